//! What Exhibit G shows before and after the day, and when it is due.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, at, d};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{CastReport, Conventions, DayReport, Meal};

fn board() -> Builder {
    let builder = Builder::new().scene("1", "EXT", "DAY", 8).scene("2", "INT", "NIGHT", 8).cast("1").cast("2");
    let builder = builder.cast_with("2", |member| (member.minor, member.performer) = (true, Some("Ivo Kerr".to_owned())));
    let builder = builder.day(d(2026, 6, 1), "17:00").strip("1", "1, 2").unit_day("second", d(2026, 6, 1), "07:00").strip("2", "");
    builder.with(|production| production.identity.title = "Low Tide".to_owned())
}

fn reported() -> Builder {
    board().with(|production| {
        let lunch = Meal { out: Some(at("23:00")), back: Some(at("23:30")) };
        let one = CastReport {
            who: "1".to_owned(),
            report: Some(at("16:10")),
            on_set: Some(at("17:30")),
            dismiss: Some(at("02:15")),
            forced_call: true,
            tutoring: Some(195),
            meal_penalties: Some(2),
            ..CastReport::default()
        };
        let two = CastReport {
            who: "2".to_owned(),
            report: Some(at("17:00")),
            dismiss: Some(at("21:00")),
            not_photographed: true,
            ..CastReport::default()
        };
        let unit = "main".to_owned();
        production.reports.push(DayReport { date: d(2026, 6, 1), unit, lunch, cast: vec![one, two], ..DayReport::default() });
    })
}

fn form(builder: &Builder) -> ExhibitG {
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    body(UnitDay::find(context, &due(context)[0]).unwrap())
}

fn slugs(builder: &Builder) -> Vec<String> {
    let derived = derive(&builder.production, None);
    due(Context::internal(&builder.production, &derived)).into_iter().map(|subject| subject.slug).collect()
}

#[test]
fn it_is_due_for_each_unit_with_cast_under_these_agreements() {
    assert_eq!(slugs(&board()), ["main-2026-06-01"], "the second unit has no cast");
    let uk = || board().with(|production| production.conventions = Conventions::of(Wording::Uk));
    assert!(slugs(&uk()).is_empty());
    let sag = uk().with(|production| production.conventions.rule_packs = Some(vec!["sag-aftra-2023".to_owned()]));
    assert_eq!(slugs(&sag).len(), 1);
}

#[test]
fn before_the_day_it_has_the_calls_and_nothing_that_happened() {
    let blank = form(&board());
    assert!(!blank.complete && !blank.day_off);
    let rows: Vec<(&str, bool, &str)> = blank.rows.iter().map(|row| (row.number.as_str(), row.minor, row.status.as_str())).collect();
    assert_eq!(rows, [("1", false, "SWF"), ("2", true, "SWF")]);
    for row in &blank.rows {
        let times = [&row.report, &row.on_set, &row.dismiss_set, &row.dismiss, &row.first_out, &row.leave];
        assert!(times.iter().all(|time| time.is_none()), "{row:?}");
        assert!(row.planned_report.is_some() && row.planned_on_set.is_some(), "{row:?}");
    }
}

#[test]
fn after_the_day_it_is_complete() {
    let done = form(&reported());
    let [one, two] = &done.rows[..] else { panic!("two performers") };
    assert_eq!((&one.planned_report, &one.planned_on_set), (&None, &None), "nothing planned once the day is reported");
    assert_eq!((one.report.as_deref(), one.dismiss.as_deref()), (Some("4:10p"), Some("2:15a")));
    assert_eq!(
        (one.first_out.as_deref(), one.first_in.as_deref()),
        (Some("11:00p"), Some("11:30p")),
        "the company's meal lies in the night"
    );
    assert_eq!(two.first_out, None, "dismissed before the meal");
    assert_eq!(
        (one.forced_call.as_deref(), one.tutoring.as_deref(), one.meal_penalties.as_deref()),
        (Some("Yes"), Some("3:15"), Some("2"))
    );
    assert_eq!((two.status.as_str(), two.artist.as_deref()), ("SWF NP", Some("Ivo Kerr")));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = reported();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/exhibit-g.json"));
}
