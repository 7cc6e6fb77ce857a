//! Judgements of the cost report that are expressions: `CAST.5.LEFT`, what a deal still owes at the period's end.

use rust_decimal::Decimal;

use super::pay::{self, Basis, Pays};
use super::{Globals, globals};
use crate::model::Budget;
use crate::values::round_half_up;

/// What each judgement comes to, ETC and EFC, parallel to `Ledger::estimates`: as stated, or its expression's value with
/// what the schedule says as of the end of its period, half up to the minor unit.
pub(super) fn values(budget: &Budget, basis: &Basis<'_>, all: &Globals, pays: &Pays) -> Vec<(Option<Decimal>, Option<Decimal>)> {
    let ledger = &basis.production.ledger;
    let mut at_end: std::collections::BTreeMap<&str, std::collections::BTreeMap<String, Decimal>> = std::collections::BTreeMap::new();
    let mut values = Vec::with_capacity(ledger.estimates.len());
    for estimate in &ledger.estimates {
        let (etc, efc) = &estimate.from;
        if etc.is_none() && efc.is_none() {
            values.push((estimate.etc, estimate.efc));
            continue;
        }
        let left = at_end.entry(estimate.period.as_str()).or_insert_with(|| {
            let period = ledger.periods.iter().find(|period| period.id == estimate.period);
            period.map(|period| globals::left(budget, basis.production, pays, &pay::earned(basis, period.to))).unwrap_or_default()
        });
        let named = |name: &str| {
            let own = left.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| *value);
            own.or_else(|| all.get(name))
        };
        let value = |stated: Option<Decimal>, from: &Option<crate::values::Expression>| match from {
            Some(expression) => expression.value(&named).ok().map(|value| round_half_up(value, budget.currency.minor_digits())),
            None => stated,
        };
        values.push((value(estimate.etc, etc), value(estimate.efc, efc)));
    }
    values
}
