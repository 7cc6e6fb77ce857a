//! The sides: the day's pages of the script in shooting order, half size, for the pockets of cast and crew (domain.md 2.10).
//!
//! One for each unit and shoot day, where the script itself was read and holds a scene of the day. In front stand the day's
//! scenes with their cast. Each scene's pages follow in the order of the strips; what else stands on such a page is struck
//! through. Two scenes that follow each other in the schedule and share a page have it once; a page that is wanted again
//! later is there again, with that scene open. The marks of revised lines are kept, and a page says the last revision that
//! marks something on it. The page of the paper is a half-letter sheet (A5 for a production on A4): two lie on a sheet of
//! the office printer, and one fills a phone.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::Serialize;
use serde_json::Value;

use super::facts::{self, NoteBlock, Slugs};
use super::unit_day::{self, UnitDay};
use super::{Context, Figure, Kind, Subject, format};
use crate::model::{Joint, Part, Production, Script, ScriptLine, ShootDay, Strip, Style, Styled};
use crate::values::{CastId, SceneNumber};

/// The sides.
pub static KIND: Kind = Kind {
    word: "sides",
    name: "Sides",
    about: "The day's pages of the script in shooting order, half size, other scenes struck through. One for each unit and shoot day, where the script was read.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

/// What the paper shows.
#[derive(Debug, Clone, Serialize)]
pub struct Sides {
    /// `Day 11 of 28`.
    pub day: Option<String>,
    /// The date with its weekday.
    pub date: String,
    /// The unit.
    pub unit: String,
    /// The draft's name.
    pub draft: Option<String>,
    /// What stands across the pages in grey.
    pub watermark: Option<String>,
    /// The day's scenes in shooting order.
    pub scenes: Vec<SceneRow>,
    /// The cast of those scenes by number.
    pub cast: Vec<CastRow>,
    /// The day's pages of the script in shooting order.
    pub pages: Vec<SidesPage>,
    /// Notes that the production adds.
    pub notes: Vec<NoteBlock>,
}

/// A scene of the day.
#[derive(Debug, Clone, Serialize)]
pub struct SceneRow {
    /// Stable id: `scene-12a`.
    pub id: String,
    /// Its number, with the part that is shot.
    pub number: String,
    /// `INT. FERRY OFFICE – DAY`.
    pub slug: String,
    /// Its length as scheduled.
    pub pages: Figure,
    /// Cast numbers.
    pub cast: String,
    /// Whether its words are on the pages that follow.
    pub printed: bool,
}

/// A member of the day's cast.
#[derive(Debug, Clone, Serialize)]
pub struct CastRow {
    /// Stable id: `cast-4`.
    pub id: String,
    /// Cast number.
    pub number: String,
    /// The character.
    pub character: String,
    /// Who plays it.
    pub performer: Option<String>,
    /// The scenes of the day.
    pub scenes: String,
}

/// A page of the script.
#[derive(Debug, Clone, Serialize)]
pub struct SidesPage {
    /// Stable id: `page-12`; a page that comes again, `page-12-2`.
    pub id: String,
    /// Its number in the script.
    pub number: String,
    /// The scenes that are open on it.
    pub scenes: String,
    /// The last revision that marks something on it.
    pub marked: Option<String>,
    /// Its runs of lines, each of one scene.
    pub blocks: Vec<SceneBlock>,
}

/// A scene's lines on a page.
#[derive(Debug, Clone, Serialize)]
pub struct SceneBlock {
    /// Stable id within the page: `scene-12a`.
    pub id: String,
    /// The scene's number; null for what stands before the first scene.
    pub scene: Option<String>,
    /// Whether it is the day's; other scenes are struck through.
    pub open: bool,
    /// Whether it goes on from the page before.
    pub continued: bool,
    /// Whether it goes on on the next page.
    pub goes_on: bool,
    /// Its elements.
    pub paragraphs: Vec<Paragraph>,
}

/// An element of the script, or what of it stands on the page.
#[derive(Debug, Clone, Serialize)]
pub struct Paragraph {
    /// `heading`, `action`, `shot`, `centred`, `character`, `parenthetical`, `dialogue`, `transition`, `dual`, `more`.
    pub kind: &'static str,
    /// Whether a line of it is marked as revised.
    pub revised: bool,
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of the script.
#[derive(Debug, Clone, Serialize)]
pub struct Line {
    /// Its row on the script's page of 54, from 0.
    pub row: u8,
    /// Characters from the left edge of action.
    pub indent: u8,
    /// Its text.
    pub text: String,
    /// The same in parts, where some of them are bold, italic or underlined; otherwise empty.
    pub runs: Vec<Run>,
    /// What stands in the right column of two speeches side by side.
    pub beside: Option<String>,
    /// The same in parts.
    pub beside_runs: Vec<Run>,
    /// Whether a revision marks it.
    pub revised: bool,
    /// Whether the writer began a line here; a line that was only full goes on where there is room.
    pub breaks: bool,
    /// Whether a space parts it from the line that it goes on from.
    pub spaced: bool,
}

/// A part of a line that is set in one way.
#[derive(Debug, Clone, Serialize)]
pub struct Run {
    /// Its text.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it is underlined.
    pub underline: bool,
}

/// A text in parts; none where all of it is plain.
fn runs(text: &str, styles: &[Styled]) -> Vec<Run> {
    let mut all: Vec<Run> = Vec::new();
    // A mark that no longer fits its text leaves the text whole.
    let fits = |run: &Styled| [run.from, run.to].into_iter().all(|at| text.is_char_boundary(at.min(text.len())));
    if styles.is_empty() || !styles.iter().all(fits) {
        return all;
    }
    let mut put = |from: usize, to: usize, style: Style| {
        if let Some(part) = text.get(from..to).filter(|part| !part.is_empty()) {
            all.push(Run { text: part.to_owned(), bold: style.bold, italic: style.italic, underline: style.underline });
        }
    };
    let mut at = 0;
    for run in styles {
        let (from, to) = (run.from.clamp(at, text.len()), run.to.clamp(at, text.len()));
        put(at, from, Style::default());
        put(from, to, run.style);
        at = to;
    }
    put(at, text.len(), Style::default());
    all
}

/// A strip's scene in the script that holds it: the file that was read last.
fn find<'a>(production: &'a Production, number: &SceneNumber) -> Option<(&'a Script, usize)> {
    production.scripts.iter().rev().find_map(|script| Some((script.as_ref(), script.scene(number)?)))
}

fn scenes(day: &ShootDay) -> impl Iterator<Item = (&Strip, &SceneNumber)> {
    day.strips.iter().filter_map(|strip| Some((strip, strip.scene()?)))
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    if production.scripts.is_empty() {
        return Vec::new();
    }
    let read = |day: &ShootDay| scenes(day).any(|(_, number)| find(production, number).is_some());
    unit_day::subjects(context, |at| production.days.get(at).is_some_and(read))
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(day) = UnitDay::find(context, subject) else { return Value::Null };
    day.page(&KIND, subject, &[], format::script_revision(context.production), body(day, subject))
}

fn body(day: UnitDay<'_>, subject: &Subject) -> Sides {
    let identity = &day.production.identity;
    let watermark = identity.watermark.clone().unwrap_or_else(|| identity.title.clone());
    Sides {
        day: day.number(),
        date: format::long_date(day.day.date, day.conventions.wording),
        unit: day.unit_name(),
        draft: identity.script.name.clone(),
        watermark: Some(watermark).filter(|text| !text.trim().is_empty() && !text.eq_ignore_ascii_case("none")),
        scenes: scene_rows(day),
        cast: cast(day),
        pages: pages(day),
        notes: facts::notes_for(day.production, KIND.word, Some(&subject.slug)),
    }
}

fn scene_rows(day: UnitDay<'_>) -> Vec<SceneRow> {
    let mut slugs = Slugs::default();
    scenes(day.day)
        .map(|(strip, number)| {
            let part = strip.part.as_deref().map(unit_day::part_name);
            let slug = day.production.scene(number).map(crate::model::Scene::slugline).unwrap_or_default();
            SceneRow {
                id: slugs.of(&format!("scene {number}")),
                number: format::joined([Some(number.as_str()), part.as_deref()], ", ").unwrap_or_default(),
                slug,
                pages: facts::pages(strip.pages),
                cast: format::list(&strip.cast),
                printed: find(day.production, number).is_some(),
            }
        })
        .collect()
}

fn cast(day: UnitDay<'_>) -> Vec<CastRow> {
    let all: BTreeSet<&CastId> = day.day.strips.iter().flat_map(|strip| &strip.cast).collect();
    let row = |id: &CastId| {
        let member = day.production.cast_member(id);
        let mut own: Vec<&str> = Vec::new();
        for (_, number) in scenes(day.day).filter(|(strip, _)| strip.cast.contains(id)) {
            if !own.contains(&number.as_str()) {
                own.push(number.as_str());
            }
        }
        CastRow {
            id: format!("cast-{id}"),
            number: id.to_string(),
            character: member.map(|member| member.character.clone()).unwrap_or_default(),
            performer: member.and_then(|member| member.performer.clone()),
            scenes: format::list(own),
        }
    };
    all.into_iter().map(row).collect()
}

/// A page that is wanted, and the scenes that are open on it.
struct Wanted<'a> {
    script: &'a Script,
    page: usize,
    open: BTreeSet<usize>,
}

fn pages(day: UnitDay<'_>) -> Vec<SidesPage> {
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    let mut had: BTreeSet<&SceneNumber> = BTreeSet::new();
    for (_, number) in scenes(day.day) {
        let Some((script, at)) = find(day.production, number).filter(|_| had.insert(number)) else { continue };
        let Some(scene) = script.scenes.get(at) else { continue };
        for page in scene.first..=scene.last {
            match wanted.last_mut().filter(|last| std::ptr::eq(last.script, script) && last.page == page) {
                Some(last) => {
                    last.open.insert(at);
                }
                None => wanted.push(Wanted { script, page, open: BTreeSet::from([at]) }),
            }
        }
    }
    let mut slugs = Slugs::default();
    wanted.iter().map(|wanted| one_page(wanted, &mut slugs)).collect()
}

fn one_page(wanted: &Wanted<'_>, slugs: &mut Slugs) -> SidesPage {
    let script = wanted.script;
    let lines = script.pages.get(wanted.page).map(|page| page.lines.as_slice()).unwrap_or_default();
    let number = |scene: usize| script.scenes.get(scene).and_then(|scene| scene.number.as_ref()).map(ToString::to_string);
    let mut ids = Slugs::default();
    let mut blocks: Vec<SceneBlock> = Vec::new();
    for run in lines.chunk_by(|one, next| one.scene == next.scene) {
        let scene = run.first().and_then(|line| line.scene);
        let named = scene.and_then(number);
        blocks.push(SceneBlock {
            id: ids.of(&named.as_ref().map_or_else(|| "before".to_owned(), |number| format!("scene {number}"))),
            scene: named,
            open: scene.is_some_and(|scene| wanted.open.contains(&scene)),
            goes_on: false,
            continued: scene.and_then(|scene| script.scenes.get(scene)).is_some_and(|scene| scene.first < wanted.page),
            paragraphs: paragraphs(run),
        });
    }
    // Only the last scene of a page can go on.
    let last = lines.last().and_then(|line| script.scenes.get(line.scene?));
    if let Some(block) = blocks.last_mut() {
        block.goes_on = last.is_some_and(|scene| scene.last > wanted.page);
    }
    let page_number = script.pages.get(wanted.page).map(|page| page.number.clone()).unwrap_or_default();
    let marked = lines.iter().filter_map(|line| line.revision).max();
    SidesPage {
        id: slugs.of(&format!("page {page_number}")),
        number: page_number,
        scenes: format::list(blocks.iter().filter(|block| block.open).filter_map(|block| block.scene.as_deref())),
        marked: marked.and_then(|at| script.revisions.get(at)).cloned(),
        blocks,
    }
}

fn paragraphs(lines: &[ScriptLine]) -> Vec<Paragraph> {
    let same = |one: &ScriptLine, next: &ScriptLine| one.kind == next.kind && next.joint != Joint::Begins;
    let paragraph = |run: &[ScriptLine]| Paragraph {
        kind: run.first().map_or("", |line| line.kind.word()),
        revised: run.iter().any(|line| line.revision.is_some()),
        lines: run
            .iter()
            .map(|line| Line {
                row: line.row,
                indent: line.indent,
                text: line.text.clone(),
                runs: runs(&line.text, &line.styles),
                beside: line.beside.as_deref().map(str::to_owned),
                beside_runs: runs(line.beside.as_deref().unwrap_or_default(), &line.beside_styles),
                revised: line.revision.is_some(),
                breaks: matches!(line.joint, Joint::Begins | Joint::Broken),
                spaced: line.joint == Joint::Spaced,
            })
            .collect(),
    };
    lines.chunk_by(same).map(paragraph).collect()
}
