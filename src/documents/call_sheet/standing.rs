//! Where the day stands: what must be known before anything else, what has been shot, what is owed, who is fetched.

use serde::Serialize;

use super::Day;
use crate::derive::Owed;
use crate::documents::{facts, format, unit_day};
use crate::model::{ChangeKind, WorkingDay};
use crate::values::{Call, Eighths};
use crate::words::{say, word};

/// What was shot before the day, what is left, and what is owed.
#[derive(Debug, Clone, Serialize)]
pub struct Standing {
    /// `44 scenes, 42 4/8 pages`.
    pub shot: String,
    /// `72 scenes, 61 4/8 pages`.
    pub remaining: String,
    /// Scenes that a report left, and that are on no day from this one on.
    pub owed: Vec<OwedLine>,
}

/// A scene that is owed.
#[derive(Debug, Clone, Serialize)]
pub struct OwedLine {
    /// Stable id: `owed-70`.
    pub id: String,
    /// `70 (3/8) from Day 3`.
    pub text: String,
}

/// Somebody who is fetched.
#[derive(Debug, Clone, Serialize)]
pub struct PickupRow {
    /// Stable id: `pickup-6`.
    pub id: String,
    /// When.
    pub time: String,
    /// The cast number.
    pub number: String,
    /// The artist, else the character.
    pub artist: String,
    /// Where.
    pub from: Option<String>,
    /// When the artist is to be there.
    pub arrive: Option<String>,
}

/// Short lines that must be seen: a closed set, the weather, a call that was changed, forced calls.
pub(super) fn cautions(day: Day<'_>) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(weather) = &day.day.weather_permitting {
        all.push(match weather.cancelled {
            Some(_) => say!("call-sheet-call-cancelled-for-weather"),
            None => say!("call-sheet-weather-permitting-conditions-below"),
        });
    }
    let company = |who: &Option<String>| who.as_deref().is_none_or(|who| who.eq_ignore_ascii_case("crew"));
    for change in day.day.changes.iter().filter(|change| change.kind == ChangeKind::Call && company(&change.who)) {
        if let Some(from) = change.from {
            all.push(say!("call-sheet-call-changed-it-was", time = day.clock(from)));
        }
    }
    if day.day.closed_set {
        all.push(say!("call-sheet-closed-set-no-visitors-no-photographs"));
    }
    if day.day.bus_to {
        all.push(say!("call-sheet-bus-to-location-calls-are-at"));
    }
    if day.uk() && day.conventions.is_english() {
        all.push(
            match day.day.working_day {
                WorkingDay::Standard => word!("call-sheet-standard-working-day-10-hours-and"),
                WorkingDay::SemiContinuous => word!("call-sheet-semi-continuous-working-day-9-hours"),
                WorkingDay::Continuous => word!("call-sheet-continuous-working-day-9-hours-food"),
            }
            .to_owned(),
        );
    }
    // The production may say it in its own words.
    let said = day.production.identity.notices.iter().filter(|notice| notice.top).any(|notice| {
        let text = format!("{} {}", notice.title, notice.text).to_lowercase();
        text.contains("forced call") || text.contains("overtime")
    });
    if !said {
        all.push(say!("call-sheet-no-forced-calls-without-upm-approval"));
    }
    all
}

/// What was shot before the day, once anything was reported; nothing for days further ahead than the next.
pub(super) fn standing(day: Day<'_>) -> Option<Standing> {
    let progress = &day.context.derived.progress;
    let own = progress.days.get(day.index)?.as_ref()?;
    let previous = own.previous?;
    if !day.production.reports.iter().any(|report| report.date < day.day.date) {
        return None;
    }
    let line = |scenes: u32, pages: Eighths| {
        say!("call-sheet-pages", scenes = format::counted(usize::try_from(scenes).unwrap_or(usize::MAX), "scenes"), pages)
    };
    let left = progress.script.scenes.saturating_sub(previous.scenes);
    Some(Standing {
        shot: line(previous.scenes, previous.pages),
        remaining: line(left, progress.script.pages - previous.pages),
        owed: own.owed_before.iter().map(|owed| owed_line(day, owed)).collect(),
    })
}

fn owed_line(day: Day<'_>, owed: &Owed) -> OwedLine {
    let report = &day.production.reports[owed.report];
    let from = day.production.day(&report.unit, report.date).map(|left| facts::day_name(day.context, left, false));
    let part = owed.part.as_deref().map(unit_day::part_name);
    let scene = format::joined([Some(owed.scene.as_str()), part.as_deref()], " ").unwrap_or_default();
    let pages = if owed.pages == Eighths::ZERO { "inserts".to_owned() } else { owed.pages.to_string() };
    let from = from.map(|from| say!("call-sheet-from", from)).unwrap_or_default();
    OwedLine { id: format!("owed-{}", owed.scene), text: format!("{scene} ({pages}){from}") }
}

/// Who is fetched, by time: British sheets have a transport page.
pub(super) fn pickups(day: Day<'_>) -> Vec<PickupRow> {
    if !day.uk() {
        return Vec::new();
    }
    let mut fetched: Vec<(crate::values::Clock, PickupRow)> = Vec::new();
    for performer in &day.plan.performers {
        let (Some(Call::At(at)), Some(member)) = (performer.pickup, day.production.cast_member(&performer.id)) else { continue };
        let row = PickupRow {
            id: format!("pickup-{}", performer.id),
            time: day.clock(at),
            number: performer.id.to_string(),
            artist: member.performer.clone().unwrap_or_else(|| member.character.clone()),
            from: member.pickup_from.clone(),
            arrive: performer.report.map(|report| day.call(report)),
        };
        fetched.push((at, row));
    }
    fetched.sort_by_key(|(at, _)| *at);
    fetched.into_iter().map(|(_, row)| row).collect()
}
