//! Where props, costumes and set materials play, by when they must be there, and where they stand (domain.md 2.11).

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::DayPlan;
use super::business;
use super::plays::{Play, Plays, key};
use crate::model::{Asset, CostPer, Production};
use crate::values::{Money, SceneNumber};

/// Days from which on something is soon.
const SOON: i32 = 7;

/// Where a thing stands on the date the papers speak from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AssetState {
    /// Its return date is past and it has not gone back.
    Overdue,
    /// The date it must be in hand is past and it is not.
    Late,
    /// Nothing is ordered yet.
    ToGet,
    /// Ordered, or being made.
    Ordered,
    /// In hand.
    InHand,
    /// On the set.
    OnSet,
    /// It goes back within a week.
    DueBack,
    /// It has played for the last time, and what becomes of it is open.
    Played,
    /// It has gone back.
    Returned,
    /// It was sold, kept or given away.
    Disposed,
}

impl AssetState {
    /// The word for it, as `model` prints it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Late => "late",
            Self::ToGet => "to-get",
            Self::Ordered => "ordered",
            Self::InHand => "in-hand",
            Self::OnSet => "on-set",
            Self::DueBack => "due-back",
            Self::Played => "played",
            Self::Returned => "returned",
            Self::Disposed => "disposed",
        }
    }

    /// Whether the department has it.
    #[must_use]
    pub const fn is_here(self) -> bool {
        matches!(self, Self::Overdue | Self::InHand | Self::OnSet | Self::DueBack | Self::Played)
    }
}

/// What a thing comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssetStatus {
    /// The scenes it plays, in script order, cut ones left out.
    pub scenes: Vec<SceneNumber>,
    /// The days it plays, by date and unit.
    pub plays: Vec<Play>,
    /// The date it must be in hand: stated, else its working days of preparation before it first plays.
    pub needed_by: Option<Date>,
    /// Where it stands.
    pub state: AssetState,
    /// Days past the date that makes it overdue or late; nothing otherwise.
    pub days_late: i32,
    /// Whether the date it is needed by, or its return, is within a week.
    pub soon: bool,
    /// What it costs from its arrival to its return, as far as those are known or planned.
    pub cost: Option<Money>,
    /// What it costs to keep another week; nothing where the cost is flat.
    pub week: Option<Money>,
    /// For each of its looks, the dates it plays in it.
    pub states: Vec<Vec<Date>>,
}

impl AssetStatus {
    /// The first day it plays.
    #[must_use]
    pub fn first(&self) -> Option<Date> {
        self.plays.first().map(|play| play.date)
    }

    /// The last day it plays.
    #[must_use]
    pub fn last(&self) -> Option<Date> {
        self.plays.last().map(|play| play.date)
    }
}

/// The status of every thing, in the order of `Production::assets`.
pub(super) fn statuses(production: &Production, plans: &[DayPlan], as_of: Option<Date>) -> Vec<AssetStatus> {
    if production.assets.is_empty() {
        return Vec::new();
    }
    let scenes = Plays::of(production);
    production.assets.iter().map(|asset| status(production, plans, as_of, asset, &scenes)).collect()
}

fn status(production: &Production, plans: &[DayPlan], as_of: Option<Date>, asset: &Asset, all: &Plays<'_>) -> AssetStatus {
    let scenes = all.scenes(&asset.scenes, asset.element.as_deref().unwrap_or(&asset.item));
    let plays = all.days(plans, &scenes);
    let first = plays.first().map(|play| play.date);
    let needed_by = asset.needed_by.or_else(|| first.map(|first| business::working_before(&production.calendar, first, asset.prep_days)));
    let (state, days_late) = standing(asset, needed_by, plays.last().map(|play| play.date), as_of);
    let within = |date: Option<Date>| matches!((date, as_of), (Some(date), Some(now)) if (0..=SOON).contains(&apart(now, date)));
    let soon = match state {
        AssetState::ToGet | AssetState::Ordered => within(needed_by),
        AssetState::DueBack => true,
        _ => false,
    };
    let from = asset.received.or(asset.expected).or(needed_by);
    let to = asset.returned.or(asset.return_due).or(plays.last().map(|play| play.date));
    let states = asset.states.iter().map(|look| {
        let plays_so = |number: &SceneNumber| {
            let day = production.scene(number).and_then(|scene| scene.script_day.as_deref());
            day.is_some_and(|day| look.script_days.iter().any(|own| key(own) == key(day)))
        };
        let mut dates: Vec<Date> = plays.iter().filter(|play| play.scenes.iter().any(plays_so)).map(|play| play.date).collect();
        dates.dedup();
        dates
    });
    AssetStatus {
        states: states.collect(),
        scenes,
        needed_by,
        state,
        days_late,
        soon,
        cost: cost(asset, from, to),
        week: asset.cost.and_then(|cost| match asset.per {
            CostPer::Flat => None,
            CostPer::Day => times(cost, 7),
            CostPer::Week => Some(cost),
        }),
        plays,
    }
}

/// Whole days from one date to another.
fn apart(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

fn standing(asset: &Asset, needed_by: Option<Date>, last: Option<Date>, as_of: Option<Date>) -> (AssetState, i32) {
    let past = |date: Option<Date>| match (date, as_of) {
        (Some(date), Some(now)) => apart(date, now),
        _ => 0,
    };
    if asset.returned.is_some() {
        return (AssetState::Returned, 0);
    }
    if asset.disposed.is_some() {
        return (AssetState::Disposed, 0);
    }
    if asset.received.is_some() || asset.to_set.is_some() {
        if let Some(due) = asset.return_due.filter(|_| asset.source.goes_back()) {
            match past(Some(due)) {
                late if late > 0 => return (AssetState::Overdue, late),
                left if as_of.is_some() && -left <= SOON => return (AssetState::DueBack, 0),
                _ => {}
            }
        }
        if past(last) > 0 {
            return (AssetState::Played, 0);
        }
        return (if asset.to_set.is_some() { AssetState::OnSet } else { AssetState::InHand }, 0);
    }
    let late = past(needed_by);
    // What has played without a word of its arrival was there: the list is behind, not the thing.
    if past(last) > 0 {
        return (AssetState::Played, 0);
    }
    if late > 0 {
        return (AssetState::Late, late);
    }
    (if asset.ordered.is_some() || asset.expected.is_some() { AssetState::Ordered } else { AssetState::ToGet }, 0)
}

fn times(cost: Money, count: i64) -> Option<Money> {
    Some(Money { amount: cost.amount.checked_mul(Decimal::from(count))?, currency: cost.currency })
}

/// The cost from the day a thing comes to the day it goes, both counted; a week that is begun is counted whole.
fn cost(asset: &Asset, from: Option<Date>, to: Option<Date>) -> Option<Money> {
    let cost = asset.cost?;
    let days = || Some(i64::from(apart(from?, to?).max(0)) + 1);
    match asset.per {
        CostPer::Flat => Some(cost),
        CostPer::Day => times(cost, days()?),
        CostPer::Week => times(cost, (days()? + 6) / 7),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d, dec, sc};
    use crate::derive::{Derived, derive};
    use crate::model::{AssetLook as Look, AssetSource};

    fn asset(id: &str, item: &str) -> Asset {
        Asset { id: id.to_owned(), item: item.to_owned(), department: "Props".to_owned(), quantity: 1, prep_days: 1, ..Asset::default() }
    }

    /// 1 June 2026 is a Monday.
    fn board() -> Builder {
        Builder::new()
            .scene("1", "INT", "DAY", 8)
            .scene("2", "EXT", "DAY", 4)
            .scene("3", "EXT", "DAY", 4)
            .scene_with("3", |scene| scene.omitted = true)
            .scene_with("2", |scene| scene.script_day = Some("SD 4".to_owned()))
            .element("1", "props", "Brass  lantern", None)
            .element("2", "props", "brass lantern", None)
            .element("3", "props", "brass lantern", None)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "")
            .day(d(2026, 6, 4), "07:00")
            .strip("2", "")
    }

    fn with(as_of: Date, change: impl FnOnce(&mut Asset)) -> AssetStatus {
        let mut own = asset("P-1", "Brass lantern");
        change(&mut own);
        let builder = board().with(|production| production.assets = vec![own]);
        let Derived { assets, .. } = derive(&builder.production, Some(as_of));
        assets.into_iter().next().unwrap()
    }

    #[test]
    fn a_thing_is_needed_its_working_days_before_it_first_plays() {
        let status = with(d(2026, 5, 1), |_| ());
        assert_eq!(status.scenes, [sc("1"), sc("2")], "the cut scene needs nothing");
        assert_eq!((status.first(), status.last()), (Some(d(2026, 6, 1)), Some(d(2026, 6, 4))));
        assert_eq!(status.needed_by, Some(d(2026, 5, 29)), "the weekend is no working day");
        assert_eq!(status.plays[0].from, Some(at("07:30")).filter(|_| status.plays[0].from.is_some()));
        assert_eq!(with(d(2026, 5, 1), |asset| asset.prep_days = 3).needed_by, Some(d(2026, 5, 27)));
        assert_eq!(with(d(2026, 5, 1), |asset| asset.needed_by = Some(d(2026, 5, 11))).needed_by, Some(d(2026, 5, 11)));
        assert_eq!(with(d(2026, 5, 1), |asset| asset.scenes = vec![sc("2")]).needed_by, Some(d(2026, 6, 3)));
    }

    #[test]
    fn a_moved_strip_moves_the_date() {
        let mut builder = board().with(|production| production.assets = vec![asset("P-1", "Brass lantern")]);
        let strip = builder.production.days[0].strips.remove(0);
        builder.production.days[1].strips.push(strip);
        assert_eq!(derive(&builder.production, None).assets[0].needed_by, Some(d(2026, 6, 3)));
    }

    #[test]
    fn where_a_thing_stands() {
        let state = |as_of, change: fn(&mut Asset)| {
            let status = with(as_of, change);
            (status.state, status.days_late)
        };
        let hired = |asset: &mut Asset| {
            asset.source = AssetSource::Rent;
            asset.received = Some(d(2026, 5, 28));
            asset.return_due = Some(d(2026, 6, 12));
        };
        assert_eq!(state(d(2026, 5, 29), |_| ()), (AssetState::ToGet, 0), "on the very date it is not late");
        assert_eq!(state(d(2026, 5, 30), |_| ()), (AssetState::Late, 1));
        assert_eq!(state(d(2026, 5, 20), |asset| asset.ordered = Some(d(2026, 5, 2))), (AssetState::Ordered, 0));
        assert_eq!(state(d(2026, 6, 1), hired), (AssetState::InHand, 0));
        assert_eq!(state(d(2026, 6, 5), hired), (AssetState::DueBack, 0));
        assert_eq!(state(d(2026, 6, 12), hired), (AssetState::DueBack, 0), "on the very date it is not overdue");
        assert_eq!(state(d(2026, 6, 13), hired), (AssetState::Overdue, 1));
        let back = |asset: &mut Asset| asset.returned = Some(d(2026, 6, 11));
        assert_eq!(state(d(2026, 6, 13), back), (AssetState::Returned, 0));
    }

    #[test]
    fn a_hire_costs_whole_weeks_and_shows_what_another_costs() {
        let cost = |per, from, to| {
            let status = with(d(2026, 6, 1), |asset| {
                asset.cost = Some(Money { amount: dec("90.50"), currency: "USD".parse().unwrap() });
                (asset.per, asset.received, asset.return_due) = (per, Some(from), Some(to));
            });
            (status.cost.map(|money| money.amount), status.week.map(|money| money.amount))
        };
        // 28 May to 10 June is 14 days, both counted; to 11 June a third week has begun.
        assert_eq!(cost(CostPer::Week, d(2026, 5, 28), d(2026, 6, 10)), (Some(dec("181.00")), Some(dec("90.50"))));
        assert_eq!(cost(CostPer::Week, d(2026, 5, 28), d(2026, 6, 11)), (Some(dec("271.50")), Some(dec("90.50"))));
        assert_eq!(cost(CostPer::Day, d(2026, 5, 28), d(2026, 5, 30)), (Some(dec("271.50")), Some(dec("633.50"))));
        assert_eq!(cost(CostPer::Flat, d(2026, 5, 28), d(2026, 5, 30)), (Some(dec("90.50")), None));
    }

    #[test]
    fn a_look_plays_on_the_days_of_its_story_days() {
        let status = with(d(2026, 5, 1), |asset| {
            let look = |state: &str, day: &str| Look { state: state.to_owned(), script_days: vec![day.to_owned()], quantity: None };
            asset.states = vec![look("clean", "SD 1"), look("smashed", "sd 4")];
        });
        assert_eq!(status.states, [vec![], vec![d(2026, 6, 4)]]);
    }
}
