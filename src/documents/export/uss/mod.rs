//! The schedule as Universal Schedule Standard: breakdown, cast, elements, boards, calendars.
//!
//! What is written is the standard's own form, version 1.0.0, so that other tools read it; the one key of our own,
//! `_current`, tells the board in force. Identities are made from what they name, so one production gives one file.

mod boards;
mod losses;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{Export, ExportKind};
use crate::documents::Context;
use crate::ingest::import::Losses;
use crate::ingest::schedule::{self, CAST};
use crate::model::{CastMember, Element, Part, Production, Scene, ShootDay, Strip};
use crate::values::{CastId, Eighths, SceneNumber};

/// The registry's row.
pub static KIND: ExportKind = ExportKind {
    word: "uss",
    about: "the schedule for other scheduling tools, as Universal Schedule Standard",
    endings: &["uss"],
    needs: &[Part::Identity, Part::Schedule, Part::People],
    papers: &["shooting-schedule", "breakdown-sheet"],
    mark: Some("\"source\": \"callboard\""),
    make: |context: Context<'_>, _| {
        if context.production.scenes.is_empty() {
            return Err("the production has no scenes".to_owned());
        }
        let (text, losses) = write(context.production);
        Ok(Export::Lossy(text, losses))
    },
};

/// Writes a production's schedule, and tells what the format cannot hold.
#[must_use]
pub fn write(production: &Production) -> (String, Losses) {
    let mut writer = Writer::new(production);
    writer.people();
    let sheets = writer.sheets();
    let boards = writer.boards(&sheets);
    losses::tell(production, &mut writer.losses);
    let id = &production.identity;
    let date = |date: Option<Date>| date.map(stamp);
    let root = json!({
        "id": identity(&["schedule", &id.title]),
        "author": null,
        "company": id.company.name,
        "created": stamp(writer.created),
        "description": null,
        "episode": id.episode,
        "episodeName": null,
        "name": id.schedule.name.clone().unwrap_or_else(|| id.title.clone()),
        "project": id.title,
        "schedColor": id.schedule.colour,
        "schedDate": date(id.schedule.date),
        "scriptColor": id.script.colour,
        "scriptDate": date(id.script.date),
        "season": null,
        "source": "callboard",
        "ussVersion": "1.0.0",
        "breakdowns": writer.breakdowns,
        "categories": writer.categories.iter().map(|(key, _)| category(key, &stamp(writer.created))).collect::<Vec<_>>(),
        "elements": writer.elements.into_iter().map(|element| element.1).collect::<Vec<_>>(),
        "stripboards": boards.0,
        "calendars": boards.1,
    });
    let text = serde_json::to_string_pretty(&json!({ "universalScheduleStandard": root })).unwrap_or_default();
    (text + "\n", writer.losses)
}

/// An identity made from what it names: 24 hexadecimal digits, as the standard recommends.
fn identity(parts: &[&str]) -> String {
    let hash = blake3::hash(parts.join("\u{0}").as_bytes()).to_hex();
    hash.as_str().chars().take(24).collect()
}

fn stamp(date: Date) -> String {
    format!("{date}T08:00:00.000Z")
}

fn category(key: &str, created: &str) -> Value {
    let (number, name) = named(key);
    json!({ "id": identity(&["category", key]), "ucid": number, "created": created, "name": name })
}

/// A category's number and name. Those of our own have numbers beyond the standard's.
fn named(key: &str) -> (u64, String) {
    match schedule::ucid(key) {
        Some((number, name)) => (number, name.to_owned()),
        None => {
            let name = key.replace('_', " ");
            let number = blake3::hash(key.as_bytes()).as_bytes().iter().take(2).fold(0, |sum, byte| sum * 256 + u64::from(*byte));
            (10_000 + number, name)
        }
    }
}

/// One breakdown of a scene: where several strips of one board share the scene, each has its own.
pub(super) struct SceneSheets {
    /// The identities, in the order of the strips.
    pub ids: Vec<String>,
}

pub(super) struct Writer<'p> {
    pub production: &'p Production,
    pub losses: Losses,
    pub created: Date,
    pub breakdowns: Vec<Value>,
    /// Keys of the categories in use, in the order of use.
    categories: Vec<(String, String)>,
    /// Elements by their identity.
    elements: Vec<(String, Value)>,
    known: BTreeSet<String>,
}

impl<'p> Writer<'p> {
    fn new(production: &'p Production) -> Self {
        let id = &production.identity;
        let first = production.days.first().map(|day| day.date);
        let created = id.schedule.date.or(first).or(id.script.date).unwrap_or(Date::constant(2000, 1, 1));
        Self {
            production,
            losses: Losses::default(),
            created,
            breakdowns: Vec::new(),
            categories: Vec::new(),
            elements: Vec::new(),
            known: BTreeSet::new(),
        }
    }

    /// The identity of an element, which is written where it is met first.
    fn element(&mut self, key: &str, name: &str) -> String {
        let id = identity(&["element", key, name]);
        if self.known.contains(&id) {
            return id;
        }
        let value = json!({
            "id": id,
            "category": self.category(key),
            "created": stamp(self.created),
            "daysOff": [],
            "dropDayCount": 10,
            "elementId": null,
            "events": [],
            "isDood": true,
            "isDrop": true,
            "isHold": true,
            "isIdLock": false,
            "linkedElements": [],
            "name": name,
        });
        self.known.insert(id.clone());
        self.elements.push((id.clone(), value));
        id
    }

    fn category(&mut self, key: &str) -> String {
        let id = identity(&["category", key]);
        if !self.categories.iter().any(|(known, _)| known == key) {
            let (number, name) = named(key);
            if schedule::category(&name, Some(number)) != key {
                self.losses.add("categories whose names other tools take for another's", key);
            }
            self.categories.push((key.to_owned(), id.clone()));
        }
        id
    }

    /// The cast, whether any scene has them or not.
    fn people(&mut self) {
        for member in &self.production.cast {
            let id = identity(&["cast", member.id.as_str()]);
            let events = self.events(member);
            let value = json!({
                "id": id,
                "category": self.category(CAST),
                "created": stamp(self.created),
                "daysOff": [],
                "dropDayCount": member.drop_days,
                "elementId": member.id.as_str(),
                "events": events,
                "isDood": true,
                "isDrop": member.drop,
                "isHold": member.holds,
                "isIdLock": true,
                "linkedElements": [],
                "name": member.character,
            });
            self.known.insert(id.clone());
            self.elements.push((id, value));
        }
    }

    fn events(&mut self, member: &CastMember) -> Vec<Value> {
        let who = member.id.as_str();
        let event = |date: Date, kind: &str, name: Option<&str>| {
            let id = identity(&["event", who, &date.to_string(), kind, name.unwrap_or_default()]);
            json!({ "id": id, "date": stamp(date), "type": kind, "name": name })
        };
        let mut events = Vec::new();
        events.extend(member.contract.0.map(|date| event(date, "start", None)));
        for own in &member.events {
            let name = own.kind.word();
            events.push(event(own.date, "event", Some(name)));
        }
        for span in &member.unavailable {
            if span.pencil {
                self.losses.add("dates that are only pencilled in, which are days off like others", &member.character);
            }
            const MOST: usize = 1_000;
            let reason = span.reason.as_deref().unwrap_or("dayOff");
            events.extend(span.span.dates().take(MOST).map(|date| event(date, "dayOff", Some(reason))));
            if span.span.dates().nth(MOST).is_some() {
                self.losses.add("dates when somebody is not free, after the first thousand of a span", &member.character);
            }
        }
        events
    }

    /// The breakdowns of all scenes, in script order.
    fn sheets(&mut self) -> BTreeMap<SceneNumber, SceneSheets> {
        let production = self.production;
        let mut counted: BTreeMap<&SceneNumber, usize> = BTreeMap::new();
        for days in std::iter::once(&production.days).chain(production.boards.iter().map(|board| &board.days)) {
            let mut here: BTreeMap<&SceneNumber, usize> = BTreeMap::new();
            for (_, number) in days.iter().flat_map(ShootDay::scene_strips) {
                *here.entry(number).or_default() += 1;
            }
            for (number, count) in here {
                let most = counted.entry(number).or_default();
                *most = count.max(*most);
            }
        }
        let mut strips: BTreeMap<&SceneNumber, Vec<&Strip>> = BTreeMap::new();
        for (strip, number) in production.days.iter().flat_map(ShootDay::scene_strips) {
            strips.entry(number).or_default().push(strip);
        }
        let mut sheets = BTreeMap::new();
        for scene in &production.scenes {
            if scene.omitted {
                self.losses.add("omitted scenes", scene.number.as_str());
                continue;
            }
            let count = counted.get(&scene.number).copied().unwrap_or(1).max(1);
            if count > 1 {
                self.losses.add("scenes in parts, which become breakdowns of their own", scene.number.as_str());
            }
            let none = Vec::new();
            let parts = strips.get(&scene.number).unwrap_or(&none);
            let mut ids = Vec::new();
            for part in 0..count {
                let strip = parts.get(part);
                let label = strip.and_then(|strip| strip.part.clone()).unwrap_or_else(|| (part + 1).to_string());
                // 47 and its part 1 are not scene 471.
                let label = if label.starts_with(|c: char| c.is_ascii_digit()) { format!("pt{label}") } else { label };
                let number = if count > 1 { format!("{}{label}", scene.number) } else { scene.number.as_str().to_owned() };
                let pages = strip.filter(|_| count > 1).map_or(scene.pages, |strip| strip.pages);
                let id = identity(&["breakdown", scene.number.as_str(), &part.to_string()]);
                let cast = strip.filter(|_| count > 1).map_or(&scene.cast, |strip| &strip.cast);
                self.sheet(scene, &id, &number, pages, cast);
                ids.push(id);
            }
            sheets.insert(scene.number.clone(), SceneSheets { ids });
        }
        sheets
    }

    fn sheet(&mut self, scene: &Scene, id: &str, number: &str, pages: Eighths, cast: &[CastId]) {
        let mut elements: Vec<String> = cast.iter().map(|id| identity(&["cast", id.as_str()])).collect();
        elements.retain(|id| self.known.contains(id.as_str()));
        let production = self.production;
        let location = scene.location.as_ref().and_then(|id| production.locations.iter().find(|location| location.id == *id));
        let unit = scene.unit.as_ref().and_then(|id| production.units.iter().find(|unit| unit.id == *id));
        let fields = [
            ("int_ext", Some(scene.int_ext.as_str())),
            ("set", Some(scene.set.as_str())),
            ("day_night", Some(scene.day_night.as_str())),
            ("script_day", scene.script_day.as_deref()),
            ("unit", unit.map(|unit| unit.name.as_str())),
            ("sequence", scene.sequence.as_deref()),
            ("location", location.map(|location| location.name.as_str())),
        ];
        for (key, name) in fields {
            if let Some(name) = name.filter(|name| !name.trim().is_empty()) {
                elements.push(self.element(key, name));
            }
        }
        for element in &scene.elements {
            let id = self.element(element.category.key(), &text(element));
            if !elements.contains(&id) {
                elements.push(id);
            }
        }
        let blank = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
        self.breakdowns.push(json!({
            "id": id,
            "bannerText": null,
            "comments": scene.comments,
            "created": stamp(self.created),
            "description": blank(&scene.synopsis),
            "elements": elements,
            "pages": decimal(pages),
            "scene": number,
            "scriptPage": scene.script_page,
            "duration": scene.minutes.map(|minutes| u64::from(minutes) * 60_000),
            "type": "scene",
        }));
    }
}

/// An element's name with its count, as people write it.
fn text(element: &Element) -> String {
    element.count.map_or_else(|| element.name.clone(), |count| format!("{count} {}", element.name))
}

/// A length in pages.
fn decimal(pages: Eighths) -> Value {
    if pages.count().is_multiple_of(8) { json!(pages.count() / 8) } else { json!(f64::from(pages.count()) / 8.0) }
}
