//! Delivery packs, rounds of QC and legal papers, as their users meet them.

use serde_json::Value;

use crate::support::{callboard, production};

/// A broadcaster of two episodes whose requirements are a spreadsheet. Weekends are off, and Thanksgiving.
const TOP: &str = "title: Low Tide
code: LOWT
as_of: 2026-06-01
conventions: {currency: USD, time_zone: America/Los_Angeles, rule_packs: [none]}
calendar: {days_off: [Saturday, Sunday], holidays: [{from: 2026-11-26, to: 2026-11-27, reason: Thanksgiving}]}
episodes: [{id: '101'}, {id: '102'}]
sources:
  - {file: rows.csv, section: pack_rows, header_row: 1}
delivery_packs:
  - {id: tv, name: Harbor TV, versions: [{id: hd, name: HD, frame_rate: '25'}, {id: uhd, name: UHD, frame_rate: '25'}]}
buyers:
  - {id: harbor, name: Harbor TV, signed: 2026-03-02, delivery: 2026-12-11, air_dates: {'101': 2026-12-15, '102': 2026-12-22}, late_cost: 500,
     packs: [{pack: tv, languages: [da, sv]}]}
post:
  - {id: wrap, name: Wrap, date: 2026-06-12}
  - {id: picture-lock, name: Picture lock, duration: 10 days, depends_on: [wrap]}
  - {id: mix, name: Final mix, duration: 5 days, depends_on: [picture-lock], day_cost: 1000}
";

const ROWS: &str = "Pack,Item,Family,Description,Each,Due from,Depends on,Penalty
tv,1.1,picture,Programme file,episode; version,air - 4 weeks,,
tv,2.1,sound,Stereo mix,,picture-lock + 6 days,mix,
tv,2.2,sound,Stems,,signature + 127 calendar days,2.1,40
tv,3.1,text,Subtitles,episode; language,delivery - 12 days; air - 3 weeks,,
";

fn items(model: &Value) -> Vec<(String, String)> {
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    model["deliverables"].as_array().unwrap().iter().map(|row| (text(row, "item"), text(row, "due"))).collect()
}

#[test]
fn rows_become_items_with_dates_counted_from_several_anchors() {
    let dir = production(&[("production.yaml", TOP), ("rows.csv", ROWS)]);
    let model = callboard(dir.path(), &["model"]).json();
    let found = items(&model);
    let expected: Vec<(String, String)> = [
        // Air on Tuesday 15 and 22 December, four weeks before.
        ("1.1-101-hd", "2026-11-17"),
        ("1.1-101-uhd", "2026-11-17"),
        ("1.1-102-hd", "2026-11-24"),
        ("1.1-102-uhd", "2026-11-24"),
        // Lock on Friday 26 June, six working days after: 29, 30 June, 1, 2, 3, 6 July.
        ("2.1", "2026-07-06"),
        // 2 March and 127 days: 29 of March, 30, 31, 30 to June are 120, 7 July.
        ("2.2", "2026-07-07"),
        // The earlier of two. Delivery on Friday 11 December, twelve working days before: December 10 9 8 7 4 3 2 1, November
        // 30, 25, 24, 23 (Thanksgiving on 26 and 27). Air − 3 weeks is 24 November of the first episode, 1 December of the other.
        ("3.1-101-da", "2026-11-23"),
        ("3.1-101-sv", "2026-11-23"),
        ("3.1-102-da", "2026-11-23"),
        ("3.1-102-sv", "2026-11-23"),
    ]
    .map(|(item, due)| (item.to_owned(), due.to_owned()))
    .to_vec();
    assert_eq!(found, expected);
    let first = &model["deliverables"][0];
    assert_eq!((first["episode"].as_str(), first["version"].as_str(), first["row"].as_str()), (Some("101"), Some("hd"), Some("1.1")));
    // A row more, and a language more: nothing that was there has another number.
    let more = ROWS.replace("tv,2.1,", "tv,1.2,picture,Textless,,,,\ntv,2.1,");
    let top = TOP.replace("languages: [da, sv]", "languages: [da, nb, sv]");
    let dir = production(&[("production.yaml", &top), ("rows.csv", &more)]);
    let grown = items(&callboard(dir.path(), &["model"]).json());
    assert!(expected.iter().all(|item| grown.contains(item)), "{grown:?}");
    assert_eq!(grown.len(), expected.len() + 3);
}

#[test]
fn what_is_stated_of_an_item_or_of_its_row_wins() {
    let stated = "deliverables:
  - {item: 3.1-101-da, due: 2026-11-02, sent: 2026-05-29}
  - {item: '3.1', owner: Verbatim}
overlay: {deliverables: {harbor 1.1-102-uhd: {due: 2026-11-10}}}
";
    let dir = production(&[("production.yaml", &format!("{TOP}{stated}")), ("rows.csv", ROWS)]);
    let model = callboard(dir.path(), &["model"]).json();
    let rows = model["deliverables"].as_array().unwrap();
    let row = |item: &str| rows.iter().find(|row| row["item"] == item).unwrap();
    assert_eq!((row("3.1-101-da")["due"].as_str(), row("3.1-101-da")["state"].as_str()), (Some("2026-11-02"), Some("sent")));
    assert_eq!(row("1.1-102-uhd")["due"], "2026-11-10");
    assert!(rows.iter().all(|row| row["item"] != "3.1"), "what is said of a row is no item");
    let page = callboard(dir.path(), &["templates", "data", "delivery-schedule"]).json();
    let text = page["body"]["families"].as_array().unwrap().iter().find(|family| family["id"] == "text").unwrap();
    let rows: Vec<(&str, &str)> = text["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["item"].as_str().unwrap(), row["owner"].as_str().unwrap_or_default()))
        .collect();
    // Of the first episode one is sent and one is not; of the other the two languages stand in one row.
    assert_eq!(rows, [("3.1-101-da", "Verbatim"), ("3.1-101-sv", "Verbatim"), ("3.1-102", "Verbatim")]);
    assert_eq!(text["rows"][2]["languages"], "2 languages: Danish, Swedish");
}

#[test]
fn a_due_date_is_explained() {
    let dir = production(&[("production.yaml", TOP), ("rows.csv", ROWS)]);
    let ran = callboard(dir.path(), &["explain", "item", "harbor", "3.1-101-da"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    for said in [
        "item 3.1-101-da for Harbor TV, Subtitles, Danish",
        "due: Monday, November 23, 2026",
        "row 3.1 of pack Harbor TV asks for it, made for episode 101, da",
        "complete delivery is Friday, December 11, 2026",
        "12 working days before that: Monday, November 23, 2026",
        "days of the week off and holidays are not counted",
        "the air date of episode 101 is Tuesday, December 15, 2026",
        "3 weeks before that: Tuesday, November 24, 2026",
        "the earliest of them",
    ] {
        assert!(ran.out.contains(said), "{said}\n{}", ran.out);
    }
    let row = callboard(dir.path(), &["explain", "item", "3.1"]);
    assert!(row.code == 2 && row.err.contains("its row has several: 3.1-101-da, 3.1-101-sv"), "{}", row.err);
}

#[test]
fn a_slip_moves_dates_items_and_money_of_a_pack() {
    let dir = production(&[("production.yaml", TOP), ("rows.csv", ROWS)]);
    // Lock on Friday 26 June slips four working days to Thursday 2 July, the mix from Friday 3 to Thursday 9 July. The mix
    // file is due six working days after lock, and moves from the 6th to Friday 10 July; the stems are due on Tuesday 7
    // July by the contract and wait for it: from the 6th, a day before, to the 10th, three days after.
    let ran = callboard(dir.path(), &["check", "--what-if", "lock slips 4 days"]);
    let words = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "harbor 2.2 Stems Tue, Jul 7, 2026 Fri, Jul 10, 2026 1 day 3 days late",
        "1 item is due on another date, counted from what moves",
        "1 item that is now in time would be late",
        "Final mix: 4 working days more at 1,000.00: USD 4,000",
        "late delivery to Harbor TV: 3 calendar days more at 500.00: USD 1,500",
        "item 2.2 of harbor late: 3 calendar days more at 40.00: USD 120",
        "together: USD 5,620",
    ] {
        assert!(words.contains(said), "{said}\n{}", ran.out);
    }
}

#[test]
fn a_production_without_packs_is_not_bothered() {
    let plain = "title: Low Tide
buyers: [{id: harbor, name: Harbor TV}]
deliverables: [{item: '1', description: Stereo mix, due: 2026-12-01}]
as_of: 2026-06-01
";
    let dir = production(&[("production.yaml", plain)]);
    let ran = callboard(dir.path(), &["check"]);
    assert!(!ran.out.contains("CB5"), "{}", ran.out);
    let body = &callboard(dir.path(), &["templates", "data", "delivery-schedule"]).json()["body"];
    for part in ["rounds", "legal"] {
        assert_eq!(body[part].as_array().map(Vec::len), Some(0), "{part}");
    }
}
