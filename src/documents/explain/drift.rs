//! How far a member of the cast has drifted from an earlier board.

use jiff::civil::Date;

use super::{Words, explanation, figure};
use crate::derive::ScenePlace;
use crate::documents::Context;
use crate::documents::format::list;
use crate::findings::{Explanation, Step};
use crate::model::{CastMember, Strip};
use crate::values::SceneNumber;

/// The dates on which a member's letters differ from the earlier board's, and the strips that moved; none where the
/// production compares its board with no other. Of a date alone it is that date's letter, and no totals.
#[must_use]
pub fn drift(context: Context<'_>, member: &CastMember, date: Option<Date>) -> Option<Explanation> {
    let words = Words::of(context);
    let drift = context.derived.drift.as_ref()?;
    let board = context.production.board(&drift.from)?;
    let on = date.map(|date| format!(" on {}", words.date(date))).unwrap_or_default();
    let title = format!("{}, drift from {}{on}", words.member(member), board.name);
    let nothing = || {
        let text = match date {
            Some(_) => format!("the letter is that of {}", board.name),
            None => format!("the letters are those of {}", board.name),
        };
        Step::at(text, board.origin, "days").value("none")
    };
    let change = drift.cast.get(&member.id).filter(|change| date.is_none_or(|date| change.letters.contains_key(&date)));
    let Some(change) = change else {
        return Some(explanation("drift", title, vec![figure("drift", "none", "none", vec![nothing()])]));
    };
    let mut figures = Vec::new();
    let moved: Vec<(&SceneNumber, Step)> = drift
        .scenes
        .iter()
        .filter_map(|(number, scene)| {
            let place = |places: &[ScenePlace]| match places {
                [] => "on no day".to_owned(),
                places => list(places.iter().map(|place| {
                    let part = place.part.as_ref().map(|part| format!("part {part} ")).unwrap_or_default();
                    format!("{part}on {} with {}", words.date(place.date), words.unit(&place.unit))
                })),
            };
            let days = board.days.iter().chain(&context.production.days);
            let on = |strip: &&Strip| strip.scene() == Some(number) && strip.cast.contains(&member.id);
            let strip = days.flat_map(|day| &day.strips).rfind(on)?;
            let text = format!("scene {number} was {}, and is {}", place(&scene.before), place(&scene.after));
            Some((number, Step::at(text, strip.origin, "scene")))
        })
        .collect();
    for (date, (before, after)) in change.letters.iter().filter(|(of, _)| date.is_none_or(|date| date == **of)) {
        let blank = |code: &str| if code.is_empty() { "blank".to_owned() } else { code.to_owned() };
        let here = |places: &[ScenePlace]| places.iter().any(|place| place.date == *date);
        let mut steps = vec![Step::at(format!("{} has {}", board.name, blank(before)), board.origin, "days").value(before)];
        let own =
            moved.iter().filter(|(number, _)| drift.scenes.get(*number).is_some_and(|scene| here(&scene.before) || here(&scene.after)));
        steps.extend(own.map(|(_, step)| step.clone()));
        steps.push(Step::new(format!("the board in force has {}", blank(after))).value(after));
        figures.push(figure(words.date(*date), format!("{} → {}", blank(before), blank(after)), after, steps));
    }
    if date.is_some() {
        return Some(explanation("drift", title, figures));
    }
    for (name, before, after) in [
        ("work", change.before.work, change.after.work),
        ("hold", change.before.hold, change.after.hold),
        ("travel", change.before.travel, change.after.travel),
    ] {
        if before != after {
            let step = Step::new(format!("{before} days on {}, {after} on the board in force", board.name)).value(after);
            figures.push(figure(name, format!("{before} → {after}"), after, vec![step]));
        }
    }
    Some(explanation("drift", title, figures))
}
