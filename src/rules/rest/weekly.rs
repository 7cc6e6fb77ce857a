//! Rest over days off: CB214, and CB226 where a unit turns from night to day over them.
//!
//! Agreements count in three ways. IATSE asks for so many hours after five, six or seven days running; SAG-AFTRA for so
//! many over one or two days off; the law of the UK and the EU for one long rest in every seven days.

use std::collections::BTreeMap;

use super::company::{Broken, shifts, turns};
use super::measure::{Least, Moment, Rest, Rests};
use crate::derive::{CompanyKind, Person, PersonDay};
use crate::findings::{Finding, Findings, codes};
use crate::model::{ShootDay, StripLight};
use crate::rules::moment::minutes_between;
use crate::rules::packs::{Term, When, Who};
use crate::rules::words;

/// Somebody's work on one date, for the week's purposes.
#[derive(Clone, Copy)]
pub(super) struct Work<'a> {
    pub start: Moment<'a>,
    pub end: Option<Moment<'a>>,
}

/// Whose rest it is.
struct Whose<'a> {
    name: String,
    subject: String,
    who: Who<'a>,
    unit: bool,
}

/// What is wrong with a rest: the rest, and from when to when work went on without it where the law counts by weeks.
struct Short<'a> {
    rest: Rest<'a>,
    days: usize,
    kind: Way,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// After so many days running.
    DaysWorked,
    /// Over so many days off.
    DaysOff,
    /// In seven days, whether or not there was a day off.
    Week { off: bool },
}

pub(super) fn check(rests: &Rests<'_>, findings: &mut Findings) {
    let mut broken = Broken::new();
    for (unit, shifts) in shifts(rests) {
        let works: Vec<Work<'_>> = shifts.iter().map(|shift| Work { start: shift.start, end: shift.end }).collect();
        let whose =
            Whose { name: words::unit(rests.production, unit).to_owned(), subject: format!("unit {unit}"), who: Who::UNIT, unit: true };
        for short in shorts(rests, &works, |_| Who::UNIT) {
            broken.insert((short.rest.before.day, short.rest.after.day), short.rest.short());
            findings.push(finding(rests, &whose, &short, ""));
        }
    }
    for days in rests.people() {
        let Some(first) = days.first() else { continue };
        let works: Vec<Work<'_>> =
            days.iter().filter_map(|day| Some(Work { start: rests.called(day, None)?, end: rests.dismissed(day, None) })).collect();
        if works.len() != days.len() {
            continue;
        }
        let who = |at: usize| days.get(at).map_or(Who::UNIT, |day| rests.who(day));
        for short in shorts(rests, &works, who) {
            let with_unit = matches!(first.person, Person::Crew(_));
            let pair = (short.rest.before.day, short.rest.after.day);
            if with_unit && broken.get(&pair).is_some_and(|unit| short.rest.short() <= *unit) {
                continue;
            }
            let Some(day) = days.iter().find(|day| day.date == short.rest.after.date) else { continue };
            let name = rests.name(day);
            let subject = match &day.person {
                Person::Cast(id) => format!("cast {id}"),
                Person::Crew(_) => format!("crew {name}"),
            };
            let who = rests.who(day);
            let charge = rests.charge(&short.rest, &who, rests.pay(day, &rests.when(short.rest.after.day)));
            findings.push(finding(rests, &Whose { name, subject, who, unit: false }, &short, &charge));
        }
    }
}

fn finding(rests: &Rests<'_>, whose: &Whose<'_>, short: &Short<'_>, charge: &str) -> Finding {
    let (rest, before, after) = (&short.rest, short.rest.before, short.rest.after);
    let name = &whose.name;
    let cast = whose.subject.starts_with("cast");
    let (leaves, comes) = match (cast, after.field) {
        (true, "pickup" | "leave") => ("is dismissed", "is picked up"),
        (true, _) => ("is dismissed", "reports"),
        _ => ("wraps", "is called"),
    };
    let turn = whose.unit && turns(&before, &after);
    let turns = if turn { " turns from night to day:" } else { "" };
    let span = format!("{leaves} at {} on {} and {comes} at {} on {}", before.clock, before.date, after.clock, after.date);
    let lead = match short.kind {
        Way::DaysWorked => format!("{name}{turns} works {} running, {span}", words::days(i32::try_from(short.days).unwrap_or(0))),
        Way::DaysOff => format!("{name} has {} off, {span}", words::days(i32::try_from(short.days).unwrap_or(0))),
        Way::Week { .. } => format!("{name}{turns} works seven days without a weekly rest, {span}"),
    };
    let charge = if whose.unit { rests.charge(rest, &whose.who, super::charge::Pay::default()) } else { charge.to_owned() };
    let or = format!("call {name} at {} or later, or wrap by {}", rest.earliest(), rest.latest());
    let or = if cast { format!("call {name} at {} or later, or dismiss by {}", rest.earliest(), rest.latest()) } else { or };
    let help = match short.kind {
        Way::Week { off: false } => {
            format!("give {name} a day off by {}, with {} from wrap to call", after.date, words::length(rest.least.minutes.into()))
        }
        _ => or,
    };
    let code = if turn { &codes::NIGHT_TO_DAY } else { &codes::WEEKLY_REST };
    Finding::new(code, format!("{lead}: {}{charge}", rest.words()))
        .at(after.origin)
        .field(after.field)
        .related(before.origin, Some(before.field), format!("{} here at {}", if cast { "dismissed" } else { "wraps" }, before.clock))
        .help(help)
        .subject(format!("{} {}", whose.subject, after.date))
}

/// The weekly rests that are too short, each once.
fn shorts<'a, 'w>(rests: &Rests<'a>, works: &[Work<'a>], who: impl Fn(usize) -> Who<'w>) -> Vec<Short<'a>> {
    let mut all: BTreeMap<usize, Short<'a>> = BTreeMap::new();
    // Each agreement asks for its own rest: what one has told hides nothing of another.
    let mut told_before: BTreeMap<&str, usize> = BTreeMap::new();
    let mut running = 1;
    for at in 1..works.len() {
        let (before, after) = (&works[at - 1], &works[at]);
        let apart = words::apart(before.start.date, after.start.date);
        let ran = running;
        running = if apart == 1 { running + 1 } else { 1 };
        // Nothing asks for more than a few days of rest, and a day off or a seventh day is what asks for any.
        let week = works[..=at].iter().rev().take_while(|work| words::apart(work.start.date, after.start.date) <= 6).count() > 1;
        if apart > 3 || (apart < 2 && !week) {
            continue;
        }
        let mut seen: Vec<&str> = Vec::new();
        for term in rests.packs.clauses("weekly-rest", &who(at), &When { date: after.start.date, ..rests.when(after.start.day) }) {
            if seen.contains(&term.pack.id.as_str()) {
                continue;
            }
            seen.push(&term.pack.id);
            let short = if term.minutes("in_week").is_some() {
                let told = told_before.get(term.pack.id.as_str()).copied();
                by_week(works, at, &term).filter(|(gap, _)| told.is_none_or(|told| *gap > told)).map(|(gap, short)| {
                    told_before.insert(&term.pack.id, at.max(gap));
                    (gap, short)
                })
            } else {
                over_days_off(rests, ran, before, after, &term).filter(|short| short.rest.short() > 0).map(|short| (at, short))
            };
            if let Some((gap, short)) = short {
                let worse = all.get(&gap).is_none_or(|own| own.rest.short() < short.rest.short());
                if worse {
                    all.insert(gap, short);
                }
            }
        }
    }
    all.into_values().collect()
}

fn rest<'a>(before: &Work<'a>, after: &Work<'a>, least: u32, term: Term) -> Option<Rest<'a>> {
    let (end, start) = (before.end?, after.start);
    Some(Rest {
        before: end,
        after: start,
        least: Least { minutes: least, term: Some(term) },
        minutes: minutes_between(end.real()?, start.real()?),
    })
}

/// The longest rest that is asked for over the days off between two works, the later one at this place in the list;
/// nothing where there are none, or nobody asks.
pub(super) fn asked<'a>(rests: &Rests<'a>, works: &[Work<'a>], at: usize, who: &Who<'_>) -> Option<Rest<'a>> {
    let (before, after) = (works.get(at.checked_sub(1)?)?, works.get(at)?);
    let ran = works[..at].windows(2).rev().take_while(|pair| words::apart(pair[0].start.date, pair[1].start.date) == 1).count() + 1;
    let when = When { date: after.start.date, ..rests.when(after.start.day) };
    let terms = rests.packs.clauses("weekly-rest", who, &when);
    let over = terms.iter().filter_map(|term| over_days_off(rests, ran, before, after, term));
    over.map(|short| short.rest).max_by_key(|rest| rest.least.minutes)
}

/// The same for a person's days; nothing where one of them has no call to count from.
pub(super) fn asked_of<'a>(rests: &Rests<'a>, days: &[PersonDay], at: usize, who: &Who<'_>) -> Option<Rest<'a>> {
    let work = |day: &PersonDay| Some(Work { start: rests.called(day, None)?, end: rests.dismissed(day, None) });
    let works: Vec<Work<'_>> = days.iter().map(work).collect::<Option<_>>()?;
    asked(rests, &works, at, who)
}

/// The rest over days off as a clause asks for it.
fn over_days_off<'a>(rests: &Rests<'a>, ran: usize, before: &Work<'a>, after: &Work<'a>, term: &Term) -> Option<Short<'a>> {
    if words::apart(before.start.date, after.start.date) < 2 {
        None
    } else if term.minutes("two_days").is_some() {
        by_days_off(rests, before, after, term)
    } else {
        by_days_worked(rests, ran, before, after, term)
    }
}

/// After five, six, seven days running.
fn by_days_worked<'a>(rests: &Rests<'a>, ran: usize, before: &Work<'a>, after: &Work<'a>, term: &Term) -> Option<Short<'a>> {
    let least = match ran {
        0..5 => return None,
        5 => term.minutes("after_5")?,
        6 => term.minutes("after_6")?,
        _ => term.minutes("after_7")?,
    };
    let rest = rest(before, after, least, *term)?;
    let reduced = term.minutes("reduced").filter(|_| ran == 5);
    let short_day = || {
        let day = rest.before.clock.minutes() - before.start.clock.minutes();
        term.minutes("reduced_day_under").is_some_and(|under| i64::from(day) < i64::from(under))
    };
    let reduced = reduced.filter(|_| short_day() && night_exterior(rests, rests.day(rest.before.day).0));
    let rest = Rest { least: Least { minutes: reduced.unwrap_or(least), ..rest.least }, ..rest };
    Some(Short { rest, days: ran, kind: Way::DaysWorked })
}

/// Whether a day shoots an exterior at night.
fn night_exterior(rests: &Rests<'_>, day: &ShootDay) -> bool {
    let mut scenes = day.scene_strips().filter_map(|(_, number)| rests.production.scene(number));
    scenes.any(|scene| scene.is_exterior() && StripLight::of(scene) == StripLight::Night)
}

/// Over one or two days that the whole company has off: a performer who is merely not called has none.
fn by_days_off<'a>(rests: &Rests<'a>, before: &Work<'a>, after: &Work<'a>, term: &Term) -> Option<Short<'a>> {
    let off = words::apart(before.start.date, after.start.date) - 1;
    let between = rests.derived.company.range((std::ops::Bound::Excluded(before.start.date), std::ops::Bound::Excluded(after.start.date)));
    let mut kinds = between.map(|(_, day)| day.kind);
    if !kinds.all(|kind| matches!(kind, CompanyKind::Off | CompanyKind::Holiday)) {
        return None;
    }
    let least = match off {
        1 => term.minutes("one_day")?,
        2 => {
            let early = term.time("early_from").is_some_and(|from| after.start.clock >= from);
            term.minutes("two_days_early").filter(|_| early).or(term.minutes("two_days"))?
        }
        _ => return None,
    };
    let rest = rest(before, after, least, *term)?;
    Some(Short { rest, days: usize::try_from(off).unwrap_or(0), kind: Way::DaysOff })
}

/// One long rest in every seven days. Returns the place in the list after the longest rest there was.
fn by_week<'a>(works: &[Work<'a>], at: usize, term: &Term) -> Option<(usize, Short<'a>)> {
    let least = term.minutes("in_week")? + term.minutes("with_daily").unwrap_or(0);
    let mut longest: Option<(usize, Rest<'a>)> = None;
    let mut first = at;
    while first > 0 {
        let gap = rest(&works[first - 1], &works[first], least, *term)?;
        if gap.short() <= 0 {
            break;
        }
        if longest.is_none_or(|(_, own)| own.minutes < gap.minutes) {
            longest = Some((first, gap));
        }
        first -= 1;
        if words::apart(works[first].start.date, works[at].start.date) >= 6 {
            break;
        }
    }
    if words::apart(works[first].start.date, works[at].start.date) < 6 {
        return None;
    }
    let (gap, rest) = longest?;
    let off = words::apart(rest.before.date, rest.after.date) > 1;
    Some((gap, Short { rest, days: at - first + 1, kind: Way::Week { off } }))
}
