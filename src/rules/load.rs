//! More on a day than it holds: CB228 (domain.md 3, rule 29).
//!
//! Pages, scenes and set-ups against the show's own norms, where it states them; the strips against the stated wrap; and
//! the breakdown against the length that the draft states.

use super::{availability, words};
use crate::derive::{DayPlan, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::model::{DayKind, Production, ShootDay, Strip};
use crate::values::Eighths;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (day, plan) in production.days.iter().zip(&derived.days).filter(|(day, _)| day.kind == DayKind::Shoot) {
        findings.extend(of_day(production, day, plan));
    }
    findings.extend(script(production));
}

fn of_day(production: &Production, day: &ShootDay, plan: &DayPlan) -> Option<Finding> {
    let norms = &production.conventions;
    let mut over: Vec<(String, &str)> = Vec::new();
    let mut scenes: Vec<_> = day.scene_strips().map(|(_, number)| number).collect();
    scenes.sort_unstable();
    scenes.dedup();
    let count = u32::try_from(scenes.len()).unwrap_or(u32::MAX);
    let excess = norms.pages_per_day.filter(|norm| plan.planned > *norm).map(|norm| plan.planned - norm);
    if let (Some(excess), Some(norm)) = (excess, norms.pages_per_day) {
        over.push((format!("{} pages, {excess} more than the show's {norm}", plan.planned), "strips"));
    }
    if let Some(norm) = norms.scenes_per_day.filter(|norm| count > *norm) {
        over.push((format!("{count} scenes, {} more than the show's {norm}", count - norm), "strips"));
    }
    if let Some((setups, norm)) = day.setups.zip(norms.setups_per_day).filter(|(setups, norm)| setups > norm) {
        over.push((format!("{setups} set-ups, {} more than the show's {norm}", setups - norm), "setups"));
    }
    let late = plan.strips.iter().filter_map(|timed| timed.end).max().zip(plan.wrap.filter(|_| plan.wrap_stated));
    let late = late.filter(|(end, wrap)| end > wrap);
    if let Some((end, wrap)) = late {
        let minutes = i64::from(end.minutes() - wrap.minutes());
        over.push((format!("strips that run to {end}, {} beyond its wrap at {wrap}", words::length(minutes)), "wrap"));
    }
    let (_, field) = over.first()?;
    let field = *field;
    let list: Vec<&str> = over.iter().map(|(words, _)| words.as_str()).collect();
    let message = format!("{} has {}", words::day(production, day), list.join(", and "));
    let finding = Finding::new(&codes::DAY_LOAD, message).at(day.origin).field(field);
    let finding = finding.help(help(production, day, plan, excess, late.map(|(end, wrap)| i64::from(end.minutes() - wrap.minutes()))));
    Some(finding.subject(words::day_subject(production, day)))
}

/// The shortest strip that is enough, and the day of the unit with the most room on which its cast is free: a day at the
/// strip's own place before any other, which would cost a company move.
fn help(production: &Production, day: &ShootDay, plan: &DayPlan, pages: Option<Eighths>, minutes: Option<i64>) -> String {
    let length = |at: usize| {
        let timed = plan.strips.get(at).and_then(|timed| timed.start.zip(timed.end));
        timed.map_or(0, |(start, end)| i64::from(end.minutes() - start.minutes()))
    };
    let enough = |(at, strip): &(usize, &Strip)| {
        pages.is_none_or(|pages| strip.pages >= pages) && minutes.is_none_or(|minutes| length(*at) >= minutes)
    };
    let scenes = || day.strips.iter().enumerate().filter(|(_, strip)| strip.scene().is_some());
    let mut alone: Vec<&Strip> = scenes().filter(enough).map(|(_, strip)| strip).collect();
    alone.sort_by_key(|strip| strip.pages.count());
    let whole = !alone.is_empty();
    if !whole {
        alone.extend(scenes().map(|(_, strip)| strip).max_by_key(|strip| strip.pages.count()));
    }
    let more = if whole { "" } else { " and more" };
    let targets = alone.iter().filter_map(|strip| Some((*strip, strip.scene()?, target(production, day, strip))));
    let targets: Vec<_> = targets.collect();
    let best =
        targets.iter().find(|(.., target)| target.is_some_and(|(_, same)| same)).or(targets.iter().find(|(.., target)| target.is_some()));
    match best.or(targets.first()) {
        Some((strip, number, Some((other, same)))) => {
            let place = production.strip_location(strip).filter(|_| !same);
            let cost = place.map(|place| format!(" and would move to {}", place.name)).unwrap_or_default();
            format!("move scene {number} ({}){more} to {}, which has {}{cost}", strip.pages, other.date, other.pages())
        }
        Some((strip, number, None)) => {
            format!("move scene {number} ({}){more} to another day, or state the show's norm as it is", strip.pages)
        }
        None => "move scenes to another day".to_owned(),
    }
}

/// The day of the unit with the most room for a strip, and whether the unit is at the strip's place on it anyway.
fn target<'a>(production: &'a Production, day: &ShootDay, strip: &Strip) -> Option<(&'a ShootDay, bool)> {
    let cast = || strip.cast.iter().filter_map(|id| production.cast_member(id));
    let own = production.strip_location(strip).map(|place| place.id.as_str());
    let room = |other: &&ShootDay| {
        let fits = production.conventions.pages_per_day.is_none_or(|norm| other.pages() + strip.pages <= norm);
        let other_day = other.unit == day.unit && other.date != day.date && other.kind == DayKind::Shoot;
        other_day && fits && cast().all(|member| availability::is_free(member, other.date))
    };
    let at = |other: &Strip| production.strip_location(other).map(|place| place.id.as_str()) == own;
    let there = |other: &ShootDay| other.scene_strips().any(|(other, _)| at(other));
    let days = production.days.iter().filter(room).map(|other| (other, there(other)));
    days.min_by_key(|(other, same)| (!same, other.pages().count(), words::apart(day.date, other.date).abs()))
}

/// The breakdown against the length of the draft.
fn script(production: &Production) -> Option<Finding> {
    let stated = production.identity.script.pages?;
    let total: Eighths = production.scenes.iter().filter(|scene| !scene.omitted).map(|scene| scene.pages).sum();
    if total == stated {
        return None;
    }
    let (by, verb) = if total < stated { (stated - total, "short") } else { (total - stated, "over") };
    let message = format!("the scenes of the breakdown come to {total} pages of the script's {stated}: {by} {verb}");
    let finding = Finding::new(&codes::DAY_LOAD, message).at(production.identity.origin).field("script");
    let help = if total < stated { "break down what is missing" } else { "see which scene is counted twice or too long" };
    Some(finding.help(format!("{help}, or correct the draft's `pages`")).subject("script pages"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::testing::{found, messages};

    fn board() -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 12).scene("2", "INT", "DAY", 8).scene("3", "INT", "DAY", 4);
        let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "").strip("2", "");
        builder.day(d(2026, 5, 5), "07:00").strip("3", "")
    }

    #[test]
    fn pages_over_the_norm_are_told_with_the_strip_to_move() {
        let with = |norm| board().with(|production| production.conventions.pages_per_day = Some(Eighths::new(norm)));
        assert!(messages(&with(20), &codes::DAY_LOAD).is_empty());
        let all = found(&with(19), &codes::DAY_LOAD);
        assert_eq!(all[0].message, "main on 2026-05-04 has 2 4/8 pages, 1/8 more than the show's 2 3/8");
        assert_eq!(all[0].help.as_deref(), Some("move scene 2 (1) to 2026-05-05, which has 4/8"));
        assert_eq!(all[0].subject.as_deref(), Some("day 2026-05-04"));
    }

    #[test]
    fn a_day_at_the_same_place_is_named_first() {
        let builder = ["a", "b"].iter().fold(board(), |builder, id| builder.location(id, None));
        let builder = [("1", "a"), ("2", "b"), ("3", "b")]
            .iter()
            .fold(builder, |builder, (number, place)| builder.scene_with(number, |scene| scene.location = Some((*place).to_owned())));
        let builder = builder.scene("4", "INT", "DAY", 1).day(d(2026, 5, 6), "07:00").strip("4", "");
        let builder = builder.with(|production| production.conventions.pages_per_day = Some(Eighths::new(19)));
        let all = found(&builder, &codes::DAY_LOAD);
        assert_eq!(all[0].help.as_deref(), Some("move scene 2 (1) to 2026-05-05, which has 4/8"));
        let moved = found(&builder.scene_with("3", |scene| scene.location = Some("a".to_owned())), &codes::DAY_LOAD);
        assert_eq!(moved[0].help.as_deref(), Some("move scene 1 (1 4/8) to 2026-05-05, which has 4/8"));
    }

    #[test]
    fn scenes_and_set_ups_have_norms_too() {
        let with = |scenes, setups| {
            board().with(|production| {
                (production.conventions.scenes_per_day, production.conventions.setups_per_day) = (Some(scenes), Some(setups));
                production.days[0].setups = Some(20);
            })
        };
        assert!(messages(&with(2, 20), &codes::DAY_LOAD).is_empty());
        assert_eq!(
            messages(&with(1, 19), &codes::DAY_LOAD),
            ["main on 2026-05-04 has 2 scenes, 1 more than the show's 1, and 20 set-ups, 1 more than the show's 19"]
        );
    }

    #[test]
    fn strips_end_by_the_stated_wrap() {
        let with = |wrap: &str| board().with(|production| production.days[0].wrap = Some(at(wrap)));
        assert!(messages(&with("10:00"), &codes::DAY_LOAD).is_empty());
        assert_eq!(
            messages(&with("09:59"), &codes::DAY_LOAD),
            ["main on 2026-05-04 has strips that run to 10:00, 1 minute beyond its wrap at 09:59"]
        );
    }

    #[test]
    fn the_breakdown_comes_to_the_draft() {
        let with = |pages| board().with(|production| production.identity.script.pages = Some(Eighths::new(pages)));
        assert!(messages(&with(24), &codes::DAY_LOAD).is_empty());
        assert_eq!(messages(&with(25), &codes::DAY_LOAD), ["the scenes of the breakdown come to 3 pages of the script's 3 1/8: 1/8 short"]);
    }
}
