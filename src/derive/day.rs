//! The plan of one day of one unit.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::runs::{self, DriverDay, RunPlan, Runs};
use super::timeline::{self, Timeline};
use super::{BackgroundDay, CastSchedule, CrewDay, DepartmentInstructions, MealCounts, PerformerDay, Sun, TimedStrip};
use super::{background, instructions, people};
use crate::model::{DayKind, Production, ShootDay, StripKind};
use crate::values::{Call, CastId, Clock, Eighths};

/// What one day comes to. Every call is resolved: a relative one is a clock time wherever its stage is known.
#[derive(Debug, Clone, Default)]
pub struct DayPlan {
    /// Id of the day's base: its own location, else that of the first strip that has one.
    pub base: Option<String>,
    /// Shoot days of the unit: the Y of Day X of Y.
    pub total_days: u32,
    /// The sun at the base; none without coordinates.
    pub sun: Option<Sun>,
    /// General crew call.
    pub call: Option<Clock>,
    /// Shooting call: stated, else crew call and set-up.
    pub shooting_call: Option<Call>,
    /// Breakfast, where one is stated.
    pub breakfast: Option<Call>,
    /// Lunch: stated, else the lunch banner's time, else crew call and the show's hours to lunch.
    pub lunch: Option<Call>,
    /// Index of the strip that lunch was put in front of, where the day has no lunch banner and lunch falls between
    /// strips; none too where lunch breaks a strip.
    pub lunch_before: Option<usize>,
    /// Length of a meal, in minutes.
    pub meal_minutes: u32,
    /// Second meal, where one is stated.
    pub second_meal: Option<Call>,
    /// Non-deductible breakfast: the day's, else the show's usual one on days of work.
    pub ndb: Option<Call>,
    /// Estimated wrap: stated, else the end of the last strip.
    pub wrap: Option<Clock>,
    /// Whether the wrap is stated.
    pub wrap_stated: bool,
    /// Times of the strips, parallel to the day's strips.
    pub strips: Vec<TimedStrip>,
    /// The day's pages, each eighth of a scene once: what was shot where the day is reported, else what it has ahead.
    pub pages: Eighths,
    /// The pages that the day set out to shoot.
    pub planned: Eighths,
    /// Cast of the day in order of number: those on a strip of this unit or with stated times, and for the main unit
    /// those on hold or with an event (`H`, `TR`, `FT`, `R`, `T`).
    pub performers: Vec<PerformerDay>,
    /// Crew who work for the unit on the date, in the order of the list.
    pub crew: Vec<CrewDay>,
    /// Background, stand-ins and photo doubles.
    pub background: Vec<BackgroundDay>,
    /// Mouths for the caterer.
    pub meals: MealCounts,
    /// Departments called at another time than the crew, in house order.
    pub precalls: Vec<(String, Call)>,
    /// Instructions by department, in house order.
    pub instructions: Vec<DepartmentInstructions>,
    /// Company moves in order.
    pub moves: Vec<CompanyMove>,
    /// Ids of the day's locations in order of visit, the base first where nothing is shot before it.
    pub locations: Vec<String>,
    /// Ids of those locations whose hospital is to be printed, in order of visit, one for each hospital.
    pub hospitals: Vec<String>,
    /// Indexes into `Production::equipment` of what is on set.
    pub equipment: Vec<usize>,
    /// Indexes into `Production::vehicles` of what drives: those of the day, and those of its runs.
    pub vehicles: Vec<usize>,
    /// Transport runs, by the time they start.
    pub runs: Vec<RunPlan>,
    /// The days of those who drive them.
    pub drivers: Vec<DriverDay>,
    /// Indexes into `Production::days` of the unit's next two shoot days.
    pub advance: Vec<usize>,
}

/// A company move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyMove {
    /// Index of its banner in the day's strips.
    pub strip: usize,
    /// Id of the location it leaves.
    pub from: Option<String>,
    /// Id of the location it goes to: the banner's, else the next scene's.
    pub to: Option<String>,
    /// When it leaves.
    pub at: Option<Clock>,
}

/// The plans of all days.
pub(super) fn plans(production: &Production, cast: &BTreeMap<CastId, CastSchedule>, shoot_days: &BTreeMap<String, u32>) -> Vec<DayPlan> {
    let (ahead, runs) = (ShootDates::of(production), Runs::of(production));
    (0..production.days.len()).map(|index| plan(production, cast, shoot_days, &ahead, &runs, index)).collect()
}

/// The shoot days of each unit in order of date, with their indexes.
struct ShootDates<'a>(BTreeMap<&'a str, Vec<(Date, usize)>>);

impl<'a> ShootDates<'a> {
    fn of(production: &'a Production) -> Self {
        let mut all: BTreeMap<&str, Vec<(Date, usize)>> = BTreeMap::new();
        for (index, day) in production.days.iter().enumerate().filter(|(_, day)| day.kind == DayKind::Shoot) {
            all.entry(&day.unit).or_default().push((day.date, index));
        }
        all.values_mut().for_each(|days| days.sort_unstable());
        Self(all)
    }

    /// The unit's next two shoot days after a day.
    fn after(&self, day: &ShootDay) -> Vec<usize> {
        let own = self.0.get(day.unit.as_str()).map(Vec::as_slice).unwrap_or_default();
        let next = own.partition_point(|(date, _)| *date <= day.date);
        own[next..].iter().take(2).map(|(_, index)| *index).collect()
    }
}

fn plan(
    production: &Production,
    cast: &BTreeMap<CastId, CastSchedule>,
    shoot_days: &BTreeMap<String, u32>,
    ahead: &ShootDates<'_>,
    runs: &Runs,
    index: usize,
) -> DayPlan {
    let day = &production.days[index];
    let line = timeline::walk(production, day);
    let base = day.location.clone().or_else(|| line.strips.iter().find_map(|strip| strip.location.clone()));
    let locations = visited(day, &line, base.as_deref());
    let stated = |call: Option<Call>| call.map(|call| line.resolve(call));
    let mut performers = people::performers(production, cast, day, &line);
    let mut crew = people::crew(production, day, &line);
    let runs = runs::day(production, runs, day, &line, base.as_deref(), &mut performers, &mut crew);
    let mut vehicles = vehicles(production, day);
    for at in runs.iter().filter_map(|run| run.vehicle) {
        if !vehicles.contains(&at) {
            vehicles.push(at);
        }
    }
    vehicles.sort_unstable();
    let background = background::day(production, day, &line);
    DayPlan {
        total_days: shoot_days.get(&day.unit).copied().unwrap_or(0),
        sun: base.as_deref().and_then(|id| production.location(id)).and_then(|base| super::sun(base, &production.conventions, day.date)),
        call: line.call,
        shooting_call: line.shooting_call,
        breakfast: stated(day.breakfast),
        lunch: line.lunch,
        lunch_before: line.lunch_before,
        meal_minutes: lunch_minutes(production, day),
        second_meal: stated(day.second_meal).map(|call| after_call(call, line.call)),
        ndb: stated(day.ndb.or(production.conventions.ndb.filter(|_| day.kind.is_work()))).map(|call| near_call(call, line.call)),
        wrap: line.wrap,
        wrap_stated: day.wrap.is_some(),
        pages: day.pages(),
        planned: day.pages(),
        meals: background::meals(production, day, &performers, &crew, &background),
        precalls: people::precalls(production, day, &line, &crew),
        instructions: instructions::of_day(production, day),
        moves: moves(production, day, &line),
        hospitals: hospitals(production, &locations),
        equipment: equipment(production, day),
        drivers: runs::drivers(production, &line, &runs, &vehicles, &crew),
        vehicles,
        runs,
        advance: ahead.after(day),
        strips: line.strips,
        base,
        locations,
        performers,
        crew,
        background,
    }
}

/// The length of the day's lunch: its banner's, else the show's.
fn lunch_minutes(production: &Production, day: &ShootDay) -> u32 {
    let lunch = |strip: &&crate::model::Strip| strip.banner().is_some_and(|banner| banner.kind == StripKind::Lunch);
    day.strips.iter().find(lunch).and_then(|strip| strip.minutes).unwrap_or(production.conventions.lunch_minutes)
}

fn after_call(call: Call, crew_call: Option<Clock>) -> Call {
    match call {
        Call::At(clock) => Call::At(timeline::not_before(clock, crew_call)),
        other => other,
    }
}

fn near_call(call: Call, crew_call: Option<Clock>) -> Call {
    match call {
        Call::At(clock) => Call::At(timeline::near(clock, crew_call)),
        other => other,
    }
}

/// The day's locations in order of visit, each once.
fn visited(day: &ShootDay, line: &Timeline, base: Option<&str>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let shot = day.strips.iter().zip(&line.strips).filter_map(|(_, timed)| timed.location.as_deref());
    for id in base.into_iter().chain(shot) {
        if !all.iter().any(|known| known == id) {
            all.push(id.to_owned());
        }
    }
    all
}

/// Company moves: from where the company then is to where the banner or the next scene says.
fn moves(production: &Production, day: &ShootDay, line: &Timeline) -> Vec<CompanyMove> {
    let is_move = |strip: &crate::model::Strip| strip.banner().is_some_and(|banner| banner.kind == StripKind::Move);
    let mut all = Vec::new();
    for (index, strip) in day.strips.iter().enumerate().filter(|(_, strip)| is_move(strip)) {
        let before = index.checked_sub(1).and_then(|before| line.strips[before].location.clone()).or_else(|| day.location.clone());
        let to = strip.banner().and_then(|banner| banner.to.clone());
        let to = to.or_else(|| timeline::next_place(production, &day.strips[index + 1..]));
        all.push(CompanyMove { strip: index, from: before, to, at: line.strips[index].start });
    }
    all
}

/// The locations whose hospital is printed: each hospital once, by its name.
fn hospitals(production: &Production, locations: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut all = Vec::new();
    for id in locations {
        let Some(hospital) = production.location(id).and_then(|location| location.hospital.as_ref()) else { continue };
        let name = hospital.name.to_lowercase();
        if !names.contains(&name) {
            names.push(name);
            all.push(id.clone());
        }
    }
    all
}

fn equipment(production: &Production, day: &ShootDay) -> Vec<usize> {
    let wanted = |item: &crate::model::Equipment| {
        let always = item.dates.is_empty() && item.scenes.is_empty() && item.elements.is_empty();
        let dated = item.dates.iter().any(|span| span.contains(day.date));
        let named = |number| production.scene(number).is_some_and(|scene| super::equipment::names(item, scene).next().is_some());
        let shot = day.scene_strips().any(|(_, number)| item.scenes.contains(number) || (!item.elements.is_empty() && named(number)));
        item.units.contains(&day.unit) && (dated || shot || (always && day.kind.is_work()))
    };
    production.equipment.iter().enumerate().filter(|(_, item)| wanted(item)).map(|(index, _)| index).collect()
}

fn vehicles(production: &Production, day: &ShootDay) -> Vec<usize> {
    let wanted = |vehicle: &crate::model::Vehicle| {
        let dated = vehicle.dates.iter().any(|span| span.contains(day.date));
        vehicle.units.contains(&day.unit) && (dated || (vehicle.dates.is_empty() && day.kind.is_work()))
    };
    production.vehicles.iter().enumerate().filter(|(_, vehicle)| wanted(vehicle)).map(|(index, _)| index).collect()
}
