//! Building on save: what has changed in a production's folder, and one build for each change.
//!
//! `changes` tells of saves, several of one moment as one. [`Watch`] keeps what is dear to make ready between builds (the
//! engines with their templates and what they laid out, the pictures, the cache), reads the facts again, makes what differs,
//! and tells which findings are new and which are mended. What somebody waits for comes first: the papers that are open in a
//! browser, the call sheets of the days that the save is about, those of today and tomorrow. The rules are asked meanwhile;
//! the other papers, the site and the findings follow. Broken facts end nothing: the last whole papers stand.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use notify_debouncer_mini::notify::event::{AccessKind, AccessMode, ModifyKind};
use notify_debouncer_mini::notify::{self, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use serde_json::{Value, json};

use super::facts::{self, Facts, ReadOptions};
use super::papers::{self, Kept};
use super::{BuildOptions, BuildReport, Progress, about, plan, run, site, unchanged};
use crate::documents::{KINDS, call_sheet};
use crate::findings::{Finding, Findings, output};
use crate::ingest;
use crate::render::{Format, Renderer, Standard};

/// Saves within this time of each other are one.
const TOGETHER: Duration = Duration::from_millis(10);
/// More days than this are not what a save is about: it moved them all.
const MOST_DAYS: usize = 3;
/// Saves that go on for longer than this are built meanwhile.
const LONGEST: Duration = Duration::from_millis(500);

/// One build.
pub struct Turn {
    /// The facts it was made from.
    pub facts: Facts,
    /// What it did.
    pub report: BuildReport,
    /// Every finding, those of the build included.
    pub findings: Findings,
    /// Which of them the build before did not have, as places in the list.
    pub new: Vec<usize>,
    /// Those of the build before that are gone.
    pub mended: Vec<output::FindingJson>,
    /// How long it took.
    pub took: Duration,
    /// Papers that somebody waited for and that were made before all others, and when they were in their places.
    pub first: Option<(usize, Duration)>,
}

/// A production that is built again and again.
pub struct Watch {
    root: PathBuf,
    reading: ReadOptions,
    options: BuildOptions,
    renderer: Option<Renderer>,
    kept: Kept,
    /// A hash of what is said of each shoot day, by the path of its call sheet without the ending.
    days: BTreeMap<String, blake3::Hash>,
    key: Option<String>,
    before: Option<Vec<output::FindingJson>>,
}

impl Watch {
    /// A production's folder, and how to read and build it.
    #[must_use]
    pub fn new(root: PathBuf, reading: ReadOptions, options: BuildOptions) -> Self {
        let (kept, days) = (Kept::default(), BTreeMap::new());
        Self { root, reading, options, renderer: None, kept, days, key: None, before: None }
    }

    /// Whether a path is one that a build reads: not what it writes, nothing hidden, nothing an editor keeps for itself.
    #[must_use]
    pub fn concerns(&self, path: &Path) -> bool {
        concerns(&self.root, &self.options, path)
    }

    /// Builds after these paths have changed; nothing where what a build reads is the same as before, byte for byte.
    /// Without paths it builds in any case. The papers that are open, by their paths without the ending, come first;
    /// `early` is called when they are in their places.
    ///
    /// # Errors
    /// When callboard itself failed. What it knew is let go, and the next build begins afresh.
    pub fn turn(&mut self, changed: &[PathBuf], open: Vec<String>, early: &(dyn Fn() + Sync)) -> Result<Option<Turn>, String> {
        let start = Instant::now();
        let key = unchanged::key(&self.root, &self.reading, &self.options);
        if !changed.is_empty() && key.is_some() && key == self.key {
            return Ok(None);
        }
        let studio = self.options.templates.as_ref().map(|(folder, _)| folder.as_path());
        let dear = |path: &PathBuf| {
            let inside = path.strip_prefix(&self.root).unwrap_or(path);
            inside.starts_with("templates") || inside.starts_with("media") || studio.is_some_and(|studio| path.starts_with(studio))
        };
        if changed.iter().any(dear) || !changed.iter().all(|path| path.starts_with(&self.root)) {
            self.renderer = None;
        }
        let first = Mutex::new(None);
        let in_place = |made: usize| {
            if made > 0 {
                *first.lock().unwrap_or_else(PoisonError::into_inner) = Some((made, start.elapsed()));
                early();
            }
        };
        let made = catch_unwind(AssertUnwindSafe(|| self.make(open, &in_place)));
        let Ok((facts, report)) = made else {
            (self.renderer, self.kept, self.key) = (None, Kept::default(), None);
            return Err("callboard itself failed while it built; the papers of the build before stand".to_owned());
        };
        self.key = key;
        let mut findings: Findings = facts.findings.iter().chain(&report.findings).cloned().collect();
        findings.sort();
        let now: Vec<output::FindingJson> = findings.iter().map(|finding| output::plain(finding, &facts.sources)).collect();
        let before = self.before.take();
        let (new, gone) = compare(before.as_deref(), &now);
        let gone = gone.into_iter().filter_map(|at| before.as_ref()?.get(at).cloned());
        // What no rule was asked is not mended: it is neither there nor gone until the facts can be read again.
        let unread = !facts.findings.unread().is_empty();
        let (mended, unasked): (Vec<_>, Vec<_>) = gone.partition(|finding| !unread || finding.code.starts_with("CB0"));
        self.before = Some(now.into_iter().chain(unasked).collect());
        let first = first.into_inner().unwrap_or_else(PoisonError::into_inner);
        Ok(Some(Turn { facts, report, findings, new, mended, took: start.elapsed(), first }))
    }

    fn make(&mut self, open: Vec<String>, in_place: &(dyn Fn(usize) + Sync)) -> (Facts, BuildReport) {
        let mut facts = facts::unjudged(&self.root, &self.reading);
        let mut options = self.options.clone();
        options.first = open;
        let (days, about) = self.about(&facts);
        options.first.extend(about);
        let stated = facts.production.identity.templates.as_ref().map(|folder| (facts.root.join(folder), folder.clone()));
        options.templates = options.templates.or(stated);
        // Another folder of templates than before is another set of engines.
        let folders = papers::folders(&facts, &options);
        let renderer = match self.renderer.take() {
            Some(renderer) if renderer.templates().folders() == folders.as_slice() => renderer,
            _ => papers::renderer(&facts, &options),
        };
        let strict = self.reading.strict;
        let judge = |facts: &Facts| facts.judged(strict);
        let progress = |step: Progress<'_>| {
            if let Progress::First { made } = step {
                in_place(made);
            }
        };
        let report = papers::build_by(&mut facts, &options, &renderer, &mut self.kept, Some(&judge), &progress);
        renderer.forget();
        self.renderer = Some(renderer);
        self.days = days;
        (facts, report)
    }

    /// Lays out the papers that are open, else those that come first on a save, and throws them away: the engine keeps what it
    /// laid out, and the first save of one of them costs no more than the next.
    pub fn warm(&self, turn: &Turn, open: &[String]) {
        const MOST: usize = 2;
        let Some(renderer) = &self.renderer else { return };
        let context = turn.facts.context();
        let first = self.about(&turn.facts).1;
        let jobs = plan::plan(KINDS, context, &self.options.selection);
        let links = plan::links(&jobs);
        let is_first = |job: &&plan::Job| open.iter().chain(&first).any(|stem| stem == site::stem(&job.path));
        let wanted: Vec<&plan::Job> =
            jobs.iter().filter(|job| job.selected && job.format == Format::Pdf).filter(is_first).take(MOST).collect();
        let standard = Standard::of(self.options.accessible, self.options.archival);
        renderer.expect(wanted.len());
        run::all(run::threads(self.options.jobs), &wanted, |job| {
            let sheet = plan::linked_sheet(job.kind, context, &job.subject, &links);
            // What is wrong with it has been said.
            drop(renderer.render(job.kind.word, job.format, &sheet.page, standard));
        });
    }

    /// What is said of each shoot day; and the call sheets of the days that it has changed of, and of today and tomorrow.
    fn about(&self, facts: &Facts) -> (BTreeMap<String, blake3::Hash>, BTreeSet<String>) {
        let context = facts.context();
        let paths: BTreeMap<String, String> = (call_sheet::KIND.due)(context)
            .into_iter()
            .map(|subject| (subject.key, format!("{}/{}", call_sheet::KIND.word, subject.slug)))
            .collect();
        let sheets = facts.production.days.iter().filter_map(|day| Some((paths.get(&format!("{} {}", day.date, day.unit))?.clone(), day)));
        let mut about: BTreeSet<String> =
            sheets.clone().filter(|(_, day)| Some(day.date) >= facts.derived.as_of).map(|(path, _)| path).take(2).collect();
        let days: BTreeMap<String, blake3::Hash> = sheets.map(|(path, day)| (path, blake3::hash(format!("{day:?}").as_bytes()))).collect();
        let changed = days.iter().filter(|(path, hash)| self.days.get(*path).is_some_and(|before| before != *hash));
        let changed: Vec<&String> = changed.map(|(path, _)| path).collect();
        if changed.len() <= MOST_DAYS {
            about.extend(changed.into_iter().cloned());
        }
        (days, about)
    }
}

impl Turn {
    /// What open pages are told: every finding with the papers it is about, what is new, mended, and not made.
    #[must_use]
    pub fn state(&self) -> Value {
        let (facts, told) = (&self.facts, output::told(&self.findings, self.facts.production.conventions.clock));
        let about = about::Papers::of(facts);
        let one = |(at, finding): (usize, &Finding)| {
            json!({
                "severity": finding.severity.word(),
                "code": finding.code.id,
                "message": finding.message,
                "place": output::place(finding, &facts.sources).to_string(),
                "help": finding.help,
                "new": self.new.contains(&at),
                "papers": about.stems(finding),
            })
        };
        let not_made = self.report.failed.iter().chain(&self.report.held_back);
        json!({
            "summary": output::counts(&self.findings),
            "made": self.report.made.len(),
            "findings": told.iter().enumerate().map(one).collect::<Vec<_>>(),
            "mended": self.mended.iter().map(|finding| json!({"code": finding.code, "message": finding.message})).collect::<Vec<_>>(),
            "not_made": not_made.map(|paper| json!({"path": paper.path, "because": paper.because})).collect::<Vec<_>>(),
        })
    }
}

/// Places of the findings that only the second list has, and of those that only the first has. A finding is the same where
/// its code, its words and its file are: a line typed above it does not make it new. Without a first list none is new.
fn compare(before: Option<&[output::FindingJson]>, now: &[output::FindingJson]) -> (Vec<usize>, Vec<usize>) {
    let Some(before) = before else { return (Vec::new(), Vec::new()) };
    let same = |a: &output::FindingJson, b: &output::FindingJson| {
        a.code == b.code && a.message == b.message && a.subject == b.subject && a.place.file == b.place.file
    };
    let mut gone: Vec<usize> = (0..before.len()).collect();
    let mut new = Vec::new();
    for (at, finding) in now.iter().enumerate() {
        match gone.iter().position(|old| same(&before[*old], finding)) {
            Some(found) => drop(gone.remove(found)),
            None => new.push(at),
        }
    }
    (new, gone)
}

/// The folders a build reads from: the production's, and the studio's templates.
fn sources(root: &Path, options: &BuildOptions) -> Vec<PathBuf> {
    let studio = options.templates.as_ref().map(|(folder, _)| folder.clone());
    std::iter::once(root.to_owned()).chain(studio).collect()
}

fn concerns(root: &Path, options: &BuildOptions, path: &Path) -> bool {
    if path.starts_with(&options.out) || path.starts_with(root.join("out")) {
        return false;
    }
    let Some(inside) = sources(root, options).iter().find_map(|folder| path.strip_prefix(folder).ok().map(Path::to_path_buf)) else {
        return false;
    };
    if inside.as_os_str().is_empty() {
        return false;
    }
    let hidden = |part: std::path::Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    let name = inside.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let editors = name.ends_with('~') || name.starts_with('#') || name.starts_with("~$") || name.ends_with(".tmp") || name == "4913";
    !inside.components().any(hidden) && !editors
}

/// Whether what happened to a file may have changed it: reading one, as every build does, has not.
fn is_save(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(access) => access == AccessKind::Close(AccessMode::Write),
        // Where the system tells when a file is closed, it is not read while it is being written.
        EventKind::Modify(ModifyKind::Data(_)) => !cfg!(target_os = "linux"),
        _ => true,
    }
}

/// What tells of saves; it ends when it is dropped.
pub struct Changes {
    watcher: RecommendedWatcher,
    received: Receiver<Vec<PathBuf>>,
    root: PathBuf,
    options: BuildOptions,
    watched: Vec<PathBuf>,
}

impl Changes {
    /// Watches a production's folder and the studio's templates.
    ///
    /// # Errors
    /// When the system refuses: too many folders are watched already.
    pub fn of(root: &Path, options: &BuildOptions) -> Result<Self, String> {
        let (send, received) = channel();
        let mark = root.join("production.yaml");
        let told = move |event: notify::Result<Event>| {
            let paths = match event {
                // The system lost count: anything may have changed.
                Ok(event) if event.need_rescan() => vec![mark.clone()],
                Ok(event) if is_save(event.kind) => event.paths,
                Ok(_) => return,
                Err(_) => vec![mark.clone()],
            };
            // The receiver goes away when the watch ends.
            let _ = send.send(paths);
        };
        let watcher = notify::recommended_watcher(told).map_err(|error| format!("the folder cannot be watched: {error}"))?;
        let mut changes = Self { watcher, received, root: root.to_owned(), options: options.clone(), watched: Vec::new() };
        for folder in sources(root, options) {
            changes.add(&folder, RecursiveMode::NonRecursive)?;
        }
        changes.look()?;
        Ok(changes)
    }

    /// Waits for the next save, and gives the paths that it concerns.
    pub fn wait(&mut self) -> Option<Vec<PathBuf>> {
        loop {
            let mut paths = self.received.recv().ok()?;
            // Until nothing has happened for a moment; a file that is written without end is not waited for.
            let begun = Instant::now();
            while let Ok(more) = self.received.recv_timeout(TOGETHER) {
                paths.extend(more);
                if begun.elapsed() > LONGEST {
                    break;
                }
            }
            // A folder that is new holds files that nobody has told of.
            let _ = self.look();
            paths.retain(|path| concerns(&self.root, &self.options, path));
            paths.sort();
            paths.dedup();
            if !paths.is_empty() {
                return Some(paths);
            }
        }
    }

    /// Watches the folders of the production that are not watched yet: all but the output and what is hidden.
    fn look(&mut self) -> Result<(), String> {
        for source in sources(&self.root, &self.options) {
            for entry in std::fs::read_dir(&source).into_iter().flatten().flatten() {
                let path = entry.path();
                if path.is_dir() && concerns(&self.root, &self.options, &path) && !self.options.out.starts_with(&path) {
                    self.add(&path, RecursiveMode::Recursive)?;
                }
            }
        }
        self.watched.retain(|path| path.exists());
        Ok(())
    }

    fn add(&mut self, folder: &Path, mode: RecursiveMode) -> Result<(), String> {
        if self.watched.iter().any(|known| known == folder) {
            return Ok(());
        }
        self.watcher.watch(folder, mode).map_err(|error| format!("`{}` cannot be watched: {error}", folder.display()))?;
        self.watched.push(folder.to_owned());
        Ok(())
    }
}

/// The production's folder as the system names it, so that the paths it tells of can be compared.
#[must_use]
pub fn real(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned()))
}

/// Keeps what files gave between builds, so that only those that changed are read again.
pub fn stay_warm() {
    ingest::warm::stay();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::{Place, Severity};

    fn said(message: &str, line: u32) -> output::FindingJson {
        output::FindingJson {
            code: "CB204",
            severity: Severity::Warning,
            message: message.to_owned(),
            place: Place { file: "schedule.yaml".to_owned(), line: Some(line), ..Place::default() },
            related: Vec::new(),
            help: None,
            subject: None,
        }
    }

    #[test]
    fn a_finding_that_only_moved_is_neither_new_nor_mended() {
        let before = [said("a", 4), said("b", 5), said("b", 9)];
        let now = [said("b", 6), said("c", 1), said("a", 8)];
        assert_eq!(compare(Some(&before), &now), (vec![1], vec![2]));
        assert_eq!(compare(None, &now), (vec![], vec![]), "the first build has no news");
    }

    #[test]
    fn only_what_a_build_reads_is_watched() {
        let root = Path::new("/film");
        let options = BuildOptions {
            out: PathBuf::from("/film/papers"),
            templates: Some((PathBuf::from("/studio"), "studio".to_owned())),
            ..BuildOptions::default()
        };
        let concerns = |path: &str| concerns(root, &options, Path::new(path));
        assert!(
            concerns("/film/schedule.yaml")
                && concerns("/film/notes/day.md")
                && concerns("/film/media/a.jpg")
                && concerns("/studio/html/base.html")
        );
        for path in [
            "/film",
            "/film/papers/index.html",
            "/film/out/index.html",
            "/film/.git/HEAD",
            "/film/.schedule.yaml.swp",
            "/film/schedule.yaml~",
            "/film/4913",
            "/film/#schedule.yaml#",
            "/film/~$budget.xlsx",
            "/elsewhere/a.yaml",
        ] {
            assert!(!concerns(path), "{path}");
        }
    }
}
