//! How a production is gone through, fact by fact: to take out what may not be seen, and to tell what was.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

use super::numbers;
use crate::model::fields::groups::{Decision, decision};
use crate::model::{
    AccountMask, AssetSource, Attempt, Audience, AuditionResult, Basis, CandidateState, Category, ChangeKind, ChargeBase, ClearanceState,
    Compass, CostPer, CreditBlock, CreditPlace, CueUse, CutKind, DayKind, Deal, DealDateKind, Distance, EntryKind, EventKind, Family,
    FeePer, FringePost, FringeRate, Group, Guarantee, Incentive, Level, Meal, NoteKind, NoteState, OptionKind, OrderStatus, Origin,
    PayUnit, PermitStatus, QcResult, Quantity, Rider, RoleState, RollKind, RunKind, SceneState, ShotStatus, SpendKind, Spread, Stage,
    StripKind, TaskStatus, Theme, TravelMode, Verdict, Who, WorkingDay, Zone,
};
use crate::model::{Anchor, DueBy, FromPack, LegalState, OnDayOff, RuleGroup};
use crate::values::{Call, CastId, Clock, Currency, DateSpan, Eighths, Expression, FrameRate, Hours, Lag, Money, SceneNumber, Timecode};

/// Which fact a withheld value is, without the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactName {
    /// Its group.
    pub group: Group,
    /// The record it stands in: `cast`.
    pub record: &'static str,
    /// Its key there: `phone`.
    pub key: &'static str,
}

/// What an audience does not see, told while it is taken out: to be looked for in what is made for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Withheld {
    /// Texts as written.
    pub texts: BTreeMap<String, FactName>,
    /// Amounts of money, without their sign.
    pub amounts: BTreeMap<Decimal, FactName>,
    /// Dates that say something of a person: birth dates.
    pub dates: BTreeMap<Date, FactName>,
    /// Latitudes and longitudes, in degrees.
    pub coordinates: Vec<(f64, FactName)>,
}

/// What is done with each fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// What may not be seen is told and taken out.
    Clear,
    /// Numbers and addresses that may not be seen are taken out of the texts that stay.
    Scrub,
    /// Everything is told.
    Tell,
    /// Every text that can be withheld is replaced by a mark.
    #[cfg(test)]
    Mark,
}

/// A value that stands in a production and nowhere else.
#[cfg(test)]
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its group.
    pub group: Group,
    /// Its key.
    pub key: &'static str,
    /// What it is.
    pub value: Marked,
}

/// What a mark is.
#[cfg(test)]
#[derive(Debug, Clone, PartialEq)]
pub enum Marked {
    /// A text.
    Text(String),
    /// An amount of money.
    Amount(Decimal),
    /// A birth date.
    Date(Date),
    /// A latitude or longitude.
    Degrees(f64),
}

/// An audience's eyes, going through a production.
pub(super) struct Eyes<'a> {
    pub audience: &'a Audience,
    pub mode: Mode,
    /// What was told so far.
    pub told: Withheld,
    /// Digits of the telephone numbers, and the mail addresses, that were taken out.
    pub taken: BTreeSet<String>,
    /// The fact that is being told.
    pub place: (&'static str, &'static str),
    /// The marks that were set.
    #[cfg(test)]
    pub marks: Vec<Mark>,
}

impl<'a> Eyes<'a> {
    pub fn new(audience: &'a Audience, mode: Mode) -> Self {
        let (told, taken, place) = (Withheld::default(), BTreeSet::new(), ("", ""));
        Self {
            audience,
            mode,
            told,
            taken,
            place,
            #[cfg(test)]
            marks: Vec::new(),
        }
    }

    pub fn hides(&self, decision: Decision) -> Option<Group> {
        match decision {
            Decision::In(group) if !self.audience.sees(group) => Some(group),
            _ => None,
        }
    }

    /// What is decided of a key; inside of what is withheld as a whole, that.
    pub fn decide(&self, record: &str, key: &str, around: Decision) -> Decision {
        match self.mode {
            Mode::Tell => around,
            _ => decision(record, key).unwrap_or(Decision::Open),
        }
    }

    /// One fact that can be taken out.
    pub fn key<T: Fact + Default>(&mut self, record: &'static str, key: &'static str, value: &mut T, around: Decision) {
        let decision = self.decide(record, key, around);
        self.place = (record, key);
        // One fact may be told otherwise than its group.
        let hidden = match (self.audience.fact(record, key), decision) {
            (Some(true), _) => None,
            (Some(false), Decision::In(group)) => Some(group),
            (Some(false), _) => Some(Group::Remarks),
            (None, _) => self.hides(decision),
        };
        match hidden {
            Some(group) if self.mode == Mode::Clear => self.take(value, group),
            _ => value.meet(self, decision),
        }
    }

    /// Takes a fact out, and tells what it was.
    pub fn take<T: Fact + Default>(&mut self, value: &mut T, group: Group) {
        let before = std::mem::replace(&mut self.mode, Mode::Tell);
        value.meet(self, Decision::In(group));
        self.mode = before;
        *value = T::default();
    }

    /// The name of the fact that is being told; what stays visible is told under a group that nobody asks about.
    fn name(&self, at: Decision) -> FactName {
        let group = match at {
            Decision::In(group) => group,
            Decision::Open | Decision::AsWritten => Group::Remarks,
        };
        FactName { group, record: self.place.0, key: self.place.1 }
    }

    fn text(&mut self, text: &mut String, at: Decision) {
        match (self.mode, at) {
            (Mode::Tell, _) => {
                let text = text.trim();
                if !text.is_empty() && !self.told.texts.contains_key(text) {
                    self.told.texts.insert(text.to_owned(), self.name(at));
                }
            }
            #[cfg(test)]
            (Mode::Mark, Decision::In(group)) => {
                // What other records are known and found by stays, or nothing would be printed at all.
                if !["account", "accounts", "order", "number", "id", "float", "period", "draft", "date", "name"].contains(&self.place.1) {
                    let at = self.marks.len();
                    *text = match self.place.1 {
                        key if key.ends_with("phone") => format!("({}) 555-01{:02}", 201 + at / 100, at % 100),
                        key if key.ends_with("email") => format!("zq{at}.{}@mark.example", group.word()),
                        key => format!("zq{}zq {key} mark {at}", group.word()),
                    };
                    self.marks.push(Mark { group, key: self.place.1, value: Marked::Text(text.clone()) });
                }
            }
            #[cfg(test)]
            (Mode::Mark, _) => {}
            // What a key for numbers holds was decided as a whole, and so was what everybody is to see.
            (Mode::Clear, _) | (_, Decision::AsWritten | Decision::In(Group::Phones | Group::Mails | Group::Talent | Group::Agents)) => {}
            (Mode::Scrub, _) => {
                let (phones, mails) = (!self.audience.sees(Group::Phones), !self.audience.sees(Group::Mails));
                if let Some(clean) = numbers::without(text, phones, mails, &self.taken) {
                    *text = clean;
                }
            }
        }
    }

    fn amount(&mut self, amount: Decimal, at: Decision) {
        if self.mode == Mode::Tell && !amount.is_zero() {
            let name = self.name(at);
            self.told.amounts.entry(amount.abs().normalize()).or_insert(name);
        }
    }
}

/// A fact, or a record of them.
pub(super) trait Fact {
    /// Goes through it.
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision);
}

impl Fact for String {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        eyes.text(self, at);
    }
}

impl Fact for Money {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        #[cfg(test)]
        if let (Mode::Mark, Decision::In(group)) = (eyes.mode, at) {
            self.amount = Decimal::new(1_000_037 + 100 * i64::try_from(eyes.marks.len()).unwrap_or(0), 2);
            eyes.marks.push(Mark { group, key: eyes.place.1, value: Marked::Amount(self.amount) });
        }
        eyes.amount(self.amount, at);
    }
}

impl Fact for Decimal {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        if matches!(at, Decision::In(Group::Budget | Group::Rates | Group::Costs)) {
            eyes.amount(*self, at);
        }
    }
}

impl Fact for Date {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        #[cfg(test)]
        if let (Mode::Mark, Decision::In(group), "born") = (eyes.mode, at, eyes.place.1) {
            let days = jiff::Span::new().days(i64::try_from(eyes.marks.len()).unwrap_or(0));
            *self = Date::constant(1931, 1, 1).checked_add(days).unwrap_or(*self);
            eyes.marks.push(Mark { group, key: "born", value: Marked::Date(*self) });
        }
        // Other dates of people's papers are days like any other.
        if eyes.mode == Mode::Tell && at == Decision::In(Group::Identity) && eyes.place.1 == "born" {
            let name = eyes.name(at);
            eyes.told.dates.insert(*self, name);
        }
    }
}

/// The model's only numbers of this kind are latitudes and longitudes.
impl Fact for f64 {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        #[cfg(test)]
        if let (Mode::Mark, Decision::In(group)) = (eyes.mode, at) {
            *self += 0.000_13 * f64::from(u32::try_from(eyes.marks.len() % 1000).unwrap_or(0)) / 10.0;
            eyes.marks.push(Mark { group, key: eyes.place.1, value: Marked::Degrees(*self) });
        }
        if eyes.mode == Mode::Tell {
            let name = eyes.name(at);
            eyes.told.coordinates.push((*self, name));
        }
    }
}

impl<T: Fact> Fact for Option<T> {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        if let Some(value) = self {
            value.meet(eyes, at);
        }
    }
}

impl<T: Fact> Fact for Vec<T> {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        self.iter_mut().for_each(|value| value.meet(eyes, at));
    }
}

impl<K: Ord, T: Fact> Fact for BTreeMap<K, T> {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        self.values_mut().for_each(|value| value.meet(eyes, at));
    }
}

impl<A: Fact, B: Fact> Fact for (A, B) {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        self.0.meet(eyes, at);
        self.1.meet(eyes, at);
    }
}

impl<A: Fact, B: Fact> Fact for Result<A, B> {
    fn meet(&mut self, eyes: &mut Eyes<'_>, at: Decision) {
        match self {
            Ok(value) => value.meet(eyes, at),
            Err(value) => value.meet(eyes, at),
        }
    }
}

/// Facts in which there is neither text nor money.
macro_rules! plain {
    ($($type:ty),* $(,)?) => {
        $(impl Fact for $type {
            fn meet(&mut self, _: &mut Eyes<'_>, _: Decision) {}
        })*
    };
}

plain! {
    bool, char, u8, u32, u64, usize, &'static str,
    DateTime, Weekday, TimeZone, Call, CastId, Clock, Currency, DateSpan, Eighths, Expression, FrameRate, Hours, Lag, SceneNumber,
    Timecode, AccountMask, AssetSource, Attempt, AuditionResult, Basis, CandidateState, Category, ChangeKind, ChargeBase, ClearanceState,
    Compass, CostPer, CreditBlock, CreditPlace, CueUse, CutKind, DayKind, Deal, DealDateKind, Distance, EntryKind, EventKind, Family,
    FeePer, FringePost, FringeRate, Guarantee, Incentive, Level, Meal, NoteKind, NoteState, OptionKind, OrderStatus, Origin, PayUnit,
    PermitStatus, QcResult, Quantity, Rider, RoleState, RollKind, RunKind, SceneState, ShotStatus, SpendKind, Spread, Stage, StripKind,
    TaskStatus, Theme, TravelMode, Anchor, DueBy, OnDayOff, FromPack, LegalState, RuleGroup, [Option<u32>; 3], Verdict, Who, WorkingDay, Zone,
}
