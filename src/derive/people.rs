//! Each person's day: who is wanted, and when.

use std::collections::BTreeMap;

use super::CastSchedule;
use super::chain::Chain;
use super::timeline::{self, Timeline, clock, near, not_before};
use crate::model::{CastMember, CrewMember, PersonCall, Production, ShootDay};
use crate::values::{Call, CastId, Clock, SceneNumber};

/// Minutes from the end of a performer's last strip to dismissal (domain.md 2.2).
const DISMISSAL: i32 = 15;

/// One member of the cast on one day. Calls are resolved: clock times, or words such as `O/C` and `SR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerformerDay {
    /// The cast number.
    pub id: CastId,
    /// Status letters: `SW`, `W`, `WF`, `SWF`, `WD`, `PW`, `H`, `TR`, `FT`, `R`, `T`.
    pub status: String,
    /// Scenes of the day, in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// Pick-up; `SR` where the artist reports by own means.
    pub pickup: Option<Call>,
    /// Report.
    pub report: Option<Call>,
    /// Make-up and hair.
    pub makeup: Option<Call>,
    /// Blocking or rehearsal.
    pub blocking: Option<Call>,
    /// On set.
    pub on_set: Option<Call>,
    /// Dismissal.
    pub wrap: Option<Clock>,
    /// Whether the artist reports by own means.
    pub self_report: bool,
    /// Which of these the production states for the day.
    pub stated: StatedTimes,
    /// Remarks: the day's, else the artist's.
    pub remarks: Option<String>,
}

/// Which figures of a person's day are stated rather than worked out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)]
pub struct StatedTimes {
    /// The status.
    pub status: bool,
    /// Pick-up.
    pub pickup: bool,
    /// Report.
    pub report: bool,
    /// Make-up.
    pub makeup: bool,
    /// Blocking.
    pub blocking: bool,
    /// On set.
    pub on_set: bool,
    /// Dismissal.
    pub wrap: bool,
}

/// One member of the crew on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrewDay {
    /// Index into `Production::crew`.
    pub member: usize,
    /// The call, resolved; none where neither the day nor the person has one.
    pub call: Option<Call>,
    /// Out: stated for the day, else the company's wrap for people who are called.
    pub wrap: Option<Clock>,
    /// Whether the call is stated for this person and day.
    pub stated: bool,
    /// Remarks for the day.
    pub remarks: Option<String>,
}

/// The cast of a day.
///
/// Those on a strip of this unit, or with stated times, are wanted; the main unit's sheet also names those on hold and
/// those with an event, who are nowhere else that day.
pub(super) fn performers(
    production: &Production,
    cast: &BTreeMap<CastId, CastSchedule>,
    day: &ShootDay,
    line: &Timeline,
) -> Vec<PerformerDay> {
    let main = production.units.first().is_none_or(|unit| unit.id == day.unit);
    let mut all = Vec::new();
    for member in &production.cast {
        let code = cast.get(&member.id).and_then(|schedule| schedule.codes.get(&day.date)).map(String::as_str).unwrap_or_default();
        let stated = day.calls.iter().find(|call| call.who == member.id.as_str());
        let on_strip = day.scene_strips().any(|(strip, _)| strip.cast.contains(&member.id));
        let elsewhere = code.contains('W');
        let named = main && !elsewhere && !code.is_empty() && code != "/";
        if on_strip || stated.is_some() || named {
            all.push(performer(production, day, line, member, code, stated));
        }
    }
    all
}

fn performer(
    production: &Production,
    day: &ShootDay,
    line: &Timeline,
    member: &CastMember,
    code: &str,
    stated: Option<&PersonCall>,
) -> PerformerDay {
    let own: Vec<usize> =
        (0..day.strips.len()).filter(|at| day.strips[*at].scene().is_some() && day.strips[*at].cast.contains(&member.id)).collect();
    let mut scenes: Vec<SceneNumber> = Vec::new();
    for number in own.iter().filter_map(|at| day.strips[*at].scene()) {
        if !scenes.contains(number) {
            scenes.push(number.clone());
        }
    }
    let first = own.iter().filter_map(|at| line.strips[*at].start).min();
    let last = own.iter().filter_map(|at| line.strips[*at].end).max();
    let times = Chain::new(production, line, member, stated, first).times();
    let own_wrap = stated.and_then(|call| call.wrap);
    let reports = clock(times.report).or(clock(times.on_set));
    PerformerDay {
        id: member.id.clone(),
        status: stated.and_then(|call| call.status.clone()).unwrap_or_else(|| code.to_owned()),
        scenes,
        pickup: times.pickup,
        report: times.report,
        makeup: times.makeup,
        blocking: times.blocking,
        on_set: times.on_set,
        wrap: own_wrap.map(|wrap| not_before(wrap, reports)).or_else(|| last.map(|end| end.plus(DISMISSAL))),
        self_report: times.pickup == Some(Call::SelfReport),
        stated: StatedTimes {
            status: stated.is_some_and(|call| call.status.is_some()),
            pickup: stated.is_some_and(|call| call.pickup.is_some()),
            report: stated.is_some_and(|call| call.call.is_some()),
            makeup: stated.is_some_and(|call| call.makeup.is_some()),
            blocking: stated.is_some_and(|call| call.blocking.is_some()),
            on_set: stated.is_some_and(|call| call.on_set.is_some()),
            wrap: own_wrap.is_some(),
        },
        remarks: stated.and_then(|call| call.remarks.clone()).or_else(|| member.notes.clone()),
    }
}

/// The crew of a day: those who work for the unit on the date and are free, and those the day names.
pub(super) fn crew(production: &Production, day: &ShootDay, line: &Timeline) -> Vec<CrewDay> {
    let mut all = Vec::new();
    for (index, member) in production.crew.iter().enumerate() {
        let stated = day.calls.iter().find(|call| call.who == member.id);
        let free = !member.unavailable.iter().any(|away| away.span.contains(day.date));
        if stated.is_none() && !(day.kind.is_work() && free && member.works(&day.unit, day.date)) {
            continue;
        }
        let call = crew_call(production, day, line, member, stated);
        let wrap = stated.and_then(|call| call.wrap).map(|wrap| not_before(wrap, clock(call).or(line.call)));
        let out = line.wrap.filter(|_| matches!(call, Some(Call::At(_))));
        all.push(CrewDay {
            member: index,
            call,
            wrap: wrap.or(out),
            stated: stated.is_some_and(|call| call.call.is_some()),
            remarks: stated.and_then(|call| call.remarks.clone()),
        });
    }
    all
}

/// A crew member's call: stated for the day; else the person's usual word (`O/C`); else the department's pre-call of the
/// day; else the person's usual call; else the department's usual one; else the crew call.
fn crew_call(production: &Production, day: &ShootDay, line: &Timeline, member: &CrewMember, stated: Option<&PersonCall>) -> Option<Call> {
    let is_word = |call: &Call| !matches!(call, Call::At(_) | Call::Offset { .. });
    let of_day = day.precalls.iter().find(|(department, _)| department.eq_ignore_ascii_case(&member.department));
    let call = stated
        .and_then(|call| call.call)
        .or(member.call.filter(is_word))
        .or(of_day.map(|(_, call)| *call))
        .or(member.call)
        .or_else(|| usual_precall(production, &member.department))
        .or(line.call.map(Call::At))?;
    Some(match line.resolve(call) {
        Call::At(at) => Call::At(near(at, line.call)),
        other => other,
    })
}

fn usual_precall(production: &Production, department: &str) -> Option<Call> {
    production.departments.iter().find(|known| known.name.eq_ignore_ascii_case(department)).and_then(|known| known.precall)
}

/// Departments called at another time than the crew: the day's, then the usual ones of departments at work, in house
/// order.
pub(super) fn precalls(production: &Production, day: &ShootDay, line: &Timeline, crew: &[CrewDay]) -> Vec<(String, Call)> {
    let at_work = |name: &str| crew.iter().any(|one| production.crew[one.member].department.eq_ignore_ascii_case(name));
    let of_day = |name: &str| day.precalls.iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, call)| *call);
    let mut all: Vec<(String, Call)> = Vec::new();
    for department in &production.departments {
        if let Some(call) = of_day(&department.name).or(department.precall.filter(|_| at_work(&department.name))) {
            all.push((department.name.clone(), call));
        }
    }
    for (name, call) in &day.precalls {
        if !all.iter().any(|(known, _)| known.eq_ignore_ascii_case(name)) {
            all.push((name.clone(), *call));
        }
    }
    all.iter_mut().for_each(|(_, call)| *call = timeline::resolve(*call, |stage| line.stage(stage)));
    all.retain(|(_, call)| clock(Some(*call)).is_none() || clock(Some(*call)) != line.call);
    all
}
