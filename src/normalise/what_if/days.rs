//! Changes of whole days.

use jiff::civil::Date;

use super::apply::Refused;
use super::{At, DayRef, past, strips};
use crate::model::{DayKind, Production, ShootDay};
use crate::normalise::{boards, schedule};

/// The index of a day. Without a unit it is the main unit's; a date on which only another unit has a day means that one.
pub(super) fn find(production: &Production, wanted: &DayRef) -> Result<usize, Refused> {
    let unit = match &wanted.unit {
        Some(name) => Some(unit(production, name)?),
        None => None,
    };
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let at = |day: &ShootDay| match wanted.at {
        At::Number(number) => day.number == Some(number),
        At::Date(date) => day.date == date,
    };
    let mut all: Vec<usize> = (0..production.days.len()).filter(|index| at(&production.days[*index])).collect();
    match &unit {
        Some(unit) => all.retain(|index| production.days[*index].unit == *unit),
        None if matches!(wanted.at, At::Number(_)) => all.retain(|index| production.days[*index].unit == main),
        None => all.sort_by_key(|index| production.days[*index].unit != main),
    }
    all.first().copied().ok_or_else(|| missing(production, wanted.at, unit.as_deref().unwrap_or(main)))
}

/// The id of a unit by its id or name.
fn unit(production: &Production, name: &str) -> Result<String, Refused> {
    let known = production.units.iter().find(|unit| unit.id.eq_ignore_ascii_case(name) || unit.name.eq_ignore_ascii_case(name));
    known.map(|unit| unit.id.clone()).ok_or_else(|| {
        let ids = production.units.iter().map(|unit| unit.id.as_str());
        let list: Vec<&str> = ids.clone().collect();
        Refused::new(format!("there is no unit `{name}`")).help(format!("the units are: {}", list.join(", "))).nearest(name, ids)
    })
}

fn missing(production: &Production, at: At, unit: &str) -> Refused {
    let own = || production.days.iter().filter(|day| day.unit == unit);
    let name = production.unit(unit).map_or(unit, |unit| unit.name.as_str());
    match at {
        At::Number(number) => {
            let numbers = || own().filter_map(|day| day.number);
            let refused = Refused::new(format!("{name} has no day {number}"));
            match (numbers().min(), numbers().max()) {
                (Some(first), Some(last)) => refused.help(format!("its days are {first} to {last}")),
                _ => refused.help("no day of it has a number"),
            }
        }
        At::Date(date) => {
            let refused = Refused::new(format!("{name} has no day on {date}"));
            let apart = |day: &&ShootDay| day.date.until(date).map_or(i32::MAX, |span| span.get_days().abs());
            match own().min_by_key(apart) {
                Some(day) => refused.help(format!("the nearest is {}", day.date)),
                None => refused,
            }
        }
    }
}

/// `day 12 of Main Unit (2026-05-19)`, `the travel day of Main Unit (2026-06-08)`.
pub(super) fn name(production: &Production, at: usize) -> String {
    let day = &production.days[at];
    let unit = production.unit(&day.unit).map_or(day.unit.as_str(), |unit| unit.name.as_str());
    match day.number {
        Some(number) => format!("day {number} of {unit} ({})", day.date),
        None => format!("the {} day of {unit} ({})", day.kind.word(), day.date),
    }
}

/// Counts dates and numbers anew, those that the user states left as they are.
fn recount(production: &mut Production) {
    let mut days = std::mem::take(&mut production.days);
    if days.iter().any(|day| day.date_counted) {
        let dates: Vec<_> = days.iter().map(|day| (day.unit.clone(), (!day.date_counted).then_some(day.date))).collect();
        for (day, date) in days.iter_mut().zip(boards::count_dates(&dates, &production.calendar)) {
            day.date = date.unwrap_or(day.date);
        }
    }
    schedule::order(&mut days, production);
    production.days = days;
}

/// Takes a day off the board. Scenes that then stand nowhere else go to the boneyard.
pub(super) fn drop(production: &mut Production, at: usize) -> String {
    let name = name(production, at);
    let day = production.days.remove(at);
    let words = strips::bury(production, day.scene_strips().map(|(_, number)| number.clone()).collect());
    recount(production);
    format!("{name} is dropped; {words}")
}

/// Puts a day on another date.
pub(super) fn to_date(production: &mut Production, at: usize, date: Date) -> Result<String, Refused> {
    let (name, unit) = (name(production, at), production.days[at].unit.clone());
    if production.days[at].date == date {
        return Err(Refused::new(format!("{name} is on that date already")));
    }
    let freed = free(production, &unit, date)?;
    let at = at - usize::from(freed.is_some_and(|freed| freed < at));
    let day = &mut production.days[at];
    (day.date, day.date_counted) = (date, false);
    // The forecast was for the old date.
    day.weather = None;
    production.days.sort_by_key(|day| day.date);
    recount(production);
    Ok(format!("{name} is shot on {date}"))
}

/// Takes an empty day off away from where another day is to stand; any other day is in the way. Gives the index it had.
fn free(production: &mut Production, unit: &str, date: Date) -> Result<Option<usize>, Refused> {
    let Some(at) = production.days.iter().position(|day| day.unit == unit && day.date == date) else { return Ok(None) };
    if production.days[at].kind == DayKind::Off && production.days[at].strips.is_empty() {
        production.days.remove(at);
        return Ok(Some(at));
    }
    let refused = Refused::new(format!("there is a day on {date} already: {}", name(production, at)));
    Err(refused.help("swap the two, or drop that one first: what-ifs are made in their order"))
}

/// Lets two days change dates, with everything on them but the forecast.
pub(super) fn swap(production: &mut Production, one: usize, other: usize) -> Result<String, Refused> {
    let (first, second) = (one.min(other), one.max(other));
    let names = (name(production, one), name(production, other));
    if first == second {
        return Err(Refused::new(format!("{} is one day, not two", names.0)));
    }
    if production.days[first].unit != production.days[second].unit {
        return Err(Refused::new("two units cannot swap their days").help("move the strips one by one, or move each day to another date"));
    }
    let (head, tail) = production.days.split_at_mut(second);
    let (a, b) = (&mut head[first], &mut tail[0]);
    std::mem::swap(a, b);
    std::mem::swap(&mut a.date, &mut b.date);
    std::mem::swap(&mut a.date_counted, &mut b.date_counted);
    std::mem::swap(&mut a.weather, &mut b.weather);
    if a.kind == b.kind {
        std::mem::swap(&mut a.number, &mut b.number);
        std::mem::swap(&mut a.number_stated, &mut b.number_stated);
    }
    recount(production);
    Ok(format!("{} and {} change places", names.0, names.1))
}

/// Adds a shoot day without a call and without strips.
pub(super) fn add(production: &mut Production, unit_name: Option<&str>, date: Date) -> Result<String, Refused> {
    let unit = match unit_name {
        Some(name) => unit(production, name)?,
        None => production.units.first().map_or_else(|| "main".to_owned(), |unit| unit.id.clone()),
    };
    past::date(production, &unit, date)?;
    free(production, &unit, date)?;
    production.days.extend(schedule::blank_day(production, &unit, date));
    production.days.sort_by_key(|day| day.date);
    recount(production);
    let at = production.days.iter().position(|day| day.unit == unit && day.date == date);
    let name = at.map_or_else(|| date.to_string(), |at| name(production, at));
    Ok(format!("{name} is added, with no call and no strips yet"))
}
