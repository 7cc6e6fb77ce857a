//! Deliverables that cannot be in time, or are not: CB501, CB502 (domain.md 2.9).

use super::words;
use crate::derive::{DeliverableStatus, Dependency, Derived, DueState};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{Deliverable, Production};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    for (item, status) in production.deliverables.iter().zip(&derived.deliverables) {
        if status.state.is_done() {
            continue;
        }
        findings.extend(before_input(production, item, status));
        findings.extend(late(production, derived, item, status));
    }
}

fn name(production: &Production, item: &Deliverable) -> String {
    let buyer = production.buyers.iter().find(|buyer| buyer.id == item.buyer).map_or(item.buyer.as_str(), |buyer| &buyer.name);
    format!("item {} for {buyer} ({})", item.item, item.description)
}

fn subject(item: &Deliverable) -> String {
    format!("item {} {}", item.buyer, item.item)
}

/// Where what it waits for stands, and the key of its date.
fn origin_of(production: &Production, item: &Deliverable, dependency: &Dependency) -> (Origin, &'static str) {
    if dependency.is_milestone {
        let milestone = production.post.iter().find(|milestone| milestone.id == dependency.id);
        let field = if dependency.done { "actual" } else { "date" };
        return (milestone.map(|milestone| milestone.origin).unwrap_or_default(), field);
    }
    let other = production.deliverables.iter().find(|other| other.buyer == item.buyer && other.item == dependency.id);
    (other.map(|other| other.origin).unwrap_or_default(), if dependency.done { "sent" } else { "due" })
}

/// Due before the latest of what it depends on.
fn before_input(production: &Production, item: &Deliverable, status: &DeliverableStatus) -> Option<Finding> {
    let (due, ready) = (status.due?, status.ready?);
    let short = -status.slack.filter(|slack| *slack < 0)?;
    let latest = status.depends.iter().find(|dependency| dependency.date == Some(ready))?;
    let message = format!(
        "{} is due {due}, {} before {} is {} ({ready}), which it depends on",
        name(production, item),
        words::days(short),
        latest.name,
        if latest.done { "reached" } else { "expected" },
    );
    let (origin, field) = origin_of(production, item, latest);
    let help = if latest.done {
        format!("agree a due date of {ready} or later with the buyer")
    } else {
        format!("bring {} forward to {due}, or agree a due date of {ready} or later", latest.name)
    };
    let finding = Finding::new(&codes::DUE_BEFORE_INPUT, message).at(item.origin).field("due");
    Some(finding.related(origin, Some(field), format!("{} {ready}", latest.name)).help(help).subject(subject(item)))
}

/// Past its due date and not sent, or failed and not sent again.
fn late(production: &Production, derived: &Derived, item: &Deliverable, status: &DeliverableStatus) -> Option<Finding> {
    let late = matches!(status.state, DueState::Late | DueState::Failed);
    let left = status.days_left.filter(|left| late && *left < 0)?;
    let (due, as_of) = (status.due?, derived.as_of?);
    let failed = if status.state == DueState::Failed { " and failed its QC" } else { "" };
    let message = format!("{} was due {due}{failed}: {} late as of {as_of}", name(production, item), words::days(-left));
    let blocking = status.blocking.map(|at| &status.depends[at]);
    let help = match blocking {
        Some(waits) => {
            let when = waits.date.map(|date| format!(", expected {date}")).unwrap_or_default();
            format!("it waits for {}{when}: agree a new due date, or send it and write down `sent`", waits.name)
        }
        None => "send it and write down `sent`, or agree a new due date".to_owned(),
    };
    let mut finding = Finding::new(&codes::DELIVERY_LATE, message).at(item.origin).field("due");
    if let Some(waits) = blocking {
        let (origin, field) = origin_of(production, item, waits);
        finding = finding.related(origin, Some(field), "it waits for this");
    }
    Some(finding.help(help).subject(subject(item)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d};
    use crate::rules::testing::{found, messages};

    fn mix(due: jiff::civil::Date) -> Builder {
        let builder = Builder::new().milestone("mix", Some(d(2026, 12, 4)), None, &[]).deliverable("2.1", Some(due), &["mix"]);
        builder.with(|production| production.as_of = Some(d(2026, 10, 1)))
    }

    #[test]
    fn an_item_is_not_due_before_what_it_needs() {
        assert!(messages(&mix(d(2026, 12, 4)), &codes::DUE_BEFORE_INPUT).is_empty());
        let early = found(&mix(d(2026, 12, 3)), &codes::DUE_BEFORE_INPUT);
        assert_eq!(
            early[0].message,
            "item 2.1 for Buyer (Item 2.1) is due 2026-12-03, 1 day before Milestone mix is expected (2026-12-04), which it depends on"
        );
        assert_eq!(early[0].help.as_deref(), Some("bring Milestone mix forward to 2026-12-03, or agree a due date of 2026-12-04 or later"));
        assert_eq!(early[0].subject.as_deref(), Some("item b 2.1"));
        let sent = mix(d(2026, 12, 3)).with(|production| production.deliverables[0].sent = Some(d(2026, 10, 1)));
        assert!(messages(&sent, &codes::DUE_BEFORE_INPUT).is_empty());
    }

    #[test]
    fn an_item_is_late_the_day_after_it_was_due() {
        let as_of = |day| mix(d(2026, 12, 11)).with(|production| production.as_of = Some(d(2026, 12, day)));
        assert!(messages(&as_of(11), &codes::DELIVERY_LATE).is_empty());
        let late = found(&as_of(12), &codes::DELIVERY_LATE);
        assert_eq!(late[0].message, "item 2.1 for Buyer (Item 2.1) was due 2026-12-11: 1 day late as of 2026-12-12");
        assert!(late[0].help.as_ref().unwrap().starts_with("it waits for Milestone mix, expected 2026-12-12"));
    }
}
