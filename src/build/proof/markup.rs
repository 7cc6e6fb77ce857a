//! A web page as it is read, and what stands in its markup.

use super::plain::PARTED;

/// Tags inside of a line, which do not part it.
const INLINE: &[&str] =
    &["a", "abbr", "b", "bdi", "br", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"];

/// A web page as it is read, and what stands in its tags, both with their entities told.
pub(super) fn split(markup: &str) -> (String, String) {
    let (mut read, mut rest) = (String::with_capacity(markup.len()), String::new());
    let mut left = markup;
    while let Some(open) = left.find('<') {
        read.push_str(&left[..open]);
        let close = left[open..].find('>').map_or(left.len(), |close| open + close + 1);
        rest.push_str(&left[open..close]);
        rest.push(PARTED);
        let name = left[open + 1..close].trim_start_matches('/');
        let name = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        read.push(if INLINE.contains(&name) { ' ' } else { PARTED });
        left = &left[close..];
    }
    read.push_str(left);
    (entities(&read), entities(&rest))
}

/// A text with its character references told.
fn entities(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut left = text;
    while let Some(at) = left.find('&') {
        told.push_str(&left[..at]);
        left = &left[at..];
        let end = left.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((letter(left.get(1..end)?)?, end))) {
            Some((letter, end)) => {
                told.push(letter);
                left = &left[end + 1..];
            }
            None => {
                told.push('&');
                left = &left[1..];
            }
        }
    }
    told.push_str(left);
    told
}

/// A letter by its name. An accent is left out: the letter under it is compared.
fn letter(name: &str) -> Option<char> {
    const ACCENTS: &[&str] = &["acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash", "caron"];
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "lsquo" | "rsquo" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" => '\u{a0}',
        "shy" | "zwj" | "zwnj" => '\u{ad}',
        "ndash" | "mdash" | "hyphen" | "dash" | "minus" => '-',
        "period" => '.',
        "comma" => ',',
        "colon" => ':',
        "sol" => '/',
        "lpar" => '(',
        "rpar" => ')',
        "plus" => '+',
        "commat" => '@',
        "num" => '#',
        "szlig" => 'ß',
        "euro" => '€',
        "pound" => '£',
        "dollar" => '$',
        "yen" => '¥',
        "deg" => '°',
        "prime" => '′',
        "Prime" => '″',
        name => match name.strip_prefix('#') {
            Some(number) => {
                let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16).ok());
                char::from_u32(hex.unwrap_or_else(|| number.parse().ok())?)?
            }
            None => {
                let first = name.chars().next()?;
                ACCENTS.contains(&name.get(first.len_utf8()..)?).then_some(first)?
            }
        },
    })
}
