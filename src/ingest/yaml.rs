//! YAML into nodes: every scalar stays text, and everything keeps its place.
//!
//! An event parser feeds a small tree of our own, because a typed reader stops at the first error and turns cast
//! `1.10` into 1.1. Depth, size and the expansion of aliases are bounded.

use std::collections::{BTreeMap, HashMap};

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::{Node, Value, yaml_words};
use crate::findings::{At, Finding, Findings, Origin, Part, SourceId, Sources, codes};
use crate::model::fields::{self, Kind};

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 64;
/// Most nodes of one file, aliases expanded.
const MAX_NODES: usize = 3_000_000;
/// Most bytes of one file.
const MAX_BYTES: usize = 64 << 20;

/// Reads a YAML text into the root mapping of each of its documents.
///
/// A text that is not well formed gives a finding that blocks the sections its unindented `key:` lines name, and no
/// documents at all: half a file is never taken for a whole one.
pub fn read(path: &str, bytes: &[u8], sources: &mut Sources, findings: &mut Findings) -> Vec<Node> {
    let Some(text) = decoded(path, bytes, sources, findings) else { return Vec::new() };
    let source = sources.add(path, Some(text.to_owned()));
    if bytes.len() > MAX_BYTES {
        let message = format!("the file has {} MB; callboard reads YAML files of up to {} MB", bytes.len() >> 20, MAX_BYTES >> 20);
        findings.push(blocked(&[], Finding::new(&codes::TOO_LARGE, message).at(sources.file(source))).help("split the file"));
        return Vec::new();
    }
    let mut tree = Tree { sources, source, anchors: HashMap::new(), nodes: 0, part: Part::Identity };
    match tree.documents(text, findings) {
        Ok(documents) => documents,
        Err(error) => {
            let parts = named_sections(text);
            let (code, at, message, help) = match error {
                Stop::Syntax(error) => {
                    let fault = yaml_words::fault(text, error.marker().line(), error.marker().col() + 1, error.info());
                    let at = At::Text { line: small(fault.at.0), column: small(fault.at.1), length: 1 };
                    let origin = sources.node(sources.file(source), None, at);
                    (&codes::YAML_SYNTAX, origin, fault.message, fault.help)
                }
                Stop::Bound(span, message) => {
                    let origin = sources.node(sources.file(source), None, at_span(span));
                    (&codes::TOO_LARGE, origin, message, "write the records out instead of nesting or repeating them by alias".to_owned())
                }
            };
            findings.push(blocked(&parts, Finding::new(code, message).at(at)).help(help));
            Vec::new()
        }
    }
}

/// The text of a file, without its byte-order mark. Where it is not UTF-8 there is none, and a finding at the first byte
/// that is not.
pub(super) fn decoded<'t>(path: &str, bytes: &'t [u8], sources: &mut Sources, findings: &mut Findings) -> Option<&'t str> {
    let help = "save the file as UTF-8: in the editor's Save As, choose the encoding UTF-8";
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let source = sources.add(path, None);
        let finding = Finding::new(&codes::NOT_UTF8, "the file is UTF-16, not UTF-8").at(sources.file(source));
        findings.push(blocked(&[], finding).help(help));
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let good = match std::str::from_utf8(bytes) {
        Ok(text) => return Some(text),
        Err(error) => bytes.get(..error.valid_up_to()).and_then(|good| std::str::from_utf8(good).ok()).unwrap_or_default(),
    };
    let line = small(good.matches('\n').count() + 1);
    let column = small(good.rsplit('\n').next().unwrap_or_default().chars().count() + 1);
    let bad = bytes.get(good.len()).copied().unwrap_or_default();
    let shown = String::from_utf8_lossy(bytes).into_owned();
    let parts = named_sections(&shown);
    let source = sources.add(path, Some(shown));
    let at = sources.node(sources.file(source), None, At::Text { line, column, length: 1 });
    let finding = Finding::new(&codes::NOT_UTF8, format!("the file is not UTF-8: byte 0x{bad:02x}")).at(at);
    findings.push(blocked(&parts, finding).help(help));
    None
}

/// The parts that the unindented `key:` lines of a text name: what cannot be trusted when it does not parse.
fn named_sections(text: &str) -> Vec<Part> {
    let keys = text.lines().filter_map(|line| line.split_once(':')).map(|(key, _)| key);
    let mut parts = Vec::new();
    for key in keys.filter(|key| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')) {
        if let Some(part) = part_of(key).filter(|part| !parts.contains(part)) {
            parts.push(part);
        }
    }
    parts
}

/// The part that a top-level key belongs to.
fn part_of(key: &str) -> Option<Part> {
    match fields::section(key) {
        Some(table) => Some(table.part),
        None => {
            let group = fields::GROUPS.iter().find(|(group, _)| *group == key).and_then(|(_, tables)| tables.first());
            let of_field = |field: &fields::Field| match field.kind {
                Kind::Record(table) => table.part,
                _ => Part::Identity,
            };
            group.map(|table| table.part).or_else(|| fields::PRODUCTION.field(key).map(of_field))
        }
    }
}

/// Marks a finding as blocking these parts, or everything where none is known.
fn blocked(parts: &[Part], finding: Finding) -> Finding {
    let all = [Part::Identity];
    let parts = if parts.is_empty() { &all } else { parts };
    parts.iter().fold(finding, |finding, part| finding.blocks(*part))
}

/// Why reading stopped.
enum Stop {
    Syntax(ScanError),
    Bound(Span, String),
}

impl From<ScanError> for Stop {
    fn from(error: ScanError) -> Self {
        Self::Syntax(error)
    }
}

struct Tree<'s> {
    sources: &'s mut Sources,
    source: SourceId,
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
    /// The part of the top-level key being read: what a fault in its value blocks.
    part: Part,
}

/// Keys and values in order.
type Entries = Vec<(String, Node)>;
type Events<'i> = Parser<'i, saphyr_parser::StrInput<'i>>;

impl Tree<'_> {
    fn documents(&mut self, text: &str, findings: &mut Findings) -> Result<Vec<Node>, Stop> {
        let mut events = Parser::new_from_str(text);
        let mut documents = Vec::new();
        while let Some(event) = events.next_event() {
            let (event, span) = event?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
                event => {
                    let root = self.sources.file(self.source);
                    documents.push(self.node(event, span, root, None, &mut events, 0, findings)?);
                }
            }
        }
        Ok(documents)
    }

    fn count(&mut self, more: usize, span: Span) -> Result<(), Stop> {
        self.nodes = self.nodes.saturating_add(more);
        if self.nodes > MAX_NODES {
            return Err(Stop::Bound(
                span,
                format!("the file holds more than {} million values once its aliases are written out", MAX_NODES / 1_000_000),
            ));
        }
        Ok(())
    }

    #[allow(clippy::too_many_arguments, reason = "one step of a recursive reader")]
    fn node(
        &mut self,
        event: Event<'_>,
        span: Span,
        parent: Origin,
        key: Option<&str>,
        events: &mut Events<'_>,
        depth: usize,
        findings: &mut Findings,
    ) -> Result<Node, Stop> {
        self.count(1, span)?;
        if depth > MAX_DEPTH {
            return Err(Stop::Bound(span, format!("values are nested deeper than {MAX_DEPTH} levels")));
        }
        let before = self.nodes;
        let origin = self.sources.node(parent, key, at_span(span));
        let mut end = None;
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => (scalar(text.into_owned(), style), anchor),
            Event::Alias(anchor) => {
                let Some((node, size)) = self.anchors.get(&anchor).cloned() else { return Ok(Node { value: Value::Null, origin }) };
                self.count(size, span)?;
                return Ok(node);
            }
            Event::SequenceStart(anchor, _) => {
                let mut items = Vec::new();
                while let Some(next) = events.next_event() {
                    let (event, span) = next?;
                    if matches!(event, Event::SequenceEnd) {
                        end = Some(span);
                        break;
                    }
                    items.push(self.node(event, span, origin, None, events, depth + 1, findings)?);
                }
                (Value::List(items), anchor)
            }
            Event::MappingStart(anchor, _) => {
                let (entries, closed) = self.mapping(origin, events, depth, findings)?;
                end = closed;
                (Value::Map(entries), anchor)
            }
            _ => (Value::Null, 0),
        };
        self.mark(origin, span, end, &value);
        let node = Node { value, origin };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), self.nodes - before + 1));
        }
        Ok(node)
    }

    /// Marks as much of a list or record as stands on its first line: all of one in brackets, the first key and value of
    /// one written line by line.
    fn mark(&mut self, origin: Origin, start: Span, end: Option<Span>, value: &Value) {
        let (from, line) = (start.start.col(), start.start.line());
        let in_brackets = start.end.col() > from && end.is_some_and(|end| end.end.col() > end.start.col());
        let to = match (end, value) {
            (Some(end), _) if in_brackets => (end.end.line() == line).then(|| end.end.col()),
            (_, Value::Map(entries)) => entries.first().and_then(|(_, first)| {
                let place = self.sources.place(first.origin);
                let column = place.column.filter(|_| place.line == Some(small(line)) && place.length > 0)?;
                Some((column + place.length - 1) as usize)
            }),
            _ => None,
        };
        if let Some(to) = to.filter(|to| *to > from) {
            let at = At::Text { line: small(line), column: small(from + 1), length: small(to - from) };
            self.sources.place_again(origin, at);
        }
    }

    fn mapping(
        &mut self,
        origin: Origin,
        events: &mut Events<'_>,
        depth: usize,
        findings: &mut Findings,
    ) -> Result<(Entries, Option<Span>), Stop> {
        let mut end = None;
        let mut entries = Entries::new();
        let mut places: BTreeMap<String, Origin> = BTreeMap::new();
        while let Some(next) = events.next_event() {
            let (event, span) = next?;
            let key = match event {
                Event::MappingEnd => {
                    end = Some(span);
                    break;
                }
                Event::Scalar(text, ..) => text.into_owned(),
                other => {
                    // A list or mapping as a key: its events are read over, and it is said.
                    self.node(other, span, origin, None, events, depth + 1, findings)?;
                    self.skip_value(origin, events, depth, findings)?;
                    let at = self.sources.node(origin, None, at_span(span));
                    findings
                        .push(Finding::new(&codes::WRONG_TYPE, "a key is a list or a mapping; keys are words").at(at).blocks(self.part));
                    continue;
                }
            };
            if depth == 0 {
                self.part = part_of(&key).unwrap_or(Part::Identity);
            }
            let key_origin = self.sources.node(origin, Some(&format!("{key}:key")), at_span(span));
            let Some(next) = events.next_event() else { break };
            let (event, value_span) = next?;
            if let Some(first) = places.get(&key) {
                let first = *first;
                self.node(event, value_span, origin, None, events, depth + 1, findings)?;
                findings.push(
                    Finding::new(&codes::DUPLICATE_KEY, format!("key `{key}` stands twice in this record"))
                        .at(key_origin)
                        .related(first, None, "first here")
                        .blocks(self.part)
                        .help("keep one of the two"),
                );
                continue;
            }
            let node = self.node(event, value_span, origin, Some(&key), events, depth + 1, findings)?;
            places.insert(key.clone(), key_origin);
            entries.push((key, node));
        }
        Ok((entries, end))
    }

    fn skip_value(&mut self, origin: Origin, events: &mut Events<'_>, depth: usize, findings: &mut Findings) -> Result<(), Stop> {
        if let Some(next) = events.next_event() {
            let (event, span) = next?;
            self.node(event, span, origin, None, events, depth + 1, findings)?;
        }
        Ok(())
    }
}

fn scalar(text: String, style: ScalarStyle) -> Value {
    let plain = matches!(style, ScalarStyle::Plain);
    if plain && matches!(text.as_str(), "" | "~" | "null") { Value::Null } else { Value::Text(text) }
}

fn at_span(span: Span) -> At {
    let (start, end) = (span.start, span.end);
    let length = if start.line() == end.line() { end.col().saturating_sub(start.col()) } else { 0 };
    At::Text { line: small(start.line()), column: small(start.col() + 1), length: small(length) }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
