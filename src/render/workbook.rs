//! Workbooks: from plain data to the bytes of an `.xlsx` file. The one place that speaks to `rust_xlsxwriter`.

use std::collections::HashMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, Workbook, Worksheet, XlsxError};

use crate::documents::export::book::{Book, Cell, Content, Form, Sheet, Weight};
use crate::ingest::sheet::EXPORT_MARK;

/// The bytes of a workbook: formulas with what they come to, headings that stay in sight and on every page, and the mark by
/// which callboard knows that it is no source. The same book gives the same bytes.
///
/// # Errors
/// When the book holds more than the format can: too many rows, a name of a sheet that it does not allow.
pub fn write(book: &Book) -> Result<Vec<u8>, String> {
    make(book).map_err(|error| error.to_string())
}

fn make(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The file states a moment of making; it is the date of the facts, so that the same facts give the same file.
    let date = book.date.unwrap_or(jiff::civil::date(2000, 1, 1));
    let properties = DocProperties::new().set_title(&book.title).set_author("callboard").set_keywords(EXPORT_MARK);
    workbook.set_properties(&properties.set_creation_datetime(&moment(date)?));
    let mut formats = HashMap::new();
    for sheet in &book.sheets {
        fill(workbook.add_worksheet(), sheet, &mut formats)?;
    }
    if let Some(first) = book.sheets.first() {
        workbook.define_name(EXPORT_MARK, &format!("='{}'!$A$1", first.name.replace('\'', "''")))?;
    }
    workbook.save_to_buffer()
}

fn moment(date: jiff::civil::Date) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or(1900).max(1900), part(date.month()), part(date.day()))
}

/// A number as the format keeps it: 15 figures, which every amount below ten billion has to the cent.
fn kept(number: Decimal) -> f64 {
    number.to_f64().unwrap_or_default()
}

fn fill(into: &mut Worksheet, sheet: &Sheet, formats: &mut HashMap<(Form, Weight, u8), Format>) -> Result<(), XlsxError> {
    let row_of = |at: usize| u32::try_from(at).map_err(|_| XlsxError::RowColumnLimitError);
    into.set_name(&sheet.name)?;
    for (at, width) in sheet.widths.iter().enumerate() {
        into.set_column_width(u16::try_from(at).map_err(|_| XlsxError::RowColumnLimitError)?, *width)?;
    }
    for (at, cells) in sheet.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (row_of(at)?, u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)?);
            let format = formats.entry((cell.form, cell.weight, cell.indent)).or_insert_with(|| format_of(cell));
            match &cell.content {
                Content::Empty if matches!(cell.weight, Weight::Sub | Weight::Total) => into.write_blank(row, column, format)?,
                Content::Empty => continue,
                Content::Text(text) => into.write_string_with_format(row, column, text.as_str(), format)?,
                Content::Number(number) => into.write_number_with_format(row, column, kept(*number), format)?,
                Content::Date(date) => into.write_datetime_with_format(row, column, &moment(*date)?, format)?,
                Content::Formula(text, result) => {
                    let formula = Formula::new(format!("={text}")).set_result(result.normalize().to_string());
                    into.write_formula_with_format(row, column, formula, format)?
                }
            };
        }
    }
    into.set_landscape().set_print_fit_to_pages(1, 0).set_footer("&L&8&F&C&8&A&R&8&P / &N");
    if let Some(header) = sheet.header {
        let below = row_of(header + 1)?;
        into.set_freeze_panes(below, sheet.fixed)?.set_repeat_rows(below - 1, below - 1)?;
    }
    Ok(())
}

fn format_of(cell: &Cell) -> Format {
    let mut format = Format::new().set_font_size(10).set_align(FormatAlign::Top);
    format = match cell.form {
        Form::Text if cell.weight == Weight::Line => format.set_text_wrap(),
        Form::Text => format,
        Form::Number => format.set_num_format("#,##0.######"),
        Form::Percent => format.set_num_format("0.###%"),
        Form::Date => format.set_num_format("yyyy-mm-dd"),
        Form::Money(digits) => {
            let decimals = if digits == 0 { String::new() } else { format!(".{}", "0".repeat(digits.min(8) as usize)) };
            format.set_num_format(format!("#,##0{decimals}_);(#,##0{decimals})"))
        }
    };
    if cell.indent > 0 {
        format = format.set_indent(cell.indent);
    }
    match cell.weight {
        Weight::Line => format,
        Weight::Section => format.set_bold(),
        Weight::Sub => format.set_bold().set_border_top(FormatBorder::Thin),
        Weight::Total => format.set_bold().set_border_top(FormatBorder::Thin).set_border_bottom(FormatBorder::Double),
        Weight::Header => format.set_bold().set_text_wrap().set_align(FormatAlign::Bottom).set_border_bottom(FormatBorder::Medium),
        Weight::Title => format.set_bold().set_font_size(14),
        Weight::Faint => format.set_italic(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::export::book::header;
    use crate::ingest::sheet::is_export;

    fn book() -> Book {
        let one = Cell::number("1234.50".parse().unwrap(), Form::Money(2));
        let sum = Cell::formula("A2*2", "2469".parse().unwrap(), Form::Money(2)).weight(Weight::Total);
        let sheet = Sheet {
            name: "Top Sheet".to_owned(),
            widths: vec![12, 40],
            rows: vec![header(&["Total"]), vec![one, sum]],
            header: Some(0),
            fixed: 1,
        };
        Book { title: "Low Tide".to_owned(), date: None, sheets: vec![sheet] }
    }

    #[test]
    fn the_same_book_gives_the_same_bytes_and_they_carry_the_mark() {
        let bytes = write(&book()).unwrap();
        assert_eq!(bytes, write(&book()).unwrap());
        assert!(is_export(&bytes));
        assert!(!is_export(b"Acct,Total\n1,2\n"));
    }

    #[test]
    fn a_name_that_no_sheet_may_have_is_refused_in_words() {
        let mut book = book();
        book.sheets[0].name = "a/b".to_owned();
        assert!(write(&book).is_err());
    }
}
