//! What the schedule asks of a role, and how its candidates stand to it (domain.md 2.11).

use std::collections::BTreeMap;

use jiff::Unit;
use jiff::civil::Date;

use super::business;
use super::plays::Play;
use super::{CastSchedule, DayPlan};
use crate::model::{Attempt, AuditionResult, CandidateState, CastingCandidate, Production, Role, RoleState, Session, Slot, same_name};
use crate::values::{CastId, Clock, Eighths, SceneNumber};

/// Whether somebody is free on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Free {
    /// Nothing is known against it.
    Yes,
    /// Only pencilled elsewhere: to be asked about.
    Pencil,
    /// Not free.
    No,
}

/// One candidate of a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidateStanding {
    /// Index into `Casting::candidates`.
    pub candidate: usize,
    /// How far the candidate has come: stated, else by the role's choice, else by the last audition.
    pub state: CandidateState,
    /// The role's shoot days, each with whether the candidate is free.
    pub days: Vec<(Date, Free)>,
    /// Auditions for this role in their order: indexes of the session and of its slot.
    pub slots: Vec<(usize, usize)>,
}

impl CandidateStanding {
    /// On how many of the role's shoot days the candidate is free.
    #[must_use]
    pub fn free(&self) -> usize {
        self.days.iter().filter(|(_, free)| *free == Free::Yes).count()
    }

    /// The shoot days on which the candidate is so.
    #[must_use]
    pub fn dates(&self, wanted: Free) -> Vec<Date> {
        self.days.iter().filter(|(_, free)| *free == wanted).map(|(date, _)| *date).collect()
    }
}

/// What a role comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleStanding {
    /// The scenes it plays, in script order, cut ones left out.
    pub scenes: Vec<SceneNumber>,
    /// Pages of those scenes.
    pub pages: Eighths,
    /// The days it is on a strip, by date and unit.
    pub plays: Vec<Play>,
    /// Days of work: dates it is on a strip.
    pub dates: Vec<Date>,
    /// Days on hold between them, on the terms of the cast list.
    pub hold: u32,
    /// The date it must be cast: stated, else its working days before it first plays.
    pub cast_by: Option<Date>,
    /// How far it is: stated, else cast where the cast list names the artist, else by its choice.
    pub state: RoleState,
    /// Its candidates, those farthest on first.
    pub candidates: Vec<CandidateStanding>,
}

impl RoleStanding {
    /// Its first shoot day.
    #[must_use]
    pub fn first(&self) -> Option<Date> {
        self.dates.first().copied()
    }

    /// Its last shoot day.
    #[must_use]
    pub fn last(&self) -> Option<Date> {
        self.dates.last().copied()
    }
}

/// When a slot begins and ends; nothing where its time is not known.
#[must_use]
pub fn slot_times(session: &Session, slot: &Slot) -> Option<(Clock, Clock)> {
    let from = slot.time?;
    let minutes = slot.minutes.unwrap_or(session.minutes).min(24 * 60);
    Some((from, from.plus(i32::try_from(minutes).unwrap_or(0))))
}

/// When a session begins and ends: the hours its room is had, widened to its slots.
#[must_use]
pub fn session_times(session: &Session) -> Option<(Clock, Clock)> {
    let slots = || session.slots.iter().filter(|slot| slot.stands()).filter_map(|slot| slot_times(session, slot));
    let from = slots().map(|(from, _)| from).chain(session.from).min_by_key(|at| at.minutes())?;
    let to = slots().map(|(_, to)| to).chain(session.to).max_by_key(|at| at.minutes()).unwrap_or(from);
    Some((from, to))
}

/// How old a candidate is on a date, where the date of birth is known.
#[must_use]
pub fn age_on(candidate: &CastingCandidate, date: Date) -> Option<i32> {
    let born = candidate.born.filter(|born| *born <= date)?;
    born.until((Unit::Year, date)).ok().map(|span| i32::from(span.get_years()))
}

/// Whether a candidate is a child on a date.
#[must_use]
pub fn is_child(candidate: &CastingCandidate, date: Option<Date>) -> bool {
    candidate.minor || date.and_then(|date| age_on(candidate, date)).is_some_and(|age| age < 18)
}

/// Whether a candidate is free on a date.
#[must_use]
pub fn is_free(candidate: &CastingCandidate, date: Date) -> Free {
    let on = candidate.unavailable.iter().filter(|away| away.span.contains(date));
    on.map(|away| if away.pencil { Free::Pencil } else { Free::No }).max().unwrap_or(Free::Yes)
}

/// What every role comes to, in the order of `Casting::roles`.
pub(super) fn roles(production: &Production, plans: &[DayPlan], cast: &BTreeMap<CastId, CastSchedule>) -> Vec<RoleStanding> {
    production.casting.roles.iter().map(|role| standing(production, plans, cast, role)).collect()
}

fn standing(production: &Production, plans: &[DayPlan], cast: &BTreeMap<CastId, CastSchedule>, role: &Role) -> RoleStanding {
    let plays = plays(production, plans, role);
    let mut dates: Vec<Date> = plays.iter().map(|play| play.date).collect();
    dates.dedup();
    let own = production.scenes.iter().filter(|scene| !scene.omitted && scene.cast.iter().any(|id| role.cast.contains(id)));
    let (scenes, pages): (Vec<SceneNumber>, Vec<Eighths>) = own.map(|scene| (scene.number.clone(), scene.pages)).unzip();
    let engaged = role.cast.first().and_then(|id| production.cast_member(id)).and_then(|member| member.performer.as_ref());
    let state = role.state.unwrap_or(match (engaged, &role.choice) {
        (Some(_), _) => RoleState::Cast,
        (None, Some(_)) => RoleState::Offer,
        (None, None) => RoleState::Open,
    });
    let mut candidates: Vec<CandidateStanding> = production
        .casting
        .candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| {
            candidate.roles.contains(&role.id) || is(role.choice.as_ref(), candidate) || is(role.backup.as_ref(), candidate)
        })
        .map(|(at, candidate)| {
            let slots = slots(production, role, candidate);
            CandidateStanding {
                candidate: at,
                state: candidate_state(production, role, candidate, &slots),
                days: dates.iter().map(|date| (*date, is_free(candidate, *date))).collect(),
                slots,
            }
        })
        .collect();
    candidates.sort_by_key(|standing| standing.state);
    RoleStanding {
        scenes,
        pages: pages.into_iter().sum(),
        hold: role.cast.iter().filter_map(|id| cast.get(id)).map(|row| row.hold).max().unwrap_or(0),
        cast_by: role.cast_by.or_else(|| dates.first().map(|first| business::working_before(&production.calendar, *first, role.lead_days))),
        plays,
        dates,
        state,
        candidates,
    }
}

fn is(name: Option<&String>, candidate: &CastingCandidate) -> bool {
    name.is_some_and(|name| same_name(name, &candidate.name))
}

/// The days on which a strip names one of the role's cast numbers.
fn plays(production: &Production, plans: &[DayPlan], role: &Role) -> Vec<Play> {
    let mut plays: Vec<Play> = Vec::new();
    if role.cast.is_empty() {
        return plays;
    }
    for (index, day) in production.days.iter().enumerate() {
        let mut play = Play { day: index, date: day.date, scenes: Vec::new(), from: None, to: None };
        for (at, strip) in day.strips.iter().enumerate().filter(|(_, strip)| strip.cast.iter().any(|id| role.cast.contains(id))) {
            let Some(number) = strip.scene() else { continue };
            let timed = plans.get(index).and_then(|plan| plan.strips.get(at));
            play.from = play.from.or_else(|| timed.and_then(|timed| timed.start));
            play.to = timed.and_then(|timed| timed.end).or(play.to);
            play.scenes.push(number.clone());
        }
        if !play.scenes.is_empty() {
            plays.push(play);
        }
    }
    plays
}

/// A candidate's auditions for a role. Sessions stand in the order of their dates, and slots in that of their times.
fn slots(production: &Production, role: &Role, candidate: &CastingCandidate) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (session, own) in production.casting.sessions.iter().enumerate() {
        for (at, slot) in own.slots.iter().enumerate() {
            // A slot that names no role is for the one the candidate is up for.
            let for_role = slot.role.as_ref().map_or(candidate.roles.first() == Some(&role.id), |id| *id == role.id);
            if for_role && slot.candidates.iter().any(|name| same_name(name, &candidate.name)) {
                all.push((session, at));
            }
        }
    }
    all
}

fn candidate_state(production: &Production, role: &Role, candidate: &CastingCandidate, slots: &[(usize, usize)]) -> CandidateState {
    if is(role.choice.as_ref(), candidate) {
        return CandidateState::Choice;
    }
    if is(role.backup.as_ref(), candidate) {
        return CandidateState::Backup;
    }
    if let Some(state) = candidate.state {
        return state;
    }
    let slots = slots.iter().map(|(session, at)| &production.casting.sessions[*session].slots[*at]);
    let mut state = CandidateState::Submitted;
    for slot in slots.filter(|slot| slot.stands()) {
        state = match slot.result {
            Some(AuditionResult::Callback) => CandidateState::Callback,
            Some(AuditionResult::Hold) => CandidateState::Hold,
            Some(AuditionResult::Choice) => CandidateState::Choice,
            Some(AuditionResult::Backup) => CandidateState::Backup,
            Some(AuditionResult::Pass) => CandidateState::Pass,
            Some(AuditionResult::NoShow | AuditionResult::Cancelled) => state,
            None if slot.attempt == Attempt::First => state.min(CandidateState::Audition),
            None => state.min(CandidateState::Callback),
        };
    }
    state
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::model::Unavailable;
    use crate::values::DateSpan;

    fn away(from: Date, to: Date, pencil: bool) -> Unavailable {
        Unavailable { origin: crate::model::Origin::NONE, span: DateSpan { from, to }, reason: None, pencil }
    }

    /// 1 June 2026 is a Monday; cast 2 plays on it and on the Thursday.
    fn board() -> Builder {
        let role =
            Role { id: "peg".to_owned(), name: "Peg".to_owned(), cast: vec![CastId::new("2").unwrap()], lead_days: 2, ..Role::default() };
        let candidate =
            |name: &str| CastingCandidate { name: name.to_owned(), roles: vec!["peg".to_owned()], ..CastingCandidate::default() };
        Builder::new()
            .cast("2")
            .scene("1", "INT", "DAY", 8)
            .scene_with("1", |scene| scene.cast = vec![CastId::new("2").unwrap()])
            .scene("2", "EXT", "DAY", 4)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "2")
            .day(d(2026, 6, 4), "07:00")
            .strip("2", "2")
            .with(|production| {
                production.casting.roles = vec![role];
                production.casting.candidates = vec![candidate("Ada"), candidate("Bo")];
                production.casting.candidates[0].unavailable = vec![away(d(2026, 6, 4), d(2026, 6, 5), false)];
                production.casting.candidates[1].unavailable = vec![away(d(2026, 6, 1), d(2026, 6, 1), true)];
            })
    }

    #[test]
    fn a_role_has_the_days_of_its_cast_number() {
        let builder = board();
        let derived = derive(&builder.production, None);
        let role = &derived.roles[0];
        assert_eq!(role.dates, [d(2026, 6, 1), d(2026, 6, 4)]);
        assert_eq!((role.hold, role.state), (0, RoleState::Open), "the company has no other days: nobody is held");
        assert_eq!(role.cast_by, Some(d(2026, 5, 28)), "two working days before Monday the first is Thursday");
        assert_eq!(role.scenes.len(), 1, "the breakdown has it in scene 1 only");
        let free: Vec<(usize, Vec<Date>)> = role.candidates.iter().map(|one| (one.free(), one.dates(Free::No))).collect();
        assert_eq!(free, [(1, vec![d(2026, 6, 4)]), (1, vec![])]);
        assert_eq!(role.candidates[1].dates(Free::Pencil), [d(2026, 6, 1)]);
    }

    #[test]
    fn a_moved_strip_moves_the_days_and_who_is_free() {
        let mut builder = board();
        let strip = builder.production.days[1].strips.remove(0);
        builder.production.days[0].strips.push(strip);
        let derived = derive(&builder.production, None);
        assert_eq!(derived.roles[0].dates, [d(2026, 6, 1)]);
        assert_eq!(derived.roles[0].candidates[0].free(), 1);
        let strip = builder.production.days[0].strips.remove(0);
        builder.production.days[0].strips.clear();
        builder.production.days[1].strips.push(strip);
        assert_eq!(derive(&builder.production, None).roles[0].cast_by, Some(d(2026, 6, 2)));
    }

    #[test]
    fn the_last_audition_says_how_far_a_candidate_is() {
        let slot = |time: &str, attempt, result| Slot {
            time: Some(at(time)),
            role: Some("peg".to_owned()),
            candidates: vec!["ADA".to_owned()],
            attempt,
            result,
            ..Slot::default()
        };
        let with = |slots: Vec<Slot>| {
            let session = Session { id: "s".to_owned(), date: Some(d(2026, 5, 1)), minutes: 15, slots, ..Session::default() };
            let builder = board().with(|production| production.casting.sessions = vec![session]);
            let derived = derive(&builder.production, None);
            let own = derived.roles[0].candidates.iter().find(|one| one.candidate == 0).unwrap();
            (own.state, own.slots.len())
        };
        assert_eq!(with(vec![]), (CandidateState::Submitted, 0));
        assert_eq!(with(vec![slot("10:00", Attempt::First, None)]), (CandidateState::Audition, 1));
        assert_eq!(with(vec![slot("10:00", Attempt::First, Some(AuditionResult::Callback))]), (CandidateState::Callback, 1));
        let passed = slot("11:00", Attempt::Callback, Some(AuditionResult::Pass));
        assert_eq!(with(vec![slot("10:00", Attempt::First, Some(AuditionResult::Callback)), passed]), (CandidateState::Pass, 2));
    }

    #[test]
    fn a_child_is_one_by_word_or_by_age() {
        let mut candidate = CastingCandidate { born: Some(d(2008, 6, 2)), ..CastingCandidate::default() };
        assert!(is_child(&candidate, Some(d(2026, 6, 1))) && !is_child(&candidate, Some(d(2026, 6, 2))));
        candidate.minor = true;
        assert!(is_child(&candidate, None));
    }
}
