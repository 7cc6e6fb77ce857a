//! Day-out-of-days of the cast.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::dood::{self, DoodRow, Terms};
use crate::model::{CastMember, DropReading, Production, ShootDay};
use crate::values::CastId;

/// The day-out-of-days of one member of the cast.
pub type CastSchedule = DoodRow;

/// The schedules of the whole cast on a board's days, by the rule of [`dood`]: on the terms of each engagement, with the
/// member's own least gap of a drop, counted as the production reads it.
pub(super) fn schedules(production: &Production, days: &[ShootDay]) -> BTreeMap<CastId, CastSchedule> {
    let company = dood::company(production, days);
    let mut worked: BTreeMap<&CastId, BTreeSet<Date>> = BTreeMap::new();
    for day in days {
        for (strip, _) in day.scene_strips() {
            for id in &strip.cast {
                worked.entry(id).or_default().insert(day.date);
            }
        }
    }
    let none = BTreeSet::new();
    let reading = production.conventions.drop_reading;
    let schedule = |member: &CastMember| {
        let worked = worked.get(&member.id).unwrap_or(&none);
        let events = member.events.iter().filter(|event| event.kind.has_letter()).map(|event| (event.date, event.kind));
        (member.id.clone(), dood::letters(worked, events, terms(member, reading), &company))
    };
    production.cast.iter().map(schedule).collect()
}

/// The terms of an engagement.
pub(super) fn terms(member: &CastMember, reading: DropReading) -> Terms {
    Terms { holds: member.holds, drop: member.drop.then_some((member.drop_days, reading)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::model::{DayKind, EventKind, Strip};

    /// Weekdays of 1 to 19 June 2026, with cast 1 on the strips of those dates; cast 9 works every day.
    fn june(works: &[i8]) -> Builder {
        let mut builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").cast("9");
        for day in 1..=19 {
            let date = d(2026, 6, day);
            if matches!(day, 6 | 7 | 13 | 14) {
                continue;
            }
            builder = builder.day(date, "07:00").strip("1", if works.contains(&day) { "1, 9" } else { "9" });
        }
        builder
    }

    fn row(builder: &Builder) -> (String, CastSchedule) {
        let schedule = derive(&builder.production, None).cast[&CastId::new("1").unwrap()].clone();
        let cells = (1..=15).map(|day| schedule.codes.get(&d(2026, 6, day)).map_or("·", String::as_str));
        (cells.collect::<Vec<_>>().join(" "), schedule)
    }

    #[test]
    fn idle_work_days_between_first_and_last_work_are_holds() {
        let (row, schedule) = row(&june(&[1, 2, 15]));
        assert_eq!(row, "SW W H H H · · H H H H H · · WF");
        assert_eq!((schedule.work, schedule.hold), (3, 8));
        assert_eq!((schedule.start, schedule.finish), (Some(d(2026, 6, 1)), Some(d(2026, 6, 15))));
    }

    #[test]
    fn a_drop_needs_the_members_own_gap_by_the_productions_reading() {
        for (least, reading, expected) in [
            (12, DropReading::Intervening, "SW WD · · · · · · · · · · · · PWF"),
            (13, DropReading::Intervening, "SW W H H H · · H H H H H · · WF"),
            (13, DropReading::Difference, "SW WD · · · · · · · · · · · · PWF"),
            (14, DropReading::Difference, "SW W H H H · · H H H H H · · WF"),
        ] {
            let builder = june(&[1, 2, 15]).cast_with("1", |member| (member.drop, member.drop_days) = (true, least));
            let builder = builder.with(|production| production.conventions.drop_reading = reading);
            assert_eq!(row(&builder).0, expected, "least gap {least}, {reading:?}");
        }
    }

    #[test]
    fn without_holds_there_is_neither_hold_nor_drop() {
        let builder = june(&[1, 2, 15]).cast_with("1", |member| (member.holds, member.drop) = (false, true));
        assert_eq!(row(&builder).0, "SW W · · · · · · · · · · · · WF");
    }

    #[test]
    fn the_start_is_the_first_strip_day_not_the_travel_day_before_it() {
        let builder = june(&[2]).event("1", d(2026, 6, 1), EventKind::Travel);
        let (row, schedule) = row(&builder);
        assert!(row.starts_with("TR SWF · "), "{row}");
        assert_eq!((schedule.travel, schedule.work, schedule.hold), (1, 1, 0));
        assert_eq!(schedule.start, Some(d(2026, 6, 2)));
    }

    #[test]
    fn a_company_holiday_between_works_is_never_a_hold_nor_is_a_day_on_the_road() {
        let mut builder = june(&[1, 5]);
        for (day, kind) in [(3, DayKind::Holiday), (4, DayKind::Travel)] {
            let at = builder.production.days.iter().position(|known| known.date == d(2026, 6, day)).unwrap();
            builder.production.days[at].kind = kind;
            builder.production.days[at].strips.clear();
        }
        let (row, schedule) = row(&builder);
        assert!(row.starts_with("SW H / M WF · "), "{row}");
        assert_eq!((schedule.hold, schedule.holiday, schedule.travel), (1, 1, 1));
    }

    #[test]
    fn a_strip_that_moves_changes_only_the_letters_of_its_own_cast() {
        let builder = june(&[1, 2, 15]).cast("2");
        let with = |day: i8| {
            let builder = builder.clone().with(|production| {
                let at = production.days.iter().position(|known| known.date == d(2026, 6, day)).unwrap();
                let moved = Strip { cast: vec![CastId::new("2").unwrap()], ..production.days[0].strips[0].clone() };
                production.days[at].strips.push(moved);
            });
            derive(&builder.production, None).cast
        };
        let (before, after) = (with(3), with(8));
        for id in ["1", "9"] {
            let id = CastId::new(id).unwrap();
            assert_eq!(before[&id], after[&id], "cast {id} is not on the strip");
        }
        let moved = CastId::new("2").unwrap();
        assert_eq!(before[&moved].codes.keys().collect::<Vec<_>>(), [&d(2026, 6, 3)]);
        assert_eq!(after[&moved].codes.keys().collect::<Vec<_>>(), [&d(2026, 6, 8)]);
    }
}
