//! Where deliverables and milestones stand, and what they wait for.

use jiff::civil::Date;

use crate::model::Production;

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
    /// Its due date: its own, else the buyer's date of complete delivery.
    pub due: Option<Date>,
    /// Where it stands.
    pub state: DueState,
    /// Days from the as-of date to the due date; below nothing once it is past.
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
    /// When it was reached, else when it is expected: its date, or later where what it waits for is later.
    pub expected: Option<Date>,
    /// Days from what it waits for to its date; below nothing where it cannot be met.
    pub slack: Option<i32>,
}

/// The status of every deliverable and every milestone.
pub(super) fn statuses(production: &Production, _as_of: Option<Date>) -> (Vec<DeliverableStatus>, Vec<MilestoneStatus>) {
    (vec![DeliverableStatus::default(); production.deliverables.len()], vec![MilestoneStatus::default(); production.post.len()])
}
