//! `callboard explain`: how a figure came about, in words, each step with its place in the user's files.
//!
//! The figures and their reasons come from derive and from the rules; here they are only put into words, in the
//! production's style. A time after midnight carries its day (`1:20a+1`), as the user writes it.

mod asset;
mod away;
mod budget;
mod call;
mod casting;
mod clearance;
mod company_move;
mod day;
mod drift;
mod equipment;
mod item;
mod ledger;
mod letter;
mod names;
mod paperwork;
mod pay;
mod places;
mod plays;
mod post;
mod rest;
mod scene;
mod scouting;
mod strips;
mod talent;
mod transport;

pub use asset::asset;
pub use away::away;
pub use budget::{account, total};
pub use call::{cast, crew, department, member};
pub use casting::role;
pub use clearance::clearance;
pub use company_move::company_move;
pub use day::{board, day, pages};
pub use drift::drift;
pub use equipment::equipment;
pub use item::item;
pub use ledger::{cost, invoice, order, period};
pub use letter::letter;
pub use paperwork::paperwork;
pub use pay::{cast as cast_pay, crew as crew_pay};
pub use places::{location, permit};
pub use post::task;
pub use rest::rest;
pub use scene::scene;
pub use scouting::scouting;
pub use talent::talent;
pub use transport::run;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Context;
use super::format::long_date;
use crate::findings::{Explanation, Figure, Step};
use crate::model::{CastMember, Production, ShootDay};
use crate::values::{Call, Clock, Currency, Money};

/// The calendar that working days are counted on.
fn working_days(context: Context<'_>) -> Step {
    let calendar = &context.production.calendar;
    if calendar.origin.is_some() {
        Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
    } else {
        Step::new("weekends are not counted").default("default of calendar: days_off")
    }
}

/// Words for the figures of one production.
#[derive(Clone, Copy)]
struct Words<'a> {
    context: Context<'a>,
    production: &'a Production,
}

impl<'a> Words<'a> {
    fn of(context: Context<'a>) -> Self {
        Self { context, production: context.production }
    }

    /// A clock time in the production's style, with its day where it is not the work day's own.
    fn clock(self, at: Clock) -> String {
        at.told(self.production.conventions.clock)
    }

    fn call(self, call: Call) -> String {
        match call {
            Call::At(at) => self.clock(at),
            other => other.text(self.production.conventions.clock),
        }
    }

    fn date(self, date: Date) -> String {
        long_date(date, self.production.conventions.wording)
    }

    fn unit(self, id: &str) -> String {
        self.production.unit(id).map_or_else(|| id.to_owned(), |unit| unit.name.clone())
    }

    /// `Wednesday, June 3, 2026, Main Unit, day 22 of 28`.
    fn day(self, at: usize) -> String {
        let Some(day) = self.production.days.get(at) else { return String::new() };
        let total = self.context.derived.days.get(at).map_or(0, |plan| plan.total_days);
        let number = day.number.map_or_else(|| format!("a {} day", day.kind.word()), |number| format!("day {number} of {total}"));
        format!("{}, {}, {number}", self.date(day.date), self.unit(&day.unit))
    }

    /// `cast 5 (Haldane)`.
    fn member(self, member: &CastMember) -> String {
        if member.character.is_empty() { format!("cast {}", member.id) } else { format!("cast {} ({})", member.id, member.character) }
    }

    /// A step that rests on a convention: its place where the production states it, else that it is a default.
    fn convention(self, text: impl Into<String>, key: &'static str) -> Step {
        match self.production.conventions.origins.get(key) {
            Some(origin) => Step::at(text, *origin, None),
            None => Step::new(text).default(format!("default of conventions: {key}")),
        }
    }

    /// The crew call, as the day states it.
    fn crew_call(self, day: &ShootDay) -> Step {
        match day.call {
            Some(at) => Step::at(format!("the crew call is {}", self.clock(at)), day.origin, "call").value(at),
            None => Step::at("the day states no crew call", day.origin, None),
        }
    }
}

/// An amount with its currency: `USD 1,234.50`.
fn amount(amount: Decimal, currency: Currency) -> String {
    super::money::with_code(Money { amount, currency }).replace('\u{a0}', " ")
}

/// An amount in the form of `callboard model`.
fn plain(amount: Decimal, currency: Currency) -> String {
    Money { amount, currency }.plain()
}

/// `1 minute`, `45 minutes`, `2 h`, `2 h 20 min`.
fn minutes(minutes: i32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 1) => "1 minute".to_owned(),
        (0, rest) => format!("{rest} minutes"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest} min"),
    }
}

/// A figure that a call is.
fn call_figure(words: Words<'_>, name: &str, call: Call, steps: Vec<Step>) -> Figure {
    Figure { name: name.to_owned(), text: words.call(call), value: call.to_string(), steps }
}

fn figure(name: impl Into<String>, text: impl Into<String>, value: impl ToString, steps: Vec<Step>) -> Figure {
    Figure { name: name.into(), text: text.into(), value: value.to_string(), steps }
}

fn explanation(thing: &'static str, title: String, figures: Vec<Figure>) -> Explanation {
    Explanation { thing, title, figures }
}
