//! Tasks and milestones of post-production (domain.md 2.9).

use jiff::civil::Date;

use super::Origin;
use crate::values::{Lag, Money};

macro_rules! stages {
    ($($(#[doc = $doc:literal])* $name:ident $word:literal $phase:ident,)*) => {
        /// What kind of work a task is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub enum Stage {
            $($(#[doc = $doc])* $name,)*
            /// Anything else.
            #[default]
            Other,
        }

        impl Stage {
            /// The words in the user's files.
            pub const WORDS: &'static [&'static str] = &[$($word,)* "other"];
            /// Every stage in the order of [`Self::WORDS`].
            pub const ALL: &'static [Self] = &[$(Self::$name,)* Self::Other];

            /// The word in the user's files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$name => $word,)*
                    Self::Other => "other",
                }
            }

            /// The part of post-production that it belongs to.
            #[must_use]
            pub const fn phase(self) -> Phase {
                match self {
                    $(Self::$name => Phase::$phase,)*
                    Self::Other => Phase::Other,
                }
            }
        }
    };
}

stages! {
    /// The end of photography.
    Wrap "wrap" Editing,
    /// The editor's assembly.
    Assembly "assembly" Editing,
    /// The director's cut.
    DirectorsCut "directors-cut" Editing,
    /// A producers' cut.
    ProducersCut "producers-cut" Editing,
    /// A cut for the studio or the network.
    StudioCut "studio-cut" Editing,
    /// A test screening or preview.
    Screening "screening" Editing,
    /// Picture lock.
    PictureLock "picture-lock" Editing,
    /// A turnover: what sound, music, effects or the conform get of the cut.
    Turnover "turnover" Sound,
    /// Spotting.
    Spotting "spotting" Sound,
    /// Dialogue, effects and backgrounds edited.
    SoundEdit "sound-edit" Sound,
    /// Dialogue recorded anew.
    Adr "adr" Sound,
    /// Foley.
    Foley "foley" Sound,
    /// Score and songs.
    Music "music" Sound,
    /// Visual effects.
    Vfx "vfx" Picture,
    /// Conform, online.
    Conform "conform" Picture,
    /// Grade.
    Colour "colour" Picture,
    /// Titles.
    Titles "titles" Picture,
    /// Premixes.
    Premix "premix" Sound,
    /// The final mix.
    Mix "mix" Sound,
    /// Music and effects without the dialogue.
    MAndE "m-and-e" Sound,
    /// Masters: IMF, DCP.
    Mastering "mastering" Delivery,
    /// Quality control.
    Qc "qc" Delivery,
    /// Captions and subtitles.
    Captions "captions" Delivery,
    /// Delivery.
    Delivery "delivery" Delivery,
    /// The air date or release.
    Air "air" Delivery,
}

impl Stage {
    /// What the words of an id or a name say; none where they say nothing that is known.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric() && c != '&').filter(|word| !word.is_empty()).collect();
        let has = |any: &[&str]| words.iter().any(|word| any.iter().any(|known| word.trim_end_matches('s') == known.trim_end_matches('s')));
        let cut = has(&["cut"]);
        let found = [
            (has(&["lock"]), Self::PictureLock),
            (cut && has(&["director"]), Self::DirectorsCut),
            (cut && has(&["producer"]), Self::ProducersCut),
            (cut && has(&["studio", "network", "streamer"]), Self::StudioCut),
            (has(&["turnover", "turnovers"]), Self::Turnover),
            (has(&["assembly"]), Self::Assembly),
            (has(&["preview", "screening"]), Self::Screening),
            (has(&["spotting"]), Self::Spotting),
            (
                has(&["edit", "editing"]) && has(&["dialogue", "dialog", "effects", "background", "sound", "sfx", "ambience"]),
                Self::SoundEdit,
            ),
            (has(&["adr", "loop", "looping"]), Self::Adr),
            (has(&["foley"]), Self::Foley),
            (has(&["m&e"]) || lower.contains("m-and-e") || lower.contains("music and effects"), Self::MAndE),
            (has(&["premix", "premixes", "predub"]), Self::Premix),
            (has(&["title", "crawl"]) && !has(&["subtitle"]), Self::Titles),
            (has(&["mix", "dub", "printmaster"]) || lower.contains("print master"), Self::Mix),
            (has(&["score", "music", "composer", "orchestration", "cues"]), Self::Music),
            (has(&["vfx"]) || lower.contains("visual effects"), Self::Vfx),
            (has(&["conform", "online"]), Self::Conform),
            (has(&["dcp", "imf", "mastering"]), Self::Mastering),
            (has(&["grade", "colour", "color", "hdr", "sdr", "trim", "di"]), Self::Colour),
            (has(&["qc"]) || lower.contains("quality control"), Self::Qc),
            (has(&["caption", "subtitle"]), Self::Captions),
            (has(&["delivery"]), Self::Delivery),
            (has(&["air", "airs", "broadcast", "tx"]), Self::Air),
            (has(&["wrap", "photography"]), Self::Wrap),
        ];
        found.into_iter().find(|(fits, _)| *fits).map(|(_, stage)| stage)
    }

    /// Whether it changes the cut, and so must come before picture lock.
    #[must_use]
    pub const fn is_cutting(self) -> bool {
        matches!(self, Self::Assembly | Self::DirectorsCut | Self::ProducersCut | Self::StudioCut)
    }
}

/// A part of post-production.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// The cut, to picture lock.
    Editing,
    /// Turnovers, sound and music.
    Sound,
    /// Effects, conform, grade, titles.
    Picture,
    /// Masters, QC, captions, delivery.
    Delivery,
    /// Anything else.
    Other,
}

/// How far a task is, as its record says; the dates say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TaskStatus {
    /// Not begun.
    Planned,
    /// Begun.
    InProgress,
    /// Done, on its date where no actual one is stated.
    Done,
    /// Stopped for now.
    Hold,
    /// Not done at all: nothing waits for it.
    Dropped,
}

impl TaskStatus {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["planned", "in-progress", "done", "hold", "dropped"];
    /// Every status in the order of [`Self::WORDS`].
    pub const ALL: [Self; 5] = [Self::Planned, Self::InProgress, Self::Done, Self::Hold, Self::Dropped];
}

/// A task or milestone of post-production.
#[derive(Debug, Clone, Default)]
pub struct Milestone {
    /// A short name.
    pub id: String,
    /// The milestone.
    pub name: String,
    /// Episode.
    pub episode: Option<String>,
    /// What kind of work it is: stated, else what its id or name says.
    pub stage: Stage,
    /// First day of the work: it does not begin before.
    pub start: Option<Date>,
    /// Planned date of its end: it does not end before.
    pub date: Option<Date>,
    /// How long the work takes.
    pub duration: Option<Lag>,
    /// The last date on which it may end: an air date, a contract's delivery.
    pub deadline: Option<Date>,
    /// The same, counted from another: `signature + 270 calendar days`.
    pub within: Option<(String, Lag)>,
    /// Date the work began.
    pub started: Option<Date>,
    /// Date it was reached.
    pub actual: Option<Date>,
    /// How far it is, where the record says.
    pub status: Option<TaskStatus>,
    /// Which of the guild's periods a director's cut has, where the type of the production does not say.
    pub guild_period: Option<String>,
    /// Who answers for it.
    pub owner: Option<String>,
    /// Id of the facility.
    pub vendor: Option<String>,
    /// Id of the cut that is handed over.
    pub cut: Option<String>,
    /// Milestones it waits for.
    pub depends_on: Vec<String>,
    /// How long after each of them it begins, parallel to `depends_on`; below nothing for a lead.
    pub lags: Vec<Lag>,
    /// What it costs as agreed.
    pub cost: Option<Money>,
    /// Number of the account it is paid from.
    pub account: Option<String>,
    /// What each working day that it takes longer or ends later costs.
    pub day_cost: Option<Money>,
    /// What each calendar day after its deadline costs.
    pub late_cost: Option<Money>,
    /// Notes.
    pub notes: Option<String>,
    /// How much later it ends than planned: only a what-if says so.
    pub slip: Lag,
    /// Where it stands.
    pub origin: Origin,
}

impl Milestone {
    /// How long after the one at this place of `depends_on` it begins.
    #[must_use]
    pub fn lag(&self, at: usize) -> Lag {
        self.lags.get(at).copied().unwrap_or_default()
    }

    /// When it was reached: as recorded, or on its date where the record says that it is done.
    #[must_use]
    pub fn reached(&self) -> Option<Date> {
        self.actual.or_else(|| self.date.filter(|_| self.status == Some(TaskStatus::Done)))
    }

    /// Whether it is left out.
    #[must_use]
    pub fn is_dropped(&self) -> bool {
        self.status == Some(TaskStatus::Dropped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_what_kind_of_work_it_is() {
        for (text, stage) in [
            ("picture-lock", Stage::PictureLock),
            ("directors-cut", Stage::DirectorsCut),
            ("producers-cut-2", Stage::ProducersCut),
            ("turnover-vfx", Stage::Turnover),
            ("m-and-e", Stage::MAndE),
            ("vfx-final", Stage::Vfx),
            ("final-mix", Stage::Mix),
            ("premix", Stage::Premix),
            ("Grade and DCP", Stage::Mastering),
            ("Online conform", Stage::Conform),
            ("Complete delivery to Halyard+", Stage::Delivery),
            ("End of principal photography", Stage::Wrap),
            ("Air date", Stage::Air),
            ("Dialogue edit", Stage::SoundEdit),
            ("Orchestration", Stage::Music),
            ("HDR trim", Stage::Colour),
            ("End crawl", Stage::Titles),
            ("Print master", Stage::Mix),
        ] {
            assert_eq!(Stage::of(text), Some(stage), "{text}");
        }
        assert_eq!(Stage::of("camera-tests"), None);
        assert_eq!(Stage::of("repair"), None, "a word, not a piece of one");
    }
}
