//! The top sheet of a budget's workbook.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::book::{Cell, Sheet, Weight, address, header, on_sheet, sum, weighed};
use super::terms::{charge, credit};
use super::{ACCOUNTS, Accounts, CHARGES, CREDITS, FIRST, Paper, TOP, referred};
use crate::documents::money;
use crate::model::{ChargeBase, Level};

/// Cells of the top sheet that others refer to.
pub(super) struct OnTop {
    /// The negative cost.
    pub negative: String,
    /// What each charge comes to.
    pub charges: Vec<String>,
}

impl Paper<'_> {
    /// The top sheet, and what the sheets of charges and credits refer to on it.
    pub(super) fn top(&self, accounts: &Accounts) -> (Sheet, OnTop) {
        let (budget, totals) = (self.budget, self.totals);
        let mut rows = self.title("top sheet");
        rows.push(header(&["Account", "Category", "Total", "Original", "Variance", "Base", "Rate", "Note"]));
        let mut level_rows: BTreeMap<Level, usize> = BTreeMap::new();
        for level in &totals.levels {
            if level.categories.is_empty() {
                continue;
            }
            let first = rows.len();
            for at in &level.categories {
                let (account, total) = (&budget.accounts[*at], &totals.accounts[*at]);
                let row = rows.len();
                rows.push(vec![
                    Cell::text(&account.number),
                    Cell::text(&account.name),
                    Cell::formula(on_sheet(ACCOUNTS, accounts.rows[*at], 6), total.total, self.money),
                    Cell::maybe(total.original, self.money),
                    self.variance(row, total.original, total.variance),
                ]);
            }
            let own: Vec<usize> = (first..rows.len()).collect();
            let row = rows.len();
            level_rows.insert(level.level, row);
            let cells = vec![
                Cell::empty(),
                Cell::text(format!("Total {}", level_name(level.level))),
                Cell::formula(sum(&own, 2), level.total, self.money),
                level.original.map_or_else(Cell::empty, |original| Cell::formula(sum(&own, 3), original, self.money)),
                self.variance(row, level.original, level.variance),
            ];
            rows.push(weighed(cells, Weight::Sub));
            rows.push(Vec::new());
        }
        let at = |levels: &[Level]| levels.iter().filter_map(|level| level_rows.get(level).copied()).collect::<Vec<_>>();
        let above = at(&[Level::AboveTheLine]);
        let below = at(&[Level::Production, Level::Post, Level::Other]);
        let mut total = |name: &str, formula: String, amount: Decimal, weight: Weight| {
            rows.push(weighed(vec![Cell::empty(), Cell::text(name), Cell::formula(formula, amount, self.money)], weight));
            rows.len() - 1
        };
        let above_row = total("Total above the line", sum(&above, 2), totals.above_the_line, Weight::Line);
        let below_row = total("Total below the line", sum(&below, 2), totals.below_the_line, Weight::Line);
        let negative = total("Total negative cost", sum(&[above_row, below_row], 2), totals.negative_cost, Weight::Sub);
        let digits = totals.currency.minor_digits();
        let mut charge_rows: Vec<usize> = Vec::new();
        for (at, (charge, amount)) in budget.charges.iter().zip(&totals.charges).enumerate() {
            let (row, own) = (rows.len(), |column: usize| on_sheet(CHARGES, FIRST + at, column));
            charge_rows.push(row);
            let Some(rate) = amount.rate else {
                let cell = Cell::formula(format!("ROUND({},{digits})", own(charge::FLAT)), amount.amount, self.money);
                rows.push(vec![Cell::empty(), Cell::text(&charge.name), cell]);
                continue;
            };
            let whole = match charge.base {
                _ if !charge.base_accounts.is_empty() => own(charge::WHOLE),
                ChargeBase::NegativeCost => address(negative, 2),
                ChargeBase::AboveTheLine => address(above_row, 2),
                ChargeBase::BelowTheLine => address(below_row, 2),
                ChargeBase::Level(level) => level_rows.get(&level).map_or_else(|| "0".to_owned(), |row| address(*row, 2)),
            };
            let earlier = budget.charges.iter().zip(&charge_rows).take(at);
            let plus: String =
                earlier.filter(|(other, _)| charge.plus.contains(&other.name)).map(|(_, row)| format!("+{}", address(*row, 2))).collect();
            let excluded = if amount.excluded.is_zero() { String::new() } else { format!("-{}", own(charge::LEFT_OUT)) };
            rows.push(vec![
                Cell::empty(),
                Cell::text(&charge.name),
                Cell::formula(format!("ROUND({}*{},{digits})", address(row, 5), address(row, 6)), amount.amount, self.money),
                Cell::maybe(charge.original, self.money),
                self.variance(row, charge.original, charge.original.map(|original| original - amount.amount)),
                Cell::formula(format!("{whole}{excluded}{plus}"), amount.base, self.money),
                referred(own(charge::RATE), rate),
                Cell::text(if amount.excluded.is_zero() {
                    String::new()
                } else {
                    format!("{} left out of its base", money::exact(amount.excluded, totals.currency))
                }),
            ]);
        }
        let mut parts = vec![negative];
        parts.extend(&charge_rows);
        let row = rows.len();
        let cells = vec![Cell::empty(), Cell::text("Grand total"), Cell::formula(sum(&parts, 2), totals.grand_total, self.money)];
        rows.push(weighed(cells, Weight::Total));
        let mut net = address(row, 2);
        for (at, (credit, amount)) in budget.credits.iter().zip(&totals.credits).enumerate() {
            let row = rows.len();
            net.push_str(&format!("-{}", address(row, 2)));
            let own = |column: usize| on_sheet(CREDITS, FIRST + at, column);
            let note = if amount.below_minimum {
                "the qualifying spend is below its minimum"
            } else if amount.capped {
                "cut to its cap"
            } else {
                ""
            };
            rows.push(vec![
                Cell::empty(),
                Cell::text(format!("Less {}", credit.name)),
                Cell::formula(own(credit::COMES_TO), amount.amount, self.money),
                Cell::empty(),
                Cell::empty(),
                amount.rate.map_or_else(Cell::empty, |_| Cell::formula(own(credit::SPEND), amount.qualifying, self.money)),
                amount.rate.map_or_else(Cell::empty, |rate| referred(own(credit::RATE), rate)),
                Cell::text(note),
            ]);
        }
        if !budget.credits.is_empty() {
            let cells = vec![Cell::empty(), Cell::text("Net budget"), Cell::formula(net, totals.net, self.money)];
            rows.push(weighed(cells, Weight::Total));
        }
        let sheet = Sheet { name: TOP.to_owned(), widths: vec![10, 40, 18, 18, 18, 18, 9, 40], rows, header: Some(3), fixed: 2 };
        (sheet, OnTop { negative: on_sheet(TOP, negative, 2), charges: charge_rows.iter().map(|row| on_sheet(TOP, *row, 2)).collect() })
    }

    fn variance(&self, row: usize, original: Option<Decimal>, variance: Option<Decimal>) -> Cell {
        match (original, variance) {
            (Some(_), Some(variance)) => Cell::formula(format!("{}-{}", address(row, 3), address(row, 2)), variance, self.money),
            _ => Cell::empty(),
        }
    }
}

const fn level_name(level: Level) -> &'static str {
    match level {
        Level::AboveTheLine => "above the line",
        Level::Production => "production",
        Level::Post => "post",
        Level::Other => "other",
    }
}
