//! Delimited text into a grid: commas, semicolons, tabs or bars, in whatever encoding a program exported it.

use super::bounds::{self, SAVE_AGAIN, Trouble};
use super::grid::{Cell, Grid};
use crate::ingest::decode::decode;

/// Reads delimited text. Where it is not UTF-8, the name of the encoding it was taken for comes with it.
pub(super) fn grid(bytes: &[u8]) -> Result<(Grid, Option<&'static str>), Trouble> {
    let Some((text, encoding)) = decode(bytes) else {
        return Err(Trouble::Unreadable("it is neither a workbook nor text".to_owned(), SAVE_AGAIN));
    };
    if text.trim().is_empty() {
        return Err(Trouble::Unreadable("it is empty".to_owned(), "save the spreadsheet again, or take the file away"));
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter(&text)).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut grid = Grid::default();
    let mut record = csv::StringRecord::new();
    let mut cells = 0;
    let mut lines = Lines { text: &text, at: 0, line: 0 };
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(error) => return Err(Trouble::Unreadable(error.to_string(), SAVE_AGAIN)),
        }
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        for (column, field) in record.iter().enumerate() {
            let Some(cell) = Cell::text(field) else { continue };
            cells += 1;
            if cells > bounds::CELLS {
                return Err(Trouble::TooLarge(format!("more than {} cells", bounds::CELLS)));
            }
            grid.push(line, u32::try_from(column).unwrap_or(u32::MAX), cell);
        }
    }
    grid.tidy();
    Ok((grid, encoding))
}

/// Counts lines as an editor does: a row is the line it begins on, and blank lines count, though the csv reader passes
/// over them.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    /// The line from 0 of the record that the csv reader found from this byte on; bytes must come in order.
    fn of(&mut self, byte: u64) -> u32 {
        let bytes = self.text.as_bytes();
        let mut start = usize::try_from(byte).unwrap_or(usize::MAX).min(bytes.len());
        // The reader's place may still be before the end of the line above, and before blank lines.
        while bytes.get(start).is_some_and(|byte| matches!(byte, b'\r' | b'\n')) {
            start += 1;
        }
        for (at, byte) in bytes.iter().enumerate().take(start).skip(self.at) {
            if *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                self.line = self.line.saturating_add(1);
            }
        }
        self.at = start.max(self.at);
        self.line
    }
}

/// The delimiter: the one that stands equally often on the most lines.
fn delimiter(text: &str) -> u8 {
    let mut best = (b',', 0, 0);
    for delimiter in [b',', b';', b'\t', b'|'] {
        let counts: Vec<usize> = logical_lines(text).iter().map(|line| outside_quotes(line, delimiter)).filter(|n| *n > 0).collect();
        let agreeing = |n: usize| counts.iter().filter(|count| **count == n).count();
        let Some(usual) = counts.iter().copied().max_by_key(|n| (agreeing(*n), *n)) else { continue };
        if (agreeing(usual), usual) > (best.1, best.2) {
            best = (delimiter, agreeing(usual), usual);
        }
    }
    best.0
}

/// The first lines that hold something, where a line break within quotes does not end one.
fn logical_lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for (at, byte) in text.bytes().enumerate().take(64 << 10) {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted => {
                lines.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
        if lines.len() >= 40 {
            return lines;
        }
    }
    lines.push(text.get(start..).unwrap_or_default());
    lines
}

fn outside_quotes(line: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for byte in line.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            byte if byte == delimiter && !quoted => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let (grid, _) = grid(bytes).unwrap();
        let text = |cell: &Cell| cell.as_text().unwrap_or_default().to_owned();
        grid.rows.iter().map(|row| row.cells.iter().map(|(_, cell)| text(cell)).collect()).collect()
    }

    #[test]
    fn delimiters_are_found() {
        assert_eq!(rows(b"a,b,c\n1,\"2;3\",4\n"), [["a", "b", "c"], ["1", "2;3", "4"]]);
        assert_eq!(rows(b"a;b;c\n1,5;2,5;3,5\n2,5;3;4,5\n"), [["a", "b", "c"], ["1,5", "2,5", "3,5"], ["2,5", "3", "4,5"]]);
        assert_eq!(rows(b"a\tb\n1, 2, 3\t4\n"), [["a", "b"], ["1, 2, 3", "4"]]);
    }

    #[test]
    fn encodings_are_found() {
        assert_eq!(rows("\u{feff}Näme,Ö\n".as_bytes()), [["Näme", "Ö"]]);
        assert_eq!(rows(b"N\xe4me,\xd6\n"), [["Näme", "Ö"]]);
        let wide: Vec<u8> = "Name,Ελένη\nx,y\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide).collect();
        assert_eq!(rows(&marked), [["Name", "Ελένη"], ["x", "y"]]);
    }

    #[test]
    fn rows_are_lines_and_quoted_line_breaks_stay() {
        let (grid, _) = grid(b"a,b\r\n\r\n\"x\r\ny\",z\r\nlast,row\r\n").unwrap();
        assert_eq!(grid.rows.iter().map(|row| row.index).collect::<Vec<_>>(), [0, 2, 4]);
        assert_eq!(grid.rows[1].cells[0].1, Cell::Text("x\ny".into()));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(grid(&[0, 1, 2, 3, 0, 200, 0, 1, 2, 3, 4, 5, 6, 7, 14, 15, 16]), Err(Trouble::Unreadable(..))));
        assert!(matches!(grid(b"\n \n"), Err(Trouble::Unreadable(..))));
    }
}
