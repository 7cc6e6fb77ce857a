//! Rests that just keep, and rests that break by the smallest amount.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::{Group, Whose, explain, turnaround, whose};
use crate::derive::derive;
use crate::derive::testing::{Builder, at, call, d, person};
use crate::findings::{Code, Finding, codes};
use crate::model::{CastReport, CrewReport, DayReport, Deal, Location, PersonCall, ProductionType, Zone};
use crate::rules::check;
use crate::rules::testing::{found, messages};
use crate::values::{Clock, Currency, Money};

const MONDAY: Date = jiff::civil::date(2026, 5, 4);
const TUESDAY: Date = jiff::civil::date(2026, 5, 5);

fn days(wrap: &str, next: &str) -> Builder {
    let builder = Builder::new().crew("Ana", "Camera", &["main"]);
    let builder = builder.day(MONDAY, "08:00").day_with(|day| day.wrap = Some(at(wrap)));
    builder.day(TUESDAY, next)
}

fn packs(ids: &'static [&str]) -> impl FnOnce(&mut crate::model::Production) {
    move |production| production.conventions.rule_packs = Some(ids.iter().map(|&id| id.to_owned()).collect())
}

/// Everything that is said about rest.
fn said(builder: &Builder) -> Vec<String> {
    let derived = derive(&builder.production, None);
    let of_rest: [&Code; 3] = [&codes::SHORT_REST, &codes::WEEKLY_REST, &codes::NIGHT_TO_DAY];
    let all = check(&builder.production, &derived).into_iter().filter(|finding| of_rest.contains(&finding.code));
    all.map(|finding: Finding| format!("{} {}", finding.code.id, finding.message)).collect()
}

#[test]
fn the_units_call_is_one_finding_for_everybody_with_its_charge() {
    let broken = found(&days("20:42", "06:00"), &codes::SHORT_REST);
    assert_eq!(broken.len(), 1);
    assert_eq!(
        broken[0].message,
        "main wraps at 20:42 on 2026-05-04 and is called at 06:00 on 2026-05-05: 9 h 18 min of rest, 42 minutes short of 10 h \
         (IATSE: Jeffords 2024 p. 11); costs 0.7 h of additional double time for each of the crew (IATSE 2024 MOA §5)"
    );
    assert_eq!(broken[0].help.as_deref(), Some("call main at 06:42 or later, or wrap by 20:00"));
    assert_eq!(broken[0].subject.as_deref(), Some("unit main 2026-05-05"));
    let twenty = messages(&days("20:20", "06:00"), &codes::SHORT_REST);
    assert!(twenty[0].contains("20 minutes short of 10 h") && twenty[0].contains("costs 0.5 h of additional double time"), "{twenty:?}");
}

#[test]
fn ten_hours_are_enough_and_a_minute_less_is_not() {
    assert!(said(&days("20:42", "06:42")).is_empty());
    assert_eq!(messages(&days("20:42", "06:41"), &codes::SHORT_REST).len(), 1);
    // A night's wrap belongs to the day it began.
    assert!(said(&days("02:00+1", "12:00")).is_empty());
    assert_eq!(messages(&days("02:01+1", "12:00"), &codes::SHORT_REST).len(), 1);
}

#[test]
fn under_five_hours_two_days_are_one() {
    let last = |next| messages(&days("01:00+1", next), &codes::NIGHT_TO_DAY).remove(0);
    assert!(last("05:59").ends_with("; both days count as one (IATSE: Jeffords 2024 p. 13)"), "{}", last("05:59"));
    assert!(last("06:00").ends_with("; costs 5 h of additional double time for each of the crew (IATSE 2024 MOA §5)"), "{}", last("06:00"));
}

#[test]
fn a_picture_that_started_before_the_penalty_has_no_charge() {
    let start = |first: Date| {
        let builder = Builder::new().day(first, "08:00").day_with(|day| day.wrap = Some(at("20:42")));
        messages(&builder.day(first.tomorrow().unwrap(), "06:00"), &codes::SHORT_REST).remove(0)
    };
    assert!(start(d(2024, 11, 2)).ends_with("short of 10 h (IATSE: Jeffords 2024 p. 11)"), "{}", start(d(2024, 11, 2)));
    assert!(start(d(2024, 11, 3)).contains("costs 0.7 h"));
}

#[test]
fn a_house_rule_wins_and_the_agreement_still_charges_below_its_own() {
    let with = |next| days("20:00", next).with(|production| production.conventions.crew_rest = Some(11 * 60));
    assert!(said(&with("07:00")).is_empty());
    assert_eq!(
        messages(&with("06:59"), &codes::SHORT_REST),
        ["main wraps at 20:00 on 2026-05-04 and is called at 06:59 on 2026-05-05: 10 h 59 min of rest, 1 minute short of 11 h"]
    );
    assert!(
        messages(&with("05:50"), &codes::SHORT_REST)[0]
            .ends_with("short of 11 h; costs 0.5 h of additional double time for each of the crew (IATSE 2024 MOA §5)")
    );
    let none = days("20:00", "04:00").with(packs(&[]));
    assert!(said(&none).is_empty(), "nothing asks for rest");
}

#[test]
fn rest_is_real_hours_over_a_clock_change() {
    let night = |before, after| {
        let builder = Builder::new().with(|production| production.conventions.time_zone = TimeZone::get("America/New_York").unwrap());
        let builder = builder.day(before, "08:00").day_with(|day| day.wrap = Some(at("20:00")));
        messages(&builder.day(after, "06:30"), &codes::SHORT_REST)
    };
    // Clocks go forward on 8 March 2026 and back on 1 November.
    assert_eq!(night(d(2026, 3, 6), d(2026, 3, 7)), Vec::<String>::new());
    let spring = night(d(2026, 3, 7), d(2026, 3, 8));
    assert!(spring[0].contains("9 h 30 min of rest, 30 minutes short of 10 h"), "{spring:?}");
    assert!(night(d(2026, 10, 31), d(2026, 11, 1)).is_empty());
}

#[test]
fn a_full_unit_may_be_legal_and_one_pre_call_not() {
    let mut builder = days("20:00", "06:00");
    for (name, department) in [("Bo", "Grip"), ("Cy", "Electric"), ("Di", "Sound"), ("Ed", "Props"), ("Flo", "Costume")] {
        builder = builder.crew(name, department, &["main"]);
    }
    assert!(said(&builder).is_empty());
    let builder = builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("call-0:30"))));
    let builder = builder.with(|production| production.crew[1].rate = Some(Money::parse("48", Currency::USD).unwrap()));
    let broken = found(&builder, &codes::SHORT_REST);
    assert_eq!(broken.len(), 1);
    assert_eq!(
        broken[0].message,
        "Bo wraps at 20:00 on 2026-05-04 and is called at 05:30 on 2026-05-05: 9 h 30 min of rest, 30 minutes short of 10 h \
         (IATSE: Jeffords 2024 p. 11); costs 0.5 h of additional double time, 48 USD at 48 USD an hour (IATSE 2024 MOA §5)"
    );
    assert_eq!(
        broken[0].help.as_deref(),
        Some("call Bo at 06:00 or later (the crew call of 06:00 is late enough) under `calls`, or let Bo go by 19:30")
    );
    assert_eq!(broken[0].subject.as_deref(), Some("crew Bo 2026-05-05"));
}

#[test]
fn whoever_is_worse_off_than_the_unit_is_told_too() {
    let builder = days("20:42", "06:00").crew("Bo", "Grip", &["main"]);
    let builder = builder.day_with(|day| day.precalls.push(("Grip".to_owned(), call("call-0:01"))));
    let all = messages(&builder, &codes::SHORT_REST);
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(all[1].starts_with("Bo wraps at 20:42"), "{all:?}");
}

#[test]
fn a_person_on_two_units_rests_once() {
    let builder = days("20:00", "12:00").crew("Bo", "Grip", &["main"]).crew("bo", "Grip", &["second"]);
    let builder = builder.unit_day("second", TUESDAY, "05:00").day_with(|day| day.wrap = Some(at("11:00")));
    assert_eq!(messages(&builder, &codes::SHORT_REST).len(), 1);
}

#[test]
fn operators_drivers_and_places_have_their_own_hours() {
    let rest = |department: &str, position: &str, change: fn(&mut Builder), hours: i32| {
        let at_hour = |minutes: i32| {
            let mut builder = days("20:00", "12:00").crew("Bo", department, &["main"]);
            let next = Clock::new(20, 0).plus(hours * 60 + minutes).plus(-24 * 60);
            builder.production.crew[1].position = position.to_owned();
            builder = builder.day_with(|day| day.calls.push(PersonCall { call: Some(crate::values::Call::At(next)), ..person("Bo") }));
            change(&mut builder);
            messages(&builder, &codes::SHORT_REST).len()
        };
        assert_eq!((at_hour(0), at_hour(-1)), (0, 1), "{position} {hours} h");
    };
    fn studio(_: &mut Builder) {}
    fn distant(builder: &mut Builder) {
        builder.production.locations.push(Location { id: "far".to_owned(), zone: Some(Zone::Distant), ..Location::default() });
        builder.production.days.iter_mut().for_each(|day| day.location = Some("far".to_owned()));
    }
    fn bussed(builder: &mut Builder) {
        builder.production.days.iter_mut().for_each(|day| day.bus_to = true);
    }
    // Out to a distant location and back: the longer of the two rests.
    fn back(builder: &mut Builder) {
        distant(builder);
        builder.production.days[1].location = None;
    }
    fn television(builder: &mut Builder) {
        builder.production.conventions.production_type = ProductionType::Series;
    }
    rest("Grip", "Key Grip", studio, 10);
    rest("Grip", "Key Grip", distant, 9);
    rest("Grip", "Key Grip", bussed, 9);
    rest("Grip", "Key Grip", back, 10);
    rest("Camera", "A Camera Operator", studio, 11);
    rest("Camera", "Director of Photography", distant, 10);
    rest("Transportation", "Driver", studio, 8);
    rest("Assistant Directors", "DGA Trainee", studio, 9);
    rest("Production", "Director", television, 11);
}

#[test]
fn assistant_directors_count_from_an_hour_after_wrap_to_an_hour_before_the_shooting_call() {
    let first = |shooting: &str| {
        let builder = days("20:00", "06:30").crew("Gwen", "Assistant Directors", &["main"]);
        let builder = builder.with(|production| production.crew[1].position = "1st AD".to_owned());
        builder.day_with(|day| day.shooting_call = Some(call(shooting)))
    };
    assert!(said(&first("07:00")).is_empty());
    let broken = found(&first("06:59"), &codes::SHORT_REST);
    assert_eq!(
        broken[0].message,
        "Gwen counts as wrapped at 21:00, 1 h after the company's wrap, on 2026-05-04 and counts as called at 05:59, \
         1 h before the shooting call, on 2026-05-05: 8 h 59 min of rest, 1 minute short of 9 h (DGA: Jeffords 2024 p. 12); \
         costs a quarter of a day's check (DGA: Jeffords 2024 p. 13)"
    );
    assert_eq!(broken[0].help.as_deref(), Some("shoot at 07:00 or later, or state Gwen's own times under `calls`"));
    // Times of her own are measured as they are.
    let own = first("06:59").with(|production| {
        production.days[0].calls.push(PersonCall { wrap: Some(at("20:30")), ..person("Gwen") });
        production.days[1].calls.push(PersonCall { call: Some(call("06:00")), ..person("Gwen") });
    });
    assert!(said(&own).is_empty());
}

#[test]
fn the_second_counts_to_the_first_make_up_call() {
    let second = |makeup: &str| {
        let builder = days("19:00", "07:00").crew("Rafael", "Assistant Directors", &["main"]);
        let builder = builder.with(|production| production.crew[1].position = "Key 2nd Assistant Director".to_owned());
        let builder = builder.scene("1", "INT", "DAY", 8).cast("1").strip("1", "1");
        builder.day_with(|day| day.calls.push(PersonCall { makeup: Some(call(makeup)), ..person("1") }))
    };
    assert!(said(&second("05:00")).is_empty());
    let broken = messages(&second("04:59"), &codes::SHORT_REST);
    assert!(broken[0].contains("counts as wrapped at 20:00") && broken[0].contains("is called at 04:59"), "{broken:?}");
}

#[test]
fn reported_times_replace_planned_ones() {
    let report = |last_out: &str, own: Option<&str>| {
        days("20:00", "06:00").with(|production| {
            let crew = own.map(|out| CrewReport { who: "Ana".to_owned(), out: Some(at(out)), ..CrewReport::default() });
            production.reports.push(DayReport {
                date: MONDAY,
                unit: "main".to_owned(),
                last_out: Some(at(last_out)),
                crew: crew.into_iter().collect(),
                ..DayReport::default()
            });
        })
    };
    assert!(said(&report("20:00", None)).is_empty());
    let late = said(&report("20:01", None));
    assert_eq!(late.len(), 1, "{late:?}");
    let own = said(&report("20:00", Some("20:06")));
    assert!(own.len() == 1 && own[0].starts_with("CB207 Ana wraps at 20:06"), "{own:?}");
}

fn player(wrap: &str) -> Builder {
    // On set 07:30, so picked up at 05:35 the next day.
    let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "EXT", "DAY", 8).cast("1").cast_with("1", |member| {
        (member.makeup_minutes, member.pickup_minutes) = (Some(45), Some(40));
    });
    let builder = builder.day(MONDAY, "07:00").strip("1", "1");
    let builder = builder.day_with(|day| day.calls.push(PersonCall { wrap: Some(at(wrap)), ..person("1") }));
    builder.day(TUESDAY, "07:00").strip("1", "1")
}

#[test]
fn cast_rest_runs_from_dismissal_to_pick_up() {
    assert!(found(&player("17:35"), &codes::SHORT_REST).is_empty());
    let broken = found(&player("17:36"), &codes::SHORT_REST);
    assert_eq!(
        broken[0].message,
        "cast 1 (Character 1) is dismissed at 17:36 on 2026-05-04 and is picked up at 05:35 on 2026-05-05: 11 h 59 min of rest, \
         1 minute short of 12 h (SAG-AFTRA: Jeffords 2024 p. 12); costs a day's pay or 950 USD, whichever is less \
         (SAG-AFTRA: Jeffords 2024 p. 13)"
    );
    assert_eq!(broken[0].help.as_deref(), Some("pick up cast 1 (Character 1) at 05:36 or later, so on set at 07:31, or dismiss by 17:35"));
    assert_eq!(broken[0].subject.as_deref(), Some("cast 1 2026-05-05"));
}

#[test]
fn a_forced_call_is_charged_by_the_deal() {
    let costs = |wrap, deal, rate: &str| {
        let rate = Money::parse(rate, Currency::USD).unwrap();
        let builder = player(wrap).cast_with("1", |member| (member.deal, member.rate) = (Some(deal), Some(rate)));
        messages(&builder, &codes::SHORT_REST)[0].split_once("; ").unwrap().1.to_owned()
    };
    let source = "(SAG-AFTRA: Jeffords 2024 p. 13)";
    assert_eq!(costs("17:36", Deal::Daily, "812"), format!("costs 812 USD, a day's pay {source}"));
    assert_eq!(
        costs("19:36", Deal::Weekly, "4,000"),
        format!("costs 800 USD, a day's pay, a fifth of a week's, unverified, and more than 2 h short needs leave {source}")
    );
    assert_eq!(costs("19:35", Deal::Run, "9,000"), format!("costs a day's pay or 950 USD, whichever is less {source}"));
}

/// Three days and more of one performer at a place of this zone, dismissed so late that eleven hours are left.
fn away(zone: Zone, dates: &[Date], scene: &str, wrap: &str) -> Builder {
    let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "EXT", "DAY", 8).cast("1").location("far", None);
    let mut builder = builder.with(|production| production.locations[0].zone = Some(zone));
    for date in dates {
        builder = builder.day(*date, "07:00").strip(scene, "1").day_with(|day| {
            day.location = Some("far".to_owned());
            day.calls.push(PersonCall { call: Some(call("06:00")), wrap: Some(at(wrap)), ..person("1") });
        });
    }
    builder
}

#[test]
fn features_may_give_eleven_hours_overnight_twice_a_week_and_not_twice_running() {
    let may = |days: &[i8]| days.iter().map(|day| d(2026, 5, *day)).collect::<Vec<_>>();
    let overnight = |days: &[i8], wrap| messages(&away(Zone::Distant, &may(days), "1", wrap), &codes::SHORT_REST);
    assert!(overnight(&[4, 5], "19:00").is_empty());
    assert!(overnight(&[4, 5], "19:01")[0].contains("1 minute short of 11 h"));
    let running = found(&away(Zone::Distant, &may(&[4, 5, 6]), "1", "19:00"), &codes::SHORT_REST);
    assert_eq!(running.len(), 1);
    assert!(running[0].message.contains("on 2026-05-06: 11 h of rest, 1 h short of 12 h"), "{}", running[0].message);
    assert_eq!(running[0].related[1].2, "11 h were taken here, not twice running");
    // Mon–Tue, Wed–Thu and, after the second, Fri–Sat.
    let mut third = away(Zone::Distant, &may(&[4, 5, 6, 7, 8, 9]), "1", "19:00");
    for day in [1, 3] {
        third.production.days[day].calls[0].wrap = Some(at("18:00"));
    }
    let third = found(&third, &codes::SHORT_REST);
    assert_eq!(third.len(), 1);
    assert_eq!(third[0].related[1].2, "11 h were taken here, 2 times in a week");
    // Not in television.
    let series = away(Zone::Distant, &may(&[4, 5]), "1", "19:00").with(|production| {
        production.conventions.production_type = ProductionType::Series;
    });
    assert!(messages(&series, &codes::SHORT_REST)[0].contains("1 h short of 12 h"));
}

#[test]
fn a_nearby_location_gives_ten_hours_between_exteriors_then_three_clear_days() {
    let may = |days: &[i8]| days.iter().map(|day| d(2026, 5, *day)).collect::<Vec<_>>();
    let nearby = |days: &[i8], scene, wrap| messages(&away(Zone::Nearby, &may(days), scene, wrap), &codes::SHORT_REST);
    assert!(nearby(&[4, 5], "2", "20:00").is_empty());
    assert!(nearby(&[4, 5], "2", "20:01")[0].contains("1 minute short of 10 h"));
    assert!(nearby(&[4, 5], "1", "20:00")[0].contains("2 h short of 12 h"), "an interior");
    assert_eq!(nearby(&[4, 5, 6], "2", "20:00").len(), 1, "no clear day");
    let mut later = away(Zone::Nearby, &may(&[4, 5, 9, 10]), "2", "20:00");
    assert!(messages(&later, &codes::SHORT_REST).is_empty(), "three clear days");
    later.production.days[2].date = d(2026, 5, 8);
    later.production.days[3].date = d(2026, 5, 9);
    assert_eq!(messages(&later, &codes::SHORT_REST).len(), 1, "two clear days");
    let series = away(Zone::Nearby, &may(&[4, 5]), "2", "20:00").with(|production| {
        production.conventions.production_type = ProductionType::Series;
    });
    assert_eq!(messages(&series, &codes::SHORT_REST).len(), 1, "the first day of a role in television");
}

/// Days of May with a wrap, the last one with a call.
fn week(days: &[i8], wrap: &str, next: i8, call: &str) -> Builder {
    let mut builder = Builder::new().crew("Ana", "Camera", &["main"]).cast("1").scene("1", "INT", "DAY", 8).scene("2", "EXT", "NIGHT", 8);
    for day in days {
        builder = builder.day(d(2026, 5, *day), "10:00").strip("1", "").day_with(|day| day.wrap = Some(at("20:00")));
    }
    builder.day_with(|day| day.wrap = Some(at(wrap))).day(d(2026, 5, next), call)
}

#[test]
fn the_crew_rests_fifty_four_hours_after_five_days() {
    assert!(said(&week(&[4, 5, 6, 7, 8], "22:00", 11, "04:00")).is_empty());
    let broken = found(&week(&[4, 5, 6, 7, 8], "22:00", 11, "03:59"), &codes::WEEKLY_REST);
    assert_eq!(broken.len(), 1);
    assert_eq!(
        broken[0].message,
        "main works 5 days running, wraps at 22:00 on 2026-05-08 and is called at 03:59 on 2026-05-11: 53 h 59 min of rest, \
         1 minute short of 54 h (IATSE: Jeffords 2024 p. 11); costs 0.5 h of additional double time for each of the crew \
         (IATSE 2024 MOA §5)"
    );
    assert_eq!(broken[0].help.as_deref(), Some("call main at 04:00 or later, or wrap by 21:59"));
    // Thirty-two after six, and after seven.
    assert!(said(&week(&[4, 5, 6, 7, 8, 9], "20:00", 11, "04:00")).is_empty());
    assert!(said(&week(&[4, 5, 6, 7, 8, 9], "20:00", 11, "03:59"))[0].contains("1 minute short of 32 h"));
    // Four days running ask for nothing but the night's rest.
    assert!(said(&week(&[4, 5, 6, 7], "20:00", 9, "06:00")).is_empty());
}

#[test]
fn fifty_hours_do_after_a_short_fifth_day_with_a_night_exterior() {
    let fifth = |call: &str, wrap: &str, scene: &str, next: &str| {
        let mut builder = week(&[4, 5, 6, 7, 8], wrap, 11, next);
        builder.production.days[4].call = Some(at(call));
        builder.production.days[4].strips[0].what = Ok(crate::derive::testing::sc(scene));
        said(&builder)
    };
    assert!(fifth("14:01", "02:00+1", "2", "04:00").is_empty());
    assert!(fifth("14:01", "02:00+1", "2", "03:59")[0].contains("short of 50 h"));
    assert!(fifth("14:00", "02:00+1", "2", "07:59")[0].contains("short of 54 h"), "twelve hours are too many");
    assert!(fifth("14:01", "02:00+1", "1", "07:59")[0].contains("short of 54 h"), "an interior");
}

#[test]
fn a_performer_rests_longer_over_two_days_off_than_over_one() {
    let cast = |days: &[i8], wrap: &str, next: i8, first: &str| {
        let mut builder = week(days, "18:00", next, "08:00").strip("1", "1");
        builder = builder.day_with(|day| day.calls.push(PersonCall { call: Some(call(first)), ..person("1") }));
        let last = builder.production.days.len() - 2;
        builder.production.days[last].strips[0].cast = crate::values::cast_list("1").unwrap();
        builder.production.days[last].calls.push(PersonCall { wrap: Some(at(wrap)), ..person("1") });
        messages(&builder, &codes::WEEKLY_REST)
    };
    let weekend: &[i8] = &[4, 5, 6, 7, 8];
    assert!(cast(weekend, "21:59", 11, "05:59").is_empty());
    assert!(
        cast(weekend, "22:00", 11, "05:59")[0].contains("55 h 59 min of rest, 1 minute short of 56 h (SAG-AFTRA: Jeffords 2024 p. 12, 28)")
    );
    assert!(cast(weekend, "23:59", 11, "06:00").is_empty(), "54 h when the first call is at six or later");
    assert!(cast(weekend, "00:01+1", 11, "06:00")[0].contains("1 minute short of 54 h"));
    assert!(cast(&[4, 5, 6, 7, 8, 9], "18:00", 11, "06:00").is_empty());
    let one = cast(&[4, 5, 6, 7, 8, 9], "18:01", 11, "06:00");
    assert!(one[0].contains("has 1 day off") && one[0].contains("1 minute short of 36 h"), "{one:?}");
}

#[test]
fn the_law_gives_one_long_rest_in_seven_days() {
    let law = |days: &[i8], wrap: &str, next: i8, first: &str| said(&week(days, wrap, next, first).with(packs(&["uk-wtr"])));
    assert!(law(&[4, 5, 6, 7, 8, 9], "20:00", 11, "07:00").is_empty());
    let short = law(&[4, 5, 6, 7, 8, 9], "20:00", 11, "06:59");
    assert_eq!(short.len(), 1, "{short:?}");
    assert!(short[0].contains("34 h 59 min of rest, 1 minute short of 35 h (WTR 1998 reg. 11, unverified)"), "{short:?}");
    let seven = law(&[4, 5, 6, 7, 8, 9], "20:00", 10, "10:00");
    assert_eq!(seven.len(), 1, "{seven:?}");
    assert!(seven[0].starts_with("CB214 main works seven days without a weekly rest"), "{seven:?}");
    assert!(law(&[4, 5, 6, 7, 8], "20:00", 9, "10:00").is_empty(), "six days");
}

#[test]
fn a_turn_from_night_to_day_is_named_once() {
    let turn = |wrap: &str, next: &str| said(&days(wrap, next));
    assert!(turn("00:00+1", "11:59").is_empty() && turn("23:59", "09:59").is_empty());
    assert!(turn("23:59", "09:58")[0].starts_with("CB207"));
    let night = turn("02:00+1", "11:59");
    assert_eq!(night.len(), 1);
    assert!(night[0].starts_with("CB226 main turns from night to day: it wraps at 02:00+1"), "{night:?}");
    assert!(turn("02:01+1", "12:00")[0].starts_with("CB207"), "noon is no day call");
    let weekend = said(&week(&[4, 5, 6, 7, 8], "04:00+1", 11, "09:59"));
    assert!(weekend.len() == 1 && weekend[0].starts_with("CB226 main turns from night to day: works 5 days running"), "{weekend:?}");
}

#[test]
fn a_rest_is_explained_step_by_step() {
    let steps = |builder: &Builder, word: &str| {
        let derived = derive(&builder.production, None);
        let whose = whose(&builder.production, word).unwrap();
        explain(&builder.production, &derived, &whose, TUESDAY).unwrap().steps.into_iter().map(|step| step.text).collect::<Vec<_>>()
    };
    let builder = days("20:42", "06:00");
    assert_eq!(
        steps(&builder, "ana"),
        [
            "Ana is let go at 8:42p on 2026-05-04",
            "Ana is called at 6:00a on 2026-05-05",
            "10 h of rest are asked for by IATSE Basic Agreement, West Coast studio locals, clause daily-rest",
            "6:42a is the earliest that would do, or 8:00p the latest before it",
            "9 h 18 min of rest are 42 minutes too few; costs 0.7 h of additional double time (IATSE 2024 MOA §5)",
        ]
    );
    assert_eq!(steps(&builder, "main")[0], "main wraps at 8:42p on 2026-05-04");
    assert_eq!(steps(&player("17:35"), "1").last().unwrap(), "12 h of rest are enough");
    // Over days off the weekly rest is asked for, as the check and the turnaround have it.
    let over = |word: &str, call: &str| {
        let builder = week(&[4, 5, 6, 7, 8], "04:00+1", 11, call);
        let derived = derive(&builder.production, None);
        explain(&builder.production, &derived, &whose(&builder.production, word).unwrap(), d(2026, 5, 11)).unwrap()
    };
    assert_eq!((over("main", "09:59").short, over("main", "10:00").short), (1, 0));
    assert!(
        over("main", "10:00").steps.iter().any(|step| step.text.starts_with("54 h of rest are asked for")),
        "{:?}",
        over("main", "10:00")
    );
    assert_eq!(whose(&builder.production, "nobody"), None);
    assert_eq!(whose(&builder.production, "MAIN"), Some(Whose::Unit("main".to_owned())));
}

#[test]
fn a_turnaround_lists_everybodys_earliest_call() {
    let builder = days("20:00", "06:00").crew("Bo", "Transportation", &["main"]).crew("Cy", "Grip", &["main"]);
    let builder = builder.scene("1", "INT", "DAY", 8).cast("1").with(|production| {
        production.days[0].calls.push(PersonCall { wrap: Some(at("18:30")), ..person("Cy") });
        production.days[0].calls.push(PersonCall { call: Some(call("08:00")), wrap: Some(at("19:00")), ..person("1") });
    });
    let rows = |wrap: Option<Clock>| {
        let derived = derive(&builder.production, None);
        turnaround(&builder.production, &derived, 0, wrap).unwrap().rows
    };
    let line = |row: &super::TurnaroundRow| {
        let next = row.next.map(|next| next.short.to_string()).unwrap_or_default();
        format!(
            "{:?} {} {} {} {} {}{}",
            row.group,
            row.name,
            row.dismissed,
            row.rest / 60,
            row.earliest,
            next,
            if row.as_unit { " =" } else { "" }
        )
    };
    let planned: Vec<String> = rows(None).iter().map(line).collect();
    assert_eq!(
        planned,
        [
            "Unit main 20:00 10 06:00 0 =",
            "Crew Ana 20:00 10 06:00 0 =",
            "Crew Bo 20:00 8 04:00 -120",
            "Crew Cy 18:30 10 04:30 -90",
            "Cast Character 1 19:00 12 07:00 ",
        ]
    );
    let late: Vec<String> = rows(Some(at("21:40"))).iter().map(line).collect();
    assert_eq!(late[0], "Unit main 21:40 10 07:40 100 =");
    assert_eq!(late[2], "Crew Bo 21:40 8 05:40 -20");
    assert_eq!(late[3..], planned[3..], "a dismissal of one's own stands");
    assert!(rows(None).iter().all(|row| row.date == TUESDAY));
    assert_eq!(rows(None).iter().filter(|row| row.group == Group::Crew).count(), 3);
}

#[test]
fn performers_who_work_to_the_end_go_with_the_wrap() {
    let builder = Builder::new().scene("1", "INT", "DAY", 8).scene("2", "INT", "DAY", 8).cast("1").cast("2");
    let builder = builder.day(MONDAY, "08:00").strip("1", "1").strip("2", "2");
    let derived = derive(&builder.production, None);
    let out = |wrap: Option<&str>| {
        let rows = turnaround(&builder.production, &derived, 0, wrap.map(at)).unwrap().rows;
        let cast = rows.iter().filter(|row| row.group == Group::Cast);
        cast.map(|row| row.dismissed.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(out(None), ["09:45", "10:45"]);
    assert_eq!(out(Some("12:30")), ["09:45", "12:45"]);
    let reported = builder.with(|production| {
        let row = |who: &str, out: &str| CastReport { who: who.to_owned(), dismiss: Some(at(out)), ..CastReport::default() };
        production.reports.push(DayReport { date: MONDAY, unit: "main".to_owned(), cast: vec![row("2", "11:30")], ..DayReport::default() });
    });
    let derived = derive(&reported.production, None);
    let rows = turnaround(&reported.production, &derived, 0, Some(at("12:30"))).unwrap().rows;
    assert_eq!(rows.last().unwrap().dismissed, at("11:30"));
}

#[test]
fn after_a_week_the_turnaround_is_the_weekends() {
    let builder = week(&[4, 5, 6, 7, 8], "22:00", 11, "03:59");
    let derived = derive(&builder.production, None);
    let rows = turnaround(&builder.production, &derived, 4, None).unwrap().rows;
    assert_eq!((rows[0].rest, rows[0].date, rows[0].earliest, rows[0].next.unwrap().short), (54 * 60, d(2026, 5, 11), at("04:00"), 1));
}

#[test]
fn a_turnaround_counts_to_the_edge_of_the_zone() {
    let builder = days("20:00", "07:00").location("ranch", None).with(|production| {
        (production.locations[0].zone, production.locations[0].edge_minutes) = (Some(Zone::Secondary), Some(20));
        production.days.iter_mut().for_each(|day| day.location = Some("ranch".to_owned()));
    });
    let derived = derive(&builder.production, None);
    let rows = turnaround(&builder.production, &derived, 0, None).unwrap().rows;
    assert_eq!(rows.iter().map(|row| (row.dismissed, row.earliest)).collect::<Vec<_>>(), [(at("20:20"), at("06:40")); 2]);
    assert_eq!(rows[0].next.unwrap().short, -20);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn a_later_call_never_makes_a_rest_too_short(wrap in 18 * 60..30 * 60_i32, next in 0..20 * 60_i32, later in 1..240_i32, days_off in 0..3_i8) {
        let ran = 5;
        let with = |next: i32| {
            let dates: Vec<i8> = (4..4 + ran).collect();
            let builder = week(&dates, &Clock::from_minutes(wrap).to_string(), 4 + ran + days_off, &Clock::from_minutes(next).to_string());
            said(&builder)
        };
        prop_assert!(with(next + later).len() <= with(next).len());
    }
}
