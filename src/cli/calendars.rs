//! `callboard calendars`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use super::{FAILED, OK, Reading, USAGE, print, read, say};
use crate::build::editions::folder;
use crate::build::{withheld, write_whole};
use crate::documents::calendars::calendars;

/// Largest calendar that is read again.
const MAX_BYTES: u64 = 16 << 20;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard calendars                        a file for each unit, each of the cast, and the milestones
  callboard calendars --into /srv/calendars  where phones can subscribe to them
  callboard calendars --only cast-3,unit-main
  callboard calendars --audience crew        without what the crew may not see

An event keeps its identity. Its sequence rises with every change: the files are compared with what they were, so write
them to the same folder each time. What was issued or written and is dropped is cancelled.")]
pub(super) struct CalendarsArgs {
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
    /// The folder for the files [default: `out/calendars` in the production's folder]
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Only these: cast-3, unit-main, milestones
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    only: Vec<String>,
    /// What an audience may see of them: crew, cast …, into out/for/NAME/calendars [default: internal]
    #[arg(long, value_name = "NAME")]
    audience: Option<String>,
    #[command(flatten)]
    reading: Reading,
}

/// The calendars of a folder, by name. What cannot be read is none of ours.
fn written(folder: &Path) -> BTreeMap<String, String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return BTreeMap::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.extension().is_some_and(|ending| ending == "ics"));
    let small = paths.filter(|path| path.metadata().is_ok_and(|found| found.is_file() && found.len() <= MAX_BYTES));
    small.filter_map(|path| Some((path.file_stem()?.to_str()?.to_owned(), std::fs::read_to_string(&path).ok()?))).collect()
}

pub(super) fn run(args: &CalendarsArgs) -> u8 {
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let facts = match args.audience.as_deref().map(|id| facts.edition(id)).transpose() {
        Ok(edition) => edition.unwrap_or(facts),
        Err(unknown) => {
            say(&unknown.to_string());
            return USAGE;
        }
    };
    let out = folder(&facts.root.join("out"), &facts.audience.id);
    let into = args.into.clone().unwrap_or_else(|| out.join("calendars"));
    let made = calendars(facts.context(), &written(&into));
    let names: Vec<&str> = made.files.iter().map(|file| file.name.as_str()).collect();
    if let Some(odd) = args.only.iter().find(|only| !names.contains(&only.as_str())) {
        say(&format!("error: there is no calendar `{odd}`\nhelp: the calendars are: {}", names.join(", ")));
        return FAILED;
    }
    if let Err(error) = fs_err::create_dir_all(&into) {
        say(&format!("error[CB902]: {error}"));
        return FAILED;
    }
    let wanted = made.files.iter().filter(|file| args.only.is_empty() || args.only.contains(&file.name));
    for file in wanted {
        let leaks = facts.proof.in_html(file.text.as_bytes(), &serde_json::Value::Null);
        if let Some(problem) = withheld(&format!("`{}.ics`", file.name), &facts.audience.id, &leaks) {
            say(&format!("error[{}]: {}", problem.code.id, problem.message));
            problem.help.iter().for_each(|help| say(&format!("help: {help}")));
            return FAILED;
        }
        let path = into.join(format!("{}.ics", file.name));
        if let Err(error) = write_whole(&path, file.text.as_bytes()) {
            say(&format!("error[CB902]: `{}` cannot be written: {error}", path.display()));
            return FAILED;
        }
        print(&format!("wrote {}: {}, {} event{}\n", path.display(), file.title, file.events, if file.events == 1 { "" } else { "s" }));
    }
    say("what a calendar has no place for:");
    for (what, count) in &made.losses {
        say(&format!("  {count} {what}"));
    }
    if facts.production.conventions.time_zone.iana_name().is_none() {
        say("  the time zone, which the production does not name: times are those of the clock on the wall");
    }
    OK
}
