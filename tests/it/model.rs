//! Small productions whose figures are worked out by hand in the domain reference, from the user's YAML to the model.

use serde_json::{Value, json};

use crate::support::model;

/// Texts of a list.
fn texts(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|value| value.as_str().unwrap()).collect()
}

/// The one finding of a code.
fn finding<'m>(model: &'m Value, code: &str) -> &'m Value {
    let all = model["findings"].as_array().unwrap();
    let of_code: Vec<&Value> = all.iter().filter(|finding| finding["code"] == code).collect();
    assert_eq!(of_code.len(), 1, "{code} in {all:#?}");
    of_code[0]
}

#[test]
fn pages_add_up_in_eighths() {
    let model = model(
        "
title: Low Tide
scenes:
  - {number: '1', pages: 1 3/8}
  - {number: '2', pages: 7/8}
  - {number: '3', pages: 2/8}
days:
  - {date: 2026-05-04, strips: [{scene: '1'}, {scene: '2'}, {scene: '3'}]}
",
    );
    assert_eq!(model["days"][0]["eighths"], 20);
    assert_eq!(callboard::values::Eighths::new(20).to_string(), "2 4/8");
    assert_eq!(model["scenes"][0]["eighths"], 11);
}

#[test]
fn a_whole_script_adds_up_in_eighths() {
    let scene = |number: u32| format!("  - {{number: '{number}', pages: {}/8}}\n", if number <= 86 { 1 } else { 2 });
    let scenes: String = (1..=150).map(scene).collect();
    let model = model(&format!("title: Low Tide\nscenes:\n{scenes}"));
    assert_eq!(model["production"]["eighths"], 214);
    assert_eq!(callboard::values::Eighths::new(214).to_string(), "26 6/8");
}

#[test]
fn scenes_stand_in_the_order_of_the_script() {
    let scenes: String = ["12B", "13", "A12", "12", "AA12", "12A"].map(|number| format!("  - {{number: {number}, pages: 1/8}}\n")).concat();
    let model = model(&format!("title: Low Tide\nscenes:\n{scenes}"));
    let numbers: Vec<&str> = model["scenes"].as_array().unwrap().iter().map(|scene| scene["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["AA12", "A12", "12", "12A", "12B", "13"]);
}

/// Weekdays from 1 to 19 June 2026, cast 2 every day, cast 1 on three of them.
fn june(member: &str, extra: &str) -> Value {
    let mut days = String::new();
    for day in (1..=19).filter(|day| ![6, 7, 13, 14].contains(day)) {
        let scene = if [1, 2, 15].contains(&day) { "10" } else { "20" };
        days.push_str(&format!("  - {{date: 2026-06-{day:02}, call: 07:00, strips: [{{scene: '{scene}', part: '{day}', pages: 1/8}}]}}\n"));
    }
    let model = model(&format!(
        "
title: Low Tide
cast:
  - {{id: '1', character: WREN{member}}}
  - {{id: '2', character: OSKAR}}
scenes:
  - {{number: '10', pages: 3/8, cast: '1, 2'}}
  - {{number: '20', pages: 1 4/8, cast: '2'}}
days:
{days}{extra}"
    ));
    model["cast"][0].clone()
}

/// The letters of 1 to 15 June, a dot where there are none.
fn letters(cast: &Value) -> String {
    let of = |day| cast["codes"][format!("2026-06-{day:02}")].as_str().unwrap_or("·").to_owned();
    (1..=15).map(of).collect::<Vec<_>>().join(" ")
}

#[test]
fn idle_days_between_work_are_holds() {
    let wren = june("", "");
    assert_eq!(letters(&wren), "SW W H H H · · H H H H H · · WF");
    assert_eq!((&wren["work"], &wren["hold"], &wren["travel"]), (&json!(3), &json!(8), &json!(0)));
    assert_eq!((&wren["start"], &wren["finish"]), (&json!("2026-06-01"), &json!("2026-06-15")));
}

#[test]
fn a_gap_that_is_long_enough_is_a_drop() {
    for (least, expected, hold) in [
        (10, "SW WD · · · · · · · · · · · · PWF", 0),
        (12, "SW WD · · · · · · · · · · · · PWF", 0),
        (13, "SW W H H H · · H H H H H · · WF", 8),
        (14, "SW W H H H · · H H H H H · · WF", 8),
    ] {
        let wren = june(&format!(", drop: true, drop_days: {least}"), "");
        assert_eq!((letters(&wren).as_str(), &wren["hold"]), (expected, &json!(hold)), "at least {least} days");
    }
}

#[test]
fn one_work_day_is_start_and_finish_and_travel_does_not_move_it() {
    let model = model(
        "
title: Low Tide
cast:
  - {id: '1', character: WREN}
  - {id: '2', character: OSKAR, events: [{date: 2026-06-01, kind: travel}]}
scenes:
  - {number: '1', pages: 1, cast: '1, 2'}
  - {number: '2', pages: 1, cast: '2'}
  - {number: '3', pages: 1, cast: '2'}
days:
  - {date: 2026-06-02, call: 07:00, strips: [{scene: '1'}]}
  - {date: 2026-06-03, kind: holiday}
  - {date: 2026-06-04, call: 07:00, strips: [{scene: '2'}]}
",
    );
    assert_eq!(model["cast"][0]["codes"], json!({"2026-06-02": "SWF"}));
    let oskar = &model["cast"][1];
    assert_eq!(oskar["codes"], json!({"2026-06-01": "TR", "2026-06-02": "SW", "2026-06-03": "/", "2026-06-04": "WF"}));
    assert_eq!((&oskar["start"], &oskar["travel"], &oskar["hold"]), (&json!("2026-06-02"), &json!(1), &json!(0)));
}

fn fica(details: &str) -> Value {
    let model = model(&format!(
        "
title: Low Tide
accounts: [{{number: '1400', name: Cast}}]
fringes: [{{id: FICA, rate: 6.2%, cutoff: '168,600'}}]
details:
{details}"
    ));
    model["budget"]["fringes"][0]["amount"].clone()
}

#[test]
fn a_fringe_stops_at_its_ceiling() {
    assert_eq!(fica("  - {account: '1400', description: Wren, amount: 10, units: Week, rate: 20000, fringes: FICA}\n"), "10453.20");
    let half =
        |range: &str| format!("  - {{account: '1400', description: Wren, amount: 5, units: Week, rate: 20000, fringes: FICA{range}}}\n");
    assert_eq!(fica(&half(", range: Wren").repeat(2)), "10453.20", "two lines of one person reach the ceiling once");
    assert_eq!(fica(&half("").repeat(2)), "12400.00", "two people of 100,000 do not reach it");
}

#[test]
fn a_detail_line_and_its_fringes() {
    let model = model(
        "
title: Low Tide
accounts: [{number: '3300', name: Camera}]
fringes:
  - {id: PHW, rate: 18%}
  - {id: KIT, flat: 40, unit: day}
details:
  - {account: '3300', description: Assistants, x: 2, amount: 6, units: Week, rate: '1,850', fringes: 'PHW, KIT'}
",
    );
    let budget = &model["budget"];
    let amounts: Vec<&Value> = budget["fringes"].as_array().unwrap().iter().map(|fringe| &fringe["amount"]).collect();
    assert_eq!(amounts, ["3996.00", "2400.00"]);
    assert_eq!((&budget["accounts"][0]["total"], &budget["accounts"][0]["fringes"]), (&json!("28596.00"), &json!("6396.00")));
    assert_eq!(budget["totals"]["below_the_line"], "28596.00");
}

#[test]
fn contingency_leaves_its_exclusions_out() {
    let model = model(
        "
title: Low Tide
accounts: [{number: '2000', name: Production Staff}, {number: '6700', name: Insurance}]
details:
  - {account: '2000', description: Everything, amount: 1, units: Flat, rate: '960,000'}
  - {account: '6700', description: Policy, amount: 1, units: Flat, rate: '$40,000.00'}
charges:
  - {name: Contingency, rate: 10%, exclude_accounts: '6700'}
",
    );
    let budget = &model["budget"];
    assert_eq!(budget["totals"]["negative_cost"], "1000000.00");
    assert_eq!(budget["charges"], json!([{"name": "Contingency", "base": "960000.00", "amount": "96000.00"}]));
    assert_eq!(budget["totals"]["grand_total"], "1096000.00");
}

/// The calls of cast 1 with this crew call and these stated times.
fn calls(call: &str, stated: &str) -> Vec<String> {
    let model = model(&format!(
        "
title: Low Tide
cast: [{{id: '1', character: WREN, makeup_minutes: 45, pickup_minutes: 40}}]
scenes: [{{number: '1', pages: 1, cast: '1', minutes: 60}}]
days:
  - date: 2026-06-02
    call: {call}
    strips: [{{scene: '1'}}]
    calls: [{stated}]
"
    ));
    let day = &model["days"][0];
    assert_eq!(day["strips"][0]["start"], day["shooting_call"]);
    let wren = &day["performers"][0];
    ["on_set", "blocking", "makeup", "report", "pickup"].map(|stage| wren[stage].as_str().unwrap().to_owned()).to_vec()
}

#[test]
fn calls_are_worked_back_from_the_first_scene() {
    assert_eq!(calls("7:00a", ""), ["07:30", "07:00", "06:15", "06:15", "05:35"]);
}

#[test]
fn a_later_crew_call_moves_every_call_but_a_stated_one() {
    assert_eq!(calls("8:00a", ""), ["08:30", "08:00", "07:15", "07:15", "06:35"]);
    let [pickup, moved] = ["7:00a", "8:00a"].map(|call| calls(call, "{who: '1', pickup: 5:15a}").pop().unwrap());
    assert_eq!((pickup.as_str(), moved.as_str()), ("05:15", "05:15"));
}

const LONDON: &str = "
title: Low Tide
conventions: {wording: uk, time_zone: Europe/London}
locations: [{id: dock, name: Trinity Buoy Wharf, sets: [DOCK], latitude: 51.5074, longitude: -0.1278}]
scenes: [{number: '14', int_ext: EXT, set: DOCK, day_night: DAY, pages: 1 3/8}]
days:
  - {date: 2026-12-21, call: 08:00, strips: [{scene: '14', start: 15:30, minutes: 70}]}
";

#[test]
fn the_sun_of_london_at_midwinter() {
    let model = model(LONDON);
    let day = &model["days"][0];
    assert_eq!((&day["sunrise"], &day["sunset"]), (&json!("08:04"), &json!("15:53")));
    assert_eq!((&day["strips"][0]["start"], &day["strips"][0]["end"]), (&json!("15:30"), &json!("16:40")));
}

#[test]
fn a_day_exterior_after_sunset_is_told_by_the_minute() {
    let model = model(LONDON);
    let dark = finding(&model, "CB208");
    let message = dark["message"].as_str().unwrap();
    assert!(message.contains("47 min") && message.contains("15:53"), "{message}");
}

/// Two days of one crew member, the first with this wrap.
fn rest(wrap: &str) -> Value {
    model(&format!(
        "
title: Low Tide
conventions: {{crew_rest: 10:00, time_zone: America/Los_Angeles}}
crew: [{{department: Camera, position: 1st AC, name: Jonah Petit}}]
scenes: [{{number: '1', pages: 1}}, {{number: '2', pages: 1}}]
days:
  - {{date: 2026-06-02, call: 10:00, wrap: '{wrap}', strips: [{{scene: '1'}}]}}
  - {{date: 2026-06-03, call: 06:00, strips: [{{scene: '2'}}]}}
"
    ))
}

#[test]
fn rest_is_measured_from_wrap_to_call() {
    for (wrap, short) in [("20:42", "42 min"), ("20:20", "20 min")] {
        let model = rest(wrap);
        let message = finding(&model, "CB207")["message"].as_str().unwrap().to_owned();
        assert!(message.contains(short), "{message}");
    }
    let enough = rest("20:00");
    assert!(!enough["findings"].as_array().unwrap().iter().any(|finding| finding["code"] == "CB207"));
}

#[test]
fn a_cast_number_stays_the_text_it_is() {
    let model = model(
        "
title: Low Tide
cast: [{id: 1.10, character: WREN}, {id: 1.1, character: OSKAR}, {id: 1X, character: DOUBLE}]
scenes: [{number: 007, pages: 1/8, cast: [1.10, 1X]}]
",
    );
    assert_eq!(texts(&model["scenes"][0]["cast"]), ["1.10", "1X"]);
    assert_eq!(model["scenes"][0]["number"], "007");
    assert_eq!(model["findings"], json!([]));
}

/// Two days of two scenes each, and a report of the first.
fn shot(report: &str) -> Value {
    model(&format!(
        "
title: Low Tide
scenes: [{{number: '1', pages: 1}}, {{number: '2', pages: 6/8}}, {{number: '3', pages: 1 2/8}}, {{number: '4', omitted: true}}]
days:
  - {{date: 2026-06-02, call: 07:00, strips: [{{scene: '1'}}, {{scene: '2'}}]}}
  - {{date: 2026-06-03, call: 07:00, strips: [{{scene: '3'}}]}}
reports:
  - date: 2026-06-02
    {report}
"
    ))
}

#[test]
fn a_report_feeds_what_was_shot_and_what_is_owed() {
    let whole = shot("scenes: []");
    let count = |scenes: u32, eighths: u32| json!({"scenes": scenes, "eighths": eighths, "seconds": 0, "setups": 0});
    let [day, next] = [0, 1].map(|at| whole["days"][at]["progress"].clone());
    assert_eq!((&day["standing"], &day["today"], &day["to_date"]), (&json!("reported"), &count(2, 14), &count(2, 14)));
    assert_eq!(day["remaining"], json!({"scenes": 1, "eighths": 10}));
    assert_eq!((&next["standing"], &next["previous"], &next["today"]), (&json!("next"), &count(2, 14), &Value::Null));
    assert_eq!(whole["scenes"][1]["shot"], json!({"eighths": 6, "finished": "2026-06-02"}));

    let left = shot("scenes: [{scene: '2', state: partial, pages: 5/8, setups: 4, timed: '0:40'}]");
    let next = &left["days"][1]["progress"];
    assert_eq!(next["owed"], json!([{"scene": "2", "part": null, "eighths": 1, "since": "2026-06-02"}]));
    assert_eq!(next["previous"], json!({"scenes": 1, "eighths": 13, "seconds": 40, "setups": 4}));
    // 40 s over five eighths; the script has 24.
    assert_eq!(next["estimated_running_seconds"], 192);
    assert_eq!(finding(&left, "CB238")["subject"], "scene 2");
}
