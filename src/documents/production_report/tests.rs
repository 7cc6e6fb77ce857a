//! What the production report shows before and after the day, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, at, d, sc};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{BackgroundReport, CastReport, CrewReport, DayReport, Meal, Origin, Roll, SceneReport, SceneState, StripKind, Vehicle};
use crate::values::{Call, Eighths};

/// Two days of two scenes each, with cast, crew and background; the second day takes up the rest of scene 2.
fn board() -> Builder {
    let builder = Builder::new().scene("1", "EXT", "DAY", 8).scene("2", "INT", "NIGHT", 8).scene("3", "INT", "DAY", 8);
    let builder = builder.scene("4", "INT", "DAY", 3).scene_with("4", |scene| scene.omitted = true);
    let builder = builder.element("1", "background", "dockers", Some(12)).cast("1").cast("2");
    let builder = builder.cast_with("2", |member| member.minor = true);
    let builder = builder.crew("Ana", "Camera", &["main"]).crew("Bo", "Grip", &["main"]).crew("Cy", "Office", &["main"]);
    let builder = builder.with(|production| production.crew[2].call = Some(Call::OnCall));
    let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1, 2").banner(StripKind::Lunch, None, None).strip("2", "1");
    let builder = builder.day_with(|day| (day.number, day.wrap) = (Some(1), Some(at("18:00"))));
    let builder = builder.day(d(2026, 6, 2), "07:00").strip("3", "1").day_with(|day| day.number = Some(2));
    builder.with(|production| {
        production.identity.title = "Low Tide".to_owned();
        production.vehicles.push(Vehicle {
            id: "Unit van".to_owned(),
            name: "Unit van".to_owned(),
            units: vec!["main".to_owned()],
            ..Vehicle::default()
        });
    })
}

fn row(scene: &str, state: SceneState, pages: Option<u32>, seconds: u32) -> SceneReport {
    let pages = pages.map(Eighths::new);
    SceneReport { scene: sc(scene), part: None, state, pages, setups: Some(5), seconds: Some(seconds), notes: None, origin: Origin::NONE }
}

/// The first day as it was: scene 2 left with three eighths, wrapped at 18:20.
fn reported() -> Builder {
    board().with(|production| {
        production.reports.push(DayReport {
            date: d(2026, 6, 1),
            unit: "main".to_owned(),
            first_shot: Some(at("07:40")),
            lunch: Meal { out: Some(at("12:30")), back: Some(at("13:00")) },
            camera_wrap: Some(at("18:05")),
            last_out: Some(at("18:20")),
            scenes: vec![row("1", SceneState::Completed, None, 70), row("2", SceneState::Partial, Some(5), 30)],
            cast: vec![
                CastReport {
                    who: "1".to_owned(),
                    report: Some(at("06:30")),
                    on_set: Some(at("07:30")),
                    dismiss_set: Some(at("18:05")),
                    dismiss: Some(at("18:15")),
                    ..CastReport::default()
                },
                CastReport {
                    who: "2".to_owned(),
                    report: Some(at("07:00")),
                    dismiss: Some(at("09:00")),
                    not_photographed: true,
                    ..CastReport::default()
                },
            ],
            crew: vec![CrewReport { who: "Bo".to_owned(), call: Some(at("06:00")), out: Some(at("19:00")), ..CrewReport::default() }],
            background: vec![BackgroundReport {
                name: "Dockers".to_owned(),
                count: 11,
                out: Some(at("12:00")),
                ..BackgroundReport::default()
            }],
            catering: vec![("lunch".to_owned(), "31".to_owned())],
            rolls: vec![Roll { roll: "A001".to_owned(), kind: "picture".to_owned(), amount: None, notes: None }],
            delays: Some("Fog, **ten** minutes".to_owned()),
            ..DayReport::default()
        });
    })
}

fn report_of(builder: &Builder, day: usize) -> ProductionReport {
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    let subject = due(context).remove(day);
    body(UnitDay::find(context, &subject).unwrap())
}

fn text(figure: Option<&Figure>) -> &str {
    figure.map_or("", |figure| figure.text.as_str())
}

fn counts(report: &ProductionReport) -> Vec<String> {
    let line = |row: &CountRow| {
        let cells = [&row.scenes, &row.pages, &row.minutes, &row.setups].map(|cell| text(cell.as_ref()));
        format!("{}: {}", row.id, cells.join(" | "))
    };
    report.script.iter().map(line).collect()
}

#[test]
fn before_the_day_the_plan_is_printed_and_nothing_that_happened() {
    let blank = report_of(&board(), 0);
    assert!(!blank.complete && blank.state.is_some());
    assert!(blank.times.iter().all(|row| row.actual.is_none()), "{:?}", blank.times);
    assert_eq!(blank.times[0].planned.as_deref(), Some("7:00a"));
    assert_eq!(
        counts(&blank),
        ["previous: 0 | 0 | 0:00 | 0", "today:  |  |  | ", "to_date:  |  |  | ", "script: 3 | 3 | – | –", "remaining:  |  |  | "]
    );
    assert_eq!(blank.scenes.iter().map(|row| (row.number.as_str(), row.state.is_none())).collect::<Vec<_>>(), [("1", true), ("2", true)]);
    assert!(blank.cast.iter().all(|row| row.report.is_none() && row.dismiss.is_none()));
    let one = &blank.cast[0];
    assert_eq!((one.planned_report.as_deref(), one.planned_on_set.as_deref()), (Some("6:30a"), Some("7:30a")));
    let camera = &blank.crew[0].rows[0];
    assert_eq!((camera.call.as_deref(), camera.out.as_deref()), (Some("7:00a"), None));
    assert_eq!((blank.background[0].planned.as_deref(), blank.background[0].count.as_deref()), (Some("12"), None));
    assert_eq!(blank.omitted.as_deref(), Some("4"));
    // What lies further ahead than the next day does not say what was shot before it.
    assert_eq!(counts(&report_of(&board(), 1))[0], "previous:  |  |  | ");
}

#[test]
fn after_the_day_it_says_what_was_shot_and_what_is_owed() {
    let done = report_of(&reported(), 0);
    assert!(done.complete && done.state.is_none());
    // 70 s and 30 s over 13 eighths; 24 eighths come to 185 s.
    assert_eq!(
        counts(&done),
        [
            "previous: 0 | 0 | 0:00 | 0",
            "today: 1 | 1 5/8 | 1:40 | 10",
            "to_date: 1 | 1 5/8 | 1:40 | 10",
            "script: 3 | 3 | est. 3:05 | –",
            "remaining: 2 | 1 3/8 | est. 1:25 | –"
        ]
    );
    assert_eq!(done.running_time.as_deref(), Some("3 min 5 s"));
    let lines: Vec<(&str, &str)> = done.lines.iter().map(|line| (line.id, line.text.as_deref().unwrap_or(""))).collect();
    assert_eq!(lines, [("completed", "1"), ("partial", "2 (5/8 of 1)"), ("owed", "2 (3/8, from Day 1)")]);
    let times: Vec<(&str, &str)> = done.times.iter().map(|row| (row.id, row.actual.as_deref().unwrap_or("–"))).collect();
    assert_eq!(times[0], ("call", "7:00a"), "the planned call stands where the report states none");
    assert!(times.contains(&("first_shot", "7:40a")) && times.contains(&("last_out", "6:20p")));
    // The next day's paper begins with it.
    let next = report_of(&reported(), 1);
    assert_eq!(counts(&next)[0], "previous: 1 | 1 5/8 | 1:40 | 10");
    assert_eq!(next.lines.last().unwrap().text.as_deref(), Some("2 (3/8, from Day 1)"));
    let again = reported().strip("2", "").strip_with(|strip| (strip.pages, strip.pages_stated) = (Eighths::new(3), true));
    let moved = report_of(&again, 0);
    assert_eq!(moved.lines.last().unwrap().text.as_deref(), Some("nothing: what is left is on a later day"));
    assert_eq!(moved.scenes[1].remarks.as_deref(), Some("now on Day 2 (Tue, Jun 2)"));
}

#[test]
fn people_have_the_companys_times_unless_theirs_are_reported() {
    let done = report_of(&reported(), 0);
    let row = |group: usize| {
        let row = &done.crew[group].rows[0];
        [&row.call, &row.meal_out, &row.meal_in, &row.out].map(|time| time.as_deref().unwrap_or("–").to_owned()).join(" ")
    };
    assert_eq!((row(0).as_str(), row(1).as_str()), ("7:00a 12:30p 1:00p 6:20p", "6:00a 12:30p 1:00p 7:00p"));
    assert_eq!(row(2), "O/C – – –");
    let cast = |at: usize| {
        let row = &done.cast[at];
        [&row.report, &row.first_out, &row.dismiss].map(|time| time.as_deref().unwrap_or("–").to_owned()).join(" ")
    };
    assert_eq!((cast(0).as_str(), cast(1).as_str()), ("6:30a 12:30p 6:15p", "7:00a – 9:00a"));
    assert_eq!((done.cast[1].status.as_str(), done.cast[1].planned_report.as_deref()), ("SWF NP", None));
    let dockers = &done.background[0];
    assert_eq!((dockers.planned.as_deref(), dockers.count.as_deref(), dockers.out.as_deref()), (Some("12"), Some("11"), Some("12:00p")));
    let titles: Vec<&str> = done.notes.iter().map(|note| note.id).collect();
    assert_eq!(titles, ["delays", "injuries"]);
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = reported();
    let derived = derive(&builder.production, None);
    let context = Context::internal(&builder.production, &derived);
    assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/production-report.json"));
}
