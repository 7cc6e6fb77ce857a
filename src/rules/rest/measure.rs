//! How a rest is measured: from which moment to which, and against what.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::derive::{DayPlan, Derived, Person, PersonDay, Placed, call_clock, signed};
use crate::findings::Origin;
use crate::model::{Production, ShootDay};
use crate::rules::moment::{clock_of, minutes_between, real, zone};
use crate::rules::packs::{self, Kind, Packs, Term, When, Who};
use crate::rules::words;
use crate::values::Clock;

/// What rests are measured in: the facts, what follows from them, and the agreements that hold.
pub(in crate::rules) struct Rests<'a> {
    pub production: &'a Production,
    pub derived: &'a Derived,
    pub packs: Packs,
    /// Whether rest is measured to the edge of the zone where the agreement does so. `check` leaves that to CB222.
    pub edges: bool,
    /// The longest rest that any clause can ask of the crew and of the cast, in minutes: a longer one needs no reading.
    longest: [u32; 2],
}

/// A moment that a rest begins or ends at, with the place it is stated at.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Moment<'a> {
    /// Index of the day it belongs to.
    pub day: usize,
    /// The work day's date.
    pub date: Date,
    /// The time.
    pub clock: Clock,
    /// The record that states it.
    pub origin: Origin,
    /// Its key.
    pub field: &'static str,
    /// The zone the time is in.
    pub zone: &'a TimeZone,
    /// Minutes that the clause counts beyond the stated time, where it does: an hour after wrap.
    pub counted: i32,
}

impl Moment<'_> {
    /// The moment in real time, what the clause counts beyond it included.
    pub fn real(&self) -> Option<Timestamp> {
        real(self.date, self.counts_as(), self.zone)
    }

    /// The time that counts.
    pub fn counts_as(&self) -> Clock {
        self.clock.plus(self.counted)
    }
}

/// The least rest, and what asks for it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::rules) struct Least {
    pub minutes: u32,
    /// The clause; none where the production states its own house rule.
    pub term: Option<Term>,
}

impl Least {
    /// ` (IATSE: Jeffords 2024 p. 11)`; nothing for a house rule.
    pub fn cite(&self) -> String {
        self.term.map(|term| format!(" ({})", term.cite())).unwrap_or_default()
    }
}

/// A rest between two moments, held against the least.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Rest<'a> {
    pub before: Moment<'a>,
    pub after: Moment<'a>,
    pub least: Least,
    /// Minutes of rest, in real time.
    pub minutes: i64,
}

impl Rest<'_> {
    /// Minutes it lacks; nothing or less where it is enough.
    pub fn short(&self) -> i64 {
        i64::from(self.least.minutes) - self.minutes
    }

    /// `9 h 18 min of rest, 42 minutes short of 10 h`, and what asks for it.
    pub fn words(&self) -> String {
        let rest = if self.minutes <= 0 { "no rest".to_owned() } else { format!("{} of rest", words::length(self.minutes)) };
        let (short, least) = (words::length(self.short()), words::length(self.least.minutes.into()));
        format!("{rest}, {short} short of {least}{}", self.least.cite())
    }

    /// The earliest time that the second moment may be stated at.
    pub fn earliest(&self) -> Clock {
        earliest(&self.before, self.least.minutes, self.after.date, self.after.zone).plus(-self.after.counted)
    }

    /// The latest time that the first moment may be stated at.
    pub fn latest(&self) -> Clock {
        let start = self.after.real().map(|start| start.saturating_sub(span(self.least.minutes)).unwrap_or(start));
        start.map_or(self.before.clock, |start| clock_of(start, self.before.date, self.before.zone).plus(-self.before.counted))
    }
}

fn span(minutes: u32) -> SignedDuration {
    SignedDuration::from_mins(minutes.into())
}

/// When the rest that begins at a moment is over, on the clock of a date.
pub(in crate::rules) fn earliest(before: &Moment<'_>, least: u32, date: Date, zone: &TimeZone) -> Clock {
    let end = before.real().map(|end| end.saturating_add(span(least)).unwrap_or(end));
    end.map_or(before.clock, |end| clock_of(end, date, zone))
}

impl<'a> Rests<'a> {
    pub fn new(production: &'a Production, derived: &'a Derived) -> Self {
        let packs = packs::in_force(production);
        let mut longest = [0, 0];
        for clause in packs.all().iter().flat_map(|pack| pack.clauses.iter().filter(|clause| clause.rule == "daily-rest")) {
            let figure = |name: &str| clause.figures.minutes.get(name).map_or(0, |minutes| minutes.0);
            let whole = figure("rest") + figure("after_wrap") + figure("before_call");
            for (kind, longest) in [Kind::Crew, Kind::Cast].into_iter().zip(&mut longest) {
                if clause.who.kinds.is_empty() || clause.who.kinds.contains(&kind) {
                    *longest = whole.max(*longest);
                }
            }
        }
        Self { production, derived, packs, edges: false, longest }
    }

    pub fn day(&self, index: usize) -> (&'a ShootDay, &'a DayPlan) {
        (&self.production.days[index], &self.derived.days[index])
    }

    /// The occasion of a day.
    pub fn when(&self, index: usize) -> When {
        let (day, plan) = self.day(index);
        When::of(self.production, day, plan)
    }

    /// A person as the agreements see them on a date.
    pub fn who(&self, day: &PersonDay) -> Who<'a> {
        match (&day.person, day.member) {
            (Person::Cast(id), _) => {
                self.production.cast_member(id).map_or(Who { kind: Kind::Cast, ..Who::UNIT }, |member| Who::cast(member, day.date))
            }
            (Person::Crew(_), Some(at)) => self.production.crew.get(at).map_or(Who::UNIT, Who::crew),
            (Person::Crew(_), None) => Who::UNIT,
        }
    }

    /// The person as messages name them.
    pub fn name(&self, day: &PersonDay) -> String {
        match &day.person {
            Person::Cast(id) => words::cast(self.production, id),
            Person::Crew(name) => {
                day.member.and_then(|at| self.production.crew.get(at)).map_or_else(|| name.clone(), |member| words::crew(member).to_owned())
            }
        }
    }

    /// What the production itself states as the least rest.
    pub fn house(&self, kind: Kind) -> Option<Least> {
        let conventions = &self.production.conventions;
        let minutes = if kind == Kind::Cast { conventions.cast_rest } else { conventions.crew_rest };
        minutes.map(|minutes| Least { minutes, term: None })
    }

    /// What asks for a rest between two days: the house rule where the production states one, else the strongest clause of
    /// each agreement. Of two days at places with different terms the longer rest is asked for.
    pub fn least(&self, who: &Who<'_>, before: &When, after: &When) -> Vec<Least> {
        match self.house(who.kind) {
            Some(house) => vec![house],
            None => self.agreed(who, before, after),
        }
    }

    /// What the agreements ask for, whatever the house rule.
    pub fn agreed(&self, who: &Who<'_>, before: &When, after: &When) -> Vec<Least> {
        let mut all: BTreeMap<&str, Least> = BTreeMap::new();
        let mut order = Vec::new();
        for place in [before, after] {
            let mut seen = Vec::new();
            for term in self.packs.clauses("daily-rest", who, &When { date: after.date, ..*place }) {
                let id = term.pack.id.as_str();
                let Some(minutes) = term.minutes("rest").filter(|_| !seen.contains(&id)) else { continue };
                seen.push(id);
                if !order.contains(&id) {
                    order.push(id);
                }
                let least = Least { minutes, term: Some(term) };
                all.entry(id).and_modify(|own| *own = if own.minutes < minutes { least } else { *own }).or_insert(least);
            }
        }
        order.into_iter().filter_map(|id| all.get(id).copied()).collect()
    }

    /// The rest of a person between two days that follow each other, by the rule that it falls shortest of; none where a
    /// time is not known or nothing asks for rest.
    pub fn daily(&self, before: &PersonDay, after: &PersonDay) -> Option<Rest<'a>> {
        let who = self.who(after);
        let (end, mut start) = (self.dismissed(before, None)?, self.called(after, None)?);
        // A clause may count up to the first make-up call, which may come before somebody's own.
        let makeup = self.day(start.day).1.performers.iter().filter_map(|one| call_clock(one.makeup)).min();
        start.clock = makeup.filter(|_| who.kind == Kind::Crew).map_or(start.clock, |makeup| makeup.min(start.clock));
        let rested = minutes_between(end.real()?, start.real()?);
        if self.house(who.kind).is_none() && rested >= self.longest[usize::from(who.kind == Kind::Cast)].into() {
            return None;
        }
        let (yesterday, today) = (self.when(*before.days.last()?), self.when(*after.days.first()?));
        let rests = self.least(&who, &yesterday, &today).into_iter().filter_map(|least| self.measured(before, after, least));
        rests.fold(None, |worst: Option<Rest<'a>>, rest| Some(worst.filter(|worst| worst.short() >= rest.short()).unwrap_or(rest)))
    }

    /// A rest as one rule measures it.
    pub fn measured(&self, before: &PersonDay, after: &PersonDay, least: Least) -> Option<Rest<'a>> {
        let (before, after) = (self.dismissed(before, least.term.as_ref())?, self.called(after, least.term.as_ref())?);
        Some(Rest { before, after, least, minutes: minutes_between(before.real()?, after.real()?) })
    }

    /// When somebody's day ends, as a clause counts it.
    pub fn dismissed(&self, day: &PersonDay, term: Option<&Term>) -> Option<Moment<'a>> {
        let end = day.end?;
        let index = *day.days.last()?;
        let own = self.moment(day, end, index);
        if term.and_then(|term| term.word("from")) == Some("company-wrap") && !self.own_out(day) {
            let (wrap, origin, field) = self.company_wrap(index)?;
            let counted = term.and_then(|term| term.minutes("after_wrap")).map_or(0, signed);
            return Some(Moment { clock: wrap, origin, field, counted, ..own });
        }
        Some(Moment { counted: self.edge(&self.who(day), term, index), ..own })
    }

    /// When somebody's day begins, as a clause counts it.
    pub fn called(&self, day: &PersonDay, term: Option<&Term>) -> Option<Moment<'a>> {
        let index = *day.days.first()?;
        let mut own = self.moment(day, day.first, index);
        let (shoot_day, plan) = self.day(index);
        if self.by_precall(day, shoot_day) {
            own.field = "precalls";
        }
        let to = term.and_then(|term| term.word("to")).filter(|_| self.company_call(index).is_some_and(|(call, ..)| call == day.first.at));
        let stage = match to {
            Some("shooting-call") => {
                let report = self.production.report(&shoot_day.unit, shoot_day.date);
                let reported =
                    report.and_then(|report| report.shooting_call.map(|at| (near(at, day.first.at), report.origin, "shooting_call")));
                reported.or(call_clock(plan.shooting_call).map(|at| (at, shoot_day.origin, "shooting_call")))
            }
            Some("first-makeup") => {
                let makeup = plan.performers.iter().filter_map(|one| call_clock(one.makeup)).min();
                makeup.map(|at| (at, shoot_day.origin, "makeup"))
            }
            _ => None,
        };
        Some(match stage {
            Some((clock, origin, field)) => {
                let counted = -term.and_then(|term| term.minutes("before_call")).map_or(0, signed);
                Moment { clock, origin, field, counted, ..own }
            }
            None => Moment { counted: -self.edge(&self.who(day), term, index), ..own },
        })
    }

    /// Whether somebody is called by a pre-call that the day states for the department.
    fn by_precall(&self, day: &PersonDay, shoot_day: &ShootDay) -> bool {
        let Some(member) = day.member.and_then(|at| self.production.crew.get(at)) else { return false };
        let stated = shoot_day.calls.iter().any(|call| call.who == member.id && call.call.is_some());
        let report = self.production.report(&shoot_day.unit, shoot_day.date);
        let reported = report.is_some_and(|report| report.call.is_some() || report.crew_member(&member.id, &member.department).is_some());
        !stated && !reported && shoot_day.precalls.iter().any(|(department, _)| department.eq_ignore_ascii_case(&member.department))
    }

    /// A time of a person's day, with its place.
    fn moment(&self, day: &PersonDay, at: Placed, index: usize) -> Moment<'a> {
        let (shoot_day, plan) = self.day(index);
        let zone = zone(self.production, shoot_day, plan);
        Moment { day: index, date: day.date, clock: at.at, origin: at.origin, field: at.field, zone, counted: 0 }
    }

    /// Minutes by road to the edge of the zone, where rest is measured to it (domain.md 3, rule 18).
    pub fn edge(&self, who: &Who<'_>, term: Option<&Term>, index: usize) -> i32 {
        let Some(term) = term.filter(|_| self.edges) else { return 0 };
        let (_, plan) = self.day(index);
        let minutes = plan.base.as_deref().and_then(|id| self.production.location(id)).and_then(|base| base.edge_minutes);
        let measured = || {
            let clauses = self.packs.clauses("secondary-zone", who, &self.when(index));
            clauses.iter().any(|clause| clause.pack.id == term.pack.id && clause.word("rest_to") == Some("zone-edge"))
        };
        minutes.filter(|_| measured()).map_or(0, signed)
    }

    /// Whether somebody has a dismissal of their own, stated or reported.
    pub fn own_out(&self, day: &PersonDay) -> bool {
        let Some(member) = day.member.and_then(|at| self.production.crew.get(at)) else { return true };
        day.days.iter().any(|at| {
            let (shoot_day, _) = self.day(*at);
            let stated = shoot_day.calls.iter().any(|call| call.who == member.id && call.wrap.is_some());
            let report = self.production.report(&shoot_day.unit, shoot_day.date);
            let row = report.and_then(|report| report.crew_member(&member.id, &member.department));
            stated || row.is_some_and(|row| row.out.is_some())
        })
    }

    /// The unit's call, reported or planned, with its place.
    pub fn company_call(&self, index: usize) -> Option<(Clock, Origin, &'static str)> {
        let (day, plan) = self.day(index);
        let report = self.production.report(&day.unit, day.date);
        let reported = report.and_then(|report| Some((report.call?, report.origin, "call")));
        reported.or(plan.call.map(|call| (call, day.origin, "call")))
    }

    /// The unit's wrap, reported or planned, with its place.
    pub fn company_wrap(&self, index: usize) -> Option<(Clock, Origin, &'static str)> {
        let (day, plan) = self.day(index);
        let report = self.production.report(&day.unit, day.date);
        let reported = report.and_then(|report| {
            let (at, field) = report.last_out.map(|at| (at, "last_out")).or(report.camera_wrap.map(|at| (at, "camera_wrap")))?;
            let call = report.call.or(plan.call);
            let at = if call.is_some_and(|call| at < call) { at.plus(24 * 60) } else { at };
            Some((at, report.origin, field))
        });
        reported.or(plan.wrap.map(|wrap| (wrap, day.origin, "wrap")))
    }

    /// Everybody's days, each person's together and in order.
    pub fn people(&self) -> impl Iterator<Item = &'a [PersonDay]> {
        self.derived.work.chunk_by(|a, b| a.person == b.person)
    }
}

/// A reported time on the day it belongs to: one far before the first call is after midnight.
fn near(at: Clock, first: Clock) -> Clock {
    if at.minutes() < first.minutes() - 12 * 60 { at.plus(24 * 60) } else { at }
}
