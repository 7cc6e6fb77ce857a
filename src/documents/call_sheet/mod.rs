//! The call sheet, front and back (domain.md 2.1 and 2.2): one for each unit and shoot day.
//!
//! Every block comes from facts; notes add to it. A block with nothing to say is empty on the page, and templates leave
//! it out. This file is the page and its contract; the rows are picked in [`front`], [`people`] and [`back`].

mod back;
mod front;
mod people;
mod standing;

use serde::Serialize;
use serde_json::Value;

use super::prose::{Block, prose};
use super::unit_day::{self, UnitDay as Day};
use super::{Context, Figure, Kind, Revision, Subject, format};
use crate::model::{Part, Production};
use crate::words::say;

pub use super::unit_day::Signature;
pub use back::{CrewGroup, CrewRow, DepartmentNote, EquipmentRow, Meals, VehicleRow};
pub use front::{AdvanceDay, AdvanceRow, CoverRow, LocationRow, SceneRow, Scenes, UnitLine};
pub use people::{BackgroundRow, CastRow, Contact, InstructionRow, Need};
pub use standing::{OwedLine, PickupRow, Standing};

/// The call sheet.
pub static KIND: Kind = Kind {
    word: "call-sheet",
    name: "Call sheet",
    about: "Who is wanted where and when for a day's shooting: front and back. One for each unit and shoot day.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    due,
    page: sheet,
};

/// What a call sheet shows. Times are printed in the production's style; `O/C` on call, `W/N` will notify, `SR` reports
/// by own means.
#[derive(Debug, Clone, Serialize)]
pub struct CallSheet {
    /// The unit's name.
    pub unit: String,
    /// The date with its weekday.
    pub date: String,
    /// `Day 11 of 28`.
    pub day: Option<String>,
    /// The company's address and numbers.
    pub company: Imprint,
    /// Producers, director, writer, UPM …
    pub people: Vec<Person>,
    /// General crew call or unit call: the largest thing on the sheet.
    pub call: Entry,
    /// Breakfast, shooting call, lunch, second meal, estimated wrap.
    pub times: Vec<Entry>,
    /// Departments called at another time than the crew, by time.
    pub precalls: Vec<Precall>,
    /// Short warnings: no forced calls, closed set.
    pub cautions: Vec<String>,
    /// Standing texts for the top of the sheet.
    pub notices: Vec<TextBlock>,
    /// Script and schedule in force, with colour and date.
    pub drafts: Vec<Entry>,
    /// The forecast.
    pub weather: Option<Forecast>,
    /// Sunrise, sunset, first and last light in the order in which the day meets them.
    pub sun: Vec<Entry>,
    /// The nearest hospital of each location.
    pub hospitals: Vec<HospitalRow>,
    /// Safety contact, hotline, medic.
    pub safety: Vec<Contact>,
    /// The day's locations in order of visit.
    pub locations: Vec<LocationRow>,
    /// Hazards of the day's locations and scenes, and what is done about them.
    pub hazards: Vec<HazardRow>,
    /// Scenes and banners in shooting order.
    pub scenes: Scenes,
    /// Scenes that are shot instead if the weather does not permit.
    pub cover: Vec<CoverRow>,
    /// What was shot before the day, what remains and what is owed; null until something is reported, and for days
    /// further ahead than the next.
    pub standing: Option<Standing>,
    /// Which of a performer's times anybody has: `pickup`, `report`, `costume`, `makeup`, `blocking`, `travel`, `on_set`.
    pub cast_columns: Vec<&'static str>,
    /// The cast by number.
    pub cast: Vec<CastRow>,
    /// Background, stand-ins and photo doubles.
    pub background: Vec<BackgroundRow>,
    /// How many they are.
    pub background_total: String,
    /// Special instructions by department, in house order.
    pub instructions: Vec<InstructionRow>,
    /// The unit's next shoot days.
    pub advance: Vec<AdvanceDay>,
    /// Other units on the same date.
    pub same_day: Vec<UnitLine>,
    /// Who answers for the sheet.
    pub signatures: Vec<Signature>,
    /// Texts that agreements require.
    pub required: Vec<Required>,
    /// The crew by department, in house order.
    pub crew: Vec<CrewGroup>,
    /// Who is fetched, by time; in the UK wording.
    pub pickups: Vec<PickupRow>,
    /// Vehicles and drivers.
    pub vehicles: Vec<VehicleRow>,
    /// Equipment on set.
    pub equipment: Vec<EquipmentRow>,
    /// Meal times and counts.
    pub meals: Option<Meals>,
    /// Walkie-talkie channels.
    pub channels: Vec<ChannelRow>,
    /// The set's wireless network.
    pub network: Option<NetworkRow>,
    /// What departments should know about the day's locations.
    pub department_notes: Vec<DepartmentNote>,
    /// The production's notes for this sheet, the day's notes and other standing texts.
    pub notes: Vec<TextBlock>,
    /// Who gets the sheet.
    pub distribution: Option<String>,
}

/// A labelled text.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Entry {
    /// Stable id: `lunch`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// As printed.
    pub text: String,
}

/// The company's office.
#[derive(Debug, Clone, Serialize)]
pub struct Imprint {
    /// Address.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Mail.
    pub email: Option<String>,
}

/// A name in the head of the sheet.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// Producer, Director …
    pub role: String,
    /// The person.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
}

/// Departments called at another time than the crew.
#[derive(Debug, Clone, Serialize)]
pub struct Precall {
    /// Stable id: `precall-06:15`.
    pub id: String,
    /// The call.
    pub text: String,
    /// The departments.
    pub departments: String,
}

/// A forecast.
#[derive(Debug, Clone, Serialize)]
pub struct Forecast {
    /// A few words.
    pub summary: Option<String>,
    /// High, low, rain, wind, humidity.
    pub items: Vec<Entry>,
}

/// A hospital with an emergency department.
#[derive(Debug, Clone, Serialize)]
pub struct HospitalRow {
    /// Stable id: that of the first location it serves.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// How far and how long.
    pub distance: Option<String>,
    /// Numbers of the day's locations that it is nearest to; none where the day has one location.
    pub locations: Option<String>,
}

/// A hazard at one of the day's locations.
#[derive(Debug, Clone, Serialize)]
pub struct HazardRow {
    /// Stable id: `hazard-ferry-slip-1`.
    pub id: String,
    /// The number of the location; none where the day has one.
    pub location: Option<String>,
    /// The scene, where it is the scene's.
    pub scene: Option<String>,
    /// What may hurt somebody.
    pub hazard: String,
    /// What is done about it, and the risk assessment.
    pub control: Option<String>,
}

/// Free text with an optional title.
#[derive(Debug, Clone, Serialize)]
pub struct TextBlock {
    /// Stable id: `note-1`.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// A text that an agreement requires.
#[derive(Debug, Clone, Serialize)]
pub struct Required {
    /// Stable id: `safety`.
    pub id: &'static str,
    /// What it is about.
    pub title: String,
    /// The text.
    pub text: String,
}

/// A walkie-talkie channel.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelRow {
    /// Its number.
    pub channel: String,
    /// Who speaks on it.
    pub usage: String,
}

/// The set's wireless network.
#[derive(Debug, Clone, Serialize)]
pub struct NetworkRow {
    /// Its name.
    pub name: String,
    /// Its password.
    pub password: Option<String>,
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    unit_day::subjects(context, |_| true)
}

fn sheet(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(day) = Day::find(context, subject) else { return Value::Null };
    day.page(&KIND, subject, &[], revision(day), body(day, subject))
}

/// The sheet's colour and the moment of its facts: when it was given out, or the last change of a call after that. The
/// first sheet of a day has the first colour of the show's order.
fn revision(day: Day<'_>) -> Option<Revision> {
    let changed = day.day.changes.iter().map(|change| change.at).max();
    let at = day.day.issued.max(changed);
    let first = || day.conventions.revision_colours.first().cloned().filter(|_| day.day.issued.is_some());
    let colour = day.day.revision.clone().or_else(first)?;
    Some(Revision { colour, date: at.map(|at| unit_day::moment(day, at)).unwrap_or_default() })
}

fn body(day: Day<'_>, subject: &Subject) -> CallSheet {
    let identity = &day.production.identity;
    let cast = people::cast(day);
    let background = people::background(day);
    CallSheet {
        unit: day.unit_name(),
        date: format::long_date(day.day.date, day.conventions.wording),
        day: day.number(),
        company: Imprint {
            address: identity.company.address.clone(),
            phone: identity.company.phone.clone(),
            email: identity.company.email.clone(),
        },
        people: identity
            .people
            .iter()
            .map(|person| Person { role: person.role.clone(), name: person.name.clone(), phone: person.phone.clone() })
            .collect(),
        call: Entry {
            id: "call",
            label: say!("call-sheet-general-crew-call"),
            text: day.plan.call.map_or_else(|| say!("call-sheet-tba"), |call| day.clock(call)),
        },
        times: front::times(day),
        precalls: front::precalls(day),
        cautions: standing::cautions(day),
        notices: notices(day.production, true),
        drafts: front::drafts(day),
        weather: front::weather(day),
        sun: front::sun(day),
        hospitals: front::hospitals(day),
        safety: people::safety(day),
        locations: front::locations(day),
        hazards: front::hazards(day),
        scenes: front::scenes(day),
        cover: front::cover(day),
        standing: standing::standing(day),
        cast_columns: people::cast_columns(&cast),
        cast,
        background_total: day.plan.background.iter().map(|row| u64::from(row.count)).sum::<u64>().to_string(),
        background,
        instructions: people::instructions(day),
        advance: front::advance(day),
        same_day: front::same_day(day),
        signatures: unit_day::signatures(day),
        required: people::required(day),
        crew: back::crew(day),
        pickups: standing::pickups(day),
        vehicles: back::vehicles(day),
        equipment: back::equipment(day),
        meals: back::meals(day),
        channels: day
            .production
            .channels
            .iter()
            .map(|channel| ChannelRow { channel: channel.channel.clone(), usage: channel.usage.clone() })
            .collect(),
        network: identity.network.name.as_ref().map(|name| NetworkRow { name: name.clone(), password: identity.network.password.clone() }),
        department_notes: back::department_notes(day),
        notes: notes(day, subject),
        distribution: identity.distribution.clone(),
    }
}

fn notices(production: &Production, top: bool) -> Vec<TextBlock> {
    let wanted = production.identity.notices.iter().enumerate().filter(|(_, notice)| notice.top == top);
    wanted
        .map(|(at, notice)| TextBlock {
            id: format!("notice-{}", at + 1),
            title: Some(notice.title.clone()).filter(|title| !title.is_empty()),
            blocks: prose(&notice.text),
        })
        .collect()
}

/// The day's own notes, the issues that are due, then those that name this sheet or every call sheet, then the standing texts.
fn notes(day: Day<'_>, subject: &Subject) -> Vec<TextBlock> {
    let date = day.day.date.to_string();
    let own = day.day.notes.iter().map(|text| TextBlock { id: "note-day".to_owned(), title: None, blocks: prose(text) });
    let added =
        day.production.notes.iter().enumerate().filter(|(_, note)| {
            note.paper == KIND.word && note.subject.as_ref().is_none_or(|about| *about == subject.slug || *about == date)
        });
    let due = super::day_notes::for_sheet(day.production, &day.day.unit, day.day.date);
    let reminders = TextBlock { id: "note-reminders".to_owned(), title: Some(say!("call-sheet-reminders")), blocks: prose(&due) };
    own.chain([reminders])
        .chain(added.map(|(at, note)| TextBlock { id: format!("note-{}", at + 1), title: note.title.clone(), blocks: prose(&note.text) }))
        .chain(notices(day.production, false))
        .filter(|note| !note.blocks.is_empty())
        .collect()
}

/// A figure of pages.
fn pages(eighths: crate::values::Eighths) -> Figure {
    super::facts::pages(eighths)
}
