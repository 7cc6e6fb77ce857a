//! Permits as the location list prints them.

use jiff::civil::Date;

use super::{Line, PermitGroup, PermitRow, figure};
use crate::derive::{PermitDates, business};
use crate::documents::{Context, facts, format};
use crate::model::{Conventions, Permit, PermitStatus};
use crate::values::Clock;
use crate::words::{say, word};

/// Business days within which something is soon.
const SOON: u32 = 5;

/// The groups in their order: id, heading, states.
fn headings() -> [(&'static str, &'static str, &'static [PermitStatus]); 4] {
    [
        ("to-do", word!("location-list-to-apply-or-refused"), &[PermitStatus::ToApply, PermitStatus::Refused]),
        ("waiting", word!("location-list-applied-for"), &[PermitStatus::Applied]),
        ("issued", word!("location-list-issued"), &[PermitStatus::Issued]),
        ("none", word!("location-list-not-needed"), &[PermitStatus::NotNeeded]),
    ]
}

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
    headings().iter().filter_map(group).collect()
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
        (Some(from), None) => Some(say!("location-list-from", date = day(from))),
        (None, Some(to)) => Some(say!("location-list-until", date = day(to))),
        (None, None) => None,
    };
    let besides =
        |what: &str, spans: &[crate::values::DateSpan]| facts::spans(spans, conventions.wording).map(|text| format!("{what} {text}"));
    let valid =
        [valid, besides(word!("term-prep"), &permit.prep), besides(word!("term-strike"), &permit.strike)].into_iter().flatten().collect();
    let (status, tone, since) = status(context, permit, dates);
    PermitRow {
        id: format!("permit-{}", permit.id),
        authority: permit.authority.clone().unwrap_or_else(|| permit.id.clone()),
        kind: permit.kind.clone(),
        number: permit.number.clone(),
        places: places.join("; "),
        dates: [
            line(word!("location-list-apply-by"), apply_by),
            line(word!("location-list-applied"), permit.applied.map(day)),
            line(word!("location-list-issued"), permit.issued.map(day)),
        ]
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
        (_, Some(posted)) => Some(say!("location-list-posted", date = day(posted))),
        (Some(by), None) => Some(say!("location-list-by", by_text = by_text(by, conventions))),
        (None, None) => None,
    };
    let told = permit.notified.map(|date| say!("location-list-told", date = day(date)));
    let radius = permit.notify_radius.as_ref().map(|radius| say!("location-list-within", radius));
    let passed = match (permit.inspection.passed, permit.inspection.booked) {
        (Some(passed), _) => Some(say!("location-list-passed", date = day(passed))),
        (None, Some(booked)) => Some(say!("location-list-booked", date = day(booked))),
        (None, None) => permit.inspection.what.as_ref().map(|_| say!("location-list-not-booked")),
    };
    let joined = |one: Option<&str>, other: Option<&str>| format::joined([one, other], ", ");
    let neighbours = word!("location-list-neighbors");
    [
        (word!("location-list-monitors"), permit.monitors.clone()),
        (word!("location-list-police"), permit.police.clone()),
        (word!("location-list-fire"), permit.fire.clone()),
        (word!("location-list-postings"), joined(permit.postings.as_deref(), postings.as_deref())),
        (neighbours, joined(radius.as_deref(), told.as_deref())),
        (word!("location-list-survey"), permit.survey.clone()),
        (word!("location-list-inspection"), joined(permit.inspection.what.as_deref(), passed.as_deref())),
    ]
    .into_iter()
    .filter_map(|(label, text)| text.filter(|text| !text.trim().is_empty()).map(|text| Line { label, text }))
    .collect()
}

fn insurance(permit: &Permit, conventions: &Conventions) -> Vec<Line> {
    let until = permit.insured.expires.map(|date| say!("location-list-until", date = format::medium_date(date, conventions.wording)));
    let certificate = format::joined([permit.insured.certificate.as_deref(), until.as_deref()], " ");
    let named = (!permit.insured.additional.is_empty()).then(|| permit.insured.additional.join(", "));
    [(word!("location-list-certificate"), certificate), (word!("location-list-named"), named), ("", permit.insurance.clone())]
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
        PermitStatus::Refused => (word(word!("location-list-refused")), "strong", None),
        PermitStatus::NotNeeded => (word(word!("location-list-not-needed")), "quiet", None),
        PermitStatus::Issued => (word(word!("location-list-issued")), "quiet", None),
        PermitStatus::Applied => match dates.first {
            Some(first) if near(first) && now.is_some_and(|now| now <= first) => (
                word(word!("location-list-applied")),
                "warn",
                Some(say!("location-list-first-day", date = format::short_date(first, context.production.conventions.wording))),
            ),
            _ => (word(word!("location-list-applied")), "plain", None),
        },
        PermitStatus::ToApply => match (dates.apply_by, now) {
            (Some((by, _)), Some(now)) if by < now => {
                let late = usize::try_from(days(by, now)).unwrap_or(0);
                (word(word!("location-list-late")), "strong", Some(format::counted(late, "days")))
            }
            (Some((by, _)), Some(now)) if near(by) => {
                let left = usize::try_from(days(now, by)).unwrap_or(0);
                (
                    word(word!("location-list-to-apply")),
                    "warn",
                    Some(if left == 0 { word("today") } else { say!("location-list-left", days = format::counted(left, "days")) }),
                )
            }
            _ => (word(word!("location-list-to-apply")), "plain", None),
        },
    }
}
