//! Screenplays and schedules of other tools, read into the same records that YAML gives.
//!
//! Such a file is a source of the production like any other: found in the folder or named under `sources`, it is read at
//! every build. `callboard import` turns one into YAML instead, by the same reader.
//!
//! **To add a format:** one file with a function `read(&[u8], &mut Import)` and one line in [`FORMATS`]. The reader
//! registers the file's text where lines of it can be shown ([`Import::show`]), makes records ([`Import::draft`],
//! [`Import::put`], [`Import::keep`]) and top-level values ([`Import::top`]), each with the best place there is, and says
//! what it meets: findings ([`Import::say`]), and what callboard has no place for ([`Import::lose`]). It must bound what it
//! allocates by the size of what it was given and refuse what does not fit; the file itself is bounded here.
//!
//! What the core does, so that no reader needs to:
//! - **Worked-out values** ([`Import::guess`]): a length from paginating, the speaking characters as a scene's cast. They
//!   give way without a word where another source states the fact; of the stated ones the usual rule of a union holds.
//! - **People by name** ([`Import::by_name`]): a `cast` record may lack its `id`, and a scene's `cast` may list characters by
//!   name; [`settle`](mod@settle) finds their cast numbers among everything the production knows, and allots others.
//! - **Scene numbers** ([`Import::number`]): a scene without one gets a provisional number that stays the same when other
//!   scenes come and go; a repeated one is kept apart, with a warning.

mod number;
mod settle;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::Path;

use super::{Node, Record, Value, io_reason};
use crate::findings::{At, Code, Finding, Findings, Origin, Part, Severity, SourceId, Sources, codes};
use crate::model::Script;
use crate::model::fields::{self, Table};
use crate::values::sketch;

pub use number::{Numbers, renumber};
pub use settle::{Allot, Known, plain_name, settle};

/// Largest file that is read. A script of three hours has less than a megabyte.
const MAX_BYTES: u64 = 64 << 20;
/// Longest line of a text of which findings show lines; XML written without line breaks is not shown.
const MAX_SHOWN: usize = 1_000;

/// A format of another tool.
#[derive(Debug)]
pub struct Format {
    /// What such a file is, with its article: `a Final Draft screenplay`.
    pub name: &'static str,
    /// The endings of its files' names, lower case.
    pub endings: &'static [&'static str],
    /// Whether bytes look like it. The first format that says so is taken, whatever the file is named.
    pub is: fn(&[u8]) -> bool,
    /// Its reader.
    pub read: fn(&[u8], &mut Import<'_>),
}

/// The formats that are read, those first that can be told most surely by what they hold.
pub static FORMATS: &[Format] = &[
    super::schedule::MSD,
    super::schedule::SEX,
    super::schedule::USS,
    super::script::FINAL_DRAFT,
    super::contacts::VCARD,
    super::permits::PERMITS,
    super::script::FOUNTAIN,
];

/// The format that a file's name says.
#[must_use]
pub fn by_name(file: &str) -> Option<&'static Format> {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase())?;
    FORMATS.iter().find(|format| format.endings.contains(&ending.as_str()))
}

/// What a file of another tool said.
#[derive(Debug, Default)]
pub struct Imported {
    /// The format it was read as; none where it could not be told.
    pub format: Option<&'static str>,
    /// Top-level values: `title`, `script`, `calendar` …
    pub production: Vec<(String, Node)>,
    /// Its records, in the file's order.
    pub records: Vec<Record>,
    /// The words of each of its scenes, in the order of the records of scenes; empty where it holds no script.
    pub texts: Vec<String>,
    /// The script as it stands on its pages, where the file is one.
    pub script: Option<Script>,
    /// The places of values that were worked out rather than stated.
    pub guesses: BTreeSet<Origin>,
    /// The places of `cast` lists whose items are names of characters.
    pub named: BTreeSet<Origin>,
    /// What callboard has no place for.
    pub losses: Losses,
    /// What there is to say about the reading.
    pub findings: Findings,
}

impl Imported {
    /// The words of its scenes, as figures, by scene number.
    #[must_use]
    pub fn sketches(&self) -> BTreeMap<String, String> {
        let scenes = self.records.iter().filter(|record| record.table.key == "scenes");
        let numbered = scenes.zip(&self.texts).filter_map(|(record, text)| Some((record.node.get("number")?.text()?, sketch(text))));
        numbered.filter(|(_, words)| !words.is_empty()).map(|(number, words)| (number.to_owned(), words)).collect()
    }
}

/// What a file held that callboard has no place for, or that the target of a conversion cannot hold: kind by kind, in the
/// order it was met.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Losses(Vec<Loss>);

/// One kind of what was lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What it is, in the plural: `notes to the writer`.
    pub what: String,
    /// How many there were.
    pub count: usize,
    /// The first of them, shortened; empty where there is nothing to show.
    pub example: String,
}

impl Losses {
    /// Counts one more of a kind.
    pub fn add(&mut self, what: &str, example: &str) {
        if let Some(loss) = self.0.iter_mut().find(|loss| loss.what == what) {
            loss.count += 1;
            return;
        }
        let line = example.split_whitespace().collect::<Vec<_>>().join(" ");
        let example = if line.chars().count() > 60 { format!("{}…", line.chars().take(59).collect::<String>()) } else { line };
        self.0.push(Loss { what: what.to_owned(), count: 1, example });
    }

    /// The kinds.
    pub fn iter(&self) -> std::slice::Iter<'_, Loss> {
        self.0.iter()
    }

    /// Whether nothing was lost.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A value to be made a node: readers write trees, the core registers their places.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    /// A scalar.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// A record of keys, in order.
    Map(Vec<(String, Tree)>),
    /// A value with a place of its own, rather than that of what holds it.
    Placed(At, Box<Tree>),
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Tree {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<String>> for Tree {
    fn from(texts: Vec<String>) -> Self {
        Self::List(texts.into_iter().map(Self::Text).collect())
    }
}

/// A record while it is made.
#[derive(Debug)]
pub struct Draft {
    table: &'static Table,
    origin: Origin,
    entries: Vec<(String, Node)>,
}

impl Draft {
    /// Whether records of its section have this key.
    #[must_use]
    pub fn has_key(&self, key: &str) -> bool {
        self.table.field(key).is_some()
    }
}

/// A file while it is read.
#[derive(Debug)]
pub struct Import<'s> {
    sources: &'s mut Sources,
    source: SourceId,
    /// The file's path as findings name it.
    pub file: &'s str,
    /// The board that the production wants in force, by id or name, where it says so.
    pub board: Option<&'s str>,
    numbers: Numbers,
    /// The scenes without a number: their provisional ones, and where they stand.
    unnumbered: Vec<(String, Origin)>,
    imported: Imported,
}

/// Reads a file of another tool. `file` is relative to `root`, with forward slashes.
#[must_use]
pub fn read(root: &Path, file: &str, sources: &mut Sources) -> Imported {
    read_board(root, file, None, sources)
}

/// Reads a file of another tool for a production that wants one of its boards in force.
#[must_use]
pub fn read_board(root: &Path, file: &str, board: Option<&str>, sources: &mut Sources) -> Imported {
    let mut bytes = Vec::new();
    let opened = fs_err::File::open(root.join(file)).and_then(|file| {
        // What is too large is not read at all, so that saying so costs nothing.
        let size = file.metadata()?.len().min(MAX_BYTES + 1);
        if size <= MAX_BYTES {
            file.take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        }
        Ok(size.max(bytes.len() as u64))
    });
    match opened {
        Ok(size) if size > MAX_BYTES => {
            let mut import = Import::new(file, sources);
            import.refuse_size();
            import.imported
        }
        Ok(_) => read_whole(file, &bytes, board, sources),
        Err(error) => {
            let mut import = Import::new(file, sources);
            import.refuse(&codes::UNREADABLE, &format!("the file cannot be read: {}", io_reason(&error)), "check that you may read it");
            import.imported
        }
    }
}

/// Reads the bytes of a file of another tool.
#[must_use]
pub fn read_bytes(file: &str, bytes: &[u8], sources: &mut Sources) -> Imported {
    read_whole(file, bytes, None, sources)
}

fn read_whole(file: &str, bytes: &[u8], board: Option<&str>, sources: &mut Sources) -> Imported {
    let mut import = Import { board, ..Import::new(file, sources) };
    if bytes.len() as u64 > MAX_BYTES {
        import.refuse_size();
        return import.imported;
    }
    let named = by_name(file);
    if bytes.iter().all(u8::is_ascii_whitespace) {
        import.refuse(&codes::UNREADABLE, "the file is empty", "export it anew, or take it away");
        return import.imported;
    }
    let Some(format) = FORMATS.iter().find(|format| (format.is)(bytes)) else {
        let help = "export it anew from the program that made it; callboard reads Fountain and Final Draft screenplays, .uss, .sex and .msd schedules, and vCards";
        let message = match named {
            Some(format) => format!("the file is named {}, but does not hold one", format.name),
            None => "the file is neither a screenplay nor a schedule that callboard reads".to_owned(),
        };
        import.refuse(&codes::UNREADABLE, &message, help);
        return import.imported;
    };
    import.imported.format = Some(format.name);
    if let Some(named) = named.filter(|named| !std::ptr::eq(*named, format)) {
        let message = format!("{} is named {}, but holds {}, and is read as such", import.file, named.name, format.name);
        let help = format!("name it `.{}`", format.endings.first().copied().unwrap_or("csv"));
        import.say(Finding::new(&codes::NAMED_OTHERWISE, message).at(import.whole()).help(help));
    }
    (format.read)(bytes, &mut import);
    import.tell_unnumbered();
    import.imported
}

impl<'s> Import<'s> {
    fn new(file: &'s str, sources: &'s mut Sources) -> Self {
        let source = sources.add(file, None);
        Import { sources, source, file, board: None, numbers: Numbers::default(), unnumbered: Vec::new(), imported: Imported::default() }
    }
}

impl Import<'_> {
    fn refuse_size(&mut self) {
        let message = format!("the file has more than {} MB, more than any screenplay or schedule", MAX_BYTES >> 20);
        self.refuse(&codes::TOO_LARGE, &message, "export it anew, or take it away");
    }

    /// Says which scenes stand under provisional numbers: one by one in a script that is numbered, all at once in one that
    /// is not.
    fn tell_unnumbered(&mut self) {
        let all = std::mem::take(&mut self.unnumbered);
        let help = "number the scene in the script, or use the provisional number: it changes only with the scene's heading or first words";
        if all.len() == self.numbers.count() && all.len() > 1 {
            let (first, origin) = &all[0];
            let message = format!("the scenes have no numbers: all {} stand under provisional ones, the first under {first}", all.len());
            let help = "number the scenes in the script; the provisional numbers change only with a scene's heading or first words";
            self.say(Finding::new(&codes::SCENE_UNNUMBERED, message).at(*origin).help(help));
            return;
        }
        for (number, origin) in all {
            let finding = Finding::new(&codes::SCENE_UNNUMBERED, format!("the scene has no number and stands under {number}"));
            self.say(finding.at(origin).help(help).subject(format!("scene {number}")));
        }
    }

    /// The file as a whole.
    #[must_use]
    pub fn whole(&self) -> Origin {
        self.sources.file(self.source)
    }

    /// Keeps the file's text, so that findings can show lines of it; text with very long lines is not shown.
    pub fn show(&mut self, text: &str) {
        if text.lines().all(|line| line.len() <= MAX_SHOWN) {
            self.sources.show(self.source, text.to_owned());
        }
    }

    /// A place in the file that is no part of a record, for a finding.
    pub fn place(&mut self, at: At) -> Origin {
        let whole = self.whole();
        self.sources.node(whole, None, at)
    }

    /// Adds a finding.
    pub fn say(&mut self, finding: Finding) {
        self.imported.findings.push(finding);
    }

    /// Says that nothing, or not all, of the file could be read: an error that blocks the papers made of scenes.
    pub fn refuse(&mut self, code: &'static Code, message: &str, help: &str) {
        self.refuse_at(code, At::File, message, help);
    }

    /// The same, at the place from which on the file could not be read.
    pub fn refuse_at(&mut self, code: &'static Code, at: At, message: &str, help: &str) {
        let origin = self.place(at);
        let finding = Finding::new(code, message).severity(Severity::Error).at(origin);
        self.say(finding.blocks(Part::Schedule).help(help));
    }

    /// Keeps the words of the scene whose record comes next.
    pub fn words(&mut self, text: String) {
        self.imported.texts.push(text);
    }

    /// Keeps the script that the file is.
    pub fn script(&mut self, script: Script) {
        self.imported.script = Some(script);
    }

    /// Counts something that callboard has no place for: what it is, in the plural, and the thing itself.
    pub fn lose(&mut self, what: &str, example: &str) {
        self.imported.losses.add(what, example);
    }

    /// Begins a record of a section. Unknown sections are a mistake of the reader's, and give nothing.
    pub fn draft(&mut self, section: &str, at: At) -> Option<Draft> {
        let table = fields::section(section)?;
        let origin = self.place(at);
        Some(Draft { table, origin, entries: Vec::new() })
    }

    /// Puts a value under a key of a record. Empty texts, lists and maps are left out. Gives the value's place.
    pub fn put(&mut self, draft: &mut Draft, key: &str, at: At, tree: impl Into<Tree>) -> Option<Origin> {
        let node = self.node(draft.origin, Some(key), at, tree.into())?;
        let origin = node.origin;
        draft.entries.push((key.to_owned(), node));
        Some(origin)
    }

    /// Puts a value that was worked out rather than stated: it gives way to what any other source states.
    pub fn guess(&mut self, draft: &mut Draft, key: &str, at: At, tree: impl Into<Tree>) -> Option<Origin> {
        let origin = self.put(draft, key, at, tree)?;
        self.imported.guesses.insert(origin);
        Some(origin)
    }

    /// Says that a `cast` list just put names characters rather than cast numbers.
    pub fn by_name(&mut self, list: Option<Origin>) {
        self.imported.named.extend(list);
    }

    /// Ends a record.
    pub fn keep(&mut self, draft: Draft) {
        let node = Node { value: Value::Map(draft.entries), origin: draft.origin };
        self.imported.records.push(Record { table: draft.table, node });
    }

    /// States a top-level value, such as `title` or `calendar`.
    pub fn top(&mut self, key: &str, at: At, tree: impl Into<Tree>) {
        let whole = self.whole();
        if let Some(node) = self.node(whole, Some(key), at, tree.into()) {
            self.imported.production.push((key.to_owned(), node));
        }
    }

    /// States a top-level value that gives way to what `production.yaml` says.
    pub fn guess_top(&mut self, key: &str, at: At, tree: impl Into<Tree>) {
        let whole = self.whole();
        if let Some(node) = self.node(whole, Some(key), at, tree.into()) {
            self.imported.guesses.insert(node.origin);
            self.imported.production.push((key.to_owned(), node));
        }
    }

    /// The number that a scene stands under: its own, or a provisional one made from its heading and the first words of
    /// its text. A number that stands twice in the file is kept apart and warned of.
    pub fn number(&mut self, stated: Option<&str>, heading: &str, text: &str, at: At) -> String {
        let origin = self.place(at);
        let (number, finding) = self.numbers.take(stated, heading, text, origin);
        self.imported.findings.extend(finding);
        if stated.is_none_or(|number| number.trim().is_empty()) {
            self.unnumbered.push((number.clone(), origin));
        }
        number
    }

    fn node(&mut self, parent: Origin, key: Option<&str>, at: At, tree: Tree) -> Option<Node> {
        let (at, tree) = match tree {
            Tree::Placed(own, tree) => (own, *tree),
            tree => (at, tree),
        };
        match tree {
            Tree::Text(text) if text.trim().is_empty() => None,
            Tree::Text(text) => Some(Node { value: Value::Text(text), origin: self.sources.node(parent, key, at) }),
            Tree::List(items) if items.is_empty() => None,
            Tree::List(items) => {
                let origin = self.sources.node(parent, key, at.clone());
                let items = items.into_iter().filter_map(|item| self.node(origin, None, at.clone(), item)).collect();
                Some(Node { value: Value::List(items), origin })
            }
            Tree::Map(entries) if entries.is_empty() => None,
            Tree::Map(entries) => {
                let origin = self.sources.node(parent, key, at.clone());
                let entry = |(key, tree): (String, Tree)| Some((key.clone(), self.node(origin, Some(&key), at.clone(), tree)?));
                Some(Node { value: Value::Map(entries.into_iter().filter_map(entry).collect()), origin })
            }
            Tree::Placed(_, tree) => self.node(parent, key, at, *tree),
        }
    }
}

/// How many records of each section there are, in the order of the documentation: `8 scenes, 5 cast`.
#[must_use]
pub fn counts(records: &[Record]) -> Vec<(&'static str, usize)> {
    let mut by_section: BTreeMap<&str, usize> = BTreeMap::new();
    for record in records {
        *by_section.entry(record.table.key).or_default() += 1;
    }
    fields::SECTIONS.iter().filter_map(|table| by_section.get(table.key).map(|count| (table.key, *count))).collect()
}
