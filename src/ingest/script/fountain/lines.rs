//! The lines of a text once what is not printed is taken out: boneyard and notes.

use super::super::{Element, Kind};
use super::Odd;
use crate::findings::At;

/// A line of the text once boneyard and notes are taken out.
#[derive(Debug, Default, Clone)]
pub(super) struct Line {
    pub text: String,
    /// Its number in the file, from 1.
    pub number: u32,
    /// Whether nothing but a note or boneyard stood on it.
    pub emptied: bool,
}

impl Line {
    pub fn at(&self) -> At {
        let indent = self.text.chars().take_while(|c| c.is_whitespace()).count();
        let length = self.text.trim().chars().count();
        At::Text { line: self.number, column: small(indent + 1), length: small(length) }
    }

    /// Whether it ends a paragraph: a line of nothing, or of a space or tab.
    pub fn blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Whether it stands for an empty line inside a speech: two spaces or more.
    pub fn held_open(&self) -> bool {
        self.text.len() >= 2 && self.text.bytes().all(|byte| byte == b' ')
    }

    /// Whether it is not printed: a section or a synopsis.
    pub fn unprinted(&self) -> bool {
        let text = self.text.trim_start();
        text.starts_with('#') || (text.starts_with('=') && !is_page_break(text))
    }
}

/// The lines of a text without boneyard and notes, each with its number in the file.
pub(super) fn stripped(text: &str, notes: &mut Vec<Element>, odd: &mut Vec<Odd>) -> Vec<Line> {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut lines = Vec::new();
    let mut line = Line { number: 1, ..Line::default() };
    let mut number = 1_u32;
    let mut rest = text.as_str();
    // A place in the line, and its column: columns are counted on from it.
    let mut column = (0_usize, 1_u32);
    // What is opened and not closed is looked for once only, or a file of nothing else would take for ever.
    let (mut boneyards, mut no_note_before) = (true, 0);
    loop {
        let next = rest.find(['\n', '/', '[']);
        let Some(at) = next else {
            line.text.push_str(rest);
            break;
        };
        line.text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('\n') {
            number += 1;
            lines.push(std::mem::replace(&mut line, Line { number, ..Line::default() }));
            rest = after;
            column = (text.len() - rest.len(), 1);
            continue;
        }
        let (open, close, what) = if rest.starts_with("/*") && boneyards {
            ("/*", "*/", "boneyard")
        } else if rest.starts_with("[[") && text.len() - rest.len() >= no_note_before {
            ("[[", "]]", "note")
        } else {
            let mark = rest.chars().next().map_or(1, char::len_utf8);
            line.text.push_str(&rest[..mark]);
            rest = &rest[mark..];
            continue;
        };
        let at = text.len() - rest.len();
        column = (at, column.1.saturating_add(small(text[column.0..at].chars().count())));
        let here = At::Text { line: number, column: column.1, length: 2 };
        let inner = &rest[open.len()..];
        // A note does not go on over an empty line; two spaces hold it open.
        let reach = if what == "note" { inner.find("\n\n").unwrap_or(inner.len()) } else { inner.len() };
        let Some(end) = inner[..reach].find(close) else {
            let (message, help) = match what {
                "boneyard" => ("a boneyard is opened here and never closed; it is read as text", "close it with `*/`, or delete the `/*`"),
                _ => ("a note is opened here and not closed before an empty line; it is read as text", "close it with `]]`"),
            };
            odd.push(Odd { at: here, message: message.to_owned(), help: help.to_owned() });
            if what == "boneyard" {
                boneyards = false;
            } else {
                no_note_before = text.len() - inner.len() + reach;
            }
            line.text.push_str(open);
            rest = inner;
            continue;
        };
        let inside = &inner[..end];
        if what == "note" {
            notes.push(Element::new(Kind::Note, inside.trim(), here));
        }
        line.emptied = true;
        number += small(inside.matches('\n').count());
        rest = &inner[end + close.len()..];
        if let Some(newline) = inside.rfind('\n') {
            column = (text.len() - inner.len() + newline + 1, 1);
        }
    }
    lines.push(line);
    for line in &mut lines {
        line.emptied &= line.text.trim().is_empty();
    }
    lines
}

/// Three equals signs or more and nothing else.
pub(super) fn is_page_break(line: &str) -> bool {
    line.len() >= 3 && line.bytes().all(|byte| byte == b'=')
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
