//! Fringes: percentages of pay with ceilings, and flat amounts for each unit worked.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::budget::product;
use super::{FringeTotal, LineTotal, hours};
use crate::model::{Budget, DetailLine, Fringe, FringeRate, Spread};
use crate::values::{natural_cmp, round_half_up};

/// What one fringe has counted so far.
#[derive(Default)]
struct Count<'a> {
    total: FringeTotal,
    /// Pay that has used up the ceiling, by range.
    used: BTreeMap<&'a str, Decimal>,
}

/// Puts on each line what its fringes come to, and returns what each fringe comes to.
///
/// A percentage counts the line's subtotal up to the ceiling, the lines of one range sharing it where it is a range's; a
/// flat amount counts units worked times X, those paid up to the ceiling where there is one. Each is rounded half up on
/// its line. Lines take from a shared ceiling in the order of the chart, and those of one account in the order of what
/// they say, so that no figure depends on the order in which files, sheets or rows were read.
pub(super) fn apply(budget: &Budget, lines: &mut [LineTotal]) -> Vec<FringeTotal> {
    let mut counts: Vec<Count<'_>> = budget.fringes.iter().map(|_| Count::default()).collect();
    let index: BTreeMap<&str, usize> = budget.fringes.iter().enumerate().rev().map(|(at, fringe)| (fringe.id.as_str(), at)).collect();
    for line_at in order(budget, lines) {
        let (line, total) = (&budget.details[line_at], &mut lines[line_at]);
        if !total.counts {
            continue;
        }
        let mut own: Vec<usize> = line.fringes.iter().filter_map(|id| index.get(id.as_str()).copied()).collect();
        own.sort_unstable();
        own.dedup();
        for at in own {
            let (fringe, count) = (&budget.fringes[at], &mut counts[at]);
            let amount = on_line(budget, fringe, line, total, count);
            total.fringe += amount;
            if !amount.is_zero() {
                total.by_fringe.push((at, amount));
            }
            count.total.amount += amount;
        }
    }
    counts.into_iter().map(|count| count.total).collect()
}

/// The order in which lines take from a shared ceiling. Only lines of a range can share one.
#[must_use]
pub fn order(budget: &Budget, lines: &[LineTotal]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|a, b| {
        let (one, two) = (&budget.details[*a], &budget.details[*b]);
        if one.range.is_none() && two.range.is_none() {
            return a.cmp(b);
        }
        let says = |at: usize, line: &DetailLine| (lines[at].subtotal, lines[at].rate, line.x, lines[at].amount);
        one.range
            .cmp(&two.range)
            .then_with(|| natural_cmp(&one.account, &two.account))
            .then_with(|| one.description.cmp(&two.description))
            .then_with(|| says(*a, one).cmp(&says(*b, two)))
            .then_with(|| (&one.units, &one.fringes, &one.groups, &one.set).cmp(&(&two.units, &two.fringes, &two.groups, &two.set)))
            .then_with(|| (&one.location, &one.episode, &one.notes).cmp(&(&two.location, &two.episode, &two.notes)))
    });
    order
}

fn on_line<'a>(budget: &Budget, fringe: &Fringe, line: &'a DetailLine, total: &LineTotal, count: &mut Count<'a>) -> Decimal {
    let base = match fringe.cutoff {
        None => total.subtotal,
        Some(cutoff) => match line.range.as_deref().filter(|_| cutoff.per_range) {
            Some(range) => {
                let used = count.used.entry(range).or_default();
                let base = total.subtotal.min(cutoff.ceiling - *used);
                *used += base;
                base
            }
            None => total.subtotal.min(cutoff.ceiling),
        },
    };
    let amount = match fringe.rate {
        FringeRate::Percent(rate) => {
            count.total.base += base;
            product(&[base, rate])
        }
        FringeRate::Flat(flat, unit) => {
            let Some(worked) = hours::of_line(budget, line) else { return Decimal::ZERO };
            let share = worked.checked_div(hours::of_unit(budget, unit)).unwrap_or_default();
            // A pattern's units are worked in every episode.
            let episodes = if line.spread == Some(Spread::Pattern) { Decimal::from(budget.pattern_episodes.max(1)) } else { Decimal::ONE };
            let whole = product(&[total.amount.unwrap_or_default(), line.x, share, flat, episodes]);
            match base.checked_div(total.subtotal) {
                Some(paid) if fringe.cutoff.is_some() => product(&[whole, paid]),
                _ => whole,
            }
        }
    };
    round_half_up(amount, budget.currency.minor_digits())
}

#[cfg(test)]
mod tests {
    use crate::derive::BudgetTotals;
    use crate::derive::testing::{Builder, dec};
    use crate::derive::{Globals, budget};
    use crate::model::{Cutoff, FringePost, FringeRate, FringeUnit, Level};

    fn account() -> Builder {
        Builder::new().account("2000", Level::Production, None)
    }

    fn totals_of(mut builder: Builder) -> BudgetTotals {
        budget::totals(builder.budget(), &Globals::default(), &Default::default())
    }

    fn social(per_range: bool) -> Builder {
        account().fringe("FICA", FringeRate::Percent(dec("0.062")), Some(Cutoff { ceiling: dec("168600"), per_range }))
    }

    #[test]
    fn a_ceiling_stops_a_percentage() {
        let totals = totals_of(social(false).line("2000", "10", "Week", "1", "20000").fringed(&["FICA"]));
        assert_eq!((totals.fringe, totals.fringes[0].base), (dec("10453.20"), dec("168600")));
        assert_eq!(totals.accounts[0].total, dec("210453.20"));
    }

    #[test]
    fn lines_reach_a_ceiling_once_only_where_they_share_a_range() {
        let split = |per_range, ranges: [Option<&str>; 2]| {
            let builder = social(per_range).line("2000", "5", "Week", "1", "20000").fringed(&["FICA"]);
            let builder = builder.line_with(|line| line.range = ranges[0].map(str::to_owned));
            let builder = builder.line("2000", "5", "Week", "1", "20000").fringed(&["FICA"]);
            totals_of(builder.line_with(|line| line.range = ranges[1].map(str::to_owned))).fringe
        };
        assert_eq!(split(true, [Some("Imre"), Some("Imre")]), dec("10453.20"));
        assert_eq!(split(true, [Some("Imre"), Some("Nadia")]), dec("12400"));
        assert_eq!(split(true, [None, None]), dec("12400"));
        assert_eq!(split(false, [Some("Imre"), Some("Imre")]), dec("12400"));
    }

    #[test]
    fn a_flat_fringe_counts_units_worked() {
        let builder = account().fringe("P&H", FringeRate::Percent(dec("0.18")), None);
        let builder = builder.fringe("Box", FringeRate::Flat(dec("40"), FringeUnit::Day), None);
        let builder = builder.line("2000", "6", "Weeks", "2", "1850").fringed(&["P&H", "Box"]);
        let builder = builder.line("2000", "1", "Allow", "1", "500").fringed(&["Box"]);
        let totals = totals_of(builder);
        assert_eq!(totals.lines[0].subtotal, dec("22200"));
        assert_eq!((totals.fringes[0].amount, totals.fringes[1].amount), (dec("3996"), dec("2400")));
        assert_eq!(totals.lines[1].fringe, dec("0"), "an allowance has no units worked");
    }

    #[test]
    fn fringes_posted_elsewhere_still_belong_to_their_lines() {
        let mut builder = account().account("6900", Level::Other, None).fringe("P&H", FringeRate::Percent(dec("0.10")), None);
        builder.budget().fringes[0].post_to = FringePost::Account("6900".into());
        let totals = totals_of(builder.line("2000", "1", "Flat", "1", "1000").fringed(&["P&H"]));
        assert_eq!((totals.accounts[0].total, totals.accounts[1].total), (dec("1100"), dec("0")));
        assert_eq!(totals.accounts[1].posted_here, dec("100"));
        assert_eq!(totals.negative_cost, dec("1100"));
    }

    #[test]
    fn no_total_changes_by_where_a_fringe_is_posted() {
        let totals = |post: FringePost| {
            let mut builder = account().account("2001", Level::Production, Some("2000")).account("6900", Level::Other, None);
            builder = builder.fringe("P&H", FringeRate::Percent(dec("0.10")), None);
            builder =
                builder.line("2001", "1", "Flat", "1", "1000").fringed(&["P&H"]).line("2000", "1", "Flat", "1", "10").fringed(&["P&H"]);
            builder.budget().fringes[0].post_to = post;
            totals_of(builder)
        };
        let all = |totals: &BudgetTotals| {
            let accounts: Vec<_> = totals.accounts.iter().map(|account| (account.total, account.fringe)).collect();
            let levels: Vec<_> = totals.levels.iter().map(|level| (level.total, level.fringe)).collect();
            (accounts, levels, totals.negative_cost, totals.fringe, totals.net)
        };
        let here = totals(FringePost::Line);
        let posts = [FringePost::Category, FringePost::Level, FringePost::Budget, FringePost::Account("6900".into())];
        let posted: Vec<BudgetTotals> = posts.into_iter().map(totals).collect();
        posted.iter().for_each(|other| assert_eq!(all(other), all(&here)));
        let where_it_is = |totals: &BudgetTotals| {
            let accounts: Vec<_> = totals.accounts.iter().map(|account| account.posted_here).collect();
            (accounts, totals.levels[1].posted_here, totals.posted_here)
        };
        let (none, all) = (dec("0"), dec("101"));
        assert_eq!(where_it_is(&here), (vec![none; 3], none, none));
        assert_eq!(where_it_is(&posted[0]), (vec![all, none, none], none, none));
        assert_eq!(where_it_is(&posted[1]), (vec![none; 3], all, none));
        assert_eq!(where_it_is(&posted[2]), (vec![none; 3], none, all));
        assert_eq!(where_it_is(&posted[3]), (vec![none, none, all], none, none));
    }

    #[test]
    fn a_ceiling_across_accounts_does_not_hang_on_the_order_of_reading() {
        let accounts = |first: &str, second: &str| {
            let builder = social(true).account("3500", Level::Production, None);
            let mut builder = builder.line(first, "5", "Week", "1", "20000").fringed(&["FICA"]);
            builder = builder.line_with(|line| line.range = Some("Imre".into())).line(second, "5", "Week", "1", "20000").fringed(&["FICA"]);
            let totals = totals_of(builder.line_with(|line| line.range = Some("Imre".into())));
            totals.accounts.iter().map(|account| account.fringe).collect::<Vec<_>>()
        };
        assert_eq!(accounts("2000", "3500"), [dec("6200"), dec("4253.20")]);
        assert_eq!(accounts("3500", "2000"), accounts("2000", "3500"));
    }

    #[test]
    fn units_beyond_a_ceiling_of_pay_have_no_flat_fringe() {
        let ceiling = Some(Cutoff { ceiling: dec("5000"), per_range: false });
        let builder = account().fringe("Box", FringeRate::Flat(dec("40"), FringeUnit::Day), ceiling);
        let totals = totals_of(builder.line("2000", "10", "Days", "1", "1000").fringed(&["Box"]));
        assert_eq!(totals.fringe, dec("200"), "five days of ten");
    }
}
