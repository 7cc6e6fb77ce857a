//! What a new draft of the script, or a new schedule file, changed: the scenes as the last build read them are compared
//! with those of this one, where a file of another tool is another than it was.
//!
//! What is remembered lies in the output folder and is only a help: no paper depends on it. It holds two states, the
//! draft before and this one, so that `callboard diff --since draft` tells the change until the next draft comes.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::facts::Facts;
use super::publish;
use crate::derive::{SceneShape, match_scenes};
use crate::documents::diff::{self, Diff};
use crate::documents::{Context, format, model_json};
use crate::findings::{Finding, Findings, codes};
use crate::ingest::import;
use crate::model::Production;
use crate::normalise::reimport::{BASES, Bases};

/// The file, in the output folder.
const FILE: &str = ".callboard/draft.json";
/// The version of the file.
const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
struct State {
    schema: u32,
    /// The hash of the files of other tools.
    digest: String,
    /// Their names.
    files: Vec<String>,
    /// What this draft says, as far as it is compared.
    now: Value,
    /// What the one before said.
    before: Option<Value>,
}

fn read(out: &Path) -> Option<State> {
    serde_json::from_slice::<State>(&std::fs::read(out.join(FILE)).ok()?).ok().filter(|state| state.schema == SCHEMA)
}

/// The files of other tools that a production is read from, and those that an import keeps, with their hash.
fn files(facts: &Facts) -> (Vec<String>, String) {
    let is_draft =
        |path: &&str| import::by_name(path).is_some_and(|format| format.name.contains("screenplay") || !format.name.contains("book"));
    let mut files: Vec<String> = facts.sources.paths().filter(is_draft).map(str::to_owned).collect();
    files.extend(Bases::names(&facts.root).into_iter().map(|name| format!("{BASES}/{name}.base")));
    files.sort();
    files.dedup();
    let mut hasher = blake3::Hasher::new();
    for file in &files {
        hasher.update(file.as_bytes());
        hasher.update(&std::fs::read(facts.root.join(file)).unwrap_or_default());
    }
    (files, hasher.finalize().to_hex()[..32].to_owned())
}

/// What is compared of a production: its scenes with their words, and the days they stand on.
fn compared(facts: &Facts) -> Value {
    let context = Context::internal(&facts.production, &facts.derived);
    // A model is made of texts, numbers, lists and maps with text keys, which always serialise.
    let mut model = serde_json::to_value(model_json::model(context, &Findings::new(), &facts.sources)).unwrap_or_default();
    let days: Vec<Value> = model["days"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|day| json!({"unit": day["unit"], "date": day["date"], "number": day["number"]}))
        .collect();
    json!({"scenes": model["scenes"].take(), "units": model["units"].take(), "days": days})
}

/// Tells what a new draft changed, once: where the files of other tools are others than at the last build. The files are
/// remembered for the next.
#[must_use]
pub fn changed(facts: &Facts, out: &Path) -> Option<String> {
    let (files, digest) = files(facts);
    let last = read(out);
    if files.is_empty() || last.as_ref().is_some_and(|last| last.digest == digest) {
        return None;
    }
    let now = compared(facts);
    let told = last.as_ref().map(|last| {
        let found = between(facts, &last.now, &now);
        let mut names: Vec<&str> = files.iter().map(|file| shown(file)).collect();
        names.dedup();
        summary(&found, &names)
    });
    let before = last.map(|last| last.now);
    let state = State { schema: SCHEMA, digest, files, now, before };
    // Without it the next build has nothing to compare with: nothing to tell anybody.
    let _ = publish::publish_changed(out, FILE, &serde_json::to_vec(&state).unwrap_or_default());
    told.flatten()
}

/// A file as people know it: `draft.yaml` for what an import keeps of it.
fn shown(file: &str) -> &str {
    file.strip_prefix(BASES).map_or(file, |kept| kept.trim_start_matches('/').trim_end_matches(".base"))
}

fn between(facts: &Facts, before: &Value, now: &Value) -> Diff {
    let mut found = diff::diff(("the draft before", before), ("this one", now), &facts.production.conventions);
    found.sections.retain(|section| ["script", "moved"].contains(&section.id));
    found
}

/// What the last new draft changed, where two were seen.
#[must_use]
pub fn since_draft(facts: &Facts, out: &Path) -> Option<Diff> {
    let last = read(out)?;
    let (_, digest) = files(facts);
    // A draft that no build has seen yet is compared with the one that the last build saw.
    let before = if last.digest == digest { last.before? } else { last.now };
    Some(between(facts, &before, &compared(facts)))
}

/// One line: how many scenes came, went and changed.
fn summary(found: &Diff, files: &[&str]) -> Option<String> {
    const WORDS: [(&str, &str, bool); 8] = [
        ("script", "added", false),
        ("script", "cut", false),
        ("script", "renamed", false),
        ("script", "renumbered", true),
        ("script", "split", true),
        ("script", "merged", true),
        ("script", "changed", false),
        ("script", "moved", false),
    ];
    let count = |section: &str, change: &str| {
        let rows = found.sections.iter().filter(|own| own.id == section).flat_map(|own| &own.rows);
        rows.filter(|row| row.change == change || change.is_empty()).map(|row| row.id.as_str()).collect::<BTreeSet<_>>().len()
    };
    let mut parts: Vec<String> = WORDS
        .into_iter()
        .map(|(section, change, guess)| (count(section, change), change, guess))
        .filter(|(count, ..)| *count > 0)
        .map(|(count, change, guess)| format!("{count} {}{change}", if guess { "likely " } else { "" }))
        .collect();
    let days = count("moved", "");
    if days > 0 {
        parts.push(format!("{days} on other days"));
    }
    if parts.is_empty() {
        return None;
    }
    let first = parts.first().cloned().unwrap_or_default();
    let noun = if first.starts_with("1 ") { "scene" } else { "scenes" };
    if let (Some(part), Some((number, rest))) = (parts.first_mut(), first.split_once(' ')) {
        *part = format!("{number} {noun} {rest}");
    }
    Some(format!("new draft ({}): {}; `callboard diff --since draft` lists them", files.join(", "), format::list(parts)))
}

/// Adds to findings about scenes that are not there what those scenes likely are now: by the drafts of the last builds, what
/// imports had, and what was issued.
pub(super) fn point(root: &Path, out: Option<&Path>, production: &Production, findings: &mut Findings) {
    let wanted: BTreeSet<String> = findings.iter().filter_map(missing).collect();
    if wanted.is_empty() {
        return;
    }
    let usual = root.join("out");
    let state = read(out.unwrap_or(&usual));
    let mut past: Vec<Vec<SceneShape>> = Vec::new();
    for model in state.iter().flat_map(|state| [Some(&state.now), state.before.as_ref()]).flatten() {
        past.push(diff::shapes_of(model));
    }
    past.extend(production.issues.iter().rev().map(|issue| diff::shapes_of(&issue.model)));
    let now: Vec<SceneShape> = production
        .scenes
        .iter()
        .filter(|scene| !scene.omitted)
        .map(|scene| SceneShape {
            number: scene.number.to_string(),
            int_ext: scene.int_ext.clone(),
            set: scene.set.clone(),
            day_night: scene.day_night.clone(),
            text: production.sketches.get(scene.number.as_str()).cloned().unwrap_or_default(),
            cast: scene.cast.iter().map(ToString::to_string).collect(),
            eighths: scene.pages.count(),
        })
        .collect();
    let mut likely: BTreeMap<String, String> = BTreeMap::new();
    for before in past {
        let open = |number: &String| wanted.contains(number) && !likely.contains_key(number);
        if !before.iter().any(|scene| open(&scene.number)) {
            continue;
        }
        let found = match_scenes(&before, &now);
        let mut put = |at: usize, words: String| {
            let number = &before[at].number;
            if wanted.contains(number) {
                likely.entry(number.clone()).or_insert(words);
            }
        };
        for own in &found.renumbered {
            let scene = &now[own.after];
            let heading = [scene.int_ext.as_str(), scene.set.as_str(), scene.day_night.as_str()].join(" ");
            put(own.before, format!("it is likely {} now ({}, {} % alike)", scene.number, heading.trim(), own.percent));
        }
        for (at, parts) in &found.split {
            let parts = format::list(parts.iter().map(|at| now[*at].number.as_str()));
            put(*at, format!("it is likely split into {parts}"));
        }
        for (parts, at) in &found.merged {
            parts.iter().for_each(|part| put(*part, format!("it is likely part of {} now", now[*at].number)));
        }
    }
    for finding in findings.iter_mut() {
        if let Some(words) = missing(finding).and_then(|number| likely.get(&number)) {
            let help = finding.help.take().filter(|help| !help.starts_with("did you mean"));
            finding.help = Some(help.map_or_else(|| words.clone(), |help| format!("{words}: {help}")));
        }
    }
}

/// The scene that a finding does not find.
fn missing(finding: &Finding) -> Option<String> {
    let number = if finding.code == &codes::OVERLAY_ORPHAN {
        finding.subject.as_deref()?.strip_prefix("overlay scene ")?
    } else if finding.code == &codes::IMPORT_ORPHAN {
        finding.subject.as_deref()?.strip_prefix("scene ")?
    } else if finding.code == &codes::UNKNOWN_SCENE {
        finding.message.strip_prefix("scene ")?.strip_suffix(" is not in the breakdown")?
    } else {
        return None;
    };
    Some(number.to_owned())
}
