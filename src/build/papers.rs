//! A build from plan to manifest.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::cache::{self, Cache};
use super::ending::{bind, blame_the_theme, finish, held_back, remove_others};
use super::facts::Facts;
use super::plan::{self, Job};
use super::publish::Lock;
use super::search::{Names, Rows};
use super::work::Work;
use super::{BuildOptions, BuildReport, Progress, binder, run, site};
use crate::documents::{KINDS, Kind};
use crate::findings::Findings;
use crate::render::{Layer, Renderer, Standard, Templates};

pub(super) use super::paper::{Outcome, make_copy, withdraw};
pub(super) use super::says::{Says, cannot_write, fault};

/// Makes the papers that are due, selected and changed.
pub fn build(facts: &mut Facts, options: &BuildOptions, progress: &(dyn Fn(Progress<'_>) + Sync)) -> BuildReport {
    if let Some((folder, shown)) = &options.templates {
        facts.production.messages = super::messages::of(&facts.root, &facts.production, Some((folder.as_path(), shown.as_str())));
    }
    let renderer = renderer(facts, options);
    build_by(facts, options, &renderer, &mut Kept::default(), None, progress)
}

/// What is asked of the rules while the first papers are made.
pub(super) type Judge<'a> = &'a (dyn Fn(&Facts) -> Findings + Sync);

/// What one build leaves for the next in the same process, so that it need not be read again.
#[derive(Default)]
pub(super) struct Kept(Option<(Stamp, Cache, Rows)>);

/// Length and time of change of the cache's file: another build has written it where they differ.
type Stamp = (u64, std::time::SystemTime);

fn stamp(out: &Path) -> Option<Stamp> {
    let found = std::fs::metadata(out.join(cache::FILE)).ok()?;
    Some((found.len(), found.modified().ok()?))
}

impl Kept {
    fn load(&mut self, out: &Path) -> (Cache, Rows) {
        match self.0.take() {
            Some((known, cache, rows)) if stamp(out) == Some(known) => (cache, rows),
            _ => (Cache::load(out), Rows::load(out)),
        }
    }
}

/// The same with engines that are ready already.
pub(super) fn build_by(
    facts: &mut Facts,
    options: &BuildOptions,
    renderer: &Renderer,
    kept: &mut Kept,
    judge: Option<Judge<'_>>,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> BuildReport {
    build_kinds_by(KINDS, facts, options, renderer, kept, judge, progress)
}

/// The same for other kinds of paper than callboard's own.
#[cfg(test)]
pub(super) fn build_kinds(
    kinds: &[&'static Kind],
    facts: &mut Facts,
    options: &BuildOptions,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> BuildReport {
    let renderer = renderer(facts, options);
    build_kinds_by(kinds, facts, options, &renderer, &mut Kept::default(), None, progress)
}

fn build_kinds_by(
    kinds: &[&'static Kind],
    facts: &mut Facts,
    options: &BuildOptions,
    renderer: &Renderer,
    kept: &mut Kept,
    judge: Option<Judge<'_>>,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> BuildReport {
    let blocked = facts.blocked();
    let mut report = BuildReport::default();
    let context = facts.context();
    // What an audience is not given is not due to it.
    let given: Vec<&'static Kind> = kinds.iter().copied().filter(|kind| facts.audience.papers.has(kind.word)).collect();
    let kinds = given.as_slice();
    let mut jobs = plan::plan(kinds, context, &options.selection);
    if let Some(part) = options.selection.partition {
        let length = |paper: &Vec<&Job>| match paper.first() {
            Some(job) if !plan::holds_back(job.kind, &blocked) => plan::sheet(job.kind, context, &job.subject).length,
            _ => 0,
        };
        plan::share(&mut jobs, part, |papers| {
            let lengths = run::all(run::threads(options.jobs), papers, length);
            lengths.into_iter().map(Option::unwrap_or_default).collect()
        });
    }
    let lock = Lock::take(&options.out, || progress(Progress::Waiting));
    if let Err(error) = &lock {
        let (problem, mut says) = (cannot_write(&options.out.display().to_string(), error), Says::default());
        for job in jobs.iter().filter(|job| job.selected) {
            says.failed(&job.path, std::slice::from_ref(&problem));
        }
        report.findings = says.findings(&mut facts.sources, &mut report.failed);
        if let Some(judge) = judge {
            facts.findings = judge(facts);
        }
        return report;
    }
    let out = options.out.as_path();
    let (cache, rows) = kept.load(out);
    let binders = binder::Binders::of(context, options, &cache, &mut jobs);
    let jobs = jobs;
    let shown: &Facts = facts;
    let mut work = Work {
        facts: shown,
        options,
        renderer,
        progress,
        standard: Standard::of(options.accessible, options.archival),
        links: plan::links(&jobs),
        ways: site::ways(&jobs, context),
        names: Names::of(&shown.production),
        rows,
        cache,
        says: Says::default(),
        made: BTreeSet::new(),
        up_to_date: BTreeSet::new(),
        swept: false,
    };
    let wanted: Vec<&Job> = jobs.iter().filter(|job| job.selected && !plan::holds_back(job.kind, &blocked)).collect();
    let papers = wanted.chunk_by(|a, b| plan::is_one_paper(a, b));
    // Whoever waits for a paper does not wait for the others.
    let is_first = |paper: &&[&Job]| paper.first().is_some_and(|job| options.first.iter().any(|stem| stem == site::stem(&job.path)));
    let (first, others): (Vec<&[&Job]>, Vec<&[&Job]>) = papers.partition(is_first);
    // The rules hold no paper back, so they are asked meanwhile.
    let judged = std::thread::scope(|scope| {
        let judged = judge.map(|judge| scope.spawn(move || judge(shown)));
        if !first.is_empty() {
            work.papers(&first, &jobs);
        }
        progress(Progress::First { made: work.made.len() });
        work.papers(&others, &jobs);
        judged.map(|judged| judged.join().unwrap_or_else(|fault| std::panic::resume_unwind(fault)))
    });
    let Work { names, rows, mut cache, mut says, made, up_to_date, .. } = work;
    let in_order = |paths: &BTreeSet<String>| jobs.iter().map(|job| &job.path).filter(|path| paths.contains(*path)).cloned().collect();
    (report.made, report.up_to_date) = (in_order(&made), in_order(&up_to_date));
    if let Some(findings) = judged {
        facts.findings = findings;
    }
    report.held_back = held_back(kinds, &jobs, &cache, facts, &blocked);
    let bound = bind(&binders, facts, renderer, options, &jobs, &mut cache, &mut report, &mut says, progress);
    let jobs: Vec<Job> = jobs.into_iter().chain(bound).collect();
    if options.selection.is_everything() {
        remove_others(out, kinds, &jobs, &mut cache, &blocked, &mut report, &mut says);
    }
    // A binder is joined where it is asked for. One that differs from its papers would be worse than none.
    for path in binders.untrue(facts.context(), &jobs, &report.made, &report.removed) {
        withdraw(out, &path, &mut cache);
        report.untrue.push(path);
    }
    let mut made_findings = says.findings(&mut facts.sources, &mut report.failed);
    blame_the_theme(&mut made_findings, facts);
    report.findings.extend(made_findings);
    let rows = finish(facts, renderer, options, (kinds, &jobs), &mut cache, (&names, rows), &mut report);
    kept.0 = stamp(out).map(|stamp| (stamp, cache, rows));
    report
}
/// The engines of a build.
pub(super) fn renderer(facts: &Facts, options: &BuildOptions) -> Renderer {
    renderer_with(facts, options, "../assets/")
}

/// The same, whose web pages find their pictures at another relative address.
pub(super) fn renderer_with(facts: &Facts, options: &BuildOptions, assets: &str) -> Renderer {
    let templates = Templates::load(&folders(facts, options)).with_system_fonts(&facts.production.identity.theme.system_fonts);
    let renderer = Renderer::new(templates, &facts.root, assets);
    match &options.worker {
        Some(program) => renderer.with_workers(program.clone(), options.limits),
        None => renderer,
    }
}

/// The folders of templates above the built-in ones.
pub(super) fn folders(facts: &Facts, options: &BuildOptions) -> Vec<(Layer, PathBuf, String)> {
    let mut folders = vec![(Layer::Production, facts.root.join("templates"), "templates".to_owned())];
    let stated = facts.production.identity.templates.as_ref().map(|folder| (facts.root.join(folder), folder.clone()));
    folders.extend(options.templates.clone().or(stated).map(|(folder, shown)| (Layer::Studio, folder, shown)));
    folders
}
