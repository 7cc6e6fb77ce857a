//! Examples of values, and what the words of a choice mean, from a table beside the vocabulary.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::model::fields::Kind;

/// The table, as it is embedded.
#[derive(Debug, Deserialize)]
struct Table {
    /// A record of each section.
    records: BTreeMap<String, Value>,
    /// A value of each key whose kind does not say enough, by table and key.
    values: BTreeMap<String, BTreeMap<String, Value>>,
    /// What the words of a choice mean, by table, key and word.
    meanings: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let text = include_str!("../../model/fields/examples.yaml");
    serde_yaml::from_str(text).unwrap_or_else(|_| Table { records: BTreeMap::new(), values: BTreeMap::new(), meanings: BTreeMap::new() })
});

/// A record of a section.
pub(super) fn record(table: &str) -> Option<&'static Value> {
    TABLE.records.get(table)
}

/// What a word of a choice means.
pub(super) fn meaning(table: &str, key: &str, word: &str) -> Option<&'static str> {
    TABLE.meanings.get(table)?.get(key)?.get(word).map(String::as_str)
}

/// Values that a key may have: its own, or those of its kind.
pub(super) fn values(table: &str, key: &str, kind: Kind) -> Vec<Value> {
    if let Some(own) = TABLE.values.get(table).and_then(|values| values.get(key)) {
        return vec![own.clone()];
    }
    match kind {
        Kind::Date => vec![json!("2026-05-04")],
        Kind::Moment => vec![json!("2026-05-03 20:15")],
        Kind::Dates => vec![
            json!("2026-05-04..2026-05-06"),
            json!(["2026-05-04", "2026-05-11"]),
            json!([{"from": "2026-05-04", "to": "2026-05-06", "reason": "another film"}]),
        ],
        Kind::Clock => vec![json!("7:00A"), json!("19:30"), json!("02:30+1")],
        Kind::Hours => vec![json!("07:00-22:00")],
        Kind::Call => vec![json!("7:00A"), json!("call-0:30"), json!("O/C"), json!("W/N"), json!("SR")],
        Kind::Minutes => vec![json!(45), json!("1:30")],
        Kind::Eighths => vec![json!("1 3/8"), json!("5/8"), json!(2)],
        Kind::SceneNumber => vec![json!("12A")],
        Kind::SceneNumbers => vec![json!(["12A", "14"]), json!("12A, 14")],
        Kind::CastIds => vec![json!("1, 2, 5-7"), json!([1, "12A"])],
        Kind::Money => vec![json!(1250), json!("EUR 1,250.00")],
        Kind::Amount => vec![json!(1250), json!("CAST.5.PAY")],
        Kind::Percent => vec![json!("18%")],
        Kind::Integer => vec![json!(2)],
        Kind::Decimal => vec![json!(1.5)],
        Kind::Bool => vec![json!(true), json!(false)],
        Kind::Markdown => vec![json!("Mind the **wet steps** at the quay.")],
        Kind::ElementMap => vec![json!({"props": ["ledger", "2 lanterns"], "vehicles": ["skiff"]})],
        Kind::File => vec![json!("media/logo.png")],
        Kind::Choice(words) => words.iter().take(1).map(|word| json!(word)).collect(),
        _ => Vec::new(),
    }
}
