//! Write, read, and the same facts are there.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::ingest::{ingest, schedule as reader};
use crate::normalise::normalise;

fn production(files: &[(&str, &str)]) -> Production {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    read(folder.path())
}

fn read(folder: &Path) -> Production {
    let normalised = normalise(ingest(folder, None), None);
    let errors: Vec<_> = normalised.findings.iter().filter(|one| one.severity == crate::findings::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}");
    normalised.production
}

/// What must come back: one line for each fact.
fn facts(production: &Production) -> String {
    let mut out = String::new();
    let id = &production.identity;
    writeln!(out, "{} {:?} {:?} {:?} {:?}", id.title, id.company.name, id.episode, id.schedule, id.script).unwrap();
    let place = |id: &Option<String>| {
        id.as_ref().and_then(|id| production.locations.iter().find(|place| place.id == *id)).map(|place| place.name.clone())
    };
    for scene in &production.scenes {
        let mut elements: Vec<String> =
            scene.elements.iter().map(|one| format!("{} {:?} {}", one.category.key(), one.count, one.name)).collect();
        elements.sort();
        let texts = (&scene.script_day, &scene.script_page, &scene.synopsis, &scene.sequence, &scene.comments);
        // On a strip the cast stands in the order of its numbers.
        let mut cast = scene.cast.clone();
        cast.sort();
        let numbers = (scene.pages, cast, scene.minutes, place(&scene.location), &scene.unit);
        writeln!(out, "{} {} {texts:?} {numbers:?} {elements:?}", scene.number, scene.slugline()).unwrap();
    }
    for member in &production.cast {
        let off: Vec<String> = member
            .unavailable
            .iter()
            .flat_map(|one| one.span.dates().map(|date| format!("{date} {:?}", one.reason)).collect::<Vec<_>>())
            .collect();
        let mut events: Vec<String> = member.events.iter().map(|event| format!("{} {:?}", event.date, event.kind)).collect();
        events.sort();
        let drop = member.drop.then_some(member.drop_days);
        writeln!(out, "{} {} {} {drop:?} {:?} {off:?} {events:?}", member.id, member.character, member.holds, member.contract.0).unwrap();
    }
    let days = |days: &[ShootDay]| {
        let strip =
            |strip: &Strip| strip.what.as_ref().map_or_else(|banner| banner.text.clone(), |number| format!("{number} {}", strip.pages));
        let day = |day: &ShootDay| {
            let strips: Vec<String> = day.strips.iter().map(strip).collect();
            format!("  {} {} {} {:?} {strips:?}\n", day.date, day.unit, day.kind.word(), day.number)
        };
        days.iter().map(day).collect::<String>()
    };
    let mut boneyard = production.boneyard.clone();
    boneyard.sort();
    writeln!(out, "current\n{}  {boneyard:?}", days(&production.days)).unwrap();
    for board in &production.boards {
        let mut boneyard = board.boneyard.clone();
        boneyard.sort();
        writeln!(out, "board {} {} {}\n{}  {boneyard:?}", board.id, board.name, board.current, days(&board.days)).unwrap();
    }
    let calendar = &production.calendar;
    writeln!(out, "{:?} {:?} {:?}", calendar.start, calendar.days_off, calendar.holidays).unwrap();
    out
}

fn back(production: &Production) -> Production {
    let (text, _) = write(production);
    production_of(&text)
}

fn production_of(text: &str) -> Production {
    production(&[("production.yaml", "conventions: {wording: us}\n"), ("schedule.uss", text)])
}

fn same(production: &Production) {
    let (a, b) = (facts(production), facts(&back(production)));
    for (line, other) in a.lines().zip(b.lines()) {
        assert_eq!(line, other);
    }
    assert_eq!(a, b);
}

#[test]
fn the_samples_come_back_as_they_were() {
    for name in ["full_sample_schedule.uss", "small_sample_schedule.uss"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/uss").join(name);
        let first = production_of(&fs::read_to_string(path).unwrap());
        let (text, losses) = write(&first);
        let second = production_of(&text);
        assert_eq!(second.scenes.len(), first.scenes.len());
        let third = production_of(&write(&second).0);
        assert_eq!(facts(&second), facts(&third), "{name}");
        // Of the sample itself only the order of the script's unnumbered strip, and the gaps of the calendars, are lost.
        let lost: Vec<&str> = losses.iter().map(|loss| loss.what.as_str()).collect();
        assert!(!lost.iter().any(|what| what.contains("parts") || what.contains("omitted")), "{lost:?}");
        let strip =
            |production: &Production| production.days.iter().map(|day| format!("{} {}", day.date, day.strips.len())).collect::<Vec<_>>();
        assert_eq!(strip(&first), strip(&second), "{name}");
    }
}

#[test]
fn the_file_is_what_the_standard_says() {
    let production = production(&[("production.yaml", BASE)]);
    let (text, losses) = write(&production);
    let json: Value = serde_json::from_str(&text).unwrap();
    let root = &json["universalScheduleStandard"];
    for key in ["id", "author", "created", "episode", "name", "project", "source", "ussVersion", "breakdowns", "stripboards", "calendars"] {
        assert!(root.get(key).is_some(), "{key}");
    }
    // Every breakdown stands exactly once on the board.
    let boards = root["stripboards"][0]["boards"].as_array().unwrap();
    let mut on_board: Vec<&str> = Vec::new();
    for item in boards.iter().flat_map(|board| board["breakdownIds"].as_array().unwrap()) {
        match item {
            Value::Array(day) => on_board.extend(day.iter().filter_map(Value::as_str)),
            alone => on_board.extend(alone.as_str()),
        }
    }
    on_board.sort_unstable();
    let mut all: Vec<&str> = root["breakdowns"].as_array().unwrap().iter().filter_map(|one| one["id"].as_str()).collect();
    all.sort_unstable();
    assert_eq!(on_board, all);
    assert_eq!(root["breakdowns"][0]["pages"], json!(1.375));
    let parts: Vec<&str> = root["breakdowns"].as_array().unwrap().iter().filter_map(|one| one["scene"].as_str()).collect();
    assert_eq!(parts, ["1", "2pt1", "2pt2", "3"]);
    let lost: Vec<String> = losses.iter().map(|loss| format!("{} {}", loss.count, loss.what)).collect();
    for wanted in
        ["1 omitted scenes", "1 crew", "1 scenes in parts, which become breakdowns of their own", "1 calls, wraps and meals of days"]
    {
        assert!(lost.iter().any(|one| one == wanted), "{wanted} in {lost:?}");
    }
    // It is read back with the dates it had, the gap included.
    let again = back(&production);
    let dates: Vec<String> = again.days.iter().map(|day| day.date.to_string()).collect();
    assert_eq!(dates, ["2026-06-01", "2026-06-04"]);
    assert_eq!(again.scenes.iter().map(|scene| scene.pages).sum::<Eighths>(), Eighths::new(11 + 8 + 4));
}

const BASE: &str = r#"
title: Salt and Stone
calendar: {start: 2026-06-01, days_off: [Saturday, Sunday]}
scenes:
  - {number: 1, int_ext: INT, set: FERRY OFFICE, day_night: DAY, pages: 1 3/8, cast: [1, 12A], background: [12 dockers], elements: {Drone Team: [Drone]}}
  - {number: 2, int_ext: EXT, set: QUAY, day_night: NIGHT, pages: 1, cast: [1]}
  - {number: 3, pages: 4/8}
  - {number: 4, omitted: true}
cast:
  - {id: 1, character: NIKOS, unavailable: ["2026-06-10..2026-06-12"]}
  - {id: 12A, character: IRINI, holds: false}
crew: [{department: Camera, position: DoP, name: R. Vale}]
days:
  - {date: 2026-06-01, call: "07:00", strips: [{scene: 1}, {banner: LUNCH IN TOWN}, {scene: 2, part: pt1, pages: 3/8}]}
  - {date: 2026-06-04, strips: [{scene: 2, part: pt2, pages: 5/8}]}
boneyard: [3]
"#;

/// A random production that holds nothing that the standard cannot.
fn random() -> impl Strategy<Value = String> {
    let word = "[A-Z][A-Za-z']{0,8}( [A-Z][a-z]{1,6})?";
    let scene = (0..40_u32, prop::collection::vec(1..6_u32, 0..4), prop::option::of(word), prop::option::of(1..9_u32), word, 0..4_usize);
    let scenes = prop::collection::vec(scene, 1..12);
    let days = prop::collection::vec((prop::collection::vec(0..12_usize, 0..4), 0..8_u32), 0..6);
    let cast = prop::collection::vec((any::<bool>(), prop::option::of(5..20_u32), prop::option::of((0..9_u32, 0..3_u32)), word), 6);
    (scenes, days, cast, any::<bool>(), prop::option::of(word)).prop_map(|(scenes, days, cast, two_boards, company)| {
        let mut yaml = String::from("title: Salt\n");
        if let Some(company) = company {
            writeln!(yaml, "company: {{name: \"{company}\"}}").unwrap();
        }
        yaml.push_str("cast:\n");
        for (at, (holds, drop, off, name)) in cast.iter().enumerate() {
            let drop = drop.map_or(String::new(), |days| format!(", drop: true, drop_days: {days}"));
            let off = off.map_or(String::new(), |(from, more)| {
                format!(", unavailable: [{{from: 2026-07-{:02}, to: 2026-07-{:02}, reason: Away}}], events: [{{date: 2026-05-{:02}, kind: fitting}}]", from + 1, from + 1 + more, from + 1)
            });
            writeln!(yaml, "  - {{id: {}, character: \"{name}\", holds: {holds}{drop}{off}}}", at + 1).unwrap();
        }
        yaml.push_str("scenes:\n");
        const SETS: [&str; 4] = ["QUAY", "FERRY OFFICE", "CAFE", "QUAY"];
        for (at, (eighths, cast, prop, count, word, set)) in scenes.iter().enumerate() {
            let prop = prop.as_ref().map_or(String::new(), |prop| format!(", props: [\"{prop}\"], weapons: [\"{prop}\"], elements: {{drone_team: [\"{prop}\"]}}"));
            let count = count.map_or(String::new(), |count| format!(", background: [\"{count} {word}\"], minutes: {}, sequence: \"{word}\"", count * 10));
            writeln!(
                yaml,
                "  - {{number: {}, int_ext: EXT, set: \"{}\", day_night: DAY, pages: {}, cast: {cast:?}, synopsis: \"{word} at sea.\"{prop}{count}}}",
                at + 1,
                SETS[*set],
                Eighths::new(*eighths)
            )
            .unwrap();
        }
        // Days on working days without a gap, each scene at most once on a board.
        let mut left: std::collections::BTreeSet<usize> = (0..scenes.len()).collect();
        let mut list = String::new();
        for (at, (wanted, _)) in days.iter().enumerate() {
            let numbers: Vec<usize> = wanted.iter().filter(|scene| left.remove(scene)).map(|scene| scene + 1).collect();
            let date = Date::constant(2026, 6, 1).checked_add(jiff::Span::new().days((at / 5 * 7 + at % 5) as i64)).unwrap();
            writeln!(list, "    - {{date: {date}, scenes: {numbers:?}}}").unwrap();
        }
        let boneyard: Vec<usize> = left.iter().map(|scene| scene + 1).collect();
        let all: Vec<usize> = (1..=scenes.len()).collect();
        if days.is_empty() {
            return yaml;
        }
        yaml.push_str("calendar: {start: 2026-06-01, days_off: [Saturday, Sunday], holidays: [{date: 2026-07-03, reason: Feast}]}\n");
        if two_boards {
            writeln!(yaml, "board: blue\nboards:\n  - id: blue\n    name: Blue\n    boneyard: {boneyard:?}\n    days:\n{list}  - id: rain\n    name: Rain\n    days: [{{date: 2026-06-01, scenes: {all:?}}}]").unwrap();
        } else {
            writeln!(yaml, "boneyard: {boneyard:?}\ndays:\n{list}").unwrap();
        }
        yaml
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn write_read_write_is_the_same(yaml in random()) {
        let first = production(&[("production.yaml", &yaml)]);
        same(&first);
    }
}

#[test]
fn what_is_written_is_a_schedule() {
    let (text, _) = write(&production(&[("production.yaml", BASE)]));
    let schedule = reader::read(text.as_bytes()).unwrap();
    assert_eq!(schedule.tool.as_deref(), Some("callboard"));
    assert!(schedule.damage.is_empty() && schedule.doubts.is_empty(), "{:?} {:?}", schedule.damage, schedule.doubts);
}
