//! Who is called on a date, and when: everybody's own call, as it is confirmed and as messages tell it.

use jiff::civil::Date;

use super::Derived;
use crate::model::{Confirmation, Everybody, Fate, Production, Who};
use crate::values::{Call, Clock};

/// Somebody on the sheet of a unit's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// Who.
    pub who: Who,
    /// Index into `Production::days`.
    pub day: usize,
    /// Index into the performers of the day's plan, for the cast.
    pub performer: Option<usize>,
    /// Index into the crew of the day's plan.
    pub crew: Option<usize>,
    /// The own call: the first clock time that the person must keep, pick-up before report; none for somebody on call.
    pub call: Option<Clock>,
}

/// Everybody on the sheets of a date: the cast who work or are wanted at a time, by number, then the crew in the order of
/// the list. Somebody who is on two sheets is here twice.
#[must_use]
pub fn called(production: &Production, derived: &Derived, date: Date) -> Vec<Called> {
    let everybody = Everybody::of(production);
    let first = production.days.partition_point(|day| day.date < date);
    let days = production.days.iter().enumerate().skip(first).take_while(|(_, day)| day.date == date);
    let days: Vec<usize> = days.filter(|(_, day)| day.kind == crate::model::DayKind::Shoot).map(|(at, _)| at).collect();
    let mut all = Vec::new();
    for at in &days {
        let Some(plan) = derived.days.get(*at) else { continue };
        for (index, own) in plan.performers.iter().enumerate() {
            let times = [own.pickup, own.report, own.costume, own.makeup, own.blocking, own.travel, own.on_set];
            let call = first_time(&times);
            if call.is_some() || own.status.contains('W') {
                all.push(Called { who: Who::Cast(own.id.clone()), day: *at, performer: Some(index), crew: None, call });
            }
        }
    }
    for at in &days {
        let Some(plan) = derived.days.get(*at) else { continue };
        for (index, own) in plan.crew.iter().enumerate() {
            let Some(member) = production.crew.get(own.member).filter(|member| member.name.is_some() && member.on_sheet) else { continue };
            if own.call == Some(Call::Off) {
                continue;
            }
            let who = member.name.as_deref().and_then(|name| everybody.find(name)).cloned();
            let who = who.filter(|who| matches!(who, Who::Crew(_))).unwrap_or_else(|| Who::Crew(member.id.clone()));
            // The second engagement of a person on one sheet has no call of its own.
            if all.iter().any(|known: &Called| known.day == *at && known.who == who) {
                continue;
            }
            let call = first_time(&[own.pickup.map(Call::At), own.call]);
            all.push(Called { who, day: *at, performer: None, crew: Some(index), call });
        }
    }
    all
}

fn first_time(times: &[Option<Call>]) -> Option<Clock> {
    times.iter().flatten().find_map(|call| if let Call::At(clock) = call { Some(*clock) } else { None })
}

/// How somebody's call stands with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<'a> {
    /// Nothing has been heard.
    Open,
    /// The call as it is now is confirmed.
    Confirmed(&'a Confirmation),
    /// Another call was confirmed: it has changed since. With the call that was confirmed, where that is known.
    Void(&'a Confirmation, Option<Clock>),
}

/// How somebody's call of a day stands with them: the last confirmation counts, for the call that it was of. That is the
/// one it states, else the one in the last message before it; where neither is there, a change of the call that is
/// recorded after it voids it.
#[must_use]
pub fn answer<'a>(production: &'a Production, called: &Called) -> Answer<'a> {
    let Some(day) = production.days.get(called.day) else { return Answer::Open };
    let own = |one: &&Confirmation| one.date == day.date && one.who.as_ref() == Some(&called.who);
    let Some(last) = production.sending.confirmations.iter().rev().find(own) else { return Answer::Open };
    if let Some(stated) = last.call {
        let same = called.call.is_none_or(|call| call == stated);
        return if same { Answer::Confirmed(last) } else { Answer::Void(last, Some(stated)) };
    }
    if let Some(told) = told_before(production, called, last) {
        let same = told == called.call;
        return if same { Answer::Confirmed(last) } else { Answer::Void(last, told) };
    }
    let everybody = Everybody::of(production);
    let is_own = |who: Option<&str>| match who {
        None | Some("crew" | "directing") => matches!(called.who, Who::Crew(_)),
        Some("cast") => matches!(called.who, Who::Cast(_)),
        Some(name) => everybody.find(name) == Some(&called.who),
    };
    let changed = last.at.is_some_and(|at| day.changes.iter().any(|change| change.at > at && is_own(change.who.as_deref())));
    if changed { Answer::Void(last, None) } else { Answer::Confirmed(last) }
}

/// The call in the last message that somebody had before a confirmation: none where there was no such message.
fn told_before(production: &Production, called: &Called, confirmation: &Confirmation) -> Option<Option<Clock>> {
    let (day, at) = (production.days.get(called.day)?, confirmation.at?);
    let key = person_key(&called.who);
    let messages = production.sending.sent.iter().rev().filter(|message| message.person == key && message.date == day.date);
    let moment = |text: &str| text.get(..16)?.replace('T', " ").parse::<jiff::civil::DateTime>().ok();
    let before =
        messages.filter(|message| message.fate != Fate::Failed).find(|message| moment(&message.at).is_none_or(|sent| sent <= at))?;
    Some(before.fact(&format!("{}/first", day.unit)).and_then(|text| text.parse().ok()))
}

/// The key of a person in the record of what was sent: `cast-13`, `crew-gwen-achebe`.
#[must_use]
pub fn person_key(who: &Who) -> String {
    match who {
        Who::Cast(id) => format!("cast-{}", crate::values::slug(id.as_str())),
        Who::Crew(id) => format!("crew-{}", crate::values::slug(id)),
    }
}

/// The next shoot day after the date the papers speak from; the last one where none is left.
#[must_use]
pub fn next_shoot_date(production: &Production, derived: &Derived) -> Option<Date> {
    let mut dates = production.days.iter().filter(|day| day.kind == crate::model::DayKind::Shoot).map(|day| day.date);
    let last = dates.clone().max();
    let now = derived.as_of?;
    // The first shoot day is itself next where nothing has been recorded before it.
    let begun = dates.clone().any(|date| date < now) || production.as_of.is_some();
    dates.find(|date| if begun { *date > now } else { *date >= now }).or(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::model::{CallChange, ChangeKind, Origin};

    fn show() -> Builder {
        Builder::new()
            .crew("Ana", "Camera", &["main"])
            .crew("Bo", "Camera", &["main"])
            .day(d(2026, 6, 1), "07:00")
            .day(d(2026, 6, 2), "07:00")
    }

    fn confirmation(call: Option<&str>, at: &str) -> Confirmation {
        Confirmation {
            date: d(2026, 6, 2),
            name: "Ana".to_owned(),
            who: Some(Who::Crew("Ana".to_owned())),
            at: at.parse().ok(),
            how: None,
            call: call.map(|call| call.parse().unwrap()),
            origin: Origin::NONE,
        }
    }

    fn stands(builder: &Builder) -> String {
        let derived = derive(&builder.production, None);
        let all = called(&builder.production, &derived, d(2026, 6, 2));
        let ana = all.iter().find(|one| one.who == Who::Crew("Ana".to_owned())).unwrap();
        match answer(&builder.production, ana) {
            Answer::Open => "open".to_owned(),
            Answer::Confirmed(_) => "confirmed".to_owned(),
            Answer::Void(_, call) => format!("void {call:?}"),
        }
    }

    #[test]
    fn a_confirmation_stands_for_the_call_it_was_of() {
        assert_eq!(stands(&show()), "open");
        let with = |one: Confirmation| show().with(|production| production.sending.confirmations.push(one.clone()));
        assert_eq!(stands(&with(confirmation(Some("07:00"), "2026-06-01 19:00"))), "confirmed");
        assert!(stands(&with(confirmation(Some("07:30"), "2026-06-01 19:00"))).starts_with("void Some"));
        assert_eq!(stands(&with(confirmation(None, "2026-06-01 19:00"))), "confirmed");
        // A change of somebody else's call does not touch it; one of the own does.
        let changed = |who: &str, at: &str| {
            let change = CallChange {
                kind: ChangeKind::Call,
                who: Some(who.to_owned()),
                at: at.parse().unwrap(),
                from: None,
                to: None,
                origin: Origin::NONE,
            };
            with(confirmation(None, "2026-06-01 19:00")).with(|production| production.days[1].changes.push(change.clone()))
        };
        assert_eq!(stands(&changed("Bo", "2026-06-01 20:00")), "confirmed");
        assert_eq!(stands(&changed("Ana", "2026-06-01 18:00")), "confirmed");
        assert_eq!(stands(&changed("Ana", "2026-06-01 20:00")), "void None");
    }

    #[test]
    fn the_next_shoot_day_follows_the_date_the_papers_speak_from() {
        let next = |builder: &Builder, as_of| next_shoot_date(&builder.production, &derive(&builder.production, as_of));
        assert_eq!(next(&show(), None), Some(d(2026, 6, 1)), "before the shoot it is the first day");
        let stated = show().with(|production| production.as_of = Some(d(2026, 6, 1)));
        assert_eq!(next(&stated, None), Some(d(2026, 6, 2)));
        assert_eq!(next(&stated, Some(d(2026, 7, 1))), Some(d(2026, 6, 2)), "after the last it is the last");
    }
}
