//! Which record and field becomes what: three trees in, a plan out. Nothing here knows of lines.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Clash, ORDER, What, shown};
use crate::findings::Origin;
use crate::ingest::{Node, Value};
use crate::model::fields::{self, Table};
use crate::normalise::merge::identity;

/// Keys and values in order.
pub(super) type Entries = Vec<(String, Node)>;

/// What is to be done to a file.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Changes of the file's own top-level values.
    pub top: Vec<Edit>,
    /// Changes of its sections.
    pub sections: Vec<SectionPlan>,
    /// What it comes to.
    pub merged: Entries,
    pub changes: Vec<Change>,
    pub clashes: Vec<Clash>,
}

/// One field that becomes something else; nothing where it goes.
#[derive(Debug, Clone)]
pub(super) struct Edit {
    pub key: String,
    pub value: Option<Value>,
}

/// What is to be done to a section.
#[derive(Debug)]
pub(super) struct SectionPlan {
    pub key: String,
    /// What becomes of each of its items, in the file's order.
    pub fates: Vec<Fate>,
    /// New items: the place in the file's order before which each stands.
    pub added: Vec<(usize, Value)>,
    /// What the section comes to.
    pub merged: Vec<Node>,
}

/// What becomes of an item of the file.
#[derive(Debug)]
pub(super) enum Fate {
    Keep,
    Remove,
    Edit { edits: Vec<Edit>, merged: Value },
}

/// Plans the merger. `commented` are the items of the file that hold a comment: a hand has been in those.
pub(super) fn merge(base: &Node, theirs: &Node, ours: &Node, commented: &BTreeSet<(String, usize)>) -> Plan {
    let mut plan = Plan::default();
    let (base, theirs, ours) = (entries(base), entries(theirs), entries(ours));
    let is_section = |key: &str| fields::section(key).is_some();
    let plain = |all: &Entries| all.iter().filter(|(key, _)| !is_section(key)).cloned().collect::<Entries>();
    let (edits, merged, clashes) = record(&plain(&base), &plain(&theirs), &plain(&ours));
    if !edits.is_empty() {
        let names = edits.iter().map(|edit| edit.key.clone()).collect();
        plan.changes.push(Change {
            section: String::new(),
            identity: "production".to_owned(),
            what: What::Changed,
            fields: names,
            at: Origin::NONE,
        });
    }
    plan.clashes.extend(clashes.into_iter().map(|clash| Clash { identity: "production".to_owned(), ..clash }));
    plan.top = edits;
    let mut merged_top = merged;

    let mut keys: Vec<&str> = ours.iter().map(|(key, _)| key.as_str()).filter(|key| is_section(key)).collect();
    keys.extend(theirs.iter().map(|(key, _)| key.as_str()).filter(|key| is_section(key) && !ours.iter().any(|(own, _)| own == key)));
    for key in keys {
        let Some(table) = fields::section(key) else { continue };
        let there = ours.iter().any(|(own, _)| own == key);
        let section = self::section(table, key, [&base, &theirs, &ours], commented, &mut plan);
        let origin = ours.iter().find(|(own, _)| own == key).map_or(Origin::NONE, |(_, node)| node.origin);
        if there || !section.merged.is_empty() {
            merged_top.push((key.to_owned(), Node { value: Value::List(section.merged.clone()), origin }));
        }
        plan.sections.push(section);
    }
    plan.merged = merged_top;
    plan
}

pub(super) fn entries(node: &Node) -> Entries {
    match &node.value {
        Value::Map(entries) => entries.clone(),
        _ => Entries::new(),
    }
}

fn items(all: &Entries, key: &str) -> Vec<Node> {
    match all.iter().find(|(own, _)| own == key).map(|(_, node)| &node.value) {
        Some(Value::List(items)) => items.clone(),
        _ => Vec::new(),
    }
}

/// The identities of a section's items; what has none is known by all it says, and a second one of a kind by its count.
pub(super) fn identities(table: &Table, items: &[Node]) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    items
        .iter()
        .map(|item| {
            let own = identity(table, item, ORDER).unwrap_or_else(|| format!("={}", shown(&item.value)));
            let count = counts.entry(own.clone()).and_modify(|count| *count += 1).or_insert(1);
            if *count == 1 { own } else { format!("{own}#{count}") }
        })
        .collect()
}

fn section(
    table: &'static Table,
    key: &str,
    [base, theirs, ours]: [&Entries; 3],
    commented: &BTreeSet<(String, usize)>,
    plan: &mut Plan,
) -> SectionPlan {
    let (base, theirs, ours) = (items(base, key), items(theirs, key), items(ours, key));
    let place =
        |items: &[Node]| -> BTreeMap<String, usize> { identities(table, items).into_iter().enumerate().map(|(at, id)| (id, at)).collect() };
    let (of_base, of_theirs, of_ours) = (place(&base), place(&theirs), place(&ours));
    let named = |id: &str| if id.starts_with('=') { String::new() } else { id.to_owned() };
    let mut done = SectionPlan { key: key.to_owned(), fates: Vec::new(), added: Vec::new(), merged: Vec::new() };
    let mut stands: Vec<Option<Node>> = Vec::new();
    for (at, id) in identities(table, &ours).into_iter().enumerate() {
        let own = &ours[at];
        let was = of_base.get(&id).map(|at| &base[*at]);
        let Some(new) = of_theirs.get(&id).map(|at| &theirs[*at]) else {
            let change = |what| Change { section: key.to_owned(), identity: named(&id), what, fields: Vec::new(), at: Origin::NONE };
            match was {
                Some(was) if equal(&was.value, &own.value) && !commented.contains(&(key.to_owned(), at)) => {
                    done.fates.push(Fate::Remove);
                    plan.changes.push(change(What::Cut));
                    stands.push(None);
                }
                Some(was) => {
                    let by_hand = hand(&entries(was), &entries(own));
                    plan.changes.push(Change { fields: by_hand, at: own.origin, ..change(What::Kept) });
                    done.fates.push(Fate::Keep);
                    stands.push(Some(own.clone()));
                }
                None => {
                    done.fates.push(Fate::Keep);
                    stands.push(Some(own.clone()));
                }
            }
            continue;
        };
        let (edits, merged, clashes) = record(&was.map(entries).unwrap_or_default(), &entries(new), &entries(own));
        let other = new.origin;
        plan.clashes.extend(clashes.into_iter().map(|clash| Clash {
            section: key.to_owned(),
            identity: named(&id),
            at: if clash.at.is_some() { clash.at } else { own.origin },
            other: if clash.other.is_some() { clash.other } else { other },
            ..clash
        }));
        if edits.is_empty() {
            done.fates.push(Fate::Keep);
            stands.push(Some(own.clone()));
            continue;
        }
        let names = edits.iter().map(|edit| edit.key.clone()).collect();
        plan.changes.push(Change { section: key.to_owned(), identity: named(&id), what: What::Changed, fields: names, at: Origin::NONE });
        let merged = Value::Map(merged);
        stands.push(Some(Node { value: merged.clone(), origin: own.origin }));
        done.fates.push(Fate::Edit { edits, merged });
    }
    // What the new import brings, each behind the one it follows there.
    let mut after: usize = 0;
    for (at, id) in identities(table, &theirs).into_iter().enumerate() {
        if let Some(own) = of_ours.get(&id) {
            after = own + 1;
            continue;
        }
        let change = |what| Change { section: key.to_owned(), identity: named(&id), what, fields: Vec::new(), at: Origin::NONE };
        match of_base.get(&id).map(|at| &base[*at]) {
            None => {
                plan.changes.push(change(What::Added));
                done.added.push((after, theirs[at].value.clone()));
            }
            Some(was) => {
                if !equal(&was.value, &theirs[at].value) {
                    plan.clashes.push(Clash {
                        section: key.to_owned(),
                        identity: named(&id),
                        field: None,
                        before: Some(shown(&was.value)),
                        ours: None,
                        theirs: Some(shown(&theirs[at].value)),
                        at: Origin::NONE,
                        other: theirs[at].origin,
                    });
                }
                plan.changes.push(change(What::StaysOut));
            }
        }
    }
    let mut added = done.added.iter().peekable();
    for (at, own) in stands.iter().enumerate() {
        while let Some((_, value)) = added.next_if(|(place, _)| *place <= at) {
            done.merged.push(Node { value: value.clone(), origin: Origin::NONE });
        }
        done.merged.extend(own.clone());
    }
    done.merged.extend(added.map(|(_, value)| Node { value: value.clone(), origin: Origin::NONE }));
    done
}

/// The records of a file that stand among those that are gone, with the fields that a hand added or changed.
pub(super) fn orphans(gone: &Node, ours: &Node) -> Vec<Change> {
    let (gone, ours) = (entries(gone), entries(ours));
    let mut found = Vec::new();
    for (key, table) in gone.iter().filter_map(|(key, _)| Some((key, fields::section(key)?))) {
        let (past, own) = (items(&gone, key), items(&ours, key));
        let known: BTreeMap<String, &Node> = identities(table, &past).into_iter().zip(&past).collect();
        for (id, node) in identities(table, &own).into_iter().zip(&own) {
            let Some(was) = known.get(&id) else { continue };
            let identity = if id.starts_with('=') { String::new() } else { id };
            let fields = hand(&entries(was), &entries(node));
            found.push(Change { section: key.clone(), identity, what: What::Kept, fields, at: node.origin });
        }
    }
    found
}

/// The fields that a hand added or changed.
fn hand(was: &Entries, own: &Entries) -> Vec<String> {
    let value = |all: &Entries, key: &str| all.iter().find(|(own, _)| own == key).map(|(_, node)| node.value.clone());
    let keys: BTreeSet<&String> = was.iter().chain(own).map(|(key, _)| key).collect();
    let all = keys.into_iter().filter(|key| !alike(value(was, key).as_ref(), value(own, key).as_ref()));
    all.cloned().collect()
}

/// Merges the fields of one record: what changes in the file, what it comes to, and what both changed.
fn record(base: &Entries, theirs: &Entries, ours: &Entries) -> (Vec<Edit>, Entries, Vec<Clash>) {
    let find = |all: &'_ Entries, key: &str| all.iter().find(|(own, _)| own == key).map(|(_, node)| node.clone());
    let mut keys: Vec<&str> = theirs.iter().map(|(key, _)| key.as_str()).collect();
    keys.extend(ours.iter().map(|(key, _)| key.as_str()).filter(|key| !theirs.iter().any(|(own, _)| own == key)));
    keys.extend(base.iter().map(|(key, _)| key.as_str()).filter(|key| !theirs.iter().chain(ours).any(|(own, _)| own == key)));
    let (mut edits, mut merged, mut clashes) = (Vec::new(), ours.clone(), Vec::new());
    for key in keys {
        let (was, new, own) = (find(base, key), find(theirs, key), find(ours, key));
        let value = |node: &Option<Node>| node.as_ref().map(|node| node.value.clone());
        let (b, t, o) = (value(&was), value(&new), value(&own));
        if alike(o.as_ref(), t.as_ref()) || alike(b.as_ref(), t.as_ref()) {
            continue;
        }
        let at = |node: &Option<Node>| node.as_ref().map_or(Origin::NONE, |node| node.origin);
        let becomes = if alike(o.as_ref(), b.as_ref()) {
            Some(t.clone())
        } else {
            match both(b.as_ref(), t.as_ref(), o.as_ref()) {
                Both::One(value) => Some(Some(value)),
                Both::Parts(value, parts) => {
                    clashes
                        .extend(parts.into_iter().map(|clash| Clash { field: clash.field.map(|field| format!("{key}.{field}")), ..clash }));
                    Some(Some(value))
                }
                Both::Clash => {
                    let text = |value: &Option<Value>| value.as_ref().map(shown);
                    clashes.push(Clash {
                        section: String::new(),
                        identity: String::new(),
                        field: Some(key.to_owned()),
                        before: text(&b),
                        ours: text(&o),
                        theirs: text(&t),
                        at: at(&own),
                        other: at(&new),
                    });
                    None
                }
            }
        };
        let Some(becomes) = becomes.filter(|becomes| !alike(becomes.as_ref(), o.as_ref())) else { continue };
        set(&mut merged, key, becomes.clone(), theirs);
        edits.push(Edit { key: key.to_owned(), value: becomes });
    }
    (edits, merged, clashes)
}

/// Puts a field of a record; a new one stands behind the one that it follows in the import.
pub(super) fn set(entries: &mut Entries, key: &str, value: Option<Value>, theirs: &Entries) {
    let at = entries.iter().position(|(own, _)| own == key);
    match (at, value) {
        (Some(at), Some(value)) => entries[at].1.value = value,
        (Some(at), None) => {
            entries.remove(at);
        }
        (None, Some(value)) => {
            let before = theirs.iter().take_while(|(own, _)| own != key).map(|(own, _)| own);
            let place =
                before.filter_map(|own| entries.iter().position(|(known, _)| known == own)).max().map_or(entries.len(), |at| at + 1);
            entries.insert(place, (key.to_owned(), Node { value, origin: Origin::NONE }));
        }
        (None, None) => {}
    }
}

/// A fact that both changed.
enum Both {
    /// The two changes go together.
    One(Value),
    /// Some of them do.
    Parts(Value, Vec<Clash>),
    /// They do not.
    Clash,
}

fn both(base: Option<&Value>, theirs: Option<&Value>, ours: Option<&Value>) -> Both {
    match (theirs, ours) {
        // A list of words is taken word by word.
        (Some(Value::List(new)), Some(Value::List(own))) => {
            let words = |items: &[Node]| items.iter().map(|item| item.text().map(str::to_owned)).collect::<Option<Vec<String>>>();
            let was = match base {
                Some(Value::List(items)) => words(items),
                Some(_) => None,
                None => Some(Vec::new()),
            };
            let (Some(was), Some(new), Some(mine)) = (was, words(new), words(own)) else { return Both::Clash };
            let gone = |word: &String| was.contains(word) && !new.contains(word);
            let mut merged: Vec<Node> = own.iter().zip(&mine).filter(|(_, word)| !gone(word)).map(|(node, _)| node.clone()).collect();
            let come = new.iter().filter(|word| !was.contains(word) && !mine.contains(word));
            merged.extend(come.map(|word| Node { value: Value::Text(word.clone()), origin: Origin::NONE }));
            Both::One(Value::List(merged))
        }
        (Some(Value::Map(new)), Some(Value::Map(own))) => {
            let empty = Entries::new();
            let was = match base {
                Some(Value::Map(entries)) => entries,
                None => &empty,
                Some(_) => return Both::Clash,
            };
            let (_, merged, clashes) = record(was, new, own);
            if clashes.is_empty() { Both::One(Value::Map(merged)) } else { Both::Parts(Value::Map(merged), clashes) }
        }
        _ => Both::Clash,
    }
}

/// Whether two values are one: nothing is nothing, however it is written.
pub(super) fn alike(a: Option<&Value>, b: Option<&Value>) -> bool {
    let something = |value: Option<&'_ Value>| value.filter(|value| !matches!(value, Value::Null)).cloned();
    match (something(a), something(b)) {
        (None, None) => true,
        (Some(a), Some(b)) => equal(&a, &b),
        _ => false,
    }
}

/// Whether two values say the same, letter by letter; the order of keys does not count.
pub(super) fn equal(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Null, Value::Null) => true,
        (Value::Text(a), Value::Text(b)) => a.trim() == b.trim(),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| equal(&a.value, &b.value)),
        (Value::Map(a), Value::Map(b)) => {
            let all = |a: &Entries, b: &Entries| {
                a.iter().all(|(key, node)| alike(Some(&node.value), b.iter().find(|(own, _)| own == key).map(|(_, node)| &node.value)))
            };
            all(a, b) && all(b, a)
        }
        _ => false,
    }
}
