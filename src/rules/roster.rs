//! Everybody's work days as agreements see them: who somebody is, what the occasion is, which clauses bind.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

use jiff::civil::Date;

use super::packs::{self, Kind, Packs, Term, When, Who};
use super::words;
use crate::derive::{DayPlan, Derived, Person, PersonDay};
use crate::model::{CastMember, CrewMember, DayReport, Production, ShootDay, WorkingDay, Zone};

/// Somebody whom a clause may bind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Someone {
    /// The crew as a whole.
    Unit,
    /// The cast as a whole.
    Players,
    /// Background as a whole.
    Background,
    /// A member of the cast, by place in the list.
    Cast(usize),
    /// A member of the crew, by place in the list.
    Crew(usize),
}

/// What decides which clauses of a measure bind: the answer is kept by it, because asking a pack is dear.
#[derive(PartialEq, Eq, Hash)]
struct Question {
    rule: &'static str,
    who: Someone,
    age: Option<u32>,
    zone: Option<Zone>,
    bus_to: bool,
    school: (bool, bool),
    working_day: WorkingDay,
    /// How many dates on which terms begin or end have passed.
    turn: usize,
}

/// The production, what follows from it, and the agreements that hold.
pub(super) struct Roster<'a> {
    pub production: &'a Production,
    pub derived: &'a Derived,
    packs: Packs,
    /// The occasion of each day.
    whens: Vec<When>,
    /// Dates on which terms begin, or are over.
    turns: Vec<Date>,
    known: RefCell<HashMap<Question, Rc<[Term]>>>,
}

impl<'a> Roster<'a> {
    pub fn new(production: &'a Production, derived: &'a Derived) -> Self {
        let packs = packs::in_force(production);
        let mut turns: BTreeSet<Date> = BTreeSet::new();
        for pack in packs.all() {
            let own =
                [(pack.validity.from, pack.validity.to)].into_iter().chain(pack.clauses.iter().map(|clause| (clause.from, clause.to)));
            for (from, to) in own {
                turns.extend(from);
                turns.extend(to.and_then(|to| to.tomorrow().ok()));
            }
        }
        let whens = production.days.iter().zip(&derived.days).map(|(day, plan)| When::of(production, day, plan)).collect();
        Self { production, derived, packs, whens, turns: turns.into_iter().collect(), known: RefCell::default() }
    }

    /// A day and its plan.
    pub fn day(&self, index: usize) -> (&'a ShootDay, &'a DayPlan) {
        (&self.production.days[index], &self.derived.days[index])
    }

    /// The report of a day.
    pub fn report(&self, index: usize) -> Option<&'a DayReport> {
        let day = &self.production.days[index];
        self.production.report(&day.unit, day.date)
    }

    /// The occasion of a day.
    pub fn when(&self, index: usize) -> When {
        self.whens[index]
    }

    /// The week of the shoot a date lies in.
    pub fn week(&self, date: Date) -> u32 {
        self.derived.company.get(&date).map_or(0, |day| day.week)
    }

    /// Who has a work day.
    pub fn someone(&self, day: &PersonDay) -> Someone {
        match (&day.person, day.member) {
            (Person::Cast(id), _) => {
                self.production.cast.binary_search_by(|member| member.id.cmp(id)).map_or(Someone::Players, Someone::Cast)
            }
            (Person::Crew(_), Some(at)) => Someone::Crew(at),
            (Person::Crew(_), None) => Someone::Unit,
        }
    }

    /// Somebody as the agreements see them on a date.
    pub fn who(&self, someone: Someone, date: Date) -> Who<'a> {
        let players = Who { kind: Kind::Cast, ..Who::UNIT };
        match someone {
            Someone::Unit => Who::UNIT,
            Someone::Players => players,
            Someone::Background => Who::BACKGROUND,
            Someone::Cast(at) => self.production.cast.get(at).map_or(players, |member| Who::cast(member, date)),
            Someone::Crew(at) => self.production.crew.get(at).map_or(Who::UNIT, Who::crew),
        }
    }

    /// The clauses of a measure that bind somebody on an occasion, strongest first.
    pub fn terms(&self, rule: &'static str, someone: Someone, when: &When) -> Rc<[Term]> {
        let who = self.who(someone, when.date);
        let question = Question {
            rule,
            who: someone,
            age: who.age,
            zone: when.zone,
            bus_to: when.bus_to,
            school: (when.school_day, when.school_tomorrow),
            working_day: when.working_day,
            turn: self.turns.partition_point(|turn| *turn <= when.date),
        };
        let found = self.known.borrow().get(&question).cloned();
        found.unwrap_or_else(|| {
            let terms: Rc<[Term]> = self.packs.clauses(rule, &who, when).into();
            self.known.borrow_mut().insert(question, Rc::clone(&terms));
            terms
        })
    }

    /// The strongest clause of a measure that binds somebody on an occasion.
    pub fn term(&self, rule: &'static str, someone: Someone, when: &When) -> Option<Term> {
        self.terms(rule, someone, when).first().copied()
    }

    /// The strongest clause of each agreement or law.
    pub fn of_each_pack(&self, rule: &'static str, someone: Someone, when: &When) -> Vec<Term> {
        let mut all: Vec<Term> = Vec::new();
        for term in self.terms(rule, someone, when).iter() {
            if !all.iter().any(|own| own.pack.id == term.pack.id) {
                all.push(*term);
            }
        }
        all
    }

    /// The least of a figure that any clause of a measure states: where it is kept, every clause is.
    pub fn least(&self, rule: &str, figure: &str) -> Option<u32> {
        let clauses = self.packs.all().iter().flat_map(|pack| &pack.clauses).filter(|clause| clause.rule == rule);
        clauses.filter_map(|clause| clause.figures.minutes.get(figure)).map(|minutes| minutes.0).min()
    }

    /// Everybody's days, each person's together and in order of date.
    pub fn people(&self) -> impl Iterator<Item = &'a [PersonDay]> {
        self.derived.work.chunk_by(|a, b| a.person == b.person)
    }

    /// The member of the cast whose day it is.
    pub fn member(&self, day: &PersonDay) -> Option<&'a CastMember> {
        match &day.person {
            Person::Cast(id) => self.production.cast_member(id),
            Person::Crew(_) => None,
        }
    }

    /// The member of the crew whose day it is.
    pub fn crew(&self, day: &PersonDay) -> Option<&'a CrewMember> {
        self.production.crew.get(day.member?)
    }

    /// The person as messages name them.
    pub fn name(&self, day: &PersonDay) -> String {
        match &day.person {
            Person::Cast(id) => words::cast(self.production, id),
            Person::Crew(name) => self.crew(day).map_or_else(|| name.clone(), |member| words::crew(member).to_owned()),
        }
    }

    /// What `allow` calls a person on a date: `cast 3 2026-05-05`, `crew Bo 2026-05-05`.
    pub fn subject(&self, day: &PersonDay) -> String {
        match &day.person {
            Person::Cast(id) => format!("cast {id} {}", day.date),
            Person::Crew(_) => format!("crew {} {}", self.name(day), day.date),
        }
    }
}

/// `2 people`, `1 person`.
pub(super) fn people(count: u32) -> String {
    if count == 1 { "1 person".to_owned() } else { format!("{count} people") }
}

/// A list in words: `a`, `a and b`, `a, b and c`; beyond `most` of them the rest are counted as `what`.
pub(super) fn list(all: &[String], most: usize, what: &str) -> String {
    // One that is left over is told as well.
    if all.len() > most + 1 {
        return format!("{} and {} more {what}", all[..most].join(", "), all.len() - most);
    }
    match all {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Somebody, or several of one name, in a list of people.
#[derive(Debug, Clone)]
pub(super) struct Named {
    pub name: String,
    /// The department, of the crew; nothing for others.
    pub department: String,
    pub count: u32,
}

/// As many names are told one by one; the rest are counted.
const TOLD: usize = 4;

/// People in words: `Bo`, `Grip (4 people)`, `7 people of Locations, Marine and Electric`, `cast 1 (ANNA) and cast 4 (BEN)`.
pub(super) fn whom(all: &[Named]) -> String {
    let total: u32 = all.iter().map(|one| one.count).sum();
    let mut departments: Vec<String> = Vec::new();
    for one in all {
        if !departments.contains(&one.department) {
            departments.push(one.department.clone());
        }
    }
    let counted = |one: &Named| if one.count == 1 { one.name.clone() } else { format!("{} ({})", one.name, people(one.count)) };
    match (all, departments.as_slice()) {
        ([one], _) => counted(one),
        (_, [none]) if none.is_empty() => list(&all.iter().map(counted).collect::<Vec<_>>(), TOLD, "groups"),
        (_, [one]) => format!("{one} ({})", people(total)),
        (_, several) => format!("{} of {}", people(total), list(several, TOLD, "departments")),
    }
}

/// What a clause and the clause of its penalty are cited as: `IATSE: Jeffords 2024 p. 7; penalty p. 7–8`.
pub(super) fn cites(term: &Term, penalty: Option<&Term>) -> String {
    match penalty {
        None => term.cite(),
        Some(penalty) if penalty.cite() == term.cite() => term.cite(),
        Some(penalty) => {
            let same =
                penalty.pack.id == term.pack.id && penalty.clause.cite.0 == term.clause.cite.0 && penalty.clause.mark == term.clause.mark;
            let place = if same { penalty.clause.cite.1.clone() } else { penalty.cite() };
            format!("{}; penalty {place}", term.cite())
        }
    }
}
