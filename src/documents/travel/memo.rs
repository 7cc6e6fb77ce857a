//! The travel memo: one traveller's journeys, rooms, days away and per diem on one page.

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::super::facts::{self, Fact, NoteBlock, notes_for};
use super::super::{Context, Kind, Subject, format};
use crate::derive::AwayKind;
use crate::model::{Everybody, Part, Who};
use crate::words::{say, word};

/// The travel memo.
pub static KIND: Kind = Kind {
    word: "travel-memo",
    name: "Travel memo",
    about: "One traveller's journeys, pick-ups, rooms, days away and per diem. One for each person with a journey or a room.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Assets],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    let named = production.trips.iter().flat_map(|trip| &trip.people);
    let named = named.chain(production.rooms.iter().filter(|room| !room.is_own()).flat_map(|room| &room.people));
    let people: BTreeSet<&Who> = named.collect();
    let mut slugs = facts::Slugs::default();
    let subject = |who: &Who| {
        let name = production.who_name(who);
        let slug = match who {
            Who::Cast(id) => slugs.of(&format!("cast {id}")),
            Who::Crew(_) => slugs.of(&name),
        };
        Subject { slug, name, key: who.subject(), date: None }
    };
    people.into_iter().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let everybody = Everybody::of(context.production);
    let Some(who) = everybody.find(&subject.key) else { return Value::Null };
    facts::page(context, &KIND, subject, &[], false, body(context, subject, who))
}

/// What a travel memo shows.
#[derive(Debug, Clone, Serialize)]
pub struct TravelMemo {
    /// The traveller.
    pub name: String,
    /// What the traveller does.
    pub role: String,
    /// Journeys in order.
    pub trips: Vec<TripRow>,
    /// Rooms in order.
    pub rooms: Vec<RoomRow>,
    /// The days away, one line for each date.
    pub days: Vec<DayRow>,
    /// What the per diems come to, as a sentence.
    pub per_diem: Option<String>,
    /// Visas and permits.
    pub visas: Vec<Fact>,
    /// Whom to ring.
    pub contacts: Vec<Fact>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A journey.
#[derive(Debug, Clone, Serialize)]
pub struct TripRow {
    /// Stable id: `trip-1`.
    pub id: String,
    /// The date.
    pub date: String,
    /// `Flight AS 2231`.
    pub carrier: String,
    /// Where it begins.
    pub from: Option<String>,
    /// When.
    pub depart: Option<String>,
    /// Where it ends.
    pub to: Option<String>,
    /// When, with the date where it is another.
    pub arrive: Option<String>,
    /// Booking reference and seat.
    pub booking: Option<String>,
    /// Pick-up with its time.
    pub pickup: Option<String>,
    /// Who travels with.
    pub with: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A room.
#[derive(Debug, Clone, Serialize)]
pub struct RoomRow {
    /// Stable id: `room-1`.
    pub id: String,
    /// The hotel.
    pub hotel: String,
    /// Its address and telephone.
    pub more: Option<String>,
    /// Check-in.
    pub check_in: String,
    /// Check-out.
    pub check_out: String,
    /// Nights.
    pub nights: String,
    /// Number and type of the room, whom it is shared with.
    pub room: Option<String>,
    /// Confirmation number.
    pub confirmation: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// A day away.
#[derive(Debug, Clone, Serialize)]
pub struct DayRow {
    /// Stable id: `day-2026-06-09`.
    pub id: String,
    /// The date.
    pub date: String,
    /// `Travel`, `Work, call 7:00a`, `Hold`, `Day off`.
    pub what: String,
}

fn body(context: Context<'_>, subject: &Subject, who: &Who) -> TravelMemo {
    let production = context.production;
    let wording = production.conventions.wording;
    let others = |people: &[Who]| {
        let names: Vec<String> = people.iter().filter(|own| *own != who).map(|own| production.who_name(own)).collect();
        (!names.is_empty()).then(|| say!("travel-memo-with", names = names.join(", ")))
    };
    let own = production.trips.iter().filter(|trip| trip.people.contains(who));
    let trips = own.enumerate().map(|(at, trip)| {
        let arrive = super::clock(context, trip.arrive);
        let other_day = (trip.arrive_date != trip.date).then(|| super::short(context, trip.arrive_date));
        let pickup = super::clock(context, trip.pickup_time);
        TripRow {
            id: format!("trip-{}", at + 1),
            date: super::short(context, trip.date),
            carrier: super::carrier(trip, wording),
            from: trip.from.clone(),
            depart: super::clock(context, trip.depart),
            to: trip.to.clone(),
            arrive: format::joined([other_day.as_deref(), arrive.as_deref()], " "),
            booking: format::joined([trip.booking.as_deref(), trip.seat.as_deref()], " · "),
            pickup: format::joined([pickup.as_deref(), trip.pickup.as_deref()], " "),
            with: others(&trip.people),
            notes: trip.notes.clone(),
        }
    });
    let own = production.rooms.iter().filter(|room| !room.is_own() && room.people.contains(who));
    let rooms = own.enumerate().map(|(at, room)| {
        let (hotel, more) = super::hotel(context, &room.hotel);
        let shared = others(&room.people).map(|with| say!("travel-memo-shared", with));
        let nights = room.check_in.until(room.check_out).map_or(0, |span| span.get_days());
        RoomRow {
            id: format!("room-{}", at + 1),
            hotel,
            more,
            check_in: super::short(context, room.check_in),
            check_out: super::short(context, room.check_out),
            nights: nights.to_string(),
            room: format::joined([room.room.as_deref(), room.kind.as_deref(), shared.as_deref()], ", "),
            confirmation: room.confirmation.clone(),
            notes: room.notes.clone(),
        }
    });
    let stays = || context.derived.travel.stays.iter().filter(|stay| stay.who == *who);
    let work = crate::derive::DaysAtWork::new(production, &context.derived.work);
    let days = stays().flat_map(|stay| &stay.days).map(|(date, kind)| {
        let call = work.of(who).iter().find(|day| day.date == *date).map(|day| day.first.at);
        let call = super::clock(context, call).map(|call| say!("travel-memo-call", call));
        let word = match kind {
            AwayKind::Travel => word!("travel-memo-travel"),
            AwayKind::Work => word!("travel-memo-work"),
            AwayKind::Hold => word!("travel-memo-hold"),
            AwayKind::Off => word!("travel-memo-day-off"),
        };
        let what = format::joined([Some(word), call.as_deref()], ", ").unwrap_or_default();
        DayRow { id: format!("day-{date}"), date: super::short(context, *date), what }
    });
    let visas = production.visas.iter().filter(|visa| visa.who == *who).filter_map(|visa| {
        let until = visa.expires.map(|date| say!("travel-memo-until", date = format::plain_date(date, wording)));
        Fact::new(
            "visa",
            visa.kind.as_deref().unwrap_or(word!("travel-memo-visa")),
            format::joined([visa.country.as_deref(), until.as_deref(), visa.notes.as_deref()], ", "),
        )
    });
    let (company, safety) = (&production.identity.company, &production.identity.safety);
    let housing = format::joined([safety.housing_contact.as_deref(), safety.housing_phone.as_deref()], " ");
    let contacts = [
        Fact::new("housing", word!("travel-memo-travel-and-housing"), housing.as_deref().map(facts::unbroken)),
        Fact::new("office", word!("travel-memo-production-office"), company.phone.as_deref().map(facts::unbroken)),
    ];
    TravelMemo {
        name: production.who_name(who),
        role: production.who_role(who),
        trips: trips.collect(),
        rooms: rooms.collect(),
        days: days.collect(),
        per_diem: per_diem(context, who),
        visas: visas.collect(),
        contacts: contacts.into_iter().flatten().collect(),
        notes: notes_for(production, KIND.word, Some(&subject.slug)),
    }
}

/// `5 days at USD 75.00: USD 375.00.`
fn per_diem(context: Context<'_>, who: &Who) -> Option<String> {
    let travel = &context.derived.travel;
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for day in travel.weeks.values().flatten().filter(|day| travel.stays.get(day.stay).is_some_and(|stay| stay.who == *who)) {
        match counts.last_mut() {
            Some((rate, count)) if *rate == day.rate => *count += 1,
            _ => counts.push((day.rate, 1)),
        }
    }
    let lines = counts.into_iter().filter_map(|(rate, count)| {
        let own = context.production.per_diems.get(rate)?;
        let total = crate::derive::per_diem_total(own, count)?;
        Some(say!(
            "travel-memo-at",
            days = format::counted(count, "days"),
            rate = super::figure(own.rate).text,
            currency = super::sum(total, own.rate.currency).text
        ))
    });
    let lines: Vec<String> = lines.collect();
    (!lines.is_empty()).then(|| lines.join(" "))
}
