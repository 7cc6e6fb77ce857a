//! The day's reports: what happened.

use super::Linker;
use super::check::choose;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{BackgroundReport, CastReport, CrewReport, DayReport, Meal, Production, Roll, SceneReport, SceneState};
use crate::values::{CastId, SceneNumber};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let rows: Vec<Fields<'_>> = linker.rows("reports").collect();
    let mut reports: Vec<DayReport> = Vec::new();
    for row in rows {
        reports.extend(report(row, production, linker));
    }
    let rank = |unit: &str| production.units.iter().position(|known| known.id == unit).unwrap_or(usize::MAX);
    reports.sort_by_key(|report| (report.date, rank(&report.unit)));
    production.reports = reports;
}

fn report(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<DayReport> {
    Some(DayReport {
        date: row.date("date")?,
        unit: row.text("unit").unwrap_or_else(|| "main".to_owned()),
        call: row.clock("call"),
        shooting_call: row.clock("shooting_call"),
        first_shot: row.clock("first_shot"),
        lunch: meal(row, "lunch_out", "lunch_in"),
        first_shot_after_lunch: row.clock("first_shot_after_lunch"),
        grace: row.bool("grace").unwrap_or(false),
        second_meal: meal(row, "second_meal_out", "second_meal_in"),
        camera_wrap: row.clock("camera_wrap"),
        last_out: row.clock("last_out"),
        scenes: row.records("scenes").filter_map(|row| scene(row, linker)).collect(),
        cast: row.records("cast").filter_map(|row| cast(row, production, linker)).collect(),
        crew: row.records("crew").filter_map(|row| crew(row, production, linker)).collect(),
        background: row.records("background").filter_map(background).collect(),
        catering: row.map("catering"),
        rolls: row.records("rolls").filter_map(roll).collect(),
        weather: row.text("weather"),
        delays: row.text("delays"),
        injuries: row.text("injuries"),
        guests: row.text("guests"),
        equipment: row.text("equipment"),
        notes: row.text("notes"),
        prepared_by: row.text("prepared_by"),
        approved_by: row.text("approved_by"),
        origin: row.origin(),
    })
}

fn meal(row: Fields<'_>, out: &str, back: &str) -> Meal {
    Meal { out: row.clock(out), back: row.clock(back) }
}

fn scene(row: Fields<'_>, linker: &mut Linker<'_>) -> Option<SceneReport> {
    let Some(number) = row.str("scene").and_then(|text| SceneNumber::new(text).ok()) else {
        let finding = Finding::new(&codes::MISSING_KEY, "an entry of a report's `scenes` lacks `scene`").at(row.origin());
        linker.say(finding.blocks(Part::Schedule).help("name the scene that was shot"));
        return None;
    };
    const STATES: [SceneState; 5] =
        [SceneState::Completed, SceneState::Partial, SceneState::NotShot, SceneState::Retake, SceneState::Added];
    let seconds = row.str("timed").map(|text| (text, seconds(text)));
    if let Some((text, None)) = seconds {
        let finding = Finding::new(&codes::BAD_VALUE, format!("timed: `{text}` is not minutes and seconds, such as 1:25"));
        linker.say(finding.at(row.origin()).field("timed").blocks(Part::Schedule));
    }
    Some(SceneReport {
        scene: number,
        part: row.text("part"),
        state: row.choice("state", SceneState::WORDS).and_then(|at| STATES.get(at).copied()).unwrap_or_default(),
        pages: row.eighths("pages"),
        setups: row.integer("setups"),
        seconds: seconds.and_then(|(_, seconds)| seconds),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

/// Seconds of `1:25` or `0:40`; of `85` where there is no colon, seconds too.
pub(super) fn seconds(text: &str) -> Option<u32> {
    let number = |text: &str| text.trim().parse::<u32>().ok();
    match text.split_once(':') {
        Some((minutes, seconds)) => {
            let seconds = number(seconds).filter(|seconds| *seconds < 60)?;
            number(minutes)?.checked_mul(60)?.checked_add(seconds)
        }
        None => number(text),
    }
}

fn cast(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<CastReport> {
    let written = who(row, linker)?;
    let known = CastId::new(written).ok().filter(|id| production.cast_member(id).is_some());
    let Some(id) = known else {
        let names = production.cast.iter().map(|member| member.id.as_str());
        stranger(row, format!("`{written}` is not a cast number"), written, names, linker);
        return None;
    };
    Some(CastReport {
        who: id.as_str().to_owned(),
        status: row.text("status"),
        leave: row.clock("leave"),
        arrive: row.clock("arrive"),
        report: row.clock("report"),
        on_set: row.clock("on_set"),
        dismiss_set: row.clock("dismiss_set"),
        dismiss: row.clock("dismiss"),
        leave_location: row.clock("leave_location"),
        arrive_studio: row.clock("arrive_studio"),
        nd_meal: meal(row, "nd_meal_out", "nd_meal_in"),
        first_meal: meal(row, "first_meal_out", "first_meal_in"),
        second_meal: meal(row, "second_meal_out", "second_meal_in"),
        stunt_adjustment: row.text("stunt_adjustment"),
        tutoring: row.minutes("tutoring"),
        outfits: row.integer("outfits"),
        forced_call: row.bool("forced_call").unwrap_or(false),
        meal_penalties: row.integer("meal_penalties"),
        not_photographed: row.bool("not_photographed").unwrap_or(false),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn crew(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<CrewReport> {
    let written = who(row, linker)?;
    let named = |text: Option<&str>| text.is_some_and(|text| text.eq_ignore_ascii_case(written));
    let member = production.crew.iter().find(|member| named(Some(&member.id)) || named(member.name.as_deref()));
    let in_list = production.crew.iter().find(|member| named(Some(&member.department))).map(|member| member.department.clone());
    let department = production.departments.iter().find(|known| named(Some(&known.name))).map(|known| known.name.clone()).or(in_list);
    let (name, department) = match (member, department) {
        (Some(member), _) => (member.id.clone(), false),
        (None, Some(department)) => (department, true),
        (None, None) => {
            let names = production.crew.iter().map(|member| member.id.as_str());
            let names = names.chain(production.departments.iter().map(|known| known.name.as_str()));
            stranger(row, format!("`{written}` is neither a member of the crew nor a department"), written, names, linker);
            return None;
        }
    };
    Some(CrewReport {
        who: name,
        department,
        call: row.clock("call"),
        out: row.clock("out"),
        meal: meal(row, "meal_out", "meal_in"),
        second_meal: meal(row, "second_meal_out", "second_meal_in"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn who<'a>(row: Fields<'a>, linker: &mut Linker<'_>) -> Option<&'a str> {
    let who = row.str("who");
    if who.is_none() {
        let finding = Finding::new(&codes::MISSING_KEY, "an entry of a report lacks `who`").at(row.origin()).blocks(Part::People);
        linker.say(finding.help("name the cast number, the crew member or the department"));
    }
    who
}

/// Somebody whom the lists do not name; nothing is said where a list could not be read.
fn stranger<'k>(row: Fields<'_>, message: String, written: &str, known: impl Iterator<Item = &'k str>, linker: &mut Linker<'_>) {
    if linker.names.whole(Part::People) {
        let finding = Finding::new(&codes::UNKNOWN_PERSON, message).at(row.origin()).field("who").blocks(Part::People);
        linker.say(crate::ingest::with_nearest(finding, written, known));
    }
}

fn background(row: Fields<'_>) -> Option<BackgroundReport> {
    Some(BackgroundReport {
        name: row.text("name")?,
        count: row.integer("count").unwrap_or(0),
        call: row.clock("call"),
        out: row.clock("out"),
        meal: meal(row, "meal_out", "meal_in"),
        rate: row.text("rate"),
        adjustments: row.text("adjustments"),
        origin: row.origin(),
    })
}

fn roll(row: Fields<'_>) -> Option<Roll> {
    Some(Roll {
        roll: row.text("roll")?,
        kind: row.str("kind").and_then(|word| choose(&["picture", "sound"], word)).unwrap_or("picture").to_owned(),
        amount: row.text("amount"),
        notes: row.text("notes"),
    })
}
