//! JSON that ends before its end, closed again behind its last whole value.

/// A bracket that is open.
#[derive(Debug, Clone, Copy)]
struct Open<'t> {
    bracket: u8,
    /// Where it stands.
    at: usize,
    /// The key whose value it is; that of the list for an item of one.
    key: &'t str,
}

/// What was mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Mended {
    /// The text, closed.
    pub text: String,
    /// The list that it ended in, by its key; empty where it ended in none.
    pub inside: String,
}

/// Closes a text that is cut short. The record of a list that was being written, where the list is one of `items`, is left
/// out: a half of it would look like a whole.
pub(in crate::ingest) fn mend(text: &str, items: &[&str]) -> Option<Mended> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open<'_>> = Vec::new();
    // The end of the last whole value, and the brackets that were open there.
    let mut whole: Option<(usize, usize)> = None;
    let (mut at, mut key, mut string) = (0, "", None::<(usize, usize)>);
    let closed = |at: usize, open: &[Open<'_>]| if open.is_empty() { None } else { Some((at, open.len())) };
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let from = at + 1;
                at += 1;
                while bytes.get(at).is_some_and(|byte| *byte != b'"') {
                    at += if bytes.get(at) == Some(&b'\\') { 2 } else { 1 };
                }
                if at >= bytes.len() {
                    break;
                }
                string = Some((from, at));
                // The end of a key is no end of a value; which it was, what follows tells.
                let next = bytes[at + 1..].iter().find(|byte| !byte.is_ascii_whitespace());
                if matches!(next, Some(b',' | b'}' | b']')) {
                    whole = closed(at + 1, &open).or(whole);
                }
            }
            b':' => key = string.take().and_then(|(from, to)| text.get(from..to)).unwrap_or_default(),
            b'{' | b'[' => {
                if open.len() > 120 {
                    return None;
                }
                open.push(Open { bracket: *byte, at, key });
            }
            b'}' | b']' => {
                whole = closed(at, &open)
                    .filter(|_| bytes[..at].iter().rev().find(|byte| !byte.is_ascii_whitespace()).is_some_and(u8::is_ascii_alphanumeric))
                    .or(whole);
                let last = open.pop()?;
                key = open.last().map_or("", |around| around.key);
                if (last.bracket == b'{') != (*byte == b'}') {
                    return None;
                }
                whole = closed(at + 1, &open).or(whole);
            }
            // A number or a word is whole where something follows it.
            b',' => {
                whole = closed(at, &open).or(whole);
                if let Some(around) = open.last().filter(|around| around.bracket == b'[') {
                    key = around.key;
                }
            }
            _ => {}
        }
        at += 1;
    }
    if open.is_empty() {
        return None;
    }
    let item = |at: usize| open[at].bracket == b'{' && at > 0 && open[at - 1].bracket == b'[' && items.contains(&open[at].key);
    let half = (0..open.len()).rev().find(|at| item(*at));
    let (end, depth) = match half {
        Some(index) => (open[index].at, index),
        None => whole?,
    };
    let mut mended = text.get(..end)?.trim_end().trim_end_matches(',').to_owned();
    for one in open.get(..depth)?.iter().rev() {
        mended.push(if one.bracket == b'{' { '}' } else { ']' });
    }
    let inside = open.iter().rev().find(|one| one.bracket == b'[').map_or("", |one| one.key).to_owned();
    Some(Mended { text: mended, inside })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    const WHOLE: &str =
        r#"{"a": {"name": "x, {y", "off": [6, 0], "list": [{"id": 1, "of": ["p", "q"]}, {"id": 2, "of": []}], "end": null}}"#;

    #[test]
    fn what_is_whole_before_the_cut_stays() {
        let cut = |until: &str| mend(&WHOLE[..WHOLE.find(until).unwrap() + until.len()], &["list"]).map(|mended| mended.text);
        assert_eq!(cut(r#""id": 2, "of""#).unwrap(), r#"{"a": {"name": "x, {y", "off": [6, 0], "list": [{"id": 1, "of": ["p", "q"]}]}}"#);
        assert_eq!(cut(r#""id": 1, "#).unwrap(), r#"{"a": {"name": "x, {y", "off": [6, 0], "list": []}}"#);
        assert_eq!(cut(r#""off": [6, 0]"#).unwrap(), r#"{"a": {"name": "x, {y", "off": [6, 0]}}"#);
        assert_eq!(cut(r#""off": [6, "#).unwrap(), r#"{"a": {"name": "x, {y", "off": [6]}}"#);
        assert_eq!(mend(WHOLE, &[]), None);
        assert_eq!(mend(r#"{"a"#, &[]), None);
    }

    proptest! {
        #[test]
        fn every_cut_that_can_be_mended_is_json(cut in 0..WHOLE.len(), items in any::<bool>()) {
            let items: &[&str] = if items { &["list"] } else { &[] };
            if let Some(mended) = mend(&WHOLE[..cut], items) {
                prop_assert!(serde_json::from_str::<Value>(&mended.text).is_ok(), "{}", mended.text);
            }
        }

        #[test]
        fn any_text_is_mended_or_not(text in "[{}\\[\\]\",:a\\\\1é ]{0,40}") {
            let _ = mend(&text, &["a"]);
        }
    }
}
