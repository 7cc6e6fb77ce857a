//! What an audience may see of a production: the same facts without those it may not.
//!
//! An edition is made here and not in the papers: whatever is worked out and written afterwards starts from what is
//! left, so that no page can hold more (DESIGN.md 9). Which group a fact belongs to is a row of the vocabulary
//! ([`crate::model::fields::groups`]); that every field of every record is gone through is held by the compiler, since a
//! record is taken apart whole. What is taken out is told, so that a build can look for it in what it made.

mod desk;
mod eyes;
mod money;
mod numbers;
mod people;
#[cfg(test)]
mod tests;
mod work;

use eyes::{Eyes, Fact, Mode};
pub use eyes::{FactName, Withheld};
#[cfg(test)]
pub use eyes::{Mark, Marked};

use crate::model::fields::groups::{Decision, whole};
use crate::model::{Audience, ContactTerms, Group, Production, Sending};

/// Makes each record one that can be gone through: the facts that can be taken out, then those that cannot (what
/// records are known and sorted by). A fact whose key has another name says so.
macro_rules! records {
    ($($type:ident $record:literal { $($key:ident $(as $name:literal)?),* ; $($kept:ident),* })*) => {
        $(impl $crate::derive::edition::eyes::Fact for $type {
            fn meet(
                &mut self,
                eyes: &mut $crate::derive::edition::eyes::Eyes<'_>,
                at: $crate::model::fields::groups::Decision,
            ) {
                let Self { $($key,)* $($kept,)* } = self;
                $(eyes.key($record, $crate::derive::edition::records!(@name $key $($name)?), $key, at);)*
                $($crate::derive::edition::eyes::Fact::meet($kept, eyes, eyes.decide($record, stringify!($kept), at));)*
            }
        })*

        /// The facts of each record that can be taken out.
        pub(super) static KEYS: &[(&str, &[&str])] =
            &[$(($record, &[$($crate::derive::edition::records!(@name $key $($name)?)),*])),*];
    };
    (@name $key:ident) => { stringify!($key) };
    (@name $key:ident $name:literal) => { $name };
}
use records;

/// The facts that an audience may see.
#[must_use]
pub fn edition(production: &Production, audience: &Audience) -> Production {
    edition_and_rest(production, audience).0
}

/// The facts that an audience may see, and what it may not.
#[must_use]
pub fn edition_and_rest(production: &Production, audience: &Audience) -> (Production, Withheld) {
    let mut own = production.clone();
    if audience.is_internal() {
        return (own, Withheld::default());
    }
    // What was issued is the production office's own pages.
    own.issues.clear();
    let mut eyes = Eyes::new(audience, Mode::Clear);
    keep_private(&mut own, &mut eyes);
    other_departments(&mut own, &mut eyes);
    through(&mut own, &mut eyes);
    for (text, fact) in &eyes.told.texts {
        if fact.key.ends_with("phone") {
            eyes.taken.extend(Some(numbers::digits(text)).filter(|digits| (7..=15).contains(&digits.len())));
        }
        eyes.taken.extend(numbers::phones(text).into_iter().map(|at| numbers::digits(&text[at])));
        eyes.taken.extend(numbers::mails(text).map(|at| text[at].to_lowercase()));
    }
    eyes.mode = Mode::Scrub;
    through(&mut own, &mut eyes);
    // Nor is who gets what and who has answered anybody else's; how a call sheet stands is on its face.
    own.sending =
        Sending { approvers: own.sending.approvers, approvals: own.sending.approvals, sheets: own.sending.sheets, ..Sending::default() };
    (own, eyes.told)
}

/// The facts that can be taken out one by one, as the user's files name them: record and key.
pub fn single_facts() -> impl Iterator<Item = (&'static str, &'static str)> {
    let records = [people::KEYS, work::KEYS, money::KEYS, desk::KEYS].into_iter().flatten();
    records.flat_map(|(record, keys)| keys.iter().map(move |key| (*record, *key)))
}

/// Every text and amount that a production holds.
#[must_use]
pub fn told(production: &Production) -> Withheld {
    let mut all = production.clone();
    let mut eyes = Eyes::new(Audience::internal(), Mode::Tell);
    through(&mut all, &mut eyes);
    eyes.told
}

/// The telephone numbers and the mail addresses that stand in a text.
#[must_use]
pub fn phones_in(text: &str) -> (Vec<String>, Vec<String>) {
    let phones = numbers::phones(text).into_iter().map(|at| text[at].to_owned());
    (phones.collect(), numbers::mails(text).map(|at| text[at].to_owned()).collect())
}

/// Puts a mark in place of every value that can be withheld.
#[cfg(test)]
pub fn mark(production: &mut Production) -> Vec<Mark> {
    let mut eyes = Eyes::new(Audience::internal(), Mode::Mark);
    through(production, &mut eyes);
    eyes.marks
}

/// What people keep private: only the production office sees it.
fn keep_private(own: &mut Production, eyes: &mut Eyes<'_>) {
    let mut hide = |terms: &ContactTerms, facts: &mut [(&str, &mut Option<String>, Group)]| {
        for (key, fact, group) in facts {
            if terms.hides(key) {
                eyes.place = ("private", "");
                eyes.take(*fact, *group);
            }
        }
    };
    for member in &mut own.cast {
        let terms = member.contact.clone();
        hide(
            &terms,
            &mut [
                ("phone", &mut member.phone, Group::Talent),
                ("email", &mut member.email, Group::Talent),
                ("agent", &mut member.agent, Group::Agents),
                ("manager", &mut member.contact.manager, Group::Agents),
            ],
        );
    }
    for member in &mut own.crew {
        let terms = member.contact.clone();
        hide(&terms, &mut [("phone", &mut member.phone, Group::Phones), ("email", &mut member.email, Group::Mails)]);
    }
    for vendor in &mut own.vendors {
        let terms = vendor.terms.clone();
        let facts = &mut [
            ("phone", &mut vendor.phone, Group::Phones),
            ("email", &mut vendor.email, Group::Mails),
            ("contact", &mut vendor.contact, Group::Phones),
            ("supplies", &mut vendor.supplies, Group::Notes),
        ];
        hide(&terms, facts);
    }
}

/// What is another department's own: notes to it, its things.
fn other_departments(own: &mut Production, eyes: &mut Eyes<'_>) {
    let Some(department) = eyes.audience.department.clone() else { return };
    let is_other = |name: &str| !name.is_empty() && !name.eq_ignore_ascii_case(&department);
    let mut rest = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    own.day_notes.retain(|note| {
        !note.department.as_deref().is_some_and(is_other) || {
            rest.0.push(note.clone());
            false
        }
    });
    own.assets.retain(|asset| {
        !is_other(&asset.department) || {
            rest.1.push(asset.clone());
            false
        }
    });
    own.equipment.retain(|item| {
        !item.department.as_deref().is_some_and(is_other) || {
            rest.2.push(item.clone());
            false
        }
    });
    for place in &mut own.locations {
        place.department_notes.retain(|note| {
            !is_other(&note.0) || {
                rest.3.push(note.clone());
                false
            }
        });
    }
    for day in &mut own.days {
        day.instructions.retain(|note| {
            !is_other(&note.0) || {
                rest.3.push(note.clone());
                false
            }
        });
    }
    // Only what was written about them: what they are called may stand in a breakdown that everybody has.
    let written = rest.0.into_iter().map(|note| note.text).chain(rest.1.into_iter().filter_map(|asset| asset.notes));
    let written = written.chain(rest.2.into_iter().filter_map(|item| item.notes)).chain(rest.3.into_iter().map(|note| note.1));
    eyes.place = ("another department", "notes");
    eyes.take(&mut written.collect::<Vec<String>>(), Group::Remarks);
}

/// One part of a production: as a whole where the audience sees none of it, else fact by fact.
fn part<T: Fact + Default>(eyes: &mut Eyes<'_>, record: &'static str, part: &mut T) {
    let decision = whole(record).map_or(Decision::Open, Decision::In);
    eyes.place = (record, "");
    match eyes.hides(decision) {
        Some(group) if eyes.mode == Mode::Clear => eyes.take(part, group),
        _ => part.meet(eyes, decision),
    }
}

/// Goes through a whole production.
fn through(own: &mut Production, eyes: &mut Eyes<'_>) {
    // Taken apart whole, so that a new part cannot be forgotten.
    let Production {
        identity,
        conventions: _,
        as_of: _,
        units,
        scenes,
        scripts,
        script_order: _,
        days,
        boards,
        boneyard: _,
        compare: _,
        calendar,
        episodes,
        continuity,
        reports,
        cast,
        crew,
        departments,
        channels,
        vehicles,
        runs,
        equipment,
        vendors,
        locations,
        permits,
        scouting,
        moves,
        budget,
        ledger,
        drafts,
        script_notes,
        clearances,
        research,
        assets,
        day_notes,
        trips,
        rooms,
        per_diems,
        visas,
        paperwork,
        paper_rules: _,
        casting,
        screen_credits,
        credit_clauses,
        cues,
        buyers,
        packs,
        deliverables,
        legal_papers,
        sending,
        post,
        vfx,
        footage,
        cuts,
        notes,
        messages: _,
        links: _,
        audiences: _,
        personal_notes,
        allow,
        media: _,
        sketches,
        issues: _,
    } = own;
    identity.meet(eyes, Decision::Open);
    units.iter_mut().for_each(|unit| unit.name.meet(eyes, Decision::Open));
    part(eyes, "scenes", scenes);
    part(eyes, "days", days);
    part(eyes, "boards", boards);
    calendar.meet(eyes, Decision::Open);
    part(eyes, "episodes", episodes);
    part(eyes, "continuity", continuity);
    part(eyes, "reports", reports);
    part(eyes, "cast", cast);
    part(eyes, "crew", crew);
    part(eyes, "departments", departments);
    part(eyes, "channels", channels);
    part(eyes, "vehicles", vehicles);
    part(eyes, "transport", runs);
    part(eyes, "equipment", equipment);
    part(eyes, "vendors", vendors);
    part(eyes, "locations", locations);
    part(eyes, "permits", permits);
    part(eyes, "scouting", scouting);
    part(eyes, "moves", moves);
    part(eyes, "budget", budget);
    part(eyes, "ledger", ledger);
    part(eyes, "drafts", drafts);
    part(eyes, "script_notes", script_notes);
    part(eyes, "clearances", clearances);
    part(eyes, "research", research);
    part(eyes, "assets", assets);
    part(eyes, "day_notes", day_notes);
    part(eyes, "trips", trips);
    part(eyes, "rooms", rooms);
    part(eyes, "per_diems", per_diems);
    part(eyes, "visas", visas);
    part(eyes, "paperwork", paperwork);
    part(eyes, "roles", &mut casting.roles);
    part(eyes, "candidates", &mut casting.candidates);
    part(eyes, "sessions", &mut casting.sessions);
    part(eyes, "screen_credits", screen_credits);
    part(eyes, "credit_clauses", credit_clauses);
    part(eyes, "cues", cues);
    part(eyes, "buyers", buyers);
    part(eyes, "delivery_packs", packs);
    part(eyes, "deliverables", deliverables);
    part(eyes, "legal_papers", legal_papers);
    part(eyes, "recipients", &mut sending.recipients);
    part(eyes, "post", post);
    part(eyes, "vfx", vfx);
    part(eyes, "footage", footage);
    part(eyes, "cuts", cuts);
    part(eyes, "notes", notes);
    part(eyes, "personal_notes", personal_notes);
    part(eyes, "allow", allow);
    match (eyes.mode, eyes.audience.sees(Group::Script)) {
        (Mode::Clear, false) => {
            tell_scripts(scripts, eyes, Group::Script);
            scripts.clear();
            sketches.clear();
        }
        (Mode::Tell, _) => tell_scripts(scripts, eyes, Group::Remarks),
        _ => {}
    }
}

/// The words of the scripts are shared and never changed: they stay or go as a whole.
fn tell_scripts(scripts: &[std::sync::Arc<crate::model::Script>], eyes: &mut Eyes<'_>, group: Group) {
    let name = FactName { group, record: "script", key: "lines" };
    let lines = scripts.iter().flat_map(|script| &script.pages).flat_map(|page| &page.lines);
    eyes.told.texts.extend(lines.filter(|line| line.text.len() >= SCRIPT_LINE).map(|line| (line.text.trim().to_owned(), name)));
}

/// A line of the script that is shorter, in bytes, is not told: `What are you doing here?` may stand anywhere.
const SCRIPT_LINE: usize = 24;
