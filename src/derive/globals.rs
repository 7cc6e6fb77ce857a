//! The named values that a budget's amounts may use: its own globals, and what the schedule says.
//!
//! A moved strip moves money because amounts can be `CAST.5.PAID` or `SCHEDULE.SHOOT_DAYS * 2`. The schedule's names:
//!
//! | name | value |
//! |---|---|
//! | `SCHEDULE.SHOOT_DAYS`, `SCHEDULE.SHOOT_DAYS.second` | shoot days of the main unit; of another unit |
//! | `SCHEDULE.WEEKS` | weeks of the company's calendar with work in them: rentals |
//! | `SCHEDULE.TRAVEL_DAYS`, `SCHEDULE.OTHER_DAYS` | travel days of the company; prelight, rehearsal and preparation |
//! | `SCHEDULE.HOURS`, `SCHEDULE.OVERTIME_HOURS` | hours from call to wrap of the main unit's shoot days; those beyond twelve a day |
//! | `CAST.5.WORK`, `.HOLD`, `.TRAVEL`, `.DAYS` | days of one member of the cast; `DAYS` are the paid ones: the three, and events in place of a hold |
//! | `CAST.5.WEEKS` | weeks of five such days, begun weeks in fifths |
//! | `CAST.5.PAY` | what the engagement comes to ([`Pay`]), in the budget's currency, and its parts: `.BASE`, `.GUARANTEE`, `.OT`, `.SIXTH_DAY`, `.KIT` |
//! | `CAST.5.RATE`, `.HOURS`, `.OT_HOURS` | the rate, hours worked, hours of overtime |
//! | `CREW.ana_sol.PAY` … | the same of the crew by id, with `.DAYS` paid, `.WORK`, `.TRAVEL` and `.WEEKS` |
//! | `CAST.5.LEFT`, `CREW.ana_sol.LEFT` | in `estimates` alone: what the deal still owes at the period's end |
//! | `LOCATION.ferry_slip.DAYS` | shoot days at a location, prep, hold and strike apart |
//! | `EPISODES` | episodes that a pattern is for |
//! | `EPISODE.101.SHOOT_DAYS`, `.PAGES`, `.SCENES` | an episode's shoot days, shared days in parts; its pages and scenes |
//! | `BACKGROUND.DAYS` | days of background, stand-ins and photo doubles: heads times days |
//!
//! Whatever stands in an id and could be read as a sign is `_`: `ferry-slip` is `ferry_slip`. Ids that come to one name are told of (CB248).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::budget::{product, rate_of};
use super::episodes::Shares;
use super::pay::{PaidKind, Pay, Pays};
use super::{CastSchedule, CompanyDay, CompanyKind, DayPlan, LocationUse};
use crate::model::{Budget, DayKind, Production};
use crate::values::{CastId, NoValue, name_of_id, round_half_up};

/// Named values, and why some have none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Globals {
    /// Values by name, the budget's own and the schedule's.
    pub values: BTreeMap<String, Decimal>,
    /// The budget's own globals that have no value, and why.
    pub broken: BTreeMap<String, NoValue>,
}

impl Globals {
    /// The value of a name, whatever the case of its letters where nothing is written just so.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Decimal> {
        let any_case = || self.values.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value);
        self.values.get(name).or_else(any_case).copied()
    }
}

/// What the schedule knows that money can hang on.
pub(super) struct Schedule<'a> {
    pub production: &'a Production,
    pub days: &'a [DayPlan],
    pub cast: &'a BTreeMap<CastId, CastSchedule>,
    pub company: &'a BTreeMap<Date, CompanyDay>,
    pub locations: &'a BTreeMap<String, LocationUse>,
    pub shoot_days: &'a BTreeMap<String, u32>,
    pub pays: &'a Pays,
    pub episodes: &'a Shares,
}

/// Everybody whose pay is known, with the beginning of their names: `CAST.5`, `CREW.ana_sol`.
fn paid<'a>(production: &'a Production, pays: &'a Pays) -> impl Iterator<Item = (String, &'a Pay)> {
    let cast = pays.cast.iter().map(|(id, pay)| (format!("CAST.{}", name_of_id(id.as_str())), pay));
    let crew = pays.crew.iter().filter_map(|(at, pay)| Some((format!("CREW.{}", name_of_id(&production.crew.get(*at)?.id)), pay)));
    cast.chain(crew)
}

/// An amount of a deal in the budget's currency; none where there is no rate for it.
pub(super) fn in_budget(budget: &Budget, pay: &Pay, amount: Decimal) -> Option<Decimal> {
    if pay.currency == budget.currency {
        return Some(amount);
    }
    Some(round_half_up(product(&[amount, rate_of(budget, pay.currency)?]), budget.currency.minor_digits()))
}

/// What deals come to, by name.
fn of_pay(budget: &Budget, production: &Production, pays: &Pays, all: &mut BTreeMap<String, Decimal>) {
    for (name, pay) in paid(production, pays) {
        let amounts = [
            ("PAY", pay.total),
            ("BASE", pay.base),
            ("GUARANTEE", pay.guarantee),
            ("OT", pay.overtime),
            ("SIXTH_DAY", pay.premium),
            ("KIT", pay.kit),
            ("RATE", pay.rate),
        ];
        for (part, amount) in amounts {
            if let Some(amount) = in_budget(budget, pay, amount) {
                all.insert(format!("{name}.{part}"), amount);
            }
        }
        all.insert(format!("{name}.HOURS"), pay.hours);
        all.insert(format!("{name}.OT_HOURS"), pay.overtime_hours);
        if name.starts_with("CREW.") {
            let count = |kind: PaidKind| Decimal::from(pay.days.iter().filter(|day| day.kind == kind).count());
            all.insert(format!("{name}.DAYS"), pay.paid_days());
            all.insert(format!("{name}.WORK"), count(PaidKind::Work));
            all.insert(format!("{name}.TRAVEL"), count(PaidKind::Travel));
            all.insert(format!("{name}.WEEKS"), pay.paid_days() / Decimal::from(pay.week.max(1)));
        }
    }
}

/// What deals still owe after a date, by name: what they come to less what has been earned by then.
pub(super) fn left(budget: &Budget, production: &Production, pays: &Pays, earned: &Pays) -> BTreeMap<String, Decimal> {
    let earned: BTreeMap<String, Decimal> = paid(production, earned).map(|(name, pay)| (name, pay.total)).collect();
    let one = |(name, pay): (String, &Pay)| {
        let own = earned.get(&name).copied().unwrap_or_default();
        Some((format!("{name}.LEFT"), in_budget(budget, pay, (pay.total - own).max(Decimal::ZERO))?))
    };
    paid(production, pays).filter_map(one).collect()
}

/// The values of the schedule and of the budget's own globals, which may use it and each other. A global that hangs on
/// itself is not known.
pub(super) fn values(budget: &Budget, schedule: &Schedule<'_>) -> Globals {
    let mut globals = Globals { values: of_schedule(schedule), broken: BTreeMap::new() };
    of_pay(budget, schedule.production, schedule.pays, &mut globals.values);
    if budget.pattern_episodes > 0 {
        globals.values.insert("EPISODES".into(), budget.pattern_episodes.into());
    }
    // Each round settles those that hang on what is settled; a chain is never longer than their number.
    let mut open: BTreeSet<&str> = budget.globals.keys().map(String::as_str).collect();
    while !open.is_empty() {
        let before = open.len();
        globals.broken.clear();
        for name in open.clone() {
            let Some(expression) = budget.globals.get(name) else { continue };
            // A name of the budget's own that is not settled yet is not the schedule's of the same name.
            let of = |wanted: &str| if open.contains(wanted) { None } else { globals.get(wanted) };
            match expression.value(&of) {
                Ok(value) => {
                    globals.values.insert(name.to_owned(), value);
                    open.remove(name);
                }
                Err(why) => {
                    globals.broken.insert(name.to_owned(), why);
                }
            }
        }
        if open.len() == before {
            break;
        }
    }
    globals
}

fn of_schedule(schedule: &Schedule<'_>) -> BTreeMap<String, Decimal> {
    let mut all: BTreeMap<String, Decimal> = BTreeMap::new();
    let production = schedule.production;
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let count = |test: &dyn Fn(CompanyKind) -> bool| schedule.company.values().filter(|day| test(day.kind)).count();
    let weeks: BTreeSet<u32> = schedule.company.values().filter(|day| day.kind.is_work()).map(|day| day.week).collect();
    all.insert("SCHEDULE.SHOOT_DAYS".into(), schedule.shoot_days.get(main).copied().unwrap_or(0).into());
    for (unit, days) in schedule.shoot_days {
        all.insert(format!("SCHEDULE.SHOOT_DAYS.{}", name_of_id(unit)), (*days).into());
    }
    all.insert("SCHEDULE.WEEKS".into(), weeks.len().into());
    all.insert("SCHEDULE.TRAVEL_DAYS".into(), count(&|kind| kind == CompanyKind::Travel).into());
    all.insert("SCHEDULE.OTHER_DAYS".into(), count(&|kind| kind == CompanyKind::Other).into());
    let shot = production.days.iter().zip(schedule.days).filter(|(day, _)| day.kind == DayKind::Shoot && day.unit == main);
    let (mut minutes, mut over) = (0i64, 0i64);
    for (_, plan) in shot {
        if let (Some(call), Some(wrap)) = (plan.call, plan.wrap) {
            let elapsed = i64::from(wrap.minutes() - call.minutes()).max(0);
            minutes += elapsed;
            over += (elapsed - 12 * 60).max(0);
        }
    }
    let hours = |minutes: i64| Decimal::from(minutes) / Decimal::from(60);
    all.insert("SCHEDULE.HOURS".into(), hours(minutes));
    all.insert("SCHEDULE.OVERTIME_HOURS".into(), hours(over));
    for (id, cast) in schedule.cast {
        let days = super::pay::paid_days(cast);
        let name = name_of_id(id.as_str());
        all.insert(format!("CAST.{name}.WORK"), cast.work.into());
        all.insert(format!("CAST.{name}.HOLD"), cast.hold.into());
        all.insert(format!("CAST.{name}.TRAVEL"), cast.travel.into());
        all.insert(format!("CAST.{name}.DAYS"), days.into());
        all.insert(format!("CAST.{name}.WEEKS"), Decimal::from(days) / Decimal::from(5));
    }
    for (id, place) in schedule.locations {
        let dates: BTreeSet<Date> = place.days.iter().filter(|day| !day.scenes.is_empty()).map(|day| day.date).collect();
        all.insert(format!("LOCATION.{}.DAYS", name_of_id(id)), dates.len().into());
    }
    let episodes = schedule.episodes;
    for (at, id) in episodes.ids.iter().enumerate() {
        let name = name_of_id(id);
        all.insert(format!("EPISODE.{name}.SHOOT_DAYS"), episodes.days[at].normalize());
        all.insert(format!("EPISODE.{name}.PAGES"), episodes.eighths[at] / Decimal::from(8));
        all.insert(format!("EPISODE.{name}.SCENES"), episodes.scenes[at]);
    }
    let heads: u64 = schedule.days.iter().flat_map(|plan| &plan.background).map(|row| u64::from(row.count)).sum();
    all.insert("BACKGROUND.DAYS".into(), heads.into());
    all
}

#[cfg(test)]
mod tests {
    use crate::derive::testing::{Builder, d, dec};
    use crate::derive::{Derived, derive};
    use crate::model::{Level, Quantity};
    use crate::values::{Expression, NoValue};

    fn amount(text: &str) -> Quantity {
        Quantity::Expression(Expression::parse(text).unwrap())
    }

    /// Cast 5 works on Monday and Thursday; two units; one line that counts the cast's days.
    fn board(second: i8) -> Derived {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("5").cast("9");
        let mut builder = [1, 2, 3, 4].iter().fold(builder, |builder, day| {
            builder.day(d(2026, 6, *day), "07:00").strip("1", if *day == 1 || *day == second { "5, 9" } else { "9" })
        });
        builder = builder.unit_day("second", d(2026, 6, 8), "07:00").strip("1", "");
        builder = builder.account("1400", Level::AboveTheLine, None).line("1400", "1", "Day", "1", "100");
        builder = builder.line_with(|line| line.amount = amount("CAST.5.DAYS + SCHEDULE.SHOOT_DAYS.second"));
        builder.budget().globals.insert("WEEKS".into(), Expression::parse("SCHEDULE.WEEKS * HALF * 2").unwrap());
        builder.budget().globals.insert("HALF".into(), Expression::parse("0.5").unwrap());
        builder.budget().globals.insert("ROUND".into(), Expression::parse("TRIP + 1").unwrap());
        builder.budget().globals.insert("TRIP".into(), Expression::parse("ROUND - 1").unwrap());
        derive(&builder.production, None)
    }

    #[test]
    fn a_moved_strip_moves_money() {
        assert_eq!(board(4).budget.unwrap().grand_total, dec("500"), "two days of work, two holds, one day of the second unit");
        assert_eq!(board(2).budget.unwrap().grand_total, dec("300"));
    }

    #[test]
    fn globals_may_use_the_schedule_and_each_other_but_not_themselves() {
        let globals = board(4).globals;
        assert_eq!(globals.get("WEEKS"), Some(dec("2")));
        assert_eq!(globals.get("cast.5.hold"), Some(dec("2")));
        assert_eq!(globals.get("TRIP"), None);
        assert_eq!(globals.broken["TRIP"], NoValue::Unknown("ROUND".to_owned()));
    }
}
