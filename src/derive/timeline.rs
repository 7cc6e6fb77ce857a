//! The walk through a day's strips: when each begins and ends.

use crate::values::Clock;

/// When and where a strip is shot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimedStrip {
    /// Its start; none where the day has no call to count from.
    pub start: Option<Clock>,
    /// Its end.
    pub end: Option<Clock>,
    /// Id of its location: its own, its scene's, or for a banner where the company then is.
    pub location: Option<String>,
}
