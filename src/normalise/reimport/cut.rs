//! Scenes that a new draft has no more, and the facts elsewhere that still speak of them.
//!
//! Nothing that hangs on such a scene is lost, and nothing is held back for it: where a strip, an overlay or an asset
//! names it, it stays in the breakdown as an omitted scene, as the last draft that had it says, and each fact is named with
//! its place. What an import had once is known from `imported/`, what was issued from `issued/`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::keep::{BASES, Bases, shorten, thing};
use super::{ORDER, shown};
use crate::findings::{Finding, Findings, Origin, Sources, codes};
use crate::ingest::{Ingested, Node, Record, Value, import, yaml};
use crate::model::Issue;
use crate::model::fields::{self, Kind, Table};
use crate::normalise::merge::identity;
use crate::values::scene_list;

/// Most scenes that a finding each is given to.
const MOST: usize = 12;
/// Most places that one finding names.
const MOST_PLACES: usize = 40;

/// A scene that a source had.
struct Past {
    /// Why it is looked for: `is not in the last import of draft.yaml any more`.
    why: String,
    /// What it said of it.
    fields: Vec<(String, Node)>,
}

/// A fact that speaks of a scene.
struct Mention {
    at: Origin,
    words: String,
}

/// Names the facts that speak of scenes which no source has any more, and keeps those scenes as omitted ones.
pub fn keep_cut_scenes(root: &Path, ingested: &mut Ingested, issues: &[Arc<Issue>]) {
    let mut stated: BTreeSet<String> = BTreeSet::new();
    let mut by_hand: BTreeSet<String> = BTreeSet::new();
    let mut kept: BTreeSet<String> = BTreeSet::new();
    let mut headed: BTreeSet<String> = BTreeSet::new();
    let imported = imported(root, &mut ingested.sources, &mut ingested.findings);
    let is_scene = |record: &&Record| record.table.key == "scenes";
    let number = |record: &Record| record.node.get("number").and_then(Node::text).map(str::to_owned);
    for record in ingested.records.iter().filter(is_scene) {
        let Some(number) = number(record) else { continue };
        let file = ingested.sources.place(record.node.origin).file;
        if imported.files.contains(&file) && imported.gone.contains_key(&number) {
            // It stays in the file that was imported because a hand has been in it, which is told where that is seen.
            kept.insert(number);
        } else if import::by_name(&file).is_some() || imported.files.contains(&file) {
            stated.insert(number);
        } else {
            if record.node.get("set").and_then(Node::text).is_some() {
                headed.insert(number.clone());
            }
            by_hand.insert(number);
        }
    }
    let mut past = imported.gone;
    for issue in issues {
        for scene in issue.model.get("scenes").and_then(serde_json::Value::as_array).into_iter().flatten() {
            let word = |key: &str| scene.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
            let live = !scene.get("omitted").and_then(serde_json::Value::as_bool).unwrap_or(false);
            if word("number").is_empty() || !live || by_hand.contains(word("number")) || past.contains_key(word("number")) {
                continue;
            }
            let text = |key: &&str| {
                let node = Node { value: Value::Text(word(key).to_owned()), origin: Origin::NONE };
                (!word(key).is_empty()).then(|| ((*key).to_owned(), node))
            };
            let fields = ["int_ext", "set", "day_night"].iter().filter_map(text).collect();
            let why = format!("was issued under {}, and no source has it any more", issue.colour);
            past.insert(word("number").to_owned(), Past { why, fields });
        }
    }
    // What is said elsewhere of scenes that the script does not have: a scene that nobody gives a heading, or one of a few
    // where the script has all the others.
    if let [script, rest @ ..] = ingested.scripts.as_slice() {
        let name = if rest.is_empty() { script.file.clone() } else { "any of the scripts".to_owned() };
        let headed = |number: &String| headed.contains(number);
        let most = 3 * by_hand.intersection(&stated).count() >= 2 * by_hand.len();
        for number in by_hand.iter().filter(|number| most || !headed(number)) {
            past.entry(number.clone()).or_insert_with(|| Past { why: format!("is not in {name}"), fields: Vec::new() });
        }
    }
    past.retain(|number, _| !stated.contains(number));
    if past.is_empty() {
        return;
    }
    let mentions = mentions(ingested, &past, &kept);
    say(&past, &mentions, &mut ingested.findings);
    for (number, past) in
        past.into_iter().filter(|(number, past)| !past.fields.is_empty() && mentions.contains_key(number) && !kept.contains(number))
    {
        omit(ingested, &number, past);
    }
}

/// Says where two drafts of one script are read: most of the scenes of one are in the other.
pub fn two_drafts(ingested: &mut Ingested) {
    let numbers = |script: &crate::model::Script| -> BTreeSet<String> {
        script.scenes.iter().filter_map(|scene| scene.number.as_ref()).map(ToString::to_string).collect()
    };
    let scripts: Vec<(String, BTreeSet<String>)> = ingested.scripts.iter().map(|script| (script.file.clone(), numbers(script))).collect();
    for (at, (one, own)) in scripts.iter().enumerate() {
        for (other, theirs) in &scripts[at + 1..] {
            let both = own.intersection(theirs).count();
            if both < 2 || 2 * both < own.len().min(theirs.len()) {
                continue;
            }
            let message =
                format!("`{one}` and `{other}` are read as two scripts, and {both} scenes of {} are in both", own.len().max(theirs.len()));
            let whole = |file: &str| ingested.sources.named(file).unwrap_or(Origin::NONE);
            let finding = Finding::new(&codes::TWO_DRAFTS, message).at(whole(one)).related(whole(other), None, "the other one");
            let help = format!("keep the newer one, and move the other out of the folder; or `sources: [{{file: {one}, ignore: true}}]`");
            ingested.findings.push(finding.help(help).subject(format!("script {one}")));
        }
    }
}

/// What imports said.
#[derive(Default)]
struct Imports {
    /// The files that they wrote.
    files: BTreeSet<String>,
    /// The scenes that they have no more.
    gone: BTreeMap<String, Past>,
}

fn imported(root: &Path, sources: &mut Sources, findings: &mut Findings) -> Imports {
    let mut found = Imports::default();
    for name in Bases::names(root) {
        let file = format!("{name}.yaml");
        let path = format!("{BASES}/{name}.gone");
        if let Some(text) = Bases::read(root, &name).gone {
            let documents = yaml::read(&path, text.as_bytes(), sources, findings);
            let scenes = documents.into_iter().filter_map(|document| match document.get("scenes")?.value.clone() {
                Value::List(items) => Some(items),
                _ => None,
            });
            for scene in scenes.flatten() {
                let (Some(number), Value::Map(fields)) = (scene.get("number").and_then(Node::text), &scene.value) else { continue };
                let why = format!("is not in the last import of {file} any more");
                found.gone.insert(number.to_owned(), Past { why, fields: fields.clone() });
            }
        }
        found.files.insert(file);
    }
    found
}

fn mentions(ingested: &Ingested, past: &BTreeMap<String, Past>, kept: &BTreeSet<String>) -> BTreeMap<String, Vec<Mention>> {
    let mut found: BTreeMap<String, Vec<Mention>> = BTreeMap::new();
    let mut put = |number: &str, at: Origin, words: String| {
        let list = found.entry(number.to_owned()).or_default();
        if !list.iter().any(|known| known.at == at) {
            list.push(Mention { at, words });
        }
    };
    for record in &ingested.records {
        let name = || thing(record.table.key, &identity(record.table, &record.node, ORDER).unwrap_or_default()).trim().to_owned();
        if record.table.key == "scenes" {
            let own = record.node.get("number").and_then(Node::text).filter(|number| past.contains_key(*number) && !kept.contains(*number));
            if let Some(number) = own {
                put(number, record.node.origin, told(&record.node));
            }
        }
        named(record.table, &record.node, past, &mut |number, at| put(number, at, name()));
    }
    for (section, by_identity) in ingested.overlays.iter().flat_map(entries) {
        let Some(table) = fields::section(section) else { continue };
        for (identity, node) in entries(by_identity) {
            if table.key == "scenes" && past.contains_key(identity) {
                let at = ingested.sources.field(by_identity.origin, &format!("{identity}:key"));
                put(identity, at, format!("overlay: {}", told(node)));
            }
            let name = || format!("overlay of {}", thing(section, identity));
            named(table, node, past, &mut |number, at| put(number, at, name()));
        }
    }
    found
}

fn entries(node: &Node) -> &[(String, Node)] {
    match &node.value {
        Value::Map(entries) => entries,
        _ => &[],
    }
}

/// The facts of a record on one line: `location: ferry-slip, props: [two plates]`.
pub(in crate::normalise) fn told(node: &Node) -> String {
    let fields = entries(node).iter().filter(|(key, _)| key != "number");
    fields.map(|(key, node)| format!("{key}: {}", shorten(&shown(&node.value)))).collect::<Vec<_>>().join(", ")
}

/// Calls back for each place of a record that names one of the scenes.
fn named(table: &Table, node: &Node, past: &BTreeMap<String, Past>, found: &mut dyn FnMut(&str, Origin)) {
    for (key, node) in entries(node) {
        let Some(field) = table.field(key) else { continue };
        match (&field.kind, &node.value) {
            // A scene's own number is no mention of it.
            (Kind::SceneNumber, _) if table.key == "scenes" => {}
            (Kind::SceneNumber | Kind::SceneNumbers, Value::List(items)) => items.iter().for_each(|item| numbers(item, past, found)),
            (Kind::SceneNumber | Kind::SceneNumbers, _) => numbers(node, past, found),
            (Kind::Record(inner), _) => named(inner, node, past, found),
            (Kind::Records(inner), Value::List(items)) => items.iter().for_each(|item| named(inner, item, past, found)),
            _ => {}
        }
    }
}

fn numbers(node: &Node, past: &BTreeMap<String, Past>, found: &mut dyn FnMut(&str, Origin)) {
    let Some(text) = node.text() else { return };
    if past.contains_key(text) {
        found(text, node.origin);
        return;
    }
    for number in scene_list(text).unwrap_or_default() {
        if past.contains_key(number.as_str()) {
            found(number.as_str(), node.origin);
        }
    }
}

/// One finding for each scene; one for all where they are many, as when a schedule of another script was put beside it.
fn say(past: &BTreeMap<String, Past>, mentions: &BTreeMap<String, Vec<Mention>>, findings: &mut Findings) {
    let help = "mark it `omitted: true`, take these out, or move them to the scene that took its place";
    if mentions.len() > MOST {
        let numbers: Vec<&str> = mentions.keys().take(MOST).map(String::as_str).collect();
        let more = mentions.len() - numbers.len();
        let why = past.get(numbers[0]).map_or("", |past| past.why.as_str());
        let message = format!(
            "{} scenes that facts speak of are in no script any more: {} and {more} more; scene {} {why}",
            mentions.len(),
            numbers.join(", "),
            numbers[0]
        );
        let mut finding = Finding::new(&codes::IMPORT_ORPHAN, message).help(help).subject("cut scenes");
        for (at, (number, mention)) in
            mentions.iter().filter_map(|(number, all)| Some((number, all.first()?))).take(MOST_PLACES).enumerate()
        {
            finding = match at {
                0 => finding.at(mention.at),
                _ => finding.related(mention.at, None, format!("scene {number}: {}", mention.words)),
            };
        }
        findings.push(finding);
        return;
    }
    for (number, all) in mentions {
        let (Some(past), [first, rest @ ..]) = (past.get(number), all.as_slice()) else { continue };
        let list: Vec<&str> = all.iter().take(MOST).map(|mention| mention.words.as_str()).filter(|words| !words.is_empty()).collect();
        let more = if all.len() > MOST { format!(" and {} more", all.len() - MOST) } else { String::new() };
        let facts = if all.len() == 1 { "one fact speaks".to_owned() } else { format!("{} facts speak", all.len()) };
        let message = format!("scene {number} {}, and {facts} of it: {}{more}", past.why, list.join("; "));
        let mut finding = Finding::new(&codes::IMPORT_ORPHAN, message).at(first.at).help(help).subject(format!("scene {number}"));
        for mention in rest.iter().take(MOST_PLACES) {
            finding = finding.related(mention.at, None, mention.words.clone());
        }
        findings.push(finding);
    }
}

/// Keeps a scene that is gone as an omitted one: of what its last draft said, what nobody else states.
fn omit(ingested: &mut Ingested, number: &str, past: Past) {
    let is_it = |record: &&Record| record.table.key == "scenes" && record.node.get("number").and_then(Node::text) == Some(number);
    let stated: BTreeSet<String> =
        ingested.records.iter().filter(is_it).flat_map(|record| entries(&record.node)).map(|(key, _)| key.clone()).collect();
    let Some(table) = fields::section("scenes") else { return };
    let origin = past.fields.iter().map(|(_, node)| node.origin).find(|origin| origin.is_some()).unwrap_or(Origin::NONE);
    let text = |text: &str| Node { value: Value::Text(text.to_owned()), origin };
    let mut fields = vec![("number".to_owned(), text(number))];
    let of_heading = past.fields.into_iter().filter(|(key, _)| matches!(key.as_str(), "int_ext" | "set" | "day_night" | "synopsis"));
    fields.extend(of_heading.filter(|(key, _)| !stated.contains(key)));
    if !stated.contains("omitted") {
        fields.push(("omitted".to_owned(), text("true")));
    }
    ingested.records.push(Record { table, node: Node { value: Value::Map(fields), origin } });
}
