//! Orders, invoices, receipts and envelopes one by one, as their logs print them: what each comes to in its own currency
//! and in the budget's, and how an envelope's cash ran.
//!
//! The sums are those of [`LedgerTotals`](super::LedgerTotals) and of the cost report; the logs only show how they are
//! made up.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::budget::rate_of;
use super::ledger::{Accounts, Convert, accruals_as_of, costs, orders_as_of, paid_from};
use crate::model::{Budget, CodedLine, Float, Invoice, Ledger};
use crate::values::Currency;

/// What one document comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentTotal {
    /// One unit of its currency in the budget's, the document's own rate before the budget's; none where it is the
    /// budget's own currency, or nobody states a rate.
    pub rate: Option<Decimal>,
    /// Its lines, without tax, in its own currency.
    pub net: Decimal,
    /// Lines and tax in its own currency.
    pub gross: Decimal,
    /// What it costs in the budget's currency, tax that is not recovered included.
    pub cost: Decimal,
    /// Tax that is recovered, in the budget's currency: a balance.
    pub recovered: Decimal,
    /// Cost of each line, with its share of tax that is not recovered, in the budget's currency.
    pub lines: Vec<Decimal>,
}

impl DocumentTotal {
    /// What is paid for it, in the budget's currency: cost and recovered tax.
    #[must_use]
    pub fn paid(&self) -> Decimal {
        self.cost + self.recovered
    }

    fn of(budget: &Budget, currency: Currency, rate: Option<Decimal>, lines: &[CodedLine], tax: Decimal, recoverable: bool) -> Self {
        let convert = Convert::new(budget, currency, rate);
        let net: Decimal = lines.iter().map(|line| line.amount).sum();
        let lines = costs(convert, lines, if recoverable { Decimal::ZERO } else { tax });
        let rate = rate.or_else(|| rate_of(budget, currency)).filter(|_| currency != budget.currency);
        Self {
            rate,
            net,
            gross: net + tax,
            cost: lines.iter().sum(),
            recovered: if recoverable { convert.amount(tax) } else { Decimal::ZERO },
            lines,
        }
    }
}

/// What moves the cash of an envelope, or the use of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepKind {
    /// The float is handed out, or the card is given its limit.
    Issued,
    /// A receipt: index into `Ledger::receipts`.
    Receipt(usize),
    /// A top-up: index into `Float::top_ups`.
    TopUp(usize),
}

/// One step of an envelope or card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloatStep {
    /// Its date; none for a float whose date of issue is not known.
    pub date: Option<Date>,
    /// What it is.
    pub kind: StepKind,
    /// How much comes in; below nothing for what goes out. In the float's currency.
    pub amount: Decimal,
    /// What is in hand after it, or left of a card's limit.
    pub balance: Decimal,
}

/// An envelope at the date it was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloatCount {
    /// When.
    pub date: Date,
    /// Cash counted.
    pub counted: Decimal,
    /// What should have been there.
    pub expected: Decimal,
    /// Receipts since the last top-up before the count.
    pub since_top_up: Decimal,
    /// Receipts dated after the count.
    pub later: Decimal,
}

/// How an envelope or card ran.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FloatRun {
    /// Its steps in order of date; of one date receipts come before a top-up, which pays for them.
    pub steps: Vec<FloatStep>,
    /// Its count, where it was counted.
    pub count: Option<FloatCount>,
}

/// What the cost report of the last period commits, order by order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitments {
    /// Index into `Ledger::periods`.
    pub period: usize,
    /// The period's end.
    pub to: Date,
    /// What each order commits at that date, parallel to `Ledger::orders`.
    pub orders: Vec<Decimal>,
    /// Accruals that stand at that date.
    pub accruals: Decimal,
}

/// All spending, document by document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spending {
    /// Parallel to `Ledger::orders`.
    pub orders: Vec<DocumentTotal>,
    /// Parallel to `Ledger::invoices`.
    pub invoices: Vec<DocumentTotal>,
    /// The order that each invoice names: index into `Ledger::orders`. Parallel to `Ledger::invoices`.
    pub order_of: Vec<Option<usize>>,
    /// Parallel to `Ledger::receipts`.
    pub receipts: Vec<DocumentTotal>,
    /// Parallel to `Ledger::floats`.
    pub floats: Vec<FloatRun>,
    /// The commitments of the last period; none without periods.
    pub commitments: Option<Commitments>,
}

/// Spending, document by document.
pub(super) fn of(budget: &Budget, ledger: &Ledger) -> Spending {
    let accounts = Accounts::of(budget);
    let placed = |all: Vec<(Option<usize>, Decimal)>| {
        all.into_iter().filter(|(account, _)| account.is_some()).map(|(_, amount)| amount).sum::<Decimal>()
    };
    let commitments = ledger.periods.last().map(|period| Commitments {
        period: ledger.periods.len() - 1,
        to: period.to,
        orders: orders_as_of(budget, ledger, &accounts, Some(period.to)).into_iter().map(|order| placed(order.committed)).collect(),
        accruals: placed(accruals_as_of(budget, ledger, &accounts, period.to)),
    });
    let numbers: BTreeMap<&str, usize> = ledger.orders.iter().enumerate().rev().map(|(at, order)| (order.number.as_str(), at)).collect();
    let order_of = |invoice: &Invoice| numbers.get(invoice.order.as_deref()?).copied();
    Spending {
        order_of: ledger.invoices.iter().map(order_of).collect(),
        orders: ledger
            .orders
            .iter()
            .map(|order| DocumentTotal::of(budget, order.currency, order.rate, &order.lines, order.tax, order.tax_recoverable))
            .collect(),
        invoices: ledger
            .invoices
            .iter()
            .map(|one| DocumentTotal::of(budget, one.currency, one.rate, &one.lines, one.tax, one.tax_recoverable))
            .collect(),
        receipts: ledger
            .receipts
            .iter()
            .map(|one| DocumentTotal::of(budget, one.currency, one.rate, std::slice::from_ref(&one.line), one.tax, one.tax_recoverable))
            .collect(),
        floats: runs(budget, ledger),
        commitments,
    }
}

/// How each envelope and card ran, parallel to `Ledger::floats`: what every figure of petty cash comes from.
pub(super) fn runs(budget: &Budget, ledger: &Ledger) -> Vec<FloatRun> {
    let mut receipts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, receipt) in ledger.receipts.iter().enumerate() {
        receipts.entry(receipt.float.as_str()).or_default().push(at);
    }
    let own = |float: &Float| receipts.get(float.id.as_str()).map_or(&[][..], Vec::as_slice);
    ledger.floats.iter().map(|float| run(budget, ledger, float, own(float))).collect()
}

fn run(budget: &Budget, ledger: &Ledger, float: &Float, receipts: &[usize]) -> FloatRun {
    let receipts: Vec<(Date, usize, Decimal)> = receipts
        .iter()
        .filter_map(|&at| ledger.receipts.get(at).map(|receipt| (receipt.date, at, paid_from(budget, float, receipt))))
        .collect();
    let spent = receipts.iter().map(|&(date, at, paid)| (Some(date), StepKind::Receipt(at), -paid));
    let added = float.top_ups.iter().enumerate().map(|(at, &(date, amount))| (Some(date), StepKind::TopUp(at), amount));
    let mut moves: Vec<(Option<Date>, StepKind, Decimal)> = spent.chain(added).collect();
    // A stable sort: receipts of one date stay in the order of reading, before the top-up that pays for them.
    moves.sort_by_key(|(date, _, _)| *date);
    let issued = (float.issued, StepKind::Issued, float.float.amount);
    let mut balance = Decimal::ZERO;
    let steps = std::iter::once(issued)
        .chain(moves)
        .map(|(date, kind, amount)| {
            balance += amount;
            FloatStep { date, kind, amount, balance }
        })
        .collect();
    let count = float.counted.map(|(date, counted)| {
        let last = float.top_ups.iter().map(|(on, _)| *on).filter(|on| *on <= date).max();
        let sum = |test: &dyn Fn(Date) -> bool| receipts.iter().filter(|(on, ..)| test(*on)).map(|(.., paid)| *paid).sum::<Decimal>();
        let added: Decimal = float.top_ups.iter().filter(|(on, _)| *on <= date).map(|(_, amount)| *amount).sum();
        FloatCount {
            date,
            counted,
            expected: float.float.amount + added - sum(&|on| on <= date),
            since_top_up: sum(&|on| on <= date && last.is_none_or(|last| on > last)),
            later: sum(&|on| on > date),
        }
    });
    FloatRun { steps, count }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, dec};
    use crate::derive::{Derived, derive};
    use crate::model::{Incentive, Invoice, Level, Origin, Period, Production, PurchaseOrder, Receipt};
    use crate::values::Money;

    fn coded(account: &str, amount: &str) -> CodedLine {
        CodedLine {
            account: account.to_owned(),
            description: String::new(),
            amount: dec(amount),
            episode: None,
            set: None,
            incentive: Incentive::ByAccount,
            origin: Origin::NONE,
        }
    }

    fn show(change: impl FnOnce(&mut Production)) -> Derived {
        let mut builder = Builder::new().account("2800", Level::Production, None).account("3300", Level::Production, None);
        builder.budget().rates.insert("EUR".parse().unwrap(), dec("1.1"));
        derive(&builder.with(change).production, None)
    }

    fn receipt(number: &str, day: i8, amount: &str, tax: &str) -> Receipt {
        Receipt {
            float: "PC-1".to_owned(),
            number: Some(number.to_owned()),
            date: d(2026, 5, day),
            posted: d(2026, 5, day),
            vendor: "Tide Hardware".to_owned(),
            line: coded("2800", amount),
            currency: Currency::USD,
            rate: None,
            tax: dec(tax),
            tax_recoverable: false,
            origin: Origin::NONE,
        }
    }

    fn envelope(counted: &str) -> Float {
        Float {
            id: "PC-1".to_owned(),
            card: false,
            holder: "Nell".to_owned(),
            department: None,
            float: Money { amount: dec("500"), currency: Currency::USD },
            issued: Some(d(2026, 5, 1)),
            top_ups: vec![(d(2026, 5, 8), dec("110"))],
            counted: Some((d(2026, 5, 12), dec(counted))),
            closed: None,
            origin: Origin::NONE,
        }
    }

    #[test]
    fn an_envelope_runs_from_its_float_and_a_top_up_follows_the_receipts_of_its_date() {
        let derived = show(|production| {
            production.ledger.floats = vec![envelope("450")];
            production.ledger.receipts =
                vec![receipt("2", 8, "10", "0"), receipt("1", 4, "90", "10"), receipt("3", 11, "50", "0"), receipt("4", 13, "5", "0")];
        });
        let spending = derived.spending.unwrap();
        let run = &spending.floats[0];
        let balances: Vec<Decimal> = run.steps.iter().map(|step| step.balance).collect();
        assert_eq!(balances, ["500", "400", "390", "500", "450", "445"].map(dec));
        assert_eq!(run.steps[3].kind, StepKind::TopUp(0));
        let count = run.count.as_ref().unwrap();
        assert_eq!((count.expected, count.since_top_up, count.later), (dec("450"), dec("50"), dec("5")));
        assert_eq!(run.steps.last().unwrap().balance, derived.ledger.unwrap().floats[0].expected);
    }

    #[test]
    fn a_receipt_in_another_currency_takes_the_envelopes_own_out_of_it() {
        let derived = show(|production| {
            production.ledger.floats = vec![envelope("500")];
            let mut abroad = receipt("1", 4, "100", "0");
            (abroad.currency, abroad.rate) = ("EUR".parse().unwrap(), Some(dec("1.2")));
            production.ledger.receipts = vec![abroad];
        });
        let (spending, ledger) = (derived.spending.unwrap(), derived.ledger.unwrap());
        assert_eq!((spending.floats[0].steps[1].amount, ledger.floats[0].spent), (dec("-120"), dec("120")));
        assert_eq!((spending.receipts[0].rate, spending.receipts[0].cost), (Some(dec("1.2")), dec("120")));
    }

    #[test]
    fn documents_and_commitments_are_those_of_the_cost_report() {
        let euro: Currency = "EUR".parse().unwrap();
        let order = |number: &str, day: i8, amount: &str| PurchaseOrder {
            number: number.to_owned(),
            date: Some(d(2026, 5, day)),
            vendor: "Vega Optik".to_owned(),
            department: None,
            description: String::new(),
            currency: euro,
            rate: Some(dec("1.25")),
            lines: vec![coded("3300", amount)],
            tax: dec("10"),
            tax_recoverable: true,
            approved_by: None,
            status: crate::model::OrderStatus::Open,
            closed: None,
            notes: None,
            origin: Origin::NONE,
        };
        let derived = show(|production| {
            let ledger = &mut production.ledger;
            ledger.periods = vec![Period { id: "1".to_owned(), from: None, to: d(2026, 5, 9), notes: None, origin: Origin::NONE }];
            ledger.orders = vec![order("1", 4, "1000"), order("2", 11, "400")];
            ledger.invoices = vec![Invoice {
                vendor: "Vega Optik".to_owned(),
                number: "7".to_owned(),
                date: d(2026, 5, 8),
                posted: d(2026, 5, 8),
                due: None,
                order: Some("1".to_owned()),
                currency: euro,
                rate: None,
                lines: vec![coded("3300", "300")],
                tax: dec("60"),
                tax_recoverable: true,
                deposit: false,
                paid: None,
                reference: None,
                notes: None,
                origin: Origin::NONE,
            }];
        });
        let spending = derived.spending.unwrap();
        let (order, invoice) = (&spending.orders[0], &spending.invoices[0]);
        assert_eq!((order.gross, order.cost, order.recovered, order.paid()), (dec("1010"), dec("1250"), dec("12.5"), dec("1262.5")));
        assert_eq!((invoice.rate, invoice.cost, invoice.recovered), (Some(dec("1.1")), dec("330"), dec("66")));
        let commitments = spending.commitments.unwrap();
        assert_eq!(
            commitments.orders,
            [dec("875"), dec("0")],
            "EUR 700 is left, at the order's 1.25; the second order is of after the period"
        );
        assert_eq!(commitments.orders.iter().sum::<Decimal>() + commitments.accruals, derived.cost_reports[0].grand_total.commitments);
    }
}
