//! The title block of a schedule paper: what it is based on, who answers for it, and what it comes to.

use serde::Serialize;

use super::days::{span, unit_days};
use super::walk;
use crate::documents::facts::Fact;
use crate::documents::{Context, format};
use crate::model::{DayKind, Draft, Production, Scene, ShootDay, Wording};
use crate::values::Eighths;
use crate::words::{say, word};

/// The title block.
#[derive(Debug, Clone, Serialize)]
pub struct TitleBlock {
    /// `Based on the Pink Production Draft – April 27, 2026`.
    pub based_on: Option<String>,
    /// The schedule's name: `Schedule v6`. Its colour and date are the paper's revision.
    pub schedule: Option<String>,
    /// Director, producers, assistant directors, by role in the order of the production.
    pub people: Vec<Fact>,
    /// What the schedule comes to: days by unit, dates, scenes, pages.
    pub counts: Vec<Fact>,
    /// The episodes, where the board holds more than one.
    pub episodes: Vec<EpisodeRow>,
}

/// An episode of the board.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct EpisodeRow {
    /// Stable id: `episode-201`.
    pub id: String,
    /// `201`, with its title where it has one: `201 The Long Ebb`.
    pub name: String,
    /// `48 of 50`.
    pub scenes: String,
    /// `52 3/8 of 54`.
    pub pages: String,
}

/// The figures of the schedule, for the build's manifest.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Totals {
    /// Shoot days of all units.
    pub shoot_days: usize,
    /// Scenes on the board, each once.
    pub scenes: usize,
    /// Eighths on the board.
    pub eighths: u32,
}

/// The title block of the schedule in force.
#[must_use]
pub fn title_block(context: Context<'_>) -> TitleBlock {
    let identity = &context.production.identity;
    let wording = context.production.conventions.wording;
    TitleBlock {
        based_on: based_on(&identity.script, wording),
        schedule: in_force(context.production).name,
        people: people(context.production),
        counts: counts(context),
        episodes: episode_rows(context),
    }
}

/// The totals of the schedule in force.
#[must_use]
pub fn totals(context: Context<'_>) -> Totals {
    let production = context.production;
    let scheduled = scheduled(context, |_| true);
    Totals {
        shoot_days: production.days.iter().filter(|day| day.kind == DayKind::Shoot).count(),
        scenes: scheduled.scenes,
        eighths: context.derived.days.iter().map(|plan| plan.pages.count()).sum(),
    }
}

/// The draft that a schedule is made from, in a sentence.
fn based_on(script: &Draft, wording: Wording) -> Option<String> {
    let name = format::joined([script.colour.as_deref(), script.name.as_deref()], " ")?;
    let name = if script.name.is_some() { name } else { say!("schedule-draft", name) };
    let date = script.date.map(|date| format::plain_date(date, wording));
    format::joined([Some(say!("schedule-based-on-the", name).as_str()), date.as_deref()], " – ")
}

/// The schedule in force: what the current board says of itself, else what the production says of its schedule.
#[must_use]
pub fn in_force(production: &Production) -> Draft {
    let stated = production.identity.schedule.clone();
    match production.boards.iter().find(|board| board.current) {
        Some(board) => Draft {
            name: Some(board.name.clone()).filter(|name| !name.is_empty()).or(stated.name),
            colour: board.colour.clone().or(stated.colour),
            date: board.date.or(stated.date),
            pages: stated.pages,
        },
        None => stated,
    }
}

/// Whether a schedule's head names people of this role.
fn is_wanted(role: &str) -> bool {
    let role = role.to_lowercase();
    let words: Vec<&str> = role.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let has = |wanted: &str| words.contains(&wanted);
    let directs = (has("director") || has("directed")) && !["photography", "art", "casting"].iter().any(|other| has(other));
    directs || has("producer") || has("producers") || has("upm") || has("ad") || role.contains("production manager")
}

/// The people of a schedule's head; several of one role are one entry.
fn people(production: &Production) -> Vec<Fact> {
    let mut roles: Vec<(&str, Vec<&str>)> = Vec::new();
    for person in production.identity.people.iter().filter(|person| is_wanted(&person.role)) {
        match roles.iter_mut().find(|(role, _)| role.eq_ignore_ascii_case(&person.role)) {
            Some((_, names)) => names.push(&person.name),
            None => roles.push((&person.role, vec![&person.name])),
        }
    }
    roles.into_iter().filter_map(|(role, names)| Fact::new("person", role, Some(names.join(", ")))).collect()
}

/// The episodes that scenes of the breakdown name, in order.
#[must_use]
pub fn episodes(context: Context<'_>) -> Vec<&str> {
    let mut all: Vec<&str> = context.production.scenes.iter().filter_map(|scene| scene.episode.as_deref()).collect();
    all.sort_by(|a, b| crate::values::natural_cmp(a, b));
    all.dedup();
    all
}

/// How much of the script is on the board.
#[derive(Debug, Clone, Copy, Default)]
struct Scheduled {
    /// Scenes with a strip, each once.
    scenes: usize,
    /// Scenes that are not cut.
    of_scenes: usize,
    /// Pages of their strips, none counted twice.
    pages: Eighths,
    /// Pages of the scenes that are not cut.
    of_pages: Eighths,
}

impl Scheduled {
    fn scenes(self) -> String {
        say!("schedule-of-2", scenes = self.scenes, of_scenes = self.of_scenes)
    }

    fn pages(self) -> String {
        say!("schedule-of", pages = self.pages, of_pages = self.of_pages)
    }
}

fn scheduled(context: Context<'_>, wanted: impl Fn(&Scene) -> bool) -> Scheduled {
    let mut all = Scheduled::default();
    for scene in context.production.scenes.iter().filter(|scene| !scene.omitted && wanted(scene)) {
        let status = context.derived.scenes.get(&scene.number);
        all.scenes += usize::from(status.is_some_and(|status| !status.strips.is_empty() || status.counted > Eighths::ZERO));
        all.of_scenes += 1;
        // What is shot twice is no more of the script.
        all.pages += status.map_or(Eighths::ZERO, |status| status.counted).min(scene.pages);
        all.of_pages += scene.pages;
    }
    all
}

fn counts(context: Context<'_>) -> Vec<Fact> {
    let production = context.production;
    let wording = production.conventions.wording;
    let shoot: Vec<&ShootDay> = production.days.iter().filter(|day| day.kind == DayKind::Shoot).collect();
    let weeks = walk::weeks(context).iter().filter(|week| week.number.is_some()).count();
    let dates = walk::shooting(production).map(|dates| format!("{} · {}", span(dates, wording, true), format::counted(weeks, "weeks")));
    let scheduled = scheduled(context, |_| true);
    let cut = production.scenes.iter().filter(|scene| scene.omitted).count();
    let scenes = format::joined([Some(scheduled.scenes().as_str()), (cut > 0).then(|| say!("schedule-omitted", cut)).as_deref()], " · ");
    [
        Fact::new("days", word!("schedule-shoot-days"), unit_days(context, &shoot)),
        Fact::new("dates", word!("schedule-photography"), dates),
        Fact::new("scenes", word!("schedule-scenes"), scenes),
        Fact::new("pages", word!("schedule-pages-2"), Some(scheduled.pages())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn episode_rows(context: Context<'_>) -> Vec<EpisodeRow> {
    let episodes = episodes(context);
    if episodes.len() < 2 {
        return Vec::new();
    }
    episodes
        .into_iter()
        .map(|episode| {
            let of = scheduled(context, |scene| scene.episode.as_deref() == Some(episode));
            let title = context.production.episodes.iter().find(|known| known.id == episode).and_then(|known| known.title.as_deref());
            let name = format::joined([Some(episode), title], " ").unwrap_or_default();
            EpisodeRow { id: format!("episode-{episode}"), name, scenes: of.scenes(), pages: of.pages() }
        })
        .collect()
}
