//! The light that a scene is written for.

use super::Scene;

/// The light that a scene is written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Light {
    /// Day, morning, afternoon.
    Day,
    /// Night.
    Night,
    /// Dawn, sunrise.
    Dawn,
    /// Dusk, sunset, twilight.
    Dusk,
    /// Magic hour, golden hour: either twilight.
    Magic,
}

impl Scene {
    /// The light the scene is written for, as far as its D/N says. Day for night and night for day are free of it, and
    /// words such as `CONTINUOUS` or `LATER` name none.
    #[must_use]
    pub fn light(&self) -> Option<Light> {
        let upper = self.day_night.to_uppercase();
        let words: Vec<&str> = upper.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let has = |word: &str| words.contains(&word);
        let joined = words.join(" ");
        if has("D4N") || has("N4D") || joined.contains("DAY FOR NIGHT") || joined.contains("NIGHT FOR DAY") {
            return None;
        }
        match () {
            () if joined.contains("MAGIC HOUR") || joined.contains("GOLDEN HOUR") => Some(Light::Magic),
            () if has("DAWN") || has("SUNRISE") => Some(Light::Dawn),
            () if has("DUSK") || has("SUNSET") || has("TWILIGHT") => Some(Light::Dusk),
            () if has("NIGHT") || joined == "N" => Some(Light::Night),
            () if has("DAY") || has("MORNING") || has("AFTERNOON") || joined == "D" => Some(Light::Day),
            () => None,
        }
    }

    /// Whether the scene is inside and outside at once: `I/E`, `INT/EXT`.
    #[must_use]
    pub fn is_both(&self) -> bool {
        let upper = self.int_ext.to_uppercase();
        let letters: String = upper.chars().filter(char::is_ascii_alphabetic).collect();
        matches!(letters.as_str(), "IE" | "EI" | "INTEXT" | "EXTINT")
    }
}
