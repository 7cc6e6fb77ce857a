//! The two editions of the contact list, which are those of two audiences.
//!
//! The restricted one shows what the production office sees: everything. The public one is what hangs on the wall and is
//! given to vendors: it shows what the `crew` sees, as the production has it under `audiences`. Which fields are in a list is
//! decided by the groups of their facts ([`crate::model::fields::groups`]), as for every other paper.

use crate::derive::edition;
use crate::model::fields::groups::{Decision, decision};
use crate::model::{Audience, Production};

/// The audience whose list hangs on the wall.
const WALL: &str = "crew";

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
}

/// A list of contacts: each field, with the record and the key of its fact.
pub type List = &'static [(&'static str, &'static str, &'static str)];

/// The crew by department.
pub static CREW: List = &[
    ("position", "crew", "position"),
    ("name", "crew", "name"),
    ("phone", "crew", "phone"),
    ("email", "crew", "email"),
    ("dates", "crew", "dates"),
    ("address", "contact", "address"),
    ("emergency", "contact", "emergency"),
];
/// The cast by number.
pub static CAST: List = &[
    ("number", "cast", "id"),
    ("character", "cast", "character"),
    ("artist", "cast", "performer"),
    ("agent", "cast", "agent"),
    ("manager", "contact", "manager"),
    ("phone", "cast", "phone"),
    ("email", "cast", "email"),
    ("guardian", "cast", "guardian"),
    ("pickup", "cast", "pickup_from"),
    ("address", "contact", "address"),
    ("emergency", "contact", "emergency"),
];
/// The vendors.
pub static VENDORS: List = &[
    ("name", "vendors", "name"),
    ("supplies", "vendors", "supplies"),
    ("contact", "vendors", "contact"),
    ("phone", "vendors", "phone"),
    ("email", "vendors", "email"),
    ("address", "contact", "address"),
];

/// The fields of a list that an audience sees, in the order of the table.
#[must_use]
pub fn fields(audience: &Audience, list: List) -> Vec<&'static str> {
    let sees = |record: &str, key: &str| match decision(record, key) {
        Some(Decision::In(group)) => audience.sees(group),
        _ => true,
    };
    list.iter().filter(|(_, record, key)| sees(record, key)).map(|(field, ..)| *field).collect()
}

/// The audience of the list on the wall.
#[must_use]
pub fn wall(production: &Production) -> Audience {
    let built_in = || Audience::built_in().into_iter().find(|audience| audience.id == WALL);
    production.audience(WALL).cloned().or_else(built_in).unwrap_or_else(|| Audience::internal().clone())
}

/// What a contact list is made from, as an audience sees it.
#[must_use]
pub fn contacts(production: &Production, audience: &Audience) -> Production {
    let own = Production {
        identity: production.identity.clone(),
        conventions: production.conventions.clone(),
        units: production.units.clone(),
        cast: production.cast.clone(),
        crew: production.crew.clone(),
        departments: production.departments.clone(),
        vendors: production.vendors.clone(),
        notes: production.notes.clone(),
        ..Production::default()
    };
    edition(&own, audience)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_on_the_wall_shows_what_the_crew_sees() {
        let crew = wall(&Production::default());
        assert_eq!(fields(&crew, CREW), ["position", "name", "phone", "email", "dates"]);
        assert_eq!(fields(&crew, CAST), ["number", "character", "artist"]);
        assert_eq!(fields(&crew, VENDORS), ["name", "supplies", "contact", "phone", "email"]);
        assert_eq!(fields(Audience::internal(), CAST).len(), CAST.len());
        let mut own = Production { audiences: Audience::built_in(), ..Production::default() };
        own.audiences[1].sees.remove(&crate::model::Group::Mails);
        assert!(!fields(&wall(&own), CREW).contains(&"email"), "as the production has it");
    }
}
