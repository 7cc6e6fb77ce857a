//! Day-out-of-days.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::model::{CastMember, DayKind, EventKind, Production};
use crate::values::{CastId, DateSpan};

/// The day-out-of-days of one member of the cast.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CastSchedule {
    /// Letters by date: `SW`, `W`, `WD`, `PW`, `WF`, `SWF`, `H`, `TR`, `FT`, `R`, `T`, `/`.
    pub codes: BTreeMap<Date, String>,
    /// Work days: on a strip of any unit.
    pub work: u32,
    /// Days on hold.
    pub hold: u32,
    /// Travel days: with a travel event and no work.
    pub travel: u32,
    /// Rehearsal, fitting and test days without work.
    pub other: u32,
    /// Company holidays within the engagement.
    pub holiday: u32,
    /// First day on a strip.
    pub start: Option<Date>,
    /// Last day on a strip.
    pub finish: Option<Date>,
}

/// The schedules of the whole cast (domain.md 2.4).
///
/// `S` and `F` are the first and last day on a strip of any unit; earlier and later events do not move them. On one date
/// a work letter goes before an event's, an event's before `/`, and that before `H`. Days between two work days are
/// holds where the artist's engagement has holds and the company works that day, so days off are never holds. Where the
/// artist may be dropped, the first gap of at least `drop_days` **intervening calendar days** is a drop: `D` on the work
/// day before it, `P` on the one after it, no holds between. An artist is dropped once.
pub(super) fn schedules(production: &Production) -> BTreeMap<CastId, CastSchedule> {
    let company = Company::of(production);
    let mut worked: BTreeMap<&CastId, BTreeSet<Date>> = BTreeMap::new();
    for day in &production.days {
        for (strip, _) in day.scene_strips() {
            for id in &strip.cast {
                worked.entry(id).or_default().insert(day.date);
            }
        }
    }
    let none = BTreeSet::new();
    let schedule = |member: &CastMember| {
        let worked = worked.get(&member.id).unwrap_or(&none);
        (member.id.clone(), schedule(member, worked, &company))
    };
    production.cast.iter().map(schedule).collect()
}

/// The company's calendar: the main unit's.
struct Company {
    work: BTreeSet<Date>,
    holidays: BTreeSet<Date>,
}

impl Company {
    fn of(production: &Production) -> Self {
        let main = production.units.first().map_or("main", |unit| unit.id.as_str());
        let dates = |test: fn(DayKind) -> bool| {
            production.days.iter().filter(|day| day.unit == main && test(day.kind)).map(|day| day.date).collect()
        };
        Self { work: dates(DayKind::is_work), holidays: dates(|kind| kind == DayKind::Holiday) }
    }
}

/// Calendar days between two dates, neither counted.
fn intervening(from: Date, to: Date) -> u32 {
    let days = from.until(to).map_or(0, |span| span.get_days());
    u32::try_from(days - 1).unwrap_or(0)
}

fn schedule(member: &CastMember, worked: &BTreeSet<Date>, company: &Company) -> CastSchedule {
    let dates: Vec<Date> = worked.iter().copied().collect();
    let (start, finish) = (dates.first().copied(), dates.last().copied());
    let fits = |gap: &&[Date]| intervening(gap[0], gap[1]) >= member.drop_days;
    let drop = if member.drop && member.holds { dates.windows(2).find(fits).map(|gap| (gap[0], gap[1])) } else { None };

    let mut codes: BTreeMap<Date, String> = BTreeMap::new();
    if let (Some(start), Some(finish)) = (start, finish) {
        for date in (DateSpan { from: start, to: finish }).dates() {
            let dropped = drop.is_some_and(|(from, to)| from < date && date < to);
            if company.holidays.contains(&date) {
                codes.insert(date, "/".to_owned());
            } else if member.holds && !dropped && company.work.contains(&date) {
                codes.insert(date, "H".to_owned());
            }
        }
    }
    for event in &member.events {
        codes.insert(event.date, event_letters(event.kind).to_owned());
    }
    for date in &dates {
        codes.insert(*date, work_letters(*date, start, finish, drop));
    }
    let count = |test: &dyn Fn(&str) -> bool| u32::try_from(codes.values().filter(|code| test(code)).count()).unwrap_or(u32::MAX);
    CastSchedule {
        work: u32::try_from(dates.len()).unwrap_or(u32::MAX),
        hold: count(&|code| code == "H"),
        travel: count(&|code| code == "TR"),
        other: count(&|code| matches!(code, "R" | "FT" | "T")),
        holiday: count(&|code| code == "/"),
        start,
        finish,
        codes,
    }
}

const fn event_letters(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Travel => "TR",
        EventKind::Fitting => "FT",
        EventKind::Rehearsal => "R",
        EventKind::Test => "T",
    }
}

fn work_letters(date: Date, start: Option<Date>, finish: Option<Date>, drop: Option<(Date, Date)>) -> String {
    let mut letters = String::with_capacity(3);
    let mut put = |test: bool, letter: char| {
        if test {
            letters.push(letter);
        }
    };
    put(start == Some(date), 'S');
    put(drop.is_some_and(|(_, pickup)| pickup == date), 'P');
    put(true, 'W');
    put(drop.is_some_and(|(dropped, _)| dropped == date), 'D');
    put(finish == Some(date), 'F');
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};

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
        let schedule = schedules(&builder.production)[&CastId::new("1").unwrap()].clone();
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
    fn a_drop_needs_its_intervening_calendar_days() {
        // 3 to 14 June are 12 intervening days.
        for (least, expected, hold) in [
            (10, "SW WD · · · · · · · · · · · · PWF", 0),
            (12, "SW WD · · · · · · · · · · · · PWF", 0),
            (13, "SW W H H H · · H H H H H · · WF", 8),
            (14, "SW W H H H · · H H H H H · · WF", 8),
        ] {
            let builder = june(&[1, 2, 15]).cast_with("1", |member| (member.drop, member.drop_days) = (true, least));
            let (row, schedule) = row(&builder);
            assert_eq!(row, expected, "least gap {least}");
            assert_eq!((schedule.work, schedule.hold), (3, hold), "least gap {least}");
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
    fn a_company_holiday_between_works_is_never_a_hold() {
        let mut builder = june(&[1, 5]);
        for day in &mut builder.production.days {
            if day.date == d(2026, 6, 3) {
                day.kind = DayKind::Holiday;
                day.strips.clear();
            }
        }
        let (row, schedule) = row(&builder);
        assert!(row.starts_with("SW H / H WF · "), "{row}");
        assert_eq!((schedule.hold, schedule.holiday), (2, 1));
    }

    #[test]
    fn work_goes_before_an_event_and_an_event_before_a_hold() {
        let builder = june(&[1, 4]).event("1", d(2026, 6, 2), EventKind::Fitting).event("1", d(2026, 6, 4), EventKind::Rehearsal);
        let (row, schedule) = row(&builder);
        assert!(row.starts_with("SW FT H WF "), "{row}");
        assert_eq!((schedule.work, schedule.hold, schedule.other), (2, 1, 1));
    }

    #[test]
    fn an_artist_is_dropped_once_in_the_first_gap_that_fits() {
        let mut builder = june(&[1, 5, 10, 15]).cast_with("1", |member| (member.drop, member.drop_days) = (true, 4));
        let (first, _) = row(&builder);
        assert_eq!(first, "SW H H H WD · · · · PW H H · · WF");
        builder = builder.cast_with("1", |member| member.drop_days = 3);
        assert_eq!(row(&builder).0, "SWD · · · PW · · H H W H H · · WF");
    }
}
