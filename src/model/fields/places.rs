//! Locations and permits.

use super::{Kind, Table, f, h, t};
use crate::model::{Part, Zone};

pub(super) static LOCATIONS: Table = t(
    "locations",
    Part::Places,
    &["id"],
    "Places.",
    &[
        h("id", Kind::Id, "A short name for use in other records.", &["id", "code", "location id"]),
        h("name", Kind::Text, "The place.", &["name", "location", "location name"]),
        h("sets", Kind::Texts, "Script sets that are shot here.", &["sets", "set", "script set", "plays as"]),
        h("address", Kind::Text, "Street address.", &["address", "street address"]),
        h("city", Kind::Text, "Town and postcode.", &["city", "town", "city/postcode"]),
        h("latitude", Kind::Decimal, "Degrees north.", &["latitude", "lat"]),
        h("longitude", Kind::Decimal, "Degrees east.", &["longitude", "long", "lon", "lng"]),
        h("time_zone", Kind::Text, "IANA time zone, where it differs.", &["time zone"]),
        h("what3words", Kind::Text, "Three words.", &["what3words", "w3w"]),
        h("status", Kind::Choice(&["scouted", "shortlisted", "confirmed", "contracted"]), "How far it is settled.", &["status"]),
        h("owner", Kind::Text, "Owner.", &["owner", "landlord"]),
        h("contact", Kind::Text, "Site contact.", &["contact", "site contact", "contact name"]),
        h("phone", Kind::Text, "Site contact's telephone.", &["phone", "contact phone", "tel"]),
        h("email", Kind::Text, "Site contact's mail.", &["email", "contact email"]),
        h("fee", Kind::Money, "Site fee.", &["fee", "site fee", "location fee"]),
        h("fee_per", Kind::Choice(&["day", "week", "flat"]), "What the fee is for; day by default.", &["fee per", "per"]),
        h("deposit", Kind::Money, "Refundable deposit.", &["deposit"]),
        f("prep", Kind::Dates, "Dates of preparation."),
        f("hold", Kind::Dates, "Dates on hold."),
        f("strike", Kind::Dates, "Dates of strike."),
        h("hours", Kind::Hours, "Hours the owner allows.", &["hours", "hours allowed"]),
        f("hospital", Kind::Record(&HOSPITAL), "The nearest hospital with an emergency department."),
        f("police", Kind::Text, "Nearest police station and telephone."),
        f("fire", Kind::Text, "Nearest fire station and telephone."),
        h("parking", Kind::Text, "Crew parking.", &["parking", "crew parking"]),
        h("basecamp", Kind::Text, "Basecamp or unit base.", &["basecamp", "unit base", "base camp"]),
        h("holding", Kind::Text, "Extras holding.", &["holding", "extras holding", "bg holding"]),
        h("catering", Kind::Text, "Where catering stands.", &["catering"]),
        f("power", Kind::Text, "Power: amps, tie-in, generator position."),
        f("ceiling", Kind::Text, "Ceiling height and rigging."),
        f("windows", Kind::Text, "Windows, and where the sun comes from by time of day."),
        f("sound", Kind::Text, "Ambient sound, flight paths."),
        f("floor", Kind::Text, "Floor load and protection."),
        f("access", Kind::Text, "Access, load-in, lift."),
        f("toilets", Kind::Text, "Toilets."),
        f("coverage", Kind::Text, "Telephone coverage."),
        f("neighbours", Kind::Text, "Neighbours and notices."),
        f("weather_cover", Kind::Text, "Weather cover near by."),
        f("hazards", Kind::Records(&HAZARDS), "Hazards and what is done about each."),
        f("assessment", Kind::Text, "The risk assessment or safety bulletin of every hazard that names none of its own."),
        f("photos", Kind::Records(&PHOTOS), "Photographs and drawings, the first one largest."),
        f("floor_plan", Kind::File, "Floor plan."),
        f("department_notes", Kind::TextMap, "Notes by department."),
        f("actions", Kind::Records(&ACTIONS), "Actions with owner and due date."),
        f("travel_minutes", Kind::Minutes, "Drive from the production office."),
        f("zone", Kind::Choice(Zone::WORDS), "How far it is from the studio, as agreements count it."),
        f("edge_minutes", Kind::Minutes, "Drive from the edge of the zone."),
        f("country", Kind::Text, "ISO 3166 code of its country, where it is not the production's."),
        h("notes", Kind::Markdown, "Anything else.", &["notes"]),
    ],
);

pub(super) static HOSPITAL: Table = t(
    "hospital",
    Part::Places,
    &[],
    "A hospital with an emergency department.",
    &[
        f("name", Kind::Text, "Its name."),
        f("address", Kind::Text, "Its address."),
        f("phone", Kind::Text, "Its telephone."),
        f("distance", Kind::Text, "How far and how long."),
    ],
);

pub(super) static HAZARDS: Table = t(
    "hazards",
    Part::Places,
    &[],
    "A hazard and its control.",
    &[
        f("hazard", Kind::Text, "What may hurt somebody."),
        f("control", Kind::Text, "What is done about it."),
        f("assessment", Kind::Text, "Risk assessment or safety bulletin."),
    ],
);

pub(super) static PHOTOS: Table = t(
    "photos",
    Part::Places,
    &["file"],
    "A picture.",
    &[f("file", Kind::File, "A JPEG or PNG file in `media/`."), f("caption", Kind::Text, "What it shows; also its alternative text.")],
);

pub(super) static ACTIONS: Table = t(
    "actions",
    Part::Places,
    &[],
    "Something to be done.",
    &[
        f("action", Kind::Text, "What."),
        f("owner", Kind::Text, "Who."),
        f("due", Kind::Date, "By when."),
        f("done", Kind::Date, "When it was done."),
    ],
);

pub(super) static PERMITS: Table = t(
    "permits",
    Part::Places,
    &["id"],
    "Permits.",
    &[
        h("id", Kind::Id, "A short name; the permit's number by default.", &["id"]),
        h("location", Kind::Refs("locations"), "The locations it covers.", &["location", "locations"]),
        h("authority", Kind::Text, "Who issues it.", &["authority", "issued by", "agency"]),
        h("number", Kind::Text, "Its number.", &["permit #", "permit no", "permit number", "number"]),
        h("type", Kind::Text, "What kind of permit.", &["type", "permit type"]),
        h("status", Kind::Choice(&["to-apply", "applied", "issued", "refused", "not-needed"]), "Where it stands.", &["status"]),
        h("applied", Kind::Date, "Date of application.", &["applied"]),
        h("due", Kind::Date, "Last date to apply.", &["due", "apply by"]),
        h("issued", Kind::Date, "Date of issue.", &["issued"]),
        h("from", Kind::Date, "First day it is valid.", &["from", "valid from", "start"]),
        h("to", Kind::Date, "Last day it is valid.", &["to", "valid to", "end", "until"]),
        h("hours", Kind::Hours, "Hours of the day it is valid.", &["hours"]),
        h("activities", Kind::Texts, "Activities it covers.", &["activities"]),
        h("fee", Kind::Money, "Application and permit fee.", &["fee"]),
        h("deposit", Kind::Money, "Deposit.", &["deposit"]),
        h("monitors", Kind::Text, "Monitors, police or fire officers required.", &["monitors"]),
        h("insurance", Kind::Text, "Insurance certificate and additional insured.", &["insurance"]),
        h("notes", Kind::Markdown, "Conditions.", &["notes", "conditions"]),
    ],
);
