//! Day-out-of-days.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::Production;
use crate::values::CastId;

/// The day-out-of-days of one member of the cast.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CastSchedule {
    /// Letters by date: `SW`, `W`, `WD`, `PW`, `WF`, `SWF`, `H`, `TR`, `FT`, `R`, `T`, `/`.
    pub codes: BTreeMap<Date, String>,
    /// Work days: on a strip of any unit.
    pub work: u32,
    /// Days on hold.
    pub hold: u32,
    /// Travel days: with a travel event and no work.
    pub travel: u32,
    /// Rehearsal, fitting and test days without work.
    pub other: u32,
    /// Company holidays within the engagement.
    pub holiday: u32,
    /// First day on a strip.
    pub start: Option<Date>,
    /// Last day on a strip.
    pub finish: Option<Date>,
}

/// The schedules of the whole cast.
pub(super) fn schedules(production: &Production) -> BTreeMap<CastId, CastSchedule> {
    production.cast.iter().map(|member| (member.id.clone(), CastSchedule::default())).collect()
}
