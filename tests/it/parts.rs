//! A build that several machines share: its parts, joined, are the folder that one machine makes, byte for byte.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use walkdir::WalkDir;

use crate::support::{Ran, callboard, production};

/// Every file of a folder, hidden ones too, with its bytes.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn example(name: &str) -> TempDir {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples").join(name);
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(&from).into_iter().filter(|(path, _)| !path.starts_with("out/")) {
        let target = dir.path().join("film").join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
    dir
}

/// The same papers made by one machine into `whole`, and by so many into `part-1` and so on.
fn build(dir: &Path, of: u32, words: &[&str]) -> (Ran, Vec<Ran>) {
    let run = |more: &[&str]| callboard(dir, &[&["build", "film"], words, more].concat());
    let whole = run(&["--out", "whole"]);
    let parts = (1..=of).map(|part| run(&["--out", &format!("part-{part}"), "--partition", &format!("{part}/{of}")])).collect();
    (whole, parts)
}

/// Joins the parts where neither the production nor the other build can be seen.
fn merge(dir: &Path, of: u32) -> Ran {
    let away = dir.join("away");
    fs::create_dir_all(&away).unwrap();
    for part in 1..=of {
        fs::rename(dir.join(format!("part-{part}")), away.join(format!("part-{part}"))).unwrap();
    }
    fs::rename(dir.join("film"), dir.join("hidden")).unwrap();
    // In another order than they were made: what is joined does not depend on it.
    let parts: Vec<String> = (1..=of).rev().map(|part| format!("part-{part}")).collect();
    let words: Vec<&str> = ["merge"].into_iter().chain(parts.iter().map(String::as_str)).chain(["--out", "joined"]).collect();
    let ran = callboard(&away, &words);
    fs::rename(dir.join("hidden"), dir.join("film")).unwrap();
    ran
}

fn same_trees(whole: &Path, joined: &Path, what: &str) {
    let (whole, joined) = (tree(whole), tree(joined));
    let names = |tree: &BTreeMap<String, Vec<u8>>| tree.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(names(&whole), names(&joined), "{what}");
    let differ: Vec<&String> = whole.iter().filter(|(path, bytes)| joined[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "{what}: {differ:?} differ");
    assert!(whole.contains_key("index.html") && whole.contains_key("manifest.json") && whole.len() > 4, "{what}: {:?}", names(&whole));
}

/// Builds, joins and compares; gives what the one machine and the joining said.
fn shared(dir: &Path, of: u32, words: &[&str]) -> (Ran, Ran) {
    let (whole, parts) = build(dir, of, words);
    let is_paper = |path: &String| {
        let is_own = [".html", ".pdf"].iter().any(|ending| path.ends_with(ending));
        let of_the_site = ["index.html", "people.html", "places.html"].iter().any(|name| path.ends_with(name));
        is_own && !of_the_site && !path.contains(".callboard") && !path.split('/').any(|part| part == "assets")
    };
    let papers = |out: &str| tree(&dir.join(out)).into_keys().filter(is_paper).collect::<Vec<_>>();
    // Each paper is made by one part alone, and its formats by the same.
    let mut made: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    for part in 1..=of {
        for path in papers(&format!("part-{part}")) {
            made.entry(path.rsplit_once('.').unwrap().0.to_owned()).or_default().insert(part);
        }
    }
    let twice: Vec<&String> = made.iter().filter(|(_, parts)| parts.len() != 1).map(|(path, _)| path).collect();
    assert!(!made.is_empty() && twice.is_empty(), "{twice:?}");
    let joined = merge(dir, of);
    same_trees(&dir.join("whole"), &dir.join("away/joined"), &format!("{words:?} in {of}"));
    assert_eq!(whole.code, joined.code, "{}\n{}", whole.err, joined.err);
    assert!(parts.iter().all(|part| part.code == 0 || whole.code != 0));
    fs::remove_dir_all(dir.join("away")).unwrap();
    fs::remove_dir_all(dir.join("whole")).unwrap();
    (whole, joined)
}

#[test]
fn small_examples_in_two_three_and_seven_parts_are_the_same_tree() {
    for name in ["short", "series", "commercial"] {
        let dir = example(name);
        for of in [2, 3, 7] {
            let (whole, joined) = shared(dir.path(), of, &[]);
            assert!(whole.err.contains(" made, 0 up to date, "), "{}", whole.err);
            assert!(joined.err.contains("0 papers made, "), "the parts made all: {}", joined.err);
        }
    }
}

#[test]
fn the_feature_in_three_parts_is_the_same_tree() {
    let dir = example("feature");
    shared(dir.path(), 3, &["--format", "html"]);
    shared(dir.path(), 2, &["--format", "html", "--audience", "crew,cast", "--audience", "internal"]);
    shared(dir.path(), 2, &["--format", "html", "--day", "12", "call-sheet", "production-report", "--as-of", "2026-06-08"]);
}

const FILM: &str = r#"title: Low Tide
locations:
  - {id: pier, name: Pier 9, notes: Low, photos: [{file: media/pier.png}]}
  - {id: mill, name: Mill}
  - {id: quay, name: Quay}
scenes:
  - {number: "1", int_ext: INT, set: PIER, day_night: DAY, pages: 1, location: pier}
  - {number: "2", int_ext: INT, set: MILL, day_night: DAY, pages: 1, location: mill}
  - {number: "3", int_ext: INT, set: QUAY, day_night: DAY, pages: 1, location: quay}
days:
  - {date: 2026-05-04, call: 7:00a, strips: [{scene: "1"}, {scene: "2"}, {scene: "3"}]}
"#;

/// A picture of 2 by 2 pixels.
fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_fn(2, 2, |x, y| image::Rgb([u8::try_from(x * 100).unwrap(), u8::try_from(y * 100).unwrap(), 7]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .unwrap();
    bytes.into_inner()
}

fn film(more: &[(&str, &str)]) -> TempDir {
    let dir = production(&[("film/production.yaml", FILM)]);
    fs::create_dir_all(dir.path().join("film/media")).unwrap();
    fs::write(dir.path().join("film/media/pier.png"), picture()).unwrap();
    for (path, text) in more {
        let target = dir.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, text).unwrap();
    }
    dir
}

/// A studio's template that has a mistake for one place alone.
const FAULTY: &str =
    "{# callboard: location-report 1 #}<h1>{{ title }}</h1>{% if subject == \"mill\" %}{{ body.nothing.there }}{% endif %}";

#[test]
fn a_paper_that_fails_in_its_part_fails_in_the_whole() {
    let dir = film(&[("film/templates/html/location-report.html", FAULTY)]);
    for of in [2, 3] {
        let (whole, joined) = shared(dir.path(), of, &["--format", "html"]);
        assert_eq!(whole.code, 1, "{}", whole.err);
        assert!(whole.err.contains("1 paper failed:\n  location-report/mill.html"), "{}", whole.err);
        let said = |ran: &Ran| {
            ran.err.lines().filter(|line| !line.starts_with("made ") && !line.contains("up to date")).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(said(&whole), said(&joined));
    }
}

#[test]
fn what_errors_hold_back_is_held_back_in_the_whole() {
    let dir = film(&[("film/money.yaml", "accounts:\n  - {number: \"1100\", name: Story, level: nonsense}\n")]);
    let (whole, joined) = shared(dir.path(), 2, &["--format", "html"]);
    assert_eq!(whole.code, 1);
    assert!(
        whole.err.contains("held back by errors in the facts") && joined.err.contains("held back by errors in the facts"),
        "{}",
        joined.err
    );
}

#[test]
fn the_studios_templates_and_a_large_file_come_along() {
    let template = "{# callboard: location-report 1 #}<h1>Ours: {{ title }}</h1>";
    let dir = film(&[("studio/html/location-report.html", template)]);
    // Too large to be kept for nothing: nobody reads it, but the folder holds it.
    let rushes = fs::File::create(dir.path().join("film/rushes.bin")).unwrap();
    rushes.set_len(5 << 20).unwrap();
    shared(dir.path(), 2, &["--format", "html", "--templates", "studio"]);
    build(dir.path(), 2, &["--format", "html", "--templates", "studio"]);
    assert!(fs::metadata(dir.path().join("part-1/.callboard/facts.zip")).unwrap().len() < 1 << 20);
    assert!(!dir.path().join("part-2/.callboard/facts.zip").exists(), "the facts come once");
    let joined = callboard(dir.path(), &["merge", "part-1", "part-2", "--out", "joined"]);
    assert_eq!(joined.code, 0, "{}", joined.err);
    let page = fs::read_to_string(dir.path().join("joined/location-report/mill.html")).unwrap();
    assert!(page.contains("Ours: "), "{page}");
    // A joined folder is an output folder like any other: the production is built on into it.
    let again = callboard(dir.path(), &["build", "film", "--out", "joined", "--format", "html", "--templates", "studio"]);
    assert!(again.err.contains("0 papers made, "), "{}", again.err);
}

#[test]
fn a_part_begun_again_is_no_part_until_it_ends_and_another_build_is_none() {
    let dir = film(&[]);
    build(dir.path(), 2, &["--format", "html"]);
    assert!(dir.path().join("part-2/.callboard/part.json").is_file());
    assert_eq!(callboard(dir.path(), &["build", "film", "--format", "html", "--out", "part-2"]).code, 0);
    assert!(!dir.path().join("part-2/.callboard/part.json").exists());
    let joined = callboard(dir.path(), &["merge", "part-1", "part-2", "--out", "joined"]);
    assert_eq!(joined.code, 1);
    assert!(joined.err.starts_with("error[CB915]: `part-2` holds no whole part of a build"), "{}", joined.err);
    assert!(!dir.path().join("joined").exists(), "nothing is joined by half");
    let into = callboard(dir.path(), &["merge", "part-1", "part-2", "--out", "./part-1"]);
    assert_eq!(into.code, 2, "{}", into.err);
}

#[test]
fn a_part_that_names_files_outside_its_folder_is_none() {
    let dir = film(&[("outside.html", "kept")]);
    build(dir.path(), 1, &["--format", "html"]);
    let file = dir.path().join("part-1/.callboard/part.json");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("location-report/mill.html", "../outside.html", 1)).unwrap();
    let joined = callboard(dir.path(), &["merge", "part-1", "--out", "deep/joined"]);
    assert_eq!(joined.code, 1);
    assert!(joined.err.contains("CB915"), "{}", joined.err);
}

#[test]
fn a_quiet_build_says_nothing_where_all_is_well() {
    let dir = film(&[]);
    let build = |words: &[&str]| callboard(dir.path(), &[&["build", "film", "--format", "html", "--quiet"], words].concat());
    for _ in 0..2 {
        let well = build(&[]);
        assert_eq!((well.code, well.out.as_str(), well.err.as_str()), (0, "", ""));
    }
    for part in ["1/2", "2/2"] {
        let well = build(&["--partition", part, "--out", &format!("part-{}", &part[..1])]);
        assert_eq!((well.code, well.err.as_str()), (0, ""));
    }
    let joined = callboard(dir.path(), &["merge", "part-1", "part-2", "--out", "joined", "-q"]);
    assert_eq!((joined.code, joined.out.as_str(), joined.err.as_str()), (0, "", ""));
    // A warning fails nothing, and is not said.
    let file = dir.path().join("film/production.yaml");
    fs::write(&file, format!("{FILM}company: {{logo: media/none.png}}\n")).unwrap();
    assert_eq!((build(&[]).code, build(&[]).err), (0, String::new()));
    let strict = build(&["--strict"]);
    assert_eq!(strict.code, 1);
    assert!(strict.err.contains("warning[CB015]: ") && !strict.err.contains("made"), "{}", strict.err);
    // What is wrong is said, with the papers it costs, and nothing else.
    fs::write(&file, format!("{FILM}company: {{logo: media/none.png}}\npermits:\n  - {{location: pier, due: nonsense}}\n")).unwrap();
    for _ in 0..2 {
        let wrong = build(&[]);
        assert_eq!(wrong.code, 1);
        assert!(wrong.err.starts_with("error[CB007]: ") && !wrong.err.contains("CB015") && !wrong.err.contains(" in 0."), "{}", wrong.err);
        assert!(wrong.err.contains("held back by errors in the facts"), "{}", wrong.err);
    }
}

/// What the joining of wrong parts says, for the folders of `tests/codes`.
pub fn wrong_parts(code: &str, input: &Path) -> String {
    let dir = tempfile::tempdir().unwrap();
    for (path, bytes) in tree(input) {
        let target = dir.path().join("film").join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }
    build(dir.path(), 3, &["--format", "html"]);
    let file = |name: &str| -> PathBuf { dir.path().join(name) };
    match code {
        "CB915" => fs::remove_dir_all(file("part-2")).unwrap(),
        "CB916" => {
            fs::remove_file(file("part-3/.callboard/part.json")).unwrap();
            fs::copy(file("part-2/.callboard/part.json"), file("part-3/.callboard/part.json")).unwrap();
            fs::copy(file("part-2/.callboard/cache.json"), file("part-3/.callboard/cache.json")).unwrap();
        }
        _ => {
            let facts = fs::read_to_string(file("film/production.yaml")).unwrap();
            fs::write(file("film/production.yaml"), format!("{facts}# a change\n")).unwrap();
            callboard(dir.path(), &["build", "film", "--format", "html", "--out", "part-3", "--partition", "3/3"]);
        }
    }
    let parts: Vec<&str> = ["part-1", "part-2", "part-3"].into_iter().filter(|part| file(part).is_dir()).collect();
    callboard(dir.path(), &[&["merge"], parts.as_slice(), &["--out", "joined"]].concat()).err
}
