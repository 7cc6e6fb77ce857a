//! How a language and its country write numbers and money (after the Unicode CLDR's conventions).

use super::countries::Country;
use super::file::primary;

/// How an amount below nothing is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Negative {
    /// `(2,600)`
    Parentheses,
    /// `−2.600`
    Minus,
}

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbers {
    /// What stands between thousands.
    pub group: &'static str,
    /// What stands before the decimals.
    pub decimal: &'static str,
    /// How an amount below nothing is marked.
    pub negative: Negative,
    /// What stands before the sign of per cent.
    pub before_percent: &'static str,
    /// Whether the currency stands before the amount.
    pub currency_first: bool,
}

/// A space that does not break.
const SPACE: &str = "\u{a0}";

/// As the US and the UK write: `1,234.50`, `(2,600)`, `10%`, `EUR 900`.
const ENGLISH: Numbers = Numbers { group: ",", decimal: ".", negative: Negative::Parentheses, before_percent: "", currency_first: true };

/// As most of the continent writes: `1.234,50`, `−2.600`, `10 %`, `900 EUR`.
const POINTS: Numbers = Numbers { group: ".", decimal: ",", negative: Negative::Minus, before_percent: SPACE, currency_first: false };

/// With spaces between thousands: `1 234,50`.
const SPACES: Numbers = Numbers { group: SPACE, ..POINTS };

impl Numbers {
    /// The numbers of a tag: `de-CH` writes `1’234.50`, `de` and `de-DE` `1.234,50`.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let language = primary(tag).to_ascii_lowercase();
        let country = Country::of_tag(tag).map_or("", |country| country.code);
        let signs = match (language.as_str(), country) {
            (_, "CH" | "LI") if language != "fr" => Self { group: "’", decimal: ".", ..POINTS },
            ("en" | "qps", "DE" | "AT" | "NL" | "BE" | "DK" | "ES" | "IT" | "SI" | "BR" | "AR" | "ID") => {
                Self { negative: Negative::Parentheses, ..POINTS }
            }
            ("en" | "qps", "SE" | "FI" | "FR" | "NO" | "ZA" | "CZ" | "PL" | "HU" | "BG" | "PT") => {
                Self { negative: Negative::Parentheses, ..SPACES }
            }
            ("en" | "qps" | "ja" | "zh" | "ko" | "th" | "he" | "ar" | "hi" | "ga" | "cy" | "mt" | "sw" | "ms", _) => ENGLISH,
            // Central America, Mexico and the Caribbean write as their northern neighbour does.
            ("es", "MX" | "US" | "GT" | "HN" | "NI" | "PA" | "PE" | "PR" | "SV" | "DO") => Self { group: ",", decimal: ".", ..POINTS },
            (
                "de" | "es" | "it" | "nl" | "da" | "pt" | "tr" | "el" | "id" | "ro" | "hr" | "sl" | "sr" | "is" | "vi" | "ca" | "gl" | "eu",
                _,
            ) => {
                if language == "pt" && country == "PT" {
                    SPACES
                } else {
                    POINTS
                }
            }
            (
                "fr" | "sv" | "nb" | "nn" | "no" | "fi" | "cs" | "sk" | "pl" | "hu" | "bg" | "ru" | "uk" | "et" | "lv" | "lt" | "be" | "sq",
                _,
            ) => SPACES,
            _ => ENGLISH,
        };
        // Who writes the currency first, or the sign of per cent without a space.
        match (language.as_str(), country) {
            ("de", "CH" | "LI" | "AT") | ("it", "CH") | ("nl", _) | ("en" | "qps", _) | ("pt", "BR") => {
                Self { currency_first: true, ..signs }
            }
            ("it" | "tr" | "el" | "id" | "ja" | "zh" | "ko", _) => Self { before_percent: "", ..signs },
            ("es", "MX" | "US" | "GT" | "HN" | "NI" | "PA" | "PE" | "PR" | "SV" | "DO") => {
                Self { before_percent: "", currency_first: true, ..signs }
            }
            _ => signs,
        }
        .for_percent(&language)
    }

    fn for_percent(self, language: &str) -> Self {
        if matches!(language, "en" | "qps" | "nl" | "pt") { Self { before_percent: "", ..self } } else { self }
    }

    /// Digits with an optional decimal point and no sign, as the language writes them: `1234.5` → `1.234,5`.
    #[must_use]
    pub fn signless(&self, plain: &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = String::with_capacity(plain.len() + plain.len() / 2 + 2);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at) % 3 == 0 {
                text.push_str(self.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(self.decimal);
            text.push_str(fraction);
        }
        text
    }

    /// The same, marked as below nothing.
    #[must_use]
    pub fn below_nothing(&self, signless: &str) -> String {
        match self.negative {
            Negative::Parentheses => format!("({signless})"),
            Negative::Minus => format!("−{signless}"),
        }
    }

    /// A percentage that is already written: `10%`, `10 %`.
    #[must_use]
    pub fn percent(&self, written: &str) -> String {
        format!("{written}{}%", self.before_percent)
    }

    /// An amount that is already written, with its currency's code: `EUR 900`, `900 EUR`.
    #[must_use]
    pub fn with_code(&self, code: &str, written: &str) -> String {
        if self.currency_first { format!("{code}{SPACE}{written}") } else { format!("{written}{SPACE}{code}") }
    }
}
