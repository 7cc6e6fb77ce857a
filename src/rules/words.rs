//! How findings name things and lengths.

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::model::{CastMember, CrewMember, Production, ShootDay};
use crate::values::{CastId, Currency, Money, SceneNumber};

/// `9 h 18 min`, `42 minutes`, `1 minute`.
pub(super) fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, 1) => "1 minute".to_owned(),
        (0, minutes) => format!("{minutes} minutes"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// `1 day`, `3 days`.
pub(super) fn days(days: i32) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

/// `cast 3 (DOLORES)`.
pub(super) fn cast(production: &Production, id: &CastId) -> String {
    production.cast_member(id).map_or_else(|| format!("cast {id}"), member)
}

/// `cast 3 (DOLORES)`.
pub(super) fn member(member: &CastMember) -> String {
    if member.character.is_empty() { format!("cast {}", member.id) } else { format!("cast {} ({})", member.id, member.character) }
}

/// The person, else the open position.
pub(super) fn crew(member: &CrewMember) -> &str {
    member.name.as_deref().unwrap_or(&member.position)
}

/// `scene 12`, `scenes 12, 12A and 14`.
pub(super) fn scenes(numbers: &[&SceneNumber]) -> String {
    match numbers {
        [] => "no scene".to_owned(),
        [one] => format!("scene {one}"),
        [all @ .., last] => {
            let all: Vec<&str> = all.iter().map(|number| number.as_str()).collect();
            format!("scenes {} and {last}", all.join(", "))
        }
    }
}

/// `main unit on 2026-05-04`.
pub(super) fn day(production: &Production, day: &ShootDay) -> String {
    format!("{} on {}", unit(production, &day.unit), day.date)
}

/// The unit as printed.
pub(super) fn unit<'a>(production: &'a Production, id: &'a str) -> &'a str {
    production.unit(id).map_or(id, |unit| unit.name.as_str())
}

/// What `allow` calls a day: `day 2026-05-04`, `day second 2026-05-04`.
pub(super) fn day_subject(production: &Production, day: &ShootDay) -> String {
    let main = production.units.first().is_none_or(|unit| unit.id == day.unit);
    if main { format!("day {}", day.date) } else { format!("day {} {}", day.unit, day.date) }
}

/// `2026-05-04`, `2026-05-04 to 2026-05-06`, `2026-05-04, 2026-05-06 to 2026-05-08 and 2026-05-11`: dates in order, days
/// that follow each other as one stretch.
pub(super) fn dates(dates: &[Date]) -> String {
    let mut runs: Vec<(Date, Date)> = Vec::new();
    for date in dates {
        match runs.last_mut() {
            Some((_, last)) if apart(*last, *date) <= 1 => *last = *date,
            _ => runs.push((*date, *date)),
        }
    }
    let texts: Vec<String> = runs.iter().map(|(from, to)| if from == to { from.to_string() } else { format!("{from} to {to}") }).collect();
    list(&texts)
}

/// `a`, `a and b`, `a, b and c`.
pub(super) fn list<T: AsRef<str>>(all: &[T]) -> String {
    match all {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [head @ .., last] => {
            let head: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
            format!("{} and {}", head.join(", "), last.as_ref())
        }
    }
}

/// Days from one date to another.
pub(super) fn apart(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// `1,234.50 USD`.
pub(super) fn money(amount: Decimal, currency: Currency) -> String {
    let plain = Money { amount: amount.abs(), currency }.plain();
    let (whole, fraction) = plain.split_once('.').map_or((plain.as_str(), None), |(whole, fraction)| (whole, Some(fraction)));
    let mut text = String::new();
    if amount.is_sign_negative() && !amount.is_zero() {
        text.push('-');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction.filter(|fraction| fraction.bytes().any(|digit| digit != b'0')) {
        text.push('.');
        text.push_str(fraction);
    }
    text.push(' ');
    text.push_str(currency.code());
    text
}
