//! `callboard verify`.

use std::path::PathBuf;

use clap::Args;

use super::{FAILED, OK, Reading, print, read, say};
use crate::build::{State, verify};
use crate::documents::call_sheet;
use crate::documents::sending::standing;

#[derive(Debug, Args)]
#[command(after_help = "Example:
  callboard verify call-sheet-from-mail.pdf examples/feature")]
pub(super) struct VerifyArgs {
    /// The PDF
    file: PathBuf,
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &VerifyArgs) -> u8 {
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let verified = fs_err::read(&args.file).map_err(|error| error.to_string()).and_then(|bytes| verify(&facts, &bytes));
    match verified {
        Ok(verified) => {
            let stamp = &verified.stamp;
            let subject = if stamp.subject.is_empty() { String::new() } else { format!(" {}", stamp.subject) };
            let (words, code) = match verified.state {
                State::Current => ("the facts still say the same", OK),
                State::Changed => ("the facts have changed since", FAILED),
                State::NotDue => ("this paper is no longer due", FAILED),
            };
            let revision = if stamp.revision.is_empty() { String::new() } else { format!(", {}", stamp.revision) };
            print(&format!("{}{subject}{revision}, digest {}: {words}\n", stamp.kind, stamp.digest));
            // A call sheet that is not the one of the day says which is.
            let is_sheet = stamp.kind == call_sheet::KIND.word && verified.state == State::Changed;
            if let Some(line) = is_sheet.then(|| standing::line(facts.context(), &stamp.subject)).flatten() {
                print(&format!("it is superseded; the sheet of that day now: {line}\n"));
            }
            // What has changed since it was issued, where it was.
            let issue = facts.production.issues.iter().rev().find(|issue| issue.colour == stamp.revision);
            if let Some(issue) = issue.filter(|_| verified.state == State::Changed) {
                print(&format!("`callboard diff --since {}` lists what has changed since {}\n", issue.colour, issue.date));
            }
            code
        }
        Err(message) => {
            say(&format!("error: {}: {message}", args.file.display()));
            FAILED
        }
    }
}
