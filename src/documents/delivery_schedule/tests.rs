//! What the delivery schedule shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::documents::facts::testing::assert_fixture;
use crate::model::QcResult;

/// As of 10 June 2026: an item that failed, one late, one whose mix comes after it is due, one due soon, one accepted.
fn builder() -> Builder {
    Builder::new()
        .milestone("mix", Some(d(2026, 7, 20)), None, &["lock"])
        .milestone("lock", Some(d(2026, 5, 29)), Some(d(2026, 6, 2)), &[])
        .milestone("other", Some(d(2026, 6, 1)), None, &[])
        .deliverable("1.10", Some(d(2026, 7, 17)), &["mix"])
        .deliverable("1.2", Some(d(2026, 6, 4)), &[])
        .deliverable("1.1", Some(d(2026, 6, 1)), &["lock"])
        .deliverable("1.3", Some(d(2026, 6, 12)), &[])
        .deliverable("2.1", Some(d(2026, 6, 1)), &[])
        .with(|production| {
            production.as_of = Some(d(2026, 6, 10));
            let failed = &mut production.deliverables[2];
            (failed.sent, failed.qc_result, failed.qc_date) = (Some(d(2026, 5, 28)), Some(QcResult::Fail), Some(d(2026, 6, 3)));
            (failed.qc_report, failed.round) = (Some("QC-7".to_owned()), Some(2));
            let accepted = &mut production.deliverables[4];
            accepted.family = Family::Legal;
            (accepted.sent, accepted.accepted) = (Some(d(2026, 5, 20)), Some(d(2026, 5, 22)));
        })
}

fn page_of(builder: &Builder) -> DeliverySchedule {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived), &builder.production.buyers[0])
}

#[test]
fn every_item_that_wants_attention_is_in_one_list_with_its_reason() {
    let page = page_of(&builder());
    let lists: Vec<(&str, Vec<&str>)> =
        page.attention.iter().map(|list| (list.id, list.rows.iter().map(|row| row.item.as_str()).collect())).collect();
    assert_eq!(lists, [("failed", vec!["1.1"]), ("late", vec!["1.2"]), ("at-risk", vec!["1.10"]), ("due-soon", vec!["1.3"])]);
    let why = |at: usize| page.attention[at].rows[0].why.as_deref();
    assert_eq!(why(0), Some("QC-7; round 2"));
    assert_eq!(why(2), Some("waits for Milestone mix, expected Mon, Jul 20"));
    let when = |at: usize| page.attention[at].rows[0].when.as_deref();
    assert_eq!((when(1), when(3)), (Some("6 days late"), Some("in 2 days")));
}

#[test]
fn items_stand_by_family_in_contract_order_and_by_number() {
    let page = page_of(&builder());
    let families: Vec<(&str, &str)> = page.families.iter().map(|family| (family.name, family.progress.as_str())).collect();
    assert_eq!(families, [("Picture", "0 of 4 accepted"), ("Legal and financial", "1 of 1 accepted")]);
    let items: Vec<&str> = page.families[0].rows.iter().map(|row| row.item.as_str()).collect();
    assert_eq!(items, ["1.1", "1.2", "1.3", "1.10"]);
    let risk = &page.families[0].rows[3];
    assert_eq!((risk.status.as_str(), risk.slack.as_ref().map(|slack| slack.text.as_str())), ("At risk", Some("(3)")));
}

#[test]
fn the_milestones_are_those_that_items_hang_on_also_through_others() {
    let page = page_of(&builder());
    let rows: Vec<(&str, &str, &str)> =
        page.milestones.iter().map(|row| (row.id.as_str(), row.status.as_str(), row.feeds.as_str())).collect();
    assert_eq!(rows, [("milestone-lock", "Reached 4 days late", "1.1"), ("milestone-mix", "To come", "1.10")]);
}

#[test]
fn dates_state_the_year_where_there_is_more_than_one() {
    let builder = builder().deliverable("9.1", Some(d(2027, 1, 15)), &[]).with(|production| production.post[0].start = Some(d(2026, 7, 6)));
    let page = page_of(&builder);
    assert_eq!(page.families[0].rows[1].due.as_deref(), Some("Thu, Jun 4, 2026"));
    let mix = page.milestones.iter().find(|row| row.id == "milestone-mix").unwrap();
    assert_eq!(mix.planned.as_deref(), Some("Mon, Jul 6 – Mon, Jul 20, 2026"));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/delivery-schedule.json"));
}
