//! How somebody is paid: the terms of a deal beside its rate.

use rust_decimal::Decimal;

use super::Origin;
use crate::values::Money;

/// What a rate pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PayUnit {
    /// An hour.
    Hour,
    /// A day, for as many hours as are guaranteed.
    Day,
    /// Three days: the least of a three-day engagement, each further day a third.
    ThreeDays,
    /// A week of the production's working days, each day its share.
    Week,
    /// The whole engagement.
    Flat,
}

impl PayUnit {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["hour", "day", "three-day", "week", "flat"];
    /// The units in the order of the words.
    pub const ALL: [Self; 5] = [Self::Hour, Self::Day, Self::ThreeDays, Self::Week, Self::Flat];
}

/// What is paid at least, however little is worked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guarantee {
    /// So many hours.
    Hours(Decimal),
    /// So many days.
    Days(Decimal),
    /// So many weeks.
    Weeks(Decimal),
}

/// The terms of a deal. What is not stated is none, unless a field says otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PayTerms {
    /// What one unit is paid; the person's own `rate` where there is none.
    pub rate: Option<Money>,
    /// What the rate pays; as the deal says where there is none, an hour for the crew.
    pub unit: Option<PayUnit>,
    /// What is paid at least.
    pub guarantee: Option<Guarantee>,
    /// Hours of a day that are paid at least, and that a day's or a week's rate buys.
    pub hours: Option<Decimal>,
    /// Of these, hours that are paid straight.
    pub straight: Option<Decimal>,
    /// Hours of a week after which each is overtime.
    pub week_hours: Option<Decimal>,
    /// What an hour of overtime is paid, in hours.
    pub overtime: Option<Decimal>,
    /// Hours of a day after which each is paid at the double rate.
    pub double_after: Option<Decimal>,
    /// That rate, in hours: 2.
    pub double: Decimal,
    /// What the sixth day running of a week is paid, in days; straight where there is none.
    pub sixth: Option<Decimal>,
    /// What the seventh is.
    pub seventh: Option<Decimal>,
    /// Pay for a day on hold; a day's where there is none.
    pub hold: Option<Money>,
    /// Pay for a day of travel; a day's where there is none.
    pub travel: Option<Money>,
    /// Whether holidays of the company within the engagement are paid as a day.
    pub holidays: bool,
    /// Days paid before the first day on the board.
    pub prep_days: Decimal,
    /// Days paid after the last.
    pub wrap_days: Decimal,
    /// Kit or box rental, and whether it is for a week rather than for a day worked.
    pub kit: Option<(Money, bool)>,
    /// Most that the kit is paid.
    pub kit_cap: Option<Decimal>,
    /// Where they stand.
    pub origin: Origin,
}
