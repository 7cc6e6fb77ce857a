//! Calendar dates and spans of them.

use jiff::civil::Date;

use super::ValueError;

/// How a date such as 3/4/2026 is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// Month first.
    Mdy,
    /// Day first.
    Dmy,
}

/// A span of dates, both ends counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DateSpan {
    /// First date.
    pub from: Date,
    /// Last date.
    pub to: Date,
}

impl DateSpan {
    /// Whether the date lies in the span.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }

    /// The dates of the span in order.
    pub fn dates(self) -> impl Iterator<Item = Date> {
        self.from.series(jiff::Span::new().days(1)).take_while(move |date| *date <= self.to)
    }
}

const EXPECTED: &str = "a date, such as 2026-05-04";
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a date: ISO `2026-05-04`; `5/4/2026` in the stated order; `Mon 4 May 2026`, `May 4, 2026`, `4-May-26`.
///
/// # Errors
/// When the text is no date, or the date does not exist.
pub fn date(text: &str, order: DateOrder) -> Result<Date, ValueError> {
    let wrong = || ValueError::new(text, EXPECTED);
    let trimmed = text.trim();
    if trimmed.len() >= 10 && trimmed.as_bytes()[4] == b'-' {
        let day = trimmed.get(..10).ok_or_else(wrong)?;
        let rest = trimmed.get(10..).ok_or_else(wrong)?;
        if !rest.is_empty() && !rest.starts_with(['T', ' ']) {
            return Err(wrong());
        }
        return day.parse().map_err(|_| wrong());
    }
    let words: Vec<&str> =
        trimmed.split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ',')).filter(|w| !w.is_empty()).collect();
    let mut numbers = Vec::new();
    let mut month = None;
    for word in words {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            numbers.push((digits.parse::<i16>().map_err(|_| wrong())?, digits.len()));
        } else {
            let lower = word.to_lowercase();
            match MONTHS.iter().position(|name| lower.starts_with(name)) {
                Some(at) if month.is_none() && lower.len() <= 9 => month = Some(i16::try_from(at + 1).unwrap_or(1)),
                _ if is_weekday(&lower) => {}
                _ => return Err(wrong()),
            }
        }
    }
    let year_of = |(year, digits): (i16, usize)| match digits {
        4 => Ok(year),
        2 => Ok(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => Err(wrong()),
    };
    let (year, month, day) = match (month, numbers.as_slice()) {
        (Some(month), [day, year]) => (year_of(*year)?, month, day.0),
        (None, [first, second, year]) if first.1 <= 2 => match order {
            DateOrder::Mdy => (year_of(*year)?, first.0, second.0),
            DateOrder::Dmy => (year_of(*year)?, second.0, first.0),
        },
        (None, [year, month, day]) if year.1 == 4 => (year.0, month.0, day.0),
        _ => return Err(wrong()),
    };
    let small = |n: i16| i8::try_from(n).map_err(|_| wrong());
    Date::new(year, small(month)?, small(day)?).map_err(|_| wrong())
}

fn is_weekday(word: &str) -> bool {
    ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| word.starts_with(day)) && word.len() <= 9
}

/// Reads dates and ranges apart by commas or semicolons: `2026-05-04, 2026-05-11..2026-05-13`.
///
/// # Errors
/// When one is no date, or a range runs backwards.
pub fn spans(text: &str, order: DateOrder) -> Result<Vec<DateSpan>, ValueError> {
    let mut all = Vec::new();
    for part in text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
        let (from, to) =
            part.split_once("..").or_else(|| part.split_once(" to ")).or_else(|| part.split_once(" – ")).unwrap_or((part, part));
        let span = DateSpan { from: date(from, order)?, to: date(to.trim_start_matches('.'), order)? };
        if span.to < span.from {
            return Err(ValueError::new(part, "a range of dates in their order, such as 2026-05-04..2026-05-06"));
        }
        all.push(span);
    }
    Ok(all)
}
