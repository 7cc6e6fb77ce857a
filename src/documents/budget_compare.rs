//! This budget beside earlier drafts of it: up to four of them, in columns, on the top sheet by category and on the
//! detailed budget by account.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Figure, format};
use crate::derive::{BudgetTotals, DraftTotal};
use crate::model::{Budget, Level, Wording};
use crate::values::slug;
use crate::words::{say, word};

/// Earlier drafts beside this budget.
#[derive(Debug, Clone, Serialize)]
pub struct Comparison {
    /// The drafts, the earliest first.
    pub drafts: Vec<DraftColumn>,
    /// What this budget is called.
    pub current: String,
    /// Which two columns the difference is of.
    pub note: String,
    /// The rows: categories or accounts by level, and the totals.
    pub rows: Vec<CompareRow>,
}

/// A draft.
#[derive(Debug, Clone, Serialize)]
pub struct DraftColumn {
    /// Stable id: `draft-1`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its date.
    pub date: Option<String>,
}

/// A row of the comparison.
#[derive(Debug, Clone, Serialize)]
pub struct CompareRow {
    /// Stable id: `compare-1400`, `compare-net`.
    pub id: String,
    /// `line`, `subtotal`, `total` or `net`.
    pub weight: &'static str,
    /// How deep an account stands under its category; nothing for a category and for totals.
    pub depth: usize,
    /// Account number; nothing for a total.
    pub account: String,
    /// What it is.
    pub label: String,
    /// What each draft has; none where it does not say.
    pub drafts: Vec<Option<Figure>>,
    /// What this budget has.
    pub total: Figure,
    /// The last draft less this budget; over in parentheses.
    pub variance: Option<Figure>,
}

/// The comparison; none where there is no earlier draft. A category alone, or every account under it.
pub(super) fn comparison(
    budget: &Budget,
    totals: &BudgetTotals,
    wording: Wording,
    every_account: bool,
    figure: &dyn Fn(Decimal) -> Figure,
) -> Option<Comparison> {
    let last = totals.drafts.last()?;
    let compared: Vec<&crate::model::BudgetDraft> = totals.drafts.iter().filter_map(|draft| budget.drafts.get(draft.draft)).collect();
    let set = Set { totals, figure };
    let mut rows = Vec::new();
    if budget.bid.is_some() {
        // A bid has sections and no levels.
        let sections = (0..budget.accounts.len()).filter(|at| totals.accounts.get(*at).is_some_and(|total| total.depth == 0));
        sections.for_each(|at| set.account(budget, at, every_account, &mut rows));
    }
    let levels = totals.levels.iter().enumerate().filter(|(_, level)| !level.categories.is_empty() && budget.bid.is_none());
    for (at, level) in levels {
        for category in &level.categories {
            set.account(budget, *category, every_account, &mut rows);
        }
        let label = match level.level {
            Level::AboveTheLine => word!("budget-compare-total-above-the-line"),
            Level::Production => word!("budget-compare-total-production"),
            Level::Post => word!("budget-compare-total-post"),
            Level::Other => word!("budget-compare-total-other"),
        };
        let id = format!("total-{}", level.level.word().replace('_', "-"));
        rows.push(set.row(&id, "subtotal", "", label, level.total, |draft| draft.levels[at]));
    }
    rows.push(
        set.row("negative-cost", "total", "", word!("budget-compare-total-negative-cost"), totals.negative_cost, |draft| {
            draft.negative_cost
        }),
    );
    for (at, charge) in totals.charges.iter().enumerate() {
        rows.push(set.row(&format!("charge-{}", slug(&charge.name)), "line", "", &charge.name, charge.amount, |draft| draft.charges[at]));
    }
    rows.push(set.row("grand-total", "total", "", word!("budget-compare-grand-total"), totals.grand_total, |draft| draft.grand_total));
    for (at, credit) in totals.credits.iter().enumerate() {
        let label = say!("budget-compare-less", name = credit.name);
        let of = |draft: &DraftTotal| draft.credits[at].map(|amount| -amount);
        rows.push(set.row(&format!("credit-{}", slug(&credit.name)), "line", "", &label, -credit.amount, of));
    }
    if !totals.credits.is_empty() {
        rows.push(set.row("net", "net", "", word!("budget-compare-net-budget"), totals.net, |draft| draft.net));
    }
    let name = budget.drafts.get(last.draft).map_or("", |draft| draft.name.as_str());
    Some(Comparison {
        drafts: compared
            .iter()
            .enumerate()
            .map(|(at, draft)| DraftColumn {
                id: format!("draft-{}", at + 1),
                name: draft.name.clone(),
                date: draft.date.map(|date| format::plain_date(date, wording)),
            })
            .collect(),
        current: budget.name.clone(),
        note: say!("budget-compare-variance-is-less-over-in-parentheses", name, name2 = budget.name),
        rows,
    })
}

struct Set<'a> {
    totals: &'a BudgetTotals,
    figure: &'a dyn Fn(Decimal) -> Figure,
}

impl Set<'_> {
    fn row(
        &self,
        id: &str,
        weight: &'static str,
        account: &str,
        label: &str,
        total: Decimal,
        of: impl Fn(&DraftTotal) -> Option<Decimal>,
    ) -> CompareRow {
        let drafts: Vec<Option<Decimal>> = self.totals.drafts.iter().map(of).collect();
        CompareRow {
            id: format!("compare-{id}"),
            weight,
            depth: 0,
            account: account.to_owned(),
            label: label.to_owned(),
            total: (self.figure)(total),
            variance: drafts.last().copied().flatten().map(|last| (self.figure)(last - total)),
            drafts: drafts.into_iter().map(|amount| amount.map(|amount| (self.figure)(amount))).collect(),
        }
    }

    /// A category, and the accounts under it where they are wanted and have anything.
    fn account(&self, budget: &Budget, at: usize, under: bool, into: &mut Vec<CompareRow>) {
        let (Some(account), Some(total)) = (budget.accounts.get(at), self.totals.accounts.get(at)) else { return };
        let stated = self.totals.drafts.iter().any(|draft| draft.accounts[at].is_some());
        if total.depth > 0 && total.total.is_zero() && !stated {
            return;
        }
        let mut row = self.row(&account.number, "line", &account.number, &account.name, total.total, |draft| draft.accounts[at]);
        row.depth = total.depth;
        into.push(row);
        if under {
            total.children.iter().for_each(|child| self.account(budget, *child, under, into));
        }
    }
}
