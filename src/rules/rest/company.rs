//! The units' own calls: CB207, and CB226 where a unit turns from night to day.

use std::collections::BTreeMap;

use super::measure::{Moment, Rest, Rests};
use crate::findings::{Finding, Findings, codes};
use crate::rules::moment::{minutes_between, zone};
use crate::rules::packs::Who;
use crate::rules::words;
use crate::values::Clock;

/// A unit's work on one date.
#[derive(Clone, Copy)]
pub(super) struct Shift<'a> {
    pub start: Moment<'a>,
    pub end: Option<Moment<'a>>,
}

/// Pairs of days whose own call leaves too little rest, with the minutes that are lacking: those whom the unit's call takes
/// with it are not told again.
pub(super) type Broken = BTreeMap<(usize, usize), i64>;

/// Each unit's shifts in order.
pub(super) fn shifts<'a>(rests: &Rests<'a>) -> BTreeMap<&'a str, Vec<Shift<'a>>> {
    let mut by_unit: BTreeMap<&str, Vec<Shift<'_>>> = BTreeMap::new();
    for (index, (day, plan)) in rests.production.days.iter().zip(&rests.derived.days).enumerate() {
        let Some((call, origin, field)) = rests.company_call(index).filter(|_| day.kind.is_work()) else { continue };
        let zone = zone(rests.production, day, plan);
        let start = Moment { day: index, date: day.date, clock: call, origin, field, zone, counted: 0 };
        let end = rests.company_wrap(index).map(|(clock, origin, field)| Moment { clock, origin, field, ..start });
        by_unit.entry(&day.unit).or_default().push(Shift { start, end });
    }
    for shifts in by_unit.values_mut() {
        shifts.sort_by_key(|shift| shift.start.date);
    }
    by_unit
}

/// A wrap from midnight on is a night's, a call before noon is a day's (trade usage; no agreement says it).
pub(super) fn turns(before: &Moment<'_>, after: &Moment<'_>) -> bool {
    const MIDNIGHT: Clock = Clock::new(24, 0);
    const NOON: Clock = Clock::new(12, 0);
    before.clock >= MIDNIGHT && after.clock < NOON
}

/// The units' daily rests. Returns those that are broken.
pub(super) fn check(rests: &Rests<'_>, findings: &mut Findings) -> Broken {
    let mut broken = Broken::new();
    for (unit, shifts) in shifts(rests) {
        let name = words::unit(rests.production, unit);
        for pair in shifts.windows(2) {
            let Some(rest) = daily(rests, &pair[0], &pair[1]).filter(|rest| rest.short() > 0) else { continue };
            let (before, after) = (rest.before, rest.after);
            broken.insert((before.day, after.day), rest.short());
            let charge = rests.charge(&rest, &Who::UNIT, super::charge::Pay::default());
            let turn = turns(&before, &after);
            let verb = if turn { "turns from night to day: it wraps" } else { "wraps" };
            let message = format!(
                "{name} {verb} at {} on {} and is called at {} on {}: {}{charge}",
                before.clock,
                before.date,
                after.clock,
                after.date,
                rest.words()
            );
            let off = if turn { "put a turnaround day between them, " } else { "" };
            let or = if turn { "or " } else { "" };
            findings.push(
                Finding::new(if turn { &codes::NIGHT_TO_DAY } else { &codes::SHORT_REST }, message)
                    .at(after.origin)
                    .field(after.field)
                    .related(before.origin, Some(before.field), format!("wraps here at {}", before.clock))
                    .help(format!("{off}{or}call {name} at {} or later, or wrap by {}", rest.earliest(), rest.latest()))
                    .subject(format!("unit {unit} {}", after.date)),
            );
        }
    }
    broken
}

/// The rest between two shifts of a unit, by the rule that it falls shortest of.
pub(super) fn daily<'a>(rests: &Rests<'a>, before: &Shift<'a>, after: &Shift<'a>) -> Option<Rest<'a>> {
    let (end, start) = (before.end?, after.start);
    let minutes = minutes_between(end.real()?, start.real()?);
    let least = rests.least(&Who::UNIT, &rests.when(end.day), &rests.when(start.day));
    let least = least.into_iter().rev().max_by_key(|least| least.minutes)?;
    Some(Rest { before: end, after: start, least, minutes })
}
