//! The one-line schedule: every day of the board with its strips, one line and a sentence each (domain.md 2.3).

use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, notes_for};
use super::schedule::changes::{Changes, changes};
use super::schedule::days::WeekBlock;
use super::schedule::key::{KeyRow, cast_key};
use super::schedule::strips::{StripRow, Strips};
use super::schedule::title::{TitleBlock, Totals, title_block, totals};
use super::schedule::{self, days};
use super::{Context, Figure, Kind, Subject, facts, format};
use crate::model::Part;
use crate::values::Eighths;
use crate::words::say;

/// The one-line schedule.
pub static KIND: Kind = Kind {
    word: "one-line-schedule",
    name: "One-line schedule",
    about: "Every day of the schedule with its strips, a line and a sentence each, the days off between them, and what is not scheduled. One, where a shoot day has a strip.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People, Part::Places],
    due: schedule::due,
    page,
};

/// What a one-line schedule shows.
#[derive(Debug, Clone, Serialize)]
pub struct OneLineSchedule {
    /// What it is based on, who answers for it, what it comes to.
    pub title_block: TitleBlock,
    /// Days, scenes and pages on the board.
    pub totals: Totals,
    /// What has moved since the board that the production compares with.
    pub changes: Option<Changes>,
    /// The days by weeks, with the days off between them.
    pub weeks: Vec<WeekBlock<StripRow>>,
    /// Scenes that are not scheduled, in script order.
    pub boneyard: Vec<StripRow>,
    /// `3 scenes · 2 4/8 pages`.
    pub boneyard_total: String,
    /// Scenes that are cut.
    pub omitted: Vec<StripRow>,
    /// Which number is which character.
    pub cast_key: Vec<KeyRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    schedule::page(context, &KIND, subject, body(context))
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>) -> OneLineSchedule {
    let weeks = days::weeks(context, Strips::row);
    let mut rest = Strips::of(context);
    let boneyard = rest.boneyard();
    OneLineSchedule {
        title_block: title_block(context),
        totals: totals(context),
        changes: changes(context),
        weeks,
        boneyard_total: total(&boneyard),
        boneyard,
        omitted: rest.omitted(),
        cast_key: cast_key(context),
        notes: notes_for(context.production, KIND.word, None),
    }
}

/// How many scenes, and how many pages of them.
fn total(rows: &[StripRow]) -> String {
    let eighths = rows.iter().filter_map(|row| row.pages.as_ref()).filter_map(|pages: &Figure| pages.value.parse::<u32>().ok()).sum();
    say!("one-line-schedule-pages", scenes = format::counted(rows.len(), "scenes"), eighths = facts::pages(Eighths::new(eighths)).text)
}
