//! `callboard completions`.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Command, CommandFactory, ValueHint};

use super::{Cli, OK, explain_thing, print};
use crate::build::editions::EVERYBODY;
use crate::documents::KINDS;
use crate::findings::codes;
use crate::model::BUILT_IN_AUDIENCES as BUILT_IN;

#[derive(Debug, Args)]
#[command(after_help = "Examples, each once; then start a new shell:
  callboard completions bash > ~/.local/share/bash-completion/completions/callboard
  callboard completions zsh > ~/.zfunc/_callboard          with fpath+=~/.zfunc before compinit
  callboard completions fish > ~/.config/fish/completions/callboard.fish
  callboard completions powershell >> $PROFILE

It completes commands and options, and after them kinds of paper, audiences, findings' codes and things to explain.")]
pub(super) struct CompletionsArgs {
    /// The shell
    shell: clap_complete::Shell,
}

pub(super) fn run(args: &CompletionsArgs) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut telling(), "callboard", &mut script);
    print(&String::from_utf8_lossy(&script));
    if args.shell == clap_complete::Shell::Fish {
        print(&of_fish(&telling()));
    }
    OK
}

/// The values of arguments without a dash, which the script that is made for fish leaves out.
fn of_fish(command: &Command) -> String {
    let mut lines = String::new();
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        for value in inner.get_positionals().flat_map(clap::Arg::get_possible_values) {
            let about = value.get_help().map(|help| help.to_string().replace('\\', "\\\\").replace('\'', "\\'")).unwrap_or_default();
            let (command, word) = (inner.get_name(), value.get_name());
            lines.push_str(&format!("complete -c callboard -n '__fish_seen_subcommand_from {command}' -a '{word}' -d '{about}'\n"));
        }
        lines.push_str(&of_fish(inner));
    }
    lines
}

/// The commands with the values that their arguments may have. Only the scripts need them: the program itself says more of
/// a wrong one than a list.
fn telling() -> Command {
    let kinds = || PossibleValuesParser::new(KINDS.iter().map(|kind| PossibleValue::new(kind.word).help(kind.about)));
    let audiences = || {
        let built_in = BUILT_IN.iter().map(|audience| PossibleValue::new(audience.id));
        PossibleValuesParser::new(built_in.chain([PossibleValue::new(EVERYBODY)]))
    };
    let things = || {
        let things = explain_thing::THINGS.iter().map(|(thing, _)| PossibleValue::new(*thing));
        PossibleValuesParser::new(things.chain(codes::ALL.iter().map(|code| PossibleValue::new(code.id).help(code.title))))
    };
    let words = |command: Command, id: &str, values: PossibleValuesParser| -> Command {
        if !command.get_arguments().any(|arg| arg.get_id() == id) {
            return command;
        }
        // An argument that is changed moves to the end, so the places of all are written down first.
        let places: Vec<(String, usize)> =
            command.get_positionals().enumerate().map(|(at, arg)| (arg.get_id().to_string(), at + 1)).collect();
        let command = places.into_iter().fold(command, |command, (id, at)| command.mut_arg(id, |arg| arg.index(at)));
        command.mut_arg(id, |arg| arg.value_parser(values).value_hint(ValueHint::AnyPath))
    };
    let mut all = Cli::command();
    for name in all.get_subcommands().map(|command| command.get_name().to_owned()).collect::<Vec<_>>() {
        all = all.mut_subcommand(name.clone(), |command| {
            let command = words(command, "audience", audiences());
            match name.as_str() {
                "build" => words(command, "words", kinds()),
                "explain" => words(command, "words", things()),
                "templates" => {
                    let inner: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
                    inner.into_iter().fold(command, |command, inner| command.mut_subcommand(inner, |inner| words(inner, "kind", kinds())))
                }
                _ => command,
            }
        });
    }
    all
}
