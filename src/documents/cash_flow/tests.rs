//! What the cash flow shows.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{FinanceSource, Level};
use crate::values::Money;

fn show() -> Builder {
    let builder = Builder::new().account("3300", Level::Production, None).line("3300", "1", "Flat", "1", "90000");
    let builder = builder.account("4500", Level::Post, None).line("4500", "1", "Flat", "1", "20000").charge("Contingency", "0.1");
    builder.day(d(2026, 5, 4), "07:00").day(d(2026, 5, 5), "07:00").milestone("delivery", Some(d(2026, 5, 31)), None, &[])
}

fn page_of(builder: &Builder) -> CashFlowPage {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived)).unwrap()
}

#[test]
fn the_weeks_add_up_and_the_way_from_the_final_cost_is_shown() {
    let page = page_of(&show());
    assert_eq!((page.total.out.text.as_str(), page.weeks.last().unwrap().cumulative.text.as_str()), ("110,000", "110,000"));
    let rows: Vec<(&str, &str)> = page.reconciliation.iter().map(|row| (row.id, row.amount.text.as_str())).collect();
    assert_eq!(rows, [("efc", "121,000"), ("contingency", "(11,000)"), ("out", "110,000")]);
    let shoot = page.weeks.iter().find(|week| week.id == "week-2026-05-04").unwrap();
    assert_eq!(
        (shoot.dates.as_str(), shoot.phase.as_str(), shoot.out.text.as_str()),
        ("Mon, May 4 – Sun, May 10", "Shoot, 2 days", "18,000")
    );
    assert!(!page.financed);
}

#[test]
fn every_assumption_is_stated() {
    let all = page_of(&show()).assumptions.join("\n");
    for part in [
        "Weeks begin on Monday",
        "30 days after its own",
        "Sun, May 31, 2026, the last milestone",
        "Contingency of 11,000 is held",
        "nothing comes in",
    ] {
        assert!(all.contains(part), "{part}: {all}");
    }
    let all = page_of(&show().with(|production| production.post.clear())).assumptions.join("\n");
    assert!(all.contains("no milestone and no delivery has a date after the shoot"), "{all}");
}

#[test]
fn a_shortfall_is_the_least_in_hand() {
    let mut builder = show();
    builder.budget().finance.push(FinanceSource {
        source: "Equity".into(),
        amount: Money { amount: dec("110000"), currency: Currency::USD },
        draws: vec![(d(2026, 5, 11), dec("110000"))],
        note: None,
    });
    let page = page_of(&builder);
    let low = page.key.iter().find(|key| key.id == "low").unwrap();
    assert_eq!((low.figure.text.as_str(), low.over), ("(90,000)", true));
    assert_eq!(page.weeks.last().unwrap().position.text, "–");
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = show();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/cash-flow.json"));
}
