//! The scout report: the places that were looked at for one set, side by side (domain.md 2.8).

mod rows;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, Picture, notes_for};
use super::labels::english;
use super::{Context, Kind, Subject, facts, format};
use crate::derive::ScoutedSet;
use crate::model::{Candidate, Part, Verdict};
use crate::values::DateSpan;
use crate::words::{Value as Figured, say, spoken_or, word};

/// The scout report.
pub static KIND: Kind = Kind {
    word: "scout-report",
    name: "Scout report",
    about: "The places looked at for a set, side by side, with the sun there on its shoot days. One for each set that has candidates under `scouting`.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Places],
    due,
    page,
};

/// Candidates that stand side by side on one sheet.
const ABREAST: usize = 4;

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    let subject = |set: &ScoutedSet| Subject { slug: slugs.of(&set.set), name: set.set.clone(), key: set.set.clone(), date: None };
    context.derived.scouting.iter().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(set) = context.derived.scouting.iter().find(|set| set.set == subject.key) else { return Value::Null };
    let body = body(context, set);
    // Only what is still to be decided can be late.
    let dated = set.chosen.is_none() && set.decide_by.is_some();
    facts::page(context, &KIND, subject, &[], dated, body)
}

/// What a scout report shows.
#[derive(Debug, Clone, Serialize)]
pub struct ScoutReport {
    /// The set.
    pub set: String,
    /// Where the choice stands: `Chosen: Old Seamen's Hall`; `Open, 3 days late`.
    pub status: String,
    /// How much attention that wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// The scenes in a sentence: `4 scenes, 6 3/8 pages, INT DAY, INT NIGHT`; none where the breakdown has none.
    pub scenes: Option<String>,
    /// Their numbers.
    pub numbers: Option<String>,
    /// The days that shoot it; none where it is not scheduled.
    pub days: Option<String>,
    /// By when a place must be chosen, and how that comes about; none once one is.
    pub decide_by: Option<String>,
    /// How many were looked at: `5 candidates`.
    pub count: String,
    /// Why the chosen one was chosen.
    pub why: Option<String>,
    /// The place that was chosen, where it has a location report.
    pub report: Option<ReportLink>,
    /// The candidates, so many to a sheet: the chosen one first, then by verdict.
    pub sheets: Vec<Sheet>,
    /// Pictures besides the first of each candidate.
    pub pictures: Vec<Picture>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Where the chosen place's own report is.
#[derive(Debug, Clone, Serialize)]
pub struct ReportLink {
    /// The place's name.
    pub name: String,
    /// Its address beside this page.
    pub href: String,
}

/// Candidates side by side.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// Stable id: `sheet-1`.
    pub id: String,
    /// `1 – 4 of 9`; none where all stand on one.
    pub title: Option<String>,
    /// One for each candidate.
    pub columns: Vec<Column>,
    /// What is compared: rows that no candidate has anything for are left out.
    pub rows: Vec<Row>,
}

/// A candidate at the head of its column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// Stable id: `candidate-old-seamens-hall`.
    pub id: String,
    /// What the place is called.
    pub name: String,
    /// Where it is.
    pub address: Option<String>,
    /// `Chosen`, `Shortlisted` …
    pub verdict: &'static str,
    /// How much weight it has: `strong`, `plain`, `quiet`.
    pub tone: &'static str,
    /// Whether it is the one that was chosen.
    pub chosen: bool,
    /// The picture that shows it best.
    pub picture: Option<Picture>,
}

/// One thing compared.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Stable id: `power`.
    pub id: String,
    /// What it is.
    pub label: String,
    /// What each candidate has, in the order of the columns; several lines where it has them, empty where nothing is known.
    pub cells: Vec<String>,
}

/// The verdict as printed, and its weight.
fn verdict(candidate: &Candidate, chosen: bool) -> (&'static str, &'static str) {
    if chosen {
        return (word!("scout-report-chosen"), "strong");
    }
    match candidate.verdict {
        Verdict::Open => (word!("scout-report-open"), "plain"),
        Verdict::Shortlisted => (word!("scout-report-shortlisted"), "plain"),
        // A second one that says so of itself: CB414 tells.
        Verdict::Chosen => (word!("scout-report-chosen-too"), "plain"),
        Verdict::Reserve => (word!("scout-report-in-reserve"), "plain"),
        Verdict::Rejected => (word!("scout-report-rejected"), "quiet"),
    }
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>, set: &ScoutedSet) -> ScoutReport {
    let production = context.production;
    let wording = production.conventions.wording;
    let of = |at: usize| &production.scouting[at];
    let mut order = set.candidates.clone();
    let rank = |at: &usize| match of(*at).verdict {
        _ if set.chosen == Some(*at) => 0,
        Verdict::Chosen => 1,
        Verdict::Shortlisted => 2,
        Verdict::Reserve => 3,
        Verdict::Open => 4,
        Verdict::Rejected => 5,
    };
    order.sort_by_key(rank);
    let mut ids = facts::Slugs::default();
    let ids: Vec<String> = order.iter().map(|at| format!("candidate-{}", ids.of(&of(*at).name))).collect();
    let sheets = order.chunks(ABREAST).zip(ids.chunks(ABREAST)).enumerate();
    let sheets = sheets.map(|(number, (some, ids))| {
        let first = number * ABREAST + 1;
        let title = (order.len() > ABREAST).then(|| {
            let last = first + some.len() - 1;
            let which = if first == last { first.to_string() } else { format!("{first} – {last}") };
            say!("scout-report-which-of", which, count = order.len())
        });
        let columns = some.iter().zip(ids).map(|(at, id)| column(context, of(*at), id, set.chosen == Some(*at))).collect();
        let some: Vec<&Candidate> = some.iter().map(|at| of(*at)).collect();
        Sheet { id: format!("sheet-{}", number + 1), title, columns, rows: rows::rows(context, set, &some) }
    });
    let (status, tone) = status(context, set);
    let others = order.iter().flat_map(|at| {
        let candidate = of(*at);
        let shown = candidate.photos.iter().filter(|photo| production.media.contains_key(&photo.file)).skip(1);
        shown.filter_map(move |photo| {
            let caption = format::joined([Some(candidate.name.as_str()), photo.caption.as_deref()], ": ");
            facts::picture(production, &photo.file, caption.as_deref(), &candidate.name)
        })
    });
    ScoutReport {
        set: set.set.clone(),
        status,
        tone,
        scenes: scenes(context, set),
        numbers: (!set.scenes.is_empty()).then(|| format::list(&set.scenes)),
        days: days(context, set),
        decide_by: decide_by(context, set),
        count: spoken_or(english(wording)).say("scout-report-count", &[("count", Figured::from(order.len()))]),
        why: set.chosen.and_then(|at| of(at).why.clone()),
        report: set.chosen.and_then(|at| report(context, of(at))),
        pictures: others.collect(),
        sheets: sheets.collect(),
        notes: notes_for(production, KIND.word, Some(&set.set)),
    }
}

fn column(context: Context<'_>, candidate: &Candidate, id: &str, chosen: bool) -> Column {
    let production = context.production;
    let place = candidate.location.as_deref().and_then(|id| production.location(id));
    let located = place.and_then(|place| format::joined([place.address.as_deref(), place.city.as_deref()], ", "));
    let own = candidate.photos.iter().map(|photo| (photo.file.as_str(), photo.caption.as_deref()));
    // A place without pictures of its own shows those of the location it became.
    let of_place = place.into_iter().flat_map(|place| &place.photos).map(|photo| (photo.file.as_str(), photo.caption.as_deref()));
    let picture = own.chain(of_place).find_map(|(file, caption)| facts::picture(production, file, caption, &candidate.name));
    let (verdict, tone) = verdict(candidate, chosen);
    Column {
        id: id.to_owned(),
        name: candidate.name.clone(),
        address: candidate.address.clone().or(located),
        verdict,
        tone,
        chosen,
        picture,
    }
}

fn status(context: Context<'_>, set: &ScoutedSet) -> (String, &'static str) {
    if let Some(at) = set.chosen {
        return (say!("scout-report-chosen-name", name = context.production.scouting[at].name), "quiet");
    }
    let Some((by, now)) = set.decide_by.zip(context.derived.as_of) else { return (say!("scout-report-open"), "plain") };
    let days = now.until(by).map_or(0, |span| span.get_days());
    let counted = |days: i32| format::counted(usize::try_from(days.abs()).unwrap_or(0), "days");
    match days {
        0 => (say!("scout-report-open-today"), "strong"),
        days if days < 0 => (say!("scout-report-open-late", days = counted(days)), "strong"),
        days if days <= 7 => (say!("scout-report-open-left", days = counted(days)), "warn"),
        _ => (say!("scout-report-open"), "plain"),
    }
}

/// `4 scenes, 6 3/8 pages, INT DAY, EXT NIGHT`.
fn scenes(context: Context<'_>, set: &ScoutedSet) -> Option<String> {
    let scenes: Vec<_> = set.scenes.iter().filter_map(|number| context.production.scene(number)).collect();
    if scenes.is_empty() {
        return None;
    }
    let pages: crate::values::Eighths = scenes.iter().map(|scene| scene.pages).sum();
    let mut light: Vec<String> = Vec::new();
    for scene in &scenes {
        let words = format!("{} {}", scene.int_ext, scene.day_night).trim().to_owned();
        if !words.is_empty() && !light.contains(&words) {
            light.push(words);
        }
    }
    let count = format::counted(scenes.len(), "scenes");
    Some([vec![count, say!("scout-report-pages", pages)], light].concat().join(", "))
}

/// `Thu, May 7 – Fri, May 8, Day 4 and 5`.
fn days(context: Context<'_>, set: &ScoutedSet) -> Option<String> {
    let production = context.production;
    let spans: Vec<DateSpan> = facts::runs(set.days.iter().map(|at| production.days[*at].date));
    facts::spans(&spans, production.conventions.wording)
}

fn decide_by(context: Context<'_>, set: &ScoutedSet) -> Option<String> {
    let by = set.decide_by.filter(|_| set.chosen.is_none())?;
    let production = context.production;
    let date = format::short_date(by, production.conventions.wording);
    let stated = set.candidates.iter().any(|at| production.scouting[*at].decide_by.is_some());
    Some(match set.decided_by_lead.map(|at| &production.scouting[at]) {
        _ if stated => date,
        Some(slow) => {
            let days = format::counted(usize::try_from(slow.lead_days.unwrap_or(0)).unwrap_or(0), "business-days");
            say!("scout-report-wants-before", date, name = slow.name, days)
        }
        None => say!(
            "scout-report-before-first-day",
            date,
            days = format::counted(usize::try_from(crate::derive::DECIDE_DAYS).unwrap_or(0), "working-days")
        ),
    })
}

fn report(context: Context<'_>, candidate: &Candidate) -> Option<ReportLink> {
    let id = candidate.location.as_deref()?;
    let own = &super::location_report::KIND;
    let subject = (own.due)(context).into_iter().find(|subject| subject.key == id)?;
    Some(ReportLink { name: subject.name, href: format!("../{}/{}.html", own.word, subject.slug) })
}
