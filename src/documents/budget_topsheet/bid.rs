//! The top sheet as a bid: the summary of the form with estimate and actual, and its sections.

use rust_decimal::Decimal;
use serde::Serialize;

use super::{Paper, charge_basis, credit_basis};
use crate::documents::{Context, Figure};
use crate::model::BidLine;
use crate::values::slug;
use crate::words::{say, word};

/// A bid: its summary and its sections.
#[derive(Debug, Clone, Serialize)]
pub struct Bid {
    /// The chart it follows.
    pub name: String,
    /// How the figures are to be read.
    pub basis: String,
    /// Whether there is spending to set against the estimate: rows have `actual` and `difference`.
    pub actuals: bool,
    /// The summary, in the order of the form.
    pub summary: Vec<BidRow>,
    /// The sections, in the order of the chart.
    pub sections: Vec<BidRow>,
}

/// A row of a bid.
#[derive(Debug, Clone, Serialize)]
pub struct BidRow {
    /// Stable id: `bid-3`, `bid-grand-total`, `account-A`.
    pub id: String,
    /// `line`, `subtotal`, `total` or `net`.
    pub weight: &'static str,
    /// Its number on the form, or the section's letter.
    pub number: String,
    /// What it is.
    pub label: String,
    /// The sections it adds up, or what a charge is counted on.
    pub basis: Option<String>,
    /// The estimate.
    pub estimate: Figure,
    /// What has been spent; none where there is no spending, and for charges, which are as bid.
    pub actual: Option<Figure>,
    /// Estimate less actual; over in parentheses.
    pub difference: Option<Figure>,
    /// Mark of the footnote it has.
    pub mark: Option<String>,
}

/// What is spent on each account and what stands under it, parallel to `Budget::accounts`.
fn spent(context: Context<'_>, paper: &Paper<'_>) -> Option<Vec<Decimal>> {
    let ledger = context.derived.ledger.as_ref()?;
    let mut own = vec![Decimal::ZERO; paper.budget.accounts.len()];
    for posting in &ledger.postings {
        if let Some(sum) = posting.account.and_then(|at| own.get_mut(at)) {
            *sum += posting.amount;
        }
    }
    // The deepest first: what is under an account is settled before it.
    let mut order: Vec<usize> = (0..own.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(paper.totals.accounts[*at].depth));
    for at in order {
        let under: Decimal = paper.totals.accounts[at].children.iter().map(|child| own[*child]).sum();
        own[at] += under;
    }
    Some(own)
}

impl Paper<'_> {
    /// The bid, where the budget's chart has a form for it.
    pub(super) fn bid(&mut self, context: Context<'_>) -> Option<Bid> {
        let form = self.budget.bid.as_ref()?;
        let spent = spent(context, self);
        let mut set = BidSet { paper: self, spent, rows: Vec::new(), number: 0 };
        for line in &form.direct {
            set.line(line);
        }
        let (direct, actual) = set.sum(&form.direct);
        set.add("bid-direct", "subtotal", &form.subtotal, None, direct, actual);
        let totals = set.paper.totals;
        for (charge, total) in set.paper.budget.charges.iter().zip(&totals.charges) {
            let id = format!("charge-{}", slug(&charge.name));
            set.number += 1;
            set.add(&id, "line", &charge.name, Some(charge_basis(charge, total)), total.amount, None);
        }
        for line in &form.outside {
            set.line(line);
        }
        // What the form has no line for stands on one of its own.
        let named: Vec<&String> = form.direct.iter().chain(&form.outside).flat_map(|line| &line.accounts).collect();
        let others = set
            .paper
            .budget
            .accounts
            .iter()
            .zip(&totals.accounts)
            .filter(|(account, total)| total.depth == 0 && !named.contains(&&account.number));
        let accounts: Vec<String> = others.map(|(account, _)| account.number.clone()).collect();
        if !accounts.is_empty() {
            set.line(&BidLine { label: say!("budget-topsheet-other-costs"), accounts });
        }
        let actual = set.spent.as_ref().map(|spent| {
            let categories = totals.accounts.iter().zip(spent).filter(|(total, _)| total.depth == 0);
            categories.map(|(_, amount)| *amount).sum()
        });
        let printed: Vec<Decimal> =
            set.rows.iter().filter(|row| row.weight == "line").filter_map(|row| row.estimate.value.parse().ok()).collect();
        set.add("bid-grand-total", "total", word!("budget-topsheet-grand-total"), None, totals.grand_total, None);
        let mark = set.paper.rounding(printed.into_iter(), totals.grand_total, word!("budget-topsheet-grand-total"));
        if let Some(row) = set.rows.last_mut() {
            row.mark = mark;
            row.actual = actual.map(|actual| set.paper.figure(actual));
        }
        for (credit, total) in set.paper.budget.credits.iter().zip(&totals.credits) {
            let (id, label) = (format!("bid-credit-{}", slug(&credit.name)), format!("Less {}", credit.name));
            set.add(&id, "line", &label, Some(credit_basis(credit, total)), -total.amount, None);
        }
        if !totals.credits.is_empty() {
            set.add("bid-net", "net", word!("budget-topsheet-net"), None, totals.net, None);
        }
        let (summary, spent) = (set.rows, set.spent);
        let actuals = spent.is_some();
        let mut set = BidSet { paper: self, spent, rows: Vec::new(), number: 0 };
        for (at, (account, total)) in
            set.paper.budget.accounts.iter().zip(&totals.accounts).enumerate().filter(|(_, (_, total))| total.depth == 0)
        {
            let actual = set.spent.as_ref().map(|spent| spent[at]);
            set.add(&format!("account-{}", account.number), "line", &account.name, None, total.total, actual);
            if let Some(row) = set.rows.last_mut() {
                row.number.clone_from(&account.number);
            }
        }
        let sections = set.rows;
        let name = self.budget.chart.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
        let mut basis = say!("budget-topsheet-all-amounts-in-whole-units-each-2", currency = self.currency);
        if actuals {
            basis.push_str(word!("budget-topsheet-actual-is-what-has-been-posted"));
        }
        Some(Bid { name, basis, actuals, summary, sections })
    }
}

struct BidSet<'a, 'p> {
    paper: &'a mut Paper<'p>,
    spent: Option<Vec<Decimal>>,
    rows: Vec<BidRow>,
    number: usize,
}

impl BidSet<'_, '_> {
    /// What some lines' sections come to, and what is spent on them.
    fn sum(&self, lines: &[BidLine]) -> (Decimal, Option<Decimal>) {
        let numbers: Vec<&String> = lines.iter().flat_map(|line| &line.accounts).collect();
        let at = self.paper.budget.accounts.iter().enumerate().filter(|(_, account)| numbers.contains(&&account.number)).map(|(at, _)| at);
        let at: Vec<usize> = at.collect();
        let estimate = at.iter().map(|at| self.paper.totals.accounts[*at].total).sum();
        (estimate, self.spent.as_ref().map(|spent| at.iter().map(|at| spent[*at]).sum()))
    }

    fn line(&mut self, line: &BidLine) {
        let (estimate, actual) = self.sum(std::slice::from_ref(line));
        self.number += 1;
        let id = format!("bid-{}", self.number);
        self.add(&id, "line", &line.label, Some(line.accounts.join(", ")), estimate, actual);
    }

    fn add(&mut self, id: &str, weight: &'static str, label: &str, basis: Option<String>, estimate: Decimal, actual: Option<Decimal>) {
        let row = BidRow {
            id: id.to_owned(),
            weight,
            number: if weight == "line" && self.number > 0 && !id.starts_with("bid-credit") {
                self.number.to_string()
            } else {
                String::new()
            },
            label: label.to_owned(),
            basis,
            estimate: self.paper.figure(estimate),
            actual: actual.map(|actual| self.paper.figure(actual)),
            difference: actual.map(|actual| self.paper.figure(estimate - actual)),
            mark: None,
        };
        self.rows.push(row);
    }
}
