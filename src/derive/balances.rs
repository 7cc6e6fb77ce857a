//! What has been paid and is no cost: tax that comes back, refundable deposits, cash in envelopes.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::ledger::{Convert, costs, paid_from};
use crate::model::{Budget, EntryKind, Ledger, floats_by_id};

/// Balances at the end of a date, in the budget's currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Balances {
    /// Tax that is recovered, on invoices and receipts posted by then.
    pub recoverable_tax: Decimal,
    /// Refundable deposits that have been paid; those handed back are posted below nothing.
    pub deposits: Decimal,
    /// Cash that is out and not spent: index into `Ledger::floats` and amount, envelopes only, those that hold nothing
    /// left out.
    pub floats: Vec<(usize, Decimal)>,
}

impl Balances {
    /// All cash that is out.
    #[must_use]
    pub fn cash(&self) -> Decimal {
        self.floats.iter().map(|(_, amount)| *amount).sum()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.recoverable_tax.is_zero() && self.deposits.is_zero() && self.floats.is_empty()
    }
}

/// The balances at the end of a date.
pub(super) fn as_of(budget: &Budget, ledger: &Ledger, until: Date) -> Balances {
    let mut balances = Balances::default();
    for invoice in ledger.invoices.iter().filter(|invoice| invoice.posted <= until) {
        let convert = Convert::new(budget, invoice.currency, invoice.rate);
        if invoice.tax_recoverable {
            balances.recoverable_tax += convert.amount(invoice.tax);
        }
        if invoice.deposit {
            let tax = if invoice.tax_recoverable { Decimal::ZERO } else { invoice.tax };
            balances.deposits += costs(convert, &invoice.lines, tax).iter().sum::<Decimal>();
        }
    }
    let floats = floats_by_id(&ledger.floats);
    let mut spent: std::collections::BTreeMap<&str, Decimal> = std::collections::BTreeMap::new();
    for receipt in ledger.receipts.iter().filter(|receipt| receipt.posted <= until) {
        if receipt.tax_recoverable {
            balances.recoverable_tax += Convert::new(budget, receipt.currency, receipt.rate).amount(receipt.tax);
        }
        if let Some(float) = floats.get(receipt.float.as_str()) {
            *spent.entry(receipt.float.as_str()).or_default() += paid_from(budget, float, receipt);
        }
    }
    let deposits = ledger.entries.iter().filter(|entry| entry.kind == EntryKind::Deposit && entry.date <= until);
    balances.deposits += deposits.map(|entry| Convert::new(budget, entry.currency, entry.rate).amount(entry.line.amount)).sum::<Decimal>();
    for (at, float) in ledger.floats.iter().enumerate() {
        let out = !float.card && float.issued.is_none_or(|issued| issued <= until) && float.closed.is_none_or(|closed| closed > until);
        if !out {
            continue;
        }
        let added: Decimal = float.top_ups.iter().filter(|(date, _)| *date <= until).map(|(_, amount)| *amount).sum();
        let held = float.float.amount + added - spent.get(float.id.as_str()).copied().unwrap_or_default();
        if !held.is_zero() {
            balances.floats.push((at, Convert::new(budget, float.float.currency, None).amount(held)));
        }
    }
    balances
}
