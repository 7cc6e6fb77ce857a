//! The front: times, days, the script's count, scenes.

use serde::Serialize;

use super::Entry;
use crate::derive::{Count, DayProgress, SceneShot, day_tally};
use crate::documents::unit_day::{self, UnitDay};
use crate::documents::{Figure, facts as papers, format};
use crate::model::{DayKind, Draft, Meal, SceneState, ShootDay};
use crate::values::{Call, Clock, Eighths, SceneNumber};
use crate::words::{say, word};

/// One of the day's key times.
#[derive(Debug, Clone, Serialize)]
pub struct TimeRow {
    /// Stable id: `first_shot`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// As planned.
    pub planned: Option<String>,
    /// As it was.
    pub actual: Option<String>,
}

/// Days of one kind.
#[derive(Debug, Clone, Serialize)]
pub struct DaysRow {
    /// Stable id: `travel`.
    pub id: &'static str,
    /// The kind.
    pub label: String,
    /// On the whole board.
    pub scheduled: String,
    /// On the board up to this date.
    pub due: String,
    /// Worked up to this date.
    pub actual: Option<String>,
}

/// A row of the script's count.
#[derive(Debug, Clone, Serialize)]
pub struct CountRow {
    /// Stable id: `previous`, `today`, `other_units`, `to_date`, `script`, `remaining`.
    pub id: &'static str,
    /// What it counts.
    pub label: String,
    /// Scenes.
    pub scenes: Option<Figure>,
    /// Pages.
    pub pages: Option<Figure>,
    /// Minutes and seconds.
    pub minutes: Option<Figure>,
    /// Set-ups.
    pub setups: Option<Figure>,
}

/// One of the day's scenes.
#[derive(Debug, Clone, Serialize)]
pub struct SceneRow {
    /// Stable id: `scene-88A`, `scene-88A-2` for its second strip.
    pub id: String,
    /// Scene number.
    pub number: String,
    /// Which part of it.
    pub part: Option<String>,
    /// `EXT. FERRY SLIP – DUSK`.
    pub heading: String,
    /// Pages planned; null for what was not on the day.
    pub planned: Option<Figure>,
    /// How far it came.
    pub state: Option<String>,
    /// Whether nothing is left of it: other states are set off.
    pub done: bool,
    /// Pages shot.
    pub pages: Option<Figure>,
    /// Set-ups.
    pub setups: Option<String>,
    /// Timed minutes and seconds.
    pub timed: Option<String>,
    /// Why it was not finished, and where the rest is now.
    pub remarks: Option<String>,
}

/// A list of scenes in a line.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Stable id: `owed`; also the key of its label.
    pub id: &'static str,
    /// The scenes; null where it is written in on the day.
    pub text: Option<String>,
}

pub(super) fn progress(day: UnitDay<'_>) -> Option<&DayProgress> {
    day.context.derived.progress.days.get(day.index).and_then(Option::as_ref)
}

pub(super) fn number(value: u32) -> Figure {
    Figure { text: value.to_string(), value: value.to_string() }
}

/// `42:15`; the value is in seconds.
pub(super) fn minutes(seconds: u32) -> Figure {
    Figure { text: clocked(seconds), value: seconds.to_string() }
}

fn clocked(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

pub(super) fn people(day: UnitDay<'_>) -> Vec<Entry> {
    let people = day.production.identity.people.iter().enumerate();
    people.map(|(at, person)| Entry { id: format!("person-{}", at + 1), label: person.role.clone(), text: person.name.clone() }).collect()
}

pub(super) fn facts(day: UnitDay<'_>) -> Vec<Entry> {
    let production = day.production;
    let wording = day.conventions.wording;
    let ends = |days: &[ShootDay]| {
        let mut dates = days.iter().filter(|own| own.kind == DayKind::Shoot && own.unit == day.day.unit).map(|own| own.date);
        let first = dates.next()?;
        Some(dates.fold((first, first), |(first, last), date| (first.min(date), last.max(date))))
    };
    let now = ends(&production.days);
    // The schedule that drift is measured from is the one that was promised.
    let promised = production.compare.as_deref().and_then(|id| production.board(id)).and_then(|board| ends(production.board_days(board)));
    let date = |date: Option<jiff::civil::Date>| date.map(|date| format::medium_date(date, wording));
    let draft = |draft: &Draft| {
        let date = draft.date.map(|date| format::plain_date(date, wording));
        format::joined([draft.name.as_deref(), draft.colour.as_deref(), date.as_deref()], " · ")
    };
    let places = day.plan.locations.iter().filter_map(|id| production.location(id)).map(|location| location.name.as_str());
    let entry = |id: &str, label: &str, text: Option<String>| {
        text.filter(|text| !text.is_empty()).map(|text| Entry { id: id.to_owned(), label: label.to_owned(), text })
    };
    [
        entry("production_number", word!("exhibit-g-production-number"), production.identity.code.clone()),
        entry("start", word!("production-report-started"), date(now.map(|(first, _)| first))),
        entry("scheduled_finish", word!("production-report-scheduled-finish"), date(promised.or(now).map(|(_, last)| last))),
        entry("estimated_finish", word!("production-report-estimated-finish"), date(now.map(|(_, last)| last))),
        entry("script", word!("production-report-script"), draft(&production.identity.script)),
        entry("schedule", word!("production-report-schedule"), draft(&production.identity.schedule)),
        entry("locations", word!("production-report-location"), Some(places.collect::<Vec<_>>().join("; "))),
        entry("weather", word!("production-report-weather"), day.report().and_then(|report| report.weather.clone())),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn times(day: UnitDay<'_>) -> Vec<TimeRow> {
    let (plan, report) = (day.plan, day.report());
    let clock = |time: Option<Clock>| time.map(|time| day.clock(time));
    let call = |call: Option<Call>| call.map(|call| day.call(call));
    let at = |call: Option<Call>| match call {
        Some(Call::At(at)) => Some(at),
        _ => None,
    };
    let minutes = i32::try_from(plan.meal_minutes).unwrap_or(0);
    let back = |out: Option<Call>| clock(at(out).map(|out| out.plus(minutes)));
    let lunch = report.map_or(Meal::default(), |report| report.lunch);
    let second = report.map_or(Meal::default(), |report| report.second_meal);
    let row = |id, label: String, planned: Option<String>, actual: Option<String>| TimeRow { id, label, planned, actual };
    let of_plan = |planned: Option<String>, actual: Option<String>| if report.is_some() { actual.or(planned) } else { None };
    let mut rows = vec![
        row(
            "call",
            say!("production-report-crew-call"),
            clock(plan.call),
            of_plan(clock(plan.call), clock(report.and_then(|report| report.call))),
        ),
        row(
            "shooting_call",
            say!("production-report-shooting-call"),
            call(plan.shooting_call),
            of_plan(call(plan.shooting_call), clock(report.and_then(|report| report.shooting_call))),
        ),
        row("first_shot", say!("production-report-first-shot"), None, clock(report.and_then(|report| report.first_shot))),
        row("lunch_out", say!("production-report-lunch-out"), call(plan.lunch), clock(lunch.out)),
        row("lunch_in", say!("production-report-lunch-in"), back(plan.lunch), clock(lunch.back)),
        row(
            "first_shot_after_lunch",
            say!("production-report-first-shot-after-lunch"),
            None,
            clock(report.and_then(|report| report.first_shot_after_lunch)),
        ),
        row("second_meal_out", say!("production-report-2nd-meal-out"), call(plan.second_meal), clock(second.out)),
        row("second_meal_in", say!("production-report-2nd-meal-in"), back(plan.second_meal), clock(second.back)),
        row("camera_wrap", say!("production-report-camera-wrap"), clock(plan.wrap), clock(report.and_then(|report| report.camera_wrap))),
        row("last_out", say!("production-report-last-man-out"), None, clock(report.and_then(|report| report.last_out))),
    ];
    // A complete report leaves out what the day did not have.
    rows.retain(|row| report.is_none() || row.planned.is_some() || row.actual.is_some());
    if report.is_some_and(|report| report.grace)
        && let Some(row) = rows.iter_mut().find(|row| row.id == "lunch_out")
    {
        row.label.push_str(word!("production-report-grace"));
    }
    rows
}

pub(super) fn days(day: UnitDay<'_>) -> Vec<DaysRow> {
    let label = |kind: &str| match kind {
        "shoot" => say!("production-report-shoot-main-unit"),
        "second-unit" => say!("production-report-shoot-other-units"),
        "rehearsal" => say!("production-report-rehearsal"),
        "travel" => say!("production-report-travel"),
        "prelight" => say!("production-report-prelight"),
        "prep" => say!("production-report-preparation"),
        "holiday" => say!("production-report-holiday"),
        _ => say!("production-report-with-retakes"),
    };
    let complete = day.report().is_some();
    day_tally(day.production, day.day.date)
        .into_iter()
        // Retakes are not scheduled as such.
        .filter(|tally| complete || tally.scheduled > 0 || tally.kind == "shoot")
        .map(|tally| DaysRow {
            id: tally.kind,
            label: label(tally.kind),
            scheduled: if tally.kind == "retake" { String::new() } else { tally.scheduled.to_string() },
            due: if tally.kind == "retake" { String::new() } else { tally.due.to_string() },
            actual: complete.then(|| tally.actual.to_string()),
        })
        .collect()
}

pub(super) fn script(day: UnitDay<'_>) -> Vec<CountRow> {
    let whole = day.context.derived.progress.script;
    let Some(progress) = progress(day) else { return Vec::new() };
    let row = |id, label: String, count: Option<Count>| CountRow {
        id,
        label,
        scenes: count.map(|count| number(count.scenes)),
        pages: count.map(|count| papers::pages(count.pages)),
        minutes: count.map(|count| minutes(count.seconds)),
        setups: count.map(|count| number(count.setups)),
    };
    let to_date = progress.to_date();
    let running = to_date.or(progress.previous).and_then(|count| count.running(whole.pages));
    let estimated = |seconds: u32| Figure { text: say!("production-report-est", clocked = clocked(seconds)), value: seconds.to_string() };
    let none = Figure { text: "–".to_owned(), value: String::new() };
    let mut rows = vec![
        row("previous", say!("production-report-previous"), progress.previous),
        row("today", say!("production-report-today"), progress.today),
    ];
    if progress.others != Count::default() && progress.today.is_some() {
        rows.push(row("other_units", say!("production-report-other-units-today"), Some(progress.others)));
    }
    rows.push(row("to_date", say!("production-report-total-to-date"), to_date));
    rows.push(CountRow {
        minutes: Some(running.map_or_else(|| none.clone(), estimated)),
        setups: Some(none.clone()),
        ..row("script", say!("production-report-total-in-script"), Some(whole))
    });
    let left =
        to_date.map(|shot| Count { scenes: whole.scenes.saturating_sub(shot.scenes), pages: whole.pages - shot.pages, ..Count::default() });
    rows.push(CountRow {
        minutes: to_date.map(|shot| running.map_or_else(|| none.clone(), |running| estimated(running.saturating_sub(shot.seconds)))),
        setups: to_date.map(|_| none),
        ..row("remaining", say!("production-report-remaining"), left)
    });
    rows
}

/// `1 h 43 min 20 s`, from what was timed up to the date.
pub(super) fn running_time(day: UnitDay<'_>) -> Option<String> {
    let running = progress(day)?.to_date()?.running(day.context.derived.progress.script.pages)?;
    let (hours, minutes) = (running / 3600, running % 3600 / 60);
    Some(if hours > 0 {
        say!("production-report-h-min", hours, minutes)
    } else {
        say!("production-report-min-s", minutes, what = running % 60)
    })
}

pub(super) fn omitted(day: UnitDay<'_>) -> Option<String> {
    let omitted = day.production.scenes.iter().filter(|scene| scene.omitted).map(|scene| &scene.number);
    Some(format::list(omitted)).filter(|list| !list.is_empty())
}

pub(super) fn scenes(day: UnitDay<'_>) -> Vec<SceneRow> {
    let report = day.report();
    let mut ids: Vec<String> = Vec::new();
    let mut id = |number: &SceneNumber| {
        let plain = format!("scene-{}", number.to_string().replace(char::is_whitespace, "-"));
        let twins = ids.iter().filter(|known| **known == plain).count();
        ids.push(plain.clone());
        if twins == 0 { plain } else { format!("{plain}-{}", twins + 1) }
    };
    let heading = |number: &SceneNumber| day.production.scene(number).map(crate::model::Scene::slugline).unwrap_or_default();
    let Some(report) = report else {
        let strips = day.day.strips.iter().zip(&day.plan.strips);
        return strips
            .filter_map(|(strip, timed)| Some((strip, timed, strip.scene()?)))
            .map(|(strip, timed, number)| SceneRow {
                id: id(number),
                number: number.to_string(),
                part: strip.part.as_deref().map(unit_day::part_name),
                heading: heading(number),
                planned: Some(papers::pages(timed.planned)),
                state: None,
                done: false,
                pages: None,
                setups: None,
                timed: None,
                remarks: None,
            })
            .collect();
    };
    let shot = progress(day).map(|progress| progress.scenes.as_slice()).unwrap_or_default();
    shot.iter()
        .map(|shot| {
            let entry = shot.row.and_then(|row| report.scenes.get(row));
            let now = if left(shot) { next_strip(day, &shot.scene) } else { None };
            let again = now.map(|day| say!("production-report-now-on", day));
            SceneRow {
                id: id(&shot.scene),
                number: shot.scene.to_string(),
                part: shot.part.as_deref().map(unit_day::part_name),
                heading: heading(&shot.scene),
                planned: shot.strip.and_then(|at| day.plan.strips.get(at)).map(|timed| papers::pages(timed.planned)),
                state: Some(state(shot.state)),
                done: matches!(shot.state, SceneState::Completed),
                pages: Some(papers::pages(shot.pages)),
                setups: shot.setups.map(|setups| setups.to_string()),
                timed: shot.seconds.map(clocked),
                remarks: format::joined(
                    [entry.and_then(|entry| entry.notes.as_deref()).map(|text| text.trim_end_matches('.')), again.as_deref()],
                    "; ",
                ),
            }
        })
        .collect()
}

fn state(state: SceneState) -> String {
    match state {
        SceneState::Completed => word!("production-report-completed"),
        SceneState::Partial => word!("production-report-partial"),
        SceneState::NotShot => word!("production-report-not-shot"),
        SceneState::Retake => word!("production-report-retake"),
        SceneState::Added => word!("production-report-added"),
    }
    .to_owned()
}

fn left(shot: &SceneShot) -> bool {
    matches!(shot.state, SceneState::Partial | SceneState::NotShot)
}

/// The next day whose strips have a scene: `Day 14 (Thu, May 21)`.
fn next_strip(day: UnitDay<'_>, number: &SceneNumber) -> Option<String> {
    let strips = &day.context.derived.scenes.get(number)?.strips;
    let (at, _) = strips.iter().find(|(at, _)| day.production.days[*at].date > day.day.date)?;
    let next = &day.production.days[*at];
    Some(format!("{} ({})", papers::day_name(day.context, next, false), format::short_date(next.date, day.conventions.wording)))
}

/// The lists that everybody reads first. Before the day only what is owed is known; the others are written in.
pub(super) fn lines(day: UnitDay<'_>) -> Vec<Line> {
    let Some(progress) = progress(day) else { return Vec::new() };
    let named = |shot: &SceneShot| {
        let part = shot.part.as_deref().map(unit_day::part_name);
        format::joined([Some(shot.scene.as_str()), part.as_deref()], " ").unwrap_or_default()
    };
    let with = |shot: &SceneShot, pages: Eighths| format!("{} ({pages})", named(shot));
    let list = |wanted: &[SceneState], text: &dyn Fn(&SceneShot) -> String| {
        let of_state = progress.scenes.iter().filter(|shot| wanted.contains(&shot.state));
        Some(format::list(of_state.map(text))).filter(|list| !list.is_empty())
    };
    let of = |owed: &crate::derive::Owed| {
        let report = &day.production.reports[owed.report];
        let number = day.production.day(&report.unit, report.date).map(|day_of| papers::day_name(day.context, day_of, false));
        let part = owed.part.as_deref().map(unit_day::part_name);
        let scene = format::joined([Some(owed.scene.as_str()), part.as_deref()], " ").unwrap_or_default();
        let pages = if owed.pages == Eighths::ZERO { "inserts".to_owned() } else { owed.pages.to_string() };
        match number {
            Some(number) => say!("production-report-from", scene, pages, number),
            None => format!("{scene} ({pages})"),
        }
    };
    if day.report().is_none() {
        let owed = Some(format::list(progress.owed_before.iter().map(of))).filter(|list| !list.is_empty());
        let blank = ["completed", "not_shot", "partial", "added"].map(|id| Line { id, text: None });
        return blank.into_iter().chain([Line { id: "owed", text: owed }]).collect();
    }
    let left = |shot: &SceneShot| with(shot, shot.planned - shot.pages);
    // What a later day of the board has is no longer owed.
    let left_over = list(&[SceneState::NotShot, SceneState::Partial], &left).is_some();
    let nothing = if left_over { word!("production-report-nothing-what-is-left-is-on") } else { word!("production-report-nothing") };
    [
        ("completed", list(&[SceneState::Completed], &named)),
        ("not_shot", list(&[SceneState::NotShot], &left)),
        (
            "partial",
            list(&[SceneState::Partial], &|shot| {
                say!("production-report-of", named = named(shot), pages = shot.pages, planned = shot.planned)
            }),
        ),
        ("added", list(&[SceneState::Added], &|shot| with(shot, shot.pages))),
        ("retakes", list(&[SceneState::Retake], &named)),
        ("owed", Some(format::list(progress.owed.iter().map(of))).filter(|list| !list.is_empty()).or_else(|| Some(nothing.to_owned()))),
    ]
    .into_iter()
    .filter(|(_, text)| text.is_some())
    .map(|(id, text)| Line { id, text })
    .collect()
}
