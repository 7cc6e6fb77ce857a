//! Transport runs of a day: when each stop is, worked back from everybody's own call, and who drives how long.
//!
//! There is one derivation: the pick-up of a performer who rides with a run is that run's stop, on the call sheet as on the
//! transport order; a pick-up that the day states for the person is the time of the stop.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::people::{CrewDay, PerformerDay};
use super::timeline::{Timeline, clock, near, not_before, signed};
use crate::model::{Driver, Production, Rider, Run, RunKind, ShootDay};
use crate::values::{Call, Clock};

/// Minutes from one stop to the next where nothing says how many.
pub const BETWEEN_STOPS: i32 = 10;

/// Where the minutes of a stop come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LegWhy {
    /// Stated for the stop.
    Stated,
    /// The longest drive of those who get in (out) there, by their own records.
    Own,
    /// [`BETWEEN_STOPS`].
    Between,
    /// Nothing says how many.
    Unknown,
}

/// Where the time of a stop comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StopWhy {
    /// Stated for the stop.
    Stated,
    /// The pick-up that the day states for one of those who ride: index into the stop's riders.
    Person(usize),
    /// So many minutes before the next stop, or before the run arrives.
    Before(i32),
    /// So many minutes after the stop before, or after the run leaves.
    After(i32),
    /// When the run leaves.
    Leaves,
}

/// What the times of a run hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RunWhy {
    /// Nothing is known.
    #[default]
    Nothing,
    /// When it leaves is stated.
    Leave,
    /// When it arrives is stated.
    Arrive,
    /// The earliest call of those who ride: indexes of stop and rider.
    Earliest(usize, usize),
    /// The latest wrap of those who ride: indexes of stop and rider.
    Latest(usize, usize),
}

/// Somebody who rides that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiderPlan {
    /// Who.
    pub rider: Rider,
    /// Their own call at work; of a return, their dismissal. None for people without a call of their own.
    pub call: Option<Clock>,
}

/// A stop of a run that day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StopPlan {
    /// Index into `Run::stops`.
    pub stop: usize,
    /// Who gets in; of a return, who gets out.
    pub riders: Vec<RiderPlan>,
    /// When.
    pub at: Option<Clock>,
    /// Where that comes from; none where there is no time.
    pub why: Option<StopWhy>,
    /// Minutes to the next stop or the destination; of a return, from the stop before.
    pub minutes: Option<i32>,
    /// Where those come from.
    pub leg: LegWhy,
}

/// A run of one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunPlan {
    /// Index into `Production::runs`.
    pub run: usize,
    /// Index into `Production::vehicles`.
    pub vehicle: Option<usize>,
    /// Who drives.
    pub driver: Option<Driver>,
    /// Where it goes (a return: where it starts): a location's id or a place as written; the day's base by default.
    pub to: Option<String>,
    /// Its stops, those at which nobody gets in today left out.
    pub stops: Vec<StopPlan>,
    /// When the driver starts: the minutes before its first stop counted.
    pub start: Option<Clock>,
    /// When it leaves its first stop; of a return, the set.
    pub leave: Option<Clock>,
    /// When it can be there, driving from stop to stop: at the destination, of a return at the last stop.
    pub arrive: Option<Clock>,
    /// What its times hang on.
    pub why: RunWhy,
    /// Seats taken when it is fullest.
    pub seats: u32,
}

impl RunPlan {
    /// Everybody who rides with their stop.
    pub fn riders(&self) -> impl Iterator<Item = (&StopPlan, &RiderPlan)> {
        self.stops.iter().flat_map(|stop| stop.riders.iter().map(move |rider| (stop, rider)))
    }

    /// The stop at which somebody gets in or out.
    #[must_use]
    pub fn stop_of(&self, rider: &Rider) -> Option<usize> {
        self.stops.iter().position(|stop| stop.riders.iter().any(|own| own.rider == *rider))
    }
}

/// What a driver's day is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DriverDay {
    /// Who.
    pub driver: Driver,
    /// Indexes into `DayPlan::runs`, in order of time.
    pub runs: Vec<usize>,
    /// When the day begins: the first run, or the call of the person or the vehicle where that is earlier.
    pub from: Option<Clock>,
    /// When it ends: the last run, or the wrap where the person or the vehicle works the day.
    pub to: Option<Clock>,
}

/// The runs of the production by day.
pub(super) struct Runs {
    daily: Vec<usize>,
    dated: BTreeMap<Date, Vec<usize>>,
}

impl Runs {
    /// Sorts the runs by day once.
    pub(super) fn of(production: &Production) -> Self {
        let mut runs = Self { daily: Vec::new(), dated: BTreeMap::new() };
        for (at, run) in production.runs.iter().enumerate() {
            match run.date {
                Some(date) => runs.dated.entry(date).or_default().push(at),
                None => runs.daily.push(at),
            }
        }
        runs
    }

    /// The runs of a unit's day: those dated so, and the usual ones that none of these replaces.
    fn of_day<'a>(&'a self, production: &'a Production, day: &'a ShootDay) -> impl Iterator<Item = usize> + 'a {
        let own = |at: &&usize| production.runs[**at].unit == day.unit;
        let dated = self.dated.get(&day.date).map(Vec::as_slice).unwrap_or_default();
        let replaced = move |at: &&usize| {
            dated.iter().any(|other| {
                let (one, other) = (&production.runs[**at], &production.runs[*other]);
                other.unit == one.unit && other.id.eq_ignore_ascii_case(&one.id)
            })
        };
        let daily = self.daily.iter().filter(move |_| day.kind.is_work()).filter(own).filter(move |at| !replaced(at));
        daily.chain(dated.iter().filter(own)).copied().filter(|at| !production.runs[*at].cancelled)
    }
}

/// The runs of a day in order of time; it sets the pick-ups of those who ride, and the calls of those who drive.
pub(super) fn day(
    production: &Production,
    runs: &Runs,
    day: &ShootDay,
    line: &Timeline,
    base: Option<&str>,
    performers: &mut [PerformerDay],
    crew: &mut [CrewDay],
) -> Vec<RunPlan> {
    let mut all: Vec<RunPlan> =
        runs.of_day(production, day).filter_map(|at| plan(production, at, day, line, base, performers, crew)).collect();
    all.sort_by_key(|run| (run.start.is_none(), run.start, run.run));
    for run in all.iter().filter(|run| production.runs[run.run].kind == RunKind::Pickup) {
        for stop in &run.stops {
            let Some(at) = stop.at else { continue };
            for rider in &stop.riders {
                match &rider.rider {
                    Rider::Cast(id) => {
                        let own = performers.iter_mut().find(|performer| performer.id == *id && !performer.stated.pickup);
                        if let Some(performer) = own
                            && !performer.rides
                            && performer.report.is_some_and(|report| matches!(report, Call::At(_)))
                        {
                            (performer.pickup, performer.rides, performer.self_report) = (Some(Call::At(at)), true, false);
                        }
                    }
                    Rider::Crew(id) => {
                        let own = crew.iter_mut().find(|one| production.crew[one.member].id == *id);
                        if let Some(one) = own {
                            one.pickup = one.pickup.or(Some(at));
                        }
                    }
                    Rider::Other(_) => {}
                }
            }
        }
    }
    for run in &all {
        let Some(one) = run.driver.as_ref().and_then(|driver| crew.iter_mut().find(|one| Some(one.member) == driver.member)) else {
            continue;
        };
        if let (Some(Call::At(call)), Some(start), false) = (one.call, run.start, one.stated)
            && start < call
        {
            (one.call, one.drives) = (Some(Call::At(start)), true);
        }
        if let (Some(wrap), Some(arrive), false) = (one.wrap, run.arrive, one.wrap_stated)
            && arrive > wrap
        {
            one.wrap = Some(arrive);
        }
    }
    all
}

#[allow(clippy::too_many_arguments)]
fn plan(
    production: &Production,
    at: usize,
    day: &ShootDay,
    line: &Timeline,
    base: Option<&str>,
    performers: &[PerformerDay],
    crew: &[CrewDay],
) -> Option<RunPlan> {
    let run = &production.runs[at];
    let returns = run.kind == RunKind::Return;
    let called = |rider: &Rider| match rider {
        Rider::Cast(id) => performers
            .iter()
            .find(|performer| performer.id == *id)
            .and_then(|performer| if returns { performer.wrap } else { clock(performer.report).or(clock(performer.on_set)) }),
        Rider::Crew(id) => {
            crew.iter().find(|one| production.crew[one.member].id == *id).and_then(|one| if returns { one.wrap } else { clock(one.call) })
        }
        Rider::Other(_) => None,
    };
    let mut stops = Vec::new();
    for (index, stop) in run.stops.iter().enumerate() {
        let riders = stop.riders.iter().map(|rider| RiderPlan { rider: rider.clone(), call: called(rider) });
        // Of a usual run only those are fetched who have a call that day.
        let riders: Vec<RiderPlan> =
            riders.filter(|own| run.date.is_some() || own.call.is_some() || matches!(own.rider, Rider::Other(_))).collect();
        if riders.is_empty() && !stop.riders.is_empty() {
            continue;
        }
        stops.push(StopPlan { stop: index, riders, at: None, why: None, minutes: None, leg: LegWhy::Unknown });
    }
    let people = run.riders().any(|rider| !matches!(rider, Rider::Other(_)));
    let wanted = stops.iter().flat_map(|stop| &stop.riders).any(|rider| rider.call.is_some());
    if run.date.is_none() && ((people && !wanted) || (stops.is_empty() && !run.stops.is_empty())) {
        return None;
    }
    let vehicle = run.vehicle.as_deref().and_then(|id| production.vehicle(id));
    let seats = stops.iter().flat_map(|stop| &stop.riders).map(|rider| rider.rider.seats()).sum();
    let mut plan = RunPlan {
        run: at,
        vehicle: vehicle.and_then(|own| production.vehicles.iter().position(|other| other.id == own.id)),
        driver: production.run_driver(run),
        to: run.to.clone().or_else(|| base.map(str::to_owned)),
        stops,
        start: None,
        leave: None,
        arrive: None,
        why: RunWhy::Nothing,
        seats,
    };
    legs(production, run, &mut plan.stops);
    times(run, line, performers, day, &mut plan);
    plan.start = plan.leave.map(|leave| leave.plus(-signed(run.before)));
    Some(plan)
}

/// The minutes between stops: stated; else the longest own drive of those who get in there, less what is left to drive after
/// it; else so many as are usual between stops. Those of the last stop (of a return, the first) are stated or somebody's own.
fn legs(production: &Production, run: &Run, stops: &mut [StopPlan]) {
    let own_drive = |stop: &StopPlan| {
        let own = stop.riders.iter().filter_map(|rider| match &rider.rider {
            Rider::Cast(id) => production.cast_member(id)?.pickup_minutes.map(signed),
            _ => None,
        });
        own.max()
    };
    let people = matches!(run.kind, RunKind::Pickup | RunKind::Return);
    let mut beyond = Some(0);
    let count = stops.len();
    for step in 0..count {
        let stop = &mut stops[if run.kind == RunKind::Return { step } else { count - 1 - step }];
        let (minutes, leg) = match (run.stops[stop.stop].minutes, own_drive(stop)) {
            (Some(minutes), _) => (Some(signed(minutes)), LegWhy::Stated),
            (None, Some(own)) if people && step == 0 => (Some(own), LegWhy::Own),
            (None, Some(own)) if people && beyond.is_some_and(|beyond: i32| own - beyond >= BETWEEN_STOPS) => {
                (beyond.map(|beyond| own - beyond), LegWhy::Own)
            }
            (None, _) if people && step > 0 => (Some(BETWEEN_STOPS), LegWhy::Between),
            (None, _) => (None, LegWhy::Unknown),
        };
        (stop.minutes, stop.leg) = (minutes, leg);
        beyond = beyond.zip(minutes).map(|(a, b)| a + b);
    }
}

fn times(run: &Run, line: &Timeline, performers: &[PerformerDay], day: &ShootDay, plan: &mut RunPlan) {
    let resolved = |call: Option<Call>| clock(call.map(|call| line.resolve(call))).map(|at| near(at, line.call));
    let returns = run.kind == RunKind::Return;
    let calls = plan
        .stops
        .iter()
        .enumerate()
        .flat_map(|(stop, own)| own.riders.iter().enumerate().filter_map(move |(rider, own)| Some((own.call?, stop, rider))));
    let calls: Vec<(Clock, usize, usize)> = calls.collect();
    let earliest = calls.iter().min_by_key(|(at, ..)| *at).copied();
    let latest = calls.iter().max_by_key(|(at, ..)| *at).copied();
    let leave = resolved(run.leave).map(|at| if returns { not_before(at, line.call) } else { at });
    let arrive = resolved(run.arrive);
    // When a stop is by what is stated: a time of its own after what the day states for somebody who gets in there, which
    // the call sheet prints.
    let stated = |stop: &StopPlan| -> Option<(Clock, StopWhy)> {
        let own = |rider: &RiderPlan| match &rider.rider {
            Rider::Cast(id) => {
                let performer = performers.iter().find(|performer| performer.id == *id && performer.stated.pickup)?;
                clock(performer.pickup)
            }
            Rider::Crew(id) => {
                let call = day.calls.iter().find(|call| call.who == *id)?;
                resolved(call.pickup)
            }
            Rider::Other(_) => None,
        };
        let people = if run.kind == RunKind::Pickup { stop.riders.as_slice() } else { &[] };
        let person = people.iter().enumerate().filter_map(|(at, rider)| Some((own(rider)?, StopWhy::Person(at)))).min_by_key(|(at, _)| *at);
        let time = run.stops[stop.stop].time.map(|at| near(at, line.call));
        let time = time.map(|at| if returns { not_before(at, line.call) } else { at });
        person.or(time.map(|at| (at, StopWhy::Stated)))
    };
    let fixed: Vec<Option<(Clock, StopWhy)>> = plan.stops.iter().map(stated).collect();
    let backwards = !returns && leave.is_none();
    if backwards {
        let end = arrive.or(earliest.filter(|_| run.kind == RunKind::Pickup).map(|(at, ..)| at));
        plan.why = match (arrive, earliest) {
            (Some(_), _) => RunWhy::Arrive,
            (None, Some((_, stop, rider))) if run.kind == RunKind::Pickup => RunWhy::Earliest(stop, rider),
            _ => RunWhy::Nothing,
        };
        let mut next = end;
        for (stop, fixed) in plan.stops.iter_mut().zip(&fixed).rev() {
            let walked = next.zip(stop.minutes).map(|(next, minutes)| (next.plus(-minutes), StopWhy::Before(minutes)));
            (stop.at, stop.why) = fixed.or(walked).unzip();
            next = stop.at;
        }
        plan.leave = plan.stops.first().map_or(end, |stop| stop.at);
        plan.arrive = if plan.stops.is_empty() { end } else { reached(&plan.stops) };
        return;
    }
    let start = leave.or(latest.map(|(at, ..)| at).filter(|_| returns));
    plan.why = match (leave, latest) {
        (Some(_), _) => RunWhy::Leave,
        (None, Some((_, stop, rider))) => RunWhy::Latest(stop, rider),
        _ => RunWhy::Nothing,
    };
    let mut before = start;
    for (at, fixed) in fixed.iter().enumerate().take(plan.stops.len()) {
        // A return drives to its first stop; another run leaves from it.
        let leg = if returns { plan.stops[at].minutes } else { at.checked_sub(1).map_or(Some(0), |before| plan.stops[before].minutes) };
        let first = !returns && at == 0;
        let walked = before.zip(leg).map(|(before, leg)| (before.plus(leg), if first { StopWhy::Leaves } else { StopWhy::After(leg) }));
        let stop = &mut plan.stops[at];
        (stop.at, stop.why) = fixed.or(walked).unzip();
        before = stop.at;
    }
    plan.leave = if returns { start } else { plan.stops.first().and_then(|stop| stop.at).or(start) };
    plan.arrive = if returns { plan.stops.last().and_then(|stop| stop.at).or(arrive) } else { reached(&plan.stops).or(arrive) };
}

/// When a run can be at its destination, driving from stop to stop and waiting at each for its time.
fn reached(stops: &[StopPlan]) -> Option<Clock> {
    let mut at: Option<Clock> = None;
    for stop in stops {
        let there = match (at, stop.at) {
            (Some(at), Some(time)) => Some(at.max(time)),
            (at, time) => at.or(time),
        };
        at = Some(there?.plus(stop.minutes?));
    }
    at
}

/// The days of those who drive, by their first run.
pub(super) fn drivers(production: &Production, line: &Timeline, runs: &[RunPlan], vehicles: &[usize], crew: &[CrewDay]) -> Vec<DriverDay> {
    let mut all: Vec<DriverDay> = Vec::new();
    for (at, run) in runs.iter().enumerate() {
        let Some(driver) = &run.driver else { continue };
        let known = all.iter().position(|own| own.driver.name.to_lowercase() == driver.name.to_lowercase());
        let index = known.unwrap_or_else(|| {
            all.push(DriverDay { driver: driver.clone(), runs: Vec::new(), from: None, to: None });
            all.len() - 1
        });
        let own = &mut all[index];
        own.runs.push(at);
        own.from = [own.from, run.start].into_iter().flatten().min();
        own.to = [own.to, run.arrive, run.leave].into_iter().flatten().max();
    }
    for own in &mut all {
        let member = crew.iter().find(|one| Some(one.member) == own.driver.member);
        let (mut call, mut wrap) = member.map_or((None, None), |one| (clock(one.call), one.wrap.filter(|_| clock(one.call).is_some())));
        if member.is_none() {
            // Somebody who is on no crew list works the day of a vehicle that has a call.
            let name = own.driver.name.to_lowercase();
            let driven = vehicles
                .iter()
                .filter_map(|at| production.vehicles.get(*at))
                .find(|vehicle| vehicle.call.is_some() && vehicle.driver.as_deref().is_some_and(|driver| driver.to_lowercase() == name));
            if let Some(vehicle) = driven {
                call = clock(vehicle.call.map(|call| line.resolve(call))).map(|at| near(at, line.call));
                wrap = line.wrap.filter(|_| call.is_some());
            }
        }
        own.from = [own.from, call].into_iter().flatten().min();
        own.to = [own.to, wrap].into_iter().flatten().max();
    }
    all
}

#[cfg(test)]
mod tests {
    use crate::derive::testing::{Builder, at, d, person};
    use crate::derive::{DayPlan, derive};
    use crate::model::{Origin, Rider, Run, RunKind, Stop, Vehicle};
    use crate::values::{Call, CastId};

    fn rides(id: &str) -> Rider {
        Rider::Cast(CastId::new(id).unwrap())
    }

    fn stop(riders: &[&str], minutes: Option<u32>) -> Stop {
        let riders = riders.iter().map(|id| rides(id)).collect();
        Stop { place: None, riders, minutes, time: None, notes: None, origin: Origin::NONE }
    }

    fn run(kind: RunKind, stops: Vec<Stop>) -> Run {
        Run {
            id: "1".to_owned(),
            unit: "main".to_owned(),
            date: None,
            kind,
            vehicle: Some("Cast van".to_owned()),
            driver: None,
            phone: None,
            stops,
            to: None,
            leave: None,
            arrive: None,
            before: 20,
            notes: None,
            cancelled: false,
            origin: Origin::NONE,
        }
    }

    /// Performer 1 with 45 minutes of make-up and 40 from pick-up, 2 with 15 and 15; both from the first scene at 07:30.
    fn board(runs: Vec<Run>) -> Builder {
        let mut builder =
            Builder::new().scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8).crew("Sol Amari", "Transportation", &["main"]);
        for (id, makeup, pickup) in [("1", 45, 40), ("2", 15, 15)] {
            builder =
                builder.cast(id).cast_with(id, |member| (member.makeup_minutes, member.pickup_minutes) = (Some(makeup), Some(pickup)));
        }
        let van = Vehicle {
            id: "Cast van".to_owned(),
            name: "Cast van".to_owned(),
            driver: Some("Sol Amari".to_owned()),
            units: vec!["main".to_owned()],
            ..Vehicle::default()
        };
        let builder = builder.with(|production| (production.vehicles, production.runs) = (vec![van], runs));
        builder.day(d(2026, 6, 1), "07:00").strip("1", "1, 2").day(d(2026, 6, 2), "09:00").strip("2", "2")
    }

    fn plans(builder: &Builder) -> Vec<DayPlan> {
        derive(&builder.production, None).days
    }

    fn pickups(plan: &DayPlan) -> String {
        plan.performers
            .iter()
            .map(|one| format!("{}:{}", one.id, one.pickup.map_or("-".to_owned(), |call| call.to_string())))
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn a_shared_run_is_worked_back_from_the_earliest_call() {
        let plans = plans(&board(vec![run(RunKind::Pickup, vec![stop(&["1"], Some(15)), stop(&["2"], Some(25))])]));
        // 1 reports at 06:15, 2 at 06:45: the van arrives at 06:15.
        assert_eq!(pickups(&plans[0]), "1:05:35 2:05:50");
        let run = &plans[0].runs[0];
        assert_eq!((run.start, run.leave, run.arrive, run.seats), (Some(at("05:15")), Some(at("05:35")), Some(at("06:15")), 2));
        assert_eq!(plans[0].crew[0].call, Some(Call::At(at("05:15"))), "the driver's call is the start of the run");
        // On the second day only 2 works: no stop for 1.
        assert_eq!((pickups(&plans[1]), plans[1].runs[0].stops.len()), ("2:08:20".to_owned(), 1));
        assert_eq!(plans[1].drivers[0].from, Some(at("08:00")));
    }

    #[test]
    fn minutes_that_are_not_stated_are_those_of_the_riders() {
        let day = plans(&board(vec![run(RunKind::Pickup, vec![stop(&["1"], None), stop(&["2"], None)])])).remove(0);
        assert_eq!(pickups(&day), "1:05:35 2:06:00", "40 minutes of which 15 are left, and 15");
        let day = plans(&board(vec![run(RunKind::Pickup, vec![stop(&["2"], None), stop(&["1"], None)])])).remove(0);
        assert_eq!(pickups(&day), "1:05:35 2:05:25", "15 of one's own are less than the 40 that are left: ten between stops");
    }

    #[test]
    fn a_pick_up_stated_for_the_day_is_the_time_of_the_stop() {
        let builder = board(vec![run(RunKind::Pickup, vec![stop(&["1"], Some(15)), stop(&["2"], Some(25))])]);
        let builder = builder.with(|production| {
            production.days[0].calls.push(crate::model::PersonCall { pickup: Some(Call::At(at("06:00"))), ..person("2") });
        });
        let day = plans(&builder).remove(0);
        assert_eq!(pickups(&day), "1:05:45 2:06:00");
        assert_eq!(day.runs[0].arrive, Some(at("06:25")), "ten minutes after the call of 1");
    }

    #[test]
    fn a_dated_run_stands_for_the_usual_one_and_a_cancelled_one_for_none() {
        let usual = run(RunKind::Pickup, vec![stop(&["1"], Some(15)), stop(&["2"], Some(25))]);
        let mut other = run(RunKind::Pickup, vec![stop(&["1"], Some(50))]);
        other.date = Some(d(2026, 6, 1));
        let day = plans(&board(vec![usual.clone(), other.clone()])).remove(0);
        assert_eq!((pickups(&day), day.runs.len()), ("1:05:25 2:06:30".to_owned(), 1));
        other.cancelled = true;
        let day = plans(&board(vec![usual, other])).remove(0);
        assert_eq!((pickups(&day), day.runs.len()), ("1:05:35 2:06:30".to_owned(), 0));
    }

    #[test]
    fn a_return_leaves_at_the_last_wrap() {
        let day = plans(&board(vec![run(RunKind::Return, vec![stop(&["2"], None), stop(&["1"], Some(30))])])).remove(0);
        let times: Vec<_> = day.runs[0].stops.iter().map(|stop| stop.at.unwrap().to_string()).collect();
        assert_eq!((day.runs[0].leave.unwrap().to_string(), times.join(" ")), ("08:45".to_owned(), "09:00 09:30".to_owned()));
        assert_eq!(pickups(&day), "1:05:35 2:06:30", "a return fetches nobody");
    }

    #[test]
    fn a_moved_strip_moves_the_run() {
        let builder = board(vec![run(RunKind::Pickup, vec![stop(&["2"], Some(25))])]);
        let builder = builder.with(|production| {
            let strip = production.days[0].strips.remove(0);
            production.days[1].strips.insert(0, strip);
        });
        let plans = plans(&builder);
        assert!(plans[0].runs.is_empty(), "nobody of the run is called");
        assert_eq!(pickups(&plans[1]), "1:07:35 2:08:20");
    }
}
