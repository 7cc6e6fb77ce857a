//! The texts of a page that are read from right to left, kept apart from what a template sets beside them.

use std::borrow::Cow;

use serde_json::Value;

use crate::words::{around, has_rtl, isolated};

/// What no reader sees, or what is markup already.
const SKIPPED: &[&str] = &["id", "href", "html", "file", "path", "logo", "digest", "theme", "links"];
/// Endings of pictures, whose names are looked up.
const PICTURES: &[&str] = &[".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg"];

/// The page with its texts from right to left kept apart; as it is where it has none.
pub(super) fn apart(page: Cow<'_, Value>) -> Cow<'_, Value> {
    let Some(fields) = page.as_object().filter(|fields| fields.values().any(has)) else { return page };
    let mut own = fields.clone();
    let mirrored = page.pointer("/header/language").and_then(Value::as_str).is_some_and(reads_from_the_right);
    // The title of the file stands alone.
    own.iter_mut().filter(|(key, _)| !matches!(key.as_str(), "title" | "subject")).for_each(|(key, value)| keep(key, value, mirrored));
    Cow::Owned(Value::Object(own))
}

fn has(value: &Value) -> bool {
    match value {
        Value::String(text) => has_rtl(text),
        Value::Array(items) => items.iter().any(has),
        Value::Object(fields) => fields.values().any(has),
        _ => false,
    }
}

/// Whether the pages of a language run from right to left.
fn reads_from_the_right(tag: &str) -> bool {
    let language = tag.split(['-', '_']).next().unwrap_or(tag);
    ["ar", "fa", "he", "ur", "yi", "ps"].iter().any(|own| own.eq_ignore_ascii_case(language))
}

fn keep(key: &str, value: &mut Value, mirrored: bool) {
    match value {
        _ if SKIPPED.contains(&key) => {}
        Value::String(text) if PICTURES.iter().any(|ending| text.to_ascii_lowercase().ends_with(ending)) => {}
        // On such a page `1 4/8` and a telephone number would change their order.
        Value::String(text) if mirrored && !has_rtl(text) && text.contains(' ') && text.contains(|c: char| c.is_ascii_digit()) => {
            *text = around(text, None).0;
        }
        Value::String(text) => {
            if let Cow::Owned(kept) = isolated(text) {
                *text = kept;
            }
        }
        Value::Array(items) if key == "words" => sentence(items),
        Value::Array(items) => items.iter_mut().for_each(|item| keep(key, item, mirrored)),
        Value::Object(fields) => fields.iter_mut().for_each(|(key, value)| keep(key, value, mirrored)),
        _ => {}
    }
}

/// The pieces of one sentence, which differ in their style: they are kept apart together.
fn sentence(pieces: &mut [Value]) {
    if !pieces.iter().any(has) {
        return;
    }
    let text = |piece: &Value| piece.get("text").and_then(Value::as_str).unwrap_or_default().to_owned();
    let (Some(first), last) = (pieces.first().map(text), pieces.last().filter(|_| pieces.len() > 1).map(text)) else { return };
    let (first, last) = around(&first, last.as_deref());
    if let Some(piece) = pieces.first_mut().and_then(|piece| piece.get_mut("text")) {
        *piece = Value::String(first);
    }
    if let (Some(piece), Some(last)) = (pieces.last_mut().and_then(|piece| piece.get_mut("text")), last) {
        *piece = Value::String(last);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn texts_are_kept_apart_and_sentences_as_one() {
        let plain = json!({"body": {"name": "Pier 9"}});
        assert!(matches!(apart(Cow::Borrowed(&plain)), Cow::Borrowed(_)));
        let page = json!({"title": "רות", "body": {"id": "רות", "name": "רות", "photo": "media/רות.png",
            "blocks": [{"kind": "paragraph", "words": [{"text": "רות "}, {"text": "12"}]}]}});
        let kept = apart(Cow::Borrowed(&page)).into_owned();
        assert_eq!(kept["title"], "רות");
        assert_eq!((&kept["body"]["id"], &kept["body"]["photo"]), (&json!("רות"), &json!("media/רות.png")));
        assert_eq!(kept["body"]["name"], "\u{2068}רות\u{2069}");
        assert_eq!(kept["body"]["blocks"][0]["words"], json!([{"text": "\u{2068}רות "}, {"text": "12\u{2069}"}]));
    }
}
