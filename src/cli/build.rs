//! `callboard build`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::civil::Date;

use super::{FAILED, OK, Reading, USAGE, code, root, say};
use crate::build::facts::{Facts, ReadOptions, read};
use crate::build::{self, BuildOptions, BuildReport, Day, NotMade, Progress, Selection, drafts, editions, part, personal, unchanged};
use crate::documents::KINDS;
use crate::documents::binder::{self, Only};
use crate::findings::{Findings, Severity, output};
use crate::model::INTERNAL;
use crate::render::Format;
use crate::values::{DateOrder, slug};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Wanted {
    Pdf,
    Html,
}

#[derive(Debug, Clone, Args)]
#[command(after_help = "Examples:
  callboard build                          every paper that is due and has changed
  callboard build examples/feature         a production elsewhere
  callboard build call-sheet --day 12      the call sheets of shoot day 12
  callboard build --day 2026-05-21 --format pdf
  callboard build --audience crew,cast     what those may see, into out/for/crew and out/for/cast
  callboard build --audience departments   one set for each department, without the others' notes
  callboard build --each cast --day 12     everybody's own call sheet, into out/for/cast/people
  callboard build --for 'Ilse Quist' --for 5
  callboard build binder --only today      today's papers in one, with contents, tabs and bookmarks
  callboard build --accessible --archival  PDF/UA-1 and PDF/A-2a
  callboard build --strict --jobs 2        as a nightly build would
  callboard build --quiet                  from cron: not a word where all is well
  callboard build --partition 2/3 --out part-2   the second of three machines; see `callboard merge`")]
pub(super) struct BuildArgs {
    /// The words it was asked with, for the parts of a build to remember
    #[arg(skip)]
    pub typed: Vec<String>,
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
    /// One person's own copy, with their call at its head and their name across it: a name, a character, a cast number
    #[arg(long = "for", value_name = "NAME")]
    person: Vec<String>,
    /// An own copy for each of the cast, the crew, or all of them
    #[arg(long, value_name = "GROUP", value_parser = clap::builder::PossibleValuesParser::new(personal::GROUPS))]
    each: Option<String>,
    /// A studio's folder of templates
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Make papers although they are up to date
    #[arg(long)]
    force: bool,
    /// Make one part of so many, to share a build among machines; `callboard merge` joins them
    #[arg(long, value_name = "K/N", value_parser = partition)]
    partition: Option<(u32, u32)>,
    /// Say nothing where the exit code is 0, and only what is wrong where it is not
    #[arg(long, short)]
    quiet: bool,
    /// Make PDF/UA-1, for readers who cannot see the paper
    #[arg(long)]
    accessible: bool,
    /// Make PDF/A-2a, to be kept for good
    #[arg(long)]
    archival: bool,
    /// A binder of a chosen set, in out/binder/: today, tomorrow, week, wrap, or kinds of paper
    #[arg(long, value_name = "SETS", value_delimiter = ',', value_parser = Only::of)]
    only: Vec<Only>,
    /// Make no binder
    #[arg(long, conflicts_with = "only")]
    no_binder: bool,
}

impl BuildArgs {
    /// The binder to make: where it is named; and the whole one after a build of everything.
    fn binder(&self, kinds: &[String], selection: &Selection) -> Option<Vec<Only>> {
        let named = kinds.iter().any(|kind| kind == binder::KIND.word) || !self.only.is_empty();
        let mut only = self.only.clone();
        only.sort();
        only.dedup();
        (named || selection.is_everything() && !self.no_binder && build::formats().contains(&Format::Pdf)).then_some(only)
    }
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

fn is_kind(word: &str) -> bool {
    word == binder::KIND.word || KINDS.iter().any(|kind| kind.word == word)
}

/// A word that equals a kind is a kind; at most one other is the folder.
fn sort(words: &[String]) -> Result<(Option<PathBuf>, Vec<String>), String> {
    let (kinds, others): (Vec<&String>, Vec<&String>) = words.iter().partition(|word| is_kind(word));
    match others.as_slice() {
        [] => Ok((None, kinds.into_iter().cloned().collect())),
        [dir] => Ok((Some(PathBuf::from(dir)), kinds.into_iter().cloned().collect())),
        [_, second, ..] => {
            let known: Vec<&str> = KINDS.iter().map(|kind| kind.word).chain([binder::KIND.word]).collect();
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
    execute(args, kinds, &root, out, None, start)
}

/// The facts and templates of a build elsewhere, which parts of it brought.
pub(super) struct Brought {
    /// The production's folder.
    pub root: PathBuf,
    /// The studio's folder of templates, with the name to show for it.
    pub studio: Option<(PathBuf, String)>,
    /// The date the papers speak from, where it was stated.
    pub as_of: Option<Date>,
    /// Papers at work at one time.
    pub jobs: usize,
    /// Say nothing where all is well.
    pub quiet: bool,
}

/// The build that parts were of, as a whole, in a folder where their papers stand already.
pub(super) fn whole(mut args: BuildArgs, brought: &Brought, out: PathBuf, start: Instant) -> u8 {
    args.partition = None;
    args.force = false;
    args.reading.as_of = brought.as_of;
    (args.jobs, args.quiet) = (brought.jobs, brought.quiet);
    match sort(&args.words) {
        Ok((_, kinds)) => execute(&args, kinds, &brought.root, out, Some(brought), start),
        Err(message) => {
            say(&message);
            USAGE
        }
    }
}

fn execute(args: &BuildArgs, kinds: Vec<String>, root: &Path, out: PathBuf, brought: Option<&Brought>, start: Instant) -> u8 {
    let given = args.templates.as_ref().map(|folder| (folder.clone(), folder.display().to_string()));
    let reading = ReadOptions {
        as_of: args.reading.as_of,
        out: Some(out.clone()),
        board: args.reading.board.clone(),
        strict: args.reading.strict,
        templates: given.or_else(|| brought.and_then(|brought| brought.studio.clone())),
    };
    let formats = args.format.iter().map(|format| if *format == Wanted::Pdf { Format::Pdf } else { Format::Html }).collect();
    // A set that is asked for is all that is made.
    let kinds = if kinds.is_empty() && !args.only.is_empty() { vec![binder::KIND.word.to_owned()] } else { kinds };
    let selection = Selection { kinds: kinds.clone(), formats, day: args.day, partition: args.partition, ..Selection::default() };
    let mut options = BuildOptions {
        out,
        binder: args.binder(&kinds, &selection),
        selection,
        jobs: args.jobs,
        templates: args.templates.as_ref().map(|folder| (folder.clone(), folder.display().to_string())),
        force: args.force,
        accessible: args.accessible,
        archival: args.archival,
        worker: std::env::current_exe().ok(),
        ..BuildOptions::default()
    };
    if let Some(missing) = without_engine(&options) {
        say(missing);
        return USAGE;
    }
    if let Some(part) = brought.and_then(|brought| brought.studio.clone()).filter(|_| args.templates.is_some()) {
        options.templates = Some(part);
    }
    let of_people = args.each.is_some() || !args.person.is_empty();
    let only_internal = !of_people && args.audience.iter().all(|name| name == INTERNAL);
    // A part is read in full, for it has to say what it was made from.
    let is_plain = only_internal && args.partition.is_none();
    part::forget(&options.out);
    let mut voice = Voice { quiet: args.quiet, held: Vec::new() };
    let key = if is_plain { unchanged::key(root, &reading, &options) } else { None };
    let last = key.as_deref().filter(|_| !args.force).and_then(|key| unchanged::recall(&options.out, key));
    if let Some(last) = last.filter(|last| !args.quiet || last.code == OK) {
        if !args.quiet {
            tell_again(&mut voice, &last.said);
            summary(&voice, &Counts { up_to_date: last.papers.len(), ..Counts::default() }, &options.out, start);
        }
        return last.code;
    }
    let mut facts = read(root, &reading);
    if let Err(code) = super::board(&facts, args.reading.board.as_deref()) {
        return code;
    }
    options.templates = brought.and_then(|brought| brought.studio.clone()).or_else(|| studio(args.templates.as_deref(), &facts));
    let outside = args.templates.is_none() && options.templates.is_some();
    if of_people {
        return run_personal(args, &facts, &options, voice, start);
    }
    if !only_internal {
        return run_editions(args, &mut facts, &options, voice, start);
    }
    let report = make(&mut facts, &options, args.quiet);
    let (said, mut code) = tell(&facts, &report, &args.reading, false);
    tell_again(&mut voice, &if args.quiet { tell(&facts, &report, &args.reading, true).0 } else { said.clone() });
    tell_gone(&voice, &facts, &options, &options.out);
    let draft = drafts::changed(&facts, &options.out);
    tell_report(&mut voice, &report);
    draft.iter().for_each(|new| voice.note(new));
    let papers = standing(&report);
    if !remember_part(args, &facts, &options, vec![(String::new(), papers.clone())]) {
        code = FAILED;
    }
    summary(&voice, &Counts::of(&report), &options.out, start);
    // The folder of templates that the production names may lie outside it, where the key does not look.
    let is_whole = report.failed.is_empty() && report.held_back.is_empty() && !outside && is_plain;
    if let Some(key) = key.or_else(|| unchanged::key(root, &reading, &options)).filter(|_| is_whole) {
        unchanged::remember(&options.out, key, papers, said, code);
    }
    voice.end(code)
}

/// Leaves what `merge` joins this part by, with the papers that stand in each folder. Says so where it cannot.
fn remember_part(args: &BuildArgs, facts: &Facts, options: &BuildOptions, papers: Vec<(String, Vec<String>)>) -> bool {
    let Some(partition) = args.partition else { return true };
    // What does not change a paper is left out of what must be the same in all parts; whatever else there is counts.
    let words = options.selection.kinds.clone();
    let plain = BuildArgs { typed: Vec::new(), words, out: None, jobs: 0, force: false, partition: None, quiet: false, ..args.clone() };
    let asked = format!("{plain:?}");
    let as_of = args.reading.as_of.map(|date| date.to_string());
    let asked = part::Asked { partition, asked, words: &args.typed, as_of, templates: options.templates.as_ref(), papers };
    let left = part::remember(facts, &options.out, asked);
    if let Err(error) = &left {
        say(&format!("error[CB902]: what the parts are joined by cannot be written: {error}"));
    }
    left.is_ok()
}

/// Makes people's own copies.
fn run_personal(args: &BuildArgs, facts: &Facts, options: &BuildOptions, mut voice: Voice, start: Instant) -> u8 {
    let mut people = match personal::people(facts, &args.person) {
        Ok(people) => people,
        Err(message) => {
            say(&message);
            return USAGE;
        }
    };
    people.extend(args.each.as_deref().map(|group| personal::each(facts, group)).unwrap_or_default());
    if args.audience.len() > 1 {
        say(
            "error: people's own copies are made for one audience\nhelp: name one with `--audience`, or none: the cast get what `cast` sees, the crew what `crew` sees",
        );
        return USAGE;
    }
    let report = match with_bar(args.quiet, |progress| {
        personal::personal(facts, &people, args.audience.first().map(String::as_str), options, progress)
    }) {
        Ok(report) => report,
        Err(unknown) => {
            say(&unknown.to_string());
            return USAGE;
        }
    };
    tell_again(&mut voice, &output::text(&output::told(&report.findings, facts.production.conventions.clock), &report.sources, true));
    not_made(&mut voice, "failed", &report.failed);
    tell_removed(&voice, &report.removed);
    if !report.without.is_empty() {
        voice.note(&format!("on none of these papers: {}", report.without.join(", ")));
    }
    let made = report.papers.iter().filter(|paper| paper.made).count();
    let mut who: Vec<_> = report.papers.iter().map(|paper| (&paper.audience, &paper.name)).collect();
    who.dedup();
    voice.note(&format!(
        "{made} own cop{} made for {} {}, {} up to date, {} failed, in {:.2} s: {}",
        if made == 1 { "y" } else { "ies" },
        who.len(),
        if who.len() == 1 { "person" } else { "people" },
        report.papers.len() - made,
        report.failed.len(),
        start.elapsed().as_secs_f64(),
        options.out.join("for").display(),
    ));
    voice.end(if report.failed.is_empty() && report.findings.count(Severity::Error) == 0 { OK } else { FAILED })
}

/// Builds for each audience that was asked for, one after the other.
fn run_editions(args: &BuildArgs, facts: &mut Facts, options: &BuildOptions, mut voice: Voice, start: Instant) -> u8 {
    let audiences = match facts.audiences(&args.audience) {
        Ok(audiences) => audiences,
        Err(unknown) => {
            say(&unknown.to_string());
            return USAGE;
        }
    };
    let mut papers = Vec::new();
    // What the facts themselves give rise to is told once, with the production office's own places.
    let (said, mut worst) = tell(facts, &BuildReport::default(), &args.reading, args.quiet);
    tell_again(&mut voice, &said);
    for id in audiences {
        let folder = editions::folder(Path::new(""), &id).to_string_lossy().replace('\\', "/");
        let options = BuildOptions { out: editions::folder(&options.out, &id), ..options.clone() };
        let mut edition = match if id == INTERNAL { Ok(None) } else { facts.edition(&id).map(Some) } {
            Ok(edition) => edition,
            Err(unknown) => {
                say(&unknown.to_string());
                return USAGE;
            }
        };
        let own = edition.as_mut().unwrap_or(facts);
        let report = make(own, &options, args.quiet);
        let shown = output::text(&output::told(&report.findings, own.production.conventions.clock), &own.sources, true);
        tell_again(&mut voice, &shown);
        let errors = report.findings.count(Severity::Error) > 0 || !report.failed.is_empty();
        let warnings = args.reading.strict && report.findings.count(Severity::Warning) > 0;
        if errors || warnings {
            worst = FAILED;
        }
        tell_report(&mut voice, &report);
        summary(&voice, &Counts::of(&report), &options.out, start);
        papers.push((folder, standing(&report)));
    }
    tell_gone(&voice, facts, options, &options.out);
    if !remember_part(args, facts, options, papers) {
        worst = FAILED;
    }
    voice.end(worst)
}

/// How much a build says.
struct Voice {
    /// Nothing but what is wrong, and that only where the exit code says that something is.
    quiet: bool,
    /// What is wrong, until that is known.
    held: Vec<String>,
}

impl Voice {
    /// What is wrong.
    fn wrong(&mut self, text: &str) {
        if self.quiet {
            self.held.push(text.to_owned());
        } else {
            say(text);
        }
    }

    /// What is good to know.
    fn note(&self, text: &str) {
        if !self.quiet {
            say(text);
        }
    }

    /// The end, with this exit code.
    fn end(self, code: u8) -> u8 {
        if code != OK {
            self.held.iter().for_each(|text| say(text));
        }
        code
    }
}

/// The papers of a build that stand in its folder.
fn standing(report: &BuildReport) -> Vec<String> {
    report.made.iter().chain(&report.up_to_date).cloned().collect()
}

fn tell_report(voice: &mut Voice, report: &BuildReport) {
    not_made(voice, "failed", &report.failed);
    not_made(voice, "held back by errors in the facts", &report.held_back);
    tell_removed(voice, &report.removed);
    for path in &report.untrue {
        voice.note(&format!("removed {path}, which is no longer true: `callboard build binder` joins it anew"));
    }
}

fn tell_removed(voice: &Voice, removed: &[String]) {
    for path in removed {
        voice.note(&format!("removed {path}, which is no longer due"));
    }
}

/// After a build of everything: what stood for audiences and people that are there no more.
fn tell_gone(voice: &Voice, facts: &Facts, options: &BuildOptions, out: &Path) {
    if options.selection.is_every_paper() {
        tell_removed(voice, &build::remove_gone(facts, out));
    }
}

fn tell_again(voice: &mut Voice, said: &str) {
    if !said.is_empty() {
        voice.wrong(said.trim_end());
        voice.wrong("");
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

impl Counts {
    fn of(report: &BuildReport) -> Self {
        let (made, up_to_date) = (report.made.len(), report.up_to_date.len());
        Self { made, up_to_date, failed: report.failed.len(), held_back: report.held_back.len() }
    }
}

fn summary(voice: &Voice, counts: &Counts, out: &Path, start: Instant) {
    let Counts { made, up_to_date, failed, held_back } = counts;
    voice.note(&format!(
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

pub(super) fn without_engine(options: &BuildOptions) -> Option<&'static str> {
    let asked = (options.selection.formats.contains(&Format::Pdf) || options.binder.is_some()) && !build::formats().contains(&Format::Pdf);
    asked.then_some("error: this program was built without the PDF engine\nhelp: build it with its default features")
}

/// Builds, with a bar on a terminal and plain lines elsewhere.
fn make(facts: &mut Facts, options: &BuildOptions, quiet: bool) -> BuildReport {
    with_bar(quiet, |progress| build::build(facts, options, progress))
}

fn with_bar<T>(quiet: bool, work: impl FnOnce(&(dyn Fn(Progress<'_>) + Sync)) -> T) -> T {
    use std::io::IsTerminal;
    let terminal = std::io::stderr().is_terminal() && !quiet;
    let bar = ProgressBar::with_draw_target(None, if terminal { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() });
    if let Ok(style) = ProgressStyle::with_template("{bar:32} {pos}/{len}  {msg}") {
        bar.set_style(style);
    }
    let report = work(&|progress| match progress {
        Progress::Waiting if quiet => {}
        Progress::Waiting => say("another build is at work in the output folder; waiting for it"),
        Progress::First { .. } => {}
        Progress::Planned { papers } => bar.set_length(papers as u64),
        Progress::Finished { path, made, .. } => {
            bar.set_message(path.to_owned());
            bar.inc(1);
            if !terminal && !quiet && made {
                say(&format!("made {path}"));
            }
        }
    });
    bar.finish_and_clear();
    report
}

/// What there is to say of the facts and templates, and the exit code; in few words, only what the exit code is for.
fn tell(facts: &Facts, report: &BuildReport, reading: &Reading, few: bool) -> (String, u8) {
    let all: Findings = facts.findings.iter().chain(&report.findings).cloned().collect();
    let is_shown = |severity: Severity| match severity {
        Severity::Error => true,
        Severity::Warning => !few || reading.strict,
        Severity::Note => false,
    };
    let mut shown: Findings = all.iter().filter(|finding| is_shown(finding.severity)).cloned().collect();
    shown.sort();
    // In colour: what is said passes a stream that takes colours away where they do not belong.
    let mut said = output::text(&output::told(&shown, facts.production.conventions.clock), &facts.sources, true);
    let notes = all.count(Severity::Note);
    if notes > 0 && !few {
        said.push_str(&format!("{notes} note{}: `callboard check` shows {}\n", plural(notes), if notes == 1 { "it" } else { "them" }));
    }
    let errors = report.findings.count(Severity::Error) > 0 || !report.failed.is_empty();
    let warnings = reading.strict && report.findings.count(Severity::Warning) > 0;
    (said, if errors || warnings { FAILED } else { code(facts, reading) })
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn not_made(voice: &mut Voice, why: &str, papers: &[NotMade]) {
    if papers.is_empty() {
        return;
    }
    voice.wrong(&format!("{} paper{} {why}:", papers.len(), plural(papers.len())));
    for (index, paper) in papers.iter().enumerate() {
        voice.wrong(&format!("  {}", paper.path));
        let next = papers.get(index + 1);
        // Papers that share their reasons are listed together, the reasons once below them.
        if next.is_none_or(|next| next.because != paper.because) {
            paper.because.iter().for_each(|because| voice.wrong(&format!("      {because}")));
        }
    }
}
