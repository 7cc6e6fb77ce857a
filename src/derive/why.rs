//! The reasons of figures, by the very code that works them out: what `callboard explain` puts into words.

pub use super::chain::{Step as CallStage, Times, Why, Whys};
pub use super::people::{AtStrip, CrewWhy, DISMISSAL, Traced};
pub use super::timeline::{Length, LunchWhy, Start, StripWhy, Timeline};

use super::{people, timeline};
use crate::model::{CastMember, CrewMember, Production, ShootDay};
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
