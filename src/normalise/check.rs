//! Checks of every record against the vocabulary: unknown keys, shapes, values, and names that refer to nothing.
//!
//! It says everything that is wrong at once, each at its own value; what can be read is read all the same.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{self, Reading};
use crate::findings::{Code, Finding, Findings, Part, Sources, codes};
use crate::ingest::{Node, Value, nearest, with_nearest};
use crate::model::fields::{self, Field, Kind, Table};
use crate::model::{MOST_MINUTES_PER_PAGE, StripColours};
use crate::values::{self, Call, CastId, Clock, Currency, Eighths, Expression, Hours, Money, Rgb, SceneNumber, cast_list, scene_list};

/// The names that records may refer to.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Identities by section.
    pub of: BTreeMap<&'static str, BTreeSet<String>>,
    /// Cast numbers; empty where there is no cast list, and then nothing is checked against it.
    pub cast: BTreeSet<CastId>,
    /// Scene numbers.
    pub scenes: BTreeSet<SceneNumber>,
    /// Parts of which something could not be read, so that a name that is not here may stand there.
    pub unread: Vec<Part>,
}

impl Names {
    /// Whether all names of a part are known.
    pub fn whole(&self, part: Part) -> bool {
        !self.unread.iter().any(|unread| [part, Part::Identity].contains(unread))
    }
}

/// A check of records: what it needs, and what it found.
pub(super) struct Check<'a> {
    pub reading: Reading,
    pub names: &'a Names,
    pub sources: &'a Sources,
    pub findings: &'a mut Findings,
}

impl Check<'_> {
    /// Checks a record of a table.
    pub fn record(&mut self, table: &Table, node: &Node) {
        let Value::Map(entries) = &node.value else {
            self.shape(table.part, node, "a record of keys", table.key);
            return;
        };
        for (key, value) in entries {
            match table.field(key) {
                Some(field) => self.value(table, field, value),
                None => {
                    let at = self.sources.field(node.origin, &format!("{key}:key"));
                    let at = if at == node.origin { value.origin } else { at };
                    let known = table.fields.iter().map(|field| field.key);
                    let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{key}` is not a key of `{}`", table.key));
                    let finding = finding.at(at).blocks(table.part);
                    let finding = match nearest(key, known.clone()) {
                        None if key == "<<" => finding.help("write the keys out: records are not merged by `<<`"),
                        Some(_) => with_nearest(finding, key, known),
                        None => finding.help(format!("the keys of `{}` are: {}", table.key, known.collect::<Vec<_>>().join(", "))),
                    };
                    self.findings.push(finding);
                }
            }
        }
    }

    fn shape(&mut self, part: Part, node: &Node, expected: &str, key: &str) {
        let message = format!("`{key}` is {}; it should be {expected}", node.shape());
        let help = match &node.value {
            Value::List(_) => "write it without dashes or brackets".to_owned(),
            Value::Map(_) => format!("write `{key}: …` on one line"),
            Value::Text(_) | Value::Null => "write one key a line under it, indented by two spaces".to_owned(),
        };
        self.findings.push(Finding::new(&codes::WRONG_TYPE, message).at(node.origin).blocks(part).help(help));
    }

    fn bad(&mut self, part: Part, node: &Node, message: String) {
        self.findings.push(Finding::new(&codes::BAD_VALUE, message).at(node.origin).blocks(part));
    }

    fn value(&mut self, table: &Table, field: &Field, node: &Node) {
        if matches!(node.value, Value::Null) {
            return;
        }
        match field.kind {
            Kind::Record(inner) => self.record(inner, node),
            Kind::Records(inner) => match &node.value {
                Value::List(items) => items.iter().for_each(|item| self.record(inner, item)),
                _ => self.shape(table.part, node, "a list of records", field.key),
            },
            Kind::TextMap => match &node.value {
                Value::Map(entries) => self.text_map(table, field, entries),
                _ => self.shape(table.part, node, "a mapping from names to texts", field.key),
            },
            Kind::ElementMap => match &node.value {
                Value::Map(_) => {}
                _ => self.shape(table.part, node, "a mapping from a category to a list, such as {props: [ledger]}", field.key),
            },
            Kind::Texts | Kind::Refs(_) | Kind::SceneNumbers | Kind::CastIds | Kind::Dates => match &node.value {
                Value::Map(_) => self.shape(table.part, node, "a text or a list of texts", field.key),
                _ => self.many(table, field, node),
            },
            _ => match node.text() {
                Some(text) => self.scalar(table, field, node, text),
                None if matches!(node.value, Value::Text(_)) => {}
                None => self.shape(table.part, node, "one value", field.key),
            },
        }
    }

    fn text_map(&mut self, table: &Table, field: &Field, entries: &[(String, Node)]) {
        for (name, value) in entries {
            if field.key == "strip_colours" {
                self.strip_colour(name, value);
            } else if field.key == "precalls" {
                if let Some(Err(error)) = value.text().map(str::parse::<Call>) {
                    self.bad(table.part, value, format!("the pre-call of {name}: {error}"));
                }
            } else if matches!(value.value, Value::Map(_) | Value::List(_)) && field.key != "overlay" {
                self.shape(table.part, value, "one text", name);
            }
        }
    }

    /// A colour of the strips: under an I/E and a D/N, or the name of a break. A wrong one holds nothing back: the strip
    /// has its usual colour.
    fn strip_colour(&mut self, name: &str, value: &Node) {
        let mut bad = |message: String, help: &str| {
            self.findings.push(Finding::new(&codes::BAD_VALUE, format!("strip_colours: {message}")).at(value.origin).help(help));
        };
        if StripColours::key(name).is_none() {
            bad(
                format!("`{name}` is neither an I/E with a D/N, such as INT NIGHT, nor a row of the board"),
                "the rows of the board are: DAY BREAK, WEEK BREAK, FREE DAY, HOLIDAY, TRAVEL, BANNER, OMITTED",
            );
        }
        match value.text().map(str::parse::<Rgb>) {
            Some(Ok(_)) => {}
            Some(Err(error)) => bad(error.to_string(), "write a colour as six hexadecimal digits after #, in quotes, or name one"),
            None => {
                bad(format!("`{name}` has no colour"), "write a colour in quotes, such as \"#b2cff0\": what follows a bare # is a comment")
            }
        }
    }

    fn many(&mut self, table: &Table, field: &Field, node: &Node) {
        let items: &[Node] = match &node.value {
            Value::List(items) => items,
            _ => std::slice::from_ref(node),
        };
        for item in items {
            match (&item.value, field.kind) {
                (Value::Map(entries), Kind::Dates) => self.dated(table, field, item, entries),
                (Value::Map(_) | Value::List(_), _) => self.shape(table.part, item, "a text", field.key),
                (_, Kind::Refs(section)) => {
                    for name in read::name_list(item) {
                        self.reference(table, item, section, &name);
                    }
                }
                _ => {
                    if let Some(text) = item.text() {
                        self.scalar(table, field, item, text);
                    }
                }
            }
        }
    }

    /// A record of dates: `{from, to, reason}`.
    fn dated(&mut self, table: &Table, field: &Field, node: &Node, entries: &[(String, Node)]) {
        for (key, value) in entries {
            match key.as_str() {
                "from" | "to" | "date" => {
                    if let Some(Err(error)) = value.text().map(|text| values::date(text, self.reading.order)) {
                        self.bad(table.part, value, error.to_string());
                    }
                }
                "reason" => {}
                "pencil" => {
                    if let Some(text) = value.text().filter(|text| read::boolean(text).is_none()) {
                        self.bad(table.part, value, format!("pencil: `{text}` is neither true nor false"));
                    }
                }
                _ => {
                    let at = self.sources.field(node.origin, &format!("{key}:key"));
                    let finding = Finding::new(&codes::UNKNOWN_KEY, format!("`{key}` is not a key of `{}`", field.key));
                    self.findings.push(finding.at(at).blocks(table.part).help("the keys are: from, to, date, reason, pencil"));
                }
            }
        }
    }

    fn scalar(&mut self, table: &Table, field: &Field, node: &Node, text: &str) {
        let error = |result: Result<(), values::ValueError>| result.err().map(|error| error.to_string());
        let order = self.reading.order;
        let message = match field.kind {
            Kind::Eighths => error(text.parse::<Eighths>().map(drop)),
            Kind::SceneNumber => match SceneNumber::new(text) {
                Ok(number) => {
                    if table.key == "strips" {
                        self.scene(table, node, &number);
                    }
                    None
                }
                Err(error) => Some(error.to_string()),
            },
            Kind::SceneNumbers => match scene_list(text) {
                Ok(numbers) => {
                    numbers.iter().for_each(|number| self.scene(table, node, number));
                    None
                }
                Err(error) => Some(error.to_string()),
            },
            Kind::CastIds => match cast_list(text) {
                Ok(ids) => {
                    ids.iter().for_each(|id| self.cast(table, node, id));
                    None
                }
                Err(error) => Some(error.to_string()),
            },
            Kind::Date => error(values::date(text, order).map(drop)),
            Kind::Moment => error(values::moment(text, order).map(drop)),
            Kind::Dates => error(values::spans(text, order).map(drop)),
            Kind::Clock => error(text.parse::<Clock>().map(drop)),
            Kind::Hours => error(text.parse::<Hours>().map(drop)),
            Kind::Call => error(text.parse::<Call>().map(drop)),
            Kind::Minutes => error(values::minutes(text).map(drop)),
            Kind::Money => error(Money::parse(text, self.reading.currency).map(drop)).or_else(|| thousands(text, self.reading.currency)),
            Kind::Amount if Money::parse(text, self.reading.currency).is_ok() => thousands(text, self.reading.currency),
            Kind::Amount if !text.contains(char::is_alphabetic) => error(Money::parse(text, self.reading.currency).map(drop)),
            Kind::Amount => error(Expression::parse(text).map(drop)),
            Kind::Decimal if matches!(field.key, "latitude" | "longitude") => degrees(text, if field.key == "latitude" { 90 } else { 180 }),
            Kind::Decimal => error(values::decimal(text).map(drop)),
            Kind::Percent => error(values::percent(text).map(drop)),
            Kind::Integer if field.key == "minutes_per_page" => {
                let fits = read::integer(text).is_some_and(|minutes| (1..=MOST_MINUTES_PER_PAGE).contains(&minutes));
                (!fits).then(|| format!("`{text}` is not a number of minutes from 1 to {MOST_MINUTES_PER_PAGE}, which is a day for a page"))
            }
            Kind::Integer => read::integer(text).is_none().then(|| format!("`{text}` is not a whole number up to {}", read::LARGEST)),
            Kind::Bool => read::boolean(text).is_none().then(|| format!("`{text}` is neither true nor false")),
            Kind::Choice(words) => self.choice(table, field, node, text, words),
            Kind::Ref(section) => {
                self.reference(table, node, section, text);
                None
            }
            Kind::Texts if field.key == "days_off" => {
                let odd = read::name_list(node).into_iter().find(|name| read::weekday(name).is_none());
                odd.map(|name| format!("`{name}` is not a day of the week, such as Saturday"))
            }
            Kind::Text if field.key == "currency" => error(text.parse::<Currency>().map(drop)),
            Kind::Text if field.key == "time_zone" => {
                jiff::tz::TimeZone::get(text).is_err().then(|| format!("`{text}` is not an IANA time zone, such as America/Los_Angeles"))
            }
            Kind::Text if field.key == "accent" => (!is_colour(text)).then(|| format!("`{text}` is not a colour, such as #1f4e79")),
            _ => None,
        };
        if let Some(message) = message {
            self.bad(table.part, node, format!("{}: {message}", field.key));
        }
    }

    fn choice(&mut self, table: &Table, field: &Field, node: &Node, text: &str, words: &'static [&'static str]) -> Option<String> {
        if choose(words, text).is_some() {
            return None;
        }
        let list = words.join(", ");
        let finding = Finding::new(&codes::BAD_VALUE, format!("{}: `{text}` is not one of: {list}", field.key));
        let finding = with_nearest(finding.at(node.origin).blocks(table.part), text, words.iter().copied());
        let flat = table.key == "cast" && field.key == "deal" && text.to_lowercase().contains("flat");
        let help = "`deal: run` is a price for the whole run; any flat sum is `pay: {per: flat}` beside the rate";
        self.findings.push(if flat { finding.help(help) } else { finding });
        None
    }

    fn unknown(&mut self, code: &'static Code, part: Part, node: &Node, message: String, word: &str, known: &BTreeSet<String>) {
        let finding = Finding::new(code, message).at(node.origin).blocks(part);
        self.findings.push(with_nearest(finding, word, known.iter().map(String::as_str)));
    }

    fn reference(&mut self, table: &Table, node: &Node, section: &'static str, name: &str) {
        let empty = BTreeSet::new();
        let known = self.names.of.get(section).unwrap_or(&empty);
        let part = fields::section(section).map_or(Part::Identity, |table| table.part);
        if known.contains(name) || !self.names.whole(part) {
            return;
        }
        let thing = section.trim_end_matches('s');
        let (code, message) = match section {
            "accounts" => (&codes::UNKNOWN_ACCOUNT, format!("account {name} is not in the chart of accounts")),
            _ => (&codes::UNKNOWN_REFERENCE, format!("there is no {thing} `{name}`")),
        };
        self.unknown(code, table.part, node, message, name, known);
    }

    fn cast(&mut self, table: &Table, node: &Node, id: &CastId) {
        if self.names.cast.is_empty() || self.names.cast.contains(id) || !self.names.whole(Part::People) {
            return;
        }
        let finding = Finding::new(&codes::UNKNOWN_CAST, format!("cast number {id} is not in the cast list")).at(node.origin);
        let help = format!("add {id} to `cast`, or correct the number");
        self.findings.push(finding.blocks(table.part).subject(format!("cast {id}")).help(help));
    }

    fn scene(&mut self, table: &Table, node: &Node, number: &SceneNumber) {
        if self.names.scenes.contains(number) || !self.names.whole(Part::Schedule) {
            return;
        }
        let known: BTreeSet<String> = self.names.scenes.iter().map(|number| number.as_str().to_owned()).collect();
        let message = format!("scene {number} is not in the breakdown");
        self.unknown(&codes::UNKNOWN_SCENE, table.part, node, message, number.as_str(), &known);
    }
}

/// The word that a text chooses, whatever its case and the marks between its words.
pub(super) fn choose(words: &'static [&'static str], text: &str) -> Option<&'static str> {
    let plain = |word: &str| word.to_lowercase().replace(['-', '_', ' ', '/'], "");
    let wanted = plain(text);
    words.iter().copied().find(|word| plain(word) == wanted)
}

/// What is wrong with an amount such as `40.000`, which is forty to one reader and forty thousand to another. No program
/// writes a nought there that does not count, so a person has.
fn thousands(text: &str, currency: Currency) -> Option<String> {
    let (whole, part) = text.trim().rsplit_once('.')?;
    let odd = part.len() == 3 && part.ends_with('0') && !whole.trim_start_matches(['-', '(', '$', '€', '£', ' ', '0']).is_empty();
    let plain = || text.replacen('.', ",", 1);
    (odd && currency.minor_digits() < 3).then(|| format!("`{text}` may be thousands or not; write {} or {whole}.{}", plain(), &part[..2]))
}

/// What is wrong with degrees that may reach so far to either side of nothing.
fn degrees(text: &str, most: i64) -> Option<String> {
    let read = values::decimal(text).ok().filter(|degrees| degrees.abs() <= most.into());
    read.is_none().then(|| format!("`{text}` is not degrees from -{most} to {most}, such as 33.7361 or -118.2922"))
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}
