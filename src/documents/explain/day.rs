//! Why a day is as it is.

use super::{Words, call_figure, explanation, figure, strips};
use crate::derive::why;
use crate::derive::{DayPlan, SunState};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};
use crate::model::{DayKind, ShootDay};
use crate::values::Eighths;

/// A day of one unit: number, kind, pages, hours, each strip's time, moves, sun.
#[must_use]
pub fn day(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let title = words.day(at);
    let (Some(day), Some(plan)) = (context.production.days.get(at), context.derived.days.get(at)) else {
        return explanation("day", title, Vec::new());
    };
    let line = why::line(context.production, day);
    let mut figures = vec![date(words, day)];
    figures.extend(number(words, at, day));
    figures.push(figure("kind", day.kind.word(), day.kind.word(), vec![kind(day)]));
    figures.push(pages_of(words, day, plan));
    if let Some(call) = day.call {
        figures.push(figure("crew call", words.clock(call), call, vec![words.crew_call(day)]));
    }
    if let Some(call) = line.shooting_call {
        figures.push(call_figure(words, "shooting call", call, strips::shooting_call(words, day, &line)));
    }
    for (index, (strip, timed)) in day.strips.iter().zip(&line.strips).enumerate() {
        if let (Some(start), Some(end)) = (timed.start, timed.end) {
            let text = format!("{} to {}", words.clock(start), words.clock(end));
            figures.push(figure(strips::name(strip), text, end, strips::strip(words, day, &line, index)));
        }
    }
    if let Some(call) = line.lunch {
        figures.push(call_figure(words, "lunch", call, strips::lunch(words, day, &line)));
    }
    if let Some(wrap) = line.wrap {
        figures.push(figure("wrap", words.clock(wrap), wrap, strips::wrap(words, day, &line)));
    }
    figures.extend(moves(words, day, plan));
    figures.extend(sun(words, plan));
    explanation("day", title, figures)
}

/// A day's pages, strip by strip.
#[must_use]
pub fn pages(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let figures = context.production.days.get(at).zip(context.derived.days.get(at)).map(|(day, plan)| pages_of(words, day, plan));
    explanation("pages", words.day(at), figures.into_iter().collect())
}

/// The shoot days and the pages of each unit, day by day.
#[must_use]
pub fn board(context: Context<'_>) -> Explanation {
    let words = Words::of(context);
    let production = context.production;
    let title = production.current_board().map_or_else(|| "the board".to_owned(), |board| format!("the board, {}", board.name));
    let mut figures = Vec::new();
    for unit in &production.units {
        let (mut sum, mut count) = (Eighths::ZERO, 0u32);
        let (mut pages, mut days) = (Vec::new(), Vec::new());
        for (at, day) in production.days.iter().enumerate().filter(|(_, day)| day.unit == unit.id) {
            if day.kind == DayKind::Shoot {
                count += 1;
                days.push(Step::at(format!("{}; {count} so far", words.day(at)), day.origin, "date").or(day.origin, "kind").value(count));
            }
            let own = context.derived.days.get(at).map_or_else(|| day.pages(), |plan| plan.pages);
            if own > Eighths::ZERO {
                sum += own;
                pages.push(
                    Step::at(format!("{}: {own}; {sum} so far", words.day(at)), day.origin, "strips").or(day.origin, "scenes").value(sum),
                );
            }
        }
        if days.is_empty() && pages.is_empty() {
            continue;
        }
        figures.push(figure(format!("{}, shoot days", unit.name), count.to_string(), count, days));
        figures.push(figure(format!("{}, pages", unit.name), sum.to_string(), sum, pages));
    }
    explanation("pages", title, figures)
}

fn date(words: Words<'_>, day: &ShootDay) -> Figure {
    let text = words.date(day.date);
    let step = if day.date_counted {
        let calendar = &words.production.calendar;
        let text = format!("{text}: the day states no date, so it is the next working day of the calendar after the day before it");
        Step::at(text, calendar.origin, None)
    } else {
        Step::at(format!("{text}, as stated"), day.origin, "date")
    };
    figure("date", text, day.date, vec![step.value(day.date)])
}

fn number(words: Words<'_>, at: usize, day: &ShootDay) -> Option<Figure> {
    let number = day.number?;
    let total = words.context.derived.days.get(at).map_or(0, |plan| plan.total_days);
    let unit = words.unit(&day.unit);
    let step = if day.number_stated {
        Step::at(format!("day {number}, as stated"), day.origin, "number")
    } else {
        let own = |other: &&ShootDay| other.unit == day.unit && other.kind == DayKind::Shoot;
        let before = words.production.days.iter().filter(own).take_while(|other| other.date < day.date);
        match before.filter(|other| other.number_stated).last().and_then(|other| Some((other, other.number?))) {
            Some((other, stated)) => {
                Step::at(format!("day {number}, counted on from day {stated} of {unit}, which is stated"), other.origin, "number")
            }
            None => Step::new(format!("day {number}: it is counted, by date, among the shoot days of {unit}")),
        }
    };
    let count = format!("{unit} has {total} shoot days");
    Some(figure("number", format!("{number} of {total}"), number, vec![Step::new(count), step.value(number)]))
}

fn kind(day: &ShootDay) -> Step {
    let word = day.kind.word();
    Step::at(format!("a {word} day"), day.origin, "kind").default("default of days: kind shoot").value(word)
}

fn pages_of(words: Words<'_>, day: &ShootDay, plan: &DayPlan) -> Figure {
    let mut sum = Eighths::ZERO;
    let mut steps = Vec::new();
    for (strip, timed) in day.strips.iter().zip(&plan.strips) {
        let Some(number) = strip.scene() else { continue };
        sum += timed.pages;
        let what = strips::name(strip);
        let step = if timed.pages != strip.pages {
            let text = format!("{what} counts {} of its {}, by what the reports say was shot; {sum} so far", timed.pages, strip.pages);
            Step::at(text, strip.origin, "scene")
        } else if strip.pages_stated {
            Step::at(format!("{what} is {}, as its strip states; {sum} so far", strip.pages), strip.origin, "pages")
        } else {
            let step = Step::at(format!("{what} is {}; {sum} so far", strip.pages), strip.origin, "pages");
            match words.production.scene(number) {
                Some(scene) => step.or(scene.origin, "pages"),
                None => step,
            }
        };
        steps.push(step.value(sum));
    }
    if plan.pages > sum {
        steps.push(Step::new(format!("the report has {} of scenes that no strip of the day has", plan.pages - sum)).value(plan.pages));
        sum = plan.pages;
    }
    if steps.is_empty() {
        steps.push(Step::at("no scene is on the day", day.origin, None).value(sum));
    }
    figure("pages", sum.to_string(), sum, steps)
}

fn moves(words: Words<'_>, day: &ShootDay, plan: &DayPlan) -> Vec<Figure> {
    let place = |id: Option<&String>| {
        let name = id.and_then(|id| words.production.location(id)).map(|location| location.name.clone());
        name.or_else(|| id.cloned()).unwrap_or_else(|| "a place that is not stated".to_owned())
    };
    let one = |moved: &crate::derive::CompanyMove| {
        let strip = day.strips.get(moved.strip)?;
        let to = place(moved.to.as_ref());
        let at = moved.at.map(|at| format!(" at {}", words.clock(at))).unwrap_or_default();
        let mut steps = Vec::new();
        if strip.banner().is_some_and(|banner| banner.to.is_none()) {
            steps.push(Step::new(format!("the banner names no place, so it is where the next scene is: {to}")));
        }
        let text = format!("the company leaves {}{at}", place(moved.from.as_ref()));
        steps.push(Step::at(text, strip.origin, "to").or(strip.origin, "banner").value(moved.to.clone().unwrap_or_default()));
        Some(figure("company move", format!("to {to}"), moved.to.clone().unwrap_or_default(), steps))
    };
    plan.moves.iter().filter_map(one).collect()
}

fn sun(words: Words<'_>, plan: &DayPlan) -> Vec<Figure> {
    let Some(base) = plan.base.as_deref().and_then(|id| words.production.location(id)) else { return Vec::new() };
    let Some(sun) = plan.sun else {
        return vec![figure("sun", "not known", "", vec![Step::at(format!("{} has no coordinates", base.name), base.origin, None)])];
    };
    let zone = base.time_zone.as_ref().unwrap_or(&words.production.conventions.time_zone);
    let zone = zone.iana_name().unwrap_or("the production's time zone");
    let mut base_steps = vec![Step::at(format!("the day's base is {}", base.name), base.origin, "name")];
    if let Some((latitude, longitude)) = base.coordinates {
        base_steps.push(Step::at(format!("it lies at {latitude}, {longitude}"), base.origin, "coordinates"));
    }
    let mut all = Vec::new();
    match sun.day {
        SunState::Crosses => {}
        SunState::AlwaysAbove => all.push(figure("sun", "never sets", "", base_steps.clone())),
        SunState::AlwaysBelow => all.push(figure("sun", "never rises", "", base_steps.clone())),
    }
    for (name, at, how) in [
        ("first light", sun.dawn, "the sun's centre is 6° below the horizon"),
        ("sunrise", sun.sunrise, "the sun's upper edge is on the horizon"),
        ("sunset", sun.sunset, "the sun's upper edge is on the horizon"),
        ("last light", sun.dusk, "the sun's centre is 6° below the horizon"),
    ] {
        if let Some(at) = at {
            let mut steps = base_steps.clone();
            steps.push(Step::new(format!("{name} is {} ({zone}): {how}", words.clock(at))).value(at));
            all.push(figure(name, words.clock(at), at, steps));
        }
    }
    all
}
