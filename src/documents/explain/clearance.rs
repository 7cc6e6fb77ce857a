//! By when something must be cleared.

use super::{Words, explanation, figure};
use crate::documents::Context;
use crate::findings::{Explanation, Step};

/// A clearance: its scenes, the days they are shot, the date it must be cleared by.
#[must_use]
pub fn clearance(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let (Some(clearance), Some(status)) = (context.production.clearances.get(at), context.derived.script_desk.clearances.get(at)) else {
        return explanation("clearance", String::new(), Vec::new());
    };
    let title = format!("clearance {}, {}", clearance.id, clearance.item);
    let name = clearance.element.as_deref().unwrap_or(&clearance.item);
    let mut figures = Vec::new();
    let steps: Vec<Step> = if clearance.scenes.is_empty() {
        let named = status.scenes.iter().filter_map(|number| context.production.scene(number));
        named.map(|scene| Step::at(format!("the breakdown of scene {} names `{name}`", scene.number), scene.origin, "number")).collect()
    } else {
        vec![Step::at(format!("its record lists {} of them", clearance.scenes.len()), clearance.origin, "scenes")]
    };
    let scenes: Vec<&str> = status.scenes.iter().map(|number| number.as_str()).collect();
    let text = if scenes.is_empty() { "none".to_owned() } else { scenes.join(", ") };
    figures.push(figure("scenes", text.clone(), text, steps));
    for play in &status.plays {
        let day = &context.production.days[play.day];
        let scenes: Vec<&str> = play.scenes.iter().map(|number| number.as_str()).collect();
        let step = Step::at(format!("the schedule has {} there", scenes.join(", ")), day.origin, "date").value(day.date);
        figures.push(figure("shot", words.day(play.day), play.date, vec![step]));
    }
    if let (Some(by), Some(play)) = (status.needed_by, status.plays.first()) {
        let day = &context.production.days[play.day];
        let calendar = &context.production.calendar;
        let lead = format!("working days of lead: {}", clearance.lead_days);
        let off = if calendar.origin.is_some() {
            Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
        } else {
            Step::new("weekends are not counted").default("default of calendar: days_off")
        };
        let steps = vec![
            Step::at(format!("it is shot for the first time on {}", words.day(play.day)), day.origin, "date").value(play.date),
            Step::at(lead, clearance.origin, "lead_days").default("default of clearances: lead_days").value(clearance.lead_days),
            off.value(by),
        ];
        figures.push(figure("clear by", words.date(by), by, steps));
    }
    explanation("clearance", title, figures)
}
