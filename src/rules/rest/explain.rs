//! How a rest came about, step by step.

use jiff::civil::Date;

use super::company::{daily, shifts};
use super::measure::{Rest, Rests};
use crate::derive::{Derived, Person};
use crate::findings::Step;
use crate::model::Production;
use crate::rules::moment::wall;
use crate::rules::packs::Who;
use crate::rules::words;
use crate::values::CastId;

/// Whose rest is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// A unit's, by its id.
    Unit(String),
    /// One person's.
    Person(Person),
}

/// Whom a word means: a cast number, a crew member by id or name, a unit by id or name; whatever the case.
#[must_use]
pub fn whose(production: &Production, word: &str) -> Option<Whose> {
    let word = word.trim();
    let cast = CastId::new(word).ok().filter(|id| production.cast_member(id).is_some());
    if let Some(id) = cast {
        return Some(Whose::Person(Person::Cast(id)));
    }
    let same = |text: &str| text.to_lowercase() == word.to_lowercase();
    let member = production.crew.iter().find(|member| same(&member.id) || member.name.as_deref().is_some_and(same));
    if let Some(name) = member.and_then(|member| member.name.as_ref()) {
        return Some(Whose::Person(Person::Crew(name.to_lowercase())));
    }
    production.units.iter().find(|unit| same(&unit.id) || same(&unit.name)).map(|unit| Whose::Unit(unit.id.clone()))
}

/// The rest before the first call of a date, step by step, each with its place: the dismissal before it, the call, what is
/// asked for and by whom, and what that comes to. Nothing where there is no work on the date, or none before it.
#[must_use]
pub fn explain(production: &Production, derived: &Derived, whose: &Whose, date: Date) -> Vec<Step> {
    let rests = Rests::new(production, derived);
    match whose {
        Whose::Unit(unit) => {
            let shifts = shifts(&rests);
            let Some(shifts) = shifts.get(unit.as_str()) else { return Vec::new() };
            let pair = shifts.windows(2).find(|pair| pair[1].start.date == date);
            let Some(rest) = pair.and_then(|pair| daily(&rests, &pair[0], &pair[1])) else { return Vec::new() };
            let charge = rests.charge(&rest, &Who::UNIT, super::charge::Pay::default());
            steps(words::unit(production, unit), ("wraps", "is called"), &rest, &charge)
        }
        Whose::Person(person) => {
            let Some(days) = rests.people().find(|days| days.first().is_some_and(|day| day.person == *person)) else { return Vec::new() };
            let Some(pair) = days.windows(2).find(|pair| pair[1].date == date) else { return Vec::new() };
            let (before, after) = (&pair[0], &pair[1]);
            let (who, name) = (rests.who(after), rests.name(after));
            let Some((yesterday, today)) = before.days.last().zip(after.days.first()) else { return Vec::new() };
            let leasts = rests.least(&who, &rests.when(*yesterday), &rests.when(*today));
            let measured = leasts.into_iter().filter_map(|least| rests.measured(before, after, least));
            let Some(rest) = measured.rev().max_by_key(Rest::short) else { return Vec::new() };
            let charge = rests.charge(&rest, &who, rests.pay(after, &rests.when(rest.after.day)));
            let verbs = match (person, after.first.field) {
                (Person::Crew(_), _) => ("is let go", "is called"),
                (Person::Cast(_), "pickup" | "leave") => ("is dismissed", "is picked up"),
                (Person::Cast(_), _) => ("is dismissed", "reports"),
            };
            steps(&name, verbs, &rest, &charge)
        }
    }
}

fn steps(name: &str, verbs: (&str, &str), rest: &Rest<'_>, charge: &str) -> Vec<Step> {
    let (before, after) = (rest.before, rest.after);
    let mut all = Vec::new();
    let mut moment = |verb: &str, moment: &super::measure::Moment<'_>| {
        let at = match moment.field {
            "shooting_call" => "the shooting call is",
            "makeup" => "the first make-up call is",
            "wrap" | "last_out" | "camera_wrap" if moment.counted > 0 => "the company wraps",
            _ => "",
        };
        let lead = if at.is_empty() { format!("{name} {verb}") } else { at.to_owned() };
        all.push(Step::at(format!("{lead} at {} on {}", moment.clock, moment.date), moment.origin, moment.field));
        if moment.counted != 0 {
            let side = if moment.counted > 0 { "after" } else { "before" };
            let length = words::length(i64::from(moment.counted.abs()));
            all.push(Step::new(
                format!("{name}'s rest counts from {} on: {length} {side} it", moment.counts_as())
                    .replace("counts from", if moment.counted > 0 { "counts from" } else { "counts up to" }),
            ));
        }
    };
    moment(verbs.0, &before);
    moment(verbs.1, &after);
    let apart = words::apart(before.date, after.date) - 1;
    if apart > 0 {
        all.push(Step::new(format!("{} without work lie between", words::days(apart))));
    }
    let walls = wall(after.date, after.counts_as()) - wall(before.date, before.counts_as());
    if walls != rest.minutes {
        let (change, what) = ((walls - rest.minutes).abs(), if walls > rest.minutes { "lost" } else { "won" });
        all.push(Step::new(format!("{} are {what} between the two clocks: rest is real hours", words::length(change))));
    }
    let least = words::length(rest.least.minutes.into());
    all.push(match rest.least.term {
        Some(term) => {
            Step::new(format!("{least} of rest are asked for by {}, clause {} ({})", term.pack.name, term.clause.id, term.cite()))
        }
        None => Step::new(format!("{least} of rest are the house rule of this production")),
    });
    let rested = words::length(rest.minutes.max(0));
    if rest.short() > 0 {
        all.push(Step::new(format!("{rested} of rest are {} too few{charge}", words::length(rest.short()))));
        all.push(Step::new(format!("{} is the earliest that would do, or {} the latest before it", rest.earliest(), rest.latest())));
    } else {
        all.push(Step::new(format!("{rested} of rest are enough: {} is the earliest that would do", rest.earliest())));
    }
    all
}
