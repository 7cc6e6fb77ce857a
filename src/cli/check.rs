//! `callboard check`.

use clap::{ArgAction, Args, ValueEnum};

use super::{OK, Production, Reading, USAGE, code, prefix, print, read, say, what_if};
use crate::findings::{Part, Severity, output};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
    Sarif,
    Github,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard check
  callboard check examples/feature --quiet
  callboard check --format json > findings.json
  callboard check -qq                   from cron: not a word where all is well
  callboard check --strict              fail on guesses and warnings too, as in CI
  callboard check --what-if \"drop day 13\"
  callboard check --what-if \"move 77 to day 23 before 51\" --what-if \"call day 23 6:30A\"

A what-if changes no file: it tells which findings, days, paid days and papers would change. It is one of
  cast 5 unavailable 2026-06-03..2026-06-05
  move 77 to day 23                82 part 2; to 2026-06-04; to second 2026-06-04; to boneyard; before 51
  drop day 13                      move day 24 to 2026-06-06      swap day 22 and day 23
  add day 2026-06-13               call day 23 6:30A              omit 77")]
pub(super) struct CheckArgs {
    #[command(flatten)]
    production: Production,
    #[command(flatten)]
    reading: Reading,
    /// How to print the findings
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Leave the notes out: guesses, skipped rows, unused columns; given twice, say nothing where the exit code is 0, and
    /// only what is wrong where it is not
    #[arg(long, short, action = ArgAction::Count)]
    quiet: u8,
    /// Try a change in memory, and tell what it would do; several are made in their order
    #[arg(long, value_name = "CHANGE")]
    what_if: Vec<String>,
}

pub(super) fn run(args: &CheckArgs) -> u8 {
    let mut facts = match read(args.production.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    if !args.what_if.is_empty() {
        if !matches!(args.format, Format::Text | Format::Json) {
            say("error: a what-if is told as text or json: sarif and github speak of the files as they are");
            return USAGE;
        }
        let as_json = matches!(args.format, Format::Json);
        return what_if::run(&facts, &args.what_if, &args.reading, args.production.dir.as_deref(), as_json);
    }
    // What the exit code stands for does not depend on what is said.
    let code = code(&facts, &args.reading);
    let silent = args.quiet > 1;
    facts.findings.retain(|finding| match finding.severity {
        Severity::Note => args.quiet == 0,
        Severity::Warning => !silent || args.reading.strict,
        Severity::Error => true,
    });
    let (findings, sources, clock) = (&facts.findings, &facts.sources, facts.production.conventions.clock);
    match args.format {
        Format::Text => {
            let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
            print(&output::text(&output::told(findings, clock), sources, colour));
        }
        Format::Json => print(&(output::json(findings, sources) + "\n")),
        Format::Sarif => print(&(output::sarif(findings, sources, &prefix(&facts.root)) + "\n")),
        Format::Github => print(&output::github(&output::told(findings, clock), sources, &prefix(&facts.root))),
    }
    if silent && code == OK {
        return code;
    }
    let unread = facts.findings.unread();
    if unread.contains(&Part::Identity) {
        say("the rules were not checked: a file could not be read");
    } else if !unread.is_empty() {
        let words: Vec<&str> = unread.iter().map(|part| part.word()).collect();
        say(&format!("rules that need the {} were not checked: a file could not be read", words.join(", ")));
    }
    let title = match facts.production.identity.title.as_str() {
        "" => "untitled",
        title => title,
    };
    say(&format!("{title}: {}", output::counts(findings)));
    code
}
