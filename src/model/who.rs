//! Somebody named in a list beside the cast list and the crew list: by cast number, or by name.

use std::collections::BTreeMap;

use super::{CastMember, CrewMember, Origin, Production};
use crate::values::CastId;

/// Somebody of the cast or the crew.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A member of the cast.
    Cast(CastId),
    /// A member of the crew, by the id of the first engagement: a person who has two is one person.
    Crew(String),
}

impl Who {
    /// What `allow` and ids call the person: `cast 5`, `Gwen Achebe`.
    #[must_use]
    pub fn subject(&self) -> String {
        match self {
            Self::Cast(id) => format!("cast {id}"),
            Self::Crew(id) => id.clone(),
        }
    }
}

/// Everybody by the texts that name them, in lower case: cast numbers, artists and characters, names and ids of the crew.
/// A number or an artist wins over a character, and the crew's own names over both.
#[derive(Debug, Clone, Default)]
pub struct Everybody(BTreeMap<String, Who>);

impl Everybody {
    /// Looks through the lists once.
    #[must_use]
    pub fn of(production: &Production) -> Self {
        let mut all: BTreeMap<String, Who> = BTreeMap::new();
        let key = |text: &str| text.trim().to_lowercase();
        for member in &production.crew {
            let named = member.name.as_deref().map(key);
            let own = named.as_ref().and_then(|name| all.get(name).cloned()).unwrap_or_else(|| Who::Crew(member.id.clone()));
            for text in [named, Some(key(&member.id))].into_iter().flatten() {
                all.entry(text).or_insert_with(|| own.clone());
            }
        }
        for member in &production.cast {
            let texts = [Some(member.id.as_str()), member.performer.as_deref()];
            for text in texts.into_iter().flatten() {
                all.entry(key(text)).or_insert_with(|| Who::Cast(member.id.clone()));
            }
        }
        for member in &production.cast {
            all.entry(key(&member.character)).or_insert_with(|| Who::Cast(member.id.clone()));
        }
        Self(all)
    }

    /// Whom a text names, with or without `cast` in front of a number.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&Who> {
        let plain = text.trim().to_lowercase();
        self.0.get(&plain).or_else(|| self.0.get(plain.strip_prefix("cast ")?.trim()))
    }

    /// The texts that name somebody.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Production {
    /// A member of the crew by id.
    #[must_use]
    pub fn crew_member(&self, id: &str) -> Option<&CrewMember> {
        self.crew.iter().find(|member| member.id == id)
    }

    /// The cast member somebody is.
    #[must_use]
    pub fn who_cast(&self, who: &Who) -> Option<&CastMember> {
        if let Who::Cast(id) = who { self.cast_member(id) } else { None }
    }

    /// Somebody's name: the artist, else the character; the member of the crew.
    #[must_use]
    pub fn who_name(&self, who: &Who) -> String {
        match who {
            Who::Cast(id) => self
                .cast_member(id)
                .map_or_else(|| format!("cast {id}"), |member| member.performer.clone().unwrap_or_else(|| member.character.clone())),
            Who::Crew(id) => self.crew_member(id).and_then(|member| member.name.clone()).unwrap_or_else(|| id.clone()),
        }
    }

    /// What somebody does: `5 Haldane`, `Gaffer`.
    #[must_use]
    pub fn who_role(&self, who: &Who) -> String {
        match who {
            Who::Cast(id) => self.cast_member(id).map_or_else(|| id.to_string(), |member| format!("{id} {}", member.character)),
            Who::Crew(id) => self.crew_member(id).map(|member| member.position.clone()).unwrap_or_default(),
        }
    }

    /// The department: `Cast` for the cast.
    #[must_use]
    pub fn who_department(&self, who: &Who) -> String {
        match who {
            Who::Cast(_) => "Cast".to_owned(),
            Who::Crew(id) => self.crew_member(id).map(|member| member.department.clone()).unwrap_or_default(),
        }
    }

    /// Where somebody's record stands.
    #[must_use]
    pub fn who_origin(&self, who: &Who) -> Origin {
        match who {
            Who::Cast(id) => self.cast_member(id).map_or(Origin::NONE, |member| member.origin),
            Who::Crew(id) => self.crew_member(id).map_or(Origin::NONE, |member| member.origin),
        }
    }
}
