//! Rest between one day's wrap and the next call (domain.md 3, rules 1 to 7, 23 and "whose rest").
//!
//! Rest is measured for each person, from that person's own dismissal to that person's own first call or pick-up, in real
//! hours: on the night the clocks change an hour is lost or won. Reported times replace planned ones. How much is asked for
//! is the house rule where the production states one, else what the rule packs say of the person, the place and the date.
//!
//! | code | what |
//! |---|---|
//! | CB207 | a daily rest: the unit's own call once for everybody, each person's own call where that is worse |
//! | CB214 | a rest over days off, or none in seven days |
//! | CB226 | either of the two for a unit that wraps at midnight or later and is next called before noon: named as the turn from night to day, in place of CB207 and CB214 |

mod charge;
mod company;
mod explain;
mod measure;
mod people;
#[cfg(test)]
mod tests;
mod turnaround;
mod weekly;

pub use explain::{Told, Whose, explain, whose};
pub use turnaround::{Group, NextCall, Turnaround, TurnaroundRow, turnaround};

use super::packs::Term;
use crate::derive::{Derived, Person};
use crate::findings::{Findings, Origin};
use crate::model::Production;
use crate::values::{Clock, Money};
use measure::Rests;

/// A time with the record and key that state it.
type At = (Clock, Origin, &'static str);

/// The crew's daily rests before a day that an agreement charges for: each with the clause, and what it comes to where the
/// pay is known.
pub(super) fn crew_charges(production: &Production, derived: &Derived, index: usize) -> Vec<(Term, Option<Money>)> {
    let rests = Rests::new(production, derived);
    let mut all = Vec::new();
    for days in rests.people().filter(|days| matches!(days[0].person, Person::Crew(_))) {
        let Some(at) = days.iter().position(|day| day.days.first() == Some(&index)).filter(|at| *at > 0) else { continue };
        let rest = rests.daily(&days[at - 1], &days[at]).filter(|rest| rest.short() > 0 && rest.minutes >= 0);
        all.extend(rest.and_then(|rest| rests.worth(&rest, &days[at])));
    }
    all
}

/// When a unit is called and wraps on a day, each reported or planned, with its place.
pub(super) fn company_times(production: &Production, derived: &Derived, index: usize) -> Option<(At, At)> {
    let rests = Rests::new(production, derived);
    Some((rests.company_call(index)?, rests.company_wrap(index)?))
}

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let rests = Rests::new(production, derived);
    let broken = company::check(&rests, findings);
    people::check(&rests, &broken, findings);
    weekly::check(&rests, findings);
}
