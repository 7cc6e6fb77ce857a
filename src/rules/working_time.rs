//! Working time as the law of the UK and the EU limits it: CB234 (domain.md 3, rule 7).
//!
//! Three measures: the average week over the reference period, as far as the schedule knows it; a break in a day that is
//! longer than the law allows without one; the average day of those who work at night. Hours are those worked, meals
//! apart. People of one kind of breach are told of together.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::packs::{Packs, Term, When, Who, in_force};
use super::words;
use crate::derive::{Derived, Person, PersonDay};
use crate::findings::{Finding, Findings, codes};
use crate::model::{CrewMember, Production, WorkingDay};
use crate::values::Hours;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = in_force(production);
    if !["average-week", "break", "night-hours"]
        .iter()
        .any(|rule| packs.all().iter().any(|pack| pack.clauses.iter().any(|c| c.rule == *rule)))
    {
        return;
    }
    let mut weeks: BTreeMap<(Date, u32), Vec<Over<'_>>> = BTreeMap::new();
    let mut nights: BTreeMap<(Date, u32), Vec<Over<'_>>> = BTreeMap::new();
    let mut breaks: BTreeMap<Date, Vec<Over<'_>>> = BTreeMap::new();
    for days in derived.work.chunk_by(|a, b| a.person == b.person) {
        let Some(first) = days.first() else { continue };
        let member = first.member.and_then(|at| production.crew.get(at));
        let who = match (&first.person, member) {
            (Person::Cast(id), _) => match production.cast_member(id) {
                Some(member) => Who::cast(member, first.date),
                None => continue,
            },
            (Person::Crew(_), Some(member)) => Who::crew(member),
            (Person::Crew(_), None) => continue,
        };
        let term = |rule: &str, day: &PersonDay| packs.clause(rule, &who, &When::on(day.date));
        let week = term("average-week", first).filter(|term| !opted_out(member, term));
        if let Some((from, weeks_of, over)) = week.and_then(|term| average(days, &term, 1)) {
            weeks.entry((from, weeks_of)).or_default().push(over);
        }
        let night = term("night-hours", first).filter(|term| works_at_night(days, term));
        if let Some((from, weeks_of, over)) = night.and_then(|term| average(days, &term, term.count("days_in_week").unwrap_or(7))) {
            nights.entry((from, weeks_of)).or_default().push(over);
        }
        for day in days {
            if let Some(term) = term("break", day) {
                breaks.entry(day.date).or_default().extend(unbroken(production, &packs, &who, day, term));
            }
        }
    }
    for ((from, weeks), people) in weeks {
        findings.extend(averages(production, &people, from, weeks, false));
    }
    for ((from, weeks), people) in nights {
        findings.extend(averages(production, &people, from, weeks, true));
    }
    for (date, people) in breaks {
        findings.extend(without_break(production, &people, date));
    }
}

/// Somebody who works too long.
struct Over<'a> {
    day: &'a PersonDay,
    /// Minutes: of the average, or of the day.
    minutes: i64,
    term: Term,
}

fn opted_out(member: Option<&CrewMember>, term: &Term) -> bool {
    // A performer's consent is no fact of the model, so nothing is said of the cast.
    term.word("opt_out") == Some("yes") && member.is_none_or(|member| member.opt_out_48)
}

/// The worst average over the reference period: from when, over how many weeks, and the minutes for each week or each of
/// the days that count in it. A period that is longer than the person's work is cut to it, in whole weeks.
fn average<'a>(days: &'a [PersonDay], term: &Term, days_in_week: u32) -> Option<(Date, u32, Over<'a>)> {
    let (most, weeks) = (i64::from(term.minutes("most")?), term.count("weeks")?.max(1));
    let mut sums = vec![0_i64];
    for day in days {
        // A day whose end is not known counts for nothing.
        let worked = day.worked().unwrap_or(0).max(0);
        sums.push(sums.last().copied().unwrap_or(0) + i64::from(worked));
    }
    let last = days.last()?.date;
    let mut worst: Option<(Date, u32, Over<'a>)> = None;
    for (at, day) in days.iter().enumerate() {
        let left = u32::try_from(words::apart(day.date, last) / 7 + 1).unwrap_or(1);
        let span = weeks.min(left);
        if at > 0 && left < weeks {
            break;
        }
        let until = days.partition_point(|other| words::apart(day.date, other.date) < i32::try_from(span * 7).unwrap_or(i32::MAX));
        let total = sums[until] - sums[at];
        let shares = i64::from(span * days_in_week);
        // Compared before it is divided, so that a minute over is over.
        if total > most * shares && worst.as_ref().is_none_or(|(_, _, own)| own.minutes < total / shares) {
            let minutes = (total + shares - 1) / shares;
            worst = Some((day.date, span, Over { day, minutes, term: *term }));
        }
    }
    worst
}

/// Whether somebody works at night as a rule: on one day in so many, for so long in the hours of the night.
fn works_at_night(days: &[PersonDay], term: &Term) -> bool {
    let (Some(least), Some(one_in)) = (term.minutes("at_night"), term.count("one_in")) else { return false };
    let windows = term.hours("windows");
    let nights =
        days.iter().filter(|day| windows.iter().map(|window| within(day, window)).sum::<i32>() >= i32::try_from(least).unwrap_or(i32::MAX));
    nights.count() * one_in as usize >= days.len()
}

/// Minutes of a day that lie in hours of the clock, whether they come before its first midnight or after it.
fn within(day: &PersonDay, window: &Hours) -> i32 {
    const DAY: i32 = 24 * 60;
    let (from, to) = (day.report.at.minutes(), day.end.map_or(day.report.at, |end| end.at).minutes());
    let shared = |shift: i32| (to.min(window.to.minutes() + shift) - from.max(window.from.minutes() + shift)).max(0);
    shared(-DAY) + shared(0) + shared(DAY)
}

/// A day that is longer than the law allows without a break, and has none.
fn unbroken<'a>(production: &Production, packs: &Packs, who: &Who<'_>, day: &'a PersonDay, term: Term) -> Option<Over<'a>> {
    let (over, least) = (term.minutes("over")?, term.minutes("least").unwrap_or(1));
    let elapsed = day.elapsed()?;
    let long = i64::from(elapsed) > i64::from(over);
    let broken = day.meals.iter().any(|meal| i64::from(meal.back.minutes() - meal.out.minutes()) >= i64::from(least));
    // A continuous day has its break at work.
    let index = *day.days.first()?;
    let form = production.days.get(index).map(|day| day.working_day)?;
    let informal = form == WorkingDay::Continuous && {
        let clause = packs.clause("working-day", who, &When { working_day: form, ..When::on(day.date) });
        clause.and_then(|clause| clause.minutes("informal_break")).is_some_and(|minutes| minutes >= least)
    };
    (long && !broken && !informal).then_some(Over { day, minutes: elapsed.into(), term })
}

/// `Ana 50 h, Bo 49 h 30 min and 3 more`.
fn listed(production: &Production, people: &[&Over<'_>]) -> String {
    const SHOWN: usize = 4;
    let one = |over: &&Over<'_>| format!("{} {}", name(production, over.day), words::length(over.minutes));
    let shown: Vec<String> = people.iter().take(SHOWN).map(one).collect();
    match people.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        Some(more) => format!("{} and {more} more", shown.join(", ")),
        None => shown.join(", "),
    }
}

fn name(production: &Production, day: &PersonDay) -> String {
    match &day.person {
        Person::Cast(id) => words::cast(production, id),
        Person::Crew(name) => {
            day.member.and_then(|at| production.crew.get(at)).map_or_else(|| name.clone(), |member| words::crew(member).to_owned())
        }
    }
}

/// The worst first, then by name.
fn ordered<'p, 'a>(production: &Production, people: &'p [Over<'a>]) -> Vec<&'p Over<'a>> {
    let mut all: Vec<&Over<'_>> = people.iter().collect();
    all.sort_by_cached_key(|over| (std::cmp::Reverse(over.minutes), name(production, over.day)));
    all
}

fn averages(production: &Production, people: &[Over<'_>], from: Date, weeks: u32, night: bool) -> Option<Finding> {
    let people = ordered(production, people);
    let worst = people.first()?;
    let most = words::length(worst.term.minutes("most")?.into());
    let weeks_of = if weeks == 1 { "the week".to_owned() } else { format!("{weeks} weeks") };
    let (what, subject, help) = if night {
        (
            format!("who work at night average more than {most} a day"),
            "night-hours",
            format!("shorten their days, or give nights to others, so that each comes to {most} at the most"),
        )
    } else {
        let out = "have them sign the opt-out and say `opt_out_48: true` of each under `crew`";
        (format!("average more than {most} a week without an opt-out"), "average-week", format!("{out}, or shorten their weeks to {most}"))
    };
    let one = || what.replace("average ", "averages ").replace("work at", "works at");
    let what = if people.len() == 1 { format!("1 person {}", one()) } else { format!("{} people {what}", people.len()) };
    let message = format!("{what} over {weeks_of} from {from}: {} ({})", listed(production, &people), worst.term.cite());
    let member = worst.day.member.and_then(|at| production.crew.get(at));
    let finding = Finding::new(&codes::WORKING_TIME, message).at(member.map_or(worst.day.report.origin, |member| member.origin));
    Some(finding.help(help).subject(format!("{subject} {from}")))
}

fn without_break(production: &Production, people: &[Over<'_>], date: Date) -> Option<Finding> {
    let people = ordered(production, people);
    let worst = people.first()?;
    let over = words::length(worst.term.minutes("over")?.into());
    let least = worst.term.minutes("least").map(|least| format!(" of {}", words::length(least.into()))).unwrap_or_default();
    let count = if people.len() == 1 { "1 person works".to_owned() } else { format!("{} people work", people.len()) };
    let message =
        format!("{count} more than {over} on {date} without a break{least}: {} ({})", listed(production, &people), worst.term.cite());
    let finding = Finding::new(&codes::WORKING_TIME, message).at(worst.day.report.origin).field(worst.day.report.field);
    Some(finding.help(format!("put a break{least} into the day, or let them go within {over}")).subject(format!("break {date}")))
}
