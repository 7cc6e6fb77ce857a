//! What the detailed budget shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Cutoff, FringeRate, FringeUnit, Level, Quantity};
use crate::values::Expression;

fn named(text: &str) -> Quantity {
    Quantity::Expression(Expression::parse(text).unwrap())
}

/// One person over two lines, a gang by the week, a line that follows the schedule, one in euros, one left out.
fn budget() -> Builder {
    let shared = Some(Cutoff { ceiling: dec("168600"), per_range: true });
    let mut builder = Builder::new()
        .scene("1", "INT", "DAY", 8)
        .cast("5")
        .day(d(2026, 6, 1), "07:00")
        .strip("1", "5")
        .account("1300", Level::AboveTheLine, None)
        .line("1300", "10", "Week", "1", "20000")
        .fringed(&["FICA"])
        .line_with(|line| (line.range, line.description) = (Some("Imre Vas".into()), "Director".into()))
        .line("1300", "1", "Week", "1", "2000")
        .line_with(|line| (line.range, line.description) = (Some("Imre Vas".into()), "Director, a week more".into()))
        .fringed(&["FICA"])
        .account("1400", Level::AboveTheLine, None)
        .account("1401", Level::AboveTheLine, Some("1400"))
        .account_with(|account| account.notes = Some("Scale, plus ten.".into()))
        .line("1401", "1", "Day", "1", "1082.5")
        .line_with(|line| line.amount = named("CAST.5.DAYS * SHOOT_WEEKS"))
        .account("1402", Level::AboveTheLine, Some("1400"))
        .account("2500", Level::Production, None)
        .account("2501", Level::Production, Some("2500"))
        .account("2502", Level::Production, Some("2501"))
        .line("2501", "6", "Week", "2", "1850")
        .fringed(&["P&H", "Box"])
        .line("2502", "4", "Day", "1", "-125.125")
        .line_with(|line| (line.currency, line.location, line.set) = ("EUR".parse().unwrap(), Some("quay".into()), Some("QUAY".into())))
        .line("2502", "1", "Allow", "1", "9999")
        .line_with(|line| line.groups.push("reshoot".into()))
        .fringe("FICA", FringeRate::Percent(dec("0.062")), shared)
        .fringe("P&H", FringeRate::Percent(dec("0.18")), None)
        .fringe("Box", FringeRate::Flat(dec("40"), FringeUnit::Day), None)
        .charge("Contingency", "0.1")
        .location("quay", None);
    let budget = builder.budget();
    budget.globals.insert("SHOOT_WEEKS".into(), Expression::Number(dec("2.4")));
    budget.rates.insert("EUR".parse().unwrap(), dec("1.10"));
    budget.excluded_groups.push("reshoot".into());
    budget.fringes[2].post_to = crate::model::FringePost::Account("1402".into());
    builder
}

fn page_of(builder: &Builder) -> BudgetDetail {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived)).unwrap()
}

#[test]
fn a_line_shows_its_amount_and_its_name() {
    let page = page_of(&budget());
    let line = &page.levels[0].categories[1].accounts[0].lines[0];
    // One day of work, times 2.4, at 1,082.50.
    assert_eq!(line.amount.as_ref().unwrap().text, "2.4");
    assert_eq!(line.more, ["CAST.5.DAYS * SHOOT_WEEKS = 2.4"]);
    assert_eq!((line.rate.text.as_str(), line.subtotal.as_ref().unwrap().text.as_str()), ("1,082.50", "2,598.00"));
    assert_eq!(page.amount_places, 1);
    let globals: Vec<(&str, &str, Option<&str>)> = page
        .globals
        .iter()
        .map(|row| (row.name.as_str(), row.value.as_ref().map_or("", |value| value.text.as_str()), row.from.as_deref()))
        .collect();
    assert_eq!(globals, [("SHOOT_WEEKS", "2.4", None), ("CAST.5.DAYS", "1", Some("the schedule"))]);
}

#[test]
fn fringes_stand_under_their_account_with_their_rates() {
    let page = page_of(&budget());
    let director = &page.levels[0].categories[0].accounts[0];
    assert_eq!(director.fringes, ["FICA 6.2% 10,453.20"]);
    assert_eq!((director.lines[0].fringes.as_str(), director.lines[0].more.as_slice()), ("A", ["range Imre Vas".to_owned()].as_slice()));
    let gang = &page.levels[1].categories[0].accounts[0];
    assert_eq!(gang.fringes, ["P&H 18% 3,996.00", "Box 40.00 a day 2,400.00, posted to 1402"]);
    assert_eq!((gang.fringe.as_ref().unwrap().text.as_str(), gang.total.text.as_str()), ("6,396.00", "28,596.00"));
    // The account it is posted to says so, and does not count it a second time.
    let posted = &page.levels[0].categories[1].accounts[1];
    assert_eq!((posted.posted_here.as_ref().unwrap().text.as_str(), posted.total.text.as_str()), ("2,400.00", "0.00"));
    assert_eq!(page.fringes[0].ceiling.as_deref(), Some("168,600.00 a range"));
}

#[test]
fn accounts_run_to_their_category_and_a_foreign_line_and_one_left_out_say_so() {
    let page = page_of(&budget());
    let category = &page.levels[1].categories[0];
    let accounts: Vec<(&str, usize, &str, Option<&str>)> = category
        .accounts
        .iter()
        .map(|account| {
            let under = account.with_under.as_ref().map(|figure| figure.text.as_str());
            (account.account.as_str(), account.depth, account.carried.as_str(), under)
        })
        .collect();
    assert_eq!(accounts, [("2501", 1, "28,596.00", Some("28,045.45")), ("2502", 2, "28,045.45", None)]);
    assert_eq!((category.total.text.as_str(), category.basis.as_deref()), ("28,045.45", Some("3 lines, fringes 6,396.00")));
    let foreign = &category.accounts[1].lines[0];
    assert_eq!((foreign.rate.text.as_str(), foreign.currency.as_deref()), ("(125.125)", Some("EUR")));
    assert_eq!(foreign.more, ["EUR (500.50) at 1.10", "set QUAY", "at Place quay"]);
    assert_eq!(foreign.subtotal.as_ref().unwrap().text, "(550.55)");
    let out = &category.accounts[1].lines[1];
    assert_eq!(
        (out.subtotal.is_none(), out.more.as_slice()),
        (true, ["left out: 9,999.00".to_owned(), "group reshoot".to_owned()].as_slice())
    );
    assert_eq!(page.currencies.iter().map(|row| row.code.as_str()).collect::<Vec<_>>(), ["USD", "EUR"]);
}

#[test]
fn levels_lines_and_the_foot_are_those_of_the_top_sheet() {
    let builder = budget();
    let page = page_of(&builder);
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    let sheet = budget_topsheet::body(context).unwrap();
    let sum = |figures: &mut dyn Iterator<Item = &Figure>| figures.map(|figure| dec(&figure.value)).sum::<Decimal>();
    for (level, of_sheet) in page.levels.iter().zip(&sheet.levels) {
        assert_eq!(level.total.value, of_sheet.total.total.value);
        assert_eq!(sum(&mut level.categories.iter().map(|category| &category.total)), dec(&level.total.value));
        for category in &level.categories {
            assert_eq!(sum(&mut category.accounts.iter().map(|account| &account.total)), dec(&category.total.value));
            for account in &category.accounts {
                let lines = sum(&mut account.lines.iter().filter_map(|line| line.subtotal.as_ref()));
                assert_eq!(lines + sum(&mut account.fringe.iter()), dec(&account.total.value));
            }
        }
    }
    let foot: Vec<(&str, &str)> = page.foot.iter().map(|row| (row.id.as_str(), row.total.value.as_str())).collect();
    let of_sheet: Vec<(&str, &str)> = sheet.foot.iter().map(|row| (row.id.as_str(), row.total.value.as_str())).collect();
    assert_eq!(foot, of_sheet);
    assert_eq!(page.foot.iter().find(|row| row.id == "grand-total").unwrap().total.text, "267,406.32");
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = budget();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/budget-detail.json"));
}
