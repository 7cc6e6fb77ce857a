//! The rows of a table into records.
//!
//! Between the records stand banners, totals, repeated headers and account headers. Each is told from a record by what
//! the row fills, and what is left out is said once for each kind and sheet.

use std::collections::BTreeMap;

use super::cells::{self, Manner, Said};
use super::grid::{Cell, Grid, Row};
use super::headers::{Mapping, normal};
use super::{Reading, Segment};
use crate::findings::{At, Finding, Origin, codes};
use crate::ingest::{Node, Record, Value};
use crate::model::fields::{Kind, Table, section};
use crate::values::{Eighths, decimal};

/// Why a row is not a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Skip {
    Banner,
    Total,
    Repeated,
    Keyless,
}

impl Skip {
    const fn words(self) -> &'static str {
        match self {
            Self::Banner => "a banner",
            Self::Total => "a total",
            Self::Repeated => "the headers again",
            Self::Keyless => "no record, since the column that names one is empty",
        }
    }
}

/// A text with the cell it stands in.
#[derive(Debug, Clone)]
struct Standing {
    text: String,
    row: u32,
    column: u32,
}

/// What rows above say for the rows below that do not say it themselves.
#[derive(Debug, Default)]
struct Above {
    /// The text of the last banner, as the value of the section's grouping key.
    banner: Option<Standing>,
    /// The account of the last header, or of the last line that has one.
    account: Option<Standing>,
    /// Whether that account was a line's own, and so is a guess for the lines below.
    account_of_line: bool,
    /// The department of the last line that has one.
    department: Option<Standing>,
}

/// The values that merged cells give to the rows below their first.
type Spread = BTreeMap<u32, Vec<(u32, u32)>>;

/// Most rows that one sheet's merged cells reach.
const SPREAD: usize = 1_000_000;

pub(super) struct Rows<'a, 'b> {
    pub(super) reading: &'a mut Reading<'b>,
    pub(super) grid: &'a Grid,
    pub(super) sheet: u16,
    pub(super) segment: &'a Segment,
    spread: Spread,
    skipped: BTreeMap<Skip, Vec<u32>>,
    above: Above,
    manner: Manner,
    /// Runs of rows whose grouping value was taken from a row above: key, value, first and last row.
    filled_down: Vec<(&'static str, Standing, u32, u32)>,
}

impl<'a, 'b> Rows<'a, 'b> {
    pub(super) fn new(reading: &'a mut Reading<'b>, grid: &'a Grid, sheet: u16, segment: &'a Segment) -> Self {
        let counts_eighths = segment.mapping.columns.iter().any(|(_, field, header)| field.key == "pages" && normal(header) == "eighths");
        let manner = Manner { date_order: reading.date_order, counts_eighths, is_1904: grid.is_1904 };
        let spread = spread(grid, segment);
        Self { reading, grid, sheet, segment, spread, skipped: BTreeMap::new(), above: Above::default(), manner, filled_down: Vec::new() }
    }

    /// Reads every row of the segment.
    pub(super) fn read(mut self) {
        let (grid, segment) = (self.grid, self.segment);
        let rows = grid.rows.get(segment.rows.clone()).unwrap_or_default();
        for (at, row) in rows.iter().enumerate() {
            match self.classify(row, rows.get(at + 1..).unwrap_or_default()) {
                Class::Record => self.record(row),
                Class::Account(number, name) => self.account(row, &number, name.as_ref()),
                Class::Skipped(skip) => self.skipped.entry(skip).or_default().push(row.index),
            }
        }
        self.report();
    }

    fn table(&self) -> &'static Table {
        self.segment.mapping.table
    }

    fn own<'r>(&self, row: &'r Row, key: &str) -> Option<&'r Cell> {
        self.segment.mapping.column(key).and_then(|column| row.cell(column))
    }

    /// What a row is.
    fn classify(&mut self, row: &Row, below: &[Row]) -> Class {
        let mapping = &self.segment.mapping;
        if repeats(row, mapping) {
            return Class::Skipped(Skip::Repeated);
        }
        let details = self.table().key == "details";
        let worked = |row: &Row| {
            let filled =
                |key: &&str| mapping.column(key).and_then(|column| row.cell(column)).is_some_and(|cell| *cell != Cell::Number(0.0));
            ["amount", "units", "x", "rate"].iter().any(filled)
        };
        let first_text = row.cells.iter().find_map(|(column, cell)| cell.as_text().map(|text| (*column, text)));
        let others_are_figures = |except: u32| row.cells.iter().all(|(column, cell)| *column == except || is_figure(cell));
        if let Some((column, _)) = first_text.filter(|(_, text)| is_total(text)) {
            let numbered =
                mapping.table.key == "accounts" && mapping.column("number").is_some_and(|at| at != column && row.cell(at).is_some());
            if (others_are_figures(column) && !numbered) && !(details && worked(row)) {
                return Class::Skipped(Skip::Total);
            }
        }
        let keys = keys(self.table());
        let has_key = keys.iter().any(|key| self.own(row, key).is_some());
        if !has_key && row.cells.iter().all(|(_, cell)| is_figure(cell)) && !(details && worked(row)) {
            return Class::Skipped(Skip::Total);
        }
        if details && !worked(row) {
            let number = self.own(row, "account").map(|cell| cell_text(cell, Kind::Id, self.manner));
            let name = self.own(row, "description").and_then(Cell::as_text).map(str::to_owned);
            match (number, name) {
                (Some(number), Some(name)) if is_account(&number) => {
                    // A stated total belongs to the account where lines without a number follow; otherwise to a line.
                    let next = below.iter().find(|row| row.cells.len() > 1);
                    let headed = next.is_some_and(|next| self.own(next, "account").is_none() && worked(next));
                    if self.own(row, "total").is_none() || headed {
                        return Class::Account(number, Some(name));
                    }
                }
                (Some(text), None) if row.cells.iter().all(|(_, cell)| cell.as_text() == Some(&text) || is_figure(cell)) => {
                    return match split_account(&text) {
                        Some((number, name)) => Class::Account(number, Some(name)),
                        None if is_account(&text) => Class::Account(text, None),
                        None => self.banner(row),
                    };
                }
                (None, Some(text)) if row.cells.len() == 1 => {
                    return match split_account(&text) {
                        Some((number, name)) => Class::Account(number, Some(name)),
                        None => self.banner(row),
                    };
                }
                _ => {}
            }
        }
        if self.table().key == "scenes" && self.is_scene_banner(row) {
            return Class::Skipped(Skip::Banner);
        }
        if let [(column, cell)] = row.cells.as_slice() {
            // A merged cell from above fills the row as well.
            let few = mapping.columns.len() <= 2 || self.spread.contains_key(&row.index);
            let named = mapping.field(*column).is_some_and(|field| keys.contains(&field.key));
            let numbered = self.table().key == "scenes" && named && is_scene_number(&cell_text(cell, Kind::SceneNumber, self.manner));
            if !(numbered || few && named) {
                return self.banner(row);
            }
        }
        if !has_key {
            let filled = mapping.columns.iter().filter(|(column, ..)| row.cell(*column).is_some()).count();
            let full = filled >= 2 && filled * 2 >= mapping.columns.len() && !matches!(self.table().key, "crew" | "accounts");
            if !full {
                return Class::Skipped(Skip::Keyless);
            }
        }
        Class::Record
    }

    /// A banner row: its text groups the rows below it.
    fn banner(&mut self, row: &Row) -> Class {
        let text = row.cells.iter().find_map(|(column, cell)| cell.as_text().map(|text| (*column, text)));
        if let Some((column, text)) = text {
            self.above.banner = grouping(self.table(), text).map(|text| Standing { text, row: row.index, column });
            self.above.department = None;
        }
        Class::Skipped(Skip::Banner)
    }

    /// `DAY 3`, `END OF DAY 3` and the like in the column of numbers, where the row names no set.
    fn is_scene_banner(&self, row: &Row) -> bool {
        let Some(text) = self.own(row, "number").and_then(Cell::as_text) else { return false };
        let first = text.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default().to_lowercase();
        let banner = ["day", "end", "week", "unit", "move", "company", "lunch", "off", "wrap"].contains(&first.as_str());
        (banner || text.contains('\n') || text.chars().count() > 32) && self.own(row, "set").is_none()
    }

    /// The value of a column for a row: its own, or that of the merged cell it lies in.
    fn value(&self, row: &'a Row, column: u32, key: &str) -> Option<(&'a Cell, u32)> {
        if let Some(cell) = row.cell(column) {
            return Some((cell, row.index));
        }
        // The cell that names a record never stands for a second one.
        if keys(self.table()).contains(&key) && key != "account" {
            return None;
        }
        let (_, anchor) = self.spread.get(&row.index)?.iter().find(|(at, _)| *at == column)?;
        self.grid.row(*anchor)?.cell(column).map(|cell| (cell, *anchor))
    }

    fn record(&mut self, row: &'a Row) {
        let mut record = self.begin(self.table(), row);
        let segment = self.segment;
        for (column, field, _) in &segment.mapping.columns {
            let Some((cell, from)) = self.value(row, *column, field.key) else { continue };
            let said = cells::read(cell, field.kind, self.manner);
            self.say(&mut record, field.key, said, (from, *column));
        }
        self.one_name(&mut record);
        self.group(&mut record, row);
        if self.table().key == "scenes" {
            self.omitted(&mut record);
        }
        if self.table().key == "accounts" {
            self.reading.name_account(&mut record.fields);
        }
        self.finish(record);
    }

    /// Joins a text that stands in two columns, in the order that is meant.
    fn one_name(&self, record: &mut Building) {
        let [first, second] = self.segment.mapping.joined.as_slice() else { return };
        let key = self.segment.mapping.field(*first).map(|field| field.key);
        let mut named: Vec<usize> = record.fields.iter().enumerate().filter(|(_, (own, _))| Some(*own) == key).map(|(at, _)| at).collect();
        if named.len() != 2 {
            return;
        }
        // The fields stand in the order of the columns.
        if first > second {
            named.reverse();
        }
        let texts: Vec<String> = named.iter().filter_map(|at| record.fields.get(*at)?.1.text().map(str::to_owned)).collect();
        let (keep, drop) = (named[0].min(named[1]), named[0].max(named[1]));
        record.fields[keep].1.value = Value::Text(texts.join(" "));
        record.fields.remove(drop);
    }

    /// Gives the record what the rows above say for it.
    fn group(&mut self, record: &mut Building, row: &Row) {
        let own = |record: &Building, key: &str| {
            record.fields.iter().find(|(name, _)| *name == key).and_then(|(_, node)| node.text().map(str::to_owned))
        };
        match self.table().key {
            "crew" => match own(record, "department") {
                Some(text) => {
                    let column = self.segment.mapping.column("department").unwrap_or(0);
                    self.above.department = Some(Standing { text, row: row.index, column });
                    self.above.banner = None;
                }
                None => match (self.above.banner.clone(), self.above.department.clone()) {
                    (Some(banner), _) => self.give(record, "department", &banner),
                    (None, Some(department)) => {
                        self.give(record, "department", &department);
                        self.fill_down("department", department, row.index);
                    }
                    (None, None) => {}
                },
            },
            "details" => match own(record, "account") {
                Some(text) => {
                    let column = self.segment.mapping.column("account").unwrap_or(0);
                    self.above.account = Some(Standing { text, row: row.index, column });
                    self.above.account_of_line = true;
                }
                None => {
                    if let Some(account) = self.above.account.clone() {
                        self.give(record, "account", &account);
                        if self.above.account_of_line {
                            self.fill_down("account", account, row.index);
                        }
                    }
                }
            },
            "deliverables" if own(record, "family").is_none() => {
                if let Some(banner) = self.above.banner.clone() {
                    self.give(record, "family", &banner);
                }
            }
            _ => {}
        }
    }

    fn give(&mut self, record: &mut Building, key: &'static str, standing: &Standing) {
        self.say(record, key, Said::Plain(standing.text.clone()), (standing.row, standing.column));
    }

    fn fill_down(&mut self, key: &'static str, standing: Standing, row: u32) {
        match self.filled_down.last_mut() {
            Some((last, from, _, to)) if *last == key && from.row == standing.row => *to = row,
            _ => self.filled_down.push((key, standing, row, row)),
        }
    }

    /// A scene whose set or text is `OMITTED` keeps its number and nothing else.
    fn omitted(&mut self, record: &mut Building) {
        let is_omitted = |node: &Node| {
            let word = node.text().unwrap_or_default().trim_matches(|c: char| !c.is_alphabetic()).to_uppercase();
            matches!(word.as_str(), "OMITTED" | "OMIT" | "SCENE OMITTED")
        };
        if record.fields.iter().any(|(key, _)| *key == "omitted") {
            return;
        }
        let Some(at) = record.fields.iter().position(|(key, node)| matches!(*key, "set" | "synopsis" | "int_ext") && is_omitted(node))
        else {
            return;
        };
        let (key, mut node) = record.fields.remove(at);
        node.value = Value::Text("true".to_owned());
        record.fields.push(("omitted", node));
        let finding = Finding::new(&codes::GUESSED_CELL, format!("`OMITTED` under {key} was taken for a scene that is cut"));
        self.reading
            .findings
            .push(finding.at(record.origin).field(key).help("give the sheet a column `Omitted`, or say `omitted: true` in YAML"));
    }

    /// A row of account number and name, without figures.
    fn account(&mut self, row: &'a Row, number: &str, name: Option<&String>) {
        let column = self.segment.mapping.column("account").unwrap_or(0);
        self.above.account = Some(Standing { text: number.to_owned(), row: row.index, column });
        self.above.account_of_line = false;
        let (Some(name), Some(table)) = (name, section("accounts")) else { return };
        let mut record = self.begin(table, row);
        let at = row.cells.first().map_or(column, |(column, _)| *column);
        let name_at = self.segment.mapping.column("description").filter(|column| row.cell(*column).is_some()).unwrap_or(at);
        self.say(&mut record, "number", Said::Plain(number.to_owned()), (row.index, at));
        self.say(&mut record, "name", Said::Plain(name.clone()), (row.index, name_at));
        if let Some((column, cell)) = self.segment.mapping.column("total").and_then(|column| row.cell(column).map(|cell| (column, cell))) {
            let said = cells::read(cell, Kind::Money, self.manner);
            self.say(&mut record, "total", said, (row.index, column));
        }
        self.reading.name_account(&mut record.fields);
        // A name that the top sheet says already adds nothing.
        if record.fields.len() > 1 {
            self.finish(record);
        }
    }

    fn begin(&mut self, table: &'static Table, row: &Row) -> Building {
        let file = self.reading.sources.file(self.reading.source);
        let origin = self.reading.sources.node(file, None, At::Row { sheet: self.sheet, row: row.index });
        self.reading.keep(self.sheet, row);
        Building { table, origin, fields: Vec::new() }
    }

    /// Puts what a cell says under a key, and tells what was repaired or cannot be read.
    fn say(&mut self, record: &mut Building, key: &'static str, said: Said, (row, column): (u32, u32)) {
        let at = At::Cell { sheet: self.sheet, row, column };
        let origin = self.reading.sources.node(record.origin, Some(key), at);
        let mut put = |text: String| record.fields.push((key, Node { value: Value::Text(text), origin }));
        let finding = match said {
            Said::Plain(text) => return put(text),
            Said::Repaired(text, was) => {
                let message = format!("{key} holds {was}, taken to be {text}");
                put(text);
                Finding::new(&codes::GUESSED_CELL, message).help("format the column as text, and type the value again as it should be")
            }
            Said::Error(error) => Finding::new(&codes::BAD_VALUE, format!("the formula under {key} gives {error}"))
                .help("mend the formula, or type the value")
                .blocks(record.table.part),
            Said::Wrong(what) => Finding::new(&codes::BAD_VALUE, format!("{key} cannot be {what}"))
                .help("format the column as text, and type the value again")
                .blocks(record.table.part),
        };
        self.reading.findings.push(finding.at(record.origin).field(key));
    }

    fn finish(&mut self, record: Building) {
        let map = record.fields.into_iter().map(|(key, node)| (key.to_owned(), node)).collect();
        let node = Node { value: Value::Map(map), origin: record.origin };
        self.reading.records.push(Record { table: record.table, node });
    }

    /// Says once what was left out, and what was taken from the rows above.
    fn report(mut self) {
        let name = self.reading.name(&self.grid.name);
        for (skip, rows) in std::mem::take(&mut self.skipped) {
            let Some(first) = rows.first() else { continue };
            if let Some(row) = self.grid.row(*first) {
                self.reading.keep(self.sheet, row);
            }
            let which = if rows.len() == 1 { "row" } else { "rows" };
            let message = format!("{which} {} of {name} taken for {}", ranges(&rows), skip.words());
            let file = self.reading.sources.file(self.reading.source);
            let origin = self.reading.sources.node(file, None, At::Row { sheet: self.sheet, row: *first });
            let help = "where one of them is a record, fill the column that names it; where the table ends above them, say `last_row` under `sources`";
            self.reading.findings.push(Finding::new(&codes::ROW_SKIPPED, message).at(origin).subject(name.clone()).help(help));
        }
        for (key, standing, first, last) in std::mem::take(&mut self.filled_down) {
            let rows: Vec<u32> = vec![first, last];
            let which = if first == last { format!("row {}", first + 1) } else { format!("rows {} to {}", rows[0] + 1, rows[1] + 1) };
            let message = format!("no {key} in {which} of {name}, taken to be {} as in row {}", standing.text, standing.row + 1);
            let file = self.reading.sources.file(self.reading.source);
            let at = At::Cell { sheet: self.sheet, row: standing.row, column: standing.column };
            let origin = self.reading.sources.node(file, None, at);
            let help = format!("fill the {key} of every row");
            self.reading.findings.push(Finding::new(&codes::GUESSED_CELL, message).at(origin).subject(name.clone()).help(help));
        }
    }
}

/// What a row is.
enum Class {
    Record,
    /// A header of an account: its number, and its name.
    Account(String, Option<String>),
    Skipped(Skip),
}

/// A record while its fields are read.
struct Building {
    table: &'static Table,
    origin: Origin,
    fields: Vec<(&'static str, Node)>,
}

/// The keys of which a row must fill one to be a record.
fn keys(table: &Table) -> &'static [&'static str] {
    match table.key {
        "crew" | "locations" | "vehicles" => &["name"],
        "details" => &["description", "account"],
        "days" => &["date"],
        "permits" => &["number", "id"],
        "deliverables" => &["item"],
        "post" => &["id", "name"],
        "channels" => &["channel"],
        "people" => &["name"],
        _ => {
            // Static identities of the vocabulary.
            section(table.key).map_or(&[], |table| table.identity)
        }
    }
}

/// What a banner's text means for the rows below it.
fn grouping(table: &Table, text: &str) -> Option<String> {
    match table.key {
        "crew" => {
            let words: Vec<&str> = text.split_whitespace().collect();
            let is_suffix = |word: &str| matches!(normal(word).as_str(), "department" | "dept");
            let kept = match words.split_last() {
                Some((last, rest)) if !rest.is_empty() && is_suffix(last) => rest.join(" "),
                _ => words.join(" "),
            };
            Some(kept.trim_matches(|c: char| matches!(c, ':' | '-' | '–' | '—' | '*' | '=') || c.is_whitespace()).to_owned())
        }
        "deliverables" => {
            let Some(Kind::Choice(families)) = table.field("family").map(|field| field.kind) else { return None };
            let word = text.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?.to_lowercase();
            families.iter().find(|family| **family == word).map(|family| (*family).to_owned())
        }
        _ => None,
    }
    .filter(|text| !text.is_empty())
}

/// Where the merged cells of the segment reach down to: row, column and the row of the value.
fn spread(grid: &Grid, segment: &Segment) -> Spread {
    let mut spread = Spread::new();
    let mut left = SPREAD;
    let rows = grid.rows.get(segment.rows.clone()).unwrap_or_default();
    for merge in grid.merges.iter().filter(|merge| merge.last_row > merge.first_row && Some(merge.first_row) > segment.header) {
        if segment.mapping.field(merge.first_column).is_none() || grid.anchor(merge).is_none() {
            continue;
        }
        let from = rows.partition_point(|row| row.index <= merge.first_row);
        for row in rows.get(from..).unwrap_or_default().iter().take_while(|row| row.index <= merge.last_row) {
            if left == 0 {
                return spread;
            }
            left -= 1;
            spread.entry(row.index).or_default().push((merge.first_column, merge.first_row));
        }
    }
    spread
}

/// Whether a row repeats the headers of its table.
fn repeats(row: &Row, mapping: &Mapping) -> bool {
    let mut same = 0;
    for (column, _, header) in &mapping.columns {
        match row.cell(*column) {
            Some(Cell::Text(text)) if text.len() <= header.len() + 16 && normal(text) == normal(header) => same += 1,
            Some(_) => return false,
            None => {}
        }
    }
    same > 0 && same * 2 > mapping.columns.len().min(4)
}

/// `Total`, `TOTAL 1400`, `Sub-total for Camera`, `1400 Total`.
fn is_total(text: &str) -> bool {
    if !text.as_bytes().windows(5).any(|window| window.eq_ignore_ascii_case(b"total")) {
        return false;
    }
    let lower = text.trim().to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let total = |word: &&str| matches!(*word, "total" | "totals" | "subtotal" | "subtotals");
    match words.as_slice() {
        [] => false,
        [first, ..] if total(first) => true,
        ["sub" | "grand" | "running" | "account" | "category" | "page" | "section" | "net" | "overall", second, ..] if total(second) => {
            true
        }
        [.., last] => words.len() <= 8 && total(last),
    }
}

/// A number, or a text that is one: an amount, pages, a count.
fn is_figure(cell: &Cell) -> bool {
    match cell {
        Cell::Number(_) | Cell::Time(..) | Cell::Error(_) => true,
        Cell::Text(text) => {
            text.len() <= 24
                && (decimal(text).is_ok() || text.parse::<Eighths>().is_ok() || matches!(text.as_str(), "-" | "–" | "—" | "$-"))
        }
        Cell::Date(..) | Cell::Bool(_) => false,
    }
}

/// An account number: digits, perhaps with hyphens and points, perhaps with letters (`A`, `10-099`).
fn is_account(text: &str) -> bool {
    let count = text.chars().count();
    (1..=12).contains(&count)
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/'))
        && (count <= 2 || text.contains(|c: char| c.is_ascii_digit()))
}

/// Splits `1100 STORY & RIGHTS` or `1100 – Story` into number and name.
fn split_account(text: &str) -> Option<(String, String)> {
    let (number, name) = text.trim().split_once(|c: char| c.is_whitespace() || c == ':')?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | ':'));
    let digits = number.chars().filter(char::is_ascii_digit).count();
    (is_account(number) && digits >= 2 && !name.is_empty()).then(|| (number.to_owned(), name.to_owned()))
}

/// A text that is a scene number for sure: short, with a digit, without spaces.
fn is_scene_number(text: &str) -> bool {
    text.chars().count() <= 10 && text.contains(|c: char| c.is_ascii_digit()) && !text.contains(char::is_whitespace)
}

fn cell_text(cell: &Cell, kind: Kind, manner: Manner) -> String {
    match cells::read(cell, kind, manner) {
        Said::Plain(text) | Said::Repaired(text, _) => text,
        Said::Error(_) | Said::Wrong(_) => String::new(),
    }
}

/// Rows from 1, with runs drawn together: `4, 9, 20-22`.
fn ranges(rows: &[u32]) -> String {
    const MOST: usize = 24;
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == *row => *last = *row,
            _ => runs.push((*row, *row)),
        }
    }
    let text = |(first, last): &(u32, u32)| if first == last { (first + 1).to_string() } else { format!("{}-{}", first + 1, last + 1) };
    let mut words = runs.iter().take(MOST).map(text).collect::<Vec<_>>().join(", ");
    if runs.len() > MOST {
        words.push_str(&format!(" and {} more", runs.len() - MOST));
    }
    words
}
