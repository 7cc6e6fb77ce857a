//! `callboard explain THING`: the words a user reads, and that they are the figures that were worked out.

use std::path::Path;

use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::derive::Person;
use callboard::documents::{Context, explain};
use callboard::findings::{Explanation, Figure};
use callboard::rules::rest::Whose;
use serde_json::Value;

use crate::support::{callboard, production};

/// Two days of a short film: a chain of calls with each kind of ground under it.
pub const SHOW: &str = "\
title: Low Tide
conventions: {wording: us, setup_minutes: 45}
cast:
  - {id: '1', character: MARA, makeup_minutes: 35, pickup_minutes: 20}
  - {id: '2', character: OLE}
crew:
  - {department: Grip, position: Key Grip, name: Ana Sol}
  - {department: Sound, position: Mixer, name: Bo Lund, call: call-0:15}
departments:
  - {name: Grip, precall: call-0:30}
  - {name: Sound}
locations:
  - {id: pier, name: Pier 9}
scenes:
  - {number: '1', int_ext: INT, set: CABIN, day_night: DAY, pages: 2 1/8, cast: '1', location: pier}
  - {number: '2', int_ext: EXT, set: PIER, day_night: DAY, pages: 4/8, cast: '1, 2', minutes: 50, location: pier}
  - {number: '3', int_ext: INT, set: CABIN, day_night: NIGHT, pages: 1, cast: '2', location: pier}
days:
  - date: 2026-06-01
    call: 7:00A
    strips:
      - {scene: '1'}
      - {scene: '2'}
    calls:
      - {who: '2', makeup: on_set-1:10}
  - date: 2026-06-02
    call: 8:00A
    strips:
      - {scene: '3', start: 9:00A}
";

fn explained(words: &[&str]) -> String {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &[&["explain"], words].concat());
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}");
    run.out
}

#[test]
fn a_call_is_told_from_the_first_shot_back_to_the_pick_up() {
    assert_eq!(
        explained(&["call", "1", "2026-06-01"]),
        "\
cast 1 (MARA), Monday, June 1, 2026, Main Unit, day 1 of 2

on set: 7:45a
  - the crew call is 7:00a  [production.yaml:20:11]
  - scene 1 starts at 7:45a: the crew call and 45 minutes of set-up  [production.yaml:2:43]
  - on set 7:45a: scene 1 is the first strip with cast 1  [production.yaml:15:81]

blocking: 7:00a
  - 1 h of blocking before on set (7:45a) would begin before the crew call  [default of conventions: blocking_minutes]
  - blocking waits for the crew call: 7:00a  [production.yaml:20:11]

make-up: 6:25a
  - make-up is 35 minutes before blocking (7:00a): 6:25a  [production.yaml:4:48]

report: 6:25a
  - report is at make-up: 6:25a

pick-up: 6:05a
  - pick-up is 20 minutes before report (6:25a): 6:05a  [production.yaml:4:68]

dismissal: 11:00a
  - the crew call is 7:00a  [production.yaml:20:11]
  - scene 1 starts at 7:45a: the crew call and 45 minutes of set-up  [production.yaml:2:43]
  - scene 1 takes 2 h 10 min: pages 2 1/8 at 1 h a page, to the nearest ten, to 9:55a  [default of conventions: minutes_per_page]
  - scene 2 starts at 9:55a, when scene 1 ends
  - scene 2 takes 50 minutes, as stated, to 10:45a  [production.yaml:16:95]
  - dismissal is 15 minutes after scene 2, the last with cast 1: 11:00a

first call: 6:05a
  - the first call of the date is the pick-up, 6:05a
"
    );
}

#[test]
fn a_stated_call_says_where_and_what_it_hangs_on() {
    let text = explained(&["call", "2", "day", "1"]);
    for line in [
        "make-up is stated as on_set-1:10, 1 h 10 min before on set (9:55a): 8:45a  [production.yaml:25:28]",
        "blocking is 1 h before on set (9:55a): 8:55a  [default of conventions: blocking_minutes]",
        "cast 2 (OLE) has no `pickup_minutes`, so reports by own means: SR  [production.yaml:5:5]",
    ] {
        assert!(text.contains(&format!("  - {line}\n")), "{line}\n{text}");
    }
}

#[test]
fn crew_and_departments_are_told_by_the_rule_that_gives_their_call() {
    for (words, line) in [
        (&["call", "Ana", "Sol", "1"][..], "Grip has a usual pre-call, call-0:30: 6:30a  [production.yaml:10:27]"),
        (&["call", "bo lund", "1"], "the person has a usual call, call-0:15: 6:45a  [production.yaml:8:63]"),
        (&["call", "grip", "1"], "it has a usual pre-call, call-0:30: 6:30a  [production.yaml:10:27]"),
        (&["call", "Sound", "1"], "it has no pre-call, so the crew call holds: 7:00a  [production.yaml:20:11]"),
        (&["call", "crew", "2026-06-02"], "the crew call is 8:00a  [production.yaml:27:11]"),
    ] {
        let text = explained(words);
        assert!(text.contains(&format!("  - {line}\n")), "{line}\n{text}");
    }
}

#[test]
fn a_day_tells_its_number_pages_and_hours() {
    let text = explained(&["day", "2"]);
    assert!(text.starts_with("Tuesday, June 2, 2026, Main Unit, day 2 of 2\n\ndate: Tuesday, June 2, 2026\n"), "{text}");
    for part in [
        "number: 2 of 2\n  - Main Unit has 2 shoot days\n  - day 2: it is counted, by date, among the shoot days of Main Unit\n",
        "kind: shoot\n  - a shoot day  [default of days: kind shoot]\n",
        "pages: 1\n  - scene 3 is 1; 1 so far  [production.yaml:17:70]\n",
        "shooting call: 9:00a\n  - scene 3 starts at 9:00a, as stated  [production.yaml:29:29]\n  - the shooting call is 9:00a, the start of scene 3\n",
        "wrap: 10:00a\n",
        "sun: not known\n  - Pier 9 has no coordinates  [production.yaml:13:5]\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

#[test]
fn a_rest_tells_its_ends_its_least_and_the_clause() {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &["explain", "rest", "2", "2026-06-02"]);
    assert_eq!(
        run.out,
        "\
cast 2 (OLE), Tuesday, June 2, 2026

rest: 20 h 30 min, enough
  - cast 2 (OLE) is dismissed at 11:00a on 2026-06-01  [production.yaml:19:5]
  - cast 2 (OLE) reports at 7:30a on 2026-06-02  [production.yaml:27:11]
  - 12 h of rest are asked for by SAG-AFTRA Codified Basic Agreement and Television Agreement, clause daily-rest  [SAG-AFTRA: Jeffords 2024 p. 12]
  - 11:00p on 2026-06-01 is the earliest that would do
  - 20 h 30 min of rest are enough
",
        "{}",
        run.err
    );
    let none = callboard(dir.path(), &["explain", "rest", "1", "2026-06-02"]);
    assert_eq!(
        (none.code, none.err.as_str()),
        (
            2,
            "error: cast 1 (MARA) has no call on 2026-06-02 with a day of work before it\nhelp: `callboard explain call 1 2026-06-02` tells what the day is for them\n"
        )
    );
}

#[test]
fn the_board_tells_every_units_days_and_pages() {
    assert_eq!(
        explained(&["pages", "board"]),
        "\
the board

Main Unit, shoot days: 2
  - Monday, June 1, 2026, Main Unit, day 1 of 2; 1 so far  [production.yaml:19:11]
  - Tuesday, June 2, 2026, Main Unit, day 2 of 2; 2 so far  [production.yaml:26:11]

Main Unit, pages: 3 5/8
  - Monday, June 1, 2026, Main Unit, day 1 of 2: 2 5/8; 2 5/8 so far  [production.yaml:22:7]
  - Tuesday, June 2, 2026, Main Unit, day 2 of 2: 1; 3 5/8 so far  [production.yaml:29:7]
"
    );
}

#[test]
fn a_scene_tells_where_it_stands() {
    let text = explained(&["scene", "2"]);
    assert_eq!(
        text,
        "\
scene 2, EXT. PIER – DAY

pages: 4/8
  - the breakdown has 4/8  [production.yaml:16:67]

location: Pier 9
  - it is shot at Pier 9  [production.yaml:16:109]

scene 2: Monday, June 1, 2026, Main Unit, day 1 of 2
  - on Monday, June 1, 2026, Main Unit, day 1 of 2  [production.yaml:23:17]
  - scene 2 starts at 9:55a, when scene 1 ends
  - scene 2 takes 50 minutes, as stated, to 10:45a  [production.yaml:16:95]
  - 4/8 of it; 4/8 so far  [production.yaml:16:67]
"
    );
}

#[test]
fn a_letter_tells_the_engagement_it_lies_in() {
    assert_eq!(
        explained(&["code", "2", "2026-06-02"]),
        "\
cast 2 (OLE), Tuesday, June 2, 2026

letter: WF
  - W: in scene 3 of Main Unit  [production.yaml:17:79]
  - the first day of work is Monday, June 1, 2026: scene 2 of Main Unit  [production.yaml:16:78]
  - F: no strip after this date has them, so it is the finish
  - together: WF

paid days: 2
  - work 2: Mon, Jun 1; Tue, Jun 2
  - hold 0
  - travel 0
  - work, hold and travel are paid: 2
"
    );
    // Who has no call on a day is told what the day is for them.
    let none = explained(&["call", "1", "2"]);
    assert!(none.contains("letter: blank\n  - the last day of work is Monday, June 1, 2026: scene 1 of Main Unit"), "{none}");
    assert!(none.contains("  - this date lies after it, so it is blank\n"), "{none}");
}

#[test]
fn a_reported_time_replaces_the_planned_one_and_says_so() {
    let report = "reports:\n  - {date: 2026-06-01, cast: [{who: '1', report: 6:31A, dismiss: 11:20A}]}\n";
    let dir = production(&[("production.yaml", SHOW), ("report.yaml", report)]);
    let text = callboard(dir.path(), &["explain", "call", "1", "1"]).out;
    for part in [
        "first call: 6:31a\n  - the first call of the date is the report, 6:31a, as the day's report says  [report.yaml:2:50]\n",
        "last out: 11:20a\n  - work ends at 11:20a, as the day's report says  [report.yaml:2:66]\n",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
}

const DROPPED: &str = "\
title: Low Tide
conventions: {drop_reading: intervening}
calendar: {start: 2026-06-01, holidays: [{from: 2026-06-10, to: 2026-06-10, reason: Midsummer}]}
compare: v1
cast:
  - {id: '1', character: MARA, drop: true, drop_days: 5}
  - {id: '2', character: OLE}
scenes:
  - {number: '1', set: CABIN, pages: 1, cast: '1, 2'}
  - {number: '2', set: CABIN, pages: 1, cast: '2'}
  - {number: '3', set: CABIN, pages: 1, cast: '1, 2'}
boards:
  - {id: v2, name: Second draft}
  - {id: v1, name: First draft, days: [{date: 2026-06-01, scenes: ['1', '3']}, {date: 2026-06-02, scenes: ['2']}]}
days:
  - {date: 2026-06-01, call: 7:00A, scenes: ['1']}
  - {date: 2026-06-02, call: 7:00A, scenes: ['2']}
  - {date: 2026-06-11, call: 7:00A, scenes: ['3']}
";

#[test]
fn holidays_drops_days_off_and_drift_are_told() {
    let dir = production(&[("production.yaml", DROPPED)]);
    let told = |words: &[&str]| {
        let run = callboard(dir.path(), &[&["explain"], words].concat());
        assert_eq!(run.code, 0, "{}", run.err);
        run.out
    };
    for (words, letter, line) in [
        (
            &["code", "1", "2026-06-05"][..],
            "blank",
            "9 calendar days lie between Monday, June 1, 2026 and Thursday, June 11, 2026  [production.yaml:2:29]",
        ),
        (&["code", "1", "2026-06-01"], "SWD", "a drop needs at least 5, and this is the first gap that has them  [production.yaml:6:55]"),
        (&["code", "1", "2026-06-11"], "PWF", "P: the first day of work after the drop"),
        (&["code", "2", "2026-06-10"], "/", "/: a holiday of the company  [production.yaml:3:41]"),
        (
            &["code", "2", "2026-06-06"],
            "blank",
            "Main Unit does not work on this date, and a day off is no hold: blank  [production.yaml:3:11]",
        ),
    ] {
        let text = told(words);
        assert!(text.contains(&format!("\nletter: {letter}\n")), "{words:?}\n{text}");
        assert!(text.contains(&format!("  - {line}\n")), "{line}\n{text}");
    }
    let drift = told(&["drift", "1"]);
    assert!(drift.starts_with("cast 1 (MARA), drift from First draft\n"), "{drift}");
    assert!(drift.contains("Thursday, June 11, 2026: blank → PWF\n  - First draft has blank  [production.yaml:14:"), "{drift}");
    assert!(
        drift.contains(
            "  - scene 3 was on Monday, June 1, 2026 with Main Unit, and is on Thursday, June 11, 2026 with Main Unit  [production.yaml:18:"
        ),
        "{drift}"
    );
    let show = production(&[("production.yaml", SHOW)]);
    let none = callboard(show.path(), &["explain", "drift", "1"]);
    assert_eq!(
        (none.code, none.err.as_str()),
        (2, "error: the board in force is compared with no earlier one\nhelp: name an earlier board under `compare`\n")
    );
}

#[test]
fn a_figure_can_be_explained_as_it_would_be() {
    let text = explained(&["call", "1", "1", "--what-if", "call day 1 6:00A"]);
    assert!(text.contains("pick-up: 5:05a\n"), "{text}");
    assert!(text.contains("the crew call is 6:00a"), "{text}");
}

#[test]
fn a_programs_form_has_places_and_defaults() {
    let dir = production(&[("production.yaml", SHOW)]);
    let json = callboard(dir.path(), &["explain", "call", "1", "1", "--format", "json"]).json();
    assert_eq!(json["schema"], 1);
    let figures = json["explanations"][0]["figures"].as_array().unwrap();
    let blocking = figures.iter().find(|figure| figure["name"] == "blocking").unwrap();
    assert_eq!((&blocking["value"], &blocking["text"]), (&"07:00".into(), &"7:00a".into()));
    let steps = &blocking["steps"];
    assert_eq!((&steps[0]["default"], &steps[0]["place"]), (&"default of conventions: blocking_minutes".into(), &Value::Null));
    assert_eq!((&steps[1]["place"]["line"], &steps[1]["value"]), (&20.into(), &"07:00".into()));
}

#[test]
fn what_is_not_there_is_said_with_the_nearest() {
    let dir = production(&[("production.yaml", SHOW)]);
    for (words, err) in [
        (
            &["call", "Ana", "Sool", "1"][..],
            "error: `Ana Sool` is no cast number, no member of the crew and no department\nhelp: did you mean `Ana Sol`?\n",
        ),
        (&["call", "1", "7"], "error: Main Unit has no day 7\nhelp: its days are 1 to 2\n"),
        (&["day", "2026-06-09"], "error: there is no day on 2026-06-09\nhelp: the nearest of Main Unit is 2026-06-02\n"),
        (&["day", "soon"], "error: `soon` is not a day\nhelp: name its date or its number: `callboard explain day 12`\n"),
        (&["day", "1", "--unit", "secnd"], "error: there is no unit `secnd`\nhelp: the units are: main\n"),
        (&["scene", "12"], "error: there is no scene `12`\nhelp: did you mean `1`?\n"),
        (&["call", "1"], "error: say whose, and when\nhelp: for example `callboard explain call 5 2026-06-03`\n"),
        (&["call"], "error: say what to explain\nhelp: for example `callboard explain call 5 2026-06-03`\n"),
        (&["cal", "1", "1"], "error: `cal` is not a thing that can be explained\nhelp: did you mean `call`?\n"),
    ] {
        let run = callboard(dir.path(), &[&["explain"], words].concat());
        assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (2, "", err), "{words:?}");
    }
}

#[test]
fn the_folder_may_stand_last_or_be_named() {
    let dir = production(&[("show/production.yaml", SHOW)]);
    let last = callboard(dir.path(), &["explain", "pages", "1", "show"]);
    let named = callboard(dir.path(), &["explain", "pages", "1", "--production", "show"]);
    assert_eq!((last.code, &last.out), (0, &named.out));
    assert!(last.out.contains("pages: 2 5/8\n"), "{}", last.out);
}

fn feature() -> Facts {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature"), &ReadOptions::default())
}

/// The figure of this name; its last step comes to it.
fn value(explanation: &Explanation, name: &str) -> Option<String> {
    let figure: &Figure = explanation.figures.iter().find(|figure| figure.name == name)?;
    let last = figure.steps.last().and_then(|step| step.value.clone());
    assert_eq!(last.as_ref(), Some(&figure.value), "{}: {name}", explanation.title);
    Some(figure.value.clone())
}

/// Every person and day of the feature: what is explained is what was worked out, and every step that names a record can
/// show it.
#[test]
fn explanations_come_to_the_figures_of_the_feature() {
    let facts = feature();
    let context = Context::internal(&facts.production, &facts.derived);
    let text = |figure: Option<String>| figure;
    let (mut calls, mut rests) = (0, 0);
    for (at, (day, plan)) in facts.production.days.iter().zip(&facts.derived.days).enumerate() {
        for performer in &plan.performers {
            let member = facts.production.cast_member(&performer.id).unwrap();
            let told = explain::cast(context, at, member);
            let stated = |call: Option<callboard::values::Call>| call.map(|call| call.to_string());
            for (name, call) in [
                ("on set", performer.on_set),
                ("blocking", performer.blocking),
                ("make-up", performer.makeup),
                ("report", performer.report),
                ("pick-up", performer.pickup),
            ] {
                assert_eq!(text(value(&told, name)), stated(call), "{}: {name}", told.title);
                calls += usize::from(call.is_some());
            }
            assert_eq!(value(&told, "dismissal"), performer.wrap.map(|wrap| wrap.to_string()), "{}", told.title);
            let worked = facts.derived.work.iter().find(|one| one.date == day.date && one.person == Person::Cast(performer.id.clone()));
            if let Some(rest) = explain::rest(context, "", &Whose::Person(Person::Cast(performer.id.clone())), day.date) {
                rests += 1;
                assert!(value(&rest, "rest").unwrap().parse::<i64>().unwrap() > 0, "{}", told.title);
            }
            assert_eq!(value(&told, "first call"), worked.map(|one| one.first.at.to_string()), "{}", told.title);
        }
        for one in &plan.crew {
            let told = explain::member(context, at, one.member);
            assert_eq!(value(&told, "call"), one.call.map(|call| call.to_string()), "{}", told.title);
            assert_eq!(value(&told, "out"), one.wrap.map(|wrap| wrap.to_string()), "{}", told.title);
        }
        let told = explain::day(context, at);
        assert_eq!(value(&told, "pages").unwrap(), plan.pages.to_string());
        assert_eq!(value(&told, "wrap"), plan.wrap.map(|wrap| wrap.to_string()), "{}", told.title);
        assert_eq!(value(&told, "lunch"), plan.lunch.map(|lunch| lunch.to_string()), "{}", told.title);
        assert_eq!(value(&told, "shooting call"), plan.shooting_call.map(|call| call.to_string()), "{}", told.title);
        assert_eq!(value(&told, "number"), day.number.map(|number| number.to_string()));
        let times: Vec<String> = plan.strips.iter().filter_map(|strip| strip.end).map(|end| end.to_string()).collect();
        let from = told.figures.iter().position(|figure| figure.name == "shooting call").map_or(0, |at| at + 1);
        let told: Vec<&str> = told.figures[from..].iter().take(times.len()).map(|figure| figure.value.as_str()).collect();
        assert_eq!(told, times);
    }
    assert!(calls > 500 && rests > 50, "{calls} calls, {rests} rests");
    for member in &facts.production.cast {
        let schedule = &facts.derived.cast[&member.id];
        for date in facts.derived.company.keys().chain(schedule.codes.keys()) {
            let told = explain::letter(context, member, *date);
            assert_eq!(value(&told, "letter").unwrap(), schedule.code(*date), "{}", told.title);
            assert_eq!(value(&told, "paid days").unwrap(), callboard::derive::paid_days(schedule).to_string(), "{}", told.title);
        }
    }
    for scene in &facts.production.scenes {
        assert_eq!(value(&explain::scene(context, scene), "pages").unwrap(), scene.pages.to_string());
    }
}
