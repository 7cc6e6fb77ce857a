//! Rest between one day's wrap and the next call: CB207 (domain.md 3, rules 1, 4, 7 and "whose rest").
//!
//! Rest is measured for each person, from that person's own dismissal to that person's own first call or pick-up, in
//! real hours: on the night the clocks change an hour is lost or won. Where the crew call itself comes too early, that
//! is one finding for the whole unit.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::moment::{clock_of, minutes_between, real, zone};
use super::words;
use crate::derive::{Derived, PerformerDay};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, ShootDay};
use crate::values::{Call, CastId, Clock};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let units = company(production, derived, findings);
    crew(production, derived, &units, findings);
    cast(production, derived, findings);
}

/// One person's, or one unit's, work on one date.
#[derive(Clone, Copy)]
struct Shift<'a> {
    day: usize,
    date: Date,
    start: Clock,
    end: Option<Clock>,
    zone: &'a TimeZone,
}

impl Shift<'_> {
    fn starts(&self) -> Option<Timestamp> {
        real(self.date, self.start, self.zone)
    }

    fn ends(&self) -> Option<Timestamp> {
        real(self.date, self.end?, self.zone)
    }
}

/// A rest that is too short.
struct Short {
    rest: i64,
    by: i64,
    earliest: Clock,
    latest: Clock,
}

impl Short {
    fn words(&self) -> String {
        let rest = if self.rest <= 0 { "no rest".to_owned() } else { format!("{} of rest", words::length(self.rest)) };
        format!("{rest}, {} short of {}", words::length(self.by), words::length(self.rest + self.by))
    }
}

/// Compares the rest between two shifts with the least.
fn short(before: &Shift<'_>, after: &Shift<'_>, least: u32) -> Option<Short> {
    let (end, start) = (before.ends()?, after.starts()?);
    let rest = minutes_between(end, start);
    let by = i64::from(least) - rest;
    let least = jiff::SignedDuration::from_mins(i64::from(least));
    (by > 0).then(|| Short {
        rest,
        by,
        earliest: clock_of(end.saturating_add(least).unwrap_or(end), after.date, after.zone),
        latest: clock_of(start.saturating_sub(least).unwrap_or(start), before.date, before.zone),
    })
}

/// The units' own calls. Returns the pairs of days whose crew call breaks the rest.
fn company(production: &Production, derived: &Derived, findings: &mut Findings) -> BTreeSet<(usize, usize)> {
    let mut by_unit: BTreeMap<&str, Vec<Shift<'_>>> = BTreeMap::new();
    for (index, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        if let Some(start) = plan.call.filter(|_| day.kind.is_work()) {
            let shift = Shift { day: index, date: day.date, start, end: plan.wrap, zone: zone(production, day, plan) };
            by_unit.entry(&day.unit).or_default().push(shift);
        }
    }
    let mut broken = BTreeSet::new();
    for (unit, mut shifts) in by_unit {
        shifts.sort_by_key(|shift| shift.date);
        for pair in shifts.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            let Some(short) = short(before, after, production.conventions.crew_rest) else { continue };
            broken.insert((before.day, after.day));
            let (yesterday, today) = (&production.days[before.day], &production.days[after.day]);
            let unit_name = words::unit(production, unit);
            let wrap = before.end.unwrap_or(before.start);
            let message = format!(
                "{unit_name} wraps at {wrap} on {} and is called at {} on {}: {}",
                before.date,
                after.start,
                after.date,
                short.words()
            );
            findings.push(
                finding(message, (yesterday, "wrap", format!("wraps here at {wrap}")), (today, "call"))
                    .help(format!("call {unit_name} at {} or later, or wrap by {}", short.earliest, short.latest))
                    .subject(format!("unit {unit} {}", after.date)),
            );
        }
    }
    broken
}

fn finding(message: String, before: (&ShootDay, &'static str, String), after: (&ShootDay, &'static str)) -> Finding {
    let finding = Finding::new(&codes::SHORT_REST, message).at(after.0.origin).field(after.1);
    finding.related(before.0.origin, Some(before.1), before.2)
}

/// Crew, each by name over all units; what the company's own call already breaks is not said again.
fn crew(production: &Production, derived: &Derived, broken: &BTreeSet<(usize, usize)>, findings: &mut Findings) {
    let mut people: BTreeMap<String, (String, Vec<Shift<'_>>)> = BTreeMap::new();
    for (index, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        for at_work in &plan.crew {
            let member = &production.crew[at_work.member];
            let (Some(name), Some(Call::At(start))) = (&member.name, at_work.call) else { continue };
            let shift = Shift { day: index, date: day.date, start, end: at_work.wrap, zone: zone(production, day, plan) };
            people.entry(name.to_lowercase()).or_insert_with(|| (name.clone(), Vec::new())).1.push(shift);
        }
    }
    for (name, shifts) in people.into_values() {
        for (before, after, short) in shorts(by_date(shifts), production.conventions.crew_rest) {
            // A unit that is called too early takes everybody with it who works for it on both days.
            if broken.contains(&(before.day, after.day)) {
                continue;
            }
            let wrap = before.end.unwrap_or(before.start);
            let message =
                format!("{name} wraps at {wrap} on {} and is called at {} on {}: {}", before.date, after.start, after.date, short.words());
            let (yesterday, today) = (&production.days[before.day], &production.days[after.day]);
            findings.push(
                finding(message, (yesterday, "wrap", format!("wraps here at {wrap}")), (today, "call"))
                    .help(format!("call {name} at {} or later under `calls`, or let {name} go by {}", short.earliest, short.latest))
                    .subject(format!("crew {name} {}", after.date)),
            );
        }
    }
}

/// One shift for each date: from the first call of the date to the last wrap.
fn by_date(shifts: Vec<Shift<'_>>) -> Vec<Shift<'_>> {
    let mut dates: BTreeMap<Date, Shift<'_>> = BTreeMap::new();
    for shift in shifts {
        dates
            .entry(shift.date)
            .and_modify(|whole| {
                let end = whole.end.max(shift.end);
                if shift.start < whole.start {
                    *whole = shift;
                }
                whole.end = end;
            })
            .or_insert(shift);
    }
    dates.into_values().collect()
}

/// The pairs of shifts that follow each other with too little rest. A call before the last wrap is a double booking of
/// its own, unless it is of the same day's unit.
fn shorts(shifts: Vec<Shift<'_>>, least: u32) -> Vec<(Shift<'_>, Shift<'_>, Short)> {
    let pairs = shifts.windows(2).filter_map(|pair| Some((pair[0], pair[1], short(&pair[0], &pair[1], least)?)));
    pairs.filter(|(.., short)| short.rest >= 0).collect()
}

/// Cast, each over all units, from dismissal to pick-up, report or first stage.
fn cast(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut people: BTreeMap<&CastId, Vec<Shift<'_>>> = BTreeMap::new();
    for (index, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        for performer in &plan.performers {
            if let Some(start) = first_call(performer) {
                let shift = Shift { day: index, date: day.date, start, end: performer.wrap, zone: zone(production, day, plan) };
                people.entry(&performer.id).or_default().push(shift);
            }
        }
    }
    for (id, shifts) in people {
        for (before, after, short) in shorts(by_date(shifts), production.conventions.cast_rest) {
            let performer = derived.days[after.day].performers.iter().find(|performer| performer.id == *id);
            let picked_up = performer.is_some_and(|performer| matches!(performer.pickup, Some(Call::At(_))));
            let verb = if picked_up { "is picked up" } else { "reports" };
            let wrap = before.end.unwrap_or(before.start);
            let who = words::cast(production, id);
            let message = format!(
                "{who} is dismissed at {wrap} on {} and {verb} at {} on {}: {}",
                before.date,
                after.start,
                after.date,
                short.words()
            );
            let on_set = performer.and_then(|performer| match performer.on_set {
                Some(Call::At(on_set)) => {
                    Some(on_set.plus(after.start.minutes().abs_diff(short.earliest.minutes()).try_into().unwrap_or(0)))
                }
                _ => None,
            });
            let on_set = on_set.map(|on_set| format!(", so on set at {on_set}")).unwrap_or_default();
            let verb = if picked_up { "pick up" } else { "call" };
            let (yesterday, today) = (&production.days[before.day], &production.days[after.day]);
            let (field, origin) = match today.calls.iter().find(|call| call.who == id.as_str()) {
                Some(call) if picked_up && call.pickup.is_some() => ("pickup", call.origin),
                Some(call) if call.call.is_some() => ("call", call.origin),
                _ => ("call", today.origin),
            };
            let finding = finding(message, (yesterday, "wrap", format!("dismissed here at {wrap}")), (today, field)).at(origin);
            findings.push(
                finding
                    .help(format!("{verb} {who} at {} or later{on_set}, or dismiss by {}", short.earliest, short.latest))
                    .subject(format!("cast {id} {}", after.date)),
            );
        }
    }
}

/// A performer's first call of the day: the earliest of pick-up, report, make-up, blocking and on set.
fn first_call(performer: &PerformerDay) -> Option<Clock> {
    let calls = [performer.pickup, performer.report, performer.makeup, performer.blocking, performer.on_set];
    let clock = |call: Option<Call>| match call {
        Some(Call::At(clock)) => Some(clock),
        _ => None,
    };
    calls.into_iter().filter_map(clock).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, call, d, person};
    use crate::model::PersonCall;
    use crate::rules::testing::{found, messages};

    fn days(wrap: &str, next: &str) -> Builder {
        let builder = Builder::new().crew("Ana", "Camera", &["main"]);
        let builder = builder.day(d(2026, 5, 4), "08:00").day_with(|day| day.wrap = Some(at(wrap)));
        builder.day(d(2026, 5, 5), next)
    }

    #[test]
    fn the_units_call_is_one_finding_for_everybody() {
        let broken = found(&days("20:42", "06:00"), &codes::SHORT_REST);
        assert_eq!(broken.len(), 1);
        assert_eq!(
            broken[0].message,
            "main wraps at 20:42 on 2026-05-04 and is called at 06:00 on 2026-05-05: 9 h 18 min of rest, 42 minutes short of 10 h"
        );
        assert_eq!(broken[0].help.as_deref(), Some("call main at 06:42 or later, or wrap by 20:00"));
        assert_eq!(broken[0].subject.as_deref(), Some("unit main 2026-05-05"));
    }

    #[test]
    fn ten_hours_are_enough_and_a_minute_less_is_not() {
        assert!(messages(&days("20:42", "06:42"), &codes::SHORT_REST).is_empty());
        assert_eq!(messages(&days("20:42", "06:41"), &codes::SHORT_REST).len(), 1);
        // A night's wrap belongs to the day it began.
        assert!(messages(&days("02:00+1", "12:00"), &codes::SHORT_REST).is_empty());
        assert_eq!(messages(&days("02:01+1", "12:00"), &codes::SHORT_REST).len(), 1);
    }

    #[test]
    fn rest_is_real_hours_over_a_clock_change() {
        let night = |before, after| {
            let builder = Builder::new().with(|production| production.conventions.time_zone = TimeZone::get("America/New_York").unwrap());
            let builder = builder.day(before, "08:00").day_with(|day| day.wrap = Some(at("20:00")));
            messages(&builder.day(after, "06:30"), &codes::SHORT_REST)
        };
        // Clocks go forward on 8 March 2026 and back on 1 November.
        assert_eq!(night(d(2026, 3, 6), d(2026, 3, 7)), Vec::<String>::new());
        let spring = night(d(2026, 3, 7), d(2026, 3, 8));
        assert!(spring[0].ends_with("9 h 30 min of rest, 30 minutes short of 10 h"), "{spring:?}");
        assert!(night(d(2026, 10, 31), d(2026, 11, 1)).is_empty());
    }

    #[test]
    fn a_pre_call_breaks_the_rest_of_those_it_calls() {
        let builder = days("20:00", "06:00").crew("Bo", "Grip", &["main"]);
        let builder = builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("call-0:30"))));
        let broken = found(&builder, &codes::SHORT_REST);
        assert_eq!(broken.len(), 1);
        assert_eq!(
            broken[0].message,
            "Bo wraps at 20:00 on 2026-05-04 and is called at 05:30 on 2026-05-05: 9 h 30 min of rest, 30 minutes short of 10 h"
        );
        assert_eq!(broken[0].subject.as_deref(), Some("crew Bo 2026-05-05"));
    }

    #[test]
    fn a_person_on_two_units_rests_once() {
        let builder = days("20:00", "12:00").crew("Bo", "Grip", &["main"]).crew("bo", "Grip", &["second"]);
        let builder = builder.unit_day("second", d(2026, 5, 5), "05:00").day_with(|day| day.wrap = Some(at("11:00")));
        assert_eq!(messages(&builder, &codes::SHORT_REST).len(), 1);
    }

    #[test]
    fn cast_rest_runs_from_dismissal_to_pick_up() {
        // On set 07:30, so picked up at 05:35 the next day.
        let with_wrap = |wrap| {
            let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").cast_with("1", |member| {
                (member.makeup_minutes, member.pickup_minutes) = (Some(45), Some(40));
            });
            let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "1");
            let builder = builder.day_with(|day| day.calls.push(PersonCall { wrap: Some(at(wrap)), ..person("1") }));
            found(&builder.day(d(2026, 5, 5), "07:00").strip("1", "1"), &codes::SHORT_REST)
        };
        assert!(with_wrap("17:35").is_empty());
        let broken = with_wrap("17:36");
        assert_eq!(
            broken[0].message,
            "cast 1 (Character 1) is dismissed at 17:36 on 2026-05-04 and is picked up at 05:35 on 2026-05-05: 11 h 59 min of rest, 1 minute short of 12 h"
        );
        assert_eq!(
            broken[0].help.as_deref(),
            Some("pick up cast 1 (Character 1) at 05:36 or later, so on set at 07:31, or dismiss by 17:35")
        );
        assert_eq!(broken[0].subject.as_deref(), Some("cast 1 2026-05-05"));
    }
}
