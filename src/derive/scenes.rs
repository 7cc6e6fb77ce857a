//! Where scenes are scheduled.

use std::collections::BTreeMap;

use crate::model::Production;
use crate::values::{Eighths, SceneNumber};

/// Where one scene is scheduled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SceneStatus {
    /// Index of the day in `Production::days`, and of the strip in the day's strips, in order of date.
    pub strips: Vec<(usize, usize)>,
    /// Pages of those strips, as they stand on the board.
    pub scheduled: Eighths,
    /// Pages that count, each eighth once: shot on their days, or on strips ahead.
    pub counted: Eighths,
}

/// The status of every scene of the breakdown.
pub(super) fn statuses(production: &Production) -> BTreeMap<SceneNumber, SceneStatus> {
    let mut all: BTreeMap<SceneNumber, SceneStatus> =
        production.scenes.iter().map(|scene| (scene.number.clone(), SceneStatus::default())).collect();
    for (day_index, day) in production.days.iter().enumerate() {
        for (strip_index, strip) in day.strips.iter().enumerate() {
            if let Some(status) = strip.scene().and_then(|number| all.get_mut(number)) {
                status.strips.push((day_index, strip_index));
                status.scheduled += strip.pages;
            }
        }
    }
    all
}
