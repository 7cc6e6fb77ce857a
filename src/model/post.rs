//! Delivery: buyers and what they get. What post-production does to get there is in [`super::task`].

use jiff::civil::Date;

use super::{Anchor, DueBy, FromPack, OnDayOff, Origin, PackUse, QcRound, WorkCalendar};
use crate::values::{Lag, Money};

/// A family of deliverables, in contract order (domain.md 2.9).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Family {
    /// Picture.
    #[default]
    Picture,
    /// Sound.
    Sound,
    /// Text.
    Text,
    /// Music.
    Music,
    /// Access and archive.
    Archive,
    /// Publicity.
    Publicity,
    /// Legal and financial.
    Legal,
    /// Quality control.
    Qc,
}

impl Family {
    /// The families in contract order.
    pub const ALL: [Self; 8] = [Self::Picture, Self::Sound, Self::Text, Self::Music, Self::Archive, Self::Publicity, Self::Legal, Self::Qc];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Sound => "sound",
            Self::Text => "text",
            Self::Music => "music",
            Self::Archive => "archive",
            Self::Publicity => "publicity",
            Self::Legal => "legal",
            Self::Qc => "qc",
        }
    }
}

/// The result of a QC report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QcResult {
    /// Passed.
    Pass,
    /// Failed: it is delivered again.
    Fail,
    /// Waived.
    Waived,
    /// Not back yet.
    Pending,
}

impl QcResult {
    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Waived => "waived",
            Self::Pending => "pending",
        }
    }
}

/// A buyer.
#[derive(Debug, Clone, Default)]
pub struct Buyer {
    /// A short name.
    pub id: String,
    /// The company.
    pub name: String,
    /// Territory and rights.
    pub territory: Option<String>,
    /// Contact.
    pub contact: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// Agreement and its date.
    pub agreement: Option<String>,
    /// Date of complete delivery.
    pub delivery: Option<Date>,
    /// Date on which the agreement was signed.
    pub signed: Option<Date>,
    /// Air date, or date of release.
    pub air: Option<Date>,
    /// Air date of each episode.
    pub air_dates: Vec<(String, Date)>,
    /// Date of first delivery, where it is stated.
    pub first_delivery: Option<Date>,
    /// Its own working days; none of its own where the calendar has no origin.
    pub calendar: WorkCalendar,
    /// The packs it asks for.
    pub packs: Vec<PackUse>,
    /// What each calendar day of late delivery costs, once however many items are late.
    pub late_cost: Option<Money>,
    /// The families whose late delivery costs it; all where there are none.
    pub late_families: Vec<Family>,
    /// Calendar days of late delivery that cost nothing.
    pub late_grace: u32,
    /// The most that late delivery costs.
    pub late_cap: Option<Money>,
    /// Usual way of delivery.
    pub method: Option<String>,
    /// Anything else, in Markdown.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A deliverable.
#[derive(Debug, Clone, Default)]
pub struct Deliverable {
    /// Item number in the delivery schedule.
    pub item: String,
    /// Id of the buyer.
    pub buyer: String,
    /// Episode.
    pub episode: Option<String>,
    /// Its family.
    pub family: Family,
    /// What it is.
    pub description: String,
    /// Specification.
    pub spec: Option<String>,
    /// Format and codec.
    pub format: Option<String>,
    /// Frame rate.
    pub frame_rate: Option<String>,
    /// Raster.
    pub raster: Option<String>,
    /// Colour space.
    pub colour_space: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Version: what has one must be made alike.
    pub version: Option<String>,
    /// Channel layout and loudness.
    pub audio: Option<String>,
    /// How many.
    pub quantity: u32,
    /// Recipient and method.
    pub recipient: Option<String>,
    /// Due, where the date is fixed.
    pub due: Option<Date>,
    /// What the due date is counted from, each with how long after; below nothing for before.
    pub due_from: Vec<(Anchor, Lag)>,
    /// Which of the counted dates it is.
    pub due_by: DueBy,
    /// What becomes of a counted date that falls on a day off.
    pub on_day_off: OnDayOff,
    /// Sent.
    pub sent: Option<Date>,
    /// QC report.
    pub qc_report: Option<String>,
    /// QC result.
    pub qc_result: Option<QcResult>,
    /// Date of the QC report.
    pub qc_date: Option<Date>,
    /// Redelivery round.
    pub round: Option<u32>,
    /// Accepted.
    pub accepted: Option<Date>,
    /// Milestones, and items of the same buyer, that it waits for.
    pub depends_on: Vec<String>,
    /// The kind of legal paper that it is.
    pub paper: Option<String>,
    /// The names of its files.
    pub files: Vec<String>,
    /// What each calendar day that it is late costs.
    pub late_cost: Option<Money>,
    /// How long after a failed report it is delivered again.
    pub redelivery: Option<Lag>,
    /// How long the buyer has for its report.
    pub qc_within: Option<Lag>,
    /// Rounds of QC, by file and round. The result, dates and round above are those of the last.
    pub rounds: Vec<QcRound>,
    /// The row of a pack that it was made from.
    pub from: Option<FromPack>,
    /// Who makes it.
    pub owner: Option<String>,
    /// Who pays for it.
    pub cost_bearer: Option<String>,
    /// Notes.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
