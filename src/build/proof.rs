//! The proof that an edition holds nothing its audience may not see: every withheld value is looked for in the page
//! before it is rendered, and in what was made of it afterwards.
//!
//! An edition's facts never held those values; the proof would find a mistake of ours, a value that a person wrote into
//! another fact by hand, or one that a template has in its own words.
//!
//! **What is looked for.** Telephone numbers by their digits, whatever stands between them, with and without area code;
//! mail addresses; texts by their letters and figures alone, so that a broken line or another font does not hide them;
//! amounts of money in the forms that papers print; birth dates in theirs. **What is not:** values that would be found by
//! chance. A text needs 12 letters or, with a figure in it, 6, and what an
//! account, a task, a deliverable or a role is called is no secret; an amount 1,000 with cents or four figures that are not
//! noughts at its end, or any from 100 beside a currency. Nor is a value looked for that the audience sees as another fact.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::derive::{Derived, FactName, Withheld, phones_in};
use crate::documents::format;
use crate::model::{Group, Wording};

/// Length of the beginning that a text is found by, in bytes.
const START: usize = 6;
/// Least letters and figures of a text that has no figure.
const LEAST: usize = 12;
/// Least letters and figures of a piece that is a whole sentence.
const SENTENCE: usize = 20;
/// Keys that hold what somebody wrote in records whose other texts are names of things: `Director of photography` is an
/// account, and a position too.
const REMARKS: &[&str] = &["notes", "note", "reason", "terms", "assumptions", "text", "agreement", "reference"];

/// Stands between two texts of a page, or two blocks of a web page: nothing is found across it.
const PARTED: char = '\u{1}';
/// Tags inside of a line, which do not part it.
const INLINE: &[&str] =
    &["a", "abbr", "b", "bdi", "br", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr"];

/// Currencies as papers name them beside an amount.
const CODES: &[&str] =
    &["USD", "GBP", "EUR", "CAD", "AUD", "NZD", "JPY", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "MXN", "BRL", "INR", "ZAR", "CNY"];

/// What a withheld value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Phone,
    Mail,
    Text,
    Amount,
    Date,
}

impl Sort {
    const fn word(self) -> &'static str {
        match self {
            Self::Phone => "a telephone number",
            Self::Mail => "a mail address",
            Self::Text => "a text",
            Self::Amount => "an amount of money",
            Self::Date => "a birth date",
        }
    }
}

/// A withheld value that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// What it is, without the value: `a telephone number (cast phone, withheld with talent)`.
    pub what: String,
    /// Letters and figures of the value, to compare it with a paper's fixed words.
    plain: String,
}

#[derive(Debug)]
struct Needle {
    plain: String,
    sort: Sort,
    fact: FactName,
}

/// What is looked for in an audience's papers.
#[derive(Debug, Default)]
pub struct Proof {
    needles: Vec<Needle>,
    by_start: HashMap<[u8; START], Vec<usize>>,
    amounts: BTreeMap<Decimal, FactName>,
}

/// A text's letters and figures in lower case, and where a word begins.
struct Plain {
    letters: Vec<u8>,
    begins: Vec<bool>,
}

impl Plain {
    fn of(text: &str) -> Self {
        let mut plain = Self { letters: Vec::with_capacity(text.len()), begins: Vec::with_capacity(text.len()) };
        let mut begins = true;
        let mut buffer = [0; 4];
        for letter in text.chars() {
            if !letter.is_alphanumeric() {
                if letter == PARTED {
                    plain.letters.push(0);
                    plain.begins.push(true);
                }
                begins = true;
                continue;
            }
            for small in letter.to_lowercase() {
                for byte in small.encode_utf8(&mut buffer).bytes() {
                    plain.letters.push(byte);
                    plain.begins.push(std::mem::take(&mut begins));
                }
            }
        }
        plain
    }

    fn text(self) -> String {
        String::from_utf8(self.letters).unwrap_or_default()
    }

    /// Whether a word ends before this place.
    fn ends(&self, at: usize) -> bool {
        self.begins.get(at).is_none_or(|begins| *begins)
    }
}

impl Proof {
    /// What is to be looked for: what is withheld, without what the audience sees all the same.
    #[must_use]
    pub fn new(withheld: &Withheld, seen: &Withheld) -> Self {
        let mut proof = Self { amounts: withheld.amounts.clone(), ..Self::default() };
        proof.amounts.retain(|amount, _| !seen.amounts.contains_key(amount));
        let mut all: BTreeMap<String, (Sort, FactName)> = BTreeMap::new();
        for (text, fact) in &withheld.texts {
            for (plain, sort) in pieces(text, *fact) {
                let entry = all.entry(plain).or_insert((sort, *fact));
                entry.0 = entry.0.min(sort);
            }
        }
        for (date, fact) in &withheld.dates {
            all.extend(dates(*date).into_iter().map(|plain| (plain, (Sort::Date, *fact))));
        }
        proof.needles = all.into_iter().map(|(plain, (sort, fact))| Needle { plain, sort, fact }).collect();
        proof.index();
        // What the audience sees as another fact is no secret.
        let visible: Vec<&str> = seen.texts.keys().map(String::as_str).collect();
        for (amount, _) in visible.iter().flat_map(|text| figures(text)) {
            proof.amounts.remove(&amount);
        }
        let known: Vec<usize> = proof.find(&Plain::of(&visible.join("\u{1}")));
        let mut at = 0;
        proof.needles.retain(|_| {
            at += 1;
            known.binary_search(&(at - 1)).is_err()
        });
        proof.index();
        proof
    }

    /// Looks for no amount of the budget: an audience that sees what things cost sees figures that may be the same.
    pub fn forget_budget(&mut self) {
        self.amounts.retain(|_, fact| fact.group != Group::Budget);
    }

    /// Adds amounts that follow from what is withheld: totals.
    pub fn add_amounts(&mut self, amounts: impl Iterator<Item = (Decimal, FactName)>, seen: &Withheld) {
        for (amount, fact) in amounts.filter(|(amount, _)| !amount.is_zero()) {
            let amount = amount.abs().normalize();
            if !seen.amounts.contains_key(&amount) {
                self.amounts.entry(amount).or_insert(fact);
            }
        }
    }

    /// How many values are looked for.
    #[must_use]
    pub fn len(&self) -> usize {
        self.needles.len() + self.amounts.len()
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn index(&mut self) {
        self.by_start.clear();
        for (at, needle) in self.needles.iter().enumerate() {
            if let Some(start) = needle.plain.as_bytes().first_chunk::<START>() {
                self.by_start.entry(*start).or_default().push(at);
            }
        }
    }

    /// The needles that stand in a text, each once, in their order.
    fn find(&self, text: &Plain) -> Vec<usize> {
        let mut found = Vec::new();
        for (at, _) in text.begins.iter().enumerate().filter(|(_, begins)| **begins) {
            let Some(start) = text.letters[at..].first_chunk::<START>() else { break };
            for needle in self.by_start.get(start).into_iter().flatten() {
                let plain = self.needles[*needle].plain.as_bytes();
                if text.letters[at..].starts_with(plain) && text.ends(at + plain.len()) {
                    found.push(*needle);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What a text holds that it must not.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Vec<Leak> {
        if self.is_empty() {
            return Vec::new();
        }
        let needles = self.find(&Plain::of(text)).into_iter().map(|at| &self.needles[at]);
        let mut leaks: Vec<Leak> = needles.map(|needle| leak(needle.sort, needle.fact, needle.plain.clone())).collect();
        if !self.amounts.is_empty() {
            for (amount, sure) in figures(text) {
                if let Some(fact) = self.amounts.get(&amount).filter(|_| sure || significant(amount) >= 4) {
                    leaks.push(leak(Sort::Amount, *fact, amount.to_string()));
                }
            }
        }
        once(leaks)
    }

    /// What a page's data holds that it must not. The figures of its rows are compared as numbers.
    #[must_use]
    pub fn in_page(&self, page: &Value) -> Vec<Leak> {
        if self.is_empty() {
            return Vec::new();
        }
        let (mut text, mut values) = (String::new(), Vec::new());
        gather(page, &mut text, &mut values);
        let mut leaks = self.in_text(&text);
        for value in values {
            let is_rare = value >= Decimal::ONE_THOUSAND && significant(value) >= 4;
            if let Some(fact) = self.amounts.get(&value).filter(|_| is_rare) {
                leaks.push(leak(Sort::Amount, *fact, value.to_string()));
            }
        }
        once(without_fixed(leaks, page))
    }

    /// What a web page holds that it must not: as it is read, and its markup as well.
    #[must_use]
    pub fn in_html(&self, bytes: &[u8], page: &Value) -> Vec<Leak> {
        if self.is_empty() {
            return Vec::new();
        }
        let markup = String::from_utf8_lossy(bytes);
        let (read, rest) = split_markup(&markup);
        let mut leaks = self.in_text(&read);
        leaks.extend(self.in_text(&rest));
        once(without_fixed(leaks, page))
    }

    /// What a PDF holds that it must not: its text, metadata, bookmarks, alternative texts and attachments.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn in_pdf(&self, bytes: &[u8], page: &Value) -> Result<Vec<Leak>, String> {
        if self.is_empty() {
            return Ok(Vec::new());
        }
        #[cfg(feature = "pdf")]
        return crate::render::pdf_words(bytes).map(|text| without_fixed(self.in_text(&text), page));
        #[cfg(not(feature = "pdf"))]
        return Err(format!("this callboard was built without PDF ({} bytes, {})", bytes.len(), page["kind"]));
    }
}

fn leak(sort: Sort, fact: FactName, plain: String) -> Leak {
    let key = if fact.key.is_empty() { String::new() } else { format!(" {}", fact.key) };
    Leak { what: format!("{} ({}{key}, withheld with `{}`)", sort.word(), fact.record, fact.group.word()), plain }
}

/// Each fact once, in whatever forms it was found.
fn once(mut leaks: Vec<Leak>) -> Vec<Leak> {
    let mut seen = std::collections::BTreeSet::new();
    leaks.retain(|leak| seen.insert(leak.what.clone()));
    leaks
}

/// A paper's fixed words are nobody's secret: a remark may say what a label says. Nor is what is written to the one person
/// whose copy it is.
fn without_fixed(mut leaks: Vec<Leak>, page: &Value) -> Vec<Leak> {
    if !leaks.is_empty() {
        let (mut fixed, mut values) = (String::new(), Vec::new());
        [page.get("labels"), page.get("personal")].into_iter().flatten().for_each(|labels| gather(labels, &mut fixed, &mut values));
        let fixed = Plain::of(&fixed).text();
        leaks.retain(|leak| !fixed.contains(&leak.plain));
    }
    leaks
}

/// The texts of a page, one on each line, and its figures.
fn gather(value: &Value, text: &mut String, values: &mut Vec<Decimal>) {
    match value {
        Value::String(own) => {
            text.push_str(own);
            text.push(PARTED);
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, text, values)),
        Value::Object(fields) => fields.iter().for_each(|(key, item)| match item {
            Value::String(figure) if key == "value" => values.extend(figure.parse::<Decimal>().map(|value| value.abs().normalize()).ok()),
            _ => gather(item, text, values),
        }),
        _ => {}
    }
}

/// What a text is looked for by: itself, its sentences, the numbers and addresses in it.
fn pieces(text: &str, fact: FactName) -> Vec<(String, Sort)> {
    let mut all = Vec::new();
    let about_people = matches!(
        fact.group,
        Group::Phones
            | Group::Mails
            | Group::Talent
            | Group::Agents
            | Group::Addresses
            | Group::Emergency
            | Group::Places
            | Group::Identity
    );
    let (phones, mails) = phones_in(text);
    for phone in phones {
        // With the area code and without: what stands between the digits parts them.
        let groups: Vec<&str> = phone.split(|letter: char| !letter.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
        for from in 0..groups.len() {
            let digits = groups[from..].concat();
            if digits.len() >= 7 {
                all.push((digits, Sort::Phone));
            }
        }
    }
    all.extend(mails.into_iter().map(|mail| (Plain::of(&mail).text(), Sort::Mail)).filter(|(plain, _)| plain.len() >= START));
    let is_named = matches!(
        fact.group,
        Group::Budget | Group::Costs | Group::Rates | Group::Deals | Group::Permits | Group::Post | Group::Delivery | Group::Casting
    );
    // A story's date is a date like any other.
    if is_named && !REMARKS.contains(&fact.key) || matches!(fact.key, "story_date" | "script_day") {
        return all;
    }
    let whole = Plain::of(text).text();
    let with_figure = |plain: &str| plain.len() >= START && plain.bytes().any(|byte| byte.is_ascii_digit());
    let enough = |plain: &str| plain.len() >= LEAST || with_figure(plain);
    // A mail address is looked for as one.
    if text.contains('@') && !text.trim().contains(char::is_whitespace) {
        return all;
    }
    if enough(&whole) && !whole.bytes().all(|byte| byte.is_ascii_digit()) {
        all.push((whole, Sort::Text));
    }
    let parts = text.split(|letter: char| matches!(letter, '.' | '!' | '?' | ';' | '\n') || about_people && letter == ',');
    let parts = parts.map(|part| Plain::of(part).text());
    let least = if about_people { LEAST } else { SENTENCE };
    let kept =
        parts.filter(|part| part.len() >= least || about_people && part.len() >= 8 && part.bytes().any(|byte| byte.is_ascii_digit()));
    all.extend(kept.filter(|part| !part.bytes().all(|byte| byte.is_ascii_digit())).map(|part| (part, Sort::Text)));
    all
}

/// A date in the forms that papers print.
fn dates(date: Date) -> Vec<String> {
    let mut forms = vec![date.to_string()];
    for wording in [Wording::Us, Wording::Uk] {
        forms.extend([format::long_date(date, wording), format::plain_date(date, wording)]);
    }
    let (year, month, day) = (date.year(), date.month(), date.day());
    forms.extend([format!("{day:02}.{month:02}.{year}"), format!("{day:02}/{month:02}/{year}"), format!("{month:02}/{day:02}/{year}")]);
    let mut forms: Vec<String> = forms.iter().map(|form| Plain::of(form).text()).filter(|form| form.len() >= 8).collect();
    forms.sort();
    forms.dedup();
    forms
}

/// Figures of an amount that are not noughts at its end.
fn significant(amount: Decimal) -> usize {
    let digits: String = amount.normalize().to_string().chars().filter(char::is_ascii_digit).collect();
    digits.trim_matches('0').len()
}

/// The figures in a text that may be money, and whether they surely are: with cents and a thousands separator, or beside
/// a currency.
fn figures(text: &str) -> Vec<(Decimal, bool)> {
    let letters: Vec<char> = text.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        if !letters[at].is_ascii_digit() || at > 0 && letters[at - 1].is_alphanumeric() {
            at += 1;
            continue;
        }
        let is_mark = |letter: char| matches!(letter, ',' | '.' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}');
        let mut end = at;
        while end < letters.len()
            && (letters[end].is_ascii_digit() || is_mark(letters[end]) && letters.get(end + 1).is_some_and(char::is_ascii_digit))
        {
            end += 1;
        }
        let run: String = letters[at..end].iter().collect();
        let follows = letters.get(end).is_none_or(|next| !next.is_alphanumeric() && !matches!(next, ':' | '/' | '-'));
        let before: String = letters[at.saturating_sub(5)..at].iter().collect();
        let after: String = letters[end..(end + 5).min(letters.len())].iter().collect();
        if follows
            && !matches!(before.chars().last(), Some('/' | ':' | '-' | '–'))
            && let Some((amount, parted, cents)) = amount(&run)
        {
            let currency = has_currency(&before) || has_currency(&after);
            let thousand = amount >= Decimal::ONE_THOUSAND;
            let sure = currency && amount >= Decimal::ONE_HUNDRED || cents && parted && thousand;
            if sure || thousand && (parted || cents) {
                found.push((amount, sure));
            }
        }
        at = end.max(at + 1);
    }
    found
}

fn has_currency(text: &str) -> bool {
    // What any three capitals would be: `REV 2024`.
    let code = |word: &str| CODES.contains(&word);
    text.contains(['$', '£', '€', '¥']) || text.split(|letter: char| !letter.is_ascii_alphabetic()).any(code)
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

/// A web page as it is read, and what stands in its tags, both with their entities told.
fn split_markup(markup: &str) -> (String, String) {
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
        let letter = end.and_then(|end| match &left[1..end] {
            "amp" => Some('&'),
            "lt" => Some('<'),
            "gt" => Some('>'),
            "quot" => Some('"'),
            "apos" => Some('\''),
            "nbsp" => Some('\u{a0}'),
            name => {
                let number = name.strip_prefix('#')?;
                let code = number.strip_prefix(['x', 'X']).map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
                code.and_then(char::from_u32)
            }
        });
        match (letter, end) {
            (Some(letter), Some(end)) => {
                told.push(letter);
                left = &left[end + 1..];
            }
            _ => {
                told.push('&');
                left = &left[1..];
            }
        }
    }
    told.push_str(left);
    told
}

/// Totals that follow from what is withheld with the budget; only those of the whole budget where so asked.
pub(super) fn totals(derived: &Derived, only_whole: bool) -> impl Iterator<Item = (Decimal, FactName)> + '_ {
    let name = |record, key| FactName { group: Group::Budget, record, key };
    let budget = derived.budget.iter().flat_map(move |budget| {
        let figures = [budget.above_the_line, budget.below_the_line, budget.negative_cost, budget.grand_total, budget.net, budget.fringe];
        let figures = figures.into_iter().map(move |figure| (figure, name("budget", "totals")));
        figures.chain(budget.accounts.iter().map(move |account| (account.total, name("accounts", "total"))))
    });
    let reports = derived.cost_reports.iter().flat_map(move |report| {
        let rows = report.accounts.iter().flat_map(|row| [row.to_date, row.commitments, row.total, row.etc, row.efc, row.variance]);
        rows.map(move |figure| (figure, name("cost report", "figures")))
    });
    budget.chain(reports).filter(move |(_, fact)| !only_whole || fact.record == "budget")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fact(group: Group) -> FactName {
        FactName { group, record: "cast", key: "phone" }
    }

    fn proof(texts: &[(&str, Group)], amounts: &[i64], seen: &[&str]) -> Proof {
        let withheld = Withheld {
            texts: texts.iter().map(|(text, group)| ((*text).to_owned(), fact(*group))).collect(),
            amounts: amounts.iter().map(|amount| (Decimal::from(*amount), fact(Group::Budget))).collect(),
            dates: BTreeMap::from([("2013-04-12".parse().unwrap(), fact(Group::Identity))]),
        };
        let seen = Withheld { texts: seen.iter().map(|text| ((*text).to_owned(), fact(Group::Remarks))).collect(), ..Withheld::default() };
        Proof::new(&withheld, &seen)
    }

    #[test]
    fn values_are_found_in_whatever_form_they_are_printed() {
        let proof = proof(
            &[
                ("Paloma Reinholt, (310) 555-0142", Group::Agents),
                ("14 Gull Lane, Harbour", Group::Addresses),
                ("ilse@quist.example", Group::Talent),
                ("She may not swim after six. Fine", Group::Notes),
                ("Bo Lind", Group::Agents),
            ],
            &[81234, 4200, 950],
            &["Bo Lind"],
        );
        for (text, count) in [
            ("tel. +1 310.555.0142", 1),
            ("ring 555 0142 now", 1),
            ("15550142", 0),
            ("14 GULL\nLANE", 1),
            ("214 Gull Lane", 0),
            ("mailto:ilse@quist.example", 1),
            ("**She may** not swim after six!", 1),
            ("Fine", 0),
            ("Bo Lind", 0),
            ("a total of 81,234", 1),
            ("81.234,00 and (81,234.00)", 1),
            ("81234", 0),
            ("4,200 ft of film", 0),
            ("$4,200", 1),
            ("4,200.00", 1),
            ("EUR 950", 1),
            ("950 m", 0),
            ("born Apr 12, 2013", 0),
            ("born 2013-04-12 or April 12, 2013", 1),
        ] {
            let found = proof.in_text(text);
            assert_eq!(found.len(), count, "{text}: {found:?}");
        }
        let what = proof.in_text("555-0142").remove(0).what;
        assert_eq!(what, "a telephone number (cast phone, withheld with `agents`)");
    }

    #[test]
    fn markup_and_page_data_are_looked_through() {
        let proof = proof(&[("14 Gull Lane", Group::Addresses)], &[81234], &[]);
        let page = serde_json::json!({"labels": {"a": "x"}, "body": {"totals": {"text": "81k", "value": "81234.00"}}});
        assert_eq!(proof.in_page(&page).len(), 1);
        let html = "<p title='14 Gull&#32;Lane'>14 <b>Gull</b> &amp; Lane</p>";
        assert_eq!(proof.in_html(html.as_bytes(), &page).len(), 1);
        assert_eq!(proof.in_html(b"<p title='14 Gull&#32;Lane'>x</p>", &page).len(), 1, "in the tag");
        assert_eq!(proof.in_html(b"<p>14 <b>Gull</b> &amp; Lane</p>", &page).len(), 1, "as it is read");
        let label = serde_json::json!({"labels": {"a": "14 Gull Lane"}});
        assert!(proof.in_html(html.as_bytes(), &label).is_empty(), "a fixed word of the paper is nobody's secret");
    }
}
