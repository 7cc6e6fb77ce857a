//! Everybody's earliest legal call after a day's wrap.

use jiff::civil::Date;

use super::measure::{Least, Moment, Rest, Rests, earliest};
use super::people::shorter;
use super::weekly::{Work, asked, asked_of};
use crate::derive::{Derived, Person, PersonDay, derive};
use crate::model::Production;
use crate::rules::moment::minutes_between;
use crate::rules::packs::{Kind, Who};
use crate::rules::words;
use crate::values::Clock;

/// Which part of a turnaround a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The unit's own call.
    Unit,
    /// A member of the crew.
    Crew,
    /// A performer.
    Cast,
}

/// The planned call after the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextCall {
    /// The date of work.
    pub date: Date,
    /// The first call of it.
    pub at: Clock,
    /// Minutes that the rest before it lacks; what it has to spare where less than nothing.
    pub short: i64,
}

/// One line: a person, or the unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnaroundRow {
    /// Where it stands.
    pub group: Group,
    /// The unit's id, the crew member's id, the cast number.
    pub id: String,
    /// The name.
    pub name: String,
    /// Department of the crew.
    pub department: Option<String>,
    /// The position, the character.
    pub role: Option<String>,
    /// When the rest begins, on the day's clock.
    pub dismissed: Clock,
    /// The least rest, in minutes.
    pub rest: u32,
    /// What asks for it.
    pub source: String,
    /// The date of the earliest call.
    pub date: Date,
    /// The earliest call on that date.
    pub earliest: Clock,
    /// The planned call of the next work day, where there is one.
    pub next: Option<NextCall>,
    /// Whether a member of the crew is dismissed, rests and is called as the unit is.
    pub as_unit: bool,
}

/// A day's turnaround.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turnaround {
    /// The unit's id.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// The date.
    pub date: Date,
    /// The shoot day's number.
    pub number: Option<u32>,
    /// The wrap it speaks of, where one is known.
    pub wrap: Option<Clock>,
    /// The unit, then crew in the order of the list, then cast by number.
    pub rows: Vec<TurnaroundRow>,
}

/// Everybody's earliest legal call after a day of one unit, that wraps when it is planned or reported to, or at the given
/// time.
///
/// A dismissal of somebody's own, stated or reported, stands whatever the wrap. Performers who were to work to the end of
/// the day go as much later or earlier as the wrap does.
#[must_use]
pub fn turnaround(production: &Production, derived: &Derived, index: usize, wrap: Option<Clock>) -> Option<Turnaround> {
    let planned = derived.days.get(index)?.wrap;
    let moved;
    let (production, derived) = match wrap {
        None => (production, derived),
        Some(wrap) => {
            moved = wrapped(production, derived, index, wrap);
            (&moved.0, &moved.1)
        }
    };
    let mut rests = Rests::new(production, derived);
    rests.edges = true;
    let (day, _) = rests.day(index);
    let company = rests.company_wrap(index).map(|(at, ..)| at);
    let unit_name = words::unit(production, &day.unit).to_owned();
    let unit = unit_row(&rests, index);
    let mut rows: Vec<TurnaroundRow> = Vec::new();
    for days in rests.people() {
        let Some(at) = days.iter().position(|own| own.days.contains(&index)) else { continue };
        let mut own = days[at].clone();
        if let (Some(wrap), Some(planned), Person::Cast(_)) = (wrap, planned, &own.person) {
            cast_out(&rests, &mut own, planned, wrap, index);
        }
        let Some(mut row) = person_row(&rests, days, at, &own) else { continue };
        row.as_unit = row.group == Group::Crew
            && unit.as_ref().is_some_and(|unit| {
                (unit.dismissed, unit.rest, unit.date, unit.earliest, unit.next.map(|next| (next.date, next.at)))
                    == (row.dismissed, row.rest, row.date, row.earliest, row.next.map(|next| (next.date, next.at)))
            });
        rows.push(row);
    }
    let place = |row: &TurnaroundRow| match row.group {
        Group::Unit => 0,
        Group::Crew => production.crew.iter().position(|member| member.id == row.id).unwrap_or(usize::MAX),
        Group::Cast => 0,
    };
    // The cast is sorted by number already.
    rows.sort_by_key(|row| (row.group == Group::Cast, place(row)));
    rows.splice(0..0, unit);
    Some(Turnaround { unit: day.unit.clone(), unit_name, date: day.date, number: day.number, wrap: company, rows })
}

/// The production with a day that wraps at another time, and what follows from it.
fn wrapped(production: &Production, derived: &Derived, index: usize, wrap: Clock) -> (Production, Derived) {
    let mut production = production.clone();
    let day = &mut production.days[index];
    day.wrap = Some(wrap);
    let (unit, date) = (day.unit.clone(), day.date);
    for report in production.reports.iter_mut().filter(|report| report.unit == unit && report.date == date) {
        (report.last_out, report.camera_wrap) = (None, None);
    }
    let derived = derive(&production, derived.as_of);
    (production, derived)
}

/// Moves the dismissal of a performer with the wrap, unless it is stated or reported.
fn cast_out(rests: &Rests<'_>, own: &mut PersonDay, planned: Clock, wrap: Clock, index: usize) {
    let Person::Cast(id) = &own.person else { return };
    let (day, plan) = rests.day(index);
    let stated = plan.performers.iter().any(|performer| performer.id == *id && performer.stated.wrap);
    let report = rests.production.report(&day.unit, day.date).and_then(|report| report.performer(id.as_str()));
    let reported = report.is_some_and(|row| row.dismiss.is_some() || row.dismiss_set.is_some());
    // Somebody whom another unit has later is not dismissed by this one.
    if stated || reported || own.days.len() > 1 {
        return;
    }
    if let Some(end) = &mut own.end {
        let later = end.at.minutes() - planned.minutes();
        end.at = if later >= 0 { wrap.plus(later) } else { end.at.min(wrap) };
    }
}

/// One rule's answer: from which moment, and the rest up to the next work where there is one.
struct Way<'a> {
    least: Least,
    before: Moment<'a>,
    rest: Option<Rest<'a>>,
}

/// Of several rules the one that lets go last.
fn last<'a>(ways: impl Iterator<Item = Way<'a>>) -> Option<Way<'a>> {
    let free = |way: &Way<'_>| way.before.real().map(|end| end.as_second() + i64::from(way.least.minutes) * 60);
    ways.reduce(|a, b| if free(&b) > free(&a) { b } else { a })
}

fn unit_row(rests: &Rests<'_>, index: usize) -> Option<TurnaroundRow> {
    let shifts = super::company::shifts(rests);
    let shifts = shifts.values().find(|shifts| shifts.iter().any(|shift| shift.start.day == index))?;
    let at = shifts.iter().position(|shift| shift.start.day == index)?;
    let (own, next) = (shifts.get(at)?, shifts.get(at + 1));
    let before = own.end?;
    let when = rests.when(index);
    let daily = rests.least(&Who::UNIT, &when, &next.map_or(when, |next| rests.when(next.start.day))).into_iter().map(|least| {
        let before = Moment { counted: rests.edge(&Who::UNIT, least.term.as_ref(), index), ..before };
        let rest = next.and_then(|next| {
            let after = Moment { counted: -rests.edge(&Who::UNIT, least.term.as_ref(), next.start.day), ..next.start };
            Some(Rest { before, after, least, minutes: minutes_between(before.real()?, after.real()?) })
        });
        Way { least, before, rest }
    });
    let works: Vec<Work<'_>> = shifts.iter().map(|shift| Work { start: shift.start, end: shift.end }).collect();
    let weekly = asked(rests, &works, at + 1, &Who::UNIT).map(|rest| Way { least: rest.least, before, rest: Some(rest) });
    let way = last(daily.chain(weekly))?;
    let unit = &rests.day(index).0.unit;
    let row = TurnaroundRow {
        group: Group::Unit,
        id: unit.clone(),
        name: words::unit(rests.production, unit).to_owned(),
        as_unit: true,
        ..row(&way, next.map(|next| (next.start.date, next.start.clock)))
    };
    Some(row)
}

/// The row of a person whose day at this place in the list is `own`.
fn person_row(rests: &Rests<'_>, days: &[PersonDay], at: usize, own: &PersonDay) -> Option<TurnaroundRow> {
    let next = days.get(at + 1);
    let who = rests.who(own);
    let today = rests.when(*own.days.last()?);
    let tomorrow = next.and_then(|next| next.days.first()).map_or(today, |at| rests.when(*at));
    let mut days = days.to_vec();
    days[at] = own.clone();
    let daily = rests.least(&who, &today, &tomorrow).into_iter().filter_map(|least| {
        let before = rests.dismissed(own, least.term.as_ref())?;
        Some(Way { least, before, rest: next.and_then(|next| rests.measured(own, next, least)) })
    });
    let daily = last(daily)?;
    // A shorter rest that the check would let pass is what counts.
    let shorter = shorter(rests, &days, at).map(|rest| Way { least: rest.least, before: rest.before, rest: Some(rest) });
    let daily = shorter.unwrap_or(daily);
    let weekly = asked_of(rests, &days, at + 1, &who);
    let weekly = weekly.map(|rest| Way { least: rest.least, before: rest.before, rest: Some(rest) });
    let way = last(std::iter::once(daily).chain(weekly))?;
    let production = rests.production;
    let (id, name, department, role) = match (&own.person, own.member.and_then(|at| production.crew.get(at))) {
        (Person::Crew(name), None) => (name.clone(), name.clone(), None, None),
        (Person::Crew(_), Some(member)) => {
            (member.id.clone(), words::crew(member).to_owned(), Some(member.department.clone()), Some(member.position.clone()))
        }
        (Person::Cast(id), _) => {
            let member = production.cast_member(id);
            let character = member.map(|member| member.character.clone()).filter(|text| !text.is_empty());
            let performer = member.and_then(|member| member.performer.clone());
            let name = performer.or_else(|| character.clone()).unwrap_or_else(|| id.to_string());
            (id.to_string(), name, None, character)
        }
    };
    let group = if who.kind == Kind::Cast { Group::Cast } else { Group::Crew };
    Some(TurnaroundRow { group, id, name, department, role, ..row(&way, next.map(|next| (next.date, next.first.at))) })
}

/// The figures of a row.
fn row(way: &Way<'_>, next: Option<(Date, Clock)>) -> TurnaroundRow {
    let before = &way.before;
    let edge = way.rest.map_or(0, |rest| if matches!(rest.after.field, "shooting_call" | "makeup") { 0 } else { rest.after.counted });
    let (date, earliest) = on_the_wall(earliest(before, way.least.minutes, before.date, before.zone).plus(-edge), before.date);
    TurnaroundRow {
        group: Group::Crew,
        id: String::new(),
        name: String::new(),
        department: None,
        role: None,
        dismissed: before.counts_as(),
        rest: way.least.minutes,
        source: source(&way.least),
        date,
        earliest,
        next: way.rest.zip(next).map(|(rest, (date, at))| NextCall { date, at, short: rest.short() }),
        as_unit: false,
    }
}

fn source(least: &Least) -> String {
    least.term.map_or_else(|| "house rule".to_owned(), |term| term.cite())
}

/// A clock time as the date it falls on and the time there.
fn on_the_wall(clock: Clock, date: Date) -> (Date, Clock) {
    let days = clock.day_offset();
    let on = date.checked_add(jiff::Span::new().days(days)).unwrap_or(date);
    (on, clock.plus(-days * 24 * 60))
}
