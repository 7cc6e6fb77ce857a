//! The chart: bars and milestones on a scale of weeks, in percent of its width.

use jiff::civil::Date;
use serde::Serialize;

use super::{Entry, Group, Paper};
use crate::documents::format;
use crate::words::say;

/// The most weeks of a chart: a slip in a date must not make it endless.
const MOST_WEEKS: i32 = 400;

/// A chart. Every place is a share of its width in percent, at three decimals.
#[derive(Debug, Clone, Serialize)]
pub struct Chart {
    /// What it shows, for those who cannot see it.
    pub alternative: String,
    /// Months over the weeks.
    pub months: Vec<Mark>,
    /// The weeks that carry a label: the day of the month of their Monday.
    pub weeks: Vec<Mark>,
    /// Today, where it lies on the chart.
    pub today: Option<Mark>,
    /// The tasks in groups, as in the table.
    pub groups: Vec<ChartGroup>,
}

/// A place on the scale with its label.
#[derive(Debug, Clone, Serialize)]
pub struct Mark {
    /// Where.
    pub x: String,
    /// How wide what it labels is.
    pub width: String,
    /// The label.
    pub label: String,
}

/// A stretch of the scale.
#[derive(Debug, Clone, Serialize)]
pub struct Stretch {
    /// Where it begins.
    pub x: String,
    /// How wide it is.
    pub width: String,
}

/// Tasks under one heading.
#[derive(Debug, Clone, Serialize)]
pub struct ChartGroup {
    /// Stable id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Its tasks.
    pub rows: Vec<ChartRow>,
}

/// One task on the chart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartRow {
    /// Stable id: `bar-picture-lock`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its dates: `Nov 23 – Dec 11`.
    pub dates: String,
    /// Its bar; none for a milestone.
    pub bar: Option<Stretch>,
    /// Its milestone.
    pub point: Option<String>,
    /// From its end to its latest end.
    pub float: Option<Stretch>,
    /// Its own deadline.
    pub deadline: Option<String>,
    /// How it is drawn: `critical`, `done`, `plain`.
    pub tone: &'static str,
}

/// The scale: Mondays, from the week of the first date to that of the last.
struct Scale {
    first: Date,
    weeks: i32,
}

impl Scale {
    fn of(dates: impl Iterator<Item = Date> + Clone) -> Option<Self> {
        let (first, last) = (dates.clone().min()?, dates.max()?);
        let first = monday(first);
        let weeks = (first.until(last).map_or(0, |span| span.get_days()) / 7 + 1).min(MOST_WEEKS);
        Some(Self { first, weeks })
    }

    /// Thousandths of a percent of the width at the beginning of a date, half days counted.
    fn at(&self, date: Date, halves: i32) -> i32 {
        let days = self.first.until(date).map_or(0, |span| span.get_days());
        let whole = self.weeks * 14;
        let at = (i64::from(days) * 2 + i64::from(halves)).clamp(0, i64::from(whole));
        i32::try_from(at * 100_000 / i64::from(whole)).unwrap_or(0)
    }

    /// From the morning of one date to the evening of another.
    fn stretch(&self, from: Date, to: Date) -> Stretch {
        let (x, end) = (self.at(from, 0), self.at(to, 2));
        Stretch { x: percent(x), width: percent((end - x).max(0)) }
    }
}

/// Thousandths of a percent, printed.
fn percent(thousandths: i32) -> String {
    format!("{}.{:03}", thousandths / 1000, thousandths % 1000)
}

fn monday(date: Date) -> Date {
    let back = i32::from(date.weekday().to_monday_zero_offset());
    later(date, -back)
}

fn later(date: Date, days: i32) -> Date {
    date.checked_add(jiff::Span::new().days(days)).unwrap_or(date)
}

/// The chart of these groups; none where no task has a date.
pub(super) fn chart(paper: &Paper<'_>, groups: &[Group<'_>]) -> Option<Chart> {
    let of = |entry: &Entry<'_>| [entry.plan.start, entry.plan.finish, entry.plan.deadline];
    let dates = paper.entries.iter().filter(|entry| !entry.task.is_dropped()).flat_map(of).flatten();
    let scale = Scale::of(dates)?;
    let today = paper.context.derived.as_of;
    let groups: Vec<ChartGroup> = groups
        .iter()
        .map(|(id, title, rows)| ChartGroup {
            id: format!("chart-{id}"),
            title: title.clone(),
            rows: rows.iter().filter_map(|entry| row(paper, &scale, *entry)).collect(),
        })
        .filter(|group: &ChartGroup| !group.rows.is_empty())
        .collect();
    let last = later(scale.first, scale.weeks * 7 - 1);
    let count = groups.iter().map(|group| group.rows.len()).sum();
    Some(Chart {
        alternative: say!(
            "post-schedule-from-to-the-same-dates-are",
            tasks = format::counted(count, "tasks"),
            date = format::plain_date(scale.first, paper.wording),
            date2 = format::plain_date(last, paper.wording)
        ),
        months: months(&scale, last),
        weeks: weeks(&scale),
        today: today.filter(|date| scale.first <= *date && *date <= last).map(|date| Mark {
            x: percent(scale.at(date, 1)),
            width: percent(0),
            label: format::day_and_month(date, paper.wording),
        }),
        groups,
    })
}

fn row(paper: &Paper<'_>, scale: &Scale, entry: Entry<'_>) -> Option<ChartRow> {
    let plan = entry.plan;
    let finish = plan.finish.filter(|_| !entry.task.is_dropped())?;
    let start = plan.start.filter(|_| !plan.length.is_point()).unwrap_or(finish);
    let day = |date: Date| format::day_and_month(date, paper.wording);
    let point = plan.length.is_point();
    let float = plan.late_finish.filter(|late| plan.promised && *late > finish).map(|late| {
        let from = if point { scale.at(finish, 1) } else { scale.at(finish, 2) };
        Stretch { x: percent(from), width: percent((scale.at(late, 2) - from).max(0)) }
    });
    Some(ChartRow {
        id: format!("bar-{}", entry.task.id),
        name: entry.task.name.clone(),
        dates: if start == finish { day(finish) } else { format!("{} – {}", day(start), day(finish)) },
        bar: (!point).then(|| scale.stretch(start, finish)),
        point: point.then(|| percent(scale.at(finish, 1))),
        float,
        deadline: plan.deadline.map(|date| percent(scale.at(date, 2))),
        tone: match () {
            () if plan.done => "done",
            () if plan.critical => "critical",
            () => "plain",
        },
    })
}

/// The months that the scale shows, each over its weeks; one too narrow for its name has none.
fn months(scale: &Scale, last: Date) -> Vec<Mark> {
    let mut all = Vec::new();
    let mut from = scale.first;
    let years = scale.first.year() != last.year();
    while from <= last {
        let next = later(from.last_of_month(), 1);
        let (x, end) = (scale.at(from, 0), scale.at(next, 0));
        let name = if years && (all.is_empty() || from.month() == 1) {
            format!("{} {}", format::month_short(from), from.year())
        } else {
            format::month_short(from)
        };
        // A name needs about three percent of the width.
        let fits = end - x >= if name.len() > 3 { 5_000 } else { 2_600 };
        all.push(Mark { x: percent(x), width: percent(end - x), label: if fits { name } else { String::new() } });
        from = next;
    }
    all
}

/// The Mondays: each of them where there is room, else every second, fourth, …
fn weeks(scale: &Scale) -> Vec<Mark> {
    let every = [1, 2, 4, 8, 13, 26].into_iter().find(|every| scale.weeks / every <= 40).unwrap_or(52);
    let all = (0..scale.weeks).filter(|week| week % every == 0);
    all.map(|week| {
        let date = later(scale.first, week * 7);
        let (x, end) = (scale.at(date, 0), scale.at(later(date, 7 * every), 0));
        Mark { x: percent(x), width: percent(end - x), label: date.day().to_string() }
    })
    .collect()
}
