//! The plan of one day of one unit.

use std::collections::BTreeMap;

use super::{BackgroundDay, CastSchedule, CrewDay, DepartmentInstructions, MealCounts, PerformerDay, Sun, TimedStrip};
use crate::model::Production;
use crate::values::{Call, CastId, Clock, Eighths};

/// What one day comes to. Every call is resolved: a relative one is a clock time wherever its stage is known.
#[derive(Debug, Clone, Default)]
pub struct DayPlan {
    /// Id of the day's base: its own location, else that of the first strip that has one.
    pub base: Option<String>,
    /// Shoot days of the unit: the Y of Day X of Y.
    pub total_days: u32,
    /// The sun at the base; none without coordinates.
    pub sun: Option<Sun>,
    /// General crew call.
    pub call: Option<Clock>,
    /// Shooting call: stated, else crew call and set-up.
    pub shooting_call: Option<Call>,
    /// Breakfast, where one is stated.
    pub breakfast: Option<Call>,
    /// Lunch: stated, else the lunch banner's time, else crew call and the show's hours to lunch.
    pub lunch: Option<Call>,
    /// Second meal, where one is stated.
    pub second_meal: Option<Call>,
    /// Estimated wrap: stated, else the end of the last strip.
    pub wrap: Option<Clock>,
    /// Whether the wrap is stated.
    pub wrap_stated: bool,
    /// Times of the strips, parallel to the day's strips.
    pub strips: Vec<TimedStrip>,
    /// The day's pages.
    pub pages: Eighths,
    /// Cast of the day in order of number: those on a strip of this unit or with stated times, and for the main unit
    /// those on hold or with an event (`H`, `TR`, `FT`, `R`, `T`).
    pub performers: Vec<PerformerDay>,
    /// Crew who work for the unit on the date, in the order of the list.
    pub crew: Vec<CrewDay>,
    /// Background, stand-ins and photo doubles.
    pub background: Vec<BackgroundDay>,
    /// Mouths for the caterer.
    pub meals: MealCounts,
    /// Departments called at another time than the crew, in house order.
    pub precalls: Vec<(String, Call)>,
    /// Instructions by department, in house order.
    pub instructions: Vec<DepartmentInstructions>,
    /// Company moves in order.
    pub moves: Vec<CompanyMove>,
    /// Ids of the day's locations in order of visit, the base first where nothing is shot before it.
    pub locations: Vec<String>,
    /// Ids of those locations whose hospital is to be printed, in order of visit, one for each hospital.
    pub hospitals: Vec<String>,
    /// Indexes into `Production::equipment` of what is on set.
    pub equipment: Vec<usize>,
    /// Indexes into `Production::vehicles` of what drives.
    pub vehicles: Vec<usize>,
    /// Indexes into `Production::days` of the unit's next two shoot days.
    pub advance: Vec<usize>,
}

/// A company move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyMove {
    /// Index of its banner in the day's strips.
    pub strip: usize,
    /// Id of the location it leaves.
    pub from: Option<String>,
    /// Id of the location it goes to: the banner's, else the next scene's.
    pub to: Option<String>,
    /// When it leaves.
    pub at: Option<Clock>,
}

/// The plans of all days.
pub(super) fn plans(_production: &Production, _cast: &BTreeMap<CastId, CastSchedule>, _shoot_days: &BTreeMap<String, u32>) -> Vec<DayPlan> {
    Vec::new()
}
