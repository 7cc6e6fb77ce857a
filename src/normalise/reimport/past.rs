//! What earlier imports said and the last one says no more: kept for as long as somebody's work may hang on it.

use super::tree::{self, Entries, identities};
use super::{Clash, Unreadable, records, root};
use crate::findings::Sources;
use crate::ingest::{Node, Record, Value, yaml_write};
use crate::model::fields;

/// The records that the new import has no more, those of earlier imports among them, as the last import that had each
/// said them. `past` is this text after the import before.
///
/// # Errors
/// When a text is not well-formed YAML of one document.
pub fn gone(path: &str, past: &str, base: &str, new: &str) -> Result<String, Unreadable> {
    let mut all = Vec::new();
    for table in fields::SECTIONS {
        let (past, base, new) = (records(path, past, table.key)?, records(path, base, table.key)?, records(path, new, table.key)?);
        let known = identities(table, &new);
        let mut kept: Vec<(String, Node)> = Vec::new();
        for items in [past, base] {
            for (id, node) in identities(table, &items).into_iter().zip(items).filter(|(id, _)| !known.contains(id)) {
                kept.retain(|(own, _)| *own != id);
                kept.push((id, node));
            }
        }
        all.extend(kept.into_iter().map(|(_, node)| Record { table, node }));
    }
    Ok(yaml_write::write(&[], &all))
}

/// The last import as it is to be compared with the next one: where a hand and it say different things and nobody has
/// settled it, the value before stands in its place, so that the next import does not hide it.
///
/// # Errors
/// When a text is not well-formed YAML of one document.
pub fn unsettled(path: &str, base: &str, before: &str, clashes: &[Clash]) -> Result<String, Unreadable> {
    if clashes.is_empty() {
        return Ok(base.to_owned());
    }
    let read = |text: &str| root("the last import", path, text, &mut Sources::default()).map(|node| tree::entries(&node));
    let (mut all, before) = (read(base)?, read(before)?);
    for clash in clashes {
        let key = clash.field.as_deref().map(|field| field.split('.').next().unwrap_or(field));
        match (fields::section(&clash.section), key) {
            (Some(table), key) => {
                let was = items(&before, table.key).into_iter().flatten();
                let was = was.zip(before_ids(&before, table)).find(|(_, id)| *id == clash.identity).map(|(node, _)| node.clone());
                let Some(Value::List(own)) = all.iter_mut().find(|(name, _)| name == table.key).map(|(_, node)| &mut node.value) else {
                    continue;
                };
                let Some(at) = identities(table, own).iter().position(|id| *id == clash.identity) else { continue };
                match (key, was) {
                    (Some(key), was) => reset(&mut own[at], key, was.as_ref().and_then(|was| was.get(key))),
                    (None, Some(was)) => own[at] = was,
                    (None, None) => {}
                }
            }
            (None, Some(key)) => {
                all.retain(|(own, _)| own != key);
                all.extend(before.iter().find(|(own, _)| own == key).cloned());
            }
            (None, None) => {}
        }
    }
    let mut production = Entries::new();
    let mut records = Vec::new();
    for (key, node) in all {
        match (fields::section(&key), node.value) {
            (Some(table), Value::List(items)) => records.extend(items.into_iter().map(|node| Record { table, node })),
            (_, value) => production.push((key, Node { value, origin: node.origin })),
        }
    }
    Ok(yaml_write::write(&production, &records))
}

fn items<'e>(all: &'e Entries, key: &str) -> Option<&'e Vec<Node>> {
    match all.iter().find(|(own, _)| own == key).map(|(_, node)| &node.value) {
        Some(Value::List(items)) => Some(items),
        _ => None,
    }
}

fn before_ids(before: &Entries, table: &fields::Table) -> Vec<String> {
    items(before, table.key).map(|items| identities(table, items)).unwrap_or_default()
}

fn reset(node: &mut Node, key: &str, was: Option<&Node>) {
    let Value::Map(entries) = &mut node.value else { return };
    match (entries.iter().position(|(own, _)| own == key), was) {
        (Some(at), Some(was)) => entries[at].1 = was.clone(),
        (Some(at), None) => drop(entries.remove(at)),
        (None, Some(was)) => entries.push((key.to_owned(), was.clone())),
        (None, None) => {}
    }
}
