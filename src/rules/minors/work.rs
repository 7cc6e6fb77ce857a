//! When a child works: on set, as planned by the strips or as reported.

use super::Child;
use crate::derive::PersonDay;
use crate::values::Clock;

/// Stretches of work in order, none overlapping another.
pub(super) type Stretches = Vec<(Clock, Clock)>;

impl Child<'_, '_> {
    /// The strips of the child, and what follows without a break as one stretch.
    pub fn strips(&self) -> Stretches {
        let mut all: Stretches = Vec::new();
        for index in &self.day.days {
            let (day, plan) = self.roster.day(*index);
            let own =
                day.strips.iter().zip(&plan.strips).filter(|(strip, _)| strip.scene().is_some() && strip.cast.contains(&self.member.id));
            all.extend(own.filter_map(|(_, timed)| Some((timed.start?, timed.end?))));
        }
        all.sort_unstable();
        let mut whole: Stretches = Vec::new();
        for (from, to) in all {
            match whole.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => whole.push((from, to)),
            }
        }
        without_meals(&whole, self.day)
    }

    /// Minutes of work: as reported from set to dismissal from set without meals and tutoring, else those of the strips.
    pub fn worked(&self) -> i32 {
        let minutes = |stretches: &[(Clock, Clock)]| stretches.iter().map(|(from, to)| to.minutes() - from.minutes()).sum::<i32>();
        let rows = self.day.days.iter().filter_map(|index| self.roster.report(*index)?.performer(self.member.id.as_str()));
        let reported: Vec<i32> = rows
            .filter_map(|row| {
                let near = |at: Clock| if at < self.day.first.at && at.day_offset() == 0 { at.plus(24 * 60) } else { at };
                let on_set = [(near(row.on_set?), near(row.dismiss_set?))];
                let tutoring = i32::try_from(row.tutoring.unwrap_or(0)).unwrap_or(0);
                Some((minutes(&without_meals(&on_set, self.day)) - tutoring).max(0))
            })
            .collect();
        if reported.is_empty() { minutes(&self.strips()) } else { reported.into_iter().sum() }
    }
}

/// Stretches with the day's meals cut out.
fn without_meals(stretches: &[(Clock, Clock)], day: &PersonDay) -> Stretches {
    let mut all = stretches.to_vec();
    for meal in &day.meals {
        let cut = |(from, to): (Clock, Clock)| {
            let before = (from, to.min(meal.out));
            let after = (from.max(meal.back), to);
            if meal.out >= to || meal.back <= from { vec![(from, to)] } else { vec![before, after] }
        };
        all = all.into_iter().flat_map(cut).filter(|(from, to)| from < to).collect();
    }
    all
}
