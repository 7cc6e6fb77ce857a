//! Company moves whose distance does not fit their time (CB409), and records of moves that the schedule does not make
//! (CB415); domain.md 2.8, and 3, rule 28.

use super::words;
use crate::derive::{Derived, MoveKind, UnitMove};
use crate::findings::{Finding, Findings, codes};
use crate::model::{MoveRecord, Origin, Production};

/// Kilometres an hour that a convoy of trucks does not keep up, nor a straight line allows.
const FASTEST: f64 = 90.0;
/// Kilometres in an hour of a mile.
const MILE: f64 = 1.609_344;
/// How much shorter than the straight line a stated distance may be: coordinates and odometers are rounded.
const ROUNDING: f64 = 0.95;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for one in &derived.moves {
        let record = one.record.and_then(|at| production.moves.get(at));
        let of = Of { production, one, record };
        let unfit = record.and_then(|record| of.too_long(record).or_else(|| of.too_short(record)).or_else(|| of.too_fast(record)));
        findings.extend(unfit.or_else(|| of.no_road(record)));
        findings.extend(record.and_then(|record| lost(production, derived, one, record)));
    }
}

struct Of<'a> {
    production: &'a Production,
    one: &'a UnitMove,
    record: Option<&'a MoveRecord>,
}

impl Of<'_> {
    fn name(&self, id: &str) -> String {
        self.production.location(id).map_or_else(|| id.to_owned(), |place| place.name.clone())
    }

    /// `the move of Main Unit to Aldwell Marine Supply on 2026-05-12`.
    fn what(&self) -> String {
        format!("the move of {} to {} on {}", words::unit(self.production, &self.one.unit), self.name(&self.one.to), self.one.date)
    }

    /// A distance in the unit of the record, else of the wording.
    fn far(&self, km: f64) -> String {
        let miles = match self.record.and_then(|record| record.distance) {
            Some(distance) => distance.miles,
            None => self.production.conventions.wording == crate::model::Wording::Us,
        };
        if miles { format!("{:.1} miles", km / MILE) } else { format!("{km:.1} km") }
    }

    fn speed(&self, km: f64, minutes: f64) -> String {
        let an_hour = km * 60.0 / minutes;
        let miles = self.record.and_then(|record| record.distance).is_some_and(|distance| distance.miles);
        let miles = miles || (self.record.is_none() && self.production.conventions.wording == crate::model::Wording::Us);
        if miles { format!("{:.0} miles an hour", an_hour / MILE) } else { format!("{an_hour:.0} km an hour") }
    }

    fn finding(&self, message: String, origin: Origin, field: &'static str, help: String) -> Finding {
        let finding = Finding::new(&codes::MOVE_UNFIT, message).at(origin).field(field);
        let day = self.one.day.and_then(|at| self.production.days.get(at));
        let finding = match (day, self.one.banner) {
            (Some(day), Some(banner)) => finding.related(day.strips[banner].origin, None, "the board has it here"),
            (Some(day), None) => finding.related(day.origin, Some("date"), "it leads to this day"),
            _ => finding,
        };
        finding.help(help).subject(format!("move {} {} {}", self.one.unit, self.one.date, self.one.to))
    }

    /// The trucks take longer than the schedule has.
    fn too_long(&self, record: &MoveRecord) -> Option<Finding> {
        let (minutes, allowed) = (i64::from(record.minutes?), self.one.allowed?);
        let short = minutes - allowed;
        if short <= 0 {
            return None;
        }
        let has = match self.one.kind {
            MoveKind::Overnight => {
                let (leave, ready) = (self.one.leave?, self.one.ready?);
                format!("there are {} from {leave} to the call at {ready}", words::length(allowed.max(0)))
            }
            _ => format!("the board has {} for it", words::length(allowed.max(0))),
        };
        let message = format!("{} takes {}, and {has}: {} too few", self.what(), words::length(minutes), words::length(short));
        let help = match self.one.kind {
            MoveKind::Overnight => {
                format!("call {} later, or send the trucks {} sooner (`leave`)", words::length(short), words::length(short))
            }
            _ => format!("give the banner {}, or leave {} sooner", words::length(minutes), words::length(short)),
        };
        Some(self.finding(message, record.origin, "minutes", help))
    }

    /// The road is shorter than the straight line.
    fn too_short(&self, record: &MoveRecord) -> Option<Finding> {
        let (distance, straight) = (record.distance?, self.one.straight?);
        if distance.km() >= straight * ROUNDING {
            return None;
        }
        let message = format!("{} is {} by road, less than the {} in a straight line", self.what(), distance.text(), self.far(straight));
        let help = "put the distance right, or the coordinates of the two places".to_owned();
        Some(self.finding(message, record.origin, if distance.miles { "miles" } else { "km" }, help))
    }

    /// Nobody drives as fast.
    fn too_fast(&self, record: &MoveRecord) -> Option<Finding> {
        let (distance, minutes) = (record.distance?, f64::from(record.minutes?));
        let needed = distance.km() * 60.0 / FASTEST;
        if minutes >= needed || minutes <= 0.0 {
            return None;
        }
        let speed = self.speed(distance.km(), minutes);
        let message = format!("{} is {} in {}: {speed}", self.what(), distance.text(), words::length(i64::from(record.minutes?)));
        let help = format!("trucks need about {} for it", words::length(minutes_of(needed)));
        Some(self.finding(message, record.origin, "minutes", help))
    }

    /// The board has too little time even for the straight line.
    fn no_road(&self, record: Option<&MoveRecord>) -> Option<Finding> {
        let (straight, allowed, day) = (self.one.straight?, self.one.allowed?, self.production.days.get(self.one.day?)?);
        let needed = straight * 60.0 / FASTEST;
        #[allow(clippy::cast_precision_loss)]
        if record.is_some_and(|record| record.minutes.is_some()) || allowed as f64 >= needed {
            return None;
        }
        let message = format!(
            "{} is {} in a straight line, and the schedule has {} for it",
            self.what(),
            self.far(straight),
            words::length(allowed.max(0))
        );
        let help = format!("give it {} or more, or put the coordinates of the two places right", words::length(minutes_of(needed)));
        let (origin, field) = match self.one.banner {
            Some(banner) => (day.strips[banner].origin, "minutes"),
            None => (day.origin, "call"),
        };
        let finding = Finding::new(&codes::MOVE_UNFIT, message).at(origin).field(field);
        Some(finding.help(help).subject(format!("move {} {} {}", self.one.unit, self.one.date, self.one.to)))
    }
}

/// Whole minutes, none too few.
#[allow(clippy::cast_possible_truncation)]
fn minutes_of(minutes: f64) -> i64 {
    minutes.ceil() as i64
}

/// CB415: the unit works at the place of the record neither on its date nor on its next working day.
fn lost(production: &Production, derived: &Derived, one: &UnitMove, record: &MoveRecord) -> Option<Finding> {
    if one.kind != MoveKind::Declared {
        return None;
    }
    let own = production.days.iter().zip(&derived.days).filter(|(day, _)| day.unit == record.unit);
    let ahead: Vec<_> = own.filter(|(day, _)| day.date >= record.date).collect();
    let next = ahead.iter().find(|(day, _)| day.date > record.date).map(|(day, _)| day.date);
    let there = |date| ahead.iter().any(|(day, plan)| day.date == date && plan.locations.contains(&record.to));
    if there(record.date) || next.is_some_and(there) {
        return None;
    }
    let name = production.location(&record.to).map_or(record.to.as_str(), |place| place.name.as_str());
    let unit = words::unit(production, &record.unit);
    let message = format!("{unit} is to move to {name} on {}, and works there neither then nor on its next day", record.date);
    let when = ahead.iter().find(|(_, plan)| plan.locations.contains(&record.to)).map(|(day, _)| day);
    let help = match when {
        Some(day) => format!("the schedule goes there on {}: move the record's `date`", day.date),
        None => "correct its date, its unit or its place, or drop the record".to_owned(),
    };
    let finding = Finding::new(&codes::MOVE_LOST, message).at(record.origin).field("date");
    let finding = match when {
        Some(day) => finding.related(day.origin, Some("date"), "it goes there on this day"),
        None => finding,
    };
    Some(finding.help(help).subject(format!("move {} {} {}", record.unit, record.date, record.to)))
}
