//! Every scene on the board once: CB104, CB202, CB203, CB204, CB211, CB213, CB236; work on days off: CB241.
//!
//! Every breakdown stands exactly once across the boards (Universal Schedule Standard; domain.md 3, rules 29 and 32):
//! a scene in parts adds up to its eighths, and an omitted one stands nowhere.

use super::words;
use crate::derive::{Derived, SceneStatus};
use crate::findings::{Finding, Findings, codes};
use crate::model::{DayKind, Production, Scene, SceneState, ShootDay, Strip};
use crate::values::Eighths;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let scheduled = production.days.iter().any(|day| day.scene_strips().next().is_some());
    for scene in &production.scenes {
        let status = derived.scenes.get(&scene.number);
        let strips = status.map(|status| strips(production, status)).unwrap_or_default();
        // Shot on a day that did not have it.
        let beside = derived.progress.scenes.get(&scene.number).map_or(Eighths::ZERO, |known| known.beside);
        let left: Vec<Option<Eighths>> =
            status.map(|status| status.strips.iter().map(|at| left(derived, *at)).collect()).unwrap_or_default();
        if scene.omitted {
            findings.extend(strips.iter().map(|(day, strip)| omitted(production, scene, day, strip)));
            continue;
        }
        if scene.pages == Eighths::ZERO {
            let finding = Finding::new(&codes::NO_PAGES, format!("scene {} has no page count", scene.number));
            let help = "give its length in eighths; no scene is less than 1/8";
            findings.push(finding.at(scene.origin).field("pages").help(help).subject(format!("scene {}", scene.number)));
        }
        if let Some((day, strip)) = strips.first().filter(|_| production.boneyard.contains(&scene.number)) {
            findings.push(in_the_boneyard(production, scene, day, strip));
        }
        match strips.as_slice() {
            [] if production.boneyard.contains(&scene.number) => {}
            // What a report has finished is no longer missed, and what it has left is owed.
            [] if reported(derived, scene) => {}
            [] if scheduled => findings.push(unscheduled(production, scene)),
            [] => {}
            all if left.iter().any(Option::is_some) => {
                let standing: Vec<Placed<'_>> = all.iter().zip(&left).filter(|(_, left)| left.is_none()).map(|(own, _)| *own).collect();
                findings.extend(twice(production, scene, &standing).or_else(|| too_much(scene, all, &left, beside)));
            }
            all => findings.extend(twice(production, scene, all).or_else(|| parts(scene, all, status?.scheduled, beside))),
        }
    }
    findings.extend(production.days.iter().filter_map(|day| on_a_day_off(production, day)));
    findings.extend(production.days.iter().filter_map(|day| not_shot_on(production, day)));
    empty(production, findings);
    for day in production.days.iter().filter(|day| day.kind == DayKind::Shoot && day.call.is_none()) {
        let message = format!("{} has no crew call", words::day(production, day));
        let help = "give the day a `call`, such as 07:00";
        let finding = Finding::new(&codes::NO_CALL, message).at(day.origin).field("call").help(help);
        findings.push(finding.subject(words::day_subject(production, day)));
    }
}

type Placed<'a> = (&'a ShootDay, &'a Strip);

fn strips<'a>(production: &'a Production, status: &SceneStatus) -> Vec<Placed<'a>> {
    status.strips.iter().map(|(day, strip)| (&production.days[*day], &production.days[*day].strips[*strip])).collect()
}

fn omitted(production: &Production, scene: &Scene, day: &ShootDay, strip: &Strip) -> Finding {
    let message = format!("scene {} is omitted and is on the schedule of {}", scene.number, words::day(production, day));
    Finding::new(&codes::OMITTED_SCHEDULED, message)
        .at(strip.origin)
        .field("scene")
        .related(scene.origin, Some("omitted"), "it is omitted here")
        .help("take the strip off the day, or the omission out of the breakdown")
        .subject(format!("scene {}", scene.number))
}

fn unscheduled(production: &Production, scene: &Scene) -> Finding {
    let message = format!("scene {} ({}) is on no day", scene.number, scene.pages);
    let cover = production.days.iter().find(|day| day.cover.contains(&scene.number));
    let finding = Finding::new(&codes::SCENE_UNSCHEDULED, message)
        .at(scene.origin)
        .field("number")
        .help("put it on a day, list it under `boneyard`, or mark it `omitted: true`")
        .subject(format!("scene {}", scene.number));
    match cover {
        Some(day) => finding.related(day.origin, Some("cover"), "it is weather cover here, which does not schedule it"),
        None => finding,
    }
}

fn in_the_boneyard(production: &Production, scene: &Scene, day: &ShootDay, strip: &Strip) -> Finding {
    let message = format!("scene {} is in the boneyard and on the schedule of {}", scene.number, words::day(production, day));
    let finding = Finding::new(&codes::BONEYARD_AND_BOARD, message).at(strip.origin).field("scene");
    let finding = finding.help(format!("take {} out of `boneyard`, or its strip off the day", scene.number));
    let finding = match production.current_board().filter(|board| !board.boneyard.is_empty()) {
        Some(board) => finding.related(board.origin, Some("boneyard"), "the boneyard is here"),
        None => finding.related(production.identity.origin, Some("boneyard"), "the boneyard is here"),
    };
    finding.subject(format!("scene {}", scene.number))
}

/// A unit at work on a date that the production's own calendar has off.
fn on_a_day_off(production: &Production, day: &ShootDay) -> Option<Finding> {
    let calendar = &production.calendar;
    if !calendar.origin.is_some() || !day.kind.is_work() || calendar.is_work(day.date) {
        return None;
    }
    let why = match calendar.holiday(day.date) {
        Some(Some(name)) => name.to_owned(),
        Some(None) => "a holiday".to_owned(),
        None => format!("a {:?}", day.date.weekday()),
    };
    let unit = words::unit(production, &day.unit);
    let message = format!("{unit} works on {}, which the calendar has off: {why}", day.date);
    let finding = Finding::new(&codes::OFF_DAY_WORK, message).at(day.origin).field("date");
    let finding = finding.related(calendar.origin, Some("days_off"), "the calendar is here");
    let finding = finding.help(format!("move the day, or list {} under the calendar's `work_days`", day.date));
    Some(finding.subject(words::day_subject(production, day)))
}

/// Scenes on a day on which the unit travels or does not work: nobody shoots them.
fn not_shot_on(production: &Production, day: &ShootDay) -> Option<Finding> {
    if !matches!(day.kind, DayKind::Travel | DayKind::Off | DayKind::Holiday) {
        return None;
    }
    let numbers: Vec<&crate::values::SceneNumber> = day.scene_strips().map(|(_, number)| number).collect();
    let (strip, _) = day.scene_strips().next()?;
    let stand = if numbers.len() == 1 { "stands" } else { "stand" };
    let message =
        format!("{} {stand} on {}, which is a day of the kind {}", words::scenes(&numbers), words::day(production, day), day.kind.word());
    let finding = Finding::new(&codes::SCENES_NOT_SHOT, message).at(strip.origin).field("scene");
    let finding = finding.related(day.origin, Some("kind"), "the day is of this kind");
    let help = "put the scenes on a shoot day, or make this one: `kind: shoot`";
    Some(finding.help(help).subject(words::day_subject(production, day)))
}

/// Shoot days that have no scene: their strips are not set yet. A unit of which no day has any is said once.
fn empty(production: &Production, findings: &mut Findings) {
    if production.scenes.is_empty() {
        return;
    }
    for unit in &production.units {
        let own: Vec<&ShootDay> = production.days.iter().filter(|day| day.unit == unit.id && day.kind == DayKind::Shoot).collect();
        let bare: Vec<&ShootDay> = own.iter().copied().filter(|day| day.scene_strips().next().is_none()).collect();
        let said = if bare.len() == own.len() { &bare[..bare.len().min(1)] } else { &bare[..] };
        for day in said {
            // What was shot on it all the same is in its report.
            if production.report(&day.unit, day.date).is_some() {
                continue;
            }
            let message = if bare.len() == own.len() && own.len() > 1 {
                format!("none of the {} shoot days of {} has a scene yet", own.len(), unit.name)
            } else {
                format!("{} has no scene yet", words::day(production, day))
            };
            let finding = Finding::new(&codes::EMPTY_DAY, message).at(day.origin).field("date");
            let help = "give it `strips`, or another `kind` if the unit does not shoot";
            findings.push(finding.help(help).subject(words::day_subject(production, day)));
        }
    }
}

/// Whether reports have finished a scene, or left it so that it is owed.
fn reported(derived: &Derived, scene: &Scene) -> bool {
    let finished = derived.progress.scenes.get(&scene.number).is_some_and(|known| known.finished.is_some());
    finished || derived.progress.owed.iter().any(|owed| owed.scene == scene.number)
}

/// The pages that were shot of a strip which its day's report left unfinished; none of any other. Such a strip may be
/// followed by another of its scene, which takes up the rest.
fn left(derived: &Derived, (day, strip): (usize, usize)) -> Option<Eighths> {
    let scenes = &derived.progress.days.get(day)?.as_ref()?.scenes;
    let shot = scenes.iter().find(|shot| shot.strip == Some(strip))?;
    matches!(shot.state, SceneState::Partial | SceneState::NotShot).then_some(shot.pages)
}

/// What was shot of a scene and what is still on the board come to more than the scene. Where they come to less, the
/// rest is owed, which is said elsewhere.
fn too_much(scene: &Scene, all: &[Placed<'_>], left: &[Option<Eighths>], beside: Eighths) -> Option<Finding> {
    let shot: Eighths = left.iter().flatten().copied().sum::<Eighths>() + beside;
    let ahead: Eighths = all.iter().zip(left).filter(|(_, left)| left.is_none()).map(|((_, strip), _)| strip.pages).sum();
    if shot + ahead <= scene.pages || scene.pages == Eighths::ZERO {
        return None;
    }
    let by = shot + ahead - scene.pages;
    let message = format!("{shot} of scene {} were shot and {ahead} are on the board, of its {}: {by} over", scene.number, scene.pages);
    let (_, last) = all.last()?;
    let finding = Finding::new(&codes::PARTS_DIFFER, message).at(last.origin).field("pages");
    let finding = finding.related(scene.origin, Some("pages"), format!("the scene has {}", scene.pages));
    Some(
        finding
            .help(format!("state `pages: {}` on the strip that takes up the rest", ahead - by))
            .subject(format!("scene {}", scene.number)),
    )
}

/// Whether a strip says that it is a part of its scene.
fn is_part(strip: &Strip) -> bool {
    strip.part.is_some() || strip.pages_stated
}

/// Two strips of one scene that are not parts of it, or are the same part.
fn twice(production: &Production, scene: &Scene, all: &[Placed<'_>]) -> Option<Finding> {
    if all.len() < 2 {
        return None;
    }
    let same_part = |at: usize| {
        let part = all[at].1.part.as_deref();
        part.and_then(|_| all[..at].iter().position(|(_, other)| other.part.as_deref() == part))
    };
    let whole = all.iter().position(|(_, strip)| !is_part(strip));
    let (second, first) = match whole {
        Some(whole) if whole > 0 => (whole, 0),
        Some(whole) => (whole + 1, whole),
        None => (0..all.len()).find_map(|at| same_part(at).map(|before| (at, before)))?,
    };
    let ((first_day, first_strip), (day, strip)) = (all[first], all[second]);
    let what = match (&strip.part, &first_strip.part) {
        (Some(part), Some(other)) if part == other => format!("part {part} of scene {}", scene.number),
        _ => format!("scene {}", scene.number),
    };
    let (one, other) = (words::day(production, first_day), words::day(production, day));
    let message = if one == other {
        format!("{what} is scheduled twice, by {one}")
    } else {
        format!("{what} is scheduled twice, by {one} and by {other}")
    };
    let finding = Finding::new(&codes::SCENE_TWICE, message)
        .at(strip.origin)
        .field("scene")
        .related(first_strip.origin, Some("scene"), "it is here too")
        .help("take one strip out, or give each its `part` and `pages`; a scene to fall back on belongs under `cover`");
    Some(finding.subject(format!("scene {}", scene.number)))
}

/// Parts that do not add up to their scene.
fn parts(scene: &Scene, all: &[Placed<'_>], scheduled: Eighths, beside: Eighths) -> Option<Finding> {
    let in_parts = beside > Eighths::ZERO || all.iter().any(|(_, strip)| is_part(strip));
    let scheduled = scheduled + beside;
    if scheduled == scene.pages || scene.pages == Eighths::ZERO || !in_parts {
        return None;
    }
    let (_, last) = all.last()?;
    let (verb, by) = if scheduled < scene.pages { ("short", scene.pages - scheduled) } else { ("over", scheduled - scene.pages) };
    let parts: Vec<String> = all.iter().map(|(_, strip)| strip.pages.to_string()).collect();
    let message = format!("the parts of scene {} come to {scheduled} of its {}: {by} {verb}", scene.number, scene.pages);
    let stated = all.iter().all(|(_, strip)| strip.pages_stated);
    let help = match (stated, scheduled < scene.pages) {
        (false, _) => "state the `pages` of each part".to_owned(),
        (true, true) => format!("schedule the missing {by}, or correct the pages of the parts ({})", parts.join(" + ")),
        (true, false) => format!("correct the pages of the parts ({}), or of the scene", parts.join(" + ")),
    };
    let mut finding = Finding::new(&codes::PARTS_DIFFER, message).at(last.origin).field("pages");
    for (_, strip) in &all[..all.len() - 1] {
        finding = finding.related(strip.origin, Some("pages"), format!("{} here", strip.pages));
    }
    let finding = finding.related(scene.origin, Some("pages"), format!("the scene has {}", scene.pages));
    Some(finding.help(help).subject(format!("scene {}", scene.number)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, sc};
    use crate::rules::testing::{found, messages};

    fn board() -> Builder {
        Builder::new().scene("12", "INT", "DAY", 10).scene("13", "INT", "DAY", 4).day(d(2026, 5, 4), "07:00")
    }

    fn part(builder: Builder, part: &str, eighths: u32) -> Builder {
        builder.strip("12", "").strip_with(|strip| {
            (strip.part, strip.pages, strip.pages_stated) = (Some(part.to_owned()), Eighths::new(eighths), true);
        })
    }

    #[test]
    fn scenes_are_shot_on_shoot_days() {
        let one = |kind| {
            let builder = Builder::new().scene("12", "INT", "DAY", 8).day(d(2026, 5, 4), "07:00").strip("12", "");
            builder.day_with(|day| day.kind = kind)
        };
        for (kind, said) in [(DayKind::Shoot, 0), (DayKind::Rehearsal, 0), (DayKind::Prelight, 0), (DayKind::Travel, 1), (DayKind::Off, 1)]
        {
            assert_eq!(messages(&one(kind), &codes::SCENES_NOT_SHOT).len(), said, "{kind:?}");
        }
        assert_eq!(
            messages(&one(DayKind::Holiday), &codes::SCENES_NOT_SHOT),
            ["scene 12 stands on main on 2026-05-04, which is a day of the kind holiday"]
        );
    }

    #[test]
    fn a_shoot_day_without_scenes_is_noted() {
        let builder = Builder::new().scene("12", "INT", "DAY", 8).day(d(2026, 5, 4), "07:00").day(d(2026, 5, 5), "07:00");
        assert_eq!(messages(&builder, &codes::EMPTY_DAY), ["none of the 2 shoot days of main has a scene yet"]);
        assert_eq!(messages(&builder.clone().strip("12", ""), &codes::EMPTY_DAY), ["main on 2026-05-04 has no scene yet"]);
        let travel = builder.strip("12", "").with(|production| production.days[0].kind = DayKind::Travel);
        assert!(messages(&travel, &codes::EMPTY_DAY).is_empty());
    }

    #[test]
    fn a_scene_stands_once() {
        let once = board().strip("12", "").strip("13", "");
        assert!(messages(&once, &codes::SCENE_TWICE).is_empty());
        assert!(messages(&once, &codes::SCENE_UNSCHEDULED).is_empty());
        let twice = once.day(d(2026, 5, 6), "07:00").strip("12", "");
        assert_eq!(messages(&twice, &codes::SCENE_TWICE), ["scene 12 is scheduled twice, by main on 2026-05-04 and by main on 2026-05-06"]);
        assert_eq!(found(&twice, &codes::SCENE_TWICE)[0].subject.as_deref(), Some("scene 12"));
    }

    #[test]
    fn a_scene_on_no_day_is_said_unless_it_is_omitted_or_there_is_no_schedule() {
        let missing = board().strip("12", "");
        assert_eq!(messages(&missing, &codes::SCENE_UNSCHEDULED), ["scene 13 (4/8) is on no day"]);
        let cover = missing.clone().day_with(|day| day.cover.push(sc("13")));
        assert_eq!(found(&cover, &codes::SCENE_UNSCHEDULED)[0].related.len(), 1);
        assert!(messages(&missing.scene_with("13", |scene| scene.omitted = true), &codes::SCENE_UNSCHEDULED).is_empty());
        assert!(messages(&board(), &codes::SCENE_UNSCHEDULED).is_empty());
    }

    #[test]
    fn parts_add_up_to_the_scene() {
        let exact = part(part(board().strip("13", ""), "1", 5), "2", 5);
        assert!(messages(&exact, &codes::PARTS_DIFFER).is_empty() && messages(&exact, &codes::SCENE_TWICE).is_empty());
        let short = part(part(board().strip("13", ""), "1", 5), "2", 4);
        assert_eq!(messages(&short, &codes::PARTS_DIFFER), ["the parts of scene 12 come to 1 1/8 of its 1 2/8: 1/8 short"]);
        let over = part(part(board().strip("13", ""), "1", 5), "2", 6);
        assert_eq!(messages(&over, &codes::PARTS_DIFFER), ["the parts of scene 12 come to 1 3/8 of its 1 2/8: 1/8 over"]);
        let lone = part(board().strip("13", ""), "1", 5);
        assert_eq!(messages(&lone, &codes::PARTS_DIFFER), ["the parts of scene 12 come to 5/8 of its 1 2/8: 5/8 short"]);
    }

    #[test]
    fn what_a_report_left_may_stand_again() {
        let left = |state, pages: Option<u32>| {
            let builder = board().strip("12", "").strip("13", "").day(d(2026, 5, 5), "07:00").strip("12", "");
            builder.with(|production| {
                let scene = crate::model::SceneReport {
                    scene: sc("12"),
                    part: None,
                    state,
                    pages: pages.map(Eighths::new),
                    setups: None,
                    seconds: None,
                    notes: None,
                    origin: crate::model::Origin::NONE,
                };
                let scenes = vec![scene];
                let report = crate::model::DayReport { date: d(2026, 5, 4), unit: "main".to_owned(), scenes, ..Default::default() };
                production.reports.push(report);
            })
        };
        assert_eq!(messages(&left(SceneState::Completed, None), &codes::SCENE_TWICE).len(), 1);
        let not_shot = left(SceneState::NotShot, None);
        assert!(messages(&not_shot, &codes::SCENE_TWICE).is_empty() && messages(&not_shot, &codes::PARTS_DIFFER).is_empty());
        let partial = left(SceneState::Partial, Some(6));
        assert_eq!(
            messages(&partial, &codes::PARTS_DIFFER),
            ["6/8 of scene 12 were shot and 1 2/8 are on the board, of its 1 2/8: 6/8 over"]
        );
        let rest = partial.strip_with(|strip| strip.pages = Eighths::new(4));
        assert!(messages(&rest, &codes::PARTS_DIFFER).is_empty() && messages(&rest, &codes::SCENE_TWICE).is_empty());
    }

    #[test]
    fn the_same_part_twice_is_twice() {
        let same = part(part(board().strip("13", ""), "1", 5), "1", 5);
        assert_eq!(messages(&same, &codes::SCENE_TWICE), ["part 1 of scene 12 is scheduled twice, by main on 2026-05-04"]);
    }

    #[test]
    fn an_omitted_scene_stands_nowhere() {
        let cut = board().strip("12", "").strip("13", "").scene_with("12", |scene| scene.omitted = true);
        assert_eq!(messages(&cut, &codes::OMITTED_SCHEDULED), ["scene 12 is omitted and is on the schedule of main on 2026-05-04"]);
    }

    #[test]
    fn pages_and_calls_are_missed() {
        let bare = board().strip("12", "").strip("13", "").scene_with("12", |scene| scene.pages = Eighths::ZERO);
        let bare = bare.day_with(|day| day.call = None);
        assert_eq!(messages(&bare, &codes::NO_PAGES), ["scene 12 has no page count"]);
        assert_eq!(messages(&bare, &codes::NO_CALL), ["main on 2026-05-04 has no crew call"]);
        assert!(messages(&bare.day_with(|day| day.kind = DayKind::Travel), &codes::NO_CALL).is_empty());
    }
}
