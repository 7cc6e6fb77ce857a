//! Spreadsheets into records: workbooks (xlsx, xlsm, xlsb, xls, ods) and delimited text (csv, tsv).
//!
//! A sheet is read as the production declares it under `sources`, or as its headers suggest. Whatever was suggested
//! rather than declared, and every cell that was repaired, is a guess and is said so.

mod biff;
mod bounds;
mod cells;
pub mod exports;
mod grid;
mod headers;
mod languages;
pub mod look;
mod ods;
mod rows;
mod tables;
mod text;
mod workbook;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::Path;

use bounds::{Format, Trouble};
use grid::{Grid, Row};
use headers::{Words, normal};
use tables::Segment;
pub use workbook::EXPORT_MARK;

use super::{Node, Record};
use crate::findings::{Code, Finding, Findings, Origin, Severity, SourceId, Sources, codes};
use crate::model::Part;
use crate::model::fields::section;
use crate::values::DateOrder;

/// How a production declares that a sheet is to be read: one record of `sources`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SheetSource {
    /// The file, relative to the production's folder, with forward slashes.
    pub file: String,
    /// The section its rows are.
    pub section: Option<String>,
    /// The sheet's name; the first sheet where none is named.
    pub sheet: Option<String>,
    /// The row of the headers, from 1.
    pub header_row: Option<u32>,
    /// The first row of records, from 1.
    pub first_row: Option<u32>,
    /// The last row of records, from 1.
    pub last_row: Option<u32>,
    /// Key, and the text of its header or the letters of its column.
    pub columns: Vec<(String, String)>,
    /// Whether the file, or the named sheet, is not a source.
    pub ignore: bool,
    /// Where it is declared.
    pub origin: Origin,
}

/// What reading depends on besides the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadOptions {
    /// How a date such as 3/4/2026 is read.
    pub date_order: DateOrder,
    /// Words of headers that the production adds: section, key and word.
    pub headers: Vec<(String, String, String)>,
    /// Whether a workbook that callboard exported is read too, as `import` does and a declaration asks for.
    pub exports: bool,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self { date_order: DateOrder::Mdy, headers: Vec::new(), exports: false }
    }
}

/// What a file held.
#[derive(Debug, Default, Clone)]
pub struct SheetRead {
    /// Its records, in the order of sheets and rows.
    pub records: Vec<Record>,
    /// What there is to say about it.
    pub findings: Findings,
}

/// Whether these bytes are a workbook that callboard exported, which carries [`EXPORT_MARK`], or a table of its own.
#[must_use]
pub fn is_export(bytes: &[u8]) -> bool {
    bounds::format(bytes).is_ok_and(|format| match format {
        Format::Text => exports::is(bytes),
        format => workbook::grids(bytes, format, false) == Err(Trouble::Export),
    })
}

/// Reads a workbook or delimited text.
///
/// `file` is relative to `root`, with forward slashes; `declared` are the declarations for this file. A file that all of
/// them ignore is not opened.
pub fn read(root: &Path, file: &str, declared: &[SheetSource], options: &ReadOptions, sources: &mut Sources) -> SheetRead {
    if declared.iter().any(|source| source.ignore && source.sheet.is_none()) {
        return SheetRead::default();
    }
    let bytes = bytes(root, file);
    let held = bytes.as_deref().unwrap_or_default();
    let asked = format!("{:?} {declared:?} {options:?}", bytes.as_ref().err());
    super::warm::file(file, &[held, asked.as_bytes()], sources, |sources| {
        let source = sources.add(file, None);
        let mut reading = Reading::new(source, file, options, sources);
        match bytes.as_deref().map_err(Clone::clone).and_then(|bytes| reading.grids(bytes, declared)) {
            Ok(grids) => reading.sheets(&grids, declared),
            Err(trouble) => reading.trouble(trouble, declared),
        }
        SheetRead { records: reading.records, findings: reading.findings }
    })
}

/// The bytes of a file, as many as are read.
fn bytes(root: &Path, file: &str) -> Result<Vec<u8>, Trouble> {
    let unreadable = |error: &std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => Trouble::Missing,
        std::io::ErrorKind::PermissionDenied => Trouble::Unreadable("it may not be read".to_owned(), "give yourself permission to read it"),
        _ => Trouble::Unreadable(error.kind().to_string(), "copy the file anew, or take it away"),
    };
    let opened = fs_err::File::open(root.join(file)).map_err(|error| unreadable(&error))?;
    if opened.metadata().is_ok_and(|about| about.is_dir()) {
        return Err(Trouble::Unreadable("it is a folder".to_owned(), "name the file itself"));
    }
    let mut bytes = Vec::new();
    opened.take(bounds::FILE_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > bounds::FILE_BYTES {
        return Err(Trouble::TooLarge(format!("more than {} MB", bounds::FILE_BYTES >> 20)));
    }
    Ok(bytes)
}

/// A file while it is read.
struct Reading<'a> {
    sources: &'a mut Sources,
    source: SourceId,
    file: &'a str,
    date_order: DateOrder,
    words: Words,
    exports: bool,
    findings: Findings,
    records: Vec<Record>,
    /// The accounts that the file named so far, with their names.
    accounts: BTreeMap<String, String>,
}

impl<'a> Reading<'a> {
    fn new(source: SourceId, file: &'a str, options: &ReadOptions, sources: &'a mut Sources) -> Self {
        Self {
            sources,
            source,
            file,
            date_order: options.date_order,
            words: Words::new(&options.headers),
            exports: options.exports,
            findings: Findings::new(),
            records: Vec::new(),
            accounts: BTreeMap::new(),
        }
    }
}

impl Reading<'_> {
    /// The file's sheets.
    fn grids(&mut self, bytes: &[u8], declared: &[SheetSource]) -> Result<Vec<Grid>, Trouble> {
        let format = bounds::format(bytes)?;
        let grids = match format {
            Format::Text if !self.exports && !declared.iter().any(|source| !source.ignore) && exports::is(bytes) => {
                return Err(Trouble::Export);
            }
            Format::Text => {
                let (grid, encoding) = text::grid(bytes)?;
                if let Some(encoding) = encoding {
                    let message = format!("{} is not UTF-8; it was read as {encoding}", self.file);
                    let finding = Finding::new(&codes::NOT_UTF8, message).severity(Severity::Note).at(self.sources.file(self.source));
                    self.findings.push(finding.help("if letters are wrong, save it again as CSV UTF-8"));
                }
                vec![grid]
            }
            format => workbook::grids(bytes, format, self.exports || declared.iter().any(|source| !source.ignore))?,
        };
        if grids.iter().all(|grid| grid.rows.is_empty()) && declared.iter().any(|source| !source.ignore) {
            return Err(Trouble::Unreadable("its sheets are empty".to_owned(), "fill the sheet, or take the file out of `sources`"));
        }
        // What is named a workbook but is text may be a list all the same; it is said when it is not.
        let named_workbook =
            ["xlsx", "xlsm", "xlsb", "xls", "ods"].iter().any(|ending| self.file.to_lowercase().ends_with(&format!(".{ending}")));
        if format == Format::Text && named_workbook && declared.is_empty() {
            let findings = std::mem::take(&mut self.findings);
            let recognised = grids.iter().any(|grid| !tables::recognise(self, grid, 0, 0).is_empty());
            self.findings = findings;
            if !recognised {
                return Err(Trouble::Unreadable("it is named a workbook, but holds plain text".to_owned(), bounds::SAVE_AGAIN));
            }
        }
        Ok(grids)
    }

    /// Reads each sheet as it is declared or as its headers tell.
    fn sheets(&mut self, grids: &[Grid], declared: &[SheetSource]) {
        let mut followed = BTreeSet::new();
        let mut recognised = false;
        let mut unknown: Vec<(u16, String)> = Vec::new();
        for (at, grid) in grids.iter().enumerate() {
            let sheet = self.sources.add_sheet(self.source, grid.name.clone());
            let same = |name: &str| name.trim() == grid.name.trim() || (normal(name) == normal(&grid.name) && !normal(name).is_empty());
            let meant = |source: &SheetSource| source.sheet.as_deref().map_or(at == 0, |name| same(name) || grid.name.is_empty());
            let mine: Vec<(usize, &SheetSource)> = declared.iter().enumerate().filter(|(_, source)| meant(source)).collect();
            followed.extend(mine.iter().map(|(index, _)| *index));
            if mine.iter().any(|(_, source)| source.ignore) {
                continue;
            }
            let mut segments: Vec<(Segment, bool)> = Vec::new();
            for (_, source) in &mine {
                let Some(mut segment) = tables::declared(self, grid, sheet, source) else { continue };
                if source.columns.is_empty() {
                    tables::tell_unused(self, grid, sheet, &segment);
                }
                // A table of its own below the declared one ends it.
                if mine.len() == 1 && source.last_row.is_none() {
                    let below = tables::recognise(self, grid, sheet, segment.rows.start);
                    let below: Vec<Segment> = below.into_iter().filter(|below| below.mapping.table != segment.mapping.table).collect();
                    if let Some(start) = below.first().map(|below| below.rows.start.saturating_sub(1)) {
                        segment.rows.end = start.max(segment.rows.start);
                    }
                    segments.push((segment, true));
                    segments.extend(below.into_iter().map(|below| (below, false)));
                } else {
                    segments.push((segment, true));
                }
            }
            if mine.is_empty() {
                let found = tables::recognise(self, grid, sheet, 0);
                if found.is_empty() && !grid.rows.is_empty() {
                    unknown.push((sheet, grid.name.clone()));
                }
                segments.extend(found.into_iter().map(|segment| (segment, false)));
            }
            recognised |= !segments.is_empty();
            let stacked = segments.len() > 1;
            for (segment, is_declared) in &segments {
                if !is_declared {
                    tables::tell(self, grid, sheet, segment, stacked);
                    tables::tell_unused(self, grid, sheet, segment);
                }
                rows::Rows::new(self, grid, sheet, segment).read();
            }
        }
        for (_, source) in declared.iter().enumerate().filter(|(index, _)| !followed.contains(index)) {
            self.no_sheet(source, grids);
        }
        if declared.is_empty() {
            self.not_recognised(recognised, &unknown);
        }
    }

    fn no_sheet(&mut self, source: &SheetSource, grids: &[Grid]) {
        let wanted = source.sheet.as_deref().unwrap_or_default();
        let names: Vec<&str> = grids.iter().map(|grid| grid.name.as_str()).collect();
        let help = match super::nearest(wanted, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its sheets are {}", names.join(", ")),
        };
        let finding = Finding::new(&codes::SOURCE_MISSING, format!("{} has no sheet `{wanted}`", self.file))
            .at(source.origin)
            .field("sheet")
            .help(help);
        self.findings.push(parts(std::slice::from_ref(source), self.file).into_iter().fold(finding, Finding::blocks));
    }

    /// Notes for a file, or sheets of a file, that no headers were found in.
    fn not_recognised(&mut self, any: bool, unknown: &[(u16, String)]) {
        let told = self.findings.iter().any(|finding| finding.code == &codes::NOT_RECOGNISED);
        let help = "declare it under `sources` with its section, header row and columns, or with `ignore: true`";
        if !any && !told {
            let finding = Finding::new(&codes::NOT_RECOGNISED, format!("{} was not recognised, so it is not read", self.file));
            self.findings.push(finding.at(self.sources.file(self.source)).subject(self.file).help(help));
        } else if any && !unknown.is_empty() {
            let names: Vec<&str> = unknown.iter().map(|(_, name)| name.as_str()).collect();
            let (noun, verb) = if names.len() == 1 { ("sheet", "was") } else { ("sheets", "were") };
            let message = format!(
                "{noun} {} of {} {verb} not recognised, so {} not read",
                names.join(", "),
                self.file,
                if names.len() == 1 { "it is" } else { "they are" }
            );
            self.findings
                .push(Finding::new(&codes::NOT_RECOGNISED, message).at(self.sources.file(self.source)).subject(self.file).help(help));
        }
    }

    /// Says why a file gives nothing.
    fn trouble(&mut self, trouble: Trouble, declared: &[SheetSource]) {
        let file = self.file;
        let error = |code: &'static Code, message: String| Finding::new(code, message);
        let (finding, blocks) = match trouble {
            Trouble::Export => {
                let message = format!("{file} was exported by callboard, so it is not a source");
                (
                    error(&codes::NOT_RECOGNISED, message)
                        .help("edit the sources of its facts; or take it for a source: `callboard import` of it prints the mapping"),
                    false,
                )
            }
            Trouble::Missing if !declared.is_empty() => (
                error(&codes::SOURCE_MISSING, format!("{file} is not there")).help("put the file there, or take it out of `sources`"),
                true,
            ),
            Trouble::Missing => {
                (error(&codes::UNREADABLE, format!("{file} cannot be read: it is not there any more")).help("run again"), true)
            }
            Trouble::Encrypted => {
                let message = format!("{file} is protected by a password");
                (error(&codes::ENCRYPTED, message).help("save it without a password, or export the sheet as CSV"), true)
            }
            Trouble::TooLarge(what) => {
                let message = format!("{file} is too large: {what}");
                (error(&codes::TOO_LARGE, message).help("delete what is not needed, or export the sheet that is as CSV"), true)
            }
            Trouble::Unreadable(reason, help) => (error(&codes::UNREADABLE, format!("{file} cannot be read: {reason}")).help(help), true),
        };
        let missing = finding.code == &codes::SOURCE_MISSING;
        let origin = if missing { tables::origin_of(declared) } else { self.sources.file(self.source) };
        let finding = finding.at(origin).subject(file);
        let blocked = if blocks { parts(declared, file) } else { Vec::new() };
        self.findings.push(blocked.into_iter().fold(finding, Finding::blocks));
    }

    /// How findings name a sheet.
    fn name(&self, sheet: &str) -> String {
        if sheet.is_empty() { self.file.to_owned() } else { format!("sheet {sheet}") }
    }

    /// Keeps a row's text for findings to show.
    fn keep(&mut self, sheet: u16, row: &Row) {
        self.sources.keep_row(self.source, sheet, row.index, tables::shown(row));
    }

    /// Drops an account's name where the file said the same before, but for case and spaces: a top sheet and a detail
    /// sheet spell one name differently.
    fn name_account(&mut self, fields: &mut Vec<(&'static str, Node)>) {
        let text = |key: &str| fields.iter().find(|(name, _)| *name == key).and_then(|(_, node)| node.text()).map(str::to_owned);
        let (Some(number), Some(name)) = (text("number"), text("name")) else { return };
        match self.accounts.get(&number) {
            Some(known) if *known == normal(&name) => fields.retain(|(key, _)| *key != "name"),
            Some(_) => {}
            None => {
                self.accounts.insert(number, normal(&name));
            }
        }
    }
}

/// The parts that a file's trouble blocks: those of its declared sections, else what its name suggests, else all.
fn parts(declared: &[SheetSource], file: &str) -> Vec<Part> {
    let stated: Vec<Part> =
        declared.iter().filter_map(|source| source.section.as_deref().and_then(section)).map(|table| table.part).collect();
    if !stated.is_empty() {
        return stated;
    }
    let name = file.rsplit('/').next().unwrap_or(file).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let part = if has(&["budget", "topsheet", "account", "cost"]) {
        Part::Budget
    } else if has(&["crew", "cast", "contact", "equipment", "vehicle"]) {
        Part::People
    } else if has(&["breakdown", "scene", "schedule", "one-line", "oneline", "strip"]) {
        Part::Schedule
    } else if has(&["location", "permit"]) {
        Part::Places
    } else if has(&["deliver", "post"]) {
        Part::Post
    } else {
        Part::Identity
    };
    vec![part]
}

#[cfg(test)]
mod tests;
