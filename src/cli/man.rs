//! `callboard man`: a page for each command, for `man`.

use std::path::PathBuf;

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use super::{Cli, FAILED, OK, USAGE, print, say};
use crate::ingest::nearest;

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard man | man -l -                           the first page
  callboard man build | man -l -                     the page of a command
  callboard man --into ~/.local/share/man/man1       all of them; then `man callboard-build`")]
pub(super) struct ManArgs {
    /// The command whose page to print, such as `build` or `templates check`; callboard's own by default
    #[arg(value_name = "COMMAND")]
    command: Vec<String>,
    /// Write every page into this folder, instead of printing one
    #[arg(long, value_name = "DIR", conflicts_with = "command")]
    into: Option<PathBuf>,
}

/// When the words that every page has were last gone over; a page has a date.
const DATE: &str = "2026-11-29";

/// What is the same for every command.
const FILES: &[(&str, &str)] = &[
    ("production.yaml", "Marks a production's folder; any other *.yaml, spreadsheet, screenplay or schedule in it is read too."),
    ("notes/*.md", "Notes that add to a paper."),
    ("media/", "Pictures that facts name."),
    ("templates/", "The production's own templates."),
    ("issued/", "What was issued, under its revision colours."),
    ("out/", "The papers: out/KIND/SUBJECT.pdf and .html, index.html, manifest.json. It can be deleted at any time."),
    ("out/for/AUDIENCE/", "The papers of an audience, with a front page of their own."),
    ("out/.callboard/", "What earlier builds made, so that only what has changed is made again."),
    (".callboard-schema.json", "The schema that editors complete and check the YAML files by."),
];

const EXIT: &[(&str, &str)] =
    &[("0", "Done."), ("1", "A finding is an error, or a paper failed; with --strict a warning is enough."), ("2", "Wrong usage.")];

const ENVIRONMENT: &[(&str, &str)] = &[
    ("NO_COLOR", "When it is set, nothing is said in colour."),
    ("CLICOLOR_FORCE", "When it is set to other than 0, colour is used although the output is no terminal."),
    ("TMPDIR", "Where templates that are not built in, and the parts of a shared build, have their passing files."),
];

pub(super) fn run(args: &ManArgs) -> u8 {
    let mut all = Cli::command();
    all.build();
    if let Some(folder) = &args.into {
        let mut pages = Vec::new();
        gather(&all, "", "", &mut pages);
        let count = pages.len();
        let written = fs_err::create_dir_all(folder).and_then(|()| {
            pages.into_iter().try_for_each(|(name, page)| crate::build::write_whole(&folder.join(format!("{name}.1")), &page))
        });
        return match written {
            Ok(()) => {
                print(&format!("wrote {count} pages into {}\n", folder.display()));
                OK
            }
            Err(error) => {
                say(&format!("error[CB902]: {error}"));
                FAILED
            }
        };
    }
    let mut command = &all;
    let (mut name, mut above) = (String::new(), String::new());
    for word in &args.command {
        let Some(inner) = command.find_subcommand(word).filter(|inner| !inner.is_hide_set()) else {
            say(&format!("error: there is no command `{word}`"));
            let known: Vec<&str> = shown(command).map(Command::get_name).collect();
            match nearest(word, known.iter().copied()) {
                Some(near) => say(&format!("help: did you mean `{near}`?")),
                None => say(&format!("help: the commands are: {}", known.join(", "))),
            }
            return USAGE;
        };
        name = if name.is_empty() { command.get_name().to_owned() } else { name };
        name = format!("{name}-{word}");
        above = examples(command);
        command = inner;
    }
    print(&String::from_utf8_lossy(&page(command, if name.is_empty() { "callboard" } else { &name }, &above)));
    OK
}

/// The commands that people use: neither hidden ones nor `help`, which has no page.
fn shown(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|inner| !inner.is_hide_set() && inner.get_name() != "help")
}

/// The pages of a command and of those under it, by name.
fn gather(command: &Command, above: &str, told: &str, pages: &mut Vec<(String, Vec<u8>)>) {
    let name = if above.is_empty() { command.get_name().to_owned() } else { format!("{above}-{}", command.get_name()) };
    pages.push((name.clone(), page(command, &name, told)));
    let told = examples(command);
    shown(command).for_each(|inner| gather(inner, &name, &told, pages));
}

/// The examples that a command's help shows.
fn examples(command: &Command) -> String {
    command.get_after_help().map(ToString::to_string).unwrap_or_default()
}

/// One page. A command that shows no examples has those of it that the command above it shows.
fn page(command: &Command, name: &str, above: &str) -> Vec<u8> {
    // Its examples have a section of their own, set as they are typed.
    let called = name.replace('-', " ");
    let mut examples = examples(command);
    if examples.is_empty() {
        let own: Vec<&str> = above.lines().filter(|line| line.contains(&called)).collect();
        examples = own.join("\n");
    }
    let inner: Vec<(String, String)> = shown(command)
        .map(|inner| (format!("{name}-{}", inner.get_name()), inner.get_about().map(ToString::to_string).unwrap_or_default()))
        .collect();
    let bare = command.clone().after_help("").display_name(name.to_owned()).bin_name(called);
    let man =
        Man::new(bare).title(name.to_uppercase()).source(format!("callboard {}", env!("CARGO_PKG_VERSION"))).manual("callboard").date(DATE);
    let mut out = Vec::new();
    // Writing into memory does not fail.
    let _ = man.render_title(&mut out);
    let _ = man.render_name_section(&mut out);
    let _ = man.render_synopsis_section(&mut out);
    let _ = man.render_description_section(&mut out);
    let _ = man.render_options_section(&mut out);
    let mut rest = Roff::new();
    if !inner.is_empty() {
        listed(&mut rest, "COMMANDS", inner.iter().map(|(name, about)| (format!("{name}(1)"), about.clone())));
    }
    if !examples.is_empty() {
        rest.control("SH", ["EXAMPLES"]);
        rest.control("nf", []);
        for line in examples.lines() {
            rest.text([roman(if line.is_empty() { "\u{a0}" } else { line })]);
        }
        rest.control("fi", []);
    }
    let pairs = |list: &[(&str, &str)]| list.iter().map(|(word, text)| ((*word).to_owned(), (*text).to_owned())).collect::<Vec<_>>();
    listed(&mut rest, "FILES", pairs(FILES).into_iter());
    listed(&mut rest, "EXIT STATUS", pairs(EXIT).into_iter());
    listed(&mut rest, "ENVIRONMENT", pairs(ENVIRONMENT).into_iter());
    rest.control("SH", ["SEE ALSO"]);
    rest.text([bold(if name == "callboard" { "callboard-build" } else { "callboard" }), roman("(1)")]);
    let _ = rest.to_writer(&mut out);
    out
}

/// A section of words with what they mean.
fn listed(roff: &mut Roff, heading: &str, pairs: impl Iterator<Item = (String, String)>) {
    roff.control("SH", [heading]);
    for (word, text) in pairs {
        roff.control("TP", []);
        roff.text([bold(word)]);
        roff.text([roman(text)]);
    }
}
