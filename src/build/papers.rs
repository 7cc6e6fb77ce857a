//! A build from plan to manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::cache::{self, Cache};
use super::facts::Facts;
use super::paper::{self, Due};
use super::plan::{self, Job, Sheet};
use super::proof::Leak;
use super::publish::{self, Lock};
use super::says::leaked;
use super::search::{self, Names, Rows};
use super::site::{self, Site};
use super::{BuildOptions, BuildReport, NotMade, Progress, binder, manifest, run};
use crate::documents::links::Links;
use crate::documents::{KINDS, Kind};
use crate::findings::{Finding, Findings, Part, Severity, Sources, codes};
use crate::render::{Format, Layer, Problem, Renderer, Standard, Templates};

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

/// The papers of a build, as they are looked at and made.
struct Work<'a> {
    facts: &'a Facts,
    options: &'a BuildOptions,
    renderer: &'a Renderer,
    progress: &'a (dyn Fn(Progress<'_>) + Sync),
    standard: Standard,
    links: Links,
    ways: BTreeMap<String, Value>,
    names: Names,
    rows: Rows,
    cache: Cache,
    says: Says,
    made: BTreeSet<String>,
    up_to_date: BTreeSet<String>,
    /// Whether what a killed build left behind has been taken away.
    swept: bool,
}

impl<'a> Work<'a> {
    /// Looks at papers, each in all its formats, and makes those that have changed.
    fn papers(&mut self, papers: &[&[&'a Job]], jobs: &[Job]) {
        let mut due = Vec::new();
        let looked = run::all(run::threads(self.options.jobs), papers, |formats| self.look(formats));
        for (formats, looked) in papers.iter().zip(looked) {
            self.sort(formats, looked.flatten(), &mut due);
        }
        self.check_templates(&mut due);
        self.begin(&due, jobs);
        // The largest first, so that none is left to work alone at the end.
        due.sort_by_key(|paper| std::cmp::Reverse(plan::cost(paper.job.format, paper.sheet.length)));
        self.renderer.expect(due.iter().filter(|paper| paper.job.format == Format::Pdf).count());
        (self.progress)(Progress::Planned { papers: due.len() });
        let done = AtomicUsize::new(0);
        let results = run::all(run::threads(self.options.jobs), &due, |paper| {
            let outcome =
                paper::make(self.renderer, self.options, paper, self.ways.get(site::stem(&paper.job.path)), self.standard, self.facts);
            let (path, made, done) = (paper.job.path.as_str(), outcome.made.is_some(), done.fetch_add(1, Ordering::Relaxed) + 1);
            (self.progress)(Progress::Finished { path, made, done, papers: due.len() });
            outcome
        });
        let mut results: Vec<(&str, Outcome)> = due
            .iter()
            .zip(results)
            .map(|(paper, outcome)| (paper.job.path.as_str(), outcome.unwrap_or_else(|| Outcome { made: None, problems: vec![fault()] })))
            .collect();
        // What is said of them stands in the order of the plan.
        let places: BTreeMap<&str, usize> = jobs.iter().enumerate().map(|(at, job)| (job.path.as_str(), at)).collect();
        results.sort_by_key(|(path, _)| places.get(path).copied());
        for (path, outcome) in results {
            self.record(path, outcome);
        }
    }

    /// A paper's page, and which of its formats stand; none where its making failed.
    fn look(&self, formats: &[&Job]) -> Option<Looked> {
        let first = formats.first()?;
        let sheet = plan::linked_sheet(first.kind, self.facts.context(), &first.subject, &self.links);
        // Before anything is rendered: a page that holds what it must not goes no further.
        let leaks = self.facts.proof.in_page(&sheet.page);
        if !leaks.is_empty() {
            return Some(Looked::Leaks(leaks));
        }
        let stem = site::stem(&first.path);
        let row = self.rows.look(stem, &sheet.page, &sheet.hash, &self.names);
        let keys: Vec<(String, bool)> = formats
            .iter()
            .map(|job| {
                let way = self.ways.get(stem).filter(|_| job.format == Format::Html);
                let key = plan::key(job, &sheet, self.renderer.templates(), self.standard, way);
                let record = self.cache.papers.get(&job.path).filter(|record| !self.options.force && record.key == key);
                let stands = record.is_some_and(|record| record.stands(&self.options.out, &job.path));
                (key, stands)
            })
            .collect();
        // The page of a paper that stands is not kept.
        let sheet = if keys.iter().all(|(_, stands)| *stands) { None } else { Some(Arc::new(sheet)) };
        Some(Looked::Made(sheet, keys, row))
    }

    /// Sorts a paper's formats into those that stand, those that are due and those that fail.
    fn sort(&mut self, formats: &[&'a Job], looked: Option<Looked>, due: &mut Vec<Due<'a>>) {
        let (sheet, keys, row) = match looked {
            Some(Looked::Made(sheet, keys, row)) => (sheet, keys, row),
            Some(Looked::Leaks(leaks)) => {
                for job in formats {
                    self.says.failed(&job.path, &[leaked("its page", self.facts.audience.id.as_str(), &leaks)]);
                    paper::withdraw(&self.options.out, &job.path, &mut self.cache);
                }
                return;
            }
            None => return formats.iter().for_each(|job| self.says.failed(&job.path, &[fault()])),
        };
        if let (Some(row), Some(job)) = (row, formats.first()) {
            self.rows.rows.insert(site::stem(&job.path).to_owned(), row);
        }
        for (job, (key, stands)) in formats.iter().zip(keys) {
            match (&sheet, self.cache.papers.get(&job.path)) {
                (_, Some(record)) if stands => {
                    self.says.again(&job.path, &record.said);
                    self.up_to_date.insert(job.path.clone());
                }
                (Some(sheet), _) => due.push(Due { job, sheet: Arc::clone(sheet), key }),
                (None, _) => {}
            }
        }
    }

    /// Templates that cannot be used fail all their papers before any is begun.
    fn check_templates(&mut self, due: &mut Vec<Due<'a>>) {
        let mut obstacles: BTreeMap<(&str, Format), Vec<Problem>> = BTreeMap::new();
        due.retain(|paper| {
            let (kind, format) = (paper.job.kind, paper.job.format);
            let found = || self.renderer.templates().obstacles(kind.word, kind.schema, format);
            let problems = obstacles.entry((kind.word, format)).or_insert_with(found);
            if !problems.is_empty() {
                self.says.failed(&paper.job.path, problems);
            }
            problems.is_empty()
        });
    }

    /// Whatever is begun is recorded as callboard's own, so that a killed build leaves nothing that nobody removes.
    fn begin(&mut self, due: &[Due<'_>], jobs: &[Job]) {
        let out = self.options.out.as_path();
        if !due.is_empty() && !std::mem::replace(&mut self.swept, true) {
            let folders = jobs.iter().map(|job| job.kind.word).chain(["", "assets", ".callboard", binder::FOLDER]);
            publish::sweep(out, folders.collect::<BTreeSet<_>>().into_iter());
        }
        let before = self.cache.papers.len();
        for paper in due {
            self.cache.papers.entry(paper.job.path.clone()).or_insert_with(|| paper::begun(paper.job));
        }
        if self.cache.papers.len() > before
            && let Err(error) = publish::publish(out, cache::FILE, &self.cache.text())
        {
            self.says.failed(cache::FILE, &[cannot_write(cache::FILE, &error)]);
        }
    }

    /// What came of a paper.
    fn record(&mut self, path: &str, Outcome { made, problems }: Outcome) {
        let out = self.options.out.as_path();
        if let Some(record) = made {
            self.says.warned(path, &problems);
            self.made.insert(path.to_owned());
            self.cache.papers.insert(path.to_owned(), record);
            return;
        }
        self.says.failed(path, &problems);
        if problems.iter().any(|problem| problem.code == &codes::WITHHELD_VALUE) {
            paper::withdraw(out, path, &mut self.cache);
        }
        if self.cache.papers.get(path).is_some_and(|record| record.key.is_empty() && !out.join(path).exists()) {
            self.cache.papers.remove(path);
        }
    }
}

/// Makes the binders; their jobs.
#[expect(clippy::too_many_arguments, reason = "the end of a build needs all of it")]
fn bind(
    binders: &binder::Binders,
    facts: &Facts,
    renderer: &Renderer,
    options: &BuildOptions,
    jobs: &[Job],
    cache: &mut Cache,
    report: &mut BuildReport,
    says: &mut Says,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Vec<Job> {
    let failed: Vec<NotMade> =
        says.failed.iter().map(|(path, _)| NotMade { path: path.clone(), because: Vec::new() }).chain(report.held_back.clone()).collect();
    let current: BTreeSet<&str> = report.made.iter().chain(&report.up_to_date).map(String::as_str).collect();
    let outcomes = binders.make(facts, renderer, options, jobs, cache, &current, &failed.iter().collect::<Vec<_>>());
    drop(current);
    let mut gone = BTreeSet::new();
    for (job, outcome) in outcomes {
        match outcome {
            binder::Outcome::Stands => {
                if let Some(record) = cache.papers.get(&job.path) {
                    says.again(&job.path, &record.said);
                }
                report.up_to_date.push(job.path);
            }
            binder::Outcome::Made(record, problems) => {
                says.warned(&job.path, &problems);
                cache.papers.insert(job.path.clone(), *record);
                let papers = report.made.len() + 1;
                progress(Progress::Finished { path: &job.path, made: true, done: papers, papers });
                report.made.push(job.path);
            }
            binder::Outcome::Failed(problems) => says.failed(&job.path, &problems),
            binder::Outcome::Empty => {
                gone.insert(job.path);
            }
        }
    }
    binders.jobs(cache).into_iter().filter(|job| !gone.contains(&job.path)).collect()
}

/// The site, the manifest and the cache; gives the search index back.
fn finish(
    facts: &mut Facts,
    renderer: &Renderer,
    options: &BuildOptions,
    (kinds, jobs): (&[&'static Kind], &[Job]),
    cache: &mut Cache,
    (names, mut rows): (&Names, Rows),
    report: &mut BuildReport,
) -> Rows {
    let out = options.out.as_path();
    let mut says = Says::default();
    let not_made: Vec<&NotMade> = report.failed.iter().chain(&report.held_back).collect();
    let before = cache.clone();
    rows.rows.retain(|stem, _| cache.papers.keys().any(|path| site::stem(path) == stem));
    let mut all: Findings = facts.findings.iter().chain(&report.findings).cloned().collect();
    all.sort();
    let site = Site {
        context: facts.context(),
        kinds,
        jobs,
        is_broken: !facts.blocked().is_empty(),
        cache,
        not_made: &not_made,
        findings: facts.audience.is_internal().then_some((&all, &facts.sources)),
        names,
        rows: &rows,
    };
    let (front, files, wrong) = site.publish(out, renderer, options.force, cannot_write, |path, bytes| {
        // A search index and a list of people are made of pages that were looked through; so are they.
        let leaks = facts.proof.in_html(bytes, &Value::Null);
        (!leaks.is_empty()).then(|| leaked(&format!("`{path}`"), &facts.audience.id, &leaks))
    });
    for (file, problems) in wrong {
        says.failed(&file, &problems);
    }
    (cache.front, cache.site) = (front, files);
    if let Err(error) = publish::publish_changed(out, search::FILE, &rows.text()) {
        says.failed(search::FILE, &[cannot_write(search::FILE, &error)]);
    }
    let due: BTreeSet<&str> = jobs.iter().map(|job| job.path.as_str()).collect();
    let missing: BTreeSet<&str> = not_made.iter().map(|paper| paper.path.as_str()).collect();
    let papers = cache.papers.iter().map(|(path, record)| (path.as_str(), record));
    let papers = papers.filter(|(path, record)| due.contains(path) && !missing.contains(path) && !record.key.is_empty());
    let manifest = manifest::text(papers, not_made.into_iter());
    // The manifest is for the production office's programs; it would tell another audience what is held back and why.
    if facts.audience.is_internal()
        && let Err(error) = publish::publish_changed(out, manifest::FILE, &manifest)
    {
        says.failed(manifest::FILE, &[cannot_write(manifest::FILE, &error)]);
    }
    if (*cache != before || !report.made.is_empty() || !report.removed.is_empty())
        && let Err(error) = publish::publish_changed(out, cache::FILE, &cache.text())
    {
        says.failed(cache::FILE, &[cannot_write(cache::FILE, &error)]);
    }
    let findings = says.findings(&mut facts.sources, &mut report.failed);
    report.findings.extend(findings);
    rows
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

/// A paper as it was looked at before any is made.
enum Looked {
    /// Its page, where one of its formats is to be made, and for each format its key and whether it stands; its row of the
    /// search index, where that is new.
    Made(Option<Arc<Sheet>>, Vec<(String, bool)>, Option<search::Row>),
    /// What its page holds and must not.
    Leaks(Vec<Leak>),
}

/// The papers that errors in the facts hold back, and why. Where the facts are too broken to tell what is due, it is what was made before, or
/// the kind as a whole.
fn held_back(kinds: &[&'static Kind], jobs: &[Job], cache: &Cache, facts: &Facts, blocked: &[Part]) -> Vec<NotMade> {
    let mut held = Vec::new();
    for kind in kinds.iter().filter(|kind| plan::holds_back(kind, blocked)) {
        let because: Vec<String> = facts
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .filter(|finding| finding.blocks.iter().any(|part| kind.needs.contains(part) || *part == Part::Identity))
            .map(|finding| reason(finding, &facts.sources))
            .collect();
        let all: Vec<&Job> = jobs.iter().filter(|job| job.kind.word == kind.word).collect();
        let mut paths: Vec<String> = all.iter().filter(|job| job.selected).map(|job| job.path.clone()).collect();
        if all.is_empty() {
            paths.extend(cache.papers.iter().filter(|(_, record)| record.kind == kind.word).map(|(path, _)| path.clone()));
            if paths.is_empty() {
                paths.push(format!("{}/", kind.word));
            }
        }
        held.extend(paths.into_iter().map(|path| NotMade { path, because: because.clone() }));
    }
    held
}

fn reason(finding: &Finding, sources: &Sources) -> String {
    let record = finding.field.as_ref().map_or(finding.origin, |field| sources.field(finding.origin, field));
    let place = sources.place(record).to_string();
    let place = if place.is_empty() { place } else { format!(" {place}:") };
    format!("{}{place} {}", finding.code.id, finding.message)
}

/// Removes the papers that are no longer due, and the pictures that no paper links to any more. What the facts are too
/// broken to tell stays.
fn remove_others(
    out: &Path,
    kinds: &[&'static Kind],
    jobs: &[Job],
    cache: &mut Cache,
    blocked: &[Part],
    report: &mut BuildReport,
    says: &mut Says,
) {
    let due: BTreeSet<&str> = jobs.iter().map(|job| job.path.as_str()).collect();
    let is_unsure =
        |kind: &str| blocked.contains(&Part::Identity) || kinds.iter().any(|known| known.word == kind && plan::holds_back(known, blocked));
    let others: Vec<String> = cache
        .papers
        .iter()
        .filter(|(path, record)| !due.contains(path.as_str()) && !is_unsure(&record.kind) && record.format().is_some())
        .map(|(path, _)| path.clone())
        .collect();
    let linked = |cache: &Cache| cache.papers.values().flat_map(|record| record.assets.clone()).collect::<BTreeSet<String>>();
    let before = linked(cache);
    for path in others {
        match publish::remove(out, &path) {
            Ok(()) => {
                cache.papers.remove(&path);
                report.removed.push(path);
            }
            Err(error) => says.warned(&path, &[cannot_write(&path, &error)]),
        }
    }
    for name in before.difference(&linked(cache)) {
        // A picture that stays is no harm.
        let _ = publish::remove(out, &format!("assets/{name}"));
    }
}

/// A font that the production's own theme names is missing there, not in the built-in template that asks for it.
fn blame_the_theme(findings: &mut Findings, facts: &Facts) {
    if facts.production.identity.theme.font.is_none() {
        return;
    }
    let theme = facts.sources.field(facts.production.identity.origin, "theme");
    let built_in = |finding: &&mut Finding| facts.sources.place(finding.origin).file.starts_with("builtin/");
    for finding in findings.iter_mut().filter(|finding| finding.code == &codes::FONT_MISSING).filter(built_in) {
        finding.origin = facts.sources.field(theme, "font");
    }
}
