//! Scouting that is decided in time, and the schedule that follows the choice: CB413, CB414 (domain.md 2.8).

use super::{business, words};
use crate::derive::{Derived, ScoutedSet};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, Verdict};
use crate::values::SceneNumber;

/// Business days before the date to decide by from which on it is said.
const NEAR: u32 = 3;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for set in &derived.scouting {
        findings.extend(open(production, derived, set));
        findings.extend(differs(production, set));
        findings.extend(two(production, set));
    }
}

fn subject(set: &ScoutedSet) -> String {
    format!("scouting {}", set.set)
}

/// CB413: nothing is chosen, and the date to decide by is near or past.
fn open(production: &Production, derived: &Derived, set: &ScoutedSet) -> Option<Finding> {
    let (by, now, day) = (set.decide_by?, derived.as_of?, production.days.get(*set.days.first()?)?);
    // What was shot was shot somewhere.
    if set.chosen.is_some() || now > day.date || now < business::before(&production.calendar, by, NEAR) {
        return None;
    }
    let (first, running) = (&production.scouting[set.candidates[0]], set.candidates.iter().map(|at| &production.scouting[*at]));
    let running: Vec<&str> = running.filter(|one| one.verdict != Verdict::Rejected).map(|one| one.name.as_str()).collect();
    let left = words::apart(now, by);
    let when = match left {
        0 => "which is today".to_owned(),
        left if left < 0 => format!("{} ago", words::days(-left)),
        left => format!("in {}", words::days(left)),
    };
    let looked_at = match running.as_slice() {
        [] => "every place that was looked at is rejected".to_owned(),
        [one] => format!("{one} is looked at and not chosen"),
        all => format!("none of {} places is chosen", all.len()),
    };
    let scenes: Vec<&SceneNumber> = set.scenes.iter().collect();
    let message = format!(
        "{}: {looked_at}, and {} shot from {} on, to be decided by {by}, {when}",
        set.set,
        if scenes.len() == 1 { format!("{} is", words::scenes(&scenes)) } else { format!("{} are", words::scenes(&scenes)) },
        day.date,
    );
    let help = if running.is_empty() {
        format!("look for another place, or shoot it later than {}", day.date)
    } else {
        format!("set `verdict: chosen` for {}, or shoot it later than {}", running.join(" or "), day.date)
    };
    let finding = Finding::new(&codes::SCOUTING_OPEN, message).at(first.origin).field("verdict");
    Some(finding.related(day.origin, Some("date"), "it is shot here first").help(help).subject(subject(set)))
}

/// CB414: the schedule shoots the set somewhere else.
fn differs(production: &Production, set: &ScoutedSet) -> Option<Finding> {
    let chosen = production.scouting.get(set.chosen?)?;
    let place = chosen.location.as_deref().and_then(|id| production.location(id))?;
    let elsewhere = set.days.iter().find_map(|at| {
        let day = &production.days[*at];
        let strip = day.strips.iter().find(|strip| {
            let here = strip.scene().is_some_and(|number| set.scenes.contains(number));
            here && production.strip_location(strip).is_some_and(|location| location.id != place.id)
        })?;
        Some((day, strip, production.strip_location(strip)?))
    })?;
    let (day, strip, other) = elsewhere;
    let number = strip.scene()?;
    let message = format!("{} was chosen for {}, and scene {number} is shot at {} on {}", chosen.name, set.set, other.name, day.date);
    let finding = Finding::new(&codes::SCOUTING_DIFFERS, message).at(chosen.origin).field("verdict");
    let help = format!("give the scene the location {}, or choose the place that it is shot at", place.id);
    Some(finding.related(strip.origin, Some("scene"), "shot elsewhere").help(help).subject(subject(set)))
}

/// CB414: two places were chosen for one set.
fn two(production: &Production, set: &ScoutedSet) -> Option<Finding> {
    let chosen = set.candidates.iter().map(|at| &production.scouting[*at]).filter(|one| one.verdict == Verdict::Chosen);
    let chosen: Vec<_> = chosen.collect();
    let [first, second, ..] = chosen.as_slice() else { return None };
    let message = format!("two places are chosen for {}: {} and {}", set.set, first.name, second.name);
    let finding = Finding::new(&codes::SCOUTING_DIFFERS, message).at(second.origin).field("verdict");
    let help = "set the one that is not to be used to `reserve`; a set that is shot at two places is two sets";
    Some(finding.related(first.origin, Some("verdict"), "chosen here").help(help).subject(subject(set)))
}
