//! By when a set wants a place, and where the sun stands at those that were looked at.

use super::{Words, explanation, figure};
use crate::derive::{DECIDE_DAYS, coordinates_of, sun_way};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};

/// A set that was scouted: its scenes, its days, the date to decide by, the sun at each candidate.
#[must_use]
pub fn scouting(context: Context<'_>, at: usize) -> Explanation {
    let (words, production) = (Words::of(context), context.production);
    let Some(set) = context.derived.scouting.get(at) else { return explanation("scouting", String::new(), Vec::new()) };
    let mut figures = Vec::new();
    let scenes: Vec<&str> = set.scenes.iter().map(|number| number.as_str()).collect();
    let text = if scenes.is_empty() { "none".to_owned() } else { scenes.join(", ") };
    let named = set.scenes.iter().filter_map(|number| production.scene(number));
    let steps = named.map(|scene| Step::at(format!("scene {} plays in {}", scene.number, scene.set), scene.origin, "set")).collect();
    figures.push(figure("scenes", text.clone(), text, steps));
    for day in &set.days {
        let own = &production.days[*day];
        figures.push(figure("shot", words.day(*day), own.date, vec![Step::at("the schedule has it there", own.origin, "date")]));
    }
    figures.extend(decide_by(words, context, at));
    if let Some(chosen) = set.chosen.map(|chosen| &production.scouting[chosen]) {
        let step = match chosen.verdict {
            crate::model::Verdict::Chosen => Step::at("its verdict says so", chosen.origin, "verdict"),
            _ => Step::at("its location is confirmed, and the schedule shoots every scene there", chosen.origin, "location"),
        };
        figures.push(figure("chosen", chosen.name.clone(), &chosen.name, vec![step]));
    }
    if let Some(first) = set.first {
        for candidate in set.candidates.iter().map(|at| &production.scouting[*at]) {
            let Some(coordinates) = coordinates_of(production, candidate) else { continue };
            let place = candidate.location.as_deref().and_then(|id| production.location(id));
            let zone = place.and_then(|place| place.time_zone.as_ref()).unwrap_or(&production.conventions.time_zone);
            let way = sun_way(coordinates, zone, first);
            let text = way.iter().map(|sun| format!("{} {} {:.0}°", words.clock(sun.at), sun.point().word(), sun.azimuth));
            let text = text.collect::<Vec<_>>().join(", ");
            let origin =
                if candidate.coordinates.is_some() { candidate.origin } else { place.map_or(candidate.origin, |place| place.origin) };
            let steps = vec![
                Step::at(format!("it stands at {:.4}, {:.4}", coordinates.0, coordinates.1), origin, "latitude"),
                Step::new(format!("the sun's azimuth from north on {}, by the NREL algorithm", words.date(first))),
            ];
            figures.push(figure(format!("sun at {}", candidate.name), text.clone(), text, steps));
        }
    }
    explanation("scouting", format!("scouting of {}", set.set), figures)
}

fn decide_by(words: Words<'_>, context: Context<'_>, at: usize) -> Option<Figure> {
    let (production, set) = (context.production, context.derived.scouting.get(at)?);
    let by = set.decide_by?;
    let mut steps = Vec::new();
    let stated = set.candidates.iter().map(|at| &production.scouting[*at]).find(|one| one.decide_by == Some(by));
    if let Some(stated) = stated {
        steps.push(Step::at(format!("{} states it", stated.name), stated.origin, "decide_by").value(by));
    } else {
        let day = set.days.first().and_then(|day| production.days.get(*day))?;
        steps.push(Step::at(format!("it is shot for the first time on {}", words.day(set.days[0])), day.origin, "date").value(day.date));
        if let Some(slow) = set.decided_by_lead.map(|at| &production.scouting[at]) {
            let days = slow.lead_days.unwrap_or(0);
            let text = format!("{} wants so many business days before it: {days}", slow.name);
            steps.push(Step::at(text, slow.origin, "lead_days").value(by));
        } else {
            let text = format!("working days before it that a set wants a place: {DECIDE_DAYS}");
            steps.push(Step::new(text).default("default of scouting: decide_by").value(by));
        }
    }
    Some(figure("decide by", words.date(by), by, steps))
}
