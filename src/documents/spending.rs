//! What the logs of spending share: the ledger with what follows from it, and how its amounts, dates and names print.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;

use super::{Context, Figure, format, money};
use crate::derive::{DocumentTotal, LedgerTotals, Spending};
use crate::model::{Budget, CodedLine, Ledger, PurchaseOrder, Wording};
use crate::values::{Currency, Money};

/// A figure at the currency's minor unit.
#[must_use]
pub fn exact_figure(amount: Decimal, currency: Currency) -> Figure {
    Figure { text: money::exact(amount, currency), value: Money { amount, currency }.plain() }
}

/// A figure that is looked for first, at the head of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct KeyFigure {
    /// Stable id: `overdue`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// How much.
    pub figure: Figure,
    /// More about it: `12 orders`.
    pub note: Option<String>,
    /// Whether it wants doing.
    pub urgent: bool,
}

/// A part of a document that is coded to one account.
#[derive(Debug, Clone, Serialize)]
pub struct CodedRow {
    /// Number of the account.
    pub account: String,
    /// What it is for: the line's own words, else the account's name.
    pub description: String,
    /// Without tax, in the document's currency.
    pub amount: Figure,
}

/// A line that adds up, or bears on what is added up.
#[derive(Debug, Clone, Serialize)]
pub struct SumRow {
    /// Stable id: `accruals`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// How much.
    pub figure: Figure,
    /// `line` or `total`.
    pub weight: &'static str,
}

impl SumRow {
    /// A line of the sum.
    #[must_use]
    pub fn line(id: &'static str, label: impl Into<String>, figure: Figure) -> Self {
        Self { id, label: label.into(), figure, weight: "line" }
    }

    /// The sum.
    #[must_use]
    pub fn total(id: &'static str, label: impl Into<String>, figure: Figure) -> Self {
        Self { id, label: label.into(), figure, weight: "total" }
    }
}

/// One currency of a log.
#[derive(Debug, Clone, Serialize)]
pub struct CurrencyRow {
    /// Stable id: `currency-EUR`.
    pub id: String,
    /// ISO code.
    pub code: String,
    /// `2 orders`.
    pub count: String,
    /// One unit in the budget's currency: `1.1710`, `1.1685 – 1.1710`; none for the budget's own.
    pub rate: Option<String>,
    /// Tax included, in the currency itself.
    pub own: Figure,
    /// The same in the budget's currency.
    pub value: Figure,
    /// What is open of it, in the budget's currency.
    pub open: Figure,
}

/// What one document adds to the row of its currency.
pub struct Share<'a> {
    /// Its currency.
    pub currency: Currency,
    /// What it comes to.
    pub total: &'a DocumentTotal,
    /// In the budget's currency.
    pub value: Decimal,
    /// What is open of it, in the budget's currency.
    pub open: Decimal,
}

/// The ledger, and how it prints.
#[derive(Clone, Copy)]
pub struct Log<'a> {
    /// The budget.
    pub budget: &'a Budget,
    /// The facts.
    pub ledger: &'a Ledger,
    /// What they come to.
    pub totals: &'a LedgerTotals,
    /// The same, document by document.
    pub spending: &'a Spending,
    context: Context<'a>,
    years: bool,
}

impl<'a> Log<'a> {
    /// The log of a production that has a budget and a ledger. Dates print their year where the years of `dates` differ.
    #[must_use]
    pub fn of(context: Context<'a>, dates: impl IntoIterator<Item = Date>) -> Option<Self> {
        let years: BTreeSet<i16> = dates.into_iter().map(Date::year).collect();
        Some(Self {
            budget: context.production.budget.as_ref()?,
            ledger: &context.production.ledger,
            totals: context.derived.ledger.as_ref()?,
            spending: context.derived.spending.as_ref()?,
            context,
            years: years.len() > 1,
        })
    }

    /// The order that an invoice names, by the invoice's index.
    #[must_use]
    pub fn order_of(&self, invoice: usize) -> Option<&'a PurchaseOrder> {
        self.ledger.orders.get((*self.spending.order_of.get(invoice)?)?)
    }

    /// The wording of the paper.
    #[must_use]
    pub fn wording(&self) -> Wording {
        self.context.production.conventions.wording
    }

    /// The budget's currency.
    #[must_use]
    pub fn currency(&self) -> Currency {
        self.budget.currency
    }

    /// An amount in the budget's currency.
    #[must_use]
    pub fn figure(&self, amount: Decimal) -> Figure {
        exact_figure(amount, self.currency())
    }

    /// A date of a column: `May 14`; with its year where the log spans years.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let plain = format::day_and_month(date, self.wording());
        match (self.years, self.wording()) {
            (false, _) => plain,
            (true, Wording::Us) => format!("{plain}, {}", date.year()),
            (true, Wording::Uk) => format!("{plain} {}", date.year()),
        }
    }

    /// The name of a vendor, by its id or as written.
    #[must_use]
    pub fn vendor(&self, vendor: &'a str) -> &'a str {
        self.context.production.vendors.iter().find(|known| known.id == vendor).map_or(vendor, |known| known.name.as_str())
    }

    /// The name of an account; nothing for one that the chart does not have.
    #[must_use]
    pub fn account_name(&self, number: &str) -> &'a str {
        self.budget.accounts.iter().find(|account| account.number == number).map_or("", |account| account.name.as_str())
    }

    /// The lines of a document.
    #[must_use]
    pub fn lines(&self, lines: &[CodedLine], whole: &str, currency: Currency) -> Vec<CodedRow> {
        let description = |line: &CodedLine| {
            let own = [line.description.as_str(), whole, self.account_name(&line.account)];
            own.into_iter().find(|text| !text.trim().is_empty()).unwrap_or_default().to_owned()
        };
        let row = |line: &CodedLine| CodedRow {
            account: line.account.clone(),
            description: description(line),
            amount: exact_figure(line.amount, currency),
        };
        lines.iter().map(row).collect()
    }

    /// `EUR`, where it is not the budget's own currency.
    #[must_use]
    pub fn foreign(&self, currency: Currency) -> Option<String> {
        (currency != self.currency()).then(|| currency.to_string())
    }

    /// Documents by currency, the budget's own first; nothing where it is the only one.
    pub fn currencies<'d>(&self, documents: impl IntoIterator<Item = Share<'d>>, noun: &str) -> Vec<CurrencyRow> {
        let mut all: Vec<(Currency, Vec<Share<'_>>)> = vec![(self.currency(), Vec::new())];
        for document in documents {
            match all.iter_mut().find(|(currency, _)| *currency == document.currency) {
                Some((_, own)) => own.push(document),
                None => all.push((document.currency, vec![document])),
            }
        }
        if all.len() == 1 {
            return Vec::new();
        }
        all[1..].sort_by_key(|(currency, _)| currency.to_string());
        let row = |(currency, own): (Currency, Vec<Share<'_>>)| {
            let rates: BTreeSet<Decimal> = own.iter().filter_map(|document| document.total.rate).collect();
            let rate = match (rates.first(), rates.last()) {
                (Some(least), Some(most)) if least != most => Some(format!("{} – {}", money::rate(*least), money::rate(*most))),
                (Some(only), _) => Some(money::rate(*only)),
                _ => None,
            };
            CurrencyRow {
                id: format!("currency-{currency}"),
                code: currency.to_string(),
                count: format::counted(own.len(), noun),
                rate,
                own: exact_figure(own.iter().map(|document| document.total.gross).sum(), currency),
                value: self.figure(own.iter().map(|document| document.value).sum()),
                open: self.figure(own.iter().map(|document| document.open).sum()),
            }
        };
        all.into_iter().filter(|(_, own)| !own.is_empty()).map(row).collect()
    }
}

/// The rate a document was converted at, as it prints: `1.1710`.
#[must_use]
pub fn rate_text(total: &DocumentTotal) -> Option<String> {
    total.rate.map(money::rate)
}

/// Running totals of a list, for the foot of a page: `carried forward`.
#[derive(Debug, Clone, Copy)]
pub struct Running<const N: usize>([Decimal; N]);

impl<const N: usize> Running<N> {
    /// Adds a row's amounts and returns the totals up to it, as they print.
    pub fn add(&mut self, amounts: [Decimal; N], currency: Currency) -> Vec<String> {
        for (total, amount) in self.0.iter_mut().zip(amounts) {
            *total += amount;
        }
        self.0.iter().map(|total| money::exact(*total, currency)).collect()
    }
}

impl<const N: usize> Default for Running<N> {
    fn default() -> Self {
        Self([Decimal::ZERO; N])
    }
}

#[cfg(test)]
pub(crate) mod testing;
