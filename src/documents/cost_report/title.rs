//! The title block of the cost report.

use crate::derive::CostReport;
use crate::documents::facts::Fact;
use crate::documents::{Context, format, money};
use crate::model::{Budget, DayKind};
use crate::words::{say, word};

/// The title block, in the order of the paper.
pub(super) fn block(context: Context<'_>, budget: &Budget, report: &CostReport, at: usize) -> Vec<Fact> {
    let production = context.production;
    let (identity, wording) = (&production.identity, production.conventions.wording);
    let period = &production.ledger.periods[report.period];
    let to = format::medium_date(report.to, wording);
    let dates = match report.from {
        Some(from) => format!("{} – {to}", format::medium_date(from, wording)),
        None => say!("cost-report-to", to),
    };
    let date = budget.date.map(|date| format::plain_date(date, wording));
    let mut currency = budget.currency.to_string();
    let rates: Vec<String> = budget
        .rates
        .iter()
        .filter(|(code, _)| **code != budget.currency)
        .map(|(code, rate)| format!("{code} 1 = {}", money::rate(*rate)))
        .collect();
    if !rates.is_empty() {
        currency = say!("cost-report-documents-at-the-rate-of-their", currency, rates = rates.join(", "));
    }
    [
        Fact::new("title", word!("cost-report-title"), Some(&identity.title)),
        Fact::new("company", word!("cost-report-company"), identity.company.name.as_ref()),
        Fact::new("report", word!("cost-report-report-no"), Some((at + 1).to_string())),
        Fact::new("period", word!("cost-report-period-4"), Some(say!("cost-report-period-3", id = period.id, dates))),
        Fact::new("shoot", word!("cost-report-shoot-days"), shoot(context, report)),
        Fact::new("budget", word!("cost-report-budget"), format::joined([Some(budget.name.as_str()), date.as_deref()], ", ")),
        Fact::new(
            "approved_by",
            word!("cost-report-approved-by"),
            budget.approved_by.clone().or_else(|| Some(say!("cost-report-not-approved"))),
        ),
        Fact::new("currency", word!("cost-report-currency"), Some(currency)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How far the shoot is at the end of the period, unit by unit: `10 of 28`; `10 of 28 Main Unit, 1 of 4 Second Unit`.
fn shoot(context: Context<'_>, report: &CostReport) -> Option<String> {
    let counts = &context.derived.shoot_days;
    let units: Vec<String> = context
        .production
        .units
        .iter()
        .filter_map(|unit| {
            let of = counts.get(&unit.id)?;
            let days = context.production.days.iter();
            let done = days.filter(|day| day.kind == DayKind::Shoot && day.unit == unit.id && day.date <= report.to).count();
            Some(if counts.len() == 1 { say!("cost-report-of-3", done, of) } else { say!("cost-report-of-2", done, of, name = unit.name) })
        })
        .collect();
    if units.is_empty() { None } else { Some(units.join(", ")) }
}
