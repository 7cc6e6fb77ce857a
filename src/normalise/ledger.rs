//! Spending: orders, invoices, petty cash, cards, ledger lines, periods, estimates.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Linker;
use super::budget::unknown_name;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{
    Budget, BudgetChange, CodedLine, EntryKind, Estimate, Float, Incentive, Invoice, Ledger, LedgerEntry, OrderStatus, Period, Production,
    PurchaseOrder, Receipt, floats_by_id, orders_by_number,
};
use crate::values::{Currency, Expression, Money};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let house = production.budget.as_ref().map_or(production.conventions.currency, |budget| budget.currency);
    let mut ledger = Ledger::default();
    for row in rows(linker, "purchase_orders") {
        ledger.orders.extend(order(row, house, linker));
    }
    let orders = orders_by_number(&ledger.orders);
    for row in rows(linker, "invoices") {
        ledger.invoices.extend(invoice(row, house, &orders, linker));
    }
    ledger.floats = rows(linker, "floats").into_iter().filter_map(|row| float(row, house)).collect();
    let floats = floats_by_id(&ledger.floats);
    for row in rows(linker, "receipts") {
        ledger.receipts.extend(receipt(row, house, &floats, linker));
    }
    for row in rows(linker, "ledger") {
        ledger.entries.extend(entry(row, house, linker));
    }
    ledger.periods = periods(rows(linker, "periods"));
    for row in rows(linker, "estimates") {
        let found = estimate(row, production, linker);
        ledger.estimates.extend(found);
    }
    ledger.changes = rows(linker, "budget_changes").into_iter().filter_map(change).collect();
    if let Some(budget) = &production.budget {
        no_rate(budget, &ledger, linker);
    }
    production.ledger = ledger;
}

fn rows<'a>(linker: &Linker<'a>, section: &'static str) -> Vec<Fields<'a>> {
    linker.rows(section).collect()
}

/// The currency of a document: stated, else that of its amount, else the house's.
fn currency(row: Fields<'_>, house: Currency) -> Currency {
    let of_amount = row.str("amount").and_then(|text| Money::parse(text, house).ok()).map(|money| money.currency);
    row.str("currency").and_then(|code| code.parse().ok()).or(of_amount).unwrap_or(house)
}

fn amount(row: Fields<'_>, key: &str) -> Option<Decimal> {
    row.money(key).map(|money| money.amount)
}

fn coded(row: Fields<'_>, account: String, text: &str, of: Option<Fields<'_>>) -> CodedLine {
    const WORDS: [Incentive; 3] = [Incentive::ByAccount, Incentive::Qualifying, Incentive::Excluded];
    let inherited = |key: &str| row.text(key).or_else(|| of.and_then(|of| of.text(key)));
    let incentive = row.choice("incentive", Incentive::WORDS).or_else(|| of.and_then(|of| of.choice("incentive", Incentive::WORDS)));
    CodedLine {
        account,
        description: inherited(text).unwrap_or_default(),
        amount: amount(row, "amount").unwrap_or_default(),
        episode: inherited("episode"),
        set: inherited("set"),
        incentive: incentive.and_then(|at| WORDS.get(at).copied()).unwrap_or_default(),
        origin: row.origin(),
    }
}

/// The coded lines of a document: its `lines`, else itself. One without an account takes that of its order, where that
/// has one only.
fn lines(row: Fields<'_>, what: &str, fallback: Option<&str>, linker: &mut Linker<'_>) -> Vec<CodedLine> {
    let parts: Vec<Fields<'_>> = row.records("lines").collect();
    let (parts, whole) = if parts.is_empty() { (vec![row], None) } else { (parts, Some(row)) };
    let mut all = Vec::new();
    for part in parts {
        let stated = part.text("account").or_else(|| whole.and_then(|whole| whole.text("account")));
        let Some(account) = stated.or_else(|| fallback.map(str::to_owned)) else {
            let finding = Finding::new(&codes::MISSING_KEY, format!("{what} lacks an account")).at(part.origin());
            linker.say(finding.field("account").blocks(Part::Budget).help("code it to an account of the chart"));
            continue;
        };
        if part.get("amount").is_none() {
            let finding = Finding::new(&codes::MISSING_KEY, format!("{what} lacks its amount")).at(part.origin());
            linker.say(finding.blocks(Part::Budget).help("add `amount`: the amount without tax"));
        }
        all.push(coded(part, account, "description", whole));
    }
    all
}

fn order(row: Fields<'_>, house: Currency, linker: &mut Linker<'_>) -> Option<PurchaseOrder> {
    const STATES: [OrderStatus; 4] = [OrderStatus::Open, OrderStatus::Open, OrderStatus::Closed, OrderStatus::Cancelled];
    let number = row.text("number")?;
    Some(PurchaseOrder {
        date: row.date("date"),
        vendor: row.text("vendor").unwrap_or_default(),
        department: row.text("department"),
        description: row.text("description").unwrap_or_default(),
        currency: currency(row, house),
        rate: row.decimal("exchange"),
        lines: lines(row, &format!("purchase order {number}"), None, linker),
        tax: amount(row, "tax").unwrap_or_default(),
        tax_recoverable: row.bool("tax_recoverable").unwrap_or(false),
        approved_by: row.text("approved_by"),
        status: row.choice("status", OrderStatus::WORDS).and_then(|at| STATES.get(at).copied()).unwrap_or_default(),
        closed: row.date("closed"),
        notes: row.text("notes"),
        origin: row.origin(),
        number,
    })
}

fn invoice(row: Fields<'_>, house: Currency, orders: &BTreeMap<&str, &PurchaseOrder>, linker: &mut Linker<'_>) -> Option<Invoice> {
    let (number, date) = (row.text("number")?, row.date("date")?);
    let order = row.text("order");
    let known = order.as_deref().and_then(|number| orders.get(number));
    let only = known.filter(|order| order.lines.len() == 1).map(|order| order.lines[0].account.clone());
    let of_order = known.map(|order| order.currency);
    let own =
        row.str("currency").is_some() || row.str("amount").is_some_and(|text| Money::parse(text, house).is_ok_and(|m| m.currency != house));
    Some(Invoice {
        vendor: row.text("vendor").or_else(|| known.map(|order| order.vendor.clone())).unwrap_or_default(),
        date,
        posted: row.date("posted").unwrap_or(date),
        due: row.date("due"),
        currency: if own { currency(row, house) } else { of_order.unwrap_or(house) },
        rate: row.decimal("exchange"),
        lines: lines(row, &format!("invoice {number}"), only.as_deref(), linker),
        tax: amount(row, "tax").unwrap_or_default(),
        tax_recoverable: row.bool("tax_recoverable").unwrap_or(false),
        deposit: row.bool("deposit").unwrap_or(false),
        paid: row.date("paid"),
        reference: row.text("reference"),
        notes: row.text("notes"),
        origin: row.origin(),
        order,
        number,
    })
}

fn float(row: Fields<'_>, house: Currency) -> Option<Float> {
    let top_up = |row: Fields<'_>| Some((row.date("date")?, amount(row, "amount")?));
    Some(Float {
        id: row.text("id")?,
        card: row.bool("card").unwrap_or(false),
        holder: row.text("holder").unwrap_or_default(),
        department: row.text("department"),
        float: row.money("float").unwrap_or(Money { amount: Decimal::ZERO, currency: house }),
        issued: row.date("issued"),
        top_ups: row.records("top_ups").filter_map(top_up).collect(),
        counted: amount(row, "counted").and_then(|amount| Some((row.date("counted_on")?, amount))),
        closed: row.date("closed"),
        origin: row.origin(),
    })
}

fn receipt(row: Fields<'_>, house: Currency, floats: &BTreeMap<&str, &Float>, linker: &mut Linker<'_>) -> Option<Receipt> {
    let float = row.text("float")?;
    let date = row.date("date")?;
    let Some(account) = row.text("account") else {
        let finding = Finding::new(&codes::MISSING_KEY, format!("a receipt of {float} lacks an account")).at(row.origin());
        linker.say(finding.blocks(Part::Budget).help("code it to an account of the chart"));
        return None;
    };
    let of_float = floats.get(float.as_str()).map_or(house, |float| float.float.currency);
    Some(Receipt {
        number: row.text("number"),
        date,
        posted: row.date("posted").unwrap_or(date),
        vendor: row.text("vendor").unwrap_or_default(),
        line: coded(row, account, "purpose", None),
        currency: currency(row, of_float),
        rate: row.decimal("exchange"),
        tax: amount(row, "tax").unwrap_or_default(),
        tax_recoverable: row.bool("tax_recoverable").unwrap_or(false),
        origin: row.origin(),
        float,
    })
}

fn entry(row: Fields<'_>, house: Currency, linker: &mut Linker<'_>) -> Option<LedgerEntry> {
    const KINDS: [EntryKind; 4] = [EntryKind::Payroll, EntryKind::Journal, EntryKind::Accrual, EntryKind::Deposit];
    let date = row.date("date")?;
    let Some(account) = row.text("account") else {
        let finding = Finding::new(&codes::MISSING_KEY, format!("a line of the ledger on {date} lacks an account")).at(row.origin());
        linker.say(finding.blocks(Part::Budget).help("code it to an account of the chart"));
        return None;
    };
    Some(LedgerEntry {
        date,
        kind: row.choice("kind", EntryKind::WORDS).and_then(|at| KINDS.get(at).copied()).unwrap_or_default(),
        payee: row.text("payee"),
        reference: row.text("reference"),
        line: coded(row, account, "description", None),
        currency: currency(row, house),
        rate: row.decimal("exchange"),
        reversed: row.date("reversed"),
        origin: row.origin(),
    })
}

/// The periods in order of their ends; each begins on the day after the one before it where it does not say.
fn periods(rows: Vec<Fields<'_>>) -> Vec<Period> {
    let mut all: Vec<Period> = rows
        .into_iter()
        .filter_map(|row| {
            let (id, to) = (row.text("id")?, row.date("to")?);
            Some(Period { id, from: row.date("from"), to, notes: row.text("notes"), origin: row.origin() })
        })
        .collect();
    all.sort_by_key(|period| period.to);
    for at in 1..all.len() {
        if all[at].from.is_none() {
            all[at].from = all[at - 1].to.tomorrow().ok();
        }
    }
    all
}

fn estimate(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<Estimate> {
    let none = std::collections::BTreeMap::new();
    let globals = production.budget.as_ref().map_or(&none, |budget| &budget.globals);
    let from = ["etc", "efc"].map(|key| row.str(key).filter(|_| row.money(key).is_none()).and_then(|text| Expression::parse(text).ok()));
    for (key, from) in ["etc", "efc"].into_iter().zip(&from) {
        // What a deal still owes has its name only here.
        let plain = |name: &str| match name.to_uppercase().strip_suffix(".LEFT") {
            Some(start) => format!("{start}.PAY"),
            None => name.to_owned(),
        };
        let unknown = |name: &&str| Expression::parse(&plain(name)).is_ok_and(|own| unknown_name(&own, globals, production).is_some());
        let Some(name) = from.iter().flat_map(Expression::names).find(unknown) else { continue };
        let message = format!("{key}: `{name}` is neither a global nor a value of the schedule");
        let finding =
            Finding::new(&codes::BAD_VALUE, message).at(row.get(key).map_or(row.origin(), |node| node.origin)).blocks(Part::Budget);
        linker.say(finding.help("give an amount, or what the deals still owe at the period's end: CAST.5.LEFT, CREW.ana_sol.LEFT"));
    }
    let [etc_from, efc_from] = from;
    Some(Estimate {
        from: (etc_from, efc_from),
        period: row.text("period")?,
        account: row.text("account")?,
        etc: amount(row, "etc"),
        efc: amount(row, "efc"),
        note: row.text("note"),
        origin: row.origin(),
    })
}

fn change(row: Fields<'_>) -> Option<BudgetChange> {
    Some(BudgetChange {
        account: row.text("account")?,
        amount: amount(row, "amount")?,
        date: row.date("date"),
        approved_by: row.text("approved_by"),
        from_contingency: row.bool("from_contingency").unwrap_or(false),
        reason: row.text("reason"),
        origin: row.origin(),
    })
}

/// Documents in a currency for which neither they nor the budget have a rate.
fn no_rate(budget: &Budget, ledger: &Ledger, linker: &mut Linker<'_>) {
    let orders = ledger.orders.iter().map(|order| (order.currency, order.rate, order.origin));
    let invoices = ledger.invoices.iter().map(|invoice| (invoice.currency, invoice.rate, invoice.origin));
    let receipts = ledger.receipts.iter().map(|receipt| (receipt.currency, receipt.rate, receipt.origin));
    let entries = ledger.entries.iter().map(|entry| (entry.currency, entry.rate, entry.origin));
    for (currency, rate, origin) in orders.chain(invoices).chain(receipts).chain(entries) {
        if rate.is_none() && currency != budget.currency && !budget.rates.contains_key(&currency) {
            let message = format!("{currency} has neither a rate of the day nor a budget rate");
            let finding = Finding::new(&codes::NO_RATE, message).at(origin).field("currency").blocks(Part::Budget);
            linker.say(finding.help(format!("state `exchange`: what one {currency} cost in {} on the day", budget.currency)));
        }
    }
}
