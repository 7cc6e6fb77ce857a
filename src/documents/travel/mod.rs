//! The travel desk's papers: the memo of each traveller, the rooming list of each hotel, the per diems of each week.

pub mod memo;
pub mod per_diem;
pub mod rooming;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Context, Figure, format, money};
use crate::model::{Trip, Wording};
use crate::values::{Clock, Currency, Money};
use crate::words::word;

/// A date as the papers of the desk print it.
fn short(context: Context<'_>, date: Date) -> String {
    format::short_date(date, context.production.conventions.wording)
}

fn clock(context: Context<'_>, time: Option<Clock>) -> Option<String> {
    time.map(|time| format::clock(time, &context.production.conventions))
}

/// An amount with its currency.
fn figure(amount: Money) -> Figure {
    Figure { text: money::with_code(amount), value: amount.plain() }
}

/// A sum as a figure.
fn sum(amount: Decimal, currency: Currency) -> Figure {
    figure(Money { amount, currency })
}

/// `Flight AS 2231`, `Train 502`, `Car, Lodge shuttle`.
fn carrier(trip: &Trip, wording: Wording) -> String {
    let mode = match (trip.mode.word(), wording) {
        ("air", _) => word!("travel-flight"),
        ("rail", _) => word!("travel-train"),
        ("ferry", _) => word!("travel-ferry"),
        ("self-drive", _) => word!("travel-own-car"),
        _ => word!("travel-car"),
    };
    format::joined([Some(mode), trip.carrier.as_deref(), trip.number.as_deref()], " ").unwrap_or_default()
}

/// The hotel's name, address line and telephone, where a vendor is meant.
fn hotel(context: Context<'_>, name: &str) -> (String, Option<String>) {
    let vendor = context.production.vendors.iter().find(|vendor| vendor.id == name || vendor.name == name);
    match vendor {
        Some(vendor) => {
            let phone = vendor.phone.as_deref().map(super::facts::unbroken);
            let more = format::joined(
                [vendor.terms.address.as_deref(), vendor.contact.as_deref(), phone.as_deref(), vendor.email.as_deref()],
                " · ",
            );
            (vendor.name.clone(), more)
        }
        None => (name.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d, dec};
    use crate::documents::Kind;
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::{Origin, PerDiem, Room, TravelMode, Visa, Who, Zone};

    /// Ana and Bo share a room at the Lodge for a distant day, and go there by air.
    fn builder() -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).crew("Ana", "Camera", &["main"]).crew("Bo", "Camera", &["main"]);
        let builder = builder.location("cape", None).day(d(2026, 6, 9), "07:00").day_with(|day| day.location = Some("cape".to_owned()));
        builder.with(|production| {
            let both = vec![Who::Crew("Ana".to_owned()), Who::Crew("Bo".to_owned())];
            let money = |amount: &str| Money { amount: dec(amount), currency: "USD".parse().unwrap() };
            production.locations[0].zone = Some(Zone::Distant);
            production.trips.push(Trip {
                people: both.clone(),
                mode: TravelMode::Air,
                carrier: Some("Northcrest".to_owned()),
                number: Some("NC 7".to_owned()),
                from: Some("Seattle".to_owned()),
                to: Some("Portland".to_owned()),
                date: d(2026, 6, 8),
                depart: Some(at("10:00")),
                arrive_date: d(2026, 6, 8),
                arrive: Some(at("11:00")),
                booking: Some("QX".to_owned()),
                seat: Some("6C".to_owned()),
                pickup: Some("door 4".to_owned()),
                pickup_time: Some(at("11:20")),
                notes: Some("bags".to_owned()),
                origin: Origin::NONE,
            });
            production.rooms.push(Room {
                hotel: "Lodge".to_owned(),
                people: both.clone(),
                check_in: d(2026, 6, 8),
                check_out: d(2026, 6, 10),
                room: Some("4".to_owned()),
                kind: Some("twin".to_owned()),
                rate: Some(money("140")),
                confirmation: Some("B-7".to_owned()),
                notes: Some("late".to_owned()),
                origin: Origin::NONE,
            });
            production.per_diems.push(PerDiem {
                people: both,
                of: Vec::new(),
                rate: money("60.50"),
                from: None,
                to: None,
                paid_to: Some(d(2026, 6, 9)),
                notes: None,
                origin: Origin::NONE,
            });
            production.visas.push(Visa {
                who: Who::Crew("Ana".to_owned()),
                kind: Some("O-2".to_owned()),
                country: Some("US".to_owned()),
                from: None,
                expires: Some(d(2026, 12, 31)),
                notes: None,
                origin: Origin::NONE,
            });
        })
    }

    fn first(kind: &Kind) -> Value {
        let builder = builder();
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        let subjects = (kind.due)(context);
        (kind.page)(context, &subjects[0])
    }

    #[test]
    fn a_memo_says_when_where_and_with_whom() {
        let body = first(&memo::KIND)["body"].clone();
        assert_eq!(
            (body["trips"][0]["carrier"].as_str(), body["trips"][0]["with"].as_str()),
            (Some("Flight Northcrest NC 7"), Some("with Bo"))
        );
        assert_eq!(body["rooms"][0]["room"], "4, twin, shared with Bo");
        assert_eq!(body["per_diem"].as_str().map(|text| text.replace('\u{a0}', " ")).as_deref(), Some("3 days at USD 60.50: USD 181.50."));
        let days: Vec<&str> = body["days"].as_array().unwrap().iter().map(|day| day["what"].as_str().unwrap()).collect();
        assert_eq!(days[0], "Travel");
        assert!(days[1].starts_with("Work, call 7:00"), "{days:?}");
    }

    #[test]
    fn a_hotel_reads_its_rooms_by_night() {
        let body = first(&rooming::KIND)["body"].clone();
        assert_eq!(body["count"], "1 room, 2 guests, 2 room nights");
        let nights: Vec<&str> = body["nights"].as_array().unwrap().iter().map(|night| night["rooms"].as_str().unwrap()).collect();
        assert_eq!(nights, ["1", "1", "0"]);
        assert_eq!((body["nights"][0]["arriving"].as_str(), body["nights"][2]["leaving"].as_str()), (Some("Ana, Bo"), Some("Ana, Bo")));
        assert_eq!(body["totals"][0]["value"], "280.00");
    }

    #[test]
    fn a_week_pays_its_days() {
        let body = first(&per_diem::KIND)["body"].clone();
        assert_eq!(body["rows"][0]["days"].as_array().unwrap()[..3], ["T", "W", "off"].map(Value::from));
        assert_eq!((body["rows"][0]["count"].as_str(), body["totals"][0]["value"].as_str()), (Some("3"), Some("363.00")));
    }

    #[test]
    fn the_fixtures_have_the_keys_of_the_documents() {
        assert_fixture(&first(&memo::KIND), include_str!("../../../tests/fixtures/pages/travel-memo.json"));
        assert_fixture(&first(&rooming::KIND), include_str!("../../../tests/fixtures/pages/rooming-list.json"));
        assert_fixture(&first(&per_diem::KIND), include_str!("../../../tests/fixtures/pages/per-diem.json"));
    }
}
