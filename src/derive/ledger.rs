//! What spending comes to: postings by account, what orders still commit, what is in the envelopes.
//!
//! Everything is in the budget's currency, each line of a document converted at the document's own rate (else the
//! budget's) and rounded half up to the minor unit. Tax that is not recovered is cost, spread over a document's lines by
//! their amounts; recovered tax, refundable deposits and floats are balances and never cost.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::budget::{product, rate_of};
use super::spending::{FloatRun, StepKind, runs};
use crate::model::{Budget, CodedLine, EntryKind, Incentive, Invoice, Ledger, OrderStatus, Origin, PurchaseOrder};
use crate::values::{Currency, round_half_up};

/// Where a posting comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// An invoice: index into `Ledger::invoices`.
    Invoice(usize),
    /// A receipt: index into `Ledger::receipts`.
    Receipt(usize),
    /// A line of the ledger: index into `Ledger::entries`.
    Entry(usize),
}

/// One amount that is spent on one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// When it was posted.
    pub date: Date,
    /// Index into `Budget::accounts`; none for an account the chart does not have.
    pub account: Option<usize>,
    /// The cost in the budget's currency, tax that is not recovered included.
    pub amount: Decimal,
    /// Where it comes from.
    pub source: Source,
    /// Whether it qualifies for an incentive.
    pub incentive: Incentive,
    /// Where it stands in the files.
    pub origin: Origin,
}

/// How far an order has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OrderState {
    /// Nothing has been invoiced.
    Open,
    /// Part of it has.
    Partial,
    /// All of it has, or no more will come.
    Closed,
    /// More has been invoiced than was ordered.
    Over,
    /// It never came about.
    Cancelled,
}

/// What an order comes to as of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderTotal {
    /// Its amount with tax that is not recovered, in the budget's currency.
    pub amount: Decimal,
    /// What its invoices cost, in the budget's currency, each at its own rate.
    pub invoiced: Decimal,
    /// Its amount with tax that is not recovered, in its own currency.
    pub own_amount: Decimal,
    /// What has been invoiced of it, in its own currency: as written where the two are one, else through the budget's.
    pub own_invoiced: Decimal,
    /// What has been invoiced beyond its amount, in the budget's currency at the order's rate; nothing for other states.
    pub over: Decimal,
    /// What it still commits, by account in the order of its lines.
    pub committed: Vec<(Option<usize>, Decimal)>,
    /// The sum of that.
    pub balance: Decimal,
    /// How far it has come.
    pub state: OrderState,
}

/// What an envelope or card comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloatTotal {
    /// Receipts, tax included, in the float's own currency.
    pub spent: Decimal,
    /// Receipts since the last top-up.
    pub since_top_up: Decimal,
    /// Top-ups.
    pub topped_up: Decimal,
    /// What should be in hand: float and top-ups less receipts; for a card what is left of its limit.
    pub expected: Decimal,
    /// What was counted, where it was.
    pub counted: Option<Decimal>,
    /// Counted less expected.
    pub difference: Option<Decimal>,
    /// Cash that is out and not spent, in the budget's currency: a balance.
    pub outstanding: Decimal,
}

/// What all spending comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LedgerTotals {
    /// Postings in order of date, then of source.
    pub postings: Vec<Posting>,
    /// Orders as of the end, parallel to `Ledger::orders`.
    pub orders: Vec<OrderTotal>,
    /// Envelopes and cards, parallel to `Ledger::floats`.
    pub floats: Vec<FloatTotal>,
    /// Recovered tax: a balance.
    pub recoverable_tax: Decimal,
    /// Refundable deposits that have been paid: a balance.
    pub deposits: Decimal,
}

/// The account of each number.
pub(super) struct Accounts<'a>(BTreeMap<&'a str, usize>);

impl<'a> Accounts<'a> {
    pub fn of(budget: &'a Budget) -> Self {
        Self(budget.accounts.iter().enumerate().rev().map(|(at, account)| (account.number.as_str(), at)).collect())
    }

    pub fn find(&self, number: &str) -> Option<usize> {
        self.0.get(number).copied()
    }
}

/// How amounts of a document become amounts of the budget.
#[derive(Clone, Copy)]
pub(super) struct Convert {
    digits: u32,
    rate: Decimal,
}

impl Convert {
    pub fn new(budget: &Budget, currency: Currency, rate: Option<Decimal>) -> Self {
        let house = currency == budget.currency;
        let rate = if house { Some(Decimal::ONE) } else { rate.or_else(|| rate_of(budget, currency)) };
        Self { digits: budget.currency.minor_digits(), rate: rate.unwrap_or_default() }
    }

    /// Amounts that stay in their own currency.
    fn own(currency: Currency) -> Self {
        Self { digits: currency.minor_digits(), rate: Decimal::ONE }
    }

    pub fn amount(&self, amount: Decimal) -> Decimal {
        round_half_up(product(&[amount, self.rate]), self.digits)
    }

    /// An amount of the budget in the document's currency; nothing where there is no rate.
    fn back(&self, amount: Decimal, currency: Currency) -> Decimal {
        round_half_up(amount.checked_div(self.rate).unwrap_or_default(), currency.minor_digits())
    }
}

/// A document's lines in the budget's currency, each with its share of tax that is cost. Shares are by amount, and the
/// last line takes what rounding leaves.
pub(super) fn costs(convert: Convert, lines: &[CodedLine], tax: Decimal) -> Vec<Decimal> {
    let digits = convert.digits;
    let net: Vec<Decimal> = lines.iter().map(|line| convert.amount(line.amount)).collect();
    let (whole, tax) = (lines.iter().map(|line| line.amount).sum::<Decimal>(), convert.amount(tax));
    if tax.is_zero() {
        return net;
    }
    let mut left = tax;
    let last = lines.len().saturating_sub(1);
    let mut all = Vec::with_capacity(lines.len());
    for (at, (line, net)) in lines.iter().zip(net).enumerate() {
        let share = match whole {
            _ if at == last => left,
            whole if whole.is_zero() => Decimal::ZERO,
            whole => round_half_up(product(&[tax, line.amount]).checked_div(whole).unwrap_or_default(), digits),
        };
        left -= share;
        all.push(net + share);
    }
    all
}

/// What spending comes to.
pub(super) fn totals(budget: &Budget, ledger: &Ledger) -> LedgerTotals {
    let accounts = Accounts::of(budget);
    let mut totals = LedgerTotals::default();
    for (at, invoice) in ledger.invoices.iter().enumerate() {
        let convert = Convert::new(budget, invoice.currency, invoice.rate);
        let tax = if invoice.tax_recoverable { Decimal::ZERO } else { invoice.tax };
        if invoice.tax_recoverable {
            totals.recoverable_tax += convert.amount(invoice.tax);
        }
        let costs = costs(convert, &invoice.lines, tax);
        if invoice.deposit {
            totals.deposits += costs.iter().sum::<Decimal>();
            continue;
        }
        let posted =
            invoice.lines.iter().zip(costs).map(|(line, amount)| posting(&accounts, invoice.posted, line, amount, Source::Invoice(at)));
        totals.postings.extend(posted);
    }
    for (at, receipt) in ledger.receipts.iter().enumerate() {
        let convert = Convert::new(budget, receipt.currency, receipt.rate);
        let tax = if receipt.tax_recoverable { Decimal::ZERO } else { receipt.tax };
        if receipt.tax_recoverable {
            totals.recoverable_tax += convert.amount(receipt.tax);
        }
        let amount: Decimal = costs(convert, std::slice::from_ref(&receipt.line), tax).into_iter().sum();
        totals.postings.push(posting(&accounts, receipt.posted, &receipt.line, amount, Source::Receipt(at)));
    }
    for (at, entry) in ledger.entries.iter().enumerate() {
        let amount = Convert::new(budget, entry.currency, entry.rate).amount(entry.line.amount);
        match entry.kind {
            EntryKind::Payroll | EntryKind::Journal => {
                totals.postings.push(posting(&accounts, entry.date, &entry.line, amount, Source::Entry(at)));
            }
            EntryKind::Deposit => totals.deposits += amount,
            EntryKind::Accrual => {}
        }
    }
    totals.postings.sort_by_key(|posting| (posting.date, posting.source));
    totals.orders = orders_as_of(budget, ledger, &accounts, None);
    totals.floats = ledger.floats.iter().zip(runs(budget, ledger)).map(|(float, run)| float_total(budget, float, &run)).collect();
    totals
}

fn posting(accounts: &Accounts<'_>, date: Date, line: &CodedLine, amount: Decimal, source: Source) -> Posting {
    Posting { date, account: accounts.find(&line.account), amount, source, incentive: line.incentive, origin: line.origin }
}

/// What each order has been invoiced and still commits, by postings up to a date; all of them where there is none.
///
/// An order commits what has not been invoiced of each of its accounts, and never more in all than what has not been
/// invoiced of the whole. That is reckoned in the order's own currency, and what is left is taken at the order's rate: an
/// invoice at the rate of another day neither uses up an order nor leaves anything of it. An order without a date commits
/// from the first.
pub(super) fn orders_as_of(budget: &Budget, ledger: &Ledger, accounts: &Accounts<'_>, until: Option<Date>) -> Vec<OrderTotal> {
    let mut invoices: BTreeMap<&str, Vec<&Invoice>> = BTreeMap::new();
    for invoice in ledger.invoices.iter().filter(|invoice| until.is_none_or(|until| invoice.posted <= until)) {
        if let Some(order) = invoice.order.as_deref() {
            invoices.entry(order).or_default().push(invoice);
        }
    }
    let total = |order: &PurchaseOrder| {
        let convert = Convert::new(budget, order.currency, order.rate);
        let tax = if order.tax_recoverable { Decimal::ZERO } else { order.tax };
        let in_budget = costs(convert, &order.lines, tax);
        let own = costs(Convert::own(order.currency), &order.lines, tax);
        let (amount, own_amount): (Decimal, Decimal) = (in_budget.iter().sum(), own.iter().sum());
        let (mut invoiced, mut own_invoiced) = (Decimal::ZERO, Decimal::ZERO);
        let mut by_account: BTreeMap<&str, Decimal> = BTreeMap::new();
        for invoice in invoices.get(order.number.as_str()).into_iter().flatten() {
            let tax = if invoice.tax_recoverable { Decimal::ZERO } else { invoice.tax };
            let cost = costs(Convert::new(budget, invoice.currency, invoice.rate), &invoice.lines, tax);
            invoiced += cost.iter().sum::<Decimal>();
            let of_order = if invoice.currency == order.currency {
                costs(Convert::own(order.currency), &invoice.lines, tax)
            } else {
                cost.into_iter().map(|cost| convert.back(cost, order.currency)).collect()
            };
            for (line, part) in invoice.lines.iter().zip(of_order) {
                own_invoiced += part;
                *by_account.entry(line.account.as_str()).or_default() += part;
            }
        }
        let dated = until.is_none_or(|until| order.date.is_none_or(|date| date <= until));
        let settled = order.closed.is_none_or(|closed| until.is_none_or(|until| closed <= until));
        let state = match order.status {
            OrderStatus::Cancelled if settled => OrderState::Cancelled,
            _ if own_invoiced > own_amount => OrderState::Over,
            OrderStatus::Closed if settled => OrderState::Closed,
            _ if own_invoiced == own_amount && !own_amount.is_zero() => OrderState::Closed,
            _ if own_invoiced.is_zero() => OrderState::Open,
            _ => OrderState::Partial,
        };
        let commits = dated && matches!(state, OrderState::Open | OrderState::Partial);
        let mut left = (own_amount - own_invoiced).max(Decimal::ZERO);
        let mut committed = Vec::with_capacity(order.lines.len());
        for ((line, cost), whole) in order.lines.iter().zip(own).zip(in_budget) {
            let used = by_account.entry(line.account.as_str()).or_default();
            let taken = (*used).min(cost).max(Decimal::ZERO);
            *used -= taken;
            let open = if commits { (cost - taken).min(left).max(Decimal::ZERO) } else { Decimal::ZERO };
            left -= open;
            // A line of which nothing is taken commits just what the order states for it, rounding and all.
            committed.push((accounts.find(&line.account), if open == cost { whole } else { convert.amount(open) }));
        }
        let balance = committed.iter().map(|(_, open)| *open).sum();
        let over = if state == OrderState::Over { convert.amount(own_invoiced - own_amount) } else { Decimal::ZERO };
        OrderTotal { amount, invoiced, own_amount, own_invoiced, over, committed, balance, state }
    };
    ledger.orders.iter().map(total).collect()
}

/// What each order has been invoiced and still commits at the end of a date, parallel to `Ledger::orders`.
#[must_use]
pub fn orders_at(budget: &Budget, ledger: &Ledger, until: Date) -> Vec<OrderTotal> {
    orders_as_of(budget, ledger, &Accounts::of(budget), Some(until))
}

/// What an envelope or card comes to, out of how it ran.
fn float_total(budget: &Budget, float: &crate::model::Float, run: &FloatRun) -> FloatTotal {
    let last = float.top_ups.iter().map(|(date, _)| *date).max();
    let receipts = || run.steps.iter().filter(|step| matches!(step.kind, StepKind::Receipt(_)));
    let since = receipts().filter(|step| last.is_none_or(|last| step.date > Some(last)));
    let expected = run.steps.last().map_or(Decimal::ZERO, |step| step.balance);
    let out = if float.card || float.closed.is_some() { Decimal::ZERO } else { expected };
    FloatTotal {
        spent: receipts().map(|step| -step.amount).sum(),
        since_top_up: since.map(|step| -step.amount).sum(),
        topped_up: float.top_ups.iter().map(|(_, amount)| *amount).sum(),
        expected,
        counted: run.count.as_ref().map(|count| count.counted),
        difference: run.count.as_ref().map(|count| count.counted - count.expected),
        outstanding: Convert::new(budget, float.float.currency, None).amount(out),
    }
}

/// What a receipt took out of its envelope, tax included, in the envelope's currency: as it is written where the two are
/// one, else through the budget's.
pub(super) fn paid_from(budget: &Budget, float: &crate::model::Float, receipt: &crate::model::Receipt) -> Decimal {
    let paid = receipt.line.amount + receipt.tax;
    let own = float.float.currency;
    if receipt.currency == own {
        return paid;
    }
    let rate = |currency: Currency, stated: Option<Decimal>| stated.or_else(|| rate_of(budget, currency)).unwrap_or_default();
    let through = product(&[paid, rate(receipt.currency, receipt.rate)]);
    round_half_up(through.checked_div(rate(own, None)).unwrap_or_default(), own.minor_digits())
}

/// Accruals that count as commitments at the end of a date, by account.
pub(super) fn accruals_as_of(budget: &Budget, ledger: &Ledger, accounts: &Accounts<'_>, until: Date) -> Vec<(Option<usize>, Decimal)> {
    let open = ledger
        .entries
        .iter()
        .filter(|entry| entry.kind == EntryKind::Accrual && entry.date <= until && entry.reversed.is_none_or(|reversed| reversed > until));
    open.map(|entry| (accounts.find(&entry.line.account), Convert::new(budget, entry.currency, entry.rate).amount(entry.line.amount)))
        .collect()
}
