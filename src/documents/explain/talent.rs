//! What an artist is wanted for, by when an option must be taken up, and when the dates of a deal fall.

use super::{Words, explanation, figure};
use crate::derive::{AppearanceKind, OptionState, TalentStanding};
use crate::documents::Context;
use crate::documents::facts::sentence_case;
use crate::findings::{Explanation, Figure, Origin, Step};
use crate::model::{CastMember, OptionKind};

/// An artist: appearances, the deadlines of holds and options, deal dates.
#[must_use]
pub fn talent(context: Context<'_>, member: &CastMember) -> Explanation {
    let words = Words::of(context);
    let at = context.production.cast.iter().position(|known| known.id == member.id);
    let none = TalentStanding::default();
    let standing = at.and_then(|at| context.derived.talent.get(at)).unwrap_or(&none);
    let mut figures = Vec::new();
    for own in &standing.appearances {
        let (name, text) = match own.kind {
            AppearanceKind::Work(_) => ("work".to_owned(), "the schedule has strips of theirs, or a report their times".to_owned()),
            AppearanceKind::Event(at, kind) => {
                let note = member.events.get(at).and_then(|event| event.note.as_ref()).map(|note| format!(": {note}")).unwrap_or_default();
                (kind.word().to_owned(), format!("an event of the record{note}"))
            }
        };
        let times = [own.from, own.to].into_iter().flatten().map(|time| words.clock(time)).collect::<Vec<_>>().join(" to ");
        let text_of = if times.is_empty() { words.date(own.date) } else { format!("{}, {times}", words.date(own.date)) };
        figures.push(figure(name, text_of, own.date, vec![Step::at(text, own.origin, "date").value(own.date)]));
    }
    let first = standing.appearances.iter().find(|own| matches!(own.kind, AppearanceKind::Work(_)));
    let counted = |days: u32, from: jiff::civil::Date, origin: Origin, key: &'static str| {
        let calendar = &context.production.calendar;
        let step = if calendar.origin.is_some() {
            Step::at("days of the week off and holidays are not counted", calendar.origin, "days_off")
        } else {
            Step::new("weekends are not counted").default("default of calendar: days_off")
        };
        vec![Step::at(format!("{days} working days before {from}"), origin, key).value(days), step]
    };
    let first_step = || first.map(|own| Step::at("the first shoot day", own.origin, "date").value(own.date));
    for (option, own) in member.talent.options.iter().zip(&standing.options) {
        let name = match option.kind {
            OptionKind::Hold => "hold",
            OptionKind::SecondHold => "second hold",
            OptionKind::Option => "option",
        };
        let mut steps = Vec::new();
        if option.from.is_none() {
            steps.extend(first_step());
        }
        let Some(deadline) = own.deadline else {
            let text = "it states neither `decide_by` nor `notice_days`";
            figures.push(figure(name, "no deadline", "", vec![Step::at(text, option.origin, None)]));
            continue;
        };
        if option.decide_by.is_some() {
            steps.push(Step::at("its record states the date", option.origin, "decide_by").value(deadline));
        } else if let (Some(days), Some(from)) = (option.notice_days, own.from) {
            steps.extend(counted(days, from, option.origin, "notice_days"));
        }
        let state = match own.state {
            OptionState::Taken => option.taken.map(|date| format!("taken up on {date}")),
            OptionState::Released => option.released.map(|date| format!("given back on {date}")),
            OptionState::Lapsed => Some("it has passed".to_owned()),
            OptionState::Soon | OptionState::Open => None,
        };
        let text = state.map_or_else(|| words.date(deadline), |state| format!("{} ({state})", words.date(deadline)));
        figures.push(figure(format!("{name} to be taken up by"), text, deadline, steps));
    }
    figures.extend(deal_dates(words, member, standing, &first_step, &counted));
    explanation("talent", words.member(member), figures)
}

fn deal_dates(
    words: Words<'_>,
    member: &CastMember,
    standing: &TalentStanding,
    first_step: &dyn Fn() -> Option<Step>,
    counted: &dyn Fn(u32, jiff::civil::Date, Origin, &'static str) -> Vec<Step>,
) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (date, own) in member.talent.deal_dates.iter().zip(&standing.deal_dates) {
        let Some(due) = own.due else { continue };
        let mut steps = Vec::new();
        match (date.date, date.days_before) {
            (None, Some(days)) => {
                steps.extend(first_step());
                let first = standing.appearances.iter().find(|own| matches!(own.kind, AppearanceKind::Work(_)));
                steps.extend(first.map(|first| counted(days, first.date, date.origin, "days_before")).unwrap_or_default());
            }
            _ => steps.push(Step::at("its record states the date", date.origin, "date").value(due)),
        }
        figures.push(figure(sentence_case(&date.what), words.date(due), due, steps));
    }
    figures
}
