//! Rest after a journey: CB221 (domain.md 3, rule 17).
//!
//! A long flight, and a journey that arrives late in the evening, are followed by rest before the first call. Journeys
//! are the cast's travel events with their times. The clock at the far end of a journey is not known, so both its times
//! are read in the zone of the work that follows.

use super::moment::{clock_of, minutes_between, real};
use super::packs::{Packs, When, Who};
use super::{packs, words};
use jiff::civil::Date;

use crate::derive::{Derived, Person, PersonDay, person_of};
use crate::findings::{Finding, Findings, codes};
use crate::model::{EventKind, Origin, Production, TravelMode};
use crate::values::Clock;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    for member in &production.cast {
        for event in member.events.iter().filter(|event| event.kind == EventKind::Travel) {
            let Some(arrive) = event.arrive else { continue };
            let journey = Journey {
                name: words::member(member),
                subject: format!("cast {}", member.id),
                person: Person::Cast(member.id.clone()),
                date: event.date,
                leave: event.leave,
                arrive,
                by_air: event.by_air,
                place: (member.origin, "events"),
            };
            findings.extend(after(production, derived, &packs, &Who::cast(member, event.date), &journey));
        }
    }
    for trip in &production.trips {
        for who in &trip.people {
            // Journeys of the cast are their events.
            let crate::model::Who::Crew(id) = who else { continue };
            let (Some(arrive), Some(member), Some(person)) = (trip.arrives(), production.crew_member(id), person_of(production, who))
            else {
                continue;
            };
            let journey = Journey {
                name: production.who_name(who),
                subject: who.subject(),
                person,
                date: trip.date,
                leave: trip.depart,
                arrive,
                by_air: trip.mode == TravelMode::Air,
                place: (trip.origin, "arrive"),
            };
            findings.extend(after(production, derived, &packs, &Who::crew(member), &journey));
        }
    }
}

/// A journey of somebody.
struct Journey {
    name: String,
    subject: String,
    person: Person,
    date: Date,
    leave: Option<Clock>,
    arrive: Clock,
    by_air: bool,
    place: (Origin, &'static str),
}

fn after(production: &Production, derived: &Derived, packs: &Packs, who: &Who<'_>, journey: &Journey) -> Option<Finding> {
    let term = packs.clause("travel-rest", who, &When::on(journey.date))?;
    let least = i64::from(term.minutes("rest")?);
    // A journey over midnight arrives on the next day, whether the time says so or not.
    let arrive = match journey.leave {
        Some(leave) if journey.arrive < leave && journey.arrive.day_offset() == 0 => journey.arrive.plus(24 * 60),
        _ => journey.arrive,
    };
    let flight = journey.leave.filter(|_| journey.by_air).map(|leave| i64::from(arrive.minutes() - leave.minutes()));
    let long = flight.filter(|minutes| term.minutes("air_over").is_some_and(|over| *minutes > i64::from(over)));
    let late = term.time("arrive_after").filter(|after| arrive > *after);
    let why = match (long, late) {
        (Some(minutes), _) => format!("after a flight of {}", words::length(minutes)),
        (None, Some(after)) => format!("after arriving later than {after}"),
        (None, None) => return None,
    };
    let next = next_day(derived, journey, arrive)?;
    let zone = next.zone(production, &derived.days);
    let (landed, called) = (real(journey.date, arrive, zone)?, real(next.date, next.first.at, zone)?);
    let rest = minutes_between(landed, called);
    if rest < 0 || rest >= least {
        return None;
    }
    let earliest = clock_of(landed.checked_add(jiff::SignedDuration::from_mins(least)).ok()?, next.date, zone);
    let who = &journey.name;
    let message = format!(
        "{who} arrives at {arrive} on {} and is called at {} on {}: {} of rest, {} short of {} {why} ({})",
        journey.date,
        next.first.at,
        next.date,
        words::length(rest),
        words::length(least - rest),
        words::length(least),
        term.cite(),
    );
    let finding = Finding::new(&codes::TRAVEL_REST, message).at(next.first.origin).field(next.first.field);
    let finding = finding.related(journey.place.0, Some(journey.place.1), format!("arrives at {arrive}"));
    let by = clock_of(called.checked_sub(jiff::SignedDuration::from_mins(least)).ok()?, journey.date, zone);
    let help = format!("call {who} at {earliest} or later, or arrive by {by}");
    Some(finding.help(help).subject(format!("{} {}", journey.subject, next.date)))
}

/// The traveller's first work that begins after the journey.
fn next_day<'a>(derived: &'a Derived, journey: &Journey, arrive: Clock) -> Option<&'a PersonDay> {
    let person = &journey.person;
    let from = derived.work.partition_point(|day| (&day.person, day.date) < (person, journey.date));
    let own = derived.work[from..].iter().take_while(|day| day.person == *person);
    own.into_iter().find(|day| day.date > journey.date || day.first.at >= arrive)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::testing::{found, messages};

    /// Cast 1 is on set at 07:30 on 5 May and reports at 06:00.
    fn board(leave: &str, arrive: &str, by_air: bool) -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").event("1", d(2026, 5, 4), EventKind::Travel);
        let builder = builder.cast_with("1", |member| {
            let event = &mut member.events[0];
            (event.leave, event.arrive, event.by_air) = (Some(at(leave)), Some(at(arrive)), by_air);
        });
        builder.day(d(2026, 5, 5), "07:00").strip("1", "1").day_with(|day| {
            day.calls.push(crate::model::PersonCall { call: Some("06:00".parse().unwrap()), ..crate::derive::testing::person("1") });
        })
    }

    #[test]
    fn a_long_flight_is_followed_by_ten_hours() {
        assert!(messages(&board("15:00", "20:00", true), &codes::TRAVEL_REST).is_empty());
        let short = found(&board("15:00", "20:01", true), &codes::TRAVEL_REST);
        assert_eq!(
            short[0].message,
            "cast 1 (Character 1) arrives at 20:01 on 2026-05-04 and is called at 06:00 on 2026-05-05: 9 h 59 min of rest, 1 minute short of 10 h after a flight of 5 h 1 min (SAG-AFTRA: Jeffords 2024 p. 25–28)"
        );
        assert_eq!(short[0].help.as_deref(), Some("call cast 1 (Character 1) at 06:01 or later, or arrive by 20:00"));
        assert_eq!(short[0].subject.as_deref(), Some("cast 1 2026-05-05"));
        assert!(messages(&board("16:30", "20:30", true), &codes::TRAVEL_REST).is_empty(), "four hours are not more than four");
        assert!(messages(&board("15:00", "20:30", false), &codes::TRAVEL_REST).is_empty(), "a drive");
    }

    #[test]
    fn who_arrives_after_nine_in_the_evening_rests_ten_hours() {
        assert!(messages(&board("19:00", "21:00", false), &codes::TRAVEL_REST).is_empty());
        let late = messages(&board("19:00", "21:01", false), &codes::TRAVEL_REST);
        assert!(late[0].contains("8 h 59 min of rest, 1 h 1 min short of 10 h after arriving later than 21:00"), "{late:?}");
        assert_eq!(messages(&board("19:00", "00:30", false), &codes::TRAVEL_REST).len(), 1);
    }
}
