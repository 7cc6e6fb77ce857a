//! The back: crew, background, meals, media, remarks, vehicles and equipment, signatures.

use serde::Serialize;

use super::NoteRow;
use crate::derive::{Person, PersonDay};
use crate::documents::prose::prose;
use crate::documents::unit_day::{self, UnitDay};
use crate::model::{BackgroundReport, CrewMember, CrewReport};
use crate::values::{Call, Clock, slug};
use crate::words::{say, word};

/// Background of one name.
#[derive(Debug, Clone, Default, Serialize)]
pub struct BackgroundRow {
    /// Stable id: `background-dockers`.
    pub id: String,
    /// How many were planned; null for those who were not.
    pub planned: Option<String>,
    /// How many came.
    pub count: Option<String>,
    /// Who.
    pub description: String,
    /// In: the planned call until it is reported.
    pub call: Option<String>,
    /// Meal: out.
    pub meal_out: Option<String>,
    /// Meal: in.
    pub meal_in: Option<String>,
    /// Out.
    pub out: Option<String>,
    /// Rate.
    pub rate: Option<String>,
    /// Adjustments and allowances.
    pub adjustments: Option<String>,
}

/// A roll, card or sound file.
#[derive(Debug, Clone, Serialize)]
pub struct RollRow {
    /// Stable id: `roll-a012`.
    pub id: String,
    /// Picture or sound.
    pub kind: String,
    /// Its name.
    pub roll: String,
    /// Its length or size.
    pub amount: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A meal, planned and served.
#[derive(Debug, Clone, Serialize)]
pub struct CateringRow {
    /// Stable id: `meal-lunch`.
    pub id: String,
    /// The meal.
    pub label: String,
    /// Mouths that the plan counts.
    pub planned: Option<String>,
    /// Served.
    pub served: Option<String>,
}

/// A department's crew.
#[derive(Debug, Clone, Serialize)]
pub struct CrewGroup {
    /// Stable id: `crew-camera`.
    pub id: String,
    /// The department.
    pub department: String,
    /// Its people.
    pub rows: Vec<CrewRow>,
}

/// One member of the crew. Before the day the planned call is printed, and the rest is blank.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CrewRow {
    /// Stable id: `crew-camera-3`.
    pub id: String,
    /// The position.
    pub position: String,
    /// The person; none where the position is open.
    pub name: Option<String>,
    /// In.
    pub call: Option<String>,
    /// First meal: out.
    pub meal_out: Option<String>,
    /// First meal: in.
    pub meal_in: Option<String>,
    /// Second meal: out.
    pub second_out: Option<String>,
    /// Second meal: in.
    pub second_in: Option<String>,
    /// Out.
    pub out: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A vehicle.
#[derive(Debug, Clone, Serialize)]
pub struct VehicleRow {
    /// Stable id: `vehicle-camera-truck`.
    pub id: String,
    /// Its name.
    pub vehicle: String,
    /// Its driver.
    pub driver: Option<String>,
}

/// A piece of equipment.
#[derive(Debug, Clone, Serialize)]
pub struct EquipmentRow {
    /// Stable id: `equipment-crane`.
    pub id: String,
    /// How many.
    pub quantity: String,
    /// What.
    pub item: String,
}

/// Somebody who signs.
#[derive(Debug, Clone, Serialize)]
pub struct SignatureRow {
    /// Stable id: `upm`.
    pub id: &'static str,
    /// The position.
    pub role: String,
    /// The person.
    pub name: Option<String>,
}

pub(super) fn background(day: UnitDay<'_>) -> Vec<BackgroundRow> {
    let report = day.report();
    let same = |left: &str, right: &str| left.trim().to_lowercase() == right.trim().to_lowercase();
    let reported = |name: &str| report.and_then(|report| report.background.iter().find(|row| same(&row.name, name)));
    let clock = |time: Option<Clock>| time.map(|time| day.clock(time));
    let filled = |row: BackgroundRow, was: &BackgroundReport| BackgroundRow {
        count: Some(was.count.to_string()),
        call: clock(was.call).or(row.call.clone()),
        meal_out: clock(was.meal.out),
        meal_in: clock(was.meal.back),
        out: clock(was.out),
        rate: was.rate.clone(),
        adjustments: was.adjustments.clone(),
        ..row
    };
    let mut all: Vec<BackgroundRow> = Vec::new();
    for group in &day.plan.background {
        let row = BackgroundRow {
            id: format!("{}-{}", slug(&group.kind), slug(&group.name)),
            planned: Some(group.count.to_string()),
            description: group.name.clone(),
            call: group.call.map(|call| day.call(call)),
            ..BackgroundRow::default()
        };
        all.push(match reported(&group.name) {
            Some(was) => filled(row, was),
            // A reported day that is silent about a group says nothing about its times.
            None => BackgroundRow { call: row.call.clone().filter(|_| report.is_none()), ..row },
        });
    }
    let planned = |name: &str| day.plan.background.iter().any(|group| same(&group.name, name));
    for was in report.into_iter().flat_map(|report| &report.background).filter(|was| !planned(&was.name)) {
        let row =
            BackgroundRow { id: format!("background-{}", slug(&was.name)), description: was.name.clone(), ..BackgroundRow::default() };
        all.push(filled(row, was));
    }
    all
}

pub(super) fn rolls(day: UnitDay<'_>) -> Vec<RollRow> {
    let Some(report) = day.report() else { return Vec::new() };
    let picture = |sound: bool| report.rolls.iter().filter(move |roll| (roll.kind == "sound") == sound);
    let all = picture(false).chain(picture(true));
    all.map(|roll| RollRow {
        id: format!("roll-{}", slug(&roll.roll)),
        kind: if roll.kind == "sound" { say!("production-report-sound") } else { say!("production-report-picture") },
        roll: roll.roll.clone(),
        amount: roll.amount.clone(),
        notes: roll.notes.clone(),
    })
    .collect()
}

pub(super) fn catering(day: UnitDay<'_>) -> Vec<CateringRow> {
    let total = Some(day.plan.meals.total).filter(|total| *total > 0).map(|total| total.to_string());
    let row = |label: String, planned: Option<String>, served: Option<String>| CateringRow {
        id: format!("meal-{}", slug(&label)),
        label,
        planned,
        served,
    };
    let planned = [
        (word!("production-report-breakfast"), day.plan.breakfast.is_some() || day.day.ndb.is_some(), None),
        (word!("production-report-lunch"), true, total),
        (word!("production-report-2nd-meal"), day.plan.second_meal.is_some(), None),
    ];
    let Some(report) = day.report() else {
        let due = planned.into_iter().filter(|(_, due, _)| *due);
        return due.map(|(label, _, total)| row(label.to_owned(), total, None)).collect();
    };
    let served = report.catering.iter().map(|(meal, served)| {
        let of_plan = planned
            .iter()
            .find(|(label, ..)| label.eq_ignore_ascii_case(&crate::documents::labels::term(meal)))
            .and_then(|(.., total)| total.clone());
        row(crate::documents::facts::sentence_case(&crate::documents::labels::term(meal)), of_plan, Some(served.clone()))
    });
    served.collect()
}

pub(super) fn notes(day: UnitDay<'_>) -> Vec<NoteRow> {
    let report = day.report();
    let row = |id, title: &str, text: Option<&String>, otherwise: &str| {
        let text = match (report, text) {
            (None, _) => "",
            (Some(_), text) => text.map_or(otherwise, String::as_str),
        };
        NoteRow { id, title: title.to_owned(), blocks: prose(text) }
    };
    let of = |text: fn(&crate::model::DayReport) -> &Option<String>| report.and_then(|report| text(report).as_ref());
    let mut all = vec![
        row("delays", word!("production-report-delays"), of(|report| &report.delays), ""),
        row(
            "injuries",
            word!("production-report-injuries-and-incidents"),
            of(|report| &report.injuries),
            word!("production-report-none-reported"),
        ),
        row("guests", word!("production-report-guests"), of(|report| &report.guests), ""),
        row("equipment", word!("production-report-equipment-lost-damaged-extra"), of(|report| &report.equipment), ""),
        row("notes", word!("production-report-notes"), of(|report| &report.notes), ""),
    ];
    if report.is_some() {
        let text = crate::documents::day_notes::for_report(day.production, &day.day.unit, day.day.date);
        all.push(NoteRow { id: "day-notes", title: say!("production-report-day-notes"), blocks: prose(&text) });
        all.retain(|row| !row.blocks.is_empty());
    }
    all
}

pub(super) fn crew(day: UnitDay<'_>) -> Vec<CrewGroup> {
    let house = |name: &str| day.production.departments.iter().position(|own| own.name == name).unwrap_or(usize::MAX);
    let report = day.report();
    let mut groups: Vec<CrewGroup> = Vec::new();
    for at_work in &day.plan.crew {
        let Some(member) = day.production.crew.get(at_work.member).filter(|member| member.on_sheet) else { continue };
        let at = groups.iter().position(|group| group.department == member.department).unwrap_or_else(|| {
            let id = format!("crew-{}", slug(&member.department));
            groups.push(CrewGroup { id, department: member.department.clone(), rows: Vec::new() });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(at) else { continue };
        let row = CrewRow {
            id: format!("{}-{}", group.id, group.rows.len() + 1),
            position: member.position.clone(),
            name: member.name.clone(),
            ..CrewRow::default()
        };
        let was = report.and_then(|report| report.crew_member(&member.id, &member.department));
        group.rows.push(match report {
            Some(_) => actual(day, row, member, at_work.call, was),
            None => CrewRow { call: at_work.call.map(|call| day.call(call)), ..row },
        });
    }
    groups.sort_by_key(|group| house(&group.department));
    groups
}

/// A member's day as it was: the row of the person or the department, else the company's times.
fn actual(day: UnitDay<'_>, row: CrewRow, member: &CrewMember, planned: Option<Call>, was: Option<&CrewReport>) -> CrewRow {
    let notes = was.and_then(|was| was.notes.clone());
    let Some(person) = member.name.as_deref().and_then(|name| work_of(day, name)) else {
        // Who is on call and not reported was not there, as far as anybody knows.
        return CrewRow { call: planned.filter(|call| !matches!(call, Call::At(_))).map(|call| day.call(call)), notes, ..row };
    };
    let meal = |at: usize| person.meals.iter().filter(|meal| meal.recorded).nth(at);
    CrewRow {
        call: Some(day.clock(person.first.at)),
        meal_out: meal(0).map(|meal| day.clock(meal.out)),
        meal_in: meal(0).map(|meal| day.clock(meal.back)),
        second_out: meal(1).map(|meal| day.clock(meal.out)),
        second_in: meal(1).map(|meal| day.clock(meal.back)),
        out: person.end.map(|end| day.clock(end.at)),
        notes,
        ..row
    }
}

/// A crew member's work on the date of the paper.
fn work_of<'a>(day: UnitDay<'a>, name: &str) -> Option<&'a PersonDay> {
    let work = &day.context.derived.work;
    let wanted = (Person::Crew(name.to_lowercase()), day.day.date);
    let at = work.partition_point(|own| (&own.person, &own.date) < (&wanted.0, &wanted.1));
    work.get(at).filter(|own| own.person == wanted.0 && own.date == wanted.1 && own.days.contains(&day.index))
}

pub(super) fn vehicles(day: UnitDay<'_>) -> Vec<VehicleRow> {
    let driving = day.plan.vehicles.iter().filter_map(|at| day.production.vehicles.get(*at));
    driving
        .map(|vehicle| VehicleRow {
            id: format!("vehicle-{}", slug(&vehicle.name)),
            vehicle: vehicle.name.clone(),
            driver: vehicle.driver.clone(),
        })
        .collect()
}

pub(super) fn equipment(day: UnitDay<'_>) -> Vec<EquipmentRow> {
    let on_set = day.plan.equipment.iter().filter_map(|at| day.production.equipment.get(*at));
    on_set
        .map(|own| EquipmentRow {
            id: format!("equipment-{}", slug(&own.item)),
            quantity: own.quantity.to_string(),
            item: own.item.clone(),
        })
        .collect()
}

/// The second assistant director prepares the paper, and the UPM approves it.
pub(super) fn signatures(day: UnitDay<'_>) -> Vec<SignatureRow> {
    let report = day.report();
    let known = unit_day::signatures(day);
    let of = |id: &str| known.iter().find(|signature| signature.id == id);
    let row = |id, stated: Option<&String>, known: Option<&unit_day::Signature>, role: String| SignatureRow {
        id,
        role: known.map_or(role, |known| known.role.clone()),
        name: stated.cloned().or_else(|| known.map(|known| known.name.clone())),
    };
    vec![
        row(
            "key-2nd-ad",
            report.and_then(|report| report.prepared_by.as_ref()),
            of("key-2nd-ad").or_else(|| of("2nd-2nd-ad")),
            say!("production-report-key-2nd-ad"),
        ),
        row("upm", report.and_then(|report| report.approved_by.as_ref()), of("upm"), say!("production-report-upm")),
    ]
}
