//! Hazards of shoot days that name no risk assessment: CB230 (domain.md 3, rule 30).

use super::words;
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::{Location, Production, Scene};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for scene in production.scenes.iter().filter(|scene| !scene.omitted && !scene.hazards.is_empty() && scene.assessment.is_none()) {
        let strips = derived.scenes.get(&scene.number).map(|status| status.strips.as_slice()).unwrap_or_default();
        if let Some(&(day, strip)) = strips.first() {
            findings.push(in_scene(production, scene, day, strip));
        }
    }
    for location in &production.locations {
        let days = derived.locations.get(&location.id).map(|place| place.days.as_slice()).unwrap_or_default();
        let first = days.iter().map(|day| day.day).find(|at| production.days.get(*at).is_some_and(|day| day.kind.is_work()));
        if let Some(day) = first {
            findings.extend(at_location(production, location, day));
        }
    }
}

/// `deep water`, `deep water and cold`, `deep water, cold and 3 more`.
fn list(hazards: &[&str]) -> String {
    match hazards {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} and {other}"),
        [one, other, more @ ..] => format!("{one}, {other} and {} more", more.len()),
    }
}

fn in_scene(production: &Production, scene: &Scene, day: usize, strip: usize) -> Finding {
    let hazards: Vec<&str> = scene.hazards.iter().map(String::as_str).collect();
    let day = &production.days[day];
    let message = format!("scene {} on {} names no risk assessment for {}", scene.number, day.date, list(&hazards));
    let finding = Finding::new(&codes::HAZARD_UNASSESSED, message).at(scene.origin).field("hazards");
    let finding = finding.related(day.strips[strip].origin, Some("scene"), "shot here");
    finding
        .help("name the risk assessment or safety bulletin that covers them as the scene's `assessment`")
        .subject(format!("scene {}", scene.number))
}

fn at_location(production: &Production, location: &Location, day: usize) -> Option<Finding> {
    if location.assessment.is_some() {
        return None;
    }
    let open: Vec<&str> =
        location.hazards.iter().filter(|hazard| hazard.assessment.is_none()).map(|hazard| hazard.hazard.as_str()).collect();
    if open.is_empty() {
        return None;
    }
    let day = &production.days[day];
    let message = {
        let many = if open.len() == 1 { "a hazard".to_owned() } else { format!("{} hazards", open.len()) };
        format!("{} has {many} without a risk assessment ({}), and {} is there", location.name, list(&open), words::day(production, day))
    };
    let finding = Finding::new(&codes::HAZARD_UNASSESSED, message).at(location.origin).field("hazards");
    let help = "name the risk assessment or safety bulletin as each hazard's `assessment`, or one for all of them as the location's";
    Some(finding.related(day.origin, Some("date"), "worked here").help(help).subject(format!("location {}", location.id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::Hazard;
    use crate::rules::testing::{found, messages};

    fn board() -> Builder {
        let builder = Builder::new().location("slip", None).scene("1", "EXT", "DAY", 8).scene("2", "EXT", "DAY", 8);
        let builder = builder.scene_with("1", |scene| scene.location = Some("slip".to_owned()));
        builder.day(d(2026, 5, 4), "07:00").strip("1", "")
    }

    fn hazard(name: &str, assessment: Option<&str>) -> Hazard {
        Hazard { hazard: name.to_owned(), control: Some("barrier".to_owned()), assessment: assessment.map(str::to_owned) }
    }

    #[test]
    fn a_scenes_hazards_name_their_assessment_once_they_are_scheduled() {
        let open = board().scene_with("1", |scene| scene.hazards = vec!["deep water".to_owned(), "cold".to_owned()]);
        let all = found(&open, &codes::HAZARD_UNASSESSED);
        assert_eq!(all[0].message, "scene 1 on 2026-05-04 names no risk assessment for deep water and cold");
        assert_eq!(all[0].subject.as_deref(), Some("scene 1"));
        let named = open.scene_with("1", |scene| scene.assessment = Some("RA-07".to_owned()));
        assert!(messages(&named, &codes::HAZARD_UNASSESSED).is_empty());
        let later = board().scene_with("2", |scene| scene.hazards = vec!["deep water".to_owned()]);
        assert!(messages(&later, &codes::HAZARD_UNASSESSED).is_empty(), "scene 2 is on no day");
    }

    #[test]
    fn each_hazard_of_a_place_names_its_own_or_the_places() {
        let two = |second| {
            board().with(|production| production.locations[0].hazards = vec![hazard("open edge", Some("RA-01")), hazard("cars", second)])
        };
        assert_eq!(
            messages(&two(None), &codes::HAZARD_UNASSESSED),
            ["Place slip has a hazard without a risk assessment (cars), and main on 2026-05-04 is there"]
        );
        assert!(messages(&two(Some("Bulletin 8")), &codes::HAZARD_UNASSESSED).is_empty());
        let covered = two(None).with(|production| production.locations[0].assessment = Some("RA-02".to_owned()));
        assert!(messages(&covered, &codes::HAZARD_UNASSESSED).is_empty());
    }
}
