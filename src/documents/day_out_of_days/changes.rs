//! What has changed since an earlier board: start, finish and days of the cast, before and after.

use jiff::civil::Date;
use serde::Serialize;

use crate::derive::CastDrift;
use crate::documents::{Context, format};
use crate::model::{Board, Production, Wording};
use crate::values::CastId;

/// The changes.
#[derive(Debug, Clone, Serialize)]
pub struct Changes {
    /// The earlier board: `Schedule v5, White, May 1, 2026`.
    pub board: String,
    /// The cast whose letters differ, by number.
    pub rows: Vec<ChangeRow>,
}

/// A figure on both boards.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Pair {
    /// As printed: `3`, or `2 → 3` where it differs.
    pub text: String,
    /// Whether it differs.
    pub differs: bool,
}

/// One actor.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeRow {
    /// Stable id: `change-3`.
    pub id: String,
    /// Cast number.
    pub number: String,
    /// The character.
    pub name: String,
    /// First day on a strip.
    pub start: Pair,
    /// Last day on a strip.
    pub finish: Pair,
    /// Work days.
    pub work: Pair,
    /// Days on hold.
    pub hold: Pair,
    /// Travel days.
    pub travel: Pair,
    /// All days that have a letter.
    pub total: Pair,
    /// The letters that differ: `May 8: H → W`.
    pub letters: String,
}

/// The changes from the board that the schedule is compared with.
pub(super) fn changes(context: Context<'_>) -> Option<Changes> {
    let (production, drift) = (context.production, context.derived.drift.as_ref()?);
    let wording = production.conventions.wording;
    let board = production.board(&drift.from).map_or_else(|| drift.from.clone(), |board| board_name(board, wording));
    let rows = drift.cast.iter().map(|(id, drift)| row(production, id, drift)).collect();
    Some(Changes { board, rows })
}

fn board_name(board: &Board, wording: Wording) -> String {
    let date = board.date.map(|date| format::plain_date(date, wording));
    let name = if board.name.is_empty() { board.id.as_str() } else { board.name.as_str() };
    format::joined([Some(name), board.colour.as_deref(), date.as_deref()], ", ").unwrap_or_default()
}

fn pair(before: String, after: String) -> Pair {
    let or_none = |text: String| if text.is_empty() { "–".to_owned() } else { text };
    let (before, after) = (or_none(before), or_none(after));
    if before == after { Pair { text: after, differs: false } } else { Pair { text: format!("{before} → {after}"), differs: true } }
}

fn row(production: &Production, id: &CastId, drift: &CastDrift) -> ChangeRow {
    let wording = production.conventions.wording;
    let day = |date: Option<Date>| date.map(|date| format::day_and_month(date, wording)).unwrap_or_default();
    let (before, after) = (&drift.before, &drift.after);
    let days = |before: u32, after: u32| pair(before.to_string(), after.to_string());
    let letters = drift
        .letters
        .iter()
        .map(|(date, (before, after))| format!("{}: {}", format::day_and_month(*date, wording), pair(before.clone(), after.clone()).text));
    ChangeRow {
        id: format!("change-{id}"),
        number: id.to_string(),
        name: production.cast_member(id).map(|member| member.character.clone()).unwrap_or_default(),
        start: pair(day(before.start), day(after.start)),
        finish: pair(day(before.finish), day(after.finish)),
        work: days(before.work, after.work),
        hold: days(before.hold, after.hold),
        travel: days(before.travel, after.travel),
        total: days(before.total(), after.total()),
        letters: format::list(letters),
    }
}
