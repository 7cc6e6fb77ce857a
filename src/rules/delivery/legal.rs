//! Rights and legal papers that buyers ask for: missing, ended, resting on something open (CB518, CB519, CB528).

use super::{buyer_name, due_field};
use crate::derive::{DeliverableStatus, Derived, DueState, LegalNeed, LegalStanding};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Deliverable, LEGAL_KINDS, Production, legal_name};
use crate::rules::words;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (item, status) in production.deliverables.iter().zip(&derived.deliverables) {
        let Some(need) = status.legal.as_ref().filter(|_| status.state != DueState::Accepted) else { continue };
        let one = One { production, derived, item, status, need };
        findings.extend(one.missing());
        findings.extend(one.ended());
        findings.extend(one.rests());
    }
}

struct One<'a> {
    production: &'a Production,
    derived: &'a Derived,
    item: &'a Deliverable,
    status: &'a DeliverableStatus,
    need: &'a LegalNeed,
}

impl One<'_> {
    fn name(&self) -> String {
        legal_name(&self.need.kind).to_lowercase()
    }

    /// `item 7.2 for Halyard, due 2026-06-15,`: before what follows.
    fn asks(&self) -> String {
        let due = self.status.due.map_or_else(String::new, |due| format!(", due {due},"));
        format!("item {} for {}{due}", self.item.item, buyer_name(self.production, &self.item.buyer))
    }

    fn subject(&self) -> String {
        format!("item {} {}", self.item.buyer, self.item.item)
    }

    /// Whether it is due soon, or was.
    fn near(&self) -> bool {
        matches!(self.status.state, DueState::Late | DueState::Due | DueState::DueSoon | DueState::Failed)
    }

    /// CB518: there is none, or it is due soon and not signed.
    fn missing(&self) -> Option<Finding> {
        if self.status.state.is_done() {
            return None;
        }
        let paper = self.need.paper.and_then(|at| self.production.legal_papers.get(at));
        let finding = match (self.need.standing, paper) {
            (LegalStanding::Missing, _) => {
                let message = format!("there is no {}, and {} asks for it", self.name(), self.asks());
                let near = LEGAL_KINDS.iter().map(|(kind, _)| *kind).find(|kind| kind.eq_ignore_ascii_case(&self.need.kind));
                let help = format!(
                    "add it to `legal_papers` with `kind: {}`, whoever is to get it, and how far it is",
                    near.unwrap_or(&self.need.kind)
                );
                Finding::new(&codes::LEGAL_MISSING, message).at(self.item.origin).field("paper").help(help)
            }
            (LegalStanding::Open(state), Some(paper)) if self.near() => {
                let message = format!("the {} ({}) is not signed, and {} asks for it", self.name(), state.word(), self.asks());
                let holder = paper.holder.as_ref().map_or_else(String::new, |holder| format!(" from {holder}"));
                let help = format!("get it{holder} and write its `date`, or agree a later due date with the buyer");
                let finding = Finding::new(&codes::LEGAL_MISSING, message).at(paper.origin).field("status").help(help);
                finding.related(self.item.origin, Some(due_field(self.item)), "asked for here")
            }
            _ => return None,
        };
        Some(finding.subject(self.subject()))
    }

    /// CB519: its last date is past, or comes before the item is due.
    fn ended(&self) -> Option<Finding> {
        let paper = self.need.paper.and_then(|at| self.production.legal_papers.get(at))?;
        let expires = paper.expires?;
        let message = match self.need.standing {
            LegalStanding::Expired => {
                let as_of = self.derived.as_of?;
                format!(
                    "the {} ended on {expires}, {} ago as of {as_of}, and {} asks for it",
                    self.name(),
                    words::days(words::apart(expires, as_of)),
                    self.asks()
                )
            }
            LegalStanding::EndsBefore => {
                let due = self.status.due?;
                format!(
                    "the {} ends on {expires}, and {} asks for it: {} later",
                    self.name(),
                    self.asks(),
                    words::days(words::apart(expires, due))
                )
            }
            _ => return None,
        };
        let help = "have it renewed and write the new `expires`";
        let finding = Finding::new(&codes::LEGAL_ENDED, message).at(paper.origin).field("expires").help(help).subject(self.subject());
        Some(finding.related(self.item.origin, Some(due_field(self.item)), "asked for here"))
    }

    /// CB528: what it rests on is open, or ends before it is wanted.
    fn rests(&self) -> Option<Finding> {
        let rests = self.need.rests.as_ref().filter(|_| !self.status.state.is_done())?;
        let signed = self.need.paper.is_some() && matches!(self.need.standing, LegalStanding::InHand | LegalStanding::EndsBefore);
        let what = match rests.on {
            "clearances" => ("clearance", "clearances"),
            "cues" => ("cue", "cues"),
            _ => ("credit", "credits"),
        };
        let thing = |count: usize| if count == 1 { what.0 } else { what.1 };
        let shown = if rests.on == "cues" { "not whole" } else { "open" };
        let message = if !rests.open.is_empty() && (signed || self.near()) {
            let count = rests.open.len();
            let are = if count == 1 { "is" } else { "are" };
            let numbers: Vec<&str> = rests.open.iter().map(String::as_str).collect();
            let signed = if signed { ", in hand," } else { "" };
            format!(
                "the {}{signed} rests on {} {}, which {are} {shown}, and {} asks for it",
                self.name(),
                thing(count),
                words::list(&numbers),
                self.asks()
            )
        } else if let Some((id, ends)) = rests.ending.first() {
            let due = self.status.due?;
            format!(
                "the {} rests on clearance {id}, which ends on {ends}, and {} asks for it: {} later",
                self.name(),
                self.asks(),
                words::days(words::apart(*ends, due))
            )
        } else {
            return None;
        };
        let help = match rests.on {
            "clearances" => "settle the clearance, or take what is not cleared out of the picture".to_owned(),
            "cues" => "fill in composers, publishers and length of these cues".to_owned(),
            _ => "mend the credits that their contracts want otherwise (CB531 to CB533)".to_owned(),
        };
        let paper = self.need.paper.and_then(|at| self.production.legal_papers.get(at));
        let (origin, field) = paper.map_or((self.item.origin, "paper"), |paper| (paper.origin, "clearances"));
        let mut finding = Finding::new(&codes::LEGAL_RESTS, message).at(origin).field(field).help(help).subject(self.subject());
        let open = rests.open.first().or(rests.ending.first().map(|(id, _)| id));
        let clearance =
            open.filter(|_| rests.on == "clearances").and_then(|id| self.production.clearances.iter().find(|one| one.id == *id));
        if let Some(clearance) = clearance {
            finding = finding.related(clearance.origin, Some("status"), "it rests on this");
        }
        Some(finding)
    }
}
