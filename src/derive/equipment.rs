//! On which days equipment is needed, when it is picked up and goes back, and where it stands (domain.md 2.2).

use jiff::civil::{Date, Weekday};
use rust_decimal::Decimal;

use super::DayPlan;
use super::business;
use super::plays::key;
use crate::model::{CostPer, Element, Equipment, Production, Scene};
use crate::values::{Money, SceneNumber};

/// Days from which on something is soon.
const SOON: i32 = 7;

/// Where a piece of equipment stands on the date the papers speak from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EquipmentState {
    /// Its return date is past and it has not gone back.
    Overdue,
    /// Its pick-up date is past and it has not come, or not all of it.
    Late,
    /// Nothing is ordered yet.
    ToOrder,
    /// Ordered.
    Ordered,
    /// Here.
    Out,
    /// It goes back within a week.
    DueBack,
    /// It was needed for the last time without a word of its coming: the list is behind.
    Unrecorded,
    /// It has gone back.
    Returned,
}

impl EquipmentState {
    /// The word for it, as `model` prints it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Late => "late",
            Self::ToOrder => "to-order",
            Self::Ordered => "ordered",
            Self::Out => "out",
            Self::DueBack => "due-back",
            Self::Unrecorded => "unrecorded",
            Self::Returned => "returned",
        }
    }
}

/// One day on which a piece of equipment is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// The date.
    pub date: Date,
    /// Index into `Production::days`; none for a stated date that is no day of its units.
    pub day: Option<usize>,
    /// The scenes that need it, in shooting order; none where the day as a whole does.
    pub scenes: Vec<SceneNumber>,
}

/// What a piece of equipment comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquipmentStatus {
    /// The days it is needed, by date and unit.
    pub needs: Vec<Need>,
    /// The date it is to be picked up: stated, else its working days of preparation before it is first needed.
    pub pickup: Option<Date>,
    /// The date it must be back: stated, else the working day after it is needed for the last time.
    pub return_due: Option<Date>,
    /// Where it stands.
    pub state: EquipmentState,
    /// Days past the date that makes it overdue or late; nothing otherwise.
    pub days_late: i32,
    /// Whether its pick-up or its return is within a week.
    pub soon: bool,
    /// How many of it are still to come.
    pub missing: u32,
    /// What it costs from its pick-up to its return.
    pub cost: Option<Money>,
    /// What another day costs; nothing where the cost is flat or by the week.
    pub day: Option<Money>,
    /// What another week costs; nothing where the cost is flat.
    pub week: Option<Money>,
}

impl EquipmentStatus {
    /// The first day it is needed.
    #[must_use]
    pub fn first(&self) -> Option<Date> {
        self.needs.first().map(|need| need.date)
    }

    /// The last day it is needed.
    #[must_use]
    pub fn last(&self) -> Option<Date> {
        self.needs.last().map(|need| need.date)
    }
}

/// The elements of a scene that need a piece of equipment: those it names, and all of a category it names.
pub fn names<'a>(item: &'a Equipment, scene: &'a Scene) -> impl Iterator<Item = &'a Element> {
    let wanted = |element: &Element, name: &str| {
        let name = key(name);
        key(&element.name) == name || element.category.key() == name.replace([' ', '-'], "_")
    };
    scene.elements.iter().filter(move |element| item.elements.iter().any(|name| wanted(element, name)))
}

/// The status of every piece of equipment, in the order of `Production::equipment`.
pub(super) fn statuses(production: &Production, plans: &[DayPlan], as_of: Option<Date>) -> Vec<EquipmentStatus> {
    if production.equipment.is_empty() {
        return Vec::new();
    }
    // The days each item is on the set are those of the sheets: one derivation.
    let mut on: Vec<Vec<usize>> = vec![Vec::new(); production.equipment.len()];
    for (day, plan) in plans.iter().enumerate() {
        for item in &plan.equipment {
            if let Some(days) = on.get_mut(*item) {
                days.push(day);
            }
        }
    }
    production.equipment.iter().zip(on).map(|(item, days)| status(production, item, &days, as_of)).collect()
}

fn status(production: &Production, item: &Equipment, days: &[usize], as_of: Option<Date>) -> EquipmentStatus {
    let needs = needs(production, item, days);
    let (first, last) = (needs.first().map(|need| need.date), needs.last().map(|need| need.date));
    let pickup = item.pickup.or_else(|| first.map(|first| business::working_before(&production.calendar, first, item.prep_days)));
    let return_due = item.return_due.or_else(|| last.map(|last| day_after(production, last)));
    let missing = match (item.received, item.received_quantity) {
        (None, None) => item.quantity,
        (_, Some(came)) => item.quantity.saturating_sub(came),
        (Some(_), None) => 0,
    };
    let (state, days_late) = standing(item, (pickup, return_due, last), missing, as_of);
    let within = |date: Option<Date>| matches!((date, as_of), (Some(date), Some(now)) if (0..=SOON).contains(&apart(now, date)));
    let soon = match state {
        EquipmentState::ToOrder | EquipmentState::Ordered => within(pickup),
        EquipmentState::DueBack => true,
        _ => false,
    };
    let span = (item.received.or(pickup), item.returned.or(return_due));
    EquipmentStatus {
        cost: item.cost.and_then(|cost| match item.per {
            CostPer::Flat => Some(cost),
            CostPer::Day => times(cost, span_days(span)?),
            CostPer::Week => times(cost, (span_days(span)? + 6) / 7),
        }),
        day: item.cost.filter(|_| item.per == CostPer::Day),
        week: item.cost.and_then(|cost| match item.per {
            CostPer::Flat => None,
            CostPer::Day => times(cost, 7),
            CostPer::Week => Some(cost),
        }),
        needs,
        pickup,
        return_due,
        state,
        days_late,
        soon,
        missing,
    }
}

fn needs(production: &Production, item: &Equipment, days: &[usize]) -> Vec<Need> {
    let mut needs: Vec<Need> = Vec::new();
    for at in days {
        let Some(day) = production.days.get(*at) else { continue };
        let mut scenes: Vec<SceneNumber> = Vec::new();
        for (_, number) in day.scene_strips() {
            let named = || production.scene(number).is_some_and(|scene| names(item, scene).next().is_some());
            if (item.scenes.contains(number) || (!item.elements.is_empty() && named())) && !scenes.contains(number) {
                scenes.push(number.clone());
            }
        }
        needs.push(Need { date: day.date, day: Some(*at), scenes });
    }
    // A stated stretch may begin before and end after the days on the board: a test, a strike.
    for date in item.dates.iter().flat_map(|span| [span.from, span.to]) {
        if !needs.iter().any(|need| need.date == date) {
            needs.push(Need { date, day: None, scenes: Vec::new() });
        }
    }
    needs.sort_by_key(|need| (need.date, need.day));
    needs
}

/// The next working day after a date; without a calendar of the production's the weekend is off.
fn day_after(production: &Production, date: Date) -> Date {
    let calendar = &production.calendar;
    let works = |date: Date| {
        if calendar.origin.is_some() { calendar.is_work(date) } else { !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) }
    };
    let mut at = date;
    // A calendar without a working day must not be walked for ever.
    for _ in 0..60 {
        let Ok(next) = at.tomorrow() else { break };
        at = next;
        if works(at) {
            return at;
        }
    }
    date.tomorrow().unwrap_or(date)
}

/// Whole days from one date to another.
fn apart(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |span| span.get_days())
}

/// Days of a span, both ends counted.
fn span_days((from, to): (Option<Date>, Option<Date>)) -> Option<i64> {
    Some(i64::from(apart(from?, to?).max(0)) + 1)
}

fn times(cost: Money, count: i64) -> Option<Money> {
    Some(Money { amount: cost.amount.checked_mul(Decimal::from(count))?, currency: cost.currency })
}

type Dates = (Option<Date>, Option<Date>, Option<Date>);

fn standing(item: &Equipment, (pickup, due, last): Dates, missing: u32, as_of: Option<Date>) -> (EquipmentState, i32) {
    let past = |date: Option<Date>| match (date, as_of) {
        (Some(date), Some(now)) => apart(date, now),
        _ => 0,
    };
    if item.returned.is_some() {
        return (EquipmentState::Returned, 0);
    }
    let came = item.received.is_some() || item.received_quantity.is_some_and(|came| came > 0);
    if came {
        return match past(due) {
            late if late > 0 => (EquipmentState::Overdue, late),
            _ if missing > 0 && past(pickup) > 0 => (EquipmentState::Late, past(pickup)),
            left if due.is_some() && as_of.is_some() && -left <= SOON => (EquipmentState::DueBack, 0),
            _ => (EquipmentState::Out, 0),
        };
    }
    if past(last) > 0 {
        return (EquipmentState::Unrecorded, 0);
    }
    let late = past(pickup);
    if late > 0 {
        return (EquipmentState::Late, late);
    }
    let ordered = item.ordered.is_some() || item.order.is_some();
    (if ordered { EquipmentState::Ordered } else { EquipmentState::ToOrder }, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::derive::derive;
    use crate::derive::testing::{Builder, d, dec};
    use crate::values::{Currency, DateSpan};

    /// 1 June 2026 is a Monday.
    fn board() -> Builder {
        Builder::new()
            .scene("1", "INT", "DAY", 8)
            .scene("2", "EXT", "DAY", 4)
            .scene("3", "EXT", "DAY", 4)
            .element("2", "special_equipment", "Technocrane", None)
            .day(d(2026, 6, 1), "07:00")
            .strip("1", "")
            .day(d(2026, 6, 5), "07:00")
            .strip("2", "")
            .day(d(2026, 6, 9), "07:00")
            .strip("3", "")
    }

    fn with(as_of: Date, change: impl FnOnce(&mut Equipment)) -> EquipmentStatus {
        let mut own =
            Equipment { item: "Crane".to_owned(), quantity: 1, prep_days: 1, units: vec!["main".to_owned()], ..Equipment::default() };
        change(&mut own);
        let builder = board().with(|production| production.equipment = vec![own]);
        derive(&builder.production, Some(as_of)).equipment.remove(0)
    }

    fn dates(status: &EquipmentStatus) -> [Option<Date>; 4] {
        [status.pickup, status.first(), status.last(), status.return_due]
    }

    #[test]
    fn needed_by_scenes_elements_dates_or_every_day() {
        let [a, b, c] = [d(2026, 6, 1), d(2026, 6, 5), d(2026, 6, 9)];
        assert_eq!(dates(&with(a, |_| ())), [Some(d(2026, 5, 29)), Some(a), Some(c), Some(d(2026, 6, 10))]);
        let by_category = with(a, |item| item.elements = vec!["special equipment".to_owned()]);
        assert_eq!(dates(&by_category), [Some(d(2026, 6, 4)), Some(b), Some(b), Some(d(2026, 6, 8))], "back on Monday");
        assert_eq!(by_category.needs[0].scenes, [crate::derive::testing::sc("2")]);
        assert_eq!(with(a, |item| item.elements = vec!["technocrane".to_owned()]).first(), Some(b));
        assert!(with(a, |item| item.elements = vec!["dolly".to_owned()]).needs.is_empty());
        assert_eq!(with(a, |item| item.scenes = vec![crate::derive::testing::sc("3")]).first(), Some(c));
        let stated = with(a, |item| item.dates = vec![DateSpan { from: d(2026, 5, 28), to: b }]);
        assert_eq!((stated.first(), stated.last(), stated.needs.len()), (Some(d(2026, 5, 28)), Some(b), 3));
        let own = with(a, |item| (item.pickup, item.return_due) = (Some(d(2026, 5, 26)), Some(d(2026, 6, 12))));
        assert_eq!((own.pickup, own.return_due), (Some(d(2026, 5, 26)), Some(d(2026, 6, 12))));
    }

    #[test]
    fn a_moved_strip_moves_its_dates() {
        let item = Equipment {
            item: "Crane".to_owned(),
            quantity: 1,
            prep_days: 1,
            units: vec!["main".to_owned()],
            elements: vec!["Technocrane".to_owned()],
            ..Equipment::default()
        };
        let mut builder = board().with(|production| production.equipment = vec![item]);
        let strip = builder.production.days[1].strips.remove(0);
        builder.production.days[2].strips.push(strip);
        let status = derive(&builder.production, None).equipment.remove(0);
        assert_eq!(dates(&status), [Some(d(2026, 6, 8)), Some(d(2026, 6, 9)), Some(d(2026, 6, 9)), Some(d(2026, 6, 10))]);
    }

    #[test]
    fn where_it_stands() {
        let on = |as_of, change: fn(&mut Equipment)| {
            let status = with(as_of, |item| {
                item.elements = vec!["Technocrane".to_owned()];
                change(item);
            });
            (status.state, status.days_late, status.soon)
        };
        assert_eq!(on(d(2026, 5, 20), |_| ()), (EquipmentState::ToOrder, 0, false));
        assert_eq!(on(d(2026, 6, 2), |item| item.order = Some("PO-1".to_owned())), (EquipmentState::Ordered, 0, true));
        assert_eq!(on(d(2026, 6, 5), |_| ()), (EquipmentState::Late, 1, false));
        assert_eq!(on(d(2026, 6, 6), |_| ()), (EquipmentState::Unrecorded, 0, false));
        assert_eq!(on(d(2026, 6, 5), |item| item.received = Some(d(2026, 6, 4))), (EquipmentState::DueBack, 0, true));
        assert_eq!(on(d(2026, 6, 10), |item| item.received = Some(d(2026, 6, 4))), (EquipmentState::Overdue, 2, false));
        assert_eq!(on(d(2026, 6, 10), |item| item.returned = Some(d(2026, 6, 8))), (EquipmentState::Returned, 0, false));
        let part = |item: &mut Equipment| (item.quantity, item.received_quantity) = (4, Some(3));
        assert_eq!(on(d(2026, 6, 5), part), (EquipmentState::Late, 1, false));
    }

    #[test]
    fn what_it_costs() {
        let cost = |per, amount: &str| {
            with(d(2026, 6, 1), |item| {
                (item.cost, item.per) = (Some(Money { amount: dec(amount), currency: Currency::USD }), per);
            })
        };
        // Picked up Friday 29 May, back Wednesday 10 June: 13 days.
        assert_eq!(cost(CostPer::Day, "100").cost.unwrap().amount, dec("1300"));
        assert_eq!(cost(CostPer::Week, "400").cost.unwrap().amount, dec("800"));
        assert_eq!(cost(CostPer::Day, "100").week.unwrap().amount, dec("700"));
        assert_eq!((cost(CostPer::Flat, "100").week, cost(CostPer::Week, "400").day), (None, None));
    }
}
