//! Builds of a small production with a kind of paper of the tests' own.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;

use jiff::civil::date;
use serde_json::{Value, json};

use super::facts::Facts;
use super::papers::build_kinds;
use super::*;
use crate::derive::Derived;
use crate::documents::{Context, Kind, Subject};
use crate::findings::{Finding, Origin, Sources, codes};
use crate::model::{Location, Part, Production};

/// One memo for each location.
static MEMO: Kind = Kind {
    word: "memo",
    name: "Memo",
    about: "A memo for each location.",
    schema: 1,
    needs: &[Part::Places],
    due: |context| {
        let memo = |(at, location): (usize, &Location)| Subject {
            slug: location.id.clone(),
            name: location.name.clone(),
            key: location.id.clone(),
            date: date(2026, 5, 4).checked_add(jiff::Span::new().days(i64::try_from(at).unwrap())).ok(),
        };
        context.production.locations.iter().enumerate().map(memo).collect()
    },
    page: |context, subject| {
        let location = context.production.location(&subject.key).unwrap();
        memo(context, location)
    },
};

fn memo(_: Context<'_>, location: &Location) -> Value {
    json!({
        "schema": 1, "kind": "memo", "subject": location.id, "audience": "internal", "title": format!("Memo {}", location.name),
        "header": {"language": "en"}, "as_of": null, "digest": "",
        "body": {"name": location.name, "totals": {"letters": location.name.len().to_string()}},
    })
}

const TEMPLATES: [(&str, &str); 2] = [
    ("html/memo.html", "{# callboard: memo 1 #}<h1>{{ body.name }}</h1>{{ digest }}"),
    (
        "typst/memo.typ",
        "// callboard: memo 1\n#let page = json(\"/page.json\")\n#set text(font: \"Source Sans 3\")\n#for n in range(40) [#n #page.body.name \\ ]",
    ),
];

/// A production's folder with its templates, and these locations.
struct Place {
    folder: tempfile::TempDir,
    locations: Vec<&'static str>,
    blocked: Option<Part>,
}

impl Place {
    fn new(locations: &[&'static str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Self { folder, locations: locations.to_vec(), blocked: None };
        TEMPLATES.iter().for_each(|(name, text)| place.template(name, text));
        place
    }

    fn template(&self, name: &str, text: &str) {
        let path = self.folder.path().join("templates").join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    fn out(&self) -> std::path::PathBuf {
        self.folder.path().join("out")
    }

    fn facts(&self) -> Facts {
        let location = |name: &&str| Location { id: crate::values::slug(name), name: (*name).to_owned(), ..Location::default() };
        let mut production = Production { locations: self.locations.iter().map(location).collect(), ..Production::default() };
        production.identity.title = "Slack Water".to_owned();
        let mut findings = Findings::new();
        if let Some(part) = self.blocked {
            findings.push(Finding::new(&codes::YAML_SYNTAX, "a quote is not closed").at(Origin::NONE).blocks(part));
        }
        Facts {
            root: self.folder.path().to_owned(),
            production,
            derived: Derived::default(),
            audience: crate::model::Audience::internal().clone(),
            proof: Default::default(),
            office: None,
            sources: Sources::default(),
            reading: findings.clone(),
            findings,
        }
    }

    fn build(&self, options: BuildOptions) -> BuildReport {
        let out = if options.out.as_os_str().is_empty() { self.out() } else { options.out.clone() };
        build_kinds(&[&MEMO], &mut self.facts(), &BuildOptions { out, ..options }, &|_| {})
    }
}

/// Every file of an output folder that is not state, with its bytes.
fn files(out: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(out).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    let named =
        entries.map(|entry| (entry.path().strip_prefix(out).unwrap().to_string_lossy().into_owned(), std::fs::read(entry.path()).unwrap()));
    named.filter(|(name, _)| !name.starts_with(".callboard")).collect()
}

fn names(out: &Path) -> Vec<String> {
    files(out).into_keys().collect()
}

fn html() -> BuildOptions {
    BuildOptions { selection: Selection { formats: vec![Format::Html], ..Selection::default() }, ..BuildOptions::default() }
}

#[test]
fn a_second_build_makes_nothing_and_a_changed_fact_only_its_own_paper() {
    let mut place = Place::new(&["Harbour", "Mill"]);
    let first = place.build(html());
    assert_eq!(first.made, ["memo/harbour.html", "memo/mill.html"]);
    assert!(first.findings.is_empty(), "{:?}", first.findings);
    let site = ["places.html", "site/search.js", "site/site.js", "site/words-0.js"];
    assert_eq!(names(&place.out()), [["index.html", "manifest.json", "memo/harbour.html", "memo/mill.html"], site].concat());
    let again = place.build(html());
    assert_eq!((again.made.len(), again.up_to_date.len()), (0, 2));
    place.locations = vec!["Harbour", "mill"];
    assert_eq!(place.build(html()).made, ["memo/mill.html"]);
    let forced = place.build(BuildOptions { force: true, ..html() });
    assert_eq!(forced.made.len(), 2);
}

#[test]
fn a_changed_template_makes_its_papers_again() {
    let place = Place::new(&["Harbour"]);
    place.build(html());
    place.template("html/memo.html", "{# callboard: memo 1 #}<h2>{{ body.name }}</h2>");
    assert_eq!(place.build(html()).made, ["memo/harbour.html"]);
    assert_eq!(files(&place.out())["memo/harbour.html"], b"<h2>Harbour</h2>");
}

#[test]
fn a_broken_template_is_one_finding_and_leaves_what_was_there() {
    let place = Place::new(&["Harbour", "Mill"]);
    place.build(html());
    let before = files(&place.out());
    place.template("html/memo.html", "{# callboard: memo 1 #}\n<h2>{{ body.nmae }}</h2>");
    let report = place.build(html());
    assert_eq!(report.failed.iter().map(|paper| paper.path.as_str()).collect::<Vec<_>>(), ["memo/harbour.html", "memo/mill.html"]);
    assert!(report.failed[0].because[0].starts_with("CB901 templates/html/memo.html:2:"), "{:?}", report.failed[0].because);
    assert_eq!(report.findings.len(), 1);
    let after = files(&place.out());
    assert_eq!(after["memo/harbour.html"], before["memo/harbour.html"]);
    let manifest: Value = serde_json::from_slice(&after["manifest.json"]).unwrap();
    assert_eq!(manifest["papers"], json!([]));
    assert_eq!(manifest["not_made"][0]["path"], "memo/harbour.html");
    let index = String::from_utf8(after["index.html"].clone()).unwrap();
    assert!(index.contains("CB901"), "{index}");
}

#[test]
fn papers_no_longer_due_go_but_only_callboards_own_and_only_in_a_full_build() {
    let mut place = Place::new(&["Harbour", "Mill"]);
    place.build(BuildOptions::default());
    std::fs::write(place.out().join("memo/notes.html"), "mine").unwrap();
    place.locations = vec!["Harbour"];
    let partial = place.build(BuildOptions {
        selection: Selection { day: Some(Day::Date(date(2026, 5, 4))), ..Selection::default() },
        ..BuildOptions::default()
    });
    assert_eq!(partial.removed, Vec::<String>::new());
    let full = place.build(BuildOptions::default());
    let expected: Vec<String> = formats().iter().rev().map(|format| format!("memo/mill.{}", format.word())).collect();
    assert_eq!(full.removed, expected);
    assert!(place.out().join("memo/notes.html").is_file());
    assert!(!place.out().join("memo/mill.html").exists());
}

#[test]
fn errors_in_the_facts_hold_back_the_papers_that_need_them_and_remove_nothing() {
    let mut place = Place::new(&["Harbour"]);
    place.build(BuildOptions::default());
    let before = names(&place.out());
    place.blocked = Some(Part::Places);
    // A file that cannot be parsed has no locations to tell of.
    place.locations.clear();
    let report = place.build(BuildOptions::default());
    assert_eq!((report.made.len(), report.removed.len()), (0, 0));
    assert!(report.held_back.iter().any(|paper| paper.path == "memo/harbour.html"), "{:?}", report.held_back);
    assert_eq!(report.held_back[0].because, ["CB002 a quote is not closed"]);
    assert_eq!(names(&place.out()), before);
    place.blocked = Some(Part::Budget);
    place.locations = vec!["Harbour"];
    assert!(place.build(BuildOptions::default()).held_back.is_empty(), "a memo needs no budget");
}

#[test]
fn a_selection_makes_only_its_own() {
    let place = Place::new(&["Harbour", "Mill", "Quay"]);
    let made = |selection: Selection| {
        let out = tempfile::tempdir().unwrap();
        let selection = Selection { formats: vec![Format::Html], ..selection };
        place.build(BuildOptions { out: out.path().to_owned(), selection, ..BuildOptions::default() }).made
    };
    assert_eq!(made(Selection { day: Some(Day::Date(date(2026, 5, 5))), ..Selection::default() }), ["memo/mill.html"]);
    assert_eq!(made(Selection { kinds: vec!["call-sheet".to_owned()], ..Selection::default() }), Vec::<String>::new());
    // The longest name costs most; the two others together weigh about as much.
    assert_eq!(made(Selection { partition: Some((1, 2)), ..Selection::default() }), ["memo/harbour.html"]);
    assert_eq!(made(Selection { partition: Some((2, 2)), ..Selection::default() }), ["memo/mill.html", "memo/quay.html"]);
}

#[test]
fn two_subjects_of_one_name_get_two_files() {
    let place = Place::new(&["Mill", "Mill"]);
    assert_eq!(place.build(html()).made, ["memo/mill.html", "memo/mill-2.html"]);
}

#[test]
fn a_damaged_cache_and_a_damaged_paper_are_made_good() {
    let place = Place::new(&["Harbour", "Mill"]);
    place.build(html());
    let good = files(&place.out());
    std::fs::write(place.out().join("memo/mill.html"), "half").unwrap();
    assert_eq!(place.build(html()).made, ["memo/mill.html"]);
    std::fs::write(place.out().join(cache::FILE), "{\"version\": 1, \"papers\": ").unwrap();
    assert_eq!(place.build(html()).made.len(), 2);
    assert_eq!(files(&place.out()), good);
}

#[test]
fn what_a_killed_build_left_behind_is_swept_away() {
    let place = Place::new(&["Harbour"]);
    std::fs::create_dir_all(place.out().join("memo")).unwrap();
    std::fs::write(place.out().join("memo/.callboard-x1.tmp"), "half a paper").unwrap();
    place.build(html());
    assert_eq!(std::fs::read_dir(place.out().join("memo")).unwrap().count(), 1);
}

#[test]
fn an_output_folder_that_cannot_be_written_fails_every_paper_and_says_so() {
    let place = Place::new(&["Harbour"]);
    std::fs::write(place.out(), "a file stands where the folder should").unwrap();
    let report = place.build(html());
    assert_eq!(report.failed[0].path, "memo/harbour.html");
    let finding = report.findings.iter().next().unwrap();
    assert_eq!(finding.code, &codes::OUTPUT_FAILED);
    assert!(finding.message.contains("cannot be written"), "{}", finding.message);
    assert_eq!(std::fs::read_to_string(place.out()).unwrap(), "a file stands where the folder should");
}

#[test]
fn one_paper_that_cannot_be_written_leaves_the_others() {
    let place = Place::new(&["Harbour", "Mill"]);
    std::fs::create_dir_all(place.out().join("memo/mill.html")).unwrap();
    let report = place.build(html());
    assert_eq!(report.made, ["memo/harbour.html"]);
    assert_eq!(report.failed[0].path, "memo/mill.html");
    assert!(report.failed[0].because[0].starts_with("CB902 "), "{:?}", report.failed[0].because);
}

#[test]
fn a_second_build_into_the_same_folder_waits() {
    let place = Place::new(&["Harbour"]);
    let lock = publish::Lock::take(&place.out(), || ()).unwrap();
    let waited = Mutex::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let tell = |progress: Progress<'_>| {
                if matches!(progress, Progress::Waiting) {
                    *waited.lock().unwrap() = true;
                }
            };
            build_kinds(&[&MEMO], &mut place.facts(), &BuildOptions { out: place.out(), ..html() }, &tell)
        });
        while !*waited.lock().unwrap() {
            std::thread::yield_now();
        }
        assert!(!place.out().join("memo/harbour.html").exists());
        drop(lock);
    });
    assert!(place.out().join("memo/harbour.html").exists());
}

#[test]
fn the_same_bytes_in_two_folders_and_with_any_number_of_jobs() {
    let locations = ["Harbour", "Mill", "Quay", "Łódź Street", "Ωmega", "Dock", "Pier"];
    let built: Vec<BTreeMap<String, Vec<u8>>> = [1, 2, 3]
        .into_iter()
        .map(|jobs| {
            let place = Place::new(&locations);
            let report = place.build(BuildOptions { jobs, ..BuildOptions::default() });
            assert!(report.failed.is_empty(), "{:?}", report.failed);
            assert_eq!(report.made.len(), locations.len() * formats().len());
            files(&place.out())
        })
        .collect();
    assert_eq!(built[0].len(), 6 + locations.len() * formats().len());
    assert!(built[0] == built[1] && built[1] == built[2], "the builds differ");
}

#[test]
fn the_manifest_tells_what_stands_there() {
    let place = Place::new(&["Harbour"]);
    place.build(html());
    let manifest: Value = serde_json::from_slice(&files(&place.out())["manifest.json"]).unwrap();
    let paper = &manifest["papers"][0];
    assert_eq!((&paper["path"], &paper["kind"], &paper["subject"]), (&json!("memo/harbour.html"), &json!("memo"), &json!("harbour")));
    assert_eq!(paper["totals"], json!({"letters": "7"}));
    assert_eq!(paper["digest"].as_str().unwrap().len(), 12);
    assert!(String::from_utf8(files(&place.out())["memo/harbour.html"].clone()).unwrap().ends_with(paper["digest"].as_str().unwrap()));
}

#[test]
fn the_site_is_made_again_only_where_it_differs_and_what_nobody_needs_goes() {
    let mut place = Place::new(&["Harbour"]);
    place.build(html());
    let places = |place: &Place| String::from_utf8(files(&place.out())["places.html"].clone()).unwrap();
    assert!(
        places(&place).contains("href=\"memo&#x2F;harbour.html\"") || places(&place).contains("href=\"memo/harbour.html\""),
        "{}",
        places(&place)
    );
    let changed = |place: &Place| std::fs::metadata(place.out().join("index.html")).unwrap().modified().unwrap();
    let before = changed(&place);
    place.build(html());
    assert_eq!(changed(&place), before);
    place.locations.clear();
    place.build(html());
    assert!(!place.out().join("places.html").exists() && !place.out().join("site/words-0.js").exists());
}
