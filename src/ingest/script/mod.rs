//! Screenplays: what Fountain and Final Draft say, in one shape, and the breakdown that follows from it.
//!
//! | file | what it owns |
//! |---|---|
//! | [`fountain`] | the Fountain language |
//! | [`fdx`] | Final Draft's files |
//! | [`tags`] | Final Draft's categories of tagged elements |
//! | [`heading`] | a scene heading taken apart |
//! | [`pages`] | the script set as pages, which gives lengths in eighths |
//! | [`typeset`] | the lines of those pages, for papers that print the script |
//! | [`locked`] | the same where the file says where its pages begin |
//! | [`scenes`] | the script's scenes and characters as records |

pub mod fdx;
pub mod fountain;
pub mod heading;
mod locked;
pub mod pages;
pub mod scenes;
pub mod tags;
pub mod typeset;

use std::collections::BTreeMap;

use crate::findings::At;
use crate::model::Styled;
use crate::values::Eighths;

pub use fdx::FINAL_DRAFT;
pub use fountain::FOUNTAIN;

/// A screenplay: its title page and its elements in order.
#[derive(Debug, Clone, Default)]
pub struct Script {
    /// The title page: keys as written, each with its lines, without marks of emphasis.
    pub title_page: Vec<(String, Vec<String>, At)>,
    /// The elements.
    pub body: Vec<Element>,
    /// The revision colour of the draft, where the file says it.
    pub colour: Option<String>,
    /// The revisions that mark text, by number, and their names.
    pub revisions: BTreeMap<u32, String>,
    /// Where each page begins, where the pages are locked, in the order of the script.
    pub locked: Vec<LockedPage>,
}

/// Where a locked page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockedPage {
    /// The element it begins in: an index into the script's body.
    pub element: usize,
    /// The byte of the element's text that it begins at.
    pub byte: usize,
    /// Its number.
    pub number: String,
}

/// One element of a screenplay: a paragraph of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// What it is.
    pub kind: Kind,
    /// Its text, without marks of emphasis; lines are kept.
    pub text: String,
    /// Where it stands.
    pub at: At,
    /// Blank lines before it beyond those that its kind has.
    pub blank: u32,
    /// The parts of the text that a revision marks.
    pub revised: Vec<Revised>,
    /// The parts of the text that are bold, italic or underlined, in order.
    pub styles: Vec<Styled>,
    /// Where it begins among all characters of the file, by which locked pages are told.
    pub position: Option<u64>,
}

impl Element {
    /// An element that is plain and new.
    #[must_use]
    pub fn new(kind: Kind, text: impl Into<String>, at: At) -> Self {
        Self { kind, text: text.into(), at, blank: 0, revised: Vec::new(), styles: Vec::new(), position: None }
    }
}

/// A part of a text that a revision marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revised {
    /// The byte it begins at.
    pub from: usize,
    /// The byte behind it; where both are the same, something was taken out there.
    pub to: usize,
    /// The revision's number.
    pub revision: u32,
}

/// The kinds of elements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A scene heading, with what the file says of its scene.
    Heading(Box<Heading>),
    /// Action, or any paragraph of full width.
    Action,
    /// Text in the middle of the line.
    Centred,
    /// The name over a speech; `dual` where it is spoken at the same time as the one before.
    Character {
        /// Whether the speech stands beside the one before.
        dual: bool,
    },
    /// A direction inside a speech.
    Parenthetical,
    /// What is spoken.
    Dialogue,
    /// What is sung.
    Lyric,
    /// A transition, at the right.
    Transition,
    /// A shot: a heading inside a scene.
    Shot,
    /// A new page begins here.
    PageBreak,
    /// A section of the story, not printed; its level from 1.
    Section(u8),
    /// A description of the scene or section, not printed.
    Synopsis,
    /// A note to the writer, not printed.
    Note,
}

impl Kind {
    /// Whether it stands on the page.
    #[must_use]
    pub fn printed(&self) -> bool {
        !matches!(self, Self::Section(_) | Self::Synopsis | Self::Note)
    }
}

/// What a file says of a scene beside its heading's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heading {
    /// The scene's number as written.
    pub number: Option<String>,
    /// Its length, where the file states one.
    pub length: Option<Eighths>,
    /// The page it begins on, where the file states it.
    pub page: Option<String>,
    /// What happens in it.
    pub summary: Option<String>,
    /// Its title, where it has one beside the heading.
    pub title: Option<String>,
    /// Whether it is cut, its number kept.
    pub omitted: bool,
    /// Elements that were tagged in its text: key of the category, and name.
    pub tags: Vec<(String, String)>,
    /// Characters that are in it besides those who speak.
    pub present: Vec<String>,
}

/// A character's name without extensions, marks and the sign of dual dialogue: `HANS (on the radio) ^` is `HANS`.
#[must_use]
pub fn character(cue: &str) -> String {
    let name = cue.split(['(', '（', '[']).next().unwrap_or_default();
    let name = name.trim_end_matches(['^', ' ', '\t', ':']).trim_start_matches(['@', ' ', '\t']);
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
