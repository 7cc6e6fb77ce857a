//! Days worked in a row: sixth and seventh days, holidays, fourteen days running (CB217), and work weeks that are shifted
//! (CB218; domain.md 3, rules 13 and 14).
//!
//! A unit's week is one finding; people who come to it by working for two units are told one by one.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;

use super::packs::Term;
use super::roster::{Roster, Someone, list};
use super::words;
use crate::findings::{Code, Finding, Findings, Origin, codes};
use crate::values::{DateSpan, weekday_name};

pub(super) fn check(roster: &Roster<'_>, findings: &mut Findings) {
    let mut units: BTreeMap<&str, BTreeMap<Date, usize>> = BTreeMap::new();
    for (index, day) in roster.production.days.iter().enumerate().filter(|(_, day)| day.kind.is_work()) {
        units.entry(&day.unit).or_default().insert(day.date, index);
    }
    let mut told: BTreeMap<&str, BTreeSet<Date>> = BTreeMap::new();
    for (unit, days) in &units {
        let whose =
            Whose { name: words::unit(roster.production, unit).to_owned(), subject: format!("unit {unit}"), someone: Someone::Unit, days };
        told.insert(unit, running(roster, &whose, &BTreeSet::new(), findings));
        shifts(roster, &whose, findings);
    }
    people(roster, &told, findings);
}

/// A unit or a person, with the days worked and the index of each.
struct Whose<'s> {
    name: String,
    subject: String,
    someone: Someone,
    days: &'s BTreeMap<Date, usize>,
}

/// Whether a date is a holiday of the company's, also one that it works.
fn holiday<'a>(roster: &Roster<'a>, date: Date) -> Option<Option<&'a str>> {
    let stated = roster.production.calendar.holidays.iter().find(|(span, _)| span.contains(date));
    stated.map(|(_, name)| name.as_deref())
}

/// The clauses of a measure that bind a unit (its crew, and its cast), or one person.
fn terms(roster: &Roster<'_>, rule: &'static str, someone: Someone, index: usize, date: Date) -> Vec<Term> {
    let when = super::packs::When { date, ..roster.when(index) };
    let mut all = roster.of_each_pack(rule, someone, &when);
    if someone == Someone::Unit {
        all.extend(roster.of_each_pack(rule, Someone::Players, &when));
    }
    all
}

/// `at 1.5 times (IATSE: Jeffords 2024 p. 16; SAG-AFTRA: Jeffords 2024 p. 16)`: clauses of one multiple together.
fn multiples(terms: &[Term], figure: &str) -> Option<String> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for term in terms {
        let Some(factor) = term.factor(figure) else { continue };
        let factor = factor.to_string();
        match all.iter_mut().find(|(own, _)| *own == factor) {
            Some((_, cites)) => cites.push(term.cite()),
            None => all.push((factor, vec![term.cite()])),
        }
    }
    let rows: Vec<String> = all.into_iter().map(|(factor, cites)| format!("at {factor} times ({})", cites.join("; "))).collect();
    (!rows.is_empty()).then(|| rows.join(" and "))
}

/// Sixth and seventh days, worked holidays and too many days running. Returns the dates that something was said of;
/// dates that were said of every unit of a person's are not said again.
fn running(roster: &Roster<'_>, whose: &Whose<'_>, known: &BTreeSet<Date>, findings: &mut Findings) -> BTreeSet<Date> {
    let mut said = BTreeSet::new();
    let dates: Vec<Date> = whose.days.keys().copied().collect();
    let follows = |a: &Date, b: &Date| a.tomorrow().is_ok_and(|next| next == *b);
    for run in dates.chunk_by(follows) {
        for week in run.chunk_by(|a, b| roster.week(*a) == roster.week(*b)) {
            if let Some(date) = week.get(5).filter(|date| !known.contains(date)) {
                said.extend(&week[5..]);
                findings.extend(sixth(roster, whose, week, *date));
            }
        }
        if let Some((term, date)) = too_many(roster, whose, run).filter(|(_, date)| !known.contains(date)) {
            said.insert(date);
            findings.extend(without_a_day_off(roster, whose, run, &term, date));
        }
    }
    for date in dates {
        let Some(name) = holiday(roster, date).filter(|_| !known.contains(&date)) else { continue };
        let Some(index) = whose.days.get(&date) else { continue };
        let terms = terms(roster, "sixth-day", whose.someone, *index, date);
        let Some(paid) = multiples(&terms, "holiday") else { continue };
        said.insert(date);
        let name = name.map(|name| format!(", {name}")).unwrap_or_default();
        let message = format!("{} works on the holiday of {date}{name}: paid {paid}", whose.name);
        findings.push(finding(
            &codes::SIXTH_DAY,
            roster,
            whose,
            date,
            message,
            "move the day, or count its pay in the budget and allow it",
        ));
    }
    said
}

fn finding(code: &'static Code, roster: &Roster<'_>, whose: &Whose<'_>, date: Date, message: String, help: &str) -> Finding {
    let origin = whose.days.get(&date).map_or(Origin::NONE, |index| roster.production.days[*index].origin);
    Finding::new(code, message).at(origin).field("date").help(help).subject(format!("{} {date}", whose.subject))
}

fn sixth(roster: &Roster<'_>, whose: &Whose<'_>, week: &[Date], sixth: Date) -> Option<Finding> {
    let index = *whose.days.get(&sixth)?;
    let all = terms(roster, "sixth-day", whose.someone, index, sixth);
    let paid = multiples(&all, "sixth")?;
    let seventh = week.get(6).map(|date| {
        let paid = multiples(&all, "seventh").map(|paid| format!(" is paid {paid}")).unwrap_or_default();
        format!(", and a seventh: {date}{paid}")
    });
    let message = format!(
        "{} works {} days running in one week, from {}: the sixth, {sixth}, is paid {paid}{}",
        whose.name,
        week.len(),
        week[0],
        seventh.unwrap_or_default()
    );
    let first = whose.days.get(&week[0]).map_or(Origin::NONE, |index| roster.production.days[*index].origin);
    let help = "free a day of the week, or count the multiple in the budget and allow it";
    Some(finding(&codes::SIXTH_DAY, roster, whose, sixth, message, help).related(first, Some("date"), "the week begins here"))
}

/// The first date of a run that comes after the days that may be worked running.
fn too_many(roster: &Roster<'_>, whose: &Whose<'_>, run: &[Date]) -> Option<(Term, Date)> {
    let last = *run.last()?;
    let index = *whose.days.get(&last)?;
    let all = terms(roster, "consecutive-days", whose.someone, index, last);
    let term = all.into_iter().find(|term| term.count("days").is_some())?;
    let most = usize::try_from(term.count("days")?).ok()?;
    Some((term, *run.get(most)?))
}

fn without_a_day_off(roster: &Roster<'_>, whose: &Whose<'_>, run: &[Date], term: &Term, date: Date) -> Option<Finding> {
    let (most, off) = (term.count("days")?, term.count("off").unwrap_or(1));
    let off = words::days(i32::try_from(off).unwrap_or(i32::MAX));
    let message = format!(
        "{} works {} days running from {} without a day off: after {most} comes {off} off, and each day from {date} costs a day's straight time more ({})",
        whose.name,
        run.len(),
        run[0],
        term.cite()
    );
    let help = format!("free one of the days up to {date}");
    let first = whose.days.get(&run[0]).map_or(Origin::NONE, |index| roster.production.days[*index].origin);
    Some(finding(&codes::SIXTH_DAY, roster, whose, date, message, &help).related(first, Some("date"), "the days begin here"))
}

/// People who work for more than one unit, and by that more days than any unit of theirs.
fn people(roster: &Roster<'_>, told: &BTreeMap<&str, BTreeSet<Date>>, findings: &mut Findings) {
    for person in roster.people() {
        let unit = |index: &usize| roster.production.days[*index].unit.as_str();
        let units: BTreeSet<&str> = person.iter().flat_map(|day| day.days.iter().map(unit)).collect();
        let known: BTreeSet<Date> = units.iter().filter_map(|unit| told.get(unit)).flatten().copied().collect();
        let days: BTreeMap<Date, usize> = person.iter().filter_map(|day| Some((day.date, *day.days.first()?))).collect();
        let Some(first) = person.first().filter(|_| units.len() > 1) else { continue };
        let subject = roster.subject(first);
        let subject = subject.rsplit_once(' ').map_or(subject.as_str(), |(who, _)| who).to_owned();
        let whose = Whose { name: roster.name(first), subject, someone: roster.someone(first), days: &days };
        running(roster, &whose, &known, findings);
    }
}

/// A work week: the days worked between two runs of days off, holidays counted as worked.
struct Work {
    first: Date,
    length: usize,
    /// Days off before it.
    off: usize,
}

/// Weeks with fewer days are pieces of one: a unit that shoots now and then has no work week to shift.
const LEAST_DAYS: usize = 3;

/// Work weeks that begin on another day of the week than the one before, more often than is free.
fn shifts(roster: &Roster<'_>, whose: &Whose<'_>, findings: &mut Findings) {
    let (Some(first), Some(last)) = (whose.days.keys().next(), whose.days.keys().next_back()) else { return };
    // A mistyped year makes no endless calendar.
    if words::apart(*first, *last) > 3 * 366 {
        return;
    }
    let mut weeks: Vec<Work> = Vec::new();
    let mut off = 0;
    for date in (DateSpan { from: *first, to: *last }).dates() {
        let works = whose.days.contains_key(&date) || holiday(roster, date).is_some();
        match weeks.last_mut() {
            _ if !works => off += 1,
            Some(week) if off == 0 => week.length += 1,
            _ => {
                weeks.push(Work { first: date, length: 1, off });
                off = 0;
            }
        }
    }
    let mut made: Vec<Date> = Vec::new();
    for pair in weeks.windows(2) {
        let (before, after) = (&pair[0], &pair[1]);
        if before.length.min(after.length) < LEAST_DAYS || before.first.weekday() == after.first.weekday() {
            continue;
        }
        let Some(index) = whose.days.get(&after.first).or_else(|| whose.days.range(after.first..).next().map(|(_, index)| index)) else {
            continue;
        };
        let all = terms(roster, "week-shift", whose.someone, *index, after.first);
        let Some(term) = all.first().copied() else { continue };
        let enough = term.count("days_off_unlimited").and_then(|days| usize::try_from(days).ok());
        if enough.is_some_and(|enough| after.off >= enough) {
            continue;
        }
        made.push(after.first);
        let free = term.count("free").and_then(|free| usize::try_from(free).ok()).unwrap_or(0);
        if made.len() <= free {
            continue;
        }
        let day = |date: Date| format!("{} {date}", weekday_name(date.weekday()));
        let earlier: Vec<String> = made[..made.len() - 1].iter().map(|date| day(*date)).collect();
        let message = format!(
            "the work week of {} is shifted again, to begin on {} after {} off; it was shifted before on {}, and {} without {} days off together ({})",
            whose.name,
            day(after.first),
            words::days(i32::try_from(after.off).unwrap_or(i32::MAX)),
            list(&earlier, earlier.len(), "dates"),
            if free == 1 { "one shift is free".to_owned() } else { format!("{free} shifts are free") },
            enough.unwrap_or(0),
            term.cite()
        );
        let start = after.first.checked_add(1.day()).unwrap_or(after.first);
        let help = format!("give {} days off together before it: begin on {} instead", enough.unwrap_or(0), day(start));
        findings.push(finding(&codes::WEEK_SHIFT, roster, whose, after.first, message, &help));
    }
}

#[cfg(test)]
mod tests;
