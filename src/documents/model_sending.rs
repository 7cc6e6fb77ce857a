//! Call sheets with their approvals, confirmations, and what was sent, as `callboard model` prints them.

use serde::Serialize;

use super::Context;
use super::sending::standing;
use crate::derive::{Answer, answer, called};
use crate::model::{DayKind, Fate};

/// The call sheet of a unit's shoot day.
#[derive(Debug, Serialize)]
pub(super) struct SheetJson {
    unit: String,
    date: String,
    number: Option<u32>,
    state: &'static str,
    /// The digest that an approval of it names.
    digest: String,
    approvals: Vec<SignedJson>,
    missing: Vec<String>,
    /// When another version of it was approved last.
    other: Option<String>,
    /// Other versions that somebody has approved: this one, or a later one, takes their place.
    superseded: Vec<String>,
}

#[derive(Debug, Serialize)]
struct SignedJson {
    role: String,
    name: String,
    at: String,
}

/// How somebody's call stands with them.
#[derive(Debug, Serialize)]
pub(super) struct ConfirmationJson {
    date: String,
    unit: String,
    who: String,
    call: Option<String>,
    /// `confirmed`, `void` or `open`.
    state: &'static str,
    at: Option<String>,
}

/// A message that was sent, or may have been.
#[derive(Debug, Serialize)]
pub(super) struct SentJson {
    id: String,
    person: String,
    name: String,
    email: String,
    date: String,
    at: String,
    fate: &'static str,
    papers: Vec<String>,
}

/// Every shoot day's sheet, where the production approves call sheets.
pub(super) fn sheets(context: Context<'_>) -> Vec<SheetJson> {
    let production = context.production;
    if production.sending.approvals.is_empty() {
        return Vec::new();
    }
    let days = production.days.iter().filter(|day| day.kind == DayKind::Shoot);
    days.map(|day| {
        let sheet = standing::of_day(context, day);
        let own = production.sending.approvals.iter().filter(|one| one.date == day.date && one.unit == day.unit);
        let mut superseded: Vec<String> = own.map(|one| one.digest.clone()).filter(|digest| *digest != sheet.digest).collect();
        superseded.sort_unstable();
        superseded.dedup();
        let signed = sheet.signed.iter().map(|one| SignedJson { role: one.role.clone(), name: one.name.clone(), at: one.at.to_string() });
        SheetJson {
            unit: day.unit.clone(),
            date: day.date.to_string(),
            number: day.number,
            state: sheet.state.word(),
            approvals: signed.collect(),
            missing: sheet.missing,
            other: sheet.other.map(|at| at.to_string()),
            digest: sheet.digest,
            superseded,
        }
    })
    .collect()
}

/// Everybody who is called at a time on a day for which anybody has confirmed.
pub(super) fn confirmations(context: Context<'_>) -> Vec<ConfirmationJson> {
    let production = context.production;
    let mut dates: Vec<_> = production.sending.confirmations.iter().map(|one| one.date).collect();
    dates.sort_unstable();
    dates.dedup();
    let mut all = Vec::new();
    for date in dates {
        for one in called(production, context.derived, date).iter().filter(|one| one.call.is_some()) {
            let (state, at) = match answer(production, one) {
                Answer::Open => ("open", None),
                Answer::Confirmed(own) => ("confirmed", own.at),
                Answer::Void(own, _) => ("void", own.at),
            };
            all.push(ConfirmationJson {
                date: date.to_string(),
                unit: production.days.get(one.day).map(|day| day.unit.clone()).unwrap_or_default(),
                who: one.who.subject(),
                call: one.call.map(|call| call.to_string()),
                state,
                at: at.map(|at| at.to_string()),
            });
        }
    }
    all
}

/// The record of what was sent.
pub(super) fn sent(context: Context<'_>) -> Vec<SentJson> {
    let fate = |fate| match fate {
        Fate::Accepted => "accepted",
        Fate::Failed => "failed",
        Fate::Unknown => "unknown",
    };
    let all = context.production.sending.sent.iter();
    all.map(|one| SentJson {
        id: one.id.clone(),
        person: one.person.clone(),
        name: one.name.clone(),
        email: one.email.clone(),
        date: one.date.to_string(),
        at: one.at.clone(),
        fate: fate(one.fate),
        papers: one.papers.iter().map(|paper| format!("{} {}, {}, {}", paper.kind, paper.subject, paper.edition, paper.digest)).collect(),
    })
    .collect()
}
