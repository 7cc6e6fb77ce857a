//! A slug line in one text: `INT. KITCHEN - NIGHT`.

/// The parts of a slug line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// `INT`, `EXT`, `INT/EXT`; none where the line does not begin with one.
    pub int_ext: Option<String>,
    /// The set.
    pub set: String,
    /// `DAY`, `NIGHT`; none where the line does not end in one.
    pub day_night: Option<String>,
}

/// What a slug line may begin with, longest first.
const FIRST: &[&str] = &[
    "INT./EXT.",
    "EXT./INT.",
    "INT./EXT",
    "EXT./INT",
    "INT/EXT.",
    "EXT/INT.",
    "INT/EXT",
    "EXT/INT",
    "INT-EXT",
    "EXT-INT",
    "I./E.",
    "I/E.",
    "E/I.",
    "I/E",
    "E/I",
    "INT.",
    "EXT.",
    "INT",
    "EXT",
    "EST.",
    "EST",
];

/// What a slug line may end in.
const LAST: &[&str] = &[
    "DAY",
    "NIGHT",
    "DAWN",
    "DUSK",
    "MORNING",
    "AFTERNOON",
    "EVENING",
    "NOON",
    "MIDNIGHT",
    "SUNRISE",
    "SUNSET",
    "TWILIGHT",
    "MAGIC HOUR",
    "GOLDEN HOUR",
    "LATER",
    "CONTINUOUS",
    "SAME",
    "SAME TIME",
    "MOMENTS LATER",
    "D4N",
    "DAY FOR NIGHT",
    "N4D",
    "NIGHT FOR DAY",
    "D",
    "N",
];

/// Parts a slug line.
#[must_use]
pub fn heading(text: &str) -> Heading {
    let text = text.trim();
    let upper = text.to_ascii_uppercase();
    let first = FIRST.iter().find(|first| {
        upper
            .strip_prefix(**first)
            .is_some_and(|rest| rest.is_empty() || first.ends_with('.') || rest.starts_with([' ', '.', '\t', ':', '-']))
    });
    let rest =
        first.map_or(text, |first| text.get(first.len()..).unwrap_or_default().trim_start_matches(['.', ' ', '\t', ':', '-', '–', '—']));
    let int_ext = first.map(|first| first.replace('.', "").replace('-', "/"));
    let last = rest.rfind(['-', '–', '—']).and_then(|at| {
        let tail = rest.get(at..)?.trim_start_matches(['-', '–', '—']).trim();
        let word = tail.trim_matches(|c: char| !c.is_alphanumeric()).to_uppercase();
        let head = rest.get(..at)?.trim_end_matches([' ', '-', '–', '—', '\t']);
        LAST.contains(&word.as_str()).then(|| (head.to_owned(), word))
    });
    match last {
        Some((set, day_night)) => Heading { int_ext, set, day_night: Some(day_night) },
        None => Heading { int_ext, set: rest.trim().to_owned(), day_night: None },
    }
}
