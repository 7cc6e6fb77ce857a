//! Typed reading of a record's fields.
//!
//! [`super::check`] has already said what is wrong with a value, with its place; here a value that cannot be read is
//! simply absent.

use jiff::civil::{Date, DateTime, Weekday};
use rust_decimal::Decimal;

use crate::findings::Origin;
use crate::ingest::{Node, Value};
use crate::model::{Element, Unavailable, WorkCalendar};
use crate::values::{
    Call, CastId, Clock, Currency, DateOrder, DateSpan, Eighths, Hours, Money, SceneNumber, cast_list, date, decimal, minutes, moment,
    percent, scene_list, spans,
};

/// What reading a value depends on besides its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reading {
    /// How dates in numbers are read.
    pub order: DateOrder,
    /// The currency of amounts that state none.
    pub currency: Currency,
}

/// One record, ready to be read field by field.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    /// The record.
    pub node: &'a Node,
    /// What reading depends on.
    pub reading: Reading,
}

impl<'a> Fields<'a> {
    pub fn origin(self) -> Origin {
        self.node.origin
    }

    pub fn get(self, key: &str) -> Option<&'a Node> {
        self.node.get(key)
    }

    pub fn str(self, key: &str) -> Option<&'a str> {
        self.get(key).and_then(Node::text)
    }

    pub fn text(self, key: &str) -> Option<String> {
        self.str(key).map(str::to_owned)
    }

    fn parse<T: std::str::FromStr>(self, key: &str) -> Option<T> {
        self.str(key).and_then(|text| text.parse().ok())
    }

    pub fn eighths(self, key: &str) -> Option<Eighths> {
        self.parse(key)
    }

    pub fn clock(self, key: &str) -> Option<Clock> {
        self.parse(key)
    }

    pub fn call(self, key: &str) -> Option<Call> {
        self.parse(key)
    }

    pub fn hours(self, key: &str) -> Option<Hours> {
        self.parse(key)
    }

    pub fn integer(self, key: &str) -> Option<u32> {
        self.str(key).and_then(integer)
    }

    pub fn minutes(self, key: &str) -> Option<u32> {
        self.str(key).and_then(|text| minutes(text).ok())
    }

    pub fn decimal(self, key: &str) -> Option<Decimal> {
        self.str(key).and_then(|text| decimal(text).ok())
    }

    pub fn percent(self, key: &str) -> Option<Decimal> {
        self.str(key).and_then(|text| percent(text).ok())
    }

    pub fn money(self, key: &str) -> Option<Money> {
        self.str(key).and_then(|text| Money::parse(text, self.reading.currency).ok())
    }

    pub fn date(self, key: &str) -> Option<Date> {
        self.str(key).and_then(|text| date(text, self.reading.order).ok())
    }

    pub fn moment(self, key: &str) -> Option<DateTime> {
        self.str(key).and_then(|text| moment(text, self.reading.order).ok())
    }

    /// The word that a text chooses, by its place among the words.
    pub fn choice(self, key: &str, words: &'static [&'static str]) -> Option<usize> {
        let word = super::check::choose(words, self.str(key)?)?;
        words.iter().position(|known| *known == word)
    }

    pub fn bool(self, key: &str) -> Option<bool> {
        self.str(key).and_then(boolean)
    }

    pub fn cast(self, key: &str) -> Option<Vec<CastId>> {
        self.get(key).map(|node| {
            let mut ids: Vec<CastId> = Vec::new();
            for id in texts(node).filter_map(|text| cast_list(text).ok()).flatten() {
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
            ids
        })
    }

    pub fn scene_numbers(self, key: &str) -> Vec<SceneNumber> {
        self.get(key).map(|node| texts(node).filter_map(|text| scene_list(text).ok()).flatten().collect()).unwrap_or_default()
    }

    /// A list of texts: a YAML list, or one text apart at semicolons and line breaks.
    pub fn texts(self, key: &str) -> Vec<String> {
        self.get(key).map(text_list).unwrap_or_default()
    }

    /// A list of names: a YAML list, or one text apart at commas and semicolons.
    pub fn names(self, key: &str) -> Vec<String> {
        self.get(key).map(name_list).unwrap_or_default()
    }

    /// A mapping of texts, in order.
    pub fn map(self, key: &str) -> Vec<(String, String)> {
        match self.get(key).map(|node| &node.value) {
            Some(Value::Map(entries)) => {
                entries.iter().filter_map(|(name, node)| node.text().map(|text| (name.clone(), text.to_owned()))).collect()
            }
            _ => Vec::new(),
        }
    }

    pub fn record(self, key: &str) -> Option<Fields<'a>> {
        let node = self.get(key)?;
        matches!(node.value, Value::Map(_)).then_some(Fields { node, reading: self.reading })
    }

    pub fn records(self, key: &str) -> impl Iterator<Item = Fields<'a>> {
        let items: &[Node] = match self.get(key).map(|node| &node.value) {
            Some(Value::List(items)) => items,
            _ => &[],
        };
        let reading = self.reading;
        items.iter().filter(|node| matches!(node.value, Value::Map(_))).map(move |node| Fields { node, reading })
    }

    pub fn spans(self, key: &str) -> Vec<DateSpan> {
        self.unavailable(key).into_iter().map(|entry| entry.span).collect()
    }

    /// Dates with a reason each, where one is stated.
    pub fn unavailable(self, key: &str) -> Vec<Unavailable> {
        let Some(node) = self.get(key) else { return Vec::new() };
        let plain = |text: &str, origin: Origin| {
            let all = spans(text, self.reading.order).unwrap_or_default();
            all.into_iter().map(|span| Unavailable { origin, span, reason: None, pencil: false }).collect::<Vec<_>>()
        };
        match &node.value {
            Value::Text(text) => plain(text, node.origin),
            Value::List(items) => items
                .iter()
                .flat_map(|item| match &item.value {
                    Value::Text(text) => plain(text, item.origin),
                    Value::Map(_) => {
                        let fields = Fields { node: item, reading: self.reading };
                        let from = fields.date("from").or_else(|| fields.date("date"));
                        let span = from.map(|from| DateSpan { from, to: fields.date("to").unwrap_or(from) });
                        let entry = |span| Unavailable {
                            origin: item.origin,
                            span,
                            reason: fields.text("reason"),
                            pencil: fields.bool("pencil").unwrap_or(false),
                        };
                        span.map(entry).into_iter().collect()
                    }
                    _ => Vec::new(),
                })
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// The company's calendar, as its record says.
pub(super) fn calendar(row: Fields<'_>) -> WorkCalendar {
    let days_off = match row.get("days_off") {
        None => vec![Weekday::Saturday, Weekday::Sunday],
        Some(_) => row.names("days_off").iter().filter_map(|word| weekday(word)).collect(),
    };
    WorkCalendar {
        start: row.date("start"),
        days_off,
        holidays: row.unavailable("holidays").into_iter().map(|entry| (entry.span, entry.reason)).collect(),
        work_days: row.spans("work_days").into_iter().flat_map(|span| span.dates().take(366).collect::<Vec<_>>()).collect(),
        no_school: row.spans("no_school"),
        origin: row.origin(),
    }
}

/// A day of the week from its name or the beginning of it, three letters or more.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("monday", Weekday::Monday),
        ("tuesday", Weekday::Tuesday),
        ("wednesday", Weekday::Wednesday),
        ("thursday", Weekday::Thursday),
        ("friday", Weekday::Friday),
        ("saturday", Weekday::Saturday),
        ("sunday", Weekday::Sunday),
    ];
    let word = word.trim().to_lowercase();
    NAMES.iter().find(|(name, _)| word.len() >= 3 && (name.starts_with(&word) || word == format!("{name}s"))).map(|(_, day)| *day)
}

/// The largest whole number that a key holds: the rows of a sheet. A larger one is a slip, and its sums would overflow.
pub(super) const LARGEST: u32 = 1_048_576;

/// A whole number up to [`LARGEST`].
pub(super) fn integer(text: &str) -> Option<u32> {
    text.trim().replace(',', "").parse().ok().filter(|number| *number <= LARGEST)
}

/// Yes or no, in the words people use.
pub(super) fn boolean(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "x" | "1" | "✓" | "✔" => Some(true),
        "false" | "no" | "n" | "0" | "-" | "–" => Some(false),
        _ => None,
    }
}

/// The scalar texts of a node: its own, or those of its list.
pub(super) fn texts(node: &Node) -> impl Iterator<Item = &str> {
    let items: &[Node] = match &node.value {
        Value::List(items) => items,
        _ => std::slice::from_ref(node),
    };
    items.iter().filter_map(Node::text)
}

pub(super) fn text_list(node: &Node) -> Vec<String> {
    split(node, &[';', '\n'])
}

pub(super) fn name_list(node: &Node) -> Vec<String> {
    split(node, &[';', ',', '\n'])
}

fn split(node: &Node, marks: &[char]) -> Vec<String> {
    let listed = matches!(node.value, Value::List(_));
    let parts = texts(node).flat_map(|text| {
        let parts: Vec<&str> = if listed { vec![text] } else { text.split(marks).collect() };
        parts
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// An element from its text: `12 dockers`, `dockers x12`, `dockers (12)` have a count of 12.
pub(super) fn element(category: &str, text: &str) -> Element {
    let category = crate::model::Category(category.to_owned());
    let number = |text: &str| text.parse::<u32>().ok().filter(|count| (1..=9_999).contains(count));
    let text = text.trim();
    if let Some((count, name)) = text.split_once(' ').and_then(|(head, rest)| Some((number(head.trim_end_matches(['x', 'X', '×']))?, rest)))
    {
        let name = name.trim_start_matches(['x', '×', ' ']).trim();
        if !name.is_empty() {
            return Element { category, name: name.to_owned(), count: Some(count) };
        }
    }
    let tail = text.rsplit_once(['x', '×', '(']).and_then(|(name, tail)| {
        let spaced = name.ends_with([' ', '\u{a0}']);
        number(tail.trim_end_matches(')').trim()).filter(|_| spaced).map(|count| (name.trim(), count))
    });
    match tail {
        Some((name, count)) if !name.is_empty() => Element { category, name: name.to_owned(), count: Some(count) },
        _ => Element { category, name: text.to_owned(), count: None },
    }
}
