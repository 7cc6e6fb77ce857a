//! Day-out-of-days: on which days whoever and whatever works (domain.md 2.4). One for the cast, and one for each category of
//! what scenes need.
//!
//! The letters are derive's ([`DoodRow`]); this paper sets them in columns of dates. A page holds the columns that fit
//! side by side on its paper, whole weeks each; the last one has the totals.

mod changes;
mod columns;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, NoteBlock, notes_for};
use super::schedule::paper;
use super::schedule::{categories, title, title::TitleBlock};
use super::{Context, Kind, Subject, format, schedule};
use crate::derive::{DoodRow, ElementDays, LOCATIONS, SETS};
use crate::model::{Category, DropReading, Part, Wording};
use crate::values::slug;
use crate::words::{message, say, word};

pub use changes::{ChangeRow, Changes, Pair};
pub use columns::{Column, Month, PagePart};

/// Day-out-of-days.
pub static KIND: Kind = Kind {
    word: "day-out-of-days",
    name: "Day out of days",
    about: "On which days the cast works, holds and travels, and sets, places, background, props and vehicles work. One for each category.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

/// The category of the cast.
const CAST: &str = "cast";

/// Categories that have a paper where anything of them is on the board and the production names none: what is hired,
/// built or brought by the day. Any other has one where `conventions: {dood: […]}` names it.
const USUAL: [&str; 10] =
    [CAST, Category::BACKGROUND, "stunts", "vehicles", "animals", "props", "weapons", "special_equipment", SETS, LOCATIONS];

/// What a day-out-of-days shows.
#[derive(Debug, Clone, Serialize)]
pub struct DayOutOfDays {
    /// The category's key: `cast`, `props`, `sets`.
    pub category: String,
    /// Its name: `Cast`.
    pub category_name: String,
    /// What the schedule is based on and who answers for it.
    pub title_block: TitleBlock,
    /// The dates, in order: every one from the first to the last of the board, and those outside it that have letters.
    pub columns: Vec<Column>,
    /// The months over the columns.
    pub months: Vec<Month>,
    /// The columns that stand side by side on one page.
    pub parts: Vec<PagePart>,
    /// What the columns of totals are, in order.
    pub total_heads: Vec<TotalHead>,
    /// The rows: the cast by number, anything else by first use.
    pub rows: Vec<Row>,
    /// How many work on each date, in the order of the columns; heads for background.
    pub working: Working,
    /// Names that are in the cast list and not on the schedule.
    pub unscheduled: Option<String>,
    /// The letters that stand on the page and what they mean.
    pub legend: Vec<Fact>,
    /// How drops are counted, where anybody may be dropped.
    pub rule: Option<String>,
    /// What has changed since the board that the schedule is compared with; the cast's paper only.
    pub changes: Option<Changes>,
    /// What it comes to.
    pub totals: Totals,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// The head of a column of totals.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct TotalHead {
    /// `travel`, `rehearsal`, `work`, `hold`, `holiday`, `heads`, `start`, `finish`, `total`.
    pub id: &'static str,
    /// As printed.
    pub label: String,
}

/// One row.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Stable id: `cast-3`, `props-lantern`.
    pub id: String,
    /// Cast number.
    pub number: Option<String>,
    /// The character, or the name.
    pub name: String,
    /// What more to know: `up to 3`.
    pub detail: Option<String>,
    /// The letters in the order of the columns, empty where there are none; how many are wanted, for background.
    pub cells: Vec<String>,
    /// Places of the cells that differ from the earlier board.
    pub changed: Vec<usize>,
    /// The totals in the order of their heads; empty where there are none.
    pub totals: Vec<String>,
    /// What the row comes to, for a screen that does not reach to the totals: `Apr 6 – Jun 26 · 43`.
    pub summary: String,
}

/// How many work.
#[derive(Debug, Clone, Serialize)]
pub struct Working {
    /// What is counted: `Working`, `Heads`.
    pub label: &'static str,
    /// In the order of the columns.
    pub cells: Vec<String>,
}

/// The figures of the paper, for the build's manifest.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Totals {
    /// Rows.
    pub rows: usize,
    /// Work days of all rows.
    pub work: u32,
    /// Days on hold of all rows.
    pub hold: u32,
    /// All days that have a letter.
    pub days: u32,
}

/// The categories that have a paper: those that the production names, else the usual ones; in either case those that
/// have anything on the board.
fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    if schedule::due(context).is_empty() {
        return Vec::new();
    }
    let stated: Vec<&str> = production.conventions.dood.iter().map(String::as_str).collect();
    let wanted = if stated.is_empty() { USUAL.to_vec() } else { stated };
    let has = |key: &str| match key {
        CAST => context.derived.cast.values().any(|row| row.total() > 0),
        key => context.derived.elements.contains_key(key),
    };
    let mut slugs = super::facts::Slugs::default();
    let subject = |key: &str| Subject { slug: slugs.of(key), name: category_name(key), key: key.to_owned(), date: None };
    wanted.into_iter().filter(|key| has(key)).map(subject).collect()
}

/// What the papers call a category.
fn category_name(key: &str) -> String {
    match key {
        CAST => say!("day-out-of-days-cast"),
        SETS => say!("day-out-of-days-sets"),
        LOCATIONS => say!("day-out-of-days-locations"),
        _ => categories::title(key),
    }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let body = body(context, &subject.key);
    let paper = columns::paper(context.production, &body.columns, &body.total_heads);
    paper::page_on(context, &KIND, subject, paper, body)
}

/// A row before it is set: the letters, and how many are wanted where that is what its cells say.
struct Source<'a> {
    id: String,
    number: Option<String>,
    name: String,
    detail: Option<String>,
    days: &'a DoodRow,
    heads: Option<&'a ElementDays>,
    changed: Vec<Date>,
}

impl Source<'_> {
    fn cell(&self, date: Date) -> String {
        let code = self.days.code(date);
        let heads = self.heads.and_then(|element| element.counts.get(&date)).filter(|_| !code.is_empty());
        heads.map_or_else(|| code.to_owned(), ToString::to_string)
    }

    fn heads(&self) -> u32 {
        self.heads.map_or(0, |element| element.counts.values().sum())
    }
}

/// The page's body for a category.
#[must_use]
pub fn body(context: Context<'_>, category: &str) -> DayOutOfDays {
    let production = context.production;
    let wording = production.conventions.wording;
    let sources = if category == CAST { cast(context) } else { elements(context, category) };
    let unscheduled: Vec<String> = sources
        .iter()
        .filter(|row| row.days.total() == 0)
        .map(|row| row.number.as_ref().map_or_else(|| row.name.clone(), |number| format!("{number} {}", row.name)))
        .collect();
    let sources: Vec<Source<'_>> = sources.into_iter().filter(|row| row.days.total() > 0).collect();
    let (dates, mut columns) = columns::columns(context, sources.iter().flat_map(|row| row.days.codes.keys().copied()));
    let heads = total_heads(&sources);
    let rows: Vec<Row> = sources.iter().map(|source| row(source, &dates, &heads, wording)).collect();
    let working = working(&sources, &dates);
    columns::fit(&mut columns, rows.iter().map(|row| row.cells.as_slice()));
    columns::fit(&mut columns, std::iter::once(working.cells.as_slice()));
    let parts = columns::parts(context.production, &columns, &heads);
    let sum = |of: fn(&DoodRow) -> u32| sources.iter().map(|row| of(row.days)).sum();
    DayOutOfDays {
        category: category.to_owned(),
        category_name: category_name(category),
        title_block: title::title_block(context),
        working,
        legend: legend(&sources).into_iter().chain(named_days(&columns, wording)).collect(),
        rule: rule(context, category),
        changes: if category == CAST { changes::changes(context) } else { None },
        totals: Totals { rows: rows.len(), work: sum(|row| row.work), hold: sum(|row| row.hold), days: sum(DoodRow::total) },
        unscheduled: if unscheduled.is_empty() { None } else { Some(unscheduled.join(", ")) },
        total_heads: heads,
        months: columns::months(&columns),
        columns,
        parts,
        rows,
        notes: notes_for(production, KIND.word, Some(&slug(category))),
    }
}

fn cast(context: Context<'_>) -> Vec<Source<'_>> {
    let production = context.production;
    let child = word!("day-out-of-days-k");
    let drift = context.derived.drift.as_ref();
    let source = |member: &'_ crate::model::CastMember| {
        let changed = drift.and_then(|drift| drift.cast.get(&member.id));
        Some(Source {
            id: format!("cast-{}", member.id),
            number: Some(member.id.to_string()),
            name: if member.minor { format!("{} {child}", member.character) } else { member.character.clone() },
            detail: None,
            days: context.derived.cast.get(&member.id)?,
            heads: None,
            changed: changed.map(|drift| drift.letters.keys().copied().collect()).unwrap_or_default(),
        })
    };
    production.cast.iter().filter_map(source).collect()
}

fn elements<'a>(context: Context<'a>, category: &str) -> Vec<Source<'a>> {
    let is_background = category == Category::BACKGROUND;
    let all = context.derived.elements.get(category).map(Vec::as_slice).unwrap_or_default();
    let mut slugs = super::facts::Slugs::default();
    all.iter()
        .map(|element| {
            let most = element.counts.values().copied().max().filter(|most| *most > 1 && !is_background);
            Source {
                id: format!("{}-{}", slug(category), slugs.of(&element.id)),
                number: None,
                name: element.name.clone(),
                detail: most.map(|most| say!("day-out-of-days-up-to", most)),
                days: &element.days,
                heads: is_background.then_some(element),
                changed: Vec::new(),
            }
        })
        .collect()
}

/// The heads of the totals: those of which any row has something; work, start and finish always, and the sum where it is
/// not the work days over again.
fn total_heads(sources: &[Source<'_>]) -> Vec<TotalHead> {
    let any = |of: fn(&DoodRow) -> u32| sources.iter().any(|row| of(row.days) > 0);
    let idle = any(|row| row.total() - row.work);
    [
        ("travel", word!("day-out-of-days-travel"), any(|row| row.travel)),
        ("rehearsal", word!("day-out-of-days-reh-fit"), any(|row| row.other)),
        ("work", word!("day-out-of-days-work"), true),
        ("hold", word!("day-out-of-days-hold"), any(|row| row.hold)),
        ("holiday", word!("day-out-of-days-hol"), any(|row| row.holiday)),
        ("heads", word!("day-out-of-days-heads"), sources.iter().any(|row| row.heads.is_some())),
        ("start", word!("day-out-of-days-start"), true),
        ("finish", word!("day-out-of-days-finish"), true),
        ("total", word!("day-out-of-days-total"), idle),
    ]
    .into_iter()
    .filter(|(.., wanted)| *wanted)
    .map(|(id, label, _)| TotalHead { id, label: label.to_owned() })
    .collect()
}

fn row(source: &Source<'_>, dates: &[Date], heads: &[TotalHead], wording: Wording) -> Row {
    let days = source.days;
    let count = |count: u32| if count == 0 { String::new() } else { count.to_string() };
    let date = |date: Option<Date>| date.map(|date| format::day_and_month(date, wording)).unwrap_or_default();
    let total = |head: &TotalHead| match head.id {
        "travel" => count(days.travel),
        "rehearsal" => count(days.other),
        "work" => count(days.work),
        "hold" => count(days.hold),
        "holiday" => count(days.holiday),
        "heads" => count(source.heads()),
        "start" => date(days.start),
        "finish" => date(days.finish),
        _ => count(days.total()),
    };
    let ends = match (days.start, days.finish) {
        (Some(start), Some(finish)) if start < finish => format!("{} – {}", date(Some(start)), date(Some(finish))),
        (start, _) => date(start),
    };
    Row {
        summary: format!("{ends} · {}", days.work),
        id: source.id.clone(),
        number: source.number.clone(),
        name: source.name.clone(),
        detail: source.detail.clone(),
        cells: dates.iter().map(|date| source.cell(*date)).collect(),
        changed: source.changed.iter().filter_map(|date| dates.binary_search(date).ok()).collect(),
        totals: heads.iter().map(total).collect(),
    }
}

fn working(sources: &[Source<'_>], dates: &[Date]) -> Working {
    let by_heads = sources.iter().any(|row| row.heads.is_some());
    let of = |date: &Date| {
        let at_work = sources.iter().filter(|row| row.days.code(*date).contains('W'));
        let sum: u32 = at_work.map(|row| row.heads.map_or(1, |element| element.counts.get(date).copied().unwrap_or(1))).sum();
        if sum == 0 { String::new() } else { sum.to_string() }
    };
    Working {
        label: if by_heads { word!("day-out-of-days-heads") } else { word!("day-out-of-days-working") },
        cells: dates.iter().map(of).collect(),
    }
}

/// The holidays by name, with their dates, and what a broken line says.
fn named_days(columns: &[Column], wording: Wording) -> Vec<Fact> {
    let date = |column: &Column| column.date.parse().map_or_else(|_| column.date.clone(), |date| format::day_and_month(date, wording));
    let runs = columns.chunk_by(|a, b| a.name == b.name).filter_map(|run| Some((run.first()?, run.last()?, run.first()?.name.as_deref()?)));
    let mut all: Vec<Fact> = runs
        .filter_map(|(first, last, name)| {
            let dates = if first == last { date(first) } else { format!("{} – {}", date(first), date(last)) };
            Fact::new("named", dates, Some(name))
        })
        .collect();
    if columns.iter().any(|column| column.gap) {
        all.extend(Fact::new("gap", "¦", Some(word!("day-out-of-days-dates-left-out"))));
    }
    all
}

/// The letters that stand on the page, with what they mean.
fn legend(sources: &[Source<'_>]) -> Vec<Fact> {
    let has = |test: fn(&str) -> bool| sources.iter().flat_map(|row| row.days.codes.values()).any(|code| test(code));
    let by_heads = sources.iter().any(|row| row.heads.is_some());
    type Meaning = (&'static str, fn(&str) -> bool);
    const MEANINGS: [Meaning; 12] = [
        ("S", |code| code.starts_with('S')),
        ("W", |code| code.contains('W')),
        ("F", |code| code.ends_with('F')),
        ("H", |code| code == "H"),
        ("D", |code| code.contains('D')),
        ("P", |code| code.contains('P')),
        ("TR", |code| code == "TR"),
        ("R", |code| code == "R"),
        ("FT", |code| code == "FT"),
        ("T", |code| code == "T"),
        ("holiday", |code| code == "/"),
        ("M", |code| code == "M"),
    ];
    if by_heads {
        return Fact::new("heads", word!("day-out-of-days-figures"), Some(word!("day-out-of-days-how-many-are-called")))
            .into_iter()
            .collect();
    }
    let meaning = |(id, test): Meaning| {
        let label = if id == "holiday" { "/" } else { id };
        has(test).then(|| Fact::new(id, label, Some(message(&format!("day-out-of-days-code-{}", id.to_lowercase()), &[])))).flatten()
    };
    MEANINGS.into_iter().filter_map(meaning).collect()
}

/// How drops are counted, where anybody of the cast may be dropped.
fn rule(context: Context<'_>, category: &str) -> Option<String> {
    let production = context.production;
    let droppable: Vec<u32> = production.cast.iter().filter(|member| member.drop && member.holds).map(|member| member.drop_days).collect();
    let (least, most) = (droppable.iter().min().filter(|_| category == CAST)?, droppable.iter().max()?);
    let days = if least == most { least.to_string() } else { say!("day-out-of-days-to", least, most) };
    Some(match production.conventions.drop_reading {
        DropReading::Intervening => say!("day-out-of-days-drop-once-in-the-first-gap-2", days),
        DropReading::Difference => say!("day-out-of-days-drop-once-in-the-first-gap", days),
    })
}

#[cfg(test)]
mod tests;
