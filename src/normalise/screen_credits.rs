//! Credits on the screen, what contracts say of them, music cues.

use super::Linker;
use super::read::{self, Fields};
use super::report::seconds;
use crate::findings::{Finding, Part, codes};
use crate::model::{CreditBlock, CreditClause, CreditPlace, Cue, CueUse, Production, ScreenCredit};

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    // A name without a card stands on the one after the last of its block.
    let mut last = [0_u32; 2];
    let mut credits = Vec::new();
    for row in linker.rows("screen_credits").collect::<Vec<_>>() {
        let Some(name) = row.text("name") else { continue };
        let block = block(row).unwrap_or_default();
        let count = &mut last[usize::from(block == CreditBlock::End)];
        let card = row.integer("card").unwrap_or_else(|| count.saturating_add(1));
        *count = (*count).max(card);
        credits.push(ScreenCredit {
            block,
            card,
            role: row.text("role"),
            name,
            size: row.integer("size"),
            seconds: row.integer("seconds"),
            episode: row.text("episode"),
            notes: row.text("notes"),
            origin: row.origin(),
        });
    }
    credits.sort_by_key(|credit| (credit.block, credit.card));
    production.screen_credits = credits;
    let mut clauses = Vec::new();
    for row in linker.rows("credit_clauses").collect::<Vec<_>>() {
        let place = row.str("place").map(|text| (text, place(text)));
        if let Some((text, None)) = place {
            let finding = Finding::new(&codes::BAD_VALUE, format!("place: `{text}` is neither `first` nor `last` nor a card's number"));
            linker
                .say(finding.at(row.origin()).field("place").blocks(Part::Post).help("write `place: first`, `place: last` or `place: 3`"));
        }
        clauses.extend(clause(row, place.and_then(|(_, place)| place)));
    }
    production.credit_clauses = clauses;
    let mut cues = Vec::new();
    for row in linker.rows("cues").collect::<Vec<_>>() {
        let length = row.str("length").map(|text| (text, seconds(text)));
        if let Some((text, None)) = length {
            let finding = Finding::new(&codes::BAD_VALUE, format!("length: `{text}` is not minutes and seconds, such as 1:25"));
            linker.say(finding.at(row.origin()).field("length").blocks(Part::Post).help("write minutes and seconds: `length: 0:40`"));
        }
        cues.extend(cue(row, length.and_then(|(_, seconds)| seconds)));
    }
    production.cues = cues;
}

fn block(row: Fields<'_>) -> Option<CreditBlock> {
    row.choice("block", CreditBlock::WORDS).map(|at| CreditBlock::ALL[at])
}

fn place(text: &str) -> Option<CreditPlace> {
    match text.trim().to_lowercase().as_str() {
        "first" => Some(CreditPlace::First),
        "last" => Some(CreditPlace::Last),
        number => read::integer(number).filter(|number| *number > 0).map(CreditPlace::Card),
    }
}

fn clause(row: Fields<'_>, place: Option<CreditPlace>) -> Option<CreditClause> {
    Some(CreditClause {
        name: row.text("name")?,
        role: row.text("role"),
        block: block(row),
        place,
        single: row.bool("single").unwrap_or(false),
        size: row.integer("size"),
        before: row.text("before"),
        clause: row.text("clause"),
        episode: row.text("episode"),
        origin: row.origin(),
    })
}

fn cue(row: Fields<'_>, seconds: Option<u32>) -> Option<Cue> {
    Some(Cue {
        id: row.text("id")?,
        title: row.text("title").unwrap_or_default(),
        composers: row.texts("composers"),
        publishers: row.texts("publishers"),
        usage: row.choice("usage", CueUse::WORDS).map_or_else(CueUse::default, |at| CueUse::ALL[at]),
        start: row.text("start"),
        seconds,
        scene: row.text("scene"),
        clearance: row.text("clearance"),
        episode: row.text("episode"),
        notes: row.text("notes"),
        origin: row.origin(),
    })
}
