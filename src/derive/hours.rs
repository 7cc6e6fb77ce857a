//! Hours of a unit of work, and what they are paid (domain.md 2.6).
//!
//! A day is twelve hours, a week five such days and a month four such weeks, unless the budget or the line says
//! otherwise. A line whose rate is an hour's pays each hour of a unit: straight up to the budget's straight hours of a
//! day, at its overtime rate beyond them, and never less than its guaranteed hours.

use rust_decimal::Decimal;

use crate::model::{Budget, DetailLine, FringeUnit};

/// The unit of time that a text names; none for one that is no time: an allowance or a flat.
pub(super) fn unit_of(unit: &str) -> Option<FringeUnit> {
    match unit.trim().trim_end_matches('.').to_lowercase().as_str() {
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(FringeUnit::Hour),
        "d" | "dy" | "dys" | "day" | "days" => Some(FringeUnit::Day),
        "w" | "wk" | "wks" | "week" | "weeks" => Some(FringeUnit::Week),
        "m" | "mo" | "mos" | "mth" | "mths" | "month" | "months" => Some(FringeUnit::Month),
        _ => None,
    }
}

/// Hours of a unit in this budget.
pub(super) fn of_unit(budget: &Budget, unit: FringeUnit) -> Decimal {
    match unit {
        FringeUnit::Hour => Decimal::ONE,
        FringeUnit::Day => budget.day.hours,
        FringeUnit::Week => budget.week_hours,
        FringeUnit::Month => budget.month_hours,
    }
}

/// Hours of one unit of a line: its own, else its unit's; none where neither is known.
#[must_use]
pub fn of_line(budget: &Budget, line: &DetailLine) -> Option<Decimal> {
    line.hours.or_else(|| unit_of(&line.units).map(|unit| of_unit(budget, unit)))
}

/// How the hours of a unit are paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PayHours {
    /// Hours of the unit.
    pub hours: Decimal,
    /// Of these, paid straight.
    pub straight: Decimal,
    /// Paid at the overtime rate.
    pub overtime: Decimal,
    /// Hours of pay: what an hour's rate is counted with.
    pub paid: Decimal,
}

/// How a unit of a line is paid by the hour; none where it has no hours.
#[must_use]
pub fn split(budget: &Budget, line: &DetailLine) -> Option<PayHours> {
    let hours = of_line(budget, line)?;
    let unit = unit_of(&line.units);
    // Overtime is counted day by day: a unit's days are its usual hours by the day's. An hour stands for itself.
    let days = match unit {
        Some(FringeUnit::Hour) if line.hours.is_none() => {
            return Some(PayHours { hours, straight: hours, overtime: Decimal::ZERO, paid: hours });
        }
        None | Some(FringeUnit::Hour | FringeUnit::Day) => Decimal::ONE,
        Some(long) => of_unit(budget, long).checked_div(budget.day.hours).filter(|days| *days > Decimal::ZERO)?,
    };
    let each_straight = budget.day.straight.checked_mul(days)?;
    let straight = hours.min(each_straight);
    let overtime = hours - straight;
    let paid = (straight + overtime.checked_mul(budget.day.overtime)?).max(budget.day.guaranteed.checked_mul(days)?);
    Some(PayHours { hours, straight, overtime, paid })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, dec};
    use crate::model::Level;

    fn pay(units: &str, own: Option<&str>) -> Option<(Decimal, Decimal, Decimal)> {
        let mut builder = Builder::new().account("2000", Level::Production, None).line("2000", "1", units, "1", "50");
        builder = builder.line_with(|line| line.hours = own.map(dec));
        let budget = builder.budget().clone();
        split(&budget, &budget.details[0]).map(|split| (split.straight, split.overtime, split.paid))
    }

    #[test]
    fn overtime_is_split_by_the_budgeted_day() {
        assert_eq!(pay("Day", None), Some((dec("8"), dec("4"), dec("14"))));
        assert_eq!(pay("Week", None), Some((dec("40"), dec("20"), dec("70"))));
        assert_eq!(pay("Month", None), Some((dec("160"), dec("80"), dec("280"))));
        assert_eq!(pay("Days", Some("14")), Some((dec("8"), dec("6"), dec("17"))));
        assert_eq!(pay("Day", Some("6")), Some((dec("6"), dec("0"), dec("8"))), "eight hours are guaranteed");
        assert_eq!(pay("Hours", None), Some((dec("1"), dec("0"), dec("1"))));
        assert_eq!(pay("Allow", None), None);
    }

    #[test]
    fn an_hours_rate_pays_a_weeks_hours() {
        let builder = Builder::new().account("2500", Level::Production, None).line("2500", "6", "Weeks", "2", "48.50");
        let mut builder = builder.line_with(|line| line.hourly = true);
        let totals = crate::derive::budget::totals(builder.budget(), &crate::derive::Globals::default(), &Default::default());
        assert_eq!((totals.lines[0].times, totals.lines[0].subtotal), (dec("70"), dec("40740")), "2 × 6 × 70 × 48.50");
    }
}
