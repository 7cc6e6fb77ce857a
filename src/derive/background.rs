//! Background of a day, and mouths for the caterer.

use crate::values::{Call, SceneNumber};

/// Background of one name on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackgroundDay {
    /// Who, as the scenes name them.
    pub name: String,
    /// `background`, `stand-in` or `photo-double`.
    pub kind: String,
    /// How many: stated, else the most that one scene of the day asks for.
    pub count: u32,
    /// Report, resolved; crew call by default.
    pub call: Option<Call>,
    /// On set, resolved; the start of their first scene by default.
    pub on_set: Option<Call>,
    /// Their scenes: stated, else those that name them, in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// Wardrobe and the like.
    pub notes: Option<String>,
}

/// Mouths for the caterer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MealCounts {
    /// Cast who report that day.
    pub cast: u32,
    /// Crew who work and eat; one person in two positions counts once.
    pub crew: u32,
    /// Background, stand-ins and photo doubles.
    pub background: u32,
    /// Stated extra mouths.
    pub walkaways: u32,
    /// All together.
    pub total: u32,
}
