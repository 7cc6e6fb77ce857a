//! Appearances, holds and options, and deal dates that stand in rows of their own; under a member of the cast they are
//! read with the member.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::model::{CastEvent, DateOption, DealDate, DealDateKind, EventKind, OptionKind, Production, Talent};

/// More working days of notice than any deal has.
const MOST_DAYS: u32 = 400;

/// What stands under a member of the cast.
pub(super) fn own(row: Fields<'_>) -> Talent {
    Talent { options: row.records("options").map(option).collect(), deal_dates: row.records("deal_dates").filter_map(deal_date).collect() }
}

/// Gives the rows of their own to the members of the cast that they name.
pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    for row in linker.rows("appearances").collect::<Vec<_>>() {
        let Some(event) = event(row) else { continue };
        give(production, linker, row, |member| member.events.push(event.clone()));
    }
    for row in linker.rows("options").collect::<Vec<_>>() {
        let option = option(row);
        give(production, linker, row, |member| member.talent.options.push(option.clone()));
    }
    for row in linker.rows("deal_dates").collect::<Vec<_>>() {
        let Some(date) = deal_date(row) else { continue };
        give(production, linker, row, |member| member.talent.deal_dates.push(date.clone()));
    }
    for member in &mut production.cast {
        for (days, origin, field) in member
            .talent
            .options
            .iter_mut()
            .filter_map(|option| option.notice_days.as_mut().map(|days| (days, option.origin, "notice_days")))
            .chain(
                member
                    .talent
                    .deal_dates
                    .iter_mut()
                    .filter_map(|date| date.days_before.as_mut().map(|days| (days, date.origin, "days_before"))),
            )
        {
            if *days > MOST_DAYS {
                let finding = Finding::new(&codes::BAD_VALUE, format!("`{days}` is more than {MOST_DAYS} working days")).at(origin);
                linker.say(finding.field(field).blocks(Part::People).help("write working days, or state the date itself"));
                *days = MOST_DAYS;
            }
        }
    }
}

fn give(production: &mut Production, linker: &mut Linker<'_>, row: Fields<'_>, mut add: impl FnMut(&mut crate::model::CastMember)) {
    let ids = row.cast("cast").unwrap_or_default();
    if ids.is_empty() {
        let finding = Finding::new(&codes::MISSING_KEY, "a row names no member of the cast").at(row.origin()).blocks(Part::People);
        linker.say(finding.help("add `cast` with the cast number"));
    }
    for member in production.cast.iter_mut().filter(|member| ids.contains(&member.id)) {
        add(member);
    }
}

/// An event of a performer.
pub(super) fn event(row: Fields<'_>) -> Option<CastEvent> {
    Some(CastEvent {
        date: row.date("date")?,
        kind: row.choice("kind", EventKind::WORDS).map(|at| EventKind::ALL[at])?,
        note: row.text("note"),
        leave: row.clock("leave"),
        arrive: row.clock("arrive"),
        by_air: row.bool("by_air").unwrap_or(false),
        place: row.text("place"),
        travel_minutes: row.minutes("travel_minutes"),
        agreed: row.bool("agreed").unwrap_or(false),
        origin: row.origin(),
    })
}

fn option(row: Fields<'_>) -> DateOption {
    DateOption {
        kind: row.choice("kind", OptionKind::WORDS).map(OptionKind::at).unwrap_or_default(),
        from: row.date("from"),
        to: row.date("to"),
        decide_by: row.date("decide_by"),
        notice_days: row.integer("notice_days"),
        taken: row.date("taken"),
        released: row.date("released"),
        note: row.text("note"),
        origin: row.origin(),
    }
}

fn deal_date(row: Fields<'_>) -> Option<DealDate> {
    let kind = row.choice("kind", DealDateKind::WORDS).map_or_else(DealDateKind::default, |at| DealDateKind::ALL[at]);
    let what = row.text("what").or_else(|| match kind {
        DealDateKind::Deal => None,
        DealDateKind::Start => Some("Start".to_owned()),
        DealDateKind::Stop => Some("Stop".to_owned()),
    })?;
    Some(DealDate {
        kind,
        what,
        date: row.date("date"),
        time: row.clock("time"),
        days_before: row.integer("days_before"),
        done: row.date("done"),
        origin: row.origin(),
    })
}
