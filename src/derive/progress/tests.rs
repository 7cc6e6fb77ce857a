use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, sc};
use crate::model::Origin;

/// Four scenes of a page each on two days, and scene 5 of half a page on the third; scene 6 is omitted.
fn board() -> Builder {
    let builder = ["1", "2", "3", "4"].iter().fold(Builder::new(), |builder, number| builder.scene(number, "INT", "DAY", 8));
    let builder = builder.scene("5", "INT", "DAY", 4).scene("6", "INT", "DAY", 8).scene_with("6", |scene| scene.omitted = true);
    let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "").strip("2", "");
    builder.day(d(2026, 6, 2), "07:00").strip("3", "").strip("4", "").day(d(2026, 6, 3), "07:00").strip("5", "")
}

fn row(scene: &str, state: SceneState, pages: Option<u32>) -> SceneReport {
    let pages = pages.map(Eighths::new);
    SceneReport { scene: sc(scene), part: None, state, pages, setups: Some(5), seconds: Some(60), notes: None, origin: Origin::NONE }
}

fn report(builder: Builder, date: Date, scenes: Vec<SceneReport>) -> Builder {
    builder.with(|production| {
        production.reports.push(DayReport { date, unit: "main".to_owned(), scenes, ..DayReport::default() });
    })
}

fn progress_of(builder: &Builder) -> Progress {
    derive(&builder.production, None).progress
}

fn pages(count: Option<Count>) -> Option<u32> {
    count.map(|count| count.pages.count())
}

fn owed(all: &[Owed]) -> Vec<String> {
    all.iter().map(|one| format!("{} {}", one.scene, one.pages)).collect()
}

#[test]
fn a_reported_day_was_shot_as_planned_where_it_says_nothing() {
    let all = progress_of(&report(board(), d(2026, 6, 1), Vec::new()));
    let days: Vec<(Standing, Option<u32>, Option<u32>)> =
        all.days.iter().flatten().map(|day| (day.standing, pages(day.previous), pages(day.today))).collect();
    assert_eq!(days, [(Standing::Reported, Some(0), Some(16)), (Standing::Next, Some(16), None), (Standing::Ahead, None, None)]);
    assert_eq!((all.script.scenes, all.script.pages.count()), (5, 36), "the omitted scene counts nothing");
    assert_eq!(all.shot.scenes, 2);
}

#[test]
fn what_was_left_is_owed_until_a_strip_or_a_report_takes_it_up() {
    let left = || vec![row("1", SceneState::Partial, Some(5)), row("2", SceneState::NotShot, None)];
    let all = progress_of(&report(board(), d(2026, 6, 1), left()));
    assert_eq!(owed(&all.owed), ["1 3/8", "2 1"]);
    assert_eq!(owed(&all.days[1].as_ref().unwrap().owed_before), ["1 3/8", "2 1"]);
    let day = all.days[0].as_ref().unwrap();
    assert_eq!((pages(day.today), day.today.unwrap().scenes, owed(&day.owed).len()), (Some(5), 0, 2));

    // The rest of 1 and all of 2 go on the third day: nothing is owed.
    let strips = |builder: Builder| {
        let builder = builder.strip("1", "").strip_with(|strip| {
            (strip.part, strip.pages, strip.pages_stated) = (Some("2".to_owned()), Eighths::new(3), true);
        });
        builder.strip("2", "")
    };
    let again = report(strips(board()), d(2026, 6, 1), left());
    assert!(progress_of(&again).owed.is_empty());
    // Two eighths of the three are on the board: one is owed.
    let short = report(strips(board()), d(2026, 6, 1), left()).day_with(|day| day.strips[1].pages = Eighths::new(2));
    assert_eq!(owed(&progress_of(&short).owed), ["1 1/8"]);
    // Once they are shot both scenes are finished.
    let done = report(report(again, d(2026, 6, 2), Vec::new()), d(2026, 6, 3), Vec::new());
    let all = progress_of(&done);
    assert_eq!((all.shot.scenes, all.shot.pages.count(), all.owed.len()), (5, 36, 0));
    assert_eq!(all.scenes[&sc("1")].finished, Some(d(2026, 6, 3)));
}

#[test]
fn a_scene_that_another_day_adds_is_owed_no_more() {
    let left = report(board(), d(2026, 6, 1), vec![row("2", SceneState::NotShot, None)]);
    let added = report(left, d(2026, 6, 2), vec![row("2", SceneState::Added, None)]);
    let all = progress_of(&added);
    assert!(all.owed.is_empty());
    assert_eq!(all.scenes[&sc("2")].finished, Some(d(2026, 6, 2)));
    let day = all.days[1].as_ref().unwrap();
    assert_eq!((pages(day.today), day.scenes.len(), day.scenes[2].strip), (Some(24), 3, None));
    // The first day's own paper still says what it left.
    assert_eq!(owed(&all.days[0].as_ref().unwrap().owed), ["2 1"]);
}

#[test]
fn retakes_count_set_ups_and_no_pages() {
    let shot = report(board(), d(2026, 6, 1), vec![row("1", SceneState::Completed, None)]);
    let again = report(shot, d(2026, 6, 2), vec![row("1", SceneState::Retake, Some(8))]);
    let all = progress_of(&again);
    assert_eq!((all.shot.pages.count(), all.shot.setups, all.shot.seconds), (32, 10, 60));
    assert_eq!(
        day_tally(&again.production, d(2026, 6, 2)).iter().map(|one| (one.kind, one.due, one.actual)).collect::<Vec<_>>(),
        [("shoot", 2, 2), ("retake", 0, 1)]
    );
}

#[test]
fn parts_add_up_to_a_finished_scene() {
    let part = |builder: Builder, part: &str, pages: u32| {
        builder.strip("1", "").strip_with(|strip| {
            (strip.part, strip.pages, strip.pages_stated) = (Some(part.to_owned()), Eighths::new(pages), true);
        })
    };
    let builder = Builder::new().scene("1", "INT", "DAY", 8);
    let builder = part(builder.day(d(2026, 6, 1), "07:00"), "a", 5).day(d(2026, 6, 2), "07:00");
    let one = report(part(builder, "b", 3), d(2026, 6, 1), Vec::new());
    let all = progress_of(&one);
    assert_eq!((all.shot.scenes, all.shot.pages.count()), (0, 5));
    assert_eq!(progress_of(&report(one, d(2026, 6, 2), Vec::new())).shot.scenes, 1);
}

#[test]
fn units_count_together_and_each_for_itself() {
    let builder = board().unit_day("second", d(2026, 6, 1), "07:00").strip("5", "").day_with(|_| ());
    let builder = report(builder, d(2026, 6, 1), Vec::new()).with(|production| {
        production.days[2].strips.clear();
        production.reports.push(DayReport { date: d(2026, 6, 1), unit: "second".to_owned(), ..DayReport::default() });
    });
    let all = progress_of(&builder);
    let figures = |at: usize| {
        let day = all.days[at].as_ref().unwrap();
        (pages(day.previous), pages(day.today), day.others.pages.count(), pages(day.to_date()))
    };
    assert_eq!(figures(0), (Some(0), Some(16), 4, Some(20)));
    assert_eq!(figures(3), (Some(0), Some(4), 16, Some(20)));
    assert_eq!(pages(all.days[1].as_ref().unwrap().previous), Some(20));
}

#[test]
fn a_report_without_a_day_on_the_board_counts_what_it_names() {
    let all = progress_of(&report(board(), d(2026, 5, 30), vec![row("5", SceneState::Completed, None)]));
    assert_eq!((all.shot.scenes, all.shot.pages.count()), (1, 4));
    assert_eq!(all.days[0].as_ref().unwrap().previous.unwrap().pages.count(), 4);
}

#[test]
fn the_running_time_is_the_pace_of_what_was_timed() {
    // 1 min 30 s over a page and a half; the script has four and a half pages.
    let rows = vec![row("1", SceneState::Completed, None), row("2", SceneState::Partial, Some(4))];
    let mut rows = rows;
    rows[1].seconds = Some(30);
    let all = progress_of(&report(board(), d(2026, 6, 1), rows));
    assert_eq!(all.shot.running(all.script.pages), Some(270));
    assert_eq!(Count::default().running(Eighths::new(8)), None);
}
