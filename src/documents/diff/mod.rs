//! What differs between two states of a production: an issue and the facts now, or two productions. Both are looked at
//! as `callboard model` prints them, so that an old issue is read by every later callboard.
//!
//! A part of the difference is a [`Section`] with rows in words, and with the values before and after for programs.

mod calls;
mod money;
mod people;
mod schedule;
mod script;

pub use script::shapes_of;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::format;
use crate::model::Conventions;
use crate::values::Clock;
use crate::words::say;

/// The kind of paper that hands the difference out.
pub const MEMO: &str = "change-memo";

/// The subjects, by the ids of their sections.
pub const SUBJECTS: [&str; 9] = ["script", "moved", "days", "calls", "cast", "crew", "places", "money", "dates"];

/// What differs, by subject.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Diff {
    /// The version of this form.
    pub schema: u32,
    /// What was: `Blue, May 4, 2026`.
    pub before: String,
    /// What is: `now`.
    pub after: String,
    /// The subjects in which something differs.
    pub sections: Vec<Section>,
}

/// One subject.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Section {
    /// Stable id: `script`, `moved`, `days`, `calls`, `cast`, `crew`, `places`, `money`, `dates`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What differs.
    pub rows: Vec<Row>,
}

/// One thing that differs.
#[derive(Debug, Clone, Serialize, PartialEq, Eq, Default)]
pub struct Row {
    /// What it is about, stable: `scene 47`, `day main 2026-05-04`, `account 1100`.
    pub id: String,
    /// How it differs: `added`, `cut`, `dropped`, `moved`, `renumbered`, `split`, `merged`, `changed`.
    pub change: &'static str,
    /// What it is called: `Scene 47`.
    pub what: String,
    /// In words: `day 3, Wed, May 6 → day 5, Fri, May 8`.
    pub text: String,
    /// The value before, where there is one.
    pub before: Option<String>,
    /// The value now, where there is one.
    pub after: Option<String>,
    /// Whether it is a guess that somebody has to look at.
    pub proposed: bool,
}

impl Row {
    /// A value that changed: the words are `before → after`.
    fn changed(id: String, what: String, field: &str, before: Option<String>, after: Option<String>) -> Self {
        let text = arrow(field, before.clone(), after.clone());
        Self { id, change: "changed", what, text, before, after, proposed: false }
    }

    fn new(id: String, change: &'static str, what: String, text: impl Into<String>) -> Self {
        Self { id, change, what, text: text.into(), ..Self::default() }
    }
}

/// Two states of a production and how it writes.
#[derive(Clone, Copy)]
struct Two<'a> {
    old: &'a Value,
    new: &'a Value,
    conventions: &'a Conventions,
}

/// What differs between two models of `callboard model`, in the wording of these conventions.
#[must_use]
pub fn diff(before: (&str, &Value), after: (&str, &Value), conventions: &Conventions) -> Diff {
    let two = Two { old: before.1, new: after.1, conventions };
    let sections = [
        script::section,
        schedule::moved,
        schedule::days,
        calls::section,
        people::cast,
        people::crew,
        people::places,
        money::section,
        money::dates,
    ]
    .into_iter()
    .map(|section| section(two))
    .filter(|section| !section.rows.is_empty())
    .collect();
    Diff { schema: 1, before: before.0.to_owned(), after: after.0.to_owned(), sections }
}

impl Diff {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// As text for a terminal.
    #[must_use]
    pub fn text(&self) -> String {
        if self.is_empty() {
            return format!("nothing has changed since {}\n", self.before);
        }
        let mut out = format!("changes from {} to {}\n", self.before, self.after);
        for section in &self.sections {
            out.push_str(&format!("\n{} ({})\n", section.title, section.rows.len()));
            for row in &section.rows {
                let eye = if row.proposed { "  (a guess: look at it)" } else { "" };
                out.push_str(&format!("  {}: {}{eye}\n", row.what, row.text));
            }
        }
        out
    }
}

impl Two<'_> {
    /// A date as a column has it.
    fn date(self, iso: &str) -> String {
        iso.parse::<Date>().map_or_else(|_| iso.to_owned(), |date| format::short_date(date, self.conventions.wording))
    }

    /// A time or call as papers print it.
    fn time(self, text: &str) -> String {
        text.parse::<Clock>().map_or_else(|_| text.to_owned(), |clock| format::clock(clock, self.conventions))
    }
}

/// The rows of a list.
/// `crew call 7:00a → 6:30a`; only the two where no field is named.
fn arrow(field: &str, before: Option<String>, after: Option<String>) -> String {
    let none = || say!("diff-none");
    let (from, to) = (before.unwrap_or_else(none), after.unwrap_or_else(none));
    if field.is_empty() { format!("{from} → {to}") } else { say!("diff-field", field, from, to) }
}

fn rows<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// A text; empty where there is none.
fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// A text, where there is one.
fn some(value: &Value, key: &str) -> Option<String> {
    Some(text(value, key).to_owned()).filter(|text| !text.is_empty())
}

fn number(value: &Value, key: &str) -> u32 {
    value.get(key).and_then(Value::as_u64).and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

/// A list of texts.
fn texts(value: &Value, key: &str) -> Vec<String> {
    rows(value, key).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// The pairs of two lists by identity, in the order of the new one; what is gone comes last.
fn pairs<'a>(old: &'a [Value], new: &'a [Value], id: impl Fn(&Value) -> String) -> Vec<(String, Option<&'a Value>, Option<&'a Value>)> {
    let mut before: std::collections::BTreeMap<String, &Value> = old.iter().map(|row| (id(row), row)).collect();
    let mut all: Vec<_> = new.iter().map(|row| (id(row), before.remove(&id(row)), Some(row))).collect();
    let gone = old.iter().filter(|row| before.contains_key(&id(row))).map(|row| (id(row), Some(row), None));
    all.extend(gone);
    all
}

#[cfg(test)]
mod tests;
