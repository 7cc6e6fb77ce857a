//! Lines of the cost report that moved, and whether anybody has said why.

use super::{BudgetTotals, CostReport};
use crate::model::{Budget, BudgetChange, Ledger};

/// A line that moved, was judged, or whose budget was changed in a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// Index into `Budget::accounts`.
    pub account: usize,
    /// Indexes into `Ledger::changes` of its overages and draws of the period.
    pub changes: Vec<usize>,
    /// Whether its final cost is another than in the last report; in the first, than its budget.
    pub moved: bool,
    /// Whether it moved and neither a note of the period nor an approved change says why.
    pub unexplained: bool,
}

/// Whether a change of the budget falls into the period of a report: one without a date into the first.
#[must_use]
pub fn falls_in(change: &BudgetChange, report: &CostReport, before: Option<&CostReport>) -> bool {
    match (change.date, before) {
        (Some(date), Some(before)) => date <= report.to && date > before.to,
        (Some(date), None) => date <= report.to,
        (None, before) => before.is_none(),
    }
}

/// The lines that moved, were judged or had their budget changed in the period of a report, in the order of the chart.
/// Categories move by their accounts, and stand here only where they were judged or changed themselves.
#[must_use]
pub fn movements(
    budget: &Budget,
    totals: &BudgetTotals,
    ledger: &Ledger,
    report: &CostReport,
    before: Option<&CostReport>,
) -> Vec<Movement> {
    let mut changes: std::collections::BTreeMap<&str, Vec<usize>> = std::collections::BTreeMap::new();
    for (at, change) in ledger.changes.iter().enumerate().filter(|(_, change)| falls_in(change, report, before)) {
        changes.entry(change.account.as_str()).or_default().push(at);
    }
    let under = totals.accounts.iter().enumerate().flat_map(|(at, total)| total.children.iter().map(move |child| (*child, at)));
    let parents: std::collections::BTreeMap<usize, usize> = under.collect();
    // A category that is judged or changed as a whole says why for what stands under it.
    let says = |at: usize| {
        let judged = report.accounts[at].estimate.and_then(|at| ledger.estimates.get(at));
        judged.is_some_and(|estimate| estimate.note.is_some()) || changes.contains_key(budget.accounts[at].number.as_str())
    };
    let above = |at: usize| std::iter::successors(parents.get(&at).copied(), |at| parents.get(at).copied()).take(parents.len() + 1);
    let mut all = Vec::new();
    for (at, row) in report.accounts.iter().enumerate() {
        let own = changes.get(budget.accounts[at].number.as_str()).cloned().unwrap_or_default();
        let leaf = totals.accounts[at].children.is_empty();
        let moved = leaf
            && match row.movement {
                Some(movement) => !movement.is_zero(),
                None => !row.variance.is_zero(),
            };
        if !moved && row.estimate.is_none() && own.is_empty() {
            continue;
        }
        let noted = row.estimate.and_then(|at| ledger.estimates.get(at)).is_some_and(|estimate| estimate.note.is_some());
        let unexplained = moved && !noted && own.is_empty() && !above(at).any(says);
        all.push(Movement { account: at, unexplained, changes: own, moved });
    }
    all
}
