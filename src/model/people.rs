//! Cast, crew, and what they work with.

use jiff::civil::Date;

use super::{ContactTerms, Origin, PayTerms, Talent};
use crate::values::{Call, CastId, Clock, DateSpan, Money};

/// Dates that somebody is not free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unavailable {
    /// Where it stands; nowhere where nothing states it, as in a what-if.
    pub origin: Origin,
    /// The dates.
    pub span: DateSpan,
    /// Why, where stated.
    pub reason: Option<String>,
    /// Whether it is only pencilled in: to be asked about, not a refusal.
    pub pencil: bool,
}

/// What a dated event of a performer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// Travel (`TR`).
    Travel,
    /// Fitting (`FT`).
    Fitting,
    /// Rehearsal (`R`).
    Rehearsal,
    /// Test (`T`).
    Test,
    /// Recording of lines after the shoot. It has no letter.
    Adr,
    /// Publicity: interviews, stills, a première. It has no letter.
    Press,
}

impl EventKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["travel", "fitting", "rehearsal", "test", "adr", "press"];
    /// Every kind in the order of [`Self::WORDS`].
    pub const ALL: [Self; 6] = [Self::Travel, Self::Fitting, Self::Rehearsal, Self::Test, Self::Adr, Self::Press];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Travel => "travel",
            Self::Fitting => "fitting",
            Self::Rehearsal => "rehearsal",
            Self::Test => "test",
            Self::Adr => "adr",
            Self::Press => "press",
        }
    }

    /// Whether it belongs to the engagement for the shoot: the day-out-of-days has a letter for it.
    #[must_use]
    pub const fn has_letter(self) -> bool {
        !matches!(self, Self::Adr | Self::Press)
    }
}

/// A dated event of a performer.
#[derive(Debug, Clone)]
pub struct CastEvent {
    /// The date.
    pub date: Date,
    /// What it is.
    pub kind: EventKind,
    /// Where and when.
    pub note: Option<String>,
    /// When a journey begins, or the event.
    pub leave: Option<Clock>,
    /// When a journey arrives, or the event ends.
    pub arrive: Option<Clock>,
    /// Whether the journey is by air.
    pub by_air: bool,
    /// Where: a location's id, or the place in words; of a journey, where it leads.
    pub place: Option<String>,
    /// Minutes of the way there from what was before, where stated.
    pub travel_minutes: Option<u32>,
    /// Whether a date outside the contract is agreed.
    pub agreed: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// How a performer is engaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Deal {
    /// By the day: Schedule A.
    Daily,
    /// For three days (television).
    ThreeDay,
    /// By the week: Schedule B.
    Weekly,
    /// For the run of the picture, or above the weekly ceiling: Schedule C.
    Run,
}

impl Deal {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["daily", "three-day", "weekly", "run"];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::ThreeDay => "three-day",
            Self::Weekly => "weekly",
            Self::Run => "run",
        }
    }
}

/// A numbered member of the cast.
#[derive(Debug, Clone)]
pub struct CastMember {
    /// The cast number.
    pub id: CastId,
    /// The character.
    pub character: String,
    /// The artist.
    pub performer: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// BCP 47 language of what is written to the artist; the production's where none is stated.
    pub language: Option<String>,
    /// Agent.
    pub agent: Option<String>,
    /// Address, manager, whom to ring, and what is private.
    pub contact: ContactTerms,
    /// Whether a child.
    pub minor: bool,
    /// A minor's guardian.
    pub guardian: Option<String>,
    /// Own minutes in make-up and hair.
    pub makeup_minutes: Option<u32>,
    /// Minutes from pick-up to arrival; without them the artist reports by own means.
    pub pickup_minutes: Option<u32>,
    /// Where the artist is picked up.
    pub pickup_from: Option<String>,
    /// Whether idle days between work are holds.
    pub holds: bool,
    /// Whether the artist may be dropped.
    pub drop: bool,
    /// Least gap for a drop.
    pub drop_days: u32,
    /// Dates the artist cannot work.
    pub unavailable: Vec<Unavailable>,
    /// First and last day of the contract, each where stated.
    pub contract: (Option<Date>, Option<Date>),
    /// Date of birth: age decides a minor's hours.
    pub born: Option<Date>,
    /// How the artist is engaged.
    pub deal: Option<Deal>,
    /// Pay for a day; for a week, three days or the run where the deal is for those.
    pub rate: Option<Money>,
    /// The terms of pay beside the rate.
    pub pay: Option<PayTerms>,
    /// The date of pick-up that was guaranteed when the artist was engaged.
    pub pickup_date: Option<Date>,
    /// The soft window of work that was given when the artist was engaged.
    pub window: Option<DateSpan>,
    /// Dated events.
    pub events: Vec<CastEvent>,
    /// Holds and options, deal dates, obligations.
    pub talent: Talent,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A member of the crew.
#[derive(Debug, Clone)]
pub struct CrewMember {
    /// A short name, unique; the person's name by default.
    pub id: String,
    /// Department.
    pub department: String,
    /// Position.
    pub position: String,
    /// The person; a position may still be open.
    pub name: Option<String>,
    /// Ids of the units.
    pub units: Vec<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// BCP 47 language of what is written to the person; the production's where none is stated.
    pub language: Option<String>,
    /// Address, whom to ring, and what is private.
    pub contact: ContactTerms,
    /// Usual call.
    pub call: Option<Call>,
    /// Days engaged; every day where empty.
    pub dates: Vec<DateSpan>,
    /// Dates the person cannot work.
    pub unavailable: Vec<Unavailable>,
    /// Pay for an hour; for what `pay` says where it says so.
    pub rate: Option<Money>,
    /// The terms of pay beside the rate.
    pub pay: Option<PayTerms>,
    /// Whether the person has agreed to work more than 48 hours a week on average (Working Time Regulations).
    pub opt_out_48: bool,
    /// Whether listed on the call sheet.
    pub on_sheet: bool,
    /// Whether the caterer counts the person.
    pub eats: bool,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl CrewMember {
    /// Whether the person works for this unit on this date.
    #[must_use]
    pub fn works(&self, unit: &str, date: Date) -> bool {
        self.units.iter().any(|own| own == unit) && (self.dates.is_empty() || self.dates.iter().any(|span| span.contains(date)))
    }
}

/// A department.
#[derive(Debug, Clone)]
pub struct Department {
    /// Its name.
    pub name: String,
    /// Its usual call.
    pub precall: Option<Call>,
    /// Element categories it reads in its instructions.
    pub elements: Vec<String>,
    /// Numbers of the budget's accounts that its labour is paid from.
    pub accounts: Vec<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A walkie-talkie channel.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its number.
    pub channel: String,
    /// Who speaks on it.
    pub usage: String,
}

/// A vendor.
#[derive(Debug, Clone, Default)]
pub struct Vendor {
    /// A short name.
    pub id: String,
    /// The company.
    pub name: String,
    /// What it supplies.
    pub supplies: Option<String>,
    /// Contact.
    pub contact: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
    /// How many tasks of post-production it can have at once: rooms, crews.
    pub capacity: Option<u32>,
    /// How many effects shots it can finish in a week.
    pub shots_per_week: Option<u32>,
    /// Address, and what is private.
    pub terms: ContactTerms,
    /// Where it stands.
    pub origin: Origin,
}
