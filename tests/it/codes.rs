//! One folder for each code, `tests/codes/CBxxx`, and for each further way to get it, `CBxxx-in-a-word`: a small
//! production under `input/` and in `expected.txt` exactly what `check` says of it. Folders named `fine-…` hold what
//! must be read without a word.
//!
//! `UPDATE_EXPECTED=1 cargo test codes` writes the expected texts anew; read the difference before committing it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use callboard::build::facts::{ReadOptions, read};
use callboard::build::{BuildOptions, Selection, build};
use callboard::findings::{codes, output};
use callboard::render::Format;

/// Codes that only a build can give. Those of the PDF engine are built only where it is.
const OF_BUILDING: &[&str] = &["CB901", "CB902", "CB903", "CB904", "CB908", "CB912", "CB913", "CB914", "CB918", "CB919"];

/// Codes that only `templates check` can give; all but the last need the PDF engine.
const OF_TEMPLATES: &[&str] = &["CB925", "CB926", "CB927", "CB928", "CB929"];

/// Codes that only the joining of a build's parts can give.
const OF_MERGING: &[&str] = &["CB915", "CB916", "CB917"];

fn folders() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/codes");
    let entries = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let mut all: Vec<(String, PathBuf)> = entries.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), path)).collect();
    all.sort();
    all
}

/// The code that a folder is about; none for what is fine.
fn code_of(folder: &str) -> Option<&str> {
    let code = folder.split('-').next().unwrap_or(folder);
    (code != "fine").then_some(code)
}

/// What `check` says of a folder's input, or for a code of building what `build` adds to it; none where this program
/// cannot make that paper.
fn run(name: &str, folder: &Path) -> Option<String> {
    let input = folder.join("input");
    if let Some(code) = code_of(name).filter(|code| OF_TEMPLATES.contains(code)) {
        return look(&input, if code == "CB929" { Format::Html } else { Format::Pdf });
    }
    if let Some(code) = code_of(name).filter(|code| OF_MERGING.contains(code)) {
        return Some(crate::parts::wrong_parts(code, &input));
    }
    if !code_of(name).is_some_and(|code| OF_BUILDING.contains(&code)) {
        let facts = read(&input, &ReadOptions::default());
        return Some(output::text(&facts.findings, &facts.sources, false));
    }
    let format = if matches!(code_of(name), Some("CB903" | "CB904" | "CB918" | "CB919")) { Format::Pdf } else { Format::Html };
    if !callboard::build::formats().contains(&format) {
        return None;
    }
    let copy = tempfile::tempdir().unwrap();
    copy_folder(&input, copy.path());
    let out = copy.path().join("out");
    let mut facts = read(copy.path(), &ReadOptions { out: Some(out.clone()), ..ReadOptions::default() });
    if code_of(name) == Some("CB908") {
        facts = facts.edition("crew").unwrap();
    }
    let selection = Selection { kinds: vec!["location-report".to_owned()], formats: [format].into(), ..Selection::default() };
    let (binder, accessible) = ((code_of(name) == Some("CB918")).then(Vec::new), code_of(name) == Some("CB919"));
    let mut options = BuildOptions { out, selection, binder, accessible, jobs: 1, ..BuildOptions::default() };
    if code_of(name) == Some("CB913") {
        options.worker = Some(PathBuf::from(env!("CARGO_BIN_EXE_callboard")));
        options.limits.time = std::time::Duration::from_secs(1);
    }
    let report = build(&mut facts, &options, &|_| ());
    let mut findings = report.findings;
    findings.sort();
    let text = output::text(&findings, &facts.sources, false);
    Some(text.replace(&copy.path().display().to_string(), "PRODUCTION"))
}

/// What the check of templates says of a production's location report.
fn look(input: &Path, format: Format) -> Option<String> {
    use callboard::build::template_check::{Wanted, check, folders};
    if !callboard::build::formats().contains(&format) {
        return None;
    }
    let wanted = Wanted { kinds: vec!["location-report".to_owned()], formats: vec![format], jobs: 1, ..Wanted::default() };
    let checked = check(callboard::render::Templates::load(&folders(Some(input), None)), &wanted).unwrap();
    Some(output::text(&checked.findings, &checked.sources, false))
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&target).unwrap();
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn every_code_has_its_folder() {
    let folders: BTreeSet<String> = folders().into_iter().map(|(name, _)| name).collect();
    let missing: Vec<&str> = codes::ALL.iter().map(|code| code.id).filter(|id| !folders.contains(*id)).collect();
    assert!(missing.is_empty(), "no folder under tests/codes for {missing:?}");
    let strange: Vec<&String> = folders.iter().filter(|name| code_of(name).is_some_and(|code| codes::find(code).is_none())).collect();
    assert!(strange.is_empty(), "folders of no code: {strange:?}");
}

#[test]
fn every_folder_gives_its_code_and_exactly_the_expected_text() {
    let update = std::env::var_os("UPDATE_EXPECTED").is_some();
    let mut wrong = String::new();
    for (name, folder) in folders() {
        let Some(text) = run(&name, &folder) else { continue };
        match code_of(&name) {
            Some(code) if !text.contains(&format!("[{code}]: ")) => {
                wrong.push_str(&format!("== {name} does not give {code}, but:\n{text}\n"))
            }
            None if !text.is_empty() => wrong.push_str(&format!("== {name} should give nothing, but gives:\n{text}\n")),
            _ => {}
        }
        let expected = folder.join("expected.txt");
        let known = fs::read_to_string(&expected).unwrap_or_default();
        if known == text {
            continue;
        }
        if update {
            fs::write(&expected, &text).unwrap();
        } else {
            wrong.push_str(&format!("== {name} should give\n{known}\n-- but gives\n{text}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_code_is_explained() {
    for code in codes::ALL {
        let lines = code.text.lines().count();
        assert!((8..=32).contains(&lines), "{} has {lines} lines", code.id);
        let widest = code.text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
        assert!(widest <= 105, "{} has a line of {widest} characters", code.id);
    }
    let names: BTreeSet<&str> = codes::ALL.iter().map(|code| code.name).collect();
    assert_eq!(names.len(), codes::ALL.len(), "two codes of one name");
}

/// Codes that `examples/broken` cannot show, because what they are about would silence the rest or needs a build; a weekly
/// rest takes a whole week, a shifted one three, the example works under the agreements of the US, it has not wrapped, its only minor
/// has, it has one report, it speaks English and writes no words of its own, none of its places is distant, and its budget uses no value of the schedule that two ids share.
const NOT_SHOWN: &[&str] = &[
    "CB001", "CB010", "CB011", "CB013", "CB014", "CB017", "CB036", "CB022", "CB214", "CB218", "CB234", "CB235", "CB248", "CB249", "CB605",
    "CB906", "CB907", "CB909", "CB910", "CB911", "CB938", "CB939", "CB920", "CB921", "CB922", "CB111", "CB112", "CB113", "CB254", "CB258",
    "CB514", "CB515", "CB040", "CB041", "CB042", "CB043", "CB044",
];

/// Codes of schedules of other tools: the broken example has boards of its own.
const OF_SCHEDULE_FILES: &[&str] = &["CB046", "CB047", "CB048", "CB049", "CB050"];

#[test]
fn the_broken_example_shows_every_kind_of_fault() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let facts = read(&root.join("examples/broken"), &ReadOptions::default());
    let text = output::text(&facts.findings, &facts.sources, false);
    let snapshot = root.join("tests/snapshots/broken.txt");
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(snapshot.parent().unwrap()).unwrap();
        fs::write(&snapshot, &text).unwrap();
    }
    let shown = |id: &str| text.contains(&format!("[{id}]: "));
    let wanted = codes::ALL
        .iter()
        .map(|code| code.id)
        .filter(|id| ![NOT_SHOWN, OF_BUILDING, OF_TEMPLATES, OF_MERGING, OF_SCHEDULE_FILES].iter().any(|list| list.contains(id)));
    let missing: Vec<&str> = wanted.filter(|id| !shown(id)).collect();
    assert!(missing.is_empty(), "examples/broken does not show {missing:?}");
    let known = fs::read_to_string(&snapshot).unwrap_or_default();
    assert!(known == text, "tests/snapshots/broken.txt is not what check says:\n{text}");
    // Each mark in its files is told of, and at the file it stands in.
    let mut silent = Vec::new();
    for name in ["production", "breakdown", "blue-pages", "schedule", "places", "money", "delivery", "look", "things"] {
        let file = fs::read_to_string(root.join(format!("examples/broken/{name}.yaml"))).unwrap();
        let marks = file.lines().filter_map(|line| line.split_once("# CB").map(|(_, mark)| format!("CB{}", &mark[..3])));
        silent.extend(marks.filter(|id| !shown(id)).map(|id| format!("{name}.yaml: {id}")));
    }
    assert!(silent.is_empty(), "{silent:?}");
}
