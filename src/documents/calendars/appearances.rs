//! What an artist is wanted for beside days of work, in the artist's calendar: fittings, rehearsals, tests, journeys,
//! ADR, press.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Entry, Files, list, text};
use crate::documents::labels::term;
use crate::values::{Clock, slug};
use crate::words::say;

/// Whether the artist's own events say what a row of a day says: then the row is left out.
pub(super) fn says(model: &Value, cast: &str, date: &str) -> bool {
    let own = list(model, "talent").iter().find(|own| text(own, "cast") == cast);
    own.is_some_and(|own| list(own, "appearances").iter().any(|one| text(one, "date") == date && text(one, "kind") != "work"))
}

/// Adds them to the calendars.
pub(super) fn add(files: &mut Files, model: &Value, title: &str) {
    for own in list(model, "talent") {
        let id = text(own, "cast");
        let member = list(model, "cast").iter().find(|member| text(member, "id") == id);
        let who = member.map_or(id, |member| text(member, "character"));
        for one in list(own, "appearances").iter().filter(|one| text(one, "kind") != "work") {
            let what = match text(one, "kind") {
                "adr" => say!("calendar-adr"),
                word => super::super::facts::sentence_case(&term(word)),
            };
            let place = list(model, "locations").iter().find(|place| text(place, "id") == text(one, "place"));
            let place = place.map(|place| [text(place, "name"), text(place, "address")].into_iter().filter(|part| !part.is_empty()));
            let time = |key: &str| Some(text(one, key).to_owned()).filter(|time| time.parse::<Clock>().is_ok());
            let entry = Entry {
                summary: format!("{title}: {what}, {who}"),
                location: place.map_or_else(|| text(one, "place").to_owned(), |parts| parts.collect::<Vec<_>>().join(", ")),
                description: text(one, "note").to_owned(),
                date: text(one, "date").to_owned(),
                start: time("from"),
                end: time("to"),
            };
            let file = files.entry(format!("cast-{}", slug(id))).or_insert_with(|| (format!("{title}: {id} {who}"), BTreeMap::new()));
            file.1.insert(format!("appearance-{}-{}", slug(id), text(one, "id")), entry);
        }
    }
}
