//! `callboard list`.

use clap::{Args, ValueEnum};
use serde_json::json;

use super::{OK, Production, Reading, USAGE, print, read, say};
use crate::build::facts::Facts;
use crate::documents::sending::standing;
use crate::documents::{KINDS, binder, call_sheet};
use crate::model::{Group, Papers};

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard list
  callboard list examples/feature --format json
  callboard list --audience crew           what the crew is given
  callboard list --audience                who there is, and what each sees")]
pub(super) struct ListArgs {
    #[command(flatten)]
    production: Production,
    #[command(flatten)]
    reading: Reading,
    /// Only the papers of an audience; without a name, the audiences with their papers and the facts they see
    #[arg(long, value_name = "NAME", num_args = 0..=1, require_equals = false, default_missing_value = "")]
    audience: Option<String>,
    /// How to print the list
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

pub(super) fn run(args: &ListArgs) -> u8 {
    let facts = match read(args.production.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let audience = args.audience.as_deref();
    if audience == Some("") {
        return audiences(&facts, args.format);
    }
    let edition = match audience.map(|id| facts.edition(id)).transpose() {
        Ok(edition) => edition,
        Err(unknown) => {
            say(&unknown.to_string());
            return USAGE;
        }
    };
    let facts = edition.unwrap_or(facts);
    let context = facts.context();
    let mut text = String::new();
    let mut all = Vec::new();
    for kind in KINDS.iter().filter(|kind| facts.audience.papers.has(kind.word)) {
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
    if !all.is_empty() {
        let kind = &binder::KIND;
        text.push_str(&format!("{} ({})\n  {}  {}\n", kind.word, kind.about, kind.word, facts.production.identity.title));
        all.push(json!({"kind": kind.word, "subject": "", "name": facts.production.identity.title, "date": null}));
    }
    match args.format {
        Format::Text => print(&text),
        Format::Json => print(&format!("{}\n", serde_json::to_string_pretty(&json!({"schema": 1, "papers": all})).unwrap_or_default())),
    }
    OK
}

/// Who there is, which papers each is given, which facts each sees; and what each group of facts is.
fn audiences(facts: &Facts, format: Format) -> u8 {
    let all = &facts.production.audiences;
    let kinds = |papers: &Papers| match papers {
        Papers::All => vec!["all".to_owned()],
        Papers::Only(kinds) => kinds.iter().cloned().collect(),
    };
    if matches!(format, Format::Json) {
        let rows = all.iter().map(|audience| {
            let sees: Vec<&str> = Group::ALL.iter().filter(|group| audience.sees(**group)).map(|group| group.word()).collect();
            json!({"id": audience.id, "name": audience.name, "papers": kinds(&audience.papers), "sees": sees, "department": audience.department})
        });
        let groups = Group::ALL.iter().map(|group| json!({"group": group.word(), "about": group.about()}));
        let list = json!({"schema": 1, "audiences": rows.collect::<Vec<_>>(), "groups": groups.collect::<Vec<_>>()});
        print(&format!("{}\n", serde_json::to_string_pretty(&list).unwrap_or_default()));
        return OK;
    }
    let mut text = String::new();
    for audience in all {
        let withheld: Vec<&str> = audience.withheld().map(Group::word).collect();
        let sees: Vec<&str> = Group::ALL.iter().filter(|group| audience.sees(**group)).map(|group| group.word()).collect();
        let sees = if withheld.is_empty() { "everything".to_owned() } else { sees.join(", ") };
        let sees = if sees.is_empty() { "what is open to everybody".to_owned() } else { sees };
        text.push_str(&format!(
            "{} ({})\n  papers  {}\n  sees    {sees}\n",
            audience.id,
            audience.name,
            kinds(&audience.papers).join(", ")
        ));
    }
    text.push_str("\nGroups of facts; what is in none is open to everybody whose papers show it\n");
    let width = Group::WORDS.iter().map(|word| word.len()).max().unwrap_or(0);
    Group::ALL.iter().for_each(|group| text.push_str(&format!("  {:width$}  {}\n", group.word(), group.about())));
    print(&text);
    OK
}
