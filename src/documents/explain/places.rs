//! The dates that hang on a place and on its permits, and the sun there.

use jiff::civil::Date;

use super::{Words, amount, explanation, figure, plain};
use crate::derive::{SiteDates, sun_way};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};
use crate::model::{DEPOSIT_DAYS, DepositTerms, FeePer, Location, Origin, Permit};
use crate::values::{Clock, DateSpan};

/// A location: its days with the sun, preparation, strike, when the deposit is due back, what it costs.
#[must_use]
pub fn location(context: Context<'_>, location: &Location) -> Explanation {
    let words = Words::of(context);
    let production = context.production;
    let mut figures = Vec::new();
    for there in context.derived.locations.get(&location.id).into_iter().flat_map(|used| &used.days) {
        let day = &production.days[there.day];
        let scenes: Vec<&str> = there.scenes.iter().map(|number| number.as_str()).collect();
        let text = if scenes.is_empty() {
            "it is the base of the day".to_owned()
        } else {
            format!("the schedule has {} there", scenes.join(", "))
        };
        figures.push(figure("there", words.day(there.day), there.date, vec![Step::at(text, day.origin, "date").value(there.date)]));
    }
    if let Some(site) = context.derived.sites.get(&location.id) {
        figures.extend(spans(words, location, site, true));
        figures.extend(spans(words, location, site, false));
        figures.extend(deposit(
            words,
            site.strike_end.map(|end| (end, "the strike ends")),
            site.deposit_due,
            &location.deposit_terms,
            location.origin,
        ));
        figures.extend(cost(location, site));
        figures.extend(sun(words, location, site.first));
    }
    explanation("location", format!("location {}, {}", location.id, location.name), figures)
}

/// The calendar that working days were counted by.
fn calendar(words: Words<'_>) -> Step {
    let calendar = &words.production.calendar;
    if calendar.origin.is_some() {
        Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
    } else {
        Step::new("weekends are not counted").default("default of calendar: days_off")
    }
}

fn spans(words: Words<'_>, location: &Location, site: &SiteDates, prep: bool) -> Option<Figure> {
    let (name, key, days_key) = if prep { ("preparation", "prep", "prep_days") } else { ("strike end", "strike", "strike_days") };
    let (all, stated, days) =
        if prep { (&site.prep, &location.prep, location.prep_days) } else { (&site.strike, &location.strike, location.strike_days) };
    let (first, last) = (all.iter().map(|span| span.from).min()?, all.iter().map(|span| span.to).max()?);
    let mut steps = Vec::new();
    if stated.is_empty() {
        let edge = if prep { site.first } else { site.last }?;
        let what = if prep { "the first day there is" } else { "the last day there is" };
        let day = words.production.days.iter().find(|day| day.date == edge);
        steps.push(Step::at(format!("{what} {}", words.date(edge)), day.map_or(Origin::NONE, |day| day.origin), "date").value(edge));
        let text = format!("working days of {}: {}", if prep { "preparation" } else { "strike" }, days.unwrap_or(0));
        steps.push(Step::at(text, location.origin, days_key).value(days.unwrap_or(0)));
        steps.push(calendar(words).value(if prep { first } else { last }));
    } else {
        let list: Vec<String> = stated.iter().map(span_text).collect();
        steps.push(Step::at(format!("its record states {}", list.join(", ")), location.origin, key));
    }
    if prep {
        let text = if first == last { words.date(first) } else { format!("{} to {}", words.date(first), words.date(last)) };
        return Some(figure(name, text, first, steps));
    }
    let end = site.strike_end?;
    if end > last {
        steps.push(Step::new(format!("but it is used until {}", words.date(end))).value(end));
    }
    Some(figure(name, words.date(end), end, steps))
}

fn span_text(span: &DateSpan) -> String {
    if span.from == span.to { span.from.to_string() } else { format!("{} to {}", span.from, span.to) }
}

fn deposit(words: Words<'_>, end: Option<(Date, &str)>, due: Option<Date>, terms: &DepositTerms, origin: Origin) -> Option<Figure> {
    let ((end, what), due) = (end?, due?);
    let days = terms.days.unwrap_or(DEPOSIT_DAYS);
    let steps = vec![
        Step::new(format!("{what} on {}", words.date(end))).value(end),
        Step::at(format!("days within which the deposit is back: {days}"), origin, "deposit_days")
            .default("default: deposit_days")
            .value(due),
    ];
    Some(figure("deposit due back", words.date(due), due, steps))
}

fn cost(location: &Location, site: &SiteDates) -> Option<Figure> {
    let cost = site.cost.as_ref()?;
    let step = |part: &crate::derive::CostPart| {
        let rate = plain(part.rate.amount, part.rate.currency);
        let key = match part.what {
            "shoot" => "fee",
            "prep" => "prep_fee",
            "hold" => "hold_fee",
            _ if location.strike_fee.is_some() => "strike_fee",
            _ => "prep_fee",
        };
        let unit = match (part.per, part.count) {
            (FeePer::Flat, _) => String::new(),
            (FeePer::Week, count) => format!("{count} {} at ", if count == 1 { "week" } else { "weeks" }),
            (FeePer::Day, count) => format!("{count} {} at ", if count == 1 { "day" } else { "days" }),
        };
        Step::at(format!("{}: {unit}{rate}", part.what), location.origin, key).value(plain(part.amount.amount, part.amount.currency))
    };
    let mut steps: Vec<Step> = cost.parts.iter().map(step).collect();
    if let Some(deposit) = location.deposit {
        let text = format!("its deposit of {} is a balance and not part of it", plain(deposit.amount, deposit.currency));
        steps.push(Step::at(text, location.origin, "deposit"));
    }
    let total = cost.total;
    Some(figure("site cost", amount(total.amount, total.currency), plain(total.amount, total.currency), steps))
}

fn sun(words: Words<'_>, location: &Location, first: Option<Date>) -> Option<Figure> {
    let (at, first) = (location.coordinates?, first?);
    let zone = location.time_zone.as_ref().unwrap_or(&words.production.conventions.time_zone);
    let way = sun_way(at, zone, first);
    let text: Vec<String> = way.iter().map(|sun| format!("{} {} {:.0}°", words.clock(sun.at), sun.point().word(), sun.azimuth)).collect();
    let text = text.join(", ");
    let steps = vec![
        Step::at(format!("it stands at {:.4}, {:.4}", at.0, at.1), location.origin, "latitude"),
        Step::new(format!("the sun's azimuth from north on {}, by the NREL algorithm", words.date(first))),
    ];
    Some(figure("sun", text.clone(), text, steps))
}

/// A permit: the day it is for, by when to apply, by when to post, when its deposit is due back.
#[must_use]
pub fn permit(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let (Some(permit), Some(dates)) = (context.production.permits.get(at), context.derived.permits.get(at)) else {
        return explanation("permit", String::new(), Vec::new());
    };
    let mut figures = Vec::new();
    let with_hour = |(date, hour): (Date, Option<Clock>)| match hour {
        Some(hour) => format!("{}, {}", words.date(date), words.clock(hour)),
        None => words.date(date),
    };
    let first = dates.first.map(|first| {
        let day = first_day(words, permit, first);
        let step = match day {
            Some(day) => Step::at("the first day of work at its places within its dates", day, "date"),
            None => Step::at("its own first date", permit.origin, "from"),
        };
        step.value(first)
    });
    if let (Some(date), Some(step)) = (dates.first, first.clone()) {
        figures.push(figure("first day", with_hour((date, dates.first_at)), date, vec![step]));
    }
    if let Some(by) = dates.apply_by {
        let mut steps: Vec<Step> = first.clone().into_iter().collect();
        if let Some(days) = permit.lead_days {
            steps.push(Step::at(format!("full business days before it: {days}"), permit.origin, "lead_days").value(days));
        }
        if let Some(hours) = permit.lead_hours {
            steps.push(Step::at(format!("hours before its first use: {hours}"), permit.origin, "lead_hours").value(hours));
        }
        if permit.lead_days.is_some() || permit.lead_hours.is_some() {
            steps.push(Step::new("weekends and the calendar's holidays are no business days"));
        }
        if let Some(due) = permit.due {
            steps.push(Step::at(format!("its record states {}", words.date(due)), permit.origin, "due").value(due));
        }
        if let Some(cutoff) = permit.cutoff {
            steps.push(Step::at(format!("an application counts for its day until {}", words.clock(cutoff)), permit.origin, "cutoff"));
        }
        if dates.lead.is_some() && permit.due.is_some() {
            steps.push(Step::new("the earlier of the two").value(by.0));
        }
        figures.push(figure("apply by", with_hour(by), by.0, steps));
    }
    if let Some(by) = dates.post_by {
        let steps = match (permit.post_by, permit.post_hours) {
            (Some(_), _) => vec![Step::at("its record states the date", permit.origin, "post_by").value(by.0)],
            (None, hours) => {
                let hours = hours.unwrap_or(0);
                let own = Step::at(format!("hours before its first use: {hours}"), permit.origin, "post_hours").value(by.0);
                first.into_iter().chain([own]).collect()
            }
        };
        figures.push(figure("post by", with_hour(by), by.0, steps));
    }
    let end = permit.strike.iter().map(|span| span.to).chain(permit.to).chain(dates.last).max();
    figures.extend(deposit(words, end.map(|end| (end, "it ends")), dates.deposit_due, &permit.deposit_terms, permit.origin));
    explanation("permit", format!("permit {}", permit.id), figures)
}

fn first_day(words: Words<'_>, permit: &Permit, first: Date) -> Option<Origin> {
    let uses = permit.locations.iter().filter_map(|id| words.context.derived.locations.get(id)).flat_map(|used| &used.days);
    let day = uses.filter(|there| there.date == first).map(|there| there.day).next()?;
    words.production.days.get(day).map(|day| day.origin)
}
