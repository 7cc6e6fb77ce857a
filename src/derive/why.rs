//! The reasons of figures, by the very code that works them out: what `callboard explain` puts into words.

pub use super::chain::{Step as CallStage, Times, Why, Whys};
pub use super::dood::LetterWhy;
pub use super::people::{AtStrip, CrewWhy, DISMISSAL, Traced};
pub use super::timeline::{Length, LunchWhy, Start, StripWhy, Timeline};

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{cast, dood, people, timeline};
use crate::model::{CastMember, CrewMember, DropReading, Production, ShootDay};
use crate::values::Call;

/// The walk through a day's strips, with its reasons.
#[must_use]
pub fn line(production: &Production, day: &ShootDay) -> Timeline {
    timeline::walk(production, day)
}

/// A performer's calls of one day, with their reasons.
#[must_use]
pub fn performer(production: &Production, day: &ShootDay, line: &Timeline, member: &CastMember) -> Traced {
    let stated = day.calls.iter().find(|call| call.who == member.id.as_str());
    people::traced(production, day, line, member, stated)
}

/// A crew member's call of one day: resolved, as written, and by which rule.
#[must_use]
pub fn crew(production: &Production, day: &ShootDay, line: &Timeline, member: &CrewMember) -> Option<(Call, Call, CrewWhy)> {
    let stated = day.calls.iter().find(|call| call.who == member.id);
    people::crew_call(production, day, line, member, stated)
}

/// Why a member of the cast has the letters of a date, and what they hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// The reason.
    pub why: LetterWhy,
    /// First day of work.
    pub start: Option<Date>,
    /// Last day of work.
    pub finish: Option<Date>,
    /// The drop: the last day of work before it, the first after it, and the length of the gap as the production counts it.
    pub drop: Option<(Date, Date, u32)>,
}

/// Why a member of the cast has the letters of a date.
#[must_use]
pub fn letter(production: &Production, member: &CastMember, date: Date) -> Letter {
    let company = dood::company(production, &production.days);
    let on = |day: &&ShootDay| day.scene_strips().any(|(strip, _)| strip.cast.contains(&member.id));
    let worked: BTreeSet<Date> = production.days.iter().filter(on).map(|day| day.date).collect();
    let reading: DropReading = production.conventions.drop_reading;
    let events = member.events.iter().filter(|event| event.kind.has_letter()).map(|event| (event.date, event.kind));
    let row = dood::Row::new(&worked, events, cast::terms(member, reading), &company);
    let drop = row.drop.map(|(from, to)| (from, to, dood::gap(from, to, reading)));
    Letter { why: row.why(date), start: row.start, finish: row.finish, drop }
}
