//! The words the user types: the commands, their options, colours and exit codes. The only place that prints.

mod approve;
mod build;
mod calendars;
mod check;
mod completions;
mod diff;
mod diff_budget;
mod explain;
mod explain_audience;
mod explain_money;
mod explain_places;
mod explain_thing;
mod explain_transport;
mod export;
mod import;
mod import_again;
mod import_sheet;
mod issue;
mod list;
mod man;
mod merge;
mod model;
mod new;
mod schema;
mod send;
mod templates;
mod templates_check;
mod templates_render;
mod turnaround;
mod verify;
mod watch;
mod what_if;
mod what_if_post;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use jiff::civil::Date;

use crate::build::facts::{self, Facts, ReadOptions};
use crate::findings::{Part, Severity};
use crate::ingest::{find_root, nearest};
use crate::values::DateOrder;

/// Done.
const OK: u8 = 0;
/// Findings of severity error, or a paper failed.
const FAILED: u8 = 1;
/// Wrong usage.
const USAGE: u8 = 2;

/// The compiler for film and television production paperwork.
#[derive(Debug, Parser)]
#[command(name = "callboard", version, max_term_width = 100, propagate_version = true)]
#[command(after_help = "Examples:
  callboard new my-film          start a production in the folder my-film
  callboard build my-film        make its papers in my-film/out
  callboard check my-film        say what is wrong, without making papers

A production is a folder with a production.yaml in it. Every command that takes DIR uses the folder around the
current one when DIR is left out.")]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start a new production: a small, complete example to change.
    New(new::NewArgs),
    /// Make the papers: PDF and HTML, into `out/`.
    Build(build::BuildArgs),
    /// Join the parts of a build that several machines shared.
    Merge(merge::MergeArgs),
    /// Build on every save; show the papers in a browser that reloads itself.
    Watch(watch::WatchArgs),
    /// Say what is wrong with the facts, without making papers.
    Check(check::CheckArgs),
    /// Turn a screenplay or a schedule of another tool into YAML.
    Import(import::ImportArgs),
    /// List the papers the production is due.
    List(list::ListArgs),
    /// Print the normalised production, with what follows from it, for programs.
    Model(model::ModelArgs),
    /// Tell what a finding's code means, where its rule comes from, and how to silence it.
    Explain(explain::ExplainArgs),
    /// Freeze the papers under the next revision colour; later builds mark what has changed since.
    Issue(issue::IssueArgs),
    /// Record that a call sheet is approved as it stands.
    Approve(approve::ApproveArgs),
    /// Record that somebody has confirmed a call.
    Confirm(approve::ConfirmArgs),
    /// Give out the papers of a day: who gets which, as messages to send, or through the mail server.
    Send(send::SendArgs),
    /// Say what has changed: since an issue, between two productions, or between two budgets.
    Diff(diff::DiffArgs),
    /// List everybody's earliest legal call after a day's wrap.
    Turnaround(turnaround::TurnaroundArgs),
    /// Write calendars: one for each unit, each of the cast, and the milestones.
    Calendars(calendars::CalendarsArgs),
    /// Write a workbook or another program's file: the budget, the cost report.
    Export(export::ExportArgs),
    /// Look at, copy out or try the templates.
    Templates(templates::TemplatesArgs),
    /// Tell what a PDF was made from, and whether the facts still say the same.
    Verify(verify::VerifyArgs),
    /// Print the JSON Schema of the user's files, for editors, or write it beside them.
    Schema(schema::SchemaArgs),
    /// Print a completion script for a shell.
    Completions(completions::CompletionsArgs),
    /// Print a manual page, or write all of them.
    Man(man::ManArgs),
    /// Render papers for another callboard: templates that are not built in run here.
    #[command(name = "__worker", hide = true)]
    Worker,
}

/// The production that a command works on.
#[derive(Debug, Args)]
struct Production {
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
}

/// Options of every command that reads a production.
#[derive(Debug, Args, Clone)]
struct Reading {
    /// The date the papers speak from: it decides late, overdue and next. A date, or `now`
    #[arg(long, value_name = "DATE", value_parser = as_of)]
    as_of: Option<Date>,
    /// Read another of the production's boards than the one in force
    #[arg(long, value_name = "ID")]
    board: Option<String>,
    /// Make errors of guesses, and fail on warnings
    #[arg(long)]
    strict: bool,
}

fn as_of(text: &str) -> Result<Date, String> {
    if text.eq_ignore_ascii_case("now") {
        return Ok(jiff::Zoned::now().date());
    }
    crate::values::date(text, DateOrder::Mdy).map_err(|error| error.to_string())
}

/// Runs the program with these words and gives its exit code.
pub fn run(words: impl IntoIterator<Item = OsString>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().collect();
    let cli = match Cli::try_parse_from(&words) {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { USAGE } else { OK };
            // A closed pipe is not our trouble.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let code = match cli.command {
        Command::New(args) => new::run(&args),
        Command::Build(mut args) => {
            args.typed = words.iter().skip(2).map(|word| word.to_string_lossy().into_owned()).collect();
            build::run(&args)
        }
        Command::Merge(args) => merge::run(&args),
        Command::Watch(args) => watch::run(&args),
        Command::Check(args) => check::run(&args),
        Command::Import(args) => import::run(&args),
        Command::List(args) => list::run(&args),
        Command::Model(args) => model::run(&args),
        Command::Explain(args) => explain::run(&args),
        Command::Issue(args) => issue::run(&args),
        Command::Approve(args) => approve::run(&args),
        Command::Confirm(args) => approve::confirm(&args),
        Command::Send(args) => send::run(&args),
        Command::Diff(args) => diff::run(&args),
        Command::Turnaround(args) => turnaround::run(&args),
        Command::Calendars(args) => calendars::run(&args),
        Command::Export(args) => export::run(&args),
        Command::Templates(args) => templates::run(&args),
        Command::Verify(args) => verify::run(&args),
        Command::Worker => return crate::render::worker::serve(),
        Command::Schema(args) => schema::run(&args),
        Command::Completions(args) => completions::run(&args),
        Command::Man(args) => man::run(&args),
    };
    ExitCode::from(code)
}

/// Prints a result on standard output. A reader that went away (`| head`) is no error.
fn print(text: &str) {
    use std::io::Write;
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// Says something to the person, on standard error.
fn say(text: &str) {
    anstream::eprintln!("{text}");
}

/// The production's folder: the one given, else the one around the current folder.
fn root(dir: Option<&Path>) -> Result<PathBuf, u8> {
    match dir {
        Some(dir) if dir.join("production.yaml").is_file() => Ok(dir.to_owned()),
        Some(dir) => {
            let why = if dir.is_dir() { "holds no production.yaml" } else { "is not a folder" };
            say(&format!("error[CB011]: `{}` {why}\nhelp: name the production's folder, or start one with `callboard new DIR`", dir.display()));
            Err(FAILED)
        }
        None => std::env::current_dir().ok().and_then(|here| find_root(&here)).ok_or_else(|| {
            say("error[CB011]: neither this folder nor one around it holds a production.yaml\nhelp: name the production's folder, or start one with `callboard new DIR`");
            FAILED
        }),
    }
}

/// Reads the production a command works on.
fn read(dir: Option<&Path>, reading: &Reading, out: Option<&Path>) -> Result<Facts, u8> {
    let root = root(dir)?;
    let options = ReadOptions {
        as_of: reading.as_of,
        out: out.map(Path::to_owned),
        board: reading.board.clone(),
        strict: reading.strict,
        ..ReadOptions::default()
    };
    let facts = facts::read(&root, &options);
    board(&facts, reading.board.as_deref())?;
    Ok(facts)
}

/// Whether the production has the board that is asked for. Where a file that may name it could not be read, the finding of
/// that says what is wrong.
fn board(facts: &Facts, wanted: Option<&str>) -> Result<(), u8> {
    let Some(wanted) = wanted else { return Ok(()) };
    let boards = &facts.production.boards;
    let unread = facts.findings.unread();
    if boards.iter().any(|board| board.id == wanted) || unread.iter().any(|part| [Part::Identity, Part::Schedule].contains(part)) {
        return Ok(());
    }
    say(&format!("error: there is no board `{wanted}`"));
    let known: Vec<&str> = boards.iter().map(|board| board.id.as_str()).collect();
    let near = nearest(wanted, known.iter().copied()).map(|near| format!("did you mean `{near}`? "));
    say(&match known.as_slice() {
        [] => "help: the production names no `boards`: leave --board out".to_owned(),
        known => format!("help: {}the boards are: {}", near.unwrap_or_default(), known.join(", ")),
    });
    Err(USAGE)
}

/// The exit code that findings alone call for.
fn code(facts: &Facts, reading: &Reading) -> u8 {
    let errors = facts.findings.count(Severity::Error) > 0;
    let warnings = reading.strict && facts.findings.count(Severity::Warning) > 0;
    if errors || warnings { FAILED } else { OK }
}

/// The production's folder relative to the current one, with a slash at the end, as scanners want paths.
fn prefix(root: &Path) -> String {
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).ok();
    let there = root.canonicalize().ok();
    let relative = here.zip(there).and_then(|(here, there)| there.strip_prefix(here).ok().map(Path::to_path_buf));
    match relative.unwrap_or_else(|| root.to_owned()).to_string_lossy().replace('\\', "/") {
        empty if empty.is_empty() || empty == "." => String::new(),
        path => format!("{}/", path.trim_end_matches('/')),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The commands of a guide: the lines of its blocks of code that begin with the program's name, and what it names in
    /// running text; those with a `…` are no whole command.
    fn commands(guide: &str) -> Vec<String> {
        let (mut all, mut inside) = (Vec::new(), false);
        for line in guide.lines() {
            if line.starts_with("```") {
                inside = !inside;
            } else if inside {
                // A crontab names the hour first.
                let command = line.find("callboard ").filter(|at| !line[..*at].contains(['`', '#', ':', '"', '/']));
                all.extend(command.map(|at| line[at..].to_owned()));
            } else {
                all.extend(line.split('`').skip(1).step_by(2).filter(|text| text.starts_with("callboard ")).map(str::to_owned));
            }
        }
        all.retain(|command| !plain(command).contains('…'));
        all
    }

    /// A command without the remark behind it.
    fn plain(command: &str) -> &str {
        command.split(" #").next().unwrap_or_default()
    }

    /// The words of a command as a shell takes them apart, up to a remark or to what is printed into a file.
    fn words(command: &str) -> Vec<String> {
        let (mut all, mut word, mut quoted) = (Vec::new(), String::new(), false);
        for letter in plain(command).split(" > ").next().unwrap_or_default().chars() {
            match letter {
                '"' => quoted = !quoted,
                ' ' if !quoted => all.extend(Some(std::mem::take(&mut word)).filter(|word| !word.is_empty())),
                letter => word.push(letter),
            }
        }
        all.extend(Some(word).filter(|word| !word.is_empty()));
        all
    }

    #[test]
    fn every_command_of_the_guides_is_one() {
        let guides = [
            include_str!("../../README.md"),
            include_str!("../../templates/README.md"),
            include_str!("../../examples/workflows/README.md"),
        ];
        let all: Vec<String> = guides.into_iter().flat_map(commands).collect();
        assert!(all.len() > 80, "{}", all.len());
        let wrong: Vec<String> = all
            .iter()
            .filter_map(|command| {
                let error = Cli::try_parse_from(words(command)).err()?;
                Some(format!("{command}\n    {}", error.to_string().lines().next().unwrap_or_default()))
            })
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
