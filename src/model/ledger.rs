//! Spending: orders, invoices, petty cash, cards, payroll and journal lines, and the periods they are reported in.
//!
//! Facts as the office keeps them; what they come to is derive's. Every amount is in the currency it was spent in.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Origin;
use crate::values::{Currency, Expression, Money};

/// A part of an order, an invoice or a receipt that is coded to one account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodedLine {
    /// Number of the account.
    pub account: String,
    /// What it is for.
    pub description: String,
    /// The amount without tax, in the document's currency.
    pub amount: Decimal,
    /// Episode.
    pub episode: Option<String>,
    /// Set.
    pub set: Option<String>,
    /// Whether it qualifies for an incentive.
    pub incentive: Incentive,
    /// Where it stands.
    pub origin: Origin,
}

/// Whether spending qualifies for a tax incentive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Incentive {
    /// As the budget's credits say of its account.
    #[default]
    ByAccount,
    /// It qualifies.
    Qualifying,
    /// It does not.
    Excluded,
}

impl Incentive {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["by-account", "qualifying", "excluded"];
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum OrderStatus {
    /// Nothing or part of it has been invoiced, and more will come.
    #[default]
    Open,
    /// No more will come, whatever was invoiced.
    Closed,
    /// It never came about.
    Cancelled,
}

impl OrderStatus {
    /// The words in the user's files; `partial` is open too.
    pub const WORDS: &'static [&'static str] = &["open", "partial", "closed", "cancelled"];
}

/// A purchase order.
#[derive(Debug, Clone)]
pub struct PurchaseOrder {
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Option<Date>,
    /// Id of the vendor, or the name as written.
    pub vendor: String,
    /// The department that ordered.
    pub department: Option<String>,
    /// What for.
    pub description: String,
    /// Its currency.
    pub currency: Currency,
    /// The rate of the day: one unit of its currency in the budget's; the budget's rate by default.
    pub rate: Option<Decimal>,
    /// Its lines; at least one.
    pub lines: Vec<CodedLine>,
    /// Tax on top.
    pub tax: Decimal,
    /// Whether the tax is recovered, and so no cost.
    pub tax_recoverable: bool,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// Where it stands.
    pub status: OrderStatus,
    /// The date it was closed or cancelled.
    pub closed: Option<Date>,
    /// A note.
    pub notes: Option<String>,
    /// Where it stands in the files.
    pub origin: Origin,
}

/// A vendor's invoice.
#[derive(Debug, Clone)]
pub struct Invoice {
    /// Id of the vendor, or the name as written.
    pub vendor: String,
    /// The vendor's number.
    pub number: String,
    /// Its date.
    pub date: Date,
    /// When it was posted to the books; its date by default.
    pub posted: Date,
    /// When it is to be paid.
    pub due: Option<Date>,
    /// Number of the order it belongs to.
    pub order: Option<String>,
    /// Its currency.
    pub currency: Currency,
    /// The rate of the day.
    pub rate: Option<Decimal>,
    /// Its lines; at least one.
    pub lines: Vec<CodedLine>,
    /// Tax on top.
    pub tax: Decimal,
    /// Whether the tax is recovered, and so no cost.
    pub tax_recoverable: bool,
    /// Whether it is a refundable deposit: a balance and no cost.
    pub deposit: bool,
    /// When it was paid.
    pub paid: Option<Date>,
    /// The payment's reference.
    pub reference: Option<String>,
    /// A note.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A petty-cash envelope or a purchase card, and who holds it.
#[derive(Debug, Clone)]
pub struct Float {
    /// Its number: `PC-3`, `CARD-1`.
    pub id: String,
    /// Whether it is a card.
    pub card: bool,
    /// Who holds it.
    pub holder: String,
    /// Department.
    pub department: Option<String>,
    /// Cash handed out at first, or a card's limit.
    pub float: Money,
    /// When it was handed out.
    pub issued: Option<Date>,
    /// Top-ups: date and amount.
    pub top_ups: Vec<(Date, Decimal)>,
    /// Cash counted: date and amount.
    pub counted: Option<(Date, Decimal)>,
    /// When it was handed back and settled.
    pub closed: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

/// A receipt paid from petty cash or with a card.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Id of the envelope or card.
    pub float: String,
    /// Its number in the envelope.
    pub number: Option<String>,
    /// Its date.
    pub date: Date,
    /// When it was posted; its date by default.
    pub posted: Date,
    /// Who was paid.
    pub vendor: String,
    /// What it bought, and the account.
    pub line: CodedLine,
    /// Currency; the envelope's by default.
    pub currency: Currency,
    /// The rate of the day.
    pub rate: Option<Decimal>,
    /// Tax on top.
    pub tax: Decimal,
    /// Whether the tax is recovered.
    pub tax_recoverable: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// What a line of the ledger is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum EntryKind {
    /// Payroll.
    Payroll,
    /// A journal entry: a correction, a transfer between accounts.
    #[default]
    Journal,
    /// A cost that is due and not yet invoiced: a commitment, not an actual.
    Accrual,
    /// A refundable deposit: a balance, not a cost.
    Deposit,
}

impl EntryKind {
    /// The words in the user's files.
    pub const WORDS: &'static [&'static str] = &["payroll", "journal", "accrual", "deposit"];

    /// The word in the user's files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Payroll => "payroll",
            Self::Journal => "journal",
            Self::Accrual => "accrual",
            Self::Deposit => "deposit",
        }
    }
}

/// A line of the ledger that is neither an invoice nor a receipt.
#[derive(Debug, Clone)]
pub struct LedgerEntry {
    /// When it was posted.
    pub date: Date,
    /// What it is.
    pub kind: EntryKind,
    /// Payee or source.
    pub payee: Option<String>,
    /// A reference: a batch, a journal's number.
    pub reference: Option<String>,
    /// The account and the amount.
    pub line: CodedLine,
    /// Currency.
    pub currency: Currency,
    /// The rate of the day.
    pub rate: Option<Decimal>,
    /// For an accrual: the date it was reversed, after which it no longer counts.
    pub reversed: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

/// A period of the cost report: usually a week.
#[derive(Debug, Clone)]
pub struct Period {
    /// Its number or name: `3`.
    pub id: String,
    /// First date; the day after the period before it by default, none for the first.
    pub from: Option<Date>,
    /// Last date.
    pub to: Date,
    /// Notes for the report, in Markdown.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A judgement of what an account will still cost, or cost in the end.
#[derive(Debug, Clone)]
pub struct Estimate {
    /// Id of the period it belongs to.
    pub period: String,
    /// The account.
    pub account: String,
    /// Estimate to complete.
    pub etc: Option<Decimal>,
    /// Estimated final cost.
    pub efc: Option<Decimal>,
    /// The expressions that give the two, where they are such: what the deals still owe at the period's end, or come to.
    pub from: (Option<Expression>, Option<Expression>),
    /// Why.
    pub note: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// A change of the approved budget: an approved overage, or a draw on contingency.
#[derive(Debug, Clone)]
pub struct BudgetChange {
    /// The account it goes to.
    pub account: String,
    /// How much, in the budget's currency.
    pub amount: Decimal,
    /// When it was approved.
    pub date: Option<Date>,
    /// Who approved it.
    pub approved_by: Option<String>,
    /// Whether it is drawn from contingency.
    pub from_contingency: bool,
    /// Why.
    pub reason: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// All spending.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Purchase orders in the order given.
    pub orders: Vec<PurchaseOrder>,
    /// Invoices in the order given.
    pub invoices: Vec<Invoice>,
    /// Petty-cash envelopes and cards.
    pub floats: Vec<Float>,
    /// Receipts in the order given.
    pub receipts: Vec<Receipt>,
    /// Payroll, journal, accruals and deposits.
    pub entries: Vec<LedgerEntry>,
    /// Periods in order of their ends.
    pub periods: Vec<Period>,
    /// Judgements of what is to come.
    pub estimates: Vec<Estimate>,
    /// Approved overages and draws on contingency.
    pub changes: Vec<BudgetChange>,
}

impl Ledger {
    /// Whether nothing was spent, ordered or estimated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
            && self.invoices.is_empty()
            && self.floats.is_empty()
            && self.receipts.is_empty()
            && self.entries.is_empty()
            && self.periods.is_empty()
            && self.estimates.is_empty()
            && self.changes.is_empty()
    }
}

/// Orders by their numbers, the first of a number: for looking many of them up.
#[must_use]
pub fn orders_by_number(orders: &[PurchaseOrder]) -> BTreeMap<&str, &PurchaseOrder> {
    orders.iter().rev().map(|order| (order.number.as_str(), order)).collect()
}

/// Envelopes and cards by their ids, the first of an id.
#[must_use]
pub fn floats_by_id(floats: &[Float]) -> BTreeMap<&str, &Float> {
    floats.iter().rev().map(|float| (float.id.as_str(), float)).collect()
}
