//! Differences between two small models.

use serde_json::{Value, json};

use super::*;

fn model() -> Value {
    json!({
        "units": [{"id": "main", "name": "Main Unit"}],
        "scenes": [
            {"number": "1", "int_ext": "EXT", "set": "PIER", "day_night": "DAWN", "eighths": 8, "synopsis": "Nora counts the boats", "cast": ["1"],
             "scheduled": [{"unit": "main", "date": "2026-05-04"}]},
            {"number": "2", "int_ext": "INT", "set": "OFFICE", "day_night": "DAY", "eighths": 12, "synopsis": "The harbour master denies", "cast": ["1", "2"],
             "scheduled": [{"unit": "main", "date": "2026-05-05"}]},
        ],
        "days": [
            {"unit": "main", "date": "2026-05-04", "kind": "shoot", "number": 1, "scenes": ["1"], "eighths": 8, "call": "07:00",
             "performers": [{"id": "1", "status": "SW", "report": "06:00"}]},
            {"unit": "main", "date": "2026-05-05", "kind": "shoot", "number": 2, "scenes": ["2"], "eighths": 12, "call": "07:00",
             "performers": [{"id": "1", "status": "WF", "report": "06:30"}, {"id": "2", "status": "SWF", "report": "06:30"}]},
        ],
        "cast": [{"id": "1", "character": "NORA", "work": 2}, {"id": "2", "character": "MASTER", "work": 1}],
        "budget": {"accounts": [{"number": "1100", "name": "Story", "total": "1000.00"}], "totals": {"grand_total": "1000.00"}},
    })
}

fn told(new: &Value) -> Vec<String> {
    let found = diff(("Blue", &model()), ("now", new), &Conventions::default());
    found.sections.iter().flat_map(|section| section.rows.iter().map(|row| format!("{}: {}: {}", section.id, row.what, row.text))).collect()
}

#[test]
fn the_same_facts_differ_in_nothing() {
    assert_eq!(told(&model()), Vec::<String>::new());
    assert!(diff(("Blue", &model()), ("now", &model()), &Conventions::default()).text().starts_with("nothing has changed since Blue"));
}

#[test]
fn a_call_is_told_with_the_day_and_the_person() {
    let mut new = model();
    new["days"][0]["call"] = json!("06:30");
    new["days"][0]["performers"][0]["report"] = json!("05:30");
    new["days"][1]["performers"].as_array_mut().unwrap().pop();
    assert_eq!(
        told(&new),
        [
            "calls: Day 1, Mon, May 4: crew call 7:00a → 6:30a",
            "calls: Day 1, Mon, May 4, 1 NORA: report 6:00a → 5:30a",
            "calls: Day 2, Tue, May 5, 2 MASTER: no longer called",
        ]
    );
}

#[test]
fn calls_of_departments_crew_and_background_are_told() {
    let (mut old, mut new) = (model(), model());
    let call = |kind: &str, who: &str, call: &str| json!({"kind": kind, "who": who, "call": call});
    old["days"][0]["calls"] =
        json!([call("department", "Camera", "06:30"), call("crew", "Ida Holm", "06:00"), call("background", "dockers", "08:00")]);
    new["days"][0]["calls"] =
        json!([call("department", "Camera", "06:00"), call("department", "Grip", "06:00"), call("background", "dockers", "07:30")]);
    let found = diff(("Blue", &old), ("now", &new), &Conventions::default());
    let told: Vec<String> =
        found.sections.iter().flat_map(|own| own.rows.iter().map(|row| format!("{}: {}", row.what, row.text))).collect();
    let day = "Day 1, Mon, May 4";
    assert_eq!(
        told,
        [
            format!("{day}, dockers: call 8:00a → 7:30a"),
            format!("{day}, Ida Holm: call 6:00a → with the crew"),
            format!("{day}: pre-calls: Camera 6:30a → 6:00a, Grip with the crew → 6:00a"),
        ]
    );
}

#[test]
fn a_scene_that_moved_is_told_with_both_days() {
    let mut new = model();
    new["scenes"][1]["scheduled"] = json!([{"unit": "main", "date": "2026-05-04"}]);
    assert_eq!(told(&new), ["moved: Scene 2: day 2, Tue, May 5 → day 1, Mon, May 4"]);
    new["scenes"][1]["scheduled"] = json!([]);
    assert_eq!(told(&new), ["moved: Scene 2: day 2, Tue, May 5 → not scheduled"]);
}

#[test]
fn days_scenes_and_money_come_and_go() {
    let mut new = model();
    new["days"].as_array_mut().unwrap().remove(1);
    new["scenes"][1]["omitted"] = json!(true);
    new["budget"]["accounts"][0]["total"] = json!("1250.00");
    new["budget"]["totals"]["grand_total"] = json!("1250.00");
    assert_eq!(
        told(&new),
        [
            "script: Scene 2: omitted: INT OFFICE – DAY, 1 4/8 pages",
            "days: Day 2, Tue, May 5: dropped: scenes 2, 1 4/8 pages",
            "money: 1100 Story: 1,000 → 1,250, up 250",
            "money: Grand total: 1,000 → 1,250, up 250",
        ]
    );
}

#[test]
fn a_renumbered_scene_is_proposed() {
    let mut new = model();
    new["scenes"][1]["number"] = json!("3");
    let found = diff(("Blue", &model()), ("now", &new), &Conventions::default());
    let row = found.sections.iter().flat_map(|section| &section.rows).find(|row| row.change == "renumbered").unwrap();
    assert_eq!((row.what.as_str(), row.after.as_deref(), row.proposed), ("Scene 2", Some("3"), true));
}
