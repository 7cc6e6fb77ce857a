//! Where a scene stands and how long it is.

use super::{Words, explanation, figure, strips};
use crate::derive::why;
use crate::documents::Context;
use crate::findings::{Explanation, Step};
use crate::model::Scene;
use crate::values::Eighths;

/// A scene: its pages, its location, and the strips it stands on.
#[must_use]
pub fn scene(context: Context<'_>, scene: &Scene) -> Explanation {
    let words = Words::of(context);
    let title = format!("scene {}, {}", scene.number, scene.slugline());
    let mut figures = Vec::new();
    let step = if scene.omitted {
        Step::at("the scene is omitted: it keeps its number and has no pages", scene.origin, "omitted").or(scene.origin, "set")
    } else {
        Step::at(format!("the breakdown has {}", scene.pages), scene.origin, "pages").default("no source states its pages")
    };
    figures.push(figure("pages", scene.pages.to_string(), scene.pages, vec![step.value(scene.pages)]));
    if let Some(location) = scene.location.as_deref().and_then(|id| context.production.location(id)) {
        let text = format!("it is shot at {}", location.name);
        let step = Step::at(text, scene.origin, "location").or(location.origin, "sets");
        figures.push(figure("location", location.name.clone(), &location.id, vec![step.value(&location.id)]));
    }
    let mut sum = Eighths::ZERO;
    let placed = context.derived.scenes.get(&scene.number).map(|status| status.strips.clone()).unwrap_or_default();
    for (day_at, strip_at) in &placed {
        let Some((day, strip)) = context.production.days.get(*day_at).and_then(|day| Some((day, day.strips.get(*strip_at)?))) else {
            continue;
        };
        let own = context.derived.days.get(*day_at).and_then(|plan| plan.strips.get(*strip_at)).map_or(strip.pages, |timed| timed.pages);
        sum += own;
        let line = why::line(context.production, day);
        let mut steps = vec![Step::at(format!("on {}", words.day(*day_at)), strip.origin, "scene").value(day.date)];
        steps.extend(strips::strip(words, day, &line, *strip_at));
        let what = if own == strip.pages { String::new() } else { format!("; the strip is {}, and the reports say the rest", strip.pages) };
        let pages = Step::at(format!("{own} of it{what}; {sum} so far"), strip.origin, "pages").or(scene.origin, "pages");
        steps.push(pages.value(own));
        figures.push(figure(strips::name(strip), words.day(*day_at), own, steps));
    }
    if placed.is_empty() && !scene.omitted {
        let (text, step) = if context.production.boneyard.contains(&scene.number) {
            let board = context.production.current_board().filter(|board| !board.boneyard.is_empty());
            let origin = board.map_or(context.production.identity.origin, |board| board.origin);
            ("in the boneyard", Step::at("it is left unscheduled on purpose", origin, "boneyard"))
        } else {
            ("on no day", Step::at("no strip names it", scene.origin, "number"))
        };
        figures.push(figure("schedule", text, text, vec![step.value(text)]));
    } else if placed.len() > 1 {
        let text = format!("its {} strips come to {sum}, and the scene is {}", placed.len(), scene.pages);
        figures.push(figure("parts", sum.to_string(), sum, vec![Step::new(text).value(sum)]));
    }
    explanation("scene", title, figures)
}
