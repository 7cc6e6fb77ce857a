//! Sunrise, sunset and civil twilight, offline.

use jiff::civil::Date;
use jiff::tz::TimeZone;

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
#[must_use]
pub fn sun_at(_coordinates: (f64, f64), _zone: &TimeZone, _date: Date) -> Option<Sun> {
    None
}
