//! The scenes that something hangs on, and the days they are shot: the first steps of a thing's and of a clearance's
//! explanation.

use super::{Words, figure};
use crate::derive::Play;
use crate::documents::Context;
use crate::findings::{Figure, Origin, Step};
use crate::values::SceneNumber;

/// What hangs on scenes.
pub(super) struct Record<'a> {
    /// What the breakdown calls it.
    pub name: &'a str,
    /// How many scenes its own record lists.
    pub listed: usize,
    /// Where that stands.
    pub origin: Origin,
}

/// Its scenes, and each day they are shot under a name of the caller's.
pub(super) fn figures(
    context: Context<'_>,
    record: &Record<'_>,
    (name, scenes, plays): (&'static str, &[SceneNumber], &[Play]),
) -> Vec<Figure> {
    let words = Words::of(context);
    let steps: Vec<Step> = if record.listed == 0 {
        let named = scenes.iter().filter_map(|number| context.production.scene(number));
        let step =
            |number: &SceneNumber, origin| Step::at(format!("the breakdown of scene {number} names `{}`", record.name), origin, "number");
        named.map(|scene| step(&scene.number, scene.origin)).collect()
    } else {
        vec![Step::at(format!("its record lists {} of them", record.listed), record.origin, "scenes")]
    };
    let listed = |scenes: &[SceneNumber]| scenes.iter().map(SceneNumber::as_str).collect::<Vec<_>>().join(", ");
    let text = if scenes.is_empty() { "none".to_owned() } else { listed(scenes) };
    let mut figures = vec![figure("scenes", text.clone(), text, steps)];
    for play in plays {
        let day = &context.production.days[play.day];
        let step = Step::at(format!("the schedule has {} there", listed(&play.scenes)), day.origin, "date").value(day.date);
        figures.push(figure(name, words.day(play.day), play.date, vec![step]));
    }
    figures
}
