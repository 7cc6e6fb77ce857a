//! What a country's productions do unless they say otherwise: paper, clock, order of dates, currency.

use super::file::primary;

/// The two papers of offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaperSize {
    /// 8.5 by 11 inches.
    Letter,
    /// 210 by 297 mm.
    A4,
}

/// A country's conventions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166 code: `DE`.
    pub code: &'static str,
    /// Paper of its offices.
    pub paper: PaperSize,
    /// Whether its call sheets have a clock of 24 hours.
    pub clock_24: bool,
    /// Whether a date in numbers begins with the month.
    pub month_first: bool,
    /// ISO 4217 code of its currency.
    pub currency: &'static str,
}

macro_rules! countries {
    ($($code:literal $paper:ident $clock:literal $month:literal $currency:literal;)*) => {
        /// Paper after the CLDR's territories; the other columns after what their productions print.
        const ALL: &[Country] = &[$(Country {
            code: $code, paper: PaperSize::$paper, clock_24: $clock, month_first: $month, currency: $currency,
        }),*];
    };
}

countries! {
    "AR" A4 true false "ARS";
    "AT" A4 true false "EUR";
    "AU" A4 false false "AUD";
    "BE" A4 true false "EUR";
    "BG" A4 true false "EUR";
    "BR" A4 true false "BRL";
    "CA" Letter false false "CAD";
    "CH" A4 true false "CHF";
    "CL" Letter true false "CLP";
    "CN" A4 true false "CNY";
    "CO" Letter true false "COP";
    "CR" Letter true false "CRC";
    "CY" A4 true false "EUR";
    "CZ" A4 true false "CZK";
    "DE" A4 true false "EUR";
    "DK" A4 true false "DKK";
    "DO" Letter true false "DOP";
    "EE" A4 true false "EUR";
    "ES" A4 true false "EUR";
    "FI" A4 true false "EUR";
    "FR" A4 true false "EUR";
    "GB" A4 true false "GBP";
    "GR" A4 true false "EUR";
    "GT" Letter true false "GTQ";
    "HR" A4 true false "EUR";
    "HU" A4 true false "HUF";
    "IE" A4 true false "EUR";
    "IL" A4 true false "ILS";
    "IN" A4 true false "INR";
    "IS" A4 true false "ISK";
    "IT" A4 true false "EUR";
    "JP" A4 true false "JPY";
    "KR" A4 true false "KRW";
    "LI" A4 true false "CHF";
    "LT" A4 true false "EUR";
    "LU" A4 true false "EUR";
    "LV" A4 true false "EUR";
    "MA" A4 true false "MAD";
    "MT" A4 true false "EUR";
    "MX" Letter true false "MXN";
    "NL" A4 true false "EUR";
    "NO" A4 true false "NOK";
    "NZ" A4 false false "NZD";
    "PA" Letter true false "PAB";
    "PE" A4 true false "PEN";
    "PH" Letter false true "PHP";
    "PL" A4 true false "PLN";
    "PR" Letter false true "USD";
    "PT" A4 true false "EUR";
    "RO" A4 true false "RON";
    "RS" A4 true false "RSD";
    "SE" A4 true false "SEK";
    "SI" A4 true false "EUR";
    "SK" A4 true false "EUR";
    "TN" A4 true false "TND";
    "TR" A4 true false "TRY";
    "UA" A4 true false "UAH";
    "US" Letter false true "USD";
    "UY" A4 true false "UYU";
    "VE" Letter true false "VES";
    "ZA" A4 true false "ZAR";
}

/// Where a language is mostly spoken, where the tag does not say.
const HOMES: [(&str, &str); 26] = [
    ("bg", "BG"),
    ("ca", "ES"),
    ("cs", "CZ"),
    ("da", "DK"),
    ("de", "DE"),
    ("el", "GR"),
    ("es", "ES"),
    ("et", "EE"),
    ("fi", "FI"),
    ("fr", "FR"),
    ("he", "IL"),
    ("hr", "HR"),
    ("hu", "HU"),
    ("is", "IS"),
    ("it", "IT"),
    ("ja", "JP"),
    ("ko", "KR"),
    ("nb", "NO"),
    ("nl", "NL"),
    ("pl", "PL"),
    ("pt", "PT"),
    ("ro", "RO"),
    ("sk", "SK"),
    ("sl", "SI"),
    ("sv", "SE"),
    ("tr", "TR"),
];

impl Country {
    /// The country that a tag names (`de-AT`, `zh-Hant-TW`), else the home of its language; none for a language without
    /// one here, and for English without a country.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<&'static Self> {
        let named = tag.split(['-', '_']).skip(1).find(|part| part.len() == 2).map(str::to_ascii_uppercase);
        let language = primary(tag).to_ascii_lowercase();
        let code = named.or_else(|| HOMES.iter().find(|(own, _)| *own == language).map(|(_, code)| (*code).to_owned()))?;
        ALL.iter().find(|country| country.code == code)
    }
}
