//! Vehicles and the runs they drive.

use super::{Kind, Table, f, h, t};
use crate::model::{Part, RunKind};

pub(super) static VEHICLES: Table = t(
    "vehicles",
    Part::People,
    &["name"],
    "Production vehicles and who drives them.",
    &[
        h("name", Kind::Text, "The vehicle.", &["vehicle", "name"]),
        f("id", Kind::Id, "A short name for `transport`; the name by default."),
        h("kind", Kind::Text, "What it is: 15-seat van, 3-ton truck.", &["kind", "vehicle type"]),
        h("plate", Kind::Text, "Its number plate.", &["plate", "license plate", "licence plate", "registration", "reg"]),
        h("seats", Kind::Integer, "Seats for passengers, the driver's not counted.", &["seats", "passengers"]),
        h("driver", Kind::Text, "Its driver: the id or name of a member of the crew, or somebody's name.", &["driver"]),
        h("phone", Kind::Text, "The driver's telephone; that of the crew list by default.", &["phone"]),
        h("department", Kind::Text, "Who uses it.", &["department"]),
        f("vendor", Kind::Ref("vendors"), "Where it is hired."),
        f("order", Kind::Text, "Number of the purchase order."),
        h("unit", Kind::Refs("units"), "Units it works with; main by default.", &["unit"]),
        h("call", Kind::Call, "Usual call; the start of its first run where that is earlier.", &["call"]),
        h("dates", Kind::Dates, "Days; every shoot day by default.", &["dates"]),
        h("notes", Kind::Text, "Remarks.", &["notes"]),
    ],
);

static STOPS: Table = t(
    "stops",
    Part::People,
    &[],
    "The stops of a run, in order.",
    &[
        f("who", Kind::Texts, "Who gets in (of a return: out): cast numbers, crew, or anybody: [\"1\", Ana Vidal, 12 dockers]."),
        f("place", Kind::Text, "Where: a location's id or a place; where those who ride are picked up by default."),
        f("minutes", Kind::Minutes, "To the next stop, from the last to the destination; of a return from the stop before."),
        f("time", Kind::Clock, "When, where it is not worked back from the calls."),
        f("notes", Kind::Text, "Remarks."),
    ],
);

pub(super) static TRANSPORT: Table = t(
    "transport",
    Part::People,
    &["unit", "date", "run"],
    "Transport runs: who rides with whom. Times are worked back from everybody's own call.",
    &[
        h("run", Kind::Id, "Its number or short name.", &["run", "run #", "run no", "run no."]),
        h("date", Kind::Date, "The day; without it every working day on which somebody of it is called.", &["date"]),
        h("unit", Kind::Ref("units"), "The unit; main by default.", &["unit"]),
        h("kind", Kind::Choice(RunKind::WORDS), "What it is for; pickup by default.", &["kind", "run type"]),
        h("vehicle", Kind::Text, "The vehicle's id or name.", &["vehicle"]),
        h("driver", Kind::Text, "Who drives; the vehicle's driver by default.", &["driver"]),
        h("phone", Kind::Text, "The driver's telephone, where no record has it.", &["phone", "driver phone"]),
        h(
            "riders",
            Kind::Texts,
            "Who rides, in the order of pick-up, where no more than that need be said.",
            &["riders", "passengers", "who"],
        ),
        h("from", Kind::Text, "Where all of them get in; each where picked up by default.", &["from", "pick-up from", "pickup from"]),
        h(
            "minutes",
            Kind::Texts,
            "Minutes from each stop to the next, the last to the destination: 15, 25.",
            &["minutes", "travel minutes"],
        ),
        f("stops", Kind::Records(&STOPS), "The stops one by one, instead of `riders`."),
        h("to", Kind::Text, "Where it goes: a location's id or a place; the day's base by default.", &["to", "destination"]),
        h("leave", Kind::Call, "When it leaves: 5:15A, wrap+0:15; worked out by default.", &["leave", "depart", "departs"]),
        h("arrive", Kind::Call, "When it arrives; the earliest call of those who ride by default.", &["arrive", "arrives"]),
        h("before", Kind::Minutes, "The driver's minutes before the first stop; 0 by default.", &["before", "lead"]),
        f("cancelled", Kind::Bool, "True where the usual run of that name is not driven that day."),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
