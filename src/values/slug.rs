//! Names of files: lower-case ASCII.

/// Turns a text into a slug: transliterated to ASCII, lower case, runs of anything else than letters and digits as
/// one hyphen. A text with nothing left in it gives `untitled`.
#[must_use]
pub fn slug(text: &str) -> String {
    let ascii = deunicode::deunicode(text).to_ascii_lowercase();
    let mut out = String::with_capacity(ascii.len());
    for c in ascii.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(80);
    let slug = out.trim_end_matches('-');
    if slug.is_empty() { "untitled".to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_of_files() {
        assert_eq!(slug("Fish Market – Old Harbour"), "fish-market-old-harbour");
        assert_eq!(slug("Ελένη Øystein"), "elene-oystein");
        assert_eq!(slug("!?"), "untitled");
    }

    proptest! {
        #[test]
        fn any_text_gives_a_name(text in "\\PC{0,200}") {
            let slug = slug(&text);
            prop_assert!((1..=80).contains(&slug.len()));
            prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
            prop_assert!(!slug.starts_with('-') && !slug.ends_with('-'));
        }
    }
}
