//! `callboard issue` and `callboard diff`: revisions as a build product.

use std::path::Path;

use crate::support::{callboard, production};

const SHOW: &str = "\
title: Low Tide
as_of: 2026-05-20
cast:
  - {id: '1', character: MARA}
  - {id: '2', character: OLE}
scenes:
  - {number: '1', set: CABIN, pages: 2, cast: '1', location: pier}
  - {number: '2', set: PIER, pages: 1 2/8, cast: '1, 2', location: pier}
  - {number: '3', set: CABIN, pages: 1, cast: '2', location: pier}
locations:
  - {id: pier, name: Pier 9, hospital: {name: St Anne}, latitude: 60.0, longitude: 5.0, time_zone: Europe/Oslo}
days:
  - {date: 2026-06-01, call: 7:00A, scenes: ['1']}
  - {date: 2026-06-02, call: 7:00A, scenes: ['2']}
  - {date: 2026-06-03, call: 7:00A, scenes: ['3']}
";

fn change(dir: &Path, from: &str, to: &str) {
    let path = dir.join("production.yaml");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from} is not in\n{text}");
    std::fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn a_colour_stands_for_one_content() {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &["issue", "white"]);
    assert_eq!(
        (run.code, run.out.contains("issued White of 2026-05-20"), run.out.contains("issued/white.json")),
        (0, true, true),
        "{}",
        run.err
    );
    let kept = std::fs::read(dir.path().join("issued/white.json")).unwrap();
    let run = callboard(dir.path(), &["issue", "White"]);
    assert_eq!((run.code, run.out.as_str()), (0, "White was issued on 2026-05-20 with this same content: issued/white.json\n"));
    let run = callboard(dir.path(), &["issue", "Blue"]);
    assert!(run.code == 1 && run.err.contains("nothing has changed since White"), "{}", run.err);
    change(dir.path(), "2026-06-02, call: 7:00A", "2026-06-02, call: 6:30A");
    let run = callboard(dir.path(), &["issue", "White"]);
    assert!(
        run.code == 1
            && run.err.contains("error[CB907]: White was issued on 2026-05-20 with another content of call-sheet main-2026-06-01"),
        "{}",
        run.err
    );
    let run = callboard(dir.path(), &["issue", "Pink", "--date", "2026-05-21"]);
    assert!(
        run.code == 0 && run.out.contains("note: Pink skips Blue") && run.out.contains("  call-sheet main-2026-06-02\n"),
        "{}{}",
        run.out,
        run.err
    );
    assert!(!run.out.contains("  call-sheet main-2026-06-03\n"), "{}", run.out);
    let run = callboard(dir.path(), &["issue", "Blue"]);
    assert!(run.code == 1 && run.err.contains("Blue comes before Pink"), "{}", run.err);
    assert_eq!(std::fs::read(dir.path().join("issued/white.json")).unwrap(), kept, "what was issued is never written again");
    // Bad colours, and bad dates.
    let run = callboard(dir.path(), &["issue", "Mauve"]);
    assert!(run.code == 1 && run.err.contains("`Mauve` is not a revision colour"), "{}", run.err);
    change(dir.path(), "2026-06-02, call: 6:30A", "2026-06-02, call: 6:00A");
    let run = callboard(dir.path(), &["issue", "Yellow", "--date", "2026-05-20"]);
    assert!(run.code == 1 && run.err.contains("Pink went out on 2026-05-21, after 2026-05-20"), "{}", run.err);
}

#[test]
fn kinds_are_issued_alone_and_the_next_colour_is_found() {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &["issue", "one-line-schedule"]);
    assert!(
        run.out.contains("issued White") && run.out.contains("1 paper, kept in issued/white-one-line-schedule.json"),
        "{}{}",
        run.out,
        run.err
    );
    let run = callboard(dir.path(), &["issue", "call-sheet"]);
    assert!(run.out.contains("issued White") && run.out.contains("3 papers"), "{}{}", run.out, run.err);
    change(dir.path(), "scenes: ['3']", "scenes: []");
    change(dir.path(), "scenes: ['2']", "scenes: ['2', '3']");
    let run = callboard(dir.path(), &["issue", "one-line-schedule"]);
    assert!(run.out.contains("issued Blue"), "{}{}", run.out, run.err);
}

#[test]
fn diff_tells_what_changed_since_an_issue_and_between_productions() {
    let dir = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &["diff"]);
    assert!(run.code == 1 && run.err.contains("nothing has been issued"), "{}", run.err);
    assert_eq!(callboard(dir.path(), &["issue", "White"]).code, 0);
    assert_eq!(callboard(dir.path(), &["diff", "--since", "White"]).out, "nothing has changed since White, May 20, 2026\n");
    change(dir.path(), "scenes: ['3']", "scenes: []");
    change(dir.path(), "call: 7:00A, scenes: ['2']", "call: 6:30A, scenes: ['2', '3']");
    let run = callboard(dir.path(), &["diff", "--since", "white", "--only", "moved"]);
    assert_eq!(
        run.out, "changes from White, May 20, 2026 to now\n\nScenes moved (1)\n  Scene 3: day 3, Wed, Jun 3 → day 2, Tue, Jun 2\n",
        "{}",
        run.err
    );
    let found = callboard(dir.path(), &["diff", "--format", "json"]).json();
    let ids: Vec<&str> = found["sections"].as_array().unwrap().iter().map(|section| section["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"calls") && ids.contains(&"moved"), "{ids:?}");
    let other = production(&[("production.yaml", SHOW)]);
    let run = callboard(dir.path(), &["diff", &other.path().display().to_string(), ".", "--only", "moved"]);
    assert!(run.out.contains("Scene 3: day 3, Wed, Jun 3 → day 2, Tue, Jun 2"), "{}{}", run.out, run.err);
}

#[test]
fn papers_mark_what_changed_and_carry_the_colour() {
    let dir = production(&[("production.yaml", SHOW)]);
    assert_eq!(callboard(dir.path(), &["issue", "White"]).code, 0);
    let page = |name: &str| std::fs::read_to_string(dir.path().join("out").join(name)).unwrap();
    let build = || {
        let run = callboard(dir.path(), &["build", "--format", "html"]);
        assert_eq!(run.code, 0, "{}", run.err);
    };
    build();
    let sheet = page("call-sheet/main-2026-06-02.html");
    assert!(sheet.contains("White · May 20, 2026") && !sheet.contains("<ins class"), "{sheet}");
    assert!(!dir.path().join("out/change-memo").exists());
    change(dir.path(), "2026-06-02, call: 7:00A", "2026-06-02, call: 6:30A");
    build();
    for paper in ["call-sheet/main-2026-06-02", "one-line-schedule/one-line-schedule", "shooting-schedule/shooting-schedule"] {
        let text = page(&format!("{paper}.html"));
        assert!(text.contains("Changed since White · May 20, 2026") && text.contains("* changed since White, May 20, 2026"), "{paper}");
        assert!(text.contains("<ins class=\"rev\">6:30a</ins>"), "{paper}");
        assert!(!text.contains(['\u{e000}', '\u{e001}']), "{paper}");
    }
    assert!(
        page("call-sheet/main-2026-06-03.html").contains("White · May 20, 2026")
            && !page("call-sheet/main-2026-06-03.html").contains("<ins")
    );
    assert!(page("change-memo/schedule.html").contains("crew call 7:00a → 6:30a"));
    // Issued, the paper carries the colour, and the marks of what it changed.
    assert_eq!(callboard(dir.path(), &["issue", "Blue", "--date", "2026-05-21"]).code, 0);
    build();
    let sheet = page("call-sheet/main-2026-06-02.html");
    assert!(sheet.contains("Blue · May 21, 2026") && sheet.contains("* changed since White, May 20, 2026"));
    assert!(sheet.contains("<ins class=\"rev\">6:30a</ins>"));
    assert!(page("change-memo/schedule.html").contains("Blue · May 21, 2026"));
}
