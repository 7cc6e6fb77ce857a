//! The keys of a page for those who design: read from the page types' own documentation (a test holds `page-types.tsv` to it), begun at
//! the page that the kind is checked with.

use std::collections::BTreeMap;

use serde_json::Value;

use super::pages::{Case, page};
use crate::documents::Kind;
use crate::render::Format;

static TYPES: &str = include_str!("page-types.tsv");

/// A key of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Where it stands: `body.scenes.rows[].number`.
    pub path: String,
    /// What it holds: `text`, `number or nothing`, `list`.
    pub holds: String,
    /// What it is; for a label, its words.
    pub about: String,
}

struct Type {
    file: &'static str,
    name: &'static str,
    /// The names of its parameters: `Row` of `WeekBlock<Row>`.
    parameters: Vec<&'static str>,
    fields: Vec<Field>,
}

struct Field {
    name: &'static str,
    /// Whether its own fields stand in its place.
    flat: bool,
    kind: &'static str,
    about: &'static str,
}

/// Every key of a kind's page, in its order: the envelope, the labels with their words, the body.
#[must_use]
pub fn keys(kind: &Kind) -> Vec<Key> {
    let types = types();
    let Some(page) = page(kind.word, Case::Ordinary, Format::Pdf) else { return Vec::new() };
    let mut found = Keys { types: &types, found: Vec::new(), within: Vec::new() };
    let envelope = types.iter().find(|known| known.name == "Page" && known.file.ends_with("/page.rs"));
    for field in envelope.iter().flat_map(|page| &page.fields) {
        let value = page.get(field.name);
        match field.name {
            "body" => {
                if let Some(own) = found.root(kind, &page["body"]) {
                    found.fields(own, "body", &BTreeMap::new(), value);
                }
            }
            "labels" => {
                found.add("labels", "table of texts", field.about);
                for (name, word) in value.and_then(Value::as_object).into_iter().flatten() {
                    found.add(&format!("labels.{name}"), "text", &format!("“{}”", word.as_str().unwrap_or_default()));
                }
            }
            _ => found.field(field, envelope.map_or("", |page| page.file), field.name, &BTreeMap::new(), value),
        }
    }
    found.found
}

struct Keys<'a> {
    types: &'a [Type],
    found: Vec<Key>,
    /// The types that are being told, so that one that holds itself ends.
    within: Vec<*const Type>,
}

/// What stands for a type's parameters: the type's words, and the file that they are meant in.
type Meant = BTreeMap<&'static str, (String, &'static str)>;

impl<'a> Keys<'a> {
    fn add(&mut self, path: &str, holds: &str, about: &str) {
        self.found.push(Key { path: path.to_owned(), holds: holds.to_owned(), about: about.to_owned() });
    }

    /// The type of a kind's body: the one with exactly its keys, in the kind's own file where there are several.
    fn root(&self, kind: &Kind, body: &Value) -> Option<&'a Type> {
        let own = kind.word.replace('-', "_");
        self.types
            .iter()
            .filter(|known| self.fits(known, body))
            .max_by_key(|known| (!known.fields.is_empty(), known.file.contains(&own), !known.fields.iter().any(|field| field.flat)))
    }

    /// Whether a value may be of a type: it has its fields, and others only where one of them stands for its own.
    fn fits(&self, known: &Type, value: &Value) -> bool {
        let Some(fields) = value.as_object() else { return true };
        let has_flat = known.fields.iter().any(|field| field.flat);
        known.fields.iter().all(|field| field.flat || fields.contains_key(field.name))
            && fields.keys().all(|key| has_flat || key == "kind" || known.fields.iter().any(|field| field.name == key))
    }

    fn field(&mut self, field: &Field, file: &'static str, path: &str, meant: &Meant, value: Option<&Value>) {
        let (mut kind, mut file) = (field.kind.to_owned(), file);
        let (mut holds, mut path, mut value, mut optional) = (String::new(), path.to_owned(), value, false);
        loop {
            let plain = kind.trim_start_matches("&'static ").trim().to_owned();
            if let Some(inner) = inside(&plain, "Option") {
                optional |= holds.is_empty();
                kind = inner.to_owned();
            } else if let Some(inner) = inside(&plain, "Vec").or(inside(&plain, "Arc")).or(inside(&plain, "Box")) {
                if plain.starts_with("Vec") {
                    holds.push_str("list of ");
                    path.push_str("[]");
                    value = value.and_then(|list| list.get(0));
                }
                kind = inner.to_owned();
            } else if let Some((words, at)) = meant.get(plain.as_str()) {
                (kind, file) = (words.clone(), at);
            } else {
                kind = plain;
                break;
            }
        }
        let (name, arguments) = kind.split_once('<').unwrap_or((kind.as_str(), ""));
        let name = name.rsplit("::").next().unwrap_or(name);
        let known = if name == "Figure" { None } else { self.find(name, file, value) };
        let leaf = match name {
            "String" | "str" | "Cow" | "char" => "text",
            "bool" => "yes or no",
            "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" | "f64" => "number",
            "Figure" => "figure",
            "BTreeMap" | "Map" => "table",
            _ if known.is_some_and(|known| !known.fields.is_empty()) => "record",
            _ => "word",
        };
        holds.push_str(leaf);
        if optional {
            holds.push_str(" or nothing");
        }
        self.add(&path, &holds, field.about);
        if let Some(known) = known {
            let arguments = arguments.trim_end_matches('>').split(',').map(|word| (word.trim().to_owned(), file));
            let arguments = arguments.map(|(word, file)| meant.get(word.as_str()).cloned().unwrap_or((word, file)));
            let meant: Meant = known.parameters.iter().copied().zip(arguments).collect();
            self.fields(known, &path, &meant, value);
        }
    }

    fn fields(&mut self, own: &'a Type, path: &str, meant: &Meant, value: Option<&Value>) {
        if self.within.contains(&std::ptr::from_ref(own)) {
            return;
        }
        self.within.push(own);
        for field in &own.fields {
            if field.flat {
                let before = self.found.len();
                self.field(field, own.file, path, meant, value);
                self.found.remove(before);
            } else {
                self.field(field, own.file, &format!("{path}.{}", field.name), meant, value.and_then(|value| value.get(field.name)));
            }
        }
        self.within.pop();
    }

    /// The type of this name that is nearest to the file which speaks of it, among those that fit the value.
    fn find(&self, name: &str, file: &str, value: Option<&Value>) -> Option<&'a Type> {
        let near = |known: &&Type| {
            let shared = known.file.bytes().zip(file.bytes()).take_while(|(a, b)| a == b).count();
            (known.file == file, value.is_none_or(|value| self.fits(known, value)), shared)
        };
        self.types.iter().filter(|known| known.name == name).max_by_key(near)
    }
}

fn inside<'t>(kind: &'t str, wrapper: &str) -> Option<&'t str> {
    kind.strip_prefix(wrapper)?.strip_prefix('<')?.strip_suffix('>')
}

fn types() -> Vec<Type> {
    let mut all: Vec<Type> = Vec::new();
    for line in TYPES.lines() {
        let mut parts = line.split('\t');
        let mut part = || parts.next().unwrap_or_default();
        match (part(), part(), part(), part()) {
            ("", name, kind, about) => {
                let flat = name.starts_with('+');
                let field = Field { name: name.trim_start_matches('+'), flat, kind, about };
                if let Some(own) = all.last_mut()
                    && !own.fields.iter().any(|known| known.name == field.name)
                {
                    own.fields.push(field);
                }
            }
            (file, name, ..) => {
                let (name, parameters) = name.split_once('<').unwrap_or((name, ""));
                let named = |word: &'static str| word.split(':').next().unwrap_or_default().trim();
                let parameters = parameters.trim_end_matches('>').split(',').map(named).filter(|word| !word.is_empty()).collect();
                all.push(Type { file, name, parameters, fields: Vec::new() });
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::KINDS;

    /// Every path of a page, lists by `[]`.
    fn paths(value: &Value, path: &str, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, value) in fields {
                    found.push(format!("{path}.{name}"));
                    paths(value, &format!("{path}.{name}"), found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| paths(item, &format!("{path}[]"), found)),
            _ => {}
        }
    }

    #[test]
    fn every_key_of_every_page_is_told_with_what_it_is() {
        let mut wrong = String::new();
        for kind in KINDS {
            let told = keys(kind);
            let body = page(kind.word, Case::Ordinary, Format::Pdf).unwrap()["body"].clone();
            let mut all = Vec::new();
            paths(&body, "body", &mut all);
            all.sort();
            all.dedup();
            // Within a figure, a table or free text the keys are not told one by one.
            let leaf = |path: &str| told.iter().any(|key| path.starts_with(&format!("{}.", key.path)) && leafs(&key.holds));
            for path in all.iter().filter(|path| !leaf(path) && !path.contains("blocks[]") && !path.contains("[][]")) {
                match told.iter().find(|key| key.path.trim_end_matches("[]") == path) {
                    Some(key) if !key.about.is_empty() => {}
                    Some(_) => wrong.push_str(&format!("{}: {path} has no documentation\n", kind.word)),
                    None => wrong.push_str(&format!("{}: {path} is not told\n", kind.word)),
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }

    fn leafs(holds: &str) -> bool {
        holds.contains("figure") || holds.contains("table")
    }
}
