//! Specifications within a set: one version told two ways, frame rates along dependencies, loudness (CB520–CB522;
//! domain.md 2.9).

use std::collections::BTreeMap;
use std::str::FromStr;

use rust_decimal::Decimal;

use super::{Group, buyer_name, named, subject};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Deliverable, DeliveryPack, Family, Production, Spec};
use crate::values::FrameRate;

pub(super) fn check(production: &Production, groups: &[Group], findings: &mut Findings) {
    let packs: BTreeMap<&str, &DeliveryPack> = production.packs.iter().map(|pack| (pack.id.as_str(), pack)).collect();
    let at: BTreeMap<(&str, &str), &Deliverable> =
        production.deliverables.iter().map(|item| ((item.buyer.as_str(), item.item.as_str()), item)).collect();
    // The first of each version that states something, for the others to be held against.
    let mut sets: BTreeMap<(&str, Option<&str>, &str, &str), &Deliverable> = BTreeMap::new();
    for group in groups {
        let item = &production.deliverables[group.first()];
        let pack = item.from.as_ref().and_then(|from| packs.get(from.pack.as_str()).copied());
        for field in Field::ALL {
            let Some(own) = field.of(item) else { continue };
            let asked = pack.and_then(|pack| asked(pack, item, field));
            if let (Some((asked, by)), Some(pack)) = (&asked, pack)
                && !field.same(own, asked)
            {
                let message = format!(
                    "{} {} {} {own}, and {} asks {asked} of {by}",
                    named(production, group),
                    if group.is_one() { "has" } else { "have" },
                    field.name(),
                    pack.name,
                );
                findings.push(conflict(
                    production,
                    group,
                    field,
                    message,
                    format!("make it {asked}, or state the row's own `{}`", field.key()),
                ));
                continue;
            }
            let Some(version) = item.version.as_deref() else { continue };
            let key = (item.buyer.as_str(), item.episode.as_deref(), version, field.key());
            match sets.get(&key) {
                None => {
                    sets.insert(key, item);
                }
                Some(first) => {
                    let known = field.of(first).unwrap_or_default();
                    if !field.same(own, known) {
                        let message = format!(
                            "{} {} {} {own}, and item {} of the same version ({version}) {known}",
                            named(production, group),
                            if group.is_one() { "has" } else { "have" },
                            field.name(),
                            first.item
                        );
                        let help = "make them alike, or give one of them another `version`".to_owned();
                        findings.push(conflict(production, group, field, message, help).related(
                            first.origin,
                            Some(field.key()),
                            "told otherwise here",
                        ));
                    }
                }
            }
        }
        findings.extend(rates(production, group, &at));
        if let Some(pack) = pack {
            findings.extend(loudness(production, group, pack));
        }
    }
}

fn conflict(production: &Production, group: &Group, field: Field, message: String, help: String) -> Finding {
    let item = &production.deliverables[group.first()];
    Finding::new(&codes::SPEC_CONFLICT, message).at(item.origin).field(field.key()).help(help).subject(subject(production, group))
}

/// What is held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Rate,
    Raster,
    Colour,
    Loudness,
}

impl Field {
    const ALL: [Self; 4] = [Self::Rate, Self::Raster, Self::Colour, Self::Loudness];

    const fn key(self) -> &'static str {
        match self {
            Self::Rate => "frame_rate",
            Self::Raster => "raster",
            Self::Colour => "colour_space",
            Self::Loudness => "audio",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Rate => "frame rate",
            Self::Raster => "raster",
            Self::Colour => "colour space",
            Self::Loudness => "audio",
        }
    }

    /// What an item says; raster and colour of pictures, loudness of sound.
    fn of(self, item: &Deliverable) -> Option<&str> {
        match self {
            Self::Rate => item.frame_rate.as_deref(),
            Self::Raster => item.raster.as_deref().filter(|_| item.family == Family::Picture),
            Self::Colour => item.colour_space.as_deref().filter(|_| item.family == Family::Picture),
            Self::Loudness => item.audio.as_deref().filter(|audio| item.family == Family::Sound && level(audio, LOUDNESS).is_some()),
        }
    }

    fn in_spec(self, spec: &Spec) -> Option<&String> {
        match self {
            Self::Rate => spec.frame_rate.as_ref(),
            Self::Raster => spec.raster.as_ref(),
            Self::Colour => spec.colour_space.as_ref(),
            Self::Loudness => None,
        }
    }

    fn same(self, one: &str, other: &str) -> bool {
        match self {
            Self::Rate => same_rate(one, other),
            Self::Raster => match (raster(one), raster(other)) {
                (Some(one), Some(other)) => one == other,
                _ => plain(one) == plain(other),
            },
            // `P3-D65 PQ, mastered at 1000 nits` says more than `P3-D65 PQ`, and nothing else.
            Self::Colour => plain(one).starts_with(&plain(other)) || plain(other).starts_with(&plain(one)),
            Self::Loudness => level(one, LOUDNESS) == level(other, LOUDNESS),
        }
    }
}

/// What a pack asks of an item, and which part of it does.
fn asked(pack: &DeliveryPack, item: &Deliverable, field: Field) -> Option<(String, String)> {
    let row = item.from.as_ref().and_then(|from| pack.row(&from.row));
    if let Some(stated) = row.and_then(|row| field.in_spec(&row.spec)) {
        return Some((stated.clone(), format!("row {}", row.map_or("", |row| row.item.as_str()))));
    }
    let held = match field {
        Field::Rate => matches!(item.family, Family::Picture | Family::Text),
        _ => item.family == Family::Picture,
    };
    let version = item.version.as_deref().and_then(|id| pack.version(id)).filter(|_| held);
    if let Some(stated) = version.and_then(|version| field.in_spec(&version.spec)) {
        return Some((stated.clone(), format!("version {}", item.version.as_deref().unwrap_or_default())));
    }
    field.in_spec(&pack.spec).filter(|_| held).map(|stated| (stated.clone(), "everything".to_owned()))
}

fn plain(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The frame rate of a text such as `23.976 fps`, `25p`.
fn rate(text: &str) -> Option<FrameRate> {
    let number: String = text.trim().chars().take_while(|letter| letter.is_ascii_digit() || matches!(letter, '.' | ',')).collect();
    FrameRate::nearest(number.replace(',', ".").parse().ok()?)
}

fn same_rate(one: &str, other: &str) -> bool {
    match (rate(one), rate(other)) {
        (Some(one), Some(other)) => one == other,
        _ => plain(one) == plain(other),
    }
}

/// The width and height of a text such as `3840×2160`.
fn raster(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).map(str::parse);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(width)), Some(Ok(height))) => Some((width, height)),
        _ => None,
    }
}

const LOUDNESS: &[&str] = &["lufs", "lkfs"];
const PEAK: &[&str] = &["dbtp"];

/// The number before a unit: −27 of `5.1, −27 LKFS ±2 LU`.
fn level(text: &str, units: &[&str]) -> Option<Decimal> {
    let text = text.to_lowercase().replace(['−', '–'], "-");
    let words: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | ')'))
        .filter(|word| !word.is_empty())
        .collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let unit = units.iter().find(|unit| word.ends_with(*unit))?;
        let own = word.strip_suffix(unit).unwrap_or_default();
        let number = if own.is_empty() { at.checked_sub(1).and_then(|before| words.get(before)).copied()? } else { own };
        Decimal::from_str(number.trim_end_matches('.')).ok()
    })
}

/// How far a level may be off: 2 of `−27 LKFS ±2 LU`.
fn tolerance(text: &str) -> Decimal {
    let after = text.split(['±']).nth(1).or_else(|| text.split("+/-").nth(1)).unwrap_or_default().trim_start();
    let number: String = after.chars().take_while(|letter| letter.is_ascii_digit() || *letter == '.').collect();
    Decimal::from_str(&number).unwrap_or(Decimal::ZERO)
}

/// CB521: it is made from something of another frame rate.
fn rates(production: &Production, group: &Group, at: &BTreeMap<(&str, &str), &Deliverable>) -> Option<Finding> {
    let item = &production.deliverables[group.first()];
    let own = item.frame_rate.as_deref()?;
    let inputs = item.depends_on.iter().filter_map(|name| at.get(&(item.buyer.as_str(), name.as_str())));
    let other = inputs.into_iter().find(|other| {
        // A picture of another version may be a conversion.
        let conversion =
            item.family == Family::Picture && item.version.is_some() && other.version.is_some() && item.version != other.version;
        other.frame_rate.as_deref().is_some_and(|known| !same_rate(own, known)) && !conversion
    })?;
    let known = other.frame_rate.as_deref().unwrap_or_default();
    let message = format!(
        "{} {} at {own} frames a second, and item {} ({}), which {}, at {known}",
        named(production, group),
        if group.is_one() { "is" } else { "are" },
        other.item,
        other.description,
        if group.is_one() { "it depends on" } else { "they depend on" },
    );
    let help = "make both at one rate, or give a converted picture and its input each a `version`";
    let finding =
        Finding::new(&codes::FRAME_RATES, message).at(item.origin).field("frame_rate").help(help).subject(subject(production, group));
    Some(finding.related(other.origin, Some("frame_rate"), "it depends on this"))
}

/// CB522: louder or softer than the pack has it.
fn loudness(production: &Production, group: &Group, pack: &DeliveryPack) -> Option<Finding> {
    let item = &production.deliverables[group.first()];
    let audio = item.audio.as_deref()?;
    let held = |text: &Option<String>, units: &[&str]| {
        text.as_deref().and_then(|text| Some((text.to_owned(), level(text, units)?, level(audio, units)?)))
    };
    let (what, asked) = match (held(&pack.loudness, LOUDNESS), held(&pack.true_peak, PEAK)) {
        (Some((text, asked, own)), _) if (own - asked).abs() > tolerance(&text) => ("loudness", text),
        (_, Some((text, asked, own))) if own > asked => ("true peak", text),
        _ => return None,
    };
    let are = if group.is_one() { "has" } else { "have" };
    let message = format!(
        "{} {are} a {what} that {} does not take: `{audio}`, and the pack asks {asked}",
        named(production, group),
        buyer_name(production, &item.buyer)
    );
    let help = format!("mix it to {asked}, or agree another with the buyer");
    Some(Finding::new(&codes::LOUDNESS, message).at(item.origin).field("audio").help(help).subject(subject(production, group)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::dec;

    #[test]
    fn texts_of_specifications_are_compared_by_what_they_say() {
        assert!(Field::Rate.same("23.976", "23.98 fps") && !Field::Rate.same("23.976", "24") && Field::Rate.same("25p", "25"));
        assert!(Field::Raster.same("3840×2160", "3840 x 2160") && !Field::Raster.same("1920×1080", "3840×2160"));
        assert!(Field::Colour.same("P3-D65 PQ, mastered at 1000 nits", "P3-D65 PQ") && !Field::Colour.same("Rec. 709", "Rec. 2020"));
        assert_eq!(level("5.1, −27 LKFS ±2 LU dialogue-gated, −2 dBTP", LOUDNESS), Some(dec("-27")));
        assert_eq!((level("−23LUFS", LOUDNESS), level("5.1, −1.5 dBTP", PEAK)), (Some(dec("-23")), Some(dec("-1.5"))));
        assert_eq!((level("5.1 and stereo", LOUDNESS), tolerance("−27 LKFS ±2 LU"), tolerance("−23 LUFS")), (None, dec("2"), dec("0")));
    }
}
