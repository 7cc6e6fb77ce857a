//! The field's values: eighths, scene numbers, cast numbers, money, clock times, calls, dates.
//!
//! Each reads the text people write and prints the one form papers use. They know nothing of files or productions;
//! a text that is not a value gives a [`ValueError`] that says what was read and what is accepted.

mod call;
mod cast;
mod clock;
mod colour;
mod date;
mod eighths;
mod expression;
mod lag;
mod language;
mod money;
mod natural;
mod scene;
mod sketch;
mod slug;
mod timecode;

pub use call::{Call, Stage};
pub use cast::{CastId, cast_list};
pub use clock::{Clock, ClockStyle, Hours, minutes, with_clocks_told};
pub use colour::{REVISION_COLOURS, Rgb, colour_rank};
pub use date::{DateOrder, DateSpan, date, moment, spans, weekday_name};
pub use eighths::Eighths;
pub use expression::{Expression, Function, NoValue, Operator, name_of_id};
pub use lag::Lag;
pub use language::language_name;
pub use money::{Currency, Money, decimal, percent, round_half_up};
pub use natural::natural_cmp;
pub use scene::{SceneNumber, scene_list};
pub use sketch::sketch;
pub use slug::slug;
pub use timecode::{FrameRate, Timecode};

/// A text that is not the value it stands for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{read}` is not {expected}")]
pub struct ValueError {
    /// The text as read.
    pub read: String,
    /// What is accepted, with an example.
    pub expected: &'static str,
}

impl ValueError {
    pub(crate) fn new(read: &str, expected: &'static str) -> Self {
        Self { read: read.to_owned(), expected }
    }
}
