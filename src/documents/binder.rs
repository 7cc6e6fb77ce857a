//! The binder: a cover, the contents, and behind tabs every paper that its readers are given.
//!
//! It is made last, of papers that are made: what stands here is their order, the words of cover and contents, and which
//! papers a chosen set has. Their pages are counted by who joins them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::{Context, KINDS, Kind, Subject, facts, format, labels};
use crate::words::say;

/// The binder. It is not in the list of kinds: it is made of them.
pub static KIND: Kind = Kind {
    word: "binder",
    name: "Binder",
    about: "Every paper behind tabs, with contents, bookmarks and page numbers. One for each audience.",
    schema: 1,
    needs: &[],
    due: |_| Vec::new(),
    page: |_, _| Value::Null,
};

/// A chosen set of papers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Only {
    /// The papers of the date that papers speak from, with the sheets of its scenes and the reports of its places.
    Today,
    /// The same of the next date after it that has papers.
    Tomorrow,
    /// The same of seven days from that date.
    Week,
    /// What is handed over when the shoot is over.
    Wrap,
    /// One kind of paper.
    Kind(&'static str),
}

/// What is handed over at the wrap: what was shot, what was spent, what is to be given back, whom to ask.
const WRAP: &[&str] = &[
    "production-report",
    "exhibit-g",
    "day-notes",
    "cost-report",
    "purchase-orders",
    "invoices",
    "petty-cash",
    "location-list",
    "asset-tracker",
    "equipment-list",
    "contact-list",
    "start-paperwork",
    "footage-log",
    "post-schedule",
    "delivery-schedule",
    "credit-list",
    "music-cue-sheet",
];

/// The tabs and their papers. What no tab names stands behind the last one.
const TABS: &[(&str, &[&str])] = &[
    ("schedule", &["one-line-schedule", "shooting-schedule", "stripboard", "day-out-of-days", "calendar", "change-memo"]),
    ("days", &["call-sheet", "sides", "movement-order", "transport-order", "day-notes", "production-report", "exhibit-g", "rooming-list"]),
    ("script", &["breakdown-sheet", "script-notes", "clearance-report", "research"]),
    ("people", &["contact-list", "audition-schedule", "casting-report", "talent-schedule", "travel-memo", "per-diem", "start-paperwork"]),
    ("places", &["location-report", "location-list", "scout-report"]),
    ("money", &["budget-topsheet", "budget-detail", "cost-report", "cash-flow", "hot-cost", "purchase-orders", "invoices", "petty-cash"]),
    ("things", &["asset-tracker", "equipment-list"]),
    ("post", &["post-schedule", "vfx-list", "footage-log", "delivery-schedule", "credit-list", "music-cue-sheet"]),
    ("more", &[]),
];

impl Only {
    /// The set of a word on the command line: `today`, `tomorrow`, `week`, `wrap`, or a kind of paper.
    ///
    /// # Errors
    /// When there is no such set.
    pub fn of(word: &str) -> Result<Self, String> {
        Ok(match word {
            "today" => Self::Today,
            "tomorrow" => Self::Tomorrow,
            "week" => Self::Week,
            "wrap" => Self::Wrap,
            _ => match KINDS.iter().find(|kind| kind.word == word) {
                Some(kind) => Self::Kind(kind.word),
                None => return Err("write today, tomorrow, week, wrap, or a kind of paper (see `callboard list`)".to_owned()),
            },
        })
    }

    /// Its word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Tomorrow => "tomorrow",
            Self::Week => "week",
            Self::Wrap => "wrap",
            Self::Kind(word) => word,
        }
    }
}

/// What a binder is about: its sets in its file's name.
#[must_use]
pub fn subject(context: Context<'_>, only: &[Only]) -> Subject {
    let _speaking = context.speak();
    let slug = only.iter().map(Only::word).collect::<Vec<_>>().join("-");
    let wording = context.production.conventions.wording;
    let days = |only: &Only| match (dates(context, only).first(), dates(context, only).last()) {
        (Some(from), Some(to)) if from < to => {
            Some(format!("{} – {}", format::short_date(*from, wording), format::short_date(*to, wording)))
        }
        (Some(date), _) => Some(format::long_date(*date, wording)),
        _ => None,
    };
    let name = |only: &Only| match only {
        Only::Kind(word) => KINDS.iter().find(|kind| kind.word == *word).map(|kind| labels::paper_name(kind)),
        Only::Wrap => Some(say!("binder-wrap")),
        days_of => days(days_of),
    };
    let names: Vec<String> = only.iter().filter_map(name).collect();
    Subject { key: slug.clone(), slug, name: names.join(", "), date: None }
}

/// The dates of a set: those of them that have papers or not.
fn dates(context: Context<'_>, only: &Only) -> Vec<Date> {
    let Some(today) = context.derived.as_of else { return Vec::new() };
    match only {
        Only::Today => vec![today],
        Only::Tomorrow => context.production.days.iter().map(|day| day.date).filter(|date| *date > today).min().into_iter().collect(),
        Only::Week => (0..7).filter_map(|days| today.checked_add(days.days()).ok()).collect(),
        Only::Wrap | Only::Kind(_) => Vec::new(),
    }
}

/// Tells which papers a binder has: all, or those of its sets.
#[derive(Debug)]
pub struct Chosen {
    all: bool,
    kinds: BTreeSet<&'static str>,
    dates: BTreeSet<Date>,
    /// Keys of the sheets and reports that go with the dates.
    with: BTreeSet<(&'static str, String)>,
}

impl Chosen {
    /// The papers of sets; of every kind where there are none.
    #[must_use]
    pub fn of(context: Context<'_>, only: &[Only]) -> Self {
        let mut chosen = Self { all: only.is_empty(), kinds: BTreeSet::new(), dates: BTreeSet::new(), with: BTreeSet::new() };
        for set in only {
            match set {
                Only::Kind(word) => drop(chosen.kinds.insert(word)),
                Only::Wrap => chosen.kinds.extend(WRAP),
                days => chosen.dates.extend(dates(context, days)),
            }
        }
        for day in context.production.days.iter().filter(|day| chosen.dates.contains(&day.date)) {
            for strip in &day.strips {
                if let Some(scene) = strip.scene() {
                    chosen.with.insert(("breakdown-sheet", scene.to_string()));
                    let place =
                        context.production.scenes.iter().find(|known| known.number == *scene).and_then(|scene| scene.location.clone());
                    chosen.with.extend(place.map(|place| ("location-report", place)));
                }
            }
            chosen.with.extend(day.location.clone().map(|place| ("location-report", place)));
        }
        chosen
    }

    /// Whether it has a paper.
    #[must_use]
    pub fn has(&self, kind: &'static Kind, subject: &Subject) -> bool {
        self.all
            || self.kinds.contains(kind.word)
            || subject.date.is_some_and(|date| self.dates.contains(&date))
            || self.with.contains(&(kind.word, subject.key.clone()))
    }
}

/// A paper that is made.
#[derive(Clone)]
pub struct Part {
    /// Its kind.
    pub kind: &'static Kind,
    /// What it is about.
    pub subject: Subject,
    /// Its path in the output folder.
    pub path: String,
    /// How many pages it has.
    pub pages: u32,
    /// The digest that it carries.
    pub digest: String,
}

/// What a binder shows of its own.
#[derive(Debug, Clone, Serialize)]
pub struct Binder {
    /// Whom it is for, where it is not the production office.
    pub audience: Option<String>,
    /// What a chosen set is: `Today: Tuesday, June 9, 2026`.
    pub set: Option<String>,
    /// The facts of the cover, each with its word.
    pub cover: Vec<Fact>,
    /// The tabs with papers behind them.
    pub tabs: Vec<Tab>,
    /// How many pages the papers have together.
    pub pages: u32,
    /// Papers that could not be made, by their paths; the binder does without them.
    pub missing: Vec<String>,
}

/// A fact of the cover.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// As printed.
    pub text: String,
}

/// A tab.
#[derive(Debug, Clone, Serialize)]
pub struct Tab {
    /// Stable id: `schedule`.
    pub id: &'static str,
    /// Its words.
    pub name: String,
    /// The papers behind it, in groups.
    pub groups: Vec<Group>,
}

/// Papers of one kind, or of one day.
#[derive(Debug, Clone, Serialize)]
pub struct Group {
    /// Its words; none for papers that stand for themselves.
    pub name: Option<String>,
    /// Its papers.
    pub papers: Vec<Entry>,
}

/// A line of the contents.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    /// Stable id: the paper's path without its ending.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The digest that it carries.
    pub digest: String,
    /// Its first page, counted from 1 behind the contents.
    pub first: u32,
    /// How many pages it has.
    pub pages: u32,
}

/// The binder of some papers, in order behind their tabs.
#[must_use]
pub fn body(context: Context<'_>, subject: &Subject, parts: &[Part], missing: Vec<String>) -> Binder {
    let _speaking = context.speak();
    let production = context.production;
    let wording = production.conventions.wording;
    let names = labels::of(wording, &[KIND.word], &[]);
    let tab_of = |word: &str| TABS.iter().position(|(_, kinds)| kinds.contains(&word)).unwrap_or(TABS.len() - 1);
    let place_of = |part: &Part| {
        let tab = tab_of(part.kind.word);
        // Day by day, a day's papers stand together.
        (tab, part.subject.date.filter(|_| TABS[tab].0 == "days"))
    };
    let mut sorted: Vec<&Part> = parts.iter().collect();
    sorted.sort_by_key(|part| place_of(part));
    let mut of_kind: BTreeMap<&str, usize> = BTreeMap::new();
    parts.iter().for_each(|part| *of_kind.entry(part.kind.word).or_default() += 1);

    let mut tabs: Vec<Tab> = Vec::new();
    let mut first = 1;
    for part in sorted {
        let (tab, date) = place_of(part);
        let id = TABS[tab].0;
        let kind = labels::paper_name(part.kind);
        let about = Some(part.subject.name.as_str()).filter(|about| !about.is_empty() && *about != production.identity.title);
        let (group, name) = match (date, about) {
            (Some(date), about) => {
                let date = format::long_date(date, wording);
                let about = about.map(|about| about.replace(&format!(", {date}"), "").replace(&date, "")).filter(|about| !about.is_empty());
                (Some(date), format::joined([Some(kind.as_str()), about.as_deref()], " – ").unwrap_or_default())
            }
            (None, Some(about)) if of_kind[part.kind.word] > 1 => (Some(kind), about.to_owned()),
            (None, about) => (None, format::joined([Some(kind.as_str()), about], " – ").unwrap_or_default()),
        };
        if tabs.last().is_none_or(|last| last.id != id) {
            let name = names.get(&format!("tab_{id}")).cloned().unwrap_or_else(|| id.to_owned());
            tabs.push(Tab { id, name, groups: Vec::new() });
        }
        let Some(groups) = tabs.last_mut().map(|tab| &mut tab.groups) else { continue };
        if groups.last().is_none_or(|last| last.name != group) {
            groups.push(Group { name: group, papers: Vec::new() });
        }
        let id = part.path.rsplit_once('.').map_or(part.path.as_str(), |(stem, _)| stem).to_owned();
        if let Some(last) = groups.last_mut() {
            last.papers.push(Entry { id, name, digest: part.digest.clone(), first, pages: part.pages });
        }
        first += part.pages;
    }
    let audience = (!context.audience.is_internal()).then(|| context.audience.name.clone());
    let set = Some(subject.name.clone()).filter(|name| !name.is_empty());
    Binder { audience, set, cover: cover(context, parts.len(), &names), tabs, pages: first - 1, missing }
}

fn cover(context: Context<'_>, papers: usize, names: &BTreeMap<String, String>) -> Vec<Fact> {
    let production = context.production;
    let label = |key: &str| names.get(key).cloned().unwrap_or_default();
    let revision = |revision: Option<super::Revision>| {
        let revision = revision?;
        format::joined([Some(revision.colour.as_str()), Some(revision.date.as_str()).filter(|date| !date.is_empty())], " · ")
    };
    let as_of = context.derived.as_of.map(|date| format::long_date(date, production.conventions.wording));
    let facts = [
        ("as_of", as_of),
        ("schedule", revision(format::schedule_revision(production))),
        ("script", revision(format::script_revision(production))),
        ("papers", Some(papers.to_string())),
    ];
    facts.into_iter().filter_map(|(key, text)| Some(Fact { label: label(key), text: text? })).collect()
}

/// The page of a binder's own paper: cover, contents, tabs and page numbers.
#[must_use]
pub fn page(context: Context<'_>, subject: &Subject, body: &Binder) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::model::Production;

    fn part(word: &str, slug: &str, name: &str, date: Option<Date>, pages: u32) -> Part {
        let kind = KINDS.iter().find(|kind| kind.word == word).unwrap();
        let subject = Subject { slug: slug.to_owned(), name: name.to_owned(), key: slug.to_owned(), date };
        Part { kind, subject, path: format!("{word}/{slug}.pdf"), pages, digest: "d".to_owned() }
    }

    #[test]
    fn papers_stand_behind_their_tabs_and_days_stand_together() {
        let production = Production::default();
        let derived = derive(&production, None);
        let context = Context::internal(&production, &derived);
        let day = |day| Some(jiff::civil::date(2026, 6, day));
        let parts = [
            part("call-sheet", "a", "Day 1, Monday, June 1, 2026", day(1), 2),
            part("call-sheet", "b", "Day 2, Tuesday, June 2, 2026", day(2), 2),
            part("one-line-schedule", "", "Schedule v6", None, 9),
            part("breakdown-sheet", "1", "Scene 1", None, 1),
            part("breakdown-sheet", "2", "Scene 2", None, 1),
            part("production-report", "a", "Day 1, Monday, June 1, 2026", day(1), 1),
        ];
        let binder =
            body(context, &Subject { slug: String::new(), name: String::new(), key: String::new(), date: None }, &parts, Vec::new());
        let lines: Vec<(&str, Option<&str>, &str, u32)> = binder
            .tabs
            .iter()
            .flat_map(|tab| tab.groups.iter().map(move |group| (tab, group)))
            .flat_map(|(tab, group)| group.papers.iter().map(|paper| (tab.id, group.name.as_deref(), paper.name.as_str(), paper.first)))
            .collect();
        assert_eq!(
            lines,
            [
                ("schedule", None, "One-line schedule – Schedule v6", 1),
                ("days", Some("Monday, June 1, 2026"), "Call sheet – Day 1", 10),
                ("days", Some("Monday, June 1, 2026"), "Production report – Day 1", 12),
                ("days", Some("Tuesday, June 2, 2026"), "Call sheet – Day 2", 13),
                ("script", Some("Breakdown sheet"), "Scene 1", 15),
                ("script", Some("Breakdown sheet"), "Scene 2", 16),
            ]
        );
        assert_eq!(binder.pages, 16);
    }
}
