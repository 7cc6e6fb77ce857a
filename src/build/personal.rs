//! Personal editions: one person's own copy of a paper, with their call at its head, a private note, and their name
//! across every page.
//!
//! A copy is made from the page of the person's audience, worked out once for everybody who gets it; what is added is the
//! person's own and stands under `personal` in the page. Each copy is laid out by itself, since the head and the rows in
//! bold move what follows them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::cache::{self, Cache};
use super::editions::{UnknownAudience, folder};
use super::facts::Facts;
use super::papers::{self, Says};
use super::plan::{self, Job, Sheet};
use super::publish::{self, Lock};
use super::{BuildOptions, NotMade, Progress, run, stale};
use crate::documents::{KINDS, Kind, labels};
use crate::findings::{Findings, Sources};
use crate::ingest::nearest;
use crate::model::{Everybody, Part, Who};
use crate::render::{Format, Standard};
use crate::values::slug;

/// The kind of paper that people get where none is asked for.
const USUAL: &str = "call-sheet";
/// Where the copies stand, in the folder of their audience.
pub(super) const PEOPLE: &str = "people";
/// Groups of people on the command line.
pub const GROUPS: &[&str] = &["cast", "crew", "all"];

/// One person's copy of one paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalPaper {
    /// The person.
    pub who: Who,
    /// Their name.
    pub name: String,
    /// The audience whose facts it was made from.
    pub audience: String,
    /// The kind of paper.
    pub kind: &'static str,
    /// What it is about, as in its file name.
    pub subject: String,
    /// As PDF or HTML.
    pub format: Format,
    /// Its path in the output folder: `for/cast/people/ilse-quist/call-sheet/main-2026-05-04.pdf`.
    pub path: String,
    /// Whether it was made now; it was up to date otherwise.
    pub made: bool,
}

/// What a run of personal editions did.
#[derive(Debug, Default)]
pub struct PersonalReport {
    /// The copies that stand now, by person, then in the order of the plan.
    pub papers: Vec<PersonalPaper>,
    /// Copies that earlier runs made and that are due no more, which were removed.
    pub removed: Vec<String>,
    /// Copies that could not be made.
    pub failed: Vec<NotMade>,
    /// People of those asked for who are on none of the papers.
    pub without: Vec<String>,
    /// What templates gave rise to.
    pub findings: Findings,
    /// Where those findings stand.
    pub sources: Sources,
}

/// The people that texts name: a name, a character, a cast number.
///
/// # Errors
/// A message with the nearest name, where a text names nobody.
pub fn people(facts: &Facts, texts: &[String]) -> Result<Vec<Who>, String> {
    let everybody = Everybody::of(&facts.production);
    let find = |text: &String| {
        everybody.find(text).cloned().ok_or_else(|| {
            let near = nearest(text, everybody.texts()).map(|near| format!("\nhelp: did you mean `{near}`?")).unwrap_or_default();
            format!("error: nobody is called `{text}`, and no cast number is{near}")
        })
    };
    texts.iter().map(find).collect()
}

/// Everybody of a group of [`GROUPS`]: each person once, the cast by number, then the crew in the order of the list.
#[must_use]
pub fn each(facts: &Facts, group: &str) -> Vec<Who> {
    let production = &facts.production;
    let everybody = Everybody::of(production);
    let cast = production.cast.iter().filter(|_| group != "crew").map(|member| Who::Cast(member.id.clone()));
    let named = production.crew.iter().filter(|member| group != "cast" && member.name.is_some());
    let crew = named.filter_map(|member| everybody.find(&member.id).cloned());
    let mut all: Vec<Who> = Vec::new();
    for who in cast.chain(crew) {
        if !all.contains(&who) {
            all.push(who);
        }
    }
    all
}

/// A copy that is to stand: the page of everybody, and what is one person's. Hundreds are at hand at once, so each is put
/// together only while it is made.
struct Own<'a> {
    who: &'a Who,
    name: String,
    folder: String,
    job: &'a Job,
    of_all: &'a Sheet,
    personal: Arc<Value>,
    hash: blake3::Hash,
    key: String,
    stands: bool,
}

impl Own<'_> {
    /// The page with what is the person's.
    fn sheet(&self) -> Sheet {
        let mut page = self.of_all.page.clone();
        if let Some(fields) = page.as_object_mut() {
            fields.insert("personal".to_owned(), Value::clone(&self.personal));
        }
        Sheet { page, hash: self.hash, length: self.of_all.length }
    }
}

/// Makes people's own copies of papers: those of the selection's kinds, call sheets where it names none, each for the
/// people who are on it; a paper of another kind for everybody asked for. The facts are the production office's; each
/// person's copy is made from what their audience may see (`cast`, `crew`), or the audience stated.
///
/// # Errors
/// When the production has no such audience.
pub fn personal(
    facts: &Facts,
    who: &[Who],
    audience: Option<&str>,
    options: &BuildOptions,
    progress: &(dyn Fn(Progress<'_>) + Sync),
) -> Result<PersonalReport, UnknownAudience> {
    let mut report = PersonalReport::default();
    let mut groups: BTreeMap<String, Vec<&Who>> = BTreeMap::new();
    for person in who {
        let usual = if matches!(person, Who::Cast(_)) { "cast" } else { "crew" };
        groups.entry(audience.unwrap_or(usual).to_owned()).or_default().push(person);
    }
    for (id, people) in groups {
        let edition = facts.edition(&id)?;
        of_audience(facts, &edition, &people, options, progress, &mut report);
    }
    Ok(report)
}

fn of_audience(
    office: &Facts,
    edition: &Facts,
    people: &[&Who],
    options: &BuildOptions,
    progress: &(dyn Fn(Progress<'_>) + Sync),
    report: &mut PersonalReport,
) {
    let mut selection = options.selection.clone();
    if selection.kinds.is_empty() {
        selection.kinds.push(USUAL.to_owned());
    }
    let given: Vec<&'static Kind> = KINDS.iter().copied().filter(|kind| edition.audience.papers.has(kind.word)).collect();
    let context = edition.context();
    let blocked = edition.blocked();
    let standard = Standard::of(options.accessible, options.archival);
    let renderer = papers::renderer_with(edition, options, "../../../assets/");
    let out = folder(&options.out, &edition.audience.id);
    let own = out.join(PEOPLE);
    let mut says = Says::default();
    let lock = Lock::take(&own, || progress(Progress::Waiting));
    if let Err(error) = &lock {
        says.failed(PEOPLE, &[papers::cannot_write(&own.display().to_string(), error)]);
    }
    let mut cache = Cache::load(&own);
    let jobs = plan::plan(&given, context, &selection);
    let wanted: Vec<&Job> = jobs.iter().filter(|job| lock.is_ok() && job.selected && !plan::holds_back(job.kind, &blocked)).collect();
    let subjects: Vec<&[&Job]> = wanted.chunk_by(|a, b| a.kind.word == b.kind.word && a.subject.key == b.subject.key).collect();

    let folders = folders(office, people);
    let sheets = run::all(run::threads(options.jobs), &subjects, |formats| {
        let job = formats.first()?;
        Some(plan::sheet(job.kind, context, &job.subject))
    });
    let mut copies: Vec<Own<'_>> = Vec::new();
    for (who, name, place) in &folders {
        let before = copies.len();
        for (formats, sheet) in subjects.iter().zip(&sheets) {
            let Some(sheet) = sheet.as_ref().and_then(Option::as_ref) else { continue };
            let Some(personal) = of_person(office, who, name, formats[0], &sheet.page) else { continue };
            let personal = Arc::new(personal);
            for job in *formats {
                let mut hasher = blake3::Hasher::new();
                hasher.update(sheet.hash.as_bytes());
                hasher.update(&serde_json::to_vec(&*personal).unwrap_or_default());
                let hash = hasher.finalize();
                let made_of = Sheet { page: Value::Null, hash, length: sheet.length };
                let key = plan::key(job, &made_of, renderer.templates(), standard, None);
                let path = format!("{place}/{}", job.path);
                let stands =
                    cache.papers.get(&path).is_some_and(|record| !options.force && record.key == key && record.stands(&own, &path));
                let (name, folder, personal) = (name.clone(), place.clone(), Arc::clone(&personal));
                copies.push(Own { who, name, folder, job, of_all: sheet, personal, hash, key, stands });
            }
        }
        if copies.len() == before {
            report.without.push(name.clone());
        }
    }
    let due: Vec<&Own<'_>> = copies.iter().filter(|copy| !copy.stands).collect();
    progress(Progress::Planned { papers: due.len() });
    let done = AtomicUsize::new(0);
    let made = run::all(run::threads(options.jobs), &due, |copy| {
        let path = format!("{}/{}", copy.folder, copy.job.path);
        let sheet = copy.sheet();
        let outcome =
            papers::make_copy(&renderer, (out.as_path(), own.as_path()), &path, copy.job, (&sheet, copy.key.as_str()), standard, edition);
        let (done, is_made) = (done.fetch_add(1, Ordering::Relaxed) + 1, outcome.made.is_some());
        progress(Progress::Finished { path: &path, made: is_made, done, papers: due.len() });
        outcome
    });
    let mut made = made.into_iter();
    let place = folder(Path::new(""), &edition.audience.id).join(PEOPLE).to_string_lossy().replace('\\', "/") + "/";
    for copy in &copies {
        let own_path = format!("{}/{}", copy.folder, copy.job.path);
        let path = format!("{place}{own_path}");
        if !copy.stands {
            let outcome = made.next().flatten();
            match outcome {
                Some(papers::Outcome { made: Some(record), problems }) => {
                    says.warned(&path, &problems);
                    cache.papers.insert(own_path, record);
                }
                Some(papers::Outcome { problems, .. }) => {
                    says.failed(&path, &problems);
                    papers::withdraw(&own, &own_path, &mut cache);
                    continue;
                }
                None => {
                    says.failed(&path, &[papers::fault()]);
                    continue;
                }
            }
        }
        report.papers.push(PersonalPaper {
            who: copy.who.clone(),
            name: copy.name.clone(),
            audience: edition.audience.id.clone(),
            kind: copy.job.kind.word,
            subject: copy.job.subject.slug.clone(),
            format: copy.job.format,
            path,
            made: !copy.stands,
        });
    }
    let removed =
        if lock.is_ok() { remove_others(office, &folders, &jobs, &wanted, &copies, &blocked, &own, &mut cache) } else { Vec::new() };
    let gone = !removed.is_empty();
    report.removed.extend(removed.into_iter().map(|path| format!("{place}{path}")));
    if (!due.is_empty() || gone)
        && let Err(error) = publish::publish_changed(&own, cache::FILE, &cache.text())
    {
        says.failed(cache::FILE, &[papers::cannot_write(cache::FILE, &error)]);
    }
    report.findings.extend(says.findings(&mut report.sources, &mut report.failed));
}

/// Removes copies that are due no more: of people who are on no list, of papers that are not due, and of papers that were
/// looked at now and do not have the person.
#[expect(clippy::too_many_arguments, reason = "what is due is known only from all of it")]
fn remove_others(
    office: &Facts,
    asked: &[(&Who, String, String)],
    jobs: &[Job],
    wanted: &[&Job],
    copies: &[Own<'_>],
    blocked: &[Part],
    own: &Path,
    cache: &mut Cache,
) -> Vec<String> {
    if blocked.contains(&Part::Identity) || blocked.contains(&Part::People) {
        return Vec::new();
    }
    let people = folders_of_all(office);
    let made: BTreeSet<String> = copies.iter().map(|copy| format!("{}/{}", copy.folder, copy.job.path)).collect();
    let looked: BTreeSet<&str> = wanted.iter().map(|job| job.path.as_str()).collect();
    let due: BTreeSet<&str> = jobs.iter().map(|job| job.path.as_str()).collect();
    let is_held = |kind: &str| KINDS.iter().any(|known| known.word == kind && plan::holds_back(known, blocked));
    let is_planned = |kind: &str| jobs.iter().any(|job| job.kind.word == kind);
    let is_gone = |path: &str, kind: &str| {
        let Some((person, paper)) = path.split_once('/') else { return false };
        !people.contains(person)
            || !due.contains(paper) && is_planned(kind) && !is_held(kind)
            || looked.contains(paper) && asked.iter().any(|(.., place)| place == person)
    };
    let others = cache.papers.iter().filter(|(path, record)| !made.contains(*path) && is_gone(path, &record.kind));
    let others: Vec<String> = others.map(|(path, _)| path.clone()).collect();
    stale::drop_papers(own, cache, others)
}

/// The folder of each person there is: two of one name get a number after the second, whoever is asked for.
fn places(facts: &Facts) -> Vec<(Who, String)> {
    let mut names: BTreeMap<String, u32> = BTreeMap::new();
    let place = |who: Who| {
        let plain = slug(&facts.production.who_name(&who));
        let times = names.entry(plain.clone()).and_modify(|times| *times += 1).or_insert(1);
        let place = if *times == 1 { plain } else { format!("{plain}-{times}") };
        (who, place)
    };
    each(facts, "all").into_iter().map(place).collect()
}

/// The folders of everybody there is.
pub(super) fn folders_of_all(facts: &Facts) -> BTreeSet<String> {
    places(facts).into_iter().map(|(_, place)| place).collect()
}

/// Each person with their name and folder.
fn folders<'a>(facts: &Facts, people: &[&'a Who]) -> Vec<(&'a Who, String, String)> {
    let places = places(facts);
    let place = |who: &&'a Who| {
        let name = facts.production.who_name(who);
        let known = places.iter().find(|(own, _)| own == *who).map(|(_, place)| place.clone());
        let place = known.unwrap_or_else(|| slug(&name));
        (*who, name, place)
    };
    people.iter().map(place).collect()
}

/// What is one person's on a paper; none where they are not on it, and it is of the kind that names people.
fn of_person(office: &Facts, who: &Who, name: &str, job: &Job, page: &Value) -> Option<Value> {
    let production = &office.production;
    let (rows, lines) = match (job.kind.word, page.get("body")) {
        (USUAL, Some(body)) => on_call_sheet(who, name, body, page.get("labels")?)?,
        _ => (Vec::new(), Vec::new()),
    };
    let notes = production.personal_notes.iter().filter(|note| note.who == *who);
    let notes = notes.filter(|note| note.date.is_none() || note.date == job.subject.date).map(|note| note.text.trim());
    let note: Vec<&str> = notes.collect();
    let _speaking = office.context().speak();
    let words = labels::of(production.conventions.wording, &["personal"], &[]);
    Some(json!({
        "name": name,
        "role": production.who_role(who),
        "title": words.get("your_call"),
        "private": words.get("private_note"),
        "lines": lines,
        "note": if note.is_empty() { Value::Null } else { Value::String(note.join("\n")) },
        "rows": rows,
        "watermark": name,
    }))
}

/// Ids of a person's rows on a call sheet, and their times as it prints them; none where they are not on it.
fn on_call_sheet(who: &Who, name: &str, body: &Value, labels: &Value) -> Option<(Vec<Value>, Vec<Value>)> {
    let text = |row: &Value, key: &str| row.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_owned);
    let line = |row: &Value, key: &str| {
        let label = labels.get(key).and_then(Value::as_str).unwrap_or(key);
        text(row, key).map(|text| json!({"label": label, "text": text}))
    };
    let items = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let (mut rows, mut lines) = (Vec::new(), Vec::new());
    match who {
        Who::Cast(id) => {
            let columns = items(body.get("cast_columns"));
            for row in items(body.get("cast")).iter().filter(|row| text(row, "number").as_deref() == Some(id.as_str())) {
                rows.extend(row.get("id").cloned());
                lines.extend(columns.iter().filter_map(Value::as_str).filter_map(|column| line(row, column)));
            }
        }
        Who::Crew(_) => {
            let groups = items(body.get("crew"));
            for row in groups.iter().flat_map(|group| items(group.get("rows"))).filter(|row| text(row, "name").as_deref() == Some(name)) {
                rows.extend(row.get("id").cloned());
                lines.extend(["call", "out"].into_iter().filter_map(|column| line(&row, column)));
            }
        }
    }
    (!rows.is_empty()).then_some((rows, lines))
}
