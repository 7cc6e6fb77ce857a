//! The dates of a board's days: the tools keep none, but count working days from the calendar's start.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};

use super::{Calendar, What};

/// Most dates that are looked at for one board: more than a hundred years.
const MOST: usize = 40_000;

/// The first so many working days of a calendar, from its start. Fewer where the calendar never works.
///
/// Weekdays off, days off and holidays are passed over, and a date that is stated as worked is not. `skips_travel` says
/// whether a company travel day is passed over as well.
#[must_use]
pub fn walk(calendar: &Calendar, start: Date, count: usize, skips_travel: bool) -> Vec<Date> {
    let dated = |wanted: &[What]| -> BTreeSet<Date> {
        calendar.events.iter().filter(|event| wanted.contains(&event.what)).map(|event| event.date).collect()
    };
    let off = dated(if skips_travel { &[What::Off, What::Holiday, What::Travel] } else { &[What::Off, What::Holiday] });
    let on = dated(&[What::Work]);
    let works = |date: &Date| {
        let day: Weekday = date.weekday();
        !off.contains(date) && (on.contains(date) || !calendar.days_off.contains(&day))
    };
    start.series(jiff::Span::new().days(1)).take(MOST).filter(works).take(count).collect()
}

/// A weekday by its number, Sunday being 0; 7 is taken for Sunday as well.
#[must_use]
pub fn weekday(number: u64) -> Option<Weekday> {
    match number {
        0 | 7 => Some(Weekday::Sunday),
        1 => Some(Weekday::Monday),
        2 => Some(Weekday::Tuesday),
        3 => Some(Weekday::Wednesday),
        4 => Some(Weekday::Thursday),
        5 => Some(Weekday::Friday),
        6 => Some(Weekday::Saturday),
        _ => None,
    }
}

/// A weekday's name.
#[must_use]
pub const fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
