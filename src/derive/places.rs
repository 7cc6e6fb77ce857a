//! How locations are used.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{DayPlan, Sun};
use crate::model::Production;
use crate::values::{Clock, Eighths, SceneNumber};

/// How one location is used.
#[derive(Debug, Clone, Default)]
pub struct LocationUse {
    /// Its days by date and unit.
    pub days: Vec<LocationDay>,
    /// Scenes of the breakdown that are shot there, scheduled or not, in script order.
    pub scenes: Vec<SceneNumber>,
    /// Pages of those scenes.
    pub pages: Eighths,
}

/// One unit's use of a location on one day.
#[derive(Debug, Clone)]
pub struct LocationDay {
    /// Index into `Production::days`.
    pub day: usize,
    /// The date.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// Scenes shot there that day, in shooting order; empty where it is only the base.
    pub scenes: Vec<SceneNumber>,
    /// Pages of those strips.
    pub pages: Eighths,
    /// From when the company is there: the call at the day's first location, else the first strip.
    pub from: Option<Clock>,
    /// Until when: the wrap at the day's last location, else the last strip's end.
    pub to: Option<Clock>,
    /// The sun there on that date; none without coordinates.
    pub sun: Option<Sun>,
}

/// The use of every location.
pub(super) fn uses(production: &Production, _days: &[DayPlan]) -> BTreeMap<String, LocationUse> {
    production.locations.iter().map(|location| (location.id.clone(), LocationUse::default())).collect()
}
