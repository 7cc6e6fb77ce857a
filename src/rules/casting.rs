//! Casting: rooms and people in two places, callbacks that come too early, roles that are open too long, choices who are
//! not free, children without papers: CB608 to CB615 (domain.md 2.11).

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::moment::{Stretch, wall};
use super::words;
use crate::derive::{Derived, Free, RoleStanding, is_child, session_times, slot_times};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::ingest::nearest;
use crate::model::{Attempt, CandidateState, CastingCandidate, Production, Role, RoleState, Session, Slot, same_name};
use crate::values::Clock;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let casting = &production.casting;
    for session in &casting.sessions {
        slots_at_once(session, findings);
    }
    rooms(&casting.sessions, findings);
    people(&casting.sessions, findings);
    for (role, standing) in casting.roles.iter().zip(&derived.roles) {
        callbacks(production, role, standing, findings);
        findings.extend(open(derived, role, standing));
        choices(production, role, standing, findings);
        children(production, role, standing, findings);
    }
    strangers(production, findings);
}

/// A slot with its hours.
struct Timed<'a> {
    session: &'a Session,
    slot: &'a Slot,
    date: Date,
    from: Clock,
    to: Clock,
}

impl Timed<'_> {
    fn stretch(&self) -> Stretch {
        Stretch { from: wall(self.date, self.from), to: wall(self.date, self.to) }
    }

    fn hours(&self) -> String {
        format!("{}–{}", self.from, self.to)
    }

    fn who(&self) -> String {
        if self.slot.candidates.is_empty() { "a break".to_owned() } else { words::list(&self.slot.candidates) }
    }
}

/// The slots that take place and have their time.
fn timed(session: &Session) -> Vec<Timed<'_>> {
    let Some(date) = session.date else { return Vec::new() };
    let own = session.slots.iter().filter(|slot| slot.stands());
    own.filter_map(|slot| slot_times(session, slot).map(|(from, to)| Timed { session, slot, date, from, to })).collect()
}

/// What a session is called in a message: its name, else its id.
fn called(session: &Session) -> &str {
    session.name.as_deref().unwrap_or(&session.id)
}

/// CB608: two slots of one room at once.
fn slots_at_once(session: &Session, findings: &mut Findings) {
    let all = timed(session);
    // Slots stand in the order of their times: what goes on past the next ones is the one that ends last.
    let mut running: Option<&Timed<'_>> = None;
    for own in &all {
        if let Some(before) = running.filter(|before| before.stretch().shared(own.stretch()) > 0) {
            let over = before.stretch().shared(own.stretch());
            let message = format!(
                "{} on {}: {} at {} and {} at {} overlap by {}",
                called(session),
                own.date,
                before.who(),
                before.hours(),
                own.who(),
                own.hours(),
                words::length(over)
            );
            let help = format!("begin the second at {} or later, or shorten the first", before.to);
            let finding = Finding::new(&codes::SLOT_CLASH, message).at(own.slot.origin).field("time");
            let finding = finding.related(before.slot.origin, Some("time"), "the other one");
            findings.push(finding.help(help).subject(format!("session {} {}", session.id, own.from)));
        }
        if running.is_none_or(|before| before.to.minutes() < own.to.minutes()) {
            running = Some(own);
        }
    }
}

/// The room of a session, as it is compared: the link where it is held at a distance.
fn room(session: &Session) -> Option<String> {
    let plain = |text: &Option<String>| text.as_ref().map(|text| text.trim().to_lowercase()).filter(|text| !text.is_empty());
    match (plain(&session.room), plain(&session.place)) {
        (Some(room), place) => Some(format!("{} {room}", place.unwrap_or_default())),
        // Without a room a building is no room: two sessions may well be in it.
        (None, _) => plain(&session.link),
    }
}

/// CB610: two sessions in one room at once.
fn rooms(sessions: &[Session], findings: &mut Findings) {
    for (at, one) in sessions.iter().enumerate() {
        let (Some(date), Some(own), Some((from, to))) = (one.date, room(one), session_times(one)) else { continue };
        // Sessions stand in the order of their dates.
        for other in sessions[at + 1..].iter().take_while(|other| other.date == Some(date)) {
            let Some((begin, end)) = session_times(other).filter(|_| room(other).as_ref() == Some(&own)) else { continue };
            let shared =
                Stretch { from: wall(date, from), to: wall(date, to) }.shared(Stretch { from: wall(date, begin), to: wall(date, end) });
            if shared == 0 {
                continue;
            }
            let place = other.room.as_deref().or(other.link.as_deref()).unwrap_or_default();
            let message =
                format!("{place} has two sessions at once on {date}: {} {from}–{to} and {} {begin}–{end}", called(one), called(other));
            let finding = Finding::new(&codes::ROOM_TWICE, message).at(other.origin).related(one.origin, None, "the other one");
            findings.push(finding.help(format!("begin the second at {to}, or take another room")).subject(format!("session {}", other.id)));
        }
    }
}

/// CB609: somebody in two sessions at once, candidate or reader.
fn people(sessions: &[Session], findings: &mut Findings) {
    for (at, one) in sessions.iter().enumerate() {
        let own = timed(one);
        for other in sessions[at + 1..].iter().take_while(|other| other.date.is_some() && other.date == one.date) {
            let others = timed(other);
            let mut said: BTreeSet<String> = BTreeSet::new();
            for first in &own {
                for second in others.iter().filter(|second| first.stretch().shared(second.stretch()) > 0) {
                    for name in both(first, second) {
                        if !said.insert(name.to_lowercase()) {
                            continue;
                        }
                        let message = format!(
                            "{name} is in two sessions at once on {}: {} {} and {} {}",
                            first.date,
                            called(one),
                            first.hours(),
                            called(other),
                            second.hours()
                        );
                        let finding = Finding::new(&codes::CANDIDATE_TWICE, message).at(second.slot.origin).field("time");
                        let finding = finding.related(first.slot.origin, Some("time"), "the other one");
                        let help = format!("see {name} in one of them before {} or after {}", second.from, first.to.max(second.to));
                        findings.push(finding.help(help).subject(format!("candidate {name} {}", first.date)));
                    }
                }
            }
        }
    }
}

/// The people who are in both of two slots: candidates, and readers where the session or the slot names one.
fn both<'a>(first: &'a Timed<'_>, second: &'a Timed<'_>) -> Vec<&'a str> {
    let people = |timed: &'a Timed<'_>| {
        let reader = timed.slot.reader.as_ref().or(timed.session.reader.as_ref());
        let reader = reader.filter(|_| !timed.slot.candidates.is_empty());
        timed.slot.candidates.iter().chain(reader).map(String::as_str).collect::<Vec<_>>()
    };
    let others = people(second);
    people(first).into_iter().filter(|name| others.iter().any(|other| same_name(name, other))).collect()
}

/// CB611: a callback, a chemistry read or a test before the first audition.
fn callbacks(production: &Production, role: &Role, standing: &RoleStanding, findings: &mut Findings) {
    for candidate in &standing.candidates {
        let slots = candidate.slots.iter().map(|(session, at)| {
            let session = &production.casting.sessions[*session];
            (session, &session.slots[*at])
        });
        let slots: Vec<(&Session, &Slot)> = slots.filter(|(session, slot)| slot.stands() && session.date.is_some()).collect();
        let Some((first_session, first)) = slots.iter().find(|(_, slot)| slot.attempt == Attempt::First) else { continue };
        let when = |session: &Session, slot: &Slot| (session.date, slot.time.map(|time| time.minutes()));
        let early = slots.iter().take_while(|(session, slot)| when(session, slot) < when(first_session, first));
        for (session, slot) in early.filter(|(_, slot)| slot.attempt != Attempt::First) {
            let name = &production.casting.candidates[candidate.candidate].name;
            let told = |session: &Session, slot: &Slot| {
                let date = session.date.map(|date| date.to_string()).unwrap_or_default();
                slot.time.map_or_else(|| date.clone(), |time| format!("{time} on {date}"))
            };
            let what = match slot.attempt {
                Attempt::Chemistry => "chemistry read",
                Attempt::Test => "test",
                _ => "callback",
            };
            let message = format!(
                "the {what} of {name} for {} is at {}, before the first audition at {}",
                role.name,
                told(session, slot),
                told(first_session, first)
            );
            let finding = Finding::new(&codes::CALLBACK_EARLY, message).at(slot.origin).field("attempt");
            let finding = finding.related(first.origin, None, "the first audition");
            let help = format!("move the {what} behind the first audition, or correct `attempt`");
            findings.push(finding.help(help).subject(format!("candidate {name} {}", role.id)));
        }
    }
}

/// CB612: a role is open, or its offer out, although the date it must be cast is past.
fn open(derived: &Derived, role: &Role, standing: &RoleStanding) -> Option<Finding> {
    let (now, by) = (derived.as_of?, standing.cast_by.filter(|_| standing.state.is_open())?);
    if now <= by {
        return None;
    }
    let late = words::days(words::apart(by, now));
    let state = match (standing.state, &role.choice) {
        (RoleState::Offer, Some(choice)) => format!("not settled (an offer is out to {choice})"),
        (RoleState::Offer, None) => "not settled (an offer is out)".to_owned(),
        _ => "still open".to_owned(),
    };
    let message = match standing.first() {
        Some(first) if first >= now => {
            let left = words::days(words::apart(now, first));
            format!("{} is {state}, {late} past {by}, and first shoots on {first}, in {left}", role.name)
        }
        Some(first) => format!("{} is {state}, and first shot on {first}", role.name),
        None => format!("{} is {state}, {late} past {by}", role.name),
    };
    let ready = standing.candidates.iter().filter(|one| one.state < CandidateState::Submitted);
    let ready = ready.filter(|one| !one.days.is_empty() && one.free() == one.days.len()).count();
    let help = match ready {
        _ if standing.state == RoleState::Offer => "close the deal and put the artist on the cast list, or offer it to another".to_owned(),
        0 => "settle it, or shoot its scenes later; when the artist is on the cast list, it is cast".to_owned(),
        1 => "settle it: 1 of those who have read is free on all its shoot days".to_owned(),
        many => format!("settle it: {many} of those who have read are free on all its shoot days"),
    };
    let finding = Finding::new(&codes::ROLE_OPEN, message).at(role.origin).field("id");
    Some(finding.help(help).subject(format!("role {}", role.id)))
}

/// CB613: who is chosen, or second, is not free on a shoot day of the role.
fn choices(production: &Production, role: &Role, standing: &RoleStanding, findings: &mut Findings) {
    if standing.state == RoleState::Closed {
        return;
    }
    // Of a role that is cast nobody needs the second choice any more.
    let asked = |state| state == CandidateState::Choice || state == CandidateState::Backup && standing.state != RoleState::Cast;
    for own in standing.candidates.iter().filter(|own| asked(own.state)) {
        let candidate = &production.casting.candidates[own.candidate];
        let (away, pencil) = (own.dates(Free::No), own.dates(Free::Pencil));
        let (dates, how) = if away.is_empty() { (&pencil, "only pencilled") } else { (&away, "not free") };
        if dates.is_empty() {
            continue;
        }
        let word = if own.state == CandidateState::Choice { "the choice" } else { "the second choice" };
        let message = format!(
            "{}, {word} for {}, is {how} on {}, {} of {}",
            candidate.name,
            role.name,
            words::dates(dates),
            dates.len(),
            if own.days.len() == 1 { "1 shoot day".to_owned() } else { format!("{} shoot days", own.days.len()) },
        );
        let others = standing.candidates.iter().filter(|other| other.candidate != own.candidate && other.state <= CandidateState::Callback);
        let free = others
            .filter(|other| other.free() == other.days.len())
            .map(|other| production.casting.candidates[other.candidate].name.as_str());
        let free: Vec<&str> = free.collect();
        let help = if free.is_empty() {
            "move the scenes, agree other dates, or choose another".to_owned()
        } else {
            format!("move the scenes, agree other dates, or choose another: free on all of them: {}", words::list(&free))
        };
        let finding = Finding::new(&codes::CHOICE_AWAY, message).at(candidate.origin).field("unavailable");
        let finding = if away.is_empty() { finding.severity(Severity::Note) } else { finding };
        let finding = match standing.plays.iter().find(|play| dates.contains(&play.date)).and_then(|play| production.days.get(play.day)) {
            Some(day) => finding.related(day.origin, None, "it is shot here"),
            None => finding,
        };
        findings.push(finding.help(help).subject(format!("candidate {} {}", candidate.name, role.id)));
    }
}

/// CB614: a child who is seen, or chosen, without a guardian or without a licence that holds.
fn children(production: &Production, role: &Role, standing: &RoleStanding, findings: &mut Findings) {
    for own in standing.candidates.iter().filter(|own| own.state < CandidateState::Submitted) {
        let candidate = &production.casting.candidates[own.candidate];
        let seen = own.slots.iter().filter_map(|(session, _)| production.casting.sessions[*session].date).min();
        if !is_child(candidate, seen.or(standing.first())) || candidate.roles.first().is_some_and(|first| *first != role.id) {
            continue;
        }
        let lacks = lacking(candidate, standing);
        if lacks.is_empty() {
            continue;
        }
        let message = format!("{}, a minor who reads for {}, has {}", candidate.name, role.name, words::list(&lacks));
        let finding = Finding::new(&codes::MINOR_PAPERS, message).at(candidate.origin).field("name");
        let help = "write `guardian` with a telephone, `licence` with its number, `licence_until` with its last day";
        findings.push(finding.help(help).subject(format!("candidate {}", candidate.name)));
    }
}

fn lacking(candidate: &CastingCandidate, standing: &RoleStanding) -> Vec<String> {
    let mut lacks = Vec::new();
    if candidate.guardian.is_none() {
        lacks.push("no guardian".to_owned());
    }
    match (&candidate.licence, candidate.licence_until, standing.last()) {
        (None, ..) => lacks.push("no licence".to_owned()),
        (Some(_), Some(until), Some(last)) if until < last => {
            lacks.push(format!("a licence to {until} only, before the last shoot day {last}"));
        }
        _ => {}
    }
    lacks
}

/// CB615: a name that is on no list of candidates.
fn strangers(production: &Production, findings: &mut Findings) {
    let casting = &production.casting;
    if casting.candidates.is_empty() {
        return;
    }
    let mut said: BTreeSet<String> = BTreeSet::new();
    let mut say = |name: &str, origin, field: &'static str, findings: &mut Findings| {
        if casting.candidate(name).is_some() || !said.insert(name.to_lowercase()) {
            return;
        }
        let finding = Finding::new(&codes::CANDIDATE_UNKNOWN, format!("`{name}` is not among the candidates")).at(origin).field(field);
        let help = match nearest(name, casting.candidates.iter().map(|candidate| candidate.name.as_str())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "add the artist under `candidates`, or give the `agent` with the slot".to_owned(),
        };
        findings.push(finding.help(help).subject(format!("candidate {name}")));
    };
    for slot in casting.sessions.iter().flat_map(|session| &session.slots) {
        slot.candidates.iter().for_each(|name| say(name, slot.origin, "candidate", findings));
    }
    for role in &casting.roles {
        // Of a role that is cast the choice may never have read.
        let open = role.state.is_none_or(RoleState::is_open);
        let own = [(&role.choice, "choice"), (&role.backup, "backup")];
        own.into_iter().filter(|_| open).for_each(|(name, field)| {
            if let Some(name) = name {
                say(name, role.origin, field, findings);
            }
        });
    }
}
