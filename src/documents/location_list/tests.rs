//! What the list of permits and fees shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, at, d, dec};
use crate::documents::facts::testing::assert_fixture;
use crate::model::Permit;

fn usd(amount: &str) -> Option<Money> {
    Some(Money { amount: dec(amount), currency: "USD".parse().unwrap() })
}

/// Shot at the pier on 4 and 5 May, at the mill on the 18th; one permit issued, one to be applied for.
fn builder() -> Builder {
    let builder = Builder::new().location("pier", None).location("mill", None).location("barn", None);
    let builder = [("1", "pier"), ("2", "mill")].into_iter().fold(builder, |builder, (scene, place)| {
        builder.scene(scene, "INT", "DAY", 8).scene_with(scene, |scene| scene.location = Some(place.to_owned()))
    });
    let builder = builder.day(d(2026, 5, 4), "07:00").strip("1", "").day(d(2026, 5, 5), "07:00").strip("1", "");
    let builder = builder.day(d(2026, 5, 18), "07:00").strip("2", "");
    let builder = builder.permit("p1", "pier", PermitStatus::Issued, Some(d(2026, 5, 4)), Some(d(2026, 5, 5)));
    builder.permit("p2", "mill", PermitStatus::ToApply, None, None).with(|production| {
        production.as_of = Some(d(2026, 5, 12));
        let pier = &mut production.locations[0];
        (pier.fee, pier.prep_fee, pier.prep_days, pier.strike_days) = (usd("1000"), usd("200"), Some(2), Some(1));
        (pier.deposit, pier.deposit_terms.paid, pier.deposit_terms.days) = (usd("5000"), Some(d(2026, 4, 20)), Some(4));
        pier.restoration = Some("Repaint the rail".to_owned());
        let first: &mut Permit = &mut production.permits[0];
        (first.fee, first.deposit, first.hours) = (usd("350"), usd("800"), Some("06:00-20:00".parse().unwrap()));
        let second: &mut Permit = &mut production.permits[1];
        (second.lead_days, second.cutoff, second.fee) = (Some(3), Some(at("10:00")), usd("150"));
        second.insured.additional = vec!["Mill Trust".to_owned()];
    })
}

fn list(builder: &Builder) -> LocationList {
    let derived = derive(&builder.production, None);
    body(Context::internal(&builder.production, &derived))
}

#[test]
fn it_is_due_where_there_are_permits_or_fees() {
    let due_of = |change: fn(&mut Production)| {
        let builder = builder().with(change);
        let derived = derive(&builder.production, None);
        due(Context::internal(&builder.production, &derived)).len()
    };
    assert_eq!(due_of(|_| ()), 1);
    assert_eq!(due_of(|production| production.permits.clear()), 1, "a site fee");
    assert_eq!(due_of(|production| (production.permits, production.locations) = (Vec::new(), Vec::new())), 0);
}

#[test]
fn what_is_to_be_applied_for_stands_first_with_its_last_date() {
    let page = list(&builder());
    let ids: Vec<&str> = page.groups.iter().map(|group| group.id).collect();
    assert_eq!(ids, ["to-do", "issued"]);
    let row = &page.groups[0].rows[0];
    // Monday the 18th less three full business days is Wednesday the 13th: tomorrow.
    assert_eq!((row.dates[0].label, row.dates[0].text.as_str()), ("Apply by", "Wed, May 13, 10:00a"));
    assert_eq!((row.status.as_str(), row.tone, row.since.as_deref()), ("To apply", "warn", Some("1 day left")));
    let late = list(&builder().with(|production| production.as_of = Some(d(2026, 5, 15))));
    let row = &late.groups[0].rows[0];
    assert_eq!((row.status.as_str(), row.tone, row.since.as_deref()), ("Late", "strong", Some("2 days")));
}

#[test]
fn deposits_are_balances_and_stand_apart_from_what_a_place_costs() {
    let page = list(&builder());
    let fee = &page.fees[0];
    assert_eq!(fee.cost.as_ref().map(|figure| figure.value.as_str()), Some("2600.00"), "2 days, 2 of prep, 1 of strike");
    assert_eq!(page.fee_totals.iter().map(|figure| figure.text.as_str()).collect::<Vec<_>>(), ["2,600.00"]);
    assert_eq!(page.deposits_out.iter().map(|figure| figure.text.as_str()).collect::<Vec<_>>(), ["5,000.00"]);
    // Struck on Wednesday the 6th, back within four days: the 10th, two days ago. The permit's is not recorded as paid.
    let told: Vec<(&str, &str)> = page.deposits.iter().map(|row| (row.id.as_str(), row.status.as_str())).collect();
    assert_eq!(told, [("deposit-pier", "Overdue 2 days"), ("deposit-permit-p1", "Not recorded")]);
    assert_eq!((page.restoration[0].by.as_deref(), page.restoration[0].status), (Some("Wed, May 6"), "Late"));
}

#[test]
fn a_date_is_on_the_page_only_where_something_is_open() {
    assert!(list(&builder()).as_of.is_some());
    let closed = builder().with(|production| {
        production.permits.truncate(1);
        production.locations[0].deposit = None;
        production.permits[0].deposit = None;
        production.locations[0].released = Some(d(2026, 5, 9));
    });
    assert_eq!(list(&closed).as_of, None);
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = builder();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/location-list.json"));
}
