//! The breakdown sheet: one scene, and everything it needs, in boxes by category (domain.md 2.5).
//!
//! One for each scene of the breakdown that is not omitted; a scene in parts has one sheet that names its parts. Its
//! page holds facts of its own scene only, so that a change in one scene makes one sheet anew.

mod body;

use serde_json::Value;

pub use body::{BreakdownSheet, ElementBox, ElementRow, HazardBox, StripRow};

use super::facts::{Fact, notes_for};
use super::schedule::categories::{self, HOUSE_ORDER};
use super::{Context, Figure, Kind, Subject, facts, format, labels};
use crate::derive::{Because, is_minor};
use crate::model::{Category, Element, Link, Part, Production, Scene, ShootDay, Strip};
use crate::values::{Eighths, SceneNumber};
use crate::words::{say, word};

/// The breakdown sheet.
pub static KIND: Kind = Kind {
    word: "breakdown-sheet",
    name: "Breakdown sheet",
    about: "One scene and what it needs, by category, with what its elements imply. One for each scene that is not omitted.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

/// The key of the cast's box.
const CAST: &str = "cast";

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    let scenes = context.production.scenes.iter().filter(|scene| !scene.omitted);
    scenes
        .map(|scene| Subject {
            slug: slugs.of(scene.number.as_str()),
            name: say!("breakdown-sheet-scene", number = scene.number),
            key: scene.number.to_string(),
            date: None,
        })
        .collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Ok(number) = SceneNumber::new(&subject.key) else { return Value::Null };
    let Some(scene) = context.production.scene(&number) else { return Value::Null };
    facts::revised_page(context, &KIND, subject, &[], false, format::script_revision(context.production), body(context, scene))
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>, scene: &Scene) -> BreakdownSheet {
    let production = context.production;
    let strips = strips(context, scene);
    let parts = strips.iter().any(|strip| strip.part.is_some()) || strips.len() > 1;
    let colour = production.conventions.strip_colours.of(scene);
    BreakdownSheet {
        sheet: production.sheet_number(&scene.number).unwrap_or_default(),
        number: scene.number.to_string(),
        int_ext: scene.int_ext.clone(),
        set: scene.set.clone(),
        day_night: scene.day_night.clone(),
        pages: facts::pages(scene.pages),
        colour: colour.to_string(),
        ink: colour.ink().to_string(),
        facts: key_facts(context, scene),
        synopsis: scene.synopsis.clone(),
        parts,
        strips,
        boxes: boxes(context, scene),
        hazards: (!scene.hazards.is_empty()).then(|| HazardBox { hazards: scene.hazards.clone(), assessment: scene.assessment.clone() }),
        comments: facts::blocks(scene.comments.as_ref()),
        notes: notes_for(production, KIND.word, Some(scene.number.as_str())),
    }
}

fn key_facts(context: Context<'_>, scene: &Scene) -> Vec<Fact> {
    let production = context.production;
    let place = scene.location.as_deref().and_then(|id| production.location(id)).map(|place| place.name.as_str());
    [
        Fact::new("episode", word!("breakdown-sheet-episode"), scene.episode.as_ref()),
        Fact::new("script_page", word!("breakdown-sheet-script-page"), scene.script_page.as_ref()),
        Fact::new("script_day", word!("breakdown-sheet-script-day"), scene.script_day.as_ref()),
        Fact::new("story_date", word!("breakdown-sheet-story-date"), scene.story_date.as_ref()),
        Fact::new("sequence", word!("breakdown-sheet-sequence"), scene.sequence.as_ref()),
        Fact::new("estimate", word!("breakdown-sheet-est-time"), minutes(context, scene).map(estimate)),
        Fact::new("unit", word!("breakdown-sheet-unit"), units(context, scene)),
        Fact::new("location", word!("breakdown-sheet-location"), place),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Estimated minutes: those of its strips, else the scene's own, else pages at the show's rate.
fn minutes(context: Context<'_>, scene: &Scene) -> Option<u32> {
    let rate = context.production.conventions.minutes_per_page;
    let strips: Vec<_> = scheduled(context, scene).map(|(_, strip, _)| strip).collect();
    let of_strips = || strips.iter().map(|strip| strip.minutes.unwrap_or_else(|| strip.pages.shooting_minutes(rate))).sum();
    let minutes = if strips.is_empty() { scene.minutes.unwrap_or_else(|| scene.pages.shooting_minutes(rate)) } else { of_strips() };
    (minutes > 0).then_some(minutes)
}

/// The units it is scheduled with, each once; without a strip the unit that is meant to shoot it.
fn units(context: Context<'_>, scene: &Scene) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for (day, ..) in scheduled(context, scene) {
        let name = context.production.unit(&day.unit).map_or(day.unit.as_str(), |unit| unit.name.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if names.is_empty() {
        let meant = scene.unit.as_deref()?;
        return Some(context.production.unit(meant).map_or(meant, |unit| unit.name.as_str()).to_owned());
    }
    Some(names.join(", "))
}

/// Its strips with their days and the pages that count on them, in order of date.
fn scheduled<'a>(context: Context<'a>, scene: &Scene) -> impl Iterator<Item = (&'a ShootDay, &'a Strip, Eighths)> {
    let strips = context.derived.scenes.get(&scene.number).map(|status| status.strips.as_slice()).unwrap_or_default();
    strips.iter().filter_map(move |&(at, strip)| {
        let day = context.production.days.get(at)?;
        let pages = context.derived.days.get(at)?.strips.get(strip)?.pages;
        Some((day, day.strips.get(strip)?, pages))
    })
}

fn strips(context: Context<'_>, scene: &Scene) -> Vec<StripRow> {
    let wording = context.production.conventions.wording;
    scheduled(context, scene)
        .enumerate()
        .map(|(at, (day, strip, length))| {
            let place = context.production.strip_location(strip).filter(|place| Some(place.id.as_str()) != scene.location.as_deref());
            StripRow {
                id: format!("strip-{}", at + 1),
                part: strip.part.clone(),
                day: facts::day_name(context, day, false),
                date: format::medium_date(day.date, wording),
                pages: facts::pages(length),
                cast: if strip.cast == scene.cast { None } else { Some(format::list(&strip.cast)) },
                location: place.map(|place| place.name.clone()),
                comments: strip.comments.clone(),
            }
        })
        .collect()
}

/// The boxes in the order of the trade; empty categories are left out.
fn boxes(context: Context<'_>, scene: &Scene) -> Vec<ElementBox> {
    let production = context.production;
    let implied = implied(context, scene);
    let own = scene.elements.iter().map(|element| element.category.key());
    let keys = std::iter::once(CAST).filter(|_| !scene.cast.is_empty()).chain(own).chain(implied.iter().map(|(key, _)| key.as_str()));
    let mut all = Vec::new();
    for key in ordered(keys) {
        let mut rows: Vec<ElementRow> = if key == CAST { cast(production, scene) } else { Vec::new() };
        rows.extend(scene.elements_of(key).map(element));
        rows.extend(implied.iter().filter(|(category, _)| category == key).map(|(_, row)| row.clone()));
        let mut slugs = facts::Slugs::default();
        for row in &mut rows {
            row.id = format!("{key}-{}", slugs.of(&row.id));
        }
        let total = (key == Category::BACKGROUND).then(|| {
            let heads: u32 = scene.elements_of(key).map(|element| element.count.unwrap_or(1)).sum();
            Figure { text: heads.to_string(), value: heads.to_string() }
        });
        all.push(ElementBox {
            id: key.to_owned(),
            title: if key == CAST { say!("breakdown-sheet-cast") } else { categories::title(key) },
            total,
            rows,
        });
    }
    all
}

/// Cast first, then the categories of the house, then the production's own as they are written; each once.
fn ordered<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for key in keys {
        if !all.contains(&key) {
            all.push(key);
        }
    }
    let rank = |key: &str| HOUSE_ORDER.iter().position(|known| *known == key).unwrap_or(HOUSE_ORDER.len());
    all.sort_by_key(|key| if *key == CAST { 0 } else { rank(key) + 1 });
    all
}

/// Minutes as an estimate of time: `45 min`, `1 h 30`, `2 h`.
fn estimate(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => say!("breakdown-sheet-min", minutes),
        (hours, 0) => say!("length-h", hours),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

fn cast(production: &Production, scene: &Scene) -> Vec<ElementRow> {
    let mark = word!("schedule--minor");
    let row = |id: &crate::values::CastId| {
        let member = production.cast_member(id);
        let minor = member.is_some_and(|member| is_minor(production, member));
        let name = member.map(|member| member.character.as_str()).unwrap_or_default();
        ElementRow {
            id: id.to_string(),
            lead: Some(id.to_string()),
            text: if minor { format!("{name} {mark}") } else { name.to_owned() },
            note: member.and_then(|member| member.performer.clone()),
            implied: false,
        }
    };
    scene.cast.iter().map(row).collect()
}

fn element(element: &Element) -> ElementRow {
    ElementRow {
        id: element.name.clone(),
        lead: element.count.map(|count| count.to_string()),
        text: element.name.clone(),
        note: None,
        implied: false,
    }
}

/// What the scene's elements imply, by category, with the reason. What the scene already lists is not implied again.
fn implied(context: Context<'_>, scene: &Scene) -> Vec<(String, ElementRow)> {
    let production = context.production;
    let mut all: Vec<(String, ElementRow)> = Vec::new();
    for one in context.derived.links.scenes.get(&scene.number).into_iter().flatten() {
        let Some(link) = production.links.get(one.link) else { continue };
        if one.named > 0 {
            continue;
        }
        let why = why(production, link, &one.because);
        for (at, implied) in link.implies.iter().enumerate() {
            // What else has to be there stands with the first person it belongs to.
            let papers =
                if at == 0 { link.papers.iter().map(|text| labels::implied(text)).collect::<Vec<_>>().join("; ") } else { String::new() };
            let note = format::joined([Some(why.as_str()), Some(papers.as_str())], " · ");
            let row = ElementRow {
                id: format!("implied {}", implied.name),
                lead: implied.count.map(|count| count.to_string()),
                text: labels::implied(&implied.name),
                note,
                implied: true,
            };
            all.push((implied.category.key().to_owned(), row));
        }
    }
    all
}

/// Why, in few words: `because 6 (Young Irini) is a minor`, `because of stunts`. What stands on the same sheet is named
/// by its category.
fn why(production: &Production, link: &Link, because: &[Because]) -> String {
    let mut all: Vec<String> = Vec::new();
    for one in because {
        let words = match one {
            Because::Element(category, _) if link.words.is_empty() => labels::in_sentence(&categories::title(category)),
            Because::Element(_, name) => name.clone(),
            other => other.text(production),
        };
        if !all.contains(&words) {
            all.push(words);
        }
    }
    let of = if matches!(because.first(), Some(Because::Minor(_))) { "" } else { word!("breakdown-sheet-of") };
    match all.len() {
        0..=2 => say!("breakdown-sheet-because", of, all = all.join("; ")),
        more => say!("breakdown-sheet-because-more", of, all = all[..2].join("; "), what = more - 2),
    }
}

#[cfg(test)]
mod tests;
