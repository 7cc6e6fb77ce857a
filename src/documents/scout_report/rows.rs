//! What is compared between the places that were looked at for a set.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::Row;
use crate::derive::{ScoutedSet, SunDirection, coordinates_of, sun_on_front, sun_way};
use crate::documents::labels::term;
use crate::documents::{Context, facts, format, money};
use crate::model::{Candidate, FeePer};
use crate::words::{say, word};

/// Days between the first and the last shoot day from which on the sun of both is told: it stands elsewhere by then.
const ANOTHER_SUN: i32 = 14;

/// The rows of a sheet; those that no candidate has anything for are left out.
pub(super) fn rows(context: Context<'_>, set: &ScoutedSet, some: &[&Candidate]) -> Vec<Row> {
    let wording = context.production.conventions.wording;
    let mut rows: Vec<Row> = Vec::new();
    let mut add = |id: &str, label: &str, cell: &dyn Fn(&Candidate) -> Option<String>| {
        let cells: Vec<String> = some.iter().map(|candidate| cell(candidate).unwrap_or_default()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { id: id.to_owned(), label: label.to_owned(), cells });
        }
    };
    add("why", word!("scout-report-why"), &|one| one.why.clone());
    add("fee", word!("scout-report-site-fee"), &|one| {
        let fee = money::with_code(one.fee?);
        Some(match one.fee_per {
            FeePer::Flat => say!("scout-report-flat", fee),
            per => say!("fee-per", fee, per = term(per.word())),
        })
    });
    add("deposit", word!("scout-report-deposit"), &|one| one.deposit.map(money::with_code));
    add("hours", word!("scout-report-hours-allowed"), &|one| one.hours.map(|hours| format::hours(hours, &context.production.conventions)));
    add("available", word!("scout-report-available"), &|one| facts::spans(&one.available, wording));
    add("permit", word!("scout-report-permit"), &|one| {
        let lead = one.lead_days.map(|days| format::counted(usize::try_from(days).unwrap_or(0), "business-days"));
        format::joined([one.permit.as_deref(), lead.as_deref()], "\n")
    });
    add("distance", word!("scout-report-from-the-base"), &|one| {
        let distance = one.distance.map(crate::model::Distance::text);
        let drive = one.travel_minutes.map(|minutes| match (minutes / 60, minutes % 60) {
            (0, rest) => say!("scout-report-min-drive", rest),
            (hours, 0) => say!("scout-report-h-drive", hours),
            (hours, rest) => say!("scout-report-h-min-drive", hours, rest),
        });
        format::joined([distance.as_deref(), drive.as_deref()], ", ")
    });
    add("access", word!("scout-report-access"), &|one| one.access.clone());
    add("power", word!("scout-report-power"), &|one| one.power.clone());
    add("sound", word!("scout-report-sound"), &|one| one.sound.clone());
    add("sun", word!("scout-report-sun-seen"), &|one| one.sun.clone());
    for date in dates(context, set) {
        let label = say!("scout-report-sun-on", date = format::short_date(date, wording));
        add(&format!("sun-{date}"), &label, &|one| sun(context, one, date));
    }
    add("parking", word!("scout-report-parking"), &|one| {
        let spaces = one.parking_spaces.map(|spaces| format::counted(usize::try_from(spaces).unwrap_or(0), "cars"));
        format::joined([spaces.as_deref(), one.parking.as_deref()], ". ")
    });
    add("basecamp", word!("scout-report-basecamp"), &|one| one.basecamp.clone());
    add("hospital", word!("scout-report-nearest-hospital"), &|one| one.hospital.clone());
    add("coverage", word!("scout-report-phone-coverage"), &|one| one.coverage.clone());
    add("contact", word!("scout-report-contact"), &|one| format::joined([one.contact.as_deref(), one.phone.as_deref()], "\n"));
    add("scouted", word!("scout-report-scouted"), &|one| {
        let date = one.scouted.map(|date| format::medium_date(date, wording));
        format::joined([one.scouted_by.as_deref(), date.as_deref()], "\n")
    });
    add("notes", word!("scout-report-notes"), &|one| one.notes.as_deref().map(plain));
    rows
}

/// The dates whose sun is told: the first shoot day, and the last where the sun stands elsewhere by then.
fn dates(context: Context<'_>, set: &ScoutedSet) -> Vec<Date> {
    let of = |at: &usize| context.production.days[*at].date;
    let (Some(first), Some(last)) = (set.days.first().map(of), set.days.last().map(of)) else { return Vec::new() };
    let apart = first.until(last).map_or(0, |span| span.get_days());
    if apart >= ANOTHER_SUN { vec![first, last] } else { vec![first] }
}

/// The sun by the hour, and how long it is on the front.
fn sun(context: Context<'_>, candidate: &Candidate, date: Date) -> Option<String> {
    let production = context.production;
    let conventions = &production.conventions;
    let at = coordinates_of(production, candidate)?;
    let place = candidate.location.as_deref().and_then(|id| production.location(id));
    let zone: &TimeZone = place.and_then(|place| place.time_zone.as_ref()).unwrap_or(&conventions.time_zone);
    let way = sun_way(at, zone, date);
    let last = way.len().checked_sub(1)?;
    let line = |(number, sun): (usize, &SunDirection)| {
        let clock = format::clock(sun.at, conventions);
        let point = term(sun.point().word());
        let whole = |degrees: f64| format!("{degrees:.0}");
        let low = sun.height < 0.5;
        match number {
            0 if low => say!("scout-report-sun-rises", clock, point, azimuth = whole(sun.azimuth)),
            number if number == last && low => say!("scout-report-sun-sets", clock, point, azimuth = whole(sun.azimuth)),
            _ => say!("scout-report-sun-stands", clock, point, azimuth = whole(sun.azimuth), height = whole(sun.height)),
        }
    };
    let mut lines: Vec<String> = way.iter().enumerate().map(line).collect();
    if let Some(faces) = candidate.faces {
        let stretches = sun_on_front(at, zone, date, faces);
        let clock = |at| format::clock(at, conventions);
        let on: Vec<String> = stretches.iter().map(|(from, to)| format!("{}–{}", clock(*from), clock(*to))).collect();
        lines.push(match on.as_slice() {
            [] => say!("scout-report-faces-no-sun-on-it", faces = term(faces.word())),
            all => say!("scout-report-faces-sun-on-it", faces = term(faces.word()), all = all.join(", ")),
        });
    }
    Some(lines.join("\n"))
}

/// Markdown as one line of plain words, as it stands in a cell.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace(['*', '_', '`'], "")
}
