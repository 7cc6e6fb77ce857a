//! The breakdown: scenes in script order, each with its elements and its location.

use std::collections::{BTreeMap, BTreeSet};

use super::Linker;
use super::read::{self, Fields, element};
use crate::findings::{Finding, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::model::fields::{self, Kind};
use crate::model::{Category, Element, Production, Scene};
use crate::values::{Eighths, SceneNumber};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let mut by_set: BTreeMap<String, String> = BTreeMap::new();
    for location in &production.locations {
        for set in &location.sets {
            by_set.entry(plain_set(set)).or_insert_with(|| location.id.clone());
        }
    }
    let mut scenes: Vec<Scene> = linker.rows("scenes").filter_map(|row| scene(row, &by_set)).collect();
    scenes.sort_by(|a, b| a.number.cmp(&b.number));
    scenes.dedup_by(|later, first| later.number == first.number);
    let after = linker.rows("scenes").filter_map(|row| Some((SceneNumber::new(row.str("number")?).ok()?, row.text("after")?)));
    let after: BTreeMap<SceneNumber, String> = after.collect();
    production.scenes = if after.is_empty() { scenes } else { in_script_order(scenes, &after) };
    if !production.scenes.is_sorted_by(|a, b| a.number < b.number) {
        let places = production.scenes.iter().enumerate().map(|(at, scene)| (scene.number.clone(), at));
        production.script_order = places.collect();
    }
}

/// Puts scenes whose numbers do not tell their place behind the scene they follow. One that follows no scene there is
/// stands where its number puts it.
fn in_script_order(scenes: Vec<Scene>, after: &BTreeMap<SceneNumber, String>) -> Vec<Scene> {
    let known: BTreeSet<&str> = scenes.iter().map(|scene| scene.number.as_str()).collect();
    let placed = |scene: &Scene| after.get(&scene.number).filter(|before| *before == "start" || known.contains(before.as_str())).cloned();
    let mut following: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, scene) in scenes.iter().enumerate() {
        if let Some(before) = placed(scene) {
            following.entry(before).or_default().push(at);
        }
    }
    let mut order: Vec<usize> = Vec::new();
    let mut waiting: Vec<usize> = (0..scenes.len()).rev().filter(|at| placed(&scenes[*at]).is_none()).collect();
    waiting.extend(following.remove("start").unwrap_or_default().into_iter().rev());
    while let Some(at) = waiting.pop() {
        order.push(at);
        waiting.extend(following.remove(scenes[at].number.as_str()).unwrap_or_default().into_iter().rev());
    }
    // Scenes that follow each other in a ring.
    order.extend(following.into_values().flatten());
    let mut scenes: Vec<Option<Scene>> = scenes.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| scenes[at].take()).collect()
}

/// A set's name as it is compared: upper case, spaces folded, without INT. or EXT. in front.
fn plain_set(set: &str) -> String {
    let upper = set.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase();
    let mut rest = upper.as_str();
    for prefix in ["INT./EXT.", "INT/EXT", "I/E", "INT.", "EXT.", "INT", "EXT"] {
        if let Some(tail) = rest.strip_prefix(prefix).filter(|tail| tail.starts_with([' ', '.'])) {
            rest = tail.trim_start_matches(['.', ' ']);
            break;
        }
    }
    rest.to_owned()
}

fn scene(row: Fields<'_>, by_set: &BTreeMap<String, String>) -> Option<Scene> {
    let number = SceneNumber::new(row.str("number")?).ok()?;
    let set = row.text("set").unwrap_or_default();
    let omitted =
        row.bool("omitted").unwrap_or_else(|| set.to_uppercase().trim_matches(['*', ' ']) == "OMITTED" || set.eq_ignore_ascii_case("omit"));
    let location = row.text("location").or_else(|| by_set.get(&plain_set(&set)).cloned());
    Some(Scene {
        number,
        episode: row.text("episode"),
        int_ext: row.text("int_ext").unwrap_or_default().trim_end_matches('.').to_uppercase(),
        set,
        day_night: row.text("day_night").unwrap_or_default().to_uppercase(),
        pages: if omitted { Eighths::ZERO } else { row.eighths("pages").unwrap_or_default() },
        script_day: row.text("script_day"),
        story_date: row.text("story_date"),
        script_page: row.text("script_page"),
        synopsis: row.text("synopsis").unwrap_or_default(),
        cast: row.cast("cast").unwrap_or_default(),
        location,
        sequence: row.text("sequence"),
        minutes: row.minutes("minutes"),
        omitted,
        elements: elements(row),
        unit: row.text("unit"),
        sheet: row.text("sheet"),
        hazards: row.texts("hazards"),
        assessment: row.text("assessment"),
        rider_agreed: row.moment("rider_agreed"),
        comments: row.text("comments"),
        origin: row.origin(),
    })
}

/// The categories that stand as keys of their own in a scene: `props`, `wardrobe` …
fn own_categories() -> impl Iterator<Item = &'static str> {
    let scene = fields::section("scenes").map(|table| table.fields).unwrap_or_default();
    scene.iter().skip_while(|field| field.key != "background").filter(|field| matches!(field.kind, Kind::Texts)).map(|field| field.key)
}

/// A category's name as the key it is kept under: `Set Dressing` is `set_dressing`.
pub(super) fn category_key(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-', '/'], "_")
}

/// The categories that days-out-of-days may be named for: the breakdown's own, the cast, sets and places.
fn dood_categories() -> Vec<&'static str> {
    own_categories().chain(["cast", "sets", "locations"]).collect()
}

/// Says of a category named under `dood` that is neither known nor used by any scene.
pub(super) fn check_dood(production: &Production, top: &Node, linker: &mut Linker<'_>) {
    let Some(node) = top.get("conventions").and_then(|conventions| conventions.get("dood")) else { return };
    let known = dood_categories();
    let used = |key: &str| production.scenes.iter().flat_map(|scene| &scene.elements).any(|element| element.category.key() == key);
    for key in production.conventions.dood.iter().filter(|key| !known.contains(&key.as_str()) && !used(key)) {
        let finding = Finding::new(&codes::BAD_VALUE, format!("dood: no scene has elements of a category `{key}`"));
        linker.say(with_nearest(finding.at(node.origin), key, known.iter().copied()));
    }
}

fn elements(row: Fields<'_>) -> Vec<Element> {
    let mut all: Vec<Element> = Vec::new();
    let mut push = |found: Element| {
        if !all.contains(&found) {
            all.push(found);
        }
    };
    for category in own_categories() {
        row.texts(category).iter().for_each(|text| push(element(category, text)));
    }
    if let Some(Value::Map(entries)) = row.get("elements").map(|node| &node.value) {
        for (category, node) in entries {
            let category = category_key(category);
            nested(&category, node).into_iter().for_each(&mut push);
        }
    }
    all
}

/// Elements of one category: texts, or records `{name, count}`.
pub(super) fn nested(category: &str, node: &Node) -> Vec<Element> {
    let items: &[Node] = match &node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    };
    let mut all = Vec::new();
    for item in items {
        match (&item.value, item.get("name").and_then(Node::text)) {
            (Value::Map(_), Some(name)) => all.push(Element {
                category: Category(category.to_owned()),
                name: name.to_owned(),
                count: item.get("count").and_then(Node::text).and_then(read::integer),
            }),
            (Value::Text(_), _) => all.extend(read::text_list(item).iter().map(|text| element(category, text))),
            _ => {}
        }
    }
    all
}
