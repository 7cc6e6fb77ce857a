//! The terms of a deal.

use rust_decimal::Decimal;

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{Guarantee, PayTerms, PayUnit};
use crate::values::decimal;

/// The terms under `pay`, where there are any.
pub(super) fn read(row: Fields<'_>, linker: &mut Linker<'_>) -> Option<PayTerms> {
    let own = row.record("pay")?;
    let positive = |key: &str| own.decimal(key).filter(|number| *number > Decimal::ZERO);
    let guarantee = own.str("guarantee").and_then(|text| {
        let read = guarantee(text);
        if read.is_none() {
            let message = format!("guarantee: `{text}` is neither hours nor days nor weeks");
            let finding = Finding::new(&codes::BAD_VALUE, message).at(own.origin()).field("guarantee").blocks(Part::People);
            linker.say(finding.help("write a number and its unit: 10 days, 3 weeks, 60 hours"));
        }
        read
    });
    Some(PayTerms {
        rate: own.money("rate"),
        unit: own.choice("per", PayUnit::WORDS).and_then(|at| PayUnit::ALL.get(at).copied()),
        guarantee,
        hours: positive("hours"),
        straight: positive("straight_hours"),
        week_hours: positive("week_hours"),
        overtime: positive("overtime_rate"),
        double_after: positive("double_after"),
        double: positive("double_rate").unwrap_or(Decimal::TWO),
        sixth: positive("sixth_day"),
        seventh: positive("seventh_day"),
        hold: own.money("hold_rate"),
        travel: own.money("travel_rate"),
        holidays: own.bool("holidays").unwrap_or(false),
        prep_days: positive("prep_days").unwrap_or_default(),
        wrap_days: positive("wrap_days").unwrap_or_default(),
        kit: own.money("kit").map(|kit| (kit, own.choice("kit_per", &["day", "week"]) == Some(1))),
        kit_cap: own.money("kit_cap").map(|cap| cap.amount),
        origin: own.origin(),
    })
}

/// `10 days`, `3 weeks`, `60 hours`.
fn guarantee(text: &str) -> Option<Guarantee> {
    let at = text.trim().find(|c: char| c.is_alphabetic())?;
    let (number, unit) = text.trim().split_at(at);
    let number = decimal(number.trim()).ok().filter(|number| *number >= Decimal::ZERO && *number <= Decimal::from(100_000))?;
    match unit.trim().to_lowercase().as_str() {
        "hour" | "hours" | "h" => Some(Guarantee::Hours(number)),
        "day" | "days" | "d" => Some(Guarantee::Days(number)),
        "week" | "weeks" | "w" => Some(Guarantee::Weeks(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarantee_is_a_number_and_its_unit() {
        for (text, read) in [
            ("10 days", Some(Guarantee::Days(Decimal::TEN))),
            ("1.5 Weeks", Some(Guarantee::Weeks(Decimal::new(15, 1)))),
            ("60h", Some(Guarantee::Hours(Decimal::from(60)))),
            ("10", None),
            ("days", None),
            ("3 months", None),
        ] {
            assert_eq!(guarantee(text), read, "{text}");
        }
    }
}
