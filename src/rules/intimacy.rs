//! Scenes of intimacy without their coordinator, closed set or rider: CB231 (domain.md 3, rule 30).

use super::moment::{minutes_between, real, zone};
use super::words;
use crate::derive::{DayNeed, DayPlan, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Category, Production, Scene, ShootDay, holds};
use crate::values::{Call, CastId, Clock};

/// Hours between the rider and the call.
const RIDER_HOURS: i64 = 48;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (at, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        let mut done: Vec<&Scene> = Vec::new();
        for (_, number) in day.scene_strips().filter(|_| day.kind.is_work()) {
            let scene = production.scene(number).filter(|scene| scene.elements_of(Category::INTIMACY).next().is_some());
            let Some(scene) = scene.filter(|scene| !scene.omitted && !done.iter().any(|one| one.number == scene.number)) else { continue };
            done.push(scene);
            let needs = derived.links.days.get(at).map(Vec::as_slice).unwrap_or_default();
            findings.extend(of_scene(production, needs, day, plan, scene));
        }
    }
}

/// What is missing, and what mends it.
struct Missing {
    what: String,
    mend: String,
}

fn of_scene(production: &Production, needs: &[DayNeed], day: &ShootDay, plan: &DayPlan, scene: &Scene) -> Option<Finding> {
    let all: Vec<Missing> = [coordinator(production, needs, scene), closed_set(day, scene), rider(production, day, plan, scene)]
        .into_iter()
        .flatten()
        .collect();
    if all.is_empty() {
        return None;
    }
    let what = scene.elements_of(Category::INTIMACY).map(|element| element.name.as_str()).collect::<Vec<_>>().join(", ");
    let missing: Vec<&str> = all.iter().map(|one| one.what.as_str()).collect();
    let mend: Vec<&str> = all.iter().map(|one| one.mend.as_str()).collect();
    let message = format!("scene {} ({what}) on {}: {}", scene.number, day.date, missing.join("; "));
    let strip = day.scene_strips().find(|(_, number)| **number == scene.number);
    let finding = Finding::new(&codes::INTIMACY, message).at(strip.map_or(day.origin, |(strip, _)| strip.origin)).field("scene");
    let finding = finding.related(scene.origin, Some("intimacy"), "called for here");
    Some(finding.help(mend.join("; ")).subject(format!("scene {} {}", scene.number, day.date)))
}

/// Nobody at work fits the link of the category, and no element of the scene names one. A production that has turned the
/// link off is not asked.
fn coordinator(production: &Production, needs: &[DayNeed], scene: &Scene) -> Option<Missing> {
    let of_intimacy = |need: &&DayNeed| {
        let link = production.links.get(need.link);
        link.is_some_and(|link| link.categories.iter().any(|category| category == Category::INTIMACY))
            && need.scenes.contains(&scene.number)
    };
    let need = needs.iter().find(of_intimacy).filter(|need| !need.is_met())?;
    let name = production.links.get(need.link)?.needs.as_deref().unwrap_or("intimacy coordinator");
    Some(Missing { what: format!("no {name} is at work"), mend: format!("engage the {name} for the day") })
}

/// The set is closed where the day says so, or a banner of the day or the strip's own line does.
fn closed_set(day: &ShootDay, scene: &Scene) -> Option<Missing> {
    let said = |strip: &crate::model::Strip| {
        let banner = strip.banner().is_some_and(|banner| holds(&banner.text, "closed set"));
        let own = strip.scene() == Some(&scene.number) && strip.comments.as_deref().is_some_and(|text| holds(text, "closed set"));
        banner || own
    };
    let closed = day.closed_set || day.strips.iter().any(said);
    (!closed).then(|| Missing { what: "the set is not closed".to_owned(), mend: "write `closed_set: true` on the day".to_owned() })
}

fn rider(production: &Production, day: &ShootDay, plan: &DayPlan, scene: &Scene) -> Option<Missing> {
    let Some(agreed) = scene.rider_agreed else {
        let mend = "write when the rider was agreed as the scene's `rider_agreed`".to_owned();
        return Some(Missing { what: "no rider is agreed".to_owned(), mend });
    };
    let (call, who) = first_call(day, plan, scene)?;
    let called = real(day.date, call, zone(production, day, plan))?;
    let agreed = agreed.to_zoned(production.conventions.time_zone.clone()).ok()?.timestamp();
    let before = minutes_between(agreed, called);
    if before >= RIDER_HOURS * 60 {
        return None;
    }
    let whose = who.map_or_else(|| "the crew".to_owned(), |id| words::cast(production, id));
    let short = words::length(RIDER_HOURS * 60 - before);
    let what = if before < 0 {
        format!("the rider was agreed after the call of {whose} at {call}")
    } else {
        let (hours, minutes) = (before / 60, before % 60);
        format!("the rider was agreed {hours} h {minutes:02} min before the call of {whose} at {call}, {short} short of {RIDER_HOURS} h")
    };
    Some(Missing { what, mend: format!("move the strip or the call so that {RIDER_HOURS} h lie between the two: {short} later") })
}

/// The earliest call or pick-up of the scene's performers; without one, the crew call.
fn first_call<'a>(day: &ShootDay, plan: &'a DayPlan, scene: &Scene) -> Option<(Clock, Option<&'a CastId>)> {
    let in_scene = |id: &CastId| day.scene_strips().any(|(strip, number)| *number == scene.number && strip.cast.contains(id));
    let clock = |call: Option<Call>| match call {
        Some(Call::At(clock)) => Some(clock),
        _ => None,
    };
    let calls = plan.performers.iter().filter(|performer| in_scene(&performer.id)).filter_map(|performer| {
        let all = [performer.pickup, performer.report, performer.makeup, performer.blocking, performer.on_set];
        Some((all.into_iter().filter_map(clock).min()?, Some(&performer.id)))
    });
    calls.min_by_key(|(clock, _)| *clock).or(plan.call.map(|call| (call, None)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, call, d, person};
    use crate::model::{Link, PersonCall, Wording};
    use crate::rules::testing::{found, messages};
    use jiff::civil::date;

    /// Everything in order: a coordinator, a closed set, a rider 48 hours before the performer's call at 06:30.
    fn kept() -> Builder {
        let builder = Builder::new().with(|production| production.links = Link::defaults(Wording::Us));
        let builder = builder.scene("53", "INT", "NIGHT", 8).element("53", "intimacy", "partial nudity", None).cast("1");
        let builder = builder.crew("Ines", "Production", &["main"]).with(|production| {
            production.crew[0].position = "Intimacy Co-ordinator".to_owned();
        });
        let builder = builder.scene_with("53", |scene| scene.rider_agreed = Some(date(2026, 5, 13).at(6, 30, 0, 0)));
        builder.day(d(2026, 5, 15), "07:00").strip("53", "1").day_with(|day| {
            day.closed_set = true;
            day.calls.push(PersonCall { call: Some(call("06:30")), makeup: Some(call("06:45")), ..person("1") });
        })
    }

    #[test]
    fn forty_eight_hours_are_enough_and_a_minute_less_is_not() {
        assert_eq!(messages(&kept(), &codes::INTIMACY), Vec::<String>::new());
        let late = kept().scene_with("53", |scene| scene.rider_agreed = Some(date(2026, 5, 13).at(6, 31, 0, 0)));
        let all = found(&late, &codes::INTIMACY);
        assert_eq!(
            all[0].message,
            "scene 53 (partial nudity) on 2026-05-15: the rider was agreed 47 h 59 min before the call of cast 1 (Character 1) at 06:30, \
             1 minute short of 48 h"
        );
        assert_eq!(all[0].subject.as_deref(), Some("scene 53 2026-05-15"));
    }

    #[test]
    fn the_hours_are_real_ones() {
        // In London the clocks go forward at 01:00 on 29 March 2026: two days of the wall are 47 hours.
        let spring = |hour| {
            kept().with(|production| {
                production.conventions.time_zone = jiff::tz::TimeZone::get("Europe/London").unwrap();
                production.days[0].date = d(2026, 3, 30);
                production.scenes[0].rider_agreed = Some(date(2026, 3, 28).at(hour, 30, 0, 0));
            })
        };
        assert_eq!(messages(&spring(5), &codes::INTIMACY).len(), 0);
        assert!(messages(&spring(6), &codes::INTIMACY)[0].contains("47 h 00 min before"));
    }

    #[test]
    fn what_is_missing_is_said_together() {
        let bare = kept().scene_with("53", |scene| scene.rider_agreed = None).day_with(|day| day.closed_set = false).with(|production| {
            production.crew[0].position = "Producer".to_owned();
        });
        assert_eq!(
            messages(&bare, &codes::INTIMACY),
            ["scene 53 (partial nudity) on 2026-05-15: no intimacy coordinator is at work; the set is not closed; no rider is agreed"]
        );
    }

    #[test]
    fn a_banner_or_the_strips_own_line_closes_the_set() {
        let open = kept().day_with(|day| day.closed_set = false);
        assert_eq!(messages(&open, &codes::INTIMACY).len(), 1);
        assert!(
            messages(&open.clone().strip_with(|strip| strip.comments = Some("CLOSED SET, monitors off".into())), &codes::INTIMACY)
                .is_empty()
        );
    }

    #[test]
    fn a_precall_counts_although_the_crew_call_is_legal() {
        // The crew call is 48 h 30 after the rider; the performer is picked up at 06:00, half an hour too early.
        let picked_up = kept().day_with(|day| day.calls[0].pickup = Some(call("06:00")));
        assert!(messages(&picked_up, &codes::INTIMACY)[0].contains("47 h 30 min before the call of cast 1 (Character 1) at 06:00"));
    }
}
