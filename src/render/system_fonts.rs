//! Fonts of the machine, for those who ask for them by their family: names in Chinese or Arabic, where neither callboard
//! nor the studio brings a font.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use super::{Layer, TemplateFile};

/// The largest font file that is read.
const LARGEST_FILE: u64 = 64 << 20;
/// Fewest letters of a family's name that a file's name must share with it.
const LEAST_SHARED: usize = 6;

/// Where systems keep their fonts.
fn folders() -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"].map(PathBuf::from).into();
    if let Some(home) = std::env::var_os("HOME").map(PathBuf::from) {
        all.extend([".fonts", ".local/share/fonts", "Library/Fonts"].map(|folder| home.join(folder)));
    }
    all.extend(std::env::var_os("WINDIR").map(|windows| PathBuf::from(windows).join("Fonts")));
    all
}

/// The font files that may hold these families, by their names, those of the first family first.
pub(super) fn find(families: &[String]) -> Vec<TemplateFile> {
    if families.is_empty() {
        return Vec::new();
    }
    let mut files: Vec<(String, PathBuf)> = folders()
        .iter()
        .flat_map(|folder| walkdir::WalkDir::new(folder).follow_links(true).max_depth(6).sort_by_file_name())
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file() && super::templates::is_font(entry.path()))
        .filter_map(|entry| Some((letters(entry.path().file_stem()?.to_str()?), entry.into_path())))
        .collect();
    files.dedup_by(|a, b| a.1 == b.1);
    let mut found: Vec<PathBuf> = Vec::new();
    for family in families {
        for path in of_family(family, &files) {
            if !found.contains(&path) {
                found.push(path);
            }
        }
    }
    found.iter().filter_map(|path| read(path)).collect()
}

/// The files whose names begin with the family's, or with as many of its words as any does.
fn of_family(family: &str, files: &[(String, PathBuf)]) -> Vec<PathBuf> {
    let mut words: Vec<&str> = family.split_whitespace().collect();
    while !words.is_empty() {
        let wanted = letters(&words.concat());
        if wanted.len() < LEAST_SHARED && words.len() < family.split_whitespace().count() {
            break;
        }
        let found: Vec<PathBuf> = files.iter().filter(|(name, _)| name.starts_with(&wanted)).map(|(_, path)| path.clone()).collect();
        if !found.is_empty() {
            return found;
        }
        words.pop();
    }
    Vec::new()
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn read(path: &Path) -> Option<TemplateFile> {
    // One that cannot be read is as good as none: the family is told as missing.
    let bytes = (path.metadata().ok()?.len() <= LARGEST_FILE).then(|| std::fs::read(path).ok())??;
    let name = path.file_name()?.to_string_lossy().into_owned();
    Some(TemplateFile { layer: Layer::Studio, shown: format!("system/fonts/{name}"), bytes: Ok(Cow::Owned(bytes)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_is_found_by_the_names_of_its_files() {
        let files: Vec<(String, PathBuf)> =
            ["NotoSansCJK-Regular.ttc", "NotoSansArabic-Bold.ttf", "NotoSans-Regular.ttf", "DejaVuSans.ttf"]
                .iter()
                .map(|name| (letters(name.split('.').next().unwrap()), PathBuf::from(name)))
                .collect();
        let names = |family: &str| of_family(family, &files).iter().map(|path| path.display().to_string()).collect::<Vec<_>>();
        assert_eq!(names("Noto Sans CJK SC"), ["NotoSansCJK-Regular.ttc"]);
        assert_eq!(names("Noto Sans Arabic"), ["NotoSansArabic-Bold.ttf"]);
        assert_eq!(names("DejaVu Sans"), ["DejaVuSans.ttf"]);
        assert!(names("Brandon Grotesk").is_empty());
    }
}
