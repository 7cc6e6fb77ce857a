//! Which group of facts every key belongs to: what an audience does not see of a group is taken out of its edition.
//!
//! A key that holds text or money must be decided here, or a test of this room fails: a new key cannot be forgotten.
//! Rows are looked up from the most exact to the least: the record's own key, the whole record, the key in any record.
//! A nested record is named by its key; by its parent's as well, `reports.cast`, where a section has the same name.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::Group;

/// What is decided of a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Open to every audience whose papers show it. Telephone numbers and mail addresses that stand in it are taken out
    /// for an audience that does not see those.
    Open,
    /// Open, and left as written: numbers in it are meant for everybody, such as a hospital's.
    AsWritten,
    /// Seen by audiences that see this group.
    In(Group),
}

use Decision::{AsWritten, In, Open};
use Group::*;

/// Any key of a record, or any record.
const ANY: &str = "*";

/// Record, decision, keys.
static ROWS: &[(&str, Decision, &str)] = &[
    // In whatever record.
    (
        ANY,
        Open,
        "id name number title episode department unit units kind type status state scene scenes cast set sets location what \
         element elements character item item owner by to who sort category categories file caption colour part usage use country \
         language currency code subject vendor supplies source people person position role performer states script_days watermark \
         driver riders revision prepared_by approved_by what3words day_night int_ext sheet time_zone wording",
    ),
    (ANY, In(Phones), "phone"),
    (ANY, In(Mails), "email"),
    (ANY, In(Notes), "notes note reason why"),
    (ANY, In(Costs), "fee deposit cost damage late_cost day_cost deposit_kept prep_fee strike_fee hold_fee overtime_fee"),
    (ANY, In(Rates), "rate pay"),
    (ANY, In(Addresses), "address"),
    (ANY, In(Emergency), "emergency"),
    (ANY, In(Agents), "agent manager"),
    (ANY, In(Identity), "born"),
    (ANY, In(Budget), "account accounts order orders amount"),
    // The production and its standing texts.
    ("production", Open, ANY),
    ("company", AsWritten, ANY),
    ("conventions", Open, ANY),
    ("draft", Open, ANY),
    ("safety", AsWritten, ANY),
    ("network", In(Security), "password"),
    ("sides", Open, ANY),
    ("theme", Open, ANY),
    ("notices", AsWritten, ANY),
    ("notes", In(Remarks), "title text"),
    ("notes", Open, "paper"),
    ("allow", In(Notes), ANY),
    ("personal_notes", In(Notes), ANY),
    ("sources", Open, ANY),
    ("headers", Open, ANY),
    ("audiences", Open, ANY),
    ("links", Open, ANY),
    // The breakdown and the schedule.
    ("scenes", In(Story), "script_day story_date synopsis sequence comments"),
    ("scenes", In(Deals), "rider_agreed"),
    ("scenes", Open, ANY),
    ("days", In(Remarks), "instructions notes travel"),
    ("days", Open, "precalls"),
    ("days", In(Places), "parking basecamp holding catering"),
    ("strips", In(Story), "comments"),
    ("strips", Open, "banner"),
    ("calls", In(Remarks), "remarks"),
    ("background", In(Remarks), "notes"),
    ("background", In(Rates), "rate adjustments"),
    ("background", Open, "name"),
    ("weather", Open, ANY),
    ("weather_permitting", Open, "conditions"),
    ("calendar", Open, ANY),
    ("continuity", In(Story), ANY),
    // What was reported.
    ("reports", In(Health), "injuries"),
    ("reports", In(Reports), "catering weather delays guests equipment notes prepared_by approved_by"),
    ("reports.scenes", In(Reports), "timed notes"),
    ("reports.cast", In(Reports), "notes"),
    ("reports.cast", In(Rates), "stunt_adjustment"),
    ("reports.crew", In(Reports), "notes"),
    ("rolls", In(Reports), ANY),
    // People.
    ("cast", In(Talent), "phone email guardian"),
    ("cast", In(Addresses), "pickup_from"),
    ("cast", In(Remarks), "notes"),
    ("cast", In(Deals), "options deal_dates window"),
    ("cast", Open, "private"),
    ("crew", In(Remarks), "notes"),
    ("crew", Open, "private"),
    ("contact", Open, "private"),
    ("terms", In(Costs), "kept"),
    ("terms", In(Permits), "reference additional certificate"),
    ("events", In(Remarks), "note"),
    ("events", Open, "place"),
    ("appearances", In(Remarks), "note"),
    ("appearances", Open, "place"),
    ("options", In(Deals), ANY),
    ("deal_dates", In(Deals), ANY),
    ("pay", In(Rates), ANY),
    ("channels", Open, ANY),
    ("vendors", Open, "contact private"),
    // Vehicles, runs and equipment.
    ("vehicles", In(Security), "plate"),
    ("vehicles", In(Remarks), "notes"),
    ("stops", In(Travel), "place"),
    ("stops", In(Remarks), "notes"),
    ("transport", In(Travel), "from to"),
    ("transport", In(Remarks), "notes"),
    ("transport", Open, "run vehicle minutes"),
    ("equipment", In(Security), "serials"),
    ("equipment", In(Remarks), "condition notes"),
    ("equipment", Open, "holder"),
    ("assets", In(Remarks), "condition disposal notes"),
    ("assets", Open, "photo"),
    ("day_notes", In(Remarks), "text"),
    // Journeys and papers of people.
    ("trips", In(Travel), "carrier number from to booking seat pickup"),
    ("trips", In(Remarks), "notes"),
    ("rooms", In(Travel), ANY),
    ("per_diems", In(Rates), ANY),
    ("visas", In(Identity), ANY),
    ("paperwork", In(Identity), ANY),
    ("paperwork_rules", Open, ANY),
    ("roles", In(Casting), ANY),
    ("candidates", In(Casting), ANY),
    ("sessions", In(Casting), ANY),
    ("slots", In(Casting), ANY),
    // Places.
    (
        "locations",
        In(Places),
        "address city latitude longitude what3words grid_ref owner contact parking basecamp holding catering power ceiling windows \
         sound floor access toilets coverage neighbours weather_cover photos floor_plan",
    ),
    ("locations", In(Permits), "deposit_reference additional_insured certificate restoration"),
    ("locations", In(Remarks), "department_notes notes"),
    ("locations", In(Notes), "actions"),
    ("locations", AsWritten, "hospital police fire hazards assessment"),
    ("hospital", AsWritten, ANY),
    ("hazards", AsWritten, ANY),
    ("photos", In(Places), ANY),
    ("actions", In(Notes), ANY),
    ("permits", In(Permits), ANY),
    ("scouting", In(Permits), ANY),
    ("moves", In(Places), "to from route base parking facilities"),
    ("moves", In(Remarks), "notes"),
    ("moves", Open, "captain"),
    ("convoy", In(Remarks), "notes"),
    ("convoy", Open, "vehicle"),
    ("schedule", Open, ANY),
    // Money.
    ("budget", In(Budget), ANY),
    ("budgets", In(Budget), ANY),
    ("charts", In(Budget), ANY),
    ("charts.accounts", In(Budget), ANY),
    ("bid", In(Budget), ANY),
    ("accounts", In(Budget), ANY),
    ("details", In(Budget), ANY),
    ("fringes", In(Budget), ANY),
    ("charges", In(Budget), ANY),
    ("credits", In(Budget), ANY),
    ("uplifts", In(Budget), ANY),
    ("finance", In(Budget), ANY),
    ("draws", In(Budget), ANY),
    ("budget_settings", In(Budget), ANY),
    ("budget_globals", In(Budget), ANY),
    ("credit_uplifts", In(Budget), ANY),
    ("finance_draws", In(Budget), ANY),
    ("draft_totals", In(Budget), ANY),
    ("lines", In(Budget), ANY),
    ("purchase_orders", In(Budget), ANY),
    ("invoices", In(Budget), ANY),
    ("floats", In(Budget), ANY),
    ("top_ups", In(Budget), ANY),
    ("receipts", In(Budget), ANY),
    ("ledger", In(Budget), ANY),
    ("periods", In(Budget), ANY),
    ("estimates", In(Budget), ANY),
    ("budget_changes", In(Budget), ANY),
    // The script and its desk.
    ("drafts", In(Script), ANY),
    ("script_notes", In(Script), ANY),
    ("research", In(Script), ANY),
    ("research.sources", In(Script), ANY),
    ("pictures", In(Script), ANY),
    ("questions", In(Script), ANY),
    // Post-production, delivery and rights.
    ("clearances", In(Delivery), ANY),
    ("buyers", In(Costs), "late_cost late_cap"),
    ("buyers", In(Delivery), ANY),
    ("packs", In(Delivery), ANY),
    ("delivery_packs", In(Delivery), ANY),
    ("versions", In(Delivery), ANY),
    ("pack_rows", In(Delivery), ANY),
    ("deliverables", In(Costs), "late_cost"),
    ("deliverables", In(Delivery), ANY),
    ("qc_rounds", In(Costs), "cost"),
    ("qc_rounds", In(Delivery), ANY),
    ("legal_papers", In(Delivery), ANY),
    ("cues", In(Delivery), ANY),
    ("screen_credits", Open, "block card role name"),
    ("credit_clauses", In(Deals), ANY),
    ("post", In(Post), ANY),
    ("vfx", In(Post), ANY),
    ("footage", In(Post), ANY),
    ("cuts", In(Post), ANY),
    ("tracks", In(Post), ANY),
    ("reels", In(Post), ANY),
    ("markers", In(Post), ANY),
    ("clips", In(Post), ANY),
    // Sending: an edition keeps none of it but how a call sheet stands.
    ("approvals", Open, ANY),
    ("confirmations", Open, ANY),
    ("distribution", Open, ANY),
    ("recipients", In(Mails), "email"),
    ("recipients", Open, ANY),
    ("mail", Open, ANY),
];

static TABLE: LazyLock<HashMap<(&str, &str), Decision>> = LazyLock::new(|| {
    let rows = ROWS.iter().flat_map(|(record, decision, keys)| keys.split_whitespace().map(move |key| ((*record, key), *decision)));
    let mut table = HashMap::new();
    // The first row that names a key decides it.
    rows.for_each(|(key, decision)| _ = table.entry(key).or_insert(decision));
    table
});

/// What is decided of a record's key; none where nothing is.
#[must_use]
pub fn decision(record: &str, key: &str) -> Option<Decision> {
    [(record, key), (record, ANY), (ANY, key)].into_iter().find_map(|row| TABLE.get(&row).copied())
}

/// The group that a whole record belongs to, where it does.
#[must_use]
pub fn whole(record: &str) -> Option<Group> {
    match TABLE.get(&(record, ANY)) {
        Some(In(group)) => Some(*group),
        _ => None,
    }
}

/// Every record and key that stands in the table by name.
pub fn rows() -> impl Iterator<Item = (&'static str, &'static str, Decision)> {
    ROWS.iter().flat_map(|(record, decision, keys)| keys.split_whitespace().map(move |key| (*record, key, *decision)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::{Kind, PRODUCTION, SECTIONS, Table};

    /// The name that a nested record has in the table.
    fn label(parent: &str, table: &'static Table) -> String {
        match SECTIONS.iter().find(|section| section.key == table.key) {
            Some(section) if !std::ptr::eq(*section, table) => format!("{parent}.{}", table.key),
            _ => table.key.to_owned(),
        }
    }

    fn undecided(name: &str, table: &'static Table, missing: &mut Vec<String>) {
        for field in table.fields {
            match field.kind {
                Kind::Record(nested) | Kind::Records(nested) if !std::ptr::eq(nested, table) => {
                    undecided(&label(name, nested), nested, missing);
                }
                Kind::Text | Kind::Markdown | Kind::Texts | Kind::TextMap | Kind::ElementMap | Kind::File | Kind::Money | Kind::Amount
                    if decision(name, field.key).is_none() =>
                {
                    missing.push(format!("{name}.{}", field.key));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn every_key_that_holds_text_or_money_is_decided() {
        let mut missing = Vec::new();
        for table in SECTIONS.iter().copied() {
            undecided(table.key, table, &mut missing);
        }
        undecided("production", &PRODUCTION, &mut missing);
        missing.sort();
        missing.dedup();
        assert!(missing.is_empty(), "say in src/model/fields/groups.rs which group these belong to: {}", missing.join(", "));
    }

    #[test]
    fn the_most_exact_row_decides() {
        assert_eq!(decision("crew", "phone"), Some(In(Phones)));
        assert_eq!(decision("cast", "phone"), Some(In(Talent)));
        assert_eq!(decision("hospital", "phone"), Some(AsWritten));
        assert_eq!(decision("invoices", "notes"), Some(In(Budget)));
        assert_eq!((whole("visas"), whole("cast")), (Some(Identity), None));
        assert_eq!(decision("cast", "nothing"), None);
    }
}
