//! Where deliverables and milestones stand, and what they wait for.

mod due;
mod late;
mod legal;
#[cfg(test)]
mod worked;

pub use due::{Counted, Due, DueWhy};
pub use late::LateBuyer;
pub use legal::{LegalNeed, LegalStanding, Rests};

use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{ClauseStatus, PlanTask, WorkDays};
use crate::model::{Deliverable, Milestone, Production, QcResult, QcRound};
use crate::values::Money;

/// Where something due stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum DueState {
    /// Accepted by the buyer; for a milestone, reached.
    Accepted,
    /// Sent, and nothing heard that is bad.
    Sent,
    /// Sent, its QC not back.
    InQc,
    /// Failed its QC: it is delivered again.
    Failed,
    /// Its due date is past and it has not been sent or reached.
    Late,
    /// Due on the very date.
    Due,
    /// Due within fourteen days.
    DueSoon,
    /// Due later, or without a date.
    #[default]
    Waiting,
}

impl DueState {
    /// The word for it, as `model` prints it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Sent => "sent",
            Self::InQc => "in-qc",
            Self::Failed => "failed",
            Self::Late => "late",
            Self::Due => "due",
            Self::DueSoon => "due-soon",
            Self::Waiting => "waiting",
        }
    }

    /// Whether nothing more is to be sent or done.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Accepted | Self::Sent | Self::InQc)
    }
}

/// Something that a deliverable or milestone waits for directly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dependency {
    /// Its id: a milestone's, or an item's of the same buyer.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is a milestone rather than an item.
    pub is_milestone: bool,
    /// When it was reached or sent, else when it is expected, its own dependencies counted.
    pub date: Option<Date>,
    /// Whether it was reached or sent.
    pub done: bool,
}

/// Where one deliverable stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeliverableStatus {
    /// Its due date: its own, else the one it is counted to, else the buyer's date of complete delivery.
    pub due: Option<Date>,
    /// How that came about.
    pub due_how: Due,
    /// When it is delivered again, where it failed its QC.
    pub redelivery: Option<Redelivery>,
    /// The date by which the buyer's report is due, where it was sent and the buyer has a time for it.
    pub report_by: Option<Date>,
    /// Calendar days that it comes, or came, after it was due; nothing where it does not, or was accepted.
    pub late_days: i32,
    /// What they come to, where it has a cost of its own.
    pub late_cost: Option<Money>,
    /// How the legal paper stands that it is.
    pub legal: Option<LegalNeed>,
    /// Where it stands.
    pub state: DueState,
    /// Days from the as-of date to the due date, that of the redelivery where it failed; below nothing once it is past.
    pub days_left: Option<i32>,
    /// What it waits for, in the order written.
    pub depends: Vec<Dependency>,
    /// The latest date of what it waits for.
    pub ready: Option<Date>,
    /// Days from that date to the due date; below nothing where it cannot be met.
    pub slack: Option<i32>,
    /// Index into `depends` of what has the latest date among those not done: the one that holds it up.
    pub blocking: Option<usize>,
}

/// When something that failed its QC is delivered again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Redelivery {
    /// The date.
    pub date: Date,
    /// The round that failed: index into `Deliverable::rounds`; none where the item's own record says it.
    pub round: Option<usize>,
    /// Whether it is counted from the report rather than agreed.
    pub counted: bool,
}

/// Where one milestone stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MilestoneStatus {
    /// Where it stands; `Accepted` once it is reached.
    pub state: DueState,
    /// Days late: reached after its date, or its date past and not reached; nothing where it is not late.
    pub days_late: i32,
    /// What it waits for, in the order written.
    pub depends: Vec<Dependency>,
    /// The latest date of what it waits for.
    pub ready: Option<Date>,
    /// When it was reached, else when the plan has it.
    pub expected: Option<Date>,
    /// Days from what it waits for to its date; below nothing where it cannot be met.
    pub slack: Option<i32>,
}

/// Days before its due date from which something is due soon.
const SOON: i32 = 14;

/// What delivery and post come to.
pub(super) struct Delivered {
    /// Parallel to `Production::deliverables`.
    pub items: Vec<DeliverableStatus>,
    /// Parallel to `Production::post`.
    pub post: Vec<MilestoneStatus>,
    /// Parallel to `Production::buyers`.
    pub late: Vec<LateBuyer>,
}

/// The status of every deliverable and every milestone, and what late delivery comes to.
pub(super) fn statuses(production: &Production, plan: &[PlanTask], clauses: &[ClauseStatus], as_of: Option<Date>) -> Delivered {
    let tasks = production.post.iter().zip(plan).map(|(milestone, task)| (milestone.id.as_str(), (milestone, task))).collect();
    let at = production.deliverables.iter().enumerate().map(|(at, item)| ((item.buyer.as_str(), item.item.as_str()), at)).collect();
    let due = due::all(production, plan);
    let legal = legal::Legal { production, clauses, as_of };
    let web = Web { production, tasks, at, due, dates: RefCell::default() };
    let items: Vec<DeliverableStatus> =
        production.deliverables.iter().enumerate().map(|(at, item)| web.deliverable(at, item, &legal, as_of)).collect();
    let post = production.post.iter().zip(plan).map(|(milestone, task)| web.milestone(milestone, task, as_of)).collect();
    let late = late::all(production, &items);
    Delivered { items, post, late }
}

/// Whole days from one date to another.
fn days(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// What something depends on: a milestone, or an item of the same buyer.
#[derive(Clone, Copy)]
enum Node<'a> {
    Milestone(&'a Milestone, &'a PlanTask),
    Item(usize, &'a Deliverable),
}

impl<'a> Node<'a> {
    fn id(self) -> &'a str {
        match self {
            Self::Milestone(milestone, _) => &milestone.id,
            Self::Item(_, item) => &item.item,
        }
    }

    /// When it happened. An item that failed its QC has not happened yet.
    fn done(self) -> Option<Date> {
        match self {
            Self::Milestone(_, task) => task.finish.filter(|_| task.done),
            Self::Item(_, item) if failed(item) => None,
            Self::Item(_, item) => item.sent.or(item.accepted),
        }
    }
}

/// The last round of each file of an item that failed, with its place.
fn failed_rounds(item: &Deliverable) -> Vec<(usize, &QcRound)> {
    let mut last: BTreeMap<&Option<String>, (usize, &QcRound)> = BTreeMap::new();
    item.rounds.iter().enumerate().for_each(|(at, round)| {
        last.insert(&round.file, (at, round));
    });
    last.into_values().filter(|(_, round)| round.result == QcResult::Fail).collect()
}

/// When an item that failed is delivered again: the latest of its failed rounds, as agreed, else counted from their
/// reports; none where one of them has neither.
fn redelivery(item: &Deliverable, days: WorkDays<'_>) -> Option<Redelivery> {
    let counted = |report: Option<Date>| report.zip(item.redelivery).map(|(report, lag)| days.later(report, lag));
    let failed = failed_rounds(item);
    if failed.is_empty() {
        return counted(item.qc_date).map(|date| Redelivery { date, round: None, counted: true });
    }
    let dates: Option<Vec<Redelivery>> = failed
        .into_iter()
        .map(|(at, round)| {
            let agreed = round.redelivery.map(|date| Redelivery { date, round: Some(at), counted: false });
            agreed.or_else(|| counted(round.date).map(|date| Redelivery { date, round: Some(at), counted: true }))
        })
        .collect();
    dates?.into_iter().max_by_key(|one| one.date)
}

/// Failed its QC and not sent again since.
pub(super) fn failed(item: &Deliverable) -> bool {
    let again = matches!((item.sent, item.qc_date), (Some(sent), Some(report)) if sent > report);
    item.qc_result == Some(QcResult::Fail) && item.accepted.is_none() && !again
}

/// Dates by buyer (none for a milestone) and id.
type Dates<'a> = BTreeMap<(Option<&'a str>, &'a str), Option<Date>>;

/// The milestones and items, and how they hang on each other.
struct Web<'a> {
    production: &'a Production,
    /// The milestones by id, each with its place in the plan.
    tasks: BTreeMap<&'a str, (&'a Milestone, &'a PlanTask)>,
    /// The place of each item, by buyer and number.
    at: BTreeMap<(&'a str, &'a str), usize>,
    /// When each item is due.
    due: Vec<Due>,
    /// Dates that were worked out: each once, however many wait for it.
    dates: RefCell<Dates<'a>>,
}

impl<'a> Web<'a> {
    /// What a name in `depends_on` means: a milestone first, then an item of the same buyer.
    fn find(&self, name: &str, buyer: Option<&str>) -> Option<Node<'a>> {
        let milestone = self.tasks.get(name).map(|(milestone, task)| Node::Milestone(milestone, task));
        milestone.or_else(|| {
            let at = *self.at.get(&(buyer?, name))?;
            Some(Node::Item(at, &self.production.deliverables[at]))
        })
    }

    /// When it happened, else when it is expected: a milestone as the plan has it, an item on its due date, or later where
    /// what it waits for is later. A circle is cut where it closes.
    fn date(&self, node: Node<'a>, seen: &mut Vec<&'a str>) -> Option<Date> {
        if let Some(done) = node.done() {
            return Some(done);
        }
        let (at, item) = match node {
            Node::Milestone(_, task) => return task.finish,
            Node::Item(at, item) => (at, item),
        };
        if seen.contains(&node.id()) {
            return None;
        }
        let again =
            redelivery(item, WorkDays::of(self.production.buyer_calendar(&item.buyer))).filter(|_| failed(item)).map(|again| again.date);
        let (own, buyer) = (again.or(self.due[at].date), Some(item.buyer.as_str()));
        if let Some(known) = self.dates.borrow().get(&(buyer, node.id())) {
            return *known;
        }
        seen.push(node.id());
        let waits = item.depends_on.iter().filter_map(|name| self.find(name, buyer)).filter_map(|next| self.date(next, seen)).max();
        seen.pop();
        let date = own.max(waits);
        self.dates.borrow_mut().insert((buyer, node.id()), date);
        date
    }

    fn depends(&self, names: &[String], buyer: Option<&str>) -> Vec<Dependency> {
        let found = names.iter().filter_map(|name| self.find(name, buyer));
        found
            .map(|node| Dependency {
                id: node.id().to_owned(),
                name: match node {
                    Node::Milestone(milestone, _) => milestone.name.clone(),
                    Node::Item(_, item) => item.description.clone(),
                },
                is_milestone: matches!(node, Node::Milestone(..)),
                date: self.date(node, &mut Vec::new()),
                done: node.done().is_some(),
            })
            .collect()
    }

    fn deliverable(&self, at: usize, item: &Deliverable, legal: &legal::Legal<'_>, as_of: Option<Date>) -> DeliverableStatus {
        let work = WorkDays::of(self.production.buyer_calendar(&item.buyer));
        let due_how = self.due[at].clone();
        let due = due_how.date;
        let depends = self.depends(&item.depends_on, Some(&item.buyer));
        let ready = depends.iter().filter_map(|dependency| dependency.date).max();
        let again = redelivery(item, work).filter(|_| failed(item));
        let days_left = again.map(|again| again.date).or(due).zip(as_of).map(|(due, as_of)| days(as_of, due));
        let state = match () {
            () if item.accepted.is_some() => DueState::Accepted,
            () if failed(item) => DueState::Failed,
            () if item.sent.is_some() && item.qc_result == Some(QcResult::Pending) => DueState::InQc,
            () if item.sent.is_some() => DueState::Sent,
            () => state_by_days(days_left),
        };
        // When it comes: it came, comes again, or comes when its inputs are there and not before today.
        let past = due.zip(as_of).filter(|(due, as_of)| as_of > due).map(|(_, as_of)| as_of);
        let comes = match state {
            DueState::Accepted => None,
            DueState::Sent | DueState::InQc => item.sent,
            DueState::Failed => again.map(|again| again.date).max(past),
            _ => ready.max(past),
        };
        let late_days = due.zip(comes).map_or(0, |(due, comes)| days(due, comes).max(0));
        let waits_for_report =
            matches!(state, DueState::Sent | DueState::InQc) && !matches!(item.qc_result, Some(QcResult::Pass | QcResult::Waived));
        DeliverableStatus {
            due,
            due_how,
            redelivery: again,
            report_by: item.sent.zip(item.qc_within).filter(|_| waits_for_report).map(|(sent, lag)| work.later(sent, lag)),
            late_days,
            late_cost: item.late_cost.filter(|_| late_days > 0).and_then(|each| late::times(each, late_days)),
            legal: legal.need(item, due),
            state,
            days_left,
            blocking: latest_open(&depends),
            ready,
            slack: ready.zip(due).map(|(ready, due)| days(ready, due)),
            depends,
        }
    }

    fn milestone(&self, milestone: &'a Milestone, task: &PlanTask, as_of: Option<Date>) -> MilestoneStatus {
        let depends = self.depends(&milestone.depends_on, None);
        let ready = depends.iter().filter_map(|dependency| dependency.date).max();
        let reached = task.finish.filter(|_| task.done);
        let late_by = match (task.planned, reached, as_of) {
            (Some(date), Some(reached), _) => days(date, reached),
            (Some(date), None, Some(as_of)) if !milestone.is_dropped() => days(date, as_of),
            _ => 0,
        };
        let days_left = task.planned.or(task.finish).zip(as_of).map(|(date, as_of)| days(as_of, date));
        MilestoneStatus {
            state: if reached.is_some() { DueState::Accepted } else { state_by_days(days_left) },
            days_late: late_by.max(0),
            expected: task.finish,
            ready,
            slack: ready.zip(task.planned).map(|(ready, date)| days(ready, date)),
            depends,
        }
    }
}

fn state_by_days(days_left: Option<i32>) -> DueState {
    match days_left {
        Some(left) if left < 0 => DueState::Late,
        Some(0) => DueState::Due,
        Some(left) if left <= SOON => DueState::DueSoon,
        _ => DueState::Waiting,
    }
}

/// What is not done and has the latest date; where nothing open has a date, the first that is open.
fn latest_open(depends: &[Dependency]) -> Option<usize> {
    let open = depends.iter().enumerate().filter(|(_, dependency)| !dependency.done);
    // The first of equals: `max_by_key` would give the last.
    open.rev().max_by_key(|(_, dependency)| dependency.date).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d};

    fn item(builder: Builder, change: impl FnOnce(&mut Deliverable)) -> DeliverableStatus {
        let builder = builder.deliverable("1.1", Some(d(2026, 9, 15)), &[]);
        let mut builder = builder;
        change(&mut builder.production.deliverables[0]);
        derive(&builder.production, Some(d(2026, 9, 1))).deliverables[0].clone()
    }

    #[test]
    fn an_items_state_follows_its_dates() {
        let state = |change: fn(&mut Deliverable)| item(Builder::new(), change).state;
        assert_eq!(state(|_| ()), DueState::DueSoon, "fourteen days are soon");
        assert_eq!(state(|item| item.due = Some(d(2026, 9, 16))), DueState::Waiting);
        assert_eq!(state(|item| item.due = Some(d(2026, 9, 1))), DueState::Due);
        assert_eq!(state(|item| item.due = Some(d(2026, 8, 31))), DueState::Late);
        assert_eq!(state(|item| item.sent = Some(d(2026, 8, 30))), DueState::Sent);
        let in_qc = |item: &mut Deliverable| (item.sent, item.qc_result) = (Some(d(2026, 8, 30)), Some(QcResult::Pending));
        assert_eq!(state(in_qc), DueState::InQc);
        let failed = |item: &mut Deliverable| {
            (item.sent, item.qc_result, item.qc_date) = (Some(d(2026, 8, 20)), Some(QcResult::Fail), Some(d(2026, 8, 25)));
        };
        assert_eq!(state(failed), DueState::Failed);
        let again = |item: &mut Deliverable| {
            (item.sent, item.qc_result, item.qc_date) = (Some(d(2026, 8, 30)), Some(QcResult::Fail), Some(d(2026, 8, 25)));
        };
        assert_eq!(state(again), DueState::Sent);
        assert_eq!(state(|item| item.accepted = Some(d(2026, 8, 30))), DueState::Accepted);
    }

    #[test]
    fn slack_counts_from_the_latest_of_what_an_item_waits_for() {
        let builder = Builder::new()
            .milestone("lock", Some(d(2026, 8, 1)), None, &[])
            .milestone("mix", Some(d(2026, 9, 3)), None, &["lock"])
            .deliverable("1.1", Some(d(2026, 9, 5)), &["lock", "mix"])
            .deliverable("1.2", Some(d(2026, 9, 4)), &["1.1"]);
        let derived = derive(&builder.production, Some(d(2026, 7, 1)));
        let first = &derived.deliverables[0];
        assert_eq!((first.slack, first.blocking), (Some(2), Some(1)));
        let second = &derived.deliverables[1];
        assert_eq!((second.ready, second.slack), (Some(d(2026, 9, 5)), Some(-1)));
    }

    #[test]
    fn a_late_milestone_moves_what_waits_for_it() {
        let builder = Builder::new()
            .milestone("lock", Some(d(2026, 8, 1)), Some(d(2026, 8, 9)), &[])
            .milestone("grade", Some(d(2026, 8, 5)), None, &["lock"])
            .deliverable("1.1", Some(d(2026, 8, 8)), &["grade"]);
        let derived = derive(&builder.production, Some(d(2026, 8, 3)));
        assert_eq!((derived.post[0].state, derived.post[0].days_late), (DueState::Accepted, 8));
        assert_eq!((derived.post[1].expected, derived.post[1].slack), (Some(d(2026, 8, 9)), Some(-4)));
        assert_eq!(derived.deliverables[0].slack, Some(-1));
    }

    #[test]
    fn what_hangs_on_everything_before_it_is_worked_out_once() {
        let names: Vec<String> = (0..60).map(|at| format!("m{at}")).collect();
        let builder = (0..60).fold(Builder::new(), |builder, at| {
            let before: Vec<&str> = names[..at].iter().map(String::as_str).collect();
            builder.milestone(&names[at], Some(d(2026, 8, 1)), None, &before)
        });
        assert_eq!(derive(&builder.production, None).post[59].expected, Some(d(2026, 8, 1)));
    }

    #[test]
    fn a_circle_ends() {
        let builder = Builder::new().milestone("a", Some(d(2026, 8, 1)), None, &["b"]).milestone("b", Some(d(2026, 8, 2)), None, &["a"]);
        let derived = derive(&builder.production, Some(d(2026, 7, 1)));
        assert_eq!(derived.post.iter().map(|status| status.expected).max(), Some(Some(d(2026, 8, 2))));
    }

    #[test]
    fn an_item_without_a_date_is_due_with_the_buyers_delivery() {
        let mut builder = Builder::new().deliverable("1.1", None, &[]);
        builder.production.buyers[0].delivery = Some(d(2026, 10, 1));
        let derived = derive(&builder.production, Some(d(2026, 9, 28)));
        assert_eq!((derived.deliverables[0].due, derived.deliverables[0].days_left), (Some(d(2026, 10, 1)), Some(3)));
    }
}
