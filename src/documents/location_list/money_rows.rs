//! Site fees, deposits and restoration as the location list prints them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{DepositRow, FeeRow, RestorationRow, figure};
use crate::documents::{Context, Figure, facts, format};
use crate::model::{DepositTerms, FeePer, PermitStatus};
use crate::values::{Currency, Money};
use crate::words::{say, word};

/// Amounts added up by currency, the production's own first.
pub(super) fn sums(context: Context<'_>, amounts: impl Iterator<Item = Money>) -> Vec<Figure> {
    let own = context.production.conventions.currency;
    let mut by: BTreeMap<(bool, String), (Currency, Decimal)> = BTreeMap::new();
    for amount in amounts.filter(|amount| !amount.amount.is_zero()) {
        let sum = by.entry((amount.currency != own, amount.currency.to_string())).or_insert((amount.currency, Decimal::ZERO));
        sum.1 += amount.amount;
    }
    by.into_values().map(|(currency, amount)| figure(context, Money { amount, currency })).collect()
}

/// The places that cost something, in order of their first day, and what they come to.
pub(super) fn fees(context: Context<'_>) -> (Vec<FeeRow>, Vec<Figure>) {
    let production = context.production;
    let wording = production.conventions.wording;
    let plain = |amount: Money| figure(context, amount).text;
    let mut rows: Vec<(Option<Date>, FeeRow)> = Vec::new();
    let mut costs: Vec<Money> = Vec::new();
    for location in &production.locations {
        let cents = format!("{}00", crate::words::spoken().numbers().decimal);
        let rate =
            |what: &str, rate: Option<Money>, per: &str| rate.map(|rate| format!("{what}{}{per}", plain(rate).trim_end_matches(&cents)));
        let per = match location.fee_per {
            FeePer::Flat => say!("location-list-flat"),
            per => say!("fee-per", fee = "", per = crate::documents::labels::term(per.word())),
        };
        let rates: Vec<String> = [
            rate("", location.fee, &per),
            rate(word!("location-list-prep"), location.prep_fee, word!("location-list-a-day")),
            rate(word!("location-list-strike"), location.strike_fee, word!("location-list-a-day")),
            rate(word!("location-list-hold"), location.hold_fee, word!("location-list-a-day")),
            rate(word!("location-list-overtime"), location.overtime_fee, word!("location-list-an-hour")),
        ]
        .into_iter()
        .flatten()
        .collect();
        if rates.is_empty() {
            continue;
        }
        let Some(site) = context.derived.sites.get(&location.id) else { continue };
        let days = context.derived.locations.get(&location.id).into_iter().flat_map(|used| &used.days).map(|day| day.date);
        let part = |part: &crate::derive::CostPart| {
            let count = usize::try_from(part.count).unwrap_or(0);
            let count = match part.per {
                FeePer::Flat => say!("location-list-flat").trim().to_owned(),
                FeePer::Week => format::counted(count, "weeks"),
                FeePer::Day => format::counted(count, "days"),
            };
            format!("{} {count}", crate::documents::labels::term(part.what))
        };
        let contact = format::joined([location.owner.as_deref(), location.contact.as_deref(), location.phone.as_deref()], ", ");
        costs.extend(site.cost.as_ref().map(|cost| cost.total));
        rows.push((
            site.first,
            FeeRow {
                id: format!("fee-{}", location.id),
                name: location.name.clone(),
                contact,
                rates,
                prep: facts::spans(&site.prep, wording),
                shoot: facts::spans(&facts::runs(days), wording),
                strike: facts::spans(&site.strike, wording),
                parts: site.cost.as_ref().filter(|cost| cost.parts.len() > 1).map(|cost| format::list(cost.parts.iter().map(part))),
                cost: site.cost.as_ref().map(|cost| figure(context, cost.total)),
            },
        ));
    }
    rows.sort_by_key(|(first, _)| (first.is_none(), *first));
    (rows.into_iter().map(|(_, row)| row).collect(), sums(context, costs.into_iter()))
}

/// What a deposit is for, and how it goes with it.
struct Deposit<'a> {
    id: String,
    name: String,
    amount: Money,
    terms: &'a DepositTerms,
    due: Option<Date>,
    first: Option<Date>,
}

/// Deposits, what wants doing first, and what of them is out.
pub(super) fn deposits(context: Context<'_>) -> (Vec<DepositRow>, Vec<Figure>) {
    let production = context.production;
    let places = production.locations.iter().filter_map(|location| {
        let site = context.derived.sites.get(&location.id)?;
        Some(Deposit {
            id: format!("deposit-{}", location.id),
            name: location.name.clone(),
            amount: location.deposit?,
            terms: &location.deposit_terms,
            due: site.deposit_due,
            first: site.first,
        })
    });
    let wanted = production.permits.iter().zip(&context.derived.permits);
    let wanted = wanted.filter(|(permit, _)| !matches!(permit.status, PermitStatus::Refused | PermitStatus::NotNeeded));
    let permits = wanted.filter_map(|(permit, dates)| {
        let authority = permit.authority.as_deref().unwrap_or(&permit.id);
        let name = format::joined([Some(authority), permit.number.as_deref()], ", ")?;
        let id = format!("deposit-permit-{}", permit.id);
        Some(Deposit { id, name, amount: permit.deposit?, terms: &permit.deposit_terms, due: dates.deposit_due, first: dates.first })
    });
    let all: Vec<Deposit<'_>> = places.chain(permits).filter(|one| !one.amount.amount.is_zero()).collect();
    let out = all.iter().filter(|one| one.terms.paid.is_some() && one.terms.returned.is_none());
    let out = out.map(|one| {
        let kept = one.terms.kept.filter(|kept| kept.currency == one.amount.currency).map_or(Decimal::ZERO, |kept| kept.amount);
        Money { amount: (one.amount.amount - kept).max(Decimal::ZERO), currency: one.amount.currency }
    });
    let out = sums(context, out);
    let mut rows: Vec<(u8, Option<Date>, DepositRow)> = all.iter().map(|one| deposit(context, one)).collect();
    rows.sort_by_key(|(rank, date, _)| (*rank, date.is_none(), *date));
    (rows.into_iter().map(|(.., row)| row).collect(), out)
}

fn deposit(context: Context<'_>, one: &Deposit<'_>) -> (u8, Option<Date>, DepositRow) {
    let wording = context.production.conventions.wording;
    let day = |date: Date| format::short_date(date, wording);
    let now = context.derived.as_of;
    let terms = one.terms;
    let all_kept = terms.kept.is_some_and(|kept| kept.currency == one.amount.currency && kept.amount >= one.amount.amount);
    let late = one.due.zip(now).filter(|(due, now)| due < now).map(|(due, now)| due.until(now).map_or(0, |span| span.get_days()));
    let (rank, status, tone) = match (terms.paid, terms.returned, late) {
        (_, Some(_), _) => (3, say!("location-list-returned"), "quiet"),
        _ if all_kept => (3, say!("location-list-kept"), "quiet"),
        (Some(_), None, Some(days)) => {
            (0, say!("location-list-overdue", days = format::counted(usize::try_from(days).unwrap_or(0), "days")), "strong")
        }
        (Some(_), None, None) => (1, say!("location-list-out"), "plain"),
        (None, None, _) if one.first.zip(now).is_some_and(|(first, now)| first < now) => (2, say!("location-list-not-recorded"), "plain"),
        (None, None, _) => (2, say!("location-list-to-pay"), "quiet"),
    };
    let row = DepositRow {
        id: one.id.clone(),
        name: one.name.clone(),
        amount: figure(context, one.amount),
        paid: terms.paid.map(day),
        due_back: one.due.map(day),
        returned: terms.returned.map(day),
        kept: terms.kept.filter(|kept| !kept.amount.is_zero()).map(|kept| figure(context, kept)),
        reference: terms.reference.clone(),
        status,
        tone,
    };
    (rank, one.due, row)
}

pub(super) fn restoration(context: Context<'_>) -> Vec<RestorationRow> {
    let production = context.production;
    let wording = production.conventions.wording;
    let day = |date: Date| format::short_date(date, wording);
    let row = |location: &crate::model::Location| {
        let work =
            location.restoration.clone().or_else(|| (location.restored.is_some() || location.released.is_some()).then(String::new))?;
        let by = context.derived.sites.get(&location.id).and_then(|site| site.strike_end);
        let late = by.zip(context.derived.as_of).is_some_and(|(by, now)| by < now);
        let (status, tone) = match (location.released, location.restored) {
            (Some(_), _) => (word!("location-list-released"), "quiet"),
            (None, Some(_)) => (word!("location-list-release-to-sign"), "plain"),
            (None, None) if late => (word!("location-list-late"), "strong"),
            (None, None) => (word!("location-list-open"), "plain"),
        };
        Some((
            by,
            RestorationRow {
                id: format!("restoration-{}", location.id),
                name: location.name.clone(),
                work,
                by: by.map(day),
                done: location.restored.map(day),
                released: location.released.map(day),
                status,
                tone,
            },
        ))
    };
    let mut rows: Vec<(Option<Date>, RestorationRow)> = production.locations.iter().filter_map(row).collect();
    rows.sort_by_key(|(by, row)| (row.tone == "quiet", by.is_none(), *by));
    rows.into_iter().map(|(_, row)| row).collect()
}
