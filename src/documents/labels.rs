//! The fixed words of the papers, in the production's wording.
//!
//! A paper's own words stand beside the paper; those that several papers share stand here. [`of`] joins them for the
//! page, so that PDF and HTML print the same word, and a translation has one place.

use std::collections::BTreeMap;

use crate::model::Wording;

/// A fixed word: its key in the page's `labels`, as the US write it, as the UK write it.
pub type Word = (&'static str, &'static str, &'static str);

/// Words that stand on every paper.
pub const COMMON: &[Word] = &[
    ("page", "Page", "Page"),
    ("of", "of", "of"),
    ("continued", "continued", "continued"),
    ("total", "Total", "Total"),
    ("notes", "Notes", "Notes"),
    ("hospital", "Nearest hospital", "Nearest A&E"),
    ("crew_call", "General crew call", "Unit call"),
    ("crew_parking", "Crew parking", "Crew parking"),
    ("basecamp", "Basecamp", "Unit base"),
    ("holding", "Extras holding", "SA holding"),
    ("catering", "Catering", "Catering"),
    ("background", "Background", "Supporting artists"),
    ("stand_ins", "Stand-ins", "Stand-ins"),
    ("sunrise", "Sunrise", "Sunrise"),
    ("sunset", "Sunset", "Sunset"),
    ("first_light", "First light", "First light"),
    ("last_light", "Last light", "Last light"),
    ("address", "Address", "Address"),
    ("contact", "Contact", "Contact"),
    ("phone", "Phone", "Phone"),
    ("scene", "Scene", "Scene"),
    ("scenes", "Scenes", "Scenes"),
    ("set", "Set", "Set"),
    ("pages", "Pages", "Pages"),
    ("day_night", "D/N", "D/N"),
    ("location", "Location", "Location"),
    ("date", "Date", "Date"),
    ("revision", "Revision", "Revision"),
];

/// The fixed words of a paper: the common ones, and those of its own tables, which win.
#[must_use]
pub fn of(wording: Wording, own: &[&[Word]]) -> BTreeMap<&'static str, String> {
    let tables = std::iter::once(COMMON).chain(own.iter().copied());
    tables.flatten().map(|&(key, us, uk)| (key, if wording == Wording::Us { us } else { uk }.to_owned())).collect()
}

/// `Confidential` in the footer.
pub const CONFIDENTIAL: &str = "Confidential";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_papers_own_words_win_over_the_common_ones() {
        let own: &[Word] = &[("scene", "Slate", "Slate no."), ("unit", "Unit", "Unit")];
        let uk = of(Wording::Uk, &[own]);
        assert_eq!((uk["hospital"].as_str(), uk["scene"].as_str(), uk["unit"].as_str()), ("Nearest A&E", "Slate no.", "Unit"));
        assert_eq!(of(Wording::Us, &[])["crew_call"], "General crew call");
    }
}
