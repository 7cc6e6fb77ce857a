//! Which open issues a day's call sheet reminds of.

use jiff::civil::Date;

use crate::model::{DayKind, DayNote, Production};

/// Indexes of the issues of a unit that are due on a shoot day: those due on it or since the unit's shoot day before it,
/// and not settled before it; by due date.
#[must_use]
pub fn reminders(production: &Production, unit: &str, date: Date) -> Vec<usize> {
    if production.day_notes.is_empty() {
        return Vec::new();
    }
    let shoots = production.days.iter().filter(|day| day.unit == unit && day.kind == DayKind::Shoot);
    let before = shoots.map(|day| day.date).filter(|day| *day < date).max();
    let due = |note: &DayNote| note.due.is_some_and(|due| due <= date && before.is_none_or(|before| due > before));
    let wanted = |note: &DayNote| note.unit == unit && note.date < date && note.was_open(date) && due(note);
    let mut all: Vec<usize> = (0..production.day_notes.len()).filter(|at| wanted(&production.day_notes[*at])).collect();
    all.sort_by_key(|at| production.day_notes[*at].due);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::{NoteKind, Origin};

    fn issue(due: Date, done: Option<Date>) -> DayNote {
        DayNote {
            kind: NoteKind::Issue,
            unit: "main".to_owned(),
            date: d(2026, 6, 1),
            time: None,
            department: None,
            by: None,
            to: None,
            text: "mend the gate".to_owned(),
            owner: None,
            due: Some(due),
            closed: done.is_some(),
            done,
            report: true,
            origin: Origin::NONE,
        }
    }

    #[test]
    fn a_sheet_reminds_of_what_is_due_on_it_or_since_the_day_before() {
        let builder = Builder::new().day(d(2026, 6, 1), "07:00").day(d(2026, 6, 5), "07:00").day(d(2026, 6, 8), "07:00");
        let mut builder = builder.with(|production| {
            let all = [(d(2026, 6, 5), None), (d(2026, 6, 6), None), (d(2026, 6, 8), Some(d(2026, 6, 7))), (d(2026, 6, 8), None)];
            production.day_notes = all.into_iter().map(|(due, done)| issue(due, done)).collect();
        });
        let on = |builder: &Builder, day| reminders(&builder.production, "main", d(2026, 6, day));
        assert_eq!(on(&builder, 5), [0]);
        assert_eq!(on(&builder, 8), [1, 3], "the weekend's falls to Monday, and what was settled on Sunday is gone");
        builder.production.days[1].date = d(2026, 6, 4);
        assert_eq!(on(&builder, 8), [0, 1, 3], "a moved day moves the reminder");
    }
}
