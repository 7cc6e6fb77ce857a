//! Sunrise, sunset and civil twilight, offline.

mod direction;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use solar_positioning::time::JulianDate;
use solar_positioning::{SolarPosition, SolarPositions, delta_t};

use crate::model::{Conventions, Location};
use crate::values::Clock;

pub use direction::{SunDirection, sun_direction, sun_on_front, sun_way};

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
    let path = Path::new(coordinates, zone, date)?;
    let crossings = |height| {
        let found = path.crossings(height)?;
        let wall = |julian: Option<f64>| julian.and_then(|julian| clock(julian, zone, date));
        Some((wall(found.rise), wall(found.set), found.state))
    };
    let (sunrise, sunset, day) = crossings(SUNRISE)?;
    let (dawn, dusk, twilight) = crossings(CIVIL_TWILIGHT)?;
    Some(Sun { dawn, sunrise, sunset, dusk, day, twilight })
}

/// The height of the sun's centre at sunrise and sunset: 34' of refraction and 16' of radius below the horizon.
const SUNRISE: f64 = -50.0 / 60.0;
/// The height of the sun's centre at the ends of civil twilight.
const CIVIL_TWILIGHT: f64 = -6.0;

/// The sun's path around the solar noon of one date.
struct Path {
    place: solar_positioning::Location,
    delta_t: f64,
    noon: f64,
}

/// When the sun crosses a height, as Julian dates.
struct Crossings {
    rise: Option<f64>,
    set: Option<f64>,
    state: SunState,
}

impl Path {
    fn new(coordinates: (f64, f64), zone: &TimeZone, date: Date) -> Option<Self> {
        let (latitude, longitude) = coordinates;
        let midnight = julian(date.to_zoned(zone.clone()).ok()?.timestamp());
        let delta_t = delta_t::estimate_from_date(i32::from(date.year()), u32::try_from(date.month()).ok()?).ok()?;
        let noon = noon_after(midnight, longitude, f64::from(date.day_of_year()));
        Some(Self { place: solar_positioning::Location { latitude, longitude }, delta_t, noon })
    }

    fn position(&self, at: f64) -> Option<SolarPosition> {
        let time = JulianDate::new(at, self.delta_t).ok()?;
        SolarPositions::new().at_from_julian(time, self.place, 0.0, None).ok()
    }

    /// Degrees of the sun's centre above the horizon, without refraction.
    fn elevation(&self, at: f64) -> Option<f64> {
        Some(self.position(at)?.elevation_angle())
    }

    /// The crossings of a height between the midnights before and after noon.
    fn crossings(&self, height: f64) -> Option<Crossings> {
        if let Some((rise, set)) = self.ordinary(height) {
            return Some(Crossings { rise: Some(rise), set: Some(set), state: SunState::Crosses });
        }
        let above = |at: f64| Some(self.elevation(at)? - height);
        let (before, noon, after) = (above(self.noon - 0.5)?, above(self.noon)?, above(self.noon + 0.5)?);
        let state = match (before > 0.0, noon > 0.0, after > 0.0) {
            (_, false, _) => SunState::AlwaysBelow,
            (true, true, true) => SunState::AlwaysAbove,
            _ => SunState::Crosses,
        };
        let up = noon > 0.0;
        Some(Crossings {
            rise: if up && before <= 0.0 { root(above, (self.noon - 0.5, before), (self.noon, noon)) } else { None },
            set: if up && after <= 0.0 { root(above, (self.noon, noon), (self.noon + 0.5, after)) } else { None },
            state,
        })
    }

    /// The crossings on a day that is nowhere near polar: the hour angle from noon's declination, then Newton's steps.
    /// It takes a tenth of the positions that a search takes; none where it does not settle.
    fn ordinary(&self, height: f64) -> Option<(f64, f64)> {
        let noon = self.position(self.noon)?;
        let (latitude, elevation) = (self.place.latitude.to_radians(), noon.elevation_angle().to_radians());
        let declination = (elevation.sin() * latitude.sin() + elevation.cos() * latitude.cos() * noon.azimuth().to_radians().cos()).asin();
        let wide = latitude.cos() * declination.cos();
        let cosine = (height.to_radians().sin() - latitude.sin() * declination.sin()) / wide;
        if cosine.is_nan() || cosine.abs() > 0.95 {
            return None;
        }
        let hour_angle = cosine.acos();
        // Degrees a day that the sun climbs at the crossing.
        let speed = 360.0 * wide * hour_angle.sin() / height.to_radians().cos();
        let settle = |direction: f64| {
            let mut at = self.noon + direction * hour_angle / std::f64::consts::TAU;
            for _ in 0..6 {
                let off = self.elevation(at)? - height;
                at += direction * off / speed;
                // The speed is known to a few in a thousand, so what is left is a few milliseconds.
                if off.abs() < 1e-3 {
                    return Some(at);
                }
            }
            None
        };
        Some((settle(-1.0)?, settle(1.0)?))
    }
}

/// Where a function that has different signs at two ends is nothing: false position with the Illinois rule.
fn root(f: impl Fn(f64) -> Option<f64>, left: (f64, f64), right: (f64, f64)) -> Option<f64> {
    const CLOSE: f64 = 1e-5;
    let ((mut a, mut fa), (mut b, mut fb)) = (left, right);
    let mut side = 0;
    for _ in 0..60 {
        let c = (a * fb - b * fa) / (fb - fa);
        let fc = f(c)?;
        if fc.abs() < CLOSE {
            return Some(c);
        }
        if (fc > 0.0) == (fb > 0.0) {
            (b, fb) = (c, fc);
            fa = if side == 1 { fa / 2.0 } else { fa };
            side = 1;
        } else {
            (a, fa) = (c, fc);
            fb = if side == -1 { fb / 2.0 } else { fb };
            side = -1;
        }
    }
    Some(f64::midpoint(a, b))
}

/// The solar noon in the day after a midnight, to about half a minute: it only parts the morning from the evening.
/// The equation of time is the usual short one, by the day of the year.
fn noon_after(midnight: f64, longitude: f64, day_of_year: f64) -> f64 {
    let angle = (360.0 / 365.0 * (day_of_year - 81.0)).to_radians();
    let equation = 9.87 * (2.0 * angle).sin() - 7.53 * angle.cos() - 1.5 * angle.sin();
    // Julian dates are whole at noon UTC.
    let noon = (720.0 - 4.0 * longitude - equation) / 1440.0 - 0.5;
    noon + (midnight - noon).ceil()
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
mod almanac;

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
                let exact = Path::new(place, &zone, date).unwrap().crossings(SUNRISE).unwrap();
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
    fn the_short_way_and_the_search_agree() {
        for latitude in [-60.0, -33.9, 0.0, 21.0, 51.5, 63.0] {
            for day in [1_i8, 28] {
                for month in 1..=12 {
                    let path = Path::new((latitude, 12.5), &TimeZone::UTC, d(2026, month, day)).unwrap();
                    let above = |at: f64| Some(path.elevation(at)? - SUNRISE);
                    let ends = [-0.5, 0.0, 0.5].map(|part| (path.noon + part, above(path.noon + part).unwrap()));
                    let Some((rise, set)) = path.ordinary(SUNRISE) else { continue };
                    let apart =
                        (rise - root(above, ends[0], ends[1]).unwrap()).abs() + (set - root(above, ends[1], ends[2]).unwrap()).abs();
                    assert!(apart * DAY_SECONDS < 0.1, "{latitude} 2026-{month}-{day}: {} s", apart * DAY_SECONDS);
                }
            }
        }
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
