//! What is agreed with an artist beside the days of work: holds and options, deal dates, obligations to start and stop.

use jiff::civil::Date;

use super::Origin;
use crate::values::Clock;

/// How firmly an artist's dates are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum OptionKind {
    /// First hold: asked to keep the dates, and to say so before another takes them.
    #[default]
    Hold,
    /// Second hold: after another production's first.
    SecondHold,
    /// A bought option: theirs to keep until the date it must be taken up.
    Option,
}

impl OptionKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["hold", "second-hold", "option", "first-hold", "1st hold", "2nd hold"];

    /// The one at a place of [`Self::WORDS`].
    #[must_use]
    pub const fn at(place: usize) -> Self {
        match place {
            1 | 5 => Self::SecondHold,
            2 => Self::Option,
            _ => Self::Hold,
        }
    }

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::SecondHold => "second-hold",
            Self::Option => "option",
        }
    }
}

/// A hold or an option on an artist's dates.
#[derive(Debug, Clone, Default)]
pub struct DateOption {
    /// How firm it is.
    pub kind: OptionKind,
    /// The first date; the first shoot day by default.
    pub from: Option<Date>,
    /// The last date; the first one by default, and the last shoot day where that is not stated either.
    pub to: Option<Date>,
    /// The last date on which it can be taken up, where that is stated.
    pub decide_by: Option<Date>,
    /// Working days before the first date by which it must be taken up, where no date is stated.
    pub notice_days: Option<u32>,
    /// When it was taken up.
    pub taken: Option<Date>,
    /// When the dates were given back.
    pub released: Option<Date>,
    /// Remarks.
    pub note: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a deal date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DealDateKind {
    /// Something of the deal that is to be done by a date: memo sent, contract signed, fee paid.
    #[default]
    Deal,
    /// The engagement must start on it, or before: pay runs from then.
    Start,
    /// The artist must be let go on it, at its time or before.
    Stop,
}

impl DealDateKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["deal", "start", "stop"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 3] = [Self::Deal, Self::Start, Self::Stop];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Deal => "deal",
            Self::Start => "start",
            Self::Stop => "stop",
        }
    }
}

/// A date of an artist's deal.
#[derive(Debug, Clone, Default)]
pub struct DealDate {
    /// What it is.
    pub kind: DealDateKind,
    /// What is to be done, or why: `Contract signed`, `Flight to Sofia at 9 p.m.`.
    pub what: String,
    /// The date, where it is stated.
    pub date: Option<Date>,
    /// The time of day: of an obligation to stop.
    pub time: Option<Clock>,
    /// Working days before the first shoot day, where no date is stated.
    pub days_before: Option<u32>,
    /// When it was done.
    pub done: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

/// What is agreed with an artist beside the days of work.
#[derive(Debug, Clone, Default)]
pub struct Talent {
    /// Holds and options.
    pub options: Vec<DateOption>,
    /// Deal dates and obligations.
    pub deal_dates: Vec<DealDate>,
}

impl Talent {
    /// Whether nothing is stated.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.options.is_empty() && self.deal_dates.is_empty()
    }
}
