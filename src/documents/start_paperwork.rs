//! Start paperwork: people and what they have signed, what is missing and running out first (domain.md 2.11).

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{self, Count, NoteBlock, notes_for};
use super::labels::english;
use super::{Context, Figure, Kind, Subject, format};
use crate::derive::{DaysAtWork, PaperCell, PaperRow, PaperState};
use crate::model::{PAPER_KINDS, Part, Wording};
use crate::words::{say, spoken_or, word};

/// Start paperwork.
pub static KIND: Kind = Kind {
    word: "start-paperwork",
    name: "Start paperwork",
    about: "Who has signed what: people against deal memos, contracts, right to work, tax forms, NDA, training, children's permits; missing and expiring first. Due once any of it is listed.",
    schema: 1,
    needs: &[Part::Identity, Part::People, Part::Schedule, Part::Assets],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    if context.production.paperwork.is_empty() {
        return Vec::new();
    }
    vec![Subject { slug: String::new(), name: context.production.identity.title.clone(), key: String::new(), date: None }]
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context))
}

/// What the paper shows.
#[derive(Debug, Clone, Serialize)]
pub struct StartPaperwork {
    /// The date it speaks from: `May 18, 2026`.
    pub as_of: Option<String>,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// The kinds of paper, in the order of the columns.
    pub kinds: Vec<PaperKind>,
    /// People by what is to be done about them; groups without any are left out.
    pub groups: Vec<PaperGroup>,
    /// How the matrix reads.
    pub basis: String,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A kind of paper.
#[derive(Debug, Clone, Serialize)]
pub struct PaperKind {
    /// Stable id: `nda`.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// People about whom the same is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct PaperGroup {
    /// Stable id: `tomorrow`.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// `4 people`.
    pub count: String,
    /// The people.
    pub rows: Vec<PersonRow>,
}

/// One person.
#[derive(Debug, Clone, Serialize)]
pub struct PersonRow {
    /// Stable id: `paper-cast-5`.
    pub id: String,
    /// The name.
    pub name: String,
    /// What the person does.
    pub role: String,
    /// The department.
    pub department: String,
    /// `minor`.
    pub mark: Option<String>,
    /// The next day of work.
    pub next: Option<String>,
    /// The papers, parallel to the kinds.
    pub cells: Vec<Cell>,
    /// Remarks of its papers.
    pub notes: Option<String>,
}

/// One paper of one person.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Cell {
    /// In words: `Sent May 11`; empty where nobody asks for it.
    pub text: String,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
}

/// The name of a kind in the production's wording: `I-9`, `Right to work`.
#[must_use]
pub fn kind_name(kind: &str, wording: Wording) -> String {
    let usual = PAPER_KINDS.iter().find(|(key, ..)| *key == kind);
    spoken_or(english(wording)).find(&format!("paper-kind-{kind}"), &[]).unwrap_or_else(|| {
        usual.map_or_else(
            || facts::sentence_case(&kind.replace('-', " ")),
            |(_, us, uk)| if wording == Wording::Us { us } else { uk }.to_string(),
        )
    })
}

fn body(context: Context<'_>) -> StartPaperwork {
    let (production, derived) = (context.production, context.derived);
    let (status, wording) = (&derived.paperwork, production.conventions.wording);
    let days = DaysAtWork::new(production, &derived.work);
    let tomorrow = |row: &PaperRow| status.tomorrow.is_some_and(|date| days.dates(&row.who).any(|day| day == date));
    // What runs out before the call of tomorrow is as good as run out.
    let gone = |row: &PaperRow| {
        let mut expires = row.cells.iter().filter(|cell| cell.state == PaperState::Expiring);
        expires
            .any(|cell| cell.record.and_then(|at| production.paperwork.get(at)?.expires).is_some_and(|last| Some(last) < status.tomorrow))
    };
    let group = |row: &PaperRow| match row.worst() {
        _ if tomorrow(row) && gone(row) => 0,
        state if state.is_open() && tomorrow(row) => 0,
        state if state.is_open() => 1,
        PaperState::Expiring => 2,
        _ => 3,
    };
    let mut sorted: Vec<(usize, &PaperRow)> = status.rows.iter().map(|row| (group(row), row)).collect();
    // Who works first stands first; the order of the lists decides between equals.
    sorted.sort_by_key(|(group, row)| (*group, if *group < 3 { row.next.is_none() } else { false }, row.next.filter(|_| *group < 3)));
    let title = |at: usize| match (at, status.tomorrow) {
        (0, Some(date)) => say!("start-paperwork-works-and-is-not-complete", date = format::short_date(date, wording)),
        (0 | 1, _) => say!("start-paperwork-not-complete"),
        (2, _) => say!("start-paperwork-running-out"),
        _ => say!("start-paperwork-complete"),
    };
    let groups = ["tomorrow", "open", "expiring", "complete"].into_iter().enumerate().filter_map(|(at, id)| {
        let rows: Vec<PersonRow> = sorted.iter().filter(|(group, _)| *group == at).map(|(_, row)| person(context, row)).collect();
        (!rows.is_empty()).then(|| PaperGroup { id, title: title(at), count: format::counted(rows.len(), "people"), rows })
    });
    let counted = |wanted: usize| sorted.iter().filter(|(group, _)| *group == wanted).count();
    let count = |id, label, number: usize, urgent: bool| Count {
        id,
        label,
        figure: Figure { text: number.to_string(), value: number.to_string() },
        note: None,
        urgent: urgent && number > 0,
    };
    StartPaperwork {
        as_of: derived.as_of.map(|date| format::plain_date(date, wording)),
        key: vec![
            count("people", word!("start-paperwork-people"), sorted.len(), false),
            count("tomorrow", word!("start-paperwork-work-next-and-not-complete"), counted(0), true),
            count("open", word!("start-paperwork-not-complete"), counted(1), false),
            count("expiring", word!("start-paperwork-running-out"), counted(2), false),
            count("complete", word!("start-paperwork-complete"), counted(3), false),
        ],
        kinds: status.kinds.iter().map(|kind| PaperKind { id: kind.clone(), name: kind_name(kind, wording) }).collect(),
        groups: groups.collect(),
        basis: say!("start-paperwork-a-date-alone-is-the-date"),
        notes: notes_for(production, KIND.word, None),
    }
}

fn person(context: Context<'_>, row: &PaperRow) -> PersonRow {
    let production = context.production;
    let wording = production.conventions.wording;
    let notes = row.cells.iter().filter_map(|cell| production.paperwork.get(cell.record?)?.notes.as_deref());
    PersonRow {
        id: format!("paper-{}", crate::values::slug(&row.who.subject())),
        name: production.who_name(&row.who),
        role: production.who_role(&row.who),
        department: production.who_department(&row.who),
        mark: row.minor.then(|| spoken_or(english(wording)).say("start-paperwork--minor", &[])),
        next: row.next.map(|date| format::short_date(date, wording)),
        cells: row.cells.iter().map(|paper| cell(context, paper)).collect(),
        notes: format::joined(notes.map(Some), "; "),
    }
}

fn cell(context: Context<'_>, cell: &PaperCell) -> Cell {
    let own = cell.record.and_then(|at| context.production.paperwork.get(at));
    let wording = context.production.conventions.wording;
    let date = |date: Option<Date>| date.map(|date| format::day_and_month(date, wording)).unwrap_or_default();
    let with = |word: &str, text: String| if text.is_empty() { word.to_owned() } else { format!("{word} {text}") };
    let (text, tone) = match cell.state {
        PaperState::Missing => (say!("start-paperwork-not-sent"), "strong"),
        PaperState::Sent => (with(word!("start-paperwork-sent"), date(own.and_then(|own| own.sent))), "warn"),
        PaperState::Expired => (with(word!("start-paperwork-expired"), date(own.and_then(|own| own.expires))), "strong"),
        PaperState::Expiring => (with(word!("start-paperwork-until"), date(own.and_then(|own| own.expires))), "warn"),
        PaperState::Signed => (with("", date(own.and_then(|own| own.signed))).trim().to_owned(), "quiet"),
        PaperState::NotNeeded => (if own.is_some_and(|own| own.waived) { "waived" } else { "" }.to_owned(), "quiet"),
    };
    Cell { text, tone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{Origin, PaperRule, Paperwork, Who};

    fn made() -> Value {
        let builder = Builder::new().crew("Ana", "Camera", &["main"]).crew("Bo", "Sound", &["main"]).crew("Cy", "Grip", &["main"]);
        let builder = builder.day(d(2026, 6, 1), "07:00").day(d(2026, 6, 2), "07:00").with(|production| {
            production.crew[2].dates = vec![crate::values::DateSpan { from: d(2026, 6, 1), to: d(2026, 6, 1) }];
            let paper = |who: &str, signed| Paperwork {
                who: Who::Crew(who.to_owned()),
                kind: "nda".to_owned(),
                sent: Some(d(2026, 5, 11)),
                signed,
                expires: None,
                waived: false,
                notes: None,
                origin: Origin::NONE,
            };
            production.paperwork = vec![paper("Bo", None), paper("Ana", Some(d(2026, 5, 12))), paper("Cy", None)];
            production.paperwork[0].notes = Some("asked twice".to_owned());
            production.paper_rules =
                vec![PaperRule { kind: "nda".to_owned(), of: vec!["crew".to_owned()], origin: Origin::NONE, stated: true }];
        });
        let derived = derive(&builder.production, Some(d(2026, 6, 1)));
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[0])
    }

    #[test]
    fn who_works_next_without_it_stands_first() {
        let page = made();
        let groups = page["body"]["groups"].as_array().unwrap();
        let line = |group: &Value| format!("{} {}", group["id"], group["rows"][0]["name"]);
        assert_eq!(groups.iter().map(line).collect::<Vec<_>>(), ["\"tomorrow\" \"Bo\"", "\"open\" \"Cy\"", "\"complete\" \"Ana\""]);
        assert_eq!(groups[0]["title"], "Works Tue, Jun 2 and is not complete");
        assert_eq!(groups[0]["rows"][0]["cells"][0]["text"], "Sent May 11");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&made(), include_str!("../../tests/fixtures/pages/start-paperwork.json"));
    }
}
