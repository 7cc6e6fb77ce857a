//! What the proof reads as numbers: telephones, amounts of money, dates, co-ordinates.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::plain::PARTED;
use crate::derive::FactName;

/// More marks than this between two figures, and they are not of one telephone number.
const APART: usize = 4;

/// A telephone number as it is found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Whatever stands before it: a country's number.
    Whole,
    /// After the nought that a country dials before an area.
    Trunk,
    /// By itself: the number without its area.
    Local,
}

/// Telephone numbers to look for, by how many of their last digits and those.
#[derive(Debug, Clone, Default)]
pub(super) struct Phones {
    all: BTreeMap<(usize, u64), (Fit, FactName)>,
}

impl Phones {
    /// Adds one, in whatever way it is written: `(310) 555-0120`, `+13105550120`, `0044 20 7946 0155`.
    pub(super) fn add(&mut self, text: &str, fact: FactName) {
        let groups: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        let whole = groups.concat();
        let digits = whole.trim_start_matches('0');
        let mut put = |digits: &str, fit: Fit| {
            if let Ok(number) = digits.parse() {
                self.all.entry((digits.len(), number)).or_insert((fit, fact));
            }
        };
        let last = |count: usize| digits.len().checked_sub(count).and_then(|from| digits.get(from..));
        match (last(10), last(9)) {
            (Some(ten), Some(nine)) => {
                put(ten, Fit::Whole);
                put(nine, Fit::Trunk);
            }
            (None, Some(nine)) => put(nine, Fit::Whole),
            _ => {}
        }
        // With the area and without: what stands between the digits parts them.
        for from in 0..groups.len() {
            let rest = groups[from..].concat();
            if matches!(rest.len(), 7 | 8) {
                put(&rest, Fit::Local);
            }
        }
        // North America's are written in one run as well.
        if let (1, Some(seven), 10 | 11) = (groups.len(), last(7), digits.len()) {
            put(seven, Fit::Local);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = ((usize, u64), FactName)> + '_ {
        self.all.iter().map(|(key, (_, fact))| (*key, *fact))
    }

    /// Those of a text are not looked for.
    pub(super) fn forget(&mut self, text: &str) {
        self.find(text).into_iter().for_each(|(key, _)| _ = self.all.remove(&key));
    }

    /// Those that stand in a text.
    pub(super) fn find(&self, text: &str) -> Vec<((usize, u64), FactName)> {
        let mut found = Vec::new();
        if self.all.is_empty() {
            return found;
        }
        let mut run = Run::default();
        for letter in text.chars() {
            match digit(letter) {
                Some(digit) => run.push(digit),
                // A letter ends it, and a number that touches it is one only with its area.
                None if letter.is_alphabetic() || letter == PARTED => run.end(self, letter != PARTED, &mut found),
                None => run.gap += 1,
            }
            if run.gap > APART {
                run.end(self, false, &mut found);
            }
        }
        run.end(self, false, &mut found);
        found
    }
}

/// A figure, of whatever script.
fn digit(letter: char) -> Option<u8> {
    match letter {
        '0'..='9' => Some(letter as u8 - b'0'),
        _ if letter.is_ascii() || !letter.is_numeric() => None,
        _ => deunicode::deunicode_char(letter)?.trim().parse().ok().filter(|digit| *digit < 10),
    }
}

/// Figures that stand beside each other.
#[derive(Default)]
struct Run {
    digits: Vec<u8>,
    /// Where groups of them begin.
    begins: Vec<bool>,
    /// Marks since the last.
    gap: usize,
    /// Whether a letter stands before the first.
    touches: bool,
}

impl Run {
    fn push(&mut self, digit: u8) {
        self.touches &= !self.digits.is_empty() || self.gap == 0;
        self.begins.push(self.gap > 0 || self.digits.is_empty());
        self.digits.push(digit);
        self.gap = 0;
    }

    fn end(&mut self, phones: &Phones, letter: bool, found: &mut Vec<((usize, u64), FactName)>) {
        let ends = (0..self.digits.len()).filter(|at| self.begins.get(at + 1).is_none_or(|begins| *begins)).collect::<Vec<_>>();
        for end in ends {
            for count in 7..=10 {
                let Some(from) = (end + 1).checked_sub(count) else { break };
                let number = self.digits[from..=end].iter().fold(0, |number, digit| 10 * number + u64::from(*digit));
                let Some((fit, fact)) = phones.all.get(&(count, number)) else { continue };
                let before = from.checked_sub(1).and_then(|at| self.digits.get(at)).copied();
                let is_last = end + 1 == self.digits.len();
                let fits = match fit {
                    Fit::Whole => true,
                    Fit::Trunk => before == Some(0),
                    Fit::Local => self.begins[from] && !(from == 0 && self.touches) && !(is_last && letter && self.gap == 0),
                };
                if fits {
                    found.push(((count, number), *fact));
                }
            }
        }
        self.digits.clear();
        self.begins.clear();
        self.touches = letter;
        self.gap = 0;
    }
}

/// Currencies as papers name them beside an amount.
const CODES: &[&str] =
    &["USD", "GBP", "EUR", "CAD", "AUD", "NZD", "JPY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "MXN", "BRL", "INR", "ZAR", "CNY"];
/// Their names and signs of letters.
const NAMES: &[&str] = &["euro", "euros", "dollar", "dollars", "pound", "pounds", "kr", "zł", "kč"];
/// What makes a figure money as well: what people are paid by, what a thing is paid for.
const UNITS: &[&str] = &["hr", "hour", "h", "day", "wk", "week", "flat", "std", "tag", "woche", "heure", "jour", "semaine", "hora", "día"];
const PAID: &[&str] = &["rate", "fee", "pay", "paid", "salary", "deposit", "amount", "gage", "cachet", "honorar"];

/// Figures of an amount that are not noughts at its ends.
pub(super) fn significant(amount: Decimal) -> usize {
    let digits: String = amount.normalize().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

/// The figures in a text that may be money, and whether they surely are: with cents and a thousands separator, or beside a
/// currency, a word for what is paid, or what it is paid by.
pub(super) fn figures(text: &str) -> Vec<(Decimal, bool)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = run_end(&letters, at, false);
        look_at(&letters, at, end, false, &mut found);
        // With spaces between its thousands, where a currency makes it sure: two columns may stand beside each other.
        let wide = run_end(&letters, at, true);
        if wide > end {
            look_at(&letters, at, wide, true, &mut found);
        }
        at = end.max(at + 1);
    }
    found
}

fn run_end(letters: &[char], at: usize, spaces: bool) -> usize {
    let is_mark = |letter: char| matches!(letter, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}') || spaces && letter == ' ';
    let mut end = at;
    while end < letters.len()
        && (letters[end].is_ascii_digit() || is_mark(letters[end]) && letters.get(end + 1).is_some_and(char::is_ascii_digit))
    {
        end += 1;
    }
    end
}

fn look_at(letters: &[char], at: usize, end: usize, only_sure: bool, found: &mut Vec<(Decimal, bool)>) {
    /// So far before and after an amount its currency stands, in letters.
    const NEAR: usize = 8;
    let run: String = letters[at..end].iter().collect();
    let Some((amount, parted, cents)) = amount(&run) else { return };
    let before: String = letters[at.saturating_sub(NEAR)..at].iter().collect();
    let after: String = letters[end..(end + NEAR).min(letters.len())].iter().collect();
    let currency = has_currency(&before, false) || has_currency(&after, true);
    let next = letters.get(end).copied().unwrap_or(' ');
    let touches = letters[..at].last().is_some_and(|last| last.is_alphanumeric()) || next.is_alphanumeric();
    if touches && !currency {
        return;
    }
    let is_part = |mark: char, beyond: Option<&char>| {
        mark == ':' || matches!(mark, '/' | '-' | '–') && !parted && beyond.is_some_and(char::is_ascii_digit)
    };
    let last = letters[..at].last().copied().unwrap_or(' ');
    if !currency && (is_part(last, at.checked_sub(2).and_then(|at| letters.get(at))) || is_part(next, letters.get(end + 1))) {
        return;
    }
    let thousand = amount >= Decimal::ONE_THOUSAND;
    let exact = significant(amount) >= 4;
    let paid = is_paid_by(&after) || is_word_of(&words_before(letters, at), PAID);
    let sure = currency && (amount >= Decimal::ONE_HUNDRED || exact) || paid && (thousand || exact) || cents && parted && thousand;
    if sure || !only_sure && thousand && (parted || cents) {
        found.push((amount, sure));
    }
}

/// The words that a figure follows on its line, as far as a label may be long.
fn words_before(letters: &[char], at: usize) -> String {
    letters[at.saturating_sub(16)..at].iter().collect()
}

fn has_currency(text: &str, follows: bool) -> bool {
    if text.contains(['$', '£', '€', '¥', '₹', '₩', '₽', '₺', '₪', '฿']) {
        return true;
    }
    // What any three capitals would be: `REV 2024`.
    let is_code = text.split(|letter: char| !letter.is_alphabetic()).any(|word| CODES.contains(&word));
    let first = text.trim_start().split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    is_code || follows && NAMES.contains(&first.as_str())
}

/// `/week`, `per day`, ` p/h`.
fn is_paid_by(after: &str) -> bool {
    let word = after.trim_start_matches(' ').strip_prefix("per ").or_else(|| after.trim_start().strip_prefix('/'));
    let word = word.map(|word| word.trim_start().split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default().to_lowercase());
    word.is_some_and(|word| UNITS.iter().any(|unit| *unit == word || word.len() >= 3 && unit.starts_with(&word)))
}

fn is_word_of(text: &str, words: &[&str]) -> bool {
    let own = text.rsplit([PARTED, '\n']).next().unwrap_or_default().to_lowercase();
    own.split(|letter: char| !letter.is_alphabetic()).any(|word| words.contains(&word))
}

/// A figure as it is printed, with whether its thousands are parted and whether it has cents: `81,234.50`, `81.234,50`.
fn amount(run: &str) -> Option<(Decimal, bool, bool)> {
    let parts: Vec<&str> = run.split(|letter: char| !letter.is_ascii_digit()).collect();
    let marks: Vec<char> = run.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let (whole, cents) = match (parts.as_slice(), marks.last()) {
        ([whole @ .., cents], Some('.' | ',')) if cents.len() == 2 && !whole.is_empty() => (whole, Some(*cents)),
        (whole, _) => (whole, None),
    };
    let parted = whole.len() > 1;
    if parted && (whole[0].len() > 3 || whole[1..].iter().any(|part| part.len() != 3)) {
        return None;
    }
    let text = format!("{}.{}", whole.concat(), cents.unwrap_or("0"));
    Some((text.parse::<Decimal>().ok()?.normalize(), parted, cents.is_some()))
}

/// The dates of a text that are written in figures, the year with four: `2013-04-12`, `12.4.2013`, `4/12/2013`, `20130412`.
pub(super) fn dates(text: &str) -> Vec<Date> {
    let bytes = text.as_bytes();
    let number = |at: usize| bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let length = number(at);
        if length == 0 {
            at += 1;
            continue;
        }
        let mut parts = vec![&text[at..at + length]];
        let mut end = at + length;
        while parts.len() < 3 && bytes.get(end).is_some_and(|mark| matches!(mark, b'-' | b'/' | b'.')) {
            // `12. 4. 2013`
            let from = end + 1 + usize::from(bytes.get(end + 1) == Some(&b' '));
            let length = if from < bytes.len() { number(from) } else { 0 };
            if length == 0 {
                break;
            }
            parts.push(&text[from..from + length]);
            end = from + length;
        }
        match *parts.as_slice() {
            [year, month, day] if year.len() == 4 => found.extend(date(year, month, day)),
            [first, second, year] if year.len() == 4 => {
                found.extend(date(year, second, first));
                found.extend(date(year, first, second).filter(|_| first != second));
            }
            [whole] if whole.len() == 8 => found.extend(date(&whole[..4], &whole[4..6], &whole[6..])),
            _ => {}
        }
        at += length;
    }
    found
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Co-ordinates to look for, by so many decimals and their figures without a sign.
#[derive(Debug, Clone, Default)]
pub(super) struct Coordinates {
    all: BTreeMap<(u32, i64), FactName>,
    degrees: Vec<(f64, FactName)>,
}

impl Coordinates {
    /// Adds one. What is told to a kilometre says nothing of a place.
    pub(super) fn add(&mut self, degrees: f64, fact: FactName) {
        let degrees = degrees.abs();
        if (degrees * 100.0 - (degrees * 100.0).round()).abs() < 1e-6 {
            return;
        }
        for decimals in 3..=6 {
            let figures = degrees * 10_f64.powi(decimals);
            for figures in [figures.round() as i64, figures.trunc() as i64] {
                self.all.entry((decimals.unsigned_abs(), figures)).or_insert(fact);
            }
        }
        self.degrees.push((degrees, fact));
    }

    pub(super) fn len(&self) -> usize {
        self.degrees.len()
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = (u32, i64)> + '_ {
        self.all.keys().copied()
    }

    /// Those of another set are not looked for.
    pub(super) fn forget(&mut self, others: &Self) {
        self.all.retain(|key, _| !others.all.contains_key(key));
        self.degrees.retain(|(own, _)| !others.degrees.iter().any(|(other, _)| (own - other).abs() < 1e-9));
    }

    /// Those that stand in a text: with four decimals or more, two of them with three, or in degrees, minutes and seconds.
    pub(super) fn find(&self, text: &str) -> Vec<FactName> {
        let (mut found, mut rough) = (Vec::new(), Vec::new());
        if self.degrees.is_empty() {
            return found;
        }
        for (at, mark) in text.char_indices().filter(|(_, letter)| matches!(letter, '.' | ',' | '°')) {
            let bytes = text.as_bytes();
            let whole = bytes[..at].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
            if !(1..=3).contains(&whole) {
                continue;
            }
            let whole = &text[at - whole..at];
            if mark == '°' {
                found.extend(self.of_degrees(whole, &text[at + mark.len_utf8()..]));
                continue;
            }
            let decimals = bytes[at + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count().min(6);
            let figures = || format!("{whole}{}", &text[at + 1..at + 1 + decimals]).parse::<i64>().ok();
            let key = u32::try_from(decimals).ok().filter(|decimals| *decimals >= 3).and_then(|decimals| Some((decimals, figures()?)));
            if let Some(fact) = key.and_then(|key| self.all.get(&key)) {
                if decimals >= 4 { found.push(*fact) } else { rough.push((figures(), *fact)) }
            }
        }
        rough.dedup_by_key(|(figures, _)| *figures);
        if rough.len() > 1 {
            found.extend(rough.into_iter().map(|(_, fact)| fact));
        }
        found
    }

    fn of_degrees(&self, whole: &str, rest: &str) -> Option<FactName> {
        let mut parts = rest.split(['′', '″', '\'', '"', '’', '”']).map(|part| part.trim().replace(',', ".").parse::<f64>());
        let (minutes, seconds) = (parts.next()?.ok()?, parts.next().and_then(Result::ok).unwrap_or(0.0));
        let degrees = whole.parse::<f64>().ok()? + minutes / 60.0 + seconds / 3600.0;
        self.degrees.iter().find(|(own, _)| (own - degrees).abs() < 0.000_5).map(|(_, fact)| *fact)
    }
}
