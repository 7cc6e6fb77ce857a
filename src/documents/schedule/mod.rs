//! What the papers of the schedule share, so that they read as one family: the days in sequence with the days off
//! between them, strips, day-end lines, the title block, the cast key (domain.md 2.3).
//!
//! The papers themselves stand beside this folder: each says what one strip of it shows and leaves the rest to these.

pub mod categories;
pub mod changes;
pub mod days;
pub mod key;
pub mod paper;
pub mod strips;
pub mod title;
pub mod walk;

use serde::Serialize;
use serde_json::Value;

use super::{Context, Kind, Revision, Subject, format};
use crate::model::{DayKind, Production};

/// The one paper of a kind that there is for the schedule in force: due from the first shoot day that has a strip on.
#[must_use]
pub fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    if !production.days.iter().any(|day| day.kind == DayKind::Shoot && !day.strips.is_empty()) {
        return Vec::new();
    }
    vec![Subject { slug: String::new(), name: name(context), key: String::new(), date: None }]
}

/// What the schedule is called: `Schedule v6`; the dates it runs over where it has no name.
#[must_use]
pub fn name(context: Context<'_>) -> String {
    let production = context.production;
    let wording = production.conventions.wording;
    let named = title::in_force(production).name;
    named.or_else(|| walk::shooting(production).map(|span| days::span(span, wording, true))).unwrap_or_default()
}

/// The page of a paper of the schedule, with the schedule's revision, sealed.
#[must_use]
pub fn page<Body: Serialize>(context: Context<'_>, kind: &Kind, subject: &Subject, body: Body) -> Value {
    paper::page_on(context, kind, subject, context.production.conventions.paper, body)
}

/// The revision of the schedule in force: its colour and date.
fn revision(production: &Production) -> Option<Revision> {
    let draft = title::in_force(production);
    let date = draft.date.map(|date| format::plain_date(date, production.conventions.wording)).unwrap_or_default();
    draft.colour.map(|colour| Revision { colour, date })
}

/// A text, where there is one.
fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests;
