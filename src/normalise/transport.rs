//! Vehicles, transport runs and equipment.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{CostPer, Equipment, Production, Rider, Run, RunKind, Stop, Vehicle};
use crate::values::{CastId, minutes, natural_cmp};

/// Working days before equipment is first needed that it is picked up, where its record does not say.
const PREP_DAYS: u32 = 1;
/// More working days of preparation than any production has.
const MOST_PREP_DAYS: u32 = 400;

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    production.vehicles = linker.rows("vehicles").filter_map(vehicle).collect();
    production.equipment = linker.rows("equipment").filter_map(equipment).collect();
    for item in production.equipment.iter_mut().filter(|item| item.prep_days > MOST_PREP_DAYS) {
        let message = format!("`{}` is more than {MOST_PREP_DAYS} working days of preparation", item.prep_days);
        let finding = Finding::new(&codes::BAD_VALUE, message).at(item.origin).field("prep_days").blocks(Part::People);
        linker.say(finding.help("write working days: `prep_days: 2`; a fixed date is `pickup`"));
        item.prep_days = MOST_PREP_DAYS;
    }
    let rows: Vec<Fields<'_>> = linker.rows("transport").collect();
    let mut runs: Vec<Run> = Vec::new();
    for (at, row) in rows.into_iter().enumerate() {
        runs.push(run(production, row, at, linker));
    }
    runs.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.unit.cmp(&b.unit)).then_with(|| natural_cmp(&a.id, &b.id)));
    production.runs = runs;
}

/// The units a record names; the main unit where it names none.
fn units(row: Fields<'_>) -> Vec<String> {
    let units = row.names("unit");
    if units.is_empty() { vec!["main".to_owned()] } else { units }
}

fn vehicle(row: Fields<'_>) -> Option<Vehicle> {
    let name = row.text("name")?;
    Some(Vehicle {
        id: row.text("id").unwrap_or_else(|| name.clone()),
        name,
        kind: row.text("kind"),
        plate: row.text("plate"),
        seats: row.integer("seats"),
        driver: row.text("driver"),
        phone: row.text("phone"),
        department: row.text("department"),
        vendor: row.text("vendor"),
        order: row.text("order"),
        units: units(row),
        call: row.call("call"),
        dates: row.spans("dates"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn equipment(row: Fields<'_>) -> Option<Equipment> {
    Some(Equipment {
        id: row.text("id"),
        item: row.text("item")?,
        quantity: row.integer("quantity").unwrap_or(1),
        category: row.text("category"),
        department: row.text("department"),
        vendor: row.text("vendor"),
        order: row.text("order"),
        units: units(row),
        dates: row.spans("dates"),
        scenes: row.scene_numbers("scenes"),
        elements: row.names("elements"),
        prep_days: row.integer("prep_days").unwrap_or(PREP_DAYS),
        ordered: row.date("ordered"),
        pickup: row.date("pickup"),
        received: row.date("received"),
        received_quantity: row.integer("received_quantity"),
        return_due: row.date("return_due"),
        returned: row.date("returned"),
        condition: row.text("condition"),
        serials: row.names("serials"),
        holder: row.text("holder"),
        cost: row.money("cost"),
        per: row.choice("per", CostPer::WORDS).map_or_else(CostPer::default, |at| CostPer::ALL[at]),
        damage: row.money("damage"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn run(production: &Production, row: Fields<'_>, at: usize, linker: &mut Linker<'_>) -> Run {
    let kind = row.choice("kind", RunKind::WORDS).map_or_else(RunKind::default, |at| RunKind::ALL[at]);
    let vehicle = row.text("vehicle");
    if let Some(name) = vehicle.as_deref().filter(|name| production.vehicle(name).is_none()) {
        let known = production.vehicles.iter().flat_map(|vehicle| [vehicle.id.as_str(), vehicle.name.as_str()]);
        let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no vehicle `{name}`")).at(row.origin()).field("vehicle");
        linker.say(with_nearest(finding.blocks(Part::People), name, known));
    }
    Run {
        id: row.text("run").unwrap_or_else(|| (at + 1).to_string()),
        unit: row.text("unit").unwrap_or_else(|| "main".to_owned()),
        date: row.date("date"),
        kind,
        vehicle,
        driver: row.text("driver"),
        phone: row.text("phone"),
        stops: stops(production, row, kind, linker),
        to: row.text("to").filter(|_| kind != RunKind::Return).or_else(|| row.text("from").filter(|_| kind == RunKind::Return)),
        leave: row.call("leave"),
        arrive: row.call("arrive"),
        before: row.minutes("before").unwrap_or(0),
        notes: row.text("notes"),
        cancelled: row.bool("cancelled").unwrap_or(false),
        origin: row.origin(),
    }
}

/// The stops of a run: stated one by one; else one where all get in (of a return: out), else one for each that rides, those
/// who follow each other at one place together.
fn stops(production: &Production, row: Fields<'_>, kind: RunKind, linker: &mut Linker<'_>) -> Vec<Stop> {
    let mut stops: Vec<Stop> = row
        .records("stops")
        .map(|stop| Stop {
            place: stop.text("place"),
            riders: riders(production, stop, "who", linker),
            minutes: stop.minutes("minutes"),
            time: stop.clock("time"),
            notes: stop.text("notes"),
            origin: stop.origin(),
        })
        .collect();
    if stops.is_empty() {
        let new = |place: Option<String>, riders| Stop { place, riders, minutes: None, time: None, notes: None, origin: row.origin() };
        let riders: Vec<Rider> = riders(production, row, "riders", linker);
        let one = row.text(if kind == RunKind::Return { "to" } else { "from" });
        if one.is_some() {
            stops.push(new(one, riders));
        } else {
            for rider in riders {
                let own = picked_up_from(production, &rider);
                match stops.last_mut() {
                    Some(last) if own.is_some() && last.riders.last().and_then(|last| picked_up_from(production, last)) == own => {
                        last.riders.push(rider);
                    }
                    _ => stops.push(new(None, vec![rider])),
                }
            }
        }
    }
    let written = row.names("minutes");
    let mut each = Vec::new();
    for text in &written {
        match minutes(text) {
            Ok(minutes) => each.push(minutes),
            Err(error) => {
                let finding = Finding::new(&codes::BAD_VALUE, format!("minutes: {error}")).at(row.origin()).field("minutes");
                linker.say(finding.blocks(Part::People));
            }
        }
    }
    if each.len() > stops.len() {
        let message = format!("minutes: {} are stated for {} stops", each.len(), stops.len());
        let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("minutes").blocks(Part::People);
        linker.say(finding.help("write one for each stop, to the next one and from the last to the destination"));
        each.truncate(stops.len());
    }
    // Fewer than there are stops are those of the last ones (of a return, of the first).
    let from = if kind == RunKind::Return { 0 } else { stops.len() - each.len() };
    for (stop, minutes) in stops[from..].iter_mut().zip(each) {
        stop.minutes = stop.minutes.or(Some(minutes));
    }
    stops
}

fn picked_up_from<'a>(production: &'a Production, rider: &Rider) -> Option<&'a str> {
    let Rider::Cast(id) = rider else { return None };
    production.cast_member(id)?.pickup_from.as_deref()
}

/// Everybody that a list names. A number that is nobody's is a mistake: people without a record have a name, or a count and
/// a word.
fn riders(production: &Production, row: Fields<'_>, key: &'static str, linker: &mut Linker<'_>) -> Vec<Rider> {
    let all: Vec<Rider> = row.names(key).iter().map(|who| rider(production, who)).collect();
    for text in all.iter().filter_map(|rider| match rider {
        Rider::Other(text) if !production.cast.is_empty() && text.chars().all(|letter| letter.is_ascii_digit()) => Some(text),
        _ => None,
    }) {
        let finding = Finding::new(&codes::UNKNOWN_CAST, format!("cast number {text} is not in the cast list")).at(row.origin()).field(key);
        let help = format!("add {text} to `cast`, or correct the number; a number of people has a word with it: {text} crew");
        linker.say(finding.blocks(Part::People).subject(format!("cast {text}")).help(help));
    }
    all
}

/// Whom a text names: a cast number, the id or name of a member of the crew, a performer or a character, else as written.
fn rider(production: &Production, who: &str) -> Rider {
    let who = who.trim();
    let cast = CastId::new(who.trim_start_matches('#')).ok().filter(|id| production.cast_member(id).is_some());
    if let Some(id) = cast {
        return Rider::Cast(id);
    }
    if let Some(member) = production.crew_named(who).and_then(|at| production.crew.get(at)) {
        return Rider::Crew(member.id.clone());
    }
    let lower = who.to_lowercase();
    let named = |name: &str| name.to_lowercase() == lower;
    let performer = production.cast.iter().find(|member| member.performer.as_deref().is_some_and(named) || named(&member.character));
    performer.map_or_else(|| Rider::Other(who.to_owned()), |member| Rider::Cast(member.id.clone()))
}
