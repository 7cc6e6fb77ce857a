//! Pages that count, each eighth once: what was shot on the day it was shot, the rest where it is scheduled.
//!
//! A strip keeps the pages that were meant for it. Where its day is reported, what was shot of it counts (a retake counts
//! nothing: its pages have been counted before), and with the day what was shot beside its strips. A strip that is still
//! ahead counts no more than is left of its scene. Scenes that no report bears on count as they are scheduled.

use std::collections::BTreeMap;

use super::{DayPlan, Progress, SceneStatus};
use crate::model::Production;
use crate::values::{Eighths, SceneNumber};

/// Settles the pages of plans and scenes by what was shot.
pub(super) fn settle(production: &Production, progress: &Progress, plans: &mut [DayPlan], scenes: &mut BTreeMap<SceneNumber, SceneStatus>) {
    let mut left: BTreeMap<&SceneNumber, Eighths> = BTreeMap::new();
    for number in progress.scenes.keys() {
        let scene = production.scene(number).filter(|scene| !scene.omitted && scene.pages > Eighths::ZERO);
        left.extend(scene.map(|scene| (&scene.number, scene.pages)));
    }
    // What is shot is no longer ahead of any strip, whatever its date.
    let mut ahead = left.clone();
    for (number, rest) in &mut ahead {
        *rest = *rest - progress.scenes.get(*number).map_or(Eighths::ZERO, |known| known.pages);
    }
    let mut order: Vec<usize> = (0..production.days.len().min(plans.len())).collect();
    order.sort_by_key(|at| production.days[*at].date);
    for at in order {
        let (day, plan) = (&production.days[at], &mut plans[at]);
        let shot = progress.days.get(at).and_then(Option::as_ref).filter(|day| day.today.is_some()).map(|day| day.scenes.as_slice());
        let own = day.scene_strips().filter_map(|(_, number)| left.get_key_value(number));
        let mut today: BTreeMap<&SceneNumber, Eighths> = own.map(|(number, rest)| (*number, *rest)).collect();
        for (index, (strip, timed)) in day.strips.iter().zip(&mut plan.strips).enumerate() {
            let Some(number) = strip.scene() else { continue };
            timed.planned = take(&mut today, number, strip.pages);
            timed.pages = match shot {
                Some(shot) => shot.iter().find(|shot| shot.strip == Some(index)).map_or(Eighths::ZERO, |shot| shot.pages),
                None => take(&mut ahead, number, strip.pages),
            };
            if let Some(status) = scenes.get_mut(number) {
                status.counted += timed.pages;
            }
        }
        plan.planned = plan.strips.iter().map(|timed| timed.planned).sum();
        plan.pages = plan.strips.iter().map(|timed| timed.pages).sum();
        for shot in shot.unwrap_or_default() {
            if let Some(rest) = left.get_mut(&shot.scene) {
                *rest = *rest - shot.pages;
            }
            if shot.strip.is_none() {
                plan.pages += shot.pages;
                if let Some(status) = scenes.get_mut(&shot.scene) {
                    status.counted += shot.pages;
                }
            }
        }
    }
}

/// Takes a strip's pages out of what is left of its scene: all of them where no report bears on it.
fn take(left: &mut BTreeMap<&SceneNumber, Eighths>, number: &SceneNumber, pages: Eighths) -> Eighths {
    let Some(rest) = left.get_mut(number) else { return pages };
    let taken = pages.min(*rest);
    *rest = *rest - taken;
    taken
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, sc};
    use crate::model::{DayReport, Origin, SceneReport, SceneState};

    /// Scene 41 of a page on the first day, 2/8 of it again on the second, and scene 42 of half a page there.
    fn board() -> Builder {
        let builder = Builder::new().scene("41", "INT", "DAY", 8).scene("42", "INT", "DAY", 4);
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("41", "").day(d(2026, 6, 2), "07:00").strip("41", "");
        builder
            .strip_with(|strip| (strip.part, strip.pages, strip.pages_stated) = (Some("2".into()), Eighths::new(2), true))
            .strip("42", "")
    }

    fn reported(builder: Builder, scenes: &[(&str, SceneState, Option<u32>)]) -> Builder {
        let row = |(scene, state, pages): &(&str, SceneState, Option<u32>)| SceneReport {
            scene: sc(scene),
            part: None,
            state: *state,
            pages: pages.map(Eighths::new),
            setups: None,
            seconds: None,
            notes: None,
            origin: Origin::NONE,
        };
        let scenes = scenes.iter().map(row).collect();
        builder.with(|production| {
            production.reports.push(DayReport { date: d(2026, 6, 1), unit: "main".to_owned(), scenes, ..DayReport::default() });
        })
    }

    /// Pages of the two days, what their sheets plan, and what counts of scenes 41 and 42.
    fn counts(builder: &Builder) -> ([u32; 2], [u32; 2], [u32; 2]) {
        let derived = derive(&builder.production, None);
        let scene = |number: &str| derived.scenes[&sc(number)].counted.count();
        ([0, 1].map(|at| derived.days[at].pages.count()), [0, 1].map(|at| derived.days[at].planned.count()), ["41", "42"].map(scene))
    }

    #[test]
    fn each_eighth_counts_once() {
        let part = reported(board(), &[("41", SceneState::Partial, Some(6))]);
        assert_eq!(counts(&part), ([6, 6], [8, 6], [8, 4]), "12/8 of 12/8; the first day was meant to have a page");
        // The rest's strip does not say how long it is.
        let whole = part.with(|production| production.days[1].strips[0].pages = Eighths::new(8));
        assert_eq!(counts(&whole), ([6, 6], [8, 6], [8, 4]));
        let none = reported(board(), &[("41", SceneState::NotShot, None)]);
        assert_eq!(counts(&none), ([0, 6], [8, 6], [2, 4]), "6/8 are on no day");
    }

    #[test]
    fn what_was_added_counts_on_its_day_and_a_retake_nowhere() {
        let all = [("41", SceneState::Partial, Some(6)), ("42", SceneState::Added, Some(3))];
        assert_eq!(counts(&reported(board(), &all)), ([9, 3], [8, 3], [8, 4]), "3/8 of scene 42 were shot beside the strips");
        let again = reported(board(), &[("41", SceneState::Retake, None)]).with(|production| {
            production.days[1].strips.remove(0);
        });
        assert_eq!(counts(&again).0, [0, 4]);
        assert_eq!(counts(&board()), ([8, 6], [8, 6], [10, 4]), "without a report the board counts as it stands");
    }
}
