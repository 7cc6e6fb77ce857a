//! The text of a page's content under new glyph numbers.
//!
//! Only strings that are shown are touched (`Tj`, `TJ`, `'`, `"`); everything else stays as the bytes it is.

use std::collections::HashMap;

/// New numbers of a font's glyphs, by the name that the page has for the font.
pub(super) type Glyphs<'a> = HashMap<&'a [u8], &'a [u16]>;

/// A page's content with the new numbers; none where there is something in it that is not understood.
pub(super) fn renumber(content: &[u8], glyphs: &Glyphs<'_>) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(content.len() + content.len() / 8);
    let mut at = 0;
    let mut font: Option<&[u16]> = None;
    let mut saved: Vec<Option<&[u16]>> = Vec::new();
    // The last name, and where the strings since the last operator stand in what is written.
    let mut name: &[u8] = b"";
    let mut strings: Vec<(usize, Vec<u8>)> = Vec::new();
    while let Some(byte) = content.get(at).copied() {
        let start = at;
        match byte {
            b'(' => {
                let (text, end) = literal(content, at)?;
                strings.push((out.len(), text));
                at = end;
                continue;
            }
            b'<' if content.get(at + 1) != Some(&b'<') => {
                let end = at + content.get(at..)?.iter().position(|byte| *byte == b'>')?;
                strings.push((out.len(), unhex(content.get(at + 1..end)?)?));
                at = end + 1;
                continue;
            }
            b'<' => at += 2,
            b'/' => {
                at += 1;
                while content.get(at).is_some_and(|byte| is_regular(*byte)) {
                    at += 1;
                }
                name = content.get(start + 1..at)?;
            }
            b'%' => return None,
            byte if is_regular(byte) => {
                while content.get(at).is_some_and(|byte| is_regular(*byte)) {
                    at += 1;
                }
                let word = content.get(start..at)?;
                let is_operator = !word.iter().all(|byte| byte.is_ascii_digit() || b"+-.".contains(byte));
                if is_operator {
                    let shows = matches!(word, b"Tj" | b"TJ" | b"'" | b"\"");
                    put(&mut out, &mut strings, font.filter(|_| shows))?;
                    match word {
                        b"Tf" => font = glyphs.get(name).copied(),
                        b"q" => saved.push(font),
                        b"Q" => font = saved.pop()?,
                        b"BI" => return None,
                        _ => {}
                    }
                }
            }
            _ => at += 1,
        }
        out.extend_from_slice(content.get(start..at)?);
    }
    put(&mut out, &mut strings, None)?;
    Some(out)
}

/// Writes the strings where they stood.
fn put(out: &mut Vec<u8>, strings: &mut Vec<(usize, Vec<u8>)>, font: Option<&[u16]>) -> Option<()> {
    if strings.is_empty() {
        return Some(());
    }
    let first = strings.first()?.0;
    let tail = out.split_off(first);
    let mut from = 0;
    for (at, text) in strings.drain(..) {
        let to = at - first;
        out.extend_from_slice(tail.get(from..to)?);
        from = to;
        out.push(b'<');
        match font {
            Some(glyphs) => {
                for pair in text.chunks(2) {
                    let number = usize::from(u16::from_be_bytes(pair.try_into().ok()?));
                    out.extend_from_slice(format!("{:04x}", glyphs.get(number)?).as_bytes());
                }
            }
            None => text.iter().for_each(|byte| out.extend_from_slice(format!("{byte:02x}").as_bytes())),
        }
        out.push(b'>');
    }
    out.extend_from_slice(tail.get(from..)?);
    Some(())
}

fn is_regular(byte: u8) -> bool {
    !byte.is_ascii_whitespace() && byte != 0 && !b"()<>[]{}/%".contains(&byte)
}

fn unhex(text: &[u8]) -> Option<Vec<u8>> {
    let mut digits = Vec::with_capacity(text.len());
    for byte in text.iter().filter(|byte| !byte.is_ascii_whitespace()) {
        digits.push(u8::try_from(char::from(*byte).to_digit(16)?).ok()?);
    }
    if digits.len() % 2 == 1 {
        digits.push(0);
    }
    Some(digits.chunks(2).map(|pair| pair[0] * 16 + pair[1]).collect())
}

/// A string in parentheses, and where it ends.
fn literal(content: &[u8], mut at: usize) -> Option<(Vec<u8>, usize)> {
    let (mut text, mut depth) = (Vec::new(), 0);
    loop {
        let byte = *content.get(at)?;
        at += 1;
        match byte {
            b'(' => {
                if depth > 0 {
                    text.push(byte);
                }
                depth += 1;
            }
            b')' => {
                depth -= 1;
                if depth == 0 {
                    return Some((text, at));
                }
                text.push(byte);
            }
            b'\\' => {
                let escaped = *content.get(at)?;
                at += 1;
                match escaped {
                    b'n' => text.push(b'\n'),
                    b'r' => text.push(b'\r'),
                    b't' => text.push(b'\t'),
                    b'b' => text.push(8),
                    b'f' => text.push(12),
                    b'0'..=b'7' => {
                        let mut value = u32::from(escaped - b'0');
                        for _ in 0..2 {
                            if let Some(digit @ b'0'..=b'7') = content.get(at).copied() {
                                value = value * 8 + u32::from(digit - b'0');
                                at += 1;
                            }
                        }
                        text.push(u8::try_from(value & 255).ok()?);
                    }
                    b'\n' => {}
                    b'\r' => {
                        if content.get(at) == Some(&b'\n') {
                            at += 1;
                        }
                    }
                    other => text.push(other),
                }
            }
            other => text.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_shown_gets_new_numbers() {
        let glyphs: Glyphs<'_> = HashMap::from([(&b"f0"[..], &[0u16, 7, 8][..]), (b"f1", &[0, 300])]);
        let page = b"/Span<</Lang(en)/MCID 0>>BDC q BT/f0 9 Tf[<00010002>-6<0001>4]TJ ET q BT/f1 9 Tf<0001>Tj ET Q(\\000\\002)Tj Q EMC";
        let new = renumber(page, &glyphs).unwrap();
        assert_eq!(
            String::from_utf8(new).unwrap(),
            "/Span<</Lang<656e>/MCID 0>>BDC q BT/f0 9 Tf[<00070008>-6<0007>4]TJ ET q BT/f1 9 Tf<012c>Tj ET Q<0008>Tj Q EMC"
        );
        assert_eq!(renumber(b"/f0 9 Tf<0009>Tj", &glyphs), None, "a glyph that the font does not have");
        assert_eq!(renumber(b"BI /W 1 ID x EI", &glyphs), None);
        assert_eq!(renumber(b"/f9 9 Tf<0009>Tj", &glyphs).as_deref(), Some(&b"/f9 9 Tf<0009>Tj"[..]));
    }
}
