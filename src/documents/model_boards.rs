//! The boards, the calendar and the episodes in `callboard model`: part of the contract of [`super::model_json`].

use jiff::civil::Date;
use serde::Serialize;

use super::Context;
use crate::derive::CompanyKind;
use crate::model::Board;

/// One board: which scenes it has on which days.
#[derive(Debug, Serialize)]
pub struct BoardJson {
    id: String,
    name: String,
    colour: Option<String>,
    date: Option<Date>,
    current: bool,
    days: Vec<BoardDayJson>,
    boneyard: Vec<String>,
}

#[derive(Debug, Serialize)]
struct BoardDayJson {
    unit: String,
    date: Date,
    kind: &'static str,
    number: Option<u32>,
    scenes: Vec<String>,
    eighths: u32,
}

/// One date of the company.
#[derive(Debug, Serialize)]
pub struct CompanyDayJson {
    date: Date,
    /// `shoot`, `travel`, `other`, `holiday`, `off`.
    kind: &'static str,
    name: Option<String>,
    week: u32,
}

/// One episode.
#[derive(Debug, Serialize)]
pub struct EpisodeJson {
    id: String,
    title: Option<String>,
}

/// The boards in the order given.
pub(super) fn boards(context: Context<'_>) -> Vec<BoardJson> {
    context.production.boards.iter().map(|board| self::board(context, board)).collect()
}

fn board(context: Context<'_>, board: &Board) -> BoardJson {
    let boneyard = if board.current { &context.production.boneyard } else { &board.boneyard };
    let days = context.production.board_days(board).iter().map(|day| BoardDayJson {
        unit: day.unit.clone(),
        date: day.date,
        kind: day.kind.word(),
        number: day.number,
        scenes: day.scene_strips().map(|(_, number)| number.to_string()).collect(),
        eighths: day.pages().count(),
    });
    BoardJson {
        id: board.id.clone(),
        name: board.name.clone(),
        colour: board.colour.clone(),
        date: board.date,
        current: board.current,
        days: days.collect(),
        boneyard: boneyard.iter().map(ToString::to_string).collect(),
    }
}

/// Every date from the first to the last of the schedule.
pub(super) fn company(context: Context<'_>) -> Vec<CompanyDayJson> {
    let word = |kind: CompanyKind| match kind {
        CompanyKind::Shoot => "shoot",
        CompanyKind::Travel => "travel",
        CompanyKind::Other => "other",
        CompanyKind::Holiday => "holiday",
        CompanyKind::Off => "off",
    };
    let days = context.derived.company.iter();
    days.map(|(date, day)| CompanyDayJson { date: *date, kind: word(day.kind), name: day.name.clone(), week: day.week }).collect()
}

/// The episodes in the order given.
pub(super) fn episodes(context: Context<'_>) -> Vec<EpisodeJson> {
    let episodes = context.production.episodes.iter();
    episodes.map(|episode| EpisodeJson { id: episode.id.clone(), title: episode.title.clone() }).collect()
}
