//! The fringes of a budget's workbook: their table, and what each comes to line by line.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::super::book::{Cell, Form, Sheet, address, header, on_sheet};
use super::{DETAIL, FRINGE_LINES, FRINGES, Paper, referred, share};
use crate::derive::fringe_order;
use crate::model::{FringePost, FringeRate};
use crate::values::round_half_up;

impl Paper<'_> {
    /// The fringe table; the cells of each fringe's rate and ceiling, parallel to `Budget::fringes`.
    pub(super) fn fringes(&self) -> (Sheet, Vec<(String, String)>) {
        let mut rows = self.title("fringes");
        rows.push(header(&[
            "Fringe",
            "Name",
            "Percent",
            "Flat",
            "Unit",
            "Ceiling",
            "Ceiling per",
            "Posted to",
            "Pay it counts",
            "Comes to",
        ]));
        let mut cells = Vec::new();
        for (fringe, total) in self.budget.fringes.iter().zip(&self.totals.fringes) {
            let row = rows.len();
            let (percent, flat, unit) = match fringe.rate {
                FringeRate::Percent(rate) => (Some(rate), None, String::new()),
                FringeRate::Flat(flat, unit) => (None, Some(flat), format!("{unit:?}").to_lowercase()),
            };
            let per = fringe.cutoff.map_or("", |cutoff| if cutoff.per_range { "range" } else { "line" });
            cells.push((on_sheet(FRINGES, row, if percent.is_some() { 2 } else { 3 }), on_sheet(FRINGES, row, 5)));
            rows.push(vec![
                Cell::text(&fringe.id),
                Cell::text(&fringe.name),
                percent.map_or_else(Cell::empty, share),
                Cell::maybe(flat, self.money),
                Cell::text(unit),
                Cell::maybe(fringe.cutoff.map(|cutoff| cutoff.ceiling), self.money),
                Cell::text(per),
                Cell::text(match &fringe.post_to {
                    FringePost::Line => "",
                    FringePost::Category => "category",
                    FringePost::Level => "level",
                    FringePost::Budget => "budget",
                    FringePost::Account(number) => number,
                }),
                Cell::maybe(percent.map(|_| total.base), self.money),
                Cell::number(total.amount, self.money),
            ]);
        }
        let widths = vec![14, 36, 10, 12, 8, 16, 12, 12, 18, 18];
        (Sheet { name: FRINGES.to_owned(), widths, rows, header: Some(3), fixed: 1 }, cells)
    }

    /// What each fringe comes to on each line that counts; and the rows of each line, parallel to `Budget::details`. The
    /// lines stand in the order in which those of one range use up a ceiling.
    pub(super) fn fringe_lines(&self, row_of: &[Option<usize>], cells: &[(String, String)]) -> (Sheet, Vec<Vec<usize>>) {
        let (budget, digits) = (self.budget, self.totals.currency.minor_digits());
        let mut rows = self.title("fringes line by line");
        rows.push(header(&[
            "Detail row",
            "In account",
            "On",
            "Fringe",
            "Pay",
            "Ceiling left",
            "Pay it counts",
            "Fringe rate",
            "Units worked",
            "Comes to",
        ]));
        let mut of_line = vec![Vec::new(); budget.details.len()];
        // The row that used a range's ceiling last, and what is left of it after that row.
        let mut used: BTreeMap<(usize, &str), (usize, Decimal)> = BTreeMap::new();
        for at in fringe_order(budget, &self.totals.lines) {
            let (line, total) = (&budget.details[at], &self.totals.lines[at]);
            let Some(row) = row_of[at].filter(|_| total.counts) else { continue };
            for (index, fringe) in budget.fringes.iter().enumerate().filter(|(_, fringe)| line.fringes.contains(&fringe.id)) {
                let own = rows.len();
                let amount = total.by_fringe.iter().find(|(fringe, _)| *fringe == index).map_or(Decimal::ZERO, |(_, amount)| *amount);
                let (rate_cell, ceiling_cell) = &cells[index];
                let mut made = vec![
                    Cell::number(Decimal::from(row + 1), Form::Number),
                    Cell::text(&line.account),
                    Cell::text(&line.description),
                    Cell::text(&fringe.id),
                    Cell::formula(on_sheet(DETAIL, row, 7), total.subtotal, self.money),
                ];
                let (comes, result) = match fringe.rate {
                    FringeRate::Percent(rate) => {
                        let pay = address(own, 4);
                        let (left, counted, base) = match fringe.cutoff {
                            None => (Cell::empty(), pay, total.subtotal),
                            Some(cutoff) => {
                                let range = line.range.as_deref().filter(|_| cutoff.per_range);
                                let before = range.and_then(|range| used.get(&(index, range))).copied();
                                let (text, left) = match before {
                                    Some((row, left)) => (format!("{}-{}", address(row, 5), address(row, 6)), left),
                                    None => (ceiling_cell.clone(), cutoff.ceiling),
                                };
                                let base = total.subtotal.min(left);
                                if let Some(range) = range {
                                    used.insert((index, range), (own, left - base));
                                }
                                (Cell::formula(text, left, self.money), format!("MIN({pay},{})", address(own, 5)), base)
                            }
                        };
                        made.extend([left, Cell::formula(counted, base, self.money), referred(rate_cell.clone(), rate), Cell::empty()]);
                        (format!("ROUND({}*{},{digits})", address(own, 6), address(own, 7)), base.checked_mul(rate))
                    }
                    FringeRate::Flat(flat, _) => {
                        let units = amount.checked_div(flat).unwrap_or_default().round_dp(8).normalize();
                        made.extend([
                            Cell::empty(),
                            Cell::empty(),
                            Cell::formula(rate_cell.clone(), flat, self.money),
                            Cell::number(units, Form::Number),
                        ]);
                        (format!("ROUND({}*{},{digits})", address(own, 8), address(own, 7)), units.checked_mul(flat))
                    }
                };
                // What a formula over these cells would not come to is written as the number it is.
                let told = result.is_some_and(|result| round_half_up(result, digits) == amount);
                made.push(if told { Cell::formula(comes, amount, self.money) } else { Cell::number(amount, self.money) });
                of_line[at].push(own);
                rows.push(made);
            }
        }
        let widths = vec![8, 10, 44, 14, 16, 16, 16, 10, 12, 16];
        (Sheet { name: FRINGE_LINES.to_owned(), widths, rows, header: Some(3), fixed: 4 }, of_line)
    }
}
