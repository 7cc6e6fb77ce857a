//! What the breakdown sheet shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Link, Wording};
use crate::values::{CastId, Eighths};

/// A scene with a minor, a dog and a crowd, in two parts on two days of two units.
fn builder() -> Builder {
    let builder = Builder::new().with(|production| production.links = Link::defaults(Wording::Us));
    let builder = builder.cast("1").cast("6").cast_with("6", |member| {
        (member.minor, member.character, member.performer) = (true, "Young Irini".to_owned(), Some("Mila Sørby".to_owned()));
    });
    let builder = builder.location("slip", None).scene("11", "INT", "NIGHT", 4).scene("12A", "EXT", "DAY", 11).scene_with("12A", |scene| {
        scene.cast = vec![CastId::new("1").unwrap(), CastId::new("6").unwrap()];
        scene.location = Some("slip".to_owned());
        scene.script_day = Some("D3".to_owned());
        scene.synopsis = "The boat is late.".to_owned();
        scene.comments = Some("Minor. *School on set.*".to_owned());
        scene.hazards = vec!["open edge of the slip".to_owned()];
    });
    let builder = builder
        .scene("14", "INT", "DAY", 2)
        .scene_with("14", |scene| scene.omitted = true)
        .element("12A", "kites", "red kite", None)
        .element("12A", "animals", "Bosun (old black Labrador)", None)
        .element("12A", "background", "dockers", Some(12))
        .element("12A", "background", "harbor master", None)
        .element("12A", "props", "ledger", None);
    let part = |builder: Builder, part: &str, eighths: u32, cast: &str| {
        builder.strip("12A", cast).strip_with(|strip| {
            (strip.part, strip.pages, strip.minutes) = (Some(part.to_owned()), Eighths::new(eighths), Some(45));
        })
    };
    let builder = part(builder.day(d(2026, 5, 6), "07:00").day_with(|day| day.number = Some(3)), "1", 8, "1, 6");
    part(builder.unit_day("second", d(2026, 5, 7), "07:00").day_with(|day| day.number = Some(1)), "2", 3, "1")
}

fn sheet(builder: &Builder, number: &str) -> BreakdownSheet {
    let derived = derive(&builder.production, None);
    let scene = builder.production.scene(&SceneNumber::new(number).unwrap()).unwrap();
    body(Context::internal(&builder.production, &derived), scene)
}

#[test]
fn one_sheet_for_each_scene_that_is_not_omitted() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let subjects = due(Context::internal(&builder.production, &derived));
    let slugs: Vec<&str> = subjects.iter().map(|subject| subject.slug.as_str()).collect();
    assert_eq!(slugs, ["11", "12a"]);
}

#[test]
fn boxes_stand_in_the_order_of_the_trade_with_what_is_implied_marked() {
    let sheet = sheet(&builder(), "12A");
    let lines = |one: &ElementBox| {
        let rows = one.rows.iter().map(|row| {
            let parts = [row.lead.as_deref(), Some(row.text.as_str()), row.note.as_deref(), row.implied.then_some("[implied]")];
            format::joined(parts, " ").unwrap()
        });
        format!("{}: {}", one.title, rows.collect::<Vec<_>>().join("; "))
    };
    assert_eq!(
        sheet.boxes.iter().map(lines).collect::<Vec<_>>(),
        [
            "Cast: 1 Character 1; 6 Young Irini (K) Mila Sørby",
            "Background: 12 dockers; harbor master",
            "Props: ledger",
            "Animals: Bosun (old black Labrador)",
            "Wranglers: Wrangler because of animals [implied]",
            "Additional labor: Studio teacher because 6 (Young Irini) is a minor [implied]",
            "Kites: red kite",
        ]
    );
    assert_eq!(sheet.boxes[1].total.as_ref().unwrap().text, "13");
}

#[test]
fn who_is_listed_is_not_implied_again() {
    let builder = builder().element("12A", "wranglers", "Dog wrangler", None).element("12A", "additional_labor", "Studio teacher", None);
    let sheet = sheet(&builder, "12A");
    assert!(sheet.boxes.iter().flat_map(|one| &one.rows).all(|row| !row.implied));
}

#[test]
fn parts_name_their_days_and_their_own_cast() {
    let sheet = sheet(&builder(), "12A");
    let rows: Vec<String> = sheet
        .strips
        .iter()
        .map(|row| format!("{} {} {} {} {:?}", row.part.as_deref().unwrap_or_default(), row.day, row.date, row.pages.text, row.cast))
        .collect();
    assert_eq!(rows, ["1 Day 3 Wed, May 6, 2026 1 None", "2 Day 1, second Thu, May 7, 2026 3/8 Some(\"1\")"]);
    let facts: Vec<String> = sheet.facts.iter().map(|fact| format!("{}: {}", fact.label, fact.text)).collect();
    assert_eq!(facts, ["Script day: D3", "Est. time: 1 h 30", "Unit: main, second", "Location: Place slip"]);
    assert_eq!((sheet.sheet.as_str(), sheet.pages.text.as_str(), sheet.parts), ("2", "1 3/8", true));
}

#[test]
fn another_scenes_day_is_none_of_its_page() {
    let derived_page = |builder: &Builder| {
        let derived = derive(&builder.production, None);
        let context = Context::internal(&builder.production, &derived);
        page(context, &due(context)[1])
    };
    let before = derived_page(&builder());
    let other = builder().day(d(2026, 5, 8), "07:00").strip("11", "");
    assert_eq!(before, derived_page(&other), "scene 11 was scheduled, the sheet of 12A stays");
    assert_ne!(before, derived_page(&builder().element("12A", "props", "lamp", None)));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[1]), include_str!("../../../tests/fixtures/pages/breakdown-sheet.json"));
}

#[test]
fn an_estimate_is_minutes_then_hours() {
    let texts: Vec<String> = [45, 65, 90, 120].into_iter().map(estimate).collect();
    assert_eq!(texts, ["45 min", "1 h 05", "1 h 30", "2 h"]);
}
