//! The script's desk: drafts, notes on them, clearances, and research (domain.md 2.0, 2.9).

use jiff::civil::Date;

use super::Origin;
use crate::values::{Money, SceneNumber};

/// How far a clearance has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ClearanceState {
    /// Nobody has asked yet.
    #[default]
    Open,
    /// Asked for.
    Requested,
    /// Given, with the terms agreed.
    Cleared,
    /// Refused.
    Denied,
    /// Another name, product or piece takes its place.
    Replaced,
    /// It was found that nothing needs to be asked.
    NotNeeded,
}

impl ClearanceState {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["open", "requested", "cleared", "denied", "replaced", "not-needed"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 6] = [Self::Open, Self::Requested, Self::Cleared, Self::Denied, Self::Replaced, Self::NotNeeded];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Requested => "requested",
            Self::Cleared => "cleared",
            Self::Denied => "denied",
            Self::Replaced => "replaced",
            Self::NotNeeded => "not-needed",
        }
    }

    /// Whether somebody's word is still wanted.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Requested)
    }
}

/// What may not be shown, said or played before somebody has allowed it: a name, a product, a piece of music, a place.
#[derive(Debug, Clone, Default)]
pub struct Clearance {
    /// Its number in the report.
    pub id: String,
    /// What is to be cleared.
    pub item: String,
    /// What sort of thing it is: name, product, music, location, artwork, clip.
    pub sort: String,
    /// What the breakdown calls it, where that is not what it is called here.
    pub element: Option<String>,
    /// The scenes it is in, where they are stated; otherwise those whose breakdown names it.
    pub scenes: Vec<SceneNumber>,
    /// How it is used: on a wall in the background, sung by a character.
    pub usage: Option<String>,
    /// Who holds the right.
    pub holder: Option<String>,
    /// How to reach them.
    pub contact: Option<String>,
    /// How far it has come.
    pub state: ClearanceState,
    /// The date it was asked for.
    pub requested: Option<Date>,
    /// The date an answer is expected.
    pub expected: Option<Date>,
    /// The date it was given.
    pub cleared: Option<Date>,
    /// The last date it holds for; none where it holds for good.
    pub expires: Option<Date>,
    /// What it costs.
    pub fee: Option<Money>,
    /// The account it is paid from.
    pub account: Option<String>,
    /// Media, territory, term.
    pub terms: Option<String>,
    /// What takes its place where it is refused.
    pub replacement: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Working days before its first scene by which it must be cleared.
    pub lead_days: u32,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A draft of the script.
#[derive(Debug, Clone, Default)]
pub struct ScriptDraft {
    /// Its name: Production Draft.
    pub name: String,
    /// Its revision colour.
    pub colour: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Who wrote it.
    pub author: Option<String>,
    /// The scenes that it changes.
    pub scenes: Vec<SceneNumber>,
    /// The scenes that it adds.
    pub added: Vec<SceneNumber>,
    /// The scenes that it cuts.
    pub omitted: Vec<SceneNumber>,
    /// The pages it goes out on, as they are numbered.
    pub pages: Option<String>,
    /// What it is for.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Whether a note was taken up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum NoteState {
    /// Nobody has answered it.
    #[default]
    Open,
    /// Somebody is on it.
    Doing,
    /// In the script.
    Done,
    /// It stays as it is.
    Declined,
}

impl NoteState {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["open", "doing", "done", "declined"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 4] = [Self::Open, Self::Doing, Self::Done, Self::Declined];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Doing => "doing",
            Self::Done => "done",
            Self::Declined => "declined",
        }
    }

    /// Whether something is still to be done.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Doing)
    }
}

/// A note on a draft.
#[derive(Debug, Clone, Default)]
pub struct ScriptNote {
    /// The draft it is about; none for the draft in force.
    pub draft: Option<String>,
    /// The scene; none for the script as a whole.
    pub scene: Option<SceneNumber>,
    /// The page, as numbered.
    pub page: Option<String>,
    /// What it says.
    pub note: String,
    /// Who says it.
    pub author: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Whether it was taken up.
    pub state: NoteState,
    /// What was answered.
    pub answer: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Something that a dossier rests on.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// What it is called.
    pub title: String,
    /// Who wrote or keeps it.
    pub author: Option<String>,
    /// Where it is: an address, an archive's shelf mark.
    pub place: Option<String>,
    /// When it was made, as it says.
    pub date: Option<String>,
    /// What it gives.
    pub note: Option<String>,
}

/// A picture of a dossier.
#[derive(Debug, Clone, Default)]
pub struct DossierPicture {
    /// The file in `media/`.
    pub file: String,
    /// What it shows.
    pub caption: Option<String>,
    /// Whose it is.
    pub credit: Option<String>,
}

/// Something that could be wrong for the period or the place, and whether anybody knows.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// What is asked.
    pub question: String,
    /// The scenes it is about; none for all of the dossier's.
    pub scenes: Vec<SceneNumber>,
    /// What was found; none while it is open.
    pub answer: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What was found out about a subject, a place or a period.
#[derive(Debug, Clone, Default)]
pub struct Dossier {
    /// A short name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The subject.
    pub subject: Option<String>,
    /// The place.
    pub place: Option<String>,
    /// The period.
    pub period: Option<String>,
    /// The scenes it serves.
    pub scenes: Vec<SceneNumber>,
    /// Who keeps it.
    pub owner: Option<String>,
    /// The state it is of.
    pub date: Option<Date>,
    /// What was found, in Markdown.
    pub text: Option<String>,
    /// What it rests on.
    pub sources: Vec<Source>,
    /// Its pictures.
    pub pictures: Vec<DossierPicture>,
    /// Questions of anachronism.
    pub questions: Vec<Question>,
    /// Where it stands.
    pub origin: Origin,
}
