//! The words of the papers: everything fixed stands in the message files.
//!
//! With the language `qps` every message stands between `⟦` and `⟧`. What a page holds outside of them, and what no file of
//! the production says, is a word that a document wrote by itself. Those that are left stand in
//! `tests/snapshots/words-left.txt`, which may only lose words (`UPDATE_EXPECTED=1` writes it anew): letters that are the
//! same in every language, and accounts of the built-in charts, which are data that a production chooses.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::documents::{Context, KINDS};
use callboard::words::PSEUDO;
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The words of a text: runs of letters, two or more.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1)
}

/// The texts of a workbook.
fn cells(path: &Path) -> Option<String> {
    let mut book = calamine::open_workbook_auto(path).ok()?;
    let sheets = calamine::Reader::worksheets(&mut book);
    let texts = sheets.iter().flat_map(|(_, sheet)| sheet.used_cells()).map(|(.., cell)| cell.to_string());
    Some(texts.collect::<Vec<_>>().join(" "))
}

/// Every word of the files of a production, as it stands there and in lower case.
fn told_by(folder: &Path) -> BTreeSet<String> {
    let mut told = BTreeSet::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        let text = fs::read_to_string(entry.path()).or_else(|_| cells(entry.path()).ok_or(()));
        if let Ok(text) = text {
            told.extend(words(&text).flat_map(|word| [word.to_owned(), word.to_lowercase()]));
        }
    }
    told
}

/// A text without what stands in the marks of the pseudo language.
fn outside(text: &str) -> String {
    let mut depth = 0;
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '⟦' => depth += 1,
            '⟧' => depth -= 1,
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out
}

/// Letters that are the same in every language: the codes of the day-out-of-days, and the address of a map; and the name
/// of the main unit, which the pseudo language has as English has it.
const LETTERS: &[&str] = &["Main", "Unit", "SW", "SWF", "WF", "NP", "https", "map", "mlat", "mlon", "openstreetmap", "org", "www"];

/// Keys whose values no reader sees.
const UNSEEN: &[&str] = &[
    "id",
    "kind",
    "subject",
    "audience",
    "digest",
    "href",
    "file",
    "paper",
    "language",
    "accent",
    "font",
    "tone",
    "state",
    "weight",
    "columns",
    "cast_columns",
    "changed",
    "schema",
    "as_of",
    "value",
    "colour",
    "fill",
    "pattern",
    "style",
];

fn texts<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        // A word of a program: a class, a column, an id.
        Value::String(text) if text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-_#:/.".contains(&b)) => {}
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(map) => map.iter().filter(|(key, _)| !UNSEEN.contains(&key.as_str())).for_each(|(_, value)| texts(value, found)),
        _ => {}
    }
}

fn facts(example: &str) -> Facts {
    let mut facts = read(&root().join("examples").join(example), &ReadOptions::default());
    facts.production.conventions.language = PSEUDO.to_owned();
    facts
}

/// By kind, the words that a document writes by itself.
fn left() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut left: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for example in ["feature", "series", "short", "commercial"] {
        let facts = facts(example);
        let told = told_by(&root().join("examples").join(example));
        let context = Context::internal(&facts.production, &facts.derived);
        for kind in KINDS {
            let due = (kind.due)(context);
            let step = (due.len() / 6).max(1);
            for subject in due.iter().step_by(step) {
                let page = (kind.page)(context, subject);
                let mut found = Vec::new();
                texts(&page, &mut found);
                let own = left.entry(kind.word).or_default();
                for text in found {
                    let text = outside(text);
                    let odd = words(&text).filter(|word| {
                        let letters =
                            LETTERS.contains(word) || (kind.word == "budget-detail" && word.bytes().all(|b| b.is_ascii_uppercase()));
                        !letters && !told.contains(*word) && !told.contains(&word.to_lowercase())
                    });
                    own.extend(odd.map(str::to_owned));
                }
            }
        }
    }
    left
}

#[test]
fn every_fixed_word_stands_in_the_message_files() {
    let path = root().join("tests/snapshots/words-left.txt");
    let left = left();
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        let lines = left.iter().filter(|(_, words)| !words.is_empty());
        let text: String =
            lines.map(|(kind, words)| format!("{kind}: {}\n", words.iter().map(String::as_str).collect::<Vec<_>>().join(" "))).collect();
        fs::write(&path, text).unwrap();
    }
    let known = fs::read_to_string(&path).unwrap();
    let allowed: BTreeMap<&str, BTreeSet<&str>> =
        known.lines().filter_map(|line| line.split_once(": ")).map(|(kind, words)| (kind, words.split(' ').collect())).collect();
    let none = BTreeSet::new();
    let mut new = Vec::new();
    for (kind, words) in &left {
        let allowed = allowed.get(kind).unwrap_or(&none);
        new.extend(words.iter().filter(|word| !allowed.contains(word.as_str())).map(|word| format!("{kind}: {word}")));
    }
    assert!(new.is_empty(), "words that stand in no message file:\n{}", new.join("\n"));
}

/// The messages that the sources say, by name.
fn said() -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for entry in walkdir::WalkDir::new(root().join("src")).into_iter().filter_map(Result::ok) {
        let Some(text) = entry.path().extension().filter(|ending| *ending == "rs").and_then(|_| fs::read_to_string(entry.path()).ok())
        else {
            continue;
        };
        for call in ["say!(", "word!("] {
            for (at, _) in text.match_indices(call) {
                let rest = text[at + call.len()..].trim_start();
                if let Some(id) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                    said.insert(id.to_owned());
                }
            }
        }
        for (at, _) in text.match_indices("format::counted(") {
            let call = &text[at..text[at..].find(['\n', ';']).map_or(text.len(), |end| at + end)];
            if let Some(noun) = call.split('"').nth(1).filter(|noun| noun.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')) {
                said.insert(format!("count-{noun}"));
            }
        }
    }
    said
}

#[test]
fn every_message_that_is_said_is_there() {
    let english = callboard::words::built_in("en-US");
    let missing: Vec<String> = said().into_iter().filter(|id| !english.contains(id) && !id.starts_with("a-message")).collect();
    assert!(missing.is_empty(), "not in templates/messages/en-US.ftl: {missing:?}");
}

#[test]
fn every_language_has_every_message() {
    let english = callboard::words::built_in("en-US");
    for tag in ["de", "fr", "es"] {
        let own = callboard::words::built_in(tag);
        let missing: Vec<&String> = english.iter().filter(|id| !own.contains(*id)).collect();
        assert!(missing.is_empty(), "{} messages that {tag}.ftl has not: {missing:?}", missing.len());
    }
}
