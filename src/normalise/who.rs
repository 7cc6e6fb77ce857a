//! People named in other lists than those of the cast and the crew.

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{Everybody, Who};

/// Whom a key names. Somebody whom no list has is told of; nothing is said where a list could not be read.
pub(super) fn person(row: Fields<'_>, key: &'static str, everybody: &Everybody, linker: &mut Linker<'_>) -> Option<Who> {
    let written = row.str(key)?;
    named(row, key, written, everybody, linker)
}

/// All whom a key names.
pub(super) fn people(row: Fields<'_>, key: &'static str, everybody: &Everybody, linker: &mut Linker<'_>) -> Vec<Who> {
    let mut all = Vec::new();
    for written in row.names(key) {
        if let Some(who) = named(row, key, &written, everybody, linker).filter(|who| !all.contains(who)) {
            all.push(who);
        }
    }
    all
}

fn named(row: Fields<'_>, key: &'static str, written: &str, everybody: &Everybody, linker: &mut Linker<'_>) -> Option<Who> {
    if let Some(who) = everybody.find(written) {
        return Some(who.clone());
    }
    if linker.names.whole(Part::People) && !written.trim().is_empty() {
        let message = format!("`{written}` is neither a cast number nor a member of the crew");
        let finding = Finding::new(&codes::UNKNOWN_PERSON, message).at(row.origin()).field(key);
        linker.say(with_nearest(finding, written, everybody.texts()));
    }
    None
}
