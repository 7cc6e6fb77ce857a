//! A unit's own meals: late, early, too short or too long.

use super::charge::{Charge, Sum};
use super::measure::{Late, Which};
use super::{Hungry, Sitting, agreed, place};
use crate::derive::signed;
use crate::findings::{Finding, Findings, codes};
use crate::rules::packs::Kind;
use crate::rules::roster::{Roster, Someone};
use crate::rules::words;

pub(super) fn check(roster: &Roster<'_>, sitting: &Sitting, findings: &mut Findings) {
    let mut all: Vec<Which> = sitting.crew.iter().chain(&sitting.cast).map(|late| late.which).collect();
    all.sort_unstable();
    all.dedup();
    for which in all {
        findings.extend(late(roster, sitting, which));
    }
    for at in 0..sitting.company.meals.len() {
        findings.extend(early(roster, sitting, at));
        findings.extend(length(roster, sitting, at));
    }
}

/// The unit's own late meal that takes somebody's with it, which is then not told again.
pub(super) fn covers<'s>(sitting: &'s Sitting, hungry: &Hungry) -> Option<&'s Late> {
    let own = if hungry.kind == Kind::Crew { &sitting.crew } else { &sitting.cast };
    own.iter().find(|late| late.which == hungry.late.which && hungry.late.minutes <= late.minutes)
}

/// `the first meal`, `a second meal`.
pub(super) const fn name(which: Which) -> &'static str {
    match which {
        Which::First => "the first meal",
        Which::After(0) => "a second meal",
        Which::After(_) => "a further meal",
    }
}

/// From what the limit counts: `6 h from call`.
pub(super) fn counted(late: &Late) -> String {
    let within = words::length(i64::from(late.limit.minutes() - late.from.minutes()));
    match (late.which, late.reset) {
        (Which::First, false) => format!("{within} from call"),
        (Which::First, true) => format!("{within} from the crew call, to which breakfast set the clock"),
        (Which::After(_), _) => format!("{within} from the end of the meal before"),
    }
}

fn late(roster: &Roster<'_>, sitting: &Sitting, which: Which) -> Option<Finding> {
    let (day, _) = roster.day(sitting.index);
    let find = |all: &[Late]| all.iter().find(|late| late.which == which).copied();
    let (crew, cast) = (find(&sitting.crew), find(&sitting.cast));
    let lead = crew.or(cast)?;
    // Those whom it takes along, and what each of them costs.
    let mut sum = Sum::default();
    let mut counts = [0_u32; 3];
    for hungry in sitting.hungry.iter().filter(|hungry| hungry.late.which == which && covers(sitting, hungry).is_some()) {
        counts[hungry.kind as usize] += hungry.count;
        if let Some(charge) = &hungry.charge {
            sum.add(charge, hungry.count);
        }
    }
    if crew.is_none() && counts.iter().all(|count| *count == 0) {
        return None;
    }
    let each = |late: Option<Late>, someone: Someone, whom: &str| {
        let term = roster.term("meal-penalty", someone, &sitting.when)?;
        let charge = Charge::of(term, late?.minutes)?;
        Some(format!("{} for each of {whom} ({})", charge.money(), term.cite()))
    };
    let own = [(crew, Someone::Unit, "the crew", true), (cast, Someone::Players, "the cast", counts[Kind::Cast as usize] > 0)];
    let costs: Vec<String> = own.into_iter().filter(|own| own.3).filter_map(|(late, someone, whom, _)| each(late, someone, whom)).collect();
    let verb = if sitting.recorded { "costs" } else { "would cost" };
    let costs = if costs.is_empty() { String::new() } else { format!("; {verb} {}{}", costs.join(" and "), sum.words()) };
    let unit = words::unit(roster.production, &day.unit);
    let start = match which {
        Which::First => format!("is called at {}", sitting.company.call),
        Which::After(_) => format!("is back from a meal at {}", lead.from),
    };
    let (is, not) = if sitting.recorded { ("breaks", "works on") } else { ("is to break", "is to work on") };
    let then = match lead.meal {
        Some(meal) => format!("{is} for {} at {}", name(which), meal.out),
        None => format!("{not} to {} without {}", lead.until(), name(which)),
    };
    let grace = match lead.grace_ended {
        Some(at) => format!(" (grace ended at {at})"),
        None => String::new(),
    };
    let late = words::length(lead.minutes.into());
    let message = format!(
        "{unit} {start} on {} and {then}: {late} past {}{grace}, {} ({}){costs}",
        day.date,
        lead.limit,
        counted(&lead),
        lead.term.cite()
    );
    let (origin, field) = place(roster, sitting, which, lead.meal.is_some());
    let mut finding = Finding::new(&codes::MEAL_LATE, message).at(origin).field(field);
    if which == Which::First {
        let stated = roster.report(sitting.index).filter(|report| report.call.is_some());
        finding = finding.related(stated.map_or(day.origin, |report| report.origin), Some("call"), format!("called here at {}", lead.from));
    }
    Some(finding.help(help(sitting, &lead)).subject(format!("unit {} {}", day.unit, day.date)))
}

fn help(sitting: &Sitting, late: &Late) -> String {
    if sitting.recorded {
        if late.grace_ended.is_none() && late.within_grace() {
            return "if grace was called, say `grace: true` in the day's report; otherwise pay the penalty".to_owned();
        }
        return "put the penalties on the production report and Exhibit G, and allow it with the reason".to_owned();
    }
    let again = if late.within_grace() { "; grace may not be scheduled" } else { "" };
    match late.which {
        Which::First => format!("break by {}, or call the unit {} later{again}", late.limit, words::length(late.minutes.into())),
        Which::After(_) if late.meal.is_some() => format!("break again by {}", late.limit),
        Which::After(0) => format!("wrap by {0}, or give a second meal by then: `second_meal: {0}`", late.limit),
        Which::After(_) => format!("wrap by {}", late.limit),
    }
}

/// A first meal so soon after the crew call that it does not count as one.
fn early(roster: &Roster<'_>, sitting: &Sitting, at: usize) -> Option<Finding> {
    let meal = sitting.company.meals.get(at)?;
    let (rule, from, what) = match at {
        0 => ("first-meal", sitting.company.call, "call"),
        _ => ("second-meal", sitting.company.meals.get(at - 1)?.back, "the end of the meal before"),
    };
    let term = agreed(roster, rule, Someone::Unit, &sitting.when).or_else(|| agreed(roster, rule, Someone::Players, &sitting.when))?;
    let earliest = from.plus(signed(term.minutes("not_before")?));
    if meal.out >= earliest {
        return None;
    }
    let (day, _) = roster.day(sitting.index);
    let unit = words::unit(roster.production, &day.unit);
    let message = format!(
        "{unit} breaks for a meal at {} on {}, {} after {what} at {from} and {} before it may be deducted ({})",
        meal.out,
        day.date,
        words::length(i64::from(meal.out.minutes() - from.minutes())),
        words::length(i64::from(earliest.minutes() - meal.out.minutes())),
        term.cite()
    );
    let (origin, field) = place(roster, sitting, if at == 0 { Which::First } else { Which::After(at - 1) }, true);
    let finding = Finding::new(&codes::MEAL_LATE, message).at(origin).field(field);
    Some(finding.help(format!("break at {earliest} or later")).subject(format!("unit {} {}", day.unit, day.date)))
}

/// A meal that is shorter or longer than it may be.
fn length(roster: &Roster<'_>, sitting: &Sitting, at: usize) -> Option<Finding> {
    let meal = sitting.company.meals.get(at)?;
    let rule = if at == 0 { "first-meal" } else { "second-meal" };
    let term = agreed(roster, rule, Someone::Unit, &sitting.when).or_else(|| agreed(roster, rule, Someone::Players, &sitting.when))?;
    let minutes = meal.back.minutes() - meal.out.minutes();
    let (least, most) = (signed(term.minutes("least")?), signed(term.minutes("most")?));
    let wrong = if minutes < least {
        format!("{} short of {}", words::length((least - minutes).into()), words::length(least.into()))
    } else if minutes > most {
        format!("{} more than {}, which are work time", words::length((minutes - most).into()), words::length(most.into()))
    } else {
        return None;
    };
    let (day, _) = roster.day(sitting.index);
    let unit = words::unit(roster.production, &day.unit);
    let long = words::length(minutes.into());
    let message = format!("the meal of {unit} at {} on {} lasts {long}: {wrong} ({})", meal.out, day.date, term.cite());
    let (origin, field) = place(roster, sitting, if at == 0 { Which::First } else { Which::After(at - 1) }, true);
    let finding = Finding::new(&codes::MEAL_LATE, message).at(origin).field(field);
    let until = meal.out.plus(if minutes < least { least } else { most });
    Some(finding.help(format!("go back to work at {until}")).subject(format!("unit {} {}", day.unit, day.date)))
}
