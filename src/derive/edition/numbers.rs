//! Telephone numbers and mail addresses inside of texts.

use std::collections::BTreeSet;
use std::ops::Range;

/// What stands in a text in place of what was taken out of it.
const INSTEAD: &str = "[withheld]";

/// The text without the numbers and addresses that may not be seen: all of them where so asked, else those that were
/// taken out elsewhere. Nothing where it has none.
pub(super) fn without(text: &str, phones: bool, mails: bool, taken: &BTreeSet<String>) -> Option<String> {
    let mut cuts: Vec<Range<usize>> = Vec::new();
    if text.contains('@') {
        cuts.extend(self::mails(text).filter(|at| mails || taken.contains(&text[at.clone()].to_lowercase())));
    }
    if text.bytes().filter(u8::is_ascii_digit).count() >= 7 {
        let known = |at: &Range<usize>| {
            let own = self::digits(&text[at.clone()]);
            taken.iter().any(|digits| is_same(digits, &own))
        };
        cuts.extend(self::phones(text).into_iter().filter(|at| phones || known(at)));
        // In one run a number has no form of its own: it is known only by what was taken out.
        cuts.extend(runs(text).filter(|at| known(at)));
    }
    if cuts.is_empty() {
        return None;
    }
    cuts.sort_by_key(|cut| (cut.start, std::cmp::Reverse(cut.end)));
    let mut clean = String::with_capacity(text.len());
    let mut from = 0;
    for cut in cuts {
        if cut.start < from {
            continue;
        }
        clean.push_str(&text[from..cut.start]);
        clean.push_str(INSTEAD);
        from = cut.end;
    }
    clean.push_str(&text[from..]);
    Some(clean)
}

/// Whether two numbers are one: with a country's number and without, with an area and without.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim_start_matches('0'), other.trim_start_matches('0'));
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.len() >= 7 && long.ends_with(short)
}

/// Where nine figures or more stand in one run.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let begins = text
        .char_indices()
        .filter(|(at, letter)| letter.is_ascii_digit() && !text[..*at].ends_with(|before: char| before.is_ascii_digit()));
    let all = begins.map(|(at, _)| at..text[at..].find(|letter: char| !letter.is_ascii_digit()).map_or(text.len(), |end| at + end));
    all.filter(|run| run.len() >= 9)
}

/// The digits of a text.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Where mail addresses stand.
pub(super) fn mails(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+' | '%');
    text.match_indices('@').filter_map(move |(at, _)| {
        let from = text[..at].char_indices().rev().take_while(|(_, letter)| is_part(*letter)).last().map(|(from, _)| from)?;
        let host = text[at + 1..].find(|letter: char| !is_part(letter)).map_or(text.len(), |end| at + 1 + end);
        let to = at + 1 + text[at + 1..host].trim_end_matches(['.', '-']).len();
        text[at + 1..to].contains('.').then_some(from..to)
    })
}

/// Where telephone numbers stand: `(310) 555-0120`, `+44 20 7946 0155`, `555-0107`, `020 7946 0155`, `310.555.0120`. What has
/// no such form is no number: dates, times, scene numbers, postcodes.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_inside = |byte: u8| byte.is_ascii_digit() || matches!(byte, b' ' | b'(' | b')' | b'-' | b'.' | b'+');
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let begins =
            (bytes[at].is_ascii_digit() || matches!(bytes[at], b'+' | b'(')) && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
        if !begins {
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|byte| is_inside(**byte)).count();
        // A letter after the last digit makes a word of it.
        let run = &text[at..end];
        let run = run.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let is_word = bytes.get(at + run.len()).is_some_and(|next| next.is_ascii_alphanumeric() || matches!(next, b'/' | b':'));
        match longest(run).filter(|_| !is_word || run.contains(' ')) {
            Some(length) => {
                found.push(at..at + length);
                at += length;
            }
            // The rest of a run may begin with something else: `2 (310) 555-0120`.
            None => at += bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count().max(1),
        }
    }
    found
}

/// The length of the longest beginning of a run that is a number.
fn longest(run: &str) -> Option<usize> {
    let ends = run.char_indices().filter(|(_, letter)| letter.is_ascii_digit()).map(|(at, _)| at + 1);
    let whole = ends.filter(|end| run.as_bytes().get(*end).is_none_or(|next| !next.is_ascii_digit()));
    whole.rev().find(|end| is_number(&run[..*end]))
}

fn is_number(text: &str) -> bool {
    let groups: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let total: usize = lengths.iter().sum();
    if text.starts_with('+') {
        return (8..=15).contains(&total);
    }
    match lengths.as_slice() {
        // 555-0107; with a space it may be two figures that stand beside each other.
        [3, 4] => text.contains('-'),
        [3, 3, 4] | [1, 3, 3, 4] => true,
        [10 | 11] => groups[0].starts_with('0'),
        [3..=5, ..] => groups[0].starts_with('0') && (10..=11).contains(&total) && lengths.len() <= 4,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_by_their_form() {
        for (text, number) in [
            ("Ring (310) 555-0120 first", "(310) 555-0120"),
            ("Ines Bo +44 20 7946 0155; ines@bo.example", "+44 20 7946 0155"),
            ("555-0107", "555-0107"),
            ("gate 020 7946 0155.", "020 7946 0155"),
            ("cell 310.555.0120, home", "310.555.0120"),
            ("1-310-555-0120", "1-310-555-0120"),
            ("07700 900123", "07700 900123"),
        ] {
            let found: Vec<&str> = phones(text).into_iter().map(|at| &text[at]).collect();
            assert_eq!(found, [number], "{text}");
        }
        for text in
            ["2026-05-04", "07:00-19:30", "scenes 101 102 103A", "90210", "4 5/8 pages, 1000-2000 feet", "12.04.2013", "P-014-2231B"]
        {
            assert!(phones(text).is_empty(), "{text}: {:?}", phones(text));
        }
    }

    #[test]
    fn what_was_taken_out_elsewhere_is_taken_out_of_texts() {
        let taken = BTreeSet::from(["3105550120".to_owned(), "ilse@quist.example".to_owned()]);
        let text = "Ilse 555-0120 or ilse@quist.example; office 555-0100, office@tide.example.";
        let own = without(text, false, false, &taken);
        assert_eq!(own.as_deref(), Some("Ilse [withheld] or [withheld]; office 555-0100, office@tide.example."));
        let all = without(text, true, true, &taken);
        assert_eq!(all.as_deref(), Some("Ilse [withheld] or [withheld]; office [withheld], [withheld]."));
        assert_eq!(without("No number on 2026-05-04", true, true, &taken), None);
        for text in ["+13105550120", "3105550120", "+1 310 555 0120", "0013105550120"] {
            assert_eq!(without(text, false, false, &taken).map(|own| own.ends_with("[withheld]")), Some(true), "{text}");
        }
        assert_eq!(without("order 3105550121", false, false, &taken), None);
    }
}
