//! What a place and its permits ask for besides a permit's dates: parking (CB408), deposits (CB410), insurance (CB411),
//! inspections (CB412), and a strike that waits for the last day (CB416); domain.md 2.8.

use jiff::civil::Date;

use super::{business, words};
use crate::derive::{Derived, head_count};
use crate::findings::{Finding, Findings, codes};
use crate::model::{DayKind, DepositTerms, EntryKind, InsuranceTerms, Location, Origin, Permit, PermitStatus, Production, StripKind};
use crate::values::Money;

/// Business days before the first day from which on what is still missing is said.
const NEAR: u32 = 5;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    parking(production, derived, findings);
    for location in &production.locations {
        let Some(site) = derived.sites.get(&location.id) else { continue };
        let of =
            Of { production, derived, what: location.name.clone(), subject: format!("location {}", location.id), origin: location.origin };
        findings.extend(of.deposit(location.deposit, &location.deposit_terms, site.deposit_due));
        findings.extend(of.booked_as_cost(location.deposit, &location.deposit_terms));
        findings.extend(of.insurance(&location.insurance, site.first, site.strike_end));
        findings.extend(struck(production, location, site.last));
    }
    for (permit, dates) in production.permits.iter().zip(&derived.permits) {
        if matches!(permit.status, PermitStatus::Refused | PermitStatus::NotNeeded) {
            continue;
        }
        let (what, subject) = (format!("permit {}", permit.id), format!("permit {}", permit.id));
        let of = Of { production, derived, what, subject, origin: permit.origin };
        findings.extend(of.deposit(permit.deposit, &permit.deposit_terms, dates.deposit_due));
        findings.extend(of.booked_as_cost(permit.deposit, &permit.deposit_terms));
        findings.extend(of.insurance(&permit.insured, dates.first, dates.last));
        findings.extend(of.inspection(permit, dates.first, dates.last));
    }
}

/// A place or a permit that asks for something.
struct Of<'a> {
    production: &'a Production,
    derived: &'a Derived,
    /// As a message names it.
    what: String,
    /// As `allow` names it.
    subject: String,
    origin: Origin,
}

impl Of<'_> {
    fn money(money: Money) -> String {
        words::money(money.amount, money.currency)
    }

    /// Whether the first day is near or here, and the last one not past.
    fn is_near(&self, first: Date, last: Option<Date>) -> bool {
        let Some(now) = self.derived.as_of else { return false };
        now >= business::before(&self.production.calendar, first, NEAR) && last.is_none_or(|last| now <= last)
    }

    /// CB410: paid, and not back when it is due.
    fn deposit(&self, amount: Option<Money>, terms: &DepositTerms, due: Option<Date>) -> Option<Finding> {
        let (amount, paid, due, now) = (amount?, terms.paid?, due?, self.derived.as_of?);
        let all_kept = terms.kept.is_some_and(|kept| kept.currency == amount.currency && kept.amount >= amount.amount);
        if terms.returned.is_some() || all_kept || now <= due {
            return None;
        }
        let message = format!(
            "the deposit of {} for {}, paid on {paid}, was due back by {due}, {} ago",
            Self::money(amount),
            self.what,
            words::days(words::apart(due, now))
        );
        let help = "ask for it, and write `deposit_returned` when it is back; what was kept for damage goes under `deposit_kept`";
        let finding = Finding::new(&codes::DEPOSIT_OUT, message).at(self.origin).field("deposit_paid");
        Some(finding.help(help).subject(format!("{} deposit", self.subject)))
    }

    /// CB410: the invoice or entry that paid it counts as a cost.
    fn booked_as_cost(&self, amount: Option<Money>, terms: &DepositTerms) -> Option<Finding> {
        let (amount, reference) = (amount?, terms.reference.as_deref()?);
        let ledger = &self.production.ledger;
        let invoice = ledger.invoices.iter().find(|invoice| invoice.number == reference);
        let entry = ledger.entries.iter().find(|entry| entry.reference.as_deref() == Some(reference));
        let (origin, what, help) = match (invoice, entry) {
            (Some(invoice), _) if !invoice.deposit => {
                (invoice.origin, format!("invoice {reference}"), "give the invoice `deposit: true`: a deposit is a balance and no cost")
            }
            (None, Some(entry)) if entry.kind != EntryKind::Deposit => {
                (entry.origin, format!("ledger entry {reference}"), "give the entry `kind: deposit`: a deposit is a balance and no cost")
            }
            _ => return None,
        };
        let message = format!("the deposit of {} for {} stands in the books as a cost, by {what}", Self::money(amount), self.what);
        let finding = Finding::new(&codes::DEPOSIT_OUT, message).at(self.origin).field("deposit_reference");
        Some(finding.related(origin, None, "posted here").help(help).subject(format!("{} deposit", self.subject)))
    }

    /// CB411: nobody has shown a certificate, or it ends too soon.
    fn insurance(&self, terms: &InsuranceTerms, first: Option<Date>, last: Option<Date>) -> Option<Finding> {
        let first = first?;
        let named = words::list(&terms.additional);
        let (message, field, help) = match (&terms.certificate, terms.expires) {
            (None, _) if !terms.additional.is_empty() && self.is_near(first, last) => (
                format!(
                    "{} wants {named} named as additionally insured, and no certificate is recorded for its first day {first}",
                    self.what
                ),
                "additional_insured",
                "have the certificate issued, and write its number as `certificate`".to_owned(),
            ),
            (Some(certificate), Some(expires)) if last.unwrap_or(first) > expires => {
                let last = last.unwrap_or(first);
                let message = format!(
                    "certificate {certificate} of {} is good until {expires}, and the company is there until {last}, {} longer",
                    self.what,
                    words::days(words::apart(expires, last))
                );
                (message, "certificate_expires", format!("have it extended to {last}"))
            }
            _ => return None,
        };
        let finding = Finding::new(&codes::NOT_INSURED, message).at(self.origin).field(field);
        Some(finding.help(help).subject(format!("{} insurance", self.subject)))
    }

    /// CB412: not passed, and the first day nears; or booked after it.
    fn inspection(&self, permit: &Permit, first: Option<Date>, last: Option<Date>) -> Option<Finding> {
        let (what, first, inspection) = (permit.inspection.what.as_deref()?, first?, &permit.inspection);
        let what = format!("the inspection of permit {} ({what})", permit.id);
        let now = self.derived.as_of?;
        if let Some(passed) = inspection.passed {
            let late = passed > first;
            let message =
                format!("{what} was passed on {passed}, {} after its first day {first}", words::days(words::apart(first, passed)));
            let finding = || Finding::new(&codes::NOT_INSPECTED, message).at(self.origin).field("inspected");
            return late
                .then(|| finding().help("ask the authority whether the permit stands, and keep its answer").subject(self.inspected()));
        }
        let (message, field) = match inspection.booked {
            Some(booked) if booked > first => {
                let late = words::days(words::apart(first, booked));
                (format!("{what} is booked for {booked}, {late} after its first day {first}"), "inspection_date")
            }
            // Booked in time, and not yet held.
            Some(booked) if now <= booked => return None,
            Some(booked) if last.is_none_or(|last| now <= last) => {
                (format!("{what} was booked for {booked} and is not passed; its first day is {first}"), "inspection_date")
            }
            None if self.is_near(first, last) => (format!("{what} is neither booked nor passed; its first day is {first}"), "inspection"),
            _ => return None,
        };
        let finding = Finding::new(&codes::NOT_INSPECTED, message).at(self.origin).field(field);
        let help = format!("have it inspected before {first}, and write the date as `inspected`");
        Some(finding.help(help).subject(self.inspected()))
    }

    fn inspected(&self) -> String {
        format!("{} inspection", self.subject)
    }
}

/// CB416: its dates of strike are over before it is used for the last time.
fn struck(production: &Production, location: &Location, last: Option<Date>) -> Option<Finding> {
    let (end, last) = (location.strike.iter().map(|span| span.to).max()?, last?);
    if end >= last {
        return None;
    }
    let day = production.days.iter().find(|day| day.date == last)?;
    let message =
        format!("{} is struck by {end}, and the company is there on {last}, {} later", location.name, words::days(words::apart(end, last)));
    let finding = Finding::new(&codes::STRUCK_TOO_SOON, message).at(location.origin).field("strike");
    let finding = finding.related(day.origin, Some("date"), "there on this day");
    let help = format!("strike it after {last}, or state `strike_days` instead of dates so that the strike follows the schedule");
    Some(finding.help(help).subject(format!("location {} strike", location.id)))
}

/// CB408: fewer spaces than people, or none on record where the production counts them. Who is bused in needs none.
fn parking(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.locations.iter().all(|location| location.parking_spaces.is_none()) {
        return;
    }
    for (day, plan) in production.days.iter().zip(&derived.days).filter(|(day, _)| day.kind == DayKind::Shoot && !day.bus_to) {
        let Some(base) = plan.base.as_deref().and_then(|id| production.location(id)) else { continue };
        let heads = head_count(production, plan);
        let total = heads.total();
        // A place that is only passed through on the way has no need of its own; the base has.
        let only_moves = day.strips.iter().all(|strip| strip.banner().is_some_and(|banner| banner.kind == StripKind::Move));
        if total == 0 || (only_moves && !day.strips.is_empty()) {
            continue;
        }
        let parts = [(heads.crew, "crew"), (heads.cast, "cast"), (heads.background, "background")];
        let parts: Vec<String> = parts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
        let counted = format!("{} ({total} people)", words::list(&parts));
        let who = words::day(production, day);
        let (message, field, help) = match base.parking_spaces {
            Some(spaces) if spaces < total => {
                let short = total - spaces;
                let message = format!("{} has {spaces} parking spaces, {short} too few for {who}: {counted}", base.name);
                let help = format!(
                    "find {short} more and add them to `parking_spaces`, or bus people in and say so with the day's `bus_to: true`"
                );
                (message, "parking_spaces", help)
            }
            None if base.parking.is_none() && day.parking.is_none() => {
                let message = format!("{} has no parking on record for {who}: {counted}", base.name);
                (message, "parking", "say where they park (`parking`) and for how many (`parking_spaces`)".to_owned())
            }
            _ => continue,
        };
        let finding = Finding::new(&codes::PARKING_SHORT, message).at(base.origin).field(field);
        let finding = finding.related(day.origin, Some("date"), "they come on this day");
        findings.push(finding.help(help).subject(format!("location {} {}", base.id, day.date)));
    }
}
