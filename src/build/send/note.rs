//! A record added to the user's own files: an approval, a confirmation.

use std::path::Path;

use crate::build::facts::Facts;
use crate::build::publish;
use crate::ingest::yaml_append;

/// Adds a record to a section: in the file that has the section already, else in a file of the section's name. Returns
/// the file, relative to the production's folder.
///
/// # Errors
/// When the file cannot be read, added to or written; the sentence says what to do.
pub fn note(facts: &Facts, section: &str, record: &[(&str, String)]) -> Result<String, String> {
    let own = format!("{section}.yaml");
    let holds = |path: &&str| has(&facts.root, path, section);
    let path = facts.sources.paths().filter(|path| path.ends_with(".yaml") || path.ends_with(".yml")).find(holds);
    let path = path.map_or(own, str::to_owned);
    let file = facts.root.join(&path);
    let text = match std::fs::read_to_string(&file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(format!("`{path}` cannot be read: {error}")),
    };
    let by_hand = || record.iter().map(|(key, value)| format!("{key}: \"{value}\"")).collect::<Vec<_>>().join(", ");
    let new = yaml_append::append(&text, section, record)
        .map_err(|why| format!("nothing was added to `{path}`: {why}\nhelp: add it by hand: `- {{{}}}`", by_hand()))?;
    publish::publish(&facts.root, &path, new.as_bytes()).map_err(|error| format!("`{path}` cannot be written: {error}"))?;
    Ok(path)
}

fn has(root: &Path, path: &str, section: &str) -> bool {
    let text = std::fs::read_to_string(root.join(path)).unwrap_or_default();
    text.lines().any(|line| line.strip_prefix(section).is_some_and(|rest| rest.starts_with(':')))
}
