//! What a spreadsheet is taken for, column by column, for the person who imports it.

use std::path::Path;

use super::cells;
use super::grid::{Cell, Grid};
use super::tables::{self, Segment};
use super::{ReadOptions, Reading};
use crate::findings::{Findings, Sources, column_letters};
use crate::model::fields::Field;

/// A table that was found on a sheet, or a sheet on which none was.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The sheet's name; empty for delimited text.
    pub sheet: String,
    /// The section its rows are; none where no headers were recognised.
    pub section: Option<&'static str>,
    /// The row of the headers, from 1.
    pub header_row: Option<u32>,
    /// How many rows stand below them.
    pub rows: usize,
    /// Its columns in order.
    pub columns: Vec<SeenColumn>,
    /// The mapping to paste into `sources`; empty where nothing was recognised.
    pub mapping: String,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenColumn {
    /// Its letters.
    pub letters: String,
    /// Its header, on one line; empty where it has none.
    pub header: String,
    /// The key it is read as.
    pub key: Option<&'static str>,
    /// The first texts below the header, each once.
    pub samples: Vec<String>,
}

/// Most samples of a column, and characters of one.
const SAMPLES: usize = 3;
const LENGTH: usize = 28;
/// Rows in which samples are looked for.
const ROWS: usize = 200;

/// Looks at a file: its tables, and what there is to say where it cannot be read.
pub fn look(root: &Path, file: &str, options: &ReadOptions, sources: &mut Sources) -> (Vec<Seen>, Findings) {
    let source = sources.add(file, None);
    let mut reading = Reading::new(source, file, options, sources);
    let grids = match super::bytes(root, file).and_then(|bytes| reading.grids(&bytes, &[])) {
        Ok(grids) => grids,
        Err(trouble) => {
            reading.trouble(trouble, &[]);
            return (Vec::new(), reading.findings);
        }
    };
    let mut seen = Vec::new();
    for grid in grids.iter().filter(|grid| !grid.rows.is_empty()) {
        let sheet = reading.sources.add_sheet(source, grid.name.clone());
        let segments = tables::recognise(&mut reading, grid, sheet, 0);
        if segments.is_empty() {
            seen.push(unknown(grid));
        }
        let stacked = segments.len() > 1;
        for segment in &segments {
            let last = stacked.then(|| segment.rows.end.checked_sub(1).and_then(|at| grid.rows.get(at)).map(|row| row.index + 1)).flatten();
            seen.push(Seen {
                sheet: grid.name.clone(),
                section: Some(segment.mapping.table.key),
                header_row: segment.header.map(|row| row + 1),
                rows: segment.rows.len(),
                columns: columns(grid, segment),
                mapping: tables::declaration(file, grid, segment, last),
            });
        }
    }
    (seen, reading.findings)
}

fn columns(grid: &Grid, segment: &Segment) -> Vec<SeenColumn> {
    let read = segment.mapping.columns.iter().map(|(column, field, header)| (*column, Some(*field), header));
    let unread = segment.mapping.unused.iter().map(|(column, header)| (*column, None, header));
    let mut all: Vec<(u32, Option<&'static Field>, &String)> = read.chain(unread).collect();
    all.sort_by_key(|(column, ..)| *column);
    let rows = || grid.rows.get(segment.rows.clone()).unwrap_or_default().iter().take(ROWS);
    let column = |(column, field, header): (u32, Option<&'static Field>, &String)| SeenColumn {
        letters: column_letters(column),
        header: one_line(header),
        key: field.map(|field| field.key),
        samples: samples(rows().filter_map(|row| row.cell(column))),
    };
    all.into_iter().map(column).collect()
}

/// A sheet without headers that are known: its fullest row of the first ones stands for them.
fn unknown(grid: &Grid) -> Seen {
    let head = grid
        .rows
        .iter()
        .take(ROWS.min(30))
        .max_by_key(|row| (row.cells.iter().filter(|(_, cell)| cell.as_text().is_some()).count(), std::cmp::Reverse(row.index)));
    let below = |column: u32| {
        grid.rows
            .iter()
            .filter(move |row| head.is_some_and(|head| row.index > head.index))
            .take(ROWS)
            .filter_map(move |row| row.cell(column))
    };
    let columns = head.map(|row| row.cells.as_slice()).unwrap_or_default().iter().take(60).map(|(column, cell)| SeenColumn {
        letters: column_letters(*column),
        header: one_line(&shown(cell)),
        key: None,
        samples: samples(below(*column)),
    });
    Seen {
        sheet: grid.name.clone(),
        section: None,
        header_row: head.map(|row| row.index + 1),
        rows: grid.rows.len(),
        columns: columns.collect(),
        mapping: String::new(),
    }
}

fn samples<'c>(cells: impl Iterator<Item = &'c Cell>) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in cells {
        let text = one_line(&shown(cell));
        if !text.is_empty() && !samples.contains(&text) {
            samples.push(text);
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        cell => cells::shown(cell),
    }
}

fn one_line(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LENGTH { format!("{}…", line.chars().take(LENGTH - 1).collect::<String>()) } else { line }
}
