//! Markdown with a front matter: `notes/*.md` are records of `notes`, `research/*.md` of `research`, whose `id` is the
//! file's name where it states none.

use super::{Node, Record, Value, yaml};
use crate::findings::{At, Findings, Sources};
use crate::model::fields;

/// The folders whose Markdown is read; each is named like its section.
const FOLDERS: [&str; 2] = ["notes", "research"];

/// Whether a file is one of them.
pub fn is_read(path: &str) -> bool {
    section(path).is_some()
}

fn section(path: &str) -> Option<&str> {
    let (folder, _) = path.split_once('/')?;
    FOLDERS.into_iter().find(|own| *own == folder)
}

/// Reads one Markdown file as a record of its folder's section.
pub fn read(path: &str, bytes: &[u8], sources: &mut Sources, findings: &mut Findings) -> Option<Record> {
    let table = fields::section(section(path)?)?;
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
    if table.key == "research" && !entries.0.iter().any(|(key, _)| key == "id") {
        let stem = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md").to_owned();
        entries.0.push(("id".to_owned(), Node { value: Value::Text(stem), origin: entries.1 }));
    }
    Some(Record { table, node: Node { value: Value::Map(entries.0), origin: entries.1 } })
}
