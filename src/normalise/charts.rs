//! Ready charts of accounts: data, in `charts/` and in the production's own `charts:`.
//!
//! A budget that names a chart gets from it the name, the level and the category of every account that it uses, without
//! stating them; what it states itself wins. Accounts of the chart that nothing uses are not in the budget.

use std::collections::{BTreeMap, BTreeSet};

use super::merge::Sections;
use crate::findings::{Finding, Findings, Part, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::model::{AccountMask, BidForm, BidLine, parent_by_number};

/// The charts that come with callboard: id and text.
const BUILT_IN: &[(&str, &str)] = &[("aicp", include_str!("charts/aicp.yaml")), ("movie-magic", include_str!("charts/movie-magic.yaml"))];

/// The ids of the charts that come with callboard.
#[must_use]
pub fn built_in() -> Vec<&'static str> {
    BUILT_IN.iter().map(|(id, _)| *id).collect()
}

/// The chart a budget uses.
#[derive(Debug, Clone)]
pub(super) struct Chosen {
    pub id: String,
    pub name: String,
    pub mask: Option<AccountMask>,
    pub bid: Option<BidForm>,
    /// All its numbers.
    pub numbers: BTreeSet<String>,
}

/// Lays the chart that the budget names under its accounts.
pub(super) fn lay(top: &Node, sections: &mut Sections, findings: &mut Findings) -> Option<Chosen> {
    let stated = top.get("budget")?.get("chart")?;
    let id = stated.text()?;
    let own = sections.get("charts").into_iter().flatten().find(|node| node.get("id").and_then(Node::text) == Some(id)).cloned();
    let Some(chart) = own.or_else(|| super::built_in::read(BUILT_IN, id, stated.origin)) else {
        let own: Vec<&str> = sections.get("charts").into_iter().flatten().filter_map(|node| node.get("id").and_then(Node::text)).collect();
        let known = built_in().into_iter().chain(own);
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no chart of accounts `{id}`"));
        findings.push(with_nearest(finding.at(stated.origin).blocks(Part::Budget), id, known));
        return None;
    };
    let text = |node: &Node, key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
    let list = |key: &str| match chart.get(key).map(|node| &node.value) {
        Some(Value::List(items)) => items.as_slice(),
        _ => &[],
    };
    let mask = match text(&chart, "mask").map(|text| AccountMask::parse(&text).map_err(|why| (text, why))) {
        Some(Err((text, why))) => {
            let finding = Finding::new(&codes::BAD_VALUE, format!("the mask `{text}` {why}")).at(chart.origin).field("mask");
            findings.push(finding.blocks(Part::Budget));
            None
        }
        other => other.and_then(Result::ok),
    };
    let accounts: BTreeMap<&str, &Node> =
        list("accounts").iter().filter_map(|node| Some((node.get("number").and_then(Node::text)?, node))).collect();
    let chosen = Chosen {
        name: text(&chart, "name").unwrap_or_else(|| id.to_owned()),
        bid: bid(list("bid")),
        numbers: accounts.keys().map(|number| (*number).to_owned()).collect(),
        mask,
        id: id.to_owned(),
    };
    under(&accounts, &chosen, sections);
    Some(chosen)
}

/// Completes the accounts that are stated, and adds those that are used without being stated, with the ones above them.
fn under(accounts: &BTreeMap<&str, &Node>, chosen: &Chosen, sections: &mut Sections) {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for nodes in sections.iter().filter(|(section, _)| **section != "charts").map(|(_, nodes)| nodes) {
        nodes.iter().for_each(|node| numbers(node, &mut used));
    }
    let rows = sections.entry("accounts").or_default();
    let mut stated: BTreeSet<String> = BTreeSet::new();
    for row in rows.iter_mut() {
        let Some(number) = row.get("number").and_then(Node::text).map(str::to_owned) else { continue };
        if let Some(account) = accounts.get(number.as_str()) {
            super::built_in::under(row, account);
        }
        stated.insert(number);
    }
    let known: BTreeSet<&str> = accounts.keys().copied().chain(stated.iter().map(String::as_str)).collect();
    let above = |number: &str| -> Option<String> {
        let named = accounts.get(number).and_then(|node| node.get("parent")).and_then(Node::text).map(str::to_owned);
        named.or_else(|| match &chosen.mask {
            Some(mask) => mask.parent(number, &known),
            None => parent_by_number(number, &known),
        })
    };
    let mut wanted: BTreeSet<String> = BTreeSet::new();
    let mut open: Vec<String> = used.into_iter().chain(stated.iter().cloned()).collect();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    while let Some(number) = open.pop() {
        if !seen.insert(number.clone()) {
            continue;
        }
        open.extend(above(&number));
        if !stated.contains(&number) && accounts.contains_key(number.as_str()) {
            wanted.insert(number);
        }
    }
    let added: Vec<Node> = wanted.iter().filter_map(|number| accounts.get(number.as_str())).map(|node| (*node).clone()).collect();
    rows.extend(added);
}

/// The account numbers that a record and what stands in it name as where money stands.
fn numbers(node: &Node, into: &mut BTreeSet<String>) {
    match &node.value {
        Value::Map(entries) => {
            for (key, value) in entries {
                if matches!(key.as_str(), "account" | "parent" | "post_to") {
                    into.extend(value.text().map(str::to_owned));
                }
                numbers(value, into);
            }
        }
        Value::List(items) => items.iter().for_each(|item| numbers(item, into)),
        Value::Text(_) | Value::Null => {}
    }
}

/// The summary of a bid, where a chart has one: the lines up to the one that names their sum are the direct costs.
fn bid(lines: &[Node]) -> Option<BidForm> {
    let mut form = BidForm { direct: Vec::new(), subtotal: String::new(), outside: Vec::new() };
    for node in lines {
        let accounts = match node.get("accounts").map(|node| &node.value) {
            Some(Value::List(items)) => items.iter().filter_map(Node::text).map(str::to_owned).collect(),
            Some(Value::Text(text)) => text.split(',').map(|number| number.trim().to_owned()).collect(),
            _ => Vec::new(),
        };
        let line = BidLine { label: node.get("label").and_then(Node::text).unwrap_or_default().to_owned(), accounts };
        if form.subtotal.is_empty() {
            form.direct.push(line)
        } else {
            form.outside.push(line)
        }
        if let Some(name) = node.get("subtotal").and_then(Node::text) {
            form.subtotal = name.to_owned();
        }
    }
    (!form.subtotal.is_empty()).then_some(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_chart_is_whole() {
        for (id, _) in BUILT_IN {
            let chart = crate::normalise::built_in::read(BUILT_IN, id, crate::findings::Origin::NONE).unwrap();
            assert_eq!(chart.get("id").and_then(Node::text), Some(*id));
            let mask = chart.get("mask").and_then(Node::text).map(|text| AccountMask::parse(text).unwrap());
            let Some(Value::List(accounts)) = chart.get("accounts").map(|node| &node.value) else { panic!("{id}: no accounts") };
            let numbers: BTreeSet<&str> = accounts.iter().filter_map(|node| node.get("number").and_then(Node::text)).collect();
            assert_eq!(numbers.len(), accounts.len(), "{id}: a number twice");
            for account in accounts {
                let number = account.get("number").and_then(Node::text).unwrap();
                assert!(account.get("name").and_then(Node::text).is_some(), "{id}: {number} has no name");
                let above = mask.as_ref().and_then(|mask| mask.parent(number, &numbers));
                assert_eq!(above.is_none(), account.get("level").is_some(), "{id}: {number} has a level if it is a category");
                if let Some(mask) = &mask {
                    mask.split(number).unwrap();
                }
            }
            if let Some(Value::List(lines)) = chart.get("bid").map(|node| &node.value) {
                let form = bid(lines).unwrap();
                let mut all: Vec<&str> =
                    form.direct.iter().chain(&form.outside).flat_map(|line| &line.accounts).map(String::as_str).collect();
                all.sort_unstable();
                let sections: Vec<&str> =
                    accounts.iter().filter(|node| node.get("level").is_some()).filter_map(|node| node.get("number")?.text()).collect();
                assert_eq!(all, sections, "{id}: each section stands in the bid's summary once");
            }
        }
    }
}
