//! The settings of a budget in its workbook: the keys of `budget` one to a row, as they are read back.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::book::{Cell, Form, Sheet, Weight, header, on_sheet};
use super::{Paper, SETTINGS};
use crate::model::Basis;
use crate::model::fields::PRODUCTION;
use crate::normalise::charts::built_in;
use crate::values::Currency;

impl Paper<'_> {
    /// The settings, and the cell of each currency's rate.
    pub(super) fn settings(&self) -> (Sheet, BTreeMap<Currency, String>) {
        let budget = self.budget;
        let mut rows = self.title("settings");
        rows.push(header(&["Budget setting", "Value", "What it is"]));
        let doc = |key: &str| {
            let table = PRODUCTION.field("budget").map(|field| field.kind);
            let Some(crate::model::fields::Kind::Record(table)) = table else { return "" };
            table.field(key).map_or("", |field| field.doc)
        };
        let number = |number: Decimal| Cell::number(number, Form::Number);
        let text = |text: &Option<String>| text.as_ref().map(Cell::text);
        let usual = crate::model::BudgetDay::default();
        let differs = |own: Decimal, usual: Decimal| (own != usual).then(|| number(own));
        let chart = budget.chart.as_ref().filter(|(id, _)| built_in().contains(&id.as_str()));
        let all: [(&str, Option<Cell>); 18] = [
            ("name", Some(Cell::text(&budget.name))),
            ("date", budget.date.map(Cell::date)),
            ("prepared_by", text(&budget.prepared_by)),
            ("approved_by", text(&budget.approved_by)),
            ("currency", Some(Cell::text(budget.currency.code()))),
            ("unions", text(&budget.unions)),
            ("day_hours", differs(budget.day.hours, usual.hours)),
            ("straight_hours", differs(budget.day.straight, usual.straight)),
            ("guaranteed_hours", differs(budget.day.guaranteed, budget.day.straight)),
            ("overtime_rate", differs(budget.day.overtime, usual.overtime)),
            ("week_hours", differs(budget.week_hours, budget.day.hours * Decimal::from(5))),
            ("month_hours", differs(budget.month_hours, budget.week_hours * Decimal::from(4))),
            ("chart", chart.map(|(id, _)| Cell::text(id))),
            ("mask", budget.mask.as_ref().filter(|_| chart.is_none()).map(|mask| Cell::text(&mask.text))),
            ("episodes", (budget.pattern_episodes > 0).then(|| number(budget.pattern_episodes.into()))),
            (
                "shared_day",
                match budget.shared_day {
                    Basis::Scenes => Some(Cell::text("scenes")),
                    Basis::Equal => Some(Cell::text("equal")),
                    Basis::Pages | Basis::Days => None,
                },
            ),
            ("assumptions", text(&budget.assumptions)),
            ("days", text(&budget.days)),
        ];
        for (key, cell) in all {
            if let Some(cell) = cell {
                rows.push(vec![Cell::text(key), cell, Cell::text(doc(key)).weight(Weight::Faint)]);
            }
        }
        rows.push(vec![
            Cell::text("payment_terms"),
            number(budget.payment_terms.into()),
            Cell::text(doc("payment_terms")).weight(Weight::Faint),
        ]);
        let mut cells = BTreeMap::new();
        for (currency, rate) in &budget.rates {
            cells.insert(*currency, on_sheet(SETTINGS, rows.len(), 1));
            let what = format!("One {} in {}.", currency.code(), budget.currency.code());
            rows.push(vec![Cell::text(format!("rates.{}", currency.code())), number(*rate), Cell::text(what).weight(Weight::Faint)]);
        }
        for group in &budget.groups {
            let state = if budget.excluded_groups.contains(group) { "excluded" } else { "included" };
            let what = "Whether the lines of the group count.";
            rows.push(vec![Cell::text(format!("groups.{group}")), Cell::text(state), Cell::text(what).weight(Weight::Faint)]);
        }
        if let Some((id, _)) = budget.chart.as_ref().filter(|_| chart.is_none()) {
            let what =
                format!("The chart {id} is the production's own: its accounts are here, and what it says of a bid's summary is not.");
            rows.push(vec![Cell::empty(), Cell::empty(), Cell::text(what).weight(Weight::Faint)]);
        }
        (Sheet { name: SETTINGS.to_owned(), widths: vec![26, 34, 90], rows, header: Some(3), fixed: 1 }, cells)
    }
}
