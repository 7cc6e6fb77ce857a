//! The hours of children: CB225 (domain.md 3, rules 21 and 22).
//!
//! A child's day runs from report to dismissal. What it may hold follows from the age on the date, the place's law and
//! whether it is a school day; a child whose date of birth is not known cannot be checked, which is said once.

mod day;
mod work;

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

use super::meals;
use super::moment::{clock_of, minutes_between, real, zone};
use super::packs::{Kind, When};
use super::roster::{Roster, Someone};
use super::words;
use crate::derive::PersonDay;
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::CastMember;

/// A child's work day.
struct Child<'r, 'a> {
    roster: &'r Roster<'a>,
    member: &'a CastMember,
    someone: Someone,
    day: &'a PersonDay,
    /// Index of the day worked, the one called first.
    index: usize,
    when: When,
}

pub(super) fn check(roster: &Roster<'_>, findings: &mut Findings) {
    let Some(most) = roster.least("minor-day", "place") else { return };
    debug_assert!(most > 0, "a pack that lets children work no minute");
    let mut asked: BTreeSet<usize> = BTreeSet::new();
    for person in roster.people() {
        let Some(member) = person.first().and_then(|day| roster.member(day)) else { continue };
        let mut before: Option<Child<'_, '_>> = None;
        let mut days = Vec::new();
        for day in person {
            let someone = roster.someone(day);
            if !roster.who(someone, day.date).minor {
                continue;
            }
            let Some(index) = day.days.first().copied() else { continue };
            let when = When { date: day.date, ..roster.when(index) };
            let child = Child { roster, member, someone, day, index, when };
            if let Someone::Cast(at) = someone
                && asked.insert(at)
            {
                findings.extend(child.unchecked());
                child.chaperoned(findings);
            }
            // What goes by age cannot be checked of somebody who is not born.
            if member.born.is_none_or(|born| born <= day.date) {
                child.check(findings);
            }
            if let Some(before) = &before {
                rest(before, &child, findings);
            }
            days.push(day);
            before = Some(child);
        }
        for week in days.chunk_by(|a, b| roster.week(a.date) == roster.week(b.date)) {
            week_of(roster, member, week, findings);
        }
    }
}

impl<'a> Child<'_, 'a> {
    /// `cast 6 (YOUNG IRINI, 11 years old)`.
    fn name(&self) -> String {
        let name = words::member(self.member);
        let age = match self.roster.who(self.someone, self.day.date).age {
            Some(months) if months < 24 => format!("{months} months old"),
            Some(months) => format!("{} years old", months / 12),
            None => return name,
        };
        name.strip_suffix(')').map_or_else(|| format!("{name} ({age})"), |name| format!("{name}, {age})"))
    }

    fn zone(&self, index: usize) -> &'a TimeZone {
        let (day, plan) = self.roster.day(index);
        zone(self.roster.production, day, plan)
    }

    fn finding(&self, message: String) -> Finding {
        Finding::new(&codes::MINOR_HOURS, message).subject(self.roster.subject(self.day))
    }

    /// A finding at the moment the day begins.
    fn at_report(&self, message: String) -> Finding {
        self.finding(message).at(self.day.report.origin).field(self.day.report.field)
    }

    /// A child without a date of birth: nothing of the day can be held against the law.
    fn unchecked(&self) -> Option<Finding> {
        if let Some(born) = self.member.born {
            let early = born > self.day.date;
            let message = format!("{} is born on {born} and works on {}, before that", words::member(self.member), self.day.date);
            let finding = Finding::new(&codes::MINOR_HOURS, message).at(self.member.origin).field("born");
            let finding =
                finding.help("correct the date of birth: what goes by age is not checked").subject(format!("cast {}", self.member.id));
            return early.then_some(finding);
        }
        let message = format!("{} is a minor without a date of birth: what goes by age is not checked", words::member(self.member));
        let finding = Finding::new(&codes::MINOR_HOURS, message).severity(Severity::Note).at(self.member.origin).field("minor");
        Some(finding.help("state the date: `born: 2015-03-09`").subject(format!("cast {}", self.member.id)))
    }

    /// A child whose law asks for a chaperone, and who has none.
    fn chaperoned(&self, findings: &mut Findings) {
        if self.member.guardian.is_some() {
            return;
        }
        for term in self.roster.of_each_pack("minor-licence", self.someone, &self.when) {
            let Some(needs) = term.word("needs") else { continue };
            let message = format!("{} has no guardian or chaperone named, and needs {needs} ({})", words::member(self.member), term.cite());
            findings.push(
                Finding::new(&codes::MINOR_HOURS, message)
                    .at(self.member.origin)
                    .field("minor")
                    .help("name the person: `guardian: Ada Lund (chaperone), 555-0142`")
                    .subject(format!("cast {}", self.member.id)),
            );
        }
    }
}

/// The rest from one day's dismissal to the next call, in real hours.
fn rest(before: &Child<'_, '_>, after: &Child<'_, '_>, findings: &mut Findings) {
    let roster = after.roster;
    let last = before.day.days.last().copied().unwrap_or(before.index);
    let Some(end) = before.day.end else { return };
    let (from, to) = (before.zone(last), after.zone(after.index));
    let start = after.day.first;
    let (Some(ends), Some(starts)) = (real(before.day.date, end.at, from), real(after.day.date, start.at, to)) else { return };
    for term in roster.of_each_pack("minor-rest", after.someone, &after.when) {
        let Some(least) = term.minutes("rest").map(i64::from) else { continue };
        let rested = minutes_between(ends, starts);
        if rested >= least {
            continue;
        }
        let had = if rested <= 0 { "no rest".to_owned() } else { format!("{} of rest", words::length(rested)) };
        let message = format!(
            "{} is dismissed at {} on {} and first called at {} on {}: {had}, {} short of {} ({})",
            after.name(),
            end.at,
            before.day.date,
            start.at,
            after.day.date,
            words::length(least - rested),
            words::length(least),
            term.cite()
        );
        let span = jiff::SignedDuration::from_mins(least);
        let earliest = clock_of(ends.saturating_add(span).unwrap_or(ends), after.day.date, to);
        let latest = clock_of(starts.saturating_sub(span).unwrap_or(starts), before.day.date, from);
        findings.push(
            after
                .finding(message)
                .at(start.origin)
                .field(start.field)
                .related(end.origin, Some(end.field), format!("dismissed here at {}", end.at))
                .help(format!("call {} at {earliest} or later, or dismiss by {latest}", words::member(after.member))),
        );
    }
}

/// The hours of a week.
fn week_of(roster: &Roster<'_>, member: &CastMember, week: &[&PersonDay], findings: &mut Findings) {
    let (Some(first), Some(last)) = (week.first(), week.last()) else { return };
    let Some(index) = last.days.first() else { return };
    let when = When { date: last.date, ..roster.when(*index) };
    let hours: i32 = week.iter().filter_map(|day| day.worked()).sum();
    for term in roster.of_each_pack("minor-week", roster.someone(last), &when) {
        let Some(most) = term.minutes("most").and_then(|most| i32::try_from(most).ok()).filter(|most| hours > *most) else { continue };
        let message = format!(
            "{} works {} in the week from {} to {}, meals left out: {} more than {} ({})",
            words::member(member),
            words::length(hours.into()),
            first.date,
            last.date,
            words::length((hours - most).into()),
            words::length(most.into()),
            term.cite()
        );
        findings.push(
            Finding::new(&codes::MINOR_HOURS, message)
                .at(last.report.origin)
                .field(last.report.field)
                .help(format!("shorten the days of that week by {} in all", words::length((hours - most).into())))
                .subject(roster.subject(last)),
        );
    }
}

impl Child<'_, '_> {
    /// Everything that one day may hold.
    fn check(&self, findings: &mut Findings) {
        self.old_enough(findings);
        self.place(findings);
        self.work(findings);
        self.windows(findings);
        self.continuous(findings);
        self.first_meal(findings);
        self.school(findings);
    }

    fn old_enough(&self, findings: &mut Findings) {
        let Some(born) = self.member.born else { return };
        let days = words::apart(born, self.day.date);
        for term in self.roster.of_each_pack("minor-age", self.someone, &self.when) {
            let Some(least) = term.count("days").and_then(|least| i32::try_from(least).ok()).filter(|least| days < *least) else {
                continue;
            };
            let message = format!(
                "{} is {} old on {}, and may not work before {least} ({})",
                words::member(self.member),
                words::days(days),
                self.day.date,
                term.cite()
            );
            findings.push(self.at_report(message).help("cast an older child, or move the day"));
        }
    }

    /// The first meal is due without grace (rule 21).
    fn first_meal(&self, findings: &mut Findings) {
        for term in self.roster.of_each_pack("first-meal", self.someone, &self.when) {
            if term.pack.covers.minor != Some(true) || self.roster.who(self.someone, self.day.date).kind != Kind::Cast {
                continue;
            }
            let Some(late) = meals::first_late(self.roster, self.day, self.someone, &self.when, term) else { continue };
            let then = match late.meal {
                Some(meal) => format!("breaks for the first meal at {}", meal.out),
                None => format!("works to {} without a meal", late.until()),
            };
            let past = words::length(late.minutes.into());
            let message = format!(
                "{} is called at {} on {} and {then}: {past} past {}, without grace ({})",
                self.name(),
                self.day.report.at,
                self.day.date,
                late.limit,
                term.cite()
            );
            let help = format!("give {} a meal by {}, or call {past} later", words::member(self.member), late.limit);
            findings.push(self.at_report(message).help(help));
        }
    }
}

#[cfg(test)]
mod tests;
