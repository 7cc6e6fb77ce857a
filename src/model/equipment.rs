//! Equipment ordered for the set: where it comes from, when it is wanted, who holds it (domain.md 2.2).

use jiff::civil::Date;

use super::{CostPer, Origin};
use crate::values::{DateSpan, Money, SceneNumber};

/// Equipment ordered for the set: one item of an order.
#[derive(Debug, Clone, Default)]
pub struct Equipment {
    /// A short name, where two orders hold the same item.
    pub id: Option<String>,
    /// What.
    pub item: String,
    /// How many.
    pub quantity: u32,
    /// What kind of equipment: Lighting, Lenses.
    pub category: Option<String>,
    /// Who uses it.
    pub department: Option<String>,
    /// Id of the vendor.
    pub vendor: Option<String>,
    /// Number of the purchase order.
    pub order: Option<String>,
    /// Ids of the units.
    pub units: Vec<String>,
    /// Days; every day where empty and neither scenes nor elements are named.
    pub dates: Vec<DateSpan>,
    /// Scenes it is needed for.
    pub scenes: Vec<SceneNumber>,
    /// What in the breakdown needs it: names of elements, or keys of categories (`special_equipment`).
    pub elements: Vec<String>,
    /// Working days before it is first needed that it is picked up.
    pub prep_days: u32,
    /// The date it was ordered.
    pub ordered: Option<Date>,
    /// The date it is to be picked up, where that is stated rather than worked out.
    pub pickup: Option<Date>,
    /// The date it came.
    pub received: Option<Date>,
    /// How many of it came, where not all.
    pub received_quantity: Option<u32>,
    /// The date it must be back, where that is stated rather than worked out.
    pub return_due: Option<Date>,
    /// The date it went back.
    pub returned: Option<Date>,
    /// Condition.
    pub condition: Option<String>,
    /// Serial numbers.
    pub serials: Vec<String>,
    /// Who holds it: a member of the crew or a department.
    pub holder: Option<String>,
    /// What it costs.
    pub cost: Option<Money>,
    /// What the cost is for.
    pub per: CostPer,
    /// What loss and damage cost.
    pub damage: Option<Money>,
    /// Remarks.
    pub notes: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

impl Equipment {
    /// What an order of it is called: its short name, else the item.
    #[must_use]
    pub fn key(&self) -> &str {
        self.id.as_deref().unwrap_or(&self.item)
    }

    /// Whether it is followed through an order rather than only named on the sheet: it states a date or a number of an
    /// order, or who holds what of it.
    #[must_use]
    pub fn is_tracked(&self) -> bool {
        self.order.is_some()
            || self.ordered.is_some()
            || self.pickup.is_some()
            || self.received.is_some()
            || self.return_due.is_some()
            || self.returned.is_some()
            || self.cost.is_some()
            || !self.serials.is_empty()
            || self.holder.is_some()
    }
}
