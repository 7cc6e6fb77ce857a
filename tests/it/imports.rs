//! Screenplays of other people and of our own, through the readers and through `callboard import`.

use std::fs;
use std::path::{Path, PathBuf};

use callboard::build::facts::{ReadOptions, read};
use callboard::findings::Sources;
use callboard::ingest::import::{Allot, Imported, Known, read_bytes, settle};
use callboard::ingest::{Node, yaml_write};

use crate::support::callboard;

fn script(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scripts").join(name)
}

fn imported(name: &str, bytes: &[u8]) -> Imported {
    let mut all = [read_bytes(name, bytes, &mut Sources::default())];
    settle(&mut all, Known::default(), Allot::Numbers);
    let [imported] = all;
    imported
}

fn file(name: &str) -> Imported {
    imported(name, &fs::read(script(name)).unwrap())
}

/// The values of a key in the records of a section; `-` where a record has none.
fn column(imported: &Imported, section: &str, key: &str) -> Vec<String> {
    let rows = imported.records.iter().filter(|record| record.table.key == section);
    rows.map(|record| record.node.get(key).and_then(Node::text).unwrap_or("-").to_owned()).collect()
}

#[test]
fn the_scripts_of_others_have_the_scenes_that_are_known() {
    for (name, scenes, characters) in [
        ("the_long_way_down.fountain", 13, 5),
        ("brick_and_steel.fountain", 8, 5),
        ("SceneHeaders.fountain", 16, 0),
        ("SceneNumbers.fountain", 7, 0),
        ("Notes.fountain", 0, 0),
        ("Boneyard.fountain", 0, 0),
        ("Synopses.fountain", 0, 0),
    ] {
        let read = file(name);
        assert_eq!(column(&read, "scenes", "number").len(), scenes, "{name}");
        assert_eq!(column(&read, "cast", "id").len(), characters, "{name}: {:?}", column(&read, "cast", "character"));
    }
    assert_eq!(column(&file("SceneNumbers.fountain"), "scenes", "number"), ["1", "1A", "1a", "A1", "I-1-A", "1.", "110A"]);
    let traps = file("SceneHeaders.fountain");
    assert_eq!(traps.findings.iter().filter(|finding| finding.code.id == "CB032").count(), 2);
    let notes = file("Notes.fountain");
    assert_eq!(notes.losses.iter().find(|loss| loss.what == "notes to the writer").map(|loss| loss.count), Some(3));
}

#[test]
fn what_import_writes_is_read_as_a_production() {
    let folder = tempfile::tempdir().unwrap();
    let film = folder.path().join("film");
    let source = script("brick_and_steel.fountain");
    let run = callboard(folder.path(), &["import", source.to_str().unwrap(), "--into", film.to_str().unwrap()]);
    assert_eq!(run.code, 0, "{}", run.err);
    let said = run.out;
    assert!(said.contains("read brick_and_steel.fountain: 8 scenes, 5 characters"), "{said}");
    assert!(said.contains("lines of the title page"), "{said}");
    let facts = read(&film, &ReadOptions::default());
    assert_eq!(facts.production.identity.title, "BRICK & STEEL FULL RETIRED");
    let scenes: Vec<String> =
        facts.production.scenes.iter().map(|scene| format!("{} {} {}", scene.int_ext, scene.set, scene.day_night)).collect();
    assert_eq!(scenes[0], "EXT BRICK'S PATIO DAY");
    assert_eq!(scenes[3], " SNIPER SCOPE POV ");
    assert_eq!(scenes.len(), 8);
    assert_eq!(facts.production.cast.len(), 5);
    assert!(facts.findings.iter().all(|finding| finding.code.id != "CB009"), "{:?}", facts.findings);
    // A second time nothing is touched.
    let before = fs::read_to_string(film.join("brick-and-steel.yaml")).unwrap();
    let again = callboard(folder.path(), &["import", source.to_str().unwrap(), "--into", film.to_str().unwrap()]);
    assert_eq!(again.code, 1);
    assert_eq!(fs::read_to_string(film.join("brick-and-steel.yaml")).unwrap(), before);
}

#[test]
fn a_script_in_the_folder_is_read_at_every_build() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("production.yaml"), "title: Long Way\ncast:\n  - {id: 7, character: Rena}\n").unwrap();
    fs::copy(script("the_long_way_down.fountain"), folder.path().join("draft.fountain")).unwrap();
    let facts = read(folder.path(), &ReadOptions::default());
    assert_eq!((facts.production.scenes.len(), facts.production.identity.title.as_str()), (13, "Long Way"));
    let rena = facts.production.cast.iter().find(|member| member.id.as_str() == "7").unwrap();
    assert!(facts.production.scenes.iter().filter(|scene| scene.cast.contains(&rena.id)).count() > 5);
    // The scenes stand in the script's order, although their provisional numbers do not say it.
    let text = fs::read_to_string(script("the_long_way_down.fountain")).unwrap();
    let headings: Vec<&str> = text.lines().filter(|line| line.starts_with("INT.") || line.starts_with("EXT.")).collect();
    for (scene, heading) in facts.production.scenes.iter().zip(headings) {
        assert!(heading.contains(&scene.set), "{heading}: {}", scene.set);
        assert!(facts.production.scene(&scene.number).is_some_and(|found| found.set == scene.set));
    }
}

#[test]
fn provisional_numbers_stay_when_scenes_come_and_go_elsewhere() {
    let text = fs::read_to_string(script("the_long_way_down.fountain")).unwrap();
    let before = column(&imported("a.fountain", text.as_bytes()), "scenes", "number");
    let at = text.rfind("\nINT.").unwrap();
    let changed = format!("{}\nEXT. NEW PLACE - DAWN\n\nSomething else.\n{}", &text[..at], &text[at..]);
    let after = column(&imported("a.fountain", changed.as_bytes()), "scenes", "number");
    assert_eq!(after.len(), before.len() + 1);
    assert!(before.iter().all(|number| after.contains(number)));
}

#[test]
fn yaml_of_an_import_gives_the_same_records() {
    for name in ["the_long_way_down.fountain", "brick_and_steel.fountain", "SceneNumbers.fountain"] {
        let read = file(name);
        let written = yaml_write::write(&read.production, &read.records);
        let mut findings = callboard::findings::Findings::new();
        let documents = callboard::ingest::yaml::read("t.yaml", written.as_bytes(), &mut Sources::default(), &mut findings);
        assert!(findings.is_empty());
        for (section, key) in [("scenes", "number"), ("scenes", "set"), ("scenes", "pages"), ("cast", "character")] {
            let rows = documents[0].get(section).map(|node| match &node.value {
                callboard::ingest::Value::List(items) => {
                    items.iter().map(|item| item.get(key).and_then(Node::text).unwrap_or("-").to_owned()).collect()
                }
                _ => Vec::new(),
            });
            assert_eq!(rows.unwrap_or_default(), column(&read, section, key), "{name} {section} {key}");
        }
    }
}
