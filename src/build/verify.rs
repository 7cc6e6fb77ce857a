//! Whether a paper in somebody's hand still says what the facts say.

use super::facts::Facts;
use super::plan::{self, Selection};
use crate::documents::{KINDS, binder};
use crate::model::INTERNAL;
use crate::render::{Format, Stamp, stamp};

/// How a paper stands to the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// They say the same.
    Current,
    /// The facts have changed since.
    Changed,
    /// It is no longer due.
    NotDue,
}

/// What a paper says of itself, and how it stands to the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What it says of itself.
    pub stamp: Stamp,
    /// How it stands to the facts.
    pub state: State,
    /// The digest that the paper would carry now.
    pub digest: Option<String>,
}

/// Compares a PDF with the facts by the digest in its metadata.
///
/// # Errors
/// When it is no PDF, or not one of ours.
pub fn verify(facts: &Facts, pdf: &[u8]) -> Result<Verified, String> {
    let stamp = stamp(pdf)?;
    if stamp.kind == binder::KIND.word {
        return Err("a binder is as true as the papers in it: verify one of those".to_owned());
    }
    // A paper of another audience is compared with what that audience may see.
    let edition = (!stamp.audience.is_empty() && stamp.audience != INTERNAL).then(|| facts.edition(&stamp.audience).ok()).flatten();
    let facts = edition.as_ref().unwrap_or(facts);
    let context = facts.context();
    if !facts.audience.papers.has(&stamp.kind) {
        return Ok(Verified { stamp, state: State::NotDue, digest: None });
    }
    let jobs = plan::plan(KINDS, context, &Selection::default());
    let job = jobs.iter().find(|job| job.format == Format::Pdf && job.kind.word == stamp.kind && job.subject.slug == stamp.subject);
    let Some(job) = job else { return Ok(Verified { stamp, state: State::NotDue, digest: None }) };
    let sheet = plan::sheet(job.kind, context, &job.subject);
    let digest = sheet.page.get("digest").and_then(serde_json::Value::as_str).map(str::to_owned);
    let state = if digest.as_deref() == Some(stamp.digest.as_str()) { State::Current } else { State::Changed };
    Ok(Verified { stamp, state, digest })
}
