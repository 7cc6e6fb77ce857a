//! What a sheet says of a budget row by row, put where YAML has it: settings and globals under `budget`, uplifts under
//! their credits, drawdowns under their sources of finance, totals under their drafts.

use super::merge::{Sections, same};
use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::values::Expression;

/// The settings whose values are mappings: `rates.EUR`.
const MAPS: [&str; 2] = ["rates", "groups"];

pub(super) fn lay(top: &mut Node, sections: &mut Sections, sources: &mut Sources, findings: &mut Findings) {
    settings(top, sections, sources, findings);
    children(sections, "credit_uplifts", "credit", ("credits", "name", "uplifts"), findings);
    children(sections, "finance_draws", "source", ("finance", "source", "draws"), findings);
    drafts(sections, sources, findings);
}

fn text(node: &Node, key: &str) -> Option<String> {
    node.get(key).and_then(Node::text).map(str::to_owned)
}

fn rows(sections: &Sections, section: &str) -> Vec<Node> {
    sections.get(section).cloned().unwrap_or_default()
}

fn empty(origin: Origin) -> Node {
    Node { value: Value::Map(Vec::new()), origin }
}

fn settings(top: &mut Node, sections: &Sections, sources: &mut Sources, findings: &mut Findings) {
    let mut all: Vec<(Option<&str>, String, Node)> = Vec::new();
    for row in rows(sections, "budget_settings") {
        let (Some(setting), Some(value)) = (text(&row, "setting"), row.get("value").cloned()) else { continue };
        match setting.split_once('.').and_then(|(map, name)| Some((*MAPS.iter().find(|own| **own == map)?, name.to_owned()))) {
            Some((map, name)) => all.push((Some(map), name, value)),
            None => all.push((None, setting, value)),
        }
    }
    for row in rows(sections, "budget_globals") {
        let Some(name) = text(&row, "name").filter(|_| text(&row, "from").as_deref() != Some("the schedule")) else { continue };
        let written = row.get("written").filter(|node| node.text().is_some());
        if let Some(value) = written.or_else(|| row.get("value")) {
            all.push((Some("globals"), name, value.clone()));
        }
    }
    let Some(first) = all.first().map(|(_, _, value)| value.origin) else { return };
    let Value::Map(entries) = &mut top.value else { return };
    let budget = entry(entries, "budget", first);
    if !matches!(budget.value, Value::Map(_)) {
        return;
    }
    for (map, name, value) in all {
        match map {
            None => put(budget, None, name, value, findings),
            Some(map) => {
                let Value::Map(own) = &mut budget.value else { continue };
                put(entry(own, map, value.origin), Some(map), name, value, findings);
            }
        }
    }
    if let Value::Map(own) = &budget.value {
        let fields: Vec<(String, Origin)> = own.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
        budget.origin = sources.merged(budget.origin, &fields);
    }
}

/// The mapping under a key, made where there is none.
fn entry<'n>(entries: &'n mut Vec<(String, Node)>, key: &str, origin: Origin) -> &'n mut Node {
    let at = entries.iter().position(|(name, _)| name == key).unwrap_or_else(|| {
        entries.push((key.to_owned(), empty(origin)));
        entries.len() - 1
    });
    if matches!(entries[at].1.value, Value::Null) {
        entries[at].1.value = Value::Map(Vec::new());
    }
    &mut entries[at].1
}

/// Puts a value under a key; another value that stands there already is a conflict, and stays.
fn put(into: &mut Node, of: Option<&str>, key: String, value: Node, findings: &mut Findings) {
    let Value::Map(entries) = &mut into.value else { return };
    match entries.iter_mut().find(|(name, _)| *name == key) {
        None => entries.push((key, value)),
        Some((_, own)) if matches!(own.value, Value::Null) => *own = value,
        Some((_, own)) if same(own, &value) || same_expression(own, &value) => {}
        Some((_, own)) => {
            let what = of.map_or_else(|| format!("budget.{key}"), |map| format!("budget.{map}.{key}"));
            let finding = Finding::new(&codes::CONFLICT, format!("`{what}` has two values")).at(value.origin);
            findings.push(finding.related(own.origin, None, "another value here").blocks(Part::Budget).help("keep one of the two"));
        }
    }
}

/// Whether two texts are one expression, however it is written.
fn same_expression(a: &Node, b: &Node) -> bool {
    let read = |node: &Node| node.text().and_then(|text| Expression::parse(text).ok());
    read(a).is_some_and(|one| read(b) == Some(one))
}

/// Gives each record the rows of another section that name it, as a list under a key of it.
fn children(sections: &mut Sections, section: &str, by: &str, (parents, name, key): (&str, &str, &str), findings: &mut Findings) {
    for mut row in rows(sections, section) {
        let Some(wanted) = text(&row, by) else { continue };
        let (origin, at) = (row.origin, row.get(by).map_or(row.origin, |node| node.origin));
        if let Value::Map(entries) = &mut row.value {
            entries.retain(|(own, _)| own != by);
        }
        let list = sections.get_mut(parents).map(Vec::as_mut_slice).unwrap_or_default();
        let known: Vec<String> = list.iter().filter_map(|node| text(node, name)).collect();
        let Some(Value::Map(entries)) = list.iter_mut().find(|node| text(node, name).as_ref() == Some(&wanted)).map(|node| &mut node.value)
        else {
            let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no `{wanted}` under {parents}")).at(at);
            findings.push(with_nearest(finding.blocks(Part::Budget), &wanted, known.iter().map(String::as_str)));
            continue;
        };
        match entries.iter_mut().find(|(own, _)| own == key).map(|(_, node)| &mut node.value) {
            Some(Value::List(items)) => items.push(row),
            Some(value) => *value = Value::List(vec![row]),
            None => entries.push((key.to_owned(), Node { value: Value::List(vec![row]), origin })),
        }
    }
}

/// Puts totals of drafts under `budgets`.
fn drafts(sections: &mut Sections, sources: &mut Sources, findings: &mut Findings) {
    for row in rows(sections, "draft_totals") {
        let (Some(draft), Some(name), Some(total)) = (row.get("draft"), text(&row, "name"), row.get("total")) else { continue };
        let list = sections.entry("budgets").or_default();
        let at = list.iter().position(|node| text(node, "name").as_deref() == draft.text()).unwrap_or_else(|| {
            let mut own = vec![("name".to_owned(), draft.clone())];
            own.extend(row.get("date").map(|date| ("date".to_owned(), date.clone())));
            let fields: Vec<(String, Origin)> = own.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
            list.push(Node { value: Value::Map(own), origin: sources.merged(row.origin, &fields) });
            list.len() - 1
        });
        let Value::Map(entries) = &mut list[at].value else { continue };
        put(entry(entries, "totals", total.origin), Some("totals"), name, total.clone(), findings);
    }
}
