//! The travel desk.

use super::{Kind, Table, h, t};
use crate::model::{Part, TravelMode};

const PEOPLE: &[&str] = &["people", "person", "name", "guest", "guests", "passenger", "who"];

pub(super) static TRIPS: Table = t(
    "trips",
    Part::Assets,
    &[],
    "Journeys: who, how, from where to where and when.",
    &[
        h("people", Kind::Texts, "Cast numbers, or names of the crew; several with commas.", PEOPLE),
        h("mode", Kind::Choice(TravelMode::WORDS), "air, rail, road, ferry or self-drive; road by default.", &["mode", "by", "how"]),
        h("carrier", Kind::Text, "Airline, railway, company.", &["carrier", "airline", "operator"]),
        h("number", Kind::Text, "Number of the flight or train.", &["number", "flight", "flight #", "train"]),
        h("from", Kind::Text, "Where it begins.", &["from", "origin"]),
        h("to", Kind::Text, "Where it ends.", &["to", "destination"]),
        h("date", Kind::Date, "The date it begins.", &["date", "depart date", "travel date"]),
        h("depart", Kind::Clock, "When it begins.", &["depart", "departs", "dep", "dep."]),
        h("arrive_date", Kind::Date, "The date it ends; the same by default.", &["arrive date", "arrival date"]),
        h("arrive", Kind::Clock, "When it ends.", &["arrive", "arrives", "arr", "arr."]),
        h("booking", Kind::Text, "Booking reference.", &["booking", "reference", "pnr", "record locator"]),
        h("seat", Kind::Text, "Seat or class.", &["seat", "class"]),
        h("pickup", Kind::Text, "Who fetches the traveller, and where.", &["pickup", "pick-up", "transfer"]),
        h("pickup_time", Kind::Clock, "When.", &["pickup time", "pick-up time"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

pub(super) static ROOMS: Table = t(
    "rooms",
    Part::Assets,
    &[],
    "Rooms: who sleeps where from when to when.",
    &[
        h("hotel", Kind::Text, "The hotel, or the id of its vendor; `own` where somebody needs none.", &["hotel", "accommodation"]),
        h("people", Kind::Texts, "Who sleeps there; several share.", PEOPLE),
        h("check_in", Kind::Date, "The date of the first night.", &["check in", "check-in", "arrival"]),
        h("check_out", Kind::Date, "The date of departure.", &["check out", "check-out", "departure"]),
        h("room", Kind::Text, "Number or name of the room.", &["room", "room #"]),
        h("type", Kind::Text, "What it is: king, twin.", &["type", "room type"]),
        h("rate", Kind::Money, "What a night costs.", &["rate", "nightly rate"]),
        h("confirmation", Kind::Text, "Confirmation number.", &["confirmation", "conf #", "confirmation #"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

pub(super) static PER_DIEMS: Table = t(
    "per_diems",
    Part::Assets,
    &[],
    "What people get for each day away, by person or group.",
    &[
        h("people", Kind::Texts, "Whom it is for; it wins over a group's.", PEOPLE),
        h("of", Kind::Texts, "everyone, cast, crew, or departments.", &["of", "group"]),
        h("rate", Kind::Money, "A day's amount.", &["rate", "per day"]),
        h("from", Kind::Date, "The first date; every day away by default.", &["from"]),
        h("to", Kind::Date, "The last date.", &["to"]),
        h("paid_to", Kind::Date, "The last date that is paid.", &["paid to", "paid through"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

pub(super) static VISAS: Table = t(
    "visas",
    Part::Assets,
    &[],
    "Visas and permits to work in a country.",
    &[
        h("person", Kind::Text, "Cast number, or the name of a member of the crew.", &["person", "name", "who"]),
        h("kind", Kind::Text, "What it is: O-1, Skilled Worker.", &["kind", "visa", "class"]),
        h("country", Kind::Text, "The country it is for.", &["country"]),
        h("from", Kind::Date, "The first date it is good for.", &["from", "valid from"]),
        h("expires", Kind::Date, "The last date it is good for.", &["expires", "valid to", "expiry"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
