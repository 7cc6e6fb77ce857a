//! Appearances, holds and options, deal dates: under a member of the cast, or a row each.

use super::{Kind, Table, f, h, t};
use crate::model::{DealDateKind, EventKind, OptionKind, Part};

pub(super) static EVENTS: Table = t(
    "events",
    Part::People,
    &[],
    "A dated event of a performer.",
    &[
        f("date", Kind::Date, "The date."),
        f("kind", Kind::Choice(EventKind::WORDS), "What it is."),
        f("leave", Kind::Clock, "When a journey or an event begins."),
        f("arrive", Kind::Clock, "When a journey arrives or an event ends."),
        f("by_air", Kind::Bool, "True for a journey by air."),
        f("place", Kind::Text, "Where: a location's id, or the place in words; of a journey, where it leads."),
        f("travel_minutes", Kind::Minutes, "The way there from the appearance before it, where coordinates do not give it."),
        f("agreed", Kind::Bool, "True where a date outside the contract is agreed."),
        f("note", Kind::Text, "Where and when, or anything else."),
    ],
);

pub(super) static APPEARANCES: Table = t(
    "appearances",
    Part::People,
    &[],
    "Appearances of the cast, a row each: fittings, rehearsals, tests, travel, ADR, press. The same as `events` under a member of the cast.",
    &[
        h("cast", Kind::CastIds, "The cast number, or several apart by commas.", &["cast", "cast #", "cast no", "cast id"]),
        h("date", Kind::Date, "The date.", &["date"]),
        h("kind", Kind::Choice(EventKind::WORDS), "What it is.", &["kind", "appearance", "type", "what"]),
        h("leave", Kind::Clock, "When it begins, or a journey.", &["leave", "from", "start", "time"]),
        h("arrive", Kind::Clock, "When it ends, or a journey arrives.", &["arrive", "to", "end", "until"]),
        h("by_air", Kind::Bool, "True for a journey by air.", &["by air"]),
        h(
            "place",
            Kind::Text,
            "Where: a location's id, or the place in words; of a journey, where it leads.",
            &["place", "where", "location"],
        ),
        h("travel_minutes", Kind::Minutes, "The way there from the appearance before it.", &["travel minutes", "travel"]),
        h("agreed", Kind::Bool, "True where a date outside the contract is agreed.", &["agreed"]),
        h("note", Kind::Text, "Anything else.", &["note", "notes", "remarks"]),
    ],
);

const OPTION_FIELDS: &[super::Field] = &[
    h("cast", Kind::CastIds, "The cast number, of a row of its own.", &["cast", "cast #", "cast no", "cast id"]),
    h("kind", Kind::Choice(OptionKind::WORDS), "Hold, second-hold or option; hold by default.", &["kind", "type"]),
    h("from", Kind::Date, "The first date; the first shoot day by default.", &["from", "first date"]),
    h("to", Kind::Date, "The last date.", &["to", "last date"]),
    h("decide_by", Kind::Date, "The last date to take it up.", &["decide by", "deadline", "expires"]),
    h(
        "notice_days",
        Kind::Integer,
        "Working days before its first date by which it must be taken up, where no date is stated.",
        &["notice days", "notice"],
    ),
    h("taken", Kind::Date, "When it was taken up.", &["taken", "exercised"]),
    h("released", Kind::Date, "When the dates were given back.", &["released"]),
    h("note", Kind::Text, "Remarks.", &["note", "notes", "remarks"]),
];

pub(super) static OPTIONS: Table = t("options", Part::People, &[], "Holds and options on the dates of the cast.", OPTION_FIELDS);

const DEAL_DATE_FIELDS: &[super::Field] = &[
    h("cast", Kind::CastIds, "The cast number, of a row of its own.", &["cast", "cast #", "cast no", "cast id"]),
    h(
        "kind",
        Kind::Choice(DealDateKind::WORDS),
        "Deal: to be done by the date. Start: pay runs from it. Stop: let go by it. Deal by default.",
        &["kind", "type"],
    ),
    h("what", Kind::Text, "What is to be done, or why.", &["what", "item", "step"]),
    h("date", Kind::Date, "The date.", &["date", "due"]),
    h("time", Kind::Clock, "The time of day, of an obligation to stop.", &["time"]),
    h("days_before", Kind::Integer, "Working days before the first shoot day, where no date is stated.", &["days before"]),
    h("done", Kind::Date, "When it was done.", &["done"]),
];

pub(super) static DEAL_DATES: Table =
    t("deal_dates", Part::People, &[], "Deal dates of the cast, and what must start or stop by when.", DEAL_DATE_FIELDS);
