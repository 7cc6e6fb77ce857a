//! Notes of a shoot day.

use super::Linker;
use super::read::Fields;
use crate::model::{DayNote, NoteKind, Production};

pub(super) fn read(production: &mut Production, linker: &Linker<'_>) {
    let mut all: Vec<DayNote> = linker.rows("day_notes").filter_map(note).collect();
    // By date, unit in the order of the units, and time; entries of one time in the order given.
    let unit = |id: &str| production.units.iter().position(|unit| unit.id == id).unwrap_or(usize::MAX);
    all.sort_by_key(|note| (note.date, unit(&note.unit), note.time.is_none(), note.time));
    production.day_notes = all;
}

fn note(row: Fields<'_>) -> Option<DayNote> {
    let (owner, due) = (row.text("owner"), row.date("due"));
    let kind = row.choice("kind", NoteKind::WORDS).map(|at| NoteKind::ALL[at]);
    let done = row.date("done");
    Some(DayNote {
        kind: kind.unwrap_or(if owner.is_some() || due.is_some() { NoteKind::Issue } else { NoteKind::Note }),
        unit: row.text("unit").unwrap_or_else(|| "main".to_owned()),
        date: row.date("date")?,
        time: row.clock("time"),
        department: row.text("department"),
        by: row.text("by"),
        to: row.text("to"),
        text: row.text("text").unwrap_or_default(),
        closed: done.is_some() || row.choice("status", &["open", "done"]) == Some(1),
        owner,
        due,
        done,
        report: row.bool("report").unwrap_or(true),
        origin: row.origin(),
    })
}
