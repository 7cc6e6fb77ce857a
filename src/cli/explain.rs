//! `callboard explain`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{OK, Reading, USAGE, explain_thing, print, say};
use crate::findings::codes;
use crate::ingest::nearest;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples of codes:
  callboard explain CB207
  callboard explain short-rest
  callboard explain                           list every code

Examples of figures, each told step by step with its places in your files:
  callboard explain call 5 2026-06-03         a person's calls: cast number, crew name or department
  callboard explain call crew 12              a day's own calls; a day is its date or its number
  callboard explain code 5 2026-06-10         a letter of the day-out-of-days
  callboard explain day 12 --unit second      number, pages, hours and moves of a day, and its sun
  callboard explain rest 5 2026-06-04         the rest before that day
  callboard explain scene 12A                 where a scene stands, and how long it is
  callboard explain pages 12                  a day's pages, strip by strip; `pages board` every unit's, day by day
  callboard explain drift 5                   what an earlier board had for them (see `compare`)
  callboard explain total                     the budget, level by level, with charges and credits
  callboard explain account 1400              an account, line by line, down to the schedule's days
  callboard explain pay 5                     what an engagement comes to, by its deal
  callboard explain period 3 2502             an account in a cost report; without one, the whole report
  callboard explain order SW-1001             an order or an invoice: what it comes to and what is left
  callboard explain audience agent            what an audience is given, and which facts it sees
  callboard explain audience agent call-sheet what it may see of one kind of paper
  callboard explain code 5 2026-06-10 --what-if \"drop day 13\"")]
pub(super) struct ExplainArgs {
    /// A finding's code or its name, or a figure: call, code, day, rest, scene, pages, drift, pay, account, total, order,
    /// invoice or period, and of what; every code is listed without one
    #[arg(value_name = "CODE|THING")]
    words: Vec<String>,
    /// The production's folder; it may also stand last [default: the folder around the current one that holds
    /// production.yaml]
    #[arg(long, value_name = "DIR")]
    pub production: Option<PathBuf>,
    /// The unit, where a date has several
    #[arg(long, value_name = "ID")]
    pub unit: Option<String>,
    /// Explain the figure as it would be after a change (see `callboard check --help`)
    #[arg(long, value_name = "CHANGE")]
    pub what_if: Vec<String>,
    #[command(flatten)]
    pub reading: Reading,
    /// How to print a figure
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

pub(super) fn run(args: &ExplainArgs) -> u8 {
    match args.words.as_slice() {
        [] => {
            let mut text = String::new();
            for code in codes::ALL {
                text.push_str(&format!("{}  {:7}  {:20}  {}\n", code.id, code.severity.word(), code.name, code.title));
            }
            print(&text);
            OK
        }
        [thing, rest @ ..] if explain_thing::is_thing(thing) => explain_thing::run(&thing.to_lowercase(), rest, args),
        [word] => code(word),
        [thing, ..] => {
            say(&format!("error: `{thing}` is not a thing that can be explained"));
            let things = explain_thing::THINGS.iter().map(|(thing, _)| *thing).collect::<Vec<_>>();
            match nearest(thing, things.iter().copied()) {
                Some(near) => say(&format!("help: did you mean `{near}`?")),
                None => say(&format!("help: the things are: {}", things.join(", "))),
            }
            USAGE
        }
    }
}

fn code(word: &str) -> u8 {
    match codes::find(word) {
        Some(code) => {
            print(&format!("{} {}: {} ({})\n\n{}", code.id, code.name, code.title, code.severity.word(), code.text));
            OK
        }
        None => {
            say(&format!("error: there is no code `{word}`"));
            let known = codes::ALL.iter().flat_map(|code| [code.id, code.name]);
            match nearest(word, known.chain(explain_thing::THINGS.iter().map(|(thing, _)| *thing))) {
                Some(near) => say(&format!("help: did you mean `{near}`?")),
                None => say("help: `callboard explain` lists every code"),
            }
            USAGE
        }
    }
}
