//! The call sheet of a small production: its page, and that every block stands on facts.

use callboard::build::facts::{ReadOptions, read};
use callboard::documents::{Context, call_sheet};
use serde_json::Value;

use crate::support::production;

const TWO_DAYS: &str = r#"
title: Low Water
company: {name: Skerry Films, address: "2 Quay Street", phone: 555-0100}
conventions: {wording: us, time_zone: Europe/London}
script: {name: Shooting Draft, colour: Blue, date: 2026-03-01}
people: [{role: Director, name: Ana Reyes}, {role: UPM, name: Tom Hale, phone: 555-0101}]
safety: {contact: Jo Marsh, phone: 555-0110, hotline: 555-0111, conduct: Tell Jo or Tom, conduct_phone: 555-0112, housing_contact: Tom Hale, housing_phone: 555-0101}
network: {name: SET, password: herring}
units: [{id: main, name: Main Unit}, {id: second, name: Second Unit}]
channels: [{channel: "1", use: Production}]
cast:
  - {id: "1", character: NELL, performer: Mira Osei, makeup_minutes: 45, pickup_minutes: 20, pickup_from: Hotel}
  - {id: "2", character: TAM, performer: Ivo Kerr, minor: true, guardian: Lea Kerr}
crew:
  - {department: Assistant Directors, position: 1st AD, name: Gus Obi, phone: 555-0120, call: call-0:30}
  - {department: Camera, position: Director of Photography, name: Uma Lind}
  - {department: Camera, position: Camera Trainee}
  - {department: Camera, position: Camera Trainee}
  - {department: Medical, position: Set Medic, name: Pia Voss, phone: 555-0130}
locations:
  - id: quay
    name: The Old Quay
    address: Quay Street
    city: Skerry
    latitude: 54.0
    longitude: -2.8
    hospital: {name: Skerry General, address: Hill Road, phone: 555-0140, distance: 2 miles}
    parking: Fish market
    hazards: [{hazard: Tide, control: Off the steps by 15:00}]
    department_notes: {Sound: The foghorn tests at noon.}
  - id: loft
    name: The Net Loft
    hospital: {name: Skerry General, phone: 555-0140}
scenes:
  - {number: "1", int_ext: EXT, set: QUAY, day_night: DAY, pages: 1 3/8, script_day: D1, synopsis: Nell waits., cast: "1, 2", location: quay, elements: {props: [lantern], background: [6 fishermen], vehicles: [2 skiff]}}
  - {number: "2", int_ext: INT, set: LOFT, day_night: NIGHT, pages: 5/8, script_day: N1, synopsis: Nell mends a net., cast: "1", location: loft, elements: {props: [lantern, net]}}
  - {number: "3", int_ext: INT, set: LOFT, day_night: NIGHT, pages: 4/8, synopsis: Rain., cast: "2", location: loft}
vehicles: [{name: Unit van, driver: Abe Moss, call: call-1:00}]
equipment: [{item: Crane, quantity: 1, department: Camera, scenes: ["1"]}]
days:
  - date: 2026-05-04
    unit: main
    call: "7:00a"
    breakfast: call-0:30
    walkaways: 2
    precalls: {Camera: call-0:15}
    cover: ["3"]
    strips:
      - {scene: "1", minutes: 120}
      - {banner: Lunch, kind: lunch, minutes: 30}
      - {banner: To the loft, kind: move, to: loft, minutes: 45}
      - {scene: "2", minutes: 90}
    weather: {summary: Showers, high: 12 °C}
    instructions: {Props: Keep the lantern dry.}
  - {date: 2026-05-04, unit: second, call: "9:00a", location: quay, strips: [{scene: "3", part: "1", pages: 2/8}]}
  - {date: 2026-05-05, unit: main, call: "8:00a", strips: [{scene: "3", part: "2", pages: 2/8}]}
notes: [{paper: call-sheet, title: Tide, text: "High water **11:40**."}]
notices: [{title: Visitors, text: None without a pass., where: top}]
"#;

/// The page of the sheet of this slug.
fn page(text: &str, slug: &str) -> Value {
    let dir = production(&[("production.yaml", text)]);
    let facts = read(dir.path(), &ReadOptions::default());
    let context = Context::internal(&facts.production, &facts.derived);
    let due = (call_sheet::KIND.due)(context);
    let found = due.iter().find(|subject| subject.slug == slug);
    let subject = found.unwrap_or_else(|| panic!("no sheet {slug}: {due:?}, {:?}", facts.findings));
    (call_sheet::KIND.page)(context, subject)
}

fn text<'a>(page: &'a Value, pointer: &str) -> &'a str {
    page.pointer(pointer).and_then(Value::as_str).unwrap_or_else(|| panic!("no text at {pointer}"))
}

#[test]
fn the_page_of_a_day() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&page(TWO_DAYS, "main-2026-05-04")).unwrap());
}

#[test]
fn every_block_stands_without_notes() {
    let cut = TWO_DAYS.find("notes: [{paper").unwrap();
    let body = page(&TWO_DAYS[..cut], "main-2026-05-04")["body"].clone();
    for block in [
        "times",
        "precalls",
        "weather",
        "sun",
        "hospitals",
        "safety",
        "locations",
        "hazards",
        "cast",
        "background",
        "instructions",
        "advance",
        "same_day",
        "signatures",
        "required",
        "crew",
        "vehicles",
        "equipment",
        "meals",
        "channels",
        "network",
        "department_notes",
    ] {
        let value = &body[block];
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        assert!(!empty, "{block} is empty");
    }
    assert_eq!(body["notes"], Value::Array(Vec::new()));
}

#[test]
fn a_strip_that_moves_changes_both_days() {
    let moved = TWO_DAYS
        .replace("      - {scene: \"2\", minutes: 90}\n", "")
        .replace("strips: [{scene: \"3\", part: \"2\", pages: 2/8}]", "strips: [{scene: \"2\"}]");
    assert_eq!(text(&page(TWO_DAYS, "main-2026-05-04"), "/body/scenes/pages/text"), "2");
    assert_eq!(text(&page(&moved, "main-2026-05-04"), "/body/scenes/pages/text"), "1 3/8");
    assert_eq!(text(&page(&moved, "main-2026-05-05"), "/body/scenes/pages/text"), "5/8");
}

#[test]
fn the_uk_wording_is_a_convention() {
    let uk = page(&TWO_DAYS.replace("wording: us", "wording: uk"), "main-2026-05-04");
    assert_eq!((text(&uk, "/header/paper"), text(&uk, "/body/call/label"), text(&uk, "/body/call/text")), ("a4", "Unit call", "07:00"));
    assert_eq!((text(&uk, "/labels/hospital"), text(&uk, "/labels/basecamp")), ("Nearest A&E", "Unit base"));
    assert_eq!((text(&uk, "/body/date"), text(&uk, "/body/times/0/label")), ("Monday 4 May 2026", "Breakfast from"));
}

/// The fixture that templates are tried with has the keys of the page, wherever both have something.
#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let fixture: Value = serde_json::from_str(include_str!("../fixtures/pages/call-sheet.json")).unwrap();
    crate::support::same_keys(&page(TWO_DAYS, "main-2026-05-04"), &fixture, "page");
}

/// A sheet of the second day, with a report of the first that left a scene, and one that a later sheet does not know.
#[test]
fn the_next_sheet_knows_what_was_shot_and_what_is_owed() {
    let report = "reports:\n  - date: 2026-05-04\n    scenes: [{scene: \"2\", state: partial, pages: 3/8}]\n";
    let later = "  - {date: 2026-05-06, unit: main, call: \"8:00a\", strips: [{scene: \"3\", part: \"3\", pages: 1/8}]}\nnotes:";
    let text = TWO_DAYS.replace("notes: [{paper", &format!("{later} [{{paper")) + report;
    let next = page(&text, "main-2026-05-05");
    assert_eq!(next["body"]["standing"]["shot"], "1 scene, 1 6/8 pages");
    assert_eq!(next["body"]["standing"]["remaining"], "2 scenes, 6/8 pages");
    assert_eq!(next["body"]["standing"]["owed"][0]["text"], "2 (2/8) from Day 1");
    assert_eq!(page(&text, "main-2026-05-04")["body"]["standing"], Value::Null, "nothing was shot before it");
    assert_eq!(page(&text, "main-2026-05-06")["body"]["standing"], Value::Null, "nobody knows yet what the day before it brings");
}

#[test]
fn what_must_be_seen_stands_at_the_top_and_its_conditions_below() {
    let stated = "    weather_permitting: {conditions: Swell under four feet}\n    bus_to: true\n    changes: [{what: call, at: 2026-05-03 16:00, from: 6:30a}]\n    ndb: call\n    walkaways: 2\n";
    let sheet = page(&TWO_DAYS.replace("    walkaways: 2\n", stated), "main-2026-05-04");
    let body = &sheet["body"];
    let cautions: Vec<&str> = body["cautions"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
    assert_eq!(
        cautions,
        [
            "WEATHER PERMITTING: conditions below",
            "CALL CHANGED: it was 6:30a",
            "Bus to location: calls are at the bus",
            "No forced calls without UPM approval",
        ]
    );
    let required: Vec<&str> = body["required"].as_array().unwrap().iter().map(|text| text["id"].as_str().unwrap()).collect();
    assert_eq!(required, ["safety", "conduct", "housing", "weather"]);
    assert!(body["required"][3]["text"].as_str().unwrap().starts_with("Calls are given on these conditions: Swell under four feet."));
    let meals: Vec<(&str, &str)> = body["meals"]["times"]
        .as_array()
        .unwrap()
        .iter()
        .map(|time| (time["label"].as_str().unwrap(), time["text"].as_str().unwrap()))
        .collect();
    assert_eq!(meals[..2], [("Breakfast ready", "6:30a"), ("NDB ready", "7:00a")]);
}

#[test]
fn a_british_sheet_has_its_columns_and_its_pick_ups() {
    let stated = "calls: [{who: \"1\", costume: makeup-0:15, travel: on_set-0:10}]\n    walkaways: 2\n";
    let text = TWO_DAYS.replace("wording: us", "wording: uk").replace("walkaways: 2\n", stated);
    let body = page(&text, "main-2026-05-04")["body"].clone();
    let columns: Vec<&str> = body["cast_columns"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    assert_eq!(columns, ["pickup", "report", "costume", "makeup", "blocking", "travel", "on_set"]);
    let nell = &body["cast"][0];
    assert_eq!((&nell["costume"], &nell["makeup"], &nell["travel"]), (&"06:00".into(), &"06:15".into(), &"07:20".into()));
    assert_eq!(body["pickups"][0]["from"], "Hotel");
    assert!(body["cautions"][0].as_str().unwrap().starts_with("Standard working day"));
}

#[test]
fn lunch_that_the_walk_puts_in_has_its_banner() {
    let text = TWO_DAYS.replace("      - {banner: Lunch, kind: lunch, minutes: 30}\n", "").replace("minutes: 90}", "minutes: 260}");
    let rows = page(&text, "main-2026-05-04")["body"]["scenes"]["rows"].clone();
    let lunch: Vec<&Value> = rows.as_array().unwrap().iter().filter(|row| row["id"] == "banner-lunch").collect();
    assert_eq!((lunch.len(), &lunch[0]["start"]), (1, &"10:15a".into()), "{rows:#?}");
}
