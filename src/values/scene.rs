//! Scene numbers.

use std::cmp::Ordering;
use std::fmt;

use super::ValueError;
use super::natural::{compare_digits, natural_cmp};

/// A scene number: a text, case-sensitive, with the script's order.
///
/// The order is domain.md 2.12's: episode first, then the numeric stem, letters before the number (`A12` is inserted
/// before 12, `AA12` before that), the bare number, letters after it (`12A`, `12B`), and part markers last.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SceneNumber(String);

impl SceneNumber {
    /// Reads a scene number.
    ///
    /// # Errors
    /// When the text is empty, longer than 32 characters or holds a control character.
    pub fn new(text: &str) -> Result<Self, ValueError> {
        let text = text.trim();
        if text.is_empty() || text.chars().count() > 32 || text.chars().any(char::is_control) {
            return Err(ValueError::new(text, "a scene number, such as 12A"));
        }
        Ok(Self(text.to_owned()))
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn key(&self) -> Key<'_> {
        let text = self.0.as_str();
        let (episode, scene) = match text.split_once('-') {
            Some((episode, scene))
                if !episode.is_empty() && episode.bytes().all(|b| b.is_ascii_digit()) && scene.contains(|c: char| c.is_ascii_digit()) =>
            {
                (episode, scene)
            }
            _ => ("", text),
        };
        let start = scene.find(|c: char| c.is_ascii_digit()).unwrap_or(scene.len());
        let (prefix, rest) = scene.split_at(start);
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (stem, tail) = rest.split_at(end);
        let lower = tail.to_lowercase();
        let part = lower.find("pt").filter(|at| tail.is_char_boundary(*at) && lower.len() == tail.len()).unwrap_or(tail.len());
        let (suffix, part) = tail.split_at(part);
        Key { episode, stem, prefix, suffix, part }
    }
}

/// What the order looks at, most weighty first.
struct Key<'a> {
    episode: &'a str,
    stem: &'a str,
    prefix: &'a str,
    suffix: &'a str,
    part: &'a str,
}

/// Prefixed letters count down towards the bare number: `AA12`, `A12`, `B12`, then `12` itself.
fn prefix_order(a: &str, b: &str) -> Ordering {
    match (a.is_empty(), b.is_empty()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => natural_cmp(a, b),
    }
}

impl Ord for SceneNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        let (a, b) = (self.key(), other.key());
        compare_digits(a.episode, b.episode)
            .then_with(|| a.stem.is_empty().cmp(&b.stem.is_empty()))
            .then_with(|| compare_digits(a.stem, b.stem))
            .then_with(|| longer_prefix_first(a.prefix, b.prefix))
            .then_with(|| natural_cmp(a.suffix, b.suffix))
            .then_with(|| natural_cmp(a.part, b.part))
            .then_with(|| self.0.cmp(&other.0))
    }
}

/// `AA12` was inserted before `A12`, so of two prefixes of one letter the longer comes first.
fn longer_prefix_first(a: &str, b: &str) -> Ordering {
    let same_letter = |s: &str| s.chars().next().filter(|first| s.chars().all(|c| c == *first));
    match (same_letter(a), same_letter(b)) {
        (Some(x), Some(y)) if x == y => b.len().cmp(&a.len()),
        _ => prefix_order(a, b),
    }
}

impl PartialOrd for SceneNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for SceneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Reads several scene numbers: `7, 16; 18 & 20`.
///
/// # Errors
/// When one of them is not a scene number.
pub fn scene_list(text: &str) -> Result<Vec<SceneNumber>, ValueError> {
    text.split([',', ';', '&']).map(str::trim).filter(|part| !part.is_empty()).map(SceneNumber::new).collect()
}
