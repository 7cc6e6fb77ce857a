//! Which fields each edition of the contact list shows, as data.
//!
//! The public edition is what hangs on a wall and is mailed to vendors: it never holds a home address, an emergency
//! contact, a performer's own telephone or mail, an agent's numbers, or what somebody marked as private. The page of an
//! edition is built from these rows, so what an edition does not show is not in its data.

use crate::model::ContactTerms;

/// An edition of the contact list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// For the unit and the vendors.
    Public,
    /// For production, assistant directors and transport.
    Restricted,
}

impl Edition {
    /// Every edition.
    pub const ALL: [Self; 2] = [Self::Public, Self::Restricted];

    /// The word for it, as in the name of its file.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Restricted => "restricted",
        }
    }

    /// The fields of a list that this edition shows, in the order of the table.
    #[must_use]
    pub fn fields(self, list: List) -> Vec<&'static str> {
        SHOWN.iter().filter(|(own, _, shown)| *own == list && self.may_show(*shown)).map(|(_, field, _)| *field).collect()
    }

    fn may_show(self, shown: Shown) -> bool {
        self == Self::Restricted || shown != Shown::Restricted
    }

    /// A field's text as this edition may print it: nothing where the edition does not show it or the person keeps it
    /// private, without telephone numbers and addresses where only the name is for everybody.
    #[must_use]
    pub fn text(self, list: List, field: &str, terms: &ContactTerms, text: Option<&str>) -> Option<String> {
        let (.., shown) = SHOWN.iter().find(|(own, name, _)| *own == list && *name == field)?;
        let text = text.map(str::trim).filter(|text| !text.is_empty())?;
        if self == Self::Restricted {
            return Some(text.to_owned());
        }
        if !self.may_show(*shown) || terms.hides(field) {
            return None;
        }
        if *shown == Shown::NameOnly { without_numbers(text) } else { Some(text.to_owned()) }
    }
}

/// A list of contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The crew by department.
    Crew,
    /// The cast by number.
    Cast,
    /// The vendors.
    Vendors,
}

/// Who sees a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// Both editions, unless the person keeps it private.
    Both,
    /// Both editions, the public one without its telephone numbers and mail addresses.
    NameOnly,
    /// Only the restricted edition.
    Restricted,
}

/// The fields of each list and who sees them.
pub static SHOWN: &[(List, &str, Shown)] = &[
    (List::Crew, "position", Shown::Both),
    (List::Crew, "name", Shown::Both),
    (List::Crew, "phone", Shown::Both),
    (List::Crew, "email", Shown::Both),
    (List::Crew, "dates", Shown::Both),
    (List::Crew, "address", Shown::Restricted),
    (List::Crew, "emergency", Shown::Restricted),
    (List::Cast, "number", Shown::Both),
    (List::Cast, "character", Shown::Both),
    (List::Cast, "artist", Shown::Both),
    (List::Cast, "agent", Shown::NameOnly),
    (List::Cast, "manager", Shown::NameOnly),
    (List::Cast, "phone", Shown::Restricted),
    (List::Cast, "email", Shown::Restricted),
    (List::Cast, "guardian", Shown::Restricted),
    (List::Cast, "pickup", Shown::Restricted),
    (List::Cast, "address", Shown::Restricted),
    (List::Cast, "emergency", Shown::Restricted),
    (List::Vendors, "name", Shown::Both),
    (List::Vendors, "supplies", Shown::Both),
    (List::Vendors, "contact", Shown::Both),
    (List::Vendors, "phone", Shown::Both),
    (List::Vendors, "email", Shown::Both),
    (List::Vendors, "address", Shown::Restricted),
];

/// A text without the parts that hold a telephone number or a mail address: `Paloma Reinholt, Marrow & Finch`.
fn without_numbers(text: &str) -> Option<String> {
    let parts = text.split([',', ';', '\n', '/']).map(str::trim).filter(|part| !part.is_empty());
    let kept: Vec<String> = parts.filter(|part| !part.contains('@')).filter_map(without_number).collect();
    (!kept.is_empty()).then(|| kept.join(", "))
}

/// A part up to the telephone number in it; nothing where the number is all there is.
fn without_number(part: &str) -> Option<String> {
    let digits = part.chars().filter(char::is_ascii_digit).count();
    if digits < 5 {
        return Some(part.to_owned());
    }
    let at = part.find(|letter: char| letter.is_ascii_digit() || matches!(letter, '+' | '(')).unwrap_or(part.len());
    let name = part[..at].trim().trim_end_matches([':', '-', '–', '·']).trim();
    (!name.is_empty()).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agents_numbers_stay_out_of_the_public_edition() {
        let terms = ContactTerms::default();
        let public = |text| Edition::Public.text(List::Cast, "agent", &terms, Some(text));
        assert_eq!(public("Paloma Reinholt, Marrow & Finch, (310) 555-0120").as_deref(), Some("Paloma Reinholt, Marrow & Finch"));
        assert_eq!(public("Ines Bo +44 20 7946 0155; ines@bo.example").as_deref(), Some("Ines Bo"));
        assert_eq!(public("(310) 555-0120"), None);
        assert_eq!(public("Studio 54 Talent").as_deref(), Some("Studio 54 Talent"));
        let restricted = Edition::Restricted.text(List::Cast, "agent", &terms, Some("Ines Bo +44 20 7946 0155"));
        assert_eq!(restricted.as_deref(), Some("Ines Bo +44 20 7946 0155"));
    }

    #[test]
    fn what_somebody_keeps_private_is_in_the_restricted_edition_alone() {
        let terms = ContactTerms { private: vec!["phone".to_owned()], ..ContactTerms::default() };
        let phone = |edition: Edition| edition.text(List::Crew, "phone", &terms, Some("555-0107"));
        assert_eq!((phone(Edition::Public), phone(Edition::Restricted)), (None, Some("555-0107".to_owned())));
        assert_eq!(Edition::Public.text(List::Crew, "email", &terms, Some("a@b.example")).as_deref(), Some("a@b.example"));
        assert_eq!(Edition::Public.text(List::Cast, "phone", &ContactTerms::default(), Some("555-0107")), None);
    }
}
