//! Scripts that the bundled fonts do not cover, with a family that does: what to ask for when a character has no shape.

/// First and last character of a script, what it is called, a free family that has it.
const SCRIPTS: &[(u32, u32, &str, &str)] = &[
    (0x0530, 0x058f, "Armenian", "Noto Sans Armenian"),
    (0x0590, 0x05ff, "Hebrew", "Noto Sans Hebrew"),
    (0x0600, 0x06ff, "Arabic", "Noto Sans Arabic"),
    (0x0700, 0x074f, "Syriac", "Noto Sans Syriac"),
    (0x0750, 0x077f, "Arabic", "Noto Sans Arabic"),
    (0x0780, 0x07bf, "Thaana", "Noto Sans Thaana"),
    (0x08a0, 0x08ff, "Arabic", "Noto Sans Arabic"),
    (0x0900, 0x097f, "Devanagari", "Noto Sans Devanagari"),
    (0x0980, 0x09ff, "Bengali", "Noto Sans Bengali"),
    (0x0a00, 0x0a7f, "Gurmukhi", "Noto Sans Gurmukhi"),
    (0x0a80, 0x0aff, "Gujarati", "Noto Sans Gujarati"),
    (0x0b80, 0x0bff, "Tamil", "Noto Sans Tamil"),
    (0x0c00, 0x0c7f, "Telugu", "Noto Sans Telugu"),
    (0x0c80, 0x0cff, "Kannada", "Noto Sans Kannada"),
    (0x0d00, 0x0d7f, "Malayalam", "Noto Sans Malayalam"),
    (0x0d80, 0x0dff, "Sinhala", "Noto Sans Sinhala"),
    (0x0e00, 0x0e7f, "Thai", "Noto Sans Thai"),
    (0x0e80, 0x0eff, "Lao", "Noto Sans Lao"),
    (0x0f00, 0x0fff, "Tibetan", "Noto Serif Tibetan"),
    (0x1000, 0x109f, "Burmese", "Noto Sans Myanmar"),
    (0x10a0, 0x10ff, "Georgian", "Noto Sans Georgian"),
    (0x1100, 0x11ff, "Korean", "Noto Sans CJK KR"),
    (0x1200, 0x137f, "Ethiopic", "Noto Sans Ethiopic"),
    (0x1780, 0x17ff, "Khmer", "Noto Sans Khmer"),
    (0x1800, 0x18af, "Mongolian", "Noto Sans Mongolian"),
    (0x3040, 0x30ff, "Japanese", "Noto Sans CJK JP"),
    (0x3100, 0x312f, "Chinese", "Noto Sans CJK TC"),
    (0x3130, 0x318f, "Korean", "Noto Sans CJK KR"),
    (0x2e80, 0x303f, "Chinese or Japanese", "Noto Sans CJK SC"),
    (0x3400, 0x9fff, "Chinese or Japanese", "Noto Sans CJK SC"),
    (0xac00, 0xd7af, "Korean", "Noto Sans CJK KR"),
    (0xf900, 0xfaff, "Chinese or Japanese", "Noto Sans CJK SC"),
    (0xfb1d, 0xfb4f, "Hebrew", "Noto Sans Hebrew"),
    (0xfb50, 0xfdff, "Arabic", "Noto Sans Arabic"),
    (0xfe70, 0xfefc, "Arabic", "Noto Sans Arabic"),
    (0xff00, 0xffef, "Chinese or Japanese", "Noto Sans CJK SC"),
    (0x1f000, 0x1faff, "emoji", "Noto Emoji"),
    (0x20000, 0x3ffff, "Chinese or Japanese", "Noto Sans CJK SC"),
];

/// What to do about characters that no font has: the families for their scripts, and where they may lie.
pub(super) fn help(missing: impl Iterator<Item = char>) -> String {
    let mut wanted: Vec<(&str, &str)> = Vec::new();
    for letter in missing.map(u32::from) {
        let script = SCRIPTS.iter().find(|(first, last, ..)| (*first..=*last).contains(&letter));
        wanted.extend(script.map(|(.., name, family)| (*name, *family)).filter(|one| !wanted.contains(one)));
    }
    // Where there is kana the Han are Japanese, where there is Hangul Korean.
    if wanted.iter().any(|(name, _)| matches!(*name, "Japanese" | "Korean")) {
        wanted.retain(|(name, _)| *name != "Chinese or Japanese");
    }
    if wanted.is_empty() {
        return "put a font that has them into `fonts/` in the template folder".to_owned();
    }
    let names: Vec<&str> = wanted.iter().map(|(name, _)| *name).collect();
    let families: Vec<&str> = wanted.iter().map(|(_, family)| *family).collect();
    format!(
        "for {}: `theme: {{system_fonts: [{}]}}` takes them from this machine where it has them; or put the font files into `templates/fonts/`",
        names.join(", "),
        families.join(", ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_help_names_the_families_of_the_scripts() {
        assert!(help("רות".chars()).contains("for Hebrew: `theme: {system_fonts: [Noto Sans Hebrew]}`"));
        assert!(help("健二の手紙".chars()).contains("for Japanese: `theme: {system_fonts: [Noto Sans CJK JP]}`"));
        assert!(help("王小明".chars()).contains("for Chinese or Japanese: `theme: {system_fonts: [Noto Sans CJK SC]}`"));
        assert_eq!(help("⛵".chars()), "put a font that has them into `fonts/` in the template folder");
    }
}
