//! When a company leaves, by when it must be there, and how far it is.

use super::{Words, explanation, figure, minutes};
use crate::derive::{MoveKind, UnitMove};
use crate::documents::Context;
use crate::findings::{Explanation, Figure, Step};

/// A company move: when it leaves, by when it must be there, the time it has, the straight line.
#[must_use]
pub fn company_move(context: Context<'_>, one: &UnitMove) -> Explanation {
    let (words, production) = (Words::of(context), context.production);
    let name = |id: &str| production.location(id).map_or_else(|| id.to_owned(), |place| place.name.clone());
    let from = one.from.as_deref().map_or_else(|| "an unnamed place".to_owned(), name);
    let title = format!("move of {} on {}: {from} to {}", words.unit(&one.unit), words.date(one.date), name(&one.to));
    let record = one.record.and_then(|at| production.moves.get(at));
    let day = one.day.and_then(|at| production.days.get(at));
    let mut figures: Vec<Figure> = Vec::new();
    let shown = match one.kind {
        MoveKind::Within => day.map(|day| {
            let strip = one.banner.and_then(|at| day.strips.get(at));
            match strip {
                Some(strip) => Step::at("the board has a banner for it", strip.origin, "banner"),
                None => Step::at("two scenes of the day are at two places, without a banner between them", day.origin, "date"),
            }
        }),
        MoveKind::Overnight => day.map(|day| Step::at("the day begins at another place than the one before ended at", day.origin, "date")),
        MoveKind::Declared => record.map(|record| Step::at("its record says so", record.origin, "date")),
    };
    figures.extend(shown.map(|step| figure("date", words.date(one.date), one.date, vec![step.value(one.date)])));
    if let Some(leave) = one.leave {
        let stated = record.filter(|record| record.leave.is_some());
        let step = match (stated, one.kind) {
            (Some(record), _) => Step::at("its record states it", record.origin, "leave"),
            (None, MoveKind::Overnight) => {
                let before = one.before.and_then(|at| production.days.get(at));
                before.map_or_else(
                    || Step::new("the wrap of the day before"),
                    |day| Step::at("the wrap of the day before", day.origin, "wrap"),
                )
            }
            (None, _) => Step::new("the start of its banner, else the end of the scene before"),
        };
        figures.push(figure("leaves", words.clock(leave), leave, vec![step.value(leave)]));
    }
    if let Some(ready) = one.ready {
        let step = match (one.kind, day) {
            (MoveKind::Overnight, Some(day)) => Step::at("the call of the day it leads to", day.origin, "call"),
            _ => Step::new("the end of its banner, else the start of the next scene"),
        };
        figures.push(figure("there by", words.clock(ready), ready, vec![step.value(ready)]));
    }
    if let Some(allowed) = one.allowed {
        let allowed = i32::try_from(allowed).unwrap_or(i32::MAX);
        figures.push(figure("time", minutes(allowed), allowed, vec![Step::new("from leaving until the company must be there")]));
    }
    if let Some(straight) = one.straight {
        let origin = |id: &str| production.location(id).map(|place| place.origin);
        let at = |id: &str| origin(id).map(|origin| Step::at(format!("the coordinates of {}", name(id)), origin, "latitude"));
        let steps = one.from.as_deref().and_then(at).into_iter().chain(at(&one.to)).collect();
        figures.push(figure("straight line", format!("{straight:.1} km"), format!("{straight:.1}"), steps));
    }
    explanation("move", title, figures)
}
