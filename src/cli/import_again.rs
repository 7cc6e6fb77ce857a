//! `callboard import` of a new draft under what an earlier import wrote, and what hands have made of it since.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{FAILED, OK, print, say};
use crate::build::write_whole;
use crate::derive::{SceneMatch, SceneShape, match_scenes};
use crate::findings::{Finding, Findings, Sources, codes, output};
use crate::ingest::import::Imported;
use crate::ingest::{Ingested, Node, Value, ingest};
use crate::normalise::reimport::{self, BASES, Bases, Change, Unreadable, WORDS, What, clash_finding};
use crate::values::Eighths;

/// What a new draft goes into.
pub(super) struct Again<'a> {
    /// The production's folder.
    pub dir: &'a Path,
    /// Name of the file without its ending.
    pub name: &'a str,
    /// The file that is imported, as it is called in messages.
    pub from: &'a str,
    /// What was agreed about scenes with other numbers: `all`, `none`, `12=13,13=14`; nothing yet.
    pub renumber: Option<&'a str>,
}

/// Keeps what was imported, so that the next draft can be laid under it.
///
/// # Errors
/// When the file cannot be written.
pub(super) fn keep(dir: &Path, name: &str, yaml: &str, imported: &Imported) -> std::io::Result<()> {
    fs_err::create_dir_all(dir.join(BASES))?;
    write_whole(&Bases::base_file(dir, name), with_words(yaml, imported).as_bytes())
}

/// The YAML with the words of its scenes, each as a few letters of its hash: enough to tell scenes apart, and no script.
fn with_words(yaml: &str, imported: &Imported) -> String {
    let mut out = yaml.to_owned();
    for (number, words) in imported.sketches() {
        out.push_str(&format!("{WORDS}{}: {words}\n", number.replace(char::is_whitespace, "_")));
    }
    out
}

/// The words of the scenes of a kept import.
fn words(text: &str) -> BTreeMap<String, String> {
    reimport::words(text).map(|(number, words)| (number.to_owned(), words.to_owned())).collect()
}

fn shapes(records: &[Node], words: &BTreeMap<String, String>) -> Vec<SceneShape> {
    let text = |node: &Node, key: &str| node.get(key).and_then(Node::text).unwrap_or_default().to_owned();
    let list = |node: &Node, key: &str| match node.get(key).map(|node| &node.value) {
        Some(Value::List(items)) => items.iter().filter_map(Node::text).map(str::to_owned).collect(),
        Some(Value::Text(text)) => text.split(',').map(|word| word.trim().to_owned()).collect(),
        _ => Vec::new(),
    };
    let shape = |node: &Node| {
        let number = text(node, "number");
        let own = words.get(&number.replace(char::is_whitespace, "_")).filter(|words| !words.is_empty());
        SceneShape {
            int_ext: text(node, "int_ext"),
            set: text(node, "set"),
            day_night: text(node, "day_night"),
            text: own.cloned().unwrap_or_else(|| text(node, "synopsis")),
            cast: list(node, "cast"),
            eighths: text(node, "pages").parse::<Eighths>().map_or(0, Eighths::count),
            number,
        }
    };
    let live = records.iter().filter(|node| node.get("omitted").is_none());
    live.map(shape).collect()
}

/// Lays the new draft under the file. Nothing is written where scenes seem to have other numbers and nobody has agreed.
pub(super) fn again(own: &Again<'_>, target: &Path, yaml: &str, imported: &Imported) -> u8 {
    let known = Bases::read(own.dir, own.name);
    let Some(base) = &known.base else {
        say(&format!(
            "error: `{}` is there already, and no import of it is kept in `{BASES}/`; nothing was changed\nhelp: take it away or give the file another name, or print the YAML by leaving out --into",
            target.display()
        ));
        return FAILED;
    };
    let ours = match fs_err::read_to_string(target) {
        Ok(text) => text,
        Err(error) => {
            say(&format!("error: {error}"));
            return FAILED;
        }
    };
    match lay(own, target, (base, &known), &with_words(yaml, imported), yaml, &ours) {
        Ok(code) => code,
        Err(Unreadable { which, why }) => {
            say(&format!("error: {which} of `{}` cannot be read: {why}; nothing was changed", target.display()));
            FAILED
        }
    }
}

fn lay(own: &Again<'_>, target: &Path, (base, known): (&str, &Bases), kept: &str, yaml: &str, ours: &str) -> Result<u8, Unreadable> {
    let path = format!("{}.yaml", own.name);
    let drafted = shapes(&reimport::records(&path, base, "scenes")?, &words(base));
    let after = shapes(&reimport::records(&path, yaml, "scenes")?, &words(kept));
    let found = match_scenes(&drafted, &after);
    let in_file: BTreeSet<String> =
        shapes(&reimport::records(&path, ours, "scenes")?, &BTreeMap::new()).into_iter().map(|scene| scene.number).collect();
    let numbers = match agreed(own.renumber, &found, (&drafted, &after), &in_file) {
        Ok(numbers) => numbers,
        Err(message) => {
            say(&message);
            return Ok(FAILED);
        }
    };
    let (base, ours) = (reimport::renumber(&path, base, &numbers)?, reimport::renumber(&path, ours, &numbers)?);
    let mut sources = Sources::default();
    let merged = reimport::merge(&path, &base, yaml, &ours, &mut sources)?;
    // What nobody has settled yet, and what the new draft has no more, is not forgotten for it.
    let before = known.before.as_deref().unwrap_or(&base);
    let clashes = reimport::clashes(&path, before, &base, &ours, &mut Sources::default())?;
    let before = reimport::unsettled(&path, &base, before, &clashes)?;
    let gone = reimport::gone(&path, known.gone.as_deref().unwrap_or_default(), &base, yaml)?;
    // The file first: what is kept is only of use beside it, and laying the same draft once more changes nothing.
    let steps: [(PathBuf, &str); 4] = [
        (target.to_owned(), merged.text.as_str()),
        (Bases::before_file(own.dir, own.name), before.as_str()),
        (Bases::gone_file(own.dir, own.name), gone.as_str()),
        (Bases::base_file(own.dir, own.name), kept),
    ];
    for (file, text) in steps {
        // Nothing is gone, and nothing was: no file of it.
        if text.is_empty() && !file.exists() {
            continue;
        }
        if let Err(error) = write_whole(&file, text.as_bytes()) {
            say(&format!("error[CB902]: `{}` cannot be written: {error}", file.display()));
            return Ok(FAILED);
        }
    }
    print(&told(own, &path, &merged.changes, &found, &drafted, &after));
    if merged.rewritten {
        say(&format!("note: the form of {path} could not be kept; it was written anew, with its comments at the top"));
    }
    follow(own, &numbers, &path);
    tell_findings(own, &merged, &mut sources, &path);
    tell_references(own, &numbers, &path);
    Ok(OK)
}

/// The scenes that get other numbers.
fn agreed(
    word: Option<&str>,
    found: &SceneMatch,
    (before, after): (&[SceneShape], &[SceneShape]),
    in_file: &BTreeSet<String>,
) -> Result<BTreeMap<String, String>, String> {
    let proposed = |likely: &crate::derive::Likely| (before[likely.before].number.clone(), after[likely.after].number.clone());
    match word {
        None if found.renumbered.is_empty() => Ok(BTreeMap::new()),
        Some("none") => Ok(BTreeMap::new()),
        Some("all") => Ok(all(found.renumbered.iter().map(proposed).collect(), found, before, in_file)),
        Some(list) => {
            let mut numbers = BTreeMap::new();
            for pair in list.split(',').filter(|pair| !pair.trim().is_empty()) {
                let Some((old, new)) = pair.split_once('=').map(|(old, new)| (old.trim(), new.trim())) else {
                    return Err(format!(
                        "error: `{pair}` is no pair of scene numbers\nhelp: write --renumber 12=13,13=14, or all, or none"
                    ));
                };
                for (number, scenes, which) in [(old, before, "the last import"), (new, after, "the new import")] {
                    if !scenes.iter().any(|scene| scene.number == number) {
                        return Err(format!("error: {which} has no scene {number}; nothing was changed"));
                    }
                }
                numbers.insert(old.to_owned(), new.to_owned());
            }
            // A number may not stand for two scenes afterwards.
            let stays = before.iter().map(|scene| &scene.number).filter(|number| !numbers.contains_key(*number));
            let twice = stays.filter(|number| numbers.values().any(|new| new == *number)).map(String::as_str).next();
            match twice {
                Some(number) => Err(format!(
                    "error: scene {number} would stand twice; nothing was changed\nhelp: say what scene {number} of the last import is now as well, or --renumber all"
                )),
                None => Ok(numbers),
            }
        }
        None => {
            let mut text = "the new draft seems to give scenes other numbers:\n".to_owned();
            for likely in &found.renumbered {
                let (old, new) = (&before[likely.before], &after[likely.after]);
                let was = if heading(old) == heading(new) { String::new() } else { format!(" (was {})", heading(old)) };
                text.push_str(&format!("  {:>6} → {:<6} {}{was}, {} % alike\n", old.number, new.number, heading(new), likely.percent));
            }
            text.push_str(
                "error: nothing was changed, because hand work goes with a scene\nhelp: `--renumber all` takes them so, `--renumber 12=13` some of them, `--renumber none` none",
            );
            Err(text)
        }
    }
}

/// The numbers that are proposed. A scene that is gone and whose number another one gets now stands under `12~CUT`, or
/// `12~CUT2` where an earlier draft's has that: what a hand wrote into it is not the other one's.
fn all(
    mut numbers: BTreeMap<String, String>,
    found: &SceneMatch,
    before: &[SceneShape],
    in_file: &BTreeSet<String>,
) -> BTreeMap<String, String> {
    let stays: BTreeSet<usize> = found.same.iter().map(|(was, _)| *was).collect();
    let taken: BTreeSet<String> = numbers.values().cloned().collect();
    for (_, scene) in before.iter().enumerate().filter(|(at, _)| !stays.contains(at)) {
        if taken.contains(&scene.number) && !numbers.contains_key(&scene.number) {
            let names = std::iter::once(String::new()).chain((2..).map(|count: u32| count.to_string()));
            let mut names = names.map(|count| format!("{}~CUT{count}", scene.number));
            let free = names.find(|name| !in_file.contains(name));
            numbers.extend(free.map(|name| (scene.number.clone(), name)));
        }
    }
    numbers
}

fn heading(scene: &SceneShape) -> String {
    let parts = [scene.int_ext.as_str(), scene.set.as_str(), scene.day_night.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What the new draft did, in a few lines.
fn told(own: &Again<'_>, path: &str, changes: &[Change], found: &SceneMatch, before: &[SceneShape], after: &[SceneShape]) -> String {
    let mut out = format!("laid {} under {path}\n", own.from);
    let words = [
        (What::Added, "added"),
        (What::Cut, "cut"),
        (What::Changed, "changed"),
        (What::Kept, "not in the new draft, kept because a hand has been in them"),
        (What::StaysOut, "taken out by hand, and still out"),
    ];
    let mut sections: Vec<&str> = changes.iter().map(|change| change.section.as_str()).collect();
    sections.sort_unstable();
    sections.dedup();
    for section in sections {
        for (what, word) in words {
            let all: Vec<String> = changes
                .iter()
                .filter(|change| change.section == section && change.what == what)
                .map(|change| {
                    let fields = if matches!(what, What::Changed | What::Kept) && !change.fields.is_empty() {
                        format!(" ({})", change.fields.join(", "))
                    } else {
                        String::new()
                    };
                    format!("{}{fields}", if change.identity.is_empty() { "one" } else { &change.identity })
                })
                .collect();
            if !all.is_empty() {
                let section = if section.is_empty() { "top-level values" } else { section };
                out.push_str(&format!("  {section} {word}: {}\n", all.join(", ")));
            }
        }
    }
    let numbers = |all: &[SceneShape], places: &[usize]| places.iter().map(|at| all[*at].number.as_str()).collect::<Vec<_>>().join(", ");
    for (was, is) in &found.split {
        out.push_str(&format!("  scene {} is likely split into {}\n", before[*was].number, numbers(after, is)));
    }
    for (was, is) in &found.merged {
        out.push_str(&format!("  scenes {} are likely one now, {}\n", numbers(before, was), after[*is].number));
    }
    if !found.moved.is_empty() {
        let places: Vec<usize> = found.moved.iter().map(|(_, is)| *is).collect();
        out.push_str(&format!("  scenes that stand elsewhere in the script: {}\n", numbers(after, &places)));
    }
    if changes.is_empty() {
        out.push_str("  it says the same as the last import\n");
    }
    out
}

/// What both changed, and what a hand wrote in records that the draft has no more.
fn tell_findings(own: &Again<'_>, merged: &reimport::Merged, sources: &mut Sources, path: &str) {
    let mut findings = Findings::new();
    for clash in &merged.clashes {
        findings.push(clash_finding(clash, sources.named(path)));
    }
    if !findings.is_empty() {
        findings.sort();
        say(output::text(&findings, sources, false).trim_end());
    }
    // The production's overlays that find no target any more.
    let facts = crate::build::facts::read(own.dir, &crate::build::facts::ReadOptions::default());
    let orphans: Findings = facts
        .findings
        .iter()
        .filter(|finding| finding.code == &codes::OVERLAY_ORPHAN)
        .cloned()
        .collect::<Vec<Finding>>()
        .into_iter()
        .collect();
    if !orphans.is_empty() {
        say(output::text(&orphans, &facts.sources, false).trim_end());
    }
}

/// Gives scenes with provisional numbers their new ones in the production's other YAML files: such a number stands for one
/// scene alone, and nobody has it on paper.
fn follow(own: &Again<'_>, numbers: &BTreeMap<String, String>, path: &str) {
    let provisional: Vec<(&String, &String)> = numbers.iter().filter(|(old, _)| old.contains('~')).collect();
    if provisional.is_empty() {
        return;
    }
    let Ingested { sources, .. } = ingest(own.dir, None);
    let is_yaml = |file: &&str| file.ends_with(".yaml") || file.ends_with(".yml");
    for file in sources.paths().filter(is_yaml).filter(|file| *file != path) {
        let full = own.dir.join(file);
        let Ok(text) = fs_err::read_to_string(&full) else { continue };
        let (new, count) = renamed(&text, &provisional);
        if count == 0 {
            continue;
        }
        match write_whole(&full, new.as_bytes()) {
            Ok(()) => print(&format!(
                "  {file}: {count} place{} of scenes with new provisional numbers follow\n",
                if count == 1 { "" } else { "s" }
            )),
            Err(error) => say(&format!("error[CB902]: `{}` cannot be written: {error}", full.display())),
        }
    }
}

/// A text with other numbers for these, where each stands alone; all at once, so that none is taken for another's new one.
fn renamed(text: &str, numbers: &[(&String, &String)]) -> (String, usize) {
    let within = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '~');
    let (mut out, mut rest, mut count, mut last) = (String::with_capacity(text.len()), text, 0, None);
    while let Some(letter) = rest.chars().next() {
        let stands =
            |(old, _): &&(&String, &String)| !within(last) && rest.starts_with(old.as_str()) && !within(rest[old.len()..].chars().next());
        if let Some((old, new)) = numbers.iter().find(stands) {
            out.push_str(new);
            rest = &rest[old.len()..];
            last = new.chars().next_back();
            count += 1;
        } else {
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
            last = Some(letter);
        }
    }
    (out, count)
}

/// Where else in the production a scene is named that has another number now.
fn tell_references(own: &Again<'_>, numbers: &BTreeMap<String, String>, path: &str) {
    if numbers.is_empty() {
        return;
    }
    let Ingested { records, overlays, sources, .. } = ingest(own.dir, None);
    let mut lines: Vec<String> = Vec::new();
    let nodes = records.iter().filter(|record| record.table.key != "scenes").map(|record| &record.node).chain(&overlays);
    for node in nodes {
        names(node, "", numbers, &mut |node, number| {
            let place = sources.place(node.origin);
            if place.file != path {
                lines.push(format!("  {place}: scene {number} is {} now", numbers[number]));
            }
        });
    }
    for scenes in overlays.iter().filter_map(|overlay| overlay.get("scenes")) {
        let Value::Map(scenes) = &scenes.value else { continue };
        for (number, node) in scenes.iter().filter(|(number, _)| numbers.contains_key(number)) {
            let place = sources.place(node.origin);
            lines.push(format!("  {place}: the overlay of scene {number} is {}'s now", numbers[number]));
        }
    }
    if !lines.is_empty() {
        say(&format!("these still say the old numbers; change them by hand:\n{}", lines.join("\n")));
    }
}

/// Calls back for each place under a key of scenes that names one of the numbers.
fn names<'n>(node: &'n Node, key: &str, numbers: &BTreeMap<String, String>, found: &mut dyn FnMut(&'n Node, &'n str)) {
    const KEYS: [&str; 6] = ["scene", "scenes", "cover", "boneyard", "omitted_scenes", "scenes_before"];
    match &node.value {
        Value::Text(text) if KEYS.contains(&key) => {
            for word in text.split([',', ';']).map(str::trim).filter(|word| numbers.contains_key(*word)) {
                found(node, word);
            }
        }
        Value::List(items) => items.iter().for_each(|item| names(item, key, numbers, found)),
        Value::Map(entries) => entries.iter().for_each(|(key, node)| names(node, key, numbers, found)),
        _ => {}
    }
}
