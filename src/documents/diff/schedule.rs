//! The schedule: scenes that moved, days that were added or dropped, and what else of a day changed.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Row, Section, Two, number, pairs, rows, some, text};
use crate::documents::format;
use crate::documents::labels::term;
use crate::values::Eighths;
use crate::words::{say, word};

/// Scenes that stand on other days.
pub(super) fn moved(two: Two<'_>) -> Section {
    let (before, after) = (days_of(two.old), days_of(two.new));
    let mut list = Vec::new();
    for (id, old, new) in pairs(rows(two.old, "scenes"), rows(two.new, "scenes"), |scene| text(scene, "number").to_owned()) {
        let (Some(old), Some(new)) = (old, new) else { continue };
        let (was, is) = (places(old), places(new));
        if was == is {
            continue;
        }
        let change = match (was.is_empty(), is.is_empty()) {
            (true, _) => "scheduled",
            (_, true) => "unscheduled",
            _ => "moved",
        };
        let names = |places: &[(String, String)], days: &BTreeMap<(String, String), &Value>| {
            Some(format::list(places.iter().map(|place| name(two, place, days.get(place).copied())))).filter(|names| !names.is_empty())
        };
        let (was, is) = (names(&was, &before), names(&is, &after));
        let none = || say!("diff-not-scheduled");
        let words = format!("{} → {}", was.clone().unwrap_or_else(none), is.clone().unwrap_or_else(none));
        list.push(Row {
            before: was,
            after: is,
            ..Row::new(format!("scene {id}"), change, say!("breakdown-sheet-scene", number = id), words)
        });
    }
    Section { id: "moved", title: word!("diff-scenes-moved"), rows: list }
}

/// Unit and date of a day to the day.
fn days_of(model: &Value) -> BTreeMap<(String, String), &Value> {
    rows(model, "days").iter().map(|day| ((text(day, "unit").to_owned(), text(day, "date").to_owned()), day)).collect()
}

/// Where a scene's strips stand: unit and date.
fn places(scene: &Value) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        rows(scene, "scheduled").iter().map(|place| (text(place, "unit").to_owned(), text(place, "date").to_owned())).collect();
    all.sort();
    all
}

/// `day 3, Wed, May 6`; the unit where it is not the main one.
fn name(two: Two<'_>, (unit, date): &(String, String), day: Option<&Value>) -> String {
    let number =
        day.map(|day| number(day, "number")).filter(|number| *number > 0).map(|number| format!("{}, ", say!("schedule-day", number)));
    format!("{}{}{}", number.unwrap_or_default(), two.date(date), of_unit(two, unit))
}

/// ` (Second Unit)`; nothing for the main unit.
fn of_unit(two: Two<'_>, unit: &str) -> String {
    if unit == "main" {
        return String::new();
    }
    let named = rows(two.new, "units").iter().chain(rows(two.old, "units")).find(|known| text(known, "id") == unit);
    format!(" ({})", named.map_or(unit, |known| text(known, "name")))
}

/// What a day is called in the rows: `Day 3, Wed, May 6`.
pub(super) fn day_name(two: Two<'_>, day: &Value) -> String {
    let key = (text(day, "unit").to_owned(), text(day, "date").to_owned());
    let name = name(two, &key, Some(day));
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

pub(super) fn day_id(day: &Value) -> String {
    format!("{} {}", text(day, "unit"), text(day, "date"))
}

/// Days added and dropped, their numbers, kinds and places, and the order of their scenes.
pub(super) fn days(two: Two<'_>) -> Section {
    let mut list = Vec::new();
    let mut numbers: Vec<(String, u32, u32)> = Vec::new();
    let mut both = pairs(rows(two.old, "days"), rows(two.new, "days"), day_id);
    both.sort_by_key(|(_, old, new)| new.or(*old).map(|day| text(day, "date").to_owned()));
    for (key, old, new) in both {
        let id = format!("day {key}");
        match (old, new) {
            (None, Some(day)) => list.push(Row::new(id, "added", day_name(two, day), say!("diff-added-what", what = told(day)))),
            (Some(day), None) => list.push(Row::new(id, "dropped", day_name(two, day), say!("diff-dropped-what", what = told(day)))),
            (Some(was), Some(is)) => {
                if text(was, "kind") != text(is, "kind") {
                    list.push(Row::changed(
                        id.clone(),
                        day_name(two, is),
                        "",
                        some(was, "kind").map(|kind| term(&kind)),
                        some(is, "kind").map(|kind| term(&kind)),
                    ));
                }
                if number(was, "number") != number(is, "number") {
                    numbers.push((day_name(two, is), number(was, "number"), number(is, "number")));
                }
                if text(was, "location") != text(is, "location") {
                    let (old, new) = (place(two.old, was), place(two.new, is));
                    list.push(Row::changed(id.clone(), day_name(two, is), word!("diff-base"), old, new));
                }
                let order = |day: &Value| format::list(super::texts(day, "scenes"));
                let sorted = |day: &Value| {
                    let mut all = super::texts(day, "scenes");
                    all.sort();
                    all
                };
                if order(was) != order(is) && sorted(was) == sorted(is) {
                    list.push(Row::changed(id, day_name(two, is), word!("diff-order-of-scenes"), Some(order(was)), Some(order(is))));
                }
            }
            (None, None) => {}
        }
    }
    // A day more or less renumbers all that follow: one row says it.
    if let (Some(first), Some(last)) = (numbers.first(), numbers.last()) {
        let words = if numbers.len() == 1 {
            say!("diff-was-day", number = first.1)
        } else {
            say!("diff-and-more-days", count = numbers.len() - 1, number = first.1, last = last.0, number2 = last.1)
        };
        list.push(Row {
            before: Some(first.1.to_string()),
            after: Some(first.2.to_string()),
            ..Row::new("day numbers".to_owned(), "changed", first.0.clone(), words)
        });
    }
    Section { id: "days", title: word!("diff-days"), rows: list }
}

fn place(model: &Value, day: &Value) -> Option<String> {
    let id = some(day, "location")?;
    let named = rows(model, "locations").iter().find(|place| text(place, "id") == id);
    named.map(|place| text(place, "name").to_owned()).or(Some(id))
}

fn told(day: &Value) -> String {
    let scenes = super::texts(day, "scenes");
    if scenes.is_empty() {
        return term(text(day, "kind"));
    }
    say!("diff-scenes-and-pages", scenes = format::list(scenes), pages = Eighths::new(number(day, "eighths")))
}
