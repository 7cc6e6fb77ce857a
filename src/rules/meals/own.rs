//! Those whose own call makes a meal late that the unit's call would not: one finding for all of a kind.

use super::charge::Sum;
use super::company::{counted, covers, name};
use super::measure::Which;
use super::{Hungry, Sitting, place};
use crate::findings::{Finding, Findings, codes};
use crate::rules::packs::Kind;
use crate::rules::roster::{Named, Roster, cites, list, whom};
use crate::rules::words;
use crate::values::Clock;

/// As many groups are told one by one; the rest are counted.
const TOLD: usize = 6;

/// People of a kind with the same call and the same meal.
struct Group<'h> {
    all: Vec<&'h Hungry>,
}

pub(super) fn check(roster: &Roster<'_>, sitting: &Sitting, findings: &mut Findings) {
    for kind in [Kind::Crew, Kind::Cast, Kind::Background] {
        let own = |hungry: &&Hungry| hungry.kind == kind && covers(sitting, hungry).is_none();
        let mut all: Vec<&Hungry> = sitting.hungry.iter().filter(own).collect();
        all.sort_by_key(|hungry| (hungry.late.which, -hungry.late.minutes));
        for same in all.chunk_by(|a, b| a.late.which == b.late.which) {
            findings.extend(late(roster, sitting, same));
        }
    }
}

/// People with one call and one meal are one group.
fn groups<'h>(all: &[&'h Hungry]) -> Vec<Group<'h>> {
    let times = |one: &Hungry| (one.call.at, one.late.from, one.late.minutes, one.late.term.clause.id.as_str());
    let mut groups: Vec<Group<'h>> = Vec::new();
    for hungry in all {
        match groups.iter_mut().find(|group| times(group.first()) == times(hungry)) {
            Some(group) => group.all.push(hungry),
            None => groups.push(Group { all: vec![hungry] }),
        }
    }
    groups
}

impl<'h> Group<'h> {
    fn first(&self) -> &'h Hungry {
        self.all[0]
    }

    fn count(&self) -> u32 {
        self.all.iter().map(|hungry| hungry.count).sum()
    }

    fn name(&self) -> String {
        let named = |hungry: &&Hungry| Named { name: hungry.name.clone(), department: hungry.department.clone(), count: hungry.count };
        whom(&self.all.iter().map(named).collect::<Vec<_>>())
    }

    fn costs(&self) -> String {
        let each = if self.count() == 1 { "" } else { " each" };
        self.first().charge.map(|charge| format!("{}{each}", charge.money())).unwrap_or_default()
    }
}

fn late(roster: &Roster<'_>, sitting: &Sitting, all: &[&Hungry]) -> Option<Finding> {
    let worst = all.first()?;
    let (day, _) = roster.day(sitting.index);
    let unit = words::unit(roster.production, &day.unit);
    let groups = groups(all);
    let mut sum = Sum::default();
    for hungry in all {
        if let Some(charge) = &hungry.charge {
            sum.add(charge, hungry.count);
        }
    }
    let cite = cites(&worst.late.term, worst.charge.as_ref().map(|charge| &charge.term));
    let message = match groups.as_slice() {
        [one] => {
            let late = one.first().late;
            let are = if one.count() == 1 { "is" } else { "are" };
            let start = match late.which {
                Which::First => format!("{are} called at {}", one.first().call.at),
                Which::After(_) => format!("{are} back from a meal at {}", late.from),
            };
            let then = match late.meal {
                Some(meal) => format!("{} comes at {}", name(late.which), meal.out),
                None => format!("work goes on to {} without {}", late.until(), name(late.which)),
            };
            let past = words::length(late.minutes.into());
            let verb = if sitting.recorded { "costs" } else { "would cost" };
            let costs = Some(one.costs()).filter(|costs| !costs.is_empty()).map(|costs| format!("; {verb} {costs}")).unwrap_or_default();
            format!("{} {start} on {} and {then}: {past} past {}, {} ({cite}){costs}", one.name(), day.date, late.limit, counted(&late))
        }
        several => {
            let people: u32 = several.iter().map(Group::count).sum();
            let row = |group: &Group<'_>| {
                let late = &group.first().late;
                let (from, at) = if late.which == Which::First { ("called", group.first().call.at) } else { ("back", late.from) };
                let costs = Some(group.costs()).filter(|costs| !costs.is_empty()).map(|costs| format!(", {costs}")).unwrap_or_default();
                format!("{} {from} at {at}, {} past {}{costs}", group.name(), words::length(late.minutes.into()), late.limit)
            };
            let mut rows: Vec<String> = several.iter().take(TOLD).map(row).collect();
            let more: u32 = several.iter().skip(TOLD).map(Group::count).sum();
            if more > 0 {
                rows.push(format!("{more} more by less"));
            }
            format!(
                "{} of {unit} on {} comes late for {people} people by their own calls, {} ({cite}): {}{}",
                name(worst.late.which),
                day.date,
                counted(&worst.late),
                rows.join("; "),
                sum.words()
            )
        }
    };
    let (origin, field) = place(roster, sitting, worst.late.which, worst.late.meal.is_some());
    let department = &worst.department;
    let subject = match all {
        [one] => one.subject.clone(),
        _ if !department.is_empty() && all.iter().all(|hungry| hungry.department == *department) => {
            format!("department {department} {}", day.date)
        }
        _ => format!("{} {} {}", word(worst.kind), day.unit, day.date),
    };
    Some(
        Finding::new(&codes::MEAL_LATE, message)
            .at(worst.call.origin)
            .field(worst.call.field)
            .related(origin, Some(field), format!("the meal of {unit} stands here"))
            .help(help(roster, sitting, all, &groups))
            .subject(subject),
    )
}

const fn word(kind: Kind) -> &'static str {
    match kind {
        Kind::Crew => "crew",
        Kind::Cast => "cast",
        Kind::Background => "background",
    }
}

fn help(roster: &Roster<'_>, sitting: &Sitting, all: &[&Hungry], groups: &[Group<'_>]) -> String {
    let Some(worst) = all.first() else { return String::new() };
    if sitting.recorded {
        return "put the penalties on the production report and Exhibit G, and allow it with the reason".to_owned();
    }
    let who = match groups {
        [one] => one.name(),
        _ => "them".to_owned(),
    };
    match worst.late.which {
        Which::First => {
            let breakfast = breakfast(roster, sitting, all).map(|at| format!("give a non-deductible breakfast at {at} (`ndb: {at}`), "));
            let later = words::length(worst.late.minutes.into());
            let up_to = if groups.len() == 1 { "" } else { "up to " };
            format!("{}call {who} {up_to}{later} later, or break by {}", breakfast.unwrap_or_default(), worst.late.limit)
        }
        Which::After(_) => format!("let {who} go by {0}, or give a meal by then", worst.late.limit),
    }
}

/// When a breakfast would set everybody's clock to the crew call, and so mend it; none where it would not.
fn breakfast(roster: &Roster<'_>, sitting: &Sitting, all: &[&Hungry]) -> Option<Clock> {
    let company = sitting.company.call;
    let at = all.iter().map(|hungry| hungry.call.at).max()?;
    let mends = |hungry: &&Hungry| {
        let terms = roster.terms("ndb", hungry.someone, &sitting.when);
        let within = hungry.late.limit.minutes() - hungry.late.from.minutes();
        let apart = |minutes: Option<u32>, apart: i32| minutes.is_some_and(|most| i64::from(apart) <= i64::from(most));
        let set = terms.iter().any(|term| {
            apart(term.minutes("within_crew_call"), (company.minutes() - at.minutes()).abs())
                || apart(term.minutes("within_own_call"), at.minutes() - hungry.call.at.minutes())
        });
        set && hungry.call.at < company && hungry.late.until() <= company.plus(within)
    };
    (at < company && all.iter().all(mends)).then_some(at)
}

/// Names in a row, for findings about a week.
pub(super) fn names(all: &[String]) -> String {
    list(all, TOLD, "people")
}
