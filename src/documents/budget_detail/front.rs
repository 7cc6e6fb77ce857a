//! The tables in front of the lines: globals, fringes, groups, currencies.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::Serialize;

use super::Paper;
use super::lines::{quantity, unwrapped};
use crate::documents::spending::exact_figure;
use crate::documents::{Figure, format, money};
use crate::model::{FringePost, FringeRate, Quantity};
use crate::values::{Currency, Expression};
use crate::words::{say, word};

/// A named value.
#[derive(Debug, Clone, Serialize)]
pub struct GlobalRow {
    /// Stable id: `global-SHOOT_DAYS`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its value; none where it cannot be worked out.
    pub value: Option<Figure>,
    /// Where it comes from: an expression, `the schedule`; nothing for a number.
    pub from: Option<String>,
    /// How many lines use it.
    pub lines: String,
}

/// A fringe.
#[derive(Debug, Clone, Serialize)]
pub struct FringeRow {
    /// Stable id: `fringe-FICA`.
    pub id: String,
    /// The letter that lines name it by.
    pub key: String,
    /// Its short name.
    pub short: String,
    /// What it is.
    pub name: String,
    /// `6.2%`, `9.85 an hour`.
    pub rate: String,
    /// `184,500.00 a range`.
    pub ceiling: Option<String>,
    /// `category`, `level`, `budget` or the number of the account it is posted to; nothing where it is each line's own.
    pub posted: Option<String>,
    /// Pay it was counted on; none for a flat fringe.
    pub base: Option<Figure>,
    /// What it comes to.
    pub amount: Figure,
}

/// A group of lines.
#[derive(Debug, Clone, Serialize)]
pub struct GroupRow {
    /// Stable id: `group-nights`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How many lines.
    pub lines: String,
    /// Whether it counts.
    pub counted: bool,
    /// `yes`, `left out`.
    pub state: &'static str,
    /// Its lines without fringes, in the budget's currency.
    pub amount: Figure,
}

/// A currency.
#[derive(Debug, Clone, Serialize)]
pub struct CurrencyTable {
    /// Stable id: `currency-EUR`.
    pub id: String,
    /// ISO code.
    pub code: String,
    /// One unit in the budget's currency; none for that itself, or where none is stated.
    pub rate: Option<String>,
    /// How many lines that count.
    pub lines: String,
    /// Those lines in the currency itself.
    pub own: Figure,
    /// The same in the budget's currency.
    pub value: Figure,
}

/// The letter of a fringe by its place: A to Z, a to z, then its number.
pub(super) fn key(at: usize) -> String {
    let letters = ('A'..='Z').chain('a'..='z');
    letters.clone().nth(at).map_or_else(|| format!("({})", at + 1), |letter| letter.to_string())
}

/// Named values: the budget's own, then those of the schedule that a line or a global uses.
pub(super) fn globals(paper: &Paper<'_>) -> Vec<GlobalRow> {
    let (budget, globals) = (paper.budget, &paper.context.derived.globals);
    let own = |name: &str| budget.globals.keys().find(|known| *known == name || known.eq_ignore_ascii_case(name));
    let mut used: BTreeMap<String, usize> = BTreeMap::new();
    let mut scheduled: BTreeSet<String> = BTreeSet::new();
    let mut note = |expression: &Expression, lines: usize, used: &mut BTreeMap<String, usize>| {
        let names: BTreeSet<&str> = expression.names().into_iter().collect();
        for name in names {
            let known = own(name).cloned().unwrap_or_else(|| {
                scheduled.insert(name.to_owned());
                name.to_owned()
            });
            *used.entry(known).or_default() += lines;
        }
    };
    budget.globals.values().for_each(|expression| note(expression, 0, &mut used));
    for line in &budget.details {
        if let Quantity::Expression(expression) = &line.amount {
            note(expression, 1, &mut used);
        }
    }
    let row = |name: &str, from: Option<String>| GlobalRow {
        id: format!("global-{name}"),
        name: name.to_owned(),
        value: globals.get(name).map(quantity),
        from,
        lines: used.get(name).copied().unwrap_or_default().to_string(),
    };
    let of_budget = budget.globals.iter().map(|(name, expression)| {
        let from = if let Expression::Number(_) = expression { None } else { Some(unwrapped(expression)) };
        row(name, from)
    });
    of_budget.chain(scheduled.iter().map(|name| row(name, Some(say!("budget-detail-the-schedule"))))).collect()
}

pub(super) fn fringes(paper: &Paper<'_>) -> Vec<FringeRow> {
    let currency = paper.totals.currency;
    let all = paper.budget.fringes.iter().zip(&paper.totals.fringes).enumerate();
    all.map(|(at, (fringe, total))| FringeRow {
        id: format!("fringe-{}", fringe.id),
        key: key(at),
        short: fringe.id.clone(),
        name: fringe.name.clone(),
        rate: rate_text(fringe.rate, currency),
        ceiling: fringe.cutoff.map(|cutoff| {
            let of = if cutoff.per_range { word!("budget-detail-a-range") } else { word!("budget-detail-a-line") };
            format!("{} {of}", money::exact(cutoff.ceiling, currency))
        }),
        posted: match &fringe.post_to {
            FringePost::Line => None,
            other => Some(place(other).to_owned()),
        },
        base: matches!(fringe.rate, FringeRate::Percent(_)).then(|| paper.figure(total.base)),
        amount: paper.figure(total.amount),
    })
    .collect()
}

/// Where a fringe is posted, in a word.
pub(super) fn place(post: &FringePost) -> &str {
    match post {
        FringePost::Line => "account",
        FringePost::Category => "category",
        FringePost::Level => "level",
        FringePost::Budget => "budget",
        FringePost::Account(number) => number,
    }
}

/// `6.2%`; `9.85 an hour`.
pub(super) fn rate_text(rate: FringeRate, currency: Currency) -> String {
    match rate {
        FringeRate::Percent(rate) => money::percent(rate),
        FringeRate::Flat(flat, unit) => format!("{} {}", super::lines::rate(flat, currency).text, unit.each()),
    }
}

pub(super) fn groups(paper: &Paper<'_>) -> Vec<GroupRow> {
    let mut all: BTreeMap<&str, (usize, Decimal)> = BTreeMap::new();
    for (line, total) in paper.budget.details.iter().zip(&paper.totals.lines) {
        for group in &line.groups {
            let sum = all.entry(group).or_default();
            sum.0 += 1;
            sum.1 += total.subtotal;
        }
    }
    all.into_iter()
        .map(|(name, (lines, amount))| {
            let counted = !paper.budget.excluded_groups.iter().any(|group| group == name);
            GroupRow {
                id: format!("group-{name}"),
                name: name.to_owned(),
                lines: format::counted(lines, "lines"),
                counted,
                state: if counted { "yes" } else { word!("budget-detail-left-out") },
                amount: paper.figure(amount),
            }
        })
        .collect()
}

/// The budget's own currency first; nothing where it is the only one.
pub(super) fn currencies(paper: &Paper<'_>) -> Vec<CurrencyTable> {
    let house = paper.totals.currency;
    let mut all: BTreeMap<String, (Currency, usize, Decimal, Decimal)> = BTreeMap::new();
    let mut add = |currency: Currency, lines: usize, own: Decimal, value: Decimal| {
        let sum = all.entry(currency.to_string()).or_insert((currency, 0, Decimal::ZERO, Decimal::ZERO));
        (sum.1, sum.2, sum.3) = (sum.1 + lines, sum.2 + own, sum.3 + value);
    };
    add(house, 0, Decimal::ZERO, Decimal::ZERO);
    paper.budget.rates.keys().for_each(|currency| add(*currency, 0, Decimal::ZERO, Decimal::ZERO));
    for (line, total) in paper.budget.details.iter().zip(&paper.totals.lines).filter(|(_, total)| total.counts) {
        add(line.currency, 1, total.own_currency, total.subtotal);
    }
    if all.len() == 1 {
        return Vec::new();
    }
    let mut rows: Vec<_> = all.into_values().collect();
    rows.sort_by_key(|(currency, ..)| (*currency != house, currency.to_string()));
    rows.into_iter()
        .map(|(currency, lines, own, value)| CurrencyTable {
            id: format!("currency-{currency}"),
            code: currency.to_string(),
            rate: paper.budget.rates.get(&currency).filter(|_| currency != house).map(|rate| money::rate(*rate)),
            lines: format::counted(lines, "lines"),
            own: exact_figure(own, currency),
            value: paper.figure(value),
        })
        .collect()
}
