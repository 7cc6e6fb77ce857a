//! Earlier drafts of the budget, as totals, beside this one.

use rust_decimal::Decimal;

use super::budget::some_sum;
use super::chart::Chart;
use crate::model::{Budget, BudgetDraft, Level};

/// How many earlier drafts are compared.
pub const COMPARED: usize = 4;

/// What an earlier draft comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftTotal {
    /// Its index in `Budget::drafts`.
    pub draft: usize,
    /// What it states of each account, else what it states of those under it; parallel to `Budget::accounts`.
    pub accounts: Vec<Option<Decimal>>,
    /// Each level by its categories, parallel to [`Level::ALL`].
    pub levels: Vec<Option<Decimal>>,
    /// Above and below the line.
    pub negative_cost: Option<Decimal>,
    /// Charges, parallel to `Budget::charges`.
    pub charges: Vec<Option<Decimal>>,
    /// Negative cost and charges; none where it does not state every charge of this budget.
    pub grand_total: Option<Decimal>,
    /// Credits, parallel to `Budget::credits`.
    pub credits: Vec<Option<Decimal>>,
    /// Grand total less credits; none where it does not state every credit.
    pub net: Option<Decimal>,
}

/// The last drafts, in the order given.
pub(super) fn totals(budget: &Budget, chart: &Chart<'_>) -> Vec<DraftTotal> {
    let from = budget.drafts.len().saturating_sub(COMPARED);
    budget.drafts.iter().enumerate().skip(from).map(|(at, draft)| of(at, draft, budget, chart)).collect()
}

fn of(at: usize, draft: &BudgetDraft, budget: &Budget, chart: &Chart<'_>) -> DraftTotal {
    let stated = |name: &str| draft.totals.iter().find(|(known, _)| known == name).map(|(_, amount)| *amount);
    let mut accounts: Vec<Option<Decimal>> = budget.accounts.iter().map(|account| stated(&account.number)).collect();
    // The deepest first: an account that states nothing is what stands under it.
    let mut order: Vec<(usize, usize)> = (0..accounts.len()).map(|account| (chart.path(account).len(), account)).collect();
    order.sort_unstable_by_key(|(depth, account)| (std::cmp::Reverse(*depth), *account));
    let mut under: Vec<Option<Decimal>> = vec![None; accounts.len()];
    for (_, account) in order {
        accounts[account] = accounts[account].or(under[account]);
        if let (Some(parent), Some(amount)) = (chart.parents[account], accounts[account]) {
            under[parent] = Some(under[parent].unwrap_or_default() + amount);
        }
    }
    let level = |level: Level| {
        let own = (0..accounts.len()).filter(|account| chart.parents[*account].is_none() && budget.accounts[*account].level == level);
        some_sum(own.map(|account| accounts[account]))
    };
    let levels: Vec<Option<Decimal>> = Level::ALL.into_iter().map(level).collect();
    let negative_cost = some_sum(levels.iter().copied());
    let charges: Vec<Option<Decimal>> = budget.charges.iter().map(|charge| stated(&charge.name)).collect();
    let credits: Vec<Option<Decimal>> = budget.credits.iter().map(|credit| stated(&credit.name)).collect();
    let grand_total = negative_cost.zip(charges.iter().copied().sum::<Option<Decimal>>()).map(|(cost, charges)| cost + charges);
    let net = grand_total.zip(credits.iter().copied().sum::<Option<Decimal>>()).map(|(grand, credits)| grand - credits);
    DraftTotal { draft: at, accounts, levels, negative_cost, charges, grand_total, credits, net }
}

#[cfg(test)]
mod tests {
    use crate::derive::budget;
    use crate::derive::testing::{Builder, dec};
    use crate::model::{BudgetDraft, Level, Origin};

    fn draft(name: &str, totals: &[(&str, &str)]) -> BudgetDraft {
        let totals = totals.iter().map(|(number, amount)| ((*number).to_owned(), dec(amount))).collect();
        BudgetDraft { name: name.into(), date: None, totals, origin: Origin::NONE }
    }

    #[test]
    fn a_draft_rolls_up_what_it_states() {
        let mut builder = Builder::new()
            .account("1100", Level::AboveTheLine, None)
            .account("1101", Level::AboveTheLine, Some("1100"))
            .account("1102", Level::AboveTheLine, Some("1100"))
            .account("2000", Level::Production, None)
            .line("2000", "1", "Flat", "1", "500")
            .charge("Contingency", "0.1");
        let parts = [("1101", "100"), ("1102", "50"), ("2000", "400"), ("Contingency", "55")];
        builder.budget().drafts = vec![
            draft("0", &[]),
            draft("1", &[("2000", "300")]),
            draft("2", &parts),
            draft("3", &[("1100", "200"), ("1101", "100")]),
            draft("4", &[("2000", "1")]),
        ];
        let totals = budget::totals(builder.budget(), &crate::derive::Globals::default(), &Default::default());
        let drafts: Vec<usize> = totals.drafts.iter().map(|draft| draft.draft).collect();
        assert_eq!(drafts, [1, 2, 3, 4], "the last four");
        let second = &totals.drafts[1];
        assert_eq!(second.accounts, [Some(dec("150")), Some(dec("100")), Some(dec("50")), Some(dec("400"))]);
        assert_eq!((second.negative_cost, second.grand_total, second.net), (Some(dec("550")), Some(dec("605")), Some(dec("605"))));
        assert_eq!(totals.drafts[0].grand_total, None, "it does not state the contingency");
        assert_eq!(totals.drafts[2].accounts[0], Some(dec("200")), "what an account states is not what its parts are");
    }
}
