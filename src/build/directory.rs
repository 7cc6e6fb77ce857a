//! The lists of people and of places: on which days and papers each stands, as the pages of the papers themselves say.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::search::{Name, Rows};
use super::site::{self, Placed, Site};
use crate::documents::{format, labels};

/// Its template.
pub(super) const KIND: &str = "directory";
/// The version of its page contract.
pub(super) const SCHEMA: u32 = 1;

/// A list: its file and those that stand in it.
pub(super) struct List<'a> {
    /// Its path in the output folder.
    pub file: &'static str,
    /// Its title.
    pub title: String,
    /// The names that at least one paper has.
    pub names: Vec<&'a Name>,
}

/// A list: its file, the word of its title, its groups.
type ListOf = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

/// The lists there are: file, word of its title, and the groups of names it holds with the words of theirs.
pub(super) const LISTS: [ListOf; 2] =
    [("people.html", "people", &[("cast", "cast"), ("crew", "crew")]), ("places.html", "places", &[("place", "places")])];

/// A link to a paper.
#[derive(Debug, Serialize)]
struct Link {
    name: String,
    href: String,
}

/// Papers of one kind.
#[derive(Debug, Serialize)]
struct Papers {
    kind: String,
    links: Vec<Link>,
}

/// Somebody or some place.
#[derive(Debug, Serialize)]
struct Row {
    id: String,
    name: String,
    note: String,
    /// The days on whose call sheets it stands.
    days: Vec<Link>,
    /// The other papers, those of the same days left out: they stand beside the call sheet.
    papers: Vec<Papers>,
    /// How many those are.
    count: usize,
}

/// The page of a list.
pub(super) fn page(site: &Site<'_>, list: &List<'_>) -> Value {
    let production = site.context.production;
    let papers = site.papers();
    let on = stands(site.rows, &papers);
    let groups = LISTS.iter().find(|(file, ..)| *file == list.file).map(|(.., groups)| *groups).unwrap_or_default();
    let groups: Vec<Value> = groups
        .iter()
        .map(|(id, title)| {
            let rows: Vec<Row> = list
                .names
                .iter()
                .filter(|name| name.group == *id)
                .map(|name| row(site, name, on.get(name.id.as_str()).map(Vec::as_slice).unwrap_or_default(), &papers))
                .collect();
            json!({"id": id, "title": site::label(title), "rows": rows})
        })
        .filter(|group| group["rows"].as_array().is_some_and(|rows| !rows.is_empty()))
        .collect();
    let header = format::header(production, &list.title, production.conventions.paper.word());
    site::envelope(site, KIND, SCHEMA, &list.title, header, None, json!({"file": list.file, "groups": groups}))
}

/// The papers on which each id stands, as places in the list of papers.
pub(super) fn stands<'a>(rows: &'a Rows, papers: &[Placed]) -> BTreeMap<&'a str, Vec<usize>> {
    let mut on: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, paper) in papers.iter().enumerate() {
        for id in rows.rows.get(&paper.stem).into_iter().flat_map(|row| &row.who) {
            on.entry(id).or_default().push(at);
        }
    }
    on
}

fn row(site: &Site<'_>, name: &Name, on: &[usize], papers: &[Placed]) -> Row {
    let wording = site.context.production.conventions.wording;
    let mut days: BTreeMap<Date, Vec<Link>> = BTreeMap::new();
    let mut others: Vec<Papers> = Vec::new();
    let on: Vec<&Placed> = on.iter().filter_map(|at| papers.get(*at)).collect();
    let called = |paper: &Placed| paper.subject.date.filter(|_| paper.kind.word == "call-sheet");
    for paper in &on {
        if let (Some(date), Some(href)) = (called(paper), paper.html.clone().or_else(|| paper.pdf.clone())) {
            days.entry(date).or_default().push(Link { name: format::short_date(date, wording), href });
        }
    }
    let mut count = 0;
    for paper in on {
        // The other papers of a day stand beside its call sheet.
        if paper.subject.date.is_some_and(|date| days.contains_key(&date)) {
            continue;
        }
        let Some(href) = paper.html.clone().or_else(|| paper.pdf.clone()) else { continue };
        count += 1;
        let short = paper.subject.date.map(|date| format::short_date(date, wording));
        let link = Link { name: short.unwrap_or_else(|| paper.name.clone()), href };
        let kind = labels::paper_name(paper.kind);
        match others.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.links.push(link),
            None => others.push(Papers { kind, links: vec![link] }),
        }
    }
    Row {
        id: name.id.clone(),
        name: name.name.clone(),
        note: name.note.clone(),
        days: days.into_values().flatten().collect(),
        papers: others,
        count,
    }
}
