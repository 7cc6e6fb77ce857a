//! A message file of a studio or a production, and what may be wrong with it.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::catalogue;

/// A message file that is not part of callboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageFile {
    /// The language: the file's name without its ending.
    pub tag: String,
    /// Its path as the user knows it.
    pub shown: String,
    /// What it holds.
    pub text: Arc<str>,
}

/// Something wrong in a message file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its line, from 1.
    pub line: usize,
    /// What it is, as a part of a sentence.
    pub what: String,
}

impl Fault {
    /// A fault at a byte of a text.
    pub(super) fn at(text: &str, byte: usize, what: String) -> Self {
        let before = text.as_bytes().get(..byte.min(text.len())).unwrap_or_default();
        Self { line: before.iter().filter(|byte| **byte == b'\n').count() + 1, what }
    }
}

impl MessageFile {
    /// The hash of what decides its messages.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.tag.as_bytes()).update(&[0]).update(self.text.as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// What is not in the syntax of messages, in the order of lines.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        catalogue::faults(&self.text)
    }

    /// Its messages that no paper says, and figures that no paper gives to a message. A label of a paper may be new: the
    /// studio's own template prints it.
    #[must_use]
    pub fn strangers(&self) -> Vec<Fault> {
        let ours = catalogue_of_english();
        let mut faults = Vec::new();
        for (id, line) in ids(&self.text) {
            let Some((_, wanted)) = ours.iter().find(|(own, _)| own == id) else {
                let known: BTreeSet<&str> = ours.iter().filter_map(|(own, _)| own.split_once("--").map(|(group, _)| group)).collect();
                if !id.split_once("--").is_some_and(|(group, _)| known.contains(group)) {
                    faults.push(Fault { line, what: format!("no paper says `{id}`") });
                }
                continue;
            };
            let given = figures(message(&self.text, line));
            let odd: Vec<String> = given.difference(wanted).map(|name| format!("`${name}`")).collect();
            if !odd.is_empty() {
                let has = match wanted.is_empty() {
                    true => "it has no figures".to_owned(),
                    false => format!("it has {}", wanted.iter().map(|name| format!("`${name}`")).collect::<Vec<_>>().join(", ")),
                };
                faults.push(Fault { line, what: format!("`{id}` is not given {}; {has}", odd.join(", ")) });
            }
        }
        faults
    }
}

/// Every built-in message of US English with the figures that it is given.
fn catalogue_of_english() -> Vec<(String, BTreeSet<String>)> {
    let text = include_str!("../../templates/messages/en-US.ftl");
    ids(text).into_iter().map(|(id, line)| (id.to_owned(), figures(message(text, line)))).collect()
}

/// The ids of a file's messages with their lines, from 1.
pub(super) fn ids(text: &str) -> Vec<(&str, usize)> {
    let of_line = |line: &'_ str| {
        let end = line.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')))?;
        (end > 0 && line.starts_with(|c: char| c.is_ascii_alphabetic()) && line[end..].trim_start().starts_with('=')).then_some(end)
    };
    text.lines().enumerate().filter_map(|(at, line)| of_line(line).map(|end| (&line[..end], at + 1))).collect()
}

/// The text of the message that begins on a line: as far as the lines that follow are indented.
fn message(text: &str, line: usize) -> &str {
    let mut start = 0;
    let mut end = text.len();
    let mut byte = 0;
    for (at, own) in text.split_inclusive('\n').enumerate() {
        if at + 1 == line {
            start = byte;
        } else if at + 1 > line && !own.trim().is_empty() && !own.starts_with([' ', '\t', '}']) {
            end = byte;
            break;
        }
        byte += own.len();
    }
    text.get(start..end).unwrap_or_default()
}

/// The names of the figures in a message: `count` of `{ $count }`.
fn figures(message: &str) -> BTreeSet<String> {
    let names = message.match_indices('$').map(|(at, _)| {
        let rest = &message[at + 1..];
        rest[..rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))).unwrap_or(rest.len())].to_owned()
    });
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

/// The language of a tag without its script and country: `de` of `de-AT`.
pub(super) fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}
