//! Episodes of a series: what each has of the schedule, and what each costs.
//!
//! A shoot day on which several episodes are shot is split between them, by pages, by scenes or equally, as the budget
//! states. A pattern line costs every episode its amount; an amortised line is shared; a line that names its episode is
//! that one's. Shares are rounded so that they add up to the whole: what is left over goes, a cent each, to those whose
//! share was cut most, the earlier first.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::budget::LineTotal;
use crate::model::{Basis, Budget, DayKind, DetailLine, Production, Spread};
use crate::values::{Eighths, round_half_up};

/// What the episodes share by.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shares {
    /// Ids in the order of `Production::episodes`.
    pub ids: Vec<String>,
    /// Eighths of the breakdown.
    pub eighths: Vec<Decimal>,
    /// Scenes of the breakdown that are not omitted.
    pub scenes: Vec<Decimal>,
    /// Shoot days of all units, shared ones in parts of a ten-thousandth.
    pub days: Vec<Decimal>,
}

/// What an episode comes to. Fringes are with their lines.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EpisodeTotal {
    /// Its id; empty for what belongs to no episode.
    pub id: String,
    /// Once its patterns.
    pub pattern: Decimal,
    /// Its share of what is amortised.
    pub amortized: Decimal,
    /// Lines of its own.
    pub own: Decimal,
    /// All of it.
    pub total: Decimal,
}

/// Parts of a whole by weights, each at so many digits, that add up to it; nothing to anybody where nobody has weight.
pub(super) fn parts(whole: Decimal, weights: &[Decimal], digits: u32) -> Option<Vec<Decimal>> {
    let sum: Decimal = weights.iter().copied().sum();
    if sum <= Decimal::ZERO {
        return None;
    }
    let unit = Decimal::new(1, digits);
    let exact: Vec<Decimal> =
        weights.iter().map(|weight| whole.checked_mul(*weight).and_then(|part| part.checked_div(sum)).unwrap_or_default()).collect();
    let mut parts: Vec<Decimal> = exact.iter().map(|part| part.trunc_with_scale(digits)).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse((exact[*at] - parts[*at]).abs()));
    let mut left = round_half_up(whole, digits) - parts.iter().copied().sum::<Decimal>();
    let step = if left.is_sign_negative() { -unit } else { unit };
    // Fewer units are left than there are parts.
    for at in order {
        if left.is_zero() {
            break;
        }
        parts[at] += step;
        left -= step;
    }
    Some(parts)
}

/// What the schedule and the breakdown say of the episodes; none are named where there are none.
pub(super) fn shares(production: &Production, shared_day: Basis) -> Shares {
    let ids: Vec<String> = production.episodes.iter().map(|episode| episode.id.clone()).collect();
    let place: BTreeMap<&str, usize> = ids.iter().enumerate().map(|(at, id)| (id.as_str(), at)).collect();
    let nothing = vec![Decimal::ZERO; ids.len()];
    let mut shares = Shares { eighths: nothing.clone(), scenes: nothing.clone(), days: nothing, ids: ids.clone() };
    if ids.is_empty() {
        return shares;
    }
    let mut of_scene: BTreeMap<&str, (usize, Eighths)> = BTreeMap::new();
    for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
        let Some(at) = scene.episode.as_deref().and_then(|id| place.get(id)) else { continue };
        shares.eighths[*at] += Decimal::from(scene.pages.count());
        shares.scenes[*at] += Decimal::ONE;
        of_scene.insert(scene.number.as_str(), (*at, scene.pages));
    }
    for day in production.days.iter().filter(|day| day.kind == DayKind::Shoot) {
        // Pages and scenes of each episode that is shot on the day.
        let mut shot: BTreeMap<usize, (Decimal, Decimal)> = BTreeMap::new();
        for strip in &day.strips {
            let Some((at, _)) = strip.scene().and_then(|number| of_scene.get(number.as_str())) else { continue };
            let sum = shot.entry(*at).or_default();
            sum.0 += Decimal::from(strip.pages.count());
            sum.1 += Decimal::ONE;
        }
        let by = |pick: &dyn Fn(&(Decimal, Decimal)) -> Decimal| shot.values().map(pick).collect::<Vec<Decimal>>();
        let equal = by(&|_| Decimal::ONE);
        let weights = match shared_day {
            Basis::Scenes => by(&|shot| shot.1),
            Basis::Equal => equal.clone(),
            Basis::Pages | Basis::Days => by(&|shot| shot.0),
        };
        let split = parts(Decimal::ONE, &weights, 4).or_else(|| parts(Decimal::ONE, &equal, 4));
        for (at, part) in shot.keys().zip(split.unwrap_or_default()) {
            shares.days[*at] += part;
        }
    }
    shares
}

/// What each episode comes to, and last, under an empty id, what belongs to none, where there is any. Nothing where no
/// line belongs to an episode.
pub(super) fn totals(budget: &Budget, lines: &[LineTotal], shares: &Shares, counts: &dyn Fn(&DetailLine) -> bool) -> Vec<EpisodeTotal> {
    let series = budget.details.iter().any(|line| line.spread.is_some() || line.episode.is_some());
    if shares.ids.is_empty() || !series {
        return Vec::new();
    }
    let digits = budget.currency.minor_digits();
    let equal = vec![Decimal::ONE; shares.ids.len()];
    // A pattern may be for more episodes than are listed yet.
    let pattern = vec![Decimal::ONE; shares.ids.len().max(budget.pattern_episodes as usize)];
    let mut all: Vec<EpisodeTotal> = shares.ids.iter().map(|id| EpisodeTotal { id: id.clone(), ..EpisodeTotal::default() }).collect();
    let mut none = EpisodeTotal::default();
    for (line, total) in budget.details.iter().zip(lines).filter(|(line, total)| total.counts && counts(line)) {
        let amount = total.subtotal + total.fringe;
        let weights = match line.spread {
            Some(Spread::Pattern) => Some(&pattern),
            Some(Spread::Amortized(Basis::Equal)) => Some(&equal),
            Some(Spread::Amortized(Basis::Pages)) => Some(&shares.eighths),
            Some(Spread::Amortized(Basis::Scenes)) => Some(&shares.scenes),
            Some(Spread::Amortized(Basis::Days)) => Some(&shares.days),
            None => None,
        };
        if let Some(own) = line.episode.as_ref().and_then(|id| all.iter_mut().find(|episode| episode.id == *id)) {
            own.own += amount;
        } else if let Some(parts) = weights.and_then(|weights| parts(amount, weights, digits)) {
            let rest: Decimal = parts.iter().skip(all.len()).copied().sum();
            none.pattern += rest;
            for (episode, part) in all.iter_mut().zip(parts) {
                let sum = if line.spread == Some(Spread::Pattern) { &mut episode.pattern } else { &mut episode.amortized };
                *sum += part;
            }
        } else {
            none.own += amount;
        }
    }
    for episode in all.iter_mut().chain(std::iter::once(&mut none)) {
        episode.total = episode.pattern + episode.amortized + episode.own;
    }
    if !none.total.is_zero() {
        all.push(none);
    }
    all
}

/// What the lines of one account come to by episode; nothing where none belongs to one.
#[must_use]
pub fn account_episodes(production: &Production, budget: &Budget, lines: &[LineTotal], number: &str) -> Vec<EpisodeTotal> {
    let all = totals(budget, lines, &shares(production, budget.shared_day), &|line| line.account == number);
    if all.iter().all(|row| row.id.is_empty() || row.total.is_zero()) { Vec::new() } else { all }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, dec};
    use crate::derive::{Derived, derive};
    use crate::model::{Episode, Level, Origin};

    fn series(shared: Basis) -> Derived {
        let mut builder = Builder::new().scene("101-1", "INT", "DAY", 8).scene("102-1", "INT", "DAY", 4).scene("102-2", "INT", "DAY", 20);
        builder = builder.with(|production| {
            for scene in &mut production.scenes {
                scene.episode = scene.number.as_str().split('-').next().map(str::to_owned);
            }
            let episode = |id: &str| Episode { id: id.into(), title: None, origin: Origin::NONE };
            production.episodes = vec![episode("101"), episode("102"), episode("103")];
        });
        builder = builder.day(d(2026, 6, 1), "07:00").strip("101-1", "").strip("102-1", "").day(d(2026, 6, 2), "07:00").strip("102-2", "");
        builder = builder.account("2000", Level::Production, None).account("3000", Level::Production, None);
        builder = builder.line("2000", "1", "Flat", "1", "1000.01").line_with(|line| line.spread = Some(Spread::Pattern));
        builder = builder.line("3000", "1", "Flat", "1", "100").line_with(|line| line.spread = Some(Spread::Amortized(Basis::Equal)));
        builder = builder.line("3000", "1", "Flat", "1", "900").line_with(|line| line.spread = Some(Spread::Amortized(Basis::Days)));
        builder = builder.line("3000", "1", "Flat", "1", "7").line_with(|line| line.episode = Some("103".into()));
        builder = builder.line("3000", "1", "Flat", "1", "5");
        (builder.budget().pattern_episodes, builder.budget().shared_day) = (3, shared);
        derive(&builder.production, None)
    }

    #[test]
    fn a_shared_day_is_split_on_its_basis() {
        let days = |basis| ["101", "102", "103"].map(|id| series(basis).globals.get(&format!("EPISODE.{id}.SHOOT_DAYS")).unwrap());
        assert_eq!(days(Basis::Pages), [dec("0.6667"), dec("1.3333"), dec("0")]);
        assert_eq!(days(Basis::Scenes), [dec("0.5"), dec("1.5"), dec("0")]);
        assert_eq!(days(Basis::Equal), [dec("0.5"), dec("1.5"), dec("0")]);
    }

    #[test]
    fn pattern_times_episodes_and_shares_add_up() {
        let totals = series(Basis::Equal).budget.unwrap();
        assert_eq!(totals.accounts[0].total, dec("3000.03"));
        let rows: Vec<(&str, Decimal, Decimal, Decimal, Decimal)> =
            totals.episodes.iter().map(|row| (row.id.as_str(), row.pattern, row.amortized, row.own, row.total)).collect();
        assert_eq!(rows[0], ("101", dec("1000.01"), dec("258.34"), dec("0"), dec("1258.35")), "33.34 of the 100, 0.5 of 2 days of 900");
        assert_eq!(rows[1], ("102", dec("1000.01"), dec("708.33"), dec("0"), dec("1708.34")));
        assert_eq!(rows[2], ("103", dec("1000.01"), dec("33.33"), dec("7"), dec("1040.34")));
        assert_eq!(rows[3], ("", dec("0"), dec("0"), dec("5"), dec("5")));
        assert_eq!(totals.episodes.iter().map(|row| row.total).sum::<Decimal>(), totals.negative_cost);
    }

    #[test]
    fn a_pattern_for_more_episodes_than_are_listed_leaves_the_others_their_own() {
        let mut builder = Builder::new().account("2000", Level::Production, None).line("2000", "1", "Flat", "1", "1000");
        builder = builder.line_with(|line| line.spread = Some(Spread::Pattern));
        builder.budget().pattern_episodes = 8;
        let builder = builder.with(|production| {
            production.episodes = vec![Episode { id: "101".into(), title: None, origin: Origin::NONE }];
        });
        let totals = derive(&builder.production, None).budget.unwrap();
        let patterns: Vec<Decimal> = totals.episodes.iter().map(|row| row.pattern).collect();
        assert_eq!((totals.negative_cost, patterns), (dec("8000"), vec![dec("1000"), dec("7000")]));
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        assert_eq!(parts(dec("-100"), &[dec("1"), dec("1"), dec("1")], 2), Some(vec![dec("-33.34"), dec("-33.33"), dec("-33.33")]));
        assert_eq!(parts(dec("0.02"), &[dec("1"), dec("0"), dec("2")], 2), Some(vec![dec("0.01"), dec("0"), dec("0.01")]));
        assert_eq!(parts(dec("1"), &[dec("0")], 2), None);
    }
}
