//! Rounds of QC: a failure without a new date, a report that does not come (CB517, CB527).

use super::{Group, buyer_name, named, subject};
use crate::derive::{Derived, DueState};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Production, QcResult, QcRound};
use crate::rules::words;

pub(super) fn check(production: &Production, derived: &Derived, groups: &[Group], findings: &mut Findings) {
    for group in groups {
        findings.extend(overdue(production, derived, group));
    }
    for (item, status) in production.deliverables.iter().zip(&derived.deliverables) {
        if status.state != DueState::Failed || status.redelivery.is_some() {
            continue;
        }
        // The last round of each file, which are in the order of their numbers.
        let last = |round: &QcRound| !item.rounds.iter().any(|other| other.file == round.file && other.round > round.round);
        for round in item.rounds.iter().filter(|round| round.result == QcResult::Fail && round.redelivery.is_none() && last(round)) {
            if round.date.is_some() && item.redelivery.is_some() {
                continue;
            }
            let of = round.file.as_ref().map_or_else(String::new, |file| format!(" of {file}"));
            let on = round.date.map_or_else(String::new, |date| format!(" on {date}"));
            let message = format!(
                "round {} of item {} for {} ({}){of} failed{on}{}, and has no date for the redelivery",
                round.round,
                item.item,
                buyer_name(production, &item.buyer),
                item.description,
                errors(round)
            );
            let help = if item.redelivery.is_some() {
                "write the `date` of the report, from which the redelivery is counted, or the date agreed as `redelivery`"
            } else {
                "agree one and write it as `redelivery`, or say in the pack or the item how long there is: `redelivery: 10 days`"
            };
            let finding = Finding::new(&codes::NO_REDELIVERY, message).at(round.origin).field("result").help(help);
            findings.push(finding.subject(format!("item {} {}", item.buyer, item.item)));
        }
    }
}

/// ` with 2 critical and 5 major errors`.
fn errors(round: &QcRound) -> String {
    let parts: Vec<String> = round
        .errors
        .iter()
        .zip(["critical", "major", "minor"])
        .filter_map(|(count, word)| count.filter(|count| *count > 0).map(|count| format!("{count} {word}")))
        .collect();
    let many = round.errors.iter().flatten().sum::<u32>() != 1;
    if parts.is_empty() { String::new() } else { format!(" with {} {}", words::list(&parts), if many { "errors" } else { "error" }) }
}

/// CB527: the buyer has had it for longer than it may, and has not reported.
fn overdue(production: &Production, derived: &Derived, group: &Group) -> Option<Finding> {
    let (item, status) = (&production.deliverables[group.first()], &derived.deliverables[group.first()]);
    let (by, as_of, sent) = (status.report_by?, derived.as_of?, item.sent?);
    if as_of <= by {
        return None;
    }
    let within = item.qc_within.map(|lag| lag.to_string()).unwrap_or_default();
    let was = if group.is_one() { "was" } else { "were" };
    let message = format!(
        "{} {was} sent on {sent}, and the report was due within {within}, on {by}: {} ago as of {as_of}",
        named(production, group),
        words::days(words::apart(by, as_of))
    );
    let help = "ask for the report; where silence is acceptance, write down `accepted`";
    let round = item.rounds.iter().rev().find(|round| round.result == QcResult::Pending);
    let (origin, field) = round.map_or((item.origin, "sent"), |round| (round.origin, "sent"));
    Some(Finding::new(&codes::REPORT_OVERDUE, message).at(origin).field(field).help(help).subject(subject(production, group)))
}
