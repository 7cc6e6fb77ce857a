//! The columns of dates, and which of them stand side by side on a page.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::{Date, Weekday};
use serde::Serialize;

use super::TotalHead;
use crate::derive::{CompanyDay, CompanyKind};
use crate::documents::schedule::paper;
use crate::documents::{Context, format};
use crate::model::{Paper, Production};
use crate::words::message;

/// A date.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Column {
    /// ISO 8601.
    pub date: String,
    /// As printed in full, for a screen: `Monday, May 4, 2026`.
    pub long: String,
    /// `May 2026`.
    pub month: String,
    /// `May`, for a month of few columns.
    pub month_short: String,
    /// `M`.
    pub weekday: String,
    /// Day of the month.
    pub day: String,
    /// The main unit's shoot day number.
    pub number: Option<String>,
    /// `shoot`, `travel`, `other`, `holiday`, `off`, the weekends before and after the board with it; `outside` for any
    /// other date before or after the board.
    pub kind: &'static str,
    /// A holiday's name.
    pub name: Option<String>,
    /// Whether a week begins here, or dates are left out before it.
    pub opens: bool,
    /// Whether dates are left out before it: the line before it is broken.
    pub gap: bool,
    /// Whether it is a day off, and none of them has letters, so that it may be narrow.
    pub narrow: bool,
    /// The least width that its widest cell needs in print, in points.
    pub width: u32,
}

/// A month over its columns.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Month {
    /// `May 2026`; `May` where there is no room for more, nothing over a single column.
    pub name: String,
    /// How many columns it has.
    pub columns: usize,
}

/// The months over the columns.
pub(super) fn months(columns: &[Column]) -> Vec<Month> {
    let runs = columns.chunk_by(|a, b| a.month == b.month);
    let name = |run: &[Column]| match run.len() {
        1 => String::new(),
        2..=4 => run[0].month_short.clone(),
        _ => run[0].month.clone(),
    };
    runs.map(|run| Month { name: name(run), columns: run.len() }).collect()
}

/// Columns that stand side by side.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct PagePart {
    /// Place of the first column.
    pub from: usize,
    /// Place after the last column.
    pub to: usize,
    /// `Mon, May 4 – Fri, Jun 12`.
    pub title: String,
}

/// Every date of the board from its first shoot day to its last, and every other date that has letters.
pub(super) fn columns(context: Context<'_>, lettered: impl Iterator<Item = Date>) -> (Vec<Date>, Vec<Column>) {
    let company = &context.derived.company;
    let shot = || company.iter().filter(|(_, day)| day.kind == CompanyKind::Shoot).map(|(date, _)| *date);
    let lettered: BTreeSet<Date> = lettered.collect();
    let mut dates = lettered.clone();
    if let (Some(first), Some(last)) = (shot().min(), shot().max()) {
        dates.extend(company.range(first..=last).map(|(date, _)| *date));
    }
    let dates = filled(dates);
    let mut before: Option<(Date, u32)> = None;
    let mut columns: Vec<Column> = dates
        .iter()
        .map(|date| {
            let day = company.get(date);
            let week = day.map_or(0, |day| day.week);
            let gap = before.is_some_and(|(last, _)| last.tomorrow().ok() != Some(*date));
            let monday = day.is_none() && date.weekday() == Weekday::Monday;
            let opens = gap || monday || before.is_none_or(|(_, of)| of != week);
            before = Some((*date, week));
            Column { gap, ..column(context, *date, day, opens, lettered.contains(date)) }
        })
        .collect();
    // Weekends are all as wide as each other.
    if columns.iter().any(|column| column.kind == "off" && !column.narrow) {
        for column in columns.iter_mut().filter(|column| column.narrow) {
            (column.narrow, column.width) = (false, DATE);
        }
    }
    (dates, columns)
}

/// How near a date is to the one before it for those between them to have columns: a weekend is not left out.
const NEAR: i32 = 3;

/// The dates, and those between two of them that lie near each other.
fn filled(dates: BTreeSet<Date>) -> Vec<Date> {
    let mut all: Vec<Date> = Vec::new();
    for date in dates {
        if let Some(last) = all.last().copied()
            && date.since(last).is_ok_and(|span| span.get_days() <= NEAR)
        {
            let mut next = last.tomorrow();
            while let Ok(between) = next
                && between < date
            {
                all.push(between);
                next = between.tomorrow();
            }
        }
        all.push(date);
    }
    all
}

fn column(context: Context<'_>, date: Date, day: Option<&CompanyDay>, opens: bool, lettered: bool) -> Column {
    let production = context.production;
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let days = day.into_iter().flat_map(|day| &day.days).filter_map(|at| production.days.get(*at));
    let number = days.filter(|day| day.unit == main).find_map(|day| day.number);
    let kind = match day.map(|day| day.kind) {
        Some(CompanyKind::Shoot) => "shoot",
        Some(CompanyKind::Travel) => "travel",
        Some(CompanyKind::Other) => "other",
        Some(CompanyKind::Holiday) => "holiday",
        Some(CompanyKind::Off) => "off",
        None if matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) => "off",
        None => "outside",
    };
    Column {
        date: date.to_string(),
        long: format::long_date(date, production.conventions.wording),
        month: format::month_and_year(date),
        month_short: format::month_short(date),
        weekday: message(&format!("weekday-letter-{}", date.weekday().to_monday_one_offset()), &[]),
        day: date.day().to_string(),
        number: number.map(|number| number.to_string()),
        kind,
        name: day.and_then(|day| day.name.clone()),
        opens,
        gap: false,
        narrow: !lettered && kind == "off",
        width: if !lettered && kind == "off" { NARROW } else { DATE },
    }
}

/// Gives every column the width that its widest cell needs.
pub(super) fn fit<'a>(columns: &mut [Column], rows: impl Iterator<Item = &'a [String]>) {
    for cells in rows {
        for (column, cell) in columns.iter_mut().zip(cells) {
            column.width = column.width.max(needed(cell));
        }
    }
}

/// The width of a cell's letters in bold type of 7.5 points, or of its figures, with a little room about them.
fn needed(cell: &str) -> u32 {
    let digits = cell.bytes().all(|byte| byte.is_ascii_digit());
    match (cell.chars().count(), digits) {
        (0, _) => 0,
        (1, _) | (2, true) => DATE,
        (2, false) | (3, true) => DATE + 2,
        (3, false) | (4, true) => DATE + 4,
        (count, _) => DATE + 4 * u32::try_from(count - 2).unwrap_or(2),
    }
}

/// Widths in points, as the built-in template sets them: a date of two figures, a day off with nothing in it, the names, a
/// total, a date among the totals.
const DATE: u32 = 11;
const NARROW: u32 = 9;
const NAMES: u32 = 114;
const TOTAL: u32 = 23;
const TOTAL_DATE: u32 = 32;

fn totals_width(heads: &[TotalHead]) -> u32 {
    heads.iter().map(|head| if matches!(head.id, "start" | "finish") { TOTAL_DATE } else { TOTAL }).sum()
}

fn width(columns: &[Column]) -> u32 {
    columns.iter().map(|column| column.width).sum()
}

/// The paper: the one the production states for its boards, else the smallest from its own up on which all columns stand
/// side by side, else the largest.
pub(super) fn paper(production: &Production, columns: &[Column], heads: &[TotalHead]) -> Paper {
    let conventions = &production.conventions;
    let needed = NAMES + width(columns) + totals_width(heads);
    let fits = |paper: &&Paper| needed <= paper::landscape(**paper);
    let papers = paper::papers(conventions.paper);
    conventions.board_paper.or_else(|| papers.iter().find(fits).or(papers.last()).copied()).unwrap_or(conventions.paper)
}

/// The columns that stand side by side: the fewest pages across that hold them, whole weeks each where a week fits, filled
/// evenly, the totals after the last.
pub(super) fn parts(production: &Production, columns: &[Column], heads: &[TotalHead]) -> Vec<PagePart> {
    let room = paper::landscape(paper(production, columns, heads)).saturating_sub(NAMES);
    let totals = totals_width(heads);
    let weeks = weeks(columns, room.saturating_sub(totals).max(DATE));
    let widths: Vec<u32> = weeks.iter().map(|week| width(&columns[week.clone()])).collect();
    let whole: u32 = widths.iter().sum::<u32>() + totals;
    // So many pages, each filled to its share of the whole, or as full as it can be; none where the last is over full.
    let shared = |pages: u32, evenly: bool| -> Option<Vec<Range<usize>>> {
        let mut shares: Vec<Range<usize>> = Vec::new();
        let (mut from, mut used) = (0, 0);
        for page in 0..pages {
            let (last, goal) = (page + 1 == pages, if evenly { whole * (page + 1) / pages } else { whole });
            let (mut to, mut own) = (from, if last { totals } else { 0 });
            while to < widths.len() && own + widths[to] <= room && (last || used + widths[to] / 2 <= goal) {
                (own, used) = (own + widths[to], used + widths[to]);
                to += 1;
            }
            if from == to {
                return None;
            }
            shares.push(from..to);
            from = to;
        }
        (from == widths.len()).then_some(shares)
    };
    let most = u32::try_from(weeks.len()).unwrap_or(u32::MAX);
    let shares = (1..=most).find_map(|pages| shared(pages, true).or_else(|| shared(pages, false)));
    let shares = shares.unwrap_or_else(|| (0..weeks.len()).map(|week| week..week + 1).collect());
    let wording = production.conventions.wording;
    let short = |column: &Column| column.date.parse().map_or_else(|_| column.date.clone(), |date: Date| format::short_date(date, wording));
    shares
        .into_iter()
        .filter_map(|share| {
            let (from, to) = (weeks.get(share.start)?.start, weeks.get(share.end.checked_sub(1)?)?.end);
            let (first, last) = (columns.get(from)?, columns.get(to.checked_sub(1)?)?);
            Some(PagePart { from, to, title: format!("{} – {}", short(first), short(last)) })
        })
        .collect()
}

/// The columns by weeks; a stretch that no page holds is cut.
fn weeks(columns: &[Column], room: u32) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        match all.last_mut() {
            Some(week) if !column.opens && width(&columns[week.start..=at]) <= room => week.end = at + 1,
            _ => all.push(at..at + 1),
        }
    }
    all
}
