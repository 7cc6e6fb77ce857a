//! How a meal is measured: from which moment the clock runs, and when the meal is due.

use crate::derive::{MealBreak, signed};
use crate::rules::packs::Term;
use crate::values::Clock;

/// Somebody's day, or a whole unit's, as far as meals go.
#[derive(Debug, Clone)]
pub(super) struct Table {
    /// The own call.
    pub call: Clock,
    /// The crew call of the unit.
    pub company_call: Option<Clock>,
    /// Dismissal.
    pub end: Option<Clock>,
    /// The meals within the day, in order.
    pub meals: Vec<MealBreak>,
    /// The non-deductible breakfast.
    pub ndb: Option<Clock>,
    /// Whether grace was called before the first meal.
    pub grace: bool,
}

/// Which meal is late.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::rules) enum Which {
    /// The first meal of the day.
    First,
    /// The one after the meal of this place, counted from nought.
    After(usize),
}

/// A meal that comes too late, or not at all.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Late {
    pub which: Which,
    /// The moment that the clock runs from: call, crew call after a non-deductible breakfast, or the end of a meal.
    pub from: Clock,
    /// Whether a non-deductible breakfast set the clock.
    pub reset: bool,
    /// When the meal was due.
    pub limit: Clock,
    /// The meal, where there is one.
    pub meal: Option<MealBreak>,
    /// Minutes from the limit to the meal, or to dismissal.
    pub minutes: i32,
    /// When the grace ended that was called.
    pub grace_ended: Option<Clock>,
    /// The clause.
    pub term: Term,
}

impl Late {
    /// When the meal began, or the day ended without one.
    pub fn until(&self) -> Clock {
        self.limit.plus(self.minutes)
    }

    /// Whether grace would have covered it, had it been called.
    pub fn within_grace(&self) -> bool {
        self.which == Which::First && self.term.minutes("grace").is_some_and(|grace| self.minutes <= signed(grace))
    }
}

impl Table {
    /// Whether every meal comes within so many minutes of the call and of the meal before: then no clause needs reading.
    pub fn early_enough(&self, within: i32) -> bool {
        let mut from = self.call;
        for meal in &self.meals {
            if meal.out.minutes() - from.minutes() > within {
                return false;
            }
            from = meal.back;
        }
        self.end.is_none_or(|end| end.minutes() - from.minutes() <= within)
    }

    /// Where the clock of the first meal starts, and whether a non-deductible breakfast set it: one that was given within
    /// the time of the clause sets it to the crew call, for people who were called before it.
    fn clock(&self, ndb: &[Term]) -> (Clock, bool) {
        let own = (self.call, false);
        let (Some(at), Some(company)) = (self.ndb, self.company_call) else { return own };
        if company <= self.call || at < self.call {
            return own;
        }
        let within = |minutes: Option<u32>, apart: i32| minutes.is_some_and(|most| apart <= signed(most));
        let sets = ndb.iter().any(|term| {
            within(term.minutes("within_crew_call"), (company.minutes() - at.minutes()).abs())
                || within(term.minutes("within_own_call"), at.minutes() - self.call.minutes())
        });
        if sets { (company, true) } else { own }
    }

    /// The meals that come too late under the clauses of the first and of every further meal.
    ///
    /// The 30 minutes that finish a take are not counted: no record says that they were used.
    pub fn lates(&self, first: Option<Term>, next: Option<Term>, ndb: &[Term]) -> Vec<Late> {
        let mut all = Vec::new();
        if let Some((term, within)) = first.and_then(|term| Some((term, signed(term.minutes("within")?)))) {
            let (from, reset) = self.clock(ndb);
            let meal = self.meals.first().copied();
            let late = self.late(term, Which::First, from, from.plus(within), meal);
            all.extend(late.map(|late| Late { reset, ..late }));
        }
        if let Some((term, within)) = next.and_then(|term| Some((term, signed(term.minutes("within")?)))) {
            for (at, meal) in self.meals.iter().enumerate() {
                all.extend(self.late(term, Which::After(at), meal.back, meal.back.plus(within), self.meals.get(at + 1).copied()));
            }
        }
        all
    }

    fn late(&self, term: Term, which: Which, from: Clock, limit: Clock, meal: Option<MealBreak>) -> Option<Late> {
        let until = meal.map(|meal| meal.out).or(self.end)?;
        let minutes = until.minutes() - limit.minutes();
        let grace = term.minutes("grace").filter(|grace| *grace > 0 && self.grace && which == Which::First && meal.is_some());
        let grace = grace.map(signed);
        if minutes <= grace.unwrap_or(0) {
            return None;
        }
        let grace_ended = grace.map(|grace| limit.plus(grace));
        Some(Late { which, from, reset: false, limit, meal, minutes, grace_ended, term })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::packs::{self, Kind, When, Who};

    fn table(call: &str, lunch: &str, end: &str) -> Table {
        let meal = MealBreak { out: at(lunch), back: at(lunch).plus(30), recorded: true };
        Table { call: at(call), company_call: Some(at("07:00")), end: Some(at(end)), meals: vec![meal], ndb: None, grace: false }
    }

    /// The minutes that each meal is late under the terms of the crew or of the cast.
    fn minutes(table: &Table, who: Who<'_>) -> Vec<(Which, i32)> {
        let packs = packs::in_force(&Builder::new().day(d(2026, 5, 4), "07:00").production);
        let when = When::on(d(2026, 5, 4));
        let term = |rule| packs.clause(rule, &who, &when);
        let ndb = packs.clauses("ndb", &who, &when);
        let lates = table.lates(term("first-meal"), term("second-meal"), &ndb);
        lates.iter().map(|late| (late.which, late.minutes)).collect()
    }

    const CAST: Who<'static> = Who { kind: Kind::Cast, ..Who::UNIT };

    #[test]
    fn grace_must_be_called_and_runs_out() {
        let with = |lunch, grace| minutes(&Table { grace, ..table("07:00", lunch, "18:00") }, Who::UNIT);
        assert!(with("13:00", false).is_empty());
        assert_eq!(with("13:01", false), [(Which::First, 1)]);
        assert!(with("13:10", true).is_empty());
        assert!(with("13:12", true).is_empty());
        assert_eq!(with("13:13", true), [(Which::First, 13)], "the penalty runs from the six hours");
        assert_eq!(with("13:24", true), [(Which::First, 24)]);
    }

    #[test]
    fn a_breakfast_sets_the_clock_to_the_crew_call() {
        let with = |call, ndb: Option<&str>, who| minutes(&Table { ndb: ndb.map(at), ..table(call, "13:00", "18:00") }, who);
        assert_eq!(with("06:00", None, Who::UNIT), [(Which::First, 60)]);
        assert!(with("06:00", Some("06:00"), Who::UNIT).is_empty());
        assert_eq!(with("05:59", Some("05:59"), Who::UNIT), [(Which::First, 61)], "more than an hour before the crew call");
        // The cast's breakfast is measured from their own call.
        assert!(with("05:00", Some("07:00"), CAST).is_empty());
        assert_eq!(with("04:59", Some("07:00"), CAST), [(Which::First, 121)]);
        assert!(with("05:59", Some("05:59"), CAST).is_empty());
        assert_eq!(with("06:00", Some("05:59"), CAST), [(Which::First, 60)], "it was over before they came");
    }

    #[test]
    fn the_next_meal_counts_from_the_end_of_the_one_before() {
        assert!(minutes(&table("07:00", "13:00", "19:30"), Who::UNIT).is_empty());
        assert_eq!(minutes(&table("07:00", "13:00", "19:31"), Who::UNIT), [(Which::After(0), 1)]);
        let no_meal = Table { meals: Vec::new(), ..table("07:00", "13:00", "13:20") };
        assert_eq!(minutes(&no_meal, Who::UNIT), [(Which::First, 20)]);
        assert!(minutes(&Table { end: None, ..no_meal }, Who::UNIT).is_empty());
    }
}
