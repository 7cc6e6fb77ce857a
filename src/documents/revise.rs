//! What changed in a paper since it was issued: the rows by identity, and in them the texts.
//!
//! A page is compared with the body that was issued. `changed` gets the ids of the rows that differ, `marks` the places
//! of the texts that do, which the render room underlines with an asterisk in the margin, so that no template has to
//! know of it. A paper that says what was issued carries that colour and is marked against the issue before; one that
//! says something else says so.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::{Map, Value, json};

use super::diff::MEMO;
use super::{Context, Kind, Subject, format};
use crate::model::Issue;
use crate::words::say;

/// Keys whose texts steer a template, or stand for a picture or an address, and are not read.
const UNREAD: &[&str] = &[
    "id",
    "kind",
    "weight",
    "tone",
    "href",
    "link",
    "map",
    "path",
    "file",
    "photo",
    "logo",
    "alt",
    "alternative",
    "value",
    "length",
    "fill",
    "ink",
    "edge",
    "state",
    "category",
    "changed",
    "mark",
    "width",
    "height",
    "colour",
    "cast_columns",
    "budget_length",
    "efc_length",
];
/// Keys of what is drawn from other parts of the page, which are marked themselves.
const DRAWN: &[&str] = &["months", "parts", "legend", "grounds", "chart", "changes", "part_titles"];

/// Gives a page the revision it goes out under, and marks what changed. A kind that was never issued keeps its page.
pub fn revise(context: Context<'_>, kind: &Kind, subject: &Subject, page: &mut Value) {
    let _speaking = context.speak();
    let office = context.office.unwrap_or((context.production, context.derived));
    let issues = &office.0.issues;
    let wording = context.production.conventions.wording;
    // The memo of changes is itself the mark of what changed.
    if kind.word == MEMO {
        return;
    }
    let Some(last) = issues.iter().rposition(|issue| issue.covers(kind.word)) else { return };
    let Some(own) = page.get("body") else { return };
    let of_office = context.office.map(|(production, derived)| (kind.page)(Context::internal(production, derived), subject));
    let body = of_office.as_ref().and_then(|page| page.get("body")).unwrap_or(own);
    let when = |issue: &Issue| format::plain_date(issue.date, wording);
    let issue = &issues[last];
    let (colour, base) = match issue.paper(kind.word, &subject.slug) {
        Some(paper) if paper.body == *body => {
            let before = issues[..last].iter().rev().find(|issue| issue.paper(kind.word, &subject.slug).is_some());
            (issue.colour.clone(), before)
        }
        Some(_) => (say!("revise-changed-since", colour = issue.colour), Some(issue)),
        None => (say!("revise-new-since", colour = issue.colour), None),
    };
    let base: Option<&Arc<Issue>> =
        base.filter(|base| base.paper(kind.word, &subject.slug).is_some_and(|paper| paper.schema == kind.schema));
    let found = base
        .and_then(|base| base.paper(kind.word, &subject.slug))
        .map(|paper| if of_office.is_some() { compare_seen(&paper.body, body, own) } else { compare(&paper.body, body) })
        .unwrap_or_default();
    let revision = json!({"colour": colour, "date": when(issue)});
    let since = base
        .filter(|_| !found.rows.is_empty() || !found.marks.is_null())
        .map(|base| say!("revise-changed-mark", colour = base.colour, date = when(base)));
    let Some(fields) = page.as_object_mut() else { return };
    fields.insert("revision".to_owned(), revision);
    fields.insert("changed".to_owned(), json!(found.rows));
    if let Some(since) = since {
        fields.insert("since".to_owned(), Value::String(since));
        fields.insert("marks".to_owned(), found.marks);
    }
    fields.insert("digest".to_owned(), Value::String(String::new()));
    let digest = blake3::hash(&serde_json::to_vec(&page).unwrap_or_default()).to_hex()[..12].to_owned();
    if let Some(fields) = page.as_object_mut() {
        fields.insert("digest".to_owned(), Value::String(digest));
    }
}

/// What differs between two bodies.
#[derive(Debug, Default, PartialEq)]
pub struct Changed {
    /// Ids of the rows that differ.
    pub rows: Vec<String>,
    /// The texts that differ: the shape of the body with `true` where one stands, null where none does. Places in lists are
    /// keys, counted from 0.
    pub marks: Value,
}

/// Compares a body with the one that was issued.
#[must_use]
pub fn compare(old: &Value, new: &Value) -> Changed {
    let mut run = Run { rows: Vec::new(), seen: BTreeSet::new(), columns: columns(old, new), went: true };
    let marks = run.value(Some(old), new, "").unwrap_or_default();
    Changed { rows: run.rows, marks }
}

/// Compares the production office's body with the one that was issued, and marks of an audience's own what both read.
#[must_use]
pub fn compare_seen(old: &Value, office: &Value, own: &Value) -> Changed {
    // That a row lost a text may be of one that the audience never saw.
    let mut run = Run { rows: Vec::new(), seen: BTreeSet::new(), columns: columns(old, office), went: false };
    let marks = run.value(Some(old), office, "");
    run.rows.clear();
    run.seen.clear();
    let marks = marks.and_then(|marks| run.seen_of(&marks, office, own)).unwrap_or_default();
    Changed { rows: run.rows, marks }
}

/// Where the columns of the page stood before: lists as long as they are read column by column.
fn columns(old: &Value, new: &Value) -> Option<Vec<Option<usize>>> {
    let names = |body: &Value| -> Option<Vec<String>> {
        let all = body.get("columns")?.as_array()?;
        let name = |one: &Value| one.as_str().or_else(|| one.get("date").and_then(Value::as_str)).map(str::to_owned);
        all.iter().map(name).collect()
    };
    let (before, after) = (names(old)?, names(new)?);
    Some(after.iter().map(|name| before.iter().position(|old| old == name)).collect())
}

struct Run {
    rows: Vec<String>,
    seen: BTreeSet<String>,
    columns: Option<Vec<Option<usize>>>,
    /// Whether a row that lost a text is marked.
    went: bool,
}

impl Run {
    /// The marks of the office's body that stand on what an audience's own body says as well.
    fn seen_of(&mut self, marks: &Value, office: &Value, own: &Value) -> Option<Value> {
        let marks = match marks {
            Value::Object(marks) => marks,
            mark => return (office == own && own.is_string()).then(|| mark.clone()),
        };
        let mut kept = Map::new();
        match (office, own) {
            (Value::Object(before), Value::Object(fields)) => {
                for (key, mark) in marks {
                    if let (Some(before), Some(value)) = (before.get(key), fields.get(key)) {
                        kept.extend(self.seen_of(mark, before, value).map(|mark| (key.clone(), mark)));
                    }
                }
            }
            (Value::Array(before), Value::Array(items)) => {
                let places: Vec<Option<usize>> = if items.iter().any(|item| id(item).is_some()) {
                    pair(before, items)
                } else if before == items {
                    (0..items.len()).map(Some).collect()
                } else {
                    Vec::new()
                };
                for (at, place) in places.into_iter().enumerate() {
                    let Some((mark, was)) = place.and_then(|place| Some((marks.get(&place.to_string())?, before.get(place)?))) else {
                        continue;
                    };
                    if let Some(mark) = self.seen_of(mark, was, &items[at]) {
                        self.row(&items[at]);
                        kept.insert(at.to_string(), mark);
                    }
                }
            }
            _ => {}
        }
        (!kept.is_empty()).then_some(Value::Object(kept))
    }

    /// The marks of a value; `None` where nothing of it changed. Without an old value all of it is new.
    fn value(&mut self, old: Option<&Value>, new: &Value, key: &str) -> Option<Value> {
        if old == Some(new) || UNREAD.contains(&key) || DRAWN.contains(&key) {
            return None;
        }
        match new {
            Value::String(text) => (!text.is_empty()).then_some(Value::Bool(true)),
            Value::Object(fields) => self.object(old.and_then(Value::as_object), fields),
            Value::Array(items) => self.array(old.and_then(Value::as_array).map(Vec::as_slice), items, key),
            _ => None,
        }
    }

    fn object(&mut self, old: Option<&Map<String, Value>>, new: &Map<String, Value>) -> Option<Value> {
        let mut marks = Map::new();
        for (key, value) in new {
            // The heads of a day-out-of-days are dates, not news.
            if key == "columns" && value.as_array().is_some_and(|all| all.iter().any(Value::is_object)) {
                continue;
            }
            if let Some(mark) = self.value(old.and_then(|old| old.get(key)), value, key) {
                marks.insert(key.clone(), mark);
            }
        }
        // Something went: the row is marked where it begins.
        let went = || {
            old.is_some_and(|old| {
                old.iter().any(|(key, was)| !is_nothing(was) && new.get(key).is_none_or(is_nothing) && !UNREAD.contains(&key.as_str()))
            })
        };
        if self.went && marks.is_empty() && new.contains_key("id") && went() {
            let first =
                new.iter().find(|(key, value)| value.as_str().is_some_and(|text| !text.is_empty()) && !UNREAD.contains(&key.as_str()));
            marks.extend(first.map(|(key, _)| (key.clone(), Value::Bool(true))));
        }
        (!marks.is_empty()).then_some(Value::Object(marks))
    }

    fn array(&mut self, old: Option<&[Value]>, new: &[Value], key: &str) -> Option<Value> {
        let before = old.unwrap_or_default();
        let mut marks = Map::new();
        let mut put = |at: usize, mark: Option<Value>| {
            if let Some(mark) = mark {
                marks.insert(at.to_string(), mark);
            }
        };
        if new.iter().any(|item| id(item).is_some()) {
            let paired = pair(before, new);
            let kept = in_order(&paired);
            for (at, item) in new.iter().enumerate() {
                let was = paired[at].map(|place| &before[place]);
                let mut mark = self.value(was, item, "");
                // A row that stands elsewhere among its neighbours is marked where it begins.
                if mark.is_none() && paired[at].is_some() && !kept.contains(&at) {
                    mark = first_text(item);
                }
                if mark.is_some() {
                    self.row(item);
                }
                put(at, mark);
            }
        } else if let Some(places) = self.columns.clone().filter(|places| places.len() == new.len() && matches!(key, "cells" | "columns")) {
            for (at, item) in new.iter().enumerate() {
                let was = places[at].and_then(|place| before.get(place));
                put(at, self.value(was, item, key));
            }
        } else if before.len() == new.len() {
            for (at, item) in new.iter().enumerate() {
                put(at, self.value(before.get(at), item, key));
            }
        } else {
            for (at, item) in new.iter().enumerate().filter(|(_, item)| !before.contains(item)) {
                put(at, self.value(None, item, key));
            }
        }
        (!marks.is_empty()).then_some(Value::Object(marks))
    }

    fn row(&mut self, item: &Value) {
        if let Some(id) = id(item).filter(|id| self.seen.insert((*id).to_owned())) {
            self.rows.push(id.to_owned());
        }
    }
}

fn id(item: &Value) -> Option<&str> {
    item.get("id").and_then(Value::as_str)
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
    }
}

/// The mark of a row's first text.
fn first_text(item: &Value) -> Option<Value> {
    let fields = item.as_object()?;
    let shown = fields.iter().filter(|(key, _)| !UNREAD.contains(&key.as_str()));
    let (key, _) = shown.into_iter().find(|(_, value)| value.as_str().is_some_and(|text| !text.is_empty()))?;
    Some(json!({key.as_str(): true}))
}

/// Where each row stood before, by its id; a second row of one id is the second one of before.
fn pair(before: &[Value], after: &[Value]) -> Vec<Option<usize>> {
    let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, item) in before.iter().enumerate().rev() {
        places.entry(id(item).unwrap_or_default()).or_default().push(at);
    }
    after.iter().map(|item| places.get_mut(id(item).unwrap_or_default()).and_then(Vec::pop)).collect()
}

/// The places of the rows that kept their order: the longest run that rises.
fn in_order(places: &[Option<usize>]) -> BTreeSet<usize> {
    // Patience: the last row of the shortest ending run of each length, and what came before each row.
    let mut ends: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = vec![None; places.len()];
    for (at, place) in places.iter().enumerate() {
        let Some(place) = place else { continue };
        let length = ends.partition_point(|end| places[*end].is_some_and(|other| other < *place));
        previous[at] = length.checked_sub(1).map(|before| ends[before]);
        if length == ends.len() { ends.push(at) } else { ends[length] = at }
    }
    let mut kept = BTreeSet::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        kept.insert(at);
        next = previous[at];
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body() -> Value {
        json!({
            "call": {"id": "call", "label": "Crew call", "text": "7:00a"},
            "rows": [
                {"id": "scene-1", "kind": "scene", "number": "1", "pages": {"text": "1", "value": "8"}, "note": "Dog"},
                {"id": "scene-2", "kind": "scene", "number": "2", "pages": {"text": "2", "value": "16"}, "note": null},
                {"id": "scene-3", "kind": "scene", "number": "3", "pages": {"text": "3", "value": "24"}, "note": null},
            ],
        })
    }

    #[test]
    fn nothing_changed_marks_nothing() {
        assert_eq!(compare(&body(), &body()), Changed { rows: vec![], marks: Value::Null });
    }

    #[test]
    fn a_changed_text_is_marked_with_its_row() {
        let mut new = body();
        new["rows"][1]["pages"] = json!({"text": "2 1/8", "value": "17"});
        new["rows"][1]["kind"] = json!("omitted");
        new["call"]["text"] = json!("6:00a");
        let found = compare(&body(), &new);
        assert_eq!(found.rows, ["scene-2"]);
        assert_eq!(found.marks, json!({"call": {"text": true}, "rows": {"1": {"pages": {"text": true}}}}));
    }

    #[test]
    fn a_new_row_is_marked_whole_and_others_are_not() {
        let mut new = body();
        new["rows"].as_array_mut().unwrap().insert(0, json!({"id": "scene-9", "number": "9", "pages": {"text": "1/8", "value": "1"}}));
        let found = compare(&body(), &new);
        assert_eq!(found.rows, ["scene-9"]);
        assert_eq!(found.marks, json!({"rows": {"0": {"number": true, "pages": {"text": true}}}}));
    }

    #[test]
    fn a_row_that_changed_place_or_lost_a_text_is_marked_where_it_begins() {
        let mut new = body();
        new["rows"].as_array_mut().unwrap().swap(0, 1);
        assert_eq!(compare(&body(), &new).rows.len(), 1);
        let mut new = body();
        new["rows"][0]["note"] = Value::Null;
        let found = compare(&body(), &new);
        assert_eq!((found.rows, found.marks), (vec!["scene-1".to_owned()], json!({"rows": {"0": {"number": true}}})));
        let mut new = body();
        new["rows"].as_array_mut().unwrap().remove(1);
        assert_eq!(compare(&body(), &new), Changed { rows: vec![], marks: Value::Null }, "what went is the memo's to tell");
    }

    #[test]
    fn cells_are_read_by_their_column() {
        let old = json!({"columns": [{"date": "2026-05-04"}, {"date": "2026-05-05"}], "rows": [{"id": "cast-1", "cells": ["SW", "WF"]}]});
        let new = json!({"columns": [{"date": "2026-05-03"}, {"date": "2026-05-04"}, {"date": "2026-05-05"}], "rows": [{"id": "cast-1", "cells": ["T", "SW", "H"]}]});
        let found = compare(&old, &new);
        assert_eq!(found.marks, json!({"rows": {"0": {"cells": {"0": true, "2": true}}}}));
    }

    #[test]
    fn an_audience_is_told_only_of_changes_that_it_reads() {
        let mut office = body();
        office["rows"][0]["note"] = json!("Dog, ring 555-0107");
        office["rows"][1]["pages"] = json!({"text": "2 1/8", "value": "17"});
        office["rows"][2]["note"] = json!("New");
        let mut own = office.clone();
        own["rows"][0]["note"] = json!("Dog, ring [withheld]");
        own["rows"][2]["note"] = Value::Null;
        own["rows"].as_array_mut().unwrap().remove(0);
        let found = compare_seen(&body(), &office, &own);
        assert_eq!(found, Changed { rows: vec!["scene-2".to_owned()], marks: json!({"rows": {"0": {"pages": {"text": true}}}}) });
        // A text that went may be one that was withheld.
        office = body();
        office["rows"][0]["note"] = Value::Null;
        assert_eq!(compare_seen(&body(), &office, &office), Changed::default());
    }
}
