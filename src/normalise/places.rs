//! Locations and permits.

use rust_decimal::prelude::ToPrimitive;

use super::Linker;
use super::read::Fields;
use crate::model::{Action, FeePer, Hazard, Hospital, Location, Permit, PermitStatus, Photo, Production, Zone};

/// The keys of the survey in the order of the location report.
const SURVEY: [&str; 10] =
    ["power", "ceiling", "windows", "sound", "floor", "access", "toilets", "coverage", "neighbours", "weather_cover"];

pub(super) fn read(production: &mut Production, linker: &Linker<'_>) {
    production.locations = linker.rows("locations").filter_map(location).collect();
    production.permits = linker.rows("permits").enumerate().map(|(index, row)| permit(index, row)).collect();
}

fn location(row: Fields<'_>) -> Option<Location> {
    let degrees = |key: &str, most: f64| row.decimal(key).and_then(|d| d.to_f64()).filter(|degrees| degrees.abs() <= most);
    Some(Location {
        id: row.text("id")?,
        name: row.text("name").unwrap_or_default(),
        sets: row.texts("sets"),
        address: row.text("address"),
        city: row.text("city"),
        coordinates: degrees("latitude", 90.0).zip(degrees("longitude", 180.0)),
        time_zone: row.str("time_zone").and_then(|name| jiff::tz::TimeZone::get(name).ok()),
        what3words: row.text("what3words"),
        status: row.text("status"),
        owner: row.text("owner"),
        contact: row.text("contact"),
        phone: row.text("phone"),
        email: row.text("email"),
        fee: row.money("fee"),
        fee_per: match row.str("fee_per") {
            Some("week") => FeePer::Week,
            Some("flat") => FeePer::Flat,
            _ => FeePer::Day,
        },
        deposit: row.money("deposit"),
        prep: row.spans("prep"),
        hold: row.spans("hold"),
        strike: row.spans("strike"),
        hours: row.hours("hours"),
        hospital: row.record("hospital").map(|h| Hospital {
            name: h.text("name").unwrap_or_default(),
            address: h.text("address"),
            phone: h.text("phone"),
            distance: h.text("distance"),
        }),
        police: row.text("police"),
        fire: row.text("fire"),
        parking: row.text("parking"),
        basecamp: row.text("basecamp"),
        holding: row.text("holding"),
        catering: row.text("catering"),
        survey: SURVEY.iter().filter_map(|key| row.text(key).map(|text| (*key, text))).collect(),
        hazards: row
            .records("hazards")
            .filter_map(|h| Some(Hazard { hazard: h.text("hazard")?, control: h.text("control"), assessment: h.text("assessment") }))
            .collect(),
        assessment: row.text("assessment"),
        photos: row
            .records("photos")
            .filter_map(|p| Some(Photo { file: p.text("file")?.replace('\\', "/"), caption: p.text("caption") }))
            .collect(),
        floor_plan: row.text("floor_plan").map(|path| path.replace('\\', "/")),
        department_notes: row.map("department_notes"),
        actions: row
            .records("actions")
            .filter_map(|a| Some(Action { action: a.text("action")?, owner: a.text("owner"), due: a.date("due"), done: a.date("done") }))
            .collect(),
        travel_minutes: row.minutes("travel_minutes"),
        zone: row
            .choice("zone", Zone::WORDS)
            .and_then(|at| [Zone::Studio, Zone::Zone, Zone::Secondary, Zone::Nearby, Zone::Distant].get(at).copied()),
        edge_minutes: row.minutes("edge_minutes"),
        country: row.text("country").map(|code| code.to_uppercase()),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn permit(index: usize, row: Fields<'_>) -> Permit {
    let number = row.text("number");
    let status = match row.str("status").map(|word| word.to_lowercase().replace(' ', "-")).as_deref() {
        Some("applied") => PermitStatus::Applied,
        Some("issued") => PermitStatus::Issued,
        Some("refused") => PermitStatus::Refused,
        Some("not-needed") => PermitStatus::NotNeeded,
        Some(_) => PermitStatus::ToApply,
        None if row.date("issued").is_some() => PermitStatus::Issued,
        None if row.date("applied").is_some() => PermitStatus::Applied,
        None => PermitStatus::ToApply,
    };
    Permit {
        id: row.text("id").or_else(|| number.clone()).unwrap_or_else(|| format!("permit-{}", index + 1)),
        locations: row.names("location"),
        authority: row.text("authority"),
        number,
        kind: row.text("type"),
        status,
        applied: row.date("applied"),
        due: row.date("due"),
        issued: row.date("issued"),
        from: row.date("from"),
        to: row.date("to"),
        hours: row.hours("hours"),
        lead_days: row.integer("lead_days"),
        prep: row.spans("prep"),
        strike: row.spans("strike"),
        post_by: row.date("post_by"),
        posted: row.date("posted"),
        activities: row.texts("activities"),
        fee: row.money("fee"),
        deposit: row.money("deposit"),
        monitors: row.text("monitors"),
        insurance: row.text("insurance"),
        notes: row.text("notes"),
        origin: row.origin(),
    }
}
