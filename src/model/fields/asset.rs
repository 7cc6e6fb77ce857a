//! Props, costumes and set materials.

use super::{Kind, Table, f, h, t};
use crate::model::{AssetSource, CostPer, Part};

static STATES: Table = t(
    "states",
    Part::Assets,
    &[],
    "The looks a thing has in the story.",
    &[
        f("state", Kind::Text, "What it looks like: clean, torn, bloody."),
        f("script_days", Kind::Texts, "Story days it looks so."),
        f("quantity", Kind::Integer, "How many are made ready in this look."),
    ],
);

pub(super) static ASSETS: Table = t(
    "assets",
    Part::Assets,
    &["id"],
    "Props, costumes and set materials: how they are got, where they are, when they go back.",
    &[
        h("id", Kind::Id, "Number in the department's list: P-014.", &["id", "item #", "asset", "asset #", "no", "#"]),
        h("item", Kind::Text, "What it is.", &["item", "prop", "costume", "description"]),
        h("department", Kind::Text, "The department that looks after it: Props, Costume, Art.", &["department", "dept", "dept."]),
        h("character", Kind::Text, "Who wears or handles it.", &["character", "for"]),
        h("element", Kind::Text, "What the breakdown calls it; `item` by default.", &["element", "breakdown name"]),
        h("scenes", Kind::SceneNumbers, "Scenes it plays; those whose breakdown names it by default.", &["scenes", "scene", "sc", "plays"]),
        h("quantity", Kind::Integer, "How many there are; 1 by default.", &["quantity", "qty", "multiples"]),
        f("states", Kind::Records(&STATES), "Its looks by story day."),
        h("source", Kind::Choice(AssetSource::WORDS), "Where it comes from; buy by default.", &["source", "buy/rent", "how"]),
        h("vendor", Kind::Ref("vendors"), "The vendor.", &["vendor", "supplier"]),
        h("order", Kind::Text, "Number of the purchase order.", &["order", "po", "po #", "po no."]),
        h("account", Kind::Ref("accounts"), "Account it is paid from.", &["account", "acct"]),
        h("cost", Kind::Money, "What it costs.", &["cost", "price", "hire"]),
        h("per", Kind::Choice(CostPer::WORDS), "What the cost is for; flat by default.", &["per", "cost per"]),
        h("deposit", Kind::Money, "Deposit that comes back.", &["deposit"]),
        h("prep_days", Kind::Integer, "Working days before it first plays that it must be in hand; 1 by default.", &["prep days", "prep"]),
        h("needed_by", Kind::Date, "Date it must be there, where it is not worked out from the schedule.", &["needed by", "need by"]),
        h("ordered", Kind::Date, "Ordered.", &["ordered", "date ordered"]),
        h("expected", Kind::Date, "Expected.", &["expected", "eta", "due in"]),
        h("received", Kind::Date, "Received.", &["received", "in"]),
        h("to_set", Kind::Date, "Went to the set.", &["to set"]),
        h("return_due", Kind::Date, "Must be back.", &["return due", "due back"]),
        h("returned", Kind::Date, "Went back.", &["returned", "out"]),
        h("condition", Kind::Text, "Condition.", &["condition"]),
        h("damage", Kind::Money, "What loss and damage cost.", &["damage", "l&d", "loss and damage"]),
        h("disposal", Kind::Text, "What becomes of it where it does not go back: sold, kept, given away.", &["disposal"]),
        h("disposed", Kind::Date, "The date of that.", &["disposed"]),
        h("owner", Kind::Text, "Who answers for it.", &["owner", "responsible"]),
        h("photo", Kind::File, "A picture in the folder.", &["photo", "picture"]),
        h("notes", Kind::Text, "Remarks.", &["notes", "remarks"]),
    ],
);
