//! A new draft under what an earlier import wrote and hands have been in: nothing of the hands' is lost.

use std::path::Path;

use crate::support::{Ran, callboard};

const DRAFT: &str = "\
Title: Low Tide

EXT. PIER - DAWN #1#

Mara counts the boats and finds one missing.

MARA
Six. There were seven.

INT. HARBOUR OFFICE - DAY #2#

Ole denies that a boat was out.

OLE
Nobody sails in that.

INT. KITCHEN - NIGHT #3#

Mara cooks for two and eats alone.

EXT. PIER - NIGHT #4#

The boat comes back with nobody aboard.
";

fn import(dir: &Path, name: &str, text: &str, words: &[&str]) -> Ran {
    std::fs::create_dir_all(dir.join("drafts")).unwrap();
    std::fs::write(dir.join("drafts").join(name), text).unwrap();
    let file = format!("drafts/{name}");
    callboard(dir, &[&["import", &file, "--into", "show"], words].concat())
}

fn show(dir: &Path, file: &str) -> String {
    std::fs::read_to_string(dir.join("show").join(file)).unwrap()
}

/// Puts a line under a line of the imported file.
fn write_under(dir: &Path, line: &str, more: &str) {
    let text = show(dir, "draft.yaml");
    assert!(text.contains(line), "{line} is not in\n{text}");
    std::fs::write(dir.join("show/draft.yaml"), text.replacen(line, &format!("{line}\n{more}"), 1)).unwrap();
}

#[test]
fn hand_work_survives_a_changed_draft() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let run = import(dir, "draft.fountain", DRAFT, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(dir.join("show/imported/draft.base").is_file());
    write_under(dir, "set: PIER", "    location: ferry-slip  # the north side");
    write_under(dir, "set: KITCHEN", "    props: [two plates]");
    // The same draft again says so and changes nothing.
    let before = show(dir, "draft.yaml");
    let run = import(dir, "draft.fountain", DRAFT, &[]);
    assert!(run.code == 0 && run.out.contains("it says the same as the last import"), "{}{}", run.out, run.err);
    assert_eq!(show(dir, "draft.yaml"), before);
    // A new draft cuts the kitchen, moves the pier to the evening, and has a scene more.
    let kitchen = "INT. KITCHEN - NIGHT #3#\n\nMara cooks for two and eats alone.\n\n";
    let new = DRAFT
        .replace(kitchen, "EXT. FERRY - DAY #3A#\n\nTourists take pictures of the wrong island.\n\n")
        .replace("PIER - DAWN", "PIER - DUSK");
    let run = import(dir, "draft.fountain", &new, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    for line in [
        "  scenes added: 3A\n",
        "  scenes changed: 1 (day_night",
        "scenes not in the new draft, kept because a hand has been in them: 3 (props)\n",
    ] {
        assert!(run.out.contains(line), "{line}\n{}", run.out);
    }
    let text = show(dir, "draft.yaml");
    for fact in ["location: ferry-slip  # the north side", "props: [two plates]", "day_night: DUSK", "set: FERRY"] {
        assert!(text.contains(fact), "{fact}\n{text}");
    }
    let run = callboard(dir, &["check", "show"]);
    assert!(
        run.out.contains("warning[CB112]: scene 3 is not in the last import, and a hand has been in it: props"),
        "{}{}",
        run.out,
        run.err
    );
}

#[test]
fn what_both_changed_is_told_until_it_is_settled() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    assert_eq!(import(dir, "draft.fountain", DRAFT, &[]).code, 0);
    let text = show(dir, "draft.yaml").replacen("set: HARBOUR OFFICE", "set: CUSTOMS HOUSE", 1);
    std::fs::write(dir.join("show/draft.yaml"), text).unwrap();
    let run = import(dir, "draft.fountain", &DRAFT.replace("INT. HARBOUR OFFICE", "INT. HARBOR OFFICE"), &[]);
    let both = "scene 2: `set` is `CUSTOMS HOUSE` by hand, and `HARBOR OFFICE` in the new import; it was `HARBOUR OFFICE`";
    assert!(run.code == 0 && run.err.contains(both), "{}{}", run.out, run.err);
    let run = callboard(dir, &["check", "show"]);
    assert!(run.out.contains(&format!("warning[CB111]: {both}")) && run.out.contains("the new import says"), "{}", run.out);
    let text = show(dir, "draft.yaml").replacen("CUSTOMS HOUSE", "HARBOR OFFICE", 1);
    std::fs::write(dir.join("show/draft.yaml"), text).unwrap();
    assert!(!callboard(dir, &["check", "show"]).out.contains("CB111"));
}

#[test]
fn other_numbers_are_proposed_and_taken_only_when_agreed() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    assert_eq!(import(dir, "draft.fountain", DRAFT, &[]).code, 0);
    write_under(dir, "set: KITCHEN", "    props: [two plates]");
    std::fs::write(
        dir.join("show/schedule.yaml"),
        "days:\n  - {date: 2026-06-01, call: 7:00A, scenes: [\"3\"]}\noverlay:\n  scenes:\n    \"4\": {minutes: 40}\n",
    )
    .unwrap();
    let renumbered = DRAFT
        .replace("#4#", "#5#")
        .replace("#3#", "#4#")
        .replace("#2#", "#3#")
        .replace("INT. HARBOUR OFFICE", "EXT. FERRY - DAY #2#\n\nTourists.\n\nINT. HARBOUR OFFICE");
    let before = show(dir, "draft.yaml");
    let run = import(dir, "draft-2.fountain", &renumbered, &["--over", "draft"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    for line in ["2 → 3      INT HARBOUR OFFICE DAY", "3 → 4      INT KITCHEN NIGHT", "4 → 5      EXT PIER NIGHT", "nothing was changed"]
    {
        assert!(run.err.contains(line), "{line}\n{}", run.err);
    }
    assert_eq!(show(dir, "draft.yaml"), before);
    let run = import(dir, "draft-2.fountain", &renumbered, &["--over", "draft.yaml", "--renumber", "3=4"]);
    assert!(run.code == 1 && run.err.contains("scene 4 would stand twice"), "{}", run.err);
    let run = import(dir, "draft-2.fountain", &renumbered, &["--over", "draft", "--renumber", "all"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let text = show(dir, "draft.yaml");
    let kitchen = text.split("  - ").find(|item| item.contains("KITCHEN")).unwrap();
    assert!(kitchen.contains("number: 4") && kitchen.contains("two plates"), "{text}");
    for line in ["schedule.yaml:2:46: scene 3 is 4 now", "the overlay of scene 4 is 5's now"] {
        assert!(run.err.contains(line), "{line}\n{}", run.err);
    }
}

#[test]
fn a_file_that_no_import_wrote_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    std::fs::create_dir_all(dir.join("show")).unwrap();
    std::fs::write(dir.join("show/draft.yaml"), "scenes: []\n").unwrap();
    let run = import(dir, "draft.fountain", DRAFT, &[]);
    assert!(run.code == 1 && run.err.contains("nothing was changed"), "{}", run.err);
    assert_eq!(show(dir, "draft.yaml"), "scenes: []\n");
}

#[test]
fn a_new_character_gets_a_number_that_nobody_has_or_had() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    assert_eq!(import(dir, "draft.fountain", DRAFT, &[]).code, 0);
    let hand = show(dir, "draft.yaml").replace("character: MARA", "character: MARA, performer: Imani Bergström");
    std::fs::write(dir.join("show/draft.yaml"), hand.replace("character: OLE", "character: OLE, performer: Tadeusz Wrona")).unwrap();
    // Zoe speaks before everybody, and Ole is cut: his number stays his.
    let scene = "INT. SHED - DAY #A1#\n\nWind.\n\nZOE\nFirst.\n\n";
    let changed = DRAFT.replacen("EXT. PIER - DAWN", &format!("{scene}EXT. PIER - DAWN"), 1).replace("OLE\nNobody sails in that.\n\n", "");
    let run = import(dir, "draft.fountain", &changed, &[]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    let model = callboard(&dir.join("show"), &["model"]).out;
    let model: serde_json::Value = serde_json::from_str(&model).unwrap();
    let cast: Vec<String> = model["cast"]
        .as_array()
        .unwrap()
        .iter()
        .map(|member| format!("{} {} {}", member["id"].as_str().unwrap(), member["character"].as_str().unwrap(), member["performer"]))
        .collect();
    assert_eq!(cast, ["1 MARA \"Imani Bergström\"", "2 OLE \"Tadeusz Wrona\"", "3 ZOE null"]);
}
