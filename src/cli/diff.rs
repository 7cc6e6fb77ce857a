//! `callboard diff`.
//!
//! Which two states are compared is settled here: an issue and the facts, or two productions. Everything is told, or the
//! subjects that are asked for; budgets, down to the values that moved them, are [`diff_budget`]'s.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde_json::Value;

use super::{FAILED, OK, Reading, USAGE, diff_budget, print, read, say};
use crate::build::drafts;
use crate::build::facts::Facts;
use crate::documents::diff::Diff;
use crate::documents::{Context, diff, format, model_json};
use crate::findings::{Finding, Findings, codes};
use crate::model::Issue;
use crate::values::colour_rank;

/// The word for the draft that the last builds saw before this one.
const DRAFT: &str = "draft";

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard diff                        since what was issued last
  callboard diff --since Blue           since Blue
  callboard diff --since draft          since the script or schedule file before the one that is there now
  callboard diff --since Blue examples/feature --format json
  callboard diff before-reshoot now     between two productions
  callboard diff --only calls,moved     calls that changed, and scenes that moved
  callboard diff --budget rain          what the board `rain` costs against the one in force
  callboard diff --budget v4 rain       one board against another
  callboard diff --budget before-cuts after-cuts
  callboard diff --budget --what-if \"drop day 13\"")]
pub(super) struct DiffArgs {
    /// The production's folder; or two of them, before and after; with --budget also boards of one production
    #[arg(value_name = "DIR|BOARD", num_args = 0..=2)]
    sides: Vec<PathBuf>,
    /// Since what was issued under this colour, or since the last `draft` that a build saw [default: the last issue]
    #[arg(long, value_name = "COLOUR", conflicts_with = "board")]
    since: Option<String>,
    /// Compare the budgets: account by account, with the values that moved them
    #[arg(long, conflicts_with_all = ["since", "only"])]
    budget: bool,
    /// With --budget: the production whose boards are compared [default: the folder around the current one]
    #[arg(long, value_name = "DIR", requires = "budget")]
    production: Option<PathBuf>,
    /// With --budget: compare with what a change would make of it (see `callboard check --help`)
    #[arg(long, value_name = "CHANGE", requires = "budget")]
    what_if: Vec<String>,
    /// Only these subjects: script, moved, days, calls, cast, crew, places, money, dates
    #[arg(long, value_delimiter = ',', value_name = "SUBJECTS")]
    only: Vec<String>,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &DiffArgs) -> u8 {
    if args.budget {
        return diff_budget::run(&args.sides, args.production.as_deref(), &args.what_if, &args.reading, args.format == Form::Json);
    }
    match args.sides.as_slice() {
        [before, after] => between(args, before, after),
        dirs => since(args, dirs.first().map(PathBuf::as_path)),
    }
}

/// Two productions.
fn between(args: &DiffArgs, before: &Path, after: &Path) -> u8 {
    if args.since.is_some() {
        say("error: --since compares one production with what it issued; two folders are compared with each other");
        return USAGE;
    }
    let (old, new) = match (read(Some(before), &args.reading, None), read(Some(after), &args.reading, None)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(code), _) | (_, Err(code)) => return code,
    };
    let (was, is) = (before.display().to_string(), after.display().to_string());
    tell(args, (&was, &model(&old)), (&is, &model(&new)), &new)
}

/// One production and what it issued.
fn since(args: &DiffArgs, dir: Option<&Path>) -> u8 {
    let facts = match read(dir, &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let asked = args.since.as_deref();
    let issued = facts.production.issues.iter().any(|issue| asked.is_some_and(|asked| issue.colour.eq_ignore_ascii_case(asked)));
    let nothing = asked.is_none() && facts.production.issues.is_empty() && broken(&facts).is_empty();
    if !issued && (nothing || asked.is_some_and(|asked| asked.eq_ignore_ascii_case(DRAFT))) {
        match drafts::since_draft(&facts, &facts.root.join("out")) {
            Some(found) => return print_diff(args, found),
            None if nothing => {}
            None => {
                say(
                    "error: the builds so far have seen one draft alone\nhelp: a build remembers the script and the schedule that it was made from; the next one tells what another draft changes",
                );
                return FAILED;
            }
        }
    }
    let issue = match find(&facts, asked) {
        Ok(issue) => issue,
        Err(message) => {
            say(&message);
            return FAILED;
        }
    };
    tell(args, (&name(&facts, &issue), &issue.model), ("now", &model(&facts)), &facts)
}

/// The files of issues that cannot be read.
fn broken(facts: &Facts) -> Vec<&Finding> {
    facts.findings.iter().filter(|finding| finding.code == &codes::ISSUE_BROKEN).collect()
}

/// The issue of a colour; the last one where none is asked for.
fn find(facts: &Facts, colour: Option<&str>) -> Result<Arc<Issue>, String> {
    let issues = &facts.production.issues;
    let order = &facts.production.conventions.revision_colours;
    let help = "help: `callboard issue Blue` freezes what goes out under a colour";
    // What was issued and cannot be read is not the same as nothing.
    let broken = broken(facts);
    let unread = |head: String| {
        let lines: Vec<String> = broken.iter().map(|finding| format!("error[{}]: {}", finding.code.id, finding.message)).collect();
        let help = broken.iter().find_map(|finding| finding.help.clone()).unwrap_or_default();
        format!("{}\n{head}\nhelp: {help}", lines.join("\n"))
    };
    let Some(colour) = colour else {
        if !broken.is_empty() {
            let known = issues.last().map(|issue| format!("; `--since {}` compares with the last that can be", issue.colour));
            return Err(unread(format!("the last issue may be among what cannot be read{}", known.unwrap_or_default())));
        }
        return issues.last().cloned().ok_or_else(|| format!("error: nothing has been issued\n{help}"));
    };
    let is_it = |issue: &&Arc<Issue>| {
        issue.colour.eq_ignore_ascii_case(colour)
            || colour_rank(colour, order).is_some_and(|rank| colour_rank(&issue.colour, order) == Some(rank))
    };
    issues.iter().rev().find(is_it).cloned().ok_or_else(|| {
        let known: Vec<&str> = issues.iter().map(|issue| issue.colour.as_str()).collect();
        if !broken.is_empty() {
            let known = if known.is_empty() { String::new() } else { format!("; issued: {}", known.join(", ")) };
            return unread(format!("{colour} is not among what can be read{known}"));
        }
        let known = if known.is_empty() { "nothing has been issued".to_owned() } else { format!("issued: {}", known.join(", ")) };
        format!("error: {colour} has not been issued; {known}\n{help}")
    })
}

/// `Blue, May 4, 2026`.
pub(super) fn name(facts: &Facts, issue: &Issue) -> String {
    format!("{}, {}", issue.colour, format::plain_date(issue.date, facts.production.conventions.wording))
}

fn model(facts: &Facts) -> Value {
    let model = model_json::model(Context::internal(&facts.production, &facts.derived), &Findings::new(), &facts.sources);
    // A model is made of texts, numbers, lists and maps with text keys, which always serialise.
    serde_json::to_value(&model).unwrap_or_default()
}

fn tell(args: &DiffArgs, before: (&str, &Value), after: (&str, &Value), facts: &Facts) -> u8 {
    print_diff(args, diff::diff(before, after, &facts.production.conventions))
}

fn print_diff(args: &DiffArgs, mut found: Diff) -> u8 {
    if let Some(odd) = args.only.iter().find(|only| !diff::SUBJECTS.contains(&only.as_str())) {
        say(&format!("error: `{odd}` is not a subject\nhelp: the subjects are: {}", diff::SUBJECTS.join(", ")));
        return USAGE;
    }
    if !args.only.is_empty() {
        found.sections.retain(|section| args.only.iter().any(|only| only == section.id));
    }
    match args.format {
        Form::Text => print(&found.text()),
        Form::Json => match serde_json::to_string_pretty(&found) {
            Ok(text) => print(&format!("{text}\n")),
            Err(error) => {
                say(&format!("error: the difference cannot be written: {error}"));
                return FAILED;
            }
        },
    }
    OK
}
