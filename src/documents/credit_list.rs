//! The credit list: main and end titles card by card, with what contracts say of each (domain.md 2.9).

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, notes_for};
use super::{Context, Kind, Subject, facts, format};
use crate::derive::{ClauseStatus, CreditFault};
use crate::model::{CreditBlock, CreditClause, CreditPlace, Part, ScreenCredit};
use crate::words::{say, word};

/// The credit list.
pub static KIND: Kind = Kind {
    word: "credit-list",
    name: "Credit list",
    about: "Main and end titles card by card, with size, order and the clause of the contract, and what does not agree. One where credits are listed, or one for each episode.",
    schema: 1,
    needs: &[Part::Identity, Part::Post],
    due,
    page,
};

/// The episodes that have something, in order; those of no episode under none.
pub(super) fn episodes<'a>(context: Context<'_>, all: impl Iterator<Item = Option<&'a str>>) -> Vec<Subject> {
    let mut found: Vec<Option<&str>> = all.collect();
    found.sort_by(|a, b| crate::values::natural_cmp(a.unwrap_or(""), b.unwrap_or("")));
    found.dedup();
    let production = context.production;
    let mut slugs = facts::Slugs::default();
    let subject = |episode: Option<&str>| match episode {
        None => Subject { slug: String::new(), name: production.identity.title.clone(), key: String::new(), date: None },
        Some(id) => {
            let title = production.episodes.iter().find(|episode| episode.id == id).and_then(|episode| episode.title.clone());
            let name = title.map_or_else(|| say!("credit-list-episode-2", id), |title| say!("credit-list-episode", id, title));
            Subject { slug: slugs.of(id), name, key: id.to_owned(), date: None }
        }
    };
    found.into_iter().map(subject).collect()
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    episodes(context, context.production.screen_credits.iter().map(|credit| credit.episode.as_deref()))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], false, body(context, &subject.key))
}

/// What a credit list shows.
#[derive(Debug, Clone, Serialize)]
pub struct CreditList {
    /// How many cards and names, and what is to be settled.
    pub summary: String,
    /// What does not agree with the contracts.
    pub faults: Vec<FaultRow>,
    /// Main titles, then end titles.
    pub blocks: Vec<CreditBlockRows>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A clause that is not met.
#[derive(Debug, Clone, Serialize)]
pub struct FaultRow {
    /// Stable id: `fault-1`.
    pub id: String,
    /// Whose credit.
    pub name: String,
    /// What is wrong.
    pub what: String,
    /// The contract and its clause.
    pub clause: Option<String>,
}

/// Main or end titles.
#[derive(Debug, Clone, Serialize)]
pub struct CreditBlockRows {
    /// Stable id: `main`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// `9 cards · 0:54`.
    pub count: String,
    /// Its cards.
    pub cards: Vec<CardRow>,
}

/// One card.
#[derive(Debug, Clone, Serialize)]
pub struct CardRow {
    /// Stable id: `main-3`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The names on it.
    pub names: Vec<NameRow>,
}

/// One name of a card.
#[derive(Debug, Clone, Serialize)]
pub struct NameRow {
    /// Stable id: `main-3-1`.
    pub id: String,
    /// What stands over it.
    pub role: Option<String>,
    /// The name.
    pub name: String,
    /// `75%`.
    pub size: Option<String>,
    /// Seconds on the screen.
    pub seconds: Option<String>,
    /// What the contract says: `first, single card · deal memo 7(b)`.
    pub clause: Option<String>,
    /// Whether it agrees with the contract; none without one.
    pub state: Option<&'static str>,
    /// How urgent that is.
    pub tone: &'static str,
    /// Remarks.
    pub notes: Option<String>,
}

/// What a contract says, in a line.
fn terms(clause: &CreditClause) -> Option<String> {
    let place = clause.place.map(|place| match place {
        CreditPlace::First => "first".to_owned(),
        CreditPlace::Last => "last".to_owned(),
        CreditPlace::Card(card) => say!("credit-list-card", card),
    });
    let block = clause.block.map(|block| say!("credit-list-titles", block = super::labels::term(block.word())));
    let single = clause.single.then(|| say!("credit-list-single-card"));
    let size = clause.size.map(|size| say!("credit-list-no-less-than", size));
    let before = clause.before.as_ref().map(|other| say!("credit-list-before", other));
    let all: Vec<String> = [block, place, single, size, before].into_iter().flatten().collect();
    let all = (!all.is_empty()).then(|| all.join(", "));
    format::joined([all.as_deref(), clause.clause.as_deref()], " · ")
}

fn fault(clause: &CreditClause, fault: &CreditFault) -> String {
    match fault {
        CreditFault::Missing => match &clause.role {
            Some(role) => say!("credit-list-not-on-the-list-as", role),
            None => say!("credit-list-not-on-the-list"),
        },
        CreditFault::Block(block) => say!("credit-list-stands-in-the-titles", block = super::labels::term(block.word())),
        CreditFault::Card { wanted, found } => say!("credit-list-stands-on-card-should-stand-on", found, wanted),
        CreditFault::Shared(others) => say!("credit-list-shares-its-card-with-should-stand", others = format::counted(*others, "others")),
        CreditFault::Size(Some(size)) => say!("credit-list-set-at-no-less-than-agreed", size, size2 = clause.size.unwrap_or(0)),
        CreditFault::Size(None) => say!("credit-list-no-size-stated-no-less-than", size = clause.size.unwrap_or(0)),
        CreditFault::After(other) => say!("credit-list-stands-after-should-stand-before", other),
    }
}

fn body(context: Context<'_>, episode: &str) -> CreditList {
    let production = context.production;
    let own = |of: Option<&str>| of.unwrap_or("") == episode;
    let clauses: Vec<(&CreditClause, &ClauseStatus)> = production
        .credit_clauses
        .iter()
        .zip(&context.derived.credit_clauses)
        .filter(|(clause, _)| own(clause.episode.as_deref()))
        .collect();
    let faults: Vec<FaultRow> = clauses
        .iter()
        .flat_map(|(clause, status)| status.faults.iter().map(move |one| (*clause, one)))
        .enumerate()
        .map(|(at, (clause, one))| FaultRow {
            id: format!("fault-{}", at + 1),
            name: clause.name.clone(),
            what: fault(clause, one),
            clause: clause.clause.clone(),
        })
        .collect();
    let name = |at: usize, credit: &ScreenCredit, order: usize| {
        let mut of = clauses.iter().filter(|(_, status)| status.credit == Some(at));
        let (text, state) = match of.next() {
            None => (None, None),
            Some((clause, status)) => (terms(clause), Some(status.faults.is_empty() && of.all(|(_, status)| status.faults.is_empty()))),
        };
        NameRow {
            id: format!("{}-{}-{order}", credit.block.word(), credit.card),
            role: credit.role.clone(),
            name: credit.name.clone(),
            size: credit.size.map(|size| format!("{size}%")),
            seconds: credit.seconds.map(|seconds| seconds.to_string()),
            clause: text,
            state: state.map(|agrees| if agrees { word!("credit-list-agrees") } else { word!("credit-list-differs") }),
            tone: if state == Some(false) { "strong" } else { "quiet" },
            notes: credit.notes.clone(),
        }
    };
    let mut blocks = Vec::new();
    for (block, title) in [(CreditBlock::Main, word!("credit-list-main-titles")), (CreditBlock::End, word!("credit-list-end-titles"))] {
        let mut cards: BTreeMap<u32, Vec<NameRow>> = BTreeMap::new();
        let mut seconds: BTreeMap<u32, u32> = BTreeMap::new();
        let all = production.screen_credits.iter().enumerate();
        for (at, credit) in all.filter(|(_, credit)| credit.block == block && own(credit.episode.as_deref())) {
            let rows = cards.entry(credit.card).or_default();
            rows.push(name(at, credit, rows.len() + 1));
            let longest = seconds.entry(credit.card).or_default();
            *longest = (*longest).max(credit.seconds.unwrap_or(0));
        }
        if cards.is_empty() {
            continue;
        }
        let time = seconds.values().fold(0_u32, |sum, seconds| sum.saturating_add(*seconds));
        let count = format::counted(cards.len(), "cards");
        blocks.push(CreditBlockRows {
            id: block.word(),
            title,
            count: if time > 0 { format!("{count} · {}", clocked(time)) } else { count },
            cards: cards
                .into_iter()
                .map(|(card, names)| CardRow { id: format!("{}-{card}", block.word()), number: card.to_string(), names })
                .collect(),
        });
    }
    let names = blocks.iter().flat_map(|block| &block.cards).map(|card| card.names.len()).sum();
    let state = match (clauses.is_empty(), faults.len()) {
        (true, _) => String::new(),
        (false, 0) => say!("credit-list-all-as-the-contracts-have-it"),
        (false, count) => say!("credit-list-to-settle", count),
    };
    CreditList {
        summary: format!("{}{state}", format::counted(names, "names")),
        faults,
        blocks,
        notes: notes_for(production, KIND.word, Some(episode)),
    }
}

/// `1:25`: minutes and seconds.
pub(super) fn clocked(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::Builder;
    use crate::documents::facts::testing::assert_fixture;

    fn list() -> Value {
        let credit = |card, name: &str| ScreenCredit {
            card,
            name: name.to_owned(),
            role: Some("With".to_owned()),
            size: Some(75),
            seconds: Some(5),
            ..ScreenCredit::default()
        };
        let clause =
            |name: &str, place| CreditClause { name: name.to_owned(), place, clause: Some("memo 7".to_owned()), ..CreditClause::default() };
        let builder = Builder::new().with(|production| {
            production.screen_credits = vec![credit(1, "Ada Lund"), credit(2, "Bo Frey"), credit(2, "Cy Dunn")];
            production.credit_clauses =
                vec![clause("Ada Lund", Some(CreditPlace::First)), clause("Bo Frey", Some(CreditPlace::First)), clause("Eve Moss", None)];
        });
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[0])
    }

    #[test]
    fn cards_have_their_names_and_what_does_not_agree_stands_first() {
        let page = list();
        let faults: Vec<&str> = page["body"]["faults"].as_array().unwrap().iter().map(|row| row["what"].as_str().unwrap()).collect();
        assert_eq!(faults, ["stands on card 2, should stand on card 1", "not on the list"]);
        let cards = page["body"]["blocks"][0]["cards"].as_array().unwrap();
        assert_eq!((cards.len(), page["body"]["blocks"][0]["count"].as_str()), (2, Some("2 cards · 0:10")));
        assert_eq!((cards[0]["names"][0]["state"].as_str(), cards[1]["names"][0]["state"].as_str()), (Some("Agrees"), Some("Differs")));
        assert_eq!(page["body"]["summary"], "3 names, 2 to settle");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&list(), include_str!("../../tests/fixtures/pages/credit-list.json"));
    }
}
