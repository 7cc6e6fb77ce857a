//! Editions in worked examples, and that nothing is forgotten.

use super::*;
use crate::derive::testing::Builder;
use crate::model::fields::groups::{decision, rows};
use crate::model::fields::{Kind, SECTIONS, Table};

/// Records whose keys stand in others in the user's files: each with those.
const INSIDE: &[(&str, &[&str])] =
    &[("contact", &["cast", "crew", "vendors"]), ("terms", &["locations", "permits"]), ("options", &["cast"]), ("deal_dates", &["cast"])];

/// Keys that are one fact of the model with others, or stand there under another name: record, keys, record, key.
const ONE_FACT: &[(&str, &str, &str, &str)] = &[
    ("locations", "power ceiling windows sound floor access toilets coverage neighbours weather_cover", "locations", "power"),
    ("locations", "latitude longitude", "locations", "latitude"),
    ("locations", "additional_insured", "terms", "additional"),
    ("locations", "deposit_kept", "terms", "kept"),
    ("locations", "deposit_reference", "terms", "reference"),
    ("transport", "from", "stops", "place"),
];

#[test]
fn every_key_that_can_be_withheld_is_a_fact_that_can_be_taken_out() {
    let records: Vec<&(&str, &[&str])> = [people::KEYS, work::KEYS, money::KEYS, desk::KEYS].into_iter().flatten().collect();
    let mut forgotten = Vec::new();
    let can = |record: &str, key: &str| {
        // Where the whole record goes, so does its key.
        whole(record).is_some()
            || records.iter().any(|(own, keys)| *own == record && keys.contains(&key))
            || INSIDE
                .iter()
                .any(|(own, outer)| outer.contains(&record) && records.iter().any(|(name, keys)| name == own && keys.contains(&key)))
    };
    fn keys(name: &str, table: &'static Table, all: &mut Vec<(String, &'static str)>) {
        for field in table.fields {
            all.push((name.to_owned(), field.key));
            if let Kind::Record(nested) | Kind::Records(nested) = field.kind
                && !std::ptr::eq(nested, table)
            {
                let clash = SECTIONS.iter().any(|section| section.key == nested.key && !std::ptr::eq(*section, nested));
                let label = if clash { format!("{name}.{}", nested.key) } else { nested.key.to_owned() };
                keys(&label, nested, all);
            }
        }
    }
    let mut all = Vec::new();
    SECTIONS.iter().for_each(|table| keys(table.key, table, &mut all));
    for (record, key) in all {
        // These are read into the records they are about.
        if ["appearances", "slots"].contains(&record.as_str()) {
            continue;
        }
        let one = ONE_FACT.iter().find(|(own, keys, ..)| *own == record && keys.split(' ').any(|own| own == key));
        let (own_record, own_key) = one.map_or((record.as_str(), key), |(.., record, key)| (*record, *key));
        assert_eq!(decision(&record, key), decision(own_record, own_key), "{record}.{key} is one fact with {own_record}.{own_key}");
        if matches!(decision(&record, key), Some(Decision::In(_))) && !can(own_record, own_key) {
            forgotten.push(format!("{record}.{key}"));
        }
    }
    forgotten.sort();
    forgotten.dedup();
    assert!(forgotten.is_empty(), "these can be withheld and are not taken out: {}", forgotten.join(", "));
    assert!(rows().count() > 150);
}

fn audience(id: &str) -> Audience {
    Audience::built_in().into_iter().find(|audience| audience.id == id).unwrap()
}

#[test]
fn facts_are_taken_out_by_their_group_and_told() {
    let builder = Builder::new().cast("1").cast_with("1", |member| {
        member.phone = Some("(310) 555-0141".to_owned());
        member.agent = Some("Paloma Reinholt, 555-0142".to_owned());
        member.notes = Some("Swims; ring her on (310) 555-0141 or the desk on 555-0100".to_owned());
        member.rate = Some(crate::values::Money { amount: 3200.into(), currency: crate::values::Currency::USD });
    });
    let (crew, withheld) = edition_and_rest(&builder.production, &audience("crew"));
    let mara = &crew.cast[0];
    assert_eq!((&mara.phone, &mara.agent, mara.rate.is_none()), (&None, &None, true));
    assert_eq!(mara.notes.as_deref(), Some("Swims; ring her on [withheld] or the desk on 555-0100"), "crew sees the desk's number");
    assert!(
        withheld.texts.get("(310) 555-0141").is_some_and(|fact| (fact.group, fact.record, fact.key) == (Group::Talent, "cast", "phone"))
    );
    assert_eq!(withheld.amounts.get(&3200.into()).map(|fact| fact.key), Some("rate"));
    let background = edition(&builder.production, &audience("background"));
    assert_eq!(background.cast[0].notes.as_deref(), Some("Swims; ring her on [withheld] or the desk on [withheld]"));
    assert_eq!(edition(&builder.production, Audience::internal()).cast[0].phone.as_deref(), Some("(310) 555-0141"));
}

#[test]
fn what_somebody_keeps_private_is_the_production_offices_alone() {
    let mut builder = Builder::new().crew("Bo Lind", "Camera", &["main"]).crew("Ada Voss", "Camera", &["main"]);
    for (member, number) in builder.production.crew.iter_mut().zip(["555-0101", "555-0102"]) {
        member.phone = Some(number.to_owned());
    }
    builder.production.crew[0].contact.private.push("phone".to_owned());
    let own = edition(&builder.production, &audience("crew"));
    assert_eq!(own.crew.iter().map(|member| member.phone.as_deref()).collect::<Vec<_>>(), [None, Some("555-0102")]);
}
