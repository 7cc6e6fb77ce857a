//! What has been shot stays: a day that has its report, and a scene that a report has.
//!
//! Only reports say what was shot. A what-if is about what is still ahead; one that would change the past is refused, and
//! says so.

use jiff::civil::Date;

use super::apply::Refused;
use super::days::name;
use crate::findings::Origin;
use crate::model::{Production, SceneState, ShootDay};
use crate::values::{Eighths, SceneNumber};

/// The date of the last report of any unit.
pub(super) fn last(production: &Production) -> Option<Date> {
    production.reports.iter().map(|report| report.date).max()
}

/// Whether a day has its report.
pub(super) fn is_shot(production: &Production, at: usize) -> bool {
    production.days.get(at).is_some_and(|day| day.kind.is_work() && production.report(&day.unit, day.date).is_some())
}

/// Whether a day of the board can still be changed as a whole.
pub(super) fn day(production: &Production, at: usize) -> Result<(), Refused> {
    if !is_shot(production, at) {
        return Ok(());
    }
    let refused = Refused::new(format!("{} is shot: it has its report, and what was shot stays", name(production, at)));
    Err(refused.help(first_open(production, at)))
}

/// The first day of the unit that can be asked about instead.
fn first_open(production: &Production, at: usize) -> String {
    let (unit, last) = (&production.days[at].unit, last(production));
    let open = |day: &ShootDay| day.unit == *unit && day.kind.is_work() && last.is_none_or(|last| day.date > last);
    match production.days.iter().position(open) {
        Some(next) => format!("ask about a day that is ahead: the first is {}", name(production, next)),
        None => "every day of this unit is shot".to_owned(),
    }
}

/// Whether work can still be put on a date of a unit: not where it has its report, nor before the last report of all.
pub(super) fn date(production: &Production, unit: &str, date: Date) -> Result<(), Refused> {
    if let Some(at) = production.days.iter().position(|day| day.unit == unit && day.date == date) {
        day(production, at)?;
    }
    match last(production).filter(|last| date < *last) {
        Some(last) => Err(Refused::new(format!("{date} is past: what was shot up to {last} is reported, and stays"))
            .help(format!("name a date after {last}"))),
        None => Ok(()),
    }
}

/// Why no strip of a scene can be moved: all of them stand on days that are shot.
pub(super) fn scene(production: &Production, number: &SceneNumber, strips: &[(usize, usize)]) -> Refused {
    let days: Vec<String> = strips.iter().map(|(day, _)| name(production, *day)).collect();
    let refused = Refused::new(format!("scene {number} was shot on {}: it has been reported, and what was shot stays", days.join(" and ")));
    refused.help(format!("to shoot it again, put a strip `{{scene: \"{number}\", pages: 0}}` on a day that is ahead"))
}

/// The pages of a scene that its reports leave unfinished; none where it is finished, or no report has it. The strips are
/// all those it has on days that are shot.
pub(super) fn rest(production: &Production, number: &SceneNumber, strips: &[(usize, usize)]) -> Option<Eighths> {
    let scene = production.scene(number).filter(|scene| !scene.omitted)?;
    let (mut shot, mut open) = (Eighths::ZERO, false);
    for (day, strip) in strips {
        let (day, strip) = (&production.days[*day], &production.days[*day].strips[*strip]);
        let report = production.report(&day.unit, day.date)?;
        let row = report.scene(number, strip.part.as_deref()).or_else(|| report.scene(number, None));
        let unfinished = row.is_some_and(|row| matches!(row.state, SceneState::Partial | SceneState::NotShot));
        open |= unfinished;
        shot += row.and_then(|row| row.pages).unwrap_or(if unfinished { Eighths::ZERO } else { strip.pages });
    }
    let rows = production.reports.iter().flat_map(|report| &report.scenes).filter(|row| row.scene == *number);
    shot += rows.filter(|row| row.state == SceneState::Added).filter_map(|row| row.pages).sum();
    let left = scene.pages - shot;
    (open && left > Eighths::ZERO).then_some(left)
}

/// Whether a scene can still be cut: not where a report has anything of it shot.
pub(super) fn cut(production: &Production, number: &SceneNumber) -> Result<(), Refused> {
    let mut days: Vec<(Date, bool)> = Vec::new();
    for report in &production.reports {
        let stands = production.day(&report.unit, report.date).is_some_and(|day| day.scene_strips().any(|(_, own)| own == number));
        let rows: Vec<SceneState> = report.scenes.iter().filter(|row| row.scene == *number).map(|row| row.state).collect();
        let shot = if rows.is_empty() { stands } else { rows.iter().any(|state| *state != SceneState::NotShot) };
        if shot {
            days.push((report.date, rows.contains(&SceneState::Partial)));
        }
    }
    if days.is_empty() {
        return Ok(());
    }
    let all = days.iter().all(|(_, partly)| *partly);
    let dates: Vec<String> = days.iter().map(|(date, _)| date.to_string()).collect();
    let how = if all { "was shot in part" } else { "was shot" };
    let refused = Refused::new(format!("scene {number} {how} on {}: what was shot stays, and cannot be cut", dates.join(" and ")));
    Err(if all { refused.help(format!("take its rest off the board: `move {number} to boneyard`")) } else { refused })
}

/// The days that are shot, as a change has to leave them.
pub(super) fn shot_days(production: &Production) -> Vec<Kept> {
    let kept = |at: usize| {
        let day = &production.days[at];
        Kept { name: name(production, at), unit: day.unit.clone(), date: day.date, number: day.number, origin: day.origin }
    };
    (0..production.days.len()).filter(|at| is_shot(production, *at)).map(kept).collect()
}

/// A day that is shot.
#[derive(Debug)]
pub(super) struct Kept {
    name: String,
    unit: String,
    date: Date,
    number: Option<u32>,
    origin: Origin,
}

/// Whether every day that was shot is still on its date, with its number.
pub(super) fn all_kept(production: &Production, kept: &[Kept]) -> Result<(), Refused> {
    for was in kept {
        let day = production.day(&was.unit, was.date).filter(|day| day.origin == was.origin);
        let what = match day {
            None => "another date",
            Some(day) if day.number != was.number => "another number",
            Some(_) => continue,
        };
        let refused = Refused::new(format!("it would give {} {what}, and that day is shot: it has its report", was.name));
        return Err(refused.help("state the `date` and `number` of the days that are shot, or ask about a day after them"));
    }
    Ok(())
}
