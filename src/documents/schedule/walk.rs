//! The board in the order of dates: the days of every unit, the days off between them, the weeks they make.

use jiff::civil::Date;

use crate::derive::CompanyKind;
use crate::documents::{Context, prose};
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

/// The schedule by the weeks of the company's calendar. Days off that run on over the end of a week stay with the week
/// they begin in.
#[must_use]
pub fn weeks(context: Context<'_>) -> Vec<Week> {
    let days = &context.production.days;
    let is_shoot = |step: &Step| matches!(step, Step::Day(index) if days[*index].kind == DayKind::Shoot);
    let mut weeks: Vec<(u32, Week)> = Vec::new();
    for (calendar, step) in steps(context) {
        let span = match &step {
            Step::Day(index) => DateSpan { from: days[*index].date, to: days[*index].date },
            Step::Idle(idle) => idle.span,
        };
        match weeks.last_mut() {
            Some((same, week)) if *same == calendar => {
                week.span.to = week.span.to.max(span.to);
                week.steps.push(step);
            }
            _ => weeks.push((calendar, Week { number: None, span, steps: vec![step] })),
        }
    }
    let mut all: Vec<Week> = Vec::new();
    let mut count = 0;
    for (_, mut week) in weeks {
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

/// Every date from the first day of the board to the last with its week, days off that follow each other as one step.
fn steps(context: Context<'_>) -> Vec<(u32, Step)> {
    let days = &context.production.days;
    let mut steps: Vec<(u32, Step)> = Vec::new();
    for (date, company) in &context.derived.company {
        if company.kind.is_work() {
            // A unit's day off beside another unit's work is worth a line only where something is said of it.
            let says = |day: &ShootDay| day.kind.is_work() || day.kind == DayKind::Holiday || day.notes.is_some();
            let told = company.days.iter().filter(|index| says(&days[**index]));
            steps.extend(told.map(|index| (company.week, Step::Day(*index))));
            continue;
        }
        let kind = if company.kind == CompanyKind::Holiday { DayKind::Holiday } else { DayKind::Off };
        let noted = || company.days.iter().find_map(|index| days[*index].notes.clone());
        let text = company.name.clone().or_else(noted).map(|text| prose::plain(&text)).filter(|text| !text.is_empty());
        match steps.last_mut() {
            Some((_, Step::Idle(idle))) if idle.kind == kind && idle.text == text && follows(idle.span.to, *date) => idle.span.to = *date,
            _ => steps.push((company.week, Step::Idle(Idle { span: DateSpan { from: *date, to: *date }, kind, text }))),
        }
    }
    steps
}

fn follows(before: Date, date: Date) -> bool {
    before.tomorrow().is_ok_and(|next| next == date)
}
