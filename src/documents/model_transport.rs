//! Transport runs and equipment as `callboard model` prints them.

use serde::Serialize;

use super::Context;
use crate::model::Rider;

/// A run of one day, with its times.
#[derive(Debug, Serialize)]
pub(super) struct RunJson {
    date: String,
    unit: String,
    run: String,
    kind: &'static str,
    vehicle: Option<String>,
    driver: Option<String>,
    start: Option<String>,
    leave: Option<String>,
    arrive: Option<String>,
    to: Option<String>,
    seats: u32,
    stops: Vec<StopJson>,
}

/// A stop of a run.
#[derive(Debug, Serialize)]
struct StopJson {
    time: Option<String>,
    place: Option<String>,
    minutes: Option<i32>,
    who: Vec<String>,
}

/// A piece of equipment, with what follows for it from the schedule.
#[derive(Debug, Serialize)]
pub(super) struct EquipmentJson {
    id: String,
    item: String,
    vendor: Option<String>,
    order: Option<String>,
    quantity: u32,
    missing: u32,
    dates: Vec<String>,
    pickup: Option<String>,
    received: Option<String>,
    return_due: Option<String>,
    returned: Option<String>,
    state: &'static str,
    days_late: i32,
    cost: Option<String>,
    currency: Option<String>,
    another_week: Option<String>,
}

/// The runs of all days, by day and time.
pub(super) fn runs(context: Context<'_>) -> Vec<RunJson> {
    let production = context.production;
    let mut all = Vec::new();
    for (day, plan) in production.days.iter().zip(&context.derived.days) {
        for run in &plan.runs {
            let own = &production.runs[run.run];
            let stops = run.stops.iter().map(|stop| StopJson {
                time: stop.at.map(|at| at.to_string()),
                place: own.stops.get(stop.stop).and_then(|stop| stop.place.clone()),
                minutes: stop.minutes,
                who: stop.riders.iter().map(|rider| who(&rider.rider)).collect(),
            });
            all.push(RunJson {
                date: day.date.to_string(),
                unit: day.unit.clone(),
                run: own.id.clone(),
                kind: own.kind.word(),
                vehicle: run.vehicle.and_then(|at| production.vehicles.get(at)).map(|vehicle| vehicle.name.clone()),
                driver: run.driver.as_ref().map(|driver| driver.name.clone()),
                start: run.start.map(|at| at.to_string()),
                leave: run.leave.map(|at| at.to_string()),
                arrive: run.arrive.map(|at| at.to_string()),
                to: run.to.clone(),
                seats: run.seats,
                stops: stops.collect(),
            });
        }
    }
    all
}

fn who(rider: &Rider) -> String {
    match rider {
        Rider::Cast(id) => id.to_string(),
        Rider::Crew(text) | Rider::Other(text) => text.clone(),
    }
}

/// All equipment, in the order of the lists.
pub(super) fn equipment(context: Context<'_>) -> Vec<EquipmentJson> {
    let all = context.production.equipment.iter().zip(&context.derived.equipment);
    all.map(|(item, status)| {
        let mut dates: Vec<String> = status.needs.iter().map(|need| need.date.to_string()).collect();
        dates.dedup();
        EquipmentJson {
            id: item.key().to_owned(),
            item: item.item.clone(),
            vendor: item.vendor.clone(),
            order: item.order.clone(),
            quantity: item.quantity,
            missing: status.missing,
            dates,
            pickup: status.pickup.map(|date| date.to_string()),
            received: item.received.map(|date| date.to_string()),
            return_due: status.return_due.map(|date| date.to_string()),
            returned: item.returned.map(|date| date.to_string()),
            state: status.state.word(),
            days_late: status.days_late,
            cost: status.cost.map(|money| money.plain()),
            currency: item.cost.map(|money| money.currency.to_string()),
            another_week: status.week.map(|money| money.plain()),
        }
    })
    .collect()
}
