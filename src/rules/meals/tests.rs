use super::*;
use crate::derive::testing::{Builder, at, call, d, person};
use crate::findings::{Finding, codes};
use crate::model::{CastReport, CrewReport, DayReport, Meal, PersonCall, Production};
use crate::rules::testing::{found, messages};
use crate::values::{Currency, Money};

/// A day from 07:00 to 17:00 with two of the crew, and a performer who comes with them.
fn board() -> Builder {
    let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["main"]);
    let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "1");
    builder.day_with(|day| {
        day.wrap = Some(at("17:00"));
        day.lunch = Some(call("13:00"));
        day.calls.push(PersonCall { call: Some(call("07:00")), makeup: Some(call("07:00")), wrap: Some(at("17:00")), ..person("1") });
    })
}

fn reported(production: &mut Production, day: i8, lunch: &str, back: &str, grace: bool) {
    let lunch = Meal { out: Some(at(lunch)), back: Some(at(back)) };
    let last_out = Some(at("17:00"));
    production.reports.push(DayReport { date: d(2026, 5, day), unit: "main".to_owned(), lunch, grace, last_out, ..DayReport::default() });
}

fn late(builder: &Builder) -> Vec<Finding> {
    found(builder, &codes::MEAL_LATE)
}

#[test]
fn grace_runs_out_and_the_penalty_runs_from_six_hours() {
    let with = |lunch, back| late(&board().with(|production| reported(production, 4, lunch, back, true)));
    assert!(with("13:10", "13:40").is_empty());
    let broken = with("13:24", "13:54");
    assert_eq!(broken.len(), 1);
    assert_eq!(
        broken[0].message,
        "main is called at 07:00 on 2026-05-04 and breaks for the first meal at 13:24: 24 minutes past 13:00 (grace ended at 13:12), \
         6 h from call (IATSE: Jeffords 2024 p. 7); costs 7.50 USD for each of the crew (IATSE: Jeffords 2024 p. 7–8) and 25 USD for \
         each of the cast (SAG-AFTRA: Jeffords 2024 p. 7–8); 40 USD in all"
    );
    assert_eq!(broken[0].subject.as_deref(), Some("unit main 2026-05-04"));
}

#[test]
fn grace_that_was_not_called_is_asked_about() {
    let broken = late(&board().with(|production| reported(production, 4, "13:05", "13:35", false)));
    assert_eq!(broken.len(), 1);
    assert!(broken[0].help.as_deref().unwrap().starts_with("if grace was called"));
}

#[test]
fn a_pre_call_is_late_where_the_unit_is_not() {
    let early = |builder: Builder| late(&builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("06:30")))));
    let broken = early(board());
    assert_eq!(broken.len(), 1);
    assert_eq!(
        broken[0].message,
        "Bo is called at 06:30 on 2026-05-04 and the first meal comes at 13:00: 30 minutes past 12:30, 6 h from call (IATSE: Jeffords \
         2024 p. 7; penalty p. 7–8); would cost 7.50 USD"
    );
    assert_eq!(
        broken[0].help.as_deref(),
        Some("give a non-deductible breakfast at 06:30 (`ndb: 06:30`), call Bo 30 minutes later, or break by 12:30")
    );
    assert_eq!(broken[0].subject.as_deref(), Some("crew Bo 2026-05-04"));
    assert!(early(board().day_with(|day| day.ndb = Some(call("06:30")))).is_empty());
    let usual = board().with(|production| production.conventions.ndb = Some(call("call-0:15")));
    assert!(early(usual).is_empty(), "the show's usual breakfast, at 06:45");
}

#[test]
fn those_who_are_called_earlier_are_told_apart_from_the_units_own_late_meal() {
    let builder = board().day_with(|day| {
        day.lunch = Some(call("13:06"));
        day.precalls.push(("Grip".to_owned(), call("06:30")));
    });
    let broken = late(&builder);
    let subjects: Vec<&str> = broken.iter().filter_map(|finding| finding.subject.as_deref()).collect();
    assert_eq!(subjects, ["unit main 2026-05-04", "crew Bo 2026-05-04"]);
    // Bo's own is two half hours, and not counted again in the unit's sum.
    assert!(broken[0].message.ends_with("; 32.50 USD in all"), "{}", broken[0].message);
    assert!(broken[1].message.ends_with("would cost 17.50 USD"), "{}", broken[1].message);
    assert!(broken[0].help.as_deref().unwrap().ends_with("grace may not be scheduled"));
}

#[test]
fn people_with_one_call_are_one_row() {
    let builder = board().crew("Cy", "Grip", &["main"]).crew("Di", "Electric", &["main"]);
    let broken = late(&builder.day_with(|day| {
        day.precalls.push(("Grip".to_owned(), call("06:30")));
        day.precalls.push(("Electric".to_owned(), call("06:00")));
    }));
    assert_eq!(broken.len(), 1);
    assert_eq!(
        broken[0].message,
        "the first meal of main on 2026-05-04 comes late for 3 people by their own calls, 6 h from call (IATSE: Jeffords 2024 p. 7; \
         penalty p. 7–8): Di called at 06:00, 1 h past 12:00, 17.50 USD; Grip (2 people) called at 06:30, 30 minutes past 12:30, 7.50 \
         USD each; 32.50 USD in all"
    );
    assert_eq!(broken[0].subject.as_deref(), Some("crew main 2026-05-04"));
}

#[test]
fn own_meals_of_a_report_count() {
    let own = |out| {
        late(&board().with(|production| {
            reported(production, 4, "13:00", "13:30", false);
            let meal = Meal { out: Some(at(out)), back: Some(at("13:40")) };
            production.reports[0].crew.push(CrewReport { who: "Bo".to_owned(), meal, ..CrewReport::default() });
            let nd_meal = Meal { out: Some(at("06:30")), back: Some(at("06:45")) };
            let row =
                CastReport { who: "1".to_owned(), report: Some(at("06:30")), dismiss: Some(at("17:00")), nd_meal, ..CastReport::default() };
            production.reports[0].cast.push(row);
        }))
    };
    assert!(own("13:00").is_empty(), "the performer's own breakfast set the clock");
    assert_eq!(own("13:01").len(), 1);
}

#[test]
fn an_estimated_dismissal_is_no_late_meal() {
    // The last strip ends at the unit's wrap, six hours after lunch; the performer is thought to go fifteen minutes later.
    let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").day(d(2026, 5, 4), "07:00").strip("1", "1");
    let builder = builder.strip_with(|strip| (strip.start, strip.minutes) = (Some(at("14:00")), Some(330)));
    let called = PersonCall { call: Some(call("07:00")), makeup: Some(call("07:00")), blocking: Some(call("07:30")), ..person("1") };
    let builder = builder.day_with(|day| {
        (day.wrap, day.lunch) = (Some(at("19:30")), Some(call("13:00")));
        day.calls.push(called);
    });
    assert!(late(&builder).is_empty());
    let stated = builder.day_with(|day| day.calls[0].wrap = Some(at("19:45")));
    assert_eq!(late(&stated).len(), 1);
}

#[test]
fn a_late_caller_takes_the_units_lunch_undeducted() {
    // Called at 12:00, so that six hours are over at 18:00; lunch ends at 13:30, and six hours from that are over at 19:30.
    let own = PersonCall { call: Some(call("12:00")), makeup: Some(call("12:00")), blocking: Some(call("12:15")), ..person("1") };
    let with = |wrap| {
        late(&board().day_with(|day| {
            day.wrap = Some(at("19:00"));
            day.calls = vec![PersonCall { on_set: Some(call("12:30")), wrap: Some(at(wrap)), ..own.clone() }];
        }))
    };
    assert!(with("19:30").is_empty());
    assert_eq!(with("19:31").len(), 1);
}

#[test]
fn grace_on_three_days_of_a_week_looks_scheduled() {
    let days = |count: i8| {
        let days = (4..4 + count).fold(Builder::new(), |builder, day| builder.day(d(2026, 5, day), "07:00"));
        messages(
            &days.with(|production| (4..4 + count).for_each(|day| reported(production, day, "13:10", "13:40", true))),
            &codes::MEAL_LATE,
        )
    };
    assert!(days(2).is_empty());
    assert_eq!(
        days(3),
        ["main calls grace on 3 days of one week, 2026-05-04, 2026-05-05 and 2026-05-06: it looks scheduled, which it may not be \
             (IATSE: Jeffords 2024 p. 7)"]
    );
}

#[test]
fn more_than_twenty_penalties_in_a_week_are_told() {
    // Lunch so late that each day costs so many half hours.
    let week = |minutes: i32| {
        let builder = Builder::new().crew("Ana", "Camera", &["main"]).with(|production| {
            production.crew[0].rate = Some(Money::parse("40", Currency::USD).unwrap());
        });
        let builder = (4..8).fold(builder, |builder, day| {
            builder.day(d(2026, 5, day), "07:00").day_with(|day| {
                day.wrap = Some(at("19:00"));
                day.lunch = Some(Call::At(at("13:00").plus(minutes)));
            })
        });
        messages(&builder, &codes::MEAL_LATE).into_iter().filter(|message| message.contains("penalties")).collect::<Vec<_>>()
    };
    assert!(week(150).is_empty(), "four days of five");
    assert_eq!(
        week(151),
        ["Ana has 24 meal penalties from 2026-05-04 to 2026-05-07: those beyond 20 in a week cost an hour's pay, 40 USD (IATSE: \
             Jeffords 2024 p. 7–8)"]
    );
}

#[test]
fn where_no_pack_asks_for_meals_nothing_is_said() {
    let builder = board().day_with(|day| day.lunch = Some(call("15:00")));
    assert_eq!(late(&builder).len(), 1);
    let none = builder.with(|production| production.conventions.rule_packs = Some(Vec::new()));
    assert!(late(&none).is_empty());
}
