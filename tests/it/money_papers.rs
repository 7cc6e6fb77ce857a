//! The papers of the money agree with each other, on a feature.

use std::path::PathBuf;

use callboard::build::facts::{ReadOptions, read};
use callboard::derive::Source;
use callboard::documents::{Context, budget_detail, budget_topsheet, invoices, petty_cash, purchase_orders};
use rust_decimal::Decimal;

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Orders and the cost report, invoices and receipts and the postings, the detail and the top sheet: one figure each.
#[test]
fn the_papers_of_the_money_agree_on_the_feature() {
    let facts = read(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("examples/feature"), &ReadOptions::default());
    let context = Context::internal(&facts.production, &facts.derived);
    let ledger = facts.derived.ledger.as_ref().unwrap();
    let report = facts.derived.cost_reports.last().unwrap();

    let orders = purchase_orders::body(context).unwrap();
    let (total, parts) = orders.agreement.split_last().unwrap();
    assert_eq!(parts.iter().map(|row| dec(&row.figure.value)).sum::<Decimal>(), report.grand_total.commitments);
    assert_eq!(dec(&total.figure.value), report.grand_total.commitments);
    let balances = orders.groups.iter().flat_map(|group| &group.rows).map(|row| dec(&row.balance.value)).sum::<Decimal>();
    assert_eq!(balances, ledger.orders.iter().map(|order| order.balance).sum());
    assert_eq!(orders.departments.iter().map(|row| dec(&row.sums.balance.value)).sum::<Decimal>(), balances);
    assert_eq!(orders.currencies.iter().map(|row| dec(&row.open.value)).sum::<Decimal>(), balances);

    let posted = |test: fn(Source) -> bool| {
        ledger.postings.iter().filter(|posting| test(posting.source)).map(|posting| posting.amount).sum::<Decimal>()
    };
    let log = invoices::body(context).unwrap();
    let of = |id: &str| log.come_to.iter().find(|row| row.id == id).map(|row| dec(&row.figure.value)).unwrap_or_default();
    assert_eq!(of("cost"), posted(|source| matches!(source, Source::Invoice(_))));
    assert_eq!(of("deposits"), ledger.deposits);
    assert_eq!(of("all"), log.groups.iter().flat_map(|group| &group.rows).map(|row| dec(&row.value.value)).sum());

    let cash = petty_cash::body(context).unwrap();
    assert_eq!(dec(&cash.recap_total.unwrap().cost.value), posted(|source| matches!(source, Source::Receipt(_))));
    for (sheet, row) in cash.floats.iter().zip(&cash.overview) {
        assert_eq!(sheet.rows.last().unwrap().balance, row.expected, "{}", row.id);
        assert_eq!(sheet.total.balance, row.expected, "{}", row.id);
    }

    let (detail, sheet) = (budget_detail::body(context).unwrap(), budget_topsheet::body(context).unwrap());
    for (level, of_sheet) in detail.levels.iter().zip(&sheet.levels) {
        let categories: Vec<(&str, &str)> =
            level.categories.iter().map(|category| (category.account.as_str(), category.total.value.as_str())).collect();
        let rows: Vec<(&str, &str)> = of_sheet.rows.iter().map(|row| (row.account.as_str(), row.total.value.as_str())).collect();
        assert_eq!(categories, rows);
    }
    let lines = detail.levels.iter().flat_map(|level| &level.categories).flat_map(|category| &category.accounts);
    let subtotals: Decimal =
        lines.flat_map(|account| &account.lines).filter_map(|line| line.subtotal.as_ref()).map(|figure| dec(&figure.value)).sum();
    let budget = facts.derived.budget.as_ref().unwrap();
    assert_eq!(subtotals + budget.fringe, budget.negative_cost);
}
