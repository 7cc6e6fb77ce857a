//! Who papers are for: the built-in audiences as the production changes them, then its own.

use std::collections::{BTreeMap, BTreeSet};

use super::Linker;
use super::read::Fields;
use crate::findings::{Finding, Part, codes};
use crate::ingest::with_nearest;
use crate::model::{Audience, Everybody, Group, INTERNAL, Papers, PersonalNote, Production};
use crate::values::slug;

/// The word for every paper, and for every group of facts.
const ALL: &str = "all";

pub(super) fn read(production: &mut Production, linker: &mut Linker<'_>) {
    let mut all = Audience::built_in();
    for row in linker.rows("audiences").collect::<Vec<_>>() {
        let Some(id) = row.text("id") else { continue };
        let word = slug(&id);
        if word == INTERNAL || word.is_empty() {
            let message =
                if word.is_empty() { format!("`{id}` makes no name of a folder") } else { "`internal` sees everything".to_owned() };
            let finding = Finding::new(&codes::BAD_VALUE, message).at(row.origin()).field("id").blocks(Part::Identity);
            linker.say(finding.help("give the audience a word of letters: `id: press`; the production office's own papers stand in out/"));
            continue;
        }
        let known = all.iter().position(|audience| audience.id == word);
        let like = row.text("like").and_then(|like| {
            let found = all.iter().find(|audience| audience.id == slug(&like)).cloned();
            if found.is_none() {
                let finding = Finding::new(&codes::UNKNOWN_REFERENCE, format!("there is no audience `{like}`"));
                let finding = finding.at(row.origin()).field("like").blocks(Part::Identity);
                linker.say(with_nearest(finding, &like, all.iter().map(|audience| audience.id.as_str())));
            }
            found
        });
        let base = like.or_else(|| known.map(|at| all[at].clone()));
        let own = audience(row, &word, &id, base, linker);
        match known {
            Some(at) => all[at] = own,
            None => all.push(own),
        }
    }
    production.audiences = all;
}

/// Private notes; who is meant by each.
pub(super) fn notes(production: &mut Production, everybody: &Everybody, linker: &mut Linker<'_>) {
    for row in linker.rows("personal_notes").collect::<Vec<_>>() {
        let (Some(person), Some(text)) = (row.text("person"), row.text("text")) else { continue };
        match everybody.find(&person) {
            Some(who) => {
                production.personal_notes.push(PersonalNote { who: who.clone(), date: row.date("date"), text, origin: row.origin() });
            }
            None => {
                let finding = Finding::new(&codes::PRIVATE_NOTE, format!("a private note is for `{person}`, who is on no list"));
                let finding = finding.at(row.origin()).field("person").subject(person.clone());
                linker.say(with_nearest(finding, &person, everybody.texts()));
            }
        }
    }
}

fn audience(row: Fields<'_>, word: &str, id: &str, base: Option<Audience>, linker: &mut Linker<'_>) -> Audience {
    let mut own = base.unwrap_or_else(|| Audience {
        id: word.to_owned(),
        name: id.to_owned(),
        papers: Papers::Only(BTreeSet::new()),
        sees: BTreeSet::new(),
        facts: BTreeMap::new(),
        department: None,
        origin: row.origin(),
    });
    if own.id != word {
        own.name = id.to_owned();
    }
    own.id = word.to_owned();
    own.origin = row.origin();
    own.name = row.text("name").unwrap_or(own.name);
    own.department = row.text("department").or(own.department);
    if row.get("papers").is_some() {
        own.papers = Papers::Only(BTreeSet::new());
    }
    for kind in row.names("papers").into_iter().chain(row.names("add_papers")) {
        match &mut own.papers {
            _ if kind == ALL => own.papers = Papers::All,
            Papers::Only(kinds) => _ = kinds.insert(kind),
            Papers::All => {}
        }
    }
    if row.get("sees").is_some() {
        own.sees.clear();
        own.facts.clear();
    }
    for (key, seen) in [("sees", true), ("also_sees", true), ("withhold", false)] {
        for word in row.names(key) {
            // A group, or one fact: `cast.performer`.
            if word.contains('.') {
                own.facts.insert(word.to_lowercase(), seen);
                continue;
            }
            for group in groups(row, key, &word, linker) {
                if seen {
                    own.sees.insert(group)
                } else {
                    own.sees.remove(&group)
                };
            }
        }
    }
    own
}

/// The groups of facts that a word names: one, or all.
fn groups(row: Fields<'_>, key: &'static str, word: &str, linker: &mut Linker<'_>) -> Vec<Group> {
    if word.eq_ignore_ascii_case(ALL) {
        return Group::ALL.to_vec();
    }
    if let Some(at) = Group::WORDS.iter().position(|known| known.eq_ignore_ascii_case(word)) {
        return vec![Group::ALL[at]];
    }
    let finding = Finding::new(&codes::BAD_VALUE, format!("there is no group of facts `{word}`"));
    let finding = finding.at(row.origin()).field(key).blocks(Part::Identity);
    let help = format!("the groups are: {}; a single fact is written with its record: `cast.performer`", Group::WORDS.join(", "));
    linker.say(with_nearest(finding.help(help), word, Group::WORDS.iter().copied()));
    Vec::new()
}
