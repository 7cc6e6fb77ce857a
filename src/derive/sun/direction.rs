//! Where the sun stands at an hour, and for how long it is on a front that faces one way.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::{Path, SunState, julian, sun_at};
use crate::model::Compass;
use crate::values::Clock;

/// The sun as seen from a place at one moment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SunDirection {
    /// The clock time.
    pub at: Clock,
    /// Degrees from north, round by east.
    pub azimuth: f64,
    /// Degrees above the horizon, without refraction.
    pub height: f64,
}

impl SunDirection {
    /// The point of the compass it stands over.
    #[must_use]
    pub fn point(self) -> Compass {
        Compass::nearest(self.azimuth)
    }
}

/// The hours of a day at which the light of a place is told, where the sun is up.
pub const HOURS: [i32; 5] = [8, 10, 12, 15, 18];

/// To how many minutes a stretch of light is measured.
const STEP: i32 = 5;
/// Minutes between two looks at the sun: a shorter stretch may be missed.
const LOOK: i32 = 30;

/// The sun's direction at a clock time of a date; none where the place is none on the Earth.
#[must_use]
pub fn sun_direction(coordinates: (f64, f64), zone: &TimeZone, date: Date, at: Clock) -> Option<SunDirection> {
    let path = Path::new(coordinates, zone, date)?;
    direction(&path, zone, date, at)
}

fn direction(path: &Path, zone: &TimeZone, date: Date, at: Clock) -> Option<SunDirection> {
    let wall = date.to_datetime(Time::midnight()).checked_add(i64::from(at.minutes()).minutes()).ok()?;
    let moment: Timestamp = wall.to_zoned(zone.clone()).ok()?.timestamp();
    let position = path.position(julian(moment))?;
    Some(SunDirection { at, azimuth: position.azimuth(), height: position.elevation_angle() })
}

/// The sun's way over one day: at sunrise, at the hours of [`HOURS`] at which it is up, at sunset.
#[must_use]
pub fn sun_way(coordinates: (f64, f64), zone: &TimeZone, date: Date) -> Vec<SunDirection> {
    let (Some(sun), Some(path)) = (sun_at(coordinates, zone, date), Path::new(coordinates, zone, date)) else { return Vec::new() };
    let mut times: Vec<Clock> = HOURS.iter().map(|hour| Clock::new(*hour, 0)).collect();
    times.retain(|at| sun.sunrise.is_none_or(|rise| rise < *at) && sun.sunset.is_none_or(|set| *at < set));
    if sun.day == SunState::AlwaysBelow {
        times.clear();
    }
    times.extend(sun.sunrise);
    times.extend(sun.sunset);
    times.sort_unstable();
    times.into_iter().filter_map(|at| direction(&path, zone, date, at)).collect()
}

/// From when to when the sun is on a front that faces one way: above the horizon and less than a right angle to the side,
/// to five minutes. Two stretches where it leaves and comes back; what stands in its way is not known.
#[must_use]
pub fn sun_on_front(coordinates: (f64, f64), zone: &TimeZone, date: Date, faces: Compass) -> Vec<(Clock, Clock)> {
    let Some(path) = Path::new(coordinates, zone, date) else { return Vec::new() };
    let lit = |minute: i32| {
        direction(&path, zone, date, Clock::from_minutes(minute)).is_some_and(|sun| {
            let aside = (sun.azimuth - faces.degrees() + 540.0).rem_euclid(360.0) - 180.0;
            sun.height > 0.0 && aside.abs() < 90.0
        })
    };
    // A look every half hour, then halving to the five minutes at which it comes or goes.
    let edge = |mut before: i32, mut after: i32, from: bool| {
        while after - before > STEP {
            let between = before + (after - before) / STEP / 2 * STEP;
            if lit(between) == from { before = between } else { after = between }
        }
        (before, after)
    };
    let mut stretches: Vec<(Clock, Clock)> = Vec::new();
    let mut open: Option<i32> = lit(0).then_some(0);
    for minute in (1..=1440 / LOOK).map(|look| look * LOOK) {
        match (open, lit(minute)) {
            (None, true) => open = Some(edge(minute - LOOK, minute, false).1),
            (Some(from), false) => {
                let to = edge(minute - LOOK, minute, true).0;
                stretches.push((Clock::from_minutes(from), Clock::from_minutes(to)));
                open = None;
            }
            _ => {}
        }
    }
    stretches.extend(open.map(|from| (Clock::from_minutes(from), Clock::from_minutes(1440))));
    // A single look is no light to shoot in.
    stretches.retain(|(from, to)| to.minutes() - from.minutes() >= STEP);
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{at, d};

    /// Where London is.
    const LONDON: (f64, f64) = (51.5074, -0.1278);

    fn zone() -> TimeZone {
        TimeZone::get("Europe/London").unwrap()
    }

    #[test]
    fn the_sun_rises_in_the_east_stands_south_at_noon_and_sets_in_the_west() {
        // At the equinox; solar noon in London is 12:08 by the clock.
        let way = sun_way(LONDON, &zone(), d(2026, 3, 20));
        let points: Vec<&str> = way.iter().map(|sun| sun.point().word()).collect();
        assert_eq!((points.first(), points.last()), (Some(&"E"), Some(&"W")));
        let noon = sun_direction(LONDON, &zone(), d(2026, 3, 20), at("12:08")).unwrap();
        assert!((noon.azimuth - 180.0).abs() < 1.0, "{}", noon.azimuth);
        // Its height at noon is ninety degrees less the latitude, when it stands over the equator.
        assert!((noon.height - 38.4).abs() < 0.4, "{}", noon.height);
        assert_eq!(way.len(), 7, "18:00 is before the set at 18:13, and 8, 10, 12, 15 o'clock: {way:?}");
    }

    #[test]
    fn a_front_has_sun_until_it_goes_round_the_corner() {
        let on = |faces: &str| {
            let faces = Compass::at(Compass::WORDS.iter().position(|word| *word == faces).unwrap()).unwrap();
            sun_on_front(LONDON, &zone(), d(2026, 3, 20), faces)
        };
        // At the equinox the sun crosses from the east front to the west front at solar noon.
        assert_eq!(on("E"), [(at("06:10"), at("12:05"))]);
        assert_eq!(on("W"), [(at("12:10"), at("18:05"))]);
        assert_eq!(on("S").len(), 1);
        assert!(on("N").is_empty());
    }

    #[test]
    fn no_sun_in_the_polar_night() {
        let tromso = (69.6492, 18.9553);
        assert!(sun_way(tromso, &TimeZone::get("Europe/Oslo").unwrap(), d(2026, 12, 21)).is_empty());
    }
}
