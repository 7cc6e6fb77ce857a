//! Lengths of work and of waiting: so many working or calendar days.

use std::fmt;
use std::str::FromStr;

use super::ValueError;

/// The longest length that is read, in days: more is a slip of the keys.
const LONGEST: i32 = 3_660;

const EXPECTED: &str = "a number of days, such as 5 days, 10 weeks or 30 calendar days";

/// So many days: working days, or calendar days where it says so. Weeks are calendar weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Lag {
    /// How many; below nothing for a lead.
    pub days: i32,
    /// Whether every day of the calendar counts.
    pub calendar: bool,
}

impl Lag {
    /// So many working days.
    #[must_use]
    pub const fn working(days: i32) -> Self {
        Self { days, calendar: false }
    }

    /// So many calendar days.
    #[must_use]
    pub const fn calendar(days: i32) -> Self {
        Self { days, calendar: true }
    }

    /// Splits `lock + 3 days`, `photography - 10` into the name and the length; a name alone has none.
    #[must_use]
    pub fn after(text: &str) -> (&str, Self) {
        let cut = |at: usize, sign: i32, mark: usize| {
            let (name, length) = (text[..at].trim(), text[at + mark..].trim());
            let length: Self = length.parse().ok()?;
            (!name.is_empty()).then_some((name, Self { days: sign * length.days, ..length }))
        };
        let plus = text.rfind('+').and_then(|at| cut(at, 1, 1));
        // A hyphen is part of many names: a lead stands after a space.
        let minus = || [" - ", " -", " − ", " −"].iter().find_map(|mark| text.rfind(mark).and_then(|at| cut(at, -1, mark.len())));
        plus.or_else(minus).unwrap_or((text.trim(), Self::default()))
    }
}

impl FromStr for Lag {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || ValueError::new(text, EXPECTED);
        let lower = text.trim().to_lowercase();
        let digits = lower.chars().take_while(char::is_ascii_digit).count();
        let number: i32 = lower[..digits].parse().map_err(|_| wrong())?;
        let unit =
            lower[digits..].split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let lag = match unit.as_str() {
            "" | "d" | "day" | "days" | "wd" | "working day" | "working days" | "work days" | "workdays" | "business days" => {
                Self::working(number)
            }
            "cd" | "calendar day" | "calendar days" => Self::calendar(number),
            "w" | "week" | "weeks" | "wk" | "wks" | "calendar weeks" => Self::calendar(number.checked_mul(7).ok_or_else(wrong)?),
            _ => return Err(wrong()),
        };
        if lag.days > LONGEST { Err(wrong()) } else { Ok(lag) }
    }
}

impl fmt::Display for Lag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let days = self.days;
        let kind = if self.calendar { "calendar" } else { "working" };
        match days {
            days if self.calendar && days >= 7 && days % 7 == 0 => {
                let weeks = days / 7;
                write!(f, "{weeks} {}", if weeks == 1 { "week" } else { "weeks" })
            }
            1 | -1 => write!(f, "{days} {kind} day"),
            days => write!(f, "{days} {kind} days"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_people_write_them() {
        for (text, lag) in [
            ("5", Lag::working(5)),
            ("5 days", Lag::working(5)),
            ("5d", Lag::working(5)),
            ("1 working day", Lag::working(1)),
            ("10 weeks", Lag::calendar(70)),
            ("30 calendar days", Lag::calendar(30)),
            ("30cd", Lag::calendar(30)),
            ("30 calendar-days", Lag::calendar(30)),
        ] {
            assert_eq!(text.parse::<Lag>().unwrap(), lag, "{text}");
        }
        for text in ["", "soon", "5 fortnights", "-3", "99999 days", "999999999 weeks"] {
            assert!(text.parse::<Lag>().is_err(), "{text}");
        }
        assert_eq!(Lag::calendar(70).to_string(), "10 weeks");
        assert_eq!(Lag::working(1).to_string(), "1 working day");
        assert_eq!(Lag::calendar(30).to_string(), "30 calendar days");
    }

    #[test]
    fn what_is_waited_for_may_carry_a_length() {
        assert_eq!(Lag::after("picture-lock"), ("picture-lock", Lag::default()));
        assert_eq!(Lag::after("picture-lock + 3 days"), ("picture-lock", Lag::working(3)));
        assert_eq!(Lag::after("air+30cd"), ("air", Lag::calendar(30)));
        assert_eq!(Lag::after("photography - 10"), ("photography", Lag::working(-10)));
        assert_eq!(Lag::after("m-and-e"), ("m-and-e", Lag::default()), "a hyphen is part of a name");
        assert_eq!(Lag::after("reel + titles"), ("reel + titles", Lag::default()));
    }
}
