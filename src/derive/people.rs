//! Each person's day: who is wanted, and when.

use std::collections::BTreeMap;

use super::CastSchedule;
use super::chain::{Chain, Times, Whys};
use super::timeline::{self, Timeline, clock, near, not_before};
use crate::model::{CastMember, CrewMember, PersonCall, Production, ShootDay};
use crate::values::{Call, CastId, Clock, SceneNumber, Stage};

/// Minutes from the end of a performer's last strip to dismissal (domain.md 2.2).
pub const DISMISSAL: i32 = 15;

/// One member of the cast on one day. Calls are resolved: clock times, or words such as `O/C` and `SR`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerformerDay {
    /// The cast number.
    pub id: CastId,
    /// Status letters: `SW`, `W`, `WF`, `SWF`, `WD`, `PW`, `H`, `TR`, `FT`, `R`, `T`, `M`.
    pub status: String,
    /// Scenes of the day, in shooting order.
    pub scenes: Vec<SceneNumber>,
    /// Pick-up; `SR` where the artist reports by own means.
    pub pickup: Option<Call>,
    /// Report.
    pub report: Option<Call>,
    /// Costume, where the day states it.
    pub costume: Option<Call>,
    /// Make-up and hair.
    pub makeup: Option<Call>,
    /// Blocking or rehearsal.
    pub blocking: Option<Call>,
    /// When the artist leaves the base for the set, where the day states it.
    pub travel: Option<Call>,
    /// On set.
    pub on_set: Option<Call>,
    /// Dismissal.
    pub wrap: Option<Clock>,
    /// Whether the artist reports by own means.
    pub self_report: bool,
    /// Whether the pick-up is the stop of a transport run: see `DayPlan::runs`.
    pub rides: bool,
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
    /// When a transport run picks the person up.
    pub pickup: Option<Clock>,
    /// Whether the call is the start of a transport run that the person drives.
    pub drives: bool,
    /// Whether the call is stated for this person and day.
    pub stated: bool,
    /// Whether the wrap is.
    pub wrap_stated: bool,
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
    let Traced { own, times, last, .. } = traced(production, day, line, member, stated);
    let mut scenes: Vec<SceneNumber> = Vec::new();
    for number in own.iter().filter_map(|at| day.strips[*at].scene()) {
        if !scenes.contains(number) {
            scenes.push(number.clone());
        }
    }
    // Costume and the way to the set hang on nothing and nothing on them: they stand where they are stated.
    let beside = |call: Option<Call>| {
        let resolved = timeline::resolve(call?, |stage| match stage {
            Stage::OnSet => clock(times.on_set),
            Stage::Makeup => clock(times.makeup),
            Stage::Blocking => clock(times.blocking),
            _ => line.stage(stage),
        });
        Some(match resolved {
            Call::At(at) => Call::At(near(at, line.call)),
            word => word,
        })
    };
    let last = last.map(|(_, end)| end);
    let own_wrap = stated.and_then(|call| call.wrap);
    let reports = clock(times.report).or(clock(times.on_set));
    PerformerDay {
        id: member.id.clone(),
        status: stated.and_then(|call| call.status.clone()).unwrap_or_else(|| code.to_owned()),
        scenes,
        pickup: times.pickup,
        report: times.report,
        costume: beside(stated.and_then(|call| call.costume)),
        makeup: times.makeup,
        blocking: times.blocking,
        travel: beside(stated.and_then(|call| call.travel)),
        on_set: times.on_set,
        wrap: own_wrap.map(|wrap| not_before(wrap, reports)).or_else(|| last.map(|end| end.plus(DISMISSAL))),
        self_report: times.pickup == Some(Call::SelfReport),
        rides: false,
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

/// A strip's index, and a time of it.
pub type AtStrip = Option<(usize, Clock)>;

/// A performer's calls of one day with their reasons.
#[derive(Debug, Clone, Default)]
pub struct Traced {
    /// Indexes of the day's strips that the performer is on.
    pub own: Vec<usize>,
    /// The calls.
    pub times: Times,
    /// Why each is when it is.
    pub whys: Whys,
    /// The strip that starts first, and its start.
    pub first: AtStrip,
    /// The strip that ends last, and its end.
    pub last: AtStrip,
}

/// Works out a performer's calls of one day.
pub(super) fn traced(production: &Production, day: &ShootDay, line: &Timeline, member: &CastMember, stated: Option<&PersonCall>) -> Traced {
    let own: Vec<usize> =
        (0..day.strips.len()).filter(|at| day.strips[*at].scene().is_some() && day.strips[*at].cast.contains(&member.id)).collect();
    let first = own.iter().filter_map(|at| Some((*at, line.strips[*at].start?))).min_by_key(|(_, start)| *start);
    let last = own.iter().rev().filter_map(|at| Some((*at, line.strips[*at].end?))).max_by_key(|(_, end)| *end);
    let (times, whys) = Chain::new(production, line, member, stated, first.map(|(_, start)| start)).times();
    Traced { own, times, whys, first, last }
}

/// The crew of a day: those who work for the unit on the date and are free, and those the day names.
pub(super) fn crew(production: &Production, day: &ShootDay, line: &Timeline) -> Vec<CrewDay> {
    let mut all = Vec::new();
    for (index, member) in production.crew.iter().enumerate() {
        let stated = day.calls.iter().find(|call| call.who == member.id);
        let free = !member.unavailable.iter().any(|away| !away.pencil && away.span.contains(day.date));
        if stated.is_none() && !(day.kind.is_work() && free && member.works(&day.unit, day.date)) {
            continue;
        }
        let call = crew_call(production, day, line, member, stated).map(|(call, ..)| call);
        let wrap = stated.and_then(|call| call.wrap).map(|wrap| not_before(wrap, clock(call).or(line.call)));
        let out = line.wrap.filter(|_| matches!(call, Some(Call::At(_))));
        all.push(CrewDay {
            member: index,
            call,
            wrap: wrap.or(out),
            pickup: None,
            drives: false,
            wrap_stated: wrap.is_some(),
            stated: stated.is_some_and(|call| call.call.is_some()),
            remarks: stated.and_then(|call| call.remarks.clone()),
        });
    }
    all
}

/// Which rule gives a crew member's call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CrewWhy {
    /// Stated for the person and day.
    Stated,
    /// The person's usual word.
    OwnWord,
    /// The department's pre-call of the day.
    DayPrecall,
    /// The person's usual call.
    Own,
    /// The department's usual pre-call.
    Precall,
    /// The crew call.
    CrewCall,
}

/// A crew member's call: stated for the day; else the person's usual word (`O/C`); else the department's pre-call of the
/// day; else the person's usual call; else the department's usual one; else the crew call. Given as resolved, as
/// written, and by which of these.
pub(super) fn crew_call(
    production: &Production,
    day: &ShootDay,
    line: &Timeline,
    member: &CrewMember,
    stated: Option<&PersonCall>,
) -> Option<(Call, Call, CrewWhy)> {
    let is_word = |call: &Call| !matches!(call, Call::At(_) | Call::Offset { .. });
    let of_day = day.precalls.iter().find(|(department, _)| department.eq_ignore_ascii_case(&member.department));
    let by = |why: CrewWhy| move |call: Call| (call, why);
    let (written, why) = stated
        .and_then(|call| call.call)
        .map(by(CrewWhy::Stated))
        .or(member.call.filter(is_word).map(by(CrewWhy::OwnWord)))
        .or(of_day.map(|(_, call)| *call).map(by(CrewWhy::DayPrecall)))
        .or(member.call.map(by(CrewWhy::Own)))
        .or_else(|| usual_precall(production, &member.department).map(by(CrewWhy::Precall)))
        .or(line.call.map(Call::At).map(by(CrewWhy::CrewCall)))?;
    let call = match line.resolve(written) {
        Call::At(at) => Call::At(near(at, line.call)),
        other => other,
    };
    Some((call, written, why))
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
    for (_, call) in &mut all {
        *call = line.resolve(*call);
    }
    all.retain(|(_, call)| clock(Some(*call)).is_none() || clock(Some(*call)) != line.call);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, call, d, person};
    use crate::derive::{DayPlan, derive};
    use crate::model::{EventKind, Unavailable};
    use crate::values::DateSpan;

    fn first_day(builder: &Builder) -> DayPlan {
        derive(&builder.production, None).days[0].clone()
    }

    #[test]
    fn crew_are_called_by_the_nearest_rule() {
        let builder = Builder::new().department("Grip", Some("call-0:30"), &[]).department("Sound", None, &[]);
        let builder = ["Key", "Own", "Word", "Day", "Two"].iter().fold(builder, |builder, name| builder.crew(name, "Grip", &["main"]));
        let builder = builder.crew("Mixer", "Sound", &["main"]).with(|production| {
            production.crew[1].call = Some(call("call-0:12"));
            production.crew[2].call = Some(Call::OnCall);
            production.crew[4].units = vec!["second".to_owned()];
        });
        let builder = builder.day(d(2026, 6, 1), "07:00").day_with(|day| {
            day.wrap = Some(at("19:00"));
            day.calls.push(PersonCall { call: Some(call("09:00")), wrap: Some(at("18:00")), ..person("Day") });
        });
        let day = first_day(&builder);
        let calls: Vec<String> = day.crew.iter().map(|one| one.call.unwrap().to_string()).collect();
        assert_eq!(calls, ["06:30", "06:48", "O/C", "09:00", "07:00"]);
        let outs: Vec<Option<Clock>> = day.crew.iter().map(|one| one.wrap).collect();
        assert_eq!(outs, [Some(at("19:00")), Some(at("19:00")), None, Some(at("18:00")), Some(at("19:00"))]);
        assert_eq!(day.precalls, [("Grip".to_owned(), Call::At(at("06:30")))]);

        let builder = builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("call-1:00"))));
        let day = first_day(&builder);
        let calls: Vec<String> = day.crew.iter().map(|one| one.call.unwrap().to_string()).collect();
        assert_eq!(calls, ["06:00", "06:00", "O/C", "09:00", "07:00"], "the day's pre-call moves clock times, not words");
    }

    #[test]
    fn crew_who_are_away_are_not_on_the_day() {
        let date = d(2026, 6, 1);
        let away = |span| vec![Unavailable { origin: crate::model::Origin::NONE, span, reason: None, pencil: false }];
        let builder = Builder::new().crew("Ana", "Camera", &["main"]).crew("Bo", "Camera", &["main"]).with(|production| {
            production.crew[0].unavailable = away(DateSpan { from: date, to: date });
            production.crew[1].dates = vec![DateSpan { from: date, to: date }];
        });
        let builder = builder.day(date, "07:00").day(d(2026, 6, 2), "07:00");
        let derived = derive(&builder.production, None);
        let on: Vec<Vec<usize>> = derived.days.iter().map(|day| day.crew.iter().map(|one| one.member).collect()).collect();
        assert_eq!(on, [vec![1], vec![0]]);
    }

    #[test]
    fn the_main_units_sheet_names_holds_and_events() {
        let builder = ["1", "2", "3", "4"].iter().fold(Builder::new(), |builder, id| builder.cast(id));
        let builder = builder.scene("1", "INT", "DAY", 8).event("3", d(2026, 6, 2), EventKind::Fitting);
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1, 2");
        let builder = builder.day(d(2026, 6, 2), "07:00").strip("1", "2");
        let builder = builder.unit_day("second", d(2026, 6, 2), "07:00").strip("1", "4");
        let builder = builder.day(d(2026, 6, 3), "07:00").strip("1", "1");
        let derived = derive(&builder.production, None);
        let row = |day: usize| {
            let people = derived.days[day].performers.iter().map(|one| format!("{}:{}", one.id, one.status));
            people.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(row(0), "1:SW 2:SW");
        assert_eq!(row(1), "1:H 2:WF 3:FT");
        assert_eq!(row(2), "4:SWF");
        assert_eq!(derived.days[1].performers[0].pickup, None, "nobody fetches an artist on hold");
    }
}
