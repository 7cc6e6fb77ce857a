//! The records of a pack, as its YAML writes them.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Deserialize;

use super::scope::{Covers, Occasion};
use crate::values::{self, Clock, Currency, Hours};

/// How well a figure is known (the marks P, S and K of domain.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// Read in a primary document: the agreement, or its official digest.
    Primary,
    /// Read in a secondary public source.
    Secondary,
    /// Trade knowledge, not checked against a document: every finding from it says so.
    Unverified,
}

/// The date that decides which terms hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trigger {
    /// The date worked.
    DayWorked,
    /// The date on which photography starts.
    StartOfPhotography,
}

/// From when to when terms hold, both dates counted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Validity {
    /// First date, where the terms have one.
    pub from: Option<Date>,
    /// Last date, where the terms have one.
    pub to: Option<Date>,
    /// How well the dates are known.
    pub mark: Mark,
}

/// A text that figures were read in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its name in a finding.
    pub short: String,
    /// Its title.
    pub title: String,
}

/// The terms of one agreement or law, in one edition.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// Its id: `sag-aftra-2023`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name in a finding.
    pub short: String,
    /// Where it holds.
    pub territory: String,
    /// The union, where there is one.
    pub union: Option<String>,
    /// Which edition.
    pub edition: String,
    /// The currency of its money.
    #[serde(deserialize_with = "currency")]
    pub currency: Currency,
    /// From when to when.
    pub validity: Validity,
    /// What decides which terms hold, for each clause that does not state its own.
    pub trigger: Trigger,
    /// The texts it was read in, by a short name.
    pub documents: BTreeMap<String, Document>,
    /// Whom it covers at all.
    #[serde(default)]
    pub covers: Covers,
    /// The clauses.
    pub clauses: Vec<Clause>,
}

/// One clause: a measure, whom and when it binds, its figures, what a breach costs, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its id, unique in the pack.
    pub id: String,
    /// The measure, one of [`super::RULES`].
    pub rule: String,
    /// Whom it binds, of those whom the pack covers.
    #[serde(default)]
    pub who: Covers,
    /// On which occasions.
    #[serde(default)]
    pub when: Occasion,
    /// First date of its own, by its trigger.
    pub from: Option<Date>,
    /// Last date of its own, by its trigger.
    pub to: Option<Date>,
    /// Its own trigger, where it is not the pack's.
    pub trigger: Option<Trigger>,
    /// Its figures.
    pub figures: Figures,
    /// What a breach costs.
    pub penalty: Option<Penalty>,
    /// The document, by its short name in the pack, and the place in it.
    pub cite: (String, String),
    /// How well the figures are known.
    pub mark: Mark,
}

/// The figures of a clause, by name, each kind apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Figures {
    /// Lengths of time, in minutes.
    pub minutes: BTreeMap<String, Minutes>,
    /// Numbers of things.
    pub counts: BTreeMap<String, u32>,
    /// Multiples of a rate.
    pub factors: BTreeMap<String, Number>,
    /// Amounts in the pack's currency.
    pub money: BTreeMap<String, Number>,
    /// Times of the day.
    pub times: BTreeMap<String, Time>,
    /// Hours of the day.
    pub hours: BTreeMap<String, Vec<Window>>,
    /// Words.
    pub words: BTreeMap<String, String>,
}

/// How a breach is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PenaltyKind {
    /// The invaded time again at a multiple of the hourly rate: at least `least` minutes, then in `step`s.
    AdditionalTime,
    /// A day's pay or `cap`, whichever is less.
    DayOrCap,
    /// A `share` of the check for `each` length of time or part of it.
    QuarterCheck,
    /// `flat` once.
    Flat,
    /// So much for the first, second and every further `step` of time.
    Steps,
    /// A day's pay for each hour or part of it.
    DayForEachHour,
}

/// What a breach costs.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    /// How it is charged.
    pub kind: PenaltyKind,
    /// Lengths of time, in minutes.
    #[serde(default)]
    pub minutes: BTreeMap<String, Minutes>,
    /// Numbers of things.
    #[serde(default)]
    pub counts: BTreeMap<String, u32>,
    /// Shares and multiples.
    #[serde(default)]
    pub factors: BTreeMap<String, Number>,
    /// Amounts in the pack's currency.
    #[serde(default)]
    pub money: BTreeMap<String, Number>,
    /// The amounts of successive steps, the last one for every further step.
    #[serde(default)]
    pub steps: Vec<Number>,
}

/// A figure as YAML writes it: a whole number, or a text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Raw {
    Whole(u32),
    Text(String),
}

impl Raw {
    fn text(self) -> String {
        match self {
            Self::Whole(number) => number.to_string(),
            Self::Text(text) => text,
        }
    }
}

/// A length of time, in minutes: `30`, `10:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Minutes(pub u32);

impl TryFrom<Raw> for Minutes {
    type Error = values::ValueError;
    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        values::minutes(&raw.text()).map(Self)
    }
}

/// A decimal number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Number(pub Decimal);

impl TryFrom<Raw> for Number {
    type Error = values::ValueError;
    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        values::decimal(&raw.text()).map(Self)
    }
}

/// A time of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Time(pub Clock);

impl TryFrom<String> for Time {
    type Error = values::ValueError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Clock::from_str(&text).map(Self)
    }
}

/// Hours of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Window(pub Hours);

impl TryFrom<String> for Window {
    type Error = values::ValueError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        Hours::from_str(&text).map(Self)
    }
}

fn currency<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Currency, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}
