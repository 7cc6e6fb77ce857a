//! Sending: from the rules to one message for each person, with the papers of the person's own edition, into a folder or
//! through the mail server, with a record of what became of each.

pub mod compose;
pub mod note;
pub mod record;
pub mod smtp;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::editions::folder;
use super::facts::Facts;
use super::plan::{self, Selection};
use super::proof::Proof;
use super::{BuildOptions, Progress, build, withheld};
use crate::derive::{is_address, next_shoot_date, person_key};
use crate::documents::sending::distribution::{Addressee, Distribution, Enclosure, distribution};
use crate::documents::sending::letter::{self, Letter, Setting};
use crate::documents::sending::standing;
use crate::documents::{Context, call_sheet};
use crate::ingest::sent::{Line, Paper, State, Told};
use crate::model::{DayKind, Fate, INTERNAL, Origin, Production, SentMessage, SheetStanding, SheetState, Who};
use crate::render::Format;
use crate::values::slug;
use compose::{Composed, File, Parts, compose};
use record::Record;
use smtp::{Outcome, Server};

/// What to send.
#[derive(Debug, Clone, Default)]
pub struct Request {
    /// The shoot day; the next one where there is none.
    pub date: Option<Date>,
    /// The kinds of paper; all that the rules name where there are none.
    pub kinds: Vec<String>,
    /// Only to these people; to everybody where there are none.
    pub to: Vec<String>,
    /// Call sheets that are not approved go out as preliminary ones.
    pub preliminary: bool,
    /// Papers that changed go also to those whose own facts did not.
    pub everything: bool,
    /// People to whom it goes once more, whatever the record says.
    pub again: Vec<String>,
}

/// Why somebody gets a message now, or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// The first about this day.
    First,
    /// What it tells has changed.
    Changed,
    /// A paper has changed that tells nothing new to the person; sent because everything was asked for.
    Papers,
    /// It was asked for once more.
    Again,
    /// The person has all this.
    UpToDate,
    /// Nobody knows whether the last message arrived: settled by hand first.
    Unclear,
    /// There is no address.
    NoAddress,
}

impl Due {
    /// Whether a message is to leave.
    #[must_use]
    pub const fn leaves(&self) -> bool {
        matches!(self, Self::First | Self::Changed | Self::Papers | Self::Again)
    }
}

/// A message that is planned.
#[derive(Clone)]
pub struct Planned {
    /// Who gets it.
    pub to: Addressee,
    /// What it says.
    pub letter: Letter,
    /// Whether it leaves.
    pub due: Due,
    /// The Message-ID of the message before it that the person has or may have.
    pub before: Option<String>,
}

/// Everything that is to be sent for a day.
#[derive(Clone)]
pub struct Plan {
    /// The shoot day.
    pub date: Date,
    /// Who gets what, and who is called.
    pub distribution: Distribution,
    /// How the call sheets of the day stand that go out with it.
    pub sheets: Vec<SheetStanding>,
    /// The messages.
    pub messages: Vec<Planned>,
    /// What is to be said besides: papers that an edition does not have.
    pub remarks: Vec<String>,
}

/// Why nothing can be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The code, where it has one.
    pub code: Option<&'static str>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refusal {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { code: None, message: message.into(), help: help.into() }
    }
}

/// The papers as an edition has them: kind, subject and edition, to digest and revision.
type Digests = BTreeMap<(String, String, String), (String, String)>;
/// What each edition must not hold.
type Proofs = BTreeMap<String, Arc<Proof>>;

/// Works out who gets what, what each message says, and which of them are due.
///
/// # Errors
/// When there is no such day, when errors in the facts hold the papers back, or when somebody is named whom no rule reaches.
pub fn plan(facts: &Facts, request: &Request) -> Result<Plan, Refusal> {
    let production = &facts.production;
    let date = request.date.or_else(|| next_shoot_date(production, &facts.derived));
    let date = date.ok_or_else(|| Refusal::new("the schedule has no shoot day", "name one: `--day 2026-05-21`"))?;
    let was_sent = production.sending.sent.iter().any(|message| message.date == date);
    if !production.days_on(date).any(|day| day.kind == DayKind::Shoot) && !was_sent {
        return Err(Refusal::new(format!("{date} is no shoot day"), "`callboard list call-sheet` shows the days"));
    }
    let context = facts.context();
    let mut distribution = distribution(context, date, &request.kinds);
    let blocked = facts.blocked();
    let kinds: Vec<&'static crate::documents::Kind> =
        distribution.people.iter().flat_map(|one| &one.papers).map(|paper| paper.kind).collect();
    if let Some(kind) = kinds.iter().find(|kind| plan::holds_back(kind, &blocked)) {
        let message = format!("errors in the facts hold {} back", kind.word);
        return Err(Refusal::new(message, "`callboard check` shows them; mend them first"));
    }
    let mut remarks = Vec::new();
    let (digests, proofs) = digests(facts, &mut distribution, &mut remarks)?;
    add_released(facts, &mut distribution, date);
    if !request.to.is_empty() {
        for name in &request.to {
            if !distribution.people.iter().any(|one| is_named(one, name)) {
                return Err(Refusal::new(
                    format!("no rule gives `{name}` a paper for {date}"),
                    "`callboard send --dry-run` shows who gets what",
                ));
            }
        }
        distribution.people.retain(|one| request.to.iter().any(|name| is_named(one, name)));
    }
    let sheets = sheets(context, &distribution, date);
    let plain: BTreeMap<(String, String, String), String> =
        digests.iter().map(|(key, (digest, _))| (key.clone(), digest.clone())).collect();
    let mut messages = Vec::new();
    for to in &distribution.people {
        let own = production.sending.sent.iter().filter(|message| message.person == to.key && message.date == date);
        let own: Vec<&SentMessage> = own.filter(|message| message.fate != Fate::Failed).collect();
        let again = request.again.iter().any(|name| name == "all" || is_named(to, name));
        let written = |before: &[&SentMessage]| {
            let sequence = u32::try_from(before.len()).unwrap_or(u32::MAX);
            let last = before.last().copied();
            letter::letter(
                Setting { context, sheets: &sheets, last, sequence, digests: &plain, preliminary: request.preliminary },
                to,
                date,
            )
        };
        let last = own.last().copied();
        let (mut letter, mut before) = (written(&own), last);
        // What is sent once more is the message that was sent, under the Message-ID that it had.
        if again && last.is_some() && letter.changes.is_empty() {
            let earlier = &own[..own.iter().position(|message| Some(&message.id) == last.map(|last| &last.id)).unwrap_or(own.len() - 1)];
            (letter, before) = (written(earlier), earlier.last().copied());
        }
        let papers_differ = || {
            last.is_some_and(|last| {
                to.papers.iter().any(|paper| {
                    let key = (paper.kind.word.to_owned(), paper.subject.slug.clone(), paper.edition.clone());
                    let digest = digests.get(&key).map(|(digest, _)| digest.as_str()).unwrap_or_default();
                    !last.papers.iter().any(|old| old.kind == key.0 && old.subject == key.1 && old.digest == digest)
                })
            })
        };
        let released = to.papers.is_empty();
        let due = match last {
            _ if !to.email.as_deref().is_some_and(is_address) => Due::NoAddress,
            _ if again => Due::Again,
            None => Due::First,
            Some(last) if last.fate == Fate::Unknown => Due::Unclear,
            Some(_) if !letter.changes.is_empty() => Due::Changed,
            Some(last) if released && !letter::released(Some(last), to, production).is_empty() => Due::Changed,
            Some(_) if request.everything && papers_differ() => Due::Papers,
            Some(_) => Due::UpToDate,
        };
        prove(to, &letter, &proofs)?;
        messages.push(Planned { to: to.clone(), letter, due, before: before.map(|message| message.id.clone()) });
    }
    Ok(Plan { date, distribution, sheets, messages, remarks })
}

/// Proves that a message holds nothing that the edition which its recipient gets may not show, but for the recipient's own
/// facts.
fn prove(to: &Addressee, letter: &Letter, proofs: &Proofs) -> Result<(), Refusal> {
    let Some((edition, proof)) = to.papers.first().and_then(|paper| proofs.get_key_value(&paper.edition)) else { return Ok(()) };
    let own: Vec<&str> = letter.facts.iter().map(|fact| fact.text.as_str()).collect();
    // A calendar breaks its lines wherever they are full.
    let told = serde_json::json!({"text": [letter.subject, letter.text, letter.calendar.replace("\r\n ", "")], "personal": own});
    let Some(problem) = withheld(&format!("the message to {}", to.name), edition, &proof.in_page(&told)) else { return Ok(()) };
    let help = problem.help.unwrap_or_default();
    Err(Refusal { code: Some(problem.code.id), message: problem.message, help })
}

/// Whether a person goes by this name: number, name, character, key or address.
fn is_named(one: &Addressee, name: &str) -> bool {
    let name = name.trim();
    let own = [one.name.as_str(), one.key.as_str(), one.email.as_deref().unwrap_or_default(), one.role.as_str()];
    own.iter().any(|text| text.eq_ignore_ascii_case(name))
        || one.key.eq_ignore_ascii_case(&format!("cast-{}", slug(name.trim_start_matches("cast "))))
}

/// The language of somebody of the cast or the crew, by the key of the record of what was sent.
fn language_of(production: &Production, key: &str) -> Option<String> {
    let cast = production.cast.iter().map(|own| (Who::Cast(own.id.clone()), &own.language));
    let crew = production.crew.iter().map(|own| (Who::Crew(own.id.clone()), &own.language));
    cast.chain(crew).find(|(who, _)| person_key(who) == key).and_then(|(_, language)| language.clone())
}

/// People who were called by a message and are on no sheet and in no rule any more: they must be told.
fn add_released(facts: &Facts, distribution: &mut Distribution, date: Date) {
    let production = &facts.production;
    let mut known: BTreeSet<String> = distribution.people.iter().map(|one| one.key.clone()).collect();
    for message in production.sending.sent.iter().rev().filter(|message| message.date == date && message.fate != Fate::Failed) {
        if !known.insert(message.person.clone()) {
            continue;
        }
        let to = Addressee {
            key: message.person.clone(),
            name: message.name.clone(),
            role: String::new(),
            email: Some(message.email.clone()),
            language: language_of(production, &message.person),
            papers: Vec::new(),
            rules: vec!["was called".to_owned()],
            calls: Vec::new(),
            origin: Origin::NONE,
        };
        if !letter::released(Some(message), &to, production).is_empty() {
            distribution.people.push(to);
        }
    }
}

/// The digest of every paper that goes out, in its edition. A paper that an edition does not have is taken out and said.
fn digests(facts: &Facts, distribution: &mut Distribution, remarks: &mut Vec<String>) -> Result<(Digests, Proofs), Refusal> {
    let mut wanted: BTreeMap<String, BTreeMap<(String, String), Enclosure>> = BTreeMap::new();
    for paper in distribution.people.iter().flat_map(|one| &one.papers) {
        let own = wanted.entry(paper.edition.clone()).or_default();
        own.insert((paper.kind.word.to_owned(), paper.subject.slug.clone()), paper.clone());
    }
    let (mut digests, mut proofs) = (Digests::new(), Proofs::new());
    for (edition, papers) in wanted {
        let own = if edition == INTERNAL {
            None
        } else {
            Some(
                facts
                    .edition(&edition)
                    .map_err(|unknown| Refusal::new(unknown.to_string().replacen("error: ", "", 1), "name another `edition`"))?,
            )
        };
        let context = own.as_ref().unwrap_or(facts).context();
        proofs.extend(own.as_ref().map(|own| (edition.clone(), Arc::clone(&own.proof))));
        for ((kind, slug), paper) in papers {
            let due = (paper.kind.due)(context).iter().any(|subject| subject.slug == slug);
            if !due {
                remarks.push(format!("the edition of {edition} has no {kind} {slug}: it is left out"));
                continue;
            }
            let sheet = plan::sheet(paper.kind, context, &paper.subject);
            let text = |value: Option<&serde_json::Value>| value.and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
            let revision = text(sheet.page.get("revision").and_then(|revision| revision.get("colour")));
            digests.insert((kind, slug, edition.clone()), (text(sheet.page.get("digest")), revision));
        }
    }
    for one in &mut distribution.people {
        one.papers.retain(|paper| digests.contains_key(&(paper.kind.word.to_owned(), paper.subject.slug.clone(), paper.edition.clone())));
    }
    distribution.people.retain(|one| !one.papers.is_empty());
    Ok((digests, proofs))
}

/// The call sheets of the day that somebody gets, or whose people get something.
fn sheets(context: Context<'_>, distribution: &Distribution, date: Date) -> Vec<SheetStanding> {
    let sent: BTreeSet<&str> = distribution
        .people
        .iter()
        .flat_map(|one| &one.papers)
        .filter(|paper| paper.kind.word == call_sheet::KIND.word)
        .map(|paper| paper.subject.key.as_str())
        .collect();
    let days = context.production.days_on(date).filter(|day| day.kind == DayKind::Shoot);
    days.filter(|day| sent.contains(format!("{} {}", day.date, day.unit).as_str())).map(|day| standing::of_day(context, day)).collect()
}

impl Plan {
    /// The sheets that may not leave as the sheets of the day.
    pub fn unapproved(&self) -> impl Iterator<Item = &SheetStanding> {
        self.sheets.iter().filter(|sheet| sheet.state != SheetState::Approved)
    }

    /// Why the sheets may not leave, where they may not: none where they are approved, or go out as preliminary ones. One
    /// that is superseded does not go out at all.
    #[must_use]
    pub fn refusal(&self, facts: &Facts, preliminary: bool) -> Option<Refusal> {
        let production = &facts.production;
        let bad = self.unapproved().find(|sheet| !preliminary || sheet.state == SheetState::Superseded)?;
        let day = production.day(&bad.unit, bad.date)?;
        let number = day.number.map_or_else(|| day.date.to_string(), |number| number.to_string());
        let unit = production.unit(&bad.unit).map_or_else(|| bad.unit.clone(), |unit| unit.name.clone());
        let words = standing::words(production, bad);
        let message = format!("the call sheet of {}, {unit}, is not approved as it stands: {}", day.date, lower(&words));
        let first = production.units.first().is_none_or(|own| own.id == bad.unit);
        let option = if first { String::new() } else { format!(" --unit {}", bad.unit) };
        let who = bad.missing.first().and_then(|role| production.holders(role, &bad.unit).into_iter().next());
        let who = who.unwrap_or_else(|| "NAME".to_owned());
        let help = if bad.state == SheetState::Superseded {
            "the schedule has gone back behind what was approved: bring it up to date, or have the sheet approved anew".to_owned()
        } else {
            format!(
                "record each approval: `callboard approve call-sheet {number}{option} --by \"{who}\" --at \"{} 18:00\"`; or send it as preliminary: `--preliminary`",
                day.date.yesterday().unwrap_or(day.date)
            )
        };
        Some(Refusal { code: Some("CB265"), message, help })
    }
}

fn lower(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The papers as files, by kind, subject and edition.
pub type Files = BTreeMap<(String, String, String), File>;

/// Makes the papers that messages carry, each in its edition, in the places where `build` puts them.
///
/// # Errors
/// When one cannot be made; the sentences say why.
pub fn files(facts: &mut Facts, plan: &Plan, options: &BuildOptions, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Result<Files, String> {
    let format = if super::formats().contains(&Format::Pdf) { Format::Pdf } else { Format::Html };
    let mut wanted: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for paper in plan.messages.iter().filter(|message| message.due.leaves()).flat_map(|message| &message.to.papers) {
        wanted.entry(paper.edition.clone()).or_default().insert((paper.kind.word.to_owned(), paper.subject.slug.clone()));
    }
    let code = slug(facts.production.identity.code.as_deref().unwrap_or(&facts.production.identity.title));
    let mut files = Files::new();
    for (edition, papers) in wanted {
        let mut own = match edition.as_str() {
            INTERNAL => None,
            edition => Some(facts.edition(edition).map_err(|unknown| unknown.to_string())?),
        };
        let facts = own.as_mut().unwrap_or(facts);
        let selection = Selection { formats: vec![format], papers: Some(papers.clone()), ..Selection::default() };
        let options = BuildOptions { out: folder(&options.out, &edition), selection: selection.clone(), ..options.clone() };
        let report = build(facts, &options, progress);
        if let Some(failed) = report.failed.iter().chain(&report.held_back).next() {
            return Err(format!("{} could not be made: {}", failed.path, failed.because.join("; ")));
        }
        for job in plan::plan(crate::documents::KINDS, facts.context(), &selection).iter().filter(|job| job.selected) {
            let path = options.out.join(&job.path);
            let bytes = fs_err::read(&path).map_err(|error| error.to_string())?;
            let name = job.path.replace('/', "-").replace(&format!("{0}-{0}.", job.kind.word), &format!("{}.", job.kind.word));
            let kind = if format == Format::Pdf { "application/pdf" } else { "text/html; charset=utf-8" };
            let key = (job.kind.word.to_owned(), job.subject.slug.clone(), edition.clone());
            files.insert(key, File { name: format!("{code}-{name}"), kind, bytes });
        }
        if let Some((kind, subject)) =
            papers.iter().find(|(kind, subject)| !files.contains_key(&(kind.clone(), subject.clone(), edition.clone())))
        {
            return Err(format!("{kind} {subject} was not made for the edition of {edition}"));
        }
    }
    Ok(files)
}

/// Whom messages are from: what the production states, else its title with the company's mail.
///
/// # Errors
/// When it states neither.
pub fn sender(facts: &Facts) -> Result<String, Refusal> {
    let mail = facts.production.sending.mail.as_ref();
    let identity = &facts.production.identity;
    let own = || identity.company.email.as_ref().map(|email| format!("\"{}\" <{email}>", identity.title.replace(['"', '\\'], "")));
    mail.and_then(|mail| mail.from.clone()).or_else(own).ok_or_else(|| {
        Refusal::new("the messages have no sender", "name it in production.yaml: `mail: {from: \"Office <office@example.com>\"}`")
    })
}

/// Puts one planned message together.
///
/// # Errors
/// When an address cannot be read.
pub fn message(
    facts: &Facts,
    plan: &Plan,
    one: &Planned,
    files: &Files,
    date: Option<Timestamp>,
    unsent: bool,
) -> Result<Composed, String> {
    let from = sender(facts).map_err(|refusal| refusal.message)?;
    let own: Vec<File> = one.to.papers.iter().filter_map(|paper| files.get(&key(paper))).cloned().collect();
    let about = format!("{} {}", plan.date, one.to.key);
    let parts = Parts {
        from: &from,
        reply_to: facts.production.sending.mail.as_ref().and_then(|mail| mail.reply_to.as_deref()),
        to: (&one.to.name, one.to.email.as_deref().unwrap_or_default()),
        letter: &one.letter,
        files: &own,
        before: one.before.as_deref(),
        about: &about,
    };
    compose(parts, date, unsent)
}

fn key(paper: &Enclosure) -> (String, String, String) {
    (paper.kind.word.to_owned(), paper.subject.slug.clone(), paper.edition.clone())
}

/// The line of the record before a message leaves.
fn told(plan: &Plan, one: &Planned, digests: &Digests) -> Told {
    let paper = |paper: &Enclosure| {
        let (digest, revision) = digests.get(&key(paper)).cloned().unwrap_or_default();
        Paper { kind: paper.kind.word.to_owned(), subject: paper.subject.slug.clone(), edition: paper.edition.clone(), digest, revision }
    };
    Told {
        person: one.to.key.clone(),
        name: one.to.name.clone(),
        email: one.to.email.clone().unwrap_or_default(),
        date: plan.date,
        papers: one.to.papers.iter().map(paper).collect(),
        facts: one.letter.facts.iter().map(|fact| (fact.key.clone(), (fact.label.clone(), fact.text.clone()))).collect(),
    }
}

/// Writes a message for each person into a folder, each in a file of its own: `cast-13.eml`. Messages that callboard wrote
/// there before and that are not due any more are taken away, so that nobody sends an old one. `at` is given where they
/// are sent by hand at that moment: then the record says so.
///
/// # Errors
/// When a message or file cannot be written.
pub fn write(facts: &Facts, plan: &Plan, files: &Files, into: &Path, at: Option<&str>) -> Result<Vec<PathBuf>, String> {
    let zone = &facts.production.conventions.time_zone;
    let date = facts.derived.as_of.and_then(|date| date.to_zoned(zone.clone()).ok()).map(|moment| moment.timestamp());
    fs_err::create_dir_all(into).map_err(|error| error.to_string())?;
    let mut written = Vec::new();
    let mut record = match at {
        Some(_) => Some(Record::open(&facts.root, plan.date).map_err(|error| format!("the record cannot be opened: {error}"))?),
        None => None,
    };
    let digests = digests_of(facts, plan);
    for one in plan.messages.iter().filter(|one| one.due.leaves()) {
        let composed = message(facts, plan, one, files, date, true)?;
        let path = into.join(format!("{}.eml", one.to.key));
        super::write_whole(&path, &composed.bytes).map_err(|error| format!("`{}` cannot be written: {error}", path.display()))?;
        written.push(path);
        if let (Some(record), Some(at)) = (record.as_mut(), at) {
            let line = |state, message| Line { state, id: composed.id.clone(), at: at.to_owned(), reply: "by hand".to_owned(), message };
            let own = told(plan, one, &digests);
            let added = record.add(&line(State::Pending, Some(own))).and_then(|()| record.add(&line(State::Accepted, None)));
            added.map_err(|error| format!("the record cannot be written: {error}"))?;
        }
    }
    for entry in std::fs::read_dir(into).into_iter().flatten().flatten() {
        let path = entry.path();
        let old = path.extension().is_some_and(|ending| ending == "eml") && !written.contains(&path);
        let ours = || {
            std::fs::read(&path)
                .is_ok_and(|bytes| String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).contains(&format!("\r\n{}: ", compose::MARK)))
        };
        if old && ours() {
            std::fs::remove_file(&path).map_err(|error| format!("`{}` cannot be removed: {error}", path.display()))?;
        }
    }
    Ok(written)
}

fn digests_of(facts: &Facts, plan: &Plan) -> Digests {
    let mut distribution = plan.distribution.clone();
    digests(facts, &mut distribution, &mut Vec::new()).map(|(digests, _)| digests).unwrap_or_default()
}

/// What became of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// Who was to get it.
    pub name: String,
    /// The address.
    pub email: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// How a run went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// What became of each message that was tried.
    pub results: Vec<Delivery>,
    /// Messages that were not tried because the server could not be reached any more.
    pub not_tried: usize,
    /// Why the run ended early, where it did.
    pub ended: Option<String>,
}

/// Sends what is due through the server, one message after the other, each on the record before it leaves and after the
/// server has answered. What is certain not to have arrived is tried once more over a new connection.
pub fn send(facts: &Facts, plan: &Plan, files: &Files, server: &Server, progress: &mut dyn FnMut(&Delivery)) -> Report {
    let mut report = Report::default();
    let due: Vec<&Planned> = plan.messages.iter().filter(|one| one.due.leaves()).collect();
    let mut record = match Record::open(&facts.root, plan.date) {
        Ok(record) => record,
        Err(error) => {
            report.ended = Some(format!("the record cannot be opened, so nothing was sent: {error}"));
            report.not_tried = due.len();
            return report;
        }
    };
    let digests = digests_of(facts, plan);
    // The one place where the clock on the wall counts: a message says when it was sent, and the record when that was.
    let zone = &facts.production.conventions.time_zone;
    let now = || Timestamp::now();
    let said = |moment: Timestamp| moment.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let mut connection: Option<smtp::Connection> = None;
    for (at, one) in due.iter().enumerate() {
        let moment = now();
        let composed = match message(facts, plan, one, files, Some(moment), false) {
            Ok(composed) => composed,
            Err(why) => {
                put(&mut report, progress, one, Outcome::Refused(why));
                continue;
            }
        };
        let mut outcome = Outcome::Lost(String::new());
        for attempt in 0..2 {
            if connection.as_ref().is_none_or(|connection| !connection.is_alive()) {
                match server.connect() {
                    Ok(new) => connection = Some(new),
                    Err(why) => {
                        report.ended = Some(why);
                        if attempt == 0 {
                            report.not_tried = due.len() - at;
                        } else {
                            put(&mut report, progress, one, outcome);
                            report.not_tried = due.len() - at - 1;
                        }
                        return report;
                    }
                }
            }
            let Some(own) = connection.as_mut() else { break };
            let line =
                |state, reply: &str, message| Line { state, id: composed.id.clone(), at: said(now()), reply: reply.to_owned(), message };
            if let Err(error) = record.add(&line(State::Pending, "", Some(told(plan, one, &digests)))) {
                report.ended = Some(format!("the record cannot be written, so nothing more was sent: {error}"));
                report.not_tried = due.len() - at;
                return report;
            }
            outcome = own.deliver(&composed.envelope, &composed.bytes);
            let (state, reply) = match &outcome {
                Outcome::Accepted(reply) => (State::Accepted, reply),
                Outcome::Refused(reply) | Outcome::Lost(reply) => (State::Failed, reply),
                Outcome::Unknown(reply) => (State::Unknown, reply),
            };
            if let Err(error) = record.add(&line(state, reply, None)) {
                let name = one.to.name.clone();
                put(&mut report, progress, one, outcome);
                report.ended = Some(format!("the record cannot be written: {error}; what became of the message to {name} is not on it"));
                report.not_tried = due.len() - at - 1;
                return report;
            }
            if !matches!(outcome, Outcome::Lost(_)) {
                break;
            }
        }
        let shut = server.wants_login(&outcome);
        put(&mut report, progress, one, outcome);
        if shut.is_some() {
            report.ended = shut;
            report.not_tried = due.len() - at - 1;
            break;
        }
    }
    if let Some(connection) = connection {
        connection.close();
    }
    report
}

fn put(report: &mut Report, progress: &mut dyn FnMut(&Delivery), one: &Planned, outcome: Outcome) {
    let result = Delivery { name: one.to.name.clone(), email: one.to.email.clone().unwrap_or_default(), outcome };
    progress(&result);
    report.results.push(result);
}

/// Settles messages of which nobody knew whether they arrived: they have. Returns how many.
///
/// # Errors
/// When the record cannot be written, or somebody is named who has no such message.
pub fn arrived(facts: &Facts, date: Date, names: &[String], at: &str) -> Result<usize, String> {
    let sent = &facts.production.sending.sent;
    let open: Vec<_> = sent.iter().filter(|message| message.date == date && message.fate == Fate::Unknown).collect();
    let is = |message: &crate::model::SentMessage, name: &str| {
        name == "all" || [&message.name, &message.person, &message.email, &message.id].iter().any(|text| text.eq_ignore_ascii_case(name))
    };
    if let Some(name) = names.iter().find(|name| !open.iter().any(|message| is(message, name))) {
        return Err(format!("there is no message to `{name}` about {date} whose fate is open"));
    }
    let mut record = Record::open(&facts.root, date).map_err(|error| format!("the record cannot be opened: {error}"))?;
    let mut settled = 0;
    for message in open.iter().filter(|message| names.iter().any(|name| is(message, name))) {
        let reply = "settled by hand".to_owned();
        let line = Line { state: State::Accepted, id: message.id.clone(), at: at.to_owned(), reply, message: None };
        record.add(&line).map_err(|error| format!("the record cannot be written: {error}"))?;
        settled += 1;
    }
    Ok(settled)
}
