//! Strips as rows: a scene or a part of one, a banner, a scene that is not scheduled.

use std::collections::BTreeMap;

use serde::Serialize;

use super::some;
use crate::documents::facts::pages;
use crate::documents::{Context, Figure, format};
use crate::model::{Scene, SceneState, Strip, StripKind};
use crate::values::{CastId, Eighths, SceneNumber, slug};
use crate::words::{say, word};

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
    /// Its episode, where the board holds more than one and the number does not begin with it.
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
    /// `unfinished`, `owed` or `cover`.
    pub id: &'static str,
    /// As printed: `Owed`, `Cover for day 4`.
    pub text: String,
}

/// What a day's report left unfinished of a scene.
#[derive(Debug, Clone, Copy)]
struct Owed<'a> {
    /// The day of the report, in `Production::days`.
    day: usize,
    /// Which part of the scene.
    part: Option<&'a str>,
    /// Whether some of it was shot.
    begun: bool,
    /// The pages that are left, where the report says how many were shot, or none were.
    rest: Option<Eighths>,
}

/// Makes rows of strips, each with an id of its own.
pub struct Strips<'a> {
    context: Context<'a>,
    /// The days that a scene is weather cover for.
    covers: BTreeMap<&'a SceneNumber, Vec<usize>>,
    /// What reports left unfinished of a scene.
    owed: BTreeMap<&'a SceneNumber, Vec<Owed<'a>>>,
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
        let owed = owed(context);
        Self { context, covers, owed, episodes: super::title::episodes(context).len() > 1, ids: BTreeMap::new() }
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
        let timed = self.context.derived.days.get(day).and_then(|plan| plan.strips.get(strip));
        let length = timed.map_or(own.pages, |timed| timed.pages);
        let place = timed.and_then(|timed| timed.location.as_deref());
        let location = place.and_then(|id| production.location(id)).and_then(|location| some(&location.name));
        match &own.what {
            Ok(number) => {
                let plain = format!("scene-{}", spaceless(number.as_str()));
                let id = self.id(own.part.as_ref().map_or(plain.clone(), |part| format!("{plain}-part-{}", slug(part))));
                let row = match production.scene(number) {
                    Some(scene) => self.scene_row(scene, &own.cast, length),
                    None => StripRow { kind: "scene", number: Some(number.to_string()), pages: Some(pages(length)), ..StripRow::default() },
                };
                StripRow {
                    id,
                    part: own.part.as_deref().map(part_name),
                    location,
                    marks: self.marks(number, own.part.as_deref(), day),
                    ..row
                }
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
            episode: scene.episode.clone().filter(|episode| self.episodes && !begins_with(&scene.number, episode)),
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

    /// What to know about a strip: that the day's report left some of it, that it is what an earlier day left, that it
    /// is weather cover for other days than its own.
    fn marks(&self, number: &SceneNumber, part: Option<&str>, day: usize) -> Vec<Mark> {
        let mut marks = Vec::new();
        let date = |index: usize| self.context.production.days[index].date;
        for owed in self.owed.get(number).into_iter().flatten().filter(|owed| owed.part == part) {
            if owed.day == day {
                marks.push(Mark { id: "unfinished", text: owed.text(None) });
            } else if date(owed.day) < date(day) {
                marks.push(Mark { id: "owed", text: say!("schedule-owed-from", day_name = self.day_name(owed.day)) });
            }
        }
        marks.extend(self.cover_mark(number, Some(day)));
        marks
    }

    fn cover_mark(&self, number: &SceneNumber, day: Option<usize>) -> Option<Mark> {
        let days = self.covers.get(number).map(Vec::as_slice).unwrap_or_default();
        let names: Vec<String> = days.iter().filter(|other| Some(**other) != day).map(|other| self.day_name(*other)).collect();
        (!names.is_empty()).then(|| Mark { id: "cover", text: say!("schedule-cover-for", names = names.join(", ")) })
    }

    /// `day 4`; `day 1, Second Unit`.
    fn day_name(&self, index: usize) -> String {
        let day = &self.context.production.days[index];
        let name = day
            .number
            .map_or_else(|| format::short_date(day.date, self.context.production.conventions.wording), |n| say!("schedule-day-4", n));
        match super::days::other_unit(self.context, day) {
            Some(unit) => format!("{name} ({unit})"),
            None => name,
        }
    }

    /// The boneyard: scenes with no strip on the board, what reports left unfinished and no later strip takes up, and
    /// what is left of a scene whose parts do not come to all its pages. In script order.
    pub fn boneyard(&mut self) -> Vec<StripRow> {
        let (production, derived) = (self.context.production, self.context.derived);
        let mut rows = Vec::new();
        for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
            let status = derived.scenes.get(&scene.number);
            let is_scheduled = status.is_some_and(|status| !status.strips.is_empty());
            let left = derived.progress.owed.iter().find(|owed| owed.scene == scene.number);
            let rest = left.map_or_else(|| scene.pages - status.map_or(Eighths::ZERO, |status| status.counted), |owed| owed.pages);
            let finished = derived.progress.scenes.get(&scene.number).is_some_and(|known| known.finished.is_some());
            // Shot to its end: pages that its report counts short are asked about elsewhere.
            let finished = finished && (rest == Eighths::ZERO || status.is_some_and(|status| status.scheduled >= scene.pages));
            if left.is_none() && (finished || (is_scheduled && rest == Eighths::ZERO)) {
                continue;
            }
            let owed = match left {
                Some(owed) => self.left(owed),
                None if is_scheduled => Some(Mark { id: "owed", text: say!("schedule-owed-of", rest, pages = scene.pages) }),
                None => None,
            };
            let marks = owed.into_iter().chain(self.cover_mark(&scene.number, None)).collect();
            let location = scene.location.as_deref().and_then(|id| production.location(id)).and_then(|place| some(&place.name));
            let row = StripRow { location, marks, ..self.scene_row(scene, &scene.cast, rest) };
            rows.push(StripRow { id: self.id(format!("boneyard-{}", spaceless(scene.number.as_str()))), ..row });
        }
        rows
    }

    /// What the report says that left a scene last.
    fn left(&self, owed: &crate::derive::Owed) -> Option<Mark> {
        let production = self.context.production;
        let report = production.reports.get(owed.report)?;
        let begun = report.scenes.get(owed.row)?.state == SceneState::Partial;
        let day = production.days.iter().position(|day| day.date == report.date && day.unit == report.unit);
        let unfinished = Owed { day: day.unwrap_or_default(), part: owed.part.as_deref(), begun, rest: Some(owed.pages) };
        let name = day.map_or_else(|| format::short_date(report.date, production.conventions.wording), |day| self.day_name(day));
        Some(Mark { id: "owed", text: unfinished.text(Some(&name)) })
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

impl Owed<'_> {
    /// `Partly shot, 3/8 owed`; `Not shot day 9`, where it does not stand on that day.
    fn text(&self, day: Option<&str>) -> String {
        let what = if self.begun { word!("schedule-partly-shot") } else { word!("schedule-not-shot") };
        let what = format::joined([Some(what), day], " ").unwrap_or_default();
        match self.rest.filter(|_| self.begun) {
            Some(rest) => say!("schedule-owed", what, rest),
            None => what,
        }
    }
}

/// What the reports left unfinished, by scene and then by date.
fn owed(context: Context<'_>) -> BTreeMap<&SceneNumber, Vec<Owed<'_>>> {
    let production = context.production;
    let mut all: BTreeMap<&SceneNumber, Vec<Owed<'_>>> = BTreeMap::new();
    for report in &production.reports {
        let Some(day) = production.days.iter().position(|day| day.date == report.date && day.unit == report.unit) else { continue };
        for scene in &report.scenes {
            let strip = production.days[day].scene_strips().find(|(strip, number)| **number == scene.scene && strip.part == scene.part);
            let pages = strip.map(|(strip, _)| strip.pages);
            let rest = match scene.state {
                SceneState::Partial => pages.zip(scene.pages).map(|(all, shot)| all - shot),
                SceneState::NotShot => pages,
                SceneState::Completed | SceneState::Retake | SceneState::Added => continue,
            };
            let begun = scene.state == SceneState::Partial;
            all.entry(&scene.scene).or_default().push(Owed { day, part: scene.part.as_deref(), begun, rest });
        }
    }
    all
}

/// Whether a scene number carries its episode in front: `201-12`.
fn begins_with(number: &SceneNumber, episode: &str) -> bool {
    number.as_str().strip_prefix(episode).is_some_and(|rest| rest.starts_with('-'))
}

/// The time a banner takes, where it takes any of the day's.
fn banner_minutes(context: Context<'_>, strip: &Strip) -> Option<u32> {
    let banner = strip.banner()?;
    (banner.kind != StripKind::Note || strip.minutes.is_some()).then(|| crate::derive::strip_minutes(context.production, strip))
}

/// `part 1` where the part is a bare number or letter, else as it is written.
#[must_use]
pub fn part_name(part: &str) -> String {
    if part.chars().count() <= 2 { say!("schedule-part", part) } else { part.to_owned() }
}

fn spaceless(text: &str) -> String {
    text.replace(char::is_whitespace, "-")
}
