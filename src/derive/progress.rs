//! What has been shot: scenes, pages, timed minutes and set-ups day by day, and what the reports leave owing.
//!
//! Only reports say what was shot (domain.md 2.10). A reported day counts every strip that its report does not name as
//! shot as planned; a day without a report counts nothing. Omitted scenes count nothing. Figures are the production's:
//! all units together, each day's own beside them.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::SceneStatus;
use crate::model::{DayKind, DayReport, Production, Scene, SceneReport, SceneState, Strip};
use crate::values::{Eighths, SceneNumber};

/// What was shot, in the four measures of a production report.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Scenes finished.
    pub scenes: u32,
    /// Pages.
    pub pages: Eighths,
    /// Timed screen time, in seconds.
    pub seconds: u32,
    /// Set-ups.
    pub setups: u32,
    /// Pages of the scenes that were timed: what the estimate of the running time rests on.
    pub timed: Eighths,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.scenes = self.scenes.saturating_add(other.scenes);
        self.pages += other.pages;
        self.seconds = self.seconds.saturating_add(other.seconds);
        self.setups = self.setups.saturating_add(other.setups);
        self.timed += other.timed;
    }

    /// The two together.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        self.add(other);
        self
    }

    /// The running time in seconds that a script of so many pages comes to at the pace of what was timed: timed minutes
    /// ÷ pages shot × script pages (domain.md 2.10). None where nothing was timed.
    #[must_use]
    pub fn running(&self, script: Eighths) -> Option<u32> {
        let (timed, whole) = (u64::from(self.timed.count()), u64::from(script.count()));
        if timed == 0 || self.seconds == 0 {
            return None;
        }
        u32::try_from((u64::from(self.seconds) * whole + timed / 2) / timed).ok()
    }
}

/// Where a shoot day stands between what was reported and what is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// It has its report.
    Reported,
    /// It has none, and days of the same or a later date have.
    Missing,
    /// It is of the first date after the last report: what was shot before it is known.
    Next,
    /// It lies further ahead.
    #[default]
    Ahead,
}

/// What a report comes to for one strip, or for a scene that was on no strip of its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SceneShot {
    /// The scene.
    pub scene: SceneNumber,
    /// Which part of it.
    pub part: Option<String>,
    /// Index into the day's strips; none for what was not on the day.
    pub strip: Option<usize>,
    /// Index into the report's scenes; none where the strip was shot as planned.
    pub row: Option<usize>,
    /// How far it came.
    pub state: SceneState,
    /// Pages planned on the strip.
    pub planned: Eighths,
    /// Pages that count.
    pub pages: Eighths,
    /// Set-ups, where stated.
    pub setups: Option<u32>,
    /// Timed screen time in seconds, where stated.
    pub seconds: Option<u32>,
    /// Whether the scene is finished with it.
    pub finishes: bool,
}

/// A scene, or the rest of one, that a report left unfinished and that no later strip takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The scene.
    pub scene: SceneNumber,
    /// The part that was left.
    pub part: Option<String>,
    /// Pages that are on no later day; nothing where only inserts or the like are missing.
    pub pages: Eighths,
    /// Index into `Production::reports` of the report that left it last.
    pub report: usize,
    /// Index into that report's scenes.
    pub row: usize,
}

/// How far one shoot day of one unit came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayProgress {
    /// Where it stands.
    pub standing: Standing,
    /// What was shot before its date by all units; none for days further ahead than the next.
    pub previous: Option<Count>,
    /// What this unit shot; none without a report.
    pub today: Option<Count>,
    /// What other units shot on the date.
    pub others: Count,
    /// The strips in shooting order with what became of them, then what was shot beside them; empty without a report.
    pub scenes: Vec<SceneShot>,
    /// What is owed when the day begins: by earlier reports, and on no strip from this date on.
    pub owed_before: Vec<Owed>,
    /// What is owed after the date; empty without a report.
    pub owed: Vec<Owed>,
}

impl DayProgress {
    /// What was shot up to and with this date by all units; none without a report.
    #[must_use]
    pub fn to_date(&self) -> Option<Count> {
        Some(self.previous?.plus(self.today?).plus(self.others))
    }
}

/// What became of one scene over all reports.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SceneProgress {
    /// Pages that count.
    pub pages: Eighths,
    /// Those of them that were on no strip of their day.
    pub beside: Eighths,
    /// The date it was finished on.
    pub finished: Option<Date>,
    /// The entries about it: indexes into `Production::reports` and into that report's scenes.
    pub rows: Vec<(usize, usize)>,
    /// The entry that left it unfinished last.
    open: Option<(usize, usize)>,
    /// Strips of it that were shot to their end.
    strips: usize,
}

/// What has been shot.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// One for each day, parallel to `Production::days`; none for days that are no shoot days.
    pub days: Vec<Option<DayProgress>>,
    /// Every scene that a report bears on.
    pub scenes: BTreeMap<SceneNumber, SceneProgress>,
    /// What is owed after the last report.
    pub owed: Vec<Owed>,
    /// What was shot in all.
    pub shot: Count,
    /// Scenes and pages of the script; omitted scenes count nothing.
    pub script: Count,
    /// The date of the last report.
    pub last: Option<Date>,
}

/// Works out what was shot by each day.
pub(super) fn progress(production: &Production, scenes: &BTreeMap<SceneNumber, SceneStatus>) -> Progress {
    let mut dates: BTreeMap<Date, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (at, day) in production.days.iter().enumerate().filter(|(_, day)| day.kind == DayKind::Shoot) {
        dates.entry(day.date).or_default().0.push(at);
    }
    for (at, report) in production.reports.iter().enumerate() {
        dates.entry(report.date).or_default().1.push(at);
    }
    let last = production.reports.iter().map(|report| report.date).max();
    let next = dates.iter().find(|(date, (days, _))| !days.is_empty() && last.is_none_or(|last| **date > last)).map(|(date, _)| *date);
    let mut ledger = Ledger { production, statuses: scenes, scenes: BTreeMap::new(), shot: Count::default() };
    let mut days: Vec<Option<DayProgress>> = vec![None; production.days.len()];
    for (date, (of_date, reports)) in &dates {
        let known = next.is_none_or(|next| *date <= next);
        let (previous, owed_before) = (ledger.shot, if known { ledger.owed(|strip| strip >= *date) } else { Vec::new() });
        let counted: Vec<(usize, Vec<SceneShot>, Count)> = reports
            .iter()
            .map(|report| {
                let (scenes, count) = ledger.enter(*report);
                (*report, scenes, count)
            })
            .collect();
        let owed = ledger.owed(|strip| strip > *date);
        for at in of_date {
            let unit = &production.days[*at].unit;
            let own = counted.iter().find(|(report, ..)| production.reports[*report].unit == *unit);
            let mut day = DayProgress {
                standing: match own {
                    Some(_) => Standing::Reported,
                    None if last.is_some_and(|last| *date <= last) => Standing::Missing,
                    None if known => Standing::Next,
                    None => Standing::Ahead,
                },
                previous: known.then_some(previous),
                owed_before: owed_before.clone(),
                ..DayProgress::default()
            };
            for (report, scenes, count) in &counted {
                if production.reports[*report].unit == *unit {
                    (day.today, day.scenes, day.owed) = (Some(*count), scenes.clone(), owed.clone());
                } else {
                    day.others.add(*count);
                }
            }
            days[*at] = Some(day);
        }
    }
    let script = production.scenes.iter().filter(|scene| !scene.omitted);
    let script = Count { scenes: count(script.clone().count()), pages: script.map(|scene| scene.pages).sum(), ..Count::default() };
    let owed = last.map(|last| ledger.owed(|strip| strip > last)).unwrap_or_default();
    Progress { days, owed, shot: ledger.shot, scenes: ledger.scenes, script, last }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Whether a strip says that it is a part of its scene.
fn is_part(strip: &Strip) -> bool {
    strip.part.is_some() || strip.pages_stated
}

/// What was shot so far, report by report.
struct Ledger<'a> {
    production: &'a Production,
    statuses: &'a BTreeMap<SceneNumber, SceneStatus>,
    scenes: BTreeMap<SceneNumber, SceneProgress>,
    shot: Count,
}

impl Ledger<'_> {
    /// Enters a report: each strip of its day, then what it names beside them.
    fn enter(&mut self, index: usize) -> (Vec<SceneShot>, Count) {
        let production = self.production;
        let report = &production.reports[index];
        let mut used = vec![false; report.scenes.len()];
        let mut all = Vec::new();
        if let Some(day) = production.day(&report.unit, report.date).filter(|day| day.kind == DayKind::Shoot) {
            let strips: Vec<(usize, &Strip, &SceneNumber)> =
                day.strips.iter().enumerate().filter_map(|(at, strip)| Some((at, strip, strip.scene()?))).collect();
            let mut rows: Vec<Option<usize>> =
                strips.iter().map(|(_, strip, number)| take(report, &mut used, number, Some(strip))).collect();
            for (row, (_, _, number)) in rows.iter_mut().zip(&strips) {
                if row.is_none() {
                    *row = take(report, &mut used, number, None);
                }
            }
            for ((at, strip, number), row) in strips.iter().zip(rows) {
                all.push(self.shoot(index, number, Some((*at, strip)), row));
            }
        }
        for (at, row) in report.scenes.iter().enumerate().filter(|(at, _)| !used[*at]) {
            all.push(self.shoot(index, &row.scene, None, Some(at)));
        }
        let mut day = Count::default();
        for shot in &all {
            let counts = self.production.scene(&shot.scene).is_none_or(|scene| !scene.omitted);
            let again = shot.state == SceneState::Retake;
            day.add(Count {
                scenes: u32::from(shot.finishes && counts),
                pages: shot.pages,
                // A retake takes the place of what was timed before.
                seconds: shot.seconds.filter(|_| !again && counts).unwrap_or(0),
                setups: shot.setups.unwrap_or(0),
                timed: if shot.seconds.is_some() && !again && counts { shot.pages } else { Eighths::ZERO },
            });
        }
        self.shot.add(day);
        (all, day)
    }

    /// Enters one strip, or one scene that was on none.
    fn shoot(&mut self, report: usize, number: &SceneNumber, strip: Option<(usize, &Strip)>, row: Option<usize>) -> SceneShot {
        let of_report = &self.production.reports[report];
        let entry: Option<&SceneReport> = row.and_then(|row| of_report.scenes.get(row));
        let state = entry.map(|entry| entry.state).unwrap_or_default();
        let scene: Option<&Scene> = self.production.scene(number);
        let planned = strip.map_or(Eighths::ZERO, |(_, strip)| strip.pages);
        let known = self.scenes.entry(number.clone()).or_default();
        let left = scene.map_or(planned, |scene| scene.pages) - known.pages;
        let stated = entry.and_then(|entry| entry.pages);
        let ends = match state {
            SceneState::Completed => true,
            // What was added in part leaves the rest to the day that has it.
            SceneState::Added => stated.is_none_or(|pages| pages >= left),
            SceneState::Partial | SceneState::NotShot | SceneState::Retake => false,
        };
        let pages = match state {
            _ if scene.is_some_and(|scene| scene.omitted) => Eighths::ZERO,
            SceneState::Completed | SceneState::Added => {
                stated.unwrap_or_else(|| strip.map_or(left, |(_, strip)| if scene.is_some() { strip.pages.min(left) } else { strip.pages }))
            }
            SceneState::Partial | SceneState::NotShot => stated.unwrap_or(Eighths::ZERO),
            SceneState::Retake => Eighths::ZERO,
        };
        known.pages += pages;
        if strip.is_none() {
            known.beside += pages;
        }
        if let Some(row) = row {
            known.rows.push((report, row));
            if matches!(state, SceneState::Partial | SceneState::NotShot) && known.finished.is_none() {
                known.open = Some((report, row));
            }
        }
        if ends && strip.is_some() {
            known.strips += 1;
        }
        let whole = strip.is_none_or(|(_, strip)| !is_part(strip)) && entry.is_none_or(|entry| entry.part.is_none());
        let all_pages = scene.is_some_and(|scene| scene.pages != Eighths::ZERO && known.pages >= scene.pages);
        let all_strips = self.statuses.get(number).is_some_and(|status| known.strips > 0 && known.strips >= status.strips.len());
        let finishes = ends && known.finished.is_none() && (whole || all_pages || all_strips);
        if finishes {
            (known.finished, known.open) = (Some(of_report.date), None);
        }
        SceneShot {
            scene: number.clone(),
            part: strip.and_then(|(_, strip)| strip.part.clone()).or_else(|| entry.and_then(|entry| entry.part.clone())),
            strip: strip.map(|(at, _)| at),
            row,
            state,
            planned,
            pages,
            setups: entry.and_then(|entry| entry.setups),
            seconds: entry.and_then(|entry| entry.seconds),
            finishes,
        }
    }

    /// What is owed, in script order: unfinished by a report, and not on strips of those later dates.
    fn owed(&self, later: impl Fn(Date) -> bool) -> Vec<Owed> {
        let mut all = Vec::new();
        for (number, known) in &self.scenes {
            let (Some((report, row)), Some(scene)) = (known.open, self.production.scene(number)) else { continue };
            if scene.omitted {
                continue;
            }
            let strips = self.statuses.get(number).map(|status| status.strips.as_slice()).unwrap_or_default();
            let ahead = strips.iter().filter(|(day, _)| later(self.production.days[*day].date));
            let ahead: Vec<Eighths> = ahead.map(|(day, strip)| self.production.days[*day].strips[*strip].pages).collect();
            let left = scene.pages - known.pages;
            let pages = left - ahead.iter().copied().sum();
            if pages == Eighths::ZERO && !(left == Eighths::ZERO && ahead.is_empty()) {
                continue;
            }
            let part = self.production.reports[report].scenes[row].part.clone();
            all.push(Owed { scene: number.clone(), part, pages, report, row });
        }
        all
    }
}

/// The first entry about a strip that no other strip has taken: of its part, or of the scene where no strip is given.
fn take(report: &DayReport, used: &mut [bool], number: &SceneNumber, strip: Option<&Strip>) -> Option<usize> {
    let fits = |row: &SceneReport| row.scene == *number && strip.is_none_or(|strip| strip.part == row.part);
    let at = report.scenes.iter().enumerate().position(|(at, row)| !used[at] && fits(row))?;
    used[at] = true;
    Some(at)
}

/// Days of one kind: on the board, due by a date, and worked by then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayTally {
    /// What they are: `shoot`, `second-unit`, `rehearsal`, `travel`, `prelight`, `prep`, `holiday`, `retake`.
    pub kind: &'static str,
    /// On the whole board.
    pub scheduled: u32,
    /// On the board up to the date.
    pub due: u32,
    /// Worked up to the date: shoot days by their reports, others as the board has them.
    pub actual: u32,
}

/// The days of a production by kind up to a date; kinds that it has none of are left out, but for shoot days.
#[must_use]
pub fn day_tally(production: &Production, date: Date) -> Vec<DayTally> {
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let kinds = ["shoot", "second-unit", "rehearsal", "travel", "prelight", "prep", "holiday", "retake"];
    let mut all: Vec<DayTally> = kinds.iter().map(|kind| DayTally { kind, scheduled: 0, due: 0, actual: 0 }).collect();
    let of = |kind: &str| kinds.iter().position(|known| *known == kind);
    for day in &production.days {
        let kind = if day.kind == DayKind::Shoot && day.unit != main { "second-unit" } else { day.kind.word() };
        let Some(tally) = of(kind).and_then(|at| all.get_mut(at)) else { continue };
        tally.scheduled += 1;
        tally.due += u32::from(day.date <= date);
        tally.actual += u32::from(day.date <= date && day.kind != DayKind::Shoot);
    }
    for report in production.reports.iter().filter(|report| report.date <= date) {
        let again = report.scenes.iter().any(|row| row.state == SceneState::Retake);
        let shot = if report.unit == main { "shoot" } else { "second-unit" };
        for kind in [Some(shot), again.then_some("retake")].into_iter().flatten() {
            if let Some(tally) = of(kind).and_then(|at| all.get_mut(at)) {
                tally.actual += 1;
            }
        }
    }
    all.retain(|tally| tally.kind == "shoot" || tally.scheduled + tally.actual > 0);
    all
}
