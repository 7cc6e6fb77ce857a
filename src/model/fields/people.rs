//! Cast, crew, and what they work with.

use super::{DEAL_DATES, EVENTS, Kind, OPTIONS, PAY, Table, f, h, t};
use crate::model::{Deal, Part};

pub(super) static CHANNELS: Table = t(
    "channels",
    Part::People,
    &["channel"],
    "Walkie-talkie channels.",
    &[f("channel", Kind::Text, "Number of the channel."), f("use", Kind::Text, "Who speaks on it.")],
);

/// What the `language` of a person says.
pub(super) const LANGUAGE: &str =
    "BCP 47 tag of the language of messages to them: de, fr, es-MX; the production's by default. Their papers stay as they are.";

pub(super) static CAST: Table = t(
    "cast",
    Part::People,
    &["id"],
    "The cast: one record for each numbered character.",
    &[
        h(
            "id",
            Kind::Id,
            "The cast number (board id), as text.",
            &["#", "id", "no", "no.", "cast #", "cast no", "cast id", "cast number", "board id"],
        ),
        h("character", Kind::Text, "The character.", &["character", "role"]),
        h("performer", Kind::Text, "The artist.", &["performer", "artist", "actor", "talent", "cast member"]),
        h("phone", Kind::Text, "Telephone.", &["phone", "mobile", "cell", "tel"]),
        h("email", Kind::Text, "Mail.", &["email", "e-mail"]),
        h("language", Kind::Text, LANGUAGE, &["language"]),
        h("agent", Kind::Text, "Agent and telephone.", &["agent", "agency"]),
        h("manager", Kind::Text, "Manager and telephone.", &["manager"]),
        h("address", Kind::Text, "Home address, for the restricted contact list.", &["home address"]),
        h("emergency", Kind::Text, "Whom to ring in an emergency.", &["emergency contact", "in emergency"]),
        h("private", Kind::Texts, "Keys that only the restricted contact list shows: phone, email.", &["private", "withheld"]),
        h("minor", Kind::Bool, "True for a child performer.", &["minor", "child"]),
        h("guardian", Kind::Text, "A minor's guardian or chaperone.", &["guardian", "chaperone"]),
        h(
            "makeup_minutes",
            Kind::Minutes,
            "Own time in make-up and hair.",
            &["hmu", "makeup minutes", "h/mu", "hmu mins", "make-up minutes"],
        ),
        h(
            "pickup_minutes",
            Kind::Minutes,
            "From pick-up to arrival; without it the artist reports by own means.",
            &["pickup minutes", "travel minutes", "pick-up minutes"],
        ),
        h("pickup_from", Kind::Text, "Where the artist is picked up.", &["pickup from", "pick-up from", "hotel"]),
        h("holds", Kind::Bool, "True (default) where idle days between work are paid holds.", &["holds", "hold"]),
        h("drop", Kind::Bool, "True where the artist may be dropped and picked up.", &["drop"]),
        h("drop_days", Kind::Integer, "Least gap in calendar days for a drop; 10 by default.", &["drop days"]),
        h("unavailable", Kind::Dates, "Dates the artist cannot work.", &["unavailable", "n/a", "not available", "red flags"]),
        f("contract", Kind::Record(&CONTRACT), "Start and stop dates of the contract."),
        f("born", Kind::Date, "Date of birth: age decides a minor's hours."),
        f("deal", Kind::Choice(Deal::WORDS), "How the artist is engaged."),
        f("rate", Kind::Money, "Pay for a day; for a week, three days or the run where the deal is for those."),
        f("pay", Kind::Record(&PAY), "Terms of pay beside the rate: guarantee, hours, sixth day, kit."),
        f("pickup_date", Kind::Date, "The pick-up date that was guaranteed when the artist was engaged."),
        f("window", Kind::Record(&CONTRACT), "The soft window of work that was given when the artist was engaged."),
        f("events", Kind::Records(&EVENTS), "Travel, fittings, rehearsals, tests, ADR and press, by date."),
        f("options", Kind::Records(&OPTIONS), "Holds and options on the artist's dates."),
        f("deal_dates", Kind::Records(&DEAL_DATES), "Dates of the deal, and what must start or stop by when."),
        h("notes", Kind::Text, "Remarks for the call sheet.", &["notes", "remarks"]),
    ],
);

pub(super) static CONTRACT: Table =
    t("contract", Part::People, &[], "Dates of an engagement.", &[f("from", Kind::Date, "First day."), f("to", Kind::Date, "Last day.")]);

pub(super) static CREW: Table = t(
    "crew",
    Part::People,
    &["department", "position", "name"],
    "The crew list.",
    &[
        h("department", Kind::Text, "The department.", &["department", "dept", "dept."]),
        h("position", Kind::Text, "The position.", &["position", "role", "job title", "title", "job"]),
        h("name", Kind::Text, "The person.", &["name", "crew member", "full name"]),
        h("id", Kind::Id, "A short name for use in other records; the name by default.", &["id"]),
        h("unit", Kind::Refs("units"), "Units the person works on; main by default.", &["unit", "units"]),
        h("phone", Kind::Text, "Telephone.", &["phone", "mobile", "cell", "telephone", "tel", "phone #"]),
        h("email", Kind::Text, "Mail.", &["email", "e-mail", "e-mail address", "email address"]),
        h("language", Kind::Text, LANGUAGE, &["language"]),
        h("address", Kind::Text, "Home address, for the restricted contact list.", &["home address"]),
        h("emergency", Kind::Text, "Whom to ring in an emergency.", &["emergency contact", "in emergency"]),
        h("private", Kind::Texts, "Keys that only the restricted contact list shows: phone, email.", &["private", "withheld"]),
        h(
            "call",
            Kind::Call,
            "Usual call: call-0:30, O/C, a clock time; crew call by default.",
            &["call", "call time", "usual call", "precall", "pre-call"],
        ),
        h("dates", Kind::Dates, "Days engaged, for day players; every day by default.", &["dates", "days", "days worked"]),
        h("unavailable", Kind::Dates, "Dates the person cannot work.", &["unavailable"]),
        f("rate", Kind::Money, "Pay for an hour."),
        f("pay", Kind::Record(&PAY), "Terms of pay beside the rate: what it pays, guarantee, hours, sixth day, kit."),
        f("opt_out_48", Kind::Bool, "True where the person agreed to work more than 48 hours a week on average."),
        h("on_sheet", Kind::Bool, "False for people who are not listed on the call sheet.", &["on sheet", "on call sheet"]),
        h("eats", Kind::Bool, "False for people the caterer does not count.", &["eats"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);

pub(super) static DEPARTMENTS: Table = t(
    "departments",
    Part::People,
    &["name"],
    "Departments, in the order of the crew list.",
    &[
        f("name", Kind::Text, "The department."),
        f("precall", Kind::Call, "The department's usual call: call-0:30."),
        f("elements", Kind::Texts, "Element categories whose needs this department reads in its instructions."),
        f("accounts", Kind::Refs("accounts"), "The budget's accounts that its labour is paid from, for the hot cost."),
    ],
);

pub(super) static VENDORS: Table = t(
    "vendors",
    Part::People,
    &["id"],
    "Vendors.",
    &[
        f("id", Kind::Id, "A short name."),
        f("name", Kind::Text, "The company."),
        f("supplies", Kind::Text, "What it supplies."),
        f("contact", Kind::Text, "Contact."),
        f("phone", Kind::Text, "Telephone."),
        f("email", Kind::Text, "Mail."),
        f("capacity", Kind::Integer, "How many tasks of post-production it can have at once: rooms, crews."),
        f("shots_per_week", Kind::Integer, "How many effects shots it can finish in a week."),
        f("address", Kind::Text, "Address, for the restricted contact list."),
        f("private", Kind::Texts, "Keys that only the restricted contact list shows: phone, email."),
    ],
);
