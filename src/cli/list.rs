//! `callboard list`.

use clap::{Args, ValueEnum};
use serde_json::json;

use super::{OK, Production, Reading, print, read};
use crate::documents::sending::standing;
use crate::documents::{Context, KINDS, call_sheet};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard list
  callboard list examples/feature --format json")]
pub(super) struct ListArgs {
    #[command(flatten)]
    production: Production,
    #[command(flatten)]
    reading: Reading,
    /// How to print the list
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn run(args: &ListArgs) -> u8 {
    let facts = match read(args.production.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let context = Context::internal(&facts.production, &facts.derived);
    let mut text = String::new();
    let mut all = Vec::new();
    for kind in KINDS {
        let due = (kind.due)(context);
        if due.is_empty() {
            continue;
        }
        text.push_str(&format!("{} ({})\n", kind.word, kind.about));
        let width = due.iter().map(|subject| subject.slug.chars().count()).max().unwrap_or(0);
        for subject in due {
            let name = if subject.slug.is_empty() { kind.word } else { &subject.slug };
            // A call sheet is preliminary, approved or superseded, where the production approves them.
            let state = (kind.word == call_sheet::KIND.word).then(|| standing::state(context, &subject)).flatten();
            let shown = state.as_ref().map(|state| format!("  {state}")).unwrap_or_default();
            text.push_str(&format!("  {name:width$}  {}{shown}\n", subject.name));
            let mut row = json!({"kind": kind.word, "subject": subject.slug, "name": subject.name, "date": subject.date.map(|date| date.to_string())});
            if let Some(state) = state {
                row["state"] = json!(state);
            }
            all.push(row);
        }
    }
    match args.format {
        Format::Text => print(&text),
        Format::Json => print(&format!("{}\n", serde_json::to_string_pretty(&json!({"schema": 1, "papers": all})).unwrap_or_default())),
    }
    OK
}
