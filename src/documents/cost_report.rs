//! The cost report: for one period what was spent, what is committed, what is still to come and what it will cost in the
//! end, against the budget (domain.md 2.7).

mod charts;
mod explain;
mod rows;
mod title;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use self::charts::{BudgetChart, TimeChart};
use self::explain::{ChangeRow, Explanation};
pub use self::rows::{Amounts, Row};
use super::facts::{Fact, NoteBlock, notes_for};
use super::prose::Block;
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::CostReport;
use crate::model::{Level, Part};
use crate::values::slug;
use crate::words::{say, word};

/// The cost report.
pub static KIND: Kind = Kind {
    word: "cost-report",
    name: "Cost report",
    about: "What was spent, is committed and is still to come, by category and account, against the budget. One for each period.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    let mut slugs = facts::Slugs::default();
    let subject = |(at, report): (usize, &CostReport)| {
        let id = &production.ledger.periods[report.period].id;
        Subject {
            slug: slugs.of(&format!("period-{id}")),
            name: say!("cost-report-period-to", id, date = format::medium_date(report.to, production.conventions.wording)),
            key: at.to_string(),
            date: None,
        }
    };
    context.derived.cost_reports.iter().enumerate().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let body = subject.key.parse().ok().and_then(|at| body(context, at));
    body.map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What a cost report shows. Every amount is in the budget's currency.
#[derive(Debug, Clone, Serialize)]
pub struct CostReportPage {
    /// The title block, in the order of the paper; what is not known is left out.
    pub title_block: Vec<Fact>,
    /// ISO code of every amount.
    pub currency: String,
    /// The figures that are looked for first.
    pub key: Vec<KeyFigure>,
    /// The levels with their categories, those with nothing at all left out.
    pub levels: Vec<LevelRows>,
    /// The totals above and below the line, the charges, the grand total.
    pub foot: Vec<Row>,
    /// The accounts of each category that has any.
    pub sections: Vec<Section>,
    /// Each line whose final cost moved, or was judged, in this period.
    pub explanations: Vec<Explanation>,
    /// Approved overages and draws up to the end of the period, the latest first.
    pub changes: Vec<ChangeRow>,
    /// Spending that qualifies for the budget's credits.
    pub qualifying: Vec<QualifyingCredit>,
    /// What has been paid and is no cost.
    pub balances: Vec<BalanceRow>,
    /// Categories: budget against final cost.
    pub against: Option<BudgetChart>,
    /// Spending by period up to this one.
    pub over_time: Option<TimeChart>,
    /// How the figures are to be read, a sentence each.
    pub basis: Vec<String>,
    /// The period's own notes.
    pub text: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A figure that is looked for first.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    /// Stable id: `efc`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// The amount.
    pub figure: Figure,
    /// A word on it: `3.1% of the budget`.
    pub note: Option<String>,
    /// Whether it is bad news: over the budget, or nothing left.
    pub over: bool,
}

/// One level of the summary.
#[derive(Debug, Clone, Serialize)]
pub struct LevelRows {
    /// `above_the_line`, `production`, `post`, `other`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its categories.
    pub rows: Vec<Row>,
    /// Its total.
    pub total: Row,
}

/// The accounts of one category.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Stable id: `category-2500`.
    pub id: String,
    /// The category's number.
    pub account: String,
    /// Its name.
    pub name: String,
    /// Its accounts in the order of the chart.
    pub rows: Vec<Row>,
    /// Its total.
    pub total: Row,
}

/// Spending that qualifies for one credit.
#[derive(Debug, Clone, Serialize)]
pub struct QualifyingCredit {
    /// Stable id: `credit-state-credit`.
    pub id: String,
    /// The credit.
    pub name: String,
    /// Qualifying spend to the end of the period.
    pub to_date: Figure,
    /// What the budget expects.
    pub expected: Figure,
    /// Share of that.
    pub share: Option<String>,
    /// The credit on what has been spent.
    pub earned: Option<Figure>,
    /// Its rate, its cap, its minimum.
    pub note: Option<String>,
}

/// A balance.
#[derive(Debug, Clone, Serialize)]
pub struct BalanceRow {
    /// Stable id: `float-pc-01`.
    pub id: String,
    /// What it is.
    pub name: String,
    /// How much.
    pub amount: Figure,
    /// `line` or `total`.
    pub weight: &'static str,
}

/// The page's body, where there is such a period.
#[must_use]
pub fn body(context: Context<'_>, at: usize) -> Option<CostReportPage> {
    let (production, derived) = (context.production, context.derived);
    let budget = production.budget.as_ref()?;
    let totals = derived.budget.as_ref()?;
    let report = derived.cost_reports.get(at)?;
    let before = at.checked_sub(1).and_then(|before| derived.cost_reports.get(before));
    let period = &production.ledger.periods[report.period];
    let set = rows::Set::new(context, budget, totals, report, before);
    let (levels, hidden) = set.levels();
    let sections = set.sections();
    let foot = set.foot();
    let left_out = set.left_out();
    let notes = notes_for(production, "cost-report", Some(&period.id));
    let rounded = levels.iter().map(|level| &level.total).chain(&foot).chain(sections.iter().map(|section| &section.total));
    let rounded = rounded.map(|row| row.rounded.len()).sum();
    Some(CostReportPage {
        title_block: title::block(context, budget, report, at),
        currency: totals.currency.code().to_owned(),
        key: key(report, totals.currency),
        against: charts::against(&set),
        over_time: charts::over_time(context, totals.currency, at),
        explanations: explain::explanations(context, &set, report, before),
        changes: explain::changes(context, &set, report, before),
        qualifying: qualifying(context, report),
        balances: balances(context, report),
        basis: basis(report, totals.currency.code(), hidden + left_out, rounded, before.is_some()),
        text: facts::blocks(period.notes.as_ref()),
        levels,
        foot,
        sections,
        notes,
    })
}

/// The name of a level.
fn level_name(level: Level) -> &'static str {
    match level {
        Level::AboveTheLine => word!("cost-report-above-the-line"),
        Level::Production => word!("cost-report-production"),
        Level::Post => word!("cost-report-post"),
        Level::Other => word!("cost-report-other"),
    }
}

fn key(report: &CostReport, currency: crate::values::Currency) -> Vec<KeyFigure> {
    let total = &report.grand_total;
    let figure = |id, label: &str, amount: Decimal, note: Option<String>, over| KeyFigure {
        id,
        label: label.to_owned(),
        figure: money::whole_figure(amount, currency),
        note,
        over,
    };
    let of_budget = |amount: Decimal| money::share(amount, total.budget).map(|share| say!("cost-report-of-budget", share));
    let over = total.variance < Decimal::ZERO;
    let mut all = vec![
        figure("budget", word!("cost-report-budget"), total.budget, None, false),
        figure("efc", word!("cost-report-estimated-final-cost"), total.efc, None, false),
        figure(
            "variance",
            word!("cost-report-variance"),
            total.variance,
            Some(if over { word!("cost-report-over-budget") } else { word!("cost-report-under-budget") }.to_owned()),
            over,
        ),
    ];
    if total.variance.is_zero() {
        all[2].note = Some(say!("cost-report-on-budget"));
    }
    if let Some(movement) = total.movement {
        let word = if movement < Decimal::ZERO {
            word!("cost-report-grew-since-last-report")
        } else {
            word!("cost-report-fell-since-last-report")
        };
        let word = if movement.is_zero() { word!("cost-report-as-last-reported") } else { word };
        all.push(figure("movement", word!("cost-report-movement"), movement, Some(word.to_owned()), movement < Decimal::ZERO));
    }
    all.push(figure("spent", word!("cost-report-actual-to-date"), total.to_date, of_budget(total.to_date), false));
    all.push(figure("committed", word!("cost-report-commitments"), total.commitments, of_budget(total.commitments), false));
    if let Some(charge) = report.charges.iter().find(|charge| charge.contingency) {
        let note = say!("cost-report-drawn", amount = money::whole(charge.drawn));
        all.push(figure("contingency", word!("cost-report-contingency-left"), charge.left, Some(note), charge.left <= Decimal::ZERO));
    }
    all
}

fn qualifying(context: Context<'_>, report: &CostReport) -> Vec<QualifyingCredit> {
    let Some(budget) = &context.production.budget else { return Vec::new() };
    let figure = |amount: Decimal| money::whole_figure(amount, budget.currency);
    let row = |(credit, row): (&crate::model::Credit, &crate::derive::QualifyingRow)| {
        let rate = credit.rate.map(money::percent);
        let cap = credit.cap.map(|cap| say!("cost-report-at-most", amount = money::whole(cap)));
        let least = credit.minimum_spend.map(|least| {
            let state = if row.below_minimum { word!("cost-report-not-reached") } else { "reached" };
            say!("cost-report-minimum-spend", amount = money::whole(least), state)
        });
        QualifyingCredit {
            id: format!("credit-{}", slug(&credit.name)),
            name: credit.name.clone(),
            to_date: figure(row.to_date),
            expected: figure(row.budget),
            share: money::share(row.to_date, row.budget),
            earned: row.earned.map(figure),
            note: format::joined([rate.as_deref(), credit.jurisdiction.as_deref(), cap.as_deref(), least.as_deref()], "; "),
        }
    };
    budget.credits.iter().zip(&report.qualifying).map(row).collect()
}

fn balances(context: Context<'_>, report: &CostReport) -> Vec<BalanceRow> {
    let Some(budget) = &context.production.budget else { return Vec::new() };
    let balances = &report.balances;
    let line = |id: String, name: String, amount: Decimal| BalanceRow {
        id,
        name,
        amount: money::whole_figure(amount, budget.currency),
        weight: "line",
    };
    let mut rows = Vec::new();
    if !balances.recoverable_tax.is_zero() {
        rows.push(line("recoverable-tax".to_owned(), say!("cost-report-recoverable-tax"), balances.recoverable_tax));
    }
    if !balances.deposits.is_zero() {
        rows.push(line("deposits".to_owned(), say!("cost-report-refundable-deposits"), balances.deposits));
    }
    for (at, amount) in &balances.floats {
        let float = &context.production.ledger.floats[*at];
        let who = format::joined([Some(float.holder.as_str()), float.department.as_deref()], ", ");
        let name = who.map_or_else(|| say!("cost-report-float-2", id = float.id), |who| say!("cost-report-float", id = float.id, who));
        rows.push(line(format!("float-{}", slug(&float.id)), name, *amount));
    }
    if rows.len() > 1 {
        let all = balances.recoverable_tax + balances.deposits + balances.cash();
        rows.push(BalanceRow { weight: "total", ..line("balances".to_owned(), say!("cost-report-total"), all) });
    }
    rows
}

/// How the figures are to be read.
fn basis(report: &CostReport, code: &str, left_out: usize, rounded: usize, compared: bool) -> Vec<String> {
    let mut all = vec![say!("cost-report-all-amounts-in-whole-units-total", code)];
    if compared {
        all.push(say!("cost-report-movement-is-the-last-reports-final"));
    } else {
        all.push(say!("cost-report-this-is-the-first-report-so"));
    }
    if rounded > 0 {
        all.push(say!("cost-report-the-lines-above-as-printed-do"));
    }
    if left_out > 0 {
        let lines = format::counted(left_out, "lines");
        let verb = if left_out == 1 { "is" } else { "are" };
        all.push(say!("cost-report-with-neither-budget-nor-spending-left", lines, verb));
    }
    if !report.unplaced.is_zero() {
        all.push(say!("cost-report-is-posted-to-accounts-that-the", amount = money::whole(report.unplaced)));
    }
    all
}

#[cfg(test)]
mod tests;
