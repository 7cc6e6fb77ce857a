//! The plan of post-production: promises that cannot be kept, work after lock, vendors with too much, money over its
//! account, a director's cut that is too short (CB504–CB507, CB509; domain.md 2.9).

use std::collections::BTreeMap;

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::words;
use crate::derive::{Derived, FinishWhy, LateWhy, PlanTask, StartWhy, WorkDays};
use crate::findings::{Finding, Findings, Origin, codes};
use crate::model::{Milestone, Production, Stage};

/// The most tasks of a path that a message names.
const MOST_NAMED: usize = 6;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    if !production.post.is_empty() {
        let plan = Plan { production, derived };
        for at in 0..production.post.len() {
            findings.extend(plan.short(at));
            findings.extend(plan.after_lock(at));
            findings.extend(plan.short_cut(at));
        }
        plan.over_capacity(findings);
    }
    over_account(production, derived, findings);
}

/// `post picture-lock`.
fn subject(task: &Milestone) -> String {
    format!("post {}", task.id)
}

/// The name of a task, with its episode.
fn name(task: &Milestone) -> String {
    task.episode.as_ref().map_or_else(|| task.name.clone(), |episode| format!("{} of episode {episode}", task.name))
}

struct Plan<'a> {
    production: &'a Production,
    derived: &'a Derived,
}

impl<'a> Plan<'a> {
    fn at(&self, at: usize) -> Option<(&'a Milestone, &'a PlanTask)> {
        self.production.post.get(at).zip(self.derived.plan.get(at))
    }

    fn find(&self, id: &str) -> Option<(&'a Milestone, &'a PlanTask)> {
        self.production.post.iter().zip(&self.derived.plan).find(|(task, _)| task.id == id)
    }

    /// What places a task: it and what it waited for, back to what was reached or stands fixed.
    fn path(&self, at: usize) -> Vec<&'a Milestone> {
        let mut all = Vec::new();
        let mut next = self.at(at);
        while let Some((task, plan)) = next {
            all.push(task);
            let place = match (plan.finish_why, plan.start_why) {
                (FinishWhy::After(place), _) | (FinishWhy::Length, StartWhy::After(place)) => Some(place),
                _ => None,
            };
            let before = place.and_then(|place| task.depends_on.get(place)).and_then(|id| self.find(id));
            next = before.filter(|(before, plan)| !plan.done && !all.iter().any(|known| known.id == before.id));
        }
        all.reverse();
        all
    }

    /// CB504: a deadline that cannot be kept. What deliverables cannot keep is said of them (CB501).
    fn short(&self, at: usize) -> Option<Finding> {
        let (task, plan) = self.at(at)?;
        let (finish, deadline) = (plan.finish?, plan.deadline?);
        let short = -plan.float.filter(|float| *float < 0 && plan.late_why == LateWhy::Deadline)?;
        let path = self.path(at);
        let named: Vec<&str> = path.iter().rev().take(MOST_NAMED).rev().map(|task| task.name.as_str()).collect();
        let more = if path.len() > named.len() { "… → " } else { "" };
        let hangs = if path.len() > 1 { format!("; what holds it: {more}{}", named.join(" → ")) } else { String::new() };
        let days = if short == 1 { "1 working day".to_owned() } else { format!("{short} working days") };
        let message = format!("{} must end by {deadline} and ends on {finish}: {days} short{hangs}", name(task));
        let field = match () {
            () if task.deadline.is_some() => "deadline",
            () if task.within.is_some() => "within",
            () => "date",
        };
        let longest = path
            .iter()
            .filter_map(|task| Some((task, self.find(&task.id)?.1.length)))
            .max_by_key(|(_, length)| length.working * 7 + length.calendar * 5);
        let help = match longest.filter(|(_, length)| !length.is_point()) {
            Some((long, _)) if long.id == task.id => format!("take {days} out of it, begin sooner, or agree {finish} or later"),
            Some((long, _)) => format!("take {days} out of that path (its longest is {}), or agree {finish} or later", long.name),
            None => format!("agree {finish} or later"),
        };
        let mut finding = Finding::new(&codes::NEGATIVE_FLOAT, message).at(task.origin).field(field).help(help).subject(subject(task));
        if let Some(first) = path.first().filter(|first| first.id != task.id) {
            finding = finding.related(first.origin, None, "the path begins here");
        }
        Some(finding)
    }

    /// CB505: the picture is cut after it is locked.
    fn after_lock(&self, at: usize) -> Option<Finding> {
        let (task, plan) = self.at(at)?;
        if !task.stage.is_cutting() || task.is_dropped() {
            return None;
        }
        let locks = self.production.post.iter().zip(&self.derived.plan);
        let locks = locks.filter(|(lock, _)| lock.stage == Stage::PictureLock && !lock.is_dropped() && lock.episode == task.episode);
        let (lock, locked) = locks.max_by_key(|(_, plan)| plan.finish)?;
        let (finish, locked) = (plan.finish?, locked.finish?);
        if finish <= locked {
            return None;
        }
        let verb = if plan.done { "ended" } else { "ends" };
        let message = format!("{} {verb} on {finish}, after {} on {locked}", name(task), lock.name);
        let help = format!("end it by {locked}, lock later, or say what is done to a locked picture as work of another `stage`");
        let field = if task.actual.is_some() {
            "actual"
        } else if task.date.is_some() {
            "date"
        } else {
            "id"
        };
        let finding = Finding::new(&codes::WORK_AFTER_LOCK, message).at(task.origin).field(field).help(help).subject(subject(task));
        Some(finding.related(lock.origin, None, format!("locked {locked}")))
    }

    /// CB509: less than the director is owed.
    fn short_cut(&self, at: usize) -> Option<Finding> {
        let (task, plan) = self.at(at)?;
        let period = plan.period.as_ref().filter(|_| !plan.length.is_point())?;
        let (start, finish) = (plan.start?, plan.finish?);
        let before = task.depends_on.iter().filter_map(|id| self.find(id)?.1.finish).max();
        // The period runs from the day after what comes before the cut, where nobody works on that day too.
        let from = before.and_then(|before| before.tomorrow().ok()).map_or(start, |next| next.min(start));
        let owed = period.length.end(WorkDays::of(&self.production.calendar), from);
        if finish >= owed {
            return None;
        }
        let short = words::days(words::apart(finish, owed));
        let message = format!(
            "{} ends on {finish}, {short} early: from {from} the director has {}, to {owed} ({})",
            name(task),
            period.words(),
            period.source
        );
        let help =
            format!("let it end on {owed}, say which period it is with `guild_period`, or agree it with the director and `allow` it");
        let field = if task.duration.is_some() { "duration" } else { "date" };
        Some(Finding::new(&codes::DIRECTORS_CUT_SHORT, message).at(task.origin).field(field).help(help).subject(subject(task)))
    }

    /// CB506: more tasks at once than a vendor can have.
    fn over_capacity(&self, findings: &mut Findings) {
        for vendor in &self.production.vendors {
            let Some(capacity) = vendor.capacity.and_then(|capacity| usize::try_from(capacity).ok()) else { continue };
            let own: Vec<(&Milestone, Date, Date)> = self
                .production
                .post
                .iter()
                .zip(&self.derived.plan)
                .filter(|(task, plan)| {
                    task.vendor.as_ref() == Some(&vendor.id) && !plan.done && !plan.length.is_point() && !task.is_dropped()
                })
                .filter_map(|(task, plan)| Some((task, plan.start?, plan.finish?)))
                .collect();
            // The day on which most of them are at work is one on which a task begins.
            let at_once = |date: Date| own.iter().filter(|(_, start, finish)| *start <= date && date <= *finish).collect::<Vec<_>>();
            let Some((date, tasks)) = own
                .iter()
                .map(|(_, start, _)| (*start, at_once(*start)))
                .filter(|(_, tasks)| tasks.len() > capacity)
                .max_by_key(|(date, tasks)| (tasks.len(), std::cmp::Reverse(*date)))
            else {
                continue;
            };
            let names: Vec<&str> = tasks.iter().map(|(task, ..)| task.name.as_str()).collect();
            let until = tasks.iter().map(|(.., finish)| *finish).min().unwrap_or(date);
            let count = tasks.len();
            let message = format!(
                "{} has {count} tasks at once from {date} to {until}, and can have {capacity}: {}",
                vendor.name,
                words::list(&names)
            );
            let help = "move one of them, give it to another vendor, or raise `capacity`";
            let place = tasks.last().map_or(Origin::NONE, |(task, ..)| task.origin);
            let finding = Finding::new(&codes::VENDOR_OVER_CAPACITY, message).at(place).field("vendor").help(help);
            findings.push(
                finding.related(vendor.origin, Some("capacity"), "what it can have at once").subject(format!("vendor {}", vendor.id)),
            );
        }
    }
}

/// CB507: what post-production has agreed to pay is more than the account has.
fn over_account(production: &Production, derived: &Derived, findings: &mut Findings) {
    let (Some(budget), Some(totals)) = (&production.budget, &derived.budget) else { return };
    // By account: the sum, and the dearest thing.
    let mut asked: BTreeMap<&str, (Decimal, Decimal, Origin, usize)> = BTreeMap::new();
    for (account, cost, origin) in agreed(production) {
        if cost.currency != budget.currency {
            continue;
        }
        let own = asked.entry(account).or_insert((Decimal::ZERO, Decimal::MIN, origin, 0));
        own.0 += cost.amount;
        own.3 += 1;
        if cost.amount > own.1 {
            (own.1, own.2) = (cost.amount, origin);
        }
    }
    for (number, (sum, _, origin, count)) in asked {
        let Some(at) = budget.accounts.iter().position(|account| account.number == number) else { continue };
        let Some(total) = totals.accounts.get(at) else { continue };
        let over = sum - total.total;
        if over <= Decimal::ZERO {
            continue;
        }
        let money = |amount| words::money(amount, budget.currency);
        let things = if count == 1 { "one thing".to_owned() } else { format!("{count} things") };
        let account = &budget.accounts[at];
        let message = format!(
            "post-production asks {} of account {number} ({}) for {things}, and the budget has {}: {} over",
            money(sum),
            account.name,
            money(total.total),
            money(over)
        );
        let help = "agree less, pay some of it from another account, or raise the budget";
        let finding = Finding::new(&codes::POST_OVER_ACCOUNT, message).at(origin).field("cost").help(help);
        findings.push(finding.related(account.origin, None, "the account").subject(format!("account {number}")));
    }
}

/// What is agreed to be paid, with the account and where it stands.
fn agreed(production: &Production) -> impl Iterator<Item = (&str, crate::values::Money, Origin)> {
    let tasks = production.post.iter().filter(|task| !task.is_dropped());
    tasks.filter_map(|task| Some((task.account.as_deref()?, task.cost?, task.origin)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::testing::{Builder, d, dec};
    use crate::model::{Level, Vendor};
    use crate::rules::testing::{found, messages};
    use crate::values::{Currency, Money};

    fn lasts(text: &'static str) -> impl FnOnce(&mut Milestone) {
        move |task| task.duration = Some(text.parse().unwrap())
    }

    /// Wrap on Friday 12 June 2026, ten working days to lock, five to the mix on Friday 3 July.
    fn plan() -> Builder {
        Builder::new()
            .milestone("wrap", Some(d(2026, 6, 12)), None, &[])
            .milestone("assembly", None, None, &["wrap"])
            .milestone_with(lasts("10 days"))
            .milestone("lock", None, None, &["assembly"])
            .milestone("mix", None, None, &["lock"])
            .milestone_with(lasts("5 days"))
            .with(|production| production.as_of = Some(d(2026, 6, 1)))
    }

    #[test]
    fn a_deadline_is_kept_to_the_day() {
        let by = |date| plan().milestone_with(move |task| task.deadline = Some(date));
        assert!(messages(&by(d(2026, 7, 3)), &codes::NEGATIVE_FLOAT).is_empty());
        let found = found(&by(d(2026, 7, 1)), &codes::NEGATIVE_FLOAT);
        assert_eq!(
            found[0].message,
            "Milestone mix must end by 2026-07-01 and ends on 2026-07-03: 2 working days short; what holds it: Milestone wrap → Milestone assembly → Milestone lock → Milestone mix"
        );
        assert_eq!(
            found[0].help.as_deref(),
            Some("take 2 working days out of that path (its longest is Milestone assembly), or agree 2026-07-03 or later")
        );
    }

    #[test]
    fn the_picture_is_not_cut_after_lock() {
        let cut = |date| plan().milestone("producers-cut", Some(date), None, &[]);
        assert!(messages(&cut(d(2026, 6, 26)), &codes::WORK_AFTER_LOCK).is_empty());
        assert_eq!(
            messages(&cut(d(2026, 6, 29)), &codes::WORK_AFTER_LOCK),
            ["Milestone producers-cut ends on 2026-06-29, after Milestone lock on 2026-06-26"]
        );
        let other = cut(d(2026, 6, 29)).milestone_with(|task| task.episode = Some("2".to_owned()));
        assert!(messages(&other, &codes::WORK_AFTER_LOCK).is_empty(), "another episode has its own lock");
    }

    #[test]
    fn a_directors_cut_is_as_long_as_agreed() {
        // The day after Friday 26 June, and ten weeks: Friday 4 September.
        let cut = |text| plan().milestone("directors-cut", None, None, &["assembly"]).milestone_with(lasts(text));
        let cut = |text| cut(text).with(|production| production.post[2].depends_on = vec!["directors-cut".to_owned()]);
        assert!(messages(&cut("10 weeks"), &codes::DIRECTORS_CUT_SHORT).is_empty());
        assert_eq!(
            messages(&cut("69 calendar days"), &codes::DIRECTORS_CUT_SHORT),
            [
                "Milestone directors-cut ends on 2026-09-03, 1 day early: from 2026-06-27 the director has 10 weeks or 1 day for each 2 days of photography, whichever is longer, to 2026-09-04 (DGA; trade knowledge, not checked against the agreement)"
            ]
        );
    }

    #[test]
    fn a_vendor_has_no_more_than_it_can() {
        let vendor = |capacity| {
            let own = Vendor { id: "v".to_owned(), name: "Low Pass".to_owned(), capacity: Some(capacity), ..Vendor::default() };
            let builder = plan().with(|production| production.vendors = vec![own]);
            let builder = builder.milestone("foley", None, None, &["lock"]).milestone_with(lasts("3 days"));
            builder.with(|production| production.post.iter_mut().for_each(|task| task.vendor = Some("v".to_owned())))
        };
        assert!(messages(&vendor(2), &codes::VENDOR_OVER_CAPACITY).is_empty());
        assert_eq!(
            messages(&vendor(1), &codes::VENDOR_OVER_CAPACITY),
            ["Low Pass has 2 tasks at once from 2026-06-29 to 2026-07-01, and can have 1: Milestone mix and Milestone foley"]
        );
    }

    #[test]
    fn what_is_agreed_is_in_the_account() {
        let costs = |amount: &str| {
            let cost = Money { amount: dec(amount), currency: Currency::USD };
            let builder = plan().account("4400", Level::Post, None).line("4400", "1", "", "1", "1000");
            builder.milestone_with(move |task| (task.cost, task.account) = (Some(cost), Some("4400".to_owned())))
        };
        assert!(messages(&costs("1000"), &codes::POST_OVER_ACCOUNT).is_empty());
        assert_eq!(
            messages(&costs("1001"), &codes::POST_OVER_ACCOUNT),
            ["post-production asks 1,001 USD of account 4400 (Account 4400) for one thing, and the budget has 1,000 USD: 1 USD over"]
        );
    }
}
