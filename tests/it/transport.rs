//! Transport and equipment, from the user's YAML or sheet to the papers: both ways give the same, the call sheet and the
//! transport order print one pick-up, and a moved strip moves every date and time.

use serde_json::Value;
use tempfile::TempDir;

use crate::support::{callboard, production};

const BASE: &str = "
title: Low Tide
as_of: 2026-06-01
conventions: {currency: USD, time_zone: America/Los_Angeles}
units: [{id: main, name: Main Unit}]
cast:
  - {id: '1', character: Irini, performer: Zoë Lindqvist, makeup_minutes: 45, pickup_minutes: 40}
  - {id: '2', character: Petar, performer: Mio Brandt, makeup_minutes: 15, pickup_minutes: 15}
scenes:
  - {number: 12, int_ext: INT, set: NET LOFT, day_night: DAY, pages: 1, cast: '1, 2', special_equipment: [Technocrane]}
  - {number: 40, int_ext: INT, set: OFFICE, day_night: DAY, pages: 1, cast: '2'}
vendors: [{id: keystone, name: Keystone Grip, phone: 360-555-0113}]
vehicles: [{name: Cast van, id: van-1, seats: 6, driver: Sol Amari, phone: 360-555-0112}]
";

const DAYS: &str = "
days:
  - {date: 2026-06-03, call: '07:00', wrap: '17:00', scenes: [12]}
  - {date: 2026-06-10, call: '08:00', wrap: '17:00', scenes: [40]}
";

/// The same with scene 12 a week later.
const MOVED: &str = "
days:
  - {date: 2026-06-03, call: '07:00', wrap: '17:00', scenes: [40]}
  - {date: 2026-06-10, call: '08:00', wrap: '17:00', scenes: [12]}
";

const YAML: &str = "
transport:
  - {run: A, vehicle: van-1, riders: '1, 2', minutes: '15, 25'}
equipment:
  - {item: Crane, vendor: keystone, order: PO-7, elements: technocrane, cost: 900, per: day}
";

fn folder(days: &str, yaml: &str, sheets: &[(&str, &str)]) -> TempDir {
    let text = format!("{BASE}{days}{yaml}");
    let mut files = vec![("production.yaml", text.as_str())];
    files.extend(sheets);
    production(&files)
}

fn model(dir: &TempDir) -> Value {
    let ran = callboard(dir.path(), &["model"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    ran.json()
}

/// Date and times of each run; pick-up, first day and return of the equipment.
fn told(model: &Value) -> (Vec<String>, Vec<String>) {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let run = |run: &Value| {
        let stops: Vec<String> =
            run["stops"].as_array().unwrap().iter().map(|stop| format!("{} {}", stop["who"], text(&stop["time"]))).collect();
        format!("{} {} {} {}", text(&run["date"]), text(&run["run"]), stops.join(" "), text(&run["arrive"]))
    };
    let item = |item: &Value| {
        format!("{} {} {} {}", text(&item["item"]), text(&item["pickup"]), text(&item["dates"][0]), text(&item["return_due"]))
    };
    let all = |key: &str, one: &dyn Fn(&Value) -> String| model[key].as_array().unwrap().iter().map(one).collect();
    (all("transport", &run), all("equipment", &item))
}

#[test]
fn a_sheet_says_the_same_as_yaml() {
    let yaml = told(&model(&folder(DAYS, YAML, &[])));
    let runs = ["2026-06-03 A [\"1\"] 05:35 [\"2\"] 05:50 06:15", "2026-06-10 A [\"2\"] 07:20 07:45"];
    assert_eq!(yaml, (runs.map(str::to_owned).to_vec(), vec!["Crane 2026-06-02 2026-06-03 2026-06-04".to_owned()]));
    let sheets = [
        ("transport.csv", "Run,Vehicle,Riders,Minutes\nA,van-1,\"1, 2\",\"15, 25\"\n"),
        ("equipment.csv", "Item,Qty,Vendor,PO,Needed for,Cost,Per\nCrane,1,keystone,PO-7,technocrane,900,day\n"),
    ];
    assert_eq!(told(&model(&folder(DAYS, "", &sheets))), yaml);
}

#[test]
fn a_moved_strip_moves_runs_and_equipment() {
    let (runs, equipment) = told(&model(&folder(MOVED, YAML, &[])));
    assert_eq!(runs, ["2026-06-03 A [\"2\"] 06:20 06:45", "2026-06-10 A [\"1\"] 06:35 [\"2\"] 06:50 07:15"]);
    assert_eq!(equipment, ["Crane 2026-06-09 2026-06-10 2026-06-11"]);
}

#[test]
fn the_call_sheet_and_the_transport_order_print_one_pick_up() {
    let dir = folder(DAYS, YAML, &[]);
    let page = |kind: &str| callboard(dir.path(), &["templates", "data", kind, "main-2026-06-03"]).json();
    let (sheet, order) = (page("call-sheet"), page("transport-order"));
    let on_sheet: Vec<&Value> = sheet["body"]["cast"].as_array().unwrap().iter().map(|row| &row["pickup"]).collect();
    let on_order: Vec<&Value> = order["body"]["runs"][0]["stops"].as_array().unwrap().iter().map(|stop| &stop["time"]).collect();
    assert_eq!((on_sheet, on_order.clone()), (on_order, vec![&Value::from("5:35a"), &Value::from("5:50a")]));
    assert_eq!(sheet["body"]["vehicles"][0]["call"], "5:35a", "the van is called when its run starts");
}

#[test]
fn a_run_and_an_item_can_be_asked_why() {
    let dir = folder(DAYS, YAML, &[]);
    let run = callboard(dir.path(), &["explain", "run", "A", "2026-06-03"]);
    assert!(run.out.contains("the earliest call of those who ride is that of cast 1 (Irini), 6:15a"), "{}{}", run.out, run.err);
    let call = callboard(dir.path(), &["explain", "call", "2", "2026-06-03"]);
    assert!(call.out.contains("cast 2 (Petar) rides in run A: picked up at 5:50a"), "{}{}", call.out, call.err);
    let item = callboard(dir.path(), &["explain", "equipment", "Crane"]);
    assert!(
        item.out.contains("pick-up: Tuesday, June 2, 2026") && item.out.contains("return: Thursday, June 4, 2026"),
        "{}{}",
        item.out,
        item.err
    );
}

#[test]
fn a_production_without_runs_and_orders_is_not_bothered() {
    let dir = folder(DAYS, "\nequipment:\n  - {item: Dolly, vendor: keystone}\n", &[]);
    let listed = callboard(dir.path(), &["list"]).out;
    assert!(!listed.contains("transport-order") && !listed.contains("equipment-list"), "{listed}");
    let found = callboard(dir.path(), &["check"]);
    assert!(!found.out.contains("CB62"), "{}", found.out);
}
