//! Issuing: the facts of a set of papers are frozen under a revision colour and a date, in a file of the production's
//! that is meant to be kept under version control.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use jiff::civil::Date;
use serde_json::Value;

use super::facts::Facts;
use super::plan::{self, Job, Selection};
use super::publish;
use crate::documents::{Context, KINDS, diff, model_json};
use crate::findings::{Code, codes};
use crate::ingest::issued;
use crate::model::{Issue, IssuedPaper};
use crate::render::Format;
use crate::values::{colour_rank, slug};

/// What to issue.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The revision colour; the next one where there is none.
    pub colour: Option<String>,
    /// The kinds of paper; all where there are none.
    pub kinds: Vec<String>,
    /// The date it goes out; the date the papers speak from where there is none.
    pub date: Option<Date>,
}

/// What issuing did.
#[derive(Debug)]
pub struct Issued {
    /// The issue.
    pub issue: Arc<Issue>,
    /// Whether it stood already, with the same content.
    pub stood: bool,
    /// The papers that differ from the issue before, those that are new among them; all where there was none.
    pub changed: Vec<String>,
    /// The papers of the issue before that are no longer due.
    pub withdrawn: Vec<String>,
    /// The issue before, of any of these kinds.
    pub before: Option<Arc<Issue>>,
    /// What else there is to say: a colour that was skipped.
    pub remarks: Vec<String>,
}

/// Why nothing was issued.
#[derive(Debug)]
pub struct Refusal {
    /// The code, where it has one.
    pub code: Option<&'static Code>,
    /// One sentence.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refusal {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code: None, message: message.into(), help: help.into() }
    }
}

/// Freezes the papers that are due under the next revision colour. Nothing that was issued is ever written again.
///
/// # Errors
/// When the colour is not one of the production's or not the next, when it stands for another content already, when errors
/// in the facts hold a paper back, when there is no date, or when the file cannot be written.
pub fn issue(facts: &Facts, request: &Request) -> Result<Issued, Refusal> {
    let context = Context::internal(&facts.production, &facts.derived);
    refuse_what_is_held_back(facts, request)?;
    if facts.findings.iter().any(|finding| [&codes::ISSUE_BROKEN, &codes::COLOUR_REUSED].contains(&finding.code)) {
        return Err(Refusal::new("what was issued before cannot be read", "`callboard check` shows why; mend it first"));
    }
    let selection = Selection { kinds: request.kinds.clone(), ..Selection::default() };
    let jobs = plan::plan(KINDS, context, &selection);
    // The memo of changes tells the way from one issue to the next and is no part of either.
    let wanted: Vec<&Job> =
        jobs.iter().filter(|job| job.format == Format::Html && asked(request, job) && job.kind.word != diff::MEMO).collect();
    if wanted.is_empty() {
        return Err(Refusal::new("no paper of these kinds is due", "`callboard list` shows what is due"));
    }
    let papers: Vec<IssuedPaper> = wanted.iter().map(|job| frozen(context, job)).collect();
    let issues = &facts.production.issues;
    let before = issues.iter().rev().find(|issue| papers.iter().any(|paper| issue.covers(&paper.kind))).cloned();
    let (colour, rank) = colour(facts, request, before.as_deref())?;
    let order = &facts.production.conventions.revision_colours;

    // The same colour once more: the same content, or none.
    let own: Vec<&Arc<Issue>> = issues.iter().filter(|issue| colour_rank(&issue.colour, order) == Some(rank)).collect();
    let pairs = own.iter().flat_map(|issue| papers.iter().map(move |paper| (issue, paper)));
    let mut differing =
        pairs.filter(|(issue, paper)| issue.paper(&paper.kind, &paper.subject).is_some_and(|stood| stood.body != paper.body));
    if let Some((issue, paper)) = differing.next() {
        return Err(reused(issue, &paper_name(&paper.kind, &paper.subject), &next(order, rank)));
    }
    if let Some(stood) = own.iter().find(|issue| issue.papers.iter().any(|old| papers.iter().any(|new| old.kind == new.kind))) {
        let names = |all: &[IssuedPaper]| all.iter().map(|paper| paper_name(&paper.kind, &paper.subject)).collect::<BTreeSet<_>>();
        let (old, new) = (names(&stood.papers), names(&papers));
        let wide = stood.kinds.is_empty() || !request.kinds.is_empty() && request.kinds.iter().all(|kind| stood.covers(kind));
        let gone = old.difference(&new).find(|name| wanted.iter().any(|job| name.split(' ').next() == Some(job.kind.word)));
        if let Some(other) = new.difference(&old).next().or(gone).filter(|_| wide) {
            return Err(reused(stood, other, &next(order, rank)));
        }
        return Ok(Issued {
            issue: Arc::clone(stood),
            stood: true,
            changed: Vec::new(),
            withdrawn: Vec::new(),
            before: None,
            remarks: Vec::new(),
        });
    }

    let changed = papers.iter().filter(|paper| before.as_ref().is_none_or(|old| !same(old, paper)));
    let changed: Vec<String> = changed.map(|paper| paper_name(&paper.kind, &paper.subject)).collect();
    let gone = before.iter().flat_map(|old| &old.papers).filter(|old| {
        papers.iter().any(|new| new.kind == old.kind) && !papers.iter().any(|new| new.kind == old.kind && new.subject == old.subject)
    });
    let withdrawn: Vec<String> = gone.map(|old| paper_name(&old.kind, &old.subject)).collect();
    if let Some(old) = before.as_ref().filter(|_| changed.is_empty() && withdrawn.is_empty()) {
        let message = format!("nothing has changed since {}, {}", old.colour, old.date);
        return Err(Refusal::new(message, "a revision that says the same is none; nothing was issued"));
    }
    let date = request.date.or(facts.derived.as_of).ok_or_else(|| Refusal::new("the issue has no date", "name it: `--date 2026-05-04`"))?;
    if let Some(old) = before.as_ref().filter(|old| old.date > date) {
        let message = format!("{} went out on {}, after {date}", old.colour, old.date);
        return Err(Refusal::new(message, "issue with the date it goes out: `--date`"));
    }
    let mut remarks = Vec::new();
    let expected = before.as_ref().and_then(|old| colour_rank(&old.colour, order)).map(|old| next(order, old));
    if let Some(expected) = expected.filter(|expected| colour_rank(expected, order).is_some_and(|expected| expected < rank)) {
        remarks.push(format!("{colour} skips {expected}"));
    }
    let model = model_json::model(context, &crate::findings::Findings::new(), &facts.sources);
    let model = serde_json::to_value(&model).map_err(|error| Refusal::new(format!("the model cannot be written: {error}"), ""))?;
    let issue = Issue {
        number: issues.iter().map(|issue| issue.number).max().unwrap_or_default() + 1,
        file: file(&colour, &request.kinds),
        colour,
        date,
        kinds: request.kinds.clone(),
        papers,
        model,
    };
    write(facts, &issue).map_err(|error| {
        let help = "look at the folder's permissions and at the space on the disk";
        Refusal {
            code: Some(&codes::OUTPUT_FAILED),
            message: format!("`{}` cannot be written: {error}", issue.file),
            help: help.to_owned(),
        }
    })?;
    Ok(Issued { issue: Arc::new(issue), stood: false, changed, withdrawn, before, remarks })
}

fn asked(request: &Request, job: &Job) -> bool {
    request.kinds.is_empty() || request.kinds.iter().any(|kind| kind == job.kind.word)
}

/// One paper's page, without what an issue adds to it.
fn frozen(context: Context<'_>, job: &Job) -> IssuedPaper {
    let mut page = (job.kind.page)(context, &job.subject);
    IssuedPaper {
        kind: job.kind.word.to_owned(),
        subject: job.subject.slug.clone(),
        name: job.subject.name.clone(),
        schema: job.kind.schema,
        body: page.get_mut("body").map(Value::take).unwrap_or_default(),
    }
}

fn same(issue: &Issue, paper: &IssuedPaper) -> bool {
    issue.paper(&paper.kind, &paper.subject).is_some_and(|old| old.body == paper.body)
}

/// `call-sheet main-2026-05-04`; the kind alone where it has one paper.
#[must_use]
pub fn paper_name(kind: &str, subject: &str) -> String {
    if subject.is_empty() { kind.to_owned() } else { format!("{kind} {subject}") }
}

fn refuse_what_is_held_back(facts: &Facts, request: &Request) -> Result<(), Refusal> {
    let blocked = facts.blocked();
    let held = KINDS
        .iter()
        .find(|kind| (request.kinds.is_empty() || request.kinds.iter().any(|word| word == kind.word)) && plan::holds_back(kind, &blocked));
    held.map_or(Ok(()), |kind| {
        let message = format!("errors in the facts hold {} back", kind.word);
        Err(Refusal::new(message, "`callboard check` shows them; name the kinds to issue without it"))
    })
}

/// The colour as the production writes it, and its rank: the one asked for, else the next.
fn colour(facts: &Facts, request: &Request, before: Option<&Issue>) -> Result<(String, usize), Refusal> {
    let order = &facts.production.conventions.revision_colours;
    let last = before.and_then(|old| Some((old, colour_rank(&old.colour, order)?)));
    let Some(asked) = &request.colour else {
        let rank = last.map_or(0, |(_, rank)| rank + 1);
        return Ok((name(order, rank), rank));
    };
    let Some(rank) = colour_rank(asked, order) else {
        let message = format!("`{asked}` is not a revision colour of this production");
        return Err(Refusal::new(message, format!("the order is {}; `revision_colours` states another", order.join(", "))));
    };
    if let Some((old, latest)) = last.filter(|(_, latest)| rank < *latest) {
        // The same content again is said so further on; another is refused here.
        let stood = facts.production.issues.iter().any(|issue| colour_rank(&issue.colour, order) == Some(rank));
        if !stood {
            let message = format!("{} comes before {}, which has been issued", name(order, rank), old.colour);
            return Err(Refusal::new(message, format!("the next colour is {}", next(order, latest))));
        }
    }
    Ok((name(order, rank), rank))
}

/// The colour of a rank: the order repeats as `2nd Blue`, `3rd Blue`.
fn name(order: &[String], rank: usize) -> String {
    if let Some(colour) = order.get(rank) {
        return colour.clone();
    }
    let round = order.len().saturating_sub(1).max(1);
    let (times, at) = ((rank - 1) / round, (rank - 1) % round + 1);
    let colour = order.get(at).cloned().unwrap_or_default();
    let ordinal = match times {
        1 => "2nd".to_owned(),
        2 => "3rd".to_owned(),
        times => format!("{}th", times + 1),
    };
    format!("{ordinal} {colour}")
}

fn next(order: &[String], rank: usize) -> String {
    name(order, rank + 1)
}

fn reused(issue: &Issue, paper: &str, next: &str) -> Refusal {
    Refusal {
        code: Some(&codes::COLOUR_REUSED),
        message: format!("{} was issued on {} with another content of {paper}", issue.colour, issue.date),
        help: format!("a colour is used once; the next is {next}"),
    }
}

fn file(colour: &str, kinds: &[String]) -> String {
    let kinds: Vec<&str> = kinds.iter().map(String::as_str).collect();
    let name = std::iter::once(slug(colour)).chain(kinds.iter().map(|kind| (*kind).to_owned())).collect::<Vec<_>>().join("-");
    let name: String = if name.len() > 120 { format!("{}-{}", slug(colour), &blake3::hash(name.as_bytes()).to_hex()[..12]) } else { name };
    format!("{}/{name}.json", issued::FOLDER)
}

/// Writes the file whole; one that is there already is left alone, whatever it holds.
fn write(facts: &Facts, issue: &Issue) -> io::Result<()> {
    if facts.root.join(&issue.file).exists() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "there is a file of that name already"));
    }
    publish::publish(&facts.root, &issue.file, issued::text(issue).as_bytes())
}
