//! The front: times, weather, places, scenes, the days ahead.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Day, Entry, Forecast, HazardRow, HospitalRow, Precall, pages};
use crate::derive::{Sun, SunState, TimedStrip};
use crate::documents::{Figure, format, unit_day};
use crate::model::{Draft, Location, Scene, ShootDay, Strip, StripKind};
use crate::values::{Call, Clock, SceneNumber, slug};
use crate::words::{say, word};

/// A location of the day.
#[derive(Debug, Clone, Serialize)]
pub struct LocationRow {
    /// Stable id: the location's.
    pub id: String,
    /// Its number on the sheet.
    pub number: String,
    /// The place.
    pub name: String,
    /// The day's sets there.
    pub sets: Option<String>,
    /// Address.
    pub address: Option<String>,
    /// Crew parking.
    pub parking: Option<String>,
    /// Basecamp or unit base.
    pub basecamp: Option<String>,
    /// Extras holding.
    pub holding: Option<String>,
    /// Catering.
    pub catering: Option<String>,
    /// Hours the owner allows.
    pub hours: Option<String>,
    /// The place in three words.
    pub what3words: Option<String>,
    /// A map of it on the web.
    pub map: Option<String>,
}

/// The scene table.
#[derive(Debug, Clone, Serialize)]
pub struct Scenes {
    /// Scenes and banners in shooting order.
    pub rows: Vec<SceneRow>,
    /// How many scenes: `8 scenes`.
    pub count: String,
    /// The day's pages.
    pub pages: Figure,
}

/// A scene or a banner.
#[derive(Debug, Clone, Serialize)]
pub struct SceneRow {
    /// Stable id: `scene-88A`, `banner-2`.
    pub id: String,
    /// `scene` or `banner`.
    pub kind: &'static str,
    /// Estimated start.
    pub start: Option<String>,
    /// A banner's text.
    pub text: Option<String>,
    /// Scene number.
    pub number: Option<String>,
    /// Which part of the scene.
    pub part: Option<String>,
    /// `EXT. FERRY SLIP`.
    pub heading: Option<String>,
    /// One sentence.
    pub synopsis: Option<String>,
    /// A line under the strip.
    pub comments: Option<String>,
    /// Cast numbers.
    pub cast: Option<String>,
    /// `NIGHT`.
    pub day_night: Option<String>,
    /// `N5`.
    pub script_day: Option<String>,
    /// Pages.
    pub pages: Option<Figure>,
    /// The number of its location.
    pub location: Option<String>,
}

/// A scene of the weather cover.
#[derive(Debug, Clone, Serialize)]
pub struct CoverRow {
    /// Stable id: `cover-54`.
    pub id: String,
    /// Scene number.
    pub number: String,
    /// `INT. ENGINE ROOM – NIGHT`.
    pub heading: String,
    /// Cast numbers.
    pub cast: Option<String>,
    /// Pages.
    pub pages: String,
    /// The place.
    pub location: Option<String>,
}

/// A day of the advance schedule.
#[derive(Debug, Clone, Serialize)]
pub struct AdvanceDay {
    /// Stable id: `advance-2026-05-19`.
    pub id: String,
    /// `Tue, May 19 · Day 12 of 28`.
    pub title: String,
    /// `Crew call`.
    pub call_label: String,
    /// Its call.
    pub call: Option<String>,
    /// Its base.
    pub location: Option<String>,
    /// Its pages.
    pub pages: Option<String>,
    /// Its scenes.
    pub rows: Vec<AdvanceRow>,
}

/// A scene of a day ahead.
#[derive(Debug, Clone, Serialize)]
pub struct AdvanceRow {
    /// Stable id: `advance-2026-05-19-52`.
    pub id: String,
    /// Scene number, with its part.
    pub number: String,
    /// `INT. WHEELHOUSE`.
    pub heading: String,
    /// `NIGHT N3`.
    pub day_night: String,
    /// Pages.
    pub pages: String,
    /// Cast numbers.
    pub cast: String,
    /// The place.
    pub location: Option<String>,
}

/// Another unit on the same date.
#[derive(Debug, Clone, Serialize)]
pub struct UnitLine {
    /// Stable id: `unit-second`.
    pub id: String,
    /// The unit.
    pub unit: String,
    /// `Crew call`.
    pub call_label: String,
    /// Its call.
    pub call: Option<String>,
    /// Its base.
    pub location: Option<String>,
    /// Its scenes.
    pub scenes: Option<String>,
}

pub(super) fn times(day: Day<'_>) -> Vec<Entry> {
    let plan = day.plan;
    let entry = |id, label: &str, text: Option<String>| text.map(|text| Entry { id, label: label.to_owned(), text });
    [
        entry("breakfast", word!("call-sheet-time-breakfast"), plan.breakfast.map(|call| day.call(call))),
        entry("shooting", word!("call-sheet-time-shooting"), plan.shooting_call.map(|call| day.call(call))),
        entry("nd_meal", word!("call-sheet-nd-breakfast"), day.day.ndb.map(|call| day.call(day.resolved(call)))),
        entry("lunch", word!("call-sheet-lunch"), plan.lunch.map(|call| day.call(call))),
        entry("second_meal", word!("call-sheet-2nd-meal"), plan.second_meal.map(|call| day.call(call))),
        entry("wrap", word!("call-sheet-est-wrap"), plan.wrap.map(|wrap| day.clock(wrap))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Departments called at a time of their own, by time; those on call are in the crew list.
pub(super) fn precalls(day: Day<'_>) -> Vec<Precall> {
    let mut times: BTreeMap<Clock, Vec<&str>> = BTreeMap::new();
    for (department, call) in &day.plan.precalls {
        if let Call::At(clock) = call {
            times.entry(*clock).or_default().push(department);
        }
    }
    let row = |(clock, departments): (Clock, Vec<&str>)| Precall {
        id: format!("precall-{clock}"),
        text: day.clock(clock),
        departments: departments.join(", "),
    };
    times.into_iter().map(row).collect()
}

pub(super) fn drafts(day: Day<'_>) -> Vec<Entry> {
    let text = |draft: &Draft| {
        let date = draft.date.map(|date| format::plain_date(date, day.conventions.wording));
        format::joined([draft.name.as_deref(), draft.colour.as_deref(), date.as_deref()], " · ")
    };
    let identity = &day.production.identity;
    let entry = |id, label: &str, draft| text(draft).map(|text| Entry { id, label: label.to_owned(), text });
    [entry("script", word!("call-sheet-script"), &identity.script), entry("schedule", word!("call-sheet-schedule"), &identity.schedule)]
        .into_iter()
        .flatten()
        .collect()
}

pub(super) fn weather(day: Day<'_>) -> Option<Forecast> {
    let weather = day.day.weather.as_ref()?;
    let entry = |id, label: &str, text: &Option<String>| text.clone().map(|text| Entry { id, label: label.to_owned(), text });
    let items: Vec<Entry> = [
        entry("high", word!("call-sheet-high"), &weather.high),
        entry("low", word!("call-sheet-low"), &weather.low),
        entry("rain", word!("call-sheet-rain"), &weather.rain),
        entry("wind", word!("call-sheet-wind"), &weather.wind),
        entry("humidity", word!("call-sheet-humidity"), &weather.humidity),
    ]
    .into_iter()
    .flatten()
    .collect();
    (weather.summary.is_some() || !items.is_empty()).then(|| Forecast { summary: weather.summary.clone(), items })
}

/// The sun of the day, from the crew call on: a night shoot reads sunset before sunrise.
pub(super) fn sun(day: Day<'_>) -> Vec<Entry> {
    let Some(sun) = day.plan.sun else { return Vec::new() };
    let morning = [("first_light", word!("call-sheet-first-light"), sun.dawn), ("sunrise", word!("call-sheet-sunrise"), sun.sunrise)];
    let evening = [("sunset", word!("call-sheet-sunset"), sun.sunset), ("last_light", word!("call-sheet-last-light"), sun.dusk)];
    let at_night = day.plan.call.is_some_and(|call| call > Clock::new(12, 0)) && day.plan.wrap.is_some_and(|wrap| wrap.day_offset() > 0);
    // A night's dawn is that of the next morning.
    let next = day.day.date.tomorrow().ok().and_then(|date| {
        let base = day.production.location(day.plan.base.as_deref()?)?;
        crate::derive::sun(base, day.conventions, date)
    });
    let order: Vec<(&'static str, &str, Option<Clock>)> = match (at_night, next) {
        (true, Some(next)) => {
            let morning =
                [("first_light", word!("call-sheet-first-light"), next.dawn), ("sunrise", word!("call-sheet-sunrise"), next.sunrise)];
            evening.into_iter().chain(morning).collect()
        }
        _ => morning.into_iter().chain(evening).collect(),
    };
    let times = order.into_iter().filter_map(|(id, label, time)| Some(Entry { id, label: label.to_owned(), text: day.clock(time?) }));
    times.chain(never(&sun)).collect()
}

/// What to say where the sun does not cross the horizon.
fn never(sun: &Sun) -> Option<Entry> {
    let text = match sun.day {
        SunState::Crosses => return None,
        SunState::AlwaysAbove => word!("call-sheet-does-not-set"),
        SunState::AlwaysBelow => word!("call-sheet-does-not-rise"),
    };
    Some(Entry { id: "sun", label: say!("call-sheet-sun"), text: text.to_owned() })
}

pub(super) fn hospitals(day: Day<'_>) -> Vec<HospitalRow> {
    let named = |id: &String| day.production.location(id).and_then(|location| location.hospital.as_ref());
    let rows = day.plan.hospitals.iter().filter_map(|id| {
        let hospital = named(id)?;
        let near = day.plan.locations.iter().filter(|other| named(other).is_some_and(|own| own.name == hospital.name));
        let numbers = format::list(near.filter_map(|other| day.location_number(other)));
        Some(HospitalRow {
            id: format!("hospital-{id}"),
            name: hospital.name.clone(),
            address: hospital.address.clone(),
            phone: hospital.phone.clone(),
            distance: hospital.distance.clone(),
            locations: Some(numbers).filter(|numbers| !numbers.is_empty() && day.plan.locations.len() > 1),
        })
    });
    rows.collect()
}

pub(super) fn locations(day: Day<'_>) -> Vec<LocationRow> {
    let places = day.plan.locations.iter().filter_map(|id| day.production.location(id));
    places.map(|location| location_row(day, location)).collect()
}

fn location_row(day: Day<'_>, location: &Location) -> LocationRow {
    // What the day states differs from the location's own, and is meant for the base.
    let base = day.plan.base.as_deref() == Some(&location.id);
    let own = |stated: &Option<String>, usual: &Option<String>| stated.clone().filter(|_| base).or_else(|| usual.clone());
    let mut sets: Vec<&str> = Vec::new();
    for (strip, timed) in day.day.strips.iter().zip(&day.plan.strips) {
        let set = strip.scene().and_then(|number| day.production.scene(number)).map(|scene| scene.set.as_str());
        if let Some(set) = set.filter(|set| timed.location.as_deref() == Some(&location.id) && !sets.contains(set)) {
            sets.push(set);
        }
    }
    LocationRow {
        id: location.id.clone(),
        number: day.location_number(&location.id).unwrap_or_default(),
        name: location.name.clone(),
        sets: if sets.is_empty() { None } else { Some(sets.join("; ")) },
        address: format::joined([location.address.as_deref(), location.city.as_deref()], ", "),
        parking: own(&day.day.parking, &location.parking),
        basecamp: own(&day.day.basecamp, &location.basecamp),
        holding: own(&day.day.holding, &location.holding),
        catering: own(&day.day.catering, &location.catering),
        // A place open day and night needs no word about it.
        hours: location
            .hours
            .filter(|hours| hours.to.minutes() - hours.from.minutes() < 24 * 60)
            .map(|hours| format::hours(hours, day.conventions)),
        what3words: location.what3words.clone(),
        map: location
            .coordinates
            .map(|(north, east)| format!("https://www.openstreetmap.org/?mlat={north:.5}&mlon={east:.5}#map=17/{north:.5}/{east:.5}")),
    }
}

/// Hazards of the day's locations, then those of its scenes, each with its control and its assessment.
pub(super) fn hazards(day: Day<'_>) -> Vec<HazardRow> {
    let places = day.plan.locations.iter().filter_map(|id| day.production.location(id));
    let of_places = places.flat_map(|location| {
        location.hazards.iter().enumerate().map(move |(at, hazard)| HazardRow {
            id: format!("hazard-{}-{}", location.id, at + 1),
            location: day.location_number(&location.id).filter(|_| day.plan.locations.len() > 1),
            scene: None,
            hazard: hazard.hazard.clone(),
            control: format::joined([hazard.control.as_deref(), hazard.assessment.as_deref()], "; "),
        })
    });
    let mut numbers: Vec<&SceneNumber> = Vec::new();
    for (_, number) in day.day.scene_strips() {
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    let scenes = numbers.into_iter().filter_map(|number| day.production.scene(number));
    let of_scenes = scenes.flat_map(|scene| {
        scene.hazards.iter().enumerate().map(move |(at, hazard)| HazardRow {
            id: format!("hazard-scene-{}-{}", scene.number, at + 1),
            location: None,
            scene: Some(scene.number.to_string()),
            hazard: hazard.clone(),
            control: scene.assessment.clone(),
        })
    });
    of_places.chain(of_scenes).collect()
}

pub(super) fn scenes(day: Day<'_>) -> Scenes {
    let mut ids: Vec<String> = Vec::new();
    let mut rows = Vec::new();
    let mut banners = 0;
    for (at, strip) in day.day.strips.iter().enumerate() {
        let timed = day.plan.strips.get(at);
        let start = timed.and_then(|timed| timed.start).map(|start| day.clock(start));
        // Lunch that the walk put between strips has its banner like one that the board states.
        if day.plan.lunch_before == Some(at) {
            let lunch = day.plan.lunch.map(|lunch| day.call(lunch));
            rows.push(banner_row("banner-lunch".to_owned(), lunch, say!("call-sheet-lunch")));
        }
        let mut row = match strip.banner() {
            Some(banner) => {
                banners += 1;
                let takes_time = banner.kind != StripKind::Note || strip.minutes.is_some() || strip.start.is_some();
                let text = format::joined([Some(banner.text.as_str()), strip.comments.as_deref()], ". ").unwrap_or_default();
                banner_row(format!("banner-{banners}"), start.filter(|_| takes_time), text)
            }
            None => scene_row(day, strip, start, timed),
        };
        // Two strips of one scene on one day are two rows.
        let twins = ids.iter().filter(|id| **id == row.id).count();
        ids.push(row.id.clone());
        if twins > 0 {
            row.id = format!("{}-{}", row.id, twins + 1);
        }
        rows.push(row);
    }
    let count = rows.iter().filter(|row| row.kind == "scene").count();
    Scenes { rows, count: format::counted(count, "scenes"), pages: pages(day.plan.planned) }
}

fn banner_row(id: String, start: Option<String>, text: String) -> SceneRow {
    SceneRow {
        id,
        kind: "banner",
        start,
        text: Some(text),
        number: None,
        part: None,
        heading: None,
        synopsis: None,
        comments: None,
        cast: None,
        day_night: None,
        script_day: None,
        pages: None,
        location: None,
    }
}

fn scene_row(day: Day<'_>, strip: &Strip, start: Option<String>, timed: Option<&TimedStrip>) -> SceneRow {
    let number = strip.scene().map(ToString::to_string).unwrap_or_default();
    let scene = strip.scene().and_then(|number| day.production.scene(number));
    let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    SceneRow {
        id: format!("scene-{}", number.replace(char::is_whitespace, "-")),
        kind: "scene",
        start,
        text: None,
        part: strip.part.as_deref().map(unit_day::part_name),
        heading: scene.map(heading),
        synopsis: scene.and_then(|scene| some(&scene.synopsis)),
        comments: strip.comments.clone(),
        cast: some(&format::list(&strip.cast)),
        day_night: scene.and_then(|scene| some(&scene.day_night)),
        script_day: scene.and_then(|scene| scene.script_day.clone()),
        pages: Some(pages(timed.map_or(strip.pages, |timed| timed.planned))),
        location: timed.and_then(|timed| timed.location.as_deref()).and_then(|id| day.location_number(id)),
        number: Some(number),
    }
}

/// `EXT. FERRY SLIP`: the time of day has a column of its own.
fn heading(scene: &Scene) -> String {
    if scene.int_ext.is_empty() { scene.set.clone() } else { format!("{}. {}", scene.int_ext, scene.set) }
}

pub(super) fn cover(day: Day<'_>) -> Vec<CoverRow> {
    let scenes = day.day.cover.iter().filter_map(|number| day.production.scene(number));
    scenes
        .map(|scene| CoverRow {
            id: format!("cover-{}", scene.number),
            number: scene.number.to_string(),
            heading: scene.slugline(),
            cast: Some(format::list(&scene.cast)).filter(|cast| !cast.is_empty()),
            pages: scene.pages.to_string(),
            location: scene.location.as_deref().and_then(|id| day.production.location(id)).map(|location| location.name.clone()),
        })
        .collect()
}

pub(super) fn advance(day: Day<'_>) -> Vec<AdvanceDay> {
    day.plan.advance.iter().filter_map(|at| advance_day(day, *at)).collect()
}

fn advance_day(day: Day<'_>, at: usize) -> Option<AdvanceDay> {
    let (ahead, plan) = (day.production.days.get(at)?, day.context.derived.days.get(at)?);
    let date = format::short_date(ahead.date, day.conventions.wording);
    let rows = ahead.strips.iter().zip(&plan.strips).filter(|(strip, _)| strip.scene().is_some()).map(|(strip, timed)| {
        let number = strip.scene().map(ToString::to_string).unwrap_or_default();
        let scene = strip.scene().and_then(|number| day.production.scene(number));
        let when = scene.and_then(|scene| format::joined([Some(scene.day_night.as_str()), scene.script_day.as_deref()], " "));
        AdvanceRow {
            id: format!("advance-{}-{}", ahead.date, number.replace(char::is_whitespace, "-")),
            number: format::joined([Some(number.as_str()), strip.part.as_deref().map(unit_day::part_name).as_deref()], " ")
                .unwrap_or_default(),
            heading: scene.map(heading).unwrap_or_default(),
            day_night: when.unwrap_or_default(),
            pages: timed.planned.to_string(),
            cast: format::list(&strip.cast),
            location: day.production.strip_location(strip).map(|location| location.name.clone()),
        }
    });
    Some(AdvanceDay {
        id: format!("advance-{}", ahead.date),
        title: format::joined([Some(date.as_str()), unit_day::day_of(ahead, plan).as_deref()], " · ").unwrap_or_default(),
        call_label: say!("call-sheet-crew-call-2"),
        call: plan.call.map(|call| day.clock(call)),
        location: base_name(day, plan.base.as_deref()),
        pages: Some(plan.planned.to_string()).filter(|_| plan.planned.count() > 0),
        rows: rows.collect(),
    })
}

fn base_name(day: Day<'_>, id: Option<&str>) -> Option<String> {
    id.and_then(|id| day.production.location(id)).map(|location| location.name.clone())
}

pub(super) fn same_day(day: Day<'_>) -> Vec<UnitLine> {
    let others = day.production.days.iter().zip(&day.context.derived.days);
    others
        .filter(|(other, _)| other.date == day.day.date && other.unit != day.day.unit && other.kind.is_work())
        .map(|(other, plan)| UnitLine {
            id: format!("unit-{}", slug(&other.unit)),
            unit: unit_day::unit_name(day.production, &other.unit),
            call_label: say!("call-sheet-crew-call"),
            call: plan.call.map(|call| day.clock(call)),
            location: base_name(day, plan.base.as_deref()),
            scenes: scene_numbers(other),
        })
        .collect()
}

fn scene_numbers(day: &ShootDay) -> Option<String> {
    let mut numbers: Vec<&SceneNumber> = day.scene_strips().map(|(_, number)| number).collect();
    numbers.dedup();
    Some(format::list(numbers)).filter(|list| !list.is_empty())
}
