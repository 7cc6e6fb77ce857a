//! Long days and long weeks: CB216 (domain.md 3, rule 12).
//!
//! Ordinary overtime is planned and says nothing. A note tells of gold time, of what a performer works past the hours
//! of the engagement, and of weeks past their threshold; a warning of background past the longest day.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::meals::background_days;
use super::packs::{PenaltyKind, Term, When};
use super::roster::{Named, Roster, Someone, list, people, whom};
use super::words;
use crate::derive::{MealBreak, PersonDay, Placed, signed};
use crate::findings::{Finding, Findings, Origin, Severity, codes};
use crate::model::DayKind;
use crate::values::Clock;

/// As many people or groups are told one by one.
const TOLD: usize = 6;

pub(super) fn check(roster: &Roster<'_>, findings: &mut Findings) {
    let mut long: BTreeMap<(usize, u8), Vec<Over>> = BTreeMap::new();
    let gold = roster.least("gold-time", "after").map(signed);
    let paid = [roster.least("overtime", "daily"), roster.least("overtime", "double")].into_iter().flatten().min().map(signed);
    for day in &roster.derived.work {
        let (Some(index), Some(elapsed)) = (day.days.first(), day.elapsed()) else { continue };
        let someone = roster.someone(day);
        let when = When { date: day.date, ..roster.when(*index) };
        if gold.is_some_and(|least| elapsed > least) {
            let over = roster.term("gold-time", someone, &when).and_then(|term| over_gold(roster, day, term));
            long.entry((*index, 0)).or_default().extend(over);
        }
        if matches!(someone, Someone::Cast(_)) && paid.is_some_and(|least| elapsed > least) {
            let over = roster.term("overtime", someone, &when).and_then(|term| over_engagement(roster, day, term));
            long.entry((*index, 1)).or_default().extend(over);
        }
    }
    let mut own: BTreeMap<(&str, u32), Vec<Over>> = BTreeMap::new();
    for (index, day) in roster.production.days.iter().enumerate() {
        let of = |long: &mut BTreeMap<_, _>, kind| long.remove(&(index, kind)).unwrap_or_default();
        let (crew, cast) = (of(&mut long, 0), of(&mut long, 1));
        match unit(roster, index, &crew) {
            Some(finding) => findings.push(finding),
            None => own.entry((&day.unit, roster.week(day.date))).or_default().extend(crew),
        }
        findings.extend(performers(roster, index, &cast));
        background(roster, index, findings);
    }
    for ((unit, _), all) in own {
        findings.extend(own_calls(roster, unit, &all));
    }
    weeks(roster, findings);
}

/// Time past a threshold.
#[derive(Clone)]
struct Over {
    date: Date,
    name: String,
    department: String,
    call: Placed,
    /// Hours that count, in minutes.
    counted: i32,
    /// The threshold.
    after: i32,
    /// When it is passed.
    since: Clock,
    term: Term,
    /// What `allow` calls the person, without the date.
    subject: String,
}

impl Over {
    fn minutes(&self) -> i32 {
        self.counted - self.after
    }
}

/// The time at which so many minutes have been worked, meals left out.
fn worked_until(from: Clock, after: i32, meals: &[MealBreak]) -> Clock {
    let mut at = from.plus(after);
    for meal in meals.iter().filter(|meal| meal.out >= from) {
        if meal.out < at {
            at = at.plus(meal.back.minutes() - meal.out.minutes());
        }
    }
    at
}

/// Whether a clause counts hours worked rather than elapsed.
fn counts_worked(term: &Term) -> bool {
    term.word("count") == Some("worked")
}

fn over_gold(roster: &Roster<'_>, day: &PersonDay, term: Term) -> Option<Over> {
    let after = signed(term.minutes("after")?);
    let worked = counts_worked(&term);
    let counted = if worked { day.worked()? } else { day.elapsed()? };
    let since = if worked { worked_until(day.report.at, after, &day.meals) } else { day.report.at.plus(after) };
    (counted > after).then(|| over(roster, day, counted, after, since, term))
}

/// What a performer works past the hours that the engagement pays at the highest multiple: past the double time of a
/// day's engagement, past the daily hours of one for the run.
fn over_engagement(roster: &Roster<'_>, day: &PersonDay, term: Term) -> Option<Over> {
    let after = signed(term.minutes("double").or(term.minutes("daily"))?);
    let counted = day.worked()?;
    (counted > after).then(|| over(roster, day, counted, after, worked_until(day.report.at, after, &day.meals), term))
}

fn over(roster: &Roster<'_>, day: &PersonDay, counted: i32, after: i32, since: Clock, term: Term) -> Over {
    Over {
        date: day.date,
        name: roster.name(day),
        department: roster.crew(day).map(|member| member.department.clone()).unwrap_or_default(),
        call: day.report,
        counted,
        after,
        since,
        term,
        subject: roster.subject(day).rsplit_once(' ').map_or_else(String::new, |(who, _)| who.to_owned()),
    }
}

/// `, paid 2 times`; nothing where the clause states no multiple.
fn multiple(term: &Term, name: &str) -> String {
    term.factor(name).map(|factor| format!(", paid {factor} times")).unwrap_or_default()
}

/// A unit's own day past the gold threshold, and those whose own call takes them past it or further.
fn unit(roster: &Roster<'_>, index: usize, crew: &[Over]) -> Option<Finding> {
    let (day, plan) = roster.day(index);
    let report = roster.report(index);
    let when = roster.when(index);
    let own = || {
        if !day.kind.is_work() || day.kind == DayKind::Travel {
            return None;
        }
        let term = roster.term("gold-time", Someone::Unit, &when)?;
        let call = report.and_then(|report| report.call).or(plan.call)?;
        let out = report.and_then(|report| report.last_out.or(report.camera_wrap));
        let out = out.map(|at| if at < call && at.day_offset() == 0 { at.plus(24 * 60) } else { at }).or(plan.wrap)?;
        // The meals of the unit are those of anybody who is called and let go with it.
        let meals = crew.iter().filter(|over| over.call.at == call).max_by_key(|over| over.counted);
        let after = signed(term.minutes("after")?);
        let counted = match (counts_worked(&term), meals) {
            (false, _) => out.minutes() - call.minutes(),
            (true, over) => over?.counted,
        };
        let since = match (counts_worked(&term), meals) {
            (true, Some(over)) => over.since,
            _ => call.plus(after),
        };
        (counted > after).then_some((call, out, counted - after, since, term))
    };
    let (call, out, over, since, term) = own()?;
    let early = groups(crew.iter().filter(|own| own.minutes() > over).cloned().collect());
    let kind = kind(&term);
    let after = words::length(term.minutes("after").unwrap_or(0).into());
    let also = if early.is_empty() { String::new() } else { format!("; longer by their own calls: {}", rows(&early)) };
    let message = format!(
        "{} is at work from {call} to {out} on {}: {} past {after} {kind}, from {since}{} ({}){also}",
        words::unit(roster.production, &day.unit),
        day.date,
        words::length(over.into()),
        multiple(&term, "rate"),
        term.cite()
    );
    let reported = report.filter(|report| report.last_out.or(report.camera_wrap).is_some());
    let planned = (day.origin, if day.wrap.is_some() { "wrap" } else { "call" });
    let (origin, field) =
        reported.map_or(planned, |report| (report.origin, if report.last_out.is_some() { "last_out" } else { "camera_wrap" }));
    let finding = Finding::new(&codes::OVERTIME, message).at(origin).field(field);
    Some(finding.help(format!("wrap by {since}")).subject(format!("unit {} {}", day.unit, day.date)))
}

/// What a threshold counts.
fn kind(term: &Term) -> &'static str {
    if counts_worked(term) { "of work" } else { "elapsed" }
}

/// Those whose own call takes them past the threshold while their unit's does not: one note for a week of a unit, because
/// the same people are called early day after day.
fn own_calls(roster: &Roster<'_>, unit: &str, all: &[Over]) -> Option<Finding> {
    let worst = all.iter().max_by_key(|over| over.minutes())?;
    let (after, kind) = (words::length(worst.after.into()), kind(&worst.term));
    let mut people: BTreeMap<&str, Vec<&Over>> = BTreeMap::new();
    for over in all {
        people.entry(&over.subject).or_default().push(over);
    }
    let subject = match all {
        [one] => format!("{} {}", one.subject, one.date),
        _ => format!("crew {unit} {}", all.iter().map(|over| over.date).min()?),
    };
    let message = if let [one] = all {
        format!(
            "{} is at work from {} on {}, by an own call: {} past {after} {kind}, from {}{} ({})",
            one.name,
            one.call.at,
            one.date,
            words::length(one.minutes().into()),
            one.since,
            multiple(&one.term, "rate"),
            one.term.cite()
        )
    } else {
        // People with the same days and the same time past the threshold are one row.
        let mut rows: BTreeMap<(i32, usize), Vec<Named>> = BTreeMap::new();
        for days in people.values() {
            let total: i32 = days.iter().map(|over| over.minutes()).sum();
            let named = Named { name: days[0].name.clone(), department: days[0].department.clone(), count: 1 };
            rows.entry((-total, days.len())).or_default().push(named);
        }
        let row = |((total, days), named): (&(i32, usize), &Vec<Named>)| {
            let days = words::days(i32::try_from(*days).unwrap_or(i32::MAX));
            let each = if named.len() == 1 { "" } else { " each" };
            format!("{} on {days}, {}{each}", whom(named), words::length((-total).into()))
        };
        let mut told: Vec<String> = rows.iter().take(TOLD).map(row).collect();
        let more: usize = rows.values().skip(TOLD).map(Vec::len).sum();
        if more > 0 {
            told.push(format!("{more} more by less"));
        }
        format!(
            "{} of {} {} past {after} {kind} by their own calls in the week of {}{} ({}): {}",
            self::people(u32::try_from(people.len()).unwrap_or(u32::MAX)),
            words::unit(roster.production, unit),
            if people.len() == 1 { "is" } else { "are" },
            all.iter().map(|over| over.date).min()?,
            multiple(&worst.term, "rate"),
            worst.term.cite(),
            told.join("; ")
        )
    };
    let help = format!(
        "call {} {} later, or give an own wrap by {} on {}",
        worst.name,
        words::length(worst.minutes().into()),
        worst.since,
        worst.date
    );
    Some(Finding::new(&codes::OVERTIME, message).at(worst.call.origin).field(worst.call.field).help(help).subject(subject))
}

/// People with one call and one day are one group; the longest days first.
fn groups(mut all: Vec<Over>) -> Vec<Vec<Over>> {
    all.sort_by_key(|over| (-over.minutes(), over.call.at));
    let same = |a: &Over, b: &Over| (a.minutes(), a.call.at, a.since) == (b.minutes(), b.call.at, b.since);
    all.chunk_by(same).map(<[Over]>::to_vec).collect()
}

/// `Grip (4 people) called at 06:30, 30 minutes from 18:30, paid 2 times`.
fn row(group: &[Over]) -> String {
    let Some(first) = group.first() else { return String::new() };
    let named = |over: &Over| Named { name: over.name.clone(), department: over.department.clone(), count: 1 };
    let name = whom(&group.iter().map(named).collect::<Vec<_>>());
    let factor = if first.term.factor("rate").is_some() { multiple(&first.term, "rate") } else { multiple(&first.term, "double") };
    format!("{name} called at {}, {} from {}{factor}", first.call.at, words::length(first.minutes().into()), first.since)
}

/// The rows of groups; beyond a few the people of the rest are counted.
fn rows(groups: &[Vec<Over>]) -> String {
    let mut rows: Vec<String> = groups.iter().take(TOLD).map(|group| row(group)).collect();
    let more: usize = groups.iter().skip(TOLD).map(Vec::len).sum();
    if more > 0 {
        rows.push(format!("{more} more by less"));
    }
    rows.join("; ")
}

fn performers(roster: &Roster<'_>, index: usize, cast: &[Over]) -> Option<Finding> {
    let first = cast.iter().max_by_key(|over| over.minutes())?;
    let (day, _) = roster.day(index);
    let groups = groups(cast.to_vec());
    let after = |over: &Over| words::length(over.after.into());
    let same = cast.iter().all(|over| over.after == first.after);
    let past = if same { format!(" past {} of work", after(first)) } else { " past the hours of their engagements".to_owned() };
    let message = format!("on {} the cast works{past} ({}): {}", day.date, first.term.cite(), rows(&groups));
    let subject = if cast.len() == 1 { format!("{} {}", first.subject, first.date) } else { format!("cast {} {}", day.unit, day.date) };
    let finding = Finding::new(&codes::OVERTIME, message).at(first.call.origin).field(first.call.field);
    Some(finding.help(format!("let {} go by {}", first.name, first.since)).subject(subject))
}

/// Background past the longest day.
fn background(roster: &Roster<'_>, index: usize, findings: &mut Findings) {
    let when = roster.when(index);
    let Some(term) = roster.term("workday-ceiling", Someone::Background, &when) else { return };
    let Some(most) = term.minutes("most").map(signed) else { return };
    let (day, _) = roster.day(index);
    for group in background_days(roster, index) {
        let Some(end) = group.end else { continue };
        let over = end.minutes() - group.call.at.minutes() - most;
        if over <= 0 {
            continue;
        }
        let hours = (over + 59) / 60;
        let pay = if hours == 1 { "a day's pay".to_owned() } else { format!("{hours} days' pay") };
        let pay = term.penalty().filter(|penalty| penalty.kind == PenaltyKind::DayForEachHour).map(|_| format!("; costs {pay} each"));
        let message = format!(
            "{} ({}) are at work from {} to {end} on {}: {} past {}{} ({})",
            group.name,
            people(group.count),
            group.call.at,
            day.date,
            words::length(over.into()),
            words::length(most.into()),
            pay.unwrap_or_default(),
            term.cite()
        );
        let latest = group.call.at.plus(most);
        findings.push(
            Finding::new(&codes::OVERTIME, message)
                .severity(Severity::Warning)
                .at(group.call.origin)
                .field(group.call.field)
                .help(format!("let them go by {latest}, or call them {} later", words::length(over.into())))
                .subject(format!("background {} {}", group.name, day.date)),
        );
    }
}

/// Somebody's week past its threshold.
struct Week {
    name: String,
    counted: i32,
    after: i32,
    since: (Date, Clock),
    first: Date,
    origin: Origin,
    field: &'static str,
    term: Term,
}

/// Weeks past the hours that they are paid for. Hours that a day has already made overtime are not counted again.
fn weeks(roster: &Roster<'_>, findings: &mut Findings) {
    if roster.least("overtime", "weekly").is_none() {
        return;
    }
    let mut all: BTreeMap<(u32, bool), Vec<Week>> = BTreeMap::new();
    for person in roster.people() {
        for days in person.chunk_by(|a, b| roster.week(a.date) == roster.week(b.date)) {
            let Some(week) = week(roster, days) else { continue };
            let cast = roster.member(&days[0]).is_some();
            all.entry((roster.week(days[0].date), cast)).or_default().push(week);
        }
    }
    for ((_, cast), weeks) in all {
        let Some(first) = weeks.iter().max_by_key(|week| week.counted - week.after) else { continue };
        let begins = weeks.iter().map(|week| week.first).min().unwrap_or(first.first);
        let row = |week: &Week| {
            let over = words::length(i64::from(week.counted - week.after));
            format!("{} by {over}, from {} on {}{}", week.name, week.since.1, week.since.0, multiple(&week.term, "weekly"))
        };
        let rows: Vec<String> = weeks.iter().map(row).collect();
        let message = format!(
            "in the week from {begins} {} past {} of work ({}): {}",
            if weeks.len() == 1 { "1 person is".to_owned() } else { format!("{} people are", weeks.len()) },
            words::length(first.after.into()),
            first.term.cite(),
            list(&rows, TOLD, "people")
        );
        let whose = if cast { "cast" } else { "crew" };
        findings.push(
            Finding::new(&codes::OVERTIME, message)
                .at(first.origin)
                .field(first.field)
                .help("spread the work over more days, or count it in the budget and allow it")
                .subject(format!("{whose} week {begins}")),
        );
    }
}

fn week(roster: &Roster<'_>, days: &[PersonDay]) -> Option<Week> {
    let first = days.first()?;
    let index = *first.days.first()?;
    let when = When { date: first.date, ..roster.when(index) };
    let term = roster.term("overtime", roster.someone(first), &when).filter(|term| term.minutes("weekly").is_some())?;
    let after = signed(term.minutes("weekly")?);
    let daily = term.minutes("daily").map(signed);
    let straight = |day: &PersonDay| day.worked().map(|worked| daily.map_or(worked, |daily| worked.min(daily)));
    let mut counted = 0;
    let mut since = None;
    let mut running: Option<(Date, u32)> = None;
    for day in days {
        let run = running.filter(|(before, _)| before.tomorrow().is_ok_and(|next| next == day.date)).map_or(1, |(_, run)| run + 1);
        running = Some((day.date, run));
        // The sixth and seventh day running have a multiple of their own, and a finding (CB217).
        if daily.is_some() && run > 5 {
            continue;
        }
        let Some(hours) = straight(day) else { continue };
        if since.is_none() && counted + hours > after {
            since = Some((day.date, worked_until(day.report.at, after - counted, &day.meals)));
        }
        counted += hours;
    }
    let last = days.last()?;
    let since = since?;
    Some(Week {
        name: roster.name(first),
        counted,
        after,
        since,
        first: first.date,
        origin: last.report.origin,
        field: last.report.field,
        term,
    })
}

#[cfg(test)]
mod tests;
