use crate::derive::derive;
use crate::derive::testing::{Builder, d, sc};
use crate::documents::schedule::changes::changes;
use crate::documents::schedule::days::{DayEnd, WeekBlock, day_end, weeks};
use crate::documents::schedule::strips::{StripRow, Strips};
use crate::documents::schedule::title::{in_force, title_block};
use crate::documents::{Context, one_line_schedule, shooting_schedule};
use crate::model::{
    Board, Conventions, DayKind, DayReport, Draft, PersonCredit, SceneReport, SceneState, StripKind, Wording, WorkCalendar,
};
use crate::values::{DateSpan, Eighths};
use jiff::civil::Weekday;

/// Looks at a production and what follows from it.
fn with<T>(builder: &Builder, look: impl FnOnce(Context<'_>) -> T) -> T {
    let derived = derive(&builder.production, None);
    look(Context::internal(&builder.production, &derived))
}

fn end(builder: &Builder, index: usize) -> DayEnd {
    with(builder, |context| day_end(context, index))
}

fn board(builder: &Builder) -> Vec<WeekBlock<StripRow>> {
    with(builder, |context| weeks(context, |strips, day, strip| strips.row(day, strip)))
}

/// Days and lines in sequence, each as a few words.
fn outline(builder: &Builder) -> Vec<String> {
    let entries = board(builder).into_iter().flat_map(|week| {
        let title = format!("{} | {}", week.title, week.span);
        let entries = week.entries.into_iter().map(|entry| match (entry.day, entry.line) {
            (Some(day), _) => format!("{} {}", day.title, day.date),
            (_, Some(line)) => {
                [Some(line.dates), Some(line.what), line.unit, line.text].into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
            _ => String::new(),
        });
        std::iter::once(title).chain(entries).collect::<Vec<_>>()
    });
    entries.collect()
}

fn numbered(builder: Builder) -> Builder {
    builder.with(|production| {
        let mut counts = std::collections::BTreeMap::new();
        for day in production.days.iter_mut().filter(|day| day.kind == DayKind::Shoot) {
            let count = counts.entry(day.unit.clone()).or_insert(0);
            *count += 1;
            day.number = Some(*count);
        }
    })
}

/// Scenes 1 to 3 of 1 3/8, 7/8 and 2/8 pages.
fn three() -> Builder {
    Builder::new().scene("1", "INT", "DAY", 11).scene("2", "EXT", "NIGHT", 7).scene("3", "INT", "DAY", 2)
}

#[test]
fn a_day_ends_in_the_form_of_the_wording() {
    let builder = three().day(d(2026, 5, 18), "07:00").strip("1", "").strip("2", "").strip("3", "");
    let us = numbered(builder);
    let shown = end(&us, 0);
    assert_eq!(shown.text, "END DAY 1 — Monday, May 18, 2026 — 2 4/8 Total Pages");
    assert_eq!((shown.scenes.as_str(), shown.pages.value.as_str()), ("3 scenes", "20"));
    // At sixty minutes a page, each strip rounded to ten: 80, 50 and 20.
    assert_eq!((shown.time.as_deref(), shown.wrap.as_deref()), (Some("est. 2:30"), Some("wrap 10:00a")));
    let uk = us.with(|production| production.conventions = Conventions::of(Wording::Uk));
    let _speaking = crate::words::speak(crate::words::Speech::of("en-GB", crate::words::English::Uk, &[]));
    assert_eq!(end(&uk, 0).text, "END OF DAY 1 – Monday 18 May 2026 – total pages 2 4/8");
    assert_eq!(end(&uk, 0).wrap.as_deref(), Some("wrap 10:00"));
}

#[test]
fn another_unit_is_named_and_a_day_without_a_number_says_what_it_is() {
    let builder = three().day(d(2026, 5, 18), "07:00").strip("1", "").unit_day("second", d(2026, 5, 18), "08:00").strip("2", "");
    let builder = builder.day(d(2026, 5, 19), "").day_with(|day| day.kind = DayKind::Rehearsal).banner(StripKind::Rehearsal, None, None);
    let builder = numbered(builder);
    assert_eq!(end(&builder, 1).text, "END DAY 1, SECOND — Monday, May 18, 2026 — 7/8 Total Pages");
    assert_eq!(end(&builder, 2).text, "END REHEARSAL — Tuesday, May 19, 2026 — 0 Total Pages");
    assert_eq!(
        outline(&builder)[1..],
        ["Day 1 of 1 Monday, May 18, 2026", "Day 1 of 1 Monday, May 18, 2026", "Rehearsal Tuesday, May 19, 2026"]
    );
    let days = with(&builder, |context| title_block(context).counts.into_iter().find(|fact| fact.id == "days").map(|fact| fact.text));
    assert_eq!(days.as_deref(), Some("main 1 day, second 1 day"));
}

#[test]
fn an_omitted_scene_on_the_board_counts_no_scene_and_no_time() {
    let builder = three().scene_with("2", |scene| (scene.omitted, scene.pages) = (true, Eighths::ZERO));
    let builder = numbered(builder.day(d(2026, 5, 18), "07:00").strip("1", "").strip("2", ""));
    let shown = end(&builder, 0);
    assert_eq!((shown.scenes.as_str(), shown.time.as_deref(), shown.pages.text.as_str()), ("1 scene", Some("est. 1:20"), "1 3/8"));
    let rows = board(&builder).remove(0).entries.remove(0).day.unwrap().rows;
    assert_eq!((rows[1].kind, rows[1].pages.as_ref().map(|pages| pages.text.as_str())), ("omitted", Some("0")));
}

#[test]
fn days_off_that_follow_each_other_are_one_line_and_weeks_are_apart() {
    let builder = three().day(d(2026, 5, 7), "07:00").strip("1", "").day(d(2026, 5, 8), "07:00").strip("2", "");
    let builder = numbered(builder.day(d(2026, 5, 12), "07:00").strip("3", ""));
    let holiday = |builder: &Builder, name: &str| {
        builder.clone().with(|production| {
            let days_off = vec![Weekday::Saturday, Weekday::Sunday];
            let span = DateSpan { from: d(2026, 5, 11), to: d(2026, 5, 11) };
            production.calendar = WorkCalendar { days_off, holidays: vec![(span, Some(name.to_owned()))], ..WorkCalendar::default() };
        })
    };
    assert_eq!(
        outline(&builder),
        [
            "Week 1 | Thu, May 7 – Mon, May 11",
            "Day 1 of 3 Thursday, May 7, 2026",
            "Day 2 of 3 Friday, May 8, 2026",
            "Sat, May 9 – Mon, May 11 · Off",
            "Week 2 | Tue, May 12",
            "Day 3 of 3 Tuesday, May 12, 2026",
        ]
    );
    assert_eq!(
        outline(&holiday(&builder, "Harbor Day"))[3..],
        [
            "Sat, May 9 – Sun, May 10 · Off",
            "Week 2 | Mon, May 11 – Tue, May 12",
            "Mon, May 11 · Holiday · Harbor Day",
            "Day 3 of 3 Tuesday, May 12, 2026"
        ]
    );
}

#[test]
fn a_day_without_strips_is_a_line_and_preparation_is_no_week() {
    let kind = |builder: Builder, kind| builder.day_with(|day| day.kind = kind);
    let builder = kind(three().day(d(2026, 4, 30), "09:00"), DayKind::Prelight);
    let builder = kind(builder.day(d(2026, 5, 4), "08:00"), DayKind::Travel).day_with(|day| day.travel = Some("Skerry to Ford".to_owned()));
    let builder = builder.day(d(2026, 5, 5), "07:00").strip("1", "").unit_day("second", d(2026, 5, 5), "");
    let builder = numbered(kind(builder, DayKind::Prep).day_with(|day| day.notes = Some("**Rig** the tower.\n\nThen sleep.".to_owned())));
    assert_eq!(
        outline(&builder),
        [
            "Preparation | Thu, Apr 30 – Sun, May 3",
            "Thu, Apr 30 · Prelight · approx. crew call 9:00a",
            "Fri, May 1 – Sun, May 3 · Off",
            "Week 1 | Mon, May 4 – Tue, May 5",
            "Mon, May 4 · Travel · Skerry to Ford · approx. crew call 8:00a",
            "Day 1 of 1 Tuesday, May 5, 2026",
            "Tue, May 5 · Prep · second · Rig the tower.",
        ]
    );
}

#[test]
fn pages_stand_by_episode_where_the_board_holds_more_than_one() {
    let builder = three().scene_with("1", |scene| scene.episode = Some("201".into()));
    let builder = numbered(builder.day(d(2026, 5, 18), "07:00").strip("1", "").strip("2", "").strip("3", ""));
    assert_eq!(end(&builder, 0).episodes, None, "one episode needs no word");
    let builder = builder.scene_with("2", |scene| scene.episode = Some("202".into()));
    let builder = builder.scene_with("3", |scene| scene.episode = Some("201".into())).scene("4", "INT", "DAY", 8);
    let builder = builder.scene_with("4", |scene| scene.episode = Some("202".into()));
    assert_eq!(end(&builder, 0).episodes.as_deref(), Some("Ep. 201: 1 5/8 · Ep. 202: 7/8"));
    let rows = with(&builder, |context| title_block(context).episodes);
    let rows: Vec<(&str, &str, &str)> = rows.iter().map(|row| (row.name.as_str(), row.scenes.as_str(), row.pages.as_str())).collect();
    assert_eq!(rows, [("201", "2 of 2", "1 5/8 of 1 5/8"), ("202", "1 of 2", "7/8 of 1 7/8")]);
}

/// Rows as `number part pages: marks`.
fn shown(rows: &[StripRow]) -> Vec<String> {
    let row = |row: &StripRow| {
        let pages = row.pages.as_ref().map(|pages| pages.text.clone());
        let words: Vec<String> = [row.number.clone(), row.part.clone(), pages].into_iter().flatten().collect();
        let marks: Vec<&str> = row.marks.iter().map(|mark| mark.text.as_str()).collect();
        format!("{}: {}", words.join(" "), marks.join("; "))
    };
    rows.iter().map(row).collect()
}

fn strips(builder: &Builder, entry: usize) -> Vec<String> {
    let entries: Vec<_> = board(builder).into_iter().flat_map(|week| week.entries).collect();
    shown(&entries[entry].day.as_ref().unwrap().rows)
}

#[test]
fn parts_owed_pages_and_weather_cover_are_marked() {
    let part = |builder: Builder, part: &str, eighths: u32| {
        builder.strip_with(|strip| (strip.part, strip.pages) = (Some(part.to_owned()), Eighths::new(eighths)))
    };
    let builder = three().day(d(2026, 5, 18), "07:00").day_with(|day| day.cover = vec![sc("3")]);
    let builder = part(builder.strip("1", ""), "1", 6).strip("2", "");
    let builder = part(builder.day(d(2026, 5, 19), "07:00").strip("1", ""), "2", 4).strip("3", "");
    let builder = numbered(builder);
    assert_eq!(strips(&builder, 0), ["1 part 1 6/8: ", "2 7/8: "]);
    assert_eq!(strips(&builder, 1), ["1 part 2 4/8: ", "3 2/8: Cover for day 1"]);
    let boneyard = |builder: &Builder| with(builder, |context| shown(&Strips::of(context).boneyard()));
    assert_eq!(boneyard(&builder), ["1 1/8: Owed: 1/8 of 1 3/8"]);

    // The report of the first day: scene 2 was begun and not finished.
    let report = |pages: Option<u32>, state| SceneReport {
        scene: sc("2"),
        part: None,
        state,
        pages: pages.map(Eighths::new),
        setups: None,
        seconds: None,
        notes: None,
        origin: crate::model::Origin::NONE,
    };
    let day = |date, scene| DayReport { date, unit: "main".to_owned(), scenes: vec![scene], ..DayReport::default() };
    let partly = builder.with(|production| production.reports = vec![day(d(2026, 5, 18), report(Some(4), SceneState::Partial))]);
    assert_eq!(strips(&partly, 0)[1], "2 4/8: Partly shot, 3/8 owed", "what was shot counts on its day");
    assert_eq!(boneyard(&partly), ["1 1/8: Owed: 1/8 of 1 3/8", "2 3/8: Partly shot day 1, 3/8 owed"]);
    let added = partly.clone().with(|production| production.reports.push(day(d(2026, 5, 19), report(None, SceneState::Added))));
    assert_eq!(boneyard(&added), ["1 1/8: Owed: 1/8 of 1 3/8"], "what a later day shot is owed no more");
    let again = partly.strip("2", "");
    assert_eq!(strips(&again, 1)[2], "2 3/8: Owed from day 1", "and the rest where it is scheduled");
    assert_eq!(boneyard(&again), ["1 1/8: Owed: 1/8 of 1 3/8"]);
    let ids: Vec<String> =
        board(&again)[0].entries.iter().flat_map(|entry| &entry.day.as_ref().unwrap().rows).map(|row| row.id.clone()).collect();
    assert_eq!(ids, ["scene-1-part-1", "scene-2", "scene-1-part-2", "scene-3", "scene-2-2"]);
}

#[test]
fn a_move_says_where_it_goes_unless_its_text_does() {
    let builder = three().location("yard", None).location("pier", None).scene_with("1", |scene| scene.location = Some("yard".into()));
    let builder = builder.scene_with("2", |scene| scene.location = Some("pier".into()));
    let builder = builder.day(d(2026, 5, 18), "07:00").strip("1", "").banner(StripKind::Move, Some(45), None).strip("2", "");
    let rows = |builder: &Builder| board(builder).remove(0).entries.remove(0).day.unwrap().rows.remove(1);
    let row = rows(&builder);
    assert_eq!(
        (row.kind, row.set.as_deref(), row.location.as_deref(), row.time.as_deref()),
        ("move", Some("Move"), Some("Place pier"), Some("0:45"))
    );
    let named = builder.with(|production| {
        if let Err(banner) = &mut production.days[0].strips[1].what {
            banner.text = "Company move to Place Pier".to_owned();
        }
    });
    assert_eq!(rows(&named).location, None);
}

#[test]
fn the_board_in_force_says_what_the_schedule_is() {
    let builder = three().with(|production| {
        let draft = |name: &str, colour: &str| Draft {
            name: Some(name.into()),
            colour: Some(colour.into()),
            date: Some(d(2026, 5, 1)),
            pages: None,
        };
        production.identity.schedule = draft("Schedule v6", "Blue");
        production.identity.script = Draft { name: None, ..draft("", "Pink") };
        let person = |role: &str, name: &str| PersonCredit { role: role.into(), name: name.into(), phone: None };
        production.identity.people = vec![person("Director", "A"), person("Producer", "B"), person("Director of Photography", "C")];
        production.identity.people.extend([person("producer", "D"), person("2nd 2nd AD", "E"), person("Editor", "F")]);
    });
    with(&builder, |context| {
        let block = title_block(context);
        assert_eq!(block.based_on.as_deref(), Some("Based on the Pink draft – May 1, 2026"));
        let people: Vec<(&str, &str)> = block.people.iter().map(|fact| (fact.label.as_str(), fact.text.as_str())).collect();
        assert_eq!(people, [("Director", "A"), ("Producer", "B, D"), ("2nd 2nd AD", "E")]);
    });
    assert_eq!(in_force(&builder.production).name.as_deref(), Some("Schedule v6"));
    let builder = builder.with(|production| {
        let board = Board { id: "rain".into(), name: "Rain board".into(), colour: Some("Green".into()), current: true, ..Board::default() };
        production.boards = vec![board];
    });
    let draft = in_force(&builder.production);
    assert_eq!((draft.name.as_deref(), draft.colour.as_deref(), draft.date), (Some("Rain board"), Some("Green"), Some(d(2026, 5, 1))));
}

#[test]
fn elements_stand_by_category_in_house_order_with_their_counts() {
    let builder = three().cast("1").cast("2").cast_with("2", |member| member.minor = true);
    let builder =
        builder.element("1", "kites", "red kite", None).element("1", "props", "lantern", None).element("1", "props", "net", Some(2));
    let builder = builder.element("1", "background", "dog walker", None).element("1", "background", "fishermen", Some(6));
    let builder =
        builder.scene_with("1", |scene| (scene.hazards, scene.assessment) = (vec!["Tide".into(), "Edge".into()], Some("RA 4".into())));
    // A minor implies a studio teacher.
    let builder = builder.with(|production| production.links = crate::model::Link::defaults(Wording::Us));
    let builder = builder.scene_with("1", |scene| scene.cast = vec![crate::values::CastId::new("2").unwrap()]);
    let builder = builder.day(d(2026, 5, 18), "07:00").strip("1", "1, 2").strip_with(|strip| strip.comments = Some("Off by noon.".into()));
    let row = with(&builder, |context| shooting_schedule::body(context).weeks.remove(0).entries.remove(0).day.unwrap().rows.remove(0));
    let groups: Vec<String> = row
        .elements
        .iter()
        .map(|group| format!("{} {}: {}", group.title, group.count.as_deref().unwrap_or("-"), group.items.join("; ")))
        .collect();
    assert_eq!(
        groups,
        ["Background 7: dog walker; 6 fishermen", "Props -: lantern; 2 net", "Kites -: red kite", "Also needed -: Studio teacher"]
    );
    assert_eq!((row.hazards.as_deref(), row.remark.as_deref()), (Some("Tide; Edge (RA 4)"), Some("Off by noon.")));
    assert_eq!((row.start.as_deref(), row.strip.time.as_deref()), (Some("7:30a"), Some("1:20")));
    let people: Vec<(&str, &str, bool)> = row.people.iter().map(|row| (row.number.as_str(), row.character.as_str(), row.minor)).collect();
    assert_eq!(people, [("1", "Character 1", false), ("2", "Character 2", true)]);
}

#[test]
fn nothing_scheduled_is_a_short_one_liner() {
    let builder = three().day(d(2026, 5, 18), "");
    let body = with(&builder, one_line_schedule::body);
    assert_eq!(
        (shown(&body.boneyard), body.boneyard_total.as_str()),
        (vec!["1 1 3/8: ".into(), "2 7/8: ".into(), "3 2/8: ".into()], "3 scenes · 2 4/8 pages")
    );
    assert_eq!((body.totals.shoot_days, body.totals.scenes, body.totals.eighths), (1, 0, 0));
    assert!(body.weeks[0].entries[0].day.as_ref().is_some_and(|day| day.rows.is_empty() && day.call.is_none() && day.end.wrap.is_none()));
}

/// Scenes 1 to 5 on two boards: 1 stays, 2 moves a day, 3 is dropped, 4 is added, 5 has other pages; 1 has a strip more
/// with the second unit.
fn two_boards() -> Builder {
    let scenes = ["1", "2", "3", "4", "5"].iter().fold(Builder::new(), |builder, number| builder.scene(number, "INT", "DAY", 4));
    let part = |builder: Builder| builder.strip_with(|strip| strip.part = Some("2".into()));
    let old = scenes.clone().day(d(2026, 6, 1), "").strip("1", "").strip("2", "").day(d(2026, 6, 2), "").strip("3", "").strip("5", "");
    let old = numbered(part(old.unit_day("second", d(2026, 6, 2), "").strip("1", ""))).production.days;
    let new = scenes.day(d(2026, 6, 1), "").strip("1", "").strip("4", "").day(d(2026, 6, 2), "").strip("2", "").strip("5", "");
    let new = numbered(new.strip_with(|strip| strip.pages = Eighths::new(3)));
    new.with(|production| {
        let colour = Some("White".to_owned());
        let earlier =
            Board { id: "v5".into(), name: "Schedule v5".into(), colour, date: Some(d(2026, 5, 1)), days: old, ..Board::default() };
        production.boards = vec![earlier, Board { id: "v6".into(), current: true, ..Board::default() }];
        production.compare = Some("v5".to_owned());
    })
}

#[test]
fn what_has_moved_since_an_earlier_board_is_said_in_a_few_lines() {
    let builder = two_boards();
    let found = with(&builder, changes).unwrap();
    assert_eq!(found.title, "Changes since Schedule v5 – White – May 1, 2026");
    let groups: Vec<String> = found
        .groups
        .iter()
        .map(|group| {
            format!(
                "{}: {}",
                group.title,
                group.rows.iter().map(|row| format!("{} {}", row.number, row.text)).collect::<Vec<_>>().join("; ")
            )
        })
        .collect();
    assert_eq!(
        groups,
        [
            "Moved: 1 no longer part 2 on day 1 (second); 2 day 1 → day 2",
            "Added: 4 on day 1",
            "Dropped: 3 from day 2",
            "Other pages: 5 day 2 with 4/8 → day 2 with 3/8",
        ]
    );
    // The same board, a week later: the number says nothing, so the date does.
    let later = builder.clone().with(|production| {
        production.boards[0].days = production.days.clone();
        production.days[1].date = d(2026, 6, 9);
    });
    let moved = with(&later, changes).unwrap().groups.remove(0);
    assert_eq!(moved.rows[0].text, "day 2, Tue, Jun 2 → day 2, Tue, Jun 9");
    let same = builder.with(|production| production.boards[0].days = production.days.clone());
    assert_eq!(with(&same, changes), None);
}
