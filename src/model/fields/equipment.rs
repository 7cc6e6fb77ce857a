//! Equipment and its orders.

use super::{Kind, Table, f, h, t};
use crate::model::{CostPer, Part};

pub(super) static EQUIPMENT: Table = t(
    "equipment",
    Part::People,
    &["item"],
    "Equipment ordered for the set: one record for each item of an order.",
    &[
        h("item", Kind::Text, "What.", &["item", "equipment"]),
        f("id", Kind::Id, "A short name, where two orders hold the same item."),
        h("quantity", Kind::Integer, "How many; 1 by default.", &["qty", "quantity"]),
        h("category", Kind::Text, "What kind of equipment: Lighting, Lenses.", &["category"]),
        h("department", Kind::Text, "Who uses it.", &["department"]),
        h("vendor", Kind::Ref("vendors"), "Where it comes from.", &["vendor"]),
        h("order", Kind::Text, "Number of the purchase order.", &["order", "po", "po #", "po no.", "order #"]),
        h("unit", Kind::Refs("units"), "Units it works with; main by default.", &["unit"]),
        h("dates", Kind::Dates, "Days; every shoot day by default.", &["dates", "days needed"]),
        h("scenes", Kind::SceneNumbers, "Scenes it is needed for; it is on the sheet of the days that shoot them.", &["scenes"]),
        h(
            "elements",
            Kind::Texts,
            "What in the breakdown needs it: names of elements, or keys of categories (special_equipment).",
            &["elements", "needed for"],
        ),
        h("prep_days", Kind::Integer, "Working days before it is first needed that it is picked up; 1 by default.", &["prep days"]),
        h("ordered", Kind::Date, "Ordered.", &["ordered", "date ordered"]),
        h("pickup", Kind::Date, "To be picked up; worked out from the schedule by default.", &["pickup", "pick-up", "pick up", "collect"]),
        h("received", Kind::Date, "Came.", &["received", "picked up", "in"]),
        f("received_quantity", Kind::Integer, "How many of it came, where not all."),
        h("return_due", Kind::Date, "Must be back; worked out from the schedule by default.", &["return due", "due back"]),
        h("returned", Kind::Date, "Went back.", &["returned", "out"]),
        h("condition", Kind::Text, "Condition.", &["condition"]),
        h("serials", Kind::Texts, "Serial numbers.", &["serials", "serial", "serial numbers", "serial #", "serial no."]),
        h("holder", Kind::Text, "Who holds it: a member of the crew or a department.", &["holder", "held by", "with"]),
        h("cost", Kind::Money, "What it costs.", &["cost", "rate", "price", "hire"]),
        h("per", Kind::Choice(CostPer::WORDS), "What the cost is for; flat by default.", &["per", "cost per"]),
        f("damage", Kind::Money, "What loss and damage cost."),
        h("notes", Kind::Text, "Remarks.", &["notes"]),
    ],
);
