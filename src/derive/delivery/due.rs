//! When items are due: stated, counted from an anchor over working or calendar days, or with the complete delivery.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::derive::{PlanTask, WorkDays};
use crate::model::{Anchor, Buyer, Deliverable, DueBy, OnDayOff, Origin, Production, Stage};
use crate::values::Lag;

/// Why an item is due when it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DueWhy {
    /// Nothing says.
    #[default]
    Unknown,
    /// Its record states the date.
    Stated,
    /// It is the date at this place of [`Due::counted`].
    Counted(usize),
    /// The buyer's date of complete delivery.
    Buyer,
}

/// A date counted from an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// What it is counted from.
    pub anchor: Anchor,
    /// How long after it; below nothing for before.
    pub lag: Lag,
    /// The anchor's date; none where it has none yet.
    pub from: Option<Date>,
    /// Where that stands, with the key.
    pub place: (Origin, &'static str),
    /// The date that the count gives.
    pub date: Option<Date>,
    /// The working day it moves to, where it falls on a day off and does not stay there.
    pub moved: Option<Date>,
}

impl Counted {
    /// The date after all.
    #[must_use]
    pub fn settled(&self) -> Option<Date> {
        self.moved.or(self.date)
    }
}

/// When an item is due.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Due {
    /// The date.
    pub date: Option<Date>,
    /// Why.
    pub why: DueWhy,
    /// The dates it was counted to, in the order written.
    pub counted: Vec<Counted>,
}

/// When each item is due, parallel to `Production::deliverables`.
pub(super) fn all(production: &Production, plan: &[PlanTask]) -> Vec<Due> {
    let items = &production.deliverables;
    let mut of_buyer: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        of_buyer.entry(item.buyer.as_str()).or_default().push(at);
    }
    let mut dates = Dates {
        production,
        plan,
        buyers: production.buyers.iter().map(|buyer| (buyer.id.as_str(), buyer)).collect(),
        tasks: production.post.iter().enumerate().map(|(at, task)| (task.id.as_str(), at)).collect(),
        at: items.iter().enumerate().map(|(at, item)| ((item.buyer.as_str(), item.item.as_str()), at)).collect(),
        of_buyer,
        known: vec![None; items.len()],
        open: vec![false; items.len()],
    };
    (0..items.len()).for_each(|at| {
        dates.due(at);
    });
    dates.known.into_iter().map(Option::unwrap_or_default).collect()
}

struct Dates<'a> {
    production: &'a Production,
    plan: &'a [PlanTask],
    buyers: BTreeMap<&'a str, &'a Buyer>,
    tasks: BTreeMap<&'a str, usize>,
    at: BTreeMap<(&'a str, &'a str), usize>,
    of_buyer: BTreeMap<&'a str, Vec<usize>>,
    known: Vec<Option<Due>>,
    /// Items whose date is being counted: a circle is cut where it closes.
    open: Vec<bool>,
}

impl<'a> Dates<'a> {
    fn due(&mut self, at: usize) -> Option<Date> {
        if let Some(known) = &self.known[at] {
            return known.date;
        }
        if self.open[at] {
            return None;
        }
        self.open[at] = true;
        let production = self.production;
        let item = &production.deliverables[at];
        let counted: Vec<Counted> = match item.due {
            Some(_) => Vec::new(),
            None => item.due_from.iter().map(|(anchor, lag)| self.counted(item, anchor, *lag)).collect(),
        };
        let own = counted.iter().enumerate().filter_map(|(place, one)| Some((one.settled()?, place)));
        let chosen = match item.due_by {
            DueBy::Earliest => own.min(),
            // The first of equals.
            DueBy::Latest => own.max_by_key(|(date, place)| (*date, std::cmp::Reverse(*place))),
        };
        let of_buyer = self.buyers.get(item.buyer.as_str()).and_then(|buyer| buyer.delivery);
        let (date, why) = match (item.due, chosen, of_buyer) {
            (Some(date), ..) => (Some(date), DueWhy::Stated),
            (None, Some((date, place)), _) => (Some(date), DueWhy::Counted(place)),
            (None, None, Some(date)) => (Some(date), DueWhy::Buyer),
            (None, None, None) => (None, DueWhy::Unknown),
        };
        self.open[at] = false;
        self.known[at] = Some(Due { date, why, counted });
        date
    }

    fn counted(&mut self, item: &'a Deliverable, anchor: &Anchor, lag: Lag) -> Counted {
        let (from, place) = self.anchor(item, anchor);
        let days = WorkDays::of(self.production.buyer_calendar(&item.buyer));
        let date = from.map(|from| days.later(from, lag));
        let moved = date.and_then(|date| {
            let moved = match item.on_day_off {
                OnDayOff::Keep => date,
                OnDayOff::Before => days.on_or_before(date),
                OnDayOff::After => days.on_or_after(date),
            };
            (moved != date).then_some(moved)
        });
        Counted { anchor: anchor.clone(), lag, from, place, date, moved }
    }

    /// The date of an anchor, and where it stands.
    fn anchor(&mut self, item: &'a Deliverable, anchor: &Anchor) -> (Option<Date>, (Origin, &'static str)) {
        let buyer = self.buyers.get(item.buyer.as_str()).copied();
        let of_buyer = |date: Option<Date>, key: &'static str| (date, (buyer.map_or(Origin::NONE, |buyer| buyer.origin), key));
        match anchor {
            Anchor::Delivery => of_buyer(buyer.and_then(|buyer| buyer.delivery), "delivery"),
            Anchor::Signature => of_buyer(buyer.and_then(|buyer| buyer.signed), "signed"),
            Anchor::Air => self.air(item, buyer),
            Anchor::FirstDelivery => match buyer.and_then(|buyer| buyer.first_delivery) {
                Some(date) => of_buyer(Some(date), "first_delivery"),
                None => self.first_delivery(item),
            },
            Anchor::Task(id) => match self.tasks.get(id.as_str()).copied() {
                Some(at) => (self.plan[at].finish, (self.production.post[at].origin, "id")),
                None => (None, (Origin::NONE, "id")),
            },
            Anchor::Item(number) => match self.at.get(&(item.buyer.as_str(), number.as_str())).copied() {
                Some(at) => {
                    let other = &self.production.deliverables[at];
                    match other.sent.filter(|_| !super::failed(other)) {
                        Some(sent) => (Some(sent), (other.origin, "sent")),
                        None => (self.due(at), (other.origin, "due")),
                    }
                }
                None => (None, (Origin::NONE, "item")),
            },
        }
    }

    /// The air date of an item: its episode's as the buyer or the plan has it, else the buyer's, else the plan's. What
    /// belongs to no episode is held to the first that airs.
    fn air(&self, item: &Deliverable, buyer: Option<&Buyer>) -> (Option<Date>, (Origin, &'static str)) {
        let task = |episode: &Option<String>| {
            let found = self.production.post.iter().zip(self.plan).find(|(task, _)| task.stage == Stage::Air && task.episode == *episode);
            found.and_then(|(task, plan)| Some((plan.planned.or(plan.finish)?, (task.origin, "date"))))
        };
        let place = buyer.map_or(Origin::NONE, |buyer| buyer.origin);
        let stated = buyer.zip(item.episode.as_ref()).and_then(|(buyer, episode)| buyer.air_dates.iter().find(|(own, _)| own == episode));
        let found = stated.map(|(_, date)| (*date, (place, "air_dates")));
        let found = found.or_else(|| item.episode.as_ref().and_then(|_| task(&item.episode)));
        let found = found.or_else(|| Some((buyer?.air?, (place, "air"))));
        // What belongs to no episode is wanted with the first.
        let first = || buyer?.air_dates.iter().map(|(_, date)| *date).min().filter(|_| item.episode.is_none());
        let found = found.or_else(|| Some((first()?, (place, "air_dates")))).or_else(|| task(&None));
        match found {
            Some((date, place)) => (Some(date), place),
            None => (None, (place, "air")),
        }
    }

    /// The first delivery to an item's buyer: the first that was sent, else the first that is due and not itself counted
    /// from it.
    fn first_delivery(&mut self, item: &Deliverable) -> (Option<Date>, (Origin, &'static str)) {
        let production = self.production;
        let own = self.of_buyer.get(item.buyer.as_str()).cloned().unwrap_or_default();
        let sent = own.iter().filter_map(|at| Some((production.deliverables[*at].sent?, *at))).min();
        if let Some((date, at)) = sent {
            return (Some(date), (production.deliverables[at].origin, "sent"));
        }
        let from_it = |at: usize| production.deliverables[at].due_from.iter().any(|(anchor, _)| *anchor == Anchor::FirstDelivery);
        let due = own.into_iter().filter(|at| !from_it(*at)).filter_map(|at| Some((self.due(at)?, at))).min();
        match due {
            Some((date, at)) => (Some(date), (production.deliverables[at].origin, "due")),
            None => (None, (Origin::NONE, "due")),
        }
    }
}
