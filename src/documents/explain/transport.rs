//! When a transport run picks people up, and why.

use super::{Words, explanation, figure, minutes};
use crate::derive::{BETWEEN_STOPS, LegWhy, RunPlan, RunWhy, StopPlan, StopWhy};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};
use crate::model::{CastMember, Rider, Run, RunKind};
use crate::values::Clock;

/// A run on one day: what its times hang on, every stop, when it arrives, when the driver starts.
#[must_use]
pub fn run(context: Context<'_>, at: usize, index: usize) -> Explanation {
    let words = Words::of(context);
    let found = context.derived.days.get(at).and_then(|plan| plan.runs.get(index));
    let Some((plan, run)) = found.and_then(|plan| Some((plan, context.production.runs.get(plan.run)?))) else {
        return explanation("run", String::new(), Vec::new());
    };
    let vehicle = plan.vehicle.and_then(|at| context.production.vehicles.get(at)).map(|vehicle| format!(", {}", vehicle.name));
    let title = format!("run {}{}, {}", run.id, vehicle.unwrap_or_default(), words.day(at));
    let tell = Tell { words, plan, run };
    let mut figures = Vec::new();
    if let (RunKind::Return, Some(leave)) = (run.kind, plan.leave) {
        figures.push(figure("leaves", words.clock(leave), leave, tell.anchor()));
    }
    for (at, stop) in plan.stops.iter().enumerate() {
        if let Some(time) = stop.at {
            figures.push(figure(format!("stop {}: {}", at + 1, tell.who(stop)), words.clock(time), time, tell.stop(at)));
        }
    }
    if let (Some(arrive), true) = (plan.arrive, run.kind != RunKind::Return) {
        figures.push(tell.arrival(arrive));
    }
    if let (Some(start), true) = (plan.start, run.before > 0) {
        let text = format!("the driver is {} on the way to the first stop: {}", minutes(count(run.before)), words.clock(start));
        figures.push(figure("driver starts", words.clock(start), start, vec![Step::at(text, run.origin, "before").value(start)]));
    }
    explanation("run", title, figures)
}

/// The steps to the pick-up of a performer who rides; none where the pick-up is not that of a run.
pub(super) fn pickup(words: Words<'_>, at: usize, member: &CastMember) -> Option<Figure> {
    let plan = words.context.derived.days.get(at)?;
    plan.performers.iter().find(|performer| performer.id == member.id && performer.rides)?;
    let rider = Rider::Cast(member.id.clone());
    let rides = |run: &&RunPlan| words.production.runs.get(run.run).is_some_and(|run| run.kind == RunKind::Pickup);
    let (run, stop) = plan.runs.iter().filter(rides).find_map(|run| Some((run, run.stop_of(&rider)?)))?;
    let tell = Tell { words, plan: run, run: words.production.runs.get(run.run)? };
    let time = run.stops.get(stop)?.at?;
    let mut steps = tell.stop(stop);
    let text = format!("{} rides in run {}: picked up at {}", words.member(member), tell.run.id, words.clock(time));
    steps.push(Step::at(text, tell.run.origin, None).value(time));
    Some(figure("pick-up", words.clock(time), time, steps))
}

/// The step to the call of somebody who drives.
pub(super) fn driver(words: Words<'_>, at: usize, member: usize) -> Option<Step> {
    let plan = words.context.derived.days.get(at)?;
    plan.crew.iter().find(|one| one.member == member && one.drives)?;
    let run = plan.runs.iter().find(|run| run.driver.as_ref().and_then(|driver| driver.member) == Some(member) && run.start.is_some())?;
    let (start, own) = (run.start?, words.production.runs.get(run.run)?);
    let text = format!("run {} starts earlier than that, so the call of its driver is {}", own.id, words.clock(start));
    Some(Step::at(text, own.origin, None).value(start))
}

/// The step to the end of the day of somebody who drives, where it is the end of a run.
pub(super) fn last_run(words: Words<'_>, at: usize, member: usize, out: Clock) -> Option<Step> {
    let plan = words.context.derived.days.get(at).filter(|plan| plan.wrap != Some(out))?;
    let own = |run: &&RunPlan| run.driver.as_ref().and_then(|driver| driver.member) == Some(member) && run.arrive == Some(out);
    let run = words.production.runs.get(plan.runs.iter().find(own)?.run)?;
    Some(Step::at(format!("and drives run {} to its end: {}", run.id, words.clock(out)), run.origin, None).value(out))
}

fn count(minutes: u32) -> i32 {
    i32::try_from(minutes).unwrap_or(i32::MAX)
}

struct Tell<'a> {
    words: Words<'a>,
    plan: &'a RunPlan,
    run: &'a Run,
}

impl Tell<'_> {
    fn rider(&self, rider: &Rider) -> String {
        match rider {
            Rider::Cast(id) => {
                self.words.production.cast_member(id).map_or_else(|| format!("cast {id}"), |member| self.words.member(member))
            }
            Rider::Crew(id) => {
                let member = self.words.production.crew.iter().find(|member| member.id == *id);
                member.and_then(|member| member.name.clone()).unwrap_or_else(|| id.clone())
            }
            Rider::Other(text) => text.clone(),
        }
    }

    fn who(&self, stop: &StopPlan) -> String {
        let names: Vec<String> = stop.riders.iter().map(|rider| self.rider(&rider.rider)).collect();
        if names.is_empty() { "nobody in particular".to_owned() } else { names.join(", ") }
    }

    /// What the times of the run hang on.
    fn anchor(&self) -> Vec<Step> {
        let (words, run) = (self.words, self.run);
        let call = |stop: usize, rider: usize| {
            let rider = self.plan.stops.get(stop)?.riders.get(rider)?;
            Some((self.rider(&rider.rider), rider.call?))
        };
        match self.plan.why {
            RunWhy::Nothing => Vec::new(),
            RunWhy::Leave => match self.plan.leave {
                Some(leave) => vec![Step::at(format!("it leaves at {}, as stated", words.clock(leave)), run.origin, "leave").value(leave)],
                None => Vec::new(),
            },
            RunWhy::Arrive => vec![Step::at("when it arrives is stated", run.origin, "arrive")],
            RunWhy::Earliest(stop, rider) => match call(stop, rider) {
                Some((who, at)) => {
                    let text = format!("the earliest call of those who ride is that of {who}, {}", words.clock(at));
                    vec![Step::at(text, run.origin, None).value(at)]
                }
                None => Vec::new(),
            },
            RunWhy::Latest(stop, rider) => match call(stop, rider) {
                Some((who, at)) => {
                    let text = format!("it waits for the last of those who ride: {who} is dismissed at {}", words.clock(at));
                    vec![Step::at(text, run.origin, None).value(at)]
                }
                None => Vec::new(),
            },
        }
    }

    /// From what its times hang on to the time of a stop.
    fn stop(&self, at: usize) -> Vec<Step> {
        let stops = &self.plan.stops;
        let backwards = |stop: &StopPlan| matches!(stop.why, Some(StopWhy::Before(_)));
        // The stop whose time is its own, or the end of the chain.
        let mut chain = vec![at];
        while let Some(last) = chain.last().copied() {
            let next = match stops.get(last).map(|stop| (stop.why, backwards(stop))) {
                Some((Some(StopWhy::Before(_)), _)) if last + 1 < stops.len() => last + 1,
                Some((Some(StopWhy::After(_)), _)) if last > 0 => last - 1,
                _ => break,
            };
            chain.push(next);
        }
        let end = chain.last().and_then(|at| stops.get(*at));
        let mut steps = match end.and_then(|stop| stop.why) {
            Some(StopWhy::Before(_) | StopWhy::After(_) | StopWhy::Leaves) => self.anchor(),
            _ => Vec::new(),
        };
        for at in chain.into_iter().rev() {
            steps.extend(self.own(at));
        }
        steps
    }

    fn own(&self, at: usize) -> Option<Step> {
        let stop = self.plan.stops.get(at)?;
        let (time, stated) = (stop.at?, self.run.stops.get(stop.stop)?);
        let (clock, who) = (self.words.clock(time), self.who(stop));
        let step = match stop.why? {
            StopWhy::Stated => Step::at(format!("the stop of {who} is stated: {clock}"), stated.origin, "time"),
            StopWhy::Leaves => Step::at(format!("it leaves from the stop of {who}: {clock}"), stated.origin, None),
            StopWhy::Person(rider) => {
                let who = stop.riders.get(rider).map(|rider| self.rider(&rider.rider)).unwrap_or_default();
                Step::new(format!("the day states the pick-up of {who}: {clock}"))
            }
            StopWhy::Before(leg) => {
                let next = if at + 1 < self.plan.stops.len() { "the next stop" } else { "it arrives" };
                let text = format!("{} before {next}{}: {clock}", minutes(leg), self.leg(stop));
                self.placed(text, stop)
            }
            StopWhy::After(leg) => {
                let before = if at > 0 { "the stop before" } else { "it leaves" };
                // A run that drives forwards has the minutes at the stop it comes from, a return at the one it goes to.
                let own =
                    if self.run.kind == RunKind::Return { Some(stop) } else { at.checked_sub(1).and_then(|at| self.plan.stops.get(at)) };
                let text = format!("{} after {before}{}: {clock}", minutes(leg), own.map(|own| self.leg(own)).unwrap_or_default());
                self.placed(text, own.unwrap_or(stop))
            }
        };
        Some(step.value(time))
    }

    fn leg(&self, stop: &StopPlan) -> String {
        match stop.leg {
            LegWhy::Own => format!(" (by the own drive of {})", self.who(stop)),
            _ => String::new(),
        }
    }

    /// A step at the place its minutes come from.
    fn placed(&self, text: String, stop: &StopPlan) -> Step {
        let stated = self.run.stops.get(stop.stop);
        match stop.leg {
            LegWhy::Between => Step::new(text).default(format!("{BETWEEN_STOPS} minutes between stops where nothing is stated")),
            LegWhy::Own => {
                let member = stop.riders.iter().find_map(|rider| match &rider.rider {
                    Rider::Cast(id) => self.words.production.cast_member(id).filter(|member| member.pickup_minutes.is_some()),
                    _ => None,
                });
                match member {
                    Some(member) => Step::at(text, member.origin, "pickup_minutes"),
                    None => Step::new(text),
                }
            }
            LegWhy::Stated | LegWhy::Unknown => match stated {
                Some(stated) => Step::at(text, stated.origin, "minutes").or(self.run.origin, "minutes"),
                None => Step::new(text),
            },
        }
    }

    fn arrival(&self, arrive: Clock) -> Figure {
        let words = self.words;
        let late = self.plan.riders().filter_map(|(_, rider)| Some((rider, rider.call?))).filter(|(_, call)| *call < arrive);
        let mut steps = Vec::new();
        if let Some(last) = self.plan.stops.last()
            && let (Some(at), Some(leg)) = (last.at, last.minutes)
        {
            let text = format!("{} after the last stop ({}): {}", minutes(leg), words.clock(at), words.clock(arrive));
            steps.push(self.placed(text, last).value(arrive));
        }
        for (rider, call) in late {
            let text = format!("{} is called at {}, before it arrives", self.rider(&rider.rider), words.clock(call));
            steps.push(Step::new(text).value(call));
        }
        figure("arrives", words.clock(arrive), arrive, steps)
    }
}
