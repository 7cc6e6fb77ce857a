//! The movement order: how the company gets from one place to the next (domain.md 2.8).

#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::Value;

use super::facts::{Fact, FactGroup, NoteBlock, dial, notes_for};
use super::labels::english;
use super::prose::Block;
use super::{Context, Kind, Subject, facts, format};
use crate::derive::{MoveKind, UnitMove};
use crate::model::{Distance, Location, MoveRecord, Part, Wording};
use crate::values::{Call, Clock, Stage};
use crate::words::{say, spoken_or, word};

/// The movement order.
pub static KIND: Kind = Kind {
    word: "movement-order",
    name: "Movement order",
    about: "One company move: where to, the way, the convoy, the base, parking, the nearest hospital, its schedule. Once there is a `moves` section, one for each move within a day or from one day to the next.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::Places],
    due,
    page,
};

/// The moves that get a paper: all of them, once the production keeps a record of any.
fn moves(context: Context<'_>) -> &[UnitMove] {
    if context.production.moves.is_empty() { &[] } else { &context.derived.moves }
}

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let production = context.production;
    let mut slugs = facts::Slugs::default();
    let subject = |(at, one): (usize, &UnitMove)| {
        let date = format::short_date(one.date, production.conventions.wording);
        let mut name = say!("movement-order-name", date, place = place_name(context, &one.to));
        if production.units.first().is_some_and(|first| first.id != one.unit) {
            name.push_str(&format!(", {}", production.unit(&one.unit).map_or(one.unit.as_str(), |unit| unit.name.as_str())));
        }
        Subject { slug: slugs.of(&format!("{} {} {}", one.unit, one.date, one.to)), name, key: at.to_string(), date: Some(one.date) }
    };
    moves(context).iter().enumerate().map(subject).collect()
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    let found = subject.key.parse::<usize>().ok().and_then(|at| moves(context).get(at));
    found.map_or(Value::Null, |one| facts::page(context, &KIND, subject, &[], false, body(context, one)))
}

/// What a movement order shows.
#[derive(Debug, Clone, Serialize)]
pub struct MovementOrder {
    /// The unit.
    pub unit: String,
    /// The date, in full.
    pub date: String,
    /// When it is made: `during the day`, `overnight, from Friday, May 8, 2026`.
    pub when: String,
    /// Leave, distance, time, there by: what is looked for first.
    pub key: Vec<Fact>,
    /// The place it leaves.
    pub from: Option<PlaceBlock>,
    /// The place it goes to.
    pub to: PlaceBlock,
    /// The way.
    pub route: Vec<Block>,
    /// The convoy in its order.
    pub convoy: Vec<ConvoyLine>,
    /// Whether any of it has remarks.
    pub has_remarks: bool,
    /// Unit base, parking, facilities.
    pub base: Option<FactGroup>,
    /// Hospital, police, fire at the place it goes to.
    pub emergency: Option<FactGroup>,
    /// The schedule of the move.
    pub schedule: Vec<Step>,
    /// Anything else.
    pub text: Vec<Block>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// A place at an end of the move.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceBlock {
    /// Its name.
    pub name: String,
    /// Address, grid reference, coordinates, contact.
    pub facts: Vec<Fact>,
}

/// A vehicle of the convoy.
#[derive(Debug, Clone, Serialize)]
pub struct ConvoyLine {
    /// Stable id: `convoy-1`.
    pub id: String,
    /// Its place in the convoy.
    pub number: String,
    /// The vehicle.
    pub vehicle: String,
    /// Its driver.
    pub driver: Option<String>,
    /// The driver's telephone.
    pub phone: Option<String>,
    /// The address that dials it.
    pub href: Option<String>,
    /// When it is called.
    pub call: Option<String>,
    /// Its place, who rides in it, what it tows.
    pub notes: Option<String>,
}

/// A line of the schedule.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Stable id: `step-1`.
    pub id: String,
    /// When.
    pub time: Option<String>,
    /// What.
    pub what: String,
}

fn place_name(context: Context<'_>, id: &str) -> String {
    context.production.location(id).map_or_else(|| id.to_owned(), |place| place.name.clone())
}

/// The page's body.
#[must_use]
pub fn body(context: Context<'_>, one: &UnitMove) -> MovementOrder {
    let production = context.production;
    let record = one.record.and_then(|at| production.moves.get(at));
    let convoy = convoy(context, one, record);
    let subject = format!("{} {}", one.date, one.to);
    MovementOrder {
        unit: production.unit(&one.unit).map_or_else(|| one.unit.clone(), |unit| unit.name.clone()),
        date: format::long_date(one.date, production.conventions.wording),
        when: when(context, one),
        key: key(context, one, record),
        from: one.from.as_deref().map(|id| place(context, id)),
        to: place(context, &one.to),
        route: facts::blocks(record.and_then(|record| record.route.as_ref())),
        has_remarks: convoy.iter().any(|line| line.notes.is_some()),
        convoy,
        base: base(context, one, record),
        emergency: production.location(&one.to).and_then(|place| emergency(context, place)),
        schedule: schedule(context, one, record),
        text: facts::blocks(record.and_then(|record| record.notes.as_ref())),
        notes: notes_for(production, KIND.word, Some(&subject)),
    }
}

fn when(context: Context<'_>, one: &UnitMove) -> String {
    match one.before.and_then(|at| context.production.days.get(at)) {
        Some(before) => {
            say!("movement-order-after-the-wrap-of", date = format::long_date(before.date, context.production.conventions.wording))
        }
        None if one.kind == MoveKind::Within => say!("movement-order-during-the-day"),
        None => say!("movement-order-as-arranged"),
    }
}

/// `45 min`, `3 h 5 min`.
fn length(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => say!("transport-order-min", rest),
        (hours, 0) => say!("length-h", hours),
        (hours, rest) => say!("transport-order-h-min", hours, rest),
    }
}

fn key(context: Context<'_>, one: &UnitMove, record: Option<&MoveRecord>) -> Vec<Fact> {
    let conventions = &context.production.conventions;
    let clock = |at: Clock| format::clock(at, conventions);
    let road = record.and_then(|record| record.distance).map(Distance::text);
    let straight = one.straight.filter(|km| *km >= 0.1).map(|km| {
        let us = conventions.wording == Wording::Us;
        let numbers = *spoken_or(english(conventions.wording)).numbers();
        match us {
            true => say!("movement-order-miles-straight", miles = numbers.signless(&format!("{:.1}", km / 1.609_344))),
            false => say!("movement-order-km-straight", km = numbers.signless(&format!("{km:.1}"))),
        }
    });
    let time = record.and_then(|record| record.minutes).map(length);
    let captain = record.and_then(|record| format::joined([record.captain.as_deref(), record.phone.as_deref()], ", "));
    let ready = match one.kind {
        MoveKind::Overnight => (word!("movement-order-call-there"), one.ready),
        _ => (word!("movement-order-there-by"), one.ready),
    };
    [
        Fact::new("leave", word!("movement-order-leave"), one.leave.map(clock)),
        Fact::new("distance", word!("movement-order-distance"), road.or(straight)),
        Fact::new("time", word!("movement-order-time-on-the-road"), time),
        Fact::new("ready", ready.0, ready.1.map(clock)),
        Fact::new("captain", word!("movement-order-run-by"), captain.as_deref().map(facts::unbroken)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn place(context: Context<'_>, id: &str) -> PlaceBlock {
    let Some(location) = context.production.location(id) else { return PlaceBlock { name: id.to_owned(), facts: Vec::new() } };
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
    let contact = format::joined([location.contact.as_deref(), location.phone.as_deref()], ", ");
    let three = location.what3words.as_deref().map(|words| format!("///{}", words.trim_start_matches('/')));
    let facts = [
        Fact::new("address", word!("common--address"), address),
        Fact::new("grid", word!("movement-order-grid"), location.grid_ref.as_ref()),
        gps.and_then(|(text, href)| Some(Fact::new("gps", "GPS", Some(text))?.leading_to(href))),
        Fact::new("what3words", "what3words", three),
        Fact::new("access", word!("scout-report-access"), location.survey.iter().find(|(key, _)| *key == "access").map(|(_, text)| text)),
        Fact::new("contact", word!("location-report-site-contact"), contact.as_deref().map(facts::unbroken)),
    ];
    PlaceBlock { name: location.name.clone(), facts: facts.into_iter().flatten().collect() }
}

/// The convoy: that of the record, else the runs of the transport list that go there on the day, else the day's vehicles.
fn convoy(context: Context<'_>, one: &UnitMove, record: Option<&MoveRecord>) -> Vec<ConvoyLine> {
    let production = context.production;
    let day = one.day.or(one.before);
    let call = |call: Call| {
        let base = day.and_then(|at| context.derived.days.get(at)).and_then(|plan| plan.call);
        let resolved = match (call, base) {
            (Call::Offset { stage: Stage::Call, minutes }, Some(base)) => Call::At(base.plus(minutes)),
            (call, _) => call,
        };
        format::call(resolved, &production.conventions)
    };
    let line = |vehicle: String, driver: Option<String>, phone: Option<String>, at: Option<Call>, notes: Option<String>| ConvoyLine {
        id: String::new(),
        number: String::new(),
        vehicle,
        driver,
        href: phone.as_deref().and_then(dial),
        phone: phone.map(|phone| facts::unbroken(&phone)),
        call: at.map(call),
        notes,
    };
    let known = |id: &str| {
        let vehicle = production.vehicle(id)?;
        let driver = production.vehicle_driver(vehicle);
        let plate = vehicle.plate.as_ref().map(|plate| format!("({plate})"));
        let name = format::joined([Some(vehicle.name.as_str()), plate.as_deref()], " ").unwrap_or_default();
        Some((name, driver, vehicle.call))
    };
    let mut rows: Vec<ConvoyLine> = Vec::new();
    for row in record.into_iter().flat_map(|record| &record.convoy) {
        let (name, driver, usual) = known(&row.vehicle).unwrap_or((row.vehicle.clone(), None, None));
        let own = row.driver.as_deref().map(|who| production.driver(who, row.phone.as_deref())).or(driver);
        let phone = row.phone.clone().or_else(|| own.as_ref().and_then(|driver| driver.phone.clone()));
        rows.push(line(name, own.map(|driver| driver.name), phone, row.call.or(usual), row.notes.clone()));
    }
    if rows.is_empty() && record.is_some() {
        let goes = |run: &&crate::model::Run| {
            run.unit == one.unit && run.date == Some(one.date) && run.to.as_deref() == Some(&one.to) && !run.cancelled
        };
        for run in production.runs.iter().filter(goes) {
            let vehicle =
                run.vehicle.as_deref().map_or_else(|| run.id.clone(), |id| known(id).map_or_else(|| id.to_owned(), |(name, ..)| name));
            let driver = production.run_driver(run);
            let phone = driver.as_ref().and_then(|driver| driver.phone.clone());
            rows.push(line(vehicle, driver.map(|driver| driver.name), phone, run.leave, run.notes.clone()));
        }
    }
    if rows.is_empty() {
        let plan = day.and_then(|at| context.derived.days.get(at));
        let all = plan.into_iter().flat_map(|plan| &plan.vehicles).filter_map(|at| production.vehicles.get(*at));
        rows.extend(all.map(|vehicle| {
            let driver = production.vehicle_driver(vehicle);
            let phone = driver.as_ref().and_then(|driver| driver.phone.clone());
            line(vehicle.name.clone(), driver.map(|driver| driver.name), phone, vehicle.call, vehicle.department.clone())
        }));
    }
    for (at, row) in rows.iter_mut().enumerate() {
        (row.id, row.number) = (format!("convoy-{}", at + 1), (at + 1).to_string());
    }
    rows
}

fn base(context: Context<'_>, one: &UnitMove, record: Option<&MoveRecord>) -> Option<FactGroup> {
    let production = context.production;
    let words = super::labels::of(production.conventions.wording, &[KIND.word], &[]);
    let word = |key: &str| words.get(key).cloned().unwrap_or_default();
    let place = production.location(&one.to);
    let day = one.day.and_then(|at| production.days.get(at)).filter(|_| one.kind == MoveKind::Overnight);
    let of = |own: Option<&String>, day: Option<&String>, place: Option<&String>| own.or(day).or(place).cloned();
    let parking = of(
        record.and_then(|record| record.parking.as_ref()),
        day.and_then(|day| day.parking.as_ref()),
        place.and_then(|place| place.parking.as_ref()),
    );
    let spaces = place.and_then(|place| place.parking_spaces).map(|spaces| format::counted(usize::try_from(spaces).unwrap_or(0), "spaces"));
    let base = of(
        record.and_then(|record| record.base.as_ref()),
        day.and_then(|day| day.basecamp.as_ref()),
        place.and_then(|place| place.basecamp.as_ref()),
    );
    let toilets = place.and_then(|place| place.survey.iter().find(|(key, _)| *key == "toilets")).map(|(_, text)| text.clone());
    let facilities = record.and_then(|record| record.facilities.clone()).or(toilets);
    let holding = of(None, day.and_then(|day| day.holding.as_ref()), place.and_then(|place| place.holding.as_ref()));
    let catering = of(None, day.and_then(|day| day.catering.as_ref()), place.and_then(|place| place.catering.as_ref()));
    FactGroup::new(
        "base",
        word!("movement-order-base-and-parking"),
        [
            Fact::new("basecamp", word("basecamp"), base),
            Fact::new("parking", word("crew_parking"), format::joined([parking.as_deref(), spaces.as_deref()], "; ")),
            Fact::new("facilities", word!("movement-order-facilities"), facilities),
            Fact::new("holding", word("holding"), holding),
            Fact::new("catering", word("catering"), catering),
        ],
    )
}

fn emergency(context: Context<'_>, place: &Location) -> Option<FactGroup> {
    let words = super::labels::of(context.production.conventions.wording, &[KIND.word], &[]);
    let hospital = place.hospital.as_ref();
    let text = hospital.and_then(|hospital| {
        format::joined([Some(hospital.name.as_str()), hospital.address.as_deref(), hospital.distance.as_deref()], "\n")
    });
    let phone =
        Fact::new("hospital_phone", word!("location-report-hospital-phone"), hospital.and_then(|hospital| hospital.phone.as_deref()));
    let phone = phone.map(|fact| Fact { href: dial(&fact.text), ..fact });
    FactGroup::new(
        "emergency",
        word!("location-report-emergency"),
        [
            Fact::new("hospital", words.get("hospital").cloned().unwrap_or_default(), text),
            phone,
            Fact::new("police", word!("location-report-police"), place.police.as_deref().map(facts::unbroken)),
            Fact::new("fire", word!("location-report-fire"), place.fire.as_deref().map(facts::unbroken)),
        ],
    )
}

/// The schedule: that of the record, else what follows from the board.
fn schedule(context: Context<'_>, one: &UnitMove, record: Option<&MoveRecord>) -> Vec<Step> {
    let conventions = &context.production.conventions;
    let mut steps: Vec<(Option<Clock>, String)> = Vec::new();
    match record.filter(|record| !record.schedule.is_empty()) {
        Some(record) => steps.extend(record.schedule.iter().map(|step| (step.time, step.what.clone()))),
        None => {
            if let Some(from) = one.from.as_deref().filter(|_| one.leave.is_some()) {
                steps.push((one.leave, say!("movement-order-leave-place", place = place_name(context, from))));
            }
            let there = one.leave.zip(record.and_then(|record| record.minutes));
            if let Some((leave, minutes)) = there {
                let minutes = i32::try_from(minutes).unwrap_or(0);
                steps.push((Some(leave.plus(minutes)), say!("movement-order-trucks-at", place = place_name(context, &one.to))));
            }
            let plan = one.day.and_then(|at| context.derived.days.get(at));
            match (one.kind, one.ready) {
                (MoveKind::Overnight, Some(ready)) => {
                    let words = super::labels::of(conventions.wording, &[KIND.word], &[]);
                    steps.push((Some(ready), words.get("crew_call").cloned().unwrap_or_default()));
                    if let Some(Call::At(shooting)) = plan.and_then(|plan| plan.shooting_call) {
                        steps.push((Some(shooting), say!("call-sheet-time-shooting")));
                    }
                }
                (_, Some(ready)) => {
                    steps.push((Some(ready), next_scene(context, one).unwrap_or_else(|| say!("movement-order-ready-to-work"))))
                }
                (_, None) => {}
            }
        }
    }
    let row = |(at, (time, what)): (usize, (Option<Clock>, String))| Step {
        id: format!("step-{}", at + 1),
        time: time.map(|time| format::clock(time, conventions)),
        what,
    };
    steps.into_iter().enumerate().map(row).collect()
}

/// `Scene 35, MELAS CHANDLERY`: what is shot first after a move within the day.
fn next_scene(context: Context<'_>, one: &UnitMove) -> Option<String> {
    let (day, plan) = (context.production.days.get(one.day?)?, context.derived.days.get(one.day?)?);
    let from = one.banner.unwrap_or(0);
    let mut strips = day.strips.iter().zip(&plan.strips).skip(from);
    let number = strips.find_map(|(strip, timed)| strip.scene().filter(|_| timed.location.as_deref() == Some(&one.to)))?;
    let set = context.production.scene(number).map(|scene| scene.set.as_str());
    format::joined([Some(say!("breakdown-sheet-scene", number).as_str()), set], ", ")
}
