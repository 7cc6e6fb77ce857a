//! Equipment that is not ordered, not here, overdue, back too early, or held by two orders: CB625 to CB629.
//!
//! Equipment that is only named for the sheet is asked nothing: an item is followed once it, or another of its vendor's,
//! states an order, a date of one, a cost, serials or a holder.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::words;
use crate::derive::{Derived, EquipmentState, EquipmentStatus, Need};
use crate::findings::{Finding, Findings, codes};
use crate::model::{Equipment, Production};
use crate::values::SceneNumber;

/// Days before its pick-up by which equipment should be ordered.
const ORDER_BY: i32 = 3;

pub(super) fn check(production: &Production, derived: &Derived, findings: &mut Findings) {
    let followed: BTreeSet<&str> =
        production.equipment.iter().filter(|item| item.is_tracked()).filter_map(|item| item.vendor.as_deref()).collect();
    let orders: BTreeSet<&str> = production.ledger.orders.iter().map(|order| order.number.as_str()).collect();
    for (item, status) in production.equipment.iter().zip(&derived.equipment) {
        if !item.is_tracked() && !item.vendor.as_deref().is_some_and(|vendor| followed.contains(vendor)) {
            continue;
        }
        let one = One { production, derived, item, status };
        findings.extend(one.not_ordered(&orders));
        findings.extend(one.not_here());
        findings.extend(one.overdue());
        findings.extend(one.back_early());
    }
    serials(production, derived, findings);
}

/// One item and where it stands.
struct One<'a> {
    production: &'a Production,
    derived: &'a Derived,
    item: &'a Equipment,
    status: &'a EquipmentStatus,
}

/// `Crab dolly (order SW-1003)`, `Crab dolly (dolly-2)`.
fn name(item: &Equipment) -> String {
    match (&item.order, &item.id) {
        (Some(order), _) => format!("{} (order {order})", item.item),
        (None, Some(id)) => format!("{} ({id})", item.item),
        (None, None) => item.item.clone(),
    }
}

impl One<'_> {
    fn subject(&self) -> String {
        format!("equipment {}", self.item.key())
    }

    /// `scene 12 on 2026-05-06`, `the day of 2026-05-06`.
    fn need(need: &Need) -> String {
        let scenes: Vec<&SceneNumber> = need.scenes.iter().collect();
        if scenes.is_empty() { format!("the day of {}", need.date) } else { format!("{} on {}", words::scenes(&scenes), need.date) }
    }

    fn finding(&self, code: &'static crate::findings::Code, message: String, field: &'static str, need: Option<&Need>) -> Finding {
        let finding = Finding::new(code, message).at(self.item.origin).field(field).subject(self.subject());
        match need.and_then(|need| self.production.days.get(need.day?)) {
            Some(day) => finding.related(day.origin, None, "it is needed here"),
            None => finding,
        }
    }

    fn here(&self) -> bool {
        self.item.received.is_some() || self.item.received_quantity.is_some_and(|came| came > 0) || self.item.returned.is_some()
    }

    /// Days from the date the papers speak from to another; none where there is no such date.
    fn left(&self, date: Date) -> Option<i32> {
        Some(words::apart(self.derived.as_of?, date))
    }

    /// CB625: the day that needs it comes, and it is not ordered; or it is to be picked up after that day.
    fn not_ordered(&self, orders: &BTreeSet<&str>) -> Option<Finding> {
        let (item, first) = (self.item, self.status.needs.first()?);
        if let Some(pickup) = item.pickup.filter(|pickup| *pickup > first.date && !self.here()) {
            let late = words::days(words::apart(first.date, pickup));
            let message = format!("{} is picked up on {pickup}, {late} after {} needs it", name(item), Self::need(first));
            let help = format!("pick it up by {}, or shoot that on {pickup} or later", first.date);
            return Some(self.finding(&codes::EQUIPMENT_NOT_ORDERED, message, "pickup", Some(first)).help(help));
        }
        if self.here() {
            return None;
        }
        match &item.order {
            Some(order) if !orders.is_empty() && !orders.contains(order.as_str()) => {
                let message = format!("{}: there is no purchase order {order} in the books, and {} needs it", item.item, Self::need(first));
                let finding = self.finding(&codes::EQUIPMENT_NOT_ORDERED, message, "order", Some(first));
                Some(finding.help("enter the order under `purchase_orders`, or correct its number"))
            }
            Some(_) => None,
            None if item.ordered.is_some() => None,
            None => {
                let pickup = self.status.pickup?;
                let left = self.left(pickup).filter(|left| *left <= ORDER_BY)?;
                // What was needed for the last time without a word was there: the list is behind.
                if self.status.state == EquipmentState::Unrecorded {
                    return None;
                }
                let when = match left {
                    0 => format!("it is to be picked up today, {pickup}"),
                    left if left > 0 => format!("it is to be picked up on {pickup}, in {}", words::days(left)),
                    late => format!("it was to be picked up on {pickup}, {} ago", words::days(-late)),
                };
                let message = format!("{} is not ordered: {when}, and {} needs it", item.item, Self::need(first));
                let finding = self.finding(&codes::EQUIPMENT_NOT_ORDERED, message, "ordered", Some(first));
                Some(finding.help("order it, and write `order` or `ordered`; where it is there already, write `received`"))
            }
        }
    }

    /// CB626: its pick-up is past, and it is not here, or not all of it.
    fn not_here(&self) -> Option<Finding> {
        let (item, status) = (self.item, self.status);
        let pickup = status.pickup.filter(|_| status.state == EquipmentState::Late)?;
        let ordered = item.ordered.is_some() || item.order.is_some();
        // One that is not ordered at all is CB625.
        if !ordered && !self.here() {
            return None;
        }
        let next = status.needs.iter().find(|need| self.left(need.date).is_some_and(|left| left >= 0));
        let needed = next.map(|need| format!(", and {} needs it", Self::need(need))).unwrap_or_default();
        let what = if self.here() {
            format!("{} of {} of {} have not come", status.missing, item.quantity, name(item))
        } else {
            format!("{} has not come", name(item))
        };
        let message = format!("{what}, {} after its pick-up on {pickup}{needed}", words::days(status.days_late));
        let field = if self.here() { "received_quantity" } else { "received" };
        let help = "ask the vendor today; when it is here, write the date as `received`";
        Some(self.finding(&codes::EQUIPMENT_NOT_HERE, message, field, next).help(help))
    }

    fn another(&self) -> String {
        match (self.status.day, self.status.week) {
            (Some(day), _) => format!("; each day more costs {}", words::money(day.amount, day.currency)),
            (None, Some(week)) => format!("; each week more costs {}", words::money(week.amount, week.currency)),
            (None, None) => String::new(),
        }
    }

    /// CB627: it should be back, or went back late.
    fn overdue(&self) -> Option<Finding> {
        let (item, status) = (self.item, self.status);
        if let (Some(due), Some(returned)) = (item.return_due, item.returned) {
            let late = Some(words::apart(due, returned)).filter(|late| *late > 0)?;
            let message =
                format!("{} went back on {returned}, {} after it was due on {due}{}", name(item), words::days(late), self.another());
            let help = "check the vendor's invoice for it; where a later date was agreed, write it as `return_due`";
            return Some(self.finding(&codes::EQUIPMENT_OVERDUE, message, "returned", None).help(help));
        }
        let due = status.return_due.filter(|_| status.state == EquipmentState::Overdue)?;
        let message = format!("{} was due back on {due}, {} ago{}", name(item), words::days(status.days_late), self.another());
        let last = status.needs.last().filter(|need| self.left(need.date).is_some_and(|left| left >= 0));
        let help = match last {
            Some(last) => format!("{} still needs it: agree a later `return_due` with the vendor", Self::need(last)),
            None => "send it back and write the date as `returned`".to_owned(),
        };
        let field = if item.return_due.is_some() { "return_due" } else { "received" };
        Some(self.finding(&codes::EQUIPMENT_OVERDUE, message, field, None).help(help))
    }

    /// CB628: it must be back before it is needed for the last time, or is already.
    fn back_early(&self) -> Option<Finding> {
        let (item, last) = (self.item, self.status.needs.last()?);
        let (back, field, verb) = match (item.returned, item.return_due) {
            // Days that are past were shot, with or without it.
            (Some(returned), _) if self.left(last.date).is_some_and(|left| left >= 0) => (returned, "returned", "went back"),
            (None, Some(due)) => (due, "return_due", "must be back"),
            _ => return None,
        };
        // It may go back on the evening of the day that needs it for the last time.
        if back >= last.date {
            return None;
        }
        let message = format!("{} {verb} on {back}, and {} still needs it", name(item), Self::need(last));
        let week = self.status.week.map(|week| format!(" (another week costs {})", words::money(week.amount, week.currency)));
        let help = match field {
            "returned" => format!("order it again for {}, or shoot that without it", last.date),
            _ => format!("keep it until {}{}, or shoot that sooner", last.date, week.unwrap_or_default()),
        };
        Some(self.finding(&codes::EQUIPMENT_BACK_EARLY, message, field, Some(last)).help(help))
    }
}

/// CB629: two orders hold one serial number at one time.
fn serials(production: &Production, derived: &Derived, findings: &mut Findings) {
    let mut holders: BTreeMap<String, Vec<(usize, &str)>> = BTreeMap::new();
    for (at, item) in production.equipment.iter().enumerate() {
        let mut own = BTreeSet::new();
        for serial in &item.serials {
            let key: String = serial.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_uppercase).collect();
            if key.is_empty() {
                continue;
            }
            if own.insert(key.clone()) {
                holders.entry(key).or_default().push((at, serial));
            } else {
                let message = format!("{} holds serial {serial} twice", name(item));
                let finding = Finding::new(&codes::SERIAL_TWICE, message).at(item.origin).field("serials");
                findings.push(finding.help("take one of the two out, or correct it").subject(format!("equipment {}", item.key())));
            }
        }
    }
    let span = |at: usize| {
        let (item, status) = (&production.equipment[at], derived.equipment.get(at));
        let from = item.received.or(status.and_then(|status| status.pickup));
        (from, item.returned)
    };
    for all in holders.values() {
        for (index, (one, _)) in all.iter().enumerate() {
            for (other, serial) in &all[index + 1..] {
                let ((from, back), (other_from, other_back)) = (span(*one), span(*other));
                // Back before the other order began: it was hired twice, one after the other.
                let apart = |back: Option<Date>, from: Option<Date>| matches!((back, from), (Some(back), Some(from)) if back <= from);
                if apart(back, other_from) || apart(other_back, from) {
                    continue;
                }
                let (first, second) = (&production.equipment[*one], &production.equipment[*other]);
                let message = format!("{} and {} hold serial {serial} at one time", name(first), name(second));
                let finding = Finding::new(&codes::SERIAL_TWICE, message).at(second.origin).field("serials");
                let finding = finding.related(first.origin, Some("serials"), "the same serial here");
                let help = "correct the serial of one of them, or write when the first went back as `returned`";
                findings.push(finding.help(help).subject(format!("equipment {}", second.key())));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, dec};
    use crate::model::CostPer;
    use crate::values::Money;

    /// Needed on Friday 5 June 2026; so picked up on the 4th and back on Monday the 8th.
    fn found(as_of: Date, items: Vec<Equipment>) -> Vec<String> {
        let builder = Builder::new().scene("1", "INT", "DAY", 8).day(d(2026, 6, 5), "07:00").strip("1", "");
        let builder = builder.with(|production| production.equipment = items);
        let derived = derive(&builder.production, Some(as_of));
        let mut findings = Findings::default();
        check(&builder.production, &derived, &mut findings);
        findings.iter().map(|finding| format!("{} {}", finding.code.id, finding.message)).collect()
    }

    fn crane() -> Equipment {
        Equipment { item: "Crane".to_owned(), quantity: 1, prep_days: 1, units: vec!["main".to_owned()], ..Equipment::default() }
    }

    fn hired(change: impl FnOnce(&mut Equipment)) -> Vec<Equipment> {
        let mut item = crane();
        (item.cost, item.per) = (Some(Money { amount: dec("90"), currency: "USD".parse().unwrap() }), CostPer::Day);
        change(&mut item);
        vec![item]
    }

    #[test]
    fn equipment_that_is_only_named_is_asked_nothing() {
        assert!(found(d(2026, 6, 30), vec![crane()]).is_empty());
    }

    #[test]
    fn ordered_three_days_before_its_pick_up() {
        assert!(found(d(2026, 5, 31), hired(|_| ())).is_empty());
        let late = "CB625 Crane is not ordered: it is to be picked up on 2026-06-04, in 3 days, and the day of 2026-06-05 needs it";
        assert_eq!(found(d(2026, 6, 1), hired(|_| ())), [late]);
        assert!(found(d(2026, 6, 1), hired(|item| item.ordered = Some(d(2026, 6, 1)))).is_empty());
    }

    #[test]
    fn here_on_the_day_of_its_pick_up() {
        let ordered = |item: &mut Equipment| item.order = Some("PO-1".to_owned());
        assert!(found(d(2026, 6, 4), hired(ordered)).is_empty());
        let message = "CB626 Crane (order PO-1) has not come, 1 day after its pick-up on 2026-06-04, and the day of 2026-06-05 needs it";
        assert_eq!(found(d(2026, 6, 5), hired(ordered)), [message]);
    }

    #[test]
    fn back_on_the_day_it_is_due_and_not_before_its_last_use() {
        let with = |due: Date| {
            move |item: &mut Equipment| {
                (item.received, item.return_due, item.ordered) = (Some(d(2026, 6, 4)), Some(due), Some(d(2026, 6, 1)));
            }
        };
        assert!(found(d(2026, 6, 5), hired(with(d(2026, 6, 5)))).is_empty());
        let overdue = "CB627 Crane was due back on 2026-06-05, 1 day ago; each day more costs 90 USD";
        assert_eq!(found(d(2026, 6, 6), hired(with(d(2026, 6, 5)))), [overdue]);
        let early = "CB628 Crane must be back on 2026-06-04, and the day of 2026-06-05 still needs it";
        assert_eq!(found(d(2026, 6, 4), hired(with(d(2026, 6, 4)))), [early]);
    }

    #[test]
    fn one_serial_is_in_one_order_at_a_time() {
        let with = |order: &str, from: Date, back: Option<Date>| {
            let mut item = crane();
            item.order = Some(order.to_owned());
            (item.received, item.returned, item.serials) = (Some(from), back, vec!["tc-114".to_owned()]);
            item
        };
        let second = with("PO-2", d(2026, 6, 4), None);
        let twice = found(d(2026, 6, 5), vec![with("PO-1", d(2026, 6, 1), None), second.clone()]);
        assert_eq!(twice, ["CB629 Crane (order PO-1) and Crane (order PO-2) hold serial tc-114 at one time"]);
        let after = found(d(2026, 6, 4), vec![with("PO-1", d(2026, 6, 1), Some(d(2026, 6, 4))), second]);
        assert!(!after.iter().any(|finding| finding.starts_with("CB629")), "{after:?}");
    }
}
