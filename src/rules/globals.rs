//! Values of the schedule that two ids share: CB248 (domain.md 2.6).

use std::collections::{BTreeMap, BTreeSet};

use super::words;
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{Budget, Production, Quantity};
use crate::values::name_of_id;

pub(super) fn check(production: &Production, findings: &mut Findings) {
    let Some(budget) = &production.budget else { return };
    let shared = shared(production);
    if shared.is_empty() {
        return;
    }
    for (name, origin, field) in used(budget) {
        let Some(all) = shared.get(&whose(&name)) else { continue };
        let ids: Vec<&str> = all.iter().map(|(id, _)| id.as_str()).collect();
        let message =
            format!("`{name}` may be {} or {}: in an amount their ids are one name", ids[..ids.len() - 1].join(", "), ids[ids.len() - 1]);
        let mut finding = Finding::new(&codes::GLOBAL_SHARED, message).at(origin).field(field).subject(format!("global {name}"));
        for (id, place) in all {
            finding = finding.related(*place, Some("id"), format!("{id} is here"));
        }
        findings.push(finding.help("give one of them another id, or write the figure itself"));
    }
}

/// The ids that come to one name, by kind and name: what each is, and where it stands.
fn shared(production: &Production) -> BTreeMap<String, Vec<(String, Origin)>> {
    let mut all: BTreeMap<String, Vec<(String, Origin)>> = BTreeMap::new();
    let mut put = |kind: &str, id: &str, what: String, origin: Origin| {
        all.entry(format!("{kind}.{}", name_of_id(id)).to_uppercase()).or_default().push((what, origin));
    };
    for member in &production.cast {
        put("CAST", member.id.as_str(), words::member(member), member.origin);
    }
    for member in &production.crew {
        put("CREW", &member.id, format!("crew {}", member.id), member.origin);
    }
    for location in &production.locations {
        put("LOCATION", &location.id, format!("location {}", location.id), location.origin);
    }
    for unit in &production.units {
        put("SCHEDULE.SHOOT_DAYS", &unit.id, format!("unit {}", unit.id), unit.origin);
    }
    for episode in &production.episodes {
        put("EPISODE", &episode.id, format!("episode {}", episode.id), episode.origin);
    }
    all.retain(|_, ids| ids.len() > 1);
    all
}

/// Whose value a name is: without its last word where that says which of the values it is.
fn whose(name: &str) -> String {
    let upper = name.to_uppercase();
    match upper.rsplit_once('.') {
        Some((whose, _)) if !upper.starts_with("SCHEDULE.") => whose.to_owned(),
        _ => upper,
    }
}

/// Every name that an amount or a global uses, once, with the first place that does.
fn used(budget: &Budget) -> Vec<(String, Origin, &'static str)> {
    let of_lines = budget.details.iter().filter_map(|line| match &line.amount {
        Quantity::Expression(amount) => Some((amount, line.origin, "amount")),
        Quantity::Number(_) => None,
    });
    let of_globals = budget.globals.values().map(|value| (value, budget.origin, "globals"));
    let mut seen = BTreeSet::new();
    let mut all = Vec::new();
    let of_rates = budget.details.iter().filter_map(|line| Some((line.rate_from.as_ref()?, line.origin, "rate")));
    for (expression, origin, field) in of_lines.chain(of_globals).chain(of_rates) {
        for name in expression.names() {
            if !budget.globals.keys().any(|own| own.eq_ignore_ascii_case(name)) && seen.insert(name.to_uppercase()) {
                all.push((name.to_owned(), origin, field));
            }
        }
    }
    all
}
