//! The equipment list: what is hired from a vendor, when it is picked up and due back, who holds it (domain.md 2.2).
//!
//! One for each vendor with an order that is followed: one that states a date, a number, a cost, serials or a holder.
//! Equipment that the production only names for the sheet needs no list.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::Value;

use super::facts::{Count, Fact, NoteBlock, dial, notes_for};
use super::{Context, Figure, Kind, Subject, facts, format, money};
use crate::derive::{EquipmentState, EquipmentStatus};
use crate::model::{CostPer, Equipment, Part, PurchaseOrder, Vendor, Wording, orders_by_number};
use crate::values::{Currency, Money};
use crate::words::{kept, say, word};

/// The equipment list.
pub static KIND: Kind = Kind {
    word: "equipment-list",
    name: "Equipment list",
    about: "What is hired from a vendor: ordered, picked up, due back, overdue, who holds it. One for each vendor with an order of `equipment` that is followed.",
    schema: 1,
    needs: &[Part::Identity, Part::Schedule, Part::People],
    due,
    page,
};

fn due(context: Context<'_>) -> Vec<Subject> {
    let _speaking = context.speak();
    let items = &context.production.equipment;
    let followed: BTreeSet<&str> =
        items.iter().filter(|item| item.is_tracked()).map(|item| item.vendor.as_deref().unwrap_or_default()).collect();
    let name = |id: &str| vendor(context, id).map_or(id, |vendor| vendor.name.as_str()).to_owned();
    let mut named: Vec<(String, &str)> =
        followed.into_iter().map(|id| (if id.is_empty() { say!("equipment-list-no-vendor") } else { name(id) }, id)).collect();
    named.sort();
    let mut slugs = facts::Slugs::default();
    let subject = |(name, key): (String, &str)| Subject { slug: slugs.of(&name), name, key: key.to_owned(), date: None };
    named.into_iter().map(subject).collect()
}

fn vendor<'a>(context: Context<'a>, id: &str) -> Option<&'a Vendor> {
    context.production.vendors.iter().find(|vendor| vendor.id == id)
}

fn page(context: Context<'_>, subject: &Subject) -> Value {
    let _speaking = context.speak();
    facts::page(context, &KIND, subject, &[], true, body(context, subject))
}

/// What an equipment list shows.
#[derive(Debug, Clone, Serialize)]
pub struct EquipmentList {
    /// The vendor.
    pub vendor: String,
    /// The date it speaks from.
    pub as_of: Option<String>,
    /// How to reach the vendor.
    pub contact: Vec<Fact>,
    /// The counts that are looked for first.
    pub key: Vec<Count>,
    /// Its items by what is to be done about them; groups without any are left out.
    pub groups: Vec<EquipmentGroup>,
    /// What what is out costs for another week, as a sentence.
    pub week: Option<String>,
    /// How the dates are worked out.
    pub basis: String,
    /// The purchase orders they belong to.
    pub orders: Vec<OrderRow>,
    /// Notes that the production adds to this paper.
    pub notes: Vec<NoteBlock>,
}

/// Items about which the same is to be done.
#[derive(Debug, Clone, Serialize)]
pub struct EquipmentGroup {
    /// Stable id: `out`.
    pub id: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// `4 items`.
    pub count: String,
    /// Its items in order of their next date.
    pub rows: Vec<ItemRow>,
}

/// One item.
#[derive(Debug, Clone, Serialize)]
pub struct ItemRow {
    /// Stable id: `item-crab-dolly`.
    pub id: String,
    /// What it is.
    pub item: String,
    /// Its category and remarks.
    pub more: Option<String>,
    /// Serial numbers.
    pub serials: Option<String>,
    /// How many.
    pub quantity: String,
    /// `3 came`, where not all did.
    pub came: Option<String>,
    /// Number of its order.
    pub order: Option<String>,
    /// Who holds it.
    pub holder: Option<String>,
    /// The department.
    pub department: Option<String>,
    /// When it is needed: `May 4 – May 12, 3 days`.
    pub needed: Option<String>,
    /// The scenes it is needed for.
    pub scenes: Option<String>,
    /// The date it is to be picked up; none once it was.
    pub pickup: Option<String>,
    /// The date it was.
    pub picked_up: Option<String>,
    /// The date it must be back; none once it is.
    pub return_due: Option<String>,
    /// The date it went back.
    pub returned: Option<String>,
    /// Its condition.
    pub condition: Option<String>,
    /// What it costs.
    pub cost: Option<Figure>,
    /// `a week`, `a day`; none where it is flat.
    pub per: Option<&'static str>,
    /// What it comes to from pick-up to return, where it is by time.
    pub total: Option<Figure>,
    /// What loss and damage cost.
    pub damage: Option<Figure>,
    /// Where it stands, in words.
    pub status: &'static str,
    /// How much attention it wants: `strong`, `warn`, `plain`, `quiet`.
    pub tone: &'static str,
    /// More about where it stands: `3 days`.
    pub since: Option<String>,
}

/// A purchase order.
#[derive(Debug, Clone, Serialize)]
pub struct OrderRow {
    /// Stable id: `order-SW-1004`.
    pub id: String,
    /// Its number.
    pub number: String,
    /// Its date.
    pub date: Option<String>,
    /// What for.
    pub description: String,
    /// What it comes to.
    pub amount: Option<Figure>,
    /// How many of the items belong to it.
    pub items: String,
}

/// What an order is for: its own words, else those of its lines.
fn described(order: &PurchaseOrder) -> String {
    if !order.description.is_empty() {
        return order.description.clone();
    }
    let lines = order.lines.iter().map(|line| line.description.as_str()).filter(|text| !text.is_empty());
    lines.collect::<Vec<_>>().join("; ")
}

/// The groups in their order: id, message of the heading, states.
const GROUPS: [(&str, &str, &[EquipmentState]); 5] = [
    ("now", "equipment-list-overdue-and-late", &[EquipmentState::Overdue, EquipmentState::Late]),
    ("to-come", "equipment-list-to-come", &[EquipmentState::ToOrder, EquipmentState::Ordered]),
    ("out", "equipment-list-out", &[EquipmentState::Out, EquipmentState::DueBack]),
    ("unrecorded", "equipment-list-used-not-recorded", &[EquipmentState::Unrecorded]),
    ("returned", "equipment-list-returned", &[EquipmentState::Returned]),
];

struct List<'a> {
    context: Context<'a>,
    wording: Wording,
    all: Vec<(&'a Equipment, &'a EquipmentStatus)>,
}

fn body(context: Context<'_>, subject: &Subject) -> EquipmentList {
    let production = context.production;
    let all = production.equipment.iter().zip(&context.derived.equipment);
    let all: Vec<_> = all.filter(|(item, _)| item.vendor.as_deref().unwrap_or_default() == subject.key).collect();
    let list = List { context, wording: production.conventions.wording, all };
    let mut slugs = facts::Slugs::default();
    let contact = vendor(context, &subject.key).map(|vendor| {
        let lead = |fact: Option<Fact>, href: Option<String>| match (fact, href) {
            (Some(fact), Some(href)) => Some(fact.leading_to(href)),
            (fact, _) => fact,
        };
        [
            Fact::new("supplies", word!("contact-list--supplies"), vendor.supplies.as_deref()),
            Fact::new("contact", word!("common--contact"), vendor.contact.as_deref()),
            lead(
                Fact::new("phone", word!("common--phone"), vendor.phone.as_deref().map(facts::unbroken)),
                vendor.phone.as_deref().and_then(dial),
            ),
            lead(
                Fact::new("email", word!("contact-list-e-mail"), vendor.email.as_deref()),
                vendor.email.as_ref().map(|mail| format!("mailto:{mail}")),
            ),
        ]
    });
    EquipmentList {
        as_of: context.derived.as_of.map(|date| format::plain_date(date, list.wording)),
        contact: contact.into_iter().flatten().flatten().collect(),
        key: list.key(),
        groups: GROUPS.iter().filter_map(|(id, title, states)| list.group(id, kept(title), states, &mut slugs)).collect(),
        week: list.week(),
        basis: say!("equipment-list-where-no-date"),
        orders: list.orders(),
        notes: notes_for(production, KIND.word, Some(&subject.name)),
        vendor: subject.name.clone(),
    }
}

impl List<'_> {
    fn date(&self, date: Date) -> String {
        format::day_and_month(date, self.wording)
    }

    fn of(&self, test: impl Fn(&EquipmentStatus) -> bool) -> usize {
        self.all.iter().filter(|(_, status)| test(status)).count()
    }

    fn key(&self) -> Vec<Count> {
        use EquipmentState::{DueBack, Late, Ordered, Out, Overdue, ToOrder};
        let count = |id, label, number: usize, note: Option<String>, urgent: bool| Count {
            id,
            label,
            figure: Figure { text: number.to_string(), value: number.to_string() },
            note,
            urgent: urgent && number > 0,
        };
        let late = self.of(|status| status.state == Late);
        let note = (late > 0).then(|| say!("equipment-list-late-count", late));
        let out = self.of(|status| matches!(status.state, Out | DueBack | Overdue));
        vec![
            count(
                "to-come",
                word!("equipment-list-to-come"),
                self.of(|status| matches!(status.state, Late | ToOrder | Ordered)),
                note,
                late > 0,
            ),
            count(
                "soon",
                word!("equipment-list-within-7-days"),
                self.of(|status| status.soon && matches!(status.state, ToOrder | Ordered)),
                None,
                false,
            ),
            count("out", word!("equipment-list-out"), out, None, false),
            count("due-back", word!("equipment-list-due-back-within-7-days"), self.of(|status| status.state == DueBack), None, false),
            count("overdue", word!("equipment-list-overdue"), self.of(|status| status.state == Overdue), None, true),
        ]
    }

    fn group(&self, id: &'static str, title: &'static str, states: &[EquipmentState], slugs: &mut facts::Slugs) -> Option<EquipmentGroup> {
        let mut own: Vec<_> = self.all.iter().filter(|(_, status)| states.contains(&status.state)).collect();
        own.sort_by_key(|(item, status)| {
            let next = match status.state {
                EquipmentState::Late | EquipmentState::ToOrder | EquipmentState::Ordered => status.pickup,
                EquipmentState::Returned => item.returned,
                _ => status.return_due,
            };
            (status.state != EquipmentState::Overdue, next.is_none(), next)
        });
        let rows: Vec<ItemRow> = own.iter().map(|(item, status)| self.row(item, status, slugs)).collect();
        (!rows.is_empty()).then(|| EquipmentGroup { id, title, count: format::counted(rows.len(), "items"), rows })
    }

    fn row(&self, item: &Equipment, status: &EquipmentStatus, slugs: &mut facts::Slugs) -> ItemRow {
        let (word, tone, since) = self.status(item, status);
        let figure = |amount: Option<Money>| amount.filter(|money| !money.amount.is_zero()).map(|money| self.figure(money));
        let mut scenes: Vec<&str> = Vec::new();
        for number in status.needs.iter().flat_map(|need| &need.scenes) {
            if !scenes.contains(&number.as_str()) {
                scenes.push(number.as_str());
            }
        }
        let came = item.received.is_some() || item.received_quantity.is_some();
        ItemRow {
            id: format!("item-{}", slugs.of(item.key())),
            item: item.item.clone(),
            more: format::joined([item.category.as_deref(), item.notes.as_deref()], " · "),
            serials: (!item.serials.is_empty()).then(|| format::list(&item.serials)),
            quantity: item.quantity.to_string(),
            came: (came && status.missing > 0).then(|| say!("equipment-list-came", count = item.quantity.saturating_sub(status.missing))),
            order: item.order.clone(),
            holder: item.holder.as_deref().map(|who| self.context.production.driver(who, None).name),
            department: item.department.clone(),
            needed: self.needed(status),
            scenes: (!scenes.is_empty()).then(|| format::list(scenes)),
            pickup: status.pickup.filter(|_| !came).map(|date| self.date(date)),
            picked_up: item.received.map(|date| self.date(date)),
            return_due: status.return_due.filter(|_| item.returned.is_none()).map(|date| self.date(date)),
            returned: item.returned.map(|date| self.date(date)),
            condition: item.condition.clone(),
            cost: figure(item.cost),
            per: match item.per {
                CostPer::Flat => None,
                CostPer::Day => Some(word!("equipment-list-a-day")),
                CostPer::Week => Some(word!("equipment-list-a-week")),
            },
            total: figure(status.cost.filter(|_| item.per != CostPer::Flat)),
            damage: figure(item.damage),
            status: word,
            tone,
            since,
        }
    }

    fn status(&self, item: &Equipment, status: &EquipmentStatus) -> (&'static str, &'static str, Option<String>) {
        let late = || Some(format::counted(usize::try_from(status.days_late).unwrap_or(0), "days"));
        match status.state {
            EquipmentState::Overdue => (word!("equipment-list-overdue"), "strong", late()),
            EquipmentState::Late if item.received.is_some() || item.received_quantity.is_some() => {
                (word!("equipment-list-short"), "strong", Some(say!("equipment-list-count-to-come", count = status.missing)))
            }
            EquipmentState::Late => (word!("equipment-list-late"), "strong", late()),
            EquipmentState::ToOrder => (word!("equipment-list-to-order"), if status.soon { "warn" } else { "plain" }, None),
            EquipmentState::Ordered => {
                (word!("equipment-list-ordered"), if status.soon { "plain" } else { "quiet" }, item.ordered.map(|date| self.date(date)))
            }
            EquipmentState::Out => (word!("equipment-list-out"), "quiet", None),
            EquipmentState::DueBack => (word!("equipment-list-due-back"), "warn", None),
            EquipmentState::Unrecorded => (word!("equipment-list-not-recorded"), "plain", None),
            EquipmentState::Returned => match (item.returned, item.return_due) {
                (Some(back), Some(due)) if back > due => {
                    let days = due.until(back).map_or(0, |span| span.get_days());
                    (word!("equipment-list-returned-late"), "plain", Some(format::counted(usize::try_from(days).unwrap_or(0), "days")))
                }
                _ => (word!("equipment-list-returned"), "quiet", None),
            },
        }
    }

    /// `May 4`, `May 4 – May 12, 3 days`.
    fn needed(&self, status: &EquipmentStatus) -> Option<String> {
        let mut dates: Vec<Date> = status.needs.iter().map(|need| need.date).collect();
        dates.dedup();
        match dates.as_slice() {
            [] => None,
            [one] => Some(self.date(*one)),
            [first, .., last] => Some(format!("{} – {}, {}", self.date(*first), self.date(*last), format::counted(dates.len(), "days"))),
        }
    }

    /// An amount; its currency stands with it where it is not the production's.
    fn figure(&self, amount: Money) -> Figure {
        let text = money::exact(amount.amount, amount.currency);
        let own = amount.currency == self.context.production.conventions.currency;
        Figure { text: if own { text } else { money::exact_with_code(amount.amount, amount.currency) }, value: amount.plain() }
    }

    /// What is out costs for another week, by currency.
    fn week(&self) -> Option<String> {
        let mut by: BTreeMap<String, (Currency, Decimal, usize)> = BTreeMap::new();
        let out = |state| matches!(state, EquipmentState::Out | EquipmentState::DueBack | EquipmentState::Overdue);
        for (_, status) in self.all.iter().filter(|(_, status)| out(status.state)) {
            let Some(week) = status.week else { continue };
            let sum = by.entry(week.currency.to_string()).or_insert((week.currency, Decimal::ZERO, 0));
            sum.1 = sum.1.checked_add(week.amount)?;
            sum.2 += 1;
        }
        let parts: Vec<String> = by.values().map(|(currency, sum, _)| money::exact_with_code(*sum, *currency)).collect();
        let hires: usize = by.values().map(|(.., count)| count).sum();
        (hires > 0).then(|| {
            say!("equipment-list-out-another-week", hires = format::counted(hires, "hires"), costs = parts.join(&say!("approval-and")))
        })
    }

    /// The purchase orders that the items name, with what the ledger knows of them.
    fn orders(&self) -> Vec<OrderRow> {
        let known = orders_by_number(&self.context.production.ledger.orders);
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for order in self.all.iter().filter_map(|(item, _)| item.order.as_deref()) {
            *counts.entry(order).or_default() += 1;
        }
        let row = |(number, count): (&str, usize)| {
            let order: Option<&PurchaseOrder> = known.get(number).copied();
            OrderRow {
                id: format!("order-{number}"),
                number: number.to_owned(),
                date: order.and_then(|order| order.date).map(|date| self.date(date)),
                description: order.map_or_else(|| say!("equipment-list-not-in-the-ledger"), described),
                amount: order.map(|order| {
                    let sum: Decimal = order.lines.iter().fold(order.tax, |sum, line| sum.saturating_add(line.amount));
                    self.figure(Money { amount: sum, currency: order.currency })
                }),
                items: format::counted(count, "items"),
            }
        };
        counts.into_iter().map(row).collect()
    }
}
