//! Buyers, deliverables and milestones.

use std::collections::{BTreeMap, BTreeSet};

use super::check::choose;
use super::packs::Expanded;
use super::read::{Fields, calendar};
use super::{Linker, delivery, task};
use crate::findings::{Finding, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{Buyer, Deliverable, DueBy, Family, Production, QcResult};
use crate::values::natural_cmp;

pub(super) fn read(production: &mut Production, expanded: &Expanded, linker: &mut Linker<'_>) {
    let rows: Vec<Fields<'_>> = linker.rows("buyers").collect();
    production.buyers = rows.into_iter().filter_map(|row| buyer(row, linker)).collect();
    production.post = task::read(linker);
    production.packs = delivery::packs(expanded, linker);
    let only = match production.buyers.as_slice() {
        [one] => Some(one.id.clone()),
        _ => None,
    };
    let rows: Vec<Fields<'_>> = linker.rows("deliverables").collect();
    let mut deliverables: Vec<(Deliverable, delivery::Named)> = Vec::new();
    for row in rows {
        if row.str("buyer").is_none() && only.is_none() {
            let finding = Finding::new(&codes::MISSING_KEY, "a deliverable names no buyer").at(row.origin()).blocks(Part::Post);
            linker.say(finding.help("add `buyer:` with the id of one of the buyers"));
            continue;
        }
        if let Some(mut item) = deliverable(row, only.as_deref(), linker) {
            item.from = expanded.from.get(&(item.buyer.clone(), item.item.clone())).cloned();
            deliverables.push((item, delivery::Named::of(row)));
        }
    }
    let rank: BTreeMap<&str, usize> = production.buyers.iter().enumerate().map(|(at, buyer)| (buyer.id.as_str(), at)).collect();
    deliverables.sort_by(|(a, _), (b, _)| {
        let key = |d: &Deliverable| (rank.get(d.buyer.as_str()).copied(), d.family);
        key(a).cmp(&key(b)).then_with(|| natural_cmp(&a.item, &b.item))
    });
    let (items, named) = deliverables.into_iter().unzip();
    production.deliverables = items;
    let built_in = expanded.packs.iter().filter(|(_, pack)| pack.built_in).map(|(id, _)| id.clone()).collect();
    delivery::resolve(production, named, &built_in, linker);
    delivery::rounds(production, only.as_deref(), linker);
    production.legal_papers = delivery::legal_papers(linker);
    delivery::clearances_of_papers(production, linker);
    dependencies(production, linker);
}

/// Says of each dependency that names nothing, and of milestones that wait for each other in a circle.
fn dependencies(production: &Production, linker: &mut Linker<'_>) {
    let milestones: BTreeSet<&str> = production.post.iter().map(|milestone| milestone.id.as_str()).collect();
    let whole = linker.names.whole(Part::Post);
    for milestone in production.post.iter().filter(|_| whole) {
        for name in milestone.depends_on.iter().filter(|name| !milestones.contains(name.as_str())) {
            let message = format!("{} waits for `{name}`, which is no milestone", milestone.name);
            let finding = Finding::new(&codes::UNKNOWN_REFERENCE, message).at(milestone.origin).field("depends_on");
            linker.say(with_nearest(finding.blocks(Part::Post), name, milestones.iter().copied()));
        }
        if let Some((name, _)) = milestone.within.as_ref().filter(|(name, _)| !milestones.contains(name.as_str())) {
            let message = format!("{} must end within a time of `{name}`, which is no milestone", milestone.name);
            let finding = Finding::new(&codes::UNKNOWN_REFERENCE, message).at(milestone.origin).field("within");
            linker.say(with_nearest(finding.blocks(Part::Post), name, milestones.iter().copied()));
        }
    }
    let mut of_buyer: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for item in &production.deliverables {
        of_buyer.entry(item.buyer.as_str()).or_default().insert(item.item.as_str());
    }
    for item in production.deliverables.iter().filter(|_| whole) {
        let items = &of_buyer[item.buyer.as_str()];
        for name in item.depends_on.iter().filter(|name| !milestones.contains(name.as_str()) && !items.contains(name.as_str())) {
            let message = format!("item {} waits for `{name}`, which is neither a milestone nor an item of this buyer", item.item);
            let finding = Finding::new(&codes::UNKNOWN_REFERENCE, message).at(item.origin).field("depends_on");
            linker.say(with_nearest(finding.blocks(Part::Post), name, milestones.iter().copied().chain(items.iter().copied())));
        }
    }
    let waits: BTreeMap<&str, Vec<&str>> =
        production.post.iter().map(|m| (m.id.as_str(), m.depends_on.iter().map(String::as_str).collect())).collect();
    for milestone in &production.post {
        if let Some(path) = circle(&milestone.id, &waits) {
            let message = format!("milestones wait for each other: {}", path.join(" → "));
            let finding = Finding::new(&codes::DEPENDENCY_CYCLE, message).at(milestone.origin).field("depends_on");
            linker.say(finding.blocks(Part::Post).help("take one of these dependencies out"));
            return;
        }
    }
}

/// The way from a milestone back to itself, where there is one.
fn circle<'a>(start: &'a str, waits: &BTreeMap<&'a str, Vec<&'a str>>) -> Option<Vec<&'a str>> {
    let mut from: BTreeMap<&str, &str> = BTreeMap::new();
    let mut open = vec![start];
    while let Some(at) = open.pop() {
        for next in waits.get(at).into_iter().flatten() {
            if *next == start {
                let mut path = vec![start];
                let mut step = at;
                while step != start {
                    path.push(step);
                    step = from.get(step).copied()?;
                }
                path.push(start);
                path.reverse();
                return Some(path);
            }
            if !from.contains_key(next) {
                from.insert(next, at);
                open.push(next);
            }
        }
    }
    None
}

fn buyer(row: Fields<'_>, linker: &mut Linker<'_>) -> Option<Buyer> {
    Some(Buyer {
        id: row.text("id")?,
        name: row.text("name").unwrap_or_default(),
        territory: row.text("territory"),
        contact: row.text("contact"),
        phone: row.text("phone"),
        email: row.text("email"),
        agreement: row.text("agreement"),
        delivery: row.date("delivery"),
        signed: row.date("signed"),
        air: row.date("air"),
        air_dates: delivery::air_dates(row, linker),
        first_delivery: row.date("first_delivery"),
        calendar: row.record("calendar").map(calendar).unwrap_or_default(),
        packs: delivery::uses(row),
        late_cost: row.money("late_cost"),
        late_families: delivery::families(row, linker),
        late_grace: row.integer("late_grace").unwrap_or(0),
        late_cap: row.money("late_cap"),
        method: row.text("method"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

pub(super) fn family(text: Option<&str>) -> Family {
    const WORDS: &[&str] = &["picture", "sound", "text", "music", "archive", "publicity", "legal", "qc"];
    let at = text.and_then(|text| choose(WORDS, text)).and_then(|word| WORDS.iter().position(|known| *known == word));
    at.map_or(Family::Picture, |at| Family::ALL[at])
}

fn deliverable(row: Fields<'_>, only: Option<&str>, linker: &mut Linker<'_>) -> Option<Deliverable> {
    Some(Deliverable {
        item: row.text("item")?,
        buyer: row.text("buyer").or_else(|| only.map(str::to_owned))?,
        episode: row.text("episode"),
        family: family(row.str("family")),
        description: row.text("description").unwrap_or_default(),
        spec: row.text("spec"),
        format: row.text("format"),
        frame_rate: row.text("frame_rate"),
        raster: row.text("raster"),
        colour_space: row.text("colour_space"),
        language: row.text("language"),
        version: row.text("version"),
        audio: row.text("audio"),
        quantity: row.integer("quantity").unwrap_or(1),
        recipient: row.text("recipient"),
        due: row.date("due"),
        due_from: Vec::new(),
        due_by: if row.str("due_by").is_some_and(|text| text.eq_ignore_ascii_case("latest")) { DueBy::Latest } else { DueBy::Earliest },
        on_day_off: delivery::on_day_off(row),
        sent: row.date("sent"),
        qc_report: row.text("qc_report"),
        qc_result: match row.str("qc_result").map(str::to_lowercase).as_deref() {
            Some("pass") => Some(QcResult::Pass),
            Some("fail") => Some(QcResult::Fail),
            Some("waived") => Some(QcResult::Waived),
            Some("pending") => Some(QcResult::Pending),
            _ => None,
        },
        qc_date: row.date("qc_date"),
        round: row.integer("round"),
        accepted: row.date("accepted"),
        depends_on: row.names("depends_on"),
        paper: row.text("paper"),
        files: row.names("files"),
        late_cost: row.money("late_cost"),
        redelivery: delivery::length(row, "redelivery", linker),
        qc_within: delivery::length(row, "qc_within", linker),
        rounds: Vec::new(),
        from: None,
        owner: row.text("owner"),
        cost_bearer: row.text("cost_bearer"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}
