//! `callboard merge`.

use std::path::PathBuf;
use std::time::Instant;

use clap::{Args, Parser};
use jiff::civil::Date;

use super::build::{self, Brought};
use super::{Cli, Command, FAILED, USAGE, say};
use crate::build::merge::Parts;
use crate::build::part::Part;
use crate::findings::{Findings, Sources, output};

#[derive(Debug, Args)]
#[command(after_help = "Example, three machines that share a build, and one that joins it:
  callboard build my-film --partition 1/3 --out part-1
  callboard build my-film --partition 2/3 --out part-2
  callboard build my-film --partition 3/3 --out part-3
  callboard merge part-1 part-2 part-3 --out out

The parts need not be merged where they were made, nor where the production lies: part 1 brings the facts. The folder
is the one that a single machine would have made, byte for byte. Examples of workflows for a forge's CI and for
Kubernetes are in examples/workflows.")]
pub(super) struct MergeArgs {
    /// The output folders of all parts of one build
    #[arg(required = true, value_name = "PART")]
    parts: Vec<PathBuf>,
    /// The folder for the papers
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Papers at work at one time, for what belongs to the whole [default: one for each core]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// Say nothing where the exit code is 0, and only what is wrong where it is not
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn run(args: &MergeArgs) -> u8 {
    let start = Instant::now();
    if args.parts.iter().any(|part| same(part, &args.out)) {
        say("error: the parts cannot be joined in the folder of one of them\nhelp: name another folder with --out");
        return USAGE;
    }
    match join(args, start) {
        Ok(code) => code,
        Err(findings) => {
            say(output::text(&findings, &Sources::default(), true).trim_end());
            FAILED
        }
    }
}

fn join(args: &MergeArgs, start: Instant) -> Result<u8, Findings> {
    let parts = Parts::open(&args.parts)?;
    let Some(asked) = parts.asked() else { return Ok(USAGE) };
    let unpacked = parts.facts()?;
    let Some(again) = words(asked) else {
        say("error: the words that the parts were built with are not understood\nhelp: merge them with the callboard that made them");
        return Ok(USAGE);
    };
    parts.put_together(&args.out, || {
        if !args.quiet {
            say("another build is at work in the output folder; waiting for it");
        }
    })?;
    let brought = Brought {
        root: unpacked.production(),
        studio: asked.templates.clone().map(|shown| (unpacked.studio(), shown)),
        as_of: asked.as_of.as_ref().and_then(|date| date.parse::<Date>().ok()),
        jobs: args.jobs,
        quiet: args.quiet,
    };
    Ok(build::whole(again, &brought, args.out.clone(), start))
}

/// The build that the parts were of.
fn words(asked: &Part) -> Option<build::BuildArgs> {
    let words = ["callboard", "build"].into_iter().chain(asked.words.iter().map(String::as_str));
    match Cli::try_parse_from(words).ok()?.command {
        Command::Build(args) => Some(args),
        _ => None,
    }
}

fn same(a: &std::path::Path, b: &std::path::Path) -> bool {
    a == b || a.canonicalize().ok().zip(b.canonicalize().ok()).is_some_and(|(a, b)| a == b)
}
