//! What an audience may see of a production: the same facts without those it may not.
//!
//! An edition is made here and not in the papers: whatever is worked out and written afterwards starts from what is
//! left, so that no page can hold more (DESIGN.md 9).

use crate::model::{Audience, Casting, ContactTerms, Group, Ledger, Production, Sending};

/// The facts that an audience may see.
#[must_use]
pub fn edition(production: &Production, audience: &Audience) -> Production {
    let mut own = production.clone();
    if audience.is_internal() {
        return own;
    }
    // What was issued is the production office's own pages.
    own.issues.clear();
    // Nor is who gets what and who has answered anybody else's; how a call sheet stands is on its face.
    own.sending =
        Sending { approvers: own.sending.approvers, approvals: own.sending.approvals, sheets: own.sending.sheets, ..Sending::default() };
    let hides = |group: Group| !audience.sees(group);
    if hides(Group::Budget) {
        own.budget = None;
        own.ledger = Ledger::default();
    }
    if hides(Group::Casting) {
        own.casting = Casting::default();
    }
    if hides(Group::Script) {
        own.scripts.clear();
        own.script_notes.clear();
        own.research.clear();
    }
    if hides(Group::Travel) {
        own.rooms.clear();
    }
    if hides(Group::Identity) {
        own.visas.clear();
        own.paperwork.clear();
    }
    if hides(Group::Rates) {
        own.per_diems.clear();
    }
    if hides(Group::Permits) {
        own.permits.clear();
        own.scouting.clear();
    }
    if hides(Group::Delivery) {
        own.buyers.clear();
        own.deliverables.clear();
        own.clearances.clear();
    }
    if hides(Group::Security) {
        own.identity.network.password = None;
    }
    let contact = |terms: &mut ContactTerms| {
        if hides(Group::Addresses) {
            terms.address = None;
        }
        if hides(Group::Emergency) {
            terms.emergency = None;
        }
        if hides(Group::Agents) {
            terms.manager = None;
        }
    };
    for member in &mut own.cast {
        contact(&mut member.contact);
        if hides(Group::Talent) {
            (member.phone, member.email, member.guardian) = (None, None, None);
        }
        if hides(Group::Agents) {
            member.agent = None;
        }
        if hides(Group::Addresses) {
            member.pickup_from = None;
        }
        if hides(Group::Rates) {
            (member.rate, member.pay) = (None, None);
        }
        if hides(Group::Identity) {
            member.born = None;
        }
    }
    for member in &mut own.crew {
        contact(&mut member.contact);
        if hides(Group::Phones) || member.contact.hides("phone") {
            member.phone = None;
        }
        if hides(Group::Mails) || member.contact.hides("email") {
            member.email = None;
        }
        if hides(Group::Rates) {
            (member.rate, member.pay) = (None, None);
        }
    }
    for place in &mut own.locations {
        if hides(Group::Costs) {
            let fees = [&mut place.fee, &mut place.prep_fee, &mut place.strike_fee, &mut place.hold_fee, &mut place.overtime_fee];
            fees.into_iter().chain([&mut place.deposit]).for_each(|fee| *fee = None);
        }
        if hides(Group::Places) {
            (place.address, place.coordinates, place.what3words, place.grid_ref) = (None, None, None, None);
            (place.owner, place.contact) = (None, None);
        }
        if hides(Group::Phones) {
            place.phone = None;
        }
        if hides(Group::Mails) {
            place.email = None;
        }
    }
    own
}
