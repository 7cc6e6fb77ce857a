//! Cast, crew, departments and vendors.

use super::read::Fields;
use super::{Linker, pay, talent};
use crate::findings::{Finding, Part, codes};
use crate::model::{CastMember, Channel, ContactTerms, CrewMember, Deal, Department, Production, Vendor};
use crate::values::{CastId, DateSpan};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    for row in linker.rows("cast").collect::<Vec<_>>() {
        production.cast.extend(cast(row, linker));
    }
    production.cast.sort_by(|a, b| a.id.cmp(&b.id));
    production.cast.dedup_by(|later, first| later.id == first.id);
    production.departments = linker.rows("departments").filter_map(department).collect();
    production.crew = crew(linker);
    production.channels = linker
        .rows("channels")
        .filter_map(|row| Some(Channel { channel: row.text("channel")?, usage: row.text("use").unwrap_or_default() }))
        .collect();
    for row in linker.rows("vendors").collect::<Vec<_>>() {
        production.vendors.extend(vendor(row, linker));
    }
}

fn cast(row: Fields<'_>, linker: &mut Linker<'_>) -> Option<CastMember> {
    let contract = row.record("contract");
    Some(CastMember {
        id: CastId::new(row.str("id")?).ok()?,
        character: row.text("character").unwrap_or_default(),
        performer: row.text("performer"),
        phone: row.text("phone"),
        email: row.text("email"),
        language: row.text("language"),
        agent: row.text("agent"),
        contact: contact_terms(row, linker),
        minor: row.bool("minor").unwrap_or(false),
        guardian: row.text("guardian"),
        makeup_minutes: row.minutes("makeup_minutes"),
        pickup_minutes: row.minutes("pickup_minutes"),
        pickup_from: row.text("pickup_from"),
        holds: row.bool("holds").unwrap_or(true),
        drop: row.bool("drop").unwrap_or(false),
        drop_days: row.integer("drop_days").unwrap_or(10),
        unavailable: row.unavailable("unavailable"),
        born: row.date("born"),
        deal: row.choice("deal", Deal::WORDS).and_then(|at| [Deal::Daily, Deal::ThreeDay, Deal::Weekly, Deal::Run].get(at).copied()),
        rate: row.money("rate"),
        pay: pay::read(row, linker),
        pickup_date: row.date("pickup_date"),
        window: row.record("window").and_then(|window| {
            let from = window.date("from")?;
            Some(DateSpan { from, to: window.date("to").unwrap_or(from) })
        }),
        contract: contract.map_or((None, None), |contract| (contract.date("from"), contract.date("to"))),
        events: row.records("events").filter_map(talent::event).collect(),
        talent: talent::own(row),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

/// What beside telephone and mail a record says of how somebody is reached.
fn contact_terms(row: Fields<'_>, linker: &mut Linker<'_>) -> ContactTerms {
    let mut private = Vec::new();
    for name in row.names("private") {
        let word = match name.to_lowercase().as_str() {
            "mobile" | "cell" | "telephone" | "tel" => "phone".to_owned(),
            "mail" | "e-mail" => "email".to_owned(),
            plain => plain.to_owned(),
        };
        if ContactTerms::KEYS.contains(&word.as_str()) {
            private.push(word);
            continue;
        }
        let message = format!("`{name}` is nothing that the public contact list shows");
        let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("private").blocks(Part::People);
        let finding = crate::ingest::with_nearest(finding, &name, ContactTerms::KEYS.iter().copied());
        let help = format!("what may be kept private: {}", ContactTerms::KEYS.join(", "));
        linker.say(if finding.help.is_some() { finding } else { finding.help(help) });
    }
    ContactTerms { address: row.text("address"), emergency: row.text("emergency"), manager: row.text("manager"), private }
}

/// The units a record names; the main unit where it names none.
fn units(row: Fields<'_>) -> Vec<String> {
    let units = row.names("unit");
    if units.is_empty() { vec!["main".to_owned()] } else { units }
}

fn department(row: Fields<'_>) -> Option<Department> {
    Some(Department {
        name: row.text("name")?,
        precall: row.call("precall"),
        elements: row.names("elements"),
        accounts: row.texts("accounts"),
        origin: row.origin(),
    })
}

/// The crew. An id is the stated one, else the person's name; two people of one name get their positions added, so
/// that each can be told from the other.
fn crew(linker: &mut Linker<'_>) -> Vec<CrewMember> {
    let mut crew: Vec<CrewMember> = Vec::new();
    for row in linker.rows("crew").collect::<Vec<_>>() {
        let name = row.text("name");
        let position = row.text("position").unwrap_or_default();
        let department = row.text("department").unwrap_or_default();
        let plain = row.text("id").or_else(|| name.clone()).unwrap_or_else(|| format!("{department} {position}"));
        let taken = crew.iter().any(|member| member.id == plain);
        let id = if taken { format!("{plain} ({department} {position} {})", crew.len() + 1) } else { plain };
        crew.push(CrewMember {
            id,
            department,
            position,
            name,
            units: units(row),
            phone: row.text("phone"),
            email: row.text("email"),
            language: row.text("language"),
            contact: contact_terms(row, linker),
            call: row.call("call"),
            dates: row.spans("dates"),
            unavailable: row.unavailable("unavailable"),
            rate: row.money("rate"),
            pay: pay::read(row, linker),
            opt_out_48: row.bool("opt_out_48").unwrap_or(false),
            on_sheet: row.bool("on_sheet").unwrap_or(true),
            eats: row.bool("eats").unwrap_or(true),
            notes: row.text("notes"),
            origin: row.origin(),
        });
    }
    crew
}

fn vendor(row: Fields<'_>, linker: &mut Linker<'_>) -> Option<Vendor> {
    Some(Vendor {
        id: row.text("id")?,
        name: row.text("name")?,
        supplies: row.text("supplies"),
        contact: row.text("contact"),
        phone: row.text("phone"),
        email: row.text("email"),
        capacity: row.integer("capacity"),
        shots_per_week: row.integer("shots_per_week"),
        terms: contact_terms(row, linker),
        origin: row.origin(),
    })
}
