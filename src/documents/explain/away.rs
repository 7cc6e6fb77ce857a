//! When somebody is away, which nights need a room, which days earn a per diem.

use super::{Words, amount, explanation, figure};
use crate::derive::{AwayKind, DaysAtWork, Stay};
use crate::documents::Context;
use crate::findings::{Explanation, Step};
use crate::model::Who;

/// Each stay of a person: its days, its nights, its per diem.
#[must_use]
pub fn away(context: Context<'_>, who: &Who) -> Explanation {
    let words = Words::of(context);
    let (production, travel) = (context.production, &context.derived.travel);
    let title = format!("days away of {} ({})", production.who_name(who), production.who_role(who));
    let mut figures = Vec::new();
    for (index, stay) in travel.stays.iter().enumerate().filter(|(_, stay)| stay.who == *who) {
        let Some(span) = stay.span() else { continue };
        figures.push(figure("away", format!("{} to {}", words.date(span.from), words.date(span.to)), span.from, reasons(context, stay)));
        let nights: Vec<String> = stay.nights.iter().map(|night| night.date.to_string()).collect();
        let steps = stay.nights.iter().map(|night| match night.room.and_then(|at| production.rooms.get(at)) {
            Some(room) => Step::at(format!("{}: {}", words.date(night.date), room.hotel), room.origin, "check_in").value(night.date),
            None => Step::new(format!("{}: no room", words.date(night.date))).value(night.date),
        });
        figures.push(figure("nights that need a room", stay.nights.len().to_string(), nights.join(" "), steps.collect()));
        let own: Vec<_> = travel.weeks.values().flatten().filter(|day| day.stay == index).collect();
        let mut rates: Vec<usize> = own.iter().map(|day| day.rate).collect();
        rates.dedup();
        for rate in rates {
            let Some(per_diem) = production.per_diems.get(rate) else { continue };
            let days: Vec<_> = own.iter().filter(|day| day.rate == rate).collect();
            let mut steps =
                vec![Step::at(format!("{} a day", amount(per_diem.rate.amount, per_diem.rate.currency)), per_diem.origin, "rate")];
            steps.extend(days.iter().map(|day| {
                let word = match day.kind {
                    AwayKind::Travel => "travel",
                    AwayKind::Work => "work",
                    AwayKind::Hold => "hold",
                    AwayKind::Off => "off, away from home",
                };
                Step::new(format!("{}: {word}", words.date(day.date))).value(day.date)
            }));
            let total = crate::derive::per_diem_total(per_diem, days.len()).unwrap_or_default();
            figures.push(figure(
                "per diem",
                format!("{} days, {}", days.len(), amount(total, per_diem.rate.currency)),
                super::plain(total, per_diem.rate.currency),
                steps,
            ));
        }
    }
    explanation("away", title, figures)
}

fn reasons(context: Context<'_>, stay: &Stay) -> Vec<Step> {
    let words = Words::of(context);
    let production = context.production;
    let mut steps = Vec::new();
    let trip = |at: Option<usize>| at.and_then(|at| production.trips.get(at));
    if let Some(trip) = trip(stay.arrival) {
        steps.push(Step::at(format!("travels there on {}: {}", words.date(trip.date), trip.line()), trip.origin, "date").value(trip.date));
    }
    let work = DaysAtWork::new(production, &context.derived.work).of(&stay.who);
    for date in &stay.distant {
        let day = work.iter().find(|day| day.date == *date).and_then(|day| day.days.first());
        if let Some((at, day)) = day.and_then(|at| Some((*at, production.days.get(*at)?))) {
            steps.push(Step::at(format!("works at a distant location on {}", words.day(at)), day.origin, "date").value(*date));
        }
    }
    let span = stay.span();
    for room in production.rooms.iter().filter(|room| room.people.contains(&stay.who) && !room.is_own()) {
        if span.is_some_and(|span| room.check_in <= span.to && room.check_out >= span.from) {
            let text = format!("a room at {} from {} to {}", room.hotel, words.date(room.check_in), words.date(room.check_out));
            steps.push(Step::at(text, room.origin, "check_in").value(room.check_in));
        }
    }
    if let Some(trip) = trip(stay.leaving) {
        steps.push(Step::at(format!("travels back on {}: {}", words.date(trip.date), trip.line()), trip.origin, "date").value(trip.date));
    }
    steps
}
