//! Data that comes with callboard, charts of accounts and delivery packs: how it is read, as a user's file is, and laid
//! under what the production states.

use crate::findings::{Findings, Origin, Sources};
use crate::ingest::{Node, Value, yaml};

/// The record of this id among those that come with callboard, each an id and a text; everything in it stands where the
/// production names it.
pub(super) fn read(all: &[(&str, &str)], id: &str, origin: Origin) -> Option<Node> {
    let (_, text) = all.iter().find(|(known, _)| *known == id)?;
    let (mut sources, mut findings) = (Sources::default(), Findings::default());
    let mut record = yaml::read(&format!("{id}.yaml"), text.as_bytes(), &mut sources, &mut findings).into_iter().next()?;
    place(&mut record, origin);
    Some(record)
}

/// Gives a record what another has and it lacks.
pub(super) fn under(record: &mut Node, base: &Node) {
    let (Value::Map(own), Value::Map(more)) = (&mut record.value, &base.value) else { return };
    for (key, node) in more {
        match own.iter_mut().find(|(name, _)| name == key) {
            None => own.push((key.clone(), node.clone())),
            Some((_, empty)) if matches!(empty.value, Value::Null) => *empty = node.clone(),
            Some(_) => {}
        }
    }
}

fn place(node: &mut Node, origin: Origin) {
    node.origin = origin;
    match &mut node.value {
        Value::Map(entries) => entries.iter_mut().for_each(|(_, node)| place(node, origin)),
        Value::List(items) => items.iter_mut().for_each(|node| place(node, origin)),
        Value::Text(_) | Value::Null => {}
    }
}
