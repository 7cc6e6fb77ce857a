//! The proof in worked examples.

use super::*;

fn fact(group: Group) -> FactName {
    FactName { group, record: "cast", key: "phone" }
}

fn proof(texts: &[(&str, Group)], amounts: &[i64], seen: &[&str]) -> Proof {
    let withheld = Withheld {
        texts: texts.iter().map(|(text, group)| ((*text).to_owned(), fact(*group))).collect(),
        amounts: amounts.iter().map(|amount| (Decimal::from(*amount), fact(Group::Budget))).collect(),
        dates: BTreeMap::from([("2013-04-12".parse().unwrap(), fact(Group::Identity))]),
        coordinates: vec![(47.606_21, fact(Group::Places)), (-122.332_08, fact(Group::Places)), (51.5, fact(Group::Places))],
    };
    let seen = Withheld { texts: seen.iter().map(|text| ((*text).to_owned(), fact(Group::Remarks))).collect(), ..Withheld::default() };
    Proof::new(&withheld, &seen)
}

#[test]
fn values_are_found_in_whatever_form_they_are_printed() {
    let proof = proof(
        &[
            ("Paloma Reinholt, (310) 555-0142", Group::Agents),
            ("14 Gull Lane, Harbour", Group::Addresses),
            ("ilse@quist.example", Group::Talent),
            ("She may not swim after six. Fine", Group::Notes),
            ("Bo Lind", Group::Agents),
        ],
        &[81234, 4200, 950],
        &["Bo Lind"],
    );
    for (text, count) in [
        ("tel. +1 310.555.0142", 1),
        ("ring 555 0142 now", 1),
        ("15550142", 0),
        ("14 GULL\nLANE", 1),
        ("214 Gull Lane", 0),
        ("mailto:ilse@quist.example", 1),
        ("**She may** not swim after six!", 1),
        ("Fine", 0),
        ("Bo Lind", 0),
        ("a total of 81,234", 1),
        ("81.234,00 and (81,234.00)", 1),
        ("81234", 0),
        ("4,200 ft of film", 0),
        ("$4,200", 1),
        ("4,200.00", 1),
        ("EUR 950", 1),
        ("950 m", 0),
        ("born Apr 12, 2013", 1),
        ("born 2013-04-12 or April 12, 2013", 1),
    ] {
        let found = proof.in_text(text);
        assert_eq!(found.len(), count, "{text}: {found:?}");
    }
    let what = proof.in_text("555-0142").remove(0).what;
    assert_eq!(what, "a telephone number (cast phone, withheld with `agents`)");
}

#[test]
fn markup_and_page_data_are_looked_through() {
    let proof = proof(&[("14 Gull Lane", Group::Addresses)], &[81234], &[]);
    let page = serde_json::json!({"labels": {"a": "x"}, "body": {"totals": {"text": "81k", "value": "81234.00"}}});
    assert_eq!(proof.in_page(&page).len(), 1);
    let html = "<p title='14 Gull&#32;Lane'>14 <b>Gull</b> &amp; Lane</p>";
    assert_eq!(proof.in_html(html.as_bytes(), &page).len(), 1);
    assert_eq!(proof.in_html(b"<p title='14 Gull&#32;Lane'>x</p>", &page).len(), 1, "in the tag");
    assert_eq!(proof.in_html(b"<p>14 <b>Gull</b> &amp; Lane</p>", &page).len(), 1, "as it is read");
    let label = serde_json::json!({"labels": {"a": "14 Gull Lane"}});
    assert!(proof.in_html(html.as_bytes(), &label).is_empty(), "a fixed word of the paper is nobody's secret");
}

#[test]
fn a_telephone_number_is_found_however_it_is_spelled() {
    for (own, others) in [
        (
            "(310) 555-0142",
            &[
                "+13105550142",
                "tel:+1-310-555-0142",
                "001 310 555 0142",
                "3105550142",
                "5550142",
                "310%20555%200142",
                "3 1 0 5 5 5 0 1 4 2",
                "３１０ 555 0142",
                "310\u{a0}555\u{2011}0142",
                "phone=%2B13105550142",
            ][..],
        ),
        ("+13105550142", &["(310) 555-0142", "310/555.0142", "555-0142"]),
        ("3105550142", &["310-555-0142"]),
        ("+44 20 7946 0155", &["02079460155", "(020) 7946 0155", "0044 20 79460155", "7946 0155", "+44(0)20 7946 0155"]),
        ("02079460155", &["+44 20 7946 0155", "020 7946 0155"]),
        ("030 5550142", &["+49 30 5550142", "+49305550142"]),
        ("+49 30 5550142", &["030/5550142", "0305550142"]),
    ] {
        let proof = proof(&[(own, Group::Talent)], &[], &[]);
        for other in others {
            assert_eq!(proof.in_text(other).len(), 1, "{own} as {other}");
        }
        for other in ["310 555 0143", "2026-05-55 0142", "15550142", "scene 310, 555 ft, 142", "A5550142", "13105550142999"] {
            assert!(proof.in_text(other).is_empty(), "{own} in {other}");
        }
    }
}

#[test]
fn money_is_found_with_other_marks_and_without_cents() {
    let proof = proof(&[], &[81234, 3200], &[]);
    for text in [
        "USD3200",
        "3200€",
        "3 200 €",
        "3'200 CHF",
        "3,200/week",
        "$3,200-$4,000",
        "£3,200pw",
        "-81,234",
        "rate 3200",
        "{\"rate\": 3200}",
        "3.200,00 EUR",
        "3200 per week",
        "81\u{202f}234",
        "data-fee=\"3200\"",
        "$3200.00",
    ] {
        assert_eq!(proof.in_text(text).len(), 1, "{text}");
    }
    for text in [
        "3200 ft",
        "3,200 ft of film",
        "2026-3200",
        "13200 EUR",
        "REV 3200",
        "scene 3200/1",
        "at 32:00",
        "minmax(3200px, 1fr)",
        "3200 frames",
    ] {
        assert!(proof.in_text(text).is_empty(), "{text}");
    }
}

#[test]
fn dates_places_and_numbers_are_found() {
    let proof = proof(&[("533380006", Group::Identity), ("Rua São João 41", Group::Addresses)], &[], &[]);
    for text in [
        "12.4.2013",
        "4/12/2013",
        "12 April 2013",
        "April 12, 2013",
        "20130412",
        "12. 4. 2013",
        "2013/04/12",
        "geo:47.6062,-122.3321",
        "47.60621° N",
        "mlat=47.60621",
        "47.606, 122.332",
        "47°36'22.4\"N",
        "47,60621",
        "Passport 5333 80006",
        "rua-sao-joao-41.pdf",
        "RUA SA\u{303}O\nJOA\u{303}O 41",
        "Rua S&atilde;o Jo&#xe3;o 41",
        "Rua S\\u00e3o Jo\\u00e3o 41",
    ] {
        assert!(!proof.in_html(text.as_bytes(), &Value::Null).is_empty(), "{text}");
    }
    for text in ["12.5.2013", "47.606 ft", "51.50000° N", "41 Rua São", "533380007"] {
        assert!(proof.in_text(text).is_empty(), "{text}: {:?}", proof.in_text(text));
    }
}

#[test]
fn one_persons_number_does_not_hide_anothers() {
    let proof = proof(&[("(310) 555-0142", Group::Talent), ("(310) 555-0143", Group::Talent)], &[], &[]);
    let page = serde_json::json!({"personal": {"note": "mine is 310 555 0142"}, "body": {"a": "310 555 0142", "b": "310 555 0143"}});
    assert_eq!(proof.in_page(&page).len(), 1);
    let page = serde_json::json!({"personal": {"note": "mine is 310 555 0142"}, "body": {"a": "+1 310 555 0142"}});
    assert!(proof.in_page(&page).is_empty());
}
