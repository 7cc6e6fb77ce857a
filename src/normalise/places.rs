//! Locations and permits.

use rust_decimal::prelude::ToPrimitive;

use super::Linker;
use super::read::Fields;
use crate::model::{
    Action, Candidate, Compass, ConvoyRow, DepositTerms, Distance, FeePer, Hazard, Hospital, Inspection, InsuranceTerms, Location,
    MoveRecord, MoveStep, Permit, PermitStatus, Photo, Production, Verdict, Zone,
};

/// The keys of the survey in the order of the location report.
const SURVEY: [&str; 10] =
    ["power", "ceiling", "windows", "sound", "floor", "access", "toilets", "coverage", "neighbours", "weather_cover"];

pub(super) fn read(production: &mut Production, linker: &Linker<'_>) {
    production.locations = linker.rows("locations").filter_map(location).collect();
    production.permits = linker.rows("permits").enumerate().map(|(index, row)| permit(index, row)).collect();
    production.scouting = linker.rows("scouting").filter_map(candidate).collect();
    production.moves = linker.rows("moves").filter_map(company_move).collect();
    production.moves.sort_by_key(|record| record.date);
}

fn coordinates(row: Fields<'_>) -> Option<(f64, f64)> {
    let degrees = |key: &str, most: f64| row.decimal(key).and_then(|d| d.to_f64()).filter(|degrees| degrees.abs() <= most);
    degrees("latitude", 90.0).zip(degrees("longitude", 180.0))
}

fn fee_per(row: Fields<'_>) -> FeePer {
    match row.str("fee_per") {
        Some("week") => FeePer::Week,
        Some("flat") => FeePer::Flat,
        _ => FeePer::Day,
    }
}

fn photos(row: Fields<'_>) -> Vec<Photo> {
    let photo = |p: Fields<'_>| Some(Photo { file: p.text("file")?.replace('\\', "/"), caption: p.text("caption") });
    row.records("photos").filter_map(photo).collect()
}

fn distance(row: Fields<'_>) -> Option<Distance> {
    let of = |key: &str, miles: bool| row.decimal(key).map(|amount| Distance { amount, miles });
    of("miles", true).or_else(|| of("km", false))
}

fn deposit_terms(row: Fields<'_>) -> DepositTerms {
    DepositTerms {
        paid: row.date("deposit_paid"),
        days: row.integer("deposit_days"),
        returned: row.date("deposit_returned"),
        kept: row.money("deposit_kept"),
        reference: row.text("deposit_reference"),
    }
}

fn insurance_terms(row: Fields<'_>) -> InsuranceTerms {
    InsuranceTerms {
        additional: row.texts("additional_insured"),
        certificate: row.text("certificate"),
        expires: row.date("certificate_expires"),
    }
}

fn candidate(row: Fields<'_>) -> Option<Candidate> {
    let mut photos = photos(row);
    if let Some(file) = row.text("photo").map(|file| file.replace('\\', "/")) {
        photos.insert(0, Photo { file, caption: None });
    }
    Some(Candidate {
        set: row.text("set")?,
        name: row.text("candidate")?,
        location: row.text("location"),
        address: row.text("address"),
        coordinates: coordinates(row),
        contact: row.text("contact"),
        phone: row.text("phone"),
        fee: row.money("fee"),
        fee_per: fee_per(row),
        deposit: row.money("deposit"),
        hours: row.hours("hours"),
        available: row.spans("available"),
        access: row.text("access"),
        power: row.text("power"),
        sound: row.text("sound"),
        sun: row.text("sun"),
        faces: row.choice("faces", Compass::WORDS).and_then(Compass::at),
        parking: row.text("parking"),
        parking_spaces: row.integer("parking_spaces"),
        basecamp: row.text("basecamp"),
        distance: distance(row),
        travel_minutes: row.minutes("travel_minutes"),
        hospital: row.text("hospital"),
        coverage: row.text("coverage"),
        permit: row.text("permit"),
        lead_days: row.integer("lead_days"),
        verdict: row.choice("verdict", Verdict::WORDS).map_or_else(Verdict::default, |at| Verdict::ALL[at]),
        why: row.text("why"),
        scouted_by: row.text("scouted_by"),
        scouted: row.date("scouted"),
        decide_by: row.date("decide_by"),
        photos,
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn company_move(row: Fields<'_>) -> Option<MoveRecord> {
    let convoy = |one: Fields<'_>| {
        Some(ConvoyRow {
            vehicle: one.text("vehicle")?,
            driver: one.text("driver"),
            phone: one.text("phone"),
            call: one.call("call"),
            notes: one.text("notes"),
        })
    };
    Some(MoveRecord {
        date: row.date("date")?,
        unit: row.text("unit").unwrap_or_else(|| "main".to_owned()),
        from: row.text("from"),
        to: row.text("to")?,
        leave: row.clock("leave"),
        route: row.text("route"),
        distance: distance(row),
        minutes: row.minutes("minutes"),
        convoy: row.records("convoy").filter_map(convoy).collect(),
        base: row.text("base"),
        parking: row.text("parking"),
        facilities: row.text("facilities"),
        captain: row.text("captain"),
        phone: row.text("phone"),
        schedule: row
            .records("schedule")
            .filter_map(|step| Some(MoveStep { time: step.clock("time"), what: step.text("what")? }))
            .collect(),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn location(row: Fields<'_>) -> Option<Location> {
    Some(Location {
        id: row.text("id")?,
        name: row.text("name").unwrap_or_default(),
        sets: row.texts("sets"),
        address: row.text("address"),
        city: row.text("city"),
        coordinates: coordinates(row),
        time_zone: row.str("time_zone").and_then(|name| jiff::tz::TimeZone::get(name).ok()),
        what3words: row.text("what3words"),
        grid_ref: row.text("grid_ref"),
        status: row.text("status"),
        owner: row.text("owner"),
        contact: row.text("contact"),
        phone: row.text("phone"),
        email: row.text("email"),
        fee: row.money("fee"),
        fee_per: fee_per(row),
        prep_fee: row.money("prep_fee"),
        strike_fee: row.money("strike_fee"),
        hold_fee: row.money("hold_fee"),
        overtime_fee: row.money("overtime_fee"),
        deposit: row.money("deposit"),
        deposit_terms: deposit_terms(row),
        insurance: insurance_terms(row),
        prep_days: row.integer("prep_days"),
        strike_days: row.integer("strike_days"),
        prep_hours: row.hours("prep_hours"),
        strike_hours: row.hours("strike_hours"),
        restoration: row.text("restoration"),
        restored: row.date("restored"),
        released: row.date("released"),
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
        parking_spaces: row.integer("parking_spaces"),
        basecamp: row.text("basecamp"),
        holding: row.text("holding"),
        catering: row.text("catering"),
        survey: SURVEY.iter().filter_map(|key| row.text(key).map(|text| (*key, text))).collect(),
        hazards: row
            .records("hazards")
            .filter_map(|h| Some(Hazard { hazard: h.text("hazard")?, control: h.text("control"), assessment: h.text("assessment") }))
            .collect(),
        assessment: row.text("assessment"),
        photos: photos(row),
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
        lead_hours: row.integer("lead_hours"),
        cutoff: row.clock("cutoff"),
        prep: row.spans("prep"),
        strike: row.spans("strike"),
        post_by: row.date("post_by"),
        post_hours: row.integer("post_hours"),
        postings: row.text("postings"),
        notify_radius: row.text("notify_radius"),
        notified: row.date("notified"),
        survey: row.text("survey"),
        posted: row.date("posted"),
        activities: row.texts("activities"),
        fee: row.money("fee"),
        deposit: row.money("deposit"),
        deposit_terms: deposit_terms(row),
        monitors: row.text("monitors"),
        police: row.text("police"),
        fire: row.text("fire"),
        inspection: Inspection { what: row.text("inspection"), booked: row.date("inspection_date"), passed: row.date("inspected") },
        insured: insurance_terms(row),
        insurance: row.text("insurance"),
        notes: row.text("notes"),
        origin: row.origin(),
    }
}
