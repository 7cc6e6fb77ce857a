//! What a late meal costs.

use rust_decimal::Decimal;

use crate::rules::packs::{PenaltyKind, Term};
use crate::rules::words;
use crate::values::{Currency, Money};

/// What one person's late meal costs.
#[derive(Clone, Copy)]
pub(super) struct Charge {
    /// Half hours or whatever the clause counts in, each begun one whole.
    pub steps: u32,
    /// The sum of the steps.
    pub amount: Decimal,
    /// The clause.
    pub term: Term,
}

impl Charge {
    /// The charge of a clause for so many minutes.
    pub fn of(term: Term, minutes: i32) -> Option<Self> {
        let penalty = term.penalty().filter(|penalty| penalty.kind == PenaltyKind::Steps)?;
        let step = penalty.minutes("step").filter(|step| *step > 0)?;
        let steps = u32::try_from(minutes).ok()?.div_ceil(step);
        let amount = (0..steps).filter_map(|at| penalty.step(usize::try_from(at).ok()?)).sum();
        Some(Self { steps, amount, term })
    }

    fn currency(&self) -> Currency {
        self.term.pack.currency
    }

    /// The sum with its currency.
    pub fn worth(&self) -> Money {
        Money { amount: self.amount, currency: self.currency() }
    }

    /// `7.50 USD`.
    pub fn money(&self) -> String {
        words::money(self.amount, self.currency())
    }
}

/// A sum over people: one for each currency, in the order met.
#[derive(Default)]
pub(super) struct Sum(Vec<(Currency, Decimal)>);

impl Sum {
    pub fn add(&mut self, charge: &Charge, people: u32) {
        let amount = charge.amount * Decimal::from(people);
        match self.0.iter_mut().find(|(currency, _)| *currency == charge.currency()) {
            Some((_, sum)) => *sum += amount,
            None => self.0.push((charge.currency(), amount)),
        }
    }

    /// `; 432.50 USD in all`; nothing where nothing is charged.
    pub fn words(&self) -> String {
        let all: Vec<String> = self.0.iter().map(|(currency, sum)| words::money(*sum, *currency)).collect();
        if all.is_empty() { String::new() } else { format!("; {} in all", all.join(" and ")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::model::{ProductionType, Zone};
    use crate::rules::packs::{self, Kind, When, Who};

    fn costs(who: Who<'_>, made: ProductionType, zone: Option<Zone>, minutes: &[i32]) -> Vec<String> {
        let builder = Builder::new().day(d(2026, 5, 4), "07:00").with(|production| production.conventions.production_type = made);
        let when = When { zone, ..When::on(d(2026, 5, 4)) };
        let term = packs::in_force(&builder.production).clause("meal-penalty", &who, &when).unwrap();
        minutes.iter().map(|minutes| Charge::of(term, *minutes).unwrap().amount.to_string()).collect()
    }

    #[test]
    fn each_half_hour_begun_is_charged() {
        let feature = |who| costs(who, ProductionType::Feature, None, &[1, 24, 30, 31, 60, 61, 91]);
        assert_eq!(feature(Who::UNIT), ["7.50", "7.50", "7.50", "17.50", "17.50", "30.00", "42.50"]);
        assert_eq!(feature(Who { kind: Kind::Cast, ..Who::UNIT }), ["25", "25", "25", "60", "60", "110", "160"]);
        assert_eq!(feature(Who::BACKGROUND), feature(Who::UNIT));
        let studio = costs(Who::UNIT, ProductionType::Series, Some(Zone::Studio), &[1, 31, 61]);
        assert_eq!(studio, ["8.50", "19.50", "33.00"]);
        assert_eq!(costs(Who::UNIT, ProductionType::Series, Some(Zone::Distant), &[1]), ["7.50"]);
    }
}
