//! What is kept of an import: the text as it was written, under `imported/`, so that the next one can tell a hand's work from
//! the last import's; and the one before, so that what a hand and the import say differently is told until it is settled.

use std::path::{Path, PathBuf};

use super::{What, clashes};
use crate::findings::{Finding, Findings, Origin, Sources, codes};

/// The folder of what is kept, in the production's.
pub const BASES: &str = "imported";

/// What is kept of the imports of one file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bases {
    /// The last import, as it was written.
    pub base: Option<String>,
    /// The one before.
    pub before: Option<String>,
}

impl Bases {
    /// Reads what is kept for a file: `draft` for `draft.yaml`.
    #[must_use]
    pub fn read(root: &Path, name: &str) -> Self {
        let text = |path: PathBuf| std::fs::read_to_string(path).ok();
        Self { base: text(Self::base_file(root, name)), before: text(Self::before_file(root, name)) }
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
}

/// What a hand and the last import say differently, and what a hand has been in that the last import has no more: for every
/// file that was imported again.
pub fn check(root: &Path, sources: &mut Sources, findings: &mut Findings) {
    let Ok(entries) = std::fs::read_dir(root.join(BASES)) else { return };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".before").map(str::to_owned))
        .collect();
    names.sort();
    for name in names {
        let path = format!("{name}.yaml");
        let Bases { base: Some(base), before: Some(before) } = Bases::read(root, &name) else { continue };
        let Ok(ours) = std::fs::read_to_string(root.join(&path)) else { continue };
        // What cannot be read has been said where it is read.
        let Ok((clashes, changes)) = clashes(&path, &before, &base, &ours, sources) else { continue };
        for clash in clashes {
            findings.push(clash_finding(&clash, sources.named(&path)));
        }
        for change in changes.iter().filter(|change| change.what == What::Kept) {
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
    let short = |text: &Option<String>| text.as_ref().map_or_else(none, |text| shorten(text));
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

fn shorten(text: &str) -> String {
    const LONGEST: usize = 60;
    if text.chars().count() <= LONGEST {
        return format!("`{text}`");
    }
    format!("`{}…`", text.chars().take(LONGEST).collect::<String>())
}

/// `scene 12A`; the section's name in the singular.
fn thing(section: &str, identity: &str) -> String {
    match section {
        "" => "the production".to_owned(),
        "cast" | "crew" | "post" | "equipment" | "transport" | "continuity" | "finance" => format!("{section} {identity}"),
        section => format!("{} {identity}", section.strip_suffix('s').unwrap_or(section)),
    }
}
