//! What `callboard export` writes: workbooks and files for other programs. One file for each kind.
//!
//! To add a kind: one file here with its [`ExportKind`], one line in [`EXPORTS`].

pub mod book;
mod budget;
mod cost_report;
pub mod section;
mod tables;
pub mod uss;

pub use book::Book;

use super::Context;
use crate::ingest::import::Losses;
use crate::model::Part;

/// A kind of export: a row of the registry.
pub struct ExportKind {
    /// The word on the command line: `budget`.
    pub word: &'static str,
    /// One line for the help: what the file holds.
    pub about: &'static str,
    /// The endings that its file may have, without the dot; the first is the usual one.
    pub endings: &'static [&'static str],
    /// The parts of the production it cannot do without.
    pub needs: &'static [Part],
    /// The kinds of paper that say the same: an audience that is given one of them may have the file. None for what is the
    /// production office's alone.
    pub papers: &'static [&'static str],
    /// A text near the beginning of its text files by which callboard knows its own; none where there is no such text, so
    /// that an existing file is only overwritten with `--force`. A workbook always carries callboard's mark.
    pub mark: Option<&'static str>,
    /// The file's contents for one of its endings, or in a few words why there is nothing to export.
    pub make: fn(Context<'_>, &str) -> Result<Export, String>,
}

/// The contents of an exported file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Export {
    /// A workbook.
    Book(Book),
    /// A workbook, and what it cannot hold.
    LossyBook(Book, Losses),
    /// A text file.
    Text(String),
    /// A text file of another tool, and what it cannot hold.
    Lossy(String, Losses),
}

impl Export {
    /// Everything that stands in it, as a page's data: to be looked through for what an audience may not see.
    #[must_use]
    pub fn told(&self) -> serde_json::Value {
        use serde_json::json;
        let cell = |cell: &book::Cell| match &cell.content {
            book::Content::Empty => json!(null),
            book::Content::Text(text) => json!(text),
            book::Content::Date(date) => json!(date.to_string()),
            book::Content::Number(number) => json!({"value": number.to_string()}),
            book::Content::Formula(formula, number) => json!([formula, {"value": number.to_string()}]),
        };
        match self {
            Self::Book(book) | Self::LossyBook(book, _) => {
                let sheet = |sheet: &book::Sheet| json!([sheet.name, sheet.rows.iter().flatten().map(cell).collect::<Vec<_>>()]);
                json!([book.title, book.sheets.iter().map(sheet).collect::<Vec<_>>()])
            }
            Self::Text(text) | Self::Lossy(text, _) => json!(text),
        }
    }
}

/// Every kind of export, in the order of the help.
pub static EXPORTS: &[&ExportKind] =
    &[&budget::KIND, &cost_report::KIND, &tables::SCHEDULE, &tables::DAYS, &tables::CONTACTS, &tables::MODEL, &uss::KIND];
