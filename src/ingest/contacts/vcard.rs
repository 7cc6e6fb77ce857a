//! The lines of a vCard file.

use super::text;

/// One card.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Card {
    /// The line it begins on, from 1.
    pub line: u32,
    /// The person's name, in the order it is spoken.
    pub name: Option<String>,
    /// The organisation, then its units.
    pub organisation: Vec<String>,
    /// Title, else role.
    pub position: Option<String>,
    /// The preferred telephone: marked so, else the mobile, else the first.
    pub phone: Option<String>,
    /// The preferred address for mail, else the first.
    pub email: Option<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// A note.
    pub note: Option<String>,
    /// Whether the card says that it is of a company.
    pub is_company: bool,
    /// Names of properties that are not read.
    pub unread: Vec<String>,
}

/// Longest line once it is unfolded; a picture is longer, and is not read.
const MAX_LINE: usize = 4_000;

/// The cards of a text, up to a number of them; and whether all of the text was read.
pub(super) fn cards(text: &str, most: usize) -> (Vec<Card>, bool) {
    let mut cards = Vec::new();
    let mut open: Option<(Card, Rank)> = None;
    for (number, line) in unfolded(text) {
        let upper = line.trim().to_ascii_uppercase();
        if upper == "BEGIN:VCARD" {
            open = Some((Card { line: number, ..Card::default() }, Rank::default()));
        } else if upper == "END:VCARD" {
            if let Some((card, _)) = open.take() {
                if cards.len() == most {
                    return (cards, false);
                }
                cards.push(card);
            }
        } else if let Some((card, rank)) = &mut open {
            property(&line, card, rank);
        }
    }
    (cards, open.is_none())
}

/// Lines with what was folded joined again, each with its number. A line too long to be a fact is cut.
fn unfolded(text: &str) -> Vec<(u32, String)> {
    let mut lines: Vec<(u32, String)> = Vec::new();
    let mut soft = false;
    for (at, line) in text.lines().enumerate() {
        let room = |last: &String| MAX_LINE.saturating_sub(last.len());
        match lines.last_mut() {
            Some((_, last)) if line.starts_with([' ', '\t']) && !soft => last.extend(line.chars().skip(1).take(room(last) / 4)),
            Some((_, last)) if soft => {
                last.pop();
                last.extend(line.chars().take(room(last) / 4));
            }
            _ => lines.push((u32::try_from(at + 1).unwrap_or(u32::MAX), line.chars().take(MAX_LINE).collect())),
        }
        // Quoted-printable of version 2.1 goes on after `=`.
        let quoted = |line: &String| line.to_ascii_uppercase().contains("QUOTED-PRINTABLE") && line.ends_with('=');
        soft = lines.last().is_some_and(|(_, last)| quoted(last));
    }
    lines
}

/// How good the telephone and the mail are that a card has so far.
#[derive(Debug, Default)]
struct Rank {
    phone: u8,
    email: u8,
    title: bool,
    formatted: bool,
}

fn property(line: &str, card: &mut Card, rank: &mut Rank) {
    let Some((head, value)) = split(line) else { return };
    let mut parts = head.split(';');
    let name = parts.next().unwrap_or_default();
    let name = name.rsplit('.').next().unwrap_or(name).trim().to_ascii_uppercase();
    let parameters: Vec<String> = parts.map(str::to_ascii_uppercase).collect();
    let has = |word: &str| parameters.iter().any(|parameter| parameter.split(['=', ',', '"']).any(|part| part == word));
    let value = if has("QUOTED-PRINTABLE") { quoted_printable(value) } else { value.to_owned() };
    let plain = || text::line(&unescaped(&value));
    match name.as_str() {
        "FN" => {
            if let Some(name) = plain() {
                (card.name, rank.formatted) = (Some(name), true);
            }
        }
        "N" if !rank.formatted => {
            let parts = components(&value);
            let spoken: Vec<&str> =
                [3, 1, 2, 0, 4].iter().filter_map(|at| parts.get(*at).map(String::as_str)).filter(|part| !part.is_empty()).collect();
            card.name = text::line(&spoken.join(" ")).or_else(|| card.name.take());
        }
        "ORG" => card.organisation = components(&value).into_iter().filter(|part| !part.is_empty()).collect(),
        "TITLE" => {
            if let Some(title) = plain() {
                (card.position, rank.title) = (Some(title), true);
            }
        }
        "ROLE" if !rank.title => card.position = plain().or_else(|| card.position.take()),
        "TEL" => {
            let better = 1 + u8::from(has("CELL")) * 2 + u8::from(has("PREF")) * 4 - u8::from(has("FAX"));
            if let Some(phone) = plain().filter(|_| better > rank.phone) {
                let bare = phone.strip_prefix("tel:").or_else(|| phone.strip_prefix("TEL:")).unwrap_or(&phone).to_owned();
                (card.phone, rank.phone) = (Some(bare), better);
            }
        }
        "EMAIL" => {
            let better = 1 + u8::from(has("PREF"));
            if let Some(email) = plain().filter(|_| better > rank.email) {
                (card.email, rank.email) = (Some(email), better);
            }
        }
        "CATEGORIES" => card.categories = parted(&value, ',').into_iter().filter_map(|part| text::line(&part)).collect(),
        "NOTE" => card.note = text::lines(&unescaped(&value)),
        "KIND" | "X-ADDRESSBOOKSERVER-KIND" => card.is_company |= value.trim().eq_ignore_ascii_case("org"),
        "X-ABSHOWAS" => card.is_company |= value.trim().eq_ignore_ascii_case("company"),
        "ADR" | "BDAY" | "URL" | "NICKNAME" => card.unread.push(name),
        _ => {}
    }
}

/// Name with parameters, and value: apart at the first colon that is not in quotes.
fn split(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    for (at, byte) in line.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b':' if !quoted => return Some((line.get(..at)?, line.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

/// A value's parts, apart at a mark that is not escaped; still escaped otherwise.
fn parted(value: &str, mark: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for c in value.chars() {
        if c == mark && !escaped {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    parts.iter().map(|part| unescaped(part)).collect()
}

fn components(value: &str) -> Vec<String> {
    parted(value, ';').iter().map(|part| text::line(part).unwrap_or_default()).collect()
}

fn unescaped(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => plain.push('\n'),
                Some(other) => plain.push(other),
                None => {}
            },
            c => plain.push(c),
        }
    }
    plain
}

fn quoted_printable(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let digit = |byte: Option<u8>| byte.and_then(|byte| char::from(byte).to_digit(16)).and_then(|digit| u8::try_from(digit).ok());
        if let (Some(high), Some(low)) = (digit(rest.next()), digit(rest.next())) {
            bytes.push(high * 16 + low);
        }
    }
    text::decode(&bytes).0.into_owned()
}
