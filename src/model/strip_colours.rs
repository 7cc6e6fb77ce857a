//! The colours of the strips: a table of I/E by D/N.

use std::collections::BTreeMap;

use super::{Light, Scene};
use crate::values::Rgb;

/// Rows of the board that are no scenes, as keys of the table.
const ROWS: [&str; 7] = ["DAY BREAK", "WEEK BREAK", "FREE DAY", "HOLIDAY", "TRAVEL", "BANNER", "OMITTED"];

/// The table with its defaults. Houses agree on interiors by day and disagree on nights, so all of it can be stated.
const DEFAULTS: [(&str, Rgb); 19] = [
    ("INT DAY", Rgb(0xff, 0xff, 0xff)),
    ("INT NIGHT", Rgb(0xb2, 0xcf, 0xf0)),
    ("INT DAWN", Rgb(0xf8, 0xcb, 0xd8)),
    ("INT DUSK", Rgb(0xf4, 0xb0, 0x66)),
    ("EXT DAY", Rgb(0xff, 0xf0, 0x8a)),
    ("EXT NIGHT", Rgb(0x86, 0xb8, 0x73)),
    ("EXT DAWN", Rgb(0xf8, 0xcb, 0xd8)),
    ("EXT DUSK", Rgb(0xf4, 0xb0, 0x66)),
    ("I/E DAY", Rgb(0xff, 0xf9, 0xd6)),
    ("I/E NIGHT", Rgb(0x88, 0xbf, 0xbb)),
    ("I/E DAWN", Rgb(0xf8, 0xcb, 0xd8)),
    ("I/E DUSK", Rgb(0xf4, 0xb0, 0x66)),
    ("DAY BREAK", Rgb(0x00, 0x00, 0x00)),
    ("WEEK BREAK", Rgb(0xe8, 0x87, 0x2b)),
    ("FREE DAY", Rgb(0xcb, 0xcb, 0xcb)),
    ("HOLIDAY", Rgb(0xb3, 0x26, 0x1e)),
    ("TRAVEL", Rgb(0xd8, 0xc3, 0x9a)),
    ("BANNER", Rgb(0xec, 0xec, 0xec)),
    ("OMITTED", Rgb(0xff, 0xff, 0xff)),
];

/// The light that a strip is sorted by; twilight is dawn or dusk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StripLight {
    /// Day, and whatever names no light.
    Day,
    /// Night.
    Night,
    /// Dawn.
    Dawn,
    /// Dusk, magic hour, evening.
    Dusk,
}

impl StripLight {
    /// The light of a scene's strip: when it is shot, so that day for night is day.
    #[must_use]
    pub fn of(scene: &Scene) -> Self {
        match scene.light() {
            Some(Light::Night) => Self::Night,
            Some(Light::Dawn) => Self::Dawn,
            Some(Light::Dusk | Light::Magic) => Self::Dusk,
            Some(Light::Day) => Self::Day,
            None if scene.day_night.contains("N4D") || scene.day_night.contains("NIGHT FOR DAY") => Self::Night,
            None if scene.day_night.contains("EVENING") => Self::Dusk,
            None => Self::Day,
        }
    }

    /// The word in the keys of the table.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "DAY",
            Self::Night => "NIGHT",
            Self::Dawn => "DAWN",
            Self::Dusk => "DUSK",
        }
    }
}

/// The colours of the strips and breaks of a board: the stated ones over the defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StripColours(BTreeMap<String, Rgb>);

impl Default for StripColours {
    fn default() -> Self {
        Self(DEFAULTS.iter().map(|(key, colour)| ((*key).to_owned(), *colour)).collect())
    }
}

impl StripColours {
    /// A key as the table writes it: `int. day` is `INT DAY`, `Int/Ext night` is `I/E NIGHT`. None where it is neither a
    /// row of the board nor an I/E with a D/N; the D/N may be any word that scenes use: `INT NUIT`.
    #[must_use]
    pub fn key(text: &str) -> Option<String> {
        let upper = text.to_uppercase().replace(['_', '-', '.', ','], " ");
        let words: Vec<&str> = upper.split_whitespace().collect();
        let joined = words.join(" ");
        if ROWS.contains(&joined.as_str()) {
            return Some(joined);
        }
        let (first, rest) = words.split_first()?;
        let place = match *first {
            "INT" | "EXT" => *first,
            "I/E" | "E/I" | "INT/EXT" | "EXT/INT" => "I/E",
            _ => return None,
        };
        (!rest.is_empty()).then(|| format!("{place} {}", rest.join(" ")))
    }

    /// States a colour; a key that is none changes nothing.
    pub fn set(&mut self, key: &str, colour: Rgb) {
        if let Some(key) = Self::key(key) {
            self.0.insert(key, colour);
        }
    }

    /// The key of a scene's strip: its I/E and its own D/N where the table has that word, else the light it is sorted by.
    #[must_use]
    pub fn key_of(&self, scene: &Scene) -> String {
        let place = if scene.is_both() {
            "I/E"
        } else if scene.is_exterior() {
            "EXT"
        } else {
            "INT"
        };
        let own = Self::key(&format!("{place} {}", scene.day_night)).filter(|key| self.0.contains_key(key));
        own.unwrap_or_else(|| format!("{place} {}", StripLight::of(scene).word()))
    }

    /// The colour of a scene's strip.
    #[must_use]
    pub fn of(&self, scene: &Scene) -> Rgb {
        if scene.omitted { self.row("OMITTED") } else { self.row(&self.key_of(scene)) }
    }

    /// The colour of a key: `DAY BREAK`, `INT NIGHT`; white where the table has none.
    #[must_use]
    pub fn row(&self, key: &str) -> Rgb {
        self.0.get(key).copied().unwrap_or(Rgb::WHITE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(int_ext: &str, day_night: &str) -> Scene {
        crate::derive::testing::Builder::new().scene("1", int_ext, day_night, 8).production.scenes[0].clone()
    }

    #[test]
    fn a_strip_is_coloured_by_its_place_and_light() {
        let table = StripColours::default();
        for (int_ext, day_night, key) in [
            ("INT", "DAY", "INT DAY"),
            ("EXT", "MORNING", "EXT DAY"),
            ("INT", "NIGHT", "INT NIGHT"),
            ("INT/EXT", "NIGHT", "I/E NIGHT"),
            ("E/I", "SUNSET", "I/E DUSK"),
            ("EXT", "MAGIC HOUR", "EXT DUSK"),
            ("EXT", "D4N", "EXT DAY"),
            ("EXT", "N4D", "EXT NIGHT"),
            ("INT", "EVENING", "INT DUSK"),
            ("INT", "CONTINUOUS", "INT DAY"),
            ("", "", "INT DAY"),
            ("EXT", "DAWN", "EXT DAWN"),
        ] {
            assert_eq!(table.key_of(&scene(int_ext, day_night)), key, "{int_ext} {day_night}");
        }
    }

    #[test]
    fn what_a_house_states_wins_also_for_words_of_its_own() {
        let mut table = StripColours::default();
        table.set("int night", Rgb(1, 2, 3));
        table.set("Int/Ext Nuit", Rgb(4, 5, 6));
        table.set("day_break", Rgb(7, 8, 9));
        table.set("sideways", Rgb(0, 0, 0));
        assert_eq!(table.of(&scene("INT", "NIGHT")), Rgb(1, 2, 3));
        assert_eq!(table.of(&scene("E/I", "NUIT")), Rgb(4, 5, 6));
        assert_eq!(table.of(&scene("EXT", "NIGHT")), Rgb(0x86, 0xb8, 0x73));
        assert_eq!(table.row("DAY BREAK"), Rgb(7, 8, 9));
        assert_eq!(StripColours::key("EXT"), None);
        let omitted = Scene { omitted: true, ..scene("EXT", "NIGHT") };
        assert_eq!(table.of(&omitted), Rgb::WHITE);
    }

    #[test]
    fn the_tints_of_the_lights_differ_in_grey_and_bear_type() {
        let table = StripColours::default();
        for colour in table.0.values() {
            assert!(colour.contrast(colour.ink()) >= 6.0, "{colour}");
        }
        let mut greys: Vec<u8> =
            ["INT DAY", "EXT DAY", "INT DAWN", "INT NIGHT", "INT DUSK", "I/E NIGHT", "EXT NIGHT"].map(|key| table.row(key).grey()).to_vec();
        greys.dedup();
        assert!(greys.windows(2).all(|pair| pair[0] >= pair[1] + 10), "each darker than the one before: {greys:?}");
    }
}
