//! The shooting schedule: the strips of the one-line schedule with everything the scenes need, by category
//! (domain.md 2.3).

use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, notes_for};
use super::prose::{Block, prose};
use super::schedule::categories::{ElementGroup, groups};
use super::schedule::days::WeekBlock;
use super::schedule::key::{KeyRow, key_row};
use super::schedule::strips::{StripRow, Strips};
use super::schedule::title::{TitleBlock, Totals, title_block, totals};
use super::schedule::{self, days};
use super::{Context, Kind, Subject, format};
use crate::model::{Part, Scene, StripKind};

/// The shooting schedule.
pub static KIND: Kind = Kind {
    word: "shooting-schedule",
    name: "Shooting schedule",
    about: "Every day of the schedule with its strips, their cast by name, and what each scene needs by category. One, where a shoot day has a strip.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    due: schedule::due,
    page,
};

/// What a shooting schedule shows.
#[derive(Debug, Clone, Serialize)]
pub struct ShootingSchedule {
    /// What it is based on, who answers for it, what it comes to.
    pub title_block: TitleBlock,
    /// Days, scenes and pages on the board.
    pub totals: Totals,
    /// The days by weeks, with the days off between them.
    pub weeks: Vec<WeekBlock<ElementRow>>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A strip with what it needs.
#[derive(Debug, Clone, Serialize)]
pub struct ElementRow {
    /// The strip, as the one-line schedule has it.
    #[serde(flatten)]
    pub strip: StripRow,
    /// Its estimated start.
    pub start: Option<String>,
    /// The cast by number, with their characters.
    pub people: Vec<KeyRow>,
    /// What the scene needs, by category in house order.
    pub elements: Vec<ElementGroup>,
    /// What may hurt somebody, and the assessment that covers it.
    pub hazards: Option<String>,
    /// The line under the strip.
    pub remark: Option<String>,
    /// The breakdown's comments.
    pub comments: Vec<Block>,
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    schedule::page(context, &KIND, subject, body(context))
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>) -> ShootingSchedule {
    ShootingSchedule {
        title_block: title_block(context),
        totals: totals(context),
        weeks: days::weeks(context, |strips, day, strip| row(context, strips, day, strip)),
        notes: notes_for(context.production, KIND.word, None),
    }
}

fn hazards(scene: &Scene) -> String {
    let hazards = scene.hazards.join("; ");
    scene.assessment.as_ref().map_or_else(|| hazards.clone(), |assessment| format!("{hazards} ({assessment})"))
}

fn row(context: Context<'_>, strips: &mut Strips<'_>, day: usize, strip: usize) -> ElementRow {
    let production = context.production;
    let conventions = &production.conventions;
    let own = &production.days[day].strips[strip];
    let timed = context.derived.days.get(day).and_then(|plan| plan.strips.get(strip));
    // A note that takes no time has none on the clock either, unless it states it.
    let clocked = own.banner().is_none_or(|banner| banner.kind != StripKind::Note || own.minutes.is_some() || own.start.is_some());
    let start = timed.and_then(|timed| timed.start).filter(|_| clocked);
    let scene = own.scene().and_then(|number| production.scene(number));
    let mut row = strips.row(day, strip);
    if scene.is_some() && row.kind == "scene" {
        row.time = Some(days::hours(days::strip_minutes(context, own)));
    }
    ElementRow {
        strip: row,
        start: start.map(|start| format::clock(start, conventions)),
        people: own.cast.iter().map(|id| key_row(context, id)).collect(),
        elements: scene.map(|scene| groups(context, scene)).unwrap_or_default(),
        hazards: scene.filter(|scene| !scene.hazards.is_empty()).map(hazards),
        remark: own.comments.clone(),
        comments: scene.and_then(|scene| scene.comments.as_deref()).map(prose).unwrap_or_default(),
    }
}
