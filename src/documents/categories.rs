//! The categories of elements as papers head them, in the order of the UCID list (domain.md 2.5).

use super::format;
use crate::model::Wording;

/// Key, heading in the US, heading in the UK; in the order of breakdown sheets.
const CATEGORIES: &[(&str, &str, &str)] = &[
    ("cast", "Cast", "Cast"),
    ("background", "Background", "Supporting artists"),
    ("stunts", "Stunts", "Stunts"),
    ("vehicles", "Vehicles", "Action vehicles"),
    ("props", "Props", "Props"),
    ("weapons", "Weapons", "Weapons"),
    ("sfx", "Special effects", "Special effects"),
    ("mechanical_fx", "Mechanical effects", "Mechanical effects"),
    ("wardrobe", "Wardrobe", "Costume"),
    ("makeup_hair", "Make-up and hair", "Make-up and hair"),
    ("animals", "Animals", "Animals"),
    ("wranglers", "Wranglers", "Animal handlers"),
    ("camera", "Camera", "Camera"),
    ("grip", "Grip", "Grip"),
    ("electric", "Electric", "Lighting"),
    ("sound", "Sound", "Sound"),
    ("music", "Music", "Music"),
    ("art", "Art department", "Art department"),
    ("set_dressing", "Set dressing", "Set dressing"),
    ("greenery", "Greenery", "Greens"),
    ("special_equipment", "Special equipment", "Special equipment"),
    ("security", "Security", "Security"),
    ("additional_labor", "Additional labor", "Additional labour"),
    ("vfx", "Visual effects", "Visual effects"),
    ("intimacy", "Intimacy", "Intimacy"),
    ("misc", "Miscellaneous", "Miscellaneous"),
];

/// The place of a category in the order of breakdown sheets; categories of the production's own come last.
#[must_use]
pub fn rank(key: &str) -> usize {
    CATEGORIES.iter().position(|(known, ..)| *known == key).unwrap_or(CATEGORIES.len())
}

/// A category's heading: the trade's, else the key in words.
#[must_use]
pub fn title(key: &str, wording: Wording) -> String {
    match CATEGORIES.iter().find(|(known, ..)| *known == key) {
        Some((_, us, _)) if wording == Wording::Us => (*us).to_owned(),
        Some((_, _, uk)) => (*uk).to_owned(),
        None => super::facts::sentence_case(&key.replace('_', " ")),
    }
}

/// Categories that a scene's elements are in, each once, in the order of breakdown sheets.
#[must_use]
pub fn ordered<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for key in keys {
        if !all.contains(&key) {
            all.push(key);
        }
    }
    // Stable: the production's own categories keep the order they are written in.
    all.sort_by_key(|key| rank(key));
    all
}

/// Minutes as an estimate of time: `45 min`, `1 h 30`, `2 h`.
#[must_use]
pub fn estimate(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

/// `12 dockers` as a count and a name; nothing before the name where no count is stated.
#[must_use]
pub fn counted(count: Option<u32>, name: &str) -> String {
    let count = count.map(|count| count.to_string());
    format::joined([count.as_deref(), Some(name)], " ").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_trades_order_then_the_productions_own() {
        assert_eq!(ordered(["snow", "props", "background", "props", "kites"].into_iter()), ["background", "props", "snow", "kites"]);
        assert_eq!(title("vehicles", Wording::Uk), "Action vehicles");
        assert_eq!(title("stop_motion", Wording::Us), "Stop motion");
        assert_eq!(
            (estimate(45), estimate(90), estimate(120), estimate(65)),
            ("45 min".into(), "1 h 30".into(), "2 h".into(), "1 h 05".into())
        );
    }
}
