//! Spending against orders, envelopes, accounts and judgements: CB306 to CB317 (domain.md 2.7).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::words;
use crate::derive::{Derived, LedgerTotals, OrderState, Source, unit_hours};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Budget, Estimate, Fringe, FringeRate, FringeUnit, Invoice, Ledger, Production, orders_by_number};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let Some(budget) = &production.budget else { return };
    idle_fringes(budget, findings);
    let ledger = &production.ledger;
    let Some(spent) = &derived.ledger else { return };
    let look = Look { production, derived, budget, ledger, spent };
    look.orders(findings);
    look.invoices(findings);
    look.floats(findings);
    look.accounts(findings);
    look.judgements(findings);
    look.charges(findings);
    if budget.approved_by.is_none() {
        let message = format!("money is spent against {}, which nobody has approved", budget.name);
        let finding = Finding::new(&codes::BUDGET_UNAPPROVED, message).at(budget.origin).field("approved_by");
        findings.push(finding.help("state `approved_by`, or keep the approved budget in the folder").subject("budget".to_owned()));
    }
}

/// Fringes that no line names, and flat ones on a line whose unit is no time.
fn idle_fringes(budget: &Budget, findings: &mut Findings) {
    for fringe in &budget.fringes {
        let used = budget.details.iter().any(|line| line.fringes.contains(&fringe.id));
        if !used && !budget.details.is_empty() {
            let finding = Finding::new(&codes::FRINGE_IDLE, format!("fringe {} applies to no line", fringe.id)).at(fringe.origin);
            let finding = finding.field("id").help("name it under the `fringes` of the lines it is for, or take it out");
            findings.push(finding.subject(format!("fringe {}", fringe.id)));
        }
    }
    let flat: BTreeMap<&str, (&Fringe, Decimal, FringeUnit)> = budget
        .fringes
        .iter()
        .filter_map(|fringe| match fringe.rate {
            FringeRate::Flat(flat, unit) if !flat.is_zero() => Some((fringe.id.as_str(), (fringe, flat, unit))),
            _ => None,
        })
        .collect();
    for line in budget.details.iter().filter(|line| !line.fringes.is_empty() && unit_hours(budget, line).is_none()) {
        for (fringe, flat, unit) in line.fringes.iter().filter_map(|id| flat.get(id.as_str())) {
            let units = if line.units.is_empty() { "has no unit".to_owned() } else { format!("counts `{}`, which is no time", line.units) };
            let message = format!(
                "fringe {} is {} {}, and line {:?} of account {} {units}: the fringe comes to nothing on it",
                fringe.id,
                words::money(*flat, budget.currency),
                unit.each(),
                line.description,
                line.account
            );
            let finding = Finding::new(&codes::FRINGE_IDLE, message).at(line.origin).field("fringes");
            let finding = finding.related(fringe.origin, Some("flat"), "the fringe is here");
            let help = "state the line's `units` in hours, days, weeks or months, or its `hours`, or take the fringe off the line";
            findings.push(finding.help(help).subject(format!("fringe {} line {}", fringe.id, line.description)));
        }
    }
}

struct Look<'a> {
    production: &'a Production,
    derived: &'a Derived,
    budget: &'a Budget,
    ledger: &'a Ledger,
    spent: &'a LedgerTotals,
}

impl Look<'_> {
    fn money(&self, amount: Decimal) -> String {
        words::money(amount, self.budget.currency)
    }

    fn vendor<'v>(&'v self, vendor: &'v str) -> &'v str {
        self.production.vendors.iter().find(|known| known.id == vendor).map_or(vendor, |known| known.name.as_str())
    }

    fn orders(&self, findings: &mut Findings) {
        let mut invoices: BTreeMap<&str, Vec<&Invoice>> = BTreeMap::new();
        for invoice in &self.ledger.invoices {
            if let Some(order) = invoice.order.as_deref() {
                invoices.entry(order).or_default().push(invoice);
            }
        }
        for (order, total) in self.ledger.orders.iter().zip(&self.spent.orders) {
            if total.state != OrderState::Over {
                continue;
            }
            // In the order's own currency: a rate that moved makes no order over.
            let money = |amount| words::money(amount, order.currency);
            let over = total.own_invoiced - total.own_amount;
            let message = format!(
                "order {} of {} is for {}, and {} has been invoiced: {} over",
                order.number,
                self.vendor(&order.vendor),
                money(total.own_amount),
                money(total.own_invoiced),
                money(over)
            );
            let mut finding = Finding::new(&codes::OVER_ORDER, message).at(order.origin).field("amount");
            for invoice in invoices.get(order.number.as_str()).into_iter().flatten() {
                finding = finding.related(invoice.origin, Some("amount"), format!("invoice {}", invoice.number));
            }
            let help = format!("have the order raised by {}, or query the last invoice", money(over));
            findings.push(finding.help(help).subject(format!("order {}", order.number)));
        }
    }

    fn invoices(&self, findings: &mut Findings) {
        let orders = orders_by_number(&self.ledger.orders);
        let mut seen: BTreeMap<(String, String), &Invoice> = BTreeMap::new();
        let mut alike: BTreeMap<(String, String, Decimal), &Invoice> = BTreeMap::new();
        for invoice in &self.ledger.invoices {
            let subject = format!("invoice {} {}", invoice.vendor, invoice.number);
            if let Some(number) = invoice.order.as_deref().filter(|number| !orders.contains_key(number)) {
                let message =
                    format!("invoice {} of {} names order {number}, which is not in the log", invoice.number, self.vendor(&invoice.vendor));
                let finding = Finding::new(&codes::NO_ORDER, message).at(invoice.origin).field("order");
                let known = self.ledger.orders.iter().map(|order| order.number.as_str());
                let finding = crate::ingest::with_nearest(finding, number, known);
                findings.push(finding.subject(subject.clone()));
            } else if invoice.order.is_none() && !self.ledger.orders.is_empty() && !invoice.deposit {
                let message = format!("invoice {} of {} has no order", invoice.number, self.vendor(&invoice.vendor));
                let finding = Finding::new(&codes::NO_ORDER, message).at(invoice.origin).severity(crate::findings::Severity::Note);
                findings.push(finding.help("name its `order`, or raise one").subject(subject.clone()));
            }
            let vendor = invoice.vendor.to_lowercase();
            let number: String = invoice.number.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
            let amount: Decimal = invoice.lines.iter().map(|line| line.amount).sum();
            let twin =
                seen.get(&(vendor.clone(), number.clone())).or_else(|| alike.get(&(vendor.clone(), invoice.date.to_string(), amount)));
            if let Some(first) = twin.copied() {
                let message = format!(
                    "invoice {} of {} over {} may be in twice: {} of {} is like it",
                    invoice.number,
                    self.vendor(&invoice.vendor),
                    words::money(amount, invoice.currency),
                    first.number,
                    first.date
                );
                let finding = Finding::new(&codes::INVOICE_TWICE, message).at(invoice.origin).field("number");
                let finding = finding.related(first.origin, Some("number"), "the first is here");
                findings.push(finding.help("take one of them out, or allow it where they are two").subject(subject.clone()));
            }
            seen.entry((vendor.clone(), number)).or_insert(invoice);
            alike.entry((vendor, invoice.date.to_string(), amount)).or_insert(invoice);
            let late = self.derived.as_of.zip(invoice.due).filter(|(as_of, due)| invoice.paid.is_none() && as_of > due);
            if let Some((as_of, due)) = late {
                let days = words::days(words::apart(due, as_of));
                let message = format!(
                    "invoice {} of {} over {} was due {due} and is not paid: {days} as of {as_of}",
                    invoice.number,
                    self.vendor(&invoice.vendor),
                    words::money(amount, invoice.currency)
                );
                let finding = Finding::new(&codes::INVOICE_OVERDUE, message).at(invoice.origin).field("due");
                findings.push(finding.help("pay it and write down `paid`, or agree a new due date").subject(subject));
            }
        }
    }

    fn floats(&self, findings: &mut Findings) {
        for (float, total) in self.ledger.floats.iter().zip(&self.spent.floats) {
            let money = |amount| words::money(amount, float.float.currency);
            let what = if float.card { "card" } else { "envelope" };
            let say = |message: String, field: &'static str, help: String| {
                let finding = Finding::new(&codes::PETTY_CASH, message).at(float.origin).field(field);
                finding.help(help).subject(format!("float {}", float.id))
            };
            if let Some(difference) = total.difference.filter(|difference| !difference.is_zero()) {
                let counted = total.counted.unwrap_or_default();
                let way = if difference < Decimal::ZERO { "short" } else { "over" };
                let message = format!(
                    "{what} {} of {} holds {}, and float, top-ups and receipts leave {}: {} {way}",
                    float.id,
                    float.holder,
                    money(counted),
                    money(counted - difference),
                    money(difference.abs())
                );
                let help = format!("find the missing receipt, or have {} settle {}", float.holder, money(difference.abs()));
                findings.push(say(message, "counted", help));
            }
            if total.expected < Decimal::ZERO {
                let message = format!(
                    "{what} {} of {} has spent {} and was given {}: {} more than there was",
                    float.id,
                    float.holder,
                    money(total.spent),
                    money(float.float.amount + total.topped_up),
                    money(total.expected.abs())
                );
                findings.push(say(message, "float", "record the top-up that is missing, or correct a receipt".to_owned()));
            }
        }
    }

    /// Spending on accounts that are closed, and accounts that will be over in the end.
    fn accounts(&self, findings: &mut Findings) {
        let totals = self.derived.budget.as_ref().map_or(&[][..], |totals| totals.accounts.as_slice());
        let under = totals.iter().enumerate().flat_map(|(at, total)| total.children.iter().map(move |child| (*child, at)));
        let parents: BTreeMap<usize, usize> = under.collect();
        for posting in &self.spent.postings {
            let Some(at) = posting.account else { continue };
            let account = &self.budget.accounts[at];
            // Closing a category closes what stands under it; the account's own date is told of first.
            let late = |at: &usize| self.budget.accounts[*at].closed.filter(|closed| posting.date > *closed).map(|closed| (*at, closed));
            let above = std::iter::successors(Some(at), |at| parents.get(at).copied());
            let Some((by, closed)) = above.take(self.budget.accounts.len()).find_map(|at| late(&at)) else { continue };
            let whose = if by == at {
                "which".to_owned()
            } else {
                let over = &self.budget.accounts[by];
                format!("which stands under {} {}, and that", over.number, over.name)
            };
            let what = match posting.source {
                Source::Invoice(_) => "an invoice",
                Source::Receipt(_) => "a receipt",
                Source::Entry(_) => "a line of the ledger",
            };
            let message = format!(
                "{what} of {} over {} is coded to account {} {}, {whose} was closed on {closed}",
                posting.date,
                self.money(posting.amount),
                account.number,
                account.name
            );
            let finding = Finding::new(&codes::CLOSED_ACCOUNT, message).at(posting.origin).field("account");
            let finding = finding.related(self.budget.accounts[by].origin, Some("closed"), "it was closed here");
            let help = if by == at {
                "code it to an open account, or open this one again".to_owned()
            } else {
                format!("code it to an open account, or open {} again", self.budget.accounts[by].number)
            };
            findings.push(finding.help(help).subject(format!("account {}", account.number)));
        }
        let Some(report) = self.derived.cost_reports.last() else { return };
        for (at, row) in report.accounts.iter().enumerate().filter(|(_, row)| row.variance < Decimal::ZERO) {
            let account = &self.budget.accounts[at];
            // A category is told of by the accounts under it, unless it has a figure of its own.
            let totals = self.derived.budget.as_ref().map(|totals| &totals.accounts[at]);
            if totals.is_some_and(|totals| !totals.children.is_empty()) && account.approved.is_none() {
                continue;
            }
            let message = format!(
                "account {} {} will come to {} against a budget of {}: {} over as of {}",
                account.number,
                account.name,
                self.money(row.efc),
                self.money(row.budget),
                self.money(row.variance.abs()),
                report.to
            );
            let finding = Finding::new(&codes::FORECAST_OVER, message).at(account.origin).field("number");
            let finding = match row.estimate.map(|at| &self.ledger.estimates[at]) {
                Some(estimate) => finding.related(estimate.origin, Some("efc"), "judged here"),
                None => finding,
            };
            let help = format!(
                "find {} elsewhere, have an overage approved under `budget_changes`, or draw on contingency",
                self.money(row.variance.abs())
            );
            findings.push(finding.help(help).subject(format!("account {}", account.number)));
        }
    }

    /// Judgements that contradict themselves, or that were copied from the period before although money was spent since.
    fn judgements(&self, findings: &mut Findings) {
        let index: BTreeMap<&str, usize> =
            self.budget.accounts.iter().enumerate().map(|(at, account)| (account.number.as_str(), at)).collect();
        let periods: BTreeMap<&str, usize> =
            self.ledger.periods.iter().enumerate().rev().map(|(at, period)| (period.id.as_str(), at)).collect();
        let by_period = |id: &str| periods.get(id).copied();
        let judged: BTreeMap<(Option<usize>, &str), &Estimate> =
            self.ledger.estimates.iter().rev().map(|own| ((by_period(&own.period), own.account.as_str()), own)).collect();
        for estimate in &self.ledger.estimates {
            let (Some(period), Some(at)) = (by_period(&estimate.period), index.get(estimate.account.as_str()).copied()) else { continue };
            let Some(row) = self.derived.cost_reports.get(period).map(|report| &report.accounts[at]) else { continue };
            let subject = format!("estimate {} {}", estimate.period, estimate.account);
            if let (Some(etc), Some(efc)) = (estimate.etc, estimate.efc)
                && row.total + etc != efc
            {
                let message = format!(
                    "account {} states an ETC of {} and an EFC of {} in period {}; with {} spent and committed they are {} apart",
                    estimate.account,
                    self.money(etc),
                    self.money(efc),
                    estimate.period,
                    self.money(row.total),
                    self.money((row.total + etc - efc).abs())
                );
                let finding = Finding::new(&codes::ESTIMATE_TWICE, message).at(estimate.origin).field("efc");
                findings.push(finding.help("state one of them; the other follows").subject(subject.clone()));
            }
            let Some(before) = period.checked_sub(1) else { continue };
            let last = judged.get(&(Some(before), estimate.account.as_str())).copied();
            let (Some(last), Some(earlier)) = (last, self.derived.cost_reports.get(before).map(|report| &report.accounts[at])) else {
                continue;
            };
            let spent = row.total - earlier.total;
            if estimate.etc.is_some_and(|etc| !etc.is_zero()) && estimate.etc == last.etc && spent > Decimal::ZERO {
                let message = format!(
                    "account {} has the same ETC of {} in period {} as in period {}, although {} was spent or committed since: it counts twice",
                    estimate.account,
                    self.money(estimate.etc.unwrap_or_default()),
                    estimate.period,
                    last.period,
                    self.money(spent)
                );
                let finding = Finding::new(&codes::ETC_CARRIED, message).at(estimate.origin).field("etc");
                let left = (estimate.etc.unwrap_or_default() - spent).max(Decimal::ZERO);
                let finding = finding.related(last.origin, Some("etc"), "the same here");
                findings.push(finding.help(format!("judge it anew; what was left of it is {}", self.money(left))).subject(subject));
            }
        }
    }

    fn charges(&self, findings: &mut Findings) {
        let Some(report) = self.derived.cost_reports.last() else { return };
        for (charge, row) in self.budget.charges.iter().zip(&report.charges).filter(|(_, row)| row.contingency && row.left < Decimal::ZERO)
        {
            let message = format!(
                "{} has been drawn from {} of {}: {} more than there is",
                self.money(row.drawn),
                row.name,
                self.money(row.budget),
                self.money(row.left.abs())
            );
            let finding = Finding::new(&codes::CONTINGENCY_SPENT, message).at(charge.origin).field("name");
            findings.push(finding.help("take a draw back, or have an overage approved").subject(format!("charge {}", row.name)));
        }
    }
}
