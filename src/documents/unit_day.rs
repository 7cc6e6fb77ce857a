//! What the papers of one unit's shoot day share: the call sheet, the production report, Exhibit G.

use jiff::civil::DateTime;
use serde::Serialize;
use serde_json::Value;

use super::labels::Word;
use super::{Context, Kind, Page, Revision, Subject, format, labels, page};
use crate::derive::DayPlan;
use crate::model::{Conventions, CrewMember, DayKind, DayReport, Driver, Production, ShootDay, Wording};
use crate::values::{Call, Clock, Stage, slug};
use crate::words::say;

/// A unit's day, and what its papers look at.
#[derive(Clone, Copy)]
pub(super) struct UnitDay<'a> {
    pub context: Context<'a>,
    pub production: &'a Production,
    pub conventions: &'a Conventions,
    /// Index into `Production::days`.
    pub index: usize,
    pub day: &'a ShootDay,
    pub plan: &'a DayPlan,
}

impl<'a> UnitDay<'a> {
    /// The day that a subject names.
    pub fn find(context: Context<'a>, subject: &Subject) -> Option<Self> {
        let production = context.production;
        let (date, unit) = subject.key.split_once(' ')?;
        let index = production.days.iter().position(|day| day.unit == unit && day.date.to_string() == date)?;
        let (day, plan) = (production.days.get(index)?, context.derived.days.get(index)?);
        Some(Self { context, production, conventions: &production.conventions, index, day, plan })
    }

    pub fn uk(&self) -> bool {
        self.conventions.wording == Wording::Uk
    }

    /// One word or the other by the production's wording.
    pub fn word(&self, us: &str, uk: &str) -> String {
        if self.uk() { uk } else { us }.to_owned()
    }

    pub fn clock(&self, time: Clock) -> String {
        format::clock(time, self.conventions)
    }

    pub fn call(&self, call: Call) -> String {
        format::call(call, self.conventions)
    }

    /// The unit's name.
    pub fn unit_name(&self) -> String {
        unit_name(self.production, &self.day.unit)
    }

    /// `Day 11 of 28`.
    pub fn number(&self) -> Option<String> {
        day_of(self.day, self.plan)
    }

    /// The day's report.
    pub fn report(&self) -> Option<&'a DayReport> {
        self.production.report(&self.day.unit, self.day.date)
    }

    /// The number on the sheet of one of the day's locations.
    pub fn location_number(&self, id: &str) -> Option<String> {
        self.plan.locations.iter().position(|own| own == id).map(|at| (at + 1).to_string())
    }

    /// Who drives a vehicle that day: the drivers of its runs by their time, else its own.
    pub fn vehicle_drivers(&self, vehicle: usize) -> Vec<Driver> {
        let mut drivers: Vec<Driver> = Vec::new();
        for driver in self.plan.runs.iter().filter(|run| run.vehicle == Some(vehicle)).filter_map(|run| run.driver.clone()) {
            if !drivers.iter().any(|own| own.name == driver.name) {
                drivers.push(driver);
            }
        }
        if drivers.is_empty() {
            drivers.extend(self.production.vehicles.get(vehicle).and_then(|vehicle| self.production.vehicle_driver(vehicle)));
        }
        drivers
    }

    /// When a vehicle is called that day: its own call, or the start of its first run where that is earlier.
    pub fn vehicle_call(&self, vehicle: usize) -> Option<Call> {
        let own = self.production.vehicles.get(vehicle)?.call.map(|call| self.resolved(call));
        let runs = self.plan.runs.iter().filter(|run| run.vehicle == Some(vehicle));
        let first = runs.filter_map(|run| run.start).min();
        match (own, first) {
            (Some(Call::At(own)), Some(first)) => Some(Call::At(own.min(first))),
            (None | Some(Call::Offset { .. }), Some(first)) => Some(Call::At(first)),
            (own, _) => own,
        }
    }

    /// A call relative to a stage of the day as a clock time, where the stage has one.
    pub fn resolved(&self, call: Call) -> Call {
        let Call::Offset { stage, minutes } = call else { return call };
        let at = match stage {
            Stage::Call => self.plan.call.map(Call::At),
            Stage::Shooting => self.plan.shooting_call,
            Stage::Lunch => self.plan.lunch,
            Stage::Wrap => self.plan.wrap.map(Call::At),
            Stage::Makeup | Stage::Blocking | Stage::OnSet => None,
        };
        match at {
            Some(Call::At(clock)) => Call::At(clock.plus(minutes)),
            _ => call,
        }
    }

    /// The page of a paper that is set on the call sheet's paper, sealed. Only the call sheet has the day's revision.
    pub fn page<Body: Serialize>(&self, kind: &Kind, subject: &Subject, words: &[Word], revision: Option<Revision>, body: Body) -> Value {
        let name = labels::paper_name(kind);
        let mut header = format::header(self.production, &name, self.conventions.call_sheet_paper.word());
        if self.day.episode.is_some() {
            header.episode.clone_from(&self.day.episode);
        }
        let title =
            format::joined([Some(self.production.identity.title.as_str()), Some(name.as_str()), Some(subject.name.as_str())], " – ");
        let page = Page {
            schema: kind.schema,
            kind: kind.word,
            subject: subject.slug.clone(),
            audience: self.context.audience.id.clone(),
            title: title.unwrap_or_default(),
            header,
            revision,
            as_of: None,
            digest: String::new(),
            labels: labels::of(self.conventions.wording, &[kind.word], words),
            changed: Vec::new(),
            body,
        };
        // A page is made of texts, lists and maps with text keys, which always serialise.
        page::sealed(page).unwrap_or(Value::Null)
    }
}

/// `Tue, May 12, 7:00p`: a moment on a sheet.
pub(super) fn moment(day: UnitDay<'_>, at: DateTime) -> String {
    let time = Clock::new(i32::from(at.hour()), i32::from(at.minute()));
    format!("{}, {}", format::short_date(at.date(), day.conventions.wording), day.clock(time))
}

/// One subject for each unit and shoot day that is wanted.
pub(super) fn subjects(context: Context<'_>, wanted: impl Fn(usize) -> bool) -> Vec<Subject> {
    days(context, |at| context.production.days.get(at).is_some_and(|day| day.kind == DayKind::Shoot) && wanted(at))
}

/// One subject for each unit and day of any kind that is wanted.
pub(super) fn days(context: Context<'_>, wanted: impl Fn(usize) -> bool) -> Vec<Subject> {
    let production = context.production;
    let days = production.days.iter().enumerate().filter(|(at, _)| wanted(*at));
    days.map(|(at, day)| {
        let name = format::joined(
            [
                context.derived.days.get(at).and_then(|plan| day_of(day, plan)).as_deref(),
                Some(&format::long_date(day.date, production.conventions.wording)),
                Some(&unit_name(production, &day.unit)),
            ],
            ", ",
        );
        Subject {
            slug: format!("{}-{}", slug(&day.unit), day.date),
            name: name.unwrap_or_default(),
            key: format!("{} {}", day.date, day.unit),
            date: Some(day.date),
        }
    })
    .collect()
}

/// `Day 11 of 28`.
pub(super) fn day_of(day: &ShootDay, plan: &DayPlan) -> Option<String> {
    day.number
        .map(|number| if plan.total_days == 0 { say!("day-of", number) } else { say!("day-of-total", number, total = plan.total_days) })
}

pub(super) fn unit_name(production: &Production, id: &str) -> String {
    production.unit(id).map_or_else(|| id.to_owned(), |unit| unit.name.clone())
}

/// `part 1` where the part is a bare number or letter, else as it is written.
pub(super) fn part_name(part: &str) -> String {
    if part.chars().count() <= 2 { say!("part", part) } else { part.to_owned() }
}

/// Somebody who answers for the sheet.
#[derive(Debug, Clone, Serialize)]
pub struct Signature {
    /// Stable id: `upm`.
    pub id: &'static str,
    /// The position.
    pub role: String,
    /// The person.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
}

/// The positions that answer for a sheet: id, and how lists write them.
const SIGNING: [(&str, &[&str]); 4] = [
    ("upm", &["upm", "unit production manager", "production manager"]),
    ("1st-ad", &["1st ad", "1st assistant director", "first assistant director", "first ad"]),
    ("key-2nd-ad", &["key 2nd ad", "key 2nd assistant director", "2nd ad", "2nd assistant director", "second assistant director"]),
    (
        "2nd-2nd-ad",
        &[
            "2nd 2nd ad",
            "2nd 2nd assistant director",
            "second second assistant director",
            "3rd ad",
            "3rd assistant director",
            "third assistant director",
        ],
    ),
];

pub(super) fn signatures(day: UnitDay<'_>) -> Vec<Signature> {
    SIGNING.iter().filter_map(|(id, positions)| signature(day, id, positions)).collect()
}

/// The day's crew first, then the names in the head of the papers; another unit has its own assistant directors.
fn signature(day: UnitDay<'_>, id: &'static str, positions: &[&str]) -> Option<Signature> {
    let of_day = || day.plan.crew.iter().filter_map(|own| day.production.crew.get(own.member)).filter(|member| member.name.is_some());
    let exact = positions.iter().find_map(|position| of_day().find(|member| member.position.eq_ignore_ascii_case(position)));
    // `2nd Unit 1st AD` is that unit's 1st AD.
    let of_unit = || {
        let named = |member: &&CrewMember, position: &str| {
            let lower = member.position.to_lowercase();
            lower.strip_suffix(position).is_some_and(|before| before.trim_end().ends_with("unit"))
        };
        positions.iter().find_map(|position| of_day().find(|member| named(member, position)))
    };
    if let Some((member, name)) = exact.or_else(of_unit).and_then(|member| Some((member, member.name.clone()?))) {
        return Some(Signature { id, role: member.position.clone(), name, phone: member.phone.clone() });
    }
    let first = day.production.units.first().is_none_or(|unit| unit.id == day.day.unit);
    let person = positions.iter().find_map(|position| day.production.identity.person(position)).filter(|_| first || id == "upm")?;
    Some(Signature { id, role: person.role.clone(), name: person.name.clone(), phone: person.phone.clone() })
}
