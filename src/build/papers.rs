//! A build from plan to manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::cache::{self, Cache, Record, Said};
use super::facts::Facts;
use super::plan::{self, Job, Sheet};
use super::proof::Leak;
use super::publish::{self, Lock};
use super::search::{self, Names, Rows};
use super::site::{self, Site};
use super::{BuildOptions, BuildReport, NotMade, Progress, binder, manifest, run};
use crate::documents::{KINDS, Kind};
use crate::findings::{At, Finding, Findings, Part, Severity, SourceId, Sources, codes};
use crate::render::{Format, Layer, Problem, Rendered, Renderer, Spot, Standard, Templates};

/// Makes the papers that are due, selected and changed.
pub fn build(facts: &mut Facts, options: &BuildOptions, progress: &(dyn Fn(Progress<'_>) + Sync)) -> BuildReport {
    if let Some((folder, shown)) = &options.templates {
        facts.production.messages = super::messages::of(&facts.root, &facts.production, Some((folder.as_path(), shown.as_str())));
    }
    let renderer = renderer(facts, options);
    build_by(facts, options, &renderer, progress)
}

/// A paper that is to be rendered.
struct Due<'a> {
    job: &'a Job,
    sheet: Arc<Sheet>,
    key: String,
    /// The way to the pages beside it, for a page of the site.
    way: Option<&'a Value>,
}

/// How one paper went.
pub(super) struct Outcome {
    pub made: Option<Record>,
    pub problems: Vec<Problem>,
}

/// The same with engines that are ready already.
pub(super) fn build_by(
    facts: &mut Facts,
    options: &BuildOptions,
    renderer: &Renderer,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> BuildReport {
    build_kinds_by(KINDS, facts, options, renderer, progress)
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
    build_kinds_by(kinds, facts, options, &renderer, progress)
}

fn build_kinds_by(
    kinds: &[&'static Kind],
    facts: &mut Facts,
    options: &BuildOptions,
    renderer: &Renderer,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> BuildReport {
    let blocked = facts.blocked();
    let standard = Standard::of(options.accessible, options.archival);
    let mut report = BuildReport::default();
    let mut says = Says::default();
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
        let problem = cannot_write(&options.out.display().to_string(), error);
        for job in jobs.iter().filter(|job| job.selected) {
            says.failed(&job.path, std::slice::from_ref(&problem));
        }
        report.findings = says.findings(&mut facts.sources, &mut report.failed);
        return report;
    }
    let out = options.out.as_path();
    let mut cache = Cache::load(out);
    let binders = binder::Binders::of(context, options, &cache, &mut jobs);
    let jobs = jobs;
    let links = plan::links(&jobs);
    let (names, mut rows, ways) = (Names::of(&facts.production), Rows::load(out), site::ways(&jobs, context));

    // What is due, and of that what has changed.
    let wanted: Vec<&Job> = jobs.iter().filter(|job| job.selected && !plan::holds_back(job.kind, &blocked)).collect();
    let papers: Vec<&[&Job]> = wanted.chunk_by(|a, b| plan::is_one_paper(a, b)).collect();
    let looked = run::all(run::threads(options.jobs), &papers, |formats| {
        let first = formats.first()?;
        let sheet = plan::linked_sheet(first.kind, context, &first.subject, &links);
        // Before anything is rendered: a page that holds what it must not goes no further.
        let leaks = facts.proof.in_page(&sheet.page);
        if !leaks.is_empty() {
            return Some(Looked::Leaks(leaks));
        }
        let stem = site::stem(&first.path);
        let row = rows.look(stem, &sheet.page, &sheet.hash, &names);
        let keys: Vec<(String, bool)> = formats
            .iter()
            .map(|job| {
                let way = ways.get(stem).filter(|_| job.format == Format::Html);
                let key = plan::key(job, &sheet, renderer.templates(), standard, way);
                let record = cache.papers.get(&job.path).filter(|record| !options.force && record.key == key);
                let stands = record.is_some_and(|record| {
                    record.stands(out, &job.path)
                        && (record.proved == facts.proof.digest()
                            || !renderer.templates().is_overridden(job.kind.word, job.format)
                            || is_clean(facts, out, job, &sheet.page))
                });
                (key, stands)
            })
            .collect();
        // The page of a paper that stands is not kept.
        let sheet = if keys.iter().all(|(_, stands)| *stands) { None } else { Some(Arc::new(sheet)) };
        Some(Looked::Made(sheet, keys, row))
    });
    let (mut due, mut proved) = (Vec::new(), Vec::new());
    for (formats, looked) in papers.iter().zip(looked) {
        let (sheet, keys, row) = match looked.flatten() {
            Some(Looked::Made(sheet, keys, row)) => (sheet, keys, row),
            Some(Looked::Leaks(leaks)) => {
                for job in *formats {
                    says.failed(&job.path, &[leaked("its page", facts.audience.id.as_str(), &leaks)]);
                    withdraw(out, &job.path, &mut cache);
                }
                continue;
            }
            None => {
                formats.iter().for_each(|job| says.failed(&job.path, &[fault()]));
                continue;
            }
        };
        let stem = formats.first().map_or("", |job| site::stem(&job.path));
        if let Some(row) = row {
            rows.rows.insert(stem.to_owned(), row);
        }
        for (job, (key, stands)) in formats.iter().zip(keys) {
            match (&sheet, cache.papers.get(&job.path)) {
                (_, Some(record)) if stands => {
                    says.again(&job.path, &record.said);
                    proved.push(job.path.clone());
                    report.up_to_date.push(job.path.clone());
                }
                (Some(sheet), _) => {
                    let way = ways.get(stem).filter(|_| job.format == Format::Html);
                    due.push(Due { job, sheet: Arc::clone(sheet), key, way });
                }
                (None, _) => {}
            }
        }
    }
    for path in proved {
        cache.papers.entry(path).and_modify(|record| facts.proof.digest().clone_into(&mut record.proved));
    }
    // Templates that cannot be used fail all their papers before any is begun.
    let mut obstacles: BTreeMap<(&str, Format), Vec<Problem>> = BTreeMap::new();
    for (kind, format) in due.iter().map(|paper| (paper.job.kind, paper.job.format)) {
        obstacles.entry((kind.word, format)).or_insert_with(|| renderer.templates().obstacles(kind.word, kind.schema, format));
    }
    due.retain(|paper| {
        let problems = &obstacles[&(paper.job.kind.word, paper.job.format)];
        if !problems.is_empty() {
            says.failed(&paper.job.path, problems);
        }
        problems.is_empty()
    });

    // Whatever is begun is recorded as callboard's own, so that a killed build leaves nothing that nobody removes.
    if !due.is_empty() {
        publish::sweep(
            out,
            jobs.iter().map(|job| job.kind.word).chain(["", "assets", ".callboard", binder::FOLDER]).collect::<BTreeSet<_>>().into_iter(),
        );
        for paper in &due {
            cache.papers.entry(paper.job.path.clone()).or_insert_with(|| begun(paper.job));
        }
        if let Err(error) = publish::publish(out, cache::FILE, &cache.text()) {
            says.failed(cache::FILE, &[cannot_write(cache::FILE, &error)]);
        }
    }
    // The largest first, so that none is left to work alone at the end.
    due.sort_by_key(|paper| std::cmp::Reverse(plan::cost(paper.job.format, paper.sheet.length)));
    progress(Progress::Planned { papers: due.len() });
    let done = AtomicUsize::new(0);
    let results = run::all(run::threads(options.jobs), &due, |paper| {
        let outcome = make(renderer, options, paper, standard, facts);
        let (path, made, done) = (paper.job.path.as_str(), outcome.made.is_some(), done.fetch_add(1, Ordering::Relaxed) + 1);
        progress(Progress::Finished { path, made, done, papers: due.len() });
        outcome
    });
    let mut outcomes: BTreeMap<&str, Outcome> = due
        .iter()
        .zip(results)
        .map(|(paper, outcome)| (paper.job.path.as_str(), outcome.unwrap_or_else(|| Outcome { made: None, problems: vec![fault()] })))
        .collect();
    for job in &jobs {
        let Some(Outcome { made, problems }) = outcomes.remove(job.path.as_str()) else { continue };
        if let Some(record) = made {
            says.warned(&job.path, &problems);
            report.made.push(job.path.clone());
            cache.papers.insert(job.path.clone(), record);
        } else {
            says.failed(&job.path, &problems);
            if problems.iter().any(|problem| problem.code == &codes::WITHHELD_VALUE) {
                withdraw(out, &job.path, &mut cache);
            }
            if cache.papers.get(&job.path).is_some_and(|record| record.key.is_empty() && !out.join(&job.path).exists()) {
                cache.papers.remove(&job.path);
            }
        }
    }
    report.held_back = held_back(kinds, &jobs, &cache, facts, &blocked);
    let bound = bind(&binders, facts, renderer, options, &jobs, &mut cache, &mut report, &mut says, progress);
    let jobs: Vec<Job> = jobs.into_iter().chain(bound).collect();
    if options.selection.is_everything() {
        remove_others(out, kinds, &jobs, &mut cache, &blocked, &mut report, &mut says);
    }
    let mut made_findings = says.findings(&mut facts.sources, &mut report.failed);
    blame_the_theme(&mut made_findings, facts);
    report.findings.extend(made_findings);
    finish(facts, renderer, options, (kinds, &jobs), &mut cache, (&names, rows), &mut report);
    report
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

/// The site, the manifest and the cache.
fn finish(
    facts: &mut Facts,
    renderer: &Renderer,
    options: &BuildOptions,
    (kinds, jobs): (&[&'static Kind], &[Job]),
    cache: &mut Cache,
    (names, mut rows): (&Names, Rows),
    report: &mut BuildReport,
) {
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
    let (front, files, wrong) = site.publish(out, renderer, (options.force, facts.proof.digest()), cannot_write, |path, bytes| {
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

/// Renders one paper and puts it, with its pictures, into its place.
fn make(renderer: &Renderer, options: &BuildOptions, paper: &Due<'_>, standard: Standard, facts: &Facts) -> Outcome {
    let out = options.out.as_path();
    match rendered(renderer, paper, standard) {
        Ok(rendered) => put(renderer, rendered, (out, out), &paper.job.path, paper.job, (paper.sheet.as_ref(), paper.key.as_str()), facts),
        Err(problems) => Outcome { made: None, problems },
    }
}

/// Renders a copy of a paper and puts it into its place.
pub(super) fn make_copy(
    renderer: &Renderer,
    folders: (&Path, &Path),
    path: &str,
    job: &Job,
    made_of: (&Sheet, &str),
    standard: Standard,
    facts: &Facts,
) -> Outcome {
    match renderer.render(job.kind.word, job.format, &made_of.0.page, standard) {
        Ok(rendered) => put(renderer, rendered, folders, path, job, made_of, facts),
        Err(problems) => Outcome { made: None, problems },
    }
}

/// Whether a paper that stands holds nothing of what is withheld now: a template may have had in its own words what was no
/// fact then.
fn is_clean(facts: &Facts, out: &Path, job: &Job, page: &Value) -> bool {
    let Ok(bytes) = std::fs::read(out.join(&job.path)) else { return false };
    prove(facts, job.format, &bytes, page).is_ok_and(|leaks| leaks.is_empty())
}

/// What was made of a page and must not hold.
fn prove(facts: &Facts, format: Format, bytes: &[u8], page: &Value) -> Result<Vec<Leak>, String> {
    match format {
        Format::Html => Ok(facts.proof.in_html(bytes, page)),
        Format::Pdf => facts.proof.in_pdf(bytes, page),
    }
}

/// The problem of a paper that holds what it must not; none where it is proved that it does not.
pub(super) fn unproved(facts: &Facts, format: Format, bytes: &[u8], page: &Value) -> Option<Problem> {
    match prove(facts, format, bytes, page) {
        Ok(leaks) => withheld("what was made of its page", &facts.audience.id, &leaks),
        Err(error) => {
            let message = format!("it cannot be proved that this paper holds nothing withheld: {error}");
            Some(Problem::new(&codes::WITHHELD_VALUE, message))
        }
    }
}

/// Puts what was rendered into its place, once it is proved: its pictures into one folder, itself under a path in another.
fn put(
    renderer: &Renderer,
    rendered: Rendered,
    (out, own): (&Path, &Path),
    path: &str,
    job: &Job,
    (sheet, key): (&Sheet, &str),
    facts: &Facts,
) -> Outcome {
    let Rendered { bytes, pages, assets, mut problems } = rendered;
    // And what was made of the page: a template has words of its own.
    if let Some(problem) = unproved(facts, job.format, &bytes, &sheet.page) {
        return Outcome { made: None, problems: vec![problem] };
    }
    let mut pictures = assets.iter().filter_map(|name| renderer.media().asset(name).map(|picture| (format!("assets/{name}"), picture)));
    let written = pictures
        .try_for_each(|(path, picture)| publish::publish_changed(out, &path, &picture.bytes).map_err(|error| cannot_write(&path, &error)))
        .and_then(|()| publish::publish(own, path, &bytes).map_err(|error| cannot_write(path, &error)));
    if let Err(problem) = written {
        problems.push(problem);
        return Outcome { made: None, problems };
    }
    let text = |key: &str| sheet.page.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let made = Record {
        key: key.to_owned(),
        digest: text("digest"),
        audience: text("audience"),
        pages,
        totals: sheet.page.get("body").and_then(|body| body.get("totals")).cloned().unwrap_or(Value::Null),
        size: bytes.len() as u64,
        // A copy's pictures stand with those of its audience, which looks after them.
        assets: if out == own { assets } else { Vec::new() },
        said: problems.iter().map(Said::of).collect(),
        proved: facts.proof.digest().to_owned(),
        ..begun(job)
    };
    Outcome { made: Some(made), problems }
}

fn rendered(renderer: &Renderer, paper: &Due<'_>, standard: Standard) -> Result<Rendered, Vec<Problem>> {
    let (job, page) = (paper.job, &paper.sheet.page);
    match paper.way {
        Some(way) => renderer.render(job.kind.word, job.format, &site::with_way(page, way), standard),
        None => renderer.render(job.kind.word, job.format, page, standard),
    }
}

/// A paper as it was looked at before any is made.
enum Looked {
    /// Its page, where one of its formats is to be made, and for each format its key and whether it stands; its row of the
    /// search index, where that is new.
    Made(Option<Arc<Sheet>>, Vec<(String, bool)>, Option<search::Row>),
    /// What its page holds and must not.
    Leaks(Vec<Leak>),
}

/// What is to be said of a file that holds what its audience may not see; nothing where it holds nothing of the kind.
#[must_use]
pub fn withheld(file: &str, audience: &str, leaks: &[Leak]) -> Option<Problem> {
    (!leaks.is_empty()).then(|| leaked(file, audience, leaks))
}

/// A paper holds a value that its audience may not see. The value itself is not told.
pub(super) fn leaked(where_in: &str, audience: &str, leaks: &[Leak]) -> Problem {
    const NAMED: usize = 3;
    let mut what: Vec<&str> = leaks.iter().map(|leak| leak.what.as_str()).collect();
    what.sort_unstable();
    what.dedup();
    let more = what.len().saturating_sub(NAMED);
    what.truncate(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    let message = format!("{where_in} holds what `{audience}` may not see: {}{more}", what.join("; "));
    let help = "take the value out of the text or the template it was written into, or let the audience see its group under `audiences`";
    Problem::new(&codes::WITHHELD_VALUE, message).help(Some(help.to_owned()))
}

/// Takes an earlier paper away that would hold what it must not.
pub(super) fn withdraw(out: &Path, path: &str, cache: &mut Cache) {
    if publish::remove(out, path).is_ok() {
        cache.papers.remove(path);
    }
}

fn begun(job: &Job) -> Record {
    Record {
        kind: job.kind.word.to_owned(),
        subject: job.subject.slug.clone(),
        name: job.subject.name.clone(),
        date: job.subject.date,
        format: job.format.word().to_owned(),
        ..Record::default()
    }
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

pub(super) fn fault() -> Problem {
    Problem::new(&codes::TEMPLATE_BROKEN, "callboard itself failed while it made this paper")
}

pub(super) fn cannot_write(what: &str, error: &std::io::Error) -> Problem {
    use std::io::ErrorKind;
    let why = match error.kind() {
        ErrorKind::PermissionDenied => "permission denied".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => "a file stands where its folder should be".to_owned(),
        ErrorKind::IsADirectory => "a folder stands in its place".to_owned(),
        kind => kind.to_string(),
    };
    Problem::new(&codes::OUTPUT_FAILED, format!("`{what}` cannot be written: {why}"))
        .help(Some("look at the folder's permissions and at the space on the disk; what was there before is untouched".to_owned()))
}

impl Said {
    pub(super) fn of(problem: &Problem) -> Self {
        let spot = problem.spot.as_ref().map(|spot| (spot.file.clone(), spot.line, spot.column, spot.length));
        Self { code: problem.code.id.to_owned(), message: problem.message.clone(), help: problem.help.clone(), spot }
    }

    fn problem(&self) -> Problem {
        let spot = self.spot.clone().map(|(file, line, column, length)| Spot { file, text: None, line, column, length });
        Problem::new(codes::find(&self.code).unwrap_or(&codes::TEMPLATE_BROKEN), self.message.clone()).at(spot).help(self.help.clone())
    }
}

/// What is to be said of the papers: one mistake in a template is one finding, however many papers it costs.
#[derive(Default)]
pub(super) struct Says {
    /// Each problem once, with the papers that have it.
    problems: Vec<(Problem, Vec<String>)>,
    /// The papers that failed, each with the places of its problems in the list.
    failed: Vec<(String, Vec<usize>)>,
}

impl Says {
    fn add(&mut self, path: &str, problem: &Problem) -> usize {
        let is_same = |known: &Problem| {
            let spot = |problem: &Problem| problem.spot.as_ref().map(|spot| (spot.file.clone(), spot.line, spot.column));
            known.code == problem.code && known.message == problem.message && spot(known) == spot(problem)
        };
        let at = self.problems.iter().position(|(known, _)| is_same(known)).unwrap_or_else(|| {
            self.problems.push((problem.clone(), Vec::new()));
            self.problems.len() - 1
        });
        self.problems[at].1.push(path.to_owned());
        at
    }

    pub(super) fn warned(&mut self, path: &str, problems: &[Problem]) {
        for problem in problems {
            self.add(path, problem);
        }
    }

    fn again(&mut self, path: &str, said: &[Said]) {
        for said in said {
            self.add(path, &said.problem());
        }
    }

    pub(super) fn failed(&mut self, path: &str, problems: &[Problem]) {
        let at = problems.iter().map(|problem| self.add(path, problem)).collect();
        self.failed.push((path.to_owned(), at));
    }

    /// The findings, and with them the papers that failed.
    pub(super) fn findings(self, sources: &mut Sources, failed: &mut Vec<NotMade>) -> Findings {
        let mut files: BTreeMap<String, SourceId> = BTreeMap::new();
        let mut reasons = Vec::new();
        let mut findings = Findings::new();
        for (problem, papers) in self.problems {
            let others = papers.len().saturating_sub(1);
            let first = papers.into_iter().next().unwrap_or_default();
            let mut finding = Finding::new(problem.code, problem.message.clone());
            let mut place = String::new();
            if let Some(spot) = problem.spot {
                place = format!(" {}:{}:{}:", spot.file, spot.line, spot.column);
                let source = *files.entry(spot.file.clone()).or_insert_with(|| sources.add(spot.file.clone(), spot.text.clone()));
                let file = sources.file(source);
                finding = finding.at(sources.node(file, None, At::Text { line: spot.line, column: spot.column, length: spot.length }));
            }
            reasons.push(format!("{}{place} {}", problem.code.id, problem.message));
            if others > 0 {
                finding.message = format!("{} ({first} and {others} more)", finding.message);
            } else if finding.code != &codes::OUTPUT_FAILED {
                finding.message = format!("{} ({first})", finding.message);
            }
            finding = finding.subject(first);
            if let Some(help) = problem.help {
                finding = finding.help(help);
            }
            findings.push(finding);
        }
        failed.extend(
            self.failed.into_iter().map(|(path, at)| NotMade { path, because: at.into_iter().map(|at| reasons[at].clone()).collect() }),
        );
        findings
    }
}
