//! Calls that changed, and for whom.

use serde_json::Value;

use super::schedule::{day_id, day_name};
use super::{Row, Section, Two, arrow, pairs, rows, some, text};
use crate::documents::format;
use crate::words::{kept, say, word};

/// The times of a day that are calls.
const OF_DAY: [(&str, &str); 4] =
    [("call", "diff-crew-call"), ("shooting_call", "diff-shooting-call"), ("lunch", "diff-meal"), ("wrap", "diff-estimated-wrap")];
/// The times of a performer.
const OF_CAST: [(&str, &str); 5] =
    [("pickup", "diff-pickup"), ("report", "diff-report"), ("makeup", "diff-makeup"), ("on_set", "diff-on-set"), ("status", "diff-status")];

pub(super) fn section(two: Two<'_>) -> Section {
    let mut list = Vec::new();
    let mut days = pairs(rows(two.old, "days"), rows(two.new, "days"), day_id);
    days.sort_by_key(|(_, old, new)| new.or(*old).map(|day| text(day, "date").to_owned()));
    for (key, old, new) in days {
        let (Some(old), Some(new)) = (old, new) else { continue };
        let day = day_name(two, new);
        let time = |value: &Value, field: &str| some(value, field).map(|time| two.time(&time));
        for (field, word) in OF_DAY {
            if text(old, field) != text(new, field) {
                list.push(Row::changed(format!("day {key} {field}"), day.clone(), kept(word), time(old, field), time(new, field)));
            }
        }
        for (id, was, is) in pairs(rows(old, "performers"), rows(new, "performers"), |row| text(row, "id").to_owned()) {
            let row_id = format!("day {key} cast {id}");
            let who = format!("{day}, {}", who(two, &id));
            match (was, is) {
                (None, Some(row)) => {
                    let words = time(row, "report").map_or_else(|| say!("diff-called"), |time| say!("diff-called-report", time));
                    list.push(Row { after: time(row, "report"), ..Row::new(row_id, "added", who, words) });
                }
                (Some(row), None) => {
                    list.push(Row { before: time(row, "report"), ..Row::new(row_id, "dropped", who, say!("diff-no-longer-called")) })
                }
                (Some(was), Some(is)) => {
                    let fields = OF_CAST.iter().filter(|(field, _)| text(was, field) != text(is, field));
                    let words: Vec<String> = fields.map(|(field, word)| arrow(kept(word), time(was, field), time(is, field))).collect();
                    if !words.is_empty() {
                        let row = Row::new(row_id, "changed", who, format::list(words));
                        list.push(Row { before: time(was, "report"), after: time(is, "report"), ..row });
                    }
                }
                (None, None) => {}
            }
        }
        // An issue of an older callboard does not know them.
        if old.get("calls").is_some() {
            others(two, (&key, &day), (old, new), &mut list);
        }
    }
    Section { id: "calls", title: word!("diff-calls"), rows: list }
}

/// Departments in one row, and each member of the crew and background with a call of its own.
fn others(two: Two<'_>, (key, day): (&str, &str), (old, new): (&Value, &Value), list: &mut Vec<Row>) {
    let id = |row: &Value| format!("{} {}", text(row, "kind"), text(row, "who"));
    let call = |row: Option<&Value>| row.and_then(|row| some(row, "call")).map(|call| two.time(&call));
    let mut departments = Vec::new();
    for (own, was, is) in pairs(rows(old, "calls"), rows(new, "calls"), id) {
        let (before, after) = (call(was), call(is));
        if before == after && was.is_some() == is.is_some() {
            continue;
        }
        let row = is.or(was).unwrap_or(&Value::Null);
        let who = text(row, "who");
        // A department or a person without a time of their own comes with the crew.
        let with_crew = if text(row, "kind") == "background" { word!("diff-not-called") } else { word!("diff-with-the-crew") };
        let (from, to) = (before.clone().unwrap_or_else(|| with_crew.to_owned()), after.clone().unwrap_or_else(|| with_crew.to_owned()));
        if text(row, "kind") == "department" {
            departments.push(format!("{who} {from} → {to}"));
        } else {
            let row = Row::new(
                format!("day {key} {own}"),
                "changed",
                format!("{day}, {who}"),
                say!("diff-field", field = word!("diff-call"), from, to),
            );
            list.push(Row { before, after, ..row });
        }
    }
    if !departments.is_empty() {
        list.push(Row::new(
            format!("day {key} departments"),
            "changed",
            day.to_owned(),
            say!("diff-pre-calls", departments = format::list(departments)),
        ));
    }
}

/// `3 Nora`.
fn who(two: Two<'_>, id: &str) -> String {
    let known = rows(two.new, "cast").iter().chain(rows(two.old, "cast")).find(|member| text(member, "id") == id);
    known.map_or_else(|| id.to_owned(), |member| format!("{id} {}", text(member, "character")))
}
