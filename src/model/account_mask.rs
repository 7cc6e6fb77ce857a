//! How account numbers are built, and what they say of the account above (domain.md 2.6, 4).

use std::collections::BTreeSet;

/// How account numbers are built: widths of category, account, subaccount and set, and what stands between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountMask {
    /// As written: `CCAA`, `CC-AAA-SS`.
    pub text: String,
    /// The width of each part, and the separator in front of it.
    pub parts: Vec<(Option<char>, usize)>,
}

/// The parts of a mask in their order, by their letters.
const LETTERS: [(char, &str); 4] = [('C', "category"), ('A', "account"), ('S', "subaccount"), ('T', "set")];

/// What the part at a place is called.
fn part_name(at: usize) -> &'static str {
    LETTERS.get(at).map_or("part", |(_, name)| name)
}

impl AccountMask {
    /// Reads `CCAA`, `CC-AAA-SS`, `CC AA SS TT`: one letter for each sign of a part, parts in this order, with or without
    /// a sign between them.
    ///
    /// # Errors
    /// What is wrong with it, as the end of a sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut parts: Vec<(Option<char>, usize)> = Vec::new();
        let (mut separator, mut last) = (None, None);
        for sign in text.trim().chars() {
            let upper = sign.to_ascii_uppercase();
            if last == Some(upper) && separator.is_none() {
                if let Some(part) = parts.last_mut() {
                    part.1 += 1;
                }
                continue;
            }
            if let Some((letter, name)) = LETTERS.get(parts.len()).filter(|(letter, _)| *letter == upper) {
                if parts.is_empty() && separator.is_some() {
                    return Err("begins with a separator".to_owned());
                }
                if parts.len() == LETTERS.len() {
                    return Err(format!("has something behind its {name}"));
                }
                parts.push((separator.take(), 1));
                last = Some(*letter);
                continue;
            }
            match sign {
                '-' | ' ' | '.' | '/' | ':' if separator.is_none() && !parts.is_empty() => separator = Some(sign),
                _ => {
                    let wanted =
                        LETTERS.get(parts.len()).map_or_else(String::new, |(letter, name)| format!(": next is {letter}, the {name}"));
                    return Err(format!("has `{sign}` where it cannot stand{wanted}"));
                }
            }
        }
        if parts.is_empty() || separator.is_some() {
            return Err("ends before a part".to_owned());
        }
        if let Some(at) = parts.iter().position(|(_, width)| *width > 6) {
            return Err(format!("has a {} of more than six signs", part_name(at)));
        }
        Ok(Self { text: text.trim().to_owned(), parts })
    }

    /// The parts that a number states. It may end with any part: `14` is the category of `14-02`.
    ///
    /// # Errors
    /// Why it does not fit, as the end of a sentence.
    pub fn split<'n>(&self, number: &'n str) -> Result<Vec<&'n str>, String> {
        let mut rest = number;
        let mut found: Vec<&str> = Vec::new();
        for (at, (separator, width)) in self.parts.iter().enumerate() {
            if rest.is_empty() && at > 0 {
                return Ok(found);
            }
            if let Some(separator) = separator {
                rest = rest.strip_prefix(*separator).ok_or_else(|| {
                    let sign = rest.chars().next().unwrap_or(' ');
                    format!("has `{sign}` where a `{separator}` ends the {}", part_name(at - 1))
                })?;
            }
            let end = rest.char_indices().find(|(_, sign)| !sign.is_alphanumeric()).map_or(rest.len(), |(end, _)| end);
            let own = &rest[..end];
            let count = own.chars().count();
            // Without a separator the next part follows at once.
            let open = self.parts.get(at + 1).is_some_and(|(next, _)| next.is_none());
            if count < *width || (count > *width && !open) {
                let signs = if count == 1 { "sign" } else { "signs" };
                return Err(format!("has {count} {signs} for its {}, which has {width}", part_name(at)));
            }
            let cut = own.char_indices().nth(*width).map_or(own.len(), |(cut, _)| cut);
            found.push(&own[..cut]);
            rest = &rest[cut..];
        }
        if rest.is_empty() { Ok(found) } else { Err(format!("goes on with `{rest}` behind its last part")) }
    }

    /// The known account that a number stands under: the same with fewer parts, or with noughts in their place.
    #[must_use]
    pub fn parent(&self, number: &str, known: &BTreeSet<&str>) -> Option<String> {
        let mut parts = self.split(number).ok()?;
        while parts.last().is_some_and(|part| part.bytes().all(|sign| sign == b'0')) {
            parts.pop();
        }
        while parts.len() > 1 {
            parts.pop();
            let short = self.join(&parts, parts.len());
            let mut candidates = vec![short];
            candidates.extend((parts.len() + 1..=self.parts.len()).map(|whole| self.join(&parts, whole)));
            if let Some(found) = candidates.into_iter().find(|candidate| candidate != number && known.contains(candidate.as_str())) {
                return Some(found);
            }
        }
        None
    }

    /// Parts written out, filled with noughts up to so many parts.
    fn join(&self, parts: &[&str], whole: usize) -> String {
        let mut text = String::new();
        for (at, (separator, width)) in self.parts.iter().enumerate().take(whole) {
            text.extend(separator.iter());
            match parts.get(at) {
                Some(part) => text.push_str(part),
                None => text.extend(std::iter::repeat_n('0', *width)),
            }
        }
        text
    }
}

/// The category an account stands under by its number, where no mask says how numbers are built: 1401 under 1400, 10-099
/// under 10.
#[must_use]
pub fn parent_by_number(number: &str, known: &BTreeSet<&str>) -> Option<String> {
    let mut candidates = Vec::new();
    if let Some((category, _)) = number.rsplit_once(['-', '.', ' ']) {
        candidates.push(category.to_owned());
    }
    if number.bytes().all(|b| b.is_ascii_digit()) {
        let last = number.trim_end_matches('0').len();
        if last > 0 {
            let zeros = "0".repeat(number.len());
            // The first half of the digits is the category's own: 2100 is one beside 2000, not an account under it.
            candidates.extend(((number.len() / 2).max(1)..last).rev().map(|keep| format!("{}{}", &number[..keep], &zeros[keep..])));
        }
    }
    candidates.into_iter().find(|candidate| candidate != number && known.contains(candidate.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parent(mask: &str, number: &str, known: &[&str]) -> Option<String> {
        AccountMask::parse(mask).unwrap().parent(number, &known.iter().copied().collect())
    }

    #[test]
    fn a_mask_states_widths_and_separators() {
        assert_eq!(AccountMask::parse("CC-AAA-SS").unwrap().parts, [(None, 2), (Some('-'), 3), (Some('-'), 2)]);
        assert_eq!(AccountMask::parse("ccaa").unwrap().parts, [(None, 2), (None, 2)]);
        assert_eq!(AccountMask::parse("C AA").unwrap().parts, [(None, 1), (Some(' '), 2)]);
        assert!(AccountMask::parse("AACC").unwrap_err().contains("next is C, the category"));
        for bad in ["", "CC-", "-CC", "CC--AA", "CCAACC", "CCCCCCC", "CC-AA-SS-TT-T"] {
            assert!(AccountMask::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_number_fits_or_the_mask_says_why_not() {
        let mask = AccountMask::parse("CC-AAA").unwrap();
        assert_eq!(mask.split("10-099").unwrap(), ["10", "099"]);
        assert_eq!(mask.split("10").unwrap(), ["10"]);
        assert_eq!(mask.split("10-99").unwrap_err(), "has 2 signs for its account, which has 3");
        assert_eq!(mask.split("1").unwrap_err(), "has 1 sign for its category, which has 2");
        assert_eq!(mask.split("100-099").unwrap_err(), "has 3 signs for its category, which has 2");
        assert_eq!(mask.split("10.099").unwrap_err(), "has `.` where a `-` ends the category");
        assert_eq!(mask.split("10-099-1").unwrap_err(), "goes on with `-1` behind its last part");
        assert_eq!(AccountMask::parse("CCAA").unwrap().split("1401").unwrap(), ["14", "01"]);
        assert!(AccountMask::parse("CCAA").unwrap().split("14015").is_err());
    }

    #[test]
    fn an_account_stands_under_what_its_first_parts_are() {
        assert_eq!(parent("CCAA", "1401", &["1400", "1401"]).as_deref(), Some("1400"));
        assert_eq!(parent("CCAA", "1400", &["1400", "1000"]), None);
        assert_eq!(parent("CC-AA-SS", "14-02-07", &["14", "14-02"]).as_deref(), Some("14-02"));
        assert_eq!(parent("CC-AA-SS", "14-02-07", &["14-00-00"]).as_deref(), Some("14-00-00"));
        assert_eq!(parent("CC-AA-SS", "14-02-00", &["14", "14-02-00"]).as_deref(), Some("14"));
        assert_eq!(parent("C-AA", "B-07", &["A", "B"]).as_deref(), Some("B"));
    }

    #[test]
    fn without_a_mask_half_the_digits_are_the_category() {
        let known: BTreeSet<&str> = ["1400", "2000", "10"].into();
        assert_eq!(parent_by_number("1401", &known).as_deref(), Some("1400"));
        assert_eq!(parent_by_number("2100", &known), None);
        assert_eq!(parent_by_number("10-099", &known).as_deref(), Some("10"));
    }
}
