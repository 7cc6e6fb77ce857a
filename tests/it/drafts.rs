//! New drafts of scripts without numbers, made at random: scenes renamed, rewritten, split, merged, moved, cut and added,
//! under hand work in the imported file, in overlays and in other files. Every fact of a hand's is in force or told.

use std::collections::BTreeMap;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

use crate::support::callboard;

/// A scene: its heading, and the words under it.
#[derive(Debug, Clone, PartialEq)]
struct Scene {
    heading: String,
    words: Vec<String>,
}

fn draft() -> impl Strategy<Value = Vec<Scene>> {
    let set = prop::sample::select(vec!["PIER", "OFFICE", "KITCHEN", "BOAT", "HALL", "YARD"]);
    let scene = (set, any::<bool>(), 14_usize..40);
    prop::collection::vec(scene, 4..9).prop_map(|scenes| {
        let one = |(at, (set, night, count)): (usize, (&str, bool, usize))| Scene {
            heading: format!("INT. {set} {at} - {}", if night { "NIGHT" } else { "DAY" }),
            words: (0..count).map(|word| format!("word{}", at * 100 + word)).collect(),
        };
        scenes.into_iter().enumerate().map(one).collect()
    })
}

/// What a writer does to a draft.
#[derive(Debug, Clone)]
enum Edit {
    Rename(Index),
    Rewrite(Index),
    Split(Index),
    Merge(Index),
    Move(Index, Index),
    Cut(Index),
    Add(Index),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = || any::<Index>();
    prop_oneof![
        at().prop_map(Edit::Rename),
        at().prop_map(Edit::Rewrite),
        at().prop_map(Edit::Split),
        at().prop_map(Edit::Merge),
        (at(), at()).prop_map(|(from, to)| Edit::Move(from, to)),
        at().prop_map(Edit::Cut),
        at().prop_map(Edit::Add),
    ]
}

fn edited(mut scenes: Vec<Scene>, edits: &[Edit]) -> Vec<Scene> {
    for (turn, edit) in edits.iter().enumerate() {
        let count = scenes.len();
        if count == 0 {
            break;
        }
        match edit {
            Edit::Rename(at) => scenes[at.index(count)].heading = format!("EXT. QUAY {turn} - DAY"),
            Edit::Rewrite(at) => {
                let words = &mut scenes[at.index(count)].words;
                words.splice(0..words.len().min(4), (0..3).map(|word| format!("fresh{turn}x{word}")));
            }
            Edit::Split(at) => {
                let at = at.index(count);
                let half = scenes[at].words.len() / 2;
                let words = scenes[at].words.split_off(half);
                scenes.insert(at + 1, Scene { heading: format!("EXT. STEPS {turn} - DAY"), words });
            }
            Edit::Merge(at) => {
                let at = at.index(count);
                if at + 1 < count {
                    let next = scenes.remove(at + 1);
                    scenes[at].words.extend(next.words);
                }
            }
            Edit::Move(from, to) => {
                let scene = scenes.remove(from.index(count));
                scenes.insert(to.index(count), scene);
            }
            Edit::Cut(at) => drop(scenes.remove(at.index(count))),
            Edit::Add(at) => {
                let words = (0..20).map(|word| format!("new{turn}x{word}")).collect();
                scenes.insert(at.index(count + 1), Scene { heading: format!("INT. FERRY {turn} - DAY"), words });
            }
        }
    }
    scenes
}

fn fountain(scenes: &[Scene], numbered: bool) -> String {
    let mut text = "Title: Low Tide\n\n".to_owned();
    for (at, scene) in scenes.iter().enumerate() {
        let number = if numbered { format!(" #{}#", at + 1) } else { String::new() };
        text.push_str(&format!("{}{number}\n\n{}.\n\n", scene.heading, scene.words.join(" ")));
    }
    text
}

fn numbers(model: &Value) -> Vec<String> {
    model["scenes"].as_array().unwrap().iter().map(|scene| scene["number"].as_str().unwrap().to_owned()).collect()
}

/// Facts by the text that carries each, with the scene it hangs on.
type Facts = BTreeMap<String, String>;

/// Writes facts of scenes into files beside the script: an overlay, a breakdown, a strip.
fn beside(show: &Path, scenes: &[String]) -> Facts {
    let mut facts = Facts::new();
    let (mut overlay, mut breakdown, mut strips) = ("overlay:\n  scenes:\n".to_owned(), "scenes:\n".to_owned(), Vec::new());
    for (at, number) in scenes.iter().enumerate() {
        match at % 3 {
            0 => overlay.push_str(&format!("    \"{number}\": {{script_day: overlay-fact-{at}}}\n")),
            1 => breakdown.push_str(&format!("  - {{number: \"{number}\", props: [prop-fact-{at}]}}\n")),
            _ => strips.push(format!("\"{number}\"")),
        }
        let fact = ["overlay-fact", "prop-fact", "strip"][at % 3];
        facts.insert(format!("{fact}-{at}"), number.clone());
    }
    if scenes.len() < 2 {
        breakdown = "scenes: []\n".to_owned();
    }
    let text = format!("{overlay}{breakdown}days:\n  - {{date: 2026-06-01, call: 7:00A, scenes: [{}]}}\n", strips.join(", "));
    std::fs::write(show.join("hand.yaml"), text).unwrap();
    facts
}

/// Whether a fact is in force in the model, or told by a finding.
fn assert_there(show: &Path, facts: &Facts, renumbered: bool) {
    let model = callboard(show, &["model"]).out;
    let said = callboard(show, &["check", "--format", "json"]).out;
    let hand = std::fs::read_to_string(show.join("hand.yaml")).unwrap();
    assert!(!said.contains("stands twice"), "{said}");
    for (fact, number) in facts {
        // What hangs on a scene by its number goes with it where an import was told of the new one.
        let on_the_board = || {
            let model: Value = serde_json::from_str(&model).unwrap();
            let strips = model["days"].as_array().unwrap().iter().flat_map(|day| day["scenes"].as_array().unwrap());
            strips.filter_map(Value::as_str).any(|own| own == number)
        };
        let stands = if fact.starts_with("strip") {
            assert!(renumbered || hand.contains(number), "{fact} is not in the file any more\n{hand}");
            on_the_board() || renumbered && !hand.contains(number)
        } else {
            model.contains(fact)
        };
        assert!(stands || said.contains(fact) || said.contains(&format!("scene {number} ")), "{fact} of {number} is lost\n{said}");
    }
}

/// Two drafts in turn cut what stood as scene 3 when both had been written in by hand: each keeps its facts under its own number.
#[test]
fn a_number_may_be_cut_twice() {
    let dir = tempfile::tempdir().unwrap();
    let (dir, show) = (dir.path(), dir.path().join("show"));
    let scene =
        |at: usize| Scene { heading: format!("INT. PIER {at} - DAY"), words: (0..20).map(|word| format!("w{at}x{word}")).collect() };
    let mut scenes: Vec<Scene> = (0..6).map(scene).collect();
    std::fs::write(dir.join("draft.fountain"), fountain(&scenes, true)).unwrap();
    assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show"]).code, 0);
    for turn in 1..=2 {
        let file = show.join("draft.yaml");
        let text = std::fs::read_to_string(&file).unwrap();
        let line = text.lines().find(|line| line.contains("number: \"3\"") || line.trim_end().ends_with("number: 3")).unwrap();
        std::fs::write(&file, text.replacen(line, &format!("{line}\n    synopsis: by hand {turn}"), 1)).unwrap();
        scenes.remove(2);
        std::fs::write(dir.join("draft.fountain"), fountain(&scenes, true)).unwrap();
        assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show", "--renumber", "all"]).code, 0);
    }
    let numbers = numbers(&callboard(&show, &["model"]).json());
    assert!(["3", "3~CUT", "3~CUT2"].iter().all(|number| numbers.iter().any(|own| own == number)), "{numbers:?}");
    let said = callboard(&show, &["check", "--format", "json"]).out;
    assert!(!said.contains("stands twice"), "{said}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn hand_work_survives_drafts_that_are_imported(first in draft(), edits in prop::collection::vec(prop::collection::vec(edit(), 0..4), 2..4), take in any::<bool>(), numbered in any::<bool>()) {
        let dir = tempfile::tempdir().unwrap();
        let (dir, show) = (dir.path(), dir.path().join("show"));
        std::fs::write(dir.join("draft.fountain"), fountain(&first, numbered)).unwrap();
        prop_assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show"]).code, 0);
        let scenes = numbers(&callboard(&show, &["model"]).json());
        let mut facts = beside(&show, &scenes);
        // And into the imported file itself.
        let mut text = std::fs::read_to_string(show.join("draft.yaml")).unwrap();
        for (at, number) in scenes.iter().enumerate().step_by(2) {
            let line = text.lines().find(|line| line.contains(&format!("number: {number}")) || line.contains(&format!("number: \"{number}\""))).unwrap().to_owned();
            let more = if line.trim_end().ends_with('}') { line.replacen('}', &format!(", synopsis: hand-fact-{at}}}"), 1) } else { format!("{line}\n    synopsis: hand-fact-{at}") };
            text = text.replacen(&line, &more, 1);
            facts.insert(format!("hand-fact-{at}"), number.clone());
        }
        std::fs::write(show.join("draft.yaml"), &text).unwrap();
        assert_there(&show, &facts, false);
        let mut scenes = first;
        for edits in &edits {
            scenes = edited(scenes, edits);
            if scenes.is_empty() {
                break;
            }
            std::fs::write(dir.join("draft.fountain"), fountain(&scenes, numbered)).unwrap();
            let word = if take { "all" } else { "none" };
            let run = callboard(dir, &["import", "draft.fountain", "--into", "show", "--renumber", word]);
            prop_assert_eq!(run.code, 0, "{}", run.err);
            let text = std::fs::read_to_string(show.join("draft.yaml")).unwrap();
            for fact in facts.keys().filter(|fact| fact.starts_with("hand")) {
                prop_assert!(text.contains(fact.as_str()), "{} is not in the file any more\n{}", fact, text);
            }
            assert_there(&show, &facts, take);
        }
    }

    #[test]
    fn hand_work_survives_drafts_that_are_read(first in draft(), edits in prop::collection::vec(prop::collection::vec(edit(), 0..4), 1..3)) {
        let dir = tempfile::tempdir().unwrap();
        let show = dir.path();
        std::fs::write(show.join("production.yaml"), "title: Low Tide\n").unwrap();
        std::fs::write(show.join("draft.fountain"), fountain(&first, false)).unwrap();
        let scenes = numbers(&callboard(show, &["model"]).json());
        let facts = beside(show, &scenes);
        assert_there(show, &facts, false);
        let mut scenes = first;
        for edits in &edits {
            scenes = edited(scenes, edits);
            if scenes.is_empty() {
                break;
            }
            std::fs::write(show.join("draft.fountain"), fountain(&scenes, false)).unwrap();
            assert_there(show, &facts, false);
        }
    }
}

fn build(show: &Path) -> String {
    callboard(show, &["build", "--format", "html"]).err
}

#[test]
fn a_build_tells_once_what_a_new_draft_changed() {
    let dir = tempfile::tempdir().unwrap();
    let show = dir.path();
    let scene = |heading: &str, from: usize, to: usize| Scene {
        heading: heading.to_owned(),
        words: (from..to).map(|word| format!("word{word}")).collect(),
    };
    let first = vec![
        scene("EXT. PIER - DAWN", 0, 40),
        scene("INT. OFFICE - DAY", 100, 180),
        scene("INT. KITCHEN - NIGHT", 200, 240),
        scene("EXT. PIER - NIGHT", 300, 340),
    ];
    std::fs::write(show.join("production.yaml"), "title: Low Tide\nas_of: 2026-05-20\n").unwrap();
    std::fs::write(show.join("draft.fountain"), fountain(&first, false)).unwrap();
    let numbers = numbers(&callboard(show, &["model"]).json());
    let hand = format!("overlay:\n  scenes:\n    \"{}\": {{minutes: 40}}\n", numbers[2]);
    std::fs::write(show.join("hand.yaml"), hand).unwrap();
    assert!(!build(show).contains("new draft"));
    assert!(callboard(show, &["diff"]).err.contains("nothing has been issued"));
    let mut second = first.clone();
    second[2].heading = "INT. GALLEY - NIGHT".to_owned();
    second[1].words.truncate(40);
    second.insert(2, scene("EXT. YARD - DAY", 140, 180));
    second.remove(4);
    second.push(scene("EXT. FERRY - DAY", 500, 530));
    std::fs::write(show.join("draft.fountain"), fountain(&second, false)).unwrap();
    let told = build(show);
    assert!(told.contains("new draft (draft.fountain): 1 scene added, 1 cut, 1 renamed, 1 likely split"), "{told}");
    assert!(told.contains(&format!("the overlay of scene `{}` finds no target; it says minutes: 40", numbers[2])), "{told}");
    assert!(told.contains("it is likely GAL~") && told.contains("(INT GALLEY NIGHT, 9"), "{told}");
    assert!(!build(show).contains("new draft"), "it is told once");
    for words in [&["diff"][..], &["diff", "--since", "draft"]] {
        let run = callboard(show, words);
        assert!(
            run.code == 0 && run.out.contains("INT KITCHEN – NIGHT: likely GAL~") && run.out.contains("likely split into"),
            "{}{}",
            run.out,
            run.err
        );
    }
}

#[test]
fn a_second_draft_is_never_a_second_source_unasked() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let draft = |text: &str| format!("Title: Low Tide\n\nINT. CABIN - DAY #1#\n\n{text}\n\nMARA\nWho is there?\n");
    std::fs::write(dir.join("draft.fountain"), draft("She waits.")).unwrap();
    std::fs::write(dir.join("draft-2.fountain"), draft("She waits at the door.")).unwrap();
    assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show"]).code, 0);
    let run = callboard(dir, &["import", "draft-2.fountain", "--into", "show"]);
    let wanted = "`callboard import draft-2.fountain --into show --over draft` lays it under";
    assert!(run.code == 1 && run.err.contains(wanted) && run.err.contains("nothing was written"), "{}{}", run.out, run.err);
    assert!(!dir.join("show/draft-2.yaml").exists());
    assert_eq!(callboard(dir, &["import", "draft-2.fountain", "--into", "show", "--over", "draft"]).code, 0);
    std::fs::write(dir.join("episode.fountain"), draft("Next.").replace("#1#", "#201#")).unwrap();
    assert_eq!(callboard(dir, &["import", "episode.fountain", "--into", "show", "--beside"]).code, 0);
    // A script that is read at every build is replaced rather than imported beside.
    std::fs::create_dir(dir.join("read")).unwrap();
    std::fs::write(dir.join("read/production.yaml"), "title: Low Tide\n").unwrap();
    std::fs::write(dir.join("read/script.fountain"), draft("She waits.")).unwrap();
    let run = callboard(dir, &["import", "draft-2.fountain", "--into", "read"]);
    assert!(run.code == 1 && run.err.contains("`cp draft-2.fountain read/script.fountain`"), "{}{}", run.out, run.err);
    // Overlays of cast find the character by name, and by a number that they give, whether the script is imported or read.
    for folder in ["show", "read"] {
        let path = dir.join(folder).join("hand.yaml");
        std::fs::write(&path, "overlay:\n  cast:\n    Mara: {performer: Imani Bergström}\n").unwrap();
        let model = callboard(&dir.join(folder), &["model"]).json();
        assert_eq!(model["cast"][0]["performer"], "Imani Bergström", "{folder}");
        std::fs::write(&path, "overlay:\n  cast:\n    \"1\": {character: MARA, performer: Imani Bergström}\n").unwrap();
        let model = callboard(&dir.join(folder), &["model"]).json();
        assert_eq!((&model["cast"][0]["id"], &model["cast"][0]["performer"]), (&"1".into(), &"Imani Bergström".into()), "{folder}");
        assert_eq!(model["scenes"][0]["cast"][0], "1", "{folder}");
    }
}

#[test]
fn what_was_issued_and_cannot_be_read_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let show = dir.path();
    let text = "title: Low Tide\nas_of: 2026-05-20\ndays:\n  - {date: 2026-06-01, call: 7:00A}\n";
    std::fs::write(show.join("production.yaml"), text).unwrap();
    assert_eq!(callboard(show, &["issue", "White"]).code, 0);
    let kept = std::fs::read_to_string(show.join("issued/white.json")).unwrap();
    std::fs::write(show.join("issued/white.json"), &kept[..kept.len() / 2]).unwrap();
    for words in [&["diff"][..], &["diff", "--since", "White"]] {
        let run = callboard(show, words);
        assert!(
            run.code == 1
                && run.err.contains("error[CB906]: `issued/white.json` is not what was issued")
                && !run.err.contains("nothing has been issued"),
            "{}",
            run.err
        );
    }
    assert!(callboard(show, &["check"]).out.contains("warning[CB906]: `issued/white.json`"));
    assert!(build(show).contains("CB906"));
}

#[test]
fn a_cut_scene_names_the_facts_that_hang_on_it() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let scene =
        |number: u32| format!("INT. ROOM {number} - DAY #{number}#\n\nSomebody opens door {number} and waits there for a while.\n\n");
    let draft = |numbers: &[u32]| format!("Title: Low Tide\n\n{}", numbers.iter().map(|number| scene(*number)).collect::<String>());
    std::fs::write(dir.join("draft.fountain"), draft(&[1, 2, 3])).unwrap();
    assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show"]).code, 0);
    let hand = "days:\n  - {date: 2026-06-01, call: 7:00A, scenes: [\"1\", \"2\"]}\noverlay:\n  scenes:\n    \"2\": {minutes: 40}\nassets:\n  - {id: lamp, item: Lamp, scenes: [\"2\"]}\n";
    std::fs::write(dir.join("show/hand.yaml"), hand).unwrap();
    std::fs::write(dir.join("draft.fountain"), draft(&[1, 3])).unwrap();
    let run = callboard(dir, &["import", "draft.fountain", "--into", "show"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let told = |what: &str| {
        let run = callboard(dir, &["check", "show"]);
        let all = "scene 2 is not in the last import of draft.yaml any more, and 3 facts speak of it: day main 2026-06-01; asset lamp; overlay: minutes: 40";
        assert!(run.code == 0 && run.out.contains(all) && run.out.contains("hand.yaml:5:5"), "{what}\n{}{}", run.out, run.err);
    };
    told("after the draft that cut it");
    // The next draft does not make it forgotten.
    std::fs::write(dir.join("draft.fountain"), draft(&[1, 3, 4])).unwrap();
    assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show"]).code, 0);
    told("after another draft");
    std::fs::write(dir.join("draft.fountain"), draft(&[1, 2, 3, 4])).unwrap();
    assert_eq!(callboard(dir, &["import", "draft.fountain", "--into", "show"]).code, 0);
    assert!(!callboard(dir, &["check", "show"]).out.contains("CB112"));
}

#[test]
fn a_section_goes_out_as_a_table_and_comes_back() {
    let files = [
        (
            "cast",
            "cast:\n  - {id: \"1\", character: MARA, performer: Imani Bergström, unavailable: [2026-06-03..2026-06-05, 2026-06-09]}\n  - {id: \"2\", character: OLE}\n",
        ),
        (
            "scenes",
            "scenes:\n  - {number: \"1\", int_ext: INT, set: \"CABIN, NIGHT\", day_night: DAY, pages: 1 4/8, cast: [\"1\", \"2\"], props: [lamp, \"rope; coiled\"]}\n  - {number: 1A, set: PIER, pages: 2/8, synopsis: \"Says \\\"no\\\"\", location: pier}\n",
        ),
        ("locations", "locations:\n  - {id: pier, name: Pier 9, address: \"1 Quay, Port\", sets: [PIER]}\n"),
        ("days", "days:\n  - {date: 2026-06-01, call: 7:00A, location: pier, strips: [{scene: \"1\"}, {scene: 1A}]}\n"),
        ("crew", "crew:\n  - {department: Camera, position: DP, name: Ida Holm, phone: (360) 555-0101}\n"),
    ];
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let (one, two) = (dir.join("one"), dir.join("two"));
    for folder in [&one, &two] {
        std::fs::create_dir(folder).unwrap();
    }
    std::fs::write(one.join("production.yaml"), format!("title: Low Tide\n{}", files.map(|(_, text)| text).concat())).unwrap();
    let mut sources = "title: Low Tide\nsources:\n".to_owned();
    for (section, _) in files {
        let run = callboard(&one, &["export", section, &format!("../two/{section}.csv")]);
        assert_eq!(run.code, 0, "{}", run.err);
        let lost = match section {
            "scenes" => "1 marks between the words of `props`",
            "days" => "1 `strips` of days",
            _ => "everything the production states has its place in it",
        };
        assert!(run.err.contains(lost), "{}", run.err);
        sources.push_str(&format!("  - {{file: {section}.csv, section: {section}}}\n"));
    }
    std::fs::write(two.join("production.yaml"), sources).unwrap();
    let (mut before, mut after) = (callboard(&one, &["model"]).json(), callboard(&two, &["model"]).json());
    // What the loss report names.
    for model in [&mut before, &mut after] {
        model["scenes"][0]["elements"].take();
    }
    for section in ["cast", "scenes", "locations", "crew", "days"] {
        assert_eq!(before[section], after[section], "{section}");
    }
    let run = callboard(&one, &["export", "scenez", "x.csv"]);
    assert!(run.code == 2 && run.err.contains("did you mean `scenes`?"), "{}", run.err);
}
