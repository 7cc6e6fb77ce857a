//! Revision colours, and colours that papers print.

use std::fmt;
use std::str::FromStr;

use super::ValueError;

/// The WGA order of revision colours (domain.md 2.0).
pub const REVISION_COLOURS: [&str; 9] = ["White", "Blue", "Pink", "Yellow", "Green", "Goldenrod", "Buff", "Salmon", "Cherry"];

/// The rank of a colour in an order that repeats: after the last comes `2nd Blue` or `Double Blue`.
/// The first colour is the first draft and does not repeat. `None` where the colour is not in the order.
#[must_use]
pub fn colour_rank(colour: &str, order: &[String]) -> Option<usize> {
    let lower = colour.trim().to_lowercase();
    let (round, name) = match lower.split_once(' ') {
        Some(("double" | "2nd", name)) => (1, name),
        Some(("triple" | "3rd", name)) => (2, name),
        Some(("4th", name)) => (3, name),
        _ => (0, lower.as_str()),
    };
    let at = order.iter().position(|known| known.to_lowercase() == name)?;
    match (round, at) {
        (0, at) => Some(at),
        (_, 0) => None,
        (round, at) => Some(at + round * order.len().saturating_sub(1)),
    }
}

/// A colour: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// Colours that may be named instead of written as `#rrggbb`: tints that take black type, and red and black.
const NAMED: [(&str, Rgb); 13] = [
    ("white", Rgb(0xff, 0xff, 0xff)),
    ("cream", Rgb(0xff, 0xf9, 0xd6)),
    ("yellow", Rgb(0xff, 0xf0, 0x8a)),
    ("pink", Rgb(0xf8, 0xcb, 0xd8)),
    ("blue", Rgb(0xb2, 0xcf, 0xf0)),
    ("orange", Rgb(0xf4, 0xb0, 0x66)),
    ("teal", Rgb(0x88, 0xbf, 0xbb)),
    ("green", Rgb(0x86, 0xb8, 0x73)),
    ("tan", Rgb(0xd8, 0xc3, 0x9a)),
    ("grey", Rgb(0xcb, 0xcb, 0xcb)),
    ("gray", Rgb(0xcb, 0xcb, 0xcb)),
    ("red", Rgb(0xb3, 0x26, 0x1e)),
    ("black", Rgb(0x00, 0x00, 0x00)),
];

impl Rgb {
    /// White.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);

    /// The colour of a name: `white`, `cream`, `yellow`, `pink`, `blue`, `orange`, `teal`, `green`, `tan`, `grey`, `red`,
    /// `black`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        NAMED.iter().find(|(known, _)| *known == name).map(|(_, colour)| *colour)
    }

    /// The grey a mono printer makes of it, from 0 (black) to 255 (white): the weights of Rec. 601.
    #[must_use]
    pub fn grey(self) -> u8 {
        let sum = 299 * u32::from(self.0) + 587 * u32::from(self.1) + 114 * u32::from(self.2);
        u8::try_from((sum + 500) / 1000).unwrap_or(u8::MAX)
    }

    /// The contrast with another colour, from 1 to 21, by the formula of WCAG 2.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (own, other) = (self.luminance(), other.luminance());
        (own.max(other) + 0.05) / (own.min(other) + 0.05)
    }

    /// The type that reads best on it: black or white. One of the two always has a contrast of 4.5 or more.
    #[must_use]
    pub fn ink(self) -> Self {
        if self.contrast(Self::BLACK) >= self.contrast(Self::WHITE) { Self::BLACK } else { Self::WHITE }
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

impl FromStr for Rgb {
    type Err = ValueError;

    /// Reads `#rrggbb`, or one of the names.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let hex = text.trim().strip_prefix('#').filter(|hex| hex.len() == 6 && hex.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let part = |hex: &str, at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
        hex.and_then(|hex| Some(Self(part(hex, 0)?, part(hex, 2)?, part(hex, 4)?))).or_else(|| Self::named(text)).ok_or_else(|| {
            ValueError::new(
                text,
                "a colour, such as #b2cff0, or white, cream, yellow, pink, blue, orange, teal, green, tan, grey, red or black",
            )
        })
    }
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_colour_is_written_in_hexadecimal_or_named() {
        assert_eq!("#B2cff0".parse(), Ok(Rgb(0xb2, 0xcf, 0xf0)));
        assert_eq!("Blue".parse::<Rgb>().map(|blue| blue.to_string()), Ok("#b2cff0".to_owned()));
        for wrong in ["", "#fff", "#12345g", "mauve", "b2cff0", "#é1234"] {
            assert!(wrong.parse::<Rgb>().is_err(), "{wrong}");
        }
        assert_eq!((Rgb::WHITE.grey(), Rgb::BLACK.grey(), Rgb(0, 0, 255).grey()), (255, 0, 29));
        assert!((Rgb::WHITE.contrast(Rgb::BLACK) - 21.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn type_reads_on_any_ground(r in any::<u8>(), g in any::<u8>(), b in any::<u8>()) {
            let ground = Rgb(r, g, b);
            prop_assert!(ground.contrast(ground.ink()) >= 4.5);
            prop_assert_eq!(ground.to_string().parse(), Ok(ground));
        }
    }

    #[test]
    fn the_order_goes_round_without_white() {
        let order: Vec<String> = REVISION_COLOURS.map(str::to_owned).to_vec();
        let rank = |colour: &str| colour_rank(colour, &order);
        assert_eq!((rank("White"), rank("blue"), rank("Cherry")), (Some(0), Some(1), Some(8)));
        assert_eq!((rank("2nd Blue"), rank("Double Pink"), rank("3rd Blue")), (Some(9), Some(10), Some(17)));
        assert_eq!((rank("2nd White"), rank("Tan")), (None, None));
    }
}
