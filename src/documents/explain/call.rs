//! Why somebody is called when they are.

use super::{Words, call_figure, explanation, figure, minutes, strips, transport};
use crate::derive::why::{self, CallStage, CrewWhy, DISMISSAL, Timeline, Traced, Why};
use crate::derive::{Person, PersonDay, Placed};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Origin, Step};
use crate::model::{CastMember, PersonCall, ShootDay};
use crate::values::{Call, Clock, Stage};

/// A member of the cast on one day: every stage from on set back to pick-up, the dismissal, and the first call of all.
#[must_use]
pub fn cast(context: Context<'_>, at: usize, member: &CastMember) -> Explanation {
    let words = Words::of(context);
    let title = format!("{}, {}", words.member(member), words.day(at));
    let Some(day) = context.production.days.get(at) else { return explanation("call", title, Vec::new()) };
    let line = why::line(context.production, day);
    let traced = why::performer(context.production, day, &line, member);
    let stated = day.calls.iter().find(|call| call.who == member.id.as_str());
    let chain = Chain { words, day, line: &line, member, traced: &traced, stated };
    let (times, whys) = (traced.times, traced.whys);
    let mut figures = Vec::new();
    for (name, stage, call, why) in [
        ("on set", CallStage::OnSet, times.on_set, whys.on_set),
        ("blocking", CallStage::Blocking, times.blocking, whys.blocking),
        ("make-up", CallStage::Makeup, times.makeup, whys.makeup),
        ("report", CallStage::Report, times.report, whys.report),
        ("pick-up", CallStage::Pickup, times.pickup, whys.pickup),
    ] {
        if let Some(ride) = Some(stage).filter(|stage| *stage == CallStage::Pickup).and_then(|_| transport::pickup(words, at, member)) {
            figures.push(ride);
        } else if let (Some(call), Some(why)) = (call, why) {
            figures.push(call_figure(words, name, call, chain.steps(stage, call, why)));
        }
    }
    let performer = context.derived.days.get(at).and_then(|plan| plan.performers.iter().find(|performer| performer.id == member.id));
    // Costume and the way to the set stand beside the chain, where they are stated.
    for (name, key, call) in [
        ("costume", "costume", performer.and_then(|performer| performer.costume)),
        ("travel to set", "travel", performer.and_then(|performer| performer.travel)),
    ] {
        if let (Some(call), Some(stated)) = (call, stated) {
            let step = Step::at(format!("{name} is {}, as stated for the day", words.call(call)), stated.origin, key).value(call);
            figures.push(call_figure(words, name, call, vec![step]));
        }
    }
    if let Some(wrap) = performer.and_then(|performer| performer.wrap) {
        figures.push(figure("dismissal", words.clock(wrap), wrap, chain.dismissal(wrap)));
    }
    figures.extend(worked(words, at, &Person::Cast(member.id.clone())));
    explanation("call", title, figures)
}

/// What the stages of a performer's day hang on.
struct Chain<'a> {
    words: Words<'a>,
    day: &'a ShootDay,
    line: &'a Timeline,
    member: &'a CastMember,
    traced: &'a Traced,
    stated: Option<&'a PersonCall>,
}

/// A stage's name in a sentence, and its key under `calls`.
const fn stage_words(stage: CallStage) -> (&'static str, &'static str) {
    match stage {
        CallStage::OnSet => ("on set", "on_set"),
        CallStage::Blocking => ("blocking", "blocking"),
        CallStage::Makeup => ("make-up", "makeup"),
        CallStage::Report => ("report", "call"),
        CallStage::Pickup => ("pick-up", "pickup"),
    }
}

/// The time that a call hangs on, in a sentence.
const fn hangs_on(stage: Stage) -> &'static str {
    match stage {
        Stage::Call => "the crew call",
        Stage::Shooting => "the shooting call",
        Stage::Lunch => "lunch",
        Stage::Wrap => "wrap",
        Stage::Makeup => "make-up",
        Stage::Blocking => "blocking",
        Stage::OnSet => "on set",
    }
}

impl Chain<'_> {
    fn steps(&self, stage: CallStage, call: Call, why: Why) -> Vec<Step> {
        let (name, key) = stage_words(stage);
        let at = self.words.call(call);
        let stated = |text: String| Step::at(text, self.stated.map_or(Origin::NONE, |stated| stated.origin), key).value(call);
        let times = self.traced.times;
        let of = |stage: Option<Call>| stage.map(|call| self.words.call(call)).unwrap_or_default();
        let conventions = &self.words.production.conventions;
        match why {
            Why::Stated => vec![stated(format!("{name} is {at}, as stated for the day"))],
            Why::Hangs(on, by) => {
                let written = Call::Offset { stage: on, minutes: by };
                let base = self.stage(on).map(|at| self.words.clock(at)).unwrap_or_default();
                let side = if by < 0 { "before" } else { "after" };
                let how = if by == 0 { format!("at {}", hangs_on(on)) } else { format!("{} {side} {}", minutes(by.abs()), hangs_on(on)) };
                vec![stated(format!("{name} is stated as {written}, {how} ({base}): {at}"))]
            }
            Why::NoStage => vec![stated(format!("{name} is stated as {at}, and the day has no time for that"))],
            Why::FirstStrip => {
                let Some((first, _)) = self.traced.first else { return Vec::new() };
                let mut steps = strips::to_start(self.words, self.day, self.line, first);
                let strip = &self.day.strips[first];
                let text = format!("on set {at}: {} is the first strip with cast {}", strips::name(strip), self.member.id);
                let step = Step::at(text, strip.origin, "cast").value(call);
                steps.push(match strip.scene().and_then(|number| self.words.production.scene(number)) {
                    Some(scene) => step.or(scene.origin, "cast"),
                    None => step,
                });
                steps
            }
            Why::Blocking(lead) => {
                let text = format!("blocking is {} before on set ({}): {at}", minutes(lead), of(times.on_set));
                vec![self.words.convention(text, "blocking_minutes").value(call)]
            }
            Why::CrewCall => {
                let lead = minutes(i32::try_from(conventions.blocking_minutes).unwrap_or(i32::MAX));
                let text = format!("{lead} of blocking before on set ({}) would begin before the crew call", of(times.on_set));
                let wait = Step::at(format!("blocking waits for the crew call: {at}"), self.day.origin, "call").value(call);
                vec![self.words.convention(text, "blocking_minutes"), wait]
            }
            Why::OnSet => {
                let text = format!("the crew call is later than on set, so blocking is at on set: {at}");
                vec![Step::at(text, self.day.origin, "call").value(call)]
            }
            Why::Makeup(lead) => {
                let text = format!("make-up is {} before blocking ({}): {at}", minutes(lead), of(times.blocking));
                let step = match self.member.makeup_minutes {
                    Some(_) => Step::at(text, self.member.origin, "makeup_minutes"),
                    None => self.words.convention(text, "makeup_minutes"),
                };
                vec![step.value(call)]
            }
            Why::AtMakeup => vec![Step::new(format!("report is at make-up: {at}")).value(call)],
            Why::Drive(lead) => {
                let text = format!("pick-up is {} before report ({}): {at}", minutes(lead), of(times.report));
                vec![Step::at(text, self.member.origin, "pickup_minutes").value(call)]
            }
            Why::OwnMeans => {
                let text = format!("{} has no `pickup_minutes`, so reports by own means: {at}", self.words.member(self.member));
                vec![Step::at(text, self.member.origin, None).value(call)]
            }
            Why::Word => vec![Step::new(format!("{name} is {at}, the word of the stage after it")).value(call)],
            Why::HeldBack(by) => {
                let (other, key) = stage_words(by);
                let text = format!("{name} would be earlier, and waits for {other}, which the day states: {at}");
                vec![Step::at(text, self.stated.map_or(Origin::NONE, |stated| stated.origin), key).value(call)]
            }
        }
    }

    fn stage(&self, stage: Stage) -> Option<Clock> {
        let clock = |call: Option<Call>| match call {
            Some(Call::At(at)) => Some(at),
            _ => None,
        };
        match stage {
            Stage::Makeup => clock(self.traced.times.makeup),
            Stage::Blocking => clock(self.traced.times.blocking),
            Stage::OnSet => clock(self.traced.times.on_set),
            day => self.line.stage(day),
        }
    }

    fn dismissal(&self, wrap: Clock) -> Vec<Step> {
        let at = self.words.clock(wrap);
        if let Some(stated) = self.stated.filter(|stated| stated.wrap.is_some()) {
            return vec![Step::at(format!("dismissal is {at}, as stated for the day"), stated.origin, "wrap").value(wrap)];
        }
        let Some((last, _)) = self.traced.last else { return Vec::new() };
        let mut steps = strips::to_end(self.words, self.day, self.line, last);
        let strip = strips::name(&self.day.strips[last]);
        let text = format!("dismissal is {} after {strip}, the last with cast {}: {at}", minutes(DISMISSAL), self.member.id);
        steps.push(Step::new(text).value(wrap));
        steps
    }
}

/// The first call and the last moment of a person's date, over all units, as the rules about people read them.
fn worked(words: Words<'_>, at: usize, person: &Person) -> Vec<Figure> {
    let Some(date) = words.production.days.get(at).map(|day| day.date) else { return Vec::new() };
    let work = &words.context.derived.work;
    let Some(day) = work.iter().find(|day| day.date == date && day.person == *person) else { return Vec::new() };
    let planned: Vec<Origin> = day.days.iter().filter_map(|at| words.production.days.get(*at)).map(|day| day.origin).collect();
    let step = |placed: Placed, text: String| {
        let text = if reported(words, day, placed) { format!("{text}, as the day's report says") } else { text };
        // What is worked out has its steps above; the day's own record says nothing of it.
        let step = if planned.contains(&placed.origin) { Step::new(text) } else { Step::at(text, placed.origin, placed.field) };
        step.value(placed.at)
    };
    let units = if day.days.len() > 1 { ", over the units together" } else { "" };
    let what = match person {
        Person::Crew(_) => "",
        Person::Cast(_) if day.first.at < day.report.at => "the pick-up, ",
        Person::Cast(_) => "the report, ",
    };
    let first = step(day.first, format!("the first call of the date{units} is {what}{}", words.clock(day.first.at)));
    let mut all = vec![figure("first call", words.clock(day.first.at), day.first.at, vec![first])];
    if let Some(end) = day.end.filter(|end| reported(words, day, *end)) {
        let last = step(end, format!("work ends at {}", words.clock(end.at)));
        all.push(figure("last out", words.clock(end.at), end.at, vec![last]));
    }
    all
}

/// Whether a time is one of the day's report.
fn reported(words: Words<'_>, day: &PersonDay, placed: Placed) -> bool {
    let planned = day.days.iter().filter_map(|at| words.production.days.get(*at));
    let mut origins = planned.flat_map(|day| std::iter::once(day.origin).chain(day.calls.iter().map(|call| call.origin)));
    day.recorded && !origins.any(|origin| origin == placed.origin)
}

/// A unit's own calls on one day.
#[must_use]
pub fn crew(context: Context<'_>, at: usize) -> Explanation {
    let words = Words::of(context);
    let title = format!("the crew, {}", words.day(at));
    let Some(day) = context.production.days.get(at) else { return explanation("call", title, Vec::new()) };
    let line = why::line(context.production, day);
    let mut figures = Vec::new();
    if let Some(call) = day.call {
        figures.push(figure("crew call", words.clock(call), call, vec![words.crew_call(day)]));
    }
    if let Some(call) = line.shooting_call {
        figures.push(call_figure(words, "shooting call", call, strips::shooting_call(words, day, &line)));
    }
    if let Some(call) = line.lunch {
        figures.push(call_figure(words, "lunch", call, strips::lunch(words, day, &line)));
    }
    if let Some(wrap) = line.wrap {
        figures.push(figure("wrap", words.clock(wrap), wrap, strips::wrap(words, day, &line)));
    }
    explanation("call", title, figures)
}

/// A member of the crew on one day.
#[must_use]
pub fn member(context: Context<'_>, at: usize, index: usize) -> Explanation {
    let words = Words::of(context);
    let production = context.production;
    let (Some(day), Some(member)) = (production.days.get(at), production.crew.get(index)) else {
        return explanation("call", String::new(), Vec::new());
    };
    let who = member.name.as_deref().unwrap_or(&member.position);
    let title = format!("{who} ({}, {}), {}", member.position, member.department, words.day(at));
    let line = why::line(production, day);
    let mut figures = Vec::new();
    if let Some((call, written, why)) = why::crew(production, day, &line, member) {
        let stated = day.calls.iter().find(|call| call.who == member.id);
        let text = |words_for: &str| match written {
            Call::Offset { .. } => format!("{words_for}, {written}: {}", words.call(call)),
            _ => format!("{words_for}: {}", words.call(call)),
        };
        let mut steps = Vec::new();
        if matches!(written, Call::Offset { stage: Stage::Call, .. }) {
            steps.push(words.crew_call(day));
        }
        let department = production.departments.iter().find(|known| known.name.eq_ignore_ascii_case(&member.department));
        let step = match why {
            CrewWhy::Stated => Step::at(text("the call is stated for the day"), stated.map_or(day.origin, |call| call.origin), "call"),
            CrewWhy::OwnWord => Step::at(text("the person's usual word holds every day"), member.origin, "call"),
            CrewWhy::DayPrecall => Step::at(text(&format!("the day states a pre-call of {}", member.department)), day.origin, "precalls"),
            CrewWhy::Own => Step::at(text("the person has a usual call"), member.origin, "call"),
            CrewWhy::Precall => {
                let origin = department.map_or(Origin::NONE, |department| department.origin);
                Step::at(text(&format!("{} has a usual pre-call", member.department)), origin, "precall")
            }
            CrewWhy::CrewCall => Step::at(text("nothing else is stated, so the crew call holds"), day.origin, "call"),
        };
        steps.push(step.value(call));
        let planned = context.derived.days.get(at).and_then(|plan| plan.crew.iter().find(|one| one.member == index));
        let drives = transport::driver(words, at, index);
        let call = planned.and_then(|one| one.call).filter(|_| drives.is_some()).unwrap_or(call);
        steps.extend(drives);
        figures.push(call_figure(words, "call", call, steps));
        if let Some(out) = planned.and_then(|one| one.wrap) {
            let steps = match stated.filter(|call| call.wrap.is_some()) {
                Some(call) => {
                    vec![Step::at(format!("out is {}, as stated for the day", words.clock(out)), call.origin, "wrap").value(out)]
                }
                None => {
                    let mut steps = strips::wrap(words, day, &line);
                    let ride = transport::last_run(words, at, index, out);
                    steps.push(ride.unwrap_or_else(|| Step::new(format!("{who} goes with the company: {}", words.clock(out))).value(out)));
                    steps
                }
            };
            figures.push(figure("out", words.clock(out), out, steps));
        }
    }
    if let Some(name) = &member.name {
        figures.extend(worked(words, at, &Person::Crew(name.to_lowercase())));
    }
    explanation("call", title, figures)
}

/// A department on one day: its own pre-call, else the crew call.
#[must_use]
pub fn department(context: Context<'_>, at: usize, name: &str) -> Explanation {
    let words = Words::of(context);
    let production = context.production;
    let title = format!("{name}, {}", words.day(at));
    let Some(day) = production.days.get(at) else { return explanation("call", title, Vec::new()) };
    let line = why::line(production, day);
    let same = |own: &str| own.eq_ignore_ascii_case(name);
    let of_day = day.precalls.iter().find(|(own, _)| same(own)).map(|(_, call)| *call);
    let usual = production.departments.iter().find(|department| same(&department.name));
    let precall = usual.and_then(|department| department.precall);
    let written = of_day.or(precall).or(day.call.map(Call::At));
    let Some(written) = written else { return explanation("call", title, Vec::new()) };
    let call = line.resolve(written);
    let text = |words_for: &str| match written {
        Call::Offset { .. } => format!("{words_for}, {written}: {}", words.call(call)),
        _ => format!("{words_for}: {}", words.call(call)),
    };
    let mut steps = Vec::new();
    if matches!(written, Call::Offset { stage: Stage::Call, .. }) {
        steps.push(words.crew_call(day));
    }
    let step = if of_day.is_some() {
        Step::at(text("the day states its pre-call"), day.origin, "precalls")
    } else if let Some(department) = usual.filter(|_| precall.is_some()) {
        Step::at(text("it has a usual pre-call"), department.origin, "precall")
    } else {
        Step::at(text("it has no pre-call, so the crew call holds"), day.origin, "call")
    };
    steps.push(step.value(call));
    explanation("call", title, vec![call_figure(words, "call", call, steps)])
}
