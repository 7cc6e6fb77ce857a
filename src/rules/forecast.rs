//! What the last cost report expects: movements that nobody explains, and final costs that have been passed: CB318 and
//! CB319 (domain.md 2.7).

use rust_decimal::Decimal;

use super::words;
use crate::derive::{Derived, Judged, movements};
use crate::findings::{Finding, Findings, codes};
use crate::model::Production;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let (Some(budget), Some(totals)) = (&production.budget, &derived.budget) else { return };
    let Some((report, earlier)) = derived.cost_reports.split_last() else { return };
    let (ledger, before) = (&production.ledger, earlier.last());
    let money = |amount: Decimal| words::money(amount, budget.currency);
    let period = &ledger.periods[report.period];
    for movement in movements(budget, totals, ledger, report, before).iter().filter(|movement| movement.unexplained) {
        // The first report has nothing to move from; what is over its budget there is told of as that.
        let (Some(before), account) = (before, &budget.accounts[movement.account]) else { continue };
        let (was, row) = (&before.accounts[movement.account], &report.accounts[movement.account]);
        let by = (row.efc - was.efc).abs();
        let way = if row.efc > was.efc { "up" } else { "down" };
        let message = format!(
            "account {} {} moves from {} to {} in period {}, {way} {}, and nobody says why",
            account.number,
            account.name,
            money(was.efc),
            money(row.efc),
            period.id,
            money(by)
        );
        let estimate = row.estimate.and_then(|at| ledger.estimates.get(at));
        let finding = Finding::new(&codes::MOVEMENT_UNEXPLAINED, message);
        let finding = match estimate {
            Some(estimate) => finding.at(estimate.origin).field("period"),
            None => finding.at(period.origin).field("id").related(account.origin, Some("number"), "the account"),
        };
        let help = match estimate {
            Some(_) => "add a `note` to the estimate".to_owned(),
            None => format!("judge it under `estimates`: {{period: {:?}, account: {:?}, efc: …, note: …}}", period.id, account.number),
        };
        findings.push(finding.help(help).subject(format!("account {}", account.number)));
    }
    for (account, row) in budget.accounts.iter().zip(&report.accounts) {
        let Some(estimate) = row.estimate.and_then(|at| ledger.estimates.get(at)) else { continue };
        if row.etc >= Decimal::ZERO {
            continue;
        }
        let message = match row.judged {
            Judged::Efc => format!(
                "account {} {} is to cost {} in the end, and {} is spent and committed already: {} more",
                account.number,
                account.name,
                money(row.efc),
                money(row.total),
                money(row.etc.abs())
            ),
            _ => {
                format!("account {} {} has an estimate to complete of less than nothing: {}", account.number, account.name, money(row.etc))
            }
        };
        let field = if row.judged == Judged::Efc { "efc" } else { "etc" };
        let finding = Finding::new(&codes::FORECAST_PASSED, message).at(estimate.origin).field(field);
        let help = format!("raise it to {} at least, or take off what will not come: close an order, reverse an accrual", money(row.total));
        findings.push(finding.help(help).subject(format!("estimate {} {}", estimate.period, account.number)));
    }
}
