//! The daily production report, front and back (domain.md 2.10): one for each unit and shoot day.
//!
//! Before the day it is pre-filled with what is planned, and blank where something is to be written in; once the day has
//! its report it is complete. Nothing planned is ever printed as if it had happened. This file is the page and its
//! contract; the rows are picked in [`front`] and [`back`].

mod back;
mod front;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use super::performer_times::{self, PerformerRow};
use super::prose::Block;
use super::unit_day::{self, UnitDay};
use super::{Context, Figure, Kind, Subject};
use crate::model::Part;
use crate::words::say;

pub use back::{BackgroundRow, CateringRow, CrewGroup, CrewRow, EquipmentRow, RollRow, SignatureRow, VehicleRow};
pub use front::{CountRow, DaysRow, Line, SceneRow, TimeRow};

/// The production report.
pub static KIND: Kind = Kind {
    word: "production-report",
    name: "Production report",
    about: "What a day came to: times, scenes, pages, set-ups, cast, crew, background, meals. One for each unit and shoot day: pre-filled before it, complete once the day has its report.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    due,
    page,
};

/// What a production report shows. What is null is not known yet: it is blank on the paper, to be written in.
#[derive(Debug, Clone, Serialize)]
pub struct ProductionReport {
    /// The unit's name.
    pub unit: String,
    /// The date with its weekday.
    pub date: String,
    /// `Day 11 of 28`.
    pub day: Option<String>,
    /// Whether the day has its report.
    pub complete: bool,
    /// What to do with a paper that is not complete.
    pub state: Option<String>,
    /// Producers, director, UPM, assistant directors.
    pub people: Vec<Entry>,
    /// Start, scheduled and estimated finish, script and schedule, locations, weather.
    pub facts: Vec<Entry>,
    /// Key times, planned and as they were.
    pub times: Vec<TimeRow>,
    /// Days by kind, scheduled and worked.
    pub days: Vec<DaysRow>,
    /// Previous, today, to date, in the script, remaining.
    pub script: Vec<CountRow>,
    /// Timed minutes ÷ pages shot × script pages.
    pub running_time: Option<String>,
    /// Omitted scenes.
    pub omitted: Option<String>,
    /// The day's scenes, then what was shot beside them.
    pub scenes: Vec<SceneRow>,
    /// Pages planned for the day.
    pub planned_pages: Figure,
    /// Pages shot; null before the report.
    pub shot_pages: Option<Figure>,
    /// Set-ups of the day; null before the report.
    pub setups: Option<Figure>,
    /// Timed minutes of the day; null before the report.
    pub minutes: Option<Figure>,
    /// Completed, not shot, added, retakes, owed: one line each, those that say something.
    pub lines: Vec<Line>,
    /// The cast by number.
    pub cast: Vec<PerformerRow>,
    /// Whether anybody has a second meal, an ND meal or travel times: `nd`, `second`, `travel`.
    pub cast_columns: Vec<&'static str>,
    /// Background, stand-ins and photo doubles.
    pub background: Vec<BackgroundRow>,
    /// Rolls and cards, then sound.
    pub rolls: Vec<RollRow>,
    /// Meals planned and served.
    pub catering: Vec<CateringRow>,
    /// Delays, injuries, guests, equipment, notes.
    pub notes: Vec<NoteRow>,
    /// The crew by department, in house order.
    pub crew: Vec<CrewGroup>,
    /// Whether anybody of the crew had a second meal.
    pub crew_second_meal: bool,
    /// Vehicles and drivers.
    pub vehicles: Vec<VehicleRow>,
    /// Equipment on set.
    pub equipment: Vec<EquipmentRow>,
    /// Second assistant director and UPM.
    pub signatures: Vec<SignatureRow>,
}

/// A labelled text.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Entry {
    /// Stable id: `start`.
    pub id: String,
    /// What it is.
    pub label: String,
    /// As printed.
    pub text: String,
}

/// A remark of the day; blank before it.
#[derive(Debug, Clone, Serialize)]
pub struct NoteRow {
    /// Stable id: `delays`.
    pub id: &'static str,
    /// What it is about.
    pub title: String,
    /// The text.
    pub blocks: Vec<Block>,
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    unit_day::subjects(context, |_| true)
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(day) = UnitDay::find(context, subject) else { return Value::Null };
    day.page(&KIND, subject, &[], None, body(day))
}

fn body(day: UnitDay<'_>) -> ProductionReport {
    let complete = day.report().is_some();
    let cast = performer_times::rows(day);
    let crew = back::crew(day);
    let today = front::progress(day).and_then(|progress| progress.today);
    ProductionReport {
        unit: day.unit_name(),
        date: super::format::long_date(day.day.date, day.conventions.wording),
        day: day.number(),
        complete,
        state: (!complete).then(|| say!("production-report-pre-filled")),
        people: front::people(day),
        facts: front::facts(day),
        times: front::times(day),
        days: front::days(day),
        script: front::script(day),
        running_time: front::running_time(day),
        omitted: front::omitted(day),
        scenes: front::scenes(day),
        planned_pages: super::facts::pages(day.plan.planned),
        shot_pages: today.map(|today| super::facts::pages(today.pages)),
        setups: today.filter(|today| today.setups > 0).map(|today| front::number(today.setups)),
        minutes: today.filter(|today| today.seconds > 0).map(|today| front::minutes(today.seconds)),
        lines: front::lines(day),
        cast_columns: columns(&cast, complete),
        cast,
        background: back::background(day),
        rolls: back::rolls(day),
        catering: back::catering(day),
        notes: back::notes(day),
        crew_second_meal: crew.iter().any(|group| group.rows.iter().any(|row| row.second_out.is_some())),
        crew,
        vehicles: back::vehicles(day),
        equipment: back::equipment(day),
        signatures: back::signatures(day),
    }
}

/// Columns that stand only where somebody has something to write in them; a blank leaves room for the usual ones.
fn columns(cast: &[PerformerRow], complete: bool) -> Vec<&'static str> {
    type Time = fn(&PerformerRow) -> &Option<String>;
    let all: [(&'static str, bool, Time); 3] =
        [("nd", true, |row| &row.nd_out), ("second", true, |row| &row.second_out), ("travel", false, |row| &row.leave)];
    all.into_iter()
        .filter(|(_, usual, of)| if complete { cast.iter().any(|row| of(row).is_some()) } else { *usual })
        .map(|(name, ..)| name)
        .collect()
}
