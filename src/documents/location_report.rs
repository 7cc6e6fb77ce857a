//! The location report: one place, what is shot there and what everybody must know to work there (domain.md 2.8).

mod body;

use jiff::civil::Date;
use serde_json::Value;

pub use body::{ActionRow, DayRow, DepartmentNote, HazardRow, LocationReport, PermitRow, SceneRow, SunTimes};

use super::facts::{Fact, FactGroup, dial, notes_for, picture, runs, span, spans};
use super::{Context, Kind, Subject, facts, format, money};
use crate::derive::{LocationDay, LocationUse, SiteDates, Sun, SunState};
use crate::model::{Action, Conventions, FeePer, Location, Part, Permit, PermitStatus, Production, Scene, Wording};
use crate::values::{Clock, DateSpan, Money, slug};
use crate::words::{say, word};

/// The location report.
pub static KIND: Kind = Kind {
    word: "location-report",
    name: "Location report",
    about: "One place: scenes and days, sun, contacts, survey, permits, hazards, pictures. One for each location that is scheduled, confirmed or contracted.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Places],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let mut slugs = facts::Slugs::default();
    context
        .production
        .locations
        .iter()
        .filter(|location| {
            let scheduled = context.derived.locations.get(&location.id).is_some_and(|place| !place.days.is_empty());
            scheduled || matches!(location.status.as_deref(), Some("confirmed" | "contracted"))
        })
        .map(|location| Subject { slug: slugs.of(&location.id), name: location.name.clone(), key: location.id.clone(), date: None })
        .collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let Some(location) = context.production.location(&subject.key) else { return Value::Null };
    let body = body(context, location);
    // Only what is still open can be late.
    let dated = body.actions.iter().any(|action| action.state != "done" && action.due.is_some())
        || body.permits.iter().any(|permit| permit.state == PermitStatus::ToApply.word());
    facts::page(context, &KIND, subject, &[], dated, body)
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>, location: &Location) -> LocationReport {
    let production = context.production;
    let none = LocationUse::default();
    let place = context.derived.locations.get(&location.id).unwrap_or(&none);
    let no_dates = SiteDates::default();
    let site = context.derived.sites.get(&location.id).unwrap_or(&no_dates);
    let days: Vec<DayRow> = place.days.iter().filter_map(|day| day_row(context, day)).collect();
    let mut pictures =
        location.photos.iter().filter_map(|photo| picture(production, &photo.file, photo.caption.as_deref(), &location.name));
    let lead = pictures.next();
    let photos = pictures.collect();
    LocationReport {
        name: location.name.clone(),
        status: location.status.as_deref().map(facts::sentence_case),
        sets: location.sets.clone(),
        summary: summary(place),
        groups: groups(production, location, place, site),
        emergency: emergency(production, location),
        lead,
        has_sun: days.iter().any(|day| day.sun.is_some()),
        days,
        scenes: place
            .scenes
            .iter()
            .filter_map(|number| production.scene(number))
            .map(|scene| scene_row(context, location, scene))
            .collect(),
        pages: facts::pages(place.pages),
        survey: survey(production, location),
        base: base(production, location),
        permits: permits(context, location),
        hazards: hazards(location),
        departments: departments(location),
        actions: actions(context, location),
        photos,
        floor_plan: location
            .floor_plan
            .as_deref()
            .and_then(|file| picture(production, file, None, &say!("location-report-floor-plan-of", name = location.name))),
        text: facts::blocks(location.notes.as_ref()),
        notes: notes_for(production, KIND.word, Some(&location.id)),
    }
}

/// `6 scenes, 8 3/8 pages, 3 days`.
fn summary(place: &LocationUse) -> Option<String> {
    if place.scenes.is_empty() {
        return None;
    }
    let days =
        runs(place.days.iter().filter(|day| !day.scenes.is_empty()).map(|day| day.date)).into_iter().flat_map(DateSpan::dates).count();
    let mut text = say!("location-report-pages", scenes = format::counted(place.scenes.len(), "scenes"), pages = place.pages);
    if days > 0 {
        text.push_str(&format!(", {}", format::counted(days, "days")));
    }
    Some(text)
}

/// `prep USD 500 a day, overtime USD 300 an hour`; none where only the fee is stated.
fn rates(location: &Location) -> Option<String> {
    let rate = |what: &str, rate: Option<Money>, per: &str| rate.map(|rate| format!("{what} {} {per}", money::with_code(rate)));
    let all = [
        rate(word!("term-prep"), location.prep_fee, word!("location-report-a-day")),
        rate(word!("term-strike"), location.strike_fee, word!("location-report-a-day")),
        rate(word!("term-hold"), location.hold_fee, word!("location-report-a-day")),
        rate(word!("term-overtime"), location.overtime_fee, word!("location-report-an-hour")),
    ];
    format::joined(all.iter().map(Option::as_deref), ", ")
}

/// `USD 5,000, paid Mon, Apr 20, due back Fri, May 15`.
fn deposit(production: &Production, location: &Location, site: &SiteDates) -> Option<String> {
    let day = |date: Date| format::short_date(date, production.conventions.wording);
    let (amount, terms) = (location.deposit?, &location.deposit_terms);
    let paid = terms.paid.map(|date| say!("location-report-paid", date = day(date)));
    let back = match (terms.paid, terms.returned, site.deposit_due) {
        (_, Some(returned), _) => Some(say!("location-report-returned", date = day(returned))),
        (Some(_), None, Some(due)) => Some(say!("location-report-due-back", date = day(due))),
        _ => None,
    };
    format::joined([Some(money::with_code(amount).as_str()), paid.as_deref(), back.as_deref()], ", ")
}

fn insured(production: &Production, location: &Location) -> Option<String> {
    let terms = &location.insurance;
    let named = (!terms.additional.is_empty()).then(|| say!("location-report-named", additional = terms.additional.join(", ")));
    let certificate = terms.certificate.as_ref().map(|number| say!("location-report-certificate", number));
    let until = terms.expires.map(|date| say!("location-report-until", date = format::medium_date(date, production.conventions.wording)));
    format::joined([named.as_deref(), certificate.as_deref(), until.as_deref()], ", ")
}

fn groups(production: &Production, location: &Location, place: &LocationUse, site: &SiteDates) -> Vec<FactGroup> {
    let wording = production.conventions.wording;
    let address = format::joined([location.address.as_deref(), location.city.as_deref()], ", ");
    let gps = location.coordinates.map(|(north, east)| {
        let text = format!(
            "{:.5}° {}, {:.5}° {}",
            north.abs(),
            if north < 0.0 { 'S' } else { 'N' },
            east.abs(),
            if east < 0.0 { 'W' } else { 'E' }
        );
        (text, format!("https://www.openstreetmap.org/?mlat={north:.5}&mlon={east:.5}#map=17/{north:.5}/{east:.5}"))
    });
    let drive = location.travel_minutes.map(|minutes| match (minutes / 60, minutes % 60) {
        (0, rest) => say!("location-report-min-from-the-production-office", rest),
        (hours, 0) => say!("location-report-h-from-the-production-office", hours),
        (hours, rest) => say!("location-report-h-min-from-the-production-office", hours, rest),
    });
    let fee = location.fee.map(|fee| match location.fee_per {
        FeePer::Flat => say!("location-report-flat", amount = money::with_code(fee)),
        per => say!("fee-per", fee = money::with_code(fee), per = super::labels::term(per.word())),
    });
    let shoot = runs(place.days.iter().filter(|day| !day.scenes.is_empty()).map(|day| day.date));
    let shoot: Vec<String> = shoot.into_iter().map(|one| span(one, wording)).collect();
    let three = location.what3words.as_deref().map(|words| words.trim_start_matches('/').to_owned());
    [
        FactGroup::new(
            "place",
            word!("location-report-place"),
            [
                Fact::new("address", word!("location-report-address"), address),
                gps.and_then(|(text, href)| Some(Fact::new("gps", word!("location-report-gps"), Some(text))?.leading_to(href))),
                three.and_then(|words| {
                    let href = format!("https://what3words.com/{words}");
                    Some(Fact::new("what3words", "what3words", Some(format!("///{words}")))?.leading_to(href))
                }),
                Fact::new("drive", word!("location-report-drive"), drive),
            ],
        ),
        FactGroup::new(
            "contact",
            word!("location-report-contact"),
            [
                Fact::new("owner", word!("location-report-owner"), location.owner.as_ref()),
                Fact::new("contact", word!("location-report-site-contact"), location.contact.as_ref()),
                phone("phone", word!("location-report-phone"), location.phone.as_deref()),
                Fact::new("email", word!("location-report-mail"), location.email.as_ref()).map(|fact| {
                    let href = format!("mailto:{}", fact.text);
                    fact.leading_to(href)
                }),
            ],
        ),
        FactGroup::new(
            "terms",
            word!("location-report-terms"),
            [
                Fact::new("fee", word!("location-report-site-fee"), fee),
                Fact::new("rates", word!("location-report-rates"), rates(location)),
                Fact::new("deposit", word!("location-report-deposit"), deposit(production, location, site)),
                Fact::new("insured", word!("location-report-insured"), insured(production, location)),
                Fact::new(
                    "hours",
                    word!("location-report-hours-allowed"),
                    location.hours.map(|hours| format::hours(hours, &production.conventions)),
                ),
            ],
        ),
        FactGroup::new(
            "dates",
            word!("location-report-dates"),
            [
                Fact::new("prep", word!("location-report-prep"), spans(&site.prep, wording)),
                Fact::new("hold", word!("location-report-hold"), spans(&location.hold, wording)),
                Fact::new("shoot", word!("location-report-shoot"), if shoot.is_empty() { None } else { Some(shoot.join("; ")) }),
                Fact::new("strike", word!("location-report-strike"), spans(&site.strike, wording)),
                Fact::new("restoration", word!("location-report-to-put-right"), location.restoration.as_ref()),
            ],
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn phone(id: &'static str, label: &str, number: Option<&str>) -> Option<Fact> {
    let fact = Fact::new(id, label, number)?;
    let href = dial(&fact.text);
    Some(Fact { href, ..fact })
}

fn emergency(production: &Production, location: &Location) -> Option<FactGroup> {
    let words = super::labels::of(production.conventions.wording, &[KIND.word], &[]);
    let name = words.get("hospital").cloned().unwrap_or_default();
    let hospital = location.hospital.as_ref();
    let text = hospital.and_then(|hospital| {
        format::joined([Some(hospital.name.as_str()), hospital.address.as_deref(), hospital.distance.as_deref()], "\n")
    });
    FactGroup::new(
        "emergency",
        word!("location-report-emergency"),
        [
            Fact::new("hospital", name, text),
            phone("hospital_phone", word!("location-report-hospital-phone"), hospital.and_then(|hospital| hospital.phone.as_deref())),
            Fact::new("police", word!("location-report-police"), location.police.as_deref().map(facts::unbroken)),
            Fact::new("fire", word!("location-report-fire"), location.fire.as_deref().map(facts::unbroken)),
        ],
    )
}

fn day_row(context: Context<'_>, here: &LocationDay) -> Option<DayRow> {
    let production = context.production;
    let conventions = &production.conventions;
    let day = production.days.get(here.day)?;
    let hours = match (here.from, here.to) {
        (Some(from), Some(to)) => Some(format!("{}–{}", format::clock(from, conventions), format::clock(to, conventions))),
        (Some(from), None) => Some(say!("location-report-from-2", time = format::clock(from, conventions))),
        (None, Some(to)) => Some(say!("location-report-until-2", time = format::clock(to, conventions))),
        (None, None) => None,
    };
    Some(DayRow {
        id: format!("{}-{}", here.unit, here.date),
        date: format::short_date(here.date, conventions.wording),
        day: facts::day_name(context, day, true),
        scenes: format::list(&here.scenes),
        pages: if here.scenes.is_empty() { None } else { Some(facts::pages(here.pages)) },
        here: hours,
        sun: here.sun.map(|sun| sun_times(sun, conventions)),
    })
}

fn sun_times(sun: Sun, conventions: &Conventions) -> SunTimes {
    let time = |time: Option<Clock>, state: SunState, above: &str, below: &str| match (time, state) {
        (Some(time), _) => format::clock(time, conventions),
        (None, SunState::AlwaysAbove) => above.to_owned(),
        (None, SunState::AlwaysBelow) => below.to_owned(),
        (None, SunState::Crosses) => "none".to_owned(),
    };
    SunTimes {
        dawn: time(sun.dawn, sun.twilight, word!("location-report-light-all-night"), word!("location-report-dark-all-day")),
        sunrise: time(sun.sunrise, sun.day, word!("location-report-up-all-day"), word!("location-report-not-up")),
        sunset: time(sun.sunset, sun.day, word!("location-report-up-all-day"), word!("location-report-not-up")),
        dusk: time(sun.dusk, sun.twilight, word!("location-report-light-all-night"), word!("location-report-dark-all-day")),
    }
}

fn scene_row(context: Context<'_>, location: &Location, scene: &Scene) -> SceneRow {
    let production = context.production;
    let strips = context.derived.scenes.get(&scene.number).map(|status| status.strips.as_slice()).unwrap_or_default();
    let shot_on = strips
        .iter()
        .filter_map(|&(day, strip)| {
            let day = production.days.get(day)?;
            let strip = day.strips.get(strip)?;
            if production.strip_location(strip)?.id != location.id {
                return None;
            }
            let date = format::short_date(day.date, production.conventions.wording);
            let part = strip.part.as_ref().map(|part| say!("location-report-part", part));
            format::joined([Some(facts::day_name(context, day, false).as_str()), Some(date.as_str()), part.as_deref()], " · ")
        })
        .collect();
    SceneRow {
        id: format!("scene-{}", scene.number),
        number: scene.number.to_string(),
        int_ext: scene.int_ext.clone(),
        set: scene.set.clone(),
        day_night: scene.day_night.clone(),
        script_day: scene.script_day.clone(),
        pages: facts::pages(scene.pages),
        synopsis: scene.synopsis.clone(),
        cast: format::list(&scene.cast),
        shot_on,
    }
}

fn survey(production: &Production, location: &Location) -> Option<FactGroup> {
    let us = production.conventions.wording == Wording::Us;
    FactGroup::new(
        "survey",
        word!("location-report-survey"),
        location.survey.iter().map(|(key, text)| {
            let label = match *key {
                "windows" => say!("location-report-windows-and-sun"),
                "floor" => say!("location-report-floor-load"),
                "coverage" => say!("location-report-phone-coverage"),
                "neighbours" if us => say!("location-report-neighbors"),
                other => facts::sentence_case(&super::labels::term(other)),
            };
            Fact::new(key, label, Some(text))
        }),
    )
}

fn base(production: &Production, location: &Location) -> Option<FactGroup> {
    let words = super::labels::of(production.conventions.wording, &[KIND.word], &[]);
    let word = |key: &str| words.get(key).cloned().unwrap_or_default();
    let spaces = location.parking_spaces.map(|spaces| format::counted(usize::try_from(spaces).unwrap_or(0), "spaces"));
    let parking = format::joined([location.parking.as_deref(), spaces.as_deref()], "; ");
    FactGroup::new(
        "base",
        word!("location-report-parking-and-base"),
        [
            Fact::new("parking", word("crew_parking"), parking),
            Fact::new("basecamp", word("basecamp"), location.basecamp.as_ref()),
            Fact::new("holding", word("holding"), location.holding.as_ref()),
            Fact::new("catering", word("catering"), location.catering.as_ref()),
        ],
    )
}

fn permits(context: Context<'_>, location: &Location) -> Vec<PermitRow> {
    let all = context.production.permits.iter();
    let dated = all.zip(&context.derived.permits).filter(|(permit, _)| permit.locations.contains(&location.id));
    dated.map(|(permit, dates)| permit_row(context, permit, dates.apply_by.map(|by| by.0))).collect()
}

fn permit_row(context: Context<'_>, permit: &Permit, apply_by: Option<Date>) -> PermitRow {
    let conventions = &context.production.conventions;
    let day = |date: Date| format::short_date(date, conventions.wording);
    // A permit is read beside the authority's own paper, which states the year.
    let full = |date: Date| format::medium_date(date, conventions.wording);
    let past = |date: Date| context.derived.as_of.is_some_and(|as_of| date < as_of);
    let late = permit.status == PermitStatus::Refused || (permit.status == PermitStatus::ToApply && apply_by.is_some_and(past));
    let status = match (permit.status, permit.applied, apply_by, permit.issued) {
        (PermitStatus::Issued, _, _, Some(issued)) => say!("location-report-issued-2", date = day(issued)),
        (PermitStatus::Issued, ..) => say!("location-report-issued"),
        (PermitStatus::Applied, Some(applied), ..) => say!("location-report-applied-2", date = day(applied)),
        (PermitStatus::Applied, ..) => say!("location-report-applied"),
        (PermitStatus::ToApply, _, Some(due), _) if late => say!("location-report-late-due", date = day(due)),
        (PermitStatus::ToApply, _, Some(due), _) => say!("location-report-apply-by", date = day(due)),
        (PermitStatus::ToApply, ..) => say!("location-report-to-apply"),
        (PermitStatus::Refused, ..) => say!("location-report-refused"),
        (PermitStatus::NotNeeded, ..) => say!("location-report-not-needed"),
    };
    let valid = match (permit.from, permit.to) {
        (Some(from), Some(to)) if from == to => Some(full(from)),
        (Some(from), Some(to)) if from.year() == to.year() => Some(format!("{} – {}", day(from), full(to))),
        (Some(from), Some(to)) => Some(format!("{} – {}", full(from), full(to))),
        (Some(from), None) => Some(say!("location-report-from", date = full(from))),
        (None, Some(to)) => Some(say!("location-report-until", date = full(to))),
        (None, None) => None,
    };
    let title = format::joined([permit.authority.as_deref(), permit.kind.as_deref()], ", ").unwrap_or_else(|| permit.id.clone());
    let activities = if permit.activities.is_empty() { None } else { Some(permit.activities.join(", ")) };
    PermitRow {
        id: format!("permit-{}", permit.id),
        title,
        number: permit.number.clone(),
        state: permit.status.word(),
        status,
        late,
        valid,
        hours: permit.hours.map(|hours| format::hours(hours, conventions)),
        fee: permit.fee.map(money::with_code),
        deposit: permit.deposit.map(money::with_code),
        facts: [
            Fact::new("activities", word!("location-report-covers"), activities),
            Fact::new("monitors", word!("location-report-monitors"), permit.monitors.as_ref()),
            Fact::new("police", word!("location-report-police"), permit.police.as_ref()),
            Fact::new("fire", word!("location-report-fire"), permit.fire.as_ref()),
            Fact::new("postings", word!("location-report-postings"), permit.postings.as_ref()),
            Fact::new("inspection", word!("location-report-inspection"), permit.inspection.what.as_ref()),
            Fact::new("insurance", word!("location-report-insurance"), permit.insurance.as_ref()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        conditions: facts::blocks(permit.notes.as_ref()),
    }
}

fn hazards(location: &Location) -> Vec<HazardRow> {
    let mut ids = facts::Slugs::default();
    let row = |hazard: &crate::model::Hazard| HazardRow {
        id: format!("hazard-{}", ids.of(&hazard.hazard)),
        hazard: hazard.hazard.clone(),
        control: hazard.control.clone(),
        assessment: hazard.assessment.clone().or_else(|| location.assessment.clone()),
    };
    location.hazards.iter().map(row).collect()
}

fn departments(location: &Location) -> Vec<DepartmentNote> {
    let note = |(department, text): &(String, String)| DepartmentNote {
        id: format!("department-{}", slug(department)),
        department: department.clone(),
        text: text.clone(),
    };
    location.department_notes.iter().map(note).collect()
}

/// Open actions by due date, those without one after them, then those that are done, each in the order written.
fn actions(context: Context<'_>, location: &Location) -> Vec<ActionRow> {
    let mut ids = facts::Slugs::default();
    let mut all: Vec<(&Action, String)> =
        location.actions.iter().map(|action| (action, format!("action-{}", ids.of(&action.action)))).collect();
    all.sort_by_key(|(action, _)| (action.done.is_some(), action.due.is_none(), action.due));
    let wording = context.production.conventions.wording;
    all.into_iter()
        .map(|(action, id)| {
            let late = action.due.zip(context.derived.as_of).is_some_and(|(due, as_of)| due < as_of);
            let (state, status) = match action.done {
                Some(done) => ("done", say!("location-report-done", date = format::short_date(done, wording))),
                None if late => ("late", say!("location-report-late")),
                None => ("open", say!("location-report-open")),
            };
            ActionRow {
                id,
                action: action.action.clone(),
                owner: action.owner.clone(),
                due: action.due.map(|due| format::short_date(due, wording)),
                state,
                status,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
