//! What the petty cash shows, in worked examples.

use super::*;
use crate::derive::testing::{d, dec};
use crate::derive::{Source, derive};
use crate::documents::facts::testing::assert_fixture;
use crate::documents::spending::testing::{envelope, receipt, show};
use crate::model::Production;
use crate::values::Money;

fn log() -> Production {
    show(|production| {
        let ledger = &mut production.ledger;
        let mut counted = envelope("PC-10");
        counted.top_ups = vec![(d(2026, 5, 8), dec("110"))];
        counted.counted = Some((d(2026, 5, 12), dec("449.99")));
        let mut card = envelope("CARD-1");
        (card.card, card.counted) = (true, None);
        let mut euros = envelope("PC-9");
        euros.float = Money { amount: dec("300"), currency: "EUR".parse().unwrap() };
        ledger.floats = vec![counted, card, euros];
        ledger.receipts = vec![
            receipt("PC-10", "1", 4, "90", "10"),
            receipt("PC-10", "2", 8, "10", "0"),
            receipt("PC-10", "3", 11, "40", "10"),
            receipt("PC-10", "4", 13, "5", "0"),
            receipt("CARD-1", "1", 6, "60", "0"),
            receipt("PC-9", "1", 6, "100", "10"),
        ];
        ledger.receipts[2].tax_recoverable = true;
        ledger.receipts[4].line.account = "3300".to_owned();
    })
}

fn page_of(production: &Production) -> PettyCash {
    let derived = derive(production, None);
    body(Context::internal(production, &derived)).unwrap()
}

#[test]
fn an_envelope_shows_its_receipts_its_top_ups_in_place_and_what_is_in_hand() {
    let page = page_of(&log());
    let numbers: Vec<&str> = page.floats.iter().map(|sheet| sheet.number.as_str()).collect();
    assert_eq!(numbers, ["PC-9", "PC-10", "CARD-1"], "envelopes in order of number, then cards");
    let sheet = &page.floats[1];
    let rows: Vec<(&str, &str)> = sheet.rows.iter().map(|row| (row.kind, row.balance.text.as_str())).collect();
    assert_eq!(
        rows,
        [
            ("issued", "500.00"),
            ("receipt", "400.00"),
            ("receipt", "390.00"),
            ("top-up", "500.00"),
            ("receipt", "450.00"),
            ("receipt", "445.00")
        ]
    );
    assert_eq!(sheet.rows[5].carried, ["145.00", "20.00", "165.00", "610.00"]);
    let total = &sheet.total;
    assert_eq!((total.paid.text.as_str(), total.tax.text.as_str(), total.balance.text.as_str()), ("165.00", "20.00", "445.00"));
}

#[test]
fn cash_in_hand_and_receipts_since_the_last_top_up_are_the_float() {
    let page = page_of(&log());
    let rule: Vec<(&str, &str)> = page.floats[1].rule.iter().map(|row| (row.id, row.figure.text.as_str())).collect();
    assert_eq!(rule, [("counted", "449.99"), ("since", "50.00"), ("held", "499.99"), ("float", "500.00"), ("difference", "(0.01)")]);
    assert_eq!((page.floats[1].verdict.as_str(), page.floats[1].tone), ("0.01 short. Receipts of after the count: 5.00.", "strong"));
    assert_eq!(page.overview[1].status, "short");

    let mut even = log();
    even.ledger.floats[0].counted = Some((d(2026, 5, 12), dec("450")));
    let page = page_of(&even);
    assert_eq!(
        (page.floats[1].verdict.as_str(), page.overview[1].status.as_str()),
        ("Balances. Receipts of after the count: 5.00.", "balances")
    );

    // Twenty more than was spent: the envelope holds more than its float, and still balances.
    let mut raised = log();
    raised.ledger.floats[0].top_ups[0].1 = dec("130");
    raised.ledger.floats[0].counted = Some((d(2026, 5, 12), dec("470")));
    let page = page_of(&raised);
    let rule: Vec<(&str, &str)> = page.floats[1].rule.iter().map(|row| (row.id, row.figure.text.as_str())).collect();
    assert_eq!(rule[3..], [("float", "500.00"), ("top-ups", "20.00"), ("difference", "0.00")]);
}

#[test]
fn a_card_has_a_limit_and_no_rule_of_the_envelope() {
    let page = page_of(&log());
    let card = &page.floats[2];
    assert_eq!(
        (card.rule.len(), card.verdict.as_str(), card.title.as_str()),
        (0, "440.00 of the limit is left.", "Card CARD-1, Nell Marsh")
    );
    assert_eq!(page.overview[2].status, "within its limit");
}

#[test]
fn the_recap_is_what_is_posted_from_receipts() {
    let production = log();
    let page = page_of(&production);
    let rows: Vec<(&str, &str, &str)> =
        page.recap.iter().map(|row| (row.account.as_str(), row.cost.text.as_str(), row.recovered.text.as_str())).collect();
    // The euro envelope's receipt was paid in dollars, as the receipt says.
    assert_eq!(rows, [("2800", "265.00", "10.00"), ("3300", "60.00", "0.00")]);
    let ledger = derive(&production, None).ledger.unwrap();
    let posted: Decimal =
        ledger.postings.iter().filter(|posting| matches!(posting.source, Source::Receipt(_))).map(|posting| posting.amount).sum();
    assert_eq!(page.recap_total.unwrap().cost.value, Money { amount: posted, currency: crate::values::Currency::USD }.plain());
    // 110 dollars at 1.10 a euro.
    let euros = &page.floats[0];
    assert_eq!((euros.total.paid.text.as_str(), euros.total.balance.text.as_str()), ("100.00", "200.00"));
    assert_eq!(euros.rows[1].purpose.as_deref(), Some("USD 110.00"));
    assert_eq!((euros.total.net.text.as_str(), euros.total.tax.text.as_str()), ("90.91", "9.09"));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let production = log();
    let derived = derive(&production, None);
    let context = Context::internal(&production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/petty-cash.json"));
}
