//! The page of a location report: what its template gets.

use serde::Serialize;

use crate::documents::Figure;
use crate::documents::facts::{Fact, FactGroup, NoteBlock, Picture};
use crate::documents::prose::Block;

/// What a location report shows. What is not known is left out.
#[derive(Debug, Clone, Serialize)]
pub struct LocationReport {
    /// The place.
    pub name: String,
    /// How far it is settled, as printed.
    pub status: Option<String>,
    /// Script sets that are shot there.
    pub sets: Vec<String>,
    /// The use in a sentence: scenes, pages, days.
    pub summary: Option<String>,
    /// Place, contact, terms, dates; in this order.
    pub groups: Vec<FactGroup>,
    /// Hospital, police, fire.
    pub emergency: Option<FactGroup>,
    /// The picture that shows the place best: the first one.
    pub lead: Option<Picture>,
    /// The days there, by date and unit.
    pub days: Vec<DayRow>,
    /// Whether any day has sun times.
    pub has_sun: bool,
    /// The scenes shot there, in script order.
    pub scenes: Vec<SceneRow>,
    /// Pages of those scenes, in eighths; its value counts eighths.
    pub pages: Figure,
    /// The survey.
    pub survey: Option<FactGroup>,
    /// Parking, base, holding, catering.
    pub base: Option<FactGroup>,
    /// Permits, in their order.
    pub permits: Vec<PermitRow>,
    /// Hazards, in their order.
    pub hazards: Vec<HazardRow>,
    /// Notes by department; `id` is the place in the list.
    pub departments: Vec<DepartmentNote>,
    /// Actions: open ones by due date, then those that are done.
    pub actions: Vec<ActionRow>,
    /// The other pictures.
    pub photos: Vec<Picture>,
    /// The floor plan.
    pub floor_plan: Option<Picture>,
    /// Anything else about the place.
    pub text: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One unit's day at the place.
#[derive(Debug, Clone, Serialize)]
pub struct DayRow {
    /// Stable id: `main-2026-05-04`.
    pub id: String,
    /// The date with its weekday.
    pub date: String,
    /// Day 3 of 28, or what kind of day it is; with the unit where it is not the main one.
    pub day: String,
    /// Numbers of the scenes shot there that day; empty where it is only the base.
    pub scenes: String,
    /// Their pages; its value counts eighths.
    pub pages: Option<Figure>,
    /// From when to when the company is there.
    pub here: Option<String>,
    /// Sun times; none without coordinates.
    pub sun: Option<SunTimes>,
}

/// The sun on one day. Each time is a clock time, or words where the sun does not cross.
#[derive(Debug, Clone, Serialize)]
pub struct SunTimes {
    /// Civil dawn.
    pub dawn: String,
    /// Sunrise.
    pub sunrise: String,
    /// Sunset.
    pub sunset: String,
    /// Civil dusk.
    pub dusk: String,
}

/// A scene shot there.
#[derive(Debug, Clone, Serialize)]
pub struct SceneRow {
    /// Stable id: `scene-12A`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// INT, EXT, I/E.
    pub int_ext: String,
    /// The set.
    pub set: String,
    /// DAY, NIGHT …
    pub day_night: String,
    /// Story day.
    pub script_day: Option<String>,
    /// Its pages; its value counts eighths.
    pub pages: Figure,
    /// One sentence.
    pub synopsis: String,
    /// Cast numbers.
    pub cast: String,
    /// When it is shot there: `Day 3, Mon 4 May`; one for each strip. Empty where it is not scheduled.
    pub shot_on: Vec<String>,
}

/// A permit.
#[derive(Debug, Clone, Serialize)]
pub struct PermitRow {
    /// Stable id: `permit-…`.
    pub id: String,
    /// Who issues it, and what kind it is.
    pub title: String,
    /// Its number.
    pub number: Option<String>,
    /// `to-apply`, `applied`, `issued`, `refused`, `not-needed`.
    pub state: &'static str,
    /// The status as printed, with its date: `Issued Mon 20 Apr`.
    pub status: String,
    /// Whether its status wants attention: refused, or past the last date to apply.
    pub late: bool,
    /// Dates it is valid.
    pub valid: Option<String>,
    /// Hours of the day it is valid.
    pub hours: Option<String>,
    /// Its fee.
    pub fee: Option<String>,
    /// Its deposit.
    pub deposit: Option<String>,
    /// Activities, monitors, insurance.
    pub facts: Vec<Fact>,
    /// Conditions.
    pub conditions: Vec<Block>,
}

/// A hazard.
#[derive(Debug, Clone, Serialize)]
pub struct HazardRow {
    /// Stable id: `hazard-…`.
    pub id: String,
    /// What may hurt somebody.
    pub hazard: String,
    /// What is done about it.
    pub control: Option<String>,
    /// Risk assessment or safety bulletin.
    pub assessment: Option<String>,
}

/// A department's note.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentNote {
    /// Stable id: `department-grip`.
    pub id: String,
    /// The department.
    pub department: String,
    /// Its note.
    pub text: String,
}

/// An action.
#[derive(Debug, Clone, Serialize)]
pub struct ActionRow {
    /// Stable id: `action-…`.
    pub id: String,
    /// What.
    pub action: String,
    /// Who.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// `done`, `late`, `open`.
    pub state: &'static str,
    /// The state as printed, with the date where it is done.
    pub status: String,
}
