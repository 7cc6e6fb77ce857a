//! What must be settled before a scene is shot: clearances, notes on the script, questions of research
//! (CB107–CB110).

use jiff::civil::Date;

use super::words;
use crate::derive::{ClearanceStatus, Derived, Play, SceneDays};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Clearance, ClearanceState, Production};

/// Days before a scene is shot within which its notes and questions should be settled.
const SETTLED_BY: i32 = 7;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let desk = &derived.script_desk;
    for (clearance, status) in production.clearances.iter().zip(&desk.clearances) {
        findings.extend(open(production, derived, clearance, status));
        findings.extend(ends_early(production, clearance, status));
    }
    for (note, days) in production.script_notes.iter().zip(&desk.notes).filter(|(note, _)| note.state.is_open()) {
        let Some(play) = soon(days, derived.as_of) else { continue };
        let by = note.author.as_ref().map_or_else(String::new, |author| format!(" of {author}"));
        let message = format!("the note{by} on {} is open, and it is shot on {}: {}", scenes(play), play.date, short(&note.note));
        let finding = Finding::new(&codes::SCRIPT_NOTE_OPEN, message).at(note.origin).field("status");
        let finding = finding.help("answer it and write `status: done` or `declined`").subject(subject("script note", play));
        findings.push(at_day(production, finding, play));
    }
    for (dossier, status) in production.research.iter().zip(&desk.research) {
        for (question, days) in dossier.questions.iter().zip(&status.questions).filter(|(question, _)| question.answer.is_none()) {
            let Some(play) = soon(days, derived.as_of) else { continue };
            let message = format!(
                "a question of `{}` is open, and {} is shot on {}: {}",
                dossier.title,
                scenes(play),
                play.date,
                short(&question.question)
            );
            let finding = Finding::new(&codes::RESEARCH_OPEN, message).at(question.origin).field("question");
            let finding = finding.help("find out, and write the `answer`").subject(format!("dossier {}", dossier.id));
            findings.push(at_day(production, finding, play));
        }
    }
}

/// The day within the next days on which one of the scenes is shot.
fn soon(days: &SceneDays, as_of: Option<Date>) -> Option<&Play> {
    let now = as_of?;
    days.next(Some(now)).filter(|play| words::apart(now, play.date) <= SETTLED_BY)
}

fn scenes(play: &Play) -> String {
    words::scenes(&play.scenes.iter().collect::<Vec<_>>())
}

fn subject(what: &str, play: &Play) -> String {
    format!("{what} {}", play.scenes.first().map_or("", |number| number.as_str()))
}

/// The beginning of a text.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST { text } else { format!("{}…", text.chars().take(MOST - 1).collect::<String>().trim_end()) }
}

fn at_day(production: &Production, finding: Finding, play: &Play) -> Finding {
    match production.days.get(play.day) {
        Some(day) => finding.related(day.origin, None, "it is shot here"),
        None => finding,
    }
}

/// CB107: a scene is shot, or about to be, with something in it that nobody has allowed.
fn open(production: &Production, derived: &Derived, clearance: &Clearance, status: &ClearanceStatus) -> Option<Finding> {
    let first = status.plays.first()?;
    let name = format!("{} ({})", clearance.id, clearance.item);
    let when = format!("{} on {}", scenes(first), first.date);
    let by = status.needed_by.map_or_else(String::new, |by| format!("it must be settled by {by}"));
    let (message, field, help) = match clearance.state {
        ClearanceState::Denied => {
            let next = match derived.as_of {
                Some(now) => status.plays.iter().find(|play| play.date >= now)?,
                None => first,
            };
            let message = format!("{name} was refused, and is in {} on {}", scenes(next), next.date);
            let help = match &clearance.replacement {
                Some(other) => format!("shoot `{other}` in its place and write `status: replaced`"),
                None => "find what takes its place (`replacement`, then `status: replaced`), or take it out of the scene".to_owned(),
            };
            (message, "status", help)
        }
        state if !state.is_open() => return None,
        _ if status.late => {
            let asked = match (clearance.state, clearance.requested) {
                (ClearanceState::Requested, Some(asked)) => format!("asked for on {asked} and not given"),
                (ClearanceState::Requested, None) => "asked for and not given".to_owned(),
                _ => "not asked for".to_owned(),
            };
            let message = match derived.as_of {
                Some(now) if first.date < now => format!("{name} is {asked}, and was shot in {when}"),
                _ => format!("{name} is {asked}, and is shot in {when}; {by}"),
            };
            (
                message,
                "status",
                "get it cleared and write `cleared:` with the date, take it out of the scene, or shoot that later".to_owned(),
            )
        }
        _ => {
            let expected = clearance.expected.filter(|expected| status.needed_by.is_some_and(|by| *expected > by))?;
            let late = words::days(words::apart(status.needed_by?, expected));
            let message = format!("{name} is expected on {expected}, {late} too late: {by}, before {when}");
            (message, "expected", "press for the answer, prepare a `replacement`, or shoot that later".to_owned())
        }
    };
    let finding = Finding::new(&codes::CLEARANCE_OPEN, message).at(clearance.origin).field(field).help(help);
    Some(at_day(production, finding.subject(format!("clearance {}", clearance.id)), first))
}

/// CB110: it ends before its last scene is shot.
fn ends_early(production: &Production, clearance: &Clearance, status: &ClearanceStatus) -> Option<Finding> {
    let (ends, last) = (clearance.expires?, status.plays.last()?);
    if ends >= last.date || clearance.state != ClearanceState::Cleared {
        return None;
    }
    let message =
        format!("{} ({}) is cleared until {ends}, and is shot in {} on {}", clearance.id, clearance.item, scenes(last), last.date);
    let finding = Finding::new(&codes::CLEARANCE_ENDS, message).at(clearance.origin).field("expires");
    let finding = finding.help("have it extended, or shoot that by then").subject(format!("clearance {}", clearance.id));
    Some(at_day(production, finding, last))
}
