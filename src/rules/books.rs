//! The books in themselves: figures without a value, orders that are closed, journals, accruals, periods, the finance plan:
//! CB324 to CB329 (domain.md 2.6, 2.7).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::words;
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::{Budget, EntryKind, Ledger, LedgerEntry, OrderStatus, Production, Quantity};
use crate::values::{Expression, NoValue};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let Some(budget) = &production.budget else { return };
    let look = Look { derived, budget, ledger: &production.ledger };
    look.values(findings);
    look.finance(findings);
    look.orders(findings);
    look.journals(findings);
    look.accruals(findings);
    look.periods(findings);
}

struct Look<'a> {
    derived: &'a Derived,
    budget: &'a Budget,
    ledger: &'a Ledger,
}

impl Look<'_> {
    fn money(&self, amount: Decimal) -> String {
        words::money(amount, self.budget.currency)
    }

    /// Amounts and rates of lines, and judgements, that come to nothing because something they name has no value.
    fn values(&self, findings: &mut Findings) {
        let Some(totals) = &self.derived.budget else { return };
        let why = |expression: &Expression| expression.value(&|name| self.derived.globals.get(name)).err();
        for (line, total) in self.budget.details.iter().zip(&totals.lines) {
            let amount = match &line.amount {
                Quantity::Expression(expression) if total.amount.is_none() => why(expression).map(|why| ("amount", why)),
                _ => None,
            };
            let rate = line.rate_from.as_ref().filter(|_| total.rate.is_none()).and_then(why).map(|why| ("rate", why));
            for (key, why) in amount.into_iter().chain(rate) {
                let what = if line.description.is_empty() { "a line" } else { line.description.as_str() };
                let message = format!("the {key} of {what} in account {} has no value, so the line counts nothing: {why}", line.account);
                let finding = Finding::new(&codes::NO_VALUE, message).at(line.origin).field(key).help(self.help(&why));
                findings.push(finding.subject(format!("account {}", line.account)));
            }
        }
        for (estimate, value) in self.ledger.estimates.iter().zip(&self.derived.estimates) {
            let (etc, efc) = (&estimate.from.0, &estimate.from.1);
            for (key, from, value) in [("etc", etc, value.0), ("efc", efc, value.1)] {
                let Some(from) = from.as_ref().filter(|_| value.is_none()) else { continue };
                // What a deal still owes is known just where the deal is.
                let of = |name: &str| {
                    let pay = name.to_uppercase().strip_suffix(".LEFT").map(|start| format!("{start}.PAY"));
                    self.derived.globals.get(pay.as_deref().unwrap_or(name))
                };
                let Err(why) = from.value(&of) else { continue };
                let message = format!("the {key} of account {} in period {} has no value: {why}", estimate.account, estimate.period);
                let finding = Finding::new(&codes::NO_VALUE, message).at(estimate.origin).field(key).help(self.help(&why));
                findings.push(finding.subject(format!("estimate {} {}", estimate.period, estimate.account)));
            }
        }
    }

    fn help(&self, why: &NoValue) -> String {
        let NoValue::Unknown(name) = why else { return "correct the expression".to_owned() };
        let upper = name.to_uppercase();
        let of_deal =
            ["PAY", "BASE", "GUARANTEE", "OT", "SIXTH_DAY", "KIT", "RATE", "HOURS", "OT_HOURS", "LEFT", "DAYS", "WORK", "TRAVEL", "WEEKS"];
        let ends = upper.rsplit_once('.').is_some_and(|(_, end)| of_deal.contains(&end));
        if (upper.starts_with("CAST.") || upper.starts_with("CREW.")) && ends {
            let who = upper.split_once('.').and_then(|(_, rest)| rest.rsplit_once('.')).map_or("", |(who, _)| who);
            return format!("state the `rate` of {who}, and a budget rate for its currency where that is another");
        }
        match self.derived.globals.broken.get(name) {
            Some(why) => format!("the global {name} has none either: {why}; {}", self.cause(name, why)),
            None => format!("add {name} to `globals`, or correct the name"),
        }
    }

    /// What to do about a global without a value: along the globals that it hangs on to the one that is the cause.
    fn cause(&self, name: &str, why: &NoValue) -> String {
        let (mut seen, mut why) = (vec![name], why);
        while let NoValue::Unknown(next) = why {
            if seen.contains(&next.as_str()) {
                return "a global cannot hang on itself".to_owned();
            }
            let Some(further) = self.derived.globals.broken.get(next) else { return self.help(why) };
            seen.push(next);
            why = further;
        }
        match seen.last() {
            Some(last) if seen.len() > 1 => format!("correct {last}: {why}"),
            _ => "correct the expression".to_owned(),
        }
    }

    /// A finance plan that meets neither what the budget costs nor what it costs after credits.
    fn finance(&self, findings: &mut Findings) {
        let Some(totals) = &self.derived.budget else { return };
        let Some(finance) = totals.finance.filter(|finance| *finance != totals.net && *finance != totals.grand_total) else { return };
        let apart = finance - totals.net;
        let way = if apart < Decimal::ZERO { "short" } else { "over" };
        let net = if totals.credits.is_empty() { "the budget" } else { "the budget after credits" };
        let message = format!(
            "the finance plan comes to {}, and {net} to {}: {} {way}",
            self.money(finance),
            self.money(totals.net),
            self.money(apart.abs())
        );
        let finding = Finding::new(&codes::FINANCE_DIFFERS, message).at(self.budget.origin).field("name");
        let finding =
            finding.help(format!("find or return {}: the sources meet the net budget, or the grand total", self.money(apart.abs())));
        findings.push(finding.subject("finance".to_owned()));
    }

    /// Invoices that came in after their order was closed or cancelled.
    fn orders(&self, findings: &mut Findings) {
        let known: BTreeMap<&str, _> = self.ledger.orders.iter().map(|order| (order.number.as_str(), order)).collect();
        for invoice in &self.ledger.invoices {
            let Some(order) = invoice.order.as_deref().and_then(|number| known.get(number)) else { continue };
            let word = match order.status {
                OrderStatus::Open => continue,
                OrderStatus::Closed => "closed",
                OrderStatus::Cancelled => "cancelled",
            };
            // A closed order without a date says nothing of when; a cancelled one never came about.
            let late = match order.closed {
                Some(closed) => invoice.date > closed,
                None => order.status == OrderStatus::Cancelled,
            };
            if !late {
                continue;
            }
            let on = order.closed.map(|closed| format!(" on {closed}")).unwrap_or_default();
            let message = format!(
                "invoice {} of {}, dated {}, is for order {}, which was {word}{on}",
                invoice.number, invoice.vendor, invoice.date, order.number
            );
            let finding = Finding::new(&codes::ORDER_CLOSED, message).at(invoice.origin).field("order");
            let finding = finding.related(order.origin, Some(if order.closed.is_some() { "closed" } else { "status" }), "the order");
            let finding = finding.help("query it with the vendor, or open the order again: take off its `closed` and set its `status`");
            findings.push(finding.subject(format!("invoice {} {}", invoice.vendor, invoice.number)));
        }
    }

    /// Journals that move money from one account to another and do not come to nothing.
    fn journals(&self, findings: &mut Findings) {
        let mut all: BTreeMap<&str, Vec<&LedgerEntry>> = BTreeMap::new();
        for entry in self.ledger.entries.iter().filter(|entry| entry.kind == EntryKind::Journal && entry.payee.is_none()) {
            if let Some(reference) = entry.reference.as_deref() {
                all.entry(reference).or_default().push(entry);
            }
        }
        for (reference, entries) in all {
            let moves = |positive: bool| {
                entries.iter().any(|entry| entry.line.amount.is_sign_positive() == positive && !entry.line.amount.is_zero())
            };
            let one = entries.iter().all(|entry| entry.currency == entries[0].currency);
            let sum: Decimal = entries.iter().map(|entry| entry.line.amount).sum();
            if entries.len() < 2 || !one || sum.is_zero() || !(moves(true) && moves(false)) {
                continue;
            }
            let way = if sum > Decimal::ZERO { "more is taken up than is given off" } else { "more is given off than is taken up" };
            let message = format!(
                "journal {reference} moves money between accounts and does not balance: {} {way}",
                words::money(sum.abs(), entries[0].currency)
            );
            let finding = Finding::new(&codes::JOURNAL_UNBALANCED, message).at(entries[0].line.origin).field("amount");
            let finding =
                entries[1..].iter().fold(finding, |finding, entry| finding.related(entry.line.origin, Some("amount"), "and here"));
            let finding = finding.help("correct one of its lines; or, where it is a cost from outside, name its `payee`");
            findings.push(finding.subject(format!("journal {reference}")));
        }
    }

    /// Accruals of an earlier period that still count although the cost has come in since.
    fn accruals(&self, findings: &mut Findings) {
        let (Some(spent), Some(last)) = (&self.derived.ledger, self.ledger.periods.last()) else { return };
        let Some(from) = last.from else { return };
        let open = |entry: &&LedgerEntry| {
            entry.kind == EntryKind::Accrual && entry.date < from && entry.reversed.is_none_or(|reversed| reversed > last.to)
        };
        for entry in self.ledger.entries.iter().filter(open) {
            let Some(account) = self.budget.accounts.iter().position(|account| account.number == entry.line.account) else { continue };
            let since = spent.postings.iter().filter(|posting| {
                posting.account == Some(account) && posting.date > entry.date && posting.date <= last.to && posting.amount > Decimal::ZERO
            });
            // The one cost that is like it, within a tenth.
            let like = since.min_by_key(|posting| (posting.amount - entry.line.amount).abs());
            let near = |posting: &&crate::derive::Posting| {
                let apart = (posting.amount - entry.line.amount).abs();
                entry.line.amount > Decimal::ZERO && apart * Decimal::TEN <= entry.line.amount && entry.currency == self.budget.currency
            };
            let Some(posting) = like.filter(near) else { continue };
            let message = format!(
                "the accrual of {} over {} on account {} still stands, and {} was posted there on {}: it counts twice",
                entry.date,
                self.money(entry.line.amount),
                entry.line.account,
                self.money(posting.amount),
                posting.date
            );
            let finding = Finding::new(&codes::ACCRUAL_STANDS, message).at(entry.line.origin).field("amount");
            let finding = finding.related(posting.origin, Some("amount"), "the cost came in here");
            let finding =
                finding.help(format!("reverse it: `reversed: {}`; or allow it where another bill is still to come", posting.date));
            findings.push(finding.subject(format!("accrual {} {}", entry.line.account, entry.date)));
        }
    }

    /// Periods that overlap, or leave days out on which something was posted.
    fn periods(&self, findings: &mut Findings) {
        let Some(spent) = &self.derived.ledger else { return };
        for pair in self.ledger.periods.windows(2) {
            let [before, own] = pair else { continue };
            let Some(from) = own.from else { continue };
            let between = |first, last| {
                let within = spent.postings.iter().filter(|posting| posting.date >= first && posting.date <= last);
                within.fold((0usize, Decimal::ZERO), |(count, sum), posting| (count + 1, sum + posting.amount))
            };
            let subject = format!("period {}", own.id);
            if from <= before.to {
                let (_, sum) = between(from, before.to.min(own.to));
                let message = format!(
                    "period {} begins on {from}, and period {} ends on {}: what was posted on those days, {}, is in both",
                    own.id,
                    before.id,
                    before.to,
                    self.money(sum)
                );
                let finding = Finding::new(&codes::PERIODS_APART, message).at(own.origin).field("from");
                let finding = finding.related(before.origin, Some("to"), "the one before ends here");
                findings.push(finding.help("leave `from` out: a period begins on the day after the one before it").subject(subject));
                continue;
            }
            let (Ok(first), Ok(last)) = (before.to.tomorrow(), from.yesterday()) else { continue };
            if first > last {
                continue;
            }
            let (count, sum) = between(first, last);
            if count > 0 {
                let message = format!(
                    "period {} begins on {from}, and period {} ended on {}: {} posted in between is in the figures to date, and in no period",
                    own.id,
                    before.id,
                    before.to,
                    self.money(sum)
                );
                let finding = Finding::new(&codes::PERIODS_APART, message).at(own.origin).field("from");
                let finding = finding.related(before.origin, Some("to"), "the one before ends here");
                findings.push(finding.help("leave `from` out: a period begins on the day after the one before it").subject(subject));
            }
        }
    }
}
