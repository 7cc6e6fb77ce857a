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

    /// Whether this element sets it off.
    #[must_use]
    pub fn is_set_off_by(&self, element: &Element) -> bool {
        let stated = !self.categories.is_empty() || !self.words.is_empty();
        let category = self.categories.is_empty() || self.categories.iter().any(|name| name == element.category.key());
        stated && category && (self.words.is_empty() || self.words.iter().any(|word| holds(&element.name, word)))
    }

    /// Whether a hazard of the scene sets it off.
    #[must_use]
    pub fn is_set_off_by_hazard(&self, hazard: &str) -> bool {
        self.hazards.iter().any(|word| holds(hazard, word))
    }
}

/// The words of a text in lower case. A hyphen joins: `co-ordinator` is `coordinator`; every other mark parts words.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    let joined: String = text.chars().filter(|letter| !matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’')).collect();
    joined.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// Whether a text holds these words after each other, as whole words; the last one may end in `*` for any ending.
#[must_use]
pub fn holds(text: &str, pattern: &str) -> bool {
    let (pattern, open) = pattern.trim().strip_suffix('*').map_or((pattern, false), |pattern| (pattern, true));
    let (text, wanted) = (words_of(text), words_of(pattern));
    let Some((last, before)) = wanted.split_last() else { return false };
    let ends = |word: &String| if open { word.starts_with(last.as_str()) } else { word == last };
    text.windows(wanted.len()).any(|part| part[..before.len()] == *before && part.last().is_some_and(ends))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Category;

    fn element(category: &str, name: &str) -> Element {
        Element { category: Category(category.to_owned()), name: name.to_owned(), count: None }
    }

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
    fn a_category_and_a_word_must_both_fit() {
        let both = Link { categories: vec!["sfx".into()], words: vec!["squib*".into()], ..Link::default() };
        assert!(both.is_set_off_by(&element("sfx", "Two squibs in the wall")));
        assert!(!both.is_set_off_by(&element("sfx", "Fog")));
        assert!(!both.is_set_off_by(&element("props", "Two squibs in the wall")));
        let word = Link { words: vec!["drone".into()], ..Link::default() };
        assert!(word.is_set_off_by(&element("camera", "Drone with the long lens")));
        assert!(!Link { minor: true, ..Link::default() }.is_set_off_by(&element("props", "ledger")), "no word is not every word");
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
