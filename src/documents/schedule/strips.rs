//! Strips as rows: a scene or a part of one, a banner, a scene that is not scheduled.

use std::collections::BTreeMap;

use serde::Serialize;

use super::some;
use crate::documents::facts::pages;
use crate::documents::{Context, Figure, format};
use crate::model::{Scene, Strip, StripKind};
use crate::values::{CastId, Eighths, SceneNumber, slug};

/// A strip of the board.
#[derive(Debug, Clone, Default, Serialize, PartialEq, Eq)]
pub struct StripRow {
    /// Stable id: `scene-47-part-1`, `main-2026-05-04-banner-2`.
    pub id: String,
    /// `scene`, `omitted`, `banner` or `move`.
    pub kind: &'static str,
    /// Scene number.
    pub number: Option<String>,
    /// Which part of the scene: `part 1`.
    pub part: Option<String>,
    /// Its episode, where the board holds more than one.
    pub episode: Option<String>,
    /// Pages of the strip.
    pub pages: Option<Figure>,
    /// `INT`.
    pub int_ext: Option<String>,
    /// The set; a banner's text.
    pub set: Option<String>,
    /// `NIGHT`.
    pub day_night: Option<String>,
    /// `N5`.
    pub script_day: Option<String>,
    /// The date in the story.
    pub story_date: Option<String>,
    /// One sentence.
    pub synopsis: Option<String>,
    /// Cast numbers.
    pub cast: Option<String>,
    /// The place; where a move goes.
    pub location: Option<String>,
    /// A banner's estimated time, where it takes any: `0:30`.
    pub time: Option<String>,
    /// What to know about the strip: that it is the rest of a scene, or covers another day.
    pub marks: Vec<Mark>,
}

/// A short remark on a strip.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Mark {
    /// `owed` or `cover`.
    pub id: &'static str,
    /// As printed: `Owed`, `Cover for day 4`.
    pub text: String,
}

/// Makes rows of strips, each with an id of its own.
pub struct Strips<'a> {
    context: Context<'a>,
    /// The days that a scene is weather cover for.
    covers: BTreeMap<&'a SceneNumber, Vec<usize>>,
    /// Whether the board holds more than one episode.
    episodes: bool,
    ids: BTreeMap<String, usize>,
}

impl<'a> Strips<'a> {
    /// For the board in force.
    #[must_use]
    pub fn of(context: Context<'a>) -> Self {
        let mut covers: BTreeMap<&SceneNumber, Vec<usize>> = BTreeMap::new();
        for (index, day) in context.production.days.iter().enumerate() {
            for number in &day.cover {
                covers.entry(number).or_default().push(index);
            }
        }
        Self { context, covers, episodes: super::title::episodes(context).len() > 1, ids: BTreeMap::new() }
    }

    /// An id, with a number after it where it is taken.
    fn id(&mut self, plain: String) -> String {
        let count = self.ids.entry(plain.clone()).or_default();
        *count += 1;
        if *count == 1 { plain } else { format!("{plain}-{count}") }
    }

    /// The row of a strip of a day.
    pub fn row(&mut self, day: usize, strip: usize) -> StripRow {
        let production = self.context.production;
        let own = &production.days[day].strips[strip];
        let place = self.context.derived.days.get(day).and_then(|plan| plan.strips.get(strip)).and_then(|timed| timed.location.as_deref());
        let location = place.and_then(|id| production.location(id)).and_then(|location| some(&location.name));
        match &own.what {
            Ok(number) => {
                let plain = format!("scene-{}", spaceless(number.as_str()));
                let id = self.id(own.part.as_ref().map_or(plain.clone(), |part| format!("{plain}-part-{}", slug(part))));
                let row = match production.scene(number) {
                    Some(scene) => self.scene_row(scene, &own.cast, own.pages),
                    None => {
                        StripRow { kind: "scene", number: Some(number.to_string()), pages: Some(pages(own.pages)), ..StripRow::default() }
                    }
                };
                StripRow { id, part: own.part.as_deref().map(part_name), location, marks: self.marks(number, day), ..row }
            }
            Err(banner) => {
                let date = production.days[day].date;
                let id = self.id(format!("{}-{date}-banner", slug(&production.days[day].unit)));
                let is_move = banner.kind == StripKind::Move;
                let minutes = banner_minutes(self.context, own).filter(|minutes| *minutes > 0);
                StripRow {
                    id,
                    kind: if is_move { "move" } else { "banner" },
                    set: some(&banner.text),
                    location: location.filter(|name| is_move && !banner.text.to_lowercase().contains(&name.to_lowercase())),
                    time: minutes.map(super::days::hours),
                    ..StripRow::default()
                }
            }
        }
    }

    /// What a scene's row says, wherever it stands.
    fn scene_row(&self, scene: &Scene, cast: &[CastId], length: Eighths) -> StripRow {
        StripRow {
            kind: if scene.omitted { "omitted" } else { "scene" },
            number: Some(scene.number.to_string()),
            episode: scene.episode.clone().filter(|_| self.episodes),
            pages: Some(pages(length)),
            int_ext: some(&scene.int_ext),
            set: some(&scene.set),
            day_night: some(&scene.day_night),
            script_day: scene.script_day.clone(),
            story_date: scene.story_date.clone(),
            synopsis: some(&scene.synopsis),
            cast: some(&format::list(cast)),
            ..StripRow::default()
        }
    }

    /// That the scene is weather cover for other days than its own.
    fn marks(&self, number: &SceneNumber, day: usize) -> Vec<Mark> {
        let days = self.covers.get(number).map(Vec::as_slice).unwrap_or_default();
        let names: Vec<String> = days.iter().filter(|other| **other != day).map(|other| self.day_name(*other)).collect();
        if names.is_empty() { Vec::new() } else { vec![Mark { id: "cover", text: format!("Cover for {}", names.join(", ")) }] }
    }

    /// `day 4`; `day 1, Second Unit`.
    fn day_name(&self, index: usize) -> String {
        let day = &self.context.production.days[index];
        let name =
            day.number.map_or_else(|| format::short_date(day.date, self.context.production.conventions.wording), |n| format!("day {n}"));
        match super::days::other_unit(self.context, day) {
            Some(unit) => format!("{name} ({unit})"),
            None => name,
        }
    }

    /// The boneyard: scenes with no strip on the board, and what is left of scenes whose parts do not come to all
    /// their pages, in script order.
    pub fn boneyard(&mut self) -> Vec<StripRow> {
        let production = self.context.production;
        let mut rows = Vec::new();
        for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
            let status = self.context.derived.scenes.get(&scene.number);
            let scheduled = status.map_or(Eighths::ZERO, |status| status.scheduled);
            let strips = status.map_or(0, |status| status.strips.len());
            let rest = scene.pages - scheduled;
            if strips > 0 && rest == Eighths::ZERO {
                continue;
            }
            let id = self.id(format!("boneyard-{}", spaceless(scene.number.as_str())));
            let location = scene.location.as_deref().and_then(|id| production.location(id)).and_then(|place| some(&place.name));
            let mut marks = self.marks(&scene.number, usize::MAX);
            if strips > 0 {
                marks.insert(0, Mark { id: "owed", text: format!("Owed: {rest} of {}", scene.pages) });
            }
            rows.push(StripRow { id, location, marks, ..self.scene_row(scene, &scene.cast, rest) });
        }
        rows
    }

    /// The scenes that are cut. Their numbers stay, with no pages.
    pub fn omitted(&mut self) -> Vec<StripRow> {
        let cut = self.context.production.scenes.iter().filter(|scene| scene.omitted);
        cut.map(|scene| {
            let id = self.id(format!("omitted-{}", spaceless(scene.number.as_str())));
            StripRow { id, ..self.scene_row(scene, &[], Eighths::ZERO) }
        })
        .collect()
    }
}

/// The time a banner takes, where it takes any of the day's.
fn banner_minutes(context: Context<'_>, strip: &Strip) -> Option<u32> {
    let banner = strip.banner()?;
    (banner.kind != StripKind::Note || strip.minutes.is_some()).then(|| crate::derive::strip_minutes(context.production, strip))
}

/// `part 1` where the part is a bare number or letter, else as it is written.
#[must_use]
pub fn part_name(part: &str) -> String {
    if part.chars().count() <= 2 { format!("part {part}") } else { part.to_owned() }
}

fn spaceless(text: &str) -> String {
    text.replace(char::is_whitespace, "-")
}
