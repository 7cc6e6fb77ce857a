//! The company's days: what each date of the shoot is, worked or not.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::model::{DayKind, Production, ShootDay};
use crate::values::DateSpan;

/// What a date is for the company.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CompanyKind {
    /// A unit shoots.
    Shoot,
    /// The company travels, and nobody shoots.
    Travel,
    /// Prelight, rehearsal or preparation, and nobody shoots.
    Other,
    /// A holiday.
    Holiday,
    /// A day off.
    #[default]
    Off,
}

impl CompanyKind {
    /// Whether people work on it.
    #[must_use]
    pub const fn is_work(self) -> bool {
        matches!(self, Self::Shoot | Self::Travel | Self::Other)
    }
}

/// One date of the company.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompanyDay {
    /// What it is.
    pub kind: CompanyKind,
    /// A holiday's name, where it has one.
    pub name: Option<String>,
    /// Indexes into `Production::days` of the days of this date, every unit's.
    pub days: Vec<usize>,
    /// The week of the shoot it lies in, from 1; weeks begin on the day after the last day off of the calendar, Monday
    /// where there is none.
    pub week: u32,
}

/// Every date from the first to the last of the schedule. A date that no day names is what the calendar says: a holiday,
/// else off; a day that a unit works wins over the calendar.
pub(super) fn days(production: &Production) -> BTreeMap<Date, CompanyDay> {
    dates(production, &production.days.iter().collect::<Vec<_>>())
}

/// The same for the days of another board, or of one unit; indexes are into these.
pub(super) fn dates(production: &Production, days: &[&ShootDay]) -> BTreeMap<Date, CompanyDay> {
    let dates = || days.iter().map(|day| day.date);
    let (Some(first), Some(last)) = (dates().min(), dates().max()) else { return BTreeMap::new() };
    // A mistyped year must not make a table of a million days; such a schedule keeps the dates it names.
    const LONGEST: i32 = 3 * 366;
    let span = first.until(last).map_or(0, |span| span.get_days());
    let mut all: BTreeMap<Date, CompanyDay> = BTreeMap::new();
    if span <= LONGEST {
        for date in (DateSpan { from: first, to: last }).dates() {
            all.insert(date, CompanyDay::default());
        }
    }
    for (index, day) in days.iter().enumerate() {
        all.entry(day.date).or_default().days.push(index);
    }
    let calendar = &production.calendar;
    let begins = first_of_week(calendar.days_off.as_slice());
    let (mut week, mut before) = (0, None);
    for (date, company) in &mut all {
        let kinds = || company.days.iter().map(|at| days[*at].kind);
        company.kind = if kinds().any(|kind| kind == DayKind::Shoot) {
            CompanyKind::Shoot
        } else if kinds().any(|kind| kind == DayKind::Travel) {
            CompanyKind::Travel
        } else if kinds().any(DayKind::is_work) {
            CompanyKind::Other
        } else if kinds().any(|kind| kind == DayKind::Holiday) || (company.days.is_empty() && calendar.holiday(*date).is_some()) {
            CompanyKind::Holiday
        } else {
            CompanyKind::Off
        };
        if company.kind == CompanyKind::Holiday {
            let noted = company.days.iter().find_map(|at| days[*at].notes.clone());
            company.name = calendar.holiday(*date).flatten().map(str::to_owned).or(noted);
        }
        if before.is_none_or(|before: Date| crosses(before, *date, begins)) {
            week += 1;
        }
        company.week = week;
        before = Some(*date);
    }
    all
}

/// The day of the week that a working week begins on: the one after the last of a run of days off.
fn first_of_week(days_off: &[jiff::civil::Weekday]) -> jiff::civil::Weekday {
    let all = [
        jiff::civil::Weekday::Monday,
        jiff::civil::Weekday::Tuesday,
        jiff::civil::Weekday::Wednesday,
        jiff::civil::Weekday::Thursday,
        jiff::civil::Weekday::Friday,
        jiff::civil::Weekday::Saturday,
        jiff::civil::Weekday::Sunday,
    ];
    let starts = all.into_iter().find(|day| !days_off.contains(day) && days_off.contains(&day.previous()));
    starts.unwrap_or(jiff::civil::Weekday::Monday)
}

/// Whether a week begins after one date and up to another.
fn crosses(before: Date, date: Date, begins: jiff::civil::Weekday) -> bool {
    let days = before.until(date).map_or(0, |span| span.get_days());
    days >= 7 || (DateSpan { from: before, to: date }).dates().skip(1).any(|day| day.weekday() == begins)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::WorkCalendar;
    use jiff::civil::Weekday;

    #[test]
    fn a_date_is_what_its_days_say_else_what_the_calendar_says() {
        let builder = Builder::new().day(d(2026, 5, 22), "07:00").day(d(2026, 5, 26), "07:00");
        let builder = builder.day(d(2026, 5, 28), "07:00").day_with(|day| day.kind = DayKind::Travel).day(d(2026, 5, 30), "07:00");
        let builder = builder.with(|production| {
            production.calendar = WorkCalendar {
                days_off: vec![Weekday::Saturday, Weekday::Sunday],
                holidays: vec![(DateSpan { from: d(2026, 5, 25), to: d(2026, 5, 25) }, Some("Memorial Day".to_owned()))],
                ..WorkCalendar::default()
            };
        });
        let all = days(&builder.production);
        let words: Vec<String> = all.iter().map(|(date, day)| format!("{} {:?} {}", date.day(), day.kind, day.week)).collect();
        assert_eq!(
            words,
            ["22 Shoot 1", "23 Off 1", "24 Off 1", "25 Holiday 2", "26 Shoot 2", "27 Off 2", "28 Travel 2", "29 Off 2", "30 Shoot 2"]
        );
        assert_eq!(all[&d(2026, 5, 25)].name.as_deref(), Some("Memorial Day"));
    }

    #[test]
    fn a_year_that_was_mistyped_makes_no_endless_calendar() {
        let builder = Builder::new().day(d(2026, 5, 22), "07:00").day(d(9026, 5, 26), "07:00");
        assert_eq!(days(&builder.production).len(), 2);
    }
}
