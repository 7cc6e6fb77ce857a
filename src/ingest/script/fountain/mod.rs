//! The Fountain language, as <https://fountain.io/syntax> defines it.
//!
//! The parser is our own. Of the crates there are, `rustwell` 0.3 knows the language best, but its tree drops sections, notes
//! and unknown title-page keys, keeps no column and brings a PDF writer with it; `fountain` 0.1 knows neither boneyard,
//! notes, synopses nor scene numbers. None says which line looked like a heading and was none.
//!
//! Where the definition leaves room:
//! - A heading needs a blank line, or the end of the text, before and after it. A line that holds only a note, a synopsis
//!   or a section counts as blank, because it is not printed.
//! - `I./E` begins a heading as `I/E` does: the language's own test files have it, though the list of prefixes does not.
//! - A boneyard or note that is never closed is text, and said so.

mod body;
mod emphasis;
mod lines;
#[cfg(test)]
mod tests;

pub use emphasis::plain;

use super::{Script, scenes};
use crate::findings::{At, Finding, Severity, codes};
use crate::ingest::decode::decode;
use crate::ingest::import::{Format, Import};
use body::{Parser, forced, prefix};
use lines::{Line, stripped};

/// The format, for the table of those that are read.
pub const FOUNTAIN: Format =
    Format { name: "a Fountain screenplay", endings: &["fountain", "spmd"], is: looks_like_fountain, read: read_fountain };

/// Bytes at which a text is looked at to tell whether it is a screenplay.
const HEAD: usize = 256 << 10;

/// Most lines that are read: those of some nine thousand pages.
const MAX_LINES: usize = 500_000;
/// Most bytes that are read.
const MAX_BYTES: usize = 16 << 20;

fn looks_like_fountain(bytes: &[u8]) -> bool {
    let Some((text, _)) = decode(bytes.get(..HEAD).unwrap_or(bytes)) else { return false };
    let first = text.trim_start();
    if first.starts_with(['<', '{']) || first.starts_with("SSI") || first.starts_with("%PDF") || first.starts_with("PK\u{3}") {
        return false;
    }
    let title = first.lines().next().and_then(title_key).is_some_and(|(key, _)| KEYS.contains(&key.to_lowercase().as_str()));
    title || text.lines().any(|line| prefix(line.trim()).is_some() || forced(line.trim())) || first.lines().count() > 1
}

fn read_fountain(bytes: &[u8], import: &mut Import<'_>) {
    let lines = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
    if bytes.len() > MAX_BYTES || lines > MAX_LINES {
        let message = format!("the file has {} MB and {lines} lines, more than any screenplay", bytes.len() >> 20);
        import.refuse(&codes::TOO_LARGE, &message, "export the screenplay anew, or take the file away");
        return;
    }
    let Some((text, encoding)) = decode(bytes) else {
        import.refuse(&codes::UNREADABLE, "the file is not text", "save the screenplay again as plain text");
        return;
    };
    import.show(&text);
    if let Some(encoding) = encoding {
        let message = format!("{} is not UTF-8; it was read as {encoding}", import.file);
        let finding = Finding::new(&codes::NOT_UTF8, message).severity(Severity::Note).at(import.whole());
        import.say(finding.help("if letters are wrong, save it again as UTF-8"));
    }
    let (script, odd) = parse(&text);
    for Odd { at, message, help } in odd {
        let origin = import.place(at);
        import.say(Finding::new(&codes::SCRIPT_LINE, message).at(origin).help(help));
    }
    scenes::keep(&script, import);
}

/// A line that may not be what its writer meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odd {
    /// Where it stands.
    pub at: At,
    /// What it is.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Reads a text as Fountain, and tells of lines that may not be what they look like. Every text is a screenplay: what is
/// nothing else is action.
#[must_use]
pub fn parse(text: &str) -> (Script, Vec<Odd>) {
    let mut odd = Vec::new();
    let mut notes = Vec::new();
    let lines = stripped(text, &mut notes, &mut odd);
    let mut script = Script::default();
    let start = title_page(&lines, &mut script);
    let mut parser = Parser { lines: &lines, at: start, script, odd, blank: 0, speaking: false, skip_blank: false };
    parser.body();
    let Parser { mut script, odd, .. } = parser;
    // Notes keep their places among the elements, by line.
    if !notes.is_empty() {
        script.body.extend(notes);
        script.body.sort_by_key(|element| match element.at {
            At::Text { line, .. } => line,
            _ => 0,
        });
    }
    (script, odd)
}

/// The keys of title pages that the definition and common programs know.
const KEYS: [&str; 20] = [
    "title",
    "credit",
    "author",
    "authors",
    "source",
    "notes",
    "draft date",
    "date",
    "contact",
    "contact info",
    "copyright",
    "revision",
    "font",
    "format",
    "episode",
    "series",
    "draft",
    "language",
    "header",
    "footer",
];

/// Key and value of a line of a title page.
fn title_key(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let good = !key.is_empty() && key.len() <= 40 && key.starts_with(char::is_alphabetic);
    let known = KEYS.contains(&key.trim().to_lowercase().as_str());
    // `FADE IN:` and `CUT TO:` are no keys, though they look like one.
    let shouted = !key.chars().any(char::is_lowercase);
    (good && key.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-')) && (known || !shouted))
        .then(|| (key.trim(), value.trim()))
}

/// Reads the title page, where there is one, and gives the line on which the screenplay begins.
fn title_page(lines: &[Line], script: &mut Script) -> usize {
    let Some(first) = lines.iter().position(|line| !line.blank()) else { return 0 };
    let starts = title_key(&lines[first].text).is_some_and(|(key, value)| {
        let next = lines.get(first + 1);
        let goes_on = next.is_some_and(|next| indented(&next.text) || title_key(&next.text).is_some());
        KEYS.contains(&key.to_lowercase().as_str()) || (goes_on && (!value.is_empty() || next.is_some_and(|next| indented(&next.text))))
    });
    if !starts {
        return 0;
    }
    for (at, line) in lines.iter().enumerate().skip(first) {
        if line.blank() && !line.emptied {
            return at;
        }
        let text = plain(line.text.trim());
        match title_key(&line.text).filter(|_| !indented(&line.text)) {
            Some((key, value)) => {
                let values = Some(plain(value)).filter(|value| !value.is_empty());
                script.title_page.push((key.to_owned(), values.into_iter().collect(), line.at()));
            }
            None => {
                if let Some((_, values, _)) = script.title_page.last_mut().filter(|_| !text.is_empty()) {
                    values.push(text);
                }
            }
        }
    }
    lines.len()
}

/// Whether a line goes on with the key above it: three spaces or more, or a tab.
fn indented(line: &str) -> bool {
    (line.starts_with("   ") || line.starts_with('\t')) && !line.trim().is_empty()
}
