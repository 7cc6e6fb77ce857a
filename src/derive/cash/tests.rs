//! The cash flow in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::model::{CodedLine, FinanceSource, Incentive, Invoice, LedgerEntry, Origin, Period, PurchaseOrder};
use crate::values::{Currency, Money};

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

fn invoice(number: &str, date: Date, amount: &str) -> Invoice {
    Invoice {
        vendor: "Keystone".to_owned(),
        number: number.to_owned(),
        date,
        posted: date,
        due: None,
        order: None,
        currency: Currency::USD,
        rate: None,
        lines: vec![coded("3300", amount)],
        tax: Decimal::ZERO,
        tax_recoverable: false,
        deposit: false,
        paid: None,
        reference: None,
        notes: None,
        origin: Origin::NONE,
    }
}

/// Two weeks of five and three shoot days from Monday 4 May 2026; 90,000 for the camera, 20,000 for the cutting room,
/// contingency of 11,000 and a bond of 2,200.
fn show() -> Builder {
    let mut builder = Builder::new().account("3300", Level::Production, None).line("3300", "1", "Flat", "1", "90000");
    builder = builder.account("4500", Level::Post, None).line("4500", "1", "Flat", "1", "20000");
    builder = builder.charge("Contingency", "0.1").charge("Bond", "0.02");
    for day in [4, 5, 6, 7, 8, 11, 12, 13] {
        builder = builder.day(d(2026, 5, day), "07:00");
    }
    builder.milestone("delivery", Some(d(2026, 5, 31)), None, &[])
}

fn flow_of(builder: &Builder) -> CashFlow {
    derive(&builder.production, None).cash_flow.unwrap()
}

fn week(flow: &CashFlow, from: Date) -> &CashWeek {
    flow.weeks.iter().find(|week| week.from == from).unwrap()
}

#[test]
fn a_budget_alone_is_spread_over_preparation_shoot_and_post() {
    let flow = flow_of(&show());
    // Eight weeks of preparation as one day each and eight shoot days: 90,000 / 16 for each.
    assert_eq!(week(&flow, d(2026, 3, 9)).estimates, dec("5625"));
    assert_eq!(week(&flow, d(2026, 5, 4)).estimates, dec("28125"));
    assert_eq!(week(&flow, d(2026, 5, 11)).estimates, dec("16875"));
    assert_eq!((week(&flow, d(2026, 5, 18)).estimates, week(&flow, d(2026, 5, 25)).estimates), (dec("10000"), dec("10000")));
    assert_eq!((week(&flow, d(2026, 5, 4)).charges, flow.contingency), (dec("2200"), dec("11000")));
    assert_eq!((flow.out, flow.efc), (dec("112200"), dec("123200")));
    assert_eq!(flow.weeks.last().unwrap().cumulative_out, flow.out);
}

#[test]
fn an_invoice_stands_on_its_payment_its_due_date_or_the_terms() {
    let builder = show().with(|production| {
        let mut paid = invoice("1", d(2026, 4, 28), "100");
        paid.paid = Some(d(2026, 5, 6));
        let mut due = invoice("2", d(2026, 5, 1), "200");
        due.due = Some(d(2026, 5, 20));
        let mut late = invoice("3", d(2026, 4, 20), "400");
        late.due = Some(d(2026, 4, 30));
        late.posted = d(2026, 5, 8);
        production.ledger.invoices = vec![paid, due, late, invoice("4", d(2026, 5, 1), "800")];
        production.budget.as_mut().unwrap().payment_terms = 28;
        production.ledger.periods = vec![Period { id: "1".into(), from: None, to: d(2026, 5, 9), notes: None, origin: Origin::NONE }];
    });
    let flow = flow_of(&builder);
    // Weeks begin on Sunday, as the period ends on Saturday.
    assert_eq!(week(&flow, d(2026, 5, 3)).invoices, dec("100"));
    assert_eq!(week(&flow, d(2026, 5, 17)).invoices, dec("200"));
    assert_eq!((week(&flow, d(2026, 5, 10)).invoices, flow.overdue, flow.overdue_count), (dec("400"), dec("400"), 1));
    assert_eq!(week(&flow, d(2026, 5, 24)).invoices, dec("800"), "29 May: 28 days after 1 May");
    // What is left of production goes out over the three shoot days to come.
    assert_eq!(week(&flow, d(2026, 5, 10)).estimates, dec("88500"));
}

#[test]
fn orders_are_paid_their_terms_after_the_weeks_they_are_spread_over() {
    let order = PurchaseOrder {
        number: "P1".into(),
        date: Some(d(2026, 4, 1)),
        vendor: "Keystone".into(),
        department: None,
        description: String::new(),
        currency: Currency::USD,
        rate: None,
        lines: vec![coded("4500", "9000")],
        tax: Decimal::ZERO,
        tax_recoverable: false,
        approved_by: None,
        status: crate::model::OrderStatus::Open,
        closed: None,
        notes: None,
        origin: Origin::NONE,
    };
    let flow = flow_of(&show().with(|production| production.ledger.orders = vec![order]));
    // Half after each week of post, thirty days later; what the order takes is no longer still to come.
    assert_eq!(week(&flow, d(2026, 6, 22)).orders, dec("4500"));
    assert_eq!(week(&flow, d(2026, 6, 29)).orders, dec("4500"));
    assert_eq!(week(&flow, d(2026, 5, 25)).estimates, dec("5500"));
    assert_eq!(flow.out, dec("112200"));
}

#[test]
fn what_goes_out_is_the_final_cost_less_contingency_with_what_is_no_cost() {
    let builder = show().with(|production| {
        let mut taxed = invoice("1", d(2026, 5, 5), "1000.55");
        (taxed.tax, taxed.tax_recoverable) = (dec("200.11"), true);
        let mut deposit = invoice("2", d(2026, 5, 5), "5000");
        deposit.deposit = true;
        production.ledger.invoices = vec![taxed, deposit, invoice("3", d(2026, 5, 6), "120000")];
        production.ledger.entries = vec![LedgerEntry {
            date: d(2026, 5, 7),
            kind: EntryKind::Payroll,
            payee: None,
            reference: None,
            line: coded("4500", "0.01"),
            currency: Currency::USD,
            rate: None,
            reversed: None,
            origin: Origin::NONE,
        }];
    });
    let flow = flow_of(&builder);
    // 121,000.55 on an account of 90,000.
    assert_eq!(flow.beyond, dec("31000.55"));
    assert_eq!((flow.recoverable_tax, flow.deposits), (dec("200.11"), dec("5000")));
    assert_eq!(flow.out, flow.efc - flow.contingency + flow.recoverable_tax + flow.deposits + flow.beyond);
    assert_eq!(flow.out, flow.weeks.iter().map(|week| week.out).sum());
}

#[test]
fn draws_come_in_at_the_budgets_rate() {
    let mut builder = show();
    builder.budget().rates.insert(Currency::GBP, dec("1.25"));
    builder.budget().finance.push(FinanceSource {
        source: "Equity".into(),
        amount: Money { amount: dec("100000"), currency: Currency::GBP },
        draws: vec![(d(2026, 3, 9), dec("40000")), (d(2026, 5, 4), dec("60000"))],
        note: None,
    });
    let flow = flow_of(&builder);
    assert_eq!(week(&flow, d(2026, 3, 9)).drawn, dec("50000"));
    assert_eq!((flow.drawn, flow.weeks.last().unwrap().position), (dec("125000"), dec("12800")));
    assert!(flow.dated_draws);
}

#[test]
fn parts_add_up_to_what_was_spread() {
    let weeks: Vec<(Date, u32)> = (1..=7).map(|day| (d(2026, 5, day), 1)).collect();
    let parts = spread(dec("100"), &weeks, 2, d(2026, 5, 1));
    assert_eq!(parts.iter().map(|(_, part)| *part).sum::<Decimal>(), dec("100"));
    assert!(parts.iter().all(|(_, part)| [dec("14.28"), dec("14.29")].contains(part)), "{parts:?}");
    assert_eq!(spread(dec("7"), &[], 2, d(2026, 5, 1)), [(d(2026, 5, 1), dec("7"))]);
}

#[test]
fn no_schedule_no_cash_flow_and_a_slip_of_the_year_does_no_harm() {
    let builder = Builder::new().account("3300", Level::Production, None).line("3300", "1", "Flat", "1", "5");
    assert_eq!(derive(&builder.production, None).cash_flow, None);
    let builder = show().with(|production| {
        let mut far = invoice("1", d(2026, 5, 1), "10");
        far.due = Some(d(9999, 1, 1));
        production.ledger.invoices = vec![far];
    });
    let flow = flow_of(&builder);
    assert!(flow.weeks.len() < 700, "{}", flow.weeks.len());
    assert_eq!(flow.weeks.iter().map(|week| week.invoices).sum::<Decimal>(), dec("10"));
}

#[test]
fn a_recovery_still_expected_takes_money_off_what_goes_out() {
    let recovery = show().account("3400", Level::Production, None).line("3400", "1", "Flat", "1", "-250.56");
    for reported in [false, true] {
        let builder = show().account("3400", Level::Production, None).line("3400", "1", "Flat", "1", "-250.56").with(|production| {
            if reported {
                production.ledger.periods =
                    vec![Period { id: "1".to_owned(), from: None, to: d(2026, 5, 2), notes: None, origin: Origin::NONE }];
            }
        });
        let flow = flow_of(&builder);
        assert_eq!(flow.beyond, Decimal::ZERO, "reported: {reported}");
        assert_eq!(flow.out, flow.efc - flow.contingency);
        assert_eq!(flow.efc, derive(&recovery.production, None).budget.unwrap().grand_total);
    }
}
