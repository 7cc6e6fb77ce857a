//! What an engagement comes to, part by part.

use rust_decimal::Decimal;

use super::{Words, amount, explanation, figure, letter, plain};
use crate::derive::{PaidDay, PaidKind, Pay};
use crate::documents::Context;
use crate::documents::format::short_date;
use crate::findings::{Explanation, Figure, Origin, Step};
use crate::model::{CastMember, CrewMember, PayTerms, PayUnit};
use crate::values::round_half_up;

/// Whose deal it is: the records that state it.
pub(super) struct Whose<'a> {
    /// As the title names them.
    pub name: String,
    origin: Origin,
    terms: Option<&'a PayTerms>,
}

impl<'a> Whose<'a> {
    pub(super) fn cast(member: &'a CastMember) -> Self {
        Self { name: format!("cast {}", member.id), origin: member.origin, terms: member.pay.as_ref() }
    }

    pub(super) fn crew(member: &'a CrewMember) -> Self {
        let name = member.name.clone().unwrap_or_else(|| format!("{} {}", member.department, member.position).trim().to_owned());
        Self { name, origin: member.origin, terms: member.pay.as_ref() }
    }

    /// A step at a key of the terms.
    fn term(&self, text: String, key: &'static str) -> Step {
        match self.terms {
            Some(terms) => Step::at(text, terms.origin, key),
            None => Step::new(text),
        }
    }

    /// The rate: of the terms where they state it, else the person's own.
    pub(super) fn rate(&self, text: String) -> Step {
        match self.terms {
            Some(terms) if terms.rate.is_some() => Step::at(text, terms.origin, "rate"),
            _ => Step::at(text, self.origin, "rate"),
        }
    }
}

/// What the engagement of a member of the cast comes to; none without a rate.
#[must_use]
pub fn cast(context: Context<'_>, member: &CastMember) -> Option<Explanation> {
    let words = Words::of(context);
    let pay = context.derived.pays.cast.get(&member.id)?;
    let mut all = Vec::new();
    if let Some(schedule) = context.derived.cast.get(&member.id) {
        let days = crate::derive::paid_days(schedule);
        all.push(figure("paid days", days.to_string(), days, letter::day_steps(words, schedule)));
    }
    all.extend(figures(words, &Whose::cast(member), pay));
    Some(explanation("pay", format!("{}, pay", words.member(member)), all))
}

/// What the engagement of a member of the crew comes to, by index into `Production::crew`; none without a rate.
#[must_use]
pub fn crew(context: Context<'_>, at: usize) -> Option<Explanation> {
    let words = Words::of(context);
    let (member, pay) = (context.production.crew.get(at)?, context.derived.pays.crew.get(&at)?);
    let whose = Whose::crew(member);
    let days = figure("paid days", pay.paid_days().normalize().to_string(), pay.paid_days().normalize(), crew_days(words, &whose, pay));
    let mut all = vec![days];
    all.extend(figures(words, &whose, pay));
    Some(explanation("pay", format!("{}, pay", whose.name), all))
}

/// The paid days of the crew, kind by kind.
pub(super) fn crew_days(words: Words<'_>, whose: &Whose<'_>, pay: &Pay) -> Vec<Step> {
    let mut steps = Vec::new();
    for kind in [PaidKind::Work, PaidKind::Travel, PaidKind::Holiday] {
        let own: Vec<String> = pay.days.iter().filter(|day| day.kind == kind).map(|day| date(words, day)).collect();
        if !own.is_empty() || kind == PaidKind::Work {
            steps.push(Step::new(format!("{} {}: {}", kind.word(), own.len(), own.join("; "))).value(own.len()));
        }
    }
    if !pay.extra_days.is_zero() {
        let text = format!("{} paid before and after the days on the board", count(pay.extra_days, "day"));
        steps.push(whose.term(text, "prep_days").value(pay.extra_days.normalize()));
    }
    steps
}

fn date(words: Words<'_>, day: &PaidDay) -> String {
    short_date(day.date, words.production.conventions.wording)
}

/// `1 day`, `2.5 days`.
fn count(number: Decimal, one: &str) -> String {
    let number = number.round_dp(4).normalize();
    if number == Decimal::ONE { format!("{number} {one}") } else { format!("{number} {one}s") }
}

/// The parts of a pay, and their sum.
pub(super) fn figures(words: Words<'_>, whose: &Whose<'_>, pay: &Pay) -> Vec<Figure> {
    let money = |sum: Decimal| amount(round_half_up(sum, pay.currency.minor_digits()), pay.currency);
    let mut all = Vec::new();
    let mut part = |name: &str, sum: Decimal, mut steps: Vec<Step>| {
        if let Some(last) = steps.last_mut() {
            last.value = Some(plain(sum, pay.currency));
        }
        all.push(figure(name, money(sum), plain(sum, pay.currency), steps));
    };
    part("base", pay.base, base(words, whose, pay, &money));
    if !pay.guarantee.is_zero() {
        let least = pay.base + pay.guarantee;
        let what = match (whose.terms.and_then(|terms| terms.guarantee), pay.unit) {
            (None, PayUnit::Week) => "a deal by the week guarantees one week, which",
            (None, PayUnit::ThreeDays) => "a deal for three days guarantees three, which",
            _ => "the guarantee",
        };
        let more = if what.ends_with("which") { "more than" } else { "which is more than" };
        let text = format!("{what} comes to {}, {more} the base of {}: {}", money(least), money(pay.base), money(pay.guarantee));
        part("guarantee", pay.guarantee, vec![whose.term(text, "guarantee").default("default of pay: guarantee")]);
    }
    if !pay.overtime.is_zero() {
        let over = pay.days.iter().filter(|day| !day.overtime_hours.is_zero());
        let mut steps: Vec<Step> = over
            .map(|day| {
                let hours = match (day.hours, day.paid_hours) {
                    (Some(hours), Some(paid)) if paid > hours => {
                        format!("{} worked, {} guaranteed, ", count(hours, "hour"), paid.round_dp(4).normalize())
                    }
                    (Some(hours), _) => format!("{} worked, ", count(hours, "hour")),
                    (None, Some(paid)) => format!("hours not known, {} as budgeted, ", paid.round_dp(4).normalize()),
                    (None, None) => String::new(),
                };
                let origin = words.production.days.iter().find(|own| own.date == day.date).map_or(Origin::NONE, |own| own.origin);
                let text =
                    format!("{}: {hours}{} of overtime: {}", date(words, day), count(day.overtime_hours, "hour"), money(day.overtime));
                Step::at(text, origin, "call").or(origin, "date")
            })
            .collect();
        let of_days: Decimal = pay.days.iter().map(|day| day.overtime_hours).sum();
        if pay.overtime_hours > of_days {
            let text = format!("{} of weeks beyond their threshold", count(pay.overtime_hours - of_days, "hour"));
            steps.push(whose.term(text, "week_hours"));
        }
        steps.push(whose.term(format!("{} in all: {}", count(pay.overtime_hours, "hour"), money(pay.overtime)), "overtime_rate"));
        part("overtime", pay.overtime, steps);
    }
    if !pay.premium.is_zero() {
        let days = pay.days.iter().filter(|day| day.running.is_some());
        let steps = days.map(|day| {
            let (ordinal, key) = if day.running == Some(6) { ("sixth", "sixth_day") } else { ("seventh", "seventh_day") };
            whose.term(format!("{} is the {ordinal} day running of its week: {} beyond a day", date(words, day), money(day.premium)), key)
        });
        part("sixth and seventh days", pay.premium, steps.collect());
    }
    if !pay.kit.is_zero() {
        let kit = whose.terms.and_then(|terms| terms.kit);
        let cap = whose.terms.and_then(|terms| terms.kit_cap);
        let mut steps = Vec::new();
        if let Some((kit, weekly)) = kit {
            let text = format!(
                "kit is {} a {}",
                amount(kit.amount, kit.currency),
                if weekly { "week, each day worked its share" } else { "day worked" }
            );
            steps.push(whose.term(text, "kit"));
        }
        match cap.filter(|cap| round_half_up(*cap, pay.currency.minor_digits()) == pay.kit) {
            Some(cap) => steps.push(whose.term(format!("and at most {}", money(cap)), "kit_cap")),
            None => steps.push(Step::new(format!("for the days of work: {}", money(pay.kit)))),
        }
        part("kit", pay.kit, steps);
    }
    let parts = [
        ("base", pay.base),
        ("guarantee", pay.guarantee),
        ("overtime", pay.overtime),
        ("sixth and seventh days", pay.premium),
        ("kit", pay.kit),
    ];
    let parts: Vec<String> = parts.iter().filter(|(_, sum)| !sum.is_zero()).map(|(name, sum)| format!("{name} {}", money(*sum))).collect();
    let text = if parts.len() > 1 {
        format!("{}: {}", parts.join(", "), money(pay.total))
    } else {
        format!("nothing but the base: {}", money(pay.total))
    };
    part("pay", pay.total, vec![Step::new(text)]);
    all
}

fn base(words: Words<'_>, whose: &Whose<'_>, pay: &Pay, money: &dyn Fn(Decimal) -> String) -> Vec<Step> {
    let days = pay.paid_days();
    let rate = money(pay.rate);
    let calendar =
        |text: String| Step::at(text, words.production.calendar.origin, "days_off").default("five where no calendar says otherwise");
    // Days whose pay is not the rate's own: holds and travel at a rate of theirs.
    let mut other = Vec::new();
    for (kind, key, own) in [
        (PaidKind::Hold, "hold_rate", whose.terms.and_then(|terms| terms.hold)),
        (PaidKind::Travel, "travel_rate", whose.terms.and_then(|terms| terms.travel)),
    ] {
        let of_kind = pay.days.iter().filter(|day| day.kind == kind).count();
        if let Some(own) = own.filter(|_| of_kind > 0) {
            other.push((
                of_kind,
                whose.term(format!("{} of {} at {} each", count(of_kind.into(), "day"), kind.word(), money(own.amount)), key),
            ));
        }
    }
    let apart: usize = other.iter().map(|(days, _)| days).sum();
    let at_rate = days - Decimal::from(apart);
    let mut steps = Vec::new();
    match pay.unit {
        PayUnit::Hour => {
            steps.push(whose.rate(format!("the rate is {rate} an hour")));
            let work = pay.days.iter().filter(|day| day.kind == PaidKind::Work);
            let straight: Decimal = work.map(|day| day.base.checked_div(pay.rate).unwrap_or_default()).sum();
            steps.push(Step::new(format!("{} straight on days of work", count(straight, "hour"))));
        }
        PayUnit::Day => steps.push(whose.rate(format!("{} at {rate} a day", count(at_rate, "day")))),
        PayUnit::ThreeDays => {
            steps.push(whose.rate(format!("the rate is {rate} for three days")));
            steps.push(Step::new(format!("{} at a third of it each", count(at_rate, "day"))));
        }
        PayUnit::Week => {
            steps.push(whose.rate(format!("the rate is {rate} a week")));
            steps.push(calendar(format!(
                "a week has {} working days, so {} {} {}/{} of it",
                pay.week,
                count(at_rate, "day"),
                if at_rate == Decimal::ONE { "is" } else { "are" },
                at_rate.normalize(),
                pay.week
            )));
        }
        PayUnit::Flat => steps.push(whose.rate(format!("the rate is {rate} for the whole engagement"))),
    }
    steps.extend(other.into_iter().map(|(_, step)| step));
    if let Some(last) = steps.last_mut() {
        last.text = format!("{}: {}", last.text, money(pay.base));
    }
    steps
}
