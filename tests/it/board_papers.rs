//! The stripboard and the days-out-of-days of a small production: their pages, and what changes them.

use callboard::build::facts::{ReadOptions, read};
use callboard::documents::{Context, Kind, day_out_of_days, stripboard};
use serde_json::Value;

use crate::support::{callboard, production};

const TWO_WEEKS: &str = r##"
title: Low Water
company: {name: Skerry Films}
conventions: {wording: us, time_zone: America/New_York, strip_colours: {EXT DUSK: tan, "DAY BREAK": "#203040"}}
script: {name: Production Draft, colour: Pink, date: 2026-04-27}
people: [{role: Director, name: Ana Reyes}, {role: Producer, name: Jo Marsh}, {role: 1st AD, name: Gus Obi}]
units: [{id: main, name: Main Unit}, {id: second, name: Second Unit}]
calendar: {days_off: [saturday, sunday], holidays: [{date: 2026-05-11, reason: Harbor Day}]}
compare: v5
cast:
  - {id: "1", character: NELL, performer: Mira Osei, drop: true, drop_days: 5}
  - {id: "2", character: TAM, performer: Ivo Kerr, minor: true, guardian: Lea Kerr, events: [{date: 2026-04-28, kind: fitting}]}
  - {id: "3", character: THE PILOT, performer: Ola Berg}
locations:
  - {id: quay, name: The Old Quay}
  - {id: loft, name: The Net Loft}
scenes:
  - {number: "1", int_ext: EXT, set: QUAY, day_night: DAY, pages: 1 3/8, script_day: D1, synopsis: Nell waits., cast: "1, 2", location: quay, elements: {props: [lantern], background: [6 fishermen, dog walker], kites: [red kite]}}
  - {number: "2", int_ext: INT, set: LOFT, day_night: NIGHT, pages: 5/8, script_day: N1, synopsis: Nell mends a net., cast: "1", location: loft, elements: {props: [Lantern, net]}}
  - {number: "3", int_ext: INT, set: LOFT, day_night: NIGHT, pages: 4/8, synopsis: Rain., cast: "2", location: loft}
  - {number: "4", int_ext: INT, set: LOFT, day_night: DAY, pages: 0, omitted: true, cast: "3"}
  - {number: "5", int_ext: EXT, set: WEIR, day_night: DUSK, pages: 1 1/8, synopsis: The gate opens., cast: "1, 2", location: quay}
  - {number: "6", int_ext: I/E, set: SKIFF, day_night: DAWN, pages: 2/8, cast: "1", location: quay}
days:
  - date: 2026-05-04
    call: "7:00a"
    strips:
      - {scene: "1", minutes: 120}
      - {banner: Lunch, kind: lunch, minutes: 30}
      - {scene: "2"}
  - {date: 2026-05-04, unit: second, call: "9:00a", strips: [{scene: "3", part: "1", pages: 2/8}]}
  - {date: 2026-05-06, kind: travel, travel: Skerry to Ford}
  - {date: 2026-05-12, call: "8:00a", strips: [{scene: "3", part: "2", pages: 1/8}, {scene: "4"}, {scene: "6"}]}
boards:
  - {id: v6, name: Schedule v6, colour: Blue, date: 2026-05-18}
  - id: v5
    name: Schedule v5
    colour: White
    date: 2026-05-01
    days:
      - {date: 2026-05-04, call: "7:00a", scenes: ["1", "2"]}
      - {date: 2026-05-05, call: "7:00a", scenes: ["6"]}
"##;

/// The page of this kind and subject.
fn page(kind: &Kind, text: &str, slug: &str) -> Value {
    let dir = production(&[("production.yaml", text)]);
    let facts = read(dir.path(), &ReadOptions::default());
    let context = Context::internal(&facts.production, &facts.derived);
    let due = (kind.due)(context);
    let subject = due.iter().find(|subject| subject.slug == slug);
    let subject = subject.unwrap_or_else(|| panic!("no paper {slug}: {due:?}, {:?}", facts.findings));
    (kind.page)(context, subject)
}

fn pretty(page: &Value) -> String {
    serde_json::to_string_pretty(page).unwrap()
}

#[test]
fn the_page_of_the_stripboard() {
    insta::assert_snapshot!(pretty(&page(&stripboard::KIND, TWO_WEEKS, "")));
}

#[test]
fn the_page_of_the_casts_days() {
    insta::assert_snapshot!(pretty(&page(&day_out_of_days::KIND, TWO_WEEKS, "cast")));
}

#[test]
fn the_days_are_in_the_model_with_what_differs_from_the_earlier_board() {
    let dir = production(&[("production.yaml", TWO_WEEKS)]);
    let model = callboard(dir.path(), &["model", "--format", "json"]).json();
    assert_eq!(model["cast"][0]["codes"], serde_json::json!({"2026-05-04": "SWD", "2026-05-12": "PWF"}));
    assert_eq!((&model["cast"][0]["hold"], &model["cast"][0]["total"]), (&Value::from(0), &Value::from(2)));
    assert_eq!(model["cast"][2]["codes"], serde_json::json!({}), "a cut scene calls nobody");
    let lantern = &model["day_out_of_days"]["props"][0];
    assert_eq!((lantern["name"].as_str(), &lantern["work"]), (Some("lantern"), &Value::from(1)));
    assert_eq!(model["day_out_of_days"]["background"][1]["counts"], serde_json::json!({"2026-05-04": 6}));
    let drift = &model["drift"];
    assert_eq!((drift["from"].as_str(), drift["cast"][0]["id"].as_str()), (Some("v5"), Some("1")));
    assert_eq!(drift["cast"][0]["letters"]["2026-05-05"], serde_json::json!(["WF", ""]));
    let scenes: Vec<&str> = drift["scenes"].as_array().unwrap().iter().map(|scene| scene["number"].as_str().unwrap()).collect();
    assert_eq!(scenes, ["3", "4", "6"]);
}

/// A moved strip changes the papers that show it, and no other category's days.
#[test]
fn a_moved_strip_changes_only_the_days_of_what_it_needs() {
    let moved = TWO_WEEKS
        .replace("{scene: \"4\"}, {scene: \"6\"}", "{scene: \"4\"}")
        .replace("      - {scene: \"2\"}\n", "      - {scene: \"2\"}\n      - {scene: \"6\"}\n");
    assert_ne!(moved, TWO_WEEKS);
    let digest = |text: &str, slug: &str| page(&day_out_of_days::KIND, text, slug)["digest"].clone();
    for same in ["props", "background"] {
        assert_eq!(digest(&moved, same), digest(TWO_WEEKS, same), "{same}: scene 6 needs none");
    }
    for other in ["cast", "sets", "locations"] {
        assert_ne!(digest(&moved, other), digest(TWO_WEEKS, other), "{other}");
    }
    assert_ne!(page(&stripboard::KIND, &moved, "")["digest"], page(&stripboard::KIND, TWO_WEEKS, "")["digest"]);
}

#[test]
fn the_uk_wording_is_a_convention() {
    let uk = TWO_WEEKS.replace("wording: us", "wording: uk");
    let board = page(&stripboard::KIND, &uk, "");
    assert_eq!((board["header"]["paper"].as_str(), board["labels"]["colours"].as_str()), (Some("a4"), Some("Colours of the strips")));
    let days = page(&day_out_of_days::KIND, &uk, "cast");
    let heads = days["body"]["total_heads"].as_array().unwrap();
    let finish = heads.iter().position(|head| head["id"] == "finish").unwrap();
    assert_eq!((days["header"]["paper"].as_str(), days["body"]["rows"][0]["totals"][finish].as_str()), (Some("a4"), Some("12 May")));
    assert_eq!(days["body"]["rows"][1]["name"].as_str(), Some("TAM (child)"));
}
