//! How papers write money: whole units on a top sheet, the minor unit elsewhere, negatives in parentheses, the
//! currency's ISO code stated, and separators, signs and order as the language of the paper has them.

use rust_decimal::Decimal;

use super::Figure;
use crate::values::{Currency, Money, round_half_up};
use crate::words::{say, spoken};

/// Whole units, half up, with thousands apart: `1,234,568`, `(2,600)`.
#[must_use]
pub fn whole(amount: Decimal) -> String {
    grouped(round_half_up(amount, 0), 0)
}

/// At the currency's minor unit: `1,234.50`, `(2,600.00)`.
#[must_use]
pub fn exact(amount: Decimal, currency: Currency) -> String {
    let digits = currency.minor_digits();
    grouped(round_half_up(amount, digits), digits)
}

/// With its currency, and without a minor unit that is nothing: `EUR 900`, `USD 1,234.50`.
#[must_use]
pub fn with_code(money: Money) -> String {
    let digits = money.currency.minor_digits();
    let amount = round_half_up(money.amount, digits);
    let digits = if amount.fract().is_zero() { 0 } else { digits };
    spoken().numbers().with_code(&money.currency.to_string(), &grouped(amount, digits))
}

/// At the currency's minor unit, with its currency, which may stand on the next line of a narrow column: `EUR 900.00`.
#[must_use]
pub fn exact_with_code(amount: Decimal, currency: Currency) -> String {
    let text = exact(amount, currency);
    if spoken().numbers().currency_first { format!("{currency} {text}") } else { format!("{text} {currency}") }
}

/// A figure in whole units; its value is the amount at the currency's minor unit.
#[must_use]
pub fn whole_figure(amount: Decimal, currency: Currency) -> Figure {
    Figure { text: whole(amount), value: Money { amount, currency }.plain() }
}

/// A fraction as a percentage, with the decimals it needs up to three: `10%`, `2.5%`, `7.65%`.
#[must_use]
pub fn percent(fraction: Decimal) -> String {
    let percent = round_half_up(fraction * Decimal::ONE_HUNDRED, 3).normalize();
    spoken().numbers().percent(&grouped(percent, percent.scale()))
}

/// A share of a whole at one decimal: `12.3%`; `under 0.1%` where one decimal would print nothing.
#[must_use]
pub fn share(part: Decimal, of: Decimal) -> Option<String> {
    let fraction = part.checked_div(of)?.checked_mul(Decimal::ONE_HUNDRED)?;
    let rounded = round_half_up(fraction, 1);
    if rounded.is_zero() && !fraction.is_zero() {
        let least = spoken().numbers().percent(&grouped(Decimal::new(1, 1), 1));
        return Some(say!("share-under", share = least));
    }
    Some(spoken().numbers().percent(&grouped(rounded, 1)))
}

/// An exchange rate with the decimals it was stated at: `1.085`.
#[must_use]
pub fn rate(rate: Decimal) -> String {
    grouped(rate, rate.scale())
}

/// An amount that is already rounded to so many digits, as the paper's language writes it.
fn grouped(amount: Decimal, digits: u32) -> String {
    let speech = spoken();
    let text = speech.numbers().signless(&format!("{:.*}", digits as usize, amount.abs()));
    // Nothing has no sign, even where it was rounded from less than nothing.
    if amount.is_sign_negative() && !amount.is_zero() { speech.numbers().below_nothing(&text) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        text.parse().unwrap_or_default()
    }

    #[test]
    fn top_sheets_print_whole_units_half_up() {
        assert_eq!(whole(d("1234567.50")), "1,234,568");
        assert_eq!(whole(d("999.49")), "999");
        assert_eq!(whole(d("1000")), "1,000");
        assert_eq!(whole(d("-2600")), "(2,600)");
        assert_eq!(whole(d("-0.4")), "0");
    }

    #[test]
    fn orders_print_the_minor_unit_of_their_currency() {
        assert_eq!(exact(d("10453.2"), Currency::USD), "10,453.20");
        assert_eq!(exact(d("-1600"), Currency::GBP), "(1,600.00)");
        assert_eq!(exact(d("120000"), "JPY".parse().unwrap_or(Currency::USD)), "120,000");
    }

    #[test]
    fn a_fee_states_its_currency_and_no_empty_cents() {
        assert_eq!(with_code(Money { amount: d("900"), currency: Currency::GBP }), "GBP\u{a0}900");
        assert_eq!(with_code(Money { amount: d("1234.5"), currency: Currency::USD }), "USD\u{a0}1,234.50");
    }

    #[test]
    fn percentages_have_the_decimals_they_need() {
        assert_eq!(percent(d("0.1")), "10%");
        assert_eq!(percent(d("0.025")), "2.5%");
        assert_eq!(percent(d("0.0765")), "7.65%");
        assert_eq!(share(d("4453"), d("7120000")).as_deref(), Some("0.1%"));
        assert_eq!(share(d("453"), d("7120000")).as_deref(), Some("under 0.1%"));
        assert_eq!(share(d("453"), d("0")), None);
    }
}
