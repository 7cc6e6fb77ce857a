//! Records into YAML that a person would have written: short lists and small records on one line, texts in quotes where
//! YAML, or a program that reads it less carefully than callboard, would take them for something else.
//!
//! What is written is read back as the same records ([`super::yaml`]).

use std::fmt::Write as _;

use super::{Node, Record, Value};
use crate::model::fields;

/// Widest line that a list or record is written on.
const WIDTH: usize = 120;

/// Writes top-level values and records: the values first, then the sections in the order of the documentation.
#[must_use]
pub fn write(production: &[(String, Node)], records: &[Record]) -> String {
    let mut out = String::new();
    for (key, node) in production {
        entry(&mut out, key, &node.value, 0);
    }
    for table in fields::SECTIONS {
        let mut own = records.iter().filter(|record| record.table.key == table.key).peekable();
        if own.peek().is_none() {
            continue;
        }
        if !out.is_empty() {
            out.push('\n');
        }
        let _ = writeln!(out, "{}:", table.key);
        // The records of a section look alike: on one line each where all of them can be.
        let small = records.iter().filter(|record| record.table.key == table.key).all(|record| one_line(&record.node.value, 1).is_some());
        for record in own {
            item(&mut out, &record.node.value, 1, small);
        }
    }
    out
}

/// One key with its value, as it stands at the left margin.
#[must_use]
pub fn field(key: &str, value: &Value) -> String {
    let mut out = String::new();
    entry(&mut out, key, value, 0);
    out
}

/// One item of a list, as it stands at the left margin.
#[must_use]
pub fn list_item(value: &Value) -> String {
    let mut out = String::new();
    item(&mut out, value, 0, one_line(value, 0).is_some());
    out
}

/// A value on one line, texts of several lines in quotes.
#[must_use]
pub fn line(value: &Value) -> String {
    match value {
        Value::Text(text) => scalar(text, true),
        Value::Null => "~".to_owned(),
        Value::List(items) => format!("[{}]", items.iter().map(|item| line(&item.value)).collect::<Vec<_>>().join(", ")),
        Value::Map(entries) => {
            let entries: Vec<String> = entries.iter().map(|(key, node)| format!("{}: {}", scalar(key, true), line(&node.value))).collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

fn indent(out: &mut String, depth: usize) {
    for _ in 0..depth {
        out.push_str("  ");
    }
}

/// One key with its value.
fn entry(out: &mut String, key: &str, value: &Value, depth: usize) {
    let key = scalar(key, false);
    indent(out, depth);
    match value {
        Value::Text(text) => {
            let _ = write!(out, "{key}: ");
            text_value(out, text, depth);
        }
        Value::Null => {
            let _ = writeln!(out, "{key}:");
        }
        Value::List(_) | Value::Map(_) => match flow(value).filter(|line| depth * 2 + key.len() + 2 + line.len() <= WIDTH) {
            Some(line) => {
                let _ = writeln!(out, "{key}: {line}");
            }
            None => {
                let _ = writeln!(out, "{key}:");
                children(out, value, depth + 1);
            }
        },
    }
}

fn children(out: &mut String, value: &Value, depth: usize) {
    match value {
        Value::List(items) => {
            let small =
                items.iter().all(|node| !matches!(node.value, Value::List(_) | Value::Map(_)) || one_line(&node.value, depth).is_some());
            items.iter().for_each(|node| item(out, &node.value, depth, small));
        }
        Value::Map(entries) => entries.iter().for_each(|(key, node)| entry(out, key, &node.value, depth)),
        Value::Text(_) | Value::Null => {}
    }
}

/// A list, or a record of up to four keys, as an item on one line.
fn one_line(value: &Value, depth: usize) -> Option<String> {
    let small = !matches!(value, Value::Map(entries) if entries.len() > 4);
    flow(value).filter(|line| small && depth * 2 + 2 + line.len() <= WIDTH)
}

/// One item of a list, on one line where its neighbours are.
fn item(out: &mut String, value: &Value, depth: usize, small: bool) {
    indent(out, depth);
    out.push_str("- ");
    match value {
        Value::Text(text) => text_value(out, text, depth),
        Value::Null => out.push_str("~\n"),
        Value::List(_) | Value::Map(_) => {
            if let Some(line) = one_line(value, depth).filter(|_| small || is_empty(value)) {
                out.push_str(&line);
                out.push('\n');
                return;
            }
            // The first child stands behind the dash.
            let mut inner = String::new();
            children(&mut inner, value, depth + 1);
            out.push_str(inner.get((depth + 1) * 2..).unwrap_or_default());
        }
    }
}

fn is_empty(value: &Value) -> bool {
    matches!(value, Value::List(items) if items.is_empty()) || matches!(value, Value::Map(entries) if entries.is_empty())
}

/// A list or record on one line; none where one of its texts has several.
fn flow(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some("~".to_owned()),
        Value::Text(text) if text.contains('\n') => None,
        Value::Text(text) => Some(scalar(text, true)),
        Value::List(items) => {
            let items: Option<Vec<String>> = items.iter().map(|item| flow(&item.value)).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Value::Map(entries) => {
            let entries: Option<Vec<String>> =
                entries.iter().map(|(key, node)| Some(format!("{}: {}", scalar(key, true), flow(&node.value)?))).collect();
            Some(format!("{{{}}}", entries?.join(", ")))
        }
    }
}

/// A text behind its key or dash, and the end of its line.
fn text_value(out: &mut String, text: &str, depth: usize) {
    if !fits_block(text) {
        out.push_str(&scalar(text, false));
        out.push('\n');
        return;
    }
    let (body, mark) = match text.strip_suffix('\n') {
        None => (text, "|-"),
        Some(body) => (body, "|"),
    };
    out.push_str(mark);
    out.push('\n');
    for line in body.split('\n') {
        if !line.is_empty() {
            indent(out, depth + 1);
            out.push_str(line);
        }
        out.push('\n');
    }
}

/// Whether a text of several lines can stand as they are: none begins with a space at the top, ends in one, or holds a
/// character that YAML escapes.
fn fits_block(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    text.contains('\n')
        && !body.is_empty()
        && !body.ends_with('\n')
        && !body.starts_with(['\n', ' ', '\t'])
        && body.split('\n').all(|line| !line.ends_with([' ', '\t']) && !line.starts_with('\t') && line.chars().all(printable))
}

fn printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{85}' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A text on one line: plain where nobody can take it for anything else, in quotes otherwise. `inside` a list or record in
/// brackets some marks mean more.
fn scalar(text: &str, inside: bool) -> String {
    if is_plain(text, inside) {
        return text.to_owned();
    }
    if text.chars().all(|c| printable(c) || c == '\u{a0}') && (text.contains(['"', '\\']) && !text.contains('\'')) {
        return format!("'{text}'");
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if printable(c) || c == '\u{a0}' => out.push(c),
            c if u32::from(c) <= 0xff => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c if u32::from(c) <= 0xffff => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => {
                let _ = write!(out, "\\U{:08x}", u32::from(c));
            }
        }
    }
    out.push('"');
    out
}

/// Whether a text needs no quotes. What programs take for a number, a truth or nothing needs them: `1.10`, `007`, `12:30`,
/// `no`, `~`. Dates, whole numbers and page counts are read as they are meant everywhere.
fn is_plain(text: &str, inside: bool) -> bool {
    let Some(first) = text.chars().next() else { return false };
    if text.starts_with([' ', '\t']) || text.ends_with([' ', '\t', ':']) || !text.chars().all(printable) {
        return false;
    }
    if text.contains(": ") || text.contains(" #") || text.contains(":\t") {
        return false;
    }
    if inside && text.contains(['[', ']', '{', '}', ',', ':', '?']) {
        return false;
    }
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if first.is_ascii_digit() {
        let whole = digits(text) && text.len() < 10 && (text == "0" || first != '0');
        let pages = text.split_once('/').is_some_and(|(head, eighths)| eighths == "8" && head.split(' ').all(digits));
        let mut date = text.split('-');
        let date = text.len() == 10 && date.clone().count() == 3 && date.all(digits);
        return whole || pages || date;
    }
    let words = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity"];
    (first.is_alphabetic() || matches!(first, '(' | '¡' | '¿' | '«' | '“' | '‘' | '/' | '$' | '£' | '€' | ';'))
        && !words.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::findings::{Findings, Origin, Sources};
    use crate::ingest::yaml;

    fn text(text: &str) -> Node {
        Node { value: Value::Text(text.to_owned()), origin: Origin::NONE }
    }

    fn node(value: Value) -> Node {
        Node { value, origin: Origin::NONE }
    }

    fn record(section: &str, entries: Vec<(&str, Node)>) -> Record {
        let entries = entries.into_iter().map(|(key, node)| (key.to_owned(), node)).collect();
        Record { table: fields::section(section).unwrap(), node: node(Value::Map(entries)) }
    }

    /// A value without places.
    fn bare(value: &Value) -> Value {
        let inner = |own: &Node| node(bare(&own.value));
        match value {
            Value::List(items) => Value::List(items.iter().map(inner).collect()),
            Value::Map(entries) => Value::Map(entries.iter().map(|(key, node)| (key.clone(), inner(node))).collect()),
            other => other.clone(),
        }
    }

    fn read_back(text: &str) -> Vec<(String, Value)> {
        let mut findings = Findings::new();
        let documents = yaml::read("t.yaml", text.as_bytes(), &mut Sources::default(), &mut findings);
        assert!(findings.is_empty(), "{text}\n{findings:?}");
        let Some(Node { value: Value::Map(entries), .. }) = documents.into_iter().next() else { return Vec::new() };
        entries.into_iter().map(|(key, node)| (key, bare(&node.value))).collect()
    }

    #[test]
    fn records_are_tidy() {
        let scene = record(
            "scenes",
            vec![
                ("number", text("1.10")),
                ("set", text("HOUSE: KITCHEN")),
                ("day_night", text("no")),
                ("pages", text("1 3/8")),
                ("synopsis", text("Wren's \"ledger\" is gone.\nNobody speaks.")),
                ("cast", node(Value::List(vec![text("1"), text("007"), text("12A"), text("1X")]))),
                ("minutes", text("12:30")),
            ],
        );
        let small = record("cast", vec![("id", text("1")), ("character", text("WREN, OLDER"))]);
        let written =
            write(&[("title", text("Low Tide")), ("as_of", text("2026-05-04"))].map(|(key, node)| (key.to_owned(), node)), &[scene, small]);
        assert_eq!(
            written,
            r#"title: Low Tide
as_of: 2026-05-04

scenes:
  - number: "1.10"
    set: "HOUSE: KITCHEN"
    day_night: "no"
    pages: 1 3/8
    synopsis: |-
      Wren's "ledger" is gone.
      Nobody speaks.
    cast: [1, "007", "12A", "1X"]
    minutes: "12:30"

cast:
  - {id: 1, character: "WREN, OLDER"}
"#
        );
    }

    fn a_text() -> impl Strategy<Value = String> {
        prop_oneof![
            3 => "[ -~]{0,24}",
            2 => "\\PC{0,12}",
            2 => "[-a-z0-9 :#\\[\\]{},&*!|>'\"%@`?~.\\\\\n\t]{0,16}",
            1 => ".{0,8}(\n.{0,8}){0,3}\n?",
            1 => "[0-9]{1,4}([.:/-][0-9]{1,3}){0,2}",
            1 => prop::sample::select(vec!["no", "Yes", "null", "~", "", "1.10", "007", "12:30", "1e3", ".5", "0x1F", "-", "---", "2026-05-04", "1 3/8", "\u{feff}x", "a\u{85}b", "=", "<<", "x: ", "- a"])
                .prop_map(str::to_owned),
        ]
    }

    fn a_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![6 => a_text().prop_map(Value::Text), 1 => Just(Value::Null)];
        leaf.prop_recursive(3, 24, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(|items| Value::List(items.into_iter().map(node).collect())),
                prop::collection::btree_map(a_text(), inner, 0..5)
                    .prop_map(|entries| Value::Map(entries.into_iter().map(|(key, value)| (key, node(value))).collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            top in prop::collection::btree_map("[a-z]{1,6}", a_value(), 0..3),
            scenes in prop::collection::vec(prop::collection::btree_map(a_text(), a_value(), 1..6), 0..4),
        ) {
            let top: Vec<(String, Node)> = top.into_iter().map(|(key, value)| (format!("x{key}"), node(value))).collect();
            let scenes: Vec<Value> = scenes.into_iter().map(|entries| Value::Map(entries.into_iter().map(|(key, value)| (key, node(value))).collect())).collect();
            let table = fields::section("scenes").unwrap();
            let records: Vec<Record> = scenes.iter().map(|value| Record { table, node: node(value.clone()) }).collect();
            let written = write(&top, &records);
            let mut expected: Vec<(String, Value)> = top.into_iter().map(|(key, node)| (key, node.value)).collect();
            if !scenes.is_empty() {
                expected.push(("scenes".to_owned(), Value::List(scenes.into_iter().map(node).collect())));
            }
            prop_assert_eq!(read_back(&written), expected, "{}", written);
        }
    }
}
