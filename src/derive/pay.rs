//! What an engagement's days come to.

use rust_decimal::Decimal;

use super::CastSchedule;
use crate::model::{CastMember, Deal, Production};
use crate::values::{Money, round_half_up};

/// Days that are paid: work, hold and travel, and the rehearsals, fittings and tests that take the place of a hold.
#[must_use]
pub fn paid_days(schedule: &CastSchedule) -> u32 {
    let instead = u32::try_from(schedule.in_place_of_hold.len()).unwrap_or(u32::MAX);
    (schedule.work + schedule.hold + schedule.travel).saturating_add(instead)
}

/// What the paid days of an engagement come to: the rate for each day, or for a weekly deal the rate over the working days
/// of a week. None without a rate, and where the deal pays the run or blocks of days and not the day.
#[must_use]
pub fn pay(production: &Production, member: &CastMember, schedule: &CastSchedule) -> Option<Money> {
    let rate = member.rate?;
    let days = Decimal::from(paid_days(schedule));
    let exact = match member.deal {
        None | Some(Deal::Daily) => rate.amount * days,
        Some(Deal::Weekly) => rate.amount * days / Decimal::from(working_week(production)),
        Some(Deal::ThreeDay | Deal::Run) => return None,
    };
    Some(Money { amount: round_half_up(exact, rate.currency.minor_digits()), currency: rate.currency })
}

/// Working days of a week, as the calendar says; five where there is none.
#[must_use]
pub fn working_week(production: &Production) -> usize {
    if production.calendar.origin.is_some() { (7 - production.calendar.days_off.len().min(6)).max(1) } else { 5 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, dec};
    use crate::values::Currency;

    #[test]
    fn pay_follows_the_paid_days_of_the_deal() {
        let schedule = CastSchedule { work: 3, hold: 2, travel: 1, other: 4, holiday: 1, ..CastSchedule::default() };
        assert_eq!(paid_days(&schedule), 6);
        for (deal, amount) in [
            (None, Some("6006.00")),
            (Some(Deal::Daily), Some("6006.00")),
            (Some(Deal::Weekly), Some("1201.20")),
            (Some(Deal::ThreeDay), None),
            (Some(Deal::Run), None),
        ] {
            let builder = Builder::new().cast("1").cast_with("1", |member| {
                (member.deal, member.rate) = (deal, Some(Money { amount: dec("1001"), currency: Currency::USD }));
            });
            let pay = pay(&builder.production, &builder.production.cast[0], &schedule);
            assert_eq!(pay.map(|pay| pay.plain()).as_deref(), amount, "{deal:?}");
        }
    }
}
