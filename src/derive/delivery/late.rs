//! What late delivery comes to: days and money, by item and by buyer.

use rust_decimal::Decimal;

use super::DeliverableStatus;
use crate::model::Production;
use crate::values::Money;

/// What late delivery to one buyer comes to, as things stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LateBuyer {
    /// Calendar days of the item that is latest, of the families whose lateness costs the buyer's price.
    pub days: i32,
    /// That item: index into `Production::deliverables`.
    pub worst: Option<usize>,
    /// The days that cost: without those that are free.
    pub charged: i32,
    /// What they come to, the cap held; none where the buyer states no cost.
    pub cost: Option<Money>,
    /// Whether the cap holds.
    pub capped: bool,
    /// Items with a cost of their own: index, days, what they come to.
    pub items: Vec<(usize, i32, Money)>,
    /// Everything together, by currency.
    pub totals: Vec<Money>,
}

/// What late delivery comes to, parallel to `Production::buyers`.
pub(super) fn all(production: &Production, statuses: &[DeliverableStatus]) -> Vec<LateBuyer> {
    let one = |buyer: &crate::model::Buyer| {
        let own = || production.deliverables.iter().zip(statuses).enumerate().filter(|(_, (item, _))| item.buyer == buyer.id);
        let counts = |item: &crate::model::Deliverable| buyer.late_families.is_empty() || buyer.late_families.contains(&item.family);
        let worst = own().filter(|(_, (item, _))| counts(item));
        let worst = worst
            .filter(|(_, (_, status))| status.late_days > 0)
            .max_by_key(|(at, (_, status))| (status.late_days, std::cmp::Reverse(*at)));
        let days = worst.map_or(0, |(_, (_, status))| status.late_days);
        let charged = (days - i32::try_from(buyer.late_grace).unwrap_or(i32::MAX)).max(0);
        let full = buyer.late_cost.and_then(|each| times(each, charged));
        let cap =
            full.zip(buyer.late_cap).filter(|(full, cap)| cap.currency == full.currency && full.amount > cap.amount).map(|(_, cap)| cap);
        let cost = cap.or(full);
        let items: Vec<(usize, i32, Money)> = own()
            .filter(|(_, (_, status))| status.late_days > 0)
            .filter_map(|(at, (item, status))| Some((at, status.late_days, times(item.late_cost?, status.late_days)?)))
            .collect();
        let mut totals: Vec<Money> = Vec::new();
        for money in cost.iter().chain(items.iter().map(|(.., money)| money)).filter(|money| !money.amount.is_zero()) {
            match totals.iter_mut().find(|total| total.currency == money.currency) {
                Some(total) => total.amount += money.amount,
                None => totals.push(*money),
            }
        }
        LateBuyer { days, worst: worst.map(|(at, _)| at), charged, cost, capped: cap.is_some(), items, totals }
    };
    production.buyers.iter().map(one).collect()
}

/// So many days at a price each.
pub(super) fn times(each: Money, days: i32) -> Option<Money> {
    Some(Money { amount: each.amount.checked_mul(Decimal::from(days))?, currency: each.currency })
}
