//! Days of everything that scenes need: props, vehicles, animals, background, sets, places.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::DayPlan;
use super::dood::{self, DoodRow, Terms};
use crate::model::{Category, Production};
use crate::values::natural_cmp;

/// The category of the sets, as the script names them.
pub const SETS: &str = "sets";
/// The category of the places, the production's `locations`.
pub const LOCATIONS: &str = "locations";

/// The days of one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ElementDays {
    /// What it is told from others by: a location's id; otherwise its name in lower case with single spaces.
    pub id: String,
    /// Its name: as the scenes write it first, in the order of the schedule.
    pub name: String,
    /// Its letters: no holds and no drop, so work days only.
    pub days: DoodRow,
    /// How many are wanted on each day, for days that say how many: the most that one scene asks for, and for background
    /// what the call sheets print, all units together.
    pub counts: BTreeMap<Date, u32>,
}

/// Days of work and counts by category and id, before they are lettered.
#[derive(Default)]
struct Table(BTreeMap<String, BTreeMap<String, Found>>);

#[derive(Default)]
struct Found {
    name: String,
    worked: BTreeSet<Date>,
    counts: BTreeMap<Date, u32>,
}

impl Table {
    /// The thing of this name; names that differ in case and spaces alone are one thing.
    fn named(&mut self, category: &str, name: &str) -> &mut Found {
        let id = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        self.with_id(category, id, name)
    }

    fn with_id(&mut self, category: &str, id: String, name: &str) -> &mut Found {
        if !self.0.contains_key(category) {
            self.0.insert(category.to_owned(), BTreeMap::new());
        }
        let found = self.0.entry(category.to_owned()).or_default().entry(id).or_default();
        if found.name.is_empty() {
            name.trim().clone_into(&mut found.name);
        }
        found
    }
}

/// The days of everything on the board, by category, in the order of first use and then of the name. A day counts where
/// a strip of any unit has a scene, or a part of one, that needs the thing; scenes that are cut count nowhere.
pub(super) fn days(production: &Production, plans: &[DayPlan]) -> BTreeMap<String, Vec<ElementDays>> {
    let mut all = Table::default();
    for (day, plan) in production.days.iter().zip(plans) {
        for (strip, number) in day.scene_strips() {
            let Some(scene) = production.scene(number).filter(|scene| !scene.omitted) else { continue };
            if !scene.set.trim().is_empty() {
                all.named(SETS, &scene.set).worked.insert(day.date);
            }
            if let Some(id) = strip.location.as_ref().or(scene.location.as_ref()) {
                let name = production.location(id).map_or(id.as_str(), |location| location.name.as_str());
                all.with_id(LOCATIONS, id.clone(), name).worked.insert(day.date);
            }
            for element in scene.elements.iter().filter(|element| element.category.key() != Category::BACKGROUND) {
                let found = all.named(element.category.key(), &element.name);
                found.worked.insert(day.date);
                if let Some(count) = element.count {
                    let most = found.counts.entry(day.date).or_default();
                    *most = (*most).max(count);
                }
            }
        }
        for background in &plan.background {
            let found = all.named(Category::BACKGROUND, &background.name);
            found.worked.insert(day.date);
            let sum = found.counts.entry(day.date).or_default();
            *sum = sum.saturating_add(background.count);
        }
    }
    all.0.into_iter().map(|(category, found)| (category, rows(found))).collect()
}

fn rows(found: BTreeMap<String, Found>) -> Vec<ElementDays> {
    let nothing = BTreeMap::new();
    let mut rows: Vec<ElementDays> = found
        .into_iter()
        .map(|(id, Found { name, worked, counts })| {
            let days = dood::letters(&worked, [], Terms::default(), &nothing);
            ElementDays { id, name, days, counts }
        })
        .collect();
    rows.sort_by(|a, b| a.days.start.cmp(&b.days.start).then_with(|| natural_cmp(&a.name, &b.name)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};

    /// A part of scene 1 on each of two days, scene 2 with the second unit on the second, scene 3 cut.
    fn board() -> Builder {
        Builder::new()
            .scene("1", "INT", "DAY", 8)
            .scene("2", "EXT", "DAY", 4)
            .scene("3", "EXT", "DAY", 4)
            .scene_with("3", |scene| scene.omitted = true)
            .location("quay", None)
            .scene_with("2", |scene| scene.location = Some("quay".to_owned()))
            .element("1", "props", "Lantern", None)
            .element("2", "props", "lantern ", None)
            .element("1", "vehicles", "skiff", Some(2))
            .element("2", "vehicles", "skiff", Some(3))
            .element("3", "animals", "gull", None)
            .element("1", "background", "dockers", Some(12))
            .element("2", "background", "dockers", Some(5))
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "")
            .day(d(2026, 6, 3), "07:00")
            .strip("1", "")
            .strip("3", "")
            .unit_day("second", d(2026, 6, 3), "07:00")
            .strip("2", "")
            .day(d(2026, 6, 5), "07:00")
            .strip("2", "")
    }

    fn line(row: &ElementDays) -> String {
        let days = row.days.codes.iter().map(|(date, code)| match row.counts.get(date) {
            Some(count) => format!("{}:{code}:{count}", date.day()),
            None => format!("{}:{code}", date.day()),
        });
        format!("{} {}", row.name, days.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn a_thing_works_where_a_scene_or_a_part_of_it_does_and_is_never_held() {
        let all = derive(&board().production, None).elements;
        let lines = |category: &str| all[category].iter().map(line).collect::<Vec<_>>();
        assert_eq!(lines("props"), ["Lantern 1:SW 3:W 5:WF"]);
        assert_eq!(lines("vehicles"), ["skiff 1:SW:2 3:W:3 5:WF:3"]);
        assert_eq!(lines("sets"), ["SET 1 1:SW 3:WF", "SET 2 3:SW 5:WF"]);
        assert_eq!(lines("locations"), ["Place quay 3:SW 5:WF"]);
        assert_eq!(lines("background"), ["dockers 1:SW:12 3:W:17 5:WF:5"], "both units' calls on the 3rd");
        assert!(!all.contains_key("animals"), "the gull is cut with its scene");
    }
}
