//! The travel desk: a bed for each night away, arrival before the call, visas, nobody in two places (CB258–CB262).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::moment::{Stretch, wall};
use super::words;
use crate::derive::{DaysAtWork, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::model::{EventKind, Production, Trip, Who};

/// Names that a sentence holds.
const NAMES: usize = 5;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let days = DaysAtWork::new(production, &derived.work);
    beds(production, derived, findings);
    for trip in &production.trips {
        for who in &trip.people {
            findings.extend(too_late(production, who, trip, days));
            findings.extend(differs(production, who, trip));
        }
    }
    visas(production, derived, days, findings);
    two_rooms(production, findings);
    two_trips(production, findings);
}

fn names(production: &Production, people: &[&Who]) -> String {
    let all: Vec<String> = people.iter().take(NAMES).map(|who| production.who_name(who)).collect();
    match people.len().saturating_sub(NAMES) {
        0 => words::list(&all),
        more => format!("{} and {more} more", all.join(", ")),
    }
}

/// CB258: a night on a distant location without a room; people who lack the same nights are told of together.
fn beds(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.rooms.is_empty() {
        return;
    }
    let mut open: BTreeMap<(Vec<Date>, Date), Vec<&Who>> = BTreeMap::new();
    for stay in &derived.travel.stays {
        let nights: Vec<Date> = stay.nights.iter().filter(|night| night.room.is_none()).map(|night| night.date).collect();
        if let Some(first) = stay.distant.first().filter(|_| !nights.is_empty()) {
            open.entry((nights, *first)).or_default().push(&stay.who);
        }
    }
    for ((nights, first), people) in open {
        let (Some(one), Some(night)) = (people.first(), nights.first()) else { continue };
        let work = DaysAtWork::new(production, &derived.work).of(one);
        let day = work
            .iter()
            .find(|day| day.date == first)
            .and_then(|day| day.days.first())
            .and_then(|at| Some((*at, production.days.get(*at)?)));
        let place = day.and_then(|(at, day)| production.location(derived.days.get(at)?.base.as_deref().or(day.location.as_deref())?));
        let place = place.map_or_else(String::new, |place| format!(" at {}", place.name));
        let verb = if people.len() == 1 { "works" } else { "work" };
        let message = format!(
            "{} {verb}{place} on {first}, a distant location, and {} no room for the night{} of {}",
            names(production, &people),
            if people.len() == 1 { "has" } else { "have" },
            if nights.len() == 1 { "" } else { "s" },
            words::dates(&nights),
        );
        let finding = Finding::new(&codes::NIGHT_WITHOUT_ROOM, message);
        let finding = match day {
            Some((_, day)) => finding.at(day.origin).field("date"),
            None => finding.at(production.who_origin(one)),
        };
        let help = "add them to `rooms`; who sleeps at home is there as `hotel: own`";
        let subject = if people.len() == 1 { format!("{} {night}", one.subject()) } else { format!("nights {night}") };
        findings.push(finding.help(help).subject(subject));
    }
}

/// CB259: somebody is still on the way at the call.
fn too_late(production: &Production, who: &Who, trip: &Trip, days: DaysAtWork<'_>) -> Option<Finding> {
    let arrive = trip.arrive?;
    let day = days.of(who).iter().find(|day| day.date == trip.arrive_date)?;
    let leaves_before = trip.date < trip.arrive_date || trip.depart.is_none_or(|depart| depart < day.first.at);
    if !leaves_before || arrive <= day.first.at {
        return None;
    }
    let name = production.who_name(who);
    let message = format!("{name} arrives at {arrive} on {} ({}) and is called at {}", trip.arrive_date, trip.line(), day.first.at);
    let finding = Finding::new(&codes::ARRIVES_LATE, message).at(trip.origin).field("arrive");
    let finding = finding.related(day.first.origin, Some(day.first.field), "called here");
    let help = format!("have {name} travel sooner, or call {name} after {arrive}");
    Some(finding.help(help).subject(format!("{} {}", who.subject(), trip.arrive_date)))
}

/// CB262: the cast list states other times for the same journey.
fn differs(production: &Production, who: &Who, trip: &Trip) -> Option<Finding> {
    let member = production.who_cast(who)?;
    let event = member.events.iter().find(|event| event.kind == EventKind::Travel && event.date == trip.date)?;
    let own = || production.trips.iter().filter(|other| other.date == trip.date && other.people.contains(who));
    let first = own().find_map(|other| other.depart.map(|time| (other.origin, time)));
    let last = own().filter_map(|other| other.arrives().map(|time| (other.origin, time))).next_back();
    let left = first.filter(|(origin, time)| *origin == trip.origin && event.leave.is_some_and(|leave| leave != *time));
    let came = last.filter(|(origin, time)| {
        // An arrival after midnight may be written without its day.
        *origin == trip.origin && event.arrive.is_some_and(|arrive| arrive != *time && arrive.plus(24 * 60) != *time)
    });
    let (what, of_trip, of_event, field) = match (left, came) {
        (Some((_, time)), _) => ("leaves", time, event.leave?, "depart"),
        (None, Some((_, time))) => ("arrives", time, event.arrive?, "arrive"),
        (None, None) => return None,
    };
    let message = format!(
        "{} {what} at {of_trip} on {} by `trips` ({}), and at {of_event} by the cast list",
        words::member(member),
        trip.date,
        trip.line(),
    );
    let finding = Finding::new(&codes::TRIP_DIFFERS, message).at(trip.origin).field(field);
    let finding = finding.related(member.origin, Some("events"), "the cast list's journey");
    Some(finding.help("correct the one that is wrong; an event without times takes those of the trip").subject(format!(
        "{} {}",
        who.subject(),
        trip.date
    )))
}

/// CB260: a visa or work permit that is not good on a working day.
fn visas(production: &Production, derived: &Derived, days: DaysAtWork<'_>, findings: &mut Findings) {
    for visa in &production.visas {
        let abroad = |day: &crate::derive::PersonDay| {
            let place = day.days.first().and_then(|at| {
                let base = derived.days.get(*at)?.base.as_deref().or(production.days.get(*at)?.location.as_deref())?;
                production.location(base)?.country.as_deref()
            });
            // A permit for one country says nothing of work in another.
            match (visa.country.as_deref(), place) {
                (Some(own), Some(place)) => own.eq_ignore_ascii_case(place),
                _ => true,
            }
        };
        let bad = |date: Date| visa.expires.is_some_and(|last| date > last) || visa.from.is_some_and(|first| date < first);
        // Another permit of the same person for the same country may cover the day.
        let covered = |date: Date| {
            let others = production.visas.iter().filter(|other| other.who == visa.who && other.country == visa.country);
            others.into_iter().any(|other| other.from.is_none_or(|first| first <= date) && other.expires.is_none_or(|last| date <= last))
        };
        let open: Vec<Date> =
            days.of(&visa.who).iter().filter(|day| abroad(day)).map(|day| day.date).filter(|date| bad(*date) && !covered(*date)).collect();
        let Some(first) = open.first() else { continue };
        let name = production.who_name(&visa.who);
        let what = visa.kind.as_deref().unwrap_or("the visa");
        let (why, field) = match visa.expires.filter(|last| first > last) {
            Some(last) => (format!("runs out on {last}"), "expires"),
            None => (format!("begins on {}", visa.from.map(|date| date.to_string()).unwrap_or_default()), "from"),
        };
        let more = open.len() - 1;
        let more = if more == 0 { String::new() } else { format!(" and {more} later") };
        let message = format!("{name} ({}) works on {first}{more}, and {what} {why}", production.who_role(&visa.who));
        let finding = Finding::new(&codes::VISA_EXPIRED, message).at(visa.origin).field(field);
        let help = "have it renewed before that day and write the new date, or shoot with this person within it";
        findings.push(finding.help(help).subject(format!("visa {}", visa.who.subject())));
    }
}

/// CB261: two rooms for one person and night.
fn two_rooms(production: &Production, findings: &mut Findings) {
    let mut by: BTreeMap<&Who, Vec<usize>> = BTreeMap::new();
    for (at, room) in production.rooms.iter().enumerate() {
        room.people.iter().for_each(|who| by.entry(who).or_default().push(at));
    }
    for (who, rooms) in by {
        for pair in rooms.windows(2) {
            let (Some(one), Some(other)) = (production.rooms.get(pair[0]), production.rooms.get(pair[1])) else { continue };
            if other.check_in >= one.check_out {
                continue;
            }
            let name = production.who_name(who);
            let message = format!(
                "{name} has two rooms for the night of {}: {} until {}, and {} from {}",
                other.check_in, one.hotel, one.check_out, other.hotel, other.check_in,
            );
            let finding = Finding::new(&codes::TWICE_AT_ONCE, message).at(other.origin).field("check_in");
            let finding = finding.related(one.origin, Some("check_out"), "the other room");
            let help = format!("let the first end on {}, or take one of the two out", other.check_in);
            findings.push(finding.help(help).subject(format!("{} {}", who.subject(), other.check_in)));
        }
    }
}

/// CB261: two journeys of one person at once.
fn two_trips(production: &Production, findings: &mut Findings) {
    let mut by: BTreeMap<&Who, Vec<&Trip>> = BTreeMap::new();
    for trip in &production.trips {
        trip.people.iter().for_each(|who| by.entry(who).or_default().push(trip));
    }
    let stretch = |trip: &Trip| Some(Stretch { from: wall(trip.date, trip.depart?), to: wall(trip.arrive_date, trip.arrive?) });
    for (who, trips) in by {
        for pair in trips.windows(2) {
            let (one, other) = (pair[0], pair[1]);
            let (Some(first), Some(second)) = (stretch(one), stretch(other)) else { continue };
            if first.shared(second) <= 0 {
                continue;
            }
            let name = production.who_name(who);
            let message = format!("{name} is on two journeys at once on {}: {} and {}", other.date, one.line(), other.line());
            let finding = Finding::new(&codes::TWICE_AT_ONCE, message).at(other.origin).field("depart");
            let finding = finding.related(one.origin, Some("arrive"), "the other journey");
            let help = "correct the times, or take one of the two out; times are those of the place they are at";
            findings.push(finding.help(help).subject(format!("{} {}", who.subject(), other.date)));
        }
    }
}
