//! Marks of what changed since a paper was issued: the texts that a page's `marks` name are put between two characters
//! that no font draws, which come out as an underline with an asterisk in the margin. So a template shows its texts
//! as ever, a studio's own too.

use std::borrow::Cow;

use serde_json::Value;

/// Before a text that changed.
pub(super) const OPEN: char = '\u{e000}';
/// After it.
pub(super) const CLOSE: char = '\u{e001}';

/// The page with its changed texts between the marks.
pub(super) fn marked(page: &Value) -> Cow<'_, Value> {
    let Some(marks) = page.get("marks").filter(|marks| marks.is_object()) else { return Cow::Borrowed(page) };
    let mut page = page.clone();
    let marks = marks.clone();
    if let Some(body) = page.get_mut("body") {
        put(body, &marks);
    }
    Cow::Owned(page)
}

fn put(value: &mut Value, marks: &Value) {
    match (value, marks) {
        (Value::String(text), Value::Bool(true)) if !text.is_empty() => *text = format!("{OPEN}{text}{CLOSE}"),
        (Value::Object(fields), Value::Object(marks)) => {
            for (key, mark) in marks {
                if let Some(value) = fields.get_mut(key) {
                    put(value, mark);
                }
            }
        }
        (Value::Array(items), Value::Object(marks)) => {
            for (key, mark) in marks {
                if let Some(value) = key.parse::<usize>().ok().and_then(|at| items.get_mut(at)) {
                    put(value, mark);
                }
            }
        }
        _ => {}
    }
}

/// HTML with its marks as insertions; those in a tag, a style or a title are taken away.
pub(super) fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 1024);
    let mut in_tag = false;
    let mut silent: Option<&str> = None;
    for (at, letter) in text.char_indices() {
        match letter {
            '<' => {
                let rest = text[at..].get(..12).unwrap_or(&text[at..]);
                match silent {
                    Some(name) if rest.starts_with(name) => silent = None,
                    None => {
                        let raw = [("<style", "</style"), ("<title", "</title"), ("<script", "</script")];
                        silent = raw.iter().find(|(open, _)| rest.starts_with(open)).map(|(_, close)| *close);
                    }
                    Some(_) => {}
                }
                in_tag = true;
            }
            '>' => in_tag = false,
            _ => {}
        }
        match letter {
            OPEN | CLOSE if in_tag || silent.is_some() => {}
            OPEN => out.push_str("<ins class=\"rev\">"),
            CLOSE => out.push_str("</ins>"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn marks_stand_around_the_texts_they_name() {
        let page = json!({"marks": {"rows": {"1": {"text": true}}}, "body": {"rows": [{"text": "a"}, {"text": "b", "id": "x"}]}});
        let marked = marked(&page);
        assert_eq!(marked["body"]["rows"], json!([{"text": "a"}, {"text": "\u{e000}b\u{e001}", "id": "x"}]));
        let page = json!({"body": {"rows": []}});
        assert!(matches!(super::marked(&page), Cow::Borrowed(_)));
    }

    #[test]
    fn in_html_they_are_insertions_outside_of_tags() {
        let text = "<title>\u{e000}a\u{e001}</title><td title=\"\u{e000}b\u{e001}\">\u{e000}b &lt; c\u{e001}</td>";
        assert_eq!(html(text), "<title>a</title><td title=\"b\"><ins class=\"rev\">b &lt; c</ins></td>");
    }
}
