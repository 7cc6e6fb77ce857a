//! Talent: two appearances at once, too little time between two, work outside what was agreed, a pick-up that no run
//! makes, options and deal dates that pass: CB245 to CB251.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::moment::wall;
use super::words;
use crate::derive::{Appearance, AppearanceKind, DealState, Derived, OptionState, TalentStanding, WayBasis, way};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::{CastMember, DealDate, DealDateKind, EventKind, OptionKind, Production, Rider};
use crate::values::{Call, CastId, Clock};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (member, standing) in production.cast.iter().zip(&derived.talent) {
        if !standing.has_own() {
            continue;
        }
        let one = One { production, member, standing };
        one.at_once(findings);
        one.outside(findings);
        one.obligations(findings);
        one.options(findings);
        one.deal_dates(findings);
    }
    pickups(production, derived, findings);
}

/// One member of the cast.
struct One<'a> {
    production: &'a Production,
    member: &'a CastMember,
    standing: &'a TalentStanding,
}

/// An appearance with the minutes it takes on the wall.
struct Timed<'a> {
    own: &'a Appearance,
    from: i64,
    /// Its end; its beginning where the end is not known.
    to: i64,
}

impl One<'_> {
    fn who(&self) -> String {
        words::member(self.member)
    }

    fn what(&self, own: &Appearance) -> String {
        match own.kind {
            AppearanceKind::Work(at) => {
                let unit = self.production.days.get(at).map_or("", |day| words::unit(self.production, &day.unit));
                format!("work with {unit}")
            }
            AppearanceKind::Event(_, kind) => event_word(kind).to_owned(),
        }
    }

    /// `a fitting 14:00–15:30 on 2026-05-04`.
    fn told(&self, own: &Appearance) -> String {
        let times = match (own.from, own.to) {
            (Some(from), Some(to)) => format!(" {from}–{to}"),
            (Some(from), None) => format!(" from {from}"),
            _ => String::new(),
        };
        format!("{}{times} on {}", self.what(own), own.date)
    }

    fn finding(&self, code: &'static crate::findings::Code, message: String, own: &Appearance) -> Finding {
        let field = if matches!(own.kind, AppearanceKind::Event(..)) { "leave" } else { "call" };
        Finding::new(code, message).at(own.origin).field(field).subject(format!("cast {} {}", self.member.id, own.date))
    }

    /// CB245 and CB246: what overlaps, and what is too near to what comes before it.
    fn at_once(&self, findings: &mut Findings) {
        let timed = |own| {
            let own: &Appearance = own;
            let from = wall(own.date, own.from?);
            Some(Timed { own, from, to: own.to.map_or(from, |to| wall(own.date, to)) })
        };
        let mut all: Vec<Timed<'_>> = self.standing.appearances.iter().filter_map(timed).collect();
        all.sort_by_key(|one| (one.from, one.to));
        let mut running: Option<&Timed<'_>> = None;
        for own in &all {
            if let Some(before) = running {
                // Two days of work are the schedule's own business; the rest between them has rules of its own.
                let work = |one: &Timed<'_>| matches!(one.own.kind, AppearanceKind::Work(_));
                if !(work(before) && work(own)) {
                    self.pair(before, own, findings);
                }
            }
            if running.is_none_or(|before| before.to <= own.to) {
                running = Some(own);
            }
        }
    }

    fn pair(&self, before: &Timed<'_>, own: &Timed<'_>, findings: &mut Findings) {
        let (first, second) = (self.told(before.own), self.told(own.own));
        // What begins with another, and what begins before another ends, is at one time with it.
        if own.from < before.to || own.from == before.from {
            let over = before.to.min(own.to.max(own.from + 1)) - own.from;
            let message = if over > 1 || own.to > own.from {
                format!("{} is wanted twice at once: {first} and {second}, {} of it", self.who(), words::length(over.max(1)))
            } else {
                format!("{} is wanted twice at once: {first} and {second}", self.who())
            };
            let help = match before.own.to {
                Some(to) => format!("begin the second at {to} or later, or move one of them to another day"),
                None => "move one of them to another time or day".to_owned(),
            };
            let finding = self.finding(&codes::APPEARANCE_CLASH, message, own.own).related(before.own.origin, None, "the other one");
            findings.push(finding.help(help));
            return;
        }
        // A journey leads to its place; where it begins is not known.
        if matches!(own.own.kind, AppearanceKind::Event(_, EventKind::Travel)) {
            return;
        }
        let left = own.from - before.to;
        let Some((minutes, basis)) = way(self.production, self.member, before.own, own.own).filter(|(way, _)| left < i64::from(*way))
        else {
            return;
        };
        let basis = match basis {
            WayBasis::Stated => "as stated".to_owned(),
            WayBasis::Straight(km) => format!("estimated from {km:.1} km in a straight line"),
        };
        let place = |own: &Appearance| {
            let id = own.place.as_deref().unwrap_or_default();
            self.production.location(id).map_or(id, |place| place.name.as_str()).to_owned()
        };
        let message = format!(
            "{} has {} from {first} ({}) to {second} ({}), and the way takes {} ({basis})",
            self.who(),
            words::length(left),
            place(before.own),
            place(own.own),
            words::length(i64::from(minutes)),
        );
        let earliest = before.own.to.or(before.own.from).map(|at| at.plus(i32::try_from(minutes).unwrap_or(0)));
        let help = match earliest {
            Some(at) if before.own.date == own.own.date => {
                format!("begin the second at {at} or later; where the way is shorter, state it as `travel_minutes`")
            }
            _ => "begin the second later; where the way is shorter, state it as `travel_minutes`".to_owned(),
        };
        let finding = self.finding(&codes::APPEARANCE_TRAVEL, message, own.own).related(before.own.origin, None, "it comes from here");
        findings.push(finding.help(help));
    }

    /// Whether an option that was taken up covers a date.
    fn optioned(&self, date: Date) -> bool {
        let taken = self.standing.options.iter().filter(|option| option.state == OptionState::Taken);
        taken.into_iter().any(|option| option.from.is_some_and(|from| from <= date) && option.to.is_some_and(|to| date <= to))
    }

    /// CB247: an appearance outside the contract. Days of work have a rule of their own (CB205), and a journey is made
    /// before the contract begins and after it ends.
    fn outside(&self, findings: &mut Findings) {
        for own in &self.standing.appearances {
            let AppearanceKind::Event(at, kind) = own.kind else { continue };
            let agreed = self.member.events.get(at).is_some_and(|event| event.agreed);
            if kind == EventKind::Travel || agreed || self.optioned(own.date) {
                continue;
            }
            let (words, days) = match self.member.contract {
                // A fitting comes before the first day of nearly every engagement.
                (Some(from), _) if own.date < from && kind == EventKind::Fitting => continue,
                (Some(from), _) if own.date < from => (format!("under contract from {from}"), words::apart(own.date, from)),
                (_, Some(to)) if own.date > to => (format!("under contract to {to}"), words::apart(to, own.date)),
                _ => continue,
            };
            let message = format!("{} has {}, {} outside: {words}", self.who(), self.told(own), words::days(days));
            let finding = Finding::new(&codes::OUTSIDE_DEAL, message).at(own.origin).field("date");
            let finding = finding.related(self.member.origin, Some("contract"), "the contract");
            let help = "move it, take up an option on the date, or write `agreed: true` where it is agreed";
            findings.push(finding.help(help).subject(format!("cast {} {}", self.member.id, own.date)));
        }
    }

    /// CB247: work or an appearance past an obligation to stop, or before or long after one to start.
    fn obligations(&self, findings: &mut Findings) {
        for (date, standing) in self.member.talent.deal_dates.iter().zip(&self.standing.deal_dates) {
            let Some(due) = standing.due.filter(|_| date.done.is_none()) else { continue };
            match date.kind {
                DealDateKind::Deal => {}
                DealDateKind::Start => findings.extend(self.start(date, due)),
                DealDateKind::Stop => self.stop(date, due, findings),
            }
        }
    }

    fn start(&self, date: &DealDate, due: Date) -> Option<Finding> {
        let first = self.standing.appearances.iter().find(|own| matches!(own.kind, AppearanceKind::Work(_)))?;
        let days = words::apart(due, first.date);
        if days == 0 {
            return None;
        }
        let (message, help, severity) = if days < 0 {
            let message =
                format!("{} works first on {}, {} before the start on {due}: {}", self.who(), first.date, words::days(-days), date.what);
            (message, "start the engagement sooner, or shoot later", Severity::Warning)
        } else {
            let message = format!(
                "{} starts on {due} and works first on {}: paid without work for {} ({})",
                self.who(),
                first.date,
                words::days(days),
                date.what
            );
            (message, "shoot on the start date, or agree a later one", Severity::Note)
        };
        let finding = Finding::new(&codes::OUTSIDE_DEAL, message).at(date.origin).field("date").severity(severity);
        let finding = finding.related(first.origin, None, "the first work");
        Some(finding.help(help).subject(format!("cast {} start", self.member.id)))
    }

    fn stop(&self, date: &DealDate, due: Date, findings: &mut Findings) {
        for own in self.standing.appearances.iter().filter(|own| own.date >= due) {
            let agreed = match own.kind {
                // ADR and press come after every stop; they have dates of their own.
                AppearanceKind::Event(at, kind) => !kind.has_letter() || self.member.events.get(at).is_some_and(|event| event.agreed),
                AppearanceKind::Work(_) => false,
            };
            // A journey away is what the stop is for.
            let away = matches!(own.kind, AppearanceKind::Event(_, EventKind::Travel));
            if agreed || away {
                continue;
            }
            let late = |time: Clock| own.to.or(own.from).filter(|to| *to > time);
            let message = match (own.date == due, date.time) {
                (false, _) => {
                    format!("{} has {}, and must be let go by {due}: {}", self.who(), self.told(own), date.what)
                }
                (true, Some(time)) => match late(time) {
                    Some(end) => format!(
                        "{} has {}, {} past the stop at {time}: {}",
                        self.who(),
                        self.told(own),
                        words::length(i64::from(end.minutes() - time.minutes())),
                        date.what
                    ),
                    None => continue,
                },
                (true, None) => continue,
            };
            let finding = Finding::new(&codes::OUTSIDE_DEAL, message).at(date.origin).field(if own.date == due { "time" } else { "date" });
            let finding = finding.related(own.origin, None, "this goes past it");
            let help = "move it before the stop, or agree a later one";
            findings.push(finding.help(help).subject(format!("cast {} {}", self.member.id, own.date)));
        }
    }

    /// CB250: a hold or an option that lapses.
    fn options(&self, findings: &mut Findings) {
        for (option, standing) in self.member.talent.options.iter().zip(&self.standing.options) {
            let Some(deadline) = standing.deadline else { continue };
            let word = match option.kind {
                OptionKind::Hold => "hold",
                OptionKind::SecondHold => "second hold",
                OptionKind::Option => "option",
            };
            let dates = match (standing.from, standing.to) {
                (Some(from), Some(to)) if from != to => format!(" on {from} to {to}"),
                (Some(from), _) => format!(" on {from}"),
                _ => String::new(),
            };
            let inside = |own: &&Appearance| {
                let within = standing.from.is_none_or(|from| from <= own.date) && standing.to.is_none_or(|to| own.date <= to);
                matches!(own.kind, AppearanceKind::Work(_)) && within
            };
            let work = self.standing.appearances.iter().filter(inside).count();
            let work = if work == 0 {
                String::new()
            } else {
                format!("; the schedule has {} of work in it", words::days(i32::try_from(work).unwrap_or(0)))
            };
            let (message, severity) = match standing.state {
                OptionState::Lapsed => {
                    (format!("the {word}{dates} of {} lapsed on {deadline}, and was not taken up{work}", self.who()), Severity::Warning)
                }
                OptionState::Soon => (format!("the {word}{dates} of {} must be taken up by {deadline}{work}", self.who()), Severity::Note),
                _ => continue,
            };
            let finding = Finding::new(&codes::OPTION_LAPSES, message).at(option.origin).severity(severity);
            let finding = finding.field(if option.decide_by.is_some() { "decide_by" } else { "notice_days" });
            let help = "take it up and write the date as `taken`, or give the dates back and write `released`";
            findings.push(finding.help(help).subject(format!("cast {} {word} {deadline}", self.member.id)));
        }
    }

    /// CB251: a deal date that has passed.
    fn deal_dates(&self, findings: &mut Findings) {
        for (date, standing) in self.member.talent.deal_dates.iter().zip(&self.standing.deal_dates) {
            let (DealState::Overdue(days), Some(due)) = (standing.state, standing.due) else { continue };
            let first = self.standing.appearances.iter().find(|own| matches!(own.kind, AppearanceKind::Work(_)));
            let first = first.map_or_else(String::new, |own| format!("; first work on {}", own.date));
            let message = format!("{}: {} was due on {due}, {} ago{first}", self.who(), date.what, words::days(days));
            let finding = Finding::new(&codes::DEAL_OVERDUE, message).at(date.origin);
            let finding = finding.field(if date.date.is_some() { "date" } else { "days_before" });
            let help = "do it, and write the date as `done`";
            findings.push(finding.help(help).subject(format!("cast {} {}", self.member.id, date.what)));
        }
    }
}

/// What an event is, in a sentence.
fn event_word(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Travel => "a journey",
        EventKind::Fitting => "a fitting",
        EventKind::Rehearsal => "a rehearsal",
        EventKind::Test => "a test",
        EventKind::Adr => "ADR",
        EventKind::Press => "press",
    }
}

/// CB249: somebody is picked up, the production has runs, and none has the person that day.
fn pickups(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.runs.is_empty() {
        return;
    }
    for (day, plan) in production.days.iter().zip(&derived.days) {
        // A usual run is driven unless one of its number is dated that day.
        let dated: BTreeSet<&str> = production.runs.iter().filter(|run| run.date == Some(day.date)).map(|run| run.id.as_str()).collect();
        let driven = production.runs.iter().filter(|run| !run.cancelled).filter(|run| match run.date {
            Some(date) => date == day.date,
            None => !dated.contains(run.id.as_str()),
        });
        let riders = driven.flat_map(crate::model::Run::riders);
        let carried: BTreeSet<&CastId> = riders.filter_map(|rider| if let Rider::Cast(id) = rider { Some(id) } else { None }).collect();
        for performer in &plan.performers {
            let Some(Call::At(pickup)) = performer.pickup else { continue };
            if performer.scenes.is_empty() || carried.contains(&performer.id) {
                continue;
            }
            let who = words::cast(production, &performer.id);
            let message = format!("{who} is picked up at {pickup} on {}, and no run has the pick-up", day.date);
            let call = day.calls.iter().find(|call| call.who == performer.id.as_str() && call.pickup.is_some());
            let member = production.cast_member(&performer.id);
            let finding = Finding::new(&codes::PICKUP_WITHOUT_RUN, message);
            let finding = match (call, member) {
                (Some(call), _) => finding.at(call.origin).field("pickup"),
                (None, Some(member)) => finding.at(member.origin).field("pickup_minutes"),
                (None, None) => finding.at(day.origin),
            };
            let finding = finding.related(day.origin, None, "the day");
            let help = format!("add `{}` to the riders of a run of `transport`, or take the pick-up out", performer.id);
            findings.push(finding.help(help).subject(format!("cast {} {}", performer.id, day.date)));
        }
    }
}
