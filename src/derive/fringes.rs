//! Fringes: percentages of pay with ceilings, and flat amounts for each unit worked.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::budget::product;
use super::{FringeTotal, LineTotal};
use crate::model::{Budget, DetailLine, Fringe, FringeRate, FringeUnit};
use crate::values::round_half_up;

/// Hours that a unit of work counts, as Movie Magic Budgeting has them by default (domain.md 2.6): a day twelve, a week
/// sixty, a month 240, so a week is five days. None for a unit that is no time: an allowance or a flat.
fn unit_hours(unit: &str) -> Option<u32> {
    match unit.trim().trim_end_matches('.').to_lowercase().as_str() {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(hours(FringeUnit::Hour)),
        "d" | "dy" | "dys" | "day" | "days" => Some(hours(FringeUnit::Day)),
        "w" | "wk" | "wks" | "week" | "weeks" => Some(hours(FringeUnit::Week)),
        "m" | "mo" | "mos" | "mth" | "mths" | "month" | "months" => Some(hours(FringeUnit::Month)),
        _ => None,
    }
}

const fn hours(unit: FringeUnit) -> u32 {
    match unit {
        FringeUnit::Hour => 1,
        FringeUnit::Day => 12,
        FringeUnit::Week => 60,
        FringeUnit::Month => 240,
    }
}

/// What one fringe has counted so far.
#[derive(Default)]
struct Count<'a> {
    total: FringeTotal,
    /// Pay that has used up the ceiling, by range.
    used: BTreeMap<&'a str, Decimal>,
}

/// Puts on each line what its fringes come to, and returns what each fringe comes to.
///
/// A percentage counts the line's subtotal up to the ceiling, the lines of one range sharing it in order of reading
/// where it is a range's; a flat amount counts units worked times X. Each is rounded half up on its line.
pub(super) fn apply(budget: &Budget, lines: &mut [LineTotal]) -> Vec<FringeTotal> {
    let mut counts: Vec<Count<'_>> = budget.fringes.iter().map(|_| Count::default()).collect();
    for (line, total) in budget.details.iter().zip(lines.iter_mut()).filter(|(_, total)| total.counts) {
        let all = budget.fringes.iter().zip(&mut counts).enumerate();
        for (at, (fringe, count)) in all.filter(|(_, (fringe, _))| line.fringes.contains(&fringe.id)) {
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

fn on_line<'a>(budget: &Budget, fringe: &Fringe, line: &'a DetailLine, total: &LineTotal, count: &mut Count<'a>) -> Decimal {
    let amount = match fringe.rate {
        FringeRate::Percent(rate) => {
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
            count.total.base += base;
            product(&[base, rate])
        }
        FringeRate::Flat(flat, unit) => {
            let Some(worked) = unit_hours(&line.units) else { return Decimal::ZERO };
            let share = Decimal::from(worked) / Decimal::from(hours(unit));
            product(&[total.amount.unwrap_or_default(), line.x, share, flat])
        }
    };
    round_half_up(amount, budget.currency.minor_digits())
}

#[cfg(test)]
mod tests {
    use crate::derive::BudgetTotals;
    use crate::derive::testing::{Builder, dec};
    use crate::derive::{Globals, budget};
    use crate::model::{Cutoff, FringeRate, FringeUnit, Level};

    fn account() -> Builder {
        Builder::new().account("2000", Level::Production, None)
    }

    fn totals_of(mut builder: Builder) -> BudgetTotals {
        budget::totals(builder.budget(), &Globals::default())
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
        builder.budget().fringes[0].post_to = Some("6900".into());
        let totals = totals_of(builder.line("2000", "1", "Flat", "1", "1000").fringed(&["P&H"]));
        assert_eq!((totals.accounts[0].total, totals.accounts[1].total), (dec("1100"), dec("0")));
        assert_eq!(totals.accounts[1].posted_here, dec("100"));
        assert_eq!(totals.negative_cost, dec("1100"));
    }
}
