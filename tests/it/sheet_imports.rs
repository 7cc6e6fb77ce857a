//! Spreadsheets from anywhere, address books and permits, through `callboard import` and as sources.

use std::fs;
use std::path::Path;

use callboard::build::facts::{ReadOptions, read};

use crate::support::callboard;

/// A crew list as an office in Germany exports it: semicolons, Windows' encoding, a title above the headers, the name in
/// two columns.
const GERMAN: &[u8] = b"Stabliste;;;;;\n;;;;;\nAbteilung;Funktion;Nachname;Vorname;Handy;Bemerkungen\nKamera;Kameramann;M\xfcller;J\xfcrgen;555-0101;vegan\nTon;Tonmeisterin;Costa;Ana;555-0102;\n";

fn crew(folder: &Path) -> Vec<String> {
    let facts = read(folder, &ReadOptions::default());
    let row = |member: &callboard::model::CrewMember| {
        format!(
            "{} | {} | {} | {}",
            member.department,
            member.position,
            member.name.as_deref().unwrap_or("-"),
            member.phone.as_deref().unwrap_or("-")
        )
    };
    facts.production.crew.iter().map(row).collect()
}

#[test]
fn a_spreadsheet_is_shown_column_by_column_and_its_mapping_makes_it_a_source() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("stabliste.csv"), GERMAN).unwrap();
    let shown = callboard(dir.path(), &["import", "stabliste.csv"]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    for line in [
        "the table: crew, headers in row 3, 2 rows below",
        "  B  Funktion     position    Kameramann · Tonmeisterin",
        "  C  Nachname     name        Müller · Costa",
        "  E  Handy        phone       555-0101 · 555-0102",
    ] {
        assert!(shown.err.lines().any(|own| own == line), "{line}\n{}", shown.err);
    }
    assert!(
        shown
            .out
            .starts_with("sources:\n  - file: stabliste.csv\n    section: crew\n    header_row: 3\n    columns: {department: Abteilung"),
        "{}",
        shown.out
    );
    let done = callboard(dir.path(), &["import", "stabliste.csv", "--into", "film"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let expected = ["Kamera | Kameramann | Jürgen Müller | 555-0101", "Ton | Tonmeisterin | Ana Costa | 555-0102"];
    assert_eq!(crew(&dir.path().join("film")), expected);
    // What is there is not written over.
    assert_eq!(callboard(dir.path(), &["import", "stabliste.csv", "--into", "film"]).code, 1);
    let rows = callboard(dir.path(), &["import", "stabliste.csv", "--rows"]);
    assert!(rows.out.contains("name: Jürgen Müller"), "{}", rows.out);
}

#[test]
fn a_sheet_that_is_not_recognised_gives_a_form_to_fill_in() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("lenses.csv"), "Optik,Blende\n32 mm,T1.3\n50 mm,T1.3\n").unwrap();
    let shown = callboard(dir.path(), &["import", "lenses.csv"]);
    assert_eq!(shown.code, 0);
    assert!(shown.err.contains("the table: not recognised, headers in row 1"), "{}", shown.err);
    assert!(shown.err.contains("  A  Optik   –  32 mm · 50 mm"), "{}", shown.err);
    assert!(shown.out.contains("header_row: 1\n    columns: # key: A, key: B"), "{}", shown.out);
}

#[test]
fn a_production_adds_its_own_words_for_headers() {
    let dir = tempfile::tempdir().unwrap();
    let yaml = "title: Salt\nheaders:\n  - {section: crew, key: position, words: [Aufgabe]}\n  - {section: crew, key: department, words: [Bereich]}\n  - {section: crew, key: name, words: [Person]}\n";
    fs::write(dir.path().join("production.yaml"), yaml).unwrap();
    fs::write(dir.path().join("team.csv"), "Bereich,Aufgabe,Person\nKamera,Schärfe,Robin Vale\n").unwrap();
    assert_eq!(crew(dir.path()), ["Kamera | Schärfe | Robin Vale | -"]);
    fs::write(dir.path().join("production.yaml"), "title: Salt\nheaders: [{section: crew, key: positon, words: [Aufgabe]}]\n").unwrap();
    let facts = read(dir.path(), &ReadOptions::default());
    let said: Vec<String> = facts.findings.iter().filter(|one| one.code.id == "CB005").map(|one| one.message.clone()).collect();
    assert_eq!(said, ["`positon` is not a key of crew"]);
}

#[test]
fn address_books_and_permits_are_imported() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(
        dir.path().join("team.vcf"),
        "BEGIN:VCARD\nVERSION:3.0\nFN:Robin Vale\nORG:Salt;Camera\nTITLE:DoP\nTEL;TYPE=CELL:555-0101\nEND:VCARD\n",
    )
    .unwrap();
    let done = callboard(dir.path(), &["import", "team.vcf", "--into", "film"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(crew(&dir.path().join("film")), ["Camera | DoP | Robin Vale | 555-0101"]);
    let permits = "EventID,EventType,StartDateTime,EndDateTime,EventAgency,ParkingHeld,Borough\n7,Shooting Permit,05/03/2023 06:00:00 AM,05/03/2023 10:00:00 PM,Film Office,\"QUAY STREET between A STREET and B STREET,  SALT LANE between C STREET and D STREET\",Brooklyn\n";
    fs::write(dir.path().join("permits.csv"), permits).unwrap();
    let done = callboard(dir.path(), &["import", "permits.csv", "--into", "film"]);
    assert_eq!(done.code, 0, "{}", done.err);
    let facts = read(&dir.path().join("film"), &ReadOptions::default());
    let permit = &facts.production.permits[0];
    assert_eq!(permit.from.map(|date| date.to_string()).as_deref(), Some("2023-05-03"));
    assert_eq!(facts.production.locations[0].name, "QUAY STREET and 1 more");
}

#[test]
fn a_hundred_megabytes_are_refused_at_once() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["big.uss", "big.sex", "big.msd", "big.vcf"] {
        let file = fs::File::create(dir.path().join(name)).unwrap();
        file.set_len(100 << 20).unwrap();
        let start = std::time::Instant::now();
        let done = callboard(dir.path(), &["import", name]);
        assert_eq!(done.code, 1);
        assert!(done.err.contains("CB010"), "{name}: {}", done.err);
        assert!(start.elapsed().as_secs() < 10, "{name}");
    }
}
