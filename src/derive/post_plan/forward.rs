//! Forward: the earliest dates.

use jiff::civil::Date;

use super::dates::calendar;
use super::{FinishWhy, Length, Plan, StartWhy, periods};
use crate::model::{Stage, TaskStatus};
use crate::values::Lag;

impl Plan<'_> {
    pub(super) fn forward(&mut self) {
        for task in self.order.clone() {
            self.early(task);
        }
    }

    /// The last day of work that begins on a date.
    pub(super) fn end(&self, start: Date, length: Length) -> Date {
        length.end(self.days, start)
    }

    /// The first day of work that ends on a date.
    pub(super) fn begin(&self, end: Date, length: Length) -> Date {
        let working = i32::try_from(length.working).ok().filter(|days| *days > 0);
        let calendar_days = i32::try_from(length.calendar).ok().filter(|days| *days > 0);
        let by_work = working.map(|days| self.days.step(self.days.on_or_before(end), 1 - days));
        let by_calendar = calendar_days.map(|days| calendar(end, 1 - days));
        match (by_work, by_calendar) {
            (Some(one), Some(other)) => one.min(other),
            (one, other) => one.or(other).unwrap_or(end),
        }
    }

    /// The first day that follows something with a lag. Work in calendar days may begin on any day.
    pub(super) fn follow(&self, finish: Date, lag: Lag, length: Length) -> Date {
        let any_day = length.calendar > 0 || length.is_point();
        let next = match lag.days {
            days if lag.calendar || days == 0 => calendar(finish, days + 1),
            days if days > 0 => self.days.step(finish, days + 1),
            days => return self.days.on_or_before(self.days.step(finish, days + 1)),
        };
        if any_day { next } else { self.days.on_or_after(next) }
    }

    /// Whether a task waits for another to begin, and not only to end.
    pub(super) fn begins_after(&self, task: usize, place: usize, before: usize) -> bool {
        let own = self.task(task);
        if own.duration.is_some() || self.tasks[task].period.is_some() && own.date.is_none() {
            return !self.tasks[task].length.is_point();
        }
        // It states its own start: where that is not after what it waits for is planned, it overlaps with it.
        let Some(start) = own.start.filter(|_| own.date.is_some()) else { return false };
        let other = self.task(before);
        let planned = self.tasks[before].planned.or(other.actual).or(self.tasks[before].finish);
        planned.is_none_or(|planned| self.days.later(planned, own.lag(place)) < start)
    }

    /// How long a task takes: its duration; from its start to its date; the guild's period; else it is a milestone.
    fn length(&mut self, task: usize) -> Length {
        let own = self.task(task);
        let period = (own.stage == Stage::DirectorsCut)
            .then(|| periods::period(self.production, own.guild_period.as_deref(), self.photographed(own)))
            .flatten();
        let stated = match (own.duration, own.start, own.date) {
            (Some(duration), ..) => Some(Length::of(duration)),
            (None, Some(start), Some(date)) if start <= date => {
                let days = self.days.between(start, date) + i32::from(self.days.is_work(start));
                Some(Length { working: u32::try_from(days).unwrap_or(0).max(1), calendar: 0 })
            }
            (None, _, Some(_)) => Some(Length::default()),
            _ => None,
        };
        let length = stated.or(period.as_ref().map(|period| period.length)).unwrap_or_default();
        self.tasks[task].period = period;
        length
    }

    fn early(&mut self, at: usize) {
        let own = self.task(at).clone();
        let wrap = (own.stage == Stage::Wrap && own.date.is_none()).then(|| self.wrap(&own)).flatten();
        let wrap_date = wrap.and_then(|day| self.production.days.get(day)).map(|day| day.date);
        let length = self.length(at);
        self.tasks[at].length = length;
        self.tasks[at].planned = own.date.or(wrap_date);
        if own.is_dropped() {
            return;
        }
        if let Some(reached) = self.reached(at, wrap) {
            let recorded = own.started.map(|date| (date, StartWhy::Started)).or(own.start.map(|date| (date, StartWhy::Stated)));
            let (start, why) = recorded.unwrap_or_else(|| (self.begin(reached, length), StartWhy::BackFromEnd));
            let task = &mut self.tasks[at];
            (task.start, task.start_why) = (Some(start.min(reached)), why);
            (task.finish, task.finish_why, task.done) = (Some(reached), FinishWhy::Reached, true);
            return;
        }

        // What it waits for, to begin and to end.
        let mut start: Option<(Date, StartWhy)> = own.start.map(|date| (date, StartWhy::Stated));
        let mut least: Option<(Date, FinishWhy)> = own.date.map(|date| (date, FinishWhy::Stated));
        if let (Some(date), Some(day)) = (wrap_date, wrap) {
            least = Some((date, FinishWhy::LastShootDay(day)));
        }
        for &(place, before) in &self.waits[at] {
            let Some(finish) = self.tasks[before].finish else { continue };
            let lag = own.lag(place);
            if self.begins_after(at, place, before) {
                let date = self.follow(finish, lag, length);
                if start.is_none_or(|(known, _)| date > known) {
                    start = Some((date, StartWhy::After(place)));
                }
            } else {
                let date = self.days.later(finish, lag);
                if least.is_none_or(|(known, _)| date > known) {
                    least = Some((date, FinishWhy::After(place)));
                }
            }
        }
        // A start that was planned for a past date is taken as kept, unless the record says otherwise.
        let not_begun = matches!(own.status, Some(TaskStatus::Planned | TaskStatus::Hold));
        if let Some(begun) = own.started {
            start = Some((begun, StartWhy::Started));
        } else if let (Some((date, why)), Some(now)) = (start, self.as_of) {
            let kept = why == StartWhy::Stated && !not_begun;
            if date < now && !kept && !length.is_point() {
                start = Some((self.days.on_or_after(now), StartWhy::Today));
            }
        }
        let mut finish = start.filter(|_| !length.is_point()).map(|(date, _)| (self.end(date, length), FinishWhy::Length));
        if let Some((date, why)) = least {
            if finish.is_none_or(|(known, _)| date > known) {
                finish = Some((date, why));
                // A task of a stated length that only its date places stands right before that date.
                let fixed = matches!(why, FinishWhy::Stated) && own.start.is_none() && own.started.is_none();
                if (start.is_none() || fixed) && !length.is_point() {
                    start = Some((self.begin(date, length), StartWhy::BackFromEnd));
                }
            } else if finish.is_some_and(|(known, _)| date == known) && why == FinishWhy::Stated {
                finish = Some((date, why));
            }
        }
        if let Some((date, why)) = start.filter(|_| finish.is_none()) {
            finish = Some((date, if why == StartWhy::Stated { FinishWhy::Stated } else { FinishWhy::Length }));
        }
        if let (Some((date, _)), Some(now)) = (finish, self.as_of)
            && date < now
        {
            finish = Some((now, FinishWhy::Today));
        }
        if own.slip != Lag::default() {
            finish = finish.map(|(date, why)| (self.days.later(date, own.slip), why));
        }
        let task = &mut self.tasks[at];
        (task.finish, task.finish_why) = finish.map_or((None, FinishWhy::Unknown), |(date, why)| (Some(date), why));
        let start = if length.is_point() { start.or(finish.map(|(date, _)| (date, StartWhy::Unknown))) } else { start };
        (task.start, task.start_why) = start.map_or((None, StartWhy::Unknown), |(date, why)| (Some(date), why));
        if let (true, Some(finish)) = (length.is_point() && own.start.is_none(), task.finish) {
            task.start = Some(finish);
        }
    }
}
