//! Places the schedule goes to: CB103, CB403, CB404.

use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::Production;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut said = Vec::new();
    for day in &production.days {
        for (strip, number) in day.scene_strips() {
            let placed = production.strip_location(strip).is_some() || day.location.is_some();
            let omitted = production.scene(number).is_some_and(|scene| scene.omitted);
            if placed || omitted || said.contains(&number) {
                continue;
            }
            said.push(number);
            let set = production.scene(number).map(|scene| scene.set.as_str()).unwrap_or_default();
            let message = format!("scene {number} is scheduled on {} and has no location", day.date);
            let help = if set.is_empty() {
                "name the scene's `location`".to_owned()
            } else {
                format!("list its set, {set}, under a location, or name the scene's `location`")
            };
            let scene = production.scene(number).map_or(strip.origin, |scene| scene.origin);
            let finding = Finding::new(&codes::NO_LOCATION, message).at(scene).field("location");
            findings.push(finding.related(strip.origin, Some("scene"), "scheduled here").help(help).subject(format!("scene {number}")));
        }
    }
    for location in &production.locations {
        let Some(first) = derived.locations.get(&location.id).and_then(|used| used.days.first()) else { continue };
        let day = &production.days[first.day];
        let subject = format!("location {}", location.id);
        if location.hospital.is_none() {
            let message = format!("{} is on the schedule from {} and has no hospital", location.name, first.date);
            let finding = Finding::new(&codes::NO_HOSPITAL, message).at(location.origin).field("hospital");
            let help = "name the nearest hospital with an emergency department, its address and telephone";
            findings.push(finding.related(day.origin, None, "the first day there").help(help).subject(subject.clone()));
        }
        if location.coordinates.is_none() {
            let message =
                format!("{} is on the schedule from {} and has no coordinates, so its light is not checked", location.name, first.date);
            let finding = Finding::new(&codes::NO_COORDINATES, message).at(location.origin).field("latitude");
            findings.push(finding.help("give its `latitude` and `longitude` in degrees").subject(subject));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::Hospital;
    use crate::rules::testing::messages;

    #[test]
    fn a_scheduled_scene_has_a_place() {
        let builder = Builder::new().location("pier", Some((51.5, 0.0))).scene("1", "INT", "DAY", 8);
        let lost = builder.day(d(2026, 5, 4), "07:00").strip("1", "");
        assert_eq!(messages(&lost, &codes::NO_LOCATION), ["scene 1 is scheduled on 2026-05-04 and has no location"]);
        assert!(messages(&lost.clone().day_with(|day| day.location = Some("pier".into())), &codes::NO_LOCATION).is_empty());
        let found = lost.scene_with("1", |scene| scene.location = Some("pier".into()));
        assert!(messages(&found, &codes::NO_LOCATION).is_empty());
    }

    #[test]
    fn a_place_on_the_schedule_has_a_hospital_and_coordinates() {
        let builder = Builder::new().location("pier", None).location("unused", None).scene("1", "INT", "DAY", 8);
        let builder = builder.scene_with("1", |scene| scene.location = Some("pier".into())).day(d(2026, 5, 4), "07:00").strip("1", "");
        assert_eq!(messages(&builder, &codes::NO_HOSPITAL), ["Place pier is on the schedule from 2026-05-04 and has no hospital"]);
        assert_eq!(messages(&builder, &codes::NO_COORDINATES).len(), 1);
        let builder = builder.with(|production| {
            production.locations[0].hospital = Some(Hospital::default());
            production.locations[0].coordinates = Some((51.5, 0.0));
        });
        assert!(messages(&builder, &codes::NO_HOSPITAL).is_empty() && messages(&builder, &codes::NO_COORDINATES).is_empty());
    }
}
