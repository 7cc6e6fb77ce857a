//! The per diem of a week: who, which days, rate, total, and where to sign.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::super::facts::{self, NoteBlock, notes_for};
use super::super::{Context, Figure, Kind, Subject, format};
use crate::derive::PerDiemDay;
use crate::model::Part;
use crate::values::{Currency, DateSpan};
use crate::words::say;

/// The per diem list.
pub static KIND: Kind = Kind {
    word: "per-diem",
    name: "Per diem",
    about: "What each person away is paid for a week: days, rate, total, signature. One for each week with days away and a per diem.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Assets],
    due,
    page,
};

fn week_end(monday: Date) -> Date {
    monday.checked_add(jiff::Span::new().days(6)).unwrap_or(monday)
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let wording = context.production.conventions.wording;
    let subject = |monday: &Date| Subject {
        slug: monday.to_string(),
        name: say!("per-diem-week-of", date = format::long_date(*monday, wording)),
        key: monday.to_string(),
        date: None,
    };
    context.derived.travel.weeks.keys().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Ok(monday) = subject.key.parse::<Date>() else { return Value::Null };
    facts::page(context, &KIND, subject, &[], false, body(context, subject, monday))
}

/// What a per diem list shows.
#[derive(Debug, Clone, Serialize)]
pub struct PerDiemList {
    /// `Mon, Jun 8 – Sun, Jun 14`.
    pub week: String,
    /// The seven dates: `Mon 8`.
    pub dates: Vec<String>,
    /// People in the order of the lists; one line for each rate.
    pub rows: Vec<PerDiemRow>,
    /// What they come to, by currency.
    pub totals: Vec<Figure>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A person's week.
#[derive(Debug, Clone, Serialize)]
pub struct PerDiemRow {
    /// Stable id: `per-diem-3`.
    pub id: String,
    /// The name.
    pub name: String,
    /// What the person does.
    pub role: String,
    /// The letter of each date, empty where nothing is paid.
    pub days: Vec<&'static str>,
    /// How many days.
    pub count: String,
    /// A day's amount.
    pub rate: Figure,
    /// What they come to.
    pub total: Figure,
    /// The last date that is paid, where that falls into the week or after it.
    pub paid: Option<String>,
}

fn body(context: Context<'_>, subject: &Subject, monday: Date) -> PerDiemList {
    let (production, travel) = (context.production, &context.derived.travel);
    let wording = production.conventions.wording;
    let dates: Vec<Date> = (DateSpan { from: monday, to: week_end(monday) }).dates().collect();
    let mut lines: Vec<((usize, usize), Vec<PerDiemDay>)> = Vec::new();
    for day in travel.weeks.get(&monday).into_iter().flatten() {
        match lines.iter_mut().rev().find(|((stay, rate), _)| travel.stays[*stay].who == travel.stays[day.stay].who && *rate == day.rate) {
            Some((_, days)) => days.push(*day),
            None => lines.push(((day.stay, day.rate), vec![*day])),
        }
    }
    let mut totals: BTreeMap<String, (Currency, Decimal)> = BTreeMap::new();
    let rows = lines.iter().enumerate().filter_map(|(at, ((stay, rate), days))| {
        let own = production.per_diems.get(*rate)?;
        let who = &travel.stays.get(*stay)?.who;
        let total = crate::derive::per_diem_total(own, days.len())?;
        let sum = totals.entry(own.rate.currency.to_string()).or_insert((own.rate.currency, Decimal::ZERO));
        sum.1 = sum.1.checked_add(total)?;
        let letter = |date: &Date| days.iter().find(|day| day.date == *date).map_or("", |day| day.kind.letter());
        Some(PerDiemRow {
            id: format!("per-diem-{}", at + 1),
            name: production.who_name(who),
            role: production.who_role(who),
            days: dates.iter().map(letter).collect(),
            count: days.len().to_string(),
            rate: super::figure(own.rate),
            total: super::sum(total, own.rate.currency),
            paid: own.paid_to.filter(|paid| *paid >= monday).map(|paid| super::short(context, paid.min(week_end(monday)))),
        })
    });
    let rows: Vec<PerDiemRow> = rows.collect();
    let head = |date: &Date| format!("{} {}", format::weekday_short(*date), date.day());
    PerDiemList {
        week: facts::span(DateSpan { from: monday, to: week_end(monday) }, wording),
        dates: dates.iter().map(head).collect(),
        rows,
        totals: totals.into_values().map(|(currency, amount)| super::sum(amount, currency)).collect(),
        notes: notes_for(production, KIND.word, Some(&subject.slug)),
    }
}
