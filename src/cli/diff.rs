//! `callboard diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{Reading, USAGE, diff_budget, say};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    Text,
    Json,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard diff --budget rain                        what the board `rain` costs against the one in force
  callboard diff --budget v4 rain --format json       one board against another
  callboard diff --budget before-cuts after-cuts      two productions
  callboard diff --budget --what-if \"drop day 13\"   what a change would cost")]
pub(super) struct DiffArgs {
    /// What is compared, before and after: folders of productions, or boards of one production
    #[arg(value_name = "DIR|BOARD", num_args = 0..=2)]
    sides: Vec<PathBuf>,
    /// Compare the budgets: account by account, with the values that moved them
    #[arg(long)]
    budget: bool,
    /// The production whose boards are compared [default: the folder around the current one]
    #[arg(long, value_name = "DIR")]
    production: Option<PathBuf>,
    /// Compare with what a change would make of it (see `callboard check --help`)
    #[arg(long, value_name = "CHANGE")]
    what_if: Vec<String>,
    /// How to print it
    #[arg(long, value_enum, default_value = "text")]
    format: Form,
    #[command(flatten)]
    reading: Reading,
}

pub(super) fn run(args: &DiffArgs) -> u8 {
    if !args.budget {
        say("error: say what is compared: --budget");
        return USAGE;
    }
    diff_budget::run(&args.sides, args.production.as_deref(), &args.what_if, &args.reading, args.format == Form::Json)
}
