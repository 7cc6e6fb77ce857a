//! The front page of an output folder: today and what comes next, every paper by day and by kind, what there is to say of
//! the facts, and what was not made.
//!
//! The page knows no clock: it shows the date the papers speak from, and the browser puts today in its place.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;
use serde_json::{Value, json};

use super::site::{self, Site};
use crate::documents::{Context, facts, format, labels};
use crate::findings::{Finding, Findings, Severity, Sources, output};
use crate::model::{DayKind, ShootDay};
use crate::words::say;

/// Its template and its file.
pub(super) const KIND: &str = "index";
/// Its path in the output folder.
pub(super) const FILE: &str = "index.html";
/// The version of its page contract.
pub(super) const SCHEMA: u32 = 3;
/// A kind with more papers than this is folded, so that the short lists stay in sight.
const MANY: usize = 8;
/// More findings than this are counted, not listed.
const MOST_FINDINGS: usize = 300;

/// A paper on the front page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Entry {
    /// Its kind's name.
    pub kind: String,
    /// What it is about.
    pub name: String,
    /// Path of the web page, where it was made.
    pub html: Option<String>,
    /// Path of the PDF, where it was made.
    pub pdf: Option<String>,
    /// Pages of the PDF.
    pub pages: Option<u32>,
}

/// One unit on one day.
#[derive(Debug, Serialize)]
struct UnitDay {
    /// The unit's name; for papers that are of no unit, what they are about.
    name: String,
    /// `Day 11 of 28`, `Travel`.
    day: Option<String>,
    /// General crew call as printed.
    call: Option<String>,
    /// The same as a moment, ISO 8601 in UTC.
    at: Option<String>,
    /// Estimated wrap as printed.
    wrap: Option<String>,
    /// The base.
    place: Option<String>,
    /// Its papers.
    papers: Vec<Entry>,
}

/// One date.
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

/// Something that is due after the shoot.
#[derive(Debug, Serialize)]
struct Ahead {
    /// The date.
    date: String,
    /// The date as printed.
    when: String,
    /// What is due.
    name: String,
}

/// Something to say about the facts.
#[derive(Debug, Serialize)]
struct Said {
    severity: Severity,
    code: &'static str,
    message: String,
    /// `schedule.yaml:41:9`.
    place: String,
    help: Option<String>,
}

/// The front page's data.
pub(super) fn page(site: &Site<'_>) -> Value {
    let context = site.context;
    let production = context.production;
    let wording = production.conventions.wording;
    let mut kinds: Vec<Group> = Vec::new();
    let mut days = units(context);
    for paper in site.papers() {
        let entry =
            Entry { kind: labels::paper_name(paper.kind), name: paper.name.clone(), html: paper.html, pdf: paper.pdf, pages: paper.pages };
        if let Some(date) = paper.subject.date {
            let title = format::long_date(date, wording);
            let day = days.entry(date).or_insert_with(|| (DayGroup { id: date.to_string(), title, units: Vec::new() }, Vec::new()));
            let own = day.1.iter().position(|key| *key == paper.subject.key);
            let name = site::undated(&entry.name, &day.0.title);
            let at = own.or_else(|| day.0.units.iter().position(|unit| unit.name == name)).unwrap_or_else(|| {
                day.0.units.push(UnitDay { name, day: None, call: None, at: None, wrap: None, place: None, papers: Vec::new() });
                day.1.push(String::new());
                day.0.units.len() - 1
            });
            day.0.units[at].papers.push(entry.clone());
        }
        match kinds.last_mut() {
            Some(group) if group.id == paper.kind.word => group.papers.push(entry),
            _ => kinds.push(Group { id: paper.kind.word.to_owned(), title: labels::paper_name(paper.kind), papers: vec![entry] }),
        }
    }
    let days: Vec<DayGroup> = days.into_values().map(|(day, _)| day).filter(|day| !day.units.is_empty()).collect();
    let as_of = context.derived.as_of.map(|date| date.to_string());
    // Why a paper is missing is told in the words of findings, which are the production office's.
    let because = |paper: &super::NotMade| if context.audience.is_internal() { paper.because.clone() } else { Vec::new() };
    let missing: Vec<Value> = site.not_made.iter().map(|paper| json!({"path": paper.path, "because": because(paper)})).collect();
    let header = format::header(production, &site::label("papers"), production.conventions.paper.word());
    let due = ahead(context);
    let from = as_of.as_ref().map_or(0, |as_of| due.iter().take_while(|row| row.date < *as_of).count());
    let next = next(&days, as_of.as_deref()).and_then(|(day, unit)| {
        let day = days.get(day)?;
        Some(json!({"title": day.title, "unit": day.units.get(unit)?}))
    });
    let body = json!({
        "as_of_text": context.derived.as_of.map(|date| format::long_date(date, wording)),
        "zone": production.conventions.time_zone.iana_name(),
        "shown": shown(&days, as_of.as_deref()),
        "next": next,
        "ahead": due,
        "ahead_from": from,
        "kinds": kinds,
        "days": days,
        "lists": site.lists().iter().map(|list| json!({"href": list.file, "title": list.title, "count": list.names.len()})).collect::<Vec<_>>(),
        "findings": site.findings.map(|(findings, sources)| said(findings, sources, context)),
        "not_made": missing,
        "many": MANY,
    });
    site::envelope(site, KIND, SCHEMA, &site::label("papers"), header, as_of, body)
}

/// The units' days by date, each with the key that its papers are about.
fn units(context: Context<'_>) -> BTreeMap<Date, (DayGroup, Vec<String>)> {
    let production = context.production;
    let conventions = &production.conventions;
    let mut days: BTreeMap<Date, (DayGroup, Vec<String>)> = BTreeMap::new();
    for (day, plan) in production.days.iter().zip(&context.derived.days) {
        let title = format::long_date(day.date, conventions.wording);
        let (group, keys) =
            days.entry(day.date).or_insert_with(|| (DayGroup { id: day.date.to_string(), title, units: Vec::new() }, Vec::new()));
        let base = plan.base.as_deref().and_then(|id| production.location(id));
        let zone = base.and_then(|place| place.time_zone.clone()).unwrap_or_else(|| conventions.time_zone.clone());
        let number = day.number.map(|number| match plan.total_days {
            0 => say!("day-of", number),
            total => say!("day-of-total", number, total),
        });
        let kind = (day.kind != DayKind::Shoot).then(|| facts::sentence_case(&labels::term(day.kind.word())));
        group.units.push(UnitDay {
            name: production.unit(&day.unit).map_or_else(|| day.unit.clone(), |unit| unit.name.clone()),
            day: number.or(kind),
            call: plan.call.map(|call| format::clock(call, conventions)),
            at: plan.call.and_then(|call| moment(day, call.minutes(), zone)),
            wrap: plan.wrap.map(|wrap| format::clock(wrap, conventions)),
            place: base.map(|place| place.name.clone()),
            papers: Vec::new(),
        });
        keys.push(format!("{} {}", day.date, day.unit));
    }
    days
}

/// A time of a day as a moment, in UTC.
fn moment(day: &ShootDay, minutes: i32, zone: TimeZone) -> Option<String> {
    let wall = day.date.to_datetime(jiff::civil::Time::midnight());
    let wall = wall.checked_add(jiff::Span::new().minutes(i64::from(minutes))).ok()?;
    Some(wall.to_zoned(zone).ok()?.timestamp().to_string())
}

/// The date the papers speak from, and the day after it.
fn shown<'a>(days: &'a [DayGroup], as_of: Option<&str>) -> Vec<&'a DayGroup> {
    let Some(as_of) = as_of else { return Vec::new() };
    let tomorrow = as_of.parse::<Date>().ok().and_then(|date| date.tomorrow().ok()).map(|date| date.to_string());
    days.iter().filter(|day| day.id == as_of || Some(&day.id) == tomorrow.as_ref()).collect()
}

/// The first call on or after the date the papers speak from: the places of its day and its unit.
fn next(days: &[DayGroup], as_of: Option<&str>) -> Option<(usize, usize)> {
    let as_of = as_of?;
    let all = days.iter().enumerate().flat_map(|(at, day)| day.units.iter().enumerate().map(move |(unit, of)| (at, unit, day, of)));
    let ahead = all.filter(|(_, _, day, of)| day.id.as_str() >= as_of && of.at.is_some());
    ahead.min_by(|a, b| (&a.3.at, a.1).cmp(&(&b.3.at, b.1))).map(|(at, unit, ..)| (at, unit))
}

/// What is due and not done of post-production and delivery, by date.
fn ahead(context: Context<'_>) -> Vec<Ahead> {
    let (production, derived) = (context.production, context.derived);
    let post = production.post.iter().zip(&derived.post).filter(|(task, _)| task.actual.is_none());
    let post = post.filter_map(|(task, status)| Some((status.expected?, task.name.clone())));
    let mut due: BTreeMap<(Date, &str), usize> = BTreeMap::new();
    for (item, status) in production.deliverables.iter().zip(&derived.deliverables) {
        use crate::derive::DueState::{Accepted, InQc, Sent};
        if let (Some(date), false) = (status.due, matches!(status.state, Accepted | Sent | InQc)) {
            *due.entry((date, &item.buyer)).or_default() += 1;
        }
    }
    let buyer = |id: &str| production.buyers.iter().find(|buyer| buyer.id == id).map_or_else(|| id.to_owned(), |buyer| buyer.name.clone());
    let items = due.into_iter().map(|((date, id), count)| (date, format!("{}: {}", buyer(id), format::counted(count, "items-due"))));
    let mut all: Vec<(Date, String)> = post.chain(items).collect();
    all.sort();
    let wording = production.conventions.wording;
    all.into_iter().map(|(date, name)| Ahead { date: date.to_string(), when: format::medium_date(date, wording), name }).collect()
}

/// The findings, errors first, with their places.
fn said(findings: &Findings, sources: &Sources, context: Context<'_>) -> Value {
    let one = |finding: &Finding| Said {
        severity: finding.severity,
        code: finding.code.id,
        message: finding.message.clone(),
        place: output::place(finding, sources).to_string(),
        help: finding.help.clone(),
    };
    let told = output::told(findings, context.production.conventions.clock);
    let list: Vec<Said> = told.iter().take(MOST_FINDINGS).map(one).collect();
    let more = told.len().saturating_sub(list.len());
    let group = |(severity, title): (Severity, &str)| {
        let list: Vec<&Said> = list.iter().filter(|said| said.severity == severity).collect();
        (!list.is_empty())
            .then(|| json!({"id": severity.word(), "title": site::label(title), "open": severity == Severity::Error, "list": list}))
    };
    let groups = [(Severity::Error, "errors"), (Severity::Warning, "warnings"), (Severity::Note, "notes")];
    let groups: Vec<Value> = groups.into_iter().filter_map(group).collect();
    let count = |severity: Severity| told.iter().filter(|finding| finding.severity == severity).count();
    let counts = [("errors", Severity::Error), ("warnings", Severity::Warning), ("notes", Severity::Note)];
    let summary = format::list(counts.map(|(noun, severity)| format::counted(count(severity), noun)));
    json!({"summary": summary, "more": more, "groups": groups})
}
