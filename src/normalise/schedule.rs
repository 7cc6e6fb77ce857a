//! Units, days and strips.

use std::collections::{BTreeMap, BTreeSet};

use super::Linker;
use super::boards::Chosen;
use super::check::choose;
use super::read::{Fields, Reading, calendar};
use crate::findings::{Finding, Findings, Part, codes};
use crate::ingest::{Node, Value};
use crate::model::{
    BackgroundCall, Banner, Board, CallChange, ChangeKind, Continuity, DayKind, Episode, Origin, PersonCall, Production, ShootDay, Strip,
    StripKind, Unit, Weather, WeatherPermitting, WorkingDay,
};
use crate::values::{CastId, SceneNumber};

pub(super) fn read(production: &mut Production, top: &Node, chosen: &Chosen, linker: &mut Linker<'_>) {
    let top = Fields { node: top, reading: linker.reading };
    production.units = units(production, linker);
    production.calendar = top.record("calendar").map(calendar).unwrap_or_default();
    production.compare = top.text("compare");
    production.episodes = linker
        .rows("episodes")
        .filter_map(|row| Some(Episode { id: row.text("id")?, title: row.text("title"), origin: row.origin() }))
        .collect();
    let episodes: Vec<String> = production.episodes.iter().map(|episode| episode.id.clone()).collect();
    for scene in production.scenes.iter_mut().filter(|scene| scene.episode.is_none()) {
        scene.episode = episodes.iter().find(|id| scene.number.as_str().split_once('-').is_some_and(|(head, _)| head == *id)).cloned();
    }
    production.continuity = linker.rows("continuity").filter_map(continuity).collect();
    let rows: Vec<Fields<'_>> = linker.rows("days").collect();
    production.days = days(rows, production, chosen, linker);
    let rows: Vec<Fields<'_>> = linker.rows("boards").collect();
    for row in rows {
        let Some(id) = row.text("id") else { continue };
        let current = chosen.current.as_deref() == Some(id.as_str());
        let nested: Vec<Fields<'_>> = if current { Vec::new() } else { row.records("days").collect() };
        let board = Board {
            name: row.text("name").unwrap_or_else(|| id.clone()),
            colour: row.text("colour"),
            date: row.date("date"),
            days: days(nested, production, chosen, linker),
            boneyard: row.scene_numbers("boneyard"),
            current,
            origin: row.origin(),
            id,
        };
        production.boards.push(board);
    }
    // The top level speaks of the board of its own days.
    let own_days = |board: &Board| board.current && board.boneyard.is_empty();
    production.boneyard = match production.current_board() {
        Some(board) if !own_days(board) => board.boneyard.clone(),
        _ => top.scene_numbers("boneyard"),
    };
    if let Some(id) = production.compare.as_ref().filter(|id| production.board(id).is_none()) {
        let known = production.boards.iter().map(|board| board.id.as_str());
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no board `{id}`"));
        let finding = crate::ingest::with_nearest(finding.at(top.origin()).field("compare").blocks(Part::Schedule), id, known);
        linker.say(finding);
        production.compare = None;
    }
}

/// Days in order of date and unit, counted.
fn days(rows: Vec<Fields<'_>>, production: &Production, chosen: &Chosen, linker: &mut Linker<'_>) -> Vec<ShootDay> {
    let mut days: Vec<ShootDay> = Vec::new();
    for row in rows {
        days.extend(day(row, production, &chosen.counted, linker));
    }
    order(&mut days, production);
    days
}

/// Puts days in order of date and unit, and counts them.
pub(super) fn order(days: &mut [ShootDay], production: &Production) {
    let rank = |unit: &str| production.units.iter().position(|known| known.id == unit).unwrap_or(usize::MAX);
    days.sort_by_key(|day| (day.date, rank(&day.unit)));
    number(days);
}

fn continuity(row: Fields<'_>) -> Option<Continuity> {
    Some(Continuity {
        what: row.text("what")?,
        cast: row.str("cast").and_then(|text| CastId::new(text).ok()),
        before: row.scene_numbers("before"),
        after: row.scene_numbers("after"),
        same_day: row.bool("same_day").unwrap_or(true),
        origin: row.origin(),
    })
}

fn units(production: &Production, linker: &Linker<'_>) -> Vec<Unit> {
    let mut units: Vec<Unit> = linker
        .rows("units")
        .filter_map(|row| {
            let id = row.text("id")?;
            Some(Unit { name: row.text("name").unwrap_or_else(|| id.clone()), id, origin: row.origin() })
        })
        .collect();
    match units.iter().position(|unit| unit.id == "main") {
        Some(at) => units[..=at].rotate_right(1),
        None => {
            units.insert(0, Unit { id: "main".to_owned(), name: production.conventions.unit_name.clone(), origin: Origin::NONE });
        }
    }
    units
}

/// Counts the shoot days of each unit where the user does not state the number; a stated one goes on from there.
fn number(days: &mut [ShootDay]) {
    let mut next: BTreeMap<String, u32> = BTreeMap::new();
    for day in days.iter_mut().filter(|day| day.kind == DayKind::Shoot) {
        let counter = next.entry(day.unit.clone()).or_insert(1);
        let number = day.number.filter(|_| day.number_stated).unwrap_or(*counter);
        day.number = Some(number);
        *counter = number.saturating_add(1);
    }
}

fn kind(text: Option<&str>) -> DayKind {
    match text.map(str::to_lowercase).as_deref() {
        Some("travel") => DayKind::Travel,
        Some("prelight") => DayKind::Prelight,
        Some("rehearsal") => DayKind::Rehearsal,
        Some("prep") => DayKind::Prep,
        Some("off") => DayKind::Off,
        Some("holiday") => DayKind::Holiday,
        _ => DayKind::Shoot,
    }
}

fn day(row: Fields<'_>, production: &Production, counted: &BTreeSet<Origin>, linker: &mut Linker<'_>) -> Option<ShootDay> {
    let date = row.date("date")?;
    let kind = kind(row.str("kind"));
    let mut strips: Vec<Strip> = row.records("strips").filter_map(|strip| self::strip(strip, production, linker)).collect();
    let bare = row.get("scenes").map_or(row.origin(), |node| node.origin);
    strips.extend(row.scene_numbers("scenes").into_iter().map(|number| bare_strip(number, production, bare)));
    let calls = row.records("calls").filter_map(|call| person_call(call, production, linker)).collect();
    Some(ShootDay {
        date,
        unit: row.text("unit").unwrap_or_else(|| "main".to_owned()),
        kind,
        number: row.integer("number").filter(|_| kind == DayKind::Shoot),
        number_stated: kind == DayKind::Shoot && row.integer("number").is_some(),
        date_counted: row.get("date").is_some_and(|node| counted.contains(&node.origin)),
        episode: row.text("episode"),
        location: row.text("location"),
        call: row.clock("call"),
        shooting_call: row.call("shooting_call"),
        breakfast: row.call("breakfast"),
        ndb: row.call("ndb"),
        lunch: row.call("lunch"),
        second_meal: row.call("second_meal"),
        wrap: row.clock("wrap"),
        strips,
        cover: row.scene_numbers("cover"),
        calls,
        background: row.records("background").filter_map(background).collect(),
        instructions: row.map("instructions"),
        precalls: row.map("precalls").into_iter().filter_map(|(name, call)| Some((name, call.parse().ok()?))).collect(),
        weather: row.record("weather").map(weather),
        working_day: row
            .choice("working_day", WorkingDay::WORDS)
            .and_then(|at| [WorkingDay::Standard, WorkingDay::SemiContinuous, WorkingDay::Continuous].get(at).copied())
            .unwrap_or_default(),
        school: row.bool("school"),
        bus_to: row.bool("bus_to").unwrap_or(false),
        setups: row.integer("setups"),
        weather_permitting: row.record("weather_permitting").map(|weather| WeatherPermitting {
            conditions: weather.text("conditions"),
            issued: weather.moment("issued"),
            cancelled: weather.moment("cancelled"),
            origin: weather.origin(),
        }),
        changes: row.records("changes").filter_map(change).collect(),
        closed_set: row.bool("closed_set").unwrap_or(false),
        walkaways: row.integer("walkaways").unwrap_or(0),
        parking: row.text("parking"),
        basecamp: row.text("basecamp"),
        holding: row.text("holding"),
        catering: row.text("catering"),
        revision: row.text("revision"),
        issued: row.moment("issued"),
        travel: row.text("travel"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

/// A shoot day of which nothing but its unit and date is known.
pub(super) fn blank_day(production: &Production, unit: &str, date: jiff::civil::Date) -> Option<ShootDay> {
    let text = |text: String| Node { value: Value::Text(text), origin: Origin::NONE };
    let entries = vec![("date".to_owned(), text(date.to_string())), ("unit".to_owned(), text(unit.to_owned()))];
    let node = Node { value: Value::Map(entries), origin: Origin::NONE };
    let reading = Reading { order: production.conventions.date_order, currency: production.conventions.currency };
    let mut findings = Findings::new();
    let (sections, names) = Default::default();
    let mut linker = Linker { reading, sections: &sections, names: &names, uncounted: None, findings: &mut findings };
    day(Fields { node: &node, reading }, production, &BTreeSet::new(), &mut linker)
}

fn change(row: Fields<'_>) -> Option<CallChange> {
    let kind = row.choice("kind", ChangeKind::WORDS).and_then(|at| [ChangeKind::Call, ChangeKind::Cancel, ChangeKind::Callback].get(at));
    Some(CallChange {
        kind: kind.copied().unwrap_or(ChangeKind::Call),
        who: row.text("who"),
        at: row.moment("at")?,
        from: row.clock("from"),
        to: row.clock("to"),
        origin: row.origin(),
    })
}

/// A strip of which nothing but its scene is stated.
pub(super) fn bare_strip(number: SceneNumber, production: &Production, origin: Origin) -> Strip {
    let scene = production.scene(&number);
    Strip {
        part: None,
        pages: scene.map(|scene| scene.pages).unwrap_or_default(),
        pages_stated: false,
        cast: scene.filter(|scene| !scene.omitted).map(|scene| scene.cast.clone()).unwrap_or_default(),
        location: None,
        start: None,
        minutes: scene.and_then(|scene| scene.minutes),
        comments: None,
        origin,
        what: Ok(number),
    }
}

fn weather(row: Fields<'_>) -> Weather {
    Weather {
        summary: row.text("summary"),
        high: row.text("high"),
        low: row.text("low"),
        rain: row.text("rain"),
        wind: row.text("wind"),
        humidity: row.text("humidity"),
    }
}

fn strip(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<Strip> {
    let number = row.str("scene").and_then(|text| SceneNumber::new(text).ok());
    let Some(number) = number else {
        let Some(text) = row.text("banner") else {
            let finding = Finding::new(&codes::MISSING_KEY, "a strip has neither `scene` nor `banner`").at(row.origin());
            linker.say(finding.blocks(Part::Schedule).help("name its scene, or give the banner's text"));
            return None;
        };
        const WORDS: &[&str] = &["setup", "rehearsal", "lunch", "meal", "move", "note"];
        let kind = match row.str("kind").and_then(|text| choose(WORDS, text)) {
            Some("setup") => StripKind::Setup,
            Some("rehearsal") => StripKind::Rehearsal,
            Some("lunch") => StripKind::Lunch,
            Some("meal") => StripKind::Meal,
            Some("move") => StripKind::Move,
            _ => StripKind::Note,
        };
        return Some(Strip {
            what: Err(Banner { text, kind, to: row.text("to") }),
            part: None,
            pages: Default::default(),
            pages_stated: false,
            cast: Vec::new(),
            location: row.text("location"),
            start: row.clock("start"),
            minutes: row.minutes("minutes"),
            comments: row.text("comments"),
            origin: row.origin(),
        });
    };
    let scene = production.scene(&number);
    let pages = row.eighths("pages");
    // A scene that was cut keeps its strip, which counts nothing and calls nobody.
    let cut = scene.is_some_and(|scene| scene.omitted);
    let pages = pages.filter(|_| !cut);
    Some(Strip {
        part: row.text("part"),
        pages: pages.or_else(|| scene.map(|scene| scene.pages)).unwrap_or_default(),
        pages_stated: pages.is_some(),
        cast: row.cast("cast").or_else(|| scene.map(|scene| scene.cast.clone())).filter(|_| !cut).unwrap_or_default(),
        location: row.text("location"),
        start: row.clock("start"),
        // A scene's own estimate is for the whole of it; a part without one is estimated by its pages.
        minutes: row.minutes("minutes").or_else(|| scene.filter(|_| pages.is_none()).and_then(|scene| scene.minutes)),
        comments: row.text("comments"),
        origin: row.origin(),
        what: Ok(number),
    })
}

fn background(row: Fields<'_>) -> Option<BackgroundCall> {
    Some(BackgroundCall {
        name: row.text("name")?,
        count: row.integer("count"),
        kind: row.text("kind").unwrap_or_else(|| "background".to_owned()),
        call: row.call("call"),
        on_set: row.call("on_set"),
        scenes: row.scene_numbers("scenes"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn person_call(row: Fields<'_>, production: &Production, linker: &mut Linker<'_>) -> Option<PersonCall> {
    let who = row.str("who");
    let Some(written) = who else {
        let finding = Finding::new(&codes::MISSING_KEY, "an entry of `calls` lacks `who`").at(row.origin()).blocks(Part::People);
        linker.say(finding.help("name the cast number, or the crew member"));
        return None;
    };
    let cast = CastId::new(written).ok().filter(|id| production.cast_member(id).is_some()).map(|id| id.as_str().to_owned());
    let named = |text: Option<&str>| text.is_some_and(|text| text.eq_ignore_ascii_case(written));
    let crew = || {
        let member = production.crew.iter().find(|member| named(Some(&member.id)) || named(member.name.as_deref()));
        member.map(|member| member.id.clone())
    };
    let Some(who) = cast.or_else(crew) else {
        if !linker.names.whole(Part::People) {
            return None;
        }
        let at = row.get("who").map_or(row.origin(), |node: &Node| node.origin);
        let known = production.crew.iter().map(|member| member.id.as_str()).chain(production.cast.iter().map(|member| member.id.as_str()));
        let finding = Finding::new(&codes::UNKNOWN_PERSON, format!("`{written}` is neither a cast number nor a member of the crew"));
        linker.say(crate::ingest::with_nearest(finding.at(at).blocks(Part::People), written, known));
        return None;
    };
    Some(PersonCall {
        who,
        status: row.text("status"),
        pickup: row.call("pickup"),
        call: row.call("call"),
        costume: row.call("costume"),
        makeup: row.call("makeup"),
        blocking: row.call("blocking"),
        travel: row.call("travel"),
        on_set: row.call("on_set"),
        wrap: row.clock("wrap"),
        remarks: row.text("remarks"),
        origin: row.origin(),
    })
}
