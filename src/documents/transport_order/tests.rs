//! What a transport order shows.

use serde_json::Value;

use super::{due, page};
use crate::derive::derive;
use crate::derive::testing::{Builder, at, d};
use crate::documents::Context;
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Origin, Rider, Run, RunKind, Stop, Vehicle};
use crate::values::CastId;

fn run(id: &str, kind: RunKind, riders: Vec<Rider>) -> Run {
    let stop =
        Stop { place: Some("Harborside Inn, lobby".to_owned()), riders, minutes: Some(25), time: None, notes: None, origin: Origin::NONE };
    Run {
        id: id.to_owned(),
        unit: "main".to_owned(),
        date: None,
        kind,
        vehicle: Some("Cast van".to_owned()),
        driver: None,
        phone: None,
        stops: vec![stop],
        to: None,
        leave: None,
        arrive: None,
        before: 10,
        notes: Some("Child seat".to_owned()),
        cancelled: false,
        origin: Origin::NONE,
    }
}

fn order() -> Value {
    let van = Vehicle {
        id: "Cast van".to_owned(),
        name: "Cast van".to_owned(),
        kind: Some("15-seat van".to_owned()),
        plate: Some("C 55501".to_owned()),
        seats: Some(1),
        driver: Some("Radko Penev".to_owned()),
        phone: Some("(360) 555-0137".to_owned()),
        units: vec!["main".to_owned()],
        ..Vehicle::default()
    };
    let both = |id: &str| vec![Rider::Cast(CastId::new(id).unwrap()), Rider::Crew("Ana".to_owned())];
    let builder = Builder::new()
        .scene("1", "INT", "DAY", 8)
        .location("base", None)
        .cast("1")
        .cast_with("1", |member| (member.performer, member.phone) = (Some("Zoë Lindqvist".to_owned()), Some("(206) 555-0170".to_owned())))
        .crew("Ana", "Camera", &["main"])
        .crew("Lorraine", "Transportation", &["main"])
        .with(|production| {
            production.crew[1].position = "Transportation captain".to_owned();
            production.vehicles = vec![van];
            production.runs = vec![run("1", RunKind::Pickup, both("1")), run("2", RunKind::Return, both("1"))];
        })
        .day(d(2026, 6, 1), "07:00")
        .day_with(|day| (day.location, day.wrap) = (Some("base".to_owned()), Some(at("19:00"))))
        .strip("1", "1")
        .day(d(2026, 6, 2), "07:00")
        .with(|production| production.crew[0].dates = vec![crate::values::DateSpan { from: d(2026, 6, 1), to: d(2026, 6, 1) }]);
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    let subjects = due(context);
    assert_eq!(subjects.len(), 1, "nobody of the runs is called on the second day");
    page(context, &subjects[0])
}

#[test]
fn each_run_names_its_driver_its_stops_and_who_rides() {
    let page = order();
    let run = &page["body"]["runs"][0];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    // 1 reports half an hour before the crew call: 6:30a.
    assert_eq!([text(&run["stops"][0]["time"]), text(&run["start"]), text(&run["arrive"]["time"])], ["6:05a", "5:55a", "6:30a"]);
    assert_eq!(
        (text(&run["driver"]), text(&run["seats"]), run["over"].as_bool()),
        ("Radko Penev".into(), "2 of 1 seat".into(), Some(true))
    );
    assert_eq!(text(&run["stops"][0]["people"][0]["name"]), "Zoë Lindqvist");
    let back = &page["body"]["runs"][1];
    assert_eq!((text(&back["leave"]["time"]), text(&back["stops"][0]["time"])), ("7:00p".into(), "7:25p".into()));
    let driver = &page["body"]["drivers"][0];
    assert_eq!((text(&driver["on_duty"]), text(&driver["hours"])), ("5:55a – 7:25p".into(), "13 h 30 min".into()));
    assert_eq!(text(&page["body"]["captain"]["name"]), "Lorraine");
    assert_eq!(page["body"]["passengers"].as_array().unwrap().len(), 2, "a return is no pick-up");
}

#[test]
fn the_fixture_has_the_keys_of_the_document() {
    assert_fixture(&order(), include_str!("../../../tests/fixtures/pages/transport-order.json"));
}
