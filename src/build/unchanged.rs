//! Whether anything at all has changed since the last build.
//!
//! A build that finds nothing to do would still read every workbook to learn it. So a build that ended well leaves a
//! hash of everything it read, and the next one with the same hash, whose papers all stand, is done. Nothing is trusted
//! over the facts: the same bytes give the same papers. Large files, pictures as they come from a camera, are known by
//! their length and time of change.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use walkdir::WalkDir;

use super::cache::Cache;
use super::facts::ReadOptions;
use super::{BuildOptions, front, manifest, publish};

/// The file, in the output folder.
const FILE: &str = ".callboard/last.json";
/// Files up to this many bytes are known by their content.
pub(super) const SMALL: u64 = 4 << 20;
/// Most files that are looked at; a larger folder is read in full each time.
const MAX_FILES: usize = 20_000;

/// What the last build that ended well left.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Last {
    key: String,
    /// The paths of the papers it was asked for.
    pub papers: Vec<String>,
    /// What it said of the facts.
    pub said: String,
    /// Its exit code.
    pub code: u8,
}

/// The hash of everything that a build reads; `None` where some of it cannot be looked at.
#[must_use]
pub fn key(root: &Path, reading: &ReadOptions, options: &BuildOptions) -> Option<String> {
    let mut hasher = blake3::Hasher::new();
    let mut put = |bytes: &[u8]| {
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    put(env!("CARGO_PKG_VERSION").as_bytes());
    put(&changed(&options.worker.clone()?)?);
    let selection = &options.selection;
    // Where the studio's folder lies is no matter: what it holds is looked at.
    let templates = options.templates.as_ref().map(|(_, shown)| shown);
    let as_of = reading.as_of.map(|date| date.to_string());
    put(format!(
        "{as_of:?} {:?} {} {selection:?} {} {} {templates:?} {:?}",
        reading.board, reading.strict, options.accessible, options.archival, options.binder
    )
    .as_bytes());
    let studio = options.templates.as_ref().map(|(folder, _)| folder.as_path());
    for folder in std::iter::once(root).chain(studio) {
        for file in files(folder, &options.out)? {
            put(file.path.as_bytes());
            if file.length <= SMALL {
                put(&fs_err::read(&file.place).ok()?);
            } else {
                put(&changed(&file.place)?);
            }
        }
        put(b"end");
    }
    Some(hasher.finalize().to_hex().to_string())
}

/// A file that a build may read.
pub(super) struct Seen {
    /// Its path under the folder, with forward slashes.
    pub path: String,
    /// Where it is.
    pub place: PathBuf,
    /// Its length in bytes.
    pub length: u64,
}

/// The files of a folder that a build may read, in a fixed order: neither hidden ones nor those of an output folder.
/// `None` where some of it cannot be looked at.
pub(super) fn files(folder: &Path, out: &Path) -> Option<Vec<Seen>> {
    let out = out.canonicalize().ok();
    let wanted = |entry: &walkdir::DirEntry| {
        let inside = entry.depth() > 0;
        let hidden = inside && entry.file_name().to_string_lossy().starts_with('.');
        // Nor are the papers of another board, of an earlier build or of another part facts.
        let usual = entry.depth() == 1 && entry.file_name() == "out";
        let is_output = |path: &Path| path.join(".callboard").is_dir() || out.is_some() && path.canonicalize().ok() == out;
        !(hidden || usual || inside && entry.file_type().is_dir() && is_output(entry.path()))
    };
    let mut seen = Vec::new();
    for (count, entry) in WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter().filter_entry(wanted).enumerate() {
        let entry = entry.ok().filter(|_| count < MAX_FILES)?;
        if !entry.file_type().is_file() {
            continue;
        }
        let parts = entry.path().strip_prefix(folder).ok()?.components().map(|part| part.as_os_str().to_string_lossy());
        let path = parts.collect::<Vec<_>>().join("/");
        seen.push(Seen { path, length: entry.metadata().ok()?.len(), place: entry.into_path() });
    }
    Some(seen)
}

/// A file's length and time of change.
fn changed(path: &Path) -> Option<Vec<u8>> {
    let found = fs_err::metadata(path).ok()?;
    let time = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(format!("{} {}", found.len(), time.as_nanos()).into_bytes())
}

/// The last build, where it was of the same facts and all its papers stand.
#[must_use]
pub fn recall(out: &Path, key: &str) -> Option<Last> {
    let last: Last = serde_json::from_slice(&std::fs::read(out.join(FILE)).ok()?).ok()?;
    let cache = Cache::load(out);
    let stands = |path: &String| cache.papers.get(path).is_some_and(|record| !record.key.is_empty() && record.stands(out, path));
    let site = cache.site.iter().map(String::as_str).chain([front::FILE, manifest::FILE]);
    let whole = last.papers.iter().all(stands) && site.into_iter().all(|file| out.join(file).is_file());
    (last.key == key && whole).then_some(last)
}

/// Leaves word of a build that ended well. What cannot be written is merely not remembered.
pub fn remember(out: &Path, key: String, mut papers: Vec<String>, said: String, code: u8) {
    // The same whichever of them were made and which stood already.
    papers.sort_unstable();
    let last = Last { key, papers, said, code };
    let text = serde_json::to_vec(&last).unwrap_or_default();
    // Without it the next build reads everything again: nothing to tell anybody.
    let _ = publish::publish_changed(out, FILE, &text);
}
