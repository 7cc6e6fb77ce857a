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

#[test]
fn what_was_made_for_those_who_are_gone_goes_and_nothing_else() {
    let show = SHOW.replace(
        "{id: press, name: Press, papers: [calendar]}",
        "{id: press, name: Press, papers: [calendar]}\n  - {id: club, like: crew}",
    );
    let dir = production(&[("production.yaml", &show)]);
    let out = dir.path().join("out");
    for args in [
        &["build", "--format", "html", "--audience", "club,crew"][..],
        &["build", "--format", "html", "--each", "all"],
        &["calendars", "--audience", "club"],
    ] {
        let ran = callboard(dir.path(), args);
        assert_eq!(ran.code, 0, "{}", ran.err);
    }
    let (paper, copy) =
        (out.join("for/club/call-sheet/main-2026-05-04.html"), out.join("for/crew/people/bo-lind/call-sheet/main-2026-05-04.html"));
    assert!(paper.is_file() && copy.is_file() && out.join("for/club/calendars/unit-main.ics").is_file());
    // What somebody put there, or changed, is theirs.
    std::fs::write(out.join("for/club/call-sheet/mine.txt"), "mine").unwrap();
    std::fs::write(out.join("for/club/calendar/calendar.html"), "my own").unwrap();
    let gone = SHOW.replace("name: Bo Lind, phone: 555-0143, email: bo@lind.example", "name: Ada Voss, phone: 555-0144");
    std::fs::write(dir.path().join("production.yaml"), &gone).unwrap();
    let ran = callboard(dir.path(), &["build", "--format", "html", "--no-binder"]);
    assert!(
        ran.err.contains("removed for/club/call-sheet/main-2026-05-04.html") && ran.err.contains("removed for/crew/people/bo-lind/"),
        "{}",
        ran.err
    );
    let left: Vec<String> = files(&out.join("for/club")).into_keys().collect();
    assert_eq!(left, ["calendar/calendar.html", "call-sheet/mine.txt"]);
    assert!(!copy.exists() && !out.join("for/crew/people/bo-lind").exists());
    assert!(
        out.join("for/crew/call-sheet/main-2026-05-04.html").is_file() && out.join("for/cast/people/ilse-quist").is_dir(),
        "who is there keeps theirs"
    );
    // A day that was dropped takes its copies with it; so does a person who is not on the sheet any more.
    std::fs::write(dir.path().join("production.yaml"), gone.replace("2026-05-04", "2026-05-05")).unwrap();
    let ran = callboard(dir.path(), &["build", "--format", "html", "--each", "cast"]);
    assert!(ran.err.contains("removed for/cast/people/ilse-quist/call-sheet/main-2026-05-04.html"), "{}", ran.err);
}

#[test]
fn two_people_of_one_name_never_share_a_folder() {
    let show = SHOW.replace(
        "accounts:",
        "  - {department: Grip, position: Key grip, name: Ilse Quist, phone: 555-0149}\npersonal_notes: [{person: '1', text: The blue van.}]\naccounts:",
    );
    let dir = production(&[("production.yaml", &show)]);
    let ran = callboard(dir.path(), &["build", "--format", "html", "--each", "all", "--audience", "crew"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let own = files(&dir.path().join("out/for/crew/people"));
    let with_note: Vec<&String> = own.iter().filter(|(_, bytes)| holds(bytes, "The blue van")).map(|(path, _)| path).collect();
    assert_eq!(with_note.iter().filter(|path| path.starts_with("ilse-quist/")).count(), with_note.len(), "{with_note:?}");
    assert!(
        own.keys().any(|path| path.starts_with("ilse-quist-2/")) || own.keys().filter(|path| path.starts_with("ilse-quist")).count() == 1
    );
}

#[test]
fn what_an_audience_may_see_of_a_paper_is_told() {
    let dir = production(&[("production.yaml", SHOW)]);
    let whole = callboard(dir.path(), &["explain", "audience", "agent"]);
    assert!(whole.code == 0 && whole.out.contains("is given    day-out-of-days, calendar"), "{}", whole.out);
    assert!(whole.out.contains("sees        what is open") && whole.out.contains("not seen    phones"), "{}", whole.out);
    let paper = callboard(dir.path(), &["explain", "audience", "crew", "contact-list"]);
    assert_eq!(paper.code, 0, "{}", paper.err);
    let line = |start: &str| paper.out.lines().find(|line| line.contains(start)).unwrap_or_default().to_owned();
    assert!(paper.out.contains("crew is given it; 2 are due"), "{}", paper.out);
    assert!(line("phones ").contains("crew.phone") && line("open ").contains("cast.performer"), "{}", paper.out);
    assert!(
        line("talent ").contains("cast.phone") && line("mails ").contains("crew.email") && line("addresses ").contains("contact.address"),
        "{}",
        paper.out
    );
    let not = callboard(dir.path(), &["explain", "audience", "agent", "call-sheet"]);
    assert!(
        not.out.contains("agent is not given it; it would be with `audiences: [{id: agent, add_papers: [call-sheet]}]`"),
        "{}",
        not.out
    );
    let json = callboard(dir.path(), &["explain", "audience", "crew", "contact-list", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((told["given"].as_bool(), told["withheld"]["talent"][0].as_str()), (Some(true), Some("cast.phone")));
    let wrong = callboard(dir.path(), &["explain", "audience", "agnt"]);
    assert!(wrong.code == 2 && wrong.err.contains("did you mean `agent`?"), "{}", wrong.err);
}

#[test]
fn an_export_or_a_calendar_holds_what_its_audience_sees() {
    let dir = production(&[("production.yaml", SHOW)]);
    let ran = callboard(dir.path(), &["export", "contacts", "own.csv", "--audience", "crew"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = std::fs::read_to_string(dir.path().join("own.csv")).unwrap();
    assert!(text.contains("555-0143") && !text.contains("bo@lind.example") && !text.contains("555-0141"), "{text}");
    let refused = callboard(dir.path(), &["export", "budget", "own.xlsx", "--audience", "crew"]);
    assert!(refused.code == 2 && refused.err.contains("`crew` is given no budget"), "{}", refused.err);
    let refused = callboard(dir.path(), &["export", "crew", "crew.csv", "--audience", "crew"]);
    assert!(refused.code == 2 && !dir.path().join("crew.csv").exists(), "{}", refused.err);
    let ran = callboard(dir.path(), &["calendars", "--audience", "public"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let own = files(&dir.path().join("out/for/public/calendars"));
    assert!(!own.is_empty() && !own.values().any(|bytes| holds(bytes, "9 Quay Street")), "{:?}", own.keys());
}

#[test]
fn a_value_in_a_templates_own_words_is_found_when_it_becomes_a_fact() {
    let template = "{# callboard: calendar 1 #}<p>Ring <a href=\"tel:+13105550142\">Paloma</a></p>";
    let dir = production(&[("production.yaml", SHOW), ("templates/html/calendar.html", template)]);
    let build = || callboard(dir.path(), &["build", "--format", "html", "--audience", "press"]);
    let paper = dir.path().join("out/for/press/calendar/calendar.html");
    let ran = build();
    assert!(ran.code == 0 && paper.is_file(), "{}", ran.err);
    // The page, the template and the day stay as they are: only what is withheld has grown.
    std::fs::write(dir.path().join("production.yaml"), SHOW.replace("555-0142", "(310) 555-0142")).unwrap();
    let ran = build();
    assert!(ran.code == 1 && ran.err.contains("CB908") && ran.err.contains("a telephone number (cast agent"), "{}", ran.err);
    assert!(!paper.exists());
}

#[test]
fn an_edition_goes_out_under_the_offices_revision_and_tells_only_what_is_seen() {
    let dir = production(&[("production.yaml", SHOW)]);
    let issued = callboard(dir.path(), &["issue", "White", "--date", "2026-05-01"]);
    assert_eq!(issued.code, 0, "{}", issued.err);
    let sheet = |show: &str| {
        std::fs::write(dir.path().join("production.yaml"), show).unwrap();
        let ran = callboard(dir.path(), &["build", "--format", "html", "--audience", "crew"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        String::from_utf8(files(&dir.path().join("out/for/crew"))["call-sheet/main-2026-05-04.html"].clone()).unwrap()
    };
    let same = sheet(SHOW);
    assert!(same.contains("White") && !same.contains("<mark"), "{same}");
    let later = sheet(&SHOW.replace("call: '07:00'", "call: '06:30'"));
    assert!(later.contains("Changed since White"), "{later}");
    let list = |show: &str| {
        sheet(show);
        String::from_utf8(files(&dir.path().join("out/for/crew"))["contact-list/public.html"].clone()).unwrap()
    };
    let hidden = list(&SHOW.replace("bo@lind.example", "bo@other.example"));
    assert!(!hidden.contains("other.example"), "{hidden}");
}
