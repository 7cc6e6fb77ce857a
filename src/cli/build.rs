//! `callboard build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{FAILED, Reading, USAGE, code, root, say};
use crate::build::facts::{Facts, ReadOptions, read};
use crate::build::{self, BuildOptions, BuildReport, Day, NotMade, Progress, Selection, drafts, editions, unchanged};
use crate::documents::KINDS;
use crate::findings::{Findings, Severity, output};
use crate::model::INTERNAL;
use crate::render::Format;
use crate::values::{DateOrder, slug};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Wanted {
    Pdf,
    Html,
}

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  callboard build                          every paper that is due and has changed
  callboard build examples/feature         a production elsewhere
  callboard build call-sheet --day 12      the call sheets of shoot day 12
  callboard build --day 2026-05-21 --format pdf
  callboard build --audience crew,cast     what those may see, into out/for/crew and out/for/cast
  callboard build --strict --jobs 2        as a nightly build would")]
pub(super) struct BuildArgs {
    /// The production's folder, and the kinds of paper to make (see `callboard list`); all by default
    #[arg(value_name = "DIR|KIND")]
    words: Vec<String>,
    #[command(flatten)]
    reading: Reading,
    /// The folder for the papers [default: `out` in the production's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// The formats to make [default: pdf,html]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS")]
    format: Vec<Wanted>,
    /// One day, by its date or its number
    #[arg(long, value_name = "DATE|N", value_parser = day)]
    day: Option<Day>,
    /// Papers at work at one time [default: one for each core]
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    jobs: usize,
    /// Who the papers are for: crew, cast, agent …, or `all`; another audience's stand in out/for/NAME [default: internal]
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    audience: Vec<String>,
    /// A studio's folder of templates
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Make papers although they are up to date
    #[arg(long)]
    force: bool,
    /// One part of so many, to share a build among machines
    #[arg(long, value_name = "K/N", value_parser = partition)]
    partition: Option<(u32, u32)>,
    /// Make PDF/UA-1, for readers who cannot see the paper
    #[arg(long)]
    accessible: bool,
}

fn day(text: &str) -> Result<Day, String> {
    match text.parse::<u32>() {
        Ok(number) if number < 10_000 => Ok(Day::Number(number)),
        _ => crate::values::date(text, DateOrder::Mdy).map(Day::Date).map_err(|error| error.to_string()),
    }
}

fn partition(text: &str) -> Result<(u32, u32), String> {
    let parts = text.split_once('/').and_then(|(own, of)| Some((own.parse::<u32>().ok()?, of.parse::<u32>().ok()?)));
    parts.filter(|(own, of)| (1..=*of).contains(own)).ok_or_else(|| "write K/N with K from 1 to N, such as 2/3".to_owned())
}

/// A word that equals a kind is a kind; at most one other is the folder.
fn sort(words: &[String]) -> Result<(Option<PathBuf>, Vec<String>), String> {
    let (kinds, others): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| KINDS.iter().any(|kind| kind.word == word.as_str()));
    match others.as_slice() {
        [] => Ok((None, kinds.into_iter().cloned().collect())),
        [dir] => Ok((Some(PathBuf::from(dir)), kinds.into_iter().cloned().collect())),
        [_, second, ..] => {
            let known: Vec<&str> = KINDS.iter().map(|kind| kind.word).collect();
            Err(format!("error: `{second}` is not a kind of paper\nhelp: the kinds are: {}", known.join(", ")))
        }
    }
}

pub(super) fn run(args: &BuildArgs) -> u8 {
    let start = Instant::now();
    let (dir, kinds) = match sort(&args.words) {
        Ok(sorted) => sorted,
        Err(message) => {
            say(&message);
            return USAGE;
        }
    };
    let root = match root(dir.as_deref()) {
        Ok(root) => root,
        Err(code) => return code,
    };
    // Another board's papers do not take the place of those in force.
    let usual = || args.reading.board.as_ref().map_or_else(|| root.join("out"), |board| root.join("out/boards").join(slug(board)));
    let out = args.out.clone().unwrap_or_else(usual);
    let reading =
        ReadOptions { as_of: args.reading.as_of, out: Some(out.clone()), board: args.reading.board.clone(), strict: args.reading.strict };
    let formats = args.format.iter().map(|format| if *format == Wanted::Pdf { Format::Pdf } else { Format::Html }).collect();
    let mut options = BuildOptions {
        out,
        selection: Selection { kinds, formats, day: args.day, partition: args.partition, ..Selection::default() },
        jobs: args.jobs,
        templates: args.templates.as_ref().map(|folder| (folder.clone(), folder.display().to_string())),
        force: args.force,
        accessible: args.accessible,
        worker: std::env::current_exe().ok(),
        ..BuildOptions::default()
    };
    if let Some(missing) = without_engine(&options) {
        say(missing);
        return USAGE;
    }
    let only_internal = args.audience.iter().all(|name| name == INTERNAL);
    let key = if only_internal { unchanged::key(&root, &reading, &options) } else { None };
    if let Some(last) = key.as_deref().filter(|_| !args.force).and_then(|key| unchanged::recall(&options.out, key)) {
        tell_again(&last.said);
        summary(&Counts { up_to_date: last.papers.len(), ..Counts::default() }, &options.out, start);
        return last.code;
    }
    let mut facts = read(&root, &reading);
    if let Err(code) = super::board(&facts, args.reading.board.as_deref()) {
        return code;
    }
    options.templates = studio(args.templates.as_deref(), &facts);
    let outside = args.templates.is_none() && options.templates.is_some();
    if !only_internal {
        return run_editions(args, &mut facts, &options, start);
    }
    let report = make(&mut facts, &options);
    let (said, code) = tell(&facts, &report, &args.reading);
    tell_again(&said);
    let counts = Counts {
        made: report.made.len(),
        up_to_date: report.up_to_date.len(),
        failed: report.failed.len(),
        held_back: report.held_back.len(),
    };
    not_made("failed", &report.failed);
    not_made("held back by errors in the facts", &report.held_back);
    for path in &report.removed {
        say(&format!("removed {path}, which is no longer due"));
    }
    if let Some(new) = drafts::changed(&facts, &options.out) {
        say(&new);
    }
    summary(&counts, &options.out, start);
    // The folder of templates that the production names may lie outside it, where the key does not look.
    if let Some(key) =
        key.or_else(|| unchanged::key(&root, &reading, &options)).filter(|_| counts.failed + counts.held_back == 0 && !outside)
    {
        let papers = report.made.iter().chain(&report.up_to_date).cloned().collect();
        unchanged::remember(&options.out, key, papers, said, code);
    }
    code
}

/// Builds for each audience that was asked for, one after the other.
fn run_editions(args: &BuildArgs, facts: &mut Facts, options: &BuildOptions, start: Instant) -> u8 {
    let audiences = match facts.audiences(&args.audience) {
        Ok(audiences) => audiences,
        Err(unknown) => {
            say(&unknown.to_string());
            return USAGE;
        }
    };
    let mut worst = super::OK;
    // What the facts themselves give rise to is told once, with the production office's own places.
    let (said, code) = tell(facts, &BuildReport::default(), &args.reading);
    tell_again(&said);
    worst = worst.max(code);
    for id in audiences {
        let options = BuildOptions { out: editions::folder(&options.out, &id), ..options.clone() };
        let mut edition = match if id == INTERNAL { Ok(None) } else { facts.edition(&id).map(Some) } {
            Ok(edition) => edition,
            Err(unknown) => {
                say(&unknown.to_string());
                return USAGE;
            }
        };
        let own = edition.as_mut().unwrap_or(facts);
        let report = make(own, &options);
        let shown = output::text(&output::told(&report.findings, own.production.conventions.clock), &own.sources, true);
        tell_again(&shown);
        let errors = report.findings.count(Severity::Error) > 0 || !report.failed.is_empty();
        let warnings = args.reading.strict && report.findings.count(Severity::Warning) > 0;
        if errors || warnings {
            worst = FAILED;
        }
        not_made("failed", &report.failed);
        not_made("held back by errors in the facts", &report.held_back);
        for path in &report.removed {
            say(&format!("removed {path}, which is no longer due"));
        }
        let (made, up_to_date) = (report.made.len(), report.up_to_date.len());
        summary(&Counts { made, up_to_date, failed: report.failed.len(), held_back: report.held_back.len() }, &options.out, start);
    }
    worst
}

fn tell_again(said: &str) {
    if !said.is_empty() {
        say(said.trim_end());
        say("");
    }
}

/// How many papers a build made, and did not.
#[derive(Default)]
struct Counts {
    made: usize,
    up_to_date: usize,
    failed: usize,
    held_back: usize,
}

fn summary(counts: &Counts, out: &Path, start: Instant) {
    let Counts { made, up_to_date, failed, held_back } = counts;
    say(&format!(
        "{made} paper{} made, {up_to_date} up to date, {failed} failed, {held_back} held back, in {:.2} s: {}",
        plural(*made),
        start.elapsed().as_secs_f64(),
        out.join("index.html").display(),
    ));
}

/// The studio's templates: those the command names, else those the production names.
pub(super) fn studio(given: Option<&Path>, facts: &Facts) -> Option<(PathBuf, String)> {
    let own = || facts.production.identity.templates.as_ref().map(|folder| (facts.root.join(folder), folder.clone()));
    given.map(|folder| (folder.to_owned(), folder.display().to_string())).or_else(own)
}

fn without_engine(options: &BuildOptions) -> Option<&'static str> {
    let asked = options.selection.formats.contains(&Format::Pdf) && !build::formats().contains(&Format::Pdf);
    asked.then_some("error: this program was built without the PDF engine\nhelp: build it with its default features")
}

/// Builds, with a bar on a terminal and plain lines elsewhere.
fn make(facts: &mut Facts, options: &BuildOptions) -> BuildReport {
    use std::io::IsTerminal;
    let terminal = std::io::stderr().is_terminal();
    let bar = ProgressBar::with_draw_target(None, if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() });
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len}  {msg}") {
        bar.set_style(style);
    }
    let report = build::build(facts, options, &|progress| match progress {
        Progress::Waiting => say("another build is at work in the output folder; waiting for it"),
        Progress::Planned { papers } => bar.set_length(papers as u64),
        Progress::Finished { path, made, .. } => {
            bar.set_message(path.to_owned());
            bar.inc(1);
            if !terminal && made {
                say(&format!("made {path}"));
            }
        }
    });
    bar.finish_and_clear();
    report
}

/// What there is to say of the facts and templates, and the exit code.
fn tell(facts: &Facts, report: &BuildReport, reading: &Reading) -> (String, u8) {
    let all: Findings = facts.findings.iter().chain(&report.findings).cloned().collect();
    let mut shown: Findings = all.iter().filter(|finding| finding.severity != Severity::Note).cloned().collect();
    shown.sort();
    // In colour: what is said passes a stream that takes colours away where they do not belong.
    let mut said = output::text(&output::told(&shown, facts.production.conventions.clock), &facts.sources, true);
    let notes = all.count(Severity::Note);
    if notes > 0 {
        said.push_str(&format!("{notes} note{}: `callboard check` shows {}\n", plural(notes), if notes == 1 { "it" } else { "them" }));
    }
    let errors = report.findings.count(Severity::Error) > 0 || !report.failed.is_empty();
    let warnings = reading.strict && report.findings.count(Severity::Warning) > 0;
    (said, if errors || warnings { FAILED } else { code(facts, reading) })
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn not_made(why: &str, papers: &[NotMade]) {
    if papers.is_empty() {
        return;
    }
    say(&format!("{} paper{} {why}:", papers.len(), plural(papers.len())));
    for (index, paper) in papers.iter().enumerate() {
        say(&format!("  {}", paper.path));
        let next = papers.get(index + 1);
        // Papers that share their reasons are listed together, the reasons once below them.
        if next.is_none_or(|next| next.because != paper.because) {
            paper.because.iter().for_each(|because| say(&format!("      {because}")));
        }
    }
}
