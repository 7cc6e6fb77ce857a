//! `callboard schema` and `callboard completions`.

use clap::{Args, CommandFactory};
use serde_json::{Map, Value, json};

use super::{Cli, OK, print};
use crate::model::fields::{Field, GROUPS, Kind, PRODUCTION, SECTIONS, Table};

#[derive(Debug, Args)]
#[command(after_help = "Example:
  callboard schema > callboard.schema.json
Then put this line first in a YAML file, and an editor with a YAML language server completes and checks it:
  # yaml-language-server: $schema=./callboard.schema.json")]
pub(super) struct SchemaArgs {}

#[derive(Debug, Args)]
#[command(after_help = "Example:
  callboard completions bash > ~/.local/share/bash-completion/completions/callboard")]
pub(super) struct CompletionsArgs {
    /// The shell
    shell: clap_complete::Shell,
}

pub(super) fn completions(args: &CompletionsArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "callboard", &mut script);
    print(&String::from_utf8_lossy(&script));
    OK
}

pub(super) fn run(_: &SchemaArgs) -> u8 {
    print(&format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap_or_default()));
    OK
}

/// The JSON Schema of a YAML file of a production, made from the vocabulary.
fn schema() -> Value {
    let mut properties = properties(&PRODUCTION);
    for table in SECTIONS {
        // A key may hold a text or a section: `distribution` is a line on the sheet, or the rules behind it.
        let shapes = if properties.contains_key(table.key) { vec!["array", "string", "null"] } else { vec!["array", "null"] };
        let list = json!({"description": table.doc, "type": shapes, "items": record(table)});
        properties.insert(table.key.to_owned(), list);
    }
    for (group, tables) in GROUPS {
        let sections: Map<String, Value> =
            tables.iter().filter_map(|table| Some((table.key.to_owned(), properties.get(table.key)?.clone()))).collect();
        let doc = format!("The sections {} under one key.", tables.iter().map(|table| table.key).collect::<Vec<_>>().join(", "));
        properties.insert(
            (*group).to_owned(),
            json!({"description": doc, "type": ["object", "null"], "additionalProperties": false, "properties": sections}),
        );
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "callboard",
        "description": "One YAML file of a production; a production is the union of all its files.",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

fn record(table: &Table) -> Value {
    json!({"type": "object", "additionalProperties": false, "properties": properties(table)})
}

fn properties(table: &Table) -> Map<String, Value> {
    table.fields.iter().map(|field| (field.key.to_owned(), property(field))).collect()
}

fn property(field: &Field) -> Value {
    let text = || json!({"type": ["string", "null"]});
    let number = || json!({"type": ["string", "number", "null"]});
    let texts = || json!({"anyOf": [{"type": ["string", "number", "null"]}, {"type": "array", "items": {"type": ["string", "number"]}}]});
    let mut schema = match field.kind {
        Kind::Text | Kind::Markdown | Kind::File => text(),
        Kind::Clock | Kind::Hours | Kind::Call | Kind::Id | Kind::Ref(_) | Kind::SceneNumber | Kind::Eighths => number(),
        Kind::Integer | Kind::Decimal | Kind::Money | Kind::Amount | Kind::Percent | Kind::Minutes => number(),
        Kind::Date => json!({"type": ["string", "null"], "examples": ["2026-05-04"]}),
        Kind::Moment => json!({"type": ["string", "null"], "examples": ["2026-05-03 20:15"]}),
        Kind::Bool => json!({"type": ["boolean", "null"]}),
        Kind::Choice(words) if words.iter().all(|word| word.parse::<u32>().is_ok()) => {
            let numbers: Vec<u32> = words.iter().filter_map(|word| word.parse().ok()).collect();
            json!({"enum": words.iter().map(|word| json!(word)).chain(numbers.iter().map(|number| json!(number))).collect::<Vec<_>>()})
        }
        Kind::Choice(words) => json!({"enum": words}),
        Kind::Texts | Kind::Refs(_) | Kind::SceneNumbers | Kind::CastIds => texts(),
        Kind::Dates => json!({"anyOf": [
            {"type": ["string", "null"]},
            {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": false, "properties": {
                "from": {"type": "string"}, "to": {"type": "string"}, "date": {"type": "string"}, "reason": {"type": "string"}}}]}},
        ]}),
        Kind::TextMap => json!({"type": ["object", "null"]}),
        Kind::ElementMap => json!({"type": ["object", "null"], "additionalProperties": {}}),
        Kind::Record(table) => record(table),
        Kind::Records(table) => json!({"type": ["array", "null"], "items": record(table)}),
    };
    schema["description"] = json!(field.doc);
    schema
}
