//! What the budget top sheet shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{FinanceSource, Origin};
use crate::values::Money;

fn charge(name: &str, rate: &str, plus: &[&str], exclude: &[&str]) -> Charge {
    Charge {
        name: name.to_owned(),
        rate: Some(dec(rate)),
        flat: None,
        base: ChargeBase::NegativeCost,
        base_accounts: Vec::new(),
        original: None,
        plus: plus.iter().map(|&name| name.to_owned()).collect(),
        exclude_accounts: exclude.iter().map(|&number| number.to_owned()).collect(),
        exclude_groups: Vec::new(),
        origin: Origin::NONE,
    }
}

/// Negative cost 1,000,000, of which 40,000 insurance: the worked example of domain.md 2.12.
fn million() -> Builder {
    let mut builder = Builder::new()
        .account("1400", Level::AboveTheLine, None)
        .line("1400", "1", "Flat", "1", "299999.40")
        .account("2000", Level::Production, None)
        .line("2000", "1", "Flat", "1", "400000.30")
        .account("2100", Level::Production, None)
        .line("2100", "1", "Flat", "1", "260000.30")
        .account("6700", Level::Other, None)
        .line("6700", "1", "Flat", "1", "40000");
    builder.budget().charges.push(charge("Contingency", "0.1", &[], &["6700"]));
    builder.budget().charges.push(charge("Completion bond", "0.025", &["Contingency"], &[]));
    builder.credit("State credit", "0.25").credit_with(|credit| {
        credit.kind = Some("refundable".to_owned());
        credit.qualifying_accounts = vec!["2000".to_owned()];
        credit.cap = Some(dec("75000"));
    })
}

fn page_of(builder: &Builder) -> BudgetTopsheet {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived)).unwrap()
}

fn row<'a>(page: &'a BudgetTopsheet, id: &str) -> &'a FootRow {
    page.foot.iter().find(|row| row.id == id).unwrap()
}

#[test]
fn the_foot_runs_from_the_levels_to_the_net_and_states_each_base() {
    let page = page_of(&million());
    let ids: Vec<&str> = page.foot.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "total-above-the-line",
            "total-production",
            "total-other",
            "total-below-the-line",
            "negative-cost",
            "charge-contingency",
            "charge-completion-bond",
            "grand-total",
            "credit-state-credit",
            "net"
        ]
    );
    let contingency = row(&page, "charge-contingency");
    assert_eq!(contingency.total.text, "96,000");
    assert_eq!(contingency.basis.as_deref(), Some("10% of 960,000: negative cost less 40,000 excluded"));
    let bond = row(&page, "charge-completion-bond");
    assert_eq!((bond.total.text.as_str(), bond.basis.as_deref()), ("27,400", Some("2.5% of 1,096,000: negative cost plus Contingency")));
    let credit = row(&page, "credit-state-credit");
    assert_eq!(credit.total.text, "(75,000)");
    assert_eq!(credit.basis.as_deref(), Some("25% of 400,000 qualifying spend; 100,000 capped at 75,000"));
    assert_eq!(row(&page, "net").total.text, "1,048,400");
}

#[test]
fn a_total_is_exact_and_says_where_its_rounded_lines_do_not_add_to_it() {
    let page = page_of(&million());
    let production = page.levels.iter().find(|level| level.id == "production").unwrap();
    // 400,000.30 and 260,000.30 print as 400,000 and 260,000; together they are 660,000.60.
    assert_eq!(production.total.total.text, "660,001");
    assert_eq!(production.total.total.value, "660000.60");
    assert_eq!(production.total.mark.as_deref(), Some("1"));
    assert!(page.footnotes[0].text.starts_with("Total production: the lines as printed add to 660,000"), "{}", page.footnotes[0].text);
    let above = page.levels.iter().find(|level| level.id == "above_the_line").unwrap();
    assert_eq!(above.total.mark, None);
}

#[test]
fn the_finance_plan_is_set_against_the_net() {
    let mut builder = million();
    builder.budget().rates.insert(Currency::GBP, dec("1.27"));
    for (source, amount, currency) in [("Equity", "800000", Currency::USD), ("Pre-sale", "150000", Currency::GBP)] {
        let amount = Money { amount: dec(amount), currency };
        builder.budget().finance.push(FinanceSource { source: source.to_owned(), amount, draws: Vec::new(), note: None });
    }
    let plan = page_of(&builder).finance.unwrap();
    assert_eq!((plan.total.text.as_str(), plan.difference.text.as_str(), plan.short), ("990,500", "(57,900)", true));
    assert_eq!(plan.rows[1].note.as_deref(), Some("GBP\u{a0}150,000 at 1.27"));
}

#[test]
fn the_largest_bar_is_first_and_is_as_long_as_it_gets() {
    let chart = page_of(&million()).chart.unwrap();
    let bars: Vec<(&str, Option<&str>)> = chart.bars.iter().map(|bar| (bar.id.as_str(), bar.length.as_deref())).collect();
    assert_eq!(bars[..3], [("account-2000", Some("100.0")), ("account-1400", Some("75.0")), ("account-2100", Some("65.0"))]);
    assert_eq!(chart.bars[0].share.as_deref(), Some("35.6%"));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let mut builder = million().account_with(|account| account.original = Some(dec("39000")));
    let amount = Money { amount: dec("800000"), currency: Currency::USD };
    builder.budget().finance.push(FinanceSource { source: "Equity".to_owned(), amount, draws: Vec::new(), note: None });
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/budget-topsheet.json"));
}
