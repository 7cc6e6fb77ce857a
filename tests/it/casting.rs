//! Casting read from YAML and from spreadsheets, and what a moved strip does to it.

use std::fs;
use std::path::Path;

use callboard::build::facts::{ReadOptions, read};
use callboard::documents::{Context, model_json};
use callboard::findings::output;
use serde_json::Value;

const HEAD: &str = "
title: Low Tide
conventions: {time_zone: UTC, date_order: mdy}
as_of: 2026-05-01
cast: [{id: '17', character: Young Peg}]
locations: [{id: loft, name: Net Loft, sets: [NET LOFT], latitude: 48.12, longitude: -123.43, hospital: {name: H, phone: 360-555-0111}}]
scenes:
  - {number: '12', int_ext: INT, set: NET LOFT, day_night: DAY, pages: 1, cast: '17'}
  - {number: '13', int_ext: INT, set: NET LOFT, day_night: DAY, pages: 1}
days:
";
const DAYS: &str = "
  - {date: 2026-06-04, call: '07:00', wrap: '17:00', scenes: ['12']}
  - {date: 2026-06-08, call: '07:00', wrap: '17:00', scenes: ['13']}
";

/// What `check` says, and the casting of the model.
fn casting(folder: &Path) -> (String, Value) {
    let facts = read(folder, &ReadOptions::default());
    let said = output::text(&facts.findings, &facts.sources, false);
    let context = Context::internal(&facts.production, &facts.derived);
    let model = serde_json::to_value(model_json::model(context, &facts.findings, &facts.sources)).unwrap();
    (said, model["casting"].clone())
}

fn written(files: &[(&str, &str)]) -> (String, Value) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    casting(folder.path())
}

const YAML: &str = "
casting:
  roles: [{id: peg, name: Young Peg, cast: '17'}]
  candidates:
    - {role: peg, name: Ada Lund, agent: Low Door, agent_phone: (503) 555-0144, reel: https://reels.example/ada, unavailable: [2026-06-08]}
    - {role: peg, name: Bo Reyes, agent: Low Door, agent_phone: (503) 555-0144, unavailable: [2026-06-04]}
  sessions:
    - id: first
      date: 2026-05-04
      room: Studio 2
      slots:
        - {time: '10:00', role: peg, candidate: Ada Lund, attempt: first, sides: White, result: callback, arrived: '9:50a'}
        - {time: '10:15', role: peg, candidate: Bo Reyes, attempt: first, sides: White, result: pass}
";

#[test]
fn a_row_for_each_candidate_and_for_each_slot_does_as_well_as_yaml() {
    let yaml = format!("{HEAD}{DAYS}{YAML}");
    let (said, stated) = written(&[("production.yaml", &yaml)]);
    assert_eq!(said, "");
    let sheets = "
roles: [{id: peg, name: Young Peg, cast: '17'}]
sessions: [{id: first, date: 2026-05-04, room: Studio 2}]
sources:
  - {file: candidates.csv, section: candidates, header_row: 1}
  - {file: slots.csv, section: slots, header_row: 1}
";
    let candidates = "Artist,Reading for,Agent,Agent phone,Reel,Not available\n\
        Ada Lund,peg,Low Door,(503) 555-0144,https://reels.example/ada,6/8/2026\n\
        Bo Reyes,peg,Low Door,(503) 555-0144,,6/4/2026\n";
    let slots = "Session,Time,Artist,Role,Round,Sides,Arrival,Decision\n\
        first,10:00 AM,Ada Lund,peg,1st,White,9:50 AM,Recall\n\
        first,10:15 AM,Bo Reyes,peg,1st,White,,Pass\n";
    let sheets = format!("{HEAD}{DAYS}{sheets}");
    let (said, read) = written(&[("production.yaml", &sheets), ("candidates.csv", candidates), ("slots.csv", slots)]);
    assert_eq!(read, stated, "{said}");
    assert_eq!(stated["sessions"][0]["slots"][0]["result"], "callback");
}

#[test]
fn rows_alone_make_sessions_and_candidates() {
    let yaml = format!("{HEAD}{DAYS}\nroles: [{{id: peg, name: Young Peg, cast: '17'}}]\n");
    let slots = "Date,Room,Time,Artist,Agent,Phone,Role,Attempt\n\
        5/4/2026,Studio 2,10:00 AM,Ada Lund,Low Door,(503) 555-0144,peg,first\n\
        5/4/2026,Studio 2,10:15 AM,Bo Reyes,Low Door,(503) 555-0144,peg,first\n\
        5/6/2026,Studio 2,10:15 AM,Ada Lund,Low Door,(503) 555-0144,peg,callback\n";
    let (said, casting) = written(&[("production.yaml", &yaml), ("auditions.csv", slots)]);
    assert!(said.contains("[CB021]: auditions.csv is read as slots"), "{said}");
    let ids: Vec<&str> = casting["sessions"].as_array().unwrap().iter().map(|session| session["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["2026-05-04-studio-2", "2026-05-06-studio-2"]);
    let names: Vec<&str> = casting["roles"][0]["candidates"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Ada Lund", "Bo Reyes"], "a callback goes before a first reading");
}

#[test]
fn a_moved_strip_moves_the_days_of_a_role_and_who_is_free() {
    let (_, before) = written(&[("production.yaml", &format!("{HEAD}{DAYS}{YAML}"))]);
    let role = &before["roles"][0];
    assert_eq!((role["first"].as_str(), role["cast_by"].as_str()), (Some("2026-06-04"), Some("2026-05-21")));
    let free = |casting: &Value| {
        let all = casting["roles"][0]["candidates"].as_array().unwrap().iter();
        all.map(|one| format!("{} {}", one["name"].as_str().unwrap(), one["free"])).collect::<Vec<_>>()
    };
    assert_eq!(free(&before), ["Ada Lund 1", "Bo Reyes 0"]);
    let moved = DAYS.replace("['12']", "['x']").replace("['13']", "['12']").replace("['x']", "['13']");
    let (_, after) = written(&[("production.yaml", &format!("{HEAD}{moved}{YAML}"))]);
    let role = &after["roles"][0];
    assert_eq!((role["first"].as_str(), role["cast_by"].as_str()), (Some("2026-06-08"), Some("2026-05-25")));
    assert_eq!(free(&after), ["Ada Lund 0", "Bo Reyes 1"]);
}

#[test]
fn nobodys_contacts_are_in_the_model() {
    let (_, casting) = written(&[("production.yaml", &format!("{HEAD}{DAYS}{YAML}"))]);
    assert!(!casting.to_string().contains("555-0144"));
}
