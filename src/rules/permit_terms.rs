//! What a permit allows, and in time: CB405 (activities), CB406 (lead time, notices: too late), CB407 (about to be); domain.md 3, rule 27.

use jiff::civil::Date;

use super::{business, words};
use crate::derive::{Derived, LocationDay, PermitDates};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Element, Location, Permit, PermitStatus, Production, Scene};
use crate::values::{Clock, SceneNumber};

/// Business days before the last date to apply from which on it is said.
const NEAR: u32 = 5;
/// Days before the last date to post notices from which on it is said.
const NEAR_POSTING: i32 = 2;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for location in &production.locations {
        let permits: Vec<&Permit> = production.permits.iter().filter(|permit| permit.locations.contains(&location.id)).collect();
        if permits.is_empty() || permits.iter().all(|permit| permit.activities.is_empty()) {
            continue;
        }
        let Some(used) = derived.locations.get(&location.id) else { continue };
        activities(production, location, &permits, &used.days, findings);
    }
    for (permit, dates) in production.permits.iter().zip(&derived.permits) {
        findings.extend(in_time(production, derived, permit, dates));
        findings.extend(posted(derived, permit, dates));
        lapsing(production, derived, permit, dates, findings);
    }
}

/// An activity that authorities want named (FilmLA, and the permits of other places).
struct Activity {
    /// As the finding names it.
    name: &'static str,
    /// Categories of elements that are it whatever they are called.
    categories: &'static [&'static str],
    /// Words of elements that are it, whatever the category; each the beginning of a word.
    words: &'static [&'static str],
    /// Words of a permit's activity that cover it.
    covered: &'static [&'static str],
}

const ACTIVITIES: &[Activity] = &[
    Activity {
        name: "stunts",
        categories: &["stunts"],
        words: &["stunt"],
        covered: &["stunt", "fall", "jump", "fight", "skid", "swim", "harness"],
    },
    Activity {
        name: "weapons or gunfire",
        categories: &["weapons"],
        words: &["gunfire", "gunshot", "firearm", "blank-firing", "blank firing"],
        covered: &["weapon", "gun", "firearm", "pistol", "rifle", "shotgun", "replica", "blank", "sidearm"],
    },
    Activity { name: "a drone", categories: &[], words: &["drone", "uav"], covered: &["drone", "uav", "aerial", "unmanned"] },
    Activity {
        name: "fire or pyrotechnics",
        categories: &[],
        words: &["pyro", "explosion", "explosive", "squib", "flame", "fireball", "flare", "gas fire", "fire bar", "burning"],
        covered: &["pyro", "explosion", "explosive", "squib", "flame", "fire", "flare", "burn"],
    },
    Activity {
        name: "smoke, rain or wind effects",
        categories: &[],
        words: &["smoke", "fog", "haze", "rain tower", "rain bar", "wet-down", "wet down", "wind machine", "snow machine"],
        covered: &["smoke", "fog", "haze", "rain", "wet-down", "wet down", "wind", "snow", "effects", "sfx", "atmospheric"],
    },
    Activity {
        name: "animals",
        categories: &["animals"],
        words: &[],
        covered: &["animal", "livestock", "wrangler", "dog", "horse", "pony", "cattle"],
    },
    Activity {
        name: "traffic control or a road closure",
        categories: &[],
        words: &["road closure", "street closure", "lane closure", "rolling road block", "insert car", "process trailer", "low loader"],
        covered: &["traffic", "road", "street", "lane", "closure", "insert car", "process trailer", "driving", "picture vehicle"],
    },
];

/// The words of a text, in lower case.
fn tokens(text: &str) -> Vec<String> {
    text.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a text says a phrase: each word of the phrase begins a word of the text, one after the other.
fn says(text: &[String], phrase: &str) -> bool {
    let phrase = tokens(phrase);
    !phrase.is_empty()
        && text.windows(phrase.len()).any(|words| words.iter().zip(&phrase).all(|(word, start)| word.starts_with(start.as_str())))
}

/// Words that two texts may share without meaning the same thing.
const COMMON: &[&str] = &["the", "and", "with", "for", "from", "into", "her", "his", "one", "two", "three", "off", "under", "over"];

/// Whether an activity of a permit names what an element is: a word of three letters or more that both have.
fn names(activity: &[String], element: &[String]) -> bool {
    let plain = |word: &str| word.trim_end_matches('s').to_owned();
    let weighty = |word: &&String| word.chars().count() >= 3 && !COMMON.contains(&word.as_str());
    element.iter().filter(weighty).any(|word| activity.iter().any(|other| plain(other) == plain(word)))
}

/// What a scene needs that is this activity.
fn needs<'a>(scene: &'a Scene, activity: &Activity) -> Option<&'a Element> {
    let of_category = |element: &&Element| activity.categories.contains(&element.category.key());
    // Effects are made on set by these; a flare among the wardrobe is a pair of trousers.
    let made = |element: &Element| {
        matches!(
            element.category.key(),
            "sfx" | "mechanical_fx" | "stunts" | "props" | "special_equipment" | "camera" | "grip" | "vehicles" | "misc"
        )
    };
    let by_word = |element: &&Element| {
        let text = tokens(&element.name);
        made(element) && activity.words.iter().any(|word| says(&text, word))
    };
    scene.elements.iter().find(of_category).or_else(|| scene.elements.iter().find(by_word))
}

fn activities(production: &Production, location: &Location, permits: &[&Permit], days: &[LocationDay], findings: &mut Findings) {
    for activity in ACTIVITIES {
        let mut open: Vec<(Date, &SceneNumber, &Element, &Permit, &Scene)> = Vec::new();
        for there in days {
            let covers =
                |permit: &&&Permit| permit.from.is_none_or(|from| from <= there.date) && permit.to.is_none_or(|to| there.date <= to);
            let counts = |permit: &&&Permit| matches!(permit.status, PermitStatus::Issued | PermitStatus::Applied);
            let valid: Vec<&&Permit> = permits.iter().filter(counts).filter(covers).collect();
            // A permit without a list says nothing of what it allows.
            let Some(listing) = valid.iter().find(|permit| !permit.activities.is_empty()) else { continue };
            let listed: Vec<Vec<String>> = valid.iter().flat_map(|permit| &permit.activities).map(|text| tokens(text)).collect();
            let allowed = listed.iter().any(|text| activity.covered.iter().any(|word| says(text, word)));
            for number in &there.scenes {
                let Some(scene) = production.scene(number) else { continue };
                let Some(element) = needs(scene, activity) else { continue };
                if !allowed && !listed.iter().any(|text| names(text, &tokens(&element.name))) {
                    open.push((there.date, number, element, listing, scene));
                }
            }
        }
        let Some((date, number, element, permit, scene)) = open.first() else { continue };
        let more = open.len() - 1;
        let more = if more == 0 { String::new() } else { format!(", and {more} more of its scenes") };
        let message = format!(
            "scene {number} needs {} at {} on {date} ({}){more}, and permit {} does not list it",
            activity.name, location.name, element.name, permit.id
        );
        let finding = Finding::new(&codes::PERMIT_ACTIVITY, message).at(permit.origin).field("activities");
        let finding = finding.related(scene.origin, None, "the scene needs it here");
        let help = format!("ask for a rider and add it to the permit's `activities`, or shoot {} without it", of(&open));
        findings.push(finding.help(help).subject(format!("location {} {}", location.id, activity.name)));
    }
}

fn of(open: &[(Date, &SceneNumber, &Element, &Permit, &Scene)]) -> String {
    let mut numbers: Vec<&SceneNumber> = open.iter().map(|(_, number, ..)| *number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    words::scenes(&numbers)
}

/// `3 business days`, `48 hours`, both where both are wanted.
fn wants(permit: &Permit) -> String {
    let hours = permit.lead_hours.map(|hours| if hours == 1 { "1 hour".to_owned() } else { format!("{hours} hours") });
    let parts: Vec<String> = permit.lead_days.map(business_days).into_iter().chain(hours).collect();
    words::list(&parts)
}

fn business_days(days: u32) -> String {
    if days == 1 { "1 business day".to_owned() } else { format!("{days} business days") }
}

/// `, 10:00`, nothing where there is no hour.
fn by_hour(hour: Option<Clock>) -> String {
    hour.map_or_else(String::new, |hour| format!(", {hour}"))
}

/// A permit that is not applied for in time. One that is issued was in time enough.
fn in_time(production: &Production, derived: &Derived, permit: &Permit, dates: &PermitDates) -> Option<Finding> {
    if !matches!(permit.status, PermitStatus::ToApply | PermitStatus::Applied) {
        return None;
    }
    let calendar = &production.calendar;
    let first = dates.first;
    let finding = |message: String, field: &'static str| Finding::new(&codes::PERMIT_LEAD_TIME, message).at(permit.origin).field(field);
    let subject = format!("permit {}", permit.id);
    let authority = permit.authority.as_deref().unwrap_or("the authority");
    if let (PermitStatus::Applied, Some(applied)) = (permit.status, permit.applied) {
        if let (Some((last, _)), Some(first)) = (dates.lead, first)
            && applied > last
        {
            let had = business_days(business::between(calendar, applied, first));
            let message = format!(
                "permit {} was applied for on {applied}, {had} before its first day {first}; {authority} wants {}",
                permit.id,
                wants(permit)
            );
            let help = match permit.lead_days {
                Some(days) => {
                    format!("ask {authority} to take it late, or shoot there on {} or later", business::after(calendar, applied, days))
                }
                None => format!("ask {authority} to take it late, or shoot there later"),
            };
            return Some(finding(message, "applied").help(help).subject(subject));
        }
        let due = permit.due.filter(|due| applied > *due)?;
        let message = format!(
            "permit {} was applied for on {applied}, {} after its last date {due}",
            permit.id,
            words::days(words::apart(due, applied))
        );
        return Some(
            finding(message, "applied").help(format!("ask {authority} to take it late, and have another place ready")).subject(subject),
        );
    }
    let as_of = derived.as_of?;
    let (must, _) = dates.apply_by?;
    if as_of > must {
        let message =
            format!("permit {} is not applied for, and its last date {must} is {} past", permit.id, words::days(words::apart(must, as_of)));
        let safe = permit.lead_days.map(|days| business::after(calendar, as_of, days));
        let help = match safe {
            Some(safe) => format!("apply today and shoot there on {safe} or later, or ask {authority} to take it late"),
            None => format!("apply today and ask {authority} to take it late, or shoot somewhere else"),
        };
        return Some(finding(message, deciding(permit, must)).help(help).subject(subject));
    }
    let ((last, _), due, first) = (dates.lead?, permit.due?, first?);
    (due > last).then(|| {
        let message = format!(
            "permit {} is due on {due}, {} before its first day {first}; {authority} wants {}",
            permit.id,
            business_days(business::between(calendar, due, first)),
            wants(permit)
        );
        finding(message, "due").help(format!("apply by {last}")).subject(subject)
    })
}

/// The key that the last date comes from.
fn deciding(permit: &Permit, must: Date) -> &'static str {
    match (permit.due, permit.lead_days) {
        (Some(due), _) if due == must => "due",
        (_, Some(_)) => "lead_days",
        _ => "lead_hours",
    }
}

/// CB407: the last date to apply, or to post, is near and nothing has been done.
fn lapsing(production: &Production, derived: &Derived, permit: &Permit, dates: &PermitDates, findings: &mut Findings) {
    let Some(now) = derived.as_of else { return };
    let finding = |message: String, field: &'static str| Finding::new(&codes::PERMIT_LAPSING, message).at(permit.origin).field(field);
    let left = |by: Date| match words::apart(now, by) {
        0 => "today".to_owned(),
        days => format!("in {}", words::days(days)),
    };
    let authority = permit.authority.as_deref().unwrap_or("the authority");
    if let (PermitStatus::ToApply, Some((by, hour))) = (permit.status, dates.apply_by)
        && now <= by
        && business::between(&production.calendar, now, by) <= NEAR
    {
        let why = match (dates.lead, dates.first) {
            (Some((last, _)), Some(first)) if last == by => format!(": {authority} wants {} before {first}", wants(permit)),
            _ => String::new(),
        };
        let message = format!("permit {} must be applied for by {by}{}, {}{why}", permit.id, by_hour(hour), left(by));
        let finding = finding(message, deciding(permit, by));
        findings.push(finding.help("apply, and write the date as `applied`").subject(format!("permit {}", permit.id)));
    }
    let wanted = !matches!(permit.status, PermitStatus::Refused | PermitStatus::NotNeeded);
    if let Some((by, hour)) = dates.post_by.filter(|_| wanted && permit.posted.is_none())
        && now <= by
        && words::apart(now, by) <= NEAR_POSTING
    {
        let where_to = permit.postings.as_deref().map_or_else(String::new, |place| format!(" ({place})"));
        let message = format!("the notices of permit {} must be posted by {by}{}, {}{where_to}", permit.id, by_hour(hour), left(by));
        let finding = finding(message, if permit.post_by.is_some() { "post_by" } else { "post_hours" });
        findings.push(finding.help("post them, and write the date as `posted`").subject(format!("permit {} notices", permit.id)));
    }
}

/// Notices that were not posted, or not in time.
fn posted(derived: &Derived, permit: &Permit, dates: &PermitDates) -> Option<Finding> {
    let wanted = !matches!(permit.status, PermitStatus::Refused | PermitStatus::NotNeeded);
    let (by, _) = dates.post_by.filter(|_| wanted)?;
    let (message, field) = match permit.posted {
        Some(posted) if posted > by => {
            let late = words::days(words::apart(by, posted));
            (format!("the notices of permit {} were posted on {posted}, {late} after {by}", permit.id), "posted")
        }
        Some(_) => return None,
        None => {
            let as_of = derived.as_of.filter(|as_of| *as_of > by)?;
            let late = words::days(words::apart(by, as_of));
            let field = if permit.post_by.is_some() { "post_by" } else { "post_hours" };
            (format!("the notices of permit {} are not posted, and their last date {by} is {late} past", permit.id), field)
        }
    };
    let finding = Finding::new(&codes::PERMIT_LEAD_TIME, message).at(permit.origin).field(field);
    let help = if permit.posted.is_some() {
        "ask the authority whether the permit stands, and keep its answer"
    } else {
        "post them today, record it as `posted`, and ask the authority whether the permit stands"
    };
    Some(finding.help(help).subject(format!("permit {} notices", permit.id)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::rules::testing::{found, messages};

    /// Scene 1 at the pier on 4 May 2026, a Monday.
    fn pier(status: PermitStatus) -> Builder {
        let builder = Builder::new().location("pier", None).scene("1", "EXT", "DAY", 8);
        let builder = builder.scene_with("1", |scene| scene.location = Some("pier".into()));
        builder.permit("p1", "pier", status, None, None).day(d(2026, 5, 4), "07:00").strip("1", "")
    }

    fn listed(builder: Builder, activities: &[&str]) -> Builder {
        builder.with(|production| production.permits[0].activities = activities.iter().map(|&text| text.to_owned()).collect())
    }

    #[test]
    fn an_activity_is_listed() {
        for (category, name, activity) in [
            ("stunts", "Fall from the rail", "Stunts, one fall"),
            ("weapons", "Flare pistol", "Replica pistol"),
            ("special_equipment", "Drone", "Drone over the water"),
            ("sfx", "Squibs on the hull", "Pyrotechnics"),
            ("sfx", "Heavy fog", "Fog on the water"),
            ("animals", "Bosun the dog", "Trained dog"),
            ("vehicles", "Insert car", "Rolling road block"),
        ] {
            let builder = pier(PermitStatus::Issued).element("1", category, name, None);
            assert!(messages(&listed(builder.clone(), &["Dialogue", activity]), &codes::PERMIT_ACTIVITY).is_empty(), "{name}");
            assert_eq!(messages(&listed(builder.clone(), &["Dialogue"]), &codes::PERMIT_ACTIVITY).len(), 1, "{name}");
            assert!(messages(&builder, &codes::PERMIT_ACTIVITY).is_empty(), "a permit without a list says nothing of what it allows");
        }
        let builder = listed(pier(PermitStatus::Issued).element("1", "stunts", "Fall from the rail", None), &["Dialogue"]);
        let all = found(&builder, &codes::PERMIT_ACTIVITY);
        assert_eq!(all[0].message, "scene 1 needs stunts at Place pier on 2026-05-04 (Fall from the rail), and permit p1 does not list it");
        assert_eq!(all[0].subject.as_deref(), Some("location pier stunts"));
    }

    #[test]
    fn an_application_has_its_lead_time() {
        let with = |applied| {
            let builder = pier(PermitStatus::Applied).with(|production| {
                (production.permits[0].lead_days, production.permits[0].applied) = (Some(3), Some(applied));
            });
            messages(&builder, &codes::PERMIT_LEAD_TIME)
        };
        // Wednesday, Thursday and Friday.
        assert!(with(d(2026, 4, 29)).is_empty());
        assert_eq!(
            with(d(2026, 4, 30)),
            [
                "permit p1 was applied for on 2026-04-30, 2 business days before its first day 2026-05-04; the authority wants 3 business days"
            ]
        );
    }

    #[test]
    fn what_is_not_applied_for_has_a_last_date() {
        let with = |as_of, due: Option<Date>, lead| {
            let builder = pier(PermitStatus::ToApply).with(|production| {
                production.as_of = Some(as_of);
                (production.permits[0].lead_days, production.permits[0].due) = (lead, due);
            });
            messages(&builder, &codes::PERMIT_LEAD_TIME)
        };
        assert!(with(d(2026, 4, 29), None, Some(3)).is_empty());
        assert_eq!(with(d(2026, 4, 30), None, Some(3)), ["permit p1 is not applied for, and its last date 2026-04-29 is 1 day past"]);
        assert!(with(d(2026, 4, 28), Some(d(2026, 4, 28)), None).is_empty());
        assert_eq!(with(d(2026, 4, 29), Some(d(2026, 4, 28)), None).len(), 1);
        assert_eq!(
            with(d(2026, 4, 1), Some(d(2026, 4, 30)), Some(3)),
            ["permit p1 is due on 2026-04-30, 2 business days before its first day 2026-05-04; the authority wants 3 business days"]
        );
    }

    #[test]
    fn what_is_issued_was_in_time_and_its_notices_are_posted() {
        let with = |posted: Option<Date>, as_of| {
            let builder = pier(PermitStatus::Issued).with(|production| {
                production.as_of = Some(as_of);
                let permit = &mut production.permits[0];
                (permit.due, permit.applied) = (Some(d(2026, 4, 1)), Some(d(2026, 4, 20)));
                (permit.post_by, permit.posted) = (Some(d(2026, 4, 30)), posted);
            });
            messages(&builder, &codes::PERMIT_LEAD_TIME)
        };
        assert!(with(None, d(2026, 4, 30)).is_empty());
        assert_eq!(with(None, d(2026, 5, 1)), ["the notices of permit p1 are not posted, and their last date 2026-04-30 is 1 day past"]);
        assert!(with(Some(d(2026, 4, 30)), d(2026, 5, 9)).is_empty());
        assert_eq!(
            with(Some(d(2026, 5, 1)), d(2026, 5, 9)),
            ["the notices of permit p1 were posted on 2026-05-01, 1 day after 2026-04-30"]
        );
    }
}
