//! The cost report as a workbook: a sheet for each period, the latest first, and the ledger that they count.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::book::{Book, Cell, Form, Sheet, Weight, address, header, on_sheet, sum, weighed};
use super::{Export, ExportKind};
use crate::derive::{BudgetTotals, CostReport, CostRow, Judged, LedgerTotals, Posting, Source};
use crate::documents::Context;
use crate::model::{Budget, Incentive, Ledger, Level, Part};

/// The cost report's workbook.
pub static KIND: ExportKind = ExportKind {
    word: "cost-report",
    about: "The cost report of every period and the ledger behind it, with formulas",
    endings: &["xlsx"],
    needs: &[Part::Identity, Part::Budget],
    papers: &["cost-report"],
    mark: None,
    make,
};

const LEDGER: &str = "Ledger";

/// Columns of a period's sheet.
const PERIOD: usize = 2;
const TO_DATE: usize = 3;
const COMMITTED: usize = 4;
const TOTAL: usize = 5;
const ETC: usize = 6;
const EFC: usize = 7;
const BUDGET: usize = 8;

fn make(context: Context<'_>, _ending: &str) -> Result<Export, String> {
    let (production, derived) = (context.production, context.derived);
    let (Some(budget), Some(totals), Some(spent)) = (&production.budget, &derived.budget, &derived.ledger) else {
        return Err("the production has no budget, or nothing has been spent on it".to_owned());
    };
    if derived.cost_reports.is_empty() {
        return Err("the production has no period to report: add one under `periods`".to_owned());
    }
    let money = Form::Money(totals.currency.minor_digits());
    let (ledger, ranges) = ledger(context, budget, spent, money);
    let set = Set { context, budget, totals, ledger: &production.ledger, money, ranges };
    let mut sheets: Vec<Sheet> = (0..derived.cost_reports.len()).rev().map(|at| set.period(at)).collect();
    sheets.push(ledger);
    let date = derived.cost_reports.last().map(|report| report.to);
    Ok(Export::Book(Book { title: format!("{}, cost report", production.identity.title), date, sheets }))
}

/// The postings by account and date, and the rows of each account with their dates, parallel to `Budget::accounts`.
fn ledger(context: Context<'_>, budget: &Budget, spent: &LedgerTotals, money: Form) -> (Sheet, Vec<Vec<(usize, jiff::civil::Date)>>) {
    let production = context.production;
    let mut rows = vec![
        vec![Cell::text(format!("{}: ledger", production.identity.title)).weight(Weight::Title)],
        vec![Cell::text(format!("What has been posted, by account and date, in {}.", budget.currency)).weight(Weight::Faint)],
        Vec::new(),
        header(&["Posted", "Account", "Account name", "Kind", "Payee", "Reference", "Description", "Cost", "Incentive"]),
    ];
    let mut order: Vec<&Posting> = spent.postings.iter().collect();
    order.sort_by_key(|posting| (posting.account.is_none(), posting.account, posting.date, posting.source));
    let mut ranges = vec![Vec::new(); budget.accounts.len()];
    for posting in order {
        let (kind, payee, reference, number) = told(&production.ledger, posting);
        if let Some(account) = posting.account {
            ranges[account].push((rows.len(), posting.date));
        }
        let account = posting.account.map(|at| &budget.accounts[at]);
        let incentive = match posting.incentive {
            Incentive::ByAccount => "",
            Incentive::Qualifying => "qualifying",
            Incentive::Excluded => "excluded",
        };
        rows.push(vec![
            Cell::date(posting.date),
            Cell::text(account.map_or(number, |account| account.number.as_str())),
            Cell::text(account.map_or("", |account| account.name.as_str())),
            Cell::text(kind),
            Cell::text(payee),
            Cell::text(reference),
            Cell::text(description(&production.ledger, posting)),
            Cell::number(posting.amount, money),
            Cell::text(incentive),
        ]);
    }
    let widths = vec![12, 10, 30, 10, 30, 16, 50, 16, 12];
    (Sheet { name: LEDGER.to_owned(), widths, rows, header: Some(3), fixed: 2 }, ranges)
}

/// What a posting is: its kind, who was paid, its reference, and the account as written.
fn told<'a>(ledger: &'a Ledger, posting: &Posting) -> (&'static str, &'a str, &'a str, &'a str) {
    match posting.source {
        Source::Invoice(at) => {
            let own = &ledger.invoices[at];
            ("invoice", &own.vendor, &own.number, "")
        }
        Source::Receipt(at) => {
            let own = &ledger.receipts[at];
            ("receipt", &own.vendor, own.number.as_deref().unwrap_or(&own.float), &own.line.account)
        }
        Source::Entry(at) => {
            let own = &ledger.entries[at];
            (own.kind.word(), own.payee.as_deref().unwrap_or_default(), own.reference.as_deref().unwrap_or_default(), &own.line.account)
        }
    }
}

/// What a posting is for: that of the line it stands in.
fn description<'a>(ledger: &'a Ledger, posting: &Posting) -> &'a str {
    match posting.source {
        Source::Invoice(at) => {
            let own = ledger.invoices[at].lines.iter().find(|line| line.origin == posting.origin);
            own.map_or("", |line| line.description.as_str())
        }
        Source::Receipt(at) => &ledger.receipts[at].line.description,
        Source::Entry(at) => &ledger.entries[at].line.description,
    }
}

struct Set<'a> {
    context: Context<'a>,
    budget: &'a Budget,
    totals: &'a BudgetTotals,
    ledger: &'a Ledger,
    money: Form,
    ranges: Vec<Vec<(usize, jiff::civil::Date)>>,
}

impl Set<'_> {
    fn report(&self, at: usize) -> &CostReport {
        &self.context.derived.cost_reports[at]
    }

    /// Accounts in the order of the sheets: each category with all that stands under it.
    fn order(&self, category: usize, all: &mut Vec<usize>) {
        all.push(category);
        for child in &self.totals.accounts[category].children {
            self.order(*child, all);
        }
    }

    /// The name of a period's sheet.
    fn name(&self, at: usize) -> String {
        let id = &self.ledger.periods[self.report(at).period].id;
        let plain: String = id.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(20).collect();
        // Periods whose names would be one after all are told apart by their place.
        let same = |other: &usize| *other != at && self.ledger.periods[self.report(*other).period].id.eq_ignore_ascii_case(id);
        let twice = (0..self.context.derived.cost_reports.len()).any(|other| same(&other));
        if plain.is_empty() || plain != *id || twice { format!("Period {} ({plain})", at + 1) } else { format!("Period {plain}") }
    }

    /// The sheet of one period. Every period's rows stand in the same places.
    fn period(&self, at: usize) -> Sheet {
        let report = self.report(at);
        let before = at.checked_sub(1).map(|before| (self.name(before), self.report(before)));
        let period = &self.ledger.periods[report.period];
        let from = report.from.map_or_else(String::new, |from| format!("{from} "));
        let mut rows = vec![
            vec![
                Cell::text(format!("{}: cost report, period {}", self.context.production.identity.title, period.id)).weight(Weight::Title),
            ],
            vec![Cell::text(format!("{from}to {}. All amounts in {}.", report.to, self.totals.currency)).weight(Weight::Faint)],
            Vec::new(),
            header(&[
                "Account",
                "Description",
                "This period",
                "Actual to date",
                "Commitments",
                "Total cost",
                "Estimate to complete",
                "Est. final cost",
                "Budget",
                "Variance",
                "Movement",
                "Note",
            ]),
        ];
        let mut row_of: BTreeMap<usize, usize> = BTreeMap::new();
        let mut level_rows: Vec<(Level, usize)> = Vec::new();
        for (level, (_, total)) in self.totals.levels.iter().zip(&report.levels) {
            if level.categories.is_empty() {
                continue;
            }
            let mut order = Vec::new();
            for category in &level.categories {
                self.order(*category, &mut order);
            }
            for (place, account) in order.iter().enumerate() {
                row_of.insert(*account, rows.len() + place);
            }
            for account in order {
                rows.push(self.account(at, account, &row_of, before.as_ref()));
            }
            let own: Vec<usize> = level.categories.iter().filter_map(|category| row_of.get(category).copied()).collect();
            level_rows.push((level.level, rows.len()));
            let name = format!("Total {}", level_name(level.level));
            rows.push(self.totalled(&name, rows.len(), &own, total, Weight::Sub, before.as_ref()));
            rows.push(Vec::new());
        }
        let below: Vec<usize> = level_rows.iter().filter(|(level, _)| *level != Level::AboveTheLine).map(|(_, row)| *row).collect();
        let all: Vec<usize> = level_rows.iter().map(|(_, row)| *row).collect();
        rows.push(self.totalled("Total below the line", rows.len(), &below, &report.below_the_line, Weight::Line, before.as_ref()));
        let negative = rows.len();
        rows.push(self.totalled("Total negative cost", negative, &all, &report.negative_cost, Weight::Sub, before.as_ref()));
        let mut parts = vec![negative];
        for charge in &report.charges {
            parts.push(rows.len());
            let row = rows.len();
            let name = if charge.contingency { format!("{}, less draws", charge.name) } else { charge.name.clone() };
            let mut cells = vec![Cell::empty(); 12];
            cells[1] = Cell::text(name);
            cells[ETC] = Cell::formula(address(row, BUDGET), charge.left, self.money);
            cells[EFC] = Cell::formula(format!("{}+{}", address(row, TOTAL), address(row, ETC)), charge.left, self.money);
            cells[BUDGET] = if charge.contingency {
                Cell::formula(format!("{}-{}", charge.budget, charge.drawn), charge.left, self.money)
            } else {
                Cell::number(charge.left, self.money)
            };
            rows.push(cells);
        }
        rows.push(self.totalled("Grand total", rows.len(), &parts, &report.grand_total, Weight::Total, before.as_ref()));
        let widths = vec![10, 40, 16, 16, 16, 16, 16, 16, 16, 16, 16, 60];
        Sheet { name: self.name(at), widths, rows, header: Some(3), fixed: 2 }
    }

    /// A total over rows of the sheet.
    fn totalled(
        &self,
        name: &str,
        row: usize,
        of: &[usize],
        total: &CostRow,
        weight: Weight,
        before: Option<&(String, &CostReport)>,
    ) -> Vec<Cell> {
        let figures = [
            (PERIOD, total.period),
            (TO_DATE, total.to_date),
            (COMMITTED, total.commitments),
            (TOTAL, total.total),
            (ETC, total.etc),
            (EFC, total.efc),
            (BUDGET, total.budget),
        ];
        let mut cells = vec![Cell::empty(), Cell::text(name)];
        cells.extend(figures.map(|(column, amount)| Cell::formula(sum(of, column), amount, self.money)));
        cells.push(Cell::formula(format!("{}-{}", address(row, BUDGET), address(row, EFC)), total.budget - total.efc, self.money));
        cells.push(self.movement(row, total, before));
        weighed(cells, weight)
    }

    /// The last report's final cost less this one's: both sheets have the row in the same place.
    fn movement(&self, row: usize, own: &CostRow, before: Option<&(String, &CostReport)>) -> Cell {
        match (before, own.movement) {
            (Some((sheet, _)), Some(movement)) => {
                Cell::formula(format!("{}-{}", on_sheet(sheet, row, EFC), address(row, EFC)), movement, self.money)
            }
            _ => Cell::empty(),
        }
    }

    /// The row of an account.
    fn account(&self, at: usize, account: usize, row_of: &BTreeMap<usize, usize>, before: Option<&(String, &CostReport)>) -> Vec<Cell> {
        let report = self.report(at);
        let (own, row) = (&report.accounts[account], row_of[&account]);
        let chart = &self.totals.accounts[account];
        let under: Vec<usize> = chart.children.iter().filter_map(|child| row_of.get(child).copied()).collect();
        let children = |of: fn(&CostRow) -> Decimal| chart.children.iter().map(|child| of(&report.accounts[*child])).sum::<Decimal>();
        // What stands under it, and what it has of its own.
        let summed = |column: usize, of: fn(&CostRow) -> Decimal| {
            let rest = of(own) - children(of);
            let rest = if rest.is_zero() { String::new() } else { format!("+({rest})") };
            Cell::formula(format!("{}{rest}", sum(&under, column)), of(own), self.money)
        };
        let leaf = under.is_empty();
        let posted = |period: bool| {
            let fits = |date: jiff::civil::Date| date <= report.to && (!period || report.from.is_none_or(|from| date >= from));
            let rows: Vec<usize> = self.ranges[account].iter().filter(|(_, date)| fits(*date)).map(|(row, _)| *row).collect();
            let amount = if period { own.period } else { own.to_date };
            match (rows.first(), rows.last()) {
                (Some(first), Some(last)) => {
                    Cell::formula(format!("SUM({}:{})", on_sheet(LEDGER, *first, 7), address(*last, 7)), amount, self.money)
                }
                _ => Cell::number(amount, self.money),
            }
        };
        let judged_final = matches!(own.judged, Judged::Efc | Judged::Carried(_) | Judged::Budget);
        let (total, etc, efc) = (address(row, TOTAL), address(row, ETC), address(row, EFC));
        let by_sum = own.judged == Judged::Sum && !leaf;
        let budget = &self.budget.accounts[account];
        let cells = vec![
            Cell::text(&budget.number),
            Cell::text(&budget.name).indent(chart.depth),
            if leaf { posted(true) } else { summed(PERIOD, |row| row.period) },
            if leaf { posted(false) } else { summed(TO_DATE, |row| row.to_date) },
            if leaf { Cell::number(own.commitments, self.money) } else { summed(COMMITTED, |row| row.commitments) },
            Cell::formula(format!("{}+{}", address(row, TO_DATE), address(row, COMMITTED)), own.total, self.money),
            if by_sum {
                summed(ETC, |row| row.etc)
            } else if judged_final {
                Cell::formula(format!("{efc}-{total}"), own.etc, self.money)
            } else {
                Cell::number(own.etc, self.money)
            },
            if !by_sum && judged_final {
                Cell::number(own.efc, self.money)
            } else {
                Cell::formula(format!("{total}+{etc}"), own.efc, self.money)
            },
            if leaf || budget.approved.is_some() { Cell::number(own.budget, self.money) } else { summed(BUDGET, |row| row.budget) },
            Cell::formula(format!("{}-{efc}", address(row, BUDGET)), own.variance, self.money),
            self.movement(row, own, before),
            Cell::text(own.estimate.and_then(|at| self.ledger.estimates[at].note.clone()).unwrap_or_default()),
        ];
        if leaf { cells } else { weighed(cells, Weight::Section) }
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
