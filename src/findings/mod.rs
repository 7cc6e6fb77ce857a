//! What callboard has to say about the user's facts: findings, the codes they carry, and their places in the user's
//! own files.
//!
//! A stage never stops at the first problem and never prints: it returns its value together with [`Findings`].

pub mod codes;
mod finding;
pub mod output;
mod sources;
mod step;

pub use codes::Code;
pub use finding::{Finding, Findings, Part, Severity};
pub use sources::{At, Origin, Place, Source, SourceId, Sources, column_letters};
pub use step::{Explanation, Figure, Step, StepJson};
