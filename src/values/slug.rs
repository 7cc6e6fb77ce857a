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
    let mut out = out.trim_end_matches('-').to_owned();
    out.truncate(80);
    if out.is_empty() { "untitled".to_owned() } else { out }
}
