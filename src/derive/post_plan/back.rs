//! Back: the latest dates, the float and the critical path.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::dates::calendar;
use super::{LateWhy, Plan};
use crate::derive::DeliverableStatus;
use crate::values::Lag;

impl Plan<'_> {
    pub(super) fn backward(&mut self, items: &[DeliverableStatus], at: &BTreeMap<&str, usize>) {
        let promised = self.promised(items, at);
        let mut followers: Vec<Vec<(usize, usize)>> = vec![Vec::new(); self.tasks.len()];
        for (task, waits) in self.waits.iter().enumerate() {
            waits.iter().for_each(|(place, before)| followers[*before].push((task, *place)));
        }
        let ends = self.ends();
        for task in self.order.clone().into_iter().rev() {
            if self.tasks[task].done || self.task(task).is_dropped() {
                continue;
            }
            let mut late: Option<(Date, LateWhy)> = self.tasks[task].deadline.map(|date| (date, LateWhy::Deadline));
            // What only the end of the plan holds does not hold what is promised.
            let mut free: Option<(Date, LateWhy)> = None;
            let mut sooner = |date: Date, why: LateWhy, promised: bool| {
                let known = if promised { &mut late } else { &mut free };
                if known.is_none_or(|(known, _)| date < known) {
                    *known = Some((date, why));
                }
            };
            if let Some((date, item)) = promised[task] {
                sooner(date, LateWhy::Item(item), true);
            }
            for &(follower, place) in &followers[task] {
                let lag = self.task(follower).lag(place);
                let after = &self.tasks[follower];
                if self.begins_after(follower, place, task) {
                    if let Some(start) = after.late_start {
                        sooner(self.precede(start, lag), LateWhy::Task(follower), after.promised);
                    }
                } else if let Some(finish) = after.late_finish {
                    sooner(self.days.earlier(finish, lag), LateWhy::Task(follower), after.promised);
                }
            }
            let end = ends.get(&self.task(task).episode).copied();
            let late = late.or(free).or(end.map(|date| (date, LateWhy::End)));
            let Some((finish, why)) = late else { continue };
            let length = self.tasks[task].length;
            let finish = if length.working > 0 { self.days.on_or_before(finish) } else { finish };
            let float = self.tasks[task].finish.map(|early| self.days.between(early, finish));
            let start = if length.is_point() { finish } else { self.begin(finish, length) };
            let promised = match why {
                LateWhy::Deadline | LateWhy::Item(_) => true,
                LateWhy::Task(follower) => self.tasks[follower].promised,
                LateWhy::End | LateWhy::Unknown => false,
            };
            let own = &mut self.tasks[task];
            own.promised = promised;
            (own.late_finish, own.late_start, own.late_why, own.float) = (Some(finish), Some(start), why, float);
        }
    }

    /// The latest end of something that is followed, with a lag, by work that begins on a date.
    fn precede(&self, start: Date, lag: Lag) -> Date {
        if lag.calendar || lag.days == 0 { calendar(start, -lag.days - 1) } else { self.days.step(start, -lag.days - 1) }
    }

    /// For each task the earliest date on which something that hangs on it through deliverables is due, and the item.
    fn promised(&self, items: &[DeliverableStatus], at: &BTreeMap<&str, usize>) -> Vec<Option<(Date, usize)>> {
        let all = &self.production.deliverables;
        let place: BTreeMap<(&str, &str), usize> =
            all.iter().enumerate().map(|(index, item)| ((item.buyer.as_str(), item.item.as_str()), index)).collect();
        let open = |index: usize| !items.get(index).is_some_and(|status| status.state.is_done());
        // Each item's own due date, or that of an item which waits for it where that is sooner.
        let mut need: Vec<Option<(Date, usize)>> = (0..all.len())
            .map(|index| items.get(index).and_then(|status| status.due).filter(|_| open(index)).map(|due| (due, index)))
            .collect();
        for _ in 0..all.len() {
            let mut changed = false;
            for (index, item) in all.iter().enumerate().filter(|(index, _)| open(*index)) {
                let Some(own) = need[index] else { continue };
                for name in item.depends_on.iter().filter(|name| !at.contains_key(name.as_str())) {
                    let Some(&before) = place.get(&(item.buyer.as_str(), name.as_str())) else { continue };
                    if open(before) && need[before].is_none_or(|known| own.0 < known.0) {
                        need[before] = Some(own);
                        changed = true;
                    }
                }
            }
            if !changed {
                break;
            }
        }
        let mut promised: Vec<Option<(Date, usize)>> = vec![None; self.tasks.len()];
        for (index, item) in all.iter().enumerate().filter(|(index, _)| open(*index)) {
            let Some(own) = need[index] else { continue };
            for task in item.depends_on.iter().filter_map(|name| at.get(name.as_str())) {
                if promised[*task].is_none_or(|known| own.0 < known.0) {
                    promised[*task] = Some(own);
                }
            }
        }
        promised
    }

    /// The end of each episode's plan, and of what belongs to none: the last date of it.
    fn ends(&self) -> BTreeMap<Option<String>, Date> {
        let mut ends: BTreeMap<Option<String>, Date> = BTreeMap::new();
        for (own, task) in self.production.post.iter().zip(&self.tasks) {
            for date in [task.finish, task.deadline].into_iter().flatten() {
                let end = ends.entry(own.episode.clone()).or_insert(date);
                *end = date.max(*end);
            }
        }
        ends
    }

    /// Marks the critical path: what has the least float of its episode, of all that something promised hangs on where
    /// anything is promised; and everything that is short or has none.
    pub(super) fn mark(&mut self) {
        let mut least: BTreeMap<(Option<&str>, bool), i32> = BTreeMap::new();
        for (own, task) in self.production.post.iter().zip(&self.tasks) {
            if let Some(float) = task.float {
                let known = least.entry((own.episode.as_deref(), task.promised)).or_insert(float);
                *known = float.min(*known);
            }
        }
        for (own, task) in self.production.post.iter().zip(&mut self.tasks) {
            let of = |promised| least.get(&(own.episode.as_deref(), promised)).copied();
            let least = of(true).or_else(|| of(false));
            let counts = task.promised || of(true).is_none();
            task.critical = task.float.zip(least).is_some_and(|(float, least)| float < 0 || (counts && float <= least.max(0)));
        }
    }
}
