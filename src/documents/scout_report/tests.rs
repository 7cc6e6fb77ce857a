//! What the scout report shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Compass, Media, Photo};
use crate::values::Money;

/// Three places for one set that is shot on Monday 15 June, and on the equinox in Greenwich a second one.
fn builder() -> Builder {
    let candidate = |set: &str, name: &str| Candidate { set: set.to_owned(), name: name.to_owned(), ..Candidate::default() };
    Builder::new()
        .location("barn", Some((51.4779, 0.0)))
        .location("mill", None)
        .scene("1", "INT", "DAY", 8)
        .scene("2", "EXT", "NIGHT", 3)
        .scene_with("1", |scene| scene.set = "FARM".to_owned())
        .scene_with("2", |scene| scene.set = "FARM - YARD".to_owned())
        .day(d(2026, 6, 15), "07:00")
        .strip("1", "")
        .strip("2", "")
        .with(|production| {
            let mut barn = candidate("FARM", "Low Barn");
            (barn.location, barn.faces) = (Some("barn".to_owned()), Compass::at(8));
            (barn.fee, barn.power) = (Some(Money { amount: dec("900"), currency: "USD".parse().unwrap() }), Some("63 A".to_owned()));
            let photo = |file: &str| Photo { file: file.to_owned(), caption: None };
            barn.photos = vec![photo("media/gone.jpg"), photo("media/barn.jpg"), photo("media/barn-2.jpg")];
            for path in ["media/barn.jpg", "media/barn-2.jpg"] {
                let media = Media { path: path.to_owned(), hash: String::new(), width: 1200, height: 800 };
                production.media.insert(path.to_owned(), media);
            }
            let mut quarry = candidate("FARM", "Quarry");
            quarry.verdict = Verdict::Rejected;
            production.scouting = vec![quarry, candidate("farm", "Mill"), barn];
            production.as_of = Some(d(2026, 6, 4));
        })
}

fn report(builder: &Builder) -> ScoutReport {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived), &derived.scouting[0])
}

fn with_choice(change: impl FnOnce(&mut Candidate)) -> Builder {
    builder().with(|production| change(&mut production.scouting[2]))
}

#[test]
fn a_report_is_due_for_each_set_and_for_nobody_else() {
    let due_of = |builder: &Builder| {
        let derived = derive(&builder.production, None);
        due(Context::internal(&builder.production, &derived)).into_iter().map(|subject| subject.slug).collect::<Vec<_>>()
    };
    assert_eq!(due_of(&builder()), ["farm"]);
    assert!(due_of(&builder().with(|production| production.scouting.clear())).is_empty());
}

#[test]
fn an_open_set_says_by_when() {
    let page = report(&builder());
    assert_eq!((page.status.as_str(), page.tone), ("Open, 3 days late", "strong"));
    assert_eq!(page.decide_by.as_deref(), Some("Mon, Jun 1, 10 working days before the first shoot day"));
    assert_eq!(page.scenes.as_deref(), Some("2 scenes, 1 3/8 pages, INT DAY, EXT NIGHT"));
    assert_eq!(page.report.map(|link| link.href), None);
}

#[test]
fn the_chosen_one_stands_first_and_leads_to_its_location() {
    let page = report(&with_choice(|barn| barn.verdict = Verdict::Chosen));
    assert_eq!((page.status.as_str(), page.tone, page.decide_by), ("Chosen: Low Barn", "quiet", None));
    let columns: Vec<(&str, &str, bool)> = page.sheets[0].columns.iter().map(|one| (one.name.as_str(), one.verdict, one.chosen)).collect();
    assert_eq!(columns, [("Low Barn", "Chosen", true), ("Mill", "Open", false), ("Quarry", "Rejected", false)]);
    // It has a report once it is scheduled or confirmed.
    let builder = with_choice(|barn| barn.verdict = Verdict::Chosen);
    let builder = builder.with(|production| production.locations[0].status = Some("confirmed".to_owned()));
    assert_eq!(report(&builder).report.unwrap().href, "../location-report/barn.html");
}

#[test]
fn rows_stand_side_by_side_and_empty_ones_are_left_out() {
    let page = report(&builder());
    let rows = &page.sheets[0].rows;
    let row = |id: &str| rows.iter().find(|row| row.id == id).map(|row| row.cells.clone());
    assert_eq!(row("power"), Some(vec![String::new(), "63 A".to_owned(), String::new()]));
    assert_eq!(row("access"), None);
    let sun = row("sun-2026-06-15").unwrap();
    let lines: Vec<&str> = sun[1].lines().collect();
    // The production's clock is UTC, so Greenwich has the sun due south about noon, 62 degrees high.
    assert_eq!(lines[3], "12:00p S 180°, 62° high", "{lines:?}");
    assert!(lines[0].starts_with("3:42a rises NE 49°"), "{lines:?}");
    assert!(lines.last().unwrap().starts_with("Faces S: sun on it "), "{lines:?}");
    assert_eq!(sun[0], "", "no coordinates, no sun");
}

#[test]
fn the_first_picture_that_is_there_heads_the_column() {
    let page = report(&builder());
    let barn = page.sheets[0].columns.iter().find(|one| one.name == "Low Barn").unwrap();
    assert_eq!(barn.picture.as_ref().map(|picture| picture.file.as_str()), Some("media/barn.jpg"));
    assert_eq!(page.pictures.iter().map(|picture| picture.file.as_str()).collect::<Vec<_>>(), ["media/barn-2.jpg"]);
}

#[test]
fn forty_places_take_ten_sheets() {
    let builder = builder().with(|production| {
        let more = (0..37).map(|at| Candidate { set: "FARM".to_owned(), name: format!("Place {at}"), ..Candidate::default() });
        production.scouting.extend(more);
    });
    let page = report(&builder);
    let titles: Vec<&str> = page.sheets.iter().filter_map(|sheet| sheet.title.as_deref()).collect();
    assert_eq!((titles.len(), titles[0], titles[9]), (10, "1 – 4 of 40", "37 – 40 of 40"));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/scout-report.json"));
}
