//! Each person's own daily rest: CB207.

use jiff::civil::Date;

use super::company::Broken;
use super::measure::{Rest, Rests};
use crate::derive::{Person, PersonDay};
use crate::findings::{Finding, Findings, codes};
use crate::model::ProductionType;
use crate::rules::packs::{Term, When};
use crate::rules::words;
use crate::values::{Call, CastId};

/// Everybody's daily rests. What the unit's own call already breaks is not said again of those whom it takes with it.
pub(super) fn check(rests: &Rests<'_>, broken: &Broken, findings: &mut Findings) {
    for days in rests.people() {
        let mut taken = Taken::default();
        for pair in days.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            // A call before the last dismissal is a double booking of its own.
            let Some(rest) = rests.daily(before, after).filter(|rest| rest.short() > 0 && rest.minutes >= 0) else { continue };
            match &after.person {
                Person::Crew(_) => {
                    if broken.get(&(rest.before.day, rest.after.day)).is_none_or(|short| rest.short() > *short) {
                        findings.push(crew(rests, before, after, &rest));
                    }
                }
                Person::Cast(id) => match taken.allowed(rests, before, after, &rest, days) {
                    Allowed::Yes(_) => {}
                    Allowed::No(rest, why) => findings.push(cast(rests, id, after, &rest, why)),
                },
            }
        }
    }
}

/// The shorter rest that an agreement allows a performer between the day at this place in the list and the next, the
/// others before it taken into account; none where the rest is long enough anyway, or nothing allows it.
pub(super) fn shorter<'a>(rests: &Rests<'a>, days: &[PersonDay], at: usize) -> Option<Rest<'a>> {
    let Person::Cast(_) = &days.first()?.person else { return None };
    let mut taken = Taken::default();
    for (place, pair) in days.windows(2).enumerate().take(at + 1) {
        let (before, after) = (&pair[0], &pair[1]);
        let Some(rest) = rests.daily(before, after).filter(|rest| rest.short() > 0 && rest.minutes >= 0) else { continue };
        if let (Allowed::Yes(rest), true) = (taken.allowed(rests, before, after, &rest, days), place == at) {
            return Some(rest);
        }
    }
    None
}

/// `is dismissed at 21:42, 1 h after the company's wrap`.
fn moment(verb: &str, moment: &super::measure::Moment<'_>) -> String {
    let counted = moment.counted;
    if counted == 0 {
        return format!("{verb} at {}", moment.clock);
    }
    let side = if counted > 0 { "after" } else { "before" };
    let what = match moment.field {
        "shooting_call" => "the shooting call",
        "makeup" => "the first make-up call",
        _ => "the company's wrap",
    };
    let length = words::length(i64::from(counted.abs()));
    format!(
        "{} at {}, {length} {side} {what},",
        verb.replace("is called", "counts as called").replace("wraps", "counts as wrapped"),
        moment.counts_as()
    )
}

fn message(who: &str, verbs: (&str, &str), rest: &Rest<'_>, charge: &str) -> String {
    let (before, after) = (moment(verbs.0, &rest.before), moment(verbs.1, &rest.after));
    format!("{who} {before} on {} and {after} on {}: {}{charge}", rest.before.date, rest.after.date, rest.words())
}

fn finding(message: String, rest: &Rest<'_>, verb: &str) -> Finding {
    let (before, after) = (rest.before, rest.after);
    let finding = Finding::new(&codes::SHORT_REST, message).at(after.origin).field(after.field);
    finding.related(before.origin, Some(before.field), format!("{verb} here at {}", before.clock))
}

fn crew(rests: &Rests<'_>, before: &PersonDay, after: &PersonDay, rest: &Rest<'_>) -> Finding {
    let name = rests.name(after);
    let when = rests.when(rest.after.day);
    let charge = rests.charge(rest, &rests.who(after), rests.pay(after, &when));
    let (earliest, latest) = (rest.earliest(), rest.latest());
    let unit = rests.company_call(rest.after.day).map(|(call, ..)| call);
    let help = match rest.after.field {
        "shooting_call" => format!("shoot at {earliest} or later, or state {name}'s own times under `calls`"),
        "makeup" => format!("call the first into make-up at {earliest} or later, or state {name}'s own times under `calls`"),
        _ => {
            let with = unit.filter(|unit| *unit > rest.after.clock && *unit >= earliest);
            let with = with.map(|unit| format!(" (the crew call of {unit} is late enough)")).unwrap_or_default();
            format!("call {name} at {earliest} or later{with} under `calls`, or let {name} go by {latest}")
        }
    };
    let related = if rests.own_out(before) { "is let go" } else { "wraps" };
    finding(message(&name, ("wraps", "is called"), rest, &charge), rest, related).help(help).subject(format!("crew {name} {}", after.date))
}

fn cast(rests: &Rests<'_>, id: &CastId, after: &PersonDay, rest: &Rest<'_>, why: Option<(String, &PersonDay)>) -> Finding {
    let performer = after.days.iter().find_map(|at| rests.derived.days[*at].performers.iter().find(|performer| performer.id == *id));
    let picked_up =
        matches!(rest.after.field, "pickup" | "leave") || performer.is_some_and(|one| one.pickup == Some(Call::At(rest.after.clock)));
    let verb = if picked_up { "is picked up" } else { "reports" };
    let who = words::cast(rests.production, id);
    let when = rests.when(rest.after.day);
    let charge = rests.charge(rest, &rests.who(after), rests.pay(after, &when));
    let (earliest, latest) = (rest.earliest(), rest.latest());
    let later = earliest.minutes().abs_diff(rest.after.clock.minutes());
    let on_set = performer.and_then(|performer| match performer.on_set {
        Some(Call::At(on_set)) => Some(on_set.plus(i32::try_from(later).unwrap_or(0))),
        _ => None,
    });
    let on_set = on_set.map(|on_set| format!(", so on set at {on_set}")).unwrap_or_default();
    let call = if picked_up { "pick up" } else { "call" };
    let mut found = finding(message(&who, ("is dismissed", verb), rest, &charge), rest, "dismissed")
        .help(format!("{call} {who} at {earliest} or later{on_set}, or dismiss by {latest}"))
        .subject(format!("cast {id} {}", after.date));
    if let Some((why, day)) = why {
        found = found.related(day.first.origin, Some(day.first.field), why);
    }
    found
}

/// Whether a shorter rest of the cast is allowed, and if not, by which rule it is short and what stood in the way.
enum Allowed<'a, 'd> {
    Yes(Rest<'a>),
    No(Rest<'a>, Option<(String, &'d PersonDay)>),
}

/// The shorter rests that one performer has already been given.
#[derive(Default)]
struct Taken<'d> {
    /// The day after the last shorter rest at a nearby location.
    nearby: Option<&'d PersonDay>,
    /// The week and day of each shorter rest at an overnight location.
    overnight: Vec<(u32, &'d PersonDay)>,
}

impl<'d> Taken<'d> {
    /// Tries the exceptions that agreements make to a performer's rest (domain.md 3, rule 4).
    fn allowed<'a>(
        &mut self,
        rests: &Rests<'a>,
        before: &'d PersonDay,
        after: &'d PersonDay,
        rest: &Rest<'a>,
        days: &'d [PersonDay],
    ) -> Allowed<'a, 'd> {
        let Some(general) = rest.least.term else { return Allowed::No(*rest, None) };
        let who = rests.who(after);
        let (yesterday, today) = (rests.when(rest.before.day), rests.when(rest.after.day));
        let exception = |rule: &str| -> Option<Term> {
            let binds = |when: &When| {
                rests
                    .packs
                    .clauses(rule, &who, &When { date: after.date, ..*when })
                    .into_iter()
                    .find(|term| term.pack.id == general.pack.id)
            };
            binds(&yesterday).and(binds(&today))
        };
        let shorter = |term: Term| {
            let least = super::measure::Least { minutes: term.minutes("rest").unwrap_or(rest.least.minutes), term: Some(term) };
            rests.measured(before, after, least)
        };
        if let Some(term) = exception("daily-rest-nearby") {
            let Some(shorter) = shorter(term) else { return Allowed::No(*rest, None) };
            let exteriors = term.word("exterior") != Some("both-days") || (outside(rests, before) && outside(rests, after));
            let television = term.word("not_first_day") == Some("television")
                && matches!(rests.production.conventions.production_type, ProductionType::Series | ProductionType::Limited);
            let first = television && days.first().is_some_and(|first| first.date == before.date);
            let clear = term.count("clear_days").unwrap_or(0);
            let soon = self.nearby.filter(|last| words::apart(last.date, before.date) <= i32::try_from(clear).unwrap_or(i32::MAX));
            if exteriors && !first && soon.is_none() {
                if shorter.short() <= 0 {
                    self.nearby = Some(after);
                    return Allowed::Yes(shorter);
                }
                return Allowed::No(shorter, None);
            }
            let why = soon.map(|last| (format!("{} were taken here, and {clear} clear days must follow", hours(&shorter)), last));
            return Allowed::No(*rest, why);
        }
        if let Some(term) = exception("daily-rest-overnight") {
            let Some(shorter) = shorter(term) else { return Allowed::No(*rest, None) };
            let week = week(rests, after.date);
            let own: Vec<&PersonDay> = self.overnight.iter().filter(|(own, _)| *own == week).map(|(_, day)| *day).collect();
            let running = self.overnight.last().map(|(_, day)| *day).filter(|day| day.date == before.date);
            let full = own.last().copied().filter(|_| term.count("in_week").is_some_and(|most| own.len() >= most as usize));
            match running.or(full) {
                None if shorter.short() <= 0 => {
                    self.overnight.push((week, after));
                    return Allowed::Yes(shorter);
                }
                None => return Allowed::No(shorter, None),
                Some(day) => {
                    let rule = if running.is_some() { "not twice running".to_owned() } else { format!("{} times in a week", own.len()) };
                    return Allowed::No(*rest, Some((format!("{} were taken here, {rule}", hours(&shorter)), day)));
                }
            }
        }
        Allowed::No(*rest, None)
    }
}

fn hours(rest: &Rest<'_>) -> String {
    words::length(rest.least.minutes.into())
}

/// The week of the shoot that a date lies in.
fn week(rests: &Rests<'_>, date: Date) -> u32 {
    rests.derived.company.get(&date).map_or(0, |day| day.week)
}

/// Whether all that a performer shoots on a day is outside.
fn outside(rests: &Rests<'_>, day: &PersonDay) -> bool {
    let Person::Cast(id) = &day.person else { return false };
    let strips = day.days.iter().flat_map(|at| rests.production.days[*at].scene_strips());
    let mut own = strips.filter(|(strip, _)| strip.cast.contains(id)).map(|(_, number)| number).peekable();
    own.peek().is_some()
        && own.all(|number| rests.production.scene(number).is_some_and(|scene| scene.int_ext.trim().eq_ignore_ascii_case("EXT")))
}
