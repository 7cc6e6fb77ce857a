//! The charts of the cost report. Their lengths are percentages at one decimal; the figures stand beside them.

use rust_decimal::Decimal;
use serde::Serialize;

use super::rows::Set;
use crate::documents::{Context, Figure, format, money};
use crate::values::{Currency, round_half_up};
use crate::words::say;

/// Categories: budget against final cost.
#[derive(Debug, Clone, Serialize)]
pub struct BudgetChart {
    /// The same in a sentence, for readers who cannot see the bars.
    pub alternative: String,
    /// The bars in the order of the chart of accounts.
    pub bars: Vec<BudgetBar>,
    /// How many categories are too small for a bar.
    pub others: Option<String>,
}

/// One category.
#[derive(Debug, Clone, Serialize)]
pub struct BudgetBar {
    /// Stable id: `bar-2500`.
    pub id: String,
    /// Its number and name.
    pub label: String,
    /// Its budget.
    pub budget: Figure,
    /// Its final cost.
    pub efc: Figure,
    /// The one less the other.
    pub variance: Figure,
    /// Length of the budget in percent of the longest.
    pub budget_length: String,
    /// Length of the final cost.
    pub efc_length: String,
    /// Whether it will be over.
    pub over: bool,
}

/// Spending by period.
#[derive(Debug, Clone, Serialize)]
pub struct TimeChart {
    /// The same in a sentence.
    pub alternative: String,
    /// The periods up to this one.
    pub columns: Vec<TimeColumn>,
    /// Height of the budget in percent of the chart's.
    pub budget_height: String,
    /// The budget as of this period.
    pub budget: Figure,
}

/// One period.
#[derive(Debug, Clone, Serialize)]
pub struct TimeColumn {
    /// Stable id: `column-3`.
    pub id: String,
    /// The period.
    pub label: String,
    /// Its end.
    pub to: String,
    /// Spent in it.
    pub period: Figure,
    /// Spent up to its end.
    pub to_date: Figure,
    /// Committed at its end.
    pub commitments: Figure,
    /// The final cost as reported then.
    pub efc: Figure,
    /// The budget as it was then.
    pub budget: Figure,
    /// Budget less final cost.
    pub variance: Figure,
    /// Spent, as a share of the budget.
    pub share: Option<String>,
    /// Its left edge in percent of the chart's width.
    pub x: String,
    /// Its width.
    pub width: String,
    /// Height of what was spent, in percent of the chart's.
    pub spent_height: String,
    /// Height of what was spent and committed.
    pub total_height: String,
    /// Height of the final cost.
    pub efc_height: String,
}

/// The most bars; the smaller ones are left to the table.
const MOST_BARS: usize = 24;

fn percent(part: Decimal, of: Decimal) -> String {
    let share = part.max(Decimal::ZERO).checked_div(of).unwrap_or_default();
    format!("{:.1}", round_half_up(share * Decimal::ONE_HUNDRED, 1))
}

/// Budget against final cost by category.
pub(super) fn against(set: &Set<'_>) -> Option<BudgetChart> {
    let categories = set.totals.levels.iter().flat_map(|level| level.categories.iter().copied());
    let size = |at: usize| set.report.accounts[at].budget.max(set.report.accounts[at].efc);
    let mut shown: Vec<usize> = categories.filter(|at| size(*at) > Decimal::ZERO).collect();
    if shown.len() < 2 {
        return None;
    }
    let longest = shown.iter().map(|at| size(*at)).max()?;
    let order: Vec<usize> = shown.clone();
    shown.sort_by_key(|at| std::cmp::Reverse(size(*at)));
    let others = shown.split_off(shown.len().min(MOST_BARS)).len();
    let bars: Vec<BudgetBar> = order
        .into_iter()
        .filter(|at| shown.contains(at))
        .map(|at| {
            let (account, row) = (&set.budget.accounts[at], &set.report.accounts[at]);
            BudgetBar {
                id: format!("bar-{}", account.number),
                label: format!("{} {}", account.number, account.name),
                budget: set.figure(row.budget),
                efc: set.figure(row.efc),
                variance: set.figure(row.variance),
                budget_length: percent(row.budget, longest),
                efc_length: percent(row.efc, longest),
                over: row.variance < Decimal::ZERO,
            }
        })
        .collect();
    let spoken: Vec<String> =
        bars.iter().map(|bar| say!("cost-report-of", label = bar.label, efc = bar.efc.text, budget = bar.budget.text)).collect();
    Some(BudgetChart {
        alternative: say!("cost-report-estimated-final-cost-of-the-budget", spoken = spoken.join(", ")),
        bars,
        others: (others > 0)
            .then(|| say!("cost-report-smaller-are-in-the-summary-only", categories = format::counted(others, "categories"))),
    })
}

/// Spending by period up to one.
pub(super) fn over_time(context: Context<'_>, currency: Currency, at: usize) -> Option<TimeChart> {
    let reports = context.derived.cost_reports.get(..=at)?;
    let figure = |amount: Decimal| money::whole_figure(amount, currency);
    let highest = reports.iter().map(|report| report.grand_total.budget.max(report.grand_total.efc)).max()?;
    let last = reports.last()?;
    if highest <= Decimal::ZERO {
        return None;
    }
    // Few periods leave room for those to come.
    let slots = Decimal::from(reports.len().max(12));
    let slot = Decimal::ONE_HUNDRED / slots;
    let columns: Vec<TimeColumn> = reports
        .iter()
        .enumerate()
        .map(|(index, report)| {
            let total = &report.grand_total;
            let id = &context.production.ledger.periods[report.period].id;
            TimeColumn {
                id: format!("column-{}", index + 1),
                label: id.clone(),
                to: format::short_date(report.to, context.production.conventions.wording),
                period: figure(total.period),
                to_date: figure(total.to_date),
                commitments: figure(total.commitments),
                efc: figure(total.efc),
                budget: figure(total.budget),
                variance: figure(total.variance),
                share: money::share(total.to_date, total.budget),
                x: format!("{:.2}", slot * (Decimal::from(index) + Decimal::new(15, 2))),
                width: format!("{:.2}", slot * Decimal::new(7, 1)),
                spent_height: percent(total.to_date, highest),
                total_height: percent(total.total, highest),
                efc_height: percent(total.efc, highest),
            }
        })
        .collect();
    let spoken: Vec<String> =
        columns.iter().map(|column| say!("cost-report-period", label = column.label, to_date = column.to_date.text)).collect();
    Some(TimeChart {
        alternative: say!("cost-report-actual-to-date-budget", spoken = spoken.join(", "), amount = money::whole(last.grand_total.budget)),
        columns,
        budget_height: percent(last.grand_total.budget, highest),
        budget: figure(last.grand_total.budget),
    })
}
