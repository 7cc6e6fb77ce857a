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

/// Lines with what was folded joined again, each with its number. A line too long to be a fact is cut. One line is held at a
/// time: a file of pictures is as cheap as one without.
struct Unfolded<'t> {
    lines: std::iter::Enumerate<std::str::Lines<'t>>,
    open: Option<(u32, String)>,
    /// Whether the open line goes on in the next: quoted-printable of version 2.1 does after `=`.
    soft: bool,
}

fn unfolded(text: &str) -> Unfolded<'_> {
    Unfolded { lines: text.lines().enumerate(), open: None, soft: false }
}

impl Iterator for Unfolded<'_> {
    type Item = (u32, String);

    fn next(&mut self) -> Option<(u32, String)> {
        for (at, line) in self.lines.by_ref() {
            let room = |last: &String| MAX_LINE.saturating_sub(last.len());
            let mut whole = None;
            match &mut self.open {
                Some((_, last)) if line.starts_with([' ', '\t']) && !self.soft => last.extend(line.chars().skip(1).take(room(last) / 4)),
                Some((_, last)) if self.soft => {
                    last.pop();
                    last.extend(line.chars().take(room(last) / 4));
                }
                open => whole = open.replace((u32::try_from(at + 1).unwrap_or(u32::MAX), line.chars().take(MAX_LINE).collect())),
            }
            let quoted = |line: &String| line.ends_with('=') && line.to_ascii_uppercase().contains("QUOTED-PRINTABLE");
            self.soft = self.open.as_ref().is_some_and(|(_, last)| quoted(last));
            if whole.is_some() {
                return whole;
            }
        }
        self.open.take()
    }
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
