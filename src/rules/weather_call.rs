//! Calls that depend on the weather: CB224 (domain.md 3, rule 20).

use jiff::ToSpan;
use jiff::civil::DateTime;

use super::moment::{between, moment, spell};
use super::packs::{Packs, Term, When, Who};
use super::{packs, words};
use crate::derive::{Derived, Person, PersonDay};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, ShootDay, WeatherPermitting, Zone};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let packs = packs::in_force(production);
    for (index, day) in production.days.iter().enumerate() {
        if let Some(permitting) = &day.weather_permitting {
            WeatherCall::new(production, derived, &packs, index, permitting).check(findings);
        }
    }
}

/// A day whose call depends on the weather, and what the agreements of those who are called say of it.
struct WeatherCall<'a> {
    production: &'a Production,
    derived: &'a Derived,
    index: usize,
    day: &'a ShootDay,
    permitting: &'a WeatherPermitting,
    terms: Vec<Term>,
}

impl<'a> WeatherCall<'a> {
    fn new(production: &'a Production, derived: &'a Derived, packs: &Packs, index: usize, permitting: &'a WeatherPermitting) -> Self {
        let (day, plan) = (&production.days[index], &derived.days[index]);
        let when = When::of(production, day, plan);
        let cast = Who { kind: packs::Kind::Cast, ..Who::UNIT };
        let background = (!plan.background.is_empty()).then_some(Who::BACKGROUND);
        let all = [Some(Who::UNIT), Some(cast), background];
        let terms = all.iter().flatten().filter_map(|who| packs.clause("weather-permitting", who, &when)).collect();
        Self { production, derived, index, day, permitting, terms }
    }

    fn finding(&self, message: String) -> Finding {
        let subject = words::day_subject(self.production, self.day);
        Finding::new(&codes::WEATHER_PERMITTING, message).at(self.permitting.origin).subject(subject)
    }

    fn check(&self, findings: &mut Findings) {
        let name = words::day(self.production, self.day);
        let stated = self.terms.iter().find(|term| term.word("conditions") == Some("stated"));
        if let Some(term) = stated.filter(|_| self.permitting.conditions.is_none()) {
            let message = format!("the call of {name} depends on the weather, and its conditions are not stated ({})", term.cite());
            findings.push(self.finding(message).help("state under which conditions people work as `conditions`"));
        }
        findings.extend(self.issued());
        findings.extend(self.cancelled());
        let plan = &self.derived.days[self.index];
        let stage = |id: &String| self.production.location(id).is_some_and(|place| place.zone == Some(Zone::Studio));
        let on_stage = !plan.locations.is_empty() && plan.locations.iter().all(stage);
        if let Some(term) = self.terms.iter().find(|term| term.word("stages") == Some("no")).filter(|_| on_stage) {
            let message = format!("background of {name} has a weather-permitting call, and it is shot on a stage ({})", term.cite());
            findings.push(self.finding(message).help("give background an ordinary call"));
        }
    }

    /// The longest notice that one of the agreements asks for.
    fn strictest(&self, figure: &str) -> Option<(i64, &Term)> {
        let all = self.terms.iter().filter_map(|term| Some((i64::from(term.minutes(figure)?), term)));
        all.min_by_key(|(least, _)| std::cmp::Reverse(*least))
    }

    /// The call that has too little notice, and whose it is: the company's, else that of the one who is called first.
    fn short_of(&self, told: DateTime, least: i64) -> Option<(String, DateTime)> {
        let call = moment(self.day.date, self.derived.days[self.index].call?)?;
        if between(told, call) < least {
            return Some(("it".to_owned(), call));
        }
        let own = self.derived.work.iter().filter(|day| day.date == self.day.date && day.days.contains(&self.index));
        let mut short: Vec<(DateTime, &PersonDay)> = own.filter_map(|day| Some((moment(day.date, day.report.at)?, day))).collect();
        short.retain(|(call, _)| between(told, *call) < least);
        let (call, first) = short.iter().min_by_key(|(call, _)| *call)?;
        let who = match &first.person {
            Person::Cast(id) => words::cast(self.production, id),
            Person::Crew(name) => first.member.map_or(name.as_str(), |at| words::crew(&self.production.crew[at])).to_owned(),
        };
        let others = if short.len() > 1 { format!(" (and {} more)", short.len() - 1) } else { String::new() };
        Some((format!("the call of {who}{others} at {}", first.report.at), *call))
    }

    fn issued(&self) -> Option<Finding> {
        let issued = self.permitting.issued?;
        let (least, term) = self.strictest("issue_before")?;
        let dismissed = dismissal(self.production, self.derived, self.index);
        if dismissed.is_some_and(|dismissed| issued <= dismissed) {
            return None;
        }
        let (whose, call) = self.short_of(issued, least)?;
        let given = between(issued, call);
        let message = format!(
            "the weather-permitting call of {} was issued at {}, {} before {whose}: {} short of {}{} ({})",
            words::day(self.production, self.day),
            spell(issued),
            words::length(given.max(0)),
            words::length(least - given),
            words::length(least),
            dismissed.map(|at| format!(", and after people were dismissed at {}", spell(at))).unwrap_or_default(),
            term.cite(),
        );
        let later = call.checked_add((least - given).minutes()).map_or_else(|_| String::new(), spell);
        Some(self.finding(message).field("issued").help(format!("call at {later} or later, or make it an ordinary call")))
    }

    fn cancelled(&self) -> Option<Finding> {
        let cancelled = self.permitting.cancelled?;
        let (least, term) = self.strictest("cancel_before")?;
        let (whose, call) = self.short_of(cancelled, least)?;
        let given = between(cancelled, call);
        let whom = if whose == "it" { "everybody called" } else { "whoever was called so early" };
        let pay = term.minutes("pay").map(|pay| format!(", so {} of pay are due to {whom}", words::length(i64::from(pay))));
        let message = format!(
            "the weather-permitting call of {} was cancelled at {}, {} before {whose}: {} short of {}{} ({})",
            words::day(self.production, self.day),
            spell(cancelled),
            words::length(given.max(0)),
            words::length(least - given),
            words::length(least),
            pay.unwrap_or_default(),
            term.cite(),
        );
        let by = call.checked_sub(least.minutes()).map_or_else(|_| String::new(), spell);
        Some(self.finding(message).field("cancelled").help(format!("decide by {by} on such days; this one is to be paid")))
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
    use crate::derive::testing::{Builder, at, call, d};
    use crate::rules::testing::{found, messages};

    fn told(day: i8, clock: &str) -> DateTime {
        moment(d(2026, 5, day), at(clock)).unwrap()
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

    #[test]
    fn a_pre_call_has_its_own_notice() {
        let builder = permitting(|permitting| permitting.issued = Some(told(4, "19:00"))).crew("Bo", "Grip", &["main"]);
        assert!(messages(&builder, &codes::WEATHER_PERMITTING).is_empty());
        let early = builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("call-0:30"))));
        let short = messages(&early, &codes::WEATHER_PERMITTING);
        assert!(short[0].contains("11 h 30 min before the call of Bo at 06:30: 30 minutes short of 12 h"), "{short:?}");
    }
}
