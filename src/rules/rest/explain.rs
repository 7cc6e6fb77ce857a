//! How a rest came about, step by step.

use jiff::civil::Date;

use super::company::{daily, shifts};
use super::measure::{Rest, Rests};
use super::weekly::{Work, asked, asked_of};
use crate::derive::{Derived, Person};
use crate::findings::Step;
use crate::model::Production;
use crate::rules::moment::wall;
use crate::rules::packs::Who;
use crate::rules::words;
use crate::values::{CastId, Clock};

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

/// A rest, and how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Minutes of rest, in real time; nothing where the call comes first.
    pub minutes: i64,
    /// Minutes it lacks of the least; nothing or less where it is enough.
    pub short: i64,
    /// The dismissal before it, the call, what is asked for and by whom, and what that comes to; the last step comes to the
    /// minutes.
    pub steps: Vec<Step>,
}

impl Told {
    /// `9 h 18 min, 42 minutes too few`.
    #[must_use]
    pub fn words(&self) -> String {
        let rest = words::length(self.minutes);
        if self.short > 0 { format!("{rest}, {} too few", words::length(self.short)) } else { format!("{rest}, enough") }
    }
}

/// The rest before the first call of a date, step by step, each with its place. None where there is no work on the date, or
/// none before it.
#[must_use]
pub fn explain(production: &Production, derived: &Derived, whose: &Whose, date: Date) -> Option<Told> {
    let rests = Rests::new(production, derived);
    match whose {
        Whose::Unit(unit) => {
            let shifts = shifts(&rests);
            let shifts = shifts.get(unit.as_str())?;
            let at = shifts.iter().position(|shift| shift.start.date == date).filter(|at| *at > 0)?;
            let works: Vec<Work<'_>> = shifts.iter().map(|shift| Work { start: shift.start, end: shift.end }).collect();
            let rest = stricter(daily(&rests, &shifts[at - 1], &shifts[at])?, asked(&rests, &works, at, &Who::UNIT));
            let charge = rests.charge(&rest, &Who::UNIT, super::charge::Pay::default());
            Some(told(production, (words::unit(production, unit), "wraps", "is called"), "crew_rest", &rest, &charge))
        }
        Whose::Person(person) => {
            let days = rests.people().find(|days| days.first().is_some_and(|day| day.person == *person))?;
            let at = days.iter().position(|day| day.date == date).filter(|at| *at > 0)?;
            let (before, after) = (&days[at - 1], &days[at]);
            let (who, name) = (rests.who(after), rests.name(after));
            let (yesterday, today) = before.days.last().zip(after.days.first())?;
            let leasts = rests.least(&who, &rests.when(*yesterday), &rests.when(*today));
            let measured = leasts.into_iter().filter_map(|least| rests.measured(before, after, least));
            let rest = stricter(measured.rev().max_by_key(Rest::short)?, asked_of(&rests, days, at, &who));
            let charge = rests.charge(&rest, &who, rests.pay(after, &rests.when(rest.after.day)));
            let (ends, begins, house) = match (person, after.first.field) {
                (Person::Crew(_), _) => ("is let go", "is called", "crew_rest"),
                (Person::Cast(_), "pickup" | "leave") => ("is dismissed", "is picked up", "cast_rest"),
                (Person::Cast(_), _) => ("is dismissed", "reports", "cast_rest"),
            };
            Some(told(production, (&name, ends, begins), house, &rest, &charge))
        }
    }
}

/// The rest of a day or, where days off lie between and ask for more, the rest over them.
fn stricter<'a>(daily: Rest<'a>, weekly: Option<Rest<'a>>) -> Rest<'a> {
    weekly.filter(|weekly| weekly.short() > daily.short()).unwrap_or(daily)
}

/// The steps of a rest: whose, with the verbs of its two ends, and the convention that a house rule stands under.
fn told(production: &Production, (name, ends, begins): (&str, &str, &str), house: &str, rest: &Rest<'_>, charge: &str) -> Told {
    let (before, after) = (rest.before, rest.after);
    let clock = |at: Clock| at.told(production.conventions.clock);
    let mut steps = Vec::new();
    let mut moment = |verb: &str, moment: &super::measure::Moment<'_>| {
        let lead = match moment.field {
            "shooting_call" => "the shooting call is".to_owned(),
            "makeup" => "the first make-up call is".to_owned(),
            "wrap" | "last_out" | "camera_wrap" if moment.counted > 0 => "the company wraps".to_owned(),
            _ => format!("{name} {verb}"),
        };
        let text = format!("{lead} at {} on {}", clock(moment.clock), moment.date);
        steps.push(Step::at(text, moment.origin, moment.field).value(moment.clock));
        if moment.counted != 0 {
            let (counts, side) = if moment.counted > 0 { ("counts from", "after") } else { ("counts up to", "before") };
            let length = words::length(i64::from(moment.counted.abs()));
            let text = format!("{name}'s rest {counts} {}: {length} {side} that", clock(moment.counts_as()));
            steps.push(Step::new(text).value(moment.counts_as()));
        }
    };
    moment(ends, &before);
    moment(begins, &after);
    let apart = words::apart(before.date, after.date) - 1;
    if apart > 0 {
        steps.push(Step::new(format!("{} without work {} between", words::days(apart), if apart == 1 { "lies" } else { "lie" })));
    }
    let walls = wall(after.date, after.counts_as()) - wall(before.date, before.counts_as());
    if walls != rest.minutes {
        let (change, what) = ((walls - rest.minutes).abs(), if walls > rest.minutes { "lost" } else { "won" });
        steps.push(Step::new(format!("{} are {what} between the two clocks: rest is real hours", words::length(change))));
    }
    let least = words::length(rest.least.minutes.into());
    steps.push(match rest.least.term {
        Some(term) => {
            let text = format!("{least} of rest are asked for by {}, clause {}", term.pack.name, term.clause.id);
            Step::new(text).default(term.cite())
        }
        None => {
            let stated = production.conventions.origins.get(house).copied();
            let text = format!("{least} of rest are the house rule of this production");
            Step::at(text, stated.unwrap_or_default(), None).default(format!("default of conventions: {house}"))
        }
    });
    let minutes = rest.minutes.max(0);
    // Before or after its work day's own date, a time stands with the date it falls on.
    let dated = |at: Clock, day: Date| match at.day_offset() {
        0 => clock(at),
        days => {
            let date = day.checked_add(jiff::Span::new().days(days)).unwrap_or(day);
            format!("{} on {date}", at.text(production.conventions.clock))
        }
    };
    let earliest = dated(rest.earliest(), after.date);
    let last = if rest.short() > 0 {
        let latest = dated(rest.latest(), before.date);
        steps.push(Step::new(format!("{earliest} is the earliest that would do, or {latest} the latest before it")));
        format!("{} of rest are {} too few{charge}", words::length(minutes), words::length(rest.short()))
    } else {
        steps.push(Step::new(format!("{earliest} is the earliest that would do")));
        format!("{} of rest are enough", words::length(minutes))
    };
    steps.push(Step::new(last).value(minutes));
    Told { minutes, short: rest.short(), steps }
}
