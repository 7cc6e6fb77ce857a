//! Boards, the calendar of working days, episodes, and what must be shot before what.

use jiff::civil::{Date, Weekday};

use super::{Origin, ShootDay};
use crate::values::{CastId, DateSpan, SceneNumber};

/// One of several schedules over one breakdown: a scenario, or an earlier draft.
#[derive(Debug, Clone, Default)]
pub struct Board {
    /// Its id: `v5`, `rain`.
    pub id: String,
    /// Its name as printed: `Schedule v5`.
    pub name: String,
    /// Its revision colour.
    pub colour: Option<String>,
    /// Its date.
    pub date: Option<Date>,
    /// Its days by date, then by unit. Empty for the current board, whose days are the production's.
    pub days: Vec<ShootDay>,
    /// Scenes that it leaves unscheduled on purpose.
    pub boneyard: Vec<SceneNumber>,
    /// Whether it is the schedule in force.
    pub current: bool,
    /// Where it stands.
    pub origin: Origin,
}

/// The company's calendar: when it starts, and on which dates it does not work.
#[derive(Debug, Clone, Default)]
pub struct WorkCalendar {
    /// The first working day: days without a date are counted from it.
    pub start: Option<Date>,
    /// Days of the week off; Saturday and Sunday unless stated, where there is a calendar at all.
    pub days_off: Vec<Weekday>,
    /// Holidays, each with its name where it has one.
    pub holidays: Vec<(DateSpan, Option<String>)>,
    /// Dates that are worked although the calendar has them off.
    pub work_days: Vec<Date>,
    /// Dates without school, weekends apart.
    pub no_school: Vec<DateSpan>,
    /// Where it stands; none where the production states no calendar.
    pub origin: Origin,
}

impl WorkCalendar {
    /// The holiday of a date: its name where it has one.
    #[must_use]
    pub fn holiday(&self, date: Date) -> Option<Option<&str>> {
        if self.work_days.contains(&date) {
            return None;
        }
        self.holidays.iter().find(|(span, _)| span.contains(date)).map(|(_, name)| name.as_deref())
    }

    /// Whether a date is a day of the week off and no exception.
    #[must_use]
    pub fn is_off(&self, date: Date) -> bool {
        self.days_off.contains(&date.weekday()) && !self.work_days.contains(&date)
    }

    /// Whether the company works on a date, as far as the calendar says.
    #[must_use]
    pub fn is_work(&self, date: Date) -> bool {
        !self.is_off(date) && self.holiday(date).is_none()
    }
}

/// An episode of a show: two of them may share one board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode {
    /// Its id, which scene numbers may carry in front: `101`.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Where it stands.
    pub origin: Origin,
}

/// Something that cannot be undone on set: a haircut, a set that is broken. Some scenes must be shot before it.
#[derive(Debug, Clone)]
pub struct Continuity {
    /// What changes: `Irini's hair is cut`.
    pub what: String,
    /// The cast it is about, where it is a person.
    pub cast: Option<CastId>,
    /// Scenes that must be shot before the change.
    pub before: Vec<SceneNumber>,
    /// Scenes that must be shot after it.
    pub after: Vec<SceneNumber>,
    /// Whether scenes of both sides may share a day, the earlier ones first.
    pub same_day: bool,
    /// Where it stands.
    pub origin: Origin,
}
