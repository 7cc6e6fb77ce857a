//! The binder: made last, of papers that stand in the output folder.

use std::collections::BTreeSet;

use super::cache::{Cache, Record, Said};
use super::facts::Facts;
use super::plan::{self, Job, Sheet};
use super::publish;
use super::{BuildOptions, NotMade};
use crate::documents::Context;
use crate::documents::binder::{self, Binder, Chosen, KIND, Only, Part};
use crate::documents::links::Links;
use crate::findings::codes;
use crate::render::join::{self, Paper, join};
use crate::render::{Format, Problem, Renderer, Standard};

/// Their folder.
pub(super) const FOLDER: &str = KIND.word;

/// The binders of a build, each with the papers that it wants.
pub(super) struct Binders {
    sets: Vec<(Vec<Only>, Job)>,
    /// Those that stand and are left alone, with their paths.
    others: Vec<(Vec<Only>, String)>,
}

/// What came of one.
pub(super) enum Outcome {
    /// It stands, and needed no making.
    Stands,
    /// It was made.
    Made(Box<Record>, Vec<Problem>),
    /// It could not be made.
    Failed(Vec<Problem>),
    /// There is no paper to put into it.
    Empty,
}

impl Binders {
    /// The binders to make: the one that is asked for; and with it, in a build of everything, those that stand in the folder,
    /// which are kept true. Their papers are chosen with them.
    pub(super) fn of(context: Context<'_>, options: &BuildOptions, cache: &Cache, jobs: &mut [Job]) -> Self {
        let mut wanted: BTreeSet<Vec<Only>> = options.binder.iter().cloned().collect();
        let made_here = super::formats().contains(&Format::Pdf) && options.selection.partition.is_none();
        let stands = |(path, record): &(&String, &Record)| record.kind == KIND.word && options.out.join(path).is_file();
        let standing = cache.papers.iter().filter(stands).filter_map(|(path, record)| Some((sets(&record.subject)?, path.clone())));
        let standing: Vec<(Vec<Only>, String)> = standing.collect();
        if options.selection.is_everything() && options.binder.is_some() {
            wanted.extend(standing.iter().map(|(only, _)| only.clone()));
        }
        if !made_here {
            wanted.clear();
        }
        let mut all = Vec::new();
        for only in wanted {
            let subject = binder::subject(context, &only);
            let name = if subject.slug.is_empty() { KIND.word } else { &subject.slug };
            let path = format!("{}/{name}.{}", KIND.word, Format::Pdf.word());
            let chosen = Chosen::of(context, &only);
            for job in jobs.iter_mut().filter(|job| job.format == Format::Pdf && chosen.has(job.kind, &job.subject)) {
                job.selected = true;
            }
            all.push((only, Job { kind: &KIND, subject, format: Format::Pdf, path, selected: true }));
        }
        let others = standing.into_iter().filter(|(only, _)| all.iter().all(|(made, _)| made != only)).collect();
        Self { sets: all, others }
    }

    /// The binders that are left alone and are no longer true, since papers in them have changed or are gone.
    pub(super) fn untrue(&self, context: Context<'_>, jobs: &[Job], made: &[String], removed: &[String]) -> Vec<String> {
        let made: BTreeSet<&str> = made.iter().map(String::as_str).collect();
        let is_pdf = |path: &String| path.ends_with(Format::Pdf.word());
        let has_changed = |(only, _): &&(Vec<Only>, String)| {
            let chosen = Chosen::of(context, only);
            let changed = jobs.iter().filter(|job| job.format == Format::Pdf && made.contains(job.path.as_str()));
            removed.iter().any(is_pdf) || changed.into_iter().any(|job| chosen.has(job.kind, &job.subject))
        };
        self.others.iter().filter(has_changed).map(|(_, path)| path.clone()).collect()
    }

    /// Their jobs, and those of the binders that stand and are left alone.
    pub(super) fn jobs(&self, cache: &Cache) -> Vec<Job> {
        let mut jobs: Vec<Job> = self.sets.iter().map(|(_, job)| job.clone()).collect();
        for (path, record) in cache.papers.iter().filter(|(_, record)| record.kind == KIND.word) {
            if !jobs.iter().any(|job| job.path == *path) {
                let subject = crate::documents::Subject {
                    slug: record.subject.clone(),
                    name: record.name.clone(),
                    key: record.subject.clone(),
                    date: None,
                };
                jobs.push(Job { kind: &KIND, subject, format: Format::Pdf, path: path.clone(), selected: false });
            }
        }
        jobs
    }

    /// Makes each, of the papers that are current.
    #[expect(clippy::too_many_arguments, reason = "it comes last and needs what came before")]
    pub(super) fn make(
        &self,
        facts: &Facts,
        renderer: &Renderer,
        options: &BuildOptions,
        jobs: &[Job],
        cache: &Cache,
        current: &BTreeSet<&str>,
        not_made: &[&NotMade],
    ) -> Vec<(Job, Outcome)> {
        let one = |(only, job): &(Vec<Only>, Job)| {
            let chosen = Chosen::of(facts.context(), only);
            let wanted = || jobs.iter().filter(|job| job.format == Format::Pdf && chosen.has(job.kind, &job.subject));
            let parts: Vec<Part> = wanted()
                .filter(|job| current.contains(job.path.as_str()))
                .filter_map(|job| {
                    let record = cache.papers.get(&job.path)?;
                    let (path, pages, digest) = (job.path.clone(), record.pages?, record.digest.clone());
                    Some(Part { kind: job.kind, subject: job.subject.clone(), path, pages, digest })
                })
                .collect();
            let missing = wanted().filter(|job| not_made.iter().any(|paper| paper.path == job.path)).map(|job| job.path.clone()).collect();
            (job.clone(), bind(facts, renderer, options, cache, job, &parts, missing))
        };
        self.sets.iter().map(one).collect()
    }
}

/// The sets of a binder, from the name of its file.
fn sets(slug: &str) -> Option<Vec<Only>> {
    if slug.is_empty() {
        return Some(Vec::new());
    }
    // Kinds have hyphens of their own: the longest word that fits is taken first.
    let mut rest = slug;
    let mut all = Vec::new();
    while !rest.is_empty() {
        let ends = rest.match_indices('-').map(|(at, _)| at).chain([rest.len()]).collect::<Vec<_>>();
        let end = ends.into_iter().rev().find(|end| Only::of(&rest[..*end]).is_ok())?;
        all.push(Only::of(&rest[..end]).ok()?);
        rest = rest[end..].trim_start_matches('-');
    }
    Some(all)
}

fn bind(
    facts: &Facts,
    renderer: &Renderer,
    options: &BuildOptions,
    cache: &Cache,
    job: &Job,
    parts: &[Part],
    missing: Vec<String>,
) -> Outcome {
    if parts.is_empty() {
        return Outcome::Empty;
    }
    let context = facts.context();
    let lacking = lacking(&missing);
    let body = binder::body(context, &job.subject, parts, missing);
    let sheet = plan::sealed(binder::page(context, &job.subject, &body), context.production, &Links::default());
    let key = key(job, &sheet, renderer, cache, parts);
    let record = cache.papers.get(&job.path).filter(|record| !options.force && record.key == key);
    if record.is_some_and(|record| record.stands(&options.out, &job.path)) {
        return Outcome::Stands;
    }
    let obstacles = renderer.templates().obstacles(KIND.word, KIND.schema, Format::Pdf);
    if !obstacles.is_empty() {
        return Outcome::Failed(obstacles);
    }
    let front = match renderer.render(KIND.word, Format::Pdf, &sheet.page, Standard::Plain) {
        Ok(front) => front,
        Err(problems) => return Outcome::Failed(problems),
    };
    // Its papers are proved; so are its own words.
    let leaks = facts.proof.in_page(&sheet.page);
    let leaked = super::withheld("its page", &facts.audience.id, &leaks);
    if let Some(problem) = leaked.or_else(|| super::paper::unproved(facts, Format::Pdf, &front.bytes, &sheet.page)) {
        let _ = publish::remove(&options.out, &job.path);
        return Outcome::Failed(vec![problem]);
    }
    let label = |key: &str| sheet.page.pointer(&format!("/labels/{key}")).and_then(serde_json::Value::as_str).unwrap_or_default();
    let papers = papers(&body);
    let whole = join::Binder {
        front: &front.bytes,
        marks: [label("cover"), label("contents")],
        contents: 2,
        tabs: body.tabs.len(),
        papers: &papers,
    };
    let mut read = |path: &str| std::fs::read(options.out.join(path)).map_err(|error| format!("it cannot be read: {error}"));
    let joined = match join(&whole, &mut read) {
        Ok(joined) => joined,
        Err(error) => {
            let message = format!("the papers cannot be joined: {error}");
            let help = "build again with `--force`; a template of the binder's own must end in a page for each tab and each page number";
            return Outcome::Failed(vec![Problem::new(&codes::OUTPUT_FAILED, message).help(Some(help.to_owned()))]);
        }
    };
    let mut problems = front.problems;
    problems.extend(lacking);
    if let Err(error) = publish::publish(&options.out, &job.path, &joined.bytes) {
        problems.push(super::papers::cannot_write(&job.path, &error));
        return Outcome::Failed(problems);
    }
    let text = |key: &str| sheet.page.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let record = Record {
        kind: KIND.word.to_owned(),
        subject: job.subject.slug.clone(),
        name: job.subject.name.clone(),
        date: None,
        audience: text("audience"),
        format: Format::Pdf.word().to_owned(),
        key,
        digest: text("digest"),
        pages: Some(joined.pages),
        totals: serde_json::Value::Null,
        size: joined.bytes.len() as u64,
        assets: Vec::new(),
        said: problems.iter().map(Said::of).collect(),
        proved: facts.proof.digest().to_owned(),
    };
    Outcome::Made(Box::new(record), problems)
}

/// A binder is made from its own page and from its papers.
fn key(job: &Job, sheet: &Sheet, renderer: &Renderer, cache: &Cache, parts: &[Part]) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(plan::key(job, sheet, renderer.templates(), Standard::Plain, None).as_bytes());
    for record in parts.iter().filter_map(|part| cache.papers.get(&part.path)) {
        hasher.update(record.key.as_bytes());
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

/// The papers in the order of the contents, under the bookmarks of their tab and group.
fn papers(body: &Binder) -> Vec<Paper> {
    let mut all = Vec::new();
    for (at, tab) in body.tabs.iter().enumerate() {
        for group in &tab.groups {
            for entry in &group.papers {
                let under = std::iter::once(tab.name.clone()).chain(group.name.clone()).collect();
                let path = format!("{}.{}", entry.id, Format::Pdf.word());
                all.push(Paper { path, name: entry.name.clone(), under, tab: at, pages: entry.pages });
            }
        }
    }
    all
}

fn lacking(missing: &[String]) -> Option<Problem> {
    let (first, others) = missing.split_first()?;
    let count = if others.is_empty() { format!("`{first}`") } else { format!("`{first}` and {} more papers", others.len()) };
    let message = format!("the binder does without {count}, which could not be made");
    Some(
        Problem::new(&codes::BINDER_INCOMPLETE, message)
            .help(Some("mend what held them back and build again; the cover names them".to_owned())),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sets_of_a_binder_are_read_from_its_name() {
        for only in [vec![], vec![Only::Today], vec![Only::Wrap, Only::Kind("call-sheet")], vec![Only::Kind("day-notes"), Only::Week]] {
            let slug = only.iter().map(Only::word).collect::<Vec<_>>().join("-");
            assert_eq!(sets(&slug), Some(only));
        }
        assert_eq!(sets("no-such-set"), None);
    }
}
