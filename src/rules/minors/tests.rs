use jiff::civil::Date;

use super::*;
use crate::derive::testing::{Builder, at, call, d, person};
use crate::model::{CastReport, DayReport, Meal, PersonCall};
use crate::rules::testing::{found, messages};
use crate::values::DateSpan;

/// A child born on a date, called and dismissed on Monday 4 May 2026, with a strip of so many minutes from a time.
fn child(born: Date, calls: (&str, &str), strip: (&str, u32)) -> Builder {
    let builder = Builder::new().scene("1", "INT", "DAY", 8).cast("6").cast_with("6", |member| {
        (member.minor, member.born, member.guardian) = (true, Some(born), Some("Kari Lund".to_owned()));
    });
    let (report, wrap) = calls;
    let (start, minutes) = strip;
    builder
        .day(d(2026, 5, 4), report)
        .strip("1", "6")
        .strip_with(|strip| (strip.start, strip.minutes) = (Some(at(start)), Some(minutes)))
        .day_with(|day| {
            day.calls.push(PersonCall {
                call: Some(call(report)),
                makeup: Some(call(report)),
                on_set: Some(call(start)),
                wrap: Some(at(wrap)),
                ..person("6")
            });
            // Lunch is out of the way of the strips.
            day.lunch = Some(call("call+5:30"));
            day.wrap = Some(at(wrap));
        })
}

fn hours(builder: &Builder) -> Vec<String> {
    messages(builder, &codes::MINOR_HOURS)
}

const ELEVEN: Date = jiff::civil::date(2014, 10, 2);

#[test]
fn hours_at_the_place_go_by_age_and_the_meal_is_on_top() {
    let day = |born, report, wrap| hours(&child(born, (report, wrap), ("09:00", 60)));
    // Nine hours and a meal at nine years; eight and a meal the day before the birthday.
    assert!(day(d(2017, 5, 4), "07:30", "17:00").is_empty());
    assert_eq!(
        day(d(2017, 5, 4), "07:30", "17:01"),
        [
            "cast 6 (Character 6, 9 years old) is at the place of work from 07:30 to 17:01 on 2026-05-04: 9 h 31 min, 1 minute more than 9 h and 30 minutes of meal on a school day (California: Jeffords 2024 p. 21–22)"
        ]
    );
    assert!(day(d(2017, 5, 5), "07:30", "16:00").is_empty());
    assert_eq!(day(d(2017, 5, 5), "07:30", "16:01").len(), 1);
    // Under six there is no meal on top.
    assert!(day(d(2022, 5, 4), "07:30", "13:30").is_empty());
    assert_eq!(day(d(2022, 5, 4), "07:30", "13:31").len(), 1);
    // At eighteen nobody asks.
    assert!(day(d(2008, 5, 4), "07:30", "19:00").is_empty());
}

#[test]
fn hours_of_work_go_by_the_school_day() {
    let day = |minutes, free: bool| {
        let builder = child(ELEVEN, ("07:30", "17:00"), ("07:45", minutes)).day_with(|day| day.lunch = Some(call("13:30")));
        hours(&builder.with(|production| {
            let date = d(2026, 5, 4);
            production.calendar.no_school.extend(free.then_some(DateSpan { from: date, to: date }));
        }))
    };
    assert!(day(300, false).is_empty());
    assert_eq!(
        day(301, false),
        [
            "cast 6 (Character 6, 11 years old) works 5 h 1 min on 2026-05-04: 1 minute more than 5 h on a school day (California: Jeffords 2024 p. 21–22)"
        ]
    );
    assert!(day(301, true).is_empty());
    // Lunch at 13:30 breaks the strip, and is no work.
    assert!(day(420, true).is_empty());
    assert_eq!(day(421, true).len(), 1);
}

#[test]
fn a_report_says_what_was_worked_and_taught() {
    let day = |dismiss_set: &str, tutoring| {
        hours(&child(ELEVEN, ("07:30", "17:00"), ("08:00", 60)).with(|production| {
            let row = CastReport {
                who: "6".to_owned(),
                report: Some(at("07:30")),
                on_set: Some(at("08:00")),
                dismiss_set: Some(at(dismiss_set)),
                dismiss: Some(at("17:00")),
                first_meal: Meal { out: Some(at("13:00")), back: Some(at("13:30")) },
                tutoring: Some(tutoring),
                ..CastReport::default()
            };
            production.reports.push(DayReport { date: d(2026, 5, 4), unit: "main".to_owned(), cast: vec![row], ..DayReport::default() });
        }))
    };
    assert!(day("16:30", 180).is_empty(), "eight and a half hours less meal and school are five");
    assert_eq!(day("16:31", 180).len(), 1);
    assert_eq!(
        day("16:00", 179),
        [
            "cast 6 (Character 6, 11 years old) has 2 h 59 min of school on set on 2026-05-04, a school day: 1 minute short of 3 h, unless the child's own school or banked hours, 10 h a month at the most, made it up (California: trade usage school hours on set, unverified)"
        ]
    );
}

#[test]
fn the_curfew_waits_for_a_day_without_school() {
    let night = |wrap, free: bool| {
        let builder = child(ELEVEN, ("16:00", wrap), ("17:00", 60));
        hours(&builder.with(|production| {
            let date = d(2026, 5, 5);
            production.calendar.no_school.extend(free.then_some(DateSpan { from: date, to: date }));
        }))
    };
    assert!(night("22:00", false).is_empty());
    assert_eq!(
        night("22:01", false),
        [
            "cast 6 (Character 6, 11 years old) is at the place of work from 16:00 to 22:01 on 2026-05-04: 1 minute outside 05:00–22:00 (California: Jeffords 2024 p. 21–22)"
        ]
    );
    assert!(night("00:30+1", true).is_empty());
    assert_eq!(night("00:31+1", true).len(), 1);
    assert_eq!(hours(&child(ELEVEN, ("04:59", "12:00"), ("06:00", 60))).len(), 1);
}

#[test]
fn infants_have_hours_of_the_clock_and_a_least_age() {
    let infant = |born, report, wrap, minutes| hours(&child(born, (report, wrap), (report, minutes)));
    let born = d(2026, 1, 10);
    assert!(infant(born, "09:30", "11:30", 20).is_empty());
    assert!(infant(born, "14:30", "16:30", 20).is_empty());
    assert_eq!(infant(born, "09:29", "11:29", 20).len(), 1);
    assert_eq!(infant(born, "09:30", "11:30", 21).len(), 1);
    assert!(infant(d(2026, 4, 19), "09:30", "11:30", 20).is_empty(), "fifteen days old");
    assert_eq!(
        infant(d(2026, 4, 20), "09:30", "11:30", 20),
        ["cast 6 (Character 6) is 14 days old on 2026-05-04, and may not work before 15 (California: Jeffords 2024 p. 21–22)"]
    );
}

#[test]
fn a_child_rests_twelve_real_hours() {
    let next = |report: &str| {
        let builder = child(ELEVEN, ("11:00", "20:00"), ("12:00", 60));
        let builder = builder.day(d(2026, 5, 5), report).strip("1", "6").day_with(|day| {
            day.wrap = Some(at("17:00"));
            day.calls.push(PersonCall { call: Some(call(report)), makeup: Some(call(report)), wrap: Some(at("16:00")), ..person("6") });
        });
        hours(&builder)
    };
    assert!(next("08:00").is_empty());
    let broken = next("07:59");
    assert!(broken[0].contains("11 h 59 min of rest, 1 minute short of 12 h"), "{broken:?}");
}

#[test]
fn the_week_and_the_meal_are_held_to_the_law() {
    let week = |last: &str| {
        let mut builder = child(ELEVEN, ("08:00", "16:30"), ("09:00", 60)).day_with(|day| day.school = Some(false));
        for day in 5..=9 {
            let wrap = if day == 9 { last } else { "16:30" };
            builder = builder.day(d(2026, 5, day), "08:00").strip("1", "6").day_with(|day| {
                (day.wrap, day.lunch, day.school) = (Some(at("17:30")), Some(call("13:00")), Some(false));
                let own = PersonCall { call: Some(call("08:00")), makeup: Some(call("08:00")), wrap: Some(at(wrap)), ..person("6") };
                day.calls.push(own);
            });
        }
        hours(&builder)
    };
    assert!(week("16:30").is_empty(), "six days of eight hours");
    assert!(week("16:31")[0].contains("works 48 h 1 min in the week from 2026-05-04 to 2026-05-09"), "{:?}", week("16:31"));
    let meal = |lunch: &str| {
        let builder = child(ELEVEN, ("08:00", "16:30"), ("09:00", 60));
        hours(&builder.with(|production| {
            let lunch = Meal { out: Some(at(lunch)), back: Some(at("14:40")) };
            production.reports.push(DayReport { date: d(2026, 5, 4), unit: "main".to_owned(), lunch, grace: true, ..DayReport::default() });
        }))
    };
    assert!(meal("14:00").is_empty());
    assert_eq!(meal("14:01").len(), 1, "grace is not for children");
}

#[test]
fn without_a_date_of_birth_that_is_said_once() {
    let builder = child(ELEVEN, ("07:30", "23:00"), ("08:00", 600)).cast_with("6", |member| member.born = None);
    let builder = builder.day(d(2026, 5, 6), "07:30").strip("1", "6");
    let said = found(&builder, &codes::MINOR_HOURS);
    let said: Vec<_> = said.iter().filter(|finding| finding.severity == Severity::Note).collect();
    assert_eq!(said.len(), 1);
    assert_eq!(said[0].message, "cast 6 (Character 6) is a minor without a date of birth: what goes by age is not checked");
    let none = builder.with(|production| production.conventions.rule_packs = Some(Vec::new()));
    assert!(hours(&none).is_empty());
}

#[test]
fn england_asks_for_breaks_and_a_chaperone_and_is_unverified() {
    let uk = |born, strip, guardian: Option<&str>| {
        let builder = child(born, ("09:00", "16:00"), strip).cast_with("6", |member| member.guardian = guardian.map(str::to_owned));
        hours(&builder.with(|production| production.conventions.rule_packs = Some(vec!["england-minors".to_owned()])))
    };
    let ten = d(2016, 3, 1);
    assert!(uk(ten, ("09:30", 150), Some("Ada")).is_empty());
    assert_eq!(
        uk(ten, ("09:30", 151), Some("Ada")),
        [
            "cast 6 (Character 6, 10 years old) works from 09:30 to 12:01 on 2026-05-04 without a break: 1 minute more than 2 h 30 min (England: SI 2014/3309 Schedule, unverified)"
        ]
    );
    assert_eq!(uk(ten, ("09:30", 60), None).len(), 1);
}
