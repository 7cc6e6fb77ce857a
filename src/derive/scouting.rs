//! What scouting comes to: for each set the places that were looked at, when it is shot, by when it wants a place, and
//! where the sun stands there (domain.md 2.8).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{SceneStatus, business};
use crate::model::{Candidate, Production, Scene, Verdict};
use crate::values::SceneNumber;

/// Working days before its first shoot day by which a set wants a place, where nobody says otherwise.
pub const DECIDE_DAYS: u32 = 10;

/// One set that was scouted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScoutedSet {
    /// The set, as its first candidate writes it.
    pub set: String,
    /// Indexes into `Production::scouting`, in the order given.
    pub candidates: Vec<usize>,
    /// The scenes that play in it, in script order, cut ones left out.
    pub scenes: Vec<SceneNumber>,
    /// Indexes into `Production::days` of the days that shoot it, by date.
    pub days: Vec<usize>,
    /// The date of the first of them.
    pub first: Option<Date>,
    /// By when a place must be chosen: stated, else [`DECIDE_DAYS`] working days before the first shoot day, or as much
    /// earlier as the longest lead time of a place that is still in the running asks for.
    pub decide_by: Option<Date>,
    /// The candidate that decides that date by its lead time.
    pub decided_by_lead: Option<usize>,
    /// The candidate that was chosen: by its verdict, else the one that the schedule shoots at and that is confirmed.
    pub chosen: Option<usize>,
}

/// Whether a scene plays in a set: the set itself, or a part of it (`HOUSE - KITCHEN` of `HOUSE`).
#[must_use]
pub fn plays_in(scene: &Scene, set: &str) -> bool {
    let (own, set) = (key(&scene.set), key(set));
    own == set || own.strip_prefix(&set).is_some_and(|rest| rest.starts_with(" - ") || rest.starts_with(" – "))
}

/// What names are compared by: lower case, single spaces.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Degrees north and east of a candidate: its own, else those of the location it is.
#[must_use]
pub fn coordinates_of(production: &Production, candidate: &Candidate) -> Option<(f64, f64)> {
    let location = || candidate.location.as_deref().and_then(|id| production.location(id)).and_then(|place| place.coordinates);
    candidate.coordinates.or_else(location)
}

/// Every set that was scouted, in the order of its first candidate.
pub(super) fn sets(production: &Production, statuses: &BTreeMap<SceneNumber, SceneStatus>) -> Vec<ScoutedSet> {
    let mut all: Vec<ScoutedSet> = Vec::new();
    for (at, candidate) in production.scouting.iter().enumerate() {
        match all.iter_mut().find(|known| key(&known.set) == key(&candidate.set)) {
            Some(known) => known.candidates.push(at),
            None => all.push(ScoutedSet { set: candidate.set.clone(), candidates: vec![at], ..ScoutedSet::default() }),
        }
    }
    for one in &mut all {
        settle(production, statuses, one);
    }
    all
}

fn settle(production: &Production, statuses: &BTreeMap<SceneNumber, SceneStatus>, one: &mut ScoutedSet) {
    let scenes = production.scenes.iter().filter(|scene| !scene.omitted && plays_in(scene, &one.set));
    one.scenes = scenes.map(|scene| scene.number.clone()).collect();
    let strips = one.scenes.iter().filter_map(|number| statuses.get(number)).flat_map(|status| &status.strips);
    let strips: Vec<(usize, usize)> = strips.copied().collect();
    one.days = strips.iter().map(|(day, _)| *day).collect();
    one.days.sort_by_key(|day| (production.days[*day].date, *day));
    one.days.dedup();
    one.first = one.days.first().map(|day| production.days[*day].date);
    one.chosen = chosen(production, one, &strips);

    let of = |at: &usize| &production.scouting[*at];
    let running = || one.candidates.iter().filter(|at| of(at).verdict != Verdict::Rejected);
    let stated = one.candidates.iter().filter_map(|at| of(at).decide_by).min();
    let calendar = &production.calendar;
    let usual = one.first.map(|first| business::working_before(calendar, first, DECIDE_DAYS));
    let by_lead = one.first.and_then(|first| {
        let dated = running().filter_map(|at| of(at).lead_days.map(|days| (business::before(calendar, first, days), *at)));
        dated.min()
    });
    match (stated, by_lead, usual) {
        (Some(stated), ..) => one.decide_by = Some(stated),
        (None, Some((date, at)), Some(usual)) if date < usual => (one.decide_by, one.decided_by_lead) = (Some(date), Some(at)),
        (None, _, usual) => one.decide_by = usual,
    }
}

fn chosen(production: &Production, one: &ScoutedSet, strips: &[(usize, usize)]) -> Option<usize> {
    let of = |at: &usize| &production.scouting[*at];
    if let Some(at) = one.candidates.iter().find(|at| of(at).verdict == Verdict::Chosen) {
        return Some(*at);
    }
    let there = |at: &&usize| {
        let Some(place) = of(at).location.as_deref().and_then(|id| production.location(id)) else { return false };
        let settled = matches!(place.status.as_deref(), Some("confirmed" | "contracted"));
        let shot_at = |(day, strip): &(usize, usize)| {
            let strip = &production.days[*day].strips[*strip];
            production.strip_location(strip).is_some_and(|location| location.id == place.id)
        };
        settled && !strips.is_empty() && strips.iter().all(shot_at)
    };
    one.candidates.iter().filter(|at| of(at).verdict != Verdict::Rejected).find(there).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, sc};

    fn candidate(set: &str, name: &str) -> Candidate {
        Candidate { set: set.to_owned(), name: name.to_owned(), ..Candidate::default() }
    }

    fn show(candidates: Vec<Candidate>, date: Date) -> ScoutedSet {
        let builder = Builder::new()
            .location("barn", None)
            .scene("1", "INT", "DAY", 8)
            .scene("2", "INT", "DAY", 8)
            .scene_with("1", |scene| scene.set = "FARM - Kitchen".to_owned())
            .scene_with("2", |scene| scene.set = "FARMHAND'S ROOM".to_owned())
            .day(date, "07:00")
            .strip("1", "")
            .with(|production| production.scouting = candidates);
        derive(&builder.production, None).scouting[0].clone()
    }

    #[test]
    fn a_set_knows_its_parts_and_nothing_that_only_begins_like_it() {
        let set = show(vec![candidate("Farm", "Low Barn"), candidate("FARM", "Mill")], d(2026, 6, 15));
        assert_eq!((set.scenes, set.candidates.len()), (vec![sc("1")], 2));
    }

    #[test]
    fn the_date_is_worked_back_and_moves_with_the_strip() {
        // Monday 15 June less ten working days is Monday 1 June; a week later it is the 8th.
        let decide_by = |date| show(vec![candidate("farm", "Low Barn")], date).decide_by;
        assert_eq!(decide_by(d(2026, 6, 15)), Some(d(2026, 6, 1)));
        assert_eq!(decide_by(d(2026, 6, 22)), Some(d(2026, 6, 8)));
    }

    #[test]
    fn a_long_lead_time_wants_the_choice_sooner_unless_that_place_is_out() {
        let mut slow = candidate("farm", "Quarry");
        slow.lead_days = Some(15);
        let set = show(vec![candidate("farm", "Low Barn"), slow.clone()], d(2026, 6, 15));
        assert_eq!((set.decide_by, set.decided_by_lead), (Some(d(2026, 5, 25)), Some(1)));
        slow.verdict = Verdict::Rejected;
        assert_eq!(show(vec![slow], d(2026, 6, 15)).decide_by, Some(d(2026, 6, 1)));
    }
}
