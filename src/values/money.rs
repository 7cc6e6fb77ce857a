//! Money: decimal amounts in a currency.

use std::fmt;
use std::str::FromStr;

use rust_decimal::{Decimal, RoundingStrategy};

use super::ValueError;

/// An ISO 4217 currency code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollar.
    pub const USD: Self = Self(*b"USD");
    /// Pound sterling.
    pub const GBP: Self = Self(*b"GBP");

    /// The code: `USD`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("XXX")
    }

    /// Digits of the minor unit: 2 for most, none for yen and won.
    #[must_use]
    pub fn minor_digits(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"ISK" | b"CLP" | b"VND" | b"XAF" | b"XOF" | b"PYG" | b"UGX" | b"RWF" => 0,
            b"KWD" | b"BHD" | b"OMR" | b"JOD" | b"TND" | b"IQD" | b"LYD" => 3,
            _ => 2,
        }
    }
}

impl FromStr for Currency {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let upper = text.trim().to_ascii_uppercase();
        match upper.as_bytes() {
            [a, b, c] if upper.bytes().all(|x| x.is_ascii_uppercase()) => Ok(Self([*a, *b, *c])),
            _ => Err(ValueError::new(text, "an ISO currency code, such as USD")),
        }
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// The amount in major units.
    pub amount: Decimal,
    /// Its currency.
    pub currency: Currency,
}

impl Money {
    /// Reads an amount that may carry its own currency: `1,234.50`, `$1,234.50`, `EUR 900`, `(1,234.50)`.
    ///
    /// # Errors
    /// When the text is no amount.
    pub fn parse(text: &str, default: Currency) -> Result<Self, ValueError> {
        let trimmed = text.trim();
        let code = |s: &str| s.is_ascii() && s.len() == 3 && s.bytes().all(|b| b.is_ascii_alphabetic());
        let (body, currency) = match (trimmed.get(..3), trimmed.len().checked_sub(3).and_then(|at| trimmed.get(at..))) {
            (Some(head), _) if code(head) => (&trimmed[3..], head.parse()?),
            (_, Some(tail)) if code(tail) => (&trimmed[..trimmed.len() - 3], tail.parse()?),
            _ => (trimmed, default),
        };
        let currency = match () {
            () if body.contains('€') => Currency(*b"EUR"),
            () if body.contains('£') => Currency::GBP,
            () => currency,
        };
        let wrong = |error: ValueError| match error.expected {
            large if large.contains("below") => ValueError::new(text, "an amount below 1,000,000,000,000,000"),
            _ => ValueError::new(text, "an amount of money, such as 1,234.50"),
        };
        Ok(Self { amount: decimal(body).map_err(wrong)?, currency })
    }

    /// The amount as a decimal string at the currency's minor unit: the contract's form.
    #[must_use]
    pub fn plain(&self) -> String {
        let digits = self.currency.minor_digits();
        let mut amount = round_half_up(self.amount, digits);
        if amount.is_zero() {
            amount.set_sign_positive(true);
        }
        format!("{:.*}", digits as usize, amount)
    }
}

/// Rounds half away from nothing at so many digits, the rule of the budget.
#[must_use]
pub fn round_half_up(amount: Decimal, digits: u32) -> Decimal {
    amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero)
}

/// The text without currency signs and spaces; a space or an apostrophe between two digits becomes a comma, since there
/// it can only stand at thousands.
fn grouped(text: &str) -> String {
    let signs = |c: &char| !matches!(c, '$' | '€' | '£' | '¥');
    let chars: Vec<char> = text.trim().chars().filter(signs).collect();
    let digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let mut body = String::with_capacity(chars.len());
    for (at, c) in chars.iter().enumerate() {
        if c.is_whitespace() || matches!(c, '\'' | '’') {
            if digit(at.checked_sub(1).and_then(|before| chars.get(before))) && digit(chars.get(at + 1)) {
                body.push(',');
            } else if !c.is_whitespace() {
                body.push(*c);
            }
        } else {
            body.push(*c);
        }
    }
    body
}

/// No number is as large as this.
const LARGEST: u64 = 1_000_000_000_000_000;

/// Reads a decimal number as people write amounts: thousands by comma, space or apostrophe, negatives by minus or
/// parentheses, a currency sign in front.
///
/// # Errors
/// When the text is no number, or one of a thousand million millions and more: a slip, whose sums would overflow.
pub fn decimal(text: &str) -> Result<Decimal, ValueError> {
    let wrong = || ValueError::new(text, "a number, such as 1,234.50");
    let mut body = grouped(text);
    let mut negative = false;
    if let Some(inner) = body.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        (negative, body) = (true, inner.to_owned());
    }
    if let Some(inner) = body.strip_prefix(['-', '−']).map(str::to_owned).or_else(|| body.strip_suffix('-').map(str::to_owned)) {
        if negative {
            return Err(wrong());
        }
        (negative, body) = (true, inner);
    }
    // Commas must stand at thousands; anything else is not guessed at.
    let (whole, fraction) = body.split_once('.').unwrap_or((&body, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let tidy = groups.clone().next().is_none() || (1..=3).contains(&first.len());
    if !tidy || groups.any(|group| group.len() != 3) || fraction.contains(',') {
        return Err(wrong());
    }
    let plain = body.replace(',', "");
    if plain.is_empty() || !plain.bytes().all(|b| b.is_ascii_digit() || b == b'.') || !plain.bytes().any(|b| b.is_ascii_digit()) {
        return Err(wrong());
    }
    let amount = Decimal::from_str(&plain).map_err(|_| wrong())?;
    if amount >= Decimal::from(LARGEST) {
        return Err(ValueError::new(text, "a number below 1,000,000,000,000,000"));
    }
    Ok(if negative { -amount } else { amount })
}

/// Reads a percentage as the fraction it is: `18%` and `18` are 0.18; a bare number below 1 with a point is already
/// a fraction only where it is written so with no sign: `0.062` is 6.2 %.
///
/// # Errors
/// When the text is no number.
pub fn percent(text: &str) -> Result<Decimal, ValueError> {
    let trimmed = text.trim();
    let (body, signed) = match trimmed.strip_suffix('%') {
        Some(body) => (body, true),
        None => (trimmed, false),
    };
    let number = decimal(body).map_err(|_| ValueError::new(text, "a percentage, such as 18%"))?;
    if !signed && number.abs() < Decimal::ONE && number.scale() > 0 {
        return Ok(number);
    }
    Ok(number / Decimal::ONE_HUNDRED)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings() {
        for (text, amount) in [
            ("1,234.50", "1234.50"),
            ("$1,234.50", "1234.50"),
            ("(1,234.50)", "-1234.50"),
            ("($1,234.50)", "-1234.50"),
            ("$ (5)", "-5"),
            ("-5", "-5"),
            ("5-", "-5"),
            ("−5", "-5"),
            (" 12 ", "12"),
            ("1 234.50", "1234.50"),
            ("1\u{a0}234\u{a0}567", "1234567"),
            ("1'234", "1234"),
            ("0.125", "0.125"),
            (".5", "0.5"),
        ] {
            assert_eq!(decimal(text).unwrap().to_string(), amount, "{text}");
        }
        for text in ["", "1,23", "1.234,50", "12,34,567", "1,2345", ",5", "1 2", "1 23", "--5", "(-5)", "5%", "five", "1e5", ".", "'", "١٢"]
        {
            assert!(decimal(text).is_err(), "{text}");
        }
    }

    #[test]
    fn currencies() {
        for (text, plain, code) in [
            ("EUR 900", "900.00", "EUR"),
            ("900 JPY", "900", "JPY"),
            ("£1,234.505", "1234.51", "GBP"),
            ("(0.004)", "0.00", "USD"),
            ("€1", "1.00", "EUR"),
        ] {
            let money = Money::parse(text, Currency::USD).unwrap();
            assert_eq!((money.plain().as_str(), money.currency.code()), (plain, code), "{text}");
        }
        assert!(Money::parse("USD", Currency::USD).is_err());
    }

    #[test]
    fn percentages() {
        for (text, fraction) in [("18%", "0.18"), ("18", "0.18"), ("0.062", "0.062"), ("0.18%", "0.0018"), ("100%", "1")] {
            assert_eq!(percent(text).unwrap().normalize().to_string(), fraction, "{text}");
        }
    }

    fn thousands(whole: u64) -> String {
        let digits = whole.to_string();
        let groups: Vec<&str> = digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap()).collect();
        groups.join(",")
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(cents in -1_000_000_000_000_i64..1_000_000_000_000) {
            let amount = Decimal::new(cents, 2);
            let money = Money { amount, currency: Currency::USD };
            prop_assert_eq!(Money::parse(&money.plain(), Currency::GBP).unwrap().amount, amount);
        }

        #[test]
        fn every_way_to_write_an_amount_is_the_same(whole in 0_u64..10_000_000_000, cents in 0_u32..100) {
            let expected: Decimal = format!("{whole}.{cents:02}").parse().unwrap();
            let grouped = format!("{}.{cents:02}", thousands(whole));
            prop_assert_eq!(decimal(&grouped).unwrap(), expected);
            prop_assert_eq!(decimal(&format!("${grouped}")).unwrap(), expected);
            prop_assert_eq!(decimal(&format!(" ({grouped}) ")).unwrap(), -expected);
            prop_assert_eq!(decimal(&grouped.replace(',', "\u{202f}")).unwrap(), expected);
        }

        #[test]
        fn a_comma_elsewhere_is_refused(whole in 1_u32..1000, rest in "[0-9]{1,2}|[0-9]{4,6}") {
            let text = format!("{whole},{rest}");
            prop_assert!(decimal(&text).is_err());
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|[0-9,.() $€-]{0,14}") {
            let _ = percent(&text);
            if let Ok(money) = Money::parse(&text, Currency::USD) {
                let again = Money::parse(&money.plain(), money.currency).unwrap();
                prop_assert_eq!(again.amount, round_half_up(money.amount, money.currency.minor_digits()));
            }
        }
    }
}
