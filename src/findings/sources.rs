//! Where facts came from: the files that were read, and the place of each node in them.
//!
//! The model keeps only an [`Origin`] for each record, eight bytes. The place is looked up here when it is printed, so
//! that YAML, spreadsheets and imports share one kind of blame.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// A file that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A record, or a value in one, in the user's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    source: u32,
    node: u32,
}

impl Origin {
    /// No place: something that no file says.
    pub const NONE: Self = Self { source: u32::MAX, node: u32::MAX };

    /// Whether there is a place.
    #[must_use]
    pub fn is_some(self) -> bool {
        self != Self::NONE
    }
}

impl Default for Origin {
    fn default() -> Self {
        Self::NONE
    }
}

/// Where a node stands in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum At {
    /// The file as a whole.
    File,
    /// In a text: line and column from 1, in characters, and the length in characters.
    Text {
        /// Line from 1.
        line: u32,
        /// Column from 1, in characters.
        column: u32,
        /// Length in characters, within the line.
        length: u32,
    },
    /// A sheet's row from 0.
    Row {
        /// Index of the sheet in its source.
        sheet: u16,
        /// Row from 0.
        row: u32,
    },
    /// A sheet's cell, row and column from 0.
    Cell {
        /// Index of the sheet in its source.
        sheet: u16,
        /// Row from 0.
        row: u32,
        /// Column from 0.
        column: u32,
    },
    /// The same as another node: a field of a record that was merged from several files.
    Alias(Origin),
}

#[derive(Debug, Clone)]
struct Node {
    key: Option<Box<str>>,
    at: At,
    /// The nodes under it, as a chain in the order they came: the first, the last, and the next of its own parent's; the
    /// file itself, which is nobody's child, where there is none.
    first: u32,
    last: u32,
    next: u32,
}

impl Node {
    fn new(key: Option<&str>, at: At) -> Self {
        Self { key: key.map(Box::from), at, first: 0, last: 0, next: 0 }
    }
}

/// A file that was read, with everything in it that has a place.
#[derive(Debug, Clone)]
pub struct Source {
    path: String,
    text: Option<String>,
    /// The byte each line of the text begins at.
    lines: Vec<usize>,
    sheets: Vec<Sheet>,
    nodes: Vec<Node>,
}

/// The byte each line of a text begins at.
fn breaks(text: Option<&str>) -> Vec<usize> {
    let breaks = text.into_iter().flat_map(|text| text.match_indices('\n')).map(|(at, _)| at + 1);
    std::iter::once(0).chain(breaks).collect()
}

impl Source {
    /// The nodes under a node, in the order they came.
    fn children(&self, node: u32) -> impl Iterator<Item = (u32, &Node)> {
        let get = |index: u32| self.nodes.get(index as usize).filter(|_| index > 0).map(|node| (index, node));
        let first = self.nodes.get(node as usize).map_or(0, |node| node.first);
        std::iter::successors(get(first), move |(_, node)| get(node.next))
    }
}

/// A cell of a row that findings may show: its column from 0, and its text.
pub type Cell = (u32, String);

/// A sheet's name, and the text of its rows that findings may show.
#[derive(Debug, Clone)]
struct Sheet {
    name: String,
    rows: std::collections::BTreeMap<u32, Vec<(u32, String)>>,
}

/// The files that were read, in the order they were found.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    all: Vec<Arc<Source>>,
}

/// A place as users and programs name it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub struct Place {
    /// The file, relative to the production's folder, with forward slashes.
    pub file: String,
    /// Line from 1.
    pub line: Option<u32>,
    /// Column from 1, in characters.
    pub column: Option<u32>,
    /// The sheet's name.
    pub sheet: Option<String>,
    /// The cell: `F212`; for a whole row the row's number.
    pub cell: Option<String>,
    /// Characters to mark from `column` on.
    #[serde(skip)]
    pub length: u32,
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(f, ", {sheet}")?;
        }
        match (&self.cell, self.line) {
            (Some(cell), _) if self.sheet.is_some() => write!(f, "!{cell}"),
            (Some(cell), _) => write!(f, ":{cell}"),
            (None, Some(line)) => {
                write!(f, ":{line}")?;
                self.column.map_or(Ok(()), |column| write!(f, ":{column}"))
            }
            (None, None) => Ok(()),
        }
    }
}

/// The letters of a column from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

impl Sources {
    /// A file, to be added to: a copy of its own where it is shared.
    fn of(&mut self, source: u32) -> Option<&mut Source> {
        self.all.get_mut(source as usize).map(Arc::make_mut)
    }

    /// How many files were read.
    #[must_use]
    pub fn count(&self) -> usize {
        self.all.len()
    }

    /// The files that came after the first `count`, as they stand.
    #[must_use]
    pub fn since(&self, count: usize) -> Vec<Arc<Source>> {
        self.all.get(count..).unwrap_or_default().to_vec()
    }

    /// Adds files that were read before, at the same place as then.
    pub fn give(&mut self, files: &[Arc<Source>]) {
        self.all.extend(files.iter().cloned());
    }

    /// Registers a file; `text` where it is one that lines can be shown of.
    pub fn add(&mut self, path: impl Into<String>, text: Option<String>) -> SourceId {
        let id = SourceId(u32::try_from(self.all.len()).unwrap_or(u32::MAX));
        let lines = breaks(text.as_deref());
        self.all.push(Arc::new(Source { path: path.into(), text, lines, sheets: Vec::new(), nodes: vec![Node::new(None, At::File)] }));
        id
    }

    /// Gives a file the text that findings may show lines of.
    pub fn show(&mut self, source: SourceId, text: String) {
        if let Some(source) = self.of(source.0) {
            source.lines = breaks(Some(&text));
            source.text = Some(text);
        }
    }

    /// Registers a sheet of a workbook and gives its index.
    pub fn add_sheet(&mut self, source: SourceId, name: impl Into<String>) -> u16 {
        let Some(Source { sheets, .. }) = self.of(source.0) else { return u16::MAX };
        sheets.push(Sheet { name: name.into(), rows: std::collections::BTreeMap::new() });
        u16::try_from(sheets.len() - 1).unwrap_or(u16::MAX)
    }

    /// Keeps the text of a row's cells, so that a finding can show them.
    pub fn keep_row(&mut self, source: SourceId, sheet: u16, row: u32, cells: Vec<(u32, String)>) {
        if let Some(sheet) = self.of(source.0).and_then(|source| source.sheets.get_mut(sheet as usize)) {
            sheet.rows.insert(row, cells);
        }
    }

    /// The file of this path, where it was read.
    #[must_use]
    pub fn named(&self, path: &str) -> Option<Origin> {
        let at = self.all.iter().position(|source| source.path == path)?;
        Some(Origin { source: u32::try_from(at).ok()?, node: 0 })
    }

    /// The file as a whole.
    #[must_use]
    pub fn file(&self, source: SourceId) -> Origin {
        Origin { source: source.0, node: 0 }
    }

    /// Registers a node under a parent, by key where it is a field.
    pub fn node(&mut self, parent: Origin, key: Option<&str>, at: At) -> Origin {
        let Some(source) = self.of(parent.source) else { return Origin::NONE };
        let node = u32::try_from(source.nodes.len()).unwrap_or(u32::MAX);
        source.nodes.push(Node::new(key, at));
        if let Some(above) = source.nodes.get_mut(parent.node as usize) {
            let before = std::mem::replace(&mut above.last, node);
            if before == 0 {
                above.first = node;
            } else {
                source.nodes[before as usize].next = node;
            }
        }
        Origin { source: parent.source, node }
    }

    /// Gives a node another place: its end is known only after what it holds.
    pub fn place_again(&mut self, origin: Origin, at: At) {
        if let Some(node) = self.of(origin.source).and_then(|source| source.nodes.get_mut(origin.node as usize)) {
            node.at = at;
        }
    }

    /// Registers a record that was merged from several: each field keeps its own place, and the record that of the
    /// first.
    pub fn merged(&mut self, first: Origin, fields: &[(String, Origin)]) -> Origin {
        let record = self.node(first, None, At::Alias(first));
        for (key, origin) in fields {
            self.node(record, Some(key), At::Alias(*origin));
        }
        record
    }

    /// The node of a record's field; the record itself where it has no such field.
    #[must_use]
    pub fn field(&self, record: Origin, key: &str) -> Origin {
        let Some(source) = self.all.get(record.source as usize) else { return record };
        if let Some((node, _)) = source.children(record.node).find(|(_, node)| node.key.as_deref() == Some(key)) {
            return Origin { source: record.source, node };
        }
        match source.nodes.get(record.node as usize).map(|node| &node.at) {
            Some(At::Alias(target)) if *target != record => self.field(*target, key),
            _ => record,
        }
    }

    /// Whether a record has a field of this key.
    #[must_use]
    pub fn has_field(&self, record: Origin, key: &str) -> bool {
        let Some(source) = self.all.get(record.source as usize) else { return false };
        if source.children(record.node).any(|(_, node)| node.key.as_deref() == Some(key)) {
            return true;
        }
        match source.nodes.get(record.node as usize).map(|node| &node.at) {
            Some(At::Alias(target)) if *target != record => self.has_field(*target, key),
            _ => false,
        }
    }

    /// The place of a node; the default place, with an empty file, where there is none.
    #[must_use]
    pub fn place(&self, origin: Origin) -> Place {
        let Some(source) = self.all.get(origin.source as usize) else { return Place::default() };
        let Some(node) = source.nodes.get(origin.node as usize) else { return Place::default() };
        let mut place = Place { file: source.path.clone(), ..Place::default() };
        let sheet_name = |sheet: u16| source.sheets.get(sheet as usize).map(|sheet| sheet.name.clone()).filter(|name| !name.is_empty());
        match node.at {
            At::Alias(target) => return self.place(target),
            At::File => {}
            At::Text { line, column, length } => {
                (place.line, place.column, place.length) = (Some(line), Some(column), length);
            }
            At::Row { sheet, row } => {
                (place.sheet, place.cell) = (sheet_name(sheet), Some((row + 1).to_string()));
                place.line = Some(row + 1);
            }
            At::Cell { sheet, row, column } => {
                (place.sheet, place.cell) = (sheet_name(sheet), Some(format!("{}{}", column_letters(column), row + 1)));
                (place.line, place.column) = (Some(row + 1), Some(column + 1));
            }
        }
        place
    }

    /// The line of text that a place stands on, from 1.
    #[must_use]
    pub fn line(&self, file: &str, line: u32) -> Option<&str> {
        let source = self.all.iter().find(|source| source.path == file && source.text.is_some())?;
        let (text, at) = (source.text.as_deref()?, line.checked_sub(1)? as usize);
        text.get(*source.lines.get(at)?..)?.lines().next()
    }

    /// The cells of the row that a node stands on, with their columns from 0, and which of them is meant.
    #[must_use]
    pub fn row(&self, origin: Origin) -> Option<(&[Cell], Option<u32>)> {
        let source = self.all.get(origin.source as usize)?;
        let (sheet, row, column) = match source.nodes.get(origin.node as usize)?.at {
            At::Alias(target) => return self.row(target),
            At::Row { sheet, row } => (sheet, row, None),
            At::Cell { sheet, row, column } => (sheet, row, Some(column)),
            At::File | At::Text { .. } => return None,
        };
        let cells = source.sheets.get(sheet as usize)?.rows.get(&row)?;
        Some((cells, column))
    }

    /// The paths of the files that were read, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|source| source.path.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_as_the_text_has_it() {
        for text in ["", "a", "a\n", "\n", "a\nb", "a\r\nb\r\n\r\nß\n", "\n\nend"] {
            let mut sources = Sources::default();
            sources.add("other.yaml", None);
            sources.add("production.yaml", Some(text.to_owned()));
            for (number, line) in (1..).zip(text.lines().map(Some).chain([None, None])) {
                assert_eq!(sources.line("production.yaml", number), line, "line {number} of {text:?}");
            }
            assert_eq!(sources.line("production.yaml", 0), None);
            assert_eq!(sources.line("other.yaml", 1), None);
        }
    }

    #[test]
    fn a_field_is_its_own_records_however_the_nodes_came() {
        let mut sources = Sources::default();
        let file = sources.add("production.yaml", None);
        let at = |line| At::Text { line, column: 1, length: 1 };
        let top = sources.file(file);
        let (one, other) = (sources.node(top, None, at(1)), sources.node(top, None, at(2)));
        let date = sources.node(other, Some("date"), at(3));
        let call = sources.node(one, Some("call"), at(4));
        let late = sources.node(one, Some("date"), at(5));
        assert_eq!((sources.field(one, "call"), sources.field(one, "date")), (call, late));
        assert_eq!((sources.field(other, "date"), sources.field(other, "call")), (date, other));
        assert!(sources.has_field(one, "call") && !sources.has_field(other, "call"));
        let merged = sources.merged(other, &[("call".to_owned(), call)]);
        assert_eq!((sources.place(sources.field(merged, "call")).line, sources.field(merged, "date")), (Some(4), date));
    }
}
