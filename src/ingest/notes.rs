//! Markdown notes: `notes/*.md`, with a front matter of the keys of the `notes` section.

use super::{Node, Record, Value, yaml};
use crate::findings::{At, Findings, Sources};
use crate::model::fields;

/// Reads one Markdown file as a record of the `notes` section.
pub fn read(path: &str, bytes: &[u8], sources: &mut Sources, findings: &mut Findings) -> Option<Record> {
    let table = fields::section("notes")?;
    let text = yaml::decoded(path, bytes, sources, findings)?.replace("\r\n", "\n");
    let text = text.as_str();
    let (front, body, line) = match text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")) {
        Some((front, body)) => (front, body, front.lines().count() + 3),
        None => ("", text, 1),
    };
    // The front matter is read as a document whose first line is the file's own, so that places are right.
    let mut documents = yaml::read(path, format!("---\n{front}\n").as_bytes(), sources, findings);
    let mut entries = match documents.pop().map(|node| (node.value, node.origin)) {
        Some((Value::Map(entries), origin)) => (entries, origin),
        _ => {
            let source = sources.add(path, Some(text.to_owned()));
            (Vec::new(), sources.file(source))
        }
    };
    let at = At::Text { line: u32::try_from(line).unwrap_or(1), column: 1, length: 0 };
    let origin = sources.node(entries.1, Some("text"), at);
    entries.0.push(("text".to_owned(), Node { value: Value::Text(body.trim().to_owned()), origin }));
    Some(Record { table, node: Node { value: Value::Map(entries.0), origin: entries.1 } })
}
