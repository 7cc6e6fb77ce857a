//! From a folder to checked facts: ingest, normalise, derive, rules, in that order and once.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::proof::Proof;
use super::{drafts, editions, messages};
use crate::derive::{Derived, derive};
use crate::documents::Context;
use crate::documents::sending::{distribution, standing};
use crate::findings::output::place;
use crate::findings::{Finding, Findings, Part, Place, Severity, Sources, codes};
use crate::ingest::{ingest_board, issued, picture, sent};
use crate::model::{Audience, Media, Production, Theme};
use crate::normalise::{self, Normalised, normalise, reimport};
use crate::render::Layer;
use crate::rules;

/// What reading a production depends on besides its folder.
#[derive(Debug, Clone, Default)]
pub struct ReadOptions {
    /// The date the papers speak from, where the user states one.
    pub as_of: Option<Date>,
    /// The output folder, which is never a source.
    pub out: Option<PathBuf>,
    /// Id of the board to read instead of the one in force.
    pub board: Option<String>,
    /// Whether guesses are errors.
    pub strict: bool,
    /// A studio's folder of templates instead of the one that the production names, with the name to show for it.
    pub templates: Option<(PathBuf, String)>,
}

/// A production, read and checked.
#[derive(Debug)]
pub struct Facts {
    /// Its folder.
    pub root: PathBuf,
    /// The facts.
    pub production: Production,
    /// What follows from them.
    pub derived: Derived,
    /// Who they are for: everything for the internal audience, what it may see for another (see [`Facts::edition`]).
    pub audience: Audience,
    /// What that audience may not see, to be looked for in its papers; nothing for the internal one.
    pub proof: Arc<Proof>,
    /// All the facts, for an audience that does not see all of them, where something was issued: what tells its papers'
    /// revision.
    pub office: Option<Arc<(Production, Derived)>>,
    /// Where everything stands.
    pub sources: Sources,
    /// Every finding, errors first, each file's in its order.
    pub findings: Findings,
    /// Those of reading and linking alone, before any rule was asked.
    pub reading: Findings,
}

/// Reads and checks a production's folder.
#[must_use]
pub fn read(root: &Path, options: &ReadOptions) -> Facts {
    let mut facts = unjudged(root, options);
    facts.findings = facts.judged(options.strict);
    facts
}

/// The same before any rule was asked: papers can be made of it, for no rule holds one back.
#[must_use]
pub fn unjudged(root: &Path, options: &ReadOptions) -> Facts {
    let mut ingested = ingest_board(root, options.out.as_deref(), options.board.as_deref());
    let issues = issued::read(root, &mut ingested.sources, &mut ingested.findings);
    let sent = sent::read(root, &mut ingested.sources, &mut ingested.findings);
    reimport::keep_cut_scenes(root, &mut ingested, &issues);
    reimport::two_drafts(&mut ingested);
    let Normalised { mut production, mut sources, findings: mut reading } = normalise(ingested, options.board.as_deref());
    production.issues = issues;
    houses(root, options.templates.as_ref(), &mut production, &mut sources, &mut reading);
    production.sending.sent = sent;
    production.messages = messages::of(root, &production, None);
    reading.extend(messages::check(&production, &mut sources));
    reimport::sketches(root, &mut production.sketches);
    reimport::check(root, &mut sources, &mut reading);
    let derived = derive(&production, options.as_of);
    production.sending.sheets = standing::standings(Context::internal(&production, &derived));
    reading.extend(distribution::unfit(&production, &derived));
    drafts::point(root, options.out.as_deref(), &production, &mut reading);
    editions::check(&production, &mut reading);
    let mut findings = reading.clone();
    if options.strict {
        be_strict(&mut findings);
    }
    Facts {
        root: root.to_owned(),
        production,
        derived,
        audience: Audience::internal().clone(),
        proof: Arc::default(),
        office: None,
        sources,
        findings,
        reading,
    }
}

/// Lays the production's theme over those of its own folder of templates and of the studio's.
fn houses(root: &Path, given: Option<&(PathBuf, String)>, production: &mut Production, sources: &mut Sources, findings: &mut Findings) {
    let stated = production.identity.templates.as_ref().map(|folder| (root.join(folder), folder.clone()));
    let own = (Layer::Production, root.join("templates"), "templates".to_owned());
    let studio = given.cloned().or(stated).map(|(folder, shown)| (Layer::Studio, folder, shown));
    for (layer, folder, shown) in std::iter::once(own).chain(studio) {
        let House { theme, logo } = house(layer, &folder, &shown, sources, findings);
        production.identity.theme = std::mem::take(&mut production.identity.theme).over(&theme);
        production.media.extend(logo.map(|picture| (picture.path.clone(), picture)));
    }
    let conventions = &mut production.conventions;
    if let Some(paper) = production.identity.theme.paper.filter(|_| !conventions.origins.contains_key("paper")) {
        conventions.paper = paper;
        if !conventions.origins.contains_key("call_sheet_paper") {
            conventions.call_sheet_paper = paper;
        }
    }
}

/// What a folder of templates states in its `theme.yaml`.
#[derive(Debug, Default)]
pub struct House {
    /// The tokens; its logo as pages name it.
    pub theme: Theme,
    /// The logo, which lies in the folder.
    pub logo: Option<Media>,
}

/// What a folder of templates states in its `theme.yaml`; nothing where it has none.
pub fn house(layer: Layer, folder: &Path, shown: &str, sources: &mut Sources, findings: &mut Findings) -> House {
    const LARGEST: u64 = 1 << 20;
    let (path, shown) = (folder.join("theme.yaml"), format!("{shown}/theme.yaml"));
    let Ok(metadata) = path.metadata() else { return House::default() };
    let bytes = if metadata.len() > LARGEST {
        Err(format!("it has more than {LARGEST} bytes"))
    } else {
        fs_err::read(&path).map_err(|error| error.kind().to_string())
    };
    match bytes {
        Ok(bytes) => {
            let (mut theme, at) = normalise::theme::house(&shown, &bytes, sources, findings);
            let logo = theme.logo.take().and_then(|path| {
                picture(folder, &path)
                    .map_err(|finding| findings.push(finding.at(at).help("put it beside theme.yaml as JPEG or PNG, or take the line out")))
                    .ok()
            });
            let logo = logo.map(|picture| Media { path: layer.picture(&picture.path), ..picture });
            theme.logo = logo.as_ref().map(|picture| picture.path.clone());
            House { theme, logo }
        }
        Err(error) => {
            let source = sources.add(shown, None);
            let finding = Finding::new(&codes::UNREADABLE, format!("the file cannot be read: {error}")).at(sources.file(source));
            findings.push(finding.help("check that the file is there and that you may read it"));
            House::default()
        }
    }
}

/// What there is to say of a production: the findings of reading it, and of every rule that rests on what could be read,
/// without those that it accepts.
pub(super) fn judge(production: &Production, derived: &Derived, sources: &Sources, reading: &Findings, strict: bool) -> Findings {
    let mut findings = reading.clone();
    let unread = findings.unread();
    // Nor does a rule speak of a value that could not be read: it has been said already what is wrong with it.
    let wrong: BTreeSet<Place> =
        findings.iter().filter(|finding| !finding.blocks.is_empty()).map(|finding| place(finding, sources)).collect();
    let fresh = |finding: &Finding| judged(finding, &unread) && !wrong.contains(&place(finding, sources));
    findings.extend(rules::check(production, derived).into_iter().filter(fresh));
    rules::allow::apply(&production.allow, derived.as_of, &mut findings);
    if strict {
        be_strict(&mut findings);
    }
    findings.sort();
    findings
}

/// Whether a rule's finding rests only on what could be read. With a part of the facts missing a rule would find fault
/// with everything that hangs on it, and hide the one line that has to be mended.
fn judged(finding: &Finding, unread: &[Part]) -> bool {
    let needs: &[Part] = match finding.code.id.get(..3) {
        Some("CB1") => &[Part::Schedule, Part::Places],
        Some("CB2") => &[Part::Schedule, Part::People, Part::Places],
        Some("CB3") => &[Part::Budget],
        Some("CB4") => &[Part::Schedule, Part::Places],
        Some("CB5") => &[Part::Post],
        _ => &[],
    };
    !unread.iter().any(|part| *part == Part::Identity || needs.contains(part))
}

/// Makes an error of every guess: what was recognised rather than declared, and every cell that was repaired.
fn be_strict(findings: &mut Findings) {
    for finding in findings.iter_mut() {
        if finding.code == &codes::GUESSED_SHEET || finding.code == &codes::GUESSED_CELL {
            finding.severity = Severity::Error;
        }
    }
}

impl Facts {
    /// Everything there is to say of them, once the rules have been asked.
    pub fn judged(&self, strict: bool) -> Findings {
        judge(&self.production, &self.derived, &self.sources, &self.reading, strict)
    }

    /// The parts that errors of reading and linking block.
    #[must_use]
    pub fn blocked(&self) -> Vec<Part> {
        let mut parts: Vec<Part> =
            self.findings.iter().filter(|finding| finding.severity == Severity::Error).flat_map(|finding| finding.blocks.clone()).collect();
        parts.sort_unstable();
        parts.dedup();
        parts
    }
}
