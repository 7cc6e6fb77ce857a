//! The end of a build: the binders, what is no longer due, the site, the manifest and the cache.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

use super::cache::{self, Cache};
use super::facts::Facts;
use super::plan::{self, Job};
use super::says::{Says, cannot_write, leaked};
use super::search::{self, Names, Rows};
use super::site::{self, Site};
use super::{BuildOptions, BuildReport, NotMade, Progress, binder, manifest, publish};
use crate::documents::Kind;
use crate::findings::{Finding, Findings, Part, Severity, Sources, codes};
use crate::render::Renderer;

/// Makes the binders; their jobs.
#[expect(clippy::too_many_arguments, reason = "the end of a build needs all of it")]
pub(super) fn bind(
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
pub(super) fn finish(
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
    rows
}
/// The papers that errors in the facts hold back, and why. Where the facts are too broken to tell what is due, it is what was made before, or
/// the kind as a whole.
pub(super) fn held_back(kinds: &[&'static Kind], jobs: &[Job], cache: &Cache, facts: &Facts, blocked: &[Part]) -> Vec<NotMade> {
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
pub(super) fn remove_others(
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
pub(super) fn blame_the_theme(findings: &mut Findings, facts: &Facts) {
    if facts.production.identity.theme.font.is_none() {
        return;
    }
    let theme = facts.sources.field(facts.production.identity.origin, "theme");
    let built_in = |finding: &&mut Finding| facts.sources.place(finding.origin).file.starts_with("builtin/");
    for finding in findings.iter_mut().filter(|finding| finding.code == &codes::FONT_MISSING).filter(built_in) {
        finding.origin = facts.sources.field(theme, "font");
    }
}
