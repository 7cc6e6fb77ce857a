//! What the calendar shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{EventKind, Unavailable, WorkCalendar};
use crate::values::Eighths;
use jiff::civil::Weekday;

/// A week and two days at the turn of a month: a night, a turnaround day, a holiday, a second unit, a travel day.
fn builder() -> Builder {
    let builder = Builder::new().scene("1", "EXT", "NIGHT", 12).scene("2", "INT", "DAY", 8).location("slip", None).location("loft", None);
    let builder = ["1", "2", "3"].iter().fold(builder, |builder, id| builder.cast(id));
    let number = |builder: Builder, number: u32, place: &str| {
        builder.day_with(|day| (day.number, day.location) = (Some(number), Some(place.to_owned())))
    };
    let builder = number(
        builder.day(d(2026, 5, 26), "17:00").strip("1", "1, 2").day_with(|day| day.wrap = Some("03:30+1".parse().unwrap())),
        1,
        "slip",
    );
    let builder = number(builder.day(d(2026, 5, 28), "07:00").strip("2", "1"), 2, "loft");
    let builder = number(builder.unit_day("second", d(2026, 5, 28), "08:00").strip("2", "3"), 1, "slip");
    let builder = builder.day(d(2026, 6, 1), "").day_with(|day| {
        (day.kind, day.travel, day.location) = (DayKind::Travel, Some("Port Ansgar to Cape Durance".to_owned()), Some("loft".to_owned()));
    });
    let builder = builder.event("2", d(2026, 4, 30), EventKind::Fitting).event("1", d(2026, 4, 30), EventKind::Fitting);
    builder.milestone("assembly", Some(d(2026, 5, 29)), None, &[]).milestone("lock", Some(d(2026, 9, 1)), None, &[]).with(|production| {
        production.calendar = WorkCalendar {
            days_off: vec![Weekday::Saturday, Weekday::Sunday],
            holidays: vec![(DateSpan { from: d(2026, 5, 29), to: d(2026, 5, 29) }, Some("Founders' Day".to_owned()))],
            ..WorkCalendar::default()
        };
        let span = DateSpan { from: d(2026, 5, 27), to: d(2026, 6, 3) };
        production.cast[0].unavailable =
            vec![Unavailable { origin: crate::model::Origin::NONE, span, reason: Some("theater".to_owned()), pencil: true }];
        production.identity.script.date = Some(d(2026, 4, 27));
        production.identity.script.colour = Some("Pink".to_owned());
        production.identity.schedule.date = Some(d(2025, 1, 1));
    })
}

fn calendar(builder: &Builder) -> Calendar {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived))
}

/// A date in words.
fn date(calendar: &Calendar, id: &str) -> String {
    let cells = calendar.months.iter().flat_map(|month| &month.weeks).flat_map(|week| &week.cells);
    let cell = cells.filter(|cell| !cell.other).find(|cell| cell.id == id).unwrap();
    let days = cell.days.iter().map(|day| {
        let night = day.night.then_some("night");
        format::joined(
            [day.unit.as_deref(), Some(day.title.as_str()), day.call.as_deref(), night, day.place.as_deref(), day.load.as_deref()],
            " | ",
        )
        .unwrap()
    });
    let lines = cell.lines.iter().map(|line| format::joined([Some(line.label.as_str()), line.text.as_deref()], " ").unwrap());
    let all: Vec<String> =
        [Some(cell.kind.to_owned()), cell.week.clone(), cell.name.clone()].into_iter().flatten().chain(days).chain(lines).collect();
    all.join("; ")
}

#[test]
fn each_date_says_what_happens() {
    let calendar = calendar(&builder());
    for (id, words) in [
        ("2026-04-27", "none; Pink Script"),
        ("2026-04-30", "none; Fitting 1, 2"),
        ("2026-05-25", "none"),
        ("2026-05-26", "shoot; Week 1; Day 1 | 5:00p | night | Place slip | 1 4/8 pages · wrap 3:30a; Start 1, 2; Finish 2"),
        ("2026-05-27", "off; Turnaround"),
        ("2026-05-28", "shoot; Day 2 | 7:00a | Place loft | 1 page; second | Day 1 | 8:00a | Place slip | 1 page; Start 3; Finish 1, 3"),
        ("2026-05-29", "holiday; Founders' Day; Milestone assembly"),
        ("2026-05-30", "off"),
        ("2026-06-01", "travel; Week 2; Travel | Port Ansgar to Cape Durance"),
        ("2026-06-02", "none"),
    ] {
        assert_eq!(date(&calendar, id), words, "{id}");
    }
}

#[test]
fn months_hold_whole_weeks_and_say_what_is_shot_and_who_is_away() {
    let calendar = calendar(&builder());
    let months: Vec<(&str, usize, Option<&str>)> =
        calendar.months.iter().map(|month| (month.title.as_str(), month.weeks.len(), month.summary.as_deref())).collect();
    assert_eq!(months, [("April and May 2026", 5, Some("3 shoot days · 3 4/8 pages")), ("June 2026", 5, None)]);
    assert_eq!(calendar.months[0].worked, [true, true, true, true, true, false, false]);
    let spill: Vec<&str> = calendar.months[0].weeks[4].cells.iter().filter(|cell| cell.other).map(|cell| cell.id.as_str()).collect();
    assert_eq!(spill, Vec::<&str>::new(), "May 2026 ends on a Sunday");
    assert_eq!(calendar.months[0].weeks[0].cells[0].month.as_deref(), Some("Apr"));
    let away: Vec<String> = calendar.months[0].away.iter().map(|row| format!("{}: {}", row.who, row.when)).collect();
    assert_eq!(away, ["1 Character 1: Wed, May 27 – Wed, Jun 3 (pencil, theater)"]);
    let facts: Vec<String> = calendar.summary.iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect();
    assert_eq!(facts, ["main: 2 shoot days", "second: 1 shoot day", "Working weeks: 2", "Holidays: 1"]);
    assert_eq!(calendar.range.as_deref(), Some("Mon, Apr 27, 2026 – Mon, Jun 1, 2026"), "a draft of the year before is left out");
    assert_eq!(calendar.cast.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["1", "2", "3"]);
}

#[test]
fn a_mistyped_year_makes_no_thousand_months() {
    let far = builder().day(d(9026, 6, 2), "07:00");
    assert!(calendar(&far).months.len() <= 5);
}

#[test]
fn a_page_without_eighths_is_no_line() {
    let empty =
        builder().scene_with("2", |scene| scene.pages = Eighths::ZERO).day(d(2026, 6, 2), "07:00").day_with(|day| day.number = Some(3));
    assert_eq!(date(&calendar(&empty), "2026-06-02"), "shoot; Day 3 | 7:00a");
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/calendar.json"));
}
