//! Levels, categories, accounts and their lines.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::front::{key, place, rate_text};
use super::{LevelSection, Paper};
use crate::derive::pay_hours;
use crate::documents::{Figure, format, money};
use crate::model::{DetailLine, FringePost, Level, Quantity, SpendKind, Spread};
use crate::values::{Currency, Expression, round_half_up};
use crate::words::{say, word};

/// One category.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Stable id: `account-1400`.
    pub id: String,
    /// Its number.
    pub account: String,
    /// Its name.
    pub name: String,
    /// A note on it.
    pub notes: Option<String>,
    /// Its own lines, then its accounts, depth first.
    pub accounts: Vec<AccountSection>,
    /// Fringes that are posted to it as the category: a memorandum.
    pub posted_here: Option<Figure>,
    /// `2 lines, fringes 1,240.00`: what the total is made of.
    pub basis: Option<String>,
    /// What it comes to, fringes included.
    pub total: Figure,
}

/// One account with its lines.
#[derive(Debug, Clone, Serialize)]
pub struct AccountSection {
    /// Stable id: `account-1401`; `account-1400-own` for a category's own lines.
    pub id: String,
    /// Its number; nothing for a category's own lines.
    pub account: String,
    /// Its name.
    pub name: String,
    /// How deep it stands under its category: 1 for an account.
    pub depth: usize,
    /// A note on it.
    pub notes: Option<String>,
    /// Its lines in order of reading.
    pub lines: Vec<LineRow>,
    /// The fringes of its lines with their rates: `FICA 6.2% 1,240.00`.
    pub fringes: Vec<String>,
    /// What they come to; none where it has none.
    pub fringe: Option<Figure>,
    /// Fringes of other accounts' lines that are posted to it: a memorandum.
    pub posted_here: Option<Figure>,
    /// What its own lines and their fringes come to.
    pub total: Figure,
    /// What it comes to with the accounts under it, where there are any.
    pub with_under: Option<Figure>,
    /// What its category comes to up to its end, for the foot of a page.
    pub carried: String,
}

/// One detail line.
#[derive(Debug, Clone, Serialize)]
pub struct LineRow {
    /// Stable id: `line-213`, in order of reading.
    pub id: String,
    /// What it is for.
    pub description: String,
    /// What else is to be said of it: the name of its amount, its own currency, group, set, location, note.
    pub more: Vec<String>,
    /// Letters of its fringes.
    pub fringes: String,
    /// How many units; none where a name has no value.
    pub amount: Option<Figure>,
    /// The unit.
    pub units: String,
    /// How many times.
    pub x: Figure,
    /// Rate for one unit, in its own currency.
    pub rate: Figure,
    /// Its currency, where it is not the budget's.
    pub currency: Option<String>,
    /// What it comes to in the budget's currency; none where it does not count.
    pub subtotal: Option<Figure>,
    /// What its category comes to up to it, for the foot of a page: its own account's fringes come after its lines.
    pub carried: String,
}

/// A quantity as it is shown: at most three decimals.
pub(super) fn shown(value: Decimal) -> Decimal {
    round_half_up(value, 3).normalize()
}

/// A quantity: `28`, `2.4`.
pub(super) fn quantity(value: Decimal) -> Figure {
    let text = shown(value);
    Figure { text: money::rate(text), value: value.normalize().to_string() }
}

/// A rate at the minor unit, or with the decimals it was stated at where they are more.
pub(super) fn rate(rate: Decimal, currency: Currency) -> Figure {
    let plain = rate.normalize();
    let text = if plain.scale() > currency.minor_digits() { money::rate(plain) } else { money::exact(rate, currency) };
    Figure { text, value: plain.to_string() }
}

/// An expression without the parentheses around the whole.
pub(super) fn unwrapped(expression: &Expression) -> String {
    let text = expression.to_string();
    match expression {
        Expression::Binary(..) => text.strip_prefix('(').and_then(|text| text.strip_suffix(')')).unwrap_or(&text).to_owned(),
        _ => text,
    }
}

pub(super) fn level_name(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::AboveTheLine => (word!("budget-detail-above-the-line"), word!("budget-detail-total-above-the-line")),
        Level::Production => (word!("budget-detail-production"), word!("budget-detail-total-production")),
        Level::Post => (word!("budget-detail-post"), word!("budget-detail-total-post")),
        Level::Other => (word!("budget-detail-other"), word!("budget-detail-total-other")),
    }
}

/// The levels that have something.
pub(super) fn levels(paper: &Paper<'_>) -> Vec<LevelSection> {
    let mut by_account: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, line) in paper.budget.details.iter().enumerate() {
        by_account.entry(line.account.as_str()).or_default().push(at);
    }
    let mut sharers: BTreeMap<&str, usize> = BTreeMap::new();
    for range in paper.budget.details.iter().filter_map(|line| line.range.as_deref()) {
        *sharers.entry(range).or_default() += 1;
    }
    let walk = Walk { paper, by_account, sharers };
    let mut all = Vec::new();
    let bid = paper.budget.bid.as_ref();
    let mut levels: Vec<&crate::derive::LevelTotal> = paper.totals.levels.iter().collect();
    if bid.is_some() {
        levels.sort_by_key(|level| level.level != Level::Production);
    }
    for level in levels {
        let categories: Vec<Section> = level.categories.iter().filter_map(|&at| walk.section(at)).collect();
        if categories.is_empty() {
            continue;
        }
        let (name, label) = match (bid, level.level) {
            (Some(form), Level::Production) => (form.subtotal.as_str(), say!("budget-detail-total", subtotal = form.subtotal)),
            (Some(_), Level::AboveTheLine) => (word!("budget-detail-fees-and-talent"), say!("budget-detail-total-fees-and-talent")),
            (_, level) => (level_name(level).0, level_name(level).1.to_owned()),
        };
        all.push(LevelSection {
            id: level.level.word().to_owned(),
            name: name.to_owned(),
            categories,
            posted_here: (!level.posted_here.is_zero()).then(|| paper.figure(level.posted_here)),
            label,
            total: paper.figure(level.total),
        });
    }
    all
}

struct Walk<'a> {
    paper: &'a Paper<'a>,
    by_account: BTreeMap<&'a str, Vec<usize>>,
    /// How many lines are of each range.
    sharers: BTreeMap<&'a str, usize>,
}

impl Walk<'_> {
    /// A category; none where nothing stands in it or under it.
    fn section(&self, at: usize) -> Option<Section> {
        let paper = self.paper;
        let (account, total) = (paper.budget.accounts.get(at)?, paper.totals.accounts.get(at)?);
        let mut accounts = Vec::new();
        let mut carried = Decimal::ZERO;
        self.collect(at, &mut carried, &mut accounts);
        if accounts.is_empty() && total.posted_here.is_zero() {
            return None;
        }
        let lines: usize = accounts.iter().map(|account| account.lines.len()).sum();
        let mut basis = format::counted(lines, "lines");
        if !total.fringe.is_zero() {
            basis.push_str(&say!("budget-detail-fringes", fringe = paper.figure(total.fringe).text));
        }
        Some(Section {
            id: format!("account-{}", account.number),
            account: account.number.clone(),
            name: account.name.clone(),
            notes: account.notes.clone(),
            // Where a category has lines alone, their own row says so.
            posted_here: (!total.posted_here.is_zero() && !total.children.is_empty()).then(|| paper.figure(total.posted_here)),
            accounts,
            basis: Some(basis),
            total: paper.figure(total.total),
        })
    }

    /// An account and those under it, depth first; those without lines are left out.
    fn collect(&self, at: usize, carried: &mut Decimal, into: &mut Vec<AccountSection>) {
        let paper = self.paper;
        let (Some(account), Some(total)) = (paper.budget.accounts.get(at), paper.totals.accounts.get(at)) else { return };
        let lines = self.by_account.get(account.number.as_str()).map_or(&[][..], Vec::as_slice);
        let own = total.own + total.own_fringe;
        *carried += own;
        let category = total.depth == 0;
        if !lines.is_empty() || (!category && !total.posted_here.is_zero()) {
            into.push(AccountSection {
                id: if category { format!("account-{}-own", account.number) } else { format!("account-{}", account.number) },
                account: if category { String::new() } else { account.number.clone() },
                name: account.name.clone(),
                depth: total.depth,
                notes: account.notes.clone().filter(|_| !category),
                lines: self.rows(lines, *carried - own),
                fringes: self.fringes(lines),
                fringe: (!total.own_fringe.is_zero()).then(|| paper.figure(total.own_fringe)),
                posted_here: (!category && !total.posted_here.is_zero()).then(|| paper.figure(total.posted_here)),
                total: paper.figure(own),
                with_under: (!category && !total.children.is_empty()).then(|| paper.figure(total.total)),
                carried: paper.figure(*carried).text,
            });
        }
        for child in &total.children {
            self.collect(*child, carried, into);
        }
    }

    fn rows(&self, lines: &[usize], mut carried: Decimal) -> Vec<LineRow> {
        let paper = self.paper;
        let row = |&at: &usize| {
            let (line, total) = (paper.budget.details.get(at)?, paper.totals.lines.get(at)?);
            if total.counts {
                carried += total.subtotal;
            }
            let keys: String = paper
                .budget
                .fringes
                .iter()
                .enumerate()
                .filter(|(_, fringe)| line.fringes.contains(&fringe.id))
                .map(|(at, _)| key(at))
                .collect();
            Some(LineRow {
                id: format!("line-{}", at + 1),
                description: line.description.clone(),
                more: self.more(line, total),
                fringes: keys,
                amount: total.amount.map(quantity),
                units: line.units.clone(),
                x: quantity(line.x),
                rate: rate(total.rate.unwrap_or_default(), line.currency),
                currency: (line.currency != paper.totals.currency).then(|| line.currency.to_string()),
                subtotal: total.counts.then(|| paper.figure(total.subtotal)),
                carried: paper.figure(carried).text,
            })
        };
        lines.iter().filter_map(row).collect()
    }

    /// What else is to be said of a line, in the order of the paper.
    fn more(&self, line: &DetailLine, total: &crate::derive::LineTotal) -> Vec<String> {
        let paper = self.paper;
        let mut more = Vec::new();
        if let Quantity::Expression(expression) = &line.amount {
            let value = total.amount.map_or_else(|| say!("budget-detail-no-value"), |amount| quantity(amount).text);
            more.push(format!("{} = {value}", unwrapped(expression)));
        }
        if let Some(expression) = &line.rate_from {
            more.push(say!("budget-detail-rate", unwrapped = unwrapped(expression)));
        }
        if line.hourly {
            if let Some(split) = pay_hours(paper.budget, line) {
                let hours = |hours: Decimal| quantity(hours).text;
                let over = if split.overtime.is_zero() {
                    String::new()
                } else {
                    say!(
                        "budget-detail-straight-and-at",
                        hours = hours(split.straight),
                        hours2 = hours(split.overtime),
                        hours3 = hours(paper.budget.day.overtime)
                    )
                };
                more.push(say!("budget-detail-h-a-unit-h-of-pay", hours = hours(split.hours), over, hours2 = hours(split.paid)));
            }
        } else if let Some(own) = line.hours {
            more.push(say!("budget-detail-h-a-unit", quantity = quantity(own).text));
        }
        match line.spread {
            Some(Spread::Pattern) => {
                let episodes = format::counted(paper.budget.pattern_episodes.max(1) as usize, "episodes");
                more.push(say!("budget-detail-pattern", episodes));
            }
            Some(Spread::Amortized(basis)) => {
                more.push(say!("budget-detail-amortized-by", basis = crate::documents::labels::term(basis.word())))
            }
            None => {}
        }
        if line.currency != paper.totals.currency {
            let own = money::exact(total.own_currency, line.currency);
            let at = paper
                .budget
                .rates
                .get(&line.currency)
                .map_or_else(|| say!("budget-detail-without-a-rate"), |rate| say!("budget-detail-at-2", amount = money::rate(*rate)));
            more.push(format!("{} {own} {at}", line.currency));
        }
        if !total.counts {
            more.push(say!("budget-detail-left-out-2", subtotal = paper.figure(total.subtotal).text));
        }
        if !line.groups.is_empty() {
            more.push(say!("budget-detail-group", groups = line.groups.join(", ")));
        }
        if let Some(range) = line.range.as_deref().filter(|range| self.shares_a_ceiling(line) && !line.description.contains(range)) {
            more.push(say!("budget-detail-range", range));
        }
        if let Some(spend) = line.spend {
            more.push(match spend {
                SpendKind::ResidentLabor => say!("budget-detail-resident-labor"),
                SpendKind::NonresidentLabor => say!("budget-detail-nonresident-labor"),
                SpendKind::Local => say!("budget-detail-local-spend"),
                SpendKind::Elsewhere => say!("budget-detail-spent-elsewhere"),
            });
        }
        if let Some(episode) = &line.episode {
            more.push(say!("budget-detail-episode", episode));
        }
        if let Some(set) = &line.set {
            more.push(say!("budget-detail-set", set));
        }
        if let Some(id) = &line.location {
            let known = paper.context.production.locations.iter().find(|location| location.id == *id);
            more.push(say!("budget-detail-at", map_or = known.map_or(id.as_str(), |location| location.name.as_str())));
        }
        more.extend(line.notes.clone());
        more
    }

    /// Whether a fringe of the line has a ceiling that other lines of its range share.
    fn shares_a_ceiling(&self, line: &DetailLine) -> bool {
        if line.range.as_deref().is_none_or(|range| self.sharers.get(range).is_none_or(|lines| *lines < 2)) {
            return false;
        }
        let own = self.paper.budget.fringes.iter().filter(|fringe| line.fringes.contains(&fringe.id));
        let mut own = own;
        own.any(|fringe| fringe.cutoff.is_some_and(|cutoff| cutoff.per_range))
    }

    /// `FICA 6.2% 1,240.00` for each fringe of an account's lines, in the order of the fringe table.
    fn fringes(&self, lines: &[usize]) -> Vec<String> {
        let paper = self.paper;
        let mut sums: BTreeMap<usize, Decimal> = BTreeMap::new();
        for total in lines.iter().filter_map(|&at| paper.totals.lines.get(at)) {
            for (fringe, amount) in &total.by_fringe {
                *sums.entry(*fringe).or_default() += *amount;
            }
        }
        let text = |(at, amount): (usize, Decimal)| {
            let fringe = paper.budget.fringes.get(at)?;
            let posted = match &fringe.post_to {
                FringePost::Line => String::new(),
                FringePost::Account(number) => say!("budget-detail-posted-to", number),
                other => say!("budget-detail-posted-to-the", place = place(other)),
            };
            Some(format!("{} {} {}{posted}", fringe.id, rate_text(fringe.rate, paper.totals.currency), paper.figure(amount).text))
        };
        sums.into_iter().filter_map(text).collect()
    }
}
