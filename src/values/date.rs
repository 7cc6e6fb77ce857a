//! Calendar dates and spans of them.

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, Time, Weekday};

use super::{Clock, ValueError};

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
const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// Whether a word is a name or its beginning, of three letters or more.
fn shortens(word: &str, name: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}

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
        // A time may follow, as programs write dates.
        let time = rest.strip_prefix(['T', ' ']).map(|time| time.starts_with(|c: char| c.is_ascii_digit()));
        if !rest.is_empty() && time != Some(true) {
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
            match MONTHS.iter().position(|name| shortens(&lower, name)) {
                Some(at) if month.is_none() => month = Some(i16::try_from(at + 1).unwrap_or(1)),
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
    WEEKDAYS.iter().any(|day| shortens(word, day))
}

/// Reads a date with a clock time: `2026-05-03 20:15`, `May 3, 2026 8:15p`.
///
/// # Errors
/// When the date or the time cannot be read, or there is only one of them.
pub fn moment(text: &str, order: DateOrder) -> Result<DateTime, ValueError> {
    let wrong = || ValueError::new(text, "a date with a time, such as 2026-05-03 20:15");
    let trimmed = text.trim();
    // The time is what stands behind the last gap, or the two last words: `8:15 pm`.
    let gaps: Vec<usize> = trimmed.char_indices().filter(|(_, c)| c.is_whitespace() || *c == 'T').map(|(at, _)| at).collect();
    for at in gaps.iter().rev().take(2) {
        let (head, tail) = (trimmed[..*at].trim().trim_end_matches(','), trimmed[*at..].trim_start_matches(['T', ' ']).trim());
        if let (Ok(date), Ok(clock)) = (date(head, order), tail.parse::<Clock>()) {
            let minutes = i64::from(clock.minutes());
            return date.to_datetime(Time::midnight()).checked_add(minutes.minutes()).map_err(|_| wrong());
        }
    }
    Err(wrong())
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

/// A day of the week in full: `Monday`.
#[must_use]
pub const fn weekday_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn spellings() {
        for (text, expected) in [
            ("2026-05-04", "2026-05-04"),
            ("2026-05-04T07:00", "2026-05-04"),
            ("Mon 4 May 2026", "2026-05-04"),
            ("Monday, May 4th, 2026", "2026-05-04"),
            ("4-May-26", "2026-05-04"),
            ("4 Sept 2026", "2026-09-04"),
            ("5/4/2026", "2026-05-04"),
            ("5.4.26", "2026-05-04"),
            ("2026/05/04", "2026-05-04"),
        ] {
            assert_eq!(date(text, DateOrder::Mdy).unwrap().to_string(), expected, "{text}");
        }
        assert_eq!(date("5/4/2026", DateOrder::Dmy).unwrap().to_string(), "2026-04-05");
        for text in
            ["", "4 May", "2026-02-30", "13/13/2026", "mayor 4 2026", "4 Mayday 2026", "2026-05-04 soon", "2026-05-04x", "éééé-05-04"]
        {
            assert!(date(text, DateOrder::Mdy).is_err(), "{text}");
        }
    }

    #[test]
    fn spans_of_dates() {
        let all = spans("2026-05-04, 2026-05-11..2026-05-13; 5/20/2026 to 5/21/2026", DateOrder::Mdy).unwrap();
        assert_eq!(all.iter().map(|span| span.dates().count()).collect::<Vec<_>>(), [1, 3, 2]);
        assert!(spans("2026-05-13..2026-05-11", DateOrder::Mdy).is_err());
    }

    #[test]
    fn a_moment_is_a_date_and_a_time() {
        for text in ["2026-05-03 20:15", "2026-05-03T20:15", "May 3, 2026 8:15p", "5/3/2026 8:15 PM"] {
            assert_eq!(moment(text, DateOrder::Mdy).unwrap().to_string(), "2026-05-03T20:15:00", "{text}");
        }
        for text in ["2026-05-03", "20:15", "", "May 3 late"] {
            assert!(moment(text, DateOrder::Mdy).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(days in 0_i64..36_500) {
            let expected = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
            prop_assert_eq!(date(&expected.to_string(), DateOrder::Mdy).unwrap(), expected);
            let (year, month, day) = (expected.year(), expected.month(), expected.day());
            prop_assert_eq!(date(&format!("{month}/{day}/{year}"), DateOrder::Mdy).unwrap(), expected);
            prop_assert_eq!(date(&format!("{day}.{month}.{year}"), DateOrder::Dmy).unwrap(), expected);
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|[0-9/. -]{0,12}|[0-9]{1,4}[-/ ](May|Jän|Sept|Mon)[-/ ][0-9é]{0,5}") {
            for order in [DateOrder::Mdy, DateOrder::Dmy] {
                let _ = (spans(&text, order), moment(&text, order));
                if let Ok(found) = date(&text, order) {
                    prop_assert_eq!(date(&found.to_string(), order).unwrap(), found);
                }
            }
        }
    }
}
