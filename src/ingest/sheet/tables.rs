//! Where the tables of a sheet begin and end: as declared, or as the headers tell.

use std::ops::Range;

use super::cells;
use super::grid::{Cell, Grid, Row};
use super::headers::{self, Mapping, Recognised, Words, normal};
use super::{Reading, SheetSource};
use crate::findings::{At, Finding, Origin, Severity, codes, column_letters};
use crate::ingest::nearest;
use crate::model::fields::{Field, Kind, SECTIONS, Table, section};

/// Rows in which a table's headers are looked for, counted from the first that holds something.
const HEADER_ROWS: usize = 30;

/// A table on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Segment {
    /// Its columns.
    pub(super) mapping: Mapping,
    /// The row of its headers, from 0.
    pub(super) header: Option<u32>,
    /// The rows below them, as places in the grid's list of rows.
    pub(super) rows: Range<usize>,
}

/// The texts of a row as headers: merged cells speak for every column and row they cover.
fn header_texts(grid: &Grid, row: &Row) -> Vec<(u32, String)> {
    let mut texts: Vec<(u32, String)> =
        row.cells.iter().filter_map(|(column, cell)| cell.as_text().map(|text| (*column, text.to_owned()))).collect();
    if texts.is_empty() {
        return texts;
    }
    let covering = grid.merges.iter().take_while(|merge| merge.first_row <= row.index).filter(|merge| merge.last_row >= row.index);
    for merge in covering.take(1000) {
        let Some(text) = grid.anchor(merge).and_then(Cell::as_text) else { continue };
        for column in merge.first_column..=merge.last_column.min(merge.first_column.saturating_add(500)) {
            if row.cell(column).is_none() && !texts.iter().any(|(taken, _)| *taken == column) {
                texts.push((column, text.to_owned()));
            }
        }
    }
    texts.sort_by_key(|(column, _)| *column);
    texts
}

/// Whether a row may be one of headers at all: a cheap test before the dear one.
fn may_be_headers(row: &Row, words: &Words) -> bool {
    let first = || row.cells.iter().take(6);
    !first().any(|(_, cell)| matches!(cell, Cell::Number(_) | Cell::Date(..)))
        && first().filter_map(|(_, cell)| cell.as_text()).any(|text| words.know(text))
}

/// Finds the tables of a sheet by their headers, from a place in its rows on.
pub(super) fn recognise(reading: &mut Reading<'_>, grid: &Grid, sheet: u16, from: usize) -> Vec<Segment> {
    let names = format!("{} {}", grid.name, reading.file);
    let rows = grid.rows.get(from..).unwrap_or_default();
    let mut found: Vec<(usize, Mapping, usize)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if found.is_empty() && at >= HEADER_ROWS {
            break;
        }
        if !may_be_headers(row, &reading.words) {
            continue;
        }
        match headers::recognise(&header_texts(grid, row), &names, &reading.words) {
            Some(Recognised::One(mapping, score)) => {
                let same = |known: &Mapping| known.table == mapping.table && known.columns == mapping.columns;
                match found.last_mut() {
                    // The headers of a second page.
                    Some((_, known, _)) if same(known) => {}
                    // Headers in two rows: the fuller row counts.
                    Some((place, known, known_score)) if at - *place <= 2 && known.table == mapping.table => {
                        if score > *known_score {
                            (*place, *known, *known_score) = (at, mapping, score);
                        }
                    }
                    _ => found.push((at, mapping, score)),
                }
            }
            Some(Recognised::Several(sections)) => {
                let file = reading.sources.file(reading.source);
                let origin = reading.sources.node(file, None, At::Row { sheet, row: row.index });
                let message = format!(
                    "the headers in row {} of {} fit {} equally well",
                    row.index + 1,
                    reading.name(&grid.name),
                    sections.join(" and ")
                );
                let help = format!(
                    "say which under `sources`: {{file: {}, sheet: {}, section: {}}}",
                    reading.file,
                    scalar(&grid.name),
                    sections.first().unwrap_or(&"")
                );
                reading.findings.push(Finding::new(&codes::NOT_RECOGNISED, message).severity(Severity::Warning).at(origin).help(help));
                break;
            }
            None => {}
        }
    }
    let ends: Vec<usize> = found.iter().skip(1).map(|(at, ..)| *at).chain([rows.len()]).collect();
    let segment = |((at, mapping, _), end): ((usize, Mapping, usize), usize)| Segment {
        mapping,
        header: rows.get(at).map(|row| row.index),
        rows: from + at + 1..from + end,
    };
    found.into_iter().zip(ends).map(segment).collect()
}

/// Says what was recognised, and which columns are not read.
pub(super) fn tell(reading: &mut Reading<'_>, grid: &Grid, sheet: u16, segment: &Segment, stacked: bool) {
    let Some(header) = segment.header else { return };
    if let Some(row) = grid.row(header) {
        reading.keep(sheet, row);
    }
    let file = reading.sources.file(reading.source);
    let first = segment.mapping.columns.first().map_or(0, |(column, ..)| *column);
    let origin = reading.sources.node(file, None, At::Cell { sheet, row: header, column: first });
    let columns: Vec<String> =
        segment.mapping.columns.iter().map(|(column, field, _)| format!("{} ({})", field.key, column_letters(*column))).collect();
    let name = reading.name(&grid.name);
    let message = format!("{name} is read as {} by the headers in row {}: {}", segment.mapping.table.key, header + 1, columns.join(", "));
    let last = stacked.then(|| segment.rows.end.checked_sub(1).and_then(|at| grid.rows.get(at)).map(|row| row.index + 1)).flatten();
    let help = format!("if that is right, declare it:\n{}", declaration(reading.file, grid, segment, last));
    reading.findings.push(Finding::new(&codes::GUESSED_SHEET, message).at(origin).subject(name).help(help));
}

/// Says which columns are not read: those with a header that is no key, and those with cells but no header.
pub(super) fn tell_unused(reading: &mut Reading<'_>, grid: &Grid, sheet: u16, segment: &Segment) {
    let Some(header) = segment.header else { return };
    let mut unused: Vec<(u32, Option<&str>)> = segment.mapping.unused.iter().map(|(column, text)| (*column, Some(text.as_str()))).collect();
    for row in grid.rows.get(segment.rows.clone()).unwrap_or_default() {
        if row.cells.len() < 2 {
            continue;
        }
        for (column, _) in &row.cells {
            if segment.mapping.field(*column).is_none() && !unused.iter().any(|(known, _)| known == column) && unused.len() < 200 {
                unused.push((*column, None));
            }
        }
    }
    unused.sort_unstable();
    let file = reading.sources.file(reading.source);
    let name = reading.name(&grid.name);
    for (column, text) in unused {
        let letters = column_letters(column);
        let message = match text {
            Some(text) => format!("column {letters} of {name}, `{}`, is not read", one_line(text)),
            None => format!("column {letters} of {name} has no header, so it is not read"),
        };
        let origin = reading.sources.node(file, None, At::Cell { sheet, row: header, column });
        let keys: Vec<&str> = free_keys(&segment.mapping);
        let help =
            format!("name the key it holds under `sources`, `columns`; {} may still have {}", segment.mapping.table.key, keys.join(", "));
        reading.findings.push(Finding::new(&codes::COLUMN_UNUSED, message).at(origin).subject(format!("{name} {letters}")).help(help));
    }
}

fn free_keys(mapping: &Mapping) -> Vec<&'static str> {
    let free = mapping.table.fields.iter().filter(|field| {
        mapping.column(field.key).is_none() && !matches!(field.kind, Kind::Record(_) | Kind::Records(_) | Kind::TextMap | Kind::ElementMap)
    });
    free.map(|field| field.key).take(12).collect()
}

/// Reads a declaration: the table it describes, or nothing where it cannot be followed.
pub(super) fn declared(reading: &mut Reading<'_>, grid: &Grid, sheet: u16, source: &SheetSource) -> Option<Segment> {
    let table = table_of(reading, grid, source)?;
    let named: Vec<(&'static Field, &str)> = named_columns(reading, table, source);
    if !source.columns.is_empty() && named.is_empty() {
        return None;
    }
    let header = match source.header_row {
        Some(row) => grid.rows.iter().position(|known| known.index + 1 == row),
        None => find_header(grid, table, &named, source.first_row, &reading.words),
    };
    let texts = header.and_then(|at| grid.rows.get(at)).map(|row| header_texts(grid, row)).unwrap_or_default();
    let mapping = if source.columns.is_empty() {
        headers::map(table, &texts, &reading.words)
    } else {
        let mut mapping = Mapping { table, columns: Vec::new(), unused: Vec::new(), joined: Vec::new() };
        for (field, wanted) in &named {
            // `Vorname + Nachname`: one text in two columns.
            if let Some((first, second)) = wanted.split_once(" + ").filter(|_| mapping.joined.is_empty())
                && let (Some(first), Some(second)) = (column_of(grid, &texts, first), column_of(grid, &texts, second))
            {
                mapping.joined = vec![first.0, second.0];
                mapping.columns.extend([first, second].map(|(column, header)| (column, *field, header)));
                continue;
            }
            match column_of(grid, &texts, wanted) {
                Some((column, header)) => mapping.columns.push((column, field, header)),
                None => missing(reading, source, grid, wanted, field.key, &texts, table),
            }
        }
        mapping.columns.sort_by_key(|(column, ..)| *column);
        mapping
    };
    if mapping.columns.is_empty() {
        if source.columns.is_empty() {
            let message = format!("no headers of {} in the first {HEADER_ROWS} rows of {}", table.key, reading.name(&grid.name));
            let help = "say `header_row`, and `columns` with the header or the letters of each column";
            reading.findings.push(Finding::new(&codes::COLUMN_MISSING, message).at(source.origin).help(help).blocks(table.part));
        }
        return None;
    }
    if let Some(row) = header.and_then(|at| grid.rows.get(at)) {
        reading.keep(sheet, row);
    }
    let first = match source.first_row {
        Some(row) => grid.rows.partition_point(|known| known.index + 1 < row),
        None => header.map_or(0, |at| at + 1),
    };
    let last = source.last_row.map_or(grid.rows.len(), |row| grid.rows.partition_point(|known| known.index < row));
    Some(Segment { mapping, header: header.and_then(|at| grid.rows.get(at)).map(|row| row.index), rows: first..last.max(first) })
}

/// The section that a declaration names; by its headers where it names none.
fn table_of(reading: &mut Reading<'_>, grid: &Grid, source: &SheetSource) -> Option<&'static Table> {
    let Some(name) = &source.section else {
        let names = format!("{} {}", grid.name, reading.file);
        let row = |row: &&Row| source.header_row.is_none_or(|wanted| row.index + 1 == wanted) && may_be_headers(row, &reading.words);
        let found = grid.rows.iter().take(HEADER_ROWS.max(source.header_row.unwrap_or(0) as usize)).filter(row).find_map(|row| {
            match headers::recognise(&header_texts(grid, row), &names, &reading.words) {
                Some(Recognised::One(mapping, _)) => Some(mapping.table),
                _ => None,
            }
        });
        if found.is_none() {
            let message = format!("the source does not say which section {} is", reading.name(&grid.name));
            let known = headers::recognised_sections().collect::<Vec<_>>().join(", ");
            let help = format!("add `section`: {known} …");
            reading.findings.push(Finding::new(&codes::MISSING_KEY, message).at(source.origin).field("section").help(help));
        }
        return found;
    };
    let table = section(name.trim());
    if table.is_none() {
        let message = format!("`{name}` is not a section");
        let near = nearest(name, SECTIONS.iter().map(|table| table.key));
        let help =
            near.map_or_else(|| "name a section such as scenes, crew or details".to_owned(), |near| format!("did you mean `{near}`?"));
        reading.findings.push(Finding::new(&codes::BAD_VALUE, message).at(source.origin).field("section").help(help));
    }
    table
}

/// The declared columns whose keys the section has.
fn named_columns<'s>(reading: &mut Reading<'_>, table: &'static Table, source: &'s SheetSource) -> Vec<(&'static Field, &'s str)> {
    let mut named = Vec::new();
    for (key, wanted) in &source.columns {
        match table.field(key) {
            Some(field) if matches!(field.kind, Kind::Record(_) | Kind::Records(_) | Kind::TextMap | Kind::ElementMap) => {
                let message = format!("`{key}` of {} cannot come from one column", table.key);
                let finding = Finding::new(&codes::WRONG_TYPE, message).at(source.origin).field("columns");
                reading.findings.push(finding.help("write it in YAML").blocks(table.part));
            }
            Some(field) => named.push((field, wanted.as_str())),
            None => {
                let near = nearest(key, table.fields.iter().map(|field| field.key));
                let help = near.map_or_else(
                    || format!("see `callboard schema` for the keys of {}", table.key),
                    |near| format!("did you mean `{near}`?"),
                );
                let message = format!("`{key}` is not a key of {}", table.key);
                reading.findings.push(
                    Finding::new(&codes::UNKNOWN_KEY, message)
                        .at(reading.sources.field(source.origin, "columns"))
                        .field(key.to_owned())
                        .help(help)
                        .blocks(table.part),
                );
            }
        }
    }
    named
}

/// The row that holds most of the declared headers, or of the section's where none are declared; it stands above the
/// first row of records.
fn find_header(
    grid: &Grid,
    table: &'static Table,
    named: &[(&'static Field, &str)],
    first_row: Option<u32>,
    words: &Words,
) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let above = |row: &Row| first_row.is_none_or(|first| row.index + 1 < first);
    for (at, row) in grid.rows.iter().enumerate().take(HEADER_ROWS).take_while(|(_, row)| above(row)) {
        let texts = header_texts(grid, row);
        let score = if named.is_empty() {
            headers::map(table, &texts, words).columns.len()
        } else {
            named
                .iter()
                .filter(|(_, wanted)| texts.iter().any(|(_, text)| normal(text) == normal(wanted) && !normal(text).is_empty()))
                .count()
        };
        if score > best.map_or(0, |(_, known)| known) {
            best = Some((at, score));
        }
    }
    best.map(|(at, _)| at)
}

/// The column of a header's text; otherwise of its letters.
fn column_of(grid: &Grid, texts: &[(u32, String)], wanted: &str) -> Option<(u32, String)> {
    let wanted = wanted.trim();
    let found = texts.iter().find(|(_, text)| text.trim() == wanted).or_else(|| {
        let bare = normal(wanted);
        texts.iter().find(|(_, text)| !bare.is_empty() && normal(text) == bare)
    });
    if let Some((column, text)) = found {
        return Some((*column, text.clone()));
    }
    // Capitals only, and only as far as the sheet reaches: a short word is a header that is not there.
    let letters = (1..=3).contains(&wanted.len()) && wanted.bytes().all(|byte| byte.is_ascii_uppercase());
    let width = grid.rows.iter().filter_map(|row| row.cells.last()).map(|(column, _)| column + 1).max().unwrap_or(0);
    let column = letters.then(|| wanted.bytes().fold(0_u32, |sum, byte| sum * 26 + u32::from(byte - b'A') + 1))?;
    if column > width.max(26) {
        return None;
    }
    let header = texts.iter().find(|(at, _)| *at + 1 == column).map(|(_, text)| text.clone()).unwrap_or_default();
    Some((column - 1, header))
}

fn missing(
    reading: &mut Reading<'_>,
    source: &SheetSource,
    grid: &Grid,
    wanted: &str,
    key: &str,
    texts: &[(u32, String)],
    table: &'static Table,
) {
    let name = reading.name(&grid.name);
    let message = format!("{name} has no column `{wanted}` for {key}");
    let headers: Vec<String> = texts.iter().take(20).map(|(_, text)| one_line(text)).collect();
    let help = match nearest(wanted, headers.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None if headers.is_empty() => "say `header_row`, or give the letters of the column".to_owned(),
        None => format!("its headers are {}", headers.join(", ")),
    };
    reading.findings.push(
        Finding::new(&codes::COLUMN_MISSING, message)
            .at(reading.sources.field(source.origin, "columns"))
            .field(key.to_owned())
            .help(help)
            .blocks(table.part),
    );
}

/// The mapping to paste into `sources`.
pub(super) fn declaration(file: &str, grid: &Grid, segment: &Segment, last_row: Option<u32>) -> String {
    let mut lines = vec!["sources:".to_owned(), format!("  - file: {}", scalar(file))];
    if !grid.name.is_empty() {
        lines.push(format!("    sheet: {}", scalar(&grid.name)));
    }
    lines.push(format!("    section: {}", segment.mapping.table.key));
    if let Some(header) = segment.header {
        lines.push(format!("    header_row: {}", header + 1));
    }
    if let Some(last) = last_row {
        lines.push(format!("    last_row: {last}"));
    }
    let headers: Vec<String> = segment
        .mapping
        .columns
        .iter()
        .map(|(_, _, text)| normal(text))
        .chain(segment.mapping.unused.iter().map(|(_, text)| normal(text)))
        .collect();
    let named = |(column, _, text): &(u32, &'static Field, String)| {
        let alone = headers.iter().filter(|known| **known == normal(text)).count() == 1;
        let plain = !text.contains(['\n', '\t']) && !normal(text).is_empty() && alone;
        if plain { text.trim().to_owned() } else { column_letters(*column) }
    };
    let joined = segment.mapping.joined.as_slice();
    let columns = segment.mapping.columns.iter().filter_map(|column| {
        let other = |at: &u32| segment.mapping.columns.iter().find(|(known, ..)| known == at);
        let text = match joined {
            [_, second] if column.0 == *second => return None,
            [first, second] if column.0 == *first => format!("{} + {}", named(column), other(second).map(named).unwrap_or_default()),
            _ => named(column),
        };
        Some(format!("{}: {}", column.1.key, scalar(&text)))
    });
    lines.push(format!("    columns: {{{}}}", columns.collect::<Vec<_>>().join(", ")));
    lines.join("\n")
}

/// A text as a YAML scalar: quoted where it would be read as something else.
fn scalar(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphabetic())
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '/' | '(' | ')' | '+'))
        && !matches!(text.to_lowercase().as_str(), "y" | "n" | "yes" | "no" | "on" | "off" | "true" | "false" | "null");
    if plain { text.to_owned() } else { serde_json::to_string(text).unwrap_or_default() }
}

fn one_line(text: &str) -> String {
    if !text.contains(|c: char| c.is_whitespace() && c != ' ') {
        return text.to_owned();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The cells of a row as a finding shows them.
pub(super) fn shown(row: &Row) -> Vec<(u32, String)> {
    const CELLS: usize = 60;
    const LENGTH: usize = 80;
    let short = |cell: &Cell| {
        let text = match cell {
            Cell::Text(text) => one_line(text),
            cell => cells::shown(cell),
        };
        if text.len() <= LENGTH {
            return text;
        }
        match text.char_indices().nth(LENGTH) {
            Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
            None => text,
        }
    };
    row.cells.iter().take(CELLS).map(|(column, cell)| (*column, short(cell))).collect()
}

/// The place a declaration stands, for findings about a file as a whole.
pub(super) fn origin_of(declared: &[SheetSource]) -> Origin {
    declared.first().map_or(Origin::NONE, |source| source.origin)
}
