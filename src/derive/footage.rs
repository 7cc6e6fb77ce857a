//! Where effects shots and rolls of footage stand.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{PlanTask, WorkDays};
use crate::model::{DayKind, FootageRoll, Production, RollKind, Stage};

/// Where an effects shot stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShotStanding {
    /// Days past its due date; nothing where it is not late, or not open.
    pub days_late: i32,
    /// Whether it is due within a week.
    pub soon: bool,
    /// When it is, or is expected to be, final: recorded, else its due date, else today where that is past.
    pub expected: Option<Date>,
    /// The conform that it must be final for: index into `Production::post`, and the day that ends.
    pub conform: Option<(usize, Date)>,
}

/// How far a roll is on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum RollState {
    /// Not sent yet.
    #[default]
    OnSet,
    /// On its way.
    Shipped,
    /// With editorial.
    Received,
    /// Synced.
    Synced,
}

/// Where a roll stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RollStanding {
    /// How far it is.
    pub state: RollState,
    /// How many copies it lacks of those that the production demands.
    pub lacks: u32,
    /// Where its checksum is another: places of copies; `editorial` for what editorial read.
    pub differs: Vec<String>,
    /// Whether it has no checksum at all.
    pub unsummed: bool,
    /// The date by which editorial is to have it.
    pub due: Option<Date>,
    /// Whether that date is past and it has not.
    pub late: bool,
}

/// What the log of the footage comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footage {
    /// Where each roll stands, parallel to `Production::footage`.
    pub rolls: Vec<RollStanding>,
    /// Rolls that a report has and the log has not: indexes into `Production::reports`, and into its rolls.
    pub unlogged: Vec<(usize, usize)>,
    /// Reports of shoot days of which the log has no picture: indexes into `Production::reports`.
    pub days_without: Vec<usize>,
}

/// Working days in which editorial has a roll, where the production does not say.
pub const RECEIVED_WITHIN: u32 = 2;

/// The standing of every effects shot, parallel to `Production::vfx`.
pub(super) fn shots(production: &Production, plan: &[PlanTask], as_of: Option<Date>) -> Vec<ShotStanding> {
    let apart = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    // The conform of an episode, and of what belongs to none; of several the last.
    let mut conforms: BTreeMap<Option<&str>, (usize, Date)> = BTreeMap::new();
    for (at, (task, plan)) in production.post.iter().zip(plan).enumerate() {
        if let Some(date) = plan.finish.filter(|_| task.stage == Stage::Conform && !task.is_dropped()) {
            let known = conforms.entry(task.episode.as_deref()).or_insert((at, date));
            if date > known.1 {
                *known = (at, date);
            }
        }
    }
    let one = |shot: &crate::model::VfxShot| {
        let left = shot.due.zip(as_of).filter(|_| shot.status.is_open() && shot.done.is_none()).map(|(due, now)| apart(now, due));
        let waiting = shot.due.map(|due| as_of.map_or(due, |now| due.max(now))).filter(|_| shot.status.is_open());
        ShotStanding {
            days_late: left.map_or(0, |left| (-left).max(0)),
            soon: left.is_some_and(|left| (0..=7).contains(&left)),
            expected: shot.done.or(waiting),
            conform: conforms.get(&shot.episode.as_deref()).or_else(|| conforms.get(&None)).copied(),
        }
    };
    production.vfx.iter().map(one).collect()
}

/// What the log comes to; nothing where there is none.
pub(super) fn footage(production: &Production, as_of: Option<Date>) -> Footage {
    if production.footage.is_empty() {
        return Footage::default();
    }
    let days = WorkDays::of(&production.calendar);
    let within = production.conventions.footage_within.unwrap_or(RECEIVED_WITHIN);
    let rolls = production.footage.iter().map(|roll| standing(production, days, within, roll, as_of)).collect();
    let logged: std::collections::BTreeSet<String> = production.footage.iter().map(|roll| roll.roll.to_lowercase()).collect();
    let mut unlogged = Vec::new();
    let mut days_without = Vec::new();
    for (at, report) in production.reports.iter().enumerate() {
        unlogged.extend(
            (0..report.rolls.len()).filter(|roll| !logged.contains(&report.rolls[*roll].roll.to_lowercase())).map(|roll| (at, roll)),
        );
        let shot = !report.scenes.is_empty() || report.first_shot.is_some();
        let shoot = production.day(&report.unit, report.date).is_none_or(|day| day.kind == DayKind::Shoot);
        let has = production
            .footage
            .iter()
            .any(|roll| roll.kind == RollKind::Camera && roll.date == Some(report.date) && roll.unit == report.unit);
        if shot && shoot && !has {
            days_without.push(at);
        }
    }
    Footage { rolls, unlogged, days_without }
}

fn standing(production: &Production, days: WorkDays<'_>, within: u32, roll: &FootageRoll, as_of: Option<Date>) -> RollStanding {
    // On the day itself the copies are still being made.
    let over = roll.date.zip(as_of).is_none_or(|(date, now)| date < now);
    let demanded = production.conventions.footage_copies.unwrap_or(0);
    let has = u32::try_from(roll.copies.len()).unwrap_or(u32::MAX);
    let same = |one: &str, other: &str| one.trim().eq_ignore_ascii_case(other.trim());
    let differs: Vec<String> = match &roll.checksum {
        None => Vec::new(),
        Some(own) => {
            let copies =
                roll.copies.iter().filter(|copy| copy.checksum.as_ref().is_some_and(|sum| !same(sum, own))).map(|copy| copy.place.clone());
            let editorial = roll.verified.iter().filter(|sum| !same(sum, own)).map(|_| "editorial".to_owned());
            copies.chain(editorial).collect()
        }
    };
    let due = roll.date.map(|date| days.step(date, i32::try_from(within.min(400)).unwrap_or(0)));
    let here = roll.received.is_some() || roll.synced.is_some();
    RollStanding {
        state: match () {
            () if roll.synced.is_some() => RollState::Synced,
            () if here => RollState::Received,
            () if roll.shipped.is_some() => RollState::Shipped,
            () => RollState::OnSet,
        },
        lacks: if over { demanded.saturating_sub(has) } else { 0 },
        differs,
        unsummed: over && roll.checksum.is_none(),
        due,
        late: !here && due.zip(as_of).is_some_and(|(due, now)| due < now),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};
    use crate::model::{RollCopy, ShotStatus, VfxShot};

    fn roll(name: &str) -> FootageRoll {
        FootageRoll { roll: name.to_owned(), date: Some(d(2026, 6, 5)), unit: "main".to_owned(), ..FootageRoll::default() }
    }

    #[test]
    fn a_roll_lacks_copies_and_comes_late() {
        let copy = |place: &str, checksum: Option<&str>| RollCopy { place: place.to_owned(), checksum: checksum.map(str::to_owned) };
        let of = |as_of: Date, change: &dyn Fn(&mut FootageRoll)| {
            let mut own = roll("A001");
            change(&mut own);
            let builder = Builder::new().day(d(2026, 6, 5), "07:00").with(|production| {
                production.footage = vec![own];
                production.conventions.footage_copies = Some(2);
            });
            derive(&builder.production, Some(as_of)).footage.rolls.remove(0)
        };
        assert_eq!((of(d(2026, 6, 5), &|_| ()).lacks, of(d(2026, 6, 6), &|_| ()).lacks), (0, 2), "on the day copies are being made");
        // Two working days after Friday 5 June is Tuesday the 9th.
        let still = of(d(2026, 6, 9), &|_| ());
        assert_eq!((still.due, still.late), (Some(d(2026, 6, 9)), false));
        assert!(of(d(2026, 6, 10), &|_| ()).late);
        assert!(!of(d(2026, 6, 10), &|roll| roll.received = Some(d(2026, 6, 9))).late);
        let summed = |roll: &mut FootageRoll| {
            (roll.checksum, roll.verified) = (Some("9F3C".to_owned()), Some("9f3c".to_owned()));
            roll.copies = vec![copy("LTO", Some("9f3c")), copy("drive", Some("9f3d"))];
        };
        let differing = of(d(2026, 6, 8), &summed);
        assert_eq!((differing.differs, differing.unsummed, differing.lacks), (vec!["drive".to_owned()], false, 0));
    }

    #[test]
    fn a_shot_is_late_and_has_its_conform() {
        let shot = VfxShot { shot: "S1".to_owned(), due: Some(d(2026, 9, 1)), status: ShotStatus::InProgress, ..VfxShot::default() };
        let builder = Builder::new().milestone("conform", Some(d(2026, 9, 11)), None, &[]).with(|production| production.vfx = vec![shot]);
        let one = derive(&builder.production, Some(d(2026, 9, 4))).vfx.remove(0);
        assert_eq!((one.days_late, one.expected, one.conform), (3, Some(d(2026, 9, 4)), Some((0, d(2026, 9, 11)))));
    }
}
