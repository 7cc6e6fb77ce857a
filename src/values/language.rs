//! Languages by their codes.

/// Codes of ISO 639 with the names papers print; those that subtitles and dubs are ordered in most.
const NAMES: &[(&str, &str)] = &[
    ("ar", "Arabic"),
    ("bg", "Bulgarian"),
    ("ca", "Catalan"),
    ("cs", "Czech"),
    ("cy", "Welsh"),
    ("da", "Danish"),
    ("de", "German"),
    ("el", "Greek"),
    ("en", "English"),
    ("es", "Spanish"),
    ("et", "Estonian"),
    ("eu", "Basque"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fil", "Filipino"),
    ("fr", "French"),
    ("ga", "Irish"),
    ("gl", "Galician"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("is", "Icelandic"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ko", "Korean"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("ms", "Malay"),
    ("nb", "Norwegian"),
    ("nl", "Dutch"),
    ("no", "Norwegian"),
    ("pl", "Polish"),
    ("pt", "Portuguese"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("sk", "Slovak"),
    ("sl", "Slovenian"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("vi", "Vietnamese"),
    ("zh", "Chinese"),
];

/// The name of a language, with its region or script where the code has one: `German`, `Spanish (419)`. A text that is no
/// known code stands for itself.
#[must_use]
pub fn language_name(code: &str) -> String {
    let (base, rest) = code.split_once(['-', '_']).map_or((code, None), |(base, rest)| (base, Some(rest)));
    let lower = base.to_lowercase();
    match (NAMES.iter().find(|(known, _)| *known == lower), rest) {
        (Some((_, name)), None) => (*name).to_owned(),
        (Some((_, name)), Some(rest)) => format!("{name} ({rest})"),
        (None, _) => code.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_names_and_other_texts_stand_for_themselves() {
        for (code, name) in [("de", "German"), ("EN-us", "English (us)"), ("es-419", "Spanish (419)"), ("No dialogue", "No dialogue")] {
            assert_eq!(language_name(code), name);
        }
    }
}
