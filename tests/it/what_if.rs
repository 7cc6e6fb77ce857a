//! `callboard check --what-if`: what a change would do, without touching a file.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::support::{callboard, production};

const SHOW: &str = "\
title: Low Tide
cast:
  - {id: '1', character: MARA, rate: 1000}
  - {id: '2', character: OLE, rate: 5000, deal: weekly}
  - {id: '3', character: TOVE}
scenes:
  - {number: '1', set: CABIN, pages: 2, cast: '1', location: pier}
  - {number: '2', set: PIER, pages: 1 2/8, cast: '1, 2', location: pier}
  - {number: '3', set: CABIN, pages: 1, cast: '2', location: pier}
  - {number: '4', set: BOAT, pages: 3/8, cast: '3', location: pier}
locations:
  - {id: pier, name: Pier 9, hospital: {name: St Anne}, latitude: 60.0, longitude: 5.0, time_zone: Europe/Oslo}
days:
  - {date: 2026-06-01, call: 7:00A, scenes: ['1']}
  - {date: 2026-06-02, call: 7:00A, scenes: ['2']}
  - {date: 2026-06-03, call: 7:00A, scenes: ['4']}
  - {date: 2026-06-04, call: 7:00A, scenes: ['3']}
";

/// Every file of a folder with its bytes.
fn snapshot(dir: &Path) -> BTreeMap<String, blake3::Hash> {
    let files = walkdir::WalkDir::new(dir).into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_string_lossy().into_owned(), blake3::hash(&std::fs::read(entry.path()).unwrap()))).collect()
}

fn asked(words: &[&str]) -> crate::support::Ran {
    let dir = production(&[("production.yaml", SHOW)]);
    let before = snapshot(dir.path());
    let what_ifs: Vec<&str> = words.iter().flat_map(|words| ["--what-if", words]).collect();
    let run = callboard(dir.path(), &[&["check"], what_ifs.as_slice()].concat());
    assert_eq!(snapshot(dir.path()), before, "a what-if writes nothing");
    run
}

#[test]
fn a_dropped_day_tells_days_paid_days_findings_and_papers() {
    let run = asked(&["drop day 2"]);
    assert_eq!(run.code, 0);
    let (told, papers) = run.out.split_once("Papers: ").unwrap();
    assert_eq!(
        told,
        "\
what if: drop day 2
  day 2 of Main Unit (2026-06-02) is dropped; scene 2 goes to the boneyard

Schedule                    now   what if
  Main Unit, shoot days       4         3
  Main Unit, pages        4 5/8     3 3/8
  days 3 to 4 of Main Unit become days 2 to 3
  on no day any more: 2 (1 2/8)
  why: callboard explain pages board --what-if \"drop day 2\"

Day-out-of-days and paid days   work   hold   travel   paid        start       finish         pay
  1 MARA
    now                            2      0        0      2   Mon, Jun 1   Tue, Jun 2   USD 2,000
    what if                        1      0        0      1   Mon, Jun 1   Mon, Jun 1   USD 1,000
    Mon, Jun 1 SW → SWF; Tue, Jun 2 WF → blank
    why: callboard explain code 1 2026-06-01 --what-if \"drop day 2\"
  2 OLE
    now                            2      1        0      3   Tue, Jun 2   Thu, Jun 4   USD 5,000
    what if                        1      0        0      1   Thu, Jun 4   Thu, Jun 4   USD 5,000
    Tue, Jun 2 SW → blank; Wed, Jun 3 H → blank; Thu, Jun 4 WF → SWF
    why: callboard explain code 2 2026-06-02 --what-if \"drop day 2\"
  paid days of these 2: 5 now, 2 what if

Findings: 0 would come, 0 would go, 0 would change
  now 0 errors, 0 warnings, 0 notes; what if 0 errors, 0 warnings, 0 notes

"
    );
    for line in ["  call-sheet  gone: main-2026-06-02; all 3 others changed", "  location-report  changed: pier"] {
        assert!(papers.lines().any(|known| known == line), "{papers}");
    }
    assert_eq!(run.err, "this was a what-if: no file was changed\n");
}

#[test]
fn a_finding_that_would_come_is_told_in_full() {
    let run = asked(&["cast 3 unavailable 2026-06-03..2026-06-04"]);
    assert!(run.out.contains("Findings: 1 would come, 0 would go, 0 would change\n"), "{}", run.out);
    assert!(
        run.out.contains(
            "warning[CB205]: cast 3 (TOVE) is in scene 4 on 2026-06-03 and is unavailable from 2026-06-03 to 2026-06-04 (what if)\n"
        ),
        "{}",
        run.out
    );
    assert!(run.out.contains("Schedule: the same days and pages\n"), "{}", run.out);
    assert!(run.out.contains("    the same letters\n"), "{}", run.out);
}

/// The same show with its first two days reported: scene 2 was left unfinished on the second.
fn reported(words: &[&str]) -> crate::support::Ran {
    let reports = "reports:\n  - {date: 2026-06-01}\n  - {date: 2026-06-02, scenes: [{scene: '2', state: partial, pages: 4/8}]}\n";
    let dir = production(&[("production.yaml", SHOW), ("reports.yaml", reports)]);
    let what_ifs: Vec<&str> = words.iter().flat_map(|words| ["--what-if", words]).collect();
    callboard(dir.path(), &[&["check"], what_ifs.as_slice()].concat())
}

#[test]
fn what_was_shot_stays() {
    let ahead = "help: ask about a day that is ahead: the first is day 3 of Main Unit (2026-06-03)";
    let day = "day 2 of Main Unit (2026-06-02) is shot: it has its report, and what was shot stays";
    for (text, why, help) in [
        ("drop day 2", day, ahead),
        ("move day 2 to 2026-06-10", day, ahead),
        ("swap day 2 and day 3", day, ahead),
        ("call day 2 6:00A", day, ahead),
        ("move 4 to day 2", day, ahead),
        (
            "move day 3 to 2026-05-30",
            "2026-05-30 is past: what was shot up to 2026-06-02 is reported, and stays",
            "help: name a date after 2026-06-02",
        ),
        (
            "add day 2026-05-30",
            "2026-05-30 is past: what was shot up to 2026-06-02 is reported, and stays",
            "help: name a date after 2026-06-02",
        ),
        (
            "cast 1 unavailable 2026-06-01..2026-06-02",
            "what was shot up to 2026-06-02 is reported, and stays: it does not ask who was free",
            "help: name dates after 2026-06-02",
        ),
        (
            "move 1 to day 3",
            "scene 1 was shot on day 1 of Main Unit (2026-06-01): it has been reported, and what was shot stays",
            "help: to shoot it again, put a strip `{scene: \"1\", pages: 0}` on a day that is ahead",
        ),
        (
            "move 1 to boneyard",
            "scene 1 was shot on day 1 of Main Unit (2026-06-01): it has been reported, and what was shot stays",
            "help: to shoot it again, put a strip `{scene: \"1\", pages: 0}` on a day that is ahead",
        ),
        (
            "omit 2",
            "scene 2 was shot in part on 2026-06-02: what was shot stays, and cannot be cut",
            "help: take its rest off the board: `move 2 to boneyard`",
        ),
    ] {
        let run = reported(&[text]);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{text}");
        assert_eq!(run.err, format!("error: this what-if cannot be tried: {why}\n{help}\n"), "{text}");
    }
    let omitted = reported(&["omit 1"]);
    assert_eq!(
        omitted.err,
        "error: this what-if cannot be tried: scene 1 was shot on 2026-06-01: what was shot stays, and cannot be cut\n"
    );
}

#[test]
fn what_is_ahead_of_a_reported_day_can_be_asked_about() {
    let rest = reported(&["move 2 to day 4 before 3"]);
    assert_eq!(rest.code, 0, "{}", rest.err);
    assert!(
        rest.out.contains(
            "  scene 2 part 2 is the 6/8 that day 2 of Main Unit (2026-06-02) left, and goes to day 4 of Main Unit (2026-06-04), before 3\n"
        ),
        "{}",
        rest.out
    );
    assert!(rest.out.contains("  CB238 ") && rest.out.contains("Findings: 0 would come, 1 would go, 0 would change\n"), "{}", rest.out);
    // The letters and paid days of the days that were shot are what they were.
    assert!(rest.out.contains("Thu, Jun 4 blank → WF"), "{}", rest.out);
    assert!(!rest.out.contains("Mon, Jun 1 SW → "), "{}", rest.out);
    let away = reported(&["cast 3 unavailable 2026-06-01..2026-06-03"]);
    assert!(away.out.contains("  cast 3 (TOVE) is unavailable on 2026-06-03; what was shot up to 2026-06-02 stays\n"), "{}", away.out);
    let dropped = reported(&["drop day 3"]);
    assert_eq!(dropped.code, 0, "{}", dropped.err);
}

/// A day between two that are reported has no report of its own: it cannot be dropped either, since the later one would
/// have another number.
#[test]
fn a_day_that_is_shot_keeps_its_number() {
    let dir = production(&[("production.yaml", SHOW), ("reports.yaml", "reports: [{date: 2026-06-01}, {date: 2026-06-03}]\n")]);
    let run = callboard(dir.path(), &["check", "--what-if", "drop day 2"]);
    assert_eq!(
        run.err,
        "error: this what-if cannot be tried: it would give day 3 of Main Unit (2026-06-03) another number, and that day is shot: it has its report\n\
         help: state the `date` and `number` of the days that are shot, or ask about a day after them\n"
    );
}

#[test]
fn papers_that_change_only_in_the_numbers_of_days_are_summed_up_at_the_end() {
    let run = asked(&["drop day 4"]);
    let (_, papers) = run.out.split_once("Papers: ").unwrap();
    let (first, last) = (papers.lines().next().unwrap(), papers.lines().last().unwrap());
    assert!(first.ends_with(" of them only in the numbers of days"), "{papers}");
    assert!(last.starts_with("  only the numbers of days (as day 14 of 28, day 13 of 27)  "), "{papers}");
    // The first two days know the last only by their count; the third has it in its advance schedule.
    assert!(last.contains("1 call-sheet"), "{papers}");
    let json = {
        let dir = production(&[("production.yaml", SHOW)]);
        callboard(dir.path(), &["check", "--what-if", "drop day 4", "--format", "json"]).json()
    };
    let small = json["papers"]["changed"].as_array().unwrap().iter().filter(|paper| paper["only_day_numbers"] == true);
    let sheets: Vec<&str> = small.filter(|paper| paper["kind"] == "call-sheet").map(|paper| paper["subject"].as_str().unwrap()).collect();
    assert_eq!(sheets, ["main-2026-06-01"]);
}

#[test]
fn what_ifs_are_made_in_their_order() {
    let run = asked(&["add day 2026-06-05", "move 2 to day 5", "call day 5 6:30A", "drop day 2"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let done: Vec<&str> = run.out.lines().filter(|line| line.starts_with("  ")).take(4).map(str::trim).collect();
    assert_eq!(
        done,
        [
            "day 5 of Main Unit (2026-06-05) is added, with no call and no strips yet",
            "scene 2 moves from day 2 of Main Unit (2026-06-02) to day 5 of Main Unit (2026-06-05)",
            "day 5 of Main Unit (2026-06-05) is called at 6:30a and had none",
            "day 2 of Main Unit (2026-06-02) is dropped; no scene was on it",
        ]
    );
    assert!(run.out.contains("Main Unit, last shoot day   Thu, Jun 4   Fri, Jun 5"), "{}", run.out);
}

#[test]
fn as_json_it_has_before_and_after() {
    let dir = production(&[("production.yaml", SHOW)]);
    let json = callboard(dir.path(), &["check", "--what-if", "drop day 2", "--format", "json"]).json();
    assert_eq!(json["schema"], 1);
    assert_eq!(json["schedule"]["units"][0]["shoot_days"], json!({"before": 4, "after": 3}));
    assert_eq!(
        json["schedule"]["scenes_lost"],
        json!([{"number": "2", "part": null, "eighths": 10, "unit": "main", "date": "2026-06-02"}])
    );
    let mara = &json["cast"][0];
    assert_eq!((&mara["before"]["paid"], &mara["after"]["paid"]), (&2.into(), &1.into()));
    assert_eq!(mara["after"]["codes"], json!({"2026-06-01": "SWF"}));
    assert_eq!(mara["before"]["pay"], json!({"amount": "2000.00", "currency": "USD"}));
    assert_eq!(mara["explain"], "callboard explain code 1 2026-06-01 --what-if \"drop day 2\"");
    let gone: Vec<&Value> = json["papers"]["changed"].as_array().unwrap().iter().filter(|paper| paper["change"] == "gone").collect();
    assert!(gone.iter().any(|paper| paper["kind"] == "call-sheet" && paper["subject"] == "main-2026-06-02"), "{gone:?}");
    assert!(gone.iter().all(|paper| paper["subject"] == "main-2026-06-02"), "{gone:?}");
    let stays = |paper: &&Value| paper["kind"] == "call-sheet" && paper["change"] == "changed";
    assert_eq!(json["papers"]["changed"].as_array().unwrap().iter().filter(stays).count(), 3);
}

#[test]
fn what_cannot_be_read_is_wrong_usage_and_what_is_not_there_is_not() {
    let unread = asked(&["postpone day 2"]);
    assert_eq!((unread.code, unread.out.as_str()), (2, ""));
    assert!(unread.err.starts_with("error: the what-if `postpone day 2` cannot be read: `postpone` is not one of"), "{}", unread.err);
    assert!(unread.err.contains("help: a what-if is one of\n  cast 3 unavailable"), "{}", unread.err);
    let missing = asked(&["move 4 to day 9"]);
    assert_eq!((missing.code, missing.out.as_str()), (1, ""));
    assert_eq!(missing.err, "error: this what-if cannot be tried: Main Unit has no day 9\nhelp: its days are 1 to 4\n");
    let dir = production(&[("production.yaml", SHOW)]);
    assert_eq!(callboard(dir.path(), &["check", "--what-if", "drop day 2", "--format", "sarif"]).code, 2);
}

#[test]
fn a_move_that_changes_nothing_changes_no_paper() {
    let run = asked(&["move 2 to day 3", "move 2 to day 2"]);
    for line in ["Schedule: the same days and pages", "Day-out-of-days and paid days: the same for all the cast", "Papers: 0 of "] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
}

/// Only the papers that show a strip change when it moves.
#[test]
fn one_moved_strip_changes_only_the_papers_that_show_it() {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &["check", "--what-if", "move 4 to day 4 before 3", "--format", "json"]);
    let json = run.json();
    let sheets: Vec<&str> = json["papers"]["changed"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|paper| paper["kind"] == "call-sheet")
        .map(|paper| paper["subject"].as_str().unwrap())
        .collect();
    // The days before show it in their advance schedule.
    assert_eq!(sheets, ["main-2026-06-01", "main-2026-06-02", "main-2026-06-03", "main-2026-06-04"]);
}

#[test]
fn dropping_a_day_of_the_feature_is_quick_and_writes_nothing() {
    let feature = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature");
    let sources = |dir: &Path| {
        let mut all = snapshot(dir);
        all.retain(|path, _| !path.contains("/out/"));
        all
    };
    let before = sources(&feature);
    let start = Instant::now();
    let json = callboard(&feature, &["check", "--what-if", "drop day 13", "--format", "json"]).json();
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert_eq!(sources(&feature), before);
    let main = &json["schedule"]["units"][0];
    assert_eq!((&main["shoot_days"], main["unit"].as_str()), (&json!({"before": 28, "after": 27}), Some("main")));
    let lost = json["schedule"]["scenes_lost"].as_array().unwrap();
    for number in ["40", "59", "97", "58"] {
        assert!(lost.iter().any(|scene| scene["number"] == number), "scene {number} in {lost:?}");
    }
    assert!(lost.iter().all(|scene| scene["date"] == "2026-05-20" && scene["unit"] == "main"), "{lost:?}");
    // Cast 3 finishes on the day that is dropped; the others who change were on hold that day.
    let three = json["cast"].as_array().unwrap().iter().find(|one| one["id"] == "3").unwrap();
    assert_eq!((&three["before"]["finish"], &three["after"]["finish"]), (&"2026-05-20".into(), &"2026-05-19".into()));
    for one in json["cast"].as_array().unwrap() {
        let paid = |side: &str| one[side]["paid"].as_i64().unwrap();
        assert_eq!(paid("before") - paid("after"), 1, "{one}");
        let explain = one["explain"].as_str().unwrap();
        assert!(explain.starts_with("callboard explain code ") && explain.ends_with("--what-if \"drop day 13\""), "{explain}");
    }
    let gone: Vec<&str> = json["papers"]["changed"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|paper| paper["change"] == "gone" && paper["kind"] == "call-sheet")
        .map(|paper| paper["subject"].as_str().unwrap())
        .collect();
    assert_eq!(gone, ["main-2026-05-20"]);
}
