//! When a task of post-production begins and ends, when it must at the latest, and what its float is.

use super::{Words, explanation, figure, working_days};
use crate::derive::{FinishWhy, LateWhy, Length, PlanTask, StartWhy};
use crate::documents::Context;
use crate::documents::format::count;
use crate::findings::{Explanation, Figure, Origin, Step};
use crate::model::{Milestone, Stage};

/// A task: its start, its end, its latest end, its float.
#[must_use]
pub fn task(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let (Some(own), Some(plan)) = (context.production.post.get(at), context.derived.plan.get(at)) else {
        return explanation("post", String::new(), Vec::new());
    };
    let post = Post { words, context, own, plan };
    let figures = [post.start(), post.finish(), post.latest(), post.float()].into_iter().flatten().collect();
    explanation("post", format!("post {}, {}", own.id, own.name), figures)
}

struct Post<'a> {
    words: Words<'a>,
    context: Context<'a>,
    own: &'a Milestone,
    plan: &'a PlanTask,
}

impl Post<'_> {
    fn today(&self) -> Step {
        let now = self.context.derived.as_of.map(|date| self.words.date(date)).unwrap_or_default();
        Step::new(format!("it is not recorded as done, and the papers speak from {now}")).value(now)
    }

    /// What it waits for, at this place of `depends_on`.
    fn after(&self, place: usize) -> Vec<Step> {
        let Some(name) = self.own.depends_on.get(place) else { return Vec::new() };
        let Some((other, plan)) = self.find(name) else { return Vec::new() };
        let lag = self.own.lag(place);
        let ends = plan.finish.map(|date| self.words.date(date)).unwrap_or_default();
        let verb = if plan.done { "was reached on" } else { "ends on" };
        let mut steps = vec![Step::at(format!("it waits for {}, which {verb} {ends}", other.name), other.origin, "id").value(ends)];
        if lag.days != 0 {
            let text = if lag.days > 0 {
                format!("and begins {lag} after that")
            } else {
                format!("and overlaps with the last {} of it", crate::values::Lag { days: -lag.days, ..lag })
            };
            steps.push(Step::at(text, self.own.origin, "depends_on").value(lag.days));
        }
        steps
    }

    fn find(&self, id: &str) -> Option<(&Milestone, &PlanTask)> {
        self.context.production.post.iter().zip(&self.context.derived.plan).find(|(own, _)| own.id == id)
    }

    fn start(&self) -> Option<Figure> {
        let date = self.plan.start.filter(|_| !self.plan.length.is_point())?;
        let own = self.own.origin;
        let mut steps = match self.plan.start_why {
            StartWhy::Started => vec![Step::at("it began: recorded", own, "started").value(date)],
            StartWhy::Stated => vec![Step::at("its record states the first day", own, "start").value(date)],
            StartWhy::After(place) => self.after(place),
            StartWhy::Today => vec![self.today(), Step::new("it could have begun and is not recorded as begun: write `started`")],
            StartWhy::BackFromEnd => vec![Step::at("worked back from its end over its length", own, "date")],
            StartWhy::Unknown => Vec::new(),
        };
        if matches!(self.plan.start_why, StartWhy::After(_)) {
            steps.push(working_days(self.context).value(date));
        }
        Some(figure("begins", self.words.date(date), date, steps))
    }

    /// How long it takes, and why.
    fn length(&self) -> Vec<Step> {
        let Length { working, calendar } = self.plan.length;
        let part = |days: u32, kind: &str| (days > 0).then(|| count(days as usize, &format!("{kind} day"), &format!("{kind} days")));
        let text = [part(working, "working"), part(calendar, "calendar")].into_iter().flatten().collect::<Vec<_>>().join(" or ");
        if self.own.duration.is_some() {
            return vec![Step::at(format!("it takes {text}"), self.own.origin, "duration").value(text), working_days(self.context)];
        }
        if let (Some(period), None) = (&self.plan.period, self.own.date) {
            let mut steps = vec![Step::new(format!("the director's cut has {} ({})", period.words(), period.source)).value(&period.form)];
            if period.per_days.is_some() {
                steps.push(Step::new(format!("days of photography on the schedule: {}", period.photographed)).value(period.photographed));
            }
            steps.push(Step::new(format!("so it takes {text}")).value(text));
            return steps;
        }
        vec![
            Step::at(format!("from its stated start to its stated date it takes {text}"), self.own.origin, "date").value(text),
            working_days(self.context),
        ]
    }

    fn finish(&self) -> Option<Figure> {
        let date = self.plan.finish?;
        let own = self.own.origin;
        let mut steps = match self.plan.finish_why {
            FinishWhy::Reached => {
                vec![Step::at("it was reached: recorded", own, if self.own.actual.is_some() { "actual" } else { "date" })]
            }
            FinishWhy::Stated => vec![Step::at("its record states the date", own, if self.own.date.is_some() { "date" } else { "start" })],
            FinishWhy::Length => self.length(),
            FinishWhy::After(place) => self.after(place),
            FinishWhy::Today => vec![self.today()],
            FinishWhy::LastShootDay(day) => {
                let day_origin = self.context.production.days.get(day).map_or(Origin::NONE, |day| day.origin);
                vec![Step::at(format!("the last shoot day is {}", self.words.day(day)), day_origin, "date")]
            }
            FinishWhy::Unknown => Vec::new(),
        };
        if self.own.slip.days != 0 {
            steps.push(Step::new(format!("what if it ends {} later", self.own.slip)).value(self.own.slip.days));
        }
        if let Some(last) = steps.last_mut() {
            *last = last.clone().value(date);
        }
        Some(figure(if self.plan.done { "ended" } else { "ends" }, self.words.date(date), date, steps))
    }

    fn latest(&self) -> Option<Figure> {
        let date = self.plan.late_finish?;
        let steps = match self.plan.late_why {
            LateWhy::Deadline => {
                let promised =
                    matches!(self.own.stage, Stage::Delivery | Stage::Air) && self.own.deadline.is_none() && self.own.date.is_some();
                match &self.own.within {
                    Some((name, lag)) if self.own.deadline.is_none_or(|deadline| deadline > date) && !promised => {
                        let from = self.find(name).and_then(|(_, plan)| plan.finish).map(|date| self.words.date(date)).unwrap_or_default();
                        vec![Step::at(format!("it must end within {lag} of {name} ({from})"), self.own.origin, "within").value(date)]
                    }
                    _ => vec![Step::at("its deadline", self.own.origin, if promised { "date" } else { "deadline" }).value(date)],
                }
            }
            LateWhy::Item(at) => {
                let item = self.context.production.deliverables.get(at)?;
                let due = self.context.derived.deliverables.get(at).and_then(|status| status.due);
                let due = due.map(|date| self.words.date(date)).unwrap_or_default();
                let text = format!("item {} of {} ({}) hangs on it and is due on {due}", item.item, item.buyer, item.description);
                vec![Step::at(text, item.origin, "due").value(date)]
            }
            LateWhy::Task(at) => {
                let (other, plan) = self.context.production.post.get(at).zip(self.context.derived.plan.get(at))?;
                let start = plan.late_start.map(|date| self.words.date(date)).unwrap_or_default();
                let verb = if plan.length.is_point() { "must be reached" } else { "must begin" };
                let text = format!("{} waits for it and {verb} by {start}", other.name);
                vec![Step::at(text, other.origin, "depends_on").or(other.origin, "id"), working_days(self.context).value(date)]
            }
            LateWhy::End => vec![Step::new("nothing that is promised for a date hangs on it: the end of the plan").value(date)],
            LateWhy::Unknown => Vec::new(),
        };
        Some(figure("must end by", self.words.date(date), date, steps))
    }

    fn float(&self) -> Option<Figure> {
        let (float, early, late) = (self.plan.float?, self.plan.finish?, self.plan.late_finish?);
        let text = format!("working days from {} to {}", self.words.date(early), self.words.date(late));
        let mut steps = vec![Step::new(text).value(float)];
        if self.plan.critical {
            steps.push(Step::new("it is on the critical path: nothing has less float"));
        }
        let words = match float {
            float if float < 0 => format!("{} short", count(float.unsigned_abs() as usize, "working day", "working days")),
            float => count(float.unsigned_abs() as usize, "working day", "working days"),
        };
        Some(figure("float", words, float, steps))
    }
}
