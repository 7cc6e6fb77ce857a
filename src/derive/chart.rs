//! The chart of accounts: what stands under what.

use std::collections::BTreeMap;

use crate::model::{Budget, DetailLine};

/// How the accounts stand under each other.
pub(super) struct Chart<'a> {
    index: BTreeMap<&'a str, usize>,
    /// The account each stands under.
    pub parents: Vec<Option<usize>>,
}

impl<'a> Chart<'a> {
    pub fn of(budget: &'a Budget) -> Self {
        let mut index = BTreeMap::new();
        for (at, account) in budget.accounts.iter().enumerate() {
            index.entry(account.number.as_str()).or_insert(at);
        }
        let parents: Vec<Option<usize>> =
            budget.accounts.iter().map(|account| account.parent.as_deref().and_then(|number| index.get(number)).copied()).collect();
        let mut chart = Self { index, parents };
        // An account that stands under itself, by whatever way round, is a category.
        for at in 0..chart.parents.len() {
            if chart.path(at).len() > chart.parents.len() {
                chart.parents[at] = None;
            }
        }
        chart
    }

    /// The account and those it stands under, up to its category; longer than the chart where they go in a circle.
    pub fn path(&self, account: usize) -> Vec<usize> {
        let next = |at: &usize| self.parents.get(*at).copied().flatten();
        std::iter::successors(Some(account), next).take(self.parents.len() + 1).collect()
    }

    pub fn account(&self, number: &str) -> Option<usize> {
        self.index.get(number).copied()
    }

    pub fn root(&self, account: usize) -> usize {
        self.path(account).last().copied().unwrap_or(account)
    }

    /// Whether a line stands in one of these accounts or under it.
    pub fn stands_in(&self, line: &DetailLine, accounts: &[String]) -> bool {
        if accounts.is_empty() {
            return false;
        }
        let Some(own) = self.account(&line.account) else { return false };
        let path = self.path(own);
        accounts.iter().filter_map(|number| self.account(number)).any(|account| path.contains(&account))
    }
}
