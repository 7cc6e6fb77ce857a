//! What an OpenDocument sheet's reader does not tell: how far each table reaches, before it is opened, and which cells
//! are merged.

use super::grid::Merge;

/// One table of the document.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Table {
    /// Width times height, with repeated rows and cells counted as often as they stand there.
    pub(super) extent: u64,
    /// Its merged regions.
    pub(super) merges: Vec<Merge>,
}

/// Rows and columns that the format's programs know.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;
/// Merged regions that are remembered.
const MERGES: usize = 100_000;

/// The tables of `content.xml`, in order.
pub(super) fn tables(content: &[u8]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let (mut row, mut repeat, mut column) = (0_u32, 1_u32, 0_u32);
    // The region of rows and columns that hold something.
    let (mut top, mut bottom, mut width, mut filled) = (u32::MAX, 0_u32, 0_u32, 0_u32);
    let mut rest = content;
    while let Some((tag, after)) = next_tag(rest) {
        rest = after;
        let name = tag.split(|byte| byte.is_ascii_whitespace() || *byte == b'/').find(|word| !word.is_empty()).unwrap_or_default();
        let closing = tag.starts_with(b"/");
        match name {
            b"table:table" if !closing && tag.windows(12).any(|window| window == b" table:name=") => {
                tables.push(Table::default());
                (row, repeat, column, top, bottom, width) = (0, 1, 0, u32::MAX, 0, 0);
            }
            b"table:table-row" if !closing => {
                (repeat, column, filled) = (number(tag, "table:number-rows-repeated").unwrap_or(1).min(ROWS), 0, 0);
                if tag.ends_with(b"/") {
                    row = row.saturating_add(repeat);
                }
            }
            b"table:table-row" => {
                if filled > 0 {
                    (top, bottom, width) = (top.min(row), bottom.max(row.saturating_add(repeat - 1).min(ROWS)), width.max(filled));
                    if let Some(table) = tables.last_mut() {
                        table.extent = u64::from(bottom - top + 1) * u64::from(width);
                    }
                }
                row = row.saturating_add(repeat);
            }
            b"table:table-cell" | b"table:covered-table-cell" if !closing => {
                let times = number(tag, "table:number-columns-repeated").unwrap_or(1).min(COLUMNS);
                let across = number(tag, "table:number-columns-spanned").unwrap_or(1).max(1);
                let down = number(tag, "table:number-rows-spanned").unwrap_or(1).max(1);
                if across > 1 || down > 1 {
                    let (last_row, last_column) = (row.saturating_add(down - 1), column.saturating_add(across - 1));
                    let merge = Merge { first_row: row, first_column: column, last_row, last_column };
                    if let Some(table) = tables.last_mut().filter(|table| table.merges.len() < MERGES) {
                        table.merges.push(merge);
                    }
                }
                column = column.saturating_add(times).min(COLUMNS);
                let holds = tag.windows(7).any(|window| window == b"office:") || tag.windows(14).any(|window| window == b"table:formula=");
                if holds {
                    filled = column;
                }
            }
            _ => {}
        }
    }
    tables
}

/// The inside of the next tag, and what follows it. Comments are passed over; a `>` in an attribute does not end a tag.
fn next_tag(text: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut text = text;
    loop {
        let start = text.iter().position(|byte| *byte == b'<')? + 1;
        text = text.get(start..)?;
        if text.starts_with(b"!--") {
            let end = text.windows(3).position(|window| window == b"-->")?;
            text = text.get(end + 3..)?;
            continue;
        }
        let mut quote = None;
        for (at, byte) in text.iter().enumerate() {
            match (quote, byte) {
                (Some(open), byte) if byte == open => quote = None,
                (None, b'"' | b'\'') => quote = Some(byte),
                (None, b'>') => return Some((text.get(..at)?, text.get(at + 1..)?)),
                _ => {}
            }
        }
        return None;
    }
}

/// The number in an attribute.
fn number(tag: &[u8], attribute: &str) -> Option<u32> {
    let tag = std::str::from_utf8(tag).ok()?;
    let value = tag.split_once(attribute)?.1.trim_start().strip_prefix('=')?.trim_start();
    let digits = value.trim_start_matches(['"', '\'']);
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    digits.get(..end)?.parse().ok().or(Some(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repeats_and_spans_are_counted() {
        let content = br#"<office:body><table:table table:name="A > B">
            <table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1" office:value-type="string"/>
            <table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
            <table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value="1" table:number-columns-repeated="9000"/></table:table-row>
            <table:table-row table:number-rows-repeated="48000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table></office:body>"#;
        let tables = tables(content);
        assert_eq!(tables.len(), 1);
        assert_eq!(tables[0].extent, 1_000_001 * 9000);
        assert_eq!(tables[0].merges, [Merge { first_row: 0, first_column: 0, last_row: 0, last_column: 2 }]);
    }
}
