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
use crate::findings::{Finding, Findings, Severity, codes};
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
        let longer = |own: &&&PersonDay| own.end.is_some_and(|end| form.over(own.report.at, end.at) > over.max(0));
        let own: Vec<&PersonDay> = people.get(&index).into_iter().flatten().filter(longer).copied().collect();
        findings.extend(own_days(production, &form, words::day_subject(production, day), own));
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
        format!("{elapsed}, {} over the {} day of {whole} ({}){}", length(over), self.word, self.term.cite(), self.charge(&[over]))
    }

    /// What so many minutes beyond it cost, each rounded up to a whole step, all together.
    fn charge(&self, overs: &[i32]) -> String {
        let charged = self.overtime.and_then(|term| {
            let (step, rate) = (i32::try_from(term.minutes("step")?).ok()?.max(1), term.factor("rate")?);
            let steps = overs.iter().map(|over| i64::from((over + step - 1) / step * step)).sum();
            let steps = words::length(steps);
            let bounds = term.money("floor").zip(term.money("cap"));
            let bounds = bounds.map(|(floor, cap)| {
                format!(", from {} to {} an hour", words::money(floor.amount, floor.currency), words::money(cap.amount, cap.currency))
            });
            Some(format!("; costs {steps} of overtime at {rate} times the rate{} ({})", bounds.unwrap_or_default(), term.cite()))
        });
        charged.unwrap_or_default()
    }
}

/// People whose own day is longer than their unit's, told of together: the longest first.
fn own_days(production: &Production, form: &Form, day: String, mut own: Vec<&PersonDay>) -> Option<Finding> {
    const SHOWN: usize = 4;
    let times = |day: &PersonDay| (day.report.at, day.end.map_or(day.report.at, |end| end.at));
    let over = |day: &PersonDay| form.over(times(day).0, times(day).1);
    let name = |day: &PersonDay| day.member.and_then(|at| production.crew.get(at)).map_or("somebody", words::crew);
    own.sort_by_cached_key(|day| (std::cmp::Reverse(over(day)), name(day).to_owned()));
    let first = own.first()?;
    let (from, to) = times(first);
    let help = format!("call {{}} at {} or later, let {{}} go by {}, or agree the overtime", form.begins(to), form.ends(from));
    let (message, help, subject) = if own.len() == 1 {
        let message = format!("{} works from {from} to {to} on {}: {}", name(first), first.date, form.words(from, to));
        (message, help.replace("{}", name(first)), format!("crew {} {}", name(first), first.date))
    } else {
        let one = |day: &&PersonDay| {
            let (from, to) = times(day);
            format!("{} {from}–{to}, {} over", name(day), words::length(over(day).into()))
        };
        let shown: Vec<String> = own.iter().take(SHOWN).map(one).collect();
        let more = own.len().checked_sub(SHOWN).filter(|more| *more > 0).map(|more| format!("; and {more} more")).unwrap_or_default();
        let message = format!(
            "{} of the crew work longer on {} than the {} day of {}: {}{more} ({}){}",
            own.len(),
            first.date,
            form.word,
            words::length(form.minutes.into()),
            shown.join("; "),
            form.term.cite(),
            form.charge(&own.iter().map(|day| over(day)).collect::<Vec<_>>()).replace(" of overtime", " of overtime in all")
        );
        (message, help.replace("{}", "them"), format!("crew {day}"))
    };
    let finding = Finding::new(&codes::UK_DAY, message).at(first.report.origin).field(first.report.field);
    Some(finding.help(help).subject(subject))
}
