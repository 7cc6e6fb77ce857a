//! Business days, weekdays that are no holiday of the production's calendar; and the company's own working days.

use jiff::civil::{Date, Weekday};

use crate::model::WorkCalendar;

/// More days than any authority asks for: a mistyped number must not walk for ever.
const MOST: u32 = 400;

/// Whether offices are open on a date, as far as the calendar says.
#[must_use]
pub fn is_open(calendar: &WorkCalendar, date: Date) -> bool {
    let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    !weekend && !calendar.holidays.iter().any(|(span, _)| span.contains(date))
}

/// Business days from a date, itself counted, up to another, itself not counted.
#[must_use]
pub fn between(calendar: &WorkCalendar, from: Date, to: Date) -> u32 {
    let mut count = 0;
    let mut date = from;
    while date < to && count < MOST {
        count += u32::from(is_open(calendar, date));
        let Ok(next) = date.tomorrow() else { break };
        date = next;
    }
    count
}

/// The last date from which so many business days, itself counted, lie before another.
#[must_use]
pub fn before(calendar: &WorkCalendar, date: Date, days: u32) -> Date {
    walk(calendar, date, days, Date::yesterday)
}

/// The date so many business days after another.
#[must_use]
pub fn after(calendar: &WorkCalendar, date: Date, days: u32) -> Date {
    walk(calendar, date, days, Date::tomorrow)
}

/// Whether the company works on a date, as far as the calendar says; without a calendar the weekend is off.
#[must_use]
pub fn is_working(calendar: &WorkCalendar, date: Date) -> bool {
    if calendar.origin.is_some() { calendar.is_work(date) } else { !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) }
}

/// The date so many working days of the company before another.
#[must_use]
pub fn working_before(calendar: &WorkCalendar, date: Date, days: u32) -> Date {
    count(date, days, Date::yesterday, |date| is_working(calendar, date))
}

/// The date so many working days of the company after another.
#[must_use]
pub fn working_after(calendar: &WorkCalendar, date: Date, days: u32) -> Date {
    count(date, days, Date::tomorrow, |date| is_working(calendar, date))
}

fn walk(calendar: &WorkCalendar, date: Date, days: u32, step: fn(Date) -> Result<Date, jiff::Error>) -> Date {
    count(date, days, step, |date| is_open(calendar, date))
}

fn count(date: Date, days: u32, step: fn(Date) -> Result<Date, jiff::Error>, counts: impl Fn(Date) -> bool) -> Date {
    let (mut date, mut left) = (date, days.min(MOST));
    // A calendar without a working day must not be walked for ever.
    let mut steps = 0;
    while left > 0 && steps < MOST * 7 {
        let Ok(next) = step(date) else { break };
        date = next;
        left -= u32::from(counts(date));
        steps += 1;
    }
    date
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::d;
    use crate::values::DateSpan;

    #[test]
    fn weekends_and_holidays_are_no_business_days() {
        let mut calendar = WorkCalendar::default();
        // 4 May 2026 is a Monday.
        assert_eq!(between(&calendar, d(2026, 4, 29), d(2026, 5, 4)), 3);
        assert_eq!(before(&calendar, d(2026, 5, 4), 3), d(2026, 4, 29));
        assert_eq!(after(&calendar, d(2026, 5, 1), 1), d(2026, 5, 4));
        calendar.holidays.push((DateSpan { from: d(2026, 5, 1), to: d(2026, 5, 1) }, None));
        assert_eq!(between(&calendar, d(2026, 4, 29), d(2026, 5, 4)), 2);
        assert_eq!(before(&calendar, d(2026, 5, 4), 3), d(2026, 4, 28));
        assert_eq!(before(&calendar, d(2026, 5, 4), 0), d(2026, 5, 4));
    }
}
