//! A workbook as plain data: what stands in each cell, how it looks, and what its formula comes to.
//!
//! The amounts are decimal here; only the writer of the file turns them into what the format keeps.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// A workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    /// Its title, for the file's properties.
    pub title: String,
    /// The date it speaks from, for the file's properties; a fixed one where nothing has a date.
    pub date: Option<Date>,
    /// Its sheets, in order.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]:*?/\`.
    pub name: String,
    /// Widths of its columns, in characters.
    pub widths: Vec<u16>,
    /// Its rows from the first on.
    pub rows: Vec<Vec<Cell>>,
    /// The row of the column headings, from nothing: it and all above stay in sight, and it is printed on every page.
    pub header: Option<usize>,
    /// Columns that stay in sight on the left.
    pub fixed: u16,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Content {
    /// Nothing.
    #[default]
    Empty,
    /// A text; also account numbers, which are texts.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A date.
    Date(Date),
    /// A formula without its `=`, and what it comes to.
    Formula(String, Decimal),
}

/// How a cell's content is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Form {
    /// As text.
    #[default]
    Text,
    /// An amount with so many decimals, negatives in parentheses.
    Money(u32),
    /// A number with the decimals it has.
    Number,
    /// A fraction as a percentage.
    Percent,
    /// A date.
    Date,
}

/// How heavy a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Weight {
    /// A line.
    #[default]
    Line,
    /// The total of a section: bold under a thin rule.
    Sub,
    /// A grand total: bold under a double rule.
    Total,
    /// The heading of a section.
    Section,
    /// A heading of a column.
    Header,
    /// The title of the sheet.
    Title,
    /// A remark.
    Faint,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// What stands in it.
    pub content: Content,
    /// How it is written.
    pub form: Form,
    /// How heavy it is.
    pub weight: Weight,
    /// Steps it is set in from the left.
    pub indent: u8,
}

impl Cell {
    /// An empty cell.
    #[must_use]
    pub fn empty() -> Self {
        Self::default()
    }

    /// A text; an empty one is an empty cell.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        let content = if text.is_empty() { Content::Empty } else { Content::Text(text) };
        Self { content, ..Self::default() }
    }

    /// A number.
    #[must_use]
    pub fn number(number: Decimal, form: Form) -> Self {
        Self { content: Content::Number(number), form, ..Self::default() }
    }

    /// A number where there is one.
    #[must_use]
    pub fn maybe(number: Option<Decimal>, form: Form) -> Self {
        number.map_or_else(Self::empty, |number| Self::number(number, form))
    }

    /// A date.
    #[must_use]
    pub fn date(date: Date) -> Self {
        Self { content: Content::Date(date), form: Form::Date, ..Self::default() }
    }

    /// A formula without its `=`, and what it comes to.
    pub fn formula(text: impl Into<String>, result: Decimal, form: Form) -> Self {
        Self { content: Content::Formula(text.into(), result), form, ..Self::default() }
    }

    /// The same, heavier.
    #[must_use]
    pub fn weight(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// The same, set in.
    #[must_use]
    pub fn indent(self, indent: usize) -> Self {
        Self { indent: u8::try_from(indent.min(10)).unwrap_or(10), ..self }
    }
}

/// Headings of columns.
#[must_use]
pub fn header(names: &[&str]) -> Vec<Cell> {
    names.iter().map(|name| Cell::text(*name).weight(Weight::Header)).collect()
}

/// A row of one weight.
#[must_use]
pub fn weighed(cells: Vec<Cell>, weight: Weight) -> Vec<Cell> {
    cells.into_iter().map(|cell| cell.weight(weight)).collect()
}

/// The letters of a column, from nothing: `A`, `Z`, `AA`.
#[must_use]
pub fn letters(column: usize) -> String {
    let mut text = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        text.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    text
}

/// The address of a cell, rows and columns from nothing: `C12`.
#[must_use]
pub fn address(row: usize, column: usize) -> String {
    format!("{}{}", letters(column), row + 1)
}

/// The address of a cell of another sheet: `'Top Sheet'!C12`.
#[must_use]
pub fn on_sheet(sheet: &str, row: usize, column: usize) -> String {
    format!("'{}'!{}", sheet.replace('\'', "''"), address(row, column))
}

/// The sum of cells of one column: `SUM(C5:C9)` where they stand below each other, else `C5+C9`; `0` of none.
#[must_use]
pub fn sum(rows: &[usize], column: usize) -> String {
    match rows {
        [] => "0".to_owned(),
        [only] => address(*only, column),
        [first, .., last] if rows.windows(2).all(|pair| pair[1] == pair[0] + 1) => {
            format!("SUM({}:{})", address(*first, column), address(*last, column))
        }
        rows => rows.iter().map(|row| address(*row, column)).collect::<Vec<_>>().join("+"),
    }
}

/// The sum of cells of one column of another sheet, each stretch of rows as a range: `SUM('Detail'!H5:H9,'Detail'!H12:H12)`.
#[must_use]
pub fn stretches(sheet: &str, rows: &[usize], column: usize) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, last)) if *row == *last + 1 => *last = *row,
            _ => ranges.push((*row, *row)),
        }
    }
    let ranges: Vec<String> =
        ranges.iter().map(|(first, last)| format!("{}:{}", on_sheet(sheet, *first, column), address(*last, column))).collect();
    format!("SUM({})", ranges.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters_and_sums_are_ranges_where_they_can() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
        assert_eq!(on_sheet("Cast's", 11, 2), "'Cast''s'!C12");
        assert_eq!(stretches("Detail", &[4, 5, 8], 2), "SUM('Detail'!C5:C6,'Detail'!C9:C9)");
        assert_eq!([&[][..], &[4], &[4, 5, 6], &[4, 6]].map(|rows| sum(rows, 2)), ["0", "C5", "SUM(C5:C7)", "C5+C7"]);
    }
}
