//! Element links: what one element of a scene calls for besides itself (domain.md 2.5; 3, rule 30).
//!
//! A minor calls for a studio teacher, an animal for a wrangler, a weapon for an armourer. What every production needs
//! stands in one table, [`defaults`]; a production turns a row off, changes it or adds its own under `links`.

mod defaults;

use super::{Element, Origin, Wording};

pub use defaults::{DEFAULTS, DefaultLink};

/// An element link in force.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// Categories one of whose elements calls for it; any category where empty and `words` has some.
    pub categories: Vec<String>,
    /// Words one of which the element's name holds, upper and lower case alike; a `*` at the end stands for any ending.
    /// Any name where empty.
    pub words: Vec<String>,
    /// Words one of which a hazard of the scene holds, written as in `words`.
    pub hazards: Vec<String>,
    /// Whether a minor among the cast or the background calls for it.
    pub minor: bool,
    /// Who is needed on the day, in a word or two: `studio teacher`. None where only elements are implied.
    pub needs: Option<String>,
    /// Positions of the crew list that meet the need.
    pub positions: Vec<String>,
    /// Whether a minor's own guardian meets the need for that minor.
    pub guardian: bool,
    /// How many minors one person looks after on a school day.
    pub each: Option<u32>,
    /// How many on a day without school.
    pub each_no_school: Option<u32>,
    /// Elements that the scene implies.
    pub implies: Vec<Element>,
    /// What else has to be there, for the breakdown sheet: `permit that names the weapon`.
    pub papers: Vec<String>,
    /// Where it comes from, with its mark where it is unverified; none for the production's own.
    pub source: Option<&'static str>,
    /// Where it stands in the user's files; nowhere for a built-in one.
    pub origin: Origin,
}

impl Link {
    /// The built-in links in one wording.
    #[must_use]
    pub fn defaults(wording: Wording) -> Vec<Self> {
        DEFAULTS.iter().map(|row| row.link(wording)).collect()
    }

    /// Whether anything sets it off.
    #[must_use]
    pub fn has_trigger(&self) -> bool {
        self.minor || !self.categories.is_empty() || !self.words.is_empty() || !self.hazards.is_empty()
    }
}

/// The words of a text in lower case. A hyphen joins: `co-ordinator` is `coordinator`; every other mark parts words.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    let joined: String = text.chars().filter(|letter| !matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’')).collect();
    joined.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Words to look for in texts: after each other, as whole words; the last one may end in `*` for any ending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    words: Vec<String>,
    open: bool,
}

impl Pattern {
    /// Reads the words once, to look for them in many texts.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let (text, open) = text.trim().strip_suffix('*').map_or((text, false), |text| (text, true));
        Self { words: words_of(text), open }
    }

    /// How many words it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether it has none, and then stands nowhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its last word.
    #[must_use]
    pub fn last(&self) -> Option<&str> {
        self.words.last().map(String::as_str)
    }

    /// Whether it stands in these words of a text.
    #[must_use]
    pub fn is_in(&self, text: &[String]) -> bool {
        let Some((last, before)) = self.words.split_last() else { return false };
        let ends = |word: &String| if self.open { word.starts_with(last.as_str()) } else { word == last };
        text.windows(self.words.len()).any(|part| part[..before.len()] == *before && part.last().is_some_and(ends))
    }

    /// Whether it stands in these words of a text, in the plural if need be: `studio teacher` in `2 studio teachers`.
    #[must_use]
    pub fn is_in_any_number(&self, text: &[String]) -> bool {
        let Some((last, before)) = self.words.split_last() else { return false };
        let ends = |word: &String| word == last || word.strip_suffix('s') == Some(last);
        text.windows(self.words.len()).any(|part| part[..before.len()] == *before && part.last().is_some_and(ends))
    }

    /// Whether it is the whole of these words.
    #[must_use]
    pub fn is_whole<'a>(&self, text: impl Iterator<Item = &'a String>) -> bool {
        text.eq(self.words.iter())
    }
}

/// Whether a text holds a [`Pattern`].
#[must_use]
pub fn holds(text: &str, pattern: &str) -> bool {
    Pattern::new(pattern).is_in(&words_of(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_found_and_open_endings() {
        for (text, pattern) in [
            ("Stunt Co-ordinator", "stunt coordinator"),
            ("2nd Unit Stunt Coordinator", "Stunt Coordinator"),
            ("Three stunt swimmers in 50-degree water", "swim*"),
            ("safety divers in the water", "in the water"),
            ("Wrangler", "wrangler"),
        ] {
            assert!(holds(text, pattern), "{text}: {pattern}");
        }
        for (text, pattern) in [
            ("Waterproof jacket", "water"),
            ("Stunts Coordinator", "stunt coordinator"),
            ("in water", "in the water"),
            ("ledger", "*"),
            ("", "a"),
        ] {
            assert!(!holds(text, pattern), "{text}: {pattern}");
        }
    }

    #[test]
    fn a_plural_is_the_same_thing() {
        let teacher = Pattern::new("studio teacher");
        assert!(teacher.is_in_any_number(&words_of("two Studio Teachers")) && teacher.is_in_any_number(&words_of("studio teacher")));
        assert!(!teacher.is_in_any_number(&words_of("studio teaching")));
    }

    #[test]
    fn every_built_in_link_says_what_it_is_for_and_where_it_comes_from() {
        for wording in [Wording::Us, Wording::Uk] {
            for link in Link::defaults(wording) {
                assert!(link.has_trigger() && link.needs.is_some() && !link.positions.is_empty(), "{link:?}");
                assert!(link.source.is_some_and(|source| source.contains("domain") || source.contains("unverified")), "{link:?}");
            }
        }
    }
}
