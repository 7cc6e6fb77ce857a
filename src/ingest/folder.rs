//! The production's folder: which of its files are sources.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::{import, notes};
use crate::findings::{Finding, Findings, Part, Sources, codes};

/// The file that marks a production's root.
pub(super) const MARK: &str = "production.yaml";
/// Most files that are looked at.
const MAX_FILES: usize = 50_000;

/// The sources of a folder, as paths relative to it with forward slashes, each list in order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// YAML files.
    pub yaml: Vec<String>,
    /// Spreadsheets.
    pub sheets: Vec<String>,
    /// Screenplays and schedules of other tools.
    pub imports: Vec<String>,
    /// Markdown notes.
    pub notes: Vec<String>,
    /// Files of no kind that is read unless it is declared.
    pub other: Vec<String>,
}

/// The folder around this one, itself included, that holds `production.yaml`.
#[must_use]
pub fn find_root(start: &Path) -> Option<PathBuf> {
    let start = start.canonicalize().ok()?;
    start.ancestors().find(|folder| folder.join(MARK).is_file()).map(Path::to_path_buf)
}

/// The studio's folder of templates that the production names, which holds no facts. Its name is wanted before anything
/// is read, so it is looked for as a line of its own.
fn studio(root: &Path) -> Option<std::path::PathBuf> {
    let text = fs_err::read_to_string(root.join(MARK)).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix("templates:"))?;
    let name = line.split(" #").next().unwrap_or(line).trim().trim_matches(['"', '\'']);
    root.join(name).canonicalize().ok().filter(|folder| !name.is_empty() && root.canonicalize().is_ok_and(|root| root != *folder))
}

/// Finds the sources under a root. Left out: hidden files and folders, `templates/`, `media/`, the output folder, a
/// nested production, and the lock files that spreadsheet programs leave (`~$…`).
pub(super) fn walk(root: &Path, skip: Option<&Path>, findings: &mut Findings, sources: &mut Sources) -> Found {
    let mut found = Found::default();
    let skip = skip.and_then(|path| path.canonicalize().ok());
    let studio = studio(root);
    let wanted = |entry: &DirEntry| {
        if entry.depth() == 0 {
            return true;
        }
        let name = entry.file_name().to_string_lossy();
        if name.starts_with('.') || name.starts_with("~$") {
            return false;
        }
        if !entry.file_type().is_dir() {
            return true;
        }
        let left_out = entry.depth() == 1 && matches!(name.as_ref(), "templates" | "media" | "out");
        // An earlier output folder under another name still holds callboard's own state.
        let output = entry.path().join(".callboard").is_dir()
            || skip.as_deref().is_some_and(|skip| entry.path().canonicalize().is_ok_and(|p| p == skip));
        let studio = studio.as_deref().is_some_and(|studio| entry.path().canonicalize().is_ok_and(|path| path == studio));
        !left_out && !output && !studio && !entry.path().join(MARK).is_file()
    };
    let mut count = 0;
    for entry in WalkDir::new(root).sort_by_file_name().into_iter().filter_entry(wanted) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().and_then(|path| relative(root, path)).unwrap_or_default();
                let source = sources.add(path, None);
                let finding = Finding::new(&codes::UNREADABLE, "the folder cannot be read").at(sources.file(source));
                findings.push(finding.blocks(Part::Identity).help("check that you may read it"));
                continue;
            }
        };
        let is_file = entry.file_type().is_file() || (entry.path_is_symlink() && entry.path().is_file());
        if !is_file {
            continue;
        }
        count += 1;
        if count > MAX_FILES {
            findings.push(Finding::new(&codes::TOO_LARGE, format!("the folder holds more than {MAX_FILES} files")).blocks(Part::Identity));
            break;
        }
        let Some(path) = relative(root, entry.path()) else { continue };
        let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        match ending.as_str() {
            "yaml" | "yml" => found.yaml.push(path),
            _ if is_sheet(&path) => found.sheets.push(path),
            "md" if notes::is_read(&path) => found.notes.push(path),
            _ if import::by_name(&path).is_some() => found.imports.push(path),
            _ => found.other.push(path),
        }
    }
    // The file that marks the root is read first, so that its word stands first where two agree.
    found.yaml.sort_by_key(|path| path != MARK);
    found
}

/// Whether a file's name says that it is a spreadsheet.
pub(super) fn is_sheet(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    matches!(ending.as_str(), "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "csv" | "tsv")
}

fn relative(root: &Path, path: &Path) -> Option<String> {
    let parts: Vec<_> = path.strip_prefix(root).ok()?.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    Some(parts.join("/"))
}
