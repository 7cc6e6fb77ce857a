//! How many people a day brings to its base.

use std::collections::BTreeSet;

use super::DayPlan;
use crate::model::Production;
use crate::values::Call;

/// The people of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HeadCount {
    /// Crew at work; one person in two positions counts once.
    pub crew: u32,
    /// Cast who report.
    pub cast: u32,
    /// Background, stand-ins and photo doubles.
    pub background: u32,
}

impl HeadCount {
    /// All together.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.crew.saturating_add(self.cast).saturating_add(self.background)
    }
}

/// The people of a day, whether they eat there or not.
#[must_use]
pub fn head_count(production: &Production, plan: &DayPlan) -> HeadCount {
    let mut names: BTreeSet<String> = BTreeSet::new();
    let mut open: u32 = 0;
    for at_work in plan.crew.iter().filter(|at_work| at_work.call != Some(Call::Off)) {
        match production.crew.get(at_work.member).and_then(|member| member.name.as_ref()) {
            Some(name) => drop(names.insert(name.to_lowercase())),
            None => open += 1,
        }
    }
    let crew = u32::try_from(names.len()).unwrap_or(u32::MAX).saturating_add(open);
    HeadCount { crew, cast: plan.meals.cast, background: plan.meals.background }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};

    #[test]
    fn everybody_who_comes_is_counted_once() {
        let builder = Builder::new().cast("1").crew("Ana Sol", "Grip", &["main"]).crew("ANA SOL", "Electric", &["main"]);
        let builder = builder.crew("Bo Lund", "Sound", &["main"]).with(|production| production.crew[2].eats = false);
        let builder = builder.scene("1", "INT", "DAY", 8).element("1", "background", "dockers", Some(12));
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1");
        let derived = derive(&builder.production, None);
        let heads = head_count(&builder.production, &derived.days[0]);
        assert_eq!((heads.crew, heads.cast, heads.background, heads.total()), (2, 1, 12, 15));
    }
}
