//! What the movement order shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, at, d, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{ConvoyRow, Hospital, MoveRecord, Origin, StripKind};

fn record() -> MoveRecord {
    MoveRecord {
        date: d(2026, 6, 1),
        unit: "main".to_owned(),
        from: None,
        to: "loft".to_owned(),
        leave: None,
        route: Some("Down the lane, **left** at the crane.".to_owned()),
        distance: Some(Distance { amount: dec("2.4"), miles: true }),
        minutes: Some(25),
        convoy: vec![ConvoyRow { vehicle: "Camera truck".to_owned(), phone: Some("310-555-0101".to_owned()), ..ConvoyRow::default() }],
        base: None,
        parking: None,
        facilities: None,
        captain: Some("Bo Lund".to_owned()),
        phone: None,
        schedule: Vec::new(),
        notes: None,
        origin: Origin::NONE,
    }
}

/// Monday at the pier and then at the loft, Tuesday at the mill.
fn builder() -> Builder {
    let builder = Builder::new().location("pier", Some((48.12, -123.44))).location("loft", Some((48.12, -123.40))).location("mill", None);
    let builder = [("1", "pier"), ("2", "loft"), ("3", "mill")].into_iter().fold(builder, |builder, (scene, place)| {
        builder.scene(scene, "INT", "DAY", 8).scene_with(scene, |scene| scene.location = Some(place.to_owned()))
    });
    let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "").banner(StripKind::Move, Some(40), None).strip("2", "");
    let builder = builder.day_with(|day| day.wrap = Some(at("18:00"))).day(d(2026, 6, 2), "08:00").strip("3", "");
    builder.with(|production| {
        production.moves = vec![record()];
        production.locations[1].parking = Some("Lot C".to_owned());
        production.locations[1].hospital =
            Some(Hospital { name: "Harbor General".to_owned(), phone: Some("310-555-0142".to_owned()), ..Hospital::default() });
    })
}

fn orders(builder: &Builder) -> (Vec<Subject>, Vec<MovementOrder>) {
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    (due(context), moves(context).iter().map(|one| body(context, one)).collect())
}

#[test]
fn every_move_gets_an_order_once_the_production_keeps_moves() {
    let (subjects, _) = orders(&builder());
    let slugs: Vec<&str> = subjects.iter().map(|subject| subject.slug.as_str()).collect();
    assert_eq!(slugs, ["main-2026-06-01-loft", "main-2026-06-02-mill"]);
    assert_eq!(subjects[0].name, "Mon, Jun 1, to Place loft");
    assert!(orders(&builder().with(|production| production.moves.clear())).0.is_empty());
}

#[test]
fn an_order_says_how_far_how_long_and_who_drives() {
    let (_, orders) = orders(&builder());
    let key: Vec<(&str, &str)> = orders[0].key.iter().map(|fact| (fact.id, fact.text.as_str())).collect();
    // Scene 1 has 8 eighths at 10 minutes each from 07:30 on.
    assert_eq!(key[1..3], [("distance", "2.4 miles"), ("time", "25 min")]);
    assert_eq!(key[4], ("captain", "Bo Lund"));
    assert_eq!(orders[0].convoy[0].href.as_deref(), Some("tel:3105550101"));
    assert_eq!(orders[0].schedule.len(), 3);
    assert_eq!(orders[0].schedule[2].what, "Scene 2, SET 2");
    let emergency = orders[0].emergency.as_ref().unwrap();
    assert_eq!(emergency.facts[0].text, "Harbor General");
    assert_eq!(orders[0].base.as_ref().unwrap().facts[0].text, "Lot C");
}

#[test]
fn a_move_overnight_goes_from_wrap_to_call() {
    let (_, orders) = orders(&builder());
    assert_eq!(orders[1].when, "after the wrap of Monday, June 1, 2026");
    let steps: Vec<_> = orders[1].schedule.iter().map(|step| (step.time.as_deref().unwrap_or(""), step.what.as_str())).collect();
    assert_eq!(steps[..2], [("6:00p", "Leave Place loft"), ("8:00a", "General crew call")]);
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/movement-order.json"));
}
