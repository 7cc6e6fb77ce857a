//! The script breakdown: scenes and the elements they need.

use jiff::civil::DateTime;

use super::Origin;
use crate::values::{CastId, Eighths, SceneNumber};

/// A category of elements, as breakdown sheets group them (domain.md 2.5). Any other name a production uses is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Category(pub String);

impl Category {
    /// Background.
    pub const BACKGROUND: &'static str = "background";
    /// Nudity and simulated sex.
    pub const INTIMACY: &'static str = "intimacy";

    /// The key of the user's files: `set_dressing`.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0
    }
}

/// Something a scene needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Its category.
    pub category: Category,
    /// Its name, without the count.
    pub name: String,
    /// How many, where the text says so: `12 dockers` is 12.
    pub count: Option<u32>,
}

/// A scene of the script.
#[derive(Debug, Clone)]
pub struct Scene {
    /// Its number.
    pub number: SceneNumber,
    /// Episode, for a series.
    pub episode: Option<String>,
    /// `INT`, `EXT`, `I/E`: as written, upper case.
    pub int_ext: String,
    /// The set, as the script names it.
    pub set: String,
    /// `DAY`, `NIGHT`, `DAWN`: as written, upper case.
    pub day_night: String,
    /// Its length; nothing for an omitted scene.
    pub pages: Eighths,
    /// Story day.
    pub script_day: Option<String>,
    /// The date in the story.
    pub story_date: Option<String>,
    /// The script page it starts on.
    pub script_page: Option<String>,
    /// One sentence.
    pub synopsis: String,
    /// Cast numbers in order.
    pub cast: Vec<CastId>,
    /// Id of the location it is shot at.
    pub location: Option<String>,
    /// Sequence.
    pub sequence: Option<String>,
    /// Estimated shooting minutes, where the production states them.
    pub minutes: Option<u32>,
    /// Whether it is cut; its number stays.
    pub omitted: bool,
    /// What it needs, by category in the order written.
    pub elements: Vec<Element>,
    /// Unit that is meant to shoot it.
    pub unit: Option<String>,
    /// Its breakdown sheet's number, where stated.
    pub sheet: Option<String>,
    /// What may hurt somebody while it is shot.
    pub hazards: Vec<String>,
    /// The risk assessment or safety bulletin that covers them.
    pub assessment: Option<String>,
    /// When the rider for nudity or simulated sex was agreed.
    pub rider_agreed: Option<DateTime>,
    /// Anything else, in Markdown.
    pub comments: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Scene {
    /// The elements of one category.
    pub fn elements_of<'a>(&'a self, category: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |element| element.category.key() == category)
    }

    /// Whether the scene is (also) outside.
    #[must_use]
    pub fn is_exterior(&self) -> bool {
        let upper = self.int_ext.to_uppercase();
        upper.contains("EXT") || matches!(upper.as_str(), "I/E" | "E/I" | "E" | "IE" | "EI")
    }

    /// `INT. FERRY OFFICE – DAY`, as a slug line.
    #[must_use]
    pub fn slugline(&self) -> String {
        let mut line = self.int_ext.clone();
        if !line.is_empty() {
            line.push_str(". ");
        }
        line.push_str(&self.set);
        if !self.day_night.is_empty() {
            line.push_str(" – ");
            line.push_str(&self.day_night);
        }
        line
    }
}
