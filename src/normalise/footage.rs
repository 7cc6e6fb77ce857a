//! Effects shots and footage.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Linker;
use super::read::Fields;
use crate::model::{FootageRoll, Production, RollCopy, RollKind, ShotStatus, VfxShot};
use crate::values::natural_cmp;

/// Reads both; scenes and reports have been read.
pub(super) fn read(production: &mut Production, linker: &Linker<'_>) {
    let mut shots: Vec<VfxShot> = linker.rows("vfx").filter_map(shot).collect();
    for shot in shots.iter_mut().filter(|shot| shot.episode.is_none()) {
        shot.episode = shot.scene.as_ref().and_then(|number| production.scene(number)).and_then(|scene| scene.episode.clone());
    }
    shots.sort_by(|a, b| natural_cmp(&a.shot, &b.shot));
    production.vfx = shots;

    let mut reported: BTreeMap<String, (Date, &str)> = BTreeMap::new();
    for report in &production.reports {
        for roll in &report.rolls {
            reported.entry(roll.roll.to_lowercase()).or_insert((report.date, &report.unit));
        }
    }
    let main = production.units.first().map_or("main", |unit| unit.id.as_str());
    let mut rolls: Vec<FootageRoll> = linker
        .rows("footage")
        .filter_map(|row| {
            let mut roll = footage(row)?;
            let report = reported.get(&roll.roll.to_lowercase());
            roll.date = roll.date.or(report.map(|(date, _)| *date));
            if roll.unit.is_empty() {
                roll.unit = report.map_or(main, |(_, unit)| unit).to_owned();
            }
            Some(roll)
        })
        .collect();
    rolls.sort_by(|a, b| {
        (a.date.is_none(), a.date, a.kind).cmp(&(b.date.is_none(), b.date, b.kind)).then_with(|| natural_cmp(&a.roll, &b.roll))
    });
    production.footage = rolls;
}

fn shot(row: Fields<'_>) -> Option<VfxShot> {
    let (turnover, due, done) = (row.date("turnover"), row.date("due"), row.date("final"));
    let status = match row.choice("status", ShotStatus::WORDS) {
        Some(at) => ShotStatus::ALL[at],
        None if done.is_some() => ShotStatus::Final,
        None if row.str("version").is_some() || row.integer("versions").is_some() => ShotStatus::InProgress,
        None if row.str("vendor").is_some() => ShotStatus::Awarded,
        None => ShotStatus::Bid,
    };
    Some(VfxShot {
        shot: row.text("shot")?,
        scene: row.scene_numbers("scene").into_iter().next(),
        episode: row.text("episode"),
        sequence: row.text("sequence"),
        description: row.text("description").unwrap_or_default(),
        vendor: row.text("vendor"),
        status,
        turnover,
        due,
        done,
        version: row.text("version"),
        versions: row.integer("versions"),
        frames: row.integer("frames"),
        cost: row.money("cost"),
        account: row.text("account"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}

fn footage(row: Fields<'_>) -> Option<FootageRoll> {
    let copy = |text: String| match text.split_once('=') {
        Some((place, checksum)) => {
            RollCopy { place: place.trim().to_owned(), checksum: Some(checksum.trim().to_owned()).filter(|text| !text.is_empty()) }
        }
        None => RollCopy { place: text.trim().to_owned(), checksum: None },
    };
    Some(FootageRoll {
        roll: row.text("roll")?,
        date: row.date("date"),
        unit: row.text("unit").unwrap_or_default(),
        kind: row.choice("kind", RollKind::WORDS).map_or_else(RollKind::default, |at| RollKind::ALL[at]),
        camera: row.text("camera"),
        medium: row.text("medium"),
        size: row.text("size"),
        clips: row.integer("clips"),
        scenes: row.scene_numbers("scenes"),
        checksum: row.text("checksum"),
        verified: row.text("verified"),
        copies: row.texts("copies").into_iter().map(copy).collect(),
        shipped: row.date("shipped"),
        shipment: row.text("shipment"),
        received: row.date("received"),
        synced: row.date("synced"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}
