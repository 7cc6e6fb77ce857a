//! Days of what scenes need, and the drift from an earlier board, in `callboard model`: part of the contract of
//! [`super::model_json`].

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Context;
use crate::derive::{DoodRow, ElementDays, ScenePlace};

/// The days of one thing.
#[derive(Debug, Serialize)]
pub struct ElementDaysJson {
    id: String,
    name: String,
    codes: BTreeMap<String, String>,
    /// How many are wanted, on days that say how many.
    counts: BTreeMap<String, u32>,
    work: u32,
    start: Option<Date>,
    finish: Option<Date>,
}

/// What differs from the earlier board.
#[derive(Debug, Serialize)]
pub struct DriftJson {
    /// Id of the earlier board.
    from: String,
    /// The cast whose letters differ.
    cast: Vec<CastDriftJson>,
    /// The scenes that stand elsewhere.
    scenes: Vec<SceneDriftJson>,
}

#[derive(Debug, Serialize)]
struct CastDriftJson {
    id: String,
    before: SpanJson,
    after: SpanJson,
    /// Date to the letters before and after; empty where there are none.
    letters: BTreeMap<String, [String; 2]>,
}

#[derive(Debug, Serialize)]
struct SpanJson {
    start: Option<Date>,
    finish: Option<Date>,
    work: u32,
    hold: u32,
    travel: u32,
    total: u32,
}

#[derive(Debug, Serialize)]
struct SceneDriftJson {
    number: String,
    before: Vec<PlaceJson>,
    after: Vec<PlaceJson>,
}

#[derive(Debug, Serialize)]
struct PlaceJson {
    unit: String,
    date: Date,
    part: Option<String>,
    eighths: u32,
}

/// Days by category.
pub(super) fn elements(context: Context<'_>) -> BTreeMap<String, Vec<ElementDaysJson>> {
    let of = |element: &ElementDays| ElementDaysJson {
        id: element.id.clone(),
        name: element.name.clone(),
        codes: element.days.codes.iter().map(|(date, code)| (date.to_string(), code.clone())).collect(),
        counts: element.counts.iter().map(|(date, count)| (date.to_string(), *count)).collect(),
        work: element.days.work,
        start: element.days.start,
        finish: element.days.finish,
    };
    context.derived.elements.iter().map(|(category, all)| (category.clone(), all.iter().map(of).collect())).collect()
}

/// The drift from the board that the production names.
pub(super) fn drift(context: Context<'_>) -> Option<DriftJson> {
    let drift = context.derived.drift.as_ref()?;
    let span = |row: &DoodRow| SpanJson {
        start: row.start,
        finish: row.finish,
        work: row.work,
        hold: row.hold,
        travel: row.travel,
        total: row.total(),
    };
    let place = |place: &ScenePlace| PlaceJson {
        unit: place.unit.clone(),
        date: place.date,
        part: place.part.clone(),
        eighths: place.pages.count(),
    };
    let cast = drift.cast.iter().map(|(id, drift)| CastDriftJson {
        id: id.to_string(),
        before: span(&drift.before),
        after: span(&drift.after),
        letters: drift.letters.iter().map(|(date, (before, after))| (date.to_string(), [before.clone(), after.clone()])).collect(),
    });
    let scenes = drift.scenes.iter().map(|(number, drift)| SceneDriftJson {
        number: number.to_string(),
        before: drift.before.iter().map(place).collect(),
        after: drift.after.iter().map(place).collect(),
    });
    Some(DriftJson { from: drift.from.clone(), cast: cast.collect(), scenes: scenes.collect() })
}
