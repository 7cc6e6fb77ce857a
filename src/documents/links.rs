//! Links between papers: what a page shows that another paper is about, with that paper's path.
//!
//! A page carries `links` beside its body: `{"scene": {"12": "breakdown-sheet/12"}, "place": {"Pier 9": "location-report/pier"},
//! "person": {"5": "contact-list/public"}}`, paths in the output folder without their ending. There stands only what the page shows and what its audience is given,
//! so that it changes only when one of those papers comes or goes. It is no part of the digest: a paper says the same with
//! its links and without.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// Where the pages of a kind name scenes, places and the cast by number: keys of the body, `*` for every item of a list.
const SHOWN: &[(&str, &str, &[&str])] = &[
    ("call-sheet", SCENE, &["scenes.rows.*.number", "advance.*.rows.*.number"]),
    ("call-sheet", PLACE, &["locations.*.name"]),
    ("call-sheet", PERSON, &["cast.*.number"]),
    ("one-line-schedule", SCENE, STRIPS),
    ("one-line-schedule", PLACE, STRIP_PLACES),
    ("shooting-schedule", SCENE, STRIPS),
    ("shooting-schedule", PLACE, STRIP_PLACES),
    ("location-list", PLACE, &["fees.*.name", "deposits.*.name", "restoration.*.name"]),
];
const STRIPS: &[&str] = &["weeks.*.entries.*.day.rows.*.number", "boneyard.*.number"];
const STRIP_PLACES: &[&str] = &["weeks.*.entries.*.day.rows.*.location", "boneyard.*.location"];
const SCENE: &str = "scene";
const PLACE: &str = "place";
const PERSON: &str = "person";

/// The papers that others lead to.
#[derive(Debug, Clone, Default)]
pub struct Links {
    /// For a scene's number, and a place's name, the paper about it; none where two share the name.
    papers: BTreeMap<(&'static str, String), Option<String>>,
    /// The contact list, where the audience is given one: all of the cast are on it.
    people: Option<String>,
}

impl Links {
    /// Adds a paper that is due: its kind, the key and the name of its subject, and its path without the ending.
    pub fn add(&mut self, kind: &str, key: &str, name: &str, path: &str) {
        let thing = match kind {
            "breakdown-sheet" => (SCENE, key.to_owned()),
            "location-report" => (PLACE, name.to_owned()),
            // The restricted edition follows the public one.
            "contact-list" => return self.people = Some(path.to_owned()),
            _ => return,
        };
        let known = self.papers.entry(thing).or_insert_with(|| Some(path.to_owned()));
        if known.as_deref() != Some(path) {
            *known = None;
        }
    }

    /// The links of a page; none for a kind that names no scenes or places.
    #[must_use]
    pub fn of(&self, page: &Value) -> Value {
        let kind = page.get("kind").and_then(Value::as_str).unwrap_or_default();
        let mut links = Map::from_iter([SCENE, PLACE, PERSON].map(|what| (what.to_owned(), Value::Object(Map::new()))));
        let Some(body) = page.get("body") else { return Value::Object(links) };
        for (_, what, places) in SHOWN.iter().filter(|row| row.0 == kind) {
            let mut names = BTreeSet::new();
            places.iter().for_each(|place| find(body, &place.split('.').collect::<Vec<_>>(), &mut names));
            let known = names.into_iter().filter_map(|name| {
                let known = self.papers.get(&(*what, name.to_owned()));
                let path = if *what == PERSON { self.people.as_ref() } else { known?.as_ref() }?;
                Some((name.to_owned(), Value::String(path.clone())))
            });
            links.insert((*what).to_owned(), Value::Object(known.collect()));
        }
        Value::Object(links)
    }
}

/// The texts at a place of a page.
fn find<'a>(value: &'a Value, keys: &[&str], found: &mut BTreeSet<&'a str>) {
    match (keys.split_first(), value) {
        (None, Value::String(text)) => drop(found.insert(text)),
        (Some((&"*", rest)), Value::Array(items)) => items.iter().for_each(|item| find(item, rest, found)),
        (Some((key, rest)), Value::Object(fields)) => {
            if let Some(value) = fields.get(*key) {
                find(value, rest, found);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_page_has_the_links_of_what_it_shows() {
        let mut links = Links::default();
        links.add("breakdown-sheet", "12", "Scene 12", "breakdown-sheet/12");
        links.add("breakdown-sheet", "13", "Scene 13", "breakdown-sheet/13");
        links.add("location-report", "pier", "Pier 9", "location-report/pier");
        links.add("call-sheet", "12", "Day 12", "call-sheet/12");
        links.add("contact-list", "public", "Public edition", "contact-list/public");
        let rows = json!([{"number": null}, {"number": "12"}, {"number": "14"}]);
        let page = json!({"kind": "call-sheet", "body": {"scenes": {"rows": rows}, "locations": [{"name": "Pier 9"}, {"name": "Loft"}], "cast": [{"number": "5"}]}});
        let known = json!({"scene": {"12": "breakdown-sheet/12"}, "place": {"Pier 9": "location-report/pier"}, "person": {"5": "contact-list/public"}});
        assert_eq!(links.of(&page), known);
        let page = json!({"kind": "calendar", "body": {"number": "12"}});
        assert_eq!(links.of(&page), json!({"scene": {}, "place": {}, "person": {}}));
    }

    #[test]
    fn two_places_of_one_name_have_no_link() {
        let mut links = Links::default();
        links.add("location-report", "a", "The Quay", "location-report/a");
        links.add("location-report", "a", "The Quay", "location-report/a");
        let page = json!({"kind": "location-list", "body": {"fees": [{"name": "The Quay"}]}});
        assert_eq!(links.of(&page)["place"], json!({"The Quay": "location-report/a"}));
        links.add("location-report", "b", "The Quay", "location-report/b");
        assert_eq!(links.of(&page)["place"], json!({}));
    }
}
