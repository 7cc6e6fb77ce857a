//! A record added to a section of a YAML file that people write by hand: everything that stands there stays as it is, to
//! the byte. What is written is read back before anybody sees it; where the file is written in a way that nothing can be
//! added to safely, it is left alone.

use super::{Node, Value, yaml, yaml_write};
use crate::findings::{Findings, Origin, Sources};

/// The text of a file with a record more at the end of a section; the section is begun where the file has none.
///
/// # Errors
/// When the section is written in brackets or the file cannot be read: then one sentence says so, and nothing is changed.
pub fn append(text: &str, section: &str, record: &[(&str, String)]) -> Result<String, String> {
    let node = |text: &str| Node { value: Value::Text(text.to_owned()), origin: Origin::NONE };
    let fields = record.iter().map(|(key, value)| ((*key).to_owned(), node(value))).collect();
    let line = format!("- {}", yaml_write::line(&Value::Map(fields)));
    let before = entries(text)?;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let new = match at_the_left(text, section) {
        None => {
            let gap = if text.is_empty() || text.ends_with('\n') { "" } else { end };
            let apart = if text.trim().is_empty() { "" } else { end };
            format!("{text}{gap}{apart}{section}:{end}  {line}{end}")
        }
        Some(start) => {
            let (at, indent) = place(text, start, section)?;
            let gap = if text[..at].ends_with('\n') { "" } else { end };
            format!("{}{gap}{}{line}{end}{}", &text[..at], " ".repeat(indent), &text[at..])
        }
    };
    // Every record that stood there stands there still, and one more.
    let after = entries(&new)?;
    let count = |entries: &[(String, Value)]| {
        entries.iter().find(|(key, _)| key == section).map_or(0, |(_, value)| if let Value::List(items) = value { items.len() } else { 0 })
    };
    let others = |entries: &[(String, Value)]| entries.iter().filter(|(key, _)| key != section).cloned().collect::<Vec<_>>();
    let first = |entries: &[(String, Value)], many: usize| match entries.iter().find(|(key, _)| key == section).map(|(_, value)| value) {
        Some(Value::List(items)) => items.iter().take(many).cloned().collect(),
        _ => Vec::new(),
    };
    let old = count(&before);
    if count(&after) != old + 1 || others(&before) != others(&after) || first(&before, old) != first(&after, old) {
        return Err(format!("`{section}` is written in a way that nothing can be added to safely"));
    }
    Ok(new)
}

/// Where the line of a top-level key begins.
fn at_the_left(text: &str, section: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let named = line.strip_prefix(section).and_then(|rest| rest.strip_prefix(':'));
        if named.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n'])) {
            return Some(at);
        }
        at += line.len();
    }
    None
}

/// Where the next item of a section is to stand, and how far it is indented.
fn place(text: &str, start: usize, section: &str) -> Result<(usize, usize), String> {
    let body = start + text[start..].find('\n').map_or(text.len() - start, |end| end + 1);
    let head = text[start..body].trim_end();
    let behind = head[section.len() + 1..].trim();
    if !behind.is_empty() && !behind.starts_with('#') {
        return Err(format!("`{section}` is written in brackets on one line"));
    }
    let (mut at, mut end, mut indent) = (body, body, None);
    for line in text[body..].split_inclusive('\n') {
        let own = line.len() - line.trim_start_matches(' ').len();
        let bare = line.trim();
        let item = bare.starts_with("- ") || bare == "-";
        if !bare.is_empty() && own == 0 && !bare.starts_with('#') && !item {
            break;
        }
        at += line.len();
        if !bare.is_empty() && (own > 0 || item) {
            end = at;
            indent = indent.or(item.then_some(own));
        }
    }
    Ok((end, indent.unwrap_or(2)))
}

/// The top-level entries of a file, without their places.
fn entries(text: &str) -> Result<Vec<(String, Value)>, String> {
    let mut findings = Findings::new();
    let documents = yaml::read("file.yaml", text.as_bytes(), &mut Sources::default(), &mut findings);
    if let Some(finding) = findings.iter().next() {
        return Err(format!("the file cannot be read: {}", finding.message));
    }
    if documents.len() > 1 {
        return Err("the file holds several documents".to_owned());
    }
    let Some(Node { value: Value::Map(entries), .. }) = documents.into_iter().next() else { return Ok(Vec::new()) };
    Ok(entries.into_iter().map(|(key, node)| (key, bare(node.value))).collect())
}

/// A value without its places.
fn bare(value: Value) -> Value {
    let inner = |node: Node| Node { value: bare(node.value), origin: Origin::NONE };
    match value {
        Value::List(items) => Value::List(items.into_iter().map(inner).collect()),
        Value::Map(entries) => Value::Map(entries.into_iter().map(|(key, node)| (key, inner(node))).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(text: &str) -> Result<String, String> {
        append(text, "approvals", &[("by", "Gwen".to_owned()), ("at", "2026-05-20 15:10".to_owned())])
    }

    const LINE: &str = "- {by: Gwen, at: \"2026-05-20 15:10\"}\n";

    #[test]
    fn a_record_goes_to_the_end_of_its_section() {
        assert_eq!(add("").unwrap(), format!("approvals:\n  {LINE}"));
        assert_eq!(add("title: Low Tide").unwrap(), format!("title: Low Tide\n\napprovals:\n  {LINE}"));
        let text = "# ours\napprovals: # by hand\n    - by: Ada   # first\n      at: 2026-05-19 10:00\n\n# what follows\nnotes: []\n";
        let wanted = "# ours\napprovals: # by hand\n    - by: Ada   # first\n      at: 2026-05-19 10:00\n    ".to_owned()
            + LINE
            + "\n# what follows\nnotes: []\n";
        assert_eq!(add(text).unwrap(), wanted);
        assert_eq!(add("approvals:\n- {by: Ada}\ntitle: x\n").unwrap(), format!("approvals:\n- {{by: Ada}}\n{LINE}title: x\n"));
        assert_eq!(add("approvals:\n").unwrap(), format!("approvals:\n  {LINE}"));
        assert_eq!(add("approvals:\r\n  - {by: Ada}\r\n").unwrap().matches("\r\n").count(), 3);
    }

    #[test]
    fn a_file_that_cannot_be_added_to_is_left_alone() {
        assert!(add("approvals: [{by: Ada}]\n").unwrap_err().contains("in brackets"));
        assert!(add("approvals:\n  [{by: Ada}]\n").is_err());
        assert!(add("a: [\n").unwrap_err().contains("cannot be read"));
        assert!(add("a: 1\n---\nb: 2\n").unwrap_err().contains("several documents"));
    }
}
