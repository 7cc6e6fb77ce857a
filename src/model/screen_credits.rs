//! Credits on the screen, what contracts say of them, and the music cues (domain.md 2.9: legal and music papers).

use super::Origin;

/// Where a credit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum CreditBlock {
    /// Main titles: a card at a time.
    #[default]
    Main,
    /// End titles: cards, then the roll.
    End,
}

impl CreditBlock {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["main", "end"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 2] = [Self::Main, Self::End];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::End => "end",
        }
    }
}

/// One name on the screen.
#[derive(Debug, Clone, Default)]
pub struct ScreenCredit {
    /// Main or end titles.
    pub block: CreditBlock,
    /// The card it stands on, counted within its block.
    pub card: u32,
    /// What stands over or before the name: `Directed by`.
    pub role: Option<String>,
    /// The name, as spelt on the screen.
    pub name: String,
    /// Size of type in percent of the title's.
    pub size: Option<u32>,
    /// Seconds on the screen.
    pub seconds: Option<u32>,
    /// The episode.
    pub episode: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Where a contract wants a credit to stand among those of its block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CreditPlace {
    /// On the first card of the block.
    First,
    /// On the last card of the block.
    Last,
    /// On the card of this number.
    Card(u32),
}

/// What a contract says of a credit.
#[derive(Debug, Clone, Default)]
pub struct CreditClause {
    /// Whose it is, spelt as the contract has it.
    pub name: String,
    /// What stands over the name, where the contract says so.
    pub role: Option<String>,
    /// Main or end titles; either where the contract does not say.
    pub block: Option<CreditBlock>,
    /// Where among those of its block.
    pub place: Option<CreditPlace>,
    /// On a card alone.
    pub single: bool,
    /// The least size of type in percent of the title's.
    pub size: Option<u32>,
    /// Before whom it must stand, where the contract says so.
    pub before: Option<String>,
    /// The contract and its clause: `Deal memo of 2 March, 7(b)`.
    pub clause: Option<String>,
    /// The episode.
    pub episode: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// How music is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum CueUse {
    /// Background instrumental: score.
    #[default]
    BackgroundInstrumental,
    /// Background vocal.
    BackgroundVocal,
    /// Visual instrumental: heard by the characters.
    VisualInstrumental,
    /// Visual vocal: sung on the screen.
    VisualVocal,
    /// Main title.
    MainTitle,
    /// End title.
    EndTitle,
    /// Logo.
    Logo,
}

impl CueUse {
    /// The words in the user's files: the letters of the societies' forms.
    pub const WORDS: &'static [&'static str] = &["BI", "BV", "VI", "VV", "MT", "ET", "L"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 7] = [
        Self::BackgroundInstrumental,
        Self::BackgroundVocal,
        Self::VisualInstrumental,
        Self::VisualVocal,
        Self::MainTitle,
        Self::EndTitle,
        Self::Logo,
    ];

    /// The letters on a cue sheet.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().position(|one| *one == self).map_or("", |at| Self::WORDS[at])
    }

    /// What the letters mean.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::BackgroundInstrumental => "background instrumental",
            Self::BackgroundVocal => "background vocal",
            Self::VisualInstrumental => "visual instrumental",
            Self::VisualVocal => "visual vocal",
            Self::MainTitle => "main title",
            Self::EndTitle => "end title",
            Self::Logo => "logo",
        }
    }
}

/// One music cue.
#[derive(Debug, Clone, Default)]
pub struct Cue {
    /// Its number: 1M1.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Composers with society and share, as they stand on the sheet.
    pub composers: Vec<String>,
    /// Publishers with society and share.
    pub publishers: Vec<String>,
    /// How it is used.
    pub usage: CueUse,
    /// Where it begins: a timecode.
    pub start: Option<String>,
    /// How long it is heard, in seconds.
    pub seconds: Option<u32>,
    /// The scene.
    pub scene: Option<String>,
    /// Number of its clearance, where it needs one.
    pub clearance: Option<String>,
    /// The episode.
    pub episode: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
