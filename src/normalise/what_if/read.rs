//! Reading a what-if.

use super::{At, Beside, Change, DayRef, Target, slip};
use crate::values::{CastId, Clock, DateOrder, SceneNumber, date, spans};

/// What can be asked, one form a line.
pub const GRAMMAR: &str = "  cast 3 unavailable 2026-05-04..2026-05-06
  move 44 to day 9                 44 part 2; to 2026-05-12; to second 2026-05-12; to boneyard; before 21; after 21
  drop day 12                      a day is its number or its date: 2026-05-12; of another unit: second 2026-05-12
  move day 12 to 2026-05-30
  swap day 3 and day 7
  call day 5 8:00A
  add day 2026-06-13               second 2026-06-13
  omit 44
  picture-lock slips 4 days
";

/// Reads a what-if, dates in numbers in the production's order.
///
/// # Errors
/// What cannot be read in it, as a sentence.
pub fn parse(text: &str, order: DateOrder) -> Result<Change, String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some((verb, rest)) = words.split_first() else { return Err("it is empty".to_owned()) };
    if let Some(slip) = slip::read(&words) {
        return slip.map(|(task, by)| Change::Slip { task, by });
    }
    match verb.to_ascii_lowercase().as_str() {
        "cast" => unavailable(rest, order),
        "move" => movement(rest, order),
        "drop" => Ok(Change::DropDay(day(rest, order)?)),
        "swap" => {
            let (one, other) = cut(rest, &["and", "with"]).ok_or("say which two: `swap day 3 and day 7`")?;
            Ok(Change::SwapDays(day(one, order)?, day(other, order)?))
        }
        "call" => call(rest, order),
        "add" => match day(rest, order)? {
            DayRef { unit, at: At::Date(date) } => Ok(Change::AddDay { unit, date }),
            DayRef { at: At::Number(_), .. } => Err("a day that is added needs its date: `add day 2026-06-13`".to_owned()),
        },
        "omit" => Ok(Change::Omit(scene(rest)?.0)),
        _ => Err(format!("`{verb}` is not one of cast, move, drop, swap, call, add, omit, slip")),
    }
}

/// The words before and behind the first of some words.
fn cut<'a, 'w>(words: &'w [&'a str], at: &[&str]) -> Option<(&'w [&'a str], &'w [&'a str])> {
    let at = words.iter().position(|word| at.iter().any(|known| word.eq_ignore_ascii_case(known)))?;
    Some((&words[..at], &words[at + 1..]))
}

fn unavailable(words: &[&str], order: DateOrder) -> Result<Change, String> {
    let (who, when) = cut(words, &["unavailable", "away"]).ok_or("say when: `cast 3 unavailable 2026-05-04..2026-05-06`")?;
    let cast = match who {
        [one] => CastId::new(one).map_err(|error| error.to_string())?,
        _ => return Err("name one cast number: `cast 3 unavailable …`".to_owned()),
    };
    let spans = spans(&when.join(" "), order).map_err(|error| error.to_string())?;
    if spans.is_empty() {
        return Err("say when: `cast 3 unavailable 2026-05-04..2026-05-06`".to_owned());
    }
    Ok(Change::Unavailable { cast, spans })
}

fn movement(words: &[&str], order: DateOrder) -> Result<Change, String> {
    let (what, to) = cut(words, &["to"]).ok_or("say where to: `move 44 to day 9`")?;
    if what.iter().any(|word| word.eq_ignore_ascii_case("day")) {
        return match day(to, order)? {
            DayRef { unit: None, at: At::Date(date) } => Ok(Change::MoveDay(day(what, order)?, date)),
            _ => Err("a day moves to a date: `move day 12 to 2026-05-30`".to_owned()),
        };
    }
    let (number, part) = scene(what)?;
    let (to, beside) = match (cut(to, &["before"]), cut(to, &["after"])) {
        (Some((to, other)), _) => (to, Some(Beside::Before(scene(other)?.0))),
        (_, Some((to, other))) => (to, Some(Beside::After(scene(other)?.0))),
        _ => (to, None),
    };
    let to = match to {
        [word] if word.eq_ignore_ascii_case("boneyard") => Target::Boneyard,
        to => Target::Day(day(to, order)?),
    };
    if to == Target::Boneyard && beside.is_some() {
        return Err("the boneyard has no order: leave `before` and `after` out".to_owned());
    }
    Ok(Change::Move { scene: number, part, to, beside })
}

fn call(words: &[&str], order: DateOrder) -> Result<Change, String> {
    // The time is the last word, or the last two: `8:00 AM`.
    let at = [1, 2].into_iter().find_map(|count| {
        let at = words.len().checked_sub(count)?;
        Some((at, words[at..].concat().parse::<Clock>().ok()?))
    });
    let (at, time) = at.ok_or("say the time: `call day 5 8:00A`")?;
    Ok(Change::Call(day(&words[..at], order)?, time))
}

/// A scene, and which part of it.
fn scene(words: &[&str]) -> Result<(SceneNumber, Option<String>), String> {
    let words = match words {
        [first, rest @ ..] if first.eq_ignore_ascii_case("scene") => rest,
        words => words,
    };
    let number = |text: &str| SceneNumber::new(text).map_err(|error| error.to_string());
    match words {
        [one] => Ok((number(one)?, None)),
        [one, mark, part] if ["part", "pt", "pt."].iter().any(|known| mark.eq_ignore_ascii_case(known)) => {
            Ok((number(one)?, Some((*part).to_owned())))
        }
        [] => Err("name a scene, such as `44` or `44 part 2`".to_owned()),
        _ => Err(format!("`{}` is not one scene, such as `44` or `44 part 2`", words.join(" "))),
    }
}

/// A day: `day 12`, `12`, `2026-05-12`, `second 2026-05-12`, `second day 3`.
fn day(words: &[&str], order: DateOrder) -> Result<DayRef, String> {
    let plain: Vec<&str> =
        words.iter().copied().filter(|word| !["day", "unit"].iter().any(|known| word.eq_ignore_ascii_case(known))).collect();
    let at = |words: &[&str]| at(&words.join(" "), order);
    if let Some(at) = at(&plain) {
        return Ok(DayRef { unit: None, at });
    }
    let with = |unit: &&str, rest: &[&str]| at(rest).map(|at| DayRef { unit: Some((*unit).to_owned()), at });
    let first = plain.split_first().and_then(|(unit, rest)| with(unit, rest));
    let last = || plain.split_last().and_then(|(unit, rest)| with(unit, rest));
    first.or_else(last).ok_or_else(|| format!("`{}` is not a day, such as `day 12`, `2026-05-12` or `second 2026-05-12`", words.join(" ")))
}

fn at(text: &str, order: DateOrder) -> Option<At> {
    let number = text.parse::<u32>().ok().filter(|number| *number < 10_000).map(At::Number);
    number.or_else(|| date(text, order).ok().map(At::Date))
}
