//! Scouting: the places that were looked at for a set, before one of them is chosen (domain.md 2.8).

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{FeePer, Origin, Photo};
use crate::values::{DateSpan, Hours, Money};

/// What came of looking at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Verdict {
    /// Nothing yet.
    #[default]
    Open,
    /// Worth another look.
    Shortlisted,
    /// This one it is.
    Chosen,
    /// The second choice, held in reserve.
    Reserve,
    /// Not this one.
    Rejected,
}

impl Verdict {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["open", "shortlisted", "chosen", "reserve", "rejected"];
    /// Every verdict in the order of [`Self::WORDS`].
    pub const ALL: [Self; 5] = [Self::Open, Self::Shortlisted, Self::Chosen, Self::Reserve, Self::Rejected];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Shortlisted => "shortlisted",
            Self::Chosen => "chosen",
            Self::Reserve => "reserve",
            Self::Rejected => "rejected",
        }
    }
}

/// A point of the compass, one of sixteen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Compass(u8);

impl Compass {
    /// The words in the user's files, from north round by east.
    pub const WORDS: &'static [&'static str] =
        &["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"];

    /// The point at a place of [`Self::WORDS`].
    #[must_use]
    pub fn at(place: usize) -> Option<Self> {
        u8::try_from(place).ok().filter(|place| *place < 16).map(Self)
    }

    /// The point nearest to degrees from north, round by east.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn nearest(degrees: f64) -> Self {
        let points = (degrees.rem_euclid(360.0) / 22.5).round();
        // At most 16, which is north again.
        Self(points as u8 % 16)
    }

    /// Degrees from north, round by east.
    #[must_use]
    pub fn degrees(self) -> f64 {
        f64::from(self.0) * 22.5
    }

    /// `SW`.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS[usize::from(self.0 % 16)]
    }
}

/// How far it is by road, as the user counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distance {
    /// How many.
    pub amount: Decimal,
    /// Miles; kilometres otherwise.
    pub miles: bool,
}

impl Distance {
    /// In kilometres.
    #[must_use]
    pub fn km(self) -> f64 {
        use rust_decimal::prelude::ToPrimitive;
        self.amount.to_f64().unwrap_or(0.0) * if self.miles { 1.609_344 } else { 1.0 }
    }

    /// `11.4 miles`, `1 mile`, `18 km`.
    #[must_use]
    pub fn text(self) -> String {
        let unit = match (self.miles, self.amount == Decimal::ONE) {
            (true, true) => "mile",
            (true, false) => "miles",
            (false, _) => "km",
        };
        format!("{} {unit}", self.amount.normalize())
    }
}

/// A place that was looked at for a set.
#[derive(Debug, Clone, Default)]
pub struct Candidate {
    /// The script set it is for.
    pub set: String,
    /// What the place is called.
    pub name: String,
    /// Id of the location it is, where it is on the list of locations.
    pub location: Option<String>,
    /// Where it is.
    pub address: Option<String>,
    /// Degrees north and degrees east.
    pub coordinates: Option<(f64, f64)>,
    /// Whom to ask.
    pub contact: Option<String>,
    /// The contact's telephone.
    pub phone: Option<String>,
    /// Site fee.
    pub fee: Option<Money>,
    /// What the fee is for.
    pub fee_per: FeePer,
    /// Refundable deposit.
    pub deposit: Option<Money>,
    /// Hours the owner allows.
    pub hours: Option<Hours>,
    /// Dates it can be had; any where empty.
    pub available: Vec<DateSpan>,
    /// Access and load-in.
    pub access: Option<String>,
    /// Power.
    pub power: Option<String>,
    /// Ambient sound.
    pub sound: Option<String>,
    /// What was seen of the sun.
    pub sun: Option<String>,
    /// Where the front or the main windows face.
    pub faces: Option<Compass>,
    /// Parking.
    pub parking: Option<String>,
    /// How many cars it takes.
    pub parking_spaces: Option<u32>,
    /// Where the base would stand.
    pub basecamp: Option<String>,
    /// How far it is from the base by road.
    pub distance: Option<Distance>,
    /// Drive from the base, in minutes.
    pub travel_minutes: Option<u32>,
    /// Nearest hospital with an emergency department.
    pub hospital: Option<String>,
    /// Telephone coverage.
    pub coverage: Option<String>,
    /// Who allows filming there, and on what terms.
    pub permit: Option<String>,
    /// Full business days that the authority wants before the first day.
    pub lead_days: Option<u32>,
    /// What came of it.
    pub verdict: Verdict,
    /// Why.
    pub why: Option<String>,
    /// Who looked at it.
    pub scouted_by: Option<String>,
    /// When.
    pub scouted: Option<Date>,
    /// By when the set wants a place, where that is stated.
    pub decide_by: Option<Date>,
    /// Pictures, the first one largest.
    pub photos: Vec<Photo>,
    /// Anything else, in Markdown.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
