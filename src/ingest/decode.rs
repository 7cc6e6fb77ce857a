//! The text of a file, in whatever encoding a program saved it.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of the bytes, without its byte-order mark, and the name of the encoding where it is not UTF-8. Bytes that are
/// no text at all give none.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<(String, Option<&'static str>)> {
    let (encoding, skip) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let (text, _) = encoding.decode_without_bom_handling(bytes.get(skip..).unwrap_or_default());
    let odd = |c: char| (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}')) || c == '\u{fffd}';
    if text.chars().take(4096).filter(|c| odd(*c)).count() > 8 {
        return None;
    }
    Some((text.into_owned(), (encoding != UTF_8).then(|| encoding.name())))
}

/// The encoding of text that does not say it: UTF-16 has zeros in every other byte, and what is neither that nor UTF-8
/// is taken for the encoding of western Windows. A text that was cut off inside a character is still UTF-8.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count() * 10 / (head.len() / 2).max(1);
    match (zeros(0), zeros(1)) {
        (0..=1, 4..) => UTF_16LE,
        (4.., 0..=1) => UTF_16BE,
        _ => match std::str::from_utf8(bytes) {
            Err(error) if error.error_len().is_some() => WINDOWS_1252,
            _ => UTF_8,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let text = "INT. CAFÉ - DAY\n\nElle s'assied.\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let windows = WINDOWS_1252.encode(text).0;
        assert_eq!(decode(text.as_bytes()), Some((text.to_owned(), None)));
        assert_eq!(decode(&[&b"\xff\xfe"[..], &utf16].concat()), Some((text.to_owned(), Some("UTF-16LE"))));
        assert_eq!(decode(&utf16), Some((text.to_owned(), Some("UTF-16LE"))));
        assert_eq!(decode(&windows), Some((text.to_owned(), Some("windows-1252"))));
        assert_eq!(decode(b"INT. CAF\xc3"), Some(("INT. CAF\u{fffd}".to_owned(), None)));
        assert_eq!(decode(&[0x89, b'P', b'N', b'G', 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1, 1, 1, 1]), None);
    }
}
