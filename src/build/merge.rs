//! Parts of one build, made on several machines, joined into the folder that one machine would have made.
//!
//! First it is made sure that all parts are there, each once, and of one build. Then their papers are put together, and
//! the build is run again on the facts that the first part brought: it finds every paper in its place, for the key of
//! each is worked out from the facts and not believed, and makes what belongs to the whole, such as the front page and
//! the manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::cache::{self, Cache, Record};
use super::part::{self, Part, Unpacked};
use super::publish::{self, Lock};
use crate::findings::{Finding, Findings, codes};

/// A part and its folder.
#[derive(Debug)]
struct Opened {
    folder: PathBuf,
    part: Part,
}

/// All parts of one build.
#[derive(Debug)]
pub struct Parts(Vec<Opened>);

impl Parts {
    /// Looks at these folders.
    ///
    /// # Errors
    /// What is wrong with them: parts that are missing, there twice, or of another build.
    pub fn open(folders: &[PathBuf]) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let mut parts: Vec<Opened> = Vec::new();
        for folder in folders {
            match Part::read(folder) {
                Some(part) => parts.push(Opened { folder: folder.clone(), part }),
                None => findings.push(
                    Finding::new(&codes::PART_MISSING, format!("`{}` holds no whole part of a build", folder.display()))
                        .help("a build with `--partition K/N` leaves one when it has ended; build that part again, and copy its folder with the hidden files"),
                ),
            }
        }
        if let Some(first) = parts.first() {
            strangers(first, &parts, &mut findings);
            let of = first.part.of;
            let mut by_part: BTreeMap<u32, Vec<String>> = BTreeMap::new();
            for opened in parts.iter().filter(|opened| opened.part.of == of) {
                by_part.entry(opened.part.part).or_default().push(format!("`{}`", opened.folder.display()));
            }
            for (number, folders) in by_part.iter().filter(|(_, folders)| folders.len() > 1) {
                findings.push(
                    Finding::new(
                        &codes::PART_TWICE,
                        format!("part {number} of {of} is there {} times: {}", folders.len(), folders.join(", ")),
                    )
                    .help("name each part once"),
                );
            }
            let missing: Vec<String> = (1..=of).filter(|number| !by_part.contains_key(number)).map(|number| number.to_string()).collect();
            if !missing.is_empty() && findings.is_empty() {
                let word = if missing.len() == 1 { "part" } else { "parts" };
                let is = if missing.len() == 1 { "is" } else { "are" };
                findings.push(
                    Finding::new(&codes::PART_MISSING, format!("{word} {} of {of} {is} not there", missing.join(", ")))
                        .help(format!("name all {of} folders; a part that is lost is made again with `--partition {}/{of}`", missing[0])),
                );
            }
            parts.iter().for_each(|opened| incomplete(opened, &mut findings));
        }
        parts.sort_by_key(|opened| opened.part.part);
        if findings.is_empty() { Ok(Self(parts)) } else { Err(findings) }
    }

    /// What the parts say of the build.
    #[must_use]
    pub fn asked(&self) -> Option<&Part> {
        self.0.first().map(|opened| &opened.part)
    }

    /// The facts, as the first part brought them.
    ///
    /// # Errors
    /// When they are not there, or damaged.
    pub fn facts(&self) -> Result<Unpacked, Findings> {
        let Some(first) = self.0.first() else { return Err(Findings::new()) };
        Unpacked::of(&first.folder).map_err(|error| {
            let message = format!("the facts that part 1 brings cannot be read from `{}`: {error}", first.folder.display());
            let help = "copy the folder with its hidden files, or build that part again";
            let mut findings = Findings::new();
            findings.push(Finding::new(&codes::PART_MISSING, message).help(help));
            findings
        })
    }

    /// Puts the papers of all parts into one folder. Whatever stood there under their names makes way.
    ///
    /// # Errors
    /// When one cannot be read or written, with its path.
    pub fn put_together(&self, out: &Path, waiting: impl FnOnce()) -> Result<(), Findings> {
        let lock = Lock::take(out, waiting).map_err(|error| failed(&out.display().to_string(), &error))?;
        let mut whole: BTreeMap<&str, Cache> = BTreeMap::new();
        for Opened { folder, part } in &self.0 {
            for (edition, papers) in &part.papers {
                let (from, to) = (folder.join(edition), out.join(edition));
                let mut cache = Cache::load(&from);
                let whole = whole.entry(edition).or_insert_with(|| Cache::load(&to));
                for path in papers {
                    let Some(record) = cache.papers.remove(path) else { continue };
                    for file in files(path, &record) {
                        let bytes = std::fs::read(from.join(&file)).map_err(|error| failed(&file, &error))?;
                        publish::publish_changed(&to, &file, &bytes).map_err(|error| failed(&file, &error))?;
                    }
                    whole.papers.insert(path.clone(), record);
                }
            }
        }
        part::forget(out);
        for (edition, cache) in whole {
            publish::publish(&out.join(edition), cache::FILE, &cache.text()).map_err(|error| failed(cache::FILE, &error))?;
        }
        drop(lock);
        Ok(())
    }
}

/// A paper's path under the output folder.
fn under(edition: &str, path: &str) -> String {
    if edition.is_empty() { path.to_owned() } else { format!("{edition}/{path}") }
}

/// The files of a paper: itself and the pictures that it links to.
fn files(path: &str, record: &Record) -> Vec<String> {
    let assets = record.assets.iter().map(|name| format!("assets/{name}")).filter(|path| part::is_plain(path));
    std::iter::once(path.to_owned()).chain(assets).collect()
}

/// Parts that are not of the build that the first is of.
fn strangers(first: &Opened, parts: &[Opened], findings: &mut Findings) {
    for other in &parts[1..] {
        let (a, b) = (&first.part, &other.part);
        let why = if a.version != b.version {
            format!("it was made by callboard {}, and `{}` by callboard {}", b.version, first.folder.display(), a.version)
        } else if a.of != b.of {
            format!("it is one of {}, and `{}` one of {}", b.of, first.folder.display(), a.of)
        } else if a.facts != b.facts {
            format!("it was made from other facts or templates than `{}`", first.folder.display())
        } else if a.asked != b.asked || a.as_of != b.as_of {
            format!("other papers were asked for than in `{}`: {}", first.folder.display(), difference(&a.words, &b.words))
        } else {
            continue;
        };
        findings.push(
            Finding::new(&codes::PART_FOREIGN, format!("`{}` is no part of the same build: {why}", other.folder.display()))
                .help("build all parts from one state of the production, with the same words but for --partition and --out"),
        );
    }
}

/// The words that two builds do not share.
fn difference(a: &[String], b: &[String]) -> String {
    let only = |a: &[String], b: &[String]| {
        let others: BTreeSet<&String> = b.iter().collect();
        let words: Vec<&str> = a.iter().filter(|word| !others.contains(word)).map(String::as_str).collect();
        if words.is_empty() { "nothing more".to_owned() } else { format!("`{}`", words.join(" ")) }
    };
    format!("{} there, {} here", only(a, b), only(b, a))
}

/// A part whose papers are not all there: its folder was not copied whole.
fn incomplete(opened: &Opened, findings: &mut Findings) {
    let mut lost: Vec<String> = Vec::new();
    for (edition, papers) in &opened.part.papers {
        let folder = opened.folder.join(edition);
        let cache = Cache::load(&folder);
        let stands = |path: &&String| cache.papers.get(*path).is_some_and(|record| record.stands(&folder, path));
        lost.extend(papers.iter().filter(|path| !stands(path)).map(|path| under(edition, path)));
    }
    if let Some(first) = lost.first() {
        let more = if lost.len() > 1 { format!(" and {} more", lost.len() - 1) } else { String::new() };
        let Part { part, of, .. } = opened.part;
        findings.push(
            Finding::new(&codes::PART_MISSING, format!("part {part} of {of}, `{}`, lacks {first}{more}", opened.folder.display()))
                .help("copy its folder again, whole, or build that part again"),
        );
    }
}

fn failed(what: &str, error: &std::io::Error) -> Findings {
    let mut findings = Findings::new();
    findings.push(
        Finding::new(&codes::OUTPUT_FAILED, format!("`{what}` cannot be put together: {error}"))
            .help("look at the folders' permissions and at the space on the disk"),
    );
    findings
}
