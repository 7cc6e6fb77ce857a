//! Day notes: a shoot day's notes by department, its issues, its messages, and what is still open (domain.md 2.10).

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{self, Count, NoteBlock, notes_for};
use super::prose::{Block, prose};
use super::{Context, Figure, Kind, Subject, format, unit_day};
use crate::model::{DayNote, NoteKind, Part, Production};
use crate::values::slug;
use crate::words::{say, word};

/// Day notes.
pub static KIND: Kind = Kind {
    word: "day-notes",
    name: "Day notes",
    about: "What happened on a shoot day by department and time, its issues with owner and due date, its messages, and what is still open from before. One for each day that has notes.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Assets],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    let days: BTreeSet<(Date, &str)> = production.day_notes.iter().map(|note| (note.date, note.unit.as_str())).collect();
    days.into_iter().map(|(date, unit)| subject(context, date, unit)).collect()
}

fn subject(context: Context<'_>, date: Date, unit: &str) -> Subject {
    let production = context.production;
    let at = production.days.iter().position(|day| day.date == date && day.unit == unit);
    let number = at.and_then(|at| unit_day::day_of(&production.days[at], context.derived.days.get(at)?));
    let name = format::joined(
        [number.as_deref(), Some(&format::long_date(date, production.conventions.wording)), Some(&unit_day::unit_name(production, unit))],
        ", ",
    );
    Subject { slug: format!("{}-{date}", slug(unit)), name: name.unwrap_or_default(), key: format!("{date} {unit}"), date: Some(date) }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some((date, unit)) = subject.key.split_once(' ') else { return Value::Null };
    let Ok(date) = date.parse::<Date>() else { return Value::Null };
    facts::page(context, &KIND, subject, &[], false, body(context, subject, date, unit))
}

/// What day notes show.
#[derive(Debug, Clone, Serialize)]
pub struct DayNotes {
    /// `Day 11 of 28, Monday, May 18, 2026, Main Unit`.
    pub day: String,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// The day's issues, open ones first, by due date.
    pub issues: Vec<IssueRow>,
    /// The day's notes by department, in house order.
    pub departments: Vec<DepartmentNotes>,
    /// The day's messages by time.
    pub messages: Vec<MessageRow>,
    /// Issues of earlier days that were still open on this one.
    pub carried: Vec<IssueRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// An issue.
#[derive(Debug, Clone, Serialize)]
pub struct IssueRow {
    /// Stable id: `issue-1`.
    pub id: String,
    /// The time, for one of the day's own.
    pub time: Option<String>,
    /// The day it was raised, for an earlier one.
    pub raised: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// What is to be settled.
    pub blocks: Vec<Block>,
    /// Who has it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// `Open`, `Done May 19`.
    pub status: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
}

/// A department's notes.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentNotes {
    /// Stable id: `notes-grip`.
    pub id: String,
    /// The department; the unit where none is named.
    pub name: String,
    /// Its notes by time.
    pub rows: Vec<EntryRow>,
}

/// A note.
#[derive(Debug, Clone, Serialize)]
pub struct EntryRow {
    /// Stable id: `notes-grip-1`.
    pub id: String,
    /// The time.
    pub time: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
    /// Who wrote it.
    pub by: Option<String>,
}

/// A message.
#[derive(Debug, Clone, Serialize)]
pub struct MessageRow {
    /// Stable id: `message-1`.
    pub id: String,
    /// The time.
    pub time: Option<String>,
    /// Whom it is from.
    pub from: Option<String>,
    /// Whom it is for.
    pub to: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

fn body(context: Context<'_>, subject: &Subject, date: Date, unit: &str) -> DayNotes {
    let production = context.production;
    let own = || production.day_notes.iter().filter(|note| note.date == date && note.unit == unit);
    let mut issues: Vec<&DayNote> = own().filter(|note| note.kind == NoteKind::Issue).collect();
    issues.sort_by_key(|note| (note.closed, note.due.is_none(), note.due));
    let earlier = production.day_notes.iter().filter(|note| note.unit == unit && note.date < date && note.was_open(date));
    let mut earlier: Vec<&DayNote> = earlier.collect();
    earlier.sort_by_key(|note| (note.due.is_none(), note.due, note.date));
    let departments = departments(context, own().filter(|note| note.kind == NoteKind::Note));
    let time = |note: &DayNote| note.time.map(|time| format::clock(time, &production.conventions));
    let messages = own().filter(|note| note.kind == NoteKind::Message).enumerate().map(|(at, note)| MessageRow {
        id: format!("message-{}", at + 1),
        time: time(note),
        from: note.by.clone(),
        to: note.to.clone(),
        blocks: prose(&note.text),
    });
    let messages: Vec<MessageRow> = messages.collect();
    let count = |id, label, number: usize, urgent: bool| Count {
        id,
        label,
        figure: Figure { text: number.to_string(), value: number.to_string() },
        note: None,
        urgent: urgent && number > 0,
    };
    let notes: usize = departments.iter().map(|group| group.rows.len()).sum();
    DayNotes {
        day: subject.name.clone(),
        key: vec![
            count("open", word!("day-notes-open-issues"), issues.iter().filter(|note| note.is_open()).count(), true),
            count("carried", word!("day-notes-open-from-before"), earlier.len(), false),
            count("notes", word!("day-notes-notes"), notes, false),
            count("messages", word!("day-notes-messages"), messages.len(), false),
        ],
        issues: issues.into_iter().enumerate().map(|(at, note)| issue(production, format!("issue-{}", at + 1), note, date)).collect(),
        carried: earlier.into_iter().enumerate().map(|(at, note)| issue(production, format!("carried-{}", at + 1), note, date)).collect(),
        departments,
        messages,
        notes: notes_for(production, KIND.word, Some(&subject.slug)),
    }
}

fn issue(production: &Production, id: String, note: &DayNote, date: Date) -> IssueRow {
    let wording = production.conventions.wording;
    let past = note.due.is_some_and(|due| due < date);
    let (status, tone) = match (note.closed, note.done) {
        (true, Some(done)) => (say!("day-notes-done-2", day_and_month = format::day_and_month(done, wording)), "quiet"),
        (true, None) => (say!("day-notes-done"), "quiet"),
        (false, _) if past => (say!("day-notes-overdue"), "strong"),
        (false, _) => (say!("day-notes-open"), "warn"),
    };
    let own = note.date == date;
    IssueRow {
        id,
        time: note.time.filter(|_| own).map(|time| format::clock(time, &production.conventions)),
        raised: (!own).then(|| format::short_date(note.date, wording)),
        department: note.department.clone(),
        blocks: prose(&note.text),
        owner: note.owner.clone(),
        due: note.due.map(|due| format::short_date(due, wording)),
        status,
        tone,
    }
}

fn departments<'a>(context: Context<'_>, notes: impl Iterator<Item = &'a DayNote>) -> Vec<DepartmentNotes> {
    let production = context.production;
    let mut groups: Vec<DepartmentNotes> = Vec::new();
    for note in notes {
        let name = note.department.as_deref().unwrap_or(word!("day-notes-unit"));
        let at = groups.iter().position(|group| group.name.eq_ignore_ascii_case(name)).unwrap_or_else(|| {
            groups.push(DepartmentNotes { id: format!("notes-{}", slug(name)), name: name.to_owned(), rows: Vec::new() });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(at) else { continue };
        let row = EntryRow {
            id: format!("{}-{}", group.id, group.rows.len() + 1),
            time: note.time.map(|time| format::clock(time, &production.conventions)),
            blocks: prose(&note.text),
            by: note.by.clone(),
        };
        group.rows.push(row);
    }
    // What is about the whole unit first, then the house order.
    let house = |name: &str| production.departments.iter().position(|own| own.name.eq_ignore_ascii_case(name)).unwrap_or(usize::MAX);
    groups.sort_by_key(|group| (group.name != word!("day-notes-unit"), house(&group.name)));
    groups
}

/// A day's notes and issues as one text for the production report; messages and what is kept off it left out.
#[must_use]
pub fn for_report(production: &Production, unit: &str, date: Date) -> String {
    let own = production.day_notes.iter().filter(|note| note.date == date && note.unit == unit);
    let wording = production.conventions.wording;
    let lines = own.filter(|note| note.report && note.kind != NoteKind::Message).map(|note| {
        let time = note.time.map(|time| format::clock(time, &production.conventions));
        let lead = format::joined([time.as_deref(), note.department.as_deref()], " ");
        let lead = lead.map_or_else(String::new, |lead| format!("**{lead}** "));
        let due = note.due.map(|due| say!("day-notes-due", date = format::short_date(due, wording)));
        let more = match (note.kind, note.closed) {
            (NoteKind::Issue, true) => Some("settled".to_owned()),
            (NoteKind::Issue, false) => format::joined([Some("open"), note.owner.as_deref(), due.as_deref()], ", "),
            _ => None,
        };
        let more = more.map_or_else(String::new, |more| format!(" *({more})*"));
        format!("- {lead}{}{more}\n", note.text.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    lines.collect()
}

/// What a day's call sheet reminds of, as one text: the issues that are due then.
#[must_use]
pub fn for_sheet(production: &Production, unit: &str, date: Date) -> String {
    let due = crate::derive::reminders(production, unit, date);
    let lines = due.into_iter().filter_map(|at| production.day_notes.get(at)).map(|note| {
        let lead = format::joined([note.owner.as_deref(), note.department.as_deref()], ", ");
        let lead = lead.map_or_else(String::new, |lead| format!("**{lead}:** "));
        format!("- {lead}{}\n", note.text.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::Origin;

    fn note(date: Date, time: &str, kind: NoteKind, department: &str, text: &str) -> DayNote {
        DayNote {
            kind,
            unit: "main".to_owned(),
            date,
            time: Some(at(time)),
            department: Some(department.to_owned()),
            by: Some("Priya".to_owned()),
            to: Some("Leif".to_owned()),
            text: text.to_owned(),
            owner: (kind == NoteKind::Issue).then(|| "Leif".to_owned()),
            due: (kind == NoteKind::Issue).then(|| d(2026, 6, 2)),
            closed: false,
            done: None,
            report: true,
            origin: Origin::NONE,
        }
    }

    fn builder() -> Builder {
        let builder = Builder::new().department("Camera", None, &[]).department("Grip", None, &[]);
        let builder = builder.scene("1", "INT", "DAY", 8).day(d(2026, 6, 1), "07:00").strip("1", "").day(d(2026, 6, 2), "07:00");
        builder.with(|production| {
            production.day_notes = vec![
                note(d(2026, 6, 1), "08:10", NoteKind::Note, "Grip", "Track re-laid"),
                note(d(2026, 6, 1), "09:00", NoteKind::Note, "Camera", "Filter cracked"),
                note(d(2026, 6, 1), "10:00", NoteKind::Issue, "Grip", "Mend the gate"),
                note(d(2026, 6, 1), "11:00", NoteKind::Message, "Grip", "Call the yard"),
                note(d(2026, 6, 2), "08:00", NoteKind::Issue, "Camera", "Order a filter"),
            ];
        })
    }

    fn pages() -> Vec<Value> {
        let builder = builder();
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        due(context).iter().map(|subject| page(context, subject)).collect()
    }

    #[test]
    fn a_day_shows_its_own_and_what_is_still_open() {
        let pages = pages();
        assert_eq!(pages.len(), 2);
        let departments = pages[0]["body"]["departments"].as_array().unwrap();
        assert_eq!(departments.iter().map(|group| group["name"].as_str().unwrap()).collect::<Vec<_>>(), ["Camera", "Grip"]);
        assert_eq!(pages[0]["body"]["carried"].as_array().unwrap().len(), 0);
        assert_eq!(pages[1]["body"]["carried"][0]["raised"], "Mon, Jun 1");
        assert_eq!(pages[1]["body"]["issues"][0]["status"], "Open");
    }

    #[test]
    fn they_feed_the_report_and_the_next_sheet() {
        let production = builder().production;
        let report = for_report(&production, "main", d(2026, 6, 1));
        assert!(report.contains("Track re-laid") && report.contains("*(open, Leif, due Tue, Jun 2)*"), "{report}");
        assert!(!report.contains("Call the yard"), "a message is nobody else's");
        assert_eq!(for_sheet(&production, "main", d(2026, 6, 2)), "- **Leif, Grip:** Mend the gate\n");
        assert_eq!(for_sheet(&production, "main", d(2026, 6, 1)), "");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&pages()[0], include_str!("../../tests/fixtures/pages/day-notes.json"));
    }
}
