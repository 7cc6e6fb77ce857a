//! The one-line and the shooting schedule of a small production: their pages, and what changes them.

use callboard::build::facts::{ReadOptions, read};
use callboard::documents::{Context, Kind, one_line_schedule, shooting_schedule};
use serde_json::Value;

use crate::support::{callboard, production};

const TWO_WEEKS: &str = r#"
title: Low Water
company: {name: Skerry Films}
conventions: {wording: us, time_zone: America/New_York}
script: {name: Production Draft, colour: Pink, date: 2026-04-27}
schedule: {name: Schedule v6, colour: Blue, date: 2026-05-18}
people: [{role: Director, name: Ana Reyes}, {role: Producer, name: Jo Marsh}, {role: Producer, name: Lea Kerr}, {role: 1st AD, name: Gus Obi}, {role: Costume Designer, name: Uma Lind}]
units: [{id: main, name: Main Unit}, {id: second, name: Second Unit}]
calendar: {days_off: [saturday, sunday], holidays: [{date: 2026-05-11, reason: Harbor Day}]}
episodes: [{id: "201", title: The Ford}, {id: "202", title: The Weir}]
cast:
  - {id: "1", character: NELL, performer: Mira Osei}
  - {id: "2", character: TAM, performer: Ivo Kerr, minor: true, guardian: Lea Kerr}
locations:
  - {id: quay, name: The Old Quay, latitude: 44.0, longitude: -68.8}
  - {id: loft, name: The Net Loft}
scenes:
  - {number: "1", episode: "201", int_ext: EXT, set: QUAY, day_night: DAY, pages: 1 3/8, script_day: D1, story_date: March 1911, synopsis: Nell waits., cast: "1, 2", location: quay, hazards: [Tide], assessment: RA 4, elements: {props: [lantern], background: [6 fishermen, dog walker], kites: [red kite]}, comments: "Low water **11:40**."}
  - {number: "2", episode: "202", int_ext: INT, set: LOFT, day_night: NIGHT, pages: 5/8, script_day: N1, synopsis: Nell mends a net., cast: "1", location: loft, elements: {props: [lantern, net]}}
  - {number: "3", episode: "202", int_ext: INT, set: LOFT, day_night: NIGHT, pages: 4/8, synopsis: Rain., cast: "2", location: loft}
  - {number: "4", episode: "202", int_ext: INT, set: LOFT, day_night: DAY, pages: 0, omitted: true}
  - {number: "5", episode: "202", int_ext: EXT, set: WEIR, day_night: DUSK, pages: 1 1/8, synopsis: The gate opens., cast: "1, 2", location: quay}
days:
  - {date: 2026-05-01, kind: prelight, location: loft, call: "9:00a"}
  - date: 2026-05-04
    call: "7:00a"
    closed_set: true
    cover: ["3"]
    strips:
      - {banner: Rehearse on the steps, kind: rehearsal, minutes: 30}
      - {scene: "1", part: "1", pages: 7/8, minutes: 120, comments: Off the steps by noon.}
      - {banner: Lunch, kind: lunch, minutes: 30}
      - {banner: Company move, kind: move, to: loft, minutes: 45}
      - {scene: "2", minutes: 90}
  - {date: 2026-05-04, unit: second, call: "9:00a", strips: [{scene: "3", part: "1", pages: 2/8}]}
  - {date: 2026-05-08, kind: travel, travel: Skerry to Ford; the 9:10 ferry, call: "8:00a"}
  - {date: 2026-05-12, call: "8:00a", strips: [{scene: "3", part: "2", pages: 2/8}, {scene: "2", pages: 2/8}, {scene: "1", part: "2", pages: 3/8}]}
compare: v5
boards:
  - {id: v6, name: Schedule v6, colour: Blue, date: 2026-05-18}
  - id: v5
    name: Schedule v5
    colour: White
    date: 2026-05-01
    days:
      - {date: 2026-05-04, strips: [{scene: "1", part: "1", pages: 7/8}, {scene: "2"}, {scene: "5"}]}
      - {date: 2026-05-12, strips: [{scene: "3"}, {scene: "1", part: "2", pages: 4/8}]}
reports:
  - {date: 2026-05-04, scenes: [{scene: "2", state: partial, pages: 3/8}]}
notes: [{paper: one-line-schedule, title: Tide, text: "High water **11:40**."}]
"#;

/// The page of the schedule in force.
fn page(kind: &Kind, text: &str) -> Value {
    let dir = production(&[("production.yaml", text)]);
    let facts = read(dir.path(), &ReadOptions::default());
    let context = Context::internal(&facts.production, &facts.derived);
    let due = (kind.due)(context);
    let subject = due.first().unwrap_or_else(|| panic!("no schedule: {:?}", facts.findings));
    (kind.page)(context, subject)
}

fn one_liner(text: &str) -> Value {
    page(&one_line_schedule::KIND, text)
}

fn text<'a>(page: &'a Value, pointer: &str) -> &'a str {
    page.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no text at {pointer}"))
}

/// The days of a schedule, lines included, as one text each: kind, title or dates, rows.
fn outline(page: &Value) -> Vec<String> {
    let mut all = Vec::new();
    for week in page["body"]["weeks"].as_array().unwrap() {
        all.push(format!("{}, {}", text(week, "/title"), text(week, "/span")));
        for entry in week["entries"].as_array().unwrap() {
            all.push(match entry["day"]["rows"].as_array() {
                None => format!("{}: {}", text(entry, "/line/dates"), text(entry, "/line/what")),
                Some(rows) => {
                    let rows = rows.iter().map(|row| row["number"].as_str().unwrap_or(text(row, "/kind")));
                    format!("{}: {}", text(entry, "/day/date"), rows.collect::<Vec<_>>().join(" "))
                }
            });
        }
    }
    all
}

#[test]
fn the_page_of_the_one_line_schedule() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&one_liner(TWO_WEEKS)).unwrap());
}

#[test]
fn the_page_of_the_shooting_schedule() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&page(&shooting_schedule::KIND, TWO_WEEKS)["body"]).unwrap());
}

#[test]
fn days_stand_in_sequence_with_what_lies_between_them() {
    assert_eq!(
        outline(&one_liner(TWO_WEEKS)),
        [
            "Preparation, Fri, May 1 – Sun, May 3",
            "Fri, May 1: Prelight",
            "Sat, May 2 – Sun, May 3: Off",
            "Week 1, Mon, May 4 – Sun, May 10",
            "Monday, May 4, 2026: banner 1 banner move 2",
            "Monday, May 4, 2026: 3",
            "Tue, May 5 – Thu, May 7: Off",
            "Fri, May 8: Travel",
            "Sat, May 9 – Sun, May 10: Off",
            "Week 2, Mon, May 11 – Tue, May 12",
            "Mon, May 11: Holiday",
            "Tuesday, May 12, 2026: 3 2 1",
        ]
    );
}

#[test]
fn a_strip_that_moves_changes_the_schedule_and_another_colour_too() {
    let moved = TWO_WEEKS
        .replace("{scene: \"2\", pages: 2/8}, ", "")
        .replace("strips: [{scene: \"3\", part: \"1\"", "strips: [{scene: \"2\", pages: 2/8}, {scene: \"3\", part: \"1\"");
    let (before, after) = (one_liner(TWO_WEEKS), one_liner(&moved));
    assert_ne!(before["digest"], after["digest"]);
    assert_eq!(text(&after, "/body/weeks/2/entries/1/day/end/text"), "END DAY 2 — Tuesday, May 12, 2026 — 5/8 Total Pages");
    assert_ne!(before["digest"], one_liner(&TWO_WEEKS.replace("colour: Blue", "colour: Green"))["digest"]);
    // A crew telephone, or what an element is, is not on the one-liner.
    assert_eq!(before["digest"], one_liner(&TWO_WEEKS.replace("[lantern]", "[lamp]"))["digest"]);
    let shooting = |text: &str| page(&shooting_schedule::KIND, text)["digest"].clone();
    assert_ne!(shooting(TWO_WEEKS), shooting(&TWO_WEEKS.replace("[lantern]", "[lamp]")));
}

#[test]
fn without_a_strip_no_schedule_is_due() {
    let dir = production(&[("production.yaml", "title: Low Water\ndays: [{date: 2026-05-04, call: \"7:00a\"}]\n")]);
    let facts = read(dir.path(), &ReadOptions::default());
    let context = Context::internal(&facts.production, &facts.derived);
    assert!((one_line_schedule::KIND.due)(context).is_empty() && (shooting_schedule::KIND.due)(context).is_empty());
}

/// The fixtures that templates are tried with have the keys of the pages, wherever both have something.
#[test]
fn the_fixtures_have_the_shape_of_the_pages() {
    for (kind, fixture) in [
        (&one_line_schedule::KIND, include_str!("../fixtures/pages/one-line-schedule.json")),
        (&shooting_schedule::KIND, include_str!("../fixtures/pages/shooting-schedule.json")),
    ] {
        let fixture: Value = serde_json::from_str(fixture).unwrap();
        crate::support::same_keys(&page(kind, TWO_WEEKS), &fixture, kind.word);
    }
}

/// Days and strips that have next to nothing on them: a shoot day without a strip, a day of one banner, a scene with
/// neither cast nor elements nor a sentence, a travel day after a day, several lines in a row.
const BARE: &str = r#"
title: Bare
conventions: {wording: uk}
scenes:
  - {number: "1", int_ext: INT, set: LOFT, day_night: DAY, pages: 2/8}
  - {number: "2", int_ext: INT, set: LOFT, day_night: DAY, omitted: true}
days:
  - {date: 2026-05-04}
  - {date: 2026-05-05, strips: [{banner: Only a banner}]}
  - {date: 2026-05-06, kind: travel}
  - {date: 2026-05-07, strips: [{scene: "1"}, {scene: "2"}]}
  - {date: 2026-05-08, kind: holiday}
  - {date: 2026-05-11, kind: travel}
  - {date: 2026-05-12, kind: rehearsal}
  - {date: 2026-05-13, kind: off}
  - {date: 2026-05-14, strips: [{scene: "1"}]}
"#;

#[test]
fn bare_days_and_strips_are_set_too() {
    let format = if cfg!(feature = "pdf") { "pdf,html" } else { "html" };
    for text in [TWO_WEEKS, BARE] {
        let dir = production(&[("production.yaml", text)]);
        let run = callboard(dir.path(), &["build", "--format", format, "one-line-schedule", "shooting-schedule"]);
        assert!(run.err.contains(" 0 failed"), "{}", run.err);
        let html = std::fs::read_to_string(dir.path().join("out/one-line-schedule/one-line-schedule.html")).unwrap();
        assert!(html.contains("END"), "{html}");
        #[cfg(feature = "pdf")]
        assert!(std::fs::read(dir.path().join("out/shooting-schedule/shooting-schedule.pdf")).unwrap().starts_with(b"%PDF"));
    }
}
