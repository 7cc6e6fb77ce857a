//! A performer's day as it was: the rows that the production report and Exhibit G share (domain.md 2.10).

use serde::Serialize;

use super::format;
use super::unit_day::UnitDay;
use crate::derive::PerformerDay;
use crate::model::{CastReport, DayReport, EventKind, Meal};
use crate::values::{Call, CastId, Clock};
use crate::words::say;

/// One performer's row. A time that is not known is null: it is blank on the paper, to be written in.
#[derive(Debug, Clone, Default, Serialize)]
pub struct PerformerRow {
    /// Stable id: `cast-6`.
    pub id: String,
    /// Cast number.
    pub number: String,
    /// The artist.
    pub artist: Option<String>,
    /// Whether a child.
    pub minor: bool,
    /// The character.
    pub character: String,
    /// Status letters, with `NP` where the artist was called and not photographed.
    pub status: String,
    /// When the artist is to report, on a paper that the day has yet to fill.
    pub planned_report: Option<String>,
    /// When the artist is wanted on set, on a paper that the day has yet to fill.
    pub planned_on_set: Option<String>,
    /// Report to make-up and wardrobe.
    pub report: Option<String>,
    /// Report on set.
    pub on_set: Option<String>,
    /// Dismissed from set.
    pub dismiss_set: Option<String>,
    /// Make-up and wardrobe off.
    pub dismiss: Option<String>,
    /// Non-deductible meal: out.
    pub nd_out: Option<String>,
    /// Non-deductible meal: in.
    pub nd_in: Option<String>,
    /// First meal: out.
    pub first_out: Option<String>,
    /// First meal: in.
    pub first_in: Option<String>,
    /// Second meal: out.
    pub second_out: Option<String>,
    /// Second meal: in.
    pub second_in: Option<String>,
    /// Left for the location.
    pub leave: Option<String>,
    /// Arrived at the location.
    pub arrive: Option<String>,
    /// Left the location.
    pub leave_location: Option<String>,
    /// Arrived at the studio or lodging.
    pub arrive_studio: Option<String>,
    /// Stunt adjustment.
    pub stunt_adjustment: Option<String>,
    /// Tutoring of a minor.
    pub tutoring: Option<String>,
    /// Outfits provided.
    pub outfits: Option<String>,
    /// `Yes` for a forced call.
    pub forced_call: Option<String>,
    /// Meal period violations.
    pub meal_penalties: Option<String>,
    /// Remarks.
    pub notes: Option<String>,
}

/// The cast of a day in order of number: those whom the plan names, and those whom only the report does. Until
/// the day has its report the planned times are there too.
pub(super) fn rows(day: UnitDay<'_>) -> Vec<PerformerRow> {
    let report = day.report();
    let mut all: Vec<(CastId, PerformerRow)> =
        day.plan.performers.iter().map(|performer| (performer.id.clone(), row(day, &performer.id, Some(performer), report))).collect();
    let unplanned = report.into_iter().flat_map(|report| &report.cast).filter_map(|row| CastId::new(&row.who).ok());
    for id in unplanned {
        if !all.iter().any(|(known, _)| *known == id) {
            let own = row(day, &id, None, report);
            all.push((id, own));
        }
    }
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    all.into_iter().map(|(_, row)| row).collect()
}

fn row(day: UnitDay<'_>, id: &CastId, plan: Option<&PerformerDay>, report: Option<&DayReport>) -> PerformerRow {
    let member = day.production.cast_member(id);
    let was = report.and_then(|report| report.performer(id.as_str()));
    let status = was.and_then(|row| row.status.clone()).or_else(|| plan.map(|plan| plan.status.clone())).unwrap_or_default();
    let ahead = plan.filter(|_| report.is_none());
    let event = member.and_then(|member| member.events.iter().find(|event| event.date == day.day.date && event.kind.has_letter()));
    let event = event.filter(|event| event.kind != EventKind::Travel && ahead.is_some_and(|plan| plan.scenes.is_empty()));
    let at = |call: Option<Call>| match call {
        Some(Call::At(at)) => Some(day.clock(at)),
        _ => None,
    };
    let mut row = PerformerRow {
        id: format!("cast-{id}"),
        number: id.to_string(),
        artist: member.and_then(|member| member.performer.clone()),
        minor: member.is_some_and(|member| member.minor),
        character: member.map(|member| member.character.clone()).unwrap_or_default(),
        status,
        planned_report: ahead.and_then(|plan| at(plan.report)).or_else(|| event?.leave.map(|time| day.clock(time))),
        planned_on_set: ahead.and_then(|plan| at(plan.on_set)),
        ..PerformerRow::default()
    };
    if let (Some(was), Some(report)) = (was, report) {
        fill(day, &mut row, was, report);
    }
    row
}

fn fill(day: UnitDay<'_>, row: &mut PerformerRow, was: &CastReport, report: &DayReport) {
    let at = |time: Option<Clock>| time.map(|time| day.clock(time));
    let number = |count: Option<u32>| count.map(|count| count.to_string());
    if was.not_photographed {
        row.status = format::joined([Some(row.status.as_str()), Some("NP")], " ").unwrap_or_default();
    }
    let first = own_or_company(was.first_meal, report.lunch, was);
    let second = own_or_company(was.second_meal, report.second_meal, was);
    row.report = at(was.report);
    row.on_set = at(was.on_set);
    row.dismiss_set = at(was.dismiss_set);
    row.dismiss = at(was.dismiss);
    (row.nd_out, row.nd_in) = (at(was.nd_meal.out), at(was.nd_meal.back));
    (row.first_out, row.first_in) = (at(first.out), at(first.back));
    (row.second_out, row.second_in) = (at(second.out), at(second.back));
    row.leave = at(was.leave);
    row.arrive = at(was.arrive);
    row.leave_location = at(was.leave_location);
    row.arrive_studio = at(was.arrive_studio);
    row.stunt_adjustment.clone_from(&was.stunt_adjustment);
    row.tutoring = was.tutoring.map(|minutes| format!("{}:{:02}", minutes / 60, minutes % 60));
    row.outfits = number(was.outfits);
    row.forced_call = was.forced_call.then(|| say!("performer-times-yes"));
    row.meal_penalties = number(was.meal_penalties);
    row.notes.clone_from(&was.notes);
}

/// A performer's meal: the stated one, else the company's where it lies within the performer's own day.
fn own_or_company(own: Meal, company: Meal, was: &CastReport) -> Meal {
    const DAY: i32 = 24 * 60;
    if own.out.is_some() {
        return own;
    }
    let from = was.report.or(was.on_set);
    let to = was.dismiss.or(was.dismiss_set);
    let (Some(from), Some(to), Some(out)) = (from, to, company.out) else { return own };
    // Times of a night may be written with or without their `+1`.
    let after = |time: Clock| if time < from { time.plus(DAY) } else { time };
    let (out, to) = (after(out), after(to));
    if out > from && out < to { company } else { own }
}
