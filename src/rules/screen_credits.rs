//! Credits as contracts have them, names as people spell them, cues that can be reported (CB531–CB534).

use std::collections::BTreeSet;

use crate::derive::{CreditFault, Derived};
use crate::findings::{Finding, Findings, codes};
use crate::ingest::nearest;
use crate::model::{CreditClause, Production, ScreenCredit};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    if !production.screen_credits.is_empty() {
        let listed: BTreeSet<&str> = production.screen_credits.iter().map(|credit| credit.name.as_str()).collect();
        for (clause, status) in production.credit_clauses.iter().zip(&derived.credit_clauses) {
            for fault in &status.faults {
                let credit = status.credit.and_then(|at| production.screen_credits.get(at));
                findings.push(fault_of(clause, credit, fault, &listed));
            }
        }
        misspelt(production, findings);
    }
    for cue in &production.cues {
        let lacks: Vec<&str> = [
            cue.composers.is_empty().then_some("composers"),
            cue.publishers.is_empty().then_some("publishers"),
            cue.seconds.is_none().then_some("length"),
        ]
        .into_iter()
        .flatten()
        .collect();
        let clearance = cue.clearance.as_ref().map(|id| (id, production.clearances.iter().find(|one| one.id.eq_ignore_ascii_case(id))));
        let subject = format!("cue {}", cue.id);
        if !lacks.is_empty() {
            let message = format!("cue {} ({}) lacks {}", cue.id, cue.title, super::words::list(&lacks));
            let finding = Finding::new(&codes::CUE_INCOMPLETE, message).at(cue.origin).field("id");
            findings.push(finding.help("the societies pay by it: ask the composer, the publisher or the music editor").subject(&subject));
        }
        match clearance {
            Some((id, None)) => {
                let message = format!("cue {} ({}) names clearance {id}, which is not listed", cue.id, cue.title);
                let finding = Finding::new(&codes::CUE_INCOMPLETE, message).at(cue.origin).field("clearance");
                findings.push(finding.help("see the numbers under `clearances`").subject(subject));
            }
            Some((id, Some(clearance))) if clearance.state.is_open() || clearance.state == crate::model::ClearanceState::Denied => {
                let message = format!("cue {} ({}) is used, and clearance {id} is {}", cue.id, cue.title, clearance.state.word());
                let finding = Finding::new(&codes::CUE_INCOMPLETE, message).at(cue.origin).field("clearance");
                findings.push(
                    finding
                        .related(clearance.origin, Some("status"), "its clearance")
                        .help("clear it, or take other music")
                        .subject(subject),
                );
            }
            _ => {}
        }
    }
}

fn fault_of(clause: &CreditClause, credit: Option<&ScreenCredit>, fault: &CreditFault, listed: &BTreeSet<&str>) -> Finding {
    let name = &clause.name;
    let by = clause.clause.as_ref().map_or_else(String::new, |clause| format!(" ({clause})"));
    let subject = format!("credit {name}");
    if *fault == CreditFault::Missing {
        let near = nearest(name, listed.iter().copied());
        return match near {
            Some(near) if !near.eq_ignore_ascii_case(name) => {
                let message = format!("the credit of {name}{by} is not on the list, which has `{near}`");
                let finding = Finding::new(&codes::CREDIT_MISSPELT, message).at(clause.origin).field("name");
                finding.help(format!("spell it as the contract has it: `{name}`")).subject(subject)
            }
            _ => {
                let what = clause.role.as_ref().map_or_else(String::new, |role| format!(", {role}"));
                let message = format!("the credit of {name}{what}{by} is not on the list");
                let finding = Finding::new(&codes::CREDIT_MISSING, message).at(clause.origin).field("name");
                finding.help("add it under `screen_credits`").subject(subject)
            }
        };
    }
    let card = credit.map_or(0, |credit| credit.card);
    let (message, field) = match fault {
        CreditFault::Missing => (String::new(), "name"),
        CreditFault::Block(block) => (format!("{name} stands in the {} titles{by}", block.word()), "block"),
        CreditFault::Card { wanted, found } => (format!("{name} stands on card {found}, and should stand on card {wanted}{by}"), "place"),
        CreditFault::Shared(others) => (format!("{name} shares card {card} with {others} more, and has a single card{by}"), "single"),
        CreditFault::Size(size) => {
            let size = size.map_or_else(|| "without a size".to_owned(), |size| format!("at {size}%"));
            (format!("{name} is set {size}, and no smaller than {}% is agreed{by}", clause.size.unwrap_or(0)), "size")
        }
        CreditFault::After(other) => (format!("{name} stands after {other}, and should stand before{by}"), "before"),
    };
    let finding = Finding::new(&codes::CREDIT_PLACE, message).at(clause.origin).field(field).subject(subject);
    let finding = finding.help("change the list, or have the contract's party agree in writing");
    match credit {
        Some(credit) => finding.related(credit.origin, None, "it stands here"),
        None => finding,
    }
}

/// CB532: a name on the list that is nearly, and not quite, one of the people's.
fn misspelt(production: &Production, findings: &mut Findings) {
    let cast = production.cast.iter().filter_map(|member| member.performer.as_deref());
    let crew = production.crew.iter().filter_map(|member| member.name.as_deref());
    let header = production.identity.people.iter().map(|person| person.name.as_str());
    let known: BTreeSet<&str> = cast.chain(crew).chain(header).collect();
    let owed: BTreeSet<&str> = production.credit_clauses.iter().map(|clause| clause.name.as_str()).collect();
    for credit in &production.screen_credits {
        let name = credit.name.as_str();
        if known.contains(name) || owed.contains(name) {
            continue;
        }
        // A contract may spell a name as it likes: those are told of by the clause.
        let Some(near) = nearest(name, known.iter().copied()).filter(|near| close(name, near)) else { continue };
        let message = format!("the credit `{name}` is spelt `{near}` in the lists of people");
        let finding = Finding::new(&codes::CREDIT_MISSPELT, message).at(credit.origin).field("name");
        findings.push(
            finding.help("spell it as they do, or state the `credit_clauses` record that has it so").subject(format!("credit {name}")),
        );
    }
}

/// Whether two names differ by a slip: as many words, each but one the same, or nearly so.
fn close(a: &str, b: &str) -> bool {
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    a.len() == b.len() && a.iter().zip(&b).filter(|(a, b)| a.to_lowercase() != b.to_lowercase()).count() <= 1
}
