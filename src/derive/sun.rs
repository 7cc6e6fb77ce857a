//! Sunrise, sunset and civil twilight, offline.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use solar_positioning::{Horizon, SolarEvents, delta_t};

use crate::model::{Conventions, Location};
use crate::values::Clock;

/// How the sun, or its twilight, goes on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SunState {
    /// It rises and sets.
    #[default]
    Crosses,
    /// It is never below all day: midnight sun, or a night that never gets dark.
    AlwaysAbove,
    /// It is never above all day: polar night.
    AlwaysBelow,
}

/// The sun on one date at one place, in the place's own time, to the nearest minute.
///
/// Dawn and sunrise are those before the date's solar noon, sunset and dusk those after it; where one falls on the
/// other side of midnight, the time carries its day (`00:03+1`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sun {
    /// Beginning of civil twilight: the sun's centre 6° below the horizon.
    pub dawn: Option<Clock>,
    /// Sunrise: the upper limb on the horizon, with the usual refraction.
    pub sunrise: Option<Clock>,
    /// Sunset.
    pub sunset: Option<Clock>,
    /// End of civil twilight.
    pub dusk: Option<Clock>,
    /// Whether the sun rises and sets at all.
    pub day: SunState,
    /// Whether civil twilight begins and ends at all.
    pub twilight: SunState,
}

/// The sun at a location on a date; none without coordinates.
#[must_use]
pub fn sun(location: &Location, conventions: &Conventions, date: Date) -> Option<Sun> {
    let zone = location.time_zone.as_ref().unwrap_or(&conventions.time_zone);
    location.coordinates.and_then(|coordinates| sun_at(coordinates, zone, date))
}

/// The sun at degrees north and degrees east on a date; none where they are no place on the Earth.
///
/// Positions are those of the NREL Solar Position Algorithm (Reda and Andreas 2004, Solar Energy 76:577), UTC taken for
/// UT1; sunrise and sunset stand at 0.833° below the horizon and civil twilight at 6°, as almanacs define them.
#[must_use]
pub fn sun_at(coordinates: (f64, f64), zone: &TimeZone, date: Date) -> Option<Sun> {
    let (latitude, longitude) = coordinates;
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return None;
    }
    let horizon = |horizon| {
        let found = crossings(coordinates, zone, date, horizon)?;
        let wall = |julian: Option<f64>| julian.and_then(|julian| clock(julian, zone, date));
        Some((wall(found.rise), wall(found.set), found.state))
    };
    let (sunrise, sunset, day) = horizon(Horizon::SunriseSunset)?;
    let (dawn, dusk, twilight) = horizon(Horizon::CivilTwilight)?;
    Some(Sun { dawn, sunrise, sunset, dusk, day, twilight })
}

/// When the sun crosses a height around the solar noon of a date, as Julian dates.
struct Crossings {
    rise: Option<f64>,
    set: Option<f64>,
    state: SunState,
}

fn crossings(coordinates: (f64, f64), zone: &TimeZone, date: Date, horizon: Horizon) -> Option<Crossings> {
    let (latitude, longitude) = coordinates;
    let midnight = julian(date.to_zoned(zone.clone()).ok()?.timestamp());
    let delta_t = delta_t::estimate_from_date(i32::from(date.year()), u32::try_from(date.month()).ok()?).ok()?;
    let events = SolarEvents::new();
    let noon = events.next_transit_from_julian(midnight, midnight + 1.0, longitude, delta_t).ok()??;
    let place = solar_positioning::Location { latitude, longitude };
    let events = events.for_interval_from_julian(noon - 0.5, noon + 0.5, place, delta_t, horizon).ok()?;
    let state = match () {
        () if events.always_above() => SunState::AlwaysAbove,
        () if events.always_below() => SunState::AlwaysBelow,
        () => SunState::Crosses,
    };
    let rise = events.rises.iter().copied().rfind(|rise| *rise <= noon);
    Some(Crossings { rise, set: events.sets.iter().copied().find(|set| *set > noon), state })
}

/// The Julian date of the Unix epoch.
const UNIX_EPOCH: f64 = 2_440_587.5;
const DAY_SECONDS: f64 = 86_400.0;

#[allow(clippy::cast_precision_loss)]
fn julian(at: Timestamp) -> f64 {
    at.as_second() as f64 / DAY_SECONDS + UNIX_EPOCH
}

/// A Julian date as the clock on the wall shows it, to the nearest minute, counted from the date's midnight.
#[allow(clippy::cast_possible_truncation)]
fn clock(julian: f64, zone: &TimeZone, date: Date) -> Option<Clock> {
    let minutes = ((julian - UNIX_EPOCH) * 1440.0).round() as i64;
    let wall = Timestamp::from_second(minutes * 60).ok()?.to_zoned(zone.clone()).datetime();
    let days = date.until(wall.date()).ok()?.get_days();
    Some(Clock::from_minutes(days * 1440 + i32::from(wall.hour()) * 60 + i32::from(wall.minute())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{at, d};

    fn zone(name: &str) -> TimeZone {
        TimeZone::get(name).unwrap()
    }

    /// Every sunrise and sunset of the Naval Observatory's table for Fredonia, Arizona, 2023, computed at the place the
    /// table was asked for. The two agree to 1.5 seconds, so a printed minute differs only where the moment is that
    /// close to the half minute: 8 times of 730.
    #[test]
    fn every_day_of_an_almanac_to_the_minute() {
        let table = include_str!("../../tests/fixtures/sun/usno-fredonia-az-2023.txt");
        let place = (36.95, -112.52);
        let zone = TimeZone::fixed(jiff::tz::offset(-7));
        let (mut times, mut differ) = (0, 0);
        for line in table.lines().filter(|line| line.len() > 4 && line.as_bytes()[..2].iter().all(u8::is_ascii_digit)) {
            let day: i8 = line[..2].parse().unwrap();
            for month in 1..=12_i8 {
                let column = 4 + 11 * (usize::try_from(month).unwrap() - 1);
                let Some(cell) = line.get(column..column + 9).filter(|cell| !cell.trim().is_empty()) else { continue };
                let date = d(2023, month, day);
                let printed = |text: &str| text.parse::<Clock>().unwrap();
                let (rise, set) = (printed(&cell[..4]), printed(&cell[5..]));
                let sun = sun_at(place, &zone, date).unwrap();
                let exact = crossings(place, &zone, date, Horizon::SunriseSunset).unwrap();
                let midnight = julian(date.to_zoned(zone.clone()).unwrap().timestamp());
                for (printed, ours, exact) in [(rise, sun.sunrise, exact.rise), (set, sun.sunset, exact.set)] {
                    let seconds = (exact.unwrap() - midnight) * DAY_SECONDS - f64::from(printed.minutes() * 60);
                    assert!(seconds.abs() < 31.5, "{date}: {seconds:.1} s from the printed {printed}");
                    times += 1;
                    differ += i32::from(ours != Some(printed));
                }
            }
        }
        assert_eq!((times, differ), (730, 8));
    }

    #[test]
    fn london_at_midwinter() {
        let sun = sun_at((51.5074, -0.1278), &zone("Europe/London"), d(2026, 12, 21)).unwrap();
        assert_eq!((sun.sunrise, sun.sunset), (Some(at("08:04")), Some(at("15:53"))));
        assert!(sun.dawn < sun.sunrise && sun.sunset < sun.dusk);
    }

    #[test]
    fn the_clock_is_the_one_on_the_wall() {
        // Clocks go forward on 29 March 2026: sunrise is an hour later by the wall.
        let before = sun_at((51.5074, -0.1278), &zone("Europe/London"), d(2026, 3, 28)).unwrap();
        let after = sun_at((51.5074, -0.1278), &zone("Europe/London"), d(2026, 3, 29)).unwrap();
        assert_eq!((before.sunrise, after.sunrise), (Some(at("05:45")), Some(at("06:43"))));
    }

    #[test]
    fn polar_night_and_midnight_sun() {
        let tromso = |date| sun_at((69.6492, 18.9553), &zone("Europe/Oslo"), date).unwrap();
        let winter = tromso(d(2026, 12, 21));
        assert_eq!((winter.day, winter.sunrise, winter.sunset), (SunState::AlwaysBelow, None, None));
        assert_eq!(winter.twilight, SunState::Crosses);
        assert!(winter.dawn < winter.dusk);
        let summer = tromso(d(2026, 6, 21));
        assert_eq!((summer.day, summer.twilight), (SunState::AlwaysAbove, SunState::AlwaysAbove));
        assert_eq!((summer.sunrise, summer.dusk), (None, None));
    }

    #[test]
    fn a_sunset_after_midnight_belongs_to_the_day_before() {
        let sun = sun_at((64.1466, -21.9426), &zone("Atlantic/Reykjavik"), d(2026, 6, 21)).unwrap();
        assert_eq!(sun.sunset.map(Clock::day_offset), Some(1));
        assert_eq!((sun.sunrise, sun.sunset), (Some(at("02:55")), Some(at("00:04+1"))));
    }

    #[test]
    fn no_place_has_no_sun() {
        assert_eq!(sun_at((91.0, 0.0), &TimeZone::UTC, d(2026, 1, 1)), None);
        assert_eq!(sun_at((f64::NAN, 0.0), &TimeZone::UTC, d(2026, 1, 1)), None);
    }
}
