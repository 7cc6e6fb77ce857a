//! Research: a dossier with its sources, pictures, the scenes it serves and its questions of anachronism; and one paper
//! of all questions that are open.

use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, NoteBlock, Picture, notes_for};
use super::prose::Block;
use super::{Context, Kind, Subject, clearance_report, facts, format};
use crate::derive::SceneDays;
use crate::model::{Dossier, Part, Question};
use crate::values::SceneNumber;
use crate::words::{say, word};

/// Research.
pub static KIND: Kind = Kind {
    word: "research",
    name: "Research",
    about: "What was found out about a subject, a place or a period, with sources, pictures, the scenes it serves and its open questions. One for each dossier, and one of all open questions.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Script],
    due,
    page,
};

/// The key of the paper of all open questions; no dossier's, for a name has no space.
const OPEN: &str = "open questions";

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let research = &context.production.research;
    let mut slugs = facts::Slugs::default();
    let own = |dossier: &Dossier| Subject { slug: slugs.of(&dossier.id), name: dossier.title.clone(), key: dossier.id.clone(), date: None };
    let mut all: Vec<Subject> = research.iter().map(own).collect();
    if research.iter().flat_map(|dossier| &dossier.questions).any(|question| question.answer.is_none()) {
        all.push(Subject { slug: slugs.of("open-questions"), name: "Open questions".to_owned(), key: OPEN.to_owned(), date: None });
    }
    all
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    if subject.key == OPEN {
        return facts::page(context, &KIND, subject, &[], true, open_questions(context));
    }
    let Some(at) = context.production.research.iter().position(|dossier| dossier.id == subject.key) else { return Value::Null };
    facts::page(context, &KIND, subject, &[], false, body(context, at))
}

/// What a dossier shows.
#[derive(Debug, Clone, Serialize)]
pub struct Research {
    /// Its title.
    pub title: String,
    /// The date it speaks from, where what is open depends on it.
    pub as_of: Option<String>,
    /// Subject, place, period, who keeps it, of when.
    pub facts: Vec<Fact>,
    /// What was found.
    pub text: Vec<Block>,
    /// Questions that are open, the next to be shot first.
    pub questions: Vec<QuestionRow>,
    /// Questions that were answered.
    pub answers: Vec<QuestionRow>,
    /// Whether the questions are those of several dossiers.
    pub several: bool,
    /// The scenes it serves.
    pub scenes: Vec<SceneRow>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// What it rests on.
    pub sources: Vec<SourceRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A question of anachronism.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionRow {
    /// Stable id: `question-port-1998-1`.
    pub id: String,
    /// The dossier's title.
    pub dossier: String,
    /// What is asked.
    pub question: String,
    /// The scenes it is about.
    pub scenes: String,
    /// The days they are shot.
    pub shot: Option<String>,
    /// Who sees to it.
    pub owner: Option<String>,
    /// What was found.
    pub answer: Option<String>,
}

/// A scene that a dossier serves.
#[derive(Debug, Clone, Serialize)]
pub struct SceneRow {
    /// Stable id: `scene-12A`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its heading.
    pub heading: String,
    /// Its story day.
    pub script_day: Option<String>,
    /// The days it is shot.
    pub shot: Option<String>,
}

/// What a dossier rests on.
#[derive(Debug, Clone, Serialize)]
pub struct SourceRow {
    /// Stable id: `source-1`.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Author and date.
    pub by: Option<String>,
    /// Where it is.
    pub place: Option<String>,
    /// Where that leads, where it is an address.
    pub href: Option<String>,
    /// What it gives.
    pub note: Option<String>,
}

fn question(context: Context<'_>, dossier: &Dossier, at: usize, question: &Question, days: &SceneDays) -> QuestionRow {
    QuestionRow {
        id: format!("question-{}-{}", dossier.id, at + 1),
        dossier: dossier.title.clone(),
        question: question.question.clone(),
        scenes: format::list(days.scenes.iter().map(SceneNumber::as_str)),
        shot: clearance_report::days(&days.plays, context.production.conventions.wording),
        owner: question.owner.clone().or_else(|| dossier.owner.clone()),
        answer: question.answer.clone(),
    }
}

fn body(context: Context<'_>, at: usize) -> Research {
    let production = context.production;
    let wording = production.conventions.wording;
    let dossier = &production.research[at];
    let status = &context.derived.script_desk.research[at];
    let facts = [
        Fact::new("subject", word!("research-subject"), dossier.subject.clone()),
        Fact::new("place", word!("research-place"), dossier.place.clone()),
        Fact::new("period", word!("research-period"), dossier.period.clone()),
        Fact::new("owner", word!("research-kept-by"), dossier.owner.clone()),
        Fact::new("date", word!("research-of"), dossier.date.map(|date| format::plain_date(date, wording))),
    ];
    let all: Vec<QuestionRow> = dossier
        .questions
        .iter()
        .zip(&status.questions)
        .enumerate()
        .map(|(at, (one, days))| question(context, dossier, at, one, days))
        .collect();
    let (answers, questions) = all.into_iter().partition(|row| row.answer.is_some());
    let scene = |number: &SceneNumber| {
        let scene = production.scene(number)?;
        let plays: Vec<_> = status.serves.plays.iter().filter(|play| play.scenes.contains(number)).cloned().collect();
        Some(SceneRow {
            id: format!("scene-{number}"),
            number: number.to_string(),
            heading: scene.slugline(),
            script_day: scene.script_day.clone(),
            shot: clearance_report::days(&plays, wording),
        })
    };
    let picture = |one: &crate::model::DossierPicture| {
        let caption = format::joined([one.caption.as_deref(), one.credit.as_deref()], " · ");
        facts::picture(production, &one.file, caption.as_deref(), &dossier.title)
    };
    let source = |(at, one): (usize, &crate::model::Source)| SourceRow {
        id: format!("source-{}", at + 1),
        title: one.title.clone(),
        by: format::joined([one.author.as_deref(), one.date.as_deref()], ", "),
        place: one.place.clone(),
        href: one.place.clone().filter(|place| place.starts_with("https://") || place.starts_with("http://")),
        note: one.note.clone(),
    };
    Research {
        title: dossier.title.clone(),
        as_of: None,
        facts: facts.into_iter().flatten().collect(),
        text: facts::blocks(dossier.text.as_ref()),
        questions,
        answers,
        several: false,
        scenes: status.serves.scenes.iter().filter_map(scene).collect(),
        pictures: dossier.pictures.iter().filter_map(picture).collect(),
        sources: dossier.sources.iter().enumerate().map(source).collect(),
        notes: notes_for(production, KIND.word, Some(&dossier.id)),
    }
}

/// The open questions of all dossiers, the next to be shot first, then those that were shot, then those on no board.
fn open_questions(context: Context<'_>) -> Research {
    let (production, now) = (context.production, context.derived.as_of);
    let mut rows = Vec::new();
    for (dossier, status) in production.research.iter().zip(&context.derived.script_desk.research) {
        for (at, (one, days)) in dossier.questions.iter().zip(&status.questions).enumerate().filter(|(_, (one, _))| one.answer.is_none()) {
            let next = days.next(now).map(|play| play.date);
            rows.push(((next.is_none(), next, days.plays.is_empty()), question(context, dossier, at, one, days)));
        }
    }
    rows.sort_by_key(|(order, _)| *order);
    let questions: Vec<QuestionRow> = rows.into_iter().map(|(_, row)| row).collect();
    Research {
        title: say!("research-open-questions"),
        as_of: now.map(|date| format::plain_date(date, production.conventions.wording)),
        facts: Vec::new(),
        text: Vec::new(),
        questions,
        answers: Vec::new(),
        several: true,
        scenes: Vec::new(),
        pictures: Vec::new(),
        sources: Vec::new(),
        notes: notes_for(production, KIND.word, Some(OPEN)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, sc};
    use crate::documents::facts::testing::assert_fixture;
    use crate::model::Source;

    fn pages() -> Vec<Value> {
        let ask = |text: &str, scene: &str, answer: Option<&str>| Question {
            question: text.to_owned(),
            scenes: vec![sc(scene)],
            answer: answer.map(str::to_owned),
            ..Question::default()
        };
        let port = Dossier {
            id: "port".to_owned(),
            title: "The port office in 1998".to_owned(),
            period: Some("1998".to_owned()),
            scenes: vec![sc("1")],
            text: Some("Everything was *paper*.".to_owned()),
            sources: vec![Source {
                title: "Harbor rules".to_owned(),
                place: Some("https://harbor.example/rules".to_owned()),
                ..Source::default()
            }],
            questions: vec![ask("Fax?", "1", None), ask("Tide tables?", "2", None), ask("Radios?", "1", Some("VHF"))],
            ..Dossier::default()
        };
        let builder = Builder::new()
            .scene("1", "INT", "DAY", 8)
            .scene("2", "INT", "DAY", 8)
            .day(d(2026, 6, 8), "07:00")
            .strip("1", "")
            .day(d(2026, 6, 3), "07:00")
            .strip("2", "")
            .with(|production| production.research = vec![port]);
        let derived = derive(&builder.production, Some(d(2026, 5, 1)));
        let context = Context::internal(&builder.production, &derived);
        due(context).iter().map(|subject| page(context, subject)).collect()
    }

    #[test]
    fn open_questions_stand_in_the_order_they_are_shot() {
        let pages = pages();
        let asked = |page: &Value, key: &str| {
            let rows = page["body"][key].as_array().unwrap().iter();
            rows.map(|row| row["question"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(pages.len(), 2);
        assert_eq!((asked(&pages[0], "questions").len(), asked(&pages[0], "answers")), (2, vec!["Radios?".to_owned()]));
        assert_eq!(asked(&pages[1], "questions"), ["Tide tables?", "Fax?"]);
        assert_eq!(pages[0]["body"]["sources"][0]["href"], "https://harbor.example/rules");
    }

    #[test]
    fn the_fixture_has_the_keys_of_the_document() {
        assert_fixture(&pages()[0], include_str!("../../tests/fixtures/pages/research.json"));
    }
}
