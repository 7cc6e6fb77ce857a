//! Making the changes.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Beside, Change, Target, days, past, slip, strips};
use crate::findings::Origin;
use crate::ingest::nearest;
use crate::model::{PersonCall, Production, Unavailable};
use crate::values::{CastId, Clock, DateSpan, SceneNumber};

/// What a change did, for the person who asked: one sentence.
pub type Done = String;

/// A change that cannot be made, because it names something that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What is wrong with it.
    pub message: String,
    /// What to do.
    pub help: Option<String>,
}

impl Refused {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    pub(super) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// With the nearest of the names that are known.
    pub(super) fn nearest<'k>(self, word: &str, known: impl Iterator<Item = &'k str>) -> Self {
        match nearest(word, known) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None => self,
        }
    }
}

/// What a strip left behind on the day it came from: a stated start, and the stated calls of people who were on it. It has
/// them again when it comes back.
#[derive(Debug, Default)]
pub(super) struct Left {
    /// The start of a strip, by its place and its day's.
    pub starts: BTreeMap<(Origin, Origin), Clock>,
    /// Calls by the place of their day, each with its index there.
    pub calls: Vec<(Origin, usize, PersonCall)>,
}

/// Makes the changes in their order. Says what each did.
///
/// # Errors
/// When one names a scene, day, unit or member of the cast that is not there, puts a day where there is one, or would change
/// what has been shot. The production is then to be thrown away.
pub fn apply(production: &mut Production, changes: &[Change]) -> Result<Vec<Done>, Refused> {
    let mut left = Left::default();
    let shot = past::shot_days(production);
    let mut make = |change| {
        let done = one(production, change, &mut left)?;
        past::all_kept(production, &shot).map(|()| done)
    };
    changes.iter().map(&mut make).collect()
}

fn one(production: &mut Production, change: &Change, left: &mut Left) -> Result<Done, Refused> {
    match change {
        Change::Unavailable { cast, spans } => {
            let at = production.cast.iter().position(|member| member.id.as_str().eq_ignore_ascii_case(cast.as_str()));
            let at = at.ok_or_else(|| unknown_cast(production, cast))?;
            // On days that are past somebody was there or was not.
            let last = past::last(production);
            let ahead = |span: &DateSpan| match last {
                Some(last) if span.to <= last => None,
                Some(last) if span.from <= last => Some(DateSpan { from: last.tomorrow().ok()?, to: span.to }),
                _ => Some(*span),
            };
            let kept: Vec<DateSpan> = spans.iter().filter_map(ahead).collect();
            let member = &mut production.cast[at];
            if let (true, Some(last)) = (kept.is_empty(), last) {
                let refused = Refused::new(format!("what was shot up to {last} is reported, and stays: it does not ask who was free"));
                return Err(refused.help(format!("name dates after {last}")));
            }
            let entry = |span: &_| Unavailable { origin: Origin::NONE, span: *span, reason: Some("what if".to_owned()), pencil: false };
            member.unavailable.extend(kept.iter().map(entry));
            let (id, character) = (member.id.clone(), member.character.clone());
            let words: Vec<String> = kept
                .iter()
                .map(|span| if span.from == span.to { format!("on {}", span.from) } else { format!("from {} to {}", span.from, span.to) })
                .collect();
            let past = match last.filter(|_| kept != *spans) {
                Some(last) => format!("; what was shot up to {last} stays"),
                None => String::new(),
            };
            let asked = |date: Date| kept.iter().any(|span| span.from <= date && date <= span.to);
            let works = production.days.iter().any(|day| asked(day.date) && day.strips.iter().any(|strip| strip.cast.contains(&id)));
            let idle = if works { "" } else { "; no strip of those days has them" };
            Ok(format!("cast {id} ({character}) is unavailable {}{past}{idle}", words.join(" and ")))
        }
        Change::Move { scene, part, to: Target::Day(day), beside } => {
            let number = find_scene(production, scene)?;
            let day = days::find(production, day)?;
            past::date(production, &production.days[day].unit, production.days[day].date)?;
            let beside = match beside {
                None => None,
                Some(Beside::Before(other)) => Some(Beside::Before(find_scene(production, other)?)),
                Some(Beside::After(other)) => Some(Beside::After(find_scene(production, other)?)),
            };
            strips::to_day(production, &number, part.as_deref(), day, beside.as_ref(), left)
        }
        Change::Move { scene, part, to: Target::Boneyard, .. } => {
            let number = find_scene(production, scene)?;
            strips::to_boneyard(production, &number, part.as_deref(), left)
        }
        Change::DropDay(day) => {
            let day = days::find(production, day)?;
            past::day(production, day)?;
            Ok(days::drop(production, day))
        }
        Change::MoveDay(day, date) => {
            let day = days::find(production, day)?;
            past::day(production, day)?;
            past::date(production, &production.days[day].unit, *date)?;
            days::to_date(production, day, *date)
        }
        Change::SwapDays(one, other) => {
            let (one, other) = (days::find(production, one)?, days::find(production, other)?);
            past::day(production, one)?;
            past::day(production, other)?;
            days::swap(production, one, other)
        }
        Change::Call(day, time) => {
            let at = days::find(production, day)?;
            past::day(production, at)?;
            let name = days::name(production, at);
            let style = production.conventions.clock;
            let before = production.days[at].call.replace(*time);
            let was = before.map_or_else(|| "and had none".to_owned(), |before| format!("instead of {}", before.told(style)));
            Ok(format!("{name} is called at {} {was}", time.told(style)))
        }
        Change::AddDay { unit, date } => days::add(production, unit.as_deref(), *date),
        Change::Slip { task, by } => slip::slip(production, task, *by),
        Change::Omit(scene) => {
            let number = find_scene(production, scene)?;
            past::cut(production, &number)?;
            Ok(strips::omit(production, &number, left))
        }
    }
}

fn unknown_cast(production: &Production, cast: &CastId) -> Refused {
    let known = production.cast.iter().map(|member| member.id.as_str());
    Refused::new(format!("there is no cast {cast}")).nearest(cast.as_str(), known)
}

/// The number of a scene as the breakdown writes it.
fn find_scene(production: &Production, wanted: &SceneNumber) -> Result<SceneNumber, Refused> {
    if production.scene(wanted).is_some() {
        return Ok(wanted.clone());
    }
    let same = production.scenes.iter().find(|scene| scene.number.as_str().eq_ignore_ascii_case(wanted.as_str()));
    same.map(|scene| scene.number.clone()).ok_or_else(|| {
        let known = production.scenes.iter().map(|scene| scene.number.as_str());
        Refused::new(format!("there is no scene {wanted} in the breakdown")).nearest(wanted.as_str(), known)
    })
}
