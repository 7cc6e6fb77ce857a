use super::*;
use crate::derive::testing::{Builder, at, call, d, person};
use crate::model::{BackgroundReport, DayReport, Deal, Location, PersonCall, ProductionType, Zone};
use crate::rules::testing::{found, messages};

fn day(wrap: &str) -> Builder {
    let builder = Builder::new().crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["main"]);
    builder.day(d(2026, 5, 4), "07:00").day_with(|day| (day.wrap, day.lunch) = (Some(at(wrap)), Some(call("13:00"))))
}

fn over(builder: &Builder) -> Vec<String> {
    messages(builder, &codes::OVERTIME)
}

#[test]
fn a_feature_is_golden_after_twelve_hours_elapsed() {
    assert!(over(&day("19:00")).is_empty());
    assert_eq!(
        over(&day("19:01")),
        [
            "main is at work from 07:00 to 19:01 on 2026-05-04: 1 minute past 12 h elapsed, from 19:00, paid 2 times (IATSE: Jeffords 2024 p. 13–14)"
        ]
    );
    let distant = |wrap| {
        day(wrap).with(|production| {
            production.locations.push(Location { id: "far".to_owned(), zone: Some(Zone::Distant), ..Location::default() });
            production.days[0].location = Some("far".to_owned());
        })
    };
    assert!(over(&distant("21:00")).is_empty());
    assert_eq!(over(&distant("21:01")).len(), 1);
}

#[test]
fn television_is_golden_after_twelve_hours_worked() {
    let series = |wrap| over(&day(wrap).with(|production| production.conventions.production_type = ProductionType::Series));
    assert!(series("19:30").is_empty());
    assert_eq!(series("19:31").len(), 1);
    assert!(series("19:31")[0].contains("1 minute past 12 h of work, from 19:30"), "{:?}", series("19:31"));
}

#[test]
fn those_with_earlier_calls_are_one_note_for_a_week() {
    let early = |builder: Builder, wrap: &str| {
        let builder = builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("06:30"))));
        let builder = builder.day(d(2026, 5, 5), "07:00");
        builder.day_with(|day| {
            day.wrap = Some(at(wrap));
            day.precalls.push(("Grip".to_owned(), call("06:00")));
        })
    };
    assert_eq!(
        over(&early(day("19:00"), "17:00")),
        [
            "Bo is at work from 06:30 on 2026-05-04, by an own call: 30 minutes past 12 h elapsed, from 18:30, paid 2 times (IATSE: Jeffords 2024 p. 13–14)"
        ]
    );
    assert_eq!(
        over(&early(day("19:00"), "19:00")),
        [
            "1 person of main is past 12 h elapsed by their own calls in the week of 2026-05-04, paid 2 times (IATSE: Jeffords 2024 p. 13–14): Bo on 2 days, 1 h 30 min"
        ]
    );
}

fn performer(deal: Deal, wraps: &[&str]) -> Vec<String> {
    let mut builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").cast_with("1", |member| member.deal = Some(deal));
    for (at_day, wrap) in (4..).zip(wraps) {
        builder = builder.day(d(2026, 5, at_day), "07:00").strip("1", "1").day_with(|day| {
            (day.wrap, day.lunch) = (Some(at("18:30")), Some(call("13:00")));
            let own = PersonCall { call: Some(call("07:00")), makeup: Some(call("07:00")), wrap: Some(at(wrap)), ..person("1") };
            day.calls.push(own);
        });
    }
    over(&builder)
}

#[test]
fn performers_are_told_of_past_their_engagement() {
    assert!(performer(Deal::Daily, &["17:30"]).is_empty());
    let day = performer(Deal::Daily, &["17:31"]);
    assert_eq!(
        day,
        [
            "on 2026-05-04 the cast works past 10 h of work (SAG-AFTRA: Jeffords 2024 p. 3–6): cast 1 (Character 1) called at 07:00, 1 minute from 17:30, paid 2 times"
        ]
    );
    assert!(performer(Deal::Run, &["17:30"]).is_empty());
    assert_eq!(performer(Deal::Run, &["17:31"]).len(), 1);
    assert!(performer(Deal::Weekly, &["16:30", "16:30", "16:30", "16:30", "15:30"]).is_empty(), "44 h");
    assert_eq!(
        performer(Deal::Weekly, &["16:30", "16:30", "16:30", "16:30", "15:31"]),
        [
            "in the week from 2026-05-04 1 person is past 44 h of work (SAG-AFTRA: Jeffords 2024 p. 3–6): cast 1 (Character 1) by 1 minute, from 15:30 on 2026-05-08"
        ]
    );
}

#[test]
fn five_long_days_of_the_crew_are_no_long_week_and_a_sixth_of_seven_is() {
    let week = |days: &[i8]| {
        let builder = Builder::new().crew("Ana", "Camera", &["main"]);
        let builder = days.iter().fold(builder, |builder, day| {
            builder.day(d(2026, 5, *day), "07:00").day_with(|day| (day.wrap, day.lunch) = (Some(at("18:00")), Some(call("13:00"))))
        });
        over(&builder)
    };
    assert!(week(&[4, 5, 6, 7, 8]).is_empty());
    assert!(week(&[4, 5, 6, 7, 8, 9]).is_empty(), "the sixth day is told by its own rule");
    assert_eq!(week(&[4, 5, 6, 8, 9, 10]).len(), 1, "six days of the week, none the sixth running");
}

#[test]
fn background_has_a_longest_day() {
    let out = |out: &str| {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).element("1", "background", "dockers", Some(12));
        let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "");
        found(
            &builder.with(|production| {
                let row = BackgroundReport { name: "dockers".to_owned(), count: 12, out: Some(at(out)), ..BackgroundReport::default() };
                let report = DayReport { date: d(2026, 5, 4), unit: "main".to_owned(), background: vec![row], ..DayReport::default() };
                production.reports.push(report);
            }),
            &codes::OVERTIME,
        )
    };
    assert!(out("23:00").is_empty());
    let broken = out("00:01");
    assert_eq!(
        broken[0].message,
        "dockers (12 people) are at work from 07:00 to 00:01+1 on 2026-05-04: 1 h 1 min past 16 h; costs 2 days' pay each (SAG-AFTRA: Jeffords 2024 p. 3–6)"
    );
    assert_eq!(broken[0].severity, Severity::Warning);
}
