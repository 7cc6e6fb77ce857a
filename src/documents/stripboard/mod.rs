//! The stripboard: every strip of the schedule in order, coloured by I/E and D/N, the cast under their numbers
//! (domain.md 2.3). One for each schedule.
//!
//! Strips lie across the page, one under the other, as boards are printed today: a strip reads from left to right, and
//! its cast stand in columns of their own as they would on pasteboard. As many of the cast have columns as the paper
//! holds, those on most strips; the numbers of the others are written out. Colour never says anything alone: I/E and
//! D/N are printed, and an edge marks night and twilight.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::facts::{NoteBlock, notes_for};
use super::schedule::days::{WeekBlock, other_unit, weeks};
use super::schedule::paper;
use super::schedule::strips::{StripRow, Strips};
use super::schedule::title::{self, TitleBlock};
use super::{Context, Kind, Subject, format, schedule};
use crate::model::{Paper, Part, Production, Scene, Strip, StripLight};
use crate::values::{CastId, Eighths, Rgb, SceneNumber};
use crate::words::say;

/// The stripboard.
pub static KIND: Kind = Kind {
    word: "stripboard",
    name: "Stripboard",
    about: "Every strip of the schedule in shooting order, with its cast under their numbers, day and week breaks, and the boneyard. One for the schedule.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due: schedule::due,
    page,
};

/// What a stripboard shows.
#[derive(Debug, Clone, Serialize)]
pub struct Stripboard {
    /// What the schedule is based on, who answers for it, and what it comes to.
    pub title_block: TitleBlock,
    /// The cast by number: the key of the board.
    pub cast: Vec<CastKey>,
    /// The cast numbers that have a column, in order.
    pub columns: Vec<String>,
    /// Whether any of the cast has none.
    pub has_others: bool,
    /// The board by weeks: days with their strips, and the days off between them.
    pub weeks: Vec<WeekBlock<BoardStrip>>,
    /// Scenes, and rests of scenes, that are not scheduled, in script order.
    pub boneyard: Vec<BoardStrip>,
    /// What they come to: `6 scenes · 8 3/8 pages`.
    pub boneyard_total: Option<String>,
    /// Scenes that are cut and stand on no day: their strips stay and count nothing.
    pub omitted: Vec<BoardStrip>,
    /// The colours of the breaks.
    pub grounds: Grounds,
    /// The colours of the strips that stand on the board.
    pub legend: Vec<Swatch>,
    /// The earlier board that strips which moved are compared with.
    pub compared: Option<String>,
    /// The figures of the board, for the build's manifest.
    pub totals: title::Totals,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A number and its character.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct CastKey {
    /// Stable id: `cast-6`.
    pub id: String,
    /// Cast number.
    pub number: String,
    /// The character.
    pub character: String,
    /// How many strips of the board have it.
    pub strips: usize,
}

/// A strip: what every paper of the schedule shows of it, and what the board adds.
#[derive(Debug, Clone, Serialize)]
pub struct BoardStrip {
    /// The strip.
    #[serde(flatten)]
    pub strip: StripRow,
    /// Number of its breakdown sheet.
    pub sheet: Option<String>,
    /// Cast numbers that have a column.
    pub columns: Vec<String>,
    /// Cast numbers that have none.
    pub others: Option<String>,
    /// The unit, where it is not the main one.
    pub unit: Option<String>,
    /// Where it stood on the earlier board, where that was another day.
    pub was: Option<String>,
    /// Its colour, `#rrggbb`.
    pub fill: String,
    /// The colour of type on it: black or white, whichever reads better.
    pub ink: String,
    /// `night`, `twilight` or empty: the edge that says so without colour.
    pub edge: &'static str,
}

/// A colour with the type that reads on it.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Ground {
    /// The colour, `#rrggbb`.
    pub fill: String,
    /// The colour of type on it.
    pub ink: String,
}

/// The colours of the rows that are no strips.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Grounds {
    /// The line that ends a day.
    pub day: Ground,
    /// The line that ends a week.
    pub week: Ground,
    /// Days off, and whatever else has no strips.
    pub off: Ground,
    /// Holidays.
    pub holiday: Ground,
    /// Travel days.
    pub travel: Ground,
}

/// A colour of the legend.
#[derive(Debug, Clone, Serialize, PartialEq, Eq)]
pub struct Swatch {
    /// What it says: `INT NIGHT`.
    pub label: String,
    /// How many strips have it.
    pub strips: usize,
    /// The colour, `#rrggbb`.
    pub fill: String,
    /// The colour of type on it.
    pub ink: String,
    /// `night`, `twilight` or empty.
    pub edge: &'static str,
}

impl Ground {
    fn of(colour: Rgb) -> Self {
        Self { fill: colour.to_string(), ink: colour.ink().to_string() }
    }
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let paper = Layout::of(context).paper;
    paper::page_on(context, &KIND, subject, paper, body(context))
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>) -> Stripboard {
    let production = context.production;
    let table = &production.conventions.strip_colours;
    let layout = Layout::of(context);
    let board = Board { context, columns: layout.columns.iter().collect() };
    let mut strips = Strips::of(context);
    let unscheduled = strips.boneyard();
    let rest: Eighths = unscheduled.iter().map(eighths).sum();
    let count = unscheduled.len();
    let cut = strips.omitted().into_iter().filter(|row| board.is_nowhere(row));
    let ground = |key: &str| Ground::of(table.row(key));
    Stripboard {
        title_block: title::title_block(context),
        cast: layout.key.clone(),
        columns: layout.columns.iter().map(ToString::to_string).collect(),
        has_others: layout.key.iter().filter(|cast| cast.strips > 0).count() > layout.columns.len(),
        omitted: cut.map(|row| board.loose(row)).collect(),
        weeks: weeks(context, |strips, day, strip| board.strip(strips.row(day, strip), day, strip)),
        boneyard: unscheduled.into_iter().map(|row| board.loose(row)).collect(),
        boneyard_total: (count > 0).then(|| say!("stripboard-pages", scenes = format::counted(count, "scenes"), rest)),
        grounds: Grounds {
            day: ground("DAY BREAK"),
            week: ground("WEEK BREAK"),
            off: ground("FREE DAY"),
            holiday: ground("HOLIDAY"),
            travel: ground("TRAVEL"),
        },
        legend: legend(production),
        compared: context.derived.drift.as_ref().map(|drift| {
            production
                .board(&drift.from)
                .map(|board| board.name.clone())
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| drift.from.clone())
        }),
        totals: title::totals(context),
        notes: notes_for(production, KIND.word, None),
    }
}

fn eighths(row: &StripRow) -> Eighths {
    row.pages.as_ref().and_then(|pages| pages.value.parse().ok()).map_or(Eighths::ZERO, Eighths::new)
}

/// What rows of the board are made with.
struct Board<'a> {
    context: Context<'a>,
    /// The cast that have a column.
    columns: std::collections::BTreeSet<&'a CastId>,
}

impl Board<'_> {
    /// A strip of a day.
    fn strip(&self, row: StripRow, day: usize, strip: usize) -> BoardStrip {
        let day = &self.context.production.days[day];
        let own: &Strip = &day.strips[strip];
        let unit = other_unit(self.context, day);
        let was = own.scene().filter(|_| row.kind != "omitted").and_then(|number| self.was(number, day.date));
        self.row(row, own.scene(), &own.cast, unit, was)
    }

    /// A strip that stands on no day.
    fn loose(&self, row: StripRow) -> BoardStrip {
        let number = row.number.as_deref().and_then(|number| SceneNumber::new(number).ok());
        let scene = number.as_ref().and_then(|number| self.context.production.scene(number));
        let cast = scene.filter(|scene| !scene.omitted).map(|scene| scene.cast.as_slice()).unwrap_or_default();
        let units = &self.context.production.units;
        let wanted = scene.and_then(|scene| scene.unit.as_ref());
        let unit = units.iter().skip(1).find(|unit| wanted == Some(&unit.id)).map(|unit| unit.name.clone());
        // What is left of a scene stands here on both boards; only one that has left its days altogether has moved.
        let gone = |number: &SceneNumber| {
            let drift = self.context.derived.drift.as_ref().and_then(|drift| drift.scenes.get(number));
            drift.is_some_and(|drift| drift.after.is_empty() && !drift.before.is_empty())
        };
        let was = number.as_ref().filter(|number| gone(number)).and_then(|number| self.was(number, jiff::civil::Date::MIN));
        self.row(row, number.as_ref(), cast, unit, was)
    }

    fn row(&self, row: StripRow, number: Option<&SceneNumber>, cast: &[CastId], unit: Option<String>, was: Option<String>) -> BoardStrip {
        let production = self.context.production;
        let scene = number.and_then(|number| production.scene(number));
        let table = &production.conventions.strip_colours;
        let colour = match (scene, number) {
            (Some(scene), _) => table.of(scene),
            (None, Some(_)) => Rgb::WHITE,
            (None, None) => table.row("BANNER"),
        };
        let (with, without): (Vec<&CastId>, Vec<&CastId>) = cast.iter().partition(|id| self.columns.contains(id));
        BoardStrip {
            sheet: number.and_then(|number| production.sheet_number(number)),
            columns: with.into_iter().map(ToString::to_string).collect(),
            others: if without.is_empty() { None } else { Some(format::list(without)) },
            unit,
            was,
            fill: colour.to_string(),
            ink: colour.ink().to_string(),
            edge: scene.map_or("", edge),
            strip: row,
        }
    }

    /// Where a scene stood on the earlier board, for a strip on a day that did not have it.
    fn was(&self, number: &SceneNumber, date: jiff::civil::Date) -> Option<String> {
        let drift = self.context.derived.drift.as_ref()?.scenes.get(number)?;
        if drift.before.iter().any(|place| place.date == date)
            || drift.before.iter().map(|place| place.date).eq(drift.after.iter().map(|place| place.date))
        {
            return None;
        }
        let wording = self.context.production.conventions.wording;
        if drift.before.is_empty() {
            return Some(say!("stripboard-in-the-boneyard"));
        }
        Some(format::list(drift.before.iter().map(|place| match place.number {
            Some(number) => say!("stripboard-day", number, date = format::short_date(place.date, wording)),
            None => format::short_date(place.date, wording),
        })))
    }

    /// Whether a scene has no strip on any day.
    fn is_nowhere(&self, row: &StripRow) -> bool {
        let number = row.number.as_deref().and_then(|number| SceneNumber::new(number).ok());
        number.and_then(|number| self.context.derived.scenes.get(&number)).is_none_or(|status| status.strips.is_empty())
    }
}

/// The edge that says night or twilight without colour.
fn edge(scene: &Scene) -> &'static str {
    match StripLight::of(scene) {
        _ if scene.omitted => "",
        StripLight::Night => "night",
        StripLight::Dawn | StripLight::Dusk => "twilight",
        StripLight::Day => "",
    }
}

/// The colours of the strips that stand on the board, by what they say.
fn legend(production: &Production) -> Vec<Swatch> {
    let table = &production.conventions.strip_colours;
    let mut found: BTreeMap<String, Swatch> = BTreeMap::new();
    let strips = production.days.iter().flat_map(|day| day.scene_strips());
    for scene in strips.filter_map(|(_, number)| production.scene(number)).filter(|scene| !scene.omitted) {
        let key = table.key_of(scene);
        let colour = table.of(scene);
        let swatch = found.entry(key.clone()).or_insert_with(|| Swatch {
            label: key,
            strips: 0,
            fill: colour.to_string(),
            ink: colour.ink().to_string(),
            edge: edge(scene),
        });
        swatch.strips += 1;
    }
    let mut all: Vec<Swatch> = found.into_values().collect();
    all.sort_by(|a, b| b.strips.cmp(&a.strips).then_with(|| a.label.cmp(&b.label)));
    all
}

/// The paper of the board and the cast that have a column on it.
struct Layout {
    paper: Paper,
    columns: Vec<CastId>,
    key: Vec<CastKey>,
}

/// Widths in tenths of a point, as the built-in template sets them: everything of a strip but its cast, with the least
/// that set and synopsis need, and the numbers of those who have no column.
const STRIP: usize = 4_640;
const OTHERS: usize = 480;

impl Layout {
    fn of(context: Context<'_>) -> Self {
        let production = context.production;
        let mut strips: BTreeMap<&CastId, usize> = production.cast.iter().map(|member| (&member.id, 0)).collect();
        for (strip, _) in production.days.iter().flat_map(|day| day.scene_strips()) {
            for id in &strip.cast {
                *strips.entry(id).or_default() += 1;
            }
        }
        let key = strips
            .iter()
            .map(|(id, strips)| CastKey {
                id: format!("cast-{id}"),
                number: id.to_string(),
                character: production.cast_member(id).map(|member| member.character.clone()).unwrap_or_default(),
                strips: *strips,
            })
            .collect();
        let mut working: Vec<(&CastId, usize)> = strips.into_iter().filter(|(_, strips)| *strips > 0).collect();
        let longest = working.iter().map(|(id, _)| id.as_str().chars().count()).max().unwrap_or(1);
        let papers = paper::papers(production.conventions.paper);
        // The next larger paper where that gives everybody a column or more of them one; never the largest: boards are
        // carried.
        let fits = papers.iter().take(2).find(|paper| working.len() <= capacity(**paper, longest, 0));
        let paper = production.conventions.board_paper.or_else(|| fits.or(papers.get(1)).or(papers.first()).copied());
        let paper = paper.unwrap_or(production.conventions.paper);
        let holds = if working.len() <= capacity(paper, longest, 0) { working.len() } else { capacity(paper, longest, OTHERS) };
        // Those on most strips; of as many, the lower number.
        working.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let mut columns: Vec<CastId> = working.into_iter().take(holds).map(|(id, _)| id.clone()).collect();
        columns.sort();
        Self { paper, columns, key }
    }
}

/// How many cast have a column on a paper, where the longest number has so many characters.
fn capacity(paper: Paper, longest: usize, others: usize) -> usize {
    let across = paper::landscape(paper) as usize * 10;
    across.saturating_sub(STRIP + others) / column_width(longest)
}

/// The width of a column of the cast in tenths of a point.
fn column_width(longest: usize) -> usize {
    (longest * 40 + 30).max(120)
}

#[cfg(test)]
mod tests;
