//! The travel desk. A journey of a member of the cast is a travel event too: it adds one where the cast list has none on
//! that date, and completes the one that is there.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::read::Fields;
use super::{Linker, who};
use crate::model::{CastEvent, EventKind, Everybody, Origin, PerDiem, Production, Room, TravelMode, Trip, Visa, Who};
use crate::values::CastId;

pub(super) fn read(production: &mut Production, everybody: &Everybody, linker: &mut Linker<'_>) {
    for row in linker.rows("trips").collect::<Vec<_>>() {
        production.trips.extend(trip(row, everybody, linker));
    }
    production.trips.sort_by_key(|trip| (trip.date, trip.depart.is_none(), trip.depart));
    for row in linker.rows("rooms").collect::<Vec<_>>() {
        production.rooms.extend(room(row, everybody, linker));
    }
    production.rooms.sort_by_key(|room| room.check_in);
    for row in linker.rows("per_diems").collect::<Vec<_>>() {
        production.per_diems.extend(per_diem(row, everybody, linker));
    }
    for row in linker.rows("visas").collect::<Vec<_>>() {
        production.visas.extend(visa(row, everybody, linker));
    }
    events(production);
}

fn trip(row: Fields<'_>, everybody: &Everybody, linker: &mut Linker<'_>) -> Option<Trip> {
    let date = row.date("date")?;
    let (depart, arrive) = (row.clock("depart"), row.clock("arrive"));
    // `01:20+1`, and a time before the departure, are of the next day.
    let over = arrive.is_some_and(|arrive| arrive.day_offset() > 0 || depart.is_some_and(|depart| arrive < depart));
    let next = if over { date.tomorrow().unwrap_or(date) } else { date };
    Some(Trip {
        people: who::people(row, "people", everybody, linker),
        mode: row.choice("mode", TravelMode::WORDS).map_or_else(TravelMode::default, |at| TravelMode::ALL[at]),
        carrier: row.text("carrier"),
        number: row.text("number"),
        from: row.text("from"),
        to: row.text("to"),
        date,
        depart,
        arrive_date: row.date("arrive_date").filter(|own| *own >= date).unwrap_or(next),
        arrive: arrive.map(|time| time.plus(-24 * 60 * time.day_offset())),
        booking: row.text("booking"),
        seat: row.text("seat"),
        pickup: row.text("pickup"),
        pickup_time: row.clock("pickup_time"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn room(row: Fields<'_>, everybody: &Everybody, linker: &mut Linker<'_>) -> Option<Room> {
    let check_in = row.date("check_in")?;
    Some(Room {
        hotel: row.text("hotel")?,
        people: who::people(row, "people", everybody, linker),
        check_in,
        check_out: row.date("check_out").filter(|out| *out > check_in).or_else(|| check_in.tomorrow().ok())?,
        room: row.text("room"),
        kind: row.text("type"),
        rate: row.money("rate"),
        confirmation: row.text("confirmation"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn per_diem(row: Fields<'_>, everybody: &Everybody, linker: &mut Linker<'_>) -> Option<PerDiem> {
    let people = who::people(row, "people", everybody, linker);
    let of = row.names("of");
    Some(PerDiem {
        of: if people.is_empty() && of.is_empty() && row.get("people").is_none() { vec!["everyone".to_owned()] } else { of },
        people,
        rate: row.money("rate")?,
        from: row.date("from"),
        to: row.date("to"),
        paid_to: row.date("paid_to"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn visa(row: Fields<'_>, everybody: &Everybody, linker: &mut Linker<'_>) -> Option<Visa> {
    Some(Visa {
        who: who::person(row, "person", everybody, linker)?,
        kind: row.text("kind"),
        country: row.text("country"),
        from: row.date("from"),
        expires: row.date("expires"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

/// Journeys of the cast as their travel events.
fn events(production: &mut Production) {
    let mut by: BTreeMap<(CastId, Date), Vec<usize>> = BTreeMap::new();
    for (at, trip) in production.trips.iter().enumerate() {
        for who in &trip.people {
            if let Who::Cast(id) = who {
                by.entry((id.clone(), trip.date)).or_default().push(at);
            }
        }
    }
    for ((id, date), trips) in by {
        let own: Vec<&Trip> = trips.iter().map(|at| &production.trips[*at]).collect();
        let leave = own.iter().find_map(|trip| trip.depart);
        let arrive = own.iter().rev().find_map(|trip| trip.arrives());
        let by_air = own.iter().any(|trip| trip.mode == TravelMode::Air);
        let place = own.last().and_then(|trip| trip.to.clone());
        let origin = own.first().map_or(Origin::NONE, |trip| trip.origin);
        let note = own.iter().map(|trip| trip.line()).collect::<Vec<_>>().join("; ");
        let Some(member) = production.cast.iter_mut().find(|member| member.id == id) else { continue };
        match member.events.iter_mut().find(|event| event.kind == EventKind::Travel && event.date == date) {
            Some(event) => {
                event.leave = event.leave.or(leave);
                event.arrive = event.arrive.or(arrive);
                event.by_air |= by_air;
            }
            None => {
                member.events.push(CastEvent {
                    date,
                    kind: EventKind::Travel,
                    note: Some(note),
                    leave,
                    arrive,
                    by_air,
                    place,
                    travel_minutes: None,
                    agreed: false,
                    origin,
                });
                member.events.sort_by_key(|event| event.date);
            }
        }
    }
}
