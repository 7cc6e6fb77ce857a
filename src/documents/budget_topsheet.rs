//! The budget top sheet: what the production costs by category and level, down to the net (domain.md 2.6).

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, NoteBlock, notes_for};
use super::labels::Word;
use super::prose::Block;
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{AccountTotal, BudgetTotals, ChargeTotal, CreditTotal};
use crate::model::{Account, Budget, Charge, ChargeBase, Credit, DayKind, Level, Part, Production, Wording};
use crate::values::{Currency, round_half_up, slug};

/// The budget top sheet.
pub static KIND: Kind = Kind {
    word: "budget-topsheet",
    name: "Budget top sheet",
    about: "What the production costs, by category and level, down to the net budget and the finance plan. One, where there is a budget.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

/// The paper's own words.
const WORDS: &[Word] = &[
    ("account", "Acct", "Acct"),
    ("category", "Category", "Category"),
    ("amount", "Total", "Total"),
    ("original", "Original", "Original"),
    ("variance", "Variance", "Variance"),
    ("summary", "Summary", "Summary"),
    ("finance", "Finance plan", "Finance plan"),
    ("sources", "Total sources", "Total sources"),
    ("net", "Net budget", "Net budget"),
    ("difference", "Sources less net budget", "Sources less net budget"),
    ("share", "Share", "Share"),
    ("where_it_goes", "Where the money goes", "Where the money goes"),
    ("where_note", "Share of the grand total", "Share of the grand total"),
    ("assumptions", "Assumptions", "Assumptions"),
    ("level", "Level", "Level"),
];

fn due(context: Context<'_>) -> Vec<Subject> {
    let Some(budget) = context.production.budget.as_ref() else { return Vec::new() };
    let name = if budget.name.is_empty() { context.production.identity.title.clone() } else { budget.name.clone() };
    vec![Subject { slug: String::new(), name, key: String::new(), date: None }]
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, WORDS, false, body))
}

/// What a budget top sheet shows. Every amount is in the budget's currency.
#[derive(Debug, Clone, Serialize)]
pub struct BudgetTopsheet {
    /// The title block, in the order of the paper; what is not known is left out.
    pub title_block: Vec<Fact>,
    /// ISO code of every amount.
    pub currency: String,
    /// One sentence on how the figures are to be read.
    pub basis: String,
    /// Whether the budget is compared with its original: rows have `original` and `variance`.
    pub compared: bool,
    /// The levels that have categories: above the line, production, post, other.
    pub levels: Vec<LevelRows>,
    /// The totals at the foot, in order.
    pub foot: Vec<FootRow>,
    /// Footnotes, in the order of their marks.
    pub footnotes: Vec<Footnote>,
    /// The finance plan, where there is one.
    pub finance: Option<FinancePlan>,
    /// Where the money goes, where there is more than one category.
    pub chart: Option<Chart>,
    /// What the budget assumes.
    pub assumptions: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One level.
#[derive(Debug, Clone, Serialize)]
pub struct LevelRows {
    /// `above_the_line`, `production`, `post`, `other`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its categories in the order of the chart.
    pub rows: Vec<CategoryRow>,
    /// Its total.
    pub total: FootRow,
}

/// One category.
#[derive(Debug, Clone, Serialize)]
pub struct CategoryRow {
    /// Stable id: `account-1400`.
    pub id: String,
    /// Its account number.
    pub account: String,
    /// Its name.
    pub name: String,
    /// What it comes to, with its fringes and all accounts under it.
    pub total: Figure,
    /// The same in the original budget.
    pub original: Option<Figure>,
    /// Original less total; over in parentheses.
    pub variance: Option<Figure>,
}

/// One line of the foot.
#[derive(Debug, Clone, Serialize)]
pub struct FootRow {
    /// Stable id: `total-production`, `charge-contingency`, `net`.
    pub id: String,
    /// `memo` (part of the line above it), `line` (a charge or credit), `subtotal`, `total` (negative cost, grand
    /// total) or `net`.
    pub weight: &'static str,
    /// What it is.
    pub label: String,
    /// Its rate and base, where it is worked out from others: `10% of 6,412,880 (negative cost less 240,000)`.
    pub basis: Option<String>,
    /// What it comes to; a credit is negative.
    pub total: Figure,
    /// The same in the original budget.
    pub original: Option<Figure>,
    /// Original less total; over in parentheses.
    pub variance: Option<Figure>,
    /// Mark of the footnote it has.
    pub mark: Option<String>,
}

/// A footnote.
#[derive(Debug, Clone, Serialize)]
pub struct Footnote {
    /// Its mark: `1`.
    pub mark: String,
    /// Its text.
    pub text: String,
}

/// The finance plan, set against the net budget.
#[derive(Debug, Clone, Serialize)]
pub struct FinancePlan {
    /// The sources in their order.
    pub rows: Vec<FinanceRow>,
    /// What they come to.
    pub total: Figure,
    /// The net budget.
    pub net: Figure,
    /// Sources less net; short in parentheses.
    pub difference: Figure,
    /// In a word: fully financed, short, or over.
    pub state: String,
    /// Whether the sources come to less than the net.
    pub short: bool,
}

/// A source of finance.
#[derive(Debug, Clone, Serialize)]
pub struct FinanceRow {
    /// Stable id: `finance-bank-loan`.
    pub id: String,
    /// Where the money comes from.
    pub source: String,
    /// A note; for another currency its own amount and rate as well.
    pub note: Option<String>,
    /// How much, in the budget's currency; none where there is no rate for the source's.
    pub amount: Option<Figure>,
    /// Share of all sources.
    pub share: Option<String>,
}

/// Where the money goes: categories and charges, largest first.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// The same in a sentence, for readers who cannot see the bars.
    pub alternative: String,
    /// The bars.
    pub bars: Vec<Bar>,
    /// The grand total, which the shares are of.
    pub total: Figure,
}

/// One bar.
#[derive(Debug, Clone, Serialize)]
pub struct Bar {
    /// Stable id: that of its category or charge; `others`.
    pub id: String,
    /// Its label.
    pub label: String,
    /// How much.
    pub amount: Figure,
    /// Share of the grand total.
    pub share: Option<String>,
    /// Its length in percent of the longest, at one decimal; none for the sum of the smaller ones, which is no bar.
    pub length: Option<String>,
}

/// The most bars of the chart; the smaller ones are one figure.
const MOST_BARS: usize = 24;

/// The page's body, where there is a budget.
#[must_use]
pub fn body(context: Context<'_>) -> Option<BudgetTopsheet> {
    let production = context.production;
    let budget = production.budget.as_ref()?;
    let totals = context.derived.budget.as_ref()?;
    let paper = Paper { budget, totals, currency: totals.currency, footnotes: Vec::new() };
    Some(paper.set(context))
}

/// The paper while it is set.
struct Paper<'a> {
    budget: &'a Budget,
    totals: &'a BudgetTotals,
    currency: Currency,
    footnotes: Vec<Footnote>,
}

impl Paper<'_> {
    fn set(mut self, context: Context<'_>) -> BudgetTopsheet {
        let production = context.production;
        let levels = self.levels();
        let foot = self.foot();
        let code = self.currency.code().to_owned();
        let compared = self.totals.levels.iter().any(|level| level.original.is_some());
        let mut basis = format!("All amounts in {code}, whole units. Each category includes its fringes.");
        if compared {
            basis.push_str(" Variance is original less this budget; over in parentheses.");
        }
        BudgetTopsheet {
            title_block: title_block(context, self.budget, self.totals),
            currency: code,
            basis,
            compared,
            levels,
            foot,
            finance: self.finance(),
            chart: self.chart(),
            footnotes: self.footnotes,
            assumptions: facts::blocks(self.budget.assumptions.as_ref()),
            notes: notes_for(production, "budget-topsheet", None),
        }
    }

    fn figure(&self, amount: Decimal) -> Figure {
        money::whole_figure(amount, self.currency)
    }

    fn levels(&mut self) -> Vec<LevelRows> {
        let totals = self.totals;
        let mut all = Vec::new();
        for level in totals.levels.iter().filter(|level| !level.categories.is_empty()) {
            let rows: Vec<CategoryRow> = level
                .categories
                .iter()
                .filter_map(|&at| Some(self.category(self.budget.accounts.get(at)?, totals.accounts.get(at)?)))
                .collect();
            let printed = level.categories.iter().filter_map(|&at| totals.accounts.get(at)).map(|account| account.total);
            let mut total = self.total_row(level.level);
            total.mark = self.rounding(printed, level.total, &total.label);
            all.push(LevelRows { id: level.level.word().to_owned(), name: level_name(level.level).to_owned(), rows, total });
        }
        all
    }

    fn category(&self, account: &Account, total: &AccountTotal) -> CategoryRow {
        CategoryRow {
            id: format!("account-{}", account.number),
            account: account.number.clone(),
            name: account.name.clone(),
            total: self.figure(total.total),
            original: total.original.map(|original| self.figure(original)),
            variance: total.variance.map(|variance| self.figure(variance)),
        }
    }

    fn row(&self, id: &str, weight: &'static str, label: &str, amount: Decimal, original: Option<Decimal>) -> FootRow {
        FootRow {
            id: id.to_owned(),
            weight,
            label: label.to_owned(),
            basis: None,
            total: self.figure(amount),
            original: original.map(|original| self.figure(original)),
            variance: original.map(|original| self.figure(original - amount)),
            mark: None,
        }
    }

    /// The total of one level.
    fn total_row(&self, level: Level) -> FootRow {
        let total = self.totals.levels.iter().find(|total| total.level == level);
        let (amount, original) = total.map_or((Decimal::ZERO, None), |total| (total.total, total.original));
        let label = match level {
            Level::AboveTheLine => "Total above-the-line",
            Level::Production => "Total production",
            Level::Post => "Total post",
            Level::Other => "Total other",
        };
        self.row(&format!("total-{}", level.word().replace('_', "-")), "subtotal", label, amount, original)
    }

    /// A footnote where the printed lines, each rounded, do not add to the printed total; its mark.
    fn rounding(&mut self, lines: impl Iterator<Item = Decimal>, total: Decimal, label: &str) -> Option<String> {
        let sum: Decimal = lines.map(|line| round_half_up(line, 0)).sum();
        let total = round_half_up(total, 0);
        if sum == total {
            return None;
        }
        let text = format!(
            "{label}: the lines as printed add to {}, because each is rounded to whole {}; the total is exact.",
            money::whole(sum),
            self.currency
        );
        Some(self.footnote(text))
    }

    fn footnote(&mut self, text: String) -> String {
        let mark = (self.footnotes.len() + 1).to_string();
        self.footnotes.push(Footnote { mark: mark.clone(), text });
        mark
    }

    fn foot(&mut self) -> Vec<FootRow> {
        let totals = self.totals;
        let of = |level: Level| totals.levels.iter().find(|total| total.level == level);
        let amount = |level: Level| of(level).map_or(Decimal::ZERO, |total| total.total);
        let mut foot: Vec<FootRow> = Level::ALL
            .into_iter()
            .filter(|&level| of(level).is_some_and(|total| !total.categories.is_empty()))
            .map(|level| FootRow { weight: "line", ..self.total_row(level) })
            .collect();

        let below = [Level::Production, Level::Post, Level::Other];
        let original: Vec<Decimal> = below.into_iter().filter_map(|level| of(level)?.original).collect();
        let original = if original.is_empty() { None } else { Some(original.into_iter().sum()) };
        let mut row = self.row("total-below-the-line", "subtotal", "Total below-the-line", totals.below_the_line, original);
        row.mark = self.rounding(below.into_iter().map(amount), totals.below_the_line, &row.label);
        foot.push(row);

        let label = if totals.fringe.is_zero() { "Total negative cost" } else { "Total negative cost incl. fringes" };
        let mut row = self.row("negative-cost", "total", label, totals.negative_cost, totals.original);
        row.mark = self.rounding([totals.above_the_line, totals.below_the_line].into_iter(), totals.negative_cost, &row.label);
        foot.push(row);
        if !totals.fringe.is_zero() {
            foot.push(FootRow { basis: self.fringe_basis(), ..self.row("fringes", "memo", "of which fringes", totals.fringe, None) });
        }

        for (charge, total) in self.budget.charges.iter().zip(&totals.charges) {
            foot.push(FootRow {
                basis: Some(charge_basis(charge, total)),
                ..self.row(&format!("charge-{}", slug(&charge.name)), "line", &charge.name, total.amount, None)
            });
        }
        let mut row = self.row("grand-total", "total", "Grand total", totals.grand_total, None);
        let lines = std::iter::once(totals.negative_cost).chain(totals.charges.iter().map(|charge| charge.amount));
        row.mark = self.rounding(lines, totals.grand_total, &row.label);
        foot.push(row);

        if !totals.credits.is_empty() {
            for (credit, total) in self.budget.credits.iter().zip(&totals.credits) {
                foot.push(FootRow {
                    basis: Some(credit_basis(credit, total)),
                    ..self.row(&format!("credit-{}", slug(&credit.name)), "line", &format!("Less {}", credit.name), -total.amount, None)
                });
            }
            let mut row = self.row("net", "net", "Net budget", totals.net, None);
            let lines = std::iter::once(totals.grand_total).chain(totals.credits.iter().map(|credit| -credit.amount));
            row.mark = self.rounding(lines, totals.net, &row.label);
            foot.push(row);
        }
        foot
    }

    /// Where fringes are posted to accounts of their own, how much of them, and where.
    fn fringe_basis(&self) -> Option<String> {
        let posted: Vec<String> = self
            .budget
            .accounts
            .iter()
            .zip(&self.totals.accounts)
            .filter(|(account, total)| {
                !total.posted_here.is_zero() && self.budget.fringes.iter().any(|fringe| fringe.post_to.as_ref() == Some(&account.number))
            })
            .map(|(account, total)| format!("{} posted to {} {}", money::whole(total.posted_here), account.number, account.name))
            .collect();
        if posted.is_empty() { None } else { Some(posted.join("; ")) }
    }

    fn finance(&self) -> Option<FinancePlan> {
        let total = self.totals.finance?;
        if self.budget.finance.is_empty() {
            return None;
        }
        let mut rows = Vec::new();
        for source in &self.budget.finance {
            let (amount, note) = if source.amount.currency == self.currency {
                (Some(source.amount.amount), source.note.clone())
            } else {
                let rate = self.budget.rates.get(&source.amount.currency).copied();
                let own = money::with_code(source.amount);
                let own = rate.map_or_else(|| format!("{own}, no budget rate"), |rate| format!("{own} at {}", money::rate(rate)));
                let note = source.note.as_ref().map_or_else(|| own.clone(), |note| format!("{own}; {note}"));
                (rate.and_then(|rate| source.amount.amount.checked_mul(rate)), Some(note))
            };
            rows.push(FinanceRow {
                id: format!("finance-{}", slug(&source.source)),
                source: source.source.clone(),
                note,
                amount: amount.map(|amount| self.figure(amount)),
                share: amount.and_then(|amount| money::share(amount, total)),
            });
        }
        let difference = total - self.totals.net;
        let shown = round_half_up(difference, 0);
        let state = match shown {
            shown if shown.is_zero() => "Fully financed".to_owned(),
            shown if shown < Decimal::ZERO => "Short of the net budget".to_owned(),
            _ => "More than the net budget".to_owned(),
        };
        Some(FinancePlan {
            rows,
            total: self.figure(total),
            net: self.figure(self.totals.net),
            difference: self.figure(difference),
            state,
            short: shown < Decimal::ZERO,
        })
    }

    fn chart(&self) -> Option<Chart> {
        let totals = self.totals;
        let accounts = self.budget.accounts.iter().zip(&totals.accounts).filter(|(_, total)| total.depth == 0);
        let accounts = accounts.map(|(account, total)| (format!("account-{}", account.number), account.name.clone(), total.total));
        let charges = totals.charges.iter().map(|charge| (format!("charge-{}", slug(&charge.name)), charge.name.clone(), charge.amount));
        let mut parts: Vec<(String, String, Decimal)> = accounts.chain(charges).filter(|(_, _, amount)| *amount > Decimal::ZERO).collect();
        if parts.len() < 2 {
            return None;
        }
        // A stable sort: equal amounts stay in the order of the chart of accounts.
        parts.sort_by(|left, right| right.2.cmp(&left.2));
        let longest = parts[0].2;
        let rest: Vec<_> = if parts.len() > MOST_BARS + 1 { parts.split_off(MOST_BARS) } else { Vec::new() };
        let bar = |id: String, label: String, amount: Decimal, length: Option<Decimal>| Bar {
            id,
            label,
            amount: self.figure(amount),
            share: money::share(amount, totals.grand_total),
            length: length.map(|length| round_half_up(length * Decimal::ONE_HUNDRED, 1).to_string()),
        };
        let mut bars: Vec<Bar> = parts.into_iter().map(|(id, label, amount)| bar(id, label, amount, amount.checked_div(longest))).collect();
        if !rest.is_empty() {
            bars.push(bar("others".to_owned(), format!("{} smaller", rest.len()), rest.iter().map(|part| part.2).sum(), None));
        }
        let spoken: Vec<String> =
            bars.iter().map(|bar| format!("{} {}", bar.label, bar.share.as_deref().unwrap_or(&bar.amount.text))).collect();
        Some(Chart {
            alternative: format!("Shares of the grand total, largest first: {}.", spoken.join(", ")),
            bars,
            total: self.figure(totals.grand_total),
        })
    }
}

const fn level_name(level: Level) -> &'static str {
    match level {
        Level::AboveTheLine => "Above the line",
        Level::Production => "Production",
        Level::Post => "Post",
        Level::Other => "Other",
    }
}

/// `10% of 6,172,880: negative cost less 240,000 excluded`.
fn charge_basis(charge: &Charge, total: &ChargeTotal) -> String {
    let Some(rate) = total.rate else { return "flat".to_owned() };
    let mut text = format!("{} of {}: {}", money::percent(rate), money::whole(total.base), base_name(charge.base));
    if !charge.plus.is_empty() {
        text.push_str(" plus ");
        text.push_str(&charge.plus.join(" and "));
    }
    if !total.excluded.is_zero() {
        text.push_str(&format!(" less {} excluded", money::whole(total.excluded)));
    }
    text
}

const fn base_name(base: ChargeBase) -> &'static str {
    match base {
        ChargeBase::NegativeCost => "negative cost",
        ChargeBase::AboveTheLine => "above-the-line",
        ChargeBase::BelowTheLine => "below-the-line",
        ChargeBase::Level(Level::AboveTheLine) => "above-the-line",
        ChargeBase::Level(Level::Production) => "production",
        ChargeBase::Level(Level::Post) => "post",
        ChargeBase::Level(Level::Other) => "other",
    }
}

/// `34% of 4,100,000 qualifying spend; capped at 1,200,000`.
fn credit_basis(credit: &Credit, total: &CreditTotal) -> String {
    let mut text = match total.rate {
        Some(rate) => format!("{} of {} qualifying spend", money::percent(rate), money::whole(total.qualifying)),
        None => "flat".to_owned(),
    };
    if let (true, Some(minimum)) = (total.below_minimum, credit.minimum_spend) {
        text.push_str(&format!("; nothing, under the minimum spend of {}", money::whole(minimum)));
    } else if let (true, Some(cap)) = (total.capped, credit.cap) {
        text.push_str(&format!("; {} capped at {}", money::whole(total.uncapped), money::whole(cap)));
    }
    text
}

/// The title block.
fn title_block(context: Context<'_>, budget: &Budget, totals: &BudgetTotals) -> Vec<Fact> {
    let production = context.production;
    let (identity, wording) = (&production.identity, production.conventions.wording);
    let script = &identity.script;
    let script_date = script.date.map(|date| format::plain_date(date, wording));
    let rates: Vec<String> = budget
        .rates
        .iter()
        .filter(|(code, _)| **code != totals.currency)
        .map(|(code, rate)| format!("{code} 1 = {}", money::rate(*rate)))
        .collect();
    let currency = if rates.is_empty() { totals.currency.to_string() } else { format!("{}; {}", totals.currency, rates.join(", ")) };
    let date = budget.date.map(|date| format::plain_date(date, wording));
    [
        Fact::new("title", "Title", Some(&identity.title)),
        Fact::new("company", "Company", identity.company.name.as_ref()),
        Fact::new("producers", "Producers", credited(production, |role| role.contains("producer"), "producer")),
        Fact::new("director", "Director", credited(production, |role| role == "director", "director")),
        Fact::new("script", "Script", format::joined([script.colour.as_deref(), script.name.as_deref(), script_date.as_deref()], ", ")),
        Fact::new("shoot", "Shoot dates", shoot_dates(production, wording)),
        Fact::new("days", "Shoot days", budget.days.clone().or_else(|| shoot_days(context))),
        Fact::new("locations", "Locations", locations(context)),
        Fact::new("unions", "Unions", budget.unions.as_ref()),
        Fact::new("currency", "Currency", Some(currency)),
        Fact::new("credits", "Credits assumed", credits_assumed(budget)),
        Fact::new("draft", "Budget", format::joined([Some(budget.name.as_str()), date.as_deref()], ", ")),
        Fact::new("prepared_by", "Prepared by", budget.prepared_by.as_ref()),
        Fact::new("approved_by", "Approved by", budget.approved_by.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// People of the header under some roles; the role is stated where it is not the plain one.
fn credited(production: &Production, wanted: impl Fn(&str) -> bool, plain: &str) -> Option<String> {
    let people: Vec<String> = production
        .identity
        .people
        .iter()
        .filter(|person| wanted(&person.role.to_lowercase()))
        .map(|person| {
            if person.role.eq_ignore_ascii_case(plain) {
                person.name.clone()
            } else {
                format!("{} ({})", person.name, person.role.to_lowercase())
            }
        })
        .collect();
    if people.is_empty() { None } else { Some(people.join(", ")) }
}

fn shoot_dates(production: &Production, wording: Wording) -> Option<String> {
    let dates = || production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date);
    let (first, last) = (dates().min()?, dates().max()?);
    if first == last {
        return Some(format::plain_date(first, wording));
    }
    Some(format!("{} – {}", format::plain_date(first, wording), format::plain_date(last, wording)))
}

/// Shoot days by unit: `28 Main Unit, 4 Second Unit`.
fn shoot_days(context: Context<'_>) -> Option<String> {
    let counts = &context.derived.shoot_days;
    let units: Vec<String> = context
        .production
        .units
        .iter()
        .filter_map(|unit| counts.get(&unit.id).map(|count| (unit, count)))
        .map(|(unit, count)| if counts.len() == 1 { count.to_string() } else { format!("{count} {}", unit.name) })
        .collect();
    if units.is_empty() { None } else { Some(units.join(", ")) }
}

/// How many places are shot at, and in which towns.
fn locations(context: Context<'_>) -> Option<String> {
    let used: Vec<_> = context
        .production
        .locations
        .iter()
        .filter(|location| {
            context.derived.locations.get(&location.id).is_some_and(|place| place.days.iter().any(|day| !day.scenes.is_empty()))
        })
        .collect();
    let mut towns: Vec<String> = Vec::new();
    for town in used.iter().filter_map(|location| location.city.as_deref()).map(town) {
        if !town.is_empty() && !towns.contains(&town) {
            towns.push(town);
        }
    }
    match (used.len(), towns.len()) {
        (0, _) => None,
        (places, 1..=4) => Some(format!("{places} in {}", towns.join("; "))),
        (places, 0) => Some(places.to_string()),
        (places, many) => Some(format!("{places} in {many} towns")),
    }
}

/// A town without its postcode: words with a digit in them are left out.
fn town(city: &str) -> String {
    let words: Vec<&str> = city.split_whitespace().filter(|word| !word.contains(|c: char| c.is_ascii_digit())).collect();
    words.join(" ").trim_end_matches(',').to_owned()
}

fn credits_assumed(budget: &Budget) -> Option<String> {
    let credits: Vec<String> = budget
        .credits
        .iter()
        .map(|credit| {
            let rate = credit.rate.map(money::percent);
            let details = format::joined([rate.as_deref(), credit.kind.as_deref(), credit.jurisdiction.as_deref()], ", ");
            details.map_or_else(|| credit.name.clone(), |details| format!("{} ({details})", credit.name))
        })
        .collect();
    if credits.is_empty() { None } else { Some(credits.join("; ")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, dec};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{FinanceSource, Origin};
    use crate::values::Money;

    fn charge(name: &str, rate: &str, plus: &[&str], exclude: &[&str]) -> Charge {
        Charge {
            name: name.to_owned(),
            rate: Some(dec(rate)),
            flat: None,
            base: ChargeBase::NegativeCost,
            plus: plus.iter().map(|&name| name.to_owned()).collect(),
            exclude_accounts: exclude.iter().map(|&number| number.to_owned()).collect(),
            exclude_groups: Vec::new(),
            origin: Origin::NONE,
        }
    }

    /// Negative cost 1,000,000, of which 40,000 insurance: the worked example of domain.md 2.12.
    fn million() -> Builder {
        let mut builder = Builder::new()
            .account("1400", Level::AboveTheLine, None)
            .line("1400", "1", "Flat", "1", "299999.40")
            .account("2000", Level::Production, None)
            .line("2000", "1", "Flat", "1", "400000.30")
            .account("2100", Level::Production, None)
            .line("2100", "1", "Flat", "1", "260000.30")
            .account("6700", Level::Other, None)
            .line("6700", "1", "Flat", "1", "40000");
        builder.budget().charges.push(charge("Contingency", "0.1", &[], &["6700"]));
        builder.budget().charges.push(charge("Completion bond", "0.025", &["Contingency"], &[]));
        builder.budget().credits.push(Credit {
            name: "State credit".to_owned(),
            kind: Some("refundable".to_owned()),
            jurisdiction: None,
            rate: Some(dec("0.25")),
            flat: None,
            qualifying_accounts: vec!["2000".to_owned()],
            qualifying_groups: Vec::new(),
            cap: Some(dec("75000")),
            minimum_spend: None,
            origin: Origin::NONE,
        });
        builder
    }

    fn page_of(builder: &Builder) -> BudgetTopsheet {
        let derived = derive(&builder.production, None);
        body(Context { production: &builder.production, derived: &derived }).unwrap()
    }

    fn row<'a>(page: &'a BudgetTopsheet, id: &str) -> &'a FootRow {
        page.foot.iter().find(|row| row.id == id).unwrap()
    }

    #[test]
    fn the_foot_runs_from_the_levels_to_the_net_and_states_each_base() {
        let page = page_of(&million());
        let ids: Vec<&str> = page.foot.iter().map(|row| row.id.as_str()).collect();
        assert_eq!(
            ids,
            [
                "total-above-the-line",
                "total-production",
                "total-other",
                "total-below-the-line",
                "negative-cost",
                "charge-contingency",
                "charge-completion-bond",
                "grand-total",
                "credit-state-credit",
                "net"
            ]
        );
        let contingency = row(&page, "charge-contingency");
        assert_eq!(contingency.total.text, "96,000");
        assert_eq!(contingency.basis.as_deref(), Some("10% of 960,000: negative cost less 40,000 excluded"));
        let bond = row(&page, "charge-completion-bond");
        assert_eq!(
            (bond.total.text.as_str(), bond.basis.as_deref()),
            ("27,400", Some("2.5% of 1,096,000: negative cost plus Contingency"))
        );
        let credit = row(&page, "credit-state-credit");
        assert_eq!(credit.total.text, "(75,000)");
        assert_eq!(credit.basis.as_deref(), Some("25% of 400,000 qualifying spend; 100,000 capped at 75,000"));
        assert_eq!(row(&page, "net").total.text, "1,048,400");
    }

    #[test]
    fn a_total_is_exact_and_says_where_its_rounded_lines_do_not_add_to_it() {
        let page = page_of(&million());
        let production = page.levels.iter().find(|level| level.id == "production").unwrap();
        // 400,000.30 and 260,000.30 print as 400,000 and 260,000; together they are 660,000.60.
        assert_eq!(production.total.total.text, "660,001");
        assert_eq!(production.total.total.value, "660000.60");
        assert_eq!(production.total.mark.as_deref(), Some("1"));
        assert!(page.footnotes[0].text.starts_with("Total production: the lines as printed add to 660,000"), "{}", page.footnotes[0].text);
        let above = page.levels.iter().find(|level| level.id == "above_the_line").unwrap();
        assert_eq!(above.total.mark, None);
    }

    #[test]
    fn the_finance_plan_is_set_against_the_net() {
        let mut builder = million();
        builder.budget().rates.insert(Currency::GBP, dec("1.27"));
        for (source, amount, currency) in [("Equity", "800000", Currency::USD), ("Pre-sale", "150000", Currency::GBP)] {
            let amount = Money { amount: dec(amount), currency };
            builder.budget().finance.push(FinanceSource { source: source.to_owned(), amount, note: None });
        }
        let plan = page_of(&builder).finance.unwrap();
        assert_eq!((plan.total.text.as_str(), plan.difference.text.as_str(), plan.short), ("990,500", "(57,900)", true));
        assert_eq!(plan.rows[1].note.as_deref(), Some("GBP\u{a0}150,000 at 1.27"));
    }

    #[test]
    fn the_largest_bar_is_first_and_is_as_long_as_it_gets() {
        let chart = page_of(&million()).chart.unwrap();
        let bars: Vec<(&str, Option<&str>)> = chart.bars.iter().map(|bar| (bar.id.as_str(), bar.length.as_deref())).collect();
        assert_eq!(bars[..3], [("account-2000", Some("100.0")), ("account-1400", Some("75.0")), ("account-2100", Some("65.0"))]);
        assert_eq!(chart.bars[0].share.as_deref(), Some("35.6%"));
    }

    #[test]
    fn the_fixture_has_the_shape_of_the_page() {
        let mut builder = million().account_with(|account| account.original = Some(dec("39000")));
        let amount = Money { amount: dec("800000"), currency: Currency::USD };
        builder.budget().finance.push(FinanceSource { source: "Equity".to_owned(), amount, note: None });
        let derived = derive(&builder.production, None);
        let context = Context { production: &builder.production, derived: &derived };
        assert_fixture(&page(context, &due(context)[0]), include_str!("../../tests/fixtures/pages/budget-topsheet.json"));
    }
}
