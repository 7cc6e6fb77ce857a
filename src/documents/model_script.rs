//! Drafts, notes on the script, clearances and research as `callboard model` prints them.

use serde::Serialize;

use super::Context;
use crate::derive::Play;
use crate::values::SceneNumber;

/// A draft.
#[derive(Debug, Serialize)]
pub(super) struct DraftJson {
    name: String,
    colour: Option<String>,
    date: Option<String>,
    author: Option<String>,
    scenes: Vec<String>,
    added: Vec<String>,
    omitted: Vec<String>,
    pages: Option<String>,
}

/// A note, with the days its scene is shot.
#[derive(Debug, Serialize)]
pub(super) struct ScriptNoteJson {
    draft: Option<String>,
    scene: Option<String>,
    page: Option<String>,
    note: String,
    author: Option<String>,
    date: Option<String>,
    owner: Option<String>,
    status: &'static str,
    answer: Option<String>,
    dates: Vec<String>,
}

/// A clearance, with what follows for it from the schedule.
#[derive(Debug, Serialize)]
pub(super) struct ClearanceJson {
    id: String,
    item: String,
    sort: String,
    status: &'static str,
    scenes: Vec<String>,
    dates: Vec<String>,
    needed_by: Option<String>,
    late: bool,
    holder: Option<String>,
    requested: Option<String>,
    expected: Option<String>,
    cleared: Option<String>,
    expires: Option<String>,
    fee: Option<String>,
    currency: Option<String>,
    account: Option<String>,
}

/// A dossier.
#[derive(Debug, Serialize)]
pub(super) struct DossierJson {
    id: String,
    title: String,
    subject: Option<String>,
    place: Option<String>,
    period: Option<String>,
    scenes: Vec<String>,
    dates: Vec<String>,
    questions: Vec<QuestionJson>,
}

/// A question of anachronism.
#[derive(Debug, Serialize)]
pub(super) struct QuestionJson {
    question: String,
    scenes: Vec<String>,
    dates: Vec<String>,
    answer: Option<String>,
    owner: Option<String>,
}

fn dates(plays: &[Play]) -> Vec<String> {
    let mut dates: Vec<String> = plays.iter().map(|play| play.date.to_string()).collect();
    dates.dedup();
    dates
}

fn texts(numbers: &[SceneNumber]) -> Vec<String> {
    numbers.iter().map(ToString::to_string).collect()
}

pub(super) fn drafts(context: Context<'_>) -> Vec<DraftJson> {
    let one = |draft: &crate::model::ScriptDraft| DraftJson {
        name: draft.name.clone(),
        colour: draft.colour.clone(),
        date: draft.date.map(|date| date.to_string()),
        author: draft.author.clone(),
        scenes: texts(&draft.scenes),
        added: texts(&draft.added),
        omitted: texts(&draft.omitted),
        pages: draft.pages.clone(),
    };
    context.production.drafts.iter().map(one).collect()
}

pub(super) fn notes(context: Context<'_>) -> Vec<ScriptNoteJson> {
    let all = context.production.script_notes.iter().zip(&context.derived.script_desk.notes);
    all.map(|(note, days)| ScriptNoteJson {
        draft: note.draft.clone(),
        scene: note.scene.as_ref().map(ToString::to_string),
        page: note.page.clone(),
        note: note.note.clone(),
        author: note.author.clone(),
        date: note.date.map(|date| date.to_string()),
        owner: note.owner.clone(),
        status: note.state.word(),
        answer: note.answer.clone(),
        dates: dates(&days.plays),
    })
    .collect()
}

pub(super) fn clearances(context: Context<'_>) -> Vec<ClearanceJson> {
    let all = context.production.clearances.iter().zip(&context.derived.script_desk.clearances);
    all.map(|(clearance, status)| ClearanceJson {
        id: clearance.id.clone(),
        item: clearance.item.clone(),
        sort: clearance.sort.clone(),
        status: clearance.state.word(),
        scenes: texts(&status.scenes),
        dates: dates(&status.plays),
        needed_by: status.needed_by.map(|date| date.to_string()),
        late: status.late,
        holder: clearance.holder.clone(),
        requested: clearance.requested.map(|date| date.to_string()),
        expected: clearance.expected.map(|date| date.to_string()),
        cleared: clearance.cleared.map(|date| date.to_string()),
        expires: clearance.expires.map(|date| date.to_string()),
        fee: clearance.fee.map(|fee| fee.plain()),
        currency: clearance.fee.map(|fee| fee.currency.to_string()),
        account: clearance.account.clone(),
    })
    .collect()
}

pub(super) fn research(context: Context<'_>) -> Vec<DossierJson> {
    let all = context.production.research.iter().zip(&context.derived.script_desk.research);
    all.map(|(dossier, status)| DossierJson {
        id: dossier.id.clone(),
        title: dossier.title.clone(),
        subject: dossier.subject.clone(),
        place: dossier.place.clone(),
        period: dossier.period.clone(),
        scenes: texts(&status.serves.scenes),
        dates: dates(&status.serves.plays),
        questions: dossier
            .questions
            .iter()
            .zip(&status.questions)
            .map(|(question, days)| QuestionJson {
                question: question.question.clone(),
                scenes: texts(&days.scenes),
                dates: dates(&days.plays),
                answer: question.answer.clone(),
                owner: question.owner.clone(),
            })
            .collect(),
    })
    .collect()
}
