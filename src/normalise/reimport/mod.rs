//! A new import laid under one that somebody has worked on since.
//!
//! What an import wrote may be edited by hand. So three texts are looked at: the last import as it was written, the new
//! one, and the file as it is now. What only the import changed is changed in the file; what only a hand changed stays;
//! where both changed one fact, the hand's stands and the two are told. Nothing that a hand wrote is ever dropped: a
//! record that the new draft does not have any more stays where a hand has been in it, and is named.
//!
//! The file is edited line by line, so that comments, order and the form of every other line stay as they are.
//!
//! | file | what it owns |
//! |---|---|
//! | [`keep`] | what is kept of an import under `imported/` |
//! | [`past`] | what the last import says no more |
//! | [`cut`] | scenes that no draft has any more, and the facts that speak of them |
//! | [`tree`] | which record and field becomes what |
//! | [`text`] | the lines of the file |

mod cut;
mod keep;
mod past;
mod text;
mod tree;

pub(super) use cut::told;
pub use cut::{keep_cut_scenes, two_drafts};
pub use keep::{BASES, Bases, WORDS, check, clash_finding, sketches, words};
pub use past::{gone, unsettled};

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Findings, Origin, Sources};
use crate::ingest::{Node, Value, yaml, yaml_write};
use crate::values::DateOrder;

/// What became of one record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The section: `scenes`; empty for a value of the production.
    pub section: String,
    /// The record: `12A`.
    pub identity: String,
    /// What the new import did.
    pub what: What,
    /// The fields that it changed; of a record that stays, those that a hand has been in.
    pub fields: Vec<String>,
    /// Where a record that stays stands.
    pub at: Origin,
}

/// What a new import does to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// It brought it.
    Added,
    /// It changed some of it.
    Changed,
    /// It has it no more, and no hand had been in it.
    Cut,
    /// It has it no more, and the record stays because a hand has been in it.
    Kept,
    /// A hand took it out, and it stays out.
    StaysOut,
}

/// One fact that both the new import and a hand changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// The section; empty for a value of the production.
    pub section: String,
    /// The record.
    pub identity: String,
    /// The field; none where the record itself was taken out by hand and changed by the import.
    pub field: Option<String>,
    /// What the last import said.
    pub before: Option<String>,
    /// What stands, by hand.
    pub ours: Option<String>,
    /// What the new import says.
    pub theirs: Option<String>,
    /// Where the hand's stands.
    pub at: Origin,
    /// Where the import's stands.
    pub other: Origin,
}

/// A new import laid under the file.
#[derive(Debug, Clone, Default)]
pub struct Merged {
    /// The file's new text.
    pub text: String,
    /// What became of its records.
    pub changes: Vec<Change>,
    /// What both changed.
    pub clashes: Vec<Clash>,
    /// Whether the file had to be written anew, its comments gathered at the top.
    pub rewritten: bool,
}

/// Why a text cannot be merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Which of the three.
    pub which: &'static str,
    /// What is wrong with it.
    pub why: String,
}

/// Lays a new import under a file: `base` is the last import as it was written, `theirs` the new one, `ours` the file as it
/// is now. `path` is the file's name in places.
///
/// # Errors
/// When one of the three is not well-formed YAML of one document.
pub fn merge(path: &str, base: &str, theirs: &str, ours: &str, sources: &mut Sources) -> Result<Merged, Unreadable> {
    let base = root("the last import", path, base, &mut Sources::default())?;
    let new = root("the new import", &format!("{path} (new import)"), theirs, sources)?;
    let own = root("the file", path, ours, sources)?;
    let commented = text::commented(ours, &own, sources);
    let plan = tree::merge(&base, &new, &own, &commented);
    let (text, rewritten) = text::apply(ours, &own, &plan, sources);
    let tree::Plan { changes, clashes, .. } = plan;
    Ok(Merged { text, changes, clashes, rewritten })
}

/// What a hand and the last import say differently: the same comparison, without writing.
///
/// # Errors
/// As [`merge`].
pub fn clashes(path: &str, before: &str, base: &str, ours: &str, sources: &mut Sources) -> Result<Vec<Clash>, Unreadable> {
    let before = root("the import before", path, before, &mut Sources::default())?;
    let new = root("the last import", &format!("{path} (as imported)"), base, sources)?;
    let own = root("the file", path, ours, sources)?;
    Ok(tree::merge(&before, &new, &own, &BTreeSet::new()).clashes)
}

/// The records of the file that imports had once and the last one has no more, with what a hand wrote into each.
///
/// # Errors
/// As [`merge`].
pub fn orphans(path: &str, gone: &str, ours: &str, sources: &mut Sources) -> Result<Vec<Change>, Unreadable> {
    let gone = root("what is gone", path, gone, &mut Sources::default())?;
    let own = root("the file", path, ours, sources)?;
    Ok(tree::orphans(&gone, &own))
}

/// Gives the records of a section other identities in a text, as somebody has agreed: scene 12 is 13 now. What names
/// them elsewhere is not touched.
///
/// # Errors
/// When the text is not well-formed YAML of one document.
pub fn renumber(path: &str, text: &str, numbers: &BTreeMap<String, String>) -> Result<String, Unreadable> {
    let mut sources = Sources::default();
    let own = root("the file", path, text, &mut sources)?;
    Ok(text::renumber(text, &own, numbers, &sources))
}

/// The records of a text's section, as trees.
///
/// # Errors
/// When the text is not well-formed YAML of one document.
pub fn records(path: &str, text: &str, section: &str) -> Result<Vec<Node>, Unreadable> {
    let own = root("the file", path, text, &mut Sources::default())?;
    Ok(match own.get(section).map(|node| &node.value) {
        Some(Value::List(items)) => items.clone(),
        _ => Vec::new(),
    })
}

/// The mapping of a text; an empty one where it holds nothing.
fn root(which: &'static str, path: &str, text: &str, sources: &mut Sources) -> Result<Node, Unreadable> {
    let mut findings = Findings::new();
    let mut documents = yaml::read(path, text.as_bytes(), sources, &mut findings);
    if let Some(finding) = findings.iter().next() {
        return Err(Unreadable { which, why: finding.message.clone() });
    }
    if documents.len() > 1 {
        return Err(Unreadable { which, why: format!("it holds {} documents", documents.len()) });
    }
    let empty = || Node { value: Value::Map(Vec::new()), origin: Origin::NONE };
    let document = documents.pop().unwrap_or_else(empty);
    match document.value {
        Value::Map(_) => Ok(document),
        Value::Null => Ok(empty()),
        _ => Err(Unreadable { which, why: format!("it is {}", document.shape()) }),
    }
}

/// A value on one line, for a message.
fn shown(value: &Value) -> String {
    yaml_write::line(value)
}

/// The order in which dates of a file are read where the production does not say: identities are compared as written.
const ORDER: DateOrder = DateOrder::Mdy;

#[cfg(test)]
mod tests;
