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
    let spaced = text.replace(" - ", "-").replace(" – ", "-").replace('–', "-");
    for item in spaced.split(|c: char| matches!(c, ',' | ';' | '/' | '&') || c.is_whitespace()) {
        if item.is_empty() {
            continue;
        }
        match item.split_once('-') {
            Some((from, to)) => {
                let number = |s: &str| s.parse::<u32>().map_err(|_| ValueError::new(item, EXPECTED));
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
