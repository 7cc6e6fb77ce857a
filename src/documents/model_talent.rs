//! What artists are wanted for beside their scenes, as `callboard model` prints it.

use serde::Serialize;

use super::Context;
use crate::derive::{AppearanceKind, DealState};

/// An artist who has more than days of work.
#[derive(Debug, Serialize)]
pub(super) struct TalentJson {
    cast: String,
    appearances: Vec<AppearanceJson>,
    options: Vec<OptionJson>,
    deal_dates: Vec<DealJson>,
}

#[derive(Debug, Serialize)]
struct AppearanceJson {
    /// Of an event, what it keeps for as long as it is the same: its kind and its place among those of the record.
    id: String,
    kind: &'static str,
    date: String,
    from: Option<String>,
    to: Option<String>,
    place: Option<String>,
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct OptionJson {
    kind: &'static str,
    from: Option<String>,
    to: Option<String>,
    deadline: Option<String>,
    state: &'static str,
}

#[derive(Debug, Serialize)]
struct DealJson {
    kind: &'static str,
    what: String,
    due: Option<String>,
    time: Option<String>,
    done: Option<String>,
    overdue: bool,
}

pub(super) fn talent(context: Context<'_>) -> Vec<TalentJson> {
    let all = context.production.cast.iter().zip(&context.derived.talent).filter(|(_, standing)| standing.has_own());
    let text = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string());
    all.map(|(member, standing)| {
        let appearance = |own: &crate::derive::Appearance| {
            let (id, kind, note) = match own.kind {
                AppearanceKind::Work(_) => (format!("work-{}", own.date), "work", None),
                AppearanceKind::Event(at, kind) => {
                    let nth = member.events[..=at].iter().filter(|event| event.kind == kind).count();
                    (format!("{}-{nth}", kind.word()), kind.word(), member.events[at].note.clone())
                }
            };
            AppearanceJson {
                id,
                kind,
                date: own.date.to_string(),
                from: own.from.map(|at| at.to_string()),
                to: own.to.map(|at| at.to_string()),
                place: own.place.clone(),
                note,
            }
        };
        let options = member.talent.options.iter().zip(&standing.options).map(|(option, own)| OptionJson {
            kind: option.kind.word(),
            from: text(own.from),
            to: text(own.to),
            deadline: text(own.deadline),
            state: own.state.word(),
        });
        let deal_dates = member.talent.deal_dates.iter().zip(&standing.deal_dates).map(|(date, own)| DealJson {
            kind: date.kind.word(),
            what: date.what.clone(),
            due: text(own.due),
            time: date.time.map(|time| time.to_string()),
            done: text(date.done),
            overdue: matches!(own.state, DealState::Overdue(_)),
        });
        TalentJson {
            cast: member.id.to_string(),
            appearances: standing.appearances.iter().map(appearance).collect(),
            options: options.collect(),
            deal_dates: deal_dates.collect(),
        }
    })
    .collect()
}
