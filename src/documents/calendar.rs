//! The calendar: the shoot month by month, as a production office pins it to the wall.
//!
//! Each date shows the day of each unit with its call, place and pages, else what the company does: off, holiday,
//! travel, prelight; then who of the cast starts, finishes, travels, is fitted or tested, and the dates of drafts and
//! of post. Who is away stands under the month, so that no date is crowded.

mod body;
mod cells;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::Value;

pub use body::{AwayRow, Calendar, CastKey, DateCell, DayEntry, LineEntry, Month, WeekRow};

use super::facts::{Fact, notes_for};
use super::{Context, Kind, Subject, facts, format, schedule};
use crate::derive::CompanyKind;
use crate::model::{DayKind, Part, Production};
use crate::values::{CastId, DateSpan};
use crate::words::{message, word};

/// The calendar.
pub static KIND: Kind = Kind {
    word: "calendar",
    name: "Calendar",
    about: "The shoot month by month: units, calls, places, pages, days off, travel, cast events and milestones. One where there is a schedule.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

/// Dates of the cast and of drafts that lie further than this from the schedule are left out.
const NEAR: i32 = 70;

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    if context.production.days.is_empty() {
        return Vec::new();
    }
    vec![Subject { slug: String::new(), name: schedule::name(context), key: String::new(), date: None }]
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    schedule::page(context, &KIND, subject, body(context))
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>) -> Calendar {
    let production = context.production;
    let lines = cells::lines(context);
    let days: BTreeMap<Date, Vec<usize>> = cells::days_by_date(production);
    let (first, last) = (days.keys().next().copied(), days.keys().next_back().copied());
    let near = |date: Date| {
        let to = |other: Option<Date>| other.map_or(0, |other| date.until(other).map_or(i32::MAX, |span| span.get_days()));
        to(first) <= NEAR && to(last) >= -NEAR
    };
    let dates: BTreeSet<Date> = days.keys().copied().chain(lines.keys().copied().filter(|date| near(*date))).collect();
    let mut named: BTreeSet<CastId> = BTreeSet::new();
    let months: Vec<Month> = spans(&dates, &days)
        .into_iter()
        .map(|own| {
            let month = cells::month(context, own, &days, &lines);
            for (date, entries) in lines.range(own.from..=own.to) {
                if dates.contains(date) {
                    named.extend(entries.iter().flat_map(|entry| entry.cast.iter().cloned()));
                }
            }
            month
        })
        .collect();
    let key = production.cast.iter().filter(|member| named.contains(&member.id));
    Calendar {
        range: range(&dates, production),
        summary: summary(context),
        weekdays: (1..=7).map(|day| message(&format!("weekday-{day}"), &[])).collect(),
        months,
        cast: key.map(|member| CastKey { id: member.id.to_string(), character: member.character.clone() }).collect(),
        notes: notes_for(production, KIND.word, None),
    }
}

/// Most weeks that a page holds.
const WEEKS: i32 = 7;

/// The months that have something. Where the month before the first with a unit's day has only a fitting or a draft or
/// two, its weeks stand before that month's, as far as the page holds them.
fn spans(dates: &BTreeSet<Date>, days: &BTreeMap<Date, Vec<usize>>) -> Vec<DateSpan> {
    let months: BTreeSet<Date> = dates.iter().map(|date| date.first_of_month()).collect();
    let mut all: Vec<DateSpan> = months.into_iter().map(|first| DateSpan { from: first, to: first.last_of_month() }).collect();
    let worked = |span: &DateSpan| days.range(span.from..=span.to).next().is_some();
    if let Some(at) = all.iter().position(worked)
        && at > 0
        && let Some(first) = dates.first().copied()
    {
        let from = cells::monday(first);
        let weeks = from.until(all[at].to).map_or(i32::MAX, |span| span.get_days() / 7 + 1);
        if weeks <= WEEKS {
            all[at].from = from;
            all.drain(..at);
        }
    }
    all
}

/// `Apr 23 – Jun 12, 2026`, from the first to the last date that has something.
fn range(dates: &BTreeSet<Date>, production: &Production) -> Option<String> {
    let wording = production.conventions.wording;
    let (first, last) = (*dates.iter().next()?, *dates.iter().next_back()?);
    Some(format!("{} – {}", format::medium_date(first, wording), format::medium_date(last, wording)))
}

/// Shoot days of each unit, and working weeks.
fn summary(context: Context<'_>) -> Vec<Fact> {
    let production = context.production;
    let mut all = Vec::new();
    for unit in &production.units {
        let days = production.days.iter().filter(|day| day.unit == unit.id && day.kind == DayKind::Shoot).count();
        if days > 0 {
            all.extend(Fact::new("unit", unit.name.clone(), Some(format::counted(days, "shoot-days"))));
        }
    }
    let weeks: BTreeSet<u32> = context.derived.company.values().filter(|day| day.kind.is_work()).map(|day| day.week).collect();
    all.extend(Fact::new("weeks", word!("calendar-working-weeks"), Some(weeks.len().to_string())));
    let off = context.derived.company.values().filter(|day| day.kind == CompanyKind::Holiday).count();
    if off > 0 {
        all.extend(Fact::new("holidays", word!("calendar-holidays"), Some(off.to_string())));
    }
    all
}

/// Who is away on some date of the month, in the order of the cast; only while the schedule runs.
fn away(context: Context<'_>, month: DateSpan) -> Vec<AwayRow> {
    let production = context.production;
    let wording = production.conventions.wording;
    let company = &context.derived.company;
    let (Some((first, _)), Some((last, _))) = (company.first_key_value(), company.last_key_value()) else { return Vec::new() };
    let mut all = Vec::new();
    for member in &production.cast {
        let works = context.derived.cast.get(&member.id).is_some_and(|schedule| !schedule.codes.is_empty());
        let spans = member.unavailable.iter().filter(|away| {
            let span = away.span;
            span.to >= *first && span.from <= *last && span.to >= month.from && span.from <= month.to
        });
        let texts: Vec<String> = spans
            .map(|away| {
                let pencil = away.pencil.then(|| word!("calendar-pencil"));
                let why = format::joined([pencil, away.reason.as_deref()], ", ").map(|why| format!(" ({why})")).unwrap_or_default();
                format!("{}{why}", facts::span(away.span, wording))
            })
            .collect();
        if works && !texts.is_empty() {
            all.push(AwayRow {
                id: format!("away-{}", member.id),
                who: format::joined([Some(member.id.as_str()), Some(member.character.as_str())], " ").unwrap_or_default(),
                when: texts.join("; "),
            });
        }
    }
    all
}

#[cfg(test)]
mod tests;
