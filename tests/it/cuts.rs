//! Cut lists as their users keep them: in YAML, in a spreadsheet, as the cutting room's own file in the folder; and what the
//! milestone that hands one over says of it.

use crate::support::{callboard, production};

const SHOW: &str = "\
title: Low Tide
conventions: {frame_rate: 25}
post:
  - {id: turnover-sound, name: Turnover to sound, cut: r1-v3, date: 2026-09-01}
";

const YAML: &str = "\
cuts:
  - {id: r1-v3, name: Low Tide R1 V3, kind: edl, frame_rate: 25, start: '01:00:00:00', duration: '00:20:00:00', events: 312}
";

const CSV: &str = "\
Cut ID,Title,Kind,Frame rate,Start,Duration,Edits
r1-v3,Low Tide R1 V3,edl,25,01:00:00:00,00:20:00:00,312
";

const LIST: &str = "\
TITLE: Low Tide R1 V3
FCM: NON-DROP FRAME

001  A012C003 V     C        10:03:10:00 10:13:10:00 01:00:00:00 01:10:00:00
* FROM CLIP NAME: 12A-3
002  A012C004 AA/V  C        10:04:11:00 10:14:11:00 01:10:00:00 01:20:00:00
* FROM CLIP NAME: 12B-1
";

/// The cut, and what the milestone says of it.
fn told(file: &str, text: &str) -> (String, String) {
    let dir = production(&[("production.yaml", SHOW), (file, text)]);
    let model = callboard(dir.path(), &["model"]).json();
    let cut = &model["cuts"][0];
    let keys = ["id", "frame_rate", "start", "duration", "frames", "milliseconds"];
    let words = keys.map(|key| cut[key].as_str().map_or_else(|| cut[key].to_string(), str::to_owned));
    let post = &model["post"][0]["cut"];
    (words.join(" "), format!("{} frames, {} edits, {} reels", post["frames"], post["events"], post["reels"]))
}

#[test]
fn a_cut_is_the_same_from_yaml_a_sheet_and_the_cutting_rooms_file() {
    let cut = "r1-v3 25 01:00:00:00 00:20:00:00 30000 1200000".to_owned();
    assert_eq!(told("cuts.yaml", YAML), (cut.clone(), "30000 frames, 312 edits, 0 reels".to_owned()));
    assert_eq!(told("cuts.csv", CSV), (cut.clone(), "30000 frames, 312 edits, 0 reels".to_owned()));
    assert_eq!(told("r1-v3.edl", LIST), (cut, "30000 frames, 2 edits, 2 reels".to_owned()));
}

#[test]
fn a_milestone_that_names_no_cut_is_told_of() {
    let dir = production(&[("production.yaml", SHOW)]);
    let check = callboard(dir.path(), &["check"]);
    assert!(check.out.contains("r1-v3"), "{}", check.out);
}
