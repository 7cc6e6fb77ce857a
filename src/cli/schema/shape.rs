//! The JSON Schema of a YAML file of a production, made from the vocabulary. Draft 7: it is what the YAML language
//! servers know.

use serde_json::{Map, Value, json};

use super::{examples, patterns};
use crate::documents::KINDS;
use crate::model::fields::{Field, GROUPS, Kind, PRODUCTION, SECTIONS, Table};

/// The schema: one for every file, since any of them may hold any section.
pub(super) fn schema() -> Value {
    let mut schema = Schema::default();
    let mut properties = schema.properties("production", &PRODUCTION);
    for table in SECTIONS {
        let item = schema.reference(table.key, table);
        let mut list = json!({"description": table.doc, "type": ["array", "null"], "items": item});
        if let Some(record) = examples::record(table.key) {
            list["examples"] = json!([[record]]);
        }
        properties.insert(table.key.to_owned(), list);
    }
    properties.insert("overlay".to_owned(), schema.overlay());
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
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "callboard",
        "description": format!(
            "One YAML file of a production, as callboard {} reads it; a production is the union of all its files.",
            env!("CARGO_PKG_VERSION")
        ),
        "type": ["object", "null"],
        "additionalProperties": false,
        "properties": properties,
        "definitions": schema.definitions.into_iter().map(|(name, _, value)| (name, value)).collect::<Map<String, Value>>(),
    })
}

/// A schema in the making.
#[derive(Default)]
struct Schema {
    /// The records, each once: its name, its table and what it may hold.
    definitions: Vec<(String, &'static Table, Value)>,
}

impl Schema {
    /// A record of a table, by its definition.
    fn reference(&mut self, name: &str, table: &'static Table) -> Value {
        let known = self.definitions.iter().find(|(_, known, _)| std::ptr::eq(*known, table)).map(|(name, _, _)| name.clone());
        let name = known.unwrap_or_else(|| {
            // A section has its own name; a record inside another has its key's where nothing else is called so.
            let is_section = SECTIONS.iter().any(|section| std::ptr::eq(*section, table));
            let is_taken =
                SECTIONS.iter().any(|section| section.key == table.key) || self.definitions.iter().any(|(known, _, _)| known == table.key);
            let own = if is_taken && !is_section { name.to_owned() } else { table.key.to_owned() };
            // It is there before its keys are: a record may hold records of its own kind.
            self.definitions.push((own.clone(), table, Value::Null));
            let at = self.definitions.len() - 1;
            let properties = self.properties(&own, table);
            let mut record = json!({"description": table.doc, "type": "object", "additionalProperties": false, "properties": properties});
            if let Some(example) = examples::record(&own) {
                record["examples"] = json!([example]);
            }
            self.definitions[at].2 = record;
            own
        });
        json!({"$ref": format!("#/definitions/{name}")})
    }

    fn properties(&mut self, name: &str, table: &'static Table) -> Map<String, Value> {
        table.fields.iter().map(|field| (field.key.to_owned(), self.property(name, field))).collect()
    }

    fn property(&mut self, table: &str, field: &'static Field) -> Value {
        let mut schema = match field.kind {
            Kind::Record(inner) => json!({"anyOf": [self.reference(&format!("{table}.{}", field.key), inner), {"type": "null"}]}),
            Kind::Records(inner) => {
                json!({"type": ["array", "null"], "items": self.reference(&format!("{table}.{}", field.key), inner)})
            }
            Kind::Choice(words) => choice(table, field.key, words),
            Kind::Texts | Kind::Refs(_) | Kind::SceneNumbers | Kind::CastIds => {
                let one = json!({"type": ["string", "number", "boolean", "null"]});
                json!({"anyOf": [one, {"type": "array", "items": one}]})
            }
            Kind::Dates => dates(),
            Kind::TextMap if field.key == "precalls" => json!({"type": ["object", "null"], "additionalProperties": scalar(Kind::Call)}),
            Kind::TextMap => json!({"type": ["object", "null"], "additionalProperties": scalar(Kind::Text)}),
            Kind::ElementMap => {
                let one = json!({"type": ["string", "number", "boolean", "null"]});
                json!({"type": ["object", "null"], "additionalProperties": {"anyOf": [one, {"type": "array", "items": one}]}})
            }
            kind => scalar(kind),
        };
        closer(table, field, &mut schema);
        schema["description"] = json!(field.doc);
        let examples = examples::values(table, field.key, field.kind);
        if !examples.is_empty() && schema.get("examples").is_none() && schema.get("enum").is_none() {
            schema["examples"] = json!(examples);
        }
        schema
    }

    /// Section, identity, fields: of the sections whose records have an identity.
    fn overlay(&mut self) -> Value {
        let tables = SECTIONS.iter().filter(|table| !table.identity.is_empty());
        let sections: Map<String, Value> = tables
            .map(|table| {
                let doc = format!("Corrections of `{}`, by {}.", table.key, table.identity.join(" and "));
                let record = self.reference(table.key, table);
                (table.key.to_owned(), json!({"description": doc, "type": ["object", "null"], "additionalProperties": record}))
            })
            .collect();
        let doc = PRODUCTION.field("overlay").map_or("", |field| field.doc);
        let example = json!({"scenes": {"12A": {"pages": "1 3/8"}}, "days": {"2026-05-04": {"call": "6:30A"}}});
        json!({
            "description": doc, "type": ["object", "null"], "additionalProperties": false, "properties": sections, "examples": [example],
        })
    }
}

/// One value of a kind.
fn scalar(kind: Kind) -> Value {
    let types: &[&str] = match kind {
        Kind::Text | Kind::Markdown | Kind::File => &["string", "number", "boolean", "null"],
        Kind::Bool => &["boolean", "string", "integer", "null"],
        Kind::Integer => &["integer", "string", "null"],
        Kind::Decimal | Kind::Money | Kind::Amount | Kind::Percent | Kind::Minutes => &["number", "string", "null"],
        Kind::Date | Kind::Moment => &["string", "null"],
        _ => &["string", "number", "null"],
    };
    let mut schema = json!({"type": types});
    if let Some(pattern) = patterns::of(kind) {
        schema["pattern"] = json!(pattern.text);
        schema["patternErrorMessage"] = json!(format!("write {}", pattern.wanted));
    }
    match kind {
        Kind::Bool => {
            schema["minimum"] = json!(0);
            schema["maximum"] = json!(1);
        }
        Kind::Integer | Kind::Minutes | Kind::Eighths => schema["minimum"] = json!(0),
        _ => {}
    }
    schema
}

/// Dates: a text, or a list of texts and of records with a reason.
fn dates() -> Value {
    let text = scalar(Kind::Dates);
    let mut record = Map::new();
    for key in ["from", "to", "date"] {
        record.insert(key.to_owned(), scalar(Kind::Date));
    }
    record.insert("reason".to_owned(), scalar(Kind::Text));
    record.insert("pencil".to_owned(), scalar(Kind::Bool));
    let record = json!({"type": "object", "additionalProperties": false, "properties": record});
    json!({"anyOf": [text, {"type": "array", "items": {"anyOf": [text, record]}}]})
}

/// One of some words: as they stand, for an editor to offer, or in another case, as callboard reads them too.
fn choice(table: &str, key: &str, words: &'static [&'static str]) -> Value {
    let numbers = words.iter().filter_map(|word| word.parse::<u32>().ok()).map(|number| json!(number));
    let all: Vec<Value> = words.iter().map(|word| json!(word)).chain(numbers).collect();
    let mut exact = json!({"enum": all});
    let meanings: Vec<&str> = words.iter().map(|word| examples::meaning(table, key, word).unwrap_or_default()).collect();
    if meanings.iter().any(|meaning| !meaning.is_empty()) {
        exact["enumDescriptions"] = json!(meanings);
        exact["markdownEnumDescriptions"] = json!(meanings);
    }
    let loose = json!({
        "type": ["string", "null"],
        "pattern": patterns::choice(words),
        "patternErrorMessage": format!("write one of: {}", words.join(", ")),
    });
    json!({"anyOf": [exact, loose]})
}

/// What is known of single keys beyond their kind.
fn closer(table: &str, field: &Field, schema: &mut Value) {
    let sections = || SECTIONS.iter().map(|table| json!(table.key)).collect::<Vec<_>>();
    let kinds = || KINDS.iter().map(|kind| json!(kind.word)).collect::<Vec<_>>();
    match (table, field.key) {
        ("sources" | "headers", "section") => *schema = json!({"enum": sections()}),
        ("notes", "paper") => schema["examples"] = json!(kinds()),
        (_, "papers" | "add_papers") => {
            schema["examples"] = json!(kinds().into_iter().map(|kind| json!([kind])).collect::<Vec<_>>());
        }
        (_, "currency") if field.kind == Kind::Text => schema["pattern"] = json!("^\\s*[A-Za-z]{3}\\s*$"),
        (_, "accent") => schema["pattern"] = json!("^#[0-9A-Fa-f]{6}$"),
        _ => {}
    }
}
