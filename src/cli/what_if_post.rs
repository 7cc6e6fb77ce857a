//! What a what-if would do to post-production and delivery, told.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::build::what_if::WhatIf;
use crate::build::what_if_post::{ItemChange, TaskChange};
use crate::documents::format::{count, medium_date};
use crate::documents::money::with_code;
use crate::model::Wording;
use crate::values::{Currency, Money};

/// Rows of text, and how they are put in columns.
pub(super) type Table = fn(&mut String, &[[String; 5]], usize);

/// The dates, the items and the money; nothing where nothing of it changes.
pub(super) fn text(out: &mut String, answer: &WhatIf, wording: Wording, table: Table) {
    if answer.tasks.is_empty() && answer.items.is_empty() && answer.money.is_empty() {
        return;
    }
    let date = |date: Option<Date>| date.map_or_else(|| "–".to_owned(), |date| medium_date(date, wording));
    if !answer.tasks.is_empty() {
        let float = |days: Option<i32>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
        let row = |change: &TaskChange| {
            [change.name.clone(), date(change.finish.0), date(change.finish.1), float(change.float.0), float(change.float.1)]
        };
        let moved: Vec<&TaskChange> = answer.tasks.iter().filter(|change| change.finish.0 != change.finish.1).collect();
        let mut rows = vec![["Post-production ends", "now", "what if", "float now", "what if"].map(str::to_owned)];
        rows.extend(moved.iter().map(|change| row(change)));
        table(out, &rows, 1);
        let squeezed = answer.tasks.len() - moved.len();
        if squeezed > 0 {
            let _ = writeln!(out, "  {} on the same day with another float or start", tasks_end(squeezed));
        }
        if let Some(first) = moved.first().or(answer.tasks.first().as_ref()) {
            let _ = writeln!(out, "  why: callboard explain post {}, with the same --what-if", first.id);
        }
        out.push('\n');
    }
    if !answer.items.is_empty() {
        let late: Vec<&ItemChange> = answer.items.iter().filter(|item| item.slack.1.is_some_and(|slack| slack < 0)).collect();
        let new = answer.items.iter().filter(|item| item.becomes_late()).count();
        let slack = |slack: Option<i32>| match slack {
            Some(slack) if slack < 0 => format!("{} late", count(slack.unsigned_abs() as usize, "day", "days")),
            Some(slack) => count(slack.unsigned_abs() as usize, "day", "days"),
            None => "–".to_owned(),
        };
        let head = if late.is_empty() { "Deliverables: all can still be met" } else { "Deliverables that would be late" };
        let mut rows = vec![[head, "due", "inputs there", "slack now", "what if"].map(str::to_owned)];
        let shown = if late.is_empty() { answer.items.iter().collect() } else { late };
        rows.extend(shown.iter().map(|item| {
            let name = format!("{} {} {}", item.buyer, item.item, item.description);
            [name, date(item.due.1), date(item.ready.1), slack(item.slack.0), slack(item.slack.1)]
        }));
        table(out, &rows, 1);
        let rest = answer.items.len() - shown.len();
        if !rows.is_empty() && rest > 0 {
            let _ = writeln!(
                out,
                "  {} later inputs and can still be met",
                if rest == 1 { "1 more has".to_owned() } else { format!("{rest} more have") }
            );
        }
        let moved = answer.items.iter().filter(|item| item.due.0 != item.due.1).count();
        if moved > 0 {
            let due = if moved == 1 { "1 item is" } else { "items are" };
            let number = if moved == 1 { String::new() } else { format!("{moved} ") };
            let _ = writeln!(out, "  {number}{due} due on another date, counted from what moves");
        }
        if new > 0 {
            let _ = writeln!(
                out,
                "  {} now in time would be late",
                if new == 1 { "1 item that is".to_owned() } else { format!("{new} items that are") }
            );
        }
        out.push('\n');
    }
    if !answer.money.is_empty() {
        out.push_str("What it costs\n");
        for line in &answer.money {
            let _ = writeln!(out, "  {}: {}", line.what, with_code(line.amount).replace('\u{a0}', " "));
        }
        let mut sums: BTreeMap<&str, (Decimal, Currency)> = BTreeMap::new();
        for line in &answer.money {
            let sum = sums.entry(line.amount.currency.code()).or_insert((Decimal::ZERO, line.amount.currency));
            sum.0 += line.amount.amount;
        }
        let sums: Vec<String> =
            sums.into_values().map(|(amount, currency)| with_code(Money { amount, currency }).replace('\u{a0}', " ")).collect();
        let _ = writeln!(out, "  together: {}\n", sums.join(" and "));
    }
}

fn tasks_end(count: usize) -> String {
    if count == 1 { "1 task more ends".to_owned() } else { format!("{count} tasks more end") }
}

/// The same for programs: `post`, `items`, `money`.
pub(super) fn json(answer: &WhatIf) -> [(&'static str, Value); 3] {
    let date = |date: Option<Date>| date.map_or(Value::Null, |date| json!(date.to_string()));
    let pair = |before: Value, after: Value| json!({"before": before, "after": after});
    let task = |change: &TaskChange| {
        json!({
            "id": change.id, "name": change.name,
            "start": pair(date(change.start.0), date(change.start.1)),
            "finish": pair(date(change.finish.0), date(change.finish.1)),
            "float": pair(json!(change.float.0), json!(change.float.1)),
        })
    };
    let item = |change: &ItemChange| {
        json!({
            "buyer": change.buyer, "item": change.item, "description": change.description, "due": date(change.due.1),
            "due_now": date(change.due.0),
            "ready": pair(date(change.ready.0), date(change.ready.1)),
            "slack": pair(json!(change.slack.0), json!(change.slack.1)),
        })
    };
    [
        ("post", answer.tasks.iter().map(task).collect()),
        ("deliverables", answer.items.iter().map(item).collect()),
        (
            "late_money",
            answer
                .money
                .iter()
                .map(|line| json!({"what": line.what, "amount": line.amount.plain(), "currency": line.amount.currency.code()}))
                .collect(),
        ),
    ]
}
