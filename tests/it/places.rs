//! Scouting, permits and company moves as their users keep them: in YAML and in a spreadsheet, explained, and moving with
//! the strips.

use callboard::build::facts::{Facts, ReadOptions, read};

use crate::support::{callboard, production};

/// A set with two candidates that is shot on Monday 15 June, at a place with dates that hang on it.
const SHOW: &str = "\
title: Low Tide
as_of: 2026-05-04
conventions: {time_zone: America/Los_Angeles}
locations:
  - {id: pier, name: Pier 9, sets: [PIER], latitude: 33.7361, longitude: -118.2922, hospital: {name: Harbor General}, prep_days: 2, strike_days: 1, fee: 900, deposit: 500, deposit_days: 7}
  - {id: loft, name: Net Loft, sets: [LOFT], latitude: 33.7361, longitude: -118.40, hospital: {name: Harbor General}}
permits:
  - {id: P-1, location: pier, authority: FilmLA, status: to-apply, lead_days: 3, cutoff: '10:00', post_hours: 48}
scenes:
  - {number: '1', int_ext: INT, set: PIER, day_night: DAY, pages: 1}
  - {number: '2', int_ext: INT, set: LOFT, day_night: DAY, pages: 1}
days:
  - {date: DATE, call: 7:00a, wrap: 5:00p, scenes: ['1']}
  - {date: 2026-06-18, call: 7:00a, wrap: 5:00p, scenes: ['2']}
";

const SCOUTING: &str = "\
scouting:
  - {set: PIER, candidate: Pier 9, location: pier, verdict: shortlisted, fee: 900, faces: S, scouted_by: Ana Sol, scouted: 2026-04-20}
  - {set: PIER, candidate: Pier 4, verdict: rejected, fee: 400, scouted_by: Ana Sol, scouted: 2026-04-21}
";

const SCOUTING_CSV: &str = "\
Set,Candidate,Location ID,Verdict,Site Fee,Faces,Scouted by,Scouted
PIER,Pier 9,pier,shortlisted,900,S,Ana Sol,2026-04-20
PIER,Pier 4,,rejected,400,,Ana Sol,2026-04-21
";

const MOVES_CSV: &str = "\
Date,From,To,Leave,Route,Miles,Minutes,Captain,Mobile
2026-06-18,pier,loft,5:30p,Along the harbor,7.4,25,Bo Lund,310-555-0101
";

const PERMITS_CSV: &str = "\
Permit No,Location,Authority,Status,Lead days,Cutoff,Posting hours,Radius,Officers,Certificate,Deposit,Deposit paid
P-1,pier,FilmLA,to-apply,3,10:00,48,300 ft,two officers,4471-A,500,2026-04-20
";

fn show(date: &str) -> String {
    SHOW.replace("DATE", date)
}

fn facts(files: &[(&str, &str)]) -> (tempfile::TempDir, Facts) {
    let dir = production(files);
    let facts = read(dir.path(), &ReadOptions::default());
    (dir, facts)
}

#[test]
fn a_scouts_spreadsheet_says_the_same_as_yaml() {
    let model = |files: &[(&str, &str)]| {
        let (_dir, facts) = facts(files);
        let all = facts.production.scouting.iter();
        let row = |one: &callboard::model::Candidate| {
            let faces = one.faces.map(|faces| faces.word());
            (one.set.clone(), one.name.clone(), one.location.clone(), one.verdict, one.fee, faces, one.scouted_by.clone(), one.scouted)
        };
        all.map(row).collect::<Vec<_>>()
    };
    let show = show("2026-06-15");
    let yaml = model(&[("production.yaml", &show), ("scouting.yaml", SCOUTING)]);
    assert_eq!(yaml.len(), 2);
    assert_eq!(model(&[("production.yaml", &show), ("scouting.csv", SCOUTING_CSV)]), yaml);
}

#[test]
fn moves_and_permits_are_read_from_spreadsheets() {
    let show = show("2026-06-15");
    let show = show.lines().filter(|line| !line.contains("P-1") && !line.starts_with("permits")).collect::<Vec<_>>().join("\n");
    let (_dir, facts) = facts(&[("production.yaml", &show), ("moves.csv", MOVES_CSV), ("permits.csv", PERMITS_CSV)]);
    let record = &facts.production.moves[0];
    assert_eq!((record.to.as_str(), record.minutes, record.captain.as_deref()), ("loft", Some(25), Some("Bo Lund")));
    assert_eq!(record.distance.map(callboard::model::Distance::text).as_deref(), Some("7.4 miles"));
    let one = &facts.derived.moves[0];
    assert_eq!((one.record, one.to.as_str(), one.leave.map(|at| at.to_string()).as_deref()), (Some(0), "loft", Some("17:30")));
    let permit = &facts.production.permits[0];
    assert_eq!((permit.lead_days, permit.post_hours, permit.notify_radius.as_deref()), (Some(3), Some(48), Some("300 ft")));
    assert_eq!((permit.police.as_deref(), permit.insured.certificate.as_deref()), (Some("two officers"), Some("4471-A")));
    assert!(permit.deposit_terms.paid.is_some());
}

#[test]
fn every_date_moves_with_the_strip_and_is_explained() {
    let told = |date: &str, words: &[&str]| {
        let dir = production(&[("production.yaml", &show(date)), ("scouting.yaml", SCOUTING)]);
        let run = callboard(dir.path(), &[&["explain"], words].concat());
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{words:?}");
        run.out
    };
    let line = |text: &str, name: &str| {
        let found = text.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no `{name}` in {text}"));
        found.to_owned()
    };
    // From Monday 15 June to Wednesday 17 June: two working days later, over no weekend for what is counted forward.
    for (date, prep, strike, deposit, apply, post, decide) in [
        ("2026-06-15", "June 11", "June 16", "June 23", "June 10", "June 13", "June 1"),
        ("2026-06-17", "June 15", "June 18", "June 25", "June 12", "June 15", "June 3"),
    ] {
        let location = told(date, &["location", "pier"]);
        assert!(line(&location, "preparation").contains(prep), "{location}");
        assert!(line(&location, "strike end").contains(strike), "{location}");
        assert!(line(&location, "deposit due back").contains(deposit), "{location}");
        assert!(line(&location, "sun: ").contains(" ENE "), "{location}");
        let permit = told(date, &["permit", "P-1"]);
        assert!(line(&permit, "apply by").contains(&format!("{apply}, 2026, 10:00a")), "{permit}");
        assert!(line(&permit, "post by").contains(&format!("{post}, 2026, 7:00a")), "{permit}");
        let scouting = told(date, &["scouting", "pier"]);
        assert!(line(&scouting, "decide by").contains(decide), "{scouting}");
        assert!(line(&scouting, "sun at Pier 9").contains("12:00p"), "{scouting}");
    }
    let moved = told("2026-06-15", &["move", "2026-06-18"]);
    assert!(line(&moved, "leaves").contains("5:00p") && line(&moved, "there by").contains("7:00a"), "{moved}");
}

#[test]
fn a_production_without_these_sections_gets_none_of_their_papers() {
    let plain = "title: Low Tide\nscenes:\n  - {number: '1', int_ext: INT, set: PIER, day_night: DAY, pages: 1}\ndays:\n  - {date: 2026-06-15, call: 7:00a, scenes: ['1']}\n";
    let dir = production(&[("production.yaml", plain)]);
    let run = callboard(dir.path(), &["list"]);
    for kind in ["scout-report", "location-list", "movement-order"] {
        assert!(!run.out.contains(kind), "{}", run.out);
    }
    let full = production(&[("production.yaml", &show("2026-06-15")), ("scouting.yaml", SCOUTING), ("moves.csv", MOVES_CSV)]);
    let run = callboard(full.path(), &["list"]);
    for kind in ["scout-report", "location-list", "movement-order"] {
        assert!(run.out.contains(kind), "{}", run.out);
    }
}
