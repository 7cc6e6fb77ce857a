//! One part of a build that several machines share: what it says of itself when it is done, and the facts it was made
//! from.
//!
//! Every part writes `.callboard/part.json`, last and whole: a part without it has not ended. It names the build that it
//! belongs to, by a digest of everything that was read and by what was asked for. The first part brings the facts too,
//! in `.callboard/facts.zip`. So the joined folder is no patchwork of what the parts thought of the whole: it is made
//! like any other, from the facts, with every paper there already ([`super::merge`]).

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::facts::Facts;
use super::publish;
use super::unchanged::{self, SMALL, Seen};

/// What a part says of itself, in its output folder.
pub const FILE: &str = ".callboard/part.json";
/// The facts that it was made from, in the output folder of the first part.
pub(super) const FACTS: &str = ".callboard/facts.zip";
/// The version of both files.
const SCHEMA: u32 = 1;
/// Where the archive lists its files.
const INDEX: &str = "index.json";
/// Most bytes that an archive may unpack to.
const MOST: u64 = 16 << 30;

/// What a part says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    schema: u32,
    /// The program that made it.
    pub version: String,
    /// Which part it is, counted from 1.
    pub part: u32,
    /// Of how many.
    pub of: u32,
    /// Digest of everything that was read.
    pub facts: String,
    /// What was asked for, the part left out: the same in all parts of one build.
    pub asked: String,
    /// The words that the build was asked for with.
    pub words: Vec<String>,
    /// The date the papers speak from, where it was stated.
    pub as_of: Option<String>,
    /// The studio's folder of templates, as it is shown.
    pub templates: Option<String>,
    /// The papers of this part that stand, by their folder, which is that of an audience, and their path there.
    pub papers: Vec<(String, Vec<String>)>,
}

/// What the build was asked for, as a part remembers it.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// Which part, of how many.
    pub partition: (u32, u32),
    /// What was asked for, the part left out.
    pub asked: String,
    /// The words it was asked for with.
    pub words: &'a [String],
    /// The date the papers speak from, where it was stated.
    pub as_of: Option<String>,
    /// The studio's folder of templates, with the name to show for it.
    pub templates: Option<&'a (PathBuf, String)>,
    /// The papers that stand, by their folder and their path there.
    pub papers: Vec<(String, Vec<String>)>,
}

/// One file of the archive.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    /// `production/…` or `studio/…`.
    path: String,
    length: u64,
    /// When it was changed, in nanoseconds since 1970, for a large file: that is what it is known by.
    changed: Option<String>,
    /// Whether the archive holds its bytes. A large file that nothing reads is only known to be there.
    held: bool,
}

impl Part {
    /// What stands in an output folder; `None` where it is no whole part.
    #[must_use]
    pub fn read(out: &Path) -> Option<Self> {
        let part: Self = serde_json::from_slice(&std::fs::read(out.join(FILE)).ok()?).ok()?;
        let mut folders = part.papers.iter();
        let inside = folders.all(|(folder, papers)| (folder.is_empty() || is_plain(folder)) && papers.iter().all(|path| is_plain(path)));
        let sound = part.schema == SCHEMA && (1..=part.of).contains(&part.part) && inside;
        sound.then_some(part)
    }
}

/// Takes a part's word of itself away: a build begins in its folder.
pub fn forget(out: &Path) {
    for file in [FILE, FACTS] {
        if out.join(file).exists() {
            // What cannot be removed cannot be written either, and the build says so.
            let _ = std::fs::remove_file(out.join(file));
        }
    }
}

/// Leaves a part's word of itself, and with the first part the facts.
///
/// # Errors
/// When a file that was read cannot be read again, or the output folder cannot be written.
pub fn remember(facts: &Facts, out: &Path, asked: Asked<'_>) -> std::io::Result<()> {
    let files = Files::of(facts, out, asked.templates)?;
    if asked.partition.0 == 1 {
        files.pack(out)?;
    }
    let part = Part {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        part: asked.partition.0,
        of: asked.partition.1,
        facts: files.digest()?,
        asked: asked.asked,
        words: asked.words.to_vec(),
        as_of: asked.as_of,
        templates: asked.templates.map(|(_, shown)| shown.clone()),
        papers: asked.papers,
    };
    let mut text = serde_json::to_vec_pretty(&part)?;
    text.push(b'\n');
    publish::publish(out, FILE, &text)
}

/// Everything that a build reads.
struct Files(Vec<(Kept, PathBuf)>);

impl Files {
    fn of(facts: &Facts, out: &Path, templates: Option<&(PathBuf, String)>) -> std::io::Result<Self> {
        let unreadable = || std::io::Error::other("the production's folder cannot be read again");
        let mut all = Vec::new();
        let mut add = |folder: &str, root: &Path, is_read: &dyn Fn(&Seen) -> bool| -> std::io::Result<()> {
            for seen in unchanged::files(root, out).ok_or_else(unreadable)? {
                let large = seen.length > SMALL;
                let changed = large.then(|| changed(&seen.place)).transpose()?;
                let kept = Kept { path: format!("{folder}/{}", seen.path), length: seen.length, changed, held: !large || is_read(&seen) };
                all.push((kept, seen.place));
            }
            Ok(())
        };
        let sources: Vec<&str> = facts.sources.paths().collect();
        let is_read = |seen: &Seen| {
            let path = seen.path.as_str();
            path.starts_with("templates/") || facts.production.media.contains_key(path) || sources.contains(&path)
        };
        add("production", &facts.root, &is_read)?;
        if let Some((folder, _)) = templates {
            add("studio", folder, &|_| true)?;
        }
        Ok(Self(all))
    }

    /// One hash of what is read, on whatever machine: a fresh checkout changes the time of every file.
    fn digest(&self) -> std::io::Result<String> {
        let mut hasher = blake3::Hasher::new();
        for (kept, place) in &self.0 {
            hasher.update(kept.path.as_bytes());
            hasher.update(&kept.length.to_le_bytes());
            if kept.held {
                hasher.update_reader(File::open(place)?)?;
            }
        }
        Ok(hasher.finalize().to_hex()[..32].to_owned())
    }

    /// Puts them into an archive, piece by piece: there may be large pictures among them.
    fn pack(&self, out: &Path) -> std::io::Result<()> {
        let target = out.join(FACTS);
        let folder = target.parent().unwrap_or(out);
        std::fs::create_dir_all(folder)?;
        let mut archive = ZipWriter::new(tempfile::Builder::new().prefix(".callboard-").suffix(".tmp").tempfile_in(folder)?);
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        archive.start_file(INDEX, options)?;
        archive.write_all(&serde_json::to_vec(&self.0.iter().map(|(kept, _)| kept).collect::<Vec<_>>())?)?;
        for (kept, place) in self.0.iter().filter(|(kept, _)| kept.held) {
            archive.start_file(&kept.path, options.large_file(kept.length > u64::from(u32::MAX / 2)))?;
            std::io::copy(&mut File::open(place)?, &mut archive)?;
        }
        let file = archive.finish()?;
        file.as_file().sync_all()?;
        file.persist(target).map_err(|error| error.error)?;
        Ok(())
    }
}

/// The facts of a build as its first part brought them, unpacked where nobody else looks; gone when this is dropped.
#[derive(Debug)]
pub struct Unpacked {
    folder: tempfile::TempDir,
}

impl Unpacked {
    /// The production's folder.
    #[must_use]
    pub fn production(&self) -> PathBuf {
        self.folder.path().join("production")
    }

    /// The studio's folder of templates.
    #[must_use]
    pub fn studio(&self) -> PathBuf {
        self.folder.path().join("studio")
    }

    /// Unpacks what the first part brought.
    ///
    /// # Errors
    /// When the archive is not there, is damaged, holds more than it says, or the disk is full.
    pub(super) fn of(out: &Path) -> std::io::Result<Self> {
        let damaged = |what: &str| std::io::Error::new(std::io::ErrorKind::InvalidData, format!("{FACTS} is damaged: {what}"));
        let mut archive = ZipArchive::new(File::open(out.join(FACTS))?)?;
        let index: Vec<Kept> =
            serde_json::from_reader(archive.by_name(INDEX)?.take(MOST)).map_err(|_| damaged("its list cannot be read"))?;
        if index.iter().map(|kept| kept.length).fold(0, u64::saturating_add) > MOST {
            return Err(damaged("it unpacks to more than 16 GB"));
        }
        let unpacked = Self { folder: tempfile::Builder::new().prefix("callboard-").tempdir()? };
        for kept in index {
            if !is_plain(&kept.path) {
                return Err(damaged("it names a file outside its folder"));
            }
            let target = unpacked.folder.path().join(&kept.path);
            std::fs::create_dir_all(target.parent().unwrap_or(unpacked.folder.path()))?;
            let mut file = File::create(&target)?;
            if kept.held {
                let copied = std::io::copy(&mut archive.by_name(&kept.path)?.take(kept.length + 1), &mut file)?;
                if copied != kept.length {
                    return Err(damaged(&format!("{} has not the length it should have", kept.path)));
                }
            } else {
                file.set_len(kept.length)?;
            }
            if let Some(nanos) = kept.changed.and_then(|text| text.parse().ok()) {
                file.set_modified(UNIX_EPOCH + Duration::from_nanos(nanos))?;
            }
        }
        Ok(unpacked)
    }
}

/// Whether a path leads into the folder that it is joined to, and nowhere else.
pub(super) fn is_plain(path: &str) -> bool {
    !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}

/// When a file was changed.
fn changed(place: &Path) -> std::io::Result<String> {
    let time = std::fs::metadata(place)?.modified()?.duration_since(UNIX_EPOCH).unwrap_or_default();
    Ok(time.as_nanos().to_string())
}
