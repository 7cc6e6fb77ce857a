//! What an agreement charges for a rest that is too short.

use rust_decimal::Decimal;

use super::measure::{Rest, Rests};
use crate::derive::{Person, PersonDay, crew_rates};
use crate::model::Deal;
use crate::rules::packs::{Kind, Mark, Penalty, PenaltyKind, Term, When, Who};
use crate::rules::words;
use crate::values::{Money, round_half_up};

/// What is known of somebody's pay.
#[derive(Clone, Copy, Default)]
pub(super) struct Pay {
    /// For an hour.
    hour: Option<Money>,
    /// For a day, and whether it was worked out from the week by a clause that nobody checked.
    day: Option<(Money, Option<Term>)>,
}

impl Rests<'_> {
    /// What somebody is paid.
    pub fn pay(&self, day: &PersonDay, when: &When) -> Pay {
        match &day.person {
            Person::Crew(_) => {
                let member = day.member.and_then(|at| self.production.crew.get(at));
                let (hour, day) = member.map(|member| crew_rates(self.production, member)).unwrap_or_default();
                Pay { hour, day: day.map(|day| (day, None)) }
            }
            Person::Cast(id) => {
                let Some(member) = self.production.cast_member(id) else { return Pay::default() };
                let Some(rate) = member.rate else { return Pay::default() };
                let day = match member.deal {
                    Some(Deal::Weekly) => {
                        let term = self.packs.clause("day-of-week", &self.who(day), when);
                        let days = term.and_then(|term| term.count("days")).filter(|days| *days > 0);
                        days.map(|days| (Money { amount: rate.amount / Decimal::from(days), ..rate }, term))
                    }
                    // A rate for three days or for the run is none for a day.
                    Some(Deal::ThreeDay | Deal::Run) => None,
                    Some(Deal::Daily) | None => Some((rate, None)),
                };
                Pay { hour: None, day }
            }
        }
    }

    /// The clause by which the agreement charges for a rest; none where no agreement asks for that much rest.
    fn charging(&self, rest: &Rest<'_>, who: &Who<'_>) -> Option<Charging> {
        let when = When { date: rest.after.date, ..self.when(rest.after.day) };
        // Under a house rule the agreement charges only for what lies below its own.
        let (least, pack) = match rest.least.term {
            Some(term) => (rest.least.minutes, Some(term.pack.id.as_str())),
            None => {
                let agreed = self.agreed(who, &self.when(rest.before.day), &when);
                let least = agreed.into_iter().rev().max_by_key(|least| least.minutes)?;
                (least.minutes, least.term.map(|term| term.pack.id.as_str()))
            }
        };
        let short = i64::from(least) - rest.minutes;
        let own = |term: &Term| pack == Some(term.pack.id.as_str());
        if short <= 0 {
            return None;
        }
        let continuous = self.packs.clauses("continuous-day", who, &when).into_iter().find(own);
        if let Some(term) = continuous.filter(|term| term.minutes("under").is_some_and(|under| rest.minutes < under.into())) {
            return Some(Charging::Continuous(term));
        }
        self.packs.clauses("rest-penalty", who, &when).into_iter().find(own).map(|term| Charging::Short(term, short))
    }

    /// What the agreement charges for a rest, as the end of a sentence: `; costs 0.7 h of additional double time
    /// (IATSE 2024 MOA §5)`. Nothing where no agreement asks for that much rest, or its charge is not known.
    pub fn charge(&self, rest: &Rest<'_>, who: &Who<'_>, pay: Pay) -> String {
        let (term, short) = match self.charging(rest, who) {
            None => return String::new(),
            Some(Charging::Continuous(term)) => return format!("; both days count as one ({})", term.cite()),
            Some(Charging::Short(term, short)) => (term, short),
        };
        let Some(words) = charged(&term, short, pay) else { return String::new() };
        let each = if who.kind == Kind::Crew && who.position.is_empty() { " for each of the crew" } else { "" };
        let leave = term.minutes("permission_over").filter(|over| short > i64::from(*over));
        let leave = leave.map(|over| format!(", and more than {} short needs leave", words::length(over.into()))).unwrap_or_default();
        format!("; costs {words}{each}{leave} ({})", term.cite())
    }

    /// The clause by which somebody's rest is charged for, and what that comes to; no amount where both days count as one,
    /// or where the pay that it hangs on is not known.
    pub fn worth(&self, rest: &Rest<'_>, day: &PersonDay) -> Option<(Term, Option<Money>)> {
        let who = self.who(day);
        Some(match self.charging(rest, &who)? {
            Charging::Continuous(term) => (term, None),
            Charging::Short(term, short) => {
                let pay = self.pay(day, &self.when(rest.after.day));
                (term, worth(&term, short, pay))
            }
        })
    }
}

/// How an agreement charges for a rest.
enum Charging {
    /// Both days count as one.
    Continuous(Term),
    /// By a clause, for so many minutes.
    Short(Term, i64),
}

/// Hours that are paid at the rate of a clause for so many minutes.
fn additional_hours(penalty: &Penalty, short: i64) -> Option<Decimal> {
    let (least, step) = (i64::from(penalty.minutes("least")?), i64::from(penalty.minutes("step")?));
    let minutes = if short <= least { least } else { (short + step - 1) / step * step };
    Some(Decimal::from(minutes) / Decimal::from(60))
}

/// How often a clause charges its share of a day's check for so many minutes.
fn shares(penalty: &Penalty, short: i64) -> Option<i64> {
    let each = i64::from(penalty.minutes("each")?);
    Some((short + each - 1) / each)
}

/// What a clause charges for so many minutes; none where the pay is not known that it hangs on.
fn worth(term: &Term, short: i64, pay: Pay) -> Option<Money> {
    let penalty = term.penalty()?;
    let of = |money: Money, times: Decimal| {
        let amount = money.amount.checked_mul(times)?;
        Some(Money { amount: round_half_up(amount, money.currency.minor_digits()), ..money })
    };
    match penalty.kind {
        PenaltyKind::AdditionalTime => of(pay.hour?, penalty.factor("rate")?.checked_mul(additional_hours(penalty, short)?)?),
        PenaltyKind::DayOrCap => {
            let (cap, (day, _)) = (term.amount(penalty.money("cap")?), pay.day?);
            (day.currency == cap.currency).then(|| if day.amount < cap.amount { day } else { cap })
        }
        PenaltyKind::QuarterCheck => of(pay.day?.0, penalty.factor("share")?.checked_mul(Decimal::from(shares(penalty, short)?))?),
        PenaltyKind::Flat => Some(term.amount(penalty.money("flat")?)),
        PenaltyKind::Steps | PenaltyKind::DayForEachHour => None,
    }
}

/// The charge of a clause for so many minutes, in words.
fn charged(term: &Term, short: i64, pay: Pay) -> Option<String> {
    let penalty = term.penalty()?;
    match penalty.kind {
        PenaltyKind::AdditionalTime => {
            let (rate, hours) = (penalty.factor("rate")?, additional_hours(penalty, short)?);
            let double =
                if rate == Decimal::TWO { "additional double time".to_owned() } else { format!("additional time at {rate} times") };
            let amount = worth(term, short, pay).zip(pay.hour);
            let amount = amount.map(|(all, hour)| {
                let money = |money: Money| words::money(money.amount, money.currency);
                format!(", {} at {} an hour", money(all), money(hour))
            });
            Some(format!("{} h of {double}{}", hours.round_dp(2).normalize(), amount.unwrap_or_default()))
        }
        PenaltyKind::DayOrCap => {
            let cap = term.amount(penalty.money("cap")?);
            let either = || format!("a day's pay or {}, whichever is less", words::money(cap.amount, cap.currency));
            Some(match pay.day.filter(|(day, _)| day.currency == cap.currency) {
                None => either(),
                Some((day, from)) => {
                    let day = Money { amount: round_half_up(day.amount, day.currency.minor_digits()), ..day };
                    let unverified = from.filter(|term| term.clause.mark == Mark::Unverified);
                    let unverified = unverified.map_or("", |_| ", a fifth of a week's, unverified");
                    let own = words::money(day.amount, day.currency);
                    if day.amount < cap.amount {
                        format!("{own}, a day's pay{unverified}")
                    } else {
                        format!("{}, less than a day's pay of {own}{unverified}", words::money(cap.amount, cap.currency))
                    }
                }
            })
        }
        PenaltyKind::QuarterCheck => {
            let (times, share) = (shares(penalty, short)?, penalty.factor("share")?);
            let share =
                if share == Decimal::new(25, 2) { "a quarter of a day's check".to_owned() } else { format!("{share} of a day's check") };
            Some(if times == 1 { share } else { format!("{times} times {share}") })
        }
        PenaltyKind::Flat => worth(term, short, pay).map(|flat| words::money(flat.amount, flat.currency)),
        PenaltyKind::Steps | PenaltyKind::DayForEachHour => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::rules::packs;
    use crate::values::Currency;

    fn words_of(who: Who<'_>, short: i64, pay: Pay) -> String {
        let packs = packs::in_force(&Builder::new().day(d(2026, 5, 4), "07:00").production);
        let term = packs.clause("rest-penalty", &who, &When::on(d(2026, 5, 4))).unwrap();
        charged(&term, short, pay).unwrap()
    }

    fn dollars(amount: &str) -> Money {
        Money::parse(amount, Currency::USD).unwrap()
    }

    #[test]
    fn an_invaded_rest_is_paid_half_an_hour_at_the_least_then_by_tenths() {
        let hours = |short| words_of(Who::UNIT, short, Pay::default());
        assert_eq!(hours(42), "0.7 h of additional double time");
        assert_eq!(
            [1, 20, 30, 31, 36, 37, 60].map(|short| hours(short).split(' ').next().unwrap().to_owned()),
            ["0.5", "0.5", "0.5", "0.6", "0.6", "0.7", "1"]
        );
        let pay = Pay { hour: Some(dollars("42.10")), day: None };
        assert_eq!(words_of(Who::UNIT, 42, pay), "0.7 h of additional double time, 58.94 USD at 42.10 USD an hour");
    }

    #[test]
    fn a_forced_call_costs_a_days_pay_up_to_the_cap() {
        let cast = Who { kind: Kind::Cast, ..Who::UNIT };
        let with = |amount: &str| words_of(cast, 1, Pay { hour: None, day: Some((dollars(amount), None)) });
        assert_eq!(words_of(cast, 1, Pay::default()), "a day's pay or 950 USD, whichever is less");
        assert_eq!(with("1,204"), "950 USD, less than a day's pay of 1,204 USD");
        assert_eq!(with("800"), "800 USD, a day's pay");
        assert_eq!(with("EUR 800"), "a day's pay or 950 USD, whichever is less");
    }

    #[test]
    fn directing_staff_are_paid_a_quarter_check_for_each_hour() {
        let first = Who { position: "1st AD", ..Who::UNIT };
        assert_eq!(words_of(first, 60, Pay::default()), "a quarter of a day's check");
        assert_eq!(words_of(first, 61, Pay::default()), "2 times a quarter of a day's check");
    }
}
