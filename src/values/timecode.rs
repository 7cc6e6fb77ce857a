//! Frame rates and SMPTE timecode.

use std::fmt;
use std::str::FromStr;

use super::ValueError;

/// A frame rate, as editorial names it: how many frames timecode counts to the second, and whether they really run slower
/// by 1000/1001, as 23.976, 29.97 and 59.94 do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FrameRate {
    base: u32,
    slowed: bool,
}

/// The rates that are told apart.
const BASES: [u32; 9] = [24, 25, 30, 48, 50, 60, 96, 100, 120];

impl FrameRate {
    /// The rate whose timecode counts this many frames to the second, exactly.
    #[must_use]
    pub fn of_base(base: u32) -> Option<Self> {
        BASES.contains(&base).then_some(Self { base, slowed: false })
    }

    /// 24 frames a second, which film runs at.
    #[must_use]
    pub const fn film() -> Self {
        Self { base: 24, slowed: false }
    }

    /// The nearest rate to a number of frames a second, where it is one.
    #[must_use]
    pub fn nearest(rate: f64) -> Option<Self> {
        let at = |base: u32, slowed: bool| f64::from(base) / if slowed { 1.001 } else { 1.0 };
        let all = BASES.iter().flat_map(|base| [(*base, false), (*base, true)]);
        let (base, slowed) = all.min_by(|a, b| (at(a.0, a.1) - rate).abs().total_cmp(&(at(b.0, b.1) - rate).abs()))?;
        ((at(base, slowed) - rate).abs() < 0.015).then_some(Self { base, slowed })
    }

    /// Frames that timecode counts to the second: 24 of 23.976.
    #[must_use]
    pub const fn base(self) -> u32 {
        self.base
    }

    /// Whether drop-frame timecode exists at this rate: 29.97 and 59.94.
    #[must_use]
    pub const fn drops(self) -> bool {
        self.base.is_multiple_of(30)
    }

    /// The same count of frames, run slower by 1000/1001.
    #[must_use]
    pub const fn slowed(self) -> Self {
        Self { base: self.base, slowed: !matches!(self.base, 25 | 50 | 100) }
    }

    /// Real milliseconds of a number of frames.
    #[must_use]
    pub fn milliseconds(self, frames: u64) -> u64 {
        let scale: u128 = if self.slowed { 1001 } else { 1000 };
        u64::try_from(u128::from(frames) * scale / u128::from(self.base)).unwrap_or(u64::MAX)
    }
}

impl fmt::Display for FrameRate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.slowed {
            return write!(f, "{}", self.base);
        }
        // Written as the trade does: 23.976, 29.97, 59.94.
        let thousandths = (u64::from(self.base) * 1_000_000 + 500) / 1001;
        let text = format!("{}.{:03}", thousandths / 1000, thousandths % 1000);
        f.write_str(text.trim_end_matches('0'))
    }
}

impl FromStr for FrameRate {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let wrong = || ValueError::new(text, "a frame rate such as 23.976, 24, 25, 29.97 or 59.94");
        let lower = text.trim().to_ascii_lowercase();
        // `29.97 DF`, `25 fps`, `24p`, `23.976PsF`: what stands behind the number says no other rate.
        let number: String = lower.chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
        let rest = lower[number.len()..].trim();
        if !matches!(rest, "" | "fps" | "p" | "psf" | "i" | "df" | "ndf" | "drop" | "non-drop") {
            // `30000/1001`
            let fraction = rest.strip_prefix('/').and_then(|below| Some((number.parse::<f64>().ok()?, below.trim().parse::<f64>().ok()?)));
            let (above, below) = fraction.filter(|(_, below)| *below > 0.0).ok_or_else(wrong)?;
            return Self::nearest(above / below).ok_or_else(wrong);
        }
        let rate: f64 = number.replace(',', ".").parse().map_err(|_| wrong())?;
        Self::nearest(rate).ok_or_else(wrong)
    }
}

/// A time on a tape or a timeline as it is written: hours, minutes, seconds, frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timecode {
    hours: u32,
    minutes: u32,
    seconds: u32,
    frames: u32,
    drop: bool,
}

impl Timecode {
    /// 00:00:00:00.
    #[must_use]
    pub const fn from_zero() -> Self {
        Self { hours: 0, minutes: 0, seconds: 0, frames: 0, drop: false }
    }

    /// The frame of its second.
    #[must_use]
    pub const fn frame(self) -> u32 {
        self.frames
    }

    /// Whether it is written as drop-frame timecode: `01:00:00;00`.
    #[must_use]
    pub const fn is_drop(self) -> bool {
        self.drop
    }

    /// Its place in frames from 00:00:00:00, at a rate; `drop` where minutes leave numbers out. Frame numbers that the rate
    /// does not have count as the second's last.
    #[must_use]
    pub fn count(self, rate: FrameRate, drop: bool) -> u64 {
        let base = u64::from(rate.base());
        let minutes = u64::from(self.hours) * 60 + u64::from(self.minutes);
        let frame = u64::from(self.frames).min(base - 1);
        let count = (minutes * 60 + u64::from(self.seconds)) * base + frame;
        if !(drop && rate.drops()) {
            return count;
        }
        // Every minute but each tenth leaves out its first two numbers of thirty.
        let left_out = base / 15;
        count.saturating_sub(left_out * (minutes - minutes / 10))
    }

    /// The timecode of a place in frames.
    #[must_use]
    pub fn at(count: u64, rate: FrameRate, drop: bool) -> Self {
        let base = u64::from(rate.base());
        let drop = drop && rate.drops();
        let mut number = count;
        if drop {
            let left_out = base / 15;
            let minute = base * 60 - left_out;
            let ten = minute * 10 + left_out;
            let (tens, rest) = (count / ten, count % ten);
            // The first minute of ten has all its numbers.
            let minutes = if rest < base * 60 { 0 } else { 1 + (rest - base * 60) / minute };
            number += left_out * (tens * 9 + minutes);
        }
        let small = |value: u64| u32::try_from(value).unwrap_or(u32::MAX);
        let seconds = number / base;
        Self {
            hours: small(seconds / 3600),
            minutes: small(seconds / 60 % 60),
            seconds: small(seconds % 60),
            frames: small(number % base),
            drop,
        }
    }
}

impl fmt::Display for Timecode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.drop { ';' } else { ':' };
        write!(f, "{:02}:{:02}:{:02}{mark}{:02}", self.hours, self.minutes, self.seconds, self.frames)
    }
}

impl FromStr for Timecode {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let wrong = || ValueError::new(text, "a timecode such as 01:00:10:12, or 01:00:10;12 in drop frame");
        let mut parts = [0_u32; 4];
        let mut at = 0;
        let mut digits = 0;
        let mut drop = false;
        for c in text.trim().chars() {
            match (c.to_digit(10), c) {
                (Some(digit), _) if digits < 3 => {
                    parts[at] = parts[at] * 10 + digit;
                    digits += 1;
                }
                (None, ':' | ';' | '.' | ',') if digits > 0 && at < 3 => {
                    drop |= matches!(c, ';' | ',') || (c == '.' && at == 2);
                    (at, digits) = (at + 1, 0);
                }
                _ => return Err(wrong()),
            }
        }
        let [hours, minutes, seconds, frames] = parts;
        if at != 3 || digits == 0 || hours > 99 || minutes > 59 || seconds > 59 || frames > 119 {
            return Err(wrong());
        }
        Ok(Self { hours, minutes, seconds, frames, drop })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rate(text: &str) -> FrameRate {
        text.parse().unwrap()
    }

    #[test]
    fn rates_are_read_as_editorial_writes_them() {
        for (text, printed, base) in [
            ("23.976", "23.976", 24),
            ("23.98", "23.976", 24),
            ("24.00", "24", 24),
            ("25", "25", 25),
            ("29.97 DF", "29.97", 30),
            ("30000/1001", "29.97", 30),
            ("59.94", "59.94", 60),
            ("47.952", "47.952", 48),
            ("23,98", "23.976", 24),
        ] {
            assert_eq!((rate(text).to_string().as_str(), rate(text).base()), (printed, base), "{text}");
        }
        for text in ["", "fast", "26", "0", "1/0", "-25", "24 or 25"] {
            assert!(text.parse::<FrameRate>().is_err(), "{text}");
        }
        assert_eq!(rate("23.976").milliseconds(24), 1001);
    }

    #[test]
    fn timecode_is_read_and_counted() {
        let count = |text: &str, r: &str, drop: bool| text.parse::<Timecode>().unwrap().count(rate(r), drop);
        assert_eq!(count("01:00:00:00", "25", false), 90_000);
        assert_eq!(count("00:00:59:23", "24", false), 1439);
        // Drop frame: 00:00:59;29 is followed by 00:01:00;02, and an hour has 107,892 frames.
        assert_eq!(count("00:00:59;29", "29.97", true) + 1, count("00:01:00;02", "29.97", true));
        assert_eq!(count("00:09:59;29", "29.97", true) + 1, count("00:10:00;00", "29.97", true));
        assert_eq!(count("01:00:00;00", "29.97", true), 107_892);
        assert_eq!(count("01:00:00;00", "59.94", true), 215_784);
        for text in ["", "1:2:3", "01:60:00:00", "01:00:00:00:00", "a:b:c:d", "0100:00:00:00", "01:00:00:", "::::"] {
            assert!(text.parse::<Timecode>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn places_come_back(count in 0_u64..8_000_000, at in 0_usize..5, drop in any::<bool>()) {
            let rate = rate(["23.976", "24", "25", "29.97", "59.94"][at]);
            let timecode = Timecode::at(count, rate, drop);
            prop_assert_eq!(timecode.count(rate, drop), count);
            prop_assert_eq!(timecode.to_string().parse::<Timecode>().unwrap(), timecode);
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,20}") {
            let _ = text.parse::<Timecode>();
            let _ = text.parse::<FrameRate>();
        }
    }
}
