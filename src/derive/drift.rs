//! How far the board in force has drifted from an earlier one.
//!
//! Only differences are kept: an actor whose letters are the same on both boards and a scene that stands on the same
//! days are in neither list, so that a paper which prints the drift changes only where the boards part.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{CastSchedule, DoodRow, cast};
use crate::model::{Production, ShootDay};
use crate::values::{CastId, Eighths, SceneNumber};

/// What differs between the board in force and an earlier one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Drift {
    /// Id of the earlier board, as in `Production::boards`.
    pub from: String,
    /// The cast whose letters differ on any date.
    pub cast: BTreeMap<CastId, CastDrift>,
    /// The scenes that stand on other days, in other units or with other pages.
    pub scenes: BTreeMap<SceneNumber, SceneDrift>,
}

/// One actor on both boards. Start, finish, work, hold and travel stand in the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CastDrift {
    /// The days on the earlier board.
    pub before: DoodRow,
    /// The days on the board in force: what `Derived::cast` holds.
    pub after: DoodRow,
    /// The dates on which the letters differ: before and after, each empty where there are none.
    pub letters: BTreeMap<Date, (String, String)>,
}

/// One scene on both boards. A side without places is one where the scene is not scheduled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SceneDrift {
    /// Its strips on the earlier board by date.
    pub before: Vec<ScenePlace>,
    /// Its strips on the board in force by date.
    pub after: Vec<ScenePlace>,
}

/// Where one strip of a scene stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScenePlace {
    /// The date.
    pub date: Date,
    /// Id of the unit.
    pub unit: String,
    /// The shoot day's number on that board.
    pub number: Option<u32>,
    /// Which part of the scene.
    pub part: Option<String>,
    /// The strip's pages.
    pub pages: Eighths,
}

impl Drift {
    /// The letters of an actor on a date, before and after, where they differ.
    #[must_use]
    pub fn letters(&self, id: &CastId, date: Date) -> Option<(&str, &str)> {
        let (before, after) = self.cast.get(id)?.letters.get(&date)?;
        Some((before, after))
    }
}

/// The drift of the board in force from the one that the production compares it with; none where it names none, or the
/// same one.
pub(super) fn drift(production: &Production, current: &BTreeMap<CastId, CastSchedule>) -> Option<Drift> {
    let board = production.board(production.compare.as_deref()?).filter(|board| !board.current)?;
    let earlier = cast::schedules(production, &board.days);
    let cast = current
        .iter()
        .filter_map(|(id, after)| {
            let before = earlier.get(id)?;
            let dates: BTreeSet<&Date> = before.codes.keys().chain(after.codes.keys()).collect();
            let letters: BTreeMap<Date, (String, String)> = dates
                .into_iter()
                .filter(|date| before.code(**date) != after.code(**date))
                .map(|date| (*date, (before.code(*date).to_owned(), after.code(*date).to_owned())))
                .collect();
            let drift = CastDrift { before: before.clone(), after: after.clone(), letters };
            (!drift.letters.is_empty()).then(|| (id.clone(), drift))
        })
        .collect();
    let (before, after) = (places(&board.days), places(&production.days));
    let numbers: BTreeSet<&SceneNumber> = before.keys().chain(after.keys()).copied().collect();
    let scenes = numbers
        .into_iter()
        .filter_map(|number| {
            let of = |side: &BTreeMap<&SceneNumber, Vec<ScenePlace>>| side.get(number).cloned().unwrap_or_default();
            let drift = SceneDrift { before: of(&before), after: of(&after) };
            (!same(&drift.before, &drift.after)).then(|| (number.clone(), drift))
        })
        .collect();
    Some(Drift { from: board.id.clone(), cast, scenes })
}

/// Whether the strips stand on the same days; that a day has got another number does not move them.
fn same(before: &[ScenePlace], after: &[ScenePlace]) -> bool {
    let place = |place: &ScenePlace| (place.date, place.unit.clone(), place.part.clone(), place.pages);
    before.len() == after.len() && before.iter().map(place).eq(after.iter().map(place))
}

fn places(days: &[ShootDay]) -> BTreeMap<&SceneNumber, Vec<ScenePlace>> {
    let mut all: BTreeMap<&SceneNumber, Vec<ScenePlace>> = BTreeMap::new();
    for day in days {
        for (strip, number) in day.scene_strips() {
            all.entry(number).or_default().push(ScenePlace {
                date: day.date,
                unit: day.unit.clone(),
                number: day.number,
                part: strip.part.clone(),
                pages: strip.pages,
            });
        }
    }
    all.values_mut().for_each(|places| places.sort());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, sc};
    use crate::model::Board;

    /// Scene 1 with cast 1 on the 1st and scene 3 with cast 3 on the 4th of both boards; scene 2 with cast 1 and 2 on the
    /// 2nd of the earlier one and on the 3rd of the one in force.
    fn boards() -> Builder {
        let board = |second: &str, third: &str| {
            let builder = ["1", "2", "3"].iter().fold(Builder::new(), |builder, id| builder.cast(id).scene(id, "INT", "DAY", 4));
            let strip = |builder: Builder, number: &str| if number.is_empty() { builder } else { builder.strip(number, "1, 2") };
            let builder = builder.day(d(2026, 6, 1), "07:00").strip("1", "1");
            let builder = strip(builder.day(d(2026, 6, 2), "07:00"), second);
            let builder = strip(builder.day(d(2026, 6, 3), "07:00"), third);
            builder.day(d(2026, 6, 4), "07:00").strip("3", "3")
        };
        let earlier = board("2", "").production.days;
        board("", "2").with(|production| {
            let old = Board { id: "v1".to_owned(), name: "First".to_owned(), days: earlier, ..Board::default() };
            production.boards = vec![old, Board { id: "v2".to_owned(), current: true, ..Board::default() }];
            production.compare = Some("v1".to_owned());
        })
    }

    #[test]
    fn a_strip_that_moves_is_a_drift_of_its_scene_and_its_cast_alone() {
        let derived = derive(&boards().production, None);
        let drift = derived.drift.unwrap();
        assert_eq!(drift.from, "v1");
        let ids: Vec<&str> = drift.cast.keys().map(CastId::as_str).collect();
        assert_eq!(ids, ["1", "2"], "cast 3 stays");
        let one = &drift.cast[&CastId::new("1").unwrap()];
        let letters: Vec<(i8, &str, &str)> = one.letters.iter().map(|(date, (a, b))| (date.day(), a.as_str(), b.as_str())).collect();
        assert_eq!(letters, [(2, "WF", "H"), (3, "", "WF")]);
        assert_eq!(
            (one.before.hold, one.after.hold, one.before.finish, one.after.finish),
            (0, 1, Some(d(2026, 6, 2)), Some(d(2026, 6, 3)))
        );
        assert_eq!(drift.letters(&CastId::new("2").unwrap(), d(2026, 6, 2)), Some(("SWF", "")));
        assert_eq!(drift.letters(&CastId::new("3").unwrap(), d(2026, 6, 4)), None);
        let scenes: Vec<&SceneNumber> = drift.scenes.keys().collect();
        assert_eq!(scenes, [&sc("2")]);
        let moved = &drift.scenes[&sc("2")];
        assert_eq!((moved.before[0].date, moved.after[0].date), (d(2026, 6, 2), d(2026, 6, 3)));
    }

    #[test]
    fn without_an_earlier_board_there_is_no_drift() {
        assert_eq!(derive(&boards().with(|production| production.compare = None).production, None).drift, None);
        let same = boards().with(|production| production.compare = Some("v2".to_owned()));
        assert_eq!(derive(&same.production, None).drift, None, "the board in force is not an earlier one");
        let equal = boards().with(|production| production.boards[0].days = production.days.clone());
        let drift = derive(&equal.production, None).drift.unwrap();
        assert!(drift.cast.is_empty() && drift.scenes.is_empty());
    }
}
