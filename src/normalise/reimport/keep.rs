//! What is kept of an import: the text as it was written, under `imported/`, so that the next one can tell a hand's work from
//! the last import's; and the one before, so that what a hand and the import say differently is told until it is settled.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{clashes, orphans, past};
use crate::findings::{Finding, Findings, Origin, Sources, codes};

/// The folder of what is kept, in the production's.
pub const BASES: &str = "imported";

/// Before the words of a scene, as figures, in the file of the last import.
pub const WORDS: &str = "# words of ";

/// The words of the scenes of a kept import, by number.
pub fn words(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter_map(|line| line.strip_prefix(WORDS)?.split_once(": "))
}

/// Adds the words of imported scenes to those of the scripts that are read.
pub fn sketches(root: &Path, known: &mut BTreeMap<String, String>) {
    for name in Bases::names(root) {
        for (number, words) in words(&Bases::read(root, &name).base.unwrap_or_default()) {
            known.entry(number.to_owned()).or_insert_with(|| words.to_owned());
        }
    }
}

/// What is kept of the imports of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bases {
    /// The last import, as it was written.
    pub base: Option<String>,
    /// The one before; where a hand and the last import say different things, what stood before they did.
    pub before: Option<String>,
    /// The records of earlier imports that the last one has no more.
    pub gone: Option<String>,
}

impl Bases {
    /// Reads what is kept for a file: `draft` for `draft.yaml`.
    #[must_use]
    pub fn read(root: &Path, name: &str) -> Self {
        let text = |path: PathBuf| std::fs::read_to_string(path).ok();
        let (base, before) = (text(Self::base_file(root, name)), text(Self::before_file(root, name)));
        let path = format!("{name}.yaml");
        let gone = || past::gone(&path, "", before.as_ref()?, base.as_ref()?).ok();
        let gone = text(Self::gone_file(root, name)).or_else(gone);
        Self { base, before, gone }
    }

    /// The names of all files that were imported, in order: `draft` for `draft.yaml`.
    #[must_use]
    pub fn names(root: &Path) -> Vec<String> {
        let Ok(entries) = std::fs::read_dir(root.join(BASES)) else { return Vec::new() };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut names: Vec<String> = names.filter_map(|name| name.strip_suffix(".base").map(str::to_owned)).collect();
        names.sort();
        names
    }

    /// The file of the last import.
    #[must_use]
    pub fn base_file(root: &Path, name: &str) -> PathBuf {
        root.join(BASES).join(format!("{name}.base"))
    }

    /// The file of the import before.
    #[must_use]
    pub fn before_file(root: &Path, name: &str) -> PathBuf {
        root.join(BASES).join(format!("{name}.before"))
    }

    /// The file of what the last import has no more.
    #[must_use]
    pub fn gone_file(root: &Path, name: &str) -> PathBuf {
        root.join(BASES).join(format!("{name}.gone"))
    }
}

/// What a hand and the last import say differently, and what a hand has been in that the last import has no more: for every
/// file that was imported again.
pub fn check(root: &Path, sources: &mut Sources, findings: &mut Findings) {
    for name in Bases::names(root) {
        let path = format!("{name}.yaml");
        let kept = Bases::read(root, &name);
        let Ok(ours) = std::fs::read_to_string(root.join(&path)) else { continue };
        // What cannot be read has been said where it is read.
        if let (Some(base), Some(before)) = (&kept.base, &kept.before)
            && let Ok(clashes) = clashes(&path, before, base, &ours, sources)
        {
            for clash in clashes {
                findings.push(clash_finding(&clash, sources.named(&path)));
            }
        }
        let Ok(orphans) = kept.gone.as_ref().map_or(Ok(Vec::new()), |gone| orphans(&path, gone, &ours, sources)) else { continue };
        for change in orphans {
            let what = thing(&change.section, &change.identity);
            let hand = if change.fields.is_empty() { "a comment".to_owned() } else { change.fields.join(", ") };
            let message = format!("{what} is not in the last import, and a hand has been in it: {hand}");
            let finding = Finding::new(&codes::IMPORT_ORPHAN, message).at(change.at);
            findings.push(finding.subject(what).help("take it out, or move what was written by hand to the record that took its place"));
        }
    }
}

/// A clash as a finding that shows both.
#[must_use]
pub fn clash_finding(clash: &super::Clash, file: Option<Origin>) -> Finding {
    let what = thing(&clash.section, &clash.identity);
    let none = || "nothing".to_owned();
    let short = |text: &Option<String>| text.as_ref().map_or_else(none, |text| format!("`{}`", shorten(text)));
    let (message, subject) = match &clash.field {
        Some(field) => {
            let before = if clash.before.is_some() { format!("; it was {}", short(&clash.before)) } else { String::new() };
            (
                format!("{what}: `{field}` is {} by hand, and {} in the new import{before}", short(&clash.ours), short(&clash.theirs)),
                format!("{what} {field}"),
            )
        }
        None => (format!("{what} was taken out by hand, and the new import changes it: {}", short(&clash.theirs)), what.clone()),
    };
    let at = if clash.at.is_some() { clash.at } else { file.unwrap_or(clash.at) };
    let mut finding = Finding::new(&codes::IMPORT_CLASH, message).at(at).subject(subject);
    if clash.other.is_some() {
        finding = finding.related(clash.other, None, "the new import says");
    }
    finding.help("write the right one into the file; `allow` it with a reason where the hand's is to stand")
}

/// A text of at most sixty letters.
pub(super) fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    format!("{}…", text.chars().take(LONGEST).collect::<String>())
}

/// `scene 12A`; the section's name in the singular.
pub(super) fn thing(section: &str, identity: &str) -> String {
    match section {
        "" => "the production".to_owned(),
        "cast" | "crew" | "post" | "equipment" | "transport" | "continuity" | "finance" => format!("{section} {identity}"),
        section => format!("{} {identity}", section.strip_suffix('s').unwrap_or(section)),
    }
}
