//! What the location report shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Hazard, Media, Photo};

/// Two days at London's river, one scene in two parts; a confirmed place without a day, and one only scouted.
fn builder() -> Builder {
    Builder::new()
        .location("Quay No. 1", Some((51.5074, -0.1278)))
        .location("loft", None)
        .location("barn", None)
        .scene("7", "EXT", "DAY", 9)
        .scene("8", "INT", "NIGHT", 4)
        .scene_with("7", |scene| scene.location = Some("Quay No. 1".to_owned()))
        .scene_with("8", |scene| scene.location = Some("Quay No. 1".to_owned()))
        .day(d(2026, 12, 21), "07:00")
        .day_with(|day| day.number = Some(1))
        .strip("7", "")
        .strip_with(|strip| strip.part = Some("1".to_owned()))
        .unit_day("second", d(2026, 12, 22), "07:00")
        .day_with(|day| day.number = Some(1))
        .strip("7", "")
        .strip_with(|strip| strip.part = Some("2".to_owned()))
        .with(|production| {
            production.locations[1].status = Some("confirmed".to_owned());
            production.locations[2].status = Some("scouted".to_owned());
            production.as_of = Some(d(2026, 12, 10));
            let quay = &mut production.locations[0];
            let action = |action: &str, due, done| Action { action: action.to_owned(), owner: None, due, done };
            quay.actions = vec![
                action("Letter", Some(d(2026, 12, 1)), Some(d(2026, 12, 1))),
                action("Dive", None, None),
                action("Fence", Some(d(2026, 12, 9)), None),
            ];
            quay.hazards = vec![Hazard { hazard: "Water".to_owned(), control: None, assessment: None }];
            quay.phone = Some("+44 20 7946 0000".to_owned());
            let photo = |file: &str| Photo { file: file.to_owned(), caption: None };
            quay.photos = vec![photo("media/missing.jpg"), photo("media/quay.jpg"), photo("media/quay-2.jpg")];
            for path in ["media/quay.jpg", "media/quay-2.jpg"] {
                let media = Media { path: path.to_owned(), hash: String::new(), width: 1200, height: 800 };
                production.media.insert(path.to_owned(), media);
            }
            production.permits.push(Permit {
                id: "port".to_owned(),
                locations: vec!["Quay No. 1".to_owned()],
                authority: Some("Port".to_owned()),
                kind: Some("Filming".to_owned()),
                status: PermitStatus::ToApply,
                due: Some(d(2026, 12, 4)),
                from: Some(d(2026, 12, 21)),
                to: Some(d(2026, 12, 22)),
                activities: vec!["drone".to_owned()],
                ..Permit::default()
            });
        })
}

fn page_of(builder: &Builder) -> LocationReport {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived), &builder.production.locations[0])
}

#[test]
fn a_report_is_due_for_places_that_are_scheduled_or_confirmed() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let subjects = due(Context::internal(&builder.production, &derived));
    let slugs: Vec<(&str, &str)> = subjects.iter().map(|subject| (subject.slug.as_str(), subject.key.as_str())).collect();
    assert_eq!(slugs, [("quay-no-1", "Quay No. 1"), ("loft", "loft")]);
}

#[test]
fn a_scene_in_parts_names_every_day_and_its_pages_count_once() {
    let page = page_of(&builder());
    assert_eq!(page.scenes[0].shot_on, ["Day 1 · Mon, Dec 21 · part 1", "Day 1, second · Tue, Dec 22 · part 2"]);
    assert_eq!(page.scenes[1].shot_on, Vec::<String>::new());
    assert_eq!((page.pages.text.as_str(), page.pages.value.as_str()), ("1 5/8", "13"));
    assert_eq!(page.summary.as_deref(), Some("2 scenes, 1 5/8 pages, 2 days"));
}

#[test]
fn each_day_has_its_sun() {
    // London on 21 December 2026: domain.md 2.12. The production's clock is UTC, which London keeps in winter.
    let page = page_of(&builder());
    let sun = page.days[0].sun.as_ref().unwrap();
    assert_eq!((sun.sunrise.as_str(), sun.sunset.as_str()), ("8:04a", "3:53p"));
    assert_eq!(page.days[0].day, "Day 1 of 1");
}

#[test]
fn what_is_late_says_so() {
    let page = page_of(&builder());
    let actions: Vec<(&str, &str)> = page.actions.iter().map(|row| (row.action.as_str(), row.status.as_str())).collect();
    assert_eq!(actions, [("Fence", "Late"), ("Dive", "Open"), ("Letter", "Done Tue, Dec 1")]);
    assert_eq!((page.permits[0].late, page.permits[0].status.as_str()), (true, "Late, due Fri, Dec 4"));
}

#[test]
fn the_first_picture_that_is_there_leads() {
    let page = page_of(&builder());
    assert_eq!(page.lead.unwrap().file, "media/quay.jpg");
    assert_eq!(page.photos.len(), 1);
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/location-report.json"));
}
