//! The record of what was sent: `sent/2026-05-21.jsonl` in the production's folder, one file for each shoot day, one line
//! for each thing that happened to a message. Lines are only ever added at the end, so that a program that is killed
//! loses nothing, and two people's records join line by line under version control.
//!
//! A message has a `pending` line before anything of it leaves; then the line that says what became of it: `accepted`
//! (the server has it), `failed` (it is certain that the server does not), `unknown` (the connection was lost after the
//! whole message had left). A message whose last line is `pending` was on its way when the program ended: its fate is as
//! unknown.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::findings::{At, Finding, Findings, Sources, codes};
use crate::model::{Fate, SentMessage, SentPaper};

/// The folder, in the production's.
pub const FOLDER: &str = "sent";
/// Largest record that is read.
const MAX_BYTES: u64 = 64 << 20;

/// What happened to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// It is about to leave.
    Pending,
    /// The server has it.
    Accepted,
    /// The server does not have it.
    Failed,
    /// Nobody knows whether the server has it.
    Unknown,
}

/// A line of the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// What happened.
    pub state: State,
    /// The Message-ID, without brackets.
    pub id: String,
    /// When, with the time zone.
    pub at: String,
    /// What the server said, or why it is not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reply: String,
    /// The message, on its `pending` line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<Told>,
}

/// What a message was and told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The key of the person.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The shoot day.
    pub date: Date,
    /// The papers it carried.
    pub papers: Vec<Paper>,
    /// The facts it told, by key: label and text.
    pub facts: BTreeMap<String, (String, String)>,
}

/// A paper that a message carried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// Its kind.
    pub kind: String,
    /// Its subject.
    pub subject: String,
    /// The audience whose edition it was.
    pub edition: String,
    /// The digest of its page.
    pub digest: String,
    /// Its revision colour.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub revision: String,
}

/// The record of a day, relative to the production's folder.
#[must_use]
pub fn path(date: Date) -> String {
    format!("{FOLDER}/{date}.jsonl")
}

/// A line's text, with the end of its line.
#[must_use]
pub fn text(line: &Line) -> String {
    // A line is made of texts, lists and maps with text keys, which always serialise.
    format!("{}\n", serde_json::to_string(line).unwrap_or_default())
}

/// Reads the records, by day. A line that cannot be read is told of, unless it is a last one that was not written whole.
#[must_use]
pub fn read(root: &Path, sources: &mut Sources, findings: &mut Findings) -> Vec<SentMessage> {
    let entries = std::fs::read_dir(root.join(FOLDER)).into_iter().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.retain(|name| name.ends_with(".jsonl") && !name.starts_with('.'));
    names.sort();
    let mut all = Vec::new();
    for name in names {
        let path = format!("{FOLDER}/{name}");
        let file = root.join(&path);
        let short = std::fs::metadata(&file).is_ok_and(|found| found.len() <= MAX_BYTES);
        match std::fs::read(&file).map_err(|error| super::io_reason(&error)) {
            Ok(bytes) if short => lines(&path, &String::from_utf8_lossy(&bytes), &mut all, sources, findings),
            Ok(_) => broken(&path, None, format!("`{path}` is larger than {} MB", MAX_BYTES >> 20), sources, findings),
            Err(why) => broken(&path, None, format!("`{path}` cannot be read: {why}"), sources, findings),
        }
    }
    all
}

fn broken(path: &str, line: Option<(usize, &str)>, message: String, sources: &mut Sources, findings: &mut Findings) {
    let source = sources.add(path, line.map(|(_, text)| text.to_owned()));
    let mut origin = sources.file(source);
    if let Some((number, _)) = line {
        origin = sources.node(origin, None, At::Text { line: u32::try_from(number).unwrap_or(1), column: 1, length: 1 });
    }
    let finding = Finding::new(&codes::SENT_UNCLEAR, message).at(origin).subject(path.to_owned());
    findings.push(finding.help("put the line back from version control or a backup; until then `send --smtp` sends nothing for that day"));
}

/// The messages of one record, each with the last that is known of it.
fn lines(path: &str, text: &str, all: &mut Vec<SentMessage>, sources: &mut Sources, findings: &mut Findings) {
    let first = all.len();
    for (at, row) in text.split_inclusive('\n').enumerate() {
        if row.trim().is_empty() {
            continue;
        }
        let line: Line = match serde_json::from_str(row.trim()) {
            Ok(line) => line,
            // The program was killed while it wrote: what the line would have said had not happened yet, or is not known.
            Err(_) if !row.ends_with('\n') => continue,
            Err(error) => {
                let message = format!("line {} of `{path}` cannot be read: {error}", at + 1);
                broken(path, Some((at + 1, text)), message, sources, findings);
                continue;
            }
        };
        let fate = match line.state {
            State::Accepted => Fate::Accepted,
            State::Failed => Fate::Failed,
            State::Pending | State::Unknown => Fate::Unknown,
        };
        if let Some(told) = line.message {
            all.push(message(line.id, line.at, line.reply, fate, told));
        } else if let Some(known) = all[first..].iter_mut().rev().find(|known| known.id == line.id) {
            (known.fate, known.reply) = (fate, line.reply);
        } else {
            let message = format!("line {} of `{path}` is about a message that it has no line of", at + 1);
            broken(path, Some((at + 1, text)), message, sources, findings);
        }
    }
}

fn message(id: String, at: String, reply: String, fate: Fate, told: Told) -> SentMessage {
    let paper = |paper: Paper| SentPaper {
        kind: paper.kind,
        subject: paper.subject,
        edition: paper.edition,
        digest: paper.digest,
        revision: paper.revision,
    };
    SentMessage {
        id,
        person: told.person,
        name: told.name,
        email: told.email,
        date: told.date,
        at,
        facts: told.facts,
        papers: told.papers.into_iter().map(paper).collect(),
        fate,
        reply,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(state: State, id: &str, message: bool) -> Line {
        let told = || Told {
            person: "cast-1".to_owned(),
            name: "Mara".to_owned(),
            email: "mara@tide.example".to_owned(),
            date: jiff::civil::date(2026, 6, 1),
            papers: vec![],
            facts: BTreeMap::from([("main/report".to_owned(), ("Report".to_owned(), "7:00a".to_owned()))]),
        };
        Line { state, id: id.to_owned(), at: "2026-05-31T18:00:00Z".to_owned(), reply: String::new(), message: message.then(told) }
    }

    fn read_back(record: &str) -> (Vec<(String, Fate)>, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(FOLDER)).unwrap();
        std::fs::write(folder.path().join(path(jiff::civil::date(2026, 6, 1))), record).unwrap();
        let (mut sources, mut findings) = (Sources::default(), Findings::new());
        let all = read(folder.path(), &mut sources, &mut findings);
        (all.into_iter().map(|one| (one.id, one.fate)).collect(), findings.iter().map(|finding| finding.message.clone()).collect())
    }

    #[test]
    fn the_last_line_of_a_message_says_how_far_it_came() {
        let record = [line(State::Pending, "a", true), line(State::Accepted, "a", false), line(State::Pending, "b", true)];
        let record: String = record.iter().map(text).collect();
        let known = |fate| vec![("a".to_owned(), Fate::Accepted), ("b".to_owned(), fate)];
        assert_eq!(read_back(&record), (known(Fate::Unknown), vec![]));
        assert_eq!(read_back(&(record.clone() + &text(&line(State::Failed, "b", false)))).0, known(Fate::Failed));
        // Sent once more, it has a second line of its own.
        let again = record
            + &text(&line(State::Unknown, "b", false))
            + &text(&line(State::Pending, "b", true))
            + &text(&line(State::Accepted, "b", false));
        assert_eq!(read_back(&again).0.last(), Some(&("b".to_owned(), Fate::Accepted)));
    }

    #[test]
    fn a_line_that_was_not_written_whole_had_not_happened() {
        let whole = text(&line(State::Pending, "a", true));
        let torn = text(&line(State::Accepted, "a", false));
        let (known, said) = read_back(&(whole.clone() + &torn[..20]));
        assert_eq!((known, said), (vec![("a".to_owned(), Fate::Unknown)], vec![]));
        // In the middle it is a fault, and so is a line about nothing.
        let (_, said) = read_back(&(torn[..20].to_owned() + "\n" + &whole));
        assert!(said.len() == 1 && said[0].starts_with("line 1 of `sent/2026-06-01.jsonl` cannot be read"), "{said:?}");
        let (_, said) = read_back(&torn);
        assert_eq!(said, ["line 1 of `sent/2026-06-01.jsonl` is about a message that it has no line of"]);
    }
}
