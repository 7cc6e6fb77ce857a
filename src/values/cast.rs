//! Cast numbers.

use std::cmp::Ordering;
use std::fmt;

use super::{ValueError, natural_cmp};

/// A cast number (board id): a text such as `1`, `12A`, `1.7` or `1X`, with the natural order.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CastId(String);

impl CastId {
    /// Reads a cast number.
    ///
    /// # Errors
    /// When the text is empty, has spaces or commas in it, or is longer than 16 characters.
    pub fn new(text: &str) -> Result<Self, ValueError> {
        let text = text.trim().trim_end_matches('.');
        let odd = |c: char| c.is_control() || c.is_whitespace() || matches!(c, ',' | ';');
        if text.is_empty() || text.chars().count() > 16 || text.contains(odd) {
            return Err(ValueError::new(text, "a cast number, such as 12 or 1X"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Ord for CastId {
    fn cmp(&self, other: &Self) -> Ordering {
        natural_cmp(&self.0, &other.0)
    }
}

impl PartialOrd for CastId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for CastId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const EXPECTED: &str = "a cast list, such as 1, 2, 5-7, 12A";

/// The text with every dash a hyphen, and no space beside it.
fn close_dashes(text: &str) -> String {
    let words: Vec<&str> = text.split(['-', '–', '—', '‑']).map(str::trim).collect();
    words.join("-")
}

/// Reads a cast list: numbers apart by commas, semicolons or spaces, with ranges: `1, 2, 5-7, 12A`.
/// One number named twice counts once; the order is kept.
///
/// # Errors
/// When a number cannot be read, or a range runs backwards or over more than 200.
pub fn cast_list(text: &str) -> Result<Vec<CastId>, ValueError> {
    let mut ids: Vec<CastId> = Vec::new();
    let mut push = |id: CastId| {
        if !ids.contains(&id) {
            ids.push(id);
        }
    };
    for item in close_dashes(text).split(|c: char| matches!(c, ',' | ';' | '/' | '&') || c.is_whitespace()) {
        if item.is_empty() {
            continue;
        }
        match item.split_once('-') {
            Some((from, to)) => {
                let digits = |s: &&str| s.bytes().all(|byte| byte.is_ascii_digit());
                let number =
                    |s: &str| Some(s).filter(digits).and_then(|s| s.parse::<u32>().ok()).ok_or_else(|| ValueError::new(item, EXPECTED));
                let (from, to) = (number(from)?, number(to)?);
                if to < from || to - from > 200 {
                    return Err(ValueError::new(item, EXPECTED));
                }
                for id in from..=to {
                    push(CastId(id.to_string()));
                }
            }
            None => push(CastId::new(item).map_err(|_| ValueError::new(item, EXPECTED))?),
        }
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn list(text: &str) -> Vec<String> {
        cast_list(text).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn spellings() {
        assert_eq!(list("1, 2, 5-7, 12A"), ["1", "2", "5", "6", "7", "12A"]);
        assert_eq!(list("1;2 3/4 & 1X"), ["1", "2", "3", "4", "1X"]);
        assert_eq!(list("5 – 7, 6, 1.10"), ["5", "6", "7", "1.10"]);
        assert_eq!(list("5- 7"), ["5", "6", "7"]);
        assert_eq!(list("3."), ["3"]);
        assert_eq!(list(" "), Vec::<String>::new());
        for text in ["7-5", "1-4294967295", "1-300", "A-C", "1-", "+1-3", "12345678901234567"] {
            assert!(cast_list(text).is_err(), "{text}");
        }
    }

    #[test]
    fn order() {
        let mut ids: Vec<CastId> = list("10, 2, 1X, 1, 101, 1.10, 1.7").iter().map(|id| CastId::new(id).unwrap()).collect();
        ids.sort();
        assert_eq!(ids.iter().map(CastId::as_str).collect::<Vec<_>>(), ["1", "1.7", "1.10", "1X", "2", "10", "101"]);
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(numbers in prop::collection::btree_set("[1-9][0-9]{0,2}[A-Z]?", 0..30)) {
            let numbers: Vec<String> = numbers.into_iter().collect();
            prop_assert_eq!(list(&numbers.join(", ")), numbers);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,24}|[0-9,;–—A-C -]{0,16}") {
            if let Ok(ids) = cast_list(&text) {
                let printed: Vec<&str> = ids.iter().map(CastId::as_str).collect();
                // A number may hold a hyphen nowhere, so that the list is read back as it was.
                prop_assert_eq!(list(&printed.join(", ")), printed);
            }
        }
    }
}
