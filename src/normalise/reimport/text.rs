//! The lines of a file: which of them a record or a field has, and what stands there afterwards.
//!
//! What changes is written anew, record by record or field by field; every other line stays as it is. What comes out is
//! read back and compared with what it should say; where it does not, because the file has a form that line editing does
//! not reach, it is written as a whole, with its comments gathered at the top.

use std::collections::{BTreeMap, BTreeSet};

use super::tree::{Edit, Fate, Plan, SectionPlan, equal};
use super::{ORDER, root};
use crate::findings::{Origin, Sources};
use crate::ingest::{Node, Value, yaml_write};
use crate::model::fields;
use crate::normalise::merge::identity;

/// A run of lines, from 0: the first one and the one after the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    from: usize,
    to: usize,
}

/// Lines that take the place of others.
#[derive(Debug)]
struct Change {
    span: Span,
    with: Vec<String>,
}

struct Lines<'a> {
    lines: Vec<&'a str>,
    sources: &'a Sources,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str, sources: &'a Sources) -> Self {
        Self { lines: text.lines().collect(), sources }
    }

    /// The line of a node and its column, from 0.
    fn place(&self, origin: Origin) -> Option<(usize, usize)> {
        let place = self.sources.place(origin);
        Some((place.line?.checked_sub(1)? as usize, place.column?.checked_sub(1)? as usize))
    }

    fn line(&self, at: usize) -> &'a str {
        self.lines.get(at).copied().unwrap_or_default()
    }

    /// A span without the blank lines and comments at its end, which belong to what follows.
    fn trimmed(&self, from: usize, to: usize) -> Span {
        let mut to = to.min(self.lines.len());
        while to > from + 1 && is_between(self.line(to - 1)) {
            to -= 1;
        }
        Span { from, to }
    }

    /// The spans of things that begin on these lines, up to the end of what they stand in; none where two begin on one.
    fn spans(&self, starts: &[usize], end: usize) -> Option<Vec<Span>> {
        if !starts.is_sorted_by(|a, b| a < b) || starts.last().is_some_and(|last| *last >= end) {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([end]);
        Some(starts.iter().zip(ends).map(|(from, to)| self.trimmed(*from, to)).collect())
    }

    /// The comments inside of a span.
    fn comments(&self, span: Span) -> Vec<String> {
        (span.from..span.to).filter_map(|at| comment(self.line(at))).map(str::to_owned).collect()
    }
}

/// Whether a line is blank or a comment.
fn is_between(line: &str) -> bool {
    let line = line.trim();
    line.is_empty() || line.starts_with('#')
}

/// The comment of a line: from a # that no quotes hold and that begins the line or follows a space.
fn comment(line: &str) -> Option<&str> {
    let mut quote: Option<char> = None;
    let mut before = ' ';
    for (at, letter) in line.char_indices() {
        match (quote, letter) {
            (None, '#') if before.is_whitespace() => return Some(line[at..].trim_end()),
            // A quote opens a text only where a value can begin.
            (None, '"' | '\'') if before.is_whitespace() || matches!(before, '[' | '{' | ',' | ':') => quote = Some(letter),
            (Some(open), letter) if open == letter && before != '\\' => quote = None,
            _ => {}
        }
        before = letter;
    }
    None
}

/// The keys of a mapping written line by line: each with its span.
fn keys(lines: &Lines<'_>, node: &Node, end: usize) -> Option<Vec<(String, Span, usize)>> {
    let Value::Map(entries) = &node.value else { return None };
    let places: Vec<(usize, usize)> =
        entries.iter().map(|(key, _)| lines.place(lines.sources.field(node.origin, &format!("{key}:key")))).collect::<Option<_>>()?;
    // All in one column, or it is in brackets.
    let column = places.first()?.1;
    if places.iter().any(|place| place.1 != column) {
        return None;
    }
    let starts: Vec<usize> = places.iter().map(|place| place.0).collect();
    let spans = lines.spans(&starts, end)?;
    Some(entries.iter().zip(spans).map(|((key, _), span)| (key.clone(), span, column)).collect())
}

/// The items of a list written line by line: their spans and the column of their dashes.
fn items(lines: &Lines<'_>, node: &Node, end: usize) -> Option<Vec<(Span, usize)>> {
    let Value::List(items) = &node.value else { return None };
    let mut starts = Vec::new();
    let mut dashes = Vec::new();
    for item in items {
        let (line, column) = lines.place(item.origin)?;
        let dash = lines.line(line).find(|c: char| !c.is_whitespace())?;
        if !lines.line(line)[dash..].starts_with('-') || dash >= column && !matches!(item.value, Value::Null) {
            return None;
        }
        starts.push(line);
        dashes.push(dash);
    }
    let first = *dashes.first()?;
    if dashes.iter().any(|dash| *dash != first) {
        return None;
    }
    let spans = lines.spans(&starts, end)?;
    Some(spans.into_iter().zip(dashes).collect())
}

/// The items of the file's sections that hold a comment, by section and place.
pub(super) fn commented(text: &str, own: &Node, sources: &Sources) -> BTreeSet<(String, usize)> {
    let lines = Lines::of(text, sources);
    let mut found = BTreeSet::new();
    let Value::Map(entries) = &own.value else { return found };
    let Some(top) = keys(&lines, own, lines.lines.len()) else { return found };
    for ((key, node), (_, span, _)) in entries.iter().zip(&top) {
        let Some(items) = fields::section(key).and_then(|_| items(&lines, node, span.to)) else { continue };
        let spans = items.iter().enumerate().filter(|(_, (span, _))| !lines.comments(*span).is_empty());
        found.extend(spans.map(|(at, _)| (key.clone(), at)));
    }
    found
}

/// Writes what a plan says into the text. Gives the text, and whether it was written as a whole.
pub(super) fn apply(text: &str, own: &Node, plan: &Plan, sources: &Sources) -> (String, bool) {
    let expected = Value::Map(plan.merged.clone());
    let edited = edited(text, own, plan, sources).filter(|edited| says(edited, &expected));
    edited.map_or_else(|| (whole(text, &expected), true), |edited| (edited, false))
}

/// Whether a text says this, and nothing that cannot be read.
fn says(text: &str, expected: &Value) -> bool {
    root("the merged file", "merged", text, &mut Sources::default()).is_ok_and(|node| equal(&node.value, expected))
}

/// The whole file written anew under its comments.
fn whole(text: &str, expected: &Value) -> String {
    let mut out = String::new();
    for comment in text.lines().filter_map(comment) {
        out.push_str(comment);
        out.push('\n');
    }
    if let Value::Map(entries) = expected {
        for (key, node) in entries {
            if !out.is_empty() {
                out.push('\n');
            }
            out.push_str(&yaml_write::field(key, &node.value));
        }
    }
    out
}

fn edited(text: &str, own: &Node, plan: &Plan, sources: &Sources) -> Option<String> {
    let lines = Lines::of(text, sources);
    let Value::Map(entries) = &own.value else { return None };
    let top = if entries.is_empty() { Vec::new() } else { keys(&lines, own, lines.lines.len())? };
    let mut changes: Vec<Change> = Vec::new();
    let mut tail: Vec<String> = Vec::new();
    for edit in &plan.top {
        match top.iter().find(|(key, ..)| *key == edit.key) {
            Some((_, span, column)) => changes.push(field(&lines, *span, *column, edit, "")),
            None => tail.extend(edit.value.iter().flat_map(|value| rendered(&yaml_write::field(&edit.key, value), 0))),
        }
    }
    for section in &plan.sections {
        let at = entries.iter().position(|(key, _)| *key == section.key);
        let Some((at, (_, span, column))) = at.and_then(|at| Some((at, top.get(at)?))) else {
            if !section.merged.is_empty() {
                tail.push(String::new());
                tail.extend(rendered(&yaml_write::field(&section.key, &list(section)), 0));
            }
            continue;
        };
        if section.added.is_empty() && section.fates.iter().all(|fate| matches!(fate, Fate::Keep)) {
            continue;
        }
        let node = &entries[at].1;
        match items(&lines, node, span.to) {
            Some(items) if items.len() == section.fates.len() => self::section(&lines, node, &items, section, &mut changes),
            _ => {
                let mut with = lines.comments(*span);
                with.extend(rendered(&yaml_write::field(&section.key, &list(section)), *column));
                changes.push(Change { span: *span, with });
            }
        }
    }
    let end = lines.lines.len();
    changes.push(Change { span: Span { from: end, to: end }, with: tail });
    // From the end to the start, so that no line moves before it is reached; of two at one line the later one first.
    let mut out: Vec<String> = lines.lines.iter().map(|line| (*line).to_owned()).collect();
    changes.reverse();
    changes.sort_by_key(|change| std::cmp::Reverse((change.span.from, change.span.to)));
    for change in changes {
        out.splice(change.span.from..change.span.to, change.with);
    }
    let mut out = out.join("\n");
    if !out.is_empty() {
        out.push('\n');
    }
    Some(if text.contains("\r\n") { out.replace('\n', "\r\n") } else { out })
}

fn list(section: &SectionPlan) -> Value {
    Value::List(section.merged.clone())
}

/// The changes of a section that is written line by line.
fn section(lines: &Lines<'_>, node: &Node, items: &[(Span, usize)], section: &SectionPlan, changes: &mut Vec<Change>) {
    let Value::List(nodes) = &node.value else { return };
    for ((fate, (span, dash)), node) in section.fates.iter().zip(items).zip(nodes) {
        match fate {
            Fate::Keep => {}
            Fate::Remove => changes.push(Change { span: *span, with: Vec::new() }),
            Fate::Edit { edits, merged } => match by_field(lines, node, *span, *dash, edits) {
                Some(own) => changes.extend(own),
                None => {
                    let mut with: Vec<String> =
                        lines.comments(*span).into_iter().map(|text| format!("{}{text}", " ".repeat(*dash))).collect();
                    with.extend(rendered(&yaml_write::list_item(merged), *dash));
                    changes.push(Change { span: *span, with });
                }
            },
        }
    }
    for (place, value) in &section.added {
        let dash = items.first().map_or(2, |(_, dash)| *dash);
        // Behind the one before it, else in front of the first.
        let at = match place.checked_sub(1).and_then(|before| items.get(before)) {
            Some((span, _)) => span.to,
            None => items.first().map_or(0, |(span, _)| span.from),
        };
        changes.push(Change { span: Span { from: at, to: at }, with: rendered(&yaml_write::list_item(value), dash) });
    }
}

/// The changes of a record whose fields stand on lines of their own.
fn by_field(lines: &Lines<'_>, node: &Node, span: Span, dash: usize, edits: &[Edit]) -> Option<Vec<Change>> {
    let keys = keys(lines, node, span.to)?;
    let (_, first, column) = keys.first()?;
    // `- {a: 1}` has its keys in brackets.
    if first.from != span.from || lines.line(span.from)[dash..].trim_start_matches(['-', ' ']).starts_with('{') {
        return None;
    }
    let mut changes = Vec::new();
    for edit in edits {
        match keys.iter().position(|(key, ..)| *key == edit.key) {
            Some(0) if edit.value.is_none() => return None,
            Some(at) => {
                let lead = if at == 0 { lines.line(span.from).get(..*column)? } else { "" };
                changes.push(field(lines, keys[at].1, *column, edit, lead));
            }
            None => {
                let Some(value) = &edit.value else { continue };
                let to = keys.last().map_or(span.to, |(_, span, _)| span.to);
                changes.push(Change { span: Span { from: to, to }, with: rendered(&yaml_write::field(&edit.key, value), *column) });
            }
        }
    }
    Some(changes)
}

/// One field written anew; its comments stand before it, or behind it where it has one line. `lead` is what stands before
/// the key on its line, where that is more than spaces.
fn field(lines: &Lines<'_>, span: Span, column: usize, edit: &Edit, lead: &str) -> Change {
    let mut comments = lines.comments(span);
    let Some(value) = &edit.value else {
        let with = comments.into_iter().map(|text| format!("{}{text}", " ".repeat(column))).collect();
        return Change { span, with };
    };
    let mut with = rendered(&yaml_write::field(&edit.key, value), column);
    if with.len() == 1 && comments.len() == 1 && span.to == span.from + 1 {
        with[0] = format!("{}  {}", with[0], comments.remove(0));
    }
    if !lead.is_empty() {
        with[0] = format!("{lead}{}", with[0].get(column..).unwrap_or_default());
    }
    let above = comments
        .into_iter()
        .map(|text| format!("{}{text}", " ".repeat(if lead.is_empty() { column } else { lead.find('-').unwrap_or(0) })));
    let with = above.chain(with).collect();
    Change { span, with }
}

/// Lines moved to the right.
fn rendered(text: &str, column: usize) -> Vec<String> {
    let pad = " ".repeat(column);
    text.lines().map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") }).collect()
}

/// A text whose scenes have other numbers.
pub(super) fn renumber(text: &str, own: &Node, numbers: &BTreeMap<String, String>, sources: &Sources) -> String {
    let lines = Lines::of(text, sources);
    let mut out: Vec<String> = lines.lines.iter().map(|line| (*line).to_owned()).collect();
    let Some(Value::List(items)) = own.get("scenes").map(|node| &node.value) else { return text.to_owned() };
    let table = fields::section("scenes");
    for item in items {
        let Some(number) = table.and_then(|table| identity(table, item, ORDER)) else { continue };
        let (Some(new), Some(node)) = (numbers.get(number.trim()), item.get("number")) else { continue };
        let Some((line, column)) = lines.place(node.origin) else { continue };
        let length = sources.place(node.origin).length as usize;
        let old = lines.line(line);
        let from = old.char_indices().nth(column).map_or(old.len(), |(at, _)| at);
        let to = old.char_indices().nth(column + length).map_or(old.len(), |(at, _)| at);
        if let Some(line) = out.get_mut(line) {
            line.replace_range(from..to, &yaml_write::line(&Value::Text(new.clone())));
        }
    }
    let mut out = out.join("\n");
    if !out.is_empty() {
        out.push('\n');
    }
    out
}
