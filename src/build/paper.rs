//! One paper from page to file: rendered, proved to hold nothing withheld, put into its place with its pictures.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::BuildOptions;
use super::cache::{Cache, Record, Said};
use super::facts::Facts;
use super::plan::{Job, Sheet};
use super::proof::Leak;
use super::says::{cannot_write, withheld};
use super::{publish, site};
use crate::findings::codes;
use crate::render::{Format, Problem, Rendered, Renderer, Standard};

/// A paper that is to be rendered.
pub(super) struct Due<'a> {
    pub job: &'a Job,
    pub sheet: Arc<Sheet>,
    pub key: String,
}

/// How one paper went.
pub(super) struct Outcome {
    pub made: Option<Record>,
    pub problems: Vec<Problem>,
}

/// Renders one paper and puts it, with its pictures, into its place. A page of the site has the way to those beside it.
pub(super) fn make(
    renderer: &Renderer,
    options: &BuildOptions,
    paper: &Due<'_>,
    way: Option<&Value>,
    standard: Standard,
    facts: &Facts,
) -> Outcome {
    let (out, job, page) = (options.out.as_path(), paper.job, &paper.sheet.page);
    let rendered = match way.filter(|_| job.format == Format::Html) {
        Some(way) => renderer.render(job.kind.word, job.format, &site::with_way(page, way), standard),
        None => renderer.render(job.kind.word, job.format, page, standard),
    };
    match rendered {
        Ok(rendered) => put(renderer, rendered, (out, out), &job.path, job, (paper.sheet.as_ref(), paper.key.as_str()), facts),
        Err(problems) => Outcome { made: None, problems },
    }
}

/// Renders a copy of a paper and puts it into its place.
pub(super) fn make_copy(
    renderer: &Renderer,
    folders: (&Path, &Path),
    path: &str,
    job: &Job,
    made_of: (&Sheet, &str),
    standard: Standard,
    facts: &Facts,
) -> Outcome {
    match renderer.render(job.kind.word, job.format, &made_of.0.page, standard) {
        Ok(rendered) => put(renderer, rendered, folders, path, job, made_of, facts),
        Err(problems) => Outcome { made: None, problems },
    }
}

/// Whether a paper that stands holds nothing of what is withheld now: a template may have had in its own words what was no
/// fact then.
pub(super) fn is_clean(facts: &Facts, out: &Path, job: &Job, page: &Value) -> bool {
    let Ok(bytes) = std::fs::read(out.join(&job.path)) else { return false };
    prove(facts, job.format, &bytes, page).is_ok_and(|leaks| leaks.is_empty())
}

/// What was made of a page and must not hold.
fn prove(facts: &Facts, format: Format, bytes: &[u8], page: &Value) -> Result<Vec<Leak>, String> {
    match format {
        Format::Html => Ok(facts.proof.in_html(bytes, page)),
        Format::Pdf => facts.proof.in_pdf(bytes, page),
    }
}

/// The problem of a paper that holds what it must not; none where it is proved that it does not.
pub(super) fn unproved(facts: &Facts, format: Format, bytes: &[u8], page: &Value) -> Option<Problem> {
    match prove(facts, format, bytes, page) {
        Ok(leaks) => withheld("what was made of its page", &facts.audience.id, &leaks),
        Err(error) => {
            let message = format!("it cannot be proved that this paper holds nothing withheld: {error}");
            Some(Problem::new(&codes::WITHHELD_VALUE, message))
        }
    }
}

/// Puts what was rendered into its place, once it is proved: its pictures into one folder, itself under a path in another.
fn put(
    renderer: &Renderer,
    rendered: Rendered,
    (out, own): (&Path, &Path),
    path: &str,
    job: &Job,
    (sheet, key): (&Sheet, &str),
    facts: &Facts,
) -> Outcome {
    let Rendered { bytes, pages, assets, mut problems } = rendered;
    // And what was made of the page: a template has words of its own.
    if let Some(problem) = unproved(facts, job.format, &bytes, &sheet.page) {
        return Outcome { made: None, problems: vec![problem] };
    }
    let mut pictures = assets.iter().filter_map(|name| renderer.media().asset(name).map(|picture| (format!("assets/{name}"), picture)));
    let written = pictures
        .try_for_each(|(path, picture)| publish::publish_changed(out, &path, &picture.bytes).map_err(|error| cannot_write(&path, &error)))
        .and_then(|()| publish::publish(own, path, &bytes).map_err(|error| cannot_write(path, &error)));
    if let Err(problem) = written {
        problems.push(problem);
        return Outcome { made: None, problems };
    }
    let text = |key: &str| sheet.page.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let made = Record {
        key: key.to_owned(),
        digest: text("digest"),
        audience: text("audience"),
        pages,
        totals: sheet.page.get("body").and_then(|body| body.get("totals")).cloned().unwrap_or(Value::Null),
        size: bytes.len() as u64,
        // A copy's pictures stand with those of its audience, which looks after them.
        assets: if out == own { assets } else { Vec::new() },
        said: problems.iter().map(Said::of).collect(),
        proved: facts.proof.digest().to_owned(),
        ..begun(job)
    };
    Outcome { made: Some(made), problems }
}

/// Takes an earlier paper away that would hold what it must not.
pub(super) fn withdraw(out: &Path, path: &str, cache: &mut Cache) {
    if publish::remove(out, path).is_ok() {
        cache.papers.remove(path);
    }
}

pub(super) fn begun(job: &Job) -> Record {
    Record {
        kind: job.kind.word.to_owned(),
        subject: job.subject.slug.clone(),
        name: job.subject.name.clone(),
        date: job.subject.date,
        format: job.format.word().to_owned(),
        ..Record::default()
    }
}
