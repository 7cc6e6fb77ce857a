//! What the cost report shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{
    BudgetChange, CodedLine, EntryKind, Estimate, Float, Incentive, LedgerEntry, Origin, Period, Production, PurchaseOrder,
};
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

fn entry(date: jiff::civil::Date, kind: EntryKind, account: &str, amount: &str) -> LedgerEntry {
    LedgerEntry {
        date,
        kind,
        payee: None,
        reference: None,
        line: coded(account, amount),
        currency: Currency::USD,
        rate: None,
        reversed: None,
        origin: Origin::NONE,
    }
}

fn estimate(period: &str, account: &str, etc: Option<&str>, efc: Option<&str>, note: Option<&str>) -> Estimate {
    Estimate {
        from: (None, None),
        period: period.to_owned(),
        account: account.to_owned(),
        etc: etc.map(dec),
        efc: efc.map(dec),
        note: note.map(str::to_owned),
        origin: Origin::NONE,
    }
}

/// The row of domain.md 2.12 on account 3301 of category 3300, beside one that rounding does not flatter.
fn show(change: impl FnOnce(&mut Production)) -> Builder {
    let builder = Builder::new()
        .account("3300", Level::Production, None)
        .account("3301", Level::Production, Some("3300"))
        .line("3301", "1", "Flat", "1", "50000")
        .account("3302", Level::Production, Some("3300"))
        .line("3302", "1", "Flat", "1", "1000.40")
        .account("3303", Level::Production, Some("3300"))
        .line("3303", "1", "Flat", "1", "1000.40")
        .account("3304", Level::Production, Some("3300"))
        .account("1100", Level::AboveTheLine, None)
        .line("1100", "1", "Flat", "1", "30000")
        .account("6700", Level::Other, None)
        .charge("Contingency", "0.1")
        .charge("Completion bond", "0.02")
        .day(d(2026, 5, 4), "07:00")
        .day(d(2026, 5, 12), "07:00");
    builder.with(|production| {
        let period = |id: &str, from, to| Period { id: id.to_owned(), from, to, notes: None, origin: Origin::NONE };
        let ledger = &mut production.ledger;
        ledger.periods = vec![period("1", None, d(2026, 5, 8)), period("2", Some(d(2026, 5, 9)), d(2026, 5, 15))];
        ledger.entries.push(entry(d(2026, 5, 6), EntryKind::Payroll, "3301", "25100"));
        ledger.entries.push(entry(d(2026, 5, 13), EntryKind::Payroll, "3301", "6100"));
        ledger.entries.push(entry(d(2026, 5, 14), EntryKind::Accrual, "3301", "2400"));
        ledger.orders.push(PurchaseOrder {
            number: "P1".to_owned(),
            date: Some(d(2026, 5, 12)),
            vendor: "Keystone".to_owned(),
            department: None,
            description: String::new(),
            currency: Currency::USD,
            rate: None,
            lines: vec![coded("3301", "7000")],
            tax: Decimal::ZERO,
            tax_recoverable: false,
            approved_by: None,
            status: crate::model::OrderStatus::Open,
            closed: None,
            notes: None,
            origin: Origin::NONE,
        });
        ledger.estimates.push(estimate("1", "3301", None, Some("51000"), Some("A second body")));
        ledger.estimates.push(estimate("2", "3301", Some("12000"), None, Some("Two more nights")));
        change(production);
    })
}

fn page_of(builder: &Builder, at: usize) -> CostReportPage {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived), at).unwrap()
}

fn texts(row: &Row) -> [String; 9] {
    let a = &row.amounts;
    let movement = a.movement.as_ref().map_or_else(String::new, |figure| figure.text.clone());
    [&a.period, &a.to_date, &a.commitments, &a.total, &a.etc, &a.efc, &a.budget, &a.variance]
        .map(|figure| figure.text.clone())
        .into_iter()
        .chain([movement])
        .collect::<Vec<_>>()
        .try_into()
        .unwrap()
}

#[test]
fn the_row_that_was_worked_out_by_hand_prints_as_it_was_worked_out() {
    let page = page_of(&show(|_| ()), 1);
    let row = &page.sections[0].rows[0];
    let expected = ["6,100", "31,200", "9,400", "40,600", "12,000", "52,600", "50,000", "(2,600)", "(1,600)"];
    assert_eq!(texts(row), expected);
    assert_eq!((row.account.as_str(), row.over, row.note.as_deref()), ("3301", true, Some("Two more nights")));
    assert_eq!(page.title_block.iter().find(|fact| fact.id == "shoot").unwrap().text, "2 of 2");
    assert_eq!(page.levels[1].rows[0].note.as_deref(), Some("see 3301"));
    let explained = &page.explanations[0];
    assert_eq!((explained.before.as_ref().unwrap().text.as_str(), explained.efc.text.as_str()), ("51,000", "52,600"));
    assert_eq!((explained.reasons.as_slice(), explained.unexplained), (["Two more nights".to_owned()].as_slice(), false));
}

#[test]
fn an_earlier_report_does_not_know_a_later_period() {
    let before = serde_json::to_value(page_of(&show(|_| ()), 0)).unwrap();
    let later = show(|production| {
        production.ledger.entries.push(entry(d(2026, 5, 14), EntryKind::Payroll, "3302", "777"));
        production.ledger.estimates.push(estimate("2", "3302", None, Some("1500"), None));
        production.ledger.changes.push(BudgetChange {
            account: "3302".to_owned(),
            amount: dec("100"),
            date: Some(d(2026, 5, 12)),
            approved_by: None,
            from_contingency: false,
            reason: None,
            origin: Origin::NONE,
        });
    });
    assert_eq!(before, serde_json::to_value(page_of(&later, 0)).unwrap());
    assert_ne!(serde_json::to_value(page_of(&show(|_| ()), 1)).unwrap(), serde_json::to_value(page_of(&later, 1)).unwrap());
}

#[test]
fn a_total_is_exact_and_marked_where_its_printed_lines_do_not_add_to_it() {
    let page = page_of(&show(|_| ()), 1);
    let total = &page.sections[0].total;
    // 50,000 and twice 1,000.40 print as 52,000 and are 52,000.80.
    assert_eq!(total.amounts.budget.text, "52,001");
    assert_eq!(
        total.rounded,
        ["etc", "efc", "budget", "variance"].into_iter().filter(|key| total.rounded.contains(key)).collect::<Vec<_>>()
    );
    assert!(total.rounded.contains(&"budget") && !total.rounded.contains(&"to_date"), "{:?}", total.rounded);
    assert!(page.basis.iter().any(|sentence| sentence.starts_with('*')));
}

#[test]
fn lines_with_nothing_are_left_out_and_counted() {
    let page = page_of(&show(|_| ()), 1);
    // Account 3304 and category 6700 have neither budget nor spending.
    assert_eq!(page.sections[0].rows.iter().map(|row| row.account.as_str()).collect::<Vec<_>>(), ["3301", "3302", "3303"]);
    assert!(page.basis.contains(&"2 lines with neither budget nor spending are left out.".to_owned()), "{:?}", page.basis);
}

#[test]
fn what_is_approved_for_a_category_and_not_for_its_accounts_stands_on_a_line() {
    let builder = show(|production| {
        let budget = production.budget.as_mut().unwrap();
        budget.accounts.iter_mut().find(|account| account.number == "3300").unwrap().approved = Some(dec("55000"));
    });
    let section = &page_of(&builder, 1).sections[0];
    let rest = section.rows.last().unwrap();
    assert_eq!((rest.weight, rest.amounts.budget.text.as_str(), rest.amounts.variance.text.as_str()), ("rest", "2,999", "2,999"));
    assert_eq!((section.total.amounts.budget.text.as_str(), section.total.amounts.variance.text.as_str()), ("55,000", "399"));
}

#[test]
fn the_figures_of_a_category_are_carried_line_by_line_to_its_total() {
    let section = &page_of(&show(|_| ()), 1).sections[0];
    assert_eq!(section.rows[0].carried, ["6,100", "31,200", "9,400", "40,600", "12,000", "52,600", "50,000", "(2,600)", "(1,600)"]);
    assert_eq!(section.rows.last().unwrap().carried, texts(&section.total));
}

#[test]
fn a_draw_is_told_with_who_approved_it_and_contingency_shows_what_is_left() {
    let builder = show(|production| {
        production.ledger.changes.push(BudgetChange {
            account: "3301".to_owned(),
            amount: dec("1500"),
            date: Some(d(2026, 5, 14)),
            approved_by: Some("R. Vance".to_owned()),
            from_contingency: true,
            reason: Some("Second body".to_owned()),
            origin: Origin::NONE,
        });
    });
    let page = page_of(&builder, 1);
    let contingency = page.foot.iter().find(|row| row.id == "charge-contingency").unwrap();
    assert_eq!((contingency.amounts.efc.text.as_str(), contingency.note.as_deref()), ("6,700", Some("8,200 less 1,500 drawn")));
    let bond = page.foot.iter().find(|row| row.id == "charge-completion-bond").unwrap();
    assert_eq!(bond.note.as_deref(), Some("locked"));
    let reasons = &page.explanations[0].reasons;
    assert_eq!(reasons[1], "Draw on contingency of 1,500 approved by R. Vance on Thu, May 14: Second body");
    assert_eq!((page.changes.len(), page.changes[0].this_period), (1, true));
    assert!(page_of(&builder, 0).changes.is_empty());
}

#[test]
fn a_movement_without_a_word_is_marked() {
    let builder = show(|production| production.ledger.entries.push(entry(d(2026, 5, 13), EntryKind::Payroll, "3302", "1300.40")));
    let page = page_of(&builder, 1);
    let row = page.explanations.iter().find(|row| row.account == "3302").unwrap();
    assert!(row.unexplained && row.reasons[0].starts_with("More was spent and committed than budgeted"), "{:?}", row.reasons);
}

#[test]
fn balances_are_those_of_the_periods_end() {
    let float = |closed| Float {
        id: "PC-1".to_owned(),
        card: false,
        holder: "Ada Finch".to_owned(),
        department: Some("Props".to_owned()),
        float: Money { amount: dec("1500"), currency: Currency::USD },
        issued: Some(d(2026, 5, 5)),
        top_ups: vec![(d(2026, 5, 11), dec("400"))],
        counted: None,
        closed,
        origin: Origin::NONE,
    };
    let of = |at, closed| {
        let builder = show(|production| production.ledger.floats = vec![float(closed)]);
        page_of(&builder, at).balances.into_iter().map(|row| (row.name, row.amount.text)).collect::<Vec<_>>()
    };
    let name = "Float PC-1: Ada Finch, Props".to_owned();
    assert_eq!(of(0, None), [(name.clone(), "1,500".to_owned())]);
    assert_eq!(of(1, None), [(name, "1,900".to_owned())]);
    assert_eq!(of(1, Some(d(2026, 5, 15))), []);
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = show(|production| {
        production.ledger.changes.push(BudgetChange {
            account: "3301".to_owned(),
            amount: dec("1500"),
            date: None,
            approved_by: None,
            from_contingency: true,
            reason: None,
            origin: Origin::NONE,
        });
        production.ledger.entries.push(entry(d(2026, 5, 5), EntryKind::Deposit, "3301", "500"));
    })
    .credit("State credit", "0.25");
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[1]), include_str!("../../../tests/fixtures/pages/cost-report.json"));
}
