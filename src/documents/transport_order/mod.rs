//! The transport order: the runs of a day, one by one, for those who drive them (domain.md 2.2). One for each unit and day
//! on which anybody is driven.
//!
//! Its pick-ups are those of the call sheet: both print what the runs come to, and what the day states for a person wins on
//! both.

mod runs;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use super::facts::{self, Count, NoteBlock, notes_for};
use super::unit_day::{self, UnitDay};
use super::{Context, Figure, Kind, Subject, format};
use crate::model::Part;
use crate::words::word;
use runs::{DriverRow, PassengerRow, RunBlock, VehicleRow};

/// The transport order.
pub static KIND: Kind = Kind {
    word: "transport-order",
    name: "Transport order",
    about: "The day's runs with drivers, vehicles, times, passengers and telephones. One for each unit and day with runs under `transport`.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    unit_day::days(context, |at| context.derived.days.get(at).is_some_and(|plan| !plan.runs.is_empty()))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], false, body(context, subject))
}

/// What a transport order shows.
#[derive(Debug, Clone, Default, Serialize)]
pub struct TransportOrder {
    /// `Monday, May 4, 2026`.
    pub date: String,
    /// `Day 11 of 28`.
    pub day: Option<String>,
    /// The unit.
    pub unit: String,
    /// General crew call.
    pub crew_call: Option<String>,
    /// Estimated wrap.
    pub wrap: Option<String>,
    /// The day's base, where most runs go.
    pub base: Option<Place>,
    /// Who runs transport, with a telephone.
    pub captain: Option<Contact>,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// The runs by the time they start.
    pub runs: Vec<RunBlock>,
    /// Everybody with a pick-up, by time.
    pub passengers: Vec<PassengerRow>,
    /// Those who drive, with their hours.
    pub drivers: Vec<DriverRow>,
    /// The vehicles of the day.
    pub vehicles: Vec<VehicleRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A place with its address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address.
    pub address: Option<String>,
    /// Where to stop or park there.
    pub parking: Option<String>,
}

/// Somebody to ring.
#[derive(Debug, Clone, Serialize)]
pub struct Contact {
    /// The position.
    pub role: String,
    /// The person.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// The address that dials it.
    pub href: Option<String>,
}

fn body(context: Context<'_>, subject: &Subject) -> TransportOrder {
    let Some(day) = UnitDay::find(context, subject) else { return TransportOrder::default() };
    let (production, plan) = (context.production, day.plan);
    let count = |id, label, number: usize| Count {
        id,
        label,
        figure: Figure { text: number.to_string(), value: number.to_string() },
        note: None,
        urgent: false,
    };
    let mut key = vec![
        count("runs", word!("transport-order--runs"), plan.runs.len()),
        count(
            "passengers",
            word!("transport-order--passengers"),
            plan.runs.iter().map(|run| usize::try_from(run.seats).unwrap_or(0)).sum(),
        ),
        count("drivers", word!("transport-order--drivers"), plan.drivers.len()),
    ];
    let first = |id, label, at: crate::values::Clock| Count {
        id,
        label,
        figure: Figure { text: day.clock(at), value: at.to_string() },
        note: None,
        urgent: false,
    };
    key.extend(plan.runs.iter().filter_map(|run| run.start).min().map(|at| first("first", word!("transport-order-first-vehicle"), at)));
    let pickups = plan.runs.iter().filter(|run| production.runs[run.run].kind == crate::model::RunKind::Pickup);
    key.extend(pickups.filter_map(|run| run.leave).min().map(|at| first("pickup", word!("transport-order-first-pick-up"), at)));
    let captain = plan.crew.iter().filter_map(|one| production.crew.get(one.member)).find(|member| {
        let position = member.position.to_lowercase();
        let leads = ["captain", "coordinator", "co-ordinator", "transport manager"].iter().any(|word| position.contains(word));
        member.department.to_lowercase().starts_with("transport") && leads && member.name.is_some()
    });
    TransportOrder {
        date: format::long_date(day.day.date, day.conventions.wording),
        day: day.number(),
        unit: day.unit_name(),
        crew_call: plan.call.map(|call| day.clock(call)),
        wrap: plan.wrap.map(|wrap| day.clock(wrap)),
        base: plan.base.as_deref().map(|base| runs::place(day, base)).map(|place| Place {
            parking: day.day.basecamp.clone().or_else(|| {
                production
                    .location(plan.base.as_deref().unwrap_or_default())
                    .and_then(|base| base.basecamp.clone().or(base.parking.clone()))
            }),
            ..place
        }),
        captain: captain.map(|member| Contact {
            role: member.position.clone(),
            name: member.name.clone().unwrap_or_default(),
            phone: member.phone.clone(),
            href: member.phone.as_deref().and_then(facts::dial),
        }),
        key,
        runs: runs::blocks(day),
        passengers: runs::passengers(day),
        drivers: runs::drivers(day),
        vehicles: runs::vehicles(day),
        notes: notes_for(production, KIND.word, Some(&day.day.date.to_string())),
    }
}
