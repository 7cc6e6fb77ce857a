//! Permits as the location list prints them.

use jiff::civil::Date;

use super::{Line, PermitGroup, PermitRow, figure};
use crate::derive::{PermitDates, business};
use crate::documents::{Context, facts, format};
use crate::model::{Conventions, Permit, PermitStatus, Wording};
use crate::values::Clock;

/// Business days within which something is soon.
const SOON: u32 = 5;

/// The groups in their order: id, heading, states.
const GROUPS: [(&str, &str, &[PermitStatus]); 4] = [
    ("to-do", "To apply, or refused", &[PermitStatus::ToApply, PermitStatus::Refused]),
    ("waiting", "Applied for", &[PermitStatus::Applied]),
    ("issued", "Issued", &[PermitStatus::Issued]),
    ("none", "Not needed", &[PermitStatus::NotNeeded]),
];

pub(super) fn groups(context: Context<'_>) -> Vec<PermitGroup> {
    let all = || context.production.permits.iter().zip(&context.derived.permits);
    let group = |(id, title, states): &(&'static str, &'static str, &[PermitStatus])| {
        let mut own: Vec<(&Permit, &PermitDates)> = all().filter(|(permit, _)| states.contains(&permit.status)).collect();
        own.sort_by_key(|(_, dates)| {
            let next = if *id == "to-do" { dates.apply_by.map(|by| by.0).or(dates.first) } else { dates.first };
            (next.is_none(), next)
        });
        let rows: Vec<PermitRow> = own.iter().map(|(permit, dates)| row(context, permit, dates)).collect();
        (!rows.is_empty()).then(|| PermitGroup { id, title, count: format::counted(rows.len(), "permits"), rows })
    };
    GROUPS.iter().filter_map(group).collect()
}

fn row(context: Context<'_>, permit: &Permit, dates: &PermitDates) -> PermitRow {
    let production = context.production;
    let conventions = &production.conventions;
    let day = |date: Date| format::short_date(date, conventions.wording);
    let name = |id: &String| production.location(id).map_or_else(|| id.clone(), |place| place.name.clone());
    let places: Vec<String> = permit.locations.iter().map(name).collect();
    let waiting = matches!(permit.status, PermitStatus::ToApply | PermitStatus::Applied);
    let apply_by = dates.apply_by.filter(|_| waiting).map(|by| by_text(by, conventions));
    let line = |label: &'static str, text: Option<String>| text.map(|text| Line { label, text });
    let valid = match (permit.from, permit.to) {
        (Some(from), Some(to)) => Some(facts::span(crate::values::DateSpan { from, to }, conventions.wording)),
        (Some(from), None) => Some(format!("from {}", day(from))),
        (None, Some(to)) => Some(format!("until {}", day(to))),
        (None, None) => None,
    };
    let besides =
        |what: &str, spans: &[crate::values::DateSpan]| facts::spans(spans, conventions.wording).map(|text| format!("{what} {text}"));
    let valid = [valid, besides("prep", &permit.prep), besides("strike", &permit.strike)].into_iter().flatten().collect();
    let (status, tone, since) = status(context, permit, dates);
    PermitRow {
        id: format!("permit-{}", permit.id),
        authority: permit.authority.clone().unwrap_or_else(|| permit.id.clone()),
        kind: permit.kind.clone(),
        number: permit.number.clone(),
        places: places.join("; "),
        dates: [line("Apply by", apply_by), line("Applied", permit.applied.map(day)), line("Issued", permit.issued.map(day))]
            .into_iter()
            .flatten()
            .collect(),
        valid,
        hours: permit.hours.map(|hours| format::hours(hours, conventions)),
        covers: (!permit.activities.is_empty()).then(|| permit.activities.join(", ")),
        requires: requires(permit, dates, conventions),
        insurance: insurance(permit, conventions),
        fee: permit.fee.map(|fee| figure(context, fee)),
        deposit: permit.deposit.map(|deposit| figure(context, deposit)),
        status,
        tone,
        since,
    }
}

/// `Wed, Apr 29, 10:00a`.
fn by_text((date, hour): (Date, Option<Clock>), conventions: &Conventions) -> String {
    let date = format::short_date(date, conventions.wording);
    hour.map_or_else(|| date.clone(), |hour| format!("{date}, {}", format::clock(hour, conventions)))
}

fn requires(permit: &Permit, dates: &PermitDates, conventions: &Conventions) -> Vec<Line> {
    let wording = conventions.wording;
    let day = |date: Date| format::short_date(date, wording);
    let postings = match (dates.post_by, permit.posted) {
        (_, Some(posted)) => Some(format!("posted {}", day(posted))),
        (Some(by), None) => Some(format!("by {}", by_text(by, conventions))),
        (None, None) => None,
    };
    let told = permit.notified.map(|date| format!("told {}", day(date)));
    let radius = permit.notify_radius.as_ref().map(|radius| format!("within {radius}"));
    let passed = match (permit.inspection.passed, permit.inspection.booked) {
        (Some(passed), _) => Some(format!("passed {}", day(passed))),
        (None, Some(booked)) => Some(format!("booked {}", day(booked))),
        (None, None) => permit.inspection.what.as_ref().map(|_| "not booked".to_owned()),
    };
    let joined = |one: Option<&str>, other: Option<&str>| format::joined([one, other], ", ");
    let neighbours = if wording == Wording::Us { "Neighbors" } else { "Neighbours" };
    [
        ("Monitors", permit.monitors.clone()),
        ("Police", permit.police.clone()),
        ("Fire", permit.fire.clone()),
        ("Postings", joined(permit.postings.as_deref(), postings.as_deref())),
        (neighbours, joined(radius.as_deref(), told.as_deref())),
        ("Survey", permit.survey.clone()),
        ("Inspection", joined(permit.inspection.what.as_deref(), passed.as_deref())),
    ]
    .into_iter()
    .filter_map(|(label, text)| text.filter(|text| !text.trim().is_empty()).map(|text| Line { label, text }))
    .collect()
}

fn insurance(permit: &Permit, conventions: &Conventions) -> Vec<Line> {
    let until = permit.insured.expires.map(|date| format!("until {}", format::medium_date(date, conventions.wording)));
    let certificate = format::joined([permit.insured.certificate.as_deref(), until.as_deref()], " ");
    let named = (!permit.insured.additional.is_empty()).then(|| permit.insured.additional.join(", "));
    [("Certificate", certificate), ("Named", named), ("", permit.insurance.clone())]
        .into_iter()
        .filter_map(|(label, text)| text.map(|text| Line { label, text }))
        .collect()
}

fn status(context: Context<'_>, permit: &Permit, dates: &PermitDates) -> (String, &'static str, Option<String>) {
    let calendar = &context.production.calendar;
    let now = context.derived.as_of;
    let word = |text: &str| text.to_owned();
    let days = |from: Date, to: Date| from.until(to).map_or(0, |span| span.get_days());
    let near = |by: Date| now.is_some_and(|now| business::between(calendar, now, by) <= SOON);
    match permit.status {
        PermitStatus::Refused => (word("Refused"), "strong", None),
        PermitStatus::NotNeeded => (word("Not needed"), "quiet", None),
        PermitStatus::Issued => (word("Issued"), "quiet", None),
        PermitStatus::Applied => match dates.first {
            Some(first) if near(first) && now.is_some_and(|now| now <= first) => {
                (word("Applied"), "warn", Some(format!("first day {}", format::short_date(first, context.production.conventions.wording))))
            }
            _ => (word("Applied"), "plain", None),
        },
        PermitStatus::ToApply => match (dates.apply_by, now) {
            (Some((by, _)), Some(now)) if by < now => {
                let late = usize::try_from(days(by, now)).unwrap_or(0);
                (word("Late"), "strong", Some(format::counted(late, "days")))
            }
            (Some((by, _)), Some(now)) if near(by) => {
                let left = usize::try_from(days(now, by)).unwrap_or(0);
                (word("To apply"), "warn", Some(if left == 0 { word("today") } else { format!("{} left", format::counted(left, "days")) }))
            }
            _ => (word("To apply"), "plain", None),
        },
    }
}
