use super::*;
use crate::derive::testing::{Builder, at, d};
use crate::model::DayKind;
use crate::rules::testing::messages;

fn days(builder: Builder, unit: &str, dates: &[i8]) -> Builder {
    dates
        .iter()
        .fold(builder, |builder, day| builder.unit_day(unit, d(2026, 5, *day), "07:00").day_with(|day| day.wrap = Some(at("17:00"))))
}

fn packs(builder: Builder, ids: &[&str]) -> Builder {
    builder.with(|production| production.conventions.rule_packs = Some(ids.iter().map(|&id| id.to_owned()).collect()))
}

fn sixth(builder: &Builder) -> Vec<String> {
    messages(builder, &codes::SIXTH_DAY)
}

#[test]
fn the_sixth_and_seventh_day_running_are_one_finding() {
    let week = |dates: &[i8]| sixth(&packs(days(Builder::new(), "main", dates), &["iatse-west-coast"]));
    assert!(week(&[4, 5, 6, 7, 8]).is_empty());
    assert!(week(&[4, 5, 6, 8, 9, 10]).is_empty(), "a day off in the middle");
    assert!(week(&[6, 7, 8, 9, 10, 11, 12]).is_empty(), "the week changes on Monday");
    let cite = "(IATSE: Jeffords 2024 p. 16)";
    let six = format!("main works 6 days running in one week, from 2026-05-04: the sixth, 2026-05-09, is paid at 1.5 times {cite}");
    assert_eq!(week(&[4, 5, 6, 7, 8, 9]), [six]);
    let seven = format!(
        "main works 7 days running in one week, from 2026-05-04: the sixth, 2026-05-09, is paid at 1.5 times {cite}, and a seventh: 2026-05-10 is paid at 2 times {cite}"
    );
    assert_eq!(week(&[4, 5, 6, 7, 8, 9, 10]), [seven]);
}

#[test]
fn the_week_begins_after_the_calendars_days_off() {
    let builder = days(Builder::new(), "main", &[5, 6, 7, 8, 9, 10]);
    let builder = builder.with(|production| production.calendar.days_off = vec![jiff::civil::Weekday::Monday]);
    assert_eq!(sixth(&builder).len(), 1, "Tuesday to Sunday");
}

#[test]
fn somebody_on_two_units_is_told_by_name() {
    let both = |second: &[i8]| {
        let builder = Builder::new().crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["main", "second"]);
        sixth(&packs(days(days(builder, "main", &[4, 5, 6, 7, 8]), "second", second), &["iatse-west-coast"]))
    };
    assert!(both(&[8]).is_empty());
    assert_eq!(
        both(&[9]),
        ["Bo works 6 days running in one week, from 2026-05-04: the sixth, 2026-05-09, is paid at 1.5 times (IATSE: Jeffords 2024 p. 16)"]
    );
}

#[test]
fn a_holiday_is_told_whether_the_calendar_lets_it_be_worked_or_not() {
    let holiday = |works: bool| {
        let builder = packs(days(Builder::new(), "main", &[22, 25]), &["sag-aftra-2023"]);
        sixth(&builder.with(|production| {
            let date = d(2026, 5, 25);
            production.calendar.holidays.push((DateSpan { from: date, to: date }, Some("Memorial Day".to_owned())));
            if works {
                production.calendar.work_days.push(date);
            } else {
                production.days[1].kind = DayKind::Holiday;
            }
        }))
    };
    assert!(holiday(false).is_empty());
    assert_eq!(holiday(true), ["main works on the holiday of 2026-05-25, Memorial Day: paid at 2 times (SAG-AFTRA: Jeffords 2024 p. 16)"]);
}

#[test]
fn after_fourteen_days_running_comes_one_off() {
    let run = |last: i8| sixth(&packs(days(Builder::new(), "main", &(4..=last).collect::<Vec<_>>()), &["iatse-area-standards-2024"]));
    assert!(run(17).is_empty());
    assert_eq!(
        run(18),
        [
            "main works 15 days running from 2026-05-04 without a day off: after 14 comes 1 day off, and each day from 2026-05-18 costs a day's straight time more (IATSE ASA 2024 MOA §9)"
        ]
    );
}

fn shifted(runs: &[(i8, i8)]) -> Vec<String> {
    let dates: Vec<i8> = runs.iter().flat_map(|(from, to)| *from..=*to).collect();
    messages(&packs(days(Builder::new(), "main", &dates), &["sag-aftra-2023"]), &codes::WEEK_SHIFT)
}

#[test]
fn a_week_may_be_shifted_once() {
    assert!(shifted(&[(4, 8), (11, 15), (18, 22)]).is_empty());
    assert!(shifted(&[(4, 8), (10, 14), (17, 21)]).is_empty(), "once after one day off, and then after two");
    assert_eq!(
        shifted(&[(4, 8), (10, 14), (16, 20)]),
        [
            "the work week of main is shifted again, to begin on Saturday 2026-05-16 after 1 day off; it was shifted before on Sunday 2026-05-10, and one shift is free without 2 days off together (SAG-AFTRA: Jeffords 2024 p. 4, 16)"
        ]
    );
    assert!(shifted(&[(4, 5), (7, 8), (10, 11), (13, 14)]).is_empty(), "days here and there are no work weeks");
}

#[test]
fn a_holiday_shifts_no_week() {
    let dates = [4, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 18, 19, 20];
    let builder = packs(days(Builder::new(), "main", &dates), &["sag-aftra-2023"]);
    let date = d(2026, 5, 11);
    let builder = builder.with(|production| production.calendar.holidays.push((DateSpan { from: date, to: date }, None)));
    assert!(messages(&builder, &codes::WEEK_SHIFT).is_empty());
}
