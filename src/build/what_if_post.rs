//! What a what-if would do to post-production and delivery: dates, items and money.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::facts::Facts;
use crate::derive::WorkDays;
use crate::documents::money::exact;
use crate::values::Money;

/// A task whose dates would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskChange {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its first day, before and after.
    pub start: (Option<Date>, Option<Date>),
    /// Its last day, before and after.
    pub finish: (Option<Date>, Option<Date>),
    /// Its float in working days, before and after.
    pub float: (Option<i32>, Option<i32>),
}

/// A deliverable whose inputs would be there on another date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemChange {
    /// Id of the buyer.
    pub buyer: String,
    /// Item number.
    pub item: String,
    /// What it is.
    pub description: String,
    /// When it is due, before and after: a date that is counted moves with what it is counted from.
    pub due: (Option<Date>, Option<Date>),
    /// When the last thing it waits for is there, before and after.
    pub ready: (Option<Date>, Option<Date>),
    /// Calendar days from then to its due date, before and after; below nothing where it cannot be met.
    pub slack: (Option<i32>, Option<i32>),
}

impl ItemChange {
    /// Whether it could be met, and could not any more.
    #[must_use]
    pub fn becomes_late(&self) -> bool {
        self.slack.1.is_some_and(|slack| slack < 0) && self.slack.0.is_none_or(|slack| slack >= 0)
    }
}

/// Money that a change of dates costs, or saves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LateMoney {
    /// What for: `Grade: 4 working days more at 3,200.00`.
    pub what: String,
    /// How much; below nothing where it saves.
    pub amount: Money,
}

/// Tasks by their new dates.
pub(super) fn tasks(before: &Facts, after: &Facts) -> Vec<TaskChange> {
    let was = before.production.post.iter().zip(&before.derived.plan);
    let is = after.production.post.iter().zip(&after.derived.plan);
    let mut all: Vec<TaskChange> = was
        .zip(is)
        .filter(|((_, was), (_, is))| (was.start, was.finish, was.float) != (is.start, is.finish, is.float))
        .map(|((own, was), (_, is))| TaskChange {
            id: own.id.clone(),
            name: own.episode.as_ref().map_or_else(|| own.name.clone(), |episode| format!("{episode} {}", own.name)),
            start: (was.start, is.start),
            finish: (was.finish, is.finish),
            float: (was.float, is.float),
        })
        .collect();
    all.sort_by_key(|change| (change.finish.1, change.start.1));
    all
}

/// Items by their due date.
pub(super) fn items(before: &Facts, after: &Facts) -> Vec<ItemChange> {
    let was = before.production.deliverables.iter().zip(&before.derived.deliverables);
    let mut all: Vec<ItemChange> = was
        .zip(&after.derived.deliverables)
        .filter(|((_, was), is)| (was.ready != is.ready || was.due != is.due) && !is.state.is_done())
        .map(|((own, was), is)| ItemChange {
            buyer: own.buyer.clone(),
            item: own.item.clone(),
            description: own.description.clone(),
            due: (was.due, is.due),
            ready: (was.ready, is.ready),
            slack: (was.slack, is.slack),
        })
        .collect();
    all.sort_by_key(|item| (item.slack.1.is_none_or(|slack| slack >= 0), item.due.1));
    all
}

/// What the change of dates costs: days that tasks end later, days past deadlines, days of late delivery.
pub(super) fn money(before: &Facts, after: &Facts) -> Vec<LateMoney> {
    let (mut all, mut capped) = (Vec::new(), Vec::new());
    let days = WorkDays::of(&after.production.calendar);
    let mut put = |what: String, count: i32, each: Money, kind: &str| {
        if count == 0 {
            return;
        }
        let Some(amount) = each.amount.checked_mul(Decimal::from(count)) else { return };
        let plural = if count.abs() == 1 { "" } else { "s" };
        let more = if count > 0 { "more" } else { "less" };
        let what = format!("{what}: {} {kind} day{plural} {more} at {}", count.abs(), exact(each.amount, each.currency));
        all.push(LateMoney { what, amount: Money { amount, currency: each.currency } });
    };
    let past = |date: Option<Date>, limit: Option<Date>| match (date, limit) {
        (Some(date), Some(limit)) => limit.until(date).map_or(0, |span| span.get_days()).max(0),
        _ => 0,
    };
    let plans = before.derived.plan.iter().zip(&after.derived.plan);
    for (own, (was, is)) in after.production.post.iter().zip(plans) {
        if let (Some(each), Some(from), Some(to)) = (own.day_cost, was.finish, is.finish) {
            put(own.name.clone(), days.between(from, to), each, "working");
        }
        if let Some(each) = own.late_cost {
            let more = past(is.finish, is.deadline) - past(was.finish, was.deadline);
            put(format!("{} past its deadline", own.name), more, each, "calendar");
        }
    }
    let late = before.derived.late.iter().zip(&after.derived.late);
    for (buyer, (was, is)) in after.production.buyers.iter().zip(late) {
        let Some(each) = buyer.late_cost else { continue };
        if was.capped || is.capped {
            let (Some(from), Some(to)) = (was.cost, is.cost) else { continue };
            capped.extend((from != to).then(|| {
                let cap = buyer.late_cap.map(|cap| exact(cap.amount, cap.currency)).unwrap_or_default();
                let what = format!(
                    "late delivery to {}: {} calendar days instead of {}, never more than {cap}",
                    buyer.name, is.charged, was.charged
                );
                LateMoney { what, amount: Money { amount: to.amount - from.amount, currency: to.currency } }
            }));
            continue;
        }
        put(format!("late delivery to {}", buyer.name), is.charged - was.charged, each, "calendar");
    }
    let items = before.derived.deliverables.iter().zip(&after.derived.deliverables);
    for (item, (was, is)) in after.production.deliverables.iter().zip(items) {
        if let Some(each) = item.late_cost {
            put(format!("item {} of {} late", item.item, item.buyer), is.late_days - was.late_days, each, "calendar");
        }
    }
    all.extend(capped);
    all
}
