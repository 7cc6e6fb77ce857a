//! Words of scene headings that are not known, CB243, and episodes that are not declared, CB212.
//!
//! A heading is printed as it is written. What it says of inside and outside, and of day and night, decides the colour of
//! the strip and the light that is checked; a word that is not known decides nothing, so it is said.

use std::collections::BTreeMap;

use crate::findings::{Finding, Findings, Origin, codes};
use crate::ingest::{nearest, with_nearest};
use crate::model::Production;

/// Words of I/E, marks left out.
const PLACES: &[&str] = &["INT", "EXT", "INT/EXT", "EXT/INT", "I/E", "E/I", "INTERIOR", "EXTERIOR"];

/// Words of I/E that are one letter each or run together; they are read, and nobody is pointed to them.
const SHORT_PLACES: &[&str] = &["I", "E", "IE", "EI", "INTEXT", "EXTINT", "INTERIOREXTERIOR", "EXTERIORINTERIOR"];

/// Words of D/N. One of them is enough: `DAY 2`, `LATE AFTERNOON`, `NIGHT (DREAM)`.
const LIGHTS: &[&str] = &[
    "DAY",
    "NIGHT",
    "DAWN",
    "DUSK",
    "MORNING",
    "AFTERNOON",
    "EVENING",
    "NOON",
    "MIDDAY",
    "MIDNIGHT",
    "SUNRISE",
    "SUNSET",
    "TWILIGHT",
    "MAGIC HOUR",
    "GOLDEN HOUR",
    "CONTINUOUS",
    "LATER",
    "SAME",
    "D4N",
    "N4D",
];

/// Words of D/N that are read, and nobody is pointed to them.
const SHORT_LIGHTS: &[&str] = &[
    "D",
    "N",
    "CONT",
    "CONTD",
    "CONTINUED",
    "MOMENTS",
    "EARLIER",
    "DAYBREAK",
    "PREDAWN",
    "DAYTIME",
    "NIGHTTIME",
    "NIGHTFALL",
    "HOUR",
    "SIMULTANEOUS",
    "VARIOUS",
    "TIME",
    "TIMELAPSE",
    "FLASHBACK",
    "DREAM",
    "STOCK",
    "NOW",
    "PRESENT",
    "PAST",
];

pub(super) fn check(production: &Production, findings: &mut Findings) {
    let mut places: BTreeMap<String, Vec<(String, Origin)>> = BTreeMap::new();
    let mut lights: BTreeMap<String, Vec<(String, Origin)>> = BTreeMap::new();
    for scene in production.scenes.iter().filter(|scene| !scene.omitted) {
        let own = || (scene.number.to_string(), scene.origin);
        if !scene.int_ext.trim().is_empty() && !is_place(&scene.int_ext) {
            places.entry(scene.int_ext.trim().to_owned()).or_default().push(own());
        }
        if !scene.day_night.trim().is_empty() && !is_light(&scene.day_night) {
            lights.entry(scene.day_night.trim().to_owned()).or_default().push(own());
        }
    }
    for (word, scenes) in &places {
        let lost = "its strips are coloured as interiors and no light is checked";
        findings.extend(unknown("int_ext", word, "inside or outside", lost, PLACES, scenes));
    }
    for (word, scenes) in &lights {
        let lost = "its strips are coloured as days and no light is checked";
        findings.extend(unknown("day_night", word, "a time of day", lost, LIGHTS, scenes));
    }
    episodes(production, findings);
}

/// Letters, digits and strokes of a text in capitals.
fn bare(text: &str) -> String {
    text.to_uppercase().chars().filter(|c| c.is_alphanumeric() || *c == '/').collect()
}

fn is_place(text: &str) -> bool {
    let text = bare(text);
    PLACES.contains(&text.as_str()) || SHORT_PLACES.contains(&text.replace('/', "").as_str())
}

/// Whether a word of the text is a time of day. Digits behind it are a script day's: `D1`, `NIGHT 5`.
fn is_light(text: &str) -> bool {
    let upper = text.to_uppercase().replace(['\'', '’'], "");
    let mut words = upper.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.any(|word| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        [LIGHTS, SHORT_LIGHTS].iter().any(|known| known.contains(&word) || known.contains(&letters))
    })
}

/// One word, with the first scene that has it and how many others do.
fn unknown(field: &'static str, word: &str, what: &str, lost: &str, known: &[&str], scenes: &[(String, Origin)]) -> Option<Finding> {
    let ((number, origin), rest) = scenes.split_first()?;
    let others = match rest.len() {
        0 => String::new(),
        1 => format!(" and scene {}", rest[0].0),
        more => format!(" and {more} more"),
    };
    let message = format!("`{word}` of scene {number}{others} does not say {what}: {lost}");
    let help = match nearest(word, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it is printed as it is written; words that are known are {}", known.join(", ")),
    };
    let mut finding = Finding::new(&codes::UNKNOWN_HEADING, message).at(*origin).field(field).help(help);
    if let [(_, other)] = rest {
        finding = finding.related(*other, Some(field), "here too");
    }
    Some(finding.subject(format!("{field} {word}")))
}

/// Episodes that scenes and days name, where the production declares episodes and not these.
fn episodes(production: &Production, findings: &mut Findings) {
    if production.episodes.is_empty() {
        return;
    }
    let mut missed: BTreeMap<&str, (Origin, usize)> = BTreeMap::new();
    let scenes = production.scenes.iter().filter_map(|scene| Some((scene.episode.as_deref()?, scene.origin)));
    let days = production.days.iter().filter_map(|day| Some((day.episode.as_deref()?, day.origin)));
    let delivered = production.deliverables.iter().filter_map(|item| Some((item.episode.as_deref()?, item.origin)));
    let reached = production.post.iter().filter_map(|item| Some((item.episode.as_deref()?, item.origin)));
    for (episode, origin) in scenes.chain(days).chain(delivered).chain(reached) {
        if !production.episodes.iter().any(|known| known.id == episode) {
            missed.entry(episode).or_insert((origin, 0)).1 += 1;
        }
    }
    for (episode, (origin, times)) in missed {
        let more = if times > 1 { format!("; {times} records name it") } else { String::new() };
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no episode `{episode}`{more}"));
        let known = production.episodes.iter().map(|known| known.id.as_str());
        let finding = with_nearest(finding.at(origin).field("episode"), episode, known);
        let finding = if finding.help.is_some() {
            finding
        } else {
            finding.help(format!("add `{{id: \"{episode}\"}}` to `episodes`, or correct it"))
        };
        findings.push(finding.subject(format!("episode {episode}")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::Builder;
    use crate::model::Episode;
    use crate::rules::testing::{found, messages};

    #[test]
    fn words_of_the_trade_are_known_however_they_are_written() {
        for text in ["INT", "int.", "Ext.", "I/E", "INT./EXT.", "E", "Interior"] {
            assert!(is_place(text), "{text}");
        }
        for text in ["INN", "EXTT", "IN", "OUTSIDE"] {
            assert!(!is_place(text), "{text}");
        }
        for text in ["DAY", "Night 5", "D1", "N", "LATE AFTERNOON", "DAY FOR NIGHT", "CONT'D", "MAGIC HOUR", "day/night", "PRE-DAWN"] {
            assert!(is_light(text), "{text}");
        }
        for text in ["DYA", "NITE", "NIGTH", "NUIT", "XX"] {
            assert!(!is_light(text), "{text}");
        }
    }

    #[test]
    fn an_unknown_word_is_said_once_with_the_nearest_known_one() {
        let builder = Builder::new().scene("1", "INT", "NIGTH", 8).scene("2", "EXT", "NIGTH", 8).scene("3", "INTT", "DAY", 8);
        let all = found(&builder, &codes::UNKNOWN_HEADING);
        let said: Vec<&str> = all.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(
            said,
            [
                "`INTT` of scene 3 does not say inside or outside: its strips are coloured as interiors and no light is checked",
                "`NIGTH` of scene 1 and scene 2 does not say a time of day: its strips are coloured as days and no light is checked"
            ]
        );
        assert_eq!(all[1].help.as_deref(), Some("did you mean `NIGHT`?"));
    }

    #[test]
    fn an_episode_is_declared_where_any_is() {
        let with = |id: &str| Builder::new().scene("1", "INT", "DAY", 8).scene_with("1", |scene| scene.episode = Some(id.to_owned()));
        assert!(messages(&with("102"), &codes::UNKNOWN_REFERENCE).is_empty(), "no episode is declared at all");
        let declared =
            |id| with(id).with(|production| production.episodes.push(Episode { id: "101".to_owned(), title: None, origin: Origin::NONE }));
        assert!(messages(&declared("101"), &codes::UNKNOWN_REFERENCE).is_empty());
        assert_eq!(messages(&declared("102"), &codes::UNKNOWN_REFERENCE), ["there is no episode `102`"]);
    }
}
