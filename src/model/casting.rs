//! Casting: the roles that are to be filled, who reads for them, and when (domain.md 2.11).

use jiff::civil::Date;

use super::{Origin, Unavailable};
use crate::values::{CastId, Clock};

/// How far a role is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoleState {
    /// Nobody is chosen.
    Open,
    /// An offer is out.
    Offer,
    /// It is cast.
    Cast,
    /// It is not cast any more: cut, or given to another.
    Closed,
}

impl RoleState {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["open", "offer", "cast", "closed"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 4] = [Self::Open, Self::Offer, Self::Cast, Self::Closed];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Offer => "offer",
            Self::Cast => "cast",
            Self::Closed => "closed",
        }
    }

    /// Whether somebody must still be found, or must still say yes.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Offer)
    }
}

/// How far a candidate has come, the farthest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CandidateState {
    /// Chosen for the role.
    Choice,
    /// Chosen where the first choice cannot.
    Backup,
    /// On hold: asked to keep the dates.
    Hold,
    /// Wanted again.
    Callback,
    /// Has read, or is to read.
    Audition,
    /// Put forward, and not seen yet.
    Submitted,
    /// Not for this role.
    Pass,
}

impl CandidateState {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["choice", "backup", "hold", "callback", "audition", "submitted", "pass", "recall"];

    /// The one at a place of [`Self::WORDS`]; the last is the UK's word for a callback.
    #[must_use]
    pub const fn at(place: usize) -> Self {
        match place {
            0 => Self::Choice,
            1 => Self::Backup,
            2 => Self::Hold,
            4 => Self::Audition,
            5 => Self::Submitted,
            6 => Self::Pass,
            _ => Self::Callback,
        }
    }

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Backup => "backup",
            Self::Hold => "hold",
            Self::Callback => "callback",
            Self::Audition => "audition",
            Self::Submitted => "submitted",
            Self::Pass => "pass",
        }
    }
}

/// Which time somebody reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Attempt {
    /// The first audition.
    #[default]
    First,
    /// The second and any later one.
    Callback,
    /// With another artist, to see them together.
    Chemistry,
    /// On film, in costume or before the studio.
    Test,
}

impl Attempt {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["first", "callback", "chemistry", "test", "1st", "recall", "chem", "screen test"];

    /// The one at a place of [`Self::WORDS`]: the second four are other words for the first.
    #[must_use]
    pub const fn at(place: usize) -> Self {
        match place % 4 {
            0 => Self::First,
            1 => Self::Callback,
            2 => Self::Chemistry,
            _ => Self::Test,
        }
    }

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Callback => "callback",
            Self::Chemistry => "chemistry",
            Self::Test => "test",
        }
    }
}

/// What came of an audition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AuditionResult {
    /// Wanted again.
    Callback,
    /// Asked to keep the dates.
    Hold,
    /// Chosen.
    Choice,
    /// Second choice.
    Backup,
    /// Not for this role.
    Pass,
    /// Did not come.
    NoShow,
    /// Called off.
    Cancelled,
}

impl AuditionResult {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] =
        &["callback", "hold", "choice", "backup", "pass", "no-show", "cancelled", "recall", "no show", "canceled"];

    /// The one at a place of [`Self::WORDS`].
    #[must_use]
    pub const fn at(place: usize) -> Self {
        match place {
            1 => Self::Hold,
            2 => Self::Choice,
            3 => Self::Backup,
            4 => Self::Pass,
            5 | 8 => Self::NoShow,
            6 | 9 => Self::Cancelled,
            _ => Self::Callback,
        }
    }

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Callback => "callback",
            Self::Hold => "hold",
            Self::Choice => "choice",
            Self::Backup => "backup",
            Self::Pass => "pass",
            Self::NoShow => "no-show",
            Self::Cancelled => "cancelled",
        }
    }
}

/// A role that is, or was, to be cast.
#[derive(Debug, Clone, Default)]
pub struct Role {
    /// A short name.
    pub id: String,
    /// The role, as the breakdown has it.
    pub name: String,
    /// The cast numbers whose scenes it plays; those of a member of the cast of its name where none are stated.
    pub cast: Vec<CastId>,
    /// The casting breakdown, in Markdown.
    pub breakdown: Option<String>,
    /// The age it plays.
    pub age: Option<String>,
    /// Lead, supporting, day player.
    pub kind: Option<String>,
    /// Union and terms: `SAG-AFTRA, Schedule A`.
    pub terms: Option<String>,
    /// The sides that candidates read.
    pub sides: Option<String>,
    /// How far it is, where stated.
    pub state: Option<RoleState>,
    /// Who is chosen.
    pub choice: Option<String>,
    /// Who is second.
    pub backup: Option<String>,
    /// Working days before its first shoot day by which it must be cast.
    pub lead_days: u32,
    /// The date it must be cast, where that is stated rather than worked out.
    pub cast_by: Option<Date>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Somebody who is up for a role, or for several.
#[derive(Debug, Clone, Default)]
pub struct CastingCandidate {
    /// The name, by which slots and roles refer to the artist.
    pub name: String,
    /// Ids of the roles.
    pub roles: Vec<String>,
    /// The agent or agency.
    pub agent: Option<String>,
    /// The agent's telephone.
    pub agent_phone: Option<String>,
    /// The agent's mail.
    pub agent_email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// A picture in the production's folder.
    pub headshot: Option<String>,
    /// Link to the résumé.
    pub resume: Option<String>,
    /// Link to the reel or the tape.
    pub reel: Option<String>,
    /// Union.
    pub union: Option<String>,
    /// Where the artist is based: a local hire, or to be brought.
    pub based: Option<String>,
    /// Whether a child.
    pub minor: bool,
    /// Date of birth, of a minor.
    pub born: Option<Date>,
    /// A minor's guardian.
    pub guardian: Option<String>,
    /// A minor's work permit or performance licence.
    pub licence: Option<String>,
    /// The last day it is valid.
    pub licence_until: Option<Date>,
    /// Dates the artist cannot work.
    pub unavailable: Vec<Unavailable>,
    /// How far the artist has come, where stated.
    pub state: Option<CandidateState>,
    /// Remarks.
    pub notes: Option<String>,
    /// Whether the record is of its own; a row of a session can name somebody of whom nothing else is known.
    pub listed: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// One entry of a session: who reads, when; without a candidate a break.
#[derive(Debug, Clone, Default)]
pub struct Slot {
    /// When it begins.
    pub time: Option<Clock>,
    /// How long it is, where it is not as long as the session's others.
    pub minutes: Option<u32>,
    /// Id of the role; the session's by default.
    pub role: Option<String>,
    /// Who reads: two or more in a chemistry read.
    pub candidates: Vec<String>,
    /// Which time; the session's by default.
    pub attempt: Attempt,
    /// Who reads with them; the session's by default.
    pub reader: Option<String>,
    /// The sides and their version; the session's, then the role's by default.
    pub sides: Option<String>,
    /// When the artist arrived.
    pub arrived: Option<Clock>,
    /// When the artist went in.
    pub in_at: Option<Clock>,
    /// When the artist came out.
    pub out_at: Option<Clock>,
    /// What came of it.
    pub result: Option<AuditionResult>,
    /// The next step.
    pub next: Option<String>,
    /// Remarks; of a break, what it is.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Slot {
    /// Whether it takes place: it was not called off.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.result != Some(AuditionResult::Cancelled)
    }
}

/// An audition session: a room on a date.
#[derive(Debug, Clone, Default)]
pub struct Session {
    /// A short name.
    pub id: String,
    /// What it is called.
    pub name: Option<String>,
    /// The date.
    pub date: Option<Date>,
    /// The building and its address.
    pub place: Option<String>,
    /// The room.
    pub room: Option<String>,
    /// The link, of a session that is held at a distance.
    pub link: Option<String>,
    /// When the room is had.
    pub from: Option<Clock>,
    /// Until when.
    pub to: Option<Clock>,
    /// How long a slot is.
    pub minutes: u32,
    /// Who reads with the candidates.
    pub reader: Option<String>,
    /// Who is in the room.
    pub present: Option<String>,
    /// Sides and their version.
    pub sides: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Its slots in the order of their times.
    pub slots: Vec<Slot>,
    /// Where it stands.
    pub origin: Origin,
}

/// Everything of casting.
#[derive(Debug, Clone, Default)]
pub struct Casting {
    /// The roles, in the order given.
    pub roles: Vec<Role>,
    /// Who is up for them, in the order given.
    pub candidates: Vec<CastingCandidate>,
    /// The sessions by date and time.
    pub sessions: Vec<Session>,
}

impl Casting {
    /// The role of this id.
    #[must_use]
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The candidate of this name, whatever the case.
    #[must_use]
    pub fn candidate(&self, name: &str) -> Option<&CastingCandidate> {
        self.candidates.iter().find(|candidate| same_name(&candidate.name, name))
    }
}

/// Whether two names are one, whatever the case and the spaces.
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>();
    a == b || words(a) == words(b)
}
