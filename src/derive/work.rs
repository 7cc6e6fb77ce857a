//! Each person's working days: when they are first called, when they are let go, when they eat.
//!
//! What rules about people measure. Times that the day's report states replace the planned ones, one by one, and each
//! keeps the place it comes from. A person who works for two units on one date has one day, from the first call to the
//! last dismissal.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::DayPlan;
use super::people::PerformerDay;
use super::timeline::{LONGEST_MEAL, clock, is_before, near, not_before, signed};
use crate::model::{CrewReport, DayReport, Meal, Origin, Production, ShootDay};
use crate::values::{Call, CastId, Clock};

/// Somebody, over all units: a member of the cast by number, of the crew by name in lower case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Person {
    /// A member of the cast.
    Cast(CastId),
    /// A member of the crew: people of one name are one person.
    Crew(String),
}

/// A time, and the record and key it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// The time.
    pub at: Clock,
    /// The record.
    pub origin: Origin,
    /// Its key.
    pub field: &'static str,
}

/// A person's meal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MealBreak {
    /// When it begins.
    pub out: Clock,
    /// When work goes on.
    pub back: Clock,
    /// Whether it is reported rather than planned.
    pub recorded: bool,
}

/// One person's work on one date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonDay {
    /// Who.
    pub person: Person,
    /// Index into `Production::crew` of the engagement that is called first; none for the cast.
    pub member: Option<usize>,
    /// The date.
    pub date: Date,
    /// Indexes into `Production::days` of the days worked on it, the one called first in front.
    pub days: Vec<usize>,
    /// The first call of all: pick-up, report, make-up, on set.
    pub first: Placed,
    /// The first call that is not a pick-up: where paid time at the place of work begins.
    pub report: Placed,
    /// Dismissal: of the cast when make-up and wardrobe are off.
    pub end: Option<Placed>,
    /// First and second meal.
    pub meals: Vec<MealBreak>,
    /// The non-deductible meal, which sets the clock of the first meal anew.
    pub ndb: Option<Clock>,
    /// Whether grace was called before the first meal.
    pub grace: bool,
    /// Whether any time of the day is reported.
    pub recorded: bool,
}

impl PersonDay {
    /// Minutes from report to dismissal, meals counted; none without a dismissal.
    #[must_use]
    pub fn elapsed(&self) -> Option<i32> {
        Some(self.end?.at.minutes() - self.report.at.minutes())
    }

    /// Minutes worked: elapsed without the meals that lie within.
    #[must_use]
    pub fn worked(&self) -> Option<i32> {
        let end = self.end?.at;
        let within = self.meals.iter().filter(|meal| meal.out >= self.report.at && meal.back <= end);
        let meals: i32 = within.map(|meal| meal.back.minutes() - meal.out.minutes()).sum();
        Some(self.elapsed()? - meals)
    }

    /// The zone its clock times are in: that of the base of the first day.
    #[must_use]
    pub fn zone<'a>(&self, production: &'a Production, plans: &'a [DayPlan]) -> &'a TimeZone {
        let base = self.days.first().and_then(|at| {
            let (day, plan) = (production.days.get(*at)?, plans.get(*at)?);
            production.location(plan.base.as_deref().or(day.location.as_deref())?)
        });
        base.and_then(|base| base.time_zone.as_ref()).unwrap_or(&production.conventions.time_zone)
    }
}

/// Everybody's working days, by person, then by date.
pub(super) fn days(production: &Production, plans: &[DayPlan]) -> Vec<PersonDay> {
    let mut all: BTreeMap<(Person, Date), PersonDay> = BTreeMap::new();
    let mut add = |day: PersonDay| {
        match all.entry((day.person.clone(), day.date)) {
            std::collections::btree_map::Entry::Vacant(slot) => {
                slot.insert(day);
            }
            std::collections::btree_map::Entry::Occupied(mut slot) => join(slot.get_mut(), day),
        };
    };
    for (index, (day, plan)) in production.days.iter().zip(plans).enumerate() {
        let report = production.report(&day.unit, day.date);
        for performer in &plan.performers {
            if let Some(day) = performer_day(index, day, plan, performer, report) {
                add(day);
            }
        }
        for at_work in &plan.crew {
            let Some(member) = production.crew.get(at_work.member) else { continue };
            let Some(name) = &member.name else { continue };
            let row = report.and_then(|report| report.crew_member(&member.id, &member.department));
            let stated = day.calls.iter().find(|call| call.who == member.id);
            let reported =
                |time: Option<Clock>, field| row.and_then(|row| Some(Placed { at: near(time?, plan.call), origin: row.origin, field }));
            let planned = match at_work.call {
                Some(Call::At(at)) => {
                    let origin = stated.filter(|call| call.call.is_some()).map_or(day.origin, |call| call.origin);
                    let company = report
                        .filter(|_| Some(at) == plan.call)
                        .and_then(|report| Some(Placed { at: report.call?, origin: report.origin, field: "call" }));
                    company.or(Some(Placed { at, origin, field: "call" }))
                }
                _ => None,
            };
            let Some(first) = reported(row.and_then(|row| row.call), "call").or(planned) else { continue };
            let after = |time: Clock| not_before(time, Some(first.at));
            let planned_end = at_work.wrap.map(|at| {
                let origin = stated.filter(|call| call.wrap.is_some()).map_or(day.origin, |call| call.origin);
                let company = report.filter(|_| Some(at) == plan.wrap).and_then(|report| {
                    Some(Placed { at: after(report.last_out.or(report.camera_wrap)?), origin: report.origin, field: "last_out" })
                });
                company.unwrap_or(Placed { at, origin, field: "wrap" })
            });
            let end = row.and_then(|row| Some(Placed { at: after(row.out?), origin: row.origin, field: "out" })).or(planned_end);
            add(PersonDay {
                person: Person::Crew(name.to_lowercase()),
                member: Some(at_work.member),
                date: day.date,
                days: vec![index],
                first,
                report: first,
                end,
                meals: meals(plan, report, row.map(crew_meals), first.at, end.map(|end| end.at)),
                ndb: clock(plan.ndb),
                grace: report.is_some_and(|report| report.grace),
                recorded: row.is_some() || report.is_some(),
            });
        }
    }
    all.into_values().collect()
}

/// Two units' days of one person and date are one day.
fn join(whole: &mut PersonDay, other: PersonDay) {
    whole.end = match (whole.end, other.end) {
        (Some(a), Some(b)) => Some(if b.at > a.at { b } else { a }),
        (a, b) => a.or(b),
    };
    whole.recorded |= other.recorded;
    whole.grace |= other.grace;
    if other.first.at < whole.first.at {
        whole.first = other.first;
        whole.member = other.member;
        whole.ndb = other.ndb;
        whole.days.splice(0..0, other.days);
    } else {
        whole.days.extend(other.days);
    }
    if other.report.at < whole.report.at {
        whole.report = other.report;
    }
    for meal in other.meals {
        let overlaps = |own: &MealBreak| own.out < meal.back && meal.out < own.back;
        if !whole.meals.iter().any(overlaps) {
            whole.meals.push(meal);
        }
    }
    whole.meals.sort_by_key(|meal| meal.out);
}

fn performer_day(index: usize, day: &ShootDay, plan: &DayPlan, performer: &PerformerDay, report: Option<&DayReport>) -> Option<PersonDay> {
    let row = report.and_then(|report| report.performer(performer.id.as_str()));
    let stated = day.calls.iter().find(|call| call.who == performer.id.as_str());
    let planned = |call: Option<Call>, field: &'static str, own: bool| {
        let origin = stated.filter(|_| own).map_or(day.origin, |call| call.origin);
        clock(call).map(|at| Placed { at, origin, field: if own { field } else { "call" } })
    };
    let reported = |time: Option<Clock>, field: &'static str| {
        row.and_then(|row| Some(Placed { at: near(time?, plan.call), origin: row.origin, field }))
    };
    let own = performer.stated;
    let stages = [
        reported(row.and_then(|row| row.report), "report").or(planned(performer.report, "call", own.report)),
        planned(performer.costume, "costume", true).filter(|_| row.is_none_or(|row| row.report.is_none())),
        planned(performer.makeup, "makeup", own.makeup).filter(|_| row.is_none_or(|row| row.report.is_none())),
        planned(performer.blocking, "blocking", own.blocking).filter(|_| row.is_none_or(|row| row.report.is_none())),
        reported(row.and_then(|row| row.on_set), "on_set").or(planned(performer.on_set, "on_set", own.on_set)),
    ];
    let at_work = stages.into_iter().flatten().min_by_key(|stage| stage.at);
    let pickup = reported(row.and_then(|row| row.leave), "leave")
        .or(planned(performer.pickup, "pickup", own.pickup).filter(|_| row.is_none_or(|row| row.report.is_none())));
    let first = [pickup, at_work].into_iter().flatten().min_by_key(|stage| stage.at)?;
    let at_work = at_work.unwrap_or(first);
    let after = |time: Clock| not_before(time, Some(first.at));
    let dismissed = row.and_then(|row| {
        let (at, field) = row.dismiss.map(|at| (at, "dismiss")).or(row.dismiss_set.map(|at| (at, "dismiss_set")))?;
        Some(Placed { at: after(at), origin: row.origin, field })
    });
    let planned_end = performer.wrap.map(|at| {
        let origin = stated.filter(|call| call.wrap.is_some()).map_or(day.origin, |call| call.origin);
        Placed { at, origin, field: "wrap" }
    });
    let end = dismissed.or(planned_end);
    let own_meals = row.map(|row| [row.first_meal, row.second_meal]);
    let nd = row.and_then(|row| row.nd_meal.out).map(|at| near(at, plan.call));
    Some(PersonDay {
        person: Person::Cast(performer.id.clone()),
        member: None,
        date: day.date,
        days: vec![index],
        first,
        report: at_work,
        end,
        meals: meals(plan, report, own_meals, first.at, end.map(|end| end.at)),
        ndb: nd.or(clock(plan.ndb)),
        grace: report.is_some_and(|report| report.grace),
        recorded: row.is_some(),
    })
}

fn crew_meals(row: &CrewReport) -> [Meal; 2] {
    [row.meal, row.second_meal]
}

/// A person's meals: the person's own where reported, else the company's reported one, else the planned one. A meal that
/// lies outside the person's day is none of theirs.
fn meals(plan: &DayPlan, report: Option<&DayReport>, own: Option<[Meal; 2]>, first: Clock, end: Option<Clock>) -> Vec<MealBreak> {
    let company = [report.map(|report| report.lunch), report.map(|report| report.second_meal)];
    let planned = [clock(plan.lunch), clock(plan.second_meal)];
    let mut all = Vec::new();
    for at in 0..2 {
        let reported = own.map(|own| own[at]).filter(|meal| meal.out.is_some()).or(company[at].filter(|meal| meal.out.is_some()));
        let (out, back, recorded) = match reported {
            Some(meal) => {
                let Some(out) = meal.out.map(|out| not_before(out, Some(first))) else { continue };
                // A meal that ends before it begins has no end that could be measured.
                let back = meal.back.filter(|back| !is_before(*back, out, LONGEST_MEAL));
                (out, back.map(|back| not_before(back, Some(out))), true)
            }
            None => match planned[at] {
                Some(out) => (out, None, false),
                None => continue,
            },
        };
        let back = back.unwrap_or_else(|| out.plus(signed(plan.meal_minutes)));
        if out > first && end.is_none_or(|end| out < end) {
            all.push(MealBreak { out, back, recorded });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d, person};
    use crate::model::{CastReport, PersonCall};

    fn board() -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").crew("Ana", "Camera", &["main"]);
        let builder = builder.cast_with("1", |member| (member.makeup_minutes, member.pickup_minutes) = (Some(45), Some(40)));
        builder.day(d(2026, 6, 1), "07:00").strip("1", "1").day_with(|day| day.wrap = Some(at("19:00")))
    }

    fn day_of(builder: &Builder, person: &Person) -> PersonDay {
        derive(&builder.production, None).work.into_iter().find(|day| day.person == *person).unwrap()
    }

    #[test]
    fn a_planned_day_runs_from_pick_up_to_dismissal() {
        let one = day_of(&board(), &Person::Cast(CastId::new("1").unwrap()));
        assert_eq!((one.first.at, one.report.at, one.end.unwrap().at), (at("05:35"), at("06:15"), at("08:45")));
        assert!(!one.recorded);
        let ana = day_of(&board(), &Person::Crew("ana".to_owned()));
        assert_eq!((ana.first.at, ana.end.unwrap().at, ana.elapsed(), ana.worked()), (at("07:00"), at("19:00"), Some(720), Some(690)));
    }

    #[test]
    fn reported_times_replace_the_planned_ones() {
        let builder = board().with(|production| {
            production.reports.push(DayReport {
                date: d(2026, 6, 1),
                unit: "main".to_owned(),
                last_out: Some(at("20:42")),
                lunch: Meal { out: Some(at("13:12")), back: Some(at("13:42")) },
                cast: vec![CastReport { who: "1".to_owned(), dismiss: Some(at("09:30")), ..CastReport::default() }],
                ..DayReport::default()
            });
        });
        let one = day_of(&builder, &Person::Cast(CastId::new("1").unwrap()));
        assert_eq!((one.first.at, one.end.unwrap().at, one.recorded), (at("05:35"), at("09:30"), true));
        assert!(one.meals.is_empty(), "dismissed before lunch");
        let ana = day_of(&builder, &Person::Crew("ana".to_owned()));
        assert_eq!(ana.end.unwrap().at, at("20:42"));
        assert_eq!(ana.meals, [MealBreak { out: at("13:12"), back: at("13:42"), recorded: true }]);
    }

    #[test]
    fn two_units_of_one_date_are_one_day() {
        let builder = board().with(|production| production.crew[0].units.push("second".to_owned()));
        let builder = builder.unit_day("second", d(2026, 6, 1), "05:30").strip("1", "").day_with(|day| {
            day.wrap = Some(at("10:00"));
            day.calls.push(PersonCall { call: Some("05:00".parse().unwrap()), ..person("Ana") });
        });
        let ana = day_of(&builder, &Person::Crew("ana".to_owned()));
        assert_eq!((ana.first.at, ana.end.unwrap().at, ana.days.len()), (at("05:00"), at("19:00"), 2));
    }
}
