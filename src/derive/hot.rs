//! Hot cost: what a reported day's labour came to against its budget (domain.md 2.7).
//!
//! The day's budget of a department is what its labour accounts come to, fringes included, over the main unit's planned
//! shoot days. What the day cost is that budget in proportion to the hours that are paid: hours beyond the straight ones
//! count at the overtime rate, in the budgeted day and in the day as it was, and guaranteed hours are paid whatever was
//! worked. It is an estimate of the morning after, not
//! payroll.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::globals::in_budget;
use super::{BudgetTotals, DayPlan, Pays, Person, PersonDay};
use crate::model::{Budget, BudgetDay, DayKind, Production};
use crate::values::{Clock, round_half_up};

/// One department's day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HotDepartment {
    /// Its name.
    pub name: String,
    /// People who worked, as far as their day is known.
    pub people: u32,
    /// The first in.
    pub call: Option<Clock>,
    /// The last out.
    pub wrap: Option<Clock>,
    /// Minutes budgeted: the budgeted day for each of them.
    pub budget_minutes: i64,
    /// Minutes worked, meals taken off.
    pub worked_minutes: i64,
    /// Minutes worked beyond the budgeted day, person by person.
    pub over_minutes: i64,
    /// The day's budget; none where no account is named for the department, or the day is not the main unit's.
    pub budget: Option<Decimal>,
    /// What the day came to.
    pub cost: Option<Decimal>,
}

/// What a day comes to by the deals of those whose deal is known, in the budget's currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DealPay {
    /// How many people.
    pub people: u32,
    /// Of so many who worked.
    pub of: u32,
    /// All of it, kit apart.
    pub pay: Decimal,
    /// Overtime in it, with what a sixth or seventh day is paid beyond a day.
    pub overtime: Decimal,
}

/// What the crew's or the cast's people of a day come to by their deals; none where no deal is known.
fn deal_pay(budget: &Budget, pays: &Pays, people: &[&PersonDay], cast: bool) -> Option<DealPay> {
    let mut all = DealPay::default();
    for own in people {
        let pay = match &own.person {
            Person::Cast(id) if cast => pays.cast.get(id),
            Person::Crew(_) if !cast => own.member.and_then(|at| pays.crew.get(&at)),
            _ => continue,
        };
        all.of += 1;
        let Some((pay, day)) = pay.and_then(|pay| Some((pay, pay.days.iter().find(|day| day.date == own.date)?))) else { continue };
        let in_budget = |amount: Decimal| in_budget(budget, pay, round_half_up(amount, pay.currency.minor_digits()));
        let (Some(base), Some(overtime)) = (in_budget(day.base), in_budget(day.overtime + day.premium)) else { continue };
        all.people += 1;
        all.pay += base + overtime;
        all.overtime += overtime;
    }
    (all.people > 0).then_some(all)
}

/// One reported day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HotCost {
    /// Index into `Production::days`.
    pub day: usize,
    /// Its date.
    pub date: Date,
    /// Shoot days of the unit that have been reported, this one included.
    pub reported: u32,
    /// Shoot days planned, which the accounts' budgets are divided by.
    pub planned: u32,
    /// The departments in the order of the crew list; those of which nobody's day is known are left out.
    pub departments: Vec<HotDepartment>,
    /// Cast who worked, and their minutes.
    pub cast: (u32, i64),
    /// Meal penalties of the cast, as reported.
    pub meal_penalties: u32,
    /// Forced calls of the cast, as reported.
    pub forced_calls: u32,
    /// What the day comes to by people's own deals, crew and cast; none where nobody's deal is known.
    pub deals: (Option<DealPay>, Option<DealPay>),
    /// Background: who, planned, and as it was; none where the report does not say.
    pub background: Vec<(String, u32, Option<u32>)>,
    /// Departments with a budget: the day's.
    pub budget: Decimal,
    /// What they cost.
    pub cost: Decimal,
    /// The day's budgets up to this one.
    pub cumulative_budget: Decimal,
    /// What they cost.
    pub cumulative_cost: Decimal,
}

/// The hot cost of each reported shoot day, by date, then by unit.
pub(super) fn costs(
    production: &Production,
    budget: &Budget,
    totals: &BudgetTotals,
    plans: &[DayPlan],
    work: &[PersonDay],
    pays: &Pays,
    planned: u32,
) -> Vec<HotCost> {
    let mut by_day: Vec<Vec<&PersonDay>> = vec![Vec::new(); production.days.len()];
    for day in work {
        if let Some(slot) = day.days.first().and_then(|at| by_day.get_mut(*at)) {
            slot.push(day);
        }
    }
    let main = production.units.first().map(|unit| unit.id.as_str());
    let numbers: BTreeMap<&str, Decimal> =
        budget.accounts.iter().zip(&totals.accounts).map(|(account, total)| (account.number.as_str(), total.total)).collect();
    let whole = |accounts: &[String]| accounts.iter().filter_map(|number| numbers.get(number.as_str())).sum::<Decimal>();
    let wholes: BTreeMap<&str, Decimal> = production.departments.iter().map(|own| (own.name.as_str(), whole(&own.accounts))).collect();
    let mut sums: BTreeMap<&str, (u32, Decimal, Decimal)> = std::collections::BTreeMap::new();
    let mut all = Vec::new();
    for (at, day) in production.days.iter().enumerate().filter(|(_, day)| day.kind == DayKind::Shoot) {
        let Some(report) = production.report(&day.unit, day.date) else { continue };
        let priced = main == Some(day.unit.as_str()) && planned > 0;
        let departments = departments(production, budget, &wholes, &by_day[at], priced.then_some(planned));
        let sum = |of: fn(&HotDepartment) -> Option<Decimal>| departments.iter().filter_map(of).sum::<Decimal>();
        let (own_budget, cost) = (sum(|own| own.budget), sum(|own| own.cost));
        let so_far = sums.entry(day.unit.as_str()).or_default();
        *so_far = (so_far.0 + 1, so_far.1 + own_budget, so_far.2 + cost);
        let cast = by_day[at].iter().filter(|own| matches!(own.person, Person::Cast(_))).filter_map(|own| own.worked());
        let cast = cast.fold((0u32, 0i64), |(people, minutes), worked| (people + 1, minutes + i64::from(worked.max(0))));
        let mut background: Vec<(String, u32, Option<u32>)> =
            plans.get(at).into_iter().flat_map(|plan| &plan.background).map(|own| (own.name.clone(), own.count, None)).collect();
        for row in &report.background {
            match background.iter_mut().find(|(name, _, was)| was.is_none() && name.eq_ignore_ascii_case(&row.name)) {
                Some(own) => own.2 = Some(row.count),
                None => background.push((row.name.clone(), 0, Some(row.count))),
            }
        }
        all.push(HotCost {
            day: at,
            date: day.date,
            reported: so_far.0,
            planned,
            cast,
            meal_penalties: report.cast.iter().filter_map(|row| row.meal_penalties).sum(),
            deals: (deal_pay(budget, pays, &by_day[at], false), deal_pay(budget, pays, &by_day[at], true)),
            forced_calls: report.cast.iter().filter(|row| row.forced_call).map(|_| 1u32).sum(),
            background,
            budget: own_budget,
            cost,
            cumulative_budget: so_far.1,
            cumulative_cost: so_far.2,
            departments,
        });
    }
    all
}

/// The departments of one day; priced where the day's budget can be told.
fn departments(
    production: &Production,
    budget: &Budget,
    wholes: &BTreeMap<&str, Decimal>,
    people: &[&PersonDay],
    planned: Option<u32>,
) -> Vec<HotDepartment> {
    let day_minutes = minutes(budget.day.hours);
    let mut all: Vec<(HotDepartment, Decimal)> = production
        .departments
        .iter()
        .map(|own| (HotDepartment { name: own.name.clone(), ..HotDepartment::default() }, Decimal::ZERO))
        .collect();
    for own in people {
        let (Some(member), Some(worked)) = (own.member.and_then(|at| production.crew.get(at)), own.worked()) else { continue };
        let worked = i64::from(worked.max(0));
        let at = all.iter().position(|(known, _)| known.name.eq_ignore_ascii_case(&member.department)).unwrap_or_else(|| {
            all.push((HotDepartment { name: member.department.clone(), ..HotDepartment::default() }, Decimal::ZERO));
            all.len() - 1
        });
        let (department, paid) = &mut all[at];
        department.people += 1;
        department.call = Some(department.call.map_or(own.report.at, |call| call.min(own.report.at)));
        department.wrap = department.wrap.max(own.end.map(|end| end.at));
        department.budget_minutes += day_minutes;
        department.worked_minutes += worked;
        department.over_minutes += (worked - day_minutes).max(0);
        *paid += pay_minutes(budget.day, worked);
    }
    let digits = budget.currency.minor_digits();
    let priced = |(mut department, paid): (HotDepartment, Decimal)| {
        let whole = wholes.get(department.name.as_str()).copied().unwrap_or_default();
        let planned_pay = pay_minutes(budget.day, day_minutes) * Decimal::from(department.people);
        if let (Some(planned), false) = (planned, whole.is_zero()) {
            let day = round_half_up(whole / Decimal::from(planned), digits);
            let share = paid.checked_div(planned_pay).unwrap_or(Decimal::ONE);
            department.budget = Some(day);
            department.cost = Some(round_half_up(day.checked_mul(share).unwrap_or(day), digits));
        }
        department
    };
    all.into_iter().filter(|(department, _)| department.people > 0).map(priced).collect()
}

fn minutes(hours: Decimal) -> i64 {
    i64::try_from(round_half_up(hours.checked_mul(Decimal::from(60)).unwrap_or_default(), 0)).unwrap_or(0)
}

/// Minutes as they are paid: the guaranteed ones at least, those beyond the straight ones at the overtime rate.
fn pay_minutes(day: BudgetDay, worked: i64) -> Decimal {
    let worked = worked.max(minutes(day.guaranteed));
    let straight = minutes(day.straight).min(worked);
    Decimal::from(straight) + Decimal::from(worked - straight).checked_mul(day.overtime).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d, dec};
    use crate::model::{CrewReport, DayReport, Level, Meal};

    /// Two planned days; a camera account of 28,000, so 14,000 a day; one day reported, out at a stated time.
    fn show(out: &str) -> HotCost {
        show_with(out, |_| ())
    }

    fn show_with(out: &str, change: impl FnOnce(&mut Production)) -> HotCost {
        let builder = Builder::new()
            .account("3301", Level::Production, None)
            .line("3301", "1", "Flat", "1", "28000")
            .department("Camera", None, &[])
            .department("Grip", None, &[])
            .crew("Uma Lind", "Camera", &["main"])
            .crew("Ivo Kerr", "Grip", &["main"])
            .day(d(2026, 5, 4), "07:00")
            .day(d(2026, 5, 5), "07:00");
        let builder = builder.with(|production| {
            production.departments[0].accounts.push("3301".to_owned());
            let row = |who: &str| CrewReport {
                who: who.to_owned(),
                department: true,
                call: Some(at("07:00")),
                out: Some(at(out)),
                meal: Meal { out: Some(at("13:00")), back: Some(at("13:30")) },
                ..CrewReport::default()
            };
            production.reports = vec![DayReport {
                date: d(2026, 5, 4),
                unit: "main".to_owned(),
                crew: vec![row("Camera"), row("Grip")],
                ..DayReport::default()
            }];
        });
        let mut all = derive(&builder.with(change).production, None).hot_costs;
        assert_eq!(all.len(), 1, "a day without a report has none");
        all.remove(0)
    }

    #[test]
    fn a_day_as_long_as_budgeted_costs_its_budget() {
        let day = show("19:30");
        let camera = &day.departments[0];
        assert_eq!((camera.worked_minutes, camera.budget_minutes, camera.over_minutes), (720, 720, 0));
        assert_eq!((camera.budget, camera.cost), (Some(dec("14000")), Some(dec("14000"))));
        assert_eq!((day.budget, day.cost, day.cumulative_cost), (dec("14000"), dec("14000"), dec("14000")));
        assert_eq!(day.departments[1].budget, None, "no account is named for the grips");
    }

    #[test]
    fn a_day_is_counted_by_peoples_own_deals_where_they_are_known() {
        // Uma at 50 an hour, fourteen hours: 8 and 6 at one and a half; Ivo has no rate.
        let day = show_with("21:30", |production| {
            production.crew[0].rate = Some(crate::values::Money { amount: dec("50"), currency: crate::values::Currency::USD });
        });
        assert_eq!(day.deals.0, Some(DealPay { people: 1, of: 2, pay: dec("850"), overtime: dec("450") }));
        assert_eq!((day.deals.1, show("21:30").deals.0), (None, None));
    }

    #[test]
    fn overtime_costs_its_rate() {
        // Fourteen hours: 8 and 6 at one and a half are 17 paid hours; the budgeted twelve are 14.
        let camera = &show("21:30").departments[0];
        assert_eq!((camera.over_minutes, camera.cost), (120, Some(dec("17000"))));
        // Eleven hours: 8 and 3 at one and a half are 12.5.
        assert_eq!(show("18:30").departments[0].cost, Some(dec("12500")));
        // Two hours are paid as the eight that are guaranteed.
        assert_eq!(show("09:00").departments[0].cost, Some(dec("8000")));
    }
}
