//! Casting as `callboard model` prints it: without anybody's contacts, which are for the papers of casting only.

use serde::Serialize;

use super::Context;

/// Roles and sessions.
#[derive(Debug, Serialize)]
pub(super) struct CastingJson {
    roles: Vec<RoleJson>,
    sessions: Vec<SessionJson>,
}

#[derive(Debug, Serialize)]
struct RoleJson {
    id: String,
    name: String,
    cast: Vec<String>,
    status: &'static str,
    choice: Option<String>,
    scenes: Vec<String>,
    dates: Vec<String>,
    first: Option<String>,
    work: usize,
    hold: u32,
    cast_by: Option<String>,
    candidates: Vec<CandidateJson>,
}

#[derive(Debug, Serialize)]
struct CandidateJson {
    name: String,
    status: &'static str,
    free: usize,
    pencil: Vec<String>,
    unavailable: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SessionJson {
    id: String,
    name: Option<String>,
    date: Option<String>,
    place: Option<String>,
    room: Option<String>,
    slots: Vec<SlotJson>,
}

#[derive(Debug, Serialize)]
struct SlotJson {
    time: Option<String>,
    minutes: u32,
    role: Option<String>,
    candidates: Vec<String>,
    attempt: &'static str,
    result: Option<&'static str>,
}

pub(super) fn casting(context: Context<'_>) -> CastingJson {
    use crate::derive::Free;
    let casting = &context.production.casting;
    let text = |date: &jiff::civil::Date| date.to_string();
    let roles = casting.roles.iter().zip(&context.derived.roles).map(|(role, standing)| RoleJson {
        id: role.id.clone(),
        name: role.name.clone(),
        cast: role.cast.iter().map(ToString::to_string).collect(),
        status: standing.state.word(),
        choice: role.choice.clone(),
        scenes: standing.scenes.iter().map(ToString::to_string).collect(),
        dates: standing.dates.iter().map(text).collect(),
        first: standing.first().as_ref().map(text),
        work: standing.dates.len(),
        hold: standing.hold,
        cast_by: standing.cast_by.as_ref().map(text),
        candidates: standing
            .candidates
            .iter()
            .map(|own| CandidateJson {
                name: casting.candidates[own.candidate].name.clone(),
                status: own.state.word(),
                free: own.free(),
                pencil: own.dates(Free::Pencil).iter().map(text).collect(),
                unavailable: own.dates(Free::No).iter().map(text).collect(),
            })
            .collect(),
    });
    let sessions = casting.sessions.iter().map(|session| SessionJson {
        id: session.id.clone(),
        name: session.name.clone(),
        date: session.date.as_ref().map(text),
        place: session.place.clone(),
        room: session.room.clone(),
        slots: session
            .slots
            .iter()
            .map(|slot| SlotJson {
                time: slot.time.map(|time| time.to_string()),
                minutes: slot.minutes.unwrap_or(session.minutes),
                role: slot.role.clone(),
                candidates: slot.candidates.clone(),
                attempt: slot.attempt.word(),
                result: slot.result.map(crate::model::AuditionResult::word),
            })
            .collect(),
    });
    CastingJson { roles: roles.collect(), sessions: sessions.collect() }
}
