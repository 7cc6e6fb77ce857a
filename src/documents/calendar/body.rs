//! The page of the calendar: what its template gets.

use serde::Serialize;

use crate::documents::facts::{Fact, NoteBlock};
use crate::values::CastId;

/// What the calendar shows.
#[derive(Debug, Clone, Serialize)]
pub struct Calendar {
    /// From the first to the last date that has something.
    pub range: Option<String>,
    /// Shoot days of each unit, working weeks, holidays.
    pub summary: Vec<Fact>,
    /// The days of the week, Monday first.
    pub weekdays: Vec<String>,
    /// The months that have something, in order.
    pub months: Vec<Month>,
    /// The cast numbers that the calendar names, with their characters.
    pub cast: Vec<CastKey>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A month.
#[derive(Debug, Clone, Serialize)]
pub struct Month {
    /// Stable id: `2026-05`.
    pub id: String,
    /// `May 2026`.
    pub title: String,
    /// `20 shoot days · 88 4/8 pages`; none where nothing is shot.
    pub summary: Option<String>,
    /// Which days of the week are worked, in it or as a rule: the others print narrow.
    pub worked: Vec<bool>,
    /// Its weeks, whole ones: the days of the months beside it are there too.
    pub weeks: Vec<WeekRow>,
    /// Who of the cast is away.
    pub away: Vec<AwayRow>,
}

/// A week of seven days.
#[derive(Debug, Clone, Serialize)]
pub struct WeekRow {
    /// Stable id: `week-2026-05-04`, its Monday.
    pub id: String,
    /// Its days.
    pub cells: Vec<DateCell>,
}

/// A date.
#[derive(Debug, Clone, Serialize)]
pub struct DateCell {
    /// Stable id: `2026-05-04`.
    pub id: String,
    /// The day of the month.
    pub number: String,
    /// The month, on its first day and on the days of another month.
    pub month: Option<String>,
    /// The date with its weekday, for a list.
    pub date: String,
    /// Whether it belongs to another month.
    pub other: bool,
    /// What the company does: `shoot`, `travel`, `work`, `holiday`, `off`; `none` outside the schedule.
    pub kind: &'static str,
    /// The working week that begins with it: `Week 3`.
    pub week: Option<String>,
    /// A word for the date: a holiday's name, `Off`, `Turnaround`.
    pub name: Option<String>,
    /// The units' days, the main unit first.
    pub days: Vec<DayEntry>,
    /// Cast events and milestones.
    pub lines: Vec<LineEntry>,
}

/// A unit's day.
#[derive(Debug, Clone, Serialize)]
pub struct DayEntry {
    /// Stable id: `main-2026-05-04`.
    pub id: String,
    /// `Day 3`, or what kind of day it is.
    pub title: String,
    /// The unit, where it is not the main one; the episode, where the day states one.
    pub unit: Option<String>,
    /// The crew call.
    pub call: Option<String>,
    /// Whether it is a night: the company wraps after midnight.
    pub night: bool,
    /// Where: the base, and where the company moves; for travel the route.
    pub place: Option<String>,
    /// `4 2/8 pages`, and the wrap of a night.
    pub load: Option<String>,
}

/// A cast event or a milestone.
#[derive(Debug, Clone, Serialize)]
pub struct LineEntry {
    /// Stable id: `fitting`, `post-lock`.
    pub id: String,
    /// What: `Fitting`, `Start`; the milestone's name.
    pub label: String,
    /// Who: cast numbers.
    pub text: Option<String>,
    /// The cast numbers as such.
    #[serde(skip)]
    pub cast: Vec<CastId>,
}

/// Dates on which somebody is away.
#[derive(Debug, Clone, Serialize)]
pub struct AwayRow {
    /// Stable id: `away-3`.
    pub id: String,
    /// `3 Stavros Kallergis`.
    pub who: String,
    /// The dates, each with its reason where one is stated.
    pub when: String,
}

/// A cast number and its character.
#[derive(Debug, Clone, Serialize)]
pub struct CastKey {
    /// The number.
    pub id: String,
    /// The character.
    pub character: String,
}
