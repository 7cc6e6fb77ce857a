//! The union of all sources: lists join, records of one identity merge field by field, overlays win.

use std::collections::BTreeMap;

use super::reimport::told;
use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::ingest::{Node, Record, Value, import, nearest, with_nearest};
use crate::model::fields::{self, Kind, Table};
use crate::values::{DateOrder, date, decimal, percent};

/// The records of each section, merged.
pub(super) type Sections = BTreeMap<&'static str, Vec<Node>>;

/// Joins the records of all files. Two different values for one fact are an error that names both places; the first
/// stands.
pub(super) fn merge(records: Vec<Record>, order: DateOrder, sources: &mut Sources, findings: &mut Findings) -> Sections {
    let mut sections = Sections::new();
    let mut known: BTreeMap<(&'static str, String), usize> = BTreeMap::new();
    for Record { table, node } in records {
        let list = sections.entry(table.key).or_default();
        let Some(mut identity) = identity(table, &node, order) else {
            list.push(node);
            continue;
        };
        if let Some(&at) = known.get(&(table.key, identity.clone())).filter(|_| table.key == "equipment")
            && let (Some(one), Some(other)) = (list[at].get("order").and_then(Node::text), node.get("order").and_then(Node::text))
            && one != other
        {
            // One item on two orders is two records.
            identity = format!("{identity} {other}");
        }
        match known.get(&(table.key, identity.clone())) {
            None => {
                known.insert((table.key, identity), list.len());
                list.push(node);
            }
            Some(&at) if table.key == "invoices" && priced(&list[at]) && priced(&node) => {
                findings.push(invoice_twice(&list[at], &node));
                join(table, &identity, &mut list[at], unstated(node), sources, findings);
            }
            Some(&at) => join(table, &identity, &mut list[at], node, sources, findings),
        }
    }
    sections
}

/// Whether a record states what it comes to.
fn priced(node: &Node) -> bool {
    ["amount", "lines"].iter().any(|key| node.get(key).is_some_and(|node| !matches!(node.value, Value::Null)))
}

/// A whole invoice that stands twice. It is one bill entered twice, not two sources of one fact, so it counts once.
fn invoice_twice(first: &Node, second: &Node) -> Finding {
    let text = |key: &str| second.get(key).and_then(Node::text).unwrap_or_default();
    let dated = |node: &Node| node.get("date").and_then(Node::text).map(|date| format!(" of {date}")).unwrap_or_default();
    let message = format!("invoice {}{} of {} is in twice, and counts once", text("number"), dated(second), text("vendor"));
    let at = |node: &Node| node.get("number").map_or(node.origin, |number| number.origin);
    let finding = Finding::new(&codes::INVOICE_TWICE, message).at(at(second));
    let finding = finding.related(at(first), None, format!("the one{} counts", dated(first)));
    let help = "take this one out; where they are two, give each its own number";
    finding.help(help).subject(format!("invoice {} {}", text("vendor"), text("number")))
}

/// What a second entry of an invoice may add to the first: what was done with it, and nothing of the bill itself.
fn unstated(mut node: Node) -> Node {
    if let Value::Map(entries) = &mut node.value {
        entries.retain(|(key, _)| matches!(key.as_str(), "paid" | "reference" | "notes"));
    }
    node
}

/// The text that identifies a record, where all of its identity is stated or has a default.
pub(super) fn identity(table: &Table, node: &Node, order: DateOrder) -> Option<String> {
    if table.identity.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    for key in table.identity {
        let stated = node.get(key).and_then(Node::text);
        let text = match (table.key, *key, stated) {
            ("days" | "reports" | "moves" | "transport", "unit", None) => "main".to_owned(),
            // The usual run of every day.
            ("transport", "date", None) => "daily".to_owned(),
            // Two orders may hold the same item: a short name tells them apart.
            ("equipment", "item", _) if node.get("id").and_then(Node::text).is_some() => node.get("id").and_then(Node::text)?.to_owned(),
            ("days" | "reports" | "moves" | "transport", "date", Some(text)) => {
                date(text, order).map_or_else(|_| text.to_owned(), |date| date.to_string())
            }
            ("permits", "id", None) => node.get("number").and_then(Node::text)?.to_owned(),
            (_, _, text) => text?.to_owned(),
        };
        parts.push(text);
    }
    Some(parts.join(" "))
}

fn join(table: &'static Table, identity: &str, first: &mut Node, second: Node, sources: &mut Sources, findings: &mut Findings) {
    let (first_origin, second_origin) = (first.origin, second.origin);
    let (Value::Map(entries), Value::Map(more)) = (&mut first.value, second.value) else { return };
    let mut differing: Vec<(String, Origin, Origin)> = Vec::new();
    let mut episodes = None;
    let mut added = false;
    for (key, node) in more {
        match entries.iter_mut().find(|(name, _)| *name == key) {
            None => {
                entries.push((key, node));
                added = true;
            }
            Some((_, own)) if matches!(own.value, Value::Null) => {
                *own = node;
                added = true;
            }
            Some((_, own)) => {
                if !same(own, &node) && !same_as(table, &key, own, &node) && !matches!(node.value, Value::Null) {
                    if key == "episode" {
                        episodes = own.text().zip(node.text()).map(|(own, other)| (own.to_owned(), other.to_owned()));
                    }
                    differing.push((key, own.origin, node.origin));
                }
            }
        }
    }
    let one_file = sources.place(first_origin).file == sources.place(second_origin).file;
    let repeated = match table.key {
        "scenes" => {
            let help = match &episodes {
                Some((one, other)) => format!("they are of two episodes, so number them {one}-{identity} and {other}-{identity}"),
                None => "give one of them its own number, such as 12A, or join them".to_owned(),
            };
            Some((&codes::SCENE_REPEATED, format!("scene {identity} stands twice, with different facts"), help))
        }
        "days" => {
            let (unit, date) = identity.split_once(' ').unwrap_or(("main", identity));
            let help = "join them, correct one date, or give one its own `unit`".to_owned();
            Some((&codes::DAY_REPEATED, format!("unit {unit} has two days of {date}, with different facts"), help))
        }
        _ => None,
    };
    // Scenes of two episodes are two scenes, whichever files they stand in.
    let two = one_file || (table.key == "scenes" && episodes.is_some());
    if let (true, false, Some((code, message, what))) = (two, differing.is_empty(), repeated) {
        let keys: Vec<&str> = differing.iter().map(|(key, ..)| key.as_str()).collect();
        let help = format!("they differ in {}: {what}", keys.join(", "));
        let finding = Finding::new(code, message).at(second_origin).related(first_origin, None, "first here");
        findings.push(finding.blocks(table.part).help(help).subject(format!("{} {identity}", singular(table.key))));
    } else {
        for (key, own, other) in &differing {
            let message = format!("{} {identity} has two values for `{key}`", singular(table.key));
            let finding = Finding::new(&codes::CONFLICT, message).at(*other).related(*own, None, "another value here");
            findings.push(finding.blocks(table.part).help("keep one of the two, or state the right one under `overlay`"));
        }
    }
    if added {
        let fields: Vec<(String, Origin)> = entries.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
        first.origin = sources.merged(first_origin, &fields);
    }
}

fn singular(section: &str) -> &str {
    match section {
        "finance" | "cast" | "crew" | "people" | "equipment" | "post" | "continuity" | "transport" => section,
        _ => section.strip_suffix('s').unwrap_or(section),
    }
}

/// Whether two values of a key say the same as its kind is read: `10%` and the 0.1 of a cell, a list and its names in one
/// text.
fn same_as(table: &Table, key: &str, a: &Node, b: &Node) -> bool {
    match table.field(key).map(|field| field.kind) {
        Some(Kind::Percent) => a.text().zip(b.text()).is_some_and(|(a, b)| matches!((percent(a), percent(b)), (Ok(a), Ok(b)) if a == b)),
        Some(Kind::Refs(_) | Kind::Texts) => super::read::name_list(a) == super::read::name_list(b),
        _ => false,
    }
}

/// Whether two values say the same: texts by their trimmed text, whatever the case, or as numbers, lists item by item.
pub(super) fn same(a: &Node, b: &Node) -> bool {
    match (&a.value, &b.value) {
        (Value::Null, Value::Null) => true,
        (Value::Text(a), Value::Text(b)) => {
            let (a, b) = (a.trim(), b.trim());
            a == b
                || a.to_lowercase() == b.to_lowercase()
                || matches!((decimal(a), decimal(b)), (Ok(a), Ok(b)) if a == b)
                || a.ends_with('%') && b.ends_with('%') && matches!((percent(a), percent(b)), (Ok(a), Ok(b)) if a == b)
        }
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.iter().any(|(other, b)| key == other && same(a, b)))
        }
        _ => false,
    }
}

/// Lays overlays over the merged records: section, identity, fields. One that finds no target is an error.
pub(super) fn overlay(overlays: &[Node], sections: &mut Sections, order: DateOrder, sources: &mut Sources, findings: &mut Findings) {
    for overlay in overlays {
        let Value::Map(by_section) = &overlay.value else {
            let message = format!("`overlay` is {}; it should map sections to identities to fields", overlay.shape());
            findings.push(Finding::new(&codes::WRONG_TYPE, message).at(overlay.origin).blocks(Part::Identity));
            continue;
        };
        for (section, by_identity) in by_section {
            let Some(table) = fields::section(section).filter(|table| !table.identity.is_empty()) else {
                let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{section}` is not a section that an overlay can correct"));
                let known = fields::SECTIONS.iter().filter(|table| !table.identity.is_empty()).map(|table| table.key);
                findings.push(with_nearest(finding.at(by_identity.origin).blocks(Part::Identity), section, known));
                continue;
            };
            let Value::Map(targets) = &by_identity.value else {
                let message = format!("the overlay of `{section}` is {}; it should map identities to fields", by_identity.shape());
                findings.push(Finding::new(&codes::WRONG_TYPE, message).at(by_identity.origin).blocks(table.part));
                continue;
            };
            let list = sections.entry(table.key).or_default();
            for (name, correction) in targets {
                let at = sources.field(by_identity.origin, &format!("{name}:key"));
                lay(table, (name, at), correction, list, order, sources, findings);
            }
        }
    }
}

/// What the overlay may have meant: the name most like its own, or of days the nearest one of the unit.
fn orphan_help(table: &Table, name: &str, wanted: &str, known: &[String]) -> String {
    let near = if matches!(table.key, "days" | "reports") {
        let split =
            |day: &str| day.rsplit_once(' ').and_then(|(unit, day)| Some((unit.to_owned(), day.parse::<jiff::civil::Date>().ok()?)));
        let own = split(wanted);
        let days = known.iter().filter_map(|known| Some((split(known)?, known)));
        let of_unit = days.filter(|((unit, _), _)| own.as_ref().is_some_and(|(own, _)| own == unit));
        let gap = |day: jiff::civil::Date| own.as_ref().map_or(i32::MAX, |(_, own)| (*own - day).get_days().abs());
        of_unit
            .min_by_key(|((_, day), _)| gap(*day))
            .map(|(_, day)| format!("the nearest day is `{}`", day.strip_prefix("main ").unwrap_or(day)))
    } else {
        nearest(wanted, known.iter().map(String::as_str).filter(|known| !known.is_empty())).map(|near| format!("did you mean `{near}`?"))
    };
    match near {
        Some(near) => near,
        None if known.is_empty() => format!("the production has no {}; correct the overlay's section, or take it out", table.key),
        None => format!("`{name}` is no {} of the production: correct the overlay's name, or take it out", singular(table.key)),
    }
}

fn lay(
    table: &'static Table,
    (name, at): (&str, Origin),
    correction: &Node,
    list: &mut [Node],
    order: DateOrder,
    sources: &mut Sources,
    findings: &mut Findings,
) {
    let wanted = if matches!(table.key, "days" | "reports") && !name.contains(' ') { format!("main {name}") } else { name.to_owned() };
    let identities: Vec<String> = list.iter().map(|node| identity(table, node, order).unwrap_or_default()).collect();
    // A character may be named: the number that the script or the import gave is not everybody's to know.
    let by_name = || {
        let plain = import::plain_name(name);
        let is_it = |node: &Node| node.get("character").and_then(Node::text).is_some_and(|own| import::plain_name(own) == plain);
        let mut found = list.iter().enumerate().filter(|(_, node)| table.key == "cast" && is_it(node)).map(|(at, _)| at);
        found.next().filter(|_| found.next().is_none())
    };
    let Some(index) = identities.iter().position(|identity| *identity == wanted).or_else(by_name) else {
        // The target may stand in what could not be read.
        if findings.unread().iter().any(|unread| [table.part, Part::Identity].contains(unread)) {
            return;
        }
        let facts = told(correction);
        let facts = if facts.is_empty() { String::new() } else { format!("; it says {facts}") };
        let message = format!("the overlay of {} `{name}` finds no target{facts}", singular(table.key));
        let finding = Finding::new(&codes::OVERLAY_ORPHAN, message).at(at).subject(format!("overlay {} {name}", singular(table.key)));
        findings.push(finding.help(orphan_help(table, name, &wanted, &identities)));
        return;
    };
    let Value::Map(fields) = &correction.value else {
        let message = format!("the overlay of {} `{name}` is {}; it should be fields", singular(table.key), correction.shape());
        findings.push(Finding::new(&codes::WRONG_TYPE, message).at(correction.origin).blocks(table.part));
        return;
    };
    let record = &mut list[index];
    if let Value::Map(entries) = &mut record.value {
        for (key, node) in fields {
            match entries.iter_mut().find(|(name, _)| name == key) {
                Some((_, own)) => *own = node.clone(),
                None => entries.push((key.clone(), node.clone())),
            }
        }
        let places: Vec<(String, Origin)> = entries.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
        record.origin = sources.merged(record.origin, &places);
    }
}
