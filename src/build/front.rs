//! The front page of an output folder: every paper by day and by kind, and what was not made.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::NotMade;
use super::cache::Cache;
use super::plan::Job;
use crate::documents::{Context, format};
use crate::render::Format;

/// Its template and its file.
pub(super) const KIND: &str = "index";
/// Its path in the output folder.
pub(super) const FILE: &str = "index.html";
/// The version of its page contract.
pub(super) const SCHEMA: u32 = 2;
/// A kind with more papers than this is folded, so that the short lists stay in sight.
const MANY: usize = 8;

/// A paper on the front page.
#[derive(Debug, Clone, Serialize)]
struct Entry {
    /// Its kind's name.
    kind: &'static str,
    /// What it is about.
    name: String,
    /// Path of the web page, where it was made.
    html: Option<String>,
    /// Path of the PDF, where it was made.
    pdf: Option<String>,
    /// Pages of the PDF.
    pages: Option<u32>,
}

/// The papers of one unit on one day.
#[derive(Debug, Serialize)]
struct UnitDay {
    /// What they are about, without the date.
    name: String,
    /// Its papers.
    papers: Vec<Entry>,
}

/// The papers of one date.
#[derive(Debug, Serialize)]
struct DayGroup {
    /// The date.
    id: String,
    /// Its heading.
    title: String,
    /// Its units.
    units: Vec<UnitDay>,
}

/// A group of papers.
#[derive(Debug, Serialize)]
struct Group {
    /// Stable id: the kind's word.
    id: String,
    /// Its heading.
    title: String,
    /// Its papers.
    papers: Vec<Entry>,
}

/// The front page's data.
pub(super) fn page(context: Context<'_>, jobs: &[Job], cache: &Cache, not_made: &[&NotMade]) -> Value {
    let production = context.production;
    let wording = production.conventions.wording;
    let mut kinds: Vec<Group> = Vec::new();
    let mut days: BTreeMap<Date, DayGroup> = BTreeMap::new();
    // The plan has a paper's formats one after the other.
    for pair in jobs.chunk_by(|a, b| a.kind.word == b.kind.word && stem(&a.path) == stem(&b.path)) {
        let Some(first) = pair.first() else { continue };
        let path = |format: Format| {
            pair.iter().find(|job| job.format == format && cache.papers.contains_key(&job.path)).map(|job| job.path.clone())
        };
        let pdf = path(Format::Pdf);
        let pages = pdf.as_ref().and_then(|path| cache.papers.get(path)).and_then(|record| record.pages);
        let name = if first.subject.name.is_empty() { first.kind.name.to_owned() } else { first.subject.name.clone() };
        let entry = Entry { kind: first.kind.name, name, html: path(Format::Html), pdf, pages };
        if entry.html.is_none() && entry.pdf.is_none() {
            continue;
        }
        if let Some(date) = first.subject.date {
            let title = format::long_date(date, wording);
            let name = entry.name.replace(&format!(", {title}"), "");
            let day = days.entry(date).or_insert_with(|| DayGroup { id: date.to_string(), title, units: Vec::new() });
            match day.units.iter_mut().find(|unit| unit.name == name) {
                Some(unit) => unit.papers.push(entry.clone()),
                None => day.units.push(UnitDay { name, papers: vec![entry.clone()] }),
            }
        }
        match kinds.last_mut() {
            Some(group) if group.id == first.kind.word => group.papers.push(entry),
            _ => kinds.push(Group { id: first.kind.word.to_owned(), title: first.kind.name.to_owned(), papers: vec![entry] }),
        }
    }
    let header = format::header(production, "Papers", production.conventions.paper.word());
    // The reasons are of the production office's own files.
    let because = |paper: &NotMade| if context.audience.is_internal() { paper.because.clone() } else { Vec::new() };
    let missing: Vec<Value> = not_made.iter().map(|paper| json!({"path": paper.path, "because": because(paper)})).collect();
    let body = json!({"kinds": kinds, "days": days.into_values().collect::<Vec<_>>(), "not_made": missing, "many": MANY});
    let digest = blake3::hash(&serde_json::to_vec(&body).unwrap_or_default()).to_hex()[..12].to_owned();
    let title = match context.audience.is_internal() {
        true => format!("{} – Papers", production.identity.title),
        false => format!("{} – Papers – {}", production.identity.title, context.audience.name),
    };
    json!({
        "schema": SCHEMA,
        "kind": KIND,
        "subject": "",
        "audience": context.audience.id,
        "title": title,
        "header": header,
        "revision": null,
        "as_of": null,
        "digest": digest,
        "labels": {"by_day": "By day", "by_kind": "By kind", "today": "Today", "pdf": "PDF", "pages": "pp", "not_made": "Not made"},
        "changed": [],
        "body": body,
    })
}

fn stem(path: &str) -> &str {
    path.rsplit_once('.').map_or(path, |(stem, _)| stem)
}
