//! Several boards over one breakdown, and days that are counted on a calendar.

use serde_json::{Value, json};

use crate::support::{callboard, model, production};

const SHOW: &str = "
title: Low Tide
board: rain
scenes:
  - {number: '1', pages: 1}
  - {number: '2', pages: 2/8}
  - {number: '3', pages: 3/8}
boards:
  - {id: fair, name: Fair weather}
  - id: rain
    name: Rain
    boneyard: ['3']
    days:
      - {date: 2026-05-05, scenes: ['2', '1']}
      - {date: 2026-05-06, call: 10:00, scenes: []}
days:
  - {date: 2026-05-04, call: 07:00, scenes: ['1', '2']}
  - {date: 2026-05-05, call: 09:00, lunch: 14:00, scenes: ['3'], notes: Bring boots.}
";

fn days(model: &Value) -> Vec<(String, Value)> {
    let day = |day: &Value| (format!("{} {}", day["date"].as_str().unwrap(), day["call"].as_str().unwrap_or("-")), day["scenes"].clone());
    model["days"].as_array().unwrap().iter().map(day).collect()
}

fn codes(model: &Value) -> Vec<&str> {
    model["findings"].as_array().unwrap().iter().map(|finding| finding["code"].as_str().unwrap()).collect()
}

#[test]
fn the_board_in_force_has_its_own_strips_and_the_facts_of_its_dates() {
    let model = model(SHOW);
    assert_eq!(days(&model), [("2026-05-05 09:00".to_owned(), json!(["2", "1"])), ("2026-05-06 10:00".to_owned(), json!([]))]);
    // Lunch belonged to the other board's strips.
    assert_eq!(model["days"][0]["lunch"], Value::Null, "{:#}", model["days"][0]);
    assert_eq!(model["boards"][0]["days"][0]["scenes"], json!(["1", "2"]));
    assert_eq!((&model["boards"][1]["current"], &model["boards"][1]["boneyard"]), (&json!(true), &json!(["3"])));
    assert!(!codes(&model).contains(&"CB203"), "scene 3 is in the boneyard: {:?}", codes(&model));
}

#[test]
fn another_board_can_be_read_without_touching_a_file() {
    let dir = production(&[("production.yaml", SHOW)]);
    let other = callboard(dir.path(), &["model", "--board", "fair"]);
    assert_eq!(days(&other.json()), [("2026-05-04 07:00".to_owned(), json!(["1", "2"])), ("2026-05-05 09:00".to_owned(), json!(["3"]))]);
}

/// A board that is not there is wrong usage in every command that can be given one.
#[test]
fn a_board_that_is_not_there_is_wrong_usage() {
    let dir = production(&[("production.yaml", SHOW)]);
    for words in [
        &["check"][..],
        &["check", "--what-if", "drop day 2"],
        &["list"],
        &["model"],
        &["build"],
        &["explain", "day", "2"],
        &["turnaround", "2"],
        &["templates", "data", "call-sheet"],
    ] {
        let none = callboard(dir.path(), &[words, &["--board", "fiar"]].concat());
        assert_eq!((none.code, none.out.as_str()), (2, ""), "{words:?}");
        assert_eq!(none.err, "error: there is no board `fiar`\nhelp: did you mean `fair`? the boards are: fair, rain\n", "{words:?}");
    }
    assert!(!dir.path().join("out").exists());
    let dir = production(&[("production.yaml", "title: Low Tide\n")]);
    let none = callboard(dir.path(), &["list", "--board", "fair"]);
    assert_eq!(
        (none.code, none.err.as_str()),
        (2, "error: there is no board `fair`\nhelp: the production names no `boards`: leave --board out\n")
    );
}

/// Every command that reads a production reads the board that is asked for.
#[test]
fn every_command_reads_the_board_that_is_asked_for() {
    let dir = production(&[("production.yaml", SHOW)]);
    let sheets = |words: &[&str]| {
        let json = callboard(dir.path(), &[&["list", "--format", "json"], words].concat()).json();
        let papers = json["papers"].as_array().unwrap().clone();
        let sheets = papers.into_iter().filter(|paper| paper["kind"] == "call-sheet");
        sheets.map(|paper| paper["subject"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(sheets(&[]), ["main-2026-05-05", "main-2026-05-06"]);
    assert_eq!(sheets(&["--board", "fair"]), ["main-2026-05-04", "main-2026-05-05"]);

    let pages = |words: &[&str]| callboard(dir.path(), &[&["explain", "pages", "2026-05-05"], words].concat()).out;
    assert!(pages(&[]).contains("pages: 1 2/8\n"), "{}", pages(&[]));
    assert!(pages(&["--board", "fair"]).contains("pages: 3/8\n"), "{}", pages(&["--board", "fair"]));

    let built = callboard(dir.path(), &["build", "call-sheet", "--format", "html", "--board", "fair"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let out = dir.path().join("out/boards/fair/call-sheet");
    assert!(out.join("main-2026-05-04.html").is_file() && !out.join("main-2026-05-06.html").exists());
    assert!(!dir.path().join("out/call-sheet").exists(), "the papers in force are left alone");

    let what_if = callboard(dir.path(), &["check", "--board", "fair", "--what-if", "drop day 2"]);
    assert!(what_if.out.contains("day 2 of Main Unit (2026-05-05) is dropped; scene 3 goes to the boneyard"), "{}", what_if.out);
}

#[test]
fn days_without_a_date_follow_the_calendar() {
    let model = model(
        "
title: Low Tide
scenes: [{number: '1', pages: 1}, {number: '2', pages: 1}, {number: '3', pages: 1}, {number: '4', pages: 1}]
calendar: {start: 2026-05-21, holidays: [{date: 2026-05-25, reason: Memorial Day}], work_days: [2026-05-30]}
days:
  - {call: 07:00, scenes: ['1']}
  - {call: 07:00, scenes: ['2']}
  - {call: 07:00, scenes: ['3']}
  - {date: 2026-05-27, call: 07:00, scenes: ['4']}
  - {call: 07:00}
  - {call: 07:00}
  - {call: 07:00}
  - {unit: main, call: 08:00}
overlay:
  days:
    2026-05-22: {call: 05:00}
",
    );
    let dates: Vec<String> = days(&model).into_iter().map(|(day, _)| day).collect();
    let expected = ["21 07:00", "22 05:00", "26 07:00", "27 07:00", "28 07:00", "29 07:00", "30 07:00"].map(|day| format!("2026-05-{day}"));
    assert_eq!(dates[..7], expected);
    assert_eq!(dates[7], "2026-06-01 08:00", "Sunday is passed over");
    let week = |date: &str| model["calendar"].as_array().unwrap().iter().find(|day| day["date"] == date).unwrap().clone();
    assert_eq!(week("2026-05-25"), json!({"date": "2026-05-25", "kind": "holiday", "name": "Memorial Day", "week": 2}));
    assert_eq!(week("2026-05-31")["kind"], "off");
}

#[test]
fn a_day_that_cannot_be_counted_lacks_its_date() {
    let model = model("title: Low Tide\ndays:\n  - {call: 07:00}\n");
    assert_eq!(codes(&model), ["CB008"]);
}

#[test]
fn an_episode_in_front_of_a_number_is_the_scenes_episode() {
    let model = model(
        "
title: Low Tide
episodes: [{id: '101', title: Ebb}, {id: '102', title: Flood}]
scenes: [{number: 101-12, pages: 1}, {number: 102-3, pages: 2/8}, {number: '7', pages: 1/8}, {number: 101-14, pages: 1, episode: '102'}]
",
    );
    let scenes: Vec<(&Value, &Value)> =
        model["scenes"].as_array().unwrap().iter().map(|scene| (&scene["number"], &scene["episode"])).collect();
    assert_eq!(scenes.iter().find(|(number, _)| *number == "101-12").unwrap().1, "101");
    assert_eq!(scenes.iter().find(|(number, _)| *number == "101-14").unwrap().1, "102");
    assert_eq!(scenes.iter().find(|(number, _)| *number == "7").unwrap().1, &Value::Null);
}
