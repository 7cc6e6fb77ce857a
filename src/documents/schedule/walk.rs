//! The board in the order of dates: the days of every unit, the days off between them, the weeks they make.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use crate::documents::prose;
use crate::model::{DayKind, Production, ShootDay};
use crate::values::DateSpan;

/// Dates that follow each other on which no unit works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idle {
    /// The dates.
    pub span: DateSpan,
    /// Whether they are days off or holidays.
    pub kind: DayKind,
    /// What the production says of them: `Memorial Day`.
    pub text: Option<String>,
}

/// One thing after another in the order of dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A day of a unit: its place in `Production::days`. The main unit stands before the others of its date.
    Day(usize),
    /// Days on which no unit works.
    Idle(Idle),
}

/// A week of the schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its number among the weeks with photography; none for preparation and the like, whose weeks stand together.
    pub number: Option<u32>,
    /// Its dates, from its first step to the end of its last.
    pub span: DateSpan,
    /// What happens in it.
    pub steps: Vec<Step>,
}

/// The dates from the first shoot day of any unit to the last.
#[must_use]
pub fn shooting(production: &Production) -> Option<DateSpan> {
    let dates = || production.days.iter().filter(|day| day.kind == DayKind::Shoot).map(|day| day.date);
    Some(DateSpan { from: dates().min()?, to: dates().max()? })
}

/// The schedule by weeks. Days off that run on over the end of a week stay with the week they begin in.
#[must_use]
pub fn weeks(production: &Production) -> Vec<Week> {
    let opens = first_weekday(production);
    let mut weeks: Vec<(Option<Date>, Week)> = Vec::new();
    for step in steps(production) {
        let span = match &step {
            Step::Day(index) => DateSpan { from: production.days[*index].date, to: production.days[*index].date },
            Step::Idle(idle) => idle.span,
        };
        let start = start_of_week(span.from, opens);
        match weeks.last_mut() {
            Some((same, week)) if *same == start => {
                week.span.to = week.span.to.max(span.to);
                week.steps.push(step);
            }
            _ => weeks.push((start, Week { number: None, span, steps: vec![step] })),
        }
    }
    let mut all: Vec<Week> = Vec::new();
    let mut count = 0;
    for (_, mut week) in weeks {
        let is_shoot = |step: &Step| matches!(step, Step::Day(index) if production.days[*index].kind == DayKind::Shoot);
        if week.steps.iter().any(is_shoot) {
            count += 1;
            week.number = Some(count);
        }
        match all.last_mut() {
            Some(last) if last.number.is_none() && week.number.is_none() => {
                last.span.to = week.span.to;
                last.steps.extend(week.steps);
            }
            _ => all.push(week),
        }
    }
    all
}

/// The day that weeks begin on.
fn first_weekday(_production: &Production) -> Weekday {
    Weekday::Monday
}

/// The date that the week of a date begins on.
fn start_of_week(date: Date, opens: Weekday) -> Option<Date> {
    let back = date.weekday().since(opens);
    date.checked_sub(jiff::Span::new().days(i64::from(back))).ok()
}

/// Every date from the first day of the board to the last, days off that follow each other as one step.
fn steps(production: &Production) -> Vec<Step> {
    let mut by_date: BTreeMap<Date, Vec<usize>> = BTreeMap::new();
    for (index, day) in production.days.iter().enumerate() {
        by_date.entry(day.date).or_default().push(index);
    }
    let (Some(first), Some(last)) = (by_date.keys().next().copied(), by_date.keys().next_back().copied()) else { return Vec::new() };
    let mut steps: Vec<Step> = Vec::new();
    for date in (DateSpan { from: first, to: last }).dates() {
        let days = by_date.get(&date).map(Vec::as_slice).unwrap_or_default();
        if days.iter().any(|index| production.days[*index].kind.is_work()) {
            // A unit's day off beside another unit's work is worth a line only where something is said of it.
            let says = |day: &ShootDay| day.kind.is_work() || day.kind == DayKind::Holiday || day.notes.is_some();
            steps.extend(days.iter().filter(|index| says(&production.days[**index])).map(|index| Step::Day(*index)));
            continue;
        }
        let stated = days.iter().map(|index| &production.days[*index]);
        let kind = stated.clone().map(|day| day.kind).find(|kind| *kind == DayKind::Holiday).unwrap_or(DayKind::Off);
        let text = stated.filter_map(|day| day.notes.as_deref()).map(prose::plain).find(|text| !text.is_empty());
        match steps.last_mut() {
            Some(Step::Idle(idle)) if idle.kind == kind && idle.text == text => idle.span.to = date,
            _ => steps.push(Step::Idle(Idle { span: DateSpan { from: date, to: date }, kind, text })),
        }
    }
    steps
}
