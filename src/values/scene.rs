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
pub struct SceneNumber {
    text: String,
    /// Where the scene begins behind its episode, its stem, the letters after it and its part: what the order looks at, found
    /// once, for numbers are compared far oftener than they are read.
    scene: u8,
    stem: u8,
    suffix: u8,
    part: u8,
}

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
        let scene = match text.split_once('-') {
            Some((episode, scene))
                if !episode.is_empty() && episode.bytes().all(|b| b.is_ascii_digit()) && scene.contains(|c: char| c.is_ascii_digit()) =>
            {
                episode.len() + 1
            }
            _ => 0,
        };
        let find = |from: usize, what: fn(char) -> bool| text[from..].find(what).map_or(text.len(), |at| from + at);
        let stem = find(scene, |c| c.is_ascii_digit());
        let suffix = find(stem, |c| !c.is_ascii_digit());
        let part = text[suffix..].to_ascii_lowercase().find("pt").map_or(text.len(), |at| suffix + at);
        // At most 32 characters of four bytes.
        let small = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
        Ok(Self { text: text.to_owned(), scene: small(scene), stem: small(stem), suffix: small(suffix), part: small(part) })
    }

    /// The number as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    fn key(&self) -> Key<'_> {
        let [scene, stem, suffix, part] = [self.scene, self.stem, self.suffix, self.part].map(usize::from);
        let of = |from: usize, to: usize| self.text.get(from..to).unwrap_or_default();
        Key {
            episode: of(0, scene.saturating_sub(1)),
            prefix: of(scene, stem),
            stem: of(stem, suffix),
            suffix: of(suffix, part),
            part: of(part, self.text.len()),
        }
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

/// Prefixed letters count down towards the bare number: `AA12`, `A12`, `BB12`, `B12`, then `12` itself. Of prefixes that
/// begin with one letter, the one that repeats it more often was inserted before the other.
fn prefix_order(a: &str, b: &str) -> Ordering {
    let Some(first) = a.chars().next() else { return b.is_empty().cmp(&true).reverse() };
    let Some(other) = b.chars().next() else { return Ordering::Less };
    let lower = |c: char| c.to_lowercase().collect::<String>();
    let repeats = |s: &str, first: char| s.chars().take_while(|c| lower(*c) == lower(first)).count();
    lower(first).cmp(&lower(other)).then_with(|| repeats(b, other).cmp(&repeats(a, first))).then_with(|| natural_cmp(a, b))
}

impl Ord for SceneNumber {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.text == other.text {
            return Ordering::Equal;
        }
        let (a, b) = (self.key(), other.key());
        compare_digits(a.episode, b.episode)
            .then_with(|| a.stem.is_empty().cmp(&b.stem.is_empty()))
            .then_with(|| compare_digits(a.stem, b.stem))
            .then_with(|| prefix_order(a.prefix, b.prefix))
            .then_with(|| natural_cmp(a.suffix, b.suffix))
            .then_with(|| natural_cmp(a.part, b.part))
            .then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for SceneNumber {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for SceneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Reads several scene numbers: `7, 16; 18 & 20`.
///
/// # Errors
/// When one of them is not a scene number.
pub fn scene_list(text: &str) -> Result<Vec<SceneNumber>, ValueError> {
    text.split([',', ';', '&']).map(str::trim).filter(|part| !part.is_empty()).map(SceneNumber::new).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorted(numbers: &[&str]) -> Vec<String> {
        let mut all: Vec<SceneNumber> = numbers.iter().map(|number| SceneNumber::new(number).unwrap()).collect();
        all.sort();
        all.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_order_of_the_reference() {
        assert_eq!(sorted(&["12B", "13", "A12", "12", "AA12", "12A"]), ["AA12", "A12", "12", "12A", "12B", "13"]);
        assert_eq!(sorted(&["108-1", "107-12", "107-2", "9", "10"]), ["9", "10", "107-2", "107-12", "108-1"]);
        assert_eq!(
            sorted(&["12PT2", "12pt1", "12", "12A", "12Apt1", "B12", "A12"]),
            ["A12", "B12", "12", "12pt1", "12PT2", "12A", "12Apt1"]
        );
        assert_eq!(sorted(&["OMIT", "100", "20", "3"]), ["3", "20", "100", "OMIT"]);
    }

    #[test]
    fn lists() {
        let list: Vec<String> = scene_list("7-16, 18; 20A & 21").unwrap().iter().map(ToString::to_string).collect();
        assert_eq!(list, ["7-16", "18", "20A", "21"]);
        assert!(SceneNumber::new(" ").is_err());
        assert!(SceneNumber::new(&"9".repeat(33)).is_err());
    }

    fn number() -> impl Strategy<Value = SceneNumber> {
        let likely = "([0-9]{1,3}-)?[AaBb]{0,3}[0-9]{1,3}[ABab]{0,2}(pt[12]|PT1)?";
        prop_oneof![3 => likely, 1 => "[A-Ca-c0-2!-]{1,6}", 1 => "\\PC{1,8}"]
            .prop_filter_map("a scene number", |text| SceneNumber::new(&text).ok())
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in number(), b in number(), c in number()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
            if a <= b && b <= c {
                prop_assert!(a <= c, "{} <= {} <= {}", a, b, c);
            }
            prop_assert_eq!(a.cmp(&a), Ordering::Equal);
        }

        #[test]
        fn inserted_scenes_stand_beside_their_number(stem in 1_u32..999, letter in "[A-Z]") {
            let number = |text: String| SceneNumber::new(&text).unwrap();
            let before = number(format!("{letter}{stem}"));
            let earlier = number(format!("{letter}{letter}{stem}"));
            let bare = number(stem.to_string());
            let after = number(format!("{stem}{letter}"));
            let row = [number((stem - 1).to_string()), earlier, before, bare, after, number((stem + 1).to_string())];
            prop_assert!(row.is_sorted_by(|a, b| a < b));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            if let Ok(list) = scene_list(&text) {
                for number in list {
                    prop_assert!(!number.as_str().is_empty());
                }
            }
        }
    }
}
