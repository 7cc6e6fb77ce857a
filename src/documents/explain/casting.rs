//! When a role is shot, how many days it needs, and by when it must be cast.

use super::{Words, explanation, figure};
use crate::derive::Free;
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};

/// A role: its scenes, its shoot days, the date it must be cast, and on which of the days each candidate is free.
#[must_use]
pub fn role(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let casting = &context.production.casting;
    let (Some(role), Some(standing)) = (casting.roles.get(at), context.derived.roles.get(at)) else {
        return explanation("role", String::new(), Vec::new());
    };
    let numbers: Vec<&str> = role.cast.iter().map(crate::values::CastId::as_str).collect();
    let title = format!("role {}, {}", role.id, role.name);
    let mut figures = Vec::new();
    let cast = if numbers.is_empty() { "none".to_owned() } else { numbers.join(", ") };
    let step = match numbers.is_empty() {
        true => {
            Step::at("the role names no cast number, and nobody of the cast list has its name", role.origin, "cast").or(role.origin, "id")
        }
        false => Step::at("the cast number whose strips count", role.origin, "cast").or(role.origin, "id"),
    };
    figures.push(figure("cast number", cast.clone(), cast, vec![step]));
    for play in &standing.plays {
        let Some(day) = context.production.days.get(play.day) else { continue };
        let scenes: Vec<&str> = play.scenes.iter().map(|number| number.as_str()).collect();
        let step = Step::at(format!("the schedule has it in {} there", scenes.join(", ")), day.origin, "date").value(day.date);
        figures.push(figure("shoots", words.day(play.day), play.date, vec![step]));
    }
    let count = standing.dates.len();
    let mut steps = vec![Step::new(format!("dates on which a strip names it: {count}")).value(count)];
    if standing.hold > 0 {
        let member = role.cast.first().and_then(|id| context.production.cast_member(id));
        let step = member.map_or_else(|| Step::new("days on hold"), |member| Step::at("days on hold between them", member.origin, "holds"));
        steps.push(step.value(standing.hold));
    }
    let text = if standing.hold > 0 { format!("{count} of work, {} on hold", standing.hold) } else { format!("{count} of work") };
    figures.push(figure("days needed", text, count, steps));
    figures.extend(cast_by(words, context, at));
    for own in &standing.candidates {
        let Some(candidate) = casting.candidates.get(own.candidate) else { continue };
        let told = |free, word: &str| {
            let dates: Vec<String> = own.dates(free).iter().map(ToString::to_string).collect();
            (!dates.is_empty()).then(|| format!("{word} on {}", dates.join(", ")))
        };
        let away: Vec<String> = [told(Free::No, "not free"), told(Free::Pencil, "only pencilled")].into_iter().flatten().collect();
        let text = if away.is_empty() { "its record names no shoot day of the role".to_owned() } else { away.join("; ") };
        let step = Step::at(text, candidate.origin, "unavailable").or(candidate.origin, "name");
        figures.push(figure(candidate.name.as_str(), format!("free on {} of {count}", own.free()), own.free(), vec![step]));
    }
    explanation("role", title, figures)
}

fn cast_by(words: Words<'_>, context: Context<'_>, at: usize) -> Option<Figure> {
    let (role, standing) = (context.production.casting.roles.get(at)?, context.derived.roles.get(at)?);
    let date = standing.cast_by?;
    let mut steps = Vec::new();
    if role.cast_by.is_some() {
        steps.push(Step::at("its record states the date", role.origin, "cast_by").value(date));
    } else if let Some(play) = standing.plays.first() {
        let day = context.production.days.get(play.day)?;
        steps.push(Step::at(format!("it shoots for the first time on {}", words.day(play.day)), day.origin, "date").value(play.date));
        let text = format!("working days before it: {}", role.lead_days);
        steps.push(Step::at(text, role.origin, "lead_days").default("default of roles: lead_days").value(role.lead_days));
        let calendar = &context.production.calendar;
        let step = if calendar.origin.is_some() {
            Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
        } else {
            Step::new("weekends are not counted").default("default of calendar: days_off")
        };
        steps.push(step.value(date));
    }
    Some(figure("to be cast by", words.date(date), date, steps))
}
