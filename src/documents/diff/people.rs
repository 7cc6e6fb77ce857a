//! Cast, crew and places: who came and went, and what else of them changed.

use serde_json::Value;

use super::{Row, Section, Two, number, pairs, rows, some, text};
use crate::documents::format;

/// The cast: engagements and their days.
pub(super) fn cast(two: Two<'_>) -> Section {
    let mut list = Vec::new();
    for (id, old, new) in pairs(rows(two.old, "cast"), rows(two.new, "cast"), |row| text(row, "id").to_owned()) {
        let row_id = format!("cast {id}");
        match (old, new) {
            (None, Some(row)) => list.push(Row::new(row_id, "added", named(row), "added")),
            (Some(row), None) => list.push(Row::new(row_id, "dropped", named(row), "no longer in the cast")),
            (Some(was), Some(is)) => {
                let mut words = Vec::new();
                for (key, word) in [("character", "character"), ("performer", "performer")] {
                    if text(was, key) != text(is, key) {
                        words.push(arrow(word, some(was, key), some(is, key)));
                    }
                }
                for (key, word) in [("start", "start"), ("finish", "finish")] {
                    if text(was, key) != text(is, key) {
                        words.push(arrow(word, some(was, key).map(|d| two.date(&d)), some(is, key).map(|d| two.date(&d))));
                    }
                }
                for (key, word) in [("work", "work days"), ("hold", "hold days"), ("travel", "travel days"), ("total", "days in all")] {
                    if number(was, key) != number(is, key) {
                        words.push(arrow(word, Some(number(was, key).to_string()), Some(number(is, key).to_string())));
                    }
                }
                if words.is_empty() && was.get("codes") != is.get("codes") {
                    words.push("other days, as many".to_owned());
                }
                if !words.is_empty() {
                    list.push(Row::new(row_id, "changed", named(is), words.join(", ")));
                }
            }
            (None, None) => {}
        }
    }
    Section { id: "cast", title: "Cast", rows: list }
}

fn named(row: &Value) -> String {
    format::joined([Some(text(row, "id")), Some(text(row, "character"))], " ").unwrap_or_default()
}

fn arrow(word: &str, before: Option<String>, after: Option<String>) -> String {
    let none = || "none".to_owned();
    format!("{word} {} → {}", before.unwrap_or_else(none), after.unwrap_or_else(none))
}

/// The crew: names, positions, numbers and standing calls.
pub(super) fn crew(two: Two<'_>) -> Section {
    let name = |row: &Value| {
        let position = text(row, "position");
        some(row, "name").map_or_else(|| position.to_owned(), |name| format!("{name}, {position}"))
    };
    let fields =
        [("name", "name"), ("position", "position"), ("department", "department"), ("phone", "phone"), ("email", "mail"), ("call", "call")];
    Section { id: "crew", title: "Crew", rows: listed(two, "crew", name, &fields) }
}

/// Places and permits.
pub(super) fn places(two: Two<'_>) -> Section {
    let name = |row: &Value| text(row, "name").to_owned();
    let fields = [("name", "name"), ("address", "address"), ("city", "city"), ("hospital", "hospital")];
    let mut rows = listed(two, "locations", name, &fields);
    let permit = |row: &Value| format!("Permit {}", some(row, "number").unwrap_or_else(|| text(row, "id").to_owned()));
    rows.extend(listed(two, "permits", permit, &[("status", "status"), ("from", "from"), ("to", "to"), ("number", "number")]));
    Section { id: "places", title: "Places and permits", rows }
}

/// The rows of a list by id, with the fields that differ.
fn listed(two: Two<'_>, key: &'static str, name: impl Fn(&Value) -> String, fields: &[(&str, &str)]) -> Vec<Row> {
    let singular = key.strip_suffix('s').unwrap_or(key);
    let mut list = Vec::new();
    for (id, old, new) in pairs(rows(two.old, key), rows(two.new, key), |row| text(row, "id").to_owned()) {
        let row_id = format!("{singular} {id}");
        match (old, new) {
            (None, Some(row)) => list.push(Row::new(row_id, "added", name(row), "added")),
            (Some(row), None) => list.push(Row::new(row_id, "dropped", name(row), "no longer there")),
            (Some(was), Some(is)) => {
                let words: Vec<String> = fields
                    .iter()
                    .filter(|(field, _)| text(was, field) != text(is, field))
                    .map(|(field, word)| {
                        let shown = |value: Option<String>| {
                            value.map(|text| match *field {
                                "from" | "to" => two.date(&text),
                                "call" => two.time(&text),
                                _ => text,
                            })
                        };
                        arrow(word, shown(some(was, field)), shown(some(is, field)))
                    })
                    .collect();
                if !words.is_empty() {
                    list.push(Row::new(row_id, "changed", name(is), words.join(", ")));
                }
            }
            (None, None) => {}
        }
    }
    list
}
