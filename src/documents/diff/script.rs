//! The script: scenes added, cut, renumbered, split, merged, renamed, and what else of them changed.

use serde_json::Value;

use super::{Row, Section, Two, number, rows, some, text, texts};
use crate::derive::{SceneShape, match_scenes};
use crate::documents::format;
use crate::values::Eighths;
use crate::words::{say, word};

pub(super) fn section(two: Two<'_>) -> Section {
    let live = |scene: &&Value| !scene.get("omitted").and_then(Value::as_bool).unwrap_or(false);
    let old: Vec<&Value> = rows(two.old, "scenes").iter().filter(live).collect();
    let new: Vec<&Value> = rows(two.new, "scenes").iter().filter(live).collect();
    let (before, after) = shapes(&old, &new);
    let found = match_scenes(&before, &after);
    let mut all: Vec<(usize, Row)> = Vec::new();
    for (was, is) in &found.same {
        all.extend(changes(old[*was], new[*is]).into_iter().map(|row| (*is, row)));
    }
    for likely in &found.renumbered {
        let (was, is) = (old[likely.before], new[likely.after]);
        let words = say!("diff-likely-now", number = text(is, "number"), heading = heading(is), percent = likely.percent);
        let change = if heading(was) != heading(is) && is_provisional(was) && is_provisional(is) { "renamed" } else { "renumbered" };
        let row = Row::new(id(was), change, name(was), words);
        all.push((likely.after, Row { before: some(was, "number"), after: some(is, "number"), proposed: true, ..row }));
        all.extend(changes(was, is).into_iter().filter(|row| row.change != "renamed").map(|row| (likely.after, row)));
    }
    let numbers = |all: &[&Value], places: &[usize]| format::list(places.iter().map(|at| text(all[*at], "number")));
    for (was, is) in &found.split {
        let row = Row::new(id(old[*was]), "split", name(old[*was]), say!("diff-likely-split", scenes = numbers(&new, is)));
        let row = Row { before: some(old[*was], "number"), after: Some(numbers(&new, is)), proposed: true, ..row };
        all.push((is.first().copied().unwrap_or_default(), row));
    }
    for (was, is) in &found.merged {
        let words = say!("diff-likely-merged", number = text(new[*is], "number"));
        let row = Row::new(id(new[*is]), "merged", say!("diff-scenes", scenes = numbers(&old, was)), words);
        all.push((*is, Row { before: Some(numbers(&old, was)), after: some(new[*is], "number"), proposed: true, ..row }));
    }
    // What stands before a scene in the script: its number, or the beginning.
    let follows =
        |all: &[&Value], at: usize| at.checked_sub(1).map_or_else(|| say!("diff-the-beginning"), |at| text(all[at], "number").to_owned());
    for (was, is) in &found.moved {
        let (before, after) = (follows(&old, *was), follows(&new, *is));
        let words = say!("diff-stands-after", after, before);
        all.push((*is, Row { before: Some(before), after: Some(after), ..Row::new(id(new[*is]), "moved", name(new[*is]), words) }));
    }
    all.extend(
        found.added.iter().map(|at| (*at, Row::new(id(new[*at]), "added", name(new[*at]), say!("diff-added-what", what = told(new[*at]))))),
    );
    all.sort_by_key(|(at, _)| *at);
    let mut list: Vec<Row> = all.into_iter().map(|(_, row)| row).collect();
    for at in &found.cut {
        let omitted = rows(two.new, "scenes").iter().any(|scene| text(scene, "number") == text(old[*at], "number"));
        let what = told(old[*at]);
        let words = if omitted { say!("diff-omitted-what", what) } else { say!("diff-cut-what", what) };
        list.push(Row::new(id(old[*at]), "cut", name(old[*at]), words));
    }
    Section { id: "script", title: word!("diff-script"), rows: list }
}

fn id(scene: &Value) -> String {
    format!("scene {}", text(scene, "number"))
}

/// `Scene 12`; the heading with it where the number is provisional and tells nobody anything.
fn name(scene: &Value) -> String {
    let told = if is_provisional(scene) { format!(", {}", heading(scene)) } else { String::new() };
    format!("{}{told}", say!("breakdown-sheet-scene", number = text(scene, "number")))
}

fn is_provisional(scene: &Value) -> bool {
    text(scene, "number").contains('~')
}

/// The live scenes of a model as they are compared, by their words.
#[must_use]
pub fn shapes_of(model: &Value) -> Vec<SceneShape> {
    let live = rows(model, "scenes").iter().filter(|scene| !scene.get("omitted").and_then(Value::as_bool).unwrap_or(false));
    live.map(|scene| shape(scene, "words")).collect()
}

/// The scenes of both sides as they are compared: by their words where both sides have those, else by their synopses.
fn shapes(old: &[&Value], new: &[&Value]) -> (Vec<SceneShape>, Vec<SceneShape>) {
    let has_words = |all: &[&Value]| all.iter().any(|scene| !text(scene, "words").is_empty());
    let key = if has_words(old) && has_words(new) { "words" } else { "synopsis" };
    let shapes = |all: &[&Value]| all.iter().map(|scene| shape(scene, key)).collect();
    (shapes(old), shapes(new))
}

fn shape(scene: &Value, words: &str) -> SceneShape {
    SceneShape {
        number: text(scene, "number").to_owned(),
        int_ext: text(scene, "int_ext").to_owned(),
        set: text(scene, "set").to_owned(),
        day_night: text(scene, "day_night").to_owned(),
        text: text(scene, words).to_owned(),
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
    say!("diff-heading-and-pages", heading = heading(scene), pages = Eighths::new(number(scene, "eighths")))
}

/// What differs in a scene that is on both sides.
fn changes(was: &Value, is: &Value) -> Vec<Row> {
    let (id, name) = (id(is), name(is));
    let mut rows = Vec::new();
    let (old, new) = (heading(was), heading(is));
    if old != new {
        rows.push(Row { change: "renamed", ..Row::changed(id.clone(), name.clone(), "", Some(old), Some(new)) });
    }
    let pages = |scene: &Value| Eighths::new(number(scene, "eighths")).to_string();
    if number(was, "eighths") != number(is, "eighths") {
        rows.push(Row::changed(id.clone(), name.clone(), word!("diff-pages"), Some(pages(was)), Some(pages(is))));
    }
    for (key, word) in [("script_day", word!("diff-script-day")), ("location", word!("diff-location"))] {
        if text(was, key) != text(is, key) {
            rows.push(Row::changed(id.clone(), name.clone(), word, some(was, key), some(is, key)));
        }
    }
    let (old, new) = (texts(was, "cast"), texts(is, "cast"));
    let (gone, come) = (but(&old, &new), but(&new, &old));
    if !gone.is_empty() || !come.is_empty() {
        let with = (!come.is_empty()).then(|| say!("diff-with-cast", cast = format::list(come)));
        let without = (!gone.is_empty()).then(|| say!("diff-without-cast", cast = format::list(gone)));
        let words = format::list(with.into_iter().chain(without));
        let row = Row::new(id.clone(), "changed", name.clone(), words);
        rows.push(Row { before: Some(format::list(old)), after: Some(format::list(new)), ..row });
    }
    if text(was, "synopsis") != text(is, "synopsis") {
        let row = Row::new(id, "changed", name, say!("diff-synopsis", text = text(is, "synopsis")));
        rows.push(Row { before: some(was, "synopsis"), after: some(is, "synopsis"), ..row });
    }
    rows
}

fn but(all: &[String], others: &[String]) -> Vec<String> {
    all.iter().filter(|one| !others.contains(one)).cloned().collect()
}
