//! Exteriors in the light they are written for: CB208 (domain.md 3, rule 24).
//!
//! Day lies between sunrise and sunset; night between dusk and dawn, outside civil twilight; dawn and sunrise, dusk and
//! sunset, and magic hour in the twilight they name, half an hour about it allowed for. Day for night is free. Words
//! that name no light (`CONTINUOUS`, `LATER`) are not checked.

use jiff::civil::Date;

use super::moment::{Stretch, outside};
use super::words;
use crate::derive::{Derived, Sun, SunState, TimedStrip, sun};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Light, Location, Production, Scene, ShootDay, Strip};
use crate::values::Clock;

/// Minutes about a twilight that still count as it.
const MARGIN: i64 = 30;
const DAY: i64 = 1440;

/// What findings and windows make of a light.
trait Window {
    /// How a finding names it.
    fn words(self) -> &'static str;
    /// The stretches of this light on one date, in minutes of that date.
    fn windows(self, sun: &Sun) -> Vec<Stretch>;
}

impl Window for Light {
    fn words(self) -> &'static str {
        match self {
            Self::Day => "daylight",
            Self::Night => "the night",
            Self::Dawn => "half an hour about dawn",
            Self::Dusk => "half an hour about dusk",
            Self::Magic => "half an hour about twilight",
        }
    }

    fn windows(self, sun: &Sun) -> Vec<Stretch> {
        let minutes = |clock: Option<Clock>| clock.map(|clock| i64::from(clock.minutes()));
        let stretch = |from: i64, to: i64| Stretch { from, to };
        let (sunrise, sunset) = (minutes(sun.sunrise), minutes(sun.sunset));
        let (dawn, dusk) = (minutes(sun.dawn), minutes(sun.dusk));
        let morning = || vec![stretch(dawn.or(sunrise).unwrap_or(0) - MARGIN, sunrise.or(dawn).unwrap_or(0) + MARGIN)];
        let evening = || vec![stretch(sunset.or(dusk).unwrap_or(DAY) - MARGIN, dusk.or(sunset).unwrap_or(DAY) + MARGIN)];
        match (self, sun.day, sun.twilight) {
            (Self::Day, SunState::AlwaysAbove, _) => vec![stretch(0, DAY)],
            (Self::Day, SunState::AlwaysBelow, _) => Vec::new(),
            (Self::Day, SunState::Crosses, _) => vec![stretch(sunrise.unwrap_or(0), sunset.unwrap_or(DAY))],
            (Self::Night, _, SunState::AlwaysAbove) => Vec::new(),
            (Self::Night, _, SunState::AlwaysBelow) => vec![stretch(0, DAY)],
            // From this date's midnight to dawn, and from dusk to the next midnight; neighbours join at midnight. A
            // twilight that ends after midnight is the next date's to leave out.
            (Self::Night, _, SunState::Crosses) => {
                vec![stretch(0, dawn.unwrap_or(0)), stretch(dusk.unwrap_or(DAY), DAY)]
            }
            (Self::Dawn, ..) if dawn.or(sunrise).is_some() => morning(),
            (Self::Dusk, ..) if dusk.or(sunset).is_some() => evening(),
            (Self::Magic, ..) if dawn.or(sunrise).or(dusk).or(sunset).is_some() => [morning(), evening()].concat(),
            (Self::Dawn | Self::Dusk | Self::Magic, ..) => Vec::new(),
        }
    }
}

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (day, plan) in production.days.iter().zip(&derived.days) {
        for (strip, timed) in day.strips.iter().zip(&plan.strips) {
            let Some(scene) = strip.scene().and_then(|number| production.scene(number)) else { continue };
            let Some(light) = scene.light().filter(|_| scene.is_exterior()) else { continue };
            let Some(location) = timed.location.as_deref().and_then(|id| production.location(id)) else { continue };
            let known = plan.sun.filter(|_| plan.base.as_deref() == Some(location.id.as_str()));
            let Some(sun_today) = known.or_else(|| sun(location, &production.conventions, day.date)) else { continue };
            findings.extend(strip_in_light(production, &Shot { day, strip, timed, scene, location, sun: &sun_today }, light));
        }
    }
}

/// A strip, where and when it is shot.
struct Shot<'a> {
    day: &'a ShootDay,
    strip: &'a Strip,
    timed: &'a TimedStrip,
    scene: &'a Scene,
    location: &'a Location,
    sun: &'a Sun,
}

fn strip_in_light(production: &Production, shot: &Shot<'_>, light: Light) -> Option<Finding> {
    let (start, end) = (shot.timed.start?, shot.timed.end?);
    let stretch = Stretch { from: i64::from(start.minutes()), to: i64::from(end.minutes()) };
    let mut windows = light.windows(shot.sun);
    if outside(stretch, &windows) == 0 && light != Light::Night {
        return None;
    }
    // The evening before and the morning after, for work about midnight.
    let mut bright: Vec<Stretch> = bright(shot.sun, 0).into_iter().collect();
    for (date, shift) in [(shot.day.date.yesterday(), -DAY), (shot.day.date.tomorrow(), DAY)] {
        let Some(other) = date.ok().and_then(|date: Date| sun(shot.location, &production.conventions, date)) else { continue };
        windows.extend(light.windows(&other).iter().map(|window| Stretch { from: window.from + shift, to: window.to + shift }));
        bright.extend(self::bright(&other, shift));
    }
    let windows = if light == Light::Night { without(&joined(windows), &joined(bright)) } else { joined(windows) };
    let missed = outside(stretch, &windows);
    if missed == 0 {
        return None;
    }
    let message = format!(
        "scene {}, {} {}, is estimated {start}–{end} on {} at {}: {} outside {} ({})",
        shot.scene.number,
        shot.scene.int_ext,
        shot.scene.day_night,
        shot.day.date,
        shot.location.name,
        words::length(missed),
        light.words(),
        sun_words(shot.sun, light),
    );
    let finding = Finding::new(&codes::OUTSIDE_DAYLIGHT, message).at(shot.strip.origin);
    let finding = finding.field(if shot.strip.start.is_some() { "start" } else { "scene" });
    let finding = finding.related(shot.scene.origin, Some("day_night"), format!("written for {}", shot.scene.day_night));
    Some(finding.help(help(stretch, &windows, light, shot.sun)).subject(format!("scene {} {}", shot.scene.number, shot.day.date)))
}

/// From dawn to dusk of a date that begins so many minutes from the strip's, where both are known.
fn bright(sun: &Sun, shift: i64) -> Option<Stretch> {
    let (dawn, dusk) = sun.dawn.zip(sun.dusk)?;
    Some(Stretch { from: i64::from(dawn.minutes()) + shift, to: i64::from(dusk.minutes()) + shift })
}

/// What is left of windows when stretches are cut out of them; both are joined.
fn without(windows: &[Stretch], cut: &[Stretch]) -> Vec<Stretch> {
    let mut all = Vec::new();
    for window in windows {
        let mut from = window.from;
        for part in cut.iter().filter(|part| part.from < window.to && part.to > window.from) {
            if part.from > from {
                all.push(Stretch { from, to: part.from });
            }
            from = from.max(part.to);
        }
        if from < window.to {
            all.push(Stretch { from, to: window.to });
        }
    }
    all
}

/// Windows that touch, as one.
fn joined(mut windows: Vec<Stretch>) -> Vec<Stretch> {
    windows.retain(|window| window.to > window.from);
    windows.sort_unstable();
    let mut all: Vec<Stretch> = Vec::new();
    for window in windows {
        match all.last_mut() {
            Some(last) if window.from <= last.to => last.to = last.to.max(window.to),
            _ => all.push(window),
        }
    }
    all
}

fn sun_words(sun: &Sun, light: Light) -> String {
    let named = |name: &str, clock: Option<Clock>| clock.map(|clock| format!("{name} {clock}"));
    let (state, parts) = match light {
        Light::Day => (sun.day, [named("sunrise", sun.sunrise), named("sunset", sun.sunset)]),
        Light::Night => (sun.twilight, [named("dawn", sun.dawn), named("dusk", sun.dusk)]),
        Light::Dawn => (sun.twilight, [named("dawn", sun.dawn), named("sunrise", sun.sunrise)]),
        Light::Dusk => (sun.twilight, [named("sunset", sun.sunset), named("dusk", sun.dusk)]),
        Light::Magic => {
            let all = [("dawn", sun.dawn), ("sunrise", sun.sunrise), ("sunset", sun.sunset), ("dusk", sun.dusk)];
            let all: Vec<String> = all.into_iter().filter_map(|(name, clock)| named(name, clock)).collect();
            (sun.twilight, [Some(all.join(", ")), None])
        }
    };
    match state {
        SunState::AlwaysAbove => "it does not get dark".to_owned(),
        SunState::AlwaysBelow => "the sun does not rise".to_owned(),
        SunState::Crosses => parts.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

/// The nearest start at which the whole strip has its light.
fn help(stretch: Stretch, windows: &[Stretch], light: Light, sun: &Sun) -> String {
    let otherwise = if light == Light::Day { "light it for day" } else { "shoot it as day for night" };
    let length = stretch.to - stretch.from;
    if windows.is_empty() {
        return match (light, sun.dawn.zip(sun.dusk)) {
            (Light::Day, Some((dawn, dusk))) => {
                format!("there is only twilight ({dawn}–{dusk}): {otherwise}, or shoot in another season or farther from the pole")
            }
            (Light::Day, None) => format!("there is no daylight: {otherwise}, or shoot in another season or farther from the pole"),
            (Light::Night, _) => format!("there is no night: {otherwise}, or shoot in another season or farther from the pole"),
            _ => "there is no such light: shoot it in another season or farther from the pole, or make it".to_owned(),
        };
    }
    let fitting = windows.iter().filter(|window| window.to - window.from >= length);
    let nearest =
        fitting.map(|window| stretch.from.clamp(window.from, window.to - length)).min_by_key(|start| (start - stretch.from).abs());
    match nearest {
        Some(start) => {
            let which = if start < stretch.from { "or earlier" } else { "or later" };
            format!("start it at {} {which}, or {otherwise}", Clock::from_minutes(i32::try_from(start).unwrap_or(0)))
        }
        None => format!("it is longer ({}) than its light lasts: split it, or {otherwise}", words::length(length)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::testing::{found, messages};

    /// One exterior in London on 21 December 2026 (sunrise 08:04, sunset 15:53), or where the test says.
    fn shot(int_ext: &str, day_night: &str, start: &str, minutes: u32) -> Builder {
        let builder = Builder::new().with(|production| {
            production.conventions.time_zone = jiff::tz::TimeZone::get("Europe/London").unwrap();
        });
        let builder = builder.location("heath", Some((51.5074, -0.1278))).scene("7", int_ext, day_night, 8);
        let builder = builder.scene_with("7", |scene| scene.location = Some("heath".into()));
        let builder = builder.day(d(2026, 12, 21), "07:00").strip("7", "");
        builder.strip_with(|strip| (strip.start, strip.minutes) = (Some(at(start)), Some(minutes)))
    }

    #[test]
    fn day_ends_at_sunset() {
        let broken = found(&shot("EXT", "DAY", "15:30", 70), &codes::OUTSIDE_DAYLIGHT);
        assert_eq!(
            broken[0].message,
            "scene 7, EXT DAY, is estimated 15:30–16:40 on 2026-12-21 at Place heath: 47 minutes outside daylight (sunrise 08:04, sunset 15:53)"
        );
        assert_eq!(broken[0].help.as_deref(), Some("start it at 14:43 or earlier, or light it for day"));
        assert_eq!(broken[0].subject.as_deref(), Some("scene 7 2026-12-21"));
        assert!(messages(&shot("EXT", "DAY", "14:43", 70), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert_eq!(messages(&shot("EXT", "DAY", "14:44", 70), &codes::OUTSIDE_DAYLIGHT).len(), 1);
    }

    #[test]
    fn day_begins_at_sunrise() {
        assert!(messages(&shot("I/E", "MORNING", "08:04", 30), &codes::OUTSIDE_DAYLIGHT).is_empty());
        let early = found(&shot("I/E", "MORNING", "08:03", 30), &codes::OUTSIDE_DAYLIGHT);
        assert!(early[0].message.contains(": 1 minute outside daylight"), "{}", early[0].message);
        assert!(early[0].help.as_ref().unwrap().starts_with("start it at 08:04 or later"));
    }

    #[test]
    fn interiors_day_for_night_and_words_without_light_are_free() {
        for (int_ext, day_night) in [("INT", "DAY"), ("EXT", "D4N"), ("EXT", "DAY FOR NIGHT"), ("EXT", "CONTINUOUS"), ("EXT", "LATER")] {
            assert!(messages(&shot(int_ext, day_night, "20:00", 60), &codes::OUTSIDE_DAYLIGHT).is_empty(), "{int_ext} {day_night}");
        }
    }

    #[test]
    fn night_lies_between_dusk_and_dawn() {
        let sun = crate::derive::sun_at((51.5074, -0.1278), &jiff::tz::TimeZone::get("Europe/London").unwrap(), d(2026, 12, 21)).unwrap();
        let dusk = sun.dusk.unwrap();
        assert!(messages(&shot("EXT", "NIGHT", &dusk.to_string(), 90), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert_eq!(messages(&shot("EXT", "NIGHT", &dusk.plus(-1).to_string(), 90), &codes::OUTSIDE_DAYLIGHT).len(), 1);
        // Over midnight and up to the next morning's dawn.
        assert!(messages(&shot("EXT", "NIGHT", "23:00", 480), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert_eq!(messages(&shot("EXT", "NIGHT", "23:00", 540), &codes::OUTSIDE_DAYLIGHT).len(), 1);
    }

    #[test]
    fn twilight_has_half_an_hour_about_it() {
        assert!(messages(&shot("EXT", "DUSK", "15:23", 60), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert_eq!(messages(&shot("EXT", "DUSK", "15:22", 60), &codes::OUTSIDE_DAYLIGHT).len(), 1);
        assert!(messages(&shot("EXT", "MAGIC HOUR", "15:23", 60), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert!(messages(&shot("EXT", "MAGIC HOUR", "07:30", 60), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert_eq!(messages(&shot("EXT", "DAWN", "12:00", 60), &codes::OUTSIDE_DAYLIGHT).len(), 1);
    }

    #[test]
    fn a_place_without_coordinates_is_not_checked() {
        let builder = shot("EXT", "DAY", "20:00", 60).with(|production| production.locations[0].coordinates = None);
        assert!(messages(&builder, &codes::OUTSIDE_DAYLIGHT).is_empty());
    }

    fn tromso(builder: Builder, month: i8, day: i8) -> Builder {
        builder.with(|production| {
            production.locations[0].coordinates = Some((69.65, 18.96));
            production.conventions.time_zone = jiff::tz::TimeZone::get("Europe/Oslo").unwrap();
            production.days[0].date = d(2026, month, day);
        })
    }

    #[test]
    fn midnight_sun_has_no_night_and_day_at_every_hour() {
        let night = found(&tromso(shot("EXT", "NIGHT", "23:30", 60), 6, 21), &codes::OUTSIDE_DAYLIGHT);
        assert!(night[0].message.ends_with("1 h outside the night (it does not get dark)"), "{}", night[0].message);
        let help = night[0].help.as_deref().unwrap();
        assert_eq!(help, "there is no night: shoot it as day for night, or shoot in another season or farther from the pole");
        assert!(messages(&tromso(shot("EXT", "DAY", "23:30", 60), 6, 21), &codes::OUTSIDE_DAYLIGHT).is_empty());
        assert_eq!(messages(&tromso(shot("EXT", "DUSK", "23:30", 60), 6, 21), &codes::OUTSIDE_DAYLIGHT).len(), 1);
        // In the long winter night there is civil twilight about noon, and it is night at eight in the evening.
        assert!(messages(&tromso(shot("EXT", "NIGHT", "20:00", 60), 12, 21), &codes::OUTSIDE_DAYLIGHT).is_empty());
        let day = found(&tromso(shot("EXT", "DAY", "11:00", 60), 12, 21), &codes::OUTSIDE_DAYLIGHT);
        assert!(day[0].help.as_ref().unwrap().starts_with("there is only twilight (09:3"), "{:?}", day[0].help);
    }

    #[test]
    fn a_twilight_that_ends_after_midnight_is_no_night() {
        // Reykjavik, 15 May 2026: dusk is at 00:25 on the 16th.
        let builder = |start| {
            shot("EXT", "NIGHT", start, 15).with(|production| {
                production.locations[0].coordinates = Some((64.1466, -21.9426));
                production.conventions.time_zone = jiff::tz::TimeZone::get("Atlantic/Reykjavik").unwrap();
                production.days[0].date = d(2026, 5, 15);
            })
        };
        assert_eq!(messages(&builder("00:10+1"), &codes::OUTSIDE_DAYLIGHT).len(), 1);
        assert_eq!(messages(&builder("00:24+1"), &codes::OUTSIDE_DAYLIGHT).len(), 1);
        assert!(messages(&builder("00:25+1"), &codes::OUTSIDE_DAYLIGHT).is_empty());
    }

    #[test]
    fn polar_night_has_no_day() {
        let builder = shot("EXT", "DAY", "11:00", 60).with(|production| production.locations[0].coordinates = Some((69.65, 18.96)));
        let broken = messages(&builder, &codes::OUTSIDE_DAYLIGHT);
        assert!(broken[0].ends_with("1 h outside daylight (the sun does not rise)"), "{broken:?}");
    }
}
