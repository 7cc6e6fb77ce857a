//! Props, costumes and set materials as `callboard model` prints them.

use serde::Serialize;

use super::Context;

/// A thing, with what follows for it from the schedule.
#[derive(Debug, Serialize)]
pub(super) struct AssetJson {
    id: String,
    item: String,
    department: String,
    source: &'static str,
    quantity: u32,
    scenes: Vec<String>,
    dates: Vec<String>,
    needed_by: Option<String>,
    received: Option<String>,
    return_due: Option<String>,
    returned: Option<String>,
    state: &'static str,
    days_late: i32,
    cost: Option<String>,
    currency: Option<String>,
    another_week: Option<String>,
}

pub(super) fn assets(context: Context<'_>) -> Vec<AssetJson> {
    let all = context.production.assets.iter().zip(&context.derived.assets);
    all.map(|(asset, status)| {
        let mut dates: Vec<String> = status.plays.iter().map(|play| play.date.to_string()).collect();
        dates.dedup();
        AssetJson {
            id: asset.id.clone(),
            item: asset.item.clone(),
            department: asset.department.clone(),
            source: asset.source.word(),
            quantity: asset.quantity,
            scenes: status.scenes.iter().map(ToString::to_string).collect(),
            dates,
            needed_by: status.needed_by.map(|date| date.to_string()),
            received: asset.received.map(|date| date.to_string()),
            return_due: asset.return_due.map(|date| date.to_string()),
            returned: asset.returned.map(|date| date.to_string()),
            state: status.state.word(),
            days_late: status.days_late,
            cost: status.cost.map(|money| money.plain()),
            currency: asset.cost.map(|money| money.currency.to_string()),
            another_week: status.week.map(|money| money.plain()),
        }
    })
    .collect()
}
