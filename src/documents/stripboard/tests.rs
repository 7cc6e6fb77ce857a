//! What a stripboard shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d, sc};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Board as Earlier, DayKind, StripKind};

fn with_board<T>(builder: &Builder, look: impl FnOnce(Context<'_>) -> T) -> T {
    let derived = derive(&builder.production, None);
    look(Context::internal(&builder.production, &derived))
}

/// Two weeks: scenes 1 and 2 on Friday the 5th with a banner, a weekend, part of scene 3 and the cut scene 4 on Monday; scene
/// 5 on no day, scene 6 cut and on no day.
fn board() -> Builder {
    let builder = Builder::new()
        .scene("1", "INT", "DAY", 8)
        .scene("2", "EXT", "NIGHT", 4)
        .scene("3", "I/E", "DAWN", 6)
        .scene("4", "INT", "DAY", 0)
        .scene("5", "EXT", "DAY", 3)
        .scene("6", "INT", "DAY", 0)
        .scene_with("4", |scene| scene.omitted = true)
        .scene_with("6", |scene| scene.omitted = true)
        .scene_with("2", |scene| scene.sheet = Some("2-3".to_owned()))
        .scene_with("5", |scene| scene.cast = vec![CastId::new("2").unwrap()]);
    let builder = ["1", "2", "3"].iter().fold(builder, |builder, id| builder.cast(id));
    builder
        .day(d(2026, 6, 5), "07:00")
        .strip("1", "1, 2")
        .banner(StripKind::Lunch, Some(30), None)
        .strip("2", "1")
        .day(d(2026, 6, 8), "07:00")
        .strip("3", "2")
        .strip_with(|strip| (strip.part, strip.pages, strip.pages_stated) = (Some("1".to_owned()), Eighths::new(2), true))
        .strip("4", "")
        .unit_day("second", d(2026, 6, 8), "07:00")
        .strip("3", "")
        .strip_with(|strip| (strip.part, strip.pages, strip.pages_stated) = (Some("2".to_owned()), Eighths::new(1), true))
}

fn strips(page: &Stripboard) -> Vec<&BoardStrip> {
    page.weeks.iter().flat_map(|week| &week.entries).filter_map(|entry| entry.day.as_ref()).flat_map(|day| &day.rows).collect()
}

#[test]
fn strips_stand_in_order_and_days_and_weeks_end_in_lines() {
    let page = with_board(&board(), body);
    let rows: Vec<(Option<&str>, Option<&str>, Option<&str>)> =
        strips(&page).into_iter().map(|row| (row.strip.number.as_deref(), row.strip.part.as_deref(), row.sheet.as_deref())).collect();
    assert_eq!(
        rows,
        [
            (Some("1"), None, Some("1")),
            (None, None, None),
            (Some("2"), None, Some("2-3")),
            (Some("3"), Some("part 1"), Some("3")),
            (Some("4"), None, Some("4")),
            (Some("3"), Some("part 2"), Some("3")),
        ]
    );
    let lines: Vec<(&str, Option<&str>)> = page
        .weeks
        .iter()
        .flat_map(|week| &week.entries)
        .map(|entry| (entry.kind, entry.day.as_ref().map(|day| day.end.pages.text.as_str())))
        .collect();
    assert_eq!(lines, [("day", Some("1 4/8")), ("off", None), ("day", Some("2/8")), ("day", Some("1/8"))]);
    let units: Vec<Option<&str>> = strips(&page).into_iter().map(|row| row.unit.as_deref()).collect();
    assert_eq!(units, [None, None, None, None, None, Some("second")]);
}

#[test]
fn cut_strips_stay_and_count_nothing_and_the_rest_is_in_the_boneyard() {
    let page = with_board(&board(), body);
    let text =
        |row: &BoardStrip| format!("{} {} {}", row.strip.number.clone().unwrap(), row.strip.kind, row.strip.pages.clone().unwrap().text);
    assert_eq!(text(strips(&page)[4]), "4 omitted 0");
    assert_eq!(page.boneyard.iter().map(text).collect::<Vec<_>>(), ["3 scene 3/8", "5 scene 3/8"]);
    assert_eq!(page.boneyard_total.as_deref(), Some("2 scenes · 6/8 pages"));
    assert_eq!(page.boneyard[1].columns, ["2"]);
    assert_eq!(page.omitted.iter().map(text).collect::<Vec<_>>(), ["6 omitted 0"], "scene 4 has its strip on a day");
}

#[test]
fn colours_come_from_the_table_and_never_stand_alone() {
    let builder = board().with(|production| production.conventions.strip_colours.set("EXT NIGHT", Rgb(0x10, 0x20, 0x40)));
    let page = with_board(&builder, body);
    let rows = strips(&page);
    let look = |at: usize| (rows[at].fill.as_str(), rows[at].ink.as_str(), rows[at].edge, rows[at].strip.day_night.as_deref());
    assert_eq!(look(0), ("#ffffff", "#000000", "", Some("DAY")));
    assert_eq!(look(2), ("#102040", "#ffffff", "night", Some("NIGHT")));
    assert_eq!(look(3), ("#f8cbd8", "#000000", "twilight", Some("DAWN")));
    let legend: Vec<(&str, usize)> = page.legend.iter().map(|swatch| (swatch.label.as_str(), swatch.strips)).collect();
    assert_eq!(legend, [("I/E DAWN", 2), ("EXT NIGHT", 1), ("INT DAY", 1)]);
    assert_eq!((page.grounds.day.fill.as_str(), page.grounds.day.ink.as_str()), ("#000000", "#ffffff"));
}

/// Sixty cast, the first ten on every strip, the others on one each.
fn crowd() -> Builder {
    let builder = (1..=60).fold(Builder::new().scene("1", "INT", "DAY", 8), |builder, id| builder.cast(&id.to_string()));
    let mut builder = builder.day(d(2026, 6, 1), "07:00");
    for id in 11..=60 {
        builder = builder.strip("1", &format!("1-10, {id}"));
    }
    builder
}

#[test]
fn those_on_most_strips_have_a_column_and_everybody_else_is_named() {
    let builder = crowd();
    let page = with_board(&builder, body);
    assert!(page.has_others && page.columns.len() >= 30, "{:?}", page.columns);
    assert_eq!(page.columns[..11], ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"]);
    for (row, strip) in strips(&page).into_iter().zip(&builder.production.days[0].strips) {
        let others = row.others.iter().flat_map(|others| others.split(", ").map(str::to_owned));
        let mut all: Vec<String> = row.columns.iter().cloned().chain(others).collect();
        all.sort();
        let mut own: Vec<String> = strip.cast.iter().map(ToString::to_string).collect();
        own.sort();
        assert_eq!(all, own);
    }
    let few = with_board(&board(), body);
    assert_eq!((few.columns.as_slice(), few.has_others), (["1".to_owned(), "2".to_owned()].as_slice(), false), "cast 3 is on no strip");
    assert_eq!(few.cast.iter().map(|one| one.strips).collect::<Vec<_>>(), [2, 2, 0]);
}

#[test]
fn the_paper_grows_once_with_the_cast_and_is_the_stated_one_where_one_is_stated() {
    let paper = |builder: &Builder| with_board(builder, |context| Layout::of(context).paper);
    assert_eq!(paper(&board()), Paper::Letter);
    assert_eq!(paper(&crowd()), Paper::Legal);
    let a4 = crowd().with(|production| production.conventions.paper = Paper::A4);
    assert_eq!(paper(&a4), Paper::A3);
    let stated = a4.with(|production| production.conventions.board_paper = Some(Paper::Tabloid));
    assert_eq!(paper(&stated), Paper::Tabloid);
}

#[test]
fn a_strip_that_moved_names_where_it_stood() {
    let earlier = board().production.days;
    let builder = board().with(|production| {
        let moved = production.days[0].strips.remove(2);
        production.days[1].strips.push(moved);
        production.boards = vec![Earlier { id: "v1".to_owned(), name: "Schedule v1".to_owned(), days: earlier, ..Earlier::default() }];
        production.compare = Some("v1".to_owned());
    });
    let page = with_board(&builder, body);
    assert_eq!(page.compared.as_deref(), Some("Schedule v1"));
    let was: Vec<(String, &str)> =
        strips(&page).into_iter().filter_map(|row| Some((row.strip.number.clone()?, row.was.as_deref()?))).collect();
    assert_eq!(was, [("2".to_owned(), "Fri, Jun 5")]);
}

#[test]
fn a_strip_that_moves_changes_the_board_and_no_other_row_of_it() {
    let moved = board().with(|production| {
        let strip = production.days[0].strips.remove(0);
        production.days[1].strips.push(strip);
    });
    let rows = |builder: &Builder| {
        let page = with_board(builder, body);
        strips(&page).into_iter().map(|row| (row.strip.id.clone(), serde_json::to_string(row).unwrap())).collect::<BTreeMap<_, _>>()
    };
    let (before, after) = (rows(&board()), rows(&moved));
    assert_eq!(before, after, "the same strips, whatever their order");
}

#[test]
fn days_without_strips_are_lines_of_their_own_kind() {
    let builder =
        board().day(d(2026, 6, 9), "").day_with(|day| (day.kind, day.travel) = (DayKind::Travel, Some("to Cape Durance".to_owned())));
    let builder = builder.day(d(2026, 6, 10), "").day_with(|day| day.kind = DayKind::Holiday).day(d(2026, 6, 11), "07:00").strip("1", "");
    let page = with_board(&builder, body);
    let kinds: Vec<&str> = page.weeks.iter().flat_map(|week| &week.entries).map(|entry| entry.kind).collect();
    assert_eq!(kinds, ["day", "off", "day", "day", "travel", "holiday", "day"]);
    assert_eq!(builder.production.scene(&sc("1")).map(|scene| scene.pages), Some(Eighths::new(8)));
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    with_board(&board(), |context| {
        let subject = &schedule::due(context)[0];
        assert_fixture(&page(context, subject), include_str!("../../../tests/fixtures/pages/stripboard.json"));
    });
}
