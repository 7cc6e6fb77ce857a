//! Who a set of papers is for: which papers, and which groups of facts (DESIGN.md 7).
//!
//! An audience is data. What it does not see is taken out of the production before anything is worked out or written
//! ([`crate::derive::edition()`]), so that none of its papers can hold more. The built-in ones stand in one table,
//! [`BUILT_IN`]; a production changes them or adds its own under `audiences`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use jiff::civil::Date;

use super::{Origin, Who};

/// Makes the groups with their words and meanings from one table.
macro_rules! groups {
    ($($name:ident $word:literal $about:literal;)*) => {
        /// A group of facts that an audience sees or does not see. What is in none is open to every audience whose
        /// papers show it: names, characters, scene numbers, dates and times of work.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Group {
            $(#[doc = $about] $name,)*
        }

        impl Group {
            /// The words in the user's files.
            pub const WORDS: &'static [&'static str] = &[$($word,)*];
            /// Every group in the order of [`Self::WORDS`].
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The word in the user's files.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// What is in it, in one sentence.
            #[must_use]
            pub const fn about(self) -> &'static str {
                match self { $(Self::$name => $about,)* }
            }
        }
    };
}

groups! {
    Phones "phones" "Telephone numbers of crew, drivers, vendors, places and safety lines.";
    Mails "mails" "Mail addresses of crew, vendors and places.";
    Talent "talent" "How performers are reached: their own telephone and mail, a minor's guardian.";
    Agents "agents" "Agents and managers, with their numbers.";
    Addresses "addresses" "Where people live: home addresses, pick-up places, vendors' addresses.";
    Emergency "emergency" "Whom to ring in an emergency.";
    Places "places" "Where is shot: addresses, co-ordinates, parking, owners and their contacts.";
    Permits "permits" "Permits, their terms, insurance and scouting.";
    Rates "rates" "What people are paid: rates, guarantees, per diems.";
    Deals "deals" "Terms of engagement: deals, options, dates of contracts, credit clauses.";
    Costs "costs" "What things cost: fees, deposits, hire, damage, late costs.";
    Budget "budget" "Accounts, budgets, charges, credits, finance, orders, invoices, cash and the ledger.";
    Identity "identity" "Birth dates, visas, start paperwork, bank and tax.";
    Health "health" "Injuries, and what else is known of people's bodies.";
    Script "script" "The words of the script, sides, drafts and notes on them.";
    Story "story" "What scenes are about: synopses, comments, story days.";
    Remarks "remarks" "Remarks made for the papers: on calls, days, departments, vehicles, things.";
    Notes "notes" "The production's own notes and reasons.";
    Casting "casting" "Roles, candidates and auditions.";
    Travel "travel" "Journeys, rooms and hotels.";
    Security "security" "Passwords, links, plates, serial numbers, gate codes.";
    Reports "reports" "What was shot, when people came and went, delays.";
    Post "post" "Tasks of post-production, effects shots, cuts, footage.";
    Delivery "delivery" "Buyers, deliverables, clearances and rights.";
}

/// The papers an audience is given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Papers {
    /// Every one that is due.
    #[default]
    All,
    /// Those of these kinds, by their words.
    Only(BTreeSet<String>),
}

impl Papers {
    /// Whether a kind of paper is among them.
    #[must_use]
    pub fn has(&self, kind: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(kinds) => kinds.contains(kind),
        }
    }
}

/// Who a set of papers is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Audience {
    /// Its word: `crew`; the folder under `out/for/`, and the `audience` of a page.
    pub id: String,
    /// What a person calls it: `Crew`.
    pub name: String,
    /// The papers it is given.
    pub papers: Papers,
    /// The groups of facts it sees.
    pub sees: BTreeSet<Group>,
    /// Single facts that it sees or does not see, whatever their group: `cast.performer`.
    pub facts: BTreeMap<String, bool>,
    /// The department whose own notes, things and people it sees, where it is one department's; others' are withheld.
    pub department: Option<String>,
    /// Where it stands in the user's files; nowhere for a built-in one.
    pub origin: Origin,
}

/// A private note to one person, at the head of their own copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalNote {
    /// The person.
    pub who: Who,
    /// The date of the papers it stands on; every one where there is none.
    pub date: Option<Date>,
    /// The note.
    pub text: String,
    /// Where it stands.
    pub origin: Origin,
}

/// The word of the audience that sees everything.
pub const INTERNAL: &str = "internal";
/// The word of the audience that is one for each department.
pub const DEPARTMENT: &str = "department";

/// A row of the table of built-in audiences.
#[derive(Debug)]
pub struct BuiltIn {
    /// Its word.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Kinds of paper, apart by spaces; `*` for all.
    pub papers: &'static str,
    /// Groups of facts, apart by spaces; `*` for all.
    pub sees: &'static str,
}

/// The built-in audiences.
pub static BUILT_IN: &[BuiltIn] = &[
    BuiltIn { id: INTERNAL, name: "Production office", papers: "*", sees: "*" },
    BuiltIn {
        id: "crew",
        name: "Crew",
        papers: "call-sheet one-line-schedule shooting-schedule stripboard day-out-of-days breakdown-sheet calendar sides \
                 location-report movement-order transport-order equipment-list contact-list travel-memo day-notes",
        sees: "phones mails places script story remarks travel security",
    },
    BuiltIn {
        id: "cast",
        name: "Cast",
        papers: "call-sheet one-line-schedule calendar sides movement-order contact-list travel-memo",
        sees: "phones mails places script story remarks travel",
    },
    BuiltIn {
        id: DEPARTMENT,
        name: "Department",
        papers: "call-sheet one-line-schedule shooting-schedule stripboard day-out-of-days breakdown-sheet calendar sides \
                 location-report movement-order transport-order equipment-list asset-tracker contact-list day-notes",
        sees: "phones mails places script story remarks costs security",
    },
    BuiltIn { id: "agent", name: "Agents", papers: "calendar day-out-of-days talent-schedule travel-memo", sees: "agents deals travel" },
    BuiltIn {
        id: "vendor",
        name: "Vendors",
        papers: "calendar movement-order equipment-list contact-list",
        sees: "phones mails places remarks",
    },
    BuiltIn { id: "background", name: "Background", papers: "call-sheet calendar movement-order", sees: "places remarks" },
    BuiltIn { id: "public", name: "Public", papers: "calendar credit-list", sees: "" },
    BuiltIn {
        id: "finance",
        name: "Finance",
        papers: "one-line-schedule day-out-of-days calendar production-report budget-topsheet budget-detail cost-report purchase-orders \
                 invoices petty-cash hot-cost cash-flow location-list per-diem delivery-schedule post-schedule",
        sees: "rates deals costs budget permits places reports post delivery notes remarks travel",
    },
];

impl Audience {
    /// The audience that sees everything.
    #[must_use]
    pub fn internal() -> &'static Self {
        static ONE: LazyLock<Audience> = LazyLock::new(|| Audience::built_in_row(&BUILT_IN[0]));
        &ONE
    }

    /// The built-in audiences, the internal one first.
    #[must_use]
    pub fn built_in() -> Vec<Self> {
        BUILT_IN.iter().map(Self::built_in_row).collect()
    }

    fn built_in_row(row: &BuiltIn) -> Self {
        let papers = match row.papers {
            "*" => Papers::All,
            words => Papers::Only(words.split_whitespace().map(str::to_owned).collect()),
        };
        let sees =
            Group::ALL.iter().copied().filter(|group| row.sees == "*" || row.sees.split_whitespace().any(|word| word == group.word()));
        let (id, name) = (row.id.to_owned(), row.name.to_owned());
        Self { id, name, papers, sees: sees.collect(), facts: BTreeMap::new(), department: None, origin: Origin::NONE }
    }

    /// Whether it is the one that sees everything, whose papers stand in `out/` itself.
    #[must_use]
    pub fn is_internal(&self) -> bool {
        self.id == INTERNAL
    }

    /// Whether it sees a group of facts.
    #[must_use]
    pub fn sees(&self, group: Group) -> bool {
        self.is_internal() || self.sees.contains(&group)
    }

    /// What is said of a single fact, whatever its group.
    #[must_use]
    pub fn fact(&self, record: &str, key: &str) -> Option<bool> {
        if self.facts.is_empty() { None } else { self.facts.get(&format!("{record}.{key}")).copied() }
    }

    /// The groups it does not see.
    pub fn withheld(&self) -> impl Iterator<Item = Group> {
        Group::ALL.iter().copied().filter(|group| !self.sees(*group))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_names_only_groups_there_are() {
        for row in BUILT_IN {
            let known = |word: &&str| Group::WORDS.contains(word);
            assert!(row.sees == "*" || row.sees.split_whitespace().all(|word| known(&word)), "{}", row.id);
        }
        assert!(Audience::internal().withheld().next().is_none());
        let crew = &Audience::built_in()[1];
        assert!(crew.sees(Group::Phones) && !crew.sees(Group::Rates) && crew.papers.has("call-sheet") && !crew.papers.has("cost-report"));
        let withheld = Audience::built_in().into_iter().find(|audience| audience.id == "public").map(|public| public.withheld().count());
        assert_eq!(withheld, Some(Group::ALL.len()));
    }
}
