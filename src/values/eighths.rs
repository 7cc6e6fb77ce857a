//! Script pages in eighths.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};
use std::str::FromStr;

use super::ValueError;

/// A length of script in eighths of a page, an exact integer.
///
/// Printed as the trade prints it: never reduced (`2/8`, `4/8`), the whole part rolls at eight (`1 3/8`), and a whole
/// number has no tail (`2`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Eighths(u32);

const EXPECTED: &str = "a page count in eighths, such as 1 3/8";

impl Eighths {
    /// No pages.
    pub const ZERO: Self = Self(0);

    /// So many eighths.
    #[must_use]
    pub const fn new(eighths: u32) -> Self {
        Self(eighths)
    }

    /// The number of eighths.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0
    }

    /// The estimated shooting time at this many minutes for a page, rounded to ten minutes and never less than ten
    /// (domain.md 2.2).
    #[must_use]
    pub fn shooting_minutes(self, minutes_per_page: u32) -> u32 {
        let exact = self.0.saturating_mul(minutes_per_page);
        (exact.saturating_add(40) / 80 * 10).max(10)
    }
}

impl FromStr for Eighths {
    type Err = ValueError;

    /// Reads `1 3/8`, `7/8`, `2`, `1-3/8`, `12/8`, `1.375`, and halves and quarters (`1 1/2`) as people write them.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let wrong = || ValueError::new(text, EXPECTED);
        let plain = text.chars().flat_map(fraction_sign).collect::<String>();
        let trimmed = plain.trim().trim_end_matches(|c: char| c.is_alphabetic() || c == '.').trim();
        if trimmed.is_empty() || trimmed.len() > 16 {
            return Err(wrong());
        }
        let digits = |s: &str| s.bytes().all(|byte| byte.is_ascii_digit());
        let number = |s: &str| s.parse::<u32>().ok().filter(|n| *n <= 99_999 && digits(s));
        if let Some((left, denominator)) = trimmed.split_once(['/', '⁄']) {
            let denominator = number(denominator.trim()).filter(|d| matches!(d, 1 | 2 | 4 | 8)).ok_or_else(wrong)?;
            let left = left.trim();
            let (whole, numerator) = match left.rsplit_once([' ', '-', '\u{a0}']) {
                Some((whole, numerator)) => (number(whole.trim()).ok_or_else(wrong)?, numerator),
                None => (0, left),
            };
            let numerator = number(numerator.trim()).ok_or_else(wrong)?;
            return Ok(Self(whole * 8 + numerator * 8 / denominator));
        }
        if let Some((whole, part)) = trimmed.split_once('.') {
            let whole = if whole.is_empty() { 0 } else { number(whole).ok_or_else(wrong)? };
            let eighth = match part.trim_end_matches('0') {
                "" => 0,
                "125" | "13" | "12" => 1,
                "25" => 2,
                "375" | "38" | "37" => 3,
                "5" => 4,
                "625" | "63" | "62" => 5,
                "75" => 6,
                "875" | "88" | "87" => 7,
                _ => return Err(wrong()),
            };
            return Ok(Self(whole * 8 + eighth));
        }
        number(trimmed).map(|whole| Self(whole * 8)).ok_or_else(wrong)
    }
}

/// A fraction that is one character as the characters of its parts: `⅜` as ` 3/8`.
fn fraction_sign(c: char) -> impl Iterator<Item = char> {
    let (numerator, denominator) = match c {
        '⅛' => ('1', '8'),
        '¼' => ('1', '4'),
        '⅜' => ('3', '8'),
        '½' => ('1', '2'),
        '⅝' => ('5', '8'),
        '¾' => ('3', '4'),
        '⅞' => ('7', '8'),
        _ => return [Some(c), None, None, None].into_iter().flatten(),
    };
    [Some(' '), Some(numerator), Some('/'), Some(denominator)].into_iter().flatten()
}

impl fmt::Display for Eighths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0 / 8, self.0 % 8) {
            (whole, 0) => write!(f, "{whole}"),
            (0, part) => write!(f, "{part}/8"),
            (whole, part) => write!(f, "{whole} {part}/8"),
        }
    }
}

impl Add for Eighths {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Eighths {
    type Output = Self;
    /// The difference, never below nothing.
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Eighths {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Eighths {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> Eighths {
        text.parse().unwrap()
    }

    #[test]
    fn sums_of_the_reference() {
        let sum: Eighths = ["1 3/8", "7/8", "2/8"].map(read).into_iter().sum();
        assert_eq!(sum.to_string(), "2 4/8");
        let sum: Eighths = std::iter::repeat_n(read("1/8"), 86).chain(std::iter::repeat_n(read("2/8"), 64)).sum();
        assert_eq!((sum.count(), sum.to_string().as_str()), (214, "26 6/8"));
        assert_eq!(read("12/8").to_string(), "1 4/8");
    }

    #[test]
    fn spellings() {
        for (text, pages) in [
            ("1 3/8", "1 3/8"),
            (" 1-3/8 pgs.", "1 3/8"),
            ("1.375", "1 3/8"),
            ("1.38", "1 3/8"),
            ("1⅜", "1 3/8"),
            ("½", "4/8"),
            ("1 1/2", "1 4/8"),
            ("3/4", "6/8"),
            ("2", "2"),
            ("2.0", "2"),
            (".5", "4/8"),
        ] {
            assert_eq!(read(text).to_string(), pages, "{text}");
        }
        for text in ["", "1/3", "1.3", "-1", "+1", "1 -", "3/8/8", "1 3", "pages", "⅓", "1e3"] {
            assert!(text.parse::<Eighths>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(count in 0_u32..800_000) {
            prop_assert_eq!(read(&Eighths::new(count).to_string()), Eighths::new(count));
        }

        #[test]
        fn sums_are_exact(counts in prop::collection::vec(0_u32..1000, 0..200)) {
            let sum: Eighths = counts.iter().map(|count| Eighths::new(*count)).sum();
            prop_assert_eq!(sum.count(), counts.iter().sum::<u32>());
        }

        #[test]
        fn printed_pages_are_never_reduced_and_roll_at_eight(count in 1_u32..10_000) {
            let text = Eighths::new(count).to_string();
            if let Some((left, denominator)) = text.split_once('/') {
                prop_assert_eq!(denominator, "8");
                let numerator: u32 = left.rsplit(' ').next().unwrap().parse().unwrap();
                prop_assert!((1..8).contains(&numerator));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,20}|[0-9 /.⁄½-]{0,10}") {
            if let Ok(pages) = text.parse::<Eighths>() {
                prop_assert_eq!(read(&pages.to_string()), pages);
            }
        }
    }
}
