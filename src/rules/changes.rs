//! Calls that are changed late: CB223 (domain.md 3, rule 19).

use jiff::civil::Date;

use super::moment::{between, moment, spell};
use super::packs::{Packs, When, Who};
use super::{packs, words};
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::{CallChange, ChangeKind, Production, ShootDay};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    for (index, day) in production.days.iter().enumerate() {
        let when = When::of(production, day, &derived.days[index]);
        for change in &day.changes {
            findings.extend(late(production, &packs, day, change, &when));
        }
    }
}

/// Whom a change is about, and what they are called.
fn whom<'a>(production: &'a Production, change: &'a CallChange, date: Date) -> Option<(Who<'a>, String)> {
    let own = |name: &str| format!("the {name}'s");
    match change.who.as_deref() {
        None => Some((Who::UNIT, own("crew"))),
        Some(word) if word.eq_ignore_ascii_case("crew") => Some((Who::UNIT, own("crew"))),
        Some(word) if word.eq_ignore_ascii_case("background") => Some((Who::BACKGROUND, "background's".to_owned())),
        Some(word) if word.eq_ignore_ascii_case("directing") => {
            Some((Who { position: "assistant director", ..Who::UNIT }, "the directors' department's".to_owned()))
        }
        Some(word) if word.eq_ignore_ascii_case("cast") => None,
        Some(id) => {
            let crew = production.crew.iter().find(|member| member.id == id);
            let cast = || production.cast.iter().find(|member| member.id.as_str() == id);
            crew.map(|member| (Who::crew(member), format!("{}'s", words::crew(member))))
                .or_else(|| cast().map(|member| (Who::cast(member, date), format!("{}'s", words::member(member)))))
        }
    }
}

fn late(production: &Production, packs: &Packs, day: &ShootDay, change: &CallChange, when: &When) -> Option<Finding> {
    let (who, whose) = whom(production, change, day.date)?;
    let term = packs.clause("call-change", &who, when)?;
    let limit = match change.kind {
        ChangeKind::Call => term.time("change_by"),
        ChangeKind::Cancel => term.time("cancel_by").or(term.time("change_by")),
        ChangeKind::Callback => term.time("callback_by"),
    }?;
    let deadline = moment(day.date.yesterday().ok()?, limit)?;
    let over = between(deadline, change.at);
    if over <= 0 {
        return None;
    }
    let (from, to) = (change.from, change.to.or(day.call));
    // A call that goes back may be changed later, with so much notice of the call as it was.
    let push = term.minutes("push_notice").filter(|_| change.kind == ChangeKind::Call && from.zip(to).is_some_and(|(from, to)| to > from));
    let notice = push.zip(from.and_then(|from| moment(day.date, from))).map(|(least, call)| (i64::from(least), between(change.at, call)));
    if notice.is_some_and(|(least, given)| given >= least) {
        return None;
    }
    let what = match (change.kind, from, to) {
        (ChangeKind::Call, Some(from), Some(to)) => format!("was changed from {from} to {to}"),
        (ChangeKind::Call, _, Some(to)) => format!("was changed to {to}"),
        (ChangeKind::Call, ..) => "was changed".to_owned(),
        (ChangeKind::Cancel, ..) => "was cancelled".to_owned(),
        (ChangeKind::Callback, ..) => "was given".to_owned(),
    };
    let thing = if change.kind == ChangeKind::Callback { "callback" } else { "call" };
    let push_words = notice
        .map(|(least, given)| format!(", and with {} of notice where a push has {}", words::length(given.max(0)), words::length(least)));
    let message = format!(
        "{whose} {thing} for {} {what} at {}: {} after the latest time for it, {}{} ({})",
        day.date,
        spell(change.at),
        words::length(over),
        spell(deadline),
        push_words.unwrap_or_default(),
        term.cite(),
    );
    let finding = Finding::new(&codes::LATE_CHANGE, message).at(change.origin).field("at");
    let help = match (change.kind, from, push) {
        (ChangeKind::Call, Some(from), Some(least)) => {
            format!("keep {from}, or tell people {} before it; otherwise the call as it was is paid from", words::length(i64::from(least)))
        }
        (ChangeKind::Call, Some(from), None) => format!("keep {from} for those who were not told in time; it is paid from"),
        (ChangeKind::Cancel, ..) => "pay the call, or have the cancellation accepted by each of them".to_owned(),
        _ => "call only those who accept it".to_owned(),
    };
    Some(finding.help(help).subject(format!("{} {}", words::day_subject(production, day), change.who.as_deref().unwrap_or("crew"))))
}

#[cfg(test)]
mod tests {
    use jiff::civil::DateTime;

    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::findings::Origin;
    use crate::rules::testing::messages;

    fn told(day: i8, clock: &str) -> DateTime {
        moment(d(2026, 5, day), at(clock)).unwrap()
    }

    fn changed(kind: ChangeKind, who: Option<&str>, at_moment: DateTime, from: &str, call: &str) -> Builder {
        Builder::new().crew("Ana", "Camera", &["main"]).day(d(2026, 5, 5), call).day_with(|day| {
            let change =
                CallChange { kind, who: who.map(str::to_owned), at: at_moment, from: Some(at(from)), to: None, origin: Origin::NONE };
            day.changes.push(change);
        })
    }

    #[test]
    fn the_crews_call_is_changed_by_eight_the_evening_before() {
        let with = |clock| messages(&changed(ChangeKind::Call, None, told(4, clock), "07:00", "06:00"), &codes::LATE_CHANGE);
        assert!(with("20:00").is_empty());
        assert_eq!(
            with("20:01"),
            [
                "the crew's call for 2026-05-05 was changed from 07:00 to 06:00 at 20:01 on 2026-05-04: 1 minute after the latest time for it, 20:00 on 2026-05-04 (IATSE: Jeffords 2024 p. 9)"
            ]
        );
    }

    #[test]
    fn a_push_has_nine_hours() {
        let with = |clock| messages(&changed(ChangeKind::Call, None, told(4, clock), "07:00", "08:00"), &codes::LATE_CHANGE);
        assert!(with("22:00").is_empty());
        let late = with("22:01");
        assert!(late[0].contains("and with 8 h 59 min of notice where a push has 9 h"), "{late:?}");
    }

    #[test]
    fn each_kind_of_change_and_person_has_its_time() {
        for (kind, who, kept, broken) in [
            (ChangeKind::Cancel, None, "18:00", "18:01"),
            (ChangeKind::Call, Some("directing"), "16:00", "16:01"),
            (ChangeKind::Callback, Some("background"), "17:00", "17:01"),
            (ChangeKind::Call, Some("Ana"), "20:00", "20:01"),
        ] {
            let with = |clock| messages(&changed(kind, who, told(4, clock), "07:00", "06:00"), &codes::LATE_CHANGE);
            assert!(with(kept).is_empty(), "{kind:?} {who:?}");
            assert_eq!(with(broken).len(), 1, "{kind:?} {who:?}");
        }
    }
}
