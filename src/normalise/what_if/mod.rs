//! What if: changes of a production that are tried in memory and written nowhere.
//!
//! [`parse`] reads a sentence such as `drop day 12`; [`apply()`] makes the changes in order, each on what the ones before it
//! left, as if the user had written them into the files. What follows from them is worked out by derive and judged by the
//! rules as ever. What has been shot stays as it was: a change of it is refused.

mod apply;
mod days;
mod past;
mod read;
mod slip;
mod strips;

pub use apply::{Done, Refused, apply};
pub use read::{GRAMMAR, parse};

use jiff::civil::Date;

use crate::values::{CastId, Clock, DateSpan, Lag, SceneNumber};

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A member of the cast cannot work on these dates.
    Unavailable {
        /// Who.
        cast: CastId,
        /// When.
        spans: Vec<DateSpan>,
    },
    /// A strip goes to another day, or to the boneyard.
    Move {
        /// The scene.
        scene: SceneNumber,
        /// Which part of it, where it is split.
        part: Option<String>,
        /// Where it goes.
        to: Target,
        /// Where on that day; at its end by default.
        beside: Option<Beside>,
    },
    /// A day is dropped: its strips go to the boneyard.
    DropDay(DayRef),
    /// A day, with all that is on it, is on another date.
    MoveDay(DayRef, Date),
    /// Two days of one unit change places.
    SwapDays(DayRef, DayRef),
    /// A day's crew call is at another time.
    Call(DayRef, Clock),
    /// A unit works one more day, with nothing on it yet.
    AddDay {
        /// Id of the unit; the main unit by default.
        unit: Option<String>,
        /// The date.
        date: Date,
    },
    /// A scene is cut from the script.
    Omit(SceneNumber),
    /// A task of post-production ends later.
    Slip {
        /// Its id or name, or a piece of it.
        task: String,
        /// How much later.
        by: Lag,
    },
}

/// A day as people name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRef {
    /// The unit, where it is named; the main unit by default.
    pub unit: Option<String>,
    /// Its number or its date.
    pub at: At,
}

/// A day's number or date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// The shoot day's number.
    Number(u32),
    /// The date.
    Date(Date),
}

/// Where a strip goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To a day.
    Day(DayRef),
    /// To the boneyard.
    Boneyard,
}

/// Where on a day a strip goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// In front of this scene.
    Before(SceneNumber),
    /// Behind this scene.
    After(SceneNumber),
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, Weekday};
    use proptest::prelude::*;

    use super::*;
    use crate::derive::testing::{Builder, at, call, d, person, sc};
    use crate::findings::Sources;
    use crate::model::{DayKind, PersonCall, Production, WorkCalendar};
    use crate::values::{DateOrder, Eighths};

    fn read(text: &str) -> Result<Change, String> {
        parse(text, DateOrder::Mdy)
    }

    /// Applies what-ifs, and says what they did.
    fn what_if(production: &mut Production, texts: &[&str]) -> Result<Vec<String>, Refused> {
        let changes: Vec<Change> = texts.iter().map(|text| read(text).unwrap()).collect();
        apply(production, &changes)
    }

    /// The board as text: `main 2 2026-06-02: 1 2 | …`.
    fn board(production: &Production) -> String {
        let day = |day: &crate::model::ShootDay| {
            let number = day.number.map_or_else(|| day.kind.word().to_owned(), |number| number.to_string());
            let strips: Vec<String> = day
                .scene_strips()
                .map(|(strip, number)| {
                    let part = strip.part.as_ref().map(|part| format!("/{part}")).unwrap_or_default();
                    let start = strip.start.map(|start| format!("@{start}")).unwrap_or_default();
                    format!("{number}{part}{start}")
                })
                .collect();
            format!("{} {number} {}: {}", day.unit, day.date.day(), strips.join(" "))
        };
        production.days.iter().map(day).collect::<Vec<_>>().join(" | ")
    }

    /// Scenes 1 to 5 on three days of June 2026 and one of the second unit; scene 4 in two parts, scene 6 on no day.
    fn june() -> Production {
        let builder = ["1", "2", "3", "4", "5", "6"].iter().fold(Builder::new(), |builder, number| builder.scene(number, "INT", "DAY", 8));
        let builder = ["1", "2", "3"].iter().fold(builder, |builder, id| builder.cast(id));
        let part =
            |builder: Builder, part: &str| builder.strip_with(|strip| (strip.part, strip.pages) = (Some(part.to_owned()), Eighths::new(4)));
        let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1").strip("2", "1, 2");
        let builder = part(builder.day(d(2026, 6, 2), "07:00").strip("3", "3").strip("4", "3"), "1");
        let builder = part(builder.unit_day("second", d(2026, 6, 2), "08:00").strip("4", "3"), "2");
        let mut production = builder.day(d(2026, 6, 3), "07:00").strip("5", "2").production;
        let mut sources = Sources::default();
        let file = sources.add("board.yaml", None);
        for (line, day) in (1..).zip(&mut production.days) {
            let mut place = |column| sources.node(sources.file(file), None, crate::findings::At::Text { line, column, length: 1 });
            day.origin = place(1);
            for (column, strip) in (2..).zip(&mut day.strips) {
                strip.origin = place(column);
            }
        }
        let mut days = std::mem::take(&mut production.days);
        crate::normalise::schedule::order(&mut days, &production);
        production.days = days;
        production
    }

    const JUNE: &str = "main 1 1: 1 2 | main 2 2: 3 4/1 | second 1 2: 4/2 | main 3 3: 5";

    #[test]
    fn every_form_of_the_grammar_is_read() {
        for line in GRAMMAR.lines() {
            let (first, others) = line.trim().split_once("  ").unwrap_or((line.trim(), ""));
            assert!(read(first).is_ok(), "{first}");
            let to = |tail: &str| format!("{} {tail}", first.split(" to ").next().unwrap());
            for other in others.split(';').map(str::trim).filter(|other| !other.is_empty()) {
                let text = match other.split_once(' ') {
                    Some(("to", _)) => to(other),
                    Some(("before" | "after", _)) => format!("{first} {other}"),
                    Some((_, "part 2")) => first.replace("44", other),
                    Some(("second", _)) => first.replace("2026-06-13", other),
                    _ => format!("drop {}", other.rsplit(": ").next().unwrap().replace("a day is its number or its date", "day 12")),
                };
                assert!(read(&text).is_ok(), "{text}: {:?}", read(&text));
            }
        }
    }

    #[test]
    fn what_cannot_be_read_says_what_is_missing() {
        for (text, said) in [
            ("", "it is empty"),
            ("shoot 44", "`shoot` is not one of cast, move, drop, swap, call, add, omit, slip"),
            ("move 44", "say where to: `move 44 to day 9`"),
            ("move 44 to the moon", "`the moon` is not a day, such as `day 12`, `2026-05-12` or `second 2026-05-12`"),
            ("move 44 45 to day 9", "`44 45` is not one scene, such as `44` or `44 part 2`"),
            ("move day 12 to day 13", "a day moves to a date: `move day 12 to 2026-05-30`"),
            ("cast 3 unavailable", "say when: `cast 3 unavailable 2026-05-04..2026-05-06`"),
            ("cast 3, 4 unavailable 2026-05-04", "name one cast number: `cast 3 unavailable …`"),
            ("add day 13", "a day that is added needs its date: `add day 2026-06-13`"),
            ("call day 5 early", "say the time: `call day 5 8:00A`"),
            ("swap day 3", "say which two: `swap day 3 and day 7`"),
        ] {
            assert_eq!(read(text).unwrap_err(), said, "{text}");
        }
    }

    #[test]
    fn a_strip_moves_to_the_end_of_a_day_or_beside_a_scene() {
        assert_eq!(board(&june()), JUNE);
        for (text, board_after, done) in [
            (
                "move 1 to day 3",
                "main 1 1: 2 | main 2 2: 3 4/1 | second 1 2: 4/2 | main 3 3: 5 1",
                "scene 1 moves from day 1 of main (2026-06-01) to day 3 of main (2026-06-03)",
            ),
            (
                "move 1 to 2026-06-02 before 4",
                "main 1 1: 2 | main 2 2: 3 1 4/1 | second 1 2: 4/2 | main 3 3: 5",
                "scene 1 moves from day 1 of main (2026-06-01) to day 2 of main (2026-06-02), before 4",
            ),
            (
                "move 1 to second 6/2/2026 after 4",
                "main 1 1: 2 | main 2 2: 3 4/1 | second 1 2: 4/2 1 | main 3 3: 5",
                "scene 1 moves from day 1 of main (2026-06-01) to day 1 of second (2026-06-02), after 4",
            ),
            (
                "move scene 4 part 2 to day 1",
                "main 1 1: 1 2 4/2 | main 2 2: 3 4/1 | second 1 2:  | main 3 3: 5",
                "scene 4 part 2 moves from day 1 of second (2026-06-02) to day 1 of main (2026-06-01)",
            ),
            (
                "move 6 to day 1 before 1",
                "main 1 1: 6 1 2 | main 2 2: 3 4/1 | second 1 2: 4/2 | main 3 3: 5",
                "scene 6 moves from the boneyard to day 1 of main (2026-06-01), before 1",
            ),
            (
                "move 2 to boneyard",
                "main 1 1: 1 | main 2 2: 3 4/1 | second 1 2: 4/2 | main 3 3: 5",
                "scene 2 leaves day 1 of main (2026-06-01); scene 2 goes to the boneyard",
            ),
        ] {
            let mut production = june();
            assert_eq!(what_if(&mut production, &[text]).unwrap(), [done], "{text}");
            assert_eq!(board(&production), board_after, "{text}");
        }
    }

    #[test]
    fn what_is_not_there_is_refused_with_the_nearest() {
        for (text, message, help) in [
            ("move 66 to day 2", "there is no scene 66 in the breakdown", Some("did you mean `6`?")),
            ("move 1 to day 9", "main has no day 9", Some("its days are 1 to 3")),
            ("drop day 2026-06-09", "main has no day on 2026-06-09", Some("the nearest is 2026-06-03")),
            ("drop secnd 2026-06-02", "there is no unit `secnd`", Some("did you mean `second`?")),
            ("cast 33 unavailable 2026-06-01", "there is no cast 33", Some("did you mean `3`?")),
            (
                "move 4 to day 1",
                "scene 4 has 2 strips",
                Some("say which: 4 part 1 on day 2 of main (2026-06-02) or 4 part 2 on day 1 of second (2026-06-02)"),
            ),
            (
                "move 1 to day 2 before 5",
                "scene 5 is not on day 2 of main (2026-06-02) to put scene 1 beside",
                Some("its scenes are: 3, 4"),
            ),
            (
                "add day 2026-06-02",
                "there is a day on 2026-06-02 already: day 2 of main (2026-06-02)",
                Some("swap the two, or drop that one first: what-ifs are made in their order"),
            ),
            (
                "swap day 1 and second 2026-06-02",
                "two units cannot swap their days",
                Some("move the strips one by one, or move each day to another date"),
            ),
        ] {
            let refused = what_if(&mut june(), &[text]).unwrap_err();
            assert_eq!((refused.message.as_str(), refused.help.as_deref()), (message, help), "{text}");
        }
    }

    #[test]
    fn a_dropped_day_counts_the_numbers_anew_unless_they_are_stated() {
        let mut production = june();
        let done = what_if(&mut production, &["drop day 2"]).unwrap();
        assert_eq!(done, ["day 2 of main (2026-06-02) is dropped; scene 3 goes to the boneyard, scene 4 keeps a part on another day"]);
        assert_eq!(board(&production), "main 1 1: 1 2 | second 1 2: 4/2 | main 2 3: 5");
        assert_eq!(production.boneyard, [sc("3")]);

        let mut production = june();
        let last = production.days.last_mut().unwrap();
        (last.number, last.number_stated) = (Some(40), true);
        what_if(&mut production, &["drop day 2", "add day 2026-06-04"]).unwrap();
        assert_eq!(board(&production), "main 1 1: 1 2 | second 1 2: 4/2 | main 40 3: 5 | main 41 4: ");
    }

    #[test]
    fn days_that_are_counted_on_the_calendar_close_up() {
        let mut production = june();
        production.calendar =
            WorkCalendar { start: Some(d(2026, 6, 1)), days_off: vec![Weekday::Saturday, Weekday::Sunday], ..Default::default() };
        production.days.iter_mut().filter(|day| day.unit == "main").for_each(|day| day.date_counted = true);
        let mut dropped = production.clone();
        what_if(&mut dropped, &["drop day 2"]).unwrap();
        assert_eq!(board(&dropped), "main 1 1: 1 2 | main 2 2: 5 | second 1 2: 4/2");
        let mut moved = production;
        what_if(&mut moved, &["move day 1 to 2026-06-05"]).unwrap();
        assert_eq!(board(&moved), "main 1 1: 3 4/1 | main 2 2: 5 | second 1 2: 4/2 | main 3 5: 1 2");
    }

    #[test]
    fn days_swap_with_their_work_and_leave_their_dates() {
        let mut production = june();
        production.days[0].call = Some(at("05:00"));
        what_if(&mut production, &["swap day 1 and day 3"]).unwrap();
        assert_eq!(board(&production), "main 1 1: 5 | main 2 2: 3 4/1 | second 1 2: 4/2 | main 3 3: 1 2");
        assert_eq!((production.days[0].call, production.days[3].call), (Some(at("07:00")), Some(at("05:00"))));
    }

    #[test]
    fn a_day_moves_with_its_work_and_takes_the_place_of_a_day_off() {
        let mut production = june();
        let mut off = production.days[3].clone();
        (off.kind, off.date, off.number) = (DayKind::Off, d(2026, 6, 5), None);
        off.strips.clear();
        production.days.push(off);
        what_if(&mut production, &["move day 1 to 2026-06-05"]).unwrap();
        assert_eq!(board(&production), "main 1 2: 3 4/1 | second 1 2: 4/2 | main 2 3: 5 | main 3 5: 1 2");
    }

    #[test]
    fn calls_cuts_and_dates_away() {
        let mut production = june();
        let texts = ["call day 1 8:00 AM", "omit 4", "cast 2 unavailable 2026-06-01, 2026-06-03..2026-06-04"];
        let done = what_if(&mut production, &texts).unwrap();
        assert_eq!(
            done,
            [
                "day 1 of main (2026-06-01) is called at 8:00a instead of 7:00a",
                "scene 4 is omitted and leaves day 2 of main (2026-06-02) and day 1 of second (2026-06-02)",
                "cast 2 (Character 2) is unavailable on 2026-06-01 and from 2026-06-03 to 2026-06-04",
            ]
        );
        assert_eq!(production.days[0].call, Some(at("08:00")));
        let scene = production.scene(&sc("4")).unwrap();
        assert_eq!((scene.omitted, scene.pages, board(&production).contains('4')), (true, Eighths::ZERO, false));
        assert_eq!(production.cast[1].unavailable.len(), 2);
        let idle = what_if(&mut june(), &["cast 2 unavailable 2026-08-01"]).unwrap();
        assert_eq!(idle, ["cast 2 (Character 2) is unavailable on 2026-08-01; no strip of those days has them"]);
    }

    #[test]
    fn what_a_strip_leaves_behind_is_there_again_when_it_comes_back() {
        let mut production = june();
        production.days[0].strips[0].start = Some(at("07:45"));
        production.days[0].strips[1].start = Some(at("09:00"));
        production.days[0].calls = vec![PersonCall { makeup: Some(call("06:00")), ..person("2") }, person("1"), person("3")];
        let before = format!("{production:?}");
        let mut away = production.clone();
        what_if(&mut away, &["move 2 to day 3"]).unwrap();
        assert_eq!(board(&away), "main 1 1: 1@07:45 | main 2 2: 3 4/1 | second 1 2: 4/2 | main 3 3: 5 2");
        let who: Vec<&str> = away.days[0].calls.iter().map(|call| call.who.as_str()).collect();
        assert_eq!(who, ["1", "3"], "2 is on no strip of the day any more; 3 never was");
        what_if(&mut production, &["move 2 to day 3", "move 2 to day 1"]).unwrap();
        assert_eq!(format!("{production:?}"), before);
    }

    /// A month of days with scenes, cast, starts and stated calls.
    fn boards() -> impl Strategy<Value = (Production, usize, usize)> {
        let days = prop::collection::vec(prop::collection::vec((0usize..3, any::<bool>()), 0..5), 2..8);
        (days, any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_filter_map("a scene to move", |(days, from, to)| {
            let mut builder = ["1", "2", "3"].iter().fold(Builder::new(), |builder, id| builder.cast(id));
            let mut number = 0;
            for (index, strips) in days.iter().enumerate() {
                let date: Date = d(2026, 6, i8::try_from(index + 1).unwrap());
                builder = builder.day(date, "07:00");
                for (cast, start) in strips {
                    number += 1;
                    let id = (cast + 1).to_string();
                    builder = builder.scene(&number.to_string(), "INT", "DAY", 8).strip(&number.to_string(), &id);
                    if *start {
                        builder = builder.strip_with(|strip| strip.start = Some(at("10:00")));
                        builder = builder.day_with(|day| {
                            if !day.calls.iter().any(|call| call.who == id) {
                                day.calls.push(person(&id));
                            }
                        });
                    }
                }
            }
            (number > 0).then(|| {
                let mut production = builder.production;
                let mut sources = Sources::default();
                let file = sources.add("board.yaml", None);
                let mut line = 0;
                let mut place = || {
                    line += 1;
                    sources.node(sources.file(file), None, crate::findings::At::Text { line, column: 1, length: 1 })
                };
                for day in &mut production.days {
                    day.origin = place();
                    day.strips.iter_mut().for_each(|strip| strip.origin = place());
                }
                let mut days = std::mem::take(&mut production.days);
                crate::normalise::schedule::order(&mut days, &production);
                let count = days.len();
                production.days = days;
                (production, from.index(number), to.index(count))
            })
        })
    }

    proptest! {
        #[test]
        fn a_move_and_its_inverse_give_the_same_production((production, scene, to) in boards()) {
            let number = (scene + 1).to_string();
            let (day, index) = production
                .days
                .iter()
                .enumerate()
                .find_map(|(at, day)| Some((at, day.strips.iter().position(|strip| strip.scene() == Some(&sc(&number)))?)))
                .unwrap();
            let home = production.days[day].number.unwrap();
            let beside = match production.days[day].strips.get(index + 1) {
                Some(next) => format!(" before {}", next.scene().unwrap()),
                None => String::new(),
            };
            let away = format!("move {number} to day {}", production.days[to].number.unwrap());
            let back = format!("move {number} to day {home}{beside}");
            let mut after = production.clone();
            what_if(&mut after, &[&away, &back]).unwrap();
            prop_assert_eq!(format!("{after:?}"), format!("{production:?}"));
        }

        #[test]
        fn swapping_twice_changes_nothing((production, _, to) in boards()) {
            prop_assume!(to > 0);
            let text = format!("swap day 1 and day {}", production.days[to].number.unwrap());
            let mut after = production.clone();
            what_if(&mut after, &[&text, &text]).unwrap();
            prop_assert_eq!(format!("{after:?}"), format!("{production:?}"));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}|(move|drop|swap|call|add|omit|cast) [0-9a-z ./:-]{0,30}") {
            if let Ok(change) = read(&text) {
                let _ = apply(&mut june(), &[change]);
            }
        }

        /// Every scene stands on a day, in the boneyard or is cut: none is lost.
        #[test]
        fn no_scene_is_lost((production, scene, to) in boards(), drop in any::<bool>()) {
            let number = production.days[to].number.unwrap();
            let text = if drop { format!("drop day {number}") } else { format!("move {} to boneyard", scene + 1) };
            let mut after = production.clone();
            what_if(&mut after, &[&text]).unwrap();
            let standing = after.days.iter().flat_map(|day| day.scene_strips().map(|(_, number)| number.clone()));
            let mut all: Vec<_> = standing.chain(after.boneyard.iter().cloned()).collect();
            all.sort();
            let scenes: Vec<_> = after.scenes.iter().map(|scene| scene.number.clone()).collect();
            prop_assert_eq!(all, scenes);
        }
    }
}
