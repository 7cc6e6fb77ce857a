//! What an equipment list shows.

use serde_json::Value;

use super::{due, page};
use crate::derive::derive;
use crate::derive::testing::{Builder, d, dec};
use crate::documents::Context;
use crate::documents::facts::testing::assert_fixture;
use crate::model::{CostPer, Equipment, Origin, Vendor};
use crate::values::Money;

fn vendor(id: &str, name: &str) -> Vendor {
    Vendor {
        id: id.to_owned(),
        name: name.to_owned(),
        supplies: None,
        contact: Some("Ada Quill".to_owned()),
        phone: Some("(206) 555-0110".to_owned()),
        email: None,
        terms: Default::default(),
        capacity: None,
        shots_per_week: None,
        origin: Origin::NONE,
    }
}

fn item(name: &str, vendor: &str) -> Equipment {
    Equipment {
        item: name.to_owned(),
        vendor: Some(vendor.to_owned()),
        quantity: 2,
        prep_days: 1,
        units: vec!["main".to_owned()],
        ..Equipment::default()
    }
}

fn list() -> Value {
    let mut crane = item("Crane", "grip");
    (crane.order, crane.received, crane.return_due) = (Some("PO-7".to_owned()), Some(d(2026, 5, 28)), Some(d(2026, 6, 1)));
    (crane.cost, crane.per) = (Some(Money { amount: dec("450"), currency: "USD".parse().unwrap() }), CostPer::Week);
    (crane.serials, crane.holder, crane.condition) =
        (vec!["TC-114".to_owned()], Some("Ana".to_owned()), Some("Scratch on the arm".to_owned()));
    let builder = Builder::new()
        .scene("1", "INT", "DAY", 8)
        .day(d(2026, 6, 1), "07:00")
        .strip("1", "")
        .day(d(2026, 6, 2), "07:00")
        .crew("Ana", "Grip", &["main"])
        .with(|production| {
            production.vendors = vec![vendor("grip", "Keystone Grip"), vendor("radio", "Gullwing Radio")];
            production.equipment = vec![item("Dolly", "grip"), item("Walkie", "radio"), crane];
        });
    let derived = derive(&builder.production, Some(d(2026, 6, 3)));
    let context = Context::internal(&builder.production, &derived);
    let subjects = due(context);
    let slugs: Vec<&str> = subjects.iter().map(|subject| subject.slug.as_str()).collect();
    assert_eq!(slugs, ["keystone-grip"], "equipment that is only named for the sheet needs no list");
    page(context, &subjects[0])
}

#[test]
fn what_wants_doing_stands_first() {
    let page = list();
    let body = &page["body"];
    let groups: Vec<_> = body["groups"].as_array().unwrap().iter().map(|group| group["id"].as_str().unwrap()).collect();
    assert_eq!(groups, ["now", "unrecorded"]);
    let row = &body["groups"][0]["rows"][0];
    assert_eq!((&row["item"], &row["status"], &row["since"]), (&Value::from("Crane"), &Value::from("Overdue"), &Value::from("2 days")));
    assert_eq!((&row["needed"], &row["holder"]), (&Value::from("Jun 1 – Jun 2, 2 days"), &Value::from("Ana")));
    assert_eq!(body["week"], "1 hire out: another week costs USD 450.00.");
    assert_eq!(body["orders"][0]["description"], "not in the ledger");
}

#[test]
fn the_fixture_has_the_keys_of_the_document() {
    assert_fixture(&list(), include_str!("../../../tests/fixtures/pages/equipment-list.json"));
}
