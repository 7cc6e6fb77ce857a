//! What was shot, as it is kept: cards, film and sound rolls, their checksums, their copies, where they are.

use jiff::civil::Date;

use super::Origin;
use crate::values::SceneNumber;

/// What is on a roll.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum RollKind {
    /// A card or a roll of film from a camera.
    #[default]
    Camera,
    /// A sound roll.
    Sound,
    /// Anything else: witness cameras, stills for effects.
    Other,
}

impl RollKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["camera", "sound", "other"];
    /// Every kind in the order of [`Self::WORDS`].
    pub const ALL: [Self; 3] = [Self::Camera, Self::Sound, Self::Other];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Camera => "camera",
            Self::Sound => "sound",
            Self::Other => "other",
        }
    }
}

/// A copy of a roll.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RollCopy {
    /// Where it is: `LTO SW-012, Burbank`.
    pub place: String,
    /// Its checksum as it was read there.
    pub checksum: Option<String>,
}

/// A roll.
#[derive(Debug, Clone, Default)]
pub struct FootageRoll {
    /// Its name: `A012`.
    pub roll: String,
    /// The date it was shot: stated, else that of the report which has it.
    pub date: Option<Date>,
    /// Id of the unit: stated, else the report's, else the main one.
    pub unit: String,
    /// What is on it.
    pub kind: RollKind,
    /// The camera or recorder.
    pub camera: Option<String>,
    /// The medium: `1 TB card`.
    pub medium: Option<String>,
    /// Its length or size, as written.
    pub size: Option<String>,
    /// How many clips or takes.
    pub clips: Option<u32>,
    /// The scenes on it.
    pub scenes: Vec<SceneNumber>,
    /// The checksum of the original.
    pub checksum: Option<String>,
    /// The checksum as editorial read it.
    pub verified: Option<String>,
    /// Its copies, the original not counted.
    pub copies: Vec<RollCopy>,
    /// The date it was sent to editorial.
    pub shipped: Option<Date>,
    /// How it was sent: waybill, transfer.
    pub shipment: Option<String>,
    /// The date editorial had it.
    pub received: Option<Date>,
    /// The date picture and sound were synced.
    pub synced: Option<Date>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
