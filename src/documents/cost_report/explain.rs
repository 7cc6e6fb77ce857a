//! Why lines moved, and who approved what.

use rust_decimal::Decimal;
use serde::Serialize;

use super::rows::Set;
use crate::derive::{CostReport, Judged, falls_in, movements};
use crate::documents::{Context, Figure, format, money};
use crate::model::BudgetChange;

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
            let than = if matches!(row.judged, Judged::Budget) { "budgeted" } else { "estimated" };
            reasons.push(format!("More was spent and committed than {than}, and nobody has judged what is still to come."));
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
    let what = if change.from_contingency { "Draw on contingency" } else { "Overage" };
    let mut text = format!("{what} of {}", money::whole(change.amount));
    match &change.approved_by {
        Some(by) => text.push_str(&format!(" approved by {by}")),
        None => text.push_str(" approved"),
    }
    if let Some(date) = change.date {
        text.push_str(&format!(" on {}", format::short_date(date, context.production.conventions.wording)));
    }
    if let Some(reason) = &change.reason {
        text.push_str(&format!(": {reason}"));
    }
    text
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
        kind: if change.from_contingency { "Draw on contingency" } else { "Overage" },
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
            kind: "Total",
            amount: set.figure(sum),
            approved_by: None,
            reason: None,
            this_period: false,
        });
    }
    rows
}
