//! Reports against the board and the script: CB237 report-differs, CB238 owed-scene (domain.md 2.10; 3, rule 34).

use jiff::civil::Date;

use super::report_times::STEP;
use super::words;
use crate::derive::{Derived, Standing, call_clock, is_before};
use crate::findings::{Finding, Findings, Severity, codes};
use crate::model::{DayReport, Production, SceneReport, SceneState};
use crate::values::{Clock, Eighths};

/// Minutes from crew call to first shot after which the day is asked why (domain.md 2.10).
const FIRST_SHOT: i32 = 60;

/// Minutes that a shooting call later than that is given too [trade practice, not an agreement's].
const AFTER_SHOOTING_CALL: i32 = 30;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    if production.reports.is_empty() {
        return;
    }
    for (at, report) in production.reports.iter().enumerate() {
        findings.extend(no_day(production, report));
        findings.extend(ahead(production, derived, report));
        findings.extend(first_shot(production, derived, report));
        for (of, row) in report.scenes.iter().enumerate() {
            let other = || unknown(production, report, row).or_else(|| elsewhere(production, derived, at, row));
            findings.extend(again(production, report, of).or_else(other));
        }
    }
    missing(production, derived, findings);
    pages(production, derived, findings);
    owed(production, derived, findings);
}

/// `the report of main on 2026-05-04`.
fn named(production: &Production, report: &DayReport) -> String {
    format!("the report of {} on {}", words::unit(production, &report.unit), report.date)
}

fn subject(production: &Production, report: &DayReport) -> String {
    let main = production.units.first().is_none_or(|unit| unit.id == report.unit);
    if main { format!("report {}", report.date) } else { format!("report {} {}", report.unit, report.date) }
}

/// A report of a date on which the unit does not work.
fn no_day(production: &Production, report: &DayReport) -> Option<Finding> {
    let day = production.day(&report.unit, report.date);
    if day.is_some_and(|day| day.kind.is_work()) {
        return None;
    }
    let unit = words::unit(production, &report.unit);
    let what = day.map_or_else(|| "no day on the board".to_owned(), |day| format!("a day of the kind {}", day.kind.word()));
    let finding = Finding::new(&codes::REPORT_DIFFERS, format!("{unit} has a report of {}, which is {what}", report.date));
    let finding = finding.at(report.origin).field("date").subject(subject(production, report));
    Some(finding.help(format!("correct the date or the unit, or put {} on the board of {unit}", report.date)))
}

/// A report of a day that has not come, where the production says what day it is.
fn ahead(production: &Production, derived: &Derived, report: &DayReport) -> Option<Finding> {
    let as_of = production.as_of.filter(|own| derived.as_of == Some(*own) && report.date > *own)?;
    let message = format!("{} is of a day after {as_of}, the date that the papers speak from", named(production, report));
    let finding = Finding::new(&codes::REPORT_DIFFERS, message).at(report.origin).field("date");
    let finding = finding.related(production.identity.origin, Some("as_of"), "the papers speak from this date");
    Some(finding.help("correct the date of the report, or `as_of`").subject(subject(production, report)))
}

/// An entry of a scene, or of a part of it, that the report has already and that its day has no further strip for.
fn again(production: &Production, report: &DayReport, at: usize) -> Option<Finding> {
    let row = &report.scenes[at];
    let same = |other: &SceneReport| other.scene == row.scene && other.part == row.part;
    let before: Vec<&SceneReport> = report.scenes[..at].iter().filter(|other| same(other)).collect();
    let first = before.first()?;
    let strips = production.day(&report.unit, report.date).map_or(0, |day| {
        let own = |strip: &crate::model::Strip| row.part.is_none() || strip.part == row.part;
        day.scene_strips().filter(|(strip, number)| **number == row.scene && own(strip)).count()
    });
    // To shoot a scene again on its own day is an entry of its own.
    if before.len() < strips || row.state == SceneState::Retake {
        return None;
    }
    let part = row.part.as_deref().map(|part| format!("part {part} of ")).unwrap_or_default();
    let message = format!("{} has {part}scene {} twice, and both entries count", named(production, report), row.scene);
    let finding = Finding::new(&codes::REPORT_DIFFERS, message).at(row.origin).field("scene");
    let finding = finding.related(first.origin, Some("scene"), "it is here too");
    Some(finding.help("make one entry of the two, or give each its `part`").subject(format!("scene {}", row.scene)))
}

/// A first shot more than an hour after the crew call, and half an hour after the shooting call, with no delay stated.
fn first_shot(production: &Production, derived: &Derived, report: &DayReport) -> Option<Finding> {
    let first = report.first_shot.filter(|_| report.delays.is_none())?;
    let at = production.days.iter().position(|day| day.unit == report.unit && day.date == report.date)?;
    let plan = derived.days.get(at)?;
    let call = report.call.or(plan.call)?;
    let planned = call_clock(plan.shooting_call);
    // A first shot before the call is a slip of the pen, which is said of its own (CB244).
    if is_before(first, call, STEP) {
        return None;
    }
    let after = |clock: Clock| if clock < call { clock.plus(24 * 60) } else { clock };
    let first = after(first);
    let shooting = report.shooting_call.map(after).or(planned).unwrap_or(call);
    let due = call.plus(FIRST_SHOT).max(shooting.plus(AFTER_SHOOTING_CALL));
    let late = first.minutes() - due.minutes();
    if late <= 0 {
        return None;
    }
    let whole = first.minutes() - call.minutes();
    let message = format!(
        "the first shot of {} on {} was at {first}, {} after the crew call at {call}",
        words::unit(production, &report.unit),
        report.date,
        words::length(whole.into())
    );
    let mut finding = Finding::new(&codes::REPORT_DIFFERS, message).at(report.origin).field("first_shot");
    finding.severity = Severity::Note;
    let finding = finding.subject(subject(production, report));
    Some(finding.help(format!("say why under `delays`; a first shot by {due} is not asked about")))
}

/// A scene that the breakdown does not have.
fn unknown(production: &Production, report: &DayReport, row: &SceneReport) -> Option<Finding> {
    if production.scene(&row.scene).is_some() || production.scenes.is_empty() {
        return None;
    }
    let message = format!("{} names scene {}, which is not in the breakdown", named(production, report), row.scene);
    let finding = Finding::new(&codes::REPORT_DIFFERS, message).at(row.origin).field("scene");
    let known = production.scenes.iter().map(|scene| scene.number.as_str());
    Some(crate::ingest::with_nearest(finding.subject(format!("scene {}", row.scene)), row.scene.as_str(), known))
}

/// A scene that is stated done, and neither stood on the day nor is marked as added or shot again.
fn elsewhere(production: &Production, derived: &Derived, report: usize, row: &SceneReport) -> Option<Finding> {
    let of = &production.reports[report];
    if row.state != SceneState::Completed {
        return None;
    }
    let at = production.days.iter().position(|day| day.unit == of.unit && day.date == of.date)?;
    let shot = derived.progress.days.get(at)?.as_ref()?;
    let beside = |own: &&crate::derive::SceneShot| own.strip.is_none() && own.row.is_some_and(|at| std::ptr::eq(&of.scenes[at], row));
    shot.scenes.iter().find(beside)?;
    let message = format!("{} has scene {} done, which is not on that day", named(production, of), row.scene);
    let mut finding = Finding::new(&codes::REPORT_DIFFERS, message).at(row.origin).field("scene");
    let other = derived.scenes.get(&row.scene).and_then(|status| status.strips.first());
    let help = match other.and_then(|(day, strip)| Some((production.days.get(*day)?, *strip))) {
        Some((day, strip)) => {
            finding = finding.related(day.strips[strip].origin, Some("scene"), format!("{} has it", words::day(production, day)));
            "mark it `state: added`, or `retake` where it had been shot before, or correct the number"
        }
        None => "mark it `state: added`, or correct the number",
    };
    Some(finding.help(help).subject(format!("scene {}", row.scene)))
}

/// Shoot days without a report, although later dates have one: they count as if nothing had been shot.
fn missing(production: &Production, derived: &Derived, findings: &mut Findings) {
    let last = derived.progress.last;
    for (day, progress) in production.days.iter().zip(&derived.progress.days) {
        let Some(progress) = progress else { continue };
        if progress.standing != Standing::Missing || last.is_none_or(|last| day.date == last) {
            continue;
        }
        let scenes = day.scene_strips().count();
        let message = format!(
            "{} has no report, and later days have: its {} and {} of pages count as not shot",
            words::day(production, day),
            if scenes == 1 { "one scene".to_owned() } else { format!("{scenes} scenes") },
            day.pages()
        );
        let finding = Finding::new(&codes::REPORT_DIFFERS, message).at(day.origin).field("date");
        let finding =
            finding.help(format!("add `reports: [{{date: {}, unit: {}}}]`, which takes the day as shot as planned", day.date, day.unit));
        findings.push(finding.subject(words::day_subject(production, day)));
    }
}

/// Pages over all reports against the script, and scenes that are done and still on the board.
fn pages(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (number, known) in &derived.progress.scenes {
        let Some(scene) = production.scene(number).filter(|scene| !scene.omitted) else { continue };
        let row = |(report, row): &(usize, usize)| &production.reports[*report].scenes[*row];
        // Only what somebody wrote down can be corrected: the last entry that states pages.
        let stated = known.rows.iter().map(row).rfind(|row| row.pages.is_some());
        if let Some(last) = stated.filter(|_| scene.pages != Eighths::ZERO) {
            let (what, by) = if known.pages > scene.pages {
                ("over", known.pages - scene.pages)
            } else if known.finished.is_some() {
                ("never counted", scene.pages - known.pages)
            } else {
                ("", Eighths::ZERO)
            };
            if by > Eighths::ZERO {
                let done = if what == "over" { "the reports come to" } else { "it is finished with" };
                let message = format!("scene {number} has {} and {done} {}: {by} {what}", scene.pages, known.pages);
                let mut finding = Finding::new(&codes::REPORT_DIFFERS, message).at(last.origin).field("pages");
                for other in known.rows.iter().map(row).filter(|row| row.pages.is_some() && !std::ptr::eq(*row, last)) {
                    finding = finding.related(other.origin, Some("pages"), "counted here too");
                }
                let finding = finding.related(scene.origin, Some("pages"), format!("the scene has {}", scene.pages));
                let help = "correct the pages of the entries, or of the scene; pages shot again belong to a `retake`, which counts none";
                findings.push(finding.help(help).subject(format!("scene {number}")));
            }
        }
        findings.extend(still_ahead(production, derived, number, known.finished));
    }
}

/// A scene that is done and has a strip on a day that is not reported yet.
fn still_ahead(production: &Production, derived: &Derived, number: &crate::values::SceneNumber, finished: Option<Date>) -> Option<Finding> {
    let finished = finished?;
    let strips = &derived.scenes.get(number)?.strips;
    let ahead = strips.iter().find(|(day, _)| {
        let standing = derived.progress.days.get(*day).and_then(Option::as_ref).map(|progress| progress.standing);
        matches!(standing, Some(Standing::Next | Standing::Ahead))
    });
    let (day, strip) = ahead?;
    let (day, strip) = (&production.days[*day], &production.days[*day].strips[*strip]);
    // An entry of a scene that was not on its day is asked about itself.
    let last = derived.progress.scenes.get(number)?.rows.last().map(|(report, row)| (&production.reports[*report], *row));
    let beside = last.is_some_and(|(report, row)| {
        let day = production.day(&report.unit, report.date);
        let on_day = day.is_some_and(|day| day.scene_strips().any(|(_, own)| own == number));
        report.scenes[row].state == SceneState::Completed && !on_day
    });
    if strip.pages == Eighths::ZERO || beside {
        return None;
    }
    let message = format!("scene {number} was finished on {finished} and is still on the schedule of {}", words::day(production, day));
    let finding = Finding::new(&codes::REPORT_DIFFERS, message).at(strip.origin).field("scene");
    let help = "take the strip off the day; if it is to be shot again, give the strip `pages: 0`";
    Some(finding.help(help).subject(format!("scene {number}")))
}

/// What the last report leaves owing.
fn owed(production: &Production, derived: &Derived, findings: &mut Findings) {
    for owed in &derived.progress.owed {
        let report = &production.reports[owed.report];
        let row = &report.scenes[owed.row];
        let part = owed.part.as_deref().map(|part| format!("part {part} of ")).unwrap_or_default();
        let what = if owed.pages == Eighths::ZERO { "what is missing of it is".to_owned() } else { format!("{} of it is", owed.pages) };
        let left = if row.state == SceneState::NotShot { "was not shot" } else { "was left unfinished" };
        let message = format!(
            "{part}scene {} {left} by {} on {}, and {what} on no later day",
            owed.scene,
            words::unit(production, &report.unit),
            report.date
        );
        let finding = Finding::new(&codes::OWED_SCENE, message).at(row.origin).field("scene");
        let help =
            nearest(production, derived, owed).unwrap_or_else(|| "put a strip of the rest on the board, or omit the scene".to_owned());
        findings.push(finding.help(help).subject(format!("scene {}", owed.scene)));
    }
}

/// Where the rest fits cheapest: the next day at its location, else the next with all of its cast, else the one with the
/// fewest pages.
fn nearest(production: &Production, derived: &Derived, owed: &crate::derive::Owed) -> Option<String> {
    let scene = production.scene(&owed.scene)?;
    let ahead =
        production.days.iter().zip(&derived.days).zip(&derived.progress.days).filter(|((..), progress)| {
            progress.as_ref().is_some_and(|progress| matches!(progress.standing, Standing::Next | Standing::Ahead))
        });
    let ahead: Vec<_> = ahead.map(|(day, _)| day).collect();
    let there = |(_, plan): &&(&crate::model::ShootDay, &crate::derive::DayPlan)| {
        scene.location.as_ref().is_some_and(|location| plan.locations.contains(location))
    };
    let with_cast = |(_, plan): &&(&crate::model::ShootDay, &crate::derive::DayPlan)| {
        !scene.cast.is_empty() && scene.cast.iter().all(|id| plan.performers.iter().any(|own| own.id == *id && !own.scenes.is_empty()))
    };
    let both = ahead.iter().find(|day| there(day) && with_cast(day)).map(|day| (day, "which is there with its cast"));
    let place = || ahead.iter().find(|day| there(day)).map(|day| (day, "which is at its location"));
    let cast = || ahead.iter().find(|day| with_cast(day)).map(|day| (day, "which has its cast"));
    let light = || ahead.iter().min_by_key(|(day, plan)| (plan.pages, day.date)).map(|day| (day, "which has the fewest pages"));
    let ((day, _), why) = both.or_else(place).or_else(cast).or_else(light)?;
    let number = day.number.map(|number| format!("Day {number}, ")).unwrap_or_default();
    let pages = if owed.pages == Eighths::ZERO { String::new() } else { format!(", pages: {}", owed.pages) };
    let unit = words::unit(production, &day.unit);
    let part = derived.scenes.get(&owed.scene).map_or(0, |status| status.strips.len()) + 1;
    Some(format!("put the rest on {number}{unit} on {}, {why}: `{{scene: \"{}\", part: \"{part}\"{pages}}}`", day.date, owed.scene))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, at, d, sc};
    use crate::model::Origin;
    use crate::rules::testing::{found, messages};

    fn board() -> Builder {
        let builder = Builder::new().scene("12", "INT", "DAY", 10).scene("13", "INT", "DAY", 4).day(d(2026, 5, 4), "07:00");
        builder.strip("12", "").day(d(2026, 5, 5), "07:00").strip("13", "")
    }

    fn row(scene: &str, state: SceneState, pages: Option<u32>) -> SceneReport {
        let pages = pages.map(Eighths::new);
        SceneReport { scene: sc(scene), part: None, state, pages, setups: None, seconds: None, notes: None, origin: Origin::NONE }
    }

    fn report(builder: Builder, date: Date, scenes: Vec<SceneReport>) -> Builder {
        builder.with(|production| production.reports.push(DayReport { date, unit: "main".to_owned(), scenes, ..DayReport::default() }))
    }

    #[test]
    fn pages_are_exact_to_the_eighth() {
        let with =
            |pages| messages(&report(board(), d(2026, 5, 4), vec![row("12", SceneState::Completed, Some(pages))]), &codes::REPORT_DIFFERS);
        assert!(with(10).is_empty());
        assert_eq!(with(11), ["scene 12 has 1 2/8 and the reports come to 1 3/8: 1/8 over"]);
        assert_eq!(with(9), ["scene 12 has 1 2/8 and it is finished with 1 1/8: 1/8 never counted"]);
    }

    #[test]
    fn a_scene_of_another_day_is_added_or_asked_about() {
        let with = |state| report(board(), d(2026, 5, 4), vec![row("13", state, None)]);
        let done = found(&with(SceneState::Completed), &codes::REPORT_DIFFERS);
        let said: Vec<&str> = done.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(said, ["the report of main on 2026-05-04 has scene 13 done, which is not on that day"]);
        assert_eq!(
            messages(&with(SceneState::Added), &codes::REPORT_DIFFERS),
            ["scene 13 was finished on 2026-05-04 and is still on the schedule of main on 2026-05-05"]
        );
        let off = with(SceneState::Added).day_with(|day| day.strips.clear());
        assert!(messages(&off, &codes::REPORT_DIFFERS).is_empty());
    }

    #[test]
    fn the_first_shot_is_asked_about_after_an_hour() {
        let with =
            |first: &str| report(board(), d(2026, 5, 4), Vec::new()).with(|production| production.reports[0].first_shot = Some(at(first)));
        assert!(messages(&with("08:00"), &codes::REPORT_DIFFERS).is_empty());
        let late = found(&with("08:01"), &codes::REPORT_DIFFERS);
        assert_eq!(late[0].message, "the first shot of main on 2026-05-04 was at 08:01, 1 h 1 min after the crew call at 07:00");
        assert_eq!(late[0].severity, Severity::Note);
        let told = with("08:01").with(|production| production.reports[0].delays = Some("Fog".to_owned()));
        assert!(messages(&told, &codes::REPORT_DIFFERS).is_empty());
        let called = |first| with(first).with(|production| production.days[0].shooting_call = Some("07:45".parse().unwrap()));
        assert!(messages(&called("08:15"), &codes::REPORT_DIFFERS).is_empty());
        assert_eq!(messages(&called("08:16"), &codes::REPORT_DIFFERS).len(), 1);
    }

    #[test]
    fn a_day_between_reports_is_missed() {
        let late = report(board().day(d(2026, 5, 6), "07:00"), d(2026, 5, 5), Vec::new());
        assert_eq!(
            messages(&late, &codes::REPORT_DIFFERS),
            ["main on 2026-05-04 has no report, and later days have: its one scene and 1 2/8 of pages count as not shot"]
        );
        let nowhere = report(board(), d(2026, 5, 3), Vec::new());
        assert_eq!(messages(&nowhere, &codes::REPORT_DIFFERS), ["main has a report of 2026-05-03, which is no day on the board"]);
    }

    #[test]
    fn what_is_owed_names_the_cheapest_day() {
        let left = report(board(), d(2026, 5, 4), vec![row("12", SceneState::Partial, Some(9))]);
        let owed = found(&left, &codes::OWED_SCENE);
        assert_eq!(owed[0].message, "scene 12 was left unfinished by main on 2026-05-04, and 1/8 of it is on no later day");
        assert!(owed[0].help.as_ref().unwrap().contains("main on 2026-05-05, which has the fewest pages"), "{:?}", owed[0].help);
        let taken = left.strip("12", "").strip_with(|strip| (strip.pages, strip.pages_stated) = (Eighths::new(1), true));
        assert!(messages(&taken, &codes::OWED_SCENE).is_empty());
    }
}
