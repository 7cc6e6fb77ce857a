//! What an audience may see of a kind of paper: the facts that stand on it, told by their names.
//!
//! It is found in the pages themselves: what the production office's papers show is compared with what was taken out for
//! the audience, and with what it was left. So it says of this production what is true of it, and nothing has to be kept by
//! hand.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::Value;

use super::editions::UnknownAudience;
use super::facts::Facts;
use super::proof::Proof;
use crate::derive::{FactName, Withheld, edition_and_rest, told};
use crate::documents::Kind;
use crate::model::fields::groups::{Decision, decision};
use crate::model::{Audience, Group};

/// Papers of a kind that are looked at: what stands on none of these is rare.
const LOOKED_AT: usize = 60;

/// What an audience may see of a kind of paper.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Whether it is given the paper at all.
    pub given: bool,
    /// How many papers of the kind are due to the production office.
    pub due: usize,
    /// The facts on them that the audience sees, by their group; those of none are open to everybody.
    pub sees: BTreeMap<Option<&'static str>, BTreeSet<String>>,
    /// The facts on them that it does not see, by their group.
    pub withheld: BTreeMap<&'static str, BTreeSet<String>>,
}

impl Facts {
    /// What an audience may see of a kind of paper, whether it is given it or not.
    ///
    /// # Errors
    /// When the production has no such audience.
    pub fn seen(&self, audience: &str, kind: &'static Kind) -> Result<Seen, UnknownAudience> {
        let audience = self.audience(audience)?;
        let context = self.context();
        let subjects = (kind.due)(context);
        let pages: Vec<Value> = subjects.iter().take(LOOKED_AT).map(|subject| (kind.page)(context, subject)).collect();
        let mut seen = Seen { given: audience.papers.has(kind.word), due: subjects.len(), ..Seen::default() };
        let (own, rest) = edition_and_rest(&self.production, &audience);
        let left = told(&own);
        for fact in on(&pages, &rest, &left, &audience) {
            seen.withheld.entry(fact.group.word()).or_default().insert(name(fact));
        }
        for fact in on(&pages, &left, &Withheld::default(), &audience) {
            let group = match decision(fact.record, fact.key) {
                Some(Decision::In(group)) => Some(group.word()),
                _ => None,
            };
            seen.sees.entry(group).or_default().insert(name(fact));
        }
        Ok(seen)
    }
}

/// A fact as the user's files have it: `cast.phone`.
fn name(fact: FactName) -> String {
    if fact.key.is_empty() { fact.record.to_owned() } else { format!("{}.{}", fact.record, fact.key) }
}

/// The facts that stand on pages. What is seen as another fact is none of them, nor what stands there by chance: a short word,
/// a small figure, what an account or a role is called where the audience sees no such records.
fn on(pages: &[Value], told: &Withheld, seen: &Withheld, audience: &Audience) -> Vec<FactName> {
    use Group::{Budget, Casting, Delivery, Permits, Post};
    let by_chance = |text: &str, fact: FactName| {
        text.chars().count() < 4
            || seen.texts.contains_key(text)
            || matches!(decision(fact.record, fact.key), Some(Decision::In(group @ (Budget | Casting | Delivery | Permits | Post))) if !audience.sees(group))
    };
    let (mut texts, mut values) = (BTreeSet::new(), BTreeSet::new());
    pages.iter().filter_map(|page| page.get("body")).for_each(|body| gather(body, &mut texts, &mut values));
    let proof = Proof::new(told, seen);
    let mut all: Vec<FactName> =
        pages.iter().filter_map(|page| page.get("body")).flat_map(|body| proof.in_page(body)).map(|leak| leak.fact).collect();
    // What is too short to be looked for is compared whole.
    all.extend(told.texts.iter().filter(|(text, fact)| texts.contains(text.as_str()) && !by_chance(text, **fact)).map(|(_, fact)| *fact));
    let is_rare = |amount: &Decimal| *amount >= Decimal::ONE_HUNDRED && !seen.amounts.contains_key(amount);
    all.extend(told.amounts.iter().filter(|(amount, _)| values.contains(*amount) && is_rare(amount)).map(|(_, fact)| *fact));
    all
}

fn gather<'a>(value: &'a Value, texts: &mut BTreeSet<&'a str>, values: &mut BTreeSet<Decimal>) {
    match value {
        Value::String(text) => {
            texts.insert(text.trim());
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, texts, values)),
        Value::Object(fields) => {
            for (key, item) in fields {
                match item {
                    Value::String(figure) if key == "value" => {
                        values.extend(figure.parse::<Decimal>().map(|value| value.abs().normalize()).ok())
                    }
                    _ => gather(item, texts, values),
                }
            }
        }
        _ => {}
    }
}
