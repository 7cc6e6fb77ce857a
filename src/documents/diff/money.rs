//! Money that moved, and dates of post-production and delivery.

use rust_decimal::Decimal;
use serde_json::Value;

use super::{Row, Section, Two, pairs, rows, some, text};
use crate::documents::money::whole;
use crate::words::{kept, message, say, word};

/// The totals of a budget, in its order.
const TOTALS: [(&str, &str); 7] = [
    ("above_the_line", "diff-above-the-line"),
    ("below_the_line", "diff-below-the-line"),
    ("fringes", "diff-fringes"),
    ("negative_cost", "diff-negative-cost"),
    ("charges", "diff-charges"),
    ("grand_total", "diff-grand-total"),
    ("net", "diff-net"),
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
            list.extend(moved(format!("total {key}"), message(word, &[]), amount(&was, key), amount(&is, key)));
        }
    }
    for (number, was, is) in pairs(rows(two.old, "cost_report"), rows(two.new, "cost_report"), |row| text(row, "account").to_owned()) {
        let (Some(was), Some(is)) = (was, is) else { continue };
        let row = moved(format!("efc {number}"), say!("diff-final-cost", number), amount(was, "efc"), amount(is, "efc"));
        list.extend(row);
    }
    Section { id: "money", title: word!("change-memo-money"), rows: list }
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
    let words = match (before, after) {
        (None, Some(after)) => say!("diff-new-amount", amount = whole(after)),
        (Some(before), None) => say!("diff-gone-amount", amount = whole(before)),
        (before, after) => {
            let (from, to, by) = (whole(before.unwrap_or_default()), whole(after.unwrap_or_default()), whole(difference.abs()));
            if difference > Decimal::ZERO { say!("diff-up", from, to, by) } else { say!("diff-down", from, to, by) }
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
        ("post", "id", "name", &[("date", "diff-planned"), ("actual", "diff-actual")][..]),
        ("deliverables", "id", "item", &[("due", "diff-due"), ("sent", "diff-sent"), ("accepted", "diff-accepted")][..]),
    ] {
        let identity = |row: &Value| {
            let own = some(row, id).or_else(|| some(row, name)).unwrap_or_default();
            format!("{} {} {own}", text(row, "buyer"), text(row, "episode"))
        };
        for (own, was, is) in pairs(rows(two.old, key), rows(two.new, key), identity) {
            let what = is.or(was).map(|row| some(row, name).unwrap_or_else(|| own.trim().to_owned())).unwrap_or_default();
            let row_id = format!("{key} {}", own.trim());
            match (was, is) {
                (None, Some(_)) => list.push(Row::new(row_id, "added", what, say!("diff-added"))),
                (Some(_), None) => list.push(Row::new(row_id, "dropped", what, say!("diff-no-longer-there"))),
                (Some(was), Some(is)) => {
                    for (field, word) in fields {
                        if text(was, field) != text(is, field) {
                            let shown = |row: &Value| some(row, field).map(|date| two.date(&date));
                            list.push(Row::changed(row_id.clone(), what.clone(), kept(word), shown(was), shown(is)));
                        }
                    }
                }
                (None, None) => {}
            }
        }
    }
    Section { id: "dates", title: word!("diff-post-and-delivery"), rows: list }
}
