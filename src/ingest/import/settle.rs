//! What the files of other tools say, settled with what the production knows: worked-out values give way to stated ones,
//! and characters that are known by name get their cast numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::Imported;
use crate::findings::{Finding, Origin, codes};
use crate::ingest::{Node, Record, Value};
use crate::model::fields::Table;
use crate::values::CastId;

/// How a character gets a cast number where the production has none for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Allot {
    /// The name itself, so that it is the same at every build whoever else comes and goes: `BRICK`, `POINT_BLANK`.
    Names,
    /// The next whole number, in the file's order.
    Numbers,
}

/// What the production's other sources state.
#[derive(Debug, Default)]
pub struct Known {
    /// Cast number by the character's plain name.
    cast: BTreeMap<String, String>,
    /// The cast numbers in use.
    ids: BTreeSet<String>,
    /// The largest whole number among them.
    last: u32,
    /// Section, identity and key of every stated fact.
    stated: BTreeSet<(&'static str, String, String)>,
    /// Top-level keys, and those of the records under them (`script.date`).
    top: BTreeSet<String>,
}

impl Known {
    /// What these values and records state.
    #[must_use]
    pub fn of(production: &[(String, Node)], records: &[Record]) -> Self {
        let mut known = Self::default();
        known.add(production, records, &BTreeSet::new());
        known
    }

    /// Remembers the cast numbers of records that state nothing else: those that an earlier import of the same file wrote.
    pub fn remember<'n>(&mut self, cast: impl IntoIterator<Item = &'n Node>) {
        let text = |node: &Node, key: &str| node.get(key).and_then(Node::text).map(str::to_owned);
        for node in cast {
            if let (Some(id), Some(character)) = (text(node, "id"), text(node, "character")) {
                self.count(&id);
                self.cast.entry(plain_name(&character)).or_insert(id);
            }
        }
    }

    fn add(&mut self, production: &[(String, Node)], records: &[Record], guesses: &BTreeSet<Origin>) {
        for (key, node) in production {
            match &node.value {
                Value::Null => {}
                _ if guesses.contains(&node.origin) => {}
                Value::Map(entries) => self.top.extend(entries.iter().map(|(inner, _)| format!("{key}.{inner}"))),
                _ => {
                    self.top.insert(key.clone());
                }
            }
        }
        for record in records {
            if let (Some(id), Some(character)) = (text(record, "id"), text(record, "character"))
                && record.table.key == "cast"
            {
                self.count(id);
                self.cast.entry(plain_name(character)).or_insert_with(|| id.to_owned());
            }
            let (Some(identity), Value::Map(entries)) = (identity(record.table, &record.node), &record.node.value) else { continue };
            for (key, node) in entries {
                if !guesses.contains(&node.origin) && !matches!(node.value, Value::Null) {
                    self.stated.insert((record.table.key, identity.clone(), key.clone()));
                }
            }
        }
    }

    /// Takes a cast number for one that is in use: no other character gets it, nor one below the largest of them.
    fn count(&mut self, id: &str) {
        self.last = self.last.max(id.parse().ok().filter(|id| *id < 1_000_000).unwrap_or(0));
        self.ids.insert(id.to_owned());
    }

    /// A free cast number for a character.
    fn allot(&mut self, character: &str, allot: Allot) -> String {
        let id = match allot {
            Allot::Numbers => {
                self.last += 1;
                self.last.to_string()
            }
            Allot::Names => self.name(character),
        };
        self.ids.insert(id.clone());
        self.cast.insert(plain_name(character), id.clone());
        id
    }

    /// A character's name as a cast number: letters and digits, at most sixteen. One that would be cut, or that another
    /// character has, ends in two letters made from the whole name.
    fn name(&self, character: &str) -> String {
        let words = character.split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '_')).map(|word| {
            let letters = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
            letters.collect::<String>()
        });
        let whole = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_");
        let taken = |id: &str| self.ids.contains(id) || CastId::new(id).is_err() || !id.contains(char::is_alphabetic);
        if !taken(&whole) {
            return whole;
        }
        let head: String = whole.chars().take(12).collect();
        (0_u32..)
            .map(|turn| {
                let hash = blake3::hash(format!("{}{turn}", plain_name(character)).as_bytes());
                let letters = hash.as_bytes().iter().take(2).map(|byte| char::from(b'A' + byte % 26));
                format!("{head}_{}", letters.collect::<String>())
            })
            .take(1_000)
            .find(|id| !taken(id))
            .unwrap_or_else(|| format!("C{}", self.ids.len()))
    }
}

/// A character's name as names are compared: upper case, spaces folded.
#[must_use]
pub fn plain_name(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}

fn text<'r>(record: &'r Record, key: &str) -> Option<&'r str> {
    record.node.get(key).and_then(Node::text)
}

/// The texts that identify a record, where it states them all; a day's and a report's unit is main by default.
fn identity(table: &Table, node: &Node) -> Option<String> {
    let part = |key: &&str| node.get(key).and_then(Node::text).or((*key == "unit").then_some("main"));
    let parts: Option<Vec<&str>> = table.identity.iter().map(part).collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join(" "))
}

/// Settles what files of other tools said with what the rest of the production states, and with each other, in their
/// order. Says which characters and lengths are guesses.
pub fn settle(imports: &mut [Imported], mut known: Known, allot: Allot) {
    for import in imports.iter() {
        known.add(&import.production, &import.records, &import.guesses);
    }
    for import in imports {
        people(import, &mut known, allot);
        let guesses = std::mem::take(&mut import.guesses);
        for record in &mut import.records {
            let Some(identity) = identity(record.table, &record.node) else { continue };
            let Value::Map(entries) = &mut record.node.value else { continue };
            let section = record.table.key;
            // A guess that stands is a fact for the files that follow.
            entries.retain(|(key, node)| !guesses.contains(&node.origin) || known.stated.insert((section, identity.clone(), key.clone())));
        }
        top(&mut import.production, &guesses, &mut known);
        lengths(import, &guesses);
        import.guesses = guesses;
    }
}

fn top(production: &mut Vec<(String, Node)>, guesses: &BTreeSet<Origin>, known: &mut Known) {
    production.retain_mut(|(key, node)| {
        if !guesses.contains(&node.origin) {
            return true;
        }
        match &mut node.value {
            Value::Map(entries) => {
                entries.retain(|(inner, _)| known.top.insert(format!("{key}.{inner}")));
                !entries.is_empty()
            }
            _ => known.top.insert(key.clone()),
        }
    });
}

/// Gives every character its cast number.
fn people(import: &mut Imported, known: &mut Known, allot: Allot) {
    let mut fresh: Vec<(String, Origin)> = Vec::new();
    for record in import.records.iter_mut().filter(|record| record.table.key == "cast") {
        if text(record, "id").is_some() {
            continue;
        }
        let Some(character) = text(record, "character").map(str::to_owned) else { continue };
        let id = known.cast.get(&plain_name(&character)).cloned().unwrap_or_else(|| {
            fresh.push((character.clone(), record.node.origin));
            known.allot(&character, allot)
        });
        let origin = record.node.origin;
        if let Value::Map(entries) = &mut record.node.value {
            entries.retain(|(key, _)| key != "id");
            entries.insert(0, ("id".to_owned(), Node { value: Value::Text(id), origin }));
        }
    }
    for record in &mut import.records {
        if let Value::Map(entries) = &mut record.node.value {
            entries.iter_mut().for_each(|(_, node)| numbered(node, &import.named, known));
        }
    }
    if let (Allot::Names, Some((first, origin))) = (allot, fresh.first()) {
        let (message, help) = match fresh.len() {
            1 => (format!("{first} has no cast number and stands under its name"), "give the character a number in a `cast` record"),
            count => (
                format!("{count} characters, {first} the first of them, have no cast number and stand under their names"),
                "give each a number in a `cast` record of its own",
            ),
        };
        let help = format!("{help}: `cast: [{{id: 1, character: {first}}}]`");
        import.findings.push(Finding::new(&codes::CAST_UNNUMBERED, message).at(*origin).help(help));
    }
}

/// Puts cast numbers for the names of a list that holds names, wherever in a record it stands.
fn numbered(node: &mut Node, named: &BTreeSet<Origin>, known: &Known) {
    let by_name = named.contains(&node.origin);
    match &mut node.value {
        Value::List(items) if by_name => {
            let mut seen = BTreeSet::new();
            items.retain_mut(|item| {
                let id = item.text().and_then(|name| known.cast.get(&plain_name(name))).cloned();
                let Some(id) = id.filter(|id| seen.insert(id.clone())) else { return false };
                item.value = Value::Text(id);
                true
            });
        }
        Value::List(items) => items.iter_mut().for_each(|item| numbered(item, named, known)),
        Value::Map(entries) => entries.iter_mut().for_each(|(_, node)| numbered(node, named, known)),
        Value::Text(_) | Value::Null => {}
    }
}

/// Says how many scenes have a length that was worked out from their text.
fn lengths(import: &mut Imported, guesses: &BTreeSet<Origin>) {
    let worked_out = |record: &&Record| record.node.get("pages").is_some_and(|node| guesses.contains(&node.origin));
    let all: Vec<Origin> = import.records.iter().filter(worked_out).map(|record| record.node.origin).collect();
    let Some(first) = all.first() else { return };
    let message = match all.len() {
        1 => "one scene states no length; it was worked out from the text".to_owned(),
        count => format!("{count} scenes state no length; theirs were worked out from the text"),
    };
    let help = "the lengths are those of a script page of 54 lines; where the timing of record differs, state `pages`";
    import.findings.push(Finding::new(&codes::PAGES_WORKED_OUT, message).at(*first).help(help));
}
