//! Why lines moved, and who approved what.

use rust_decimal::Decimal;
use serde::Serialize;

use super::rows::Set;
use crate::derive::{CostReport, Judged, falls_in, movements};
use crate::documents::{Context, Figure, format, money};
use crate::model::BudgetChange;
use crate::words::{say, word};

/// A line whose final cost moved or was judged.
#[derive(Debug, Clone, Serialize)]
pub struct Explanation {
    /// Stable id: `moved-2502`.
    pub id: String,
    /// Its account number.
    pub account: String,
    /// Its name.
    pub name: String,
    /// The last report's final cost; none in the first.
    pub before: Option<Figure>,
    /// This one's.
    pub efc: Figure,
    /// The one less the other.
    pub movement: Option<Figure>,
    /// Budget less final cost.
    pub variance: Figure,
    /// Why, a sentence each.
    pub reasons: Vec<String>,
    /// Whether somebody owes a note.
    pub unexplained: bool,
}

/// An approved overage or a draw.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    /// Stable id: `change-3`.
    pub id: String,
    /// When it was approved.
    pub date: Option<String>,
    /// The account it goes to.
    pub account: String,
    /// Its name.
    pub name: String,
    /// `Overage` or `Draw on contingency`.
    pub kind: &'static str,
    /// How much.
    pub amount: Figure,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Whether it falls in this period.
    pub this_period: bool,
}

/// Each line whose final cost moved, was judged, or whose budget changed in the period, in the order of the chart.
pub(super) fn explanations(context: Context<'_>, set: &Set<'_>, report: &CostReport, before: Option<&CostReport>) -> Vec<Explanation> {
    let ledger = &context.production.ledger;
    let mut all = Vec::new();
    for movement in movements(set.budget, set.totals, ledger, report, before) {
        let at = movement.account;
        let (account, row) = (&set.budget.accounts[at], &report.accounts[at]);
        let mut reasons: Vec<String> = Vec::new();
        if row.estimate.is_some() {
            reasons.extend(set.note(at));
        }
        reasons.extend(movement.changes.iter().map(|change| of_change(context, &ledger.changes[*change])));
        let silent = matches!(row.judged, Judged::Budget | Judged::Carried(_));
        if movement.unexplained && silent && row.total == row.efc {
            reasons.push(match row.judged {
                Judged::Budget => say!("cost-report-more-than-budgeted"),
                _ => say!("cost-report-more-than-estimated"),
            });
        }
        all.push(Explanation {
            id: format!("moved-{}", account.number),
            account: account.number.clone(),
            name: account.name.clone(),
            before: before.map(|before| set.figure(before.accounts[at].efc)),
            efc: set.figure(row.efc),
            movement: row.movement.map(|movement| set.figure(movement)),
            variance: set.figure(row.variance),
            reasons,
            unexplained: movement.unexplained,
        });
    }
    all
}

/// `Draw of 3,411 on contingency, approved by C. Drossos on Thu, May 14: inspection`.
fn of_change(context: Context<'_>, change: &BudgetChange) -> String {
    let (what, amount) = (kind(change), money::whole(change.amount));
    let date = change.date.map(|date| format::short_date(date, context.production.conventions.wording));
    let text = match (&change.approved_by, date) {
        (Some(by), Some(date)) => say!("cost-report-change-approved-by-on", what, amount, by, date),
        (Some(by), None) => say!("cost-report-change-approved-by", what, amount, by),
        (None, Some(date)) => say!("cost-report-change-approved-on", what, amount, date),
        (None, None) => say!("cost-report-change-approved", what, amount),
    };
    change.reason.as_ref().map_or_else(|| text.clone(), |reason| say!("with-reason", text, reason))
}

/// What a change of the budget is.
fn kind(change: &BudgetChange) -> &'static str {
    if change.from_contingency { word!("cost-report-draw-on-contingency") } else { word!("cost-report-overage") }
}

/// All changes up to the end of the period, the latest first.
pub(super) fn changes(context: Context<'_>, set: &Set<'_>, report: &CostReport, before: Option<&CostReport>) -> Vec<ChangeRow> {
    let wording = context.production.conventions.wording;
    let mut all: Vec<(usize, &BudgetChange)> = context.production.ledger.changes.iter().enumerate().collect();
    all.retain(|(_, change)| change.date.is_none_or(|date| date <= report.to));
    all.sort_by_key(|(_, change)| std::cmp::Reverse(change.date));
    let row = |(at, change): (usize, &BudgetChange)| ChangeRow {
        id: format!("change-{}", at + 1),
        date: change.date.map(|date| format::medium_date(date, wording)),
        account: change.account.clone(),
        name: set.budget.accounts.iter().find(|account| account.number == change.account).map_or_else(String::new, |a| a.name.clone()),
        kind: kind(change),
        amount: set.figure(change.amount),
        approved_by: change.approved_by.clone(),
        reason: change.reason.clone(),
        this_period: falls_in(change, report, before),
    };
    let mut rows: Vec<ChangeRow> = all.iter().copied().map(row).collect();
    if rows.len() > 1 {
        let sum: Decimal = all.iter().map(|(_, change)| change.amount).sum();
        rows.push(ChangeRow {
            id: "changes".to_owned(),
            date: None,
            account: String::new(),
            name: String::new(),
            kind: word!("common--total"),
            amount: set.figure(sum),
            approved_by: None,
            reason: None,
            this_period: false,
        });
    }
    rows
}
