//! What a run may just do, and what it may not.

use crate::derive::derive;
use crate::derive::testing::{Builder, at, d};
use crate::findings::Findings;
use crate::model::{Origin, Rider, Run, RunKind, Stop, Vehicle};
use crate::values::{Call, CastId, Clock};

fn stop(id: &str, minutes: Option<u32>, time: Option<&str>) -> Stop {
    let riders = vec![Rider::Cast(CastId::new(id).unwrap())];
    Stop { place: None, riders, minutes, time: time.map(at), notes: None, origin: Origin::NONE }
}

fn run(id: &str, stops: Vec<Stop>) -> Run {
    Run {
        id: id.to_owned(),
        unit: "main".to_owned(),
        date: Some(d(2026, 6, 1)),
        kind: RunKind::Pickup,
        vehicle: Some("Cast van".to_owned()),
        driver: None,
        phone: None,
        stops,
        to: None,
        leave: None,
        arrive: None,
        before: 0,
        notes: None,
        cancelled: false,
        origin: Origin::NONE,
    }
}

/// Performer 1 reports at 06:15 and 2 at 06:45; the crew is called at 07:00 and wraps at 19:00.
fn board(seats: u32, runs: Vec<Run>) -> Builder {
    let mut builder = Builder::new().scene("1", "INT", "DAY", 8);
    for (id, makeup) in [("1", 45), ("2", 15)] {
        builder = builder.cast(id).cast_with(id, |member| member.makeup_minutes = Some(makeup));
    }
    let van = Vehicle {
        id: "Cast van".to_owned(),
        name: "Cast van".to_owned(),
        seats: Some(seats),
        driver: Some("Sol Amari".to_owned()),
        units: vec!["main".to_owned()],
        ..Vehicle::default()
    };
    let builder = builder.with(|production| (production.vehicles, production.runs) = (vec![van], runs));
    let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1, 2").day_with(|day| day.wrap = Some(at("19:00")));
    builder.day(d(2026, 6, 2), "07:00")
}

fn found(builder: &Builder) -> Vec<String> {
    let derived = derive(&builder.production, None);
    let mut findings = Findings::default();
    super::check(&builder.production, &derived, &mut findings);
    findings.iter().map(|finding| format!("{} {}", finding.code.id, finding.message)).collect()
}

#[test]
fn a_run_is_there_at_the_earliest_call() {
    let with = |time: &str| board(4, vec![run("1", vec![stop("1", Some(15), Some(time)), stop("2", Some(25), None)])]);
    assert!(found(&with("05:35")).is_empty());
    let late = "CB620 run 1 (Cast van) of 2026-06-01 arrives at 06:16, and cast 1 (Character 1) is called at 06:15: 1 minute too late";
    assert_eq!(found(&with("05:36")), [late]);
}

#[test]
fn a_drive_of_which_nothing_is_known_has_no_time() {
    let message = "CB620 run 1 (Cast van) of 2026-06-01 has no time for cast 1 (Character 1): nothing says how long it drives to the set";
    assert_eq!(found(&board(4, vec![run("1", vec![stop("1", None, None)])])), [message]);
}

#[test]
fn no_more_passengers_than_seats() {
    let both = || vec![run("1", vec![stop("1", Some(10), None), stop("2", Some(20), None)])];
    assert!(found(&board(2, both())).is_empty());
    assert_eq!(found(&board(1, both())), ["CB621 run 1 (Cast van) of 2026-06-01 takes 2 passengers, and has 1 seat"]);
}

#[test]
fn a_vehicle_drives_one_run_at_a_time() {
    // The first is on the road from 05:55 to 06:15.
    let with = |minutes| board(4, vec![run("1", vec![stop("1", Some(20), None)]), run("2", vec![stop("2", Some(minutes), None)])]);
    assert!(found(&with(30)).is_empty());
    let clash = "CB622 Cast van is on two runs for 1 minute on 2026-06-01: run 1 (Cast van) 05:55–06:15 and run 2 (Cast van) 06:14–06:45";
    assert_eq!(found(&with(31)), [clash]);
}

#[test]
fn a_person_is_picked_up_once() {
    let runs = vec![run("1", vec![stop("1", Some(20), None)]), run("2", vec![stop("1", Some(20), Some("04:00"))])];
    let found = found(&board(4, runs));
    assert!(found.iter().any(|finding| finding.starts_with("CB622 cast 1 (Character 1) is picked up twice on 2026-06-01")), "{found:?}");
}

fn home(leave: Clock) -> Run {
    let mut back = run("2", vec![stop("1", Some(20), None)]);
    (back.kind, back.leave) = (RunKind::Return, Some(Call::At(leave)));
    back
}

#[test]
fn a_driver_works_no_more_than_the_production_allows() {
    // On the road from 05:55; home 20 minutes after the return leaves.
    let with = |leave: &str| board(4, vec![run("1", vec![stop("1", Some(20), None)]), home(at(leave))]);
    assert!(found(&with("19:35")).is_empty());
    let long = "CB623 Sol Amari is on duty from 05:55 to 19:56 on 2026-06-01, 14 h 1 min: 1 minute over the 14 h that a driver may work";
    assert_eq!(found(&with("19:36")), [long]);
}

#[test]
fn a_driver_has_eight_hours_of_rest() {
    let with = |leave: &str| {
        let mut next = run("1", vec![stop("1", Some(20), None)]);
        next.date = Some(d(2026, 6, 2));
        let mut builder = board(4, vec![home(at(leave)), next]);
        builder.production.days[1].strips = builder.production.days[0].strips.clone();
        // The second day is called late in the night, so that the rest is the short one of the two.
        builder.production.conventions.driver_minutes = 24 * 60;
        builder
    };
    assert!(found(&with("21:35")).is_empty(), "{:?}", found(&with("21:35")));
    let short = found(&with("21:36"));
    assert_eq!(short.len(), 1, "{short:?}");
    assert!(
        short[0].starts_with("CB624 Sol Amari is off duty at 21:56 on 2026-06-01 and drives again at 05:55 on 2026-06-02: 7 h 59 min of rest, 1 minute short of 8 h"),
        "{short:?}"
    );
}
