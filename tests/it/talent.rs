//! What is agreed with the cast, read from YAML and from spreadsheets; what a moved strip does to it; the calendar.

use callboard::build::facts::{ReadOptions, read};
use callboard::documents::Context;
use callboard::documents::calendars::calendars;
use callboard::findings::output;
use serde_json::Value;

use crate::support::production;

const HEAD: &str = "
title: Low Tide
code: LOW
conventions: {time_zone: UTC, date_order: mdy}
as_of: 2026-05-01
locations: [{id: loft, name: Net Loft, address: 1 Quay, sets: [NET LOFT], latitude: 48.12, longitude: -123.43, hospital: {name: H, phone: 360-555-0111}}]
scenes:
  - {number: '12', int_ext: INT, set: NET LOFT, day_night: DAY, pages: 1, cast: '5'}
  - {number: '13', int_ext: INT, set: NET LOFT, day_night: DAY, pages: 1}
";
const DAYS: &str = "
days:
  - {date: 2026-06-04, call: '07:00', wrap: '17:00', scenes: ['12']}
  - {date: 2026-06-08, call: '07:00', wrap: '17:00', scenes: ['13']}
";
const YAML: &str = "
cast:
  - id: '5'
    character: Haldane
    events:
      - {date: 2026-05-28, kind: fitting, leave: '10:00', arrive: '11:00', place: loft, note: Two suits}
      - {date: 2026-08-11, kind: adr, leave: '10:00', place: Stage B}
    options: [{kind: option, notice_days: 5}]
    deal_dates: [{what: Contract signed, days_before: 2}]
";

/// What `check` says, what the model has of the artist, and the artist's calendar.
fn talent(files: &[(&str, &str)]) -> (String, Value, String) {
    let folder = production(files);
    let facts = read(folder.path(), &ReadOptions::default());
    let said = output::text(&facts.findings, &facts.sources, false);
    let context = Context::internal(&facts.production, &facts.derived);
    let model = callboard::documents::model_json::model(context, &facts.findings, &facts.sources);
    let model = serde_json::to_value(model).unwrap();
    let made = calendars(context, &std::collections::BTreeMap::new());
    let own = made.files.iter().find(|file| file.name == "cast-5").map(|file| file.text.clone());
    (said, model["talent"].clone(), own.unwrap_or_default())
}

#[test]
fn rows_of_a_sheet_do_as_well_as_yaml() {
    let yaml = format!("{HEAD}{DAYS}{YAML}");
    let (said, stated, _) = talent(&[("production.yaml", &yaml)]);
    assert_eq!(said, "");
    let sheets = "
cast: [{id: '5', character: Haldane}]
sources:
  - {file: appearances.csv, section: appearances, header_row: 1}
  - {file: options.csv, section: options, header_row: 1}
  - {file: deals.csv, section: deal_dates, header_row: 1}
";
    let sheets = format!("{HEAD}{DAYS}{sheets}");
    let files = [
        ("production.yaml", sheets.as_str()),
        (
            "appearances.csv",
            "Cast #,Date,Type,Start,End,Where,Notes\n5,5/28/2026,Fitting,10:00 AM,11:00 AM,loft,Two suits\n5,8/11/2026,ADR,10:00 AM,,Stage B,\n",
        ),
        ("options.csv", "Cast #,Type,Notice\n5,option,5\n"),
        ("deals.csv", "Cast #,Step,Days before\n5,Contract signed,2\n"),
    ];
    let (said, read, _) = talent(&files);
    assert_eq!(read, stated, "{said}");
    assert_eq!(stated[0]["options"][0]["deadline"], "2026-05-28", "five working days before June 4");
}

#[test]
fn a_moved_strip_moves_what_hangs_on_the_first_day() {
    let moved = DAYS.replace("['12']", "['x']").replace("['13']", "['12']").replace("['x']", "['13']");
    let (_, own, _) = talent(&[("production.yaml", &format!("{HEAD}{moved}{YAML}"))]);
    assert_eq!((&own[0]["options"][0]["deadline"], &own[0]["deal_dates"][0]["due"]), (&"2026-06-01".into(), &"2026-06-04".into()));
    let works: Vec<&str> = own[0]["appearances"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["kind"] == "work")
        .map(|one| one["date"].as_str().unwrap())
        .collect();
    assert_eq!(works, ["2026-06-08"]);
}

#[test]
fn the_calendar_of_an_artist_has_all_appearances() {
    let (_, _, calendar) = talent(&[("production.yaml", &format!("{HEAD}{DAYS}{YAML}"))]);
    for line in [
        "UID:appearance-5-fitting-1.low@callboard\r\n",
        "SUMMARY:Low Tide: Fitting\\, Haldane\r\n",
        "LOCATION:Net Loft\\, 1 Quay\r\n",
        "DTSTART:20260528T100000Z\r\n",
        "SUMMARY:Low Tide: ADR\\, Haldane\r\n",
        "UID:cast-5-main-2026-06-04.low@callboard\r\n",
    ] {
        assert!(calendar.contains(line), "{line}\n{calendar}");
    }
}

#[test]
fn a_production_with_days_of_work_only_has_nothing_of_it() {
    let plain = format!("{HEAD}{DAYS}\ncast: [{{id: '5', character: Haldane}}]\n");
    let (said, own, _) = talent(&[("production.yaml", &plain)]);
    assert_eq!((said.as_str(), own.as_array().map(Vec::len)), ("", Some(0)));
}
