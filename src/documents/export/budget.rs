//! The budget as a workbook: its top sheet, its accounts, its lines and their fringes, each figure a formula over those it
//! is made of.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::book::{Book, Cell, Form, Sheet, Weight, address, header, on_sheet, stretches, sum, weighed};
use super::{Export, ExportKind};
use crate::derive::{BudgetTotals, Globals, fringe_order};
use crate::documents::{Context, money};
use crate::model::{Basis, Budget, ChargeBase, FringePost, FringeRate, Level, Part, Quantity, SpendKind, Spread};
use crate::values::{Expression, Function, Operator, round_half_up};

/// The budget's workbook.
pub static KIND: ExportKind = ExportKind {
    word: "budget",
    about: "The budget: top sheet, accounts, lines and fringes, with formulas",
    endings: &["xlsx"],
    needs: &[Part::Identity, Part::Budget],
    mark: None,
    make,
};

const TOP: &str = "Top Sheet";
const ACCOUNTS: &str = "Accounts";
const DETAIL: &str = "Detail";
const FRINGES: &str = "Fringes";
const FRINGE_LINES: &str = "Fringe Lines";
const GLOBALS: &str = "Globals";

fn make(context: Context<'_>, _ending: &str) -> Result<Export, String> {
    let (Some(budget), Some(totals)) = (&context.production.budget, &context.derived.budget) else {
        return Err("the production has no budget".to_owned());
    };
    let paper = Paper { context, budget, totals, money: Form::Money(totals.currency.minor_digits()) };
    let (globals, global_cells) = paper.globals(&context.derived.globals);
    let (fringes, fringe_cells) = paper.fringes();
    let detail = paper.detail(&global_cells, &fringe_cells);
    let accounts = paper.accounts(&detail);
    let top = paper.top(&accounts);
    let mut sheets = vec![top, accounts.sheet, detail.sheet];
    if !budget.fringes.is_empty() {
        sheets.extend([fringes, detail.fringes]);
    }
    if !globals.rows.is_empty() {
        sheets.push(globals);
    }
    Ok(Export::Book(Book { title: format!("{}, {}", context.production.identity.title, budget.name), date: budget.date, sheets }))
}

struct Paper<'a> {
    context: Context<'a>,
    budget: &'a Budget,
    totals: &'a BudgetTotals,
    money: Form,
}

/// The lines, and where they ended up.
struct Detail {
    sheet: Sheet,
    fringes: Sheet,
    /// Rows of each account's lines, parallel to `Budget::accounts`.
    rows: Vec<Vec<usize>>,
}

/// The accounts, and the row of each, parallel to `Budget::accounts`.
struct Accounts {
    sheet: Sheet,
    rows: Vec<usize>,
}

/// Columns of what counts of a line, and of its fringes.
const COUNTED: usize = 8;
const COUNTED_FRINGE: usize = 9;
/// How often lines may change from one account to another and back, before they are put in the order of accounts: a sum
/// names each stretch of an account's lines.
const STREWN: usize = 100;
/// Column of what a fringe comes to on a line.
const COMES_TO: usize = 9;

impl Paper<'_> {
    /// Title rows over the headings.
    fn title(&self, what: &str) -> Vec<Vec<Cell>> {
        let budget = self.budget;
        let date = budget.date.map(|date| date.to_string());
        let by = budget.prepared_by.as_ref().map(|by| format!("prepared by {by}"));
        let line = [Some(budget.name.clone()), date, by].into_iter().flatten().collect::<Vec<_>>().join(", ");
        vec![
            vec![Cell::text(format!("{}: {what}", self.context.production.identity.title)).weight(Weight::Title)],
            vec![Cell::text(format!("{line}. All totals in {}.", self.totals.currency)).weight(Weight::Faint)],
            Vec::new(),
        ]
    }

    /// The named values that lines use, and the cell of each.
    fn globals(&self, globals: &Globals) -> (Sheet, BTreeMap<String, String>) {
        let mut used: Vec<String> = self.budget.globals.keys().cloned().collect();
        let lines = self.budget.details.iter().flat_map(|line| match &line.amount {
            Quantity::Expression(expression) => expression.names(),
            Quantity::Number(_) => Vec::new(),
        });
        let lines = lines.chain(self.budget.details.iter().filter_map(|line| line.rate_from.as_ref()).flat_map(Expression::names));
        let own = self.budget.globals.values().flat_map(Expression::names);
        for name in lines.chain(own) {
            if !used.iter().any(|known| known.eq_ignore_ascii_case(name)) {
                used.push(name.to_owned());
            }
        }
        let mut cells = BTreeMap::new();
        let first = 4;
        for (at, name) in used.iter().enumerate() {
            cells.insert(name.to_uppercase(), on_sheet(GLOBALS, first + at, 1));
        }
        if used.is_empty() {
            return (Sheet::default(), cells);
        }
        let mut rows = self.title("named values");
        rows.push(header(&["Name", "Value", "As written", "From"]));
        for name in &used {
            let value = globals.get(name).unwrap_or_default();
            let own = self.budget.globals.get(name);
            let cell = match own {
                Some(expression) if !matches!(expression, Expression::Number(_)) => {
                    Cell::formula(formula(expression, &cells), value, Form::Number)
                }
                _ => Cell::number(value, Form::Number),
            };
            let written = own.map_or_else(String::new, ToString::to_string);
            rows.push(vec![
                Cell::text(name),
                cell,
                Cell::text(written),
                Cell::text(if own.is_some() { "the budget" } else { "the schedule" }),
            ]);
        }
        (Sheet { name: GLOBALS.to_owned(), widths: vec![34, 14, 40, 16], rows, header: Some(3), fixed: 1 }, cells)
    }

    /// The fringe table; the cells of each fringe's rate and ceiling, parallel to `Budget::fringes`.
    fn fringes(&self) -> (Sheet, Vec<(String, String)>) {
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
                Cell::maybe(percent, Form::Percent),
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

    /// The lines by account, and what fringes come to on each.
    fn detail(&self, globals: &BTreeMap<String, String>, fringe_cells: &[(String, String)]) -> Detail {
        let budget = self.budget;
        let mut rows = self.title("detail");
        rows.push(header(&[
            "Account",
            "Description",
            "Amount",
            "Units",
            "X",
            "Rate",
            "Exchange",
            "Subtotal",
            "Counted",
            "Fringes come to",
            "Currency",
            "Fringes",
            "Range",
            "Group",
            "Location",
            "Set",
            "Episode",
            "Notes",
            "Hours",
            "Rate per",
            "Spend",
            "Spread",
        ]));
        let by_account: BTreeMap<&str, usize> =
            budget.accounts.iter().enumerate().rev().map(|(at, account)| (account.number.as_str(), at)).collect();
        // In the order of reading; by account where they are strewn.
        let placed = budget.details.iter().enumerate().filter_map(|(at, line)| Some((at, *by_account.get(line.account.as_str())?)));
        let mut order: Vec<(usize, usize)> = placed.collect();
        let changes = order.windows(2).filter(|pair| pair[0].1 != pair[1].1).count();
        if changes > STREWN + budget.accounts.len() {
            order.sort_by_key(|(at, account)| (*account, *at));
        }
        let mut row_of = vec![None; budget.details.len()];
        for (row, (at, _)) in order.iter().enumerate() {
            row_of[*at] = Some(rows.len() + row);
        }
        let (fringes, of_line) = self.fringe_lines(&row_of, fringe_cells);
        let mut of_accounts = vec![Vec::new(); budget.accounts.len()];
        for (at, account) in order {
            of_accounts[account].push(rows.len());
            rows.push(self.line(at, rows.len(), globals, &of_line[at]));
        }
        let widths = vec![10, 44, 10, 9, 6, 14, 10, 16, 16, 16, 9, 26, 18, 16, 16, 16, 10, 40, 8, 8, 16, 12];
        let sheet = Sheet { name: DETAIL.to_owned(), widths, rows, header: Some(3), fixed: 2 };
        Detail { sheet, fringes, rows: of_accounts }
    }

    /// One line: amount × X × rate, at its currency's rate, half up; then what counts of it, and its fringes.
    fn line(&self, at: usize, row: usize, globals: &BTreeMap<String, String>, fringe_rows: &[usize]) -> Vec<Cell> {
        let (line, total) = (&self.budget.details[at], &self.totals.lines[at]);
        let amount = total.amount.unwrap_or_default();
        let amount = match &line.amount {
            Quantity::Expression(expression) if !matches!(expression, Expression::Number(_)) => {
                Cell::formula(formula(expression, globals), amount, Form::Number)
            }
            _ => Cell::number(amount, Form::Number),
        };
        let digits = self.totals.currency.minor_digits();
        let cell = |column: usize| address(row, column);
        let foreign = line.currency != self.totals.currency;
        let exchange = if foreign { format!("*{}", cell(6)) } else { String::new() };
        // Pay hours of a unit, episodes of a pattern.
        let times = if total.times == Decimal::ONE { String::new() } else { format!("*{}", total.times.normalize()) };
        let product = format!("ROUND({}*{}*{}{times}{exchange},{digits})", cell(2), cell(4), cell(5));
        let counts = if total.counts { Decimal::ONE } else { Decimal::ZERO };
        let fringe = match (fringe_rows.first(), fringe_rows.last()) {
            (Some(first), Some(last)) => {
                let range = format!("SUM({}:{})", on_sheet(FRINGE_LINES, *first, COMES_TO), address(*last, COMES_TO));
                Cell::formula(range, total.fringe, self.money)
            }
            _ => Cell::empty(),
        };
        let each = total.rate.unwrap_or_default();
        let rate_form = Form::Money(line.currency.minor_digits().max(each.normalize().scale().min(6)));
        let rate = match &line.rate_from {
            Some(expression) => Cell::formula(formula(expression, globals), each, rate_form),
            None => Cell::number(each, rate_form),
        };
        let optional = |text: &Option<String>| Cell::text(text.clone().unwrap_or_default());
        vec![
            Cell::text(&line.account),
            Cell::text(&line.description),
            amount,
            Cell::text(&line.units),
            Cell::number(line.x, Form::Number),
            rate,
            if foreign { Cell::maybe(self.budget.rates.get(&line.currency).copied(), Form::Number) } else { Cell::empty() },
            Cell::formula(product, total.subtotal, self.money),
            Cell::formula(format!("{}*{counts}", cell(7)), total.subtotal * counts, self.money),
            fringe,
            Cell::text(line.currency.code()),
            Cell::text(line.fringes.join(", ")),
            optional(&line.range),
            Cell::text(line.groups.join(", ")),
            optional(&line.location),
            optional(&line.set),
            optional(&line.episode),
            optional(&line.notes),
            Cell::maybe(line.hours, Form::Number),
            Cell::text(if line.hourly { "hour" } else { "" }),
            Cell::text(
                line.spend.and_then(|spend| SpendKind::ALL.iter().position(|kind| *kind == spend)).map_or("", |at| SpendKind::WORDS[at]),
            ),
            Cell::text(match line.spread {
                None => "",
                Some(Spread::Pattern) => "pattern",
                Some(Spread::Amortized(Basis::Equal)) => "equal",
                Some(Spread::Amortized(Basis::Pages)) => "pages",
                Some(Spread::Amortized(Basis::Scenes)) => "scenes",
                Some(Spread::Amortized(Basis::Days)) => "days",
            }),
        ]
    }

    /// What each fringe comes to on each line that counts; and the rows of each line, parallel to `Budget::details`. The
    /// lines stand in the order in which those of one range use up a ceiling.
    fn fringe_lines(&self, row_of: &[Option<usize>], cells: &[(String, String)]) -> (Sheet, Vec<Vec<usize>>) {
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
                        made.extend([
                            left,
                            Cell::formula(counted, base, self.money),
                            Cell::formula(rate_cell.clone(), rate, Form::Percent),
                            Cell::empty(),
                        ]);
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

    /// The chart: each account with its lines, their fringes and what stands under it.
    fn accounts(&self, detail: &Detail) -> Accounts {
        let (budget, totals) = (self.budget, self.totals);
        let mut rows = self.title("accounts");
        rows.push(header(&["Account", "Account name", "Level", "Own lines", "Their fringes", "Under it", "Total", "Original", "Approved"]));
        let first = rows.len();
        let row_of: Vec<usize> = (0..budget.accounts.len()).map(|at| first + at).collect();
        for (at, (account, total)) in budget.accounts.iter().zip(&totals.accounts).enumerate() {
            let row = row_of[at];
            let lines = &detail.rows[at];
            let own = |column: usize, result: Decimal| match lines.as_slice() {
                [] => Cell::empty(),
                lines => Cell::formula(stretches(DETAIL, lines, column), result, self.money),
            };
            let under: Vec<usize> = total.children.iter().map(|child| row_of[*child]).collect();
            let under_total: Decimal = total.children.iter().map(|child| totals.accounts[*child].total).sum();
            let category = !under.is_empty();
            let cells = vec![
                Cell::text(&account.number),
                Cell::text(&account.name).indent(total.depth),
                Cell::text(account.level.word()),
                own(COUNTED, total.own),
                own(COUNTED_FRINGE, total.own_fringe),
                if category { Cell::formula(sum(&under, 6), under_total, self.money) } else { Cell::empty() },
                Cell::formula(format!("SUM({}:{})", address(row, 3), address(row, 5)), total.total, self.money),
                Cell::maybe(total.original, self.money),
                Cell::maybe(total.approved, self.money),
            ];
            rows.push(if category { cells.into_iter().map(|cell| Cell { weight: Weight::Section, ..cell }).collect() } else { cells });
        }
        let widths = vec![10, 44, 16, 16, 16, 18, 18, 18, 18];
        Accounts { sheet: Sheet { name: ACCOUNTS.to_owned(), widths, rows, header: Some(3), fixed: 2 }, rows: row_of }
    }

    fn top(&self, accounts: &Accounts) -> Sheet {
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
        let mut charge_rows: Vec<usize> = Vec::new();
        for (charge, amount) in budget.charges.iter().zip(&totals.charges) {
            let row = rows.len();
            let cells = match amount.rate {
                Some(rate) => {
                    let whole = match charge.base {
                        // Sections are added up in the model.
                        _ if !charge.base_accounts.is_empty() => {
                            let plus = budget.charges.iter().zip(&totals.charges).filter(|(other, _)| charge.plus.contains(&other.name));
                            let plus: Decimal = plus.take(charge_rows.len()).map(|(_, amount)| amount.amount).sum();
                            (amount.base + amount.excluded - plus).to_string()
                        }
                        ChargeBase::NegativeCost => address(negative, 2),
                        ChargeBase::AboveTheLine => address(above_row, 2),
                        ChargeBase::BelowTheLine => address(below_row, 2),
                        ChargeBase::Level(level) => level_rows.get(&level).map_or_else(|| "0".to_owned(), |row| address(*row, 2)),
                    };
                    let plus: String = budget
                        .charges
                        .iter()
                        .zip(&charge_rows)
                        .filter(|(other, _)| charge.plus.contains(&other.name))
                        .map(|(_, row)| format!("+{}", address(*row, 2)))
                        .collect();
                    let excluded = if amount.excluded.is_zero() { String::new() } else { format!("-{}", amount.excluded) };
                    let digits = totals.currency.minor_digits();
                    vec![
                        Cell::empty(),
                        Cell::text(&charge.name),
                        Cell::formula(format!("ROUND({}*{},{digits})", address(row, 5), address(row, 6)), amount.amount, self.money),
                        Cell::empty(),
                        Cell::empty(),
                        Cell::formula(format!("{whole}{excluded}{plus}"), amount.base, self.money),
                        Cell::number(rate, Form::Percent),
                        Cell::text(if amount.excluded.is_zero() {
                            String::new()
                        } else {
                            format!("{} left out of its base", money::exact(amount.excluded, totals.currency))
                        }),
                    ]
                }
                None => vec![Cell::empty(), Cell::text(&charge.name), Cell::number(amount.amount, self.money)],
            };
            rows.push(cells);
            charge_rows.push(row);
        }
        let mut parts = vec![negative];
        parts.extend(&charge_rows);
        let row = rows.len();
        let cells = vec![Cell::empty(), Cell::text("Grand total"), Cell::formula(sum(&parts, 2), totals.grand_total, self.money)];
        rows.push(weighed(cells, Weight::Total));
        let mut net = address(row, 2);
        for (credit, amount) in budget.credits.iter().zip(&totals.credits) {
            let row = rows.len();
            net.push_str(&format!("-{}", address(row, 2)));
            let digits = totals.currency.minor_digits();
            let (base, rate) = (address(row, 5), address(row, 6));
            let worth = format!("ROUND({base}*{rate},{digits})");
            let plain = amount.uplifts.is_empty() && credit.monetization.is_none();
            let cell = match (amount.rate.filter(|_| plain), credit.cap) {
                (Some(_), Some(cap)) if !amount.below_minimum => Cell::formula(format!("MIN({worth},{cap})"), amount.amount, self.money),
                (Some(_), None) if !amount.below_minimum => Cell::formula(worth, amount.amount, self.money),
                _ => Cell::number(amount.amount, self.money),
            };
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
                cell,
                Cell::empty(),
                Cell::empty(),
                Cell::maybe(amount.rate.map(|_| amount.qualifying), self.money),
                Cell::maybe(amount.rate, Form::Percent),
                Cell::text(note),
            ]);
        }
        if !budget.credits.is_empty() {
            let cells = vec![Cell::empty(), Cell::text("Net budget"), Cell::formula(net, totals.net, self.money)];
            rows.push(weighed(cells, Weight::Total));
        }
        Sheet { name: TOP.to_owned(), widths: vec![10, 40, 18, 18, 18, 18, 9, 40], rows, header: Some(3), fixed: 2 }
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

/// An expression as a formula, names as the cells that hold them.
fn formula(expression: &Expression, cells: &BTreeMap<String, String>) -> String {
    match expression {
        Expression::Number(number) => number.to_string(),
        Expression::Name(name) => cells.get(&name.to_uppercase()).cloned().unwrap_or_else(|| "0".to_owned()),
        Expression::Negative(inner) => format!("(-{})", formula(inner, cells)),
        Expression::Binary(operator, left, right) => {
            let sign = match operator {
                Operator::Plus => '+',
                Operator::Minus => '-',
                Operator::Times => '*',
                Operator::Over => '/',
            };
            format!("({}{sign}{})", formula(left, cells), formula(right, cells))
        }
        Expression::Call(function, inner) => {
            let inner: Vec<String> = inner.iter().map(|one| formula(one, cells)).collect();
            let all = inner.join(",");
            match function {
                Function::Min => format!("MIN({all})"),
                Function::Max => format!("MAX({all})"),
                Function::Ceil => format!("(-INT(-({all})))"),
                Function::Floor => format!("INT({all})"),
                Function::Round => format!("ROUND({all},0)"),
            }
        }
    }
}
