//! The dates that hang on the use of a place: its preparation and strike, when its deposit is due back, what it costs;
//! and by when a permit is applied for and its notices are posted (domain.md 2.8).

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use jiff::{Span, ToSpan};
use rust_decimal::Decimal;

use super::{LocationUse, business};
use crate::model::{DEPOSIT_DAYS, DepositTerms, FeePer, Location, Permit, PermitStatus, Production};
use crate::values::{Clock, DateSpan, Money};

/// The dates of a location.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SiteDates {
    /// The first day there.
    pub first: Option<Date>,
    /// The last day there.
    pub last: Option<Date>,
    /// Dates of preparation: stated, else so many working days before the first day.
    pub prep: Vec<DateSpan>,
    /// Dates of strike: stated, else so many working days after the last day.
    pub strike: Vec<DateSpan>,
    /// The last date of the strike; the last day there where nothing is struck.
    pub strike_end: Option<Date>,
    /// When its deposit is due back, where it has one and it is used.
    pub deposit_due: Option<Date>,
    /// What the place itself costs; none where it is not used or has no fee.
    pub cost: Option<SiteCost>,
}

/// What a place costs: the fee for the days of work, and the rates for preparation, hold and strike. The deposit is a
/// balance and never part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteCost {
    /// Parts that cost something: `shoot`, `prep`, `hold`, `strike`.
    pub parts: Vec<CostPart>,
    /// All together, in the currency of the fee; what is stated in another one is left out of it.
    pub total: Money,
}

/// One part of what a place costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CostPart {
    /// `shoot`, `prep`, `hold`, `strike`.
    pub what: &'static str,
    /// How many days or weeks; one for a flat fee.
    pub count: u32,
    /// What one costs.
    pub rate: Money,
    /// What the rate is for.
    pub per: FeePer,
    /// Together.
    pub amount: Money,
}

/// The dates of a permit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PermitDates {
    /// The first day that it is for: of shooting at its places within its dates, else its own first.
    pub first: Option<Date>,
    /// From what hour of that day.
    pub first_at: Option<Clock>,
    /// The last day that it is for.
    pub last: Option<Date>,
    /// The last date to apply by its lead time, with the hour by which it counts where there is one.
    pub lead: Option<(Date, Option<Clock>)>,
    /// The last date to apply: the earlier of the lead time's and the one that is stated.
    pub apply_by: Option<(Date, Option<Clock>)>,
    /// The last date to post its notices, stated or counted back from the first use.
    pub post_by: Option<(Date, Option<Clock>)>,
    /// When its deposit is due back, where it has one.
    pub deposit_due: Option<Date>,
}

/// The dates of every location, by id.
pub(super) fn sites(production: &Production, uses: &BTreeMap<String, LocationUse>) -> BTreeMap<String, SiteDates> {
    let none = LocationUse::default();
    let of = |location: &Location| site(production, location, uses.get(&location.id).unwrap_or(&none));
    production.locations.iter().map(|location| (location.id.clone(), of(location))).collect()
}

fn site(production: &Production, location: &Location, used: &LocationUse) -> SiteDates {
    let calendar = &production.calendar;
    let (first, last) = (used.days.first().map(|day| day.date), used.days.last().map(|day| day.date));
    let prep = match (first, location.prep_days.filter(|days| *days > 0)) {
        (Some(first), Some(days)) if location.prep.is_empty() => {
            vec![DateSpan { from: business::working_before(calendar, first, days), to: business::working_before(calendar, first, 1) }]
        }
        _ => location.prep.clone(),
    };
    let strike = match (last, location.strike_days.filter(|days| *days > 0)) {
        (Some(last), Some(days)) if location.strike.is_empty() => {
            vec![DateSpan { from: business::working_after(calendar, last, 1), to: business::working_after(calendar, last, days) }]
        }
        _ => location.strike.clone(),
    };
    let strike_end = strike.iter().map(|span| span.to).chain(last).max();
    let deposit_due = location.deposit.and(strike_end).and_then(|end| back_by(end, &location.deposit_terms));
    let cost = cost(production, location, used, &prep, &strike);
    SiteDates { first, last, prep, strike, strike_end, deposit_due, cost }
}

/// So many days after the end.
fn back_by(end: Date, terms: &DepositTerms) -> Option<Date> {
    let days = i64::from(terms.days.unwrap_or(DEPOSIT_DAYS).min(3_650));
    end.checked_add(Span::new().try_days(days).ok()?).ok()
}

fn cost(production: &Production, location: &Location, used: &LocationUse, prep: &[DateSpan], strike: &[DateSpan]) -> Option<SiteCost> {
    let mut dates: Vec<Date> = used.days.iter().map(|day| day.date).collect();
    dates.dedup();
    if dates.is_empty() && prep.is_empty() && strike.is_empty() {
        return None;
    }
    let works = |span: &DateSpan| {
        let own = span.dates().take(400);
        count(own.filter(|date| business::is_working(&production.calendar, *date) || span.from == span.to).count())
    };
    let days = |spans: &[DateSpan]| spans.iter().map(works).sum::<u32>();
    let shoot = match location.fee_per {
        FeePer::Day => count(dates.len()),
        FeePer::Flat => 1,
        FeePer::Week => match (dates.first(), dates.last()) {
            (Some(first), Some(last)) => u32::try_from(first.until(*last).map_or(0, |span| span.get_days()) / 7 + 1).unwrap_or(1),
            _ => 0,
        },
    };
    let strike_fee = location.strike_fee.or(location.prep_fee);
    let parts = [
        ("shoot", shoot, location.fee, location.fee_per),
        ("prep", days(prep), location.prep_fee, FeePer::Day),
        ("hold", days(&location.hold), location.hold_fee, FeePer::Day),
        ("strike", days(strike), strike_fee, FeePer::Day),
    ];
    let part = |(what, count, rate, per): (&'static str, u32, Option<Money>, FeePer)| {
        let rate = rate.filter(|rate| count > 0 && !rate.amount.is_zero())?;
        let amount = Money { amount: rate.amount.checked_mul(Decimal::from(count))?, currency: rate.currency };
        Some(CostPart { what, count, rate, per, amount })
    };
    let parts: Vec<CostPart> = parts.into_iter().filter_map(part).collect();
    let currency = parts.first()?.amount.currency;
    let amount = parts.iter().filter(|part| part.amount.currency == currency).map(|part| part.amount.amount).sum();
    Some(SiteCost { parts, total: Money { amount, currency } })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The dates of every permit, parallel to `Production::permits`.
pub(super) fn permits(production: &Production, uses: &BTreeMap<String, LocationUse>) -> Vec<PermitDates> {
    production.permits.iter().map(|permit| permit_dates(production, uses, permit)).collect()
}

fn permit_dates(production: &Production, uses: &BTreeMap<String, LocationUse>, permit: &Permit) -> PermitDates {
    let within = |date: Date| permit.from.is_none_or(|from| from <= date) && permit.to.is_none_or(|to| date <= to);
    let days = permit.locations.iter().filter_map(|id| uses.get(id)).flat_map(|used| &used.days);
    let days: Vec<_> = days.filter(|day| within(day.date)).collect();
    let first = days.iter().map(|day| day.date).min().or(permit.from);
    let called = days.iter().filter(|day| Some(day.date) == first).filter_map(|day| day.from).min();
    let first_at = called.or(permit.hours.map(|hours| hours.from));
    let last = days.iter().map(|day| day.date).max().or(permit.to);
    let calendar = &production.calendar;
    let by_days = permit.lead_days.zip(first).map(|(days, first)| (business::before(calendar, first, days), permit.cutoff));
    let by_hours = permit.lead_hours.zip(first).and_then(|(hours, first)| {
        let moment = before(first, first_at, hours)?;
        let (date, clock) = (moment.date(), clock_of(moment));
        if business::is_open(calendar, date) {
            return Some((date, Some(permit.cutoff.map_or(clock, |cutoff| cutoff.min(clock)))));
        }
        Some((business::before(calendar, date, 1), permit.cutoff))
    });
    let lead = earlier(by_days, by_hours);
    let apply_by = earlier(lead, permit.due.map(|due| (due, permit.cutoff)));
    let counted = permit.post_hours.zip(first).and_then(|(hours, first)| {
        let moment = before(first, first_at, hours)?;
        Some((moment.date(), first_at.map(|_| clock_of(moment))))
    });
    let post_by = permit.post_by.map(|by| (by, None)).or(counted);
    let struck = permit.strike.iter().map(|span| span.to).chain(permit.to).chain(last).max();
    let wanted = !matches!(permit.status, PermitStatus::Refused | PermitStatus::NotNeeded);
    let deposit_due = permit.deposit.filter(|_| wanted).and(struck).and_then(|end| back_by(end, &permit.deposit_terms));
    PermitDates { first, first_at, last, lead, apply_by, post_by, deposit_due }
}

/// So many hours before a clock time of a date, its midnight where there is none.
fn before(date: Date, at: Option<Clock>, hours: u32) -> Option<DateTime> {
    let minutes = i64::from(at.map_or(0, Clock::minutes)) - i64::from(hours.min(9_600)) * 60;
    date.to_datetime(Time::midnight()).checked_add(minutes.minutes()).ok()
}

fn clock_of(moment: DateTime) -> Clock {
    Clock::new(i32::from(moment.hour()), i32::from(moment.minute()))
}

/// The earlier of two last dates; on one date the one with an hour.
fn earlier(one: Option<(Date, Option<Clock>)>, other: Option<(Date, Option<Clock>)>) -> Option<(Date, Option<Clock>)> {
    let order = |by: &(Date, Option<Clock>)| (by.0, by.1.is_none(), by.1);
    one.into_iter().chain(other).min_by_key(order)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, at, d, dec};

    /// Shot at the pier from Monday 4 May 2026, 07:00, for two days.
    fn pier(date: Date, change: impl Fn(&mut Production)) -> (SiteDates, PermitDates) {
        let next = date.tomorrow().unwrap();
        let builder = Builder::new()
            .location("pier", None)
            .scene("1", "EXT", "DAY", 8)
            .scene_with("1", |scene| scene.location = Some("pier".into()))
            .permit("p", "pier", PermitStatus::ToApply, None, None)
            .day(date, "07:00")
            .strip("1", "")
            .day(next, "07:00")
            .strip("1", "")
            .with(change);
        let derived = derive(&builder.production, None);
        (derived.sites["pier"].clone(), derived.permits[0].clone())
    }

    fn usd(amount: &str) -> Option<Money> {
        Some(Money { amount: dec(amount), currency: "USD".parse().unwrap() })
    }

    #[test]
    fn preparation_strike_and_the_deposit_move_with_the_strips() {
        let dates = |date| {
            pier(date, |production| {
                let pier = &mut production.locations[0];
                (pier.prep_days, pier.strike_days, pier.deposit) = (Some(2), Some(1), usd("500"));
            })
            .0
        };
        // Prepared on Thursday and Friday, struck on Wednesday, the deposit fourteen days later.
        let first = dates(d(2026, 5, 4));
        assert_eq!(first.prep, [DateSpan { from: d(2026, 4, 30), to: d(2026, 5, 1) }]);
        assert_eq!((first.strike_end, first.deposit_due), (Some(d(2026, 5, 6)), Some(d(2026, 5, 20))));
        let later = dates(d(2026, 5, 7));
        assert_eq!(later.prep, [DateSpan { from: d(2026, 5, 5), to: d(2026, 5, 6) }]);
        assert_eq!((later.strike_end, later.deposit_due), (Some(d(2026, 5, 11)), Some(d(2026, 5, 25))));
    }

    #[test]
    fn a_permit_is_applied_for_full_business_days_before() {
        let lead = |date| {
            pier(date, |production| (production.permits[0].lead_days, production.permits[0].cutoff) = (Some(3), Some(at("10:00"))))
                .1
                .apply_by
        };
        assert_eq!(lead(d(2026, 5, 4)), Some((d(2026, 4, 29), Some(at("10:00")))));
        assert_eq!(lead(d(2026, 5, 5)), Some((d(2026, 4, 30), Some(at("10:00")))));
    }

    #[test]
    fn hours_are_counted_back_from_the_call_and_never_end_on_a_day_off() {
        let of = |hours, cutoff: Option<&str>| {
            let set = |production: &mut Production| {
                (production.permits[0].lead_hours, production.permits[0].cutoff) = (Some(hours), cutoff.map(at));
            };
            pier(d(2026, 5, 5), set).1.apply_by
        };
        assert_eq!(of(24, None), Some((d(2026, 5, 4), Some(at("07:00")))));
        // Tuesday 07:00 less 48 hours is Sunday: so Friday, within office hours.
        assert_eq!(of(48, Some("10:00")), Some((d(2026, 5, 1), Some(at("10:00")))));
        assert_eq!(of(90, Some("10:00")), Some((d(2026, 5, 1), Some(at("10:00")))));
    }

    #[test]
    fn notices_are_posted_so_many_hours_before_the_first_use() {
        let set = |production: &mut Production| production.permits[0].post_hours = Some(72);
        assert_eq!(pier(d(2026, 5, 4), set).1.post_by, Some((d(2026, 5, 1), Some(at("07:00")))));
        assert_eq!(pier(d(2026, 5, 6), set).1.post_by, Some((d(2026, 5, 3), Some(at("07:00")))));
    }

    #[test]
    fn a_place_costs_its_days_and_never_its_deposit() {
        let (site, _) = pier(d(2026, 5, 4), |production| {
            let pier = &mut production.locations[0];
            (pier.fee, pier.prep_fee, pier.deposit) = (usd("1000"), usd("250"), usd("9000"));
            (pier.prep_days, pier.strike_days) = (Some(3), Some(1));
        });
        let cost = site.cost.unwrap();
        let parts: Vec<(&str, u32, Decimal)> = cost.parts.iter().map(|part| (part.what, part.count, part.amount.amount)).collect();
        assert_eq!(parts, [("shoot", 2, dec("2000")), ("prep", 3, dec("750")), ("strike", 1, dec("250"))]);
        assert_eq!(cost.total.amount, dec("3000"));
    }
}
