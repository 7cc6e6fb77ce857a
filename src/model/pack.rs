//! Buyers' packs, what due dates are counted from, rounds of QC, rights and legal papers (domain.md 2.9).

use jiff::civil::Date;

use super::{Family, Origin, QcResult};
use crate::values::Money;

/// What a due date is counted from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Anchor {
    /// The buyer's date of complete delivery.
    Delivery,
    /// The air date: the episode's, else the buyer's.
    Air,
    /// The signature of the buyer's agreement.
    Signature,
    /// The buyer's first delivery.
    FirstDelivery,
    /// A task of post-production, by id.
    Task(String),
    /// Another item of the same buyer, by number.
    Item(String),
}

impl Anchor {
    /// The words that stand for the dates of a buyer.
    pub const WORDS: &'static [&'static str] = &["delivery", "air", "signature", "first-delivery"];

    /// The date of the buyer that a word stands for.
    #[must_use]
    pub fn word(text: &str) -> Option<Self> {
        let plain: String = text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
        match plain.as_str() {
            "delivery" | "deliverydate" | "completedelivery" => Some(Self::Delivery),
            "air" | "airdate" | "release" => Some(Self::Air),
            "signature" | "signed" | "signing" => Some(Self::Signature),
            "firstdelivery" => Some(Self::FirstDelivery),
            _ => None,
        }
    }
}

/// Which of several counted dates is the due date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DueBy {
    /// The earliest.
    #[default]
    Earliest,
    /// The latest.
    Latest,
}

/// What becomes of a counted date that falls on a day off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum OnDayOff {
    /// It stays.
    #[default]
    Keep,
    /// The last working day before it.
    Before,
    /// The next working day.
    After,
}

/// What a picture or a file is made to, as a pack asks for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spec {
    /// Frame rate.
    pub frame_rate: Option<String>,
    /// Raster.
    pub raster: Option<String>,
    /// Colour space.
    pub colour_space: Option<String>,
}

/// A version of the picture in a pack.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PackVersion {
    /// A short name: `hdr`.
    pub id: String,
    /// As printed.
    pub name: Option<String>,
    /// What it is made to.
    pub spec: Spec,
}

/// A row of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// Item number in the pack.
    pub item: String,
    /// Its family.
    pub family: Family,
    /// What it is.
    pub description: String,
    /// What it is given once for each of: `episode`, `version`, `language`, `dub`; nothing where it is given once.
    pub each: Vec<String>,
    /// What it is made to, where the row says so itself.
    pub spec: Spec,
    /// Where it stands.
    pub origin: Origin,
}

/// A buyer's list of requirements.
#[derive(Debug, Clone, Default)]
pub struct DeliveryPack {
    /// A short name.
    pub id: String,
    /// As printed.
    pub name: String,
    /// What everything of it is made to, where its version or row says nothing else.
    pub spec: Spec,
    /// Loudness of the mixes.
    pub loudness: Option<String>,
    /// The highest true peak.
    pub true_peak: Option<String>,
    /// The characters that a file name may have.
    pub file_characters: Option<String>,
    /// The most characters of a file name.
    pub file_length: Option<u32>,
    /// What a file name looks like.
    pub file_pattern: Option<String>,
    /// The versions of the picture.
    pub versions: Vec<PackVersion>,
    /// What is asked for.
    pub rows: Vec<PackRow>,
    /// Where it stands; where the buyer names it, for one that comes with callboard.
    pub origin: Origin,
}

impl DeliveryPack {
    /// The version of this name.
    #[must_use]
    pub fn version(&self, id: &str) -> Option<&PackVersion> {
        self.versions.iter().find(|version| version.id == id)
    }

    /// The row of this number.
    #[must_use]
    pub fn row(&self, item: &str) -> Option<&PackRow> {
        self.rows.iter().find(|row| row.item == item)
    }
}

/// A pack that a buyer asks for.
#[derive(Debug, Clone, Default)]
pub struct PackUse {
    /// The pack.
    pub pack: String,
    /// The languages it takes subtitles in.
    pub languages: Vec<String>,
    /// The languages it takes dubbed.
    pub dubs: Vec<String>,
    /// The versions it takes.
    pub versions: Vec<String>,
    /// The episodes it takes.
    pub episodes: Vec<String>,
    /// Rows or items that it does not ask for.
    pub omit: Vec<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// The row of a pack that an item was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FromPack {
    /// The pack.
    pub pack: String,
    /// The row's item number.
    pub row: String,
}

/// A round of quality control.
#[derive(Debug, Clone)]
pub struct QcRound {
    /// The file, where an item has several.
    pub file: Option<String>,
    /// The round, from 1.
    pub round: u32,
    /// Sent.
    pub sent: Option<Date>,
    /// Number of the report.
    pub report: Option<String>,
    /// Its result; pending where none is stated.
    pub result: QcResult,
    /// Date of the report.
    pub date: Option<Date>,
    /// Errors: those that must be mended, those that should be, those to be aware of.
    pub errors: [Option<u32>; 3],
    /// The date it is delivered again, as agreed.
    pub redelivery: Option<Date>,
    /// Who pays for the round.
    pub who_pays: Option<String>,
    /// What it costs.
    pub cost: Option<Money>,
    /// What is wrong.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// How far a legal paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum LegalState {
    /// Nobody has asked for it.
    #[default]
    Wanted,
    /// Asked for.
    Requested,
    /// In draft.
    Draft,
    /// Signed or issued.
    Signed,
    /// Not needed.
    NotNeeded,
}

impl LegalState {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["wanted", "requested", "draft", "signed", "not-needed"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 5] = [Self::Wanted, Self::Requested, Self::Draft, Self::Signed, Self::NotNeeded];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Wanted => "wanted",
            Self::Requested => "requested",
            Self::Draft => "draft",
            Self::Signed => "signed",
            Self::NotNeeded => "not-needed",
        }
    }
}

/// A rights or legal paper.
#[derive(Debug, Clone)]
pub struct LegalPaper {
    /// A short name.
    pub id: String,
    /// What it is: `chain-of-title`.
    pub kind: String,
    /// As printed, where that is not what its kind says.
    pub name: Option<String>,
    /// How far it is.
    pub state: LegalState,
    /// Who holds or issues it.
    pub holder: Option<String>,
    /// The date it was asked for.
    pub requested: Option<Date>,
    /// The date it was signed or issued.
    pub date: Option<Date>,
    /// The last date it is good for.
    pub expires: Option<Date>,
    /// Ids of the buyers it is for; all where there are none.
    pub buyers: Vec<String>,
    /// The episode; all where there is none.
    pub episode: Option<String>,
    /// Numbers of the clearances it rests on.
    pub clearances: Vec<String>,
    /// Where it is kept.
    pub file: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// The usual kinds of legal papers with their names, in contract order.
pub const LEGAL_KINDS: &[(&str, &str)] = &[
    ("chain-of-title", "Chain of title"),
    ("copyright", "Copyright registration and report"),
    ("title-report", "Title report and opinion"),
    ("agreements", "Writers', director's, producers' and cast agreements"),
    ("e-and-o", "Errors and omissions certificate"),
    ("releases", "Location, artwork and brand releases"),
    ("licences", "Licences"),
    (MUSIC_LICENCES, "Synchronisation and master licences"),
    (MUSIC_CUE_SHEET, "Music cue sheet"),
    ("composer-agreement", "Composer agreement"),
    (CREDIT_STATEMENT, "Screen and paid-advertising credit statement"),
    ("certificate-of-origin", "Certificate of origin"),
    ("certificate-of-authorship", "Certificate of authorship"),
    ("rating", "Rating certificate"),
    ("dubbing-restrictions", "Dubbing and subtitling restrictions"),
    ("residuals", "Residuals list and assumption agreements"),
    ("lab-access", "Laboratory access letter"),
    ("cost-statement", "Final cost statement"),
    ("tax-certificate", "Tax-credit certificate"),
];

/// The kind that the music clearances are.
pub const MUSIC_LICENCES: &str = "music-licences";
/// The kind that the cues make.
pub const MUSIC_CUE_SHEET: &str = "music-cue-sheet";
/// The kind that the credits and what contracts say of them make.
pub const CREDIT_STATEMENT: &str = "credit-statement";

/// What a kind of legal paper is called.
#[must_use]
pub fn legal_name(kind: &str) -> String {
    let known = LEGAL_KINDS.iter().find(|(word, _)| *word == kind).map(|(_, name)| (*name).to_owned());
    known.unwrap_or_else(|| {
        let text = kind.replace(['-', '_'], " ");
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    })
}
