//! Buyers, deliverables and milestones.

use std::collections::{BTreeMap, BTreeSet};

use super::check::choose;
use super::read::Fields;
use super::{Linker, task};
use crate::findings::{Finding, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{Buyer, Deliverable, Family, Production, QcResult};
use crate::values::natural_cmp;

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    production.buyers = linker.rows("buyers").filter_map(buyer).collect();
    production.post = task::read(linker);
    let only = match production.buyers.as_slice() {
        [one] => Some(one.id.clone()),
        _ => None,
    };
    let rows: Vec<Fields<'_>> = linker.rows("deliverables").collect();
    let mut deliverables: Vec<Deliverable> = Vec::new();
    for row in rows {
        if row.str("buyer").is_none() && only.is_none() {
            let finding = Finding::new(&codes::MISSING_KEY, "a deliverable names no buyer").at(row.origin()).blocks(Part::Post);
            linker.say(finding.help("add `buyer:` with the id of one of the buyers"));
            continue;
        }
        deliverables.extend(deliverable(row, only.as_deref()));
    }
    let rank: BTreeMap<&str, usize> = production.buyers.iter().enumerate().map(|(at, buyer)| (buyer.id.as_str(), at)).collect();
    deliverables.sort_by(|a, b| {
        let key = |d: &Deliverable| (rank.get(d.buyer.as_str()).copied(), d.family);
        key(a).cmp(&key(b)).then_with(|| natural_cmp(&a.item, &b.item))
    });
    production.deliverables = deliverables;
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
    for item in production.deliverables.iter().filter(|_| whole) {
        let items: BTreeSet<&str> =
            production.deliverables.iter().filter(|other| other.buyer == item.buyer).map(|other| other.item.as_str()).collect();
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

fn buyer(row: Fields<'_>) -> Option<Buyer> {
    Some(Buyer {
        id: row.text("id")?,
        name: row.text("name").unwrap_or_default(),
        territory: row.text("territory"),
        contact: row.text("contact"),
        phone: row.text("phone"),
        email: row.text("email"),
        agreement: row.text("agreement"),
        delivery: row.date("delivery"),
        late_cost: row.money("late_cost"),
        method: row.text("method"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn family(text: Option<&str>) -> Family {
    const WORDS: &[&str] = &["picture", "sound", "text", "music", "archive", "publicity", "legal", "qc"];
    let at = text.and_then(|text| choose(WORDS, text)).and_then(|word| WORDS.iter().position(|known| *known == word));
    at.map_or(Family::Picture, |at| Family::ALL[at])
}

fn deliverable(row: Fields<'_>, only: Option<&str>) -> Option<Deliverable> {
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
        audio: row.text("audio"),
        quantity: row.integer("quantity").unwrap_or(1),
        recipient: row.text("recipient"),
        due: row.date("due"),
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
        owner: row.text("owner"),
        cost_bearer: row.text("cost_bearer"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}
