//! Transport runs that cannot be driven as they stand: CB620 to CB624 (domain.md 2.2; 3, rules 1 and 26).

mod clash;
mod drivers;
#[cfg(test)]
mod tests;

use crate::derive::{DayPlan, Derived, LegWhy, RiderPlan, RunPlan, StopPlan, StopWhy};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, Rider, Run, RunKind, ShootDay};
use crate::rules::words;
use crate::values::Clock;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.runs.is_empty() {
        return;
    }
    for (day, plan) in production.days.iter().zip(&derived.days) {
        for run in &plan.runs {
            let one = Driven { production, day, plan, run, own: &production.runs[run.run] };
            findings.extend(one.late());
            one.two_times(findings);
            findings.extend(one.no_minutes());
            findings.extend(one.seats());
        }
    }
    clash::check(production, derived, findings);
    drivers::check(production, derived, findings);
}

/// A run of one day.
struct Driven<'a> {
    production: &'a Production,
    day: &'a ShootDay,
    plan: &'a DayPlan,
    run: &'a RunPlan,
    own: &'a Run,
}

/// Somebody who rides, in a sentence.
fn rider(production: &Production, rider: &Rider) -> String {
    match rider {
        Rider::Cast(id) => words::cast(production, id),
        Rider::Crew(id) => {
            production.crew.iter().find(|member| member.id == *id).map_or_else(|| id.clone(), |member| words::crew(member).to_owned())
        }
        Rider::Other(text) => text.clone(),
    }
}

/// `run 1 (Cast van)`.
fn name(production: &Production, run: &RunPlan) -> String {
    let own = &production.runs[run.run];
    let vehicle = run.vehicle.and_then(|at| production.vehicles.get(at));
    vehicle.map_or_else(|| format!("run {}", own.id), |vehicle| format!("run {} ({})", own.id, vehicle.name))
}

/// What `allow` calls a run: `run 1 2026-06-01`.
fn subject(run: &Run, day: &ShootDay) -> String {
    format!("run {} {}", run.id, day.date)
}

impl Driven<'_> {
    fn name(&self) -> String {
        name(self.production, self.run)
    }

    fn subject(&self) -> String {
        subject(self.own, self.day)
    }

    /// CB620: it arrives after the call of somebody who rides.
    fn late(&self) -> Option<Finding> {
        if self.own.kind == RunKind::Return {
            return None;
        }
        let arrive = self.run.arrive?;
        let late = self.run.riders().filter_map(|(stop, own)| Some((stop, own, own.call?))).filter(|(.., call)| *call < arrive);
        let late: Vec<(&StopPlan, &RiderPlan, Clock)> = late.collect();
        let (_, first, call) = *late.iter().min_by_key(|(.., call)| *call)?;
        let others = late.len() - 1;
        let who = match others {
            0 => rider(self.production, &first.rider),
            1 => format!("{} and 1 other", rider(self.production, &first.rider)),
            more => format!("{} and {more} others", rider(self.production, &first.rider)),
        };
        let verb = if others == 0 { "is" } else { "are" };
        let by = words::length(i64::from(arrive.minutes() - call.minutes()));
        let message = format!("{} of {} arrives at {arrive}, and {who} {verb} called at {call}: {by} too late", self.name(), self.day.date);
        let stop = self.run.stops.iter().find(|stop| matches!(stop.why, Some(StopWhy::Stated | StopWhy::Person(_) | StopWhy::Leaves)));
        let sooner = |at: Clock| at.plus(call.minutes() - arrive.minutes());
        let help = match stop.and_then(|stop| Some((stop, stop.at?))) {
            Some((stop, at)) => {
                let who: Vec<String> = stop.riders.iter().map(|own| rider(self.production, &own.rider)).collect();
                let who = if who.is_empty() { "the first stop".to_owned() } else { words::list(&who) };
                format!(
                    "pick up {who} at {} instead of {at}, leave the times out so that they are worked back from the calls, or send another vehicle",
                    sooner(at)
                )
            }
            None => format!("arrive at {call}, or call them at {arrive} or later"),
        };
        let finding = Finding::new(&codes::PICKUP_LATE, message).at(self.own.origin).field(self.late_field(stop));
        Some(finding.help(help).subject(self.subject()))
    }

    fn late_field(&self, stop: Option<&StopPlan>) -> &'static str {
        match stop.and_then(|stop| stop.why) {
            Some(StopWhy::Leaves) => "leave",
            Some(_) => "stops",
            None if self.own.arrive.is_some() => "arrive",
            None => "run",
        }
    }

    /// CB620: a pick-up is stated for the person and another for the stop.
    fn two_times(&self, findings: &mut Findings) {
        for stop in &self.run.stops {
            let stated = self.own.stops.get(stop.stop).and_then(|stop| stop.time);
            let (Some(stated), Some(StopWhy::Person(at)), Some(own)) = (stated, stop.why, stop.at) else { continue };
            if stated.plus(1440 * (own.day_offset() - stated.day_offset())) == own {
                continue;
            }
            let Some(who) = stop.riders.get(at) else { continue };
            let who = rider(self.production, &who.rider);
            let message =
                format!("{} of {} picks up {who} at {stated}, and the day's call for them says {own}", self.name(), self.day.date);
            let origin = self.own.stops.get(stop.stop).map_or(self.own.origin, |stop| stop.origin);
            let finding = Finding::new(&codes::PICKUP_LATE, message).at(origin).field("time");
            let help = format!("take one of the two out: the call sheet and the transport order both print {own}");
            findings.push(finding.related(self.day.origin, Some("calls"), "the day's calls").help(help).subject(self.subject()));
        }
    }

    /// CB620: nothing says how long the drive is, so nobody can be told when to be ready.
    fn no_minutes(&self) -> Option<Finding> {
        let called = |stop: &StopPlan| stop.riders.iter().any(|rider: &RiderPlan| rider.call.is_some());
        let open = |stop: &&StopPlan| stop.at.is_none() && stop.leg == LegWhy::Unknown && called(stop);
        let stop = self.run.stops.iter().rev().find(open).filter(|_| self.own.kind == RunKind::Pickup)?;
        let who: Vec<String> = stop.riders.iter().map(|own| rider(self.production, &own.rider)).collect();
        let to = self.run.to.as_deref().map_or("the set", |to| self.production.location(to).map_or(to, |place| place.name.as_str()));
        let message =
            format!("{} of {} has no time for {}: nothing says how long it drives to {to}", self.name(), self.day.date, words::list(&who));
        let origin = self.own.stops.get(stop.stop).map_or(self.own.origin, |stop| stop.origin);
        let finding = Finding::new(&codes::PICKUP_LATE, message).at(origin);
        Some(finding.help("add `minutes` to the stop, or `pickup_minutes` to the member of the cast").subject(self.subject()))
    }

    /// CB621: more passengers than seats.
    fn seats(&self) -> Option<Finding> {
        let vehicle = self.run.vehicle.and_then(|at| self.production.vehicles.get(at))?;
        let seats = vehicle.seats.filter(|seats| self.run.seats > *seats)?;
        let people = |count: u32, one: &str, many: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {many}") };
        let message = format!(
            "{} of {} takes {}, and has {}",
            self.name(),
            self.day.date,
            people(self.run.seats, "passenger", "passengers"),
            people(seats, "seat", "seats")
        );
        let finding = Finding::new(&codes::RUN_FULL, message).at(self.own.origin).field("vehicle");
        let finding = finding.related(vehicle.origin, Some("seats"), format!("{} here", people(seats, "seat", "seats")));
        let larger = self.production.vehicles.iter().enumerate().find(|(at, other)| {
            let free = !self.plan.runs.iter().any(|run| run.vehicle == Some(*at));
            free && self.plan.vehicles.contains(at) && other.seats.is_some_and(|own| own >= self.run.seats)
        });
        let help = match larger {
            Some((_, larger)) => format!(
                "take {}, which has {} seats and no run that day, or put {} into another run",
                larger.name,
                larger.seats.unwrap_or(0),
                self.run.seats - seats
            ),
            None => format!("put {} into another run, or take a larger vehicle", self.run.seats - seats),
        };
        Some(finding.help(help).subject(self.subject()))
    }
}
