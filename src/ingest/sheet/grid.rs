//! A sheet as it stands: only the cells that hold something, in the order of rows and columns.

use jiff::civil::{Date, date};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A calendar date, with minutes of the day where it has a time.
    Date(Date, Option<i32>),
    /// A time of day or a length of time in minutes, with the serial number it is stored as.
    Time(i32, f64),
    /// True or false.
    Bool(bool),
    /// The error of a formula: `#REF!`.
    Error(String),
}

/// The cells of one row, by column from 0.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    /// The row from 0.
    pub(super) index: u32,
    /// Its cells in order.
    pub(super) cells: Vec<(u32, Cell)>,
}

/// A merged region; both ends are in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merge {
    pub(super) first_row: u32,
    pub(super) first_column: u32,
    pub(super) last_row: u32,
    pub(super) last_column: u32,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    /// Its name; empty for delimited text.
    pub(super) name: String,
    /// The rows that hold something.
    pub(super) rows: Vec<Row>,
    /// The merged regions.
    pub(super) merges: Vec<Merge>,
    /// Whether its unformatted serial numbers count days from 1904.
    pub(super) is_1904: bool,
}

impl Cell {
    /// A serial number that is formatted as a date or a time, in days since the epoch.
    ///
    /// Serials below 61 are times and lengths of time: the first two months of 1900 do not occur on a schedule, and the
    /// day Excel invents in 1900 lies there.
    pub(super) fn serial(value: f64, is_1904: bool, is_length: bool) -> Self {
        const MINUTES: f64 = 1440.0;
        if !(0.0..2_958_466.0).contains(&value) {
            return Self::Number(value);
        }
        #[allow(clippy::cast_possible_truncation, reason = "below 2,958,466 days of 1,440 minutes")]
        let minutes = (value * MINUTES).round() as i64;
        let (days, minute) = (minutes.div_euclid(1440), i32::try_from(minutes.rem_euclid(1440)).unwrap_or(0));
        if is_length || value < 61.0 {
            return i32::try_from(minutes).map_or(Self::Number(value), |minutes| Self::Time(minutes, value));
        }
        let epoch = if is_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
        match epoch.checked_add(jiff::Span::new().days(days)) {
            Ok(date) => Self::Date(date, (minute != 0).then_some(minute)),
            Err(_) => Self::Number(value),
        }
    }

    /// A date or time in ISO 8601, as OpenDocument stores them.
    pub(super) fn iso(text: &str) -> Self {
        let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
        let minutes = time.get(..5).and_then(|time| time.split_once(':')).and_then(|(hour, minute)| {
            Some(hour.parse::<i32>().ok().filter(|h| *h < 24)? * 60 + minute.parse::<i32>().ok().filter(|m| *m < 60)?)
        });
        match day.parse::<Date>() {
            Ok(date) if date.year() < 1900 => Self::Time(minutes.unwrap_or(0), f64::from(minutes.unwrap_or(0)) / 1440.0),
            Ok(date) => Self::Date(date, minutes.filter(|minutes| *minutes != 0)),
            Err(_) => Self::Text(text.to_owned()),
        }
    }

    /// A length of time in ISO 8601: `PT07H30M00S`.
    pub(super) fn iso_length(text: &str) -> Self {
        let mut minutes = 0.0_f64;
        let mut number = String::new();
        for c in text.trim_start_matches(['P', '-']).chars() {
            match c {
                '0'..='9' | '.' => number.push(c),
                ',' => number.push('.'),
                'T' => {}
                'D' | 'H' | 'M' | 'S' => {
                    let Ok(value) = number.parse::<f64>() else { return Self::Text(text.to_owned()) };
                    minutes += value
                        * match c {
                            'D' => 1440.0,
                            'H' => 60.0,
                            'M' => 1.0,
                            _ => 1.0 / 60.0,
                        };
                    number.clear();
                }
                _ => return Self::Text(text.to_owned()),
            }
        }
        if !(0.0..1e6).contains(&minutes) {
            return Self::Text(text.to_owned());
        }
        #[allow(clippy::cast_possible_truncation, reason = "below a million")]
        Self::Time(minutes.round() as i32, minutes / 1440.0)
    }

    /// A text cell, or the error that the text spells; nothing where it is blank.
    pub(super) fn text(text: &str) -> Option<Self> {
        let trimmed = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}'));
        match trimmed {
            "" => None,
            // LibreOffice shows its own errors by number: `Err:502`.
            _ if trimmed.strip_prefix("Err:").is_some_and(|code| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit())) => {
                Some(Self::Error(trimmed.to_owned()))
            }
            "#REF!" | "#N/A" | "#VALUE!" | "#DIV/0!" | "#NAME?" | "#NULL!" | "#NUM!" => Some(Self::Error(trimmed.to_owned())),
            _ => Some(Self::Text(trimmed.replace("\r\n", "\n").replace('\r', "\n"))),
        }
    }

    /// The text where it is one.
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Row {
    /// The cell of a column.
    pub(super) fn cell(&self, column: u32) -> Option<&Cell> {
        self.cells.binary_search_by_key(&column, |(at, _)| *at).ok().and_then(|at| self.cells.get(at)).map(|(_, cell)| cell)
    }
}

impl Grid {
    /// Adds a cell; a cell that is given twice keeps what was given last once the grid is [`tidied`](Self::tidy).
    pub(super) fn push(&mut self, row: u32, column: u32, cell: Cell) {
        match self.rows.last_mut() {
            Some(last) if last.index == row => last.cells.push((column, cell)),
            _ => self.rows.push(Row { index: row, cells: vec![(column, cell)] }),
        }
    }

    /// Puts rows and cells in order where a file did not keep them so.
    pub(super) fn tidy(&mut self) {
        if !self.rows.is_sorted_by(|a, b| a.index < b.index) {
            self.rows.sort_by_key(|row| row.index);
            let mut rows: Vec<Row> = Vec::with_capacity(self.rows.len());
            for row in self.rows.drain(..) {
                match rows.last_mut() {
                    Some(last) if last.index == row.index => last.cells.extend(row.cells),
                    _ => rows.push(row),
                }
            }
            self.rows = rows;
        }
        for row in &mut self.rows {
            if !row.cells.is_sorted_by(|a, b| a.0 < b.0) {
                row.cells.sort_by_key(|(column, _)| *column);
                row.cells.reverse();
                row.cells.dedup_by_key(|(column, _)| *column);
                row.cells.reverse();
            }
        }
        self.merges.sort_by_key(|merge| (merge.first_row, merge.first_column));
    }

    /// The row of this index, where it holds something.
    pub(super) fn row(&self, index: u32) -> Option<&Row> {
        self.rows.binary_search_by_key(&index, |row| row.index).ok().and_then(|at| self.rows.get(at))
    }

    /// The first cell of a merged region.
    pub(super) fn anchor(&self, merge: &Merge) -> Option<&Cell> {
        self.row(merge.first_row)?.cell(merge.first_column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_date_systems() {
        // Monday 4 May 2026 is 46146 since 1900 and 44684 since 1904.
        assert_eq!(Cell::serial(46146.0, false, false), Cell::Date(date(2026, 5, 4), None));
        assert_eq!(Cell::serial(44684.0, true, false), Cell::Date(date(2026, 5, 4), None));
        assert_eq!(Cell::serial(46146.5, false, false), Cell::Date(date(2026, 5, 4), Some(720)));
        assert_eq!(Cell::serial(0.291_666_666_666_667, false, false), Cell::Time(420, 0.291_666_666_666_667));
        assert_eq!(Cell::serial(-1.0, false, false), Cell::Number(-1.0));
        assert_eq!(Cell::serial(f64::NAN, false, false).as_text(), None);
    }

    #[test]
    fn iso_forms() {
        assert_eq!(Cell::iso("2026-05-04"), Cell::Date(date(2026, 5, 4), None));
        assert_eq!(Cell::iso("2026-05-04T07:30:00"), Cell::Date(date(2026, 5, 4), Some(450)));
        assert_eq!(Cell::iso_length("PT07H30M00S"), Cell::Time(450, 0.3125));
        assert_eq!(Cell::iso("soon"), Cell::Text("soon".into()));
    }

    #[test]
    fn cells_out_of_order_are_put_in_order_and_the_last_wins() {
        let mut grid = Grid::default();
        grid.push(3, 1, Cell::Bool(true));
        grid.push(1, 2, Cell::Bool(true));
        grid.push(1, 0, Cell::Bool(false));
        grid.push(3, 1, Cell::Bool(false));
        grid.tidy();
        assert_eq!(grid.rows.iter().map(|row| row.index).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(grid.rows[0].cells, [(0, Cell::Bool(false)), (2, Cell::Bool(true))]);
        assert_eq!(grid.rows[1].cells, [(1, Cell::Bool(false))]);
    }
}
