//! Drivers: days longer than the production allows (CB623), and rest of those who are on no crew list (CB624). The rest of
//! a driver who is one of the crew is CB207, whose first call a run moves.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::name;
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::Production;
use crate::rules::moment::{minutes_between, real, zone};
use crate::rules::packs::{Packs, When, Who, in_force};
use crate::rules::words;
use crate::values::Clock;

/// Least rest of a driver whom no agreement in force binds: the Teamsters' (domain.md 3, rule 1), as the house's own measure.
const REST: i64 = 8 * 60;

/// A driver's day over all units.
struct Day {
    /// The day of the unit whose first run starts it.
    at: usize,
    from: Clock,
    to: Clock,
    member: Option<usize>,
    /// Index into `DayPlan::runs` of the first and of the last run, each with the day it belongs to.
    first: (usize, usize),
    last: (usize, usize),
}

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut all: BTreeMap<String, (String, BTreeMap<Date, Day>)> = BTreeMap::new();
    for (at, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        for own in &plan.drivers {
            let (Some(from), Some(to), Some(first), Some(last)) = (own.from, own.to, own.runs.first(), own.runs.last()) else { continue };
            let new = Day { at, from, to, member: own.driver.member, first: (at, *first), last: (at, *last) };
            let (_, days) = all.entry(own.driver.name.to_lowercase()).or_insert_with(|| (own.driver.name.clone(), BTreeMap::new()));
            match days.get_mut(&day.date) {
                None => {
                    days.insert(day.date, new);
                }
                Some(whole) => {
                    if new.from < whole.from {
                        (whole.from, whole.at, whole.first) = (new.from, new.at, new.first);
                    }
                    if new.to > whole.to {
                        (whole.to, whole.last) = (new.to, new.last);
                    }
                }
            }
        }
    }
    let packs = in_force(production);
    for (who, days) in all.values() {
        for (date, day) in days {
            findings.extend(long(production, derived, who, *date, day));
        }
        for ((before, one), (after, other)) in days.iter().zip(days.iter().skip(1)) {
            if one.member.is_none() {
                findings.extend(rest(production, derived, &packs, who, (*before, one), (*after, other)));
            }
        }
    }
}

fn run(production: &Production, derived: &Derived, (day, at): (usize, usize)) -> Option<(crate::findings::Origin, String)> {
    let run = derived.days.get(day)?.runs.get(at)?;
    Some((production.runs[run.run].origin, name(production, run)))
}

/// CB623: the day is longer than a driver may work.
fn long(production: &Production, derived: &Derived, who: &str, date: Date, day: &Day) -> Option<Finding> {
    let most = i64::from(production.conventions.driver_minutes);
    let zone = zone(production, &production.days[day.at], &derived.days[day.at]);
    let length = minutes_between(real(date, day.from, zone)?, real(date, day.to, zone)?);
    let over = Some(length - most).filter(|over| *over > 0)?;
    let ((origin, first), (_, last)) = (run(production, derived, day.first)?, run(production, derived, day.last)?);
    let message = format!(
        "{who} is on duty from {} to {} on {date}, {}: {} over the {} that a driver may work",
        day.from,
        day.to,
        words::length(length),
        words::length(over),
        words::length(most)
    );
    let other = if day.first == day.last { format!("{first} or the hours around it") } else { format!("{first} or {last}") };
    let help = format!("let somebody else drive {other}, or state another measure as `conventions: {{driver_hours: {}}}`", hours(length));
    Some(Finding::new(&codes::DRIVER_HOURS, message).at(origin).field("driver").help(help).subject(format!("driver {who} {date}")))
}

/// `14:30`, as it is written under the conventions.
fn hours(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// CB624: a driver who is on no crew list has too little rest.
fn rest(
    production: &Production,
    derived: &Derived,
    packs: &Packs,
    who: &str,
    (before, one): (Date, &Day),
    (after, other): (Date, &Day),
) -> Option<Finding> {
    let (day, plan) = (&production.days[other.at], &derived.days[other.at]);
    let bound = Who { department: "Transportation", position: "Driver", ..Who::UNIT };
    let term = packs.clause("daily-rest", &bound, &When::of(production, day, plan));
    let least = term.as_ref().and_then(|term| term.minutes("rest")).map_or(REST, i64::from);
    let from = real(before, one.to, zone(production, &production.days[one.at], &derived.days[one.at]))?;
    let minutes = minutes_between(from, real(after, other.from, zone(production, day, plan))?);
    let short = Some(least - minutes).filter(|short| *short > 0)?;
    let ((origin, first), (last, _)) = (run(production, derived, other.first)?, run(production, derived, one.last)?);
    let source = term.map_or_else(|| "the house's own measure".to_owned(), |term| term.cite());
    let message = format!(
        "{who} is off duty at {} on {before} and drives again at {} on {after}: {} of rest, {} short of {} ({source})",
        one.to,
        other.from,
        if minutes >= 0 { words::length(minutes) } else { "none".to_owned() },
        words::length(short),
        words::length(least)
    );
    let later = other.from.plus(i32::try_from(short).unwrap_or(0));
    let finding = Finding::new(&codes::DRIVER_REST, message).at(origin).field("driver");
    let finding = finding.related(last, None, format!("off duty here at {}", one.to));
    let help = format!("let {first} start at {later} or later, or let somebody else drive it");
    Some(finding.help(help).subject(format!("driver {who} {after}")))
}
