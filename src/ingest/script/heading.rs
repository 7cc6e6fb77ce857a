//! A scene heading taken apart: inside or outside, the set, the time of day.

/// The parts of a heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Parts {
    /// `INT`, `EXT`, `INT/EXT`, `I/E`, `EST`: upper case, without dots; empty where the heading says neither.
    pub int_ext: String,
    /// The set, as written: `HOUSE - KITCHEN`.
    pub set: String,
    /// The time of day, as written: `NIGHT`, `MOMENTS LATER`; empty where there is none.
    pub day_night: String,
    /// What stands behind the time of day: `FLASHBACK`.
    pub tail: String,
    /// What stands in parentheses behind the set or the time of day and holds a digit: `1979`.
    pub date: String,
}

/// What says inside or outside, longest first, in the spellings of headings that a program or a person marked as such.
const PLACES: [(&str, &str); 18] = [
    ("INT./EXT", "INT/EXT"),
    ("EXT./INT", "EXT/INT"),
    ("INT / EXT", "INT/EXT"),
    ("EXT / INT", "EXT/INT"),
    ("INT. / EXT", "INT/EXT"),
    ("EXT. / INT", "EXT/INT"),
    ("INT/EXT", "INT/EXT"),
    ("EXT/INT", "EXT/INT"),
    ("INT-EXT", "INT/EXT"),
    ("EXT-INT", "EXT/INT"),
    ("I./E", "I/E"),
    ("E./I", "E/I"),
    ("I/E", "I/E"),
    ("E/I", "E/I"),
    ("INT", "INT"),
    ("EXT", "EXT"),
    ("EST", "EST"),
    ("EX", "EXT"),
];

/// Words that are a time of day by themselves, in the languages that scripts are commonly written in.
const TIMES: &[&str] = &[
    "DAY",
    "NIGHT",
    "MORNING",
    "EVENING",
    "AFTERNOON",
    "NOON",
    "MIDDAY",
    "MIDNIGHT",
    "DAWN",
    "DUSK",
    "SUNRISE",
    "SUNSET",
    "SUNDOWN",
    "DAYBREAK",
    "TWILIGHT",
    "NIGHTFALL",
    "CONTINUOUS",
    "CONT",
    "CONT'D",
    "CONTINUING",
    "LATER",
    "SAME",
    "D4N",
    "DFN",
    "DAYS",
    "NIGHTS",
    "PREDAWN",
    "DAYTIME",
    "NIGHTTIME",
    "JOUR",
    "NUIT",
    "MATIN",
    "SOIR",
    "AUBE",
    "CRÉPUSCULE",
    "TAG",
    "NACHT",
    "MORGEN",
    "ABEND",
    "DÍA",
    "DIA",
    "NOCHE",
    "TARDE",
    "MAÑANA",
    "AMANECER",
    "ATARDECER",
    "GIORNO",
    "NOTTE",
    "SERA",
    "MATTINA",
    "ALBA",
    "NOITE",
    "MANHÃ",
    "DAG",
    "NATT",
    "NAT",
    "KVÄLL",
    "AFTEN",
    "DZIEŃ",
    "NOC",
    "ДЕНЬ",
    "НОЧЬ",
    "УТРО",
    "ВЕЧЕР",
];

/// Words that stand beside a time of day: `EARLY MORNING`, `THE NEXT DAY`, `MOMENTS LATER`, `MAGIC HOUR`.
const BESIDE: &[&str] = &[
    "EARLY",
    "LATE",
    "LATER",
    "NEXT",
    "THE",
    "THAT",
    "SAME",
    "FOLLOWING",
    "MOMENTS",
    "MOMENT",
    "MINUTES",
    "HOURS",
    "HOUR",
    "SECONDS",
    "A",
    "AN",
    "FEW",
    "SOME",
    "AFTER",
    "BEFORE",
    "PRE",
    "PRE-DAWN",
    "MID",
    "MID-DAY",
    "MID-MORNING",
    "MID-AFTERNOON",
    "TO",
    "FOR",
    "AND",
    "TIME",
    "GOLDEN",
    "MAGIC",
    "ONE",
    "TWO",
    "THREE",
    "DEEP",
    "FIRST",
    "LIGHT",
    "WEEK",
    "WEEKS",
    "MONTH",
    "MONTHS",
    "YEAR",
    "YEARS",
    "SHORT",
    "SEVERAL",
    "PRESENT",
    "RAINY",
    "WINTER",
    "SUMMER",
    "SPRING",
    "AUTUMN",
    "FALL",
    "INTO",
    "OR",
    "AT",
    "ANOTHER",
    "PREVIOUS",
    "SLIGHTLY",
];

/// Two or more words that are a time of day only together.
const PHRASES: &[&str] = &["MAGIC HOUR", "GOLDEN HOUR", "SAME TIME", "FIRST LIGHT", "PRE-DAWN", "MID-DAY", "MID-MORNING", "MID-AFTERNOON"];

/// The marks that part a heading's words, beside the dash.
const DASHES: [&str; 5] = [" - ", " – ", " — ", " -- ", " --- "];

/// Takes a heading apart: `INT. HOUSE - KITCHEN - NIGHT` is inside, the set `HOUSE - KITCHEN`, at `NIGHT`.
///
/// The time of day is the last part behind a dash that is made of words for one; what follows it is kept as the tail. Where
/// no dash parts one off, a full stop, a comma or, before the plainest words, a space does.
#[must_use]
pub fn split(heading: &str) -> Parts {
    let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
    let (int_ext, rest) = place(&heading);
    let mut parts = Parts { int_ext, ..Parts::default() };
    let segments = segments(rest);
    let found = (1..segments.len()).rev().find(|at| is_time(segments[*at]));
    if let Some(at) = found {
        parts.set = segments[..at].join(" - ");
        parts.day_night = without_date(segments[at], &mut parts.date);
        let tail = segments[at + 1..].join(" - ");
        parts.tail = without_date(&tail, &mut parts.date);
    } else if let Some((set, time)) = [". ", ", "].iter().find_map(|mark| rest.rsplit_once(mark).filter(|(_, time)| is_time(time))) {
        parts.set = set.to_owned();
        parts.day_night = without_date(time, &mut parts.date);
    } else if let Some((set, time)) = rest.rsplit_once(' ').filter(|(_, time)| segments.len() == 1 && plainest(time)) {
        parts.set = set.to_owned();
        parts.day_night = time.to_owned();
    } else {
        parts.set = rest.to_owned();
    }
    parts.set = parts.set.trim_matches([' ', '.', '-', ',']).to_owned();
    parts
}

/// What says inside or outside, and the rest of the heading.
fn place(heading: &str) -> (String, &str) {
    for (written, plain) in PLACES {
        let Some(head) = heading.get(..written.len()) else { continue };
        let rest = &heading[written.len()..];
        if head.eq_ignore_ascii_case(written) && (rest.is_empty() || rest.starts_with(['.', ' ', ':', '-', ','])) {
            return (plain.to_owned(), rest.trim_start_matches(['.', ' ', ':', '-', ',']));
        }
    }
    (String::new(), heading)
}

fn segments(text: &str) -> Vec<&str> {
    let mut all = vec![text];
    for dash in DASHES {
        all = all.into_iter().flat_map(|part| part.split(dash)).collect();
    }
    // A dash at the very end or beginning parts nothing off.
    all.iter().map(|part| part.trim()).filter(|part| !part.is_empty() && *part != "-").collect()
}

fn words(text: &str) -> Vec<String> {
    let plain = text.to_uppercase().replace('’', "'");
    plain.split([' ', '/']).map(|word| word.trim_matches(['.', ',', ':', ';', '"']).to_owned()).filter(|word| !word.is_empty()).collect()
}

/// Whether a text, apart from what it has in parentheses, is a time of day.
fn is_time(text: &str) -> bool {
    let bare = bare(text);
    let words = words(&bare);
    if words.is_empty() || words.len() > 6 {
        return false;
    }
    let phrase = words.join(" ");
    let number = |word: &str| word.chars().all(|c| c.is_ascii_digit()) || matches!(word, "D1" | "D2" | "D3" | "N1" | "N2" | "N3");
    let time = |word: &str| TIMES.contains(&word);
    let any = words.iter().any(|word| time(word)) || PHRASES.iter().any(|known| phrase.contains(known));
    any && words.iter().all(|word| time(word) || BESIDE.contains(&word.as_str()) || number(word))
}

/// The plainest words for a time of day, before which a space is mark enough.
fn plainest(word: &str) -> bool {
    matches!(word.to_uppercase().as_str(), "DAY" | "NIGHT" | "DAWN" | "DUSK" | "MORNING" | "EVENING" | "AFTERNOON" | "SUNSET" | "SUNRISE")
}

/// A text without what it has in parentheses.
fn bare(text: &str) -> String {
    let mut depth = 0_u32;
    let kept: String = text
        .chars()
        .filter(|c| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => {
                    depth = depth.saturating_sub(1);
                    return false;
                }
                _ => {}
            }
            depth == 0
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text without the date in its parentheses, which is put where one goes; other parentheses stay.
fn without_date(text: &str, date: &mut String) -> String {
    let inner = text.split_once('(').and_then(|(head, rest)| Some((head, rest.split_once(')')?)));
    match inner {
        Some((head, (inside, after))) if inside.chars().any(|c| c.is_ascii_digit()) => {
            inside.trim().clone_into(date);
            format!("{} {}", head.trim(), after.trim()).trim().to_owned()
        }
        _ => text.to_owned(),
    }
}

/// Whether a line that is no scene heading by the rules of Fountain looks like one to a reader: it begins with one of the
/// words for inside and outside in another spelling, behind a number, or in marks of emphasis.
#[must_use]
pub fn looks_like(line: &str) -> bool {
    let bare = line.trim_start_matches(['*', '_', ' ', '\t']);
    let number = bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ')' || c == '#');
    let bare = if number.len() < bare.len() && bare.starts_with(|c: char| c.is_ascii_digit() || c == '#') {
        number.trim_start_matches(|c: char| c.is_ascii_uppercase() && number.chars().nth(1) == Some(' ')).trim_start()
    } else {
        bare
    };
    let upper = bare.to_uppercase();
    if bare.chars().filter(|c| c.is_lowercase()).count() > bare.chars().filter(|c| c.is_uppercase()).count() {
        return false;
    }
    if ["INTERIOR", "EXTERIOR"].iter().any(|word| upper.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', '.', ':', '/']))) {
        return true;
    }
    let (int_ext, rest) = place(&upper);
    let written = upper.get(..upper.len() - rest.len()).unwrap_or_default();
    // `EX` and `EST` begin too many other lines.
    !int_ext.is_empty() && !rest.is_empty() && int_ext != "EST" && (int_ext != "EXT" || written.starts_with("EXT"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(heading: &str) -> [String; 5] {
        let parts = split(heading);
        [parts.int_ext, parts.set, parts.day_night, parts.tail, parts.date]
    }

    #[test]
    fn headings_come_apart() {
        for (heading, expected) in [
            ("INT. HOUSE - KITCHEN - NIGHT", ["INT", "HOUSE - KITCHEN", "NIGHT", "", ""]),
            ("EXT. BRICK'S PATIO - DAY", ["EXT", "BRICK'S PATIO", "DAY", "", ""]),
            ("int. house - day", ["INT", "house", "day", "", ""]),
            ("INT./EXT. CAR (MOVING) - MOMENTS LATER", ["INT/EXT", "CAR (MOVING)", "MOMENTS LATER", "", ""]),
            ("I./E. HOUSE – DAY", ["I/E", "HOUSE", "DAY", "", ""]),
            ("INT HOUSE DAY", ["INT", "HOUSE", "DAY", "", ""]),
            ("INT - HOUSE - DAY", ["INT", "HOUSE", "DAY", "", ""]),
            ("INT. HOUSE - DAY (1979)", ["INT", "HOUSE", "DAY", "", "1979"]),
            ("INT. HOUSE - DAY - FLASHBACK (1944)", ["INT", "HOUSE", "DAY", "FLASHBACK", "1944"]),
            ("EXT. PIER - THE NEXT MORNING", ["EXT", "PIER", "THE NEXT MORNING", "", ""]),
            ("EXT. PIER - MAGIC HOUR", ["EXT", "PIER", "MAGIC HOUR", "", ""]),
            ("INT. HOUSE. KITCHEN. NIGHT", ["INT", "HOUSE. KITCHEN", "NIGHT", "", ""]),
            ("INT. NIGHT CLUB - BACK ROOM", ["INT", "NIGHT CLUB - BACK ROOM", "", "", ""]),
            ("INT. HOTEL - DAY ROOM", ["INT", "HOTEL - DAY ROOM", "", "", ""]),
            ("EXT. LE PORT - NUIT", ["EXT", "LE PORT", "NUIT", "", ""]),
            ("EXT/INT. VAN - CONTINUOUS", ["EXT/INT", "VAN", "CONTINUOUS", "", ""]),
            ("EST. HOUSE - DAY", ["EST", "HOUSE", "DAY", "", ""]),
            ("SNIPER SCOPE POV", ["", "SNIPER SCOPE POV", "", "", ""]),
            ("INTERROGATION ROOM", ["", "INTERROGATION ROOM", "", "", ""]),
            ("INT. RADIO STUDIO", ["INT", "RADIO STUDIO", "", "", ""]),
            ("EXT. NIGHT", ["EXT", "NIGHT", "", "", ""]),
            ("INT. HOUSE -", ["INT", "HOUSE", "", "", ""]),
            ("", ["", "", "", "", ""]),
        ] {
            assert_eq!(parts(heading), expected, "{heading}");
        }
    }

    #[test]
    fn lines_that_look_like_headings() {
        for line in
            ["EXT/INT. VAN - DAY", "1. INT. HOUSE - DAY", "12A INT. HOUSE", "**INT. HOUSE - DAY**", "INTERIOR: HOUSE", "E/I CAR - DAY"]
        {
            assert!(looks_like(line), "{line}");
        }
        for line in ["INTERNATIONAL WATERS", "Int. he said, and left the room", "EXTRA EXTRA", "ESTABLISHING", "12 MEN", "The INT. light"] {
            assert!(!looks_like(line), "{line}");
        }
    }
}
