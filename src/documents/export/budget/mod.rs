//! The budget as a workbook: its top sheet, its accounts, its lines and their fringes, each figure a formula over those it
//! is made of.

mod fringes;
mod settings;
mod terms;
mod top;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::book::{Book, Cell, Form, Sheet, Weight, address, header, on_sheet, stretches, sum};
use super::{Export, ExportKind};
use crate::derive::{BudgetTotals, Globals};
use crate::documents::Context;
use crate::model::{Basis, Budget, Part, Quantity, SpendKind, Spread};
use crate::values::{Currency, Expression, Function, Operator};

/// The budget's workbook.
pub static KIND: ExportKind = ExportKind {
    word: "budget",
    about: "The budget: top sheet, accounts, lines and fringes, with formulas",
    endings: &["xlsx"],
    needs: &[Part::Identity, Part::Budget],
    papers: &["budget-detail"],
    mark: None,
    make,
};

const TOP: &str = "Top Sheet";
const ACCOUNTS: &str = "Accounts";
const DETAIL: &str = "Detail";
const FRINGES: &str = "Fringes";
const FRINGE_LINES: &str = "Fringe Lines";
const GLOBALS: &str = "Globals";
const CHARGES: &str = "Charges";
const CREDITS: &str = "Credits";
const UPLIFTS: &str = "Uplifts";
const FINANCE: &str = "Finance";
const SETTINGS: &str = "Settings";
/// The first row below the headings of a sheet.
const FIRST: usize = 4;

/// A fraction as a percentage; one of the whole or more as text, since a number from one on is read as percents.
fn share(rate: Decimal) -> Cell {
    if rate >= Decimal::ONE {
        Cell::text(format!("{}%", (rate * Decimal::ONE_HUNDRED).normalize()))
    } else {
        Cell::number(rate, Form::Percent)
    }
}

/// The rate that stands in another cell; the number itself where that cell is a text.
fn referred(cell: String, rate: Decimal) -> Cell {
    if rate >= Decimal::ONE { Cell::number(rate, Form::Percent) } else { Cell::formula(cell, rate, Form::Percent) }
}

fn make(context: Context<'_>, _ending: &str) -> Result<Export, String> {
    let (Some(budget), Some(totals)) = (&context.production.budget, &context.derived.budget) else {
        return Err("the production has no budget".to_owned());
    };
    let paper = Paper { context, budget, totals, money: Form::Money(totals.currency.minor_digits()) };
    let (globals, global_cells) = paper.globals(&context.derived.globals);
    let (fringes, fringe_cells) = paper.fringes();
    let (settings, rate_cells) = paper.settings();
    let detail = paper.detail(&global_cells, &fringe_cells, &rate_cells);
    let accounts = paper.accounts(&detail);
    let (top, on_top) = paper.top(&accounts);
    let charges = (!budget.charges.is_empty()).then(|| paper.charges(&detail, &on_top));
    let credits = (!budget.credits.is_empty()).then(|| paper.credits(&detail, &on_top));
    let drafts = (!budget.drafts.is_empty()).then(|| paper.drafts(&accounts));
    let mut sheets = vec![top, accounts.sheet, detail.sheet];
    if !budget.fringes.is_empty() {
        sheets.extend([fringes, detail.fringes]);
    }
    sheets.extend(charges);
    if let Some((credits, uplifts)) = credits {
        sheets.push(credits);
        sheets.extend(Some(uplifts).filter(|sheet| sheet.rows.len() > FIRST));
    }
    if !budget.finance.is_empty() {
        let (plan, draws) = paper.finance();
        sheets.push(plan);
        sheets.extend(Some(draws).filter(|sheet| sheet.rows.len() > FIRST));
    }
    sheets.extend(drafts);
    if !globals.rows.is_empty() {
        sheets.push(globals);
    }
    sheets.push(settings);
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
    /// The row of each line, parallel to `Budget::details`.
    row_of: Vec<Option<usize>>,
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
        rows.push(header(&["Global", "Value", "As written", "From"]));
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

    /// The lines by account, and what fringes come to on each.
    fn detail(&self, globals: &BTreeMap<String, String>, fringe_cells: &[(String, String)], rates: &BTreeMap<Currency, String>) -> Detail {
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
            "Amount as written",
            "Rate as written",
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
            rows.push(self.line(at, rows.len(), (globals, rates), &of_line[at]));
        }
        let widths = vec![10, 44, 10, 9, 6, 14, 10, 16, 16, 16, 9, 26, 18, 16, 16, 16, 10, 40, 8, 8, 16, 12, 30, 30];
        let sheet = Sheet { name: DETAIL.to_owned(), widths, rows, header: Some(3), fixed: 2 };
        Detail { sheet, fringes, rows: of_accounts, row_of }
    }

    /// One line: amount × X × rate, at its currency's rate, half up; then what counts of it, and its fringes.
    fn line(
        &self,
        at: usize,
        row: usize,
        (globals, rates): (&BTreeMap<String, String>, &BTreeMap<Currency, String>),
        fringe_rows: &[usize],
    ) -> Vec<Cell> {
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
            match (rates.get(&line.currency), self.budget.rates.get(&line.currency)) {
                (Some(cell), Some(rate)) if foreign => Cell::formula(cell.clone(), *rate, Form::Number),
                _ => Cell::empty(),
            },
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
            Cell::text(match &line.amount {
                Quantity::Expression(expression) if !matches!(expression, Expression::Number(_)) => expression.to_string(),
                _ => String::new(),
            }),
            Cell::text(line.rate_from.as_ref().map_or_else(String::new, ToString::to_string)),
        ]
    }

    /// The chart: each account with its lines, their fringes and what stands under it.
    fn accounts(&self, detail: &Detail) -> Accounts {
        let (budget, totals) = (self.budget, self.totals);
        let mut rows = self.title("accounts");
        rows.push(header(&[
            "Account",
            "Account name",
            "Level",
            "Own lines",
            "Their fringes",
            "Under it",
            "Total",
            "Original",
            "Approved",
            "Parent",
            "Closed",
            "Episode",
            "Notes",
        ]));
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
                Cell::maybe(account.original, self.money),
                Cell::maybe(account.approved, self.money),
                Cell::text(account.parent.clone().unwrap_or_default()),
                account.closed.map_or_else(Cell::empty, Cell::date),
                Cell::text(account.episode.clone().unwrap_or_default()),
                Cell::text(account.notes.clone().unwrap_or_default()),
            ];
            rows.push(if category { cells.into_iter().map(|cell| Cell { weight: Weight::Section, ..cell }).collect() } else { cells });
        }
        let widths = vec![10, 44, 16, 16, 16, 18, 18, 18, 18, 10, 12, 10, 40];
        Accounts { sheet: Sheet { name: ACCOUNTS.to_owned(), widths, rows, header: Some(3), fixed: 2 }, rows: row_of }
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
