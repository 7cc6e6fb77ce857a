//! Scouting and company moves as `callboard model` prints them.

use serde::Serialize;

use super::Context;
use crate::derive::MoveKind;

/// A set that was scouted.
#[derive(Debug, Serialize)]
pub(super) struct ScoutedJson {
    set: String,
    scenes: Vec<String>,
    dates: Vec<String>,
    decide_by: Option<String>,
    /// The candidate that was chosen, by name.
    chosen: Option<String>,
    candidates: Vec<CandidateJson>,
}

/// A place that was looked at.
#[derive(Debug, Serialize)]
struct CandidateJson {
    candidate: String,
    location: Option<String>,
    verdict: &'static str,
    fee: Option<String>,
    currency: Option<String>,
    scouted: Option<String>,
    scouted_by: Option<String>,
}

/// A company move.
#[derive(Debug, Serialize)]
pub(super) struct MoveJson {
    unit: String,
    date: String,
    /// `within`, `overnight`, `declared`.
    kind: &'static str,
    from: Option<String>,
    to: String,
    leave: Option<String>,
    ready: Option<String>,
    /// Minutes from leaving until the company must be there.
    allowed: Option<i64>,
    /// Minutes on the road, where a record states them.
    minutes: Option<u32>,
    /// Kilometres in a straight line, to one decimal.
    straight_km: Option<String>,
    recorded: bool,
}

pub(super) fn scouting(context: Context<'_>) -> Vec<ScoutedJson> {
    let production = context.production;
    let candidate = |at: &usize| {
        let one = &production.scouting[*at];
        CandidateJson {
            candidate: one.name.clone(),
            location: one.location.clone(),
            verdict: one.verdict.word(),
            fee: one.fee.map(|fee| fee.plain()),
            currency: one.fee.map(|fee| fee.currency.to_string()),
            scouted: one.scouted.map(|date| date.to_string()),
            scouted_by: one.scouted_by.clone(),
        }
    };
    let set = |set: &crate::derive::ScoutedSet| {
        let mut dates: Vec<String> = set.days.iter().map(|day| production.days[*day].date.to_string()).collect();
        dates.dedup();
        ScoutedJson {
            set: set.set.clone(),
            scenes: set.scenes.iter().map(ToString::to_string).collect(),
            dates,
            decide_by: set.decide_by.map(|date| date.to_string()),
            chosen: set.chosen.map(|at| production.scouting[at].name.clone()),
            candidates: set.candidates.iter().map(candidate).collect(),
        }
    };
    context.derived.scouting.iter().map(set).collect()
}

pub(super) fn moves(context: Context<'_>) -> Vec<MoveJson> {
    let one = |one: &crate::derive::UnitMove| {
        let record = one.record.and_then(|at| context.production.moves.get(at));
        MoveJson {
            unit: one.unit.clone(),
            date: one.date.to_string(),
            kind: match one.kind {
                MoveKind::Within => "within",
                MoveKind::Overnight => "overnight",
                MoveKind::Declared => "declared",
            },
            from: one.from.clone(),
            to: one.to.clone(),
            leave: one.leave.map(|at| at.to_string()),
            ready: one.ready.map(|at| at.to_string()),
            allowed: one.allowed,
            minutes: record.and_then(|record| record.minutes),
            straight_km: one.straight.map(|km| format!("{km:.1}")),
            recorded: record.is_some(),
        }
    };
    context.derived.moves.iter().map(one).collect()
}
