//! Which board is in force, and the dates of days that state none.
//!
//! Works on merged records, before they are checked and read: afterwards `days` holds the days of the current board,
//! each with its date, and every other board holds its own.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::merge::{Sections, identity};
use super::read::{Fields, Reading, calendar};
use crate::findings::{Finding, Findings, Origin, Part, Sources, codes};
use crate::ingest::{Node, Value, with_nearest};
use crate::model::WorkCalendar;
use crate::model::fields::{self, Table};
use crate::values::date;

/// What is known of the boards once the current one has been chosen.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// Id of the current board; none where no boards are named.
    pub current: Option<String>,
    /// The places of the dates that were counted on the calendar: those of the days that state none.
    pub counted: BTreeSet<Origin>,
    /// Why a day without a date could not be counted.
    pub uncounted: Uncounted,
}

/// Why a day without a date cannot be counted on the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Uncounted {
    /// The calendar has no start, and no day before it has a date.
    #[default]
    NoStart,
    /// The calendar's start cannot be read, which is said there.
    StartUnread,
    /// The calendar has no working day to count to.
    NoWorkDay,
}

impl Uncounted {
    fn of(node: Option<&Node>, calendar: &WorkCalendar) -> Self {
        let written = node.and_then(|node| node.get("start")).is_some();
        let mut off = calendar.days_off.clone();
        off.sort_by_key(|day| day.to_monday_zero_offset());
        off.dedup();
        match calendar.start {
            _ if off.len() == 7 => Self::NoWorkDay,
            None if written => Self::StartUnread,
            None => Self::NoStart,
            Some(_) => Self::NoWorkDay,
        }
    }

    /// The cause.
    pub const fn words(self) -> &'static str {
        match self {
            Self::NoStart => "the calendar has no `start` to count from",
            Self::StartUnread => "the calendar's `start` cannot be read",
            Self::NoWorkDay => "the calendar has no working day in the year after the day before it",
        }
    }

    /// What mends it.
    pub const fn help(self) -> &'static str {
        match self {
            Self::NoStart => "give the day its `date`, or the calendar its `start`: the first day of the shoot",
            Self::StartUnread => "give the day its `date`, or correct the calendar's `start`",
            Self::NoWorkDay => "give the day its `date`, or see the calendar's `days_off` and `holidays`",
        }
    }
}

/// Gives every day its date, and puts the days of the board in force into `days`.
pub(super) fn choose(
    top: &Node,
    wanted: Option<&str>,
    sections: &mut Sections,
    reading: Reading,
    sources: &mut Sources,
    findings: &mut Findings,
) -> Chosen {
    let calendar = top.get("calendar").map(|node| calendar(Fields { node, reading })).unwrap_or_default();
    let uncounted = Uncounted::of(top.get("calendar"), &calendar);
    let mut counted = BTreeSet::new();
    if let Some(days) = sections.get_mut("days") {
        date_days(days, &calendar, reading, sources, &mut counted);
    }
    let Some(boards) = sections.get_mut("boards").filter(|boards| !boards.is_empty()) else {
        if let Some(word) = wanted.or_else(|| top.get("board").and_then(Node::text)) {
            let at = sources.field(top.origin, "board");
            findings.push(unknown(word, wanted.is_some(), at, std::iter::empty()));
        }
        return Chosen { current: None, counted, uncounted };
    };
    for board in boards.iter_mut() {
        if let Some(Node { value: Value::List(days), .. }) = entry(board, "days") {
            date_days(days, &calendar, reading, sources, &mut counted);
        }
    }
    let has_days = |board: &Node| matches!(board.get("days").map(|days| &days.value), Some(Value::List(days)) if !days.is_empty());
    let id_of = |board: &Node| board.get("id").and_then(Node::text).map(str::to_owned);
    let base = boards.iter().position(|board| !has_days(board));
    let stated = wanted.or_else(|| top.get("board").and_then(Node::text));
    let current = match stated {
        None => base,
        Some(word) => {
            let found = boards.iter().position(|board| id_of(board).as_deref() == Some(word));
            // Boards of other tools are known by their names.
            let named = |board: &Node| board.get("name").and_then(Node::text).is_some_and(|name| name.eq_ignore_ascii_case(word));
            let found = found.or_else(|| boards.iter().position(named));
            if found.is_none() {
                let at = if wanted.is_some() { Origin::NONE } else { sources.field(top.origin, "board") };
                let ids: Vec<String> = boards.iter().filter_map(id_of).collect();
                findings.push(unknown(word, wanted.is_some(), at, ids.iter().map(String::as_str)));
            }
            found.or(base)
        }
    };
    let Some(current) = current else { return Chosen { current: None, counted, uncounted } };
    let id = id_of(&boards[current]);
    if has_days(&boards[current]) {
        let own = match entry(&mut boards[current], "days") {
            Some(node) => std::mem::replace(&mut node.value, Value::Null),
            None => Value::Null,
        };
        let Value::List(own) = own else { return Chosen { current: id, counted, uncounted } };
        let top_days = sections.remove("days").unwrap_or_default();
        let merged = lay_over(own, &top_days, reading, sources);
        // The days that were there become the days of the board that had none of its own.
        if let (Some(base), Some(boards)) = (base, sections.get_mut("boards"))
            && !top_days.is_empty()
        {
            let origin = top_days[0].origin;
            put(&mut boards[base], "days", Node { value: Value::List(top_days), origin });
        }
        sections.insert("days", merged);
    }
    Chosen { current: id, counted, uncounted }
}

fn unknown<'k>(word: &str, from_command: bool, at: Origin, known: impl Iterator<Item = &'k str>) -> Finding {
    let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no board `{word}`"));
    let finding = with_nearest(finding.at(at).blocks(Part::Schedule), word, known);
    if finding.help.is_some() {
        return finding;
    }
    finding.help(if from_command {
        "name one of the production's `boards`"
    } else {
        "name the id of one of the `boards`, or leave `board` out"
    })
}

fn entry<'a>(node: &'a mut Node, key: &str) -> Option<&'a mut Node> {
    match &mut node.value {
        Value::Map(entries) => entries.iter_mut().find(|(name, _)| name == key).map(|(_, node)| node),
        _ => None,
    }
}

fn put(node: &mut Node, key: &str, value: Node) {
    if let Some(own) = entry(node, key) {
        *own = value;
    } else if let Value::Map(entries) = &mut node.value {
        entries.push((key.to_owned(), value));
    }
}

/// A board's days with what the top-level `days` say of the same unit and date: base, weather, notes. Strips, cover and
/// all else that the board's day states are the board's own.
fn lay_over(own: Vec<Node>, top: &[Node], reading: Reading, sources: &mut Sources) -> Vec<Node> {
    let Some(table) = fields::section("days") else { return own };
    let key = |node: &Node| identity(table, node, reading.order);
    let mut under: BTreeMap<String, &Node> = BTreeMap::new();
    for node in top {
        if let Some(key) = key(node) {
            under.entry(key).or_insert(node);
        }
    }
    // What belongs to the strips of another board does not follow the date.
    const OF_STRIPS: &[&str] = &["strips", "scenes", "cover", "background", "calls", "lunch", "wrap", "shooting_call", "number", "setups"];
    own.into_iter()
        .map(|mut node| {
            let base = key(&node).and_then(|key| under.get(&key));
            let (Some(Value::Map(base)), Value::Map(entries)) = (base.map(|base| &base.value), &mut node.value) else { return node };
            for (name, value) in base {
                if !OF_STRIPS.contains(&name.as_str()) && !entries.iter().any(|(known, _)| known == name) {
                    entries.push((name.clone(), value.clone()));
                }
            }
            let places: Vec<(String, Origin)> = entries.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
            node.origin = sources.merged(node.origin, &places);
            node
        })
        .collect()
}

/// Days without a date follow each other, unit by unit, on the working days of the calendar: the first on its start, each
/// further one on the next working day after the day before it in the list, dates that other days of the unit state left
/// out. A day that cannot be dated stays without a date, and is reported as such.
fn date_days(days: &mut [Node], calendar: &WorkCalendar, reading: Reading, sources: &mut Sources, counted: &mut BTreeSet<Origin>) {
    let table: Option<&'static Table> = fields::section("days");
    let unit_of = |node: &Node| node.get("unit").and_then(Node::text).unwrap_or("main").to_owned();
    let date_of = |node: &Node| node.get("date").and_then(Node::text).and_then(|text| date(text, reading.order).ok());
    if table.is_none() || days.iter().all(|day| day.get("date").is_some()) {
        return;
    }
    // A day whose date cannot be read is not counted: it is said elsewhere what is wrong with it.
    let mut days: Vec<&mut Node> = days.iter_mut().filter(|day| day.get("date").is_none() || date_of(day).is_some()).collect();
    let stated: Vec<(String, Option<Date>)> = days.iter().map(|day| (unit_of(day), date_of(day))).collect();
    for (day, date) in days.iter_mut().zip(count_dates(&stated, calendar)) {
        let Some(next) = date.filter(|_| day.get("date").is_none()) else { continue };
        let origin = day.origin;
        counted.insert(origin);
        if let Value::Map(entries) = &mut day.value {
            entries.push(("date".to_owned(), Node { value: Value::Text(next.to_string()), origin }));
            let places: Vec<(String, Origin)> = entries.iter().map(|(key, node)| (key.clone(), node.origin)).collect();
            day.origin = sources.merged(origin, &places);
        }
    }
}

/// Counts dates on the calendar for days of units, in their order, that have none: see [`date_days`].
pub(super) fn count_dates(days: &[(String, Option<Date>)], calendar: &WorkCalendar) -> Vec<Option<Date>> {
    let stated: BTreeSet<(&str, Date)> = days.iter().filter_map(|(unit, date)| Some((unit.as_str(), (*date)?))).collect();
    let mut cursors: BTreeMap<&str, Date> = BTreeMap::new();
    let mut dates = Vec::with_capacity(days.len());
    for (unit, date) in days {
        let counted = || {
            let first = match cursors.get(unit.as_str()) {
                Some(before) => before.tomorrow().ok(),
                None => calendar.start,
            };
            // A year of days off in a row is no calendar to count on.
            let mut dates = first?.series(jiff::Span::new().days(1)).take(366);
            dates.find(|date| calendar.is_work(*date) && !stated.contains(&(unit.as_str(), *date)))
        };
        let date = date.or_else(counted);
        if let Some(date) = date {
            cursors.insert(unit, date);
        }
        dates.push(date);
    }
    dates
}
