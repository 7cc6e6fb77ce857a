//! Texts as the proof compares them: letters and figures alone, in lower case and without accents, so that neither another
//! font, a broken line, a hyphen nor a file's name hides a value.

use std::borrow::Cow;

/// Stands between two texts of a page, or two blocks of a web page: nothing is found across it.
pub(super) const PARTED: char = '\u{1}';

/// A text's letters and figures, and where a word begins.
pub(super) struct Plain {
    /// The letters, nought where the text is parted.
    pub letters: Vec<u8>,
    /// For each letter, whether a word begins with it.
    pub begins: Vec<bool>,
}

impl Plain {
    pub(super) fn of(text: &str) -> Self {
        let mut plain = Self { letters: Vec::with_capacity(text.len()), begins: Vec::with_capacity(text.len()) };
        let mut begins = true;
        for letter in text.chars() {
            if letter.is_ascii_alphanumeric() {
                plain.letters.push(letter.to_ascii_lowercase() as u8);
                plain.begins.push(std::mem::take(&mut begins));
            } else if letter.is_alphanumeric() {
                for byte in deunicode::deunicode_char(letter).unwrap_or_default().bytes().filter(u8::is_ascii_alphanumeric) {
                    plain.letters.push(byte.to_ascii_lowercase());
                    plain.begins.push(std::mem::take(&mut begins));
                }
            } else if letter == PARTED {
                plain.letters.push(0);
                plain.begins.push(true);
                begins = true;
            } else if !is_unseen(letter) {
                begins = true;
            }
        }
        plain
    }

    pub(super) fn text(self) -> String {
        String::from_utf8(self.letters).unwrap_or_default()
    }

    /// Whether a word ends before this place.
    pub(super) fn ends(&self, at: usize) -> bool {
        self.begins.get(at).is_none_or(|begins| *begins)
    }
}

/// Marks that stand in a word and part nothing: accents by themselves, joiners, hyphens that show only at a line's end.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A text as it stands, and as it reads where it is written as an address or in a script: `Gull%20Lane`, `Gull\nLane`.
pub(super) fn readings(text: &str) -> Vec<Cow<'_, str>> {
    let mut all = vec![Cow::Borrowed(text)];
    all.extend(of_address(text).map(Cow::Owned));
    all.extend(of_script(text).map(Cow::Owned));
    all
}

/// With its percent signs told; none where it has none.
fn of_address(text: &str) -> Option<String> {
    let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let bytes = text.as_bytes();
    let is_code = |at: usize| Some(16 * hex(*bytes.get(at + 1)?)? + hex(*bytes.get(at + 2)?)?);
    bytes.iter().enumerate().find(|(at, byte)| **byte == b'%' && is_code(*at).is_some())?;
    let mut told = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match is_code(at).filter(|_| bytes[at] == b'%') {
            Some(code) => {
                told.push(code);
                at += 3;
            }
            None => {
                told.push(if bytes[at] == b'+' { b' ' } else { bytes[at] });
                at += 1;
            }
        }
    }
    Some(String::from_utf8_lossy(&told).into_owned())
}

/// With its backslashes told, as JSON, JavaScript, CSS and calendars write them; none where it has none.
fn of_script(text: &str) -> Option<String> {
    let first = text.find('\\')?;
    let mut told = String::with_capacity(text.len());
    told.push_str(&text[..first]);
    let mut left = &text[first..];
    while let Some(at) = left.find('\\') {
        told.push_str(&left[..at]);
        let rest = &left[at + 1..];
        let code = |skip: usize, most: usize| {
            let digits = rest.get(skip..)?.bytes().take(most).take_while(u8::is_ascii_hexdigit).count();
            let letter = char::from_u32(u32::from_str_radix(&rest[skip..skip + digits], 16).ok()?)?;
            Some((letter, skip + digits))
        };
        let (letter, length) = match rest.bytes().next() {
            Some(b'u') => code(1, 4).unwrap_or(('u', 1)),
            Some(b'x') => code(1, 2).unwrap_or(('x', 1)),
            Some(b'n' | b'N' | b'r' | b't') => (' ', 1),
            // A style sheet's: `\31 4` is `14`.
            Some(byte) if byte.is_ascii_hexdigit() => {
                let (letter, length) = code(0, 6).unwrap_or((' ', 1));
                (letter, length + usize::from(rest[length..].starts_with(' ')))
            }
            Some(byte) if byte.is_ascii() => (char::from(byte), 1),
            _ => (' ', 0),
        };
        told.push(letter);
        left = &rest[length..];
    }
    told.push_str(left);
    Some(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_ligatures_and_hyphens_hide_nothing() {
        for text in ["Zoë Großfield", "ZOE\u{308} GROSS\u{ad}FIELD", "Zoe-Gross-\nfield", "zoe\u{200b} groſsﬁeld", "Ｚｏｅ Grossfield"]
        {
            assert_eq!(Plain::of(text).text(), "zoegrossfield", "{text}");
        }
    }

    #[test]
    fn addresses_and_scripts_are_read() {
        let all = |text: &str| readings(text).into_iter().map(|text| Plain::of(&text).text()).collect::<Vec<_>>();
        assert!(all("maps?q=14%20Gull+Lane").contains(&"mapsq14gulllane".to_owned()));
        assert!(all(r#"{"a": "14 Gull\nLane \u00e9"}"#).contains(&"a14gulllanee".to_owned()));
        assert!(all(r#"content: "\31 4 Gull""#).contains(&"content14gull".to_owned()));
        assert_eq!(all("50 % of 100"), ["50of100"]);
        assert_eq!(readings(r"a\").len(), 2, "a backslash at the end");
    }
}
