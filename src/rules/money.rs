//! Money over its account, totals that differ, credits cut: CB301, CB303, CB305 (domain.md 2.6).

use rust_decimal::Decimal;

use super::words;
use crate::derive::{BudgetTotals, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Account, Budget, FringePost, Production};
use crate::values::{Currency, round_half_up};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let (Some(budget), Some(totals)) = (&production.budget, &derived.budget) else { return };
    over(production, budget, totals, findings);
    stated(budget, totals, findings);
    for (credit, total) in budget.credits.iter().zip(&totals.credits).filter(|(_, total)| total.capped) {
        let money = |amount| words::money(amount, totals.currency);
        let message = format!("{} comes to {} and is cut to its cap of {}", credit.name, money(total.uncapped), money(total.gross));
        let finding = Finding::new(&codes::CREDIT_CAPPED, message).at(credit.origin).field("cap");
        findings.push(finding.subject(format!("credit {}", credit.name)));
    }
}

/// Accounts over what they themselves have approved, overages that were approved since included.
fn over(production: &Production, budget: &Budget, totals: &BudgetTotals, findings: &mut Findings) {
    let money = |amount| words::money(amount, totals.currency);
    for (account, total) in budget.accounts.iter().zip(&totals.accounts) {
        let since = approved_since(production, budget, totals, account);
        let Some(approved) = account.approved.map(|approved| approved + since).filter(|approved| total.total > *approved) else { continue };
        let by = total.total - approved;
        let share = if approved > Decimal::ZERO { round_half_up(by * Decimal::ONE_HUNDRED / approved, 1) } else { Decimal::ZERO };
        let share = if share > Decimal::ZERO { format!(" ({}%)", share.normalize()) } else { String::new() };
        let message = format!(
            "account {} {} comes to {}, {}{share} over its approved {}",
            account.number,
            account.name,
            money(total.total),
            money(by),
            money(approved)
        );
        let mut finding = Finding::new(&codes::OVER_BUDGET, message).at(account.origin).field("approved");
        let largest = total.lines.iter().max_by_key(|line| totals.lines[**line].subtotal);
        if let Some(line) = largest {
            let words = format!("its largest line, {}", money(totals.lines[*line].subtotal));
            finding = finding.related(budget.details[*line].origin, Some("rate"), words);
        }
        let help = format!("take {} out of the account, or have the overage approved and raise `approved`", money(by));
        findings.push(finding.help(help).subject(format!("account {}", account.number)));
    }
}

/// What has been approved on top for an account and what stands under it.
fn approved_since(production: &Production, budget: &Budget, totals: &BudgetTotals, account: &Account) -> Decimal {
    let changes = &production.ledger.changes;
    if changes.is_empty() {
        return Decimal::ZERO;
    }
    let mut under: Vec<&str> = Vec::new();
    let mut stack: Vec<usize> = budget.accounts.iter().position(|own| own.number == account.number).into_iter().collect();
    while let Some(at) = stack.pop() {
        under.push(&budget.accounts[at].number);
        stack.extend(&totals.accounts[at].children);
    }
    changes.iter().filter(|change| under.contains(&change.account.as_str())).map(|change| change.amount).sum()
}

/// Whether a stated figure is the one worked out: to the minor unit, or to the whole unit where it is stated whole.
fn agrees(stated: Decimal, ours: Decimal, currency: Currency) -> bool {
    let digits = if stated.fract().is_zero() { 0 } else { currency.minor_digits() };
    round_half_up(stated, digits) == round_half_up(ours, digits)
}

fn stated(budget: &Budget, totals: &BudgetTotals, findings: &mut Findings) {
    let money = |amount| words::money(amount, totals.currency);
    for (line, total) in budget.details.iter().zip(&totals.lines) {
        let Some(stated) = line.stated_total.filter(|_| total.amount.is_some()) else { continue };
        if agrees(stated, total.subtotal, totals.currency) || agrees(stated, total.own_currency, line.currency) {
            continue;
        }
        let message = format!(
            "{} in account {} states {}, and the line comes to {}: {} apart",
            if line.description.is_empty() { "a line" } else { &line.description },
            line.account,
            words::money(stated, line.currency),
            words::money(total.own_currency, line.currency),
            words::money((stated - total.own_currency).abs(), line.currency),
        );
        let finding = Finding::new(&codes::TOTAL_DIFFERS, message).at(line.origin).field("total");
        let help = "correct the total or the line: a line is amount × X × rate";
        findings.push(finding.help(help).subject(format!("account {}", line.account)));
    }
    let posted = budget.fringes.iter().any(|fringe| fringe.post_to != FringePost::Line);
    for (account, total) in budget.accounts.iter().zip(&totals.accounts) {
        let Some(stated) = account.stated_total else { continue };
        // Where the house posts fringes elsewhere, an account may state its lines alone, or its lines and what is posted there.
        let bare = total.total - total.fringe;
        let alone = posted && (agrees(stated, bare, totals.currency) || agrees(stated, bare + total.posted_here, totals.currency));
        if agrees(stated, total.total, totals.currency) || alone {
            continue;
        }
        let message = format!(
            "account {} {} states {}, and its lines come to {}: {} apart",
            account.number,
            account.name,
            money(stated),
            money(total.total),
            money((stated - total.total).abs())
        );
        let fringes = if agrees(stated, bare, totals.currency) {
            format!("; it leaves out fringes of {}", money(total.fringe))
        } else {
            String::new()
        };
        let finding = Finding::new(&codes::TOTAL_DIFFERS, format!("{message}{fringes}")).at(account.origin).field("total");
        let help = "correct the total or the lines; a sum may stop short of its last row";
        findings.push(finding.help(help).subject(format!("account {}", account.number)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, dec};
    use crate::model::{FringeRate, Level};
    use crate::rules::testing::{found, messages};

    fn camera(approved: &str) -> Builder {
        let builder = Builder::new().account("3300", Level::Production, None);
        let builder = builder.account_with(|account| account.approved = Some(dec(approved)));
        builder.line("3300", "6", "Week", "1", "7000")
    }

    #[test]
    fn an_account_keeps_to_its_approved_amount() {
        assert!(messages(&camera("42000"), &codes::OVER_BUDGET).is_empty());
        let over = found(&camera("41999.99"), &codes::OVER_BUDGET);
        assert_eq!(over[0].message, "account 3300 Account 3300 comes to 42,000 USD, 0.01 USD over its approved 41,999.99 USD");
        assert_eq!(over[0].subject.as_deref(), Some("account 3300"));
        let over = messages(&camera("40000"), &codes::OVER_BUDGET);
        assert_eq!(over, ["account 3300 Account 3300 comes to 42,000 USD, 2,000 USD (5%) over its approved 40,000 USD"]);
    }

    #[test]
    fn a_stated_line_total_is_the_lines() {
        let line = |stated: &str| camera("50000").line_with(|line| line.stated_total = Some(dec(stated)));
        assert!(messages(&line("42000"), &codes::TOTAL_DIFFERS).is_empty());
        assert_eq!(
            messages(&line("41800"), &codes::TOTAL_DIFFERS),
            ["Line in account 3300 states 41,800 USD, and the line comes to 42,000 USD: 200 USD apart"]
        );
        let cents = camera("50000").line_with(|line| (line.rate, line.stated_total) = (dec("7000.07"), Some(dec("42000"))));
        assert!(messages(&cents, &codes::TOTAL_DIFFERS).is_empty(), "whole units are stated whole");
        let cents = camera("50000").line_with(|line| (line.rate, line.stated_total) = (dec("7000.07"), Some(dec("42000.41"))));
        assert_eq!(messages(&cents, &codes::TOTAL_DIFFERS).len(), 1);
    }

    #[test]
    fn a_stated_account_total_has_its_fringes() {
        let account = |stated: &str| {
            let builder = camera("50000").fringe("P&H", FringeRate::Percent(dec("0.1")), None).fringed(&["P&H"]);
            builder.account_with(|account| account.stated_total = Some(dec(stated)))
        };
        assert!(messages(&account("46200"), &codes::TOTAL_DIFFERS).is_empty());
        let bare = messages(&account("42000"), &codes::TOTAL_DIFFERS);
        assert!(bare[0].ends_with("4,200 USD apart; it leaves out fringes of 4,200 USD"), "{bare:?}");
        let mut posted = account("42000").account("6900", Level::Other, None);
        posted.budget().fringes[0].post_to = crate::model::FringePost::Account("6900".into());
        assert!(messages(&posted, &codes::TOTAL_DIFFERS).is_empty());
    }

    #[test]
    fn a_cut_credit_is_said() {
        let with = |cap: &str| camera("50000").credit("State", "0.2").credit_with(|credit| credit.cap = Some(dec(cap)));
        assert!(messages(&with("8400"), &codes::CREDIT_CAPPED).is_empty());
        assert_eq!(messages(&with("8000"), &codes::CREDIT_CAPPED), ["State comes to 8,400 USD and is cut to its cap of 8,000 USD"]);
    }
}
