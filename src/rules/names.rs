//! One thing under two names: CB105 (domain.md 3, rule 34).
//!
//! Sets, places, characters, people and elements whose names differ in case, spacing or punctuation alone are one thing
//! twice. Names that differ by one letter of a long word are said as a note. Numbers, short words, plurals and endings
//! that inflect a name (`Draganov`, `Draganova`) part two things and are let be.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Finding, Findings, Origin, Severity, codes};
use crate::model::Production;

/// Letters that both differing words have at least.
const LONG: usize = 6;

pub(super) fn check(production: &Production, findings: &mut Findings) {
    let mut sets = Kind::new("set", "sets", "set");
    let mut elements: BTreeMap<&str, Kind> = BTreeMap::new();
    for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
        sets.add(&scene.set, scene.origin, Some(format!("scene {}", scene.number)));
        for element in &scene.elements {
            let key = element.category.key();
            let kind = elements.entry(key).or_insert_with(|| Kind::new("element", "elements", ""));
            kind.add(&element.name, scene.origin, Some(format!("scene {}", scene.number)));
        }
    }
    let mut places = Kind::new("location", "locations", "name");
    production.locations.iter().for_each(|location| places.add(&location.name, location.origin, None));
    let mut characters = Kind::new("character", "characters", "character");
    production.cast.iter().for_each(|member| characters.add(&member.character, member.origin, None));
    let mut crew = Kind::new("crew member", "members of the crew", "name");
    for member in &production.crew {
        if let Some(name) = &member.name {
            crew.add(name, member.origin, None);
        }
    }
    for kind in [sets, places, characters, crew] {
        kind.pairs(None, findings);
    }
    for (category, kind) in elements {
        kind.pairs(Some(category), findings);
    }
}

/// The names of one kind of thing, each with the first record that has it and how often it is written.
struct Kind {
    one: &'static str,
    many: &'static str,
    field: &'static str,
    names: BTreeMap<String, Named>,
}

struct Named {
    origin: Origin,
    place: Option<String>,
    times: usize,
    /// The first name is 0.
    rank: usize,
}

impl Named {
    /// How much a spelling speaks for itself: how often it is met, then how early.
    fn weight(&self) -> (usize, std::cmp::Reverse<usize>) {
        (self.times, std::cmp::Reverse(self.rank))
    }
}

impl Kind {
    fn new(one: &'static str, many: &'static str, field: &'static str) -> Self {
        Self { one, many, field, names: BTreeMap::new() }
    }

    fn add(&mut self, name: &str, origin: Origin, place: Option<String>) {
        if name.trim().is_empty() {
            return;
        }
        let rank = self.names.len();
        let new = || Named { origin, place, times: 0, rank };
        self.names.entry(name.to_owned()).or_insert_with(new).times += 1;
    }

    /// Says of each pair of names that may be one. Names are met under keys they share, so no name is held against all
    /// others.
    fn pairs(&self, category: Option<&str>, findings: &mut Findings) {
        let mut plain: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let mut shortened: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for name in self.names.keys() {
            let words = words(name);
            plain.entry(words.concat()).or_default().push(name);
        }
        for same in plain.values().filter(|same| same.len() > 1) {
            // The name written most often is the one to keep.
            let keep = *same.iter().max_by_key(|name| self.names[**name].weight()).unwrap_or(&same[0]);
            let others = same.iter().filter(|name| **name != keep && !(category.is_some() && capital_apart(name, keep)));
            findings.extend(others.map(|name| self.finding(category, name, keep, true)));
        }
        for same in plain.values() {
            for key in without_a_letter(&words(same[0])) {
                shortened.entry(key).or_default().push(same[0]);
            }
        }
        let mut said: BTreeSet<(&str, &str)> = BTreeSet::new();
        for near in shortened.values().filter(|near| near.len() > 1) {
            for (at, one) in near.iter().enumerate() {
                for other in &near[at + 1..] {
                    let pair = (*one.min(other), *one.max(other));
                    if pair.0 == pair.1 || !misspelt(&words(pair.0), &words(pair.1)) || !said.insert(pair) {
                        continue;
                    }
                    let (rare, keep) = if self.names[pair.0].weight() < self.names[pair.1].weight() { pair } else { (pair.1, pair.0) };
                    findings.push(self.finding(category, rare, keep, false));
                }
            }
        }
    }

    fn finding(&self, category: Option<&str>, name: &str, keep: &str, plain: bool) -> Finding {
        let (own, other) = (&self.names[name], &self.names[keep]);
        let kind = category.map_or_else(|| self.many.to_owned(), |category| format!("{} of {category}", self.many));
        let differ = if plain { "differ only in case, spaces or marks" } else { "differ by one letter" };
        let at = |named: &Named| named.place.as_ref().map(|place| format!(" ({place})")).unwrap_or_default();
        let message = format!("{kind} `{name}`{} and `{keep}`{} {differ}", at(own), at(other));
        let field = category.map_or_else(|| self.field.to_owned(), str::to_owned);
        let finding = Finding::new(&codes::NEAR_DUPLICATE, message).at(own.origin).field(field);
        let finding = if plain { finding } else { finding.severity(Severity::Note) };
        // Elements stand in one cell or list with others, so the record is shown.
        let field = if category.is_some() { None } else { Some(self.field) };
        let help = if plain {
            format!("write `{keep}` in both places, so that they are counted as one {}", self.one)
        } else {
            format!("if they are one {}, write `{keep}` in both places; if not, allow it", self.one)
        };
        finding.related(other.origin, field, format!("`{keep}` here")).help(help).subject(format!("{} {name}", self.one))
    }
}

/// Whether two names are the same but for a capital in front: a list in one cell begins with one and goes on without.
fn capital_apart(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.chars(), other.chars());
    let heads = one.next().zip(other.next());
    heads.is_some_and(|(a, b)| a.to_lowercase().eq(b.to_lowercase())) && one.as_str() == other.as_str()
}

/// The words of a name in lower case, without the marks between them; accents are kept.
fn words(name: &str) -> Vec<String> {
    let lower = name.to_lowercase().replace(['\'', '’', '.'], "");
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn is_long(word: &str) -> bool {
    word.chars().count() >= LONG && word.chars().all(char::is_alphabetic)
}

/// The name with each letter of each long word left out in turn: two names a letter apart share one of these.
fn without_a_letter(words: &[String]) -> Vec<String> {
    let mut all = Vec::new();
    for (at, word) in words.iter().enumerate().filter(|(_, word)| is_long(word) || word.chars().count() + 1 >= LONG) {
        let letters: Vec<char> = word.chars().collect();
        let mut keys: Vec<String> = Vec::with_capacity(letters.len() + 1);
        for skip in 0..=letters.len() {
            let short: String = letters.iter().enumerate().filter(|(index, _)| *index != skip).map(|(_, letter)| *letter).collect();
            keys.push(short);
        }
        keys.dedup();
        for key in keys {
            let whole = words.iter().enumerate().map(|(index, word)| if index == at { key.as_str() } else { word.as_str() });
            all.push(whole.collect::<Vec<_>>().join(" "));
        }
    }
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether two names are the same but for one letter of one long word: one more, one less, another, or two that changed
/// places. A different first letter, a plural and a different last letter part two things.
fn misspelt(one: &[String], other: &[String]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut differing = one.iter().zip(other).filter(|(one, other)| one != other);
    let (Some((one, other)), None) = (differing.next(), differing.next()) else { return false };
    if !is_long(one) || !is_long(other) {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (rest, others) = (&one[head..], &other[head..]);
    if head == 0 || rest.len() <= 1 || others.len() <= 1 {
        return false;
    }
    // `fireman` and `firemen`.
    if one.ends_with(&['a', 'n']) && other.ends_with(&['e', 'n']) || one.ends_with(&['e', 'n']) && other.ends_with(&['a', 'n']) {
        return false;
    }
    rest[1..] == others[1..]
        || rest[1..] == *others
        || *rest == others[1..]
        || (rest[0] == others[1] && rest[1] == others[0] && rest[2..] == others[2..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::Builder;
    use crate::rules::testing::{found, messages};

    fn sets(names: &[&str]) -> Builder {
        let scene = |builder: Builder, (at, name): (usize, &&str)| {
            let number = (at + 1).to_string();
            builder.scene(&number, "INT", "DAY", 8).scene_with(&number, |scene| scene.set = (*name).to_owned())
        };
        names.iter().enumerate().fold(Builder::new(), scene)
    }

    #[test]
    fn case_spaces_and_marks_do_not_make_two_sets() {
        let all = found(&sets(&["PIER OFFICE", "PIER OFFICE", "Pier-Office"]), &codes::NEAR_DUPLICATE);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].message, "sets `Pier-Office` (scene 3) and `PIER OFFICE` (scene 1) differ only in case, spaces or marks");
        assert_eq!((all[0].severity, all[0].subject.as_deref()), (Severity::Warning, Some("set Pier-Office")));
        assert_eq!(found(&sets(&["WHEELHOUSE", "WHEEL HOUSE"]), &codes::NEAR_DUPLICATE).len(), 1);
    }

    #[test]
    fn a_letter_of_a_long_word_is_a_note() {
        for pair in [["KAFENEIO", "KAFENIEO"], ["KALLERGIS HOUSE", "KALERGIS HOUSE"], ["CHANDLERY", "CHENDLERY"]] {
            let all = found(&sets(&pair), &codes::NEAR_DUPLICATE);
            assert_eq!(all.len(), 1, "{pair:?}");
            assert_eq!(all[0].severity, Severity::Note);
        }
    }

    #[test]
    fn numbers_short_words_plurals_and_endings_part_two_things() {
        for pair in [
            ["CAR 1", "CAR 2"],
            ["OFFICE A", "OFFICE B"],
            ["LANE", "LAKE"],
            ["DRAGANOV", "DRAGANOVA"],
            ["CORRIDOR", "CORRIDORS"],
            ["PORTER", "SORTER"],
            ["FIREMAN", "FIREMEN"],
            ["HOUSE", "HOUSE YARD"],
            ["KITCHEN 12", "KITCHEN 13"],
        ] {
            assert_eq!(messages(&sets(&pair), &codes::NEAR_DUPLICATE), Vec::<String>::new(), "{pair:?}");
        }
    }

    #[test]
    fn elements_are_compared_within_their_category() {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8);
        let apart = builder.clone().element("1", "props", "Trumpet", None).element("2", "sound", "TRUMPET", None);
        assert!(messages(&apart, &codes::NEAR_DUPLICATE).is_empty());
        let listed = builder.clone().element("1", "props", "Trumpet", None).element("2", "props", "trumpet", None);
        assert!(messages(&listed, &codes::NEAR_DUPLICATE).is_empty(), "a capital begins a list");
        let same = builder.element("1", "props", "Trumpet case", None).element("2", "props", "Trumpet-Case", None);
        assert_eq!(
            messages(&same, &codes::NEAR_DUPLICATE),
            ["elements of props `Trumpet-Case` (scene 2) and `Trumpet case` (scene 1) differ only in case, spaces or marks"]
        );
    }

    #[test]
    fn people_and_places_are_compared_too() {
        let builder = Builder::new().crew("Ana Ruiz", "Camera", &["main"]).crew("ANA RUIZ", "Drone", &["second"]);
        assert_eq!(messages(&builder, &codes::NEAR_DUPLICATE).len(), 1);
        let builder = Builder::new().location("a", None).location("b", None).with(|production| {
            production.locations[0].name = "Pier 9".to_owned();
            production.locations[1].name = "Pier  9".to_owned();
        });
        assert_eq!(messages(&builder, &codes::NEAR_DUPLICATE).len(), 1);
    }
}
