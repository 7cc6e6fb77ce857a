//! Spending in `callboard model`: part of the contract of [`super::model_json`]. Amounts are in the budget's currency
//! unless a currency stands beside them.

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use super::Context;
use crate::derive::{CashWeek, CostReport, CostRow, OrderState, Phase};
use crate::values::{Currency, Money};

/// One account in the last period's cost report.
#[derive(Debug, Serialize)]
pub struct CostRowJson {
    account: String,
    period: String,
    actual: String,
    committed: String,
    total: String,
    etc: String,
    efc: String,
    budget: String,
    variance: String,
    movement: Option<String>,
}

/// One period's totals.
#[derive(Debug, Serialize)]
pub struct PeriodJson {
    id: String,
    from: Option<Date>,
    to: Date,
    actual: String,
    committed: String,
    etc: String,
    efc: String,
    budget: String,
    variance: String,
    contingency_left: Option<String>,
}

/// A purchase order.
#[derive(Debug, Serialize)]
pub struct OrderJson {
    number: String,
    vendor: String,
    date: Option<Date>,
    amount: String,
    invoiced: String,
    balance: String,
    /// `open`, `partial`, `closed`, `over`, `cancelled`.
    state: &'static str,
}

/// A posting.
#[derive(Debug, Serialize)]
pub struct PostingJson {
    date: Date,
    account: Option<String>,
    amount: String,
    /// `invoice`, `receipt`, `entry`.
    source: &'static str,
    episode: Option<String>,
}

/// A week of the cash flow.
#[derive(Debug, Serialize)]
pub struct CashWeekJson {
    from: Date,
    to: Date,
    /// `prep`, `shoot`, `post`.
    phase: &'static str,
    /// Payroll, journals, invoices, petty cash and cards.
    known: String,
    /// Open orders, estimates to complete and charges.
    to_come: String,
    out: String,
    drawn: String,
    cumulative_out: String,
    position: String,
}

fn plain(amount: Decimal, currency: Currency) -> String {
    Money { amount, currency }.plain()
}

fn currency(context: Context<'_>) -> Currency {
    context.production.budget.as_ref().map_or(context.production.conventions.currency, |budget| budget.currency)
}

/// The cost report of the last period, one row for each account; none without periods.
pub(super) fn cost_report(context: Context<'_>) -> Vec<CostRowJson> {
    let (Some(report), Some(budget)) = (context.derived.cost_reports.last(), &context.production.budget) else { return Vec::new() };
    let money = |amount: Decimal| plain(amount, budget.currency);
    let row = |(account, row): (&crate::model::Account, &CostRow)| CostRowJson {
        account: account.number.clone(),
        period: money(row.period),
        actual: money(row.to_date),
        committed: money(row.commitments),
        total: money(row.total),
        etc: money(row.etc),
        efc: money(row.efc),
        budget: money(row.budget),
        variance: money(row.variance),
        movement: row.movement.map(money),
    };
    budget.accounts.iter().zip(&report.accounts).map(row).collect()
}

/// The periods in order.
pub(super) fn periods(context: Context<'_>) -> Vec<PeriodJson> {
    let money = |amount: Decimal| plain(amount, currency(context));
    let period = |report: &CostReport| PeriodJson {
        id: context.production.ledger.periods[report.period].id.clone(),
        from: report.from,
        to: report.to,
        actual: money(report.grand_total.to_date),
        committed: money(report.grand_total.commitments),
        etc: money(report.grand_total.etc),
        efc: money(report.grand_total.efc),
        budget: money(report.grand_total.budget),
        variance: money(report.grand_total.variance),
        contingency_left: report.charges.iter().find(|charge| charge.contingency).map(|charge| money(charge.left)),
    };
    context.derived.cost_reports.iter().map(period).collect()
}

/// The orders in the order given.
pub(super) fn orders(context: Context<'_>) -> Vec<OrderJson> {
    let Some(ledger) = &context.derived.ledger else { return Vec::new() };
    let money = |amount: Decimal| plain(amount, currency(context));
    let orders = context.production.ledger.orders.iter().zip(&ledger.orders);
    orders
        .map(|(order, total)| OrderJson {
            number: order.number.clone(),
            vendor: order.vendor.clone(),
            date: order.date,
            amount: money(total.amount),
            invoiced: money(total.invoiced),
            balance: money(total.balance),
            state: match total.state {
                OrderState::Open => "open",
                OrderState::Partial => "partial",
                OrderState::Closed => "closed",
                OrderState::Over => "over",
                OrderState::Cancelled => "cancelled",
            },
        })
        .collect()
}

/// The postings in order of date.
pub(super) fn postings(context: Context<'_>) -> Vec<PostingJson> {
    use crate::derive::Source;
    let (Some(ledger), Some(budget)) = (&context.derived.ledger, &context.production.budget) else { return Vec::new() };
    let facts = &context.production.ledger;
    let postings = ledger.postings.iter();
    postings
        .map(|posting| {
            let account = posting.account.map(|at| budget.accounts[at].number.clone());
            let (source, lines) = match posting.source {
                Source::Invoice(at) => ("invoice", facts.invoices[at].lines.as_slice()),
                Source::Receipt(at) => ("receipt", std::slice::from_ref(&facts.receipts[at].line)),
                Source::Entry(at) => ("entry", std::slice::from_ref(&facts.entries[at].line)),
            };
            let line = lines.iter().find(|line| line.origin == posting.origin);
            PostingJson {
                date: posting.date,
                account,
                amount: plain(posting.amount, budget.currency),
                source,
                episode: line.and_then(|line| line.episode.clone()),
            }
        })
        .collect()
}

/// The weeks of the cash flow; none without a budget and a shoot day.
pub(super) fn cash_flow(context: Context<'_>) -> Vec<CashWeekJson> {
    let money = |amount: Decimal| plain(amount, currency(context));
    let week = |week: &CashWeek| CashWeekJson {
        from: week.from,
        to: week.to,
        phase: match week.phase {
            Phase::Prep => "prep",
            Phase::Shoot => "shoot",
            Phase::Post => "post",
        },
        known: money(week.payroll + week.invoices + week.petty_cash),
        to_come: money(week.orders + week.estimates + week.charges),
        out: money(week.out),
        drawn: money(week.drawn),
        cumulative_out: money(week.cumulative_out),
        position: money(week.position),
    };
    context.derived.cash_flow.iter().flat_map(|flow| &flow.weeks).map(week).collect()
}
