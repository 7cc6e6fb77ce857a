//! The back: crew, vehicles, equipment, meals, what departments should know.

use serde::Serialize;

use super::{Day, Entry};
use crate::documents::format;
use crate::documents::prose::{Block, prose};
use crate::values::{Call, slug};
use crate::words::say;

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

/// A position and who fills it.
#[derive(Debug, Clone, Serialize)]
pub struct CrewRow {
    /// Stable id: `crew-camera-3`.
    pub id: String,
    /// How many.
    pub quantity: String,
    /// The position.
    pub position: String,
    /// The person; none where the position is open.
    pub name: Option<String>,
    /// The call.
    pub call: Option<String>,
    /// Out, where it is not the sheet's estimated wrap.
    pub out: Option<String>,
    /// Remarks for the day.
    pub remarks: Option<String>,
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
    /// Who uses it.
    pub department: Option<String>,
    /// Its call.
    pub call: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
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
    /// Who uses it.
    pub department: Option<String>,
    /// The vendor.
    pub vendor: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// Meal times and counts.
#[derive(Debug, Clone, Serialize)]
pub struct Meals {
    /// Breakfast, lunch, second meal.
    pub times: Vec<Entry>,
    /// Cast, crew, background, others.
    pub counts: Vec<Entry>,
    /// Mouths in all.
    pub total: String,
}

/// What a department should know about one of the day's locations.
#[derive(Debug, Clone, Serialize)]
pub struct DepartmentNote {
    /// Stable id: `department-ferry-slip-grip`.
    pub id: String,
    /// The department.
    pub department: String,
    /// The number of the location; none where the day has one.
    pub location: Option<String>,
    /// The text.
    pub blocks: Vec<Block>,
}

/// The crew by department: those of the production's list in its order, then the others as they come.
pub(super) fn crew(day: Day<'_>) -> Vec<CrewGroup> {
    let house = |name: &str| day.production.departments.iter().position(|own| own.name == name).unwrap_or(usize::MAX);
    let mut groups: Vec<CrewGroup> = Vec::new();
    for own in &day.plan.crew {
        let Some(member) = day.production.crew.get(own.member).filter(|member| member.on_sheet) else { continue };
        let at = groups.iter().position(|group| group.department == member.department).unwrap_or_else(|| {
            groups.push(CrewGroup {
                id: format!("crew-{}", slug(&member.department)),
                department: member.department.clone(),
                rows: Vec::new(),
            });
            groups.len() - 1
        });
        let Some(group) = groups.get_mut(at) else { continue };
        let row = CrewRow {
            id: format!("{}-{}", group.id, group.rows.len() + 1),
            quantity: "1".to_owned(),
            position: member.position.clone(),
            name: member.name.clone(),
            call: own.call.map(|call| day.call(call)),
            out: own.wrap.filter(|wrap| Some(*wrap) != day.plan.wrap).map(|wrap| day.clock(wrap)),
            remarks: own.remarks.clone(),
        };
        // Open positions of one kind are one row with their number.
        match group.rows.last_mut() {
            Some(last) if row.name.is_none() && last.name.is_none() && last.position == row.position && last.call == row.call => {
                last.quantity = (last.quantity.parse::<u32>().unwrap_or(1) + 1).to_string();
            }
            _ => group.rows.push(row),
        }
    }
    groups.sort_by_key(|group| house(&group.department));
    groups
}

pub(super) fn vehicles(day: Day<'_>) -> Vec<VehicleRow> {
    let driving = day.plan.vehicles.iter().filter_map(|at| Some((*at, day.production.vehicles.get(*at)?)));
    driving
        .map(|(at, vehicle)| VehicleRow {
            id: format!("vehicle-{}", slug(&vehicle.name)),
            vehicle: vehicle.name.clone(),
            driver: Some(format::list(day.vehicle_drivers(at).into_iter().map(|driver| driver.name))).filter(|text| !text.is_empty()),
            department: vehicle.department.clone(),
            call: day.vehicle_call(at).map(|call| day.call(call)),
            notes: vehicle.notes.clone(),
        })
        .collect()
}

pub(super) fn equipment(day: Day<'_>) -> Vec<EquipmentRow> {
    let on_set = day.plan.equipment.iter().filter_map(|at| day.production.equipment.get(*at));
    on_set
        .map(|own| EquipmentRow {
            id: format!("equipment-{}", slug(&own.item)),
            quantity: own.quantity.to_string(),
            item: own.item.clone(),
            department: own.department.clone(),
            vendor: own.vendor.as_ref().map(|id| {
                day.production.vendors.iter().find(|vendor| vendor.id == *id).map_or_else(|| id.clone(), |vendor| vendor.name.clone())
            }),
            notes: own.notes.clone(),
        })
        .collect()
}

pub(super) fn meals(day: Day<'_>) -> Option<Meals> {
    let (plan, counts) = (day.plan, day.plan.meals);
    let time = |id, label: String, call: Option<Call>| call.map(|call| Entry { id, label, text: day.call(call) });
    let times: Vec<Entry> = [
        time("breakfast", say!("call-sheet-breakfast-ready"), plan.breakfast),
        time("nd_meal", say!("call-sheet-ndb-ready"), day.day.ndb.map(|call| day.resolved(call))),
        time("lunch", say!("call-sheet-lunch"), plan.lunch),
        time("lunch_by", say!("call-sheet-lunch-by"), lunch_by(day)),
        time("second_meal", say!("call-sheet-2nd-meal"), plan.second_meal),
    ]
    .into_iter()
    .flatten()
    .collect();
    let count = |id, label: String, count: u32| (count > 0).then(|| Entry { id, label, text: count.to_string() });
    let counts_shown = [
        count("cast", say!("call-sheet-cast"), counts.cast),
        count("crew", say!("call-sheet-crew"), counts.crew),
        count("background", say!("call-sheet-background-and-stand-ins"), counts.background),
        count("walkaways", say!("call-sheet-others"), counts.walkaways),
    ];
    (counts.total > 0 || !times.is_empty()).then(|| Meals {
        times,
        counts: counts_shown.into_iter().flatten().collect(),
        total: counts.total.to_string(),
    })
}

/// The last time for lunch by the show's hours: grace is never planned (domain.md 3, rules 9 and 33).
fn lunch_by(day: Day<'_>) -> Option<Call> {
    let hours = i32::try_from(day.conventions.lunch_after).ok()?;
    let wrap = day.plan.wrap;
    let by = day.plan.call?.plus(hours);
    (day.plan.lunch.is_some() && wrap.is_none_or(|wrap| wrap > by)).then_some(Call::At(by))
}

pub(super) fn department_notes(day: Day<'_>) -> Vec<DepartmentNote> {
    let places = day.plan.locations.iter().filter_map(|id| day.production.location(id));
    places
        .flat_map(|location| {
            location.department_notes.iter().map(move |(department, text)| DepartmentNote {
                id: format!("department-{}-{}", location.id, slug(department)),
                department: department.clone(),
                location: day.location_number(&location.id).filter(|_| day.plan.locations.len() > 1),
                blocks: prose(text),
            })
        })
        .filter(|note| !note.blocks.is_empty())
        .collect()
}
