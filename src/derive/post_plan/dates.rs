//! Counting on the working calendar.

use jiff::civil::{Date, Weekday};

use crate::model::WorkCalendar;
use crate::values::Lag;

/// The most days that are walked for one count: a calendar without a working day must not be walked for ever.
const MOST_STEPS: u32 = 8_000;

/// The production's working days: those of its calendar; without one every day but Saturday and Sunday.
#[derive(Debug, Clone, Copy)]
pub struct WorkDays<'a> {
    calendar: &'a WorkCalendar,
}

impl<'a> WorkDays<'a> {
    /// The working days of a calendar.
    #[must_use]
    pub const fn of(calendar: &'a WorkCalendar) -> Self {
        Self { calendar }
    }

    /// Whether a date is worked.
    #[must_use]
    pub fn is_work(self, date: Date) -> bool {
        if self.calendar.origin.is_some() {
            self.calendar.is_work(date)
        } else {
            !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
        }
    }

    /// The date itself where it is worked, else the next that is.
    #[must_use]
    pub fn on_or_after(self, date: Date) -> Date {
        if self.is_work(date) { date } else { self.step(date, 1) }
    }

    /// The date itself where it is worked, else the last before it that is.
    #[must_use]
    pub fn on_or_before(self, date: Date) -> Date {
        if self.is_work(date) { date } else { self.step(date, -1) }
    }

    /// So many working days later, or earlier below nothing; none is the date itself.
    #[must_use]
    pub fn step(self, date: Date, days: i32) -> Date {
        let (mut at, mut left, mut steps) = (date, days.unsigned_abs(), 0);
        while left > 0 && steps < MOST_STEPS {
            let next = if days > 0 { at.tomorrow() } else { at.yesterday() };
            let Ok(next) = next else { break };
            at = next;
            left -= u32::from(self.is_work(at));
            steps += 1;
        }
        at
    }

    /// A date so much later, in working or calendar days.
    #[must_use]
    pub fn later(self, date: Date, by: Lag) -> Date {
        if by.calendar { calendar(date, by.days) } else { self.step(date, by.days) }
    }

    /// A date so much earlier.
    #[must_use]
    pub fn earlier(self, date: Date, by: Lag) -> Date {
        self.later(date, Lag { days: -by.days, ..by })
    }

    /// Working days after one date up to and with another; below nothing where that is earlier.
    #[must_use]
    pub fn between(self, from: Date, to: Date) -> i32 {
        let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        let (mut at, mut count, mut steps) = (first, 0, 0);
        while at < last && steps < MOST_STEPS {
            let Ok(next) = at.tomorrow() else { break };
            at = next;
            count += i32::from(self.is_work(at));
            steps += 1;
        }
        sign * count
    }
}

/// So many calendar days later.
pub(super) fn calendar(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::d;
    use crate::findings::{At, Sources};
    use crate::values::DateSpan;

    /// Weekends off, and Thanksgiving: Thursday 26 and Friday 27 November 2026.
    fn thanksgiving() -> WorkCalendar {
        let mut sources = Sources::default();
        let file = sources.add("production.yaml", None);
        let origin = sources.node(sources.file(file), None, At::Text { line: 1, column: 1, length: 1 });
        let holidays = vec![(DateSpan { from: d(2026, 11, 26), to: d(2026, 11, 27) }, None)];
        WorkCalendar { days_off: vec![Weekday::Saturday, Weekday::Sunday], holidays, origin, ..WorkCalendar::default() }
    }

    #[test]
    fn holidays_and_days_off_are_no_working_days() {
        let calendar = thanksgiving();
        let days = WorkDays::of(&calendar);
        assert_eq!(days.step(d(2026, 11, 25), 1), d(2026, 11, 30), "Wednesday, and then Monday");
        assert_eq!(days.step(d(2026, 11, 30), -1), d(2026, 11, 25));
        assert_eq!(days.on_or_after(d(2026, 11, 26)), d(2026, 11, 30));
        assert_eq!(days.on_or_before(d(2026, 11, 29)), d(2026, 11, 25));
        assert_eq!(days.between(d(2026, 11, 20), d(2026, 12, 1)), 5, "23, 24, 25, 30 and 1");
        assert_eq!(days.between(d(2026, 12, 1), d(2026, 11, 20)), -5);
        assert_eq!(days.later(d(2026, 11, 20), Lag::calendar(7)), d(2026, 11, 27));
        assert_eq!(days.earlier(d(2026, 12, 1), Lag::working(2)), d(2026, 11, 25));
    }

    #[test]
    fn a_calendar_without_a_working_day_ends() {
        let mut calendar = thanksgiving();
        calendar.days_off = (0..7).map(|at| Weekday::Monday.wrapping_add(at)).collect();
        assert!(WorkDays::of(&calendar).step(d(2026, 1, 5), 3) > d(2026, 1, 5));
    }
}
