//! Money that moved, and dates of post-production and delivery.

use rust_decimal::Decimal;
use serde_json::Value;

use super::{Row, Section, Two, pairs, rows, some, text};
use crate::documents::money::whole;

/// The totals of a budget, in its order.
const TOTALS: [(&str, &str); 7] = [
    ("above_the_line", "Above the line"),
    ("below_the_line", "Below the line"),
    ("fringes", "Fringes"),
    ("negative_cost", "Negative cost"),
    ("charges", "Contractual charges"),
    ("grand_total", "Grand total"),
    ("net", "Net budget"),
];

/// Accounts and totals of the budget, and the estimated final cost.
pub(super) fn section(two: Two<'_>) -> Section {
    let mut list = Vec::new();
    let budget = |model: &'_ Value| model.get("budget").cloned().unwrap_or_default();
    let (old, new) = (budget(two.old), budget(two.new));
    for (number, was, is) in pairs(rows(&old, "accounts"), rows(&new, "accounts"), |row| text(row, "number").to_owned()) {
        let (before, after) = (was.and_then(|row| amount(row, "total")), is.and_then(|row| amount(row, "total")));
        let name = is.or(was).map(|row| text(row, "name")).unwrap_or_default();
        list.extend(moved(format!("account {number}"), format!("{number} {name}"), before, after));
    }
    let empty = Value::Null;
    let totals = |budget: &'_ Value| budget.get("totals").cloned().unwrap_or_default();
    let (was, is) = (totals(&old), totals(&new));
    if was != empty || is != empty {
        for (key, word) in TOTALS {
            list.extend(moved(format!("total {key}"), word.to_owned(), amount(&was, key), amount(&is, key)));
        }
    }
    for (number, was, is) in pairs(rows(two.old, "cost_report"), rows(two.new, "cost_report"), |row| text(row, "account").to_owned()) {
        let (Some(was), Some(is)) = (was, is) else { continue };
        let row = moved(format!("efc {number}"), format!("{number}, final cost"), amount(was, "efc"), amount(is, "efc"));
        list.extend(row);
    }
    Section { id: "money", title: "Money", rows: list }
}

fn amount(row: &Value, key: &str) -> Option<Decimal> {
    let value = row.get(key)?;
    let text = value.as_str().or_else(|| value.get("amount").and_then(Value::as_str))?;
    text.parse().ok()
}

fn moved(id: String, what: String, before: Option<Decimal>, after: Option<Decimal>) -> Option<Row> {
    if before == after {
        return None;
    }
    let difference = after.unwrap_or_default() - before.unwrap_or_default();
    let sign = if difference > Decimal::ZERO { "up" } else { "down" };
    let words = match (before, after) {
        (None, Some(after)) => format!("new, {}", whole(after)),
        (Some(before), None) => format!("gone, was {}", whole(before)),
        (before, after) => {
            format!("{} → {}, {sign} {}", whole(before.unwrap_or_default()), whole(after.unwrap_or_default()), whole(difference.abs()))
        }
    };
    let change = match (before, after) {
        (None, _) => "added",
        (_, None) => "dropped",
        _ => "changed",
    };
    Some(Row { before: before.map(|a| a.to_string()), after: after.map(|a| a.to_string()), ..Row::new(id, change, what, words) })
}

/// Dates of post-production and of deliverables.
pub(super) fn dates(two: Two<'_>) -> Section {
    let mut list = Vec::new();
    for (key, id, name, fields) in [
        ("post", "id", "name", &[("date", "planned"), ("actual", "actual")][..]),
        ("deliverables", "id", "item", &[("due", "due"), ("sent", "sent"), ("accepted", "accepted")][..]),
    ] {
        let identity = |row: &Value| {
            let own = some(row, id).or_else(|| some(row, name)).unwrap_or_default();
            format!("{} {} {own}", text(row, "buyer"), text(row, "episode"))
        };
        for (own, was, is) in pairs(rows(two.old, key), rows(two.new, key), identity) {
            let what = is.or(was).map(|row| some(row, name).unwrap_or_else(|| own.trim().to_owned())).unwrap_or_default();
            let row_id = format!("{key} {}", own.trim());
            match (was, is) {
                (None, Some(_)) => list.push(Row::new(row_id, "added", what, "added")),
                (Some(_), None) => list.push(Row::new(row_id, "dropped", what, "no longer there")),
                (Some(was), Some(is)) => {
                    for (field, word) in fields {
                        if text(was, field) != text(is, field) {
                            let shown = |row: &Value| some(row, field).map(|date| two.date(&date));
                            list.push(Row::changed(row_id.clone(), what.clone(), word, shown(was), shown(is)));
                        }
                    }
                }
                (None, None) => {}
            }
        }
    }
    Section { id: "dates", title: "Post-production and delivery", rows: list }
}
