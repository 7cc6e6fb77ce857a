//! The title block of the cost report.

use crate::derive::CostReport;
use crate::documents::facts::Fact;
use crate::documents::{Context, format, money};
use crate::model::{Budget, DayKind};

/// The title block, in the order of the paper.
pub(super) fn block(context: Context<'_>, budget: &Budget, report: &CostReport, at: usize) -> Vec<Fact> {
    let production = context.production;
    let (identity, wording) = (&production.identity, production.conventions.wording);
    let period = &production.ledger.periods[report.period];
    let to = format::medium_date(report.to, wording);
    let dates = match report.from {
        Some(from) => format!("{} – {to}", format::medium_date(from, wording)),
        None => format!("to {to}"),
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
        currency = format!("{currency}; {}; documents at the rate of their day", rates.join(", "));
    }
    [
        Fact::new("title", "Title", Some(&identity.title)),
        Fact::new("company", "Company", identity.company.name.as_ref()),
        Fact::new("report", "Report no.", Some((at + 1).to_string())),
        Fact::new("period", "Period", Some(format!("Period {} · {dates}", period.id))),
        Fact::new("shoot", "Shoot days", shoot(context, report)),
        Fact::new("budget", "Budget", format::joined([Some(budget.name.as_str()), date.as_deref()], ", ")),
        Fact::new("approved_by", "Approved by", budget.approved_by.clone().or_else(|| Some("not approved".to_owned()))),
        Fact::new("currency", "Currency", Some(currency)),
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
            Some(if counts.len() == 1 { format!("{done} of {of}") } else { format!("{done} of {of} {}", unit.name) })
        })
        .collect();
    if units.is_empty() { None } else { Some(units.join(", ")) }
}
