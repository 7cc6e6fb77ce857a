//! Files into records: text with its origin, nothing interpreted.
//!
//! [`ingest`] walks the production's folder and gives every record it holds, the places of all of them, and what there
//! is to say about files that could not be read. What a value means is normalise's to say.

mod contacts;
pub mod cuts;
mod decode;
mod folder;
pub mod import;
pub mod issued;
mod media;
mod notes;
pub mod permits;
mod record;
pub mod schedule;
pub mod script;
pub mod sent;
pub mod sheet;
pub mod warm;
pub mod yaml;
pub mod yaml_append;
mod yaml_words;
pub mod yaml_write;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use folder::{Found, find_root};
pub use media::look as picture;
pub use record::{Node, Record, Value};

use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::model::{Media, Script, fields};
use crate::values::{DateOrder, FrameRate};

/// Everything a production's folder says.
#[derive(Debug, Default)]
pub struct Ingested {
    /// The top-level values that are not lists of records, each as often as a file states it.
    pub production: Vec<(String, Node)>,
    /// The records of all sections, in the order of files.
    pub records: Vec<Record>,
    /// Corrections that win over every other source.
    pub overlays: Vec<Node>,
    /// The scripts that were read, as they stand on their pages.
    pub scripts: Vec<Arc<Script>>,
    /// The words of the scenes of these scripts, as figures, by scene number.
    pub sketches: BTreeMap<String, String>,
    /// Pictures that facts name and that are there.
    pub media: BTreeMap<String, Media>,
    /// Where everything stands.
    pub sources: Sources,
    /// What there is to say about the reading.
    pub findings: Findings,
}

/// Reads a production's folder; `skip` is the output folder, which is never a source.
#[must_use]
pub fn ingest(root: &Path, skip: Option<&Path>) -> Ingested {
    ingest_board(root, skip, None)
}

/// Reads a production's folder for a run on another of its boards: a schedule of another tool has a calendar for each.
#[must_use]
pub fn ingest_board(root: &Path, skip: Option<&Path>, board: Option<&str>) -> Ingested {
    let mut all = Ingested::default();
    let found = folder::walk(root, skip, &mut all.findings, &mut all.sources);
    if !found.yaml.iter().any(|path| path == folder::MARK) {
        let finding = Finding::new(&codes::NO_PRODUCTION, format!("the folder holds no {}", folder::MARK));
        all.findings.push(finding.blocks(Part::Identity).help("name the production's folder, or start one with `callboard new DIR`"));
        return all;
    }
    for path in &found.yaml {
        let Some(bytes) = read_bytes(root, path, &mut all) else { continue };
        let (documents, findings) = warm::file(path, &[&bytes], &mut all.sources, |sources| {
            let mut findings = Findings::new();
            (yaml::read(path, &bytes, sources, &mut findings), findings)
        });
        all.findings.extend(findings);
        for document in documents {
            all.document(document);
        }
    }
    for path in &found.notes {
        let Some(bytes) = read_bytes(root, path, &mut all) else { continue };
        let note = notes::read(path, &bytes, &mut all.sources, &mut all.findings);
        all.records.extend(note);
    }
    let declared = all.declared(&found);
    let (tables, sheets): (Vec<String>, Vec<String>) = found.sheets.into_iter().partition(|file| all.is_table(root, file, &declared));
    all.sheets(root, &sheets, &declared);
    all.imports(root, found.imports.into_iter().chain(tables).collect(), &declared, board);
    all.media = media::collect(root, &all.production, &all.records, &mut all.findings);
    all
}

fn read_bytes(root: &Path, path: &str, all: &mut Ingested) -> Option<Vec<u8>> {
    match fs_err::read(root.join(path)) {
        Ok(bytes) => Some(bytes),
        Err(error) => {
            let source = all.sources.add(path, None);
            let message = format!("the file cannot be read: {}", io_reason(&error));
            let finding = Finding::new(&codes::UNREADABLE, message).at(all.sources.file(source));
            all.findings.push(finding.blocks(Part::Identity).help("check that the file is there and that you may read it"));
            None
        }
    }
}

/// What went wrong, without the path: a finding names the file itself.
fn io_reason(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "it is not there".to_owned(),
        std::io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        kind => kind.to_string(),
    }
}

impl Ingested {
    /// Sorts one document's top-level keys into sections, production values and overlays.
    fn document(&mut self, document: Node) {
        let entries = match document.value {
            Value::Map(entries) => entries,
            Value::Null => return,
            _ => {
                let message = format!("the file is {}; it should be sections such as `scenes:` or `cast:`", document.shape());
                self.findings.push(Finding::new(&codes::WRONG_TYPE, message).at(document.origin).blocks(Part::Identity));
                return;
            }
        };
        for (key, node) in entries {
            let key_origin = self.sources.field(document.origin, &format!("{key}:key"));
            if key == "overlay" {
                self.overlays.push(node);
            } else if let (Value::Text(_), Some(_)) = (&node.value, fields::PRODUCTION.field(&key)) {
                // `distribution` is a line of text, or the rules behind it.
                self.production.push((key, node));
            } else if let Some(table) = fields::section(&key) {
                self.section(table, node);
            } else if let Some((_, tables)) = fields::GROUPS.iter().find(|(group, _)| *group == key) {
                self.group(&key, tables, node);
            } else if fields::PRODUCTION.field(&key).is_some() {
                self.production.push((key, node));
            } else {
                let known = fields::SECTIONS.iter().map(|table| table.key).chain(fields::PRODUCTION.fields.iter().map(|field| field.key));
                let known = known.chain(fields::GROUPS.iter().map(|(group, _)| *group));
                let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{key}` is not a section or key of a production"));
                self.findings.push(with_nearest(finding.at(key_origin).blocks(Part::Identity), &key, known));
            }
        }
    }

    /// Sorts a key that holds several sections into them.
    fn group(&mut self, group: &str, tables: &[&'static fields::Table], node: Node) {
        let part = tables.first().map_or(Part::Identity, |table| table.part);
        let known = || tables.iter().map(|table| table.key);
        let entries = match node.value {
            Value::Map(entries) => entries,
            Value::Null => return,
            _ => {
                let message = format!("`{group}` is {}; it should be sections", node.shape());
                let help = format!("write its sections under it, each indented: {}", known().collect::<Vec<_>>().join(", "));
                self.findings.push(Finding::new(&codes::WRONG_TYPE, message).at(node.origin).blocks(part).help(help));
                return;
            }
        };
        for (key, inner) in entries {
            match tables.iter().find(|table| table.key == key) {
                Some(table) => self.section(table, inner),
                None => {
                    let at = self.sources.field(node.origin, &format!("{key}:key"));
                    let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{key}` is not a section of `{group}`")).at(at).blocks(part);
                    let finding = finding.help(format!("the sections of `{group}` are: {}", known().collect::<Vec<_>>().join(", ")));
                    self.findings.push(with_nearest(finding, &key, known()));
                }
            }
        }
    }

    fn section(&mut self, table: &'static fields::Table, node: Node) {
        match node.value {
            Value::Null => {}
            Value::List(items) => {
                for item in items {
                    match item.value {
                        Value::Map(_) => self.records.push(Record { table, node: item }),
                        Value::Null => {}
                        _ => {
                            let message = format!("an entry of `{}` is {}; it should be a record of keys", table.key, item.shape());
                            let help = format!("write `- {}: …`", table.fields.first().map_or("key", |field| field.key));
                            self.findings.push(Finding::new(&codes::WRONG_TYPE, message).at(item.origin).blocks(table.part).help(help));
                        }
                    }
                }
            }
            _ => {
                let message = format!("`{}` is {}; it should be a list of records", table.key, node.shape());
                let help = format!("start each record with `- ` on a line of its own under `{}:`", table.key);
                self.findings.push(Finding::new(&codes::WRONG_TYPE, message).at(node.origin).blocks(table.part).help(help));
            }
        }
    }

    /// What `sources` declares; says of what is declared and not there.
    fn declared(&mut self, found: &Found) -> Vec<sheet::SheetSource> {
        let declared: Vec<sheet::SheetSource> =
            self.records.iter().filter(|record| record.table.key == "sources").filter_map(|record| declaration(&record.node)).collect();
        let there = |file: &String| found.sheets.contains(file) || found.imports.contains(file) || found.other.contains(file);
        for source in &declared {
            if !source.ignore && !there(&source.file) {
                let part = source.section.as_deref().and_then(fields::section).map_or(Part::Identity, |table| table.part);
                let finding = Finding::new(&codes::SOURCE_MISSING, format!("`{}` is declared as a source and is not there", source.file));
                let finding = finding.at(source.origin).field("file").blocks(part);
                let known = found.sheets.iter().chain(&found.imports);
                self.findings.push(with_nearest(finding, &source.file, known.map(String::as_str)));
            }
        }
        declared
    }

    /// Whether a delimited text is a table of another tool, such as a city's permits, and is not declared as a sheet. Says so
    /// where it is not declared at all.
    fn is_table(&mut self, root: &Path, file: &str, declared: &[sheet::SheetSource]) -> bool {
        const HEAD: u64 = 16 << 10;
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let own: Vec<&sheet::SheetSource> = declared.iter().filter(|source| source.file == file).collect();
        let as_sheet = own.iter().any(|source| source.ignore || !source.columns.is_empty() || source.header_row.is_some());
        if !matches!(ending.as_deref(), Some("csv" | "tsv")) || as_sheet {
            return false;
        }
        let mut head = Vec::new();
        let opened = fs_err::File::open(root.join(file)).and_then(|file| file.take(HEAD).read_to_end(&mut head));
        let Some(format) = opened.ok().and_then(|_| import::table(&head)) else { return false };
        if own.is_empty() {
            let source = self.sources.add(file, None);
            let message = format!("{file} was taken for {}, by its columns", format.name);
            let help = format!("declare it: `sources: [{{file: {file}}}]`, or leave it out with `ignore: true`");
            self.findings.push(Finding::new(&codes::TABLE_RECOGNISED, message).at(self.sources.file(source)).help(help));
        }
        true
    }

    /// Reads the screenplays and schedules of other tools: those that were found, and other files that `sources` names.
    fn imports(&mut self, root: &Path, found: Vec<String>, declared: &[sheet::SheetSource], board: Option<&str>) {
        let mut files = found;
        for source in declared {
            let other = !files.contains(&source.file) && !folder::is_sheet(&source.file) && source.section.is_none();
            if other && inside(root, &source.file).is_some_and(|path| path.is_file()) {
                files.push(source.file.clone());
            }
        }
        files.retain(|file| !declared.iter().any(|source| source.ignore && source.file == *file));
        let stated = self.production.iter().find(|(key, _)| key == "board").and_then(|(_, node)| node.text());
        let board = board.or(stated).map(str::to_owned);
        let asked = import::Asked { board: board.as_deref(), frame_rate: self.frame_rate() };
        let mut read: Vec<import::Imported> = files.iter().map(|file| import::read_asked(root, file, asked, &mut self.sources)).collect();
        let mut known = import::Known::of(&self.production, &self.records);
        known.remember(&self.numbered());
        import::settle(&mut read, known, import::Allot::Names);
        for import in read {
            self.sketches.extend(import.sketches());
            self.production.extend(import.production);
            self.records.extend(import.records);
            self.findings.extend(import.findings);
            self.scripts.extend(import.script.map(Arc::new));
        }
    }

    /// The characters to whom an overlay gives a cast number: `overlay: {cast: {1: {character: MARA}}}`.
    fn numbered(&self) -> Vec<Node> {
        let cast = self.overlays.iter().filter_map(|overlay| overlay.get("cast"));
        let entries = cast.filter_map(|cast| match &cast.value {
            Value::Map(entries) => Some(entries),
            _ => None,
        });
        let member = |(id, node): &(String, Node)| {
            let id = Node { value: Value::Text(id.clone()), origin: node.origin };
            let fields = vec![("id".to_owned(), id), ("character".to_owned(), node.get("character")?.clone())];
            Some(Node { value: Value::Map(fields), origin: node.origin })
        };
        entries.flatten().filter_map(member).collect()
    }

    /// Reads the spreadsheets that were found, as `sources` declares them.
    fn sheets(&mut self, root: &Path, files: &[String], declared: &[sheet::SheetSource]) {
        let options = sheet::ReadOptions { date_order: self.date_order(), headers: self.headers(), exports: false };
        for file in files {
            let own: Vec<sheet::SheetSource> = declared.iter().filter(|source| source.file == *file).cloned().collect();
            if own.iter().any(|source| source.ignore && source.sheet.is_none()) {
                continue;
            }
            let read = sheet::read(root, file, &own, &options, &mut self.sources);
            self.records.extend(read.records);
            self.findings.extend(read.findings);
        }
    }

    /// The words that the production adds to the headers of sheets; says of those that are for nothing.
    fn headers(&mut self) -> Vec<(String, String, String)> {
        let mut words = Vec::new();
        for record in self.records.iter().filter(|record| record.table.key == "headers") {
            let text = |key: &str| record.node.get(key).and_then(Node::text);
            let (Some(section), Some(key)) = (text("section"), text("key")) else { continue };
            let known = fields::SECTIONS.iter().map(|table| table.key);
            let finding = match fields::section(section) {
                None => {
                    let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{section}` is not a section")).field("section");
                    Some(with_nearest(finding, section, known))
                }
                Some(table) if table.field(key).is_none() => {
                    let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{key}` is not a key of {section}")).field("key");
                    Some(with_nearest(finding, key, table.fields.iter().map(|field| field.key)))
                }
                Some(_) => None,
            };
            if let Some(finding) = finding {
                self.findings.push(finding.at(record.node.origin).blocks(Part::Identity));
                continue;
            }
            let texts: Vec<String> = match record.node.get("words").map(|node| &node.value) {
                Some(Value::List(items)) => items.iter().filter_map(Node::text).map(str::to_owned).collect(),
                Some(Value::Text(text)) => text.split([',', ';']).map(|word| word.trim().to_owned()).collect(),
                _ => Vec::new(),
            };
            words.extend(texts.into_iter().filter(|word| !word.is_empty()).map(|word| (section.to_owned(), key.to_owned(), word)));
        }
        words
    }

    /// The frame rate of the production, which lists of edits do not state.
    fn frame_rate(&self) -> Option<FrameRate> {
        let conventions = self.production.iter().filter(|(key, _)| key == "conventions").map(|(_, node)| node);
        conventions.filter_map(|node| node.get("frame_rate").and_then(Node::text)).find_map(|text| text.parse().ok())
    }

    /// How dates in numbers are read, which sheets need to know before anything is normalised.
    fn date_order(&self) -> DateOrder {
        let conventions = || self.production.iter().filter(|(key, _)| key == "conventions").map(|(_, node)| node);
        let stated = |key: &str| conventions().find_map(|node| node.get(key).and_then(Node::text));
        match (stated("date_order"), stated("wording")) {
            (Some("dmy"), _) | (None, Some("uk")) => DateOrder::Dmy,
            _ => DateOrder::Mdy,
        }
    }
}

/// A record of `sources` as the sheet reader wants it.
fn declaration(node: &Node) -> Option<sheet::SheetSource> {
    let text = |key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
    let number = |key: &str| node.get(key).and_then(Node::text).and_then(|text| text.parse().ok());
    let columns = match node.get("columns").map(|columns| &columns.value) {
        Some(Value::Map(entries)) => {
            entries.iter().filter_map(|(key, value)| value.text().map(|text| (key.clone(), text.to_owned()))).collect()
        }
        _ => Vec::new(),
    };
    Some(sheet::SheetSource {
        file: text("file")?.replace('\\', "/"),
        section: text("section"),
        sheet: text("sheet"),
        header_row: number("header_row"),
        first_row: number("first_row"),
        last_row: number("last_row"),
        columns,
        ignore: matches!(text("ignore").as_deref(), Some("true" | "yes")),
        origin: node.origin,
    })
}

/// Adds the nearest known word to a finding about an unknown one.
#[must_use]
pub fn with_nearest<'k>(finding: Finding, word: &str, known: impl Iterator<Item = &'k str>) -> Finding {
    match nearest(word, known) {
        Some(near) => finding.help(format!("did you mean `{near}`?")),
        None => finding,
    }
}

/// The known word most like this one, where one is like it at all.
#[must_use]
pub fn nearest<'k>(word: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let lower = word.to_lowercase();
    known
        .map(|candidate| (strsim::damerau_levenshtein(&lower, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count().max(word.chars().count()) / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// A path inside the production's folder as the user writes it, made absolute; `None` where it leads outside.
#[must_use]
pub fn inside(root: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path);
    let plain = relative.components().all(|part| matches!(part, std::path::Component::Normal(_) | std::path::Component::CurDir));
    plain.then(|| root.join(relative))
}

/// The place of a record that no file states.
#[must_use]
pub fn nowhere() -> Origin {
    Origin::NONE
}
