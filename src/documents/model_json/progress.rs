//! What has been shot, as the contract states it: `days[].progress` and `scenes[].shot`.

use jiff::civil::Date;
use serde::Serialize;

use crate::derive::{Count, DayProgress, Derived, Owed, SceneProgress, Standing};
use crate::model::Production;

/// How far a shoot day came. Figures are all units' together, but for `today`, which is the unit's own.
#[derive(Debug, Serialize)]
pub(super) struct ProgressJson {
    /// `reported`; `missing` where later dates have reports; `next` for the first date after the last report; `ahead`.
    standing: &'static str,
    /// Shot before the date; null for days ahead.
    previous: Option<CountJson>,
    /// Shot by this unit on the date; null without a report.
    today: Option<CountJson>,
    /// Shot up to and with the date; null without a report.
    to_date: Option<CountJson>,
    /// The script less what was shot to date; null without a report. Minutes are not known, nor set-ups.
    remaining: Option<RemainingJson>,
    /// Seconds that the script runs at the pace of what was timed; null where nothing was.
    estimated_running_seconds: Option<u32>,
    /// What the day's scenes came to; empty without a report.
    scenes: Vec<SceneShotJson>,
    /// Left by reports up to the date and on no later day.
    owed: Vec<OwedJson>,
}

#[derive(Debug, Serialize)]
struct CountJson {
    /// Scenes finished.
    scenes: u32,
    eighths: u32,
    /// Timed screen time.
    seconds: u32,
    setups: u32,
}

#[derive(Debug, Serialize)]
struct RemainingJson {
    scenes: u32,
    eighths: u32,
}

#[derive(Debug, Serialize)]
struct SceneShotJson {
    scene: String,
    part: Option<String>,
    /// `completed`, `partial`, `not-shot`, `retake`, `added`.
    state: &'static str,
    /// Eighths planned on the day; null for what was not on it.
    planned: Option<u32>,
    /// Eighths that count.
    eighths: u32,
    seconds: Option<u32>,
    setups: Option<u32>,
}

#[derive(Debug, Serialize)]
struct OwedJson {
    scene: String,
    part: Option<String>,
    eighths: u32,
    /// Date of the report that left it.
    since: Date,
}

/// What was shot of a scene.
#[derive(Debug, Serialize)]
pub(super) struct ShotJson {
    eighths: u32,
    /// The date it was finished on; null while it is not.
    finished: Option<Date>,
}

pub(super) fn of_day(production: &Production, derived: &Derived, day: usize) -> Option<ProgressJson> {
    let own: &DayProgress = derived.progress.days.get(day)?.as_ref()?;
    let script = derived.progress.script;
    let to_date = own.to_date();
    // Before its report a day owes what was left before it.
    let owed = if own.today.is_some() { &own.owed } else { &own.owed_before };
    Some(ProgressJson {
        standing: match own.standing {
            Standing::Reported => "reported",
            Standing::Missing => "missing",
            Standing::Next => "next",
            Standing::Ahead => "ahead",
        },
        previous: own.previous.map(count),
        today: own.today.map(count),
        to_date: to_date.map(count),
        remaining: to_date
            .map(|shot| RemainingJson { scenes: script.scenes.saturating_sub(shot.scenes), eighths: (script.pages - shot.pages).count() }),
        estimated_running_seconds: to_date.or(own.previous).and_then(|shot| shot.running(script.pages)),
        scenes: own
            .scenes
            .iter()
            .map(|shot| SceneShotJson {
                scene: shot.scene.to_string(),
                part: shot.part.clone(),
                state: shot.state.word(),
                planned: shot.strip.map(|_| shot.planned.count()),
                eighths: shot.pages.count(),
                seconds: shot.seconds,
                setups: shot.setups,
            })
            .collect(),
        owed: owed.iter().map(|owed| self::owed(production, owed)).collect(),
    })
}

/// What was shot of a scene; null where no report bears on it.
pub(super) fn of_scene(scene: Option<&SceneProgress>) -> Option<ShotJson> {
    scene.map(|scene| ShotJson { eighths: scene.pages.count(), finished: scene.finished })
}

fn count(count: Count) -> CountJson {
    CountJson { scenes: count.scenes, eighths: count.pages.count(), seconds: count.seconds, setups: count.setups }
}

fn owed(production: &Production, owed: &Owed) -> OwedJson {
    OwedJson {
        scene: owed.scene.to_string(),
        part: owed.part.clone(),
        eighths: owed.pages.count(),
        since: production.reports[owed.report].date,
    }
}
