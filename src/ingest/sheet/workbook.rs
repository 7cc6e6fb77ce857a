//! Workbooks into grids: the one place that speaks to calamine.

use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, ExcelDateTimeType, Ods, OdsError, Reader, SheetType, Xls, XlsError, Xlsb, XlsbError, Xlsx,
    XlsxError,
};

use super::bounds::{self, Format, SAVE_AGAIN, Trouble};
use super::grid::{Cell, Grid, Merge};
use super::{biff, ods};

/// The name that callboard gives to a range of a workbook it exports.
pub const EXPORT_MARK: &str = "_callboard_export";

/// Reads the sheets of a workbook. A panic of the reader is a damaged file.
pub(super) fn grids(bytes: &[u8], format: Format, exports: bool) -> Result<Vec<Grid>, Trouble> {
    let read = catch_unwind(AssertUnwindSafe(|| match format {
        Format::Xlsx => xlsx(bytes, exports),
        Format::Xlsb => xlsb(bytes, exports),
        Format::Xls => xls(bytes, exports),
        Format::Ods => read_ods(bytes, exports),
        Format::Text => Ok(Vec::new()),
    }));
    read.unwrap_or_else(|_| Err(damaged("its contents are damaged")))
}

fn damaged(reason: impl std::fmt::Display) -> Trouble {
    let mut reason = reason.to_string().replace('\n', " ");
    if let Some((at, _)) = reason.char_indices().nth(200) {
        reason.truncate(at);
    }
    Trouble::Unreadable(reason, SAVE_AGAIN)
}

impl From<XlsxError> for Trouble {
    fn from(error: XlsxError) -> Self {
        if matches!(error, XlsxError::Password) { Self::Encrypted } else { damaged(error) }
    }
}

impl From<XlsbError> for Trouble {
    fn from(error: XlsbError) -> Self {
        if matches!(error, XlsbError::Password) { Self::Encrypted } else { damaged(error) }
    }
}

impl From<XlsError> for Trouble {
    fn from(error: XlsError) -> Self {
        if matches!(error, XlsError::Password) { Self::Encrypted } else { damaged(error) }
    }
}

impl From<OdsError> for Trouble {
    fn from(error: OdsError) -> Self {
        match error {
            OdsError::Password => Self::Encrypted,
            OdsError::CellLimitExceeded { requested, .. } => {
                Self::TooLarge(format!("{requested} cells in a sheet, {} at most", bounds::EXTENT))
            }
            error => damaged(error),
        }
    }
}

/// Cells and text kept so far of one workbook.
#[derive(Default)]
struct Kept {
    cells: usize,
    text: usize,
}

impl Kept {
    /// Puts a cell into the grid, unless it is empty, and minds the bounds.
    fn keep(&mut self, grid: &mut Grid, (row, column): (u32, u32), cell: Option<Cell>) -> Result<(), Trouble> {
        let Some(cell) = cell else { return Ok(()) };
        self.cells += 1;
        self.text += cell.as_text().map_or(0, str::len);
        if self.cells > bounds::CELLS {
            return Err(Trouble::TooLarge(format!("more than {} cells", bounds::CELLS)));
        }
        if self.text > bounds::TEXT_BYTES {
            return Err(Trouble::TooLarge(format!("more than {} MB of text", bounds::TEXT_BYTES >> 20)));
        }
        grid.push(row, column, cell);
        Ok(())
    }
}

/// The names of the sheets that hold cells; refuses an export of callboard's own, unless those are asked for, and more sheets than are read.
fn sheets<RS: Read + Seek, R: Reader<RS>>(book: &R, exports: bool) -> Result<Vec<String>, Trouble> {
    if !exports && book.defined_names().iter().any(|(name, _)| name.eq_ignore_ascii_case(EXPORT_MARK)) {
        return Err(Trouble::Export);
    }
    let all = book.sheets_metadata();
    if all.len() > bounds::SHEETS {
        return Err(Trouble::TooLarge(format!("{} sheets, {} at most", all.len(), bounds::SHEETS)));
    }
    Ok(all.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).map(|sheet| sheet.name.clone()).collect())
}

/// Whether the document's properties carry the mark.
fn marked(properties: &calamine::WorkbookProperties) -> bool {
    properties.custom_properties.contains_key(EXPORT_MARK)
        || properties.keywords.as_deref().is_some_and(|keywords| keywords.contains(EXPORT_MARK))
}

fn merges(regions: &[Dimensions]) -> Vec<Merge> {
    let merge = |region: &Dimensions| Merge {
        first_row: region.start.0,
        first_column: region.start.1,
        last_row: region.end.0,
        last_column: region.end.1,
    };
    regions.iter().map(merge).collect()
}

fn xlsx(bytes: &[u8], exports: bool) -> Result<Vec<Grid>, Trouble> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let names = sheets(&book, exports)?;
    if !exports && book.workbook_properties().is_ok_and(|properties| marked(&properties)) {
        return Err(Trouble::Export);
    }
    let is_1904 = book.has_1904_epoch();
    let mut kept = Kept::default();
    let mut grids = Vec::new();
    for name in names {
        let mut grid = Grid { name, is_1904, ..Grid::default() };
        {
            let mut cells = match book.worksheet_cells_reader(&grid.name) {
                Ok(cells) => cells,
                // A chart on a sheet of its own may be listed as a sheet.
                Err(XlsxError::NotAWorksheet(_)) => continue,
                Err(error) => return Err(error.into()),
            };
            while let Some(cell) = cells.next_cell()? {
                kept.keep(&mut grid, cell.get_position(), borrowed(cell.get_value()))?;
            }
        }
        grid.merges = book.merge_cells_by_sheet_name(&grid.name).map(|regions| merges(&regions)).unwrap_or_default();
        grid.tidy();
        grids.push(grid);
    }
    Ok(grids)
}

fn xlsb(bytes: &[u8], exports: bool) -> Result<Vec<Grid>, Trouble> {
    let mut book: Xlsb<_> = Xlsb::new(Cursor::new(bytes))?;
    let names = sheets(&book, exports)?;
    if !exports && book.workbook_properties().is_ok_and(|properties| marked(&properties)) {
        return Err(Trouble::Export);
    }
    let is_1904 = book.has_1904_epoch();
    let mut kept = Kept::default();
    let mut grids = Vec::new();
    for name in names {
        let mut grid = Grid { name, is_1904, ..Grid::default() };
        {
            let mut cells = book.worksheet_cells_reader(&grid.name)?;
            while let Some(cell) = cells.next_cell()? {
                kept.keep(&mut grid, cell.get_position(), borrowed(cell.get_value()))?;
            }
        }
        grid.tidy();
        grids.push(grid);
    }
    Ok(grids)
}

fn xls(bytes: &[u8], exports: bool) -> Result<Vec<Grid>, Trouble> {
    let extent = biff::largest_extent(bytes).ok_or_else(|| damaged("its structure is damaged or cut short"))?;
    too_wide(extent)?;
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes))?;
    let names = sheets(&book, exports)?;
    if !exports && book.workbook_properties().is_ok_and(|properties| marked(&properties)) {
        return Err(Trouble::Export);
    }
    let is_1904 = book.has_1904_epoch();
    let mut kept = Kept::default();
    let mut grids = Vec::new();
    for name in names {
        let mut grid = Grid { name, is_1904, ..Grid::default() };
        let range = book.worksheet_range(&grid.name)?;
        whole(&mut kept, &mut grid, &range)?;
        grid.merges = book.merge_cells_by_sheet_name(&grid.name).map(|regions| merges(&regions)).unwrap_or_default();
        grid.tidy();
        grids.push(grid);
    }
    Ok(grids)
}

fn read_ods(bytes: &[u8], exports: bool) -> Result<Vec<Grid>, Trouble> {
    let content = bounds::part(bytes, "content.xml").ok_or_else(|| damaged("its contents cannot be unpacked"))?;
    let mut tables = ods::tables(&content);
    drop(content);
    for table in &tables {
        too_wide(table.extent)?;
    }
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes))?;
    let names = sheets(&book, exports)?;
    if !exports && book.workbook_properties().is_ok_and(|properties| marked(&properties)) {
        return Err(Trouble::Export);
    }
    let mut kept = Kept::default();
    let mut grids = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let mut grid = Grid { name, ..Grid::default() };
        let range = book.worksheet_range(&grid.name)?;
        whole(&mut kept, &mut grid, &range)?;
        grid.merges = tables.get_mut(at).map(|table| std::mem::take(&mut table.merges)).unwrap_or_default();
        grid.tidy();
        grids.push(grid);
    }
    Ok(grids)
}

fn too_wide(extent: u64) -> Result<(), Trouble> {
    if extent > bounds::EXTENT {
        return Err(Trouble::TooLarge(format!("a sheet whose cells reach over {extent} places, {} at most", bounds::EXTENT)));
    }
    Ok(())
}

/// A sheet that was read as a whole.
fn whole(kept: &mut Kept, grid: &mut Grid, range: &calamine::Range<Data>) -> Result<(), Trouble> {
    let Some((top, left)) = range.start() else { return Ok(()) };
    for (row, column, data) in range.used_cells() {
        let place = |from: u32, by: usize| from.saturating_add(u32::try_from(by).unwrap_or(u32::MAX));
        kept.keep(grid, (place(top, row), place(left, column)), owned(data))?;
    }
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "a spreadsheet's whole numbers are floats in its own program")]
fn borrowed(data: &DataRef<'_>) -> Option<Cell> {
    Some(match data {
        DataRef::Empty => return None,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => return Cell::text(text),
        DataRef::SharedString(text) => return Cell::text(text),
        DataRef::Bool(truth) => Cell::Bool(*truth),
        DataRef::DateTime(moment) => serial(moment),
        DataRef::DateTimeIso(text) => Cell::iso(text),
        DataRef::DurationIso(text) => Cell::iso_length(text),
        DataRef::Error(error) => Cell::Error(error.to_string()),
    })
}

#[allow(clippy::cast_precision_loss, reason = "a spreadsheet's whole numbers are floats in its own program")]
fn owned(data: &Data) -> Option<Cell> {
    Some(match data {
        Data::Empty => return None,
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::String(text) => return Cell::text(text),
        Data::Bool(truth) => Cell::Bool(*truth),
        Data::DateTime(moment) => serial(moment),
        Data::DateTimeIso(text) => Cell::iso(text),
        Data::DurationIso(text) => Cell::iso_length(text),
        Data::Error(error) => Cell::Error(error.to_string()),
    })
}

fn serial(moment: &ExcelDateTime) -> Cell {
    let kind = if moment.is_duration() { ExcelDateTimeType::TimeDelta } else { ExcelDateTimeType::DateTime };
    let value = moment.as_f64();
    // The cell does not tell its date system, but is equal only to one of its own.
    let is_1904 = *moment == ExcelDateTime::new(value, kind, true);
    Cell::serial(value, is_1904, moment.is_duration())
}
