//! The proof that an edition holds nothing its audience may not see: every withheld value is looked for in the page
//! before it is rendered, and in what was made of it afterwards.
//!
//! An edition's facts never held those values; the proof would find a mistake of ours, a value that a person wrote into
//! another fact by hand, or one that a template has in its own words.
//!
//! **What is looked for.** Telephone numbers by their last digits, however they are grouped and with whatever country's
//! number; mail addresses; texts by their letters and figures alone, so that a broken line, an accent or a file's name does
//! not hide them; amounts of money in the forms that papers print; birth dates; co-ordinates. A web page is read with and
//! without its markup; percent signs and backslashes are told. **What is not:** values that would be found by chance. A text
//! needs 12 letters or, with a figure in it, 6, or 7 figures alone, and what an account, a task, a deliverable or a role is
//! called is no secret; an amount 1,000 with cents or four figures that are not noughts at its end, or any from 100 beside a
//! currency, or any from 1,000 beside what is paid by it. Nor is a value looked for that the audience sees as another fact.

mod markup;
mod numbers;
mod plain;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::OnceLock;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::derive::{Derived, FactName, Withheld, phones_in};
use crate::documents::format;
use crate::model::{Group, Wording};
use crate::words;
use numbers::{Coordinates, Phones, figures, significant};
use plain::{PARTED, Plain, readings};

/// Length of the beginning that a text is found by, in bytes.
const START: usize = 6;
/// Least letters and figures of a text that has no figure.
const LEAST: usize = 12;
/// Least figures of a text that has nothing else.
const FIGURES: usize = 7;
/// Least letters and figures of a piece that is a whole sentence.
const SENTENCE: usize = 20;
/// Keys that hold what somebody wrote, or a number that is somebody's own, in records whose other texts are names of
/// things: `Director of photography` is an account, and a position too.
const REMARKS: &[&str] =
    &["notes", "note", "reason", "terms", "assumptions", "text", "agreement", "reference", "certificate", "additional", "contact"];

/// What a withheld value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Phone,
    Mail,
    Text,
    Amount,
    Date,
    Coordinates,
}

impl Sort {
    const fn word(self) -> &'static str {
        match self {
            Self::Phone => "a telephone number",
            Self::Mail => "a mail address",
            Self::Text => "a text",
            Self::Amount => "an amount of money",
            Self::Date => "a birth date",
            Self::Coordinates => "co-ordinates",
        }
    }
}

/// A withheld value that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// What it is, without the value: `a telephone number (cast phone, withheld with talent)`.
    pub what: String,
    /// The fact it is.
    pub fact: FactName,
    /// The value, as it is compared.
    value: String,
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
    phones: Phones,
    amounts: BTreeMap<Decimal, FactName>,
    dates: BTreeMap<Date, FactName>,
    places: Coordinates,
    digest: OnceLock<String>,
}

impl Proof {
    /// What is to be looked for: what is withheld, without what the audience sees all the same. Dates are looked for as the
    /// thread's language writes them, and in English.
    #[must_use]
    pub fn new(withheld: &Withheld, seen: &Withheld) -> Self {
        let mut proof = Self { amounts: withheld.amounts.clone(), dates: withheld.dates.clone(), ..Self::default() };
        let mut all: BTreeMap<String, (Sort, FactName)> = BTreeMap::new();
        for (text, fact) in &withheld.texts {
            let (phones, _) = phones_in(text);
            phones.iter().for_each(|phone| proof.phones.add(phone, *fact));
            if phones.is_empty() && is_phone_key(*fact) {
                proof.phones.add(text, *fact);
            }
            for (plain, sort) in pieces(text, *fact) {
                let entry = all.entry(plain).or_insert((sort, *fact));
                entry.0 = entry.0.min(sort);
            }
        }
        for (date, fact) in &withheld.dates {
            all.extend(dates(*date).into_iter().map(|plain| (plain, (Sort::Date, *fact))));
        }
        withheld.coordinates.iter().for_each(|(degrees, fact)| proof.places.add(*degrees, *fact));
        proof.needles = all.into_iter().map(|(plain, (sort, fact))| Needle { plain, sort, fact }).collect();
        proof.index();
        proof.forget(seen);
        proof
    }

    /// What the audience sees as another fact is no secret.
    fn forget(&mut self, seen: &Withheld) {
        self.amounts.retain(|amount, _| !seen.amounts.contains_key(amount));
        self.dates.retain(|date, _| !seen.dates.contains_key(date));
        let mut places = Coordinates::default();
        seen.coordinates.iter().for_each(|(degrees, fact)| places.add(*degrees, *fact));
        self.places.forget(&places);
        for text in seen.texts.keys() {
            figures(text).into_iter().for_each(|(amount, _)| _ = self.amounts.remove(&amount));
        }
        let visible: String = seen.texts.keys().flat_map(|text| [text.as_str(), "\u{1}"]).collect();
        self.phones.forget(&visible);
        let known: BTreeSet<usize> = self.find(&Plain::of(&visible)).into_iter().collect();
        let mut at = 0..;
        self.needles.retain(|_| at.next().is_some_and(|at| !known.contains(&at)));
        self.index();
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
        self.needles.len() + self.phones.len() + self.amounts.len() + self.dates.len() + self.places.len()
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A hash of all that is looked for: what was proved once need not be proved again while it stays. Empty where nothing
    /// is.
    #[must_use]
    pub fn digest(&self) -> &str {
        self.digest.get_or_init(|| if self.is_empty() { String::new() } else { self.hash() })
    }

    fn hash(&self) -> String {
        let mut hasher = blake3::Hasher::new();
        let mut put = |text: &str| _ = hasher.update(text.as_bytes()).update(&[0]);
        self.needles.iter().for_each(|needle| put(&needle.plain));
        self.phones.iter().for_each(|(key, _)| put(&format!("{key:?}")));
        self.amounts.keys().for_each(|amount| put(&amount.to_string()));
        self.dates.keys().for_each(|date| put(&date.to_string()));
        self.places.keys().for_each(|key| put(&format!("{key:?}")));
        hasher.finalize().to_hex()[..16].to_owned()
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

    /// Every value that stands in a text, in each of its readings.
    fn values_in(&self, text: &str) -> Vec<Leak> {
        let mut leaks = Vec::new();
        for text in readings(text) {
            let needles = self.find(&Plain::of(&text)).into_iter().map(|at| &self.needles[at]);
            leaks.extend(needles.map(|needle| leak(needle.sort, needle.fact, needle.plain.clone())));
            leaks.extend(self.phones.find(&text).into_iter().map(|(number, fact)| leak(Sort::Phone, fact, format!("{number:?}"))));
            if !self.amounts.is_empty() {
                for (amount, sure) in figures(&text) {
                    if let Some(fact) = self.amounts.get(&amount).filter(|_| sure || significant(amount) >= 4) {
                        leaks.push(leak(Sort::Amount, *fact, amount.to_string()));
                    }
                }
            }
            if !self.dates.is_empty() {
                let found = numbers::dates(&text).into_iter().filter_map(|date| Some((date, self.dates.get(&date)?)));
                leaks.extend(found.map(|(date, fact)| leak(Sort::Date, *fact, date.to_string())));
            }
            leaks.extend(self.places.find(&text).into_iter().map(|fact| leak(Sort::Coordinates, fact, String::new())));
        }
        leaks
    }

    /// What a text holds that it must not.
    #[must_use]
    pub fn in_text(&self, text: &str) -> Vec<Leak> {
        if self.is_empty() { Vec::new() } else { once(self.values_in(text)) }
    }

    /// What a page's data holds that it must not. The figures of its rows are compared as numbers.
    #[must_use]
    pub fn in_page(&self, page: &Value) -> Vec<Leak> {
        if self.is_empty() {
            return Vec::new();
        }
        let (mut text, mut values) = (String::new(), Vec::new());
        gather(page, &mut text, &mut values);
        let mut leaks = self.values_in(&text);
        for value in values {
            let is_rare = value >= Decimal::ONE_THOUSAND && significant(value) >= 4;
            if let Some(fact) = self.amounts.get(&value).filter(|_| is_rare) {
                leaks.push(leak(Sort::Amount, *fact, value.to_string()));
            }
        }
        self.without_fixed(leaks, page)
    }

    /// What a web page, a script or another text of marks holds that it must not: as it is read, and its markup as well.
    #[must_use]
    pub fn in_html(&self, bytes: &[u8], page: &Value) -> Vec<Leak> {
        if self.is_empty() {
            return Vec::new();
        }
        let markup = String::from_utf8_lossy(bytes);
        let (read, rest) = markup::split(&markup);
        let mut leaks = self.values_in(&read);
        leaks.extend(self.values_in(&rest));
        self.without_fixed(leaks, page)
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
        return crate::render::pdf_words(bytes).map(|text| self.without_fixed(self.values_in(&text), page));
        #[cfg(not(feature = "pdf"))]
        return Err(format!("this callboard was built without PDF ({} bytes, {})", bytes.len(), page["kind"]));
    }

    /// A paper's fixed words are nobody's secret: a remark may say what a label says. Nor is what is written to the one
    /// person whose copy it is.
    fn without_fixed(&self, mut leaks: Vec<Leak>, page: &Value) -> Vec<Leak> {
        if !leaks.is_empty() {
            let (mut fixed, mut values) = (String::new(), Vec::new());
            [page.get("labels"), page.get("personal")].into_iter().flatten().for_each(|labels| gather(labels, &mut fixed, &mut values));
            let fixed: BTreeSet<String> = self.values_in(&fixed).into_iter().map(|leak| leak.value).collect();
            leaks.retain(|leak| leak.value.is_empty() || !fixed.contains(&leak.value));
        }
        once(leaks)
    }
}

fn leak(sort: Sort, fact: FactName, value: String) -> Leak {
    let key = if fact.key.is_empty() { String::new() } else { format!(" {}", fact.key) };
    Leak { what: format!("{} ({}{key}, withheld with `{}`)", sort.word(), fact.record, fact.group.word()), fact, value }
}

/// Each fact once, in whatever forms it was found.
fn once(mut leaks: Vec<Leak>) -> Vec<Leak> {
    let mut seen = BTreeSet::new();
    leaks.retain(|leak| seen.insert(leak.what.clone()));
    leaks
}

/// Whether all of a fact's text is a telephone number, in whatever form.
fn is_phone_key(fact: FactName) -> bool {
    fact.key.ends_with("phone") || fact.key == "hotline"
}

/// The texts of a page, each parted from the next, and its figures.
fn gather(value: &Value, text: &mut String, values: &mut Vec<Decimal>) {
    match value {
        Value::String(own) => {
            text.push_str(own);
            text.push(PARTED);
        }
        Value::Number(own) => {
            text.push_str(&own.to_string());
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

/// What a text is looked for by: itself, its sentences, the addresses in it.
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
    let (_, mails) = phones_in(text);
    all.extend(mails.into_iter().map(|mail| (Plain::of(&mail).text(), Sort::Mail)).filter(|(plain, _)| plain.len() >= START));
    let is_named = matches!(
        fact.group,
        Group::Budget | Group::Costs | Group::Rates | Group::Deals | Group::Permits | Group::Post | Group::Delivery | Group::Casting
    );
    // A story's date is a date like any other.
    if is_named && !REMARKS.contains(&fact.key) && !is_own_number(fact) || matches!(fact.key, "story_date" | "script_day") {
        return all;
    }
    let is_figures = |plain: &str| plain.bytes().all(|byte| byte.is_ascii_digit());
    let whole = Plain::of(text).text();
    let with_figure = |plain: &str| plain.len() >= START && plain.bytes().any(|byte| byte.is_ascii_digit());
    let enough = |plain: &str| if is_figures(plain) { plain.len() >= FIGURES } else { plain.len() >= LEAST || with_figure(plain) };
    // A mail address is looked for as one, a telephone number by its digits, and a date is a date like any other.
    let is_other = text.contains('@') && !text.trim().contains(char::is_whitespace)
        || is_figures(&whole) && (is_phone_key(fact) || !phones_in(text).0.is_empty() || !numbers::dates(text).is_empty());
    if is_other {
        return all;
    }
    if enough(&whole) {
        all.push((whole, Sort::Text));
    }
    let parts = text.split(|letter: char| matches!(letter, '.' | '!' | '?' | ';' | '\n') || about_people && letter == ',');
    let parts = parts.map(|part| Plain::of(part).text());
    let least = if about_people { LEAST } else { SENTENCE };
    let kept =
        parts.filter(|part| part.len() >= least || about_people && part.len() >= 8 && part.bytes().any(|byte| byte.is_ascii_digit()));
    all.extend(kept.filter(|part| !is_figures(part)).map(|part| (part, Sort::Text)));
    all
}

/// Whether a fact is a number by which others know somebody or something: a permit's, a certificate's; or who was seen.
fn is_own_number(fact: FactName) -> bool {
    matches!((fact.record, fact.key), ("permits", "number") | ("candidates", "name" | "licence"))
}

/// A birth date in the forms with the month's name, in the thread's language and in English.
fn dates(date: Date) -> Vec<String> {
    let mut forms = Vec::new();
    for wording in [Wording::Us, Wording::Uk] {
        forms.push(format::plain_date(date, wording));
    }
    let (year, day) = (date.year(), date.day());
    let mut months: Vec<String> =
        ["month", "month-short"].iter().map(|key| words::message(&format!("{key}-{}", date.month()), &[])).collect();
    months.extend(["%B", "%b"].iter().map(|form| date.strftime(form).to_string()));
    for month in months {
        forms.extend([format!("{month} {day} {year}"), format!("{day} {month} {year}"), format!("{day} de {month} de {year}")]);
        forms.extend([format!("{month} {day:02} {year}"), format!("{day:02} {month} {year}"), format!("{year} {month} {day}")]);
    }
    let mut forms: Vec<String> = forms.iter().map(|form| Plain::of(form).text()).filter(|form| form.len() >= 8).collect();
    forms.sort();
    forms.dedup();
    forms
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
