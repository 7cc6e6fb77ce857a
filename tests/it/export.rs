//! `callboard export`: workbooks that are read back. Each formula is worked out anew from the cells it names, and comes to
//! what the model says; a workbook left in the folder is no second source.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use calamine::{Data, Reader, Xlsx};
use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::findings::Severity;
use rust_decimal::Decimal;

use crate::support::{callboard, production};

/// A workbook read back: what stands in each cell, and the formulas.
struct Read {
    numbers: BTreeMap<(String, usize, usize), Decimal>,
    texts: BTreeMap<(String, usize, usize), String>,
    formulas: BTreeMap<(String, usize, usize), String>,
}

fn read_back(bytes: &[u8]) -> Read {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let mut all = Read { numbers: BTreeMap::new(), texts: BTreeMap::new(), formulas: BTreeMap::new() };
    for name in book.sheet_names() {
        let values = book.worksheet_range(&name).unwrap();
        let start = values.start().unwrap_or_default();
        for (row, column, value) in values.used_cells() {
            let key = (name.clone(), row + start.0 as usize, column + start.1 as usize);
            match value {
                Data::Float(number) => drop(all.numbers.insert(key, format!("{number:.8}").parse().unwrap())),
                Data::Int(number) => drop(all.numbers.insert(key, Decimal::from(*number))),
                Data::String(text) => drop(all.texts.insert(key, text.clone())),
                _ => {}
            }
        }
        let formulas = book.worksheet_formula(&name).unwrap();
        let start = formulas.start().unwrap_or_default();
        for (row, column, text) in formulas.used_cells().filter(|(.., text)| !text.is_empty()) {
            all.formulas.insert((name.clone(), row + start.0 as usize, column + start.1 as usize), text.clone());
        }
    }
    all
}

/// Works a formula out from the cells' values, as a spreadsheet program does.
struct Calculator<'a> {
    book: &'a Read,
    sheet: &'a str,
    text: &'a [u8],
    at: usize,
}

impl Calculator<'_> {
    fn value(book: &Read, sheet: &str, text: &str) -> Decimal {
        let mut calculator = Calculator { book, sheet, text: text.as_bytes(), at: 0 };
        let value = calculator.sum();
        assert_eq!(calculator.at, text.len(), "{text}");
        value
    }

    fn peek(&self) -> u8 {
        self.text.get(self.at).copied().unwrap_or(0)
    }

    fn take(&mut self, sign: u8) -> bool {
        let is = self.peek() == sign;
        self.at += usize::from(is);
        is
    }

    fn sum(&mut self) -> Decimal {
        let mut value = self.product();
        loop {
            if self.take(b'+') {
                value += self.product();
            } else if self.take(b'-') {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Decimal {
        let mut value = self.one();
        loop {
            if self.take(b'*') {
                value *= self.one();
            } else if self.take(b'/') {
                value /= self.one();
            } else {
                return value;
            }
        }
    }

    fn one(&mut self) -> Decimal {
        if self.take(b'-') {
            return -self.one();
        }
        if self.take(b'(') {
            let value = self.sum();
            assert!(self.take(b')'));
            return value;
        }
        let start = self.at;
        if self.peek().is_ascii_digit() {
            while self.peek().is_ascii_digit() || self.peek() == b'.' {
                self.at += 1;
            }
            return std::str::from_utf8(&self.text[start..self.at]).unwrap().parse().unwrap();
        }
        let sheet = if self.take(b'\'') {
            let from = self.at;
            while self.peek() != b'\'' {
                self.at += 1;
            }
            let sheet = String::from_utf8(self.text[from..self.at].to_vec()).unwrap();
            self.at += 1;
            assert!(self.take(b'!'));
            sheet
        } else {
            self.sheet.to_owned()
        };
        let word = self.word();
        if self.take(b'(') {
            let mut values = Vec::new();
            loop {
                values.extend(self.argument());
                if !self.take(b',') {
                    break;
                }
            }
            assert!(self.take(b')'));
            return match word.as_str() {
                "SUM" => values.iter().sum(),
                "MIN" => values.iter().copied().min().unwrap(),
                "MAX" => values.iter().copied().max().unwrap(),
                "INT" => values[0].floor(),
                "ROUND" => {
                    let digits = u32::try_from(values[1]).unwrap();
                    values[0].round_dp_with_strategy(digits, rust_decimal::RoundingStrategy::MidpointAwayFromZero)
                }
                other => panic!("{other}"),
            };
        }
        self.cell(&sheet, place(&word))
    }

    /// A range gives its cells, anything else one value.
    fn argument(&mut self) -> Vec<Decimal> {
        let start = self.at;
        let quoted = self.peek() == b'\'';
        let text = std::str::from_utf8(&self.text[start..]).unwrap();
        let sheet = if quoted { text[1..].split('\'').next().unwrap().to_owned() } else { self.sheet.to_owned() };
        let skip = if quoted { sheet.len() + 3 } else { 0 };
        self.at += skip;
        let first = self.word();
        if !first.is_empty() && self.take(b':') {
            let (first, last) = (place(&first), place(&self.word()));
            let cells = (first.0..=last.0).flat_map(|row| (first.1..=last.1).map(move |column| (row, column)));
            return cells.map(|cell| self.cell(&sheet, cell)).collect();
        }
        self.at = start;
        vec![self.sum()]
    }

    fn word(&mut self) -> String {
        let start = self.at;
        while self.peek().is_ascii_alphanumeric() {
            self.at += 1;
        }
        String::from_utf8(self.text[start..self.at].to_vec()).unwrap()
    }

    fn cell(&self, sheet: &str, (row, column): (usize, usize)) -> Decimal {
        self.book.numbers.get(&(sheet.to_owned(), row, column)).copied().unwrap_or_default()
    }
}

/// `C12` as row and column from nothing.
fn place(word: &str) -> (usize, usize) {
    let digits = word.find(|c: char| c.is_ascii_digit()).unwrap();
    let column = word[..digits].bytes().fold(0usize, |column, letter| column * 26 + usize::from(letter - b'A') + 1) - 1;
    (word[digits..].parse::<usize>().unwrap() - 1, column)
}

/// Every formula comes to the value that stands in its cell; how many there are.
fn formulas_hold(book: &Read) -> usize {
    for ((sheet, row, column), text) in &book.formulas {
        let stands = book.numbers.get(&(sheet.clone(), *row, *column)).copied().unwrap_or_default();
        let comes = Calculator::value(book, sheet, text);
        let apart = (stands - comes).abs();
        assert!(apart < Decimal::new(1, 6), "{sheet} row {} column {column}: {text} comes to {comes}, and {stands} stands there", row + 1);
    }
    book.formulas.len()
}

fn feature() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature")
}

fn exported(dir: &Path, kind: &str, production: &Path) -> Read {
    let file = format!("{kind}.xlsx");
    let run = callboard(dir, &["export", kind, &file, &production.display().to_string()]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", format!("wrote {file}\n").as_str()));
    read_back(&fs::read(dir.join(file)).unwrap())
}

/// The number in the row of a sheet whose cell of the named column has this text.
fn figure(book: &Read, sheet: &str, text: &str, column: usize) -> Decimal {
    let at = book.texts.iter().find(|((own, _, at), known)| own == sheet && *at <= 1 && known.as_str() == text);
    let ((_, row, _), _) = at.unwrap_or_else(|| panic!("{sheet} has no row {text}"));
    book.numbers.get(&(sheet.to_owned(), *row, column)).copied().unwrap_or_default()
}

#[test]
fn the_budget_is_read_back_to_the_figures_of_the_model() {
    let dir = tempfile::tempdir().unwrap();
    let book = exported(dir.path(), "budget", &feature());
    let facts = read(&feature(), &ReadOptions::default());
    let (budget, totals) = (facts.production.budget.as_ref().unwrap(), facts.derived.budget.as_ref().unwrap());
    assert!(formulas_hold(&book) > 2 * budget.details.len(), "every line has its formulas");
    for (account, total) in budget.accounts.iter().zip(&totals.accounts) {
        assert_eq!(figure(&book, "Accounts", &account.number, 6), total.total, "account {}", account.number);
    }
    for (name, amount) in [
        ("Total above the line", totals.above_the_line),
        ("Total below the line", totals.below_the_line),
        ("Total negative cost", totals.negative_cost),
        ("Grand total", totals.grand_total),
        ("Net budget", totals.net),
    ] {
        assert_eq!(figure(&book, "Top Sheet", name, 2), amount, "{name}");
    }
    for (charge, total) in budget.charges.iter().zip(&totals.charges) {
        assert_eq!(figure(&book, "Top Sheet", &charge.name, 2), total.amount, "{}", charge.name);
    }
}

#[test]
fn the_cost_report_is_read_back_to_the_figures_of_the_model() {
    let dir = tempfile::tempdir().unwrap();
    let book = exported(dir.path(), "cost-report", &feature());
    assert!(formulas_hold(&book) > 1000);
    let facts = read(&feature(), &ReadOptions::default());
    let budget = facts.production.budget.as_ref().unwrap();
    for report in &facts.derived.cost_reports {
        let sheet = format!("Period {}", facts.production.ledger.periods[report.period].id);
        for (account, row) in budget.accounts.iter().zip(&report.accounts) {
            let of = |column| figure(&book, &sheet, &account.number, column);
            let figures = [2, 3, 4, 5, 6, 7, 8, 9].map(of);
            let ours = [row.period, row.to_date, row.commitments, row.total, row.etc, row.efc, row.budget, row.variance];
            assert_eq!(figures, ours, "account {} of {sheet}", account.number);
            assert_eq!(of(10), row.movement.unwrap_or_default(), "movement of account {} of {sheet}", account.number);
        }
        let total = &report.grand_total;
        let of = |column| figure(&book, &sheet, "Grand total", column);
        assert_eq!(
            [3, 5, 7, 8, 9, 10].map(of),
            [total.to_date, total.total, total.efc, total.budget, total.budget - total.efc, total.movement.unwrap_or_default()]
        );
    }
}

#[test]
fn what_an_order_abroad_commits_is_one_figure_in_log_report_and_workbook() {
    let text = "\
title: T
as_of: 2026-05-20
conventions: {currency: USD, time_zone: America/Los_Angeles}
budget: {name: D, approved_by: me, currency: USD, chart: movie-magic, rates: {EUR: '1.10'}}
details: [{account: '2701', description: Rigging, amount: 1, units: Flat, rate: 50000}]
periods: [{id: '1', to: 2026-05-16}]
purchase_orders: [{number: E, date: 2026-05-04, vendor: Vega, account: '2701', amount: 1000, currency: EUR, exchange: '1.20'}]
invoices: [{vendor: Vega, number: '7', date: 2026-05-06, account: '2701', amount: 400, currency: EUR, exchange: '1.25', order: E}]
";
    let dir = production(&[("production.yaml", text)]);
    let facts = read(dir.path(), &ReadOptions::default());
    assert_eq!(errors(&facts), Vec::<String>::new());
    let context = callboard::documents::Context { production: &facts.production, derived: &facts.derived };
    let log = callboard::documents::purchase_orders::body(context).unwrap();
    let book = exported(dir.path(), "cost-report", dir.path());
    formulas_hold(&book);
    // EUR 600 of 1,000 is left, at the order's 1.20; the invoice costs EUR 400 at 1.25.
    let [spent, left] = [500, 720].map(Decimal::from);
    assert_eq!([3, 4].map(|column| figure(&book, "Period 1", "2701", column)), [spent, left]);
    assert_eq!([&log.total.invoiced, &log.total.balance].map(|figure| figure.value.parse::<Decimal>().unwrap()), [spent, left]);
    let total = &facts.derived.cost_reports[0].grand_total;
    assert_eq!([total.to_date, total.commitments], [spent, left]);
}

/// Ceilings that lines of one range share, a group left out, two currencies, names of the schedule and of the budget.
const SHOW: &str = "\
title: Low Tide
cast: [{id: '1', character: MARA, rate: 812.25}]
scenes: [{number: '1', set: CABIN, int_ext: INT, day_night: DAY, pages: 1, cast: '1'}]
days:
  - {date: 2026-06-01, call: 7:00A, scenes: ['1']}
  - {date: 2026-06-02, call: 7:00A, scenes: ['1']}
budget:
  currency: USD
  rates: {EUR: '1.1'}
  globals: {WEEKS: 'ceil(SCHEDULE.SHOOT_DAYS / 5) * 3', CREW: 4}
  groups: {reshoot: excluded}
accounts:
  - {number: '01', name: Story, level: above_the_line, original: 5000}
  - {number: '01-10', name: Writer, level: above_the_line}
  - {number: '1', name: Camera, level: production}
details:
  - {account: '01-10', description: Draft, amount: 1, units: Flat, rate: 4000, fringes: FICA, range: Imre}
  - {account: '1', description: Operator, amount: WEEKS, units: Week, x: 2, rate: 1850.55, fringes: 'FICA, BOX', range: Imre}
  - {account: '1', description: Lenses, amount: CAST.1.DAYS, units: Day, rate: 333.33, currency: EUR}
  - {account: '1', description: Polish, amount: 'max(CREW, 3)', units: Day, rate: 100, fringes: FICA, range: Imre}
  - {account: '1', description: Pick-ups, amount: 9, units: Day, rate: 1000, group: reshoot, fringes: FICA}
  - {account: '1', description: Mara, amount: 1, units: Allow, rate: CAST.1.PAY}
  - {account: '01', description: Rights, amount: 1, units: Allow, rate: -250.005}
fringes:
  - {id: FICA, rate: '6.2%', cutoff: 9000, cutoff_per: range}
  - {id: BOX, flat: 40, unit: day}
charges:
  - {name: Contingency, rate: '10%', exclude_accounts: ['01']}
  - {name: Bond, rate: '2.5%', plus: [Contingency]}
  - {name: Audit, flat: 1500}
credits:
  - {name: State, rate: '25%', qualifying_accounts: ['1'], cap: 3000}
";

fn errors(facts: &Facts) -> Vec<String> {
    facts.findings.iter().filter(|finding| finding.severity == Severity::Error).map(|finding| finding.message.clone()).collect()
}

#[test]
fn ceilings_groups_currencies_and_names_are_formulas_too() {
    let dir = production(&[("production.yaml", SHOW)]);
    let facts = read(dir.path(), &ReadOptions::default());
    assert_eq!(errors(&facts), Vec::<String>::new());
    let book = exported(dir.path(), "budget", dir.path());
    formulas_hold(&book);
    let totals = facts.derived.budget.as_ref().unwrap();
    assert_eq!(figure(&book, "Top Sheet", "Grand total", 2), totals.grand_total);
    assert_eq!(
        figure(&book, "Accounts", "1", 6),
        totals
            .accounts
            .iter()
            .zip(&facts.production.budget.as_ref().unwrap().accounts)
            .find(|(_, account)| account.number == "1")
            .unwrap()
            .0
            .total
    );
    let has = |text: &str| book.formulas.values().any(|formula| formula.contains(text));
    assert!(has("'Globals'!B") && has("MIN(E") && has("-INT(-"), "{:?}", book.formulas);
}

#[test]
fn a_workbook_left_in_the_folder_is_no_second_source() {
    let dir = production(&[("production.yaml", SHOW)]);
    let before = read(dir.path(), &ReadOptions::default());
    exported(dir.path(), "budget", dir.path());
    let after = read(dir.path(), &ReadOptions::default());
    let notes: Vec<&str> =
        after.findings.iter().map(|finding| finding.message.as_str()).filter(|message| message.contains("xlsx")).collect();
    assert_eq!(notes, ["budget.xlsx was exported by callboard, so it is not a source"]);
    let total = |facts: &Facts| facts.derived.budget.as_ref().unwrap().grand_total;
    assert_eq!(total(&before), total(&after));
}

/// The same workbook without the mark, as a stranger's would be.
fn unmarked(bytes: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        let name = part.name().unwrap().into_owned();
        if name.ends_with("workbook.xml") || name.ends_with("core.xml") {
            text = String::from_utf8(text).unwrap().replace("_callboard_export", "_somebody").into_bytes();
        }
        to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        to.write_all(&text).unwrap();
    }
    to.finish().unwrap().into_inner()
}

#[test]
fn an_exported_budget_reads_back_to_the_same_accounts_and_lines() {
    let dir = production(&[("production.yaml", SHOW)]);
    exported(dir.path(), "budget", dir.path());
    let workbook = unmarked(&fs::read(dir.path().join("budget.xlsx")).unwrap());
    // What a workbook cannot hold stays in the text: the charges and credits, and the names.
    let (head, tail) = SHOW.split_once("accounts:\n").unwrap();
    let tail = tail.split_once("charges:\n").unwrap().1;
    let other = production(&[("production.yaml", &format!("{head}charges:\n{tail}"))]);
    fs::write(other.path().join("book.xlsx"), workbook).unwrap();
    let (before, after) = (read(dir.path(), &ReadOptions::default()), read(other.path(), &ReadOptions::default()));
    assert_eq!(errors(&after), Vec::<String>::new());
    let figures = |facts: &Facts| {
        let (budget, totals) = (facts.production.budget.as_ref().unwrap(), facts.derived.budget.as_ref().unwrap());
        let accounts = budget.accounts.iter().zip(&totals.accounts);
        let mut all: Vec<String> =
            accounts.map(|(account, total)| format!("{} {} {}", account.number, account.name, total.total.normalize())).collect();
        let lines = budget.details.iter().zip(&totals.lines);
        all.extend(lines.map(|(line, total)| {
            format!("{} {} {:?} {} {}", line.account, line.description, line.groups, total.subtotal.normalize(), total.fringe.normalize())
        }));
        all.sort();
        all.push(format!("{} {} {}", totals.grand_total.normalize(), totals.credit.normalize(), totals.net.normalize()));
        all
    };
    assert_eq!(figures(&before), figures(&after));
}

#[test]
fn only_its_own_file_is_written_over() {
    let dir = production(&[("production.yaml", SHOW)]);
    exported(dir.path(), "budget", dir.path());
    exported(dir.path(), "budget", dir.path());
    let other = production(&[("hers.xlsx", "not ours")]);
    let root = dir.path().display().to_string();
    let run = callboard(other.path(), &["export", "budget", "hers.xlsx", &root]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("`hers.xlsx` is there already, and callboard did not write it; nothing was changed"), "{}", run.err);
    assert_eq!(fs::read_to_string(other.path().join("hers.xlsx")).unwrap(), "not ours");
    assert_eq!(callboard(other.path(), &["export", "budget", "hers.xlsx", &root, "--force"]).code, 0);
    let run = callboard(dir.path(), &["export", "cost-report", "x.xlsx"]);
    assert!(run.code == 1 && run.err.contains("nothing has been spent on it"), "{}", run.err);
    let run = callboard(dir.path(), &["export", "bugdet", "x.xlsx"]);
    assert!(run.code == 2 && run.err.contains("did you mean `budget`?"), "{}", run.err);
    let run = callboard(dir.path(), &["export", "budget", "x.pdf"]);
    assert!(run.code == 2 && run.err.contains("should end in .xlsx"), "{}", run.err);
}
