//! How a figure of the spending came about: an order, an invoice, a line of the cost report.

use rust_decimal::Decimal;

use super::{Words, amount, explanation, figure, plain};
use crate::derive::{CostReport, CostRow, DocumentTotal, Judged, OrderState, Posting, Source, falls_in, orders_at};
use crate::documents::{Context, money};
use crate::findings::{Explanation, Figure, Origin, Step};
use crate::model::{Budget, CodedLine, EntryKind};
use crate::values::{Currency, round_half_up};

struct Told<'a> {
    words: Words<'a>,
    budget: &'a Budget,
}

fn told(context: Context<'_>) -> Option<Told<'_>> {
    Some(Told { words: Words::of(context), budget: context.production.budget.as_ref()? })
}

/// An order by its index: what it comes to, what has been invoiced of it, and what it still commits.
#[must_use]
pub fn order(context: Context<'_>, at: usize) -> Option<Explanation> {
    let told = told(context)?;
    let ledger = &context.production.ledger;
    let (order, total) = (ledger.orders.get(at)?, context.derived.ledger.as_ref()?.orders.get(at)?);
    let document = context.derived.spending.as_ref()?.orders.get(at)?;
    let mut figures =
        vec![told.document("amount", order.currency, &order.lines, (order.tax, order.tax_recoverable), document, order.origin)];
    let mut steps = Vec::new();
    for (index, invoice) in ledger.invoices.iter().enumerate().filter(|(_, invoice)| invoice.order.as_deref() == Some(&order.number)) {
        let cost = context.derived.spending.as_ref().and_then(|all| all.invoices.get(index)).map(|own| own.cost).unwrap_or_default();
        let text = format!("invoice {} of {}: {}", invoice.number, told.words.date(invoice.date), told.money(cost));
        steps.push(Step::at(text, invoice.origin, "order").value(told.plain(cost)));
    }
    if steps.is_empty() {
        steps.push(Step::new("no invoice names it"));
    }
    figures.push(told.figure("invoiced", total.invoiced, steps));
    let state = match total.state {
        OrderState::Open => ("nothing has been invoiced, so all of it is committed", "status"),
        OrderState::Partial => ("what has not been invoiced is committed", "status"),
        OrderState::Closed if order.status == crate::model::OrderStatus::Closed => ("it is closed, so it commits nothing more", "status"),
        OrderState::Closed => ("all of it has been invoiced, so it commits nothing more", "status"),
        OrderState::Over => ("more has been invoiced than was ordered, so it commits nothing more", "status"),
        OrderState::Cancelled => ("it was cancelled, so it commits nothing", "status"),
    };
    let mut steps = vec![Step::at(state.0, order.origin, state.1).default("default of purchase_orders: status open")];
    if let Some(rate) = document.rate.filter(|_| total.state == OrderState::Partial) {
        let own = |sum: Decimal| format!("{} {}", order.currency, money::exact(sum, order.currency));
        let (whole, gone) = (total.own_amount, total.own_invoiced);
        let text = format!("{} less {} invoiced is {}, at the order's rate of {rate}", own(whole), own(gone), own(whole - gone));
        steps.push(Step::at(text, order.origin, "exchange").or(order.origin, "amount"));
    }
    figures.push(told.figure("balance", total.balance, steps));
    Some(explanation("order", format!("order {} of {}", order.number, told.vendor(&order.vendor)), figures))
}

/// An invoice by its index: what it comes to, and where its cost went.
#[must_use]
pub fn invoice(context: Context<'_>, at: usize) -> Option<Explanation> {
    let told = told(context)?;
    let invoice = context.production.ledger.invoices.get(at)?;
    let document = context.derived.spending.as_ref()?.invoices.get(at)?;
    let tax = (invoice.tax, invoice.tax_recoverable);
    let mut figures = vec![told.document("cost", invoice.currency, &invoice.lines, tax, document, invoice.origin)];
    let mut steps = Vec::new();
    if invoice.deposit {
        steps.push(Step::at("it is a refundable deposit: a balance, and no cost", invoice.origin, "deposit"));
    } else {
        for (line, cost) in invoice.lines.iter().zip(&document.lines) {
            let text = format!("{} on account {}", told.money(*cost), line.account);
            steps.push(Step::at(text, line.origin, "account").or(invoice.origin, "account").value(told.plain(*cost)));
        }
        let posted = format!("posted on {}", told.words.date(invoice.posted));
        steps.push(Step::at(posted, invoice.origin, "posted").or(invoice.origin, "date"));
    }
    figures.push(figure("posted", told.money(document.cost), told.plain(document.cost), steps));
    let mut steps = vec![Step::new(format!("lines and tax: {}", amount(document.gross, invoice.currency)))];
    if let Some(due) = invoice.due {
        steps.push(Step::at(format!("due on {}", told.words.date(due)), invoice.origin, "due"));
    }
    match invoice.paid {
        Some(paid) => steps.push(Step::at(format!("paid on {}", told.words.date(paid)), invoice.origin, "paid")),
        None => steps.push(Step::new("not paid yet")),
    }
    figures.push(figure("to pay", amount(document.gross, invoice.currency), plain(document.gross, invoice.currency), steps));
    Some(explanation("invoice", format!("invoice {} of {}", invoice.number, told.vendor(&invoice.vendor)), figures))
}

/// The cost report of a period: its levels with their categories, and its totals.
#[must_use]
pub fn period(context: Context<'_>, at: usize) -> Option<Explanation> {
    let told = told(context)?;
    let (report, totals) = (context.derived.cost_reports.get(at)?, context.derived.budget.as_ref()?);
    let period = &context.production.ledger.periods[report.period];
    let mut figures = Vec::new();
    for (level, (_, row)) in totals.levels.iter().zip(&report.levels).filter(|(level, _)| !level.categories.is_empty()) {
        let steps = level.categories.iter().map(|category| {
            let (account, own) = (&told.budget.accounts[*category], &report.accounts[*category]);
            let text =
                format!("{} {}: final cost {}, budget {}", account.number, account.name, told.money(own.efc), told.money(own.budget));
            Step::at(text, account.origin, "number").value(told.plain(own.efc))
        });
        let name = level.level.word().replace('_', " ");
        figures.push(told.figure(&format!("final cost {name}"), row.efc, steps.collect()));
    }
    let mut steps = vec![Step::new(format!("all accounts: {}", told.money(report.negative_cost.efc)))];
    for (charge, own) in report.charges.iter().zip(&told.budget.charges) {
        let drawn = if charge.contingency { format!(", of which {} has been drawn", told.money(charge.drawn)) } else { String::new() };
        steps.push(Step::at(
            format!("{} {}{drawn}: {}", charge.name, told.money(charge.budget), told.money(charge.left)),
            own.origin,
            "name",
        ));
    }
    figures.push(told.figure("final cost", report.grand_total.efc, steps));
    let total = &report.grand_total;
    for (name, sum, text) in [
        ("this period", total.period, "posted within the period"),
        ("actual to date", total.to_date, "posted up to its end"),
        ("commitments", total.commitments, "open orders and accruals at its end"),
        ("budget", total.budget, "the approved budget with overages, and charges less draws"),
    ] {
        figures.push(told.figure(name, sum, vec![Step::new(text)]));
    }
    let variance = total.budget - total.efc;
    let text = format!("budget {} less final cost {}", told.money(total.budget), told.money(total.efc));
    figures.push(told.figure("variance", variance, vec![Step::new(text)]));
    let title = format!("period {}, to {}", period.id, told.words.date(report.to));
    Some(explanation("period", title, figures))
}

/// One account in the cost report of a period, each figure down to the papers it comes from.
#[must_use]
pub fn cost(context: Context<'_>, at: usize, account: usize) -> Option<Explanation> {
    let told = told(context)?;
    let report = context.derived.cost_reports.get(at)?;
    let (own, row) = (told.budget.accounts.get(account)?, report.accounts.get(account)?);
    let before = at.checked_sub(1).and_then(|before| context.derived.cost_reports.get(before));
    let period = &context.production.ledger.periods[report.period];
    let mut figures = vec![
        told.figure("this period", row.period, told.postings(report, account, true, |row| row.period)),
        told.figure("actual to date", row.to_date, told.postings(report, account, false, |row| row.to_date)),
        told.figure("commitments", row.commitments, told.commitments(report, account)),
    ];
    let sum = |a: (&str, Decimal), sign: &str, b: (&str, Decimal)| {
        vec![Step::new(format!("{} {} {sign} {} {}", a.0, told.money(a.1), b.0, told.money(b.1)))]
    };
    figures.push(told.figure("total cost", row.total, sum(("actual", row.to_date), "and", ("commitments", row.commitments))));
    let (etc, efc) = told.judged(report, account, row);
    figures.push(told.figure("estimate to complete", row.etc, etc));
    figures.push(told.figure("final cost", row.efc, efc));
    figures.push(told.figure("budget", row.budget, told.approved(report, account, row)));
    figures.push(told.figure("variance", row.variance, sum(("budget", row.budget), "less", ("final cost", row.efc))));
    if let (Some(movement), Some(before)) = (row.movement, before) {
        let mut steps = sum(("the last report's final cost", before.accounts[account].efc), "less", ("this one's", row.efc));
        if let Some(note) = row.estimate.and_then(|at| context.production.ledger.estimates.get(at)).filter(|one| one.note.is_some()) {
            steps.push(Step::at(note.note.clone().unwrap_or_default(), note.origin, "note"));
        }
        for change in
            context.production.ledger.changes.iter().filter(|one| one.account == own.number && falls_in(one, report, Some(before)))
        {
            steps.push(Step::at(format!("approved: {}", told.money(change.amount)), change.origin, "amount"));
        }
        figures.push(told.figure("movement", movement, steps));
    }
    Some(explanation("period", format!("account {} {}, period {}", own.number, own.name, period.id), figures))
}

impl Told<'_> {
    fn money(&self, sum: Decimal) -> String {
        amount(sum, self.budget.currency)
    }

    fn plain(&self, sum: Decimal) -> String {
        plain(sum, self.budget.currency)
    }

    fn figure(&self, name: &str, sum: Decimal, mut steps: Vec<Step>) -> Figure {
        if let Some(last) = steps.last_mut().filter(|last| last.value.is_none()) {
            last.value = Some(self.plain(sum));
        }
        figure(name, self.money(sum), self.plain(sum), steps)
    }

    fn vendor<'v>(&'v self, vendor: &'v str) -> &'v str {
        self.words.production.vendors.iter().find(|known| known.id == vendor).map_or(vendor, |known| known.name.as_str())
    }

    /// What a document comes to: its lines, its tax, its rate.
    fn document(
        &self,
        name: &str,
        currency: Currency,
        lines: &[CodedLine],
        (tax, recovered): (Decimal, bool),
        total: &DocumentTotal,
        origin: Origin,
    ) -> Figure {
        let mut steps: Vec<Step> = lines
            .iter()
            .map(|line| {
                let what = if line.description.is_empty() { String::new() } else { format!(" {}", line.description) };
                let text = format!("account {}{what}: {}", line.account, amount(line.amount, currency));
                Step::at(text, line.origin, "amount").value(plain(line.amount, currency))
            })
            .collect();
        if !tax.is_zero() {
            let way = if recovered { "recovered, and so no cost" } else { "not recovered, and so cost" };
            let key = if recovered { "tax_recoverable" } else { "tax" };
            steps.push(Step::at(format!("tax {}: {way}", amount(tax, currency)), origin, key).or(origin, "tax"));
        }
        match total.rate {
            Some(rate) => {
                let text = format!("one {currency} is {} {}: {}", self.budget.currency, money::rate(rate), self.money(total.cost));
                steps.push(Step::at(text, origin, "exchange").or(self.budget.origin, "rates"));
            }
            None => steps.push(Step::new(format!("together: {}", self.money(total.cost)))),
        }
        self.figure(name, total.cost, steps)
    }

    /// The index of the accounts directly under one.
    fn children(&self, account: usize) -> &[usize] {
        self.words.context.derived.budget.as_ref().and_then(|totals| totals.accounts.get(account)).map_or(&[], |total| &total.children)
    }

    /// What stands under an account, each with one of its figures.
    fn under(&self, report: &CostReport, account: usize, of: fn(&CostRow) -> Decimal) -> Vec<Step> {
        let step = |child: &usize| {
            let (own, sum) = (&self.budget.accounts[*child], of(&report.accounts[*child]));
            (!sum.is_zero()).then(|| {
                let text = format!("{} {}: {}", own.number, own.name, self.money(sum));
                Step::at(text, own.origin, "number").value(self.plain(sum))
            })
        };
        self.children(account).iter().filter_map(step).collect()
    }

    fn postings(&self, report: &CostReport, account: usize, period: bool, of: fn(&CostRow) -> Decimal) -> Vec<Step> {
        let mut steps = self.under(report, account, of);
        let all = self.words.context.derived.ledger.iter().flat_map(|ledger| &ledger.postings);
        let fits = |posting: &&Posting| {
            posting.account == Some(account)
                && posting.date <= report.to
                && (!period || report.from.is_none_or(|from| posting.date >= from))
        };
        for posting in all.filter(fits) {
            let text = format!("{}: {}, {}", self.words.date(posting.date), self.source(posting), self.money(posting.amount));
            steps.push(Step::at(text, posting.origin, "amount").value(self.plain(posting.amount)));
        }
        if steps.is_empty() {
            steps.push(Step::new("nothing has been posted"));
        }
        steps
    }

    /// What a posting is.
    fn source(&self, posting: &Posting) -> String {
        let ledger = &self.words.production.ledger;
        match posting.source {
            Source::Invoice(at) => {
                ledger.invoices.get(at).map_or_else(String::new, |own| format!("invoice {} of {}", own.number, self.vendor(&own.vendor)))
            }
            Source::Receipt(at) => ledger.receipts.get(at).map_or_else(String::new, |own| {
                let number = own.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
                format!("receipt{number} of {} from {}", own.vendor, own.float)
            }),
            Source::Entry(at) => ledger.entries.get(at).map_or_else(String::new, |own| {
                let what = if own.line.description.is_empty() { String::new() } else { format!(" {}", own.line.description) };
                format!("{}{what}", own.kind.word())
            }),
        }
    }

    /// Orders and accruals that commit an account at the end of a period.
    fn commitments(&self, report: &CostReport, account: usize) -> Vec<Step> {
        let mut steps = self.under(report, account, |row| row.commitments);
        let production = self.words.production;
        let number = &self.budget.accounts[account].number;
        let own = |line: &CodedLine| line.account == *number;
        let totals = orders_at(self.budget, &production.ledger, report.to);
        for (order, total) in production.ledger.orders.iter().zip(&totals) {
            for (line, (_, open)) in order.lines.iter().zip(&total.committed).filter(|(line, (_, open))| own(line) && !open.is_zero()) {
                let text = format!("order {} of {}, not invoiced yet: {}", order.number, self.vendor(&order.vendor), self.money(*open));
                steps.push(Step::at(text, line.origin, "amount").or(order.origin, "amount").value(self.plain(*open)));
            }
        }
        let stands = |entry: &&crate::model::LedgerEntry| {
            entry.kind == EntryKind::Accrual && entry.date <= report.to && entry.reversed.is_none_or(|reversed| reversed > report.to)
        };
        for entry in production.ledger.entries.iter().filter(stands).filter(|entry| own(&entry.line)) {
            let rate = if entry.currency == self.budget.currency {
                Some(Decimal::ONE)
            } else {
                entry.rate.or_else(|| self.budget.rates.get(&entry.currency).copied())
            };
            let sum = rate.and_then(|rate| entry.line.amount.checked_mul(rate)).unwrap_or_default();
            let sum = round_half_up(sum, self.budget.currency.minor_digits());
            let text = format!("accrual {}: {}", entry.line.description, self.money(sum));
            steps.push(Step::at(text, entry.line.origin, "amount").value(self.plain(sum)));
        }
        if steps.is_empty() {
            steps.push(Step::new("no order and no accrual"));
        }
        steps
    }

    /// How ETC and EFC follow from each other.
    fn judged(&self, report: &CostReport, account: usize, row: &CostRow) -> (Vec<Step>, Vec<Step>) {
        let ledger = &self.words.production.ledger;
        let estimate = row.estimate.and_then(|at| ledger.estimates.get(at));
        let stated = |key: &'static str, what: &str, sum: Decimal| {
            let origin = estimate.map_or(Origin::NONE, |estimate| estimate.origin);
            let from = estimate.and_then(|estimate| if key == "etc" { estimate.from.0.as_ref() } else { estimate.from.1.as_ref() });
            let mut steps = from.map(|from| super::names::steps(self.words, from)).unwrap_or_default();
            let from = from.map(|from| format!("{from} = ")).unwrap_or_default();
            steps.push(Step::at(format!("{what} is judged: {from}{}", self.money(sum)), origin, key));
            steps
        };
        let follows = |what: &str, sign: &str, other: &str, sum: Decimal| {
            vec![Step::new(format!("{what} {} {sign} {other} {}", self.money(sum), self.money(row.total)))]
        };
        match row.judged {
            Judged::Etc => (stated("etc", "it", row.etc), follows("the estimate to complete", "and", "the total cost", row.etc)),
            Judged::Efc => (follows("the final cost", "less", "the total cost", row.efc), stated("efc", "it", row.efc)),
            Judged::Carried(since) => {
                let earlier = self.words.context.derived.cost_reports.get(since);
                let judged = earlier.and_then(|earlier| earlier.accounts.get(account)).and_then(|row| row.estimate);
                let origin = judged.and_then(|at| ledger.estimates.get(at)).map_or(Origin::NONE, |estimate| estimate.origin);
                let id = earlier.and_then(|earlier| ledger.periods.get(earlier.period)).map_or("", |period| period.id.as_str());
                let mut steps = vec![Step::at(format!("the judgement of period {id} still stands"), origin, "efc").or(origin, "etc")];
                if row.efc == row.total {
                    steps.push(Step::new("and it is never less than what is spent and committed"));
                }
                (follows("the final cost", "less", "the total cost", row.efc), steps)
            }
            Judged::Budget => {
                let text = if row.efc == row.budget {
                    "nobody has judged it, so it is the budget"
                } else {
                    "nobody has judged it, and more than the budget is spent and committed"
                };
                (follows("the final cost", "less", "the total cost", row.efc), vec![Step::new(text)])
            }
            Judged::Sum => (self.under(report, account, |row| row.etc), self.under(report, account, |row| row.efc)),
        }
    }

    /// The approved budget of an account: as stated or as its lines come to, with overages and draws.
    fn approved(&self, report: &CostReport, account: usize, row: &CostRow) -> Vec<Step> {
        let own = &self.budget.accounts[account];
        let mut steps = match own.approved {
            Some(approved) => vec![Step::at(format!("approved: {}", self.money(approved)), own.origin, "approved")],
            None if self.children(account).is_empty() => {
                let text = format!("its lines and their fringes come to {}", self.money(row.budget - row.changes));
                vec![Step::at(text, own.origin, "number")]
            }
            None => self.under(report, account, |row| row.budget),
        };
        let all = self.words.production.ledger.changes.iter();
        for change in all.filter(|change| change.account == own.number && change.date.is_none_or(|date| date <= report.to)) {
            let kind = if change.from_contingency { "drawn from contingency" } else { "approved overage" };
            let by = change.approved_by.as_ref().map(|by| format!(", by {by}")).unwrap_or_default();
            steps.push(Step::at(format!("{kind}: {}{by}", self.money(change.amount)), change.origin, "amount"));
        }
        if steps.is_empty() {
            steps.push(Step::new("no line"));
        }
        steps
    }
}
