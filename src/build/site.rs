//! The site around the papers of one output folder: the front page, the lists of people and places, the search, and the
//! way from each page to those beside it.
//!
//! Everything is made from one audience's facts and pages ([`Site`]), and from the papers that stand; it is made again only
//! where it would differ. No clock, no job count, no folder's name: the same papers have the same site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};

use super::cache::{Cache, Record};
use super::directory::{self, List};
use super::plan::Job;
use super::publish;
use super::search::{self, Names, Rows};
use super::{NotMade, front};
use crate::documents::page::Header;
use crate::documents::{Context, Kind, Subject, format, labels};
use crate::findings::{Findings, Sources};
use crate::render::{Format, Problem, Renderer, Standard};
use crate::words;

/// What the browser runs on every page of the site.
const SCRIPT: &str = include_str!("../../templates/site/site.js");

/// One output folder's site.
pub(super) struct Site<'a> {
    /// The facts of its audience.
    pub context: Context<'a>,
    /// The kinds that its audience is given.
    pub kinds: &'a [&'static Kind],
    /// Every paper that is due.
    pub jobs: &'a [Job],
    /// Whether some of the facts could not be read, and so what is due is not known in full.
    pub is_broken: bool,
    /// What stands.
    pub cache: &'a Cache,
    /// What does not.
    pub not_made: &'a [&'a NotMade],
    /// What there is to say of the facts; only the internal audience reads it.
    pub findings: Option<(&'a Findings, &'a Sources)>,
    /// The people and places of these facts.
    pub names: &'a Names,
    /// What the pages have to look for.
    pub rows: &'a Rows,
}

/// A paper that stands, in one format or more.
pub(super) struct Placed {
    /// Its kind.
    pub kind: &'static Kind,
    /// What it is about.
    pub subject: Subject,
    /// The same for readers; the kind's name where it is about nothing.
    pub name: String,
    /// Path without the ending.
    pub stem: String,
    /// Path of the web page.
    pub html: Option<String>,
    /// Path of the PDF.
    pub pdf: Option<String>,
    /// Pages of the PDF.
    pub pages: Option<u32>,
}

/// Files that could not be made, each with why.
pub(super) type Wrong = Vec<(String, Vec<Problem>)>;

impl<'a> Site<'a> {
    /// The papers that stand, in the order of the plan. Where the facts are broken, those that stood before still do.
    pub(super) fn papers(&self) -> Vec<Placed> {
        // The plan has a paper's formats one after the other.
        let pairs = self.jobs.chunk_by(|a, b| a.kind.word == b.kind.word && stem(&a.path) == stem(&b.path));
        let mut placed: Vec<Placed> = pairs
            .filter_map(|pair| pair.first().and_then(|first| self.placed(first.kind, first.subject.clone(), stem(&first.path))))
            .collect();
        if self.is_broken {
            let planned: BTreeSet<String> = placed.iter().map(|paper| paper.stem.clone()).collect();
            let stood: BTreeMap<&str, &Record> = self.cache.papers.iter().map(|(path, record)| (stem(path), record)).collect();
            for (stem, record) in stood.into_iter().filter(|(stem, _)| !planned.contains(*stem)) {
                let Some(kind) = self.kinds.iter().find(|kind| kind.word == record.kind) else { continue };
                let subject = Subject { slug: record.subject.clone(), name: record.name.clone(), key: String::new(), date: record.date };
                placed.extend(self.placed(kind, subject, stem));
            }
            placed.sort_by_key(|paper| self.kinds.iter().position(|kind| kind.word == paper.kind.word));
        }
        placed
    }

    fn placed(&self, kind: &'static Kind, subject: Subject, stem: &str) -> Option<Placed> {
        let standing = |format: Format| {
            let path = format!("{stem}.{}", format.word());
            self.cache.papers.get(&path).filter(|record| !record.key.is_empty()).map(|record| (path, record.pages))
        };
        let (html, pdf) = (standing(Format::Html).map(|(path, _)| path), standing(Format::Pdf));
        let pages = pdf.as_ref().and_then(|(_, pages)| *pages);
        let name = if subject.name.is_empty() { labels::paper_name(kind) } else { subject.name.clone() };
        let is_there = html.is_some() || pdf.is_some();
        is_there.then(|| Placed { kind, subject, name, stem: stem.to_owned(), html, pdf: pdf.map(|(path, _)| path), pages })
    }

    /// The lists that have somebody in them.
    pub(super) fn lists(&self) -> Vec<List<'a>> {
        let papers = self.papers();
        let on: BTreeSet<&str> = directory::stands(self.rows, &papers).into_keys().collect();
        let list = |(file, title, groups): &(&'static str, &'static str, &[(&str, &str)])| {
            let names =
                self.names.all.iter().filter(|name| groups.iter().any(|(id, _)| *id == name.group) && on.contains(name.id.as_str()));
            List { file, title: label(title), names: names.collect() }
        };
        directory::LISTS.iter().map(list).filter(|list| !list.names.is_empty()).collect()
    }

    /// The site's pages: path, template, contract, data.
    fn pages(&self) -> Vec<(&'static str, &'static str, u32, Value)> {
        let lists = self.lists();
        let lists = lists.iter().map(|list| (list.file, directory::KIND, directory::SCHEMA, directory::page(self, list)));
        std::iter::once((front::FILE, front::KIND, front::SCHEMA, front::page(self))).chain(lists).collect()
    }

    /// The site's scripts: path and bytes.
    fn scripts(&self) -> Vec<(String, Vec<u8>)> {
        let papers: Vec<search::Paper> = self
            .papers()
            .into_iter()
            .map(|paper| search::Paper {
                stem: paper.stem,
                kind: labels::paper_name(paper.kind),
                name: paper.name,
                html: paper.html,
                pdf: paper.pdf,
            })
            .collect();
        let mut entries = Vec::new();
        for list in self.lists() {
            entries.extend(list.names.iter().map(|name| search::Entry {
                kind: label(name.group),
                name: name.name.clone(),
                note: name.note.clone(),
                href: format!("{}#{}", list.file, name.id),
            }));
        }
        let mut files = search::files(&papers, &entries, self.rows);
        files.push((format!("{}/site.js", search::FOLDER), SCRIPT.as_bytes().to_vec()));
        files
    }

    /// Makes what would differ of it. Gives what the cache is to remember: the key, and the files; and what went wrong,
    /// with the file it concerns.
    pub(super) fn publish(
        &self,
        out: &Path,
        renderer: &Renderer,
        (force, proved): (bool, &str),
        cannot_write: impl Fn(&str, &std::io::Error) -> Problem,
        refuse: impl Fn(&str, &[u8]) -> Option<Problem>,
    ) -> (String, Vec<String>, Wrong) {
        let _speaking = self.context.speak();
        let templates = renderer.templates();
        let (pages, scripts) = (self.pages(), self.scripts());
        let mut hasher = blake3::Hasher::new();
        for (file, kind, _, page) in &pages {
            hasher.update(file.as_bytes());
            hasher.update(templates.digest(kind, Format::Html).as_bytes());
            hasher.update(&serde_json::to_vec(page).unwrap_or_default());
        }
        for (path, bytes) in &scripts {
            hasher.update(path.as_bytes());
            hasher.update(blake3::hash(bytes).as_bytes());
        }
        // What was withheld since may stand in a template's own words.
        hasher.update(proved.as_bytes());
        let key = hasher.finalize().to_hex()[..32].to_owned();
        let mut files: Vec<String> =
            pages.iter().map(|(file, ..)| (*file).to_owned()).chain(scripts.iter().map(|(path, _)| path.clone())).collect();
        // Nor does anybody leave a list because a file cannot be read.
        let kept = self.cache.site.iter().filter(|old| self.is_broken && directory::LISTS.iter().any(|(file, ..)| file == old));
        let kept: Vec<String> = kept.filter(|old| !files.contains(old)).cloned().collect();
        files.extend(kept);
        if !force && self.cache.front == key && files.iter().all(|file| out.join(file).is_file()) {
            return (key, files, Vec::new());
        }
        let mut wrong = Vec::new();
        let mut put = |path: &str, bytes: &[u8]| {
            if let Some(problem) = refuse(path, bytes) {
                // Nor does an earlier one stay that may hold the same.
                let _ = publish::remove(out, path);
                wrong.push((path.to_owned(), vec![problem]));
            } else if let Err(error) = publish::publish_changed(out, path, bytes) {
                wrong.push((path.to_owned(), vec![cannot_write(path, &error)]));
            }
        };
        for (path, bytes) in &scripts {
            put(path, bytes);
        }
        let mut failed = Vec::new();
        for (file, kind, schema, page) in &pages {
            let problems = templates.obstacles(kind, *schema, Format::Html);
            let rendered = if problems.is_empty() { renderer.render(kind, Format::Html, page, Standard::Plain) } else { Err(problems) };
            match rendered {
                Ok(rendered) => put(file, &rendered.bytes),
                Err(problems) => failed.push(((*file).to_owned(), problems)),
            }
        }
        for old in self.cache.site.iter().filter(|old| !files.contains(old)) {
            // A list that nobody is in any more; one that stays is no harm.
            let _ = publish::remove(out, old);
        }
        wrong.extend(failed);
        let key = if wrong.is_empty() { key } else { String::new() };
        (key, files, wrong)
    }
}

/// The page around a body.
pub(super) fn envelope(site: &Site<'_>, kind: &str, schema: u32, name: &str, header: Header, as_of: Option<String>, body: Value) -> Value {
    let digest = blake3::hash(&serde_json::to_vec(&body).unwrap_or_default()).to_hex()[..12].to_owned();
    let (audience, title) = (site.context.audience, &site.context.production.identity.title);
    json!({
        "schema": schema,
        "kind": kind,
        "subject": "",
        "audience": audience.id,
        "title": if audience.is_internal() { format!("{title} – {name}") } else { format!("{title} – {name} – {}", audience.name) },
        "header": header,
        "revision": null,
        "as_of": as_of,
        "digest": digest,
        "labels": labels(),
        "changed": [],
        "site": around(""),
        "body": body,
    })
}

/// The fixed words of the site's own pages.
fn labels() -> BTreeMap<String, String> {
    words::spoken().labels("site")
}

/// A word of the site.
pub(super) fn label(key: &str) -> String {
    words::message(&format!("site--{key}"), &[])
}

/// What every page of the site has: the way to its root.
fn around(root: &str) -> Value {
    json!({
        "root": root, "label": label("site"), "home": label("all-papers"), "skip": label("skip"),
        "previous": null, "next": null, "previous_label": label("previous"), "next_label": label("next"),
        "same_day": [], "same_day_label": label("same_day"),
    })
}

/// The way from each paper's page to those beside it, by path without the ending: the ones before and after it of its kind
/// (and unit), and the others of its day.
pub(super) fn ways(jobs: &[Job], context: Context<'_>) -> BTreeMap<String, Value> {
    let _speaking = context.speak();
    let wording = context.production.conventions.wording;
    let pages: Vec<&Job> = jobs.iter().filter(|job| job.format == Format::Html).collect();
    let unit = |job: &Job| job.subject.date.map_or_else(String::new, |date| job.subject.slug.replace(&date.to_string(), ""));
    let mut before: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut links: Vec<(Option<usize>, Option<usize>)> = vec![(None, None); pages.len()];
    let mut dates: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, job) in pages.iter().enumerate() {
        if let Some(last) = before.insert((job.kind.word, unit(job)), at) {
            links[last].1 = Some(at);
            links[at].0 = Some(last);
        }
        if let Some(date) = job.subject.date {
            dates.entry(date).or_default().push(at);
        }
    }
    let link = |at: usize, name: String| json!({"href": format!("../{}", pages[at].path), "name": name});
    let beside = |at: Option<usize>| {
        at.map(|at| {
            let job = pages[at];
            link(at, job.subject.date.map_or_else(|| name(job), |date| format::short_date(date, wording)))
        })
    };
    let mut ways = BTreeMap::new();
    for (at, job) in pages.iter().enumerate() {
        let same: Vec<usize> = job.subject.date.and_then(|date| dates.get(&date)).cloned().unwrap_or_default();
        let same_day: Vec<Value> = same
            .iter()
            .filter(|other| **other != at)
            .map(|other| {
                let kind = pages[*other].kind;
                let alone = same.iter().filter(|each| pages[**each].kind.word == kind.word).count() == 1;
                let title = pages[*other].subject.date.map(|date| format::long_date(date, wording)).unwrap_or_default();
                let plain = labels::paper_name(kind);
                let name = if alone { plain } else { format!("{plain}, {}", undated(&name(pages[*other]), &title)) };
                link(*other, name)
            })
            .collect();
        let mut way = around("../");
        way["previous"] = beside(links[at].0).into();
        way["next"] = beside(links[at].1).into();
        way["same_day"] = same_day.into();
        ways.insert(stem(&job.path).to_owned(), way);
    }
    ways
}

/// A page with the way to those beside it.
pub(super) fn with_way(page: &Value, way: &Value) -> Value {
    let mut page = page.clone();
    if let Some(fields) = page.as_object_mut() {
        fields.insert("site".to_owned(), way.clone());
    }
    page
}

/// What a paper is about, without its date.
pub(super) fn undated(name: &str, date: &str) -> String {
    name.replace(&format!(", {date}"), "").replace(&format!("{date}, "), "")
}

fn name(job: &Job) -> String {
    if job.subject.name.is_empty() { labels::paper_name(job.kind) } else { job.subject.name.clone() }
}

/// A path without its ending.
pub(super) fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}
