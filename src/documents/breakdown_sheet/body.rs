//! The page of a breakdown sheet: what its template gets.

use serde::Serialize;

use crate::documents::Figure;
use crate::documents::facts::{Fact, NoteBlock};
use crate::documents::prose::Block;

/// What a breakdown sheet shows. What is not known is left out.
#[derive(Debug, Clone, Serialize)]
pub struct BreakdownSheet {
    /// The sheet's number.
    pub sheet: String,
    /// The scene's number.
    pub number: String,
    /// INT, EXT, I/E.
    pub int_ext: String,
    /// The set.
    pub set: String,
    /// DAY, NIGHT …
    pub day_night: String,
    /// Its pages; the value counts eighths.
    pub pages: Figure,
    /// The colour of its strip, `#rrggbb`; the words say the same.
    pub colour: String,
    /// The colour of the words on it: black, or white on a dark strip.
    pub ink: String,
    /// Script page, script day, story date, sequence, estimated time, unit, location.
    pub facts: Vec<Fact>,
    /// One sentence.
    pub synopsis: String,
    /// Whether it is shot in parts, or on more than one day.
    pub parts: bool,
    /// Where it is scheduled, by date; empty where it is not.
    pub strips: Vec<StripRow>,
    /// What it needs, by category in the order of breakdown sheets.
    pub boxes: Vec<ElementBox>,
    /// Its hazards.
    pub hazards: Option<HazardBox>,
    /// Anything else about the scene.
    pub comments: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One strip of the scene.
#[derive(Debug, Clone, Serialize)]
pub struct StripRow {
    /// Stable id: `strip-1`.
    pub id: String,
    /// Which part of the scene.
    pub part: Option<String>,
    /// `Day 3`, with the unit where it is not the main one.
    pub day: String,
    /// The date with its weekday and year.
    pub date: String,
    /// The strip's pages; the value counts eighths.
    pub pages: Figure,
    /// Its cast numbers, where they are not the scene's.
    pub cast: Option<String>,
    /// The place, where it is not the scene's.
    pub location: Option<String>,
    /// A line under the strip.
    pub comments: Option<String>,
}

/// What the scene needs of one category.
#[derive(Debug, Clone, Serialize)]
pub struct ElementBox {
    /// The category's key: `set_dressing`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// How many heads, for background.
    pub total: Option<Figure>,
    /// Its rows; never empty.
    pub rows: Vec<ElementRow>,
}

/// One element.
#[derive(Debug, Clone, Serialize)]
pub struct ElementRow {
    /// Stable id: `props-ledger`.
    pub id: String,
    /// What stands before the name: a cast number, a count.
    pub lead: Option<String>,
    /// The name; `(K)` after a minor's.
    pub text: String,
    /// The performer; for what is implied, the reason.
    pub note: Option<String>,
    /// Whether it follows from another element instead of the script.
    pub implied: bool,
}

/// The scene's hazards.
#[derive(Debug, Clone, Serialize)]
pub struct HazardBox {
    /// The hazards.
    pub hazards: Vec<String>,
    /// The risk assessment or safety bulletin; none where none is named.
    pub assessment: Option<String>,
}
