//! Drafts, notes on the script, clearances, research.

use super::Linker;
use super::read::Fields;
use crate::model::{Clearance, ClearanceState, Dossier, DossierPicture, NoteState, Production, Question, ScriptDraft, ScriptNote, Source};
use crate::values::{SceneNumber, natural_cmp};

/// Working days before its first scene by which something must be cleared, where its record does not say.
const LEAD_DAYS: u32 = 5;
/// More working days of lead than any production has.
const MOST_LEAD_DAYS: u32 = 400;

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    production.drafts = linker.rows("drafts").filter_map(draft).collect();
    // Drafts without a date stand where they were written.
    production.drafts.sort_by(|a, b| match (a.date, b.date) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => std::cmp::Ordering::Equal,
    });
    production.script_notes = linker.rows("script_notes").filter_map(note).collect();
    production.clearances = linker.rows("clearances").filter_map(clearance).collect();
    production.clearances.sort_by(|a, b| natural_cmp(&a.id, &b.id));
    production.research = linker.rows("research").filter_map(dossier).collect();
    production.research.sort_by(|a, b| natural_cmp(&a.id, &b.id));
}

/// Scene numbers of a draft: they need not be in the breakdown any more.
fn scenes(row: Fields<'_>, key: &str) -> Vec<SceneNumber> {
    row.names(key).iter().filter_map(|text| SceneNumber::new(text).ok()).collect()
}

fn draft(row: Fields<'_>) -> Option<ScriptDraft> {
    Some(ScriptDraft {
        name: row.text("name")?,
        colour: row.text("colour"),
        date: row.date("date"),
        author: row.text("author"),
        scenes: scenes(row, "scenes"),
        added: scenes(row, "added"),
        omitted: scenes(row, "omitted"),
        pages: row.text("pages"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn note(row: Fields<'_>) -> Option<ScriptNote> {
    Some(ScriptNote {
        draft: row.text("draft"),
        scene: row.text("scene").and_then(|text| SceneNumber::new(&text).ok()),
        page: row.text("page"),
        note: row.text("note")?,
        author: row.text("author"),
        date: row.date("date"),
        owner: row.text("owner"),
        state: row.choice("status", NoteState::WORDS).map_or_else(NoteState::default, |at| NoteState::ALL[at]),
        answer: row.text("answer"),
        origin: row.origin(),
    })
}

fn clearance(row: Fields<'_>) -> Option<Clearance> {
    let stated = row.choice("status", ClearanceState::WORDS).map(|at| ClearanceState::ALL[at]);
    let (requested, cleared) = (row.date("requested"), row.date("cleared"));
    // A date says it as well as a word.
    let state = stated.unwrap_or(match (requested, cleared) {
        (_, Some(_)) => ClearanceState::Cleared,
        (Some(_), None) => ClearanceState::Requested,
        (None, None) => ClearanceState::Open,
    });
    Some(Clearance {
        id: row.text("id")?,
        item: row.text("item").unwrap_or_default(),
        sort: row.text("sort").unwrap_or_else(|| "other".to_owned()),
        element: row.text("element"),
        scenes: row.scene_numbers("scenes"),
        usage: row.text("usage"),
        holder: row.text("holder"),
        contact: row.text("contact"),
        state,
        requested,
        expected: row.date("expected"),
        cleared,
        expires: row.date("expires"),
        fee: row.money("fee"),
        account: row.text("account"),
        terms: row.text("terms"),
        replacement: row.text("replacement"),
        owner: row.text("owner"),
        lead_days: row.integer("lead_days").unwrap_or(LEAD_DAYS).min(MOST_LEAD_DAYS),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn dossier(row: Fields<'_>) -> Option<Dossier> {
    let id = row.text("id")?;
    let source = |row: Fields<'_>| {
        Some(Source {
            title: row.text("title")?,
            author: row.text("author"),
            place: row.text("place"),
            date: row.text("date"),
            note: row.text("note"),
        })
    };
    let picture = |row: Fields<'_>| {
        Some(DossierPicture { file: row.text("file")?.replace('\\', "/"), caption: row.text("caption"), credit: row.text("credit") })
    };
    let question = |row: Fields<'_>| {
        Some(Question {
            question: row.text("question")?,
            scenes: row.scene_numbers("scenes"),
            answer: row.text("answer"),
            owner: row.text("owner"),
            origin: row.origin(),
        })
    };
    Some(Dossier {
        title: row.text("title").unwrap_or_else(|| id.clone()),
        subject: row.text("subject"),
        place: row.text("place"),
        period: row.text("period"),
        scenes: row.scene_numbers("scenes"),
        owner: row.text("owner"),
        date: row.date("date"),
        text: row.text("text"),
        sources: row.records("sources").filter_map(source).collect(),
        pictures: row.records("pictures").filter_map(picture).collect(),
        questions: row.records("questions").filter_map(question).collect(),
        origin: row.origin(),
        id,
    })
}
