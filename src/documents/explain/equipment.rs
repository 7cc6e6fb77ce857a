//! When a piece of equipment is needed, picked up and due back, and what it costs.

use jiff::civil::Date;

use super::{Words, explanation, figure};
use crate::documents::Context;
use crate::documents::money::exact;
use crate::findings::{Explanation, Figure, Step};
use crate::model::{CostPer, Equipment};

/// A piece of equipment: the days it is needed, its pick-up and its return, what it costs.
#[must_use]
pub fn equipment(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let (Some(item), Some(status)) = (context.production.equipment.get(at), context.derived.equipment.get(at)) else {
        return explanation("equipment", String::new(), Vec::new());
    };
    let order = item.order.as_ref().map(|order| format!(", order {order}")).unwrap_or_default();
    let mut figures = Vec::new();
    if status.needs.is_empty() {
        let text = if item.elements.is_empty() { "no day of its units needs it" } else { "no scene on the board names what needs it" };
        figures.push(figure("needed", "never", "", vec![Step::at(text, item.origin, None)]));
    }
    for need in &status.needs {
        let text = match (need.scenes.as_slice(), need.day) {
            ([], Some(_)) if item.dates.is_empty() => {
                "it is wanted on every day of work of its units: neither dates nor scenes are stated".to_owned()
            }
            ([], _) => "its record states the date".to_owned(),
            (scenes, _) => {
                let scenes: Vec<&str> = scenes.iter().map(|number| number.as_str()).collect();
                let why = if item.scenes.is_empty() { "whose breakdown names what needs it" } else { "which its record lists" };
                format!("the schedule has {} there, {why}", scenes.join(", "))
            }
        };
        let name = need.day.map_or_else(|| words.date(need.date), |day| words.day(day));
        let origin = need.day.and_then(|day| context.production.days.get(day)).filter(|_| !need.scenes.is_empty()).map(|day| day.origin);
        let step = match origin {
            Some(origin) => Step::at(text, origin, "date"),
            None => Step::at(text, item.origin, "dates"),
        };
        figures.push(figure("needed", name, need.date, vec![step.value(need.date)]));
    }
    figures.extend(pickup(words, item, status.pickup, status.first()));
    figures.extend(back(words, item, status.return_due, status.last()));
    if let (Some(cost), Some(rate)) = (status.cost, item.cost) {
        let text = exact(rate.amount, rate.currency);
        let per = match item.per {
            CostPer::Flat => format!("{text} for the whole use"),
            CostPer::Day => format!("{text} a day, from the day it comes to the day it goes, both counted"),
            CostPer::Week => format!("{text} a week, from the day it comes to the day it goes; a week that is begun is counted whole"),
        };
        let text = format!("{} {}", cost.currency, exact(cost.amount, cost.currency));
        figures.push(figure("cost", text, cost.plain(), vec![Step::at(per, item.origin, "cost").value(cost.plain())]));
    }
    explanation("equipment", format!("{}{order}", item.item), figures)
}

/// The calendar, as far as it counts working days.
fn calendar(words: Words<'_>, date: Date) -> Step {
    let calendar = &words.production.calendar;
    let step = if calendar.origin.is_some() {
        Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
    } else {
        Step::new("weekends are not counted").default("default of calendar: days_off")
    };
    step.value(date)
}

fn pickup(words: Words<'_>, item: &Equipment, date: Option<Date>, first: Option<Date>) -> Option<Figure> {
    let date = date?;
    let steps = match (item.pickup, first) {
        (Some(_), _) => vec![Step::at("its record states the date", item.origin, "pickup").value(date)],
        (None, Some(first)) => {
            let text = format!("working days of preparation before {}: {}", words.date(first), item.prep_days);
            let step = Step::at(text, item.origin, "prep_days");
            let step = step.default("default of equipment: prep_days");
            vec![step.value(item.prep_days), calendar(words, date)]
        }
        (None, None) => Vec::new(),
    };
    Some(figure("pick-up", words.date(date), date, steps))
}

fn back(words: Words<'_>, item: &Equipment, date: Option<Date>, last: Option<Date>) -> Option<Figure> {
    let date = date?;
    let steps = match (item.return_due, last) {
        (Some(_), _) => vec![Step::at("its record states the date", item.origin, "return_due").value(date)],
        (None, Some(last)) => {
            let text = format!("the working day after {}, when it is needed for the last time", words.date(last));
            vec![Step::new(text).value(date), calendar(words, date)]
        }
        (None, None) => Vec::new(),
    };
    Some(figure("return", words.date(date), date, steps))
}
