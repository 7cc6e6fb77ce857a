//! What a cell says where a key expects a kind of value: text, and what was repaired on the way.
//!
//! A spreadsheet program rewrites what people type: `1/8` becomes 8 January, `1 3/8` becomes 1.375, scene `1-2` becomes
//! a date, a time becomes a fraction of a day. What it must have been is worked out from the kind of the key.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::grid::Cell;
use crate::model::fields::Kind;
use crate::values::{Clock, DateOrder, Eighths};

/// What a cell says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// This text.
    Plain(String),
    /// This text, which is not what stands in the cell: what stood there, in words.
    Repaired(String, String),
    /// The error of a formula.
    Error(String),
    /// Something else than the kind can be: what it is, in words.
    Wrong(String),
}

/// What reading a cell depends on besides its kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    /// How a date such as 3/4/2026 is written.
    pub(super) date_order: DateOrder,
    /// Whether whole numbers of pages are counts of eighths.
    pub(super) counts_eighths: bool,
    /// Whether unformatted serial numbers count days from 1904.
    pub(super) is_1904: bool,
}

/// Reads a cell as a kind of value.
pub(super) fn read(cell: &Cell, kind: Kind, manner: Manner) -> Said {
    match cell {
        Cell::Error(error) => Said::Error(error.clone()),
        Cell::Text(text) => match kind {
            Kind::Eighths if manner.counts_eighths => text.parse::<u32>().map_or_else(|_| Said::Plain(text.clone()), eighths),
            _ => Said::Plain(text.clone()),
        },
        Cell::Bool(truth) => Said::Plain(if *truth { "true" } else { "false" }.to_owned()),
        Cell::Number(number) => read_number(*number, kind, manner),
        Cell::Date(date, minutes) => read_date(*date, *minutes, kind, manner),
        Cell::Time(minutes, serial) => read_time(*minutes, *serial, kind, manner),
    }
}

fn eighths(count: u32) -> Said {
    Said::Repaired(Eighths::new(count).to_string(), format!("{count} eighths"))
}

fn read_number(number: f64, kind: Kind, manner: Manner) -> Said {
    let text = number_text(number);
    let whole = number.fract() == 0.0 && (0.0..1e9).contains(&number);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and below a thousand million")]
    let count = if whole { number as u32 } else { 0 };
    let repaired = |to: String| Said::Repaired(to, format!("the number {text}"));
    match kind {
        Kind::Eighths if whole && manner.counts_eighths => eighths(count),
        Kind::Eighths if !whole => match text.parse::<Eighths>() {
            Ok(pages) => repaired(pages.to_string()),
            Err(_) => Said::Plain(text),
        },
        Kind::Clock | Kind::Call if number > 0.0 && number < 1.0 => match Cell::serial(number, false, false) {
            Cell::Time(minutes, _) => repaired(Clock::from_minutes(minutes).to_string()),
            _ => Said::Plain(text),
        },
        Kind::Clock | Kind::Call if whole && (100..=2400).contains(&count) && count % 100 < 60 => {
            repaired(format!("{:02}:{:02}", count / 100, count % 100))
        }
        Kind::Date | Kind::Dates if (20_000.0..80_000.0).contains(&number) => match Cell::serial(number, manner.is_1904, false) {
            Cell::Date(date, _) => repaired(date.to_string()),
            _ => Said::Plain(text),
        },
        // To a spreadsheet 1.10 is 1.1: the text is all there is, but somebody should look.
        Kind::CastIds | Kind::SceneNumber | Kind::SceneNumbers if !whole => repaired(text.clone()),
        _ => Said::Plain(text),
    }
}

fn read_date(date: Date, minutes: Option<i32>, kind: Kind, manner: Manner) -> Said {
    let shown = minutes.map_or_else(|| date.to_string(), |minutes| format!("{date} {}", Clock::from_minutes(minutes)));
    let repaired = |to: String| Said::Repaired(to, format!("the date {shown}"));
    match kind {
        Kind::Date | Kind::Dates => Said::Plain(date.to_string()),
        Kind::Eighths => match fraction(date) {
            Some((numerator, denominator)) => repaired(Eighths::new(numerator * 8 / denominator).to_string()),
            None => Said::Wrong(format!("the date {shown}")),
        },
        Kind::Clock | Kind::Call => match minutes {
            Some(minutes) => repaired(Clock::from_minutes(minutes).to_string()),
            None => Said::Wrong(format!("the date {shown}")),
        },
        Kind::SceneNumber | Kind::SceneNumbers | Kind::CastIds | Kind::Id | Kind::Ref(_) | Kind::Refs(_) => repaired(pair(date, manner)),
        Kind::Integer | Kind::Decimal | Kind::Money | Kind::Amount | Kind::Percent | Kind::Minutes | Kind::Bool => {
            Said::Wrong(format!("the date {shown}"))
        }
        _ => Said::Plain(shown),
    }
}

fn read_time(minutes: i32, serial: f64, kind: Kind, manner: Manner) -> Said {
    let clock = Clock::from_minutes(minutes);
    // A whole number that happens to be formatted as a date of 1900.
    let number = serial.fract() == 0.0 && serial >= 1.0;
    match kind {
        Kind::Clock | Kind::Call | Kind::Hours if !number => Said::Plain(clock.to_string()),
        Kind::Minutes if !number => Said::Plain(format!("{}:{:02}", minutes / 60, minutes % 60)),
        _ if number => match read_number(serial, kind, manner) {
            Said::Plain(text) => Said::Repaired(text, format!("the number {} formatted as a date", number_text(serial))),
            said => said,
        },
        Kind::Eighths | Kind::Integer | Kind::Decimal | Kind::Money | Kind::Amount | Kind::Percent => {
            let text = number_text(serial);
            let text = if matches!(kind, Kind::Eighths) { text.parse::<Eighths>().map_or(text, |pages| pages.to_string()) } else { text };
            Said::Repaired(text, format!("the time {clock}"))
        }
        _ => Said::Plain(clock.to_string()),
    }
}

/// The fraction of a page that was typed where a date stands. `3/8` is 8 March where the month comes first and 3 August
/// where the day does, so the 8 tells which of the two is the denominator; halves and quarters are proper fractions.
fn fraction(date: Date) -> Option<(u32, u32)> {
    let (month, day) = (u32::try_from(date.month()).ok()?, u32::try_from(date.day()).ok()?);
    match (month, day) {
        (numerator, 8) | (8, numerator) if numerator <= 31 => Some((numerator, 8)),
        (a, b) => match (a.min(b), a.max(b)) {
            (numerator, denominator @ (2 | 4)) if numerator < denominator => Some((numerator, denominator)),
            _ => None,
        },
    }
}

/// The two numbers that were typed where a date stands: `1-2`. A first of the month of another age is a month and a
/// year, as in `1-45`.
fn pair(date: Date, manner: Manner) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    if day == 1 && (1930..2000).contains(&year) {
        return format!("{month}-{}", year % 100);
    }
    match manner.date_order {
        DateOrder::Mdy => format!("{month}-{day}"),
        DateOrder::Dmy => format!("{day}-{month}"),
    }
}

/// A number as its spreadsheet shows it: 15 significant digits, without a tail of zeros.
pub(super) fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        #[allow(clippy::cast_possible_truncation, reason = "whole, and below 10^15")]
        return (number as i64).to_string();
    }
    let digits = format!("{number:.14e}");
    match Decimal::from_scientific(&digits) {
        Ok(decimal) if !decimal.is_zero() => decimal.normalize().to_string(),
        _ => format!("{number}"),
    }
}

/// A cell as a finding shows it.
pub(super) fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Error(text) => text.clone(),
        Cell::Number(number) => number_text(*number),
        Cell::Date(date, None) => date.to_string(),
        Cell::Date(date, Some(minutes)) => format!("{date} {}", Clock::from_minutes(*minutes)),
        Cell::Time(minutes, _) => Clock::from_minutes(*minutes).to_string(),
        Cell::Bool(truth) => if *truth { "TRUE" } else { "FALSE" }.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const US: Manner = Manner { date_order: DateOrder::Mdy, counts_eighths: false, is_1904: false };
    const UK: Manner = Manner { date_order: DateOrder::Dmy, ..US };

    fn text(cell: &Cell, kind: Kind, manner: Manner) -> String {
        match read(cell, kind, manner) {
            Said::Plain(text) => text,
            Said::Repaired(text, _) => format!("{text}?"),
            Said::Error(error) => format!("!{error}"),
            Said::Wrong(what) => format!("!{what}"),
        }
    }

    #[test]
    fn numbers_are_what_was_typed() {
        for (number, expected) in [
            (1.1, "1.1"),
            (5.0, "5"),
            (0.1 + 0.2, "0.3"),
            (1234.5, "1234.5"),
            (-0.125, "-0.125"),
            (3_105_550_199.0, "3105550199"),
            (442_079_460_000.0, "442079460000"),
            (1e-7, "0.0000001"),
            (0.0, "0"),
        ] {
            assert_eq!(number_text(number), expected);
        }
        assert_eq!(number_text(1e300).len(), 301);
        assert_eq!(number_text(f64::NAN), "NaN");
    }

    #[test]
    fn eighths_come_back() {
        assert_eq!(text(&Cell::Number(1.375), Kind::Eighths, US), "1 3/8?");
        assert_eq!(text(&Cell::Number(2.0), Kind::Eighths, US), "2");
        assert_eq!(text(&Cell::Number(0.5), Kind::Eighths, US), "4/8?");
        assert_eq!(text(&Cell::Number(1.3), Kind::Eighths, US), "1.3");
        for (month, day, pages) in
            [(1, 8, "1/8"), (3, 8, "3/8"), (8, 3, "3/8"), (8, 8, "1"), (1, 2, "4/8"), (2, 1, "4/8"), (3, 4, "6/8"), (12, 8, "1 4/8")]
        {
            assert_eq!(text(&Cell::Date(date(2026, month, day), None), Kind::Eighths, US), format!("{pages}?"));
        }
        assert_eq!(text(&Cell::Date(date(2026, 5, 20), None), Kind::Eighths, US), "!the date 2026-05-20");
        let counts = Manner { counts_eighths: true, ..US };
        assert_eq!(text(&Cell::Number(11.0), Kind::Eighths, counts), "1 3/8?");
    }

    #[test]
    fn scene_numbers_and_cast_lists_come_back() {
        let dashed = Cell::Date(date(2026, 1, 2), None);
        assert_eq!(text(&dashed, Kind::SceneNumber, US), "1-2?");
        assert_eq!(text(&dashed, Kind::CastIds, UK), "2-1?");
        assert_eq!(text(&Cell::Date(date(1945, 1, 1), None), Kind::SceneNumber, US), "1-45?");
        assert_eq!(text(&Cell::Number(12.0), Kind::SceneNumber, US), "12");
        assert_eq!(text(&Cell::Number(1.7), Kind::CastIds, US), "1.7?");
    }

    #[test]
    fn times_and_dates() {
        assert_eq!(text(&Cell::serial(0.3125, false, false), Kind::Call, US), "07:30");
        assert_eq!(text(&Cell::serial(1.104_166_666_7, false, true), Kind::Clock, US), "02:30+1");
        assert_eq!(text(&Cell::Number(0.3125), Kind::Clock, US), "07:30?");
        assert_eq!(text(&Cell::Number(730.0), Kind::Clock, US), "07:30?");
        assert_eq!(text(&Cell::serial(0.0625, false, false), Kind::Minutes, US), "1:30");
        assert_eq!(text(&Cell::Date(date(2026, 5, 4), None), Kind::Date, US), "2026-05-04");
        assert_eq!(text(&Cell::Number(46146.0), Kind::Date, US), "2026-05-04?");
        assert_eq!(text(&Cell::Number(44684.0), Kind::Date, Manner { is_1904: true, ..US }), "2026-05-04?");
        assert_eq!(text(&Cell::serial(5.0, false, false), Kind::SceneNumber, US), "5?");
    }

    #[test]
    fn errors_are_told() {
        assert_eq!(text(&Cell::Error("#REF!".into()), Kind::Money, US), "!#REF!");
        assert_eq!(text(&Cell::Date(date(2026, 3, 8), None), Kind::Money, US), "!the date 2026-03-08");
    }
}
