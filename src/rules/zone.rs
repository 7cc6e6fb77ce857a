//! Zones and long days: CB222 (domain.md 3, rule 18).
//!
//! After a long day somebody offers a room or a ride home, and the sheet names who. In a secondary zone rest is measured
//! to the zone's edge, so the drive from there counts as work. The notice that a call in a secondary zone needs is not
//! checked: when a call was given is not a fact of the production yet.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::moment::{clock_of, minutes_between, real};
use super::packs::{Packs, Term, When, Who};
use super::{packs, words};
use crate::derive::{Derived, Person, PersonDay};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::{Location, Production, ShootDay, Zone};
use crate::values::Clock;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    housing(production, derived, &packs, findings);
    edges(production, derived, &packs, findings);
}

fn who<'a>(production: &'a Production, day: &PersonDay) -> Option<Who<'a>> {
    match &day.person {
        Person::Cast(id) => production.cast_member(id).map(|member| Who::cast(member, day.date)),
        Person::Crew(_) => day.member.and_then(|at| production.crew.get(at)).map(Who::crew),
    }
}

fn name(production: &Production, day: &PersonDay) -> String {
    match &day.person {
        Person::Cast(id) => words::cast(production, id),
        Person::Crew(name) => day.member.and_then(|at| production.crew.get(at)).map_or(name.as_str(), words::crew).to_owned(),
    }
}

/// The day and occasion that a person's day is of.
fn occasion<'a>(production: &'a Production, derived: &Derived, day: &PersonDay) -> Option<(&'a ShootDay, When)> {
    let at = *day.days.first()?;
    let (own, plan) = (production.days.get(at)?, derived.days.get(at)?);
    Some((own, When::of(production, own, plan)))
}

/// Days so long that a room or a ride is to be offered, where the production names nobody who arranges it.
fn housing(production: &Production, derived: &Derived, packs: &Packs, findings: &mut Findings) {
    if production.identity.safety.housing_contact.is_some() {
        return;
    }
    let first = derived.work.iter().map(|day| day.date).min();
    let shortest = first.and_then(|date| packs.terms("courtesy-housing", date).filter_map(|term| term.minutes("over")).min());
    let Some(shortest) = shortest else { return };
    let mut longest: BTreeMap<usize, (i32, &PersonDay, Term, u32)> = BTreeMap::new();
    for day in &derived.work {
        let (Some(elapsed), Some(at)) = (day.elapsed(), day.days.first()) else { continue };
        if i64::from(elapsed) <= i64::from(shortest) {
            continue;
        }
        let (Some(who), Some((_, when))) = (who(production, day), occasion(production, derived, day)) else { continue };
        let Some(term) = packs.clause("courtesy-housing", &who, &when) else { continue };
        let Some(over) = term.minutes("over").filter(|over| i64::from(elapsed) > i64::from(*over)) else { continue };
        if longest.get(at).is_none_or(|(known, ..)| elapsed > *known) {
            longest.insert(*at, (elapsed, day, term, over));
        }
    }
    for (at, (elapsed, person, term, over)) in longest {
        let day = &production.days[at];
        let end = person.end.map_or(person.report.at, |end| end.at);
        let message = format!(
            "{} is {} long for {} ({}–{end}), over {}: a room or a ride home is to be offered, and nobody is named who arranges it ({})",
            words::day(production, day),
            words::length(i64::from(elapsed)),
            name(production, person),
            person.report.at,
            words::length(i64::from(over)),
            term.cite(),
        );
        let finding = Finding::new(&codes::ZONE, message).at(day.origin).field("call");
        let wrap = person.report.at.plus(i32::try_from(over).unwrap_or(i32::MAX));
        let help = format!(
            "name who arranges it under `safety` as `housing_contact` with a telephone, or let {} go by {wrap}",
            name(production, person)
        );
        findings.push(finding.help(help).subject(format!("{} housing", words::day_subject(production, day))));
    }
}

/// Rest in a secondary zone, measured to the zone's edge.
fn edges(production: &Production, derived: &Derived, packs: &Packs, findings: &mut Findings) {
    /// People who leave and come back at the same times.
    type Times = (usize, usize, Clock, Clock, u32);
    let mut short: BTreeMap<Times, Vec<(&PersonDay, &PersonDay, Term)>> = BTreeMap::new();
    let mut unknown: BTreeMap<&str, (Date, Term)> = BTreeMap::new();
    for pair in derived.work.windows(2).filter(|pair| pair[0].person == pair[1].person) {
        let (before, after) = (&pair[0], &pair[1]);
        // Most places are not in the secondary zone, and no clause is asked for them.
        let drives = [before, after].map(|day| drive(production, derived, day));
        if drives.iter().all(Option::is_none) {
            continue;
        }
        let (Some(who), Some(end)) = (who(production, before), before.end) else { continue };
        let (Some((_, when)), Some((_, next))) = (occasion(production, derived, before), occasion(production, derived, after)) else {
            continue;
        };
        let Some(zone_term) = [when, next].iter().find_map(|when| packs.clause("secondary-zone", &who, when)) else { continue };
        if zone_term.word("rest_to") != Some("zone-edge") {
            continue;
        }
        for (place, _) in drives.iter().flatten().filter(|(_, minutes)| minutes.is_none()) {
            unknown.entry(place.id.as_str()).or_insert((after.date, zone_term));
        }
        let minutes = |drive: &Option<(&Location, Option<u32>)>| drive.and_then(|(_, minutes)| minutes).unwrap_or(0);
        let drive = minutes(&drives[0]).saturating_add(minutes(&drives[1]));
        let Some(least) = packs.clause("daily-rest", &who, &when).and_then(|term| term.minutes("rest")) else { continue };
        let zones = (before.zone(production, &derived.days), after.zone(production, &derived.days));
        let (Some(left), Some(called)) = (real(before.date, end.at, zones.0), real(after.date, after.first.at, zones.1)) else { continue };
        let rest = minutes_between(left, called);
        // A rest that is short by itself is told of as such.
        if drive == 0 || rest < i64::from(least) || rest - i64::from(drive) >= i64::from(least) {
            continue;
        }
        let days = before.days.first().zip(after.days.first());
        if let Some((one, other)) = days {
            short.entry((*one, *other, end.at, after.first.at, least)).or_default().push((before, after, zone_term));
        }
    }
    for ((one, other, end, first, least), people) in short {
        findings.extend(short_to_edge(production, derived, (one, other), (end, first), least, &people));
    }
    for (id, (date, term)) in unknown {
        let Some(place) = production.location(id) else { continue };
        let message = format!(
            "{} lies in the secondary zone and has no drive to its edge, so rest before {date} is measured to the set ({})",
            place.name,
            term.cite()
        );
        let finding = Finding::new(&codes::ZONE, message).at(place.origin).field("zone").severity(Severity::Note);
        findings.push(finding.help("state the drive from the zone's edge as `edge_minutes`").subject(format!("location {id} zone")));
    }
}

/// The place of a person's day where it lies in the secondary zone, and the drive from there to the edge.
fn drive<'a>(production: &'a Production, derived: &Derived, day: &PersonDay) -> Option<(&'a Location, Option<u32>)> {
    let base = derived.days.get(*day.days.first()?)?.base.as_deref()?;
    let place = production.location(base).filter(|place| place.zone == Some(Zone::Secondary))?;
    Some((place, place.edge_minutes))
}

fn short_to_edge(
    production: &Production,
    derived: &Derived,
    (one, other): (usize, usize),
    (end, first): (Clock, Clock),
    least: u32,
    people: &[(&PersonDay, &PersonDay, Term)],
) -> Option<Finding> {
    let (before, after, term) = people.first()?;
    let drives = [*before, *after].map(|day| drive(production, derived, day).and_then(|(_, minutes)| minutes).unwrap_or(0));
    let zones = (before.zone(production, &derived.days), after.zone(production, &derived.days));
    let (left, called) = (real(before.date, end.plus(i32::try_from(drives[0]).ok()?), zones.0)?, real(after.date, first, zones.1)?);
    let rest = minutes_between(left, called) - i64::from(drives[1]);
    let by = i64::from(least) - rest;
    let whole = Some(first) == derived.days[other].call && people.iter().any(|(_, day, _)| matches!(day.person, Person::Crew(_)));
    let who = match people {
        _ if whole => words::unit(production, &production.days[other].unit).to_owned(),
        [(_, day, _)] => name(production, day),
        [(_, day, _), rest @ ..] => format!("{} with {} more", name(production, day), rest.len()),
        [] => return None,
    };
    let message = format!(
        "{who} wraps at {end} on {} and is called at {first} on {}: to the edge of the zone {} of rest, {} short of {} ({})",
        before.date,
        after.date,
        words::length(rest.max(0)),
        words::length(by),
        words::length(i64::from(least)),
        term.cite(),
    );
    let finding = Finding::new(&codes::ZONE, message).at(after.first.origin).field(after.first.field);
    let finding = finding.related(production.days[one].origin, Some("wrap"), format!("wraps here at {end}"));
    let drive = drives.iter().filter(|minutes| **minutes > 0).map(|minutes| words::length(i64::from(*minutes))).collect::<Vec<_>>();
    let earliest = clock_of(called.checked_add(jiff::SignedDuration::from_mins(by)).ok()?, after.date, zones.1);
    let help = format!(
        "call {who} at {earliest} or later, or wrap by {}; the drive of {} counts",
        end.plus(-i32::try_from(by).ok()?),
        words::list(&drive)
    );
    let subject = if whole { format!("unit {} {}", production.days[other].unit, after.date) } else { format!("{who} {}", after.date) };
    Some(finding.help(help).subject(subject))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, call, d};
    use crate::rules::testing::{found, messages};

    /// Two days at a ranch in the secondary zone, twenty minutes from its edge.
    fn ranch(wrap: &str, next: &str) -> Builder {
        let builder = Builder::new().location("ranch", None).crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["main"]);
        let builder = builder.with(|production| {
            (production.locations[0].zone, production.locations[0].edge_minutes) = (Some(Zone::Secondary), Some(20));
            production.identity.safety.housing_contact = Some("Hedda Marlowe".to_owned());
        });
        let at_ranch = |day: &mut ShootDay| day.location = Some("ranch".to_owned());
        let builder = builder.day(d(2026, 5, 4), "08:00").day_with(at_ranch).day_with(|day| day.wrap = Some(at(wrap)));
        builder.day(d(2026, 5, 5), next).day_with(at_ranch).day_with(|day| day.wrap = Some(at("18:00")))
    }

    #[test]
    fn rest_in_the_secondary_zone_is_measured_to_its_edge() {
        assert!(messages(&ranch("19:20", "06:00"), &codes::ZONE).is_empty());
        let short = found(&ranch("19:21", "06:00"), &codes::ZONE);
        assert_eq!(short.len(), 1);
        assert_eq!(
            short[0].message,
            "main wraps at 19:21 on 2026-05-04 and is called at 06:00 on 2026-05-05: to the edge of the zone 9 h 59 min of rest, 1 minute short of 10 h (IATSE: Jeffords 2024 p. 18–20)"
        );
        assert_eq!(
            short[0].help.as_deref(),
            Some("call main at 06:01 or later, or wrap by 19:20; the drive of 20 minutes and 20 minutes counts")
        );
        let unknown = ranch("19:21", "06:00").with(|production| production.locations[0].edge_minutes = None);
        assert_eq!(found(&unknown, &codes::ZONE)[0].severity, Severity::Note);
        let inside = ranch("19:21", "06:00").with(|production| production.locations[0].zone = Some(Zone::Zone));
        assert!(messages(&inside, &codes::ZONE).is_empty());
    }

    #[test]
    fn a_pre_call_is_measured_for_those_it_calls() {
        let builder = ranch("19:20", "06:00").day_with(|day| day.precalls.push(("Grip".to_owned(), call("call-0:06"))));
        let short = messages(&builder, &codes::ZONE);
        assert_eq!(short.len(), 1);
        assert!(short[0].starts_with("Bo wraps at 19:20 on 2026-05-04 and is called at 05:54"), "{short:?}");
    }

    #[test]
    fn a_long_day_names_who_arranges_a_room() {
        let with = |wrap: &str, zone, contact: bool| {
            let builder = ranch(wrap, "14:00").with(|production| {
                production.locations[0].zone = Some(zone);
                if !contact {
                    production.identity.safety.housing_contact = None;
                }
            });
            messages(&builder, &codes::ZONE)
        };
        assert!(with("22:00", Zone::Zone, false).is_empty());
        assert_eq!(
            with("22:01", Zone::Zone, false),
            [
                "main on 2026-05-04 is 14 h 1 min long for Ana (08:00–22:01), over 14 h: a room or a ride home is to be offered, and nobody is named who arranges it (IATSE: Jeffords 2024 p. 18–20)"
            ]
        );
        assert!(with("22:01", Zone::Zone, true).is_empty());
        assert!(with("20:00", Zone::Secondary, false).is_empty());
        assert_eq!(with("20:01", Zone::Secondary, false).len(), 1);
    }
}
