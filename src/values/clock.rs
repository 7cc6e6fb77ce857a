//! Clock times of a work day, hours of a day, and lengths of time.

use std::fmt;
use std::str::FromStr;

use super::ValueError;

/// A clock time that belongs to a work day: minutes since that day's midnight.
///
/// Work past midnight belongs to the day it began, so a time may be a day later (`02:30+1`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock(i32);

/// How a time is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClockStyle {
    /// `7:00a`, `5:30p`.
    Twelve,
    /// `07:00`, `17:30`.
    TwentyFour,
}

const DAY: i32 = 24 * 60;
const EXPECTED: &str = "a clock time, such as 7:00A, 19:30 or 02:30+1";

impl Clock {
    /// A time by minutes since the work day's midnight.
    #[must_use]
    pub const fn from_minutes(minutes: i32) -> Self {
        Self(minutes)
    }

    /// A time by hours and minutes.
    #[must_use]
    pub const fn new(hour: i32, minute: i32) -> Self {
        Self(hour * 60 + minute)
    }

    /// Minutes since the work day's midnight.
    #[must_use]
    pub const fn minutes(self) -> i32 {
        self.0
    }

    /// This many minutes later (or earlier, below nothing).
    #[must_use]
    pub const fn plus(self, minutes: i32) -> Self {
        Self(self.0.saturating_add(minutes))
    }

    /// Days after the work day's own date: 1 for `02:30+1`.
    #[must_use]
    pub const fn day_offset(self) -> i32 {
        self.0.div_euclid(DAY)
    }

    /// The time as a paper prints it.
    #[must_use]
    pub fn text(self, style: ClockStyle) -> String {
        let minute = self.0.rem_euclid(DAY);
        let (hour, minute) = (minute / 60, minute % 60);
        match style {
            ClockStyle::TwentyFour => format!("{hour:02}:{minute:02}"),
            ClockStyle::Twelve => {
                let half = if hour < 12 { 'a' } else { 'p' };
                format!("{}:{minute:02}{half}", (hour + 11) % 12 + 1)
            }
        }
    }
}

impl Clock {
    /// The time as a sentence tells it: as a paper prints it, with its day where it is not the work day's own: `2:30a+1`.
    #[must_use]
    pub fn told(self, style: ClockStyle) -> String {
        match self.day_offset() {
            0 => self.text(style),
            days => format!("{}{days:+}", self.text(style)),
        }
    }
}

/// A sentence with its times, written in the form of the contract (`16:00`, `02:30+1`), told in a style. What stands between
/// backticks is the user's own, and stays.
#[must_use]
pub fn with_clocks_told(sentence: &str, style: ClockStyle) -> String {
    if style == ClockStyle::TwentyFour {
        return sentence.to_owned();
    }
    let mut out = String::with_capacity(sentence.len());
    for (at, part) in sentence.split('`').enumerate() {
        if at > 0 {
            out.push('`');
        }
        if at % 2 == 1 {
            out.push_str(part);
        } else {
            tell_clocks(part, style, &mut out);
        }
    }
    out
}

fn tell_clocks(part: &str, style: ClockStyle, out: &mut String) {
    let mut rest = part;
    let mut before = ' ';
    while let Some(next) = rest.chars().next() {
        let length = clock_length(rest).filter(|_| !before.is_alphanumeric() && !matches!(before, ':' | '.'));
        match length.and_then(|length| Some((rest.get(..length)?.parse::<Clock>().ok()?, length))) {
            Some((clock, length)) => {
                out.push_str(&clock.told(style));
                (before, rest) = ('0', &rest[length..]);
            }
            None => {
                out.push(next);
                (before, rest) = (next, &rest[next.len_utf8()..]);
            }
        }
    }
}

/// How many bytes of a text are a time in the form of the contract: two digits, a colon, two digits, and a day where there
/// is one.
fn clock_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_clock = bytes.get(2) == Some(&b':') && [0, 1, 3, 4].iter().all(|at| bytes.get(*at).is_some_and(u8::is_ascii_digit));
    if !is_clock {
        return None;
    }
    let length = match (bytes.get(5), bytes.get(6)) {
        (Some(b'+' | b'-'), Some(b'1' | b'2')) if !bytes.get(7).is_some_and(u8::is_ascii_digit) => 7,
        _ => 5,
    };
    let mut after = text.get(length..)?.chars();
    let ends = match (after.next(), after.next()) {
        (Some(':'), next) => !next.is_some_and(|next| next.is_ascii_digit()),
        (next, _) => !next.is_some_and(char::is_alphanumeric),
    };
    ends.then_some(length)
}

impl fmt::Display for Clock {
    /// The contract's form: `HH:MM` with `+1` past midnight (and `-1` before it).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(ClockStyle::TwentyFour))?;
        match self.day_offset() {
            0 => Ok(()),
            days => write!(f, "{days:+}"),
        }
    }
}

impl FromStr for Clock {
    type Err = ValueError;

    /// Reads `7A`, `7:00A`, `7:00 am`, `11:30p`, `19:30`, `0730`, `7.30`, `12N`, `02:30+1`.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let wrong = || ValueError::new(text, EXPECTED);
        let mut rest = text.trim();
        let mut days = 0;
        for (mark, offset) in [("+1", 1), ("+2", 2), ("-1", -1)] {
            if let Some(before) = rest.strip_suffix(mark) {
                (rest, days) = (before.trim_end(), offset);
            }
        }
        let lower = rest.to_ascii_lowercase();
        match lower.as_str() {
            "noon" | "12 noon" | "12n" => return Ok(Self(12 * 60 + days * DAY)),
            "midnight" | "12m" | "12mn" => return Ok(Self(DAY + days * DAY)),
            _ => {}
        }
        let digits = lower.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '.' || c == ' ');
        let half = lower[digits.len()..].replace(['.', ' '], "");
        // What follows counts bytes, so it must not meet a character of several.
        if !digits.is_ascii() {
            return Err(wrong());
        }
        let (hour, minute) = match digits.split_once([':', '.', 'h']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            // Seconds are read and dropped only when they are none.
            Some((hour, minute)) if minute.len() == 5 && minute.ends_with(":00") => (hour, &minute[..2]),
            Some(_) => return Err(wrong()),
            None if digits.len() == 4 && half.is_empty() => digits.split_at(2),
            None if digits.len() == 3 && !half.is_empty() => digits.split_at(1),
            None if digits.len() == 4 => digits.split_at(2),
            None if digits.len() <= 2 && !half.is_empty() => (digits, "0"),
            None => return Err(wrong()),
        };
        let all_digits = |s: &str| !s.is_empty() && s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(hour) || !all_digits(minute) {
            return Err(wrong());
        }
        let (mut hour, minute): (i32, i32) = (hour.parse().map_err(|_| wrong())?, minute.parse().map_err(|_| wrong())?);
        match half.as_str() {
            "" | "h" => {}
            "a" | "am" | "p" | "pm" => {
                if !(1..=12).contains(&hour) {
                    return Err(wrong());
                }
                hour = hour % 12 + if half.starts_with('p') { 12 } else { 0 };
            }
            _ => return Err(wrong()),
        }
        if minute > 59 || hour > 24 || (hour == 24 && minute > 0) {
            return Err(wrong());
        }
        Ok(Self(hour * 60 + minute + days * DAY))
    }
}

/// Hours of a day, such as a permit's: `07:00-22:00`, `19:00-05:00` past midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hours {
    /// First moment.
    pub from: Clock,
    /// Last moment; a day later where the hours pass midnight.
    pub to: Clock,
}

impl FromStr for Hours {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let wrong = || ValueError::new(text, "hours of a day, such as 07:00-22:00");
        let plain = text.replace(['–', '—'], "-").replace(" to ", "-");
        if matches!(plain.trim().to_ascii_lowercase().as_str(), "24h" | "24 hours" | "any" | "all day") {
            return Ok(Self { from: Clock(0), to: Clock(DAY) });
        }
        let (from, to) = plain.split_once('-').ok_or_else(wrong)?;
        let (from, mut to): (Clock, Clock) = (from.parse().map_err(|_| wrong())?, to.parse().map_err(|_| wrong())?);
        if to <= from {
            to = to.plus(DAY);
        }
        Ok(Self { from, to })
    }
}

impl Hours {
    /// Whether they are all of a day.
    #[must_use]
    pub const fn is_whole_day(self) -> bool {
        self.to.0 - self.from.0 >= DAY
    }

    /// The hours as a paper prints them.
    #[must_use]
    pub fn text(self, style: ClockStyle) -> String {
        if self.is_whole_day() {
            return "any hour".to_owned();
        }
        format!("{}–{}", self.from.text(style), self.to.text(style))
    }
}

/// Reads a length of time in minutes: `45`, `45 min`, `1:30`, `1h30`, `2h`.
///
/// # Errors
/// When the text is no length of time, or longer than a week.
pub fn minutes(text: &str) -> Result<u32, ValueError> {
    let wrong = || ValueError::new(text, "a length of time, such as 45, 1:30 or 1h30");
    let lower = text.trim().to_ascii_lowercase();
    let lower = lower.trim_end_matches("minutes").trim_end_matches("mins").trim_end_matches("min").trim_end_matches('m').trim();
    let number = |s: &str| s.trim().parse::<u32>().ok().filter(|n| *n <= 10_080);
    let total = if let Some((hours, rest)) = lower.split_once([':', 'h']) {
        let rest = if rest.trim().is_empty() { 0 } else { number(rest).filter(|m| *m < 60).ok_or_else(wrong)? };
        number(hours).ok_or_else(wrong)? * 60 + rest
    } else {
        number(lower).ok_or_else(wrong)?
    };
    if total > 10_080 { Err(wrong()) } else { Ok(total) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_sentence_tells_its_times_in_the_style() {
        for (text, told) in [
            ("wraps at 22:30 on 2026-05-04", "wraps at 10:30p on 2026-05-04"),
            ("07:00", "7:00a"),
            ("out 04:40+1, in 23:50-1: 9 h", "out 4:40a+1, in 11:50p-1: 9 h"),
            ("hours 19:00–05:00+1", "hours 7:00p–5:00a+1"),
            ("12:00, 00:00 and 24:00", "12:00p, 12:00a and 12:00a+1"),
            ("`{call: 07:00}` or `22:00`, by 06:00", "`{call: 07:00}` or `22:00`, by 6:00a"),
            (
                "at 2026-05-04T07:00:00, timecode 01:02:03, 107:00, 07:000, 25:00, 7:5",
                "at 2026-05-04T07:00:00, timecode 01:02:03, 107:00, 07:000, 25:00, 7:5",
            ),
            ("Ægir at 09:05é", "Ægir at 09:05é"),
        ] {
            assert_eq!(with_clocks_told(text, ClockStyle::Twelve), told);
            assert_eq!(with_clocks_told(text, ClockStyle::TwentyFour), text);
        }
    }

    #[test]
    fn spellings() {
        for (text, time) in [
            ("7A", "07:00"),
            ("7:00A", "07:00"),
            ("7:00 am", "07:00"),
            ("11:30p.m.", "23:30"),
            ("5:30p", "17:30"),
            ("19:30", "19:30"),
            ("0730", "07:30"),
            ("730a", "07:30"),
            ("7.30", "07:30"),
            ("07h30", "07:30"),
            ("07:30:00", "07:30"),
            ("12N", "12:00"),
            ("12:15a", "00:15"),
            ("midnight", "00:00+1"),
            ("02:30+1", "02:30+1"),
            ("11p-1", "23:00-1"),
        ] {
            assert_eq!(text.parse::<Clock>().unwrap().to_string(), time, "{text}");
        }
        for text in ["", "7", "25:00", "7:60", "13p", "0a", "7:5", "seven", "7:30x", "1é2", "é1a", "٧:٣٠", "24:01"] {
            assert!(text.parse::<Clock>().is_err(), "{text}");
        }
    }

    #[test]
    fn hours_and_lengths() {
        let night: Hours = "7P–5A".parse().unwrap();
        assert_eq!((night.from.minutes(), night.to.minutes()), (19 * 60, 29 * 60));
        for (text, expected) in [("45", 45), ("45 min", 45), ("1:30", 90), ("1h30", 90), ("2h", 120), ("1h30m", 90)] {
            assert_eq!(minutes(text).unwrap(), expected, "{text}");
        }
        for text in ["", "h", "1:75", "200h", "-5", "about an hour"] {
            assert!(minutes(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(minutes in -1440_i32..4320) {
            let clock = Clock::from_minutes(minutes);
            prop_assert_eq!(clock.to_string().parse::<Clock>().unwrap(), clock);
        }

        #[test]
        fn both_clocks_are_read_back(minutes in 0_i32..1440) {
            let clock = Clock::from_minutes(minutes);
            for style in [ClockStyle::Twelve, ClockStyle::TwentyFour] {
                prop_assert_eq!(clock.text(style).parse::<Clock>().unwrap(), clock);
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,16}|[0-9:.+ apmhé-]{0,9}") {
            let _ = text.parse::<Hours>();
            let _ = minutes(&text);
            if let Ok(clock) = text.parse::<Clock>() {
                prop_assert_eq!(clock.to_string().parse::<Clock>().unwrap(), clock);
            }
        }
    }
}
