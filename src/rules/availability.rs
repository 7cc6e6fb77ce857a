//! People on a day that is not free: CB205 (domain.md 3, rule 25).
//!
//! A date away and a day outside the contract are warnings; a date that is only pencilled elsewhere is a note.

use jiff::civil::Date;

use super::packs::{Packs, When, Who};
use super::{business, packs, words};
use crate::derive::Derived;
use crate::findings::{Finding, Findings, Origin, Severity, codes};
use crate::model::{CastMember, CrewMember, DayKind, Production, ShootDay, Strip, Unavailable};
use crate::values::SceneNumber;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (day, plan) in production.days.iter().zip(&derived.days) {
        for performer in plan.performers.iter().filter(|performer| !performer.scenes.is_empty()) {
            let Some(member) = production.cast_member(&performer.id) else { continue };
            let Some(why) = not_free(member, day.date) else { continue };
            findings.push(cast(production, day, member, &why));
        }
        for member in &production.crew {
            findings.extend(crew(production, day, member));
        }
    }
    let packs = packs::in_force(production);
    findings.extend(production.cast.iter().filter_map(|member| window(production, derived, &packs, member)));
}

/// The first and the last work of a performer against the soft window that was given at engagement. So many business days
/// to either side are the agreement's; outside them is a warning, within them a note.
fn window(production: &Production, derived: &Derived, packs: &Packs, member: &CastMember) -> Option<Finding> {
    let window = member.window?;
    let schedule = derived.cast.get(&member.id)?;
    let (start, finish) = (schedule.start?, schedule.finish?);
    let (date, edge, early) = if start < window.from {
        (start, window.from, true)
    } else if finish > window.to {
        (finish, window.to, false)
    } else {
        return None;
    };
    let term = packs.clause("work-window", &Who::cast(member, date), &When::on(date));
    let days = term.and_then(|term| term.count("business_days")).unwrap_or(0);
    let calendar = &production.calendar;
    let limit = if early { business::before(calendar, edge, days) } else { business::after(calendar, edge, days) };
    let within = if early { date >= limit } else { date <= limit };
    let who = words::member(member);
    let (verb, word) = if early { ("first works", "before") } else { ("last works", "after") };
    let cite = term.map(|term| format!(" ({})", term.cite())).unwrap_or_default();
    let reach = if days == 0 { String::new() } else { format!(", which reaches {days} business days farther, to {limit}") };
    let message = format!("{who} {verb} on {date}, {word} the window given at engagement, {} to {}{reach}{cite}", window.from, window.to);
    let finding = Finding::new(&codes::CAST_UNAVAILABLE, message).at(member.origin).field("window");
    let finding = if within { finding.severity(Severity::Note) } else { finding };
    let help = match (within, early) {
        (true, _) => "tell the performer of the date now".to_owned(),
        (false, true) => format!("move the first work to {limit} or later, or agree the date"),
        (false, false) => format!("move the last work to {limit} or before, or agree the date"),
    };
    Some(finding.help(help).subject(format!("cast {} window", member.id)))
}

/// Why a date is not free, and the key that says so.
struct Why {
    words: String,
    field: Option<&'static str>,
    /// The record: nowhere where only a what-if says it.
    origin: Origin,
    /// Whether it is only pencilled: to be asked about, not a refusal.
    pencil: bool,
}

/// Whether somebody can work on a date: what is only pencilled does not stop it.
pub(super) fn is_free(member: &CastMember, date: Date) -> bool {
    not_free(member, date).is_none_or(|why| why.pencil)
}

fn span_words(away: &Unavailable) -> String {
    let span = away.span;
    let dates = if span.from == span.to { format!("on {}", span.from) } else { format!("from {} to {}", span.from, span.to) };
    let reason = away.reason.as_ref().map(|reason| format!(" ({reason})")).unwrap_or_default();
    let what = if away.pencil { "is pencilled elsewhere" } else { "is unavailable" };
    format!("{what} {dates}{reason}")
}

/// What a person is away for on a date: a refusal before a pencil.
fn away(all: &[Unavailable], date: Date) -> Option<&Unavailable> {
    let on = || all.iter().filter(|away| away.span.contains(date));
    on().find(|away| !away.pencil).or_else(|| on().next())
}

fn not_free(member: &CastMember, date: Date) -> Option<Why> {
    let away =
        away(&member.unavailable, date).map(|away| Why { words: span_words(away), field: None, origin: away.origin, pencil: away.pencil });
    let contract = match member.contract {
        (Some(from), _) if date < from => Some(format!("is under contract from {from}")),
        (_, Some(to)) if date > to => Some(format!("is under contract to {to}")),
        _ => None,
    };
    let contract = contract.map(|words| Why { words, field: Some("contract"), origin: member.origin, pencil: false });
    match away {
        Some(away) if away.pencil => contract.or(Some(away)),
        away => away.or(contract),
    }
}

fn cast(production: &Production, day: &ShootDay, member: &CastMember, why: &Why) -> Finding {
    let own: Vec<(&Strip, &SceneNumber)> = day.scene_strips().filter(|(strip, _)| strip.cast.contains(&member.id)).collect();
    let mut numbers: Vec<&SceneNumber> = own.iter().map(|(_, number)| *number).collect();
    numbers.dedup();
    let scenes = words::scenes(&numbers);
    let message = format!("{} is in {scenes} on {} and {}", words::member(member), day.date, why.words);
    let help = match nearest_free(production, day, &own) {
        Some(date) if why.pencil => {
            format!("ask whether the date can be had; if not, move {scenes} to {date}, when the cast of it is free")
        }
        None if why.pencil => "ask whether the date can be had".to_owned(),
        Some(date) => format!("move {scenes} to {date}, the nearest shoot day of the unit on which the cast of it is free"),
        None => format!("no shoot day of the unit has the cast of {scenes} free: add a day, recast, or agree other dates"),
    };
    let origin = own.first().map_or(day.origin, |(strip, _)| strip.origin);
    let mut finding = Finding::new(&codes::CAST_UNAVAILABLE, message).at(origin).field("cast");
    if why.pencil {
        finding = finding.severity(Severity::Note);
    }
    for (strip, number) in own.iter().skip(1) {
        finding = finding.related(strip.origin, Some("cast"), format!("and in scene {number}"));
    }
    if why.origin.is_some() {
        finding = finding.related(why.origin, why.field, "not free here");
    }
    finding.help(help).subject(format!("cast {} {}", member.id, day.date))
}

/// The shoot day of the same unit, nearest in time, on which everybody in these strips is free.
fn nearest_free(production: &Production, day: &ShootDay, strips: &[(&Strip, &SceneNumber)]) -> Option<Date> {
    let everybody = || strips.iter().flat_map(|(strip, _)| &strip.cast).filter_map(|id| production.cast_member(id));
    let others = production.days.iter().filter(|other| other.kind == DayKind::Shoot && other.unit == day.unit && other.date != day.date);
    let free = others.filter(|other| everybody().all(|member| is_free(member, other.date)));
    free.map(|other| other.date).min_by_key(|date| (words::apart(day.date, *date).abs(), *date))
}

/// A member of the crew who is engaged on a day, or called for it by name, and is away. The call sheet leaves out who is
/// engaged and away, and keeps who is called by name.
fn crew(production: &Production, day: &ShootDay, member: &CrewMember) -> Option<Finding> {
    let away = away(&member.unavailable, day.date)?;
    let named = day.calls.iter().find(|call| call.who == member.id);
    let engaged = day.kind.is_work() && member.works(&day.unit, day.date);
    let unit = words::unit(production, &day.unit);
    let who = if words::crew(member) == member.position {
        format!("the {}", member.position)
    } else {
        format!("{} ({})", words::crew(member), member.position)
    };
    let (finding, help) = match named {
        Some(call) => {
            let message = format!("{who} is called by {unit} on {} and {}", day.date, span_words(away));
            (
                Finding::new(&codes::CAST_UNAVAILABLE, message).at(call.origin).field("who"),
                "call somebody else, or agree other dates".to_owned(),
            )
        }
        None if engaged => {
            let message = format!("{who} is engaged by {unit} on {} and {}", day.date, span_words(away));
            let finding = Finding::new(&codes::CAST_UNAVAILABLE, message).at(member.origin).field("unavailable");
            (
                finding.related(day.origin, Some("date"), "at work on this day"),
                "engage somebody for the day, or state the `dates` of the engagement".to_owned(),
            )
        }
        None => return None,
    };
    let finding = if away.pencil { finding.severity(Severity::Note) } else { finding };
    let finding = if named.is_some() && away.origin.is_some() { finding.related(away.origin, None, "not free here") } else { finding };
    Some(finding.help(help).subject(format!("crew {} {}", member.id, day.date)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, call, d, person};
    use crate::model::PersonCall;
    use crate::rules::testing::{found, messages};
    use crate::values::DateSpan;

    fn away(from: Date, to: Date) -> Vec<Unavailable> {
        vec![Unavailable { origin: crate::model::Origin::NONE, span: DateSpan { from, to }, reason: Some("theatre".into()), pencil: false }]
    }

    fn board() -> Builder {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8).cast("3").cast("4");
        let builder = builder.day(d(2026, 5, 4), "07:00").strip("2", "4");
        let builder = builder.day(d(2026, 5, 6), "07:00").strip("1", "3, 4");
        builder.day(d(2026, 5, 9), "07:00")
    }

    #[test]
    fn a_date_away_is_said_with_the_nearest_free_day() {
        let broken = board().cast_with("3", |member| member.unavailable = away(d(2026, 5, 6), d(2026, 5, 8)));
        let all = found(&broken, &codes::CAST_UNAVAILABLE);
        assert_eq!(
            all[0].message,
            "cast 3 (Character 3) is in scene 1 on 2026-05-06 and is unavailable from 2026-05-06 to 2026-05-08 (theatre)"
        );
        assert_eq!(all[0].subject.as_deref(), Some("cast 3 2026-05-06"));
        assert!(all[0].help.as_ref().unwrap().starts_with("move scene 1 to 2026-05-04,"), "{:?}", all[0].help);
        // The other artist of the scene is away on that day, so the farther one is the nearest.
        let both = broken.cast_with("4", |member| member.unavailable = away(d(2026, 5, 4), d(2026, 5, 4)));
        let help = found(&both, &codes::CAST_UNAVAILABLE)[1].help.clone().unwrap();
        assert!(help.starts_with("move scene 1 to 2026-05-09,"), "{help}");
    }

    #[test]
    fn a_pencil_is_a_note_and_a_refusal_goes_before_it() {
        let pencilled = |pencil| Unavailable { pencil, ..away(d(2026, 5, 6), d(2026, 5, 6)).remove(0) };
        let builder = board().cast_with("3", |member| member.unavailable = vec![pencilled(true)]);
        let all = found(&builder, &codes::CAST_UNAVAILABLE);
        assert_eq!((all.len(), all[0].severity), (1, Severity::Note));
        assert_eq!(all[0].message, "cast 3 (Character 3) is in scene 1 on 2026-05-06 and is pencilled elsewhere on 2026-05-06 (theatre)");
        assert!(all[0].help.as_ref().unwrap().starts_with("ask whether the date can be had"));
        let both = board().cast_with("3", |member| member.unavailable = vec![pencilled(true), pencilled(false)]);
        assert_eq!(found(&both, &codes::CAST_UNAVAILABLE)[0].severity, Severity::Warning);
    }

    #[test]
    fn a_soft_window_reaches_five_business_days_on_television() {
        // 4 to 9 May 2026 are a Monday to a Saturday; cast 3 works on Wednesday the 6th.
        let with = |made, from: i8, to: i8| {
            let builder = board().with(|production| production.conventions.production_type = made);
            let window = DateSpan { from: d(2026, 5, from), to: d(2026, 5, to) };
            found(&builder.cast_with("3", |member| member.window = Some(window)), &codes::CAST_UNAVAILABLE)
        };
        use crate::model::ProductionType::{Feature, Series};
        assert!(with(Series, 6, 6).is_empty());
        assert_eq!(with(Series, 13, 20)[0].severity, Severity::Note);
        let far = with(Series, 14, 20);
        assert_eq!(far[0].severity, Severity::Warning);
        assert_eq!(
            far[0].message,
            "cast 3 (Character 3) first works on 2026-05-06, before the window given at engagement, 2026-05-14 to 2026-05-20, which reaches 5 business days farther, to 2026-05-07 (SAG-AFTRA 2023 MOA §4)"
        );
        assert_eq!(with(Feature, 7, 20)[0].severity, Severity::Warning);
    }

    #[test]
    fn the_day_after_is_free() {
        let kept = board().cast_with("3", |member| member.unavailable = away(d(2026, 5, 7), d(2026, 5, 8)));
        assert!(messages(&kept, &codes::CAST_UNAVAILABLE).is_empty());
    }

    #[test]
    fn a_contract_has_its_dates() {
        let dated = |from, to| board().cast_with("3", |member| member.contract = (Some(from), Some(to)));
        assert!(messages(&dated(d(2026, 5, 6), d(2026, 5, 6)), &codes::CAST_UNAVAILABLE).is_empty());
        let early = messages(&dated(d(2026, 5, 7), d(2026, 5, 9)), &codes::CAST_UNAVAILABLE);
        assert_eq!(early, ["cast 3 (Character 3) is in scene 1 on 2026-05-06 and is under contract from 2026-05-07"]);
        assert_eq!(messages(&dated(d(2026, 5, 1), d(2026, 5, 5)), &codes::CAST_UNAVAILABLE).len(), 1);
    }

    #[test]
    fn crew_who_are_engaged_are_free() {
        let with =
            |date: Date| board().crew("Ana", "Camera", &["main"]).with(|production| production.crew[0].unavailable = away(date, date));
        assert!(messages(&with(d(2026, 5, 5)), &codes::CAST_UNAVAILABLE).is_empty());
        let engaged = messages(&with(d(2026, 5, 6)), &codes::CAST_UNAVAILABLE);
        assert_eq!(engaged, ["Ana (Position) is engaged by main on 2026-05-06 and is unavailable on 2026-05-06 (theatre)"]);
    }

    #[test]
    fn crew_who_are_called_by_name_are_free_too() {
        let builder = board().crew("Ana", "Camera", &["main"]);
        let builder = builder.day_with(|day| day.calls.push(PersonCall { call: Some(call("07:00")), ..person("Ana") }));
        assert!(messages(&builder, &codes::CAST_UNAVAILABLE).is_empty());
        let builder = builder.with(|production| production.crew[0].unavailable = away(d(2026, 5, 9), d(2026, 5, 9)));
        assert_eq!(
            messages(&builder, &codes::CAST_UNAVAILABLE),
            ["Ana (Position) is called by main on 2026-05-09 and is unavailable on 2026-05-09 (theatre)"]
        );
    }
}
