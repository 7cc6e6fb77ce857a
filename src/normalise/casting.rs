//! Roles, candidates, audition sessions and their slots.

use std::collections::BTreeMap;

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{
    Attempt, AuditionResult, CandidateState, Casting, CastingCandidate, Production, Role, RoleState, Session, Slot, same_name,
};
use crate::values::slug;

/// Working days before its first shoot day that a role is to be cast, where it does not say.
const LEAD_DAYS: u32 = 10;
/// More than any production has.
const MOST_LEAD_DAYS: u32 = 400;
/// Minutes of a slot, where neither it nor its session says.
const SLOT_MINUTES: u32 = 15;

/// A slot with what its row says beside it.
struct Row {
    slot: Slot,
    attempt: Option<Attempt>,
    agent: Option<String>,
    phone: Option<String>,
}

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let mut casting = Casting::default();
    for row in linker.rows("roles").collect::<Vec<_>>() {
        casting.roles.extend(role(row, production, linker));
    }
    for row in linker.rows("candidates").collect::<Vec<_>>() {
        let Some(found) = candidate(row) else { continue };
        match casting.candidates.iter_mut().find(|known| same_name(&known.name, &found.name)) {
            // One artist who is up for two roles may stand in two rows.
            Some(known) => join(known, found),
            None => casting.candidates.push(found),
        }
    }
    let mut rows: Vec<(usize, Row)> = Vec::new();
    let mut defaults: Vec<(Option<String>, Option<Attempt>)> = Vec::new();
    for row in linker.rows("sessions").collect::<Vec<_>>() {
        let Some(id) = row.text("id") else { continue };
        rows.extend(row.records("slots").map(|inner| (casting.sessions.len(), slot(inner))));
        defaults.push((row.text("role"), attempt(row)));
        casting.sessions.push(session(row, id));
    }
    let mut made: BTreeMap<String, usize> = BTreeMap::new();
    for row in linker.rows("slots").collect::<Vec<_>>() {
        let at = match row.text("session") {
            Some(id) => match casting.sessions.iter().position(|session| session.id == id) {
                Some(at) => at,
                // It has been said that there is no such session.
                None => continue,
            },
            None => match row.date("date") {
                Some(date) => {
                    let (place, room) = (row.text("place"), row.text("room"));
                    let own = |session: &Session| {
                        session.date == Some(date) && session.room == room && (place.is_none() || session.place == place)
                    };
                    let id = [Some(date.to_string()), room.as_deref().map(slug)].into_iter().flatten().collect::<Vec<_>>().join("-");
                    let known = casting.sessions.iter().position(own);
                    let at = known.unwrap_or(casting.sessions.len());
                    if known.is_none() {
                        let taken = *made.entry(id.clone()).and_modify(|count| *count += 1).or_insert(1);
                        let id = if taken > 1 { format!("{id}-{taken}") } else { id };
                        defaults.push((None, None));
                        let origin = row.origin();
                        casting.sessions.push(Session {
                            id,
                            date: Some(date),
                            place,
                            room,
                            minutes: SLOT_MINUTES,
                            origin,
                            ..Session::default()
                        });
                    }
                    at
                }
                None => {
                    let message = "a slot names neither its session nor its date".to_owned();
                    let finding = Finding::new(&codes::MISSING_KEY, message).at(row.origin()).blocks(Part::Casting);
                    linker.say(finding.help("add `session` with the id of one of the `sessions`, or `date`"));
                    continue;
                }
            },
        };
        rows.push((at, slot(row)));
    }
    for (at, row) in rows {
        let Row { mut slot, attempt, agent, phone } = row;
        let (role, usual) = &defaults[at];
        slot.role = slot.role.or_else(|| role.clone());
        slot.attempt = attempt.or(*usual).unwrap_or_default();
        name_candidates(&mut casting, &slot, agent, phone);
        casting.sessions[at].slots.push(slot);
    }
    for session in &mut casting.sessions {
        // What has no time stands where it was written, after those that have.
        session.slots.sort_by_key(|slot| (slot.time.is_none(), slot.time.map(|time| time.minutes())));
    }
    casting.sessions.sort_by_key(|session| {
        let first = session.from.or_else(|| session.slots.first().and_then(|slot| slot.time));
        (session.date.is_none(), session.date, first.map(|time| time.minutes()))
    });
    production.casting = casting;
}

/// Whom a slot names is a candidate: of the list, else of the row itself where it gives an agent or there is no list.
fn name_candidates(casting: &mut Casting, slot: &Slot, agent: Option<String>, phone: Option<String>) {
    let listed = casting.candidates.iter().any(|candidate| candidate.listed);
    for name in &slot.candidates {
        match casting.candidates.iter_mut().find(|candidate| same_name(&candidate.name, name)) {
            Some(candidate) => {
                // One who has a role of the list may read for another too.
                if let Some(role) = slot.role.as_ref().filter(|role| !candidate.roles.contains(role)) {
                    candidate.roles.push(role.clone());
                }
                candidate.agent = candidate.agent.take().or_else(|| agent.clone());
                candidate.agent_phone = candidate.agent_phone.take().or_else(|| phone.clone());
            }
            None if !listed || agent.is_some() || phone.is_some() => casting.candidates.push(CastingCandidate {
                name: name.clone(),
                roles: slot.role.iter().cloned().collect(),
                agent: agent.clone(),
                agent_phone: phone.clone(),
                origin: slot.origin,
                ..CastingCandidate::default()
            }),
            None => {}
        }
    }
}

fn join(known: &mut CastingCandidate, more: CastingCandidate) {
    let roles: Vec<String> = more.roles.into_iter().filter(|role| !known.roles.contains(role)).collect();
    known.roles.extend(roles);
    for (own, other) in [
        (&mut known.agent, more.agent),
        (&mut known.agent_phone, more.agent_phone),
        (&mut known.agent_email, more.agent_email),
        (&mut known.phone, more.phone),
        (&mut known.email, more.email),
        (&mut known.headshot, more.headshot),
        (&mut known.resume, more.resume),
        (&mut known.reel, more.reel),
        (&mut known.union, more.union),
        (&mut known.based, more.based),
        (&mut known.guardian, more.guardian),
        (&mut known.licence, more.licence),
        (&mut known.notes, more.notes),
    ] {
        *own = own.take().or(other);
    }
    known.minor |= more.minor;
    known.born = known.born.or(more.born);
    known.licence_until = known.licence_until.or(more.licence_until);
    known.state = known.state.or(more.state);
    known.unavailable.extend(more.unavailable);
}

fn role(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<Role> {
    let id = row.text("id")?;
    let mut cast = row.cast("cast").unwrap_or_default();
    let stated = row.text("name");
    if cast.is_empty() {
        let named = |word: &str| production.cast.iter().find(|member| same_name(&member.character, word)).map(|member| member.id.clone());
        cast.extend(stated.as_deref().and_then(named).or_else(|| named(&id)));
    }
    let character = || cast.first().and_then(|id| production.cast_member(id)).map(|member| member.character.clone());
    let name = stated.or_else(|| character().filter(|name| !name.is_empty())).unwrap_or_else(|| id.clone());
    let lead_days = row.integer("lead_days").unwrap_or(LEAD_DAYS);
    if lead_days > MOST_LEAD_DAYS {
        let message = format!("`{lead_days}` is more than {MOST_LEAD_DAYS} working days before the first shoot day");
        let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("lead_days").blocks(Part::Casting);
        linker.say(finding.help("write working days: `lead_days: 10`; a fixed date is `cast_by`"));
    }
    Some(Role {
        id,
        name,
        cast,
        breakdown: row.text("breakdown"),
        age: row.text("age"),
        kind: row.text("kind"),
        terms: row.text("terms"),
        sides: row.text("sides"),
        state: row.choice("status", RoleState::WORDS).map(|at| RoleState::ALL[at]),
        choice: row.text("choice"),
        backup: row.text("backup"),
        lead_days: lead_days.min(MOST_LEAD_DAYS),
        cast_by: row.date("cast_by"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn candidate(row: Fields<'_>) -> Option<CastingCandidate> {
    Some(CastingCandidate {
        name: row.text("name")?,
        roles: row.names("role"),
        agent: row.text("agent"),
        agent_phone: row.text("agent_phone"),
        agent_email: row.text("agent_email"),
        phone: row.text("phone"),
        email: row.text("email"),
        headshot: row.text("headshot"),
        resume: row.text("resume"),
        reel: row.text("reel"),
        union: row.text("union"),
        based: row.text("based"),
        minor: row.bool("minor").unwrap_or(false),
        born: row.date("born"),
        guardian: row.text("guardian"),
        licence: row.text("licence"),
        licence_until: row.date("licence_until"),
        unavailable: row.unavailable("unavailable"),
        state: row.choice("status", CandidateState::WORDS).map(CandidateState::at),
        notes: row.text("notes"),
        listed: true,
        origin: row.origin(),
    })
}

fn session(row: Fields<'_>, id: String) -> Session {
    Session {
        id,
        name: row.text("name"),
        date: row.date("date"),
        place: row.text("place"),
        room: row.text("room"),
        link: row.text("link"),
        from: row.clock("from"),
        to: row.clock("to"),
        minutes: row.minutes("length").unwrap_or(SLOT_MINUTES),
        reader: row.text("reader"),
        present: row.text("present"),
        sides: row.text("sides"),
        notes: row.text("notes"),
        slots: Vec::new(),
        origin: row.origin(),
    }
}

fn attempt(row: Fields<'_>) -> Option<Attempt> {
    row.choice("attempt", Attempt::WORDS).map(Attempt::at)
}

fn slot(row: Fields<'_>) -> Row {
    let slot = Slot {
        time: row.clock("time"),
        minutes: row.minutes("length"),
        role: row.text("role"),
        candidates: row.texts("candidate"),
        attempt: Attempt::default(),
        reader: row.text("reader"),
        sides: row.text("sides"),
        arrived: row.clock("arrived"),
        in_at: row.clock("in"),
        out_at: row.clock("out"),
        result: row.choice("result", AuditionResult::WORDS).map(AuditionResult::at),
        next: row.text("next"),
        notes: row.text("notes"),
        origin: row.origin(),
    };
    Row { slot, attempt: attempt(row), agent: row.text("agent"), phone: row.text("phone") }
}
