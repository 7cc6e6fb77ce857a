//! Cut lists and camera logs of the cutting room: what a turnover counts (domain.md 2.9).

use jiff::civil::Date;

use super::Origin;
use crate::values::{FrameRate, Timecode};

/// What a list is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CutKind {
    /// An edit decision list.
    #[default]
    Edl,
    /// An Avid log: the clips of a bin rather than a cut.
    Ale,
    /// An OpenTimelineIO timeline.
    Otio,
}

impl CutKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["edl", "ale", "otio"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 3] = [Self::Edl, Self::Ale, Self::Otio];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Edl => "edl",
            Self::Ale => "ale",
            Self::Otio => "otio",
        }
    }
}

/// A track of a cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutTrack {
    /// Its name: `V`, `A2`.
    pub name: String,
    /// Whether it is sound rather than picture.
    pub sound: bool,
    /// Clips on it.
    pub clips: u32,
    /// Frames that they fill.
    pub frames: Option<u64>,
}

/// A reel, tape or card that a cut takes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutReel {
    /// Its name.
    pub name: String,
    /// How often the cut takes from it.
    pub clips: u32,
    /// Frames it takes.
    pub frames: Option<u64>,
}

/// A marker on a cut: a shot for visual effects, a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutMarker {
    /// Where it stands on the timeline.
    pub at: Option<Timecode>,
    /// Its colour, in lower case.
    pub colour: Option<String>,
    /// What it says.
    pub text: Option<String>,
    /// The clip it stands on.
    pub clip: Option<String>,
}

/// A clip that a cut uses, or a log holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutClip {
    /// Its name.
    pub name: Option<String>,
    /// Its reel, tape or card.
    pub reel: Option<String>,
    /// Its file.
    pub file: Option<String>,
    /// The scene on its slate.
    pub scene: Option<String>,
    /// The take.
    pub take: Option<String>,
    /// The camera.
    pub camera: Option<String>,
    /// The first frame that is used, on its reel.
    pub start: Option<Timecode>,
    /// The frame behind the last that is used.
    pub end: Option<Timecode>,
    /// Frames it fills in the cut, or has in the log.
    pub frames: Option<u64>,
    /// How often it is used.
    pub uses: u32,
    /// What else a log says of it: column and value.
    pub columns: Vec<(String, String)>,
}

/// A cut list, or a log of clips.
#[derive(Debug, Clone)]
pub struct Cut {
    /// A short name.
    pub id: String,
    /// Its title.
    pub name: String,
    /// What it is.
    pub kind: CutKind,
    /// Episode.
    pub episode: Option<String>,
    /// The reel of the film that it is a cut of.
    pub part: Option<String>,
    /// The date of the cut.
    pub date: Option<Date>,
    /// Its frame rate.
    pub rate: Option<FrameRate>,
    /// Whether it counts in drop frame.
    pub drop: bool,
    /// Where it starts on the timeline.
    pub start: Option<Timecode>,
    /// Where it ends.
    pub end: Option<Timecode>,
    /// Its length as written.
    pub duration: Option<Timecode>,
    /// Its length in frames, where the rate is known.
    pub frames: Option<u64>,
    /// Edits, or clips of a log.
    pub events: Option<u32>,
    /// Its tracks.
    pub tracks: Vec<CutTrack>,
    /// Its reels, by name.
    pub reels: Vec<CutReel>,
    /// Transitions, by kind, cuts left out.
    pub transitions: Vec<(String, u32)>,
    /// Effects and changes of speed, by kind.
    pub effects: Vec<(String, u32)>,
    /// Its markers.
    pub markers: Vec<CutMarker>,
    /// Its clips, each once.
    pub clips: Vec<CutClip>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
