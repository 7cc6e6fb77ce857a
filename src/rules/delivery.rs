//! Deliverables that cannot be in time, or are not: CB501, CB502 (domain.md 2.9). What else is asked of them stands in the
//! files beside this one.

mod legal;
mod rounds;
mod specs;
mod terms;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::words;
use crate::derive::{DeliverableStatus, Dependency, Derived, DueState};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{Deliverable, Production};

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let groups = groups(production, derived);
    for group in &groups {
        if derived.deliverables[group.first()].state.is_done() {
            continue;
        }
        findings.extend(before_input(production, derived, group));
        findings.extend(late(production, derived, group));
    }
    terms::check(production, derived, &groups, findings);
    specs::check(production, &groups, findings);
    rounds::check(production, derived, &groups, findings);
    legal::check(production, derived, findings);
}

/// Items of one row of a pack that stand alike, such as subtitles in eight languages: what is said of one is said of all
/// at once. Anything else stands alone.
struct Group(Vec<usize>);

impl Group {
    /// The item that speaks for them: index into `Production::deliverables`.
    fn first(&self) -> usize {
        self.0[0]
    }

    fn is_one(&self) -> bool {
        self.0.len() == 1
    }
}

fn groups(production: &Production, derived: &Derived) -> Vec<Group> {
    type Key<'a> = (&'a str, &'a str, [Option<Date>; 5], DueState, [Option<&'a str>; 4]);
    let mut groups: Vec<Group> = Vec::new();
    let mut known: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (at, (item, status)) in production.deliverables.iter().zip(&derived.deliverables).enumerate() {
        let Some(from) = &item.from else {
            groups.push(Group(vec![at]));
            continue;
        };
        let dates = [status.due, status.ready, item.sent, status.redelivery.map(|again| again.date), status.report_by];
        let texts = [item.frame_rate.as_deref(), item.raster.as_deref(), item.colour_space.as_deref(), item.audio.as_deref()];
        match known.get(&(item.buyer.as_str(), from.row.as_str(), dates, status.state, texts)) {
            Some(&group) => groups[group].0.push(at),
            None => {
                known.insert((&item.buyer, &from.row, dates, status.state, texts), groups.len());
                groups.push(Group(vec![at]));
            }
        }
    }
    groups
}

fn buyer_name<'a>(production: &'a Production, id: &'a str) -> &'a str {
    production.buyers.iter().find(|buyer| buyer.id == id).map_or(id, |buyer| buyer.name.as_str())
}

/// `item 2.1 for Riverlight (Stereo mix)`, `5 items of row 3.2 for Riverlight (3.2-da, 3.2-de …)`.
fn named(production: &Production, group: &Group) -> String {
    let item = &production.deliverables[group.first()];
    let buyer = buyer_name(production, &item.buyer);
    match (&item.from, group.is_one()) {
        (Some(from), false) => {
            let numbers: Vec<&str> = group.0.iter().take(4).map(|at| production.deliverables[*at].item.as_str()).collect();
            let more = if group.0.len() > 4 { " …" } else { "" };
            format!("{} items of row {} for {buyer} ({}{more})", group.0.len(), from.row, numbers.join(", "))
        }
        _ => format!("item {} for {buyer} ({})", item.item, item.description),
    }
}

/// `item riverlight 2.1`; of several the row's number.
fn subject(production: &Production, group: &Group) -> String {
    let item = &production.deliverables[group.first()];
    let number = item.from.as_ref().filter(|_| !group.is_one()).map_or(item.item.as_str(), |from| from.row.as_str());
    format!("item {} {number}", item.buyer)
}

/// The key that an item's due date stands under.
fn due_field(item: &Deliverable) -> &'static str {
    if item.due.is_none() && !item.due_from.is_empty() { "due_from" } else { "due" }
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
fn before_input(production: &Production, derived: &Derived, group: &Group) -> Option<Finding> {
    let (item, status): (&Deliverable, &DeliverableStatus) =
        (&production.deliverables[group.first()], &derived.deliverables[group.first()]);
    let (due, ready) = (status.due?, status.ready?);
    let short = -status.slack.filter(|slack| *slack < 0)?;
    let latest = status.depends.iter().find(|dependency| dependency.date == Some(ready))?;
    let message = format!(
        "{} {} due {due}, {} before {} is {} ({ready}), which {}",
        named(production, group),
        if group.is_one() { "is" } else { "are" },
        words::days(short),
        latest.name,
        if latest.done { "reached" } else { "expected" },
        if group.is_one() { "it depends on" } else { "they depend on" },
    );
    let (origin, field) = origin_of(production, item, latest);
    let help = if latest.done {
        format!("agree a due date of {ready} or later with the buyer")
    } else {
        format!("bring {} forward to {due}, or agree a due date of {ready} or later", latest.name)
    };
    let finding = Finding::new(&codes::DUE_BEFORE_INPUT, message).at(item.origin).field(due_field(item));
    Some(finding.related(origin, Some(field), format!("{} {ready}", latest.name)).help(help).subject(subject(production, group)))
}

/// Past its due date and not sent, or failed and not sent again by the date agreed for that.
fn late(production: &Production, derived: &Derived, group: &Group) -> Option<Finding> {
    let (item, status): (&Deliverable, &DeliverableStatus) =
        (&production.deliverables[group.first()], &derived.deliverables[group.first()]);
    let late = matches!(status.state, DueState::Late | DueState::Failed);
    let left = status.days_left.filter(|left| late && *left < 0)?;
    let (due, as_of) = (status.due?, derived.as_of?);
    let was = if group.is_one() { "was" } else { "were" };
    let what = match (status.redelivery, status.state) {
        (Some(again), _) => format!("failed its QC and {was} to be delivered again by {}", again.date),
        (None, DueState::Failed) => format!("{was} due {due} and failed its QC"),
        (None, _) => format!("{was} due {due}"),
    };
    let message = format!("{} {what}: {} late as of {as_of}", named(production, group), words::days(-left));
    let blocking = status.blocking.map(|at| &status.depends[at]);
    let help = match blocking {
        Some(waits) => {
            let when = waits.date.map(|date| format!(", expected {date}")).unwrap_or_default();
            format!("it waits for {}{when}: agree a new due date, or send it and write down `sent`", waits.name)
        }
        None => "send it and write down `sent`, or agree a new due date".to_owned(),
    };
    let mut finding = Finding::new(&codes::DELIVERY_LATE, message).at(item.origin).field(due_field(item));
    if let Some(waits) = blocking {
        let (origin, field) = origin_of(production, item, waits);
        finding = finding.related(origin, Some(field), "it waits for this");
    }
    Some(finding.help(help).subject(subject(production, group)))
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
