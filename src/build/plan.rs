//! The plan: every paper that is due, in a fixed order, and which of them this build is to make.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::Value;

use crate::documents::links::Links;
use crate::documents::revise::revise;
use crate::documents::sending::standing;
use crate::documents::{Context, Kind, Subject};
use crate::model::{Part, Production};
use crate::render::{Format, Standard, Templates};

/// What every PDF costs, however short, as [`cost`] counts it: as much as a thousand letters of its page.
const PDF_BASE: u64 = 100_000;

/// A day to make papers for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Its date.
    Date(Date),
    /// Its number, in every unit.
    Number(u32),
}

/// Which of the papers that are due to make. What is left out stays as it is.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// The kinds, by their words; all where there are none.
    pub kinds: Vec<String>,
    /// The formats; all that this program can make where there are none.
    pub formats: Vec<Format>,
    /// The day.
    pub day: Option<Day>,
    /// Single papers, by kind and subject; all where there are none.
    pub papers: Option<BTreeSet<(String, String)>>,
    /// One part of so many, counted from 1: to share a build among machines.
    pub partition: Option<(u32, u32)>,
}

/// One file to make.
#[derive(Clone)]
pub(super) struct Job {
    /// The kind of paper.
    pub kind: &'static Kind,
    /// What it is about.
    pub subject: Subject,
    /// As PDF or HTML.
    pub format: Format,
    /// Its path in the output folder.
    pub path: String,
    /// Whether this build is to make it.
    pub selected: bool,
}

/// A page, made once for both formats.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    /// The data.
    pub page: Value,
    /// Hash of the data and of the pictures that it names.
    pub hash: blake3::Hash,
    /// Length of the data as JSON, in bytes: a measure of the work.
    pub length: usize,
}

impl Selection {
    /// Whether every paper that is due is to be made, in whatever format.
    #[must_use]
    pub fn is_every_paper(&self) -> bool {
        self.kinds.is_empty() && self.papers.is_none() && self.day.is_none() && self.partition.is_none()
    }

    /// Whether everything that is due is to be made.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.is_every_paper() && super::formats().iter().all(|format| self.wants(*format))
    }

    fn wants(&self, format: Format) -> bool {
        if self.formats.is_empty() { super::formats().contains(&format) } else { self.formats.contains(&format) }
    }

    /// The dates of the day.
    fn dates(&self, production: &Production) -> Option<BTreeSet<Date>> {
        Some(match self.day? {
            Day::Date(date) => BTreeSet::from([date]),
            Day::Number(number) => production.days.iter().filter(|day| day.number == Some(number)).map(|day| day.date).collect(),
        })
    }
}

/// Every paper that is due. Two subjects of one name get a number after the second: `-2`.
pub(super) fn plan(kinds: &[&'static Kind], context: Context<'_>, selection: &Selection) -> Vec<Job> {
    let dates = selection.dates(context.production);
    let mut jobs = Vec::new();
    // Some kinds have to work out a good deal to know whether they are due.
    let due = super::run::all(super::run::threads(0), kinds, |kind| (kind.due)(context));
    for (kind, due) in kinds.iter().zip(due) {
        let mut names: BTreeMap<String, u32> = BTreeMap::new();
        for subject in due.unwrap_or_else(|| (kind.due)(context)) {
            let plain = if subject.slug.is_empty() { kind.word.to_owned() } else { subject.slug.clone() };
            let times = names.entry(plain.clone()).and_modify(|times| *times += 1).or_insert(1);
            let name = if *times == 1 { plain } else { format!("{plain}-{times}") };
            for format in Format::ALL {
                let selected = selection.wants(format)
                    && selection.papers.as_ref().is_none_or(|all| all.contains(&(kind.word.to_owned(), subject.slug.clone())))
                    && (selection.kinds.is_empty() || selection.kinds.iter().any(|word| word == kind.word))
                    && dates.as_ref().is_none_or(|dates| subject.date.is_some_and(|date| dates.contains(&date)));
                let path = format!("{}/{name}.{}", kind.word, format.word());
                jobs.push(Job { kind, subject: subject.clone(), format, path, selected });
            }
        }
    }
    jobs
}

/// Whether two jobs are of one paper, and so of one page: its formats.
pub(super) fn is_one_paper(a: &Job, b: &Job) -> bool {
    a.kind.word == b.kind.word && a.subject.key == b.subject.key
}

/// What a file costs to make, in no particular unit: a PDF by its page's data over what every PDF takes, a web page next
/// to nothing.
pub(super) fn cost(format: Format, length: usize) -> u64 {
    let length = u64::try_from(length).unwrap_or(u64::MAX / 1000);
    match format {
        Format::Pdf => PDF_BASE + length * 100,
        Format::Html => length,
    }
}

/// Leaves the build only its part of the papers: the dearest paper first, each goes to the part that has least to do so
/// far, the formats of a paper together, for they share its page. It depends on the facts alone, so that every machine
/// comes to the same shares. `lengths` gives the length of a paper's page.
pub(super) fn share(jobs: &mut [Job], (own, of): (u32, u32), lengths: impl Fn(&[Vec<&Job>]) -> Vec<usize>) {
    let mut papers: Vec<Vec<usize>> = Vec::new();
    for at in (0..jobs.len()).filter(|at| jobs[*at].selected) {
        match papers.last_mut().filter(|paper| is_one_paper(&jobs[paper[0]], &jobs[at])) {
            Some(paper) => paper.push(at),
            None => papers.push(vec![at]),
        }
    }
    let of_jobs: Vec<Vec<&Job>> = papers.iter().map(|paper| paper.iter().map(|at| &jobs[*at]).collect()).collect();
    let costs =
        lengths(&of_jobs).into_iter().zip(&of_jobs).map(|(length, paper)| paper.iter().map(|job| cost(job.format, length)).sum::<u64>());
    let mut order: Vec<(u64, Vec<usize>)> = costs.zip(papers).collect();
    // A stable sort: papers of one cost stay in the order of the plan.
    order.sort_by_key(|(cost, _)| std::cmp::Reverse(*cost));
    let mut loads = vec![0u64; usize::try_from(of.max(1)).unwrap_or(1)];
    for (cost, paper) in order {
        let Some((least, load)) = loads.iter_mut().enumerate().min_by_key(|(_, load)| **load) else { continue };
        *load += cost.max(1);
        let is_own = u32::try_from(least).is_ok_and(|least| least + 1 == own);
        paper.iter().for_each(|at| jobs[*at].selected = is_own);
    }
}

/// The page of a paper, with its digest.
pub(super) fn sheet(kind: &Kind, context: Context<'_>, subject: &Subject) -> Sheet {
    linked_sheet(kind, context, subject, &Links::default())
}

/// The papers that other papers of a plan lead to.
pub(super) fn links(jobs: &[Job]) -> Links {
    let mut links = Links::default();
    for job in jobs.iter().filter(|job| job.format == Format::Html) {
        let path = job.path.rsplit_once('.').map_or(job.path.as_str(), |(stem, _)| stem);
        links.add(job.kind.word, &job.subject.key, &job.subject.name, path);
    }
    links
}

/// The page of a paper, with its digest and with links to other papers.
pub(super) fn linked_sheet(kind: &Kind, context: Context<'_>, subject: &Subject, links: &Links) -> Sheet {
    let mut page = (kind.page)(context, subject);
    revise(context, kind, subject, &mut page);
    standing::mark(context, kind, subject, &mut page);
    sealed(page, context.production, links)
}

/// A page with its digest and links, and the hash of all that it shows.
pub(super) fn sealed(mut page: Value, production: &Production, links: &Links) -> Sheet {
    // The digest follows from the rest, so the hash needs none.
    let text = serde_json::to_vec(&page).unwrap_or_default();
    let has_digest = page.get("digest").and_then(Value::as_str).is_some_and(|digest| !digest.is_empty());
    if let (false, Some(fields)) = (has_digest, page.as_object_mut()) {
        fields.insert("digest".to_owned(), Value::String(blake3::hash(&text).to_hex()[..12].to_owned()));
    }
    let mut hasher = blake3::Hasher::new();
    hasher.update(&text);
    let links = links.of(&page);
    hasher.update(&serde_json::to_vec(&links).unwrap_or_default());
    if let Some(fields) = page.as_object_mut() {
        fields.insert("links".to_owned(), links);
    }
    let mut pictures = BTreeMap::new();
    find_pictures(&page, production, &mut pictures);
    for (path, hash) in pictures {
        hasher.update(path.as_bytes());
        hasher.update(hash.as_bytes());
    }
    Sheet { page, hash: hasher.finalize(), length: text.len() }
}

/// What a paper's bytes depend on, as one hash: the page and its pictures, the templates and fonts, the program, and for a
/// page of the site the pages beside it.
pub(super) fn key(job: &Job, sheet: &Sheet, templates: &Templates, standard: Standard, way: Option<&Value>) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(env!("CARGO_PKG_VERSION").as_bytes());
    hasher.update(job.format.word().as_bytes());
    hasher.update(&[u8::from(standard.accessible()) + 2 * u8::from(standard.archival())]);
    hasher.update(sheet.hash.as_bytes());
    hasher.update(templates.digest(job.kind.word, job.format).as_bytes());
    if let Some(way) = way {
        hasher.update(&serde_json::to_vec(way).unwrap_or_default());
    }
    hasher.finalize().to_hex()[..32].to_owned()
}

/// The pictures of the production that a page names.
fn find_pictures<'a>(value: &Value, production: &'a Production, found: &mut BTreeMap<&'a str, &'a str>) {
    match value {
        // Every picture's path has an ending: most texts need not be looked up.
        Value::String(text) if text.contains('.') => {
            if let Some((path, media)) = production.media.get_key_value(text.as_str()) {
                found.insert(path, &media.hash);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| find_pictures(item, production, found)),
        Value::Object(fields) => fields.values().for_each(|item| find_pictures(item, production, found)),
        _ => {}
    }
}

/// The parts in which errors hold a kind of paper back.
pub(super) fn holds_back(kind: &Kind, blocked: &[Part]) -> bool {
    kind.needs.iter().any(|part| blocked.contains(part)) || blocked.contains(&Part::Identity)
}
