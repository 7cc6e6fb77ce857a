//! Text of files that do not say how they are encoded.

use std::borrow::Cow;

/// The text of some bytes: UTF-16 by its mark, else UTF-8 where they are that, else Windows-1252, which older tools on
/// both systems come nearest to. The name of the encoding where it is not UTF-8.
#[must_use]
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes)
        && encoding != encoding_rs::UTF_8
    {
        return (encoding.decode(bytes).0, Some(encoding.name()));
    }
    if bytes.starts_with(b"{\0") {
        return (encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0, Some("UTF-16LE"));
    }
    if bytes.starts_with(b"\0{") {
        return (encoding_rs::UTF_16BE.decode_without_bom_handling(bytes).0, Some("UTF-16BE"));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, Some("windows-1252")),
    }
}

/// A text on one line: control characters are spaces, and spaces are folded. `None` where nothing is left.
#[must_use]
pub fn line(text: &str) -> Option<String> {
    let plain = text.split(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}').filter(|word| !word.is_empty());
    let joined = plain.collect::<Vec<_>>().join(" ");
    (!joined.is_empty()).then_some(joined)
}

/// A text of several lines: trimmed, its line ends and control characters in order. `None` where nothing is left.
#[must_use]
pub fn lines(text: &str) -> Option<String> {
    let joined = text
        .replace("\r\n", "\n")
        .split(['\n', '\r'])
        .map(|line| line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n");
    let joined = joined.trim();
    (!joined.is_empty()).then(|| joined.to_owned())
}
