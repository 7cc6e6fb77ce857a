//! Cast, crew and places: who came and went, and what else of them changed.

use serde_json::Value;

use super::{Row, Section, Two, arrow, number, pairs, rows, some, text};
use crate::documents::format;
use crate::words::{kept, say, word};

/// The cast: engagements and their days.
pub(super) fn cast(two: Two<'_>) -> Section {
    let mut list = Vec::new();
    for (id, old, new) in pairs(rows(two.old, "cast"), rows(two.new, "cast"), |row| text(row, "id").to_owned()) {
        let row_id = format!("cast {id}");
        match (old, new) {
            (None, Some(row)) => list.push(Row::new(row_id, "added", named(row), say!("diff-added"))),
            (Some(row), None) => list.push(Row::new(row_id, "dropped", named(row), say!("diff-no-longer-in-the-cast"))),
            (Some(was), Some(is)) => {
                let mut words = Vec::new();
                for (key, word) in [("character", word!("diff-character")), ("performer", word!("diff-performer"))] {
                    if text(was, key) != text(is, key) {
                        words.push(arrow(word, some(was, key), some(is, key)));
                    }
                }
                for (key, word) in [("start", word!("diff-start")), ("finish", word!("diff-finish"))] {
                    if text(was, key) != text(is, key) {
                        words.push(arrow(word, some(was, key).map(|d| two.date(&d)), some(is, key).map(|d| two.date(&d))));
                    }
                }
                let days = [
                    ("work", word!("diff-work-days")),
                    ("hold", word!("diff-hold-days")),
                    ("travel", word!("diff-travel-days")),
                    ("total", word!("diff-days-in-all")),
                ];
                for (key, word) in days {
                    if number(was, key) != number(is, key) {
                        words.push(arrow(word, Some(number(was, key).to_string()), Some(number(is, key).to_string())));
                    }
                }
                if words.is_empty() && was.get("codes") != is.get("codes") {
                    words.push(say!("diff-other-days-as-many"));
                }
                if !words.is_empty() {
                    list.push(Row::new(row_id, "changed", named(is), format::list(words)));
                }
            }
            (None, None) => {}
        }
    }
    Section { id: "cast", title: word!("diff-cast"), rows: list }
}

fn named(row: &Value) -> String {
    format::joined([Some(text(row, "id")), Some(text(row, "character"))], " ").unwrap_or_default()
}

/// The crew: names, positions, numbers and standing calls.
pub(super) fn crew(two: Two<'_>) -> Section {
    let name = |row: &Value| {
        let position = text(row, "position");
        some(row, "name").map_or_else(|| position.to_owned(), |name| format!("{name}, {position}"))
    };
    let fields = [
        ("name", "diff-name"),
        ("position", "diff-position"),
        ("department", "diff-department"),
        ("phone", "diff-phone"),
        ("email", "diff-mail"),
        ("call", "diff-call"),
    ];
    Section { id: "crew", title: word!("diff-crew"), rows: listed(two, "crew", name, &fields) }
}

/// Places and permits.
pub(super) fn places(two: Two<'_>) -> Section {
    let name = |row: &Value| text(row, "name").to_owned();
    let fields = [("name", "diff-name"), ("address", "diff-address"), ("city", "diff-city"), ("hospital", "diff-hospital")];
    let mut rows = listed(two, "locations", name, &fields);
    let permit = |row: &Value| say!("diff-permit", number = some(row, "number").unwrap_or_else(|| text(row, "id").to_owned()));
    rows.extend(listed(
        two,
        "permits",
        permit,
        &[("status", "diff-status"), ("from", "diff-from"), ("to", "diff-to"), ("number", "diff-number")],
    ));
    Section { id: "places", title: word!("diff-places-and-permits"), rows }
}

/// The rows of a list by id, with the fields that differ.
fn listed(two: Two<'_>, key: &'static str, name: impl Fn(&Value) -> String, fields: &[(&str, &str)]) -> Vec<Row> {
    let singular = key.strip_suffix('s').unwrap_or(key);
    let mut list = Vec::new();
    for (id, old, new) in pairs(rows(two.old, key), rows(two.new, key), |row| text(row, "id").to_owned()) {
        let row_id = format!("{singular} {id}");
        match (old, new) {
            (None, Some(row)) => list.push(Row::new(row_id, "added", name(row), say!("diff-added"))),
            (Some(row), None) => list.push(Row::new(row_id, "dropped", name(row), say!("diff-no-longer-there"))),
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
                        arrow(kept(word), shown(some(was, field)), shown(some(is, field)))
                    })
                    .collect();
                if !words.is_empty() {
                    list.push(Row::new(row_id, "changed", name(is), format::list(words)));
                }
            }
            (None, None) => {}
        }
    }
    list
}
