//! The script: scenes added, cut, renumbered, split, merged, renamed, and what else of them changed.

use serde_json::Value;

use super::{Row, Section, Two, number, rows, some, text, texts};
use crate::derive::{SceneShape, match_scenes};
use crate::documents::format;
use crate::values::Eighths;

pub(super) fn section(two: Two<'_>) -> Section {
    let live = |scene: &&Value| !scene.get("omitted").and_then(Value::as_bool).unwrap_or(false);
    let old: Vec<&Value> = rows(two.old, "scenes").iter().filter(live).collect();
    let new: Vec<&Value> = rows(two.new, "scenes").iter().filter(live).collect();
    let shapes = |all: &[&Value]| all.iter().map(|scene| shape(scene)).collect::<Vec<_>>();
    let found = match_scenes(&shapes(&old), &shapes(&new));
    let name = |scene: &Value| format!("Scene {}", text(scene, "number"));
    let id = |scene: &Value| format!("scene {}", text(scene, "number"));
    let mut all: Vec<(usize, Row)> = Vec::new();
    for (was, is) in &found.same {
        all.extend(changes(old[*was], new[*is]).into_iter().map(|row| (*is, row)));
    }
    for likely in &found.renumbered {
        let (was, is) = (old[likely.before], new[likely.after]);
        let row = Row {
            before: some(was, "number"),
            after: some(is, "number"),
            proposed: true,
            ..Row::new(
                id(was),
                "renumbered",
                name(was),
                format!("likely {} now: {}, {} % alike", text(is, "number"), heading(is), likely.percent),
            )
        };
        all.push((likely.after, row));
        all.extend(changes(was, is).into_iter().map(|row| (likely.after, row)));
    }
    let numbers = |all: &[&Value], places: &[usize]| format::list(places.iter().map(|at| text(all[*at], "number")));
    for (was, is) in &found.split {
        let row = Row {
            before: some(old[*was], "number"),
            after: Some(numbers(&new, is)),
            proposed: true,
            ..Row::new(id(old[*was]), "split", name(old[*was]), format!("likely split into {}", numbers(&new, is)))
        };
        all.push((is.first().copied().unwrap_or_default(), row));
    }
    for (was, is) in &found.merged {
        let row = Row {
            before: Some(numbers(&old, was)),
            after: some(new[*is], "number"),
            proposed: true,
            ..Row::new(
                id(new[*is]),
                "merged",
                format!("Scenes {}", numbers(&old, was)),
                format!("likely one scene now, {}", text(new[*is], "number")),
            )
        };
        all.push((*is, row));
    }
    all.extend(found.added.iter().map(|at| (*at, Row::new(id(new[*at]), "added", name(new[*at]), format!("added: {}", told(new[*at]))))));
    all.sort_by_key(|(at, _)| *at);
    let mut rows: Vec<Row> = all.into_iter().map(|(_, row)| row).collect();
    for at in &found.cut {
        let omitted = two
            .new
            .get("scenes")
            .and_then(Value::as_array)
            .is_some_and(|all| all.iter().any(|scene| text(scene, "number") == text(old[*at], "number")));
        let word = if omitted { "omitted" } else { "cut" };
        rows.push(Row::new(id(old[*at]), "cut", name(old[*at]), format!("{word}: {}", told(old[*at]))));
    }
    Section { id: "script", title: "Script", rows }
}

fn shape(scene: &Value) -> SceneShape {
    SceneShape {
        number: text(scene, "number").to_owned(),
        int_ext: text(scene, "int_ext").to_owned(),
        set: text(scene, "set").to_owned(),
        day_night: text(scene, "day_night").to_owned(),
        text: text(scene, "synopsis").to_owned(),
        cast: texts(scene, "cast"),
        eighths: number(scene, "eighths"),
    }
}

fn heading(scene: &Value) -> String {
    format::joined([Some(text(scene, "int_ext")), Some(text(scene, "set")), Some("–"), Some(text(scene, "day_night"))], " ")
        .unwrap_or_default()
}

/// Heading and pages.
fn told(scene: &Value) -> String {
    format!("{}, {} pages", heading(scene), Eighths::new(number(scene, "eighths")))
}

/// What differs in a scene that is on both sides.
fn changes(was: &Value, is: &Value) -> Vec<Row> {
    let (id, name) = (format!("scene {}", text(is, "number")), format!("Scene {}", text(is, "number")));
    let mut rows = Vec::new();
    let (old, new) = (heading(was), heading(is));
    if old != new {
        rows.push(Row { change: "renamed", ..Row::changed(id.clone(), name.clone(), "", Some(old), Some(new)) });
    }
    let pages = |scene: &Value| Eighths::new(number(scene, "eighths")).to_string();
    if number(was, "eighths") != number(is, "eighths") {
        rows.push(Row::changed(id.clone(), name.clone(), "pages", Some(pages(was)), Some(pages(is))));
    }
    for (key, word) in [("script_day", "script day"), ("location", "location")] {
        if text(was, key) != text(is, key) {
            rows.push(Row::changed(id.clone(), name.clone(), word, some(was, key), some(is, key)));
        }
    }
    let (old, new) = (texts(was, "cast"), texts(is, "cast"));
    let (gone, come) = (but(&old, &new), but(&new, &old));
    if !gone.is_empty() || !come.is_empty() {
        let parts = [("with", come), ("without", gone)].into_iter().filter(|(_, who)| !who.is_empty());
        let words = parts.map(|(word, who)| format!("{word} cast {}", format::list(who))).collect::<Vec<_>>().join(", ");
        let row = Row::new(id.clone(), "changed", name.clone(), words);
        rows.push(Row { before: Some(format::list(old)), after: Some(format::list(new)), ..row });
    }
    if text(was, "synopsis") != text(is, "synopsis") {
        let row = Row::new(id, "changed", name, format!("synopsis: {}", text(is, "synopsis")));
        rows.push(Row { before: some(was, "synopsis"), after: some(is, "synopsis"), ..row });
    }
    rows
}

fn but(all: &[String], others: &[String]) -> Vec<String> {
    all.iter().filter(|one| !others.contains(one)).cloned().collect()
}
