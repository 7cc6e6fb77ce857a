//! A production full of marks: every value that can be withheld is one that stands nowhere else, and no file of an audience
//! that must not have it holds one, in any spelling. What is looked for, and how, is written here anew: the proof is on trial.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use serde_json::{Value, json};

use super::facts::{Facts, ReadOptions, read};
use super::send::{self, Request};
use super::*;
use crate::derive::{Mark, Marked, derive, mark};
use crate::documents::calendars::calendars;
use crate::documents::export::EXPORTS;
use crate::documents::{KINDS, Kind};
use crate::findings::Findings;
use crate::model::{Audience, Group};

/// The largest example with every value marked.
fn marked() -> (Facts, Vec<Mark>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/feature");
    let mut facts = read(&root, &ReadOptions::default());
    let marks = mark(&mut facts.production);
    facts.derived = derive(&facts.production, facts.derived.as_of);
    facts.findings = Findings::new();
    (facts, marks)
}

/// Letters and figures alone.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// Every way in which a mark may be written. Each stands in a text by itself, letters and figures alone, or as it is.
fn spellings(mark: &Mark) -> (Vec<String>, Vec<String>) {
    match &mark.value {
        Marked::Text(text) => (vec![plain(text)], vec![]),
        Marked::Amount(amount) => {
            let text = format!("{amount:.2}");
            let (whole, cents) = text.split_once('.').unwrap();
            let (thousands, rest) = whole.split_at(whole.len() - 3);
            let all = [',', '.', '\'', '’', '\u{a0}', '\u{202f}'].map(|mark| format!("{thousands}{mark}{rest}"));
            (vec![], all.into_iter().chain([format!("{whole}.{cents}"), format!("{whole},{cents}")]).collect())
        }
        Marked::Date(date) => {
            let long = [date.strftime("%B%-d%Y"), date.strftime("%-d%B%Y"), date.strftime("%b%-d%Y"), date.strftime("%-d%b%Y")];
            let long = long.iter().map(|form| plain(&form.to_string())).collect();
            (long, vec![date.to_string(), date.strftime("%d.%m.%Y").to_string(), date.strftime("%-m/%-d/%Y").to_string()])
        }
        Marked::Degrees(degrees) => (vec![], vec![format!("{:.5}", degrees.abs()), format!("{:.4}", degrees.abs())]),
    }
}

/// So many letters of a mark are looked up at once.
const START: usize = 8;

/// What is looked for in an audience's files.
#[derive(Default)]
struct Hunt {
    plain: Vec<(String, Mark)>,
    starts: HashMap<String, Vec<usize>>,
    exact: HashMap<String, Mark>,
}

impl Hunt {
    fn of(marks: &[Mark], hidden: impl Fn(&Mark) -> bool) -> Self {
        let mut hunt = Self::default();
        for mark in marks.iter().filter(|mark| hidden(mark)) {
            let (letters, whole) = spellings(mark);
            for text in letters {
                hunt.starts.entry(text[..START].to_owned()).or_default().push(hunt.plain.len());
                hunt.plain.push((text, mark.clone()));
            }
            hunt.exact.extend(whole.into_iter().map(|text| (text, mark.clone())));
        }
        hunt
    }

    fn withheld(marks: &[Mark], audience: &Audience) -> Self {
        Self::of(marks, |mark| !audience.sees(mark.group))
    }

    /// The marks in a text.
    fn find(&self, text: &str) -> Vec<&Mark> {
        let letters = plain(text);
        let mut found = Vec::new();
        for at in 0..letters.len().saturating_sub(START - 1) {
            for place in self.starts.get(&letters[at..at + START]).into_iter().flatten() {
                let (text, mark) = &self.plain[*place];
                found.extend(letters[at..].starts_with(text.as_str()).then_some(mark));
            }
        }
        let words = text.split(|letter: char| !is_figure(letter)).map(|word| word.trim_matches([',', '.', '-', '/']));
        found.extend(words.filter_map(|word| self.exact.get(word)));
        found
    }
}

fn is_figure(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '-' | '/')
}

/// All that can be read out of a file.
fn words_of(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    #[cfg(feature = "pdf")]
    if path.extension().is_some_and(|ending| ending == "pdf") {
        return crate::render::pdf_words(&bytes).unwrap();
    }
    String::from_utf8_lossy(&bytes).replace("&#x2F;", "/").replace("&nbsp;", " ").replace("&amp;", "&").replace("&#39;", "'")
}

/// The first papers of each kind that an audience is given.
fn chosen(facts: &Facts, most: usize) -> BTreeSet<(String, String)> {
    let context = facts.context();
    let kinds = KINDS.iter().copied().filter(|kind| facts.audience.papers.has(kind.word));
    let papers = |kind: &'static Kind| (kind.due)(context).into_iter().take(most).map(|subject| (kind.word.to_owned(), subject.slug));
    kinds.flat_map(papers).collect()
}

/// Builds for every audience and looks through every file that it left, hidden ones too, and their names.
fn hunt_in(format: Format, most: usize) {
    let (facts, marks) = marked();
    assert!(marks.len() > 2500, "{} marks", marks.len());
    let folder = tempfile::tempdir().unwrap();
    let all = facts.audiences(&["all".to_owned(), "departments".to_owned()]).unwrap();
    let mut shown: BTreeMap<Group, BTreeSet<&'static str>> = BTreeMap::new();
    let mut files = 0;
    let departments = all.iter().filter(|id| id.starts_with("department-")).count();
    for (at, id) in all.iter().enumerate() {
        // One department is like another.
        if id.starts_with("department-") && departments > 1 && at + 1 < all.len() {
            continue;
        }
        let mut edition = facts.edition(id).unwrap();
        let selection = Selection {
            formats: vec![format],
            papers: Some(chosen(&edition, if edition.audience.is_internal() { most.max(2) } else { most })),
            ..Selection::default()
        };
        let out = editions::folder(folder.path(), id);
        let report = build(&mut edition, &BuildOptions { out: out.clone(), selection, ..BuildOptions::default() }, &|_| {});
        assert_eq!(report.failed, [], "{id}");
        let hunt = Hunt::withheld(&marks, &edition.audience);
        let everything = Hunt::of(&marks, |_| true);
        for entry in walkdir::WalkDir::new(&out).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file()) {
            let path = entry.path().strip_prefix(&out).unwrap().to_string_lossy().into_owned();
            if id == crate::model::INTERNAL && path.starts_with("for/") {
                continue;
            }
            files += 1;
            let text = format!("{path}\n{}", words_of(entry.path()));
            let found = hunt.find(&text);
            assert!(found.is_empty(), "{id}: {path} holds {found:?}");
            if id == crate::model::INTERNAL {
                everything.find(&text).into_iter().for_each(|mark| _ = shown.entry(mark.group).or_default().insert(mark.key));
            }
        }
    }
    // The production office's own papers show that the marks would be found.
    assert!(files > 100 && shown.len() >= 15, "{files} files show {:?}", shown.keys().collect::<Vec<_>>());
    for (group, key) in [
        (Group::Talent, "phone"),
        (Group::Phones, "phone"),
        (Group::Mails, "email"),
        (Group::Agents, "agent"),
        (Group::Addresses, "address"),
        (Group::Emergency, "emergency"),
        (Group::Places, "latitude"),
        (Group::Costs, "cost"),
        (Group::Remarks, "notes"),
    ] {
        assert!(shown.get(&group).is_some_and(|keys| keys.contains(key)), "{key} of {group:?} is on no paper: {:?}", shown.get(&group));
    }
}

#[test]
fn no_web_page_index_or_cache_holds_a_mark_it_must_not() {
    hunt_in(Format::Html, 2);
}

#[cfg(feature = "pdf")]
#[test]
fn no_pdf_holds_a_mark_it_must_not() {
    hunt_in(Format::Pdf, 1);
}

/// Every page of every audience, as data; and what leaves the production in other ways: exports, calendars, messages.
#[test]
fn no_page_export_calendar_or_message_holds_a_mark_it_must_not() {
    let (facts, marks) = marked();
    for id in facts.audiences(&["all".to_owned()]).unwrap() {
        let edition = facts.edition(&id).unwrap();
        let hunt = Hunt::withheld(&marks, &edition.audience);
        let context = edition.context();
        for kind in KINDS.iter().copied().filter(|kind| edition.audience.papers.has(kind.word)) {
            for subject in (kind.due)(context) {
                let page = (kind.page)(context, &subject);
                let found = hunt.find(&page.to_string());
                assert!(found.is_empty(), "{id}: {} {} holds {found:?}", kind.word, subject.slug);
                assert_eq!(edition.proof.in_page(&page), [], "{id}: {} {}", kind.word, subject.slug);
            }
        }
        for kind in EXPORTS.iter().filter(|kind| kind.papers.iter().any(|paper| edition.audience.papers.has(paper))) {
            let Ok(made) = (kind.make)(context, kind.endings[0]) else { continue };
            let found = hunt.find(&made.told().to_string());
            assert!(found.is_empty(), "{id}: export {} holds {found:?}", kind.word);
        }
        for file in calendars(context, &BTreeMap::new()).files {
            let text = file.text.replace("\r\n ", "");
            let found = hunt.find(&text);
            assert!(found.is_empty(), "{id}: {}.ics holds {found:?}", file.name);
            assert_eq!(edition.proof.in_html(text.as_bytes(), &Value::Null), [], "{id}: {}.ics", file.name);
        }
    }
    // A message tells people of their own call; an agent what the agent's edition may see.
    let plan = send::plan(&facts, &Request::default()).unwrap();
    for message in &plan.messages {
        let edition = message.to.papers.first().map_or("crew", |paper| paper.edition.as_str());
        let audience = facts.audience(edition).unwrap();
        let own = |mark: &Mark| matches!(mark.key, "pickup_from" | "remarks");
        let agent = message.to.key.starts_with("agent-");
        let hunt = Hunt::of(&marks, |mark| !audience.sees(mark.group) && (agent || !own(mark)));
        let text = json!([message.letter.subject, message.letter.text, message.letter.calendar.replace("\r\n ", "")]).to_string();
        let found = hunt.find(&text);
        assert!(found.is_empty(), "{}: {found:?}", message.to.key);
    }
    assert!(plan.messages.len() > 10);
}
