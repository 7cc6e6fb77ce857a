//! `callboard issue`.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::{FAILED, OK, Reading, USAGE, as_of, print, read, say};
use crate::build::issue::{Issued, Request, issue};
use crate::documents::KINDS;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard issue White                              what goes out first
  callboard issue Blue --date 2026-05-04             all papers, under blue, with that date
  callboard issue Blue call-sheet one-line-schedule  these kinds alone
  callboard issue                                    the next colour

The facts are kept in `issued/blue.json`: commit the file. A later build marks what has changed since, and
`callboard diff --since Blue` lists it.")]
pub(super) struct IssueArgs {
    /// The colour, the kinds of paper (all by default), and the production's folder
    #[arg(value_name = "COLOUR|KIND|DIR")]
    words: Vec<String>,
    /// The production's folder
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// The date it goes out [default: the date the papers speak from]
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    date: Option<Date>,
    #[command(flatten)]
    reading: Reading,
}

/// A word that equals a kind is a kind; one that names a folder with a production is the folder; the rest is the colour, so
/// that `Double Blue` needs no quotes.
fn sort(args: &IssueArgs) -> (Option<PathBuf>, Request) {
    let mut request = Request { date: args.date, ..Request::default() };
    let (mut dir, mut colour) = (args.dir.clone(), Vec::new());
    for word in &args.words {
        let path = PathBuf::from(word);
        if KINDS.iter().any(|kind| kind.word == word) {
            request.kinds.push(word.clone());
        } else if dir.is_none() && (path.join("production.yaml").is_file() || word.contains(['/', '\\'])) {
            dir = Some(path);
        } else {
            colour.push(word.as_str());
        }
    }
    request.colour = Some(colour.join(" ")).filter(|colour| !colour.is_empty());
    request.kinds.sort_by_key(|word| KINDS.iter().position(|kind| kind.word == word));
    request.kinds.dedup();
    (dir, request)
}

pub(super) fn run(args: &IssueArgs) -> u8 {
    if args.reading.board.is_some() {
        say("error: what is issued is the board in force\nhelp: make the board current first: `current: true`");
        return USAGE;
    }
    let (dir, request) = sort(args);
    let facts = match read(dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    match issue(&facts, &request) {
        Ok(issued) => {
            print(&told(&issued));
            OK
        }
        Err(refusal) => {
            let code = refusal.code.map(|code| format!("[{}]", code.id)).unwrap_or_default();
            let help = if refusal.help.is_empty() { String::new() } else { format!("\nhelp: {}", refusal.help) };
            say(&format!("error{code}: {}{help}", refusal.message));
            FAILED
        }
    }
}

fn told(issued: &Issued) -> String {
    let issue = &issued.issue;
    let papers = |count: usize| format!("{count} paper{}", if count == 1 { "" } else { "s" });
    if issued.stood {
        return format!("{} was issued on {} with this same content: {}\n", issue.colour, issue.date, issue.file);
    }
    let mut out = format!("issued {} of {}: {}, kept in {}\n", issue.colour, issue.date, papers(issue.papers.len()), issue.file);
    if let Some(before) = &issued.before {
        out.push_str(&format!("changed since {} of {}: {}\n", before.colour, before.date, papers(issued.changed.len())));
        let shown = issued.changed.iter().map(|paper| format!("  {paper}\n"));
        out.extend(shown.take(20));
        if issued.changed.len() > 20 {
            out.push_str(&format!("  and {} more\n", issued.changed.len() - 20));
        }
        out.extend(issued.withdrawn.iter().map(|paper| format!("  {paper}, withdrawn\n")));
    }
    out.extend(issued.remarks.iter().map(|remark| format!("note: {remark}\n")));
    out
}
