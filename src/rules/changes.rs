//! Calls that are changed late, and calls that depend on the weather: CB223, CB224 (domain.md 3, rules 19, 20).

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time};

use super::packs::{Packs, Term, When, Who};
use super::{packs, words};
use crate::derive::Derived;
use crate::findings::{Finding, Findings, codes};
use crate::model::{CallChange, ChangeKind, Production, ShootDay, WeatherPermitting, Zone};
use crate::values::Clock;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    for (index, day) in production.days.iter().enumerate() {
        let when = When::of(production, day, &derived.days[index]);
        for change in &day.changes {
            findings.extend(late(production, &packs, day, change, &when));
        }
        if let Some(permitting) = &day.weather_permitting {
            weather(production, derived, &packs, index, permitting, findings);
        }
    }
}

/// The moment of a clock time of a date.
fn moment(date: Date, clock: Clock) -> Option<DateTime> {
    date.to_datetime(Time::midnight()).checked_add(i64::from(clock.minutes()).minutes()).ok()
}

/// Whole minutes from one moment to another.
fn between(from: DateTime, to: DateTime) -> i64 {
    let span = from.until((jiff::Unit::Minute, to));
    span.map_or(0, |span| span.get_minutes())
}

/// `20:15 on 2026-05-04`.
fn spell(at: DateTime) -> String {
    format!("{} on {}", Clock::new(i32::from(at.hour()), i32::from(at.minute())), at.date())
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

fn weather(
    production: &Production,
    derived: &Derived,
    packs: &Packs,
    index: usize,
    permitting: &WeatherPermitting,
    findings: &mut Findings,
) {
    let (day, plan) = (&production.days[index], &derived.days[index]);
    let when = When::of(production, day, plan);
    let cast = Who { kind: packs::Kind::Cast, ..Who::UNIT };
    let background = !plan.background.is_empty();
    let all = [Some(Who::UNIT), Some(cast), background.then_some(Who::BACKGROUND)];
    let terms: Vec<Term> = all.iter().flatten().filter_map(|who| packs.clause("weather-permitting", who, &when)).collect();
    let name = words::day(production, day);
    let subject = words::day_subject(production, day);
    let finding = |message: String, field: &'static str| {
        Finding::new(&codes::WEATHER_PERMITTING, message).at(permitting.origin).field(field).subject(subject.clone())
    };
    if permitting.conditions.is_none()
        && let Some(term) = terms.iter().find(|term| term.word("conditions") == Some("stated"))
    {
        let message = format!("the call of {name} depends on the weather, and its conditions are not stated ({})", term.cite());
        let finding = Finding::new(&codes::WEATHER_PERMITTING, message).at(permitting.origin).subject(subject.clone());
        findings.push(finding.help("state under which conditions people work as `conditions`"));
    }
    let call = plan.call.and_then(|call| moment(day.date, call));
    if let (Some(issued), Some(call)) = (permitting.issued, call) {
        // The strictest of the agreements of those who are called.
        let strict = terms
            .iter()
            .filter_map(|term| Some((i64::from(term.minutes("issue_before")?), term)))
            .min_by_key(|(least, _)| std::cmp::Reverse(*least));
        if let Some((least, term)) = strict {
            let given = between(issued, call);
            let dismissed = dismissal(production, derived, index);
            if given < least && dismissed.is_none_or(|dismissed| issued > dismissed) {
                let message = format!(
                    "the weather-permitting call of {name} was issued at {}, {} before it: {} short of {}{} ({})",
                    spell(issued),
                    words::length(given.max(0)),
                    words::length(least - given),
                    words::length(least),
                    dismissed.map(|at| format!(", and after people were dismissed at {}", spell(at))).unwrap_or_default(),
                    term.cite(),
                );
                let later = call.checked_add((least - given).minutes()).map_or_else(|_| String::new(), spell);
                findings.push(finding(message, "issued").help(format!("call at {later} or later, or make it an ordinary call")));
            }
        }
    }
    if let (Some(cancelled), Some(call)) = (permitting.cancelled, call) {
        let strict = terms
            .iter()
            .filter_map(|term| Some((i64::from(term.minutes("cancel_before")?), term)))
            .min_by_key(|(least, _)| std::cmp::Reverse(*least));
        if let Some((least, term)) = strict {
            let given = between(cancelled, call);
            if given < least {
                let pay =
                    term.minutes("pay").map(|pay| format!(", so {} of pay are due to everybody called", words::length(i64::from(pay))));
                let message = format!(
                    "the weather-permitting call of {name} was cancelled at {}, {} before it: {} short of {}{} ({})",
                    spell(cancelled),
                    words::length(given.max(0)),
                    words::length(least - given),
                    words::length(least),
                    pay.unwrap_or_default(),
                    term.cite(),
                );
                let by = call.checked_sub(least.minutes()).map_or_else(|_| String::new(), spell);
                findings.push(finding(message, "cancelled").help(format!("decide by {by} on such days; this one is to be paid")));
            }
        }
    }
    let stage = |id: &String| production.location(id).is_some_and(|place| place.zone == Some(Zone::Studio));
    if let Some(term) = terms
        .iter()
        .find(|term| term.word("stages") == Some("no"))
        .filter(|_| !plan.locations.is_empty() && plan.locations.iter().all(stage))
    {
        let message = format!("background of {name} has a weather-permitting call, and it is shot on a stage ({})", term.cite());
        let finding = Finding::new(&codes::WEATHER_PERMITTING, message).at(permitting.origin).subject(format!("{subject} background"));
        findings.push(finding.help("give background an ordinary call"));
    }
}

/// When the unit was dismissed on the working day before: as reported, else as planned.
fn dismissal(production: &Production, derived: &Derived, index: usize) -> Option<DateTime> {
    let day = &production.days[index];
    let earlier = production.days[..index].iter().enumerate().rev();
    let (at, before) = earlier.into_iter().find(|(_, other)| other.unit == day.unit && other.date < day.date && other.kind.is_work())?;
    let reported = production.report(&before.unit, before.date).and_then(|report| report.last_out.or(report.camera_wrap));
    let planned = derived.days[at].wrap;
    let out =
        reported.map(|out| derived.days[at].call.filter(|call| out < *call && out.day_offset() == 0).map_or(out, |_| out.plus(24 * 60)));
    moment(before.date, out.or(planned)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::findings::Origin;
    use crate::rules::testing::{found, messages};

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

    fn permitting(change: impl FnOnce(&mut WeatherPermitting)) -> Builder {
        let mut permitting = WeatherPermitting { conditions: Some("no rain".to_owned()), ..WeatherPermitting::default() };
        change(&mut permitting);
        let builder = Builder::new().location("stage", None).scene("1", "EXT", "DAY", 8).element("1", "background", "dockers", Some(6));
        builder.day(d(2026, 5, 5), "07:00").strip("1", "").day_with(|day| day.weather_permitting = Some(permitting))
    }

    #[test]
    fn a_weather_permitting_call_states_its_conditions() {
        assert!(messages(&permitting(|_| ()), &codes::WEATHER_PERMITTING).is_empty());
        assert_eq!(
            messages(&permitting(|permitting| permitting.conditions = None), &codes::WEATHER_PERMITTING),
            ["the call of main on 2026-05-05 depends on the weather, and its conditions are not stated (IATSE: Jeffords 2024 p. 9–10)"]
        );
    }

    #[test]
    fn it_is_issued_twelve_hours_before_or_before_dismissal() {
        let with = |clock| permitting(|permitting| permitting.issued = Some(told(4, clock)));
        assert!(messages(&with("19:00"), &codes::WEATHER_PERMITTING).is_empty());
        let late = found(&with("19:01"), &codes::WEATHER_PERMITTING);
        assert!(late[0].message.contains("11 h 59 min before it: 1 minute short of 12 h"), "{}", late[0].message);
        let after_a_day = |wrap: &str| {
            let builder = Builder::new().day(d(2026, 5, 4), "08:00").day_with(|day| day.wrap = Some(at(wrap)));
            let mut both = builder.clone();
            both.production.days.extend(with("19:30").production.days);
            (both.production.scenes, both.production.locations) = (with("19:30").production.scenes, Vec::new());
            messages(&both, &codes::WEATHER_PERMITTING)
        };
        assert!(after_a_day("19:30").is_empty());
        assert_eq!(after_a_day("19:29").len(), 1);
    }

    #[test]
    fn it_is_cancelled_four_hours_before() {
        let with = |clock| messages(&permitting(|permitting| permitting.cancelled = Some(told(5, clock))), &codes::WEATHER_PERMITTING);
        assert!(with("03:00").is_empty());
        let late = with("03:01");
        assert!(late[0].contains("3 h 59 min before it: 1 minute short of 4 h, so 4 h of pay are due to everybody called"), "{late:?}");
    }

    #[test]
    fn background_has_none_on_a_stage() {
        let on = |zone| {
            permitting(|_| ()).scene_with("1", |scene| scene.location = Some("stage".to_owned())).with(|production| {
                production.locations[0].zone = Some(zone);
            })
        };
        assert!(messages(&on(Zone::Zone), &codes::WEATHER_PERMITTING).is_empty());
        assert_eq!(messages(&on(Zone::Studio), &codes::WEATHER_PERMITTING).len(), 1);
    }
}
