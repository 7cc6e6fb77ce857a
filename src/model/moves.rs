//! Company moves: how the company gets from one place to the next (domain.md 2.8).

use jiff::civil::Date;

use super::{Distance, Origin};
use crate::values::{Call, Clock};

/// A vehicle in the convoy of a move.
#[derive(Debug, Clone, Default)]
pub struct ConvoyRow {
    /// The vehicle.
    pub vehicle: String,
    /// Its driver; that of the list of vehicles by default.
    pub driver: Option<String>,
    /// The driver's telephone; that of the list of vehicles by default.
    pub phone: Option<String>,
    /// When it is called; the call of the list of vehicles by default.
    pub call: Option<Call>,
    /// Its place, who rides in it, what it tows.
    pub notes: Option<String>,
}

/// A line of the schedule of a move.
#[derive(Debug, Clone)]
pub struct MoveStep {
    /// When.
    pub time: Option<Clock>,
    /// What.
    pub what: String,
}

/// What is known of a company move.
#[derive(Debug, Clone)]
pub struct MoveRecord {
    /// The date on which it is made.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// Id of the location it leaves; the one the schedule leaves by default.
    pub from: Option<String>,
    /// Id of the location it goes to.
    pub to: String,
    /// When it leaves; the banner, else the wrap, by default.
    pub leave: Option<Clock>,
    /// The way, in Markdown.
    pub route: Option<String>,
    /// How far.
    pub distance: Option<Distance>,
    /// How long the trucks take, in minutes.
    pub minutes: Option<u32>,
    /// The convoy in its order; the day's vehicles by default.
    pub convoy: Vec<ConvoyRow>,
    /// The unit base and how it is laid out.
    pub base: Option<String>,
    /// Parking.
    pub parking: Option<String>,
    /// Toilets, catering, green rooms.
    pub facilities: Option<String>,
    /// Who runs the move.
    pub captain: Option<String>,
    /// Telephone of who runs it.
    pub phone: Option<String>,
    /// The schedule of the move; leaving, arriving and the next scene by default.
    pub schedule: Vec<MoveStep>,
    /// Anything else, in Markdown.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
