//! Pay in `callboard model`: part of the contract of [`super::model_json`]. Amounts are in the deal's own currency.

use rust_decimal::Decimal;
use serde::Serialize;

use super::Context;
use crate::derive::Pay;
use crate::values::Money;

/// What one engagement comes to.
#[derive(Debug, Serialize)]
pub struct PayJson {
    /// `cast` or `crew`.
    kind: &'static str,
    /// The cast number, or the id of the crew list.
    id: String,
    currency: String,
    rate: String,
    /// Days paid, those before and after the board included.
    days: Decimal,
    hours: Decimal,
    overtime_hours: Decimal,
    base: String,
    /// What the guarantee adds to the base.
    guarantee: String,
    overtime: String,
    /// Sixth and seventh days.
    premium: String,
    kit: String,
    total: String,
}

/// What every engagement with a rate comes to: the cast by number, then the crew in the order of the list.
pub(super) fn pays(context: Context<'_>) -> Vec<PayJson> {
    let pays = &context.derived.pays;
    let cast = pays.cast.iter().map(|(id, pay)| one("cast", id.as_str(), pay));
    let crew = pays.crew.iter().filter_map(|(at, pay)| Some(one("crew", &context.production.crew.get(*at)?.id, pay)));
    cast.chain(crew).collect()
}

fn one(kind: &'static str, id: &str, pay: &Pay) -> PayJson {
    let money = |amount: Decimal| Money { amount, currency: pay.currency }.plain();
    let plain = |number: Decimal| number.round_dp(4).normalize();
    PayJson {
        kind,
        id: id.to_owned(),
        currency: pay.currency.code().to_owned(),
        rate: money(pay.rate),
        days: plain(pay.paid_days()),
        hours: plain(pay.hours),
        overtime_hours: plain(pay.overtime_hours),
        base: money(pay.base),
        guarantee: money(pay.guarantee),
        overtime: money(pay.overtime),
        premium: money(pay.premium),
        kit: money(pay.kit),
        total: money(pay.total),
    }
}
