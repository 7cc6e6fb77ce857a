//! The runs, the passengers, the drivers and the vehicles of a transport order.

use serde::Serialize;

use super::Place;
use crate::derive::{RiderPlan, RunPlan, StopPlan};
use crate::documents::unit_day::UnitDay;
use crate::documents::{facts, format};
use crate::model::{Rider, RunKind};
use crate::values::{Call, Clock, slug};
use crate::words::{say, word};

/// One run.
#[derive(Debug, Clone, Serialize)]
pub struct RunBlock {
    /// Stable id: `run-1`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// `Pick-up`, `Return`.
    pub kind: &'static str,
    /// Whether people get out at its stops rather than in.
    pub returns: bool,
    /// The vehicle.
    pub vehicle: Option<String>,
    /// What it is, with its number plate.
    pub vehicle_more: Option<String>,
    /// `4 of 7 seats`, `4 passengers`.
    pub seats: Option<String>,
    /// Whether there are more passengers than seats.
    pub over: bool,
    /// Who drives.
    pub driver: Option<String>,
    /// The driver's telephone.
    pub phone: Option<String>,
    /// The address that dials it.
    pub phone_href: Option<String>,
    /// When the driver starts, where that is not the first stop's time.
    pub start: Option<String>,
    /// Where a return leaves from, and when.
    pub leave: Option<EndRow>,
    /// Its stops.
    pub stops: Vec<StopRow>,
    /// Where it goes and when it is there; none for a return.
    pub arrive: Option<EndRow>,
    /// Remarks.
    pub notes: Option<String>,
}

/// The beginning of a return or the end of another run.
#[derive(Debug, Clone, Serialize)]
pub struct EndRow {
    /// When.
    pub time: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Its address.
    pub address: Option<String>,
}

/// One stop.
#[derive(Debug, Clone, Serialize)]
pub struct StopRow {
    /// Stable id: `run-1-stop-2`.
    pub id: String,
    /// When.
    pub time: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// Who.
    pub people: Vec<PersonRow>,
    /// Remarks.
    pub notes: Option<String>,
}

/// Somebody who rides.
#[derive(Debug, Clone, Serialize)]
pub struct PersonRow {
    /// Cast number.
    pub number: Option<String>,
    /// The person.
    pub name: String,
    /// The character, the position, (K) of a minor.
    pub more: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// The address that dials it.
    pub phone_href: Option<String>,
    /// The call at work; of a return, the wrap.
    pub call: Option<String>,
    /// Whether the run is there after that call.
    pub late: bool,
}

/// One line of the list by time.
#[derive(Debug, Clone, Serialize)]
pub struct PassengerRow {
    /// Stable id: `passenger-cast-1`.
    pub id: String,
    /// When.
    pub time: Option<String>,
    /// Who.
    pub name: String,
    /// Character or position.
    pub more: Option<String>,
    /// Where.
    pub place: Option<String>,
    /// The run.
    pub run: String,
    /// The vehicle.
    pub vehicle: Option<String>,
    /// The call at work.
    pub call: Option<String>,
}

/// One driver's day.
#[derive(Debug, Clone, Serialize)]
pub struct DriverRow {
    /// Stable id: `driver-radko-penev`.
    pub id: String,
    /// The person.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// The address that dials it.
    pub phone_href: Option<String>,
    /// `5:15a – 8:10p`.
    pub on_duty: Option<String>,
    /// `14 h 55 min`.
    pub hours: Option<String>,
    /// `1, 4`.
    pub runs: String,
}

/// One vehicle of the day.
#[derive(Debug, Clone, Serialize)]
pub struct VehicleRow {
    /// Stable id: `vehicle-cast-van-1`.
    pub id: String,
    /// Its name.
    pub vehicle: String,
    /// What it is, with its number plate.
    pub more: Option<String>,
    /// Seats for passengers.
    pub seats: Option<String>,
    /// Who uses it.
    pub department: Option<String>,
    /// Its driver.
    pub driver: Option<String>,
    /// The driver's telephone.
    pub phone: Option<String>,
    /// The address that dials it.
    pub phone_href: Option<String>,
    /// Its call.
    pub call: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A place by a location's id, else as written.
pub(super) fn place(day: UnitDay<'_>, id: &str) -> Place {
    match day.production.location(id) {
        Some(location) => Place {
            name: location.name.clone(),
            address: format::joined([location.address.as_deref(), location.city.as_deref()], ", "),
            parking: None,
        },
        None => Place { name: id.to_owned(), address: None, parking: None },
    }
}

fn kind(kind: RunKind) -> &'static str {
    match kind {
        RunKind::Pickup => word!("transport-order-pick-up"),
        RunKind::Return => word!("transport-order-return"),
        RunKind::Shuttle => word!("transport-order-shuttle"),
        RunKind::Errand => word!("transport-order-errand"),
    }
}

pub(super) fn blocks(day: UnitDay<'_>) -> Vec<RunBlock> {
    day.plan.runs.iter().map(|run| block(day, run)).collect()
}

fn vehicle_more(day: UnitDay<'_>, at: usize) -> Option<String> {
    let vehicle = day.production.vehicles.get(at)?;
    format::joined([vehicle.kind.as_deref(), vehicle.plate.as_deref()], " · ")
}

fn block(day: UnitDay<'_>, plan: &RunPlan) -> RunBlock {
    let run = &day.production.runs[plan.run];
    let vehicle = plan.vehicle.and_then(|at| day.production.vehicles.get(at));
    let id = format!("run-{}", slug(&run.id));
    let returns = run.kind == RunKind::Return;
    let seats = vehicle.and_then(|vehicle| vehicle.seats);
    let taken = usize::try_from(plan.seats).unwrap_or(0);
    let end = |time: Option<Clock>| {
        let place = plan.to.as_deref().map(|to| place(day, to)).unwrap_or_default();
        EndRow { time: time.map(|at| day.clock(at)), place: Some(place.name).filter(|name| !name.is_empty()), address: place.address }
    };
    RunBlock {
        number: run.id.clone(),
        kind: kind(run.kind),
        returns,
        vehicle: vehicle.map(|vehicle| vehicle.name.clone()).or_else(|| run.vehicle.clone()),
        vehicle_more: plan.vehicle.and_then(|at| vehicle_more(day, at)),
        seats: match seats {
            Some(seats) if taken > 0 => {
                Some(say!("transport-order-of", taken, seats = format::counted(usize::try_from(seats).unwrap_or(0), "seats")))
            }
            _ if taken > 0 => Some(format::counted(taken, "passengers")),
            _ => None,
        },
        over: seats.is_some_and(|seats| plan.seats > seats),
        driver: plan.driver.as_ref().map(|driver| driver.name.clone()),
        phone: plan.driver.as_ref().and_then(|driver| driver.phone.clone()).map(|phone| facts::unbroken(&phone)),
        phone_href: plan.driver.as_ref().and_then(|driver| driver.phone.as_deref()).and_then(facts::dial),
        start: plan.start.filter(|start| Some(*start) != plan.leave).map(|at| day.clock(at)),
        leave: returns.then(|| end(plan.leave)),
        stops: plan.stops.iter().enumerate().map(|(at, stop)| stop_row(day, plan, stop, format!("{id}-stop-{}", at + 1))).collect(),
        arrive: (!returns).then(|| end(plan.arrive)).filter(|end| end.time.is_some() || end.place.is_some()),
        notes: run.notes.clone(),
        id,
    }
}

/// Where a stop is: stated; else where those who get in are picked up.
fn stop_place(day: UnitDay<'_>, plan: &RunPlan, stop: &StopPlan) -> Option<Place> {
    let stated = day.production.runs[plan.run].stops.get(stop.stop).and_then(|stop| stop.place.as_deref());
    let own = || {
        stop.riders.iter().find_map(|rider| match &rider.rider {
            Rider::Cast(id) => day.production.cast_member(id)?.pickup_from.as_deref(),
            _ => None,
        })
    };
    stated.or_else(own).map(|id| place(day, id))
}

fn stop_row(day: UnitDay<'_>, plan: &RunPlan, stop: &StopPlan, id: String) -> StopRow {
    let place = stop_place(day, plan, stop);
    let returns = day.production.runs[plan.run].kind == RunKind::Return;
    StopRow {
        id,
        time: stop.at.map(|at| day.clock(at)),
        address: place.as_ref().and_then(|place| place.address.clone()),
        place: place.map(|place| place.name),
        people: stop.riders.iter().map(|rider| person(day, plan, rider, returns)).collect(),
        notes: day.production.runs[plan.run].stops.get(stop.stop).and_then(|stop| stop.notes.clone()),
    }
}

/// Name, character or position, telephone.
fn named(day: UnitDay<'_>, rider: &Rider) -> (Option<String>, String, Option<String>, Option<String>) {
    match rider {
        Rider::Cast(id) => match day.production.cast_member(id) {
            Some(member) => {
                let name = member.performer.clone().unwrap_or_else(|| member.character.clone());
                let character = member.performer.as_ref().map(|_| member.character.clone()).filter(|name| !name.is_empty());
                let minor = member.minor.then(|| {
                    format::joined([Some(word!("schedule--minor")), member.guardian.as_deref()], word!("transport-order-with"))
                        .unwrap_or_default()
                });
                let more = format::joined([character.as_deref(), minor.as_deref()], ", ");
                (Some(id.to_string()), name, more, member.phone.clone())
            }
            None => (Some(id.to_string()), String::new(), None, None),
        },
        Rider::Crew(id) => match day.production.crew.iter().find(|member| member.id == *id) {
            Some(member) => {
                let name = member.name.clone().unwrap_or_else(|| member.position.clone());
                (None, name, member.name.as_ref().map(|_| member.position.clone()), member.phone.clone())
            }
            None => (None, id.clone(), None, None),
        },
        Rider::Other(text) => (None, text.clone(), None, None),
    }
}

fn person(day: UnitDay<'_>, plan: &RunPlan, rider: &RiderPlan, returns: bool) -> PersonRow {
    let (number, name, more, phone) = named(day, &rider.rider);
    PersonRow {
        number,
        name,
        more,
        phone_href: phone.as_deref().and_then(facts::dial),
        phone: phone.map(|phone| facts::unbroken(&phone)),
        call: rider.call.map(|at| day.clock(at)),
        late: !returns && matches!((rider.call, plan.arrive), (Some(call), Some(arrive)) if arrive > call),
    }
}

/// Everybody who is picked up, by time.
pub(super) fn passengers(day: UnitDay<'_>) -> Vec<PassengerRow> {
    let mut rows: Vec<(Option<Clock>, PassengerRow)> = Vec::new();
    for plan in &day.plan.runs {
        let run = &day.production.runs[plan.run];
        if run.kind != RunKind::Pickup {
            continue;
        }
        for (stop, rider) in plan.riders() {
            let (number, name, more, _) = named(day, &rider.rider);
            let key = match &rider.rider {
                Rider::Cast(id) => format!("cast-{id}"),
                Rider::Crew(id) | Rider::Other(id) => slug(id),
            };
            let row = PassengerRow {
                id: format!("passenger-{}-{key}", slug(&run.id)),
                time: stop.at.map(|at| day.clock(at)),
                name: number.map_or_else(|| name.clone(), |number| format!("{number}  {name}")),
                more,
                place: stop_place(day, plan, stop).map(|place| place.name),
                run: run.id.clone(),
                vehicle: plan.vehicle.and_then(|at| day.production.vehicles.get(at)).map(|vehicle| vehicle.name.clone()),
                call: rider.call.map(|at| day.clock(at)),
            };
            rows.push((stop.at, row));
        }
    }
    rows.sort_by_key(|(at, _)| (at.is_none(), *at));
    rows.into_iter().map(|(_, row)| row).collect()
}

pub(super) fn drivers(day: UnitDay<'_>) -> Vec<DriverRow> {
    let row = |own: &crate::derive::DriverDay| {
        let span = own.from.zip(own.to).filter(|(from, to)| to > from);
        let ids: Vec<&str> =
            own.runs.iter().filter_map(|at| day.plan.runs.get(*at)).map(|run| day.production.runs[run.run].id.as_str()).collect();
        DriverRow {
            id: format!("driver-{}", slug(&own.driver.name)),
            name: own.driver.name.clone(),
            phone: own.driver.phone.as_deref().map(facts::unbroken),
            phone_href: own.driver.phone.as_deref().and_then(facts::dial),
            on_duty: match (own.from, span) {
                (_, Some((from, to))) => Some(format!("{} – {}", day.clock(from), day.clock(to))),
                (Some(from), None) => Some(day.clock(from)),
                (None, None) => None,
            },
            hours: span.map(|(from, to)| length(to.minutes() - from.minutes())),
            runs: ids.join(", "),
        }
    };
    day.plan.drivers.iter().map(row).collect()
}

/// `14 h 55 min`.
fn length(minutes: i32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => say!("transport-order-min", rest),
        (hours, 0) => say!("length-h", hours),
        (hours, rest) => say!("transport-order-h-min", hours, rest),
    }
}

/// The vehicles of the day; the drivers and the call are those of its runs where it has any.
pub(super) fn vehicles(day: UnitDay<'_>) -> Vec<VehicleRow> {
    let all = day.plan.vehicles.iter().filter_map(|at| Some((*at, day.production.vehicles.get(*at)?)));
    all.map(|(at, vehicle)| {
        let drivers = day.vehicle_drivers(at);
        let phones: Vec<String> = drivers.iter().filter_map(|driver| driver.phone.as_deref()).map(facts::unbroken).collect();
        VehicleRow {
            id: format!("vehicle-{}", slug(&vehicle.name)),
            vehicle: vehicle.name.clone(),
            more: vehicle_more(day, at),
            seats: vehicle.seats.map(|seats| seats.to_string()),
            department: vehicle.department.clone(),
            driver: Some(format::list(drivers.iter().map(|driver| driver.name.as_str()))).filter(|text| !text.is_empty()),
            phone_href: phones.first().filter(|_| phones.len() == 1).and_then(|phone| facts::dial(phone)),
            phone: Some(phones.join(", ")).filter(|text| !text.is_empty()),
            call: day.vehicle_call(at).map(|call: Call| day.call(call)),
            notes: vehicle.notes.clone(),
        }
    })
    .collect()
}
