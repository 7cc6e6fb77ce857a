//! Effects shots.

use jiff::civil::Date;

use super::Origin;
use crate::values::{Money, SceneNumber};

/// How far an effects shot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum ShotStatus {
    /// Being bid.
    #[default]
    Bid,
    /// Given to a vendor.
    Awarded,
    /// Its plates and the cut are with the vendor.
    TurnedOver,
    /// In work.
    InProgress,
    /// A version is with the production.
    Review,
    /// A version came back with notes.
    Revise,
    /// Final.
    Final,
    /// Stopped for now.
    Hold,
    /// Not in the picture any more.
    Omit,
}

impl ShotStatus {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] =
        &["bid", "awarded", "turned-over", "in-progress", "review", "revise", "final", "hold", "omit"];
    /// Every status in the order of [`Self::WORDS`].
    pub const ALL: [Self; 9] =
        [Self::Bid, Self::Awarded, Self::TurnedOver, Self::InProgress, Self::Review, Self::Revise, Self::Final, Self::Hold, Self::Omit];

    /// The word in the user's files.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::ALL.iter().position(|known| *known == self).map_or("bid", |at| Self::WORDS[at])
    }

    /// Whether work on it is still to come.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Final | Self::Hold | Self::Omit)
    }
}

/// An effects shot.
#[derive(Debug, Clone, Default)]
pub struct VfxShot {
    /// Its number: `SINK_040`.
    pub shot: String,
    /// The scene.
    pub scene: Option<SceneNumber>,
    /// Episode: stated, else the scene's.
    pub episode: Option<String>,
    /// The sequence it belongs to.
    pub sequence: Option<String>,
    /// What is to be seen.
    pub description: String,
    /// Id of the vendor.
    pub vendor: Option<String>,
    /// How far it is: stated, else what its dates say.
    pub status: ShotStatus,
    /// When it was, or is to be, turned over.
    pub turnover: Option<Date>,
    /// When its final is due.
    pub due: Option<Date>,
    /// When it was final.
    pub done: Option<Date>,
    /// The latest version: `v012`.
    pub version: Option<String>,
    /// How many versions came.
    pub versions: Option<u32>,
    /// Its length in frames, handles not counted.
    pub frames: Option<u32>,
    /// What it costs as agreed.
    pub cost: Option<Money>,
    /// Number of the account it is paid from.
    pub account: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
