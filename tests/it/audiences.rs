//! Audiences: who is given which papers, and what their pages hold.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::{callboard, production};

const SHOW: &str = r"title: Slack Water
company: {name: Tidewrack Films, phone: 555-0100}
units: [{id: main, name: Main Unit}]
locations: [{id: pier, name: Pier 9, address: 9 Quay Street, fee: 4200}]
scenes:
  - {number: '1', int_ext: EXT, set: PIER, day_night: DAY, pages: 1 2/8, cast: [1], location: pier, synopsis: Mara waits.}
days:
  - {date: 2026-05-04, scenes: [1], call: '07:00', location: pier}
cast:
  - {id: 1, character: Mara, performer: Ilse Quist, phone: 555-0141, agent: 'Paloma Reinholt, 555-0142', rate: 3200, address: 3 Gull Row}
crew:
  - {department: Camera, position: DP, name: Bo Lind, phone: 555-0143, email: bo@lind.example, rate: 95, address: 4 Gull Row}
accounts: [{number: '1100', name: Story, level: above_the_line}]
details: [{account: '1100', description: Rights, amount: 1, units: flat, rate: 81234}]
audiences:
  - {id: press, name: Press, papers: [calendar]}
  - {id: crew, withhold: [mails]}
";

/// Every file under a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| (entry.path().strip_prefix(folder).unwrap().to_string_lossy().into_owned(), std::fs::read(entry.path()).unwrap()))
        .collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    String::from_utf8_lossy(bytes).contains(text)
}

#[test]
fn an_audience_is_given_its_own_papers_and_nothing_it_may_not_see() {
    let dir = production(&[("production.yaml", SHOW)]);
    let ran = callboard(dir.path(), &["build", "--format", "html", "--audience", "crew,press"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(!dir.path().join("out/index.html").exists(), "the production office's papers were not asked for");
    let crew = files(&dir.path().join("out/for/crew"));
    assert!(crew.contains_key("index.html") && crew.contains_key("call-sheet/main-2026-05-04.html"), "{:?}", crew.keys());
    assert!(!crew.contains_key("manifest.json") && !crew.keys().any(|path| path.starts_with("budget-")), "{:?}", crew.keys());
    assert!(holds(&crew["contact-list/public.html"], "555-0143"), "crew sees the crew's telephones");
    for secret in ["555-0141", "555-0142", "Gull Row", "bo@lind.example", "81234", "81,234", "3200", "4,200"] {
        let leaks: Vec<&String> = crew.iter().filter(|(_, bytes)| holds(bytes, secret)).map(|(path, _)| path).collect();
        assert_eq!(leaks, Vec::<&String>::new(), "{secret}");
    }
    let press = files(&dir.path().join("out/for/press"));
    let papers: Vec<&String> = press.keys().filter(|path| !path.starts_with('.')).collect();
    let papers: Vec<&String> = papers.into_iter().filter(|path| !path.starts_with("site/")).collect();
    assert_eq!(papers, ["calendar/calendar.html", "index.html", "people.html", "places.html"]);

    // What is up to date stays, and the front page links to what stands beside it.
    let again = callboard(dir.path(), &["build", "--format", "html", "--audience", "crew"]);
    assert!(again.err.contains("0 papers made"), "{}", again.err);
    assert_eq!(files(&dir.path().join("out/for/crew")), crew);
}

#[test]
fn an_audience_there_is_not_is_refused_with_the_nearest() {
    let dir = production(&[("production.yaml", SHOW)]);
    let ran = callboard(dir.path(), &["build", "--audience", "crwe"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("there is no audience `crwe`") && ran.err.contains("did you mean `crew`?"), "{}", ran.err);
    let show = SHOW.replace("withhold: [mails]", "withhold: [mail]");
    let ran = callboard(production(&[("production.yaml", &show)]).path(), &["check"]);
    assert!(
        ran.err.contains("there is no group of facts `mail`") || ran.out.contains("there is no group of facts `mail`"),
        "{}{}",
        ran.out,
        ran.err
    );
}

#[test]
fn everybody_gets_their_own_copy() {
    let show = format!("{SHOW}personal_notes: [{{person: Ilse Quist, text: Your car is a blue van today.}}]\n");
    let dir = production(&[("production.yaml", &show)]);
    let ran = callboard(dir.path(), &["build", "--format", "html", "--each", "all"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let own = files(&dir.path().join("out/for"));
    let ilse = &own["cast/people/ilse-quist/call-sheet/main-2026-05-04.html"];
    assert!(holds(ilse, "Your car is a blue van today.") && holds(ilse, "class=\"own-mark\"") && holds(ilse, "#cast-1 >"));
    let bo = &own["crew/people/bo-lind/call-sheet/main-2026-05-04.html"];
    assert!(!holds(bo, "blue van") && holds(bo, ">Bo Lind</div>"), "a private note is one person's");
    assert!(ran.err.contains("2 own copies made for 2 people"), "{}", ran.err);
    let again = callboard(dir.path(), &["build", "--format", "html", "--each", "all"]);
    assert!(again.err.contains("0 own copies made") && again.err.contains("2 up to date"), "{}", again.err);
    let nobody = callboard(dir.path(), &["build", "--for", "Ilsa Quist"]);
    assert!(nobody.code == 2 && nobody.err.contains("did you mean `ilse quist`?"), "{}", nobody.err);
}

#[test]
fn a_department_sees_its_own_notes() {
    let show = SHOW.replace(
        "audiences:\n",
        "day_notes:\n  - {date: 2026-05-04, department: Camera, text: The long lens is back.}\n  \
         - {date: 2026-05-04, department: Grip, text: The crane waits at the gate.}\naudiences:\n",
    );
    let dir = production(&[("production.yaml", &show)]);
    let ran = callboard(dir.path(), &["build", "--format", "html", "--audience", "department-camera"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let all = files(&dir.path().join("out/for/department-camera"));
    assert!(all.values().any(|bytes| holds(bytes, "The long lens")) && !all.values().any(|bytes| holds(bytes, "The crane waits")));
    let list = callboard(dir.path(), &["list", "--audience"]);
    assert!(list.out.contains("press (Press)\n  papers  calendar\n  sees    what is open to everybody"), "{}", list.out);
    let crew = callboard(dir.path(), &["list", "--audience", "crew"]);
    assert!(crew.out.contains("call-sheet (") && !crew.out.contains("budget-"), "{}", crew.out);
}
