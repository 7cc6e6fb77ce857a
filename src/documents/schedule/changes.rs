//! What has moved since an earlier board: a few lines at the head of a schedule.

use serde::Serialize;

use super::some;
use super::strips::part_name;
use crate::derive::{SceneDrift, ScenePlace};
use crate::documents::{Context, format};
use crate::values::SceneNumber;
use crate::words::{say, word};

/// What differs from the board that the production compares its schedule with.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Changes {
    /// `Changes since Schedule v5 – White – May 1, 2026`.
    pub title: String,
    /// Scenes that moved, were added, were dropped, or have other pages; what has no scene is left out.
    pub groups: Vec<ChangeGroup>,
}

/// Scenes that changed in one way.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct ChangeGroup {
    /// `moved`, `added`, `dropped`, `changed`.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// The scenes in script order.
    pub rows: Vec<ChangeRow>,
}

/// One scene that changed.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct ChangeRow {
    /// Stable id: `change-88A`.
    pub id: String,
    /// Scene number.
    pub number: String,
    /// `day 9 → day 12`.
    pub text: String,
}

/// What changed since the board that the production compares with; none where it compares with none, or nothing did.
#[must_use]
pub fn changes(context: Context<'_>) -> Option<Changes> {
    let production = context.production;
    let drift = context.derived.drift.as_ref()?;
    let board = production.board(&drift.from)?;
    let wording = production.conventions.wording;
    let date = board.date.map(|date| format::plain_date(date, wording));
    let name = some(&board.name).unwrap_or_else(|| board.id.clone());
    let title = format::joined([Some(say!("schedule-changes-since", name).as_str()), board.colour.as_deref(), date.as_deref()], " – ")?;
    let groups: Vec<ChangeGroup> = [
        ("moved", word!("schedule-moved")),
        ("added", word!("schedule-added")),
        ("dropped", word!("schedule-dropped")),
        ("changed", word!("schedule-other-pages")),
    ]
    .into_iter()
    .filter_map(|(id, title)| {
        let own = drift.scenes.iter().filter(|(_, scene)| way(scene) == id);
        let rows: Vec<ChangeRow> = own.map(|(number, scene)| row(context, number, scene)).collect();
        (!rows.is_empty()).then(|| ChangeGroup { id, title: title.to_owned(), rows })
    })
    .collect();
    (!groups.is_empty()).then_some(Changes { title, groups })
}

/// In which way a scene changed.
fn way(scene: &SceneDrift) -> &'static str {
    let days =
        |places: &[ScenePlace]| -> Vec<_> { places.iter().map(|place| (place.date, place.unit.clone(), place.part.clone())).collect() };
    match (scene.before.is_empty(), scene.after.is_empty()) {
        (true, _) => "added",
        (_, true) => "dropped",
        _ if days(&scene.before) == days(&scene.after) => "changed",
        _ => "moved",
    }
}

fn row(context: Context<'_>, number: &SceneNumber, scene: &SceneDrift) -> ChangeRow {
    // A strip that stands where it stood is no news beside one that moved.
    let only = |own: &[ScenePlace], other: &[ScenePlace]| -> Vec<ScenePlace> {
        own.iter().filter(|place| !other.contains(place)).cloned().collect()
    };
    let (before, after) = (only(&scene.before, &scene.after), only(&scene.after, &scene.before));
    let dated = before.iter().any(|old| after.iter().any(|new| old.number == new.number && old.unit == new.unit));
    let pages = way(scene) == "changed";
    let list = |places: &[ScenePlace]| format::list(places.iter().map(|place| name(context, place, dated && !pages, pages)));
    let text = match (way(scene), before.is_empty(), after.is_empty()) {
        ("added", ..) => on(&list(&after)),
        ("dropped", ..) => say!("schedule-from", list = list(&before)),
        (_, true, _) => say!("schedule-also", on = on(&list(&after))),
        (_, _, true) => say!("schedule-no-longer", on = on(&list(&before))),
        _ => format!("{} → {}", list(&before), list(&after)),
    };
    ChangeRow { id: format!("change-{}", number.as_str().replace(char::is_whitespace, "-")), number: number.to_string(), text }
}

/// `on day 9`; a part has its word already: `part 2 on day 9`.
fn on(places: &str) -> String {
    let on = say!("schedule-on", part_name = "");
    let on = on.trim();
    if on.is_empty() || places.contains(&format!(" {on} ")) { places.to_owned() } else { format!("{on} {places}") }
}

/// `day 9`; `part 2 on day 9 (Second Unit)`; with its date where the number alone would say nothing; with its pages
/// where they are what changed.
fn name(context: Context<'_>, place: &ScenePlace, dated: bool, pages: bool) -> String {
    let production = context.production;
    let date = format::short_date(place.date, production.conventions.wording);
    let day = match place.number {
        Some(number) if dated => say!("schedule-day-2", number, date),
        Some(number) => say!("schedule-day", number),
        None => date,
    };
    let main = production.units.first().is_none_or(|unit| unit.id == place.unit);
    let unit = if main { None } else { production.unit(&place.unit).map(|unit| format!("({})", unit.name)) };
    let part = place.part.as_deref().map(|part| say!("schedule-on", part_name = part_name(part)));
    let length = pages.then(|| say!("schedule-with", pages = place.pages));
    format::joined([part.as_deref(), Some(day.as_str()), unit.as_deref(), length.as_deref()], " ").unwrap_or_default()
}
