//! `callboard export`.

use std::path::PathBuf;

use clap::Args;

use super::{FAILED, OK, Reading, USAGE, read, say};
use crate::build::facts::Facts;
use crate::build::{withheld, write_whole};
use crate::documents::export::{EXPORTS, Export, ExportKind, section};
use crate::findings::Part;
use crate::ingest::import::Losses;
use crate::ingest::{ingest_board, nearest, sheet};
use crate::model::fields::{self, Table};
use crate::render::workbook;

#[derive(Debug, Args)]
#[command(after_help = help())]
pub(super) struct ExportArgs {
    /// What to export
    #[arg(value_name = "KIND")]
    kind: String,
    /// The file to write
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
    /// What an audience may see of it: crew, cast, finance … [default: internal]
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    /// Write over a file that callboard did not write
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    reading: Reading,
}

/// The kinds, and examples.
fn help() -> String {
    let mut text = "Kinds:\n".to_owned();
    for kind in EXPORTS {
        text.push_str(&format!("  {:14} {} ({})\n", kind.word, kind.about, kind.endings.join(", ")));
    }
    text.push_str("  SECTION        Any section of the facts, a row for each record: scenes, cast, crew, ledger … (csv)\n\nExamples:\n");
    for kind in EXPORTS {
        let ending = kind.endings.first().copied().unwrap_or_default();
        text.push_str(&format!("  callboard export {} {}.{ending}\n", kind.word, kind.word));
    }
    text.push_str("  callboard export scenes scenes.csv\n  callboard export contacts contacts.xlsx --audience crew\n");
    text.push_str(
        "\nA workbook carries a mark, and a CSV its own headings, so that one left in the production's folder is not read as a second source. A file that is\n\
         there already is written over where callboard wrote it, and otherwise only with --force.",
    );
    text
}

pub(super) fn run(args: &ExportArgs) -> u8 {
    let words = || EXPORTS.iter().map(|kind| kind.word);
    let Some(kind) = EXPORTS.iter().find(|kind| kind.word.eq_ignore_ascii_case(&args.kind)) else {
        if let Some(table) = fields::section(&args.kind.to_lowercase()) {
            return table_of(args, table);
        }
        say(&format!("error: `{}` is not a thing that can be exported", args.kind));
        match nearest(&args.kind, words().chain(fields::SECTIONS.iter().map(|table| table.key))) {
            Some(near) => say(&format!("help: did you mean `{near}`?")),
            None => say(&format!("help: the things are: {}; and any section, as CSV", words().collect::<Vec<_>>().join(", "))),
        }
        return USAGE;
    };
    let ending = args.file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if !kind.endings.contains(&ending.as_str()) {
        let endings: Vec<String> = kind.endings.iter().map(|ending| format!(".{ending}")).collect();
        say(&format!("error: `{}` should end in {}", args.file.display(), endings.join(" or ")));
        return USAGE;
    }
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let blocked = facts.blocked();
    let missing: Vec<&Part> = kind.needs.iter().filter(|part| blocked.contains(part)).collect();
    if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|part| part.word()).collect();
        say(&format!("error: {} cannot be exported while errors stand in: {}", kind.word, names.join(", ")));
        say("help: see `callboard check`");
        return FAILED;
    }
    let facts = match for_audience(facts, args.audience.as_deref(), kind) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let made = (kind.make)(facts.context(), &ending).and_then(|made| bytes(&made).map(|bytes| (made, bytes)));
    let (made, bytes) = match made {
        Ok(made) => made,
        Err(why) => {
            say(&format!("error: there is no {} to export: {why}", kind.word));
            return FAILED;
        }
    };
    let leaks = match &made {
        Export::Text(text) | Export::Lossy(text, _) => facts.proof.in_html(text.as_bytes(), &serde_json::Value::Null),
        Export::Book(_) | Export::LossyBook(..) => facts.proof.in_page(&made.told()),
    };
    if let Some(problem) = withheld(kind.word, &facts.audience.id, &leaks) {
        say(&format!("error[{}]: {}", problem.code.id, problem.message));
        problem.help.iter().for_each(|help| say(&format!("help: {help}")));
        return FAILED;
    }
    if !args.force && !may_write(kind, args) {
        say(&format!("error: `{}` is there already, and callboard did not write it; nothing was changed", args.file.display()));
        say("help: name another file, or write over it with --force");
        return FAILED;
    }
    match write_whole(&args.file, &bytes) {
        Ok(()) => {
            say(&format!("wrote {}", args.file.display()));
            if let Export::Lossy(_, losses) | Export::LossyBook(_, losses) = &made {
                say(&lost(losses));
            }
            OK
        }
        Err(error) => {
            say(&format!("error: `{}` cannot be written: {error}", args.file.display()));
            FAILED
        }
    }
}

/// The facts as an audience may see them, where it is given a paper that says the same.
fn for_audience(facts: Facts, audience: Option<&str>, kind: &ExportKind) -> Result<Facts, u8> {
    let Some(id) = audience else { return Ok(facts) };
    let own = facts.edition(id).map_err(|unknown| {
        say(&unknown.to_string());
        USAGE
    })?;
    if own.audience.is_internal() || kind.papers.iter().any(|paper| own.audience.papers.has(paper)) {
        return Ok(own);
    }
    let help = match kind.papers.first() {
        Some(paper) => {
            format!("it may have it with the paper that says the same: `audiences: [{{id: {}, add_papers: [{paper}]}}]`", own.audience.id)
        }
        None => "it holds everything, and is the production office's alone".to_owned(),
    };
    say(&format!("error: `{}` is given no {}\nhelp: {help}", own.audience.id, kind.word));
    Err(USAGE)
}

fn bytes(made: &Export) -> Result<Vec<u8>, String> {
    match made {
        Export::Book(book) | Export::LossyBook(book, _) => workbook::write(book),
        Export::Text(text) | Export::Lossy(text, _) => Ok(text.clone().into_bytes()),
    }
}

/// A section as CSV.
fn table_of(args: &ExportArgs, table: &'static Table) -> u8 {
    if args.file.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("csv")) {
        say(&format!("error: `{}` should end in .csv", args.file.display()));
        return USAGE;
    }
    if args.audience.as_deref().is_some_and(|audience| audience != crate::model::INTERNAL) {
        say("error: a section is the facts as they were typed, and the production office's alone");
        say(&format!(
            "help: the exports for an audience are: {}",
            EXPORTS.iter().filter(|kind| !kind.papers.is_empty()).map(|kind| kind.word).collect::<Vec<_>>().join(", ")
        ));
        return USAGE;
    }
    let root = match super::root(args.dir.as_deref()) {
        Ok(root) => root,
        Err(code) => return code,
    };
    let records = crate::normalise::tables(ingest_board(&root, None, args.reading.board.as_deref())).remove(table.key);
    let (text, losses) = match section::csv(table, &records.unwrap_or_default()) {
        Ok(made) => made,
        Err(why) => {
            say(&format!("error: there is no table to export: {why}"));
            return FAILED;
        }
    };
    // A table carries no mark: one that says the same is its own, whoever wrote it.
    if !args.force && args.file.exists() && fs_err::read(&args.file).is_ok_and(|known| known != text.as_bytes()) {
        say(&format!(
            "error: `{}` is there already; nothing was changed\nhelp: name another file, or write over it with --force",
            args.file.display()
        ));
        return FAILED;
    }
    if let Err(error) = write_whole(&args.file, text.as_bytes()) {
        say(&format!("error: `{}` cannot be written: {error}", args.file.display()));
        return FAILED;
    }
    say(&format!("wrote {}", args.file.display()));
    say(&lost(&losses));
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    say(&format!("to read it back: `sources: [{{file: {name}, section: {}}}]`", table.key));
    OK
}

/// What the file could not hold, for the person.
fn lost(losses: &Losses) -> String {
    if losses.is_empty() {
        return "everything the production states has its place in it".to_owned();
    }
    let mut lines = vec!["the production states, but the file cannot hold:".to_owned()];
    for loss in losses.iter() {
        let example = if loss.example.is_empty() { String::new() } else { format!(": {}", loss.example) };
        // A kind of thing that the file never holds is not counted.
        let count = if loss.count > 1 || !loss.example.is_empty() { format!("{} ", loss.count) } else { String::new() };
        lines.push(format!("  {count}{}{example}", loss.what));
    }
    lines.join("\n")
}

/// Whether nothing is there, or a file that callboard wrote itself.
fn may_write(kind: &ExportKind, args: &ExportArgs) -> bool {
    const HEAD: usize = 4096;
    match fs_err::read(&args.file) {
        Ok(known) => {
            let head = String::from_utf8_lossy(&known[..known.len().min(HEAD)]).into_owned();
            sheet::is_export(&known) || kind.mark.is_some_and(|mark| head.contains(mark))
        }
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
