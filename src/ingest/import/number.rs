//! Numbers for scenes that have none, and for those that share one.

use std::collections::{BTreeMap, BTreeSet};

use crate::findings::{Finding, Origin, Part, codes};
use crate::ingest::{Node, Record, Value};
use crate::values::SceneNumber;

/// The letters of a provisional number: no vowels, so that none spells a word, and no digits, so that none is taken for a
/// number of the script.
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";
/// Characters of a scene's text that its provisional number is made from.
const TEXT: usize = 120;

/// The scene numbers that a file has used so far.
#[derive(Debug, Default)]
pub struct Numbers {
    taken: BTreeMap<String, Origin>,
    /// How often a provisional number has come up.
    repeats: BTreeMap<String, usize>,
}

/// The part of a heading that makes the readable half of a provisional number: its set's first three letters.
fn letters(heading: &str) -> String {
    let upper = heading.to_uppercase();
    let set = super::super::script::heading::split(&upper).set;
    let word = if set.is_empty() { upper } else { set };
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).take(3).collect();
    if letters.is_empty() { "SC".to_owned() } else { letters }
}

/// The provisional number of a scene without one: the first letters of its set, `~`, and four letters that stand for its
/// heading and the first 120 characters of its text, whatever their case, spaces and marks.
///
/// So it stays the same when scenes come, go or move elsewhere in the script, and when this one is edited further down;
/// only another heading or another beginning changes it.
#[must_use]
pub fn provisional(heading: &str, text: &str) -> String {
    let plain = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let beginning: String = plain(text).chars().take(TEXT).collect();
    let hash = blake3::hash(format!("{}\n{beginning}", plain(heading)).as_bytes());
    let code: String = hash.as_bytes().iter().take(4).map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect();
    format!("{}~{code}", letters(heading))
}

impl Numbers {
    /// How many scenes there were.
    pub(super) fn count(&self) -> usize {
        self.taken.len()
    }

    /// The number of the next scene, and what there is to say: its own where it has one that is free, else a provisional
    /// one.
    pub(super) fn take(&mut self, stated: Option<&str>, heading: &str, text: &str, origin: Origin) -> (String, Option<Finding>) {
        let stated = stated.map(str::trim).filter(|number| !number.is_empty());
        let own = stated.and_then(|number| SceneNumber::new(number).ok()).map(|number| number.as_str().to_owned());
        let mut finding = None;
        let base = match own {
            Some(number) => {
                let first = self.taken.get(&number).copied();
                let Some(first) = first else {
                    self.taken.insert(number.clone(), origin);
                    return (number, None);
                };
                // Letters, so that it stands behind its number and is not taken for one of the script's own.
                let apart = format!("{}{}", shortened(&number, 22), &provisional(heading, text).split_off(letters(heading).len()));
                let message = format!("scene {number} stands twice in the file; the second is kept as {apart}");
                finding = Some(
                    Finding::new(&codes::NUMBER_REPEATED, message)
                        .at(origin)
                        .related(first, None, "first here")
                        .help("give one of them its own number, such as 12A, in the program that made the file")
                        .subject(format!("scene {apart}")),
                );
                apart
            }
            None => {
                if let Some(number) = stated {
                    let message = format!("`{}` is not a scene number", shortened(number, 40));
                    let help = "a scene number is a text of up to 32 characters";
                    finding = Some(Finding::new(&codes::BAD_VALUE, message).at(origin).blocks(Part::Schedule).help(help));
                }
                provisional(heading, text)
            }
        };
        let mut number = base.clone();
        if self.taken.contains_key(&number) {
            let count = self.repeats.entry(base.clone()).or_default();
            while self.taken.contains_key(&number) {
                *count += 1;
                number = format!("{base}~{}", in_letters(*count));
            }
        }
        self.taken.insert(number.clone(), origin);
        (number, finding)
    }
}

/// A count in the letters of provisional numbers.
fn in_letters(mut count: usize) -> String {
    let mut letters = String::new();
    while count > 0 {
        letters.push(char::from(LETTERS[count % LETTERS.len()]));
        count /= LETTERS.len();
    }
    letters
}

/// Gives the scenes that stand under provisional numbers ones of the script's own kind: the next whole number in a script
/// that has none, and a letter behind the number before where others are numbered: `12A` behind 12.
pub fn renumber(records: &mut [Record]) {
    let scenes = || |record: &&mut Record| record.table.key == "scenes";
    let numbers: Vec<String> = records.iter_mut().filter(scenes()).filter_map(|record| number_of(record).map(str::to_owned)).collect();
    let provisional = |number: &str| number.contains('~');
    let mut taken: BTreeSet<String> = numbers.iter().filter(|number| !provisional(number)).cloned().collect();
    let none = taken.is_empty();
    let mut new: BTreeMap<String, String> = BTreeMap::new();
    let mut last = String::new();
    for (at, number) in numbers.iter().enumerate() {
        if !provisional(number) {
            last.clone_from(number);
            continue;
        }
        let own = if none {
            (at + 1).to_string()
        } else if last.is_empty() {
            // Before the first numbered scene: letters in front of its number.
            let first = numbers.iter().find(|number| !provisional(number)).map_or("1", String::as_str);
            (1..).map(|count| format!("{}{first}", capital(count))).find(|own| !taken.contains(own)).unwrap_or_default()
        } else {
            (1..).map(|count| format!("{last}{}", capital(count))).find(|own| !taken.contains(own)).unwrap_or_default()
        };
        if SceneNumber::new(&own).is_ok() {
            taken.insert(own.clone());
            new.insert(number.clone(), own);
        }
    }
    for record in records.iter_mut().filter(scenes()) {
        let Value::Map(entries) = &mut record.node.value else { continue };
        entries.retain(|(key, _)| key != "after");
        for (_, node) in entries.iter_mut().filter(|(key, _)| key == "number") {
            if let Some(own) = node.text().and_then(|number| new.get(number)) {
                node.value = Value::Text(own.clone());
            }
        }
    }
}

fn number_of(record: &Record) -> Option<&str> {
    record.node.get("number").and_then(Node::text)
}

/// A, B, … Z, AA, AB: the letters behind a number, without I and O, which are taken for figures.
fn capital(mut count: usize) -> String {
    const CAPITALS: &[u8; 24] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut letters = Vec::new();
    while count > 0 {
        letters.push(char::from(CAPITALS[(count - 1) % CAPITALS.len()]));
        count = (count - 1) / CAPITALS.len();
    }
    letters.iter().rev().collect()
}

fn shortened(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_provisional_number_depends_on_heading_and_beginning_alone() {
        let number = provisional("INT. KITCHEN - NIGHT", "Rain on the window.");
        assert_eq!(number, provisional("int.  Kitchen - Night", "*Rain* on\nthe window."));
        assert!(number.starts_with("KIT~") && number.len() == 8, "{number}");
        assert_ne!(number, provisional("INT. KITCHEN - DAY", "Rain on the window."));
        assert_ne!(number, provisional("INT. KITCHEN - NIGHT", "Sun on the window."));
        let long = "word ".repeat(60);
        assert_eq!(provisional("EXT. PIER", &long), provisional("EXT. PIER", &format!("{long} and more")));
        assert!(provisional(".237", "").starts_with("SC~"));
    }

    #[test]
    fn repeated_numbers_stay_apart() {
        let mut numbers = Numbers::default();
        let mut take = |stated: Option<&str>, text: &str| numbers.take(stated, "INT. HALL - DAY", text, Origin::NONE);
        assert_eq!(take(Some("29"), "a").0, "29");
        let (second, finding) = take(Some(" 29 "), "b");
        assert!(second.starts_with("29~") && second.len() == 7, "{second}");
        assert!(finding.is_some_and(|finding| finding.code.id == "CB034"));
        let (third, fourth) = (take(None, "c").0, take(None, "c").0);
        assert!(third.starts_with("HAL~") && fourth.starts_with(&third) && fourth != third, "{third} {fourth}");
        assert!(take(Some(&"9".repeat(40)), "d").0.starts_with("HAL~"));
    }

    fn scenes(numbers: &[&str]) -> Vec<Record> {
        let text = |text: &str| Node { value: Value::Text(text.to_owned()), origin: Origin::NONE };
        let record = |number: &&str| Record {
            table: crate::model::fields::section("scenes").unwrap(),
            node: Node {
                value: Value::Map(vec![("number".to_owned(), text(number)), ("after".to_owned(), text("start"))]),
                origin: Origin::NONE,
            },
        };
        numbers.iter().map(record).collect()
    }

    #[test]
    fn scenes_are_numbered_in_script_order() {
        for (before, after) in [
            (&["KIT~BBBB", "HAL~BBBB", "KIT~CCCC"][..], &["1", "2", "3"][..]),
            (&["12", "KIT~BBBB", "HAL~BBBB", "13", "13~BBBB"], &["12", "12A", "12B", "13", "13A"]),
            (&["KIT~BBBB", "HAL~BBBB", "7", "7A", "8"], &["A7", "B7", "7", "7A", "8"]),
        ] {
            let mut records = scenes(before);
            renumber(&mut records);
            assert_eq!(records.iter().filter_map(number_of).collect::<Vec<_>>(), after);
            assert!(records.iter().all(|record| record.node.get("after").is_none()));
        }
    }

    proptest! {
        #[test]
        fn every_number_is_one_and_is_new(all in prop::collection::vec((prop::option::of("\\PC{0,34}|[0-9]{1,2}"), "\\PC{0,12}"), 0..60)) {
            let mut numbers = Numbers::default();
            let mut seen = std::collections::BTreeSet::new();
            for (stated, heading) in &all {
                let (number, _) = numbers.take(stated.as_deref(), heading, "", Origin::NONE);
                prop_assert!(SceneNumber::new(&number).is_ok(), "{}", number);
                prop_assert!(seen.insert(number));
            }
        }
    }
}
