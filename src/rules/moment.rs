//! Moments of work days, on the wall and in real time.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use crate::derive::DayPlan;
use crate::model::{Production, ShootDay};
use crate::values::Clock;

/// A stretch of minutes from a first one up to a last one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Stretch {
    pub from: i64,
    pub to: i64,
}

impl Stretch {
    /// Minutes that two stretches share.
    pub fn shared(self, other: Self) -> i64 {
        (self.to.min(other.to) - self.from.max(other.from)).max(0)
    }
}

/// Minutes of a stretch that lie in none of the windows.
pub(super) fn outside(stretch: Stretch, windows: &[Stretch]) -> i64 {
    let mut sorted = windows.to_vec();
    sorted.sort_unstable();
    let mut reached = stretch.from;
    let mut missed = 0;
    for window in sorted {
        let from = window.from.clamp(reached, stretch.to.max(reached));
        missed += from - reached;
        reached = reached.max(window.to.min(stretch.to)).max(from);
    }
    missed + (stretch.to - reached).max(0)
}

/// Minutes on the wall since 1970: comparable between days of one zone.
pub(super) fn wall(date: Date, clock: Clock) -> i64 {
    let days = jiff::civil::date(1970, 1, 1).until(date).map_or(0, |span| span.get_days());
    i64::from(days) * 1440 + i64::from(clock.minutes())
}

/// The real moment of a work day's clock time.
pub(super) fn real(date: Date, clock: Clock, zone: &TimeZone) -> Option<Timestamp> {
    let wall = date.to_datetime(Time::midnight()).checked_add(i64::from(clock.minutes()).minutes()).ok()?;
    Some(wall.to_zoned(zone.clone()).ok()?.timestamp())
}

/// The clock time of a moment, for the work day of a date.
pub(super) fn clock_of(moment: Timestamp, date: Date, zone: &TimeZone) -> Clock {
    let wall = moment.to_zoned(zone.clone()).datetime();
    let days = date.until(wall.date()).map_or(0, |span| span.get_days());
    Clock::from_minutes(days * 1440 + i32::from(wall.hour()) * 60 + i32::from(wall.minute()))
}

/// The moment of a clock time of a date.
pub(super) fn moment(date: Date, clock: Clock) -> Option<DateTime> {
    date.to_datetime(Time::midnight()).checked_add(i64::from(clock.minutes()).minutes()).ok()
}

/// Whole minutes from one moment on the wall to another.
pub(super) fn between(from: DateTime, to: DateTime) -> i64 {
    let span = from.until((jiff::Unit::Minute, to));
    span.map_or(0, |span| span.get_minutes())
}

/// `20:15 on 2026-05-04`.
pub(super) fn spell(at: DateTime) -> String {
    format!("{} on {}", Clock::new(i32::from(at.hour()), i32::from(at.minute())), at.date())
}

/// Whole minutes from one moment to another.
pub(super) fn minutes_between(from: Timestamp, to: Timestamp) -> i64 {
    (to.as_second() - from.as_second()) / 60
}

/// The zone of a day: its base's, else the production's.
pub(super) fn zone<'a>(production: &'a Production, day: &'a ShootDay, plan: &'a DayPlan) -> &'a TimeZone {
    let base = plan.base.as_deref().or(day.location.as_deref()).and_then(|id| production.location(id));
    base.and_then(|base| base.time_zone.as_ref()).unwrap_or(&production.conventions.time_zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_outside_windows_are_counted_once() {
        let day = |from, to| Stretch { from, to };
        assert_eq!(outside(day(930, 1000), &[day(484, 953)]), 47);
        assert_eq!(outside(day(930, 953), &[day(484, 953)]), 0);
        assert_eq!(outside(day(400, 1000), &[day(484, 953)]), 84 + 47);
        assert_eq!(outside(day(400, 1000), &[]), 600);
        assert_eq!(outside(day(0, 100), &[day(90, 200), day(0, 50), day(40, 60)]), 30);
        assert_eq!(outside(day(0, 100), &[day(200, 300), day(-50, -10)]), 100);
    }
}
