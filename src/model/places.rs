//! Locations and permits.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Origin;
use super::terms::{DepositTerms, Inspection, InsuranceTerms};
use crate::values::{Clock, DateSpan, Hours, Money};

/// A hospital with an emergency department.
#[derive(Debug, Clone, Default)]
pub struct Hospital {
    /// Name.
    pub name: String,
    /// Address.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// How far and how long.
    pub distance: Option<String>,
}

/// A hazard and its control.
#[derive(Debug, Clone)]
pub struct Hazard {
    /// What may hurt somebody.
    pub hazard: String,
    /// What is done about it.
    pub control: Option<String>,
    /// Risk assessment or safety bulletin.
    pub assessment: Option<String>,
}

/// A picture of a place.
#[derive(Debug, Clone)]
pub struct Photo {
    /// Path in the production's folder.
    pub file: String,
    /// What it shows.
    pub caption: Option<String>,
}

/// Something to be done about a place.
#[derive(Debug, Clone)]
pub struct Action {
    /// What.
    pub action: String,
    /// Who.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// When it was done.
    pub done: Option<Date>,
}

/// What a site fee is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FeePer {
    /// Each day.
    #[default]
    Day,
    /// Each week.
    Week,
    /// The whole use.
    Flat,
}

impl FeePer {
    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Flat => "flat",
        }
    }
}

/// How far a place is from the studio, as agreements count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Zone {
    /// A studio.
    Studio,
    /// Inside the studio zone: people report there.
    Zone,
    /// Inside the secondary zone.
    Secondary,
    /// Outside the zones, with everybody home the same night.
    Nearby,
    /// Overnight: people are lodged.
    Distant,
}

impl Zone {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["studio", "zone", "secondary", "nearby", "distant"];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Studio => "studio",
            Self::Zone => "zone",
            Self::Secondary => "secondary",
            Self::Nearby => "nearby",
            Self::Distant => "distant",
        }
    }
}

/// A place.
#[derive(Debug, Clone, Default)]
pub struct Location {
    /// A short name.
    pub id: String,
    /// The place.
    pub name: String,
    /// Script sets that are shot here.
    pub sets: Vec<String>,
    /// Street address.
    pub address: Option<String>,
    /// Town and postcode.
    pub city: Option<String>,
    /// Degrees north and degrees east.
    pub coordinates: Option<(f64, f64)>,
    /// Time zone, where it differs from the production's.
    pub time_zone: Option<TimeZone>,
    /// Three words.
    pub what3words: Option<String>,
    /// Reference of the national grid.
    pub grid_ref: Option<String>,
    /// How far it is settled.
    pub status: Option<String>,
    /// Owner.
    pub owner: Option<String>,
    /// Site contact.
    pub contact: Option<String>,
    /// The contact's telephone.
    pub phone: Option<String>,
    /// The contact's mail.
    pub email: Option<String>,
    /// Site fee.
    pub fee: Option<Money>,
    /// What the fee is for.
    pub fee_per: FeePer,
    /// Rate of a day of preparation, and of strike where that has none of its own.
    pub prep_fee: Option<Money>,
    /// Rate of a day of strike.
    pub strike_fee: Option<Money>,
    /// Rate of a day on hold.
    pub hold_fee: Option<Money>,
    /// Rate of an hour over those allowed.
    pub overtime_fee: Option<Money>,
    /// Refundable deposit.
    pub deposit: Option<Money>,
    /// What becomes of the deposit.
    pub deposit_terms: DepositTerms,
    /// Insurance that the owner wants to see.
    pub insurance: InsuranceTerms,
    /// Working days of preparation before the first day there, where no dates are stated.
    pub prep_days: Option<u32>,
    /// Working days of strike after the last day there, where no dates are stated.
    pub strike_days: Option<u32>,
    /// Hours of the days of preparation.
    pub prep_hours: Option<Hours>,
    /// Hours of the days of strike.
    pub strike_hours: Option<Hours>,
    /// What is to be put right before the place is given back.
    pub restoration: Option<String>,
    /// When it was put right.
    pub restored: Option<Date>,
    /// When the owner signed that nothing is owed.
    pub released: Option<Date>,
    /// Dates of preparation.
    pub prep: Vec<DateSpan>,
    /// Dates on hold.
    pub hold: Vec<DateSpan>,
    /// Dates of strike.
    pub strike: Vec<DateSpan>,
    /// Hours the owner allows.
    pub hours: Option<Hours>,
    /// Nearest hospital.
    pub hospital: Option<Hospital>,
    /// Nearest police station.
    pub police: Option<String>,
    /// Nearest fire station.
    pub fire: Option<String>,
    /// Crew parking.
    pub parking: Option<String>,
    /// How many cars it takes.
    pub parking_spaces: Option<u32>,
    /// Unit base.
    pub basecamp: Option<String>,
    /// Extras holding.
    pub holding: Option<String>,
    /// Catering.
    pub catering: Option<String>,
    /// The survey in the order of the report: key (power, ceiling, windows, sound, floor, access, toilets, coverage,
    /// neighbours, weather_cover) and text.
    pub survey: Vec<(&'static str, String)>,
    /// Hazards.
    pub hazards: Vec<Hazard>,
    /// Risk assessment or safety bulletin that covers every hazard without one of its own.
    pub assessment: Option<String>,
    /// Pictures, the first one largest.
    pub photos: Vec<Photo>,
    /// Path of a floor plan.
    pub floor_plan: Option<String>,
    /// Notes by department, in order.
    pub department_notes: Vec<(String, String)>,
    /// Actions.
    pub actions: Vec<Action>,
    /// Drive from the production office.
    pub travel_minutes: Option<u32>,
    /// How far it is from the studio, as agreements count it.
    pub zone: Option<Zone>,
    /// Drive from the edge of the zone, in minutes.
    pub edge_minutes: Option<u32>,
    /// ISO 3166 code of its country.
    pub country: Option<String>,
    /// Anything else, in Markdown.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Where a permit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PermitStatus {
    /// Not yet applied for.
    #[default]
    ToApply,
    /// Applied for.
    Applied,
    /// Issued.
    Issued,
    /// Refused.
    Refused,
    /// No permit is needed.
    NotNeeded,
}

impl PermitStatus {
    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::ToApply => "to-apply",
            Self::Applied => "applied",
            Self::Issued => "issued",
            Self::Refused => "refused",
            Self::NotNeeded => "not-needed",
        }
    }
}

/// A permit.
#[derive(Debug, Clone, Default)]
pub struct Permit {
    /// A short name.
    pub id: String,
    /// Ids of the locations it covers.
    pub locations: Vec<String>,
    /// Who issues it.
    pub authority: Option<String>,
    /// Its number.
    pub number: Option<String>,
    /// What kind.
    pub kind: Option<String>,
    /// Where it stands.
    pub status: PermitStatus,
    /// Date of application.
    pub applied: Option<Date>,
    /// Last date to apply.
    pub due: Option<Date>,
    /// Date of issue.
    pub issued: Option<Date>,
    /// First day it is valid.
    pub from: Option<Date>,
    /// Last day it is valid.
    pub to: Option<Date>,
    /// Hours of the day it is valid.
    pub hours: Option<Hours>,
    /// Full business days that the authority wants between the application and the first day.
    pub lead_days: Option<u32>,
    /// Hours that the authority wants between the application and the first use.
    pub lead_hours: Option<u32>,
    /// The hour by which an application counts for its day.
    pub cutoff: Option<Clock>,
    /// Dates of preparation that it covers, besides its own.
    pub prep: Vec<DateSpan>,
    /// Dates of strike that it covers, besides its own.
    pub strike: Vec<DateSpan>,
    /// Last date to post its notices.
    pub post_by: Option<Date>,
    /// Hours before the first use by which its notices must be posted.
    pub post_hours: Option<u32>,
    /// Where parking is posted.
    pub postings: Option<String>,
    /// How far round the neighbours must be told.
    pub notify_radius: Option<String>,
    /// When the neighbours were told.
    pub notified: Option<Date>,
    /// The survey of the neighbours: who signed.
    pub survey: Option<String>,
    /// When they were posted.
    pub posted: Option<Date>,
    /// Activities it covers.
    pub activities: Vec<String>,
    /// Fee.
    pub fee: Option<Money>,
    /// Deposit.
    pub deposit: Option<Money>,
    /// What becomes of the deposit.
    pub deposit_terms: DepositTerms,
    /// Monitors and officers required.
    pub monitors: Option<String>,
    /// Police officers required.
    pub police: Option<String>,
    /// Fire officers required.
    pub fire: Option<String>,
    /// What must be inspected before the company may work.
    pub inspection: Inspection,
    /// Insurance that the authority wants to see.
    pub insured: InsuranceTerms,
    /// Insurance.
    pub insurance: Option<String>,
    /// Conditions, in Markdown.
    pub notes: Option<String>,
    /// Where it stands in the files.
    pub origin: Origin,
}
