//! Small parts that several papers share: labelled facts, groups of them, notes and pictures.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Value;

use super::labels::Word;
use super::prose::{Block, prose};
use super::{Context, Figure, Kind, Page, Revision, Subject, format, labels, page};
use crate::model::{Budget, DayKind, Production, ShootDay, Wording};
use crate::values::{DateSpan, Eighths, slug};
use crate::words::say;

/// A labelled fact.
#[derive(Debug, Clone, Default, Serialize, PartialEq, Eq)]
pub struct Fact {
    /// Stable id within its group: `script`.
    pub id: &'static str,
    /// What it is, in the paper's language.
    pub label: String,
    /// As printed; several lines where it has them.
    pub text: String,
    /// Where it leads on a screen: `tel:`, `mailto:` or `https:`.
    pub href: Option<String>,
}

/// Facts under one heading.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct FactGroup {
    /// Stable id: `place`.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// Its facts; never empty.
    pub facts: Vec<Fact>,
}

/// A count or sum at the head of a paper, among those that are looked for first.
#[derive(Debug, Clone, Serialize)]
pub struct Count {
    /// Stable id: `overdue`.
    pub id: &'static str,
    /// What is counted.
    pub label: &'static str,
    /// How many, or how much.
    pub figure: Figure,
    /// More about it.
    pub note: Option<String>,
    /// Whether it wants doing.
    pub urgent: bool,
}

/// A note that the production adds to a paper.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct NoteBlock {
    /// Stable id: `note-1`.
    pub id: String,
    /// Its heading.
    pub title: Option<String>,
    /// Its text.
    pub blocks: Vec<Block>,
}

/// A picture of the production's.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Picture {
    /// Stable id: its path.
    pub id: String,
    /// Its path in the production's folder.
    pub file: String,
    /// What it shows, as printed under it.
    pub caption: Option<String>,
    /// What it shows, for readers who cannot see it.
    pub alt: String,
    /// Width in pixels, as displayed.
    pub width: u32,
    /// Height in pixels, as displayed.
    pub height: u32,
}

impl Fact {
    /// A fact, where there is something to say.
    #[must_use]
    pub fn new(id: &'static str, label: impl Into<String>, text: Option<impl Into<String>>) -> Option<Self> {
        let text = text.map(Into::into).filter(|text: &String| !text.trim().is_empty())?;
        Some(Self { id, label: label.into(), text, href: None })
    }

    /// The same, leading somewhere.
    #[must_use]
    pub fn leading_to(self, href: String) -> Self {
        Self { href: Some(href), ..self }
    }
}

impl FactGroup {
    /// A group, where it has facts.
    #[must_use]
    pub fn new(id: &'static str, title: impl Into<String>, facts: impl IntoIterator<Item = Option<Fact>>) -> Option<Self> {
        let facts: Vec<Fact> = facts.into_iter().flatten().collect();
        if facts.is_empty() { None } else { Some(Self { id, title: title.into(), facts }) }
    }
}

/// The address that dials a telephone number: `tel:+447700900123`; none where the text has no number to dial.
#[must_use]
pub fn dial(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let plain = phone.chars().all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')' | '.' | '\u{a0}'));
    (plain && digits.len() >= 3).then(|| format!("tel:{digits}"))
}

/// A text whose telephone numbers stay in one line: `(360) 555-0171` has a space that does not break.
#[must_use]
pub fn unbroken(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    for (at, letter) in text.char_indices() {
        let number_goes_on = text[at + letter.len_utf8()..].starts_with(|next: char| next.is_ascii_digit());
        out.push(if letter == ' ' && out.ends_with(')') && number_goes_on { '\u{a0}' } else { letter });
    }
    out
}

/// A text in Markdown as blocks; none where there is no text.
#[must_use]
pub fn blocks(text: Option<&String>) -> Vec<Block> {
    text.map(|text| prose(text)).unwrap_or_default()
}

/// The notes that add to a paper of this kind and subject, in order.
#[must_use]
pub fn notes_for(production: &Production, kind: &str, subject: Option<&str>) -> Vec<NoteBlock> {
    production
        .notes
        .iter()
        .filter(|note| note.paper == kind && (note.subject.is_none() || note.subject.as_deref() == subject))
        .enumerate()
        .map(|(at, note)| NoteBlock { id: format!("note-{}", at + 1), title: note.title.clone(), blocks: prose(&note.text) })
        .collect()
}

/// A picture, where it is in the production's folder.
#[must_use]
pub fn picture(production: &Production, file: &str, caption: Option<&str>, alt: &str) -> Option<Picture> {
    let media = production.media.get(file)?;
    Some(Picture {
        id: file.to_owned(),
        file: media.path.clone(),
        caption: caption.map(str::to_owned),
        alt: caption.unwrap_or(alt).to_owned(),
        width: media.width,
        height: media.height,
    })
}

/// The page of a paper that is set on the production's own paper, sealed.
#[must_use]
pub fn page<Body: Serialize>(context: Context<'_>, kind: &Kind, subject: &Subject, words: &[Word], uses_as_of: bool, body: Body) -> Value {
    revised_page(context, kind, subject, words, uses_as_of, None, body)
}

/// The same, issued as a revision.
#[must_use]
pub fn revised_page<Body: Serialize>(
    context: Context<'_>,
    kind: &Kind,
    subject: &Subject,
    words: &[Word],
    uses_as_of: bool,
    revision: Option<Revision>,
    body: Body,
) -> Value {
    let production = context.production;
    let conventions = &production.conventions;
    let name = labels::paper_name(kind);
    let title = format::joined([Some(production.identity.title.as_str()), Some(name.as_str()), Some(subject.name.as_str())], " – ");
    let page = Page {
        schema: kind.schema,
        kind: kind.word,
        subject: subject.slug.clone(),
        audience: context.audience.id.clone(),
        title: title.unwrap_or_default(),
        header: format::header(production, &name, conventions.paper.word()),
        revision,
        as_of: if uses_as_of { context.derived.as_of.map(|date| date.to_string()) } else { None },
        digest: String::new(),
        labels: labels::of(conventions.wording, &[kind.word], words),
        changed: Vec::new(),
        body,
    };
    // A page is made of texts, lists and maps with text keys, which always serialise.
    page::sealed(page).unwrap_or(Value::Null)
}

/// A span of dates: `Mon 4 May`; `Mon 4 May – Wed 6 May`.
#[must_use]
pub fn span(span: DateSpan, wording: Wording) -> String {
    if span.from == span.to {
        return format::short_date(span.from, wording);
    }
    format!("{} – {}", format::short_date(span.from, wording), format::short_date(span.to, wording))
}

/// Several spans, apart by semicolons; none where there is none.
#[must_use]
pub fn spans(all: &[DateSpan], wording: Wording) -> Option<String> {
    let texts: Vec<String> = all.iter().map(|one| span(*one, wording)).collect();
    if texts.is_empty() { None } else { Some(texts.join("; ")) }
}

/// Dates as spans of days that follow each other.
#[must_use]
pub fn runs(dates: impl IntoIterator<Item = Date>) -> Vec<DateSpan> {
    let mut dates: Vec<Date> = dates.into_iter().collect();
    dates.sort_unstable();
    dates.dedup();
    let mut runs: Vec<DateSpan> = Vec::new();
    for date in dates {
        match runs.last_mut() {
            Some(run) if run.to.tomorrow().is_ok_and(|next| next == date) => run.to = date,
            _ => runs.push(DateSpan { from: date, to: date }),
        }
    }
    runs
}

/// Slugs that differ from each other: a second one of the same text has `-2` after it.
#[derive(Debug, Default)]
pub struct Slugs(BTreeSet<String>);

impl Slugs {
    /// The slug of a text.
    pub fn of(&mut self, text: &str) -> String {
        let plain = slug(text);
        let mut own = plain.clone();
        let mut count = 1;
        while !self.0.insert(own.clone()) {
            count += 1;
            own = format!("{plain}-{count}");
        }
        own
    }
}

/// The budget as what a paper is about: by its name, else the production's.
#[must_use]
pub fn budget_subject(context: Context<'_>, budget: &Budget) -> Subject {
    let name = if budget.name.is_empty() { &context.production.identity.title } else { &budget.name };
    Subject { slug: String::new(), name: name.clone(), key: String::new(), date: None }
}

/// Pages as a figure: the text in eighths, the value the count of eighths.
#[must_use]
pub fn pages(pages: Eighths) -> Figure {
    Figure { text: pages.to_string(), value: pages.count().to_string() }
}

/// The same text with a capital in front.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `Day 3`, `Day 3 of 28`; what kind of day it is where it has no number; the unit where it is not the main one.
#[must_use]
pub fn day_name(context: Context<'_>, day: &ShootDay, of: bool) -> String {
    let total = context.derived.shoot_days.get(&day.unit).copied().filter(|_| of);
    let name = match (day.kind, day.number, total) {
        (DayKind::Shoot, Some(number), Some(total)) => say!("day-of-total", number, total),
        (DayKind::Shoot, Some(number), None) => say!("day-of", number),
        (DayKind::Shoot, None, _) => say!("day-shoot"),
        (kind, ..) => sentence_case(&labels::term(kind.word())),
    };
    let first = context.production.units.first().is_none_or(|unit| unit.id == day.unit);
    match context.production.unit(&day.unit) {
        Some(unit) if !first => format!("{name}, {}", unit.name),
        _ => name,
    }
}

#[cfg(test)]
pub(crate) mod testing {
    use serde_json::Value;

    /// Checks that a fixture page has the keys that the document writes, wherever both have something.
    pub fn assert_fixture(page: &Value, fixture: &str) {
        let fixture: Value = serde_json::from_str(fixture).unwrap();
        compare(page, &fixture, "page");
    }

    fn compare(page: &Value, fixture: &Value, at: &str) {
        match (page, fixture) {
            (Value::Object(page), Value::Object(fixture)) => {
                let keys = |map: &serde_json::Map<String, Value>| {
                    let mut keys: Vec<String> = map.keys().cloned().collect();
                    keys.sort();
                    keys
                };
                assert_eq!(keys(page), keys(fixture), "keys of {at}");
                page.iter().for_each(|(key, value)| compare(value, &fixture[key], &format!("{at}.{key}")));
            }
            (Value::Array(page), Value::Array(fixture)) => {
                if let Some(page) = page.first() {
                    fixture.iter().enumerate().for_each(|(index, value)| compare(page, value, &format!("{at}[{index}]")));
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn days_that_follow_each_other_are_one_span() {
        let days = [date(2026, 5, 6), date(2026, 5, 4), date(2026, 5, 5), date(2026, 5, 11)];
        assert_eq!(spans(&runs(days), Wording::Uk).as_deref(), Some("Mon 4 May – Wed 6 May; Mon 11 May"));
        assert_eq!(spans(&[], Wording::Uk), None);
    }

    #[test]
    fn a_telephone_number_stays_in_one_line() {
        assert_eq!(unbroken("Police, 44 Court Street, (360) 555-0171"), "Police, 44 Court Street, (360)\u{a0}555-0171");
        assert_eq!(unbroken("Berth (3) east"), "Berth (3) east");
    }

    #[test]
    fn a_number_with_words_in_it_is_not_dialled() {
        assert_eq!(dial("+44 7700 900123").as_deref(), Some("tel:+447700900123"));
        assert_eq!(dial("ask at the gate, 07:00"), None);
    }
}
