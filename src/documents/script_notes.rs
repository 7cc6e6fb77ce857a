//! Notes on the script: a draft's notes by scene with author and status, what the draft changes, and the drafts before
//! it. One for each draft.

use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, NoteBlock, notes_for};
use super::{Context, Kind, Revision, Subject, clearance_report, facts, format};
use crate::derive::SceneDays;
use crate::model::{NoteState, Part, Production, Scene, ScriptDraft, ScriptNote};
use crate::values::SceneNumber;
use crate::words::{say, word};

/// Notes on the script.
pub static KIND: Kind = Kind {
    word: "script-notes",
    name: "Script notes",
    about: "A draft's notes by scene, with author, status and answer, what the draft changes, and the drafts before it. One for each draft with notes, and for the one in force where drafts are listed.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Script],
    due,
    page,
};

/// What names of drafts are compared by.
fn key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The name of the draft in force, as the list of drafts has it.
fn current(production: &Production) -> String {
    let script = &production.identity.script;
    let stated = script.name.as_deref().or(script.colour.as_deref());
    let by_name = script.name.as_deref().and_then(|name| production.drafts.iter().find(|draft| key(&draft.name) == key(name)));
    let found =
        by_name.or_else(|| listed(production, script.colour.as_deref()?)).or_else(|| production.drafts.last().filter(|_| stated.is_none()));
    found.map(|draft| draft.name.as_str()).or(stated).unwrap_or(word!("script-notes-current-draft")).to_owned()
}

/// The listed draft of a name: by its name, else by its colour.
fn listed<'a>(production: &'a Production, name: &str) -> Option<&'a ScriptDraft> {
    let by_name = production.drafts.iter().find(|draft| key(&draft.name) == key(name));
    by_name.or_else(|| production.drafts.iter().rev().find(|draft| draft.colour.as_deref().is_some_and(|colour| key(colour) == key(name))))
}

/// The draft that a note is about, as the list of drafts has it.
fn draft_of(production: &Production, note: &ScriptNote) -> String {
    let name = note.draft.clone().unwrap_or_else(|| current(production));
    listed(production, &name).map_or(name, |draft| draft.name.clone())
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    let mut names: Vec<String> = production.script_notes.iter().map(|note| draft_of(production, note)).collect();
    if !production.drafts.is_empty() {
        let now = current(production);
        names.push(listed(production, &now).map_or(now, |draft| draft.name.clone()));
    }
    // In the order of the drafts; those that are not listed last.
    names.sort_by_key(|name| (production.drafts.iter().position(|draft| draft.name == *name).unwrap_or(usize::MAX), key(name)));
    names.dedup_by_key(|name| key(name));
    let mut slugs = facts::Slugs::default();
    names.into_iter().map(|name| Subject { slug: slugs.of(&name), key: key(&name), name, date: None }).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let production = context.production;
    let revision = listed(production, &subject.name).and_then(|draft| {
        let date = draft.date.map(|date| format::plain_date(date, production.conventions.wording)).unwrap_or_default();
        Some(Revision { colour: draft.colour.clone()?, date })
    });
    facts::revised_page(context, &KIND, subject, &[], true, revision, body(context, subject))
}

/// What the notes on a draft show.
#[derive(Debug, Clone, Serialize)]
pub struct ScriptNotes {
    /// The draft.
    pub draft: String,
    /// The date it speaks from.
    pub as_of: Option<String>,
    /// Author, date, and how many notes are open.
    pub facts: Vec<Fact>,
    /// Scenes changed, added and cut, pages: what the draft is.
    pub changes: Vec<Fact>,
    /// The notes by scene, in script order; those on the whole script first.
    pub scenes: Vec<SceneNotes>,
    /// All drafts that are listed, the latest first.
    pub drafts: Vec<DraftRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// The notes on a scene.
#[derive(Debug, Clone, Serialize)]
pub struct SceneNotes {
    /// Stable id: `scene-12A`.
    pub id: String,
    /// Its number; none for the script as a whole.
    pub number: Option<String>,
    /// Its heading: `INT. NET LOFT – DAY`.
    pub heading: Option<String>,
    /// The days it is shot.
    pub shot: Option<String>,
    /// How many of them are open: `2 open`.
    pub open: Option<String>,
    /// Its notes: open ones first, then by date.
    pub rows: Vec<NoteRow>,
}

/// One note.
#[derive(Debug, Clone, Serialize)]
pub struct NoteRow {
    /// Stable id: `note-12-1`.
    pub id: String,
    /// The page, as numbered.
    pub page: Option<String>,
    /// What it says.
    pub note: String,
    /// Who says it.
    pub author: Option<String>,
    /// When.
    pub date: Option<String>,
    /// Whether it was taken up.
    pub status: &'static str,
    /// How urgent that is.
    pub tone: &'static str,
    /// Who sees to it.
    pub owner: Option<String>,
    /// What was answered.
    pub answer: Option<String>,
}

/// One draft.
#[derive(Debug, Clone, Serialize)]
pub struct DraftRow {
    /// Stable id: `draft-blue-revision`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is this paper's.
    pub own: bool,
    /// Its colour.
    pub colour: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// What it changes: `12, 14; added 14A; cut 9`.
    pub scenes: String,
    /// The pages it went out on.
    pub pages: Option<String>,
    /// What it was for.
    pub notes: Option<String>,
}

fn numbers(all: &[SceneNumber]) -> Option<String> {
    (!all.is_empty()).then(|| format::list(all.iter().map(SceneNumber::as_str)))
}

fn body(context: Context<'_>, subject: &Subject) -> ScriptNotes {
    let production = context.production;
    let wording = production.conventions.wording;
    let draft = listed(production, &subject.name);
    let all = production.script_notes.iter().zip(&context.derived.script_desk.notes);
    let own: Vec<(&ScriptNote, &SceneDays)> = all.filter(|(note, _)| key(&draft_of(production, note)) == subject.key).collect();
    let open = own.iter().filter(|(note, _)| note.state.is_open()).count();
    let mut scenes: Vec<Option<&SceneNumber>> = own.iter().map(|(note, _)| note.scene.as_ref()).collect();
    scenes.sort();
    scenes.dedup();
    let script = &production.identity.script;
    let is_current = key(&current(production)) == subject.key || draft.is_some_and(|draft| key(&draft.name) == key(&current(production)));
    let date = draft.and_then(|draft| draft.date).or(script.date.filter(|_| is_current));
    let count = match (own.len(), open) {
        (0, _) => None,
        (all, 0) => Some(say!("script-notes-none-open", notes = format::counted(all, "notes"))),
        (all, open) => Some(say!("script-notes-open-3", notes = format::counted(all, "notes"), open)),
    };
    let facts = [
        Fact::new("date", word!("script-notes-date"), date.map(|date| format::plain_date(date, wording))),
        Fact::new("author", word!("script-notes-author"), draft.and_then(|draft| draft.author.clone())),
        Fact::new("count", word!("script-notes-notes"), count),
        Fact::new("purpose", word!("script-notes-about-it"), draft.and_then(|draft| draft.notes.as_deref()).map(facts::sentence_case)),
    ];
    let changes = draft.map_or_else(Vec::new, |draft| {
        let all = [
            Fact::new("changed", word!("script-notes-changed"), numbers(&draft.scenes)),
            Fact::new("added", word!("script-notes-added-2"), numbers(&draft.added)),
            Fact::new("omitted", word!("script-notes-cut-2"), numbers(&draft.omitted)),
            Fact::new("pages", word!("script-notes-pages"), draft.pages.clone()),
        ];
        all.into_iter().flatten().collect()
    });
    ScriptNotes {
        draft: subject.name.clone(),
        as_of: context.derived.as_of.map(|date| format::plain_date(date, wording)),
        facts: facts.into_iter().flatten().collect(),
        changes,
        scenes: scenes.into_iter().map(|scene| scene_notes(context, scene, &own)).collect(),
        drafts: production.drafts.iter().rev().map(|row| draft_row(context, row, key(&row.name) == subject.key)).collect(),
        notes: notes_for(production, KIND.word, Some(&subject.name)),
    }
}

fn scene_notes(context: Context<'_>, number: Option<&SceneNumber>, own: &[(&ScriptNote, &SceneDays)]) -> SceneNotes {
    let wording = context.production.conventions.wording;
    let mut notes: Vec<&(&ScriptNote, &SceneDays)> = own.iter().filter(|(note, _)| note.scene.as_ref() == number).collect();
    notes.sort_by_key(|(note, _)| (!note.state.is_open(), note.date));
    let open = notes.iter().filter(|(note, _)| note.state.is_open()).count();
    let scene = number.and_then(|number| context.production.scene(number));
    let name = number.map_or("whole", SceneNumber::as_str);
    let rows = notes.iter().enumerate().map(|(at, (note, _))| {
        let (status, tone) = match note.state {
            NoteState::Open => (word!("script-notes-open-2"), "warn"),
            NoteState::Doing => (word!("script-notes-in-hand"), "plain"),
            NoteState::Done => (word!("script-notes-done"), "quiet"),
            NoteState::Declined => (word!("script-notes-stays"), "quiet"),
        };
        NoteRow {
            id: format!("note-{name}-{}", at + 1),
            page: note.page.clone(),
            note: note.note.clone(),
            author: note.author.clone(),
            date: note.date.map(|date| format::day_and_month(date, wording)),
            status,
            tone,
            owner: note.owner.clone(),
            answer: note.answer.clone(),
        }
    });
    SceneNotes {
        id: format!("scene-{name}"),
        number: number.map(ToString::to_string),
        heading: scene.map(Scene::slugline),
        shot: notes.first().and_then(|(_, days)| clearance_report::days(&days.plays, wording)),
        open: (open > 0).then(|| say!("script-notes-open", open)),
        rows: rows.collect(),
    }
}

fn draft_row(context: Context<'_>, draft: &ScriptDraft, own: bool) -> DraftRow {
    let wording = context.production.conventions.wording;
    let part = |word: &str, all: &[SceneNumber]| numbers(all).map(|list| format!("{word}{list}"));
    let scenes =
        [part("", &draft.scenes), part(word!("script-notes-added"), &draft.added), part(word!("script-notes-cut"), &draft.omitted)];
    DraftRow {
        id: format!("draft-{}", crate::values::slug(&draft.name)),
        name: draft.name.clone(),
        own,
        colour: draft.colour.clone(),
        date: draft.date.map(|date| format::plain_date(date, wording)),
        author: draft.author.clone(),
        scenes: scenes.into_iter().flatten().collect::<Vec<_>>().join("; "),
        pages: draft.pages.clone(),
        notes: draft.notes.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, sc};
    use crate::documents::facts::testing::assert_fixture;

    fn pages() -> Vec<Value> {
        let note = |scene: Option<&str>, text: &str, state, draft: Option<&str>| ScriptNote {
            scene: scene.map(sc),
            note: text.to_owned(),
            state,
            draft: draft.map(str::to_owned),
            author: Some("M. Hale".to_owned()),
            ..ScriptNote::default()
        };
        let draft = |name: &str, colour: &str, day| ScriptDraft {
            name: name.to_owned(),
            colour: Some(colour.to_owned()),
            date: Some(d(2026, 4, day)),
            scenes: vec![sc("1")],
            added: vec![sc("1A")],
            ..ScriptDraft::default()
        };
        let builder = Builder::new().scene("1", "INT", "DAY", 8).day(d(2026, 6, 1), "07:00").strip("1", "").with(|production| {
            production.identity.script.name = Some("Pink Revision".to_owned());
            production.drafts = vec![draft("Blue Revision", "Blue", 1), draft("Pink Revision", "Pink", 8)];
            production.script_notes = vec![
                note(Some("1"), "done long ago", NoteState::Done, Some("blue")),
                note(Some("1"), "answered", NoteState::Declined, None),
                note(Some("1"), "open", NoteState::Open, None),
                note(None, "whose story is it?", NoteState::Open, None),
            ];
        });
        let derived = derive(&builder.production, Some(d(2026, 5, 1)));
        let context = Context::internal(&builder.production, &derived);
        due(context).iter().map(|subject| page(context, subject)).collect()
    }

    #[test]
    fn a_draft_has_its_own_notes_open_ones_first() {
        let pages = pages();
        let line = |page: &Value| {
            let scenes = page["body"]["scenes"].as_array().unwrap().iter();
            let rows = scenes.flat_map(|scene| scene["rows"].as_array().unwrap()).map(|row| row["note"].as_str().unwrap());
            format!("{}: {}", page["body"]["draft"].as_str().unwrap(), rows.collect::<Vec<_>>().join(", "))
        };
        let lines: Vec<String> = pages.iter().map(line).collect();
        assert_eq!(lines, ["Blue Revision: done long ago", "Pink Revision: whose story is it?, open, answered"]);
        assert_eq!(pages[1]["revision"]["colour"], "Pink");
        assert_eq!(pages[1]["body"]["drafts"][0]["scenes"], "1; added 1A");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&pages()[1], include_str!("../../tests/fixtures/pages/script-notes.json"));
    }
}
