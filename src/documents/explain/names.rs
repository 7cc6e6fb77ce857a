//! What a named value of the budget comes from: the budget's own globals, and what the schedule and the deals say.

use std::collections::BTreeSet;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::pay::{self, Whose};
use super::{Words, amount, letter};
use crate::derive::{CompanyKind, Pay};
use crate::documents::format::short_date;
use crate::findings::{Origin, Step};
use crate::model::DayKind;
use crate::values::{Expression, name_of_id};

/// The steps to the values that an expression names, each name once, the budget's own globals down to what they hang on.
pub(super) fn steps(words: Words<'_>, expression: &Expression) -> Vec<Step> {
    let mut told = BTreeSet::new();
    let mut all = Vec::new();
    for name in expression.names() {
        name_steps(words, name, &mut told, &mut all);
    }
    all
}

fn number(value: Decimal) -> String {
    value.round_dp(4).normalize().to_string()
}

fn name_steps(words: Words<'_>, name: &str, told: &mut BTreeSet<String>, all: &mut Vec<Step>) {
    if !told.insert(name.to_uppercase()) {
        return;
    }
    let value = words.context.derived.globals.get(name);
    let text = value.map_or_else(|| "no value".to_owned(), number);
    let own = words.production.budget.as_ref().and_then(|budget| {
        let found = budget.globals.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(known, expression)| (budget.origin, known, expression))
    });
    if let Some((origin, known, expression)) = own {
        for inner in expression.names() {
            name_steps(words, inner, told, all);
        }
        let written = if matches!(expression, Expression::Number(_)) { String::new() } else { format!("{expression} = ") };
        all.push(Step::at(format!("{known} is a global of the budget: {written}{text}"), origin, "globals").value(&text));
        return;
    }
    all.extend(of_schedule(words, name));
    all.push(Step::new(format!("{name} is {text}")).value(text));
}

/// The days and the deals behind a value of the schedule.
fn of_schedule(words: Words<'_>, name: &str) -> Vec<Step> {
    let upper = name.to_uppercase();
    if let Some((who, part)) = upper.strip_prefix("CAST.").and_then(|rest| rest.rsplit_once('.')) {
        let member = words.production.cast.iter().find(|member| name_of_id(member.id.as_str()).to_uppercase() == who);
        let Some(member) = member else { return Vec::new() };
        let schedule = words.context.derived.cast.get(&member.id);
        let mut days = schedule.map(|schedule| letter::work_steps(words, member, schedule)).unwrap_or_default();
        days.extend(schedule.map(|schedule| letter::day_steps(words, schedule)).unwrap_or_default());
        return match part {
            "WORK" | "HOLD" | "TRAVEL" | "DAYS" | "WEEKS" => days,
            part => {
                let pay = words.context.derived.pays.cast.get(&member.id);
                pay.map(|pay| of_pay(words, &Whose::cast(member), pay, part, days)).unwrap_or_default()
            }
        };
    }
    if let Some((who, part)) = upper.strip_prefix("CREW.").and_then(|rest| rest.rsplit_once('.')) {
        let at = words.production.crew.iter().position(|member| name_of_id(&member.id).to_uppercase() == who);
        let Some((member, pay)) = at.and_then(|at| Some((&words.production.crew[at], words.context.derived.pays.crew.get(&at)?))) else {
            return Vec::new();
        };
        let whose = Whose::crew(member);
        let days = pay::crew_days(words, &whose, pay);
        return match part {
            "WORK" | "TRAVEL" | "DAYS" | "WEEKS" => days,
            part => of_pay(words, &whose, pay, part, days),
        };
    }
    if let Some(id) = upper.strip_prefix("LOCATION.").and_then(|rest| rest.strip_suffix(".DAYS")) {
        let found = words.context.derived.locations.iter().find(|(own, _)| name_of_id(own).to_uppercase() == id);
        let Some((id, place)) = found else { return Vec::new() };
        let dates: BTreeSet<Date> = place.days.iter().filter(|day| !day.scenes.is_empty()).map(|day| day.date).collect();
        let origin = words.production.location(id).map_or(Origin::NONE, |location| location.origin);
        return vec![Step::at(format!("shoot days at {id}: {}", listed(words, dates)), origin, "id")];
    }
    let days = &words.production.days;
    let main = words.production.units.first().map_or("main", |unit| unit.id.as_str());
    let shoot = |unit: &str| {
        let own = days.iter().filter(|day| day.kind == DayKind::Shoot && name_of_id(&day.unit).eq_ignore_ascii_case(unit));
        let dates: BTreeSet<Date> = own.clone().map(|day| day.date).collect();
        let origin = own.map(|day| day.origin).next().unwrap_or(Origin::NONE);
        vec![Step::at(format!("shoot days of {}: {}", words.unit(unit), listed(words, dates)), origin, "date")]
    };
    let company = |wanted: &dyn Fn(CompanyKind) -> bool| {
        let all = words.context.derived.company.iter();
        all.filter(|(_, day)| wanted(day.kind)).map(|(date, day)| (*date, day.week)).collect::<Vec<_>>()
    };
    match upper.as_str() {
        "SCHEDULE.SHOOT_DAYS" => shoot(main),
        "SCHEDULE.WEEKS" => {
            let weeks: BTreeSet<u32> = company(&CompanyKind::is_work).into_iter().map(|(_, week)| week).collect();
            vec![Step::new(format!("weeks of the calendar with work in them: {}", weeks.len()))]
        }
        "SCHEDULE.TRAVEL_DAYS" => {
            vec![Step::new(format!(
                "travel days of the company: {}",
                listed(words, company(&|kind| kind == CompanyKind::Travel).into_iter().map(|(date, _)| date))
            ))]
        }
        "SCHEDULE.OTHER_DAYS" => {
            vec![Step::new(format!(
                "prelight, rehearsal and preparation: {}",
                listed(words, company(&|kind| kind == CompanyKind::Other).into_iter().map(|(date, _)| date))
            ))]
        }
        "SCHEDULE.HOURS" | "SCHEDULE.OVERTIME_HOURS" => {
            let of = |(day, plan): (&crate::model::ShootDay, &crate::derive::DayPlan)| {
                let (call, wrap) = (plan.call?, plan.wrap?);
                let hours = Decimal::from(wrap.minutes() - call.minutes()).checked_div(Decimal::from(60))?;
                let text = format!("{}: {} to {}, {} hours", words.date(day.date), words.clock(call), words.clock(wrap), number(hours));
                Some(Step::at(text, day.origin, "call").or(day.origin, "date"))
            };
            let own = days.iter().zip(&words.context.derived.days).filter(|(day, _)| day.kind == DayKind::Shoot && day.unit == main);
            own.filter_map(of).collect()
        }
        "BACKGROUND.DAYS" => {
            let heads = |(day, plan): (&crate::model::ShootDay, &crate::derive::DayPlan)| {
                let count: u32 = plan.background.iter().map(|row| row.count).sum();
                let text = format!("{}: {count} heads", words.date(day.date));
                (count > 0).then(|| Step::at(text, day.origin, "background").or(day.origin, "date").value(count))
            };
            days.iter().zip(&words.context.derived.days).filter_map(heads).collect()
        }
        _ => upper.strip_prefix("SCHEDULE.SHOOT_DAYS.").map(shoot).unwrap_or_default(),
    }
}

/// The steps to one part of what a deal comes to.
fn of_pay(words: Words<'_>, whose: &Whose<'_>, pay: &Pay, part: &str, days: Vec<Step>) -> Vec<Step> {
    let figure = match part {
        "BASE" => "base",
        "GUARANTEE" => "guarantee",
        "OT" | "OT_HOURS" | "HOURS" => "overtime",
        "SIXTH_DAY" => "sixth and seventh days",
        "KIT" => "kit",
        "RATE" => "",
        _ => "pay",
    };
    let mut steps = if part == "PAY" || part == "BASE" { days } else { Vec::new() };
    for own in pay::figures(words, whose, pay).into_iter().filter(|own| own.name == figure || figure == "pay") {
        steps.extend(own.steps.into_iter().map(|step| Step { text: format!("{}: {}", own.name, step.text), ..step }));
    }
    if steps.is_empty() && part != "RATE" {
        steps.push(Step::new(format!("{} is owed no {figure}", whose.name)));
    }
    if part == "RATE" {
        steps.push(whose.rate(format!("the rate of {} is {}", whose.name, amount(pay.rate, pay.currency))));
    }
    steps
}

fn listed(words: Words<'_>, dates: impl IntoIterator<Item = Date>) -> String {
    let all: Vec<String> = dates.into_iter().map(|date| short_date(date, words.production.conventions.wording)).collect();
    if all.is_empty() { "none".to_owned() } else { format!("{}: {}", all.len(), all.join("; ")) }
}
