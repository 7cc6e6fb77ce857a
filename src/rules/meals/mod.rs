//! Meals that come too late, too early, or not at all: CB215 (domain.md 3, rules 9 to 11).
//!
//! The clock of the first meal runs from each person's own call, or from the crew call where a non-deductible breakfast
//! set it; that of the next one from the end of the meal before. Planned days are told before they cost anything, reported
//! ones with what they cost. The unit's own late meal is one finding; those whose own call makes it later are a second one.
//!
//! A child's first meal is the law's and stands with a child's hours (CB225).

mod charge;
mod company;
mod measure;
mod own;
mod week;

use std::collections::BTreeMap;

use self::charge::Charge;
pub(super) use self::measure::Late;
use self::measure::{Table, Which};
use super::packs::{Kind, Term, When};
use super::roster::{Roster, Someone};
use crate::derive::{LONGEST_MEAL, MealBreak, Person, PersonDay, Placed, call_clock, is_before, signed};
use crate::findings::{Findings, Origin};
use crate::model::DayKind;
use crate::values::{Call, Clock, Money};

/// Somebody, or several of one name, whose meal is late.
struct Hungry {
    /// Cast, crew or background.
    kind: Kind,
    /// The person as messages name them.
    name: String,
    /// The department, of the crew.
    department: String,
    /// How many people.
    count: u32,
    /// The own call, and its place.
    call: Placed,
    late: Late,
    charge: Option<Charge>,
    /// What `allow` calls it.
    subject: String,
    /// Whose terms hold.
    someone: Someone,
}

/// What a unit's day comes to.
struct Sitting {
    index: usize,
    when: When,
    company: Table,
    recorded: bool,
    /// The unit's own late meals: for the crew, and for the cast who are called with it.
    crew: Vec<Late>,
    cast: Vec<Late>,
    /// Everybody whose meal is late.
    hungry: Vec<Hungry>,
}

pub(super) fn check(roster: &Roster<'_>, findings: &mut Findings) {
    // Where no clause asks for meals nothing is measured.
    let Some(least) = least(roster) else { return };
    let mut sittings: BTreeMap<usize, Sitting> = BTreeMap::new();
    for index in 0..roster.production.days.len() {
        sittings.extend(sitting(roster, index, least).map(|sitting| (index, sitting)));
    }
    let mut weeks = week::Weeks::default();
    for day in &roster.derived.work {
        let Some(index) = day.days.first() else { continue };
        let Some(sitting) = sittings.get_mut(index) else { continue };
        person(roster, day, sitting, least, &mut weeks);
    }
    for sitting in sittings.values_mut() {
        background(roster, sitting, least);
        company::check(roster, sitting, findings);
        own::check(roster, sitting, findings);
    }
    weeks.check(findings);
    week::grace(roster, findings);
}

/// The least minutes from a call or a meal to the next that any clause asks for; none where none does.
fn least(roster: &Roster<'_>) -> Option<i32> {
    let first = roster.least("first-meal", "within")?;
    Some(signed(roster.least("second-meal", "within").map_or(first, |next| next.min(first))))
}

/// The crew's late meals of a day that an agreement charges for, one for each person and meal: the person's place in the
/// crew list, the clause, and what it comes to.
pub(super) fn crew_charges(roster: &Roster<'_>, index: usize) -> Vec<(Option<usize>, Term, Money)> {
    let Some(least) = least(roster) else { return Vec::new() };
    let Some(mut sitting) = sitting(roster, index, least) else { return Vec::new() };
    let own = |day: &&PersonDay| day.days.first() == Some(&index) && matches!(day.person, Person::Crew(_));
    let mut all = Vec::new();
    for day in roster.derived.work.iter().filter(own) {
        person(roster, day, &mut sitting, least, &mut week::Weeks::default());
        let charges = sitting.hungry.drain(..).filter_map(|hungry| hungry.charge);
        all.extend(charges.map(|charge| (day.member, charge.term, charge.worth())));
    }
    all
}

/// The clause of a meal that an agreement states, children's laws left out.
fn agreed(roster: &Roster<'_>, rule: &'static str, someone: Someone, when: &When) -> Option<Term> {
    roster.terms(rule, someone, when).iter().find(|term| term.pack.covers.minor != Some(true)).copied()
}

/// The late meals of a day under the agreements.
fn lates(roster: &Roster<'_>, table: &Table, someone: Someone, when: &When) -> Vec<Late> {
    let term = |rule| agreed(roster, rule, someone, when);
    table.lates(term("first-meal"), term("second-meal"), &roster.terms("ndb", someone, when))
}

/// A person's first meal, where it is late under a clause.
pub(super) fn first_late(roster: &Roster<'_>, day: &PersonDay, someone: Someone, when: &When, term: Term) -> Option<Late> {
    let index = *day.days.first()?;
    let (_, plan) = roster.day(index);
    let call = roster.report(index).and_then(|report| report.call).or(plan.call);
    let ndb = roster.terms("ndb", someone, when);
    table(roster, day, call).lates(Some(term), None, &ndb).into_iter().next()
}

/// A day of a unit that has a call.
fn sitting(roster: &Roster<'_>, index: usize, least: i32) -> Option<Sitting> {
    let (day, plan) = roster.day(index);
    if !day.kind.is_work() || day.kind == DayKind::Travel {
        return None;
    }
    let report = roster.report(index);
    let call = report.and_then(|report| report.call).or(plan.call)?;
    let after = |at: Clock| if at < call && at.day_offset() == 0 { at.plus(24 * 60) } else { at };
    let end = report.and_then(|report| report.last_out.or(report.camera_wrap)).map(after).or(plan.wrap);
    let planned = [(report.map(|report| report.lunch), plan.lunch), (report.map(|report| report.second_meal), plan.second_meal)];
    let meals = planned.into_iter().filter_map(|(reported, planned)| {
        let reported = reported.filter(|meal| meal.out.is_some());
        let out = after(reported.and_then(|meal| meal.out).or(call_clock(planned))?);
        let back = reported.and_then(|meal| meal.back).filter(|back| !is_before(*back, out, LONGEST_MEAL));
        let back = back.map_or_else(|| out.plus(signed(plan.meal_minutes)), after);
        (out > call && end.is_none_or(|end| out < end)).then_some(MealBreak { out, back, recorded: reported.is_some() })
    });
    let company = Table {
        call,
        company_call: Some(call),
        end,
        meals: meals.collect(),
        ndb: call_clock(plan.ndb),
        grace: report.is_some_and(|report| report.grace),
    };
    let when = roster.when(index);
    let (crew, cast) = if company.early_enough(least) {
        (Vec::new(), Vec::new())
    } else {
        (lates(roster, &company, Someone::Unit, &when), lates(roster, &company, Someone::Players, &when))
    };
    Some(Sitting { index, when, company, recorded: report.is_some(), crew, cast, hungry: Vec::new() })
}

/// A person's day as far as meals go.
///
/// The fifteen minutes that a performer is thought to need to be let go are no reason to warn: an estimated dismissal
/// counts up to the unit's wrap. A meal that comes in the first hours of somebody called later than the unit is taken as
/// theirs without being deducted: their clock runs from its end.
fn table(roster: &Roster<'_>, day: &PersonDay, company_call: Option<Clock>) -> Table {
    let mut end = day.end.map(|end| end.at);
    if let (Person::Cast(id), false, Some(index)) = (&day.person, day.recorded, day.days.last()) {
        let (_, plan) = roster.day(*index);
        let stated = plan.performers.iter().any(|performer| performer.id == *id && performer.stated.wrap);
        if let (false, Some(wrap)) = (stated, plan.wrap) {
            end = end.map(|end| end.min(wrap.max(day.report.at)));
        }
    }
    Table { call: day.report.at, company_call, end, meals: day.meals.clone(), ndb: day.ndb, grace: day.grace }
}

fn person(roster: &Roster<'_>, day: &PersonDay, sitting: &mut Sitting, least: i32, weeks: &mut week::Weeks) {
    let table = table(roster, day, Some(sitting.company.call));
    if table.early_enough(least) {
        return;
    }
    let someone = roster.someone(day);
    let when = When { date: day.date, ..sitting.when };
    let penalty = roster.term("meal-penalty", someone, &when);
    for late in lates(roster, &table, someone, &when) {
        let charge = penalty.and_then(|term| Charge::of(term, late.minutes));
        if let Some(charge) = &charge {
            weeks.add(roster, day, charge);
        }
        sitting.hungry.push(Hungry {
            kind: roster.who(someone, day.date).kind,
            name: roster.name(day),
            department: roster.crew(day).map(|member| member.department.clone()).unwrap_or_default(),
            count: 1,
            call: day.report,
            late,
            charge,
            subject: roster.subject(day),
            someone,
        });
    }
}

/// Background of a day: called as stated, let go after the last of their scenes, or as reported.
fn background(roster: &Roster<'_>, sitting: &mut Sitting, least: i32) {
    for group in background_days(roster, sitting.index) {
        let own: Vec<MealBreak> = group.meal.into_iter().collect();
        let company = sitting.company.meals.iter().filter(|meal| meal.out > group.call.at && group.end.is_none_or(|end| meal.out < end));
        let meals = if own.is_empty() { company.copied().collect() } else { own };
        let table = Table { call: group.call.at, end: group.end, meals, ..sitting.company.clone() };
        if table.early_enough(least) {
            continue;
        }
        let penalty = roster.term("meal-penalty", Someone::Background, &sitting.when);
        for late in lates(roster, &table, Someone::Background, &sitting.when) {
            sitting.hungry.push(Hungry {
                kind: Kind::Background,
                name: group.name.clone(),
                department: String::new(),
                count: group.count,
                call: group.call,
                late,
                charge: penalty.and_then(|term| Charge::of(term, late.minutes)),
                subject: format!("background {} {}", group.name, roster.production.days[sitting.index].date),
                someone: Someone::Background,
            });
        }
    }
}

/// Background of one name on one day, as their time is measured.
pub(super) struct BackgroundTime {
    pub name: String,
    pub count: u32,
    pub call: Placed,
    /// Out as reported, else the end of the last of their scenes; none where that is not known.
    pub end: Option<Clock>,
    /// Their own meal, where it is reported.
    pub meal: Option<MealBreak>,
}

/// The background of a day.
pub(super) fn background_days(roster: &Roster<'_>, index: usize) -> Vec<BackgroundTime> {
    let (day, plan) = roster.day(index);
    let report = roster.report(index);
    let mut all = Vec::new();
    for group in &plan.background {
        let row = report.and_then(|report| report.background.iter().find(|row| row.name.eq_ignore_ascii_case(&group.name)));
        let stated = day.background.iter().find(|call| call.name.eq_ignore_ascii_case(&group.name));
        let origin = stated.map_or(day.origin, |call| call.origin);
        let planned = match group.call {
            Some(Call::At(at)) => Some(Placed { at, origin, field: "call" }),
            _ => None,
        };
        let reported = row.and_then(|row| Some(Placed { at: row.call?, origin: row.origin, field: "call" }));
        let Some(call) = reported.or(planned) else { continue };
        let after = |at: Clock| if at < call.at && at.day_offset() == 0 { at.plus(24 * 60) } else { at };
        let scenes =
            day.strips.iter().zip(&plan.strips).filter(|(strip, _)| strip.scene().is_some_and(|number| group.scenes.contains(number)));
        let last = scenes.filter_map(|(_, timed)| timed.end).max();
        let end = row.and_then(|row| row.out).map(after).or(last);
        let meal = row.and_then(|row| {
            let out = after(row.meal.out?);
            let back = row
                .meal
                .back
                .filter(|back| !is_before(*back, out, LONGEST_MEAL))
                .map_or_else(|| out.plus(signed(plan.meal_minutes)), after);
            Some(MealBreak { out, back, recorded: true })
        });
        let count = row.map_or(group.count, |row| row.count);
        all.push(BackgroundTime { name: group.name.clone(), count, call, end, meal });
    }
    all
}

/// Where a meal of a unit stands: in the report, on the day, or on the lunch banner.
fn place(roster: &Roster<'_>, sitting: &Sitting, which: Which, meal: bool) -> (Origin, &'static str) {
    let (day, _) = roster.day(sitting.index);
    let at = match which {
        Which::First => 0,
        Which::After(at) => at + 1,
    };
    if let Some(report) = roster.report(sitting.index).filter(|_| sitting.recorded) {
        let stated = [report.lunch.out.is_some(), report.second_meal.out.is_some()];
        let field = match at {
            _ if !meal || !stated.get(at).copied().unwrap_or(false) => "last_out",
            0 => "lunch_out",
            _ => "second_meal_out",
        };
        return (report.origin, field);
    }
    let banner = day.strips.iter().find(|strip| strip.banner().is_some_and(|banner| banner.kind == crate::model::StripKind::Lunch));
    match (meal, at) {
        (true, 0) if day.lunch.is_some() => (day.origin, "lunch"),
        (true, 0) => banner.map_or((day.origin, "call"), |strip| (strip.origin, "banner")),
        (true, _) => (day.origin, "second_meal"),
        (false, _) if day.wrap.is_some() => (day.origin, "wrap"),
        (false, _) => (day.origin, "call"),
    }
}

#[cfg(test)]
mod tests;
