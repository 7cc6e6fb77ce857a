//! Schedules of other tools: as sources of a production, and through `callboard import`.

use std::fs;
use std::path::{Path, PathBuf};

use callboard::build::facts::{Facts, ReadOptions, read};
use callboard::findings::Severity;
use callboard::values::Eighths;

use crate::support::callboard;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/uss").join(name)
}

/// A production whose only source besides its mark is a schedule file.
fn production(file: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("production.yaml"), "title: It's A Wonderful Life\n").unwrap();
    fs::copy(file, folder.path().join(file.file_name().unwrap())).unwrap();
    folder
}

fn facts(folder: &Path, board: Option<&str>) -> Facts {
    read(folder, &ReadOptions { board: board.map(str::to_owned), ..ReadOptions::default() })
}

#[test]
fn a_production_of_one_schedule_file_has_its_scenes_days_and_cast() {
    let folder = production(&sample("full_sample_schedule.uss"));
    for (board, days, strips, first, last) in [
        (None, 56, 169, "2022-08-17", "2022-11-02"),
        (Some("Rev. WHITE"), 56, 169, "2022-08-17", "2022-11-02"),
        (Some("first-pass"), 60, 170, "2022-08-03", "2022-10-27"),
        (Some("second pass"), 67, 171, "2022-08-10", "2022-11-10"),
        (Some("Script Order"), 0, 0, "", ""),
    ] {
        let facts = facts(folder.path(), board);
        assert_eq!(facts.findings.count(Severity::Error), 0, "{board:?}");
        let production = &facts.production;
        assert_eq!((production.scenes.len(), production.cast.len(), production.boards.len()), (173, 59, 4));
        assert_eq!(production.scenes.iter().map(|scene| scene.pages).sum::<Eighths>(), Eighths::new(177 * 8 + 5));
        let shoot: Vec<_> = production.days.iter().filter(|day| day.number.is_some()).collect();
        assert_eq!((shoot.len(), shoot.iter().map(|day| day.scene_strips().count()).sum::<usize>()), (days, strips), "{board:?}");
        let dates = [shoot.first(), shoot.last()].map(|day| day.map_or(String::new(), |day| day.date.to_string()));
        assert_eq!(dates, [first, last], "{board:?}");
    }
    // Company travel on a day off is a day of the board, and no shoot day.
    let facts = facts(folder.path(), Some("first-pass"));
    let travel: Vec<String> =
        facts.production.days.iter().filter(|day| day.number.is_none()).map(|day| format!("{} {}", day.date, day.kind.word())).collect();
    assert_eq!(travel, ["2022-08-07 travel"]);
    // The calendar is that of the board in force.
    let holidays: Vec<String> = facts.production.calendar.holidays.iter().map(|(span, _)| span.from.to_string()).collect();
    assert_eq!(holidays, ["2022-09-05", "2022-10-10"]);
    assert_eq!(facts.production.calendar.start.map(|date| date.to_string()).as_deref(), Some("2022-08-03"));
}

#[test]
fn what_the_files_say_of_the_whole_is_overruled_by_production_yaml() {
    let folder = production(&sample("full_sample_schedule.uss"));
    let text = "title: Salt\nboard: second-pass\ncalendar: {start: 2022-08-10, days_off: [Sunday]}\n";
    fs::write(folder.path().join("production.yaml"), text).unwrap();
    let facts = facts(folder.path(), None);
    assert_eq!(facts.findings.count(Severity::Error), 0);
    assert_eq!(facts.production.identity.title, "Salt");
    assert_eq!(facts.production.days.len(), 67);
    assert_eq!(facts.production.calendar.days_off.len(), 1);
}

#[test]
fn the_import_of_a_schedule_gives_the_same_production() {
    let folder = tempfile::tempdir().unwrap();
    let film = folder.path().join("film");
    let file = sample("full_sample_schedule.uss");
    let done = callboard(folder.path(), &["import", file.to_str().unwrap(), "--into", film.to_str().unwrap()]);
    let said = format!("{}{}", done.out, done.err);
    assert_eq!(done.code, 0, "{said}");
    assert!(said.contains("173 scenes, 4 boards, 59 characters"), "{said}");
    let (source, import) = (production(&file), film);
    let (a, b) = (facts(source.path(), None), facts(&import, None));
    let scenes = |facts: &Facts| {
        let all = facts.production.scenes.iter();
        all.map(|scene| format!("{} {} {} {:?} {:?}", scene.number, scene.slugline(), scene.pages, scene.cast, scene.elements))
            .collect::<Vec<_>>()
    };
    assert_eq!(scenes(&a), scenes(&b));
    let days = |facts: &Facts| {
        let all = facts.production.days.iter();
        all.map(|day| format!("{} {:?}", day.date, day.scene_strips().map(|(_, number)| number.to_string()).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    assert_eq!(days(&a), days(&b));
}
