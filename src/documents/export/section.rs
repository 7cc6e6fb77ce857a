//! Any section as a table of text: a row for each record, a column for each key, as callboard reads it back.

use crate::ingest::import::Losses;
use crate::ingest::{Node, Value, yaml_write};
use crate::model::fields::{Field, Kind, Table};

/// The records of a section as CSV, with what a table has no place for.
///
/// # Errors
/// When there are no records.
pub fn csv(table: &Table, records: &[Node]) -> Result<(String, Losses), String> {
    let mut losses = Losses::default();
    let used = |field: &&Field| records.iter().any(|record| something(record.get(field.key)));
    let (columns, rest): (Vec<&Field>, Vec<&Field>) = table.fields.iter().filter(used).partition(|field| is_column(&field.kind));
    if columns.is_empty() {
        return Err(format!("the production has no {}", table.key.replace('_', " ")));
    }
    for field in rest {
        for node in records.iter().filter_map(|record| record.get(field.key)).filter(|node| something(Some(node))) {
            losses.add(
                &format!("`{}` of {}, which is no single value", field.key, table.key.replace('_', " ")),
                &yaml_write::line(&node.value),
            );
        }
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns.iter().map(|field| field.key)).map_err(|error| error.to_string())?;
    for record in records {
        let cells: Vec<String> =
            columns.iter().map(|field| record.get(field.key).map(|node| cell(field, node, &mut losses)).unwrap_or_default()).collect();
        writer.write_record(&cells).map_err(|error| error.to_string())?;
    }
    let bytes = writer.into_inner().map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map(|text| (text, losses)).map_err(|error| error.to_string())
}

fn something(node: Option<&Node>) -> bool {
    node.is_some_and(|node| match &node.value {
        Value::Null => false,
        Value::Text(text) => !text.trim().is_empty(),
        Value::List(items) => !items.is_empty(),
        Value::Map(entries) => !entries.is_empty(),
    })
}

/// Whether a cell can hold it: what is a record, or a list of them, has no column.
fn is_column(kind: &Kind) -> bool {
    !matches!(kind, Kind::Record(_) | Kind::Records(_) | Kind::TextMap | Kind::ElementMap)
}

/// A value on one line: lists apart at the mark that the reader takes them apart at.
fn cell(field: &Field, node: &Node, losses: &mut Losses) -> String {
    match &node.value {
        Value::Null => String::new(),
        Value::Text(text) => text.trim().to_owned(),
        Value::List(items) => {
            let mark = if matches!(field.kind, Kind::Texts) { "; " } else { ", " };
            let mut parts = Vec::new();
            for item in items {
                let part = match &item.value {
                    Value::Map(entries) => dated(field, entries, losses),
                    _ => item.text().unwrap_or_default().to_owned(),
                };
                if matches!(field.kind, Kind::Texts) && part.contains([';', '\n']) {
                    losses.add(&format!("marks between the words of `{}`, which are read as several", field.key), &part);
                }
                parts.push(part);
            }
            parts.join(mark)
        }
        Value::Map(entries) => dated(field, entries, losses),
    }
}

/// Dates with a reason: the dates, without it.
fn dated(field: &Field, entries: &[(String, Node)], losses: &mut Losses) -> String {
    let text = |key: &str| entries.iter().find(|(own, _)| own == key).and_then(|(_, node)| node.text());
    for (key, node) in entries.iter().filter(|(key, _)| !matches!(key.as_str(), "from" | "to" | "date")) {
        losses.add(&format!("`{key}` of dates of `{}`", field.key), node.text().unwrap_or_default());
    }
    match (text("from").or_else(|| text("date")), text("to")) {
        (Some(from), Some(to)) if from != to => format!("{from}..{to}"),
        (Some(date), _) | (None, Some(date)) => date.to_owned(),
        (None, None) => String::new(),
    }
}
