//! JSON as schedules hold it: bounded before it is read, and asked for values whatever type a tool wrote them in.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Map, Value};

use super::{Trouble, json_cut, text};
use crate::values::Eighths;

/// Most values of a file.
const MAX_VALUES: usize = 2_000_000;

/// Reads a JSON text, or as much of it as is there where it is cut short: then also the list that it ends in. `items` are
/// the lists whose last, half record is left out.
pub(in crate::ingest) fn parse_cut(text: &str, items: &[&str]) -> Result<(Value, Option<String>), Trouble> {
    match parse(text) {
        Ok(value) => Ok((value, None)),
        Err(Trouble::Unreadable(reason, help)) if reason.starts_with("it is cut short") => {
            let mended = json_cut::mend(text, items);
            match mended.and_then(|mended| Some((serde_json::from_str(&mended.text).ok()?, mended.inside))) {
                Some((value, inside)) => Ok((value, Some(inside))),
                None => Err(Trouble::Unreadable(reason, help)),
            }
        }
        Err(trouble) => Err(trouble),
    }
}

/// Reads a JSON text, or says why it cannot be.
pub(in crate::ingest) fn parse(text: &str) -> Result<Value, Trouble> {
    // Counted first: a value takes many times the space of its text.
    let (mut count, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b',' | b':' | b'[' | b'{' if !quoted => count += 1,
            _ => {}
        }
    }
    if count > MAX_VALUES {
        return Err(Trouble::TooLarge(format!("more than {} million values", MAX_VALUES / 1_000_000)));
    }
    serde_json::from_str(text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let reason = if error.is_eof() {
            format!("it is cut short: it ends in the middle of a value, in line {line}")
        } else if error.to_string().starts_with("recursion limit") {
            "it is nested deeper than 127 levels".to_owned()
        } else {
            format!("line {line}, column {column} is not JSON")
        };
        Trouble::Unreadable(reason, "export it again from the program it comes from")
    })
}

/// The object that holds the schedule: under the standard's key, or any key, or the root itself.
pub(super) fn root(value: &Value) -> Option<&Map<String, Value>> {
    let has = |object: &Map<String, Value>| ["breakdowns", "elements", "stripboards"].iter().any(|key| object.contains_key(*key));
    let object = value.as_object()?;
    if let Some(own) = object.get("universalScheduleStandard").and_then(Value::as_object) {
        return Some(own);
    }
    if has(object) {
        return Some(object);
    }
    object.values().filter_map(Value::as_object).find(|object| has(object))
}

/// A value as one line of text: of a string, or a number where a string was due. Empty ones are none.
pub(super) fn word(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(string) => text::line(string),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// A value as a text that may have several lines.
pub(super) fn prose(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(string) => text::lines(string),
        other => word(Some(other)),
    }
}

/// An identity: a string or number, or an object that has one.
pub(super) fn id(value: &Value) -> Option<String> {
    match value {
        Value::Object(object) => ["id", "_id", "$oid"].iter().find_map(|key| object.get(*key).and_then(id)),
        other => word(Some(other)),
    }
}

/// The items of an array; those of an object where a tool keeps a list by identity.
pub(super) fn list<'v>(object: &'v Map<String, Value>, keys: &[&str]) -> Vec<&'v Value> {
    match keys.iter().find_map(|key| object.get(*key).filter(|value| !value.is_null())) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(by_id)) => by_id.values().collect(),
        _ => Vec::new(),
    }
}

/// A number, written as one or as text.
pub(super) fn number(value: Option<&Value>) -> Option<f64> {
    match value? {
        Value::Number(number) => number.as_f64(),
        Value::String(string) => string.trim().parse().ok(),
        _ => None,
    }
    .filter(|number| number.is_finite())
}

/// A whole number that is not negative.
pub(super) fn whole(value: Option<&Value>) -> Option<u64> {
    let number = number(value)?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the range of whole floats")]
    (number.fract() == 0.0 && (0.0..1e15).contains(&number)).then_some(number as u64)
}

/// True or false, also as 0 and 1 or in words.
pub(super) fn truth(value: Option<&Value>) -> Option<bool> {
    match value? {
        Value::Bool(truth) => Some(*truth),
        Value::Number(number) => number.as_f64().map(|number| number != 0.0),
        Value::String(word) => match word.trim().to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Some(true),
            "false" | "no" | "0" => Some(false),
            _ => None,
        },
        _ => None,
    }
}

/// Pages as eighths, and whether they came out even. None where nothing is stated; an error where it is no length.
pub(super) fn pages(value: Option<&Value>) -> Result<Option<(u32, bool)>, ()> {
    let Some(value) = value.filter(|value| !value.is_null()) else { return Ok(None) };
    let decimal = |pages: f64| {
        let exact = pages * 8.0;
        let rounded = exact.round();
        if !(0.0..=800_000.0).contains(&rounded) {
            return Err(());
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 0 to 800,000")]
        // Two decimals of an eighth are as good as three: 0.13 is 1/8.
        Ok(Some((rounded as u32, (exact - rounded).abs() <= 0.041)))
    };
    match value {
        Value::String(string) if string.trim().is_empty() => Ok(None),
        Value::String(string) => match string.parse::<Eighths>() {
            Ok(eighths) => Ok(Some((eighths.count(), true))),
            Err(_) => string.trim().parse::<f64>().map_err(|_| ()).and_then(decimal),
        },
        other => number(Some(other)).ok_or(()).and_then(decimal),
    }
}

/// A date as a tool wrote it: the calendar date it is in Greenwich, and whether its time is after noon there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// The date, in Greenwich where the text tells the offset from it, else as written.
    pub date: Date,
    /// Whether the time is later than noon in Greenwich: midnight of the next day, east of it.
    pub late: bool,
}

/// Reads a date: ISO 8601 with or without a time and an offset (`Z`, `+0000`, `+00:00`), or milliseconds since 1970.
pub(super) fn moment(value: Option<&Value>) -> Option<Moment> {
    match value? {
        Value::String(string) => {
            let string = string.trim();
            let date: Date = string.get(..10)?.parse().ok()?;
            let rest = string.get(10..)?.trim_start_matches(['T', 't', ' ']);
            let digits = |from: usize| rest.get(from..from + 2).and_then(|two| two.parse::<u32>().ok());
            let (hour, minute) = (digits(0).unwrap_or(0), digits(3).unwrap_or(0));
            let zone = rest.get(5..).unwrap_or_default();
            let offset = zone.rfind(['+', '-']).and_then(|at| zone.get(at + 1..)).unwrap_or_default();
            let in_greenwich = zone.ends_with(['Z', 'z']) || (!offset.is_empty() && offset.chars().all(|c| matches!(c, '0' | ':')));
            Some(Moment { date, late: in_greenwich && hour * 60 + minute > 720 })
        }
        Value::Number(number) => {
            let millis = number.as_i64().filter(|millis| millis.abs() < 10_000_000_000_000)?;
            let at = jiff::Timestamp::from_millisecond(millis).ok()?;
            let local = jiff::tz::TimeZone::UTC.to_datetime(at);
            Some(Moment { date: local.date(), late: i32::from(local.hour()) * 60 + i32::from(local.minute()) > 720 })
        }
        Value::Object(object) => moment(object.get("$date")),
        _ => None,
    }
}

/// Where objects stand in a JSON text: line, column and length of the value of each `id`, in characters from 1. The first
/// wins.
pub(super) fn places(json: &str) -> BTreeMap<String, (u32, u32, u32)> {
    let mut places = BTreeMap::new();
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let (mut line, mut line_start, mut seen, mut column) = (1_usize, 0_usize, 0_usize, 1_usize);
    let bytes = json.as_bytes();
    for (at, _) in json.match_indices("\"id\"") {
        let skip = |mut at: usize| {
            while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
                at += 1;
            }
            at
        };
        let colon = skip(at + 4);
        if bytes.get(colon) != Some(&b':') {
            continue;
        }
        let quote = skip(colon + 1);
        let Some(value) = json.get(quote + 1..).filter(|_| bytes.get(quote) == Some(&b'"')).and_then(|rest| rest.split('"').next()) else {
            continue;
        };
        // Lines and columns are counted once over the whole text.
        let between = json.get(seen..quote).unwrap_or_default();
        line += between.matches('\n').count();
        if let Some(end) = between.rfind('\n') {
            line_start = seen + end + 1;
            column = 1 + json.get(line_start..quote).unwrap_or_default().chars().count();
        } else {
            column += between.chars().count();
        }
        seen = quote;
        debug_assert!(line_start <= quote);
        places.entry(value.to_owned()).or_insert((small(line), small(column), small(value.chars().count() + 2)));
    }
    places
}
