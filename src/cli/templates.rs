//! `callboard templates`.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::build::studio;
use super::{FAILED, OK, Reading, USAGE, print, read, say, templates_check, templates_render};
use crate::build::template_check::{self, Key};
use crate::documents::{Context, KINDS, Kind};
use crate::render::{Format, Layer, Templates};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard templates list                      where each paper's templates come from
  callboard templates eject call-sheet          copy the built-in ones into templates/ to change them
  callboard templates eject theme
  callboard templates check                     try every template with few, many, long and foreign names
  callboard templates check call-sheet --templates studio
  callboard templates keys call-sheet           every key of its page, and what it holds
  callboard templates data call-sheet main-2026-05-04 > page.json
  callboard templates render call-sheet page.json sheet.pdf")]
pub(super) struct TemplatesArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Show where each template comes from: the production, the studio, or built in.
    List(ListArgs),
    /// Copy a paper's built-in templates, or a shared file such as `theme`, to where they can be changed.
    Eject(EjectArgs),
    /// Try every template with the pages a production may come to, and say what runs over, breaks or is missing.
    Check(templates_check::CheckArgs),
    /// Tell every key of the page that a paper's template gets: where it stands, what it holds, what it is.
    Keys(KeysArgs),
    /// Write the page that a paper's template gets, as JSON.
    Data(DataArgs),
    /// Render one page, as `templates data` writes it, through one template.
    Render(RenderArgs),
}

#[derive(Debug, Args)]
struct ListArgs {
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
    /// A studio's folder of templates
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct EjectArgs {
    /// The kind of paper, or the name of a shared file: theme, components, base
    kind: String,
    /// The folder to write to [default: `templates` in the production's folder]
    #[arg(long, value_name = "DIR")]
    to: Option<PathBuf>,
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    dir: Option<PathBuf>,
}

#[derive(Debug, Args)]
struct KeysArgs {
    /// The kind of paper
    kind: String,
}

#[derive(Debug, Args)]
struct DataArgs {
    /// The kind of paper
    kind: String,
    /// The paper's subject, as `callboard list` shows it [default: the first]
    subject: Option<String>,
    /// The production's folder [default: the folder around the current one that holds production.yaml]
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    #[command(flatten)]
    reading: Reading,
}

#[derive(Debug, Args)]
struct RenderArgs {
    /// The kind of paper
    kind: String,
    /// The page, as JSON
    page: PathBuf,
    /// The file to write; its ending, .pdf or .html, decides the format
    out: PathBuf,
    /// A folder of templates to use over the built-in ones
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// The folder that pictures are read from; the page's own by default
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

pub(super) fn run(args: &TemplatesArgs) -> u8 {
    match &args.command {
        Command::List(args) => list(args),
        Command::Eject(args) => eject(args),
        Command::Check(args) => templates_check::run(args),
        Command::Keys(args) => keys(&args.kind),
        Command::Data(args) => data(args),
        Command::Render(args) => templates_render::run(&templates_render::Request {
            kind: args.kind.clone(),
            page: args.page.clone(),
            out: args.out.clone(),
            templates: args.templates.clone(),
            root: args.root.clone(),
        }),
    }
}

fn list(args: &ListArgs) -> u8 {
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let own = (Layer::Production, facts.root.join("templates"), "templates".to_owned());
    let studio = studio(args.templates.as_deref(), &facts).map(|(folder, shown)| (Layer::Studio, folder, shown));
    let folders: Vec<_> = std::iter::once(own).chain(studio).collect();
    let templates = Templates::load(&folders);
    let mut text = String::new();
    for format in Format::ALL {
        for (name, files) in templates.files(format) {
            let Some(file) = files.first() else { continue };
            text.push_str(&format!("{:5} {name:28} {:11} {}\n", format.word(), file.layer.word(), file.shown));
        }
    }
    print(&text);
    for fault in templates.faults() {
        say(&fault.to_string());
    }
    if templates.faults().is_empty() { OK } else { FAILED }
}

fn eject(args: &EjectArgs) -> u8 {
    let folder = match &args.to {
        Some(folder) => folder.clone(),
        None => match super::root(args.dir.as_deref()) {
            Ok(root) => root.join("templates"),
            Err(code) => return code,
        },
    };
    match Templates::built_in().eject(&args.kind, None, &folder) {
        Ok(files) => {
            files.iter().for_each(|file| print(&format!("wrote {}\n", shown(file))));
            OK
        }
        Err(message) => {
            say(&format!("error: {message}"));
            FAILED
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The kind of this word; says so where there is none.
fn kind(word: &str) -> Option<&'static Kind> {
    let found = KINDS.iter().find(|kind| kind.word == word).copied();
    if found.is_none() {
        let known: Vec<&str> = KINDS.iter().map(|kind| kind.word).collect();
        say(&format!("error: `{word}` is not a kind of paper\nhelp: the kinds are: {}", known.join(", ")));
    }
    found
}

fn keys(word: &str) -> u8 {
    let Some(kind) = kind(word) else { return USAGE };
    let mut text = format!(
        "{}\n\nA template for this page begins with `callboard: {} {}`. A figure is {{text, value}}: print the text, plot the value.\n\n",
        kind.about, kind.word, kind.schema
    );
    for Key { path, holds, about } in template_check::keys(kind) {
        text.push_str(&format!("{path:34} {holds:18} {about}\n"));
    }
    print(&text);
    OK
}

fn data(args: &DataArgs) -> u8 {
    let Some(kind) = kind(&args.kind) else { return USAGE };
    let facts = match read(args.dir.as_deref(), &args.reading, None) {
        Ok(facts) => facts,
        Err(code) => return code,
    };
    let context = Context::internal(&facts.production, &facts.derived);
    let due = (kind.due)(context);
    let meant = |word: &str| due.iter().find(|subject| subject.slug == word || subject.date.is_some_and(|date| date.to_string() == word));
    let subject = match &args.subject {
        None => due.first(),
        Some(word) => meant(word),
    };
    match subject {
        Some(subject) => {
            print(&format!("{}\n", serde_json::to_string_pretty(&(kind.page)(context, subject)).unwrap_or_default()));
            OK
        }
        None => {
            say("error: there is no such paper\nhelp: `callboard list` shows those that are due");
            FAILED
        }
    }
}
