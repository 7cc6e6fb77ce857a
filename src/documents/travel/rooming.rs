//! The rooming list: a hotel's guests, their rooms, and how many rooms each night.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::super::facts::{self, NoteBlock, notes_for};
use super::super::{Context, Figure, Kind, Subject, format};
use crate::model::{Part, Room};
use crate::values::{Currency, DateSpan};
use crate::words::say;

/// The rooming list.
pub static KIND: Kind = Kind {
    word: "rooming-list",
    name: "Rooming list",
    about: "A hotel's guests with room, check-in, check-out and rate, and how many rooms each night. One for each hotel with rooms.",
    schema: 1,
    needs: &[Part::Identity, Part::People, Part::Assets],
    due,
    page,
};

/// The longest block of rooms that is counted night by night.
const LONGEST: i32 = 400;

fn key(context: Context<'_>, room: &Room) -> String {
    super::hotel(context, &room.hotel).0.trim().to_lowercase()
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut hotels: BTreeMap<String, String> = BTreeMap::new();
    for room in context.production.rooms.iter().filter(|room| !room.is_own()) {
        hotels.entry(key(context, room)).or_insert_with(|| super::hotel(context, &room.hotel).0);
    }
    let mut slugs = facts::Slugs::default();
    hotels.into_iter().map(|(key, name)| Subject { slug: slugs.of(&name), name, key, date: None }).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], false, body(context, subject))
}

/// What a rooming list shows.
#[derive(Debug, Clone, Serialize)]
pub struct RoomingList {
    /// The hotel.
    pub hotel: String,
    /// Its address, contact and telephone.
    pub more: Option<String>,
    /// `12 rooms, 14 guests, 48 room nights`.
    pub count: String,
    /// Rooms by check-in, then by guest.
    pub rows: Vec<RoomLine>,
    /// Whether any room has a rate.
    pub has_rate: bool,
    /// What the rooms come to, by currency.
    pub totals: Vec<Figure>,
    /// Each night from the first to the last.
    pub nights: Vec<NightRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A room and its guests.
#[derive(Debug, Clone, Serialize)]
pub struct RoomLine {
    /// Stable id: `room-1`.
    pub id: String,
    /// The guests, one a line.
    pub guests: Vec<Guest>,
    /// Number and type.
    pub room: Option<String>,
    /// Check-in.
    pub check_in: String,
    /// Check-out.
    pub check_out: String,
    /// Nights.
    pub nights: String,
    /// What a night costs.
    pub rate: Option<Figure>,
    /// What all of them cost.
    pub total: Option<Figure>,
    /// Confirmation number.
    pub confirmation: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A guest.
#[derive(Debug, Clone, Serialize)]
pub struct Guest {
    /// The name.
    pub name: String,
    /// What the guest does.
    pub role: String,
}

/// A night.
#[derive(Debug, Clone, Serialize)]
pub struct NightRow {
    /// Stable id: `night-2026-06-08`.
    pub id: String,
    /// The date.
    pub date: String,
    /// Rooms in use.
    pub rooms: String,
    /// Guests.
    pub guests: String,
    /// Who comes, by name.
    pub arriving: Option<String>,
    /// Who leaves, by name.
    pub leaving: Option<String>,
}

fn nights(room: &Room) -> i32 {
    room.check_in.until(room.check_out).map_or(0, |span| span.get_days())
}

fn body(context: Context<'_>, subject: &Subject) -> RoomingList {
    let production = context.production;
    let mut rooms: Vec<&Room> = production.rooms.iter().filter(|room| !room.is_own() && key(context, room) == subject.key).collect();
    let first_name = |room: &Room| room.people.first().map(|who| production.who_name(who)).unwrap_or_default();
    rooms.sort_by_key(|room| (room.check_in, first_name(room)));
    let mut totals: BTreeMap<String, (Currency, Decimal)> = BTreeMap::new();
    let rows = rooms.iter().enumerate().map(|(at, room)| {
        let total = room.rate.and_then(|rate| rate.amount.checked_mul(Decimal::from(nights(room))).map(|amount| (rate.currency, amount)));
        if let Some((currency, amount)) = total {
            let sum = totals.entry(currency.to_string()).or_insert((currency, Decimal::ZERO));
            sum.1 = sum.1.checked_add(amount).unwrap_or(sum.1);
        }
        let guests = room.people.iter().map(|who| Guest { name: production.who_name(who), role: production.who_role(who) });
        RoomLine {
            id: format!("room-{}", at + 1),
            guests: guests.collect(),
            room: format::joined([room.room.as_deref(), room.kind.as_deref()], ", "),
            check_in: super::short(context, room.check_in),
            check_out: super::short(context, room.check_out),
            nights: nights(room).to_string(),
            rate: room.rate.map(super::figure),
            total: total.map(|(currency, amount)| super::sum(amount, currency)),
            confirmation: room.confirmation.clone(),
            notes: room.notes.clone(),
        }
    });
    let rows: Vec<RoomLine> = rows.collect();
    let name = rooms.first().map_or_else(|| subject.name.clone(), |room| super::hotel(context, &room.hotel).0);
    let more = rooms.first().and_then(|room| super::hotel(context, &room.hotel).1);
    let guests: usize = rooms.iter().map(|room| room.people.len()).sum();
    let room_nights: i32 = rooms.iter().map(|room| nights(room)).sum();
    RoomingList {
        hotel: name,
        more,
        count: format!(
            "{}, {}, {}",
            format::counted(rooms.len(), "rooms"),
            format::counted(guests, "guests"),
            format::counted(usize::try_from(room_nights).unwrap_or(0), "room-nights")
        ),
        has_rate: rows.iter().any(|row| row.rate.is_some()),
        totals: totals.into_values().map(|(currency, amount)| super::sum(amount, currency)).collect(),
        nights: by_night(context, &rooms),
        notes: notes_for(production, KIND.word, Some(&subject.slug)),
        rows,
    }
}

fn by_night(context: Context<'_>, rooms: &[&Room]) -> Vec<NightRow> {
    let production = context.production;
    let first = rooms.iter().map(|room| room.check_in).min();
    let last = rooms.iter().map(|room| room.check_out).max();
    let (Some(from), Some(to)) = (first, last) else { return Vec::new() };
    if from.until(to).map_or(0, |span| span.get_days()) > LONGEST {
        return Vec::new();
    }
    let names = |on: &dyn Fn(&Room) -> bool| {
        let all: Vec<String> =
            rooms.iter().filter(|room| on(room)).flat_map(|room| &room.people).map(|who| production.who_name(who)).collect();
        match all.len() {
            0 => None,
            1..=6 => Some(all.join(", ")),
            many => Some(say!("rooming-list-guests", many)),
        }
    };
    let row = |date: Date| {
        let own: Vec<&&Room> = rooms.iter().filter(|room| room.covers(date)).collect();
        NightRow {
            id: format!("night-{date}"),
            date: super::short(context, date),
            rooms: own.len().to_string(),
            guests: own.iter().map(|room| room.people.len()).sum::<usize>().to_string(),
            arriving: names(&|room| room.check_in == date),
            leaving: names(&|room| room.check_out == date),
        }
    };
    (DateSpan { from, to }).dates().map(row).collect()
}
