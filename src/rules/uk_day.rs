//! The working day of the Pact/Bectu agreement: CB235 (domain.md 3, rule 8).
//!
//! A day is cut as the production says (`working_day`): standard, semi-continuous or continuous. What is planned or
//! reported beyond it is overtime, in steps; work after the hour at which night work begins is noted. A sixth day is
//! CB217's.

use std::collections::BTreeMap;

use super::packs::{Term, When, Who, in_force};
use super::rest::company_times;
use super::words;
use crate::derive::{Derived, Person, PersonDay};
use crate::findings::{Finding, Findings, Origin, Severity, codes};
use crate::model::Production;
use crate::values::Clock;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = in_force(production);
    if !packs.all().iter().any(|pack| pack.clauses.iter().any(|clause| clause.rule == "working-day")) {
        return;
    }
    let mut people: BTreeMap<usize, Vec<&PersonDay>> = BTreeMap::new();
    for day in derived.work.iter().filter(|day| matches!(day.person, Person::Crew(_))) {
        if let Some(index) = day.days.first() {
            people.entry(*index).or_default().push(day);
        }
    }
    for (index, (day, plan)) in production.days.iter().zip(&derived.days).enumerate() {
        let when = When::of(production, day, plan);
        let overtime = packs.clause("day-overtime", &Who::UNIT, &when);
        let Some(form) = packs.clause("working-day", &Who::UNIT, &when).and_then(|term| Form::of(term, day.working_day.word(), overtime))
        else {
            continue;
        };
        let Some((call, wrap)) = company_times(production, derived, index).filter(|_| day.kind.is_work()) else { continue };
        let unit = words::unit(production, &day.unit);
        let over = form.over(call.0, wrap.0);
        if over > 0 {
            let message = format!("{unit} works from {} to {} on {}: {}", call.0, wrap.0, day.date, form.words(call.0, wrap.0));
            let finding = Finding::new(&codes::UK_DAY, message).at(wrap.1).field(wrap.2);
            let help = format!("wrap by {}, call at {} or later, or agree the overtime", form.ends(call.0), form.begins(wrap.0));
            findings.push(finding.help(help).subject(words::day_subject(production, day)));
        }
        let mut groups: BTreeMap<(&str, Clock, Clock), Vec<&PersonDay>> = BTreeMap::new();
        for own in people.get(&index).into_iter().flatten() {
            let (Some(end), Some(member)) = (own.end, own.member.and_then(|at| production.crew.get(at))) else { continue };
            if form.over(own.report.at, end.at) > over.max(0) {
                groups.entry((&member.department, own.report.at, end.at)).or_default().push(own);
            }
        }
        for ((department, from, to), own) in groups {
            findings.extend(department_day(production, &form, department, (from, to), &own));
        }
        let night = packs.clause("night-from", &Who::UNIT, &when).and_then(|term| Some((term, term.time("from")?)));
        if let Some((term, from)) = night.filter(|(_, from)| wrap.0 > *from) {
            let past = words::length(i64::from(wrap.0.minutes() - from.minutes()));
            let message =
                format!("{unit} wraps at {} on {}: {past} of night work, which begins at {from} ({})", wrap.0, day.date, term.cite());
            let finding = Finding::new(&codes::UK_DAY, message).severity(Severity::Note).at(wrap.1).field(wrap.2);
            findings.push(finding.help("pay it as night work, or wrap earlier").subject(words::day_subject(production, day)));
        }
    }
}

/// How long a day of one form may be, and what is paid beyond it.
struct Form {
    word: &'static str,
    minutes: i32,
    term: Term,
    overtime: Option<Term>,
}

impl Form {
    fn of(term: Term, word: &'static str, overtime: Option<Term>) -> Option<Self> {
        let minutes = term.minutes("work")? + term.minutes("lunch").unwrap_or(0);
        Some(Self { word, minutes: i32::try_from(minutes).ok()?, term, overtime })
    }

    /// Minutes beyond it.
    fn over(&self, from: Clock, to: Clock) -> i32 {
        to.minutes() - from.minutes() - self.minutes
    }

    fn ends(&self, from: Clock) -> Clock {
        from.plus(self.minutes)
    }

    fn begins(&self, to: Clock) -> Clock {
        to.plus(-self.minutes)
    }

    /// `11 h 40 min, 40 minutes over the standard day of 11 h (…); costs 45 minutes of overtime at 1.5 times …`.
    fn words(&self, from: Clock, to: Clock) -> String {
        let length = |minutes: i32| words::length(minutes.into());
        let over = self.over(from, to);
        let (elapsed, whole) = (length(over + self.minutes), length(self.minutes));
        format!("{elapsed}, {} over the {} day of {whole} ({}){}", length(over), self.word, self.term.cite(), self.charge(over))
    }

    fn charge(&self, over: i32) -> String {
        let charged = self.overtime.and_then(|term| {
            let (step, rate) = (i32::try_from(term.minutes("step")?).ok()?.max(1), term.factor("rate")?);
            let steps = words::length(i64::from((over + step - 1) / step * step));
            let bounds = term.money("floor").zip(term.money("cap"));
            let bounds = bounds.map(|(floor, cap)| {
                format!(", from {} to {} an hour", words::money(floor.amount, floor.currency), words::money(cap.amount, cap.currency))
            });
            Some(format!("; costs {steps} of overtime at {rate} times the rate{} ({})", bounds.unwrap_or_default(), term.cite()))
        });
        charged.unwrap_or_default()
    }
}

/// People of one department whose own day is longer than their unit's.
fn department_day(
    production: &Production,
    form: &Form,
    department: &str,
    (from, to): (Clock, Clock),
    own: &[&PersonDay],
) -> Option<Finding> {
    let first = own.first()?;
    let member = |day: &&PersonDay| day.member.and_then(|at| production.crew.get(at));
    let names: Vec<&str> = own.iter().filter_map(member).map(words::crew).collect();
    let who = match names.as_slice() {
        [one] => format!("{one} ({department}) works"),
        all => format!("{department} ({} people) work", all.len()),
    };
    let message = format!("{who} from {from} to {to} on {}: {}", first.date, form.words(from, to));
    let (origin, field): (Origin, _) = (first.report.origin, first.report.field);
    let help = format!("call them at {} or later, let them go by {}, or agree the overtime", form.begins(to), form.ends(from));
    let subject = match names.as_slice() {
        [one] => format!("crew {one} {}", first.date),
        _ => format!("department {department} {}", first.date),
    };
    Some(Finding::new(&codes::UK_DAY, message).at(origin).field(field).help(help).subject(subject))
}
