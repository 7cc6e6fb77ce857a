//! The fixed words of the papers: what every page carries as its `labels`, and a paper's name.
//!
//! The words themselves stand in the message files (`templates/messages`), as `group--key`: those of every paper in the
//! group `common`, those of one paper in the group of its kind. So PDF and HTML print the same word, and a translation
//! has one place.

use std::collections::BTreeMap;

use super::Kind;
use crate::model::Wording;
use crate::words::{English, spoken_or};

/// A word that stands in no message file yet: its key in the page's `labels`, as the US write it, as the UK write it. Its
/// message, once there is one, takes its place.
pub type Word = (&'static str, &'static str, &'static str);

/// The labels of a paper: the common ones, and those of its own groups, which win.
#[must_use]
pub fn of(wording: Wording, groups: &[&str], own: &[Word]) -> BTreeMap<String, String> {
    let speech = spoken_or(english(wording));
    let mut labels: BTreeMap<String, String> =
        own.iter().map(|&(key, us, uk)| (key.to_owned(), if wording == Wording::Us { us } else { uk }.to_owned())).collect();
    for group in std::iter::once("common").chain(groups.iter().copied()) {
        labels.extend(speech.labels(group).into_iter().filter(|(key, _)| group != "common" || !own.iter().any(|word| word.0 == key)));
    }
    labels
}

/// The name of a kind of paper, as the paper prints it.
#[must_use]
pub fn paper_name(kind: &Kind) -> String {
    crate::words::spoken().find(&format!("paper-{}", kind.word), &[]).unwrap_or_else(|| kind.name.to_owned())
}

/// A word of the vocabulary as the papers print it: the message `term-…`, else the word as the user writes it.
#[must_use]
pub fn term(word: &str) -> String {
    crate::words::spoken().find(&format!("term-{}", word.replace(['_', ' '], "-").to_lowercase()), &[]).unwrap_or_else(|| word.to_owned())
}

/// A word that begins a line, as it stands within a sentence: in small letters, but for German, which writes its nouns large.
#[must_use]
pub fn in_sentence(word: &str) -> String {
    let is_german = crate::words::spoken().tag().split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("de"));
    if is_german { word.to_owned() } else { word.to_lowercase() }
}

/// What a built-in link between elements implies, or asks for: the message `implied-…`, else the text as it stands.
#[must_use]
pub fn implied(text: &str) -> String {
    let found = crate::words::spoken().find(&format!("implied-{}", crate::values::slug(text)), &[]);
    match found {
        Some(found) if text.starts_with(char::is_uppercase) => super::facts::sentence_case(&found),
        found => found.unwrap_or_else(|| text.to_owned()),
    }
}

/// The name of a language by its code, with its region or script where the code has one: `German`, `Spanish (419)`.
#[must_use]
pub fn language(code: &str) -> String {
    let (base, rest) = code.split_once(['-', '_']).map_or((code, None), |(base, rest)| (base, Some(rest)));
    match crate::words::spoken().find(&format!("language-{}", base.to_lowercase()), &[]) {
        Some(name) => rest.map_or_else(|| name.clone(), |rest| format!("{name} ({rest})")),
        None => crate::values::language_name(code),
    }
}

/// The English of a wording, for where a paper's language does not say.
#[must_use]
pub const fn english(wording: Wording) -> English {
    match wording {
        Wording::Us => English::Us,
        Wording::Uk => English::Uk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_papers_own_words_win_over_the_common_ones() {
        let uk =
            of(Wording::Uk, &["call-sheet"], &[("scene", "Slate", "Slate no."), ("day_night", "Day", "Day"), ("unit", "Unit", "Unit")]);
        let text = |key: &str| uk[key].as_str();
        assert_eq!((text("hospital"), text("scene"), text("day_night"), text("unit")), ("Nearest A&E", "Sc.", "Day", "Unit"));
        assert_eq!(of(Wording::Us, &[], &[])["crew_call"], "General crew call");
    }
}
