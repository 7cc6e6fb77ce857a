//! The travel desk: journeys, rooms, per diems, visas (domain.md 3, rules 17 and 18).

use jiff::civil::Date;

use super::{Origin, Who};
use crate::values::{Clock, Money};

/// How somebody travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TravelMode {
    /// By air.
    Air,
    /// By rail.
    Rail,
    /// By road, driven by somebody.
    #[default]
    Road,
    /// By ferry or boat.
    Ferry,
    /// By own car.
    SelfDrive,
}

impl TravelMode {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["air", "rail", "road", "ferry", "self-drive"];
    /// Every one in the order of [`Self::WORDS`].
    pub const ALL: [Self; 5] = [Self::Air, Self::Rail, Self::Road, Self::Ferry, Self::SelfDrive];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Air => "air",
            Self::Rail => "rail",
            Self::Road => "road",
            Self::Ferry => "ferry",
            Self::SelfDrive => "self-drive",
        }
    }
}

/// A journey of one or several people.
#[derive(Debug, Clone)]
pub struct Trip {
    /// Who travels.
    pub people: Vec<Who>,
    /// How.
    pub mode: TravelMode,
    /// Airline, railway, company.
    pub carrier: Option<String>,
    /// Number of the flight or train.
    pub number: Option<String>,
    /// Where it begins.
    pub from: Option<String>,
    /// Where it ends.
    pub to: Option<String>,
    /// The date it begins.
    pub date: Date,
    /// When it begins.
    pub depart: Option<Clock>,
    /// The date it ends.
    pub arrive_date: Date,
    /// When it ends, on that date.
    pub arrive: Option<Clock>,
    /// Booking reference.
    pub booking: Option<String>,
    /// Seat or class.
    pub seat: Option<String>,
    /// Who fetches the traveller, and where.
    pub pickup: Option<String>,
    /// When.
    pub pickup_time: Option<Clock>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Trip {
    /// The arrival as a clock time of the date it begins: `01:20+1`.
    #[must_use]
    pub fn arrives(&self) -> Option<Clock> {
        let days = self.date.until(self.arrive_date).map_or(0, |span| span.get_days());
        self.arrive.map(|time| time.plus(days.saturating_mul(24 * 60)))
    }

    /// `Seattle to Port Ansgar, AS 2231`.
    #[must_use]
    pub fn line(&self) -> String {
        let way = match (&self.from, &self.to) {
            (Some(from), Some(to)) => format!("{from} to {to}"),
            (Some(from), None) => format!("from {from}"),
            (None, Some(to)) => format!("to {to}"),
            (None, None) => self.mode.word().to_owned(),
        };
        let carrier: Vec<&str> = [self.carrier.as_deref(), self.number.as_deref()].into_iter().flatten().collect();
        if carrier.is_empty() { way } else { format!("{way}, {}", carrier.join(" ")) }
    }
}

/// A room for one or several people who share it.
#[derive(Debug, Clone)]
pub struct Room {
    /// The hotel; `own` where somebody sleeps at home or finds a bed.
    pub hotel: String,
    /// Who sleeps there.
    pub people: Vec<Who>,
    /// The date of the first night.
    pub check_in: Date,
    /// The date of departure: the night before it is the last.
    pub check_out: Date,
    /// Number or name of the room.
    pub room: Option<String>,
    /// What it is: king, twin.
    pub kind: Option<String>,
    /// What a night costs.
    pub rate: Option<Money>,
    /// Confirmation number.
    pub confirmation: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Room {
    /// Whether the bed is the person's own, so that no hotel lists it.
    #[must_use]
    pub fn is_own(&self) -> bool {
        matches!(self.hotel.trim().to_lowercase().as_str(), "own" | "own arrangements" | "home" | "local")
    }

    /// Whether it is there for the night after a date.
    #[must_use]
    pub fn covers(&self, night: Date) -> bool {
        self.check_in <= night && night < self.check_out
    }
}

/// What somebody gets for each day away.
#[derive(Debug, Clone)]
pub struct PerDiem {
    /// Whom it is for; those of the groups where nobody is named.
    pub people: Vec<Who>,
    /// `everyone`, `cast`, `crew`, or departments.
    pub of: Vec<String>,
    /// A day's amount.
    pub rate: Money,
    /// The first date, where it is not every date.
    pub from: Option<Date>,
    /// The last date.
    pub to: Option<Date>,
    /// The last date that is paid.
    pub paid_to: Option<Date>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A visa or a permit to work in a country.
#[derive(Debug, Clone)]
pub struct Visa {
    /// Whose.
    pub who: Who,
    /// What it is: O-1, Skilled Worker.
    pub kind: Option<String>,
    /// The country it is for.
    pub country: Option<String>,
    /// The first date it is good for.
    pub from: Option<Date>,
    /// The last date.
    pub expires: Option<Date>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}
