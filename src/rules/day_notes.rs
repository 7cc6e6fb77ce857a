//! Notes of a shoot day: issues that are overdue or that nobody owns, notes of no shoot day (CB255–CB257).

use std::collections::BTreeSet;

use super::words;
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::{DayKind, DayNote, Production};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let shot: BTreeSet<(&str, jiff::civil::Date)> =
        production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| (day.unit.as_str(), day.date)).collect();
    for note in &production.day_notes {
        if !production.days.is_empty() && !shot.contains(&(note.unit.as_str(), note.date)) {
            findings.push(no_day(production, note));
        }
        if note.is_open() {
            findings.extend(overdue(derived, note));
            findings.extend(unowned(note));
        }
    }
}

/// `the Grip issue of 2026-05-18 ("mend the gate")`.
fn named(note: &DayNote) -> String {
    let department = note.department.as_ref().map_or_else(String::new, |name| format!("{name} "));
    format!("the {department}{} of {} (“{}”)", note.kind.word(), note.date, note.gist())
}

fn subject(note: &DayNote) -> String {
    let department = note.department.as_deref().unwrap_or("unit");
    format!("note {} {department}", note.date)
}

/// CB255: its due date is past.
fn overdue(derived: &Derived, note: &DayNote) -> Option<Finding> {
    let due = note.due.filter(|due| derived.as_of.is_some_and(|now| *due < now))?;
    let late = words::days(words::apart(due, derived.as_of?));
    let owner = note.owner.as_ref().map_or_else(String::new, |owner| format!("; {owner} has it"));
    let message = format!("{} was due on {due}, {late} ago{owner}", named(note));
    let finding = Finding::new(&codes::ISSUE_OVERDUE, message).at(note.origin).field("due");
    let help = "settle it and write `status: done` with the date as `done`, or agree a later `due`";
    Some(finding.help(help).subject(subject(note)))
}

/// CB256: nobody has it, or no date.
fn unowned(note: &DayNote) -> Option<Finding> {
    let (lacks, help) = match (&note.owner, note.due) {
        (None, None) => ("no owner and no due date", "name who settles it as `owner`, and by when as `due`"),
        (None, Some(_)) => ("no owner", "name who settles it as `owner`"),
        (Some(_), None) => ("no due date, so no call sheet reminds of it", "say by when as `due`"),
        (Some(_), Some(_)) => return None,
    };
    let finding = Finding::new(&codes::ISSUE_UNOWNED, format!("{} has {lacks}", named(note))).at(note.origin).field("text");
    Some(finding.help(help).subject(subject(note)))
}

/// CB257: the unit does not shoot on that date.
fn no_day(production: &Production, note: &DayNote) -> Finding {
    let unit = words::unit(production, &note.unit);
    let own = production.days.iter().filter(|day| day.unit == note.unit && day.kind == DayKind::Shoot);
    let nearest = own.min_by_key(|day| words::apart(day.date, note.date).abs());
    let message = format!("{} is of no shoot day: {unit} does not shoot on {}", named(note), note.date);
    let finding = Finding::new(&codes::NOTE_NO_DAY, message).at(note.origin).field("date");
    let help = match nearest {
        Some(day) => format!("its nearest shoot day is {}: correct the date, or the unit", day.date),
        None => format!("{unit} has no shoot day: correct the unit"),
    };
    finding.help(help).subject(subject(note))
}
