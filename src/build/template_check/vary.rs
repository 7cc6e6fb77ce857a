//! What becomes of a page's body when there is more, less or something else of it than usual.
//!
//! A list of records under a name of [`LISTS`] can have any number of them; others, such as the columns of a table whose
//! rows have a cell for each, stay as they are.

use serde_json::{Map, Value};

/// Lists that may be of any length.
const LISTS: &[&str] = &[
    "actions",
    "advance",
    "answers",
    "attention",
    "away",
    "background",
    "boneyard",
    "boxes",
    "candidates",
    "cards",
    "carried",
    "cast",
    "cast_key",
    "changes",
    "channels",
    "convoy",
    "crew",
    "cues",
    "days",
    "deal",
    "department_notes",
    "departments",
    "deposits",
    "drivers",
    "equipment",
    "explanations",
    "families",
    "faults",
    "fees",
    "floats",
    "footnotes",
    "groups",
    "hazards",
    "hospitals",
    "instructions",
    "issues",
    "list",
    "locations",
    "looks",
    "messages",
    "milestones",
    "nights",
    "notices",
    "obligations",
    "omitted",
    "options",
    "orders",
    "overview",
    "pages",
    "passengers",
    "permits",
    "pickups",
    "precalls",
    "questions",
    "recap",
    "restoration",
    "rolls",
    "rooms",
    "rows",
    "runs",
    "scenes",
    "schedule",
    "sections",
    "slots",
    "sources",
    "stops",
    "trips",
    "vehicles",
    "vendors",
    "weeks",
];

/// Lists that belong to others of the same page: columns, charts, the weeks of a month.
const FIXED: &[(&str, &str)] = &[
    ("calendar", "weeks"),
    ("calendar", "days"),
    ("calendar", "cast"),
    ("casting-report", "days"),
    ("sides", "runs"),
    ("cash-flow", "weeks"),
    ("day-out-of-days", "months"),
    ("stripboard", "cast"),
    ("production-report", "days"),
    ("purchase-orders", "departments"),
    ("vfx-list", "vendors"),
];
/// What holds figures of its own shape.
const CLOSED: &[&str] = &["chart", "title_block", "comparison", "over_time", "against", "finance", "standing", "kinds", "usages"];

/// As many of everything as a full page has.
const MANY: usize = 40;
/// As many of what stands inside a group.
const SOME: usize = 16;
/// Most bytes of a body before it is filled no further.
const LARGEST: usize = 600_000;

fn is_list(kind: &str, key: &str, value: &Value) -> bool {
    LISTS.contains(&key) && !FIXED.contains(&(kind, key)) && value.as_array().is_some_and(|items| items.iter().all(Value::is_object))
}

/// Keeps so many of each list.
pub(super) fn keep(kind: &str, value: &mut Value, most: usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| keep(kind, item, most)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut().filter(|(key, _)| !CLOSED.contains(&key.as_str())) {
                if is_list(kind, key, value)
                    && let Some(items) = value.as_array_mut()
                {
                    items.truncate(most);
                }
                keep(kind, value, most);
            }
        }
        _ => {}
    }
}

/// Fills each list: those of groups with some, the others with many.
pub(super) fn fill(kind: &str, body: &mut Value) {
    let size = body.to_string().len();
    if size < LARGEST {
        let most = (LARGEST / size.max(1)).max(2);
        fill_to(kind, body, true, most);
    }
}

fn fill_to(kind: &str, value: &mut Value, outermost: bool, most: usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| fill_to(kind, item, outermost, most)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut().filter(|(key, _)| !CLOSED.contains(&key.as_str())) {
                if !is_list(kind, key, value) {
                    fill_to(kind, value, outermost, most);
                    continue;
                }
                let groups = value.as_array().is_some_and(|items| items.iter().any(|item| has_list(kind, item)));
                if groups {
                    fill_to(kind, value, false, most);
                }
                let Some(items) = value.as_array_mut().filter(|items| !items.is_empty()) else { continue };
                let wanted = match (groups, outermost) {
                    (true, _) => items.len(),
                    (false, true) => MANY.min(items.len() * most),
                    (false, false) => SOME.min(items.len() * most).max(items.len()),
                };
                let own = items.clone();
                for at in own.len()..wanted {
                    let mut copy = own[at % own.len()].clone();
                    renumber(&mut copy, at / own.len() + 1);
                    items.push(copy);
                }
            }
        }
        _ => {}
    }
}

fn has_list(kind: &str, value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(|item| has_list(kind, item)),
        Value::Object(fields) => fields.iter().any(|(key, value)| is_list(kind, key, value) || has_list(kind, value)),
        _ => false,
    }
}

/// Ids stay ids of their own in a copy.
fn renumber(value: &mut Value, time: usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| renumber(item, time)),
        Value::Object(fields) => {
            for (key, value) in fields.iter_mut() {
                match value {
                    Value::String(id) if key == "id" => *id = format!("{id}-copy{time}"),
                    other => renumber(other, time),
                }
            }
        }
        _ => {}
    }
}

/// Keys whose texts are names.
const NAMES: &[&str] = &[
    "agent",
    "artist",
    "author",
    "by",
    "character",
    "contact",
    "driver",
    "guardian",
    "holder",
    "hotel",
    "item",
    "location",
    "name",
    "owner",
    "performer",
    "person",
    "place",
    "set",
    "title",
    "vehicle",
    "vendor",
    "who",
];
/// Keys whose texts are sentences.
const TEXTS: &[&str] = &[
    "action",
    "answer",
    "caption",
    "control",
    "description",
    "hazard",
    "note",
    "purpose",
    "question",
    "remark",
    "remarks",
    "spec",
    "synopsis",
    "why",
    "work",
];

/// Long names, in turn: none can be broken but at its blanks and hyphens.
const LONG: &[&str] = &[
    "Maximiliane Featherstonehaugh-Wolstenholme",
    "Bartholomew Okonkwo-Abernethy the Younger",
    "Konstantinos Papadiamantopoulos",
    "Bundesgeschäftsstelle Ostseefähren GmbH & Co. KG",
    "María de los Ángeles Echeverría-Goicoechea y Larrañaga",
];
/// Names in other scripts, in turn.
const SCRIPTS: &[&str] = &["مريم عبد الرحمن الخطيب", "נועה בן־דוד", "欧阳娜娜", "佐々木 希", "김민서", "عمر (Omar) الشريف"];
const SENTENCE: &str = "It goes on for longer than anybody thought it would: the tide, the light and the ferry decide, and whoever reads this at five \
    in the morning must still find every word of it.";

/// Names and texts that are longer than most.
pub(super) fn lengthen(body: &mut Value) {
    let mut turn = 0;
    each_text(body, &mut |key, text, is_prose| {
        if NAMES.contains(&key) {
            turn += 1;
            *text = LONG[turn % LONG.len()].to_owned();
        } else if TEXTS.contains(&key) || is_prose {
            *text = format!("{text} {SENTENCE}");
        }
    });
}

/// Names in other scripts.
pub(super) fn translate(body: &mut Value) {
    let mut turn = 0;
    each_text(body, &mut |key, text, _| {
        if NAMES.contains(&key) {
            turn += 1;
            *text = SCRIPTS[turn % SCRIPTS.len()].to_owned();
        }
    });
}

/// Puts a piece at the end of every name and text.
pub(super) fn mark(body: &mut Value, piece: &str) {
    each_text(body, &mut |key, text, is_prose| {
        if NAMES.contains(&key) || TEXTS.contains(&key) || is_prose {
            text.push_str(piece);
        }
    });
}

/// Every text of more than three letters, with its key and whether it is part of a paragraph.
fn each_text(value: &mut Value, change: &mut impl FnMut(&str, &mut String, bool)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(fields) => {
            let is_prose = fields.contains_key("line_break");
            visit(fields, is_prose, change);
        }
        _ => {}
    }
}

fn visit(fields: &mut Map<String, Value>, is_prose: bool, change: &mut impl FnMut(&str, &mut String, bool)) {
    for (key, value) in fields.iter_mut().filter(|(key, _)| !CLOSED.contains(&key.as_str())) {
        match value {
            Value::String(text) if text.chars().filter(|letter| letter.is_alphabetic()).count() > 3 => {
                change(key, text, is_prose && key == "text");
            }
            other => each_text(other, change),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn lists_are_cut_and_filled_but_columns_are_not() {
        let body = json!({"cast": [{"id": "1"}, {"id": "2"}], "columns": [{"id": "a"}, {"id": "b"}], "chart": {"rows": [{"id": "c"}]}});
        let mut none = body.clone();
        keep("call-sheet", &mut none, 0);
        assert_eq!(none, json!({"cast": [], "columns": body["columns"], "chart": body["chart"]}));
        let mut full = body.clone();
        fill("call-sheet", &mut full);
        assert_eq!((full["cast"].as_array().unwrap().len(), full["cast"][2]["id"].as_str()), (40, Some("1-copy2")));
        assert_eq!(full["chart"], body["chart"]);
    }

    #[test]
    fn groups_keep_their_number_and_are_filled_inside() {
        let mut body = json!({"groups": [{"id": "g", "rows": [{"id": "1"}]}]});
        fill("asset-tracker", &mut body);
        assert_eq!(body["groups"].as_array().unwrap().len(), 1);
        assert_eq!(body["groups"][0]["rows"].as_array().unwrap().len(), SOME);
    }

    #[test]
    fn names_change_and_figures_do_not() {
        let mut body = json!({"rows": [{"name": "Wren Okoro", "call": "7:00a", "note": "by boat"}]});
        lengthen(&mut body);
        assert!(LONG.contains(&body["rows"][0]["name"].as_str().unwrap()));
        assert_eq!(body["rows"][0]["call"], "7:00a");
        assert!(body["rows"][0]["note"].as_str().unwrap().starts_with("by boat It goes on"));
        translate(&mut body);
        assert!(SCRIPTS.contains(&body["rows"][0]["name"].as_str().unwrap()));
    }
}
