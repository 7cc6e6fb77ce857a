//! How locations are used.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{DayPlan, Sun};
use crate::model::{Location, Production, ShootDay};
use crate::values::{Clock, Eighths, SceneNumber};

/// How one location is used.
#[derive(Debug, Clone, Default)]
pub struct LocationUse {
    /// Its days by date and unit.
    pub days: Vec<LocationDay>,
    /// Scenes of the breakdown that are shot there, scheduled or not, in script order.
    pub scenes: Vec<SceneNumber>,
    /// Pages of those scenes.
    pub pages: Eighths,
}

/// One unit's use of a location on one day.
#[derive(Debug, Clone)]
pub struct LocationDay {
    /// Index into `Production::days`.
    pub day: usize,
    /// The date.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// Scenes shot there that day, in shooting order; empty where it is only the base.
    pub scenes: Vec<SceneNumber>,
    /// Pages of those strips.
    pub pages: Eighths,
    /// From when the company is there: the call at the day's first location, else the first strip.
    pub from: Option<Clock>,
    /// Until when: the wrap at the day's last location, else the last strip's end.
    pub to: Option<Clock>,
    /// The sun there on that date; none without coordinates.
    pub sun: Option<Sun>,
}

/// The use of every location.
pub(super) fn uses(production: &Production, days: &[DayPlan]) -> BTreeMap<String, LocationUse> {
    let mut all: BTreeMap<String, LocationUse> =
        production.locations.iter().map(|location| (location.id.clone(), LocationUse::default())).collect();
    for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
        if let Some(of_location) = scene.location.as_ref().and_then(|id| all.get_mut(id)) {
            of_location.scenes.push(scene.number.clone());
            of_location.pages += scene.pages;
        }
    }
    for (index, (day, plan)) in production.days.iter().zip(days).enumerate() {
        for id in &plan.locations {
            let Some(location) = production.location(id) else { continue };
            let used = location_day(production, day, plan, index, location);
            let Some(of_location) = all.get_mut(id) else { continue };
            for number in &used.scenes {
                // A strip may be shot elsewhere than its scene's own location.
                if let Err(at) = of_location.scenes.binary_search(number) {
                    of_location.scenes.insert(at, number.clone());
                    of_location.pages += production.scene(number).map_or(Eighths::ZERO, |scene| scene.pages);
                }
            }
            of_location.days.push(used);
        }
    }
    for of_location in all.values_mut() {
        of_location.days.sort_by_key(|used| (used.date, used.day));
    }
    all
}

fn location_day(production: &Production, day: &ShootDay, plan: &DayPlan, index: usize, location: &Location) -> LocationDay {
    let at = |strip: usize| day.strips[strip].scene().is_some() && plan.strips[strip].location.as_deref() == Some(location.id.as_str());
    let own: Vec<usize> = (0..day.strips.len()).filter(|strip| at(*strip)).collect();
    let is_scene = |strip: &usize| day.strips[*strip].scene().is_some();
    let first = (0..day.strips.len()).find(is_scene);
    let last = (0..day.strips.len()).rfind(is_scene);
    let only_base = own.is_empty();
    let mut scenes: Vec<SceneNumber> = Vec::new();
    for number in own.iter().filter_map(|strip| day.strips[*strip].scene()) {
        if !scenes.contains(number) {
            scenes.push(number.clone());
        }
    }
    let starts = own.iter().filter_map(|strip| plan.strips[*strip].start).min();
    let ends = own.iter().filter_map(|strip| plan.strips[*strip].end).max();
    let opens = only_base || own.first().copied() == first;
    let closes = only_base || own.last().copied() == last;
    let same_as_base = plan.base.as_deref() == Some(location.id.as_str());
    LocationDay {
        day: index,
        date: day.date,
        unit: day.unit.clone(),
        scenes,
        pages: own.iter().map(|strip| plan.strips[*strip].pages).sum(),
        from: if opens { plan.call.or(starts) } else { starts },
        to: if closes { plan.wrap.or(ends) } else { ends },
        sun: if same_as_base { plan.sun } else { super::sun(location, &production.conventions, day.date) },
    }
}

#[cfg(test)]
mod tests {
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};
    use crate::model::StripKind;

    #[test]
    fn each_place_knows_its_days_scenes_and_hours() {
        let builder = Builder::new().location("yard", Some((51.5, -0.1))).location("pier", None).location("attic", None);
        let builder = builder.scene("1", "EXT", "DAY", 8).scene("2", "INT", "DAY", 12).scene("3", "INT", "DAY", 4);
        let builder = builder.scene_with("1", |scene| scene.location = Some("yard".into()));
        let builder = builder.scene_with("2", |scene| scene.location = Some("pier".into()));
        let builder = builder.scene_with("3", |scene| scene.location = Some("pier".into()));
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "").banner(StripKind::Move, Some(60), None).strip("2", "");
        let derived = derive(&builder.production, None);
        let yard = &derived.locations["yard"];
        assert_eq!((yard.days[0].from, yard.days[0].to), (Some(at("07:00")), Some(at("08:30"))));
        assert!(yard.days[0].sun.is_some());
        let pier = &derived.locations["pier"];
        assert_eq!((pier.days[0].from, pier.days[0].to), (Some(at("09:30")), Some(at("11:00"))));
        assert_eq!((pier.scenes.len(), pier.pages.to_string().as_str()), (2, "2"));
        assert_eq!(pier.days[0].pages.to_string(), "1 4/8");
        assert!(derived.locations["attic"].days.is_empty());
        let moves = &derived.days[0].moves;
        assert_eq!((moves[0].from.as_deref(), moves[0].to.as_deref(), moves[0].at), (Some("yard"), Some("pier"), Some(at("08:30"))));
    }
}
