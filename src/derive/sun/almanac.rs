//! The sun against a year of tables at several latitudes (`tests/fixtures/sun/SOURCES.md`).

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{SunState, sun_at};
use crate::derive::testing::d;
use crate::values::Clock;

const DAY: i32 = 1440;

/// Minutes from the first midnight of a year.
fn minutes(date: Date, clock: Clock) -> i32 {
    (i32::from(date.day_of_year()) - 1) * DAY + clock.minutes()
}

/// The rises and sets of a table of the Naval Observatory for 2019 in Universal Time, in minutes of the year.
fn observatory(table: &str) -> [Vec<i32>; 2] {
    let mut events = [Vec::new(), Vec::new()];
    for line in table.lines().filter(|line| line.len() > 4 && line.as_bytes()[..2].iter().all(u8::is_ascii_digit)) {
        let day: i8 = line[..2].parse().unwrap();
        for month in 1..=12_i8 {
            let column = 4 + 11 * (usize::try_from(month).unwrap() - 1);
            for (kind, events) in events.iter_mut().enumerate() {
                let from = column + 5 * kind;
                let cell = line.get(from..(from + 4).min(line.len())).unwrap_or_default().trim();
                if cell.starts_with(|c: char| c.is_ascii_digit()) {
                    events.push(minutes(d(2019, month, day), cell.parse().unwrap()));
                }
            }
        }
    }
    for list in &mut events {
        list.sort_unstable();
    }
    events
}

/// How a table and callboard's times agree: events on both sides, those a minute apart, those farther apart, and those
/// that only one of the two has.
#[derive(Debug, PartialEq, Eq, Default)]
struct Agreement {
    events: usize,
    a_minute: usize,
    farther: usize,
    alone: usize,
}

/// Compares two lists of moments; what lies at the ends of the year, where one list is cut off, is left out.
fn agree(table: &[i32], ours: &[i32]) -> Agreement {
    let mut agreement = Agreement::default();
    let within = |at: i32| (2 * DAY..363 * DAY).contains(&at);
    let near = |list: &[i32], at: i32| {
        let from = list.partition_point(|other| *other < at - 30);
        list[from..].iter().map(|other| (other - at).abs()).take_while(|apart| *apart <= 60).min().filter(|apart| *apart <= 30)
    };
    for at in table.iter().copied().filter(|at| within(*at)) {
        match near(ours, at) {
            Some(apart) => {
                agreement.events += 1;
                agreement.a_minute += usize::from(apart == 1);
                agreement.farther += usize::from(apart > 1);
            }
            None => agreement.alone += 1,
        }
    }
    agreement.alone += ours.iter().filter(|at| within(**at) && near(table, **at).is_none()).count();
    agreement
}

#[test]
fn a_year_of_the_naval_observatory_at_five_latitudes() {
    let tables = [
        ("80° north", (80.0, 0.0), include_str!("../../../tests/fixtures/sun/usno-80n-2019.txt")),
        ("60° north", (60.0, 0.0), include_str!("../../../tests/fixtures/sun/usno-60n-2019.txt")),
        ("29° north", (29.0, -81.0), include_str!("../../../tests/fixtures/sun/usno-29n-2019.txt")),
        ("60° south", (-60.0, -150.0), include_str!("../../../tests/fixtures/sun/usno-60s-2019.txt")),
        ("80° south", (-80.0, -150.0), include_str!("../../../tests/fixtures/sun/usno-80s-2019.txt")),
    ];
    let mut all = BTreeMap::new();
    for (name, place, table) in tables {
        let mut ours = [Vec::new(), Vec::new()];
        for date in d(2019, 1, 1).series(jiff::Span::new().days(1)).take(365) {
            let sun = sun_at(place, &TimeZone::UTC, date).unwrap();
            ours[0].extend(sun.sunrise.map(|clock| minutes(date, clock)));
            ours[1].extend(sun.sunset.map(|clock| minutes(date, clock)));
        }
        for list in &mut ours {
            list.sort_unstable();
        }
        let table = observatory(table);
        all.insert(name, [agree(&table[0], &ours[0]), agree(&table[1], &ours[1])]);
    }
    // The moments agree to a few seconds (the tables' are geocentric), so a printed minute differs where one lies that
    // close to the half minute: 71 of 2,584. No event is missing on either side, at the ends of the polar day neither.
    let expected = [
        ("29° north", [(361, 2), (361, 8)]),
        ("60° north", [(361, 9), (361, 8)]),
        ("60° south", [(361, 8), (361, 14)]),
        ("80° north", [(104, 5), (104, 5)]),
        ("80° south", [(105, 8), (105, 4)]),
    ];
    let expected =
        expected.map(|(name, kinds)| (name, kinds.map(|(events, a_minute)| Agreement { events, a_minute, ..Agreement::default() })));
    assert_eq!(all, expected.into());
}

/// What a cell of the tables made with libastro says: a time, or that the sun stays above (`^^^^`) or below (`vvvv`).
fn cell(text: &str) -> Result<Clock, bool> {
    match text {
        "^^^^" => Err(true),
        "vvvv" => Err(false),
        time => {
            let (time, days) = match (time.strip_suffix('+'), time.strip_suffix('-')) {
                (Some(time), _) => (time, DAY),
                (_, Some(time)) => (time, -DAY),
                _ => (time, 0),
            };
            Ok(time.parse::<Clock>().unwrap().plus(days))
        }
    }
}

#[test]
fn sun_and_civil_twilight_of_2026_at_six_latitudes() {
    let tables = [
        ("quito", include_str!("../../../tests/fixtures/sun/ephem-quito-2026.txt")),
        ("sydney", include_str!("../../../tests/fixtures/sun/ephem-sydney-2026.txt")),
        ("london", include_str!("../../../tests/fixtures/sun/ephem-london-2026.txt")),
        ("reykjavik", include_str!("../../../tests/fixtures/sun/ephem-reykjavik-2026.txt")),
        ("tromso", include_str!("../../../tests/fixtures/sun/ephem-tromso-2026.txt")),
        ("mcmurdo", include_str!("../../../tests/fixtures/sun/ephem-mcmurdo-2026.txt")),
    ];
    let mut all = BTreeMap::new();
    for (name, table) in tables {
        let head = table.lines().next().unwrap();
        let number = |word: &str| -> f64 {
            let at = head.find(word).unwrap() + word.len();
            head[at..].split(',').next().unwrap().trim().parse().unwrap()
        };
        let place = (number("latitude"), number("longitude"));
        let zone = TimeZone::fixed(jiff::tz::offset(number("UTC").round() as i8));
        let mut agreement = Agreement::default();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let date: Date = words[0].parse().unwrap();
            let sun = sun_at(place, &zone, date).unwrap();
            let (day, twilight) = (sun.day, sun.twilight);
            for (text, ours, state) in
                [(words[1], sun.dawn, twilight), (words[2], sun.sunrise, day), (words[3], sun.sunset, day), (words[4], sun.dusk, twilight)]
            {
                match (cell(text), ours) {
                    (Ok(table), Some(ours)) => {
                        let apart = (table.minutes() - ours.minutes()).abs();
                        agreement.events += 1;
                        agreement.a_minute += usize::from(apart == 1);
                        agreement.farther += usize::from(apart > 1);
                    }
                    (Err(above), None) => {
                        let other = if above { SunState::AlwaysBelow } else { SunState::AlwaysAbove };
                        assert_ne!(state, other, "{name} {date}: {text}");
                    }
                    _ => agreement.alone += 1,
                }
            }
        }
        all.insert(name, agreement);
    }
    let expected =
        [("quito", 1460, 0), ("sydney", 1460, 1), ("london", 1460, 0), ("reykjavik", 1328, 0), ("tromso", 1012, 1), ("mcmurdo", 536, 0)];
    let expected = expected.map(|(name, events, a_minute)| (name, Agreement { events, a_minute, ..Agreement::default() }));
    assert_eq!(all, expected.into());
}
