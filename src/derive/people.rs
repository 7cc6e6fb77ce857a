//! Each person's day: who is wanted, and when.

use crate::values::{Call, CastId, Clock, SceneNumber};

/// One member of the cast on one day. Calls are resolved: clock times, or words such as `O/C` and `SR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerformerDay {
    /// The cast number.
    pub id: CastId,
    /// Status letters: `SW`, `W`, `WF`, `SWF`, `WD`, `PW`, `H`, `TR`, `FT`, `R`, `T`.
    pub status: String,
    /// Scenes of the day, in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// Pick-up; `SR` where the artist reports by own means.
    pub pickup: Option<Call>,
    /// Report.
    pub report: Option<Call>,
    /// Make-up and hair.
    pub makeup: Option<Call>,
    /// Blocking or rehearsal.
    pub blocking: Option<Call>,
    /// On set.
    pub on_set: Option<Call>,
    /// Dismissal.
    pub wrap: Option<Clock>,
    /// Whether the artist reports by own means.
    pub self_report: bool,
    /// Which of these the production states for the day.
    pub stated: StatedTimes,
    /// Remarks: the day's, else the artist's.
    pub remarks: Option<String>,
}

/// Which figures of a person's day are stated rather than worked out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)]
pub struct StatedTimes {
    /// The status.
    pub status: bool,
    /// Pick-up.
    pub pickup: bool,
    /// Report.
    pub report: bool,
    /// Make-up.
    pub makeup: bool,
    /// Blocking.
    pub blocking: bool,
    /// On set.
    pub on_set: bool,
    /// Dismissal.
    pub wrap: bool,
}

/// One member of the crew on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrewDay {
    /// Index into `Production::crew`.
    pub member: usize,
    /// The call, resolved; none where neither the day nor the person has one.
    pub call: Option<Call>,
    /// Out: stated for the day, else the company's wrap for people who are called.
    pub wrap: Option<Clock>,
    /// Whether the call is stated for this person and day.
    pub stated: bool,
    /// Remarks for the day.
    pub remarks: Option<String>,
}
