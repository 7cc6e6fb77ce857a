//! A new import under a file that a hand has been in: nothing of the hand's is lost, and what has no place any more is named.

use proptest::prelude::*;

use super::tree::equal;
use super::*;
use crate::ingest::yaml_write;
use crate::model::fields;

const BASE: &str = "\
# From draft.fountain, Fountain: 3 scenes.

scenes:
  - {number: \"1\", int_ext: EXT, set: PIER, pages: 1}
  - number: \"2\"
    int_ext: INT
    set: OFFICE
    day_night: DAY
    pages: 1 4/8
    cast: [\"1\", \"2\"]
  - {number: \"3\", int_ext: INT, set: KITCHEN, pages: 4/8}
";

fn merged(theirs: &str, ours: &str) -> Merged {
    merge("draft.yaml", BASE, theirs, ours, &mut Sources::default()).unwrap()
}

#[test]
fn an_import_that_says_the_same_changes_nothing() {
    let ours = BASE.replace("set: KITCHEN", "set: GALLEY").replace("  - number", "  # the harbour master\n  - number");
    let found = merged(BASE, &ours);
    assert_eq!((found.text.as_str(), found.changes.len(), found.clashes.len()), (ours.as_str(), 0, 0));
}

#[test]
fn only_the_lines_of_what_changed_are_written() {
    let ours = "\
# From draft.fountain, Fountain: 3 scenes.
scenes:
  # first light only
  - {number: \"1\", int_ext: EXT, set: PIER, pages: 1, location: ferry-slip}  # tide!
  - number: \"2\"
    int_ext: INT
    set: OFFICE   # the old customs house
    day_night: DAY
    pages: 1 4/8
    cast: [\"1\", \"2\", \"9\"]
    props: [logbook]
  - {number: \"3\", int_ext: INT, set: KITCHEN, pages: 4/8}
overlay:
  scenes:
    \"2\": {minutes: 40}
";
    let theirs = "\
scenes:
  - {number: \"1\", int_ext: EXT, set: PIER, pages: 1 2/8}
  - {number: 1A, int_ext: EXT, set: FERRY, pages: 2/8}
  - number: \"2\"
    int_ext: INT
    set: HARBOUR OFFICE
    day_night: DAY
    pages: 1 4/8
    cast: [\"1\", \"3\"]
";
    let found = merged(theirs, ours);
    assert_eq!(
        found.text,
        "\
# From draft.fountain, Fountain: 3 scenes.
scenes:
  # first light only
  # tide!
  - number: 1
    int_ext: EXT
    set: PIER
    pages: 1 2/8
    location: ferry-slip
  - {number: \"1A\", int_ext: EXT, set: FERRY, pages: 2/8}
  - number: \"2\"
    int_ext: INT
    set: HARBOUR OFFICE  # the old customs house
    day_night: DAY
    pages: 1 4/8
    cast: [1, 9, 3]
    props: [logbook]
overlay:
  scenes:
    \"2\": {minutes: 40}
"
    );
    assert!(found.clashes.is_empty() && !found.rewritten, "{found:?}");
    let told: Vec<(What, &str)> = found.changes.iter().map(|change| (change.what, change.identity.as_str())).collect();
    assert_eq!(told, [(What::Changed, "1"), (What::Changed, "2"), (What::Cut, "3"), (What::Added, "1A")]);
}

#[test]
fn what_both_changed_is_told_and_the_hands_stands() {
    let ours = BASE.replace("set: OFFICE", "set: CUSTOMS HOUSE");
    let found = merged(&BASE.replace("set: OFFICE", "set: HARBOUR OFFICE").replace("pages: 1 4/8", "pages: 2"), &ours);
    assert!(found.text.contains("set: CUSTOMS HOUSE") && found.text.contains("pages: 2\n"), "{}", found.text);
    let clash = &found.clashes[0];
    assert_eq!((clash.identity.as_str(), clash.field.as_deref()), ("2", Some("set")));
    assert_eq!(
        (clash.before.as_deref(), clash.ours.as_deref(), clash.theirs.as_deref()),
        (Some("OFFICE"), Some("CUSTOMS HOUSE"), Some("HARBOUR OFFICE"))
    );
}

#[test]
fn a_record_that_a_hand_has_been_in_stays_and_is_named() {
    let gone: String = BASE.lines().take(3).map(|line| format!("{line}\n")).collect();
    let ours = BASE
        .replace("set: KITCHEN, pages: 4/8", "set: KITCHEN, pages: 4/8, location: house")
        .replace("    day_night: DAY", "    # quiet!\n    day_night: DAY");
    let found = merged(&format!("{gone}  - {{number: \"1\", int_ext: EXT, set: PIER, pages: 1}}\n"), &ours);
    let kept: Vec<(&str, &[String])> = found
        .changes
        .iter()
        .filter(|change| change.what == What::Kept)
        .map(|change| (change.identity.as_str(), change.fields.as_slice()))
        .collect();
    assert_eq!(kept, [("2", &[][..]), ("3", &["location".to_owned()][..])]);
    assert!(found.text.contains("location: house") && found.text.contains("# quiet!"), "{}", found.text);
}

#[test]
fn what_a_hand_took_out_stays_out() {
    let ours: String = BASE.lines().filter(|line| !line.contains("KITCHEN")).map(|line| format!("{line}\n")).collect();
    let found = merged(&BASE.replace("set: KITCHEN", "set: GALLEY"), &ours);
    assert_eq!(found.text, ours);
    assert_eq!((found.clashes.len(), found.changes[0].what), (1, What::StaysOut));
    assert!(merged(BASE, &ours).clashes.is_empty());
}

#[test]
fn a_renumbered_scene_takes_its_hand_work_along() {
    let numbers = BTreeMap::from([("2".to_owned(), "3".to_owned()), ("3".to_owned(), "4".to_owned())]);
    let text = renumber("draft.yaml", &BASE.replace("pages: 1 4/8", "pages: 1 4/8\n    location: house"), &numbers).unwrap();
    assert!(
        text.contains("- number: 3\n") && text.contains("{number: 4, int_ext: INT, set: KITCHEN") && text.contains("location: house"),
        "{text}"
    );
}

#[test]
fn a_file_in_another_form_is_written_as_a_whole_with_its_comments() {
    let ours = "scenes: [{number: \"1\", int_ext: EXT, set: PIER, pages: 1}, # dawn\n  {number: \"3\", int_ext: INT, set: KITCHEN, pages: 4/8, location: house}]\n";
    let found = merged(&BASE.replace("set: PIER, pages: 1}", "set: PIER, pages: 2}"), ours);
    assert!(found.text.contains("# dawn") && found.text.contains("location: house") && found.text.contains("pages: 2"), "{}", found.text);
}

/// A scene of a random draft.
fn scene() -> impl Strategy<Value = Vec<(String, Value)>> {
    let word = prop::sample::select(vec!["PIER", "OFFICE", "KITCHEN", "BOAT: DECK", "\"HARBOUR\" #2", "ΚΑΦΕΝΕΙΟ", "no", "1.10"]);
    let cast = prop::collection::vec(prop::sample::select(vec!["1", "2", "3", "4"]), 0..3);
    let text = prop::option::of(prop::sample::select(vec!["One line", "Two\nlines", "# not a comment\nbut text", "  spaces"]));
    (word, 1u32..20, cast, text).prop_map(|(set, pages, cast, text)| {
        let one = |text: &str| Value::Text(text.to_owned());
        let mut fields = vec![("set".to_owned(), one(set)), ("pages".to_owned(), one(&format!("{pages}/8")))];
        if !cast.is_empty() {
            let mut cast = cast;
            cast.sort_unstable();
            cast.dedup();
            fields
                .push(("cast".to_owned(), Value::List(cast.into_iter().map(|id| Node { value: one(id), origin: Origin::NONE }).collect())));
        }
        if let Some(text) = text {
            fields.push(("synopsis".to_owned(), one(text)));
        }
        fields
    })
}

type Draft = BTreeMap<u32, Vec<(String, Value)>>;

fn draft() -> impl Strategy<Value = Draft> {
    prop::collection::btree_map(1u32..12, scene(), 0..9)
}

fn written(draft: &Draft) -> String {
    let records: Vec<crate::ingest::Record> = draft
        .iter()
        .map(|(number, fields)| {
            let number = ("number".to_owned(), Value::Text(number.to_string()));
            let entries = std::iter::once(number).chain(fields.iter().cloned());
            let entries = entries.map(|(key, value)| (key, Node { value, origin: Origin::NONE })).collect();
            crate::ingest::Record {
                table: fields::section("scenes").unwrap(),
                node: Node { value: Value::Map(entries), origin: Origin::NONE },
            }
        })
        .collect();
    yaml_write::write(&[], &records)
}

/// What a hand does to one scene of the file.
#[derive(Debug, Clone)]
enum Hand {
    /// A field of its own, or another value.
    Write(u32, &'static str, &'static str),
    /// A scene of its own.
    Add(u32, Vec<(String, Value)>),
    /// A comment over or in a scene.
    Comment(u32, u32),
    /// Out.
    Drop(u32),
}

fn hand() -> impl Strategy<Value = Hand> {
    let field = prop::sample::select(vec![
        ("location", "house"),
        ("comments", "by hand: \"quiet\""),
        ("set", "BY HAND"),
        ("synopsis", "By\nhand"),
        ("pages", "7 7/8"),
    ]);
    prop_oneof![
        6 => (1u32..12, field).prop_map(|(number, (key, value))| Hand::Write(number, key, value)),
        1 => (20u32..24, scene()).prop_map(|(number, fields)| Hand::Add(number, fields)),
        3 => (1u32..12, 0u32..99).prop_map(|(number, mark)| Hand::Comment(number, mark)),
        1 => (1u32..12).prop_map(Hand::Drop),
    ]
}

/// The file after the hand was in it, the facts it wrote, the comments, and what it took out.
fn edited(base: &Draft, hands: &[Hand]) -> (String, BTreeMap<(u32, String), Value>, Vec<String>) {
    let mut file = base.clone();
    let mut facts: BTreeMap<(u32, String), Value> = BTreeMap::new();
    let mut comments = Vec::new();
    for hand in hands {
        match hand {
            Hand::Write(number, key, value) => {
                let Some(fields) = file.get_mut(number) else { continue };
                let value = Value::Text((*value).to_owned());
                fields.retain(|(own, _)| own != key);
                fields.push(((*key).to_owned(), value.clone()));
                facts.insert((*number, (*key).to_owned()), value);
            }
            Hand::Add(number, fields) => {
                file.insert(*number, fields.clone());
                facts.retain(|(of, _), _| of != number);
                facts.extend(fields.iter().map(|(key, value)| ((*number, key.clone()), value.clone())));
            }
            Hand::Drop(number) => {
                file.remove(number);
                facts.retain(|(of, _), _| of != number);
            }
            Hand::Comment(..) => {}
        }
    }
    let mut lines: Vec<String> = written(&file).lines().map(str::to_owned).collect();
    for hand in hands {
        let Hand::Comment(number, mark) = hand else { continue };
        let Some(at) = lines.iter().position(|line| line.contains(&format!("number: {number}")) && line.trim_start().starts_with('-'))
        else {
            continue;
        };
        let comment = format!("# hand {number} {mark}");
        // Over the scene, behind its first line, or inside of it.
        match mark % 3 {
            0 => lines.insert(at, format!("  {comment}")),
            1 => lines[at] = format!("{}  {comment}", lines[at]),
            _ => lines.insert(at + 1, format!("    {comment}")),
        }
        comments.push(comment);
    }
    let mut text = lines.join("\n");
    text.push('\n');
    (text, facts, comments)
}

fn scenes(text: &str) -> BTreeMap<u32, Node> {
    let records = records("draft.yaml", text, "scenes").unwrap_or_else(|why| panic!("{why:?}\n{text}"));
    records.into_iter().filter_map(|node| Some((node.get("number")?.text()?.parse().ok()?, node))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_hand_fact_is_there_and_every_orphan_is_named(base in draft(), new in draft(), hands in prop::collection::vec(hand(), 0..8)) {
        let (ours, facts, comments) = edited(&base, &hands);
        let (base_text, theirs) = (written(&base), written(&new));
        let found = merge("draft.yaml", &base_text, &theirs, &ours, &mut Sources::default()).unwrap();
        let (after, before) = (scenes(&found.text), scenes(&ours));
        let named = |number: u32, what: What| found.changes.iter().any(|change| change.what == what && change.identity == number.to_string());
        for ((number, key), value) in &facts {
            let stands = after.get(number).and_then(|node| node.get(key));
            prop_assert!(stands.is_some_and(|node| equal(&node.value, value)), "scene {number} {key} is lost\n{ours}\n--\n{theirs}\n--\n{}", found.text);
        }
        for comment in &comments {
            prop_assert!(found.text.contains(comment.as_str()), "{comment} is lost\n{}", found.text);
        }
        for (number, node) in &before {
            let was = scenes(&base_text).remove(number);
            match (was, new.contains_key(number)) {
                // In the file by hand alone.
                (None, false) => prop_assert!(after.contains_key(number)),
                // Cut by the draft: it goes where no hand has been in it, and is named where one has.
                (Some(was), false) if equal(&was.value, &node.value) && after.contains_key(number) => prop_assert!(named(*number, What::Kept)),
                (Some(was), false) if equal(&was.value, &node.value) => prop_assert!(named(*number, What::Cut)),
                (Some(_), false) => prop_assert!(after.contains_key(number) && named(*number, What::Kept)),
                (_, true) => prop_assert!(after.contains_key(number)),
            }
        }
        // What only the import changed is as the import says.
        for (number, fields) in &new {
            let Some(own) = before.get(number) else {
                prop_assert_eq!(after.contains_key(number), !base.contains_key(number));
                continue;
            };
            for (key, value) in fields {
                let untouched = base.get(number).and_then(|was| was.iter().find(|(own, _)| own == key)).map(|(_, value)| value);
                if untouched.is_some_and(|was| own.get(key).is_some_and(|node| equal(&node.value, was))) {
                    prop_assert!(after[number].get(key).is_some_and(|node| equal(&node.value, value)), "scene {number} {key}\n{}", found.text);
                }
            }
        }
        // Once more changes nothing.
        let again = merge("draft.yaml", &theirs, &theirs, &found.text, &mut Sources::default()).unwrap();
        prop_assert_eq!(&again.text, &found.text);
        // And what both changed is told for as long as they differ.
        let clashes = super::clashes("draft.yaml", &base_text, &theirs, &found.text, &mut Sources::default()).unwrap();
        let fields = |all: &[Clash]| all.iter().filter(|clash| clash.field.is_some()).map(|clash| (clash.identity.clone(), clash.field.clone())).collect::<Vec<_>>();
        prop_assert_eq!(fields(&clashes), fields(&found.clashes));
    }
}
