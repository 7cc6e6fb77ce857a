//! What a day-out-of-days shows, in worked examples.

use super::*;
use crate::derive::derive;
use crate::derive::testing::{Builder, d};
use crate::documents::facts::testing::assert_fixture;
use crate::model::{Board, EventKind, Paper};

fn with_page<T>(builder: &Builder, look: impl FnOnce(Context<'_>) -> T) -> T {
    let derived = derive(&builder.production, None);
    look(Context::internal(&builder.production, &derived))
}

/// domain.md 2.12, DOOD A: weekdays of 1 to 19 June 2026, cast 1 on the 1st, the 2nd and the 15th; cast 9 every day.
fn june(works: &[i8]) -> Builder {
    let mut builder = Builder::new().scene("1", "INT", "DAY", 8).cast("1").cast("9").cast("10");
    for day in (1..=19).filter(|day| !matches!(day, 6 | 7 | 13 | 14)) {
        builder = builder.day(d(2026, 6, day), "07:00").strip("1", if works.contains(&day) { "1, 9" } else { "9" });
    }
    builder.with(|production| {
        for (at, day) in production.days.iter_mut().enumerate() {
            day.number = u32::try_from(at + 1).ok();
        }
    })
}

#[test]
fn the_rows_have_a_cell_for_every_date_and_totals_that_count_them() {
    let builder = june(&[1, 2, 15]).event("1", d(2026, 5, 28), EventKind::Fitting);
    let page = with_page(&builder, |context| body(context, CAST));
    let heads: Vec<&str> = page.total_heads.iter().map(|head| head.id).collect();
    assert_eq!(heads, ["rehearsal", "work", "hold", "start", "finish", "total"]);
    let row = &page.rows[0];
    assert_eq!(row.cells.join("."), "FT.SW.W.H.H.H...H.H.H.H.H...WF....");
    assert_eq!(row.totals, ["1", "3", "8", "Jun 1", "Jun 15", "12"]);
    assert_eq!((row.number.as_deref(), row.name.as_str(), row.summary.as_str()), (Some("1"), "Character 1", "Jun 1 – Jun 15 · 3"));
    assert_eq!(page.unscheduled.as_deref(), Some("10 Character 10"), "who works on no day has no row");
    assert_eq!(page.totals, Totals { rows: 2, work: 18, hold: 8, days: 27 });
    // The fitting stands apart; then every date of the board, days off too.
    let columns: Vec<(&str, &str, bool, bool)> =
        page.columns.iter().map(|column| (column.day.as_str(), column.kind, column.opens, column.narrow)).collect();
    assert_eq!(columns.len(), 20);
    assert_eq!(columns[..3], [("28", "outside", true, false), ("1", "shoot", true, false), ("2", "shoot", false, false)]);
    assert_eq!(columns[6..9], [("6", "off", false, true), ("7", "off", false, true), ("8", "shoot", true, false)]);
    assert_eq!(page.columns[8].number.as_deref(), Some("6"));
    assert_eq!(page.months.iter().map(|month| (month.name.as_str(), month.columns)).collect::<Vec<_>>(), [("", 1), ("June 2026", 19)]);
    assert_eq!(page.working.cells[1..4], ["2", "2", "1"]);
    let legend: Vec<&str> = page.legend.iter().map(|fact| fact.label.as_str()).collect();
    assert_eq!(legend, ["S", "W", "F", "H", "FT", "¦"], "a broken line says that dates are left out");
    assert_eq!(page.rule, None);
}

#[test]
fn the_rule_of_the_drop_is_said_as_the_production_reads_it() {
    let builder = june(&[1, 2, 15]).cast_with("1", |member| (member.drop, member.drop_days) = (true, 13));
    let look = |builder: &Builder| with_page(builder, |context| body(context, CAST));
    let held = look(&builder);
    assert_eq!(held.rows[0].cells[..3], ["SW", "W", "H"]);
    assert_eq!(held.rule.as_deref(), Some("Drop: once, in the first gap of 13 or more calendar days between two work days"));
    let dropped = look(&builder.with(|production| production.conventions.drop_reading = DropReading::Difference));
    assert_eq!((dropped.rows[0].cells[1].as_str(), dropped.rows[0].cells[14].as_str()), ("WD", "PWF"));
    assert_eq!(dropped.rule.as_deref(), Some("Drop: once, in the first gap of which the dates differ by 13 or more"));
}

#[test]
fn the_usual_categories_have_a_paper_and_stated_ones_instead_of_them() {
    let builder = june(&[1]).element("1", "props", "lantern", None).element("1", "wardrobe", "coat", None).element(
        "1",
        "background",
        "dockers",
        Some(4),
    );
    let due = |builder: &Builder| with_page(builder, |context| due(context).into_iter().map(|subject| subject.slug).collect::<Vec<_>>());
    assert_eq!(due(&builder), ["cast", "background", "props", "sets"]);
    let stated = |names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        due(&builder.clone().with(|production| production.conventions.dood = names))
    };
    assert_eq!(stated(&["wardrobe", "cast", "vehicles"]), ["wardrobe", "cast"], "nothing drives");
    assert!(due(&Builder::new().cast("1")).is_empty());
}

#[test]
fn background_shows_heads_and_things_never_hold() {
    let builder = june(&[1]).element("1", "background", "dockers", Some(4)).element("1", "vehicles", "skiff", Some(2));
    let page = with_page(&builder, |context| body(context, "background"));
    assert_eq!(page.rows[0].cells[..6], ["4", "4", "4", "4", "4", ""]);
    assert_eq!(page.total_heads.iter().map(|head| head.id).collect::<Vec<_>>(), ["work", "heads", "start", "finish"]);
    assert_eq!(page.rows[0].totals, ["15", "60", "Jun 1", "Jun 19"]);
    assert_eq!((page.working.label, page.working.cells[0].as_str()), ("Heads", "4"));
    let page = with_page(&builder, |context| body(context, "vehicles"));
    assert_eq!((page.rows[0].name.as_str(), page.rows[0].detail.as_deref()), ("skiff", Some("up to 2")));
    assert_eq!(page.total_heads.iter().map(|head| head.id).collect::<Vec<_>>(), ["work", "start", "finish"]);
}

#[test]
fn what_an_earlier_board_had_otherwise_is_framed_and_listed() {
    let earlier = june(&[1, 2, 15]).production.days;
    let builder = june(&[1, 3, 15]).with(|production| {
        let old = Board {
            id: "v1".to_owned(),
            name: "Schedule v1".to_owned(),
            colour: Some("White".to_owned()),
            days: earlier,
            ..Board::default()
        };
        production.boards = vec![old, Board { id: "v2".to_owned(), current: true, ..Board::default() }];
        production.compare = Some("v1".to_owned());
    });
    let page = with_page(&builder, |context| body(context, CAST));
    assert_eq!((page.rows[0].changed.as_slice(), page.rows[1].changed.as_slice()), ([1, 2].as_slice(), [].as_slice()));
    let changes = page.changes.unwrap();
    assert_eq!(changes.board, "Schedule v1, White");
    let rows: Vec<(&str, &str, bool)> =
        changes.rows.iter().map(|row| (row.number.as_str(), row.letters.as_str(), row.work.differs)).collect();
    assert_eq!(rows, [("1", "Jun 2: W → H, Jun 3: H → W", false)]);
    assert_eq!(changes.rows[0].hold.text, "8");
    assert!(with_page(&builder, |context| body(context, SETS)).changes.is_none());
}

/// Every column stands on one page, pages hold what is put on them, and weeks are whole.
#[test]
fn long_schedules_are_shared_out_over_pages_by_whole_weeks() {
    for (weeks, own, paper, pages) in [
        (3, Paper::Letter, Paper::Letter, 1),
        (8, Paper::Letter, Paper::Legal, 1),
        (12, Paper::Letter, Paper::Tabloid, 2),
        (5, Paper::A4, Paper::A4, 1),
        (12, Paper::A4, Paper::A3, 2),
        (30, Paper::A4, Paper::A3, 3),
        (31, Paper::A4, Paper::A3, 4),
    ] {
        let mut builder = Builder::new().scene("1", "INT", "DAY", 8).with(|production| production.conventions.paper = own);
        let mut date = d(2026, 6, 1);
        // Somebody else every day, so that every column has the widest letters.
        for day in 0..weeks * 7 {
            if date.weekday().to_monday_zero_offset() < 5 {
                let id = day.to_string();
                builder = builder.cast(&id).day(date, "07:00").strip("1", &id);
            }
            date = date.tomorrow().unwrap();
        }
        let page = with_page(&builder, |context| body(context, CAST));
        assert_eq!(columns::paper(&builder.production, &page.columns, &page.total_heads), paper, "{weeks} weeks on {own:?}");
        assert_eq!(page.parts.len(), pages, "{weeks} weeks on {own:?}");
        assert_eq!((page.parts[0].from, page.parts.last().unwrap().to), (0, page.columns.len()));
        for pair in page.parts.windows(2) {
            assert_eq!(pair[0].to, pair[1].from);
            assert!(page.columns[pair[1].from].opens, "a page begins with a week");
        }
    }
}

#[test]
fn the_fixture_has_the_shape_of_the_page() {
    let builder = june(&[1, 2, 15]).event("1", d(2026, 5, 28), EventKind::Fitting).with(|production| {
        production.cast[0].drop = true;
        let days = june(&[1, 3, 15]).production.days;
        production.boards = vec![Board { id: "v1".to_owned(), days, ..Board::default() }];
        production.compare = Some("v1".to_owned());
    });
    with_page(&builder, |context| {
        assert_fixture(&page(context, &due(context)[0]), include_str!("../../../tests/fixtures/pages/day-out-of-days.json"));
    });
}
