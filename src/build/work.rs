//! The papers of a build: looked at, sorted into those that stand and those that are due, made, recorded.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;

use super::cache::{self, Cache};
use super::facts::Facts;
use super::paper::{self, Due, Outcome};
use super::plan::{self, Job, Sheet};
use super::proof::Leak;
use super::says::{Says, cannot_write, fault, leaked};
use super::search::{self, Names, Rows};
use super::{BuildOptions, Progress, binder, publish, run, site};
use crate::documents::links::Links;
use crate::findings::codes;
use crate::render::{Format, Problem, Renderer, Standard};

/// The papers of a build, as they are looked at and made.
pub(super) struct Work<'a> {
    pub facts: &'a Facts,
    pub options: &'a BuildOptions,
    pub renderer: &'a Renderer,
    pub progress: &'a (dyn Fn(Progress<'_>) + Sync),
    pub standard: Standard,
    pub links: Links,
    pub ways: BTreeMap<String, Value>,
    pub names: Names,
    pub rows: Rows,
    pub cache: Cache,
    pub says: Says,
    pub made: BTreeSet<String>,
    pub up_to_date: BTreeSet<String>,
    /// Whether what a killed build left behind has been taken away.
    pub swept: bool,
}

impl<'a> Work<'a> {
    /// Looks at papers, each in all its formats, and makes those that have changed.
    pub(super) fn papers(&mut self, papers: &[&[&'a Job]], jobs: &[Job]) {
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
                let stands = record.is_some_and(|record| {
                    record.stands(&self.options.out, &job.path)
                        && (record.proved == self.facts.proof.digest()
                            || !self.renderer.templates().is_overridden(job.kind.word, job.format)
                            || paper::is_clean(self.facts, &self.options.out, job, &sheet.page))
                });
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
                    let digest = self.facts.proof.digest();
                    self.cache.papers.entry(job.path.clone()).and_modify(|record| digest.clone_into(&mut record.proved));
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
/// A paper as it was looked at before any is made.
enum Looked {
    /// Its page, where one of its formats is to be made, and for each format its key and whether it stands; its row of the
    /// search index, where that is new.
    Made(Option<Arc<Sheet>>, Vec<(String, bool)>, Option<search::Row>),
    /// What its page holds and must not.
    Leaks(Vec<Leak>),
}
