//! `callboard check`.

use clap::{Args, ValueEnum};

use super::{Production, Reading, code, prefix, print, read, say};
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
  callboard check --strict              fail on guesses and warnings too, as in CI")]
pub(super) struct CheckArgs {
    #[command(flatten)]
    production: Production,
    #[command(flatten)]
    reading: Reading,
    /// How to print the findings
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Leave the notes out: guesses, skipped rows, unused columns
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(args: &CheckArgs) -> u8 {
    let mut facts = match read(args.production.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    if args.quiet {
        facts.findings.retain(|finding| finding.severity != Severity::Note);
    }
    let (findings, sources) = (&facts.findings, &facts.sources);
    match args.format {
        Format::Text => {
            let colour = anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
            print(&output::text(findings, sources, colour));
        }
        Format::Json => print(&(output::json(findings, sources) + "\n")),
        Format::Sarif => print(&(output::sarif(findings, sources, &prefix(&facts.root)) + "\n")),
        Format::Github => print(&output::github(findings, sources, &prefix(&facts.root))),
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
    code(&facts, &args.reading)
}
