//! The days of a schedule paper: the line over a day's strips, the line under them, the lines of days without strips.

use serde::Serialize;

use super::some;
use super::strips::Strips;
use super::walk::{self, Idle, Step, Week};
use crate::documents::facts::{Fact, sentence_case};
use crate::documents::labels::term;
use crate::documents::{Context, Figure, facts, format, prose};
use crate::model::{DayKind, ShootDay, Strip, Wording, WorkingDay};
use crate::values::{DateSpan, Eighths, slug};
use crate::words::{say, word};

/// A week with its days.
#[derive(Debug, Clone, Serialize)]
pub struct WeekBlock<Row> {
    /// Stable id: `week-2`; `prep` for preparation before the first week.
    pub id: String,
    /// `Week 2`.
    pub title: String,
    /// `Mon, May 11 – Sun, May 17`.
    pub span: String,
    /// `5 days · 17 2/8 pages`; none where nothing is shot.
    pub summary: Option<String>,
    /// Its days and the days off between them.
    pub entries: Vec<Entry<Row>>,
}

/// A day with its strips, or a line.
#[derive(Debug, Clone, Serialize)]
pub struct Entry<Row> {
    /// Stable id: `main-2026-05-04`, `off-2026-05-09`.
    pub id: String,
    /// `day`; for a line `off`, `holiday`, `travel`, `prelight`, `rehearsal`, `prep`.
    pub kind: &'static str,
    /// The day, where it has strips.
    pub day: Option<DayBlock<Row>>,
    /// The line, where it has none.
    pub line: Option<Line>,
}

/// A day without strips, or several days off.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// `Sat, May 9 – Sun, May 10`.
    pub dates: String,
    /// `Off`, `Holiday`, `Travel`.
    pub what: String,
    /// The unit, where it is not the main one.
    pub unit: Option<String>,
    /// What is said of it: the route, the holiday's name, the call.
    pub text: Option<String>,
}

/// A day of a unit with its strips.
#[derive(Debug, Clone, Serialize)]
pub struct DayBlock<Row> {
    /// `Day 12 of 28`; what kind of day it is where it has no number.
    pub title: String,
    /// `Monday, May 18, 2026`.
    pub date: String,
    /// The unit, where it is not the main one.
    pub unit: Option<String>,
    /// The place of the base.
    pub base: Option<String>,
    /// The day's call, which on a schedule is an approximate one.
    pub call: Option<Fact>,
    /// Sunrise and sunset.
    pub sun: Vec<Fact>,
    /// What holds for the whole day: closed set, weather permitting.
    pub cautions: Vec<String>,
    /// Scenes and banners in shooting order.
    pub rows: Vec<Row>,
    /// Weather cover: scenes that are shot instead.
    pub cover: Option<Fact>,
    /// The line under the strips.
    pub end: DayEnd,
}

/// The line that ends a day.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct DayEnd {
    /// `END DAY 12 — Monday, May 18, 2026 — 5 6/8 Total Pages`.
    pub text: String,
    /// The day's pages.
    pub pages: Figure,
    /// `4 scenes`.
    pub scenes: String,
    /// Its strips' estimated time, in hours and minutes: `est. 9:25`.
    pub time: Option<String>,
    /// The estimated wrap: `wrap 6:45p`.
    pub wrap: Option<String>,
    /// Pages by episode, where the board holds more than one: `Ep. 201: 3 2/8 · Ep. 202: 2 4/8`.
    pub episodes: Option<String>,
}

/// The schedule by weeks. `row` makes a paper's row of a strip: the context, the place of the day in
/// `Production::days`, the place of the strip in the day.
pub fn weeks<'a, Row>(context: Context<'a>, mut row: impl FnMut(&mut Strips<'a>, usize, usize) -> Row) -> Vec<WeekBlock<Row>> {
    let mut strips = Strips::of(context);
    let first = walk::shooting(context.production).map(|span| span.from);
    let weeks = walk::weeks(context).into_iter();
    weeks
        .map(|week| {
            let (id, title) = week_title(&week, first.is_some_and(|first| week.span.to < first));
            WeekBlock {
                id,
                title,
                span: span(week.span, context.production.conventions.wording, false),
                summary: week_summary(context, &week),
                entries: week.steps.iter().map(|step| entry(context, step, |at, strip| row(&mut strips, at, strip))).collect(),
            }
        })
        .collect()
}

fn week_title(week: &Week, before: bool) -> (String, String) {
    match week.number {
        Some(number) => (format!("week-{number}"), say!("schedule-week", number)),
        None if before => ("prep".to_owned(), say!("schedule-preparation")),
        None => (format!("week-of-{}", week.span.from), say!("schedule-no-photography")),
    }
}

/// `5 days · 17 2/8 pages`; with several units `Main Unit 5, Second Unit 1 · 21 4/8 pages`.
fn week_summary(context: Context<'_>, week: &Week) -> Option<String> {
    let production = context.production;
    let shot: Vec<usize> = week
        .steps
        .iter()
        .filter_map(|step| match step {
            Step::Day(index) => Some(*index),
            Step::Idle(_) => None,
        })
        .filter(|at| production.days.get(*at).is_some_and(|day| day.kind == DayKind::Shoot))
        .collect();
    let days = unit_days(context, &shot.iter().map(|at| &production.days[*at]).collect::<Vec<_>>())?;
    let pages: Eighths = shot.iter().filter_map(|at| context.derived.days.get(*at)).map(|plan| plan.pages).sum();
    Some(say!("schedule-pages", days, pages))
}

/// How many days: `5 days`; by unit where there are others than the main one: `Main Unit 5 days, Second Unit 1 day`.
#[must_use]
pub fn unit_days(context: Context<'_>, days: &[&ShootDay]) -> Option<String> {
    let count = |id: &str| days.iter().filter(|day| day.unit == id).count();
    let units = &context.production.units;
    let of_units: Vec<(&str, usize)> =
        units.iter().map(|unit| (unit.name.as_str(), count(&unit.id))).filter(|(_, count)| *count > 0).collect();
    match of_units.as_slice() {
        [] => None,
        [(_, count)] if units.first().is_some_and(|unit| unit.name == of_units[0].0) => Some(format::counted(*count, "days")),
        several => Some(format::list(several.iter().map(|(name, count)| format!("{name} {}", format::counted(*count, "days"))))),
    }
}

fn entry<Row>(context: Context<'_>, step: &Step, mut row: impl FnMut(usize, usize) -> Row) -> Entry<Row> {
    let wording = context.production.conventions.wording;
    match step {
        Step::Idle(Idle { span: dates, kind, text }) => Entry {
            id: format!("{}-{}", kind.word(), dates.from),
            kind: kind.word(),
            day: None,
            line: Some(Line {
                dates: span(*dates, wording, false),
                what: sentence_case(&term(kind.word())),
                unit: None,
                text: text.clone(),
            }),
        },
        Step::Day(index) => {
            let day = &context.production.days[*index];
            let has_strips = day.kind == DayKind::Shoot || (day.kind.is_work() && !day.strips.is_empty());
            Entry {
                id: format!("{}-{}", slug(&day.unit), day.date),
                kind: if has_strips { "day" } else { day.kind.word() },
                day: has_strips.then(|| day_block(context, *index, (0..day.strips.len()).map(|strip| row(*index, strip)).collect())),
                line: (!has_strips).then(|| day_line(context, *index)),
            }
        }
    }
}

/// The line of a day without strips: what it is, where to, when.
#[must_use]
pub fn day_line(context: Context<'_>, index: usize) -> Line {
    let production = context.production;
    let conventions = &production.conventions;
    let day = &production.days[index];
    let base = day.location.as_deref().and_then(|id| production.location(id)).map(|location| location.name.clone());
    let where_to = day.travel.clone().or(base);
    let call = day.call.map(|call| format!("{} {}", call_label(), format::clock(call, conventions)));
    let says = day.notes.as_deref().map(prose::plain).filter(|_| where_to.is_none()).filter(|text| !text.is_empty());
    Line {
        dates: format::short_date(day.date, conventions.wording),
        what: sentence_case(&term(day.kind.word())),
        unit: other_unit(context, day),
        text: format::joined([where_to.as_deref(), says.as_deref(), call.as_deref()], " · "),
    }
}

fn call_label() -> &'static str {
    word!("schedule-approx-crew-call-2")
}

/// The name of a day's unit, where it is not the main one.
#[must_use]
pub fn other_unit(context: Context<'_>, day: &ShootDay) -> Option<String> {
    let main = context.production.units.first().is_none_or(|unit| unit.id == day.unit);
    if main { None } else { Some(context.production.unit(&day.unit).map_or_else(|| day.unit.clone(), |unit| unit.name.clone())) }
}

/// A day with its rows.
#[must_use]
pub fn day_block<Row>(context: Context<'_>, index: usize, rows: Vec<Row>) -> DayBlock<Row> {
    let production = context.production;
    let conventions = &production.conventions;
    let day = &production.days[index];
    let plan = context.derived.days.get(index);
    let base = plan.and_then(|plan| plan.base.as_deref()).and_then(|id| production.location(id));
    let call = plan.and_then(|plan| plan.call).map(|call| format::clock(call, conventions));
    let sun = plan.and_then(|plan| plan.sun);
    let clock = |time| format::clock(time, conventions);
    DayBlock {
        title: day_title(context, index),
        date: format::long_date(day.date, conventions.wording),
        unit: other_unit(context, day),
        base: base.and_then(|base| some(&base.name)),
        call: Fact::new("call", word!("schedule-approx-crew-call"), call),
        sun: [
            Fact::new("sunrise", word!("schedule-sunrise"), sun.and_then(|sun| sun.sunrise).map(clock)),
            Fact::new("sunset", word!("schedule-sunset"), sun.and_then(|sun| sun.sunset).map(clock)),
        ]
        .into_iter()
        .flatten()
        .collect(),
        cautions: [
            (day.closed_set, word!("schedule-closed-set")),
            (day.weather_permitting.is_some(), word!("schedule-weather-permitting")),
            (day.working_day == WorkingDay::Continuous, word!("schedule-continuous-day")),
            (day.working_day == WorkingDay::SemiContinuous, word!("schedule-semi-continuous-day")),
        ]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, text)| text.to_owned())
        .collect(),
        rows,
        cover: cover(context, day),
        end: day_end(context, index),
    }
}

/// `Day 12 of 28`; `Rehearsal` for a day that has no number.
#[must_use]
pub fn day_title(context: Context<'_>, index: usize) -> String {
    let day = &context.production.days[index];
    let total = context.derived.shoot_days.get(&day.unit).copied().filter(|total| *total > 0);
    match (day.kind, day.number, total) {
        (DayKind::Shoot, Some(number), Some(total)) => say!("schedule-day-of", number, total),
        (DayKind::Shoot, Some(number), None) => say!("schedule-day-3", number),
        (DayKind::Shoot, None, _) => say!("schedule-shoot-day"),
        (kind, ..) => sentence_case(&term(kind.word())),
    }
}

fn cover(context: Context<'_>, day: &ShootDay) -> Option<Fact> {
    let scenes = day.cover.iter().map(|number| match context.production.scene(number) {
        Some(scene) => format!("{number} {}", scene.slugline()),
        None => number.to_string(),
    });
    let text = scenes.collect::<Vec<_>>().join("; ");
    Fact::new("cover", word!("schedule-weather-cover"), some(&text))
}

/// The line that ends a day, in the form of the wording.
#[must_use]
pub fn day_end(context: Context<'_>, index: usize) -> DayEnd {
    let production = context.production;
    let conventions = &production.conventions;
    let wording = conventions.wording;
    let day = &production.days[index];
    let plan = context.derived.days.get(index);
    let pages = plan.map_or_else(|| day.pages(), |plan| plan.pages);
    let what = match (day.kind, day.number) {
        (DayKind::Shoot, Some(number)) => say!("schedule-day", number),
        (DayKind::Shoot, None) => say!("schedule-a-day"),
        (kind, _) => term(kind.word()),
    };
    let what = match other_unit(context, day) {
        Some(unit) => format!("{what}, {unit}"),
        None => what,
    };
    let date = format::long_date(day.date, wording);
    let text = say!("schedule-end-of", what = what.to_uppercase(), date, pages);
    let minutes: u32 =
        day.scene_strips().filter(|(_, number)| !omitted(context, number)).map(|(strip, _)| strip_minutes(context, strip)).sum();
    let wrap = plan.and_then(|plan| plan.wrap).filter(|_| day.strips.iter().any(|strip| strip.scene().is_some()));
    DayEnd {
        text,
        pages: facts::pages(pages),
        scenes: format::counted(day.scene_strips().filter(|(_, number)| !omitted(context, number)).count(), "scenes"),
        time: (minutes > 0).then(|| say!("schedule-est", hours = hours(minutes))),
        wrap: wrap.map(|wrap| say!("schedule-wrap", time = format::clock(wrap, conventions))),
        episodes: day_episodes(context, index),
    }
}

fn omitted(context: Context<'_>, number: &crate::values::SceneNumber) -> bool {
    context.production.scene(number).is_some_and(|scene| scene.omitted)
}

/// The estimated minutes of a scene's strip.
#[must_use]
pub fn strip_minutes(context: Context<'_>, strip: &Strip) -> u32 {
    crate::derive::strip_minutes(context.production, strip)
}

/// A length of time in hours and minutes: `9:25`.
#[must_use]
pub fn hours(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A day's pages by episode, where the board holds more than one.
fn day_episodes(context: Context<'_>, index: usize) -> Option<String> {
    let (day, plan) = (context.production.days.get(index)?, context.derived.days.get(index)?);
    let episodes = super::title::episodes(context);
    if episodes.len() < 2 {
        return None;
    }
    let own = episodes.iter().filter_map(|episode| {
        let strips = day.strips.iter().zip(&plan.strips).filter(|(strip, _)| {
            let scene = strip.scene().and_then(|number| context.production.scene(number));
            scene.and_then(|scene| scene.episode.as_deref()) == Some(episode)
        });
        let strips: Vec<Eighths> = strips.map(|(_, timed)| timed.pages).collect();
        let pages: Eighths = strips.iter().copied().sum();
        (!strips.is_empty()).then(|| say!("schedule-ep", episode, pages))
    });
    Some(own.collect::<Vec<_>>().join(" · ")).filter(|text| !text.is_empty())
}

/// Dates of a schedule: `Sat, May 9`; `Sat, May 9 – Sun, May 10`; with the year of the last where it is asked for, or
/// where they run over a new year.
#[must_use]
pub fn span(span: DateSpan, wording: Wording, year: bool) -> String {
    let short = |date| format::short_date(date, wording);
    let last = if year || span.from.year() != span.to.year() { format::medium_date(span.to, wording) } else { short(span.to) };
    if span.from == span.to {
        return last;
    }
    let first = if span.from.year() == span.to.year() { short(span.from) } else { format::medium_date(span.from, wording) };
    format!("{first} – {last}")
}
