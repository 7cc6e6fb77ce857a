//! Items that differ only in their language stand in one row.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Item;
use crate::derive::DueState;
use crate::documents::labels;
use crate::model::Deliverable;
use crate::values::{language_name, natural_cmp};
use crate::words::say;

/// Items that stand in one row of the paper, in the order of their numbers.
#[derive(Debug)]
pub(super) struct Folded<'a> {
    /// The items; never empty.
    pub items: Vec<Item<'a>>,
    /// The number of the row: the item's, or what the items' have in common.
    pub number: String,
    /// What they are.
    pub description: String,
}

impl<'a> Folded<'a> {
    /// The item that speaks for them.
    pub fn first(&self) -> Item<'a> {
        self.items[0]
    }

    /// `5 languages: Danish, German …`, where they are several.
    pub fn languages(&self) -> Option<String> {
        if self.items.len() == 1 {
            return None;
        }
        let names: Vec<String> = self.items.iter().filter_map(|(item, _)| item.language.as_deref()).map(labels::language).collect();
        Some(say!("delivery-schedule-languages", count = names.len(), names = names.join(", ")))
    }

    /// The row's stable id.
    pub fn id(&self) -> String {
        format!("item-{}", self.number)
    }
}

/// What an item is, its language named in the language of the paper.
fn described(item: &Deliverable) -> String {
    let named = item.language.as_deref().filter(|_| item.from.is_some());
    let bare = named.and_then(|code| Some((item.description.strip_suffix(&format!(", {}", language_name(code)))?, code)));
    bare.map_or_else(|| item.description.clone(), |(bare, code)| format!("{bare}, {}", labels::language(code)))
}

/// What items of one row must have in common.
type Key<'a> = (&'a str, String, [Option<&'a str>; 11], [Option<Date>; 6], DueState, (i32, Option<i32>, u32));

/// The items in rows, by number.
pub(super) fn fold<'a>(items: &[Item<'a>]) -> Vec<Folded<'a>> {
    let mut rows: Vec<Folded<'a>> = Vec::new();
    let mut known: BTreeMap<Key<'a>, usize> = BTreeMap::new();
    let mut ordered = items.to_vec();
    ordered.sort_by(|(left, _), (right, _)| natural_cmp(&left.item, &right.item));
    for one in ordered {
        let alone = || Folded { items: vec![one], number: one.0.item.clone(), description: described(one.0) };
        let Some((key, number, description)) = key(one) else {
            rows.push(alone());
            continue;
        };
        match known.get(&key) {
            Some(&at) => {
                rows[at].items.push(one);
                rows[at].number = number;
                rows[at].description = description;
            }
            None => {
                known.insert(key, rows.len());
                rows.push(alone());
            }
        }
    }
    rows
}

/// What makes an item one of several languages: what it shares with the others, the number and the words without the
/// language.
fn key<'a>((item, status): Item<'a>) -> Option<(Key<'a>, String, String)> {
    let (from, language) = (item.from.as_ref()?, item.language.as_deref()?);
    let number = item.item.strip_suffix(&format!("-{language}"))?.to_owned();
    let description = item.description.strip_suffix(&format!(", {}", language_name(language)))?.to_owned();
    if !item.rounds.is_empty() {
        return None;
    }
    let texts = [
        item.spec.as_deref(),
        item.format.as_deref(),
        item.raster.as_deref(),
        item.frame_rate.as_deref(),
        item.colour_space.as_deref(),
        item.audio.as_deref(),
        item.recipient.as_deref(),
        item.owner.as_deref(),
        item.cost_bearer.as_deref(),
        item.notes.as_deref(),
        item.qc_report.as_deref(),
    ];
    let dates = [status.due, status.ready, item.sent, item.qc_date, item.accepted, status.redelivery.map(|again| again.date)];
    let result = item.qc_result.map_or(0, |result| result as u32 + 1);
    let key = (from.row.as_str(), format!("{number} {description}"), texts, dates, status.state, (status.late_days, status.slack, result));
    Some((key, number, description))
}
