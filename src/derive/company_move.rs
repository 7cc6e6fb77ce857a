//! Company moves: from one place to the next within a day, from one day to the next, and those that a record declares
//! (domain.md 2.8; 3, rule 28).

use jiff::civil::Date;

use super::DayPlan;
use crate::model::{DayKind, MoveRecord, Production, ShootDay, StripKind};
use crate::values::Clock;

/// Most days between two days of work between which a unit still moves from the one to the other.
const APART: i32 = 4;

/// What shows that a company moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MoveKind {
    /// Its place changes within a day: a banner of the board, or two scenes at two places.
    Within,
    /// A day begins at another place than the day of work before it ended at.
    Overnight,
    /// Only its record says so.
    Declared,
}

/// A move of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitMove {
    /// What shows it.
    pub kind: MoveKind,
    /// Id of the unit.
    pub unit: String,
    /// The date of the day that it leads to; a declared one's own date.
    pub date: Date,
    /// Index into `Production::days` of the day that it is part of, or leads to.
    pub day: Option<usize>,
    /// Index of the day of work before, where it is made between the two.
    pub before: Option<usize>,
    /// Index of its banner in the day's strips, where it has one.
    pub banner: Option<usize>,
    /// Id of the location it leaves.
    pub from: Option<String>,
    /// Id of the location it goes to.
    pub to: String,
    /// When it leaves: stated, else the banner's start or the wrap of the day before.
    pub leave: Option<Clock>,
    /// When the company must be there: the banner's end or the next scene, else the call of the day.
    pub ready: Option<Clock>,
    /// Minutes from leaving to that; across the night in real days.
    pub allowed: Option<i64>,
    /// Kilometres in a straight line.
    pub straight: Option<f64>,
    /// Index into `Production::moves` of its record.
    pub record: Option<usize>,
}

/// Kilometres between two places in a straight line over the round Earth (the haversine formula, mean radius 6371 km).
#[must_use]
pub fn straight_km(from: (f64, f64), to: (f64, f64)) -> f64 {
    let ((north, east), (north_to, east_to)) = ((from.0.to_radians(), from.1.to_radians()), (to.0.to_radians(), to.1.to_radians()));
    let (half_north, half_east) = ((north_to - north) / 2.0, (east_to - east) / 2.0);
    let chord = half_north.sin().powi(2) + north.cos() * north_to.cos() * half_east.sin().powi(2);
    2.0 * 6371.0 * chord.sqrt().clamp(0.0, 1.0).asin()
}

/// Every move of every unit, by date, then by unit in the order of the schedule.
pub(super) fn all(production: &Production, plans: &[DayPlan]) -> Vec<UnitMove> {
    let mut moves: Vec<UnitMove> = Vec::new();
    for unit in &production.units {
        let own = |(_, day): &(usize, &ShootDay)| day.unit == unit.id && day.kind != DayKind::Off;
        let mut before: Option<usize> = None;
        for (at, day) in production.days.iter().enumerate().filter(own) {
            let Some(plan) = plans.get(at) else { continue };
            let arrives = plan.base.as_deref();
            if let (Some(last), Some(to)) = (before, arrives)
                && let Some(from) = leaves(&plans[last])
                && from != to
                && days_apart(production.days[last].date, day.date) <= APART
            {
                moves.push(overnight(production, plans, last, at, from, to));
            }
            moves.extend(within(production, plan, at));
            if arrives.is_some() {
                before = Some(at);
            }
        }
    }
    let mut used: Vec<bool> = vec![false; production.moves.len()];
    for one in &mut moves {
        let fits = |at: &usize| !used[*at] && is_of(production, &production.moves[*at], one);
        if let Some(at) = (0..production.moves.len()).find(fits) {
            used[at] = true;
            take(production, one, at);
        }
    }
    let left = (0..production.moves.len()).filter(|at| !used[*at]);
    moves.extend(left.map(|at| declared(production, plans, at)).collect::<Vec<_>>());
    for one in &mut moves {
        let of = |id: &str| production.location(id).and_then(|place| place.coordinates);
        one.straight = one.from.as_deref().and_then(of).zip(of(&one.to)).map(|(from, to)| straight_km(from, to));
    }
    moves.sort_by_key(|one| one.date);
    moves
}

/// Where a day ends: the place of its last scene, else its base.
fn leaves(plan: &DayPlan) -> Option<&str> {
    plan.strips.iter().rev().find_map(|strip| strip.location.as_deref()).or(plan.base.as_deref())
}

fn days_apart(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

fn overnight(production: &Production, plans: &[DayPlan], last: usize, at: usize, from: &str, to: &str) -> UnitMove {
    let day = &production.days[at];
    // On a day of travel the move is the day's work, and nobody waits at its end.
    let ready = plans[at].call.filter(|_| day.kind != DayKind::Travel);
    let leave = plans[last].wrap;
    let nights = i64::from(days_apart(production.days[last].date, day.date)) * 1440;
    let allowed = leave.zip(ready).map(|(leave, ready)| nights + i64::from(ready.minutes()) - i64::from(leave.minutes()));
    UnitMove {
        kind: MoveKind::Overnight,
        unit: day.unit.clone(),
        date: day.date,
        day: Some(at),
        before: Some(last),
        banner: None,
        from: Some(from.to_owned()),
        to: to.to_owned(),
        leave,
        ready,
        allowed,
        straight: None,
        record: None,
    }
}

/// The moves within a day: its banners, and changes of place between scenes that have none.
fn within(production: &Production, plan: &DayPlan, at: usize) -> Vec<UnitMove> {
    let day = &production.days[at];
    let mut moves = Vec::new();
    let mut here: Option<&str> = plan.base.as_deref();
    let mut last_end: Option<Clock> = None;
    for (index, (strip, timed)) in day.strips.iter().zip(&plan.strips).enumerate() {
        let known = plan.moves.iter().find(|known| known.strip == index);
        let is_banner = strip.banner().is_some_and(|banner| banner.kind == StripKind::Move);
        let place = if is_banner { known.and_then(|known| known.to.as_deref()) } else { timed.location.as_deref() };
        if let Some(to) = place.filter(|_| is_banner || strip.scene().is_some())
            && here.is_some_and(|from| from != to)
        {
            let (leave, ready) = if is_banner { (timed.start, timed.end) } else { (last_end, timed.start) };
            moves.push(UnitMove {
                kind: MoveKind::Within,
                unit: day.unit.clone(),
                date: day.date,
                day: Some(at),
                before: None,
                banner: is_banner.then_some(index),
                from: here.map(str::to_owned),
                to: to.to_owned(),
                leave,
                ready,
                allowed: leave.zip(ready).map(|(leave, ready)| i64::from(ready.minutes() - leave.minutes())),
                straight: None,
                record: None,
            });
        }
        if is_banner || strip.scene().is_some() {
            here = place.or(here);
        }
        last_end = timed.end.or(last_end);
    }
    moves
}

/// Whether a record is about a move: its unit, its places, and its date, that of a night's move being any from the day
/// before to the day it leads to.
fn is_of(production: &Production, record: &MoveRecord, one: &UnitMove) -> bool {
    let begins = one.before.map_or(one.date, |before| production.days[before].date);
    record.unit == one.unit
        && record.to == one.to
        && record.from.as_ref().is_none_or(|from| one.from.as_ref() == Some(from))
        && (begins..=one.date).contains(&record.date)
}

fn take(production: &Production, one: &mut UnitMove, at: usize) {
    let record = &production.moves[at];
    one.record = Some(at);
    let Some(leave) = record.leave else { return };
    one.leave = Some(leave);
    let days = i64::from(days_apart(record.date, one.date)) * 1440;
    one.allowed = one.ready.map(|until| days + i64::from(until.minutes()) - i64::from(leave.minutes()));
}

fn declared(production: &Production, plans: &[DayPlan], at: usize) -> UnitMove {
    let record = &production.moves[at];
    let day = production.days.iter().position(|day| day.unit == record.unit && day.date == record.date);
    let before = production.days.iter().rposition(|day| day.unit == record.unit && day.date < record.date);
    let from = record.from.clone().or_else(|| before.and_then(|before| leaves(&plans[before])).map(str::to_owned));
    UnitMove {
        kind: MoveKind::Declared,
        unit: record.unit.clone(),
        date: record.date,
        day,
        before: None,
        banner: None,
        from: from.filter(|from| *from != record.to),
        to: record.to.clone(),
        leave: record.leave,
        ready: None,
        allowed: None,
        straight: None,
        record: Some(at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d};

    /// Monday at the pier and then at the loft, Tuesday at the mill.
    fn show(change: impl FnOnce(&mut Production)) -> Vec<UnitMove> {
        let builder =
            Builder::new().location("pier", Some((48.12, -123.44))).location("loft", Some((48.12, -123.40))).location("mill", None);
        let builder = [("1", "pier"), ("2", "loft"), ("3", "mill")].into_iter().fold(builder, |builder, (scene, place)| {
            builder.scene(scene, "INT", "DAY", 8).scene_with(scene, |scene| scene.location = Some(place.to_owned()))
        });
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "").banner(StripKind::Move, Some(40), None).strip("2", "");
        let builder = builder.day_with(|day| day.wrap = Some(at("18:00"))).day(d(2026, 6, 2), "08:00").strip("3", "").with(change);
        derive(&builder.production, None).moves
    }

    fn record(date: Date, to: &str) -> MoveRecord {
        MoveRecord {
            date,
            unit: "main".to_owned(),
            from: None,
            to: to.to_owned(),
            leave: None,
            route: None,
            distance: None,
            minutes: Some(25),
            convoy: Vec::new(),
            base: None,
            parking: None,
            facilities: None,
            captain: None,
            phone: None,
            schedule: Vec::new(),
            notes: None,
            origin: crate::model::Origin::NONE,
        }
    }

    #[test]
    fn a_company_moves_within_the_day_and_between_days() {
        let moves = show(|_| ());
        let told: Vec<_> = moves.iter().map(|one| (one.kind, one.from.as_deref(), one.to.as_str(), one.allowed)).collect();
        assert_eq!(
            told,
            [
                (MoveKind::Within, Some("pier"), "loft", Some(40)),
                // From 18:00 to 08:00 the next day.
                (MoveKind::Overnight, Some("loft"), "mill", Some(840)),
            ]
        );
        // 0.04 degrees of longitude at 48.12 degrees north.
        assert!((moves[0].straight.unwrap() - 2.97).abs() < 0.02, "{:?}", moves[0].straight);
        assert_eq!(moves[1].straight, None);
    }

    #[test]
    fn a_record_finds_its_move_and_one_that_does_not_stands_alone() {
        // The night's move may be dated the day it leaves.
        let moves = show(|production| production.moves = vec![record(d(2026, 6, 1), "mill"), record(d(2026, 6, 1), "pier")]);
        let told: Vec<_> = moves.iter().map(|one| (one.kind, one.to.as_str(), one.record)).collect();
        let expected = [(MoveKind::Within, "loft", None), (MoveKind::Declared, "pier", Some(1)), (MoveKind::Overnight, "mill", Some(0))];
        assert_eq!(told, expected);
    }
}
