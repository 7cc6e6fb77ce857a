//! By when something must be cleared.

use super::plays::{self, Record};
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
    let record = Record { name, listed: clearance.scenes.len(), origin: clearance.origin };
    let mut figures = plays::figures(context, &record, ("shot", &status.scenes, &status.plays));
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
