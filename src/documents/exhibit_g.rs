//! Exhibit G: the performers' production time report of the SAG-AFTRA agreements (domain.md 2.10; SAG-AFTRA 2023 MOA for
//! `NP`, the mark of a dispute, and that performers do not alter the form). One for each unit and shoot day with cast.
//!
//! Before the day it names who is called, with the calls they were given; every time is written in beside them. Once the
//! day has its report it is complete, and nothing planned is on it.

#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use super::performer_times::{self, PerformerRow};
use super::unit_day::{self, UnitDay};
use super::{Context, Kind, Subject, format};
use crate::model::{Part, ProductionType, Wording};
use crate::values::Call;
use crate::words::{message, say, word};

/// Exhibit G.
pub static KIND: Kind = Kind {
    word: "exhibit-g",
    name: "Exhibit G",
    about: "The performers' production time report of the SAG-AFTRA agreements. One for each unit and shoot day with cast, where the wording is us or a SAG rule pack holds.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    due,
    page,
};

/// What the form shows. What is null is blank on the paper, to be written in.
#[derive(Debug, Clone, Serialize)]
pub struct ExhibitG {
    /// The date with its weekday.
    pub date: String,
    /// `Day 11 of 28`.
    pub day: Option<String>,
    /// Whether the day has its report.
    pub complete: bool,
    /// Picture, production number, type, unit, contact, telephone, location.
    pub facts: Vec<Fact>,
    /// Whether the date is a designated day off.
    pub day_off: bool,
    /// `Designated day off?`
    pub day_off_label: String,
    /// The performers by number.
    pub rows: Vec<PerformerRow>,
    /// What the letters mean, and what a performer may and may not do with the form.
    pub remarks: Vec<String>,
    /// Who prepares it.
    pub prepared: Option<String>,
}

/// A labelled text in the head of the form.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// Stable id: `contact`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// As printed; null where it is written in.
    pub text: Option<String>,
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let conventions = &context.production.conventions;
    let sag = conventions.rule_packs.iter().flatten().any(|id| id.to_lowercase().contains("sag"));
    if conventions.wording != Wording::Us && !sag {
        return Vec::new();
    }
    unit_day::subjects(context, |at| context.derived.days.get(at).is_some_and(|plan| !plan.performers.is_empty()))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(day) = UnitDay::find(context, subject) else { return Value::Null };
    day.page(&KIND, subject, &[], None, body(day))
}

/// The first report or set call of any performer: once the day has its report, as it was.
fn first_call(day: UnitDay<'_>) -> Option<String> {
    let planned = || {
        let called = day.plan.performers.iter().filter_map(|one| one.report.or(one.on_set));
        called.filter_map(|call| if let Call::At(at) = call { Some(at) } else { None }).min()
    };
    let first = match day.report() {
        Some(report) => report.cast.iter().filter_map(|row| row.report.or(row.on_set)).min(),
        None => planned(),
    };
    first.map(|at| day.clock(at))
}

fn body(day: UnitDay<'_>) -> ExhibitG {
    let production = day.production;
    let signatures = unit_day::signatures(day);
    let second = ["key-2nd-ad", "2nd-2nd-ad", "1st-ad"].iter().find_map(|id| signatures.iter().find(|one| one.id == *id));
    let contact = second.map(|one| format!("{}, {}", one.name, one.role));
    let phone = second.and_then(|one| one.phone.clone()).or_else(|| production.identity.company.phone.clone());
    let place = day.plan.locations.iter().filter_map(|id| production.location(id)).map(|location| location.name.as_str());
    let place: Vec<&str> = place.collect();
    let kind = match production.conventions.production_type {
        ProductionType::Feature => word!("exhibit-g-type-feature"),
        ProductionType::Series => word!("exhibit-g-type-series"),
        ProductionType::Limited => word!("exhibit-g-type-limited"),
        ProductionType::Short => word!("exhibit-g-type-short"),
        ProductionType::Commercial => word!("exhibit-g-type-commercial"),
    };
    let fact = |id, label: &str, text: Option<String>| Fact { id, label: label.to_owned(), text };
    let calendar = &production.calendar;
    ExhibitG {
        date: format::long_date(day.day.date, day.conventions.wording),
        day: day.number(),
        complete: day.report().is_some(),
        facts: vec![
            fact("picture", word!("exhibit-g-picture"), Some(production.identity.title.clone())),
            fact("production_number", word!("exhibit-g-production-number"), production.identity.code.clone()),
            fact("type", word!("exhibit-g-type"), Some(kind.to_owned())),
            fact("unit", word!("exhibit-g-unit"), Some(day.unit_name())),
            fact("company", word!("exhibit-g-company"), production.identity.company.name.clone()),
            fact("contact", word!("exhibit-g-contact"), contact),
            fact("phone", word!("exhibit-g-phone"), phone),
            fact(
                "call",
                word!("exhibit-g-call"),
                day.report().and_then(|report| report.call).or(day.plan.call).map(|call| day.clock(call)),
            ),
            fact("first_call", word!("exhibit-g-first-call"), first_call(day)),
            fact("location", word!("exhibit-g-location"), Some(place.join("; ")).filter(|text| !text.is_empty())),
        ],
        day_off: calendar.origin.is_some() && !calendar.is_work(day.day.date),
        day_off_label: say!("exhibit-g-day-off"),
        rows: performer_times::rows(day),
        remarks: ["exhibit-g-letters", "exhibit-g-signing", "exhibit-g-given-calls"]
            .into_iter()
            .take(if day.report().is_some() { 2 } else { 3 })
            .map(|id| message(id, &[]))
            .collect(),
        prepared: day.report().and_then(|report| report.prepared_by.clone()).or_else(|| second.map(|one| one.name.clone())),
    }
}
