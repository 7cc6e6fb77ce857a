//! The words of a screenplay as they stand on its pages, where the production's folder holds the script itself.

use crate::values::SceneNumber;

/// A screenplay, set as pages. A production whose scenes come from elsewhere has none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    /// The file it was read from, as findings name it.
    pub file: String,
    /// Its scenes in the order of their headings, under the numbers they have in the breakdown.
    pub scenes: Vec<ScriptScene>,
    /// The names of the revisions that mark text in it, the earliest first: `Blue`.
    pub revisions: Vec<String>,
    /// Its pages, the first of them page 1.
    pub pages: Vec<ScriptPage>,
}

/// Where a scene stands in the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptScene {
    /// Its number; none where it is no number at all.
    pub number: Option<SceneNumber>,
    /// The page of its heading: an index into `pages`.
    pub first: usize,
    /// The page of its last line.
    pub last: usize,
}

/// A page of the script.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScriptPage {
    /// Its number: counted, or as the pages of the script are locked (`10A`, `15-16`).
    pub number: String,
    /// Its lines from the top; empty ones are left out.
    pub lines: Vec<ScriptLine>,
}

/// A line of the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptLine {
    /// Its row on the page, from 0.
    pub row: u8,
    /// Characters between the left edge of action and its text.
    pub indent: u8,
    /// What it is part of.
    pub kind: LineKind,
    /// How it goes on from the line before.
    pub joint: Joint,
    /// Its scene: an index into the script's scenes; none before the first heading.
    pub scene: Option<usize>,
    /// The byte of its element's text that it begins at.
    pub from: u32,
    /// Its text.
    pub text: String,
    /// The parts of the text that are set otherwise than plain.
    pub styles: Vec<Styled>,
    /// What stands in the right column of two speeches side by side.
    pub beside: Option<Box<str>>,
    /// The parts of that which are set otherwise than plain.
    pub beside_styles: Vec<Styled>,
    /// The last revision that marks something of it: an index into the script's revisions.
    pub revision: Option<usize>,
}

/// A part of a text that the writer had set otherwise than plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Styled {
    /// The byte it begins at.
    pub from: usize,
    /// The byte behind it.
    pub to: usize,
    /// How it is set.
    pub style: Style,
}

/// How a part of a text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
}

impl Style {
    /// Both at once.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { bold: self.bold || other.bold, italic: self.italic || other.italic, underline: self.underline || other.underline }
    }

    /// Whether it is no more than plain.
    #[must_use]
    pub const fn is_plain(self) -> bool {
        !(self.bold || self.italic || self.underline)
    }
}

/// The elements of a screenplay that stand on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A scene heading.
    Heading,
    /// Action.
    Action,
    /// A shot: a heading inside a scene.
    Shot,
    /// Text in the middle of the line.
    Centred,
    /// The name over a speech.
    Character,
    /// A direction inside a speech.
    Parenthetical,
    /// What is spoken or sung.
    Dialogue,
    /// A transition.
    Transition,
    /// Two speeches side by side.
    Dual,
    /// `(MORE)` under a speech that goes on on the next page.
    More,
}

impl LineKind {
    /// Its word in a page's data.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Action => "action",
            Self::Shot => "shot",
            Self::Centred => "centred",
            Self::Character => "character",
            Self::Parenthetical => "parenthetical",
            Self::Dialogue => "dialogue",
            Self::Transition => "transition",
            Self::Dual => "dual",
            Self::More => "more",
        }
    }
}

/// How a line goes on from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joint {
    /// It begins an element.
    Begins,
    /// The writer broke the line.
    Broken,
    /// The line was full: a space stood between the two.
    Spaced,
    /// The line was full in the middle of a word, or after a hyphen.
    Joined,
}

impl Script {
    /// The place of a scene in the script: an index into `scenes`.
    #[must_use]
    pub fn scene(&self, number: &SceneNumber) -> Option<usize> {
        self.scenes.iter().position(|scene| scene.number.as_ref() == Some(number))
    }
}
