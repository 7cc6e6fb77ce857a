//! A small production with money in it, for the tests of the logs.

use crate::derive::testing::{Builder, d, dec};
use crate::model::{CodedLine, Float, Incentive, Invoice, Level, OrderStatus, Origin, Period, Production, PurchaseOrder, Receipt};
use crate::values::{Currency, Money};

/// A line of one account.
pub fn coded(account: &str, amount: &str) -> CodedLine {
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

/// An open order of one line, dated on a day of May 2026.
pub fn order(number: &str, day: i8, department: &str, amount: &str) -> PurchaseOrder {
    PurchaseOrder {
        number: number.to_owned(),
        date: Some(d(2026, 5, day)),
        vendor: "Keystone".to_owned(),
        department: Some(department.to_owned()),
        description: "Hire".to_owned(),
        currency: Currency::USD,
        rate: None,
        lines: vec![coded("3300", amount)],
        tax: dec("0"),
        tax_recoverable: false,
        approved_by: Some("T. Renner".to_owned()),
        status: OrderStatus::Open,
        closed: None,
        notes: None,
        origin: Origin::NONE,
    }
}

/// An invoice of one line, dated on a day of May 2026.
pub fn invoice(number: &str, day: i8, order: Option<&str>, amount: &str) -> Invoice {
    Invoice {
        vendor: "Keystone".to_owned(),
        number: number.to_owned(),
        date: d(2026, 5, day),
        posted: d(2026, 5, day),
        due: None,
        order: order.map(str::to_owned),
        currency: Currency::USD,
        rate: None,
        lines: vec![coded("3300", amount)],
        tax: dec("0"),
        tax_recoverable: false,
        deposit: false,
        paid: None,
        reference: None,
        notes: None,
        origin: Origin::NONE,
    }
}

/// A receipt of an envelope, dated on a day of May 2026.
pub fn receipt(float: &str, number: &str, day: i8, amount: &str, tax: &str) -> Receipt {
    Receipt {
        float: float.to_owned(),
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

/// An envelope of 500 handed out on the first of May.
pub fn envelope(id: &str) -> Float {
    Float {
        id: id.to_owned(),
        card: false,
        holder: "Nell Marsh".to_owned(),
        department: Some("Props".to_owned()),
        float: Money { amount: dec("500"), currency: Currency::USD },
        issued: Some(d(2026, 5, 1)),
        top_ups: Vec::new(),
        counted: None,
        closed: None,
        origin: Origin::NONE,
    }
}

/// A period that ends on a day of May 2026.
pub fn period(id: &str, day: i8) -> Period {
    Period { id: id.to_owned(), from: None, to: d(2026, 5, day), notes: None, origin: Origin::NONE }
}

/// Two accounts, one euro at 1.10, and what a test adds.
pub fn show(change: impl FnOnce(&mut Production)) -> Production {
    let mut builder = Builder::new().account("2800", Level::Production, None).account("3300", Level::Production, None);
    builder.budget().rates.insert("EUR".parse().unwrap(), dec("1.10"));
    builder.with(change).production
}
