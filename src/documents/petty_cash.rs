//! Petty cash and purchase cards: what each envelope was given, what it paid for, and what is left in it (domain.md 2.7).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, NoteBlock, notes_for};
use super::spending::{Log, Running, SumRow, exact_figure};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::derive::{FloatRun, FloatStep, FloatTotal, StepKind};
use crate::model::{Float, Part, Receipt};
use crate::values::{Currency, natural_cmp, round_half_up};
use crate::words::{say, word};

/// Petty cash.
pub static KIND: Kind = Kind {
    word: "petty-cash",
    name: "Petty cash",
    about: "Every envelope and purchase card: receipts, top-ups, running balance, what was counted, and the accounts. One, where there are any.",
    schema: 1,
    needs: &[Part::Identity, Part::Budget],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let ledger = &context.production.ledger;
    let due = context.derived.spending.is_some() && !ledger.floats.is_empty();
    if due { vec![Subject { slug: String::new(), name: String::new(), key: String::new(), date: None }] } else { Vec::new() }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    body(context).map_or(Value::Null, |body| facts::page(context, &KIND, subject, &[], false, body))
}

/// What the petty cash shows.
#[derive(Debug, Clone, Serialize)]
pub struct PettyCash {
    /// ISO code of the budget's currency.
    pub currency: String,
    /// One sentence on how the figures are to be read.
    pub basis: String,
    /// All envelopes and cards in a line each.
    pub overview: Vec<OverviewRow>,
    /// Each of them with its receipts.
    pub floats: Vec<FloatSheet>,
    /// What the receipts cost by account, in the budget's currency; nothing where there are no receipts.
    pub recap: Vec<RecapRow>,
    /// The sum of that.
    pub recap_total: Option<RecapRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// One envelope or card in a line.
#[derive(Debug, Clone, Serialize)]
pub struct OverviewRow {
    /// Stable id: `PC-01`.
    pub id: String,
    /// Who holds it.
    pub holder: String,
    /// Department.
    pub department: Option<String>,
    /// Currency, where it is not the budget's.
    pub currency: Option<String>,
    /// Cash handed out at first, or a card's limit.
    pub float: Figure,
    /// Top-ups.
    pub topped_up: Figure,
    /// Receipts, tax included.
    pub spent: Figure,
    /// What should be in hand, or is left of a card's limit.
    pub expected: Figure,
    /// What was counted.
    pub counted: Option<Figure>,
    /// Counted less what should have been there.
    pub difference: Option<Figure>,
    /// In a word: balances, short, over, not counted, settled, within its limit.
    pub status: String,
    /// How much attention it wants: `strong`, `plain`, `quiet`.
    pub tone: &'static str,
}

/// One envelope or card.
#[derive(Debug, Clone, Serialize)]
pub struct FloatSheet {
    /// Stable id: `float-PC-01`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// `Envelope PC-01, Luz Carreño`.
    pub title: String,
    /// Whether it is a card.
    pub card: bool,
    /// Department, float, date of issue, currency.
    pub facts: Vec<Fact>,
    /// ISO code of its amounts.
    pub currency: String,
    /// What happened, in order.
    pub rows: Vec<StepRow>,
    /// What the receipts and top-ups come to.
    pub total: StepSums,
    /// The rule of the envelope: cash in hand and receipts since the last top-up are the float. Nothing for a card.
    pub rule: Vec<SumRow>,
    /// What the rule comes to, in a sentence.
    pub verdict: String,
    /// How much attention it wants: `strong`, `plain`, `quiet`.
    pub tone: &'static str,
}

/// One step of an envelope.
#[derive(Debug, Clone, Serialize)]
pub struct StepRow {
    /// Stable id: `PC-01-receipt-4`.
    pub id: String,
    /// `issued`, `receipt`, `top-up`.
    pub kind: &'static str,
    /// The receipt's number.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Who was paid; for money that came in what it is.
    pub vendor: String,
    /// What it bought.
    pub purpose: Option<String>,
    /// Number of the account.
    pub account: Option<String>,
    /// Without tax.
    pub net: Option<Figure>,
    /// Tax; none where there is none.
    pub tax: Option<Figure>,
    /// Whether the tax is recovered.
    pub recoverable: bool,
    /// What went out.
    pub paid: Option<Figure>,
    /// What came in.
    pub received: Option<Figure>,
    /// What is in hand after it.
    pub balance: Figure,
    /// Net, tax, paid and in up to it, for the foot of a page.
    pub carried: Vec<String>,
}

/// Sums of an envelope.
#[derive(Debug, Clone, Serialize)]
pub struct StepSums {
    /// `12 receipts`.
    pub count: String,
    /// Without tax.
    pub net: Figure,
    /// Tax.
    pub tax: Figure,
    /// What went out.
    pub paid: Figure,
    /// What came in.
    pub received: Figure,
    /// What is in hand.
    pub balance: Figure,
}

/// What receipts cost on one account.
#[derive(Debug, Clone, Serialize)]
pub struct RecapRow {
    /// Stable id: `account-2802`; `total`.
    pub id: String,
    /// Number of the account.
    pub account: String,
    /// Its name.
    pub name: String,
    /// How many receipts.
    pub count: String,
    /// Cost, with tax that is not recovered.
    pub cost: Figure,
    /// Tax that is recovered: a balance.
    pub recovered: Figure,
    /// The two together.
    pub paid: Figure,
}

/// The page's body, where there are a budget and envelopes.
#[must_use]
pub fn body(context: Context<'_>) -> Option<PettyCash> {
    let ledger = &context.production.ledger;
    let dates = ledger.receipts.iter().map(|receipt| receipt.date).chain(ledger.floats.iter().filter_map(|float| float.issued));
    let log = Log::of(context, dates)?;
    let mut all: Vec<(&Float, &FloatTotal, &FloatRun)> = ledger
        .floats
        .iter()
        .zip(log.totals.floats.iter().zip(&log.spending.floats))
        .map(|(float, (total, run))| (float, total, run))
        .collect();
    all.sort_by(|a, b| a.0.card.cmp(&b.0.card).then_with(|| natural_cmp(&a.0.id, &b.0.id)));
    let (recap, recap_total) = recap(&log);
    let mut basis = say!("petty-cash-receipts-with-their-tax-balances-as");
    if ledger.receipts.iter().any(|receipt| receipt.tax_recoverable && !receipt.tax.is_zero()) {
        basis.push_str(word!("petty-cash-tax-marked-r-is-recovered-a"));
    }
    Some(PettyCash {
        currency: log.currency().to_string(),
        basis,
        overview: all.iter().map(|(float, total, run)| overview(&log, float, total, run)).collect(),
        floats: all.iter().map(|(float, total, run)| sheet(&log, float, total, run)).collect(),
        recap,
        recap_total,
        notes: notes_for(context.production, KIND.word, None),
    })
}

/// Where an envelope or card stands, in a word, and its tone.
fn standing(float: &Float, total: &FloatTotal, run: &FloatRun) -> (String, &'static str) {
    let difference = run.count.as_ref().map(|count| count.counted - count.expected);
    match difference {
        _ if total.expected < Decimal::ZERO => ("overspent".to_owned(), "strong"),
        Some(difference) if difference < Decimal::ZERO => ("short".to_owned(), "strong"),
        Some(difference) if difference > Decimal::ZERO => ("over".to_owned(), "strong"),
        _ if float.closed.is_some() => ("settled".to_owned(), "quiet"),
        Some(_) => ("balances".to_owned(), "quiet"),
        None if float.card => (say!("petty-cash-within-its-limit"), "quiet"),
        None => (say!("petty-cash-not-counted"), "plain"),
    }
}

fn overview(log: &Log<'_>, float: &Float, total: &FloatTotal, run: &FloatRun) -> OverviewRow {
    let own = |amount: Decimal| exact_figure(amount, float.float.currency);
    let (status, tone) = standing(float, total, run);
    OverviewRow {
        id: float.id.clone(),
        holder: float.holder.clone(),
        department: float.department.clone(),
        currency: log.foreign(float.float.currency),
        float: own(float.float.amount),
        topped_up: own(total.topped_up),
        spent: own(total.spent),
        expected: own(total.expected),
        counted: total.counted.map(own),
        difference: total.difference.map(own),
        status,
        tone,
    }
}

fn sheet(log: &Log<'_>, float: &Float, total: &FloatTotal, run: &FloatRun) -> FloatSheet {
    let currency = float.float.currency;
    let own = |amount: Decimal| exact_figure(amount, currency);
    let word = if float.card { word!("petty-cash-card") } else { word!("petty-cash-envelope") };
    let mut running = Running::default();
    let rows: Vec<StepRow> = run.steps.iter().map(|step| step_row(log, float, step, &mut running)).collect();
    let receipts = || run.steps.iter().filter_map(|step| receipt_of(log, step));
    let net: Decimal = run.steps.iter().filter_map(|step| receipt_of(log, step).map(|receipt| parts(step, receipt, currency).0)).sum();
    let plain = |date| format::plain_date(date, log.wording());
    let (status, tone) = standing(float, total, run);
    FloatSheet {
        id: format!("float-{}", float.id),
        number: float.id.clone(),
        title: format!("{word} {}, {}", float.id, float.holder),
        card: float.card,
        facts: [
            Fact::new("department", word!("petty-cash-department"), float.department.as_ref()),
            Fact::new(
                "float",
                if float.card { word!("petty-cash-limit") } else { word!("petty-cash-float") },
                Some(format!("{currency} {}", own(float.float.amount).text)),
            ),
            Fact::new("issued", word!("petty-cash-issued"), float.issued.map(plain)),
            Fact::new("closed", word!("petty-cash-settled-2"), float.closed.map(plain)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        currency: currency.to_string(),
        rows,
        total: StepSums {
            count: format::counted(receipts().count(), "receipts"),
            net: own(net),
            tax: own(total.spent - net),
            paid: own(total.spent),
            received: own(float.float.amount + total.topped_up),
            balance: own(total.expected),
        },
        rule: rule(log, float, run),
        verdict: verdict(float, total, run, &status),
        tone,
    }
}

fn receipt_of<'a>(log: &Log<'a>, step: &FloatStep) -> Option<&'a Receipt> {
    match step.kind {
        StepKind::Receipt(at) => log.ledger.receipts.get(at),
        StepKind::Issued | StepKind::TopUp(_) => None,
    }
}

/// Net and tax of a receipt in the envelope's currency: as written, or in proportion where it was paid in another.
fn parts(step: &FloatStep, receipt: &Receipt, currency: Currency) -> (Decimal, Decimal) {
    let (paid, gross) = (-step.amount, receipt.line.amount + receipt.tax);
    let tax = match gross {
        gross if gross == paid => receipt.tax,
        gross => {
            let share = receipt.tax.checked_mul(paid).and_then(|tax| tax.checked_div(gross)).unwrap_or_default();
            round_half_up(share, currency.minor_digits())
        }
    };
    (paid - tax, tax)
}

fn step_row(log: &Log<'_>, float: &Float, step: &FloatStep, running: &mut Running<4>) -> StepRow {
    let currency = float.float.currency;
    let own = |amount: Decimal| exact_figure(amount, currency);
    let date = step.date.map(|date| log.date(date));
    let balance = own(step.balance);
    let Some((receipt, at)) = receipt_of(log, step).zip(match step.kind {
        StepKind::Receipt(at) => Some(at),
        StepKind::Issued | StepKind::TopUp(_) => None,
    }) else {
        let (kind, vendor, id) = match step.kind {
            StepKind::TopUp(at) => ("top-up", word!("petty-cash-top-up"), format!("{}-top-up-{}", float.id, at + 1)),
            _ if float.card => ("issued", word!("petty-cash-limit-of-the-card"), format!("{}-issued", float.id)),
            _ => ("issued", word!("petty-cash-float-handed-out"), format!("{}-issued", float.id)),
        };
        let zero = Decimal::ZERO;
        return StepRow {
            id,
            kind,
            number: None,
            date,
            vendor: vendor.to_owned(),
            purpose: None,
            account: None,
            net: None,
            tax: None,
            recoverable: false,
            paid: None,
            received: Some(own(step.amount)),
            balance,
            carried: running.add([zero, zero, zero, step.amount], currency),
        };
    };
    let (net, tax) = parts(step, receipt, currency);
    let mut purpose = receipt.line.description.clone();
    if receipt.currency != currency {
        let foreign = exact_figure(receipt.line.amount + receipt.tax, receipt.currency);
        let rate =
            log.spending.receipts.get(at).and_then(super::spending::rate_text).map_or_else(String::new, |rate| say!("petty-cash-at", rate));
        let paid = format!("{} {}{rate}", receipt.currency, foreign.text);
        purpose = if purpose.is_empty() { paid } else { format!("{purpose} ({paid})") };
    }
    StepRow {
        id: format!("{}-receipt-{}", float.id, receipt.number.clone().unwrap_or_else(|| (at + 1).to_string())),
        kind: "receipt",
        number: receipt.number.clone(),
        date,
        vendor: log.vendor(&receipt.vendor).to_owned(),
        purpose: (!purpose.trim().is_empty()).then_some(purpose),
        account: Some(receipt.line.account.clone()),
        net: Some(own(net)),
        tax: (!tax.is_zero()).then(|| own(tax)),
        recoverable: receipt.tax_recoverable,
        paid: Some(own(-step.amount)),
        received: None,
        balance,
        carried: running.add([net, tax, -step.amount, Decimal::ZERO], currency),
    }
}

/// Cash in hand and receipts since the last top-up are the float: by the count where there is one, else by the balance.
fn rule(log: &Log<'_>, float: &Float, run: &FloatRun) -> Vec<SumRow> {
    if float.card {
        return Vec::new();
    }
    let own = |amount: Decimal| exact_figure(amount, float.float.currency);
    let mut rows = Vec::new();
    let Some(count) = &run.count else { return rows };
    let on = log.date(count.date);
    let held = count.counted + count.since_top_up;
    rows.push(SumRow::line("counted", say!("petty-cash-cash-in-hand-counted", on), own(count.counted)));
    rows.push(SumRow::line("since", word!("petty-cash-receipts-since-the-last-top-up"), own(count.since_top_up)));
    rows.push(SumRow::total("held", word!("petty-cash-cash-and-receipts"), own(held)));
    rows.push(SumRow::line("float", word!("petty-cash-float"), own(float.float.amount)));
    let unreturned = held - (count.counted - count.expected) - float.float.amount;
    if !unreturned.is_zero() {
        // A top-up that was not for what had been spent moves the envelope off its float; nobody has lost anything.
        rows.push(SumRow::line("top-ups", word!("petty-cash-topped-up-by-other-than-was"), own(unreturned)));
    }
    rows.push(SumRow::total("difference", word!("petty-cash-difference"), own(count.counted - count.expected)));
    rows
}

fn verdict(float: &Float, total: &FloatTotal, run: &FloatRun, status: &str) -> String {
    let text = |amount: Decimal| exact_figure(amount, float.float.currency).text;
    let difference = total.difference.unwrap_or_default();
    let mut verdict = match &run.count {
        _ if total.expected < Decimal::ZERO => say!("petty-cash-overspent-by", expected = text(total.expected.abs())),
        Some(_) if !difference.is_zero() => {
            format!("{} {}.", text(difference.abs()), if difference < Decimal::ZERO { "short" } else { "over" })
        }
        Some(_) => say!("petty-cash-balances"),
        None if float.card => say!("petty-cash-of-the-limit-is-left", expected = text(total.expected)),
        None => say!("petty-cash-not-counted-should-be-in-hand", expected = text(total.expected)),
    };
    if let Some(later) = run.count.as_ref().map(|count| count.later).filter(|later| !later.is_zero()) {
        verdict.push_str(&say!("petty-cash-receipts-of-after-the-count", later = text(later)));
    }
    if status == "settled" {
        verdict.push_str(word!("petty-cash-settled"));
    }
    verdict
}

fn recap(log: &Log<'_>) -> (Vec<RecapRow>, Option<RecapRow>) {
    #[derive(Default, Clone, Copy)]
    struct Sum {
        count: usize,
        cost: Decimal,
        recovered: Decimal,
    }
    let mut by: BTreeMap<&str, Sum> = BTreeMap::new();
    let mut all = Sum::default();
    for (receipt, total) in log.ledger.receipts.iter().zip(&log.spending.receipts) {
        for sum in [by.entry(receipt.line.account.as_str()).or_default(), &mut all] {
            sum.count += 1;
            sum.cost += total.cost;
            sum.recovered += total.recovered;
        }
    }
    let row = |id: String, account: &str, name: &str, sum: Sum| RecapRow {
        id,
        account: account.to_owned(),
        name: name.to_owned(),
        count: sum.count.to_string(),
        cost: log.figure(sum.cost),
        recovered: log.figure(sum.recovered),
        paid: log.figure(sum.cost + sum.recovered),
    };
    let mut rows: Vec<(&str, Sum)> = by.into_iter().collect();
    rows.sort_by(|a, b| natural_cmp(a.0, b.0));
    let rows: Vec<RecapRow> =
        rows.into_iter().map(|(number, sum)| row(format!("account-{number}"), number, log.account_name(number), sum)).collect();
    let total = (!rows.is_empty()).then(|| row("total".to_owned(), "", "", all));
    (rows, total)
}

#[cfg(test)]
mod tests;
