//! Permits that cover the days and hours at a place: CB401, CB402 (domain.md 3, rule 27).
//!
//! A location that has a permit on record needs one on every date that something is shot there, or that a prelight, a
//! rehearsal or a day of preparation takes place there. Only an issued permit covers; one that is applied for is said as
//! a note. Its hours cover the company from its call to its wrap, or between two moves; who is called before the company
//! is not yet counted as there. The location's own dates of preparation and strike are compared with the permit's dates, and with those of
//! preparation and strike that it states besides; their hours where the location states `prep_hours` or `strike_hours`.

use jiff::civil::Date;

use super::moment::{Stretch, outside};
use super::words;
use crate::derive::{Derived, LocationDay, SiteDates};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::{DayKind, Location, Permit, PermitStatus, Production, ShootDay};
use crate::values::{DateSpan, Hours};

const DAY: i64 = 1440;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let none = SiteDates::default();
    for location in &production.locations {
        let permits: Vec<&Permit> = production.permits.iter().filter(|permit| permit.locations.contains(&location.id)).collect();
        if permits.iter().all(|permit| permit.status == PermitStatus::NotNeeded) {
            continue;
        }
        let Some(used) = derived.locations.get(&location.id) else { continue };
        let other_work = |day: &ShootDay| matches!(day.kind, DayKind::Prelight | DayKind::Rehearsal | DayKind::Prep);
        for there in &used.days {
            let day = &production.days[there.day];
            if !there.scenes.is_empty() || other_work(day) {
                findings.extend(of_day(location, &permits, there, day));
            }
        }
        let site = derived.sites.get(&location.id).unwrap_or(&none);
        findings.extend(dressing(location, site, &permits));
        findings.extend(dressing_hours(location, site, &permits));
    }
}

fn covers_date(permit: &Permit, date: Date) -> bool {
    permit.from.is_none_or(|from| from <= date) && permit.to.is_none_or(|to| date <= to)
}

fn of_day(location: &Location, permits: &[&Permit], there: &LocationDay, day: &ShootDay) -> Option<Finding> {
    let with = |status: PermitStatus| permits.iter().filter(move |permit| permit.status == status && covers_date(permit, there.date));
    if with(PermitStatus::NotNeeded).next().is_some() {
        return None;
    }
    let issued: Vec<&Permit> = with(PermitStatus::Issued).copied().collect();
    if issued.is_empty() {
        return missing(location, permits, with(PermitStatus::Applied).next().copied(), there, day);
    }
    hours(location, permits, &issued, there, day)
}

fn dates(permit: &Permit) -> String {
    match (permit.from, permit.to) {
        (Some(from), Some(to)) if from == to => format!("on {from}"),
        (Some(from), Some(to)) => format!("from {from} to {to}"),
        (Some(from), None) => format!("from {from}"),
        (None, Some(to)) => format!("to {to}"),
        (None, None) => "on any date".to_owned(),
    }
}

fn missing(location: &Location, permits: &[&Permit], applied: Option<&Permit>, there: &LocationDay, day: &ShootDay) -> Option<Finding> {
    let scenes: Vec<_> = there.scenes.iter().collect();
    let what = if scenes.is_empty() { day.kind.word().to_owned() } else { words::scenes(&scenes) };
    let shot = format!("{} on {} ({what})", location.name, there.date);
    // The nearest in time is the one to extend.
    let away = |permit: &&&Permit| {
        let before = permit.from.map_or(0, |from| words::apart(there.date, from));
        let after = permit.to.map_or(0, |to| words::apart(to, there.date));
        before.max(after).max(0)
    };
    let permit = applied.or_else(|| permits.iter().min_by_key(away).copied())?;
    let (message, help) = match (applied, permit.status) {
        (Some(permit), _) => (
            format!("permit {} for {shot} is applied for and not issued", permit.id),
            "press for it, and set its status to `issued` when it comes".to_owned(),
        ),
        (None, PermitStatus::Issued | PermitStatus::Applied) => (
            format!("no permit covers {shot}: permit {} is {} {}", permit.id, permit.status.word(), dates(permit)),
            format!("have permit {} extended to {}, or shoot there on one of its days", permit.id, there.date),
        ),
        (None, status) => (
            format!(
                "no permit covers {shot}: permit {} is {}",
                permit.id,
                if status == PermitStatus::Refused { "refused" } else { "still to be applied for" }
            ),
            match permit.due.filter(|_| status == PermitStatus::ToApply) {
                Some(due) => format!("apply for it by {due}"),
                None => "apply for it, or shoot somewhere else".to_owned(),
            },
        ),
    };
    let field = if applied.is_some() || permit.status != PermitStatus::Issued { "status" } else { "to" };
    let finding = Finding::new(&codes::PERMIT_MISSING, message).at(permit.origin).field(field);
    let finding = if applied.is_some() { finding.severity(Severity::Note) } else { finding };
    let at_work = if day.kind == DayKind::Shoot { "shot there on this day" } else { "at work there on this day" };
    Some(finding.related(day.origin, Some("date"), at_work).help(help).subject(subject(location, there)))
}

/// The location's dates of preparation and strike that no issued permit covers, in one finding.
fn dressing(location: &Location, site: &SiteDates, permits: &[&Permit]) -> Option<Finding> {
    let issued: Vec<&&Permit> = permits.iter().filter(|permit| permit.status == PermitStatus::Issued).collect();
    if issued.is_empty() || permits.iter().any(|permit| permit.status == PermitStatus::NotNeeded && permit.from.is_none()) {
        return None;
    }
    let within = |spans: &[DateSpan], date: Date| spans.iter().any(|span| span.contains(date));
    let open = |spans: &[DateSpan], own: fn(&Permit) -> &[DateSpan]| -> Vec<Date> {
        let dates = spans.iter().flat_map(|span| span.dates());
        dates.filter(|date| !issued.iter().any(|permit| covers_date(permit, *date) || within(own(permit), *date))).collect()
    };
    let (prep, strike) = (open(&site.prep, |permit| &permit.prep), open(&site.strike, |permit| &permit.strike));
    let parts = [("prepared", &prep), ("struck", &strike)];
    let parts: Vec<String> =
        parts.iter().filter(|(_, dates)| !dates.is_empty()).map(|(verb, list)| format!("{verb} on {}", words::dates(list))).collect();
    let permit = issued.iter().find(|permit| permit.to.is_some()).or(issued.first())?;
    if parts.is_empty() {
        return None;
    }
    let message =
        format!("{} is {}, which no permit covers: permit {} is issued {}", location.name, words::list(&parts), permit.id, dates(permit));
    let finding = Finding::new(&codes::PERMIT_MISSING, message).at(location.origin);
    let finding = finding.field(match (prep.is_empty(), location.prep.is_empty(), location.strike.is_empty()) {
        (false, false, _) => "prep",
        (false, true, _) => "prep_days",
        (true, _, false) => "strike",
        (true, _, true) => "strike_days",
    });
    // Whether an authority wants preparation covered, only its permits tell: one that names such dates does.
    let wanted = permits.iter().any(|permit| !permit.prep.is_empty() || !permit.strike.is_empty());
    let finding = if wanted { finding } else { finding.severity(Severity::Note) };
    let help = format!("have permit {} extended, or list the dates that it covers under its `prep` and `strike`", permit.id);
    Some(finding.related(permit.origin, Some("to"), "the permit's dates").help(help).subject(format!("location {} prep", location.id)))
}

/// Preparation or strike at hours at which no issued permit of its date allows work: the first of its dates.
fn dressing_hours(location: &Location, site: &SiteDates, permits: &[&Permit]) -> Option<Finding> {
    let issued: Vec<&&Permit> = permits.iter().filter(|permit| permit.status == PermitStatus::Issued).collect();
    type Part<'a> = (&'static str, &'static str, &'a [DateSpan], Option<Hours>, fn(&Permit) -> &[DateSpan]);
    let parts: [Part<'_>; 2] = [
        ("prepared", "prep_hours", &site.prep, location.prep_hours, |permit| &permit.prep),
        ("struck", "strike_hours", &site.strike, location.strike_hours, |permit| &permit.strike),
    ];
    let stretch = |hours: Hours| Stretch { from: i64::from(hours.from.minutes()), to: i64::from(hours.to.minutes()) };
    for (verb, field, spans, own, covered) in parts {
        let Some(own) = own else { continue };
        let missed = |date: Date| {
            let valid = |permit: &&&&Permit| covers_date(permit, date) || covered(permit).iter().any(|span| span.contains(date));
            let valid: Vec<&Permit> = issued.iter().filter(valid).map(|permit| **permit).collect();
            // A permit without hours allows any.
            if valid.is_empty() || valid.iter().any(|permit| permit.hours.is_none()) {
                return None;
            }
            let windows: Vec<Stretch> = valid.iter().filter_map(|permit| permit.hours).map(stretch).collect();
            let missed = outside(stretch(own), &windows);
            (missed > 0).then(|| (date, missed, valid[0]))
        };
        let Some((date, missed, permit)) = spans.iter().flat_map(|span| span.dates()).find_map(missed) else { continue };
        let allowed = permit.hours?;
        let message = format!(
            "{} is {verb} {}–{} on {date}: {} outside the hours of permit {} ({}–{})",
            location.name,
            own.from,
            own.to,
            words::length(missed),
            permit.id,
            allowed.from,
            allowed.to,
        );
        let finding = Finding::new(&codes::PERMIT_HOURS, message).at(location.origin).field(field);
        let finding = finding.related(permit.origin, Some("hours"), "the permit's hours");
        let help = format!(
            "have the hours extended to {}–{}, or work there {}–{}",
            own.from,
            own.to,
            own.from.max(allowed.from),
            own.to.min(allowed.to)
        );
        return Some(finding.help(help).subject(format!("location {} {field}", location.id)));
    }
    None
}

fn subject(location: &Location, there: &LocationDay) -> String {
    format!("location {} {}", location.id, there.date)
}

fn hours(location: &Location, permits: &[&Permit], issued: &[&Permit], there: &LocationDay, day: &ShootDay) -> Option<Finding> {
    let (from, to) = (there.from?, there.to?);
    let stretch = Stretch { from: i64::from(from.minutes()), to: i64::from(to.minutes()) };
    let mut windows = Vec::new();
    // A permit of the day before or after covers its own hours, so work about midnight may stand under two.
    for (date, shift) in [(there.date.yesterday(), -DAY), (Ok(there.date), 0), (there.date.tomorrow(), DAY)] {
        let Ok(date) = date else { continue };
        let valid = permits.iter().filter(|permit| permit.status == PermitStatus::Issued && covers_date(permit, date));
        windows.extend(valid.map(|permit| {
            let hours = permit.hours.map_or((0, DAY), |hours| (i64::from(hours.from.minutes()), i64::from(hours.to.minutes())));
            Stretch { from: hours.0 + shift, to: hours.1 + shift }
        }));
    }
    let missed = outside(stretch, &windows);
    if missed == 0 || issued.iter().all(|permit| permit.hours.is_none()) {
        return None;
    }
    let permit = issued.iter().find(|permit| permit.hours.is_some())?;
    let allowed = permit.hours?;
    let message = format!(
        "{} is used {from}–{to} on {}: {} outside the hours of permit {} ({}–{})",
        location.name,
        there.date,
        words::length(missed),
        permit.id,
        allowed.from,
        allowed.to,
    );
    let (begin, end) = (from.max(allowed.from), to.min(allowed.to));
    let finding = Finding::new(&codes::PERMIT_HOURS, message).at(permit.origin).field("hours");
    let finding = finding.related(day.origin, Some("call"), format!("used {from}–{to} on this day"));
    let help = format!("have the hours extended to {from}–{to}, or keep the company there to {begin}–{end}");
    Some(finding.help(help).subject(subject(location, there)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d};
    use crate::rules::testing::{found, messages};

    /// Shot on 4 and 5 May, 07:00 to 19:00, under one permit.
    fn pier(status: PermitStatus, from: Option<Date>, to: Option<Date>, hours: Option<&str>) -> Builder {
        let builder = Builder::new().location("pier", None).scene("1", "EXT", "DAY", 8);
        let builder = builder.scene_with("1", |scene| scene.location = Some("pier".into())).permit("p1", "pier", status, from, to);
        let builder = builder.with(|production| production.permits[0].hours = hours.map(|hours| hours.parse().unwrap()));
        [4, 5].iter().fold(builder, |builder, day| {
            builder.day(d(2026, 5, *day), "07:00").day_with(|day| day.wrap = Some(at("19:00"))).strip("1", "")
        })
    }

    #[test]
    fn every_shoot_date_is_covered() {
        let kept = pier(PermitStatus::Issued, Some(d(2026, 5, 4)), Some(d(2026, 5, 5)), None);
        assert!(messages(&kept, &codes::PERMIT_MISSING).is_empty());
        let broken = found(&pier(PermitStatus::Issued, Some(d(2026, 5, 4)), Some(d(2026, 5, 4)), None), &codes::PERMIT_MISSING);
        assert_eq!(broken.len(), 1);
        assert_eq!(broken[0].message, "no permit covers Place pier on 2026-05-05 (scene 1): permit p1 is issued on 2026-05-04");
        assert_eq!(broken[0].subject.as_deref(), Some("location pier 2026-05-05"));
    }

    #[test]
    fn only_an_issued_permit_covers() {
        let applied = found(&pier(PermitStatus::Applied, None, None, None), &codes::PERMIT_MISSING);
        assert_eq!((applied.len(), applied[0].severity), (2, Severity::Note));
        let refused = found(&pier(PermitStatus::Refused, None, None, None), &codes::PERMIT_MISSING);
        assert_eq!((refused.len(), refused[0].severity), (2, Severity::Warning));
        assert!(messages(&pier(PermitStatus::NotNeeded, None, None, None), &codes::PERMIT_MISSING).is_empty());
        let none = pier(PermitStatus::Issued, None, None, None).with(|production| production.permits.clear());
        assert!(messages(&none, &codes::PERMIT_MISSING).is_empty());
    }

    #[test]
    fn preparation_and_strike_lie_inside_the_dates() {
        let with = |prep: DateSpan, own: Vec<DateSpan>| {
            let kept = pier(PermitStatus::Issued, Some(d(2026, 5, 4)), Some(d(2026, 5, 5)), None);
            found(
                &kept.with(|production| {
                    production.locations[0].prep = vec![prep];
                    production.permits[0].prep = own;
                }),
                &codes::PERMIT_MISSING,
            )
        };
        let span = |from, to| DateSpan { from: d(2026, 5, from), to: d(2026, 5, to) };
        assert!(with(span(4, 5), Vec::new()).is_empty());
        let note = with(span(3, 5), Vec::new());
        assert_eq!(
            note[0].message,
            "Place pier is prepared on 2026-05-03, which no permit covers: permit p1 is issued from 2026-05-04 to 2026-05-05"
        );
        assert_eq!((note[0].severity, note[0].subject.as_deref()), (Severity::Note, Some("location pier prep")));
        assert!(with(span(3, 5), vec![span(3, 3)]).is_empty());
        assert_eq!(with(span(2, 5), vec![span(3, 3)])[0].severity, Severity::Warning);
    }

    #[test]
    fn a_prelight_needs_the_permit_too() {
        let builder = pier(PermitStatus::Issued, Some(d(2026, 5, 4)), Some(d(2026, 5, 5)), None).day(d(2026, 5, 3), "09:00");
        let builder = builder.day_with(|day| (day.kind, day.location) = (DayKind::Prelight, Some("pier".to_owned())));
        assert_eq!(
            messages(&builder, &codes::PERMIT_MISSING),
            ["no permit covers Place pier on 2026-05-03 (prelight): permit p1 is issued from 2026-05-04 to 2026-05-05"]
        );
    }

    #[test]
    fn the_hours_cover_call_to_wrap() {
        let with = |hours| messages(&pier(PermitStatus::Issued, None, None, Some(hours)), &codes::PERMIT_HOURS);
        assert!(with("07:00-19:00").is_empty());
        let broken = with("07:01-18:50");
        assert_eq!(broken[0], "Place pier is used 07:00–19:00 on 2026-05-04: 11 minutes outside the hours of permit p1 (07:01–18:50)");
        assert_eq!(broken.len(), 2);
    }

    #[test]
    fn a_night_stands_under_the_hours_past_midnight() {
        let night = |hours| {
            let builder = pier(PermitStatus::Issued, Some(d(2026, 5, 4)), Some(d(2026, 5, 5)), Some(hours));
            messages(
                &builder.with(|production| {
                    production.days.truncate(1);
                    (production.days[0].call, production.days[0].wrap) = (Some(at("18:00")), Some(at("04:00+1")));
                }),
                &codes::PERMIT_HOURS,
            )
        };
        assert!(night("18:00-04:00").is_empty());
        assert!(night("any").is_empty());
        assert_eq!(night("18:00-03:59").len(), 1);
    }
}
