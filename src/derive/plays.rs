//! On which days scenes are shot: what hangs on the schedule (a thing, a clearance, a dossier) asks here, and moves
//! when a strip moves.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::DayPlan;
use crate::model::{Category, Production};
use crate::values::{Clock, SceneNumber};

/// One day on which something plays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Play {
    /// Index into `Production::days`.
    pub day: usize,
    /// The date.
    pub date: Date,
    /// The scenes in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// From the first of its strips; none where the day has no times.
    pub from: Option<Clock>,
    /// To the end of the last.
    pub to: Option<Clock>,
}

/// The scenes that name each element of the breakdown, and the strips of each scene.
pub(super) struct Plays<'a> {
    production: &'a Production,
    named: BTreeMap<String, Vec<&'a SceneNumber>>,
    /// Where each scene is shot: the day and the strip, in the order of the schedule.
    shot: BTreeMap<&'a SceneNumber, Vec<(usize, usize)>>,
}

/// What names are compared by: lower case, single spaces.
pub(super) fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl<'a> Plays<'a> {
    /// Looks through the breakdown and the schedule once.
    pub(super) fn of(production: &'a Production) -> Self {
        let mut named: BTreeMap<String, Vec<&SceneNumber>> = BTreeMap::new();
        for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
            for element in scene.elements.iter().filter(|element| element.category.key() != Category::BACKGROUND) {
                let scenes = named.entry(key(&element.name)).or_default();
                if scenes.last() != Some(&&scene.number) {
                    scenes.push(&scene.number);
                }
            }
        }
        let mut shot: BTreeMap<&SceneNumber, Vec<(usize, usize)>> = BTreeMap::new();
        for (day, own) in production.days.iter().enumerate() {
            for (strip, number) in own.strips.iter().enumerate().filter_map(|(at, strip)| Some((at, strip.scene()?))) {
                shot.entry(number).or_default().push((day, strip));
            }
        }
        Self { production, named, shot }
    }

    /// The scenes that are stated, else those whose breakdown names an element so; in script order, cut ones left out.
    pub(super) fn scenes(&self, stated: &[SceneNumber], name: &str) -> Vec<SceneNumber> {
        let mut scenes: Vec<SceneNumber> = if stated.is_empty() {
            self.named.get(&key(name)).into_iter().flatten().map(|number| (*number).clone()).collect()
        } else {
            stated.iter().filter(|number| self.production.scene(number).is_some_and(|scene| !scene.omitted)).cloned().collect()
        };
        scenes.sort();
        scenes.dedup();
        scenes
    }

    /// The days on which scenes are shot, by date and unit.
    pub(super) fn days(&self, plans: &[DayPlan], scenes: &[SceneNumber]) -> Vec<Play> {
        let mut at: Vec<(usize, usize)> = scenes.iter().filter_map(|number| self.shot.get(number)).flatten().copied().collect();
        at.sort_unstable();
        let mut plays: Vec<Play> = Vec::new();
        for (day, strip) in at {
            let Some(own) = self.production.days.get(day) else { continue };
            let Some(number) = own.strips.get(strip).and_then(|strip| strip.scene()) else { continue };
            let timed = plans.get(day).and_then(|plan| plan.strips.get(strip));
            let (start, end) = (timed.and_then(|timed| timed.start), timed.and_then(|timed| timed.end));
            match plays.last_mut() {
                Some(play) if play.day == day => {
                    play.scenes.push(number.clone());
                    play.to = end.or(play.to);
                }
                _ => plays.push(Play { day, date: own.date, scenes: vec![number.clone()], from: start, to: end }),
            }
        }
        plays
    }
}
