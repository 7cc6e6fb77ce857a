//! The plan of post-production, effects shots and footage, as their users meet them.

use crate::support::{callboard, production};

const PLAN: &str = "title: Low Tide
as_of: 2026-06-01
conventions: {currency: USD, time_zone: America/Los_Angeles, rule_packs: [none]}
buyers: [{id: harbor, name: Harbor TV, late_cost: 500}]
vendors: [{id: kittiwake, name: Kittiwake}]
post:
  - {id: wrap, name: Wrap, date: 2026-06-12}
  - {id: picture-lock, name: Picture lock, duration: 10 days, depends_on: [wrap]}
  - {id: mix, name: Final mix, duration: 5 days, depends_on: [picture-lock], day_cost: 1000}
deliverables:
  - {item: '1', buyer: harbor, description: Stereo mix, due: 2026-07-07, depends_on: [mix]}
";

#[test]
fn a_slip_is_answered_in_dates_items_and_money() {
    let dir = production(&[("production.yaml", PLAN)]);
    // Lock on Friday 26 June slips to Thursday 2 July; the mix from Friday 3 to Thursday 9 July; due on Tuesday 7.
    let ran = callboard(dir.path(), &["check", "--what-if", "lock slips 4 days"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Picture lock ends 4 working days later",
        "Picture lock Fri, Jun 26, 2026 Thu, Jul 2, 2026 2 -2",
        "Final mix Fri, Jul 3, 2026 Thu, Jul 9, 2026 2 -2",
        "harbor 1 Stereo mix Tue, Jul 7, 2026 Thu, Jul 9, 2026 4 days 2 days late",
        "Final mix: 4 working days more at 1,000.00: USD 4,000",
        "late delivery to Harbor TV: 2 calendar days more at 500.00: USD 1,000",
        "together: USD 5,000",
        "CB501",
    ] {
        assert!(words.contains(said), "{said}\n{}", ran.out);
    }
    let json = callboard(dir.path(), &["check", "--what-if", "lock slips 4 days", "--format", "json"]).json();
    assert_eq!(json["post"][1]["finish"]["after"], "2026-07-09");
    assert_eq!((json["deliverables"][0]["slack"]["after"].as_i64(), json["late_money"][1]["amount"].as_str()), (Some(-2), Some("1000.00")));
    let gone = callboard(dir.path(), &["check", "--what-if", "grade slips 4 days"]);
    assert_eq!(gone.code, 1);
    assert!(gone.err.contains("there is no task `grade`"), "{}", gone.err);
}

#[test]
fn a_date_of_the_plan_is_explained() {
    let dir = production(&[("production.yaml", PLAN)]);
    let ran = callboard(dir.path(), &["explain", "post", "mix"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in [
        "begins: Monday, June 29, 2026",
        "it waits for Picture lock, which ends on Friday, June 26, 2026  [production.yaml:8",
        "it takes 5 working days",
        "must end by: Tuesday, July 7, 2026",
        "item 1 of harbor (Stereo mix) hangs on it and is due on Tuesday, July 7, 2026",
        "float: 2 working days",
    ] {
        assert!(ran.out.contains(said), "{said}\n{}", ran.out);
    }
}

#[test]
fn shots_and_rolls_are_read_from_spreadsheets() {
    let shots = "Shot,Scene,Description,Vendor,Status,Turnover,Due,Version,Frames,Cost\nSINK_010,12,Swell,kittiwake,in-progress,6/15/2026,7/20/2026,v002,96,1200\nSINK_020,12,Spray,kittiwake,Turned-over,6/15/2026,7/21/2026,,48,900\n";
    let rolls = "Roll,Date,Checksum,Copies,Received\nA001,5/4/2026,9f3c01,Shuttle 1 = 9f3c01; LTO 7,5/5/2026\n";
    let top = format!(
        "{PLAN}sources:\n  - {{file: rolls.csv, section: footage, header_row: 1}}\n  - {{file: vfx.csv, section: vfx, header_row: 1}}\n"
    );
    let dir = production(&[("production.yaml", &top), ("vfx.csv", shots), ("rolls.csv", rolls)]);
    let ran = callboard(dir.path(), &["check"]);
    assert!(!ran.out.contains("error["), "{}", ran.out);
    let list = callboard(dir.path(), &["templates", "data", "vfx-list"]).json();
    assert_eq!(list["body"]["vendors"][0]["counts"], serde_json::json!(["1", "1"]));
    assert_eq!(list["body"]["groups"][0]["rows"][0]["shot"], "SINK_010");
    let log = callboard(dir.path(), &["templates", "data", "footage-log"]).json();
    assert_eq!(
        (log["body"]["days"][0]["rows"][0]["copies"].as_str(), log["body"]["days"][0]["rows"][0]["verified"].as_str()),
        (Some("2"), Some("agrees in 1"))
    );
}

#[test]
fn a_production_without_these_sections_is_not_bothered() {
    let dir = production(&[("production.yaml", "title: Low Tide\n")]);
    let list = callboard(dir.path(), &["list"]);
    for kind in ["post-schedule", "vfx-list", "footage-log"] {
        assert!(!list.out.contains(kind), "{}", list.out);
    }
}
