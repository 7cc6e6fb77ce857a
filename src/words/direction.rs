//! Texts that are read from right to left, kept apart from what stands beside them.
//!
//! A name in Hebrew beside a telephone number or a scene's heading in Arabic before a time would draw the figures into its
//! own order. Between the two marks of Unicode's bidirectional algorithm (UAX 9, FSI and PDI) a text has the direction of
//! its first letter and touches nothing outside.

use std::borrow::Cow;

/// Begins what is kept apart.
const FIRST_STRONG: char = '\u{2068}';
/// Ends it.
const POP: char = '\u{2069}';

/// Whether a letter is of a script that is read from right to left.
#[must_use]
pub const fn is_rtl(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether a text has such a letter.
#[must_use]
pub fn has_rtl(text: &str) -> bool {
    !text.is_ascii() && text.contains(is_rtl)
}

/// A text kept apart, each of its lines by itself; as it is where nothing in it is read from right to left.
#[must_use]
pub fn isolated(text: &str) -> Cow<'_, str> {
    if !has_rtl(text) {
        return Cow::Borrowed(text);
    }
    let line = |line: &str| {
        let apart = line.starts_with(FIRST_STRONG) && line.find(POP) == Some(line.len() - POP.len_utf8());
        if apart || !has_rtl(line) { line.to_owned() } else { format!("{FIRST_STRONG}{line}{POP}") }
    };
    Cow::Owned(text.split('\n').map(line).collect::<Vec<_>>().join("\n"))
}

/// The first of several pieces of one text, and the last, so that the pieces are kept apart together.
#[must_use]
pub fn around(first: &str, last: Option<&str>) -> (String, Option<String>) {
    match last {
        None => (format!("{FIRST_STRONG}{first}{POP}"), None),
        Some(last) => (format!("{FIRST_STRONG}{first}"), Some(format!("{last}{POP}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_read_from_right_to_left_is_kept_apart_and_once() {
        for plain in ["", "Pier 9", "Чайка", "山田 太郎", "Zoë"] {
            assert!(matches!(isolated(plain), Cow::Borrowed(_)), "{plain}");
        }
        let name = isolated("רות 12").into_owned();
        assert_eq!(name, "\u{2068}רות 12\u{2069}");
        assert_eq!(isolated(&name), name);
        assert_eq!(isolated("Pier 9\nרציף 3"), "Pier 9\n\u{2068}רציף 3\u{2069}");
        // Two that stand beside each other are not one.
        let two = format!("{name}, {name}");
        assert_eq!(isolated(&two), format!("\u{2068}{two}\u{2069}"));
        assert_eq!(around("a", Some("b")), ("\u{2068}a".to_owned(), Some("b\u{2069}".to_owned())));
    }
}
