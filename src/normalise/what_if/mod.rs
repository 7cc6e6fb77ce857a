//! What if: changes of a production that are tried in memory and written nowhere.
//!
//! [`parse`] reads a sentence such as `drop day 12`; [`apply`] makes the changes in order, each on what the ones before it
//! left, as if the user had written them into the files. What follows from them is worked out by derive and judged by the
//! rules as ever.

mod apply;
mod days;
mod read;
mod strips;
#[cfg(test)]
mod tests;

pub use apply::{Done, Refused, apply};
pub use read::{GRAMMAR, parse};

use jiff::civil::Date;

use crate::values::{CastId, Clock, DateSpan, SceneNumber};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A member of the cast cannot work on these dates.
    Unavailable {
        /// Who.
        cast: CastId,
        /// When.
        spans: Vec<DateSpan>,
    },
    /// A strip goes to another day, or to the boneyard.
    Move {
        /// The scene.
        scene: SceneNumber,
        /// Which part of it, where it is split.
        part: Option<String>,
        /// Where it goes.
        to: Target,
        /// Where on that day; at its end by default.
        beside: Option<Beside>,
    },
    /// A day is dropped: its strips go to the boneyard.
    DropDay(DayRef),
    /// A day, with all that is on it, is on another date.
    MoveDay(DayRef, Date),
    /// Two days of one unit change places.
    SwapDays(DayRef, DayRef),
    /// A day's crew call is at another time.
    Call(DayRef, Clock),
    /// A unit works one more day, with nothing on it yet.
    AddDay {
        /// Id of the unit; the main unit by default.
        unit: Option<String>,
        /// The date.
        date: Date,
    },
    /// A scene is cut from the script.
    Omit(SceneNumber),
}

/// A day as people name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRef {
    /// The unit, where it is named; the main unit by default.
    pub unit: Option<String>,
    /// Its number or its date.
    pub at: At,
}

/// A day's number or date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The shoot day's number.
    Number(u32),
    /// The date.
    Date(Date),
}

/// Where a strip goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a day.
    Day(DayRef),
    /// To the boneyard.
    Boneyard,
}

/// Where on a day a strip goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// In front of this scene.
    Before(SceneNumber),
    /// Behind this scene.
    After(SceneNumber),
}
