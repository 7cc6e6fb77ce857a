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
    let context = callboard::documents::Context::internal(&facts.production, &facts.derived);
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

/// Top-level sections of YAML text that are named, taken out.
fn without(text: &str, sections: &[&str]) -> String {
    let mut out = false;
    let mut kept = String::new();
    for line in text.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            out = line.split_once(':').is_some_and(|(key, _)| sections.contains(&key));
        }
        if !out && !line.contains("file: budget.xlsx") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The sections that a budget's workbook holds.
const OF_BUDGET: [&str; 9] = ["budget", "budgets", "charts", "accounts", "details", "fringes", "charges", "credits", "finance"];

/// A production's model, and that of the same facts with the budget out of its exported workbook; findings left out.
fn there_and_back(from: &Path) -> (serde_json::Value, serde_json::Value) {
    let to = tempfile::tempdir().unwrap();
    copy(from, to.path());
    let book = to.path().join("back.xlsx");
    let run = callboard(to.path(), &["export", "budget", "back.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(formulas_hold(&read_back(&fs::read(&book).unwrap())) > 0);
    drop(fs::remove_file(to.path().join("budget.xlsx")));
    for entry in fs::read_dir(to.path()).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.extension().is_some_and(|ending| ending == "yaml") {
            fs::write(&entry, without(&fs::read_to_string(&entry).unwrap(), &OF_BUDGET)).unwrap();
        }
    }
    let away = tempfile::tempdir().unwrap();
    fs::rename(&book, away.path().join("back.xlsx")).unwrap();
    let run = callboard(to.path(), &["import", &away.path().join("back.xlsx").display().to_string(), "--into", "."]);
    assert_eq!(run.code, 0, "{}", run.err);
    let model = |dir: &Path| {
        let run = callboard(dir, &["model", "--format", "json"]);
        let mut model: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        model["findings"] = serde_json::Value::Null;
        model
    };
    assert_eq!(errors(&read(to.path(), &ReadOptions::default())), errors(&read(from, &ReadOptions::default())));
    (model(from), model(to.path()))
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let target = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry, &target);
        } else {
            fs::copy(&entry, target).unwrap();
        }
    }
}

#[test]
fn a_budget_that_was_exported_and_imported_is_the_same_model() {
    for name in ["feature", "commercial", "series", "short"] {
        let (before, after) = there_and_back(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name));
        for key in before.as_object().unwrap().keys() {
            assert_eq!(before[key], after[key], "{key} of {name}");
        }
    }
}

/// Everything a budget may state beside its lines.
const WHOLE: &str = "\
title: Low Tide
cast: [{id: '1', character: MARA, rate: 812.25}]
scenes: [{number: '1', set: CABIN, int_ext: INT, day_night: DAY, pages: 1, cast: '1'}]
days: [{date: 2026-06-01, call: 7:00A, scenes: ['1']}, {date: 2026-06-02, call: 7:00A, scenes: ['1']}]
periods: [{id: '1', to: 2026-06-30}]
budget:
  name: Draft 4
  date: 2026-04-01
  prepared_by: N. Kasprzak
  currency: EUR
  unions: None
  day_hours: 11
  straight_hours: 9
  guaranteed_hours: 10
  overtime_rate: 2
  week_hours: 50
  month_hours: 220
  mask: CC-AA
  assumptions: 'One *block*, two units'
  days: 2 local
  payment_terms: 14
  rates: {USD: '0.91', GBP: '1.155'}
  globals: {WEEKS: 'ceil(SCHEDULE.SHOOT_DAYS / 5) * 3', CREW: 4}
  groups: {reshoot: excluded, resident: included}
budgets: [{name: Draft 3, date: 2026-03-01, totals: {'01': 4000, '20-10': 11000, Contingency: 900}}]
accounts:
  - {number: '01', name: Story, level: above_the_line, original: 5000, approved: 5200, notes: locked}
  - {number: '01-10', name: Writer, level: above_the_line, closed: 2026-05-01}
  - {number: '20', name: Camera, level: production}
  - {number: '20-10', name: Operators, parent: '20'}
details:
  - {account: '01-10', description: Draft, amount: 1, units: Flat, rate: 4000, fringes: FICA, range: Imre, spend: nonresident-labor}
  - {account: '20-10', description: Operator, amount: WEEKS, units: Week, x: 2, rate: 1850.55, fringes: 'FICA, BOX', range: Imre}
  - {account: '20-10', description: Lenses, amount: CAST.1.DAYS, units: Day, rate: 333.33, currency: USD, group: 'resident, hire'}
  - {account: '20-10', description: Pick-ups, amount: 9, units: Day, rate: 1000, group: reshoot, fringes: FICA, notes: perhaps}
  - {account: '20', description: Mara, amount: 1, units: Allow, rate: CAST.1.PAY, spend: resident-labor, location: pier, set: CABIN}
  - {account: '20', description: Grip, amount: 3, units: Day, rate: 30, rate_per: hour, hours: 12}
fringes:
  - {id: FICA, name: Social, rate: '6.2%', cutoff: 9000, cutoff_per: range, post_to: category}
  - {id: BOX, flat: 40, unit: week, post_to: '20'}
charges:
  - {name: Contingency, rate: '10%', exclude_accounts: ['01'], exclude_groups: [hire], original: 900}
  - {name: Mark-up, rate: '100%', base_accounts: ['20-10']}
  - {name: Bond, rate: '2.5%', base: below_the_line, plus: [Contingency, Mark-up]}
  - {name: Audit, flat: 1500.125}
credits:
  - name: State
    type: rebate
    jurisdiction: Cork
    rate: '25%'
    qualifying_accounts: ['20']
    qualifying_levels: [production]
    exclude_groups: [hire]
    qualifying_share: '80%'
    compensation_cap: 1500
    cap: 3000
    minimum_spend: 100
    monetization: '8%'
    original: 2500
    uplifts: [{name: Hires, rate: '5%', spend: [resident-labor]}, {name: Rural, rate: '2.5%', accounts: ['20-10'], groups: [resident]}]
  - {name: Grant, flat: 2000}
finance:
  - {source: Broadcaster, amount: 20000, draws: [{date: 2026-05-01, amount: 5000}, {date: 2026-06-01, amount: 15000}], note: signed}
  - {source: Fund, amount: USD 4000}
";

#[test]
fn all_that_a_budget_states_comes_back_from_its_workbook() {
    let dir = production(&[("production.yaml", WHOLE)]);
    let facts = read(dir.path(), &ReadOptions::default());
    assert_eq!(errors(&facts), Vec::<String>::new());
    let (before, after) = there_and_back(dir.path());
    assert_eq!(before, after);
    // And what the model of JSON does not show.
    let run = callboard(dir.path(), &["export", "budget", "back.xlsx"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let other = tempfile::tempdir().unwrap();
    fs::write(other.path().join("production.yaml"), without(WHOLE, &OF_BUDGET)).unwrap();
    let book = dir.path().join("back.xlsx").display().to_string();
    assert_eq!(callboard(other.path(), &["import", &book, "--into", "."]).code, 0);
    let told = |facts: &Facts| {
        let mut budget = facts.production.budget.clone().unwrap();
        // A sheet states its totals.
        budget.accounts.iter_mut().for_each(|account| account.stated_total = None);
        budget.details.iter_mut().for_each(|line| line.stated_total = None);
        let text = format!("{budget:#?}");
        // Places differ, and a number may have trailing zeros.
        let kept = text.lines().filter(|line| !["origin", "source:", "node:"].iter().any(|word| line.contains(word)));
        let plain = |line: &str| {
            let line = line.trim().trim_end_matches(',');
            let (head, last) = line.rsplit_once(' ').unwrap_or(("", line));
            format!("{head} {}", last.parse::<Decimal>().map_or(last.to_owned(), |number| number.normalize().to_string()))
        };
        kept.map(plain).collect::<Vec<_>>().join("\n")
    };
    let again = read(other.path(), &ReadOptions::default());
    assert_eq!(errors(&again), Vec::<String>::new());
    let (before, after) = (told(&facts), told(&again));
    for (one, two) in before.lines().zip(after.lines()) {
        assert_eq!(one, two, "{after}");
    }
}

#[test]
fn a_budget_read_where_there_is_no_schedule_keeps_what_the_schedule_said() {
    let dir = production(&[("production.yaml", WHOLE)]);
    assert_eq!(callboard(dir.path(), &["export", "budget", "back.xlsx"]).code, 0);
    let other = tempfile::tempdir().unwrap();
    let book = dir.path().join("back.xlsx").display().to_string();
    assert_eq!(callboard(other.path(), &["import", &book, "--into", "."]).code, 0);
    let (before, after) = (read(dir.path(), &ReadOptions::default()), read(other.path(), &ReadOptions::default()));
    assert_eq!(errors(&after), Vec::<String>::new());
    let total = |facts: &Facts| facts.derived.budget.as_ref().unwrap().net.normalize();
    assert_eq!(total(&before), total(&after));
}
