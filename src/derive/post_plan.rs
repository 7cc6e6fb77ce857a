//! The plan of post-production: each task's earliest and latest dates, its float, and the critical path.
//!
//! Forward from wrap a task begins the working day after the last thing it waits for, with its lag, and takes its duration;
//! back from the deadlines (an air date, a contract's delivery, the due dates of the items that hang on it) it must end in
//! time for everything behind it. Float is the working days between the two. What was begun or reached stands as recorded;
//! what is not done does not end before the date the papers speak from.
//!
//! A task with a duration waits finish to start. One that states its own start and end keeps its length: where it was
//! planned to begin before something it waits for is there, it overlaps with it and only cannot end sooner. A milestone
//! without a length is reached with the last thing it waits for.

mod back;
mod dates;
mod forward;
mod periods;

pub use dates::WorkDays;
pub use periods::CutPeriod;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::DeliverableStatus;
use crate::model::{DayKind, Milestone, Production, SceneState, Stage};
use crate::values::Lag;

/// How long a task takes: the longer of its working and its calendar days. A milestone takes neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Length {
    /// Working days.
    pub working: u32,
    /// Calendar days.
    pub calendar: u32,
}

impl Length {
    fn of(lag: Lag) -> Self {
        let days = u32::try_from(lag.days).unwrap_or(0);
        if lag.calendar { Self { working: 0, calendar: days } } else { Self { working: days, calendar: 0 } }
    }

    /// The last day of work of this length that begins on a date.
    #[must_use]
    pub fn end(self, days: WorkDays<'_>, start: Date) -> Date {
        let some = |days: u32| i32::try_from(days).ok().filter(|days| *days > 0);
        let by_work = some(self.working).map(|count| days.step(days.on_or_after(start), count - 1));
        let by_calendar = some(self.calendar).map(|count| dates::calendar(start, count - 1));
        by_work.max(by_calendar).unwrap_or(start)
    }

    /// Whether it takes no time.
    #[must_use]
    pub const fn is_point(self) -> bool {
        self.working == 0 && self.calendar == 0
    }
}

/// Why a task begins when it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StartWhy {
    /// Nothing says when.
    #[default]
    Unknown,
    /// It began: recorded.
    Started,
    /// Its record states the date.
    Stated,
    /// It waits for the one at this place of `depends_on`.
    After(usize),
    /// It could have begun and has not: not before the date the papers speak from.
    Today,
    /// It is worked back from the date of its end.
    BackFromEnd,
}

/// Why a task ends when it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FinishWhy {
    /// Nothing says when.
    #[default]
    Unknown,
    /// It was reached: recorded.
    Reached,
    /// Its record states the date.
    Stated,
    /// It takes its length from its start.
    Length,
    /// It cannot end before the one at this place of `depends_on`.
    After(usize),
    /// It is not done: not before the date the papers speak from.
    Today,
    /// It is the last shoot day: index into `Production::days`.
    LastShootDay(usize),
}

/// What a task must be done for at the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LateWhy {
    /// Nothing says.
    #[default]
    Unknown,
    /// Its own deadline.
    Deadline,
    /// A deliverable that waits for it: index into `Production::deliverables`.
    Item(usize),
    /// A task that waits for it: index into `Production::post`.
    Task(usize),
    /// The end of the plan: nothing is promised for a date.
    End,
}

/// Where a task stands in the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PlanTask {
    /// How long it takes.
    pub length: Length,
    /// Its first day: recorded, or the earliest.
    pub start: Option<Date>,
    /// Its last day: recorded, or the earliest.
    pub finish: Option<Date>,
    /// The latest first day that keeps every promise.
    pub late_start: Option<Date>,
    /// The latest last day that keeps every promise.
    pub late_finish: Option<Date>,
    /// Working days from the earliest to the latest end; below nothing where a promise cannot be kept; none once it is done.
    pub float: Option<i32>,
    /// Whether something that is promised for a date hangs on it.
    pub promised: bool,
    /// Whether it is on the critical path.
    pub critical: bool,
    /// When it was planned to end: its date, the last shoot day; none where it only follows from others.
    pub planned: Option<Date>,
    /// Its own deadline, stated or counted.
    pub deadline: Option<Date>,
    /// Why it begins then.
    pub start_why: StartWhy,
    /// Why it ends then.
    pub finish_why: FinishWhy,
    /// What it must be done for.
    pub late_why: LateWhy,
    /// The guild's period, where it is a director's cut and the agreement is the production's.
    pub period: Option<CutPeriod>,
    /// Whether it was reached.
    pub done: bool,
}

/// The plan and what it is worked out from.
struct Plan<'a> {
    production: &'a Production,
    days: WorkDays<'a>,
    as_of: Option<Date>,
    /// For each task what it waits for: place in `depends_on` and index; what names nothing is left out.
    waits: Vec<Vec<(usize, usize)>>,
    /// The tasks so that each comes after all it waits for; circles are cut where they close.
    order: Vec<usize>,
    tasks: Vec<PlanTask>,
}

/// The plan of every task, parallel to `Production::post`.
pub(super) fn plan(production: &Production, as_of: Option<Date>) -> Vec<PlanTask> {
    if production.post.is_empty() {
        return Vec::new();
    }
    let at: BTreeMap<&str, usize> = production.post.iter().enumerate().map(|(at, task)| (task.id.as_str(), at)).collect();
    let waits: Vec<Vec<(usize, usize)>> = production
        .post
        .iter()
        .map(|task| task.depends_on.iter().enumerate().filter_map(|(place, name)| Some((place, *at.get(name.as_str())?))).collect())
        .collect();
    let (order, waits) = ordered(waits);
    let tasks = vec![PlanTask::default(); production.post.len()];
    let mut plan = Plan { production, days: WorkDays::of(&production.calendar), as_of, waits, order, tasks };
    plan.forward();
    plan.deadlines(&at);
    plan.tasks
}

/// Works the plan back from its deadlines, those of the deliverables included, and marks the critical path.
pub(super) fn back(production: &Production, as_of: Option<Date>, tasks: Vec<PlanTask>, items: &[DeliverableStatus]) -> Vec<PlanTask> {
    if tasks.is_empty() {
        return tasks;
    }
    let at: BTreeMap<&str, usize> = production.post.iter().enumerate().map(|(at, task)| (task.id.as_str(), at)).collect();
    let waits: Vec<Vec<(usize, usize)>> = production
        .post
        .iter()
        .map(|task| task.depends_on.iter().enumerate().filter_map(|(place, name)| Some((place, *at.get(name.as_str())?))).collect())
        .collect();
    let (order, waits) = ordered(waits);
    let mut plan = Plan { production, days: WorkDays::of(&production.calendar), as_of, waits, order, tasks };
    plan.backward(items, &at);
    plan.mark();
    plan.tasks
}

/// An order in which everything comes after what it waits for. What closes a circle is waited for no more.
fn ordered(mut waits: Vec<Vec<(usize, usize)>>) -> (Vec<usize>, Vec<Vec<(usize, usize)>>) {
    let count = waits.len();
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut open: Vec<usize> = waits.iter().map(Vec::len).collect();
    for (task, all) in waits.iter().enumerate() {
        all.iter().for_each(|(_, before)| followers[*before].push(task));
    }
    let mut order: Vec<usize> = (0..count).filter(|task| open[*task] == 0).collect();
    let mut placed = vec![false; count];
    order.iter().for_each(|task| placed[*task] = true);
    let (mut at, mut next) = (0, 0);
    loop {
        while let Some(&task) = order.get(at) {
            at += 1;
            for &follower in &followers[task] {
                open[follower] = open[follower].saturating_sub(1);
                if open[follower] == 0 && !placed[follower] {
                    placed[follower] = true;
                    order.push(follower);
                }
            }
        }
        // A circle: the first of it in the list goes first.
        while next < count && placed[next] {
            next += 1;
        }
        if next == count {
            break;
        }
        placed[next] = true;
        order.push(next);
    }
    let mut rank = vec![0; count];
    order.iter().enumerate().for_each(|(place, task)| rank[*task] = place);
    for (task, all) in waits.iter_mut().enumerate() {
        all.retain(|(_, before)| rank[*before] < rank[task]);
    }
    (order, waits)
}

impl Plan<'_> {
    fn task(&self, at: usize) -> &Milestone {
        &self.production.post[at]
    }

    /// The date on which photography ends for a task: the last shoot day, of its episode where it has one.
    fn wrap(&self, task: &Milestone) -> Option<usize> {
        let days = self.production.days.iter().enumerate().filter(|(_, day)| day.kind == DayKind::Shoot);
        let of_episode = |day: &crate::model::ShootDay| match &task.episode {
            None => true,
            Some(episode) => {
                let scenes = day.scene_strips().filter_map(|(_, number)| self.production.scene(number));
                scenes.into_iter().any(|scene| scene.episode.as_ref() == Some(episode))
            }
        };
        days.filter(|(_, day)| of_episode(day)).max_by_key(|(_, day)| day.date).map(|(at, _)| at)
    }

    /// Days of photography: shoot days of the main unit, of the task's episode where it has one.
    fn photographed(&self, task: &Milestone) -> u32 {
        let main = self.production.units.first().map_or("main", |unit| unit.id.as_str());
        let own = self.production.days.iter().filter(|day| day.kind == DayKind::Shoot && day.unit == main);
        let own = own.filter(|day| match &task.episode {
            None => true,
            Some(episode) => day
                .scene_strips()
                .filter_map(|(_, number)| self.production.scene(number))
                .any(|scene| scene.episode.as_ref() == Some(episode)),
        });
        u32::try_from(own.count()).unwrap_or(u32::MAX)
    }

    /// When a task was reached: recorded; a wrap without a date with the report of the last shoot day.
    fn reached(&self, at: usize, wrap: Option<usize>) -> Option<Date> {
        self.task(at).reached().or_else(|| {
            let day = self.production.days.get(wrap?)?;
            let report = self.production.report(&day.unit, day.date)?;
            let owed = report.scenes.iter().any(|scene| matches!(scene.state, SceneState::Partial | SceneState::NotShot));
            (!owed).then_some(day.date)
        })
    }

    /// The last date on which a task may end, by its own record.
    fn deadlines(&mut self, at: &BTreeMap<&str, usize>) {
        for task in 0..self.tasks.len() {
            let own = self.task(task);
            let within = own.within.as_ref().and_then(|(name, lag)| {
                let from = self.tasks[*at.get(name.as_str())?].finish?;
                Some(self.days.later(from, *lag))
            });
            let promised = own.date.filter(|_| matches!(own.stage, Stage::Delivery | Stage::Air));
            let deadline = match (own.deadline.or(promised), within) {
                (Some(one), Some(other)) => Some(one.min(other)),
                (one, other) => one.or(other),
            };
            self.tasks[task].deadline = deadline;
        }
    }
}

#[cfg(test)]
mod tests;
