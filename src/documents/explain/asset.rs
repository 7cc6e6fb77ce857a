//! When a prop, a costume or a set material is needed, and what it costs.

use super::plays::{self, Record};
use super::{Words, explanation, figure};
use crate::documents::Context;
use crate::documents::money::exact;
use crate::findings::{Explanation, Figure, Step};
use crate::model::CostPer;

/// A thing: its scenes, its days, the date it is needed by, what it costs.
#[must_use]
pub fn asset(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let (Some(asset), Some(status)) = (context.production.assets.get(at), context.derived.assets.get(at)) else {
        return explanation("asset", String::new(), Vec::new());
    };
    let title = format!("asset {}, {}", asset.id, asset.item);
    let name = asset.element.as_deref().unwrap_or(&asset.item);
    let record = Record { name, listed: asset.scenes.len(), origin: asset.origin };
    let mut figures = plays::figures(context, &record, ("plays", &status.scenes, &status.plays));
    figures.extend(needed(words, context, at));
    if let Some(cost) = status.cost {
        let rate = asset.cost.map_or_else(String::new, |rate| exact(rate.amount, rate.currency));
        let per = match asset.per {
            CostPer::Flat => format!("{rate} for the whole use"),
            CostPer::Day => format!("{rate} a day, from the day it comes to the day it goes, both counted"),
            CostPer::Week => format!("{rate} a week, from the day it comes to the day it goes; a week that is begun is counted whole"),
        };
        let text = format!("{} {}", cost.currency, exact(cost.amount, cost.currency));
        figures.push(figure("cost", text, cost.plain(), vec![Step::at(per, asset.origin, "cost").value(cost.plain())]));
    }
    explanation("asset", title, figures)
}

fn needed(words: Words<'_>, context: Context<'_>, at: usize) -> Option<Figure> {
    let (asset, status) = (context.production.assets.get(at)?, context.derived.assets.get(at)?);
    let date = status.needed_by?;
    let mut steps = Vec::new();
    if asset.needed_by.is_some() {
        steps.push(Step::at("its record states the date", asset.origin, "needed_by").value(date));
    } else if let Some(play) = status.plays.first() {
        let day = context.production.days.get(play.day)?;
        steps.push(Step::at(format!("it plays for the first time on {}", words.day(play.day)), day.origin, "date").value(play.date));
        let calendar = &context.production.calendar;
        let text = format!("working days of preparation: {}", asset.prep_days);
        steps.push(Step::at(text, asset.origin, "prep_days").default("default of assets: prep_days").value(asset.prep_days));
        let step = if calendar.origin.is_some() {
            Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
        } else {
            Step::new("weekends are not counted").default("default of calendar: days_off")
        };
        steps.push(step.value(date));
    }
    Some(figure("needed by", words.date(date), date, steps))
}
